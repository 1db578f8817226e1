//! Young volunteers: a guardian consents, by a link to a contact of their own or on paper. Without it nothing is cleared.

use super::{Draft, Shown};
use crate::app::App;
use crate::connect::{self, Notice};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, ContactKind, PersonId};
use crate::policy::InForce;
use crate::random::hash;
use crate::volunteering::clearance::ends::may_end_by_guardian;
use crate::volunteering::clearance::{
    Act, Case, ClearanceId, apart, end_by_guardian, gates, locked, locked_own, locked_within, rules,
};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::notices;
use crate::volunteering::store::{clearance as cases, guardian as store};
use crate::web::Me;
use db::Tx;
use forms::{Errors, Parse, Reason};
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// What a young person says about their guardian.
#[derive(Debug, Clone, Default)]
pub struct GuardianForm {
    pub guardian: String,
    /// `link` or `paper`.
    pub way: String,
    pub contact: String,
    pub lang: String,
}

/// The same, checked.
#[derive(Debug, Clone)]
pub struct Guardian {
    pub name: String,
    /// Where the link goes; none on paper.
    pub contact: Option<(ContactKind, String)>,
    pub lang: Lang,
}

impl GuardianForm {
    pub fn of(draft: &Draft) -> GuardianForm {
        let text = |field| draft.one(field).to_owned();
        GuardianForm {
            guardian: text("guardian"),
            way: text("guardian_way"),
            contact: text("guardian_contact"),
            lang: text("guardian_lang"),
        }
    }
}

impl Parse for GuardianForm {
    type Output = Guardian;
    fn parse(&self, errors: &mut Errors) -> Option<Guardian> {
        let name = errors.field("guardian", forms::name(&self.guardian));
        let way = errors.field("guardian_way", forms::choice(&self.way, &["link", "paper"]));
        let lang = errors.field("guardian_lang", forms::one_of(&self.lang, Lang::parse));
        let contact = match way {
            Some("link") => errors.field("guardian_contact", forms::contact(&self.contact)).map(Some),
            _ => Some(None),
        };
        let contact = contact?.map(|contact| people::kept_contact(&contact));
        way?;
        Some(Guardian { name: name?.into(), contact, lang: lang? })
    }
}

/// The youngest age at which some supervised task is open.
pub fn youngest(policy: &InForce) -> i64 {
    let cap = rules::minor_cap(policy);
    let open = policy.templates.iter().filter(|t| policy.clearance.level_for(&t.task()).0.number <= cap);
    open.map(|t| i64::from(t.min_age)).min().unwrap_or(i64::from(policy.clearance.adult_age))
}

/// A consent as it stands.
#[derive(Debug, Clone)]
pub struct Consent {
    pub clearance: ClearanceId,
    pub guardian: String,
    pub way: String,
    /// Where the link went; empty on paper.
    pub contact: String,
    pub lang: String,
    pub asked_at: Timestamp,
    /// How many times, so that it has an end.
    pub asked_times: i64,
    pub given_at: Option<Timestamp>,
    pub signed_name: String,
    pub signed_on: Option<Date>,
    pub withdrawn_at: Option<Timestamp>,
}
db::row!(Consent {
    clearance,
    guardian,
    way,
    contact,
    lang,
    asked_at,
    asked_times,
    given_at,
    signed_name,
    signed_on,
    withdrawn_at
});

impl Consent {
    /// Whether it counts.
    pub fn is_good(&self) -> bool {
        self.given_at.is_some() && self.withdrawn_at.is_none()
    }
}

