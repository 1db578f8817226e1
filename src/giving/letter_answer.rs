//! A letter on paper that says no, passed on, or given back: for whoever has neither email nor phone to be told by.

use super::act::Act;
use super::gift::Gift;
use super::letter::{LetterId, LetterKind, tongue};
use super::{notices, receiver, store};
use crate::error::Result;
use crate::web::Me;
use db::Tx;
use i18n::{Args, Catalog, Lang};

/// What such a letter says.
pub struct Answer<'g> {
    pub kind: LetterKind,
    pub donor_name: &'g str,
    pub lang: Lang,
    /// What was offered, with its amount or how many.
    pub what: &'g str,
    /// The school, or the receiver.
    pub place: &'g str,
    /// To whom it was passed on.
    pub to: &'g str,
    pub why: &'g str,
    /// Who writes, by the name before the law.
    pub legal: &'g str,
    /// The desk that answers questions.
    pub phone: &'g str,
}

/// As it is written.
pub struct Written {
    pub lang: &'static str,
    pub subject: String,
    pub body: String,
}

/// Writes it, in the donor's language.
pub fn write(answer: &Answer<'_>, words: &Catalog) -> Written {
    let tongue = tongue(words, answer.lang);
    let args = Args::new()
        .with("name", answer.donor_name)
        .with("what", answer.what)
        .with("school", answer.place)
        .with("to", answer.to)
        .with("legal", answer.legal)
        .with("phone", answer.phone);
    let say = |key: &str| tongue.t_with(key, &args);
    let (subject, news) = match answer.kind {
        LetterKind::Returned => ("giving-letter-subject-returned", vec![say("giving-letter-returned")]),
        LetterKind::Redirected => {
            ("giving-letter-subject-redirected", vec![say("giving-letter-offered"), say("giving-letter-redirected")])
        }
        _ => ("giving-letter-subject-declined", vec![say("giving-letter-offered"), say("giving-letter-declined")]),
    };
    let mut parts = vec![say("giving-letter-hello")];
    parts.extend(news);
    if !answer.why.is_empty() {
        parts.push(answer.why.to_owned());
    }
    if answer.kind == LetterKind::Returned {
        parts.push(say("giving-letter-void"));
    }
    parts.push(say("giving-letter-ask"));
    parts.push(say("giving-letter-end"));
    Written { lang: tongue.lang().code(), subject: say(subject), body: parts.join("\n\n") }
}

/// Writes the letter and keeps it for the printer, if the donor is told no other way.
pub(super) async fn tell(
    tx: &mut Tx,
    me: &Me,
    gift: &Gift,
    kind: LetterKind,
    act: &Act<'_>,
) -> Result<Option<LetterId>> {
    if gift.way_to_donor().is_some() || gift.person.is_some() {
        return Ok(None);
    }
    let district = &act.rules.district;
    let (legal, address) = match gift.receiver_in(act.rules) {
        Some(found) => (
            found.legal_name_at(gift.school_name.as_deref()),
            receiver::address(tx, act.rules, &found, gift.school).await?,
        ),
        // Its receiver is no longer in the rules; the answer is still the district's.
        None => (district.legal_name.clone(), district.post.lines()),
    };
    let (what, place) = notices::said_of(gift, tongue(act.words, gift.language()).lang(), act);
    let written = write(
        &Answer {
            kind,
            donor_name: &gift.donor_name,
            lang: gift.language(),
            what: &what,
            place: &place,
            to: &gift.sent_to,
            why: &gift.answer,
            legal: &legal,
            phone: act.rules.contacts.partnerships.phone.as_str(),
        },
        act.words,
    );
    let letter = store::letter::NewLetter {
        gift: gift.id,
        donor: gift.donor,
        kind,
        lang: written.lang,
        subject: &written.subject,
        body: &written.body,
        legal_name: &legal,
        address: &address.join("\n"),
        tax_id: "",
        cents: 0,
        on_date: act.today(),
        mailed: false,
        issued_by: me.id(),
    };
    store::letter::insert(tx, &letter, act.now).await.map(Some)
}
