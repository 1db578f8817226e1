# machine draft, unchecked
agreements-title = Acuerdos
agreements-lede = Planeados, firmados por ambas partes, vigentes. Lo que más espera va primero.
agreements-state-open = En camino
agreements-state-all = Todos
agreements-state-ending = Terminan pronto
agreements-state-renew = Por renovar
agreements-state-notice = Con aviso de fin
agreements-ends-soon = Termina pronto
agreements-none-title = Aquí no hay acuerdos
agreements-none = Abra una organización y elija “Planear un acuerdo”.
agreements-column-organization = Organización
agreements-column-kind = Tipo
agreements-column-state = Estado
agreements-column-starts = Primer día
agreements-column-ends = Último día
agreements-column-due = Fecha límite
agreements-column-priority = Prioridad del distrito
agreements-column-schools = Escuelas
agreements-column-grades = Grados
agreements-column-schedule = Horario
agreements-column-students = Estudiantes
agreements-column-people = Personas
agreements-column-signed-partner = Firmó por el aliado
agreements-column-signed-district = Firmó por el distrito
agreements-column-template = Versión de la plantilla
agreements-column-hash = SHA-256 del texto
agreements-plan-new = Planear un acuerdo
agreements-plan-change = Cambiar el plan
agreements-plan-title = Plan
agreements-plan-sent = El aliado ya tiene este texto. Al guardar un cambio, una firma ya no vale y se avisa al aliado.
agreements-plan-kind = Tipo de acuerdo
agreements-plan-kind-hint = Decide el texto y los documentos que hacen falta.
agreements-plan-priority = Prioridad del distrito
agreements-plan-category = Servicio limitado
agreements-plan-category-hint = Una escuela tiene solo cierto número de aliados con él.
agreements-plan-category-none = Ninguno de estos
agreements-plan-deliverables = Lo que hace el aliado
agreements-plan-deliverables-hint = Con palabras sencillas, como lo firmarán ambas partes.
agreements-plan-school = Primera escuela
agreements-plan-school-hint = Agregue más escuelas en la página siguiente.
agreements-plan-schools = Escuelas planeadas
agreements-plan-grades = Grados
agreements-plan-schedule = Horario
agreements-plan-schedule-hint = Por ejemplo: martes y jueves, de 3 a 4:30 p. m.
agreements-plan-students = Estudiantes
agreements-plan-people = Personas del aliado
agreements-plan-time = Tiempo
agreements-plan-starts = Primer día
agreements-plan-ends = Último día
agreements-plan-report-1 = El primer informe se espera el
agreements-plan-report-2 = El segundo informe se espera el
agreements-plan-lang = Idioma
agreements-plan-lang-hint = En otro idioma que no sea inglés, el texto en inglés va al lado y se firma con él.
agreements-plan-order = El último día viene después del primero.
agreements-plan-over = Este día ya pasó. Elija uno por venir.
agreements-plan-long = Un acuerdo dura cinco años como máximo.
agreements-plan-report = Elija un día entre el primero y dos meses después del último.
agreements-fits-title = Escuelas sin aliado que encajan
agreements-fits-hint = Primero las que reciben menos; cuenta más la escuela que está cerca o que pide lo que hace el aliado. Marque las que quiera planear. Se pregunta a cada dirección.
agreements-fits-needs = { $count ->
        [one] { $count } necesidad abierta que encaja
       *[other] { $count } necesidades abiertas que encajan
    }
agreements-version = Texto
agreements-root-new = Nuevo
agreements-root-amendment = Modificación
agreements-root-renewal = Renovación
agreements-follows = de un acuerdo anterior
agreements-ended = Terminó el
agreements-send = Enviarlo al aliado
agreements-amend = Modificarlo
agreements-renew = Renovarlo
agreements-late-reports = { $count ->
        [one] Un informe llegó tarde o está atrasado. Háblelo antes de renovar.
       *[other] { $count } informes llegaron tarde o están atrasados. Háblelo antes de renovar.
    }
