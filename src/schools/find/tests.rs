//! Questions people ask of the real list of schools.

use super::*;
use crate::schools::directory::{CMS_SCHOOLS, read_schools};

fn cards() -> Vec<SchoolCard> {
    let schools = read_schools(CMS_SCHOOLS).unwrap();
    schools.iter().map(SchoolCard::from).collect()
}

fn ask(text: &str) -> Vec<(String, Fit)> {
    let cards = cards();
    let found = find(&cards, &Wanted { text, ..Wanted::default() });
    found.hits.iter().map(|hit| (hit.card.name.clone(), hit.fit)).collect()
}

fn names(text: &str) -> Vec<String> {
    ask(text).into_iter().map(|(name, _)| name).collect()
}

fn first(text: &str) -> (String, Fit) {
    ask(text).into_iter().next().unwrap_or_else(|| panic!("nothing found for {text}"))
}

fn is(name: &str, fit: Fit) -> (String, Fit) {
    (name.to_owned(), fit)
}

#[test]
fn no_words_list_every_school_by_name() {
    let all = names("   ");
    assert_eq!(all.len(), 184);
    assert_eq!(all[..2], ["Albemarle Road Elementary", "Albemarle Road Middle"]);
}

#[test]
fn a_whole_name_comes_first_then_its_namesakes() {
    assert_eq!(
        ask("dilworth elementary")[..2],
        [is("Dilworth Elementary", Fit::Exact), is("Dilworth Elementary School Latta Campus", Fit::Prefix)]
    );
    assert_eq!(first("Garinger High School"), is("Garinger High School", Fit::Exact));
    assert_eq!(first("albemarle road middle school"), is("Albemarle Road Middle", Fit::Exact));
}

#[test]
fn the_beginning_of_a_name_is_enough() {
    assert_eq!(ask("garin"), [is("Garinger High School", Fit::Prefix)]);
    assert_eq!(names("myers park"), ["Myers Park High School", "Myers Park Traditional Elem"]);
    assert_eq!(first("shamr"), is("Shamrock Gardens Elementary", Fit::Prefix));
}

#[test]
fn words_may_come_from_anywhere_in_the_name_in_any_order() {
    assert_eq!(first("gardens shamrock"), is("Shamrock Gardens Elementary", Fit::Name));
    assert_eq!(first("kennedy"), is("Robert F. Kennedy Middle", Fit::Name));
}

#[test]
fn short_forms_mean_the_long_word() {
    assert_eq!(first("Garinger HS"), is("Garinger High School", Fit::Exact));
    assert_eq!(first("myers park traditional elementary"), is("Myers Park Traditional Elem", Fit::Exact));
    assert_eq!(first("Alexander Graham MS"), is("Alexander Graham Middle", Fit::Exact));
    assert_eq!(first("Bruns Ave Elem"), is("Bruns Avenue Elementary", Fit::Exact));
    assert_eq!(first("mlk middle"), is("Martin Luther King, Jr Middle", Fit::Name));
    assert_eq!(first("escuela primaria shamrock"), is("Shamrock Gardens Elementary", Fit::Name));
    assert_eq!(first("mtn island lake"), is("Mountain Island Lake Academy", Fit::Prefix));
    assert_eq!(first("governor's village"), is("Gov's Village STEM (Lower)", Fit::Prefix));
    assert_eq!(first("davidson k8"), is("Davidson K-8 School", Fit::Exact));
}

#[test]
fn initials_are_the_same_with_and_without_points_and_spaces() {
    for spelling in ["jv washam", "J.V. Washam", "j v washam", "J. V. WASHAM"] {
        assert_eq!(first(spelling), is("J.V. Washam Elementary", Fit::Prefix), "{spelling}");
    }
    assert_eq!(first("sail").0, "South Academy of International Languages (S.A.I.L.)");
}

#[test]
fn one_slip_in_a_long_word_is_forgiven_and_ranks_last() {
    for slip in ["albemrle road", "albemarel road", "albemarlee road", "albemarke road"] {
        assert_eq!(first(slip), is("Albemarle Road Elementary", Fit::Slip), "{slip}");
    }
    assert_eq!(first("tuckasegee").1, Fit::Slip);
    assert_eq!(names("albmrle"), [""; 0], "two slips are too many");
    assert_eq!(names("shrn"), [""; 0], "a short word is taken as it is");
    let fits: Vec<Fit> = ask("sharon").into_iter().map(|(_, fit)| fit).collect();
    assert!(fits.is_sorted() && fits[0] < Fit::Slip);
}

#[test]
fn accents_capitals_and_full_width_letters_do_not_matter() {
    assert_eq!(first("ESPERÁNZA"), is("Esperanza Global Academy", Fit::Prefix));
    assert_eq!(first("ｇａｒｉｎｇｅｒ").0, "Garinger High School");
    assert_eq!(first("\u{202B}garinger\u{202C}").0, "Garinger High School");
}

