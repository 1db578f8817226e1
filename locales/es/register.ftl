# machine draft, unchecked
register-title = Sea voluntario o voluntaria
register-lede = Regístrese una sola vez y todas las escuelas podrán recibirle. Toma unos tres minutos.
register-step = Paso { $n } de { $of }
register-need-title = Lo que necesita
register-need-contact = Un correo electrónico o un teléfono para mensajes de texto. Le enviamos un código; no hay contraseña.
register-need-time = Tres minutos. Lo que escribe se guarda, y puede terminar después o en otro teléfono.
register-need-id = Más adelante, en una escuela: cualquier identificación con foto que muestre su nombre y su fecha de nacimiento. Sirve el pasaporte de cualquier país.
register-need-nothing = No necesita número de Seguro Social, y nunca preguntamos por su situación migratoria.
register-begin = Empezar
register-code-hint = Primero le pedimos su correo o su teléfono para enviarle el código.
register-continue = Seguir donde se quedó
register-draft-title = Ya empezó
register-draft = Lo que escribió está guardado. Puede seguir ahora.
register-under-way-title = Tenemos su solicitud
register-under-way = No hace falta enviarla otra vez.
register-cleared-title = Usted tiene autorización
register-cleared = Ya puede inscribirse para ayudar. En su página puede renovar o pedir otras tareas.
register-ask-title = Hable primero con nosotros, por favor
register-ask-desk = Aquí no podemos recibir una nueva solicitud suya. Llame a la oficina de voluntarios y una persona le ayudará.
register-see-status = Ver cómo va
register-already-sent = Ya tenemos su solicitud. No se cambió nada. En su página puede ver cómo va.
register-already-cleared = Usted ya tiene autorización. En su página puede renovar o pedir otras tareas.
register-own-child-title = ¿Solo quiere visitar a su propio hijo o hija?
register-own-child = Entonces no necesita registrarse. Cada vez, en la recepción, diga su nombre y su fecha de nacimiento y muestre quién es.
register-help-title = ¿Prefiere hacerlo con una persona?
register-help = La recepción de cualquier escuela puede anotarlo por usted, o llámenos, en su idioma:
register-next = Guardar y seguir
register-back = Atrás
register-missing = Aquí todavía falta algo.

register-you-title = Sobre usted
register-you-lede = Escriba su nombre como está en su identificación con foto.
register-name = Nombre
register-given = Nombres
register-given-hint = Todos, como están en su identificación
register-family = Apellidos
register-family-hint = Déjelo vacío si solo tiene un nombre
register-birth = Fecha de nacimiento
register-birth-hint = Mes, día y año, como 3/14/1957
register-lang = Idioma
register-lang-hint = Le escribimos en este idioma
register-address = Calle y número
register-address-hint = Número, calle y apartamento
register-city = Ciudad
register-zip = Código postal
register-fixed = Esto se comparó con su identificación con foto. Si cambió, llame a la oficina de voluntarios.

register-minor-back = Mi fecha de nacimiento estaba mal

register-tasks-title = ¿Cómo le gustaría ayudar?
register-tasks-lede = Elija todo lo que le guste. Todavía no se compromete a nada; los días y lugares los elige después.
register-tasks-level = { $level ->
    [1] No necesita verificación
    [2] Con un empleado presente. Necesita una identificación con foto.
    [3] Con estudiantes sin un empleado al lado. Necesita identificación con foto y verificación de antecedentes.
   *[other] Llevar a estudiantes. Necesita identificación con foto, verificación de antecedentes, licencia y seguro.
 }
register-tasks-own = Solo su propio hijo o hija
register-task-own-child = Visitar a mi hijo o hija o almorzar juntos
register-task-own-child-hint = Para esto no necesita registrarse
register-tasks-from-age = Debe tener { $age } años o más.
register-tasks-none = Elija por lo menos una forma de ayudar.
register-tasks-age = Una de estas tareas es para personas de { $age } años o más. Quítela, por favor.
register-tasks-short = Formas de ayudar

register-level-title = Lo que necesita su elección
register-level-heading = Nivel { $level }: { $name }
register-level-short = Nivel
register-level-change = Cambiar mi elección
register-why-title = Por qué
register-takes-title = Qué hace falta
register-takes-id = Muestra una vez una identificación con foto en una escuela. Sirve cualquiera con su nombre y su fecha de nacimiento, también el pasaporte de otro país.
register-takes-registry = Buscamos su nombre en el registro de delincuentes sexuales. No necesita número de Seguro Social.
register-takes-permission = Lee una página sobre el informe y firma si está de acuerdo.
register-takes-record = Una empresa revisa los antecedentes penales. Le pide lo que necesita en su propia página y a nosotros solo nos dice el resultado. Puede pedirle un número de Seguro Social; nosotros nunca lo vemos.
register-takes-driver = Para llevar a estudiantes, muestra además su licencia de conducir y el seguro de su automóvil.
register-takes-days = { $days ->
    [one] Después, suele tardar un día.
   *[other] Después, suele tardar { $days } días.
 }
