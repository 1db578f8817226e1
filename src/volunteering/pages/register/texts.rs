//! The texts a volunteer agrees to; and, on a page of its own, the disclosure that a report may be obtained.

use super::{Typed, on_the_desk};
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::InForce;
use crate::volunteering::application::{self, CONDUCT, DISCLOSURE, Draft, Sent, Shown};
use crate::volunteering::clearance::{Act, Case, rules};
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Reason};

/// One text on a page, with what proves that it was read.
pub(in crate::volunteering::pages) struct TextShown {
    id: &'static str,
    pub title: String,
    pub paragraphs: Vec<String>,
    pub lang: String,
    pub proof: String,
}

pub(in crate::volunteering::pages) fn on_page(page: &Page, ids: &[&'static str]) -> Vec<TextShown> {
    let shown = |id: &&'static str| {
        let words = application::wording(page.policy(), id)?;
        let proof = application::shown(page.policy(), id, page.lang())?;
        Some(TextShown {
            id,
            title: words.title.get(page.lang()).to_owned(),
            paragraphs: words.text.paragraphs(page.lang()).map(str::to_owned).collect(),
            lang: proof.lang.clone(),
            proof: proof.line(),
        })
    };
    ids.iter().filter_map(shown).collect()
}

/// The texts a form agrees to: every box ticked, every text still the same.
pub(in crate::volunteering::pages) fn agreed(
    policy: &InForce,
    ids: &[&str],
    boxes: &[&'static str],
    sent: &Sent,
) -> Result<Vec<Shown>, Errors> {
    let mut errors = Errors::default();
    for tick in boxes {
        errors.field(*tick, forms::agreed(sent.one(tick)));
    }
    let read = application::read_shown(policy, ids, &sent.many("shown"));
    if read.is_none() {
        errors.add(boxes[0], Reason::new("register-text-changed"));
    }
    read.filter(|_| errors.is_empty()).ok_or(errors)
}

#[derive(Template)]
#[template(path = "volunteering/register_texts.html")]
pub(in crate::volunteering::pages) struct TextsPage {
    pub page: Page,
    pub texts: Vec<TextShown>,
    pub errors: Errors,
    /// Where the form goes; a clearance taken up again uses the same page.
    pub action: &'static str,
    pub registering: bool,
}

impl TextsPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

/// The boxes of the two texts.
pub(in crate::volunteering::pages) const CONDUCT_BOXES: &[&str] = &["conduct", "confidentiality"];

/// Step 5: how we behave, and what we keep to ourselves.
pub async fn texts(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_case, _draft) = on_the_desk!(&mut tx, &me, &page_);
    page(texts_page(page_, Errors::default()))
}

fn texts_page(page: Page, errors: Errors) -> TextsPage {
    let texts = on_page(&page, CONDUCT);
    TextsPage { page, texts, errors, action: "/volunteer/register/texts", registering: true }
}

pub async fn accept_texts(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let texts = match agreed(page_.policy(), CONDUCT, CONDUCT_BOXES, &sent) {
        Ok(texts) => texts,
        Err(errors) => return refused(texts_page(page_, errors)),
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = application::open_draft(&mut tx, me.id(), None, &act).await?;
    application::agree(&mut tx, me.id(), case.id, &texts, &act).await?;
    tx.commit().await?;
    Redirect::to(after_texts(&policy, &case)).into()
}

/// The disclosure comes only where the chosen tasks call for it.
fn after_texts(policy: &InForce, case: &Case) -> &'static str {
    let draft = Draft::read(&case.draft);
    let chosen = application::templates(policy, draft.many("tasks"));
    let asks = rules::needed(policy, &chosen).level.disclosure;
    if asks && case.authorised_at.is_none() { "/volunteer/register/disclosure" } else { "/volunteer/register/check" }
}

#[derive(Template)]
#[template(path = "volunteering/register_disclosure.html")]
pub(in crate::volunteering::pages) struct DisclosurePage {
    pub page: Page,
    pub texts: Vec<TextShown>,
    pub errors: Errors,
    pub action: &'static str,
}

impl DisclosurePage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

/// A page with nothing on it but disclosure and authorisation: federal law wants it to stand alone.
pub async fn disclosure(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_case, _draft) = on_the_desk!(&mut tx, &me, &page_);
    page(disclosure_page(page_, Errors::default(), "/volunteer/register/disclosure"))
}

pub(in crate::volunteering::pages) fn disclosure_page(
    page: Page,
    errors: Errors,
    action: &'static str,
) -> DisclosurePage {
    let texts = on_page(&page, DISCLOSURE);
    DisclosurePage { page, texts, errors, action }
}

pub async fn sign_disclosure(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let texts = match agreed(page_.policy(), DISCLOSURE, &["authorise"], &sent) {
        Ok(texts) => texts,
        Err(errors) => return refused(disclosure_page(page_, errors, "/volunteer/register/disclosure")),
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = application::open_draft(&mut tx, me.id(), None, &act).await?;
    application::sign(&mut tx, me.id(), case.id, &texts, &act).await?;
    tx.commit().await?;
    Redirect::to("/volunteer/register/check").into()
}

/// The case at its own gate, for the status page.
pub(in crate::volunteering::pages) async fn sign_at_gate(app: &App, me: &Me, texts: &[Shown]) -> Result<()> {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = crate::volunteering::current_case(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    application::sign(&mut tx, me.id(), case.id, texts, &act).await?;
    tx.commit().await?;
    Ok(())
}
