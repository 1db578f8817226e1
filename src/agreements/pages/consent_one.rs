//! `/office/consents/{id}/of/{consent}`: one family's answers, and what came on paper or by phone.

use super::Tag;
use super::consent_words as words;
use crate::agreements::act::Act;
use crate::agreements::consent::{self, Consent, ConsentId, Signer, Way};
use crate::agreements::consent_ask;
use crate::agreements::consent_desk::{self, Paper};
use crate::agreements::consent_flow::{ConsentFlow, ConsentState, ConsentVerb};
use crate::agreements::data::{Data, DataId};
use crate::agreements::store::consent::{self as store, Said};
use crate::agreements::store::data as agreements;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use jiff::civil::Date;
use serde::Deserialize;

/// What came on paper.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    verb: String,
    name: String,
    signer: String,
    signed_on: String,
    code: String,
    note: String,
}

#[derive(Template)]
#[template(path = "agreements/consent_one.html")]
struct OnePage {
    page: Page,
    data: Data,
    one: Consent,
    answers: Vec<Said>,
    is_open: bool,
    may_ask: bool,
    form: Form<Sent>,
}

impl OnePage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        (id, consent): (DataId, ConsentId),
        form: Option<Form<Sent>>,
    ) -> Result<OnePage> {
        let one = store::visible(tx, me, Ability::SeeConsents, id, consent).await?.ok_or(Error::NotFound)?;
        let data = agreements::any(tx, id).await?.ok_or(Error::NotFound)?;
        let signed_on = page.today().to_string();
        let signer = if one.is_the_students() { Signer::Student } else { Signer::Guardian }.to_string();
        Ok(OnePage {
            answers: store::answers(tx, consent).await?,
            is_open: consent::is_asked_for(tx, &data, page.today()).await?,
            may_ask: me.may(Ability::AskFamilies),
            form: form.unwrap_or_else(|| Form::new(Sent { signer, signed_on, ..Sent::default() })),
            page,
            data,
            one,
        })
    }

    fn tag(&self, state: &ConsentState) -> Tag {
        words::tag(&self.page, *state)
    }

    fn way(&self) -> String {
        words::way(&self.page, &self.one)
    }

    /// What can be written down of a family's answer now.
    fn verbs(&self) -> Vec<(String, String)> {
        let can = |verb: &ConsentVerb| {
            ConsentFlow::next(self.one.state, *verb).is_ok() && (*verb != ConsentVerb::Give || self.is_open)
        };
        let verbs = [ConsentVerb::Give, ConsentVerb::Decline, ConsentVerb::TakeBack];
        let said = |verb: ConsentVerb| (verb.to_string(), self.page.state("consent-verb", verb.as_str()));
        verbs.into_iter().filter(can).map(said).collect()
    }

    fn signers(&self) -> Vec<(String, String)> {
        let can = |one: &&Signer| match one {
            Signer::Guardian => !self.one.is_the_students() || self.one.state == ConsentState::Given,
            Signer::Student => self.one.may_be_of_age,
        };
        Signer::ALL
            .iter()
            .filter(can)
            .map(|one| (one.to_string(), self.page.state("consent-signer", one.as_str())))
            .collect()
    }

    fn can_ask_anew(&self) -> bool {
        self.is_open && ConsentFlow::next(self.one.state, ConsentVerb::AskAnew).is_ok()
    }

    fn can_print(&self) -> bool {
        self.is_open && matches!(self.one.state, ConsentState::Asked | ConsentState::Declined)
    }

    fn by(&self, one: &Said) -> String {
        match (one.way, &one.seen_by) {
            (Way::Paper, Some(who)) => self.page.t1("consent-seen-by", "who", who.as_str()),
            _ => self.page.state("consent-way", one.way.as_str()),
        }
    }
}

/// One family's.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(at): Path<(DataId, ConsentId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let shown = OnePage::load(&mut tx, page_, &me, at, None).await?;
    consent_desk::read(&mut tx, &me, &shown.data, &shown.one, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    page(shown)
}

/// The page with what was typed. Its line of reading was written when it was opened.
async fn again(app: &App, page: Page, me: &Me, at: (DataId, ConsentId), form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page, me, at, Some(form)).await?)
}

/// Signs of the note how it is known that a student is of age.
const NOTE: usize = 300;

/// A paper's date: not after today, and not so old that nobody meant this.
fn signed_on(sent: &str, today: Date) -> forms::Checked<Date> {
    let date = forms::date(sent)?;
    let days = (today - date).get_days();
    if (0..=366).contains(&days) { Ok(date) } else { Err(Reason::new("guardian-signed-when")) }
}

/// Writes down what came on paper.
pub async fn write_down(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(at): Path<(DataId, ConsentId)>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let rules = app.policy();
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, ConsentVerb::parse));
    let name = errors.field("name", forms::name(&sent.name));
    let signer = errors.field("signer", forms::one_of(&sent.signer, Signer::parse));
    let signed_on = errors.field("signed_on", signed_on(&sent.signed_on, app.today()));
    let note = errors.field("note", forms::optional_text(&sent.note, NOTE));
    let verbs = [ConsentVerb::Give, ConsentVerb::Decline, ConsentVerb::TakeBack];
    let verb = verb.filter(|verb| verbs.contains(verb));
    let mut tx = app.db.write().await?;
    store::visible(&mut tx, &me, Ability::AskFamilies, at.0, at.1).await?.ok_or(Error::NotFound)?;
    let (Some(verb), Some(name), Some(signer), Some(signed_on), Some(note)) = (verb, name, signer, signed_on, note)
    else {
        drop(tx);
        if errors.is_empty() {
            errors.add("verb", Reason::new("form-required"));
        }
        return again(&app, page_, &me, at, Form { value: sent, errors }).await;
    };
    let paper = Paper { verb, name: name.as_str(), signed_on, signer, code: &sent.code, note: &note };
    match consent_desk::write_down(&mut tx, &me, at, &paper, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/consents/{}/of/{}", at.0, at.1)).saying("consent-said-written").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            let field = match reason.key() {
                "consent-refused-code" => "code",
                "consent-refused-age" | "consent-refused-student" => "signer",
                "consent-refused-note" => "note",
                _ => "verb",
            };
            again(&app, page_, &me, at, Form::refused(sent, field, reason)).await
        }
        Err(other) => Err(other),
    }
}

/// The family wishes to be asked anew, or what was asked is another now.
pub async fn ask_again(State(app): State<App>, me: Me, Path((id, consent)): Path<(DataId, ConsentId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    consent_ask::ask_one(&mut tx, &me, id, consent, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/consents/{id}/of/{consent}")).saying("consent-said-asked").into()
}
