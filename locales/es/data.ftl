# machine draft, unchecked
# En qué punto está una solicitud de datos de estudiantes
data-state-requested = Solicitado
data-state-based = La razón legal está definida
data-state-listed = En lista
data-state-in-review = En revisión
data-state-approved = Aprobado, falta firmar
data-state-signed-by-partner = Firmado por el aliado
data-state-signed = Firmado por las dos partes, empieza pronto
data-state-active = Vigente
data-state-expiring = Termina pronto
data-state-renewed = Renovado
data-state-expired = Terminado, se cierra el acceso
data-state-revoked = Terminado antes de tiempo, se cierra el acceso
data-state-access-ended = Acceso cerrado, falta destruir las copias
data-state-destroyed = Copias destruidas
data-state-over = Terminado
data-state-refused = Rechazado
data-state-withdrawn = Retirado
data-basis-official = Ustedes hacen un trabajo de la escuela que haría su propio personal
data-basis-consent = Cada familia firma que está de acuerdo
data-basis-directory = Solo lo que una escuela puede decir a cualquiera (información de directorio)
data-basis-studies = Un estudio para el distrito
data-basis-aggregate = Solo cifras sobre muchos estudiantes
data-level-aggregate = solo cifras
data-level-directory = información de directorio
data-level-record = del expediente de un estudiante
# Quién lo tiene
data-holder-office = Lo tiene la oficina de alianzas.
data-holder-three = Tres oficinas del distrito lo revisan: evaluación, asesoría legal y seguridad de datos.
data-holder-partner = Lo tiene el aliado.
data-holder-district = Firma el distrito.
data-holder-security = Seguridad de datos cierra el acceso.
# La página del aliado
data-one = Acuerdo de datos
data-title-partner = Datos de estudiantes
data-lede-partner = Nada sobre un solo estudiante sale del distrito sin una razón legal, tres aprobaciones y dos firmas. Pidan lo menos que necesiten.
data-none-partner-title = No han pedido nada
data-none-partner = Muchos programas no necesitan datos de estudiantes. Si el suyo sí, pídanlos abajo.
data-ask-title = Pedir datos
data-ask-text = La oficina de alianzas define la razón legal y hace la lista de lo que se entrega. Después lo revisan tres oficinas y firman las dos partes. Vale, a más tardar, hasta el fin del año escolar.
data-ask-by-hand = Este programa muestra por sí mismo una sola cosa: cuántos voluntarios fueron. Todo lo demás lo entrega la oficina de alianzas, fuera de este programa pero con el mismo acuerdo. Se omiten las cifras menores de { $limit }.
data-ask-no-agreement = Pueden pedirlos cuando haya un acuerdo en camino.
data-ask-agreement = Para el trabajo de este acuerdo
data-purpose = Para qué es
data-purpose-hint = ¿Qué hacen con los datos y qué les faltaría a los estudiantes sin ellos? No nombren a ningún niño.
data-basis-label = Por qué lo permite la ley
data-basis-hint = Si no están seguros, elijan solo cifras. La oficina lo revisa con ustedes.
data-elements = Lo que se entrega
data-elements-hint = Solo lo que hace falta para eso. No se puede entregar nada más.
data-term = Desde, hasta
data-ask-do = Pedirlos
data-renew = Pedirlo otra vez para el tiempo después
data-next = El que sigue
data-withdraw = Retirarlo
data-certify-title = Sus copias
data-certify-text = El acceso terminó. Destruyan todas las copias: archivos, impresiones, respaldos y lo que su gente tenga en sus equipos.
data-certify-how = ¿Cómo y cuándo se destruyeron?
data-certify-hint = Por ejemplo: archivos borrados y disco limpiado el 12 de junio, impresiones trituradas.
data-certify-agree = No queda ninguna copia
data-certify-do = Decir que están destruidas
data-destroyed-title = Cómo se destruyeron las copias
data-figures-open = Ver las cifras
data-by-hand = Esto lo entrega la oficina de alianzas, no esta página: { $elements }.
data-by-hand-small = Se omiten las cifras menores de { $limit }.
data-consent-count = Estudiantes cuyas familias dijeron que sí: { $count }
data-stopped-title = Se retiró un consentimiento
data-stopped-partner = Destruya todo lo que tiene sobre estos estudiantes y no lo use más.
data-student-destroyed = Lo destruimos todo
data-student-said = Dijo el { $when } que todo está destruido.
data-said-student-destroyed = Anotado. La oficina ve que está destruido.
data-rests = Está en espera hasta que el distrito termine de averiguar algo.
data-closed-why = La alianza terminó.
data-figures-title = Voluntarios en sus escuelas
data-figures-lede = Cuántos voluntarios dieron tiempo a una escuela en un mes de este año escolar. Quien vino en dos meses se cuenta en los dos.
data-figures-small = Las cifras menores que { $limit } no se muestran. Nada se suma, para que nadie las calcule.
data-figures-out = no se muestra
data-figures-none-title = Todavía no hay cifras
data-figures-none = Aparecen aquí cuando trabajen en una escuela y haya terminado un mes.
data-said-asked = Lo han pedido. Les escribimos cuando haya algo que hacer.
data-said-withdrawn = Lo han retirado.
data-said-destroyed = Anotado. Gracias.
data-refused-state = Esto ya no es posible. Mírelo otra vez.
data-refused-agreement = Este acuerdo ya terminó. Elijan otro.
data-refused-many = Ya han pedido mucho. Esperen primero las respuestas.
data-refused-basis = Algo de esto se acerca más a un niño de lo que permite la razón legal. Elijan menos u otra razón.
data-refused-term = Empieza y termina dentro de un año escolar.
# Cartas al aliado
data-refused-subject = Sobre los datos que pidieron
data-refused-body =
    Hola, { $name }:

    No podemos entregar los datos que pidieron:

    { $words }
