//! SQL of campaigns.

use crate::error::Result;
use crate::giving::campaign::{Brought, Campaign, CampaignId, NewCampaign};
use crate::giving::campaign_flow::CampaignState;
use crate::giving::gift::GiftId;
use crate::giving::routing::Decider;
use crate::ledger::Actor;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every campaign; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select c.id, coalesce(a.merged_into, a.id) as person, a.given || ' ' || a.family as asker_name, c.school,
                s.name as school_name, c.site, c.site_url, c.page_url, c.what, c.cents, c.ends_on, c.state, c.decider,
                c.year_cents, c.meeting_on, c.answer, d.given || ' ' || d.family as decided_name, c.decided_at, c.came,
                c.came_cents, c.came_what, c.gift, c.asked_at, c.since
         from campaign c
         join person a on a.id = c.person
         join school s on s.id = c.school
         left join person d on d.id = c.decided_by
         where c.id > 0"
    )
}

/// Those of the schools whose gifts the viewer sees.
fn narrow(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = c.school)))",
        (viewer.id(), Ability::SeeGifts.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: CampaignId) -> Result<Option<Campaign>> {
    let mut q = every();
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One's own, or one within reach.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: CampaignId) -> Result<Option<Campaign>> {
    let mut q = every();
    q.push(
        " and c.id = ${} and (coalesce(a.merged_into, a.id) = ${}
            or exists (select 1 from may m where m.person = ${} and m.ability = ${}
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = c.school))))",
        (id, viewer.id(), viewer.id(), Ability::SeeGifts.as_str()),
    );
    Ok(tx.maybe(q).await?)
}

/// Campaigns on a page.
pub const PAGE: i64 = 50;

/// Those in any of these states, or all, after one of them, the oldest first. One more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, states: &[CampaignState], after: CampaignId) -> Result<Vec<Campaign>> {
    let mut q = every();
    narrow(&mut q, viewer);
    if !states.is_empty() {
        q.push_list(" and c.state in (${})", states.iter().copied());
    }
    q.push(" and c.id > ${} order by c.id limit ${}", (after, PAGE + 1));
    Ok(tx.all(q).await?)
}

/// All of them, one after the other, for a file; how many there were.
pub async fn each(tx: &mut Tx, viewer: &Viewer, take: impl FnMut(Campaign) + Send) -> Result<u64> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push_text(" order by c.id");
    Ok(tx.each(q, take).await?)
}

/// One's own before one of them, the newest first. One more where there is another page.
pub async fn mine(tx: &mut Tx, person: PersonId, before: CampaignId) -> Result<Vec<Campaign>> {
    let mut q = every();
    q.push(
        " and coalesce(a.merged_into, a.id) = ${} and c.id < ${} order by c.id desc limit ${}",
        (person, before, PAGE + 1),
    );
    Ok(tx.all(q).await?)
}

/// How many are in each state, of those within reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(CampaignState, i64)>> {
    let mut q = sql!("select c.state, count(*) from campaign c where c.id > 0");
    narrow(&mut q, viewer);
    q.push_text(" group by c.state");
    Ok(tx.all(q).await?)
}

/// How much the asker's other campaigns come to that were said yes to in a year.
pub async fn others(tx: &mut Tx, campaign: &Campaign, from: Timestamp, to: Timestamp) -> Result<i64> {
    let sum = sql!(
        "select cast(coalesce(sum(c.cents), 0) as bigint) from campaign c join person a on a.id = c.person
         where coalesce(a.merged_into, a.id) = $1 and c.id <> $2 and c.state in ('approved', 'running', 'ended')
           and c.asked_at >= $3 and c.asked_at < $4",
        campaign.person,
        campaign.id,
        from,
        to
    );
    Ok(tx.one::<(i64,)>(sum).await?.0)
}

