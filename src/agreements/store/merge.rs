//! Two organisations that turned out to be one: what moves with them, and moves back.

use crate::error::Result;
use crate::joined::{Rows, rows};
use crate::partners::OrganisationId;
use db::{Tx, sql};
use serde::{Deserialize, Serialize};

const DATA: Rows = rows!("data_agreement", "organisation");

/// What a merge moved.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    agreements: Vec<i64>,
    papers: Vec<i64>,
    /// Schools at which the kept record is not in the same year.
    sites: Vec<i64>,
    reports: Vec<i64>,
    people: Vec<i64>,
    data: Vec<i64>,
}

fn ids(rows: Vec<(i64,)>) -> Vec<i64> {
    rows.into_iter().map(|(id,)| id).collect()
}

/// Moves what points to an organisation.
pub async fn move_over(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId) -> Result<Moved> {
    let agreements =
        ids(tx.all(sql!("select id from partner_agreement where organisation = $1 order by id", gone)).await?);
    tx.run(sql!("update partner_agreement set organisation = $2 where organisation = $1", gone, kept)).await?;
    let papers = ids(tx.all(sql!("select id from partner_paper where organisation = $1 order by id", gone)).await?);
    tx.run(sql!("update partner_paper set organisation = $2 where organisation = $1", gone, kept)).await?;
    let reports = ids(tx.all(sql!("select id from partner_report where organisation = $1 order by id", gone)).await?);
    tx.run(sql!("update partner_report set organisation = $2 where organisation = $1", gone, kept)).await?;
    let data = DATA.over(tx, gone.into(), kept.into()).await?;
    let people = ids(tx.all(sql!("select id from partner_person where organisation = $1 order by id", gone)).await?);
    tx.run(sql!("update partner_person set organisation = $2 where organisation = $1", gone, kept)).await?;
    let sites = ids(tx
        .all(sql!(
            "select i.id from partner_site i
             where i.organisation = $1
               and not (i.state in ('proposed', 'accepted', 'active', 'paused')
                        and exists (select 1 from partner_site k where k.organisation = $2 and k.school = i.school
                                    and k.school_year = i.school_year
                                    and k.state in ('proposed', 'accepted', 'active', 'paused')))
             order by i.id",
            gone,
            kept
        ))
        .await?);
    let mut q = sql!("update partner_site set organisation = $2 where organisation = $1", gone, kept);
    q.push_list(" and id in (${})", sites.iter().copied());
    tx.run(q).await?;
    Ok(Moved { agreements, papers, sites, reports, people, data })
}

/// Moves it back.
pub async fn move_back(tx: &mut Tx, kept: OrganisationId, gone: OrganisationId, moved: &Moved) -> Result<()> {
    let mut q = sql!("update partner_agreement set organisation = $1 where organisation = $2", gone, kept);
    q.push_list(" and id in (${})", moved.agreements.iter().copied());
    tx.run(q).await?;
    for part in moved.papers.chunks(1_000) {
        let mut q = sql!("update partner_paper set organisation = $1 where organisation = $2", gone, kept);
        q.push_list(" and id in (${})", part.iter().copied());
        tx.run(q).await?;
    }
    for part in moved.sites.chunks(1_000) {
        let mut q = sql!("update partner_site set organisation = $1 where organisation = $2", gone, kept);
        q.push_list(" and id in (${})", part.iter().copied());
        tx.run(q).await?;
    }
    DATA.back(tx, gone.into(), kept.into(), &moved.data).await?;
    let mut q = sql!("update partner_report set organisation = $1 where organisation = $2", gone, kept);
    q.push_list(" and id in (${})", moved.reports.iter().copied());
    tx.run(q).await?;
    for part in moved.people.chunks(1_000) {
        let mut q = sql!("update partner_person set organisation = $1 where organisation = $2", gone, kept);
        q.push_list(" and id in (${})", part.iter().copied());
        tx.run(q).await?;
    }
    Ok(())
}