data-refused-text = No podemos entregar los datos que pidieron. Vean por qué:
data-to-sign-subject = Lean y firmen nuestro acuerdo de datos
data-to-sign-body =
    Hola, { $name }:

    El distrito aprobó lo que pidieron. Lean el acuerdo de datos y fírmenlo a más tardar el { $until }.

    La página de este enlace muestra todo sobre su alianza. No compartan el enlace.
data-to-sign-text = Hola, { $name }: lean y firmen nuestro acuerdo de datos a más tardar el { $until }:
data-signed-subject = El acuerdo de datos está firmado
data-signed-body =
    Hola, { $name }:

    Nuestro acuerdo de datos está firmado por las dos partes. Vale del { $starts } al { $ends }.
data-signed-text = Nuestro acuerdo de datos está firmado. Vale del { $starts } al { $ends }:
data-ending-subject = Nuestro acuerdo de datos termina el { $ends }
data-ending-body =
    Hola, { $name }:

    Nuestro acuerdo de datos termina el { $ends }. Si necesitan los datos después de ese día, pídanlos ahora otra vez. Si no, termina el acceso y ustedes destruyen sus copias.
data-ending-text = Nuestro acuerdo de datos termina el { $ends }. ¿Necesitan los datos después? Pídanlos aquí:
data-over-subject = Nuestro acuerdo de datos terminó
data-over-body =
    Hola, { $name }:

    { $how }

    { $words }
data-over-text = { $how } Vean aquí:
data-over-expired = Nuestro acuerdo de datos terminó. Ya no usen los datos. Cerramos su acceso y después les pedimos destruir sus copias.
data-over-revoked = Nuestro acuerdo de datos terminó antes de tiempo. Dejen de usar los datos de inmediato. Cerramos su acceso y después les pedimos destruir sus copias.
data-over-figures = Nuestro acuerdo sobre cifras terminó. No hay nada que devolver.
data-to-destroy-subject = Destruyan sus copias a más tardar el { $until }
data-to-destroy-body =
    Hola, { $name }:

    Su acceso a datos de estudiantes terminó. Destruyan todas las copias a más tardar el { $until } y díganos cómo, con este enlace.
data-to-destroy-text = Destruyan sus copias de datos de estudiantes a más tardar el { $until } y díganos cómo:
data-held-subject = Su solicitud de datos está en espera
data-held-body =
    Hola, { $name }:

    Mientras nuestra alianza está en pausa, lo que pidieron sobre estudiantes está en espera. No hace falta pedirlo otra vez. Les escribimos cuando siga adelante.
data-held-text = Mientras nuestra alianza está en pausa, su solicitud de datos de estudiantes está en espera. Véanla aquí:
data-goes-on-subject = Su solicitud de datos sigue adelante
data-goes-on-body =
    Hola, { $name }:

    Nuestra alianza sigue adelante, y también lo que pidieron sobre estudiantes. En este enlace ven quién lo tiene ahora.
data-goes-on-text = Su solicitud de datos de estudiantes sigue adelante. Vean quién la tiene ahora:
data-stopped-subject = Se retiró un consentimiento: destruya los datos
data-stopped-body =
    Hola, { $name }:

    Una familia retiró su consentimiento. Destruya todo lo que tiene sobre el estudiante con el número { $number } y no lo use más.

    La página de este enlace muestra todos los números.
data-stopped-text = Se retiró un consentimiento. Destruya todo lo que tiene sobre el estudiante { $number }. Vea aquí:
data-all-stopped-subject = Terminaron consentimientos de familias: destruya los datos
data-all-stopped-body =
    Hola, { $name }:

    Aquello a lo que las familias dijeron que sí cambió o terminó. Estudiantes cuyos datos usted tiene y para quienes el sí terminó: { $count }. No use más sus datos y destrúyalos. Si una familia dice que sí de nuevo, le enviamos el número otra vez.

    Con este enlace ve cómo está.
data-all-stopped-text = Terminaron consentimientos. Destruya lo que tiene sobre { $count } estudiantes. Vea aquí:
