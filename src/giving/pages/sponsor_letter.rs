//! The answer to a sponsorship that was declined, as a letter to print: for whoever has neither email nor phone to be told by.

use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::letter::{LetterKind, tongue};
use crate::giving::letter_answer::{self, Answer};
use crate::giving::sponsor::{Sponsor, SponsorId};
use crate::giving::sponsor_flow::SponsorState;
use crate::giving::{receiver, store};
use crate::web::{Me, Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use i18n::{Args, Lang};

#[derive(Template)]
#[template(path = "giving/sponsor_letter.html")]
struct LetterPage {
    page: Page,
    sponsor: Sponsor,
    lang: &'static str,
    legal: String,
    /// The lines under the receiver's name.
    address: Vec<String>,
    /// The lines of the envelope.
    postal: String,
    day: String,
    subject: String,
    body: String,
}

impl LetterPage {
    fn dir(&self) -> &'static str {
        Lang::parse(self.lang).unwrap_or(Lang::En).dir()
    }

    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.body.split("\n\n").map(str::trim).filter(|part| !part.is_empty())
    }
}

/// Who writes, by the name before the law, and where they are written to; the district where the rules no longer have the
/// receiver.
async fn sender(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<(String, Vec<String>)> {
    let district = &act.rules.district;
    Ok(match sponsor.receiver_in(act.rules) {
        Some(found) => (
            found.legal_name_at(sponsor.school_name.as_deref()),
            receiver::address(tx, act.rules, &found, sponsor.school).await?,
        ),
        None => (district.legal_name.clone(), district.post.lines()),
    })
}

/// The letter, in the sponsor's language.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SponsorId>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.read().await?;
    let sponsor = store::sponsor::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let decided = sponsor.decided_at.filter(|_| sponsor.state == SponsorState::Declined).ok_or(Error::NotFound)?;
    let donor = store::donor::donor(&mut tx, sponsor.donor).await?.ok_or(Error::NotFound)?;
    let (legal, address) = sender(&mut tx, &sponsor, &act).await?;
    drop(tx);
    let words = tongue(app.words, sponsor.language());
    let package = sponsor.package_name(&rules, words.lang().code());
    let answer = Answer {
        kind: LetterKind::Declined,
        donor_name: &sponsor.donor_name,
        lang: sponsor.language(),
        what: &words.t_with("sponsor-gift-what", &Args::new().with("package", package)),
        place: sponsor.school_name.as_deref().unwrap_or(&legal),
        to: "",
        why: &sponsor.answer,
        legal: &legal,
        phone: rules.contacts.partnerships.phone.as_str(),
    };
    let written = letter_answer::write(&answer, app.words);
    page(LetterPage {
        page: page_,
        lang: written.lang,
        day: words.date(rules.calendar.day_of(decided)),
        subject: written.subject,
        body: written.body,
        postal: donor.postal,
        legal,
        address,
        sponsor,
    })
}
