//! SQL of what somebody's giving came to: gifts, parts of needs, hours, thanks, photos, one row for each with its day.

use super::became::PhotoCard;
use super::impact::{Given, Line, Public, Whose};
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::PersonId;
use crate::policy::InForce;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// No more lines than this are counted of one kind: far more than any giver has.
const MOST: i64 = 20_000;

/// Whose gifts: the records of donors that belong to them.
fn of_donor(q: &mut Sql, whose: Whose) {
    match whose {
        Whose::Partner(organisation) => q.push(" and d.organisation = ${}", organisation),
        Whose::Person(person) => q.push(
            " and d.person in (select x.id from person x where x.id = ${} or x.merged_into = ${})",
            (person, person),
        ),
    };
}

/// Whose parts of needs. What somebody gives for an organisation is the organisation's.
fn of_part(q: &mut Sql, whose: Whose) {
    match whose {
        Whose::Partner(organisation) => q.push(" and p.organisation = ${}", organisation),
        Whose::Person(person) => q.push(
            " and p.organisation is null
              and p.person in (select x.id from person x where x.id = ${} or x.merged_into = ${})",
            (person, person),
        ),
    };
}

/// What strangers may count: gifts of givers who are named, needs that everybody saw, and of families only so many that
/// nobody is told by it.
fn narrow_gift(q: &mut Sql, public: bool) {
    if public {
        q.push_text(" and not g.anonymous");
    }
}

fn narrow_need(q: &mut Sql, public: Option<i64>) {
    if let Some(least) = public {
        q.push(" and n.audience = 'public' and (n.families = 0 or n.families >= ${})", least);
    }
}