agreements-schools-none-title = Todavía no hay escuelas
agreements-schools-none = Agregue las escuelas donde trabajará el aliado. A cada dirección se le pregunta cuando usted envía el acuerdo.
agreements-school-add = Agregar una escuela
agreements-school-add-do = Agregarla
agreements-school-remove = Quitar
agreements-sites-caption = Lo que dicen las escuelas
agreements-needs-none = Este tipo de acuerdo no necesita documentos.
agreements-people-counts-title = La lista de personas del aliado
agreements-people-counts = { $listed } en la lista · { $agreed } aceptaron que se vea · de ellas, { $cleared } con autorización hoy
agreements-people-counts-none = Todavía no hay nadie en la lista del aliado.
agreements-people-counts-hint = Solo cuántas: nunca quiénes, y nunca por qué no.
agreements-notice-title = El aliado dio aviso: termina el { $date }
agreements-notice-office = Después de ese día termina por sí solo, y sus escuelas con él. Hasta entonces todo sigue y el aviso se puede retirar.
agreements-notice-back-here = El aliado retira su aviso
agreements-end-title = Dejarlo o terminarlo
agreements-end-hint = El aliado lo lee.
agreements-verb-withdraw = Dejarlo
agreements-verb-end = Ambas partes lo terminan
agreements-verb-terminate = El distrito lo termina
agreements-history = Lo que pasó
agreements-event-drafted = Se planeó
agreements-event-changed = Se cambió el texto
agreements-event-sent = Se envió al aliado
agreements-event-signed-partner = Se firmó por el aliado
agreements-event-signed-district = Se firmó por el distrito
agreements-event-asked-change = El aliado pidió un cambio
agreements-event-begun = Entró en vigor
agreements-event-amend = Una modificación tomó su lugar
agreements-event-renew = El siguiente tomó su lugar
agreements-event-end = Lo terminaron ambas partes
agreements-event-terminate = Lo terminó el distrito
agreements-event-withdraw = Se dejó
agreements-event-lapsed = Venció
agreements-event-declined = El aliado no quiere firmarlo
agreements-event-notice = El aliado dio aviso
agreements-event-notice-back = Se retiró el aviso
agreements-event-notice-over = Terminó por el aviso del aliado
agreements-event-terms = Se cambiaron los términos
agreements-event-terms-dropped = De vuelta a la plantilla
agreements-event-terms-laid = Presentado a la asesoría legal
agreements-event-terms-approved = La asesoría legal dijo que sí a los términos
agreements-event-terms-returned = La asesoría legal devolvió los términos
agreements-sign-agree-district = He leído este texto y puedo firmar por el distrito
agreements-sign-not-now = Ahora no hay nada que firmar. El aliado firma primero.
agreements-refused-standing = Primero decida que esta organización puede ser aliada.
agreements-refused-kind = Las reglas ya no tienen este tipo de acuerdo. Elija otro.
agreements-refused-no-school = Primero agregue una escuela.
agreements-refused-speaker = Nadie con una dirección habla por esta organización. Primero agregue un contacto.
agreements-refused-over = Su último día ya pasó. Primero cambie el plan.
agreements-refused-suspended = Este aliado está suspendido por una preocupación. Resuélvalo primero.
agreements-refused-own = Usted habla por esta organización. Decide sobre ella otra persona del distrito.
agreements-refused-both = La firma por el aliado es suya o lleva su nombre. Por el distrito firma otra persona.
agreements-sign-name-me = Escriba su propio nombre como lo conocemos: { $who }.
agreements-paper-refused-newer = Mientras tanto, el aliado envió uno más nuevo. Mire ese.
agreements-paper-refused-changed = Este documento cambió mientras usted lo leía. Véalo otra vez.
agreements-holder-named = Lo tiene { $who }.
agreements-lacks-agreement = El acuerdo, firmado por ambas partes
agreements-said-drafted = El acuerdo está planeado. Agregue escuelas y luego envíelo.
agreements-said-changed = Cambiado.
agreements-said-sent = Enviado. El aliado y las direcciones tienen una carta.
agreements-said-ended = Terminó, y se avisó a todos los interesados.
agreements-said-accepted = Aceptado.
agreements-said-refused = Se le dice al aliado por qué.
agreements-said-waived = Anotado: este documento no hace falta.
papers-lede = Cada uno espera que alguien lo revise. El que vence primero va primero.
papers-none-title = Nada por aquí
papers-none = Los documentos llegan de las páginas de los aliados, y la oficina recibe un correo.
papers-file-all = Todos los documentos (XLSX)
papers-column-organization = Organización
papers-column-due = Revisar antes del
papers-column-coverage = Cobertura
papers-column-named = Nombra al distrito
papers-column-why = Motivo
papers-open = Verlo
papers-other = Enviar otro por ellos, o prescindir de él
papers-accept-title = Aceptarlo
papers-accept-hint = Abra el archivo y compare. Vale lo que usted escribe aquí.
papers-accept-minimum = Al menos { $amount }
papers-accept-do = Está en orden
papers-refuse-title = No aceptarlo
papers-take-back-title = Al final no vale
papers-refuse-hint = El aliado lo lee. Diga qué hay que corregir.
papers-refuse-do = No está en orden
papers-new-title = Llegó por correo o en persona
papers-new-do = Recibirlo
papers-waive-title = Prescindir de él
papers-waive-hint = Diga por qué. Queda en el registro.
papers-waive-until = Hasta, si no es para siempre
papers-waive-do = Prescindir de él
papers-decided = Lo decidió
papers-named = Nombra a { $district } como asegurado adicional
papers-named-no = No
papers-told = según nos dijo el aliado
sites-title = Aliados en las escuelas
sites-lede = Un aliado viene a una escuela solo con el sí de la dirección, por un año escolar.
sites-state-all = Todos
sites-none-title = Nada por aquí
sites-none = Se pregunta a las escuelas cuando se envía un acuerdo a un aliado.
sites-column-organization = Organización
sites-column-why = Por qué
sites-column-asked = Se preguntó
sites-column-since = Desde
sites-paused-title = En pausa: el aliado no puede venir
sites-notice-page = Hasta ese día pueden venir como antes. El aliado todavía puede retirar su aviso.
sites-lacks-title = Qué falta y quién lo tiene
sites-answer-title = ¿Pueden venir a su escuela?
sites-answer-text = Con su sí vienen en cuanto ambas partes hayan firmado y estén todos los documentos. Si algo vence, se detiene por sí solo.
sites-answer-hint = Van al aliado. Si dice que no, dé la razón.
sites-answer-yes = Sí
sites-answer-no = No
sites-end-title = Ya no vienen
sites-end-hint = El aliado lo lee.
sites-end-do = Terminarlo en esta escuela
sites-refused-state = Esto ya se respondió. Véalo otra vez.
sites-refused-changed = El plan cambió mientras usted lo leía. Léalo otra vez y después responda.
sites-refused-category = Su escuela ya tiene un aliado con este servicio: { $names }. Termínelo primero, o diga que no.
sites-said-answered = Gracias. Se avisa al aliado.
sites-said-ended = Terminó, y se avisa al aliado.
sites-today-title = Aliados hoy
sites-today-lede = Quién puede venir a su escuela por un aliado, y quién no.
sites-today-none-title = Ningún aliado viene a su escuela
sites-today-none = Los aliados aparecen aquí cuando la dirección dijo que sí.
sites-today-may = ¿Pueden venir?
sites-today-not = No los deje entrar para esto.
sites-today-contact = Pregunte por { $name }
sites-today-people = Su lista: { $counts }
sites-today-until = Hasta el { $date }; después, ya no.
sites-today-hint = Cada persona se registra como siempre. Esta lista dice solo si el acuerdo y los documentos del aliado están en orden, y cuántas de sus personas tienen autorización: nunca quiénes.
reports-lede = Lo que los aliados nos cuentan de su trabajo. El que se esperaba primero va primero.
reports-none-title = Nada por aquí
reports-none = Los informes llegan de las páginas de los aliados.
reports-column-due = Se esperaba
reports-column-organization = Aliado
reports-column-state = Estado
reports-column-late = Días de retraso
reports-column-came = Llegó
reports-column-served = Estudiantes
reports-column-people = Personas
reports-column-hours = Horas contadas
reports-column-visits = Visitas contadas
reports-column-went-well = Lo que salió bien
reports-column-was-hard = Lo que fue difícil
reports-column-why = Por qué
reports-agreement = El acuerdo
reports-sent-at = Enviado
reports-decide-title = Qué se hace con él
reports-words = Sus palabras
reports-words-hint = Hacen falta cuando se devuelve y cuando se prescinde de él.
reports-verb-accept = Aceptarlo
reports-verb-return = Devolverlo
reports-verb-excuse = Prescindir de él
reports-said-decided = Listo.
# Letters to the office and to schools
agreements-to-sign-subject = Para firmar: { $who }
agreements-to-sign-body =
    Hola, { $given }:

    { $who } firmó un acuerdo. Le toca al distrito, a más tardar el { $until }.
agreements-to-sign-text = { $who } firmó un acuerdo. Por favor, firme a más tardar el { $until }:
agreements-signed-desk-subject = Firmado por ambos: { $who }
agreements-signed-desk-body = El acuerdo con { $who } está firmado por ambas partes.
agreements-signed-desk-text = El acuerdo con { $who } está firmado por ambas partes.
agreements-declined-subject = No se firma: { $who }
agreements-declined-body =
    { $who } no quiere firmar el acuerdo que se le envió. Ya nadie lo espera. El motivo:

    { $words }
agreements-declined-text = { $who } no quiere firmar el acuerdo: { $words }
agreements-notice-subject = Aviso: { $who }
agreements-notice-body =
    { $who } da aviso de que termina su acuerdo. Termina por sí solo después del { $ends }; las escuelas lo saben. El motivo:

    { $words }
agreements-notice-text = { $who } da aviso. El acuerdo termina después del { $ends }.
agreements-notice-back-subject = Aviso retirado: { $who }
agreements-notice-back-body = { $who } retira su aviso. El acuerdo sigue, y las escuelas lo saben.
agreements-notice-back-text = { $who } retira su aviso. El acuerdo sigue.
agreements-asked-subject = Se pide un cambio: { $who }
agreements-asked-body =
    { $who } pide un cambio del acuerdo:

    { $words }
