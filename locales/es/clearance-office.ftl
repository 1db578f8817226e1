# machine draft, unchecked
clearance-queue-title = Solicitudes
clearance-queue-lede = Quién espera, qué espera y desde cuándo. Primero las más antiguas.
clearance-queue-school = Personas que eligieron su escuela. Primero las más antiguas.
clearance-queue-empty-title = Aquí no espera nadie
clearance-queue-empty = Elija otro estado arriba o busque un nombre.
clearance-open = Sin decidir
clearance-find-name = Nombre
clearance-find-school = Escuela
clearance-any-school = Cualquier escuela
clearance-find = Buscar
clearance-next-page = Página siguiente
clearance-age = { $days ->
    [0] desde hoy
    [one] desde hace un día
   *[other] desde hace { $days } días
 }
clearance-col-name = Nombre
clearance-col-state = Estado
clearance-col-level = Nivel
clearance-col-school = Escuela
clearance-col-age = Espera
clearance-state-draft = Sin enviar
clearance-state-submitted = Enviada
clearance-state-awaiting-school = Espera a la escuela
clearance-state-awaiting-id = Espera la identificación
clearance-state-awaiting-disclosure = Espera una firma
clearance-state-screening = En verificación
clearance-state-awaiting-more = Falta otro paso
clearance-state-review = En revisión
clearance-state-pre-adverse = Se piensa negar
clearance-state-cleared = Con autorización
clearance-state-denied = Negada
clearance-state-appeal = Apelación
clearance-state-suspended = En pausa
clearance-state-revoked = Retirada por la oficina
clearance-state-expired = Vencida
clearance-state-inactive = En reposo
clearance-state-withdrawn = Retirada
clearance-broad-awaiting-school = Espera a su escuela
clearance-broad-awaiting-id = Espera la identificación
clearance-broad-cleared = Con autorización
clearance-broad-ended = Terminada
clearance-broad-not-cleared = Sin autorización
clearance-broad-in-progress = En la oficina del distrito
clearance-back-to-queue = Todas las solicitudes
clearance-asked = Nivel pedido
clearance-granted = Nivel dado
clearance-dates = Vale
clearance-restricted = Restricción
clearance-contact = Contacto
clearance-id-seen = Identificación vista
clearance-see-id-title = ¿Tiene a esta persona enfrente, con una identificación con foto?
clearance-see-id = Sirve cualquier identificación con foto, nombre y fecha de nacimiento, también el pasaporte de otro país. Nunca rechace a alguien por el origen de su identificación.
clearance-see-id-name = La identificación muestra el nombre { $name } y la foto es de esta persona.
clearance-see-id-born = Fecha de nacimiento en la identificación
clearance-see-id-born-hint = Escriba lo que lee en la identificación, como 3/14/1957
clearance-see-id-do = Vi la identificación
clearance-see-id-never = No copie la identificación ni anote su número, ni aquí ni en papel.
clearance-id-said = Anotado: se vio la identificación.
clearance-id-no-match = Esta no es la fecha de nacimiento de la solicitud. Mire la identificación otra vez. Si está bien, pida a la persona que revise lo que escribió; la oficina de voluntarios puede corregirlo. No se cambió nada.
clearance-double-title = ¿Está esta persona dos veces?
clearance-double = Hay otro registro con el mismo nombre y la misma fecha de nacimiento. Mire primero los duplicados. Si es otra persona, o cuando los registros estén unidos, deje que la solicitud siga.
clearance-double-look = Mirar los duplicados
clearance-double-do = Dejar que siga
clearance-alike-title = Registros que comparten algo
clearance-alike = Cada línea dice qué tienen en común los registros. Un teléfono o correo compartido dice poco por sí solo, porque familias y amigos comparten uno: eso solo no detiene nada.
clearance-alike-who = La oficina de voluntarios del distrito los compara, y los une o los separa.
clearance-let-in-said = La solicitud sigue.
clearance-school-title = ¿Su escuela quiere a esta persona?
clearance-school = Un no, no es una negativa. Otras escuelas siguen abiertas para esta persona.
clearance-school-yes = Sí, la queremos
clearance-school-no = Sin lugar por ahora
clearance-school-said = Su respuesta está anotada.
clearance-appeal-title = Apelación
clearance-appeal-how = Decide usted, porque no participó en la negativa. Su decisión es definitiva.
clearance-appeal-overturn = Dar la autorización
clearance-appeal-uphold = Mantener la negativa
clearance-appeal-decided-said = La apelación está decidida y se avisó a la persona.
clearance-to-screening = Abrir la verificación de este caso
clearance-suspend-title = Poner en pausa en todas las escuelas
clearance-suspend = Vale de inmediato y en todas partes. Se avisa a la persona, sin dar la razón. La terminan dos revisores.
clearance-suspend-why = Por qué
clearance-suspend-do = Poner en pausa ahora
clearance-stop-alert = Recibimos una alerta
clearance-stop-incident = Algo pasó en una escuela
clearance-stop-self-report = Nos lo dijo la persona
clearance-stop-correction = Lo pidió una empresa o un tribunal
clearance-stop-choose = Elija por qué. No se cambió nada.
clearance-suspended-said = En pausa, en todas las escuelas.
clearance-withdraw-for-title = La persona quiere dejarlo
clearance-withdraw-for = Retire la solicitud de alguien que lo pidió. El historial dice que lo hizo usted.
clearance-history = Historial de este caso

