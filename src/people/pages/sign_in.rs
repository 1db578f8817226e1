//! Signing in: an address or number, six digits, and who it is; signing out.

use super::{OfVisit, languages};
use crate::app::App;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::people::code::{self, Ask, AskError, Awaited, Entered, SignInError};
use crate::people::store::{Candidate, Proof};
use crate::people::{ContactKind, NewPerson, shown};
use crate::web::{self, Fields, Me, Page, Query, Redirect, Reply, local, page, refused, session};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue};
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// The cookie by which we know the browser that asked for a code.
fn asking_name(config: &Config) -> &'static str {
    if config.secure() { "__Host-asking" } else { "asking" }
}

pub(super) fn asking_cookie(config: &Config, secret: &str) -> Result<HeaderValue> {
    let (name, secure) = (asking_name(config), if config.secure() { "; Secure" } else { "" });
    let line = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600{secure}");
    HeaderValue::try_from(line).map_err(|e| Error::Internal(e.into()))
}

/// The secret of a browser that asked for a code; empty when it did not.
pub(super) fn asking(app: &App, headers: &HeaderMap) -> String {
    web::cookie(headers, asking_name(&app.config)).unwrap_or_default().to_owned()
}

/// The secret of a browser that asks now: what it has, so that its asking can be counted, or a new one.
pub(super) fn secret(app: &App, headers: &HeaderMap) -> String {
    let held = asking(app, headers);
    let is_ours = held.len() == 43 && held.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    if is_ours { held } else { app.random.token() }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ReturnTo {
    return_to: String,
}

/// Where to go once somebody is in.
fn home(return_to: &str) -> String {
    match local(return_to) {
        home if home == "/" => "/me".to_owned(),
        other => other,
    }
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct ContactForm {
    contact: String,
    return_to: String,
}

impl Parse for ContactForm {
    type Output = forms::Contact;
    fn parse(&self, errors: &mut Errors) -> Option<forms::Contact> {
        errors.field("contact", forms::contact(&self.contact))
    }
}

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct SignInPage {
    page: Page,
    form: Form<ContactForm>,
}

/// Asks for an address or a number.
pub async fn start(page_: Page, Query(at): Query<ReturnTo>) -> Reply {
    if page_.signed_in() {
        return Redirect::to(home(&at.return_to)).into();
    }
    let form = Form::new(ContactForm { contact: String::new(), return_to: at.return_to });
    page(SignInPage { page: page_, form })
}

/// Sends a code.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    visit: OfVisit,
    headers: HeaderMap,
    Fields(form): Fields<Form<ContactForm>>,
) -> Reply {
    let contact = match form.parse() {
        Ok(contact) => contact,
        Err(form) => return refused(SignInPage { page: page_, form }),
    };
    let ask = Ask {
        contact: &contact,
        browser: &secret(&app, &headers),
        lang: page_.language(),
        return_to: &form.value.return_to,
        adding: None,
        file: None,
    };
    match send(&app, &visit, ask).await {
        Ok(cookie) => Redirect::to("/sign-in/code").with_cookie(cookie).into(),
        Err(why) => {
            let form = form.refuse("contact", why.reason(&app)?);
            refused(SignInPage { page: page_, form })
        }
    }
}

/// Sends a code, for signing in or for putting a contact on a record, and gives the browser's cookie.
pub(super) async fn send(app: &App, visit: &OfVisit, ask: Ask<'_>) -> Result<HeaderValue, AskError> {
    if !app.limits.admit_costly("code", &visit.network, app.now()) {
        return Err(AskError::Other(Error::TooMany));
    }
    let mut tx = app.db.write().await?;
    code::ask(app, &mut tx, &ask).await?;
    tx.commit().await?;
    Ok(asking_cookie(&app.config, ask.browser)?)
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct CodeForm {
    code: String,
}

impl Parse for CodeForm {
    type Output = String;
    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("code", forms::code6(&self.code))
    }
}

#[derive(Template)]
#[template(path = "people/code.html")]
struct CodePage {
    page: Page,
    form: Form<CodeForm>,
    awaited: Option<Awaited>,
}

impl CodePage {
    fn sent_to(&self) -> String {
        self.awaited.as_ref().map(|a| shown(a.kind, &a.value)).unwrap_or_default()
    }

    fn by_text(&self) -> bool {
        self.awaited.as_ref().is_some_and(|a| a.kind == ContactKind::Phone)
    }

    fn is_adding(&self) -> bool {
        self.awaited.as_ref().is_some_and(|a| a.person.is_some())
    }

    fn return_to(&self) -> &str {
        self.awaited.as_ref().map_or("", |a| &a.return_to)
    }
}

/// Asks for the six digits.
pub async fn code_page(State(app): State<App>, page_: Page, headers: HeaderMap) -> Reply {
    let mut tx = app.db.read().await?;
    let awaited = code::awaited(&mut tx, &asking(&app, &headers)).await?;
    page(CodePage { page: page_, form: Form::default(), awaited })
}

/// Tries the six digits.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    visit: OfVisit,
    headers: HeaderMap,
    Fields(form): Fields<Form<CodeForm>>,
) -> Reply {
    let browser = asking(&app, &headers);
    let mut tx = app.db.write().await?;
    let awaited = code::awaited(&mut tx, &browser).await?;
    let digits = match form.parse() {
        Ok(digits) => digits,
        Err(form) => return refused(CodePage { page: page_, form, awaited }),
    };
    let entered = code::enter(&mut tx, &browser, &digits, app.now()).await?;
    tx.commit().await?;
    let reason = match (&entered, entered.key()) {
        (Entered::Wrong { left }, Some(key)) => Reason::new(key).with("left", *left),
        (_, Some(key)) => Reason::new(key),
        (_, None) => return go_in(&app, &visit, &browser).await,
    };
    refused(CodePage { page: page_, form: form.refuse("code", reason), awaited })
}

