//! Who of a group is not let in: known by a contact that is theirs and by a name that may be. It is asked at the desk, on
//! the day, and nowhere else: elsewhere it would tell whoever types names about people.

use super::GroupId;
use super::credit::shares_a_word;
use super::names::GuestId;
use crate::error::Result;
use crate::schools::SchoolId;
use crate::volunteering::store::guest as store;
use db::Tx;
use jiff::civil::Date;

/// A guest, and one person who has shown that the guest's contact is theirs.
#[derive(Debug, Clone)]
pub struct Known {
    pub guest: GuestId,
    pub name: String,
    pub person: String,
    pub stopped: bool,
}
db::row!(Known { guest, name, person, stopped });

/// Those of one group.
pub(super) async fn of_group(tx: &mut Tx, group: GroupId) -> Result<Vec<GuestId>> {
    Ok(not_let_in(&store::known_of_group(tx, group).await?))
}

/// Those of a school's day.
pub async fn of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<GuestId>> {
    Ok(not_let_in(&store::known_of_day(tx, school, date).await?))
}

/// Of people who share a contact, a guest is the one of the very name; without one, whoever shares a part of it. The rows
/// of a guest stand together.
fn not_let_in(known: &[Known]) -> Vec<GuestId> {
    let guests = known.chunk_by(|one, next| one.guest == next.guest);
    let stopped = guests.filter(|people| {
        let same = people.iter().any(|known| known.person == known.name);
        let fits =
            |known: &&Known| if same { known.person == known.name } else { shares_a_word(&known.person, &known.name) };
        people.iter().filter(fits).any(|known| known.stopped)
    });
    stopped.map(|people| people[0].guest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str, person: &str, stopped: bool) -> Known {
        Known { guest: GuestId(1), name: name.to_owned(), person: person.to_owned(), stopped }
    }

    #[test]
    fn a_contact_stops_only_a_name_that_may_be_theirs() {
        let stops = |people: &[Known]| !not_let_in(people).is_empty();
        assert!(stops(&[known("k mensah", "kofi mensah", true)]));
        assert!(!stops(&[known("hal jurgens", "kofi mensah", true)]));
        assert!(!stops(&[known("kofi mensah", "kofi mensah", false)]));
        // Two who share a telephone: the very name counts first.
        let pair = |name| [known(name, "ama mensah", false), known(name, "kofi mensah", true)];
        assert!(!stops(&pair("ama mensah")));
        assert!(stops(&pair("kofi mensah")));
        assert!(stops(&pair("k mensah")));
    }
}
