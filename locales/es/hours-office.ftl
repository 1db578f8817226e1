# machine draft, unchecked
hours-queue-title = Horas por confirmar
hours-queue-lede = El tiempo registrado en la recepción cuenta por sí solo. Aquí está lo que nos dijeron, lo que se cambió y lo que nadie cerró al salir.
hours-queue-none-title = Nada por confirmar
hours-queue-none = Cuando alguien reporta tiempo, espera aquí.
hours-queue-next = Líneas siguientes
hours-all-schools = Todas mis escuelas
hours-confirm = Confirmar
hours-confirm-all = Confirmar { $count ->
    [one] { $count } línea
   *[other] las { $count } líneas
 }
hours-more = Cambiar o rechazar
hours-correct = Cambiar
hours-reject = Rechazar
hours-why = Por qué
hours-source-desk = Entrada registrada, sin salida
hours-source-self = Reportado por la persona
hours-source-import = De otro sistema
hours-totals-title = Contadas en el año escolar { $year }
hours-totals-none = Todavía nada contado este año escolar.
hours-column-people = Personas
hours-column-worth = Valor
hours-total = Total
hours-worth-note = El valor de una hora viene de la política. Es solo para informes.
hours-groups-note = Las horas de los grupos están incluidas. Las personas son las que tienen horas propias.
hours-all-title = Confirmar muchas a la vez
hours-all-text = { $count ->
    [one] Se confirma { $count } línea: { $time } en total.
   *[other] Se confirman { $count } líneas: { $time } en total.
 }
hours-all-own = Sus propias horas quedan fuera; otra persona las confirma. Las líneas que llegaron después de abrir esta página también esperan.
hours-all-back = Volver a la lista
hours-said-confirmed = Confirmado.
hours-said-rejected = Rechazado. Se le avisa a la persona por qué.
hours-said-corrected = Cambiado. Espera confirmación; lo anterior queda en el historial.
hours-said-all = Se confirmaron todas.
hours-refused-state = Esta línea ya se decidió o su mes está cerrado.
hours-refused-own = Nadie confirma sus propias horas. Por favor pida a un colega.
