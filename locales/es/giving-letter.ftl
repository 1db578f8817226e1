# machine draft, unchecked
giving-letter-subject = Constancia de su donación
giving-letter-subject-thanks = Gracias por su donación
giving-letter-subject-declined = Sobre su oferta
giving-letter-subject-redirected = Hemos pasado su oferta a otros
giving-letter-subject-returned = Le devolvemos su donación
giving-letter-hello = Estimado(a) { $name }:
giving-letter-counted = { $what } ({ $count })
giving-letter-cash = { $legal } le agradece su donación de { $amount }, recibida el { $date }.
giving-letter-goods =
    { $legal } le agradece su donación, recibida el { $date }:
    { $what }
giving-letter-thanks-money = Gracias por su donación de { $amount }, recibida el { $date }. Ayuda a nuestros estudiantes y nos alegra.
giving-letter-thanks-goods =
    Gracias por su donación, recibida el { $date }:
    { $what }
giving-letter-thanks-services =
    Gracias por su trabajo, que recibimos el { $date }:
    { $what }
giving-letter-use = Usted pidió que se use para: { $purpose }
giving-letter-memory = En memoria o en honor de { $dedication }.
giving-letter-nothing = No se dieron bienes ni servicios a cambio de esta donación.
giving-letter-return = A cambio usted recibió: { $benefit }. Calculamos de buena fe que vale { $value }.
giving-letter-quid = Solo la parte de su pago por encima de este valor, { $rest }, puede deducirse como donación.
giving-letter-no-value = Describimos su donación y no le ponemos valor. El valor lo calcula usted.
giving-letter-governmental = { $legal } es una entidad gubernamental según la sección 170(c)(1) del Código de Impuestos Internos. Su donación se usa solo para fines públicos.
giving-letter-charity = { $legal } es una organización según la sección 501(c)(3) del Código de Impuestos Internos.
giving-letter-number = Su número de identificación fiscal es { $number }.
giving-letter-keep = Por favor, guarde esta carta para sus impuestos.
giving-letter-offered = Gracias por pensar en nuestras escuelas y por ofrecer: { $what }
giving-letter-declined = No podemos recibir esta donación para { $school }. La razón:
giving-letter-redirected = Otros la pueden usar mejor. Por eso hemos pasado su oferta de { $school } a: { $to }
giving-letter-returned = No podemos quedarnos con su donación para { $school }: { $what }. La razón:
giving-letter-void = Si tiene una carta nuestra sobre ella, ya no vale.
giving-letter-ask = Si tiene una pregunta, llame al { $phone }.
giving-letter-end =
    Con nuestras gracias,
    { $legal }
giving-letter-year-title = Sus donaciones en { $year }
giving-letter-year-date = Recibida
giving-letter-year-what = Donación
giving-letter-year-amount = Dinero
giving-letter-year-return = A cambio
giving-letter-year-nothing = Nada
giving-letter-year-total = Dinero en total para { $legal }: { $amount }
giving-letter-year-end = Las cosas se describen y no se les pone valor; el valor lo calcula usted. Donde la última columna dice que nada, no se dieron bienes ni servicios a cambio. Por favor, guarde esta página para sus impuestos.
giving-letter-kind-money = Dinero
giving-letter-kind-goods = Cosas
giving-letter-kind-services = Trabajo o servicios
giving-letter-kind-real-property = Terreno o edificios
giving-letter-kind-securities = Acciones o bonos
