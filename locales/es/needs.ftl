# machine draft, unchecked
needs-title = Lo que necesitan las escuelas
needs-lede = Abrigos, libros, una hora de su tiempo: vea lo que pide una escuela cerca de usted y diga “Puedo ayudar”. No necesita una cuenta.
needs-q = Buscar por palabra
needs-school = Escuela
needs-any = Cualquiera
needs-kind-label = Tipo
needs-find = Buscar
needs-all = Ver todo
needs-none-title = No se encontró nada
needs-none = Ninguna escuela pide esto ahora. Puede decirnos qué quiere dar y buscamos una escuela adecuada.
needs-count = { $count ->
    [one] { $count } necesidad
   *[other] { $count } necesidades
 }
needs-order = Primero, las escuelas que reciben menos ayuda.
needs-still = Aún faltan: { $units }
needs-by = Se necesita para el
needs-until = Abierto hasta
needs-units-goods = { $count ->
    [one] { $count } pieza
   *[other] { $count } piezas
 }
needs-units-time = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
 }
needs-units-skills = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
 }
needs-units-money = { $count ->
    [one] { $count } dólar
   *[other] { $count } dólares
 }
needs-units-space = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
 }
needs-units-services = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
 }
needs-item-size = { $what }, talla { $size }
needs-kind-goods = Cosas
needs-kind-time = Tiempo
needs-kind-skills = Conocimientos
needs-kind-money = Dinero
needs-kind-space = Espacio
needs-kind-services = Servicios
needs-day-1 = lunes
needs-day-2 = martes
needs-day-3 = miércoles
needs-day-4 = jueves
needs-day-5 = viernes
needs-day-6 = sábado
needs-day-7 = domingo
needs-show-lede = { $school } pide esto: { $units }.
needs-show-promised = Prometido
needs-progress = { $promised } de { $all }
needs-money-text = El dinero se da en la página de donaciones, donde recibe su carta. Lo que llega allí cuenta aquí.
needs-money-give = Dar dinero
needs-help = Puedo ayudar
needs-full-title = Ya está todo prometido
needs-full = Gracias a todos los que ayudan. Otras escuelas también necesitan algo.
needs-words = Para qué es
needs-families = Familias
needs-families-count = { $count ->
    [one] Para { $count } familia
   *[other] Para { $count } familias
 }
needs-language = Idioma que ayuda
needs-skill = Habilidad que ayuda
needs-days = Días convenientes
needs-days-hint = Si no elige ninguno, vale cualquier día.
needs-how = Cómo sigue
needs-how-1 = Usted dice cuánto puede hacer. Todo o una parte.
needs-how-2-things = Lo apartamos para usted. Elige un día y lo lleva a la oficina de la escuela.
needs-how-2-money = Usted dice cuánto en la página de donaciones. La oficina lo lee y le escribe cómo darlo.
needs-how-2-people = La escuela le responde primero. Después elige un día y viene a la oficina de la escuela.
needs-how-3-things = La escuela cuenta lo que llegó y le da las gracias.
needs-how-3-money = Cuando llega el dinero, cuenta aquí y usted recibe una carta.
needs-how-3-people = Después, la escuela le da las gracias.
needs-no-child = Aquí nunca se nombra a un niño. Las escuelas reparten las cosas con discreción.
needs-help-quantity = ¿Cuántos?
needs-help-quantity-hint = Todo o una parte. Solo un número.
needs-behalf = ¿Quién ayuda?
needs-behalf-me = Yo
needs-name = Nombre
needs-contact = Correo o teléfono
needs-contact-hint = Solo para esto. Le enviamos un enlace; nada se aparta antes de que lo abra.
needs-lang = Idioma de nuestras cartas
needs-note = Unas palabras para la escuela
needs-note-hint = Si algo debe saberse. Nada sobre ningún niño.
needs-help-letter = Le enviamos una carta con un enlace. Ábralo y diga que es usted: desde entonces queda apartado.
needs-privacy = La escuela ve su nombre. El director y la oficina de alianzas ven cómo comunicarse con usted.
needs-help-send = Prometer
needs-help-over = Esto ya no se pide o ya está todo prometido. Gracias de todos modos.
needs-help-full = Ya está todo prometido. Gracias de todos modos.
needs-help-money = El dinero para esto se da en la página de donaciones. Abra de nuevo la necesidad y elija “Dar dinero”.
needs-help-left = Solo quedan { $left } libres. Escriba esa cantidad o menos.
needs-help-too-many = Es mucho para un solo día. Llame a la oficina de alianzas para planearlo juntos.
needs-help-unopened = Hoy ya enviamos varias cartas a esta dirección. Abra primero una de ellas o llame a la oficina de alianzas.
needs-leaving-private = Estas palabras cuentan cómo vive un niño. Escríbalo sin ellas.
needs-leaving-warned = Mire las palabras que se nombran abajo. Cámbielas, o diga que no hablan de ningún niño.
needs-leaving-nobody = Estas palabras no hablan de ningún niño: pueden quedarse
needs-warned-title = ¿Se podría saber de qué niño se trata?
needs-worry-name = parece un nombre
needs-worry-initials = parecen iniciales
needs-worry-age = la edad de un niño
needs-worry-birth = una fecha de nacimiento
needs-worry-address = una dirección
needs-worry-contact = un teléfono o un correo
needs-worry-health = la salud de un niño
needs-worry-status = papeles u origen: aquí nunca se escribe
needs-worry-living = cómo vive un niño
needs-worry-safety = un niño puede estar en peligro
needs-said-thanks = Gracias.
needs-said-promised = Gracias. Está anotado.
needs-said-look-in-mail = Gracias. Abra la carta que le enviamos y diga que es usted.
needs-said-confirmed = Gracias. Ahora cuenta.
needs-said-day = El día está anotado. La escuela lo sabe.
needs-said-taken-back = Queda retirado.
needs-said-offer = Gracias por su oferta.
needs-said-resumed = La oferta está abierta otra vez.
needs-mine-title = Lo que prometió
needs-mine-confirm = Sí, soy yo
needs-mine-what = Qué
needs-mine-office-things = Llévelo a la oficina de la escuela en horario escolar.
needs-mine-office-money = La oficina de alianzas le dice cómo darlo.
needs-mine-office-people = Pase primero por la oficina de la escuela, en horario escolar.
needs-mine-held = Apartado hasta
needs-mine-day = Día
needs-received-on = Recibido el
needs-mine-name-day-things = ¿Cuándo lo traerá?
needs-mine-name-day-money = Dar el dinero
needs-mine-name-day-people = ¿Cuándo vendrá?
needs-mine-day-hint = Un día de clases. Puede cambiarlo después.
needs-mine-day-send = Decir este día
needs-mine-withdraw = Al final no puedo
needs-mine-withdraw-text = No pasa nada. Así otra persona puede ayudar.
needs-mine-withdraw-do = Retirarlo
needs-mine-unconfirmed = Alguien escribió su dirección en nuestra página. Si fue usted, pulse el botón. Antes no se aparta nada.
needs-mine-offered = La escuela tiene su oferta y le responderá.
needs-mine-reserved = Está apartado para usted. Díganos qué día viene.
needs-mine-committed = La escuela le espera ese día.
needs-mine-received = Llegó. ¡Gracias! La escuela le escribirá.
needs-mine-thanked = La escuela le da las gracias.
needs-mine-withdrawn = Usted lo retiró.
needs-mine-declined = La escuela no puede recibirlo esta vez.
needs-mine-lapsed = Pasó el plazo y ya está libre para otros.
needs-mine-released = La escuela ya no lo necesita. Gracias de todos modos.
needs-mine-not-come = Pasó el día y no llegó; ya está libre para otros.
needs-mine-given = Sigue como donación. Una carta le trae el enlace para seguirla.
needs-part-unconfirmed = Espera su sí
needs-part-offered = Ofrecido
needs-part-reserved = Apartado
needs-part-committed = Viene un día fijo
needs-part-received = Recibido
needs-part-thanked = Agradecido
needs-part-withdrawn = Retirado
needs-part-declined = Rechazado
needs-part-lapsed = Venció
needs-part-released = Ya no se necesita
needs-part-not-come = No llegó
needs-part-given = Sigue como donación
needs-day-past = Ese día ya pasó. Elija uno por venir.
needs-day-far = Ese día está muy lejos. Elija uno dentro de un año.
needs-day-closed = Ese día la escuela está cerrada. Elija un día de clases.
needs-day-late = La oficina de la escuela ya cerró por hoy. Elija otro día.
needs-part-refused-state = Esto ya avanzó entretanto. Mire la página otra vez.
needs-offer-title = Ofrecer algo a cualquier escuela
needs-offer-lede = Díganos qué tiene y cuánto, dónde y cuándo. Buscamos escuelas adecuadas, le preguntamos y usted decide cada vez.
needs-offer-what = ¿Qué ofrece?
needs-offer-what-hint = En pocas palabras: abrigos de niños, leer con niños, una sala.
needs-offer-quantity = ¿Cuánto en total?
needs-offer-quantity-hint = Cosas: cuántas piezas. Tiempo y conocimientos: horas. Dinero: dólares enteros. Espacio y servicios: cuántas veces.
needs-offer-sizes = Tallas
needs-offer-sizes-hint = Solo para cosas que tienen talla. Por ejemplo: 8, 10 y 12, o S a L. Déjelo vacío si tiene cualquier talla.
needs-offer-where = Dónde
needs-offer-zip = Código postal
needs-offer-zip-hint = Dónde está usted, o dónde están las cosas o la sala. Nunca lo mostramos.
needs-offer-radius = ¿Hasta qué distancia, en millas?
needs-offer-radius-hint = Déjelo vacío si la distancia no importa.
needs-offer-around = Hasta { $miles } millas alrededor de { $zip }
needs-offer-school = Solo para una escuela
needs-offer-when = Cuándo
needs-offer-from = Desde
needs-offer-until = Hasta
needs-offer-until-hint = Vacío significa unos tres meses.
needs-offer-more = Lo que ayuda a encontrar la escuela
needs-none-chosen = Ninguno en especial
needs-offer-conditions = Condiciones
needs-offer-conditions-hint = Lo que debemos saber antes de preguntar a una escuela. Por ejemplo: la escuela lo recoge, o solo por las mañanas.
needs-offer-who = Quién ofrece
needs-offer-letter = Le enviamos una carta con un enlace. Ábralo y diga que es usted: desde entonces buscamos escuelas.
needs-offer-send = Ofrecer
needs-offer-dates = El último día es anterior al primero o ya pasó. Corrija uno.
needs-zip-unknown = No conocemos ese código postal. Revise sus cinco cifras.
needs-zip-missing = Escriba un código postal para medir las millas desde ahí.
needs-offer-mine-title = Su oferta
needs-offer-left = Aún libre
needs-offer-withdraw = Retirar esta oferta
needs-offer-withdraw-text = Lo que ya prometió a una escuela sigue en pie. El resto ya no se propone.
needs-offer-state-unconfirmed = Sin confirmar
needs-offer-state-open = Abierta
needs-offer-state-paused = No más por ahora
needs-offer-state-used = Todo está dado
needs-offer-state-withdrawn = Retirada
needs-offer-state-declined = Rechazada
needs-offer-state-expired = Terminada
needs-offer-state-lapsed = Nunca confirmada
needs-offer-state-all = Todas
needs-offer-mine-unconfirmed = Alguien escribió su dirección en nuestra página. Si fue usted, pulse el botón.
needs-offer-mine-open = Buscamos escuelas adecuadas y le preguntamos antes de hacer nada.
needs-offer-mine-paused = Usted nos dijo: no más por ahora. No le preguntamos nada hasta que pulse el botón.
needs-offer-resume = Puedo dar otra vez
needs-offer-mine-used = ¡Gracias! Todo está prometido o dado.
needs-offer-mine-withdrawn = Usted retiró esta oferta.
needs-offer-mine-declined = No podemos usar esta oferta. Gracias por hacerla.
needs-offer-mine-expired = El último día de esta oferta pasó. Puede hacerla de nuevo.
needs-offer-mine-lapsed = Nadie confirmó esta oferta a tiempo.
needs-offer-refused-state = Esta oferta ya avanzó entretanto. Mire la página otra vez.
needs-promises-title = Sus promesas y ofertas
needs-promises-door = Lo que prometió a las escuelas y lo que ofrece.
needs-promises-lede = Lo que prometió a escuelas y lo que ofrece a cualquiera de ellas. Abra una para decir un día o retirarla.
needs-promises-none-title = Todavía nada
needs-promises-none = Cuando prometa algo a una escuela con su sesión abierta, aparecerá aquí.
needs-promises-parts = Prometido
needs-promises-offers = Ofrecido
needs-promises-open = Abrir
needs-confirm-subject = ¿Fue usted? Confirme, por favor
needs-confirm-body =
    Hola:

    Alguien escribió esta dirección en nuestra página y quiere ayudar a { $school } con: { $what } ({ $count }).

    ¿Fue usted? Abra la página y pulse “Sí, soy yo”. Antes no se aparta nada. Si no fue usted, no haga nada.
needs-confirm-text = ¿Ayudará a { $school } con: { $what } ({ $count })? Confirme en la página.
needs-held-subject = Gracias: apartado para usted
needs-held-body =
    Hola, { $name }:

    Gracias por ayudar a { $school } con: { $what } ({ $count }).

    Está apartado hasta el { $until }. { $how }
needs-held-text = Gracias, { $name }. Apartado hasta el { $until }: { $what } ({ $count }) para { $school }. { $how }
needs-held-how-things = Diga en la página qué día lo trae.
needs-held-how-money = Delo con el botón de la página.
needs-held-how-people = Diga en la página qué día viene.
needs-offered-subject = Gracias por su oferta
needs-offered-body =
    Hola, { $name }:

    Gracias por ofrecer ayuda a { $school } con: { $what } ({ $count }).

    Para esto alguien entra en la escuela, así que la escuela le responde primero.
needs-offered-text = Gracias, { $name }. { $school } le responderá sobre: { $what } ({ $count }).
needs-accepted-subject = Sí, venga por favor
needs-accepted-body =
    Hola, { $name }:

    { $school } dice que sí, con gracias: { $what } ({ $count }).

    Diga en la página qué día viene, antes del { $until }.
needs-accepted-text = { $school } dice que sí, { $name }: { $what } ({ $count }). Diga un día antes del { $until }.
needs-declined-subject = Sobre su ayuda
needs-declined-body =
    Hola, { $name }:

    Gracias por ofrecer { $what } ({ $count }). { $school } no puede recibirlo esta vez. La razón:

    { $why }
