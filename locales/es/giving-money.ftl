# machine draft, unchecked
give-who-pay-page = Aquí nunca pedimos un número de tarjeta. Cuando hayamos dicho que sí, puede pagar en la página de pagos de: { $name }. El resto del dinero llega con cheque, o en efectivo con recibo.
give-parts = Sus pagos
give-part-day = Fecha
give-part-amount = Cantidad
give-part-stands = Cómo va
give-part-state-due = Por llegar
give-part-state-paid = Pagado, gracias
give-part-state-missed = Todavía no llegó
give-part-state-dropped = Ya no hace falta
give-pay = Pagar ahora
give-pay-text = Usted paga en la página de { $name }. Nunca vemos su tarjeta; después regresa aquí.
give-pay-next = Pagar { $amount }
give-pay-all = Pagar todo lo que falta: { $amount }
give-pay-how = Cómo enviar su dinero
give-pay-check = Con un cheque a nombre de { $name }, o en efectivo. Tráigalo o envíelo a la oficina, y recibirá un recibo.
give-pay-title = Su pago
give-pay-to = Para
give-pay-back = Devuelto a usted
give-pay-leaves = La página que sigue es de quien recibe el dinero y de su empresa de pagos. Trellis no ve lo que usted escribe allí. Después esa página lo trae de regreso.
give-pay-go = Ir a la página de pagos
give-pay-link = Puede cerrar esta página. Le escribimos en cuanto su pago esté aquí.
give-pay-not-now = Ahora no se puede pagar nada aquí: su donación todavía no está aceptada, o ya llegó todo. La página de su donación dice cómo va.
give-pay-often = Hoy empezó muchos pagos. Intente otra vez mañana, o traiga un cheque.
give-pay-unreachable = No se puede llegar a la página de pagos. No se pagó nada. Intente otra vez en unos minutos, o traiga un cheque.
give-pay-state-started = Todavía no está pagado
give-pay-state-handed = Todavía no está pagado
give-pay-state-failed = No se pagó
give-pay-state-cancelled = Terminado
give-pay-state-paid = Pagado
give-pay-state-odd = Lo estamos revisando
give-pay-state-refunded = Devuelto
give-pay-status-started = Puede pagar ahora. Si acaba de pagar, el aviso de su banco tarda unos minutos.
give-pay-status-handed = Puede pagar ahora. Si acaba de pagar, el aviso de su banco tarda unos minutos.
give-pay-status-failed = Su banco dijo que no, y no se pagó nada. Puede intentar otra vez, con otra tarjeta si quiere.
give-pay-status-cancelled = Este pago terminó y no se pagó nada. Puede empezar otro en la página de su donación.
give-pay-status-paid = ¡Gracias! Su pago está aquí. Su carta llega en unos días.
give-pay-status-odd = Llegó un pago que no coincide con su donación. Alguien lo revisa y le escribirá. Usted no tiene que hacer nada.
give-pay-status-refunded = Este pago se le devolvió.
give-stop = Terminar mi promesa
give-stop-text = Le agradecemos lo que ya llegó. Nadie le pide el resto, y no tiene que dar un motivo.
give-stop-do = Terminarla
give-said-stopped = Su promesa terminó. Gracias por lo que dio.
gifts-refused-nothing-due = De esta donación no falta nada por llegar.
gifts-plan-long = Son más de veinte años. Elija menos veces, o menos tiempo entre ellas.
gifts-refused-stop = De esta donación no llegó nada. Retire la oferta.

giving-refund-reason = Su pago se le devolvió.
giving-part-due-subject = Recordatorio: su donación de { $amount } el { $date }
giving-part-due-body =
    Hola, { $name }:

    La próxima parte de su donación es para el { $date }: { $amount }

    Es para { $receiver }. El enlace muestra cómo pagarla, y le permite terminar su promesa si lo necesita.

    Si ya la envió, gracias; no tiene que hacer nada.
giving-part-due-text = Hola, { $name }: la próxima parte de su donación, { $amount }, es para el { $date }. Cómo pagar:
giving-part-missed-subject = Su donación de { $amount } no ha llegado
giving-part-missed-body =
    Hola, { $name }:

    Una parte de su donación era para el { $date } y no ha llegado: { $amount }

    Si va en camino a { $receiver }, gracias. Si ahora no puede darla, está bien: el enlace le permite terminar su promesa, o responda y buscamos otro día.

    No le escribimos otra vez por esta parte.
giving-part-missed-text = Hola, { $name }: la parte de su donación del { $date }, { $amount }, no ha llegado. El enlace le permite pagarla o terminar su promesa:
giving-paid-subject = Su pago está aquí: { $amount }
giving-paid-body =
    Hola, { $name }:

    Su pago de { $amount } está aquí. Gracias.

    Su carta llega en unos días. Es la que necesita para sus impuestos.
giving-paid-text = Gracias, { $name }: su pago de { $amount } está aquí. Su carta llega pronto.
giving-pay-failed-subject = Su pago no se hizo
giving-pay-failed-body =
    Hola, { $name }:

    Su banco dijo que no a su pago, y no se pagó nada. Esto pasa por muchos motivos.

    El enlace lleva a su donación, donde puede intentar otra vez. También puede traer un cheque.
giving-pay-failed-text = Hola, { $name }: su pago no se hizo y no se pagó nada. Puede intentar otra vez:
giving-paid-back-subject = Se le devolvieron { $amount }
giving-paid-back-body =
    Hola, { $name }:

    Se le devolvieron { $amount } de su donación. Los bancos tardan unos días en mostrarlo.

    Si tiene una carta nuestra sobre este pago, no la use para sus impuestos. Le escribiremos otra si queda algo de su donación. Puede responder a esta carta con preguntas.
giving-paid-back-text = Hola, { $name }: se le devolvieron { $amount } de su donación.
giving-receipt-undone-subject = Sobre { $amount } de su donación
giving-receipt-undone-body =
    Hola, { $name }:

    Anotamos { $amount } que llegaron de usted el { $date }. Ya no cuentan: { $why }

    Si tiene una carta nuestra sobre este pago, no la use para sus impuestos. Le escribiremos otra por lo que queda de su donación, o cuando llegue el dinero. Puede responder a esta carta con preguntas.
giving-receipt-undone-text = Hola, { $name }: { $amount } del { $date } ya no cuentan: { $why }
giving-undone-why-bounced = el banco no pagó el cheque.
giving-undone-why-amount = la cantidad se anotó mal.
giving-undone-why-twice = se anotó dos veces.

give-year-none-title = No queda nada de este año
give-year-none = Lo que llegó se devolvió, o ya no se guarda. Llámenos si tiene preguntas.
giving-year-subject = Sus donaciones en { $year }, para sus impuestos
giving-year-body =
    Hola, { $name }:

    Gracias por lo que dio en { $year }.

    El enlace abre una página con todo: qué llegó, qué día y para quién. Puede imprimirla para sus impuestos. Las cosas se describen y no se les pone valor.

    No comparta el enlace. Puede responder a esta carta con preguntas.
giving-year-text = Gracias, { $name }. Sus donaciones en { $year } en una página, para sus impuestos:
give-pay-address = Nuestra dirección postal:
