# machine draft, unchecked
hours-months-title = Meses de horas
hours-months-lede = Un mes se cierra cuando ya nada espera en él, o por sí solo en su día. Después, sus horas solo cambian con una corrección que firma una segunda persona.
hours-months-choose = Aquí están todas sus escuelas juntas. Elija una escuela para ver un mes y cerrarlo.
hours-months-link = Meses
hours-months-year = Las horas atrasadas de este año escolar se aceptan hasta el { $day }. Después sus cifras ya no cambian.
hours-column-month = Mes
hours-column-waiting = Líneas en espera
hours-month-open = Abierto
hours-month-closed = Cerrado
hours-month-frozen = Año escolar cerrado
hours-month-until = se cierra solo después del { $day }
hours-month-until-text = Este mes se cierra solo después del { $day }.
hours-month-closed-by = cerrado por { $who }, { $when }
hours-month-closed-itself = se cerró solo, { $when }
hours-month-then = { $time } contadas entonces, { $left ->
    [0] no quedó nada
    [one] quedó una línea
   *[other] quedaron { $left } líneas
}
hours-month-counted = contadas
hours-month-lines = líneas que cuentan
hours-month-of-groups = Los grupos dieron { $time } del tiempo que cuenta. Ese tiempo no está en las líneas de abajo.
hours-month-regular = { $visits ->
    [one] personas vinieron al menos una vez
   *[other] personas vinieron { $visits } días o más
 }
hours-month-waits = líneas en espera
hours-month-waits-title = Lo que todavía espera
hours-month-left-title = Quedaron al cerrar el mes
hours-month-to-queue = Confírmelas o rechácelas en la lista
hours-month-closed-title = Este mes está cerrado
hours-month-closed-text = Para cambiar algo, pida una corrección de la línea de abajo. La firma la oficina de voluntarios del distrito o la persona encargada de los registros.
hours-month-frozen-title = Este año escolar está cerrado
hours-month-frozen-text = Sus cifras ya no cambian.
hours-month-close-title = Cerrar este mes
hours-month-close-text = Todo lo que cuenta queda cerrado. Nadie puede agregar, confirmar ni cambiar horas de este mes sin una segunda firma.
hours-month-close = Cerrar { $month }
hours-month-leave = { $count ->
    [one] Cerrarlo de todos modos y dejar fuera una línea
   *[other] Cerrarlo de todos modos y dejar fuera { $count } líneas
}
hours-month-waiting = { $count ->
    [one] Todavía espera una línea. Revísela primero o marque la casilla para dejarla fuera.
   *[other] Todavía esperan { $count } líneas. Revíselas primero o marque la casilla para dejarlas fuera.
}
hours-month-not-over = Este mes todavía no termina.
hours-month-said-closed = El mes está cerrado.
hours-month-all = Todas las líneas del mes
hours-month-find = Buscar un nombre
hours-month-none = Aquí no hay horas.
hours-month-ask = Pedir una corrección
hours-month-ask-count = Pedir que cuente
hours-add-title = Agregar tiempo de un voluntario
hours-add-lede = Para alguien que le contó de un tiempo que nadie anotó. En un mes abierto espera en la lista; en un mes cerrado debe firmar una segunda persona.
hours-add-link = Agregar tiempo de alguien
hours-add-why = Qué fue y por qué llega ahora
hours-add-button = Agregar
hours-add-somebody-else = Otra persona
hours-said-added = Agregado. Espera en la lista.
corrections-title = Correcciones por firmar
corrections-lede = Una escuela pide un cambio en un mes cerrado. Vea el motivo y firme o rechace. Se guardan el valor anterior y el nuevo.
corrections-none-title = Aquí no hay nada
corrections-none = Cuando una escuela pida un cambio en un mes cerrado, esperará aquí.
corrections-state-asked = Espera una firma
corrections-state-countersigned = Firmada
corrections-state-refused = Rechazada
corrections-state-withdrawn = Retirada
corrections-kind-count = Que cuente
corrections-kind-change = Cambiarla
corrections-kind-strike = Que ya no cuente
corrections-ask-count = Este tiempo debe contar
corrections-ask-change = El tiempo o el tipo de ayuda está mal
corrections-ask-strike = Este tiempo no debe contar
corrections-form-title = Corregir una línea cerrada
corrections-form-text = El mes está cerrado. Diga qué es lo correcto y por qué; una segunda persona lo firma.
corrections-what = Qué debe cambiar
corrections-why = Por qué
corrections-why-hint = Una frase que entienda alguien que no estuvo ahí. Por favor no nombre a ningún estudiante.
corrections-ask-button = Pedir esta corrección
corrections-was = Era
corrections-now = Debe ser
corrections-nothing = No cuenta
corrections-mine = la pidió usted
corrections-before = Lo que se pidió antes
corrections-asked-by = pedida por { $who }
corrections-decided-by = decidida por { $who }
corrections-answer = Respuesta
corrections-withdraw = Retirarla
corrections-countersign = Firmar
corrections-refuse-open = Rechazar
corrections-refuse = Rechazar con esta respuesta
corrections-not-yours = Usted la pidió o se trata de usted. La firma otra persona.
corrections-said-asked = Pedida. Una segunda persona la revisará.
corrections-said-withdrawn = Retirada.
corrections-said-countersigned = Firmada. Se avisa al voluntario.
corrections-said-refused = Rechazada. Se avisa el motivo a quien la pidió.
corrections-refused-open = Este mes está abierto. Cambie la línea en la lista de horas.
corrections-refused-own = Nadie corrige sus propias horas ni firma lo que pidió. Por favor pida ayuda a un colega.
corrections-refused-same = Eso es lo que ya está anotado.
corrections-refused-not-now = Alguien ya pidió un cambio o ya decidió, o la línea cambió desde entonces.
corrections-refused-subject = Sobre una corrección del { $date }
corrections-refused-body = Hola, { $given }:

    la corrección que pidió para { $name } del { $date } no se firmó: { $answer }
corrections-refused-text = La corrección para { $name } del { $date } no se firmó: { $answer }
hours-year-title = Horas del año escolar { $year }
hours-year-link = Año escolar
hours-year-which = Año escolar
hours-year-all = Todos los tipos
hours-year-closed-title = Este año escolar está cerrado
hours-year-closed-text = Estas cifras se anotaron { $when }. Ya no cambian.
hours-year-late-title = El año escolar terminó
hours-year-late-text = Se aceptan horas atrasadas hasta el { $day }. Después estas cifras quedan fijas.
hours-year-open = El año escolar termina el { $last }. Se aceptan horas atrasadas hasta el { $day }.
hours-year-none-title = No hay horas
hours-year-kinds = Por tipo de ayuda
hours-year-schools = Por escuela
hours-files = Para llevar
hours-file-csv = Descargar como archivo (CSV)
hours-file-xlsx = Descargar como libro de cálculo (XLSX)
hours-file-year-lines = Descargar todas las líneas del año (CSV)
hours-file-year-lines-xlsx = Descargar todas las líneas del año (XLSX)
hours-file-hours = Horas
hours-file-from = Desde
hours-file-to = Hasta
hours-file-source = Cómo se anotó
hours-from-desk = En la recepción
hours-from-self = Se contó después
hours-from-import = Otro sistema
hours-month-was = se cerró solo después del { $day }
corrections-heading = Correcciones
