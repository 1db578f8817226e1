//! Papers that agreements need: what came, what holds, until when. Each kind goes its own way, all side by side.

use super::act::Act;
use super::data::Data;
use super::desk::Speaks;
use super::paper_flow::{PaperFlow, PaperState, PaperVerb};
use super::store::paper as store;
use super::upload::Taken;
use super::{notices, own, site};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, PersonId};
use crate::policy::PaperKind;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A paper that came, or that the office does without.
    PaperId
);

db::id!(
    /// A file of a paper.
    DocumentId
);

/// A paper as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub id: PaperId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub kind: PaperKind,
    pub state: PaperState,
    pub words: String,
    pub cents: Option<i64>,
    pub additional_insured: bool,
    pub expires_on: Option<Date>,
    pub why: String,
    pub due_on: Option<Date>,
    pub came_at: Timestamp,
    pub since: Timestamp,
    pub document: Option<DocumentId>,
}
db::row!(Paper {
    id,
    organisation,
    organisation_name,
    kind,
    state,
    words,
    cents,
    additional_insured,
    expires_on,
    why,
    due_on,
    came_at,
    since,
    document
});

impl Paper {
    /// What a reviewer reads of it, as one word.
    pub fn read_hash(&self) -> String {
        let document = self.document.map_or(0, i64::from);
        let day = self.expires_on.map_or(String::new(), |day| day.to_string());
        let counts = format!("{}|{document}|{}|{day}", self.id, self.cents.unwrap_or(0));
        crate::random::hash(&format!("{counts}|{}|{}", self.organisation, self.words))
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.state.holds() && self.expires_on.is_none_or(|last| last >= day)
    }
}

/// Whether a paper of this kind is a file, or may be told in words.
pub const fn needs_file(kind: PaperKind) -> bool {
    !matches!(kind, PaperKind::People | PaperKind::OnlinePlan | PaperKind::Training)
}

/// Whether a paper of this kind has a last day.
pub const fn needs_last_day(kind: PaperKind) -> bool {
    matches!(kind, PaperKind::Insurance | PaperKind::DataAgreement)
}

/// What somebody sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPaper {
    pub kind: PaperKind,
    pub words: String,
    pub cents: Option<i64>,
    pub additional_insured: bool,
    pub expires_on: Option<Date>,
    pub file: Option<Taken>,
}

/// What is wrong with it before anybody looks at it: the field, and the reason.
pub fn faults(new: &NewPaper, minimum_cents: i64, today: Date) -> Vec<(&'static str, Reason)> {
    let mut faults = Vec::new();
    // A slip of the pen is found before the office looks at it.
    if new.kind == PaperKind::Insurance && new.cents.is_some_and(|cents| cents < minimum_cents) {
        faults.push(("cents", too_little(minimum_cents)));
    }
    if new.file.is_none() && needs_file(new.kind) {
        faults.push(("file", Reason::new("agreements-paper-no-file")));
    }
    if new.file.is_none() && new.words.is_empty() && !needs_file(new.kind) {
        faults.push(("words", Reason::new("agreements-paper-nothing")));
    }
    match new.expires_on {
        Some(day) if day < today => faults.push(("expires_on", Reason::new("agreements-paper-past").with("date", day))),
        None if needs_last_day(new.kind) => faults.push(("expires_on", Reason::new("form-required"))),
        _ => {}
    }
    faults
}

fn too_little(minimum_cents: i64) -> Reason {
    Reason::new("agreements-paper-too-little").with("dollars", minimum_cents / 100)
}

/// Who hands a paper in.
#[derive(Debug, Clone, Copy)]
pub enum From<'a> {
    Partner(&'a Speaks),
    Office(&'a Me, OrganisationId),
}

impl From<'_> {
    fn organisation(self) -> OrganisationId {
        match self {
            From::Partner(who) => who.organisation,
            From::Office(_, id) => id,
        }
    }

    fn actor(self) -> Actor {
        match self {
            From::Partner(who) => who.actor(),
            From::Office(me, _) => Actor::with(me, Ability::KeepPartners),
        }
    }
}

