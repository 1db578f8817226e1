//! What came, and the letters about it.

use super::gift::narrow;
use crate::error::Result;
use crate::giving::gift::{DonorId, GiftId};
use crate::giving::letter::{Letter, LetterId, LetterKind};
use crate::giving::receiving::{Came, Receipt};
use crate::giving::undoing::Why;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// `by`: nobody, where the receiver's payment page says that it came.
pub async fn insert_receipt(
    tx: &mut Tx,
    gift: GiftId,
    receipt: &Receipt,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<i64> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into gift_receipt (id, gift, way, cents, quantity, condition, on_date, received_by, receipt_no, check_no,
                                   recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id,
        gift,
        receipt.came,
        receipt.cents,
        receipt.quantity,
        receipt.condition.as_str(),
        receipt.on_date,
        receipt.received_by.as_str(),
        receipt.receipt_no.as_str(),
        receipt.check_no.as_str(),
        by,
        now
    ))
    .await?;
    Ok(id)
}

/// So much of it went back in all. Says whether a letter is out that says more.
pub async fn refund(tx: &mut Tx, receipt: i64, cents: i64) -> Result<bool> {
    tx.run(sql!("update gift_receipt set refunded_cents = $2 where id = $1", receipt, cents)).await?;
    let (written,) = tx
        .one::<(bool,)>(sql!("select r.letter is not null as written from gift_receipt r where r.id = $1", receipt))
        .await?;
    Ok(written)
}

/// A receipt did not hold: it says why, the letter that speaks of it is void, and what else stood in that letter waits for
/// another.
pub async fn undo(tx: &mut Tx, gift: GiftId, receipt: i64, why: Why, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift_receipt set undone = $2 where id = $1", receipt, why)).await?;
    tx.run(sql!(
        "update gift_letter set voided_at = $3
         where gift = $1 and voided_at is null and id = (select r.letter from gift_receipt r where r.id = $2)",
        gift,
        receipt,
        now
    ))
    .await?;
    tx.run(sql!(
        "update gift_receipt set letter = null
         where gift = $1 and letter in (select l.id from gift_letter l where l.gift = $1 and l.voided_at is not null)",
        gift
    ))
    .await?;
    Ok(())
}

/// A receipt as the gift's page shows it.
#[derive(Debug, Clone)]
pub struct ReceiptLine {
    pub id: i64,
    pub way: Came,
    pub cents: i64,
    pub quantity: i64,
    pub condition: String,
    pub on_date: Date,
    pub received_by: String,
    pub receipt_no: String,
    pub check_no: String,
    pub refunded_cents: i64,
    /// Why it did not hold; empty where it does.
    pub undone: String,
}
db::row!(ReceiptLine {
    id,
    way,
    cents,
    quantity,
    condition,
    on_date,
    received_by,
    receipt_no,
    check_no,
    refunded_cents,
    undone
});

impl ReceiptLine {
    /// Whether anything of it is left.
    pub fn counts(&self) -> bool {
        self.undone.is_empty() && (self.cents == 0 || self.cents > self.refunded_cents)
    }
}

pub async fn receipts(tx: &mut Tx, gift: GiftId) -> Result<Vec<ReceiptLine>> {
    Ok(tx
        .all(sql!(
            "select r.id, r.way, r.cents, r.quantity, r.condition, r.on_date, r.received_by, r.receipt_no, r.check_no,
                    r.refunded_cents, r.undone
             from gift_receipt r where r.gift = $1 order by r.id",
            gift
        ))
        .await?)
}

/// What came and stands in no letter yet.
#[derive(Debug, Clone)]
pub struct Open {
    pub count: i64,
    pub cents: i64,
    pub quantity: i64,
    pub on_date: Date,
}

pub async fn open(tx: &mut Tx, gift: GiftId) -> Result<Open> {
    let (count, cents, quantity, on_date) = tx
        .one::<(i64, i64, i64, Option<Date>)>(sql!(
            "select count(*), cast(coalesce(sum(r.cents - r.refunded_cents), 0) as bigint),
                    cast(coalesce(sum(r.quantity), 0) as bigint), max(r.on_date)
             from gift_receipt r
             where r.gift = $1 and r.letter is null and (r.cents = 0 or r.cents > r.refunded_cents)",
            gift
        ))
        .await?;
    Ok(Open { count, cents, quantity, on_date: on_date.unwrap_or_default() })
}

/// They stand in this letter now.
pub async fn cover(tx: &mut Tx, gift: GiftId, letter: LetterId) -> Result<()> {
    tx.run(sql!("update gift_receipt set letter = $2 where gift = $1 and letter is null", gift, letter)).await?;
    Ok(())
}

/// A letter that is being written.
pub struct NewLetter<'a> {
    pub gift: GiftId,
    pub donor: DonorId,
    pub kind: LetterKind,
    pub lang: &'a str,
    pub subject: &'a str,
    pub body: &'a str,
    pub legal_name: &'a str,
    pub address: &'a str,
    pub tax_id: &'a str,
    pub cents: i64,
    pub on_date: Date,
    pub mailed: bool,
    pub issued_by: PersonId,
}

