//! Agreements: many at a time.

use super::agreement::{every, narrow};
use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::agreement_flow::AgreementState;
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, fold};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::civil::Date;

/// Agreements on a page.
pub const PAGE: i64 = 50;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Any of these; all when there are none.
    pub states: Vec<AgreementState>,
    /// In force, with their last day until then.
    pub ending_by: Option<Date>,
    /// Only those that no renewal follows yet, and of which no notice was given.
    pub unfollowed: bool,
    /// Only those of which the partner gave notice.
    pub noticed: bool,
    pub q: String,
}

/// A page of them, counted from 1: what waits for somebody by its day, and one more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, page: i64, lines: i64) -> Result<Vec<Agreement>> {
    let mut q = every();
    narrow(&mut q, viewer, Ability::SeePartners);
    if !wanted.states.is_empty() {
        q.push_list(" and a.state in (${})", wanted.states.iter().copied());
    }
    if let Some(by) = wanted.ending_by {
        q.push(" and a.state = 'in_force' and a.ends_on <= ${}", by);
    }
    if wanted.unfollowed {
        q.push_text(
            " and a.notice_on is null
              and not exists (select 1 from partner_agreement n where n.follows = a.id and n.root = 'renewal'
                              and n.state <> 'withdrawn')",
        );
    }
    if wanted.noticed {
        q.push_text(" and a.notice_on is not null and a.state in ('signed_by_district', 'in_force')");
    }
    if !wanted.q.is_empty() {
        let folded = fold(&wanted.q).replace(['%', '_', '\\'], "");
        q.push(" and o.folded like ${}", format!("%{folded}%"));
    }
    q.push_text(if wanted.noticed {
        " order by a.notice_on, a.id"
    } else if wanted.ending_by.is_some() {
        " order by a.ends_on, a.id"
    } else {
        " order by case when a.due_on is null then 1 else 0 end, a.due_on, o.folded, a.id"
    });
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// How many are in each state, of those within reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(AgreementState, i64)>> {
    let mut q = sql!("select a.state, count(*) as count from partner_agreement a where a.id > 0");
    narrow(&mut q, viewer, Ability::SeePartners);
    q.push_text(" group by a.state order by a.state");
    Ok(tx.all(q).await?)
}

/// Signed by both, and their first day has come. What ended by a notice before that day never begins.
pub async fn to_begin(tx: &mut Tx, today: Date, limit: i64) -> Result<Vec<AgreementId>> {
    let found: Vec<(AgreementId,)> = tx
        .all(sql!(
            "select a.id from partner_agreement a
             where a.state = 'signed_by_district' and a.starts_on <= $1
               and (a.notice_on is null or a.notice_on >= $1)
             order by a.id limit $2",
            today,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// In force, and their last day is over.
pub async fn past(tx: &mut Tx, today: Date, limit: i64) -> Result<Vec<(OrganisationId, AgreementId)>> {
    Ok(tx
        .all(sql!(
            "select a.organisation, a.id from partner_agreement a
             where a.state = 'in_force' and a.ends_on < $1 order by a.organisation, a.id limit $2",
            today,
            limit
        ))
        .await?)
}

/// Signed by both, and the last day of the partner's notice is over.
pub async fn noticed_past(tx: &mut Tx, today: Date, limit: i64) -> Result<Vec<(OrganisationId, AgreementId)>> {
    Ok(tx
        .all(sql!(
            "select a.organisation, a.id from partner_agreement a
             where a.state in ('signed_by_district', 'in_force') and a.notice_on < $1
             order by a.organisation, a.id limit $2",
            today,
            limit
        ))
        .await?)
}

/// In force, with their last day until then; no notice was given, nobody was told and nothing follows yet.
pub async fn ending(tx: &mut Tx, today: Date, by: Date, limit: i64) -> Result<Vec<AgreementId>> {
    let found: Vec<(AgreementId,)> = tx
        .all(sql!(
            "select a.id from partner_agreement a
             where a.state = 'in_force' and a.ends_on >= $1 and a.ends_on <= $2 and a.reminded_on is null
               and a.notice_on is null
               and not exists (select 1 from partner_agreement n where n.follows = a.id and n.root = 'renewal'
                               and n.state in ('sent', 'changed', 'signed_by_partner', 'signed_by_district'))
             order by a.id limit $3",
            today,
            by,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

pub async fn set_reminded(tx: &mut Tx, id: AgreementId, on: Date) -> Result<()> {
    tx.run(sql!("update partner_agreement set reminded_on = $2 where id = $1", id, on)).await?;
    Ok(())
}
