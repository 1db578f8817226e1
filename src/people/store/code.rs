//! SQL of one-time codes.

use crate::error::Result;
use crate::people::code::Awaited;
use crate::people::file_request::FileRequestId;
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// A code as it is kept.
pub struct CodeRow {
    pub id: i64,
    pub contact: i64,
    pub code_hash: String,
    pub browser_hash: String,
    pub lang: String,
    pub return_to: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
    pub tries: i64,
    pub used_at: Option<Timestamp>,
    pub person: Option<PersonId>,
    pub file: Option<FileRequestId>,
}
db::row!(CodeRow {
    id,
    contact,
    code_hash,
    browser_hash,
    lang,
    return_to,
    created_at,
    expires_at,
    tries,
    used_at,
    person,
    file
});

/// How many codes went out lately.
pub struct CodesSent {
    pub soon: i64,
    pub today: i64,
    pub from_browser: i64,
}
db::row!(CodesSent { soon, today, from_browser });

/// A contact that was proven in a browser.
pub struct Proof {
    pub id: i64,
    pub contact: i64,
    pub kind: ContactKind,
    pub value: String,
    pub return_to: String,
    /// Who adds it to their record; `None` signs in.
    pub person: Option<PersonId>,
}
db::row!(Proof { id, contact, kind, value, return_to, person });

/// Somebody a contact may stand for.
pub struct Candidate {
    pub person: PersonId,
    pub given: String,
    pub birth_date: Option<Date>,
    /// The office wrote the contact down, and nobody has shown yet that it is theirs.
    pub asks_birth: bool,
}
db::row!(Candidate { person, given, birth_date, asks_birth });

/// Codes to this contact and from this browser.
pub async fn codes_sent(
    tx: &mut Tx,
    contact: i64,
    browser_hash: &str,
    soon: Timestamp,
    today: Timestamp,
) -> Result<CodesSent> {
    Ok(tx
        .one(sql!(
            "select count(case when created_at > $2 then 1 end) as soon, count(*) as today,
                    (select count(*) from sign_in_code b where b.browser_hash = $4 and b.created_at > $2)
                        as from_browser
             from sign_in_code where contact = $1 and created_at > $3",
            contact,
            soon,
            today,
            browser_hash
        ))
        .await?)
}

/// A new code.
pub async fn insert_code(tx: &mut Tx, row: &CodeRow) -> Result<()> {
    tx.run(sql!(
        "insert into sign_in_code (id, contact, code_hash, browser_hash, lang, return_to, created_at, expires_at, person,
                                   file)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        row.id,
        row.contact,
        row.code_hash.as_str(),
        row.browser_hash.as_str(),
        row.lang.as_str(),
        row.return_to.as_str(),
        row.created_at,
        row.expires_at,
        row.person,
        row.file
    ))
    .await?;
    Ok(())
}

/// The newest code a browser asked for to sign in, or to add an address.
pub async fn awaited(tx: &mut Tx, browser_hash: &str) -> Result<Option<Awaited>> {
    Ok(tx
        .maybe(sql!(
            "select k.id, c.kind, c.value, k.return_to, k.person
             from sign_in_code k join contact_point c on c.id = k.contact
             where k.browser_hash = $1 and k.file is null order by k.created_at desc, k.id desc limit 1",
            browser_hash
        ))
        .await?)
}

/// The newest code that somebody asked for in a browser to take a large file, or to say yes to one.
pub async fn awaited_for_file(
    tx: &mut Tx,
    browser_hash: &str,
    file: FileRequestId,
    person: PersonId,
) -> Result<Option<i64>> {
    let found = tx
        .maybe::<(i64,)>(sql!(
            "select k.id from sign_in_code k
             where k.browser_hash = $1 and k.file = $2 and k.person = $3
             order by k.created_at desc, k.id desc limit 1",
            browser_hash,
            file,
            person
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

/// A code.
pub async fn code(tx: &mut Tx, id: i64) -> Result<Option<CodeRow>> {
    Ok(tx
        .maybe(sql!(
            "select id, contact, code_hash, browser_hash, lang, return_to, created_at, expires_at, tries, used_at,
                    person, file
             from sign_in_code where id = $1",
            id
        ))
        .await?)
}

/// The right code was typed.
pub async fn use_code(tx: &mut Tx, id: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!("update sign_in_code set used_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// A wrong one was.
pub async fn count_try(tx: &mut Tx, id: i64) -> Result<()> {
    tx.run(sql!("update sign_in_code set tries = tries + 1 where id = $1", id)).await?;
    Ok(())
}

/// What the newest code of a browser has proven since then.
pub async fn proven(tx: &mut Tx, browser_hash: &str, since: Timestamp) -> Result<Option<Proof>> {
    Ok(tx
        .maybe(sql!(
            "select k.id, k.contact, c.kind, c.value, k.return_to, k.person
             from sign_in_code k join contact_point c on c.id = k.contact
             where k.browser_hash = $1 and k.file is null and k.used_at > $2 and k.settled_at is null and k.tries < 10
             order by k.created_at desc, k.id desc limit 1",
            browser_hash,
            since
        ))
        .await?)
}

/// Makes use of a proven code; whether it was this call that did.
pub async fn settle(tx: &mut Tx, id: i64, now: Timestamp) -> Result<bool> {
    let changed =
        tx.run(sql!("update sign_in_code set settled_at = $2 where id = $1 and settled_at is null", id, now)).await?;
    Ok(changed == 1)
}

/// Everybody who is reached there.
pub async fn candidates(tx: &mut Tx, contact: i64) -> Result<Vec<Candidate>> {
    Ok(tx
        .all(sql!(
            "select p.id as person, p.given, p.birth_date,
                    (pc.verified_at is null and p.birth_date is not null) as asks_birth
             from person_contact pc join person p on p.id = pc.person
             where pc.contact = $1 and p.merged_into is null
             order by p.created_at, p.id limit 50",
            contact
        ))
        .await?)
}

/// The owner has shown that it is theirs.
pub async fn verify(tx: &mut Tx, person: PersonId, contact: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update person_contact set verified_at = $3
         where person = $1 and contact = $2 and verified_at is null",
        person,
        contact,
        now
    ))
    .await?;
    Ok(())
}

/// Forgets codes that can serve nothing any more, and addresses that nobody took: run every day.
pub async fn forget_old_codes(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let gone = tx.run(sql!("delete from sign_in_code where created_at < $1", before)).await?;
    tx.run(sql!(
        "delete from contact_point
         where not exists (select 1 from person_contact pc where pc.contact = contact_point.id)
           and not exists (select 1 from sign_in_code k where k.contact = contact_point.id)"
    ))
    .await?;
    Ok(gone)
}
