# machine draft, unchecked
# The queue
partners-queue-title = Consultas de aliados
partners-queue-lede = Alguien espera en cada una. La más antigua va primero; si la respuesta va con retraso, se indica.
partners-state-open = Abiertas
partners-state-late = Con retraso
partners-state-all = Todas
partners-queue-q = Organización o persona
partners-queue-who = De
partners-queue-room = Tipo
partners-queue-suggested = sugerido
partners-queue-state = Estado
partners-queue-due = Responder antes de
partners-queue-age = Antigüedad
partners-queue-school = Escuela
partners-queue-handler = Quién la tiene
partners-queue-asked = Llegó el
partners-queue-answered = Primera respuesta el
partners-queue-days = Días hasta la primera respuesta
partners-queue-closed = Cerrada el
partners-queue-none-title = Nada por aquí
partners-queue-none = Las consultas nuevas llegan de la página “Sea nuestro aliado o done”, y la oficina recibe un correo.
partners-queue-none-filter = Cambie los filtros o elija otro estado.
partners-inquiry-title = Consulta: { $who }
partners-inquiry-from = Contacto
partners-inquiry-named = Organización
partners-inquiry-wishes = Le gustaría
partners-inquiry-often = Frecuencia
partners-inquiry-money = Dinero
partners-inquiry-where = Dónde
partners-inquiry-asked = Preguntó
partners-inquiry-handler = con { $name }
partners-because-paid = Recibirían un pago.
partners-because-study = Piden investigación o datos.
partners-because-letter = Piden una carta para una subvención.
partners-because-room = Solo piden un salón o una cancha.
partners-because-gives = Donarían y nada más.
partners-because-alone = Ayudaría una sola persona.
partners-because-once = Es por una sola vez.
partners-because-often = Es más de una vez.
partners-visit-title = ¿Puede recibirles su escuela?
partners-visit-text = Un empleado está con ellos todo el tiempo. No reciben información de ningún estudiante. Se avisa a la oficina de alianzas.
partners-visit-words = Sus palabras
partners-visit-words-hint = Con un sí van a quien preguntó: diga cuándo y por quién preguntar. Con un no van a la oficina: diga por qué.
partners-visit-yes = Sí, pueden venir
partners-visit-no = No
partners-answer-title = Responder
partners-answer-words = Su respuesta
partners-triage-title = Elija el tipo
partners-triage-text = Las respuestas apuntan a: { $room }.
partners-triage-room = ¿A dónde corresponde?
partners-triage-room-hint = Lo que corresponde a otra oficina se envía allí, y se le dice a la persona dónde y por qué.
partners-triage-school = Escuela, para una visita
partners-triage-school-hint = Se pregunta al director y a la coordinación.
partners-triage-school-missing = Elija la escuela a la que se pregunta.
partners-triage-whose = ¿De quién es el registro?
partners-triage-whose-hint = No hace falta para lo que se envía a otra oficina.
partners-triage-whose-new = Una organización nueva: { $name }
partners-triage-whose-none = Ninguna organización
partners-triage-words = Lo que debe saber quien preguntó
partners-triage-do = Enviar
partners-settle-title = Resolver
partners-settle-words = Cómo se resolvió
partners-settle-do = Está resuelto
partners-off-title = La visita no se hará
partners-off-text = Quien preguntó recibe una carta con su razón y un enlace para preguntar de nuevo.
partners-off-words = Por qué no se hará
partners-off-do = Cancelar la visita
partners-reopen-do = Abrir de nuevo
partners-inside = solo para la oficina
partners-remark-title = Escribir una nota para la oficina
partners-remark-words = Nota
partners-remark-do = Guardar la nota
partners-inquiry-refused-school = Elija la escuela a la que se pregunta.
partners-said-triaged = Se avisa a la persona quién la tiene.
partners-said-answered = La respuesta va en camino.
partners-said-visit-yes = Se avisa a la persona y a la oficina.
partners-said-visit-no = Se avisa a la oficina y busca otra solución.
partners-said-settled = La consulta está resuelta.
partners-said-called-off = La visita está cancelada. Se avisa a quien preguntó.
partners-said-noted = Está anotado.

