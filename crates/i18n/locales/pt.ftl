# machine draft, unchecked

i18n-hours = { $hours ->
    [one] { NUMBER($hours, maximumFractionDigits: 2) } hora
   *[other] { NUMBER($hours, maximumFractionDigits: 2) } horas
 }
i18n-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
 }
i18n-list-comma = { ", " }
i18n-list-and = { " e " }
i18n-list-last = { " e " }
i18n-day-comma = { ", " }
