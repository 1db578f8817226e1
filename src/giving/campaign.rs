//! A campaign of somebody at a school on a crowdfunding site: asked for before it begins, so that what comes in is the school's and
//! no child is shown there.

use super::act::Act;
use super::campaign_flow::{CampaignFlow, CampaignState, CampaignVerb};
use super::campaign_notices as notices;
use super::gift::{GiftId, GiftKind, Way};
use super::offer::{self, NewDonor, NewGift, Who};
use super::routing::Decider;
use super::store::campaign as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId, Role};
use crate::policy::Gifts;
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use i18n::{Args, Lang};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

db::id!(
    /// A campaign.
    CampaignId
);

db::text_enum! {
    /// What came in.
    pub enum Came {
        Nothing = "nothing",
        Money = "money",
        Goods = "goods",
    }
}

/// A campaign, with what pages and verbs need of its school and whoever asked.
#[derive(Debug, Clone)]
pub struct Campaign {
    pub id: CampaignId,
    pub person: PersonId,
    pub asker_name: String,
    pub school: SchoolId,
    pub school_name: String,
    pub site: String,
    pub site_url: String,
    pub page_url: String,
    pub what: String,
    pub cents: i64,
    pub ends_on: Date,
    pub state: CampaignState,
    pub decider: String,
    pub year_cents: i64,
    pub meeting_on: Option<Date>,
    pub answer: String,
    pub decided_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub came: String,
    pub came_cents: i64,
    pub came_what: String,
    pub gift: Option<GiftId>,
    pub asked_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Campaign {
    id,
    person,
    asker_name,
    school,
    school_name,
    site,
    site_url,
    page_url,
    what,
    cents,
    ends_on,
    state,
    decider,
    year_cents,
    meeting_on,
    answer,
    decided_name,
    decided_at,
    came,
    came_cents,
    came_what,
    gift,
    asked_at,
    since
});

impl Campaign {
    /// Whether the viewer asked.
    pub fn is_of(&self, viewer: &Viewer) -> bool {
        viewer.person == Some(self.person)
    }
}

/// What somebody asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCampaign {
    pub school: SchoolId,
    pub site: String,
    pub site_url: String,
    pub what: String,
    pub cents: i64,
    pub ends_on: Date,
}

/// What came in at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    pub came: Came,
    pub cents: i64,
    pub what: String,
}

/// Who says yes to so much.
fn decided_by(sum: i64, gifts: &Gifts) -> Decider {
    match sum {
        sum if sum <= gifts.crowdfunding_principal.0 => Decider::Principal,
        sum if sum <= gifts.crowdfunding_superintendent.0 => Decider::Superintendent,
        _ => Decider::Board,
    }
}

/// Who says yes as things stand, and the sum by which that is found: what the asker may already do this school year counts, so
/// that no large campaign is asked for in small ones.
pub async fn find_decider(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<(Decider, i64)> {
    let calendar = &act.rules.calendar;
    let year = calendar.school_year_of(calendar.day_of(campaign.asked_at));
    let (from, to) = (act.start_of(year.first), act.start_of(year.last.saturating_add(1.day())));
    let sum = campaign.cents.saturating_add(store::others(tx, campaign, from, to).await?);
    Ok((decided_by(sum, &act.rules.gifts), sum))
}

/// No campaign is planned for longer.
const LONGEST: i64 = 1;

/// Asks; the principal is told, or the director where the principal asks.
pub async fn ask(tx: &mut Tx, me: &Me, new: &NewCampaign, act: &Act<'_>) -> Result<CampaignId> {
    let role = me.role_at(Ability::AskCampaigns, new.school).ok_or(Error::NotFound)?;
    if new.ends_on <= act.today() {
        return Err(Error::refused("campaign-day-past"));
    }
    if new.ends_on > act.today().saturating_add(LONGEST.years()) {
        return Err(Error::refused("campaign-day-far"));
    }
    let id = store::insert(tx, me.id(), new, act.rules.version, act.now).await?;
    let campaign = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = Actor::Person(me.id(), role);
    store::note_step(tx, id, "ask", CampaignState::Asked, actor, "", act.now).await?;
    ledger::note(tx, line(&campaign, "campaign-asked", actor).policy(act.rules.version), act.now).await?;
    notices::asked(tx, &campaign, act).await.map(|()| id)
}

/// What came of saying yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaidYes {
    Approved,
    /// Somebody higher has to say yes, too, and knows of it.
    PassedOn,
}

/// Says yes; where the amount is somebody higher's, the principal's yes goes on to them.
pub async fn say_yes(tx: &mut Tx, me: &Me, id: CampaignId, meeting: Option<Date>, act: &Act<'_>) -> Result<SaidYes> {
    let mut campaign = held(tx, me, id).await?;
    let (decider, sum) = find_decider(tx, &campaign, act).await?;
    let all = roles_for(me, &campaign, CampaignVerb::Approve)?;
    let found = all.iter().copied().find(|role| decider.is_answered_by(*role));
    store::routed(tx, id, decider, sum).await?;
    let Some(role) = found else {
        let role = role_for(me, &campaign, CampaignVerb::PassOn)?;
        step(tx, &mut campaign, CampaignVerb::PassOn, Actor::Person(me.id(), role), "", act).await?;
        notices::passed_on(tx, &campaign, act).await?;
        return Ok(SaidYes::PassedOn);
    };
    let meeting = meeting_of(&campaign, decider, meeting, act)?;
    store::decided(tx, id, me.id(), meeting, "", act.now).await?;
    step(tx, &mut campaign, CampaignVerb::Approve, Actor::Person(me.id(), role), "", act).await?;
    notices::approved(tx, &campaign, act).await?;
    Ok(SaidYes::Approved)
}

/// What the board decides is decided on a day: not on one to come, nor on one before somebody asked.
fn meeting_of(campaign: &Campaign, decider: Decider, day: Option<Date>, act: &Act<'_>) -> Result<Option<Date>> {
    match (decider, day) {
        (Decider::Board, None) => Err(Error::refused("gifts-meeting-missing")),
        (Decider::Board, Some(day)) if day > act.today() => Err(Error::refused("gifts-day-ahead")),
        (Decider::Board, Some(day)) if day < act.rules.calendar.day_of(campaign.asked_at) => {
            Err(Error::refused("campaign-day-before"))
        }
        (Decider::Board, day) => Ok(day),
        _ => Ok(None),
    }
}

/// Says no, with a reason that the asker reads.
pub async fn decline(tx: &mut Tx, me: &Me, id: CampaignId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut campaign = held(tx, me, id).await?;
    let role = role_for(me, &campaign, CampaignVerb::Decline)?;
    store::decided(tx, id, me.id(), None, words, act.now).await?;
    words.clone_into(&mut campaign.answer);
    step(tx, &mut campaign, CampaignVerb::Decline, Actor::Person(me.id(), role), words, act).await?;
    notices::declined(tx, &campaign, act).await
}

/// Takes the question back.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: CampaignId, act: &Act<'_>) -> Result<()> {
    let mut campaign = held(tx, me, id).await?;
    let role = role_for(me, &campaign, CampaignVerb::Withdraw)?;
    step(tx, &mut campaign, CampaignVerb::Withdraw, Actor::Person(me.id(), role), "", act).await
}

/// It is on its site: with the address of its page, which must be where it was said to be.
pub async fn start(tx: &mut Tx, me: &Me, id: CampaignId, page_url: &str, act: &Act<'_>) -> Result<()> {
    let mut campaign = held(tx, me, id).await?;
    let role = role_for(me, &campaign, CampaignVerb::Start)?;
    if !is_on(page_url, &campaign.site_url) {
        return Err(Error::refused("campaign-page-elsewhere"));
    }
    store::started(tx, id, page_url).await?;
    step(tx, &mut campaign, CampaignVerb::Start, Actor::Person(me.id(), role), page_url, act).await
}

