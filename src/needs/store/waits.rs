//! What about needs waits for the viewer.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("asked", "evidence-needs", "/office/needs?state=asked"),
    ("school_approved", "evidence-needs-check", "/office/needs?state=school_approved"),
    ("pairs", "evidence-needs-pairs", "/office/needs/pairs?state=waiting"),
    ("private", "evidence-needs-private", "/office/needs/private?state=open"),
];

/// Counts it, within the viewer's reach and, where one is chosen, at one school.
pub async fn waits(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>) -> Result<Vec<Waits>> {
    let counted = tx
        .all(sql!(
            "select n.state as name, count(*) as count, min(n.since) as oldest from need n
             where n.state = 'asked' and ($5 = 0 or n.school = $5)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school)))
             group by n.state
             union all
             select n.state, count(*), min(n.since) from need n
             where n.state = 'school_approved' and ($5 = 0 or n.school = $5)
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             group by n.state
             union all
             select 'pairs', count(*), min(x.since) from need_pair x join need n on n.id = x.need
             where x.state in ('asked', 'giver_yes') and ($5 = 0 or n.school = $5)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school)))
             union all
             select 'private', count(*), min(p.written_at) from need_private p
             where p.done_at is null and ($5 = 0 or p.school = $5)
               and exists (select 1 from may m where m.person = $1 and m.ability = $4
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = p.school)))",
            viewer.id(),
            Ability::AnswerNeeds.as_str(),
            Ability::KeepNeeds.as_str(),
            Ability::ReadPrivateNeeds.as_str(),
            school.map_or(0, |school| school.0)
        ))
        .await?;
    Ok(Waits::found(counted, PLACES))
}
