# machine draft, unchecked
needs-office-title = Necesidades
needs-office-lede = Lo que pide su escuela, quién ayuda y qué sigue.
needs-office-none = No hay nada aquí ahora. Anote lo que necesita su escuela.
needs-new = Anotar una necesidad
needs-edit = Cambiar esta necesidad
needs-drafts = Sus borradores
needs-more = Más
needs-file-csv = Como archivo para hoja de cálculo (CSV)
needs-state-current = Actuales
needs-state-draft = Borrador
needs-state-asked = Espera a la escuela
needs-state-school-approved = Espera la revisión
needs-state-checked = Revisada
needs-state-published = Abierta
needs-state-offered = Una parte prometida
needs-state-reserved = Todo prometido
needs-state-committed = Todo con día
needs-state-received = Todo recibido
needs-state-thanked = Agradecida
needs-state-closed = Cerrada
needs-state-expired = Terminada
needs-state-withdrawn = Retirada
needs-state-met-elsewhere = Cubierta por otra vía
needs-state-all = Todas
needs-next-draft = Solo la ve su escuela. Pida el sí de la escuela cuando esté lista.
needs-next-asked = El director o coordinador dice que sí, o qué debe cambiar.
needs-next-school-approved = La oficina de alianzas la revisa y la abre.
needs-next-checked = Está revisada y se abre ahora.
needs-next-published = La gente puede verla. Nadie ha prometido nada aún.
needs-next-offered = Hay personas ayudando. El resto sigue abierto.
needs-next-reserved = Todo está prometido. No todos han dicho un día.
needs-next-committed = Todo viene en camino. Anote lo que llegue.
needs-next-received = Todo está aquí. Dé las gracias a cada persona.
needs-next-thanked = Todos han recibido las gracias. Puede cerrarla.
needs-next-closed = No queda nada por hacer.
needs-next-expired = Su último día pasó. Puede abrirla de nuevo con otro.
needs-next-withdrawn = La escuela ya no la pide.
needs-next-met-elsewhere = La escuela lo obtuvo por otra vía.
needs-column-number = Número
needs-column-school = Escuela
needs-column-kind = Tipo
needs-column-what = Qué
needs-column-size = Talla
needs-column-quantity = Cuántos
needs-column-promised = Prometidos
needs-column-received = Recibidos
needs-column-state = Estado
needs-column-audience = Quién la ve
needs-column-needed-by = Para el
needs-column-until = Hasta
needs-column-published = Abierta
needs-column-age = Desde
needs-column-giver = Quién
needs-column-given = Dado
needs-column-zip = Código postal
needs-column-radius = Millas
needs-days-since = { $count ->
    [0] hoy
    [one] { $count } día
   *[other] { $count } días
 }
needs-choose = Elija
needs-new-lede = Diga qué, qué talla y cuántos. Nunca para quién: ni nombre, ni iniciales, ni edad, ni dirección de ningún niño.
needs-what = ¿Qué necesita?
needs-what-hint = La cosa misma en pocas palabras, como “Abrigos de invierno”. Esta línea es pública.
needs-size = Talla
needs-size-hint = Para una talla. Anote otra necesidad para otra talla.
needs-quantity = ¿Cuántos?
needs-quantity-hint = Piezas, horas, dólares enteros o veces.
needs-words-hint = Para que lo lean personas de fuera. Déjelo vacío si es para familias.
needs-for-families = Es para familias
needs-for-families-hint = Las necesidades de familias se juntan. Solo se muestra la cosa, la talla y cuántos; nunca quién, ni la historia.
needs-families-many = ¿Para cuántas familias?
needs-families-hint = Solo si marcó la casilla de arriba.
needs-families-text = Solo cuántas. Quiénes son no está escrito aquí en ninguna parte.
needs-part-people = Quién conviene
needs-part-people-hint = Para tiempo, conocimientos y servicios. Ayuda a encontrar a las personas adecuadas.
needs-part-when = Cuándo
needs-by-label = Se necesita para el
needs-until-label = Mostrar hasta
needs-until-hint = Vacío significa { $days } días.
needs-save = Guardar
needs-warned-text = Lo leen personas de fuera. Cambie las palabras o responda abajo.
needs-warned-private-text = Estas palabras dicen cómo vive un niño. No van en una necesidad. Si las envía al trabajador social o consejero de su escuela, nadie más las lee, y la necesidad solo muestra la cosa, la talla y cuántos.
needs-warned = Mire las palabras nombradas abajo. Cámbielas o diga que no señalan a nadie.
needs-warned-private = Estas palabras dicen cómo vive un niño. Diga abajo adónde deben ir.
needs-answer = ¿Qué pasa con estas palabras?
needs-answer-nobody = No hablan de ningún niño: déjelas
needs-answer-read = No hablan de ningún niño: las lee antes la trabajadora social, el consejero o la dirección
needs-answer-worker = Enviarlas al trabajador social o consejero y dejarlas fuera de la necesidad
needs-what-private = Esta línea es pública. Escriba aquí solo la cosa, como “Ropa”; lo demás abajo, para el trabajador social.
needs-words-families = Para familias no se muestran palabras. Vacíe esta casilla o envíe las palabras al trabajador social.
needs-words-danger = Estas palabras no se guardan. Lea el recuadro de arriba y luego quítelas.
needs-danger-title = ¿Podría un niño estar en peligro ahora?
needs-danger-text = No lo escriba aquí. Llame al 911 si no puede esperar. Llame al Departamento de Servicios Sociales del condado, como pide la ley a todos. Después dígaselo a su director y a su consejero.
needs-danger-kept = Lo que escribió no se guardó.
needs-private-nobody = En su escuela nadie puede leer esto aquí: ningún trabajador social o consejero tiene cuenta. No se guardó nada. Hable con su director.
needs-answered = Quien lo escribió dice que no señala a nadie: { $kinds }.
needs-waits-title = Hay palabras que esperan una segunda lectura
needs-waits-text = La revisión encuentra en ellas la vida de un niño. Primero las lee una trabajadora social, un consejero o la dirección, que no las haya escrito. Hasta entonces nadie dice que sí.
needs-waits-hidden = Esperan una segunda lectura.
needs-release-text = Lea las palabras. Si pudieran señalar a algún niño, devuélvala y hable con quien la escribió.
needs-do-release = La leí: estas palabras no señalan a ningún niño
needs-alike = La misma escuela pide algo parecido
needs-why = Por qué
needs-why-giver-hint = Lo lee quien da.
needs-audience-label = ¿Quién la ve?
needs-audience-public = Todos
needs-audience-partners = Solo aliados
needs-written-by = Escrita por
needs-approved-by = El sí de la escuela
needs-checked-by = Revisada por
needs-show-received = Recibido
needs-progress-came = { $came } de { $all }
needs-check-title = Revisar y abrir
needs-look = Revisado
needs-look-technology = Tecnología: funciona con lo que tiene el distrito
needs-look-safety = Seguridad: nada puede dañar a nadie
needs-look-duplicates = No se pide dos veces
needs-look-child = No se nombra a ningún niño
needs-looked-missing = Revise los cuatro puntos antes de abrirla.
needs-do-ask = Pedir el sí de la escuela
needs-do-approve = Sí, nuestra escuela lo necesita
needs-do-publish = Abrirla
needs-do-close = Cerrar
needs-do-renew = Abrirla de nuevo
needs-do-return = Devolverla
needs-do-trim = El resto ya no hace falta
needs-do-met-elsewhere = Lo obtuvimos por otra vía
needs-do-withdraw = Retirarla
needs-return-why = ¿Qué debe cambiar?
needs-trim-text = Lo prometido aún llega. Nadie puede prometer más.
needs-end-text = A quien prometió una parte se le dice que no la traiga.
needs-renew-until = Nuevo último día
needs-givers = Quién ayuda
needs-givers-none = Nadie todavía.
needs-enter = Alguien llamó o vino
needs-enter-text = Anote lo que promete. Dígale que guardamos su nombre para esto.
needs-enter-do = Anotarlo
needs-part-accept = Sí, que venga
needs-part-accept-text = Alguien vendría a la escuela. Revise lo que su escuela pide a visitantes y voluntarios antes de decir que sí.
needs-part-receive = Llegó
needs-part-receive-do = Anotar lo que llegó
needs-came = ¿Cuántos llegaron?
needs-came-hint = Si llegaron menos de lo prometido, el resto se abre otra vez.
needs-came-on = ¿Qué día?
needs-came-by = ¿Quién lo recibió?
needs-condition = Estado
needs-condition-hint = Nuevo, como nuevo, usado.
needs-came-more = Aquí caben { $most } como máximo. Anote el resto como donación.
needs-day-ahead = Ese día aún no llega.
needs-day-before-promise = Ese día es anterior a la promesa. Escriba el día en que llegó.
needs-gift = Como donación
needs-gift-open = Abrir la donación
needs-gift-written = Está anotado como donación.
needs-gift-write = Anotarlo como donación
needs-gift-write-money = Anotar una donación de dinero
needs-gift-text = Como donación entra en la suma del año del donante y en la lista de la junta, y recibe su carta. El formulario ya trae lo que aquí se sabe.
needs-gift-money = El dinero para esta necesidad llega como donación, y cuenta aquí cuando alguien la aceptó.
needs-gift-office = El dinero llega como donación. La oficina de alianzas lo anota, o quien lo da lo hace por el enlace.
needs-gift-came = llegaron { $amount }
needs-day-not-over = El día aún no termina.
needs-part-thank = Dar las gracias
needs-part-thank-do = Enviar las gracias
needs-thanks = Palabras de gracias
needs-thanks-hint = Van a quien dio por correo. Diga qué fue de ello; no nombre a ningún niño.
needs-thanks-draft = Hola, { $name }: ¡gracias! Lo que trajo está en buenas manos en { $school }.
needs-part-missed = No llegó
needs-part-missed-text = Llame antes, si puede. Después se abre para otros.
needs-part-decline = Decir que no
needs-history = Qué pasó
needs-ledger = En el registro
needs-like = Anotar otra parecida
needs-verb-write = Escrita
needs-verb-ask = Se preguntó a la escuela
needs-verb-release = Una segunda persona leyó las palabras
needs-verb-approve = La escuela dijo que sí
needs-verb-return = Devuelta
needs-verb-check = Revisada
needs-verb-publish = Abierta
needs-verb-pool = Más familias piden lo mismo
needs-verb-count = Contada
needs-verb-trim = El resto ya no hace falta
needs-verb-thank = Todos recibieron las gracias
needs-verb-close = Cerrada
needs-verb-expire = Pasó su último día
needs-verb-renew = Abierta de nuevo
needs-verb-withdraw = Retirada
needs-verb-meet-elsewhere = Cubierta por otra vía
needs-said-written = La necesidad está guardada. Pida el sí de la escuela cuando esté lista.
needs-said-same = Usted lo anotó hace un momento, por eso no se anotó otra vez. Si es para más familias, cambie el número.
needs-said-released = Gracias. La necesidad sigue su camino.
needs-said-pooled = Otras familias piden lo mismo: se sumó a la suya.
needs-said-saved = Guardado.
needs-said-asked = Se preguntó a la escuela.
needs-said-approved = La escuela dijo que sí. Ahora la revisa la oficina.
needs-said-published = Ya está abierta.
needs-said-trimmed = Nadie puede prometer más.
needs-said-closed = Cerrada.
needs-said-met-elsewhere = Bien. Se avisó a quienes habían prometido.
needs-said-returned = Volvió a quien la escribió.
needs-said-withdrawn = Retirada. Se avisó a quienes habían prometido.
needs-said-renewed = Está abierta otra vez.
needs-said-entered = La promesa está anotada.
needs-said-accepted = Se avisó a la persona.
needs-said-declined = Se avisó a la persona.
needs-said-missed = Está abierta para otros.
needs-said-received = Está anotado. No olvide dar las gracias.
needs-said-thanked = Sus gracias van en camino.
needs-said-settled = Hecho. Las palabras ya no se guardan aquí.
needs-refused-state = Esta necesidad ya avanzó entretanto. Mire su página otra vez.
needs-refused-not-yours = Este paso le toca a otra persona de su escuela o de la oficina.
needs-refused-written = Las palabras se pueden cambiar hasta que la escuela diga que sí.
needs-refused-came = Ya llegó algo. Diga mejor que el resto ya no hace falta.
needs-refused-gifts = Se aceptó dinero para esto como donación. Resuelva primero esa donación; está en esta página.
needs-refused-changed = Cambió mientras usted la leía. Léala otra vez y después responda.
needs-refused-private = Hay palabras que esperan una segunda lectura. Antes nadie dice que sí.
needs-enter-too-many = Hoy ya anotó muchísimas. Siga mañana o pregunte a la oficina de alianzas.
needs-why-missing = Diga por qué, para que lo entienda quien prometió algo.
needs-private-title = Para trabajo social y consejería
needs-private-lede = Lo que colegas escribieron sobre la situación de un niño. Solo lo leen usted y sus colegas en este puesto, y cada lectura queda anotada.
needs-private-count = { $count ->
    [0] Notas para usted: ninguna
    [one] { $count } nota le espera
   *[other] { $count } notas le esperan
 }
needs-private-none-title = Nada espera
needs-private-none = Cuando un colega escribe cómo vive un niño, llega aquí y a ninguna otra parte.
needs-private-by = Escrita por
needs-private-need = La necesidad
needs-private-next = Si un niño no tiene un hogar estable, avise hoy al enlace McKinney-Vento del distrito: el niño tiene derechos que no esperan. Anótelo en su propio registro y pulse el botón.
needs-private-done = Ya me ocupo: olvidar aquí las palabras
needs-private-forgotten = Las palabras ya no se guardan aquí.
needs-private-all = Todas las notas
needs-private-is-done = Atendida
needs-private-is-open = Espera
needs-offers-title = Ofertas
needs-offers-lede = Lo que aliados y vecinos podrían dar a cualquier escuela adecuada.
needs-offers-new = Anotar una oferta
needs-offers-q = Quién o qué
needs-offers-none-title = No hay ofertas aquí
needs-offers-none = Las ofertas llegan por la página pública, o usted las anota para quien llama.
needs-offers-withdraw = La persona llamó: la retira
needs-offers-decline = No podemos usarla
needs-offers-paused = Quien da dijo: no más por ahora. La oferta no se propone a nadie hasta que se retome.
needs-offers-resume = Quien da llamó: puede dar otra vez
needs-asked-subject = Una necesidad espera su sí
needs-asked-body =
    Alguien de { $school } pide: { $what }

    Diga que sí o qué debe cambiar.
needs-asked-text = Una necesidad de { $school } espera su sí: { $what }
needs-check-subject = Una necesidad espera la revisión
needs-check-body =
    { $school } pide: { $what }

    Revísela y ábrala.
needs-check-text = Una necesidad de { $school } espera la revisión: { $what }
needs-sent-back-subject = Su necesidad volvió
needs-sent-back-body =
    Su necesidad volvió: { $what } ({ $school })

    Lo que debe cambiar: { $why }
needs-sent-back-text = Su necesidad volvió: { $what } ({ $school }). { $why }
needs-published-subject = Su necesidad está abierta
needs-published-body =
    La gente ya puede verla: { $what } ({ $school })

    Se muestra hasta el { $until }. Le escribimos cuando alguien ayude.
needs-published-text = Su necesidad está abierta hasta el { $until }: { $what } ({ $school })
needs-ends-soon-subject = Su necesidad termina pronto
needs-ends-soon-body =
    Se muestra hasta el { $until }: { $what } ({ $school })

    Si aún hace falta, dígalo a su alrededor. Después de ese día su director o coordinador puede abrirla otra vez.
needs-ends-soon-text = Su necesidad termina el { $until }: { $what } ({ $school })
needs-expired-subject = Su necesidad terminó
needs-expired-body =
    Pasó su último día y nadie había prometido nada: { $what } ({ $school })

    Su director o coordinador puede abrirla otra vez.
needs-expired-text = Su necesidad terminó: { $what } ({ $school })
needs-promised-subject = Alguien ayuda
needs-promised-body =
    Alguien ayuda a { $school } con: { $what }

    Cuántos: { $count }. La página dice cuándo llega.
needs-promised-text = Alguien ayuda a { $school }: { $what } ({ $count })
needs-part-lost-subject = Una promesa al final no llega
needs-part-lost-body =
    Alguien al final no puede ayudar a { $school }: { $what } ({ $count })

    Está abierta para otros.
needs-part-lost-text = Una promesa no llega: { $what } ({ $count }), { $school }
needs-part-rests-subject = Una ayuda prometida espera
needs-part-rests-body =
    Un aliado que prometió algo a { $school } no puede venir por ahora: { $what } ({ $count })

    Espera hasta que el distrito lo resuelva. Le avisaremos cuando siga. Si no puede esperar, diga que no, y otros podrán ayudar.
needs-part-rests-text = Espera por ahora: { $what } ({ $count }), { $school }. El aliado no puede venir.
needs-part-goes-on-subject = Una ayuda prometida sigue
needs-part-goes-on-body =
    El aliado puede volver a { $school }: { $what } ({ $count })

    Usted no tiene que hacer nada.
needs-part-goes-on-text = Sigue: { $what } ({ $count }), { $school }
needs-pair-gone-subject = Se retiró una propuesta
needs-pair-gone-body =
    Gracias por decir que sí. Quien ofrecía al final no puede ayudar a { $school }: { $what }

    La necesidad está abierta para otros.
needs-pair-gone-text = Se retiró una propuesta para { $school }: { $what }
needs-rests-part = El aliado no puede venir por ahora. Esto espera hasta que se resuelva. Si no puede esperar, diga que no.
needs-rests-pair = El aliado no puede ayudar por ahora. Nadie tiene que responder hasta que se resuelva.
needs-rests-offer = El aliado no puede ayudar por ahora. La oferta no se propone a nadie hasta que se resuelva.
needs-private-subject = Hay algo que leer para usted
needs-private-body =
    Un colega de su escuela escribió algo para usted. Léalo hoy; inicie sesión para verlo.
needs-private-text = Un colega escribió algo para usted. Inicie sesión y léalo hoy.
needs-to-read-subject = Lea una necesidad antes de que siga
needs-to-read-body =
    Una necesidad de { $school } le espera: la lee alguien que no la escribió, antes de que nadie diga que sí.
needs-to-read-text = Una necesidad de { $school } espera que usted la lea. Inicie sesión.
needs-suggested = Quién conviene
needs-suggested-need = Las mejores ofertas para esta necesidad y por qué. Usted decide; se pregunta a ambas partes.
needs-suggested-offer = Las necesidades en que más conviene esta oferta y por qué: pesan más las escuelas con menos ayuda. Usted decide; se pregunta a ambas partes.
needs-suggested-enough = La escuela dijo que ya hay suficiente. No se pregunta a nadie por esta necesidad hasta que cambie.
needs-points = ({ $points } puntos)
needs-propose = Proponer a ambas partes
needs-pairs = Propuestas
needs-pairs-title = Propuestas
needs-pairs-lede = Ofertas que se propusieron a las escuelas. Ambas partes dicen sí o no.
needs-pairs-open = Abiertas
needs-pairs-mine = Por contestar en mi escuela
needs-pairs-waits = La escuela todavía no responde.
needs-pairs-none-title = No hay propuestas
needs-pairs-none = Cuando la oficina de alianzas encuentra una oferta para una necesidad, aparece aquí.
needs-pairs-column-number = Número
needs-pairs-column-school = Escuela
needs-pairs-column-what = Qué
needs-pairs-column-quantity = Cuánto
needs-pairs-column-offer = Oferta
needs-pairs-column-giver = Quién da
needs-pairs-column-asked = Preguntado el
needs-pairs-column-until = Responder hasta
needs-pairs-column-state = Estado
needs-pairs-column-refused-by = Quién dijo que no
needs-pairs-column-why = Por qué
needs-pairs-count = { $count ->
    [0] Propuestas
    [one] { $count } propuesta espera a la escuela
   *[other] { $count } propuestas esperan a la escuela
 }
