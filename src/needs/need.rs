//! A need: what it is, where it stands, and who may take which step.

use super::act::Act;
use super::need_flow::{NeedFlow, NeedState, NeedVerb, Tally};
use super::part::PartId;
use super::part_flow::PartState;
use super::store;
use crate::error::{Error, Result};
use crate::giving::closet::ItemId;
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId, Role};
use crate::policy::ApprovedBy;
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A need.
    NeedId
);

db::text_enum! {
    /// What is needed.
    pub enum NeedKind {
        Goods = "goods",
        /// Hours of anybody.
        Time = "time",
        /// Hours of somebody who knows something.
        Skills = "skills",
        /// Whole dollars.
        Money = "money",
        /// A room, a field, a roof.
        Space = "space",
        Services = "services",
    }
}

impl NeedKind {
    /// Whether somebody comes into the school with it: then the school answers each promise itself.
    pub const fn brings_people(self) -> bool {
        !matches!(self, NeedKind::Goods | NeedKind::Money)
    }

    /// How it comes to a school: things are brought, money is given, people come.
    pub const fn way(self) -> &'static str {
        match self {
            NeedKind::Goods => "things",
            NeedKind::Money => "money",
            _ => "people",
        }
    }

    /// The number by which matching knows it.
    pub fn number(self) -> u32 {
        NeedKind::ALL.iter().position(|kind| *kind == self).unwrap_or(0) as u32
    }
}

db::text_enum! {
    /// Who sees it.
    pub enum Audience {
        Public = "public",
        /// Whoever speaks for an organisation that is a partner, and the schools.
        Partners = "partners",
    }
}

/// A need, with what pages and verbs need of its school and people.
#[derive(Debug, Clone)]
pub struct Need {
    pub id: NeedId,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub need_permille: i64,
    pub kind: NeedKind,
    pub state: NeedState,
    pub what: String,
    pub folded: String,
    pub size: String,
    pub quantity: i64,
    pub words: String,
    pub lang: String,
    pub families: i64,
    pub audience: Audience,
    pub language: String,
    pub skill: String,
    pub days: i64,
    pub needed_by: Option<Date>,
    pub expires_on: Date,
    pub promised: i64,
    pub received: i64,
    pub answered: String,
    pub why: String,
    /// Whoever wrote its words last.
    pub written_by: Option<PersonId>,
    pub written_name: Option<String>,
    pub approved_name: Option<String>,
    pub checked_name: Option<String>,
    pub published_at: Option<Timestamp>,
    pub policy: i64,
    pub created_at: Timestamp,
    pub since: Timestamp,
    /// The thing of a closet that runs low and wrote it.
    pub closet_item: Option<ItemId>,
}
db::row!(Need {
    id,
    school,
    school_name,
    school_slug,
    need_permille,
    kind,
    state,
    what,
    folded,
    size,
    quantity,
    words,
    lang,
    families,
    audience,
    language,
    skill,
    days,
    needed_by,
    expires_on,
    promised,
    received,
    answered,
    why,
    written_by,
    written_name,
    approved_name,
    checked_name,
    published_at,
    policy,
    created_at,
    since,
    closet_item
});

impl Need {
    /// What nobody has promised yet.
    pub fn left(&self) -> i64 {
        (self.quantity - self.promised).max(0)
    }

    /// All of its words, as the checker reads them.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}", self.what, self.size, self.words)
    }

    /// Its words as one word: whoever released them released these.
    pub(super) fn words_hash(&self) -> String {
        hash(&self.text())
    }

    /// What a reader has before them, as one word: whoever says yes says it to this.
    pub fn read_hash(&self) -> String {
        let day = self.needed_by.map_or(String::new(), |day| day.to_string());
        let rest = [self.kind.as_str(), &self.language, &self.skill, &day, &self.expires_on.to_string()].join("|");
        let counts = format!("{}|{}|{}", self.quantity, self.families, self.days);
        hash(&format!("{}\n{counts}|{rest}", self.text()))
    }

    /// Whether families are behind it: then nothing but the item is shown.
    pub fn is_pooled(&self) -> bool {
        self.families > 0
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: NeedVerb) -> Result<NeedState> {
        NeedFlow::next(self.state, verb).map_err(|_| Error::refused("needs-refused-state"))
    }
}

