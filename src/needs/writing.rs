//! From a draft to where it can be seen: writing, the school's yes, the district's check, and the ways out.

use super::act::Act;
use super::checker::is_private;
use super::need::{Audience, Need, NeedId, NeedKind, actor, held, held_any, line, recount, role_for, step};
use super::need_flow::{NeedState, NeedVerb};
use super::part_flow::PartVerb;
use super::{notices, part, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::{Ability, PersonId, Role, fold};
use crate::policy::CheckedBy;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use i18n::Lang;
use jiff::SignedDuration;
use jiff::civil::Date;

/// What somebody writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNeed {
    pub school: SchoolId,
    pub kind: NeedKind,
    pub what: String,
    pub size: String,
    pub quantity: i64,
    pub words: String,
    pub lang: Lang,
    /// For so many families; 0 for a need of the school itself.
    pub families: i64,
    pub language: String,
    pub skill: String,
    pub days: i64,
    pub needed_by: Option<Date>,
    pub expires_on: Date,
    /// Which warnings were answered.
    pub answered: String,
    /// Words about a child's situation, for the social worker alone.
    pub private: Option<String>,
}

impl NewNeed {
    /// Whether it says just what stands there already: sent again, nothing happens.
    fn says_what(&self, need: &Need) -> bool {
        let written =
            (&self.what, &self.size, &self.words, self.lang.code(), &self.language, &self.skill, &self.answered);
        let stands = (&need.what, &need.size, &need.words, &*need.lang, &need.language, &need.skill, &need.answered);
        let counts = (self.kind, self.quantity, self.families, self.days, self.needed_by, self.expires_on);
        written == stands
            && counts == (need.kind, need.quantity, need.families, need.days, need.needed_by, need.expires_on)
    }

    /// Whether it says it in other words than those that stand there.
    fn has_other_words(&self, need: &Need) -> bool {
        (&self.what, &self.size, &self.words) != (&need.what, &need.size, &need.words)
    }

    /// By which the same item in the same size is found again.
    pub fn folded(&self) -> String {
        folded(&self.what, &self.size)
    }
}

/// See [`NewNeed::folded`].
pub fn folded(what: &str, size: &str) -> String {
    format!("{}|{}", fold(what), fold(size))
}

/// The same words within this time are one need: a button was pressed twice.
const SAME: SignedDuration = SignedDuration::from_mins(10);

/// What became of what somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    New(NeedId),
    /// The same person wrote just this a moment ago.
    Same(NeedId),
    /// Other families ask for the same: it was added to theirs.
    Pooled(NeedId),
}

impl Written {
    pub fn id(self) -> NeedId {
        match self {
            Written::New(id) | Written::Same(id) | Written::Pooled(id) => id,
        }
    }
}

/// Writes a need down, or adds it to one that other families have; and takes words about a child's situation to whom they
/// are for.
pub async fn write(tx: &mut Tx, me: &Me, new: &NewNeed, act: &Act<'_>) -> Result<Written> {
    let role = me.role_at(Ability::WriteNeeds, new.school).ok_or(Error::NotFound)?;
    let by = actor(me, role);
    // Two presses at once act one after the other.
    tx.lock("person", me.id()).await?;
    if let Some(same) = store::need::same_since(tx, new, me.id(), act.now - SAME).await? {
        return Ok(Written::Same(same));
    }
    let written = match store::need::poolable(tx, new).await? {
        Some(id) if new.families > 0 => pool(tx, id, me, new, by, act).await?,
        _ => insert(tx, me, new, by, act).await?,
    };
    if let Some(words) = &new.private {
        tell_privately(tx, written.id(), me, new.school, words, by, act).await?;
    }
    Ok(written)
}

async fn insert(tx: &mut Tx, me: &Me, new: &NewNeed, by: Actor, act: &Act<'_>) -> Result<Written> {
    let id = store::need::insert(tx, new, me.id(), act.rules.version, act.now).await?;
    if new.families > 0 {
        store::need::insert_pooled(tx, id, new.quantity, new.families, me.id(), act.now).await?;
    }
    let need = store::need::any(tx, id).await?.ok_or(Error::NotFound)?;
    store::need::note_step(tx, id, None, "write", by, "", act.now).await?;
    let entry = line(&need, "need-written", by).policy(act.rules.version).detail(format!("kind={}", new.kind));
    ledger::note(tx, entry, act.now).await?;
    Ok(Written::New(id))
}

async fn pool(tx: &mut Tx, id: NeedId, me: &Me, new: &NewNeed, by: Actor, act: &Act<'_>) -> Result<Written> {
    let mut need = held_any(tx, id).await?;
    // It filled up while the page was open, or the school's yes was to fewer and is another's to give.
    if role_for(me, &need, NeedVerb::Pool, act).is_err() {
        return insert(tx, me, new, by, act).await;
    }
    need.quantity += new.quantity;
    need.families += new.families;
    store::need::set_amounts(tx, id, need.quantity, need.families).await?;
    store::need::insert_pooled(tx, id, new.quantity, new.families, me.id(), act.now).await?;
    let to = need.state;
    step(tx, &mut need, NeedVerb::Pool, to, by, "", act).await?;
    if need.state.is_counted() {
        recount(tx, &mut need, act).await?;
    }
    Ok(Written::Pooled(id))
}

/// The words go to the school's social worker or counselor, and are nowhere else.
async fn tell_privately(
    tx: &mut Tx,
    id: NeedId,
    me: &Me,
    school: SchoolId,
    words: &str,
    by: Actor,
    act: &Act<'_>,
) -> Result<()> {
    let readers = store::need::who_may(tx, Ability::ReadPrivateNeeds, school).await?;
    if readers.is_empty() {
        return Err(Error::refused("needs-private-nobody"));
    }
    let note = store::private::insert(tx, id, school, words, me.id(), act.now).await?;
    for person in readers {
        notices::private(tx, person, note, act).await?;
    }
    let entry = crate::ledger::Entry::new(by, "need-private-routed", "need_private", note).at_school(school);
    ledger::note(tx, entry, act.now).await
}

/// Changes the words of a need that is not yet approved.
pub async fn rewrite(tx: &mut Tx, me: &Me, id: NeedId, new: &NewNeed, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Write, act)?;
    if need.school != new.school {
        return Err(Error::NotFound);
    }
    if is_for_others(tx, me, &need).await? {
        return Err(Error::refused("needs-refused-private"));
    }
    if !new.says_what(&need) {
        store::need::rewrite(tx, id, new).await?;
        // Whoever wrote the words last is no second reader of them.
        if new.has_other_words(&need) {
            store::need::set_writer(tx, id, me.id()).await?;
        }
        let to = need.state;
        step(tx, &mut need, NeedVerb::Write, to, actor(me, role), "", act).await?;
    }
    if let Some(words) = &new.private {
        tell_privately(tx, id, me, new.school, words, actor(me, role), act).await?;
    }
    Ok(())
}

/// Asks for the school's yes. Whoever may say it, and asks, has said it.
pub async fn ask(tx: &mut Tx, me: &Me, id: NeedId, act: &Act<'_>) -> Result<NeedState> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Ask, act)?;
    step(tx, &mut need, NeedVerb::Ask, NeedState::Asked, actor(me, role), "", act).await?;
    if waits_for_reader(tx, &need).await? {
        notices::to_read(tx, &need, act).await?;
        notices::asked(tx, &need, act).await?;
    } else if let Ok(role) = role_for(me, &need, NeedVerb::Approve, act) {
        yes(tx, me, &mut need, role, act).await?;
    } else {
        notices::asked(tx, &need, act).await?;
    }
    Ok(need.state)
}

