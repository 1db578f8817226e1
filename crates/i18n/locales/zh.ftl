# machine draft, unchecked

i18n-hours = { NUMBER($hours, maximumFractionDigits: 2) } 小时
i18n-minutes = { $minutes } 分钟
i18n-list-comma = { "、" }
i18n-list-and = { "和" }
i18n-list-last = { "和" }
i18n-day-comma = { " " }
