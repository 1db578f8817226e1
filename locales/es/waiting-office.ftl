# machine draft, unchecked
waiting-office-title = Listas de espera
waiting-office-lede = Turnos próximos en los que alguien espera un lugar, primero los más cercanos. Los lugares libres se ofrecen solos; nada de aquí le espera a usted.
waiting-office-empty-title = Nadie espera
waiting-office-empty = Cuando un turno está lleno y hay personas que esperan, aparece aquí.
waiting-office-in-line = En la fila
waiting-office-offers = Ofrecidos
waiting-office-backups = Suplentes
waiting-office-oldest = Espera más larga
waiting-office-days = { $days ->
    [0] hoy
    [one] { $days } día
   *[other] { $days } días
 }
waiting-office-line = Quién espera
waiting-office-none = Nadie espera. Cuando todos los lugares están tomados, las personas pueden entrar en la lista en la página del turno.
waiting-office-since = Desde { $when }
waiting-office-until = puede contestar hasta { $until }
waiting-office-no-contact = sin correo ni teléfono: por favor, avísele en persona
waiting-office-reason = Lo que dijo la escuela: { $reason }
waiting-office-change = Cambiar
waiting-office-why = Por qué
waiting-office-why-hint = Queda con la lista. Por favor, no escriba nada sobre salud o familia.
waiting-office-first = El próximo lugar es para esta persona
waiting-office-remove = Quitar de la lista
waiting-office-call = Preguntar ahora a los suplentes
waiting-office-file = Lista como archivo
waiting-held = { $count ->
    [one] { $count } de ellos se guarda para alguien que aún no contesta
   *[other] { $count } de ellos se guardan para personas que aún no contestan
 }
waiting-there = Ya espera
waiting-enter = Poner en la lista de espera
waiting-enter-backup = Suplente
waiting-places-title = Cuántas personas
waiting-places-hint = Los lugares nuevos son para quienes esperan. Los lugares tomados no se pueden quitar.
waiting-places-save = Cambiar
waiting-line-waiting = En la fila
waiting-line-offered = Se le ofreció un lugar
waiting-backup-waiting = Suplente
waiting-backup-called = Suplente, se le preguntó
waiting-column-name = Nombre
waiting-column-state = Estado
waiting-column-place = Orden en la lista
waiting-column-contact = Contacto

waiting-said-first = El próximo lugar libre es para esta persona.
waiting-said-removed = Fuera de la lista. Se avisa a la persona.
waiting-said-called = Se preguntó a los suplentes. El primero que diga que sí se queda con el lugar.
waiting-said-called-none = No se pudo preguntar a ningún suplente: ya se les preguntó hace un momento, o nadie puede venir.
waiting-said-entered = Está en la lista.
waiting-said-places = El número de lugares cambió.
waiting-refused-state = Ahora no se puede hacer: algo cambió mientras tanto.
waiting-refused-no-place = No hay un lugar libre en este turno. Agregue primero un lugar y después pregunte a los suplentes.
waiting-refused-reason = Por favor, diga por qué, en 200 caracteres o menos. El orden de la lista solo cambia con una razón.
waiting-refused-below = { $taken ->
    [one] { $taken } persona tiene lugar.
   *[other] { $taken } personas tienen lugar.
 } Elija { $taken } o más, o retire lugares primero.
waiting-refused-below-held = { $taken } lugares están tomados; { $held } de ellos se guardan para personas que aún no contestan. Elija { $taken } o más, o retire lugares primero.

waiting-unfilled-subject = Nadie de la lista tomó el lugar: { $title }
waiting-unfilled-body = Hola, { $given }:

    se ofreció un lugar a la lista de espera y nadie lo tomó: { $title }, { $when }. { $left ->
        [one] Hay { $left } lugar libre.
       *[other] Hay { $left } lugares libres.
    }

    La lista del turno muestra a quién se puede preguntar todavía.
waiting-unfilled-text = Nadie de la lista tomó el lugar libre: { $title }, { $when }.
