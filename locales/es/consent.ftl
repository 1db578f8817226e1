# machine draft, unchecked
# Lo que una familia lee antes de responder: datos, para qué, a quién, hasta cuándo
consent-text-title = ¿Podemos compartir información sobre su hijo o hija con { $who }?
consent-text-whom = { $district } la daría a { $who } y a nadie más. { $who } no puede pasarla a otros.
consent-text-records = Lo que compartiríamos: { $records }. Nada más.
consent-text-purpose = Para qué es: { $purpose }
consent-text-until = Por cuánto tiempo: desde el { $starts } hasta el { $ends }. Después de ese día no se comparte nada más, y { $who } debe destruir sus copias.
consent-text-no = Si usted dice que no, o no responde, no se comparte nada. Su hijo o hija conserva todos sus lugares y servicios en la escuela, responda lo que responda.
consent-text-back = Su respuesta no cuesta nada. Puede retirar un sí en cualquier momento, con el mismo enlace o por teléfono. Entonces no se comparte nada más, y { $who } debe destruir lo que tiene.
consent-text-law = La ley federal (FERPA, 34 CFR 99.30) pide su sí por escrito. Si lo desea, recibe una copia de lo que se comparte.
consent-state-asked = Sin respuesta
consent-state-given = Sí
consent-state-declined = No
consent-state-revoked = Retirado
consent-state-expired = Terminado
consent-stopped-more = y { $count } más
# La página de la familia
consent-family-children = Sus hijos
consent-family-answer = Su respuesta
consent-family-name = Su nombre
consent-family-name-hint = Escriba su nombre y apellido. Vale como su firma, con la fecha de hoy.
consent-family-agree = Soy madre, padre o tutor de { $child }, y estoy de acuerdo con lo que dice arriba.
consent-family-yes = Sí, estoy de acuerdo
consent-family-no = No, no estoy de acuerdo
consent-family-given = Usted dijo que sí para { $child } el { $date }
consent-family-given-more = Abajo está lo que usted aceptó. Puede retirarlo en cualquier momento.
consent-family-declined = Usted dijo que no para { $child } el { $date }
consent-family-revoked = Usted retiró su sí para { $child } el { $date }
consent-family-nothing = No se comparte nada. No tiene que hacer nada.
consent-family-over = Esta pregunta está cerrada
consent-family-student = { $child } es mayor de edad y ya respondió
consent-family-back-title = Retirarlo
consent-family-back = No tiene que decir por qué. No se comparte nada más sobre { $child }, y las copias deben destruirse.
consent-family-back-do = Retirar mi sí
consent-family-again = Si cambia de opinión, llámenos.
consent-family-questions = ¿Preguntas? Llámenos:
consent-family-said-yes = Gracias. Su sí quedó anotado.
consent-family-said-no = Su no quedó anotado. No se comparte nada.
consent-family-said-back = Usted retiró su sí. No se comparte nada más.
# En papel
consent-sheet-name = Nombre de la madre, el padre o el tutor
consent-sheet-signature = Firma
consent-sheet-day = Fecha
consent-sheet-student = Un estudiante de 18 años o más firma por sí mismo.
consent-sheet-code = Código de este formulario:
# Por qué no se tomó una respuesta
consent-refused-changed = El texto cambió mientras usted lo leía. Léalo otra vez y luego responda.
consent-refused-meanwhile = Mientras tanto se respondió en otra página. Arriba ve cómo está ahora.
consent-refused-state = Esto ya no es posible. Arriba ve cómo está ahora.
consent-refused-closed = Ya no se pregunta a nadie. El acuerdo terminó o está en pausa.
consent-refused-student = Un estudiante de 18 años o más responde por sí mismo. Si cree que hay un error, llámenos.
# Cartas a la familia
consent-ask-subject = { $child }: ¿podemos compartir información con { $who }?
consent-ask-body =
    Hola:

    { $who } trabaja con estudiantes de nuestras escuelas. Le preguntamos si podemos compartir con esta organización información sobre { $child }.

    Con este enlace lee de qué se trata y dice sí o no. Es gratis y no necesita una cuenta. Sin su sí, no se comparte nada.
consent-ask-text = ¿Podemos compartir información sobre { $child } con { $who }? Lea y diga sí o no. Sin su sí no se comparte nada:
consent-remind-subject = { $child }: por favor responda nuestra pregunta
consent-remind-body =
    Hola:

    Hace unos días preguntamos si podemos compartir información sobre { $child } con { $who }. Todavía no tenemos respuesta.

    Por favor diga sí o no con este enlace. Las dos respuestas están bien. No le recordamos otra vez. Sin su sí, no se comparte nada.
consent-remind-text = ¿Podemos compartir información sobre { $child } con { $who }? Por favor diga sí o no. No preguntamos otra vez:
consent-said-subject = { $child }: su respuesta quedó anotada
consent-said-body =
    Hola:

    { $how } Se trata de { $child } y de { $who }.

    Con este enlace ve su respuesta y puede cambiarla.
consent-said-text = { $how } ({ $child }, { $who }) Véala aquí:
consent-said-yes = Usted dijo que sí, gracias. Puede retirarlo en cualquier momento.
consent-said-no = Usted dijo que no. No se comparte nada.
consent-said-back = Usted retiró su sí. No se comparte nada más.
consent-own-subject = { $child } respondió por sí mismo
consent-own-body =
    Hola:

    { $how } Se trata de información sobre { $child } para { $who }.

    Cuando un estudiante cumple 18 años, la respuesta es suya. Si cree que hay un error, llámenos.
consent-own-text = { $how } ({ $child }, { $who }) A los 18 años la respuesta es del estudiante. Si hay un error, llámenos.
consent-own-yes = El estudiante, mayor de edad, dijo que sí.
consent-own-no = El estudiante, mayor de edad, dijo que no. No se comparte nada.
consent-own-back = El estudiante, mayor de edad, retiró su sí. No se comparte nada más.
