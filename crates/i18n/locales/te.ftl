# machine draft, unchecked

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } గంట
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } గంటలు
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } నిమిషం
   *[other] { $minutes } నిమిషాలు
 }
i18n-list-comma = { ", " }
i18n-list-and = { " మరియు " }
i18n-list-last = { " మరియు " }
i18n-day-comma = { ", " }
