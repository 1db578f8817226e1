//! SQL that finds whom the lines of a list may be, what they hold here, and what was built on them since.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::list_import::ListId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Fingerprints of lists taken over before, and who those lines are now.
pub async fn by_print(tx: &mut Tx, prints: &[String]) -> Result<Vec<(String, PersonId)>> {
    let mut q = sql!(
        "select l.print, q.id from volunteer_list_line l
         join volunteer_list v on v.id = l.list and v.state = 'applied'
         join person p on p.id = l.person
         join person q on q.id = coalesce(p.merged_into, p.id) and q.merged_into is null
         where 1 = 1"
    );
    q.push_list(" and l.print in (${})", prints);
    q.push_text(" order by l.list, l.line");
    Ok(tx.all(q).await?)
}

/// The first line of this list with each fingerprint.
pub async fn first_with_print(tx: &mut Tx, list: ListId, prints: &[String]) -> Result<Vec<(String, i64)>> {
    let mut q = sql!("select l.print, min(l.line) as line from volunteer_list_line l where l.list = $1", list);
    q.push_list(" and l.print in (${})", prints);
    q.push_text(" group by l.print order by l.print");
    Ok(tx.all(q).await?)
}

/// Who is reached there: the address or number, the person, the name for search, the date of birth.
pub async fn by_contact(tx: &mut Tx, values: &[String]) -> Result<Vec<(String, PersonId, String, Option<Date>)>> {
    let mut q = sql!(
        "select c.value, p.id, p.folded, p.birth_date from contact_point c
         join person_contact pc on pc.contact = c.id
         join person p on p.id = pc.person
         where p.merged_into is null"
    );
    q.push_list(" and c.value in (${})", values);
    q.push_text(" order by p.id limit 20000");
    Ok(tx.all(q).await?)
}

/// Who is called so and has told a date of birth.
pub async fn by_name(tx: &mut Tx, names: &[String]) -> Result<Vec<(String, Date, PersonId)>> {
    let mut q = sql!(
        "select p.folded, p.birth_date, p.id from person p where p.merged_into is null and p.birth_date is not null"
    );
    q.push_list(" and p.folded in (${})", names);
    q.push_text(" order by p.id limit 20000");
    Ok(tx.all(q).await?)
}

/// The cases of these people that matter: who, where it stands, the level, the last day, what it is narrowed to.
pub async fn cases(
    tx: &mut Tx,
    people: &[PersonId],
) -> Result<Vec<(PersonId, ClearanceState, i64, Option<Date>, String)>> {
    let mut q = sql!(
        "select c.person, c.state, c.granted, c.valid_to, c.restriction from clearance c
         where c.state <> 'withdrawn' or c.restriction <> ''"
    );
    q.push_list(" and c.person in (${})", people.iter().copied());
    q.push_text(" order by c.id");
    Ok(tx.all(q).await?)
}

