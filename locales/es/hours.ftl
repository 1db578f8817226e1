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
