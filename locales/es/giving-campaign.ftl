# machine draft, unchecked
campaign-office-title = Campañas en línea
campaign-mine-title = Mis campañas en línea
campaign-lede = Una campaña en un sitio de recaudación se pide antes de empezar. Lo que llega es de la escuela.
campaign-new = Pedir una campaña
campaign-new-lede = Espere el sí antes de poner algo en el sitio. Responde la dirección de la escuela; las cantidades grandes pasan al distrito.
campaign-none-title = Aquí no hay campañas
campaign-none = Cuando alguien pide una, aparece aquí.
campaign-title = Campaña en { $site }
campaign-column-asked = Pedida el
campaign-column-school = Escuela
campaign-column-asker = Quién la pide
campaign-column-site = Sitio
campaign-column-what = Para qué
campaign-column-amount = Cantidad
campaign-column-ends = Último día
campaign-column-state = Cómo va
campaign-column-decider = Quién decide
campaign-column-meeting = Reunión de la junta
campaign-column-came = Lo que llegó
campaign-site = Nombre del sitio
campaign-site-hint = Como lo conoce la gente.
campaign-site-url = Dirección del sitio
campaign-site-url-hint = Empieza con https. La mostramos y nunca la abrimos.
campaign-url-wrong = Escriba una dirección que empiece con https, como https://www.example.org
campaign-what = Para qué
campaign-what-hint = Qué comprará o hará, y para qué clase o materia. Sin nombre, edad ni historia de un niño.
campaign-amount = Cuánto en total
campaign-amount-hint = En dólares, con el envío y la comisión del sitio.
campaign-ends = Último día de la campaña
campaign-ends-hint = A lo más dentro de un año. Sin un sí para entonces, la petición termina sola.
campaign-day-past = Escriba un día que esté por venir.
campaign-day-far = Falta más de un año. Revise el año.
campaign-day-before = Ese día nadie la había pedido. Escriba el día de una reunión posterior.
campaign-owns = Lo que llega es de la escuela
campaign-owns-hint = Se queda cuando usted se va. Las cosas se mandan a la escuela; el dinero se paga a ella y nunca a usted.
campaign-no-child = No se nombra ni se muestra a ningún niño
campaign-no-child-hint = Sin nombre, sin foto y sin nada que deje saber quién es.
campaign-fits = Ayuda a lo que enseñamos
campaign-fits-hint = No favorece creencias, partidos ni candidatos. Los aparatos y programas funcionan en la red de la escuela.
campaign-ask-do = Pedir
campaign-page = Dirección de la página de la campaña
campaign-page-hint = En { $site }, donde usted dijo.
campaign-page-elsewhere = Esta página no está en el sitio que pidió. Para otro sitio, pida de nuevo.
campaign-wait-title = Espere, por favor
campaign-wait = No ponga nada en el sitio antes de la respuesta. Recibirá una carta.
campaign-sum = Con las otras campañas de la misma persona este año escolar: { $amount }
campaign-approve = Decir que sí
campaign-approve-text = Mire las condiciones del sitio: de quién es lo que llega, qué comisión cobra y qué muestra de la clase. Por encima de su cantidad, su sí pasa a la dirección del distrito.
campaign-approve-do = Sí, puede empezar
campaign-decline = Decir que no
campaign-decline-words = La razón
campaign-decline-hint = La lee quien la pidió.
campaign-decline-do = Decir que no
campaign-start = Empezar
campaign-start-do = Ya está en el sitio
campaign-end = Terminarla
campaign-end-text = Anote lo que llegó. El dinero y las cosas pasan a la oficina de alianzas como oferta de una donación, para dar las gracias y para las cuentas.
campaign-end-do = Guardar y terminar
campaign-came = Lo que llegó
campaign-forgotten = Sus palabras ya no se guardan
campaign-came-nothing = Nada
campaign-came-money = Dinero
campaign-came-goods = Cosas
campaign-came-amount = Cantidad
campaign-came-amount-hint = El dinero que llegó, o lo que costaron las cosas.
campaign-came-what = Qué llegó
campaign-came-what-hint = Para cosas: qué y cuántas. Sin nombres de niños.
campaign-goods-missing = Escriba qué llegó y cuánto.
campaign-gift-open = Abrir la donación
campaign-gift-waits = La oficina de alianzas la tiene como oferta de una donación.
campaign-donor = { $site }, campaña { $number }
campaign-withdraw = Retirar la petición
campaign-state-open = Abiertas
campaign-state-all = Todas
campaign-state-asked = Responde la escuela
campaign-state-school-yes = Responde el distrito
campaign-state-approved = Puede empezar
campaign-state-running = En curso
campaign-state-ended = Terminada
campaign-state-declined = No aceptada
campaign-state-withdrawn = Retirada
campaign-state-expired = Pasó el día
campaign-next-asked = La dirección de la escuela dice sí o no; la del distrito, si la pide la dirección de la escuela.
campaign-next-school-yes = La dirección del distrito dice sí o no, por el superintendente o según decidió la junta.
campaign-next-approved = Quien la pidió la pone en el sitio y anota aquí su página.
campaign-next-running = Quien la pidió anota lo que llegó.
campaign-next-ended = Nada. Todo está hecho.
campaign-next-declined = Nada. Quien la pidió ya lo sabe.
campaign-next-withdrawn = Nada. Se retiró.
campaign-next-expired = Nada. Pasó su último día antes de empezar.
campaign-verb-ask = Pedida
campaign-verb-pass-on = La escuela dijo que sí; pasada al distrito
campaign-verb-approve = Aprobada
campaign-verb-decline = No aceptada
campaign-verb-withdraw = Retirada
campaign-verb-start = Empezó
campaign-verb-end = Terminada
campaign-verb-expire = Pasó su último día
campaign-said-asked = Pedida. Recibirá una carta con la respuesta.
campaign-said-approved = Aprobada. Se avisó a quien la pidió.
campaign-said-passed-on = Su sí está anotado. Por la cantidad, responde ahora la dirección del distrito.
campaign-said-declined = No aceptada. Se avisó a quien la pidió.
campaign-said-started = Guardado. Mucha suerte.
campaign-said-ended = Guardado. Gracias.
campaign-said-withdrawn = Retirada.
campaign-refused-own = Esta campaña es suya. La responde otra persona.
campaign-refused-state = Esta campaña ya pasó este paso, o todavía no llega. Ábrala otra vez y vea cómo va.

