# machine draft, unchecked
connect-mail-open = Abrir la página
connect-mail-stop = Recibe este correo porque nos dio esta dirección. Aquí puede dejar de recibir nuestros correos:
connect-mail-stop-link = Dejar de recibir estos correos
connect-text-stop = Envíe STOP para no recibir más.

connect-inquiry-answer-subject = Una respuesta a su pregunta
connect-inquiry-answer-body =
    Hola, { $name }:

    Gracias por escribirnos. Esta es nuestra respuesta:

    { $answer }

    Usted escribió:

    «{ $question }»
connect-inquiry-answer-text = Hola, { $name }. Esta es nuestra respuesta: { $answer }
connect-inquiry-new-subject = Una nueva pregunta para { $desk }
connect-inquiry-new-body =
    Alguien escribió a { $desk }. La pregunta espera en la lista de la oficina.

    Por favor responda en un plazo de dos días hábiles.
connect-inquiry-new-text = Una nueva pregunta espera a { $desk }.
connect-inquiry-school-subject = Una pregunta sobre su escuela
connect-inquiry-school-body =
    Alguien tiene una pregunta sobre su escuela. Está en su lista de preguntas. Contesta quien llega primero.

    Por favor contéstela en dos días hábiles.
connect-inquiry-school-text = Una pregunta sobre su escuela espera respuesta.

connect-text-words-stop = alto parar basta cancelar
connect-text-words-start = iniciar empezar
connect-text-words-help = ayuda
connect-text-words-yes = si sí
connect-text-words-no = no
connect-text-stopped = { $department }: Ya no recibirá mensajes de texto nuestros. Envíe START para recibirlos de nuevo.
connect-text-started = { $department }: Volverá a recibir nuestros mensajes. Envíe STOP para no recibir más.
connect-text-help = { $department }: Llámenos al { $phone } y con gusto le ayudamos. Envíe STOP para no recibir más mensajes.
connect-text-other = { $department }: Aquí no podemos leer respuestas. Por favor llame al { $phone }.

connect-contact-title = Pregúntenos lo que quiera
connect-contact-lede = Escriba, llame o visítenos. Una persona lee cada pregunta y responde en su idioma.
connect-contact-urgent-title = En una emergencia, nadie está pendiente de este formulario
connect-contact-urgent = Su mensaje puede esperar hasta que abra la oficina. Si alguien está en peligro, llame ahora:
connect-contact-urgent-danger = Peligro de vida:
connect-contact-urgent-crisis = Usted o alguien que conoce piensa en el suicidio o está en crisis (llamadas o mensajes de texto, de día y de noche):
connect-contact-urgent-child = Un niño o una niña puede estar sufriendo maltrato o abandono.
connect-contact-urgent-child-national = La línea nacional contra el maltrato infantil, de día y de noche:
connect-contact-form = Escríbanos
connect-contact-about-school = Su pregunta es sobre { $school }.
connect-contact-desk = ¿Quién debe leer esto?
connect-contact-desk-hint = Si no sabe, elija la oficina de familias. Nosotros la hacemos llegar.
connect-contact-name = Su nombre
connect-contact-contact = Correo electrónico o número de teléfono
connect-contact-contact-hint = Respondemos por correo o por mensaje de texto, según lo que escriba aquí.
connect-contact-contact-hint-call = Respondemos por correo. Si escribe un número de teléfono, le llamamos.
connect-contact-lang = ¿En qué idioma desea la respuesta?
connect-contact-lang-hint = Trabajamos con intérpretes. Para usted es gratis.
connect-contact-text = Su pregunta
connect-contact-text-hint = Por favor no escriba números de Seguro Social ni datos de salud. Puede usar hasta 4,000 caracteres.
connect-contact-trap = Deje este campo vacío
connect-contact-school-reads = También lo puede leer y contestar quien dirige la escuela, salvo si escribe a la oficina de accesibilidad, de registros o del Título IX.
connect-contact-privacy = Le responde la oficina que usted elija; lo lee el personal del departamento. Las preguntas sobre el Título IX las lee solo esa oficina.
connect-contact-send = Enviar mi pregunta
connect-contact-too-many = Hoy nos ha hecho muchas preguntas. Por favor llámenos: por teléfono podemos ayudarle más rápido.
connect-contact-next = Qué sigue
connect-contact-next-read = Una persona de la oficina que eligió lee su pregunta en un plazo de dos días hábiles.
connect-contact-next-answer = Le responde en su idioma, por correo, mensaje de texto o teléfono.
connect-contact-next-kept = Guardamos su pregunta dos años y después se borra.
connect-contact-other = Otras maneras de comunicarse
connect-contact-other-text = Siempre puede hablar con una persona. Diga su idioma y le devolvemos la llamada con intérprete.
connect-contact-post = Por correo postal o en persona
connect-thanks-title = Gracias. Recibimos su pregunta.
connect-thanks-lede = Llegó a: { $desk }.
connect-thanks-call = ¿Tiene prisa? Llámenos:
connect-thanks-home = Volver al inicio

