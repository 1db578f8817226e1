# machine draft, unchecked
# One door
partners-door-title = Sea nuestro aliado o done
partners-door-lede = Cuéntenos con palabras sencillas qué le gustaría hacer. No necesita una cuenta. Le responde una persona.
partners-door-at-once = ¿Ya sabe qué quiere hacer? Vaya directo:
partners-door-who = ¿Quién es usted?
partners-door-who-label = Pregunto por
partners-who-group = Una organización: una empresa, una iglesia, un club, una escuela
partners-who-alone = Mí mismo o mí misma
partners-door-named = Nombre de la organización
partners-door-named-hint = Solo si pregunta por una organización.
partners-door-what = ¿Qué le gustaría hacer?
partners-door-wish = Elija todo lo que corresponda
partners-door-wish-hint = Si no está seguro, elija “Otra cosa”.
partners-wish-students = Ayudar a estudiantes: tutoría, mentoría, lectura
partners-wish-programme = Ofrecer un programa o un servicio en una escuela
partners-wish-speak = Hablar con una clase, o sobre carreras
partners-wish-day = Venir con un grupo un día de trabajo
partners-wish-give = Donar dinero, bienes o materiales
partners-wish-sponsor = Patrocinar algo
partners-wish-room = Usar un salón, un gimnasio o una cancha
partners-wish-sell = Vender un producto o un servicio pagado
partners-wish-study = Hacer una investigación o pedir datos
partners-wish-letter = Obtener una carta de apoyo para una subvención
partners-wish-other = Otra cosa
partners-door-text = En sus propias palabras
partners-door-text-hint = Por favor no nombre a ningún niño. Puede usar hasta 4,000 caracteres.
partners-door-where = ¿Dónde, con qué frecuencia, hay dinero?
partners-door-school = Una escuela, si piensa en alguna
partners-door-school-any = Cualquier escuela
partners-door-place = Una zona de la ciudad, o más escuelas
partners-door-place-hint = Por ejemplo: el lado este, o escuelas cerca de nuestra oficina.
partners-door-often = ¿Con qué frecuencia?
partners-often-once = Una vez
partners-often-sometimes = Unas veces al año
partners-often-regularly = Cada semana o cada mes
partners-often-unsure = Aún no lo sabemos
partners-door-money = ¿Hay dinero de por medio?
partners-door-money-hint = Nos ayuda a enviarle de inmediato con las personas correctas.
partners-money-none = No hay dinero
partners-money-give = Donaríamos dinero o bienes
partners-money-paid = Nos pagarían
partners-money-grant = Pedimos una subvención a otra entidad
partners-door-reach = ¿Cómo le contactamos?
partners-door-contact-hint = Aquí le enviamos un enlace para que pueda seguir su consulta.
partners-door-privacy = Lo leen la oficina de alianzas y la escuela que usted nombre.
partners-door-send = Enviar
partners-door-too-many = Hoy nos ha escrito muchas veces. Llámenos, por favor: por teléfono podemos ayudarle más rápido.
partners-door-next = Qué sigue
partners-door-next-text = Respondemos en { $days } días hábiles. Le enviamos un enlace para seguir su consulta, escribir más o retirarla.
partners-door-room = Lo que usted pide
partners-door-answers = Quién responde
partners-door-then = Qué sigue
partners-door-talk = ¿Prefiere hablar con una persona?
partners-sent-title = Gracias. Su consulta está con nosotros.
partners-said-received = Gracias. Guarde esta página: aquí verá qué pasa con su consulta.

# The rooms
partners-room-ongoing = Aliado permanente
partners-room-ongoing-next = Hablamos con usted sobre lo que necesitan las escuelas, vemos si encaja y lo planeamos juntos. Antes de empezar se firma un acuerdo.
partners-room-one-time = Una visita
partners-room-one-time-next = La escuela dice sí o no. Un empleado está con usted todo el tiempo. No necesita un acuerdo.
partners-room-donor = Donación o patrocinio
partners-room-donor-next = Le decimos qué se necesita, quién puede aceptar su donación y cómo se le agradece.
partners-room-letter = Carta de apoyo
partners-room-letter-next = Envíenos el nombre de la subvención y su fecha límite. Le decimos si podemos escribir una carta.
partners-room-volunteer = Voluntariado
partners-room-volunteer-next = Puede empezar ahora: inscríbase como voluntario, elija una escuela y vea qué necesita.
partners-room-vendor = Proveedor
partners-room-vendor-next = Quien recibe un pago pasa por la oficina de compras. Tiene sus propias reglas y su propia lista.
partners-room-researcher = Investigación
partners-room-researcher-next = La investigación y los datos pasan por la oficina de rendición de cuentas. Un comité revisa cada estudio.
partners-room-facility = Uso de un salón o una cancha
partners-room-facility-next = Los salones y canchas los alquila la oficina de uso comunitario. Sabe qué está libre y cuánto cuesta.

