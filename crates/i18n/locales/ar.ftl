# machine draft, unchecked

i18n-hours = { $hours ->
    [zero] { NUMBER($hours, maximumFractionDigits: 2) } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { NUMBER($hours, maximumFractionDigits: 2) } ساعات
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } ساعة
 }
i18n-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
 }
i18n-list-comma = { "، " }
i18n-list-and = { " و" }
i18n-list-last = { " و" }
i18n-day-comma = { "، " }
