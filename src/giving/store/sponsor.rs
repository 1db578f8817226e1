//! SQL of sponsorships.

use crate::error::Result;
use crate::giving::gift::DonorId;
use crate::giving::routing::Decider;
use crate::giving::sponsor::{Sponsor, SponsorId};
use crate::giving::sponsor_choice::NewSponsor;
use crate::giving::sponsor_flow::SponsorState;
use crate::ledger::Actor;
use crate::people::{Ability, PersonId};
use crate::policy::Package;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every sponsorship; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select x.id, x.donor, d.name as donor_name, d.contact_kind, d.contact, d.person, d.organisation,
                coalesce((select coalesce(n.merged_into, n.id) from person n where n.id = d.person),
                         (select coalesce(n.merged_into, n.id) from person n where n.id = x.chosen_by),
                         (select min(coalesce(n.merged_into, n.id)) from contact_point c
                          join person_contact pc on pc.contact = c.id and pc.verified_at is not null
                          join person n on n.id = pc.person
                          where d.contact <> '' and c.kind = d.contact_kind and c.value = d.contact)) as giver,
                (select coalesce(n.merged_into, n.id) from person n where n.id = x.entered_by) as entered_by,
                x.receiver, x.school, s.name as school_name, s.slug as school_slug, x.package, x.price_cents, x.value_cents, x.months, x.name,
                x.website, x.wish, x.facility, x.state, x.lang, x.answer, x.meeting_on, x.decided_by,
                p.given || ' ' || p.family as decided_name, x.decided_at, x.decider, x.year_cents, x.agreement, x.agreement_hash, x.agreed_name,
                x.agreed_at, x.invoice_no, x.invoiced_on, x.due_on, x.paid_on, x.starts_on, x.ends_on, x.gift, x.created_at,
                x.since
         from sponsor x
         join donor d on d.id = x.donor
         left join school s on s.id = x.school
         left join person p on p.id = x.decided_by
         where x.id > 0"
    )
}

/// Those the viewer may see: all of the district's, or those for one's own school.
fn narrow(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = x.school)))",
        (viewer.id(), Ability::SeeGifts.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: SponsorId) -> Result<Option<Sponsor>> {
    let mut q = every();
    q.push(" and x.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: SponsorId) -> Result<Option<Sponsor>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(" and x.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// The one a link belongs to.
pub async fn by_link(tx: &mut Tx, token_hash: &str) -> Result<Option<Sponsor>> {
    let mut q = every();
    q.push(" and x.id = (select l.sponsor from sponsor_link l where l.token_hash = ${})", token_hash);
    Ok(tx.maybe(q).await?)
}

/// Sponsorships on a page.
pub const PAGE: i64 = 60;

/// Which sponsorships somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In any of these; all when there are none.
    pub states: Vec<SponsorState>,
    /// Their invoice should have been paid before this day.
    pub late_on: Option<Date>,
    /// Their last day is from the first to the second, and their giver has chosen nothing since.
    pub ending: Option<(Date, Date)>,
}

/// Those that are looked for, after one of them; what waits is shown oldest first. One more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, after: SponsorId) -> Result<Vec<Sponsor>> {
    let mut q = every();
    narrow(&mut q, viewer);
    if !wanted.states.is_empty() {
        q.push_list(" and x.state in (${})", wanted.states.iter().copied());
    }
    if let Some(today) = wanted.late_on {
        q.push(" and x.state = 'invoiced' and x.due_on < ${}", today);
    }
    if let Some((today, soon)) = wanted.ending {
        q.push(
            " and x.state in ('paid', 'delivered') and x.ends_on >= ${} and x.ends_on <= ${}
              and not exists (select 1 from sponsor n where n.donor = x.donor and n.created_at > x.created_at
                              and n.state not in ('declined', 'withdrawn', 'ended'))",
            (today, soon),
        );
    }
    q.push(" and x.id > ${} order by x.id limit ${}", (after, PAGE + 1));
    Ok(tx.all(q).await?)
}

/// Those that nobody has answered, the oldest first.
pub async fn chosen(tx: &mut Tx, viewer: &Viewer, most: i64) -> Result<Vec<Sponsor>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(" and x.state = 'chosen' order by x.id limit ${}", most);
    Ok(tx.all(q).await?)
}

