//! Papers and their files.

use crate::agreements::data::DataId;
use crate::agreements::paper::{DocumentId, NewPaper, Paper, PaperId, Read};
use crate::agreements::paper_flow::PaperState;
use crate::agreements::upload::{FileKind, Taken};
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, PersonId};
use crate::policy::PaperKind;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Papers on a page.
pub const PAGE: i64 = 50;

/// Every paper; what follows narrows it. The content of a file is read by nobody but who downloads it.
fn every() -> Sql {
    sql!(
        "select p.id, p.organisation, o.name as organisation_name, p.kind, p.state, p.words, p.cents,
                p.additional_insured, p.expires_on, p.why, p.due_on, p.came_at, p.since,
                (select max(d.id) from partner_document d where d.paper = p.id) as document
         from partner_paper p join organisation o on o.id = p.organisation
         where p.id > 0"
    )
}

/// One for the program itself; the verbs ask whose it is.
pub async fn any(tx: &mut Tx, id: PaperId) -> Result<Option<Paper>> {
    let mut q = every();
    q.push(" and p.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One that the viewer keeps.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: PaperId) -> Result<Option<Paper>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(" and p.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// Papers are the office's: no school sees them.
fn reached(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${} and m.scope_kind = 'district')",
        (viewer.id(), Ability::KeepPartners.as_str()),
    );
}

/// All of an organisation, the newest first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(" and p.organisation = ${} order by p.id desc limit 300", organisation);
    Ok(tx.all(q).await?)
}

pub async fn in_state(
    tx: &mut Tx,
    organisation: OrganisationId,
    kind: PaperKind,
    state: PaperState,
) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(" and p.organisation = ${} and p.kind = ${} and p.state = ${}", (organisation, kind, state));
    Ok(tx.all(q).await?)
}

/// Those that are accepted, or that the office does without.
pub async fn holding(tx: &mut Tx, organisation: OrganisationId, kind: PaperKind) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(" and p.organisation = ${} and p.kind = ${} and p.state in ('accepted', 'waived')", (organisation, kind));
    Ok(tx.all(q).await?)
}

/// The queue: those in one state, by their day, and one more where there is another page.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, state: PaperState, page: i64) -> Result<Vec<Paper>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(" and p.state = ${}", state);
    let order = match state {
        PaperState::InReview => " order by p.due_on, p.id",
        PaperState::Accepted | PaperState::Waived => " and p.expires_on is not null order by p.expires_on, p.id",
        _ => " order by p.since desc, p.id desc",
    };
    q.push_text(order);
    q.push(" limit ${} offset ${}", (PAGE + 1, (page - 1) * PAGE));
    Ok(tx.all(q).await?)
}

/// A page of those that end soon: the first to end before the others, and one more where there is another page.
pub async fn ending_page(tx: &mut Tx, viewer: &Viewer, (today, soon): (Date, Date), page: i64) -> Result<Vec<Paper>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(
        " and p.id in (select e.id from paper_ending e where e.expires_on >= ${} and e.expires_on <= ${})
          order by p.expires_on, p.id limit ${} offset ${}",
        (today, soon, PAGE + 1, (page - 1) * PAGE),
    );
    Ok(tx.all(q).await?)
}

/// How many there are.
pub async fn ending_count(tx: &mut Tx, (today, soon): (Date, Date)) -> Result<i64> {
    let count =
        sql!("select count(*) from paper_ending e where e.expires_on >= $1 and e.expires_on <= $2", today, soon);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// All of them, or those in one state, one after the other, for a file; how many there were.
pub async fn each(
    tx: &mut Tx,
    viewer: &Viewer,
    state: Option<PaperState>,
    take: impl FnMut(Paper) + Send,
) -> Result<u64> {
    let mut q = every();
    reached(&mut q, viewer);
    if let Some(state) = state {
        q.push(" and p.state = ${}", state);
    }
    q.push_text(" order by o.name, p.kind, p.id");
    Ok(tx.each(q, take).await?)
}

/// How many are in each state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(PaperState, i64)>> {
    Ok(tx.all(sql!("select p.state, count(*) as count from partner_paper p group by p.state order by p.state")).await?)
}

pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    new: &NewPaper,
    state: PaperState,
    due: Date,
    now: Timestamp,
) -> Result<PaperId> {
    let id = PaperId(tx.new_id());
    let due = (state == PaperState::InReview).then_some(due);
    tx.run(sql!(
        "insert into partner_paper (id, organisation, kind, state, words, cents, additional_insured, expires_on, due_on,
             came_at, since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
        id,
        organisation,
        new.kind,
        state,
        new.words.as_str(),
        new.cents,
        new.additional_insured,
        new.expires_on,
        due,
        now
    ))
    .await?;
    Ok(id)
}

/// It is ticked by a data agreement.
pub async fn set_data(tx: &mut Tx, id: PaperId, data: DataId) -> Result<()> {
    tx.run(sql!("update partner_paper set data = $2 where id = $1", id, data)).await?;
    Ok(())
}

