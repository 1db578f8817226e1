# machine draft, unchecked
recognition-thanks-title = Gracias, voluntarios
recognition-thanks-lede = Cada hora cuenta. Aquí agradecemos a quienes dieron su tiempo a nuestras escuelas.
recognition-week = Semana Nacional del Voluntariado: del { $from } al { $to }
recognition-thanks-none-title = Los primeros agradecimientos están por venir
recognition-thanks-none = En cuanto se den reconocimientos, aparecen aquí.
recognition-year = Año escolar
recognition-school = Escuela
recognition-every-school = Todas las escuelas
recognition-find = Mostrar
recognition-thanks-year = { $year }
recognition-thanks-school = { $school }, { $year }
recognition-thanks-nobody = Aún no hay reconocimientos para esta selección.
recognition-names-title = Por nombre
recognition-names-text = Aquí solo están por nombre quienes lo pidieron.
recognition-more = Más
recognition-mine-title = Reconocimientos
recognition-mine-door = Los agradecimientos que recibió y un certificado para imprimir
recognition-mine-none-title = Aún no tiene reconocimientos
recognition-mine-none = Cuando sus horas o años alcancen uno, o alguien le proponga, aparece aquí.
recognition-taken-back = Retirado
recognition-name-title = Su nombre en la página de agradecimiento
recognition-name-shown = Su nombre está en la página pública de agradecimiento.
recognition-name-hidden = Su nombre no se muestra. Se le cuenta, y nadie ve que es usted.
recognition-name-show = Mostrar mi nombre
recognition-name-hide = No mostrar mi nombre
recognition-under-age = Solo se muestran nombres de adultos cuya fecha de nacimiento conocemos.
recognition-shown-said = Su nombre ya está en la página de agradecimiento.
recognition-hidden-said = Su nombre ya no se muestra.
recognition-certificate = en agradecimiento por el tiempo dado a los estudiantes de nuestras escuelas en el año escolar { $year }.
recognition-certificate-school = { $school } le da las gracias.
recognition-made-subject = Gracias: { $award }
recognition-made-body =
    Hola, { $given }:

    gracias por el tiempo que da a nuestros estudiantes. Ha ganado un reconocimiento de { $year }: { $award }.

    Hay un certificado para imprimir. Allí también elige si su nombre puede estar en nuestra página pública de agradecimiento. Sin su sí, no está.
recognition-made-text = { $given }, ¡gracias! Ganó un reconocimiento de { $year }: { $award }. Imprima su certificado:
recognition-taken-back-subject = Sobre su reconocimiento
recognition-taken-back-body =
    Hola, { $given }:

    hemos retirado un reconocimiento de { $year }. Si cree que es un error, llámenos: { $phone }.
recognition-taken-back-text = { $given }, hemos retirado un reconocimiento de { $year }. ¿Preguntas? { $phone }
nomination-title = Proponer a un voluntario
nomination-lede = ¿Quién ha hecho una diferencia en su escuela? Cuéntenos, y la escuela lo leerá.
nomination-name = Nombre del voluntario
nomination-name-hint = Una persona adulta o joven que ayuda como voluntaria. Como usted conoce el nombre.
nomination-school-choose = Elija una escuela
nomination-school-missing = Elija la escuela donde ayuda esta persona.
nomination-why = ¿Qué hizo esta persona?
nomination-why-hint = No nombre a ningún niño, ni nada por lo que se pueda reconocer a un niño.
nomination-do = Proponer
nomination-mine = Sus propuestas
nomination-take-back = Retirar
nomination-said = Gracias. La escuela lee su propuesta.
nomination-taken-back-said = Su propuesta se retiró.
nomination-oneself = Proponga a otra persona, por favor.
nomination-many = Este año ha propuesto a muchas personas. Deje algunas a otros, por favor.
nomination-not-now = Esta propuesta ya tiene respuesta.
nomination-invite-title = ¿Conoce a alguien que ayuda?
nomination-invite = Cualquiera que tenga una cuenta puede proponer a un voluntario: familias, maestros, aliados, vecinos.
nomination-invite-go = Proponer a un voluntario
nomination-state-nominated = En la escuela
nomination-state-confirmed = Confirmada por la escuela
nomination-state-awarded = Reconocida
nomination-state-not-this-time = Esta vez no
nomination-state-withdrawn = Retirada
nomination-told-awarded-subject = Su propuesta llevó a un reconocimiento
nomination-told-awarded-body =
    Hola, { $given }:

    usted propuso a { $name }. La escuela estuvo de acuerdo y se dio el reconocimiento. Gracias por decirlo.
nomination-told-awarded-text = { $given }, su propuesta de { $name } llevó a un reconocimiento. ¡Gracias!
nomination-told-not-now-subject = Sobre su propuesta
nomination-told-not-now-body =
    Hola, { $given }:

    usted propuso a { $name }. Esta vez no se convirtió en reconocimiento. Gracias por escribir; la escuela lo leyó.
nomination-told-not-now-text = { $given }, su propuesta de { $name } no se convirtió en reconocimiento esta vez. Gracias por escribir.
