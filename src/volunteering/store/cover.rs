//! The SQL of places that look for somebody else, and of those who were asked.

use crate::error::Result;
use crate::people::{Ability, ContactKind, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::cover::{AskedId, CoverId};
use crate::volunteering::cover_flow::{AskedState, CoverKind, CoverState};
use crate::volunteering::shift::ShiftId;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::SignupId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// A place that looks for somebody else, and who holds it now.
#[derive(Debug, Clone)]
pub struct Cover {
    pub id: CoverId,
    pub kind: CoverKind,
    pub shift: ShiftId,
    pub school: SchoolId,
    pub signup: Option<SignupId>,
    pub holder: Option<PersonId>,
    /// None when they gave the place back and took it again since: that place was not asked about.
    pub holder_state: Option<SignupState>,
    pub wanted: Option<ShiftId>,
    pub contact: String,
    pub state: CoverState,
    pub asked_by: PersonId,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub next_at: Option<Timestamp>,
}
db::row!(Cover {
    id,
    kind,
    shift,
    school,
    signup,
    holder,
    holder_state,
    wanted,
    contact,
    state,
    asked_by,
    created_at,
    expires_at,
    next_at
});

impl Cover {
    /// Whether somebody has the place and has not used it.
    pub fn is_held(&self) -> bool {
        matches!(self.holder_state, Some(SignupState::SignedUp | SignupState::Reminded))
    }
}

/// For jobs and verbs, which act for nobody or have looked already.
pub async fn any(tx: &mut Tx, id: CoverId) -> Result<Option<Cover>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.kind, c.shift, s.school, c.signup, u.person as holder,
                    case when u.created_at <= c.created_at then u.state end as holder_state, c.wanted, c.contact, c.state,
                    c.asked_by, c.created_at, c.expires_at, c.next_at
             from cover c join shift s on s.id = c.shift left join signup u on u.id = c.signup
             where c.id = $1",
            id
        ))
        .await?)
}

/// What a place looks for just now.
pub async fn open_of(tx: &mut Tx, signup: SignupId) -> Result<Option<Cover>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.kind, c.shift, s.school, c.signup, u.person as holder,
                    case when u.created_at <= c.created_at then u.state end as holder_state, c.wanted, c.contact, c.state,
                    c.asked_by, c.created_at, c.expires_at, c.next_at
             from cover c join shift s on s.id = c.shift left join signup u on u.id = c.signup
             where c.signup = $1 and c.state = 'open'",
            signup
        ))
        .await?)
}

/// One that the viewer may end: of a place of their own, or at a school whose shifts they publish.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, id: CoverId) -> Result<Option<Cover>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.kind, c.shift, s.school, c.signup, u.person as holder,
                    case when u.created_at <= c.created_at then u.state end as holder_state, c.wanted, c.contact, c.state,
                    c.asked_by, c.created_at, c.expires_at, c.next_at
             from cover c join shift s on s.id = c.shift left join signup u on u.id = c.signup
             where c.id = $1 and (u.person = $2 or (c.kind = 'cover' and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))))",
            id,
            viewer.id(),
            Ability::PublishShifts.as_str()
        ))
        .await?)
}

/// What was tried for one's own place on a shift since it was taken, the newest first.
pub async fn own(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<Vec<Cover>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.kind, c.shift, s.school, c.signup, u.person as holder, u.state as holder_state, c.wanted,
                    c.contact, c.state, c.asked_by, c.created_at, c.expires_at, c.next_at
             from signup u join cover c on c.signup = u.id join shift s on s.id = c.shift
             where u.person = $1 and u.shift = $2 and u.created_at <= c.created_at
             order by c.created_at desc, c.id desc limit 20",
            person,
            shift
        ))
        .await?)
}

/// Whether a place looks for something already; for a free place, whether the shift does.
pub async fn is_open(tx: &mut Tx, shift: ShiftId, signup: Option<SignupId>) -> Result<bool> {
    let (open,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from cover c where c.shift = $1 and c.state = 'open'
                 and (c.signup = $2 or (c.signup is null and $2 = 0))) as open",
            shift,
            signup.map_or(0, |id| id.0)
        ))
        .await?;
    Ok(open)
}

/// How often somebody has asked others since a moment.
pub async fn asked_since(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!("select count(*) from cover c where c.asked_by = $1 and c.created_at > $2", person, since))
        .await?;
    Ok(count)
}

/// What is written down when somebody asks.
#[derive(Debug)]
pub struct NewCover<'a> {
    pub kind: CoverKind,
    pub shift: ShiftId,
    pub signup: Option<SignupId>,
    pub wanted: Option<ShiftId>,
    pub contact: Option<(ContactKind, &'a str)>,
    pub asked_by: PersonId,
    pub expires_at: Timestamp,
    pub next_at: Option<Timestamp>,
    pub policy: i64,
}

pub async fn insert(tx: &mut Tx, new: &NewCover<'_>, now: Timestamp) -> Result<CoverId> {
    let id = CoverId(tx.new_id());
    let (kind, value) = new.contact.map_or(("", ""), |(kind, value)| (kind.as_str(), value));
    tx.run(sql!(
        "insert into cover (id, kind, shift, signup, wanted, contact_kind, contact, state, asked_by, created_at,
                            expires_at, next_at, policy)
         values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11, $12)",
        id,
        new.kind,
        new.shift,
        new.signup,
        new.wanted,
        kind,
        value,
        new.asked_by,
        now,
        new.expires_at,
        new.next_at,
        new.policy
    ))
    .await?;
    Ok(id)
}

/// Its end. Whom it was offered to is forgotten.
pub async fn end(
    tx: &mut Tx,
    id: CoverId,
    state: CoverState,
    taken_by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update cover set state = $2, taken_by = $3, ended_at = $4, next_at = null, contact = '', contact_kind = ''
         where id = $1",
        id,
        state,
        taken_by,
        now
    ))
    .await?;
    Ok(())
}

/// When the next few are asked; nothing when nobody is left to ask.
pub async fn set_next(tx: &mut Tx, id: CoverId, at: Option<Timestamp>) -> Result<()> {
    tx.run(sql!("update cover set next_at = $2 where id = $1", id, at)).await?;
    Ok(())
}

/// Somebody who was asked. After two records were joined it is the one that was kept.
#[derive(Debug, Clone)]
pub struct Asked {
    pub id: AskedId,
    pub cover: CoverId,
    pub shift: ShiftId,
    pub wanted: Option<ShiftId>,
    pub person: PersonId,
    pub signup: Option<SignupId>,
    pub state: AskedState,
}
db::row!(Asked { id, cover, shift, wanted, person, signup, state });

/// For verbs, which have looked already, or hold the secret of a link.
pub async fn asked(tx: &mut Tx, id: AskedId) -> Result<Option<Asked>> {
    Ok(tx
        .maybe(sql!(
            "select a.id, a.cover, c.shift, c.wanted, coalesce(p.merged_into, p.id) as person, a.signup, a.state
             from cover_asked a join cover c on c.id = a.cover join person p on p.id = a.person
             where a.id = $1",
            id
        ))
        .await?)
}

/// The one a link is for.
pub async fn asked_by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<AskedId>> {
    let found = tx.maybe::<(AskedId,)>(sql!("select a.id from cover_asked a where a.token_hash = $1", token_hash));
    Ok(found.await?.map(|(id,)| id))
}

/// One's own.
pub async fn asked_own(tx: &mut Tx, person: PersonId, id: AskedId) -> Result<Option<AskedId>> {
    let found = tx.maybe::<(AskedId,)>(sql!(
        "select a.id from cover_asked a join person p on p.id = a.person
         where a.id = $1 and coalesce(p.merged_into, p.id) = $2",
        id,
        person
    ));
    Ok(found.await?.map(|(id,)| id))
}

