//! SQL of people who may not help: who has to hear of it, and what stands behind it.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::civil::Date;

/// Who runs the board at the schools that may meet the person of a case: those that it names, those of what they hold or held,
/// and those where they have a place or lead a group.
pub async fn staff_concerned(tx: &mut Tx, case: &Case, today: Date) -> Result<Vec<(PersonId, SchoolId, String)>> {
    Ok(tx
        .all(sql!(
            "select distinct m.person, s.id, s.name
             from may m
             join school s on s.id = m.scope
             where m.ability = 'run-board' and m.scope_kind = 'school' and m.person <> $1
               and (s.id in (select cs.school from clearance_school cs
                             join clearance c on c.id = cs.clearance
                             where c.person = $1
                               and (c.id = $2 or c.state in ('cleared', 'inactive', 'suspended', 'revoked')))
                 or s.id in (select h.school from signup u
                             join shift h on h.id = u.shift
                             where u.person = $1 and u.place is not null and h.on_date >= $3)
                 or s.id in (select h.school from group_visit g
                             join shift h on h.id = g.shift
                             where (g.leader = $1 or g.leader in (select p.id from person p where p.merged_into = $1))
                               and g.state in ('asked', 'accepted', 'here') and h.on_date >= $3))
             order by s.id, m.person limit 500",
            case.person,
            case.id,
            today
        ))
        .await?)
}

/// Which of these people are on hold, had their clearance taken away or are barred by law, under this or a joined record.
pub async fn stopped_among(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<PersonId>> {
    let mut q = sql!(
        "select distinct coalesce(p.merged_into, p.id) as person
         from person p
         join clearance c on c.person = p.id
         where (c.state in ('suspended', 'revoked') or (c.state = 'denied' and c.appeal_until is null))"
    );
    q.push_list(" and (p.id in (${})", people);
    q.push_list(" or p.merged_into in (${}))", people);
    let rows: Vec<(PersonId,)> = tx.all(q).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether another case of the person, or of a record that was joined to theirs, is barred by law.
pub async fn is_barred_beside(tx: &mut Tx, case: &Case) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (
                 select 1 from clearance c
                 where (c.person = $1 or c.person in (select p.id from person p where p.merged_into = $1)) and c.id <> $2
                   and c.state = 'denied' and c.appeal_until is null) as is_barred",
            case.person,
            case.id
        ))
        .await?;
    Ok(is)
}

/// The person's cases that were taken away in the same step as this one was decided.
pub async fn revoked_together(tx: &mut Tx, case: &Case) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!(
            "select c.id from clearance c
             where c.person = $1 and c.id <> $2 and c.state = 'revoked' and c.since = $3 order by c.id",
            case.person,
            case.id,
            case.since
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A case that one reviewer wants to have weighed anew.
pub struct ToReopen {
    pub id: ClearanceId,
    pub given: String,
    pub family: String,
}
db::row!(ToReopen { id, given, family });

impl ToReopen {
    /// Given and family name as one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// Those that wait for a second person.
pub async fn to_reopen(tx: &mut Tx, viewer: PersonId) -> Result<Vec<ToReopen>> {
    Ok(tx
        .all(sql!(
            "select c.id, p.given, p.family from clearance c join person p on p.id = c.person
             where c.state in ('denied', 'revoked') and c.proposal = 'reopen' and c.person <> $1
             order by c.proposed_at, c.id limit 50",
            viewer
        ))
        .await?)
}
