//! Proposals.

use crate::error::Result;
use crate::needs::need::NeedId;
use crate::needs::offer::OfferId;
use crate::needs::pair::{Pair, PairId, Refusal};
use crate::needs::pair_flow::PairState;
use crate::needs::part::PartId;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

fn every() -> Sql {
    sql!(
        "select r.id, r.need, r.offer, r.state, r.quantity, r.points, r.refused_by, r.reason, r.words, r.part, r.until_on,
                r.created_at, r.since, n.school, s.name as school_name, n.what as need_what, n.size as need_size,
                n.words as need_words, n.kind, o.what as offer_what, o.sizes, o.conditions, o.name as giver_name, o.person,
                o.organisation, o.contact_kind, o.contact, o.lang,
                (o.organisation is not null
                 and not exists (select 1 from organisation_helps h where h.id = o.organisation)) as rests
         from need_pair r
         join need n on n.id = r.need
         join school s on s.id = n.school
         join need_offer o on o.id = r.offer
         where r.id > 0"
    )
}

pub async fn any(tx: &mut Tx, id: PairId) -> Result<Option<Pair>> {
    let mut q = every();
    q.push(" and r.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn by_link(tx: &mut Tx, token_hash: &str, since: Timestamp) -> Result<Option<Pair>> {
    let mut q = every();
    q.push(
        " and r.id = (select l.pair from need_link l where l.token_hash = ${} and l.made_at >= ${})",
        (token_hash, since),
    );
    Ok(tx.maybe(q).await?)
}

/// What was proposed for a need, the newest first.
pub async fn of_need(tx: &mut Tx, need: NeedId) -> Result<Vec<Pair>> {
    let mut q = every();
    q.push(" and r.need = ${} order by r.id desc limit 50", need);
    Ok(tx.all(q).await?)
}

/// What was proposed for an offer, the newest first.
pub async fn of_offer(tx: &mut Tx, offer: OfferId) -> Result<Vec<Pair>> {
    let mut q = every();
    q.push(" and r.offer = ${} order by r.id desc limit 50", offer);
    Ok(tx.all(q).await?)
}

/// Lines of a page.
pub const PAGE: i64 = 50;

/// Which proposals somebody looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Nobody has said the last word.
    Open,
    /// The reader's own to answer, for their school.
    Waiting,
    All,
}

/// A page of those at schools whose needs somebody sees, the newest first.
pub async fn page(tx: &mut Tx, viewer: &Viewer, which: Which, after: Option<PairId>) -> Result<Vec<Pair>> {
    let mut q = every();
    viewer.reach(Ability::SeeNeeds).narrow(&mut q, " and n.school in (${})");
    match which {
        Which::Open => q.push_text(" and r.state in ('asked', 'school_yes', 'giver_yes')"),
        Which::Waiting => {
            viewer.reach(Ability::AnswerNeeds).narrow(&mut q, " and n.school in (${})");
            q.push_text(" and r.state in ('asked', 'giver_yes')")
        }
        Which::All => &mut q,
    };
    if let Some(after) = after {
        q.push(" and r.id < ${}", after);
    }
    q.push(" order by r.id desc limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

/// How many wait for the school, at those where somebody answers.
pub async fn waiting(tx: &mut Tx, viewer: &Viewer) -> Result<i64> {
    let mut q =
        sql!("select count(*) from need_pair r join need n on n.id = r.need where r.state in ('asked', 'giver_yes')");
    viewer.reach(Ability::AnswerNeeds).narrow(&mut q, " and n.school in (${})");
    Ok(tx.one::<(i64,)>(q).await?.0)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one table")]
pub async fn insert(
    tx: &mut Tx,
    need: NeedId,
    offer: OfferId,
    quantity: i64,
    points: i64,
    until: Date,
    by: PersonId,
    now: Timestamp,
) -> Result<PairId> {
    let id = PairId(tx.new_id());
    tx.run(sql!(
        "insert into need_pair (id, need, offer, state, quantity, points, until_on, proposed_by, created_at, since)
         values ($1, $2, $3, 'asked', $4, $5, $6, $7, $8, $8)",
        id,
        need,
        offer,
        quantity,
        points,
        until,
        by,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, pair: PairId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into need_link (token_hash, pair, made_at) values ($1, $2, $3) on conflict (token_hash) do nothing",
        token_hash,
        pair,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: PairId, state: PairState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update need_pair set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn set_part(tx: &mut Tx, id: PairId, part: PartId) -> Result<()> {
    tx.run(sql!("update need_pair set part = $2 where id = $1", id, part)).await?;
    Ok(())
}

pub async fn refused(tx: &mut Tx, id: PairId, side: &str, reason: Refusal, words: &str) -> Result<()> {
    tx.run(sql!(
        "update need_pair set refused_by = $2, reason = $3, words = $4 where id = $1",
        id,
        side,
        reason,
        words
    ))
    .await?;
    Ok(())
}

/// Proposals nobody answered in time, and those whose need or offer has ended. While a partner is suspended no time runs.
pub async fn lapsing(tx: &mut Tx, today: Date, most: i64) -> Result<Vec<PairId>> {
    let rows = tx
        .all::<(PairId,)>(sql!(
            "select r.id from need_pair r
             join need n on n.id = r.need
             join need_offer o on o.id = r.offer
             where r.state in ('asked', 'school_yes', 'giver_yes')
               and not exists (select 1 from organisation g where g.id = o.organisation and g.standing = 'suspended')
               and (r.until_on < $1 or n.state not in ('published', 'offered') or o.state not in ('open', 'paused'))
             order by r.id limit $2",
            today,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
