# machine draft, unchecked
help-title = Ayuda
help-lede = Pasos cortos para lo que la gente viene a hacer aquí. Todo se puede hacer también por teléfono o en persona.
help-for-everybody = Para familias, vecinos y voluntarios
help-for-staff = Para el personal de las escuelas y de la oficina
help-for-staff-text = Primero inicie sesión. Usted ve solo las páginas que corresponden a su trabajo.
help-person = ¿Prefiere preguntarle a una persona?
help-person-text = Le respondemos en su idioma.
help-questions = Preguntas frecuentes
help-next = Sigue:

help-sign-in = Iniciar sesión sin contraseña
help-sign-in-1 = Escriba su correo electrónico o su número de celular.
help-sign-in-2 = Le enviamos un código de seis números. Sirve durante diez minutos.
help-sign-in-3 = Escriba el código en el mismo teléfono o computadora.
help-sign-in-no-code = No llegó ningún código
help-sign-in-no-code-text = Espere dos minutos y mire en la carpeta de correo no deseado. Luego pida un código nuevo. Solo sirve el más reciente.
help-sign-in-shared = Compartimos un teléfono
help-sign-in-shared-text = No hay problema. Después del código, usted elige quién de ustedes es. Cada persona tiene su propia página.
help-sign-in-neither = No tengo correo ni teléfono
help-sign-in-neither-text = Venga a la recepción de una escuela, o mande a alguien de confianza. El personal puede escribir todo por usted.

help-register = Registrarse como voluntario
help-register-1 = Díganos su nombre y fecha de nacimiento como aparecen en su identificación con foto.
help-register-2 = Elija lo que le gustaría hacer y en qué escuelas.
help-register-3 = Lea las reglas para voluntarios y acéptelas.
help-register-4 = Lleve su identificación con foto a la recepción de cualquier escuela. Un empleado la mira y se la devuelve.
help-register-later = ¿Puedo parar y seguir después?
help-register-later-text = Sí. Sus respuestas se guardan mientras escribe. Inicie sesión en cualquier teléfono o computadora y siga donde se quedó.
help-register-level = ¿Por qué a algunas personas les piden más?
help-register-level-text = Cuanto más tiempo pasa alguien a solas con estudiantes, más revisamos antes. La página dice por qué sus tareas piden lo que piden. Puede quitar una tarea para que sea más sencillo.
help-register-go = Empezar

help-waiting = Ver cómo va su solicitud
help-waiting-1 = Inicie sesión y abra “Cómo va su autorización”.
help-waiting-2 = La lista muestra lo que ya está, lo que sigue, quién lo tiene y cuánto suele tardar.
help-waiting-3 = Cuando le toca a usted, la página tiene un botón y le escribimos.
help-waiting-long = Tarda demasiado
help-waiting-long-text = Llámenos o escríbanos. Si una revisión no responde, nosotros preguntamos.
help-waiting-no = ¿Y si dicen que no?
help-waiting-no-text = Dos personas deben estar de acuerdo antes de decir que no. Primero le escribimos y usted tiene tiempo de responder. Después de un no, puede pedir que lo miremos otra vez; la carta dice hasta qué día.
help-waiting-end = Mi autorización está por terminar
help-waiting-end-text = Le avisamos a tiempo. Renuévela con un botón y no pierde ni un día.
help-waiting-go = Ver cómo va

