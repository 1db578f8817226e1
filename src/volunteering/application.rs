//! An application to volunteer: kept as it is typed, checked page by page, sent when it is whole.

mod agreements;
pub mod assisted;
mod draft;
mod forms;
pub(super) mod guardian;

pub use self::forms::{AVAILABILITY, More, MoreForm, OWN_CHILD, SchoolsForm, TasksForm, YouForm, birth_shown, spoken};
pub use agreements::{CONDUCT, DISCLOSURE, GUARDIAN, Shown, agree, are_agreed, read_shown, shown, sign, wording};
pub use draft::{Draft, Sent, Step};
pub use guardian::{
    Asker, Consent, Guardian, GuardianForm, Yes, ask_again as ask_guardian_again, by_link as consent_by_link,
    give as give_consent, give_on_paper, is_own_contact, of_case as consent_of, signed_on,
    take_back as take_consent_back, unsendable, youngest,
};

use super::clearance::{Act, Case, ClearanceId, gates, rules, take};
use super::clearance_flow::{ClearanceState, ClearanceVerb};
use super::needs::{self, TraitKind};
use super::notices;
use super::store::needs::traits;
use super::store::{application as store, clearance};
use crate::error::{Error, Result};
use crate::people::{self, Likeness, NewPerson, PersonId};
use crate::policy::{InForce, RenewalPhotoId, RoleTemplate};
use ::forms::Form;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

/// What a person's next step with an application can be.
pub enum Standing {
    /// A draft waits to be finished.
    Draft(Box<Case>),
    /// Nothing is there, or what was there has ended: they may begin.
    Fresh,
    /// Sent and not decided.
    UnderWay,
    /// Cleared: they may renew or ask for more, from their status page.
    InForce,
    /// Denied, taken away or stopped: a person at the desk has to help.
    AskDesk,
}

/// See [`Standing`].
pub async fn standing(tx: &mut Tx, person: PersonId, policy: &InForce, now: Timestamp) -> Result<Standing> {
    use ClearanceState as S;
    let draft = store::draft(tx, person).await?;
    let newest = clearance::current(tx, person).await?;
    let again = newest.as_ref().and_then(|case| rules::reapply_on(policy, case));
    let may_again = again.is_some_and(|first| first <= policy.calendar.day_of(now));
    Ok(match (newest.map(|case| case.state), draft) {
        (Some(S::Suspended), _) => Standing::AskDesk,
        (Some(state), _) if state.is_under_way() => Standing::UnderWay,
        (Some(S::Revoked), _) => Standing::AskDesk,
        (Some(S::Denied), _) if !may_again => Standing::AskDesk,
        (_, Some(case)) => Standing::Draft(Box::new(case)),
        (Some(S::Cleared), None) => Standing::InForce,
        _ => Standing::Fresh,
    })
}

