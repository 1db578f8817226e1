//! SQL of what is kept no longer: screening outcomes after the end of service, and who once helped.

use crate::error::Result;
use crate::people::{PersonId, Role};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// People looked at in one step.
pub const STEP: i64 = 200;

/// Whose service ended before this day, in order, after `after`: nothing of theirs is under way, held, or stands against them.
pub async fn out_of_service(tx: &mut Tx, day: Date, before: Timestamp, after: PersonId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct c.person from clearance c
             where c.person > $3 and c.since < $2
               and not exists (select 1 from person p
                               join clearance k on k.person = p.merged_into
                               where p.id = c.person)
               and not exists (select 1 from clearance k
                               where k.person = c.person
                                 and (k.since >= $2 or k.valid_to >= $1
                                   or k.state not in ('withdrawn', 'inactive', 'expired', 'denied')
                                   or (k.state = 'denied' and k.appeal_until is null)))
               and not exists (select 1 from signup u join shift s on s.id = u.shift
                               where u.person = c.person and s.on_date >= $1)
               and not exists (select 1 from hours h where h.person = c.person and h.on_date >= $1)
             order by c.person limit $4",
            day,
            before,
            after,
            STEP
        ))
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Destroys every case of a person with all that hangs on it; how many there were.
pub async fn destroy_cases(tx: &mut Tx, person: PersonId) -> Result<u64> {
    for part in [
        // A place or a text may have gone to another record since, with the case left behind.
        sql!(
            "update signup set clearance = null where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "update agreement set clearance = null where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from screening_event where screening_order in
                (select o.id from screening_order o join clearance c on c.id = o.clearance where c.person = $1)",
            person
        ),
        sql!(
            "delete from screening_order where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from screening_watch where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from clearance_statement where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from clearance_from_list where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from clearance_declined where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from clearance_school where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from reviewer_apart where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!(
            "delete from reviewer_assignment where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!("delete from vouched where clearance in (select c.id from clearance c where c.person = $1)", person),
        sql!("delete from interview where clearance in (select c.id from clearance c where c.person = $1)", person),
        sql!("delete from referee where clearance in (select c.id from clearance c where c.person = $1)", person),
        sql!("delete from clearance_fee where clearance in (select c.id from clearance c where c.person = $1)", person),
        sql!(
            "delete from guardian_consent where clearance in (select c.id from clearance c where c.person = $1)",
            person
        ),
        sql!("delete from driving where clearance in (select c.id from clearance c where c.person = $1)", person),
        sql!("delete from driver_document where person = $1", person),
        sql!(
            "update clearance set follows = null where follows in (select c.id from clearance c where c.person = $1)",
            person
        ),
    ] {
        tx.run(part).await?;
    }
    Ok(tx.run(sql!("delete from clearance where person = $1", person)).await?)
}

/// Since when things are kept: days of helping, records that were made, parts in the office that ended.
pub struct Kept {
    pub day: Date,
    pub records: Timestamp,
    pub staff: Timestamp,
}

/// Who has not helped since, and has nothing else here: no case of theirs or of a record that was joined to theirs, no promise,
/// no line, no part in the office or for a partner, no session, nobody in the household who is active. In order, after `after`.
pub async fn former(tx: &mut Tx, kept: &Kept, after: PersonId) -> Result<Vec<PersonId>> {
    let mut q = sql!(
        "select p.id from person p
         where p.merged_into is null and p.forgotten_at is null and p.created_at < $1 and p.id > $2
           and not exists (select 1 from signup u join shift s on s.id = u.shift
                           where u.person = p.id and s.on_date >= $3)
           and not exists (select 1 from hours h where h.person = p.id and h.on_date >= $3)
           and not exists (select 1 from waiting w where w.person = p.id and w.joined_at >= $1)
           and not exists (select 1 from group_visit v join shift s on s.id = v.shift
                           where v.leader = p.id and s.on_date >= $3)
           and not exists (select 1 from clearance c where c.person = p.id)
           and not exists (select 1 from session e where e.person = p.id)
           and not exists (select 1 from organisation_contact k where k.person = p.id and k.ended_at is null)
           and not exists (select 1 from partner_person k where k.person = p.id and k.ended_at is null)
           and not exists (select 1 from roster_person k where k.person = p.id)
           and not exists (select 1 from need_part n where n.person = p.id and n.since >= $1)
           and not exists (select 1 from need_offer n where n.person = p.id and n.since >= $1)
           and not exists (select 1 from donor d where d.person = p.id and d.merged_into is null)",
        kept.records,
        after,
        kept.day
    );
    q.push_text(JOINED);
    q.push(HOUSEHOLD, (kept.records, kept.day));
    q.push(
        " and not exists (select 1 from role_grant g
                          where g.person = p.id
                            and (coalesce(g.revoked_at, g.until_at) is null
                              or coalesce(g.revoked_at, g.until_at) >= ${})",
        kept.staff,
    );
    let helpers = [Role::Guest, Role::Guardian, Role::Volunteer];
    q.push_list(" and g.role not in (${}))", helpers.iter().map(|role| role.as_str()));
    q.push(" order by p.id limit ${}", STEP);
    let rows: Vec<(PersonId,)> = tx.all(q).await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// Records that were joined to this one: a case there stands for this person.
const JOINED: &str = " and not exists (select 1 from person j join clearance c on c.person = j.id
                                     where j.merged_into = p.id)";

/// Others of the household who are here for something: a parent stays as long as a child of theirs does, and the other way round.
const HOUSEHOLD: &str = " and not exists (
    select 1 from household_member a
    join household_member b on b.household = a.household and b.person <> a.person
    join person o on o.id = b.person
    where a.person = p.id
      and (o.created_at >= ${}
        or exists (select 1 from session e where e.person = o.id)
        or exists (select 1 from clearance c where c.person = o.id)
        or exists (select 1 from signup u join shift s on s.id = u.shift where u.person = o.id and s.on_date >= ${})))";

/// The records that were joined to this one.
pub async fn joined_to(tx: &mut Tx, person: PersonId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        tx.all(sql!("select p.id from person p where p.merged_into = $1 and p.forgotten_at is null", person)).await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

/// What names a helper beside their record: traits, nominations, their wish to be named, lines to come.
pub async fn forget(tx: &mut Tx, person: PersonId, name: &str) -> Result<()> {
    for part in [
        sql!("delete from volunteer_trait where person = $1", person),
        sql!("delete from question_answer where person = $1", person),
        sql!("delete from hours_goal where person = $1", person),
        sql!("delete from training where person = $1", person),
        sql!("delete from training_from_list where person = $1", person),
        sql!("delete from text_choice where person = $1", person),
        sql!("delete from calendar_feed where person = $1", person),
        sql!("delete from cover_never where person = $1", person),
        sql!("delete from opportunity_invite where person = $1", person),
        sql!("delete from agreement where person = $1", person),
        sql!("update award set shown = $2 where person = $1", person, false),
        sql!("update certificate set badge_at = null, badge_salt = '', badge_identity = '' where person = $1", person),
        sql!("update nomination set name = $2, why = '' where nominee = $1", person, name),
        sql!("update volunteer_list_line set cells = '' where person = $1", person),
        sql!(
            "update need_part set name = $2, contact_kind = '', contact = '', mailbox = '' where person = $1",
            person,
            name
        ),
        sql!(
            "update need_offer set name = $2, folded = $2, contact_kind = '', contact = '', mailbox = '' where person = $1",
            person,
            name
        ),
        sql!(
            "update partner_person set name = $2, contact_kind = '', contact = '', mailbox = '' where person = $1",
            person,
            name
        ),
        sql!("update partner_signature set name = $2 where person = $1", person, name),
        sql!("update data_signature set name = $2 where person = $1", person, name),
        sql!(
            "update data_consent_answer set name = $2
             where name <> '' and consent in (select c.id from data_consent c
                                              join roster_person r on r.sourced_id = c.guardian
                                              where r.person = $1)",
            person,
            name
        ),
        sql!(
            "update data_agreement set destroyed_by = $2
             where id in (select e.data from data_event e where e.person = $1 and e.verb = 'certify')",
            person,
            name
        ),
    ] {
        tx.run(part).await?;
    }
    Ok(())
}

/// Takes the names out of guests of groups who came before this day; how many, at most a step.
pub async fn forget_guests(tx: &mut Tx, day: Date, name: &str, folded: &str) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update group_guest set name = $2, folded = $3, contact = '', guardian = ''
             where id in (select g.id from group_guest g
                          join group_visit v on v.id = g.visit
                          join shift s on s.id = v.shift
                          where s.on_date < $1 and g.name <> $2 order by g.id limit 1000)",
            day,
            name,
            folded
        ))
        .await?)
}
