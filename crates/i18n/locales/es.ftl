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
i18n-list-and = { $sound ->
    [i] { " e " }
   *[other] { " y " }
 }
i18n-list-last = { $sound ->
    [i] { " e " }
   *[other] { " y " }
 }
i18n-day-comma = { ", " }
