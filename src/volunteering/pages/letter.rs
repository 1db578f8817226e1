//! Letters for employers: write one, print it, and let whoever holds it check it.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::certificate::Certificate;
use crate::volunteering::letter::{self, Letter, LetterError, LetterId, Line};
use crate::volunteering::store::{certificate as certificates, letter as store};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, Visit, page, page_with, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use i18n::{Args, Lang, Tongue};
use jiff::civil::Date;
use qrcode::{Color, EcLevel, QrCode};
use serde::Deserialize;
use std::sync::Arc;

// ---- writing one

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct LetterForm {
    pub from: String,
    pub to: String,
    pub person: String,
}

impl Parse for LetterForm {
    type Output = (Date, Date);

    fn parse(&self, errors: &mut Errors) -> Option<(Date, Date)> {
        words::from_to(errors, &self.from, &self.to)
    }
}

#[derive(Template)]
#[template(path = "volunteering/letters.html")]
struct MyLettersPage {
    page: Page,
    form: Form<LetterForm>,
    letters: Vec<Letter>,
}

/// One's letters, and the form for a new one.
pub async fn mine(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let letters = store::of_person(&mut tx, me.id()).await?;
    let form = Form::new(this_year(&page_));
    page(MyLettersPage { page: page_, form, letters })
}

/// From the first day of the school year until today.
fn this_year(page: &Page) -> LetterForm {
    let today = page.today();
    let first = page.policy().calendar.school_year_of(today).first;
    LetterForm { from: first.to_string(), to: today.to_string(), person: String::new() }
}

/// Writes a letter about oneself.
pub async fn write(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<LetterForm>) -> Reply {
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    let form = match form.parse() {
        Err(form) => form,
        Ok((from, to)) => match letter::write(&mut tx, &app, &me, from, to, app.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Redirect::to(format!("/me/letters/{id}")).into();
            }
            Err(LetterError::Nothing) => form.refuse("from", Reason::new("letter-nothing")),
            Err(LetterError::Other(error)) => return Err(error),
        },
    };
    let letters = store::of_person(&mut tx, me.id()).await?;
    refused(MyLettersPage { page: page_, form, letters })
}

// ---- on paper

/// The letter's words in one language.
struct Sheet {
    lang: &'static str,
    dir: &'static str,
    title: String,
    body: String,
    head: [String; 4],
    rows: Vec<[String; 4]>,
    total: String,
    check: String,
    issued: String,
}

#[derive(Template)]
#[template(path = "volunteering/letter.html")]
struct LetterPage {
    page: Page,
    letter: Letter,
    sheets: Vec<Sheet>,
    address: String,
    /// The address as a picture: its size, and the path of its dark squares.
    size: usize,
    squares: String,
    /// For the office: the way back, and whether the letter can be taken back.
    office: bool,
}

/// A letter of one's own.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<LetterId>) -> Reply {
    let mut tx = app.db.read().await?;
    let letter = store::own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    page(letter_page(&mut tx, &app, page_, letter, false).await?)
}

async fn letter_page(tx: &mut Tx, app: &App, page: Page, letter: Letter, office: bool) -> Result<LetterPage> {
    let lines = store::lines(tx, letter.id).await?;
    let address = format!("{}/letters/{}", app.config.public_url.trim_end_matches('/'), letter.code);
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M).map_err(anyhow::Error::from)?;
    let mut langs = vec![Lang::parse(&letter.lang).filter(|lang| page.languages().contains(lang)).unwrap_or(Lang::En)];
    if langs[0] != Lang::En {
        langs.push(Lang::En);
    }
    let sheets = langs.into_iter().map(|lang| sheet(&app.words.speak(lang), &page, &letter, &lines));
    Ok(LetterPage {
        sheets: sheets.collect(),
        size: code.width(),
        squares: squares(&code),
        address,
        letter,
        office,
        page,
    })
}

fn sheet(tongue: &Tongue, page: &Page, letter: &Letter, lines: &[Line]) -> Sheet {
    let zone = page.zone();
    let clock = |at: &Option<jiff::Timestamp>| {
        at.map_or_else(|| "–".to_owned(), |at| tongue.time(at.to_zoned_datetime(zone.clone()).time()))
    };
    let row = |line: &Line| {
        let times = match (&line.starts_at, &line.ends_at) {
            (None, None) => "–".to_owned(),
            (from, to) => format!("{} – {}", clock(from), clock(to)),
        };
        [tongue.date(line.on_date), times, tongue.hours(line.minutes), line.school_name.clone()]
    };
    let minutes = lines.iter().map(|line| line.minutes).sum();
    let t = |key: &str| tongue.t(key).into_owned();
    let args = Args::new()
        .with("name", letter.name.trim())
        .with("from", tongue.date(letter.from_date))
        .with("to", tongue.date(letter.to_date))
        .with("district", page.policy().district.name.as_str());
    Sheet {
        lang: tongue.lang().code(),
        dir: tongue.dir(),
        title: t("letter-paper-title"),
        body: tongue.t_with("letter-paper-body", &args),
        head: [t("letter-column-day"), t("letter-column-times"), t("letter-column-time"), t("letter-column-school")],
        rows: lines.iter().map(row).collect(),
        total: tongue.t_with("letter-total", &Args::new().with("time", tongue.hours(minutes))),
        check: t("letter-paper-check"),
        issued: tongue.t_with("letter-issued", &Args::new().with("when", tongue.when(letter.issued_at, zone))),
    }
}

/// The dark squares as one path, a run of a row at a time.
pub(super) fn squares(code: &QrCode) -> String {
    let width = code.width();
    let colours = code.to_colors();
    let mut path = String::new();
    for (y, row) in colours.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|colour| **colour == Color::Dark).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
            }
            x += run.max(1);
        }
    }
    path
}

// ---- for the office

#[derive(Template)]
#[template(path = "volunteering/letters_office.html")]
struct OfficePage {
    page: Page,
    form: Form<LetterForm>,
    q: String,
    found: Vec<(PersonId, String)>,
    person: Option<(PersonId, String)>,
    letters: Vec<Letter>,
    certificates: Vec<Certificate>,
}

/// Whom a letter is for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Whom {
    q: String,
    person: String,
}

/// Letters for somebody else.
pub async fn office(State(app): State<App>, page_: Page, me: Me, Query(whom): Query<Whom>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut form = this_year(&page_);
    form.person = whom.person;
    page(office_page(&mut tx, page_, &me, whom.q, Form::new(form)).await?)
}

async fn office_page(tx: &mut Tx, page: Page, me: &Me, q: String, form: Form<LetterForm>) -> Result<OfficePage> {
    let text = forms::optional_line(&q, 80).unwrap_or_default();
    let mut found = Vec::new();
    if text.chars().count() >= 2 {
        let people = people::search(tx, me, Ability::IssueLetters, &text, 1).await?.people;
        found.extend(people.into_iter().take(20).map(|person| (person.id, person.name())));
    }
    let person = match form.value.person.trim().parse().map(PersonId) {
        Ok(id) => people::visible_person(tx, me, Ability::IssueLetters, id).await?,
        Err(_) => None,
    };
    let letters = match &person {
        Some(person) => store::of_person_within_reach(tx, me, person.id).await?,
        None => Vec::new(),
    };
    let certificates = match &person {
        Some(person) => certificates::of_person_within_reach(tx, me, person.id).await?,
        None => Vec::new(),
    };
    let person = person.map(|person| (person.id, person.name()));
    Ok(OfficePage { person, page, form, q, found, letters, certificates })
}

