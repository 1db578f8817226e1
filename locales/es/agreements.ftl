# machine draft, unchecked
# Where an agreement, a paper, a school or a report stands
agreements-state-drafted = Se está planeando
agreements-state-in-review = Lo lee la asesoría legal
agreements-state-sent = Enviado para firmar
agreements-state-changed = Cambiado, hay que leerlo otra vez
agreements-state-signed-by-partner = Firmado por el aliado
agreements-state-signed-by-district = Firmado por ambos, empieza pronto
agreements-state-in-force = Vigente
agreements-state-amended = Reemplazado por una modificación
agreements-state-renewed = Renovado
agreements-state-ended = Terminado
agreements-state-terminated = Terminado por el distrito
agreements-state-lapsed = Vencido
agreements-state-withdrawn = No se firmó
agreements-paper-tax-form = Formulario de impuestos o carta del IRS
agreements-paper-insurance = Certificado de seguro
agreements-paper-people = Lista de personas y su autorización
agreements-paper-child-protection = Política de protección infantil
agreements-paper-permission-form = Formulario de permiso para las familias
agreements-paper-online-plan = Plan para reuniones en línea
agreements-paper-data-agreement = Acuerdo de datos
agreements-paper-curriculum = Programa de enseñanza para revisar
agreements-paper-training = Capacitación
agreements-paper-state-missing = Falta
agreements-paper-state-in-review = En revisión
agreements-paper-state-accepted = Aceptado
agreements-paper-expiring = Vence pronto
agreements-paper-state-refused = No aceptado
agreements-paper-state-waived = No hace falta
agreements-paper-state-expired = Vencido
agreements-paper-state-replaced = Reemplazado
sites-state-proposed = Se preguntó
sites-state-accepted = Sí, faltan documentos
sites-state-active = Puede venir
sites-state-paused = En pausa
sites-state-declined = No
sites-state-ended = Terminado
reports-state-due = Pendiente
reports-state-later = Más adelante
reports-state-submitted = Enviado
reports-state-returned = Hay que corregirlo
reports-state-accepted = Aceptado
reports-state-excused = No hace falta
reports-state-lapsed = Vencido sin llegar
reports-state-late = Con retraso
# Why work at a school stops
agreements-stop-suspended = El aliado está suspendido mientras el distrito averigua algo.
agreements-desk-suspended-title = Su alianza está en pausa
agreements-desk-suspended = Se nos informó de algo y lo estamos averiguando. Mientras tanto nadie va a las escuelas por ustedes, y sus grupos, su logotipo y su lugar en el directorio descansan. Llámennos por favor.
partners-suspended-subject = Pusimos nuestra alianza en pausa
partners-suspended-body =
    Hola, { $name }:

    Se nos informó de algo y lo estamos averiguando. Hasta que se resuelva, nadie va a las escuelas por ustedes. También descansan sus grupos, su logotipo y su lugar en el directorio. Las escuelas lo saben.

    Llámennos por favor: queremos escucharlos.
partners-suspended-text = Pusimos nuestra alianza en pausa mientras averiguamos algo. Llámennos por favor. Vean aquí:
partners-reinstated-subject = Nuestra alianza continúa
partners-reinstated-body =
    Hola, { $name }:

    Lo que se nos informó está resuelto y nuestra alianza continúa. En este enlace ven a qué escuelas pueden volver.