register-gentler-title = ¿Es más de lo que puede o quiere mostrar?
register-gentler = Puede ayudar en el nivel «{ $name }». Solo necesita una identificación con foto: sin número de Seguro Social y sin informe de antecedentes.
register-gentler-keeps = Se queda con:
register-gentler-leaves = Deja:
register-gentler-do = Prefiero ayudar en este nivel
register-lowered = Su elección cambió. Mírela una vez más o elija otras.
register-none-title = No necesita registrarse
register-none = Para ver a su propio hijo o hija en la escuela no hace falta verificación ni registro.
register-none-schools = Buscar su escuela
register-none-more = También me gustaría ayudar a otros niños

register-schools-title = ¿En qué escuelas?
register-schools-lede = Elija las escuelas donde le gustaría ayudar. Solo ellas y la oficina del distrito ven su solicitud.
register-schools-search = Nombre de la escuela o código postal
register-schools-find = Buscar escuelas
register-schools-chosen = Sus escuelas
register-schools-near = Escuelas cerca de { $zip }
register-schools-all = Escuelas
register-schools-found = Escuelas que coinciden con «{ $q }»
register-schools-no-hit = Ninguna escuela coincide. Revise cómo está escrito o pruebe con una sola palabra del nombre.
register-schools-miles = { $miles ->
    [one] { $miles } milla
   *[other] { $miles } millas
 }
register-schools-none = Elija por lo menos una escuela.
register-schools-many = Elija { $max } escuelas o menos. Después podrá ayudar en otras.
register-schools-short = Escuelas

register-more-title = ¿Qué deben saber las escuelas?
register-more-lede = Esto ayuda a las escuelas a encontrar la tarea adecuada para usted. Puede saltarse todo.
register-availability = ¿Cuándo puede venir?
register-time-mornings = Mañanas entre semana
register-time-midday = A la hora del almuerzo
register-time-afternoons = Tardes entre semana
register-time-evenings = Noches
register-time-weekends = Fines de semana
register-languages = Idiomas que habla
register-languages-hint = A las familias les alegra que las saluden en el suyo
register-skills = Otra cosa que se le da bien
register-skills-hint = Por ejemplo: ajedrez, costura, contar cuentos
register-affiliation = Empresa, iglesia o grupo
register-affiliation-hint = Si viene con uno

register-texts-title = En qué quedamos
register-agree = Estoy de acuerdo
register-agree-next = Aceptar y seguir
register-text-changed = Este texto cambió mientras la página estaba abierta. Léalo otra vez, por favor.
register-is-email = Esto parece un correo electrónico. Aquí escriba lo que se pide. Otra forma de comunicarnos con usted se agrega en la página «Cómo nos comunicamos con usted».
register-is-phone = Esto parece un número de teléfono. Aquí escriba lo que se pide. Otra forma de comunicarnos con usted se agrega en la página «Cómo nos comunicamos con usted».
register-disclosure-title = Aviso
register-authorise = Doy mi permiso
register-sign = Firmar

register-check-title = Revise sus respuestas
register-check-lede = Mire todo una vez más. Después, envíelo.
register-change = Cambiar
register-empty = Nada escrito
register-signed = Usted dio permiso para el informe de antecedentes.
register-privacy = Lo usamos solo para recibirle y para cuidar a los niños.
register-check-next = Después de enviarla, una persona de la oficina la lee. En su página verá cada paso que sigue.
register-send = Enviar mi solicitud
register-sent = ¡Gracias! Tenemos su solicitud.
register-can = Cosas que sabe hacer
register-can-hint = Las escuelas buscan personas que sepan hacer esto.
register-takes-talk = Alguien de una escuela o de la oficina conversa con usted.
register-takes-references = { $count ->
    [one] Nombra a { $count } persona que le conoce bien. Le escribimos.
   *[other] Nombra a { $count } personas que le conocen bien. Les escribimos.
 }
register-takes-training = Hace una capacitación: { $training }. { $place }
register-takes-training-task = Para «{ $task }» hace además una capacitación: { $training }.
register-takes-fee = Cuesta { $amount }. { $how }
