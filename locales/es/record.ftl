# machine draft, unchecked
record-title = Mi historial
record-link = Mi historial y certificado
record-lede = Todo el tiempo que usted dio y que cuenta, por año escolar, tipo de ayuda y escuela.
record-none = Cuando un tiempo suyo cuente, aquí empezará su historial.
record-days = días
record-total = Tiempo en total
record-kind = Tipo de ayuda
record-year = Año escolar { $year }
record-year-sum = { $time } en { $days ->
    [one] un día
   *[other] { $days } días
}
record-certificate = Un certificado de sus horas
record-certificate-text = Para una universidad, un club, un empleo o su pared. Muestra sus horas como están hoy. Cualquiera puede verificar su código en nuestra página y solo ve entre qué días, cuántos días y el total.
record-write = Hacer el certificado
record-certificates = Certificados hasta ahora
record-paper-title = Certificado de horas de voluntariado
record-paper-body = { $district } agradece a { $name } el tiempo que dio a sus escuelas entre el { $from } y el { $to }.
record-paper-total = En total: { $time } en { $days ->
    [one] un día
   *[other] { $days } días
}
record-paper-as-of = Según lo anotado al { $when }. No incluye horas confirmadas o corregidas después.
record-paper-check = Cualquiera puede verificar este certificado con su código en la dirección de abajo. Solo se muestran los días y el total.
record-qr = Un código que un teléfono puede leer: abre la página que verifica este certificado
record-since-title = Sus horas cambiaron desde entonces
record-since = Para los mismos días ahora cuentan { $time }. Haga un certificado nuevo si quiere mostrarlas.
record-take-back = Anular este certificado
record-said-back = Anulado. Su código lo dice desde ahora.
record-said-revoked = El certificado fue anulado. Su código lo dice desde ahora.
record-check-valid = Este certificado es válido
record-check-revoked = Este certificado fue anulado y ya no es válido.
record-check-since = Se confirmaron o corrigieron horas después de hacerlo ({ $when }). Para los mismos días ahora cuentan { $time }.
record-badge-title = Una insignia que otros sitios pueden leer
record-badge-text = Algunos sitios de empleo y de estudios aceptan un archivo de insignia (Open Badges). Dice entre qué días ayudó, en cuántos días y el tiempo en total. Su nombre no aparece. Su correo electrónico aparece solo como un código: un sitio que ya conoce su correo puede ver que la insignia es suya. Quien tenga la dirección del archivo puede leerlo. Si anula el certificado, la insignia también termina.
record-badge-make = Crear la insignia
record-badge-file = El archivo de la insignia
record-badge-said = La insignia está creada. Su archivo está al final de esta página.
record-badge-no-email = La insignia se emite para un correo electrónico. Primero agregue uno en la página «Cómo nos comunicamos con usted».
record-badge-name = Horas de voluntariado
record-badge-description = Tiempo dado como voluntario a las escuelas de { $district }.
record-badge-criteria = Las escuelas confirmaron todo este tiempo.
record-badge-narrative = { $time } en { $days ->
    [one] un día
   *[other] { $days } días
} entre el { $from } y el { $to }.
