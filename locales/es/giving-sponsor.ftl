# machine draft, unchecked
sponsor-title = Nuestros patrocinadores
sponsor-lede = Empresas, congregaciones y familias que apoyan a nuestras escuelas con dinero. Usted puede ser uno.
sponsor-none-title = Todavía no hay patrocinadores
sponsor-none = Sea el primero: elija abajo cómo quiere ayudar.
sponsor-no-endorsement = Gracias a nuestros patrocinadores. El distrito escolar no recomienda sus productos ni servicios.
sponsor-school-title = Patrocinadores de esta escuela
sponsor-packages = Sea patrocinador
sponsor-months = { $count ->
    [one] por un mes
    [12] por un año
   *[other] por { $count } meses
 }
sponsor-choose = Elegir este
sponsor-rules = Qué podemos dar a cambio
sponsor-rules-say = Le damos las gracias por su nombre. Un patrocinador no decide qué se enseña ni a quién se contrata.
sponsor-rules-product = No elogiamos productos ni creencias, y no mostramos alcohol, tabaco ni armas.
sponsor-rules-name = Un nombre en un edificio o un campo lo decide la junta de educación.
sponsor-rules-logo = Un logotipo se revisa antes de mostrarlo. Se quita el último día de su patrocinio.
sponsor-offer-title = Sea patrocinador
sponsor-offer-lede = Díganos qué quiere elegir. Respondemos, luego aceptamos los dos las mismas palabras, y después recibe una factura.
sponsor-no-package-title = Por ahora no hay nada que elegir
sponsor-no-package = Escríbanos, y buscamos juntos una manera.
sponsor-package = Paquete
sponsor-school-hint = Déjelo abierto para apoyar a todas las escuelas.
sponsor-school-any = Todas las escuelas
sponsor-name = Nombre que se muestra
sponsor-name-hint = De la empresa, la congregación o la familia.
sponsor-site = Sitio web
sponsor-site-hint = Su nombre lleva allí, si quiere.
sponsor-site-wrong = Escriba una dirección web, como https://www.example.org
sponsor-wish = ¿Algo que debamos saber?
sponsor-wish-hint = Un evento que tiene en mente, o un día para el que necesita la respuesta.
sponsor-facility = Quisiera un nombre en un edificio, una sala o un campo
sponsor-facility-hint = Lo decide la junta de educación, y tarda más.
sponsor-contact-hint = Aquí respondemos y enviamos la factura.
sponsor-send = Enviar
sponsor-refused-package = Este paquete ya no existe. Elija otro.
sponsor-refused-state = Este patrocinio ya pasó este paso, o todavía no llega. Ábralo otra vez y vea cómo va.
sponsor-refused-changed = Las palabras cambiaron desde que abrió esta página. Léalas otra vez arriba y luego acepte.
sponsor-refused-standing = No podemos aceptar aquí un patrocinio con este nombre. Llame por favor a la oficina de alianzas.
sponsor-follow-title = Su patrocinio
sponsor-until = Último día
sponsor-benefits = Qué damos a cambio
sponsor-benefit-done = Hecho
sponsor-agreement = El acuerdo
sponsor-agreed-by = Aceptado por { $name }
sponsor-sign = Su nombre completo
sponsor-sign-hint = Al escribir su nombre acepta por el patrocinador. Puede imprimir antes esta página.
sponsor-agree-do = Acepto
sponsor-invoice = Factura
sponsor-invoice-open = Abrir la factura { $number }
sponsor-invoice-tax = Número de identificación fiscal: { $number }
sponsor-invoice-to = Para
sponsor-invoice-number = Número
sponsor-invoice-day = Fecha
sponsor-invoice-due = Pague a más tardar el
sponsor-invoice-paid = Pagado
sponsor-invoice-how = Envíe un cheque a nombre de { $name }, y escriba en él { $number }.
sponsor-logo = Logotipo
sponsor-logo-yours = Su logotipo
sponsor-logo-file = Su logotipo como imagen PNG
sponsor-logo-hint = Al menos 32 y como máximo 3,000 píxeles por lado, hasta 1 MB. Un fondo transparente se ve mejor.
sponsor-logo-send = Enviar el logotipo
sponsor-logo-stands-waiting = Lo tenemos, y lo revisamos antes de mostrarlo.
sponsor-logo-stands-shown = Se muestra desde el día en que pagó hasta su último día.
sponsor-logo-stands-refused = No se puede mostrar. Envíe otro. El motivo:
sponsor-logo-empty = Elija el archivo con su logotipo.
sponsor-logo-large = El archivo pesa más de 1 MB. Guárdelo más pequeño y envíelo otra vez.
sponsor-logo-svg = Esto es un dibujo SVG, que puede llevar programas. Guárdelo como imagen PNG y envíe esa.
sponsor-logo-archive = Esto es un archivo comprimido. Ábralo y envíe el logotipo como imagen PNG.
sponsor-logo-not-png = Esto no es una imagen PNG. Guarde su logotipo como PNG y envíelo.
sponsor-logo-broken = Esta imagen está dañada. Guárdela otra vez como PNG y envíela de nuevo.
sponsor-logo-animated = Esta imagen se mueve. Envíe una que no se mueva.
sponsor-logo-interlaced = Guarde la imagen sin “entrelazado” y envíela otra vez.
sponsor-logo-size = La imagen tiene { $width } × { $height } píxeles. Guárdela con al menos 32 y como máximo { $most } por lado, y no más de 3 millones en total.
sponsor-withdraw = Retirarlo
sponsor-withdraw-text = No tiene que dar un motivo. No se ha pagado nada.
sponsor-said-thanks = ¡Gracias! Guarde la dirección de esta página: muestra cómo va su patrocinio.
sponsor-said-agreed = Aceptado, con nuestras gracias. La factura llega pronto.
sponsor-said-logo = Tenemos el logotipo.
sponsor-said-withdrawn = Retirado.
sponsor-gift-what = Patrocinio: { $package }
sponsor-by-sponsor = El patrocinador

