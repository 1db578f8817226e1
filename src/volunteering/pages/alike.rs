//! What the records of applicants share with others: a hint for whoever reviews, never told to the applicant.

use crate::error::Result;
use crate::people::{Ability, Duplicate, PersonId, duplicates_of_page, possible_duplicates};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::queue::Line;
use crate::web::{Me, Page, Reach};
use db::Tx;

/// Whether this viewer sees such hints: who joins records, and who decides about the screening.
pub(super) fn may_see(me: &Me) -> bool {
    let everywhere = |ability| me.reach(ability) == Reach::District;
    everywhere(Ability::MergePeople) || everywhere(Ability::ReviewScreening)
}

/// The records that share something with the person of a case that is under way, for those who may see it.
pub(super) async fn of_case(tx: &mut Tx, me: &Me, person: PersonId, state: ClearanceState) -> Result<Vec<Duplicate>> {
    match may_see(me) && state.is_under_way() {
        true => possible_duplicates(tx, person).await,
        false => Ok(Vec::new()),
    }
}

/// For the lines of a queue: the person, and in words what they most share with another record.
pub(super) async fn of_lines(tx: &mut Tx, me: &Me, page: &Page, lines: &[Line]) -> Result<Vec<(PersonId, String)>> {
    if !may_see(me) {
        return Ok(Vec::new());
    }
    let under_way = lines.iter().filter(|line| line.state.is_under_way());
    let people: Vec<PersonId> = under_way.map(|line| line.person).collect();
    let mut found: Vec<(PersonId, String)> = Vec::new();
    for (person, other) in duplicates_of_page(tx, &people).await? {
        if found.iter().all(|(known, _)| *known != person) {
            found.push((person, page.state("people-likeness", other.likeness.as_str())));
        }
    }
    Ok(found)
}

/// What was found for a line.
pub(super) fn of_line<'a>(found: &'a [(PersonId, String)], line: &Line) -> Option<&'a str> {
    found.iter().find(|(person, _)| *person == line.person).map(|(_, words)| words.as_str())
}
