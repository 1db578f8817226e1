# machine draft, unchecked
hours-mine-title = Mis horas
hours-mine-lede = Cuando usted se registra al entrar y al salir de una escuela, su tiempo queda anotado. Si nadie lo anotó, puede agregarlo abajo.
hours-this-year = contadas este año escolar ({ $year })
hours-waiting = en espera de la escuela
hours-ever = contadas en total
hours-letter-link = Carta para mi empleador
hours-list = Día por día
hours-none-title = Todavía no hay horas
hours-none = Después de su primer turno, su tiempo aparecerá aquí.
hours-older = Mostrar días anteriores
hours-column-date = Día
hours-tell-title = Agregar tiempo que nadie anotó
hours-tell-text = La escuela lo revisa y lo confirma. Entonces cuenta.
hours-time = Cuánto tiempo
hours-time-hint = Horas y minutos, como 1:30
hours-note = Qué hizo
hours-note-hint = Unas palabras. Por favor no nombre a ningún estudiante.
hours-choose = Elija
hours-tell-button = Enviar a la escuela
hours-said-told = Gracias. La escuela lo revisará.
hours-date-future = Este día todavía no llega.
hours-date-old = Este día fue hace mucho. Puede agregar tiempo de hasta { $days } días atrás.
hours-state-captured = Anotadas
hours-state-pending = En espera de la escuela
hours-state-confirmed = Cuentan
hours-state-rejected = No cuentan
hours-state-locked = Cuentan
hours-why-not-there = Usted no estaba en la lista ese día
hours-why-twice = Este tiempo se anotó dos veces
hours-why-too-long = Es más largo que el turno
hours-why-other-school = Fue en otra escuela
hours-why-no-volunteering = No fue voluntariado, por ejemplo una visita a su propio hijo
hours-rejected-subject = Sobre su tiempo del { $date }
hours-rejected-body = Hola, { $given }:

    la escuela no pudo confirmar { $time } del { $date } en { $school }: { $why }.

    Si no es correcto, por favor hable con la escuela.
hours-rejected-text = La escuela no pudo confirmar { $time } del { $date } en { $school }: { $why }.
hours-why-too-late = Llegó después de cerrar el mes
hours-other = Es otro tiempo, distinto del que ya está anotado
hours-date-noted = Ya hay { $time } anotadas para este día en esta escuela. Si es otro tiempo, por favor marque la casilla.
hours-date-before = Usted está registrado desde el { $since }. Si fue antes, por favor hable con la escuela.
hours-day-full = Con lo que ya está anotado serían más de 24 horas en un día.
hours-refused-closed = La escuela ya cerró las horas de este mes, hasta el { $day }. Si falta tiempo, pida a la escuela que lo agregue.
hours-refused-frozen = Las horas de este año escolar están cerradas y ya no pueden cambiar.
hours-amended-subject = Se corrigió su tiempo del { $date }
hours-amended-body = Hola, { $given }:

    se corrigió su tiempo del { $date } en { $school }. Era { $was }; ahora cuentan { $time }. Si no es correcto, por favor hable con la escuela.
hours-amended-text = Se corrigió su tiempo del { $date } en { $school }: de { $was } a { $time }.
hours-counted-subject = Su tiempo del { $date } cuenta
hours-counted-body = Hola, { $given }:

    { $time } del { $date } en { $school } llegó tarde y ahora cuenta. Gracias.
hours-counted-text = { $time } del { $date } en { $school } ahora cuenta. Gracias.
hours-struck-subject = Se corrigió su tiempo del { $date }
hours-struck-body = Hola, { $given }:

    { $time } del { $date } en { $school } ya no cuenta. Si no es correcto, por favor hable con la escuela.
hours-struck-text = { $time } del { $date } en { $school } ya no cuenta. ¿Preguntas? Hable con la escuela.
hours-goal-title = Mi meta
hours-goal-lede = ¿Una escuela o un club le pide horas hasta un día? Ponga una meta y vea cuánto lleva. Solo usted la ve.
hours-goal-none = No ha puesto ninguna meta.
hours-goal-set = Poner una meta
hours-goal-change = Cambiar la meta
hours-goal-time = Cuántas horas
hours-goal-time-hint = Por ejemplo 20 o 12:30
hours-goal-from = Desde
hours-goal-from-hint = Cuentan las horas desde este día. Está puesto el año escolar de hoy.
hours-goal-until = Último día
hours-goal-past = Este día ya pasó. Elija hoy o un día posterior.
hours-goal-days = El primer día debe ser antes del último, y no más de dos años antes.
hours-goal-drop-title = Sin meta
hours-goal-drop = Quitar esta meta
hours-goal-said-set = Su meta está puesta.
hours-goal-said-dropped = Ya no tiene meta. Sus horas quedan.
hours-goal-what = { $time } hasta el { $until }
hours-goal-bar = Contadas
hours-goal-bar-waits = Con lo que espera a la escuela
hours-goal-counts = Cuentan { $time } de { $of }.
hours-goal-waits = { $time } esperan a la escuela.
hours-goal-left = Faltan { $time }.
hours-goal-nearly = Cuando la escuela confirme lo que espera, su meta estará alcanzada.
hours-goal-over = El último día ya pasó; faltaban { $time }.
hours-goal-reached = Su meta está alcanzada.
hours-goal-subject = Alcanzó su meta: { $time }
hours-goal-body = Hola, { $given }:

    usted se puso una meta de { $time }. Está alcanzada. Gracias por su ayuda.

    Si una escuela o un club le pide una prueba, puede imprimir un certificado o una carta desde sus horas.
hours-goal-text = { $given }, su meta de { $time } está alcanzada. ¡Gracias! Sus horas y certificados:
