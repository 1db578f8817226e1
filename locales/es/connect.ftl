# machine draft, unchecked
connect-mail-open = Abrir la página
connect-mail-stop = Recibe este correo porque nos dio esta dirección. Aquí puede dejar de recibir nuestros correos:
connect-mail-stop-link = Dejar de recibir estos correos
connect-text-stop = Envíe STOP para no recibir más.

connect-inquiry-answer-subject = Una respuesta a su pregunta
connect-inquiry-answer-body =
    Hola, { $name }:

    Gracias por escribirnos. Esta es nuestra respuesta:

    { $answer }

    Usted escribió:

    «{ $question }»
connect-inquiry-answer-text = Hola, { $name }. Esta es nuestra respuesta: { $answer }
connect-inquiry-new-subject = Una nueva pregunta para { $desk }
connect-inquiry-new-body =
    Alguien escribió a { $desk }. La pregunta espera en la lista de la oficina.

    Por favor responda en un plazo de dos días hábiles.
connect-inquiry-new-text = Una nueva pregunta espera a { $desk }.