/// All of them, one after the other, for a file; how many there were.
pub async fn each(tx: &mut Tx, viewer: &Viewer, take: impl FnMut(Sponsor) + Send) -> Result<u64> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push_text(" order by x.id");
    Ok(tx.each(q, take).await?)
}

/// Those of a donor, the newest first: id, name, state.
pub async fn of_donor(tx: &mut Tx, viewer: &Viewer, donor: DonorId) -> Result<Vec<(SponsorId, String, SponsorState)>> {
    let mut q = sql!("select x.id, x.name, x.state from sponsor x where x.id > 0");
    narrow(&mut q, viewer);
    q.push(" and x.donor = ${} order by x.id desc limit 20", donor);
    Ok(tx.all(q).await?)
}

/// How many are in each state.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(SponsorState, i64)>> {
    let mut q = sql!("select x.state, count(*) from sponsor x where x.id > 0");
    narrow(&mut q, viewer);
    q.push_text(" group by x.state");
    Ok(tx.all(q).await?)
}

/// Those whose last day is over and that are still shown, some at a time.
pub async fn past(tx: &mut Tx, today: Date) -> Result<Vec<Sponsor>> {
    let mut q = every();
    q.push(" and x.state in ('paid', 'delivered') and x.ends_on < ${} order by x.id limit 100", today);
    Ok(tx.all(q).await?)
}

/// Who wrote a choice down: somebody of the office, or whoever was signed in on the public page.
#[derive(Debug, Clone, Copy)]
pub struct Written {
    pub entered_by: Option<PersonId>,
    pub chosen_by: Option<PersonId>,
}