/// Whether words of it wait for a second reader: the checker finds a child's life in them, and nobody but their writer has
/// said that it is none. A rule that the words are read by holds when they are shown, not when they are written: what was
/// released and then changed waits anew.
pub async fn waits_for_reader(tx: &mut Tx, need: &Need) -> Result<bool> {
    Ok(is_private(&need.text()) && !store::private::is_released(tx, need.id, &need.words_hash()).await?)
}

/// Whether words of a need wait for a second reader, and were written by somebody else: they are in no form of the reader's.
pub async fn is_for_others(tx: &mut Tx, me: &Me, need: &Need) -> Result<bool> {
    let waits = need.state.is_waiting() && waits_for_reader(tx, need).await?;
    Ok(waits && need.written_by != Some(me.id()))
}

/// A second reader says that the words tell of nobody.
pub async fn release(tx: &mut Tx, me: &Me, id: NeedId, read: &str, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Release, act)?;
    is_as_read(&need, read)?;
    if waits_for_reader(tx, &need).await? {
        store::private::release(tx, id, &need.words_hash(), me.id(), act.now).await?;
        let to = need.state;
        step(tx, &mut need, NeedVerb::Release, to, actor(me, role), "", act).await?;
    }
    Ok(())
}

/// Whoever says yes says it to what was on their page.
fn is_as_read(need: &Need, read: &str) -> Result<()> {
    if need.read_hash() == read { Ok(()) } else { Err(Error::refused("needs-refused-changed")) }
}

/// The school says yes.
pub async fn approve(tx: &mut Tx, me: &Me, id: NeedId, read: &str, act: &Act<'_>) -> Result<NeedState> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Approve, act)?;
    is_as_read(&need, read)?;
    yes(tx, me, &mut need, role, act).await?;
    Ok(need.state)
}

async fn yes(tx: &mut Tx, me: &Me, need: &mut Need, role: Role, act: &Act<'_>) -> Result<()> {
    if waits_for_reader(tx, need).await? {
        return Err(Error::refused("needs-refused-private"));
    }
    store::need::approved(tx, need.id, me.id()).await?;
    step(tx, need, NeedVerb::Approve, NeedState::SchoolApproved, actor(me, role), "", act).await?;
    if act.rules.need_rules().checked_by == CheckedBy::School {
        return publish(tx, me, need, role, Audience::Public, act).await;
    }
    notices::to_check(tx, need, act).await
}

/// Back to whoever wrote it.
pub async fn send_back(tx: &mut Tx, me: &Me, id: NeedId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Return, act)?;
    store::need::set_why(tx, id, words).await?;
    words.clone_into(&mut need.why);
    step(tx, &mut need, NeedVerb::Return, NeedState::Draft, actor(me, role), words, act).await?;
    notices::sent_back(tx, &need, act).await
}

/// The district's rules are kept: technology, safety, duplicates, no named child; and it can be seen.
pub async fn check_and_publish(
    tx: &mut Tx,
    me: &Me,
    id: NeedId,
    audience: Audience,
    read: &str,
    act: &Act<'_>,
) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Check, act)?;
    is_as_read(&need, read)?;
    publish(tx, me, &mut need, role, audience, act).await
}

/// A need of the closet is shown by itself, where the policy has said yes to all that runs low.
pub(super) async fn publish_by_policy(tx: &mut Tx, by: PersonId, need: &mut Need, act: &Act<'_>) -> Result<()> {
    publish_as(tx, (by, Actor::System), need, Audience::Public, act).await
}

async fn publish(tx: &mut Tx, me: &Me, need: &mut Need, role: Role, audience: Audience, act: &Act<'_>) -> Result<()> {
    publish_as(tx, (me.id(), actor(me, role)), need, audience, act).await
}

