//! The steps of a need, one button each. What a form lacks is said in the form; what somebody else did first, on a page.

use super::one::one_page;
use super::step_form::StepForm;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::giver::{Giver, Who};
use crate::needs::need::{Audience, NeedId};
use crate::needs::need_flow::{NeedState, NeedVerb};
use crate::needs::part::{self, Promise};
use crate::needs::{store, writing};
use crate::people::kept_contact;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, refused};
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};

/// A step that somebody wants to take, with the page to come back to.
struct Asked {
    app: App,
    page: Page,
    me: Me,
    id: NeedId,
    form: StepForm,
}

impl Asked {
    /// The form again, with what is to be mended.
    async fn again(self, errors: Errors) -> Reply {
        let form = Form { value: self.form, errors };
        refused(one_page(&self.app, self.page, &self.me, self.id, Some(form)).await?)
    }

    /// Whether the reader can see the need at all: before anything is said about what they sent.
    async fn visible(&self) -> Result<()> {
        let mut tx = self.app.db.read().await?;
        store::need::visible(&mut tx, &self.me, self.id).await?.ok_or(Error::NotFound)?;
        Ok(())
    }

    /// Commits and goes on; or says under its field what the verb found wrong.
    async fn end(self, tx: Tx, outcome: Result<&'static str>) -> Reply {
        let reason = match outcome {
            Ok(said) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/needs/{}", self.id)).saying(said).into();
            }
            Err(Error::Refused(reason)) => reason,
            Err(error) => return Err(error),
        };
        drop(tx);
        let Some(field) = field_of(reason.key()) else { return Err(Error::Refused(reason)) };
        let mut errors = Errors::default();
        errors.add(field, reason);
        self.again(errors).await
    }
}

/// The field a refusal of a verb belongs to; none when it is about the need itself.
fn field_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "needs-why-missing" => "why",
        "needs-day-past" => "until",
        "needs-help-left" | "needs-help-full" => "promised",
        _ => return None,
    })
}

/// A step whose form needs nothing but to be pressed.
macro_rules! pressed {
    ($(#[$doc:meta])* $name:ident, |$tx:ident, $me:ident, $id:ident, $act:ident| $verb:expr) => {
        $(#[$doc])*
        pub async fn $name(State(app): State<App>, $me: Me, Path($id): Path<NeedId>) -> Reply {
            let rules = app.policy();
            let $act = Act::of(&app, &rules);
            let mut tx = app.db.write().await?;
            let $tx = &mut tx;
            let said = $verb;
            tx.commit().await?;
            Redirect::to(format!("/office/needs/{}", $id)).saying(said).into()
        }
    };
}

fn said(state: NeedState) -> &'static str {
    match state {
        NeedState::Asked => "needs-said-asked",
        NeedState::Published => "needs-said-published",
        _ => "needs-said-approved",
    }
}

pressed!(
    /// For the school's yes.
    ask, |tx, me, id, act| said(writing::ask(tx, &me, id, &act).await?)
);
pressed!(
    /// The school's yes.
    approve, |tx, me, id, act| said(writing::approve(tx, &me, id, &act).await?)
);
pressed!(
    /// What nobody has promised is no longer asked for.
    trim, |tx, me, id, act| { writing::trim(tx, &me, id, &act).await?; "needs-said-trimmed" }
);
pressed!(
    /// Nothing is left to do.
    close, |tx, me, id, act| { writing::close(tx, &me, id, &act).await?; "needs-said-closed" }
);
pressed!(
    /// The school has it from elsewhere.
    met_elsewhere, |tx, me, id, act| {
        writing::end(tx, &me, id, NeedVerb::MeetElsewhere, "", &act).await?;
        "needs-said-met-elsewhere"
    }
);

/// Back to whoever wrote it, with what should be different.
pub async fn send_back(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Fields(form): Fields<StepForm>,
) -> Reply {
    let asked = Asked { app, page, me, id, form };
    asked.visible().await?;
    let mut errors = Errors::default();
    let words = errors.field("why", forms::text(&asked.form.why, 1_000));
    let Some(words) = words else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::send_back(&mut tx, &asked.me, id, &words, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-returned")).await
}

/// Checked, and to be seen by everybody or by partners.
pub async fn publish(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Fields(form): Fields<StepForm>,
) -> Reply {
    let asked = Asked { app, page, me, id, form };
    asked.visible().await?;
    let mut errors = Errors::default();
    let audience = errors.field("audience", forms::one_of(&asked.form.audience, Audience::parse));
    let looked = asked.form.all_looked(&mut errors);
    let (Some(audience), Some(())) = (audience, looked) else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::check_and_publish(&mut tx, &asked.me, id, audience, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-published")).await
}

/// The school no longer asks for it.
pub async fn withdraw(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Fields(form): Fields<StepForm>,
) -> Reply {
    let asked = Asked { app, page, me, id, form };
    asked.visible().await?;
    let mut errors = Errors::default();
    let why = errors.field("why", forms::optional_line(&asked.form.why, 300));
    let Some(why) = why else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::end(&mut tx, &asked.me, id, NeedVerb::Withdraw, &why, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-withdrawn")).await
}

/// Shown again, with a new last day.
pub async fn renew(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Fields(form): Fields<StepForm>,
) -> Reply {
    let asked = Asked { app, page, me, id, form };
    asked.visible().await?;
    let mut errors = Errors::default();
    let until = errors.field("until", forms::date(&asked.form.until));
    let Some(until) = until else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::renew(&mut tx, &asked.me, id, until, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-renewed")).await
}

/// A promise of somebody who telephoned or came by.
pub async fn enter(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Fields(form): Fields<StepForm>,
) -> Reply {
    let asked = Asked { app, page, me, id, form };
    asked.visible().await?;
    let mut errors = Errors::default();
    let name = errors.field("name", forms::line(&asked.form.name, 120));
    let contact = errors.field("contact", forms::optional(&asked.form.contact, forms::contact));
    let quantity = errors.field("promised", forms::whole_number(&asked.form.promised, 1..=100_000));
    let (Some(name), Some(contact), Some(quantity)) = (name, contact, quantity) else {
        return asked.again(errors).await;
    };
    let lang = asked.page.language();
    let giver = Giver { who: Who::Named, name, contact: contact.as_ref().map(kept_contact), lang };
    let promise = Promise { giver, quantity, note: String::new(), offer: None };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = part::enter(&mut tx, &asked.me, id, &promise, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|_| "needs-said-entered")).await
}
