# machine draft, unchecked
# Entrar

people-sign-in-title = Entrar
people-sign-in-lede = No hay contraseña que recordar. Le enviamos un código y usted lo escribe en la página siguiente. Si es su primera vez, así también se empieza.
people-contact-label = Su correo electrónico o su número de celular
people-contact-hint = Como nombre@example.org o 704-555-0123. No importa si su familia lo comparte.
people-sign-in-send = Enviarme un código
people-sign-in-none-title = ¿No tiene correo ni celular?
people-sign-in-none = También puede ser voluntario. Llámenos o visítenos y una persona anotará todo por usted.

# Stands where a name was, once a record has been kept long enough.
people-forgotten-name = (nombre quitado)

people-code-title = Escriba el código
people-code-lede-email = Enviamos un correo con 6 números a
people-code-lede-text = Enviamos un mensaje de texto con 6 números a
people-code-lasts = El código sirve durante 10 minutos, en este navegador.
people-code-label = Código
people-code-hint = 6 números, como 123456.
people-code-enter = Continuar
people-code-missing-title = ¿No llegó el código?
people-code-missing = Espere un minuto y busque también en el correo no deseado. Si llegaron varios códigos, use el más nuevo.
people-code-again = Enviar otro código
people-code-other = Usar otro correo o número
people-code-ask = Enviarme un código
people-code-back-me = Volver a mi página
people-code-demo = Esto es la demostración, así que el mensaje no se envía de verdad.
people-code-demo-link = Léalo en la bandeja de salida
people-code-wrong = Ese no es el código que enviamos. { $left ->
    [0] Ya no quedan intentos. Pida otro código.
    [one] Le queda { $left } intento.
   *[other] Le quedan { $left } intentos.
 }
people-code-spent = Este código se escribió mal demasiadas veces. Pida otro código.
people-code-expired = Este código tiene más de 10 minutos. Pida otro código.
people-code-used = Este código ya se usó. Pida otro código.
people-code-elsewhere = El código sirve solo en el navegador donde se pidió. Pida un código aquí.
people-code-too-soon = Enviamos varios códigos en los últimos 10 minutos. Use el más nuevo, o espere 10 minutos y pida otro.
people-code-too-many = Hoy enviamos muchos códigos aquí. Inténtelo mañana o comuníquese con nosotros y le ayudaremos.
people-code-no-texts = No podemos enviar mensajes de texto. Use un correo electrónico, o llame al { $phone } y le ayudaremos.
people-code-no-mail = No podemos enviar correos electrónicos. Use un número de celular, o llame al { $phone } y le ayudaremos.
people-code-no-way = Por ahora no podemos enviar códigos. Por favor llame al { $phone } y le ayudaremos.

people-code-subject = Su código es { $code }
people-code-body = Su código es { $code }. Escríbalo en la página donde lo pidió. Sirve durante 10 minutos.

    No le diga este código a nadie, ni siquiera a nosotros. Si usted no lo pidió, puede olvidar este mensaje. Nadie puede entrar sin el código.
people-code-text = { $code } es su código de { $department }. Sirve durante 10 minutos. No se lo diga a nadie.

people-who-title = ¿Quién es usted?
people-who-lede = Estas personas usan
people-who-legend = Yo soy
people-who-new = Otra persona
people-who-new-hint = Le hacemos una página propia.
people-who-go = Continuar
people-who-birth-hint = Solo la primera vez: díganos su fecha de nacimiento, para que nadie más abra su página.
people-who-birth-wrong = Esta no es la fecha de nacimiento que anotó la oficina. Revísela o comuníquese con la oficina.

people-name-title = ¿Cómo se llama?
people-name-lede = ¡Le damos la bienvenida! Todavía no nos conocemos. Por ahora solo necesitamos su nombre.
people-name-go = Continuar
people-given-label = Nombre
people-family-label = Apellidos
people-lang-label = Su idioma
people-lang-hint = Le escribimos en este idioma siempre que podemos.
people-birth-label = Fecha de nacimiento

people-welcome-flash = ¡Le damos la bienvenida! Esta es su página.
people-signed-out = Su sesión está cerrada.
people-signed-out-everywhere = Su sesión está cerrada en todos los teléfonos y computadoras.
people-contact-added-flash = Agregado. Cerramos la sesión en los demás teléfonos y computadoras, por su seguridad.

people-contact-added-subject = Se agregó otra manera de comunicarnos con usted
people-contact-added-body = Alguien agregó otro correo o número de teléfono a su página. Si fue usted, todo está bien.

    Si no fue usted, entre, quítelo y avísenos.
people-contact-added-text = Se agregó otro correo o teléfono a su página. Si no fue usted, avísenos.

people-identity-fixed = Comparamos su nombre y su fecha de nacimiento con su identificación, por eso aquí no cambian. Pida a la oficina que los cambie.
people-contact-last = Esta es la única manera en que usted puede entrar. Agregue otra primero.
people-household-full = Un hogar tiene aquí 20 personas como máximo. Comuníquese con la oficina.
people-household-not-yours = Solo quien agregó a una persona puede quitarla. Ella también puede salir por sí misma.

people-contact-removed-subject = Se quitó una manera de comunicarnos con usted
people-contact-removed-body = Se quitó un correo o número de teléfono de su página. Si fue usted, todo está bien.

    Si no fue usted, entre y avísenos.
people-contact-removed-text = Se quitó un correo o teléfono de su página. Si no fue usted, avísenos.

# Mi página

people-me-title = Mi página
people-me-hello = Hola, { $given }
people-me-clearance = Su solicitud
people-me-register = Sea voluntario
people-me-register-text = Díganos cómo quiere ayudar. Toma unos tres minutos.
people-me-shifts = Sus turnos
people-me-shifts-text = { $count ->
    [0] Todavía no tiene turnos. Busque uno cerca.
    [one] { $count } turno por venir.
   *[other] { $count } turnos por venir.
 }
people-me-hours = Sus horas
people-me-hours-text = { $hours } hasta ahora.
people-me-letters = Sus cartas
people-me-letters-text = { $count ->
    [0] Una carta para su empleador, cuando la necesite.
    [one] { $count } carta.
   *[other] { $count } cartas.
 }
people-me-timeline = Lo que pasó
people-me-timeline-text = Cada cambio en su registro y quién lo miró.
people-me-office = Oficina
people-me-office-text = Las páginas de su trabajo.

people-contacts-title = Cómo nos comunicamos con usted
people-contacts-none = Todavía no tenemos un correo ni un teléfono suyo.
people-contact = Correo o teléfono
people-contact-state = Estado
people-contact-do = Lo que puede hacer
people-contact-state-verified = Usted comprobó que es suyo
people-contact-state-read-back = Lo anotó la oficina
people-contact-state-unverified = Sin comprobar
people-contact-state-stopped = Sin mensajes
people-contact-preferred = Primera opción
people-contact-prefer = Usar primero
people-contact-stop = No enviar mensajes
people-contact-resume = Volver a enviar mensajes
people-contact-remove = Quitar
people-contact-removed-flash = Quitado. Cerramos la sesión en los demás teléfonos y computadoras, por su seguridad.
people-contact-new = Agregue un correo o un número de celular
people-contact-new-hint = Enviamos un código para saber que es suyo.
people-saved = Guardado.
people-save = Guardar
people-cancel = Volver sin guardar

people-details-title = Sus datos
people-details-change = Cambiar sus datos
people-name = Nombre
people-not-told = No nos lo ha dicho
people-birth-hint = Solo hace falta si quiere ser voluntario.
people-address-label = Dirección
people-street-label = Calle y número
people-city-label = Ciudad
people-zip-label = Código postal
people-zip-hint = Con él encontramos escuelas cerca de usted.
people-role = Sus funciones

people-household-title = Su hogar
people-household-none = Aquí no hay nadie más en su hogar.
people-household-change = Ver o cambiar su hogar
people-household-lede = Agregue a las personas con quienes vive, para inscribirse juntos. Cada quien ve los nombres de los demás y nada más.
people-household-leave = Salir
people-household-add = Agregar a alguien
people-household-add-button = Agregar al hogar
people-part = Parte
people-part-question = Esta persona es
people-part-guardian = Madre, padre o tutor
people-part-adult = Una persona adulta
people-part-child = Un niño o una niña
people-you = (usted)
people-lang-theirs = Su idioma
people-shares = Esta persona adulta también usa mi teléfono
people-shares-hint = Así puede entrar con su número y tener una página propia.
people-sharers-title = Estas personas comparten su teléfono o su correo
people-sharers-add = Agregar a mi hogar

people-safe-title = Su seguridad
people-sessions = { $count ->
    [one] Su sesión está abierta en { $count } teléfono o computadora.
   *[other] Su sesión está abierta en { $count } teléfonos o computadoras.
 }
people-session-this = Este
people-session-other = Otro
people-session-seen = usado por última vez: { $when }
people-sign-out = Salir
people-sign-out-everywhere = Salir en todas partes
people-data = Descargar todo lo que guardamos sobre usted
people-data-hint = Un archivo que otros programas pueden leer.

# Funciones

people-role-guardian = Madre, padre o tutor
people-role-volunteer = Persona voluntaria
people-role-partner-member = Organización aliada
people-role-teacher = Docente
people-role-front-office = Recepción de la escuela
people-role-school-coordinator = Coordinación de voluntarios de la escuela
people-role-principal = Dirección de la escuela
people-role-family-liaison = Enlace con las familias
people-role-student-support = Trabajo social o consejería
people-role-screening-reviewer = Revisión de antecedentes
people-role-volunteer-coordinator = Coordinación de voluntarios del distrito
people-role-partnership-manager = Gestión de alianzas
people-role-learning-manager = Gestión de aprendizaje
people-role-title1-reviewer = Revisión de Título I
people-role-records-officer = Archivo de registros
people-role-accountability = Evaluación (solicitudes de datos)
people-role-counsel = Asesoría legal (solicitudes de datos, términos de acuerdos)
people-role-data-security = Seguridad de datos (solicitudes de datos)
people-role-director = Dirección
people-role-operator = Operación del sistema

# En qué punto está una solicitud

people-clearance-draft = Sin enviar. Siga donde se quedó.
people-clearance-submitted = Enviada. La estamos viendo.
people-clearance-awaiting-school = Esperamos a la escuela.
people-clearance-awaiting-id = Muestre una identificación con foto en la escuela.
people-clearance-awaiting-disclosure = Necesitamos que acepte la revisión de antecedentes.
people-clearance-screening = La revisión de antecedentes está en marcha.
people-clearance-awaiting-more = Casi listo: falta un paso.
people-clearance-review = Una persona la está viendo.
people-clearance-pre-adverse = Por favor lea el aviso que le enviamos.
people-clearance-cleared = Tiene autorización. ¡Gracias!
people-clearance-denied = No fue aprobada. Lea qué puede hacer.
people-clearance-appeal = Su apelación está en marcha.
people-clearance-suspended = En pausa. Lea qué puede hacer.
people-clearance-revoked = Terminada. Lea qué puede hacer.
people-clearance-expired = Terminó. Puede renovarla.
people-clearance-withdrawn = Retirada. Puede solicitarla de nuevo.
people-clearance-inactive = Cerrada. Puede solicitarla de nuevo.
