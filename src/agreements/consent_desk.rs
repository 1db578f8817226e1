//! What staff write down for a family that answers on paper, by phone or at the desk; and the list that may go out.

use super::act::Act;
use super::consent::{self, Answer, Consent, ConsentId, Signer, Way, is_asked_for, take};
use super::consent_flow::{ConsentFlow, ConsentState, ConsentVerb};
use super::consent_notices as notices;
use super::consent_text::{self, Plain};
use super::data::{self, Data, DataId};
use super::data_flow::DataState;
use super::desk::Speaks;
use super::store::{consent as store, data as agreements};
use super::store::{consent_release as release, consent_texts as texts};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners;
use crate::people::Ability;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

/// So many signs of the hash of its text stand on a paper form, so that a yes to an older text is known.
const CODE: usize = 8;

/// What stands on the paper form of a text.
pub fn code(text_hash: &str) -> &str {
    text_hash.get(..CODE).unwrap_or(text_hash)
}

/// What came on paper, or was said.
pub struct Paper<'a> {
    pub verb: ConsentVerb,
    pub name: &'a str,
    pub signed_on: Date,
    pub signer: Signer,
    /// What stands on the form that was signed.
    pub code: &'a str,
    /// How it is known that a student who signs is of age.
    pub note: &'a str,
}

/// Writes down what a family answered. A yes is to the text as it is now: another one is signed anew.
pub async fn write_down(
    tx: &mut Tx,
    me: &Me,
    (id, consent): (DataId, ConsentId),
    paper: &Paper<'_>,
    act: &Act<'_>,
) -> Result<()> {
    let seen = store::visible(tx, me, Ability::AskFamilies, id, consent).await?.ok_or(Error::NotFound)?;
    let held = consent::hold(tx, id, seen.id).await?;
    let data = agreements::any(tx, id).await?.ok_or(Error::NotFound)?;
    let to = ConsentFlow::next(held.state, paper.verb).map_err(|_| Error::refused("consent-refused-state"))?;
    may_sign(&held, paper)?;
    let plain = texts::plain(tx, id).await?;
    let (lang, text_hash) = match to {
        ConsentState::Given => signed(tx, (&data, &plain), paper, act).await?,
        _ => (held.language(), String::new()),
    };
    let by = Some((me.id(), Actor::with(me, Ability::AskFamilies)));
    let (name, signer, signed_on) = (paper.name, paper.signer, paper.signed_on);
    let note = if signer == Signer::Student { paper.note } else { "" };
    let new =
        Answer { to, way: Way::Paper, name, signer, signed_on, lang, text_hash: &text_hash, token_hash: "", note, by };
    take(tx, (&data, &plain), &held, &new, act).await?;
    match signer {
        Signer::Guardian => notices::written_down(tx, (&data, &held), to, act).await,
        Signer::Student => notices::student_said(tx, (&data, &held), to, act).await,
    }
}

/// A student signs who is of age (34 CFR 99.3, 99.5), and then nobody else answers in their place; but a yes is taken back
/// for whoever asks.
fn may_sign(held: &Consent, paper: &Paper<'_>) -> Result<()> {
    match paper.signer {
        Signer::Student if !held.may_be_of_age => Err(Error::refused("consent-refused-age")),
        Signer::Student if paper.note.trim().is_empty() => Err(Error::refused("consent-refused-note")),
        Signer::Guardian if held.is_the_students() && paper.verb != ConsentVerb::TakeBack => {
            Err(Error::refused("consent-refused-student"))
        }
        Signer::Student | Signer::Guardian => Ok(()),
    }
}

/// The language and the hash of the text that was signed.
async fn signed(
    tx: &mut Tx,
    (data, plain): (&Data, &Plain),
    paper: &Paper<'_>,
    act: &Act<'_>,
) -> Result<(Lang, String)> {
    if !is_asked_for(tx, data, act.today()).await? {
        return Err(Error::refused("consent-refused-closed"));
    }
    let sent = paper.code.trim().to_lowercase();
    for lang in consent_text::SPOKEN {
        let text = consent_text::write(data, plain, lang, act);
        if code(&text.text_hash) == sent {
            texts::keep_text(tx, data.id, lang, &text, act.now).await?;
            return Ok((lang, text.text_hash));
        }
    }
    Err(Error::Refused(Reason::new("consent-refused-code")))
}

/// How many students may go out today.
pub async fn ready(tx: &mut Tx, data: &Data, plain: &Plain, today: Date) -> Result<i64> {
    match data::is_open(tx, data, today).await? {
        true => release::count_ready(tx, data.id, &consent_text::terms(data, plain)).await,
        false => Ok(0),
    }
}

/// A line of the list that may go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    pub student: String,
    /// The day of the first yes that holds.
    pub said_on: Option<Date>,
}
db::row!(Ready { student, said_on });