needs-declined-text = { $school } no puede recibirlo esta vez, { $name }: { $what } ({ $count }). La página dice por qué.
needs-released-subject = Ya no se necesita
needs-released-body =
    Hola, { $name }:

    { $school } ya no necesita: { $what } ({ $count }). Por favor, no lo traiga.

    Gracias de todos modos. Otras escuelas también necesitan algo.
needs-released-text = { $school } ya no necesita { $what } ({ $count }), { $name }. Gracias de todos modos.
needs-hold-ends-subject = ¿Qué día vendrá?
needs-hold-ends-body =
    Hola, { $name }:

    Usted prometió a { $school }: { $what } ({ $count }). Está apartado hasta el { $until }.

    Diga en la página qué día viene. Después pueden ayudar otros.
needs-hold-ends-text = { $name }, diga un día antes del { $until }: { $what } ({ $count }) para { $school }.
needs-lapsed-subject = Ya está libre para otros
needs-lapsed-body =
    Hola, { $name }:

    Usted prometió a { $school }: { $what } ({ $count }). No se dijo un día, así que está libre para otros.

    Si aún quiere ayudar, mire si todavía se necesita.
needs-lapsed-text = { $name }, no se dijo un día: { $what } ({ $count }) para { $school } está libre para otros.
needs-thanks-subject = Gracias de { $school }
needs-thanks-body =
    { $words }

    Lo que usted dio: { $what } ({ $count }), { $name }.
needs-thanks-text = Gracias, { $name }, por { $what } ({ $count }). { $school } le escribió: vea la página.
needs-offer-confirm-subject = ¿Fue usted? Confirme, por favor
needs-offer-confirm-body =
    Hola:

    Alguien escribió esta dirección en nuestra página y ofrece algo a las escuelas. Tipo: { $kind }. Cuánto: { $count }.

    ¿Fue usted? Abra la página y pulse “Sí, soy yo”. Si no fue usted, no haga nada.
needs-offer-confirm-text = Alguien dio este número y ofrece algo a las escuelas ({ $kind }, { $count }). ¿Fue usted? Confirme en la página.
needs-offer-thanks-subject = Gracias por su oferta
needs-offer-thanks-body =
    Hola, { $name }:

    Gracias por ofrecer: { $what }

    Está abierta hasta el { $until }. Buscamos escuelas adecuadas y le preguntamos antes de hacer nada. En la página puede ver cómo va y retirarla.
needs-offer-thanks-text = Gracias, { $name }: { $what }, abierta hasta el { $until }. Le preguntamos antes de hacer nada.
needs-offer-paused-subject = Su oferta descansa
needs-offer-paused-body =
    Hola, { $name }:

    Usted nos dijo que por ahora no puede dar más: { $what }

    No le preguntamos nada hasta que abra la página y pulse “Puedo dar otra vez”. La oferta termina el { $until }.
needs-offer-paused-text = { $name }, su oferta descansa: { $what }. Abra la página cuando pueda dar otra vez.
needs-offer-declined-subject = Sobre su oferta
needs-offer-declined-body =
    Hola, { $name }:

    Gracias por ofrecer: { $what }

    No podemos usarla. La razón:

    { $why }
needs-offer-declined-text = No podemos usar su oferta, { $name }: { $what }. { $why }
needs-offer-expired-subject = Su oferta terminó
needs-offer-expired-body =
    Hola, { $name }:

    El último día de su oferta pasó: { $what }

    Gracias. Si quiere ofrecerla de nuevo, la página toma un minuto.
needs-offer-expired-text = Su oferta terminó, { $name }: { $what }. Puede ofrecerla de nuevo.
needs-asked-title = Una escuela podría usar su oferta
needs-asked-lede = { $school } necesita esto: { $units }. ¿Ayudaría usted?
needs-asked-need = Lo que se necesita
needs-asked-yes = Sí, lo haré
needs-asked-no = No, esta vez no
needs-asked-no-text = No pasa nada. Díganos por qué, para preguntarle algo más adecuado.
needs-asked-why = ¿Por qué no?
needs-asked-words = Si quiere, con sus palabras
needs-asked-next-giver-yes = ¡Gracias! También se pregunta a la escuela. En cuanto diga que sí, le escribimos y usted elige un día.
needs-asked-next-giver-yes-known = ¡Gracias! También se pregunta a la escuela. Cuando haya dicho que sí, estará entre sus promesas y allí elige un día.
needs-asked-next-agreed = Ambos dijeron que sí. Le enviamos una carta: elija un día, por favor.
needs-asked-next-agreed-known = Ambos dijeron que sí. Está apartado para usted: elija un día, por favor.
needs-asked-next-refused = Gracias por decirlo. Su oferta sigue abierta para otras escuelas.
needs-asked-next-refused-far = Gracias por decirlo. Desde ahora las escuelas tan lejanas como esta, y las más lejanas, vienen al final para usted.
needs-asked-next-refused-thing = Gracias por decirlo. Desde ahora le preguntamos menos por este tipo de cosas.
needs-asked-next-refused-enough = Gracias por decirlo. Su oferta descansa: no le preguntamos nada hasta que diga que puede dar otra vez. Le enviamos una carta con el enlace.
needs-asked-next-refused-school = Al final la escuela no puede recibirlo. Su oferta sigue abierta para otras escuelas.
needs-asked-next-over = El plazo para responder terminó. Su oferta sigue abierta para otras escuelas.
needs-pair-until = Responda antes del
needs-pair-asked = Se preguntó a ambas partes
needs-pair-school-yes = La escuela dijo que sí
needs-pair-giver-yes = Quien da dijo que sí
needs-pair-agreed = Ambos dijeron que sí
needs-pair-refused = Alguien dijo que no
needs-pair-lapsed = Sin respuesta a tiempo
needs-pair-withdrawn = Retirada
needs-refusal-far = Demasiado lejos
needs-refusal-time = Los días no convienen
needs-refusal-thing = No es lo adecuado
needs-refusal-conditions = Las condiciones no convienen
needs-refusal-enough = Ya hay suficiente
needs-refusal-other = Otra razón
needs-refusal-not-given = No es lo que doy o hago
needs-refusal-no-more = No más por ahora
needs-said-answered = Gracias por su respuesta.
needs-pair-refused-state = Esta pregunta ya tiene respuesta o venció.
needs-pair-offer-over = Ya no queda tanto de la oferta. Llame a la oficina de alianzas.
needs-rests = En espera
needs-rests-giver = El aliado no puede ayudar en escuelas por ahora. Esto espera y sigue cuando se resuelva. Usted puede retirarlo.
needs-refused-rests = Por ahora nadie puede ayudar en nombre de esta organización.
needs-pair-giver-subject = ¿Ayudaría a { $school }?
needs-pair-giver-body =
    Hola, { $name }:

    Usted ofreció: { $offer }

    { $school } necesita: { $what } ({ $count }). ¿Ayudaría? Diga sí o no en la página antes del { $until }.
needs-pair-giver-text = { $name }, { $school } necesita { $what } ({ $count }); usted ofreció { $offer }. ¿Sí o no antes del { $until }?
needs-pair-off-subject = Esta vez no se pudo
needs-pair-off-body =
    Hola, { $name }:

    Gracias por decir que sí. { $school } al final no puede recibirlo: { $what }

    Su oferta sigue abierta para otras escuelas.
needs-pair-off-text = { $name }, { $school } al final no puede recibirlo: { $what }. Su oferta sigue abierta.
needs-reason-kind = Se trata de lo mismo
needs-reason-near = A { $miles } millas
needs-reason-language = Habla { $language }
needs-reason-skill = Sabe de esto: { $skill }
needs-reason-word = Ambos dicen “{ $word }”
needs-reason-days = Libre: { $days }
needs-reason-all = Podría cubrirlo todo
needs-reason-part = Podría cubrir el { $percent } %
needs-reason-together = { $count ->
    [one] Ya ayudó a esta escuela: una vez
   *[other] Ya ayudó a esta escuela: { $count } veces
 }
needs-reason-refused = { $count ->
    [one] Una parte ya dijo que no: una vez
   *[other] Una parte ya dijo que no: { $count } veces
 }
needs-reason-not-given = { $count ->
    [one] Quien da dijo una vez que esto no es lo que da o hace
   *[other] Quien da dijo { $count } veces que esto no es lo que da o hace
 }
needs-reason-not-taken = { $count ->
    [one] La escuela dijo una vez que las cosas de este tipo de quien da no son adecuadas
   *[other] La escuela dijo { $count } veces que las cosas de este tipo de quien da no son adecuadas
 }
needs-reason-far-giver = Quien da dijo que { $miles } millas era demasiado lejos
needs-reason-far-school = La escuela dijo que { $miles } millas era demasiado lejos
needs-reason-sizes = Tiene una parte de las tallas: { $sizes }
needs-reason-poverty = El { $percent } % de los estudiantes cuenta como en desventaja económica
needs-reason-never = Esta escuela nunca ha recibido ayuda
needs-reason-months = { $count ->
    [one] Esta escuela lleva { $count } mes sin ayuda
   *[other] Esta escuela lleva { $count } meses sin ayuda
 }
needs-reason-conditions = Condiciones de quien da: { $words }
needs-reason-has-conditions = Quien da pone condiciones; la oficina las conoce
needs-fits-look = Ver qué conviene
needs-fits-needs-title = Escuelas que necesitan esto ahora
needs-fits-needs = Todavía no se envía nada. Abra una para ayudar allí ahora mismo, o envíe su oferta y buscamos escuelas.
needs-fits-needs-office = Todavía no se anota nada. Estas necesidades convienen más; pesan más las escuelas con menos ayuda.
needs-fits-needs-none = Ninguna necesidad abierta trata de esto ahora. Envíe su oferta de todos modos: las escuelas piden cosas nuevas cada día.
needs-fits-offers-title = Ofertas que podrían cubrir esto
needs-fits-offers = Todavía no se envía nada y no se pregunta a nadie. Cuando la necesidad esté abierta, la oficina de alianzas propone la mejor oferta a ambas partes.
needs-fits-offers-none = Ninguna oferta abierta trata de esto ahora. Escriba la necesidad de todos modos: otras personas la verán.
needs-fits-offer = Una oferta abierta