# Following an inquiry
partners-follow-title = Su consulta
partners-follow-next = Qué sigue
partners-follow-desk = Quién la tiene
partners-follow-until = Tendrá respuesta a más tardar el
partners-follow-late = Vamos con retraso y lo sentimos. Llámenos y lo vemos de inmediato.
partners-late = Con retraso
partners-follow-volunteer = Vea cómo ser voluntario
partners-follow-asked = Lo que usted escribió
partners-follow-history = Lo que ha pasado hasta ahora
partners-follow-write = Escribir más
partners-follow-words = Su mensaje
partners-follow-send = Enviar
partners-follow-withdraw = Cambié de opinión
partners-follow-withdraw-text = Lo dejamos aquí. Puede abrirla de nuevo más tarde.
partners-follow-withdraw-do = Retirar mi consulta
partners-follow-reopen = ¿No está resuelto?
partners-follow-reopen-text = Abra de nuevo su consulta y la revisaremos.
partners-follow-reopen-do = Abrirla de nuevo
partners-follow-keep = Quien tenga la dirección de esta página puede leerla. Guardamos su consulta dos años después de cerrarla.
partners-said-wrote = Su mensaje está con nosotros.
partners-said-withdrawn = Su consulta está retirada.
partners-said-reopened = La consulta está abierta de nuevo.
partners-inquiry-refused-state = Esto no se puede hacer ahora: alguien se adelantó o ya terminó.
partners-inquiry-refused-words = Ha escrito muchas veces. Espere nuestra respuesta o llámenos.
partners-inquiry-refused-reopened = Hoy ya abrió esto tres veces. Intente mañana o llámenos.
partners-state-received = En la oficina
partners-state-assigned = Alguien responde
partners-state-at-school = La escuela decide
partners-state-school-yes = La escuela dijo que sí
partners-state-answered = Respondida
partners-state-done = Terminada
partners-state-called-off = La visita no será
partners-state-redirected = Enviada a otra oficina
partners-state-withdrawn = Retirada
partners-state-lapsed = Cerrada sin respuesta
partners-next-received = La oficina de alianzas la lee y ve quién puede responder mejor.
partners-next-assigned = Alguien de la oficina le responde.
partners-next-at-school = { $school } decide si puede recibirle. Un empleado estará con usted todo el tiempo.
partners-next-school-yes = La escuela le espera y se pondrá en contacto. Al llegar, vaya a la recepción y lleve una identificación con foto.
partners-next-answered = Le respondimos. Escriba abajo si quiere continuar.
partners-next-done = Está resuelto. Gracias.
partners-next-called-off = La visita no se hará. La razón está abajo. Puede abrir su consulta de nuevo y pedir otro día u otra escuela.
partners-next-redirected = Corresponde a otra oficina. Aquí está su dirección.
partners-next-withdrawn = Usted la retiró.
partners-next-lapsed = Respondimos y no supimos más, así que se cerró.
partners-event-received = Llegó la consulta
partners-event-assigned = La tiene alguien de la oficina
partners-event-at-school = Se preguntó a la escuela
partners-event-sent-on = Se envió a la oficina que corresponde
partners-event-answered = Respondimos
partners-event-wrote = Un mensaje suyo
partners-event-school-yes = La escuela dijo que sí
partners-event-school-no = La escuela dijo que no
partners-event-done = Resuelta
partners-event-called-off = La visita no se hará
partners-event-withdrawn = Retirada
partners-event-lapsed = Cerrada, porque no llegó nada más
partners-event-reopened = Abierta de nuevo
partners-event-late = La respuesta va con retraso
partners-event-remark = Una nota

