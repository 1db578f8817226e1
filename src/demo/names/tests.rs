//! The invented world is the same each time, and reaches nobody.

use super::*;
use std::collections::HashSet;

#[test]
fn the_same_seed_gives_the_same_world() {
    let draw = |seed| {
        let mut chance = Chance::new(seed);
        (0..5).map(|_| chance.draw()).collect::<Vec<_>>()
    };
    assert_eq!(draw(7), draw(7));
    assert_ne!(draw(7), draw(8));
    // The published first output of SplitMix64 for seed 0.
    assert_eq!(Chance::new(0).draw(), 0xE220_A839_7B1D_CDAF);
    assert_ne!(Chance::new(7).fork(1).draw(), Chance::new(7).fork(2).draw());
}

#[test]
fn chance_keeps_to_its_bounds_and_weights() {
    let mut chance = Chance::new(1);
    assert!((0..1_000).all(|_| (3..=9).contains(&chance.range(3..=9))));
    assert_eq!(chance.range(5..=5), 5);
    let yes = (0..10_000).filter(|_| chance.chance(166)).count();
    assert!((1_500..1_830).contains(&yes), "{yes}");
    let heavy = (0..10_000).filter(|_| *chance.weighted(&[(true, 3), (false, 1), (false, 0)])).count();
    assert!((7_300..7_700).contains(&heavy), "{heavy}");
    let mut cards: Vec<u8> = (0..52).collect();
    chance.shuffle(&mut cards);
    assert_eq!(cards.iter().collect::<HashSet<_>>().len(), 52);
}

#[test]
fn languages_add_up_and_each_has_names() {
    assert_eq!(HOME_LANGUAGES.iter().map(|(_, share)| share).sum::<u32>(), 1_000);
    for (language, _) in HOME_LANGUAGES {
        let names = &NAMES_BY_LANGUAGE[language];
        assert!(names.given.len() >= 50 && names.family.len() >= 30, "{language}");
    }
}

#[test]
fn forty_thousand_people_have_many_names_and_one_address_each() {
    let mut chance = Chance::new(2026);
    let (mut names, mut emails) = (HashSet::new(), HashSet::new());
    for n in 0..40_000 {
        let language = *chance.weighted(&HOME_LANGUAGES);
        let name = name(&mut chance, language);
        let email = email(&name, n);
        assert!(email.is_ascii() && !email.starts_with('.') && !email.contains(".."), "{email}");
        assert!(email.ends_with("@example.org") || email.ends_with("@example.com"));
        emails.insert(email);
        names.insert((name.given, name.family));
    }
    assert_eq!(emails.len(), 40_000);
    assert!(names.len() > 25_000, "{}", names.len());
}

#[test]
fn telephone_numbers_are_for_fiction_only_and_never_twice() {
    let all: HashSet<String> = (0..phones()).filter_map(phone).collect();
    assert_eq!((all.len(), phones()), (30_700, 30_700));
    assert_eq!(phone(phones()), None);
    for number in all {
        assert!(number.len() == 12 && number[5..].starts_with("55501"), "{number}");
    }
}

#[test]
fn organizations_have_names_of_their_own() {
    let names: HashSet<String> = (0..1_680).map(|n| organization(n).0).collect();
    assert_eq!(names.len(), 1_680);
}

#[test]
fn a_street_is_a_number_a_name_and_a_kind() {
    let street = street(&mut Chance::new(3));
    assert_eq!(street.split(' ').count(), 3, "{street}");
}
