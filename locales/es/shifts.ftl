# machine draft, unchecked
shifts-find-title = Maneras de ayudar
shifts-find-lede = Elija un día y una escuela cerca de usted. Lo que ve aquí tiene un lugar para usted, o dice que está completo.
shifts-find-filters = Elija qué desea ver
shifts-find-results = Lo que encontramos
shifts-find-q = Palabras para buscar
shifts-find-zip = Cerca de este lugar
shifts-find-within = Qué tan lejos
shifts-find-date = Desde este día
shifts-find-category = Tipo de ayuda
shifts-find-level = Su nivel
shifts-find-school = Escuela
shifts-find-sort = Orden
shifts-find-only = Solo este día
shifts-find-any = Todo
shifts-find-any-school = Todas las escuelas
shifts-find-more = Más opciones: día, hora, tipo de ayuda, nivel, idioma, escuela
shifts-find-button = Mostrar
shifts-within = A menos de { $miles ->
    [one] { $miles } milla
   *[other] { $miles } millas
 }
shifts-within-any = Cualquier distancia
shifts-sort-soonest = Primero lo más pronto
shifts-sort-nearest = Primero lo más cercano (necesita un lugar)
shifts-all-full-title = Por ahora, todos los lugares están ocupados
shifts-all-full = Esto es lo que busca, pero está completo. Abra uno y entre en la lista de espera: si queda un lugar, le avisamos.
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

shifts-standing-full = Completo. Puede esperar un lugar
shifts-standing-free = Puede tomar este lugar ahora
shifts-standing-yours = Usted tiene un lugar
shifts-standing-clash = Muy cerca de otro turno suyo
shifts-standing-at-home = Alguien de su hogar ayuda a esa hora, y uno de ustedes se queda en casa
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
shifts-others-below = Lo que sí puede tomar ahora
shifts-others-below-all = Ver todo lo que puede tomar

shifts-refused-title = No se pudo tomar este lugar
shifts-refused-full = Todos los lugares de este turno están ocupados.
shifts-refused-past = Este turno ya empezó o ya terminó.
shifts-refused-called-off = La escuela lo canceló.
shifts-refused-taken-back = La escuela retiró este lugar. Pregunte a la escuela, por favor.
shifts-refused-too-young = Ese día debe tener { $age } años o más, y necesitamos su fecha de nacimiento.
shifts-refused-clash = Usted tiene otro turno a esa hora, o justo antes o después.
shifts-refused-at-home = Alguien de su hogar tiene un turno a esa hora, y usted nos dijo que uno de ustedes se queda en casa.
shifts-refused-week = Con este turno ayudaría más de { $hours } horas en esa semana. Ese es el máximo para usted.
shifts-refused-week-any = Con este turno serían más horas de las permitidas en una semana.
shifts-refused-withdraw = Este lugar ya no se puede devolver aquí. Por favor llame a la escuela.
shifts-missing-clearance = Esta tarea necesita el nivel { $needs }. Usted todavía no tiene ningún nivel.
shifts-missing-ends = Esta tarea necesita el nivel { $needs }. Su autorización termina el { $until }, antes de este turno.
shifts-missing-begins = Esta tarea necesita el nivel { $needs }. Su autorización empieza el { $from }, después de este turno.
shifts-missing-restricted = Su autorización es para otros lugares u otras formas de ayudar. Su página dice cuáles.
shifts-missing-papers = Esta tarea es para quienes conducen (nivel { $needs }). No valen ese día: { $papers }. Lo demás de su autorización sigue igual.
shifts-missing-papers-any = Esta tarea es para quienes conducen, y sus documentos de conducir no valen ese día.
shifts-missing-paper-until = { $paper } (vale hasta el { $date })
shifts-missing-paper-ended = { $paper } (terminó el { $date })
shifts-missing-paper-unseen = { $paper } (todavía nadie lo ha visto)
shifts-missing-training = Esta tarea pide la capacitación «{ $training }». Usted todavía no la ha hecho.
shifts-missing-training-ended = Esta tarea pide la capacitación «{ $training }». La suya vale hasta el { $date }, antes de este turno.
shifts-missing-training-any = Esta tarea pide una capacitación que usted todavía no ha hecho.
shifts-missing-level = Esta tarea necesita el nivel { $needs }. Usted tiene el nivel { $has } hasta el { $until }.
shifts-way-register = Hágase voluntario
shifts-way-raise = Pedir un nivel más alto
shifts-way-clearance = Ver su autorización
shifts-way-papers = Ver sus documentos de conducir
shifts-way-training = Ver dónde se hace
shifts-way-clash = Ver su otro turno
shifts-way-at-home = Cambiar lo que nos dijo
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
shifts-state-moved-out = Lugar liberado: cambió la hora
shifts-state-cancelled-by-rule = Lugar liberado: la autorización terminó

shifts-confirmed-subject = Usted tiene un lugar: { $title }
shifts-confirmed-body = Hola, { $given }:

    usted tiene un lugar: { $title }, en { $school }.

    { $when }

    Dónde: { $place }

    Por favor pase primero por la recepción, identifíquese y regístrese. Si no puede venir, devuelva su lugar para que otra persona lo tome.
shifts-confirmed-text = Usted tiene un lugar: { $title }, { $school }, { $when }.
shifts-reminder-subject = { $days ->
    [0] Hoy
    [1] Mañana
   *[other] Se acerca
 }: { $title }
shifts-reminder-body = Hola, { $given }:

    nos vemos pronto: { $title }, en { $school }.

    { $when }

    Dónde: { $place }

    Si no puede venir, por favor devuelva su lugar hoy.
shifts-reminder-text = Recordatorio: { $title }, { $school }, { $when }. Responda NO si no puede ir.
shifts-called-off-subject = Cancelado: { $title }
shifts-called-off-body = Hola, { $given }:

    la escuela lo canceló: { $title }, en { $school }, { $when }.

    Lo sentimos. Hay otras maneras de ayudar.
shifts-called-off-text = Cancelado: { $title }, { $school }, { $when }. Lo sentimos.
shifts-taken-back-subject = La escuela retiró su lugar: { $title }
shifts-taken-back-body = Hola, { $given }:

    la escuela retiró su lugar: { $title } en { $school }, { $when }.

    El turno sigue en pie sin usted. Si tiene una pregunta, hable con la escuela. Ella puede darle un lugar de nuevo.
shifts-taken-back-text = La escuela retiró su lugar: { $title }, { $school }, { $when }. ¿Preguntas? Hable con la escuela.
shifts-moved-out-subject = Nueva hora, y sin lugar para usted: { $title }
shifts-moved-out-body = Hola, { $given }:

    la escuela cambió la hora: { $title } en { $school }. La nueva hora es { $when }. Usted no podía venir entonces, así que se liberó su lugar.

    Si al final puede venir, tome un lugar de nuevo.
shifts-moved-out-text = Nueva hora: { $title }, { $school }, { $when }. Usted no podía venir entonces y se liberó su lugar. Puede tomar uno de nuevo:
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
shifts-find-zip-hint = Un código postal (ZIP), una dirección con su código postal o una escuela
shifts-find-day = Día de la semana
shifts-find-any-day = Cualquier día
shifts-find-part = Hora del día
shifts-find-any-time = Cualquier hora
shifts-find-language = Idioma que ayuda
shifts-find-mine = Lo que puedo tomar
shifts-place-unknown = No conocemos este lugar. Pruebe un código postal con sus cinco cifras, o el nombre de una escuela.
shifts-part-mornings = Por la mañana
shifts-part-midday = Alrededor del almuerzo
shifts-part-afternoons = Por la tarde
shifts-part-evenings = Por la noche
shifts-day-weekdays = De lunes a viernes
shifts-day-weekend = Sábado y domingo
shifts-day-1 = Lunes
shifts-day-2 = Martes
shifts-day-3 = Miércoles
shifts-day-4 = Jueves
shifts-day-5 = Viernes
shifts-day-6 = Sábado
shifts-day-7 = Domingo
shifts-fact-audience = Para quién
shifts-fact-needed = Qué se necesita
shifts-fact-helps = Qué ayuda
shifts-needed = Se necesita: { $needs }
shifts-helps = Ayuda: { $needs }
shifts-audience-everyone = Para todas las personas
shifts-audience-families = Para familias de esta escuela
shifts-audience-invited = Por invitación de la escuela
shifts-opens = La inscripción abre el { $when }.
shifts-refused-not-open = La inscripción abre el { $when }. Vuelva entonces, por favor.
shifts-refused-families = Esto es para familias de esta escuela. Si su hijo o hija estudia aquí, pida a la escuela que le agregue.
shifts-refused-invited = Esto es para personas que la escuela ha invitado.
shifts-refused-lacks = Esta tarea necesita: { $needs }. Usted no nos ha dicho que lo tiene. Si lo tiene, díganoslo y vuelva.
shifts-standing-lacks = Necesita: { $needs }
shifts-way-helping = Díganos qué aporta
shifts-helping-title = Qué aporto y cuándo puedo ayudar
shifts-helping-lede = Lo usamos para mostrarle lo que le conviene. Puede cambiarlo cuando quiera.
shifts-helping-days = En qué días
shifts-helping-days-hint = Déjelo vacío si puede cualquier día.
shifts-helping-home = Uno de nosotros se queda en casa
shifts-helping-home-hint = Los adultos de su hogar que marcan esta casilla no reciben turnos a la misma hora. Cuenta entre quienes la marcaron. Los lugares que tiene ahora siguen siendo suyos.
shifts-helping-save = Guardar y ver qué me conviene
shifts-helping-door = Días, horas, idiomas y habilidades
shifts-said-helping = Guardado. Esto es lo que le conviene ahora.
shifts-invited-subject = { $school } le invita: { $title }
shifts-invited-body = Hola, { $given }:

    { $school } agradecería su ayuda: { $title }.

    Mire los días y tome un lugar si alguno le conviene.
