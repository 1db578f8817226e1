//! The office's pages for the policy: read it, compare its versions, put a new one in force.

use super::reading::{Standing, VersionPage};
use super::store::{self, PAGE, Version};
use super::version::{self, AdoptError, Adoption};
use super::{CMS, Change, InForce, Policy, PolicyProblem};
use crate::app::App;
use crate::error::Error;
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, Upload, page, refused};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use db::Tx;
use forms::{Form, Reason};
use i18n::Args;
use serde::Deserialize;
use std::sync::Arc;

/// The rules in force.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let rules = app.policy();
    let version = store::version(&mut tx, rules.version).await?;
    let may_set = me.may(Ability::SetPolicy);
    let standing = Standing::InForce;
    page(VersionPage { page: page_, id: rules.version, version, standing, rules, may_set })
}

/// Another version, read the same way; one that this program cannot read any more is shown as its text.
pub async fn version(State(app): State<App>, page_: Page, me: Me, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.read().await?;
    let (version, text) = found(&mut tx, id).await?;
    let Ok(rules) = InForce::new(id, &text) else {
        return page(TextPage { page: page_, id, version, text });
    };
    let standing = Standing::of(version.as_ref(), app.policy().version, app.today());
    let may_set = me.may(Ability::SetPolicy);
    page(VersionPage { page: page_, id, version, standing, rules: Arc::new(rules), may_set })
}

#[derive(Template)]
#[template(path = "policy/text.html")]
struct TextPage {
    page: Page,
    id: i64,
    version: Option<Version>,
    text: String,
}

/// A version as it was written.
pub async fn text(State(app): State<App>, page_: Page, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.read().await?;
    let (version, text) = found(&mut tx, id).await?;
    page(TextPage { page: page_, id, version, text })
}

/// A version as a file, to change and send back.
pub async fn download(State(app): State<App>, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, text) = found(&mut tx, id).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/toml; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"policy.toml\"")),
    ];
    Ok((headers, text).into_response())
}

/// A version and its text; 0 is the one that ships with the program.
async fn found(tx: &mut Tx, id: i64) -> Result<(Option<Version>, String), Error> {
    if id == 0 {
        return Ok((None, CMS.to_owned()));
    }
    let version = store::version(tx, id).await?.ok_or(Error::NotFound)?;
    let text = store::text(tx, id).await?.ok_or(Error::NotFound)?;
    Ok((Some(version), text))
}

#[derive(Template)]
#[template(path = "policy/versions.html")]
struct ListPage {
    page: Page,
    versions: Vec<Version>,
    in_force: i64,
    older: Option<i64>,
    may_set: bool,
}

impl ListPage {
    fn standing(&self, version: Option<&Version>) -> Standing {
        Standing::of(version, self.in_force, self.page.today())
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    before: Option<i64>,
}

/// Every version: from when, by whom.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(at): Query<Before>) -> Reply {
    let mut tx = app.db.read().await?;
    let versions = store::versions(&mut tx, at.before).await?;
    let full = versions.len() as i64 == PAGE;
    let older = versions.last().filter(|_| full).map(|version| version.id);
    let may_set = me.may(Ability::SetPolicy);
    page(ListPage { page: page_, versions, in_force: app.policy().version, older, may_set })
}

#[derive(Template)]
#[template(path = "policy/compare.html")]
struct ComparePage {
    page: Page,
    versions: Vec<(String, String)>,
    from: String,
    to: String,
    changes: Vec<Change>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Two {
    from: Option<i64>,
    to: Option<i64>,
}

/// What differs between any two versions; without a choice, between the one in force and the one before it.
pub async fn compare(State(app): State<App>, page_: Page, Query(two): Query<Two>) -> Reply {
    let mut tx = app.db.read().await?;
    let versions = store::versions(&mut tx, None).await?;
    let in_force = app.policy().version;
    let to = two.to.unwrap_or(in_force);
    let before = versions.iter().find(|version| version.id < to).map_or(0, |version| version.id);
    let from = two.from.unwrap_or(before);
    let (_, old) = found(&mut tx, from).await?;
    let (_, new) = found(&mut tx, to).await?;
    let changes = Policy::compare(&old, &new);
    let versions = options(&page_, &versions);
    page(ComparePage { page: page_, versions, from: from.to_string(), to: to.to_string(), changes })
}

fn options(page: &Page, versions: &[Version]) -> Vec<(String, String)> {
    let one = |version: &Version| {
        let day = page.date_short(&version.effective_on);
        (version.id.to_string(), page.t2("policy-version-option", "number", version.number, "date", day))
    };
    let shipped = ("0".to_owned(), page.t("policy-version-shipped").into_owned());
    versions.iter().map(one).chain(std::iter::once(shipped)).collect()
}

/// The document as it is being typed.
struct Document {
    text: String,
}

#[derive(Template)]
#[template(path = "policy/new.html")]
struct NewPage {
    page: Page,
    form: Form<Document>,
    problems: Vec<Problem>,
}

/// One thing to mend, ready to be read.
struct Problem {
    line: usize,
    path: String,
    said: String,
    /// The line itself, as far as it helps.
    excerpt: String,
}

/// A new version begins as the text in force.
pub async fn new(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, text) = found(&mut tx, app.policy().version).await?;
    page(NewPage { page: page_, form: Form::new(Document { text }), problems: Vec::new() })
}

