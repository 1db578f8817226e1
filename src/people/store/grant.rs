//! SQL of roles.

use crate::error::Result;
use crate::people::{PersonId, Role, ScopeKind};
use db::{Tx, sql};
use jiff::Timestamp;

/// Whether somebody has this role there now.
pub async fn holds(
    tx: &mut Tx,
    person: PersonId,
    role: Role,
    kind: ScopeKind,
    scope: i64,
    now: Timestamp,
) -> Result<bool> {
    let (held,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from role_grant g
                 where g.person = $1 and g.role = $2 and g.scope_kind = $3 and g.scope = $4
                   and g.revoked_at is null and (g.until_at is null or g.until_at > $5)) as held",
            person,
            role,
            kind,
            scope,
            now
        ))
        .await?;
    Ok(held)
}

/// A new grant; gives its id.
pub async fn insert_grant(
    tx: &mut Tx,
    person: PersonId,
    role: Role,
    scope: (ScopeKind, i64),
    by: Option<PersonId>,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Result<i64> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into role_grant (id, person, role, scope_kind, scope, granted_by, since, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        person,
        role,
        scope.0,
        scope.1,
        by,
        now,
        until
    ))
    .await?;
    Ok(id)
}