partners-reinstated-text = Nuestra alianza continúa. Vean a qué escuelas pueden volver:
agreements-stop-agreement = El acuerdo ha terminado.
agreements-stop-tax-form = Falta el formulario de impuestos.
agreements-stop-insurance = El seguro ha vencido o falta.
agreements-stop-people = Falta la lista de personas.
agreements-stop-child-protection = Falta la política de protección infantil.
agreements-stop-permission-form = Falta el formulario de permiso.
agreements-stop-online-plan = Falta el plan para reuniones en línea.
agreements-stop-data-agreement = El acuerdo de datos ha vencido o falta.
agreements-stop-curriculum = El programa de enseñanza no ha sido aceptado.
agreements-stop-training = Falta la capacitación.
# Who has it
agreements-holder = Quién lo tiene
agreements-holder-partner = Lo tiene usted.
agreements-holder-office = Lo tiene la oficina de alianzas.
agreements-holder-district = Firma el distrito.
agreements-holder-school = Responde el director o la directora.
agreements-holder-papers = Sigue por sí solo cuando no falte nada.
agreements-due = A más tardar el { $date }
# What each paper is
agreements-what-tax-form = Un formulario W-9, o la carta en la que el IRS dice qué es su organización.
agreements-what-insurance = Un certificado de al menos { $amount } por incidente. Nombra al distrito como asegurado adicional.
agreements-what-people = Una lista de todas las personas que vienen. Cada una se registra como voluntaria; usted ve si tiene la autorización, nunca por qué no.
agreements-what-child-protection = Cómo cuida su organización la seguridad de los niños, en un documento.
agreements-what-permission-form = El formulario que firman las madres, los padres y los tutores antes de que participe un estudiante.
agreements-what-online-plan = Cómo se reúnen en línea: con qué programa, con contraseña, y quién en la escuela tiene el enlace. Bastan unas frases.
agreements-what-data-agreement = El acuerdo firmado sobre la información de estudiantes, con su último día.
agreements-what-curriculum = Lo que enseña, para que el distrito pueda leerlo.
agreements-what-training = Qué capacitación hicieron sus personas y cuándo. Bastan unas frases.
# Sending a paper
papers-title = Documentos
papers-column-paper = Documento
papers-column-state = Estado
papers-column-until = Válido hasta
papers-column-came = Llegó
papers-newer = Uno más nuevo está en revisión.
papers-send-title = Envíelo
papers-send-do = Enviar
agreements-file = Archivo
agreements-file-hint = Un PDF, PNG o JPEG de hasta { $megabytes } MB. Elíjalo otra vez si la página regresa.
agreements-file-get = Descargar el archivo
agreements-file-large = Este archivo es demasiado grande. Envíe uno de hasta { $megabytes } MB.
agreements-file-code = Esto es una página web o un dibujo, diga lo que diga su nombre. Imprímalo como PDF y envíe ese.
agreements-file-other = Esto no es un PDF, PNG ni JPEG. Guárdelo como PDF y envíe ese.
agreements-file-broken = Este archivo no está completo. Guárdelo otra vez y envíelo de nuevo.
agreements-file-active = Este PDF ejecuta un programa o lleva otros archivos. Imprímalo en un PDF nuevo y envíe ese.
agreements-file-locked = Este PDF tiene contraseña. Guárdelo sin ella y envíelo de nuevo.
agreements-file-packed = Partes de este PDF están empaquetadas de modo que no podemos verlas. Imprímalo a un PDF nuevo y envíe ese.
agreements-file-bomb = Desempaquetado, este PDF es demasiado grande para verlo. Imprímalo a un PDF nuevo y envíe ese.
agreements-paper-no-file = Elija un archivo.
agreements-paper-nothing = Escriba unas palabras o elija un archivo.
agreements-paper-past = Venció el { $date }. Envíe uno que todavía sea válido.
agreements-paper-too-little = Debe ser de al menos ${ $dollars } por incidente.
agreements-paper-not-named = Debe nombrar al distrito.
agreements-paper-amount = Monto por incidente
agreements-paper-named = Nombra a { $district } como asegurado adicional
agreements-paper-until = Último día
agreements-paper-until-hint = Como está en el documento.
agreements-paper-words = Lo que debemos saber
agreements-paper-words-hint = Sin el nombre de ningún estudiante, por favor.
agreements-paper-refused-state = Mientras tanto, otra persona decidió sobre este documento. Véalo otra vez.
agreements-paper-refused-holds = Ya hay uno que vale.
# The desk
agreements-desk-title = Su alianza
agreements-desk-nothing-title = No falta nada
agreements-desk-nothing = Ahora no tiene nada que hacer. Le escribimos cuando haga falta algo.
agreements-desk-todo-title = { $count ->
        [one] Una cosa le espera
       *[other] { $count } cosas le esperan
    }
