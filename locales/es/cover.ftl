# machine draft, unchecked
cover-title = No puedo ir
cover-lede = Elija lo que le convenga. Usted conserva su lugar hasta que otra persona lo tenga, a menos que lo devuelva.
cover-refused-title = No funcionó
cover-refused-gone = Esto ya está resuelto, o el lugar ya no existe.
cover-refused-late = Es tarde para pasar este lugar. Todavía puede pedir un reemplazo hasta que empiece el turno, o devolver el lugar.
cover-refused-already = Ya buscamos a alguien para este lugar. Primero deténgalo.
cover-refused-many = Hoy ha preguntado muchas veces. Llame a la escuela: ahí pueden ayudarle más rápido.
cover-refused-free = Ese turno tiene un lugar libre. Tómelo y devuelva este.
cover-refused-full = Todos los lugares están ocupados; no hay nada que pedir.
cover-keep = Usted conserva su lugar hasta que alguien diga que sí.
cover-until = Hasta: { $when }.
cover-take-back = Dejar de preguntar
cover-state-waiting = En espera de respuesta
cover-state-taken = Tomado
cover-state-not-taken = No se tomó
cover-kind-hand-over = Ofrecido a una persona
cover-kind-swap = Cambio pedido
cover-kind-cover = Reemplazo pedido
cover-earlier = Lo que intentó antes
cover-give-title = Devolver mi lugar
cover-give = Su lugar queda libre de inmediato y cualquiera puede tomarlo. No tiene que buscar a nadie.
cover-give-waiting = { $count ->
    [one] { $count } persona espera: la siguiente de la lista recibe su lugar.
   *[other] { $count } personas esperan: la siguiente de la lista recibe su lugar.
 }
cover-around-title = Pedir un reemplazo
cover-around = { $count ->
    [one] Preguntamos a { $count } persona que puede hacerlo, y unas horas después a la siguiente. La primera que diga que sí recibe su lugar.
   *[other] Preguntamos a { $count } personas que pueden hacerlo, y unas horas después a las { $count } siguientes. La primera que diga que sí recibe su lugar.
 }
cover-order-first = Solo se pregunta a personas con la autorización necesaria que no tienen otro turno a esa hora. En este orden:
cover-order-waiting = personas que esperan un lugar en este turno
cover-order-1 = personas que ya han ayudado en esta escuela
cover-order-2 = personas que ya han hecho este tipo de tarea
cover-order-3 = personas que nos dijeron que están libres a esta hora del día
cover-order-4 = personas que viven cerca de la escuela
cover-order-last = A quien se le preguntó en las últimas dos semanas se le pregunta al final. A quien no quiere que le pregunten no se le pregunta. Su nombre no se muestra.
cover-around-hours = Solo preguntamos entre { $from } y { $until }.
cover-around-go = Pedir un reemplazo
cover-offer-title = Ofrecerlo a alguien que conoce
cover-offer = Si esa persona puede tomar este lugar, le enviamos su oferta con el nombre de usted. Recibe el lugar solo si dice que sí.
cover-offer-contact = Su correo electrónico o número de celular
cover-offer-hint = No le decimos si esa persona es voluntaria. Usted ve solo si su lugar se tomó.
cover-offer-go = Ofrecer mi lugar
cover-swap-title = Cambiarlo por otro turno
cover-swap = Elija el turno que le gustaría. Preguntamos a las personas que lo tienen. Su nombre no se muestra.
cover-swap-which = El turno que me gustaría
cover-swap-none = Ahora no hay ningún turno lleno con el que cambiar. Si otro turno tiene un lugar libre, tómelo y devuelva este.
cover-swap-go = Pedir el cambio
cover-too-late = Es tarde para ofrecer o cambiar este lugar: el recordatorio ya salió.
cover-said-offered = Listo. Si esa persona puede tomar su lugar, ya tiene su oferta.
cover-said-swap = Listo. Preguntamos a las personas que tienen ese turno.
cover-said-around = Listo. Estamos preguntando a las primeras personas.
cover-said-taken-back = Listo. Ya no se pregunta a nadie.

cover-asked-title = ¿Puede ayudar?
cover-asked-offer = { $name } no puede ir y le ofrece este lugar.
cover-asked-swap = Alguien quisiera cambiar un turno con usted. Usted vendría a este:
cover-asked-around = La escuela necesita a alguien para este turno.
cover-asked-yours = A cambio, esa persona iría al suyo:
cover-asked-first = La primera persona que diga que sí recibe el lugar.
cover-asked-thanks = ¡Gracias! Vaya primero a la recepción y regístrese. Le enviamos la hora y el lugar.
cover-asked-said-no = Usted dijo: esta vez no. Todavía puede cambiar de opinión.
cover-asked-over-title = Ya no se necesita nada de usted
cover-asked-over = Este lugar ya está resuelto. Gracias por estar dispuesto a ayudar.
cover-yes = Sí, voy
cover-no = Esta vez no
cover-never = No me pregunten
cover-never-title = ¿Prefiere que no le preguntemos?
cover-never-text = Entonces ya no le preguntamos por reemplazos, ofertas ni cambios. Puede activarlo de nuevo en «Mis turnos».
cover-said-yes = El lugar es suyo. ¡Gracias!
cover-said-no = Gracias por avisarnos.
cover-said-never = Ya no le preguntaremos.
cover-said-again = Gracias. Le preguntaremos de nuevo cuando una escuela necesite a alguien.
cover-mine-title = ¿Puede ayudar?
cover-mine-wish-title = Cuando una escuela necesita a alguien
cover-mine-wish = A veces una escuela necesita a alguien con poco aviso. Preguntamos a quienes conocen la escuela o la tarea, y nunca de noche.
cover-mine-wish-off = Usted pidió que no le preguntemos cuando una escuela necesite a alguien.
cover-mine-on = Pregúntenme otra vez
cover-mine-off = No me pregunten
cover-mine-cannot = No puedo ir
cover-mine-open = Responder

cover-offer-subject = { $from } le ofrece un lugar: { $title }
cover-offer-body = Hola, { $given }:

    { $from } no puede ir y le ofrece este lugar: { $title } en { $school }.

    { $when }

    Abra la página para decir sí o no. Si no hace nada, no pasa nada.
cover-offer-text = { $from } le ofrece un lugar: { $title }, { $school }, { $when }. Responda SI para tomarlo o NO.
cover-swap-subject = ¿Cambiaría? { $title }
cover-swap-body = Hola, { $given }:

    alguien quisiera cambiar un turno con usted. Usted vendría a: { $title } en { $school }, { $when }.

    Esa persona iría al suyo: { $yours }, { $yours-when }.

    Abra la página para decir sí o no. Si no hace nada, nada cambia.
cover-swap-text = ¿Cambiaría? Usted toma { $title }, { $when }, y da { $yours }, { $yours-when }. Responda SI o NO.
cover-ask-subject = ¿Puede ayudar? { $title }, { $when }
cover-ask-body = Hola, { $given }:

    { $school } necesita a alguien: { $title }.

    { $when }

    La primera persona que diga que sí recibe el lugar. Si no puede, no hay problema.
cover-ask-text = ¿Puede ayudar? { $title }, { $school }, { $when }. Responda SI para ir o NO.
cover-taken-subject = Va otra persona: { $title }
cover-taken-body = Hola, { $given }:

    otra persona tiene ahora su lugar: { $title } en { $school }, { $when }. Usted no necesita ir.

    Gracias por avisarnos.
cover-taken-text = Otra persona tiene ahora su lugar: { $title }, { $when }. Usted no necesita ir.
cover-settled-subject = Resuelto: { $title }
cover-settled-body = Hola, { $given }:

    este lugar ya está resuelto: { $title } en { $school }, { $when }. No se necesita nada de usted. Gracias por estar dispuesto a ayudar.
cover-settled-text = { $title }, { $when } ya está resuelto. No se necesita nada de usted. ¡Gracias!
cover-not-taken-subject = Su lugar sigue siendo suyo: { $title }
cover-not-taken-body = Hola, { $given }:

    nadie tomó su lugar: { $title } en { $school }, { $when }. Sigue siendo suyo.

    Si no puede ir, devuélvalo o pida un reemplazo.
cover-not-taken-text = Nadie tomó su lugar: { $title }, { $when }. Sigue siendo suyo. Si no puede ir, devuélvalo.
