//! The rules, case by case and over many invented ones.

use super::*;
use crate::people::PersonId;
use crate::volunteering::clearance::ClearanceId;
use jiff::civil::date;
use proptest::prelude::*;

fn cms() -> Policy {
    Policy::parse(crate::policy::CMS).expect("the shipped policy is valid")
}

fn case(state: ClearanceState) -> Case {
    Case {
        id: ClearanceId(1),
        person: PersonId(1),
        state,
        level: 3,
        draft: String::new(),
        tasks: String::new(),
        languages: String::new(),
        skills: String::new(),
        availability: String::new(),
        affiliation: String::new(),
        granted: 0,
        valid_from: None,
        valid_to: None,
        restriction: String::new(),
        id_seen_by: None,
        id_seen_at: None,
        authorised_at: None,
        provider: String::new(),
        provider_ref: String::new(),
        result: String::new(),
        ordered_at: None,
        decided_by: None,
        decided_at: None,
        proposal: String::new(),
        proposed_level: 0,
        proposed_restriction: String::new(),
        proposed_reason: String::new(),
        proposed_by: None,
        proposed_at: None,
        agreed_by: None,
        pre_adverse_at: None,
        wait_until: None,
        denied_at: None,
        appeal_until: None,
        appealed_at: None,
        stopped_for: String::new(),
        reminded_at: None,
        reactivate_until: None,
        follows: None,
        policy: 0,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        submitted_at: None,
        since: jiff::Timestamp::UNIX_EPOCH,
    }
}

fn waiting(until: Date) -> Case {
    let mut case = case(ClearanceState::PreAdverse);
    case.proposed_by = Some(PersonId(7));
    case.agreed_by = Some(PersonId(8));
    case.pre_adverse_at = Some(jiff::Timestamp::UNIX_EPOCH);
    case.wait_until = Some(until);
    case
}

fn days() -> impl Strategy<Value = Date> {
    (0..20_000i64).prop_map(|days| date(2010, 1, 1).saturating_add(days.days()))
}

#[test]
fn age_counts_birthdays() {
    assert_eq!(age_on(date(2008, 9, 8), date(2026, 9, 8)), 18);
    assert_eq!(age_on(date(2008, 9, 9), date(2026, 9, 8)), 17);
    assert_eq!(age_on(date(2008, 2, 29), date(2026, 2, 28)), 17);
}