campaign-asked-subject = Una campaña en línea espera su respuesta
campaign-asked-body =
    { $school } pide una campaña en { $site }, por { $amount }.

    Empieza solo después de un sí. La página muestra para qué es.
campaign-asked-text = Una campaña en línea espera su respuesta ({ $school }, { $site }, { $amount }).
campaign-approved-subject = Su campaña puede empezar
campaign-approved-body =
    Su campaña en { $site } está aprobada. Su último día es el { $date }.

    Cuando esté en el sitio, anote aquí la dirección de su página. Cuando termine, anote lo que llegó.
campaign-approved-text = Su campaña en { $site } está aprobada hasta el { $date }.
campaign-declined-subject = Sobre su campaña
campaign-declined-body =
    Su campaña en { $site } no puede empezar. La razón:

    { $why }
campaign-declined-text = Su campaña en { $site } no puede empezar. El enlace dice por qué.
campaign-expired-subject = Pasó el día de su campaña
campaign-expired-body =
    El último día de su campaña en { $site } pasó antes de que empezara. Puede pedirla de nuevo.
campaign-expired-text = El último día de su campaña en { $site } pasó antes de que empezara.
campaign-over-subject = ¿Qué llegó?
campaign-over-body =
    Su campaña en { $site } terminó. Anote por favor lo que llegó, también si no fue nada.
campaign-over-text = Su campaña en { $site } terminó. Anote por favor lo que llegó.