sponsor-state-chosen = Por responder
sponsor-state-approved = Por aceptar
sponsor-state-declined = Rechazado
sponsor-state-agreed = Aceptado
sponsor-state-invoiced = Factura enviada
sponsor-state-paid = Pagado
sponsor-state-delivered = Todo hecho
sponsor-state-ended = Terminado
sponsor-state-withdrawn = Retirado
sponsor-status-chosen = Tenemos lo que eligió, y respondemos en unos días. La junta de educación se reúne unas dos veces al mes.
sponsor-status-approved = Sí, con nuestras gracias. Lea el acuerdo abajo y acéptelo.
sponsor-status-declined = No podemos recibir este patrocinio. El motivo está abajo. Gracias por pensar en nuestras escuelas.
sponsor-status-agreed = Los dos aceptamos. La factura llega en unos días.
sponsor-status-invoiced = La factura está abajo. Se le muestra desde el día en que su pago esté aquí.
sponsor-status-paid = ¡Gracias! Se le muestra entre nuestros patrocinadores, y estamos haciendo lo que prometimos.
sponsor-status-delivered = ¡Gracias! Todo lo que prometimos está hecho. Se le muestra hasta su último día.
sponsor-status-ended = Su patrocinio terminó. ¡Gracias! Nos gustaría tenerlo otra vez.
sponsor-status-withdrawn = Usted lo retiró. No pasa nada más.

sponsor-agreement-parties = { $name } (el patrocinador) y { $legal } (quien recibe) acuerdan el patrocinio “{ $package }” por { $amount }. Dura { $months } meses desde el día en que el pago esté aquí.
sponsor-agreement-benefits =
    A cambio, quien recibe hace esto:
    { $benefits }