/// It comes in, and the office looks at it. What holds goes on holding until then. The same again, while it waits, is the same
/// paper: a form that was sent twice.
pub async fn submit(tx: &mut Tx, from: From<'_>, new: &NewPaper, act: &Act<'_>) -> Result<PaperId> {
    let organisation = from.organisation();
    tx.lock("organisation", organisation).await?;
    if let From::Office(me, id) = from {
        partners::kept(tx, me, id).await?;
    }
    let waiting = store::in_state(tx, organisation, new.kind, PaperState::InReview).await?;
    for older in &waiting {
        if is_same(tx, older, new).await? {
            return Ok(older.id);
        }
    }
    for older in waiting {
        replace(tx, &older, from.actor(), act).await?;
    }
    let due = act.due(act.agreements().review_days());
    let to = begun(PaperVerb::Submit)?;
    let id = store::insert(tx, organisation, new, to, due, act.now).await?;
    if let Some(file) = &new.file {
        store::insert_document(tx, id, file, act.now).await?;
    }
    note(tx, from.actor(), "paper-submitted", id, organisation, new.kind, act).await?;
    if let From::Partner(who) = from {
        who.is_heard(tx, act).await?;
        notices::paper_came(tx, id, new.kind, due, act).await?;
    }
    Ok(id)
}

/// Whether a paper that waits is the one that comes, to the last letter of its file.
async fn is_same(tx: &mut Tx, waiting: &Paper, new: &NewPaper) -> Result<bool> {
    let said = (&waiting.words, waiting.cents, waiting.additional_insured, waiting.expires_on);
    if said != (&new.words, new.cents, new.additional_insured, new.expires_on) {
        return Ok(false);
    }
    Ok(store::file_hash(tx, waiting.id).await?.as_deref() == new.file.as_ref().map(|file| file.hash.as_str()))
}

/// What the reviewer reads from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    pub expires_on: Option<Date>,
    pub cents: Option<i64>,
    pub additional_insured: bool,
}

/// What keeps a paper from being accepted: the field, and the reason.
pub fn misses(kind: PaperKind, read: &Read, minimum_cents: i64, today: Date) -> Vec<(&'static str, Reason)> {
    let mut misses = Vec::new();
    match read.expires_on {
        Some(day) if day < today => misses.push(("expires_on", Reason::new("agreements-paper-past").with("date", day))),
        None if needs_last_day(kind) => misses.push(("expires_on", Reason::new("form-required"))),
        _ => {}
    }
    if kind == PaperKind::Insurance {
        match read.cents {
            None => misses.push(("cents", Reason::new("form-required"))),
            Some(cents) if cents < minimum_cents => misses.push(("cents", too_little(minimum_cents))),
            Some(_) => {}
        }
        if !read.additional_insured {
            misses.push(("additional_insured", Reason::new("agreements-paper-not-named")));
        }
    }
    misses
}

/// The office accepts it as it was on the page, `on_page`; what held before is replaced, and schools that waited for it go
/// on. Nobody accepts a paper of an organisation for which they speak.
pub async fn accept(tx: &mut Tx, me: &Me, id: PaperId, read: &Read, on_page: &str, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    if held.state == PaperState::Replaced {
        return Err(Error::refused("agreements-paper-refused-newer"));
    }
    if let Some((_, reason)) =
        misses(held.kind, read, act.rules.partners.insurance_minimum.0, act.today()).into_iter().next()
    {
        return Err(Error::Refused(reason));
    }
    let actor = Actor::with(me, Ability::KeepPartners);
    PaperFlow::next(held.state, PaperVerb::Accept).map_err(|_| Error::refused("agreements-paper-refused-state"))?;
    own::not_of(tx, me, held.organisation).await?;
    if held.read_hash() != on_page {
        return Err(Error::refused("agreements-paper-refused-changed"));
    }
    for older in store::holding(tx, held.organisation, held.kind).await? {
        replace(tx, &older, actor, act).await?;
    }
    store::set_read(tx, id, read).await?;
    step(tx, &held, PaperVerb::Accept, "", Some(me.id()), actor, act).await?;
    notices::paper_accepted(tx, &held, act).await?;
    site::tend(tx, held.organisation, act).await
}

/// The office refuses it, or finds later that it does not hold.
pub async fn refuse(tx: &mut Tx, me: &Me, id: PaperId, why: &str, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    let verb = if held.state == PaperState::InReview { PaperVerb::Refuse } else { PaperVerb::TakeBack };
    step(tx, &held, verb, why, Some(me.id()), Actor::with(me, Ability::KeepPartners), act).await?;
    notices::paper_refused(tx, &held, why, act).await?;
    site::tend(tx, held.organisation, act).await
}

/// The office does without it, for a reason, until a day or for good.
pub async fn waive(
    tx: &mut Tx,
    me: &Me,
    organisation: OrganisationId,
    kind: PaperKind,
    (why, until): (&str, Option<Date>),
    act: &Act<'_>,
) -> Result<()> {
    partners::kept(tx, me, organisation).await?;
    own::not_of(tx, me, organisation).await?;
    let holding = store::holding(tx, organisation, kind).await?;
    if !holding.iter().all(|paper| paper.expires_on.is_some()) {
        return Err(Error::refused("agreements-paper-refused-holds"));
    }
    // It is done without for this reason and until that day already: a form that was sent again.
    let is_so =
        |paper: &Paper| paper.state == PaperState::Waived && (paper.why.as_str(), paper.expires_on) == (why, until);
    if holding.iter().any(is_so) {
        return Ok(());
    }
    let actor = Actor::with(me, Ability::KeepPartners);
    for older in store::in_state(tx, organisation, kind, PaperState::InReview).await? {
        replace(tx, &older, actor, act).await?;
    }
    let new =
        NewPaper { kind, words: String::new(), cents: None, additional_insured: false, expires_on: until, file: None };
    let to = begun(PaperVerb::Waive)?;
    let id = store::insert(tx, organisation, &new, to, act.today(), act.now).await?;
    store::set_reviewed(tx, id, to, why, Some(me.id()), act.now).await?;
    note(tx, actor, "paper-waived", id, organisation, kind, act).await?;
    site::tend(tx, organisation, act).await
}

/// Its last day is over, by the night's work. The schools are tended by the caller, once for the organisation.
pub(super) async fn expire(tx: &mut Tx, paper: &Paper, act: &Act<'_>) -> Result<()> {
    step(tx, paper, PaperVerb::Expire, &paper.why, None, Actor::System, act).await
}

/// Another takes its place. Who had decided about it, when and why stay with it.
async fn replace(tx: &mut Tx, older: &Paper, actor: Actor, act: &Act<'_>) -> Result<()> {
    step(tx, older, PaperVerb::Replace, &older.why, None, actor, act).await
}

/// A data agreement is in force: the box of the agreement is ticked by it, for as long.
pub(super) async fn ticked(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let (organisation, kind) = (data.organisation, PaperKind::DataAgreement);
    let to = begun(PaperVerb::Tick)?;
    let mut older = store::holding(tx, organisation, kind).await?;
    if !data.is_of_students(act.agreements().data()) && !renews_all(tx, data, &older).await? {
        // Figures alone take the place of no other agreement: that one may still end.
        return Ok(());
    }
    older.extend(store::in_state(tx, organisation, kind, PaperState::InReview).await?);
    for older in older {
        replace(tx, &older, Actor::System, act).await?;
    }
    let new = NewPaper {
        kind,
        words: String::new(),
        cents: None,
        additional_insured: false,
        expires_on: data.ends_on,
        file: None,
    };
    let id = store::insert(tx, organisation, &new, to, act.today(), act.now).await?;
    store::set_data(tx, id, data.id).await?;
    note(tx, Actor::System, "paper-accepted", id, organisation, kind, act).await
}

/// Where a paper begins of which there was none.
fn begun(verb: PaperVerb) -> Result<PaperState> {
    PaperFlow::next(PaperState::Missing, verb).map_err(|_| Error::refused("agreements-paper-refused-state"))
}