/// The students whose data may be given, by number: nothing where the agreement does not hold today. That the list goes out is
/// noted with each of them, so that whoever has it can be told to destroy it.
pub async fn release(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<Vec<Ready>> {
    let data = agreements::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    partners::kept(tx, me, data.organisation).await?;
    // Whoever takes a yes back meanwhile waits, and then finds that the number went out.
    tx.lock("data_agreement", id).await?;
    let data = agreements::any(tx, data.id).await?.ok_or(Error::NotFound)?;
    if !data::is_open(tx, &data, act.today()).await? {
        return Err(Error::refused("consent-refused-not-open"));
    }
    let plain = texts::plain(tx, id).await?;
    let terms = consent_text::terms(&data, &plain);
    let list = release::set_released(tx, id, &terms, act.now).await?;
    if list.is_empty() {
        return Err(Error::refused("consent-refused-none"));
    }
    let entry = Entry::new(Actor::with(me, Ability::KeepPartners), "data-consents-released", "data_agreement", id);
    let entry = entry.with_partner(data.organisation).policy(act.rules.version);
    ledger::note(tx, entry.detail(format!("students={}", list.len())), act.now).await?;
    Ok(list)
}

/// A student who was on a list and counts no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    pub student: String,
    /// The day of what ended it.
    pub said_on: Option<Date>,
    /// When the partner said that it destroyed what it has, and who said so for it.
    pub destroyed_at: Option<Timestamp>,
    pub destroyed_by: String,
}
db::row!(Gone { student, said_on, destroyed_at, destroyed_by });

/// A page of what a partner had and is to destroy.
#[derive(Debug, Default)]
pub struct Stopped {
    pub list: Vec<Gone>,
    /// Of how many it has not said yet that it did.
    pub outstanding: i64,
    /// The next page, and how many are on it and after it.
    pub next: Option<(i64, i64)>,
}

/// What a partner had and is to destroy, by number: students who were on a list and count no more. They stand there, too, when
/// another agreement took the place of this one, and families say yes to that one or do not.
pub async fn stopped(tx: &mut Tx, data: &Data, page: Option<i64>) -> Result<Stopped> {
    if !is_one_by_one(data) {
        return Ok(Stopped::default());
    }
    let plain = texts::plain(tx, data.id).await?;
    let terms = consent_text::terms(data, &plain);
    let page = page.unwrap_or(1).clamp(1, 10_000);
    let list = release::stopped(tx, data.id, &terms, page).await?;
    let after = release::count_stopped(tx, data.id, &terms).await? - page * release::STOPPED;
    let outstanding = release::count_outstanding(tx, data.id, &terms).await?;
    Ok(Stopped { list, outstanding, next: (after > 0).then_some((page + 1, after)) })
}

/// Whether what is to be destroyed is that of single students: at its end everything is.
fn is_one_by_one(data: &Data) -> bool {
    data.state.is_given() || data.state == DataState::Renewed
}

/// The partner says that it destroyed what it had about one student who counts no more. The same once more changes nothing.
pub async fn destroyed(tx: &mut Tx, who: &Speaks, data: &Data, student: &str, act: &Act<'_>) -> Result<()> {
    tx.lock("data_agreement", data.id).await?;
    if !is_one_by_one(data) {
        return Err(Error::refused("data-refused-state"));
    }
    let plain = texts::plain(tx, data.id).await?;
    let terms = consent_text::terms(data, &plain);
    let (consent, is_said) = release::gone(tx, data.id, &terms, student).await?.ok_or(Error::NotFound)?;
    if is_said {
        return Ok(());
    }
    release::set_destroyed(tx, data.id, student, &who.name, act.now).await?;
    who.is_heard(tx, act).await?;
    let entry = Entry::new(who.actor(), "data-student-destroyed", "data_consent", consent);
    ledger::note(tx, entry.with_partner(data.organisation).policy(act.rules.version), act.now).await
}

/// Who is asked on paper, to print: one, or all who have not answered.
pub async fn papers(tx: &mut Tx, me: &Me, id: DataId, one: Option<ConsentId>) -> Result<Vec<Consent>> {
    match one {
        Some(consent) => {
            let found = store::visible(tx, me, Ability::SeeConsents, id, consent).await?;
            Ok(vec![found.ok_or(Error::NotFound)?])
        }
        None => store::to_print(tx, me, id).await,
    }
}

/// Somebody reads who the student and the guardian are, and what they said: a line of the ledger, where there are names.
pub async fn read(tx: &mut Tx, me: &Me, data: &Data, one: &Consent, act: &Act<'_>) -> Result<()> {
    if one.child_name.is_none() && one.guardian_name.is_none() {
        return Ok(());
    }
    let by = (Actor::with(me, Ability::SeeConsents), "data-consent-read");
    consent::note(tx, data, one, by, &format!("way={}", one.way), act).await
}

/// Forms with so many names were printed.
pub async fn printed(tx: &mut Tx, me: &Me, data: &Data, people: usize, act: &Act<'_>) -> Result<()> {
    let actor = Actor::with(me, Ability::AskFamilies);
    let entry = Entry::new(actor, "data-consents-printed", "data_agreement", data.id).with_partner(data.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("people={people}")), act.now).await
}

/// So many answers were handed over as a file.
pub async fn exported(tx: &mut Tx, me: &Me, data: &Data, lines: i64, act: &Act<'_>) -> Result<()> {
    let actor = Actor::with(me, Ability::SeeConsents);
    let entry = Entry::new(actor, "data-consents-exported", "data_agreement", data.id).with_partner(data.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("consents={lines}")), act.now).await
}