pub async fn insert(
    tx: &mut Tx,
    donor: DonorId,
    new: &NewSponsor,
    package: &Package,
    who: Written,
    policy: i64,
    now: Timestamp,
) -> Result<SponsorId> {
    let id = SponsorId(tx.new_id());
    tx.run(sql!(
        "insert into sponsor (id, donor, receiver, school, package, price_cents, value_cents, months, name, website, wish,
                              facility, state, lang, policy, entered_by, chosen_by, created_at, since)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'chosen', $13, $14, $15, $16, $17, $17)",
        id,
        donor,
        new.receiver.as_str(),
        new.school,
        new.package.as_str(),
        package.price.0,
        package.worth.map_or(0, |worth| worth.0),
        i64::from(package.months),
        new.name.as_str(),
        new.website.as_str(),
        new.wish.as_str(),
        new.facility,
        new.lang.code(),
        policy,
        who.entered_by,
        who.chosen_by,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn chosen_since(tx: &mut Tx, contact: &str, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from sponsor x join donor d on d.id = x.donor where d.contact = $1 and x.created_at > $2",
        contact,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

pub async fn add_link(tx: &mut Tx, token_hash: &str, sponsor: SponsorId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into sponsor_link (token_hash, sponsor, made_at) values ($1, $2, $3) on conflict (token_hash) do nothing",
        token_hash,
        sponsor,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: SponsorId, state: SponsorState, now: Timestamp) -> Result<()> {
    tx.run(sql!("update sponsor set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn decided(
    tx: &mut Tx,
    id: SponsorId,
    by: PersonId,
    meeting_on: Option<Date>,
    answer: &str,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update sponsor set decided_by = $2, decided_at = $3, meeting_on = $4, answer = $5 where id = $1",
        id,
        by,
        now,
        meeting_on,
        answer
    ))
    .await?;
    Ok(())
}

/// Who had to say yes, and by which sum that was found.
pub async fn routed(tx: &mut Tx, id: SponsorId, decider: Decider, sum: i64) -> Result<()> {
    tx.run(sql!("update sponsor set decider = $2, year_cents = $3 where id = $1", id, decider, sum)).await?;
    Ok(())
}

/// The next number of a year's invoices: under the counter's lock until the transaction ends, so that none is given twice, and
/// none is lost where the transaction fails.
pub async fn next_invoice(tx: &mut Tx, year: i64) -> Result<i64> {
    let next = sql!(
        "insert into invoice_number (year, last) values ($1, 1)
         on conflict (year) do update set last = invoice_number.last + 1 returning last",
        year
    );
    Ok(tx.one::<(i64,)>(next).await?.0)
}

/// How many logos were sent for it since then.
pub async fn logos_since(tx: &mut Tx, id: SponsorId, since: Timestamp) -> Result<i64> {
    let count =
        sql!("select count(*) from sponsor_step t where t.sponsor = $1 and t.verb = 'logo' and t.at > $2", id, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

pub async fn agreed(tx: &mut Tx, id: SponsorId, text: &str, hash: &str, name: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update sponsor set agreement = $2, agreement_hash = $3, agreed_name = $4, agreed_at = $5 where id = $1",
        id,
        text,
        hash,
        name,
        now
    ))
    .await?;
    Ok(())
}

pub async fn invoiced(tx: &mut Tx, sponsor: &Sponsor) -> Result<()> {
    tx.run(sql!(
        "update sponsor set invoice_no = $2, invoiced_on = $3, due_on = $4 where id = $1",
        sponsor.id,
        sponsor.invoice_no.as_str(),
        sponsor.invoiced_on,
        sponsor.due_on
    ))
    .await?;
    Ok(())
}

pub async fn paid(tx: &mut Tx, sponsor: &Sponsor) -> Result<()> {
    tx.run(sql!(
        "update sponsor set paid_on = $2, starts_on = $3, ends_on = $4, gift = $5 where id = $1",
        sponsor.id,
        sponsor.paid_on,
        sponsor.starts_on,
        sponsor.ends_on,
        sponsor.gift
    ))
    .await?;
    Ok(())
}

pub async fn ends(tx: &mut Tx, id: SponsorId, day: Date) -> Result<()> {
    tx.run(sql!("update sponsor set ends_on = $2 where id = $1", id, day)).await?;
    Ok(())
}

/// One thing that is done in return.
#[derive(Debug, Clone)]
pub struct Benefit {
    pub id: i64,
    pub benefit: String,
    pub name: String,
    pub done_on: Option<Date>,
    pub note: String,
}
db::row!(Benefit { id, benefit, name, done_on, note });

pub async fn benefits(tx: &mut Tx, sponsor: SponsorId) -> Result<Vec<Benefit>> {
    Ok(tx
        .all(sql!(
            "select b.id, b.benefit, b.name, b.done_on, b.note from sponsor_benefit b where b.sponsor = $1 order by b.id",
            sponsor
        ))
        .await?)
}

pub async fn insert_benefit(tx: &mut Tx, sponsor: SponsorId, benefit: &str, name: &str) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into sponsor_benefit (id, sponsor, benefit, name) values ($1, $2, $3, $4)
         on conflict (sponsor, benefit) do nothing",
        id,
        sponsor,
        benefit,
        name
    ))
    .await?;
    Ok(())
}

pub async fn tick(tx: &mut Tx, id: i64, done_on: Option<Date>, note: &str, by: PersonId) -> Result<()> {
    tx.run(sql!(
        "update sponsor_benefit set done_on = $2, note = $3, done_by = $4 where id = $1",
        id,
        done_on,
        note,
        by
    ))
    .await?;
    Ok(())
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct Step {
    pub verb: String,
    pub by_name: Option<String>,
    pub note: String,
    pub at: Timestamp,
}
db::row!(Step { verb, by_name, note, at });

pub async fn note_step(
    tx: &mut Tx,
    sponsor: SponsorId,
    verb: &str,
    state: SponsorState,
    actor: Actor,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    let (person, role) = match actor {
        Actor::Person(person, role) => (Some(person), role.as_str()),
        Actor::Own(person) => (Some(person), "self"),
        Actor::System => (None, "system"),
    };
    tx.run(sql!(
        "insert into sponsor_step (id, sponsor, verb, state, person, role, note, at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        sponsor,
        verb,
        state,
        person,
        role,
        note,
        now
    ))
    .await?;
    Ok(())
}

/// What happened to it, the newest first.
pub async fn steps(tx: &mut Tx, sponsor: SponsorId) -> Result<Vec<Step>> {
    Ok(tx
        .all(sql!(
            "select t.verb, p.given || ' ' || p.family as by_name, t.note, t.at
             from sponsor_step t left join person p on p.id = t.person
             where t.sponsor = $1 order by t.id desc limit 200",
            sponsor
        ))
        .await?)
}