# Organizations
partners-office-title = Aliados
partners-office-lede = Todas las organizaciones que conoce el distrito. Nadie debería quedar sin noticias durante { $days } días.
partners-standing-all = Todos
partners-standing-silent = Sin noticias en { $days } días
partners-standing-late = Algo está atrasado
partners-silent = Sin noticias hace tiempo
partners-office-q = Nombre
partners-office-mine = Solo los míos
partners-office-file = Como archivo:
partners-office-none-title = Ninguna organización aquí
partners-office-none = Anote la primera o elija el tipo de una consulta: se convierte en una.
partners-office-none-filter = Cambie los filtros o elija otro estado.
partners-days-ago = { $days ->
        [0] hoy
        [one] hace un día
       *[other] hace { $days } días
    }
partners-column-name = Organización
partners-column-kind = Qué es
partners-column-standing = Estado
partners-column-umbrella = Miembro de
partners-column-ein = EIN
partners-column-areas = Ayuda con
partners-column-website = Sitio web
partners-column-address = Dirección
partners-column-shown = En páginas públicas
partners-column-schools = Escuelas
partners-column-contact = Contacto
partners-column-reach = Cómo contactar
partners-column-owner = A cargo de
partners-column-next = Próximo paso
partners-column-next-on = Antes de
partners-column-heard = Último contacto
partners-new-title = Una organización nueva
partners-edit-title = Cambiar: { $name }
partners-edit-link = Cambiar lo que sabemos
partners-public-link = Su página pública
partners-name = Nombre
partners-school = Escuela a la que pertenece
partners-school-hint = Solo para una escuela o la asociación de padres de una.
partners-school-missing = Elija la escuela.
partners-umbrella-hint = La organización superior, como una red de iglesias.
partners-circle = Una organización no puede ser miembro de sí misma.
partners-ein = EIN
partners-ein-hint = Nueve dígitos, como 56-1234567. Solo lo ve la oficina de alianzas.
partners-ein-wrong = Escriba los nueve dígitos, como 56-1234567.
partners-ein-prefix = No existe ese número: revise los dos primeros dígitos.
partners-website-wrong = Escriba la dirección de un sitio web, como www.example.org.
partners-address = Calle
partners-city = Ciudad
partners-zip = Código postal
partners-about-en = Lo que dice de sí misma, en inglés
partners-about-es = Lo mismo en español
partners-about-ar = Lo mismo en árabe
partners-about-hint = Cualquiera puede leerlo cuando se publique. No nombre a ningún estudiante.
partners-shown = Aceptó ser nombrada en páginas públicas
partners-shown-hint = Se nombra mientras esté activa.
partners-save = Guardar
partners-none = Ninguna
partners-alike = Hay organizaciones parecidas. Revíselas primero.
partners-alike-title = ¿Es una de estas?
partners-alike-text = Si lo es, cambie esa. Si no, marque la casilla de abajo y guarde de nuevo.
partners-anyway = No es ninguna de estas: anotarla
partners-likeness-name = el mismo nombre
partners-likeness-ein = el mismo EIN
partners-likeness-website = el mismo sitio web
partners-likeness-mail = el mismo servidor de correo
partners-since = desde { $when }
partners-facts-title = Lo que sabemos
partners-next-title = Qué sigue
partners-next-step = Próximo paso
partners-next-on = Antes de
partners-next-owner = A cargo de
partners-contacts-none-title = No hay nadie anotado
partners-contacts-none = Añada a quien la represente. Un aliado necesita a alguien.
partners-contact-name = Nombre
partners-contact-part = Qué hace allí
partners-contact-reach = Cómo contactar
partners-contact-lang = Idioma
partners-contact-opens = Ve su página
partners-contact-make-main = Contacto principal
partners-contact-open = Puede ver su página
partners-contact-shut = No puede ver su página
partners-contact-end = Quitar
partners-contact-add = Añadir un contacto
partners-contact-add-do = Añadir
partners-contact-edit = Cambiar un contacto
partners-contact-edit-link = Cambiar
partners-contact-edit-hint = Con otra dirección, los enlaces que fueron a la anterior ya no se abren, y quien abría la página con ella deja de hacerlo. La dirección anterior queda en la lista de los de antes.
partners-contact-before = Los de antes
partners-refused-contact-known = Otra persona que habla por ella ya tiene esta dirección.
partners-schools-none-title = Ninguna escuela aún
partners-schools-none = Diga en qué escuelas ayuda; las páginas públicas lo muestran.
partners-help = Con qué
partners-help-hint = Unas palabras para la página pública, como “lectura los martes”.
partners-help-since = Desde
partners-help-add = Ayuda en una escuela
partners-help-end = Termina aquí
partners-promises = Prometido
partners-promise-due = antes del { $date }
partners-promise-kept = Cumplido o descartado
partners-promise-settled = resuelto
partners-timeline = Lo que se habló
partners-timeline-none-title = Nada anotado
partners-timeline-none = Anote la próxima llamada o reunión para que un colega pueda continuar.
partners-timeline-older = Entradas anteriores
partners-timeline-newer = Entradas más recientes
partners-touch-label = ¿Qué fue?
partners-touch-call = Llamada
partners-touch-email = Correo
partners-touch-meeting = Reunión
partners-touch-visit = Visita
partners-touch-promise = Promesa
partners-touch-note = Nota
partners-touch-on = Día
partners-touch-future = Ese día aún no ha llegado.
partners-next-past = Ese día ya pasó. Elija uno por venir.
partners-touch-words = Lo que se dijo
partners-touch-words-hint = Datos que necesita un colega. Nada sobre ningún estudiante.
partners-touch-due = Prometido antes de
partners-touch-due-hint = Solo para una promesa.
partners-touch-school = Sobre una escuela
partners-touch-do = Anotar
partners-why = Por qué
partners-why-hint = Necesario si se rechaza o se archiva.
partners-verb-inquire = Estamos hablando
partners-verb-find-eligible = Puede ser aliado
partners-verb-turn-away = No es aliado
partners-verb-activate = Está activo
partners-verb-suspend = Suspenderla por una preocupación
partners-verb-reinstate = Restablecerla
partners-refused-suspended = Una de ellas está suspendida por una preocupación. Resuelva eso primero.
partners-refused-merge-over = El registro que quiere conservar está archivado o rechazado, y el otro no. Conserve el otro, o retome este primero: nadie vería sus acuerdos ni sus escuelas.
partners-refused-merge-less = El otro registro ha llegado más lejos con el distrito. Conserve ese, para que sigan sus acuerdos y sus escuelas. Después puede cambiarle el nombre.
partners-verb-archive = Archivar
partners-verb-reopen = Retomar
partners-refused-state = Esto no se puede hacer en su estado actual.
partners-refused-speaker = Añada primero a quien la represente, con correo o teléfono.
partners-refused-no-agreement = Está activa cuando su acuerdo está en vigor. Planee uno con ella, o anote otro tipo si las reglas no piden ninguno.
partners-refused-no-partner = Nadie está en una escuela sin ser aliado. Primero vuelva a tratar con ella.
partners-refused-asked = Ya se preguntó a la dirección de esta escuela, con el acuerdo.
partners-question-refused-state = Esta pregunta ya tiene respuesta.
partners-question-refused-standing = Esta organización no puede empezar ahora en ninguna escuela. La oficina de alianzas puede decirle más.
partners-refused-settled = Esta promesa ya está resuelta.
partners-refused-unknown = Nadie ha entrado con este correo o teléfono. Pida que entre una vez y pulse de nuevo.
partners-refused-own-school = Pertenece a esta escuela. Elija la escuela a la que ayuda.
partners-said-written = La organización está anotada.
partners-said-changed = Los cambios están guardados.
partners-said-moved = El estado cambió.
partners-said-planned = El próximo paso está guardado.
partners-said-contact = Los contactos cambiaron.
partners-said-placed = La escuela está anotada.
partners-said-left = Ya no ayuda allí.
partners-said-settled-promise = La promesa está resuelta.
partners-duplicates-title = Organizaciones anotadas dos veces
partners-duplicates-lede = Tienen en común el nombre, el EIN, el sitio web o el servidor de correo.
partners-duplicates-none-title = Ninguna organización está dos veces
partners-duplicates-none = Cuando dos se parecen, aparecen aquí.
partners-duplicates-one = Una
partners-duplicates-other = La otra
partners-duplicates-why = En común
partners-merges-title = Unidas hace poco
partners-compare-title = Dos organizaciones lado a lado
partners-compare-decide = ¿Son una sola?
partners-compare-text = Los grupos, contactos, escuelas, consultas y lo hablado pasan al registro que conserve. Se puede deshacer.
partners-compare-keep-one = La misma: conservar la primera
partners-compare-keep-other = La misma: conservar la segunda
partners-compare-apart = Son dos
partners-said-merged = Los dos registros son ahora uno.
partners-said-apart = Anotado: son dos.
partners-said-unmerged = Vuelven a ser dos.
partners-merge-undone-before = Esto ya se deshizo.
partners-merge-later = El registro conservado se unió después a otro. Deshaga eso primero.