# What inquirers are told
partners-received-subject = Recibimos su consulta
partners-received-body =
    Hola:

    Gracias por preguntar cómo puede ayudar a nuestras escuelas. Una persona lee su consulta y le responde a más tardar el { $until }.

    Con este enlace puede seguirla, escribir más o retirarla. Por favor no lo comparta.
partners-received-text = Recibimos su consulta y respondemos a más tardar el { $until }. Sígala aquí:
partners-assigned-subject = Quién responde a su consulta
partners-assigned-body =
    Hola, { $name }:

    { $desk } tiene su consulta y le responde a más tardar el { $until }.

    { $next }

    { $words }
partners-assigned-text = { $desk } tiene su consulta y responde a más tardar el { $until }.
partners-at-school-subject = Preguntamos a { $school }
partners-at-school-body =
    Hola, { $name }:

    Preguntamos a { $school } si puede recibirle. Tendrá respuesta a más tardar el { $until }.

    { $next }

    { $words }
partners-at-school-text = Preguntamos a { $school } si puede recibirle. Tendrá respuesta a más tardar el { $until }.
partners-sent-on-subject = Quién puede ayudarle mejor
partners-sent-on-body =
    Hola, { $name }:

    Gracias por escribirnos. Lo que usted pide corresponde a otra oficina: { $desk }. Puede escribir a { $email } o llamar al { $phone }.

    { $next }

    { $words }

    Si no le entendimos bien, abra de nuevo su consulta con el enlace.
partners-sent-on-text = Lo que usted pide corresponde a: { $desk }, { $phone }.
partners-answer-subject = Una respuesta a su consulta
partners-answer-body =
    Hola, { $name }:

    Aquí está nuestra respuesta:

    { $words }

    Usted escribió:

    «{ $question }»
partners-answer-text = Hola, { $name }: respondimos a su consulta: { $words }
partners-visit-yes-subject = { $school } le espera
partners-visit-yes-body =
    Hola, { $name }:

    { $school } dice que sí.

    { $words }

    Al llegar, vaya a la recepción y lleve una identificación con foto. Un empleado está con usted todo el tiempo.
partners-visit-yes-text = { $school } dice que sí. Lleve una identificación con foto a la recepción.
partners-visit-off-subject = La visita a { $school } no se hará
partners-visit-off-body =
    Hola, { $name }:

    Lo sentimos: la visita a { $school } no se hará.

    { $words }

    Con el enlace de abajo puede abrir su consulta de nuevo y pedir otro día u otra escuela. También puede responder a esta carta.
partners-visit-off-text = La visita a { $school } no se hará: { $words } Puede preguntar de nuevo aquí:
partners-lapsed-subject = Cerramos su consulta
partners-lapsed-body =
    Hola, { $name }:

    Respondimos a su consulta y no supimos nada en { $days } días, así que la cerramos.

    Puede abrirla de nuevo cuando quiera con este enlace.
partners-lapsed-text = Cerramos su consulta porque no llegó nada más. Puede abrirla de nuevo:

# What everybody may know
partners-directory-title = Nuestros aliados
partners-directory-lede = Empresas, iglesias, clubes y muchos más ayudan a nuestras escuelas. Aquí están quienes trabajan con nosotros y quieren ser nombrados.
partners-directory-join = Sea nuestro aliado
partners-directory-q = Nombre
partners-directory-school = Ayuda en
partners-directory-find = Buscar
partners-directory-all = Ver todos los aliados
partners-directory-none-title = No se encontró ningún aliado
partners-directory-none = Pruebe con otra escuela, área o nombre.
partners-directory-schools = Ayuda en { $count ->
        [one] una escuela
       *[other] { $count } escuelas
    }
partners-reach = { $served } de nuestras { $all } escuelas tienen un aliado.
partners-partner-district = Trabaja con todo el distrito.
partners-partner-join = ¿También le gustaría ayudar? Cuéntenos su idea.
partners-given = Sus grupos dieron { $hours }
partners-schools-title = Apadrine una escuela
partners-schools-lede = Estas escuelas aún no tienen un aliado. Primero están las que más lo necesitan.
partners-schools-last = Último aliado hasta
partners-schools-adopt = Preguntar
partners-schools-all-title = Todas las escuelas tienen un aliado
partners-schools-all = Siempre hay lugar para uno más.
partners-schools-of = Escuelas
partners-school-partners = Aliados de esta escuela
partners-school-none = Esta escuela aún no tiene un aliado público.
partners-school-from = de { $school }
partners-school-helps = Esta escuela ayuda a otras
partners-school-through = por medio de { $name }
partners-kind-label = Qué es
partners-kind-company = Empresa
partners-kind-faith = Comunidad de fe
partners-kind-civic = Club o grupo cívico
partners-kind-nonprofit = Organización sin fines de lucro
partners-kind-agency = Oficina o agencia pública
partners-kind-campus = Colegio universitario o universidad
partners-kind-foundation = Fundación
partners-kind-pta = Asociación de padres
partners-kind-school = Escuela
partners-kind-friends = Amigos o familia
partners-area-label = Ayuda con
partners-area-academics = Aprendizaje académico
partners-area-social = Aprendizaje social y emocional
partners-area-work = Aprendizaje en el trabajo
partners-area-postsecondary = Universidad y después de la escuela
partners-area-health = Salud y bienestar
partners-area-family-life = Vida familiar, social y cívica
partners-area-school-life = Vida escolar
partners-standing-prospect = Conocido
partners-standing-inquiring = En conversación
partners-standing-eligible = Puede ser aliado
partners-standing-active = Activo
partners-standing-quiet = Sin contacto
partners-standing-not-a-partner = No es aliado
partners-standing-suspended = Suspendida
partners-standing-archived = Archivado
partners-part-lead = Dirige
partners-part-programme = Programas en escuelas
partners-part-volunteers = Voluntarios
partners-part-giving = Donaciones y dinero
partners-part-paperwork = Acuerdos y documentos
partners-part-communications = Comunicación
partners-part-other = Otra cosa
partners-umbrella = Miembro de
partners-members = Miembros
partners-website = Sitio web
partners-contacts = Quién la representa
partners-contact-main = Contacto principal
partners-groups = Grupos
partners-singles = Voluntarios que vienen de su parte
partners-singles-few = Menos de { $count } personas
partners-singles-hint = Las horas se suman al final de un mes, cuando las dieron { $count } personas o más. Así nadie puede saber de quién son.
partners-groups-count = { $count ->
        [one] una visita
       *[other] { $count } visitas
    }
partners-groups-people = { $count ->
        [one] una persona
       *[other] { $count } personas
    }
partners-yes = Sí
partners-no = No
partners-never = Nunca
partners-any = Cualquiera
partners-choose = Elija
partners-more = Ver más
partners-mine-door = Vea cómo le conocemos y dónde ayuda.
partners-mine-title = Mi organización
partners-mine-others = También representa a:
partners-mine-public = En la página pública
partners-mine-no-school = Aún no hay ninguna escuela anotada. Su contacto en la oficina sabe más.
partners-mine-change = ¿Hay algo incorrecto o nuevo?
partners-mine-change-text = Avise a la oficina de alianzas y se corrige.

# The map

partners-map-title = Quién tiene un aliado, en el mapa
partners-map-lede = Todas las escuelas: las que tienen un aliado y las que aún no tienen ninguno. El mapa y la lista dicen lo mismo.
partners-map-with = Tiene un aliado
partners-map-without = Aún sin aliado
partners-map-text = Toque una figura para abrir una escuela, o un círculo para ver la lista de las escuelas que contiene. Una figura redonda es una escuela con aliado; un rombo hueco, una sin aliado.
partners-map-list = Las escuelas
partners-map-count = Aliados
partners-map-around = A { $miles } o menos del punto que eligió.
partners-map-all = Ver todas las escuelas
partners-map-none-title = Aquí no hay escuelas
partners-map-none = No hay ninguna escuela alrededor de este punto. Vea todas las escuelas y elija otra vez.
partners-address-changed-subject = Desde ahora le escribimos a otra dirección
partners-address-changed-body =
    Hola, { $name }:

    Nuestra oficina cambió la dirección que tenemos de usted como contacto de { $who }. Desde ahora, las cartas y los enlaces van a la otra dirección. Si usted no lo pidió, por favor llámenos.
partners-address-changed-text = Cambiamos la dirección que tenemos de usted como contacto de { $who }. Si usted no lo pidió, por favor llámenos.
