# machine draft, unchecked
groups-title = Grupos y empresas
groups-lede = Traiga a su equipo, club o congregación a pasar un día en una escuela. Una persona pide los lugares para todos.
groups-step-ask = Pida los lugares
groups-step-ask-text = Elija un día y diga cuántos son. Le guardamos los lugares mientras la escuela responde.
groups-step-names = Envíe los nombres después
groups-step-names-text = Comparta un enlace y cada persona escribe su propio nombre. O escriba usted la lista. Los demás pueden dar su nombre ese día.
groups-step-day = Vengan juntos
groups-step-day-text = Regístrense en la recepción. Un empleado de la escuela los acompaña todo el tiempo, así que nadie del grupo necesita una solicitud.
groups-days-title = Días abiertos a grupos
groups-days-none-title = Por ahora no hay un día abierto
groups-days-none = Escríbanos cuántos son y en qué época pueden venir. Buscaremos una escuela con usted.
groups-room-for = { $count ->
    [one] Hay lugar para un grupo de { $count }
   *[other] Hay lugar para un grupo de { $count }
 }
groups-people = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
 }
groups-supervised = Un empleado acompaña al grupo todo el tiempo.
groups-here = ¿Son más de uno?
groups-bring = Traiga un grupo

groups-ask-title = Pedir un día para un grupo
groups-ask-before = Usted ya pidió este día.
groups-open-one = Ábralo
groups-other-days = Ver otros días
groups-organisation = Nombre de su empresa, club o grupo
groups-organisation-hint = Como debe aparecer en la lista de la escuela y en su constancia
groups-kind-label = Qué es
groups-kind-choose = Elija
groups-headcount = Cuántos vienen
groups-headcount-hint = Cuéntese usted también. Puede cambiar el número después.
groups-message = Qué debe saber la escuela
groups-message-hint = Habilidades, herramientas que traen, alguien que usa silla de ruedas
groups-ask-do = Pedir estos lugares
groups-said-asked = Le guardamos los lugares. La escuela le responderá.
groups-said-asked-before = Usted ya había pedido este día. Aquí está.
groups-said-resized = El número quedó cambiado.
groups-said-withdrawn = Sus lugares están libres otra vez. Gracias por avisarnos.

groups-refused-full = Todos los lugares para grupos de este día están ocupados.
groups-refused-left = { $left ->
    [one] Solo queda { $left } lugar para grupos este día.
   *[other] Solo quedan { $left } lugares para grupos este día.
 }
groups-refused-task = Este tipo de tarea ya no está en las reglas.
groups-refused-unsupervised = Los grupos solo hacen tareas con un empleado a su lado. Esta tarea pide el nivel { $level }: en ella alguien puede estar a solas con estudiantes.
groups-refused-away = Los grupos no manejan, no pasan la noche ni salen de la escuela con estudiantes.
groups-refused-many = Usted tiene muchos grupos pendientes. Espere a que hayan venido algunos.
groups-refused-unanswered = { $most } de sus grupos todavía esperan respuesta. Espere a que responda una escuela o devuelva lugares.
groups-refused-lately = Usted ya pidió { $most } veces en un día. Inténtelo de nuevo mañana.
groups-refused-state = Esto no se puede hacer ahora: el grupo cambió mientras tanto.
groups-refused-begun = El día ya comenzó. Por favor llame a la escuela.
groups-refused-late = Es tarde para cambiar el número aquí. Por favor llame a la escuela.
groups-refused-names = { $named ->
    [one] Hay { $named } nombre en la lista. Quítelo primero.
   *[other] Hay { $named } nombres en la lista. Quite algunos primero.
 }

