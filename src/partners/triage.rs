//! Which room an inquiry belongs into: what the answers point to, and who answers there. Pure; the office decides.

use crate::policy::{Contacts, Desk, InForce};
use jiff::civil::Date;

db::text_enum! {
    /// What somebody would like to do.
    pub enum Wish {
        Students = "students",
        Programme = "programme",
        Speak = "speak",
        Day = "day",
        Give = "give",
        Sponsor = "sponsor",
        Room = "room",
        Sell = "sell",
        Study = "study",
        Letter = "letter",
        Other = "other",
    }
}

db::text_enum! {
    /// How often.
    pub enum Often {
        Once = "once",
        Sometimes = "sometimes",
        Regularly = "regularly",
        Unsure = "unsure",
    }
}

db::text_enum! {
    /// Whether money has to do with it.
    pub enum Money {
        None = "none",
        /// They would give some.
        Give = "give",
        /// They would be paid.
        Paid = "paid",
        /// They ask somebody else for it, and need the district's word.
        Grant = "grant",
    }
}

db::text_enum! {
    /// The room an inquiry belongs into.
    pub enum Room {
        Ongoing = "ongoing",
        OneTime = "one_time",
        Donor = "donor",
        Letter = "letter",
        Volunteer = "volunteer",
        Vendor = "vendor",
        Researcher = "researcher",
        Facility = "facility",
    }
}

impl Room {
    /// Whether it is another office's, or volunteering's: the inquirer is sent there.
    pub const fn is_elsewhere(self) -> bool {
        matches!(self, Room::Volunteer | Room::Vendor | Room::Researcher | Room::Facility)
    }

    /// The desk that answers there.
    pub fn desk(self, contacts: &Contacts) -> &Desk {
        let named = match self {
            Room::Volunteer => Some(&contacts.volunteers),
            Room::Vendor => contacts.procurement.as_ref(),
            Room::Researcher => contacts.accountability.as_ref(),
            Room::Facility => contacts.facilities.as_ref(),
            Room::Ongoing | Room::OneTime | Room::Donor | Room::Letter => None,
        };
        named.unwrap_or(&contacts.partnerships)
    }
}

/// What was answered, as far as the room depends on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers<'a> {
    /// Whether they ask for themselves, not for an organisation.
    pub alone: bool,
    pub wishes: &'a [Wish],
    pub often: Often,
    pub money: Money,
}

/// The room the answers point to, and why: a word of a list. What another office alone may decide comes first; whoever
/// would be paid is no partner, whatever else they would do.
pub fn suggest(answers: &Answers<'_>) -> (Room, &'static str) {
    let has = |wish: Wish| answers.wishes.contains(&wish);
    if answers.money == Money::Paid || has(Wish::Sell) {
        return (Room::Vendor, "paid");
    }
    if has(Wish::Study) {
        return (Room::Researcher, "study");
    }
    if answers.money == Money::Grant || has(Wish::Letter) {
        return (Room::Letter, "letter");
    }
    let helps = has(Wish::Students) || has(Wish::Programme) || has(Wish::Speak) || has(Wish::Day);
    if has(Wish::Room) && !helps {
        return (Room::Facility, "room");
    }
    if !helps && (has(Wish::Give) || has(Wish::Sponsor) || answers.money == Money::Give) {
        return (Room::Donor, "gives");
    }
    if answers.alone && !has(Wish::Programme) && helps {
        return (Room::Volunteer, "alone");
    }
    match answers.often {
        Often::Once => (Room::OneTime, "once"),
        _ => (Room::Ongoing, "often"),
    }
}

/// The last day for our next word: so many business days after today.
pub fn due(rules: &InForce, days: u32, today: Date) -> Date {
    rules.calendar.business_days_after(today, days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(alone: bool, wishes: &[Wish], often: Often, money: Money) -> Room {
        suggest(&Answers { alone, wishes, often, money }).0
    }

    #[test]
    fn each_of_the_eight_rooms_is_found() {
        use Often::{Once, Regularly, Sometimes, Unsure};
        assert_eq!(room(false, &[Wish::Programme], Regularly, Money::None), Room::Ongoing);
        assert_eq!(room(false, &[Wish::Speak], Once, Money::None), Room::OneTime);
        assert_eq!(room(false, &[Wish::Give], Once, Money::Give), Room::Donor);
        assert_eq!(room(false, &[Wish::Sponsor], Sometimes, Money::None), Room::Donor);
        assert_eq!(room(false, &[Wish::Sell], Unsure, Money::None), Room::Vendor);
        assert_eq!(room(false, &[Wish::Study], Once, Money::None), Room::Researcher);
        assert_eq!(room(false, &[Wish::Room], Regularly, Money::None), Room::Facility);
        assert_eq!(room(true, &[Wish::Students], Regularly, Money::None), Room::Volunteer);
        assert_eq!(room(false, &[Wish::Letter], Once, Money::None), Room::Letter);
        assert_eq!(room(false, &[Wish::Programme], Regularly, Money::Grant), Room::Letter);
    }

    #[test]
    fn whoever_is_paid_is_a_vendor_whatever_else_they_do() {
        for wish in Wish::ALL {
            assert_eq!(room(false, &[*wish], Often::Regularly, Money::Paid), Room::Vendor, "{wish}");
        }
    }

    #[test]
    fn who_helps_and_gives_is_a_partner_and_one_person_with_a_programme_too() {
        assert_eq!(room(false, &[Wish::Students, Wish::Give], Often::Regularly, Money::Give), Room::Ongoing);
        assert_eq!(room(true, &[Wish::Programme], Often::Regularly, Money::None), Room::Ongoing);
        assert_eq!(room(false, &[Wish::Programme, Wish::Room], Often::Sometimes, Money::None), Room::Ongoing);
        assert_eq!(room(true, &[Wish::Give], Often::Once, Money::None), Room::Donor);
    }

    #[test]
    fn a_room_is_another_offices_or_ours_and_always_has_a_desk() {
        let rules = InForce::shipped().expect("the rules that ship");
        for room in Room::ALL {
            let desk = room.desk(&rules.contacts);
            assert_eq!(room.is_elsewhere(), *desk != rules.contacts.partnerships, "{room}");
        }
    }
}
