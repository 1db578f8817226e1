//! SQL of a person's own page.

use crate::error::Result;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The figures of one's own page.
pub struct Figures {
    /// The state of the newest clearance.
    pub clearance: Option<String>,
    /// Shifts still to come.
    pub shifts: i64,
    /// Minutes helped so far.
    pub minutes: i64,
    pub letters: i64,
    /// Places that are held for them, or that they are asked to step in for.
    pub asked: i64,
    /// Parts of needs and offers of theirs.
    pub promises: i64,
    /// Lists of partners on which they are.
    pub lists: i64,
    /// Whether something that they gave came.
    pub gave: bool,
}
db::row!(Figures { clearance, shifts, minutes, letters, asked, promises, lists, gave });

/// A browser that is signed in.
pub struct OpenSession {
    pub token_hash: String,
    pub seen_at: Timestamp,
}
db::row!(OpenSession { token_hash, seen_at });

/// What the cards of one's own page say, in one query.
pub async fn figures(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Figures> {
    Ok(tx
        .one(sql!(
            "select (select c.state from clearance c where c.person = $1 order by c.id desc limit 1) as clearance,
                    (select count(*) from signup u join shift s on s.id = u.shift
                     where u.person = $1 and u.place is not null and s.ends_at > $2) as shifts,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h
                     where h.person = $1 and h.state in ('confirmed', 'locked')) as minutes,
                    (select count(*) from letter l where l.person = $1 and l.revoked_at is null) as letters,
                    (select count(*) from waiting w join shift s on s.id = w.shift
                     where w.person = $1 and w.state in ('offered', 'called') and s.starts_at > $2) as asked,
                    (select count(*) from need_part p where p.person = $1 and p.state <> 'unconfirmed')
                    + (select count(*) from need_offer f where f.person = $1 and f.state <> 'unconfirmed') as promises,
                    (select count(*) from partner_person m where m.person = $1 and m.ended_at is null) as lists,
                    exists (select 1 from gift g join donor d on d.id = g.donor
                            where d.person = $1 and g.received_on is not null)
                    or exists (select 1 from need_part p where p.person = $1 and p.state in ('received', 'thanked')) as gave",
            person,
            now
        ))
        .await?)
}

