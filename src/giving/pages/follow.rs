//! `/give/follow/{secret}`: a donor's gift in plain words, without an account; its letters; taking the offer back.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::gift::Gift;
use crate::giving::gift_flow::{GiftFlow, GiftState, GiftVerb};
use crate::giving::letter::{Letter, LetterId};
use crate::giving::offer::withdraw_by_link;
use crate::giving::promise::{self, Part};
use crate::giving::{payment, receiver, store};
use crate::needs::gifts::{Named, named};
use crate::people::Role;
use crate::policy::Desk;
use crate::proof::{self, Shown};
use crate::random::hash;
use crate::web::{Page, Path, Redirect, Reply, Viewer, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;

/// One stage on the way, and how far it is: done, current, later, stop.
pub struct Stage {
    pub state: &'static str,
    pub title: String,
    pub text: String,
}

#[derive(Template)]
#[template(path = "giving/follow.html")]
struct FollowPage {
    page: Page,
    gift: Gift,
    letters: Vec<Letter>,
    parts: Vec<Part>,
    /// What can be paid on the receiver's page now: the next part, and all that is left.
    payable: Option<(i64, i64)>,
    secret: String,
    address: String,
    is_new: bool,
    became: Shown,
    /// Where checks go.
    payee: Vec<String>,
    /// The need it is for.
    need: Option<Named>,
}

impl FollowPage {
    fn tag(&self) -> (&'static str, String) {
        let (kind, _) = words::tag(&self.page, self.gift.state);
        (kind, self.page.state("give-state", self.gift.state.as_str()))
    }

    /// The whole status in one or two sentences.
    fn said(&self) -> String {
        use GiftState::{Accepted, Scheduled};
        // Money is not brought on a day that somebody agrees on.
        match self.gift.state {
            Accepted if self.gift.is_money() => self.page.t("give-status-accepted-money").into_owned(),
            Scheduled if self.gift.is_money() && self.gift.due_on.is_none() => {
                self.page.t("give-status-scheduled-money").into_owned()
            }
            state => self.page.state("give-status", state.as_str()),
        }
    }

    fn what(&self) -> String {
        words::what(&self.page, &self.gift)
    }

    fn need_name(&self, need: &Named) -> String {
        words::need_name(&self.page, need)
    }

    fn place(&self) -> String {
        words::place(&self.page, &self.gift)
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }

    fn decider(&self) -> Option<String> {
        let decider = self.gift.decided_by().filter(|_| self.gift.state == GiftState::Routed)?;
        Some(self.page.state("give-decider", decider.as_str()))
    }

    fn can_withdraw(&self) -> bool {
        GiftFlow::may(Role::Guest, self.gift.state, GiftVerb::Withdraw) && self.gift.received_cents == 0
    }

    fn can_stop(&self) -> bool {
        promise::can_stop(&self.gift)
    }

    fn part_tag(&self, part: &Part) -> (&'static str, String) {
        (words::part_kind(part.state), self.page.state("give-part-state", part.state.as_str()))
    }

    /// Money that is welcome and has not all come: how to send it.
    fn waits_for_money(&self) -> bool {
        use GiftState::{Accepted, Scheduled};
        self.gift.is_money() && matches!(self.gift.state, Accepted | Scheduled) && self.gift.outstanding() > 0
    }

    fn legal_name(&self) -> String {
        words::legal_name(&self.page, &self.gift)
    }

    fn written_on(&self, letter: &Letter) -> Date {
        self.page.policy().calendar.day_of(letter.issued_at)
    }

    fn is_over(&self) -> bool {
        use GiftState::{Declined, Redirected, Returned, Withdrawn};
        matches!(self.gift.state, Declined | Redirected | Returned | Withdrawn)
    }

    /// The way of a gift, as far as it has come.
    fn stages(&self) -> Vec<Stage> {
        use GiftState::*;
        let at = match self.gift.state {
            Offered => 0,
            Screened | Routed => 1,
            Accepted | Scheduled => 2,
            Received => 3,
            _ => 4,
        };
        let stage = |n: usize, word: &str| Stage {
            state: if n < at {
                "done"
            } else if n == at {
                "current"
            } else {
                "later"
            },
            title: self.page.state("give-stage", word),
            text: match word {
                "handover" if self.gift.is_money() => self.page.t("give-stage-text-handover-money").into_owned(),
                _ => self.page.state("give-stage-text", word),
            },
        };
        ["read", "answer", "handover", "letter"].iter().enumerate().map(|(n, word)| stage(n, word)).collect()
    }
}

async fn linked(tx: &mut Tx, secret: &str) -> Result<Gift> {
    store::gift::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)
}

async fn status(app: &App, page_: Page, secret: String, is_new: bool) -> Reply {
    let mut tx = app.db.read().await?;
    let gift = linked(&mut tx, &secret).await?;
    let letters = store::letter::of_gift(&mut tx, gift.id).await?;
    let parts = store::promise::of_gift(&mut tx, gift.id).await?;
    let payable = match payment::can_pay(&gift, app.payments.as_ref()) {
        true => Some(payment::amounts(&mut tx, &gift).await?),
        false => None,
    };
    let payee = match gift.receiver_in(&app.policy()) {
        Some(receiver) => receiver::address(&mut tx, &app.policy(), &receiver, gift.school).await?,
        None => Vec::new(),
    };
    let address = format!("{}/give/follow/{secret}", app.config.public_url);
    // What went back to the donor is told of no more.
    let became = match gift.state {
        GiftState::Returned => Shown::default(),
        _ => proof::shown(&mut tx, proof::Of::Gift(gift.id)).await?,
    };
    let need = match gift.need {
        Some(need) => named(&mut tx, page_.viewer(), need).await?,
        None => None,
    };
    page(FollowPage { page: page_, gift, letters, parts, payable, secret, address, is_new, became, payee, need })
}

/// Right after the offer: thanks, and the link to keep.
pub async fn thanks(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    status(&app, page_, secret, true).await
}

/// How it stands.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    status(&app, page_, secret, false).await
}

/// The donor takes the offer back.
pub async fn withdraw(State(app): State<App>, viewer: Viewer, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    withdraw_by_link(&mut tx, &viewer, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/give/follow/{secret}")).saying("give-said-withdrawn").into()
}

#[derive(Template)]
#[template(path = "giving/letter.html")]
pub(super) struct LetterPage {
    page: Page,
    /// Each with its day as its own language writes it.
    letters: Vec<(Letter, String)>,
    /// The way back: address and words.
    above: (String, String),
    /// For the office, which puts them into envelopes.
    inside: bool,
}

impl LetterPage {
    pub fn new(app: &App, page: Page, letters: Vec<Letter>, above: (String, String), inside: bool) -> LetterPage {
        let day = |letter: &Letter| {
            let day = page.policy().calendar.day_of(letter.issued_at);
            app.words.speak(Lang::parse(&letter.lang).unwrap_or(Lang::En)).date(day)
        };
        let letters =
            letters.into_iter().map(|letter| (day(&letter), letter)).map(|(day, letter)| (letter, day)).collect();
        LetterPage { page, letters, above, inside }
    }

    /// The receiver's own address. A letter from before addresses were kept has the district's, if it is the district's.
    fn address(&self, letter: &Letter) -> Vec<String> {
        let district = &self.page.policy().district;
        match letter.address.as_str() {
            "" if letter.legal_name == district.legal_name => district.post.lines(),
            lines => lines.lines().map(str::to_owned).collect(),
        }
    }
}

/// A letter to print.
pub async fn letter(State(app): State<App>, page_: Page, Path((secret, id)): Path<(String, LetterId)>) -> Reply {
    let mut tx = app.db.read().await?;
    let gift = linked(&mut tx, &secret).await?;
    let mut letters = store::letter::of_gift(&mut tx, gift.id).await?;
    letters.retain(|letter| letter.id == id);
    if letters.is_empty() {
        return Err(Error::NotFound);
    }
    let above = (format!("/give/follow/{secret}"), page_.t("give-follow-title").into_owned());
    page(LetterPage::new(&app, page_, letters, above, false))
}
