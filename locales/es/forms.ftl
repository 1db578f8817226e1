# machine draft, unchecked

form-required = Por favor, llene este campo.
form-too-long = El texto es muy largo. Use { $max ->
    [one] { $max } carácter
   *[other] { $max } caracteres
 } o menos.
form-choice = Elija una de las respuestas de la lista.
form-agree = Marque esta casilla para continuar.
form-name = Escriba el nombre con letras, por ejemplo Ana Ruiz.

form-email = Este correo electrónico no está completo. Escríbalo así: nombre@example.org.
form-email-is-phone = Esto parece un número de teléfono. Aquí escriba un correo electrónico, por ejemplo nombre@example.org.
form-email-one = Escriba aquí un solo correo electrónico.
form-phone = Revise el número de teléfono. Escriba los 10 dígitos, por ejemplo 509-555-0123.
form-phone-is-email = Esto parece un correo electrónico. Aquí escriba un número de teléfono, por ejemplo 509-555-0123.
form-phone-here = Escriba un número de Estados Unidos o Canadá, o un correo electrónico.
form-phone-area = Falta el código de área. Escriba los 10 dígitos, por ejemplo 509-555-0123.
form-phone-extension = No escriba la extensión. Solo los 10 dígitos, por ejemplo 509-555-0123.
form-contact = Escriba un correo electrónico, por ejemplo nombre@example.org, o un número de teléfono, por ejemplo 509-555-0123.

form-date = Escriba la fecha como mes/día/año, por ejemplo 9/8/2026 para el 8 de septiembre.
form-date-none = Ese día no existe en el calendario. Revise el mes y el día.
form-date-order = Escriba primero el mes y después el día, por ejemplo 12/25/2026.
form-date-year = Revise el año. Escriba los cuatro dígitos, por ejemplo 2026.
form-birth-future = Esta fecha de nacimiento todavía no ha llegado. Revise el año.
form-birth-old = Esta fecha de nacimiento es de hace más de { $years } años. Revise el año.

form-number = Escriba un número entero con dígitos, por ejemplo 12.
form-range = Escriba un número del { $min } al { $max }.
form-year = Escriba un año entre { $min } y { $max }.

form-time = Escriba una hora, por ejemplo 9:30 a.m.
form-date-time = Indique la fecha y también la hora.
form-time-skipped = Esa noche se adelanta el reloj y esta hora no existe. Elija una hora más tarde.
form-duration = Escriba cuánto tiempo, por ejemplo 1:30 para una hora y 30 minutos, o 45 min.
form-duration-long = Es demasiado tiempo. Lo máximo que puede escribir es { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
 }.

form-money = Escriba una cantidad en dólares, por ejemplo 12.50.
form-money-point = ¿Es un dólar o son mil? Escriba los centavos con dos cifras, por ejemplo 12.50, y los miles con coma, por ejemplo 1,234.
form-money-negative = Escriba la cantidad sin el signo menos.
form-money-large = La cantidad es muy grande. Lo máximo que puede escribir es ${ $max }.

form-code = El código tiene 6 dígitos. Revise el mensaje que le enviamos y escríbalo otra vez.
form-zip = Escriba un código postal de 5 dígitos, por ejemplo 99301.
