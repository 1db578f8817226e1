//! Large files of people. A file with more people in it than the rules leave to a press of a button is asked for: with a
//! purpose, and with a fresh code that shows that it is really they who ask. With still more people a second person says yes. It is
//! taken within a day, and each time with a code of the last minutes, typed in the same session. Files of the same day count
//! together: a list taken school by school is the whole list.

use super::file_flow::{FileFlow, FileState, FileVerb};
use super::file_kind::{FileKind, list_of};
use super::store;
use super::{Ability, PersonId};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::policy::InForce;
use crate::random::hash;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// Somebody's asking for a large file of people.
    FileRequestId
);

db::text_enum! {
    /// What it is for.
    pub enum Purpose {
        Letters = "letters",
        Event = "event",
        Report = "report",
        Records = "records",
        Other = "other",
    }
}

/// So long it may be taken.
const OPEN: SignedDuration = SignedDuration::from_hours(24);
/// So long it waits for a code, and for an answer.
const WAITS_FOR_CODE: SignedDuration = SignedDuration::from_hours(24);
const WAITS_FOR_ANSWER: SignedDuration = SignedDuration::from_hours(24 * 7);
/// So fresh the code must be.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// So long a file that was taken counts beside the next.
const COUNTS: SignedDuration = SignedDuration::from_hours(24);
/// So long an address must have been shown to be theirs before a code for a file goes there. Whoever steals a session can add
/// an address of their own in a minute; within a week the owner, who is told of it, has seen it.
pub const SETTLED: SignedDuration = SignedDuration::from_hours(24 * 7);

/// It, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRequest {
    pub id: FileRequestId,
    pub person: PersonId,
    pub person_name: String,
    pub kind: FileKind,
    pub path: String,
    pub purpose: Purpose,
    pub words: String,
    pub people: i64,
    pub state: FileState,
    pub asked_at: Timestamp,
    pub until_at: Timestamp,
    pub opened_at: Option<Timestamp>,
    pub opened_by: String,
    pub answer: String,
    pub decided_name: Option<String>,
    pub taken: i64,
}
db::row!(FileRequest {
    id,
    person,
    person_name,
    kind,
    path,
    purpose,
    words,
    people,
    state,
    asked_at,
    until_at,
    opened_at,
    opened_by,
    answer,
    decided_name,
    taken
});

impl FileRequest {
    /// Whether it may be taken now, in this session.
    pub fn is_open(&self, session: &str, now: Timestamp) -> bool {
        let fresh = self.opened_at.is_some_and(|at| now.duration_since(at) <= FRESH);
        self.state.is_open() && now <= self.until_at && fresh && !session.is_empty() && self.opened_by == session
    }