#[test]
fn an_address_finds_the_school_even_with_a_five_digit_house_number() {
    assert_eq!(first("13345 Beatties Ford Road"), is("Francis Bradley Middle", Fit::Address));
    assert_eq!(first("13345"), is("Francis Bradley Middle", Fit::Address));
    assert_eq!(first("1430 Allenbrook Dr, Charlotte, NC 28208").0, "Allenbrook Elementary");
    assert!(names("Matthews").contains(&"David W Butler High School".to_owned()));
}

#[test]
fn a_zip_sorts_every_school_by_distance_from_its_middle() {
    let cards = cards();
    let found = find(&cards, &Wanted { text: "28205", ..Wanted::default() });
    assert!(matches!(found.place, Place::Zip(zip, _) if zip.as_str() == "28205"));
    assert_eq!(found.hits.len(), 184);
    assert_eq!(found.hits[0].card.zip, "28205");
    assert!(found.hits[..145].is_sorted_by_key(|hit| hit.miles.unwrap_or(f64::MAX)));
    assert!(found.hits[145..].iter().all(|hit| hit.miles.is_none()));
}

#[test]
fn words_and_a_zip_together_find_those_words_near_there() {
    let cards = cards();
    let found = find(&cards, &Wanted { text: "high 28277", ..Wanted::default() });
    assert_eq!(found.hits[0].card.name, "Ardrey Kell High School");
    let level = Some(SchoolLevel::High);
    let highs = find(&cards, &Wanted { text: "28277", level, ..Wanted::default() });
    assert_eq!(highs.hits.len(), 30);
    assert!(highs.hits.iter().all(|hit| hit.card.level == SchoolLevel::High));
}

#[test]
fn a_zip_of_elsewhere_finds_nothing_and_says_which() {
    let cards = cards();
    let found = find(&cards, &Wanted { text: "90210", ..Wanted::default() });
    assert!(found.hits.is_empty());
    assert!(matches!(found.place, Place::UnknownZip(zip) if zip.as_str() == "90210"));
}

#[test]
fn only_what_lies_within_the_miles_asked_for() {
    let cards = cards();
    let near = Point::new(35.2271, -80.8431);
    let found = find(&cards, &Wanted { near, within: Some(2.0), ..Wanted::default() });
    assert!(!found.hits.is_empty());
    assert!(found.hits.iter().all(|hit| hit.miles.is_some_and(|miles| miles <= 2.0)));
}

#[test]
fn pages_cover_every_school_once_and_stay_the_same() {
    let cards = cards();
    let mut turned: Vec<SchoolCard> = cards.clone();
    turned.reverse();
    let wanted = Wanted { text: "elementary", ..Wanted::default() };
    let (found, again) = (find(&cards, &wanted), find(&turned, &wanted));
    let slugs = |found: &Found<'_>| found.hits.iter().map(|hit| hit.card.slug.clone()).collect::<Vec<_>>();
    assert_eq!(slugs(&found), slugs(&again), "whatever order the schools were loaded in");
    let pages = found.page(1, 25).pages;
    let joined: Vec<_> = (1..=pages).flat_map(|n| found.page(n, 25).hits.to_vec()).collect();
    assert_eq!(joined, found.hits);
    assert_eq!(found.page(0, 25).number, 1);
    assert_eq!(found.page(usize::MAX, 25).number, pages);
    assert_eq!(found.page(1, 0).hits.len(), 1);
    assert_eq!(Found { hits: vec![], place: Place::None }.page(7, 25).pages, 1);
}

#[test]
fn hostile_text_neither_panics_nor_finds_everything() {
    let long = "a".repeat(10_000);
    let many = "ab ".repeat(10_000);
    let marks = "e\u{0301}".repeat(10_000);
    let ligatures = "\u{FDFA}".repeat(10_000);
    let texts = [
        &long,
        &many,
        &marks,
        &ligatures,
        "🎉🏫",
        "<script>alert(1)</script>",
        "'; drop table school; --",
        "%00",
        "\0\0",
        "\u{202E}\u{200F}",
        "مدرسة",
        "学校",
        "((((",
        "*",
        "\\",
        "--",
        "NaN",
        "🏳️‍🌈",
        "\u{FFFD}",
    ];
    let cards = cards();
    for text in texts {
        let found = find(&cards, &Wanted { text, ..Wanted::default() });
        assert!(found.hits.is_empty(), "{:?} finds {}", &text.chars().take(20).collect::<String>(), found.hits.len());
    }
}

#[test]
fn filler_words_alone_leave_no_school_out() {
    assert_eq!(names("school").len(), 184);
    assert_eq!(names("the schools").len(), 184);
}
