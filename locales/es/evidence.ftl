# machine draft, unchecked
evidence-your-schools = Sus escuelas
evidence-school = Escuela
evidence-all = Todas juntas
evidence-show = Mostrar
evidence-cleared = personas pueden ayudar hoy
evidence-under-way = solicitudes en curso
evidence-ending = autorizaciones que terminan pronto
evidence-ending-days = { $days ->
    [one] autorizaciones terminan en un día
   *[other] autorizaciones terminan en { $days } días
}
evidence-hours = horas confirmadas este año escolar
evidence-shifts-title = Las próximas dos semanas
evidence-shifts-none = No hay turnos abiertos en las próximas dos semanas.
evidence-fill = Lugares ocupados
evidence-fill-figure = { $taken } de { $places }
evidence-shifts-text = { $shifts ->
    [one] Un turno
   *[other] { $shifts } turnos
}. { $empty ->
    [0] Todos tienen al menos un voluntario.
    [one] En uno de ellos todavía no se ha inscrito nadie.
   *[other] En { $empty } de ellos todavía no se ha inscrito nadie.
}
evidence-to-do = Lo que espera
evidence-waits = Qué
evidence-count = Cuántos
evidence-oldest = Mayor espera
evidence-days = { $days ->
    [0] desde hoy
    [one] un día
   *[other] { $days } días
}
evidence-state-submitted = Solicitudes: enviadas, sin empezar
evidence-state-awaiting-school = Solicitudes: falta la respuesta de la escuela
evidence-state-awaiting-id = Solicitudes: falta ver la identificación
evidence-state-awaiting-disclosure = Solicitudes: falta la firma de la persona
evidence-state-screening = Solicitudes: revisión en curso
evidence-state-review = Solicitudes: falta que decida un revisor
evidence-state-pre-adverse = Solicitudes: aviso enviado, corre el plazo
evidence-state-appeal = Solicitudes: falta decidir la apelación
evidence-unconfirmed = Horas por confirmar
evidence-in-line = Personas que esperan un lugar en un turno
evidence-questions = Preguntas por responder
evidence-applications = Ver las solicitudes
evidence-hours-title = Horas de este año escolar
evidence-hours-none = Todavía no hay horas
evidence-hours-none-text = Cuando se confirmen horas, aparecen aquí.
evidence-by-category = Por tipo de ayuda
evidence-by-month = Por mes
evidence-csv = Descargar como archivo (CSV)
evidence-csv-what = Qué
evidence-csv-kind = De qué tipo
evidence-csv-number = Cuántos
evidence-shifts = turnos en las próximas dos semanas
evidence-places = lugares en esos turnos
evidence-taken = lugares ocupados
evidence-minutes = minutos confirmados este año escolar
evidence-minutes-month = minutos confirmados en el mes
