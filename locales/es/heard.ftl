# machine draft, unchecked
heard-open = La conversación, las referencias y la cuota
heard-title = Lo que sabemos de { $name }
heard-lede = En cualquier orden y en cualquier momento antes de la decisión. Lo que está aquí no se muestra a la persona.
heard-talk = La conversación
heard-talk-on = Cuándo
heard-talk-by = Quién habló con la persona
heard-talk-by-hint = Nombre y puesto
heard-talk-do = Anotar la conversación
heard-outcome = Qué resultó
heard-outcome-hint = Una duda pasa a los revisores del distrito. Usted no tiene que decidir nada.
heard-outcome-ok = Nada en contra
heard-outcome-concern = Una duda
heard-note = Nota
heard-note-hint = Solo lo que importa para ayudar en la escuela. Nada de salud, religión ni rumores.
heard-references = Se piden { $count ->
    [one] una referencia
   *[other] { $count } referencias
 }. Una respuesta cuenta cuando alguien aquí la ha leído.
heard-read-ok = Leída: nada en contra
heard-read-concern = Leída: una duda
heard-phone = Anotar una respuesta por teléfono
heard-phone-do = Anotar la respuesta
heard-name-title = Nombrar a alguien por la persona
heard-relation = De dónde se conocen
heard-known = Se conocen desde hace
heard-children = Dejaría niños con la persona
heard-recommend = La recomienda
heard-words = En sus palabras
heard-noted = Anotado.
interview-when = La conversación debe ser del último año y no del futuro.
fee-title = Cuota: { $amount }
fee-is-paid = Pagada
fee-is-waived = No se cobra
fee-open = Sin pagar
fee-payer = Quién paga
fee-payer-volunteer = el voluntario
fee-payer-school = la escuela
fee-payer-district = el distrito
fee-payer-partner = un socio
fee-paid-on = Pagada el
fee-paid-do = Anotar el pago
fee-waive-title = Nadie tiene que pagarla
fee-waive-why = Por qué
fee-waive-do = No cobrar la cuota
fee-noted = Anotado.
fee-when = El pago debe ser del último año y no del futuro.
reference-not-answered = Esta persona todavía no ha contestado.
