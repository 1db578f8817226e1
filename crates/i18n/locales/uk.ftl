# machine draft, unchecked

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } година
    [few] { NUMBER($hours, maximumFractionDigits: 2) } години
    [many] { NUMBER($hours, maximumFractionDigits: 2) } годин
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } години
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } хвилина
    [few] { $minutes } хвилини
   *[other] { $minutes } хвилин
 }
i18n-list-comma = { ", " }
i18n-list-and = { " і " }
i18n-list-last = { " і " }
i18n-day-comma = { ", " }
