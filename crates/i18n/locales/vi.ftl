# machine draft, unchecked

i18n-hours = { NUMBER($hours, maximumFractionDigits: 2) } giờ
i18n-minutes = { $minutes } phút
i18n-list-comma = { ", " }
i18n-list-and = { " và " }
i18n-list-last = { " và " }
i18n-day-comma = { ", " }
