//! Answers to a request for data: the yes of the three, the district's signature, a refusal, an end, the last copy.

use super::LONGEST;
use super::data_one::{OnePage, Sent, again, settled};
use crate::agreements::act::Act;
use crate::agreements::data::{self, DataId};
use crate::agreements::data_end::{self, Certified};
use crate::agreements::data_flow::DataVerb;
use crate::agreements::data_review::{self, Said};
use crate::agreements::data_signing;
use crate::agreements::signing::{SignError, Signing};
use crate::agreements::store::data as store;
use crate::app::App;
use crate::error::Error;
use crate::needs::leaving::Leaving;
use crate::web::{Fields, Me, Page, Path, Reply, page_with};
use axum::extract::State;
use axum::http::StatusCode;
use forms::{Errors, Form, Reason};

/// One of the three says yes, sends it back, or refuses.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let verbs = [DataVerb::SayYes, DataVerb::Return, DataVerb::Refuse];
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, DataVerb::parse));
    let verb = verb.filter(|verb| verbs.contains(verb));
    let words = match verb {
        Some(DataVerb::SayYes) => Some(String::new()),
        _ => errors.field("why", forms::text(&sent.why, LONGEST)),
    };
    let (Some(verb), Some(words)) = (verb, words) else {
        if errors.is_empty() {
            errors.add("verb", Reason::new("form-required"));
        }
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    // A refusal is read by the partner.
    let leaving = Leaving { texts: &[&words], known: &[&one.organisation_name] };
    if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await;
    }
    let text = sent.text.clone();
    let said = Said { verb, words: &words, text_hash: &text, round: sent.round.parse().unwrap_or(0) };
    let done = data_review::answer(&mut tx, &me, id, &said, &Act::of(&app, &rules)).await;
    settled(&app, (page_, &me, id), done, tx, (sent, "verb", "data-said-answered")).await
}

/// Accounts and files are shut.
pub async fn end_access(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let done = data_review::end_access(&mut tx, &me, id, &Act::of(&app, &rules)).await;
    settled(&app, (page_, &me, id), done, tx, (Sent::default(), "verb", "data-said-shut")).await
}

/// Refused, or ended before its time.
pub async fn step(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, DataVerb::parse));
    let why = errors.field("why", forms::text(&sent.why, LONGEST));
    let (Some(verb), Some(why)) = (verb, why) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let leaving = Leaving { texts: &[&why], known: &[&one.organisation_name] };
    if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await;
    }
    let done = match verb {
        DataVerb::Refuse => data::refuse(&mut tx, &me, id, &why, &act).await,
        DataVerb::Revoke => data_end::revoke(&mut tx, &me, id, &why, &act).await,
        _ => Err(Error::refused("data-refused-state")),
    };
    settled(&app, (page_, &me, id), done, tx, (sent, "why", "data-said-ended")).await
}

/// The district signs.
pub async fn sign(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let name = errors.field("name", forms::name(&sent.name));
    errors.field("agree", forms::agreed(&sent.agree));
    let Some(name) = name.filter(|_| errors.is_empty()) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let signing = Signing { name: name.as_str(), text_hash: &sent.text };
    let reason = match data_signing::by_district(&mut tx, &me, id, &signing, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            return super::data_one::back(id, "agreements-said-signed");
        }
        Err(SignError::Changed) => Reason::new("agreements-sign-changed"),
        Err(SignError::Signed(who)) => Reason::new("agreements-sign-signed").with("who", who),
        Err(SignError::Named(who)) => Reason::new("agreements-sign-name-me").with("who", who),
        Err(SignError::Other(Error::Refused(reason))) => reason,
        Err(SignError::Other(other)) => return Err(other),
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    let form = Form::refused(sent, "name", reason);
    page_with(StatusCode::CONFLICT, OnePage::load(&mut tx, page_, &me, id, Some(form)).await?)
}

/// The partner's word on paper that its copies are destroyed.
pub async fn certify(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let name = errors.field("name", forms::name(&sent.name));
    let how = errors.field("why", forms::text(&sent.why, LONGEST));
    let (Some(name), Some(how)) = (name, how) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let said = Certified { how: &how, name: name.as_str() };
    let done = data_end::certify_paper(&mut tx, &me, id, &said, &Act::of(&app, &rules)).await;
    settled(&app, (page_, &me, id), done, tx, (sent, "why", "data-said-destroyed")).await
}