pub async fn insert(tx: &mut Tx, new: &NewLetter<'_>, now: Timestamp) -> Result<LetterId> {
    let id = LetterId(tx.new_id());
    tx.run(sql!(
        "insert into gift_letter (id, gift, donor, kind, lang, subject, body, legal_name, address, tax_id, cents, on_date,
                                  mailed, issued_by, issued_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        id,
        new.gift,
        new.donor,
        new.kind,
        new.lang,
        new.subject,
        new.body,
        new.legal_name,
        new.address,
        new.tax_id,
        new.cents,
        new.on_date,
        new.mailed,
        new.issued_by,
        now
    ))
    .await?;
    Ok(id)
}

/// Every letter; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select l.id, l.gift, l.kind, l.lang, l.subject, l.body, l.legal_name, l.address, l.tax_id, l.cents, l.on_date, l.mailed,
                l.printed_at, l.issued_at, d.name as donor_name, d.postal,
                ((g.state = 'returned' and l.kind <> 'returned') or l.voided_at is not null) as void
         from gift_letter l join gift g on g.id = l.gift join donor d on d.id = l.donor where l.id > 0"
    )
}

pub async fn of_gift(tx: &mut Tx, gift: GiftId) -> Result<Vec<Letter>> {
    let mut q = every();
    q.push(" and l.gift = ${} order by l.id", gift);
    Ok(tx.all(q).await?)
}

pub async fn last_of(tx: &mut Tx, gift: GiftId) -> Result<Option<LetterId>> {
    let found = tx.maybe::<(LetterId,)>(sql!(
        "select l.id from gift_letter l where l.gift = $1 order by l.id desc limit 1",
        gift
    ));
    Ok(found.await?.map(|(id,)| id))
}

/// Letters that no printer has had: those for paper, the oldest first, or those that were sent, the latest first.
pub async fn unprinted(tx: &mut Tx, viewer: &Viewer, mailed: bool, most: i64) -> Result<Vec<Letter>> {
    let mut q = every();
    q.push(
        " and l.printed_at is null and l.voided_at is null and (g.state <> 'returned' or l.kind = 'returned')
          and l.mailed = ${}",
        mailed,
    );
    narrow(&mut q, viewer);
    match mailed {
        true => q.push(" order by l.id desc limit ${}", most),
        false => q.push(" order by l.id limit ${}", most),
    };
    Ok(tx.all(q).await?)
}

pub async fn count_unprinted(tx: &mut Tx, viewer: &Viewer) -> Result<i64> {
    let mut q = sql!(
        "select count(*) from gift_letter l join gift g on g.id = l.gift
         where l.printed_at is null and l.voided_at is null and not l.mailed and (g.state <> 'returned' or l.kind = 'returned')"
    );
    narrow(&mut q, viewer);
    Ok(tx.one::<(i64,)>(q).await?.0)
}

/// Which of these were not on paper before: pressed twice at once, each is printed once.
pub async fn printed(tx: &mut Tx, letters: &[LetterId], now: Timestamp) -> Result<Vec<LetterId>> {
    let mut q = sql!("update gift_letter set printed_at = $1 where printed_at is null", now);
    q.push_list(" and id in (${})", letters.iter().copied()).push_text(" returning id");
    Ok(tx.all::<(LetterId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// Gifts that came and whose donor has no letter yet, the oldest first.
pub async fn due(tx: &mut Tx, viewer: &Viewer, most: i64) -> Result<Vec<GiftId>> {
    let rows = tx
        .all::<(GiftId,)>(sql!(
            "select g.id from gift g
             where (g.state = 'received'
                    or (g.state = 'scheduled'
                        and exists (select 1 from gift_receipt r where r.gift = g.id and r.letter is null
                                    and (r.cents = 0 or r.cents > r.refunded_cents))))
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = g.school)))
             order by g.id limit $3",
            viewer.id(),
            Ability::KeepGifts.as_str(),
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// One thing that came in a year, for the donor's summary.
#[derive(Debug, Clone)]
pub struct YearEntry {
    pub receiver: String,
    pub school: Option<crate::schools::SchoolId>,
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    pub kind: crate::giving::gift::GiftKind,
    pub what: String,
    pub on_date: Date,
    pub cents: i64,
    pub quantity: i64,
    pub benefit: String,
    pub benefit_cents: i64,
}
db::row!(YearEntry {
    receiver,
    school,
    school_name,
    school_slug,
    kind,
    what,
    on_date,
    cents,
    quantity,
    benefit,
    benefit_cents
});

/// What came from a donor in these days, by receiver.
pub async fn of_year(tx: &mut Tx, donor: DonorId, from: Date, to: Date) -> Result<Vec<YearEntry>> {
    Ok(tx
        .all(sql!(
            "select g.receiver, g.school, s.name as school_name, s.slug as school_slug, g.kind, g.what, r.on_date,
                    r.cents - r.refunded_cents as cents, r.quantity, g.benefit, g.benefit_cents
             from gift_receipt r
             join gift g on g.id = r.gift and g.state <> 'returned'
             left join school s on s.id = g.school
             where g.donor = $1 and r.on_date >= $2 and r.on_date <= $3 and (r.cents = 0 or r.cents > r.refunded_cents)
             order by g.receiver, g.school, r.on_date, r.id",
            donor,
            from,
            to
        ))
        .await?)
}
