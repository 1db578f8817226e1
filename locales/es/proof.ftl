# machine draft, unchecked
proof-title = Qué fue de ello
proof-told-subject = Qué fue de su donación
proof-told-body =
    Hola, { $name }: usted dio { $what }. { $place } escribió qué fue de ello.

    Abra su página para leerlo y ver las fotos, si las hay.
proof-told-text = { $name }, { $place } cuenta qué fue de su donación. Vea su página.

impact-title = Lo que se logró
impact-door = Lo que usted dio, a qué escuelas llegó y sus gracias.
impact-none-title = Todavía no ha llegado nada
impact-none = Cuando una escuela reciba lo que se dio, se contará aquí: donaciones, necesidades cubiertas, horas y gracias.
impact-gifts = Donaciones
impact-needs = Necesidades cubiertas
impact-money = Dinero
impact-schools = Escuelas alcanzadas
impact-hours = Tiempo dado
impact-thanks = Gracias recibidas
impact-years = Por año escolar
impact-plot = Donaciones y necesidades cubiertas por año escolar
impact-plot-text = Una barra por cada año escolar: abajo las donaciones, arriba las necesidades cubiertas. La tabla tiene las mismas cifras.
impact-lines = Todo lo que llegó
impact-kind-gift = Donación
impact-kind-need = Necesidad cubierta
impact-kind-hours = Horas de ayuda
impact-column-day = Día
impact-column-year = Año escolar
impact-column-kind = Tipo
impact-column-what = Qué
impact-column-school = Escuela
impact-column-count = Cuánto
impact-column-amount = Dinero u horas
impact-district = El distrito
impact-csv = Descargar como archivo
impact-public = Lo que todos pueden ver
impact-public-text = Su página en la lista de aliados muestra solo lo que está marcado aquí. Las cantidades de dinero y las palabras de gracias nunca se muestran allí.
impact-public-counts = Cuántas donaciones y necesidades, y cuántas escuelas
impact-public-counts-hint = Las necesidades de pocas familias no se cuentan, para que nadie sepa quiénes son.
impact-public-photos = Qué fue de las donaciones, con fotos
impact-public-photos-hint = Solo fotos en las que no se reconoce a nadie, o para las que la escuela guarda el permiso de cada persona. Las palabras se muestran solo si la escuela también dice que sí.
impact-public-nothing = Nada de ello
impact-public-do = Guardar
impact-said-shown = Guardado. La página en la lista de aliados muestra lo que está marcado.
