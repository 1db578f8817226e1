# machine draft, unchecked
groups-office-title = Grupos
groups-office-lede = Empresas, clubes y congregaciones que quieren venir un día. Sus lugares quedan guardados hasta que usted responda, como máximo una semana.
groups-office-q = Nombre del grupo
groups-office-none-title = Aquí no hay nada
groups-office-none = Elija otro estado arriba. Los grupos pueden pedir cada turno que los recibe: abra una oportunidad y diga cuántos.
groups-office-none-filter = Ningún grupo coincide. Pruebe otro nombre u otra escuela.
groups-office-file = Descargar esta lista
groups-column-organisation = Grupo
groups-column-kind = Qué es
groups-column-leader = Responsable
groups-column-school = Escuela
groups-column-task = Tarea
groups-column-day = Día
groups-column-state = Estado
groups-column-people = Personas
groups-column-names = Nombres
groups-column-came = Vinieron
groups-column-minutes = Minutos
groups-column-asked = Pedido el
groups-column-age = En este estado
groups-days = { $count ->
    [0] hoy
    [one] { $count } día
   *[other] { $count } días
 }
groups-accept = Decir que sí
groups-decline-title = Decir que no
groups-decline = Decir que no
groups-call-off-title = Cancelar este grupo
groups-call-off = Cancelarlo
groups-why-label = Motivo
groups-why-hint = El responsable lo lee en su idioma.
groups-words = En sus palabras
groups-words-hint = Se envía tal como lo escribe. No nombre a ningún estudiante.
groups-office-headcount-hint = Se avisa al responsable.
groups-barred-title = Un grupo no puede hacer esto
groups-refused-suspended = Por ahora no pueden venir grupos de esta organización. Llame por favor a la oficina de alianzas.
groups-refused-leader = Con este responsable no se puede aceptar ni registrar al grupo ahora. Por favor pídale que hable con la oficina.
groups-refused-guest = No se puede anotar aquí a una de las personas que marcó. Quítela y pregunte en la oficina de voluntarios.
groups-history = Historial
groups-said-accepted = El responsable sabe ahora que usted espera al grupo con gusto.
groups-said-refused = El responsable está avisado. Los lugares están libres otra vez.
groups-said-welcome = Guardado.
groups-welcome-title = Grupos
groups-welcome-lede = Un grupo viene con un responsable y nadie en él tiene una solicitud. Por eso un empleado debe acompañarlo todo el tiempo.
groups-welcome-now = { $count ->
    [one] Se reciben grupos: { $count } lugar de cada turno
   *[other] Se reciben grupos: hasta { $count } lugares de cada turno
 }
groups-welcome-not = Todavía no se reciben grupos
groups-welcome-places = Lugares de cada turno que pueden tomar los grupos
groups-welcome-places-hint = 0 significa ningún grupo. Los grupos que ya tienen lugares los conservan.
groups-welcome-do = Guardar
groups-welcome-change = Grupos: diga cuántos pueden venir

groups-asked-subject = Un grupo pide venir: { $organisation }
groups-asked-body = Hola, { $given }:

    { $organisation } pide venir con { $count } personas: { $title }, { $when }.

    Los lugares quedan guardados hasta { $until }. Por favor responda antes.
groups-asked-text = { $organisation } pide venir con { $count } personas: { $title }, { $when }. Por favor responda antes de { $until }.
groups-left-subject = Un grupo no puede venir: { $organisation }
groups-left-body = Hola, { $given }:

    { $organisation } devolvió { $count } lugares: { $title }, { $when }.
groups-left-text = { $organisation } devolvió { $count } lugares: { $title }, { $when }.
groups-ended-subject = Un grupo no viene: { $organisation }
groups-ended-body = Hola, { $given }:

    los grupos de { $organisation } no pueden venir ahora a las escuelas. Por eso se cancela este: { $title }, { $when }. Los lugares de { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    } están libres otra vez. El responsable está avisado.
groups-ended-text = Los grupos de { $organisation } no pueden venir ahora a las escuelas. Se cancela este: { $title }, { $when }.
groups-changed-subject = Un grupo cambió su número: { $organisation }
groups-changed-body = Hola, { $given }:

    { $organisation } viene ahora con { $count } personas en lugar de { $was }: { $title }, { $when }.
groups-changed-text = { $organisation } viene ahora con { $count } personas en lugar de { $was }: { $title }, { $when }.

groups-hours = Horas
groups-hours-own = { $hours } de ellas en el registro propio de voluntarios
groups-hours-wait = Estas horas esperan su decisión
groups-hours-wait-text = Se registraron { $people } personas y nadie anotó su salida. Las horas contarían hasta { $until }.
groups-hours-confirm = Que cuenten estas horas
groups-hours-reject = No contarlas
groups-note-title = ¿Quién estuvo?
groups-note-text = El día terminó y nadie lo anotó en la recepción. Las horas cuentan desde el comienzo hasta el final del turno.
groups-note-do = Anotarlo
groups-names-volunteer = Voluntario registrado
groups-said-noted = Anotado. Las horas cuentan.
groups-said-confirmed = Las horas cuentan.
groups-said-rejected = Las horas no cuentan.
groups-said-in = El grupo está registrado.
groups-said-out-one = Salida anotada.
groups-board-expected = Se esperan { $people } personas; hay { $named } nombres en la lista.
groups-board-here = Se contaron { $people } personas, { $named } de ellas por su nombre.
groups-board-leader = Responsable: { $name }
groups-board-who = ¿Quién está aquí? Quite la marca de quienes no están.
groups-board-unnamed = Personas sin nombre en la lista
groups-board-rules = Explique primero las reglas al grupo. Al registrarlo queda anotado que todos las oyeron.
groups-board-in = Registrar al grupo
groups-board-out = Anotar la salida de todos
groups-board-people = Uno por uno, o contar otra vez
groups-board-count = Contar otra vez
groups-board-add = Alguien da su nombre
groups-board-guardian = Menor de 18: padre, madre o tutor que está de acuerdo
groups-column-due = Nombres hasta
groups-waits = Grupos que preguntan y esperan respuesta
groups-roster-late = Grupos que no dieron los nombres a tiempo
groups-roster-late-one = Faltan nombres
groups-roster-all = Ver todos los grupos con un sí
publish-waits = Tareas que alguien escribió para la escuela, por aprobar
