# machine draft, unchecked
policy-problem-syntax = No se puede leer ({ $detail }). Corrija la línea.
policy-problem-unknown-key = Aquí nada tiene este nombre. Quite la línea.
policy-problem-unknown-key-near = Aquí nada tiene este nombre. ¿Quiso decir «{ $near }»?
policy-problem-missing = Esto falta. Agréguelo.
policy-problem-type = Esto es { $found ->
   *[text] un texto entre comillas
    [number] un número entero
    [decimal] un número con punto
    [date] una fecha sin comillas, como 2026-07-01
    [moment] una hora
    [list] una lista entre corchetes
    [table] una tabla de claves y valores
    [amount] una cantidad como 31.80
    [yes-no] «true» o «false»
}. Escriba { $wanted ->
   *[text] un texto entre comillas
    [number] un número entero
    [decimal] un número con punto
    [date] una fecha sin comillas, como 2026-07-01
    [moment] una hora
    [list] una lista entre corchetes
    [table] una tabla de claves y valores
    [amount] una cantidad como 31.80
    [yes-no] «true» o «false»
}.
policy-problem-range = Escriba un número de { $min } a { $max }.
policy-problem-count = Aquí hay { $found }. Escriba de { $min } a { $max }.
policy-problem-empty = Esto está vacío. Complételo.
policy-problem-choice = «{ $found }» no es una opción. Escriba una de estas: { $allowed }.
policy-problem-duplicate = «{ $found }» aparece dos veces. Cambie el nombre de una o quítela.
policy-problem-reference = No existe «{ $found }». Escriba una de estas: { $known }, o agréguela.
policy-problem-language-missing = Falta el texto para «{ $found }». Agréguelo.
policy-problem-language = «{ $found }» no es un código de idioma. Escriba uno como «es».
policy-problem-id = «{ $found }» no puede ser un identificador. Use letras minúsculas, números y guiones.
policy-problem-month-day = «{ $found }» no es un día que haya todos los años. Escríbalo como «06-30» (mes y día).
policy-problem-zone = «{ $found }» no es una zona horaria. Escriba una como «America/New_York».
policy-problem-colour = «{ $found }» no es un color. Escríbalo como «#0b5f6b».
policy-problem-contrast = Su contraste con { $against ->
    [white] el blanco
    [black] el negro
   *[other] { $against }
} es de { $ratio } a 1: no se leería bien. Elija un color con al menos 4.5 a 1.
policy-problem-email = «{ $found }» no es un correo electrónico. Escríbalo como «nombre@example.org».
policy-problem-phone = «{ $found }» no es un número de teléfono. Escríbalo como «704-555-0100».
policy-problem-url = «{ $found }» no es una dirección web. Debe empezar con «https://».
policy-problem-money = «{ $found }» no es una cantidad. Escriba dólares y centavos, como 31.80.
policy-problem-order = Esto debe ir después de { $other }. Póngalos en orden.
policy-problem-weaker = El nivel anterior, «{ $lower }», pide { $lacks }. Pídalo aquí también.
policy-problem-disclosure = Para revisar antecedentes penales o de manejo, primero se muestra el aviso. Ponga «disclosure = true».
policy-problem-gates = Escriba «identity» y «disclosure» en cualquier orden, con «school» entre ellos si se pregunta a las escuelas, y «screening» al final.
policy-problem-bands = Dé a cada banda un «up_to», menos a la última.
policy-problem-as-shipped = El calendario no nombra esta clase de registros. Se guarda el tiempo que dice el programa. Para guardarla más o menos tiempo, agregue la clase.
