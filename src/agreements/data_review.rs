//! The three who look at a request for data, side by side: each says yes for their own office, sends it back, or refuses.
//! Nobody says yes twice, whatever roles they hold, and nobody says yes to what they prepared themselves.

use super::act::Act;
use super::data::{Data, DataId};
use super::data_flow::{DataState, DataVerb};
use super::data_notices as notices;
use super::data_step::{Step, advance};
use super::store::data as store;
use super::{own, suspension};
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId, Role};
use crate::web::{Me, Viewer};
use db::Tx;
use jiff::Timestamp;

/// The three offices, as their roles.
pub const THREE: [Role; 3] = [Role::Accountability, Role::Counsel, Role::DataSecurity];

/// The yes of one of the three.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yes {
    pub part: Role,
    pub person: PersonId,
    pub person_name: String,
    pub at: Timestamp,
}
db::row!(Yes { part, person, person_name, at });

/// The offices for which the reader looks at it.
pub fn parts_of(viewer: &Viewer) -> Vec<Role> {
    THREE.into_iter().filter(|part| viewer.grants.iter().any(|grant| grant.role == *part)).collect()
}

/// What one of the three says.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub verb: DataVerb,
    pub words: &'a str,
    /// The hash of the text that was read.
    pub text_hash: &'a str,
    /// How often it had been laid before them then.
    pub round: i64,
}

/// For which office somebody's yes counts: the first of theirs that has not said it. A refusal where none is left, or where
/// they said yes for another office.
fn part(mine: &[Role], me: PersonId, yeses: &[Yes]) -> Result<Role> {
    if yeses.iter().any(|yes| yes.person == me) {
        return Err(Error::refused("data-refused-twice"));
    }
    let open = mine.iter().copied().find(|part| !yeses.iter().any(|yes| yes.part == *part));
    open.ok_or(Error::refused("data-refused-said"))
}

/// Refuses the approval of somebody who had a hand in what is to be approved.
pub(super) async fn not_prepared_by(tx: &mut Tx, me: &Me, id: DataId) -> Result<()> {
    match store::preparers(tx, id).await?.contains(&me.id()) {
        true => Err(Error::refused("data-refused-prepared")),
        false => Ok(()),
    }
}

/// One of the three answers. While its partner is suspended it rests, and can only be refused.
pub async fn answer(tx: &mut Tx, me: &Me, id: DataId, said: &Said<'_>, act: &Act<'_>) -> Result<()> {
    let held = looked_at(tx, me, id).await?;
    if held.state != DataState::InReview {
        return Err(Error::refused("data-refused-state"));
    }
    if held.round != said.round || held.text_hash != said.text_hash {
        return Err(Error::refused("data-refused-changed"));
    }
    if said.verb != DataVerb::Refuse {
        suspension::refuses(tx, held.organisation).await?;
    }
    match said.verb {
        DataVerb::SayYes => yes(tx, me, &held, act).await,
        DataVerb::Return => {
            let to = held.next(DataVerb::Return)?;
            advance(tx, &held, to, by(me, said), act).await?;
            notices::returned(tx, &held, said.words, act).await
        }
        DataVerb::Refuse => {
            let to = held.next(DataVerb::Refuse)?;
            advance(tx, &held, to, by(me, said), act).await?;
            notices::refused(tx, &held, said.words, act).await
        }
        _ => Err(Error::refused("data-refused-state")),
    }
}

fn by<'a>(me: &Me, said: &Said<'a>) -> Step<'a> {
    Step { words: said.words, ..Step::with(me, Ability::ReviewDataRequests, said.verb) }
}

async fn yes(tx: &mut Tx, me: &Me, held: &Data, act: &Act<'_>) -> Result<()> {
    not_prepared_by(tx, me, held.id).await?;
    let yeses = store::yeses(tx, held.id, held.round).await?;
    let part = part(&parts_of(me), me.id(), &yeses)?;
    store::insert_yes(tx, held, part, me.id(), act.now).await?;
    let is_last = yeses.len() + 1 == THREE.len();
    let to = held.step(DataVerb::SayYes, if is_last { DataState::Approved } else { DataState::InReview })?;
    let due_on = if is_last { Some(act.due(act.agreements().sign_days())) } else { held.due_on };
    let step = Step { due_on, ..Step::with(me, Ability::ReviewDataRequests, DataVerb::SayYes) };
    advance(tx, held, to, step, act).await?;
    match due_on {
        Some(due) if is_last => notices::to_sign(tx, held, due, act).await,
        _ => Ok(()),
    }
}

/// Accounts and files are shut, says data security; the partner destroys its copies by a day.
pub async fn end_access(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<()> {
    let held = looked_at(tx, me, id).await?;
    if !parts_of(me).contains(&Role::DataSecurity) {
        return Err(Error::NotFound);
    }
    let to = held.next(DataVerb::EndAccess)?;
    let days = i64::from(act.agreements().data().destroy_days);
    let due = act.today().saturating_add(jiff::Span::new().days(days));
    let step = Step { due_on: Some(due), ..Step::with(me, Ability::ReviewDataRequests, DataVerb::EndAccess) };
    advance(tx, &held, to, step, act).await?;
    notices::to_destroy(tx, &held, due, act).await
}

/// One that the viewer looks at for an office, with its organisation held until the transaction ends.
async fn looked_at(tx: &mut Tx, me: &Me, id: DataId) -> Result<Data> {
    let seen = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    tx.lock("organisation", seen.organisation).await?;
    own::not_of(tx, me, seen.organisation).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yes(part: Role, person: i64) -> Yes {
        Yes { part, person: PersonId(person), person_name: String::new(), at: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn three_people_say_yes_each_for_one_office() {
        let all = THREE;
        assert_eq!(part(&[Role::Counsel], PersonId(1), &[]).ok(), Some(Role::Counsel));
        assert_eq!(part(&all, PersonId(1), &[yes(Role::Accountability, 2)]).ok(), Some(Role::Counsel));
        // Whoever holds all three roles says it once.
        assert!(part(&all, PersonId(1), &[yes(Role::Accountability, 1)]).is_err());
        assert!(part(&[Role::Counsel], PersonId(1), &[yes(Role::Counsel, 2)]).is_err());
        assert!(part(&[], PersonId(1), &[]).is_err());
    }
}