screening-title = Verificación
screening-lede = Lo que espera a un revisor. Quien abre un caso deja una línea que la persona puede ver.
screening-empty-title = Aquí no espera nada
screening-empty = Cuando una solicitud llega a este paso, aparece aquí.
screening-second = Falta una segunda persona
screening-late = Tarde
screening-late-only = El resultado tarda
screening-lost-refused = Pedido no aceptado
screening-lost-run-out = La invitación venció
screening-lost-what-refused = La empresa no aceptó el pedido y tampoco lo aceptará otra vez tal como está. Compare el nombre, la fecha de nacimiento, el código postal y el correo electrónico con la identificación. Después pida otra vez, aquí o en la página de la empresa.
screening-lost-what-run-out = La persona no completó a tiempo la página de la empresa, o la empresa la cerró. Llame a la persona y después pida otra vez. La página de la persona dice que usted lo hará.
screening-stopped-title = En pausa, a la espera de una decisión
screening-stopped-wait = { $count ->
    [one] Una autorización está en pausa y espera a quien la revise.
   *[other] { $count } autorizaciones están en pausa y esperan a quien las revise.
}
screening-stopped-see = Ver quién está en pausa
screening-stopped-here = Esta persona está en pausa en todas las escuelas
screening-stopped-what = Se devolvieron sus lugares en los turnos próximos. Dos personas deciden: terminar la pausa o retirar la autorización.
screening-clear-hint = Solo donde el registro es la única verificación. Elija a una persona después de haberla buscado allí. Primero verá qué pasaría.
screening-none-chosen = Marque por lo menos a una persona. No se cambió nada.
screening-many-said = Tienen autorización y se les avisó.
screening-back = Todas las verificaciones
screening-read-note = Queda anotado que usted abrió este caso.
screening-signed = Permiso firmado
screening-ordered = Pedido
screening-result = Resultado
screening-wait = Plazo de espera hasta
screening-appeal-until = Apelación hasta
screening-statement-dispute = La persona respondió
screening-statement-appeal = La persona apeló
screening-statement-change = La persona nos contó que algo cambió
screening-revoking-title = Aviso enviado: se va a retirar la autorización
screening-revoke = Retirar la autorización ahora
screening-order-title = Pedir la verificación
screening-order = Pídala en el sitio de la empresa. Después anote aquí su referencia.
screening-reference = Referencia
screening-reference-hint = Como la escribe la empresa, por ejemplo CHK-20417. Nunca un número de Seguro Social.
screening-reference-plain = Escriba solo la referencia: letras, números y signos como - o /, sin palabras sobre una persona.
screening-reference-number = Esto parece un número de Seguro Social. Aquí nunca debe guardarse. Escriba la referencia de la empresa.
screening-order-do = Está pedida
screening-ordered-said = Anotado: la verificación está pedida.
screening-not-signed = La persona no ha firmado el permiso. Antes de eso no se puede pedir nada.
screening-not-ordered = Primero anote que la verificación está pedida.
screening-result-title = ¿Qué llegó?
screening-result-how = Lea el informe en el sitio de la empresa. Aquí no se guarda nada de él.
screening-registry-how = Busque el nombre y la fecha de nacimiento en el registro de delincuentes sexuales.
screening-outcome-clear = Limpio
screening-outcome-clear-hint = Nada se opone. La persona recibe la autorización de inmediato y se le avisa.
screening-outcome-consider = Por valorar
screening-outcome-consider-hint = Una posible coincidencia o un antecedente. Lo valoran dos revisores.
screening-result-do = Anotar el resultado
screening-result-said = El resultado está anotado.
screening-result-never = Nunca escriba lo que se encontró: ni aquí ni en ninguna parte de este sistema.
screening-family = No puede trabajar en el caso de alguien de su hogar o familia. Déjelo a otra persona del equipo.
screening-same-person = Esto debe decidirlo otra persona: usted ya participó.
screening-family-of-first = Usted vive en el mismo hogar que quien lo propuso. Debe estar de acuerdo otra persona.
screening-known = Usted dijo que conoce a esta persona. Ahora el caso lo tiene otra persona del equipo. No se cambió nada.
screening-aside-title = ¿Conoce a esta persona?
screening-aside = Un familiar, una amistad, alguien del vecindario o del trabajo: entonces debe decidir otra persona del equipo. El caso pasa a otro revisor y usted ya no puede abrirlo. El historial lo dice, sin el motivo.
screening-aside-do = Conozco a esta persona
screening-aside-said = Gracias. Otra persona del equipo tiene ahora el caso.
screening-aside-nobody-said = Gracias. Todavía no hay otro revisor que pueda tomarlo; el caso espera en la lista.
screening-level-range = Elija un nivel desde el 2 hasta el que se pidió.
screening-propose-title = ¿Qué debe hacerse?
screening-propose-how = Usted propone, y un segundo revisor debe estar de acuerdo para que valga.
screening-proposal = Propuesta
screening-propose-clear = Dar la autorización
screening-propose-deny = Avisar que pensamos negar
screening-propose-bar = Negar por ley (persona inscrita en el registro)
screening-propose-lift = Terminar la pausa
screening-propose-revoke = Retirar la autorización
screening-level = Nivel, si da la autorización
screening-at-level = nivel { $level }
screening-letter-title = La carta en papel
screening-letter-lede = Imprímala o léala en voz alta, en el idioma de la persona. Después anote que lo hizo.
screening-handed-do = Se leyó o se entregó hoy
screening-handed-said = Anotado. Los días de espera empiezan hoy.
screening-paper-title = Ningún mensaje llega a esta persona
screening-paper-first = A nadie se le niega sin este aviso. Imprima la carta o léala; los días de espera empiezan cuando lo anote aquí.
screening-paper-second = La segunda carta también debe llegar. Imprímala, entréguela y después oprima el botón que niega.
screening-holds = Aparte de esto, tiene autorización de nivel { $level } hasta el { $to }. Una negativa aquí no la cambia, a menos que usted la suspenda; un impedimento legal la termina.
board-restricted-chosen-schools = Solo en las escuelas elegidas
board-restricted-events-only = Solo en eventos escolares
board-restricted-never-alone = Nunca a solas con estudiantes
board-restricted-no-money-or-keys = Sin dinero ni llaves
screening-notice-not-sent = El primer aviso no salió. Imprima la carta o léala, anótelo, y empiezan los días de espera.
screening-no-restriction = Ninguna
screening-propose-do = Proponer
screening-proposed-said = Propuesto. Ahora lo mira un segundo revisor.
screening-open-proposal = Una propuesta espera a una segunda persona
screening-proposed-by = Lo propuso { $who }:
screening-mine = Esta propuesta es suya. Debe estar de acuerdo otro revisor.
screening-agree = De acuerdo
screening-agreed-said = De acuerdo. Vale desde ahora y se avisó a la persona.
screening-send-back = Devolver
screening-sent-back-said = Devuelta. Está abierta para otra propuesta.
screening-waiting-title = Corre el plazo de espera
screening-waiting-how = Después de su último día, la negativa se hace sola la noche siguiente, o la hace usted. Si la persona responde antes, todo empieza de nuevo.
screening-waiting = El plazo de espera corre hasta el { $date } inclusive. Antes de que termine no se puede negar a nadie.
screening-deny = Negar ahora
screening-denied-said = Negada. Se avisó a la persona, con el último día para apelar.
screening-dispute-words = Respuesta de la persona, por carta o teléfono
screening-dispute-hint = Con las palabras de la persona
screening-dispute-do = Anotar la respuesta
screening-dispute-said = Anotado. El caso está otra vez en revisión.
screening-to-case = La solicitud
screening-company-title = Pedir a la empresa
screening-company = El programa le da a la empresa el nombre, la fecha de nacimiento, el código postal y el correo electrónico. Luego la empresa le escribe a la persona y le pide lo demás en su propia página. Cada informe cuesta dinero.
screening-company-do = Pedir ahora
screening-ordering-said = El pedido va en camino a la empresa.
screening-no-company = Este sitio no tiene configurada ninguna empresa de verificación. Haga el pedido en el sitio de la empresa y anote la referencia.
screening-no-order-needed = Este nivel no necesita el informe de una empresa.
screening-ordered-already = La verificación ya está pedida. No se cambió nada.
screening-no-email = La empresa invita por correo electrónico, y no tenemos un correo que sepamos que es de esta persona. Haga el pedido en el sitio de la empresa y anote la referencia.
screening-orders = Pedidos
screening-order-state-queued = En camino
screening-order-state-invited = La empresa invitó a la persona
screening-order-state-refused = La empresa no aceptó el pedido
screening-order-state-dropped = No se envió: el caso ya había avanzado
screening-order-state-done = Respondido
screening-order-state-run-out = La invitación venció
screening-order-state-by-hand = Pedido a mano
screening-said = Lo que dijo la empresa
screening-effect-cleared = La persona quedó autorizada.
screening-effect-review = El caso pasó a revisión.
screening-effect-stopped = La persona quedó en pausa en todas las escuelas.
screening-effect-ran-out = El pedido quedó sin efecto. Se avisó al equipo de revisión.
screening-effect-noted = Anotado.
screening-effect-older = Anotado; ya se sabía algo posterior.
screening-effect-late = Anotado; el caso ya se había decidido o había terminado.
screening-effect-unknown = Anotado.
screening-watch-title = Seguir buscando mientras es voluntario
screening-watch-asked = Se le está pidiendo a la empresa
screening-watch-since = Se sigue buscando desde el { $when }
screening-watch-refused = La empresa no quiso
screening-watch-old = No se sigue buscando: firmó una autorización anterior. Firma la nueva cuando renueva.
screening-watch-none = No se sigue buscando
screening-watch-ending = Se le dice a la empresa que pare: { $why }
screening-watch-stuck = La empresa no ha parado. Por favor, termínelo en el sitio de ella. Debe terminar porque: { $why }
screening-watch-ended = Terminó el { $when }: { $why }
screening-watch-over-stopped = la persona quedó en pausa o no fue autorizada
screening-watch-over-ended = ya no tiene ninguna autorización basada en este informe
screening-watch-over-permission = retiró su permiso
screening-watch-over-followed = se sigue buscando por un informe posterior
screening-watch-over-policy = las reglas del distrito ya no lo piden
screening-watch-ask = Pedir a la empresa
screening-watch-asked-said = Se le pide a la empresa que siga buscando.
screening-watch-back-title = ¿La persona retira su permiso?
screening-watch-back = Entonces se le dice a la empresa que deje de buscar. La autorización sigue siendo válida hasta su último día.
screening-watch-back-do = Lo retira
screening-watch-ended-said = Anotado. Se le dice a la empresa que deje de buscar.
screening-watch-count = { $count ->
    [one] La empresa sigue buscando sobre una persona.
   *[other] La empresa sigue buscando sobre { $count } personas.
}
screening-watch-count-refused = { $count ->
    [one] No quiso hacerlo con una persona autorizada. Se avisó a quienes revisan el caso.
   *[other] No quiso hacerlo con { $count } personas autorizadas. Se avisó a quienes revisan los casos.
}
screening-watch-count-stuck = { $count ->
    [one] Con una persona no paró cuando se le dijo.
   *[other] Con { $count } personas no paró cuando se le dijo.
}
screening-watch-refused-subject = No se sigue buscando: { $name }
screening-watch-refused-body =
    Hola, { $given }:

    La empresa de verificación no quiere seguir buscando sobre { $name } mientras es voluntario. Su autorización sigue siendo válida. Por favor, mire el caso; allí puede pedirlo otra vez.