agreements-desk-todo = Vea abajo qué le toca firmar, enviar o informar.
agreements-desk-agreements = Acuerdos
agreements-desk-none-title = Todavía no hay acuerdo
agreements-desk-none = La oficina de alianzas lo planea con usted.
agreements-desk-schools = Escuelas
agreements-desk-questions = ¿Preguntas?
agreements-desk-keep = Esta página se abre con el enlace de nuestras cartas. Por favor, no lo comparta.
agreements-desk-open = Qué falta y quién lo tiene
agreements-read = Leerlo
agreements-read-title = Acuerdo
agreements-text-none = ninguno
agreements-text-english = En inglés
agreements-copy = Copia para imprimir o guardar
agreements-copy-unsigned = No está firmado por ambas partes: { $state }.
agreements-hash = Huella de este texto (SHA-256):
agreements-version-text = Versión { $template } de la plantilla, versión { $policy } de las reglas
agreements-signatures = Firmas
agreements-signed-none = Todavía nadie ha firmado.
agreements-side-partner = Por el aliado
agreements-side-district = Por el distrito
agreements-known-by = Se le conoce por: { $who }
agreements-changes-title = El texto cambió desde que usted lo abrió
agreements-changes-text = No se firmó nada. Esto es lo que cambió; el texto completo está abajo.
agreements-changes-gone = Se quitó:
agreements-changes-new = Nuevo:
agreements-sign-link = Leer y firmar
agreements-sign-name = Su nombre completo
agreements-sign-name-hint = Su nombre escrito es su firma.
agreements-sign-agree = He leído este texto y puedo firmar por { $who }
agreements-sign-do = Firmar
agreements-sign-changed = El texto cambió mientras usted lo leía. Lea lo que cambió y firme el texto nuevo.
agreements-sign-signed = { $who } ya firmó.
agreements-sign-name-other = Esta carta fue para { $who }. Escriba ese nombre. Si firma otra persona, pida a la oficina de alianzas que le escriba.
agreements-sign-office = Usted trabaja para el distrito. Aquí firma el aliado, con el enlace de su propia carta.
agreements-ask = Algo debería ser distinto
agreements-ask-words = ¿Qué debería ser distinto?
agreements-ask-hint = La oficina cambia el texto y usted lo recibe otra vez.
agreements-ask-do = Pedir un cambio
agreements-refused-state = Esto ya no es posible. Vea el acuerdo otra vez.
agreements-decline = No queremos firmar esto
agreements-decline-text = La oficina de alianzas lee el motivo. Después este acuerdo se cierra y nadie espera por ustedes. Pueden planear otro con la oficina cuando quieran.
agreements-decline-do = No firmarlo
agreements-exit-why = ¿Por qué?
agreements-exit-hint = Lo leen la oficina de alianzas y las escuelas. Por favor no nombre ni describa a ningún niño.
agreements-exit-office = Usted trabaja para el distrito. Esto lo dice el aliado aquí, con el enlace de su propia carta.
agreements-notice-ends = Termina el { $date }: se dio aviso
agreements-notice-title-own = Ustedes dieron aviso: termina el { $date }
agreements-notice-back-do = Retirar nuestro aviso
agreements-notice-give = Dar aviso
agreements-notice-explained = El acuerdo termina por sí solo el día que usted elija, al menos { $days } días después de hoy. Hoy se avisa a la oficina de alianzas y a sus escuelas. Hasta ese día siguen como antes y pueden retirar el aviso. Después, nadie va a las escuelas con este acuerdo.
agreements-notice-last = Último día del acuerdo
agreements-notice-last-hint = Del { $first } al { $last }
agreements-notice-do = Dar aviso
agreements-notice-sooner = Este acuerdo termina por sí solo el { $date }. Falta tan poco que no hace falta dar aviso.
agreements-notice-refused-given = Ya se dio aviso. Vea el acuerdo otra vez.
agreements-notice-refused-ends = Termina por sí solo antes de que un aviso pudiera terminarlo.
agreements-notice-refused-day = Elija un día del { $first } al { $last }.
agreements-notice-refused-name = Esta carta fue para { $who }. Escriba ese nombre.
agreements-notice-refused-none = No hay ningún aviso que retirar. Vea el acuerdo otra vez.
agreements-said-signed = Firmado. Gracias.
agreements-said-asked = La oficina tiene sus palabras y cambia el texto.
agreements-said-declined = La oficina tiene su respuesta. Ya nadie espera su firma.
agreements-said-notice = Su aviso llegó. Se avisa a la oficina y a las escuelas.
agreements-said-notice-back = El aviso quedó retirado. El acuerdo sigue y se avisa a las escuelas.
agreements-said-came = Llegó. La oficina lo revisa.
# Reports
reports-title = Informes
reports-one = Informe
reports-due-on = Se espera el { $date }
reports-late-days = { $count ->
        [one] Un día de retraso.
       *[other] { $count } días de retraso.
    }
