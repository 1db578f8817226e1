# machine draft, unchecked

schools-list-title = Escuelas
schools-list-lede = Encuentre una escuela cerca de usted, conózcala y échele una mano.
schools-find-label = Buscar una escuela
schools-find-text = Nombre de la escuela, calle o código postal
schools-find-hint = Con un código postal, primero aparecen las escuelas más cercanas.
schools-find-button = Buscar
schools-level-label = Tipo de escuela
schools-level-all = Todas las escuelas
schools-level-elementary = Escuela primaria
schools-level-k8 = Primaria y secundaria
schools-level-middle = Escuela secundaria
schools-level-middle-high = Secundaria y preparatoria
schools-level-high = Escuela preparatoria
schools-level-other = Otra escuela
schools-count = { $count ->
    [one] { $count } escuela
   *[other] { $count } escuelas
}
schools-from-zip = Primero las más cercanas al código postal { $zip }, en línea recta.
schools-around = Escuelas a { $miles } o menos de un punto del mapa.
schools-to-map = Ir al mapa
schools-show-all = Ver todas las escuelas
schools-none-title = No encontramos ninguna escuela
schools-none = Revise cómo lo escribió, ponga menos letras o pruebe con un código postal. Si una escuela no está en la lista, puede ser chárter o privada.
schools-ask = Pregúntenos
schools-zip-unknown-title = No sabemos dónde está el código postal { $zip }
schools-zip-unknown = Puede estar lejos de aquí o ser solo para apartados postales. Por eso no podemos ordenar por distancia. Pruebe con un código postal cercano a usted.
schools-miles = { $miles } millas
schools-grades = grados { $grades }
schools-pupils = { $count ->
    [one] { $count } estudiante
   *[other] { $count } estudiantes
}

schools-map-title = En el mapa
schools-map-lede = El mapa muestra las mismas escuelas que la lista. Toque una figura para abrir una escuela, o un círculo para ver la lista de las escuelas que contiene.
schools-map-name = Mapa de escuelas
schools-map-skip = Saltar el mapa
schools-map-legend = Figuras del mapa
schools-map-legend-cluster = Varias escuelas cercanas
schools-map-cluster = { $count } escuelas: { $names }
schools-map-centre = Centro de { $name }
schools-map-spot = el punto que eligió
schools-map-scale = { $miles } mi
schools-map-unplaced = { $count ->
    [one] { $count } escuela aún no está en el mapa
   *[other] { $count } escuelas aún no están en el mapa
}
schools-map-source = Condado y zonas postales: Mecklenburg County GIS y la Oficina del Censo de EE. UU. Centros de otras zonas postales:

schools-show-description = { $name }: cómo comunicarse con la escuela, cómo puede ayudar usted y dónde está.
schools-closed-title = Esta escuela está cerrada
schools-closed = Ya no aparece en los registros del distrito. Conservamos esta página para que los enlaces antiguos sigan sirviendo.
schools-volunteer = Sea voluntario aquí
schools-write = Escribir a la coordinación de la escuela
schools-ways-title = Maneras de ayudar aquí
schools-ways-none-title = Por ahora no hay fechas abiertas
schools-ways-none = Siempre se agregan fechas nuevas. Regístrese ahora y estará listo cuando esta escuela pida ayuda.
schools-ways-all = Ver maneras de ayudar
schools-needs-title = Lo que necesita esta escuela
schools-needs-time = Su tiempo. Los voluntarios leen con los niños, apoyan a los maestros, ayudan en los eventos y mucho más.
schools-needs-goods = Esta escuela no pide nada más por ahora.
schools-facts-title = Sobre esta escuela
schools-fact-address = Dirección
schools-fact-address-none = Todavía no tenemos la dirección.
schools-fact-phone = Teléfono
schools-fact-email = Correo electrónico
schools-fact-coordinator = Coordinación de la escuela
schools-fact-coordinator-text = Busca a los voluntarios de la escuela, les da su lugar y les agradece.
schools-fact-grades = Grados
schools-fact-grades-k = (K es kínder)
schools-fact-pupils = Estudiantes
schools-fact-year = (conteo del estado de 2024)
schools-fact-need = Estudiantes que el estado cuenta como de bajos recursos
schools-need-share = { $percent } % de los estudiantes en 2024
schools-fact-need-means = Es la cifra del estado sobre las familias con poco dinero. Aquí se usa en lugar de la condición de Título I, que no está en estos datos.
schools-street-map = Verla en OpenStreetMap (otro sitio web)
schools-where-title = Dónde está
schools-where-unknown = Esta escuela aún no está en nuestro mapa. Pregunte a la escuela cómo llegar.
schools-near-title = Escuelas cercanas
schools-near-name = Escuela
schools-near-level = Tipo
schools-near-far = Distancia

schools-edit-link = Corregir esta página
schools-edit-here = Corregir
schools-edit-title = Corregir la página de { $name }
schools-edit-lede = Todo el mundo puede ver lo que escriba aquí. Deje un campo vacío para quitarlo de la página.
schools-edit-phone = Teléfono de la escuela
schools-edit-phone-hint = El de la oficina, no el de una persona.
schools-edit-email = Correo electrónico de la escuela
schools-edit-email-hint = Una dirección que la escuela lee en conjunto, no la de una persona.
schools-edit-address = Calle y número
schools-edit-city = Ciudad
schools-edit-zip = Código postal
schools-edit-place = Lugar en el mapa
schools-edit-place-hint = Latitud y longitud, como 35.2271, -80.8431. Si la escuela se mudó, cambie esto también.
schools-edit-place-wrong = Escriba la latitud y la longitud con una coma en medio, como 35.2271, -80.8431.
schools-edit-save = Guardar
schools-edit-leave = Salir sin guardar
schools-edit-saved = La página está corregida. Todos ven ya el cambio.