/// Whether these papers all came from the data agreement that this one follows.
async fn renews_all(tx: &mut Tx, data: &Data, papers: &[Paper]) -> Result<bool> {
    let own = match data.follows {
        Some(before) => store::ticked_by(tx, before).await?,
        None => Vec::new(),
    };
    Ok(papers.iter().all(|paper| own.iter().any(|own| own.id == paper.id)))
}

/// The data agreement was ended before its time: the box is not ticked any more. The schools are tended by the caller.
pub(super) async fn unticked(
    tx: &mut Tx,
    data: &Data,
    why: &str,
    (by, actor): (Option<PersonId>, Actor),
    act: &Act<'_>,
) -> Result<()> {
    for one in store::ticked_by(tx, data.id).await? {
        step(tx, &one, PaperVerb::TakeBack, why, by, actor, act).await?;
    }
    Ok(())
}

async fn step(
    tx: &mut Tx,
    paper: &Paper,
    verb: PaperVerb,
    why: &str,
    by: Option<PersonId>,
    actor: Actor,
    act: &Act<'_>,
) -> Result<()> {
    let to = PaperFlow::next(paper.state, verb).map_err(|_| Error::refused("agreements-paper-refused-state"))?;
    store::set_reviewed(tx, paper.id, to, why, by, act.now).await?;
    let line = match to {
        PaperState::Accepted => "paper-accepted",
        PaperState::Refused => "paper-refused",
        PaperState::Expired => "paper-expired",
        _ => "paper-replaced",
    };
    note(tx, actor, line, paper.id, paper.organisation, paper.kind, act).await
}

/// One that the viewer keeps, with its organisation held until the transaction ends.
async fn kept(tx: &mut Tx, me: &Me, id: PaperId) -> Result<Paper> {
    let seen = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    partners::kept(tx, me, seen.organisation).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

async fn note(
    tx: &mut Tx,
    actor: Actor,
    verb: &'static str,
    id: PaperId,
    organisation: OrganisationId,
    kind: PaperKind,
    act: &Act<'_>,
) -> Result<()> {
    let entry = Entry::new(actor, verb, "partner_paper", id).with_partner(organisation).policy(act.rules.version);
    ledger::note(tx, entry.detail(format!("kind={kind}")), act.now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 9, 8);

    #[test]
    fn insurance_is_as_much_as_the_rules_say_and_names_the_district() {
        let read = |cents, named, day| Read { expires_on: day, cents, additional_insured: named };
        let fields = |read: Read| {
            let found = misses(PaperKind::Insurance, &read, 100_000_000, TODAY);
            found.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
        };
        assert_eq!(fields(read(Some(100_000_000), true, Some(TODAY))), Vec::<&str>::new());
        assert_eq!(fields(read(Some(99_999_999), true, Some(TODAY))), ["cents"]);
        assert_eq!(fields(read(None, false, None)), ["expires_on", "cents", "additional_insured"]);
        assert_eq!(fields(read(Some(100_000_000), true, Some(date(2026, 9, 7)))), ["expires_on"]);
        let tax = misses(PaperKind::TaxForm, &read(None, false, None), 100_000_000, TODAY);
        assert!(tax.is_empty());
    }

    #[test]
    fn a_paper_that_is_a_file_needs_one_and_none_is_past_its_day() {
        let new = |kind, words: &str, day| NewPaper {
            kind,
            words: words.to_owned(),
            cents: None,
            additional_insured: false,
            expires_on: day,
            file: None,
        };
        let fields =
            |new: NewPaper| faults(&new, 100_000_000, TODAY).into_iter().map(|(field, _)| field).collect::<Vec<_>>();
        assert_eq!(fields(new(PaperKind::TaxForm, "we have one", None)), ["file"]);
        assert_eq!(fields(new(PaperKind::Training, "", None)), ["words"]);
        assert_eq!(fields(new(PaperKind::Training, "all did it", None)), Vec::<&str>::new());
        assert_eq!(fields(new(PaperKind::Insurance, "", Some(date(2026, 9, 7)))), ["file", "expires_on"]);
        let small = NewPaper { cents: Some(50_000), ..new(PaperKind::Insurance, "", Some(TODAY)) };
        assert_eq!(fields(small), ["cents", "file"]);
    }
}
