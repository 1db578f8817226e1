//! What a young person's guardian hears of a decision: the one who consented by a link, in the language they were asked in. None
//! says why. Whoever signed on paper left no address: the young person has the letter.

use super::application::guardian::is_minor;
use super::clearance::{Act, Case};
use super::store::{clearance as cases, guardian as store};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;

/// What was decided.
#[derive(Debug, Clone, Copy)]
pub(super) enum What {
    /// A denial is intended; answers count through this day.
    Intended(Date),
    /// Denied; the last day to appeal.
    Denied(Date),
    /// Denied because the law leaves no choice.
    Barred,
    /// Stopped everywhere.
    Suspended,
    /// No longer stopped.
    Lifted,
    /// It is to be taken away; answers count through this day.
    Revoking(Date),
    Revoked,
    /// It was a mistake, and the case is weighed anew.
    Reopened,
}

impl What {
    fn word(self) -> &'static str {
        match self {
            What::Intended(_) => "intended",
            What::Denied(_) => "denied",
            What::Barred => "barred",
            What::Suspended => "suspended",
            What::Lifted => "lifted",
            What::Revoking(_) => "revoking",
            What::Revoked => "revoked",
            What::Reopened => "reopened",
        }
    }

    fn until(self) -> Option<Date> {
        match self {
            What::Intended(until) | What::Denied(until) | What::Revoking(until) => Some(until),
            _ => None,
        }
    }
}

/// Tells the guardian what the young person is told. The letter names the link they hold: it ends their consent at any time.
pub(super) async fn told(tx: &mut Tx, case: &Case, what: What, act: &Act<'_>) -> Result<()> {
    if !is_minor(tx, case, act).await? {
        return Ok(());
    }
    let Some(guardian) = store::by_link_of(tx, case.id).await? else { return Ok(()) };
    let child = cases::applicant(tx, case.person).await?.map_or(String::new(), |person| person.given);
    let desk = &act.policy.contacts.volunteers;
    let key = format!("to-guardian-{}-{}-{}", what.word(), case.id, act.now.as_second());
    let notice = Notice::new("guardian-told", key)
        .text("guardian", guardian.name.as_str())
        .text("child", child)
        .text("what", what.word())
        .text("email", desk.email.as_str())
        .text("phone", desk.phone.as_str())
        .obligatory();
    let notice = match what.until() {
        Some(until) => notice.arg("until", NoticeArg::Date(until)),
        None => notice,
    };
    let lang = Lang::parse(&guardian.lang).unwrap_or(Lang::En);
    connect::tell_contact(tx, guardian.kind, &guardian.contact, lang, notice, act.now).await
}