groups-mine-title = Mis grupos
groups-mine-door = Traiga un día a su empresa, club o congregación
groups-mine-find = Buscar un día para un grupo
groups-mine-none-title = Todavía no hay ningún grupo
groups-mine-none = Cuando pida un día con un grupo, aparecerá aquí.
groups-state-all = Todos
groups-state-asked = Espera a la escuela
groups-state-accepted = La escuela dice que sí
groups-state-here = En la escuela
groups-state-held = Día cumplido
groups-state-closed = Agradecimiento enviado
groups-state-declined = La escuela dijo que no
groups-state-withdrawn = Devuelto
groups-state-called-off = Cancelado
groups-state-no-show = No vino
groups-state-lapsed = Sin respuesta a tiempo
groups-means-asked = La escuela lee lo que usted escribió y le responde.
groups-means-accepted = La escuela los espera con gusto. Vayan primero a la recepción, todos juntos.
groups-means-here = Ya se registraron en la escuela. Al salir, avisen en la recepción.
groups-means-held = Gracias por venir. Las horas quedaron anotadas.
groups-means-closed = Gracias por venir. Todo lo de su día está listo.
groups-means-declined = La escuela no puede recibir a su grupo ese día. Lo sentimos.
groups-means-withdrawn = Usted devolvió los lugares.
groups-means-called-off = Este día se canceló. Lo sentimos.
groups-means-no-show = La escuela anotó que no vino nadie. Si no es así, por favor llame a la escuela.
groups-means-lapsed = La escuela no respondió a tiempo. Lo sentimos. Pruebe otro día.
groups-held-until = Sin respuesta, los lugares quedan guardados hasta { $until }.
groups-why-title = Lo que dice la escuela
groups-why-title-office = Lo que dice la oficina de alianzas
groups-why-no-need = Ese día no necesitamos tantas manos.
groups-why-too-many = El grupo es demasiado grande para nosotros.
groups-why-other-day = Otro día nos vendría mejor.
groups-why-event = Ese día hay otra actividad en la escuela.
groups-why-no-staff = Ese día nadie puede acompañar al grupo.
groups-why-weather = El clima no lo permite.
groups-why-closed = La escuela está cerrada ese día.
groups-why-shift = La escuela canceló este día.
groups-why-partner = No pueden venir grupos de esta organización. Llame por favor a la oficina de alianzas.
groups-number-title = Cuántos vienen
groups-until = Puede cambiarlo hasta { $until }.
groups-number-do = Cambiar el número
groups-number-late = Es tarde para cambiar el número aquí.
groups-withdraw-title = ¿No pueden venir?
groups-withdraw-text = Devuelva los lugares lo antes posible, para que otros los tengan.
groups-withdraw-do = Devolver todos los lugares

groups-received-subject = Le guardamos los lugares: { $title }
groups-received-body = Hola, { $given }:

    usted pidió { $count ->
        [one] { $count } lugar
       *[other] { $count } lugares
    } para { $organisation }: { $title } en { $school }.

    { $when }

    Le guardamos los lugares. La escuela responderá y le escribiremos. Si no responde antes de { $until }, quedan libres otra vez.
groups-received-text = Guardamos { $count } lugares para { $organisation }: { $title }, { $school }, { $when }. La escuela debe responder antes de { $until }.
groups-accepted-subject = La escuela dice que sí: { $title }
groups-accepted-body = Hola, { $given }:

    { $school } espera con gusto a { $organisation }: { $title }.

    { $when }

    Dónde: { $place }

    Usted dijo que vienen { $count } personas. Puede cambiar el número hasta { $until }.

    Vayan primero a la recepción, todos juntos.
groups-accepted-text = { $school } dice que sí a { $organisation }, { $count } personas: { $title }, { $when }. Puede cambiar el número hasta { $until }.
groups-declined-subject = La escuela no puede recibir a su grupo: { $title }
groups-declined-body = Hola, { $given }:

    { $school } no puede recibir a { $organisation } ese día: { $title }, { $when }.

    { $why }

    { $words }

    Sus lugares están libres otra vez. Hay otros días.
groups-declined-text = { $school } no puede recibir a { $organisation } el { $when }. { $why }
groups-called-off-subject = Cancelado: { $title }
groups-called-off-body = Hola, { $given }:

    el día de { $organisation } se canceló: { $title } en { $school }, { $when }.

    { $why }

    { $words }

    Lo sentimos. Hay otros días.
