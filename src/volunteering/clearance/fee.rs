//! The fee of a level, where the policy asks for one: who paid it and when, or why nobody has to.

use super::{Act, ClearanceId, apart, locked_within, steps};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::Ability;
use crate::policy::Payer;
use crate::volunteering::store::fee as store;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;

/// A fee as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    pub payer: String,
    pub cents: i64,
    pub paid_on: Option<Date>,
    /// Why nothing is asked; empty where it was paid.
    pub waived: String,
}
db::row!(Paid { payer, cents, paid_on, waived });

/// What somebody of the office notes.
#[derive(Debug, Clone)]
pub enum Noted {
    Paid { payer: Payer, on: Date },
    Waived(String),
}

/// The day of a payment: not in the future, and not longer ago than a year.
pub fn paid_on(sent: &str, today: Date) -> forms::Checked<Date> {
    let day = forms::date(sent)?;
    let ago = (today - day).get_days();
    if (0..=366).contains(&ago) { Ok(day) } else { Err(Reason::new("fee-when")) }
}

/// Notes the fee of a case; a second time, the first is corrected, and the same again is nothing new.
pub async fn note(tx: &mut Tx, me: &Me, id: ClearanceId, noted: &Noted, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::SeeIdentity, id).await?;
    apart::stand(tx, me, &case, None).await?;
    let fee = case.level_of(act.policy).fee.clone().filter(|_| steps::is_open(case.state));
    let fee = fee.ok_or_else(|| Error::refused("clearance-not-now"))?;
    let (paid, verb) = match noted {
        Noted::Paid { payer, on } => {
            let payer = payer.as_str().to_owned();
            (Paid { payer, cents: fee.amount.into(), paid_on: Some(*on), waived: String::new() }, "fee-paid")
        }
        Noted::Waived(why) => {
            let payer = fee.payer.as_str().to_owned();
            (Paid { payer, cents: 0, paid_on: None, waived: why.clone() }, "fee-waived")
        }
    };
    if store::of_case(tx, id).await?.is_some_and(|before| before == paid) {
        return Ok(());
    }
    store::note(tx, &case, &paid, me.id(), act.now).await?;
    let entry = Entry::new(act.actor, verb, "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("cents={}", paid.cents)), act.now).await?;
    steps::go_on(tx, case.person, act).await
}
