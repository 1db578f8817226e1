# machine draft, unchecked
reference-title = Referencias
reference-open = Referencias: nombre a personas que lo conocen
reference-lede = Su nivel pide { $count ->
    [one] una persona que lo conozca
   *[other] { $count } personas que lo conozcan
 }. Nosotros les escribimos y ellas contestan unas preguntas cortas.
reference-answered = Contestó
reference-waits = Le escribimos
reference-asked-on = el { $when }
reference-again = Enviar un enlace nuevo
reference-drop = Preguntar a otra persona
reference-name-title = Nombre a una persona
reference-whom = Elija a adultos que lo conocen desde hace tiempo y no son de su familia: un vecino, una maestra, alguien del trabajo o de su comunidad.
reference-name = Su nombre
reference-relation = ¿De dónde se conocen?
reference-relation-hint = Por ejemplo: es mi vecina desde hace tres años
reference-email = Su correo electrónico
reference-lang = Idioma en que le escribimos
reference-ask = Preguntar a esta persona
reference-private = Por favor, avísele antes. Lo que conteste es solo para la escuela y la oficina. A usted no se le muestra.
reference-asked-said = Ya le escribimos.
reference-dropped-said = Ya no le preguntamos a esta persona. Por favor, nombre a otra.
reference-own-address = Esta es su propia dirección. Por favor, escriba la de la otra persona.
reference-twice = Usted ya nombró esta dirección.
reference-enough = Ya se nombró a muchas personas. Por favor, llame a la oficina de voluntarios.
reference-asked-just-now = Acabamos de escribirle. Por favor, espere dos minutos e inténtelo de nuevo.
reference-asked-often = Ya le escribimos muchas veces a esta persona. Por favor, nombre a otra.
reference-answered-already = Esta persona ya contestó.
reference-closed = Gracias. Ya no necesitamos esta respuesta.
reference-about-yourself = Aquí se pregunta a otra persona por usted. Usted no puede contestar.
reference-answer-title = Unas preguntas sobre alguien que usted conoce
reference-answer-about = ¿Podría { $name } ayudar en una escuela?
reference-answer-lede = Hola, { $referee }. { $name } quiere ayudar como voluntario con estudiantes y nos dio su nombre. Son cuatro preguntas cortas; toma dos minutos.
reference-answer-private = Por favor, diga lo que de verdad piensa. Leen sus respuestas unas pocas personas de la escuela y de la oficina del distrito. No se las mostramos a esa persona.
reference-q-known = ¿Desde hace cuánto conoce a { $name }?
reference-q-children = ¿Dejaría niños al cuidado de { $name }?
reference-q-recommend = ¿Recomendaría a { $name } a una escuela?
reference-q-words = ¿Hay algo más que debamos saber?
reference-q-words-hint = Puede dejarlo vacío.
reference-send = Enviar mi respuesta
reference-known-under-1 = Menos de un año
reference-known-1-to-3 = De uno a tres años
reference-known-over-3 = Más de tres años
reference-children-yes = Sí
reference-children-unsure = No estoy seguro
reference-children-no = No
reference-recommend-yes = Sí
reference-recommend-doubts = Sí, con algunas dudas
reference-recommend-no = No
reference-thanks-title = ¡Gracias!
reference-thanks = Tenemos su respuesta. Puede cerrar esta página.
reference-ask-subject = ¿Podría { $name } ayudar en una escuela?
reference-ask-body =
    Hola, { $referee }:

    { $name } quiere ayudar como voluntario con estudiantes y nos dio su nombre. ¿Podría contestar cuatro preguntas cortas? Toma dos minutos y no necesita una cuenta.

    Lo que usted diga lo leen unas pocas personas de la escuela y de la oficina del distrito. No se lo mostramos a esa persona. ¿Preguntas? Llame al { $phone }.
reference-ask-text = { $name } quiere ayudar en una escuela y nos dio su nombre. ¿Podría contestar cuatro preguntas cortas? Preguntas: { $phone }.
