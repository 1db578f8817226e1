//! The document as a whole: what ships is right, and each mistake is named with its line and mend.

use super::*;

/// The policy that ships.
pub(super) fn cms() -> Policy {
    Policy::parse(CMS).unwrap_or_else(|problems| panic!("{}", list(&problems)))
}

fn list(problems: &[PolicyProblem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The policy that ships with one piece of text changed, and what is then wrong with it.
pub(super) fn with(old: &str, new: &str) -> Vec<String> {
    assert!(CMS.contains(old), "{old} is not in the policy");
    match Policy::parse(&CMS.replacen(old, new, 1)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

fn line_of(text: &str) -> usize {
    let before = CMS.split(text).next().expect("a first part");
    assert!(before.len() < CMS.len(), "{text} is not in the policy");
    before.matches('\n').count() + 1
}

#[test]
fn the_policy_that_ships_has_nothing_wrong_and_nothing_unfinished() {
    assert_eq!(list(&cms().warnings), "");
}

#[test]
fn a_renamed_department_and_a_new_code_need_only_the_text() {
    let text = CMS
        .replace("Community Partnerships and Family Engagement", "Strategic Partnerships")
        .replace("\"IJOC\"", "\"C-VOLS\"");
    let policy = Policy::parse(&text).expect("a good policy");
    assert_eq!(policy.department.name.get("en"), "Strategic Partnerships");
    assert_eq!(policy.board_policy("volunteers").expect("it").code, "C-VOLS");
    let changes: Vec<String> = Policy::compare(CMS, &text).iter().map(ToString::to_string).collect();
    assert_eq!(
        changes,
        [
            "board_policies[volunteers].code: IJOC → C-VOLS",
            "department.name.en: Community Partnerships and Family Engagement → Strategic Partnerships",
        ]
    );
}

#[test]
fn a_new_level_needs_only_the_text() {
    let level = "\n[[clearance.levels]]\nid = \"overnight\"\nnumber = 5\nname = { en = \"Overnight\" }\n\
        description = { en = \"More.\" }\nchecks = [\"registry\", \"criminal-record\", \"driving-record\", \"references\"]\n\
        photo_id = true\ndisclosure = true\ndriver_documents = true\nvalidity = { kind = \"years\", years = 1 }\n";
    let text = CMS.replacen("[[clearance.driver_documents]]", &format!("{level}\n[[clearance.driver_documents]]"), 1);
    let policy = Policy::parse(&text).unwrap_or_else(|problems| panic!("{}", list(&problems)));
    let level = policy.clearance.level("overnight").expect("the new level");
    assert_eq!(level.number, 5);
    assert!(matches!(policy.clearance.validity_of(level), Validity::Years { years: 1, .. }));
    assert_eq!(policy.warnings.len(), 4, "{}", list(&policy.warnings));
}

#[test]
fn every_problem_is_named_at_once() {
    let text = CMS
        .replacen("reminder_days = 30", "reminder_day = 30", 1)
        .replacen("appeal_days = 14", "appeal_days = \"two weeks\"", 1)
        .replacen("chaperone_age = 21", "chaperone_age = 12", 1);
    let problems = Policy::parse(&text).expect_err("three mistakes");
    let line = line_of("reminder_days = 30");
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            format!("line {}, clearance.reminder_days: this is missing; add it", line_of("[clearance]")),
            format!("line {line}, clearance.reminder_day: nothing here has this name; did you mean `reminder_days`?"),
            format!("line {}, clearance.appeal_days: this is a text in quotes; write a whole number", line + 1),
            format!("line {}, clearance.chaperone_age: write a number from 16 to 30", line_of("chaperone_age = 21")),
        ]
    );
}

#[test]
fn each_mistake_says_how_to_mend_it() {
    let cases = [
        ("time_zone = \"America/New_York\"", "time_zone = \"Charlotte\"", "is not a time zone"),
        ("brand = \"#15513f\"", "brand = \"green\"", "is not a colour"),
        ("brand = \"#15513f\"", "brand = \"#8fd3ff\"", "contrast with white is 1."),
        ("accent = \"#e0913a\"", "accent = \"#102030\"", "contrast with black"),
        ("level = \"driving\"", "level = \"drivers\"", "there is no `drivers`; write one of own-child, supervised"),
        ("category = \"pta\"", "category = \"ptas\"", "there is no `ptas`"),
        ("id = \"supervised\"", "id = \"own-child\"", "`own-child` is there twice"),
        ("id = \"supervised\"", "id = \"Supervised\"", "use small letters"),
        ("contact = \"one-to-one\"", "contact = \"alone\"", "write one of own-child, little, group, one-to-one"),
        ("\"disclosure\", \"screening\"]", "\"screening\", \"disclosure\"]", "in any order"),
        ("gates = [\"identity\", ", "gates = [\"identity\", \"identity\", ", "`identity` is there twice"),
        ("effective = 2026-07-01", "effective = \"2026-07-01\"", "a date without quotes"),
        ("effective = 2026-07-01", "effective = 2026-02-30", "cannot be read as TOML"),
        ("school_year_starts = \"07-01\"", "school_year_starts = \"02-29\"", "not a day of every year"),
        ("2026-07-03, ", "2024-07-03, ", "must come after"),
        ("pre_adverse_business_days = 5", "pre_adverse_business_days = 3", "from 5 to 60"),
        ("pages = [\"en\", ", "pages = [", "the text for `en` is missing"),
        ("short_name = { en = \"CPFE\", ", "short_name = { ", "the text for `en` is missing"),
        ("spoken = [\"en\"", "spoken = [\"English\"", "is not a language code"),
        ("up_to = 250", "up_to = 2500", "must come after school"),
        ("\nup_to = 1000\n", "\n", "give every band but the last"),
        ("value = 31.80", "value = 31.805", "is not an amount"),
        ("value = 31.80", "value = \"31.80\"", "write an amount"),
        ("value_scope = \"us\"", "value_scope = \"nc\"", "there is no `nc`"),
        ("year = 2021", "year = 2022", "`us 2022` is there twice"),
        ("email = \"records@example.org\"", "email = \"records\"", "not an e-mail address"),
        ("phone = \"704-555-0106\"", "phone = \"call us\"", "not a telephone number"),
        ("phone = \"980-314-3577\"", "phone = \"980-31-HELPS\"", "not a telephone number"),
        ("source = \"cfas.mecknc.gov", "sources = \"cfas.mecknc.gov", "source: this is missing"),
        ("website = \"https://", "website = \"javascript://", "begin it with `https://`"),
        ("driving = true\nreason", "driving = false\nreason", "`false` is not a choice"),
        ("id = \"sign-in\"", "id = \"sign-ins\"", "retention[sign-in]: this is missing"),
        ("name = \"Charlotte-Mecklenburg Schools\"", "name = \"  \"", "this is empty"),
        ("format = 1", "format = 2", "from 1 to 1"),
        ("kind = \"fixed-date\"", "kind = \"for-ever\"", "write one of fixed-date, rolling-days"),
        ("[partners]", "[partner]", "did you mean `partners`?"),
    ];
    for (old, new, said) in cases {
        let problems = with(old, new);
        assert!(problems.iter().any(|problem| problem.contains(said)), "{new}: {problems:#?}");
        assert!(problems.iter().all(|problem| problem.starts_with("line ")), "{new}: {problems:#?}");
    }
}

#[test]
fn a_higher_level_may_not_ask_for_less() {
    let old = "checks = [\"registry\", \"criminal-record\", \"driving-record\"]";
    assert_eq!(
        with(old, "checks = [\"registry\", \"driving-record\"]"),
        [format!(
            "line {}, clearance.levels[driving]: level `unsupervised` below asks for criminal-record; ask for it here too",
            line_of("\n[[clearance.levels]]\nid = \"driving\"") + 1
        )]
    );
}

#[test]
fn a_record_check_needs_the_disclosure() {
    let problems = with(
        "checks = [\"registry\"]\nphoto_id = true",
        "checks = [\"registry\", \"criminal-record\"]\nphoto_id = true",
    );
    assert!(problems.iter().any(|problem| problem.contains("set `disclosure = true`")), "{problems:#?}");
}

#[test]
fn a_missing_translation_is_told_but_does_not_stop_anybody() {
    let text = CMS.replacen(", es = \"Mentoría\"", "", 1);
    let policy = Policy::parse(&text).expect("still good");
    assert_eq!(
        list(&policy.warnings),
        format!(
            "line {}, hours.categories[mentoring].name: the text for `es` is missing; add it",
            line_of("\"Mentoría\"")
        )
    );
    let name = &policy.hours.category("mentoring").expect("it").name;
    assert_eq!((name.get("es"), name.lang_of("es"), name.lang_of("ar")), ("Mentoring", "en", "ar"));
}

#[test]
fn what_is_no_toml_is_refused_with_its_line() {
    for (text, line) in
        [("format = 1\n[district\n", 2), ("a = 1\nb = \"open\nc = 3\n", 2), ("a = 1\na = 2\n", 2), ("\u{0}", 1)]
    {
        let problems = Policy::parse(text).expect_err("no policy");
        assert_eq!(problems[0].line, line, "{text:?}: {}", list(&problems));
        assert!(matches!(problems[0].fault, Fault::Syntax(_)), "{text:?}");
    }
    assert!(!Policy::parse("").expect_err("no policy").is_empty());
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_do_no_harm() {
    assert!(Policy::parse(&format!("\u{feff}{CMS}")).is_ok());
    assert!(Policy::parse(&CMS.replace('\n', "\r\n")).is_ok());
}

#[test]
fn texts_fall_into_paragraphs() {
    let policy = cms();
    assert!(policy.texts.conduct.text.paragraphs("es").count() >= 5);
    assert!(policy.texts.conduct.text.paragraphs("vi").next().expect("one").starts_with("I sign in"));
    assert!(policy.languages.is_unchecked("es") && !policy.languages.is_unchecked("en"));
}

#[test]
fn colours_come_as_a_style_sheet() {
    assert_eq!(
        cms().theme_css(),
        ":root{--district:#15513f;--district-dark:#0d3a2d;--district-light:#9bd8bb;--district-warm:#e0913a}\n"
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_fall(text in "(?s).{0,400}") {
        proptest::prop_assert!(Policy::parse(&text).is_err());
    }

    #[test]
    fn a_cut_or_doubled_document_never_makes_the_reader_fall(at in 0..CMS.len(), length in 0usize..200) {
        let cut: String = CMS.char_indices().filter(|(i, _)| *i < at || *i >= at + length).map(|(_, c)| c).collect();
        if let Err(problems) = Policy::parse(&cut) {
            let lines = cut.lines().count().max(1);
            proptest::prop_assert!(!problems.is_empty() && problems.iter().all(|problem| problem.line >= 1 && problem.line <= lines + 1));
        }
    }
}

#[test]
fn chaperones_are_as_old_as_the_rules_say_whatever_a_task_says() {
    let older = CMS.replacen("chaperone_age = 21", "chaperone_age = 25", 1);
    let policy = Policy::parse(&older).expect("the rules");
    let age = |id: &str| policy.template(id).expect("a task").min_age;
    for task in ["trip-chaperone", "overnight-chaperone", "trip-driver"] {
        assert_eq!(age(task), 25, "{task}");
    }
    assert_eq!(age("mentor"), 21, "a mentor stays at school");
}
