//! What about partners waits for the viewer.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};
use jiff::civil::Date;

/// The short names of the statement, the words, and where it is settled.
const PLACES: &[(&str, &str, &str)] = &[
    ("to_sign", "evidence-to-sign", "/office/agreements?state=signed_by_partner"),
    ("renew", "evidence-agreements-renew", "/office/agreements?state=renew"),
    ("notice", "evidence-agreements-notice", "/office/agreements?state=notice"),
    ("papers", "evidence-papers", "/office/agreements/papers"),
    ("papers_ending", "evidence-papers-ending", "/office/agreements/papers?state=ending"),
    ("reports", "evidence-reports", "/office/agreements/reports"),
    ("late_reports", "evidence-reports-late", "/office/agreements/reports?state=late"),
    ("sites", "evidence-sites", "/office/sites"),
    ("paused", "evidence-paused", "/office/sites?state=paused"),
    ("data", "evidence-data", "/office/data-requests"),
    ("countersign", "evidence-data-sign", "/office/data-requests?state=signed_by_partner"),
    ("destroy", "evidence-data-destroy", "/office/data-requests"),
];

/// Counts it, within the viewer's reach. What a school settles is counted at one school, where one is chosen; what the
/// district settles is not counted there. `days`: today, and until when what ends is said to end soon.
pub async fn waits(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>, days: (Date, Date)) -> Result<Vec<Waits>> {
    let (today, soon) = days;
    let counted = tx
        .all(sql!(
            "select 'to_sign' as name, count(*) as count, min(a.since) as oldest from partner_agreement a
             where a.state = 'signed_by_partner' and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $4 and m.scope_kind = 'district')
             union all
             select 'renew', count(*), cast(null as bigint) from partner_agreement a
             where a.state = 'in_force' and a.ends_on <= $8 and $6 = 0 and a.notice_on is null
               and not exists (select 1 from partner_agreement n where n.follows = a.id and n.root = 'renewal'
                               and n.state <> 'withdrawn')
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'notice', count(*), cast(null as bigint) from partner_agreement a
             where a.state in ('signed_by_district', 'in_force') and a.notice_on is not null and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'papers', count(*), min(p.since) from partner_paper p
             where p.state = 'in_review' and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'papers_ending', count(*), cast(null as bigint) from paper_ending p
             where p.expires_on >= $7 and p.expires_on <= $8 and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'reports', count(*), min(r.since) from partner_report r
             where r.state = 'submitted' and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'late_reports', count(*), cast(null as bigint) from partner_report r
             where r.state in ('due', 'returned', 'lapsed') and r.due_on < $7 and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'sites', count(*), min(i.since) from partner_site i
             where i.state = 'proposed' and ($6 = 0 or i.school = $6)
               and exists (select 1 from may m where m.person = $1 and m.ability = $5
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))
             union all
             select 'paused', count(*), min(i.since) from partner_site i
             where i.state = 'paused' and ($6 = 0 or i.school = $6)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))
             union all
             select 'data', count(*), min(d.since) from data_agreement d
             where d.state in ('requested', 'based', 'listed') and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'destroy', count(*), min(d.since) from data_agreement d
             where d.state in ('expired', 'revoked', 'access_ended') and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $3 and m.scope_kind = 'district')
             union all
             select 'countersign', count(*), min(d.since) from data_agreement d
             where d.state = 'signed_by_partner' and $6 = 0
               and exists (select 1 from may m where m.person = $1 and m.ability = $4 and m.scope_kind = 'district')",
            viewer.id(),
            Ability::SeePartners.as_str(),
            Ability::KeepPartners.as_str(),
            Ability::SignAgreements.as_str(),
            Ability::AuthoriseSites.as_str(),
            school.map_or(0, |school| school.0),
            today,
            soon
        ))
        .await?;
    Ok(Waits::found(counted, PLACES))
}