agreements-asked-text = { $who } pide un cambio del acuerdo: { $words }
agreements-ending-desk-subject = Termina el { $ends }: { $who }
agreements-ending-desk-body = El acuerdo con { $who } termina el { $ends }. Renuévelo a tiempo, o el trabajo en sus escuelas se detiene.
agreements-ending-desk-text = El acuerdo con { $who } termina el { $ends }.
papers-came-subject = Llegó un documento: { $kind }
papers-came-body = Llegó un documento: { $kind }. Por favor, revíselo a más tardar el { $until }.
papers-came-text = Llegó un documento: { $kind }. Por favor, revíselo a más tardar el { $until }.
sites-asked-subject = ¿Puede { $who } venir a { $school }?
sites-asked-body =
    Hola, { $given }:

    { $who } quiere trabajar en { $school }. Por favor, lea lo que se planea y diga sí o no a más tardar el { $until }.
sites-asked-text = ¿Puede { $who } venir a { $school }? Por favor, responda a más tardar el { $until }:
sites-no-desk-subject = { $school } dice que no a { $who }
sites-no-desk-body =
    { $school } dice que no a { $who }:

    { $words }
sites-no-desk-text = { $school } dice que no a { $who }.
sites-paused-subject = En pausa: { $who } no puede venir a { $school }
sites-paused-body =
    Hola, { $given }:

    { $who } no puede venir a { $school } por ahora. { $why }

    El aliado lo sabe y lo arregla. Usted recibe un mensaje cuando pueda volver a venir.
sites-paused-text = { $who } no puede venir a { $school } por ahora. { $why }
sites-resumed-subject = { $who } puede volver a { $school }
sites-resumed-body =
    Hola, { $given }:

    Ya no falta nada: { $who } puede venir a { $school }.
sites-resumed-text = { $who } puede volver a { $school }.
sites-notice-subject = { $who } viene a { $school } hasta el { $ends }
sites-notice-body =
    Hola, { $given }:

    { $who } termina su acuerdo con el distrito. Puede venir a { $school } hasta el { $ends }, y después ya no.
sites-notice-text = { $who } puede venir a { $school } hasta el { $ends }, y después ya no.
sites-stays-subject = { $who } sigue en { $school }
sites-stays-body =
    Hola, { $given }:

    { $who } ya no termina su acuerdo. Sigue en { $school } como antes.
sites-stays-text = { $who } sigue en { $school } como antes.
sites-over-subject = { $who } ya no viene a { $school }
sites-over-body =
    Hola, { $given }:

    El trabajo de { $who } en { $school } terminó.
