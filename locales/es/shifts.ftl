# machine draft, unchecked
shifts-find-title = Maneras de ayudar
shifts-find-lede = Elija un día y una escuela cerca de usted. Todos estos lugares están libres ahora.
shifts-find-filters = Elija qué desea ver
shifts-find-results = Lo que encontramos
shifts-find-q = Palabras para buscar
shifts-find-zip = Su código postal (ZIP)
shifts-find-within = Qué tan lejos
shifts-find-date = Desde este día
shifts-find-category = Tipo de ayuda
shifts-find-level = Su nivel
shifts-find-school = Escuela
shifts-find-sort = Orden
shifts-find-only = Solo este día
shifts-find-any = Todo
shifts-find-any-school = Todas las escuelas
shifts-find-more = Más opciones: día, tipo de ayuda, nivel, escuela
shifts-find-button = Mostrar
shifts-within = A menos de { $miles ->
    [one] { $miles } milla
   *[other] { $miles } millas
 }
shifts-within-any = Cualquier distancia
shifts-sort-soonest = Primero lo más pronto
shifts-sort-nearest = Primero lo más cercano (necesita un código postal)
shifts-zip-unknown = No conocemos este código postal. Pruebe uno cerca de Charlotte, como 28205.
shifts-none-title = Todavía no hay nada así
shifts-none = Pruebe otro día, más millas o menos condiciones. Cada semana se agregan turnos.
shifts-none-all = Mostrar todo
shifts-none-schools = Ver las escuelas
shifts-first-page = Volver a la primera página
shifts-more-dates = { $count ->
    [one] y { $count } fecha más
   *[other] y { $count } fechas más
 }
shifts-places-left = { $count ->
    [one] Queda { $count } lugar
   *[other] Quedan { $count } lugares
 }
shifts-miles = a { $miles ->
    [one] { $miles } milla
   *[other] { $miles } millas
 }
shifts-level = Nivel { $number }: { $name }

shifts-standing-free = Puede tomar este lugar ahora
shifts-standing-yours = Usted tiene un lugar
shifts-standing-clash = Muy cerca de otro turno suyo
shifts-standing-too-young = Para personas de más edad

shifts-fact-school = Escuela
shifts-fact-category = Tipo de ayuda
shifts-fact-level = Nivel que se necesita
shifts-fact-age = Edad
shifts-fact-contact = Pregunte por
shifts-age-from = { $age } años o más
shifts-when-title = Cuándo
shifts-no-shift-title = Todavía no hay fecha
shifts-no-shift = Por ahora no hay ninguna fecha.
shifts-column-when = Día y hora
shifts-column-places = Lugares
shifts-column-task = Tarea
shifts-column-state = Estado
shifts-column-time = Tiempo
shifts-full = Completo
shifts-take = Tomar este lugar
shifts-details = Detalles
shifts-later = Fechas siguientes
shifts-office-link = Abrir en la oficina
shifts-office-list = Quién viene
shifts-one-shift = Este turno
shifts-called-off = Cancelado
shifts-ask-for = Pregunte por { $name }
shifts-yours-title = Usted tiene un lugar
shifts-yours = Le enviaremos un recordatorio el día anterior. Por favor pase primero por la recepción y regístrese.
shifts-calendar = Agregar a mi calendario
shifts-withdraw = Devolver mi lugar
shifts-sign-in-first = Le pediremos que entre con su cuenta. ¿Es su primera vez?
shifts-others-title = Otros parecidos

shifts-refused-title = No se pudo tomar este lugar
shifts-refused-full = Todos los lugares de este turno están ocupados.
shifts-refused-past = Este turno ya empezó o ya terminó.
shifts-refused-called-off = La escuela lo canceló.
shifts-refused-too-young = Ese día debe tener { $age } años o más, y necesitamos su fecha de nacimiento.
shifts-refused-clash = Usted tiene otro turno a esa hora, o justo antes o después.
shifts-refused-withdraw = Este lugar ya no se puede devolver aquí. Por favor llame a la escuela.
shifts-missing-clearance = Esta tarea necesita el nivel { $needs }. Usted todavía no tiene ningún nivel.
shifts-missing-ends = Esta tarea necesita el nivel { $needs }. Su autorización termina el { $until }, antes de este turno.
shifts-missing-begins = Esta tarea necesita el nivel { $needs }. Su autorización empieza el { $from }, después de este turno.
shifts-missing-level = Esta tarea necesita el nivel { $needs }. Usted tiene el nivel { $has } hasta el { $until }.
shifts-way-register = Hágase voluntario
shifts-way-raise = Pedir un nivel más alto
shifts-way-clearance = Ver su autorización
shifts-way-clash = Ver su otro turno
shifts-way-others = Ver otras maneras de ayudar
shifts-way-contact = Cómo comunicarse con nosotros
shifts-said-signed-up = Usted tiene un lugar. ¡Gracias! Le enviamos un mensaje.
shifts-said-withdrawn = Su lugar quedó libre. Gracias por avisarnos.

shifts-mine-title = Mis turnos
shifts-mine-find = Buscar un turno
shifts-mine-hours = Mis horas
shifts-mine-calendar = En mi calendario
shifts-mine-coming = Próximos
shifts-mine-past = Anteriores
shifts-mine-none-title = Todavía no hay nada planeado
shifts-mine-none = Cuando tome un lugar, aparecerá aquí.
shifts-mine-past-none = Aquí aparecen los turnos que ya pasaron.
shifts-mine-older = Mostrar turnos más antiguos
shifts-state-offered = Abierto
shifts-state-signed-up = Inscrito
shifts-state-reminded = Inscrito
shifts-state-attended = Asistió
shifts-state-no-show = No vino
shifts-state-cancelled-by-volunteer = Devuelto
shifts-state-cancelled-by-school = Cancelado por la escuela
shifts-state-cancelled-by-rule = Lugar liberado: la autorización terminó

shifts-confirmed-subject = Usted tiene un lugar: { $title }
shifts-confirmed-body = Hola, { $given }:

    usted tiene un lugar: { $title }, en { $school }.

    { $when }

    Dónde: { $place }

    Por favor pase primero por la recepción, identifíquese y regístrese. Si no puede venir, devuelva su lugar para que otra persona lo tome.
shifts-confirmed-text = Usted tiene un lugar: { $title }, { $school }, { $when }.
shifts-reminder-subject = Mañana: { $title }
shifts-reminder-body = Hola, { $given }:

    nos vemos pronto: { $title }, en { $school }.

    { $when }

    Dónde: { $place }

    Si no puede venir, por favor devuelva su lugar hoy.
shifts-reminder-text = Recordatorio: { $title }, { $school }, { $when }. Responda NO si no puede ir.
shifts-called-off-subject = Cancelado: { $title }
shifts-called-off-body = Hola, { $given }:

    la escuela lo canceló o no pudo guardar su lugar: { $title }, en { $school }, { $when }.

    Lo sentimos. Hay otras maneras de ayudar.
shifts-called-off-text = Cancelado: { $title }, { $school }, { $when }. Lo sentimos.
shifts-released-subject = Su lugar quedó libre: { $title }
shifts-released-body = Hola, { $given }:

    su autorización ya no cubre ese día, por eso su lugar quedó libre: { $title }, en { $school }, { $when }.

    En su página verá qué puede hacer.
shifts-released-text = Su autorización ya no cubre { $title }, { $when }. Su lugar quedó libre.
shifts-late-subject = Quedó un lugar libre: { $title }
shifts-late-body = Hola, { $given }:

    alguien que iba a venir ya no puede: { $title }, { $when }. { $left ->
        [0] El lugar se ofrece a la persona siguiente de la lista.
        [one] Ahora hay { $left } lugar libre.
       *[other] Ahora hay { $left } lugares libres.
    }
shifts-late-text = Quedó un lugar libre: { $title }, { $when }.
