# machine draft, unchecked
cover-office-open = Se busca reemplazo
cover-office-asked = { $asked ->
    [one] { $asked } persona preguntada, { $no } dijeron que no
   *[other] { $asked } personas preguntadas, { $no } dijeron que no
 }
cover-office-next = A las siguientes se les pregunta: { $when }
cover-office-nobody = No queda nadie a quien preguntar
cover-office-covers = Viene en lugar de otra persona
cover-office-ask = Pedir un reemplazo
cover-office-help-title = Pedir ayuda
cover-office-help = Preguntamos a unas pocas personas que pueden hacerlo, en este orden: quien espera este turno, quien ya ayudó aquí, quien ya hizo este tipo de tarea, quien está libre a esta hora del día, quien vive cerca. La primera que diga que sí recibe un lugar.
cover-office-help-go = Pedir ayuda
cover-office-stop = Dejar de preguntar
cover-office-free = Para los lugares libres
cover-found-subject = Alguien va: { $title }
cover-found-body = Hola, { $given }:

    alguien dijo que sí: { $title }, { $when }. La lista del turno muestra quién.
cover-found-text = Alguien dijo que sí: { $title }, { $when }.
cover-nobody-subject = Todavía nadie: { $title }
cover-nobody-body = Hola, { $given }:

    preguntamos a todas las personas posibles y nadie ha dicho que sí todavía: { $title }, { $when }.
cover-nobody-text = Todavía nadie: { $title }, { $when }.