groups-called-off-text = Cancelado para { $organisation }: { $title }, { $school }, { $when }. { $why }
groups-lapsed-subject = Sin respuesta a tiempo: { $title }
groups-lapsed-body = Hola, { $given }:

    la escuela no respondió a tiempo a { $organisation }: { $title } en { $school }, { $when }.

    Lo sentimos. Sus lugares están libres otra vez. Mire otros días o escríbanos.
groups-lapsed-text = { $school } no respondió a tiempo a { $organisation }: { $title }, { $when }. Lo sentimos. Mire otros días.
groups-moved-subject = Nueva hora: { $title }
groups-moved-body = Hola, { $given }:

    la escuela cambió el día de { $organisation }: { $title } en { $school }.

    Nueva hora: { $when }

    Antes: { $before }

    Sus lugares siguen siendo suyos. Si su grupo no puede venir entonces, devuélvalos en la página de su grupo.
groups-moved-text = Nueva hora para { $organisation }: { $title }, { $school }, { $when }. Antes: { $before }.
groups-reminder-subject = Su grupo viene pronto: { $title }
groups-reminder-body = Hola, { $given }:

    { $organisation } viene pronto: { $title } en { $school }.

    { $when }

    Dónde: { $place }

    Se esperan { $count } personas y hay { $named } nombres en la lista. { $late ->
        [0] Puede cambiar el número hasta { $until }.
       *[other] Si el número cambió, por favor llame a la escuela.
    }
groups-reminder-text = { $organisation } viene pronto: { $title }, { $school }, { $when }. { $count } personas, { $named } nombres.
groups-resized-subject = La escuela cambió su número: { $title }
groups-resized-body = Hola, { $given }:

    { $school } cambió cuántos de { $organisation } vienen: { $count } en lugar de { $was }.

    { $title }, { $when }.
groups-resized-text = { $school } espera ahora { $count } personas de { $organisation } en lugar de { $was }: { $title }, { $when }.

groups-roster-due = Los nombres se piden hasta el { $date }.
groups-roster-was-due = Los nombres se pedían hasta el { $date }
groups-roster-subject = Mañana vence el plazo de los nombres: { $title }
groups-roster-body = Hola, { $given }:

    Los nombres de { $organisation } se piden hasta el { $due }: { $title } en { $school }.

    { $when }

    Hay { $named } de { $count } nombres en la lista. Envíe el enlace de su grupo a su gente o escriba usted los nombres. Quien no esté en la lista puede dar su nombre en la recepción.

    Dónde: { $place }
groups-roster-text = { $organisation }: los nombres se piden hasta el { $due }. Hay { $named } de { $count } en la lista: { $title }, { $school }, { $when }.

groups-names-title = Nombres
groups-names-of = Hay { $named } de { $people } nombres en la lista.
groups-names-text = Envíe el enlace a su gente o escriba la lista abajo. Solo usted y la escuela ven los nombres. Quien no esté en la lista puede dar su nombre en la recepción.
groups-names-contact = Correo o teléfono
groups-names-guardian = Menor de 18, con el sí de { $name }
groups-names-agreed = Aceptó las reglas
groups-names-not-agreed = Oirá las reglas ese día
groups-names-came = Estuvo
groups-names-remove = Quitar de la lista
groups-names-list = Escriba o pegue nombres, uno en cada línea
groups-names-list-hint = Después de una coma puede poner un correo o un teléfono. Menor de 18: después de otra coma, el nombre del padre, madre o tutor que está de acuerdo.
groups-names-do = Agregar estos nombres
groups-names-bad = No se agregó nada. Mire estas líneas:
groups-names-line = Línea { $line }:
groups-names-twice = Este nombre está dos veces. Si son dos personas, agregue a cada una un correo o un teléfono.
groups-names-columns = Solo un nombre, un contacto y el nombre del tutor, separados por comas.
groups-names-full = Usted dijo que vienen { $people } personas, así que caben { $people } nombres. Cambie primero el número.
groups-names-adults = Esta tarea es para personas de 18 años o más.
groups-names-closed = La lista está cerrada. Los nombres se pueden dar en la recepción de la escuela.
groups-link = Enlace para su gente
groups-link-hint = Cópielo en un correo o mensaje. No muestra ningún nombre.
groups-link-make = Crear un enlace para su gente
groups-link-new = Crear otro enlace
groups-link-close = Detener el enlace
groups-said-link = El enlace está listo. El enlace anterior ya no funciona.
groups-said-link-closed = El enlace ya no funciona.
groups-said-names = Los nombres están en la lista.
groups-said-name-removed = El nombre ya no está en la lista.

groups-join-title = Ponga su nombre en la lista
groups-join-lede = Toma un minuto. Solo el responsable de su grupo y la escuela ven su nombre.
groups-join-name = Su nombre
groups-join-name-hint = Nombre y apellido, como debe leerlos la recepción
groups-join-age = ¿Qué edad tiene?
groups-join-adult = 18 años o más
groups-join-minor = De { $age } a 17 años
groups-join-guardian = Padre, madre o tutor que está de acuerdo
groups-join-guardian-hint = Solo si tiene menos de 18 años
groups-join-contact = Correo o teléfono
groups-join-contact-hint = Si usted es voluntario registrado, sus horas se suman a su propio registro
groups-join-contact-missing = Escriba dónde podemos encontrarle, o quite la marca.
groups-join-touch = Quiero seguir en contacto
groups-join-touch-hint = Recibe un solo mensaje después del día: cómo volver a ayudar y dónde leer nuestras noticias.
groups-join-agree = Leí las reglas y las cumpliré
groups-join-do = Ponerme en la lista
groups-join-said = Usted está en la lista. ¡Nos vemos! Ahora otra persona puede usar este formulario.
groups-join-closed = Esta lista está cerrada. Si viene, dé su nombre en la recepción de la escuela.
groups-join-privacy = El responsable de su grupo no ve su correo ni su teléfono. Borramos su correo o teléfono cuando termina el día. Nunca se muestra en esta página.

groups-refused-nobody = Diga cuántos vinieron. Tiene que haber al menos una persona.
groups-refused-room = { $places ->
    [one] El turno tiene lugar para { $places } persona de este grupo.
   *[other] El turno tiene lugar para { $places } personas de este grupo.
 }
groups-refused-not-over = El día todavía no termina. Use el tablero.
groups-names-there = Este nombre ya está en la lista. Registre la llegada de esa persona.
groups-record-title = Constancia de su grupo
groups-record-open = Ver e imprimir su constancia
groups-record-text = dedicó un día a los estudiantes de { $school }. ¡Gracias!
groups-record-people = Personas que vinieron
groups-record-hours = Horas en total
groups-record-name = Nombre
groups-record-own = En su propio registro
groups-record-unnamed = { $count ->
    [one] Y { $count } persona sin nombre en la lista.
   *[other] Y { $count } personas sin nombre en la lista.
 }
groups-thanks-subject = Gracias, { $organisation }
groups-thanks-body = Hola, { $given }:

    ¡gracias! { $count } personas de { $organisation } vinieron a { $school } y dieron { $hours } en total: { $title }.

    Su constancia está lista para imprimir. Quienes lo pidieron reciben un solo mensaje nuestro, con maneras de volver a ayudar.
groups-thanks-text = ¡Gracias! { $count } personas de { $organisation } dieron { $hours } en { $school }. Su constancia está lista para imprimir:
groups-touch-subject = Gracias por su día en { $school }
groups-touch-body = Hola, { $name }:

    gracias por venir a { $school } con { $organisation }: { $title }.

    Usted pidió seguir en contacto. Hay más maneras de ayudar, a solas o con otros. Regístrese como voluntario y elija lo que le guste.

    Este es el único mensaje. Borramos su dirección de la lista de su grupo.
groups-touch-text = { $name }, gracias por su día en { $school } con { $organisation }. Más maneras de ayudar:
