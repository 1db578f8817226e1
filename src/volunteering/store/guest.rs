//! All SQL of the named people of groups.

use crate::error::Result;
use crate::people::{PersonId, fold};
use crate::schools::SchoolId;
use crate::volunteering::group::GroupId;
use crate::volunteering::group::names::{Guest, GuestId, NewGuest};
use crate::volunteering::group::stopped::Known;
use crate::volunteering::hours::HoursId;
use crate::volunteering::shift::ShiftId;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every named person; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select n.id, n.visit, n.name, n.folded, n.contact_kind, n.contact, n.lang, n.stay_in_touch, n.guardian, n.way,
                n.agreed_at, n.arrived_at, n.left_at, n.minutes, n.person
         from group_guest n where n.id > 0"
    )
}

/// The names of a group, in the order of the alphabet.
pub async fn of_group(tx: &mut Tx, group: GroupId) -> Result<Vec<Guest>> {
    let mut q = every();
    q.push(" and n.visit = ${} order by n.folded, n.id limit 1000", group);
    Ok(tx.all(q).await?)
}

/// One of them.
pub async fn one(tx: &mut Tx, id: GuestId) -> Result<Option<Guest>> {
    let mut q = every();
    q.push(" and n.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn insert(tx: &mut Tx, group: GroupId, new: &NewGuest, now: Timestamp) -> Result<GuestId> {
    let id = GuestId(tx.new_id());
    let kind = new.contact.as_ref().map_or("", |(kind, _)| kind.as_str());
    let contact = new.contact.as_ref().map_or("", |(_, value)| value.as_str());
    let read = new.read.as_ref();
    tx.run(sql!(
        "insert into group_guest (id, visit, name, folded, contact_kind, contact, lang, stay_in_touch, guardian, way,
                                  text_version, text_lang, text_hash, agreed_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id,
        group,
        new.name.as_str(),
        fold(&new.name),
        kind,
        contact,
        new.lang.as_str(),
        new.stay_in_touch,
        new.guardian.as_deref().unwrap_or(""),
        new.way,
        read.map_or(0, |text| text.version),
        read.map_or("", |text| text.lang.as_str()),
        read.map_or("", |text| text.hash.as_str()),
        read.map(|_| now),
        now
    ))
    .await?;
    Ok(id)
}

/// Whoever was on the list already says more: a contact, that they agree, that they wish to hear from us. A name that the
/// leader typed is the person's own from the moment they add how to reach them.
pub async fn complete(tx: &mut Tx, id: GuestId, new: &NewGuest, now: Timestamp) -> Result<()> {
    let kind = new.contact.as_ref().map_or("", |(kind, _)| kind.as_str());
    let contact = new.contact.as_ref().map_or("", |(_, value)| value.as_str());
    let Some(read) = &new.read else { return Ok(()) };
    tx.run(sql!(
        "update group_guest
         set way = case when contact = '' and $3 <> '' then 'link' else way end,
             contact_kind = case when contact = '' then $2 else contact_kind end,
             contact = case when contact = '' then $3 else contact end,
             stay_in_touch = (stay_in_touch or $4), lang = $5,
             guardian = case when guardian = '' then $6 else guardian end,
             text_version = $7, text_lang = $8, text_hash = $9, agreed_at = coalesce(agreed_at, $10)
         where id = $1",
        id,
        kind,
        contact,
        new.stay_in_touch,
        new.lang.as_str(),
        new.guardian.as_deref().unwrap_or(""),
        read.version,
        read.lang.as_str(),
        read.hash.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// Takes a name off a list; how many.
pub async fn remove(tx: &mut Tx, group: GroupId, id: GuestId) -> Result<u64> {
    Ok(tx.run(sql!("delete from group_guest where visit = $1 and id = $2 and arrived_at is null", group, id)).await?)
}

/// People who have shown that this contact is theirs, with their names.
pub async fn known_by(tx: &mut Tx, kind: &str, contact: &str) -> Result<Vec<(PersonId, String)>> {
    Ok(tx
        .all(sql!(
            "select p.id, p.folded from contact_point c
             join person_contact pc on pc.contact = c.id and pc.verified_at is not null
             join person p on p.id = pc.person and p.merged_into is null
             where c.kind = $1 and c.value = $2 order by p.id limit 10",
            kind,
            contact
        ))
        .await?)
}

/// Every guest with each person who has shown that the guest's contact is theirs.
fn known() -> Sql {
    sql!(
        "select n.id as guest, n.folded as name, p.folded as person,
                exists (select 1 from stopped_person x where x.person = p.id) as stopped
         from group_guest n
         join contact_point c on c.kind = n.contact_kind and c.value = n.contact
         join person_contact pc on pc.contact = c.id and pc.verified_at is not null
         join person p on p.id = pc.person and p.merged_into is null
         where n.contact <> ''"
    )
}

pub async fn known_of_group(tx: &mut Tx, group: GroupId) -> Result<Vec<Known>> {
    let mut q = known();
    q.push(" and n.visit = ${} order by n.id, p.id limit 2000", group);
    Ok(tx.all(q).await?)
}

pub async fn known_of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Known>> {
    let mut q = known();
    q.push(
        " and exists (select 1 from group_visit g join shift s on s.id = g.shift
                      where g.id = n.visit and g.school = ${} and s.on_date = ${} and g.places > 0)
          order by n.id, p.id limit 4000",
        (school, date),
    );
    Ok(tx.all(q).await?)
}

/// Signs somebody in. Whoever does it has told them the rules.
pub async fn arrive(tx: &mut Tx, id: GuestId, at: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update group_guest set arrived_at = $2, agreed_at = coalesce(agreed_at, $2) where id = $1 and arrived_at is null",
        id,
        at
    ))
    .await?;
    Ok(())
}

pub async fn leave(tx: &mut Tx, id: GuestId, at: Timestamp) -> Result<()> {
    tx.run(sql!("update group_guest set left_at = $2 where id = $1 and left_at is null", id, at)).await?;
    Ok(())
}

/// Signs everybody out who is still here.
pub async fn leave_all(tx: &mut Tx, group: GroupId, at: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update group_guest set left_at = $2 where visit = $1 and arrived_at is not null and left_at is null",
        group,
        at
    ))
    .await?;
    Ok(())
}

/// Notes somebody's time, and the volunteer and the line of hours it went to.
pub async fn credit(
    tx: &mut Tx,
    id: GuestId,
    minutes: i64,
    person: Option<PersonId>,
    hours: Option<HoursId>,
) -> Result<()> {
    tx.run(sql!(
        "update group_guest set minutes = $2, person = $3, hours = $4 where id = $1",
        id,
        minutes,
        person,
        hours
    ))
    .await?;
    Ok(())
}

/// Whether somebody was there with a place of their own.
pub async fn was_on_shift(tx: &mut Tx, shift: ShiftId, person: PersonId) -> Result<bool> {
    let (was,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from signup u
                            where u.shift = $1 and u.person = $2 and u.arrived_at is not null) as was",
            shift,
            person
        ))
        .await?;
    Ok(was)
}

/// The names of a school's groups on a day.
pub async fn of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Guest>> {
    let mut q = every();
    q.push(
        " and exists (select 1 from group_visit g join shift s on s.id = g.shift
                      where g.id = n.visit and g.school = ${} and s.on_date = ${} and g.places > 0)
          order by n.folded, n.id limit 2000",
        (school, date),
    );
    Ok(tx.all(q).await?)
}

/// Forgets how the people of a group are reached: the day is done.
pub async fn forget_contacts(tx: &mut Tx, group: GroupId) -> Result<()> {
    tx.run(sql!("update group_guest set contact = '', contact_kind = '' where visit = $1", group)).await?;
    Ok(())
}

/// The same for days long past that nobody wrote down.
pub async fn forget_old_contacts(tx: &mut Tx, before: Date) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update group_guest set contact = '', contact_kind = ''
             where contact <> '' and visit in (
                 select g.id from group_visit g join shift s on s.id = g.shift
                 where g.state in ('accepted', 'no_show', 'held') and s.on_date < $1)",
            before
        ))
        .await?)
}

/// The names of a group that does not come are nobody's business any more.
pub async fn forget_all(tx: &mut Tx, group: GroupId) -> Result<()> {
    tx.run(sql!("delete from group_guest where visit = $1", group)).await?;
    Ok(())
}