#[derive(Template)]
#[template(path = "policy/preview.html")]
struct PreviewPage {
    page: Page,
    text: String,
    changes: Vec<Change>,
    warnings: Vec<Problem>,
    /// Versions whose day is still to come: they take over from this one.
    later: i64,
    seen: i64,
    form: Form<ConfirmForm>,
    overtaken: bool,
}

/// Shows what a document would change, or what is wrong with it. Nothing is kept yet.
pub async fn preview(State(app): State<App>, page_: Page, upload: Upload) -> Reply {
    let typed = upload.fields.get("text").map_or("", String::as_str);
    let file = upload.files.get("file").filter(|file| !file.bytes.is_empty());
    let read = match file {
        Some(file) => version::decode(&file.bytes).map_err(|reason| ("file", reason)),
        None => version::typed(typed).map_err(|reason| ("text", reason)),
    };
    let text = match read {
        Ok(text) => text,
        Err((field, reason)) => {
            let form = Form::refused(Document { text: typed.to_owned() }, field, reason);
            return refused(NewPage { page: page_, form, problems: Vec::new() });
        }
    };
    match Policy::parse(&text) {
        Ok(policy) => {
            let day = policy.effective.max(page_.today());
            let form = Form::new(ConfirmForm { effective_on: day.to_string(), ..ConfirmForm::default() });
            page(preview_page(&app, page_, text, &policy, form).await?)
        }
        Err(problems) => refused(mend(page_, text, &problems)),
    }
}

/// The form again, with everything that is wrong.
fn mend(page: Page, text: String, problems: &[PolicyProblem]) -> NewPage {
    let problems = explained(&page, &text, problems);
    let count = i64::try_from(problems.len()).unwrap_or(i64::MAX);
    let form = Form::refused(Document { text }, "text", Reason::new("policy-upload-problems").with("count", count));
    NewPage { page, form, problems }
}

async fn preview_page(
    app: &App,
    page: Page,
    text: String,
    policy: &Policy,
    form: Form<ConfirmForm>,
) -> Result<PreviewPage, Error> {
    let mut tx = app.db.read().await?;
    let (_, old) = found(&mut tx, app.policy().version).await?;
    let later = store::waiting(&mut tx, page.today()).await?;
    let seen = store::newest(&mut tx).await?;
    let changes = Policy::compare(&old, &text);
    let warnings = explained(&page, &text, &policy.warnings);
    Ok(PreviewPage { page, text, changes, warnings, later, seen, form, overtaken: false })
}

fn explained(page: &Page, text: &str, problems: &[PolicyProblem]) -> Vec<Problem> {
    let lines: Vec<&str> = text.lines().collect();
    let one = |problem: &PolicyProblem| {
        let values = problem.args();
        let args = values.iter().fold(Args::new(), |args, (name, value)| args.with(name, value.as_str()));
        let line = lines.get(problem.line.saturating_sub(1)).copied().unwrap_or("");
        Problem {
            line: problem.line,
            path: problem.path.clone(),
            said: page.t_with(problem.key(), &args),
            excerpt: line.trim().chars().take(120).collect(),
        }
    };
    problems.iter().map(one).collect()
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ConfirmForm {
    text: String,
    seen: i64,
    effective_on: String,
}

/// Puts a document in force, now or on its day.
pub async fn confirm(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<ConfirmForm>) -> Reply {
    let text = match version::typed(&form.text) {
        Ok(text) => text,
        Err(reason) => {
            let form = Form::refused(Document { text: form.text }, "text", reason);
            return refused(NewPage { page: page_, form, problems: Vec::new() });
        }
    };
    let effective_on = match forms::date(&form.effective_on) {
        Ok(day) => day,
        Err(reason) => return again(&app, page_, text, Form::refused(form, "effective_on", reason), false).await,
    };
    let adoption = Adoption { text: &text, effective_on, seen: form.seen, today: app.today() };
    let mut tx = app.db.write().await?;
    match version::adopt(&mut tx, &me, &adoption, app.now()).await {
        Ok(id) => {
            tx.commit().await?;
            version::refresh(&app).await?;
            let now = effective_on <= app.today();
            let said = if now { "policy-confirm-in-force" } else { "policy-confirm-later" };
            Redirect::to(format!("/office/policy/versions/{id}")).saying(said).into()
        }
        Err(AdoptError::Past) => {
            drop(tx);
            let reason = Reason::new("policy-confirm-past");
            again(&app, page_, text, Form::refused(form, "effective_on", reason), false).await
        }
        Err(AdoptError::Overtaken) => {
            drop(tx);
            again(&app, page_, text, Form::new(form), true).await
        }
        Err(AdoptError::Unreadable(problems)) => refused(mend(page_, text, &problems)),
        Err(AdoptError::Other(error)) => Err(error),
    }
}

/// The preview again, as things stand now, with what has to be mended.
async fn again(app: &App, page: Page, text: String, form: Form<ConfirmForm>, overtaken: bool) -> Reply {
    match Policy::parse(&text) {
        Ok(policy) => {
            let preview = preview_page(app, page, text, &policy, form).await?;
            refused(PreviewPage { overtaken, ..preview })
        }
        Err(problems) => refused(mend(page, text, &problems)),
    }
}
