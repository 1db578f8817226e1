# machine draft, unchecked

rosters-title = Listas del sistema escolar
rosters-lede = El sistema de estudiantes entrega escuelas, personal, tutores y estudiantes en un paquete OneRoster. Vea qué cambiaría un paquete y después aplíquelo.
rosters-look-title = Ver un paquete
rosters-apply-title = Hacer estos cambios
rosters-file = Paquete OneRoster
rosters-file-hint = Un archivo ZIP de 8 MB como máximo. Para paquetes más grandes, use “trellis import oneroster” en el servidor. Todavía no se cambia nada.
rosters-file-again = Elija otra vez el mismo archivo. No lo guardamos porque nombra a niñas y niños.
rosters-file-missing = Elija el archivo.
rosters-file-another = Este no es el archivo que vio antes. Vea qué cambiaría este y elíjalo otra vez.
rosters-look = Mostrar qué cambiaría
rosters-apply = Hacer estos cambios
rosters-leave = Dejar todo como está
rosters-refused-title = Este paquete no se puede usar así
rosters-refused = No se cambió nada. Corrija lo que está en la lista, o pregunte a quien mantiene el sistema de estudiantes, y envíe el paquete otra vez.
rosters-applied-title = Los cambios están hechos
rosters-applied = Todos juntos. El paquete no se guardó.
rosters-looked-title = Todavía no se cambió nada
rosters-looked = Esto es lo que cambiaría el paquete.
rosters-problems = Qué está mal
rosters-problem-where = Dónde
rosters-problem-what = Qué
rosters-problem-mend = Cómo corregirlo
rosters-error = hay que corregirlo
rosters-warning = revíselo, por favor
rosters-row = fila { $row }
rosters-column = columna { $column }
rosters-changes = Cambios
rosters-what = Qué
rosters-added = Nuevos
rosters-changed = Cambiados
rosters-ended = Terminados
rosters-same = Iguales
rosters-word-added = nuevo
rosters-word-changed = cambiado
rosters-word-ended = terminado
rosters-kind-schools = Escuelas
rosters-kind-staff = Personal
rosters-kind-guardians = Tutores
rosters-kind-students = Estudiantes
rosters-kind-families = Tutores de estudiantes
rosters-mode-bulk = todo lo que hay
rosters-mode-delta = solo lo que cambió
rosters-examples = Mostrar ejemplos
rosters-note-linked = { $count ->
    [one] { $count } miembro del personal tiene el correo de una persona que conocemos y queda unido a ella.
   *[other] { $count } miembros del personal tienen el correo de una persona que conocemos y quedan unidos a ella.
}
rosters-note-without-role = { $count ->
    [one] { $count } usuario no tiene función en una escuela y se pasa por alto.
   *[other] { $count } usuarios no tienen función en una escuela y se pasan por alto.
}
rosters-note-without-school = { $count ->
    [one] { $count } persona no está en ninguna escuela que conozcamos.
   *[other] { $count } personas no están en ninguna escuela que conozcamos.
}
rosters-note-unnamed-schools = { $count ->
    [one] { $count } de nuestras escuelas aún no está en ninguna lista. Queda como está.
   *[other] { $count } de nuestras escuelas aún no están en ninguna lista. Quedan como están.
}
rosters-past = Importaciones hasta hoy
rosters-past-none-title = Todavía no se ha importado ninguna lista
rosters-past-none = Cada importación aparece aquí con lo que cambió.
rosters-past-line = { $label }: { $added } nuevos, { $changed } cambiados, { $ended } terminados.
rosters-past-same = No hubo diferencias.
rosters-older = Mostrar importaciones anteriores