/// The browsers somebody is signed in with.
pub async fn sessions(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<OpenSession>> {
    Ok(tx
        .all(sql!(
            "select s.token_hash, s.seen_at from session s
             where s.person = $1 and s.expires_at > $2 order by s.seen_at desc limit 20",
            person,
            now
        ))
        .await?)
}

/// A role somebody has, with the name of its school.
pub struct HeldRole {
    pub id: i64,
    pub role: String,
    pub school: Option<String>,
    pub until_at: Option<Timestamp>,
}
db::row!(HeldRole { id, role, school, until_at });

/// The roles somebody has now.
pub async fn roles_of(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<HeldRole>> {
    Ok(tx
        .all(sql!(
            "select g.id, g.role, s.name as school, g.until_at
             from role_grant g
             left join school s on g.scope_kind = 'school' and s.id = g.scope
             where g.person = $1 and g.revoked_at is null and (g.until_at is null or g.until_at > $2)
             order by g.id",
            person,
            now
        ))
        .await?)
}

/// One record of an export: the table and what it says.
pub struct Held {
    pub what: String,
    pub on_date: Option<Date>,
    pub said: String,
}
db::row!(Held { what, on_date, said });

/// What other features hold on a person, a line each, for the export of their data. What a join of two records left with the other
/// is theirs as well; what it copied stands there once.
pub async fn held_on(tx: &mut Tx, person: PersonId) -> Result<Vec<Held>> {
    Ok(tx
        .all(sql!(
            "with own as (select p.id from person p where p.id = $1 or p.merged_into = $1)
             select 'clearance' as what, c.valid_to as on_date,
                    c.state || ', level ' || c.level || ', granted ' || c.granted as said, c.id as id
             from clearance c where c.person in (select x.id from own x)
             union all
             select 'agreement', cast(null as text), a.text_id || ' version ' || a.version || ' (' || a.lang || ')', a.id
             from agreement a where a.person in (select x.id from own x)
             union all
             select 'asked to cover', s.on_date, o.title || ', ' || a.state, a.id
             from cover_asked a join cover c on c.id = a.cover join shift s on s.id = c.shift
             join opportunity o on o.id = s.opportunity
             where a.person in (select x.id from own x)
             union all
             select 'training', t.last_day,
                    t.training || ', done ' || t.done_on
                    || case when t.read_version is null then '' else ', here, version ' || t.read_version end, t.person
             from training t where t.person in (select x.id from own x)
             union all
             select 'calendar address', cast(null as text),
                    case when f.revoked_at is null then 'works' else 'ended' end, f.id
             from calendar_feed f where f.person in (select x.id from own x)
             union all
             select 'shift', s.on_date, o.title || ', ' || u.state, u.id
             from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
             where u.person in (select x.id from own x)
             union all
             select 'waiting list', s.on_date, o.title || ', ' || w.kind || ', ' || w.state, w.id
             from waiting w join shift s on s.id = w.shift join opportunity o on o.id = s.opportunity
             where w.person in (select x.id from own x)
             union all
             select 'hours', h.on_date, h.minutes || ' minutes, ' || h.category || ', ' || h.state, h.id
             from hours h where h.person in (select x.id from own x)
             union all
             select t.kind, cast(null as text), t.code, t.person from volunteer_trait t where t.person = $1
             union all
             select 'answer to a school', s.on_date, q.words || ' ' || a.answer, a.question
             from question_answer a join opportunity_question q on q.id = a.question join shift s on s.id = a.shift
             where a.person in (select x.id from own x)
             union all
             select 'own goal', g.last_on, g.minutes || ' minutes from ' || g.first_on, g.person
             from hours_goal g where g.person in (select x.id from own x)
             union all
             select 'invitation', cast(null as text), o.title, o.id
             from opportunity_invite i join opportunity o on o.id = i.opportunity where i.person = $1
             union all
             select 'letter', l.to_date, l.code, l.id from letter l where l.person in (select x.id from own x)
             union all
             select 'certificate', t.to_date, t.code || ', ' || t.minutes || ' minutes', t.id
             from certificate t where t.person in (select x.id from own x)
             union all
             select 'group', s.on_date, r.name || ', ' || g.headcount || ' people, ' || g.state, g.id
             from group_visit g join shift s on s.id = g.shift join organisation r on r.id = g.organisation
             where g.leader in (select x.id from own x)
             union all
             select 'group hours', s.on_date, n.name || ', ' || n.minutes || ' minutes', n.id
             from group_guest n join group_visit g on g.id = n.visit join shift s on s.id = g.shift
             where n.person in (select x.id from own x)
             union all
             select 'gift', coalesce(f.received_on, f.offered_on),
                    f.kind || ', ' || f.what || ', ' || f.cents || ' cents, ' || f.received_cents || ' cents received, ' || f.state,
                    f.id
             from gift f join donor d on d.id = f.donor where d.person in (select x.id from own x)
             union all
             select 'gift letter', e.on_date, e.subject || ' (' || e.lang || ')', e.id
             from gift_letter e join donor d on d.id = e.donor where d.person in (select x.id from own x)
             union all
             select 'crowdfunding campaign', c.ends_on, c.site || ', ' || c.what || ', ' || c.cents || ' cents, ' || c.state, c.id
             from campaign c where c.person in (select x.id from own x)
             union all
             select 'part of a gift', i.due_on, i.cents || ' cents, ' || i.state, i.id
             from gift_instalment i join gift f on f.id = i.gift join donor d on d.id = f.donor where d.person in (select x.id from own x)
             union all
             select 'payment for a gift', cast(null as text), y.cents || ' cents, ' || y.state, y.id
             from gift_payment y join gift f on f.id = y.gift join donor d on d.id = f.donor where d.person in (select x.id from own x)
             union all
             select 'promise to a school', e.day, n.what || ', ' || e.quantity || ', ' || e.state, e.id
             from need_part e join need n on n.id = e.need where e.person in (select x.id from own x)
             union all
             select 'offer to schools', e.until_on, e.what || ', ' || e.quantity || ', ' || e.state, e.id
             from need_offer e where e.person in (select x.id from own x)
             union all
             select 'list of a partner', cast(null as text), r.name || ', ' || m.answer, m.id
             from partner_person m join organisation r on r.id = m.organisation where m.person in (select x.id from own x)
             union all
             select 'message', cast(null as text), m.kind || ' by ' || m.channel || ', ' || m.state, m.id
             from message m where m.person in (select x.id from own x)
             order by what, id limit 20000",
            person
        ))
        .await?)
}
