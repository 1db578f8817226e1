# machine draft, unchecked
gifts-donors-title = Donantes
gifts-donors-lede = Aquí se unen dos registros de un mismo donante: las donaciones y las cartas se pasan, y todo se puede deshacer.
gifts-donors-q = Nombre o correo de un donante
gifts-donors-with = Ahora busque el otro registro de { $name }.
gifts-donors-choose = Unir con otro
gifts-donors-found = Donantes encontrados
gifts-donors-none-title = No se encontró a nadie
gifts-donors-none = Pruebe el comienzo de un nombre, o un correo completo.
gifts-donors-pairs = Pueden ser el mismo
gifts-donors-pairs-none-title = No hay registros parecidos
gifts-donors-pairs-none = Aquí aparecen los registros con el mismo nombre o la misma dirección.
gifts-donors-late = Unidos hace poco
gifts-donors-csv = Todos los donantes en un archivo (CSV)
gifts-donors-column-name = Donante
gifts-donors-column-kind = Qué es
gifts-donors-column-contact = Contacto
gifts-donors-column-language = Idioma
gifts-donors-column-postal = Dirección postal
gifts-donors-column-gifts = Donaciones que llegaron
gifts-donors-column-money = Dinero que llegó
gifts-donors-column-last = La última
gifts-donors-column-sponsorships = Patrocinios
gifts-likeness-name-and-contact = el mismo nombre y la misma dirección
gifts-likeness-contact = la misma dirección
gifts-likeness-name = el mismo nombre
gifts-compare-title = ¿El mismo donante?
gifts-compare-kind = Tipo
gifts-compare-since = Desde
gifts-compare-text = El registro que queda recibe todas las donaciones y cartas del otro. Lo que dice una carta queda como se escribió.
gifts-compare-apart = Son dos donantes
gifts-donor-kind-person = Una persona con cuenta
gifts-donor-kind-organisation = Una organización
gifts-donor-kind-name = Un nombre
gifts-donor-forgotten = El nombre se quitó cuando terminaron los años de guardarlo. No se puede deshacer.
gifts-donor-forgotten-name = (nombre quitado)
gifts-said-joined = Unidos. Puede deshacerlo abajo.
gifts-said-apart = Quedan separados. El par no se muestra más.
gifts-said-parted = Separados. Todo está como antes.
gifts-years-sent = Enviado
gifts-years-paper = en papel
gifts-donors-sponsorships = { $count ->
    [one] y { $count } patrocinio
   *[other] y { $count } patrocinios
 }
