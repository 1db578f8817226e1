//! What about gifts waits for the viewer.

use crate::error::Result;
use crate::giving::routing::Decider;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("answer", "evidence-gifts-answer", "/office/gifts?state=routed"),
    ("weigh", "evidence-gifts-weigh", "/office/gifts?state=offered"),
    ("letters", "evidence-gifts-letters", "/office/gifts/letters"),
    ("missed", "evidence-gifts-missed", "/office/gifts/expected"),
    ("odd", "evidence-gifts-odd", "/office/gifts/expected"),
    ("sponsors", "evidence-sponsors", "/office/sponsors?state=chosen"),
    ("closet", "evidence-closet-low", "/office/closet?low=yes"),
];

/// Counts it, within the viewer's reach and, where one is chosen, at one school.
pub async fn waits(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>) -> Result<Vec<Waits>> {
    let school = school.map_or(0, |school| school.0);
    let mut counted = gifts(tx, viewer, school).await?;
    let answers: Vec<&'static str> = Decider::ALL
        .iter()
        .filter(|decider| viewer.grants.iter().any(|grant| decider.is_answered_by(grant.role)))
        .map(|decider| decider.as_str())
        .collect();
    let mut q = sql!(
        "select 'answer' as name, count(*) as count, min(g.since) as oldest from gift g
         where g.state = 'routed' and ($3 = 0 or g.school = $3)
           and exists (select 1 from may m where m.person = $1 and m.ability = $2
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))",
        viewer.id(),
        Ability::AnswerGifts.as_str(),
        school
    );
    q.push_list(" and g.decider in (${})", answers);
    let mine: Vec<(String, i64, Option<jiff::Timestamp>)> = tx.all(q).await?;
    counted.splice(0..0, mine);
    Ok(Waits::found(counted, PLACES))
}

async fn gifts(tx: &mut Tx, viewer: &Viewer, school: i64) -> Result<Vec<(String, i64, Option<jiff::Timestamp>)>> {
    Ok(tx
        .all(sql!(
            "select 'weigh' as name, count(*) as count, min(g.since) as oldest from gift g
             where g.state in ('offered', 'screened') and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'letters', count(*), min(g.since) from gift g
             where g.state = 'received' and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'missed', count(*), min(i.since) from gift_instalment i join gift g on g.id = i.gift
             where i.state = 'missed' and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'odd', count(*), min(y.since) from gift_payment y join gift g on g.id = y.gift
             where y.odd and y.looked_at is null and ($4 = 0 or g.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'sponsors', count(*), min(x.since) from sponsor x
             where x.state = 'chosen' and ($4 = 0 or x.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
             union all
             select 'closet', count(*), cast(null as bigint) from closet_item c
             where c.ended_at is null and c.low > 0 and c.quantity <= c.low and ($4 = 0 or c.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $3
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = c.school)))",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            Ability::KeepCloset.as_str(),
            school
        ))
        .await?)
}
