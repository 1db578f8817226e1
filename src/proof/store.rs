//! SQL of words and photos about what was given.

use super::became::{Consent, Of, PhotoCard, PhotoId, Proof, ProofId};
use super::photo::Photo;
use crate::error::Result;
use crate::giving::GiftId;
use crate::needs::PartId;
use crate::people::PersonId;
use crate::schools::SchoolId;
use db::{Tx, sql};
use jiff::Timestamp;

/// What is written about a gift or part.
pub async fn of(tx: &mut Tx, of: Of) -> Result<Option<Proof>> {
    let (part, gift) = of.columns();
    Ok(tx
        .maybe(sql!(
            "select p.id, p.part, p.gift, p.words, p.words_public, p.told_at from proof p
             where (cast($1 as bigint) is not null and p.part = $1) or (cast($2 as bigint) is not null and p.gift = $2)",
            part,
            gift
        ))
        .await?)
}

pub async fn any(tx: &mut Tx, id: ProofId) -> Result<Option<Proof>> {
    Ok(tx
        .maybe(sql!("select p.id, p.part, p.gift, p.words, p.words_public, p.told_at from proof p where p.id = $1", id))
        .await?)
}

/// Makes room for it, where there is none.
pub async fn make(tx: &mut Tx, of: Of, by: PersonId, now: Timestamp) -> Result<()> {
    let id = tx.new_id();
    let (part, gift) = of.columns();
    tx.run(sql!(
        "insert into proof (id, part, gift, written_by, written_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
        id,
        part,
        gift,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn write(tx: &mut Tx, id: ProofId, words: &str, public: bool, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update proof set words = $2, words_public = $3, written_by = $4, written_at = $5 where id = $1",
        id,
        words,
        public,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn told(tx: &mut Tx, id: ProofId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update proof set told_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// All photos of it, in the order in which they came.
pub async fn photos(tx: &mut Tx, proof: ProofId) -> Result<Vec<PhotoCard>> {
    Ok(tx
        .all(sql!(
            "select f.id, f.proof, f.name, f.width, f.height, f.alt, f.consent from proof_photo f
             where f.proof = $1 order by f.id",
            proof
        ))
        .await?)
}

pub async fn photo(tx: &mut Tx, id: PhotoId) -> Result<Option<PhotoCard>> {
    Ok(tx
        .maybe(sql!(
            "select f.id, f.proof, f.name, f.width, f.height, f.alt, f.consent from proof_photo f where f.id = $1",
            id
        ))
        .await?)
}

/// Whether this very picture is there.
pub async fn has(tx: &mut Tx, proof: ProofId, hash: &str) -> Result<bool> {
    let found =
        sql!("select exists (select 1 from proof_photo f where f.proof = $1 and f.hash = $2) as has", proof, hash);
    Ok(tx.one::<(bool,)>(found).await?.0)
}

#[expect(clippy::too_many_arguments, reason = "the columns of a row")]
pub async fn add(
    tx: &mut Tx,
    proof: ProofId,
    name: &str,
    hash: &str,
    photo: &Photo,
    (alt, consent): (&str, Consent),
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into proof_photo (id, proof, name, hash, width, height, jpeg, alt, consent, added_by, added_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        proof,
        name,
        hash,
        i64::from(photo.width),
        i64::from(photo.height),
        photo.jpeg.clone(),
        alt,
        consent,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// What is said of a photo, and the name by which it is served from now on.
pub async fn change(tx: &mut Tx, id: PhotoId, name: &str, alt: &str, consent: Consent) -> Result<()> {
    tx.run(sql!("update proof_photo set name = $2, alt = $3, consent = $4 where id = $1", id, name, alt, consent))
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: PhotoId) -> Result<bool> {
    Ok(tx.run(sql!("delete from proof_photo where id = $1", id)).await? == 1)
}

/// Words and photos of which something was kept long enough.
#[derive(Debug, Clone)]
pub struct Old {
    pub id: ProofId,
    part: Option<PartId>,
    gift: Option<GiftId>,
    pub school: Option<SchoolId>,
}
db::row!(Old { id, part, gift, school });

impl Old {
    /// What they are about, as the ledger names it.
    pub fn record(&self) -> (&'static str, i64) {
        match (self.part, self.gift) {
            (Some(part), _) => ("need_part", part.0),
            (None, gift) => ("gift", gift.map_or(0, |gift| gift.0)),
        }
    }
}

/// Destroys the photos of it that were added before this instant; how many.
pub async fn destroy_photos(tx: &mut Tx, id: ProofId, before: Timestamp) -> Result<u64> {
    Ok(tx.run(sql!("delete from proof_photo where proof = $1 and added_at < $2", id, before)).await?)
}

/// Destroys its words, if they are older than this instant and no photo is left; whether they went.
pub async fn destroy_words(tx: &mut Tx, id: ProofId, before: Timestamp) -> Result<bool> {
    let words = sql!(
        "delete from proof where id = $1 and written_at < $2
         and not exists (select 1 from proof_photo f where f.proof = proof.id)",
        id,
        before
    );
    Ok(tx.run(words).await? == 1)
}

/// Those of which something is older than this instant and may go.
pub async fn to_forget(tx: &mut Tx, before: Timestamp, most: i64) -> Result<Vec<Old>> {
    Ok(tx
        .all(sql!(
            "select p.id, p.part, p.gift, coalesce(g.school, n.school) as school
             from proof p
             left join gift g on g.id = p.gift
             left join need_part q on q.id = p.part
             left join need n on n.id = q.need
             where exists (select 1 from proof_photo f where f.proof = p.id and f.added_at < $1)
                or (p.written_at < $1 and not exists (select 1 from proof_photo f where f.proof = p.id))
             order by p.id limit $2",
            before,
            most
        ))
        .await?)
}

/// The words with all their photos.
pub async fn destroy(tx: &mut Tx, id: ProofId) -> Result<()> {
    tx.run(sql!("delete from proof_photo where proof = $1", id)).await?;
    tx.run(sql!("delete from proof where id = $1", id)).await?;
    Ok(())
}

/// The picture of a photo, for staff.
pub async fn jpeg(tx: &mut Tx, id: PhotoId) -> Result<Option<Vec<u8>>> {
    let found = tx.maybe::<(Vec<u8>,)>(sql!("select f.jpeg from proof_photo f where f.id = $1", id));
    Ok(found.await?.map(|(jpeg,)| jpeg))
}

/// The picture of this name, while it may be shown.
pub async fn shown_jpeg(tx: &mut Tx, name: &str) -> Result<Option<Vec<u8>>> {
    let found = tx.maybe::<(Vec<u8>,)>(sql!(
        "select f.jpeg from proof_photo f
         join proof p on p.id = f.proof
         left join gift g on g.id = p.gift
         where f.name = $1 and f.consent <> 'missing' and (g.id is null or g.state <> 'returned')",
        name
    ));
    Ok(found.await?.map(|(jpeg,)| jpeg))
}