sites-over-text = { $who } ya no viene a { $school }.
reports-came-subject = Llegó un informe: { $who }
reports-came-body = { $who } envió un informe.
reports-came-text = { $who } envió un informe.
reports-lapsed-subject = Un informe no llegó: { $who }
reports-lapsed-body = A { $who } se le pidió dos veces el informe que se esperaba el { $until }, y no lo envió. Llame, o prescinda de él y diga por qué.
reports-lapsed-text = { $who } no envió el informe que se esperaba el { $until }.
agreements-holder-them = Lo tiene el aliado.

# Terms of an agreement’s own

terms-title = Términos por leer
terms-lede = Acuerdos cuyos términos no son los de las reglas. La asesoría legal lee lo que cambia antes de que se envíen a firmar.
terms-none-title = Nada por leer
terms-none = Cuando la oficina de alianzas le presenta un acuerdo con términos propios, aparece aquí.
terms-since = Espera desde
terms-own = Términos propios
terms-open = La asesoría legal aún no los leyó
terms-cleared = La asesoría legal dijo que sí
terms-lay = Presentar los términos a la asesoría legal
terms-change = Cambiar los términos
terms-change-lede = El texto empieza como la plantilla de las reglas. Lo que cambie aquí vale solo para este acuerdo, y la asesoría legal lo lee antes de que pueda enviarse.
terms-english = El texto en inglés
terms-hint = Las palabras entre llaves se llenan con el plan. Una línea vacía empieza un párrafo.
terms-other = El texto en el idioma en que se firma: { $language }
terms-other-hint = Dice lo mismo que el texto en inglés.
terms-why = Por qué cambian los términos
terms-why-hint = Quién lo pidió y para qué. Lo lee la asesoría legal; el aliado no.
terms-drop = Volver a la plantilla
terms-drop-text = Los términos propios se olvidan, y el texto es otra vez el de las reglas.
terms-changes = Lo que cambia frente a la plantilla
terms-gone = Ya no está:
terms-new = Nuevo:
terms-whole = El texto completo
terms-answer = Su respuesta
terms-answer-hint = Hace falta cuando lo devuelve: qué debe ser distinto.
terms-approve = Sí, puede enviarse
terms-return = Devolverlo
terms-answered = Ya tiene respuesta o se retiró. No hay nada que hacer.
terms-said-saved = Los términos están guardados. Preséntelos a la asesoría legal cuando estén listos.
terms-said-dropped = El texto es otra vez el de las reglas.
terms-said-laid = Se avisó a la asesoría legal.
terms-said-answered = Se avisó a la oficina.
terms-refused-word = No hay nada que llenar para { $word } entre llaves. Use las palabras que tiene la plantilla.
terms-refused-same = Es la plantilla tal cual. Cambie algo o vuelva al acuerdo.
terms-refused-sent = El aliado ya lo tiene. Sus términos se pueden cambiar otra vez cuando el aliado pida un cambio.
terms-refused-none = No tiene términos propios.
terms-refused-cleared = La asesoría legal dijo que sí a estos términos. Puede enviarse.
terms-refused-nobody = Nadie tiene el papel de asesoría legal. La dirección da los papeles.
terms-refused-changed = Los términos cambiaron mientras los leía. Léalos otra vez y responda.
terms-refused-own = Usted escribió estos términos. Otra persona dice que sí.
terms-refused-open = Sus términos no son los de las reglas. Primero dice que sí la asesoría legal.
terms-refused-other = Tiene términos propios, escritos para este tipo y este idioma. Vuelva a la plantilla antes de elegir otro.
terms-laid-subject = Los términos de un acuerdo esperan por usted
terms-laid-body =
    El acuerdo con { $who } tiene términos que no son los de las reglas.

    Lea lo que cambia y diga que sí, o devuélvalo, hasta el { $until }.
terms-laid-text = El acuerdo con { $who } tiene términos propios. Léalos hasta el { $until }.
terms-approved-subject = La asesoría legal dijo que sí a los términos
terms-approved-body =
    La asesoría legal dijo que sí a los términos del acuerdo con { $who }. Puede enviarse a firmar.
terms-approved-text = La asesoría legal dijo que sí a los términos del acuerdo con { $who }. Puede enviarse.
terms-returned-subject = La asesoría legal devolvió los términos
terms-returned-body =
    Los términos del acuerdo con { $who } volvieron. Qué debe ser distinto:

    { $words }
terms-returned-text = Los términos del acuerdo con { $who } volvieron: { $words }
