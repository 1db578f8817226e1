//! Needs by the many: the public list, the office's queue, files, and what the night looks for.

use super::need::{every, narrow, narrow_shown};
use crate::error::Result;
use crate::needs::need::{Need, NeedId, NeedKind};
use crate::needs::need_flow::NeedState;
use crate::people::{PersonId, fold};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Needs on a page of the office.
pub const PAGE: i64 = 50;

/// What the office looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Any of these; all when there are none.
    pub states: Vec<NeedState>,
    pub school: Option<SchoolId>,
    pub kind: Option<NeedKind>,
    pub q: Option<String>,
    pub after: Option<NeedId>,
}

impl Wanted {
    fn narrow(&self, q: &mut Sql) {
        if !self.states.is_empty() {
            q.push_list(" and n.state in (${})", self.states.iter().copied());
        }
        if let Some(school) = self.school {
            q.push(" and n.school = ${}", school);
        }
        if let Some(kind) = self.kind {
            q.push(" and n.kind = ${}", kind);
        }
        if let Some(text) = &self.q {
            q.push(" and n.folded like ${}", like(text));
        }
    }
}

fn like(text: &str) -> String {
    format!("%{}%", fold(text).replace(['%', '_', '|'], ""))
}

/// A page of them, the oldest first: nothing waits for ever.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, most: i64) -> Result<Vec<Need>> {
    let mut q = every();
    narrow(&mut q, viewer);
    wanted.narrow(&mut q);
    if let Some(after) = wanted.after {
        q.push(" and n.id > ${}", after);
    }
    q.push(" order by n.id limit ${}", most);
    Ok(tx.all(q).await?)
}

/// All of them, for a file of any length.
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(Need) + Send) -> Result<u64> {
    let mut q = every();
    narrow(&mut q, viewer);
    wanted.narrow(&mut q);
    q.push_text(" order by n.id");
    Ok(tx.each(q, take).await?)
}

/// How many are in each state, of those the viewer may see.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>) -> Result<Vec<(NeedState, i64)>> {
    let mut q = sql!("select n.state, count(*) from need n where n.id > 0");
    narrow(&mut q, viewer);
    if let Some(school) = school {
        q.push(" and n.school = ${}", school);
    }
    q.push_text(" group by n.state");
    Ok(tx.all(q).await?)
}

/// An open need, as far as its place in the public list goes.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    pub id: NeedId,
    pub school: SchoolId,
    pub needed_by: Option<Date>,
}
db::row!(Placed { id, school, needed_by });

/// What strangers look for.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    pub school: Option<SchoolId>,
    pub kind: Option<NeedKind>,
    pub q: String,
    /// The words of the search, each by all of its words: a need has to meet every one of them, or the whole text as it is.
    pub words: Vec<Word>,
}

/// One word of a search: words for the same thing, and the kinds and skills that are called so in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct Word {
    pub alike: Vec<String>,
    pub kinds: Vec<NeedKind>,
    pub skills: Vec<String>,
}

impl Word {
    fn narrow(&self, q: &mut Sql) {
        q.push_text(" and (n.id = 0");
        for word in &self.alike {
            let word = word.replace(['%', '_', '|'], "");
            q.push(" or n.folded like ${} or n.folded like ${}", (format!("{word}%"), format!("% {word}%")));
        }
        for kind in &self.kinds {
            q.push(" or n.kind = ${}", *kind);
        }
        for skill in &self.skills {
            q.push(" or n.skill = ${}", skill.as_str());
        }
        q.push_text(")");
    }
}

/// Everything open that fits; the caller puts it in the order of fairness.
pub async fn open(tx: &mut Tx, viewer: &Viewer, sought: &Sought) -> Result<Vec<Placed>> {
    let mut q = sql!("select n.id, n.school, n.needed_by from need n where n.promised < n.quantity");
    narrow_shown(&mut q, viewer);
    q.push_text(" and n.state in ('published', 'offered')");
    if let Some(school) = sought.school {
        q.push(" and n.school = ${}", school);
    }
    if let Some(kind) = sought.kind {
        q.push(" and n.kind = ${}", kind);
    }
    if !sought.q.is_empty() {
        q.push(" and (n.folded like ${}", like(&sought.q));
        if !sought.words.is_empty() {
            q.push_text(" or (n.id > 0");
            sought.words.iter().for_each(|word| word.narrow(&mut q));
            q.push_text(")");
        }
        q.push_text(")");
    }
    q.push_text(" order by n.id limit 20000");
    Ok(tx.all(q).await?)
}

/// These needs, in the order asked for.
pub async fn these(tx: &mut Tx, ids: &[NeedId]) -> Result<Vec<Need>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = every();
    q.push_list(" and n.id in (${})", ids.iter().copied());
    let mut found: Vec<Need> = tx.all(q).await?;
    found.sort_by_key(|need| ids.iter().position(|id| *id == need.id));
    Ok(found)
}

/// A school, how poor it is, and when help last came.
#[derive(Debug, Clone, Copy)]
pub struct Helped {
    pub school: SchoolId,
    pub need_permille: i64,
    /// A partner helps there today.
    pub has_partner: bool,
    /// The last day on which a partner left.
    pub left_on: Option<Date>,
    /// When the last one stopped that is still written down there: suspended, paused, or no partner any more.
    pub stopped_at: Option<Timestamp>,
    /// The last day on which something came for a need, and on which a gift came that stayed.
    pub part_on: Option<Date>,
    pub gift_on: Option<Date>,
}
db::row!(Helped { school, need_permille, has_partner, left_on, stopped_at, part_on, gift_on });

/// Every open school with when help last came: what a need brought, a gift, or a partner.
pub async fn helped(tx: &mut Tx) -> Result<Vec<Helped>> {
    Ok(tx
        .all(sql!(
            "select s.id as school, s.need_permille, h.has_partner, h.left_on, h.stopped_at, h.part_on, h.gift_on
             from school s join school_help h on h.school = s.id
             where s.active order by s.id"
        ))
        .await?)
}

/// Needs whose last day is over.
pub async fn expiring(tx: &mut Tx, today: Date, most: i64) -> Result<Vec<NeedId>> {
    let rows = tx
        .all::<(NeedId,)>(sql!(
            "select n.id from need n where n.state in ('published', 'offered') and n.expires_on < $1 order by n.id limit $2",
            today,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Needs that end soon and whose writers have not been reminded; from now on they have.
pub async fn to_remind(tx: &mut Tx, until: Date, today: Date, most: i64) -> Result<Vec<Need>> {
    let mut q = every();
    q.push(
        " and n.id in (select r.id from need r where r.state in ('published', 'offered') and r.expires_on <= ${}
                       and r.reminded_on is null)
          order by n.id limit ${}",
        (until, most),
    );
    let found: Vec<Need> = tx.all(q).await?;
    for need in &found {
        tx.run(sql!("update need set reminded_on = $2 where id = $1", need.id, today)).await?;
    }
    Ok(found)
}

/// The writer's own drafts.
pub async fn drafts(tx: &mut Tx, by: PersonId) -> Result<Vec<Need>> {
    let mut q = every();
    q.push(" and n.written_by = ${} and n.state = 'draft' order by n.id desc limit 20", by);
    Ok(tx.all(q).await?)
}
