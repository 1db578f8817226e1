//! `/reply/{secret}`: the link in a reminder. Opening it changes nothing; the button gives the place back.

use crate::app::App;
use crate::error::{Error, Result};
use crate::random::hash;
use crate::volunteering::desk::DeskError;
use crate::volunteering::shift::Shift;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::{self, Signup};
use crate::volunteering::store::{shift as shifts, signup as places, text_reply as store};
use crate::web::{Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "volunteering/reply.html")]
struct ReplyPage {
    page: Page,
    secret: String,
    signup: Signup,
    shift: Shift,
}

impl ReplyPage {
    fn is_coming(&self) -> bool {
        matches!(self.signup.state, SignupState::SignedUp | SignupState::Reminded)
            && self.shift.is_open()
            && self.shift.starts_at > self.page.now()
    }

    fn is_back(&self) -> bool {
        self.signup.state == SignupState::CancelledByVolunteer
    }
}

async fn place(tx: &mut Tx, secret: &str) -> Result<Signup> {
    let id = store::linked(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    places::any(tx, id).await?.ok_or(Error::NotFound)
}

/// The shift, and the button.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let signup = place(&mut tx, &secret).await?;
    let shift = shifts::any_shift(&mut tx, signup.shift).await?.ok_or(Error::NotFound)?;
    page(ReplyPage { page: page_, secret, signup, shift })
}

/// Gives the place back.
pub async fn give_back(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let signup = place(&mut tx, &secret).await?;
    match signup::withdraw(&mut tx, signup.person, signup.shift, &rules, app.now()).await {
        Ok(()) => {}
        Err(DeskError::NotNow) => return Err(Error::refused("shifts-refused-withdraw")),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Redirect::to(format!("/reply/{secret}")).saying("shifts-said-withdrawn").into()
}
