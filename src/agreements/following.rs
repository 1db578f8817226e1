//! What comes after an agreement: an amendment while it is in force, a renewal for the time after its last day.

use super::act::Act;
use super::agreement::{Agreement, AgreementId, Plan, Root, insert, kept, write_text};
use super::agreement_flow::AgreementState;
use super::store::{agreement as store, terms};
use crate::error::{Error, Result};
use crate::web::Me;
use db::Tx;
use jiff::Span;
use jiff::civil::Date;

/// The next one, as a plan that begins as this one was: to change it while it is in force, or to go on after its last day.
pub async fn follow(tx: &mut Tx, me: &Me, id: AgreementId, root: Root, act: &Act<'_>) -> Result<AgreementId> {
    let held = kept(tx, me, id).await?;
    let fits = match root {
        Root::Amendment => held.state == AgreementState::InForce,
        Root::Renewal => matches!(held.state, AgreementState::InForce | AgreementState::Lapsed),
        Root::New => false,
    };
    if !fits {
        return Err(Error::refused("agreements-refused-state"));
    }
    if let Some(open) = store::open_follower(tx, id).await? {
        return Ok(open);
    }
    let plan = if root == Root::Renewal { renewed(&held, act) } else { held.plan() };
    let next = insert(tx, me, held.organisation, &plan, (root, Some(id)), act).await?;
    for (school, _) in store::schools(tx, id).await? {
        store::add_school(tx, next, school).await?;
    }
    // Counsel's yes goes with them, as long as the template is the same.
    terms::hand_on(tx, id, next).await?;
    write_text(tx, next, act).await?;
    Ok(next)
}

/// The same for as long again, from the day after; reports on the same days a term later.
fn renewed(held: &Agreement, act: &Act<'_>) -> Plan {
    let months = months(&held.kind, act);
    let later = |day: Date| day.saturating_add(Span::new().months(i64::from(months)));
    let starts_on = held.ends_on.saturating_add(Span::new().days(1)).max(act.today());
    let ends_on = last_day(starts_on, months);
    let reports = held.report_days().into_iter().map(later).filter(|day| *day >= starts_on).collect();
    Plan { starts_on, ends_on, reports, ..held.plan() }
}

/// How long an agreement of this kind lasts.
pub fn months(kind: &str, act: &Act<'_>) -> u32 {
    act.agreements().kind(kind).and_then(|kind| kind.months).unwrap_or(act.rules.partners.agreement_months)
}

/// The last day of so many months from a first day.
pub fn last_day(starts_on: Date, months: u32) -> Date {
    starts_on.saturating_add(Span::new().months(i64::from(months))).saturating_sub(Span::new().days(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_ends_the_day_before_it_began() {
        assert_eq!(last_day(date(2026, 7, 1), 12), date(2027, 6, 30));
        assert_eq!(last_day(date(2027, 3, 1), 12), date(2028, 2, 29));
        assert_eq!(last_day(date(2026, 8, 31), 6), date(2027, 2, 27));
    }
}
