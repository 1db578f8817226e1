# machine draft, unchecked
driving-title = Documentos de conductor
driving-open = Documentos de conductor: fechas y lo que falta
driving-lede = Para llevar a estudiantes en su vehículo, muestre estos documentos en una escuela. Cada uno termina en su propia fecha. Si uno termina, solo se detiene el manejo; todo lo demás sigue.
driving-missing = Todavía no se ha visto
driving-told = Fecha anotada; muéstrelo en una escuela
driving-good = Vigente hasta el { $date }
driving-ended = Terminó el { $date }
driving-until = { $what }: último día
driving-until-hint = El último día que aparece en el documento
driving-tell = Guardar las fechas
driving-told-said = Guardado. Ahora muéstrelos en una de sus escuelas.
driving-never = Nadie copia estos papeles ni anota sus números. Solo se guarda la fecha.
driving-office = Lea el último día en el papel que la persona le muestra. Quizás la persona ya lo escribió; cuenta lo que usted ha visto.
driving-seen = Lo he visto: { $what }
driving-seen-said = Anotado: usted lo ha visto.
driving-ended-already = Este documento ya terminó. Se necesita uno nuevo.
driving-ending-subject = Un documento de conductor termina pronto
driving-ending-body =
    Estimado/a { $given }:

    usted puede llevar a estudiantes hasta el { $until }. Después termina uno de sus documentos de conductor. Por favor, muestre el nuevo en una escuela antes de ese día. Si no, solo se detiene el manejo; puede seguir con todo lo demás.
driving-ending-text = { $given }, uno de sus documentos de conductor termina el { $until }. Por favor, muestre el nuevo en una escuela:
driving-added-subject = Ya puede llevar a estudiantes
driving-added-body =
    Estimado/a { $given }:

    hemos visto todos sus documentos de conductor. Puede llevar a estudiantes hasta el { $until }. ¡Gracias!
driving-added-text = { $given }, sus documentos de conductor están completos. Puede llevar a estudiantes hasta el { $until }.
driving-lapsed-subject = Por ahora no lleve a estudiantes
driving-lapsed-body =
    Estimado/a { $given }:

    uno de sus documentos de conductor terminó. Por favor, no lleve a estudiantes hasta que haya mostrado el nuevo en una escuela. Puede seguir ayudando en el nivel { $level }.
driving-lapsed-text = { $given }, un documento de conductor terminó. Por favor, no lleve a estudiantes por ahora. Puede seguir ayudando en el nivel { $level }:
