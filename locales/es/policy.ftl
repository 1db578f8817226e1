# machine draft, unchecked
policy-title = Normas
policy-sections = Partes de las normas
policy-version = Versión { $number }
policy-version-shipped = La versión que vino con el programa
policy-version-option = Versión { $number }, desde el { $date }
policy-from = vale desde el
policy-uploaded = La subió { $who }, { $when }
policy-shipped-note = Sus contactos son inventados. Suba su propia versión antes de abrir al público.
policy-standing-in-force = Vigente
policy-standing-later = Espera su día
policy-standing-past = No vigente
policy-text-title = El texto
policy-download = Descargar el archivo
policy-yes = Sí
policy-no = No
policy-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
policy-line = Línea { $line }

policy-versions-title = Versiones
policy-versions-lede = Aquí quedan todas las versiones. Cada decisión anota con qué versión se tomó.
policy-versions-version = Versión
policy-versions-from = Vale desde
policy-versions-state = Estado
policy-versions-by = La subió
policy-versions-at = Subida
policy-versions-start = Desde el principio
policy-versions-older = Mostrar versiones anteriores

policy-compare-title = Comparar versiones
policy-compare-from = De
policy-compare-to = A
policy-compare-do = Comparar
policy-compare-same = Ninguna diferencia
policy-compare-same-text = Las dos versiones dicen lo mismo. Solo pueden variar comentarios o espacios.
policy-changes = { $count ->
    [one] Un cambio
   *[other] { $count } cambios
}
policy-change-where = Dónde
policy-change-what = Qué
policy-change-before = Antes
policy-change-after = Después
policy-change-added = Añadido
policy-change-removed = Quitado
policy-change-changed = Cambiado
policy-change-nothing = (nada)

policy-new-title = Nueva versión
policy-new-lede = Cambie el texto o envíe un archivo. Verá qué cambiaría antes de que se guarde nada.
policy-new-file = Un archivo
policy-new-file-hint = Un archivo de texto (TOML, UTF-8). Si elige uno, se usa en lugar del texto de abajo.
policy-new-text = El texto
policy-new-text-hint = Esta es la versión vigente. Las líneas que empiezan con # son comentarios.
policy-new-preview = Mostrar qué cambiaría
policy-upload-nothing = Escriba el texto o elija un archivo.
policy-upload-too-large = Es demasiado grande. Unas normas tienen como máximo { $kilobytes } KB. Compruebe que sea el archivo correcto.
policy-upload-not-utf8 = La línea { $line } tiene una letra que esta página no puede leer. Guarde el archivo como texto UTF-8 y envíelo otra vez.
policy-upload-problems = { $count ->
    [one] Hay que corregir una línea. Vea la lista de abajo.
   *[other] Hay que corregir { $count } lugares. Vea la lista de abajo.
}
policy-problems-title = Qué hay que corregir
policy-preview-title = Qué cambiaría
policy-preview-lede = Se compara con la versión vigente. No se guarda nada hasta que usted confirme abajo.
policy-preview-same-title = Ninguna norma cambia
policy-preview-same = El texto dice lo mismo que la versión vigente. Solo pueden variar comentarios o espacios.
policy-preview-overtaken-title = Mientras tanto, alguien subió otra versión
policy-preview-overtaken = Su texto no entró en vigor. Esta página lo compara ahora con lo que vale hoy. Mírelo otra vez y confirme.
policy-preview-later = { $count ->
    [one] Una versión espera su día. Cuando llegue, tomará el lugar de la suya.
   *[other] { $count } versiones esperan su día. Cuando llegue, tomarán el lugar de la suya.
}
policy-preview-change = Cambiar el texto otra vez
policy-warnings-title = Sin terminar, pero se puede usar
policy-warnings-text = Esto no le detiene. Donde a un texto le falta un idioma, se muestra el texto en inglés.
policy-confirm-title = Poner en vigor
policy-confirm-date = ¿Desde qué día vale?
policy-confirm-date-hint = Hoy significa de inmediato. Un día posterior empieza a medianoche, sin usted.
policy-confirm-do = Poner en vigor
policy-confirm-past = Ese día ya pasó. Escriba hoy o un día posterior.
policy-confirm-in-force = La nueva versión está vigente. Todas las páginas la siguen.
policy-confirm-later = La nueva versión quedó guardada. Entra en vigor en su día.
ledger-verb-set-policy = Se puso en vigor una nueva versión de las normas

policy-office = Oficina
policy-department = Departamento
policy-mission = Misión
policy-district = Distrito
policy-legal-name = Nombre legal
policy-post = Dirección postal
policy-phone = Teléfono
policy-email = Correo electrónico
policy-website = Sitio web
policy-languages = Idiomas de las páginas
policy-languages-unchecked = Sin revisar por una persona
policy-languages-spoken = Idiomas que pueden pedir las familias
policy-zone = Zona horaria
policy-school-year = El próximo año escolar empieza
policy-holidays = Días en que la oficina cierra
policy-holidays-count = { $count ->
    [one] Un día
   *[other] { $count } días
}
policy-board-policies = Normas de la junta y leyes
policy-board-code = Código
policy-board-title = Título
policy-contacts = Oficinas de atención
policy-desk = Oficina
policy-desk-hours = Horario
policy-child-line = Los avisos sobre un niño en peligro van a
policy-child-line-national = La línea nacional, { $phone }, porque estas reglas no nombran ninguna oficina. Agréguela en contacts.child_protection.

policy-clearance = Autorización de voluntarios
policy-gates = Orden de los pasos
policy-gate-school = la escuela acepta
policy-gate-identity = identificación vista
policy-gate-disclosure = aviso firmado
policy-gate-screening = revisiones
policy-validity = Vale
policy-validity-general = Como todas
policy-validity-fixed = Termina para todos un mismo día del año (próximo: { $date })
policy-validity-fixed-reactivate = Termina para todos un mismo día del año (próximo: { $date }); se puede retomar sin nueva revisión (próximo: hasta { $until })
policy-validity-days = { $days ->
    [one] Un día
   *[other] { $days } días
}
policy-validity-years = { $years ->
    [one] Un año
   *[other] { $years } años
}
policy-validity-document = Hasta que venza el primer documento, como máximo { $days ->
    [one] un día
   *[other] { $days } días
}
policy-reminder = Aviso antes del fin
policy-pre-adverse = Espera antes de negar (días hábiles)
policy-reapply = Días hasta que alguien a quien se negó puede volver a solicitar
policy-appeal = Plazo para apelar
policy-result-alert = Preguntar por un resultado que falta
policy-renewal-id = Identificación con foto al renovar
policy-renewal-id-again = Se muestra otra vez
policy-renewal-id-seen-once = Basta con que se haya visto una
policy-report-cost = Costo de un informe de antecedentes
policy-driving-report-cost = Costo de un informe que incluye el manejo
policy-watch = Seguir buscando mientras alguien es voluntario
policy-watch-on = La empresa de verificación sigue buscando sobre quien firmó la versión { $version } de la autorización, o una posterior
policy-watch-off = No
policy-not-said = No se indica
policy-unfinished = Guardar una solicitud sin terminar
policy-waiting = Esperar identificación o firma
policy-adult-age = Solicita sin encargado desde la edad de
policy-chaperone-age = Edad mínima de acompañantes
policy-grace-visits = Visitas permitidas antes de la autorización
policy-regular-visits = Cuenta como regular desde estas visitas al mes
policy-levels = Niveles
policy-level = Nivel
policy-level-means = Qué significa
policy-level-asks = Qué pide
policy-check-registry = registro de delincuentes
policy-check-interview = entrevista
policy-check-references = referencias
policy-check-criminal-record = antecedentes penales
policy-check-driving-record = historial de manejo
policy-check-photo-id = identificación con foto
policy-check-disclosure = aviso y permiso
policy-check-driver-documents = documentos de conductor
policy-rules = Qué tarea pide qué nivel
policy-rule-when = Cuándo
policy-rule-reason = Qué se le dice a la persona
policy-rule-contact = { $contact } o más cerca
policy-rule-supervision = { $supervision } o menos
policy-contact-own-child = solo su propio hijo
policy-contact-little = poco contacto
policy-contact-group = un grupo de estudiantes
policy-contact-one-to-one = un estudiante a la vez
policy-supervision-constant = empleado a la vista
policy-supervision-limited = empleado cerca
policy-supervision-absent = sin empleado
policy-setting-open = donde pasa gente
policy-setting-classroom = en clase
policy-setting-office = en una oficina
policy-setting-closed-room = en un salón cerrado
policy-setting-online = en línea
policy-setting-community = fuera de la escuela
policy-flag-off-campus = fuera del plantel
policy-flag-overnight = con pernocta
policy-flag-driving = lleva a estudiantes
policy-document-printed = Hasta la fecha impresa en él
policy-training-months = { $months ->
    [one] Vale un mes.
   *[other] Vale { $months } meses.
}
policy-training-always = No vence.
policy-training-here = Se lee y se responde en su propia página: partes { $parts }, preguntas { $questions }, respuestas correctas necesarias { $pass }. Versión { $version } de su texto.
policy-training-right = correcta
policy-level-fee = una cuota de { $amount } (paga { $payer })
policy-references = Referencias, donde un nivel las pide
policy-reference-days = El enlace de una referencia vale