sponsor-agreement-rules = Quien recibe da las gracias al patrocinador por su nombre. No elogia ningún producto, servicio ni creencia. Un logotipo se muestra cuando alguien lo ha revisado, en el tamaño del paquete. El patrocinador dice que puede usar el logotipo que envía. No se usan fotos de estudiantes.
sponsor-agreement-no-say = El patrocinador no decide qué se enseña, a quién se contrata ni qué compran las escuelas, y no recibe datos de estudiantes, familias ni empleados.
sponsor-agreement-money = Quien recibe envía una factura. Si no se paga nada, ninguna de las partes debe nada.
sponsor-agreement-end = El último día se quitan el nombre y el logotipo. Quien recibe puede terminar antes el patrocinio si el nombre del patrocinador dañara a las escuelas; entonces devuelve la parte del dinero de los días que faltan. Los nombres de edificios, salas y campos los decide la junta de educación, y son parte de esto solo si su decisión lo dice.

sponsor-thanks-subject = Gracias por querer ser patrocinador
sponsor-thanks-body =
    Hola:

    Gracias por querer ser patrocinador de nuestras escuelas. Si no fue usted, no haga nada.

    Respondemos en unos días. El enlace muestra cómo va. No lo comparta: quien lo tenga puede aceptar por usted o retirarlo.
sponsor-thanks-text = Gracias por querer ser patrocinador de nuestras escuelas. Este enlace muestra cómo va:
sponsor-yes-subject = Sí, con gracias: su patrocinio
sponsor-yes-body =
    Hola, { $name }:

    Nos alegra tenerlo como patrocinador: “{ $package }”, para { $receiver }.

    Abra el enlace, lea el acuerdo y acéptelo. Después llega la factura. { $logo }
sponsor-yes-text = ¡Sí, con gracias! Abra el enlace, lea el acuerdo y acéptelo:
sponsor-no-subject = Sobre su patrocinio
sponsor-no-body =
    Hola, { $name }:

    Gracias por querer ser patrocinador. No podemos recibir este patrocinio. El motivo:

    { $why }

    Puede responder a esta carta.
sponsor-no-text = Hola, { $name }: no podemos recibir este patrocinio. El enlace dice por qué:
sponsor-invoice-subject = Factura { $number } de su patrocinio
sponsor-invoice-body =
    Hola, { $name }:

    Aquí está la factura de “{ $package }”: { $amount }, número { $number }. Pague a más tardar el { $date }, con un cheque a nombre de { $receiver }.

    El enlace la abre para imprimir.
sponsor-invoice-text = Su factura { $number }: { $amount }, a más tardar el { $date }. Para imprimirla:
sponsor-paid-subject = Gracias: usted es patrocinador de nuestras escuelas
sponsor-paid-body =
    Hola, { $name }:

    Su pago de “{ $package }” está aquí. Se le muestra entre nuestros patrocinadores hasta el { $date }.

    Pronto llega una carta para sus impuestos. { $logo }
sponsor-paid-text = ¡Gracias, { $name }! Su pago está aquí. Se le muestra entre nuestros patrocinadores hasta el { $date }.
sponsor-ended-subject = Su patrocinio terminó
sponsor-ended-body =
    Hola, { $name }:

    Su patrocinio “{ $package }” terminó, y su nombre y logotipo ya no se muestran. Gracias por lo que hizo posible.

    Nos gustaría tenerlo otra vez. Puede responder a esta carta.
sponsor-ended-text = Su patrocinio “{ $package }” terminó. ¡Gracias! Nos gustaría tenerlo otra vez.
sponsor-logo-no-subject = Envíe otro logotipo
sponsor-logo-no-body =
    Hola, { $name }:

    No podemos mostrar el logotipo que envió. El motivo:

    { $why }

    En el enlace puede enviar otro.
sponsor-logo-no-text = No podemos mostrar el logotipo que envió. El enlace dice por qué y recibe otro:
sponsor-yes-logo = Allí también puede enviar su logotipo.
sponsor-paid-logo = Si todavía no envió su logotipo, puede enviarlo en el enlace.
sponsor-logo-often = Hoy llegaron diez logotipos para este patrocinio. Envíe el siguiente mañana, o escríbanos.
sponsor-start = Sea patrocinador
