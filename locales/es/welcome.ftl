# machine draft, unchecked
welcome-home-title = Familias, comunidad y escuelas juntas
welcome-home-heading = Cada niña y cada niño merece toda una comunidad
welcome-home-volunteer = Sea voluntario hoy
welcome-home-find = Ver maneras de ayudar
welcome-home-figures = Cómo estamos hoy
welcome-home-schools = { $count ->
    [one] escuela que le recibe con gusto
   *[other] escuelas que le reciben con gusto
}
welcome-home-places = { $count ->
    [one] lugar para voluntarios en las próximas dos semanas
   *[other] lugares para voluntarios en las próximas dos semanas
}
welcome-home-hours = { $count ->
    [one] hora regalada por voluntarios este año escolar
   *[other] horas regaladas por voluntarios este año escolar
}
welcome-home-languages = { $count ->
    [one] idioma en el que puede pedirnos ayuda
   *[other] idiomas en los que puede pedirnos ayuda
}
welcome-home-next = Las escuelas le necesitan pronto
welcome-home-next-text = Estos son los próximos lugares por llenar. Puede mirar ahora y registrarse después.
welcome-home-next-all = Ver todas las maneras de ayudar
welcome-home-catalyst = Sea un catalizador
welcome-home-catalyst-text = Un catalizador pone en marcha cosas buenas. Elija lo que le quede bien en este momento de su vida.
welcome-home-start = Empezar
welcome-home-today = Aquí todavía no se puede hacer en línea. Hoy le ayuda una persona:
welcome-home-write = Escribir a: { $desk }
welcome-home-strands = Lo que hacemos
welcome-home-about = Conozca más sobre nosotros
welcome-home-safe = Primero, los niños
welcome-home-safe-text = La escuela conoce a cada persona antes de que empiece a ayudar.
welcome-home-safe-id = Un empleado ve la identificación con foto de cada voluntario.
welcome-home-safe-check = Cuanto más tiempo pasa alguien a solas con estudiantes, más revisamos antes.
welcome-home-safe-desk = Todos firman al entrar y al salir en la recepción, cada vez.
welcome-home-talk = ¿Prefiere hablar con alguien?
welcome-home-talk-text = Llame o escriba en su idioma. Nosotros buscamos un intérprete. No necesita cuenta, correo electrónico ni computadora.
welcome-home-contact = Pregúntenos lo que quiera

welcome-about-title = Quiénes somos
welcome-about-description = Quiénes somos, qué hacemos por las familias y las escuelas en { $district }, y a qué oficina llamar.
welcome-about-who = Somos el equipo de { $department } de { $district }. Ayudamos a que las escuelas y las personas a su alrededor se encuentren.
welcome-about-strands = Tres cosas que hacemos
welcome-about-desks = A quién llamar
welcome-about-desks-text = Todas las oficinas le atienden en su idioma, con un intérprete si hace falta.
welcome-about-write = Escribir a esta oficina
welcome-about-safe = Cómo cuidamos a los niños
welcome-about-safe-text = Antes de que una persona ayude en una escuela, comprobamos quién es. Cuánto revisamos depende de la tarea: recibir invitados en un evento no es lo mismo que llevar a estudiantes en automóvil.
welcome-about-safe-more = Si sabemos algo que nos preocupa, esa persona deja de ayudar en todas las escuelas el mismo día, hasta que lo hayamos aclarado.
welcome-about-safe-link = Vea lo que pedimos a los voluntarios
welcome-about-worth = Lo que valen sus horas
welcome-about-worth-text = Para un niño, una hora con usted no tiene precio. En los informes para nuestra junta y para quienes nos apoyan la contamos como { $value }. Es el valor nacional de { $year } según { $source }.
welcome-about-worth-note = Nunca es un salario, y no se descuenta de los impuestos.
welcome-about-rules = Las reglas con las que trabajamos
welcome-about-rules-text = Nuestra junta escolar y nuestro estado ponen estas reglas:

welcome-volunteer-title = Sea voluntario
welcome-volunteer-description = Cómo ser voluntario escolar en { $district }: qué pedimos, qué no pedimos nunca, cuánto tarda y por dónde empezar.
welcome-volunteer-heading = Una hora puede cambiarle la semana a un niño
welcome-volunteer-lede = Lea con un niño. Ayude en clase. Dé una mano en un evento. Usted se registra una sola vez y todas las escuelas del distrito pueden recibirle.
welcome-volunteer-start = Empezar
welcome-volunteer-look = Mirar primero
welcome-volunteer-known = ¿Ya se registró?
welcome-volunteer-sign-in = Entre aquí
welcome-volunteer-never = Lo que nunca pedimos
welcome-volunteer-never-ssn = Su número de Seguro Social
welcome-volunteer-never-status = Su situación migratoria
welcome-volunteer-never-copy = Una copia de su identificación. La miramos y se la devolvemos.
welcome-volunteer-steps = Cómo funciona
welcome-volunteer-step-register = Usted se registra
welcome-volunteer-step-register-text = Toma unos tres minutos en el teléfono. Sus respuestas se guardan mientras escribe: puede parar y terminar después.
welcome-volunteer-step-school = La escuela dice que sí
welcome-volunteer-step-school-text = Una persona de la escuela que eligió lee sus respuestas y le da la bienvenida.
welcome-volunteer-step-id = Muestra su identificación con foto
welcome-volunteer-step-id-text = Llévela a la recepción de cualquier escuela. Sirve una licencia de conducir, una identificación estatal, un pasaporte de cualquier país o una matrícula consular.
welcome-volunteer-step-check = Nosotros revisamos
welcome-volunteer-step-check-text = Cuánto tarda depende de la revisión. En todo momento puede ver cómo va. Si no hay respuesta en { $days ->
    [one] { $days } día
   *[other] { $days } días
}, nosotros la pedimos.
welcome-volunteer-step-choose = Elige lugar y hora
welcome-volunteer-step-choose-text = Elija una escuela cercana y un día que le convenga. Le recordamos el día anterior.
welcome-volunteer-step-arrive = Viene y ayuda
welcome-volunteer-step-arrive-text = Firme en la recepción. Sus horas se cuentan solas, y puede imprimir una carta para su empleador.
welcome-volunteer-good-until = Si se le autoriza hoy, la autorización vale hasta el { $date }. Le avisamos antes de que termine.
welcome-volunteer-good-days = Desde que se le autoriza, vale por { $days ->
    [one] { $days } día
   *[other] { $days } días
}. Le avisamos antes de que termine.
welcome-volunteer-good-years = Desde que se le autoriza, vale por { $years ->
    [one] un año
   *[other] { $years } años
}. Le avisamos antes de que termine.
welcome-volunteer-levels = Qué significan los niveles
welcome-volunteer-levels-text = Usted no tiene que elegir un nivel. Nos dice qué le gustaría hacer, y de ahí sale el nivel.
welcome-volunteer-level = Nivel { $number }
welcome-volunteer-examples = Por ejemplo: { $tasks }
welcome-volunteer-asks-id = Miramos su identificación con foto
welcome-volunteer-asks-registry = Comparamos su nombre y fecha de nacimiento con el registro de delincuentes sexuales
welcome-volunteer-asks-interview = Alguien de la escuela conversa con usted
welcome-volunteer-asks-references = { $count ->
    [one] Preguntamos a { $count } persona que le conoce
   *[other] Preguntamos a { $count } personas que le conocen
 }
welcome-volunteer-asks-criminal = Una empresa revisa antecedentes penales
welcome-volunteer-asks-driving = Se revisa su historial de manejo
welcome-volunteer-asks-permission = Antes, usted da su permiso por escrito
welcome-volunteer-asks-documents = Muestra su licencia de conducir y el seguro del automóvil
welcome-volunteer-faq = Preguntas frecuentes
welcome-volunteer-faq-ssn = No tengo número de Seguro Social. ¿Puedo ayudar?
welcome-volunteer-faq-ssn-text = Sí. Nunca lo pedimos. Para las tareas en las que hay un empleado cerca no lo necesita. Si una tarea exige revisar antecedentes penales, la empresa de verificación le pide lo que necesita en su propia página. Si no puede hacer la revisión, le decimos por qué y le mostramos tareas que sí puede hacer.
welcome-volunteer-faq-passport = ¿Basta con mi pasaporte extranjero?
welcome-volunteer-faq-passport-text = Sí. Sirve un pasaporte o una matrícula consular de cualquier país, si tiene su foto y no está vencido.
welcome-volunteer-faq-status = ¿Me van a preguntar por mi situación migratoria?
welcome-volunteer-faq-status-text = No. No lo preguntamos y no guardamos nada al respecto.
welcome-volunteer-faq-child = Solo quiero visitar a mi propio hijo o hija.
welcome-volunteer-faq-child-text = Entonces no necesita registrarse. Traiga una identificación con foto y firme cada vez en la recepción. Si también quiere ayudar a otros niños, por favor regístrese.
welcome-volunteer-faq-minor = Tengo menos de { $age } años. ¿Puedo ayudar?
welcome-volunteer-faq-minor-text = Sí, en algunas tareas. Cada tarea dice desde qué edad. Si tiene menos de { $age } años, le registra su madre, su padre o la persona encargada.
welcome-volunteer-faq-group = Somos un grupo del trabajo, de la iglesia o de un club.
welcome-volunteer-faq-group-text = ¡Bienvenidos! Una persona pide los lugares para todos, en un día abierto a grupos: vea «Grupos y empresas» más arriba. O llame a la oficina de voluntarios al { $phone }.
welcome-volunteer-faq-record = Tengo algo en mis antecedentes.
welcome-volunteer-faq-record-text = Regístrese de todos modos. Muchos antecedentes no importan para ayudar en la escuela. Los mira una persona, nunca solo una computadora. Antes de decir que no, le escribimos y esperamos { $wait ->
    [one] { $wait } día hábil
   *[other] { $wait } días hábiles
} para que pueda responder. Después de un no, tiene { $appeal ->
    [one] { $appeal } día
   *[other] { $appeal } días
} para pedir que lo revisemos de nuevo.
welcome-volunteer-faq-driving = ¿Puedo llevar a estudiantes en mi automóvil?
welcome-volunteer-faq-driving-text = Sí, con el nivel más alto. Necesitamos su licencia de conducir, el seguro del automóvil y una revisión de su historial de manejo. Si uno de ellos vence, puede seguir ayudando en todo lo demás.
welcome-volunteer-faq-phone = No tengo correo electrónico ni teléfono inteligente.
welcome-volunteer-faq-phone-text = Puede registrarse solo con un número de teléfono, y dos personas pueden compartirlo. O llame al { $phone } y lo llenamos con usted, en su idioma.
welcome-volunteer-faq-work = ¿Me dan tiempo en el trabajo?
welcome-volunteer-faq-work-text = En Carolina del Norte, los empleadores deben dar a madres, padres y personas encargadas cuatro horas al año, sin pago, para la escuela de sus hijos. Su empleador puede pedir un comprobante: usted puede imprimir una carta desde su página. ({ $law })
welcome-volunteer-ready = ¿Empezamos?
welcome-volunteer-rules = Las reglas detrás de esta página:

welcome-accessibility-title = Accesibilidad
welcome-accessibility-lede = Todas las personas deben poder usar estas páginas, con o sin ratón, pantalla grande, buena vista o buen oído.
welcome-accessibility-help = ¿Algo no le funciona?
welcome-accessibility-help-text = Díganoslo. No tiene que explicar por qué. Podemos hacerlo por usted por teléfono, enviarlo en papel, en letra grande o buscar otra manera.
welcome-accessibility-answer = Si es urgente, por favor llame.
welcome-accessibility-aim = Lo que buscamos
welcome-accessibility-aim-text = Buscamos cumplir las pautas de accesibilidad web (WCAG) 2.2, nivel AA. La ley (28 CFR parte 35, subparte H) pide WCAG 2.1, nivel AA.
welcome-accessibility-how = Qué significa eso aquí
welcome-accessibility-how-keyboard = Todas las páginas funcionan solo con el teclado, y los lectores de pantalla las leen en un orden lógico.
welcome-accessibility-how-small = Las páginas caben en un teléfono pequeño. Puede agrandar el texto al doble sin que se corte nada.
welcome-accessibility-how-colour = El color nunca dice algo por sí solo. Siempre lo acompaña una palabra o un signo. El modo oscuro y el contraste fuerte siguen a su aparato.
welcome-accessibility-how-script = Las páginas funcionan sin JavaScript y con conexiones lentas.
welcome-accessibility-how-time = Nada se mueve solo. Los formularios largos se guardan mientras escribe.
welcome-accessibility-tested = Cómo lo comprobamos
welcome-accessibility-tested-text = Programas prueban cada página en todos los idiomas: las reglas de accesibilidad, el teclado, una pantalla angosta y sin JavaScript. Los programas solo encuentran una parte de las barreras.
welcome-accessibility-limits = Lo que sabemos que todavía no está bien
welcome-accessibility-limits-people = Todavía no han probado estas páginas personas que usan lectores de pantalla todos los días.
welcome-accessibility-limits-language = Algunos idiomas los tradujo una computadora y nadie los ha revisado. Esas páginas lo dicen al principio.
welcome-accessibility-limits-map = Los mapas son difíciles de usar muy ampliados. La lista junto a cada mapa dice lo mismo con palabras.
welcome-accessibility-limits-other = Las páginas de otras organizaciones a las que enlazamos no dependen de nosotros.
welcome-accessibility-complain = Si nuestra respuesta no le satisface
welcome-accessibility-complain-text = Puede quejarse ante el distrito o ante el gobierno federal. Aquí le decimos cómo:
welcome-accessibility-date = Última revisión: { $date }

welcome-rights-what = Qué significa esto para usted
welcome-rights-interpreter = Puede pedir un intérprete o un documento traducido. Es gratis. No se les pide a los niños que interpreten.
welcome-rights-help = Puede pedir la ayuda que necesita por una discapacidad.
welcome-rights-report = Puede avisarnos si a usted o a su hijo o hija les trataron de manera injusta.
welcome-rights-safe = Nadie puede castigarle por preguntar o por avisarnos.
welcome-rights-ocr = Oficina de Derechos Civiles
welcome-rights-ocr-text = También puede escribir o llamar a la Oficina de Derechos Civiles del Departamento de Educación de los Estados Unidos. No tiene que acudir primero a nosotros.

welcome-privacy-description = Qué guardamos sobre usted, por qué, cuánto tiempo, quién lo ve y cómo verlo usted.
welcome-privacy-timeline = Ver qué se guarda sobre usted y quién lo miró
welcome-privacy-who = Quién ve qué
welcome-privacy-who-text = Quien trabaja en una escuela ve solo lo que es de esa escuela. Esta tabla sale de las reglas que el mismo programa obedece.
welcome-privacy-who-role = Quién
welcome-privacy-who-sees = Qué ve de los voluntarios
welcome-privacy-who-teacher = Maestros
welcome-privacy-who-front = Recepción de una escuela
welcome-privacy-who-coordinator = Coordinación de voluntarios de una escuela
welcome-privacy-who-principal = Dirección de la escuela
welcome-privacy-who-district = Oficina de voluntarios del distrito
welcome-privacy-who-reviewer = Revisores de la verificación
welcome-privacy-who-records = Oficina de registros
welcome-privacy-who-operator = Quienes mantienen las computadoras
welcome-privacy-sees-level = Nombre, nivel y fechas
welcome-privacy-sees-contact = Cómo comunicarse con usted
welcome-privacy-sees-outcome = El resultado de una verificación
welcome-privacy-sees-timeline = Qué pasó con su registro y cuándo
welcome-privacy-sees-nothing = Nada de ninguna persona
welcome-privacy-who-note = No vendemos ni prestamos sus datos a nadie.
welcome-privacy-long = Cuánto tiempo lo guardamos
welcome-privacy-long-text = Cuando se cumple el tiempo, se destruye o se quita todo lo que nombra a una persona.
welcome-privacy-long-what = Qué
welcome-privacy-long-time = Cuánto tiempo
welcome-privacy-long-from = Contado desde
welcome-privacy-long-then = Después
welcome-privacy-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
welcome-privacy-weeks = { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
}
welcome-privacy-years = { $years ->
    [one] { $years } año
   *[other] { $years } años
}
welcome-privacy-after-last-change = el último cambio
welcome-privacy-after-school-year = el fin del año escolar
welcome-privacy-after-close = el día en que se cierra
welcome-privacy-after-end-of-service = el fin de su servicio
welcome-privacy-then-destroy = Se destruye
welcome-privacy-then-anonymise = Se guarda sin nombres
welcome-privacy-held = Por ahora no: la ley nos pide guardarlos un tiempo más.
welcome-privacy-rights = Sus derechos
welcome-privacy-rights-see = Ver todo lo que guardamos sobre usted y quién lo miró. Entre a su página o pídalo a la oficina de registros.
welcome-privacy-rights-correct = Hacer que se corrijan los errores.
welcome-privacy-rights-delete = Pedir que borremos su registro. Le decimos qué nos obliga a guardar la ley.
welcome-privacy-rights-messages = Dejar de recibir mensajes en cualquier momento.
welcome-privacy-browser = Lo que guarda su navegador
welcome-privacy-browser-text = Solo lo que las páginas necesitan: su idioma y, si entra, que es usted. Sin anuncios, sin rastreo, sin nada de otras empresas.
welcome-privacy-law = La ley sobre los expedientes de voluntarios: { $law }
welcome-volunteer-asks-training = Hace una capacitación: { $training }
welcome-volunteer-asks-fee = Cuesta { $amount }
