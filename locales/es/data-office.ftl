# machine draft, unchecked
data-title = Datos de estudiantes
data-lede = Lo que los aliados piden, tienen o todavía deben devolver. Primero va lo que vence primero.
data-state-waiting = En espera
data-state-all = Todos
data-none-title = No hay nada aquí
data-none = Los aliados piden datos en sus propias páginas y la oficina recibe un correo.
data-for = Para el trabajo de
data-column-organization = Organización
data-column-state = Estado
data-column-basis = Razón legal
data-column-elements = Lo que se entrega
data-column-starts = Primer día
data-column-ends = Último día
data-column-due = Vence
data-column-purpose = Para qué es
data-basis-title = Definir la razón legal
data-basis-office = Sin ella solo se pueden entregar cifras sobre muchos. Lo que estaba en la lista se pone otra vez.
data-list-title = Hacer la lista de lo que se entrega
data-term-hint = A más tardar el último día del año escolar.
data-lay-title = Preguntar a las tres oficinas
data-lay-text = Evaluación, asesoría legal y seguridad de datos reciben un mensaje y revisan el texto de abajo.
data-lay-do = Escribir el texto y preguntarles
data-three-title = Los tres sí
data-three-open = Todavía no
data-answer-title = Su respuesta
data-answer-hint = Hace falta cuando se devuelve o se rechaza. El aliado lee por qué se rechaza.
data-verb-say-yes = Sí, por mi oficina
data-verb-return = Devolverlo
data-verb-refuse = Rechazarlo
data-verb-revoke = Terminarlo ya
data-shut-title = Cerrar el acceso
data-shut-text = Cierre las cuentas, los archivos compartidos y los envíos del aliado. Después dígalo aquí: se le pide al aliado destruir sus copias.
data-shut-do = El acceso está cerrado
data-by-hand-office = La oficina entrega esto por su cuenta, fuera de este programa, y nada más: { $elements }.
data-student-said-by = destruido, dice { $who } ({ $when })
data-student-open = todavía no dicen que está destruido
data-paper-title = La palabra del aliado llegó en papel
data-paper-name = De quién es la palabra
data-event-asked = Lo pidió el aliado
data-event-renew-asked = Se pidió otra vez
data-event-set-basis = Se definió la razón legal
data-event-list = Se hizo la lista de lo que se entrega
data-event-lay-before = Se preguntó a las tres oficinas
data-event-say-yes = Una de las tres dijo que sí
data-event-return = Se devolvió
data-event-sign-partner = Firmado por el aliado
data-event-sign-district = Firmado por el distrito
data-event-begin = Entró en vigor
data-event-come-near = Se acercó su último día
data-event-renew = El siguiente tomó su lugar
data-event-expire = Pasó su último día
data-event-revoke = Terminado antes de tiempo
data-event-end-access = Se cerró el acceso
data-event-certify = Las copias están destruidas
data-event-refuse = Rechazado
data-event-withdraw = Retirado por el aliado
data-event-held-up = En espera mientras el aliado está suspendido
data-event-goes-on = Sigue adelante
data-said-saved = Guardado.
data-said-laid = Las tres oficinas tienen un mensaje.
data-said-answered = Su respuesta está anotada.
data-said-shut = Anotado. Se le pide al aliado destruir sus copias.
data-said-ended = Terminó y el aliado lo sabe.
data-refused-twice = Usted ya dijo que sí. Cada una de las tres respuestas es de otra persona.
data-refused-said = Su oficina ya dijo que sí.
data-refused-prepared = Usted mismo preparó esto. Otra persona lo aprueba.
data-refused-changed = El texto cambió mientras lo leía. Léalo otra vez.
data-refused-over = Su último día ya pasó. Póngalo otra vez en la lista con otro día.
data-refused-not-in-force = El aliado no tiene un acuerdo vigente. Eso va primero.
# Cartas a la oficina
data-asked-subject = Se piden datos: { $who }
data-asked-body = { $who } pide datos de estudiantes. Defina la razón legal y haga la lista de lo que se entrega.
data-asked-text = { $who } pide datos de estudiantes.
data-to-review-subject = Datos para { $who }: revíselo
data-to-review-body =
    Hola, { $given }:

    { $who } pide datos de estudiantes. Lea qué se entregaría y por qué, y responda por su oficina a más tardar el { $until }.
data-to-review-text = { $who } pide datos de estudiantes. Responda a más tardar el { $until }:
data-returned-subject = Devuelto: datos para { $who }
data-returned-body =
    La solicitud de { $who } fue devuelta por una de las tres oficinas:

    { $words }
data-returned-text = La solicitud de { $who } fue devuelta: { $words }
data-to-countersign-subject = Por firmar: acuerdo de datos con { $who }
data-to-countersign-body =
    Hola, { $given }:

    { $who } firmó un acuerdo de datos que aprobaron las tres oficinas. Le toca al distrito, a más tardar el { $until }.
data-to-countersign-text = { $who } firmó un acuerdo de datos. Fírmelo a más tardar el { $until }:
data-ending-desk-subject = El acuerdo de datos termina el { $ends }: { $who }
data-ending-desk-body = El acuerdo de datos con { $who } termina el { $ends }. Si no se pide otra vez, el acceso se cierra al día siguiente.
data-ending-desk-text = El acuerdo de datos con { $who } termina el { $ends }.
data-to-shut-subject = Cierre el acceso: { $who }
data-to-shut-body =
    Hola, { $given }:

    { $who } ya no puede usar datos de estudiantes. Cierre sus cuentas, archivos compartidos y envíos a más tardar el { $until } y dígalo en esta página.
data-to-shut-text = Cierre el acceso de { $who } a más tardar el { $until }:
data-paused-subject = Ponga el acceso en pausa: { $who }
data-paused-body =
    Hola, { $given }:

    { $who } está suspendida mientras el distrito averigua algo. Ponga en pausa su acceso a datos de estudiantes hasta nuevo aviso.
data-paused-text = { $who } está suspendida. Ponga en pausa su acceso a datos de estudiantes.
data-late-desk-subject = Copias sin destruir: { $who }
data-late-desk-body = { $who } debía destruir sus copias a más tardar el { $until } y no lo ha dicho. Llame por favor.
data-late-desk-text = { $who } no ha dicho que sus copias están destruidas (vencía el { $until }).
data-destroyed-desk-subject = Copias destruidas: { $who }
data-destroyed-desk-body = { $who } dice que sus copias de datos de estudiantes están destruidas.
data-destroyed-desk-text = { $who } dice que sus copias están destruidas.