#[test]
fn the_level_follows_from_the_tasks_with_its_reasons() {
    let policy = cms();
    let level = |ids: &[&str]| {
        let tasks: Vec<_> = ids.iter().filter_map(|id| policy.template(id)).collect();
        let needed = needed(&policy, &tasks);
        (needed.level.number, needed.because.iter().map(|(task, _)| task.id.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(level(&[]), (1, vec![]));
    assert_eq!(level(&["speaker", "mentor"]), (3, vec!["mentor".to_owned()]));
    assert_eq!(level(&["speaker", "mentor", "trip-driver"]), (4, vec!["trip-driver".to_owned()]));
}

#[test]
fn the_gentler_level_asks_for_no_report() {
    let policy = cms();
    let at = |number| policy.clearance.level_numbered(number).expect("a level");
    assert_eq!(gentler(&policy, at(4)).map(|l| l.number), Some(2));
    assert_eq!(gentler(&policy, at(3)).map(|l| l.number), Some(2));
    assert_eq!(gentler(&policy, at(2)).map(|l| l.number), None);
}

#[test]
fn renewing_early_costs_nobody_a_day() {
    let policy = cms();
    let two = policy.clearance.level_numbered(2).expect("a level");
    assert_eq!(dates(&policy, two, date(2026, 9, 8), None, &[]), (date(2026, 9, 8), date(2027, 6, 30)));
    let renewed = dates(&policy, two, date(2027, 6, 10), Some(date(2027, 6, 30)), &[]);
    assert_eq!(renewed, (date(2027, 7, 1), date(2028, 6, 30)));
    assert_eq!(dates(&policy, two, date(2027, 8, 1), Some(date(2027, 6, 30)), &[]).0, date(2027, 8, 1));
}

#[test]
fn the_wait_passes_over_a_holiday_and_counts_to_its_end() {
    let policy = cms();
    let until = wait_until(&policy, date(2026, 11, 23));
    assert_eq!(until, date(2026, 12, 2));
    assert_eq!(may_deny(&waiting(until), until), Err(NotYet::Waiting(until)));
    assert_eq!(may_deny(&waiting(until), date(2026, 12, 3)), Ok(()));
}

#[test]
fn an_appeal_is_taken_through_its_last_day_and_once() {
    let policy = cms();
    let mut case = case(ClearanceState::Denied);
    let until = appeal_until(&policy, date(2026, 9, 8));
    case.appeal_until = Some(until);
    assert_eq!(may_appeal(&case, date(2026, 9, 21)), Ok(()));
    assert_eq!(may_appeal(&case, date(2026, 9, 22)), Ok(()));
    assert_eq!(may_appeal(&case, date(2026, 9, 24)), Err(NoAppeal::Over(date(2026, 9, 22))));
    case.appealed_at = Some(jiff::Timestamp::UNIX_EPOCH);
    assert_eq!(may_appeal(&case, date(2026, 9, 10)), Err(NoAppeal::Final));
    case.appeal_until = None;
    case.appealed_at = None;
    assert_eq!(may_appeal(&case, date(2026, 9, 10)), Err(NoAppeal::NotOpen));
}

#[test]
fn nobody_decides_about_themselves_their_family_or_their_own_proposal() {
    let (me, other, third) = (PersonId(7), PersonId(8), PersonId(9));
    assert_eq!(impartial(me, me, None, &[]), Err(Partial::Own));
    assert_eq!(impartial(me, other, None, &[other]), Err(Partial::Family));
    assert_eq!(impartial(me, other, Some(me), &[]), Err(Partial::SamePerson));
    assert_eq!(impartial(me, other, Some(third), &[third]), Err(Partial::FamilyOfFirst));
    assert_eq!(impartial(me, other, Some(third), &[]), Ok(()));
}

#[test]
fn the_usual_time_is_the_middle_and_needs_some_cases() {
    assert_eq!(usual_days(vec![1, 2, 3]), None);
    assert_eq!(usual_days(vec![9, 1, 2, 3, 40]), Some(3));
    assert_eq!(usual_days(vec![0, 0, 0, 0, 0]), Some(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn no_denial_without_two_persons_a_notice_and_the_whole_wait(
        first in proptest::option::of(1i64..4), second in proptest::option::of(1i64..4), notice: bool,
        until in proptest::option::of(days()), today in days(), state in proptest::sample::select(ClearanceState::ALL)
    ) {
        let mut case = case(state);
        case.proposed_by = first.map(PersonId);
        case.agreed_by = second.map(PersonId);
        case.pre_adverse_at = notice.then_some(jiff::Timestamp::UNIX_EPOCH);
        case.wait_until = until;
        let two = first.is_some() && second.is_some() && first != second;
        let waited = until.is_some_and(|until| today > until);
        let allowed = two && notice && waited && state == ClearanceState::PreAdverse;
        prop_assert_eq!(may_deny(&case, today).is_ok(), allowed);
    }
}

#[test]
fn a_stale_clearance_is_never_good() {
    // Every day of eleven years as the day of clearing, each asked on thirty days around its end: over 100,000.
    let policy = cms();
    let two = policy.clearance.level_numbered(2).expect("a level");
    let rule = policy.clearance.validity_of(two);
    let mut asked = 0;
    for offset in 0..4_000i64 {
        let today = date(2020, 1, 1).saturating_add(offset.days());
        let (from, to) = dates(&policy, two, today, None, &[]);
        for step in -15..15i64 {
            let on = to.saturating_add(step.days());
            let good = rule.state_on(from, to, on).is_good();
            assert_eq!(good, (from..=to).contains(&on), "{from} {to} {on}");
            asked += 1;
        }
    }
    assert!(asked >= 100_000);
}

/// The numbers of a generator that is the same everywhere and costs nothing.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: u64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 % most).expect("small")
    }
}

#[test]
fn a_stale_clearance_is_never_accepted_in_a_million_cases() {
    use crate::policy::{MonthDay, Validity};
    use crate::volunteering::eligibility::{Held, Limit, missing_on};
    use jiff::tz::TimeZone;
    let zones = ["America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin", "Asia/Kathmandu"]
        .map(|name| TimeZone::get(name).expect("a zone"));
    let year_end = |month, day| Validity::FixedDate {
        last_day: MonthDay::new(month, day).expect("a day"),
        reactivate_until: MonthDay::new(10, 31),
        early_from: None,
    };
    let rules = [
        year_end(6, 30),
        year_end(2, 28),
        // The day on which summer time ends in 2026.
        year_end(11, 1),
        Validity::RollingDays { days: 365, reactivate_days: Some(30) },
        Validity::Years { years: 1, reactivate_days: None },
        Validity::Years { years: 2, reactivate_days: None },
        Validity::EarliestDocument { longest_days: 365 },
    ];
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let (mut asked, mut accepted) = (0_u32, 0_u32);
    while asked < 1_000_000 {
        let rule = &rules[numbers.below(rules.len() as u64) as usize];
        let zone = &zones[numbers.below(zones.len() as u64) as usize];
        // Around leap days as often as anywhere else.
        let from = match numbers.below(4) {
            0 => date(2028, 2, 25).saturating_add(numbers.below(10).days()),
            _ => date(2023, 1, 1).saturating_add(numbers.below(3_000).days()),
        };
        let until = rule.valid_until(from, &[]);
        // The first instant at which it is no longer good, by the clock on the wall there.
        let over =
            until.saturating_add(1.day()).at(0, 0, 0, 0).to_zoned_datetime(zone.clone()).expect("a day").timestamp();
        let begins = from.at(0, 0, 0, 0).to_zoned_datetime(zone.clone()).expect("a day").timestamp();
        let held = [Held { clearance: 1, level: 2, valid_from: from, valid_to: until, limit: Limit::Nowhere }];
        for _ in 0..40 {
            let near = if numbers.below(5) == 0 { begins } else { over };
            let off = match numbers.below(4) {
                0 => numbers.below(3) - 1,
                1 => (numbers.below(5) - 2) * 3_600,
                _ => numbers.below(40 * 86_400) - 20 * 86_400,
            };
            let now = near + jiff::SignedDuration::from_secs(off);
            let today = now.to_zoned_datetime(zone.clone()).date();
            let good = missing_on(&held, 2, 1, today).is_none();
            assert_eq!(good, begins <= now && now < over, "{from} {until} {now} {today}");
            assert_eq!(good, rule.state_on(from, until, today).is_good());
            asked += 1;
            accepted += u32::from(good);
        }
    }
    assert!(accepted > 200_000 && accepted < 800_000, "{accepted}");
}

#[test]
fn a_clearance_by_documents_ends_with_the_first_of_them() {
    let text = crate::policy::CMS.replace(
        "validity = { kind = \"fixed-date\", last_day = \"06-30\", reactivate_until = \"10-31\" }",
        "validity = { kind = \"earliest-document\", longest_days = 365 }",
    );
    let policy = Policy::parse(&text).expect("a good policy");
    let four = policy.clearance.level_numbered(4).expect("a level");
    let today = date(2026, 9, 8);
    assert_eq!(dates(&policy, four, today, None, &[]).1, date(2027, 9, 7));
    let (licence, insurance) = (date(2029, 6, 17), date(2027, 2, 28));
    assert_eq!(dates(&policy, four, today, None, &[licence, insurance]).1, insurance);
    // On a leap day as on any other.
    assert_eq!(dates(&policy, four, date(2027, 6, 1), None, &[date(2028, 2, 29)]).1, date(2028, 2, 29));
}
