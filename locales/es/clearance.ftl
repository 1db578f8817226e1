# machine draft, unchecked
clearance-title = Su autorización
clearance-mine-none = Todavía no se ha registrado
clearance-none = Para ayudar en una escuela, regístrese una sola vez. Toma unos tres minutos.
clearance-register = Registrarme
clearance-mine-draft = Su solicitud todavía no está enviada
clearance-mine-submitted = Tenemos su solicitud
clearance-mine-awaiting-school = Su escuela está viendo su solicitud
clearance-mine-awaiting-id = Lo siguiente: muestre su identificación con foto en una escuela
clearance-mine-awaiting-disclosure = Lo siguiente: lea una página y fírmela
clearance-mine-screening = Estamos verificando
clearance-mine-awaiting-more = Casi listo
clearance-mine-review = Una persona está viendo su solicitud
clearance-mine-pre-adverse = Pensamos decir que no. Usted puede responder antes.
clearance-mine-cleared = Usted puede ayudar
clearance-mine-denied = No recibió la autorización
clearance-mine-appeal = Se está revisando su apelación
clearance-mine-suspended = Su autorización está en pausa
clearance-mine-revoked = Su autorización terminó
clearance-mine-expired = Su autorización venció
clearance-mine-inactive = Su autorización está en reposo
clearance-mine-withdrawn = Usted retiró su solicitud
clearance-mine-declined = Sus escuelas no tienen lugar para usted por ahora
clearance-declined = { $school } no tiene lugar para usted por ahora.
clearance-declined-others = Las otras escuelas siguen teniendo su solicitud. No tiene que hacer nada.
clearance-declined-all = Esto no dice nada de usted. Otras escuelas estarían felices de recibirle: regístrese otra vez y elija otra.
clearance-decline-full = Ahora no hay ninguna tarea abierta allí.
clearance-decline-times = Necesitan ayuda en otros horarios que los suyos.
clearance-decline-tasks = Buscan ayuda con otras tareas.
clearance-decline-other = Hay otra razón. Puede preguntar a la escuela.
clearance-good-title = Tiene autorización de nivel { $level }: { $name }
clearance-good = Vale desde el { $from } hasta el { $to } inclusive.
clearance-restriction-chosen-schools = Solo en las escuelas que eligió.
clearance-restriction-events-only = Solo en eventos de la escuela.
clearance-restriction-never-alone = Nunca a solas con estudiantes.
clearance-restriction-no-money-or-keys = Sin manejar dinero ni llaves.
clearance-id-title = Pase por una de sus escuelas
clearance-id = Vaya a la recepción con cualquier identificación con foto que muestre su nombre y su fecha de nacimiento. Sirve el pasaporte de cualquier país. Solo la miran; nadie la copia ni anota un número.
clearance-sign = Sus tareas necesitan un informe de antecedentes. Lea la página sobre el informe y firme si está de acuerdo. Antes de eso no se pide nada.
clearance-sign-do = Leer y firmar
clearance-signed-said = Gracias. Ya puede empezar la verificación.
clearance-waits-office = Primero la ve una persona de la oficina. Por ahora usted no tiene que hacer nada.
clearance-screening-waits = Ahora lo tiene el equipo de revisión del distrito. No tiene que hacer nada. Le escribiremos cuando haya novedades.
clearance-more-title = Falta un paso
clearance-more = Las revisiones están hechas. Abajo ve lo que falta. Después puede ayudar; nadie tiene que revisar su solicitud otra vez.
clearance-review = Hay algo que debe ver una persona. Pasa a menudo, por ejemplo cuando dos personas tienen el mismo nombre. Por ahora usted no tiene que hacer nada.
clearance-suspended = Por favor, no venga a ayudar hasta que hayamos hablado con usted. Si tiene preguntas, llame a la oficina de voluntarios.
clearance-revoked-why = Con esta autorización ya no puede ayudar en nuestras escuelas. Si quiere hablar de ello, llame a la oficina de voluntarios.
clearance-pre-adverse-title = Tiene tiempo para responder
clearance-pre-adverse = No se decide nada antes de que termine el { $date }. Hasta entonces puede decirnos qué está mal o qué debemos saber.
clearance-rights = La empresa que hizo el informe le envía una copia gratis y un resumen de sus derechos. También puede reclamar ante la empresa.
clearance-rights-own = Ninguna empresa hizo un informe sobre usted. Nosotros mismos consultamos registros públicos. Pregúntenos qué encontramos.
clearance-dispute-words = ¿Qué debemos saber?
clearance-words-hint = Con sus palabras, en cualquier idioma. Solo lo leen las personas que deciden.
clearance-dispute-do = Enviar mi respuesta
clearance-dispute-said = Gracias. Una persona vuelve a mirar todo.
clearance-appeal-open = Puede apelar por escrito hasta el { $date } inclusive.
clearance-appeal-words = ¿Por qué debemos revisarlo otra vez?
clearance-appeal-do = Enviar mi apelación
clearance-appeal-said = Tenemos su apelación. La revisa alguien que no participó en la decisión.
clearance-appeal-waits = La revisa alguien que no participó en la decisión. Le escribiremos.
clearance-again-on = Puede volver a solicitar a partir del { $date }.
clearance-appeal-over = El último día para apelar fue el { $date }. Si tiene preguntas, llame a la oficina de voluntarios.
clearance-appeal-final = Su apelación ya se decidió, y la decisión es definitiva.
clearance-words-kept = Lo que usted escribió. Nadie lo ha recibido; puede copiarlo.
clearance-barred-why = La ley estatal no nos dejó otra opción. Si cree que se trata de otra persona, llame a la oficina de voluntarios.
clearance-driving-waits = Ya puede ayudar en el nivel { $level }. Para llevar a estudiantes, díganos las fechas de su licencia de conducir y de su seguro, y muestre ambos en una escuela.
clearance-again = Puede retomarla hasta el { $date } inclusive, sin una nueva verificación.
clearance-again-do = Retomarla
clearance-again-said = ¡Qué gusto tenerle de nuevo! Ya puede ayudar otra vez.
clearance-window-over = Ya pasó el tiempo para retomar esta autorización. Renuévela, por favor.
clearance-renew = Renueve ahora y no se interrumpe nada. Sus respuestas de la vez pasada ya están puestas.
clearance-renew-do = Renovar
clearance-find-shift = Buscar cómo ayudar
clearance-higher-title = ¿Le gustarían otras tareas?
clearance-higher = Algunas tareas necesitan un nivel más alto. Lo que tiene sigue valiendo mientras vemos la nueva solicitud.
clearance-higher-do = Elegir otras tareas
clearance-withdraw-title = ¿Quiere dejarlo?
clearance-withdraw = Puede retirar su solicitud o su autorización cuando quiera, sin dar razones. Puede registrarse otra vez después.
clearance-withdraw-do = Retirarla
clearance-withdrawn-said = Queda retirada. Gracias por su tiempo.
clearance-not-now = Ahora no se puede hacer: alguien se adelantó o ya está hecho. No se cambió nada.
clearance-now-who = Quién lo tiene ahora
clearance-now-since = Desde
clearance-now-usual = Cuánto suele tardar
clearance-has-guardian = Su madre, padre o tutor: { $name }
clearance-has-office = La oficina de voluntarios del distrito
clearance-has-school = Su escuela: { $schools }
clearance-has-you = Usted: el próximo paso es suyo
clearance-has-company = La empresa de verificación. Quizás espera su respuesta.
clearance-has-reviewers = Los revisores del distrito
clearance-has-answer = Usted puede responder; después lo tienen los revisores del distrito
clearance-has-director = La oficina de la dirección
clearance-usual = { $days ->
    [one] Suele tardar un día, más o menos.
   *[other] Suele tardar unos { $days } días.
 }
clearance-usual-unknown = Todavía no podemos decirlo: pocas personas han seguido este camino.
clearance-steps = Sus pasos
clearance-step-sent = Solicitud
clearance-step-sent-done = La tenemos.
clearance-step-school = Su escuela
clearance-step-school-wait = La escuela dice si tiene un lugar para usted.
clearance-step-id = Identificación con foto
clearance-step-id-current = Muéstrela en una de sus escuelas.
clearance-step-id-done = Vista en una escuela.
clearance-step-id-later = La muestra en una de sus escuelas.
clearance-step-disclosure = Su permiso para un informe
clearance-step-disclosure-current = Lea la página y fírmela.
clearance-step-disclosure-done = Firmado.
clearance-step-disclosure-later = Lee una página y la firma.
clearance-step-checks = Verificación
clearance-step-checks-wait = Lo tienen los revisores del distrito.
clearance-step-checks-done = Hecha.
clearance-step-checks-later = Lo hacen los revisores del distrito.
clearance-step-talk = Una conversación
clearance-step-talk-done = Ya conversaron.
clearance-step-talk-later = La escuela o la oficina lo llama, o se reúnen en la escuela.
clearance-step-references = Referencias
clearance-step-references-done = Leídas. Gracias por nombrarlas.
clearance-step-references-current = Nombre a personas que lo conocen. Nosotros les escribimos.
clearance-step-fee = Cuota
clearance-step-fee-done = Resuelta.
clearance-step-fee-current = Sin pagar.
clearance-step-cleared = Listo para ayudar
clearance-step-cleared-done = Ya puede inscribirse.
clearance-step-cleared-stop = Por ahora no.
clearance-step-cleared-later = Después elige días y tareas.
clearance-questions = ¿Preguntas? Llame a la oficina de voluntarios:
clearance-timeline = Ver todo lo que pasó y quién lo consultó

clearance-received-subject = Tenemos su solicitud
clearance-received-body =
    Hola, { $given }:

    ¡Gracias por querer ayudar! Tenemos su solicitud. Es para el nivel { $level }.

    En su página ve el siguiente paso y cómo va todo.
clearance-received-text = ¡Gracias, { $given }! Tenemos su solicitud de voluntariado. Vea el siguiente paso en su página:
clearance-please-sign-subject = Una página para leer y firmar
clearance-please-sign-body =
    Hola, { $given }:

    Ya se vio su identificación con foto. Sus tareas necesitan un informe de antecedentes. Lea la página sobre el informe y firme si está de acuerdo. Antes de eso no se pide nada.
clearance-please-sign-text = { $given }, falta un paso: lea y firme la página sobre el informe de antecedentes:
clearance-steps-left-subject = Falta un paso para que pueda ayudar
clearance-steps-left-body =
    Estimado/a { $given }:

    las revisiones de su solicitud están hechas. Falta algo, por ejemplo una capacitación. Su página dice qué es y dónde se hace. Después puede ayudar de inmediato.
clearance-steps-left-text = { $given }, las revisiones están hechas. Falta algo para que pueda ayudar. Vea qué:
clearance-show-id-subject = Un paso más: muestre su identificación con foto
clearance-show-id-body =
    Hola, { $given }:

    su solicitud para ayudar en la escuela espera un solo paso: pase por la recepción de una de sus escuelas y muestre una identificación con foto. Sirve el pasaporte de cualquier país. Nadie la copia.

    Si tiene preguntas, llame al { $phone } o escriba a { $email }.
clearance-show-id-text = { $given }, un paso más para poder ayudar: muestre una identificación con foto en la recepción de una de sus escuelas. Preguntas: { $phone }
clearance-school-declined-subject = { $school } no tiene lugar para usted por ahora
clearance-school-declined-body =
    Hola, { $given }:

    { $school } no tiene lugar para usted por ahora. { $why } Esto no dice nada de usted. Otras escuelas estarían felices de recibirle: regístrese otra vez y elija otra.
clearance-school-declined-text = { $given }, { $school } no tiene lugar para usted por ahora. { $why } Otras estarían felices de recibirle. Elija otra:
clearance-school-declined-one-subject = { $school } no tiene lugar para usted por ahora
clearance-school-declined-one-body =
    Hola, { $given }:

    { $school } no tiene lugar para usted por ahora. { $why } Esto no dice nada de usted. Las otras escuelas que eligió siguen teniendo su solicitud. No tiene que hacer nada.
clearance-school-declined-one-text = { $given }, { $school } no tiene lugar para usted por ahora. { $why } Las otras escuelas siguen teniendo su solicitud. Vea:
clearance-cleared-subject = Ya tiene autorización. ¡Le damos la bienvenida!
clearance-cleared-body =
    Hola, { $given }:

    Ya tiene autorización para ayudar en el nivel { $level }, desde el { $from } hasta el { $to } inclusive.

    Ahora puede elegir un día y una tarea.
clearance-cleared-text = ¡Le damos la bienvenida, { $given }! Tiene autorización de nivel { $level } hasta el { $to }. Elija una tarea:
clearance-denial-intended-subject = Por favor, lea: sobre su solicitud de voluntariado
clearance-denial-intended-body =
    Hola, { $given }:

    Debemos decirle que pensamos no darle la autorización como voluntario. Todavía no se decidió nada.

    { $report ->
        [no] Una parte de la razón está en registros públicos que consultamos nosotros mismos. Ninguna empresa hizo un informe sobre usted. Pregúntenos qué encontramos.
       *[yes] Una parte de la razón está en un informe sobre usted. La empresa que hizo el informe le envía una copia gratis y un resumen de sus derechos. La empresa no tomó esta decisión y no puede explicarla.
    }

    Hasta el { $until } inclusive puede decirnos qué está mal o qué debemos saber. Puede hacerlo en su página, por correo a { $email } o por teléfono al { $phone }.
clearance-denial-intended-text = { $given }, hay un aviso importante sobre su solicitud de voluntariado. Léalo antes del { $until }. También puede llamar al { $phone }.
clearance-denied-subject = Nuestra decisión sobre su solicitud de voluntariado
clearance-denied-body =
    Hola, { $given }:

    No le dimos la autorización como voluntario.

    { $report ->
        [no] Una parte de la razón está en registros públicos que consultamos nosotros mismos. Ninguna empresa hizo un informe sobre usted. Pregúntenos qué encontramos.
       *[yes] Una parte de la razón está en un informe sobre usted. Durante 60 días puede pedir una copia gratis a la empresa que lo hizo y reclamar lo que esté mal. La empresa no tomó esta decisión y no puede explicarla.
    }

    Puede apelar por escrito hasta el { $until } inclusive: en su página, por correo a { $email } o por carta. Cuenta el día en que la recibimos. La revisa alguien que no participó en la decisión.
clearance-denied-text = { $given }, hay una decisión sobre su solicitud de voluntariado. Puede apelar hasta el { $until }. Léala aquí:
clearance-barred-subject = Nuestra decisión sobre su solicitud de voluntariado
clearance-barred-body =
    Hola, { $given }:

    No podemos darle la autorización como voluntario. La ley estatal no nos deja otra opción. Si cree que se trata de otra persona, llame al { $phone } o escriba a { $email }.
clearance-barred-text = { $given }, hay una decisión sobre su solicitud de voluntariado. Léala o llame al { $phone }:
clearance-appeal-received-subject = Tenemos su apelación
clearance-appeal-received-body =
    Hola, { $given }:

    Tenemos su apelación. La revisa alguien que no participó en la decisión. Le escribiremos.
clearance-appeal-received-text = { $given }, tenemos su apelación. Le escribiremos.
clearance-appeal-upheld-subject = Sobre su apelación
clearance-appeal-upheld-body =
    Hola, { $given }:

    Volvimos a mirar todo. La decisión queda como estaba, y es definitiva. Si tiene preguntas, llame al { $phone }.
clearance-appeal-upheld-text = { $given }, hay una decisión sobre su apelación. Léala o llame al { $phone }:
clearance-suspended-subject = Su autorización está en pausa
clearance-suspended-body =
    Hola, { $given }:

    Desde ahora su autorización está en pausa en todas las escuelas. Por favor, no venga a ayudar hasta que hayamos hablado con usted. Llame al { $phone } o escriba a { $email }.
clearance-suspended-text = { $given }, su autorización de voluntariado está en pausa. No venga a ayudar por ahora y llame al { $phone }.
clearance-lifted-subject = Ya puede ayudar otra vez
clearance-lifted-body =
    Hola, { $given }:

    Su autorización ya no está en pausa. Vale hasta el { $to } inclusive. Los lugares que tenía en turnos se devolvieron; por favor, elija de nuevo. Gracias por su paciencia.
clearance-lifted-text = { $given }, su autorización de voluntariado ya no está en pausa. Gracias por su paciencia.
clearance-revoked-subject = Su autorización terminó
clearance-revoked-body =
    Hola, { $given }:

    Hemos terminado su autorización. Ya no puede ayudar con ella en nuestras escuelas. Si cree que es un error, llame al { $phone } o escriba a { $email }.

    { $report ->
        [no] Ninguna empresa hizo un informe sobre usted.
       *[yes] Parte del motivo puede estar en un informe sobre usted. Puede pedir a la empresa que lo hizo una copia gratis en un plazo de 60 días y reclamar lo que esté mal. La empresa no tomó esta decisión y no puede explicarla.
    }
clearance-revoked-text = { $given }, su autorización de voluntariado terminó. Lea el aviso o llame al { $phone }:
clearance-reopened-subject = Volvemos a revisar su caso
clearance-reopened-body =
    Hola, { $given }:

    Dos personas revisaron nuestra decisión sobre usted. Fue un error y ya no vale. Revisamos su caso de nuevo, como si no se hubiera decidido nada.

    Esto todavía no es una autorización. Por favor, no venga a ayudar hasta que le escribamos. Si tiene preguntas, llame al { $phone } o escriba a { $email }.
clearance-reopened-text = { $given }, nuestra decisión sobre usted ya no vale. Revisamos su caso de nuevo. Espere a que le escribamos antes de ayudar. Preguntas: { $phone }
clearance-revocation-intended-subject = Por favor, lea: sobre su autorización
clearance-revocation-intended-body =
    Estimado/a { $given }:

    su autorización está en pausa, y debemos avisarle que pensamos terminarla. Todavía no hay nada decidido.

    Parte del motivo puede estar en un informe sobre usted. La empresa que lo hizo le envía una copia gratis y un resumen de sus derechos. La empresa no tomó esta decisión y no puede explicarla.

    Puede decirnos qué está mal, o qué debemos saber, hasta el { $until }. Responda en su página, llame al { $phone } o escriba a { $email }.
clearance-revocation-intended-text = { $given }, hay un aviso importante sobre su autorización de voluntario. Por favor, léalo antes del { $until }. También puede llamar al { $phone }.
clearance-ending-subject = Su autorización termina pronto
clearance-ending-body =
    Hola, { $given }:

    Su autorización vale hasta el { $to } inclusive. Renuévela ahora y no se interrumpe nada. Sus respuestas de la vez pasada ya están puestas.
clearance-ending-text = { $given }, su autorización de voluntariado termina el { $to }. Renuévela aquí:
clearance-rests-subject = Su autorización está en reposo
clearance-rests-body =
    Hola, { $given }:

    Su autorización llegó a su último día. Puede retomarla hasta el { $until } inclusive, sin una nueva verificación.
clearance-rests-text = { $given }, su autorización de voluntariado está en reposo. Retómela antes del { $until }:
clearance-ended-subject = Su autorización venció
clearance-ended-body =
    Hola, { $given }:

    Su autorización llegó a su último día. ¡Gracias por su ayuda! Si quiere seguir, renuévela, por favor.
clearance-ended-text = { $given }, su autorización de voluntariado venció. Si quiere seguir, renuévela aquí:
clearance-window-closing-subject = Últimos días para retomar su autorización
clearance-window-closing-body =
    Hola, { $given }:

    Su autorización está en reposo. Puede retomarla hasta el { $until } inclusive, sin una nueva verificación. Después de ese día tendría que empezar de nuevo.

    Puede hacerlo en su página o en la recepción de su escuela.
clearance-window-closing-text = { $given }, puede retomar su autorización de voluntariado hasta el { $until } inclusive. Después tendría que empezar de nuevo:
clearance-window-closed-subject = Su autorización venció
clearance-window-closed-body =
    Hola, { $given }:

    El tiempo para retomar su autorización terminó. ¡Gracias por su ayuda! Si quiere seguir, renuévela, por favor. Sus respuestas de la última vez ya están puestas.
clearance-window-closed-text = { $given }, el tiempo para retomar su autorización de voluntariado terminó. Si quiere seguir, renuévela aquí:
clearance-lapsed-subject = Cerramos su solicitud
clearance-lapsed-body =
    Hola, { $given }:

    Su solicitud esperó mucho tiempo y la cerramos. Puede registrarse otra vez cuando quiera.
clearance-lapsed-text = { $given }, cerramos su solicitud de voluntariado porque esperó demasiado. Puede registrarse otra vez:
clearance-unfinished-subject = Su solicitud no está terminada
clearance-unfinished-body =
    Hola, { $given }:

    Usted empezó a registrarse como voluntario y no terminó. Lo que escribió se guarda hasta el { $until }. Después lo borramos y tendría que empezar de nuevo.

    Puede seguir donde lo dejó.
clearance-unfinished-text = { $given }, su solicitud de voluntariado no está terminada. Lo que escribió se guarda hasta el { $until }. Siga aquí:
clearance-company-title = La empresa de verificación le escribió
clearance-company = Por favor, revise su correo, también la carpeta de correo no deseado. La empresa le pide lo que necesita en su propia página. A nosotros solo nos dice el resultado.
clearance-company-open = Abrir la página de la empresa
clearance-company-over-title = La página de la empresa está cerrada
clearance-company-over = Se acabó el tiempo para completarla y su enlace ya no funciona. Por ahora no tiene que hacer nada. La oficina lo pedirá otra vez y la empresa volverá a escribirle. Por favor, esté pendiente de su correo.
clearance-watch-title = La empresa sigue buscando mientras usted es voluntario
clearance-watch = Usted dio permiso para esto. Cuando la empresa de verificación encuentra un antecedente penal nuevo sobre usted, avisa al distrito. Entonces su autorización queda en pausa hasta que dos personas lo hayan revisado, y usted puede decirnos si algo está mal.
clearance-watch-since = Desde el { $when }.
clearance-watch-end-title = ¿Quiere que la empresa deje de buscar?
clearance-watch-end = Puede retirar este permiso en cualquier momento. Su autorización sigue siendo válida hasta su último día.
clearance-watch-end-do = Dejar de buscar
clearance-watch-ended-said = Se retiró su permiso. Se le dice a la empresa que deje de buscar.