help-shifts = Encontrar un turno y anotarse
help-shifts-1 = Busque maneras de ayudar por código postal, día, escuela o nivel.
help-shifts-2 = Abra un turno. Dice qué hará, dónde, cuándo y qué se pide.
help-shifts-3 = Presione “Anotarme”. Si falta algo, la página dice exactamente qué y dónde conseguirlo.
help-shifts-4 = Le enviamos la hora y el lugar para su calendario, y un recordatorio el día antes.
help-shifts-cannot = No puedo ir
help-shifts-cannot-text = Abra «Mis turnos», presione «No puedo ir» y elija: devolver el lugar, pedir un reemplazo, ofrecerlo a alguien que conoce o cambiarlo. Hágalo lo antes posible. También puede responder NO al recordatorio.
help-shifts-full = El turno que quiero está lleno
help-shifts-full-text = Entre en la lista de espera en la página del turno. Allí ve su lugar en la fila. Cuando haya un lugar para usted, le escribimos y se lo guardamos hasta la hora del mensaje. Diga sí o no con el botón; no tiene que iniciar sesión.
help-shifts-backup = ¿Qué hace un suplente?
help-shifts-backup-text = Cuando alguien no puede venir a última hora, preguntamos a todos los suplentes a la vez. El primero que dice que sí se queda con el lugar. Siempre puede decir que no.
help-shifts-come = ¿Qué hago al llegar?
help-shifts-come-text = Pase por la recepción, siempre. Traiga su identificación con foto. Firme la entrada y, al irse, la salida.
help-shifts-calendar = ¿Puedo ver mis turnos en el calendario de mi teléfono?
help-shifts-calendar-text = Sí. Abra «Mis turnos», presione «En mi calendario» y siga los pasos para su teléfono. Si un turno cambia, su calendario también cambia.

help-hours = Ver sus horas y obtener una carta
help-hours-1 = Cuando la escuela anota su entrada y salida, su tiempo queda registrado.
help-hours-2 = Una persona de la escuela lo confirma. Entonces cuenta.
help-hours-3 = Haga una carta para su empleador en “Cartas”. Cualquiera puede comprobar su código en nuestra página.
help-hours-forgot = Nadie anotó mi entrada
help-hours-forgot-text = Díganos el día y la hora en “Mis horas”. La escuela lo revisa y lo confirma.
help-hours-wrong = Mis horas están mal
help-hours-wrong-text = Dígaselo al coordinador de voluntarios de la escuela. Puede corregirlas, y el motivo queda guardado.
help-hours-go = Ver mis horas

help-way = Use estas páginas a su manera
help-way-1 = Elija su idioma arriba en cada página. Lo recordamos.
help-way-2 = Agrande la letra en su navegador, use solo el teclado o un lector de pantalla: todas las páginas funcionan.
help-way-3 = Llámenos si prefiere hablar. Pida un intérprete; es gratis.
help-way-messages = No quiero mensajes
help-way-messages-text = Cada correo tiene un enlace para dejar de recibirlos. A un mensaje de texto responda STOP. Aun así le diremos lo que debemos, como una negativa.
help-way-data = ¿Qué saben de mí?
help-way-data-text = “Mi página” muestra su registro y quién lo miró. Puede llevárselo todo en un archivo.

help-board = Usar la lista de hoy en la recepción
help-board-1 = Abra “Hoy en la escuela”. Muestra a quién se espera hoy en su escuela.
help-board-2 = Mire la identificación con foto de la persona y presione “Entrada”.
help-board-3 = Presione “Salida” cuando se vaya. Su tiempo queda anotado.
help-board-4 = Marque a quien no vino una vez que el turno haya empezado. Todavía puede llegar tarde.
help-board-stop = La lista dice “Consulte a la oficina”
help-board-stop-text = No deje pasar a la persona con los estudiantes. Dígale con amabilidad que la oficina quiere hablarle y llame a la oficina de voluntarios. La lista no dice el motivo, y usted no necesita saberlo.
help-board-walk-in = Llega alguien que no está en la lista
help-board-walk-in-text = Busque su nombre debajo de la lista. Si tiene autorización para un turno de hoy, agréguelo. Si no, es una visita.

help-id = Anotar que vio una identificación con foto
help-id-1 = Busque a la persona en “Solicitudes”.
help-id-2 = Ponga la identificación junto a la pantalla: foto, nombre, fecha de nacimiento, vigente.
help-id-3 = Elija qué tipo de identificación era y presione el botón. No haga copia ni anote ningún número.
help-id-which = ¿Cuáles sirven?
help-id-which-text = Cualquiera con foto y vigente: licencia de conducir, identificación estatal, pasaporte de cualquier país, matrícula consular, identificación militar. Nunca pregunte por la situación migratoria.
help-id-name = El nombre es un poco distinto
help-id-name-text = Dos apellidos, otro orden o un apellido de soltera son comunes. Si está seguro de que es la misma persona, siga. Si no, pregunte a la oficina de voluntarios.

help-enter = Ingresar a alguien que llama o no tiene cuenta
help-enter-1 = Primero busque en “Personas”. A muchas ya las conocemos.
help-enter-2 = Agregue a la persona con nombre, fecha de nacimiento y cómo contactarla. Ni el correo ni el teléfono son obligatorios.
help-enter-3 = Haga por ella lo que pida. El registro dice que lo hizo usted y para quién.
help-enter-known = Dice que tal vez haya dos
help-enter-known-text = Compare con la persona el nombre y la fecha de nacimiento. No haga un segundo registro si es la misma.

help-publish = Publicar una manera de ayudar y agregar turnos
help-publish-1 = Abra “Oportunidades” y elija el modelo que más se parezca.
help-publish-2 = Diga con palabras sencillas qué harán, por dónde se entra y qué ropa conviene.
help-publish-3 = Agregue los días, las horas y cuántas personas necesita.
help-publish-4 = Publíquela. Aparece enseguida en las páginas públicas.
help-publish-level = ¿Por qué no puedo elegir el nivel?
help-publish-level-text = Depende de la tarea: a solas con estudiantes o no, dentro o fuera de la escuela, con o sin manejar. Así nadie elige demasiado poco por error.
help-publish-cancel = Un turno se cae
help-publish-cancel-text = Cancélelo con un motivo. Todas las personas anotadas se enteran enseguida, en su idioma.
help-publish-full = Todos los lugares están tomados y hay personas que esperan
help-publish-full-text = La lista funciona sola: el lugar libre se ofrece a la primera persona de la fila que puede tomarlo, y pasa a la siguiente si no contesta. En la página del turno puede agregar lugares, dar a alguien el próximo turno con una razón o preguntar a los suplentes.

help-confirm = Confirmar horas
help-confirm-1 = Abra “Horas”. Muestra lo que espera en su escuela, lo más antiguo primero.
help-confirm-2 = Marque las filas correctas y mire la vista previa. Confírmelas juntas.
help-confirm-3 = Devuelva o corrija lo que esté mal, con un motivo que el voluntario pueda leer.
help-confirm-closed = El mes está cerrado
help-confirm-closed-text = Ya salieron informes con esas horas. Abra el mes y pida una corrección; la firma una segunda persona.
help-close = Cerrar un mes de horas
help-close-1 = Abra “Horas”, luego “Meses”, y elija el mes.
help-close-2 = Vea lo que todavía espera. Confírmelo o rechácelo en la lista.
help-close-3 = Oprima “Cerrar”. Si algo debe quedar pendiente, marque la casilla: queda fuera y aparece en una lista.
help-close-4 = ¿No hay nada que hacer? El mes se cierra solo el día que dice la página.
help-close-late = Falta tiempo en un mes cerrado
help-close-late-text = Oprima “Agregar tiempo de alguien”, o abra la línea y pida una corrección. Diga por qué. La firma la oficina de voluntarios del distrito o la persona encargada de los registros, y se avisa al voluntario.
help-close-year = Terminó el año escolar
help-close-year-text = Las horas atrasadas se aceptan hasta el día que dice la página. Después las cifras del año se anotan y quedan así.

