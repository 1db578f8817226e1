//! Who says yes or no: by receiver, kind, conditions, concerns, and what the donor gave since the year began.

use super::gift::{Gift, GiftKind};
use crate::people::Role;
use crate::policy::{Acceptor, Cents, Gifts, Receiver};

db::text_enum! {
    /// Who decides about a gift, from the school upwards.
    pub enum Decider {
        Principal = "principal",
        /// The superintendent, or the director as designee.
        Superintendent = "superintendent",
        /// The board, in a meeting; the director writes its decision down.
        Board = "board",
        /// The officers of another receiver; the office writes their answer down.
        Receiver = "receiver",
    }
}

db::text_enum! {
    /// What is asked of every gift before anybody decides.
    pub enum Question {
        /// Does it suit the school and its work?
        Suitability = "suitability",
        Safety = "safety",
        /// Does it cost something to keep, to run, to insure?
        Upkeep = "upkeep",
        Technology = "technology",
        /// Would the school seem to advertise, or to favor a belief?
        Endorsement = "endorsement",
        /// Does it leave other schools, or some of the students, further behind?
        Equity = "equity",
    }
}

db::text_enum! {
    /// What was found.
    pub enum Finding {
        Fine = "fine",
        Concern = "concern",
        /// The question does not arise: nobody asks whether a check is safe.
        NotAsked = "not_asked",
    }
}

db::text_enum! {
    /// Why it is this person, and nobody lower, who decides.
    pub enum Because {
        Amount = "amount",
        /// Its own amount would be fine; with the donor's other gifts of the year it is not.
        Sum = "sum",
        Conditions = "conditions",
        RealProperty = "real_property",
        Upkeep = "upkeep",
        Concern = "concern",
        /// No school, so no principal.
        NoSchool = "no_school",
        /// The receiver's own officers.
        Receiver = "receiver",
    }
}

impl Decider {
    /// As the policy calls it; nobody for another receiver.
    pub fn acceptor(self) -> Option<Acceptor> {
        match self {
            Decider::Principal => Some(Acceptor::Principal),
            Decider::Superintendent => Some(Acceptor::Superintendent),
            Decider::Board => Some(Acceptor::Board),
            Decider::Receiver => None,
        }
    }

    /// Whether a role may answer in its place. The director is the superintendent's designee, writes down what the board
    /// decided, may answer where a principal may, and writes down the answer of another receiver's officers where the
    /// partnership manager wrote down the gift.
    pub fn is_answered_by(self, role: Role) -> bool {
        match self {
            Decider::Principal => matches!(role, Role::Principal | Role::Director),
            Decider::Superintendent | Decider::Board => role == Role::Director,
            Decider::Receiver => matches!(role, Role::PartnershipManager | Role::Director),
        }
    }

    /// Everybody who has a say, the one who decides last.
    pub fn chain(self) -> &'static [Decider] {
        match self {
            Decider::Principal => &[Decider::Principal],
            Decider::Superintendent => &[Decider::Principal, Decider::Superintendent],
            Decider::Board => &[Decider::Principal, Decider::Superintendent, Decider::Board],
            Decider::Receiver => &[Decider::Receiver],
        }
    }

    fn of(acceptor: Acceptor) -> Decider {
        match acceptor {
            Acceptor::Principal => Decider::Principal,
            Acceptor::Superintendent => Decider::Superintendent,
            Acceptor::Board => Decider::Board,
        }
    }
}

/// What decides who decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub kind: GiftKind,
    /// Its own amount.
    pub weighs: i64,
    /// What else the donor gave since the year began.
    pub others: i64,
    pub has_conditions: bool,
    pub has_school: bool,
    pub upkeep: bool,
    /// Any other concern.
    pub concern: bool,
}

impl Facts {
    /// Of a gift, with what was found.
    pub fn of(gift: &Gift, others: i64, found: &[(Question, Finding)]) -> Facts {
        let concern = |upkeep: bool| {
            found
                .iter()
                .any(|(question, finding)| *finding == Finding::Concern && (*question == Question::Upkeep) == upkeep)
        };
        Facts {
            kind: gift.kind,
            weighs: gift.weighs,
            others,
            has_conditions: !gift.conditions.is_empty(),
            has_school: gift.school.is_some(),
            upkeep: concern(true),
            concern: concern(false),
        }
    }
}

/// Who decides, and why not somebody lower.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub decider: Decider,
    pub because: Vec<Because>,
    /// The sum by which the band was chosen.
    pub sum: i64,
}

