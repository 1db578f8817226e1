//! What lets somebody take a shift, case by case.

use super::held::missing_clearance;
use super::*;
use jiff::civil::date;

fn held(level: i64, from: Date, to: Date) -> Held {
    Held { clearance: 1, level, valid_from: from, valid_to: to, limit: Limit::Nowhere }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_clearance_counts_on_the_day_of_the_shift_not_today() {
    let until_june = [held(2, date(2026, 7, 1), date(2027, 6, 30))];
    assert_eq!(missing_on(&until_june, 2, 1, date(2027, 6, 30)), None);
    let after = missing_on(&until_june, 2, 1, date(2027, 7, 1));
    assert_eq!(after, Some(Missing::Ends { needs: 2, until: date(2027, 6, 30) }));
    let before = missing_on(&until_june, 2, 1, date(2026, 6, 30));
    assert_eq!(before, Some(Missing::Begins { needs: 2, from: date(2026, 7, 1) }));
}

#[test]
fn what_is_missing_is_named() {
    let two = [held(2, date(2026, 7, 1), date(2027, 6, 30))];
    let level = Missing::Level { needs: 3, has: 2, until: date(2027, 6, 30) };
    assert_eq!(missing_on(&two, 3, 1, date(2026, 9, 8)), Some(level));
    assert_eq!(missing_on(&[], 2, 1, date(2026, 9, 8)), Some(Missing::Clearance { needs: 2 }));
    assert_eq!(missing_on(&[], 1, 1, date(2026, 9, 8)), None);
}

#[test]
fn a_restriction_leaves_open_what_it_names_and_nothing_else() {
    let day = date(2026, 9, 8);
    let narrowed = |limit: Limit| [Held { limit, ..held(2, date(2026, 7, 1), date(2027, 6, 30)) }];
    let task = |school, category| Task { level: 2, on: day, school: SchoolId(school), category, template: "" };
    let events = narrowed(Limit::Events);
    assert_eq!(missing_clearance(&events, &task(1, EVENT), 1), None);
    assert_eq!(missing_clearance(&events, &task(1, "tutoring"), 1), Some(Missing::Restricted));
    let there = narrowed(Limit::Schools(vec![SchoolId(1)]));
    assert_eq!(missing_clearance(&there, &task(1, "tutoring"), 1), None);
    assert_eq!(missing_clearance(&there, &task(2, "tutoring"), 1), Some(Missing::Restricted));
    // What would be missing anyway is said first; what needs no clearance stays open.
    let higher = Task { level: 3, ..task(2, "tutoring") };
    let level = Missing::Level { needs: 3, has: 2, until: date(2027, 6, 30) };
    assert_eq!(missing_clearance(&there, &higher, 1), Some(level));
    assert_eq!(missing_clearance(&there, &Task { level: 1, ..higher }, 1), None);
}

#[test]
fn a_training_that_the_task_asks_for_must_be_good_on_its_day() {
    let policy = crate::policy::Policy::parse(crate::policy::CMS).expect("the policy that ships");
    let proctor =
        Task { level: 2, on: date(2026, 9, 8), school: SchoolId(1), category: "other", template: "test-proctor" };
    let has = |last_day: &[Date]| Has {
        held: vec![held(2, date(2026, 7, 1), date(2027, 6, 30))],
        trained: last_day
            .iter()
            .map(|end| Trained { training: "test-proctor".to_owned(), last_day: Some(*end) })
            .collect(),
        ..Has::default()
    };
    let lacks = |ended| Some(Missing::Training { id: "test-proctor".to_owned(), ended });
    assert_eq!(missing(&has(&[]), &proctor, &policy), lacks(None));
    assert_eq!(missing(&has(&[date(2026, 9, 7)]), &proctor, &policy), lacks(Some(date(2026, 9, 7))));
    assert_eq!(missing(&has(&[date(2026, 9, 8)]), &proctor, &policy), None);
    assert_eq!(missing(&has(&[]), &Task { template: "reading-buddy", ..proctor }, &policy), None);
    // The clearance is said first.
    assert_eq!(missing(&Has::default(), &proctor, &policy), Some(Missing::Clearance { needs: 2 }));
}

#[test]
fn a_birthday_counts_from_its_morning() {
    assert!(old_enough(Some(date(2008, 9, 8)), 18, date(2026, 9, 8)));
    assert!(!old_enough(Some(date(2008, 9, 9)), 18, date(2026, 9, 8)));
    assert!(old_enough(Some(date(2008, 2, 29)), 18, date(2026, 3, 1)));
    assert!(!old_enough(None, 16, date(2026, 9, 8)));
    assert!(old_enough(None, 0, date(2026, 9, 8)));
}

#[test]
fn rest_lies_between_two_shifts() {
    let nine = (at("2026-09-08T13:00:00Z"), at("2026-09-08T14:00:00Z"));
    let half_past_ten = (at("2026-09-08T14:30:00Z"), at("2026-09-08T15:00:00Z"));
    assert!(!too_near(nine, half_past_ten, 30));
    assert!(too_near(nine, half_past_ten, 31));
    assert!(!too_near(nine, (nine.1, half_past_ten.1), 0));
    assert!(too_near(nine, nine, 0));
}

fn facts() -> Facts {
    Facts {
        shift: ShiftId(1),
        opportunity: OpportunityId(1),
        opportunity_state: OpportunityState::Published,
        school: SchoolId(1),
        on_date: date(2026, 9, 8),
        starts_at: at("2026-09-08T15:00:00Z"),
        ends_at: at("2026-09-08T16:00:00Z"),
        capacity: 2,
        taken: 1,
        ahead: 0,
        state: ShiftState::Open,
        category: "classroom".to_owned(),
        template: "classroom-helper".to_owned(),
        level: 2,
        min_age: 16,
        audience: Audience::Everyone,
        opens_at: None,
        belongs: true,
        birth_date: Some(date(1990, 1, 1)),
        signup: None,
        standing: None,
        clash: None,
        at_home: None,
        place: 2,
    }
}

#[test]
fn each_reason_has_its_name() {
    let now = at("2026-09-08T12:00:00Z");
    let ask = |facts: Facts, now: Timestamp| facts.admits(facts.starts_at, now).map_err(|error| error.key());
    assert_eq!(ask(facts(), now), Ok(()));
    assert_eq!(ask(Facts { taken: 2, ..facts() }, now), Err("shifts-refused-full"));
    assert_eq!(ask(Facts { ahead: 1, ..facts() }, now), Err("shifts-refused-full"));
    assert!(Facts { taken: 2, ..facts() }.fits(facts().starts_at, now).is_ok());
    assert_eq!(ask(facts(), at("2026-09-08T15:00:00Z")), Err("shifts-refused-past"));
    assert_eq!(ask(Facts { state: ShiftState::Cancelled, ..facts() }, now), Err("shifts-refused-called-off"));
    assert_eq!(ask(Facts { clash: Some(ShiftId(2)), ..facts() }, now), Err("shifts-refused-clash"));
    assert_eq!(ask(Facts { at_home: Some(ShiftId(2)), ..facts() }, now), Err("shifts-refused-at-home"));
    assert_eq!(ask(Facts { birth_date: None, ..facts() }, now), Err("shifts-refused-too-young"));
    let open = |facts: Facts, by_self, at_desk| facts.is_open_to(by_self, at_desk, now).map_err(|error| error.key());
    let later = Facts { opens_at: Some(at("2026-09-08T12:00:01Z")), ..facts() };
    assert_eq!(open(later.clone(), true, false), Err("shifts-refused-not-open"));
    assert_eq!(open(later, false, true), Ok(()));
    assert_eq!(open(Facts { opens_at: Some(now), ..facts() }, true, false), Ok(()));
    let families = Facts { audience: Audience::Families, belongs: false, ..facts() };
    assert_eq!(open(families.clone(), true, false), Err("shifts-refused-families"));
    assert_eq!(open(families, false, false), Ok(()));
    let back = |standing| Facts { signup: Some(SignupId(1)), standing: Some(standing), ..facts() };
    assert_eq!(ask(back(SignupState::CancelledByVolunteer), now), Ok(()));
    // A place that the school took back, or moved away from them, is not the end of the shift.
    let taken_back = back(SignupState::CancelledBySchool);
    assert_eq!(ask(taken_back.clone(), now), Ok(()));
    assert!(taken_back.is_taken_back());
    let off = Facts { state: ShiftState::Cancelled, ..taken_back };
    assert!(!off.is_taken_back());
    assert_eq!(ask(off, now), Err("shifts-refused-called-off"));
    assert_eq!(ask(back(SignupState::MovedOut), now), Ok(()));
    assert!(!back(SignupState::MovedOut).is_taken_back());
    assert_eq!(back(SignupState::Reminded).already(), Some(SignupId(1)));
}
