//! The SQL of certificates, and of one's own record of hours.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::volunteering::certificate::{Badge, Certificate, CertificateId, Share, Sum};
use crate::web::Viewer;
use db::{Sql, Tx, Value, sql, values};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// What counts between two days.
pub async fn sum(tx: &mut Tx, person: PersonId, from: Date, to: Date) -> Result<Sum> {
    Ok(tx
        .one(sql!(
            "select count(distinct h.on_date) as days, cast(coalesce(sum(h.minutes), 0) as bigint) as minutes
             from hours h
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')",
            person,
            from,
            to
        ))
        .await?)
}

/// The same by school and kind, most first.
pub async fn shares(tx: &mut Tx, person: PersonId, from: Date, to: Date) -> Result<Vec<Share>> {
    Ok(tx
        .all(sql!(
            "select h.school, c.name as school_name, h.category, cast(sum(h.minutes) as bigint) as minutes
             from hours h join school c on c.id = h.school
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')
             group by h.school, c.name, h.category order by minutes desc, c.name, h.category",
            person,
            from,
            to
        ))
        .await?)
}

pub async fn same(
    tx: &mut Tx,
    person: PersonId,
    (from, to): (Date, Date),
    sum: Sum,
    now: Timestamp,
) -> Result<Option<CertificateId>> {
    Ok(tx
        .maybe(sql!(
            "select t.id from certificate t
             where t.person = $1 and t.from_date = $2 and t.to_date = $3 and t.minutes = $4 and t.issued_at > $5
               and t.revoked_at is null",
            person,
            from,
            to,
            sum.minutes,
            now - SignedDuration::from_mins(1)
        ))
        .await?)
}

pub async fn insert(
    tx: &mut Tx,
    code: &str,
    person: PersonId,
    (from, to): (Date, Date),
    sum: Sum,
    now: Timestamp,
) -> Result<CertificateId> {
    let id = CertificateId(tx.new_id());
    tx.run(sql!(
        "insert into certificate (id, code, person, from_date, to_date, days, minutes, issued_at, issued_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $3)",
        id,
        code,
        person,
        from,
        to,
        sum.days,
        sum.minutes,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn insert_shares(tx: &mut Tx, id: CertificateId, shares: &[Share]) -> Result<()> {
    let rows: Vec<Vec<Value>> =
        shares.iter().map(|share| values![id, share.school, share.category.as_str(), share.minutes]).collect();
    tx.insert_many("certificate_line", &["certificate", "school", "category", "minutes"], rows).await?;
    Ok(())
}

pub async fn revoke(tx: &mut Tx, id: CertificateId, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update certificate set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null",
        id,
        now,
        by
    ))
    .await?;
    Ok(())
}

/// The columns of a certificate, and where they come from.
fn select() -> Sql {
    let q = sql!(
        "select t.id, t.code, t.person, p.given || ' ' || p.family as name, p.lang, t.from_date, t.to_date, t.days,
                t.minutes, t.issued_at, t.revoked_at, t.badge_at
         from certificate t join person p on p.id = t.person"
    );
    q
}

/// One of one's own.
pub async fn own(tx: &mut Tx, person: PersonId, id: CertificateId) -> Result<Option<Certificate>> {
    let mut q = select();
    q.push(" where t.id = ${} and t.person = ${}", (id, person));
    Ok(tx.maybe(q).await?)
}

/// One's own, newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Certificate>> {
    let mut q = select();
    q.push(" where t.person = ${} order by t.id desc limit 50", person);
    Ok(tx.all(q).await?)
}

/// Every hour of it at a school where the viewer may issue letters.
const REACHED: &str = " not exists (
    select 1 from certificate_line n where n.certificate = t.id and not exists (
        select 1 from may m where m.person = ${} and m.ability = ${}
          and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school))))";

/// One that lies wholly within the viewer's reach.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, id: CertificateId) -> Result<Option<Certificate>> {
    let mut q = select();
    q.push(" where t.id = ${} and", id).push(REACHED, (viewer.id(), Ability::IssueLetters.as_str()));
    Ok(tx.maybe(q).await?)
}

/// Those of a person that do, newest first.
pub async fn of_person_within_reach(tx: &mut Tx, viewer: &Viewer, person: PersonId) -> Result<Vec<Certificate>> {
    let mut q = select();
    q.push(" where t.person = ${} and", person).push(REACHED, (viewer.id(), Ability::IssueLetters.as_str()));
    q.push_text(" order by t.id desc limit 50");
    Ok(tx.all(q).await?)
}

/// One by its code, for whoever holds the paper: without the name.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Certificate>> {
    Ok(tx
        .maybe(sql!(
            "select t.id, t.code, t.person, '' as name, 'en' as lang, t.from_date, t.to_date, t.days, t.minutes,
                    t.issued_at, t.revoked_at, t.badge_at
             from certificate t where t.code = $1",
            code
        ))
        .await?)
}

/// Keeps whom its badge is for.
pub async fn set_badge(tx: &mut Tx, id: CertificateId, salt: &str, identity: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update certificate set badge_at = $2, badge_salt = $3, badge_identity = $4 where id = $1 and badge_at is null",
        id,
        now,
        salt,
        identity
    ))
    .await?;
    Ok(())
}

/// The badge of a certificate by its code; nothing where none was made.
pub async fn badge(tx: &mut Tx, code: &str) -> Result<Option<Badge>> {
    Ok(tx
        .maybe(sql!(
            "select t.from_date, t.to_date, t.days, t.minutes, t.issued_at, t.revoked_at, t.badge_salt as salt,
                    t.badge_identity as identity
             from certificate t where t.code = $1 and t.badge_at is not null",
            code
        ))
        .await?)
}

/// What it was made of.
pub async fn lines(tx: &mut Tx, id: CertificateId) -> Result<Vec<Share>> {
    Ok(tx
        .all(sql!(
            "select n.school, c.name as school_name, n.category, n.minutes
             from certificate_line n join school c on c.id = n.school
             where n.certificate = $1 order by n.minutes desc, c.name, n.category",
            id
        ))
        .await?)
}

/// A person's counted minutes of a day, by school and kind.
#[derive(Debug, Clone)]
pub struct Dated {
    pub on_date: Date,
    pub school_name: String,
    pub category: String,
    pub minutes: i64,
}
db::row!(Dated { on_date, school_name, category, minutes });

/// The most lines a record reads: more days than anybody can give in forty years of weekends.
const MOST: i64 = 5_000;

/// Everything that counts, newest day first.
pub async fn record(tx: &mut Tx, person: PersonId) -> Result<Vec<Dated>> {
    Ok(tx
        .all(sql!(
            "select h.on_date, c.name as school_name, h.category, cast(sum(h.minutes) as bigint) as minutes
             from hours h join school c on c.id = h.school
             where h.person = $1 and h.state in ('confirmed', 'locked')
             group by h.on_date, c.name, h.category order by h.on_date desc, c.name, h.category limit $2",
            person,
            MOST
        ))
        .await?)
}