reports-served = Estudiantes con quienes trabajaron
reports-people = Personas suyas que vinieron
reports-counted = Horas de su gente
reports-counted-text = { $visits ->
        [0] No se contó ninguna visita en el tiempo de este informe.
        [one] Una visita, { $hours }, confirmada por la escuela.
       *[other] { $visits } visitas, { $hours }, confirmadas por las escuelas.
    }
reports-counted-few = Las horas de los voluntarios que vienen por su cuenta de su parte se suman al final de un mes, cuando las dieron { $count } personas o más. Así nadie puede saber de quién son.
reports-counted-note = Qué falta en estas horas
reports-counted-hint = Son sus grupos y los voluntarios que dijeron que vienen de su parte. Las contamos cuando están ahí. Si algo no es correcto, díganlo aquí; la oficina lo arregla con la escuela.
reports-well = Qué salió bien
reports-hard = Qué fue difícil
reports-no-child = Por favor, no nombre ni describa a ningún niño.
reports-send = Enviar el informe
reports-said-sent = Tenemos su informe. Gracias.
reports-refused-state = Este informe se resolvió mientras tanto.
# Letters to the partner
agreements-sent-subject = Por favor, lea y firme nuestro acuerdo
agreements-sent-body =
    Hola, { $name }:

    Nuestro acuerdo está listo. Por favor, léalo y fírmelo a más tardar el { $until }. Allí también puede pedir un cambio.

    La página de este enlace muestra todo sobre su alianza. Por favor, no comparta el enlace.
agreements-sent-text = Hola, { $name }: nuestro acuerdo está listo. Por favor, léalo y fírmelo a más tardar el { $until }:
agreements-changed-subject = Nuestro acuerdo cambió
agreements-changed-body =
    Hola, { $name }:

    El texto de nuestro acuerdo cambió. Por favor, lea lo nuevo y fírmelo a más tardar el { $until }. Una firma anterior ya no vale.
agreements-changed-text = El texto de nuestro acuerdo cambió. Por favor, léalo y fírmelo a más tardar el { $until }:
agreements-both-signed-subject = Ambas partes firmaron
agreements-both-signed-body =
    Hola, { $name }:

    Nuestro acuerdo está firmado por ambas partes. Empieza el { $starts } y termina el { $ends }.

    En este enlace hay una copia para guardar, y lo que todavía falta antes de que pueda ir a una escuela.
agreements-both-signed-text = Nuestro acuerdo está firmado por ambas partes. Empieza el { $starts }. Lo que todavía falta:
agreements-over-subject = Sobre nuestro acuerdo
agreements-over-body =
    Hola, { $name }:

    { $how }

    { $words }
agreements-over-text = { $how } Véalo aquí:
agreements-over-lapsed = Nuestro acuerdo terminó y no se ha firmado otro. El trabajo en las escuelas se detuvo hasta que se firme uno. Por favor, llámenos.
agreements-over-withdrawn = No firmaremos el acuerdo que le enviamos.
agreements-over-ended = Nuestro acuerdo terminó. Ya nadie va a las escuelas por él.
agreements-ending-subject = Nuestro acuerdo termina el { $ends }
agreements-ending-body =
    Hola, { $name }:

    Nuestro acuerdo termina el { $ends }. Si quiere continuar, escríbanos ahora, para que el trabajo en las escuelas no se detenga.
