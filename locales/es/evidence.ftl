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
evidence-state-awaiting-more = Solicitudes: falta una capacitación u otro paso
evidence-state-review = Solicitudes: falta que decida un revisor
evidence-state-pre-adverse = Solicitudes: aviso enviado, corre el plazo
evidence-state-appeal = Solicitudes: falta decidir la apelación
evidence-unconfirmed = Horas por confirmar
evidence-in-line = Personas que esperan un lugar en un turno
evidence-stopped = Autorizaciones en pausa: decide el equipo de revisión
evidence-questions = Preguntas por responder
evidence-needs = Necesidades que esperan un sí
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
dash-title = Cómo vamos
dash-link = Ver cómo vamos, a lo largo del tiempo
dash-small-cells = Los grupos de menos de { $limit } personas no se muestran cuando el grupo dice algo sobre quiénes son, ni lo que permitiría calcularlos.
dash-none = Todavía no hay nada que contar.
dash-table = Las cifras en una tabla
dash-xlsx = Descargar como libro de cálculo (XLSX)
dash-percent = { $percent } %
dash-partners-title = Aliados
dash-partners-note = Organizaciones según su situación con el distrito. Al final: aquellas cuyo acuerdo termina pronto y todavía no se renueva.
dash-partners-standing = Situación
dash-partners-count = Aliados
dash-lapsing = El acuerdo termina pronto
dash-needs-title = Necesidades de las escuelas
dash-needs-note = Necesidades que todavía esperan a alguien y las que se cubrieron este año escolar, por tipo. Los días van desde que se pudo ver una necesidad hasta que llegó lo último; la mitad no tardó más.
dash-needs-open = Abiertas
dash-needs-met = Cubiertas
dash-needs-days = Mediana de días
dash-kind = Tipo
dash-gifts-title = Donaciones de este año escolar
dash-gifts-note = Donaciones que llegaron, por tipo. Las cosas y los servicios se cuentan, nunca se valoran.
dash-gifts-count = Donaciones
dash-gifts-money = Dinero
dash-few = muy pocas para mostrar
dash-people = Personas
dash-all = Todas
dash-others = Otros tipos
dash-hours = Horas
dash-month = Mes
dash-cleared-title = Quién puede ayudar hoy
dash-cleared-note = Personas autorizadas hoy, según el nivel más alto que tienen.
dash-level = Nivel
dash-waiting-title = Quién espera y desde cuándo
dash-waiting-note = Solicitudes en curso, según hace cuánto se enviaron.
dash-waits = En qué va
dash-band-week = Hasta 7 días
dash-band-fortnight = De 8 a 14 días
dash-band-month = De 15 a 30 días
dash-band-two-months = De 31 a 60 días
dash-band-longer = Más
dash-short-week = 0–7
dash-short-fortnight = 8–14
dash-short-month = 15–30
dash-short-two-months = 31–60
dash-short-longer = 60+
dash-fill-title = Qué tan llenos están los turnos
dash-fill-note = Lugares ocupados de cada cien ofrecidos, semana por semana: las últimas 12, esta y las 3 siguientes.
dash-week = Semana del
dash-shifts = Turnos
dash-places = Lugares
dash-taken = Ocupados
dash-rate = Ocupados de cada cien
dash-given-title = Horas por tipo de ayuda
dash-given-note = Horas que cuentan, mes por mes, en los últimos 12 meses.
dash-schools-title = Horas por escuela
dash-schools-note = Horas que cuentan este año escolar, incluidas las de los grupos. Las personas son las que tienen horas propias. El gráfico muestra las diez escuelas con más horas.
dash-came-title = Quién no vino
dash-came-note = Lugares a los que nadie llegó, de cada cien lugares de días pasados, en los últimos 12 meses.
dash-came = Vino
dash-absent = No vino
dash-absent-share = No vino, de cada cien
dash-costs-title = Cuánto cuestan los informes de antecedentes
dash-costs-note = Informes pedidos en los últimos 12 meses y, al final de la tabla, todo el año escolar hasta hoy. No se cuenta lo que la empresa no aceptó ni lo que la persona no contestó a tiempo. El costo es el que decían las reglas el día del pedido.
dash-reports = Informes pedidos
dash-cost = Costo
dash-school-year = Este año escolar
dash-ages-title = Voluntarios por edad
dash-ages-note = Personas autorizadas hoy.
dash-age = Edad
dash-age-under-18 = Menos de 18
dash-age-18 = De 18 a 29
dash-age-30 = De 30 a 49
dash-age-50 = De 50 a 64
dash-age-65 = 65 o más
dash-age-none = No lo dijo
dash-languages-title = Voluntarios por el idioma que leen
dash-languages-note = Personas autorizadas hoy.
dash-language = Idioma
dash-file-figure = Cifra
dash-file-line = Línea
dash-file-column = Columna
dash-file-value = Valor
evidence-to-sign = Acuerdos que el distrito debe firmar
evidence-papers = Documentos de aliados por revisar
evidence-data = Datos que piden aliados, por preparar
evidence-data-sign = Acuerdos de datos por firmar
evidence-data-destroy = Datos de aliados por cerrar o destruir
evidence-reports = Informes de aliados por leer
evidence-reports-late = Informes que deben los aliados
evidence-sites = Aliados que esperan la respuesta de una dirección
evidence-placements = Ayuda sin acuerdo que espera la respuesta de una dirección
evidence-papers-ending = Documentos de aliados que vencen pronto
evidence-paused = Aliados en pausa en una escuela
evidence-needs-check = Necesidades que una escuela aprobó, por revisar
evidence-needs-pairs = Ofertas que sirven: la escuela debe contestar
evidence-needs-private = Notas privadas sobre un niño por atender
evidence-gifts-answer = Donaciones que usted debe contestar
evidence-gifts-weigh = Donaciones por revisar
evidence-gifts-letters = Donaciones sin carta de agradecimiento
evidence-gifts-paper = Cartas a donantes por imprimir
evidence-gifts-form = Formulario 8282 por enviar a la oficina de impuestos
evidence-gifts-form-late = El formulario 8282 está atrasado
evidence-gifts-missed = Partes de promesas que no llegaron
evidence-gifts-odd = Pagos que no son lo que se pidió
evidence-sponsors = Patrocinadores por contestar
evidence-sponsors-late = Facturas de patrocinadores atrasadas
evidence-sponsors-benefits = Patrocinadores a los que debemos lo prometido
evidence-sponsors-ending = Patrocinios que terminan pronto, para preguntar de nuevo
evidence-agreements-renew = Acuerdos que terminan pronto, para renovar
evidence-campaigns = Campañas en línea por contestar
evidence-campaigns-over = Campañas en línea que terminaron: ¿qué llegó?
evidence-closet-low = Cosas del ropero que se acaban
evidence-partners-late = Consultas de aliados atrasadas
evidence-partners-answer = Consultas de aliados por contestar
evidence-partners-visits = Visitas que una escuela debe contestar
evidence-partners-quiet = Aliados sin contacto
evidence-partners-steps = Aliados con un próximo paso o una promesa atrasada
evidence-nothing-waits = Nada espera
evidence-nothing-waits-text = Cuando alguien pregunta, solicita u ofrece algo, aparece aquí.
evidence-nothing-yours = Nada espera por usted.
evidence-others = Con otras personas: { $count ->
        [one] una cosa
       *[other] { $count } cosas
    }
