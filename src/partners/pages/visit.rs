//! What a school and the office do with one visit: yes or no, settled, called off.

use super::inquiry::{WordsForm, back, loaded};
use super::with;
use crate::app::App;
use crate::error::Error;
use crate::partners::answering;
use crate::partners::inquiry::InquiryId;
use crate::web::{Fields, Me, Page, Path, Reply, refused};
use axum::extract::State;
use forms::Form;

/// A school's yes or no.
pub async fn decide(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<WordsForm>,
) -> Reply {
    let rules = app.policy();
    let yes = match sent.what.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::Unreadable("web-error-form")),
    };
    let form = Form::new(sent);
    let words =
        if yes { forms::optional_text(&form.value.words, 1_000) } else { forms::text(&form.value.words, 1_000) };
    let form = match words {
        Err(reason) => form.refuse("visit", reason),
        Ok(words) => {
            let mut tx = app.db.write().await?;
            answering::decide(&mut tx, &me, id, yes, &words, &with(&app, &rules)).await?;
            tx.commit().await?;
            return back(id, if yes { "partners-said-visit-yes" } else { "partners-said-visit-no" });
        }
    };
    let mut shown = loaded(&app, page_, &me, id).await?;
    shown.visit = form;
    refused(shown)
}

/// Nothing more to do.
pub async fn settle(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<WordsForm>,
) -> Reply {
    let rules = app.policy();
    let form = Form::new(sent);
    let form = match forms::optional_text(&form.value.words, 1_000) {
        Err(reason) => form.refuse("closing", reason),
        Ok(words) => {
            let mut tx = app.db.write().await?;
            answering::settle(&mut tx, &me, id, &words, &with(&app, &rules)).await?;
            tx.commit().await?;
            return back(id, "partners-said-settled");
        }
    };
    let mut shown = loaded(&app, page_, &me, id).await?;
    if !shown.can_settle() {
        return Err(Error::refused("partners-inquiry-refused-state"));
    }
    shown.closing = form;
    refused(shown)
}

/// The visit will not take place.
pub async fn call_off(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<WordsForm>,
) -> Reply {
    let rules = app.policy();
    let form = Form::new(sent);
    let form = match forms::text(&form.value.words, 1_000) {
        Err(reason) => form.refuse("off", reason),
        Ok(words) => {
            let mut tx = app.db.write().await?;
            answering::call_off(&mut tx, &me, id, &words, &with(&app, &rules)).await?;
            tx.commit().await?;
            return back(id, "partners-said-called-off");
        }
    };
    let mut shown = loaded(&app, page_, &me, id).await?;
    if !shown.can_call_off() {
        return Err(Error::refused("partners-inquiry-refused-state"));
    }
    shown.off = form;
    refused(shown)
}