connect-stop-title = Nuestros mensajes
connect-stop-address = Enviados a
connect-stop-text = Presione el botón y no volveremos a escribir a esta dirección. Usted sigue registrado.
connect-stop-still = Todavía puede entrar con un código enviado aquí. Si hay algo que usted debe saber, la oficina le llama o le manda una carta.
connect-stop-button = No escribir más a esta dirección
connect-stop-stopped-title = No escribimos a esta dirección
connect-stop-stopped = No recibirá recordatorios ni respuestas. Puede volver a recibirlos cuando quiera.
connect-stop-start = Volver a recibir mensajes
connect-stop-done = Listo. No volveremos a escribir a esta dirección.
connect-stop-started = Listo. Volverá a recibir nuestros mensajes.

connect-feeds-title = Calendarios y noticias
connect-feeds-lede = Reciba lo que necesita donde ya mira: en su calendario o en su lector de noticias.
connect-feeds-calendar = Sus turnos en su calendario
connect-feeds-calendar-text = Cuando se apunta a un turno, le enviamos un correo con un archivo de calendario. Ábralo en su teléfono o computadora y el turno queda en su calendario, con la hora y el lugar.
connect-feeds-calendar-change = Si cambia la hora, le enviamos un archivo nuevo que reemplaza al anterior.
connect-feeds-calendar-follow = También puede tener todos sus turnos en su calendario de una vez. Se actualiza solo, y un turno cancelado se marca como cancelado.
connect-feeds-calendar-go = Poner mis turnos en mi calendario
connect-feeds-news = Nuevas formas de ayudar
connect-feeds-news-text = Un canal de noticias avisa a su lector cuando una escuela agrega una nueva forma de ayudar. No necesita una cuenta y no sabemos quién lo lee.
connect-feeds-news-how = Copie esta dirección en su lector de noticias:
connect-feeds-opportunities = Ver todas las formas de ayudar
connect-feed-title = Nuevas formas de ayudar en nuestras escuelas

connect-way-email = Correo electrónico
connect-way-phone = Mensaje de texto
connect-outbox-title = Mensajes que se habrían enviado
connect-outbox-lede = En la demostración nada sale de esta computadora. Aquí se lee lo que cada persona habría recibido, en su idioma.
connect-outbox-empty-title = Todavía no hay mensajes
connect-outbox-empty = Apúntese a un turno o haga una pregunta en la página de contacto, y vuelva.
connect-outbox-what = Mensaje
connect-outbox-to = Para
connect-outbox-way = Por
connect-outbox-lang = Idioma
connect-outbox-at = Cuándo
connect-outbox-one = Un mensaje
connect-outbox-html = Verlo como en un programa de correo
connect-outbox-calendar = Archivo de calendario