/// Finds who decides.
pub fn route(gifts: &Gifts, receiver: &Receiver, facts: &Facts) -> Route {
    if !receiver.follows_policy() {
        return Route { decider: Decider::Receiver, because: vec![Because::Receiver], sum: facts.weighs };
    }
    let sum = if gifts.add_up_per_year { facts.weighs.saturating_add(facts.others) } else { facts.weighs };
    let alone = gifts.accepted_by(Cents(facts.weighs));
    let by_amount = gifts.accepted_by(Cents(sum));
    let mut asked: Vec<(Acceptor, Because)> = Vec::new();
    asked.push((by_amount, if by_amount > alone { Because::Sum } else { Because::Amount }));
    if facts.has_conditions {
        asked.push((gifts.conditional_to, Because::Conditions));
    }
    if facts.kind == GiftKind::RealProperty {
        asked.push((gifts.real_property_to, Because::RealProperty));
    }
    // What has to be kept up binds those who come after, as a condition does.
    if facts.upkeep {
        asked.push((gifts.conditional_to, Because::Upkeep));
    }
    if facts.concern {
        asked.push((Acceptor::Superintendent, Because::Concern));
    }
    if !facts.has_school {
        asked.push((Acceptor::Superintendent, Because::NoSchool));
    }
    let highest = asked.iter().map(|(acceptor, _)| *acceptor).max().unwrap_or(Acceptor::Board);
    let because = asked.iter().filter(|(acceptor, _)| *acceptor == highest).map(|(_, why)| *why).collect();
    Route { decider: Decider::of(highest), because, sum }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    const BOOKS: Facts = Facts {
        kind: GiftKind::Goods,
        weighs: 9_000,
        others: 0,
        has_conditions: false,
        has_school: true,
        upkeep: false,
        concern: false,
    };

    fn decided(receiver: &str, facts: Facts) -> (Decider, Vec<Because>) {
        let policy = Policy::parse(CMS).expect("the policy that ships");
        let receiver = policy.receiver(receiver).expect("a receiver that ships");
        let route = route(&policy.gifts, &receiver, &facts);
        (route.decider, route.because)
    }

    #[test]
    fn the_amount_decides() {
        assert_eq!(decided("district", BOOKS), (Decider::Principal, vec![Because::Amount]));
        let to = |weighs| decided("district", Facts { weighs, ..BOOKS }).0;
        assert_eq!(
            [to(0), to(25_000), to(25_001), to(100_000), to(100_001)],
            [Decider::Principal, Decider::Principal, Decider::Superintendent, Decider::Superintendent, Decider::Board]
        );
    }

    #[test]
    fn a_condition_land_and_upkeep_go_to_the_board_however_small() {
        let small = Facts { weighs: 100, ..BOOKS };
        let conditions = Facts { has_conditions: true, ..small };
        assert_eq!(decided("district", conditions), (Decider::Board, vec![Because::Conditions]));
        let land = Facts { kind: GiftKind::RealProperty, ..small };
        assert_eq!(decided("district", land), (Decider::Board, vec![Because::RealProperty]));
        let upkeep = Facts { upkeep: true, ..small };
        assert_eq!(decided("district", upkeep), (Decider::Board, vec![Because::Upkeep]));
    }

    #[test]
    fn a_principal_decides_neither_over_a_concern_nor_for_the_district() {
        let concern = Facts { concern: true, ..BOOKS };
        assert_eq!(decided("district", concern), (Decider::Superintendent, vec![Because::Concern]));
        let nowhere = Facts { has_school: false, ..BOOKS };
        assert_eq!(decided("district", nowhere), (Decider::Superintendent, vec![Because::NoSchool]));
    }

    #[test]
    fn what_a_donor_gave_this_year_counts() {
        let second = Facts { weighs: 60_000, others: 60_000, ..BOOKS };
        assert_eq!(decided("district", second), (Decider::Board, vec![Because::Sum]));
        assert_eq!(
            decided("district", Facts { others: 0, ..second }),
            (Decider::Superintendent, vec![Because::Amount])
        );
        let mut policy = Policy::parse(CMS).expect("the policy that ships");
        policy.gifts.add_up_per_year = false;
        let district = policy.receiver("district").expect("the district");
        assert_eq!(route(&policy.gifts, &district, &second).decider, Decider::Superintendent);
    }

    #[test]
    fn other_receivers_answer_themselves() {
        let large = Facts { weighs: 10_000_000, has_conditions: true, ..BOOKS };
        assert_eq!(decided("foundation", large), (Decider::Receiver, vec![Because::Receiver]));
        assert!(Decider::Receiver.is_answered_by(Role::PartnershipManager));
        assert!(!Decider::Receiver.is_answered_by(Role::Principal));
        assert!(!Decider::Board.is_answered_by(Role::Principal) && Decider::Board.is_answered_by(Role::Director));
    }
}
