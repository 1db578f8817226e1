# machine draft, unchecked
training-title = Capacitaciones
training-lede = Algunas tareas piden aprender algo antes. Aquí ve cuáles, dónde se hacen y hasta cuándo valen.
training-none-title = Por ahora no hay nada que aprender
training-none = Las tareas que usted eligió no piden ninguna capacitación.
training-own = Para sus tareas
training-others = Para otras tareas
training-others-text = Solo las necesita si quiere ayudar de esa manera.
training-open = Abrir la capacitación
training-how-noted = La escuela o la oficina de voluntarios la anota cuando usted la ha hecho. No tiene que enviar nada.
training-mine-open = Sus capacitaciones: qué falta y hasta cuándo valen
training-missing = Falta hacerla
training-read-go = Leer y responder: { $what }
training-read-here = Leída y respondida aquí. Versión { $version } de su texto.
training-read-lede = Lea estas partes. Luego responda las { $count } preguntas de abajo. Todas deben estar bien, y puede intentarlo cuantas veces quiera.
training-read-lede-some = Lea estas partes. Luego responda las { $count } preguntas de abajo. Al menos { $pass } deben estar bien, y puede intentarlo cuantas veces quiera.
training-questions = Preguntas
training-answer-do = Enviar mis respuestas
training-answer-hint = Guardamos que la hizo, el día y qué texto leyó. No guardamos sus respuestas.
training-answer-open = Pregunta { $number }: por favor, elija una respuesta.
training-answer-wrong = Pregunta { $number }: todavía no es correcta. Lea por qué y elija otra vez.
training-text-changed = Este texto cambió mientras usted lo tenía abierto. Por favor, léalo otra vez y luego envíe sus respuestas.
training-read-done = Muy bien. La capacitación queda anotada.
training-right-answers = Usted ya la hizo. Aquí ve qué es lo correcto y por qué.
training-again = Hacerla otra vez
training-good = Vale hasta el { $date }
training-good-always = Hecha. No vence.
training-ended = Terminó el { $date }
training-day-future = Ese día todavía no llega. Anótela cuando la capacitación esté hecha.
training-day-ended = Una capacitación hecha ese día ya terminó. Por favor, revise la fecha.
training-ending-subject = Una capacitación termina pronto
training-ending-body =
    Estimado/a { $given }:

    su capacitación «{ $training }» vale hasta el { $until }. Por favor, hágala de nuevo antes de ese día para seguir con las tareas que la piden. Todo lo demás sigue igual.
training-ending-text = { $given }, su capacitación «{ $training }» vale hasta el { $until }. Vea cómo hacerla de nuevo:
