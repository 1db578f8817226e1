//! What a task asks of people beside a clearance, for whom it is and when its sign-up opens; and what people say they
//! bring. Codes only: languages from the district's list, skills from the policy's, times of day as registration has them.

use super::application::{AVAILABILITY, More, spoken};
use super::eligibility::SignUpError;
use super::find::Card;
use super::opportunity::OpportunityId;
use super::store::needs as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::SchoolId;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::{Time, Weekday, time};
use jiff::tz::TimeZone;

db::text_enum! {
    /// For whom an opportunity is.
    pub enum Audience {
        /// Whoever is cleared.
        Everyone = "everyone",
        /// Families of the school, as its roster knows them, and whoever the school invites.
        Families = "families",
        /// Whom the school invites; nobody else sees it.
        Invited = "invited",
    }
}

db::text_enum! {
    /// The list a code is from.
    pub enum TraitKind {
        Language = "language",
        Skill = "skill",
        /// A time of day, or weekends.
        Time = "time",
        /// A day of the week, by its number; Monday is 1.
        Day = "day",
    }
}

/// A language or a skill that a task needs, or that helps with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub kind: TraitKind,
    pub code: String,
    /// Otherwise it only helps.
    pub needed: bool,
}
db::row!(Need { kind, code, needed });

/// One need of one opportunity, for lists.
#[derive(Debug, Clone)]
pub struct NeedOf {
    pub opportunity: OpportunityId,
    pub kind: TraitKind,
    pub code: String,
    pub needed: bool,
}
db::row!(NeedOf { opportunity, kind, code, needed });

impl NeedOf {
    pub fn need(&self) -> Need {
        Need { kind: self.kind, code: self.code.clone(), needed: self.needed }
    }
}

/// The needs of one opportunity out of those of a page.
pub fn of(all: &[NeedOf], opportunity: OpportunityId) -> Vec<Need> {
    all.iter().filter(|need| need.opportunity == opportunity).map(NeedOf::need).collect()
}

/// What somebody brings and when they are free.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traits(pub Vec<(TraitKind, String)>);

impl Traits {
    pub fn has(&self, kind: TraitKind, code: &str) -> bool {
        self.0.iter().any(|(k, c)| *k == kind && c == code)
    }

    /// The codes of a kind.
    pub fn codes(&self, kind: TraitKind) -> Vec<String> {
        self.0.iter().filter(|(k, _)| *k == kind).map(|(_, code)| code.clone()).collect()
    }

    /// What is needed and they did not say they have.
    pub fn lacks(&self, needs: &[Need]) -> Vec<Need> {
        needs.iter().filter(|need| need.needed && !self.has(need.kind, &need.code)).cloned().collect()
    }

    /// What is needed or helps, and they have.
    pub fn brings(&self, needs: &[Need]) -> Vec<Need> {
        needs.iter().filter(|need| self.has(need.kind, &need.code)).cloned().collect()
    }

    /// Whether they said they are free then. Who said nothing of days is free on any; of times, at any. Weekends are a
    /// time in the form of registration, and count as both.
    pub fn free_at(&self, starts_at: Timestamp, zone: &TimeZone) -> Option<bool> {
        let at = starts_at.to_zoned_datetime(zone.clone());
        let weekend = matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday);
        let times: Vec<String> = self.codes(TraitKind::Time).into_iter().filter(|time| time != WEEKENDS).collect();
        let days = self.codes(TraitKind::Day);
        let weekends = self.has(TraitKind::Time, WEEKENDS);
        if times.is_empty() && days.is_empty() && !weekends {
            return None;
        }
        let day = match days.is_empty() {
            true => !weekend || weekends,
            false => days.contains(&at.weekday().to_monday_one_offset().to_string()) || (weekend && weekends),
        };
        let hour = times.is_empty() || times.iter().any(|time| time == part_of_day(at.time()));
        Some(day && (hour || (weekend && weekends)))
    }
}

/// The word of registration's form for Saturdays and Sundays.
const WEEKENDS: &str = "weekends";

/// The parts of a day, as registration asks for them: from which hour, and before which.
pub const PARTS: [(&str, Time, Time); 4] = [
    ("mornings", time(0, 0, 0, 0), time(11, 0, 0, 0)),
    ("midday", time(11, 0, 0, 0), time(13, 30, 0, 0)),
    ("afternoons", time(13, 30, 0, 0), time(17, 0, 0, 0)),
    ("evenings", time(17, 0, 0, 0), Time::MAX),
];

/// The part of the day a shift begins in.
pub fn part_of_day(at: Time) -> &'static str {
    PARTS.iter().find(|(_, from, before)| *from <= at && at < *before).map_or("evenings", |(part, ..)| part)
}

/// For whom an opportunity is and since when, with what a reader is to it.
#[derive(Debug, Clone)]
pub struct Terms {
    pub audience: Audience,
    pub opens_at: Option<Timestamp>,
    /// The reader is one of those it is for.
    pub belongs: bool,
}
db::row!(Terms { audience, opens_at, belongs });

impl Terms {
    /// When sign-up opens, if it has not.
    pub fn opens_later(&self, now: Timestamp) -> Option<Timestamp> {
        self.opens_at.filter(|at| *at > now)
    }

    /// Whether the reader may ask for places: it is for them, and open.
    pub fn admit(&self, now: Timestamp) -> Result<(), SignUpError> {
        if !self.belongs {
            return Err(SignUpError::NotFor { audience: self.audience });
        }
        self.opens_later(now).map_or(Ok(()), |opens_at| Err(SignUpError::NotOpen { opens_at }))
    }
}

/// What a signed-in reader is to audiences: where their family belongs, and what they were invited to.
#[derive(Debug, Clone, Default)]
pub struct Belongs {
    pub schools: Vec<SchoolId>,
    pub invited: Vec<OpportunityId>,
}

impl Belongs {
    /// Whether a card is for them.
    pub fn to(&self, card: &Card) -> bool {
        let invited = || self.invited.contains(&card.opportunity);
        match card.audience {
            Audience::Everyone => true,
            Audience::Families => self.schools.contains(&card.school) || invited(),
            Audience::Invited => invited(),
        }
    }
}

/// A codes that a form sent, checked against the lists.
pub fn known(rules: &InForce, kind: TraitKind, code: &str) -> bool {
    match kind {
        TraitKind::Language => spoken(rules).iter().any(|known| known == code),
        TraitKind::Skill => rules.skill(code).is_some(),
        TraitKind::Time => AVAILABILITY.contains(&code),
        TraitKind::Day => matches!(code.parse::<u8>(), Ok(1..=7)),
    }
}

/// Keeps what an application says they bring, beside what they told before. Days of the week are not asked there.
pub async fn keep_from(tx: &mut Tx, person: PersonId, more: &More) -> Result<()> {
    let said =
        [(TraitKind::Language, &more.languages), (TraitKind::Skill, &more.can), (TraitKind::Time, &more.availability)];
    for (kind, codes) in said {
        store::set(tx, person, kind, codes).await?;
    }
    Ok(())
}

/// Keeps what somebody says about themselves, and notes that they did.
pub async fn tell(tx: &mut Tx, person: PersonId, traits: &Traits, actor: Actor, now: Timestamp) -> Result<()> {
    tx.lock("person", person).await?;
    let (mut before, mut after) = (store::traits(tx, person).await?.0, traits.0.clone());
    before.sort_by(|a, b| (a.0.as_str(), &a.1).cmp(&(b.0.as_str(), &b.1)));
    after.sort_by(|a, b| (a.0.as_str(), &a.1).cmp(&(b.0.as_str(), &b.1)));
    after.dedup();
    if before == after {
        return Ok(());
    }
    for kind in TraitKind::ALL {
        store::set(tx, person, *kind, &traits.codes(*kind)).await?;
    }
    ledger::note(tx, Entry::new(actor, "traits-told", "person", person).about(person), now).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traits(all: &[(TraitKind, &str)]) -> Traits {
        Traits(all.iter().map(|(kind, code)| (*kind, (*code).to_owned())).collect())
    }

    fn need(kind: TraitKind, code: &str, needed: bool) -> Need {
        Need { kind, code: code.to_owned(), needed }
    }

    #[test]
    fn only_what_is_needed_can_be_missing() {
        let ana = traits(&[(TraitKind::Language, "es")]);
        let needs = [
            need(TraitKind::Language, "es", true),
            need(TraitKind::Skill, "math", true),
            need(TraitKind::Skill, "art", false),
        ];
        assert_eq!(ana.lacks(&needs), [need(TraitKind::Skill, "math", true)]);
        assert_eq!(ana.brings(&needs), [need(TraitKind::Language, "es", true)]);
    }

    #[test]
    fn free_means_the_day_and_the_hour_by_the_clock_on_the_wall() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let (tuesday_nine, saturday) = (at("2026-09-08T13:00:00Z"), at("2026-09-12T18:00:00Z"));
        assert_eq!(Traits::default().free_at(tuesday_nine, &zone), None);
        let mornings = traits(&[(TraitKind::Time, "mornings")]);
        assert_eq!(mornings.free_at(tuesday_nine, &zone), Some(true));
        assert_eq!(mornings.free_at(at("2026-09-08T17:30:00Z"), &zone), Some(false));
        // 9:00 in winter is another instant and the same hour.
        assert_eq!(mornings.free_at(at("2026-12-08T14:00:00Z"), &zone), Some(true));
        let weekends = traits(&[(TraitKind::Time, "weekends")]);
        assert_eq!(weekends.free_at(saturday, &zone), Some(true));
        let tuesdays = traits(&[(TraitKind::Day, "2"), (TraitKind::Time, "afternoons")]);
        assert_eq!(tuesdays.free_at(tuesday_nine, &zone), Some(false));
        assert_eq!(tuesdays.free_at(at("2026-09-08T18:00:00Z"), &zone), Some(true));
        assert_eq!(tuesdays.free_at(at("2026-09-09T18:00:00Z"), &zone), Some(false));
    }

    #[test]
    fn the_parts_of_a_day_leave_no_gap() {
        for pair in PARTS.windows(2) {
            assert_eq!(pair[0].2, pair[1].1);
        }
        assert_eq!(part_of_day(time(10, 59, 0, 0)), "mornings");
        assert_eq!(part_of_day(time(11, 0, 0, 0)), "midday");
        assert_eq!(part_of_day(time(23, 59, 59, 0)), "evenings");
    }
}