/// Everybody who was asked, in the order of asking.
pub async fn all_asked(tx: &mut Tx, cover: CoverId) -> Result<Vec<Asked>> {
    Ok(tx
        .all(sql!(
            "select a.id, a.cover, c.shift, c.wanted, coalesce(p.merged_into, p.id) as person, a.signup, a.state
             from cover_asked a join cover c on c.id = a.cover join person p on p.id = a.person
             where a.cover = $1 order by a.asked_at, a.id",
            cover
        ))
        .await?)
}

/// Notes that somebody is asked; nothing when they were before.
pub async fn insert_asked(
    tx: &mut Tx,
    cover: CoverId,
    person: PersonId,
    signup: Option<SignupId>,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<AskedId>> {
    let id = AskedId(tx.new_id());
    let rows = tx
        .run(sql!(
            "insert into cover_asked (id, cover, person, signup, state, token_hash, asked_at)
             values ($1, $2, $3, $4, 'asked', $5, $6) on conflict (cover, person) do nothing",
            id,
            cover,
            person,
            signup,
            token_hash,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

pub async fn set_asked(tx: &mut Tx, id: AskedId, state: AskedState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update cover_asked set state = $2, answered_at = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

/// Whether somebody does not want to be asked.
pub async fn is_never(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let (never,) = tx
        .one::<(bool,)>(sql!("select exists (select 1 from cover_never n where n.person = $1) as never", person))
        .await?;
    Ok(never)
}

/// Whether anything changed.
pub async fn set_never(tx: &mut Tx, person: PersonId, never: bool, now: Timestamp) -> Result<bool> {
    let rows = if never {
        tx.run(sql!(
            "insert into cover_never (person, since) values ($1, $2) on conflict (person) do nothing",
            person,
            now
        ))
        .await?
    } else {
        tx.run(sql!("delete from cover_never where person = $1", person)).await?
    };
    Ok(rows > 0)
}

/// A question that waits for one's answer.
#[derive(Debug, Clone)]
pub struct Question {
    pub id: AskedId,
    pub kind: CoverKind,
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}
db::row!(Question { id, kind, shift, title, lang, school_name, starts_at, ends_at });

/// What one is asked, the soonest first.
pub async fn questions(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<Question>> {
    Ok(tx
        .all(sql!(
            "select a.id, c.kind, s.id as shift, o.title, o.lang, k.name as school_name, s.starts_at, s.ends_at
             from cover_asked a
             join person p on p.id = a.person
             join cover c on c.id = a.cover and c.state = 'open' and c.expires_at > $2
             join shift s on s.id = c.shift and s.state = 'open'
             join opportunity o on o.id = s.opportunity
             join school k on k.id = s.school
             where coalesce(p.merged_into, p.id) = $1 and a.state = 'asked'
             order by s.starts_at, a.id limit 20",
            person,
            now
        ))
        .await?)
}

/// How the search for somebody stands, for the school: whose place, and how many were asked. For a place that was given
/// back it is a search for a free one.
#[derive(Debug, Clone)]
pub struct Standing {
    pub id: CoverId,
    pub shift: ShiftId,
    pub signup: Option<SignupId>,
    pub state: CoverState,
    pub asked: i64,
    pub said_no: i64,
    pub next_at: Option<Timestamp>,
    pub taken_by: Option<PersonId>,
}
db::row!(Standing { id, shift, signup, state, asked, said_no, next_at, taken_by });

/// At a school on a day: what is asked around for, and what was taken. Offers from one to another are theirs alone.
pub async fn standing_on(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Standing>> {
    Ok(tx
        .all(sql!(
            "select c.id, c.shift, case when u.place is not null and u.created_at <= c.created_at then u.id end as signup,
                    c.state, (select count(*) from cover_asked a where a.cover = c.id) as asked,
                    (select count(*) from cover_asked a where a.cover = c.id and a.state in ('no', 'never')) as said_no,
                    c.next_at, c.taken_by
             from shift s
             join cover c on c.shift = s.id and c.state in ('open', 'taken') and c.kind = 'cover'
             left join signup u on u.id = c.signup
             where s.school = $1 and s.on_date = $2
             order by c.created_at desc, c.id limit 200",
            school,
            date
        ))
        .await?)
}