/// The hours these people have here: who, when, what for, minutes.
pub async fn hours(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<(PersonId, Date, String, i64)>> {
    let mut q = sql!(
        "select h.person, h.on_date, h.category, cast(sum(h.minutes) as bigint) as minutes from hours h
         where h.state <> 'rejected'"
    );
    q.push_list(" and h.person in (${})", people.iter().copied());
    q.push_text(" group by h.person, h.on_date, h.category order by h.person, h.on_date, h.category");
    Ok(tx.all(q).await?)
}

/// Steps that these people did here, as far as a new case of theirs counts them: a talk without a concern, `wanted` good
/// references, what somebody vouched for.
pub async fn steps_done(tx: &mut Tx, people: &[PersonId], wanted: i64) -> Result<Vec<(PersonId, String)>> {
    let mut q = sql!("select i.person, 'interview' as step from interview i where i.outcome = 'ok'");
    q.push_list(" and i.person in (${})", people.iter().copied());
    q.push_text(" union select v.person, v.step from vouched v where v.step <> 'fee'");
    q.push_list(" and v.person in (${})", people.iter().copied());
    q.push_text(" union select r.person, 'references' from referee r where r.weighed = 'ok' and r.dropped_at is null");
    q.push_list(" and r.person in (${})", people.iter().copied());
    q.push(" group by r.person having count(*) >= ${}", wanted);
    Ok(tx.all(q).await?)
}

/// Trainings of these people that are good on a day.
pub async fn trained(tx: &mut Tx, people: &[PersonId], today: Date) -> Result<Vec<(PersonId, String)>> {
    let mut q =
        sql!("select t.person, t.training from training t where (t.last_day is null or t.last_day >= $1)", today);
    q.push_list(" and t.person in (${})", people.iter().copied());
    Ok(tx.all(q).await?)
}

/// Contacts that exist already: kind, value, id.
pub async fn contact_points(tx: &mut Tx, values: &[String]) -> Result<Vec<(String, String, i64)>> {
    let mut q = sql!("select c.kind, c.value, c.id from contact_point c where 1 = 1");
    q.push_list(" and c.value in (${})", values);
    q.push_text(" order by c.id");
    Ok(tx.all(q).await?)
}

/// What was built on a list since: what it is, about whom, and the name; the first hundred.
pub async fn built_on(tx: &mut Tx, list: ListId, since: Timestamp) -> Result<Vec<(String, PersonId, String)>> {
    Ok(tx
        .all(sql!(
            "with mine as (
                 select distinct l.person from volunteer_list_line l where l.list = $1 and l.made
             ), given as (
                 select c.id, c.person, c.state, c.granted, c.id_seen_at, c.proposal, c.decided_at from clearance_from_list f
                 join clearance c on c.id = f.clearance where f.list = $1
             ), counted as (
                 select h.id, h.person, h.state from hours_from_list f join hours h on h.id = f.hours where f.list = $1
             ), built as (
                 select 'signed-in' as what, s.person from session s where s.person in (select person from mine)
                 union
                 select 'signed-in', pc.person from person_contact pc
                 where pc.person in (select person from mine) and (pc.verified_at is not null or pc.read_back_at is not null)
                 union
                 select 'merged', m.kept from merge m
                 where m.merged_at >= $2 and (m.kept in (select person from mine) or m.gone in (select person from mine))
                 union
                 select 'sign-up', u.person from signup u
                 where u.person in (select person from mine) or u.clearance in (select id from given)
                 union
                 select 'hours', h.person from hours h
                 where h.person in (select person from mine)
                   and not exists (select 1 from hours_from_list f where f.hours = h.id and f.list = $1)
                 union
                 select 'hours-decided', h.person from counted h where h.state not in ('confirmed', 'locked')
                 union
                 select 'letter', t.person from letter t
                 where t.issued_at >= $2
                   and (t.person in (select person from mine) or t.person in (select person from counted))
                 union
                 select 'application', c.person from clearance c
                 where c.person in (select person from mine)
                   and not exists (select 1 from clearance_from_list f where f.clearance = c.id and f.list = $1)
                 union
                 select 'clearance-decided', g.person from given g
                 where g.state not in ('cleared', 'inactive', 'expired', 'awaiting_more') or g.id_seen_at is not null or g.proposal <> ''
                    or exists (select 1 from clearance n where n.follows = g.id)
                    or exists (select 1 from driving d where d.clearance = g.id)
                    or g.decided_at > $2
                    or exists (select 1 from interview i where i.clearance = g.id)
                    or exists (select 1 from referee r where r.clearance = g.id)
                    or exists (select 1 from clearance_fee y where y.clearance = g.id)
                 union
                 select 'training', t.person from training t
                 left join training_from_list f
                   on f.person = t.person and f.training = t.training and f.list = $1
                 where (f.list is null and t.person in (select person from mine))
                    or (f.list is not null and t.noted_at > $2)
                 union
                 select 'award', a.person from award a where a.person in (select person from mine)
                 union
                 select 'role', r.person from role_grant r where r.person in (select person from mine)
                 union
                 select 'household', m.person from household_member m where m.person in (select person from mine)
                 union
                 select 'message', m.person from message m where m.person in (select person from mine)
                 union
                 select 'roster', r.person from roster_person r where r.person in (select person from mine)
                 union
                 select 'list', o.person from volunteer_list_line o
                 join volunteer_list v on v.id = o.list and v.state = 'applied' and v.id <> $1
                 where o.person in (select person from mine)
             )
             select b.what, p.id, p.given || ' ' || p.family as name from built b join person p on p.id = b.person
             order by b.what, p.id limit 100",
            list,
            since
        ))
        .await?)
}

/// Removes everything a list made. Whoever calls has seen that nothing was built on it.
pub async fn remove(tx: &mut Tx, list: ListId) -> Result<(u64, u64, u64)> {
    let hours: Vec<(i64,)> = tx.all(sql!("select f.hours from hours_from_list f where f.list = $1", list)).await?;
    tx.run(sql!("delete from hours_from_list where list = $1", list)).await?;
    for part in hours.chunks(1_000) {
        let mut q = sql!("delete from hours where 1 = 1");
        q.push_list(" and id in (${})", part.iter().map(|(id,)| *id));
        tx.run(q).await?;
    }
    tx.run(sql!(
        "delete from training where exists (
             select 1 from training_from_list f
             where f.person = training.person and f.training = training.training and f.list = $1)",
        list
    ))
    .await?;
    tx.run(sql!("delete from training_from_list where list = $1", list)).await?;
    tx.run(sql!("delete from vouched where list = $1", list)).await?;
    let given: Vec<(i64,)> =
        tx.all(sql!("select f.clearance from clearance_from_list f where f.list = $1", list)).await?;
    tx.run(sql!("delete from clearance_from_list where list = $1", list)).await?;
    for part in given.chunks(1_000) {
        let mut q = sql!("delete from clearance_school where 1 = 1");
        q.push_list(" and clearance in (${})", part.iter().map(|(id,)| *id));
        tx.run(q).await?;
        let mut q = sql!("delete from clearance where 1 = 1");
        q.push_list(" and id in (${})", part.iter().map(|(id,)| *id));
        tx.run(q).await?;
    }
    let made: Vec<(i64,)> =
        tx.all(sql!("select distinct l.person from volunteer_list_line l where l.list = $1 and l.made", list)).await?;
    for part in made.chunks(1_000) {
        let ids = || part.iter().map(|(id,)| *id);
        let mut q = sql!("delete from not_the_same where 1 = 1");
        q.push_list(" and (one in (${})", ids()).push_list(" or other in (${}))", ids());
        tx.run(q).await?;
        let mut q = sql!("delete from sign_in_code where 1 = 1");
        q.push_list(" and person in (${})", ids());
        tx.run(q).await?;
        let mut q = sql!("delete from person_contact where 1 = 1");
        q.push_list(" and person in (${})", ids());
        tx.run(q).await?;
        let mut q = sql!("delete from person where 1 = 1");
        q.push_list(" and id in (${})", part.iter().map(|(id,)| *id));
        tx.run(q).await?;
    }
    let count = |rows: &Vec<(i64,)>| u64::try_from(rows.len()).unwrap_or(0);
    Ok((count(&made), count(&given), count(&hours)))
}