agreements-ending-text = Nuestro acuerdo termina el { $ends }. ¿Quiere continuar? Vea aquí:
agreements-notice-came-subject = Tenemos su aviso
agreements-notice-came-body =
    Hola, { $name }:

    Tenemos su aviso. Nuestro acuerdo termina por sí solo después del { $ends }, y las escuelas lo saben. Hasta ese día siguen como antes, y pueden retirar el aviso con este enlace.

    Si nadie de ustedes dio aviso, llámenos ahora, por favor.
agreements-notice-came-text = Tenemos su aviso: nuestro acuerdo termina después del { $ends }. Puede retirarlo aquí:
agreements-notice-gone-subject = Nuestro acuerdo sigue
agreements-notice-gone-body =
    Hola, { $name }:

    La oficina de alianzas anotó que ustedes retiran su aviso. Nuestro acuerdo sigue, y las escuelas lo saben.

    Si no es así, llámenos ahora, por favor.
agreements-notice-gone-text = Su aviso quedó retirado y nuestro acuerdo sigue. Véalo aquí:
agreements-paused-subject = Su trabajo en las escuelas está en pausa
agreements-paused-body =
    Hola, { $name }:

    { $why }

    Por eso el trabajo está en pausa en { $count ->
        [one] una escuela
       *[other] { $count } escuelas
    }, y sus recepciones lo saben. Por favor, arréglelo con este enlace. Cuando se acepte, el trabajo sigue por sí solo.
agreements-paused-text = { $why } Su trabajo en las escuelas está en pausa. Arréglelo aquí:
agreements-resumed-subject = Su trabajo en las escuelas continúa
agreements-resumed-body =
    Hola, { $name }:

    Ya no falta nada. Puede volver a { $count ->
        [one] una escuela
       *[other] { $count } escuelas
    }, y sus recepciones lo saben.
agreements-resumed-text = Ya no falta nada: su trabajo en las escuelas continúa.
papers-accepted-subject = Aceptado: { $kind }
papers-accepted-body =
    Hola, { $name }:

    Revisamos este documento y lo aceptamos: { $kind }.
papers-accepted-text = Aceptado: { $kind }.
papers-refused-subject = Por favor, envíelo otra vez: { $kind }
papers-refused-body =
    Hola, { $name }:

    No podemos aceptar este documento: { $kind }.

    { $words }

    Por favor, envíe otro con este enlace.
papers-refused-text = No podemos aceptar este documento: { $kind }. Por favor, envíe otro:
papers-ending-subject = Vence el { $ends }: { $kind }
papers-ending-body =
    Hola, { $name }:

    Este documento vence el { $ends }: { $kind }.

    Por favor, envíe uno nuevo antes de ese día. De lo contrario, su trabajo en todas las escuelas se detiene por sí solo.
papers-ending-text = Este documento vence el { $ends }: { $kind }. Por favor, envíe uno nuevo:
sites-yes-subject = { $school } dice que sí
sites-yes-body =
    Hola, { $name }:

    La dirección de { $school } dice que sí.

    { $words }

    La página de este enlace muestra si todavía falta algo antes de que vaya.
sites-yes-text = { $school } dice que sí. Vea qué falta todavía:
sites-no-subject = { $school } dice que no por ahora
sites-no-body =
    Hola, { $name }:

    La dirección de { $school } dice que no para este año escolar.

    { $words }
sites-no-text = { $school } dice que no para este año escolar. Vea aquí:
sites-ended-subject = Su trabajo en { $school } terminó
sites-ended-body =
    Hola, { $name }:

    Su trabajo en { $school } terminó.

    { $words }
sites-ended-text = Su trabajo en { $school } terminó. Vea aquí:
reports-due-subject = Su informe se espera el { $until }
reports-due-body =
    Hola, { $name }:

    Su informe se espera el { $until }. Tiene cuatro preguntas cortas. Por favor, no nombre a ningún niño.
reports-due-text = Su informe se espera el { $until }. Cuatro preguntas cortas:
reports-due-all-subject = Pronto se esperan sus informes
reports-due-all-body =
    Hola, { $name }:

    Sus informes se esperan en estos días: { $days }. Cada uno tiene cuatro preguntas cortas. Por favor, no nombre a ningún niño.
