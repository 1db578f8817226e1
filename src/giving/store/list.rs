//! Gifts by the many: the queue, the board's list, files, and lists taken over.

use super::gift::{narrow, reached};
use crate::error::Result;
use crate::giving::gift::{DonorId, Gift, GiftId, GiftKind};
use crate::giving::gift_flow::GiftState;
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, Value, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Gifts on a page.
pub const PAGE: i64 = 50;

/// What somebody looks for.
#[derive(Debug, Default, Clone)]
pub struct Wanted {
    /// Any of these; all when there are none.
    pub states: Vec<GiftState>,
    pub decider: Option<String>,
    pub school: Option<SchoolId>,
    pub kind: Option<GiftKind>,
    pub receiver: Option<String>,
    /// Donors whose name begins like this, or has a word that does.
    pub name: Option<String>,
    pub after: Option<GiftId>,
    /// Those that should have come, or of which nobody has said when.
    pub due: Option<Due>,
}

/// What is to come and nobody knows when, or was to come.
#[derive(Debug, Clone, Copy)]
pub enum Due {
    /// Accepted without a day; money that was accepted before this.
    NoDay(Timestamp),
    /// The day that was agreed on is before this one.
    Over(Date),
}

impl Wanted {
    fn narrow(&self, q: &mut Sql) {
        if !self.states.is_empty() {
            q.push_list(" and g.state in (${})", self.states.iter().copied());
        }
        if let Some(decider) = &self.decider {
            q.push(" and g.decider = ${}", decider.as_str());
        }
        if let Some(school) = self.school {
            q.push(" and g.school = ${}", school);
        }
        if let Some(kind) = self.kind {
            q.push(" and g.kind = ${}", kind);
        }
        if let Some(receiver) = &self.receiver {
            q.push(" and g.receiver = ${}", receiver.as_str());
        }
        match self.due {
            Some(Due::NoDay(late)) => {
                q.push(" and g.state = 'accepted' and g.due_on is null and (g.kind <> 'money' or g.since < ${})", late);
            }
            Some(Due::Over(today)) => {
                q.push(" and g.state in ('accepted', 'scheduled') and g.due_on < ${}", today);
            }
            None => {}
        }
        if self.due.is_some() {
            q.push_text(
                " and not exists (select 1 from gift_instalment i where i.gift = g.id and i.state in ('due', 'missed'))",
            );
        }
        if let Some(name) = &self.name {
            let folded = fold(name).replace(['%', '_'], "");
            q.push(
                " and (g.donor_folded like ${} or g.donor_folded like ${})",
                (format!("{folded}%"), format!("% {folded}%")),
            );
        }
    }

    /// What still waits is shown oldest first, so that nothing waits for ever.
    fn waits(&self) -> bool {
        use GiftState::{Closed, Declined, Redirected, Returned, Withdrawn};
        !self.states.is_empty()
            && !self.states.iter().any(|state| matches!(state, Closed | Declined | Redirected | Returned | Withdrawn))
    }
}

/// A page of them.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, most: i64) -> Result<Vec<Gift>> {
    let mut q = reached(viewer);
    wanted.narrow(&mut q);
    match (wanted.after, wanted.waits()) {
        (Some(id), true) => q.push(" and g.id > ${}", id),
        (Some(id), false) => q.push(" and g.id < ${}", id),
        (None, _) => &mut q,
    };
    match wanted.waits() {
        true => q.push(" order by g.id limit ${}", most),
        false => q.push(" order by g.id desc limit ${}", most),
    };
    Ok(tx.all(q).await?)
}

/// All of them, one after the other, the oldest first: for a file of any length.
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(Gift) + Send) -> Result<u64> {
    let mut q = reached(viewer);
    wanted.narrow(&mut q);
    q.push_text(" order by g.id");
    Ok(tx.each(q, take).await?)
}

/// How many are in each state, of those the viewer may see.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>) -> Result<Vec<(GiftState, i64)>> {
    let mut q = sql!("select g.state, count(*) from gift g where g.id > 0");
    narrow(&mut q, viewer);
    if let Some(school) = school {
        q.push(" and g.school = ${}", school);
    }
    q.push_text(" group by g.state");
    Ok(tx.all(q).await?)
}

/// Those that lie with the board, the oldest first.
pub async fn before_board(tx: &mut Tx, viewer: &Viewer, most: i64) -> Result<Vec<Gift>> {
    let mut q = reached(viewer);
    q.push(" and g.state = 'routed' and g.decider = 'board' order by g.id limit ${}", most);
    Ok(tx.all(q).await?)
}

