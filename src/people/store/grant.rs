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

/// A grant that is not over.
pub struct OpenGrant {
    pub person: PersonId,
    pub role: Role,
    pub scope_kind: ScopeKind,
    pub scope: i64,
}
db::row!(OpenGrant { person, role, scope_kind, scope });

/// A grant that is not over.
pub async fn open_grant(tx: &mut Tx, grant: i64, now: Timestamp) -> Result<Option<OpenGrant>> {
    Ok(tx
        .maybe(sql!(
            "select g.person, g.role, g.scope_kind, g.scope from role_grant g
             where g.id = $1 and g.revoked_at is null and (g.until_at is null or g.until_at > $2)",
            grant,
            now
        ))
        .await?)
}

/// Waits for others who change grants of this role.
pub async fn lock_role(tx: &mut Tx, role: Role) -> Result<()> {
    let ids =
        tx.all::<(i64,)>(sql!("select id from role_grant where role = $1 and revoked_at is null order by id", role));
    for (id,) in ids.await? {
        tx.lock("role_grant", id).await?;
    }
    Ok(())
}

/// How many people have this role now.
pub async fn holders(tx: &mut Tx, role: Role, now: Timestamp) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(distinct g.person) from role_grant g join person p on p.id = g.person
             where p.merged_into is null and g.role = $1 and g.revoked_at is null and (g.until_at is null or g.until_at > $2)",
            role,
            now
        ))
        .await?;
    Ok(count)
}

/// A grant is over.
pub async fn end_grant(tx: &mut Tx, grant: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!("update role_grant set revoked_at = $2 where id = $1", grant, now)).await?;
    Ok(())
}

/// Ends every grant whose day has passed, so that no query still counts it; how many there were.
pub async fn end_past_grants(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    Ok(tx
        .run(sql!("update role_grant set revoked_at = until_at where revoked_at is null and until_at <= $1", now))
        .await?)
}

/// A grant in the list of all.
pub struct GrantLine {
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub role: String,
    pub school: Option<String>,
    pub until_at: Option<Timestamp>,
}
db::row!(GrantLine { person, given, family, role, school, until_at });

/// How many a page shows.
pub const GRANTS_PAGE: i64 = 50;

/// Everybody's roles at work, by role and name; one page, counted from 1, and one more line when there is another page.
pub async fn staff_grants(tx: &mut Tx, role: Option<Role>, now: Timestamp, page: i64) -> Result<Vec<GrantLine>> {
    let mut q = sql!(
        "select g.person, p.given, p.family, g.role, s.name as school, g.until_at
         from role_grant g
         join person p on p.id = g.person
         left join school s on g.scope_kind = 'school' and s.id = g.scope
         where g.revoked_at is null and (g.until_at is null or g.until_at > $1) and p.merged_into is null
           and g.role not in ('guardian', 'volunteer', 'partner_member')",
        now
    );
    if let Some(role) = role {
        q.push(" and g.role = ${}", role);
    }
    q.push(" order by g.role, p.folded, g.id limit ${} offset ${}", (GRANTS_PAGE + 1, (page - 1) * GRANTS_PAGE));
    Ok(tx.all(q).await?)
}
