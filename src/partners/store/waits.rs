//! What about partners waits for the viewer: their inquiries, who has gone quiet, what was planned or promised and is late.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};
use jiff::civil::Date;

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("quiet", "evidence-partners-quiet", "/office/partners?standing=quiet"),
    ("steps", "evidence-partners-steps", "/office/partners?standing=late"),
    ("late", "evidence-partners-late", "/office/partners/inquiries"),
    ("answer", "evidence-partners-answer", "/office/partners/inquiries"),
    ("asked", "evidence-placements", "/office/placements"),
    ("visits", "evidence-partners-visits", "/office/partners/inquiries?state=at_school"),
];

/// Counts it, within the viewer's reach and, where one is chosen, at one school.
pub async fn waits(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>, today: Date) -> Result<Vec<Waits>> {
    let counted = tx
        .all(sql!(
            "select case when i.due_on < $5 then 'late' else 'answer' end as name, count(*) as count,
                    min(i.since) as oldest
             from partner_inquiry i
             where i.state in ('received', 'assigned', 'school_yes') and ($4 = 0 or i.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             group by 1
             union all
             select 'visits', count(*), min(i.since) from partner_inquiry i
             where i.state = 'at_school' and ($4 = 0 or i.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $3
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))
             union all
             select 'asked', count(*), min(q.asked_at) from partner_question q
             where q.state = 'asked' and ($4 = 0 or q.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $6
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = q.school)))
             union all
             select 'quiet', count(*), min(o.since) from organisation o
             where o.standing = 'quiet' and o.merged_into is null
               and ($4 = 0 or exists (select 1 from partner_school l where l.organisation = o.id and l.school = $4
                                      and l.ended_on is null))
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'steps', count(*), cast(null as bigint) from organisation o
             where o.standing in ('inquiring', 'eligible', 'active', 'quiet') and o.merged_into is null
               and (o.next_on < $5 or exists (select 1 from organisation_touch t
                    where t.organisation = o.id and t.kind = 'promise' and t.settled_at is null and t.due_on < $5))
               and ($4 = 0 or exists (select 1 from partner_school l where l.organisation = o.id and l.school = $4
                                      and l.ended_on is null))
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')",
            viewer.id(),
            Ability::KeepPartners.as_str(),
            Ability::DecideVisits.as_str(),
            school.map_or(0, |school| school.0),
            today,
            Ability::AuthoriseSites.as_str()
        ))
        .await?;
    Ok(Waits::found(counted, PLACES))
}