/// Those in one state, the oldest first.
pub async fn in_state(tx: &mut Tx, viewer: &Viewer, state: GiftState, most: i64) -> Result<Vec<Gift>> {
    let mut q = reached(viewer);
    q.push(" and g.state = ${} order by g.id limit ${}", (state, most));
    Ok(tx.all(q).await?)
}

/// Gifts of a donor, the newest first, within the viewer's reach.
pub async fn of_donor(tx: &mut Tx, viewer: &Viewer, donor: DonorId, but: GiftId) -> Result<Vec<Gift>> {
    let mut q = reached(viewer);
    q.push(" and g.donor = ${} and g.id <> ${} order by g.id desc limit 20", (donor, but));
    Ok(tx.all(q).await?)
}

/// A gift that somebody brings on a day.
#[derive(Debug, Clone)]
pub struct Coming {
    pub donor_name: String,
    pub anonymous: bool,
    pub what: String,
    pub kind: GiftKind,
    pub quantity: i64,
    pub due_on: Date,
    pub handover: String,
    pub school_name: Option<String>,
}
db::row!(Coming { donor_name, anonymous, what, kind, quantity, due_on, handover, school_name });

/// What is expected up to a day at the schools of which the viewer may see that, the earliest first.
pub async fn coming(tx: &mut Tx, viewer: &Viewer, until: Date, most: i64) -> Result<Vec<Coming>> {
    Ok(tx
        .all(sql!(
            "select d.name as donor_name, g.anonymous, g.what, g.kind, g.quantity, g.due_on, g.handover,
                    s.name as school_name
             from gift g join donor d on d.id = g.donor left join school s on s.id = g.school
             where g.state = 'scheduled' and g.due_on is not null and g.due_on <= $1
               and exists (select 1 from may m where m.person = $2 and m.ability = $3
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))
             order by g.due_on, g.id limit $4",
            until,
            viewer.id(),
            Ability::SeeComingGifts.as_str(),
            most
        ))
        .await?)
}

/// Notes that a file is taken over; nothing when it was before.
pub async fn insert_list(
    tx: &mut Tx,
    hash: &str,
    name: &str,
    lines: i64,
    by: PersonId,
    now: Timestamp,
) -> Result<Option<i64>> {
    let id = tx.new_id();
    let rows = tx
        .run(sql!(
            "insert into gift_list (id, hash, name, lines, by_person, at) values ($1, $2, $3, $4, $5, $6)
             on conflict (hash) do nothing",
            id,
            hash,
            name,
            lines,
            by,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

/// When a file with this content was taken over.
pub async fn taken_over(tx: &mut Tx, hash: &str) -> Result<Option<(String, Timestamp)>> {
    Ok(tx.maybe(sql!("select l.name, l.at from gift_list l where l.hash = $1", hash)).await?)
}

/// Which of these keys have a donor already.
pub async fn donors_by_key(tx: &mut Tx, keys: &[String]) -> Result<Vec<(String, DonorId)>> {
    let mut q = sql!("select d.key, coalesce(d.merged_into, d.id) as id from donor d where d.id > 0");
    q.push_list(" and d.key in (${})", keys.iter().map(String::as_str));
    Ok(tx.all(q).await?)
}

pub async fn insert_donors(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Result<u64> {
    const COLUMNS: &[&str] =
        &["id", "key", "kind", "organisation", "name", "folded", "contact_kind", "contact", "lang", "created_at"];
    Ok(tx.insert_many("donor", COLUMNS, rows).await?)
}

pub async fn insert_gifts(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Result<u64> {
    const COLUMNS: &[&str] = &[
        "id",
        "donor",
        "receiver",
        "school",
        "kind",
        "state",
        "what",
        "lang",
        "quantity",
        "purpose",
        "anonymous",
        "way",
        "cents",
        "stated_cents",
        "weighs",
        "offered_on",
        "decider",
        "because",
        "received_on",
        "received_cents",
        "policy",
        "list",
        "entered_by",
        "created_at",
        "since",
    ];
    Ok(tx.insert_many("gift", COLUMNS, rows).await?)
}

pub async fn insert_receipts(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Result<u64> {
    const COLUMNS: &[&str] = &[
        "id",
        "gift",
        "way",
        "cents",
        "quantity",
        "on_date",
        "received_by",
        "receipt_no",
        "recorded_by",
        "recorded_at",
    ];
    Ok(tx.insert_many("gift_receipt", COLUMNS, rows).await?)
}

pub async fn insert_steps(tx: &mut Tx, rows: Vec<Vec<Value>>) -> Result<u64> {
    const COLUMNS: &[&str] = &["id", "gift", "verb", "state", "person", "role", "on_date", "at"];
    Ok(tx.insert_many("gift_step", COLUMNS, rows).await?)
}
