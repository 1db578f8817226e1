# machine draft, unchecked
publish-title = Oportunidades
publish-new = Oportunidad nueva
publish-all = Todas
publish-none-title = Todavía no hay nada
publish-none = Escriba en qué necesita ayuda su escuela. Toma dos minutos.
publish-older = Mostrar más antiguas
publish-column-title = Qué
publish-column-next = Próximo turno
publish-column-shifts = Turnos por venir
publish-column-taken = Lugares ocupados
publish-taken-of = { $taken } de { $places }
publish-state-draft = Borrador
publish-state-school-approved = La escuela está de acuerdo
publish-state-published = Publicada
publish-state-filled = Publicada, completa
publish-state-closed = Cerrada
publish-state-cancelled = Cancelada
publish-verb-approve = Aprobar por la escuela
publish-verb-send-back = Devolver con un motivo
publish-verb-publish = Publicar
publish-verb-fill = Marcar como completa
publish-verb-reopen = Abrir de nuevo
publish-verb-close = Cerrar
publish-verb-cancel = Cancelar
publish-edit = Cambiar el texto
publish-template = Tipo de tarea
publish-template-hint = De aquí se deduce el nivel necesario.
publish-template-button = Usar este tipo
publish-choose = Elija
publish-level-why = Este nivel se deduce de la tarea:
publish-level-lowest = Nada de esta tarea pide más.
publish-title-field = Título
publish-title-hint = Corto y claro, como lo diría por teléfono
publish-summary = Qué hará la persona
publish-summary-hint = Adónde ir, qué llevar, quién estará. Por favor no nombre a ningún estudiante.
publish-lang = Escrito en
publish-lang-hint = El idioma del título y del texto
publish-contact = Por quién preguntar
publish-contact-hint = Se le avisa cuando alguien cancela tarde. Elija primero la escuela.
publish-contact-none = La coordinación de la escuela
publish-save = Guardar
publish-see-public = Verla como la ven todos
publish-shifts = Turnos
publish-no-shifts = Ningún turno por venir. Agregue uno abajo.
publish-who = Quién viene
publish-add = Agregar un turno
publish-add-button = Agregar
publish-date = Día
publish-starts = Empieza
publish-ends = Termina
publish-capacity = Lugares
publish-ends-before = El final debe ser después del comienzo, el mismo día.
publish-too-long = Un turno puede durar { $hours } horas como máximo.
publish-date-past = Esta hora ya pasó.
publish-date-far = Falta más de un año.
publish-until-before = El último día no puede ser antes del primero.
publish-until-far = Serían más de { $max } turnos. Elija un día más cercano.
publish-roster = Quién viene
publish-roster-none = Todavía nadie.
publish-take-back = Retirar el lugar
publish-enter = Inscribir a alguien
publish-enter-q = Nombre, teléfono o correo
publish-enter-hint = Para quien llama o pasa por la escuela
publish-enter-find = Buscar
publish-enter-none = Nadie encontrado entre las personas de su escuela.
publish-there = En la lista
publish-good = Puede tomarlo
publish-not-good = Sin autorización para esta tarea ese día
publish-sign-up = Inscribir
publish-cancel-title = Cancelar este turno
publish-said-written = Guardada como borrador. Ahora agregue turnos y publíquela.
publish-said-changed = Cambiada.
publish-said-approve = La escuela está de acuerdo. Ya puede publicarla.
publish-said-send-back = Devuelta. Se avisa el motivo a quien la escribió.
publish-said-publish = Publicada. Todos pueden verla.
publish-said-close = Cerrada.
publish-said-cancel = Cancelada. Se avisa a todas las personas que tenían lugar.
publish-said-shifts = Los turnos están listos.
publish-said-shift-cancelled = Cancelado. Se avisa a todas las personas que tenían lugar.
publish-said-signed-up = Inscrito. La confirmación va en camino.
publish-said-taken-back = El lugar quedó libre. Se le avisa a la persona.
publish-refused-state = Esto no se puede hacer ahora: cambió mientras tanto o ya terminó.
publish-refused-no-shift = Primero agregue un turno. Después puede publicarla.
publish-audience-hint = Las familias se conocen por la lista de la escuela. Puede invitar a personas, elija lo que elija aquí.
publish-opens = La inscripción abre
publish-opens-hint = Deje ambos vacíos para abrir de inmediato.
publish-opens-date = Este día
publish-opens-time = A esta hora
publish-opens-late = La inscripción debe abrir antes del primer turno, que es el { $date }.
publish-needs = Idiomas y habilidades
publish-needs-hint = Lo necesario impide que otros se inscriban; lo que ayuda solo se muestra.
publish-languages-needed = Idiomas que se necesitan
publish-languages-helpful = Idiomas que ayudan
publish-skills-needed = Habilidades que se necesitan
publish-skills-helpful = Habilidades que ayudan
publish-invited = Personas invitadas
publish-invited-count = { $count ->
    [0] Invitar a personas
    [one] { $count } persona invitada
   *[other] { $count } personas invitadas
 }
publish-invited-open = Todos pueden ver esto. Quienes usted invite reciben un mensaje.
publish-invited-only = Quienes usted invite aquí pueden tomar un lugar y reciben un mensaje.
publish-invited-later = El mensaje sale cuando usted publique.
publish-invited-none-title = Todavía no hay personas invitadas
publish-invited-none = Busque a alguien abajo y oprima Invitar.
publish-invited-since = Invitada { $when }
publish-invited-already = Invitada
publish-invite-title = Invitar a alguien
publish-invite-hint = Voluntarios y familias que su escuela conoce
publish-invite = Invitar
publish-invite-not-good = Hoy sin autorización para esta tarea
publish-uninvite = Retirar
publish-said-invited = Invitación enviada.
publish-said-uninvited = La invitación fue retirada.
publish-before-opens = La inscripción abre el { $date }. Un turno debe empezar después.
publish-repeat = Turnos que se repiten
publish-repeat-text = Diga en qué días y hasta cuándo. Verá cada fecha antes de crear nada. Los días sin clases se omiten.
publish-weekdays = En estos días
publish-from = Desde
publish-last-day = Hasta
publish-skip = Omitir estas fechas
publish-skip-hint = Una por línea, como 10/6/2026
publish-repeat-look = Ver las fechas
publish-weekday-none = Elija al menos un día de la semana.
publish-weekday-not = Ninguno de estos días cae entre las dos fechas.
publish-skip-outside = { $date } no cae entre el primer día y el último.
publish-skip-other = { $date } cae en otro día de la semana.
publish-skip-many = Más de { $max } fechas. Mejor elija menos días.
publish-dates = Las fechas
publish-dates-made = { $count ->
    [0] No se creará ningún turno.
    [one] Se creará { $count } turno.
   *[other] Se crearán { $count } turnos.
 }
publish-dates-passed = { $count ->
    [0] No se omite ninguna fecha.
    [one] Se omite { $count } fecha.
   *[other] Se omiten { $count } fechas.
 }
publish-dates-none = Se omiten todas las fechas. Cambie los días o vea abajo por qué.
publish-dates-outcome = Qué sucede
publish-dates-make = { $count ->
    [one] Crear { $count } turno
   *[other] Crear { $count } turnos
 }
publish-dates-change = Cambiar algo
publish-passed-holiday = Se omite: las escuelas están cerradas
publish-passed-break = Se omite: { $name }
publish-passed-by-hand = Se omite: usted la quitó
publish-passed-clock = Se omite: los relojes saltan esta hora
publish-passed-past = Se omite: esa hora ya pasó
publish-passed-there = Ya existe
publish-said-nothing-new = Nada nuevo: estos turnos ya existían.
publish-change-shift = Cambiar la hora o los lugares
publish-change-date-hint = Solo para este turno
publish-change-look = Ver qué cambia
publish-scope = Qué turnos
publish-scope-one = Solo este
publish-scope-following = Este y los siguientes
publish-scope-all = Todos los que vienen
publish-capacity-taken = { $taken } personas tienen un lugar el { $date }. Primero retire lugares.
publish-clock-skipped = El { $date } los relojes saltan esta hora.
publish-shift-there = Ya hay un turno así el { $date }.
publish-effects = Qué cambia
publish-effects-keep = { $count ->
    [one] { $count } persona conserva su lugar y recibe aviso de la nueva hora.
   *[other] { $count } personas conservan su lugar y reciben aviso de la nueva hora.
 }
publish-effects-lose = { $count ->
    [one] { $count } persona no puede entonces, pierde su lugar y recibe aviso.
   *[other] { $count } personas no pueden entonces, pierden su lugar y reciben aviso.
 }
publish-effects-nobody = Todavía nadie se ha inscrito.
publish-effects-stay = Todas las personas conservan su lugar.
publish-effects-before = Ahora
publish-effects-after = Después
publish-effects-same = Misma hora
publish-effects-people = Personas
publish-effects-apply = { $count ->
    [one] Cambiar { $count } turno
   *[other] Cambiar { $count } turnos
 }
publish-effects-back = Volver sin cambiar nada
publish-effect-keeps = { $count ->
    [0] Nadie todavía.
    [one] { $count } conserva su lugar.
   *[other] { $count } conservan su lugar.
 }
publish-effect-clash = { $count ->
    [one] { $count } tiene otro turno entonces.
   *[other] { $count } tienen otro turno entonces.
 }
publish-effect-clearance = { $count ->
    [one] { $count } no tiene autorización ese día.
   *[other] { $count } no tienen autorización ese día.
 }
publish-effect-age = { $count ->
    [one] { $count } es menor de la edad pedida ese día.
   *[other] { $count } son menores de la edad pedida ese día.
 }
publish-call-off-what = { $count ->
    [one] Se cancela { $count } turno.
   *[other] Se cancelan { $count } turnos.
 } { $people ->
    [0] Nadie tiene un lugar.
    [one] { $people } persona tiene un lugar y recibe aviso de inmediato.
   *[other] { $people } personas tienen un lugar y reciben aviso de inmediato.
 }
publish-call-off-do = { $count ->
    [one] Cancelar { $count } turno
   *[other] Cancelar { $count } turnos
 }
publish-call-off-keep = Volver sin cancelar
publish-end-title-cancel = Cancelar toda la tarea
publish-end-title-close = Cerrar la tarea
publish-end-what-cancel = { $count ->
    [0] No queda ningún turno por venir.
    [one] Se cancela { $count } turno.
   *[other] Se cancelan { $count } turnos.
 } { $people ->
    [0] Nadie tiene un lugar.
    [one] { $people } persona pierde su lugar y recibe aviso de inmediato.
   *[other] { $people } personas pierden su lugar y reciben aviso de inmediato.
 }
publish-end-what-close = { $count ->
    [0] No queda ningún turno por venir.
    [one] Queda { $count } turno por venir. Nadie más puede tomar un lugar en él.
   *[other] Quedan { $count } turnos por venir. Nadie más puede tomar un lugar en ellos.
 } { $people ->
    [0] Nadie tiene un lugar.
    [one] { $people } persona conserva su lugar.
   *[other] { $people } personas conservan su lugar.
 }
publish-end-final = Esto es definitivo. Una tarea terminada no se puede abrir de nuevo; habría que escribirla otra vez.
publish-end-told = Reciben este mensaje, cada quien en su idioma:
publish-end-waiting-told = Se avisa a quienes esperan un lugar que ya terminó.
publish-end-grouped-cancel = Los grupos también pierden sus lugares. Se avisa a quienes los dirigen.
publish-end-grouped-close = Los grupos que tienen lugares los conservan.
publish-end-who = Quién
publish-end-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
 }
publish-end-groups = { $count ->
    [one] { $count } lugar para un grupo
   *[other] { $count } lugares para grupos
 }
publish-end-waiting = { $count ->
    [one] { $count } espera
   *[other] { $count } esperan
 }
publish-end-do-cancel = Cancelar la tarea
publish-end-do-close = Cerrar la tarea
publish-take-back-what = { $name } pierde su lugar en { $when } y recibe aviso de inmediato. Sigue quien está en la lista de espera.
publish-take-back-again = No puede volver a tomar el lugar por su cuenta. Usted puede inscribirle de nuevo.
publish-said-shift-changed = Cambiado. Se avisa a todas las personas afectadas.
publish-kinds = Todos los tipos de tarea y su nivel
publish-state-proposed = Propuesta
publish-verb-propose = Proponer a la escuela
publish-said-propose = Propuesta. Se avisa a la dirección y a la coordinación.
publish-refused-no-reason = Diga por qué se devuelve.
publish-why = ¿Qué debe cambiar?
publish-why-hint = Lo leerá quien la escribió.
publish-returned-title = La escuela la devolvió
publish-proposals = { $count ->
    [one] { $count } propuesta espera el sí de la escuela.
   *[other] { $count } propuestas esperan el sí de la escuela.
 }
publish-proposals-see = Verlas
publish-proposed-subject = Espera su aprobación: { $title }
publish-proposed-body = Hola, { $given }:

    alguien de { $school } propone esto para voluntarios: { $title }.

    Apruébelo, por favor, o devuélvalo y diga qué debe cambiar.
publish-proposed-text = Espera su aprobación en { $school }: { $title }.
publish-agreed-subject = La escuela está de acuerdo: { $title }
publish-agreed-body = Hola, { $given }:

    { $school } está de acuerdo con su propuesta: { $title }. Pronto se mostrará a los voluntarios.
publish-agreed-text = { $school } está de acuerdo: { $title }.
publish-returned-subject = Por favor, cambie: { $title }
publish-returned-body = Hola, { $given }:

    { $school } devolvió su propuesta: { $title }.

    { $why }

    Cámbiela y propóngala de nuevo.
publish-returned-text = { $school } devolvió { $title }: { $why }
publish-questions = Preguntas para voluntarios
publish-questions-lede = Haga hasta cinco preguntas cortas a quien se inscriba o entre en la lista de espera. Escríbalas en el idioma de la tarea.
publish-questions-never = Pregunte solo lo que la tarea necesita. No pida la fecha de nacimiento, el número de Seguro Social, la salud ni la religión: la oficina sabe lo que debe saber.
publish-questions-none = No pregunta nada.
publish-questions-change = Cambiar las preguntas
publish-questions-take-over = Empezar con las preguntas de otra tarea:
publish-questions-save = Guardar las preguntas
publish-said-questions = Las preguntas están guardadas. Las respuestas dadas conservan las palabras a las que se dieron.
publish-question = Pregunta { $number }
publish-question-words = Lo que pregunta
publish-question-kind = Cómo se responde
publish-question-kind-text = En pocas palabras
publish-question-kind-yes-no = Sí o no
publish-question-kind-choice = Una de una lista
publish-question-one-of = Una de: { $choices }
publish-question-needed = ¿Hace falta una respuesta?
publish-question-needed-yes = Hace falta una respuesta
publish-question-needed-no = Se puede dejar sin responder
publish-question-choices = La lista
publish-question-choices-hint = Solo para «Una de una lista»: una opción en cada línea.
publish-question-choices-few = Escriba de dos a { $max } opciones, una en cada línea.
publish-question-twice = Esto ya se pregunta.
publish-question-warn-birth = «{ $words }» pregunta la edad. La oficina la sabe, y la edad mínima de una tarea se comprueba. Si debe preguntarlo, guarde otra vez.
publish-question-warn-number = «{ $words }» pide un número que se puede usar mal. Por favor, no lo pida. Si significa otra cosa, guarde otra vez.
publish-question-warn-health = «{ $words }» pregunta por la salud. Diga mejor lo que la tarea exige. Si significa otra cosa, guarde otra vez.
publish-question-warn-religion = «{ $words }» pregunta por la religión. Si significa otra cosa, guarde otra vez.
publish-question-warn-papers = «{ $words }» pregunta por papeles. Por favor, no lo pida. Si significa otra cosa, guarde otra vez.
