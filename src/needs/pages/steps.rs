//! The steps of a need, one button each. What a form lacks is said in the form; what somebody else did first, on a page.

use super::one::one_page;
use super::step_form::StepForm;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::closet::ItemId;
use crate::needs::act::Act;
use crate::needs::from_closet::{self, Out};
use crate::needs::giver::{Giver, Who};
use crate::needs::need::{Audience, NeedId};
use crate::needs::need_flow::{NeedState, NeedVerb};
use crate::needs::part::{self, Promise};
use crate::needs::{store, writing};
use crate::people::kept_contact;
use crate::web::{FormStep, Me, Page, Path, Redirect, Reply, StepFields, refused};
use axum::extract::State;
use forms::{Errors, Form};

impl StepFields for StepForm {
    type At = NeedId;

    fn home(id: NeedId) -> String {
        format!("/office/needs/{id}")
    }

    fn field_of(&self, key: &str) -> Option<&'static str> {
        Some(match key {
            "needs-why-missing" => "why",
            "needs-day-past" => "until",
            "needs-help-left" | "needs-help-full" if !self.went.is_empty() => "went",
            "needs-help-left" | "needs-help-full" | "needs-help-too-many" | "needs-enter-too-many" => "promised",
            "closet-refused-short" => "went",
            "needs-closet-refused-item" => "item",
            "needs-refused-changed" | "needs-refused-private" => "read",
            _ => return None,
        })
    }

    async fn again(app: &App, page: Page, me: &Me, id: NeedId, form: Form<StepForm>) -> Reply {
        refused(one_page(app, page, me, id, Some(form)).await?)
    }
}

/// Whether the reader can see the need at all: before anything is said about what they sent.
async fn visible(asked: &FormStep<StepForm>) -> Result<()> {
    let mut tx = asked.app.db.read().await?;
    store::need::visible(&mut tx, &asked.me, asked.at).await?.ok_or(Error::NotFound)?;
    Ok(())
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

/// The school's yes, to what was on the page.
pub async fn approve(asked: FormStep<StepForm>) -> Reply {
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let act = Act::of(&asked.app, &rules);
    let done = writing::approve(&mut tx, &asked.me, asked.at, &asked.form.read, &act).await;
    asked.end(tx, done.map(said)).await
}

/// A second reader: these words tell of nobody.
pub async fn release(asked: FormStep<StepForm>) -> Reply {
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let act = Act::of(&asked.app, &rules);
    let done = writing::release(&mut tx, &asked.me, asked.at, &asked.form.read, &act).await;
    asked.end(tx, done.map(|()| "needs-said-released")).await
}

/// Back to whoever wrote it, with what should be different.
pub async fn send_back(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let words = errors.field("why", forms::text(&asked.form.why, 1_000));
    let Some(words) = words else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::send_back(&mut tx, &asked.me, asked.at, &words, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-returned")).await
}

/// Checked, and to be seen by everybody or by partners.
pub async fn publish(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let audience = errors.field("audience", forms::one_of(&asked.form.audience, Audience::parse));
    let looked = asked.form.all_looked(&mut errors);
    let (Some(audience), Some(())) = (audience, looked) else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let act = Act::of(&asked.app, &rules);
    let done = writing::check_and_publish(&mut tx, &asked.me, asked.at, audience, &asked.form.read, &act).await;
    asked.end(tx, done.map(|()| "needs-said-published")).await
}

/// The school no longer asks for it.
pub async fn withdraw(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let why = errors.field("why", forms::optional_line(&asked.form.why, 300));
    let Some(why) = why else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::end(&mut tx, &asked.me, asked.at, NeedVerb::Withdraw, &why, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-withdrawn")).await
}

/// Shown again, with a new last day.
pub async fn renew(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let until = errors.field("until", forms::date(&asked.form.until));
    let Some(until) = until else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = writing::renew(&mut tx, &asked.me, asked.at, until, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-renewed")).await
}

/// A promise of somebody who telephoned or came by.
pub async fn enter(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let name = errors.field("name", forms::line(&asked.form.name, 120));
    let contact = errors.field("contact", forms::optional(&asked.form.contact, forms::contact));
    let quantity = errors.field("promised", forms::whole_number(&asked.form.promised, 1..=100_000));
    let (Some(name), Some(contact), Some(quantity)) = (name, contact, quantity) else {
        // The page of a need that takes no more has no such form to come back to.
        let mut tx = asked.app.db.read().await?;
        let need = store::need::visible(&mut tx, &asked.me, asked.at).await?.ok_or(Error::NotFound)?;
        part::room(&need, 0)?;
        drop(tx);
        return asked.again(errors).await;
    };
    let lang = asked.page.language();
    let giver = Giver { who: Who::Named, name, contact: contact.as_ref().map(kept_contact), lang };
    let promise = Promise { giver, quantity, note: String::new(), offer: None };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = part::enter(&mut tx, &asked.me, asked.at, &promise, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|_| "needs-said-entered")).await
}

/// Out of the closet. The same form sent again gives nothing more.
pub async fn give_from_closet(asked: FormStep<StepForm>) -> Reply {
    visible(&asked).await?;
    let mut errors = Errors::default();
    let item = errors.field("item", forms::one_of(&asked.form.item, |id| id.parse::<i64>().ok().map(ItemId::from)));
    let quantity = errors.field("went", forms::whole_number(&asked.form.went, 1..=100_000));
    let (Some(item), Some(quantity)) = (item, quantity) else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let act = Act::of(&asked.app, &rules);
    let mut tx = asked.app.db.write().await?;
    let done = match asked.once.before(&mut tx, asked.app.now()).await? {
        Some(_) => Ok(()),
        None => from_closet::give(&mut tx, &asked.me, asked.at, Out { item, quantity }, &act).await,
    };
    asked.end(tx, done.map(|()| "needs-said-from-closet")).await
}