/// After the right code: straight in, or on to who it is.
async fn go_in(app: &App, visit: &OfVisit, browser: &str) -> Reply {
    let mut tx = app.db.write().await?;
    let proof = code::proven(&mut tx, browser, app.now()).await?.ok_or(Error::SignIn)?;
    if let Some(person) = proof.person {
        let cookie = code::add_contact(app, &mut tx, &proof, person).await?;
        tx.commit().await?;
        return Redirect::to("/me").saying("people-contact-added-flash").with_cookie(cookie).into();
    }
    let candidates = code::candidates(&mut tx, &proof).await?;
    if candidates.is_empty() {
        return Redirect::to("/sign-in/name").into();
    }
    let Some(one) = code::only(&proof, &candidates) else {
        return Redirect::to("/sign-in/who").into();
    };
    let cookie = code::sign_in(app, &mut tx, &proof, one.person, None, visit.session.as_deref()).await;
    let cookie = cookie.map_err(birth_is_error)?;
    tx.commit().await?;
    Redirect::to(home(&proof.return_to)).with_cookie(cookie).into()
}

fn birth_is_error(error: SignInError) -> Error {
    match error {
        SignInError::Birth => Error::refused("people-who-birth-wrong"),
        SignInError::Other(error) => error,
    }
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct WhoForm {
    person: String,
    birth_date: String,
}

#[derive(Template)]
#[template(path = "people/who.html")]
struct WhoPage {
    page: Page,
    form: Form<WhoForm>,
    sent_to: String,
    candidates: Vec<Candidate>,
}

impl WhoPage {
    fn asks_birth(&self) -> bool {
        self.candidates.iter().any(|c| c.asks_birth)
    }
}

/// Who is it? Several people share the contact.
pub async fn who(State(app): State<App>, page_: Page, headers: HeaderMap) -> Reply {
    let mut tx = app.db.read().await?;
    let Some(proof) = signing_in(&app, &mut tx, &headers).await? else {
        return Redirect::to("/sign-in").into();
    };
    let candidates = code::candidates(&mut tx, &proof).await?;
    page(WhoPage { page: page_, form: Form::default(), sent_to: shown(proof.kind, &proof.value), candidates })
}

/// What this browser has proven in order to sign in.
async fn signing_in(app: &App, tx: &mut db::Tx, headers: &HeaderMap) -> Result<Option<Proof>> {
    let proof = code::proven(tx, &asking(app, headers), app.now()).await?;
    Ok(proof.filter(|proof| proof.person.is_none()))
}

/// It is this one, or somebody else.
pub async fn choose(
    State(app): State<App>,
    page_: Page,
    visit: OfVisit,
    headers: HeaderMap,
    Fields(form): Fields<Form<WhoForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let Some(proof) = signing_in(&app, &mut tx, &headers).await? else {
        return Redirect::to("/sign-in").into();
    };
    if form.value.person == "new" {
        return Redirect::to("/sign-in/name").into();
    }
    let candidates = code::candidates(&mut tx, &proof).await?;
    let sent_to = shown(proof.kind, &proof.value);
    let mut errors = Errors::default();
    let known = |sent: &str| candidates.iter().find(|c| c.person.to_string() == sent).map(|c| c.person);
    let person = errors.field("person", forms::one_of(&form.value.person, known));
    let birth = |sent: &str| forms::birth_date(sent, page_.today());
    let born = errors.field("birth_date", forms::optional(&form.value.birth_date, birth));
    let (Some(person), Some(born)) = (person, born) else {
        return refused(WhoPage { page: page_, form: Form { value: form.value, errors }, sent_to, candidates });
    };
    match code::sign_in(&app, &mut tx, &proof, person, born, visit.session.as_deref()).await {
        Ok(cookie) => {
            tx.commit().await?;
            Redirect::to(home(&proof.return_to)).with_cookie(cookie).into()
        }
        Err(SignInError::Birth) => {
            tx.commit().await?;
            let form = form.refuse("birth_date", Reason::new("people-who-birth-wrong"));
            refused(WhoPage { page: page_, form, sent_to, candidates })
        }
        Err(SignInError::Other(error)) => Err(error),
    }
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct NameForm {
    given: String,
    family: String,
    lang: String,
}

impl Parse for NameForm {
    type Output = NewPerson;
    fn parse(&self, errors: &mut Errors) -> Option<NewPerson> {
        let given = errors.field("given", forms::name(&self.given));
        let family = errors.field("family", forms::optional(&self.family, forms::name));
        let lang = errors.field("lang", forms::one_of(&self.lang, i18n::Lang::parse));
        Some(NewPerson {
            given: given?.into(),
            family: family?.map(String::from).unwrap_or_default(),
            lang: lang?.code().to_owned(),
            ..NewPerson::default()
        })
    }
}

#[derive(Template)]
#[template(path = "people/name.html")]
struct NamePage {
    page: Page,
    form: Form<NameForm>,
    languages: Vec<(String, String)>,
}

/// Somebody new: what are they called?
pub async fn name_page(State(app): State<App>, page_: Page, headers: HeaderMap) -> Reply {
    let mut tx = app.db.read().await?;
    if signing_in(&app, &mut tx, &headers).await?.is_none() {
        return Redirect::to("/sign-in").into();
    }
    let form = Form::new(NameForm { lang: page_.lang().to_owned(), ..NameForm::default() });
    page(NamePage { page: page_, form, languages: languages() })
}

/// Makes the record and signs in.
pub async fn name(
    State(app): State<App>,
    page_: Page,
    visit: OfVisit,
    headers: HeaderMap,
    Fields(form): Fields<Form<NameForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let Some(proof) = signing_in(&app, &mut tx, &headers).await? else {
        return Redirect::to("/sign-in").into();
    };
    let new = match form.parse() {
        Ok(new) => new,
        Err(form) => return refused(NamePage { page: page_, form, languages: languages() }),
    };
    let cookie = code::sign_up(&app, &mut tx, &proof, &new, visit.session.as_deref()).await?;
    tx.commit().await?;
    Redirect::to(home(&proof.return_to)).saying("people-welcome-flash").with_cookie(cookie).into()
}

/// Ends this browser's session.
pub async fn sign_out(State(app): State<App>, visit: OfVisit) -> Reply {
    if let Some(session) = &visit.session {
        let mut tx = app.db.write().await?;
        session::end(&mut tx, session).await?;
        tx.commit().await?;
    }
    Redirect::to("/").saying("people-signed-out").with_cookie(session::gone(&app.config)).into()
}

/// Ends the sessions of all browsers.
pub async fn sign_out_everywhere(State(app): State<App>, me: Me) -> Reply {
    let mut tx = app.db.write().await?;
    session::end_all(&mut tx, me.id()).await?;
    tx.commit().await?;
    Redirect::to("/").saying("people-signed-out-everywhere").with_cookie(session::gone(&app.config)).into()
}
