# machine draft, unchecked
reply-title = Su turno
reply-coming-text = Nos alegra que venga. Vaya primero a la recepción y regístrese.
reply-more = Otras maneras: pedir un reemplazo, ofrecer su lugar, cambiarlo
reply-back-title = Su lugar está libre otra vez
reply-back = Gracias por avisarnos. Ahora puede venir otra persona.
reply-again = Tomar el lugar otra vez
reply-over = Este turno terminó, se canceló o ya empezó.
reply-word-yes = SI
reply-word-no = NO
reply-given-back = Su lugar está libre otra vez: { $what }. Gracias por avisarnos.
reply-coming = Gracias, nos vemos: { $what }.
reply-taken = El lugar es suyo: { $what }. ¡Gracias!
reply-declined = Gracias por avisarnos. No necesita venir: { $what }.
reply-gone = Esto ya está resuelto: { $what }. ¡Gracias!
reply-not-now = Ahora no puede tomar este lugar: { $what }. Quizás otro turno está muy cerca, o su autorización no llega a ese día. Llame al { $phone }.
reply-too-late = Este lugar ya no se puede devolver: { $what }. Llame al { $phone }.
reply-which = ¿Cuál? Todavía no cambió nada. Responda con una línea:
    { $lines }
reply-nothing-yes = No tenemos ninguna pregunta para usted. Llame al { $phone } si necesita ayuda.
reply-nothing-no = No encontramos ningún turno próximo con este número. Llame al { $phone } si necesita ayuda.