/// Writes a letter for somebody.
pub async fn write_for(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<LetterForm>) -> Reply {
    let mut tx = app.db.write().await?;
    let person = form.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let form = Form::new(form);
    let form = match form.parse() {
        Err(form) => form,
        Ok(days) => match letter::write_for(&mut tx, &app, &me, person, days, app.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/letters/{id}")).into();
            }
            Err(LetterError::Nothing) => form.refuse("from", Reason::new("letter-nothing")),
            Err(LetterError::Other(error)) => return Err(error),
        },
    };
    refused(office_page(&mut tx, page_, &me, String::new(), form).await?)
}

/// A letter within reach, to print.
pub async fn show_office(State(app): State<App>, page_: Page, me: Me, Path(id): Path<LetterId>) -> Reply {
    let mut tx = app.db.read().await?;
    let letter = store::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    page(letter_page(&mut tx, &app, page_, letter, true).await?)
}

/// Takes a letter back.
pub async fn revoke(State(app): State<App>, me: Me, Path(id): Path<LetterId>) -> Reply {
    let mut tx = app.db.write().await?;
    let person = letter::revoke(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/letters?person={person}")).saying("letter-said-revoked").into()
}

// ---- checking one

/// A code as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    pub code: String,
}

impl Parse for CodeForm {
    type Output = String;

    fn parse(&self, errors: &mut Errors) -> Option<String> {
        let typed = errors.field("code", forms::line(&self.code, 60))?;
        errors.field("code", letter::read_code(&typed).ok_or_else(|| Reason::new("letter-code-shape")))
    }
}

#[derive(Template)]
#[template(path = "volunteering/letter_check.html")]
struct CheckPage {
    page: Page,
    form: Form<CodeForm>,
    /// What was looked up: nothing yet, no such letter, or a letter with its days.
    answer: Answer,
}

enum Answer {
    Nothing,
    Unknown,
    Known {
        letter: Letter,
        lines: Vec<Line>,
    },
    /// A certificate, and what the same days come to now when it is something else.
    Certificate {
        certificate: Certificate,
        since: Option<i64>,
    },
}

/// The form for a code.
pub async fn check(page_: Page) -> Reply {
    page(CheckPage { page: page_, form: Form::default(), answer: Answer::Nothing })
}

/// From the form to the code's own address.
pub async fn look_up(page_: Page, Fields(form): Fields<CodeForm>) -> Reply {
    match Form::new(form).parse() {
        Ok(code) => Redirect::to(format!("/letters/{code}")).into(),
        Err(form) => refused(CheckPage { page: page_, form, answer: Answer::Nothing }),
    }
}

/// What a code stands for: days and times, and nothing else. Guessing is as slow as changing something.
pub async fn verify(
    State(app): State<App>,
    Extension(visit): Extension<Arc<Visit>>,
    page_: Page,
    Path(code): Path<String>,
) -> Reply {
    if !app.limits.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let mut tx = app.db.read().await?;
    let found = match letter::read_code(&code) {
        Some(code) => store::by_code(&mut tx, &code).await?,
        None => None,
    };
    let form = Form::default();
    let certificate = match (&found, letter::read_code(&code)) {
        (None, Some(code)) => certificates::by_code(&mut tx, &code).await?,
        _ => None,
    };
    if let Some(certificate) = certificate {
        let now = certificates::sum(&mut tx, certificate.person, certificate.from_date, certificate.to_date).await?;
        let changed = (now.days, now.minutes) != (certificate.days, certificate.minutes);
        let since = Some(now.minutes).filter(|_| changed && certificate.revoked_at.is_none());
        return page(CheckPage { page: page_, form, answer: Answer::Certificate { certificate, since } });
    }
    match found {
        None => page_with(StatusCode::NOT_FOUND, CheckPage { page: page_, form, answer: Answer::Unknown }),
        Some(letter) => {
            let lines = store::lines(&mut tx, letter.id).await?;
            page(CheckPage { page: page_, form, answer: Answer::Known { letter, lines } })
        }
    }
}