/// Whether the person of a case is under age today.
pub async fn is_minor(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<bool> {
    let person = cases::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    let adult = i64::from(act.policy.clearance.adult_age);
    Ok(person.birth_date.is_some_and(|born| rules::age_on(born, act.today()) < adult))
}

/// Refuses to go on with a young person whose guardian has not consented; says whether the person is one.
pub async fn hold_without(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<bool> {
    if !is_minor(tx, case, act).await? {
        return Ok(false);
    }
    match store::of_case(tx, case.id).await? {
        Some(consent) if consent.is_good() => Ok(true),
        _ => Err(Error::refused("guardian-missing")),
    }
}

/// Why the link could not be sent to the guardian, whoever it is; nothing where it can be, or where they sign on paper.
pub fn unsendable(app: &App, guardian: &Guardian) -> Option<Reason> {
    guardian.contact.as_ref().and_then(|(kind, _)| people::unsendable(app, *kind))
}

/// Whether the address is the young person's own: a guardian consents from another one.
pub async fn is_own_contact(tx: &mut Tx, person: PersonId, guardian: &Guardian) -> Result<bool> {
    let Some((kind, value)) = &guardian.contact else {
        return Ok(false);
    };
    let ways = people::contacts(tx, person).await?;
    Ok(ways.iter().any(|way| way.kind == *kind && way.value == *value))
}

/// Asks the guardian. `secret` goes out in the link and is not kept.
pub(super) async fn ask(tx: &mut Tx, case: &Case, guardian: &Guardian, secret: &str, act: &Act<'_>) -> Result<()> {
    if is_own_contact(tx, case.person, guardian).await? {
        return Err(Error::refused("guardian-own-contact"));
    }
    store::ask(tx, case, guardian, &hash(secret), act.now).await?;
    note(tx, case, "consent-asked", "", act).await?;
    let Some((kind, value)) = &guardian.contact else {
        return Ok(());
    };
    let person = cases::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    let desk = &act.policy.contacts.volunteers;
    let notice = Notice::new("guardian-ask", format!("guardian-{}-{}", case.id, act.now.as_microsecond()))
        .text("guardian", guardian.name.as_str())
        .text("child", person.given)
        .text("phone", desk.phone.as_str())
        .link(format!("/consent/{secret}"))
        .fleeting();
    connect::tell_contact(tx, *kind, value, guardian.lang, notice, act.now).await
}

/// How often a guardian is asked for one application, and how long after the last time: a link never becomes a nuisance.
const MOST_TIMES: i64 = 10;
const APART: SignedDuration = SignedDuration::from_mins(2);

/// A case that waits for its guardian's consent, and what was asked so far; nothing when it does not.
pub async fn of_case(tx: &mut Tx, case: &Case) -> Result<Option<Consent>> {
    if case.state != ClearanceState::Submitted {
        return Ok(None);
    }
    Ok(store::of_case(tx, case.id).await?.filter(|consent| consent.given_at.is_none()))
}

/// Who asks the guardian again.
pub enum Asker<'a> {
    /// The young person.
    Own(PersonId),
    /// Somebody of the office, for them.
    Office(&'a Me),
}

/// Asks again, or somebody else, or another address: the link that went out before opens nothing any more.
pub async fn ask_again(
    tx: &mut Tx,
    asker: Asker<'_>,
    id: ClearanceId,
    guardian: &Guardian,
    secret: &str,
    act: &Act<'_>,
) -> Result<()> {
    let case = match asker {
        Asker::Own(person) => locked_own(tx, person, id).await?,
        Asker::Office(me) => locked_within(tx, me, Ability::EnterForOthers, id).await?,
    };
    if let Asker::Office(me) = asker {
        apart::stand(tx, me, &case, None).await?;
    }
    let before = of_case(tx, &case).await?.ok_or_else(|| Error::refused("clearance-not-now"))?;
    if before.asked_times >= MOST_TIMES {
        return Err(Error::refused("guardian-asked-often"));
    }
    if act.now.duration_since(before.asked_at) < APART {
        return Err(Error::refused("guardian-asked-just-now"));
    }
    ask(tx, &case, guardian, secret, act).await
}

/// The consent a link leads to, while the link is good.
pub async fn by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<Consent> {
    let consent = store::by_token(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    let days = i64::from(act.policy.clearance.waiting_days);
    let over =
        consent.given_at.is_none() && act.now.duration_since(consent.asked_at) > SignedDuration::from_hours(24 * days);
    if over { Err(Error::NotFound) } else { Ok(consent) }
}

/// The guardian's yes: their name as they write it, and the words they read.
pub struct Yes<'a> {
    pub name: &'a str,
    pub text: &'a Shown,
}

/// The guardian consents by the link. The application goes on by itself.
pub async fn give(tx: &mut Tx, secret: &str, yes: &Yes<'_>, act: &Act<'_>) -> Result<()> {
    let consent = by_link(tx, secret, act).await?;
    let case = locked(tx, consent.clearance).await?;
    let consent = store::of_case(tx, case.id).await?.ok_or(Error::NotFound)?;
    if consent.given_at.is_some() {
        return Ok(());
    }
    if case.state != ClearanceState::Submitted {
        return Err(Error::refused("guardian-not-now"));
    }
    store::give_by_link(tx, case.id, yes, act.now).await?;
    note(tx, &case, "consent-given", "way=link", act).await?;
    go_on(tx, case, act).await
}

/// The guardian's signature on paper, seen by somebody of the office.
pub async fn give_on_paper(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    name: &str,
    signed_on: Date,
    act: &Act<'_>,
) -> Result<()> {
    let case = locked_within(tx, me, Ability::EnterForOthers, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if case.state != ClearanceState::Submitted {
        return Err(Error::refused("clearance-not-now"));
    }
    store::give_on_paper(tx, &case, name, signed_on, me.id(), act.now).await?;
    note(tx, &case, "consent-given", &format!("way=paper signed={signed_on}"), act).await?;
    go_on(tx, case, act).await
}

/// A paper's date: not after today, and not so old that nobody meant this.
pub fn signed_on(sent: &str, today: Date) -> forms::Checked<Date> {
    let date = forms::date(sent)?;
    let days = (today - date).get_days();
    if (0..=366).contains(&days) { Ok(date) } else { Err(Reason::new("guardian-signed-when")) }
}

async fn go_on(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<()> {
    if super::has_double(tx, case.person).await? {
        return Ok(());
    }
    gates::begin_checks(tx, &mut case, &act.by_itself()).await
}

/// The guardian takes the consent back: whatever it carried ends at once.
pub async fn take_back(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<()> {
    let consent = by_link(tx, secret, act).await?;
    let mut case = locked(tx, consent.clearance).await?;
    let consent = store::of_case(tx, case.id).await?.ok_or(Error::NotFound)?;
    if consent.withdrawn_at.is_some() {
        return Ok(());
    }
    store::take_back(tx, case.id, act.now).await?;
    note(tx, &case, "consent-taken-back", "", act).await?;
    if may_end_by_guardian(case.state) {
        notices::consent_gone(tx, &case, act).await?;
        end_by_guardian(tx, &mut case, act).await?;
    }
    Ok(())
}

async fn note(tx: &mut Tx, case: &Case, verb: &'static str, detail: &str, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(act.actor, verb, "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version).detail(detail), act.now).await
}