needs-said-proposed = Se pregunta a ambas partes.
needs-pair-title = Una propuesta
needs-pair-school-lede = { $name } ofrece: { $what }
needs-pair-part = Ver quién ayuda y cuándo
needs-pair-take = Sí, nuestra escuela lo recibe
needs-pair-no = No
needs-pair-why = ¿Por qué no?
needs-pair-words = En pocas palabras, para la oficina
needs-pair-by-school = La escuela
needs-pair-by-giver = Quien da
needs-pair-over = La necesidad o la oferta ya no está abierta.
needs-pair-most = Hay { $most } libres como máximo en ambas partes.
needs-pair-rests = Ya se preguntó a ambas partes. Las reglas dejan descansar un tiempo lo rechazado.
needs-pair-enough = La escuela dijo que ya hay suficiente. No se pregunta a nadie por esta necesidad hasta que cambie.
needs-pair-sizes = La oferta no tiene ninguna de las tallas que se necesitan.
needs-pair-school-subject = Una oferta podría cubrir su necesidad
needs-pair-school-body =
    { $school } pide: { $what }

    Alguien ofrece: { $offer }

    Diga sí o no antes del { $until }.
needs-pair-school-text = Una oferta para { $school }: { $offer }, para: { $what }. ¿Sí o no antes del { $until }?
needs-plan-title = Un plan para el distrito
needs-plan-one = El plan
needs-plan-lede = Qué oferta debería ir a qué necesidad, para que todo junto convenga y vayan primero las escuelas con menos ayuda. El plan no decide nada: usted elige qué se propone a ambas partes.
needs-plan-make = Hacer un plan ahora
needs-plan-weights = Qué cuenta y cuánto
needs-plan-fit = Solo se junta lo que trata de lo mismo, en los mismos días y dentro de las millas indicadas. Cada pareja tiene 100 puntos por pieza. Se suman más por:
needs-plan-weight-near = estar cerca: hasta 300, menos con cada milla, ninguno desde 15 millas
needs-plan-weight-language = un idioma que ayuda: 200
needs-plan-weight-skill = una habilidad que ayuda: 150; la misma palabra en ambas partes, como “invierno”: 100; días de la semana: hasta 70
needs-plan-weight-covers = cubrirlo todo: 150, menos por una parte
needs-plan-weight-past = haber ayudado ahí antes: 40 cada vez, hasta tres.
needs-plan-no = De cada no se aprende según su razón, mientras lo diga la política. Lo que fue demasiado lejos para alguien quita 150, y la distancia una vez más, desde esa distancia. “No es lo que hago” quita 150 para ese tipo, y las condiciones quitan 150 entre esas dos partes, hasta tres veces cada una. Otros días y otras razones cuentan solo para ese par. A quien no tiene más por ahora no se le pregunta nada.
needs-plan-equity = Además cuenta el lugar de la necesidad: hasta { $points } puntos. La pobreza puede dar el { $percent } % (la parte de estudiantes en desventaja económica) y el tiempo sin ayuda el resto.
needs-plan-equity-months = Una escuela que nunca tuvo ayuda, o ninguna en { $months } meses, los tiene todos. Ayuda es un aliado, una donación o una necesidad cubierta.
needs-plan-equity-off = La política no da puntos por equidad ahora.
needs-plan-equity-then = Hasta { $points } puntos eran por equidad cuando se hizo.
needs-plan-policy = Los puntos por equidad están en la política del distrito, en “needs”.
needs-plan-earlier = Planes anteriores
needs-plan-none-title = Aún no hay planes
needs-plan-none = Haga uno cuando haya necesidades y ofertas. Toma unos segundos.
needs-plan-state-asked = Espera su turno
needs-plan-state-making = Se está haciendo
needs-plan-state-made = Hecho
needs-plan-state-failed = No funcionó
needs-plan-wait = Se hace en segundo plano y toma unos segundos. Puede salir de esta página.
needs-plan-look-again = Mirar otra vez
needs-said-plan = El plan se está haciendo.
needs-plan-made-of = Hecho con { $needs } necesidades y { $offers } ofertas abiertas.
needs-plan-optimal = Ningún plan puede ser mejor
needs-plan-optimal-text = Con estos puntos y entre las parejas consideradas: está demostrado, no supuesto. De cada necesidad y cada oferta se consideraron las 30 mejores.
needs-plan-gap = Cerca del mejor
needs-plan-gap-text = Podría haber un plan mejor, pero por un { $percent } % de los puntos como máximo.
needs-plan-compared = Junto a “quien llega primero”
needs-plan-compared-text = Quién recibiría qué si cada necesidad tomara lo mejor de lo que queda, en el orden en que se abrieron.
needs-plan-what = Qué
needs-plan-met = Necesidades cubiertas por completo
needs-plan-partly = Necesidades cubiertas en parte
needs-plan-unmet = Necesidades que no reciben nada
needs-plan-units = Piezas, horas, dólares y veces
needs-plan-quarters = Cuánto de lo pedido recibirían, según la pobreza
needs-quarter-1 = El cuarto más pobre
needs-quarter-2 = El segundo cuarto
needs-quarter-3 = El tercer cuarto
needs-quarter-4 = El cuarto con menos pobreza
needs-percent = { $percent } %
needs-plan-schools = Escuelas con la mayor diferencia
needs-plan-same = Cada escuela recibiría lo mismo de ambas formas.
needs-plan-file = Todas las escuelas como archivo (CSV)
needs-plan-file-lines = Todas las propuestas en un archivo (CSV)
needs-plan-file-lines-xlsx = Como hoja de cálculo (Excel)
needs-plan-file-yes = sí
needs-plan-file-no = no
needs-plan-column-place = Puesto
needs-plan-column-school = Escuela
needs-plan-column-what = Qué
needs-plan-column-quantity = Cuánto
needs-plan-column-offer = Oferta
needs-plan-column-giver = Quién da
needs-plan-column-points = Puntos
needs-plan-column-why = Por qué
needs-plan-column-proposed = Propuesto
needs-plan-lines = Qué iría adónde
needs-plan-lines-text = Elija lo que quiere proponer a ambas partes. Nada ocurre por sí solo.
needs-plan-no-lines = Ninguna oferta conviene a una necesidad ahora.
needs-plan-at = { $what } en { $school }
needs-plan-from = { $units } de { $giver }
needs-plan-propose = Proponer lo elegido
needs-plan-proposed = Propuesta
needs-said-none-chosen = No se eligió nada.
needs-said-all-passed = Ninguna de estas sigue abierta.
needs-said-some-passed = Se pregunta a ambas partes. Lo que ya no está abierto se omitió.
needs-column-poverty = Pobreza, %
needs-column-wanted = Pedido
needs-column-planned = Con el plan
needs-column-arrival = Por llegada
needs-plan-pairs = { $count ->
    [one] { $count } pareja era posible.
   *[other] { $count } parejas eran posibles.
 }

# From a closet

needs-closet = Viene de
needs-closet-open = El ropero, donde queda poco
needs-closet-text = El ropero de la escuela, donde queda poco
needs-closet-full = En el ropero no caben tantos. Pregunte a quien lo lleva.
needs-closet-part = Del ropero
needs-closet-give = Del ropero
needs-closet-give-text = El ropero tiene esto. Lo que entregue aquí cuenta como recibido, se resta de la lista del ropero y no hay que dar las gracias a nadie.
needs-closet-thing = Qué
needs-closet-there = { $place }, hay { $count }
needs-closet-give-do = Entregarlo para esta necesidad
needs-closet-refused-item = El ropero no tiene esto para esta necesidad. Elija algo de la lista.
needs-said-from-closet = Se entregó del ropero y cuenta para esta necesidad.
