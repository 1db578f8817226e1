# machine draft, unchecked

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } heure
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } heures
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }
i18n-list-comma = { ", " }
i18n-list-and = { " et " }
i18n-list-last = { " et " }
i18n-day-comma = { ", " }
