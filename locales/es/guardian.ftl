# machine draft, unchecked
guardian-step-title = Su madre, padre o tutor da su consentimiento
guardian-step-lede = Usted tiene menos de { $age } años. Puede ayudar donde un empleado esté siempre presente. Primero su madre, padre o tutor debe decir que sí.
guardian-too-young = Hay tareas para personas de { $age } años o más. ¡Nos encantará verle entonces! Quizás su propia escuela tenga otras formas de ayudar.
guardian-call = ¿Preguntas? Llame a la oficina de voluntarios:
guardian-step-name = Nombre de su madre, padre o tutor
guardian-step-name-hint = Nombre y apellido
guardian-step-way = ¿Cómo puede decir que sí?
guardian-way-link = Con un enlace que le enviamos
guardian-way-paper = En papel, firmado y entregado en una escuela
guardian-step-contact = Su correo electrónico o teléfono para mensajes de texto
guardian-step-contact-hint = El de esa persona, no el de usted. Déjelo vacío si va a firmar en papel.
guardian-step-lang = Idioma en que le escribimos
guardian-own-contact = Este es su propio correo o número. Por favor, escriba el de su madre, padre o tutor, o elija papel.
guardian-missing = Todavía falta el consentimiento de la madre, el padre o el tutor. Sin él no se puede autorizar a ninguna persona menor de edad. No se cambió nada.
guardian-mine-title = Esperamos a su madre, padre o tutor
guardian-mine = { $name } debe decir que sí primero. Si tenemos su dirección, le enviamos un enlace. Si no, o si no le llegó, lleve un papel firmado a la recepción de una de sus escuelas.
guardian-again-open = Enviar el enlace otra vez, o a otra persona
guardian-again-title = Pedir otra vez el consentimiento
guardian-again-lede = Enviamos un enlace nuevo. El enlace que enviamos antes ya no se abre.
guardian-again-do = Enviar
guardian-again-back = Volver sin enviar
guardian-again-said = Listo. Si eligió el enlace, ya va en camino.
guardian-asked-just-now = Lo pedimos hace un momento. Espere dos minutos e inténtelo otra vez.
guardian-asked-often = Ya lo pedimos muchas veces para esta solicitud. Llame a la oficina de voluntarios o lleve un papel firmado a una escuela.
guardian-title = Una persona joven desea ayudar en la escuela
guardian-lede = { $child } desea ser voluntario y dio su nombre como madre, padre o tutor. Por favor, lea esto y diga sí o no.
guardian-name = Su nombre
guardian-name-hint = Su propio nombre y apellido, en lugar de una firma
guardian-agree = Soy la madre, el padre o el tutor legal de { $child }, y estoy de acuerdo.
guardian-yes = Sí, estoy de acuerdo
guardian-no = No
guardian-yes-said = Gracias. La solicitud sigue adelante.
guardian-no-said = Lo hemos anotado. La solicitud no sigue.
guardian-given = { $name } dio su consentimiento el { $date }.
guardian-said-no = Usted no estuvo de acuerdo o retiró su consentimiento. { $child } no ayuda con esta solicitud.
guardian-closed = Esta solicitud ya terminó. No tiene que hacer nada.
guardian-not-now = Esta solicitud ya terminó. No se cambió nada.
guardian-back-title = Retirar el consentimiento
guardian-back = Entonces { $child } deja de ayudar de inmediato. Más adelante puede hacer otra solicitud.
guardian-back-do = Retirarlo
guardian-ask-subject = { $child } desea ser voluntario: ¿está usted de acuerdo?
guardian-ask-body =
    Estimado/a { $guardian }:

    { $child } desea ayudar en la escuela y dio su nombre como madre, padre o tutor. Por favor, lea de qué se trata y diga sí o no. El enlace es solo para usted; por favor, no lo comparta.

    Si no conoce a { $child }, no tiene que hacer nada. ¿Preguntas? Llame al { $phone }.
guardian-ask-text = { $child } desea ser voluntario en la escuela y dio su nombre como tutor. Por favor, lea y responda. Preguntas: { $phone }.
guardian-gone-subject = Su solicitud terminó
guardian-gone-body =
    Estimado/a { $given }:

    su madre, padre o tutor no está de acuerdo o retiró el consentimiento. Por eso su solicitud terminó; por ahora, no venga a ayudar. Si tiene preguntas, llame al { $phone } o escriba a { $email }.
guardian-gone-text = { $given }, su tutor no está de acuerdo. Su solicitud de voluntariado terminó. Preguntas: { $phone }
guardian-signed-when = Escriba el día de la firma: hoy o un día del último año.
guardian-told-subject = Sobre { $child } como voluntario
guardian-told-body =
    Hola, { $guardian }:

    Usted aceptó que { $child } ayude en la escuela. Hay novedades, y le escribimos lo mismo a { $child }.

    { $what ->
        [intended] Pensamos no dar la autorización de voluntariado a { $child }. Todavía no se ha decidido nada. Hasta el { $until } inclusive, usted o { $child } pueden decirnos qué está mal o qué debemos saber.
        [denied] No dimos la autorización de voluntariado a { $child }. { $child } puede apelar por escrito hasta el { $until } inclusive: en su página, por correo o por carta. Alguien que no participó en la decisión la revisa otra vez.
        [barred] No podemos dar la autorización de voluntariado a { $child }. La ley estatal no nos deja otra opción. Si cree que se trata de otra persona, llámenos.
        [suspended] La autorización de { $child } está en pausa desde ahora en todas las escuelas. { $child } no debe venir a ayudar hasta que hayamos hablado.
        [lifted] La autorización de { $child } ya no está en pausa. { $child } puede volver a ayudar.
        [revoking] La autorización de { $child } está en pausa y pensamos terminarla. Todavía no se ha decidido nada. Hasta el { $until } inclusive, usted o { $child } pueden decirnos qué está mal o qué debemos saber.
        [revoked] Terminamos la autorización de { $child }. Si cree que esto está mal, llámenos.
       *[reopened] Nuestra decisión sobre { $child } fue un error y ya no vale. Revisamos el caso de nuevo. Todavía no es una autorización.
    }

    Llame al { $phone } o escriba a { $email }. El enlace que le enviamos cuando pedimos su consentimiento sigue abierto: con él puede retirar su consentimiento en cualquier momento.
guardian-told-text = { $guardian }, hay novedades importantes sobre { $child } como voluntario. También se las escribimos a { $child }. Pregunte o llame al { $phone }.