help-screening = Revisar una verificación
help-screening-1 = Abra “Verificación”. La más antigua está arriba.
help-screening-2 = Pida lo que exige el nivel. Anote el número del pedido, y el resultado cuando llegue.
help-screening-3 = Un resultado limpio autoriza a la persona. Todo lo demás lo juzga una persona: hace cuánto, qué tan grave, para qué tarea.
help-screening-4 = Para negar, propóngalo. Un segundo revisor debe estar de acuerdo. Las dos cartas y los días de espera siguen por sí solos.
help-screening-report = ¿Dónde pongo el informe?
help-screening-report-text = Aquí, en ninguna parte. El informe queda con la empresa que lo hizo. Estas páginas guardan el resultado, las fechas y quién decidió.
help-screening-suspend = Hoy pasó algo
help-screening-suspend-text = Presione “Suspender”. Desde ese momento lo muestra la lista de cada escuela, y se liberan los lugares en turnos futuros.

help-twice = Dos registros de una persona
help-twice-1 = Abra “Duplicados” y compare los dos lado a lado.
help-twice-2 = Si son la misma persona, elija qué registro queda. Si no, dígalo y dejamos de preguntar.
help-twice-3 = No se pierde nada. Una unión se puede deshacer.
help-twice-clearance = ¿Qué pasa con una autorización?
help-twice-clearance-text = Nunca pasa de un registro a otro, porque se dio a la persona cuya identificación se vio.

help-rules = Cambiar las reglas del distrito
help-rules-1 = Abra “Normas” y descargue el texto como archivo.
help-rules-2 = Cámbielo en cualquier editor de texto. El archivo explica cada regla.
help-rules-3 = Súbalo. Una página muestra en palabras qué cambiaría, antes de que cambie algo.
help-rules-4 = Confirme, con el día desde el que vale. Las decisiones anteriores conservan las reglas con que se tomaron.
help-rules-back = ¿Puedo volver atrás?
help-rules-back-text = Se guardan todas las versiones. Descargue una anterior y súbala otra vez.

help-messages = Cuando un mensaje no llegó
help-messages-1 = Abra “Problemas”. Muestra lo que no se pudo enviar y por qué.
help-messages-2 = Corrija la dirección o el ajuste que nombra.
help-messages-3 = Presione “Intentar de nuevo”, o déjelo si ya no importa.
help-messages-phone = No hay cómo contactar a la persona
help-messages-phone-text = Llámela. Anote en su registro que lo hizo.

help-list = Traer una lista de voluntarios
help-list-1 = Exporte los voluntarios del otro sistema como CSV, o llene la lista vacía con nuestras columnas.
help-list-2 = Entregue el archivo en “Voluntarios”, “Traer una lista de voluntarios”. Aún no cambia nada.
help-list-3 = Corrija lo que tiene errores, diga quiénes son los que quizá ya se conocen e incorpore la lista.
help-list-clearances = ¿Valen sus autorizaciones?
help-list-clearances-text = Solo si el distrito lo dice, con una marca en la página. Nunca valen más que una autorización dada hoy, y a nadie que fue rechazado o suspendido aquí lo autoriza una lista.
help-list-wrong = Incorporamos la lista equivocada
help-list-wrong-text = Deshágala entera en su página. Si alguien entró o tomó un turno desde entonces, la página dice quién.

help-nominate = Proponer a un voluntario y ver sus reconocimientos
help-nominate-1 = Entre, abra “Proponer a un voluntario” y escriba qué hizo esta persona. No nombre a ningún niño.
help-nominate-2 = La escuela lo lee y le responde.
help-nominate-3 = Sus propios reconocimientos están en su página. Abra uno para imprimir el certificado.
help-nominate-name = ¿Todos ven mi nombre?
help-nominate-name-text = No. Su nombre está en la página de agradecimiento solo si usted lo dice, y puede quitarlo cuando quiera.
help-thanks = Agradecer a los voluntarios
help-thanks-1 = Abra “Reconocimientos”. Muestra quién ha ganado qué reconocimiento este año escolar.
help-thanks-2 = Mire la lista y después dé los reconocimientos. A cada persona se le avisa una vez, en su idioma.
help-thanks-3 = Responda a las propuestas: diga quién es y si su escuela está de acuerdo.
help-thanks-wrong = Un reconocimiento estaba mal
help-thanks-wrong-text = Retírelo en “Dados”. Se avisa a la persona, y no se da otra vez para ese año.