/// What a data agreement ticks.
pub async fn ticked_by(tx: &mut Tx, data: DataId) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(" and p.data = ${} and p.state = 'accepted'", data);
    Ok(tx.all(q).await?)
}

pub async fn insert_document(tx: &mut Tx, paper: PaperId, file: &Taken, now: Timestamp) -> Result<()> {
    let id = DocumentId(tx.new_id());
    tx.run(sql!(
        "insert into partner_document (id, paper, file_kind, size, content_hash, content, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        paper,
        file.kind,
        i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        file.hash.as_str(),
        file.bytes,
        now
    ))
    .await?;
    Ok(())
}

/// What the newest file of a paper is known by.
pub async fn file_hash(tx: &mut Tx, paper: PaperId) -> Result<Option<String>> {
    let newest =
        sql!("select d.content_hash from partner_document d where d.paper = $1 order by d.id desc limit 1", paper);
    Ok(tx.maybe::<(String,)>(newest).await?.map(|(hash,)| hash))
}

pub async fn set_read(tx: &mut Tx, id: PaperId, read: &Read) -> Result<()> {
    tx.run(sql!(
        "update partner_paper set expires_on = $2, cents = $3, additional_insured = $4, reminded_on = null where id = $1",
        id,
        read.expires_on,
        read.cents,
        read.additional_insured
    ))
    .await?;
    Ok(())
}

/// What became of it, who said so, when.
pub async fn set_reviewed(
    tx: &mut Tx,
    id: PaperId,
    to: PaperState,
    why: &str,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_paper set state = $2, why = $3, due_on = null, since = $5,
             reviewed_by = coalesce($4, reviewed_by), reviewed_at = case when $4 is null then reviewed_at else $5 end
         where id = $1",
        id,
        to,
        why,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Who decided about a paper, and when.
pub struct Decided {
    pub name: Option<String>,
    pub at: Timestamp,
}
db::row!(Decided { name, at });

/// Who accepted it, refused it, or does without it; nothing where nobody of the office did.
pub async fn decided(tx: &mut Tx, id: PaperId) -> Result<Option<Decided>> {
    Ok(tx
        .maybe(sql!(
            "select r.given || ' ' || r.family as name, p.reviewed_at as at
             from partner_paper p left join person r on r.id = p.reviewed_by
             where p.id = $1 and p.reviewed_at is not null",
            id
        ))
        .await?)
}

/// A file to be handed out.
pub struct Document {
    pub paper: PaperId,
    pub organisation: OrganisationId,
    pub kind: PaperKind,
    pub file_kind: FileKind,
    pub content: Vec<u8>,
}
db::row!(Document { paper, organisation, kind, file_kind, content });

/// A file, for the office that keeps partners.
pub async fn document(tx: &mut Tx, viewer: &Viewer, id: DocumentId) -> Result<Option<Document>> {
    let mut q = sql!(
        "select d.paper, p.organisation, p.kind, d.file_kind, d.content
         from partner_document d join partner_paper p on p.id = d.paper
         where d.id = $1",
        id
    );
    reached(&mut q, viewer);
    Ok(tx.maybe(q).await?)
}

/// A file of an organisation, for whoever was found to speak for it.
pub async fn own_document(tx: &mut Tx, organisation: OrganisationId, id: DocumentId) -> Result<Option<Document>> {
    Ok(tx
        .maybe(sql!(
            "select d.paper, p.organisation, p.kind, d.file_kind, d.content
             from partner_document d join partner_paper p on p.id = d.paper
             where d.id = $1 and p.organisation = $2",
            id,
            organisation
        ))
        .await?)
}

/// The next organisation with a paper whose last day is over.
pub async fn next_past(tx: &mut Tx, today: Date) -> Result<Option<OrganisationId>> {
    let found = tx
        .maybe(sql!(
            "select p.organisation from partner_paper p
             where p.state in ('accepted', 'waived') and p.expires_on < $1 order by p.organisation limit 1",
            today
        ))
        .await?;
    Ok(found.map(|(organisation,): (OrganisationId,)| organisation))
}

/// The papers of an organisation whose last day is over.
pub async fn past_of(tx: &mut Tx, organisation: OrganisationId, today: Date) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(
        " and p.organisation = ${} and p.state in ('accepted', 'waived') and p.expires_on < ${} order by p.id",
        (organisation, today),
    );
    Ok(tx.all(q).await?)
}

/// Those that end by a day, of which nobody was told, and in whose place nothing came yet.
pub async fn ending(tx: &mut Tx, today: Date, by: Date, limit: i64) -> Result<Vec<Paper>> {
    let mut q = every();
    q.push(
        " and p.id in (select e.id from paper_ending e where e.expires_on >= ${} and e.expires_on <= ${})
          and p.reminded_on is null
          order by p.id limit ${}",
        (today, by, limit),
    );
    Ok(tx.all(q).await?)
}

pub async fn set_reminded(tx: &mut Tx, id: PaperId, on: Date) -> Result<()> {
    tx.run(sql!("update partner_paper set reminded_on = $2 where id = $1", id, on)).await?;
    Ok(())
}
