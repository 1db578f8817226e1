# machine draft, unchecked
files-title = Archivos grandes de personas
files-lede = Quien descarga los nombres de más de { $code } personas en un día pide el archivo, con un motivo y un código. Con más de { $second } personas, usted dice antes sí o no.
files-none-title = Nada aquí
files-none = Ahora no hay ninguna solicitud aquí.
files-newer = Más nuevas
files-older = Más antiguas
files-people = { $count ->
        [one] Una persona
       *[other] { $count } personas
    }
files-kind-donors = Donantes y sus direcciones
files-kind-partners = Aliados y quién habla por ellos
files-kind-volunteers = Voluntarios y su estado
files-kind-shift = Quién viene a un turno y quién espera
files-kind-applications = Solicitudes para ser voluntario
files-kind-screening = Solicitudes en revisión
files-kind-nominations = Quién fue propuesto para un premio
files-kind-corrections = Correcciones de horas cerradas
files-kind-trainings = Quién hizo una capacitación y a quién le falta
files-kind-places = Lugares de personas a quienes les falta algo
files-kind-hours = Horas de voluntarios, línea por línea
files-kind-awards = Quién ha ganado un premio
files-kind-groups = Grupos y quién los dirige
files-narrowed = Solo
files-filter-state = Estado
files-filter-school = Escuela
files-filter-q = Con esto en el nombre
files-filter-level = Nivel
files-filter-older = Espera desde hace tantos días
files-filter-who = Quién lo revisa
files-filter-late = Con retraso
files-filter-heard = Lo que se oyó
files-filter-standing = Cómo están
files-filter-ends = Termina
files-filter-kind = Tipo
files-filter-area = Área
files-filter-training = Capacitación
files-filter-show = Se muestra
files-filter-year = Año escolar
files-filter-month = Mes
files-filter-award = Premio
files-filter-names = Nombres
files-filter-mine = Solo los suyos
files-others = Descargado en otros archivos en las últimas 24 horas
files-purpose = ¿Para qué es?
files-purpose-letters = Cartas o agradecimientos
files-purpose-event = Un evento
files-purpose-report = Un informe o una revisión de los registros
files-purpose-records = Una solicitud de registros o la ley
files-purpose-other = Otra cosa
files-state-begun = Espera el código
files-state-confirmed = Se puede descargar
files-state-asked = Espera un sí
files-state-approved = Con un sí
files-state-refused = Con un no
files-state-expired = Terminada
files-new-title = Diga para qué es este archivo
files-new-why = Con este archivo usted descarga los nombres de más de { $count } personas en 24 horas. Diga para qué es. Después le enviamos un código, para estar seguros de que es usted.
files-new-second = Con él descarga más de { $count } personas, así que la dirección dice antes sí o no.
files-words = En sus palabras
files-words-hint = Una o dos líneas. La dirección las lee. No nombre a ningún niño.
files-send-code = Envíenme un código
files-one-title = Un archivo grande de personas
files-asked-by = Lo pide
files-until = Se puede descargar hasta
files-decided-by = Lo decidió
files-answer = Por qué no
files-taken = Veces descargado
files-open-text = Tiene diez minutos. Después, pida otro código.
files-take = Descargar el archivo
files-code-title = Escriba el código
files-code-where = Lo enviamos a su dirección:
files-decide-text = Si dice sí, el archivo se puede descargar durante 24 horas.
files-decide-code = Para decir sí, escriba un código, para saber que es usted. Va a su dirección:
files-approve = Decir sí
files-refuse = Decir no
files-asked-wait = Se preguntó a la dirección. Le escribimos cuando haya respuesta.
files-said-sent = Un código está en camino.
files-said-approved = Dijo sí. Se lo dijimos.
files-said-refused = Dijo no. Se lo dijimos.
files-refused-no-address = Usted no tiene una dirección que haya mostrado que es suya desde hace 7 días o más. El código para un archivo no va a una más nueva. Si no tiene ninguna, agregue una en su página y espere 7 días. Mientras tanto, pida a un colega que descargue el archivo.
files-refused-over = Esta solicitud terminó o ya tiene respuesta. Pida el archivo otra vez si lo necesita.
files-refused-own = Otra persona debe responder a su propia solicitud.
files-refused-nobody = Solo usted puede decir sí a este archivo. Descargue una lista más corta, o dé antes a otra persona el papel de dirección.
files-code-subject = { $code } es su código para un archivo
files-code-body =
    Hola, { $given }:

    Un archivo con los nombres de muchas personas necesita un código de usted. Su código es { $code }. Sirve durante 10 minutos.

    Si no sabe nada de esto, quizá alguien usa su cuenta. Cierre la sesión en todas partes desde su página y avise a la oficina.
files-code-text = { $code } es su código para un archivo de personas. Si no lo pidió, avise a la oficina.
files-taken-subject = { $who } descargó un archivo grande de personas
files-taken-body =
    Hola, { $given }:

    { $who } descargó este archivo: { $file }. Tiene { $people } personas. { $times ->
        [one] Se descargó una vez.
       *[other] Se descargó { $times } veces.
    }

    Para qué es: { $purpose }. { $words }
files-taken-text = { $who } descargó un archivo con { $people } personas. Vea aquí:
files-asked-subject = { $who } pide un archivo grande de personas
files-asked-body =
    Hola, { $given }:

    { $who } pide este archivo: { $file }. Tiene { $people } personas.

    Para qué es: { $purpose }. { $words }

    Por favor, diga sí o no en una semana.
files-asked-text = { $who } pide un archivo con { $people } personas. Por favor, diga sí o no:
files-approved-subject = Puede descargar el archivo
files-approved-body =
    Hola, { $given }:

    La dirección dijo sí. Puede descargar el archivo durante 24 horas. Necesita un código nuevo.
files-approved-text = La dirección dijo sí. Puede descargar el archivo durante 24 horas:
files-refused-subject = La dirección dijo no al archivo
files-refused-body =
    Hola, { $given }:

    La dirección dijo no al archivo que usted pidió.

    { $words }
files-refused-text = La dirección dijo no al archivo que usted pidió. Vea aquí:
