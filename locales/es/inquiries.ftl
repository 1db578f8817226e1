# machine draft, unchecked
inquiries-title = Preguntas del público
inquiries-lede = Alguien espera cada respuesta. Primero, quien más ha esperado.
inquiries-state-open = En espera
inquiries-state-answered = Respondidas
inquiries-state-closed = Cerradas
inquiries-desks = Oficinas
inquiries-desk-all = Todas las oficinas
inquiries-desk = Oficina
inquiries-from = De
inquiries-question = Pregunta
inquiries-lang = Responder en
inquiries-age = Espera
inquiries-days = { $days ->
    [0] hoy
    [one] { $days } día
   *[other] { $days } días
 }
inquiries-more = Mostrar más
inquiries-empty-title = Aquí no espera nadie
inquiries-empty = Las preguntas nuevas de la página de contacto aparecen aquí, y la oficina recibe un correo.
inquiries-one-title = Una pregunta de { $name }
inquiries-contact = Cómo comunicarse
inquiries-school = Sobre
inquiries-asked = Preguntó
inquiries-answer = Su respuesta
inquiries-answer-hint = Se envía tal como la escriba. Pidió { $language }; el saludo y la despedida se agregan en ese idioma.
inquiries-send = Enviar la respuesta
inquiries-close = Cerrar sin respuesta escrita
inquiries-close-text = Para preguntas que resolvió por teléfono o que no necesitan respuesta. La persona no recibe ningún mensaje.
inquiries-close-button = Cerrar esta pregunta
inquiries-answered-title = Nuestra respuesta
inquiries-answered = La respuesta va en camino.
inquiries-closed = La pregunta quedó cerrada.
inquiries-not-open = Alguien ya respondió o cerró esta pregunta.