/// The roles in which somebody stands before this need: those at its school, and those of the whole district.
pub fn roles(viewer: &Viewer, school: SchoolId) -> Vec<Role> {
    let here = viewer.grants.iter().filter(|grant| match grant.school {
        Some(of) => of == school,
        None => grant.other.is_none(),
    });
    here.map(|grant| grant.role).filter(|role| Ability::SeeNeeds.given_to(*role)).collect()
}

/// The role in which somebody takes a step, or that it is not theirs to take.
pub(super) fn role_for(viewer: &Viewer, need: &Need, verb: NeedVerb, act: &Act<'_>) -> Result<Role> {
    let fits = |role: Role| {
        NeedFlow::may(role, need.state, verb) && is_named(role, verb, act) && is_another(viewer, need, verb)
    };
    match roles(viewer, need.school).into_iter().find(|role| fits(*role)) {
        Some(role) => Ok(role),
        // The step itself is not to be had from here, whoever asks.
        None if NeedFlow::rows(need.state, verb).next().is_none() => Err(Error::refused("needs-refused-state")),
        None => Err(Error::refused("needs-refused-not-yours")),
    }
}

/// The school's yes is for whom the policy names; so is the check.
fn is_named(role: Role, verb: NeedVerb, act: &Act<'_>) -> bool {
    let rules = act.rules.need_rules();
    match verb {
        NeedVerb::Approve | NeedVerb::Return if role == Role::SchoolCoordinator => {
            rules.approved_by == ApprovedBy::Coordinator
        }
        NeedVerb::Check | NeedVerb::Publish if role != Role::PartnershipManager => {
            rules.checked_by == crate::policy::CheckedBy::School
        }
        _ => true,
    }
}

/// Words about a child's life are released by a second reader.
fn is_another(viewer: &Viewer, need: &Need, verb: NeedVerb) -> bool {
    verb != NeedVerb::Release || viewer.person.is_some_and(|reader| need.written_by != Some(reader))
}

/// Whether somebody may take a step: what decides which forms a page shows.
pub fn may(viewer: &Viewer, need: &Need, verb: NeedVerb, act: &Act<'_>) -> bool {
    role_for(viewer, need, verb, act).is_ok()
}

/// A need within the viewer's reach, held until the transaction ends.
pub(super) async fn held(tx: &mut Tx, viewer: &Viewer, id: NeedId) -> Result<Need> {
    store::need::visible(tx, viewer, id).await?.ok_or(Error::NotFound)?;
    tx.lock("need", id).await?;
    // Read again now that nobody else can change it.
    store::need::visible(tx, viewer, id).await?.ok_or(Error::NotFound)
}

/// Any need, held: for givers, who hold a link, and for timers.
pub(super) async fn held_any(tx: &mut Tx, id: NeedId) -> Result<Need> {
    tx.lock("need", id).await?;
    store::need::any(tx, id).await?.ok_or(Error::NotFound)
}

/// Takes a step: the state, the history with its words, the ledger with its references.
pub(super) async fn step(
    tx: &mut Tx,
    need: &mut Need,
    verb: NeedVerb,
    to: NeedState,
    actor: Actor,
    note: &str,
    act: &Act<'_>,
) -> Result<()> {
    NeedFlow::step(need.state, verb, to).map_err(|_| Error::refused("needs-refused-state"))?;
    if to != need.state {
        // Strangers see it come, go, and fill.
        if need.state.is_counted() || to.is_counted() {
            tx.touch(PUBLIC);
        }
        store::need::set_state(tx, need.id, to, act.now).await?;
        (need.state, need.since) = (to, act.now);
    }
    // Counting is what follows from the step of a part, which has its own line.
    if verb == NeedVerb::Count {
        return Ok(());
    }
    store::need::note_step(tx, need.id, None, verb.as_str(), actor, note, act.now).await?;
    ledger::note(tx, line(need, ledger_verb(verb), actor).policy(act.rules.version), act.now).await
}

/// Counts the parts anew and moves the need to where they say. The caller holds the need.
pub(super) async fn recount(tx: &mut Tx, need: &mut Need, act: &Act<'_>) -> Result<()> {
    let mut tally: Tally = store::part::tally(tx, need.id, need.quantity).await?;
    if need.kind == NeedKind::Money {
        tally = tally.with(store::gifts::tally(tx, need.id).await?);
    }
    (need.promised, need.received) = (tally.promised, tally.here);
    store::need::set_counts(tx, need.id, tally.promised, tally.here).await?;
    tx.touch(PUBLIC);
    let to = tally.stands();
    if !need.state.is_counted() || to == need.state {
        return Ok(());
    }
    step(tx, need, NeedVerb::Count, to, Actor::System, "", act).await
}

/// After the last of those who gave the need is thanked for. The letter about a gift is its thanks.
pub(super) async fn all_thanked(tx: &mut Tx, need: &mut Need, by: Actor, act: &Act<'_>) -> Result<()> {
    let parts = store::part::of_need(tx, need.id).await?;
    let mut all = parts.iter().filter(|part| part.state.holds()).all(|part| part.state == PartState::Thanked);
    if all && need.kind == NeedKind::Money {
        all = !store::gifts::waits_for_letter(tx, need.id).await?;
    }
    if all && need.state == NeedState::Received {
        step(tx, need, NeedVerb::Thank, NeedState::Thanked, by, "", act).await?;
    }
    Ok(())
}

/// A line of the ledger about a need.
pub(super) fn line(need: &Need, verb: &'static str, actor: Actor) -> Entry {
    Entry::new(actor, verb, "need", need.id).at_school(need.school)
}

/// A line of a need's history about one of its parts, and the ledger's.
pub(super) async fn note_part(
    tx: &mut Tx,
    need: &Need,
    part: &super::part::Part,
    verb: &'static str,
    actor: Actor,
    note: &str,
    act: &Act<'_>,
) -> Result<()> {
    let id: PartId = part.id;
    store::need::note_step(tx, need.id, Some(id), verb, actor, note, act.now).await?;
    let mut entry = Entry::new(actor, verb, "need_part", id).at_school(need.school).policy(act.rules.version);
    if let Some(person) = part.person {
        entry = entry.about(person);
    }
    entry.partner = part.organisation;
    ledger::note(tx, entry.detail(format!("need={} units={}", need.id, part.quantity)), act.now).await
}

/// Somebody in a role.
pub(super) fn actor(me: &Me, role: Role) -> Actor {
    Actor::Person(me.id(), role)
}

pub(crate) fn ledger_verb(verb: NeedVerb) -> &'static str {
    match verb {
        NeedVerb::Write => "need-written",
        NeedVerb::Ask => "need-asked",
        NeedVerb::Release => "need-words-released",
        NeedVerb::Approve => "need-approved",
        NeedVerb::Return => "need-returned",
        NeedVerb::Check => "need-checked",
        NeedVerb::Publish => "need-published",
        NeedVerb::Pool => "need-pooled",
        NeedVerb::Count => "need-counted",
        NeedVerb::Trim => "need-trimmed",
        NeedVerb::Thank => "need-thanked",
        NeedVerb::Close => "need-closed",
        NeedVerb::Expire => "need-expired",
        NeedVerb::Renew => "need-renewed",
        NeedVerb::Withdraw => "need-withdrawn",
        NeedVerb::MeetElsewhere => "need-met-elsewhere",
    }
}