    /// Whether it is about so many people, who with other files of the day are `together`. A list grows while somebody waits;
    /// what it was said to be, a browser said.
    pub fn covers(&self, people: i64, together: i64, rules: &InForce) -> bool {
        let alone = together <= i64::from(rules.file_second_above());
        match self.state {
            FileState::Approved => alone || people <= self.people.saturating_add(self.people / 10),
            _ => alone,
        }
    }
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequest {
    pub kind: FileKind,
    pub path: String,
    pub purpose: Purpose,
    pub words: String,
    pub people: i64,
}

/// Somebody says what for. The code goes out in the same transaction.
pub async fn begin(tx: &mut Tx, me: &Me, new: &NewRequest, now: Timestamp) -> Result<FileRequestId> {
    if !me.may(new.kind.ability()) {
        return Err(Error::NotFound);
    }
    let id = FileRequestId(tx.new_id());
    store::insert_file_request(tx, id, me.id(), new, (now, now + WAITS_FOR_CODE)).await?;
    note(tx, Actor::with(me, new.kind.ability()), "file-begun", (id, new.purpose, new.people), now).await?;
    Ok(id)
}

/// The right code was typed: it may be taken, or a second person is asked. For one that may be taken it opens it once more.
pub async fn confirm(
    tx: &mut Tx,
    me: &Me,
    id: FileRequestId,
    session: &str,
    (rules, now): (&InForce, Timestamp),
) -> Result<()> {
    tx.lock("file_request", id).await?;
    let held = store::own_file_request(tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    let ability = held.kind.ability();
    if !me.may(ability) {
        return Err(Error::NotFound);
    }
    if held.state.is_open() && now <= held.until_at {
        store::open_file_request(tx, id, session, now).await?;
        return note(tx, Actor::with(me, ability), "file-opened", of(&held), now).await;
    }
    let others = taken_beside(tx, me.id(), &held.path, now).await?;
    let many = held.people.saturating_add(others) > i64::from(rules.file_second_above());
    if many && store::second_people(tx, me.id()).await?.is_empty() {
        return Err(Error::refused("files-refused-nobody"));
    }
    let to = if many { FileState::Asked } else { FileState::Confirmed };
    let role = me.role_for(ability);
    if now > held.until_at || !FileFlow::may(role, held.state, FileVerb::Confirm) {
        return Err(Error::refused("files-refused-over"));
    }
    let to = FileFlow::step(held.state, FileVerb::Confirm, to).map_err(|_| Error::refused("files-refused-over"))?;
    store::set_file_state(tx, id, to, now, now + if many { WAITS_FOR_ANSWER } else { OPEN }).await?;
    store::open_file_request(tx, id, session, now).await?;
    note(tx, Actor::with(me, ability), if many { "file-asked" } else { "file-confirmed" }, of(&held), now).await?;
    if many { tell_second(tx, &held, now).await } else { Ok(()) }
}

/// The second person says yes or no; never to their own.
pub async fn decide(
    tx: &mut Tx,
    me: &Me,
    id: FileRequestId,
    verb: FileVerb,
    answer: &str,
    now: Timestamp,
) -> Result<()> {
    tx.lock("file_request", id).await?;
    let held = decidable(tx, me, id, verb, now).await?;
    let to = FileFlow::next(held.state, verb).map_err(|_| Error::refused("files-refused-over"))?;
    store::set_file_state(tx, id, to, now, now + OPEN).await?;
    store::answer_file_request(tx, id, answer, me.id(), now).await?;
    let line = if to == FileState::Approved { "file-approved" } else { "file-refused" };
    note(tx, Actor::with(me, Ability::ApproveFiles), line, of(&held), now).await?;
    let notice = match to {
        FileState::Approved => Notice::new("files-approved", format!("files-approved-{id}")),
        _ => Notice::new("files-refused", format!("files-refused-{id}")).text("words", answer),
    };
    connect::tell(tx, held.person, notice.link(format!("/office/files/{id}")), now).await
}

/// One that the second person may say yes or no to; never their own.
pub(super) async fn decidable(
    tx: &mut Tx,
    me: &Me,
    id: FileRequestId,
    verb: FileVerb,
    now: Timestamp,
) -> Result<FileRequest> {
    let held = store::visible_file_request(tx, me, id).await?.ok_or(Error::NotFound)?;
    let role = me.role_for(Ability::ApproveFiles);
    if held.person == me.id() || !me.may(Ability::ApproveFiles) {
        return Err(Error::refused("files-refused-own"));
    }
    if now > held.until_at || !FileFlow::may(role, held.state, verb) {
        return Err(Error::refused("files-refused-over"));
    }
    Ok(held)
}

/// How many people were in the other files that somebody took in the last day. The same list again is the same people.
pub(super) async fn taken_beside(tx: &mut Tx, person: PersonId, path: &str, now: Timestamp) -> Result<i64> {
    store::people_taken(tx, person, &hash(&list_of(path)), now - COUNTS).await
}

/// Remembers for a day that a file was taken.
pub(super) async fn remember(tx: &mut Tx, person: PersonId, path: &str, people: i64, now: Timestamp) -> Result<()> {
    store::remember_taken(tx, person, &hash(&list_of(path)), people, (now, now - COUNTS)).await
}

/// The request by which this file of so many people may be taken now; nothing where it must be asked for first.
pub(super) async fn released(
    tx: &mut Tx,
    me: &Me,
    (path, session): (&str, &str),
    (people, together): (i64, i64),
    (rules, now): (&InForce, Timestamp),
) -> Result<Option<FileRequest>> {
    let found = store::open_file_requests(tx, me.id(), path, now).await?;
    Ok(found.into_iter().find(|one| one.is_open(session, now) && one.covers(people, together, rules)))
}

/// It was taken. The director hears of it each time; not of the one time that the director said yes to.
pub(super) async fn taken(tx: &mut Tx, request: &FileRequest, people: i64, now: Timestamp) -> Result<()> {
    store::count_taken(tx, request.id).await?;
    if request.state == FileState::Approved && request.taken == 0 {
        return Ok(());
    }
    let times = request.taken + 1;
    for second in store::second_people(tx, request.person).await? {
        let notice = Notice::new("files-taken", format!("files-taken-{}-{second}-{times}", request.id));
        let notice = notice.arg("times", NoticeArg::Number(times));
        connect::tell(tx, second, told(notice, request, people), now).await?;
    }
    Ok(())
}

async fn tell_second(tx: &mut Tx, request: &FileRequest, now: Timestamp) -> Result<()> {
    for second in store::second_people(tx, request.person).await? {
        let notice = Notice::new("files-asked", format!("files-asked-{}-{second}", request.id));
        connect::tell(tx, second, told(notice, request, request.people), now).await?;
    }
    Ok(())
}

fn told(notice: Notice, request: &FileRequest, people: i64) -> Notice {
    notice
        .text("who", request.person_name.as_str())
        .arg("file", NoticeArg::Message(format!("files-kind-{}", request.kind)))
        .arg("people", NoticeArg::Number(people))
        .arg("purpose", NoticeArg::Message(format!("files-purpose-{}", request.purpose)))
        .text("words", request.words.as_str())
        .link(format!("/office/files/{}", request.id))
}

/// What nobody took or answered in its time ends; and what ended long ago is forgotten.
pub async fn tidy(tx: &mut Tx, forget_before: Option<Timestamp>, now: Timestamp) -> Result<()> {
    for over in store::file_requests_over(tx, now).await? {
        let to = FileFlow::next(over.state, FileVerb::Expire).map_err(|error| Error::Internal(error.into()))?;
        store::set_file_state(tx, over.id, to, now, over.until_at).await?;
        note(tx, Actor::System, "file-expired", of(&over), now).await?;
    }
    store::forget_taken(tx, now - COUNTS).await?;
    if let Some(before) = forget_before {
        let gone = store::forget_file_requests(tx, before).await?;
        if gone > 0 {
            let entry = Entry::new(Actor::System, "destroyed", "file_request", 0_i64);
            ledger::note(tx, entry.detail(format!("requests={gone}")), now).await?;
        }
    }
    Ok(())
}

fn of(request: &FileRequest) -> (FileRequestId, Purpose, i64) {
    (request.id, request.purpose, request.people)
}

/// The purpose in its one word; the words that were typed may name somebody, and stay with the request.
async fn note(
    tx: &mut Tx,
    actor: Actor,
    verb: &'static str,
    (id, purpose, people): (FileRequestId, Purpose, i64),
    now: Timestamp,
) -> Result<()> {
    let mut entry = Entry::new(actor, verb, "file_request", id).detail(format!("purpose={purpose}"));
    entry.people = people;
    ledger::note(tx, entry, now).await
}
