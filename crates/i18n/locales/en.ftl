# Durations and lists, for every feature.

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } hour
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } hours
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
 }
# Between two items of a list, with its space.
i18n-list-comma = { ", " }
# Between the only two items.
i18n-list-and = { $sound ->
   *[other] { " and " }
 }
# Before the last of three items or more.
i18n-list-last = { $sound ->
   *[other] { ", and " }
 }
# Between a day and its times.
i18n-day-comma = { ", " }