# What the office and schools are told
partners-new-subject = Una consulta nueva de aliados
partners-new-body =
    Alguien pregunta cómo ayudar. La consulta espera en la lista; debe responderse a más tardar el { $until }.
partners-new-text = Espera una consulta nueva; responder a más tardar el { $until }.
partners-visit-asked-subject = { $who } quisiera visitar { $school }
partners-visit-asked-body =
    Hola, { $given }:

    { $who } quisiera venir una vez a { $school }. Un empleado estaría con ellos todo el tiempo.

    Responda sí o no a más tardar el { $until }.
partners-visit-asked-text = { $who } quisiera visitar { $school }. Responda a más tardar el { $until }.
partners-visit-notice-subject = { $school } aceptó una visita
partners-visit-notice-body =
    { $school } aceptó una visita de una consulta. Se avisó a la persona.
partners-visit-notice-text = { $school } aceptó una visita.
partners-visit-no-subject = { $school } no puede recibir una visita
partners-visit-no-body =
    { $school } no aceptó una visita:

    { $words }

    La consulta vuelve a estar con usted.
partners-visit-no-text = { $school } no aceptó una visita. La consulta vuelve a usted.
partners-visit-off-desk-subject = { $school } canceló una visita
partners-visit-off-desk-body =
    { $school } había aceptado una visita, y no se hará:

    { $words }

    Se avisa a quien preguntó, que puede preguntar de nuevo.
