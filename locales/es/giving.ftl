# machine draft, unchecked
give-title = Regale algo a una escuela
give-lede = Libros, abrigos, dinero, lo que usted sabe hacer: una escuela cerca de usted lo puede usar. Díganos qué quiere regalar. No necesita una cuenta.
give-start = Ofrecer una donación
give-may = Lo que las escuelas pueden recibir
give-may-money = Dinero
give-may-money-text = Una vez, como promesa o cada mes. Para una escuela, para todas o para un uso que usted diga.
give-may-things = Cosas
give-may-things-text = Nuevas o en buen estado: libros, útiles, abrigos, instrumentos, equipo deportivo, computadoras.
give-may-work = Trabajo y saber
give-may-work-text = Un arreglo, una impresión, una clase, un salón. Le damos las gracias; la ley de impuestos no cuenta su tiempo como donación.
give-may-large = Donaciones grandes
give-may-large-text = Un área de juegos, un terreno, acciones. Decide la junta de educación; puede tardar unas semanas.
give-not = Lo que no podemos recibir
give-not-broken = Cosas rotas, peligrosas o muy gastadas.
give-not-food = Comida hecha en casa y paquetes abiertos.
give-not-child = Regalos para un niño con nombre. Hable con el consejero de la escuela.
give-not-strings = Donaciones que harían que la escuela anuncie un producto o favorezca una creencia.
give-how = Cómo funciona
give-how-offer = Usted nos dice qué quiere regalar. Toma unos tres minutos.
give-how-answer = Lo revisamos y le respondemos. Las donaciones pequeñas las acepta el director de la escuela; las más grandes, la superintendencia o la junta.
give-how-bring = Acordamos un día y un lugar. Por favor, no traiga nada antes de que digamos que sí.
give-how-letter = Recibe una carta de gracias en su idioma. Si la donación es bastante grande, la carta tiene lo que necesita para sus impuestos.
give-who = Quién puede recibir su donación
give-who-text = Cada uno tiene su propio nombre legal y sus propias cartas:
give-who-pay = Aquí nunca pedimos un número de tarjeta. El dinero va a quien lo recibe con cheque, o en efectivo con recibo.
give-ask = ¿Preguntas?
give-ask-text = Una persona le ayuda en su idioma.
give-ask-write = Escríbanos

give-offer-title = Ofrecer una donación
give-offer-lede = Unas preguntas y luego lo revisamos. Puede retirar su oferta hasta que la donación esté aquí.
give-part-what = Su donación
give-kind = ¿Qué quiere regalar?
give-what = ¿Qué es?
give-what-hint = Para todo menos el dinero. Por ejemplo: abrigos de invierno para niños, nuevos. Por favor, no escriba el nombre de ningún niño.
give-quantity = ¿Cuántos?
give-quantity-hint = Un número, si se puede contar.
give-value = ¿Cuánto cree que vale?
give-value-hint = En dólares, si quiere. Nos ayuda a saber quién debe decir que sí. Nunca lo imprimimos: la carta describe su donación, y el valor lo calcula usted.
give-part-money = Si es dinero
give-amount = Cantidad en dólares
give-amount-hint = Para dinero. Por ejemplo 25 o 1,234.50. Si promete pagar en partes, la cantidad total; si se repite, la cantidad de cada vez.
give-way = ¿Cómo llega?
give-way-hint = Solo para dinero.
give-every = ¿Cada cuánto?
give-every-none = Dejarlo abierto
give-times = ¿Cuántas veces?
give-times-hint = Para dinero que se repite, o una promesa en partes iguales: de 2 a 60.
give-employer = ¿Su empleador agrega algo?
give-employer-hint = El nombre del empleador. Su parte llega como otra donación.
give-part-where = Para quién
give-receiver = ¿Quién la debe recibir?
give-receiver-hint = Si no sabe, elija el distrito escolar.
give-school = ¿Qué escuela?
give-school-hint = Déjelo abierto y la llevamos a donde más se necesita.
give-school-any = Donde más se necesita
give-school-needed = Elija la escuela. Cada escuela tiene su propia asociación.
give-purpose = ¿Es para un uso especial?
give-purpose-hint = Un deseo, por ejemplo: para la biblioteca.
give-conditions = ¿Pone condiciones?
give-conditions-hint = Algo que la escuela debe prometer, como un nombre en la pared o el mantenimiento por años. Sobre donaciones con condiciones decide la junta de educación.
give-conditions-no = No
give-conditions-yes = Sí
give-conditions-which = Condiciones
give-conditions-missing = Escriba las condiciones o elija “No”.
give-part-who = Sobre usted
give-name = Su nombre
give-behalf = ¿Regala en nombre de alguien más?
give-behalf-hint = Una empresa, una congregación, una familia. La carta llevará ese nombre.
give-dedication = ¿En memoria o en honor de alguien?
give-dedication-hint = Un nombre. La carta lo dirá.
give-anonymous = No mostrar mi nombre en público
give-anonymous-hint = La oficina lo sabe y le escribe.
give-contact = Correo electrónico o celular
give-contact-hint = Aquí le respondemos y le mandamos la carta.
give-lang = Idioma de nuestras cartas
give-lang-hint = Le escribimos en este idioma cuando podemos.
give-privacy = Solo las personas que trabajan con donaciones ven lo que escribe aquí.
give-send = Mandar mi oferta
give-too-many = Hoy ha ofrecido muchas donaciones. Por favor, llámenos y las anotamos juntos.

give-thanks-title = Gracias por su oferta
give-thanks-lede = Ya la tenemos. La mayoría de las respuestas tarda una semana; la junta de educación se reúne unas dos veces al mes.
give-thanks-link = Guarde este enlace
give-thanks-link-text = Muestra cómo va su donación y funciona sin cuenta. Quien lo tenga puede ver su donación y retirar la oferta. También se lo mandamos.
give-follow-title = Su donación
give-fact-what = Donación
give-fact-for = Para
give-fact-offered = Ofrecida
give-fact-due = Por favor, tráigala
give-fact-received = Recibida
give-fact-part = Han llegado { $came } de { $all }
give-fact-place = Dónde se usa
give-for-need = Para la necesidad
give-need-left = Aún hace falta: { $amount }
give-need-text = Lo que dé aquí cuenta para esta necesidad en cuanto la escuela lo acepte.
gifts-refused-need = Esta necesidad no admite esa donación. Ábrala de nuevo o done sin ella.
gifts-need-school = Esta necesidad es de { $school }. Elija esa escuela.
gifts-need-money = Esta necesidad pide dinero. Elija dinero o done sin la necesidad.
gifts-need-left = Solo hacen falta ${ $left }. Dé hasta esa cantidad aquí, y el resto sin la necesidad.
gifts-part-written = Esto ya está anotado como donación.
give-letters = Cartas
give-letter-open = Abrir la carta
give-sent-to = La hemos pasado a: { $to }
give-next = Qué pasa ahora
give-stage-read = La leemos
give-stage-text-read = Alguien de la oficina lee su oferta y pregunta si algo no está claro.
give-stage-answer = Respondemos
give-stage-text-answer = El director de la escuela, la superintendencia o la junta dice sí o no.
give-stage-handover = Usted la entrega
give-stage-text-handover = Acordamos con usted un día y un lugar.
give-stage-letter = Recibe su carta
give-stage-text-letter = Con nuestras gracias y con lo que necesita para sus impuestos.
give-withdraw = Retirar mi oferta
give-withdraw-text = No tiene que dar una razón. La puede ofrecer otra vez cuando quiera.
give-withdraw-do = Retirarla
give-refused-late = Su donación ya pasó de este paso. Por favor, llámenos o escríbanos.
give-refused-came = Una parte de su donación ya está aquí. Por favor, llámenos o escríbanos.
give-said-withdrawn = Ha retirado su oferta.
give-said-thanks = Gracias.

give-state-offered = Tenemos su oferta
give-state-screened = La estamos revisando
give-state-routed = Espera una respuesta
give-state-accepted = Aceptada
give-state-declined = No aceptada
give-state-redirected = Pasada a otros
give-state-withdrawn = Retirada
give-state-scheduled = La esperamos
give-state-received = Recibida
give-state-acknowledged = Recibida
give-state-allocated = En uso
give-state-reported = En uso
give-state-watched = En uso
give-state-disposed = Recibida
give-state-closed = Terminado
give-state-returned = Devuelta
give-status-offered = Tenemos su oferta y alguien la leerá en unos días. No tiene que hacer nada.
give-status-screened = Alguien está leyendo su oferta y la pasará a quien puede decir que sí.
give-status-routed = Su oferta está con la persona que puede decir que sí. Le escribimos en cuanto haya respuesta.
give-status-accepted = Sí, y muchas gracias. Le escribimos para acordar un día y un lugar.
give-status-declined = No podemos recibir esta donación. La razón está abajo. Gracias por pensar en nuestras escuelas.
give-status-redirected = Otros pueden usar mejor su donación. Le escribirán o llamarán.
give-status-withdrawn = Ha retirado esta oferta. No pasa nada más.
give-status-scheduled = Esperamos su donación. El día y el lugar están abajo.
give-status-received = Su donación está aquí. La carta llega en unos días.
give-status-acknowledged = Su donación está aquí y la carta está escrita.
give-status-allocated = Su donación está donde se usa. Gracias.
give-status-reported = Su donación está donde se usa y la junta lo sabe. Gracias.
give-status-watched = Su donación está donde se usa y su formulario de impuestos está firmado. Gracias.
give-status-disposed = Su donación estuvo con nosotros y ha pasado a otro lugar. Recibe una copia del formulario que lo dice.
give-status-closed = Su donación está donde se usa y todo está hecho. Gracias.
give-status-returned = Le devolvemos su donación. La razón está abajo. La carta ya no vale.
give-decider-principal = Decide el director de la escuela.
give-decider-superintendent = Decide la oficina de la superintendencia.
give-decider-board = Decide la junta de educación en una de sus próximas reuniones.
give-decider-receiver = Deciden los responsables de quien la recibe.

gifts-kind-money = Dinero
gifts-kind-goods = Cosas
gifts-kind-services = Trabajo o servicios
gifts-kind-real-property = Terreno o edificios
gifts-kind-securities = Acciones o bonos
gifts-way-one-time = Una vez
gifts-way-pledge = Una promesa, pagada en partes
gifts-way-recurring = La misma cantidad varias veces
gifts-every-month = cada mes
gifts-every-quarter = cada tres meses
gifts-every-year = cada año
gifts-what-money = { $amount } · { $what }
gifts-what-count = { $what } ({ $count })
gifts-amount-zero = Escriba una cantidad mayor que cero.
gifts-letter-void = Esta carta no vale: la donación fue devuelta.
gifts-letters-title = Cartas a donantes
gifts-letters-none-title = Ninguna carta espera papel
gifts-letters-none = Las cartas a donantes sin correo ni teléfono aparecen aquí hasta que alguien las marca como impresas.
gifts-refused-receiver = Este destinatario ya no está en las reglas del distrito. Elija otro.
gifts-refused-added-to = No hay donación con este número. Copie el número de la página de la donación.
gifts-day-ahead = Este día aún no llega. Escriba un día hasta hoy.
gifts-benefit-what = Escriba qué recibe el donante a cambio.
gifts-benefit-value = Escriba cuánto vale, en dólares.

giving-thanks-subject = Gracias por su oferta
giving-thanks-body =
    Hola:

    Gracias por ofrecer una donación a nuestras escuelas. Si no fue usted, no haga nada.

    La leeremos en unos días. El enlace muestra cómo va. Guárdelo solo para usted: quien lo tenga puede retirar la oferta.

    Por favor, no traiga nada antes de que digamos que sí.
giving-thanks-text = Gracias por ofrecer una donación a nuestras escuelas. Este enlace muestra cómo va:
giving-yes-subject = Sí, y gracias: su donación
giving-yes-body =
    Hola, { $name }:

    Su donación es bienvenida: { $what }

    Es para { $school }. { $next }
giving-yes-text = Su donación es bienvenida, { $name }. { $next }
giving-no-subject = Sobre su oferta
giving-no-body =
    Hola, { $name }:

    Gracias por ofrecer: { $what }

    No podemos recibir esta donación para { $school }. La razón:

    { $why }

    Gracias por pensar en nuestras escuelas. Puede responder a esta carta.
giving-no-text = Hola, { $name }: no podemos recibir la donación que ofreció. El enlace dice por qué:
giving-moved-subject = Hemos pasado su oferta a otros
giving-moved-body =
    Hola, { $name }:

    Gracias por ofrecer: { $what }

    Otros la pueden usar mejor. Por eso hemos pasado su oferta de { $school } a:

    { $to }

    { $why }
giving-moved-text = Hola, { $name }: hemos pasado su oferta a { $to }.
giving-when-subject = Cuándo traer su donación
giving-when-body =
    Hola, { $name }:

    Esperamos su donación: { $what }

    Día: { $date }

    Dónde y por quién preguntar: { $where }

    Es para { $school }. Si el día no le conviene, por favor responda.
giving-when-text = Hola, { $name }: por favor traiga su donación el { $date }: { $where }
giving-returned-subject = Le devolvemos su donación
giving-returned-body =
    Hola, { $name }:

    No podemos quedarnos con su donación para { $school }: { $what }

    La razón:

    { $why }

    Si tiene una carta nuestra sobre ella, ya no vale.
giving-returned-text = Hola, { $name }: le devolvemos su donación. El enlace dice por qué:
giving-letter-sent-subject = { $subject }
giving-letter-sent-body = { $letter }
giving-letter-sent-text = { $subject }. Su carta:
giving-yes-next-money = El enlace muestra cómo pagar o adónde enviar un cheque.
giving-yes-next-things = Le escribimos o llamamos para acordar un día y un lugar.
give-status-accepted-money = Sí, y muchas gracias. Abajo ve cómo enviar el dinero.
give-status-scheduled-money = Gracias. Ya llegó una parte; abajo ve lo que falta.
give-stage-text-handover-money = Usted paga o envía un cheque. No hace falta venir.
give-offer-parts = Responda todas las preguntas que no dicen “opcional”. “¿Qué es?” es para todo menos el dinero; “Si es dinero” es solo para el dinero.
give-conditions-which-hint = Solo si eligió “Sí” arriba.
give-warned = ¿Se puede reconocer a un niño por estas palabras? Cámbielas, o marque la casilla de abajo.
give-warned-title = Por favor, revise estas palabras
give-warned-text = Nadie debe poder saber de qué niño se trata. El nombre de una escuela, de un donante o de un adulto está bien.
give-warned-nobody = Por esto no se reconoce a ningún niño
give-way-one-time = Una vez, todo
give-way-pledge = Una promesa: digo una cantidad y la pago en partes
give-way-recurring = La misma cantidad varias veces
give-worry-name = parece un nombre
give-worry-initials = parecen iniciales
give-worry-age = la edad de un niño
give-worry-birth = una fecha de nacimiento
give-worry-address = una dirección
give-worry-contact = un teléfono o un correo electrónico
give-worry-health = la salud de un niño
give-worry-status = papeles u origen
give-worry-living = cómo vive un niño
give-worry-safety = un niño puede estar en peligro
