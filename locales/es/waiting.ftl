# machine draft, unchecked
waiting-title = Esperar un lugar
waiting-count = { $count ->
    [0] Nadie espera todavía.
    [one] Espera { $count } persona.
   *[other] Esperan { $count } personas.
 }
waiting-how = Cuando quede un lugar libre, se lo ofrecemos a la primera persona de la fila, y le escribimos cuando sea su turno.
waiting-join = Entrar en la lista de espera
waiting-be-backup = Puedo ser suplente
waiting-backup-how = A los suplentes les preguntamos cuando alguien no puede venir a última hora. El primero que dice que sí se queda con el lugar.
waiting-yours-title = Hay un lugar para usted
waiting-yours-text = ¿Lo quiere? Le guardamos este lugar hasta: { $until }
waiting-yours-until = Le guardamos un lugar hasta: { $until }
waiting-accept = Sí, iré
waiting-decline = No, gracias
waiting-called-title = ¿Puede venir de suplente?
waiting-called-text = Alguien no puede venir. El primer suplente que diga que sí se queda con el lugar.
waiting-line-title = Usted está en la lista de espera
waiting-line-text = Usted es el número { $place } de { $length } en la fila.
waiting-line-how = No tiene que hacer nada. Le escribimos cuando haya un lugar para usted.
waiting-leave = Dejar de esperar
waiting-backup-title = Usted es suplente
waiting-backup-text = Le escribimos si alguien no puede venir a última hora.
waiting-place = Número { $place } en la fila
waiting-mine = En espera de un lugar
waiting-way-mine = Ver mis turnos

waiting-said-joined = Usted está en la lista de espera. Le escribimos cuando sea su turno.
waiting-said-backup = Usted es suplente. ¡Gracias! Le escribimos si hace falta.
waiting-said-left = Ya no espera un lugar en este turno.
waiting-said-declined = Gracias por avisarnos. El lugar pasa a la persona siguiente.
waiting-said-free = Ahora hay un lugar libre. Puede tomarlo.
waiting-said-choose = Por favor, pulse uno de los dos botones.
waiting-refused-placed = Usted ya tiene un lugar en este turno.
waiting-refused-removed = La escuela le quitó de esta lista. Por favor, llame a la escuela.
waiting-refused-over = Este ofrecimiento ya terminó o ya fue contestado.
waiting-refused-quicker = Otro suplente fue más rápido. ¡Gracias! Usted sigue en la lista de suplentes.

waiting-link-title = Un lugar para usted
waiting-link-hello = Hola, { $given }
waiting-state-waiting = Usted está en la lista. Por ahora no hay un lugar libre.
waiting-state-offered = Le guardamos un lugar.
waiting-state-called = Le preguntamos si puede venir de suplente.
waiting-state-taken = Usted tiene un lugar.
waiting-state-declined = Usted dijo que no a este lugar. Gracias por avisarnos.
waiting-state-lapsed = El tiempo para contestar terminó. El lugar pasó a la persona siguiente.
waiting-state-passed-over = Usted ya no podía tomar este lugar.
waiting-state-left = Ya no espera un lugar en este turno.
waiting-state-removed = La escuela le quitó de esta lista.
waiting-state-closed = Este turno ya empezó o se canceló.

waiting-offer-subject = Hay un lugar para usted: { $title }
waiting-offer-body = Hola, { $given }:

    quedó un lugar libre y le toca a usted: { $title } en { $school }.

    { $when }

    Dónde: { $place }

    Por favor, diga sí o no con el botón. Si no contesta, pasa a la persona siguiente. Se lo guardamos hasta: { $until }
waiting-offer-text = Hay un lugar para usted: { $title }, { $school }, { $when }. Responda SI o NO, hasta { $until }:
waiting-call-subject = ¿Puede venir de suplente? { $title }
waiting-call-body = Hola, { $given }:

    alguien no puede venir, y usted dijo que podía ser suplente: { $title } en { $school }.

    { $when }

    Dónde: { $place }

    El primero que diga que sí se queda con el lugar.
waiting-call-text = ¿Puede venir de suplente? { $title }, { $school }, { $when }. El primer sí se queda con el lugar. Responda SI o NO:
waiting-passed-over-subject = Su turno en la fila pasó: { $title }
waiting-passed-over-body = Hola, { $given }:

    quedó un lugar libre, pero usted no podía tomarlo: { $title } en { $school }, { $when }.

    { $why }
waiting-passed-over-text = Quedó un lugar en { $title }, { $when }, pero usted no podía tomarlo. { $why }
waiting-moved-subject = Nueva hora: { $title }
waiting-moved-body = Hola, { $given }:

    la escuela cambió la hora: { $title } en { $school }. Usted sigue en la lista.

    Nueva hora: { $when }

    Antes: { $before }

    Si no puede venir a esa hora, por favor deje de esperar, para que la persona siguiente se entere de un lugar libre.
waiting-moved-text = Nueva hora: { $title }, { $school }, { $when }. Antes: { $before }. Usted sigue en la lista.
waiting-moved-held-subject = Nueva hora: { $title }
waiting-moved-held-body = Hola, { $given }:

    la escuela cambió la hora: { $title } en { $school }. Le guardamos un lugar.

    Nueva hora: { $when }

    Antes: { $before }

    Por favor, diga sí o no: con el botón, o con el de nuestro mensaje anterior. Se lo guardamos hasta: { $until }
waiting-moved-held-text = Nueva hora: { $title }, { $school }, { $when }. Antes: { $before }. Le guardamos el lugar hasta { $until }. Responda SI o NO:
waiting-moved-off-subject = Nueva hora, y sin lugar para usted: { $title }
waiting-moved-off-body = Hola, { $given }:

    la escuela cambió la hora: { $title } en { $school }. A la nueva hora usted no podría tomar un lugar, así que ya no está en la lista.

    Nueva hora: { $when }

    Antes: { $before }

    { $why }
waiting-moved-off-text = Nueva hora: { $title }, { $when }. Antes: { $before }. Usted no podría tomar un lugar y ya no está en la lista. { $why }
waiting-why-clearance = Su autorización no cubre esta tarea en ese día.
waiting-why-age = Esta tarea es para personas mayores, o no tenemos su fecha de nacimiento.
waiting-why-clash = Usted tiene otro turno a esa hora, o justo antes o después.
waiting-why-at-home = Alguien de su hogar tiene un turno a esa hora, y uno de ustedes se queda en casa.
waiting-lapsed-subject = El lugar pasó a la persona siguiente: { $title }
waiting-lapsed-body = Hola, { $given }:

    le guardamos un lugar y no tuvimos respuesta, así que pasó a la persona siguiente: { $title } en { $school }, { $when }.

    Puede entrar otra vez en la lista de espera.
waiting-lapsed-text = Le guardamos un lugar y no tuvimos respuesta: { $title }, { $when }. Pasó a la persona siguiente.
waiting-closed-subject = Cancelado: { $title }
waiting-closed-body = Hola, { $given }:

    usted esperaba un lugar en este turno, y se canceló: { $title } en { $school }, { $when }.

    Hay otras maneras de ayudar.
waiting-closed-text = Usted esperaba un lugar en { $title }, { $school }, { $when }. Se canceló.
waiting-removed-subject = Ya no está en la lista de espera: { $title }
waiting-removed-body = Hola, { $given }:

    la escuela le quitó de la lista de { $title } en { $school }, { $when }. Si tiene una pregunta, por favor llame a la escuela.

    Hay otras maneras de ayudar.
waiting-removed-text = La escuela le quitó de la lista de { $title }, { $when }. ¿Preguntas? Llame a la escuela.
waiting-joined-subject = Usted está en la lista de espera: { $title }
waiting-joined-body = Hola, { $given }:

    la escuela le puso en la lista de espera de { $title } en { $school }, { $when }. Usted es el número { $number } en la fila.

    No tiene que hacer nada. Le escribimos cuando haya un lugar para usted.
waiting-joined-text = Usted es el número { $number } en la lista de espera: { $title }, { $school }, { $when }. Le escribimos cuando haya un lugar.
waiting-stands-by-subject = Usted es suplente: { $title }
waiting-stands-by-body = Hola, { $given }:

    la escuela anotó que usted puede ser suplente: { $title } en { $school }, { $when }.

    Le escribimos si alguien no puede venir a última hora. Siempre puede decir que no.
waiting-stands-by-text = Usted es suplente: { $title }, { $school }, { $when }. Le escribimos si hace falta.
waiting-asked-title = Una escuela espera su respuesta
waiting-asked-do = Decir sí o no
waiting-why-week = Con este turno ayudaría más horas en una semana de las que permite el distrito.
