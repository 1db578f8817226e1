# machine draft, unchecked
recognition-office-title = Reconocimientos
recognition-office-lede = Quién ha ganado qué reconocimiento este año escolar. Mire la lista y después dé los reconocimientos; a cada persona se le avisa en su idioma.
recognition-week-in = { $weeks ->
    [0] Ya empezó, o empieza en menos de una semana.
    [one] En una semana.
   *[other] En { $weeks } semanas.
 }
recognition-week-source = La tercera semana completa de abril, como la fija Points of Light.
recognition-earned = Ganados, aún no dados
recognition-made = Dados
recognition-made-none-title = Aún no se ha dado ninguno
recognition-made-none = Mire a quienes lo han ganado y dé allí los reconocimientos.
recognition-earned-none-title = Nadie espera este reconocimiento
recognition-earned-none = Quien lo ganó ya lo tiene, o nadie lo ha alcanzado aún.
recognition-years = { $count ->
    [one] 1 año
   *[other] { $count } años
 }
recognition-col-award = Reconocimiento
recognition-col-name = Nombre
recognition-col-figure = Horas o años
recognition-col-school = Escuela
recognition-make-text = { $count ->
    [one] Una persona recibe este reconocimiento y un mensaje. Nadie lo recibe dos veces.
   *[other] { $count } personas reciben este reconocimiento y un mensaje. Nadie lo recibe dos veces.
 }
recognition-make = Dar estos reconocimientos
recognition-making = Los reconocimientos se están dando.
recognition-file = Descargar todos los reconocimientos del año
recognition-withdraw = Retirar
recognition-withdrawn-said = El reconocimiento se retiró y se avisó a la persona.
recognition-withdrawn-before = Este reconocimiento ya se había retirado.
recognition-reason-mistake = Dado por error
recognition-reason-hours = Se corrigieron las horas
recognition-reason-wish = No lo desea
recognition-reason-missing = Elija por qué se retira el reconocimiento.
nomination-office-title = Propuestas
nomination-office-lede = La gente dice quién ha hecho una diferencia. Usted dice quién es y si su escuela está de acuerdo.
nomination-office-none-title = Nada aquí
nomination-office-none = Elija otro estado arriba. Familias, maestros y aliados pueden proponer en cualquier momento.
nomination-who = Voluntario
nomination-by = Propuesto por
nomination-when = Cuándo
nomination-which-title = ¿Quién es?
nomination-which-none = Ningún voluntario de esta escuela se llama así. Busque con otra escritura.
nomination-which = Es
nomination-look = Otra escritura
nomination-confirm = Confirmar por nuestra escuela
nomination-decline = Esta vez no
nomination-confirmed-said = Confirmada. Ya se puede dar el reconocimiento.
nomination-declined-said = Esta vez no. Se avisa a quien la escribió.
nomination-own = Esta la tiene que confirmar otra persona.
nomination-nobody-chosen = Elija quién es.
