//! Letters to donors, by case: what the tax law asks for, in the donor's language, with the receiver's name before the law.
//!
//! Sources of the cases and their thresholds: docs/giving.md.

use super::act::Act;
use super::gift::{Gift, GiftId, GiftKind, Said, actor, held, role_for, step};
use super::gift_flow::{GiftState, GiftVerb};
use super::notices;
use super::receiver;
use super::store;
use super::toward;
use crate::error::{Error, Result};
use crate::policy::{Gifts, Receiver, TaxStatus};
use crate::web::Me;
use db::Tx;
use i18n::{Args, Catalog, Lang, Tongue};
use jiff::Timestamp;
use jiff::civil::Date;

pub use super::store::letter::Open;

db::id!(
    /// A letter to a donor.
    LetterId
);

db::text_enum! {
    /// Which letter it is.
    pub enum LetterKind {
        /// Money of the amount from which the donor needs a written acknowledgement.
        Cash = "cash",
        /// Things: described, never valued.
        Goods = "goods",
        /// Money of which a part pays for something in return.
        QuidProQuo = "quid_pro_quo",
        /// Thank you.
        Thanks = "thanks",
        /// No, on paper: for whoever is told no other way, as the next two are.
        Declined = "declined",
        /// The offer was passed on.
        Redirected = "redirected",
        /// It goes back.
        Returned = "returned",
    }
}

/// Finds the letter. Work and the use of rooms are no deduction, so they are thanked for and no more.
pub fn kind(kind: GiftKind, cents: i64, weighs: i64, benefit_cents: i64, rules: &Gifts) -> LetterKind {
    let returned = benefit_cents > 0 && cents > rules.quid_pro_quo_above.0;
    match kind {
        GiftKind::Money if returned => LetterKind::QuidProQuo,
        GiftKind::Money if cents >= rules.receipt_from.0 => LetterKind::Cash,
        GiftKind::Money | GiftKind::Services => LetterKind::Thanks,
        // What a thing weighs chooses the letter and stands in none.
        _ if weighs >= rules.receipt_from.0 => LetterKind::Goods,
        _ => LetterKind::Thanks,
    }
}

/// A letter as it was written.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: LetterId,
    pub gift: GiftId,
    pub kind: LetterKind,
    pub lang: String,
    pub subject: String,
    pub body: String,
    pub legal_name: String,
    /// The lines under the name.
    pub address: String,
    pub tax_id: String,
    pub cents: i64,
    pub on_date: Date,
    pub mailed: bool,
    pub printed_at: Option<Timestamp>,
    pub issued_at: Timestamp,
    pub donor_name: String,
    /// The lines of the envelope.
    pub postal: String,
    pub void: bool,
}
db::row!(Letter {
    id,
    gift,
    kind,
    lang,
    subject,
    body,
    legal_name,
    address,
    tax_id,
    cents,
    on_date,
    mailed,
    printed_at,
    issued_at,
    donor_name,
    postal,
    void
});

impl Letter {
    /// Its paragraphs.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.body.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
    }

    /// How its language is written.
    pub fn dir(&self) -> &'static str {
        Lang::parse(&self.lang).unwrap_or(Lang::En).dir()
    }
}

/// The donor's language, if letters are written in it; else English.
pub(super) fn tongue(words: &Catalog, lang: Lang) -> Tongue {
    let has = words.keys(lang).contains("giving-letter-cash");
    words.speak(if has { lang } else { Lang::En })
}

/// What a letter says of a gift.
pub struct Subject<'g> {
    pub donor_name: &'g str,
    pub lang: Lang,
    pub kind: GiftKind,
    pub what: &'g str,
    pub weighs: i64,
    pub purpose: &'g str,
    pub dedication: &'g str,
    pub benefit: &'g str,
    pub benefit_cents: i64,
    pub school_name: Option<&'g str>,
}

impl<'g> Subject<'g> {
    fn of(gift: &'g Gift) -> Subject<'g> {
        Subject {
            donor_name: &gift.donor_name,
            lang: gift.language(),
            kind: gift.kind,
            what: &gift.what,
            weighs: gift.weighs,
            purpose: &gift.purpose,
            dedication: &gift.dedication,
            benefit: &gift.benefit,
            benefit_cents: gift.benefit_cents,
            school_name: gift.school_name.as_deref(),
        }
    }
}

/// A letter as it is written about what came and is not yet in one.
pub struct Written {
    pub kind: LetterKind,
    pub lang: &'static str,
    pub subject: String,
    pub body: String,
    /// The receiver with its name before the law, at the gift's school.
    pub receiver: Receiver,
}

/// Writes it.
pub fn write(gift: &Subject<'_>, receiver: Receiver, open: &Open, rules: &Gifts, words: &Catalog) -> Written {
    let tongue = tongue(words, gift.lang);
    let kind = kind(gift.kind, open.cents, gift.weighs, gift.benefit_cents, rules);
    let legal = receiver.legal_name_at(gift.school_name);
    let what = match open.quantity {
        0 => gift.what.to_owned(),
        count => tongue.t_with("giving-letter-counted", &Args::new().with("what", gift.what).with("count", count)),
    };
    let args = Args::new()
        .with("name", gift.donor_name)
        .with("legal", &legal)
        .with("what", what)
        .with("amount", tongue.money(open.cents))
        .with("date", tongue.date(open.on_date))
        .with("benefit", gift.benefit)
        .with("value", tongue.money(gift.benefit_cents))
        .with("rest", tongue.money((open.cents - gift.benefit_cents).max(0)))
        .with("purpose", gift.purpose)
        .with("dedication", gift.dedication)
        .with("school", gift.school_name.unwrap_or(""))
        .with("number", receiver.tax_id.as_deref().unwrap_or(""));
    let say = |key: &str| tongue.t_with(key, &args);
    let mut parts = vec![say("giving-letter-hello")];
    parts.push(match (kind, gift.kind) {
        (LetterKind::Cash | LetterKind::QuidProQuo, _) => say("giving-letter-cash"),
        (LetterKind::Goods, _) => say("giving-letter-goods"),
        (LetterKind::Thanks, GiftKind::Money) => say("giving-letter-thanks-money"),
        (LetterKind::Thanks, GiftKind::Services) => say("giving-letter-thanks-services"),
        // What answers an offer is no letter about what came: `letter_answer` writes it.
        (_, _) => say("giving-letter-thanks-goods"),
    });
    if !gift.purpose.is_empty() {
        parts.push(say("giving-letter-use"));
    }
    if !gift.dedication.is_empty() {
        parts.push(say("giving-letter-memory"));
    }
    if gift.benefit_cents > 0 {
        parts.push(say("giving-letter-return"));
        if kind == LetterKind::QuidProQuo {
            parts.push(say("giving-letter-quid"));
        }
    } else if kind != LetterKind::Thanks {
        parts.push(say("giving-letter-nothing"));
    }
    if kind == LetterKind::Goods {
        parts.push(say("giving-letter-no-value"));
    }
    if kind != LetterKind::Thanks {
        parts.push(match receiver.status {
            TaxStatus::Governmental => say("giving-letter-governmental"),
            TaxStatus::Charity => say("giving-letter-charity"),
        });
        if receiver.tax_id.is_some() {
            parts.push(say("giving-letter-number"));
        }
        parts.push(say("giving-letter-keep"));
    }
    parts.push(say("giving-letter-end"));
    let subject = if kind == LetterKind::Thanks { "giving-letter-subject-thanks" } else { "giving-letter-subject" };
    Written {
        kind,
        lang: tongue.lang().code(),
        subject: say(subject),
        body: parts.join("\n\n"),
        receiver: Receiver { legal_name: legal, ..receiver },
    }
}

/// Writes the letter about what came and is in none yet, and sends it if there is an address. Written once, it stays as it
/// is: another is about what came later.
pub async fn acknowledge(tx: &mut Tx, me: &Me, id: GiftId, act: &Act<'_>) -> Result<LetterId> {
    let mut gift = held(tx, me, id).await?;
    let verb = match gift.state {
        GiftState::Scheduled => GiftVerb::AcknowledgePart,
        _ => GiftVerb::Acknowledge,
    };
    let role = role_for(me, &gift, verb)?;
    let open = store::letter::open(tx, id).await?;
    let open = match (open.count, verb) {
        (0, GiftVerb::AcknowledgePart) => return Err(Error::refused("gifts-refused-nothing-open")),
        // The letter about the last part was written already; the gift still goes on.
        (0, _) if gift.received_cents > 0 => {
            let last =
                store::letter::last_of(tx, id).await?.ok_or_else(|| Error::refused("gifts-refused-nothing-open"))?;
            step(tx, &mut gift, verb, actor(me, role), &Said::default(), act.rules, act.now).await?;
            return Ok(last);
        }
        _ => open,
    };
    let receiver = gift.receiver_in(act.rules).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    let address = receiver::address(tx, act.rules, &receiver, gift.school).await?.join("\n");
    let written = write(&Subject::of(&gift), receiver, &open, &act.rules.gifts, act.words);
    let letter = store::letter::NewLetter {
        gift: id,
        donor: gift.donor,
        kind: written.kind,
        lang: written.lang,
        subject: &written.subject,
        body: &written.body,
        legal_name: &written.receiver.legal_name,
        address: &address,
        tax_id: written.receiver.tax_id.as_deref().unwrap_or(""),
        cents: open.cents,
        on_date: open.on_date,
        mailed: gift.way_to_donor().is_some() || gift.person.is_some(),
        issued_by: me.id(),
    };
    let letter_id = store::letter::insert(tx, &letter, act.now).await?;
    store::letter::cover(tx, id, letter_id).await?;
    let said = Said { note: written.kind.as_str(), on: None, cents: 0 };
    step(tx, &mut gift, verb, actor(me, role), &said, act.rules, act.now).await?;
    // By mail, too, it begins with who writes it: the program that sends it is another's.
    let head = [written.receiver.legal_name.as_str()].into_iter().chain(address.lines()).collect::<Vec<_>>().join(", ");
    let body = format!("{head}\n\n{}", written.body);
    notices::letter(tx, &gift, letter_id, &written.subject, &body, act).await?;
    toward::thanked(tx, &gift, actor(me, role), act).await?;
    Ok(letter_id)
}

/// The most letters that one press writes.
pub const MOST: i64 = 200;

/// Writes every letter that is due, at most [`MOST`]; how many there were.
pub async fn acknowledge_all(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<usize> {
    let due = store::letter::due(tx, me, MOST).await?;
    for id in &due {
        acknowledge(tx, me, *id, act).await?;
    }
    Ok(due.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    fn of(gift: GiftKind, cents: i64, weighs: i64, benefit: i64) -> LetterKind {
        kind(gift, cents, weighs, benefit, &Policy::parse(CMS).expect("the policy that ships").gifts)
    }

    #[test]
    fn each_case_has_its_letter() {
        assert_eq!(of(GiftKind::Money, 25_000, 25_000, 0), LetterKind::Cash);
        assert_eq!(of(GiftKind::Money, 24_999, 24_999, 0), LetterKind::Thanks);
        assert_eq!(of(GiftKind::Goods, 0, 26_000, 0), LetterKind::Goods);
        assert_eq!(of(GiftKind::Goods, 0, 9_000, 0), LetterKind::Thanks);
        assert_eq!(of(GiftKind::Securities, 0, 900_000, 0), LetterKind::Goods);
        assert_eq!(of(GiftKind::Services, 0, 900_000, 0), LetterKind::Thanks);
    }

    #[test]
    fn something_in_return_is_said_above_seventy_five_dollars() {
        assert_eq!(of(GiftKind::Money, 10_000, 10_000, 3_000), LetterKind::QuidProQuo);
        assert_eq!(of(GiftKind::Money, 7_500, 7_500, 3_000), LetterKind::Thanks);
        assert_eq!(of(GiftKind::Money, 7_501, 7_501, 3_000), LetterKind::QuidProQuo);
        assert_eq!(of(GiftKind::Money, 50_000, 50_000, 3_000), LetterKind::QuidProQuo);
    }
}
