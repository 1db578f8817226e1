//! Gifts, one by one: found within reach, written, moved on.

use crate::error::Result;
use crate::giving::gift::{DonorId, Gift, GiftId};
use crate::giving::gift_flow::GiftState;
use crate::giving::offer::NewGift;
use crate::giving::routing::{Finding, Question};
use crate::ledger::Actor;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every gift; what follows narrows it.
pub(super) fn every() -> Sql {
    sql!(
        "select g.id, g.donor, g.donor_kind, g.donor_name, g.contact_kind, g.contact, g.donor_lang,
                coalesce((select n.merged_into from person n where n.id = g.person), g.person) as person,
                g.organisation, g.receiver, g.school, g.school_name, g.school_slug, g.kind, g.state, g.what, g.lang,
                g.quantity, g.conditions, g.purpose, g.dedication, g.anonymous, g.way, g.cents, g.instalments, g.every,
                g.employer, g.added_to, g.stated_cents, g.estimate_cents, g.weighs, g.benefit, g.benefit_cents,
                g.offered_on, g.decider, g.because, g.year_cents, g.routed_at, g.decided_name, g.decided_at, g.meeting_on,
                g.answer, g.sent_to, g.due_on, g.handover, g.received_on, g.received_cents, g.place, g.reported_on,
                g.form_8283_on, g.watch_until, g.disposed_on, g.form_8282_on, g.policy,
                (select e.need from gift e where e.id = g.id) as need,
                (select coalesce(n.merged_into, n.id) from gift e join person n on n.id = e.entered_by
                 where e.id = g.id) as entered_by,
                (select e.list is not null from gift e where e.id = g.id) as from_list,
                g.created_at, g.since
         from gift_card g where g.id > 0"
    )
}

/// Those the viewer may see: all of the district's, or those for one's own school.
pub(super) fn reached(viewer: &Viewer) -> Sql {
    let mut q = every();
    narrow(&mut q, viewer);
    q
}

/// See [`reached`].
pub(super) fn narrow(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))",
        (viewer.id(), Ability::SeeGifts.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: GiftId) -> Result<Option<Gift>> {
    let mut q = every();
    q.push(" and g.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: GiftId) -> Result<Option<Gift>> {
    let mut q = reached(viewer);
    q.push(" and g.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// The gift a link belongs to.
pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<Gift>> {
    let mut q = every();
    q.push(" and g.id = (select l.gift from gift_link l where l.token_hash = ${})", token_hash);
    Ok(tx.maybe(q).await?)
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, gift: GiftId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into gift_link (token_hash, gift, made_at) values ($1, $2, $3) on conflict (token_hash) do nothing",
        token_hash,
        gift,
        now
    ))
    .await?;
    Ok(())
}

pub async fn insert(
    tx: &mut Tx,
    donor: DonorId,
    new: &NewGift,
    entered_by: Option<PersonId>,
    policy: i64,
    now: Timestamp,
) -> Result<GiftId> {
    let id = GiftId(tx.new_id());
    tx.run(sql!(
        "insert into gift (id, donor, receiver, school, kind, state, what, lang, quantity, conditions, purpose, dedication,
                           anonymous, way, cents, instalments, every, employer, added_to, stated_cents, weighs, benefit,
                           benefit_cents, offered_on, policy, entered_by, created_at, since, need)
         values ($1, $2, $3, $4, $5, 'offered', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                 $22, $23, $24, $25, $26, $26, $27)",
        id,
        donor,
        new.receiver.as_str(),
        new.school,
        new.kind,
        new.what.as_str(),
        new.lang.code(),
        new.quantity,
        new.conditions.as_str(),
        new.purpose.as_str(),
        new.dedication.as_str(),
        new.anonymous,
        new.way.map_or("", |way| way.as_str()),
        new.total(),
        new.instalments,
        new.every.map_or("", |every| every.as_str()),
        new.employer.as_str(),
        new.added_to,
        new.stated_cents,
        new.weighs(),
        new.benefit.as_str(),
        new.benefit_cents,
        new.offered_on,
        policy,
        entered_by,
        now,
        new.need
    ))
    .await?;
    Ok(id)
}

pub async fn set_state(tx: &mut Tx, id: GiftId, state: GiftState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

/// One line of a gift's history.
#[derive(Debug, Clone)]
pub struct Step {
    pub verb: String,
    pub by_name: Option<String>,
    pub role: String,
    pub note: String,
    pub on_date: Option<Date>,
    pub at: Timestamp,
}
db::row!(Step { verb, by_name, role, note, on_date, at });

#[expect(clippy::too_many_arguments, reason = "the columns of one table")]
pub async fn note_step(
    tx: &mut Tx,
    gift: GiftId,
    verb: &str,
    state: GiftState,
    actor: Actor,
    note: &str,
    on_date: Option<Date>,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    let (person, role) = match actor {
        Actor::Person(person, role) => (Some(person), role.as_str()),
        Actor::Own(person) => (Some(person), "self"),
        Actor::System => (None, "system"),
    };
    tx.run(sql!(
        "insert into gift_step (id, gift, verb, state, person, role, note, on_date, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        gift,
        verb,
        state,
        person,
        role,
        note,
        on_date,
        now
    ))
    .await?;
    Ok(())
}

/// What happened to it, the newest first.
pub async fn steps(tx: &mut Tx, gift: GiftId) -> Result<Vec<Step>> {
    Ok(tx
        .all(sql!(
            "select s.verb, p.given || ' ' || p.family as by_name, s.role, s.note, s.on_date, s.at
             from gift_step s left join person p on p.id = s.person
             where s.gift = $1 order by s.id desc limit 200",
            gift
        ))
        .await?)
}

/// One answered question.
#[derive(Debug, Clone)]
pub struct Check {
    pub question: Question,
    pub answer: Finding,
    pub note: String,
}
db::row!(Check { question, answer, note });

pub async fn checks(tx: &mut Tx, gift: GiftId) -> Result<Vec<Check>> {
    Ok(tx.all(sql!("select c.question, c.answer, c.note from gift_check c where c.gift = $1", gift)).await?)
}

pub async fn save_checks(tx: &mut Tx, gift: GiftId, found: &[(Question, Finding, String)]) -> Result<()> {
    tx.run(sql!("delete from gift_check where gift = $1", gift)).await?;
    for (question, answer, note) in found {
        tx.run(sql!(
            "insert into gift_check (gift, question, answer, note) values ($1, $2, $3, $4)",
            gift,
            *question,
            *answer,
            note.as_str()
        ))
        .await?;
    }
    Ok(())
}

pub async fn weighed(tx: &mut Tx, gift: &Gift, estimate: Option<i64>) -> Result<()> {
    tx.run(sql!(
        "update gift set estimate_cents = $2, weighs = $3, benefit = $4, benefit_cents = $5 where id = $1",
        gift.id,
        estimate,
        gift.weighs,
        gift.benefit.as_str(),
        gift.benefit_cents
    ))
    .await?;
    Ok(())
}

pub async fn routed(tx: &mut Tx, gift: &Gift) -> Result<()> {
    tx.run(sql!(
        "update gift set decider = $2, because = $3, year_cents = $4, routed_at = $5 where id = $1",
        gift.id,
        gift.decider.as_str(),
        gift.because.as_str(),
        gift.year_cents,
        gift.routed_at
    ))
    .await?;
    Ok(())
}

pub async fn decided(
    tx: &mut Tx,
    id: GiftId,
    by: PersonId,
    meeting_on: Option<Date>,
    answer: &str,
    sent_to: &str,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update gift set decided_by = $2, decided_at = $3, meeting_on = $4, answer = $5, sent_to = $6 where id = $1",
        id,
        by,
        now,
        meeting_on,
        answer,
        sent_to
    ))
    .await?;
    Ok(())
}

pub async fn answered(tx: &mut Tx, id: GiftId, answer: &str) -> Result<()> {
    tx.run(sql!("update gift set answer = $2 where id = $1", id, answer)).await?;
    Ok(())
}

pub async fn scheduled(tx: &mut Tx, id: GiftId, day: Date, handover: &str) -> Result<()> {
    tx.run(sql!("update gift set due_on = $2, handover = $3 where id = $1", id, day, handover)).await?;
    Ok(())
}

pub async fn received(tx: &mut Tx, id: GiftId, day: Date, cents: i64) -> Result<()> {
    tx.run(sql!("update gift set received_on = $2, received_cents = $3 where id = $1", id, day, cents)).await?;
    Ok(())
}

/// A receipt did not hold: the last day on which something came that does, and so much of it.
pub async fn received_again(tx: &mut Tx, id: GiftId, day: Option<Date>, cents: i64) -> Result<()> {
    tx.run(sql!("update gift set received_on = $2, received_cents = $3 where id = $1", id, day, cents)).await?;
    Ok(())
}

/// Whether it is the money of a sponsorship.
pub async fn is_of_sponsor(tx: &mut Tx, id: GiftId) -> Result<bool> {
    let found = sql!("select exists (select 1 from sponsor x where x.gift = $1) as found", id);
    Ok(tx.one::<(bool,)>(found).await?.0)
}

/// Money went back.
pub async fn received_less(tx: &mut Tx, id: GiftId, cents: i64) -> Result<()> {
    tx.run(sql!("update gift set received_cents = $2 where id = $1", id, cents)).await?;
    Ok(())
}

pub async fn allocated(tx: &mut Tx, id: GiftId, place: &str) -> Result<()> {
    tx.run(sql!("update gift set place = $2 where id = $1", id, place)).await?;
    Ok(())
}

pub async fn reported(tx: &mut Tx, id: GiftId, day: Date) -> Result<()> {
    tx.run(sql!("update gift set reported_on = $2 where id = $1", id, day)).await?;
    Ok(())
}

pub async fn signed(tx: &mut Tx, id: GiftId, day: Date, until: Date) -> Result<()> {
    tx.run(sql!("update gift set form_8283_on = $2, watch_until = $3 where id = $1", id, day, until)).await?;
    Ok(())
}

pub async fn disposed(tx: &mut Tx, id: GiftId, day: Date) -> Result<()> {
    tx.run(sql!("update gift set disposed_on = $2 where id = $1", id, day)).await?;
    Ok(())
}

pub async fn filed(tx: &mut Tx, id: GiftId, day: Date) -> Result<()> {
    tx.run(sql!("update gift set form_8282_on = $2 where id = $1", id, day)).await?;
    Ok(())
}

/// Those whose watch is over, some at a time.
pub async fn watched_until(tx: &mut Tx, today: Date) -> Result<Vec<GiftId>> {
    let rows = tx
        .all::<(GiftId,)>(sql!(
            "select g.id from gift g where g.watch_until < $1 and g.state = 'watched' order by g.id limit 200",
            today
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Who else has a part in it.
#[derive(Debug, Clone)]
pub struct Credit {
    pub kind: String,
    pub name: String,
}
db::row!(Credit { kind, name });

pub async fn credits(tx: &mut Tx, gift: GiftId) -> Result<Vec<Credit>> {
    Ok(tx.all(sql!("select c.kind, c.name from gift_credit c where c.gift = $1 order by c.id", gift)).await?)
}

pub async fn add_credit(tx: &mut Tx, gift: GiftId, kind: &str, name: &str, by: PersonId, now: Timestamp) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into gift_credit (id, gift, kind, name, added_by, added_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        gift,
        kind,
        name,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Everybody who has this ability at a school, or for the district.
pub async fn who_may(tx: &mut Tx, ability: Ability, school: Option<SchoolId>) -> Result<Vec<PersonId>> {
    let rows = tx
        .all::<(PersonId,)>(sql!(
            "select distinct m.person from may m
             where m.ability = $1
               and ((m.scope_kind = 'school' and m.scope = $2) or (m.scope_kind = 'district' and $2 is null))
             order by m.person limit 20",
            ability.as_str(),
            school
        ))
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
