# machine draft, unchecked
change-open = ¿Algo cambió? Díganos
change-title = Díganos que algo cambió
change-lede = Si lo acusaron o lo condenaron por algo, o hay otra cosa que importa para estar con estudiantes, por favor díganoslo usted mismo. Eso cuenta a su favor.
change-then-title = Qué pasa después
change-then = Su autorización queda en pausa de inmediato, en todas las escuelas, hasta que dos personas lo hayan revisado. No la pierde por contarnos. Le escribiremos.
change-not = ¿Tiene otra dirección, teléfono o nombre? Cámbielo en su página. ¿Terminó su licencia o su seguro? Avise en la recepción de una escuela; solo se detiene el manejo.
change-words = ¿Qué cambió?
change-understood = Entiendo que mi autorización queda en pausa hasta que esto se revise.
change-do = Avisar al distrito
change-said = Gracias por contarnos. Su autorización queda en pausa hasta que se haya revisado.
change-nothing-held = Usted no tiene ahora una autorización, así que aquí no hay nada que contar. Por favor, llame a la oficina de voluntarios.
