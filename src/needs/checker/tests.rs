//! What must be found, and what must be left in peace: in English and in Spanish.

use super::Worry::{self, *};
use super::{check, fingerprint};

fn worries(text: &str) -> Vec<Worry> {
    let mut found: Vec<Worry> = check(text).iter().map(|warning| warning.worry).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn words(text: &str, worry: Worry) -> Vec<String> {
    check(text).into_iter().filter(|warning| warning.worry == worry).map(|warning| warning.words).collect()
}

#[test]
fn plain_needs_are_left_in_peace() {
    for fine in [
        "Winter coats, size 10-12",
        "Two winter coats, size 10-12, new or like new.",
        "Headphones for our third graders, ages 8 to 10, for reading tests in May.",
        "Jump ropes for P.E. at Albemarle Road Elementary",
        "We need 25 Expo markers and Crayola crayons for Room 4.",
        "Someone who speaks Vietnamese and can read with our students on Tuesdays",
        "Dry-erase markers. Ms. Armstrong will say thank you in person!",
        "Books in Spanish and English for the Martin Luther King Library",
        "Snacks for 60 students on test days, packaged, by October 15, 2026",
        "Books for children 6 years and up; chairs for 5 year olds.",
        "Uniform shirts: 3 of size 8, 4 of size 10, 2 XL",
        "30 soccer balls, $12 each, for the Spring Field Day",
        "An hour a week with our robotics team; 8th grade, 24 students",
        "Abrigos de invierno, talla 10 a 12",
        "Necesitamos audífonos para los estudiantes de tercer grado, de 8 a 10 años.",
        "Una persona que lea en español con los niños los martes",
        "Libros en español para la Biblioteca de la Escuela Primaria",
        "Mochilas con útiles para 40 familias, para agosto",
        "",
        "?!.;,",
    ] {
        assert_eq!(check(fine), [], "{fine}");
    }
}

#[test]
fn names_of_children() {
    assert_eq!(words("A coat for Diego Ramirez", Name), ["Diego Ramirez"]);
    assert_eq!(words("Shoes for a student named Kiwi", Name), ["Kiwi"]);
    assert_eq!(words("Jasmine needs a coat.", Name), ["Jasmine"]);
    assert_eq!(words("Jasmine's glasses broke.", Name), ["Jasmine's"]);
    assert_eq!(words("We would like glasses for Trinh Vo", Name), ["Trinh Vo"]);
    assert_eq!(words("Zapatos para una niña que se llama Yolotzin", Name), ["Yolotzin"]);
    assert_eq!(words("Un abrigo para José Hernández", Name), ["José Hernández"]);
    assert_eq!(words("Lentes para Lucía, talla chica", Name), ["Lucía"]);
    // Accents and their absence are the same.
    assert_eq!(words("Un abrigo para Jose", Name), ["Jose"]);
}

#[test]
fn initials_and_ages() {
    assert_eq!(worries("Coat for J.M., age 8"), [Initials, Age]);
    assert_eq!(words("Coat for J. M., 8 years old", Initials), ["J. M"]);
    assert_eq!(worries("Coat for JM, 8"), [Initials, Age]);
    assert_eq!(words("A boy, 8 years old, needs shoes", Age), ["8 years"]);
    assert_eq!(worries("A girl aged 11 needs a bus pass"), [Age]);
    assert_eq!(worries("Una niña que tiene 8 años necesita zapatos"), [Age]);
    assert_eq!(worries("Un niño de 9 años necesita lentes"), [Age]);
    assert_eq!(worries("Zapatos para R.G., 8 años"), [Initials, Age]);
    // A class is no child.
    assert_eq!(worries("Chairs for 5 year olds"), []);
    assert_eq!(worries("Games for ages 8 to 10"), []);
}

#[test]
fn addresses_numbers_and_birthdays() {
    assert_eq!(words("Deliver to 7800 Riding Trail Rd", Address), ["7800 Riding Trail Rd"]);
    assert_eq!(worries("The family is at apt 4"), [Address]);
    assert_eq!(words("Viven en Calle Luna 12", Address), ["Calle Luna 12"]);
    assert_eq!(words("Call 704-555-0134 first", Contact), ["704-555-0134"]);
    assert_eq!(words("Llame al (704) 555 0134", Contact), ["704) 555 0134"]);
    assert_eq!(words("Write to mom@example.org", Contact), ["mom@example.org"]);
    assert_eq!(worries("She was born March 3, 2018"), [Birth]);
    assert_eq!(worries("DOB 3/3/2018"), [Birth]);
    assert_eq!(worries("Nació el 3 de marzo de 2018"), [Birth]);
}

#[test]
fn health_and_papers() {
    assert_eq!(worries("A student with asthma needs an air filter"), [Health]);
    assert_eq!(worries("Un niño con asma necesita un filtro"), [Health]);
    assert_eq!(worries("Sensory toys for our autism classroom"), [], "a class may say so");
    assert_eq!(worries("The family is undocumented"), [Status]);
    assert_eq!(worries("La familia no tiene visa, son indocumentados"), [Status]);
}

#[test]
fn how_a_child_lives_is_for_the_social_worker() {
    assert_eq!(worries("student wears same clothes, sleeps in car"), [Living]);
    assert_eq!(words("student wears same clothes, sleeps in car", Living), ["same clothes", "sleeps in"]);
    for told in [
        "The family was evicted last week",
        "They are living in a motel",
        "A homeless student needs shoes",
        "He has no bed and sleeps on the floor",
        "El estudiante usa la misma ropa y duerme en el carro",
        "La familia perdió su casa y está en un albergue",
        "Los desalojaron en octubre",
    ] {
        assert!(worries(told).contains(&Living), "{told}");
    }
    assert!(Living.is_private() && Safety.is_private() && !Name.is_private());
}

#[test]
fn danger_is_for_the_telephone() {
    for told in [
        "She is afraid to go home",
        "He came with bruises again",
        "I think there is abuse at home",
        "Tiene miedo de ir a casa",
        "Llegó con moretones",
        "Su padrastro la golpea",
    ] {
        assert!(worries(told).contains(&Safety), "{told}");
    }
}

#[test]
fn whatever_is_typed_is_read_without_trouble() {
    for odd in [
        "J",
        "J.",
        ".J",
        "8",
        "é8é",
        "«Ana»",
        "a\u{301}na",
        "🧥 coats 🧥",
        "J.M",
        "12345678901234567890",
        "@",
        "名前は太郎",
    ] {
        let _ = check(odd);
        let _ = check(&format!("{odd} {odd}\n{odd}"));
    }
    assert_eq!(words("🧥 for Diego", Name), ["Diego"]);
}

#[test]
fn a_changed_text_is_asked_about_anew() {
    let one = fingerprint(&check("A coat for Diego"));
    assert_eq!(one, fingerprint(&check("One warm coat for Diego!")), "the same warning, other words");
    assert_ne!(one, fingerprint(&check("A coat for Diego and Lucía")));
    assert_eq!(fingerprint(&check("A coat")), "");
}