shifts-invited-text = { $school } le invita: { $title }.
shifts-fits-title = Lo que me conviene
shifts-fits-lede = Solo lo que puede tomar ahora; primero lo que mejor le conviene.
shifts-fits-from = Medido desde { $zip }.
shifts-fits-nowhere = No sabemos dónde vive; por eso primero van las escuelas con más necesidad.
shifts-fits-address = Agregue su dirección
shifts-fits-times = Usted puede: { $times }.
shifts-fits-no-times = Usted no nos ha dicho cuándo puede.
shifts-fits-change = Cambiar qué aporto y cuándo
shifts-fits-none-title = Por ahora nada le conviene
shifts-fits-none = En estas escuelas no hay nada que pueda tomar ahora. Abajo está lo que abriría más.
shifts-fits-count = { $count ->
    [one] { $count } le conviene
   *[other] { $count } le convienen
 }
shifts-fits-further = Buscar más lejos
shifts-fits-nearer = Volver a lo cercano
shifts-why-title = Por qué le conviene
shifts-why-preferred = Usted eligió esta escuela
shifts-why-near = Cerca de usted: { $miles }
shifts-why-free = Cuando usted dijo que puede
shifts-why-brings = Buscan: { $needs }
shifts-why-done-here = Usted ya ayudó en esta escuela
shifts-why-done-kind = Usted ya ha ayudado así
shifts-why-asked = La escuela se lo pide a usted
shifts-more-title = Qué abriría más
shifts-more-level = { $count ->
    [one] { $level } abre { $count } más.
   *[other] { $level } abre { $count } más.
 }
shifts-more-days = { $count ->
    [one] { $count } más cae en un día que su autorización no cubre.
   *[other] { $count } más caen en días que su autorización no cubre.
 }
shifts-more-training = { $count ->
    [one] { $count } más pide una capacitación.
   *[other] { $count } más piden una capacitación.
 }
shifts-more-later = { $count ->
    [one] { $count } más abre su inscripción más adelante.
   *[other] { $count } más abren su inscripción más adelante.
 }
shifts-more-clash = { $count ->
    [one] { $count } más está demasiado cerca de un turno suyo.
   *[other] { $count } más están demasiado cerca de turnos suyos.
 }
shifts-more-needs = { $count ->
    [one] { $needs } abre { $count } más.
   *[other] { $needs } abre { $count } más.
 }
shifts-fits-door = Turnos que van con su nivel, días y lugar
shifts-more-papers = { $count ->
    [one] { $count } más es para quienes conducen y tienen sus documentos al día.
   *[other] { $count } más son para quienes conducen y tienen sus documentos al día.
 }
shifts-moved-subject = Nueva hora: { $title }
shifts-moved-body = Hola, { $given }:

    la escuela cambió la hora: { $title } en { $school }.

    Nueva hora: { $when }

    Antes: { $before }

    Usted conserva su lugar. Si no puede entonces, devuélvalo, por favor.
shifts-moved-text = Nueva hora: { $title }, { $school }, { $when }. Antes: { $before }.
shifts-standing-week = Más de { $hours } horas en esa semana, que es lo máximo para usted
shifts-more-week = { $count ->
    [one] { $count } más pasaría de las horas de una semana.
   *[other] { $count } más pasarían de las horas de una semana.
 }
shifts-untrained-subject = Falta una capacitación para su turno: { $title }
shifts-untrained-body = Hola, { $given }:

    usted tiene un lugar: { $title }, en { $school }, { $when }. Pide la capacitación «{ $training }». Ese día la suya no vale, así que no podrían dejarle entrar.

    Cómo hacerla: { $how }

    Si no puede hacerla antes, por favor devuelva el lugar para que pueda venir otra persona.
shifts-untrained-text = { $title }, { $when }: su capacitación «{ $training }» no vale ese día. Vea cómo hacerla de nuevo:
questions-title = Lo que pregunta la escuela
questions-who = Sus respuestas las leen el personal de voluntariado y la recepción de la escuela, nadie más. Puede cambiarlas hasta que empiece el turno.
questions-choose = Elija
questions-yes = Sí
questions-no = No
questions-mine = Sus respuestas para la escuela
questions-open = La escuela todavía necesita una respuesta suya.
questions-save = Guardar mis respuestas
questions-old = Ya no se pregunta:
questions-said-kept = Sus respuestas están guardadas.
questions-refused-begun = Este turno ya empezó. Por favor, dígalo en la recepción de la escuela.
