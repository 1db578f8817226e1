# machine draft, unchecked
volunteers-title = Voluntarios
volunteers-lede = Quién puede ayudar, en qué nivel y hasta cuándo. Quien está en pausa o ha terminado no puede ayudar.
volunteers-standing-cleared = Puede ayudar
volunteers-standing-resting = En descanso
volunteers-standing-on-hold = En pausa
volunteers-standing-ended = Terminado
volunteers-any-level = Cualquier nivel
volunteers-any-end = Cualquier día
volunteers-ends-soon = { $days ->
    [one] Termina dentro de un día
   *[other] Termina dentro de { $days } días
 }
volunteers-col-name = Nombre
volunteers-col-standing = Situación
volunteers-col-level = Nivel
volunteers-col-until = Último día vigente
volunteers-col-drives = Conduce hasta
volunteers-col-restricted = Restricción
volunteers-col-school = Escuela
volunteers-drives = Conduce hasta el { $date }
volunteers-empty-title = Nadie coincide
volunteers-empty = Elija otra situación arriba o deje un filtro vacío.
volunteers-file = Descargar como tabla
year-title = Cambio de año
year-lede = Las autorizaciones terminan con el año escolar y luego descansan. Quien vuelve a tiempo retoma la suya sin una nueva verificación.
year-ending-title = Lo que termina hasta el { $date }
year-ending-none = Nada termina este año escolar
year-ending-none-why = Nadie está autorizado, o todas las autorizaciones duran más.
year-ending-how = Esto pasa por sí solo en la noche después del último día vigente. A cada persona se le recuerda antes y se le avisa cuando descansa.
year-people = Personas
year-last-day = Último día vigente
year-window = Se puede retomar hasta
year-no-window = Sin plazo: se necesita una nueva verificación
year-resting-title = Quiénes descansan y pueden volver
year-resting-none = Nadie descansa
year-resting-none-why = Después del próximo cambio de año aparecen aquí.
year-remind-title = Recordarles
year-remind = { $count ->
    [one] Una persona recibe un mensaje, salvo que ya tenga una nueva solicitud en curso. En este plazo cada quien lo recibe una sola vez, aunque se pulse el botón varias veces.
   *[other] { $count } personas reciben un mensaje, salvo que ya tengan una nueva solicitud en curso. En este plazo cada quien lo recibe una sola vez, aunque se pulse el botón varias veces.
 }
year-remind-do = Enviar el recordatorio
year-remind-said = Los recordatorios van en camino.
year-come-back-subject = Puede volver a ayudar
year-come-back-body =
    Estimado/a { $given }:

    su autorización descansa. Puede retomarla hasta el { $until }, sin una nueva verificación. Toma un minuto. A las escuelas les encantará verle.
year-come-back-text = { $given }, su autorización de voluntariado descansa. Retómela hasta el { $until }, sin una nueva verificación:
season-title = La temporada que viene
season-lede = { $next ->
    [0] El año pasado no llegaron solicitudes en las próximas cuatro semanas. En las últimas cuatro semanas hubo { $last }.
   *[other] Hace un año llegaron { $next } solicitudes en las próximas cuatro semanas. En las últimas cuatro semanas hubo { $last }.
 }
season-picture = Solicitudes por semana: barras hace un año, línea este año
season-picture-first = Solicitudes por semana de este primer año
season-not-known = No se sabe
season-first-year = Este es el primer año aquí, así que no hay año anterior con que comparar; el pronóstico empieza cuando termine un año. Prepárese para el momento de más trabajo: en distritos como este, unas dos de cada tres solicitudes llegan de agosto a octubre. Es un cálculo aproximado, no un conteo. En las últimas cuatro semanas hubo { $last }.
season-table = Lo mismo en una tabla
season-week = Semana del
season-then = Hace un año
season-now = Este año
season-not-yet = Todavía no
screening-bulk-title-assign = Tomar estos casos
screening-bulk-title-order = Pedir la verificación de estos casos
screening-bulk-title-clear = Autorizar a estas personas
screening-bulk-lede = { $count ->
    [0] Ahora no se puede hacer nada con estos casos.
    [one] Revíselo una vez más. Un caso está listo; todavía no se ha cambiado nada.
   *[other] Revíselos una vez más. { $count } casos están listos; todavía no se ha cambiado nada.
 }
screening-bulk-what = Qué pasa
screening-bulk-cost = { $count ->
    [one] Se pide { $count } informe. Cuesta unos { $sum }.
   *[other] Se piden { $count } informes. Juntos cuestan unos { $sum }.
 }
screening-bulk-cost-unknown = { $count ->
    [one] Se pide { $count } informe. La política no dice cuánto cuesta.
   *[other] Se piden { $count } informes. La política no dice cuánto cuestan.
 }
screening-bulk-ready = Listo
screening-bulk-left-out = Queda fuera
screening-bulk-do-assign = Tomarlos
screening-bulk-do-order = Pedirlos
screening-bulk-do-clear = Autorizarlos
screening-bulk-back = Cambiar la selección
screening-bulk-ordered = Los pedidos van en camino a la empresa.
screening-bulk-assigned = Ahora son suyos.
screening-bulk-choose = Elegir
screening-bulk-title-remind = Recordar a estas personas
screening-bulk-title-accept = Su escuela quiere a estas personas
screening-bulk-do-remind = Enviar el recordatorio
screening-bulk-do-accept = Sí, las queremos
screening-bulk-reminded = Se les recordó su próximo paso.
screening-bulk-accepted = Su respuesta quedó anotada para todas.
screening-not-their-step = El próximo paso no es de esta persona.
screening-reminded-already = A esta persona ya se le recordó en los últimos siete días.
screening-free-only = Sin revisor
queue-any-level = Cualquier nivel
queue-any-age = Cualquier tiempo
queue-older = { $days ->
    [one] Un día o más
   *[other] { $days } días o más
 }
queue-more = más de { $count }
queue-common-name = Muchísimas personas tienen un nombre que empieza así. Solo se buscan algunas: escriba más del nombre.
queue-mark-all = Marcar a todas las personas de esta página
screening-col-who = Revisor
screening-mine-only = Solo los míos
screening-all = Todos
screening-needs-report = Este nivel necesita un informe. Registre el resultado en el caso.
volunteers-xlsx = Descargar como libro de cálculo (XLSX)
queue-file = Descargar como tabla
queue-file-since = Desde
queue-file-days = Días
queue-file-places = Lugares
queue-file-taken = Ocupados
queue-file-year = Año escolar
queue-file-hours-before = Horas antes
queue-file-category-before = Tipo antes
queue-file-hours-after = Horas después
queue-file-category-after = Tipo después
queue-file-asked-by = Lo pidió
queue-file-asked-on = Pedido el
queue-file-decided-by = Lo decidió
queue-file-done-on = Hecha el
queue-file-good-until = Vale hasta
heard-unread = Referencias que nadie ha leído
heard-talks = Solicitudes que esperan una conversación
heard-all = Ver todas las solicitudes
