//! What about partners' inquiries waits for the viewer.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};
use jiff::civil::Date;

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("late", "evidence-partners-late", "/office/partners/inquiries"),
    ("answer", "evidence-partners-answer", "/office/partners/inquiries"),
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
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
            viewer.id(),
            Ability::KeepPartners.as_str(),
            Ability::DecideVisits.as_str(),
            school.map_or(0, |school| school.0),
            today
        ))
        .await?;
    Ok(Waits::found(counted, PLACES))
}