policy-templates = Tipos de tarea
policy-template = Tarea
policy-template-like = Cómo es
policy-template-age = Desde la edad de
policy-template-category = Sus horas cuentan como

policy-hours = Turnos y horas
policy-shift-rest = Descanso entre turnos
policy-shift-reminder = Aviso antes de un turno
policy-week-hours = Máximo de horas por semana
policy-minor-week-hours = Máximo de horas por semana, menores de edad
policy-shift-longest = Turno más largo
policy-shift-offer = Tiempo para contestar un lugar ofrecido de la lista de espera
policy-shift-cover = Pedir un reemplazo
policy-shift-cover-text = { $count } personas a la vez; las siguientes después de { $wait }; entre { $from } y { $until }
policy-group-change = Los grupos cambian su número hasta, antes del día
policy-self-report = Las horas propias se pueden anotar por
policy-close-day = Los meses de horas se cierran después de este día del mes siguiente
policy-lock = A más tardar tras el fin del mes; horas atrasadas del año escolar
policy-categories = Categorías
policy-values = Lo que vale una hora en los informes
policy-value-year = Año
policy-value = Valor
policy-source = Fuente

policy-gifts = Donaciones y aliados
policy-gift-up-to = Hasta
policy-gift-above = Más que eso
policy-gift-accepts = La acepta
policy-acceptor-principal = la dirección de la escuela
policy-acceptor-superintendent = la superintendencia
policy-acceptor-board = la junta
policy-gift-conditional = Donaciones con condiciones
policy-gift-property = Terrenos y edificios
policy-gift-add-up = Las donaciones de una persona se suman en el año
policy-gift-receipt = Recibo desde
policy-gift-quid = Decir qué recibió el donante, por encima de
policy-gift-appraisal = Las cosas necesitan un avalúo por encima de
policy-gift-first-due = Días desde el sí hasta la primera parte de una promesa
policy-gift-remind = Días antes de una parte en que se recuerda al donante
policy-gift-grace = Días después de los que una parte no llegó
policy-gift-packages = Qué pueden elegir los patrocinadores
policy-gift-receivers = Quién puede recibir donaciones
policy-gift-crowd-principal = Colectas en línea: dirección, hasta
policy-gift-crowd-superintendent = Colectas en línea: superintendencia, hasta
policy-partner-insurance = Seguro mínimo de un aliado
policy-partner-months = Meses de un acuerdo
policy-partner-notice = Aviso antes de que venzan documentos
policy-partner-answer = Días hábiles para responder a una consulta de un aliado
policy-partner-school = Días hábiles para que la escuela decida sobre una visita
policy-partner-lapse = Una consulta sin respuesta se cierra después de
policy-partner-quiet = Un aliado se considera inactivo después de

policy-records = Registros e informes
policy-small-cell = Grupo más pequeño que se muestra
policy-title-one = Escuela Título I desde
policy-files-code = Archivos de personas: motivo y código a partir de más de
policy-files-second = Archivos de personas: la dirección dice sí a partir de más de
policy-retention = Cuánto tiempo se guardan los registros
policy-retention-what = Qué
policy-retention-time = Cuánto tiempo
policy-retention-from = Contado desde
policy-retention-then = Después
policy-retention-held = En pausa
policy-retention-as-shipped = No está en este documento: vale el plazo del programa
policy-texts = Textos que la gente acepta