partners-visit-off-desk-text = { $school } canceló una visita. Se avisa a quien preguntó.
partners-visit-off-school-subject = { $who } no va a { $school }
partners-visit-off-school-body =
    Hola, { $given }:

    La oficina de alianzas canceló la visita de { $who } a { $school }:

    { $words }

    Se avisa a quien preguntó.
partners-visit-off-school-text = { $who } no va a { $school }. Se avisa a quien preguntó.
partners-wrote-subject = Alguien escribió más en su consulta
partners-wrote-body =
    Alguien escribió más sobre una consulta o la abrió de nuevo.
partners-wrote-text = Alguien escribió más en su consulta.
partners-wrote-school-subject = { $who } escribió más
partners-wrote-school-body =
    Hola, { $given }:

    { $who } escribió más sobre la visita a { $school }.
partners-wrote-school-text = { $who } escribió más sobre la visita a { $school }.
partners-withdrew-subject = Se retiró una consulta
partners-withdrew-body =
    Alguien retiró su consulta. No queda nada por hacer.
partners-withdrew-text = Se retiró una consulta.
partners-withdrew-school-subject = { $who } no viene
partners-withdrew-school-body =
    Hola, { $given }:

    { $who } retiró la consulta sobre una visita a { $school }.
partners-withdrew-school-text = { $who } no viene a { $school }.
partners-late-subject = Respuestas con retraso
partners-late-body =
    { $count ->
        [one] Una consulta pasó
       *[other] { $count } consultas pasaron
    } del día prometido.
partners-late-text = { $count ->
        [one] Una consulta va
       *[other] { $count } consultas van
    } con retraso.
partners-quiet-subject = Aliados sin noticias
partners-quiet-body =
    { $count ->
        [one] Un aliado lleva
       *[other] { $count } aliados llevan
    } { $days } días sin contacto. A menudo basta una llamada.
partners-quiet-text = { $count ->
        [one] Un aliado está
       *[other] { $count } aliados están
    } sin contacto.
partners-expired-subject = Aliados sin acuerdo
partners-expired-body =
    El último acuerdo de { $count ->
        [one] un aliado
       *[other] { $count } aliados
    } terminó hace { $days } días y no le sigue otro. Están en la lista de quienes pueden ser aliados. Planee con ellos, o agradézcales y archívelos.
partners-expired-text = { $count ->
        [one] Un aliado lleva
       *[other] { $count } aliados llevan
    } { $days } días sin acuerdo.
partners-said-asked = Se preguntó a la dirección. Nadie la ve en la escuela antes del sí.
placements-title = Ayuda sin acuerdo
placements-lede = Algunos ayudan en una escuela sin un acuerdo para ello, como escuelas y asociaciones de padres. La dirección dice que sí primero, y nadie los ve allí antes.
placements-none-title = No hay nada aquí
placements-none = Cuando la oficina anota que alguien ayudaría en una escuela, aquí se pregunta a su dirección.
placements-state-asked = Se preguntó a la dirección
placements-state-agreed = Sí
placements-state-declined = No
placements-state-withdrawn = Retirada
placements-until = Responda antes del
placements-answer-title = ¿Pueden ayudar en su escuela?
placements-answer-text = Si dice que sí, la página pública de su escuela los nombra, si aceptan ser nombrados. Siguen las reglas de su escuela como toda visita.
placements-answer-hint = Hace falta para un no. Lo lee la oficina.
placements-withdraw = Retirar la pregunta
placements-said-answered = Gracias. La oficina lo sabe.
placements-said-withdrawn = Se retiró la pregunta.
placements-waiting = Se preguntó a la dirección de estas escuelas:
placements-add-hint = Primero se pregunta a la dirección, a menos que un acuerdo ya tenga el sí.
placements-asked-subject = ¿Puede { $who } ayudar en { $school }?
placements-asked-body =
    { $who } ayudaría en { $school }, sin un acuerdo propio para ello.

    Diga sí o no antes del { $until }.
placements-asked-text = ¿Puede { $who } ayudar en { $school }? Responda antes del { $until }.
placements-yes-subject = { $school } dice que sí a { $who }
placements-yes-body =
    La dirección de { $school } dice que sí: { $who } puede ayudar allí.

    { $words }
placements-yes-text = { $school } dice que sí a { $who }.
placements-no-subject = { $school } dice que no a { $who }
placements-no-body =
    La dirección de { $school } dice que no a { $who }.

    { $words }
placements-no-text = { $school } dice que no a { $who }.
partners-agreements-none = Planee uno cuando se decida que esta organización puede ser aliada.
