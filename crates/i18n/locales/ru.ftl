# machine draft, unchecked

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } час
    [few] { NUMBER($hours, maximumFractionDigits: 2) } часа
    [many] { NUMBER($hours, maximumFractionDigits: 2) } часов
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } часа
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[other] { $minutes } минут
 }
i18n-list-comma = { ", " }
i18n-list-and = { " и " }
i18n-list-last = { " и " }
i18n-day-comma = { ", " }
