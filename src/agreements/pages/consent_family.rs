//! `/family/consent/…`: what a guardian is asked, and their yes, their no, or their yes taken back. The link is the key; nobody
//! needs an account.

use super::consent_words as words;
use super::{Tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::consent::{self, AnswerError, Consent, ConsentId, Opened, Said};
use crate::agreements::consent_flow::{ConsentState, ConsentVerb};
use crate::agreements::consent_text;
use crate::agreements::text::{self, Line, Text};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{Fields, Page, Path, Query, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Reason};
use i18n::Lang;
use serde::Deserialize;

/// Which of their children.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    child: Option<i64>,
}

/// What a guardian sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    child: String,
    verb: String,
    name: String,
    agree: String,
    /// The language and the hash of the text that was on the page, and the stamp of the form.
    text_lang: String,
    text: String,
    stamp: String,
}

#[derive(Template)]
#[template(path = "agreements/consent_family.html")]
struct FamilyPage {
    page: Page,
    secret: String,
    opened: Opened,
    one: Consent,
    text: Text,
    lang: Lang,
    changed: Vec<Line>,
    form: Form<Sent>,
}

impl FamilyPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        secret: &str,
        child: Option<i64>,
        form: Form<Sent>,
        act: &Act<'_>,
    ) -> Result<FamilyPage> {
        let opened = consent::by_link(tx, secret, act).await?;
        let one = match child {
            Some(id) => opened.children.iter().find(|one| i64::from(one.id) == id),
            None => {
                opened.children.iter().find(|one| one.state == ConsentState::Asked).or_else(|| opened.children.first())
            }
        };
        let one = one.cloned().ok_or(Error::NotFound)?;
        let lang = consent_text::spoken(page.lang());
        let text = consent_text::write(&opened.data, &opened.plain, lang, act);
        Ok(FamilyPage { page, secret: secret.to_owned(), opened, one, text, lang, changed: Vec::new(), form })
    }

    fn title(&self) -> &str {
        text::paragraphs(&self.text.words).next().unwrap_or("")
    }

    fn body(&self) -> Vec<&str> {
        paragraphs(&self.text.words).into_iter().skip(1).collect()
    }

    fn tag(&self, one: &Consent) -> Tag {
        words::tag(&self.page, one.state)
    }

    fn is(&self, state: &str) -> bool {
        self.one.state.as_str() == state
    }

    /// Whether a yes can be said.
    fn can_give(&self) -> bool {
        self.opened.is_open
            && !self.one.is_the_students()
            && matches!(self.one.state, ConsentState::Asked | ConsentState::Declined)
    }

    fn can_decline(&self) -> bool {
        self.one.state == ConsentState::Asked && !self.one.is_the_students()
    }

    fn said_on(&self) -> String {
        self.one.said_on.map_or_else(String::new, |day| self.page.date(&day))
    }

    /// What the guardian's answer means, under the child's name.
    fn how(&self) -> String {
        let stem = match self.one.state {
            ConsentState::Given => "consent-family-given",
            ConsentState::Declined => "consent-family-declined",
            ConsentState::Revoked => "consent-family-revoked",
            ConsentState::Asked | ConsentState::Expired => return String::new(),
        };
        self.page.t2(stem, "child", self.one.called(), "date", self.said_on())
    }

    fn action(&self) -> String {
        format!("/family/consent/{}", self.secret)
    }
}

/// What is asked, and what was answered.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>, Query(at): Query<At>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let form = Form::new(Sent::default());
    page(FamilyPage::load(&mut tx, page_, &secret, at.child, form, &Act::of(&app, &rules)).await?)
}

/// Yes, no, or not any more.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    // A link that opens nothing is not there, whatever was typed.
    consent::by_link(&mut tx, &secret, &act).await?;
    let child: i64 = sent.child.parse().map_err(|_| Error::NotFound)?;
    let mut errors = Errors::default();
    let verb = match sent.verb.as_str() {
        "give" => ConsentVerb::Give,
        "decline" => ConsentVerb::Decline,
        "take_back" => ConsentVerb::TakeBack,
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    let name = match verb {
        ConsentVerb::Give => errors.field("name", forms::name(&sent.name)).map(|name| name.as_str().to_owned()),
        _ => Some(String::new()),
    };
    if verb == ConsentVerb::Give {
        errors.field("agree", forms::agreed(&sent.agree));
    }
    let Some(name) = name.filter(|_| errors.is_empty()) else {
        drop(tx);
        let form = Form { value: sent, errors };
        return again(&app, page_, &secret, child, form, StatusCode::UNPROCESSABLE_ENTITY, Vec::new()).await;
    };
    let lang = consent_text::spoken(&sent.text_lang);
    let said = Said { consent: ConsentId(child), verb, name: &name, lang, text_hash: &sent.text, stamp: &sent.stamp };
    match consent::answer(&mut tx, &secret, &said, &act).await {
        Ok(one) => {
            tx.commit().await?;
            let said = match verb {
                ConsentVerb::Give => "consent-family-said-yes",
                ConsentVerb::Decline => "consent-family-said-no",
                _ => "consent-family-said-back",
            };
            Redirect::to(format!("/family/consent/{secret}?child={}", one.id)).saying(said).into()
        }
        Err(AnswerError::Changed(lines)) => {
            drop(tx);
            let form = Form::refused(sent, "agree", Reason::new("consent-refused-changed"));
            again(&app, page_, &secret, child, form, StatusCode::CONFLICT, lines).await
        }
        Err(AnswerError::Other(Error::Refused(reason))) => {
            drop(tx);
            let form = Form::refused(sent, "agree", reason);
            again(&app, page_, &secret, child, form, StatusCode::CONFLICT, Vec::new()).await
        }
        Err(AnswerError::Other(other)) => Err(other),
    }
}

/// The page as it is now, with why nothing was taken and with the name that was typed.
async fn again(
    app: &App,
    page: Page,
    secret: &str,
    child: i64,
    form: Form<Sent>,
    status: StatusCode,
    changed: Vec<Line>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let shown = FamilyPage::load(&mut tx, page, secret, Some(child), form, &Act::of(app, &rules)).await?;
    page_with(status, FamilyPage { changed, ..shown })
}