pub async fn insert(tx: &mut Tx, by: PersonId, new: &NewCampaign, policy: i64, now: Timestamp) -> Result<CampaignId> {
    let id = CampaignId(tx.new_id());
    tx.run(sql!(
        "insert into campaign (id, person, school, site, site_url, what, cents, ends_on, state, policy, asked_at, since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'asked', $9, $10, $10)",
        id,
        by,
        new.school,
        new.site.as_str(),
        new.site_url.as_str(),
        new.what.as_str(),
        new.cents,
        new.ends_on,
        policy,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn set_state(tx: &mut Tx, id: CampaignId, state: CampaignState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update campaign set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

/// Who had to say yes, and by which sum that was found.
pub async fn routed(tx: &mut Tx, id: CampaignId, decider: Decider, sum: i64) -> Result<()> {
    tx.run(sql!("update campaign set decider = $2, year_cents = $3 where id = $1", id, decider, sum)).await?;
    Ok(())
}

pub async fn decided(
    tx: &mut Tx,
    id: CampaignId,
    by: PersonId,
    meeting_on: Option<Date>,
    answer: &str,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update campaign set decided_by = $2, decided_at = $3, meeting_on = $4, answer = $5 where id = $1",
        id,
        by,
        now,
        meeting_on,
        answer
    ))
    .await?;
    Ok(())
}

pub async fn started(tx: &mut Tx, id: CampaignId, page_url: &str) -> Result<()> {
    tx.run(sql!("update campaign set page_url = $2 where id = $1", id, page_url)).await?;
    Ok(())
}

pub async fn ended(tx: &mut Tx, id: CampaignId, brought: &Brought, gift: Option<GiftId>) -> Result<()> {
    tx.run(sql!(
        "update campaign set came = $2, came_cents = $3, came_what = $4, gift = $5 where id = $1",
        id,
        brought.came,
        brought.cents,
        brought.what.as_str(),
        gift
    ))
    .await?;
    Ok(())
}

/// Those that never began and whose last day is over, some at a time.
pub async fn past(tx: &mut Tx, today: Date) -> Result<Vec<CampaignId>> {
    let rows = tx
        .all::<(CampaignId,)>(sql!(
            "select c.id from campaign c
             where c.state in ('asked', 'school_yes', 'approved') and c.ends_on < $1 order by c.id limit 100",
            today
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those that ran and whose last day is over; nobody was asked yet what came in. Some at a time.
pub async fn over(tx: &mut Tx, today: Date) -> Result<Vec<CampaignId>> {
    let rows = tx
        .all::<(CampaignId,)>(sql!(
            "select c.id from campaign c
             where c.state = 'running' and c.ends_on < $1 and c.reminded_at is null order by c.id limit 100",
            today
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Those that came to an end before a day, of which words are still kept; some at a time. A reason is as old as the last step,
/// and what came in as the gift it became.
pub async fn to_forget(tx: &mut Tx, before: Date, starts: Timestamp, most: i64) -> Result<Vec<CampaignId>> {
    let rows = tx
        .all::<(CampaignId,)>(sql!(
            "select c.id from campaign c
             where c.forgotten_at is null and c.state in ('ended', 'declined', 'withdrawn', 'expired')
               and c.ends_on < $1 and c.since < $2
             order by c.id limit $3",
            before,
            starts,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes out its words, and those of its steps.
pub async fn forget(tx: &mut Tx, id: CampaignId, words: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!("update campaign_step set note = '' where campaign = $1", id)).await?;
    tx.run(sql!(
        "update campaign set site = '', site_url = '', page_url = '', what = $2, answer = '', came_what = '',
                             forgotten_at = $3
         where id = $1",
        id,
        words,
        now
    ))
    .await?;
    Ok(())
}

pub async fn reminded(tx: &mut Tx, id: CampaignId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update campaign set reminded_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct Step {
    pub verb: String,
    pub by_name: Option<String>,
    pub note: String,
    pub at: Timestamp,
}
db::row!(Step { verb, by_name, note, at });

pub async fn note_step(
    tx: &mut Tx,
    campaign: CampaignId,
    verb: &str,
    state: CampaignState,
    actor: Actor,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    let (person, role) = match actor {
        Actor::Person(person, role) => (Some(person), role.as_str()),
        Actor::Own(person) => (Some(person), "self"),
        Actor::System => (None, "system"),
    };
    tx.run(sql!(
        "insert into campaign_step (id, campaign, verb, state, person, role, note, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        campaign,
        verb,
        state,
        person,
        role,
        note,
        now
    ))
    .await?;
    Ok(())
}

/// What happened to it, the newest first.
pub async fn steps(tx: &mut Tx, campaign: CampaignId) -> Result<Vec<Step>> {
    Ok(tx
        .all(sql!(
            "select t.verb, p.given || ' ' || p.family as by_name, t.note, t.at
             from campaign_step t left join person p on p.id = t.person
             where t.campaign = $1 order by t.id desc limit 200",
            campaign
        ))
        .await?)
}