/// Gifts that came, each time something of them did. What stands among the needs is not told twice.
pub async fn gifts(tx: &mut Tx, whose: Whose, public: bool) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select 'gift' as kind, g.id as record, r.on_date, g.what, g.school, s.name as school_name, r.quantity,
                r.cents - r.refunded_cents as cents, cast(0 as bigint) as minutes, '' as thanks
         from gift_receipt r
         join gift g on g.id = r.gift and g.state <> 'returned'
         join donor d on d.id = g.donor
         left join school s on s.id = g.school
         where (r.cents = 0 or r.cents > r.refunded_cents)
           and not exists (select 1 from need_part p where p.gift = g.id and p.state in ('received', 'thanked'))"
    );
    of_donor(&mut q, whose);
    narrow_gift(&mut q, public);
    q.push(" order by r.on_date, r.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// Parts of needs that came. Money of a need is counted in dollars.
pub async fn needs(tx: &mut Tx, whose: Whose, public: Option<i64>) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select 'need' as kind, n.id as record, coalesce(p.received_on, n.expires_on) as on_date, n.what, n.school,
                s.name as school_name, case when n.kind = 'money' then 0 else p.received end as quantity,
                case when n.kind = 'money' then p.received * 100 else 0 end as cents, cast(0 as bigint) as minutes, p.thanks
         from need_part p
         join need n on n.id = p.need
         join school s on s.id = n.school
         where p.state in ('received', 'thanked')"
    );
    of_part(&mut q, whose);
    narrow_need(&mut q, public);
    q.push(" order by on_date, p.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// Hours that were confirmed: of an organisation the days of its groups, of a person their own.
pub async fn hours(tx: &mut Tx, whose: Whose) -> Result<Vec<Line>> {
    let q = match whose {
        Whose::Partner(organisation) => sql!(
            "select 'hours' as kind, g.id as record, h.on_date, '' as what, g.school, s.name as school_name,
                    g.counted as quantity, cast(0 as bigint) as cents, g.minutes, '' as thanks
             from group_visit g join shift h on h.id = g.shift join school s on s.id = g.school
             where g.organisation = $1 and g.hours_state = 'confirmed' and g.minutes > 0
             order by h.on_date, g.id limit $2",
            organisation,
            MOST
        ),
        Whose::Person(person) => sql!(
            "select 'hours' as kind, h.id as record, h.on_date, '' as what, h.school, s.name as school_name,
                    cast(1 as bigint) as quantity, cast(0 as bigint) as cents, h.minutes, '' as thanks
             from hours h join school s on s.id = h.school
             where h.person = $1 and h.state in ('confirmed', 'locked')
             order by h.on_date, h.id limit $2",
            person,
            MOST
        ),
    };
    Ok(tx.all(q).await?)
}

/// When letters about gifts were written.
pub async fn letters(tx: &mut Tx, whose: Whose) -> Result<Vec<Timestamp>> {
    let mut q = sql!(
        "select l.issued_at from gift_letter l
         join gift g on g.id = l.gift and g.state <> 'returned'
         join donor d on d.id = g.donor
         where l.voided_at is null and l.kind in ('cash', 'goods', 'quid_pro_quo', 'thanks')"
    );
    of_donor(&mut q, whose);
    q.push(" order by l.id limit ${}", MOST);
    Ok(tx.all::<(Timestamp,)>(q).await?.into_iter().map(|(at,)| at).collect())
}

/// What became of things, with the photos that may be shown, the latest first.
pub async fn became(tx: &mut Tx, whose: Whose, public: Option<i64>) -> Result<Vec<Given>> {
    let mut q = sql!(
        "select w.id as proof, w.written_at, w.words, w.words_public, g.what, s.name as school_name
         from proof w
         join gift g on g.id = w.gift and g.state <> 'returned'
         join donor d on d.id = g.donor
         left join school s on s.id = g.school
         where w.id > 0"
    );
    of_donor(&mut q, whose);
    narrow_gift(&mut q, public.is_some());
    q.push(" order by w.id desc limit ${}", 100_i64);
    let mut found: Vec<Given> = tx.all(q).await?;
    let mut q = sql!(
        "select w.id as proof, w.written_at, w.words, w.words_public, n.what, s.name as school_name
         from proof w
         join need_part p on p.id = w.part and p.state in ('received', 'thanked')
         join need n on n.id = p.need
         join school s on s.id = n.school
         where w.id > 0"
    );
    of_part(&mut q, whose);
    narrow_need(&mut q, public);
    q.push(" order by w.id desc limit ${}", 100_i64);
    found.extend(tx.all::<Given>(q).await?);
    if public.is_some() {
        // The giver's yes is not enough: whoever wrote the words says so, too.
        found.iter_mut().filter(|given| !given.words_public).for_each(|given| given.words.clear());
    }
    found.sort_by_key(|given| std::cmp::Reverse((given.written_at, given.proof)));
    Ok(found)
}

/// The photos of these that may be shown.
pub async fn photos(tx: &mut Tx, of: &[Given]) -> Result<Vec<PhotoCard>> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = sql!(
        "select f.id, f.proof, f.name, f.width, f.height, f.alt, f.consent from proof_photo f
         where f.consent <> 'missing'"
    );
    q.push_list(" and f.proof in (${})", of.iter().map(|given| given.proof));
    q.push_text(" order by f.id");
    Ok(tx.all(q).await?)
}

/// What an organisation lets everybody see; nothing until it says so.
pub async fn public(tx: &mut Tx, organisation: OrganisationId) -> Result<Public> {
    let found = sql!("select i.counts, i.photos from impact_shown i where i.organisation = $1", organisation);
    Ok(tx.maybe(found).await?.unwrap_or_default())
}

pub async fn set_public(
    tx: &mut Tx,
    organisation: OrganisationId,
    public: Public,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into impact_shown (organisation, counts, photos, set_by, set_at) values ($1, $2, $3, $4, $5)
         on conflict (organisation) do update set counts = excluded.counts, photos = excluded.photos,
             set_by = excluded.set_by, set_at = excluded.set_at",
        organisation,
        public.counts,
        public.photos,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// From how many families on a need is counted for everybody.
pub fn least_families(rules: &InForce) -> i64 {
    i64::from(rules.evidence.small_cell)
}
