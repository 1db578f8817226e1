//! Somebody registers at the desk, or takes a clearance up again: on a person's behalf, with their signature on paper.

use super::guardian::signed_on;
use super::{CONDUCT, DISCLOSURE, Draft, MoreForm, SchoolsForm, Sent, Standing, TasksForm, Whole, YouForm};
use super::{fill, has_double, open_draft, shown, standing, templates};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, PersonId};
use crate::policy::InForce;
use crate::volunteering::clearance::{self, Act, Case, ClearanceId, ends, gates, rules, take};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::needs;
use crate::volunteering::notices;
use crate::volunteering::store::{apart as relatives, application as store, guardian as guardians};
use crate::web::{Me, Reach};
use db::Tx;
use forms::{Errors, Parse, Reason};
use jiff::Timestamp;
use jiff::civil::Date;

/// What stands on the paper.
pub struct Paper {
    /// Conduct and confidentiality.
    pub signed_on: Date,
    /// The disclosure and the authorisation, where the level asks for them.
    pub permission_on: Option<Date>,
    /// Of somebody under age: who consents, and when.
    pub guardian: Option<(String, Date)>,
}

/// Everything that was typed at the desk, checked.
pub struct OnPaper {
    pub whole: Whole,
    pub paper: Paper,
}

/// Reads the one long form. Every mistake is named at once.
pub fn read(policy: &InForce, sent: &Sent, schools: &[i64], today: Date) -> Result<OnPaper, Errors> {
    let mut errors = Errors::default();
    let read = parse(policy, sent, schools, today, &mut errors);
    read.filter(|_| errors.is_empty()).ok_or(errors)
}

fn parse(policy: &InForce, sent: &Sent, schools: &[i64], today: Date, errors: &mut Errors) -> Option<OnPaper> {
    let draft = draft_of(sent);
    let you = YouForm::of(&draft, policy, today).parse(errors);
    let age = you.as_ref().and_then(|you| you.birth_date).map_or(i64::MAX, |born| rules::age_on(born, today));
    let minor = age < i64::from(policy.clearance.adult_age);
    let tasks = TasksForm::of(&draft, policy, age).parse(errors);
    let chosen = SchoolsForm::of(&draft, schools).parse(errors);
    let more = MoreForm::of(&draft, policy).parse(errors);
    let signed = errors.field("signed_on", signed_on(sent.one("signed_on"), today));
    errors.field("paper_seen", forms::agreed(sent.one("paper_seen")));
    let level = tasks.as_ref().map(|tasks| rules::needed(policy, &templates(policy, tasks)).level);
    if level.is_some_and(|level| level.number == policy.clearance.lowest_level().number) {
        errors.add("tasks", Reason::new("assisted-none-needed"));
    }
    let permission_on = match level {
        Some(level) if level.disclosure => {
            Some(errors.field("permission_on", signed_on(sent.one("permission_on"), today))?)
        }
        _ => None,
    };
    let guardian = if minor {
        let name = errors.field("guardian", forms::name(sent.one("guardian")));
        let day = errors.field("guardian_on", signed_on(sent.one("guardian_on"), today));
        Some((name?.into(), day?))
    } else {
        None
    };
    let level = level?;
    let whole = Whole {
        you: you?,
        tasks: tasks?,
        schools: chosen?,
        more: more?,
        level: i64::from(level.number),
        needs_signature: level.disclosure,
        guardian: None,
    };
    Some(OnPaper { whole, paper: Paper { signed_on: signed?, permission_on, guardian } })
}

/// What was typed, as a draft keeps it.
pub fn draft_of(sent: &Sent) -> Draft {
    let mut draft = Draft::default();
    for field in ["given", "family", "birth_date", "lang", "address", "city", "zip", "skills", "affiliation"] {
        draft.set(field, vec![sent.one(field).to_owned()]);
    }
    for field in ["tasks", "schools", "languages", "availability", "can"] {
        draft.set(field, sent.many(field).into_iter().filter(|value| !value.is_empty()).collect());
    }
    draft
}

/// Whether an application can be entered for this person now.
pub async fn can_begin(tx: &mut Tx, person: PersonId, policy: &InForce, now: Timestamp) -> Result<bool> {
    Ok(matches!(standing(tx, person, policy, now).await?, Standing::Fresh | Standing::Draft(_) | Standing::InForce))
}

/// Enters the application. The ledger says who did it, and that it was from paper.
pub async fn enter(tx: &mut Tx, me: &Me, person: PersonId, typed: &OnPaper, act: &Act<'_>) -> Result<ClearanceId> {
    people::acting_for(tx, me, person).await?.filter(|_| person != me.id()).ok_or(Error::NotFound)?;
    if relatives::household_of(tx, me.id()).await?.contains(&person) {
        return Err(Error::refused("screening-family"));
    }
    within_reach(me, &typed.whole.schools)?;
    let before = clearance::current_case(tx, person).await?.filter(|case| case.state == ClearanceState::Cleared);
    let mut case = open_draft(tx, person, before.as_ref(), act).await?;
    tx.lock("clearance", case.id).await?;
    people::update(tx, person, &typed.whole.you, act.actor, act.now).await?;
    let (conduct, permission) = (typed.paper.signed_on, typed.paper.permission_on);
    agree(tx, person, case.id, CONDUCT, conduct, &typed.whole.you.lang, act).await?;
    if let Some(day) = permission {
        agree(tx, person, case.id, DISCLOSURE, day, &typed.whole.you.lang, act).await?;
        case.authorised_at = Some(act.now);
    }
    fill(&mut case, &typed.whole, act);
    needs::keep_from(tx, person, &typed.whole.more).await?;
    store::set_schools(tx, case.id, &typed.whole.schools).await?;
    notices::received(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Submit, ClearanceState::Submitted, act).await?;
    let entry = Entry::new(act.actor, "entered-from-paper", "clearance", case.id).about(person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("signed={conduct}")), act.now).await?;
    if let Some((name, day)) = &typed.paper.guardian {
        guardians::give_on_paper(tx, &case, name, *day, me.id(), act.now).await?;
        let entry = Entry::new(act.actor, "consent-given", "clearance", case.id).about(person);
        ledger::note(tx, entry.detail(format!("way=paper signed={day}")), act.now).await?;
    }
    if !has_double(tx, person).await? {
        gates::begin_checks(tx, &mut case, &act.by_itself()).await?;
    }
    Ok(case.id)
}

/// The case of a person that rests and can still be taken up again.
pub async fn resting(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<Option<Case>> {
    let case = clearance::current_case(tx, person).await?;
    Ok(case.filter(|case| ends::open_window(case, act).is_some()))
}

/// Takes up again what rests, with the texts on a signed paper: the same step that the person takes on their own page.
pub async fn take_up_again(
    tx: &mut Tx,
    me: &Me,
    person: PersonId,
    signed_on: Date,
    act: &Act<'_>,
) -> Result<ClearanceId> {
    people::acting_for(tx, me, person).await?.filter(|_| person != me.id()).ok_or(Error::NotFound)?;
    if relatives::household_of(tx, me.id()).await?.contains(&person) {
        return Err(Error::refused("screening-family"));
    }
    let id = resting(tx, person, act).await?.ok_or_else(|| Error::refused("clearance-window-over"))?.id;
    let case = clearance::locked(tx, id).await?;
    let lang = people::details(tx, person).await?.map_or(String::new(), |details| details.lang);
    agree(tx, person, id, CONDUCT, signed_on, &lang, act).await?;
    let entry = Entry::new(act.actor, "entered-from-paper", "clearance", id).about(person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("signed={signed_on}")), act.now).await?;
    ends::take_up_again(tx, case, act).await?;
    Ok(id)
}

/// Whoever enters for a school names that school: otherwise they would lose sight of the person.
fn within_reach(me: &Me, schools: &[i64]) -> Result<()> {
    match me.reach(Ability::EnterForOthers) {
        Reach::Schools(mine) if !mine.iter().any(|school| schools.contains(&i64::from(*school))) => {
            Err(Error::refused("assisted-school-yours"))
        }
        _ => Ok(()),
    }
}

/// The texts that stood on the paper, in the person's language.
async fn agree(
    tx: &mut Tx,
    person: PersonId,
    id: ClearanceId,
    texts: &[&str],
    signed_on: Date,
    lang: &str,
    act: &Act<'_>,
) -> Result<()> {
    let by = act.person().unwrap_or(person);
    for text in texts {
        let shown = shown(act.policy, text, lang).ok_or(Error::NotFound)?;
        store::insert_agreement(tx, person, id, &shown, by, Some(signed_on), act.now).await?;
    }
    Ok(())
}
