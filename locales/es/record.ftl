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
