//! Steps of money that comes in parts, from an employer, or through a payment page.

use super::one_step::filled;
use super::step_form::{StepForm, words};
use crate::app::App;
use crate::giving::act::Act;
use crate::giving::payment_flow::MatchVerb;
use crate::giving::{GiftId, employer, payment, promise};
use crate::web::{Me, Path, Redirect, Reply};
use axum::extract::State;

filled! {
    StepForm;
    /// In which parts the rest comes.
    plan, |form, errors| form.plan(&mut errors),
    |tx, me, id, plan, act| promise::lay_out_anew(&mut tx, me, id, &plan, &act).await.map(|()| "gifts-said-laid-out")
}

filled! {
    StepForm;
    /// Nothing more will come.
    stop, |form, errors| words("stop_words", &form.stop_words, &mut errors),
    |tx, me, id, words, act| promise::stop(&mut tx, me, id, &words, &act).await.map(|()| "gifts-said-stopped")
}

filled! {
    StepForm;
    /// What the employer is expected to add.
    expect, |form, errors| form.expected(&mut errors),
    |tx, me, id, expected, act| employer::expect(&mut tx, me, id, &expected, &act).await.map(|()| "gifts-said-expected")
}

async fn answer(app: App, me: Me, id: GiftId, addition: i64, verb: MatchVerb) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    employer::answer(&mut tx, &me, id, addition, verb, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/gifts/{id}")).saying("gifts-said-expected").into()
}

/// The employer's part does not come.
pub async fn decline(State(app): State<App>, me: Me, Path((id, addition)): Path<(GiftId, i64)>) -> Reply {
    answer(app, me, id, addition, MatchVerb::Decline).await
}

/// It may come after all.
pub async fn reopen(State(app): State<App>, me: Me, Path((id, addition)): Path<(GiftId, i64)>) -> Reply {
    answer(app, me, id, addition, MatchVerb::Reopen).await
}

/// Somebody looked at a payment that is not what it should be.
pub async fn looked(State(app): State<App>, me: Me, Path((id, one)): Path<(GiftId, i64)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    payment::looked(&mut tx, &me, id, one, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/gifts/{id}")).saying("gifts-said-looked").into()
}
