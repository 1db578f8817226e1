//! Answers to a request for data: the yes of the three, the district's signature, a refusal, an end, the last copy.

use super::LONGEST;
use super::data_one::Sent;
use super::data_press::{Press, again, press};
use super::signing::{self, SignForm};
use crate::agreements::data::DataId;
use crate::agreements::data_flow::DataVerb;
use crate::agreements::signing::Letter;
use crate::app::App;
use crate::web::{Fields, Me, Page, Path, Reply};
use axum::extract::State;
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
    press(&app, page_, &me, id, sent, Press::Answer(verb, words)).await
}

/// Accounts and files are shut.
pub async fn end_access(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>) -> Reply {
    press(&app, page_, &me, id, Sent::default(), Press::EndAccess).await
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
    match (verb, why) {
        (Some(verb), Some(why)) => press(&app, page_, &me, id, sent, Press::End(verb, why)).await,
        _ => again(&app, page_, &me, id, Form { value: sent, errors }).await,
    }
}

/// The district signs.
pub async fn sign(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    signing::for_district(&app, page_, &me, Letter::Data(id), sent).await
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
    match (name, how) {
        (Some(name), Some(how)) => {
            let name = name.as_str().to_owned();
            press(&app, page_, &me, id, sent, Press::Certify { how, name }).await
        }
        _ => again(&app, page_, &me, id, Form { value: sent, errors }).await,
    }
}