/// Whether a draft waits to be finished.
pub async fn has_draft(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<bool> {
    Ok(matches!(standing(tx, person, act.policy, act.now).await?, Standing::Draft(_)))
}

/// What the pages of a person begin with: the draft, or what their record already says.
pub async fn begin(tx: &mut Tx, person: PersonId) -> Result<Draft> {
    let details = people::details(tx, person).await?.ok_or(Error::NotFound)?;
    let mut draft = Draft::of(&details);
    take_over(tx, person, &mut draft).await?;
    Ok(draft)
}

/// What they told of themselves elsewhere: newer than an earlier case.
async fn take_over(tx: &mut Tx, person: PersonId, draft: &mut Draft) -> Result<()> {
    let told = traits(tx, person).await?;
    let fields = [(TraitKind::Language, "languages"), (TraitKind::Skill, "can"), (TraitKind::Time, "availability")];
    for (kind, field) in fields {
        let codes = told.codes(kind);
        if !codes.is_empty() {
            draft.set(field, codes);
        }
    }
    Ok(())
}

/// The person's draft; a new one if there is none. One at a time: whoever comes second on another phone finds it.
pub async fn open_draft(tx: &mut Tx, person: PersonId, follows: Option<&Case>, act: &Act<'_>) -> Result<Case> {
    tx.lock("person", person).await?;
    match standing(tx, person, act.policy, act.now).await? {
        Standing::Draft(case) => return Ok(*case),
        Standing::UnderWay => return Err(Error::refused("register-already-sent")),
        Standing::AskDesk => return Err(Error::refused("register-ask-desk")),
        Standing::InForce if follows.is_none() => return Err(Error::refused("register-already-cleared")),
        Standing::InForce | Standing::Fresh => {}
    }
    let mut draft = begin(tx, person).await?;
    if let Some(before) = follows {
        let schools = clearance::school_ids(tx, before.id).await?;
        draft.fill_from(before, &schools);
        take_over(tx, person, &mut draft).await?;
    }
    let id = ClearanceId(tx.new_id());
    store::insert_draft(tx, id, person, &draft.to_text(), follows.map(|case| case.id), act).await?;
    clearance::case(tx, id).await?.ok_or(Error::NotFound)
}

/// Keeps what was typed on one page, field by field: of two windows the one that typed last in a field wins there, and
/// the other fields stay as they are.
pub async fn keep(tx: &mut Tx, person: PersonId, step: Step, sent: &Sent, act: &Act<'_>) -> Result<(Case, Draft)> {
    let mut case = open_draft(tx, person, None, act).await?;
    tx.lock("clearance", case.id).await?;
    let mut draft = Draft::read(&case.draft);
    draft.merge(step, sent);
    if draft.is_too_large() {
        return Err(Error::TooLarge);
    }
    case.draft = draft.to_text();
    store::save_draft(tx, case.id, &case.draft, act.now).await?;
    Ok((case, draft))
}

/// The chosen tasks that the policy still has.
pub fn templates<'a>(policy: &'a InForce, ids: &[String]) -> Vec<&'a RoleTemplate> {
    ids.iter().filter_map(|id| policy.template(id)).collect()
}

/// Everything of a draft, checked.
pub struct Whole {
    pub you: NewPerson,
    pub tasks: Vec<String>,
    pub schools: Vec<i64>,
    pub more: More,
    pub level: i64,
    pub needs_signature: bool,
    /// Of somebody under age: who consents for them.
    pub guardian: Option<Guardian>,
}

/// Why a draft cannot be sent yet: the page on which something is missing.
#[derive(Debug)]
pub enum Unfinished {
    You,
    /// Under age, and the guardian is not named as it should be; or too young for any task.
    Minor,
    Tasks,
    /// Only one's own child: nothing is needed.
    NoneNeeded,
    Schools,
    More,
    Texts,
    Disclosure,
    Other(Error),
}

impl<E: Into<Error>> From<E> for Unfinished {
    fn from(error: E) -> Unfinished {
        Unfinished::Other(error.into())
    }
}

/// Checks every page of a draft, in order.
pub fn whole(policy: &InForce, draft: &Draft, schools: &[i64], today: Date) -> Result<Whole, Unfinished> {
    let you = Form::new(YouForm::of(draft, policy, today)).parse().map_err(|_| Unfinished::You)?;
    let age = you.birth_date.map_or(0, |born| rules::age_on(born, today));
    let guardian = match age < i64::from(policy.clearance.adult_age) {
        true if age < guardian::youngest(policy) => return Err(Unfinished::Minor),
        true => Some(Form::new(GuardianForm::of(draft)).parse().map_err(|_| Unfinished::Minor)?),
        false => None,
    };
    let tasks = Form::new(TasksForm::of(draft, policy, age)).parse().map_err(|_| Unfinished::Tasks)?;
    let chosen = templates(policy, &tasks);
    let level = rules::needed(policy, &chosen).level;
    if level.number == policy.clearance.lowest_level().number {
        return Err(Unfinished::NoneNeeded);
    }
    let schools = Form::new(SchoolsForm::of(draft, schools)).parse().map_err(|_| Unfinished::Schools)?;
    let more = Form::new(MoreForm::of(draft, policy)).parse().map_err(|_| Unfinished::More)?;
    let level_number = i64::from(level.number);
    Ok(Whole { you, tasks, schools, more, level: level_number, needs_signature: level.disclosure, guardian })
}

