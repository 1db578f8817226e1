# machine draft, unchecked
closet-title = Ropero
closet-lede = Cosas que esperan ser entregadas: abrigos, zapatos, útiles. Aquí no se nombra a quien recibe algo.
closet-low-title = Queda poco
closet-low-count = { $count ->
    [one] De { $count } cosa queda poco
   *[other] De { $count } cosas queda poco
 }
closet-low = queda poco
closet-q = Nombre de una cosa
closet-all = Mostrar todo
closet-none-title = Aquí no hay nada
closet-none = Haga lugar abajo para la primera cosa.
closet-none-filter = Nada coincide. Pruebe un nombre más corto, o muestre todo.
closet-district = El ropero del distrito
closet-column-name = Cosa
closet-column-size = Talla
closet-column-school = Escuela
closet-column-place = Lugar
closet-column-quantity = Cuántos hay
closet-column-low = Queda poco con
closet-column-counted = Contado el
closet-name-size = { $name }, talla { $size }
closet-name-hint = Por ejemplo: abrigo, mochila, cuaderno.
closet-size-hint = Por ejemplo 10–12, o M. Déjelo vacío si hay una sola.
closet-place-hint = Estante, salón o caja.
closet-low-hint = Cuando quedan tan pocos, aparece en la lista de lo que se acaba. 0 para nunca.
closet-add = Hacer lugar para una cosa
closet-add-do = Agregarla
closet-how-many = ¿Cuántos?
closet-give = Entregar
closet-give-text = No escriba el nombre de un niño ni de una familia.
closet-to = Para qué
closet-to-hint = Por ejemplo: pedido de la trabajadora social, o salón 4.
closet-give-do = Entregado
closet-receive = Llegó
closet-gift = Número de la donación
closet-gift-hint = Está en la página de la donación. Déjelo vacío si no llegó como donación.
closet-gift-open = la donación
closet-receive-do = Ponerlo en el estante
closet-count = Contar
closet-count-text = Lo que usted cuenta es lo que hay. Si no es lo que dice aquí, diga por qué.
closet-there-are = Hay
closet-why = Por qué hay más o menos
closet-count-do = Contado
closet-settle = Cambiar o terminar
closet-end = Ya no lo guardamos
closet-end-hint = Solo cuando no queda ninguno. Se puede abrir otra vez.
closet-settle-do = Guardar
closet-ended = ya no se guarda
closet-moves = Qué llegó y qué salió
closet-moves-none-title = Todavía nada
closet-moves-none = Lo que llega, sale y se cuenta aparece aquí.
closet-moves-when = Cuándo
closet-moves-what = Qué
closet-moves-change = Cambio
closet-moves-after = Después había
closet-change-received = Llegó
closet-change-given = Entregado
closet-change-counted = Contado
closet-refused-short = { $count ->
    [0] No queda ninguno. Cuente el estante si debería haber.
   *[other] Solo hay { $count }. Escriba como máximo esa cantidad, o cuente el estante.
 }
closet-refused-why = La lista dice { $count }. Escriba por qué hay más o menos.
closet-refused-many = Aquí no se pueden guardar más de { $most } de una cosa. Revise el número.
closet-refused-gift = No hay una donación de cosas con este número que ya llegó. Copie el número de la página de la donación.
closet-refused-ended = Esto ya no se guarda. Ábralo otra vez primero.
closet-refused-left = Quedan { $count }. Entréguelos o cuéntelos primero.
closet-said-added = Ya hay lugar. Escriba cuántos llegaron.
closet-said-saved = Guardado.
closet-why-hint = Hace falta si la lista dice otro número. Por favor, no escriba el nombre de un niño o una familia.
closet-asked-title = Se pide más
closet-asked-open = Abrir la necesidad que se escribió para ello
closet-part-open = lo prometido
closet-need-open = para una necesidad
