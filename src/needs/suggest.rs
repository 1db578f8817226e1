//! Who could meet a need, and what an offer could do: facts for `matching`, what was between two before, and the few best;
//! for what stands, and for what is still being written.

use super::act::Act;
use super::fairness::Fairness;
use super::learnt::{self, Learnt, known_by};
use super::market::Market;
use super::need::{Audience, Need, NeedId, NeedKind};
use super::offer::{NewOffer, Offer, OfferId};
use super::store::market::{self as store, Between, NeedFacts, OfferFacts};
use super::writing::NewNeed;
use super::{size, topic};
use crate::error::Result;
use crate::schools::{School, SchoolId, zip_point};
use crate::web::Viewer;
use db::Tx;
use jiff::civil::{Date, date};
use matching::{Days, Facts, Needs, Offers, Past, Place, Suggestion, Tag, Weights};
use std::collections::{HashMap, HashSet};

/// So many are proposed on a page.
pub const MOST: usize = 6;
const METRES_OF_A_MILE: i64 = 1_609;

/// One of the best for a need: the offer, and why.
pub struct Suggested<T> {
    pub other: T,
    pub fit: matching::Fit,
    /// How many would go this way.
    pub quantity: i64,
}

/// The facts of a need. Its distance is that of its school; it is wanted from today to its last day.
pub fn facts_of_need(need: &NeedFacts, today: Date) -> Facts {
    let mut facts = Facts::new(topic::number(need.kind, &need.what), units(need.left)).tags(tags(
        &need.language,
        &need.skill,
        &need.what,
    ));
    facts = facts.sizes(sizes(need.kind, size::wanted(&need.size)));
    facts.place = need.lat.zip(need.lon).and_then(|(lat, lon)| Place::new(lat, lon));
    facts.days = days(need.days);
    facts.dates = (day_number(today), day_number(need.needed_by.unwrap_or(need.expires_on).max(today)));
    facts
}

/// The facts of an offer. Whoever offers for one school only meets no other; that is looked at beside them.
pub fn facts_of_offer(offer: &OfferFacts) -> Facts {
    let mut facts = Facts::new(topic::number(offer.kind, &offer.what), units(offer.left)).tags(tags(
        &offer.language,
        &offer.skill,
        &offer.what,
    ));
    facts = facts.sizes(sizes(offer.kind, size::offered(&offer.sizes)));
    facts.place = zip_point(&offer.zip).and_then(|point| Place::new(point.lat, point.lon));
    facts.reach = offer.radius.map(|miles| u32::try_from(miles * METRES_OF_A_MILE).unwrap_or(u32::MAX));
    facts.days = days(offer.days);
    facts.dates = (day_number(offer.from_on), day_number(offer.until_on));
    facts
}

/// Only things have sizes.
fn sizes(kind: NeedKind, named: Vec<u32>) -> Vec<u32> {
    if kind == NeedKind::Goods { named } else { Vec::new() }
}

fn units(left: i64) -> u32 {
    u32::try_from(left.max(0)).unwrap_or(u32::MAX)
}

fn days(set: i64) -> Days {
    let chosen: Vec<u8> = (0..7).filter(|day| set & (1 << day) != 0).collect();
    Days::of(&chosen)
}

/// Days counted from the beginning of 1970.
fn day_number(day: Date) -> i32 {
    let since = day.since(date(1970, 1, 1)).map(|span| span.get_days());
    since.unwrap_or(i32::MAX)
}

/// Language, skill, and the words that both may share.
fn tags(language: &str, skill: &str, what: &str) -> Vec<Tag> {
    let mut tags: Vec<Tag> = topic::marks(what).into_iter().map(|(mark, _)| Tag::Audience(mark)).collect();
    if !language.is_empty() {
        tags.push(Tag::Language(topic::mark(language)));
    }
    if !skill.is_empty() {
        tags.push(Tag::Skill(topic::mark(skill)));
    }
    tags
}

/// What was between schools and givers, what they said no to and why, and which pairs rest.
pub struct History {
    between: HashMap<SchoolId, HashMap<String, Past>>,
    learnt: Learnt,
    resting: HashSet<(NeedId, OfferId)>,
}

impl History {
    /// Of one school, of one giver, or of all. A pair that somebody refused rests for the policy's time; one that is asked
    /// about is not asked about twice.
    pub async fn load(tx: &mut Tx, school: Option<SchoolId>, giver: Option<&str>, act: &Act<'_>) -> Result<History> {
        let mut between: HashMap<SchoolId, HashMap<String, Past>> = HashMap::new();
        for Between { school, giver, together } in store::between(tx, school, giver).await? {
            let past = between.entry(school).or_default().entry(giver).or_default();
            past.together += u32::try_from(together).unwrap_or(0);
        }
        let resting = store::resting(tx, learnt::since(act)).await?.into_iter().collect();
        Ok(History { between, learnt: Learnt::load(tx, act).await?, resting })
    }

    /// What was between a school and a giver, as it counts for a pair about this kind.
    pub fn past(&self, school: SchoolId, offer: &OfferFacts, kind: u32) -> Past {
        let known = self.between.get(&school).and_then(|of_school| of_school.get(&offer.giver));
        let mut past = known.copied().unwrap_or_default();
        self.learnt.add_to(&mut past, school, &known_by(&offer.giver, offer.id), kind);
        past
    }

    /// Whether a pair may not be proposed now.
    pub fn rests(&self, need: NeedId, offer: OfferId) -> bool {
        self.resting.contains(&(need, offer)) || self.learnt.has_enough(need)
    }
}

/// Whether the school of a need has said that there is enough already, and nothing changed since.
pub async fn has_enough(tx: &mut Tx, need: NeedId, act: &Act<'_>) -> Result<bool> {
    Ok(store::enough(tx, learnt::since(act)).await?.contains(&need))
}

/// The weights of a fit, the same for suggestions and plans.
pub fn weights() -> Weights {
    Weights::default()
}

/// The best offers for a need, with why.
pub async fn for_need(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<Vec<Suggested<OfferFacts>>> {
    if !need.state.is_open() || need.left() == 0 {
        return Ok(Vec::new());
    }
    let Some(found) = store::need(tx, need.id).await? else { return Ok(Vec::new()) };
    offers_for(tx, &found, act).await
}

/// The same for a need that is still being written: nobody has been asked about it.
pub fn for_new_need(market: &Market, school: &School, new: &NewNeed, act: &Act<'_>) -> Vec<Suggested<OfferFacts>> {
    let need = NeedFacts {
        id: NeedId(0),
        school: new.school,
        school_name: school.name.clone(),
        lat: school.lat,
        lon: school.lon,
        kind: new.kind,
        what: new.what.clone(),
        size: new.size.clone(),
        left: new.quantity,
        language: new.language.clone(),
        skill: new.skill.clone(),
        days: new.days,
        needed_by: new.needed_by,
        expires_on: new.expires_on,
        audience: Audience::Partners,
    };
    let facts = facts_of_need(&need, act.today());
    let mut found = market.offers_about(facts.kind);
    found.retain(|(offer, _)| offer.school.is_none_or(|school| school == need.school));
    let (offers, offered): (Vec<_>, Vec<_>) = found.into_iter().cloned().unzip();
    best_offers(&need, &facts, &offers, offered, &market.history)
}

async fn offers_for(tx: &mut Tx, need: &NeedFacts, act: &Act<'_>) -> Result<Vec<Suggested<OfferFacts>>> {
    let history = History::load(tx, Some(need.school), None, act).await?;
    let mut offers = store::offers(tx, Some(kinds(need.kind))).await?;
    offers.retain(|offer| offer.school.is_none_or(|school| school == need.school) && !history.rests(need.id, offer.id));
    let offered = offers.iter().map(facts_of_offer).collect();
    Ok(best_offers(need, &facts_of_need(need, act.today()), &offers, offered, &history))
}

fn best_offers(
    need: &NeedFacts,
    facts: &Facts,
    offers: &[OfferFacts],
    offered: Vec<Facts>,
    history: &History,
) -> Vec<Suggested<OfferFacts>> {
    let past = |at: u32| history.past(need.school, &offers[at as usize], facts.kind);
    let index = Offers::new(offered);
    let best = index.best_for(facts, &weights(), past, MOST);
    suggested(best, offers, |at| i64::from(facts.most_from(&index.facts()[at])))
}

/// The best needs for an offer, equity included, with why.
pub async fn for_offer(tx: &mut Tx, offer: &Offer, act: &Act<'_>) -> Result<Vec<Suggested<NeedFacts>>> {
    let Some(found) = store::offer(tx, offer.id).await? else { return Ok(Vec::new()) };
    needs_for(tx, &found, act).await
}

/// The same for an offer that is still being written, out of the needs that whoever writes it may see. Nobody knows yet who
/// gives, so nothing was between them and a school.
pub fn for_new_offer(market: &Market, viewer: &Viewer, new: &NewOffer) -> Vec<Suggested<NeedFacts>> {
    let offer = OfferFacts {
        id: OfferId(0),
        name: String::new(),
        giver: String::new(),
        kind: new.kind,
        what: new.what.clone(),
        sizes: new.sizes.clone(),
        left: new.quantity,
        zip: new.zip.clone(),
        radius: new.radius,
        school: new.school,
        from_on: new.from_on,
        until_on: new.until_on,
        days: new.days,
        language: new.language.clone(),
        skill: new.skill.clone(),
        conditions: new.conditions.clone(),
    };
    let mut found = market.needs_about(facts_of_offer(&offer).kind, viewer);
    found.retain(|(need, _)| offer.school.is_none_or(|school| school == need.school));
    let (needs, wanted): (Vec<_>, Vec<_>) = found.into_iter().cloned().unzip();
    best_needs(&offer, &needs, wanted, &market.fairness, |_| Past::default())
}

async fn needs_for(tx: &mut Tx, offer: &OfferFacts, act: &Act<'_>) -> Result<Vec<Suggested<NeedFacts>>> {
    let fairness = Fairness::load(tx, act.rules, act.today()).await?;
    let history = History::load(tx, None, Some(&offer.giver), act).await?;
    let mut needs = store::needs(tx, Some(kinds(offer.kind))).await?;
    needs.retain(|need| offer.school.is_none_or(|school| school == need.school) && !history.rests(need.id, offer.id));
    let wanted = needs.iter().map(|need| facts_of_need(need, act.today())).collect();
    let kind = topic::number(offer.kind, &offer.what);
    Ok(best_needs(offer, &needs, wanted, &fairness, |at| history.past(needs[at as usize].school, offer, kind)))
}

fn best_needs(
    offer: &OfferFacts,
    needs: &[NeedFacts],
    wanted: Vec<Facts>,
    fairness: &Fairness,
    past: impl Fn(u32) -> Past,
) -> Vec<Suggested<NeedFacts>> {
    let burdens = needs.iter().map(|need| fairness.burden(need.school));
    let index = Needs::new(wanted.into_iter().zip(burdens).collect());
    let facts = facts_of_offer(offer);
    let best = index.best_for(&facts, &weights(), &fairness.equity, past, MOST);
    suggested(best, needs, |at| i64::from(index.facts()[at].0.most_from(&facts)))
}

/// The kinds that can meet one: hours are hours.
fn kinds(kind: NeedKind) -> Vec<NeedKind> {
    match kind {
        NeedKind::Time | NeedKind::Skills => vec![NeedKind::Time, NeedKind::Skills],
        other => vec![other],
    }
}

fn suggested<T: Clone>(best: Vec<Suggestion>, all: &[T], quantity: impl Fn(usize) -> i64) -> Vec<Suggested<T>> {
    let one = |suggestion: Suggestion| {
        let at = suggestion.which as usize;
        Suggested { quantity: quantity(at), other: all[at].clone(), fit: suggestion.fit }
    };
    best.into_iter().map(one).collect()
}