/// Sends the application: the record is brought up to date, the level computed, the first gate opened. A likely
/// duplicate waits until somebody of the office has looked, and a young person until the guardian has consented; `secret`
/// is for the guardian's link.
pub async fn submit(tx: &mut Tx, person: PersonId, secret: &str, act: &Act<'_>) -> Result<ClearanceId, Unfinished> {
    tx.lock("person", person).await?;
    let Standing::Draft(case) = standing(tx, person, act.policy, act.now).await? else {
        return Err(Error::refused("register-already-sent").into());
    };
    let mut case = *case;
    let open: Vec<i64> = crate::schools::names(tx).await?.iter().map(|school| school.id.into()).collect();
    let whole = whole(act.policy, &Draft::read(&case.draft), &open, act.today())?;
    if !are_agreed(tx, case.id, act.policy).await? {
        return Err(Unfinished::Texts);
    }
    if whole.needs_signature && case.authorised_at.is_none() {
        return Err(Unfinished::Disclosure);
    }
    people::update(tx, person, &whole.you, act.actor, act.now).await?;
    fill(&mut case, &whole, act);
    needs::keep_from(tx, person, &whole.more).await?;
    keep_id_seen(tx, &mut case, act).await?;
    store::set_schools(tx, case.id, &whole.schools).await?;
    notices::received(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Submit, ClearanceState::Submitted, act).await?;
    if let Some(guardian) = &whole.guardian {
        guardian::ask(tx, &case, guardian, secret, act).await?;
        return Ok(case.id);
    }
    if !has_double(tx, person).await? {
        gates::begin_checks(tx, &mut case, &act.by_itself()).await?;
    }
    Ok(case.id)
}

/// Whoever is cleared and asks for more has shown an ID for what they have: it is not asked for again. Whoever renews shows it
/// again, unless the policy is content with one that was seen: the name and the date of birth that were compared stay as they are.
async fn keep_id_seen(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    use ClearanceState as S;
    let Some(before) = case.follows else { return Ok(()) };
    let before = clearance::case(tx, before).await?.ok_or(Error::NotFound)?;
    let rises = before.state == S::Cleared && case.level > before.granted;
    let seen_once = act.policy.clearance.renewal_photo_id() == RenewalPhotoId::SeenOnce;
    let renews = matches!(before.state, S::Cleared | S::Inactive | S::Expired);
    if rises || (seen_once && renews) {
        (case.id_seen_by, case.id_seen_at) = (before.id_seen_by, before.id_seen_at);
    }
    Ok(())
}

fn fill(case: &mut Case, whole: &Whole, act: &Act<'_>) {
    // A reminder of the draft is none of what comes now.
    case.reminded_at = None;
    case.level = whole.level;
    case.tasks = whole.tasks.join("\n");
    case.languages = whole.more.languages.join("\n");
    case.skills = whole.more.skills.clone();
    case.availability = whole.more.availability.join("\n");
    case.affiliation = whole.more.affiliation.clone();
    case.draft = String::new();
    case.submitted_at = Some(act.now);
}

fn keep_up_to(draft: &mut Draft, policy: &InForce, level: u32) {
    let fits =
        |id: &String| policy.template(id).is_some_and(|t| policy.clearance.level_for(&t.task()).0.number <= level);
    let kept = draft.many("tasks").iter().filter(|id| fits(id)).cloned().collect();
    draft.set("tasks", kept);
}

async fn has_double(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let alike = people::likely_duplicates(tx, person).await?;
    Ok(alike.iter().any(|other| other.likeness == Likeness::NameAndBirth))
}

/// Takes the tasks out of a draft that ask for more than `level`: the gentler way.
pub async fn only_up_to(tx: &mut Tx, person: PersonId, level: u32, act: &Act<'_>) -> Result<()> {
    let case = open_draft(tx, person, None, act).await?;
    let mut draft = Draft::read(&case.draft);
    keep_up_to(&mut draft, act.policy, level);
    store::save_draft(tx, case.id, &draft.to_text(), act.now).await
}