reports-due-all-text = Pronto se esperan sus informes. Cada uno tiene cuatro preguntas cortas:
reports-again-subject = Todavía nos falta su informe
reports-again-body =
    Hola, { $name }:

    Su informe se esperaba el { $until }. Por favor, envíelo ahora. Si algo se lo impide, llámenos. Por favor, no nombre a ningún niño.
reports-again-text = Su informe se esperaba el { $until }. Por favor, envíelo ahora:
reports-again-all-subject = Todavía nos faltan sus informes
reports-again-all-body =
    Hola, { $name }:

    Sus informes se esperaban en estos días: { $days }. Por favor, envíelos ahora. Si algo se lo impide, llámenos. Por favor, no nombre a ningún niño.
reports-again-all-text = Todavía nos faltan algunos de sus informes. Por favor, envíelos ahora:
reports-returned-subject = Por favor, corrija su informe
reports-returned-body =
    Hola, { $name }:

    Gracias por su informe. Por favor, cambie esto:

    { $words }
reports-returned-text = Por favor, cambie algo en su informe:
# The people of a partner
agreements-people-title = Sus personas
agreements-people-text = Ponga en la lista a todas las personas que van a una escuela por ustedes. Cada una recibe un mensaje y dice si usted puede ver que tiene la autorización. Nunca ve por qué alguien no la tiene.
agreements-people-none-title = Todavía no hay nadie en la lista
agreements-people-none = Agregue a la primera persona abajo.
agreements-people-asked = Todavía no responde
agreements-people-no = No quiere que se muestre
agreements-people-cleared = Con autorización
agreements-people-not-cleared = Sin autorización
agreements-people-remove = Quitar
agreements-people-add = Agregar a alguien
agreements-people-add-do = Agregar y preguntarle
agreements-people-contact-hint = Allí recibe un mensaje.
agreements-people-refused-many = La lista está llena. Quite primero a alguien.
agreements-people-refused-today = Hoy ya preguntó a muchísimas personas. Siga mañana.
agreements-people-refused-often = Esta dirección ya recibió hoy varios mensajes así. Inténtelo mañana.
agreements-people-refused-standing = Ahora no puede poner a nadie en la lista, porque su organización no va a ninguna escuela. Llame por favor a la oficina de alianzas.
agreements-said-listed = Está en la lista y tiene un mensaje.
agreements-said-unlisted = Ya no está en la lista.
agreements-said-answered = Gracias. Aquí puede cambiar su respuesta cuando quiera.
agreements-listed-title = { $who } le tiene en su lista
agreements-listed-explained = Si dice que sí, ve si usted tiene la autorización de voluntario: sí o no. Nunca ve por qué, ni nada más sobre usted.
agreements-listed-yes = Usted dijo que sí.
agreements-listed-no = Usted dijo que no.
agreements-lists-title = Aliados que le tienen en su lista
agreements-lists-door = Quién puede ver si tiene la autorización. Puede cambiarlo.
agreements-lists-lede = Cada uno ve si usted tiene la autorización, sí o no, solo si usted dijo que sí. Puede cambiar su respuesta en cualquier momento.
agreements-lists-none-title = No está en ninguna lista
agreements-lists-none = Cuando un aliado le ponga en su lista y usted responda, aparecerá aquí.
agreements-lists-no = Ya no puede verlo
agreements-listed-do-yes = Sí, puede verlo
agreements-listed-do-no = No
agreements-listed-subject = { $who } le tiene en su lista
agreements-listed-body =
    Hola:

    { $who } dice que usted va con ellos a las escuelas. ¿Puede ver si usted tiene la autorización de voluntario, sí o no? Nunca ve por qué.

    Ingrese con esta dirección para responder. Si no conoce a { $who }, no haga nada.
agreements-listed-text = { $who } le tiene en su lista para escuelas. ¿Puede ver si tiene la autorización? Responda aquí:
agreements-people-name = Nombre
sites-column-school = Escuela
sites-column-year = Año escolar
sites-column-state = Estado
