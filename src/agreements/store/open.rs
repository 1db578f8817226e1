//! What waits for the office, for the overview.

use crate::error::Result;
use crate::people::Ability;
use crate::web::Viewer;
use db::{Tx, sql};

/// How much waits, of what the viewer can settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    /// Agreements for the district to sign.
    pub to_sign: i64,
    /// Papers to look at.
    pub papers: i64,
    /// Reports to read.
    pub reports: i64,
    /// Principals to answer.
    pub sites: i64,
    /// Schools that are paused.
    pub paused: i64,
}
db::row!(Open { to_sign, papers, reports, sites, paused });

impl Open {
    /// What waits, by the key of its words; nothing that is none.
    pub fn lines(&self) -> impl Iterator<Item = (&'static str, i64)> {
        let all = [
            ("evidence-to-sign", self.to_sign),
            ("evidence-papers", self.papers),
            ("evidence-reports", self.reports),
            ("evidence-sites", self.sites),
            ("evidence-paused", self.paused),
        ];
        all.into_iter().filter(|(_, count)| *count > 0)
    }
}

/// Counts it, within the viewer's reach.
pub async fn open(tx: &mut Tx, viewer: &Viewer) -> Result<Open> {
    Ok(tx
        .one(sql!(
            "select (select count(*) from partner_agreement a where a.state = 'signed_by_partner'
                        and exists (select 1 from may m where m.person = $1 and m.ability = $4
                                    and m.scope_kind = 'district')) as to_sign,
                    (select count(*) from partner_paper p where p.state = 'in_review'
                        and exists (select 1 from may m where m.person = $1 and m.ability = $3
                                    and m.scope_kind = 'district')) as papers,
                    (select count(*) from partner_report r where r.state = 'submitted'
                        and exists (select 1 from may m where m.person = $1 and m.ability = $3
                                    and m.scope_kind = 'district')) as reports,
                    (select count(*) from partner_site i where i.state = 'proposed'
                        and exists (select 1 from may m where m.person = $1 and m.ability = $5
                                    and (m.scope_kind = 'district' or (m.scope_kind = 'school'
                                         and m.scope = i.school)))) as sites,
                    (select count(*) from partner_site i where i.state = 'paused'
                        and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                    and (m.scope_kind = 'district' or (m.scope_kind = 'school'
                                         and m.scope = i.school)))) as paused",
            viewer.id(),
            Ability::SeePartners.as_str(),
            Ability::KeepPartners.as_str(),
            Ability::SignAgreements.as_str(),
            Ability::AuthoriseSites.as_str()
        ))
        .await?)
}
