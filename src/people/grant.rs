//! Roles: who gives them, how far they reach, how they end.

use super::{PersonId, Role, ScopeKind, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::schools::SchoolId;
use crate::web::session;
use db::Tx;
use jiff::Timestamp;

/// How far a grant reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    District,
    School(SchoolId),
    Partner(i64),
    Household(i64),
    Oneself,
}

impl Scope {
    /// As the table keeps it.
    pub fn parts(self) -> (ScopeKind, i64) {
        match self {
            Scope::District => (ScopeKind::District, 0),
            Scope::School(school) => (ScopeKind::School, school.into()),
            Scope::Partner(partner) => (ScopeKind::Partner, partner),
            Scope::Household(household) => (ScopeKind::Household, household),
            Scope::Oneself => (ScopeKind::Oneself, 0),
        }
    }
}

/// Why a role was not given or taken.
#[derive(Debug)]
pub enum GrantError {
    /// Nobody gives a staff role to themselves.
    Oneself,
    /// The role does not reach that far, or is nobody's to give.
    Scope,
    /// The last director or operator stays: somebody must be able to give roles.
    Last,
    Other(Error),
}

impl From<GrantError> for Error {
    fn from(error: GrantError) -> Error {
        match error {
            GrantError::Oneself => Error::refused("people-role-oneself"),
            GrantError::Scope => Error::refused("people-role-scope"),
            GrantError::Last => Error::refused("people-role-last"),
            GrantError::Other(error) => error,
        }
    }
}

impl From<Error> for GrantError {
    fn from(error: Error) -> GrantError {
        GrantError::Other(error)
    }
}

impl From<db::Error> for GrantError {
    fn from(error: db::Error) -> GrantError {
        GrantError::Other(error.into())
    }
}

/// Gives a role; giving it again changes nothing. Whoever gets a role at work signs in anew, so that no open browser
/// grows in power.
pub async fn grant(
    tx: &mut Tx,
    actor: Actor,
    person: PersonId,
    role: Role,
    scope: Scope,
    now: Timestamp,
) -> Result<(), GrantError> {
    grant_until(tx, actor, person, role, scope, None, now).await
}

/// Gives a role that ends by itself.
pub async fn grant_until(
    tx: &mut Tx,
    actor: Actor,
    person: PersonId,
    role: Role,
    scope: Scope,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), GrantError> {
    let (kind, id) = scope.parts();
    let by = match actor {
        Actor::Person(by, _) | Actor::Own(by) => Some(by),
        Actor::System => None,
    };
    if role.is_staff() && by == Some(person) {
        return Err(GrantError::Oneself);
    }
    if !role.is_grantable() || (role.is_staff() && role.scope_kind() != kind) {
        return Err(GrantError::Scope);
    }
    tx.lock("person", person).await?;
    store::person(tx, person).await?.ok_or(Error::NotFound)?;
    if store::holds(tx, person, role, kind, id, now).await? {
        return Ok(());
    }
    let grant = store::insert_grant(tx, person, role, (kind, id), by, until, now).await?;
    if role.is_staff() {
        session::end_all(tx, person).await?;
    }
    let mut entry = Entry::new(actor, "granted-role", "role_grant", grant).about(person).detail(role.as_str());
    if let Scope::School(school) = scope {
        entry = entry.at_school(school);
    }
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Ends a grant. The last director and the last operator stay.
pub async fn revoke(tx: &mut Tx, actor: Actor, grant: i64, now: Timestamp) -> Result<(), GrantError> {
    tx.lock("role_grant", grant).await?;
    let held = store::open_grant(tx, grant, now).await?.ok_or(Error::NotFound)?;
    if matches!(held.role, Role::Director | Role::Operator) {
        // Two who let go of each other at once: the second waits here, and then is the last.
        store::lock_role(tx, held.role).await?;
        if store::holders(tx, held.role, now).await? <= 1 {
            return Err(GrantError::Last);
        }
    }
    store::end_grant(tx, grant, now).await?;
    session::end_all(tx, held.person).await?;
    let entry = Entry::new(actor, "revoked-role", "role_grant", grant).about(held.person).detail(held.role.as_str());
    let entry = if held.scope_kind == ScopeKind::School { entry.at_school(SchoolId(held.scope)) } else { entry };
    ledger::note(tx, entry, now).await?;
    Ok(())
}
