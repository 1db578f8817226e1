//! Where a partner may come: an organisation at a school in one school year. It needs the principal's yes, an agreement in
//! force and every paper; when one of these goes, every school is paused at once, and goes on when it is mended.

use super::act::Act;
use super::agreement::{Agreement, AgreementId};
use super::agreement_flow::AgreementState;
use super::need::{Need, needs};
use super::notices::{self, Told};
use super::own;
use super::principal::Said;
use super::site_flow::{SiteFlow, SiteState, SiteVerb};
use super::store::{agreement as agreements, paper as papers, site as store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, PersonId};
use crate::policy::PaperKind;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// An organisation at a school in one school year.
    SiteId
);

/// As it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    pub id: SiteId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub school_year: String,
    pub agreement: AgreementId,
    pub category: String,
    pub state: SiteState,
    pub paused_for: String,
    pub why: String,
    pub due_on: Option<Date>,
    pub asked_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Site {
    id,
    organisation,
    organisation_name,
    school,
    school_name,
    school_slug,
    school_year,
    agreement,
    category,
    state,
    paused_for,
    why,
    due_on,
    asked_at,
    since
});

impl Site {
    /// What a principal reads of it, as one word: the text of the agreement, where, when, which service.
    pub fn read_hash(&self, agreement: &Agreement) -> String {
        let read = [&self.school_slug, &self.school_year, &self.category, &agreement.text_hash];
        crate::random::hash(&format!("{}|{}", read.map(String::as_str).join("|"), agreement.id))
    }

    /// What it is paused for.
    pub fn lacks(&self) -> Vec<Lack> {
        self.paused_for.split(' ').filter_map(Lack::parse).collect()
    }
}

/// What a school waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// The partner is suspended over a concern.
    Suspended,
    Agreement,
    Paper(PaperKind),
}

impl Lack {
    /// The word it is kept as, and the end of the key of its message.
    pub fn word(self) -> &'static str {
        match self {
            Lack::Suspended => "suspended",
            Lack::Agreement => "agreement",
            Lack::Paper(kind) => kind.as_str(),
        }
    }

    /// See [`Lack::word`].
    pub fn parse(word: &str) -> Option<Lack> {
        match word {
            "suspended" => Some(Lack::Suspended),
            "agreement" => Some(Lack::Agreement),
            kind => PaperKind::parse(kind).map(Lack::Paper),
        }
    }

    /// The key of the message that says it.
    pub fn key(self) -> String {
        format!("agreements-stop-{}", self.word())
    }
}

/// What is missing for a school of an agreement in this state.
fn lacks(suspended: bool, state: AgreementState, needs: &[Need]) -> Vec<Lack> {
    let suspended = suspended.then_some(Lack::Suspended);
    let agreement = (state != AgreementState::InForce).then_some(Lack::Agreement);
    let papers = needs.iter().filter(|need| !need.holds()).map(|need| Lack::Paper(need.kind));
    suspended.into_iter().chain(agreement).chain(papers).collect()
}

fn words(lacks: &[Lack]) -> String {
    lacks.iter().map(|lack| lack.word()).collect::<Vec<_>>().join(" ")
}

/// Where a school that said yes goes from here; nothing where it stays.
fn turn(state: SiteState, lacks: &[Lack]) -> Option<SiteVerb> {
    match (state, lacks.is_empty()) {
        (SiteState::Accepted, true) => Some(SiteVerb::Begin),
        (SiteState::Paused, true) => Some(SiteVerb::Resume),
        (SiteState::Active, false) => Some(SiteVerb::Pause),
        _ => None,
    }
}

/// Asks the principals of the schools of a plan. `again`: also those that ended it this year, or said no to another plan.
pub async fn propose(tx: &mut Tx, agreement: &Agreement, again: bool, act: &Act<'_>) -> Result<()> {
    let year = act.year_of(agreement.starts_on.max(act.today()));
    let due = act.due(act.rules.partners.school_days());
    for (school, name) in agreements::schools(tx, agreement.id).await? {
        if store::is_asked(tx, agreement, school, &year, again).await? {
            continue;
        }
        let id = store::insert(tx, agreement, school, &year, due, act.now).await?;
        let entry = Entry::new(Actor::System, "site-asked", "partner_site", id);
        ledger::note(tx, entry.with_partner(agreement.organisation).at_school(school), act.now).await?;
        notices::site_asked(tx, agreement, (id, school, &name), due, act).await?;
    }
    Ok(())
}

/// Why a principal's answer was not taken.
#[derive(Debug)]
pub enum AnswerError {
    /// The school has as many partners with this service as the rules allow: theirs are the names.
    Category(Vec<String>),
    Other(Error),
}

impl<E: Into<Error>> From<E> for AnswerError {
    fn from(error: E) -> AnswerError {
        AnswerError::Other(error.into())
    }
}

/// The principal says yes or no.
pub async fn answer(tx: &mut Tx, me: &Me, id: SiteId, said: &Said<'_>, act: &Act<'_>) -> Result<(), AnswerError> {
    let Said { yes, words, read } = *said;
    let held = held(tx, me, Ability::AuthoriseSites, id).await?;
    let actor = Actor::Person(me.id(), me.role_at(Ability::AuthoriseSites, held.school).ok_or(Error::NotFound)?);
    if !yes {
        if held.state != SiteState::Proposed {
            return Err(Error::refused("sites-refused-state").into());
        }
        moved(tx, &held, SiteVerb::Decline, ("", words), (Some(me.id()), actor), act).await?;
        if store::was_there(tx, &held).await? {
            partners::leaves(tx, held.organisation, held.school, act.today()).await?;
        }
        notices::site_answered(tx, &held, false, words, act).await?;
        return Ok(());
    }
    if held.state.is_agreed() {
        return Ok(());
    }
    own::not_of(tx, me, held.organisation).await?;
    let agreement = agreements::any(tx, held.agreement).await?.ok_or(Error::NotFound)?;
    if held.state == SiteState::Proposed && held.read_hash(&agreement) != read {
        return Err(Error::refused("sites-refused-changed").into());
    }
    // Two partners of one service at once: the second counts the first.
    tx.lock("school", held.school).await?;
    let most = act.agreements().category(&held.category).map(|category| i64::from(category.most_per_school));
    let others = store::others_of_category(tx, &held).await?;
    if most.is_some_and(|most| others.len() as i64 >= most) {
        return Err(AnswerError::Category(others));
    }
    let missing = missing(tx, &held, act).await?;
    let to = if missing.is_empty() { SiteState::Active } else { SiteState::Accepted };
    SiteFlow::step(held.state, SiteVerb::Accept, to).map_err(|_| Error::refused("sites-refused-state"))?;
    settle(tx, &held, to, ("", words), (Some(me.id()), actor, "site-accepted"), act).await?;
    notices::site_answered(tx, &held, true, words, act).await?;
    Ok(())
}

/// The partner comes there no more, says the principal or the office.
pub async fn end(tx: &mut Tx, me: &Me, ability: Ability, id: SiteId, why: &str, act: &Act<'_>) -> Result<()> {
    let held = held(tx, me, ability, id).await?;
    moved(tx, &held, SiteVerb::End, ("", why), (Some(me.id()), Actor::with(me, ability)), act).await?;
    notices::site_ended(tx, &held, why, act).await
}

/// Every school of an agreement that is over.
pub(super) async fn end_all(tx: &mut Tx, of: &Agreement, why: &str, actor: Actor, act: &Act<'_>) -> Result<()> {
    for site in store::open_of_agreement(tx, of.id).await? {
        moved(tx, &site, SiteVerb::End, ("", why), (None, actor), act).await?;
        if site.state != SiteState::Proposed {
            notices::school_told(tx, &site, Told::Over, act).await?;
        }
    }
    Ok(())
}

/// Every school of an organisation that is no partner any more, also under agreements that had lapsed.
pub(super) async fn leave(tx: &mut Tx, id: OrganisationId, why: &str, actor: Actor, act: &Act<'_>) -> Result<()> {
    for site in store::open_of(tx, id).await? {
        moved(tx, &site, SiteVerb::End, ("", why), (None, actor), act).await?;
        if site.state != SiteState::Proposed {
            notices::school_told(tx, &site, Told::Over, act).await?;
        }
    }
    Ok(())
}

/// Schools that were asked and are not planned any more.
pub(super) async fn unplanned(tx: &mut Tx, of: &Agreement, actor: Actor, act: &Act<'_>) -> Result<()> {
    let planned = agreements::schools(tx, of.id).await?;
    for site in store::open_of_agreement(tx, of.id).await? {
        if site.state == SiteState::Proposed && !planned.iter().any(|(school, _)| *school == site.school) {
            moved(tx, &site, SiteVerb::End, ("", ""), (None, actor), act).await?;
        }
    }
    Ok(())
}

/// The schools of one agreement stand under the one that follows it; those it does not plan end.
pub(super) async fn hand_over(tx: &mut Tx, before: &Agreement, now: &Agreement, act: &Act<'_>) -> Result<()> {
    let planned = agreements::schools(tx, now.id).await?;
    for site in store::open_of_agreement(tx, before.id).await? {
        if planned.iter().any(|(school, _)| *school == site.school) {
            store::set_agreement(tx, site.id, now.id, &now.category).await?;
        } else {
            moved(tx, &site, SiteVerb::End, ("", ""), (None, Actor::System), act).await?;
            notices::school_told(tx, &site, Told::Over, act).await?;
        }
    }
    Ok(())
}

/// Looks at every school of an organisation: those that lack something are paused, all at once, and their front offices
/// told why; those that lack nothing go on. The caller holds the organisation.
pub async fn tend(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<()> {
    let sites = store::agreed_of(tx, organisation).await?;
    let (mut paused, mut resumed) = (Vec::new(), 0);
    let mut known: Vec<(AgreementId, Vec<Lack>)> = Vec::new();
    for site in &sites {
        if !known.iter().any(|(id, _)| *id == site.agreement) {
            known.push((site.agreement, missing(tx, site, act).await?));
        }
        let lacks = known.iter().find(|(id, _)| *id == site.agreement).map_or(&[][..], |(_, lacks)| lacks);
        match turn(site.state, lacks) {
            None if site.state == SiteState::Paused => store::set_paused_for(tx, site.id, &words(lacks)).await?,
            None => {}
            Some(verb) => {
                let reasons = words(lacks);
                moved(tx, site, verb, (&reasons, &site.why), (None, Actor::System), act).await?;
                if verb == SiteVerb::Pause {
                    notices::school_told(tx, site, Told::Paused(lacks), act).await?;
                    paused.push(lacks.to_vec());
                } else {
                    notices::school_told(tx, site, Told::Resumed, act).await?;
                    resumed += 1;
                }
            }
        }
    }
    // Whoever is suspended gets a letter of its own: there is no paper that mends it.
    if let Some(lacks) = paused.first().filter(|lacks| !lacks.contains(&Lack::Suspended)) {
        notices::paused(tx, organisation, paused.len(), lacks, act).await?;
    }
    if resumed > 0 {
        notices::resumed(tx, organisation, resumed, act).await?;
    }
    Ok(())
}

/// What is missing for a school, as things stand.
async fn missing(tx: &mut Tx, site: &Site, act: &Act<'_>) -> Result<Vec<Lack>> {
    let Some(agreement) = agreements::any(tx, site.agreement).await? else { return Ok(vec![Lack::Agreement]) };
    let all = papers::of(tx, site.organisation).await?;
    let kinds = act.agreements().kind(&agreement.kind).map_or(&[][..], |kind| &kind.needs);
    let suspended = partners::is_suspended(tx, site.organisation).await?;
    Ok(lacks(suspended, agreement.state, &needs(kinds, &all, act.today())))
}

/// A school year is over: what was agreed for it ends, and the principals are asked for the new one.
pub async fn roll_over(tx: &mut Tx, id: SiteId, act: &Act<'_>) -> Result<()> {
    let Some(seen) = store::any(tx, id).await? else { return Ok(()) };
    tx.lock("organisation", seen.organisation).await?;
    let Some(site) = store::any(tx, id).await? else { return Ok(()) };
    if SiteFlow::next(site.state, SiteVerb::End).is_ok() {
        end_quietly(tx, &site, act).await?;
    }
    Ok(())
}

/// Ends with its year: the public page keeps the partner until the principal has answered for the new one.
async fn end_quietly(tx: &mut Tx, site: &Site, act: &Act<'_>) -> Result<()> {
    store::set_state(tx, site.id, SiteState::Ended, ("", &site.why), None, act.now).await?;
    note(tx, site, "site-ended", Actor::System, act).await
}

/// Takes a step of the table that has one end.
async fn moved(
    tx: &mut Tx,
    site: &Site,
    verb: SiteVerb,
    words: (&str, &str),
    (by, actor): (Option<PersonId>, Actor),
    act: &Act<'_>,
) -> Result<()> {
    let to = SiteFlow::next(site.state, verb).map_err(|_| Error::refused("sites-refused-state"))?;
    let line = match verb {
        SiteVerb::Decline => "site-declined",
        SiteVerb::Begin => "site-begun",
        SiteVerb::Pause => "site-paused",
        SiteVerb::Resume => "site-resumed",
        _ => "site-ended",
    };
    settle(tx, site, to, words, (by, actor, line), act).await
}

/// State, public page, ledger.
async fn settle(
    tx: &mut Tx,
    site: &Site,
    to: SiteState,
    words: (&str, &str),
    (by, actor, line): (Option<PersonId>, Actor, &'static str),
    act: &Act<'_>,
) -> Result<()> {
    store::set_state(tx, site.id, to, words, by, act.now).await?;
    match to {
        SiteState::Active => partners::works_at(tx, site.organisation, site.school, act.today(), act.now).await?,
        SiteState::Ended if site.state.is_agreed() => {
            partners::leaves(tx, site.organisation, site.school, act.today()).await?;
        }
        _ => {}
    }
    note(tx, site, line, actor, act).await
}

async fn note(tx: &mut Tx, site: &Site, line: &'static str, actor: Actor, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(actor, line, "partner_site", site.id).with_partner(site.organisation).at_school(site.school);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await
}

/// One within the viewer's reach, with its organisation held until the transaction ends.
async fn held(tx: &mut Tx, me: &Me, ability: Ability, id: SiteId) -> Result<Site> {
    let seen = store::visible(tx, me, ability, id).await?.ok_or(Error::NotFound)?;
    tx.lock("organisation", seen.organisation).await?;
    store::visible(tx, me, ability, id).await?.ok_or(Error::NotFound)
}

/// The names of the partners that fill a service, for the message that says so.
pub fn full(names: &[String]) -> Reason {
    Reason::new("sites-refused-category").with("names", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_goes_on_only_when_nothing_is_missing() {
        let lack = [Lack::Paper(PaperKind::Insurance)];
        assert_eq!(turn(SiteState::Active, &lack), Some(SiteVerb::Pause));
        assert_eq!(turn(SiteState::Active, &[]), None);
        assert_eq!(turn(SiteState::Paused, &lack), None);
        assert_eq!(turn(SiteState::Paused, &[]), Some(SiteVerb::Resume));
        assert_eq!(turn(SiteState::Accepted, &[]), Some(SiteVerb::Begin));
        assert_eq!(turn(SiteState::Accepted, &lack), None);
        assert_eq!(turn(SiteState::Proposed, &[]), None);
    }

    #[test]
    fn reasons_are_read_as_they_were_written() {
        assert_eq!(Lack::parse("suspended"), Some(Lack::Suspended));
        let all = [Lack::Agreement, Lack::Paper(PaperKind::Insurance), Lack::Paper(PaperKind::ChildProtection)];
        assert_eq!(words(&all), "agreement insurance child-protection");
        let read: Vec<Lack> = words(&all).split(' ').filter_map(Lack::parse).collect();
        assert_eq!(read, all);
        assert_eq!(Lack::parse("rumour"), None);
    }
}