/// Whether a page is at a site, or below it.
fn is_on(page: &str, site: &str) -> bool {
    let (page, site) = (host(page), host(site));
    page == site || page.ends_with(&format!(".{site}"))
}

/// Where an address leads, without `www.`.
fn host(address: &str) -> String {
    let rest = address.strip_prefix("https://").unwrap_or(address);
    let host = rest.split(['/', '?', '#']).next().unwrap_or("").to_lowercase();
    host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned)
}

/// It is over, with what came in. Money and goods are offered to the school as a gift, which goes the way of every gift.
pub async fn end(tx: &mut Tx, me: &Me, id: CampaignId, brought: &Brought, act: &Act<'_>) -> Result<()> {
    let mut campaign = held(tx, me, id).await?;
    let role = role_for(me, &campaign, CampaignVerb::End)?;
    let gift = match brought.came {
        Came::Nothing => None,
        Came::Money if brought.cents == 0 => return Err(Error::refused("gifts-amount-zero")),
        Came::Goods if brought.what.is_empty() => return Err(Error::refused("campaign-goods-missing")),
        _ => Some(offered(tx, me, &campaign, brought, act).await?),
    };
    store::ended(tx, id, brought, gift).await?;
    step(tx, &mut campaign, CampaignVerb::End, Actor::Person(me.id(), role), &brought.what, act).await
}

/// The donor of the gift is the campaign, not the site: what comes from the same site to another school is not added to it.
async fn offered(tx: &mut Tx, me: &Me, campaign: &Campaign, brought: &Brought, act: &Act<'_>) -> Result<GiftId> {
    let tongue = act.words.speak(Lang::En);
    let args = Args::new().with("site", campaign.site.as_str()).with("number", campaign.id.to_string());
    let donor = NewDonor {
        who: Who::Named,
        name: tongue.t_with("campaign-donor", &args),
        contact: None,
        lang: Lang::En,
        postal: String::new(),
    };
    let money = brought.came == Came::Money;
    let new = NewGift {
        receiver: DISTRICT.to_owned(),
        school: Some(campaign.school),
        kind: if money { GiftKind::Money } else { GiftKind::Goods },
        what: if money { campaign.what.clone() } else { brought.what.clone() },
        lang: Lang::En,
        quantity: 0,
        conditions: String::new(),
        purpose: String::new(),
        dedication: String::new(),
        anonymous: false,
        way: money.then_some(Way::OneTime),
        cents: if money { brought.cents } else { 0 },
        instalments: 1,
        every: None,
        employer: String::new(),
        added_to: None,
        stated_cents: (!money && brought.cents > 0).then_some(brought.cents),
        benefit: String::new(),
        benefit_cents: 0,
        offered_on: act.today(),
        need: None,
        part: None,
    };
    offer::offer(tx, &donor, &new, offer::By::School(me), &act.random.token(), act).await
}

/// What a campaign of a school brings belongs to the school, and so to the district.
const DISTRICT: &str = "district";

/// The roles in which somebody stands before a campaign: those at its school, and those of the whole district.
fn roles(viewer: &Viewer, campaign: &Campaign) -> Vec<Role> {
    let here = viewer.grants.iter().filter(|grant| match grant.school {
        Some(school) => campaign.school == school,
        None => grant.other.is_none(),
    });
    here.map(|grant| grant.role).collect()
}

/// The roles in which somebody may take a step, or that it is not theirs to take.
fn roles_for(viewer: &Viewer, campaign: &Campaign, verb: CampaignVerb) -> Result<Vec<Role>> {
    use CampaignVerb::{Approve, Decline, PassOn};
    let mut found = roles(viewer, campaign);
    found.retain(|role| CampaignFlow::may(*role, campaign.state, verb));
    let answers = matches!(verb, Approve | Decline | PassOn);
    match (answers, campaign.is_of(viewer)) {
        (true, true) if !found.is_empty() => return Err(Error::refused("campaign-refused-own")),
        // Where whoever asked has left, the principal says what came in.
        (false, false) => found.retain(|role| verb == CampaignVerb::End && *role == Role::Principal),
        _ => {}
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let past = CampaignFlow::rows(campaign.state, verb).next().is_none();
    Err(Error::refused(if past { "campaign-refused-state" } else { "gifts-refused-not-yours" }))
}

fn role_for(viewer: &Viewer, campaign: &Campaign, verb: CampaignVerb) -> Result<Role> {
    let found = roles_for(viewer, campaign, verb)?;
    found.first().copied().ok_or_else(|| Error::refused("gifts-refused-not-yours"))
}

/// Whether somebody may take a step: what decides which forms a page shows.
pub fn may(viewer: &Viewer, campaign: &Campaign, verb: CampaignVerb) -> bool {
    role_for(viewer, campaign, verb).is_ok()
}

/// A campaign within the viewer's reach, held with its asker's others until the transaction ends: two yeses at once must not
/// overtake the sum of the year.
async fn held(tx: &mut Tx, viewer: &Viewer, id: CampaignId) -> Result<Campaign> {
    let found = store::visible(tx, viewer, id).await?.ok_or(Error::NotFound)?;
    tx.lock("person", found.person).await?;
    locked(tx, id).await
}

pub(super) async fn locked(tx: &mut Tx, id: CampaignId) -> Result<Campaign> {
    tx.lock("campaign", id).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

/// Takes a step: the state, the history with its words, the ledger with its references.
pub(super) async fn step(
    tx: &mut Tx,
    campaign: &mut Campaign,
    verb: CampaignVerb,
    actor: Actor,
    note: &str,
    act: &Act<'_>,
) -> Result<()> {
    let to = CampaignFlow::next(campaign.state, verb).map_err(|_| Error::refused("campaign-refused-state"))?;
    store::set_state(tx, campaign.id, to, act.now).await?;
    (campaign.state, campaign.since) = (to, act.now);
    store::note_step(tx, campaign.id, verb.as_str(), to, actor, note, act.now).await?;
    ledger::note(tx, line(campaign, ledger_verb(verb), actor).policy(act.rules.version), act.now).await
}

/// A line of the ledger about a campaign.
fn line(campaign: &Campaign, verb: &'static str, actor: Actor) -> Entry {
    Entry::new(actor, verb, "campaign", campaign.id).about(campaign.person).at_school(campaign.school)
}

fn ledger_verb(verb: CampaignVerb) -> &'static str {
    match verb {
        CampaignVerb::PassOn => "campaign-passed-on",
        CampaignVerb::Approve => "campaign-approved",
        CampaignVerb::Decline => "campaign-declined",
        CampaignVerb::Withdraw => "campaign-withdrawn",
        CampaignVerb::Start => "campaign-started",
        CampaignVerb::End => "campaign-ended",
        CampaignVerb::Expire => "campaign-expired",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    #[test]
    fn two_amounts_of_the_policy_say_who_answers() {
        let gifts = Policy::parse(CMS).expect("the policy that ships").gifts;
        let found = [500_000, 500_001, 2_500_000, 2_500_001].map(|sum| decided_by(sum, &gifts));
        assert_eq!(found, [Decider::Principal, Decider::Superintendent, Decider::Superintendent, Decider::Board]);
    }

    #[test]
    fn a_page_is_on_the_site_that_was_named() {
        let site = "https://www.fund.example";
        for page in ["https://fund.example/c/1", "https://www.fund.example", "https://teachers.fund.example/x?y=1"] {
            assert!(is_on(page, site), "{page}");
        }
        for page in
            ["https://evil.example/fund.example", "https://notfund.example", "https://fund.example.evil.example"]
        {
            assert!(!is_on(page, site), "{page}");
        }
    }
}