async fn publish_as(
    tx: &mut Tx,
    (by, actor): (PersonId, Actor),
    need: &mut Need,
    audience: Audience,
    act: &Act<'_>,
) -> Result<()> {
    if waits_for_reader(tx, need).await? {
        return Err(Error::refused("needs-refused-private"));
    }
    // A need whose last day has passed while it waited gets a new one.
    let expires = need.expires_on.max(act.in_days(act.rules.need_rules().remind_days));
    store::need::published(tx, need.id, by, audience, expires, act.now).await?;
    (need.audience, need.expires_on) = (audience, expires);
    step(tx, need, NeedVerb::Check, NeedState::Checked, actor, "", act).await?;
    step(tx, need, NeedVerb::Publish, NeedState::Published, actor, "", act).await?;
    notices::published(tx, need, act).await
}

/// What nobody has promised is no longer asked for.
pub async fn trim(tx: &mut Tx, me: &Me, id: NeedId, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Trim, act)?;
    trimmed(tx, &mut need, actor(me, role), act).await
}

pub(super) async fn trimmed(tx: &mut Tx, need: &mut Need, by: Actor, act: &Act<'_>) -> Result<()> {
    need.quantity = need.promised;
    store::need::set_amounts(tx, need.id, need.quantity, need.families).await?;
    step(tx, need, NeedVerb::Trim, NeedState::Offered, by, "", act).await?;
    recount(tx, need, act).await
}

/// The school no longer asks for it, or has it from elsewhere. Whoever promised a part is told.
pub async fn end(tx: &mut Tx, me: &Me, id: NeedId, verb: NeedVerb, words: &str, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, verb, act)?;
    if need.received > 0 {
        return Err(Error::refused("needs-refused-came"));
    }
    if need.kind == NeedKind::Money && store::gifts::waits_for_letter(tx, id).await? {
        return Err(Error::refused("needs-refused-gifts"));
    }
    if words.is_empty() && verb == NeedVerb::Withdraw && !need.state.is_written() {
        return Err(Error::refused("needs-why-missing"));
    }
    let to = need.next(verb)?;
    store::need::set_why(tx, id, words).await?;
    words.clone_into(&mut need.why);
    step(tx, &mut need, verb, to, actor(me, role), words, act).await?;
    for mut one in store::part::of_need(tx, id).await? {
        if one.state.is_coming() {
            let to = one.next(PartVerb::Release)?;
            part::moved(tx, &need, &mut one, to, "need-part-released", Actor::System, "", act).await?;
            notices::released(tx, &one, act).await?;
        }
    }
    recount(tx, &mut need, act).await
}

/// A need whose time was over is shown again.
pub async fn renew(tx: &mut Tx, me: &Me, id: NeedId, until: Date, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Renew, act)?;
    if until <= act.today() {
        return Err(Error::refused("needs-day-past"));
    }
    store::need::set_expiry(tx, id, until).await?;
    step(tx, &mut need, NeedVerb::Renew, NeedState::Published, actor(me, role), "", act).await
}

/// Nothing is left to do.
pub async fn close(tx: &mut Tx, me: &Me, id: NeedId, act: &Act<'_>) -> Result<()> {
    let mut need = held(tx, me, id).await?;
    let role = role_for(me, &need, NeedVerb::Close, act)?;
    step(tx, &mut need, NeedVerb::Close, NeedState::Closed, actor(me, role), "", act).await
}

/// Every night: needs whose last day is over. What is promised still comes; what is not is no longer asked for.
pub(super) async fn expire(tx: &mut Tx, id: NeedId, act: &Act<'_>) -> Result<()> {
    let mut need = held_any(tx, id).await?;
    if need.expires_on >= act.today() {
        return Ok(());
    }
    match need.state {
        NeedState::Published => {
            step(tx, &mut need, NeedVerb::Expire, NeedState::Expired, Actor::System, "", act).await?;
            notices::expired(tx, &need, act).await
        }
        NeedState::Offered => trimmed(tx, &mut need, Actor::System, act).await,
        _ => Ok(()),
    }
}