screening-watch-refused-text = La empresa de verificación no quiere seguir buscando sobre { $name }. Por favor, mire el caso:

clearance-stopped-school-subject = { $name } está en pausa
clearance-stopped-school-body =
    Estimado/a { $given }:

    { $name } está en pausa desde ahora en todas las escuelas. Por favor, no permita que { $name } ayude en { $school } hasta que la oficina de voluntarios le avise. El tablero de hoy lo muestra.
clearance-stopped-school-text = { $name } está en pausa desde ahora en todas las escuelas. Por favor, no permita que ayude en { $school }.
screening-stopped-subject = Para revisar: { $name } está en pausa
screening-stopped-body =
    Hola, { $given }:

    La autorización de { $name } está en pausa en todas las escuelas. Dos personas deciden cómo sigue. El caso dice lo que se sabe.
screening-stopped-text = { $name } está en pausa en todas las escuelas. Dos personas deciden cómo sigue:
screening-overdue-subject = Aún sin resultado: { $name }
screening-overdue-body =
    Hola, { $given }:

    La revisión de { $name } lleva { $days ->
        [one] un día
       *[other] { $days } días
    } sin resultado. Por favor, pregunte a la empresa o mire el caso. Se lo recordaremos hasta que haya un resultado.
screening-overdue-text = Aún no hay resultado de { $name }. Por favor, pregunte por él:
screening-not-taken-subject = Pedido no aceptado: { $name }
screening-not-taken-body =
    Hola, { $given }:

    La empresa de verificación no aceptó el pedido de { $name }. Por favor, mire el caso y pida otra vez, o a mano.
screening-not-taken-text = La empresa de verificación no aceptó el pedido de { $name }. Por favor, mire el caso:
screening-ran-out-subject = La invitación venció: { $name }
screening-ran-out-body =
    Hola, { $given }:

    { $name } no completó a tiempo la página de la empresa de verificación, o la empresa la cerró. De ese pedido no vendrá resultado. Por favor, llame a { $name } y pida otra vez.
screening-ran-out-text = Venció la invitación de la empresa de verificación para { $name }. Por favor, llame y pida otra vez:
guardian-recorded = Anotado: el tutor dio su consentimiento en papel.
guardian-office-title = Madre, padre o tutor
guardian-office-who = Nombre de la madre, el padre o el tutor
guardian-office-consent = Consentimiento
guardian-office-waits = Todavía no llegó
guardian-office-given = Dado
guardian-office-paper = en papel
guardian-office-back = Retirado
guardian-paper-title = ¿Tiene la firma del tutor en papel?
guardian-paper = Sin ella no se puede autorizar a una persona menor de edad. Vea el papel y anótelo aquí. El papel se queda en la escuela.
guardian-signed-on = Día de la firma
guardian-paper-seen = Tengo el papel firmado delante de mí.
guardian-paper-do = Anotar el consentimiento
clearance-appeals-open = Apelaciones que le esperan
clearance-decline-why = ¿Por qué no hay lugar?
clearance-decline-hint = La persona lo lee. Trata de su escuela, no de ella.
clearance-decline-words = Unas palabras para la persona
clearance-decline-words-hint = La persona lo lee en su página. Déjelo vacío si no hay nada que agregar.
clearance-decline-do = Decir que no por ahora
clearance-appealed-title = ¿Llegó una apelación por carta, correo o teléfono?
clearance-appealed = El último día para recibirla es el { $date }. Anótela con el día en que llegó: cuenta ese día, no hoy.
clearance-appealed-received = Recibida el
clearance-appealed-received-hint = El día en que llegó a cualquier oficina del distrito
clearance-appealed-words = Lo que la persona escribió o dijo
clearance-appealed-words-hint = Con sus propias palabras. Solo lo lee quien decide la apelación.
clearance-appealed-do = Anotar la apelación
clearance-appeal-entered-said = La apelación está anotada. Se avisó a la persona y a quien la decide.
clearance-appeal-when = Escriba el día en que se recibió: no antes de la negativa ni en el futuro.
clearance-appeal-received-on = Recibida el { $date }
clearance-again-office = Está en reposo y se puede retomar hasta el { $date } inclusive con un papel firmado.
clearance-ended-school-subject = { $name } ya no puede ayudar
clearance-ended-school-body =
    Estimado/a { $given }:

    { $name } ya no puede ayudar en ninguna escuela. Por favor, no permita que { $name } ayude en { $school }. El tablero de hoy lo muestra.
clearance-ended-school-text = { $name } ya no puede ayudar en ninguna escuela. Por favor, no permita que ayude en { $school }.
clearance-reopened-school-subject = Lo que escribimos sobre { $name } ya no vale
clearance-reopened-school-body =
    Estimado/a { $given }:

    Le escribimos que { $name } no puede ayudar en { $school }. Esa decisión fue un error y ya no vale. El equipo de revisión ve el caso de nuevo.

    { $name } todavía no tiene autorización. El tablero de hoy muestra quién puede ayudar.
clearance-reopened-school-text = Lo que escribimos sobre { $name } fue un error y ya no vale. Todavía no hay autorización: el tablero muestra quién puede ayudar.
clearance-school-asked-subject = { $name } espera una respuesta de { $school }
clearance-school-asked-body =
    Estimado/a { $given }:

    { $name } quiere ayudar en { $school } y espera su respuesta. Si ninguna escuela responde, la solicitud termina después del { $until }. Por favor, diga sí o no.
clearance-school-asked-text = { $name } quiere ayudar en { $school }. Responda antes del { $until }; después la solicitud termina:
screening-propose-reopen = Retirar la decisión: fue un error
screening-reopen-title = ¿Fue un error esta decisión?
screening-reopen = Diga por qué, y una segunda persona del equipo debe estar de acuerdo. Entonces el caso vuelve a revisión, como si no se hubiera decidido nada. Nadie recibe la autorización por ello. Se avisa a la persona, y las escuelas avisadas oyen que ya no vale.
screening-mistake-why = ¿Por qué fue un error?
screening-mistake-other-person = Lo encontrado es de otra persona
screening-mistake-our-error = Nosotros o la empresa nos equivocamos
screening-mistake-record-changed = Un tribunal o un registro cambió sus datos
screening-mistake-choose = Elija por qué fue un error. No se cambió nada.
screening-bar-stands = En otro caso de esta persona hay un impedimento por ley. Si fue un error, retire primero ese.
screening-to-reopen-title = Decisiones que pueden ser un error: hace falta una segunda persona
screening-to-reopen-subject = Hace falta una segunda persona: { $name }
screening-to-reopen-body =
    Hola, { $given }:

    Una persona del equipo dice que la decisión sobre { $name } fue un error. Otra debe estar de acuerdo antes de retirarla. El caso dice por qué.
screening-to-reopen-text = Una persona del equipo dice que la decisión sobre { $name } fue un error. Otra debe estar de acuerdo:
appeal-to-decide-subject = Apelación: { $name }
appeal-to-decide-body =
    Hola, { $given }:

    { $name } apeló una negativa. Usted puede decidir, porque no participó en la negativa.
appeal-to-decide-text = { $name } apeló una negativa. Espera su decisión:
