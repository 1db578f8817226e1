//! `/office/volunteers/import`: a list from another system, looked through, answered, taken over, taken back.

use super::list_lines::{self, Shown};
use super::list_steps;
use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::Act;
use crate::volunteering::jobs::{ApplyList, LookThroughList};
use crate::volunteering::list_import::columns::Span;
use crate::volunteering::list_import::line::BETWEEN;
use crate::volunteering::list_import::{
    self, Answer, Built, Column, Fault, List, ListId, ListState, Outcome, Say, WHILE_WAITING, look,
};
use crate::volunteering::store::list_import as store;
use crate::web::safe;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, Upload, csv, page, refused};
use ::jobs::Job;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use jiff::ToSpan;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct At {
    show: String,
    after: String,
}

#[derive(Template)]
#[template(path = "volunteering/list_start.html")]
struct StartPage {
    page: Page,
    errors: Errors,
    system: String,
    clearances: bool,
    lists: Vec<List>,
    older: Option<ListId>,
}

impl StartPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn kind(&self, list: &List) -> &'static str {
        match list.state {
            ListState::Open => "wait",
            ListState::Applied => "good",
            ListState::Left | ListState::Undone => "plain",
        }
    }
}

/// Where a file is given, and the lists there were.
pub async fn start(State(app): State<App>, page_: Page, Query(at): Query<At>) -> Reply {
    page(start_page(&app, page_, Errors::default(), ("", false), at.after.parse().unwrap_or(i64::MAX)).await?)
}

/// With the name of the system as it was typed, and whether the clearances count.
async fn start_page(
    app: &App,
    page: Page,
    errors: Errors,
    (system, clearances): (&str, bool),
    before: i64,
) -> Result<StartPage> {
    let mut tx = app.db.read().await?;
    let lists = store::lists(&mut tx, before).await?;
    let full = i64::try_from(lists.len()).is_ok_and(|count| count == store::PAGE);
    let older = lists.last().filter(|_| full).map(|list| list.id);
    Ok(StartPage { page, errors, system: system.to_owned(), clearances, lists, older })
}

fn said(system: &str, clearances: &str, vouched: Vec<String>, errors: &mut Errors) -> Say {
    let clearances = forms::checkbox(clearances);
    let system = errors.field("system", forms::optional_line(system, 80)).unwrap_or_default();
    if clearances && system.is_empty() && errors.is_empty() {
        errors.add("system", Reason::new("list-system-missing"));
    }
    Say { system, clearances, vouched }
}

fn act<'a>(me: &Me, policy: &'a crate::policy::InForce, app: &App) -> Act<'a> {
    Act::office(me, Ability::ImportVolunteers, policy, app.now())
}

/// Keeps a file and looks it through. A long one is looked through by a job.
pub async fn receive(State(app): State<App>, page_: Page, me: Me, upload: Upload) -> Reply {
    let mut errors = Errors::default();
    let field = |name: &str| upload.fields.get(name).map_or("", String::as_str);
    // What is vouched for is said on the list's own page, where its effect shows.
    let say = said(field("system"), field("clearances"), Vec::new(), &mut errors);
    let file = upload.files.get("file").filter(|file| !file.bytes.is_empty());
    let policy = app.policy();
    if let (Some(file), true) = (file, errors.is_empty()) {
        let mut tx = app.db.write().await?;
        match list_import::receive(&mut tx, &file.name, &file.bytes, &say, &act(&me, &policy, &app)).await? {
            Ok(id) => {
                look_or_queue(&mut tx, &app, id).await?;
                tx.commit().await?;
                return Redirect::to(address(id)).into();
            }
            Err(why) => errors.add("file", no_list(&why)),
        }
    } else if file.is_none() {
        errors.add("file", Reason::new("list-file-missing"));
    }
    refused(start_page(&app, page_, errors, (field("system"), say.clearances), i64::MAX).await?)
}

fn no_list(why: &list_import::NoList) -> Reason {
    let reason = Reason::new(why.key());
    match (why.line(), why.column()) {
        (Some(line), _) => reason.with("line", i64::try_from(line).unwrap_or(0)),
        (_, Some(column)) => reason.with("column", column),
        _ => reason,
    }
}

async fn look_or_queue(tx: &mut Tx, app: &App, id: ListId) -> Result<()> {
    let mut list = store::list(tx, id).await?.ok_or(Error::NotFound)?;
    if list.is_looked_through() {
        return Ok(());
    }
    if list.rows <= WHILE_WAITING {
        return list_import::look_through(tx, &mut list, &app.policy(), app.now(), |_| ()).await;
    }
    LookThroughList { list: id.into() }.enqueue(tx, app.now()).await?;
    Ok(())
}

fn address(id: ListId) -> String {
    format!("/office/volunteers/import/{id}")
}

/// A column of the file with what it is taken for.
struct ColumnShown {
    at: usize,
    name: String,
    word: String,
    options: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "volunteering/list_one.html")]
struct ListPage {
    page: Page,
    errors: Errors,
    list: List,
    columns: Vec<ColumnShown>,
    /// How many columns nobody knows.
    left_out: i64,
    names_people: bool,
    counts: Vec<(&'static str, i64)>,
    clearances: Vec<(String, i64)>,
    /// Steps that stay open and trainings that are noted, in words, each of how many.
    open: Vec<(String, i64)>,
    learned: Vec<(String, i64)>,
    /// What the office can vouch for.
    steps: Vec<(String, String)>,
    minutes: i64,
    unanswered: i64,
    shown: Outcome,
    lines: Vec<Shown>,
    next: Option<i64>,
    /// Why it cannot be taken over as it is.
    why_not: Option<Reason>,
    built: Vec<Built>,
}

impl ListPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn is(&self, state: &str) -> bool {
        self.list.state.as_str() == state
    }

    fn shows(&self, kind: &str) -> bool {
        self.shown.as_str() == kind
    }

    fn percent(&self) -> i64 {
        self.list.looked * 100 / self.list.rows.max(1)
    }

    fn read_as(&self) -> String {
        let (encoding, separator) = self.list.read_as.split_once(' ').unwrap_or(("utf-8", "comma"));
        let words = [self.page.state("list-encoding", encoding), self.page.state("list-separator", separator)];
        words.join(", ")
    }

    /// What it vouches for, as answers.
    fn vouched(&self) -> Vec<String> {
        self.list.vouched().into_iter().map(str::to_owned).collect()
    }

    /// The same in words.
    fn vouched_words(&self) -> String {
        list_steps::all(&self.page, &self.list.vouched)
    }

    fn mend(&self, fault: &Fault) -> String {
        list_lines::mend(&self.page, fault)
    }

    fn answers(&self) -> Vec<(String, String)> {
        Answer::ALL.iter().map(|a| (a.as_str().to_owned(), self.page.state("list-answer", a.as_str()))).collect()
    }
}

/// A list: what it would change, or changed.
pub async fn show(State(app): State<App>, page_: Page, Path(id): Path<ListId>, Query(at): Query<At>) -> Reply {
    page(list_page(&app, page_, id, &at, Errors::default(), Vec::new()).await?)
}

async fn list_page(app: &App, page: Page, id: ListId, at: &At, errors: Errors, built: Vec<Built>) -> Result<ListPage> {
    let mut tx = app.db.read().await?;
    let list = store::list(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let policy = app.policy();
    let reading = look::reading(&mut tx, &list, &policy, page.today()).await?;
    let rows = store::counts(&mut tx, id).await?;
    let of = |outcome: Outcome| rows.iter().filter(move |row| row.0 == outcome.as_str());
    let count = |outcome| of(outcome).map(|row| row.2).sum::<i64>();
    let counts: Vec<(&'static str, i64)> =
        [Outcome::Fault, Outcome::Maybe, Outcome::New, Outcome::Sure, Outcome::Repeat]
            .into_iter()
            .map(|outcome| (outcome.as_str(), count(outcome)))
            .collect();
    let first = counts.iter().find(|(_, count)| *count > 0).and_then(|(word, _)| Outcome::parse(word));
    let shown = Outcome::parse(&at.show).or(first).unwrap_or(Outcome::New);
    let (lines, next) =
        list_lines::shown(&mut tx, &page, &list, &reading, shown, at.after.parse().unwrap_or(-1)).await?;
    let ready = list_import::ready(&mut tx, &list).await;
    let why_not = match ready.map_err(Error::from) {
        Ok(()) => None,
        Err(Error::Refused(reason)) => Some(reason),
        Err(other) => return Err(other),
    };
    let taken = |row: &&(String, String, i64, i64)| row.1 != "skip" && row.0 != "repeat";
    let columns = columns(&page, &list);
    let (open, learned) = store::step_counts(&mut tx, id).await?;
    Ok(ListPage {
        open: open.into_iter().map(|(word, count)| (list_steps::words(&page, &word), count)).collect(),
        learned: learned.into_iter().map(|(id, count)| (list_steps::training(&page, &id), count)).collect(),
        steps: list_steps::answers(&page),
        clearances: store::clearance_words(&mut tx, id).await?,
        minutes: rows.iter().filter(taken).map(|row| row.3).sum(),
        unanswered: of(Outcome::Maybe).filter(|row| row.1.is_empty()).map(|row| row.2).sum(),
        left_out: columns.iter().filter(|column| column.word.is_empty()).count() as i64,
        names_people: reading.names_people(),
        why_not: why_not.filter(|_| list.state == ListState::Open),
        columns,
        counts,
        shown,
        lines,
        next,
        errors,
        built,
        list,
        page,
    })
}

/// Each column with everything it can be.
fn columns(page: &Page, list: &List) -> Vec<ColumnShown> {
    let headers = list.headers.split(BETWEEN);
    let mut options: Vec<(String, String)> =
        Column::words().map(|word| (word.to_owned(), page.state("list-column", word))).collect();
    options.extend(
        page.policy().clearance.trainings().iter().map(|training| {
            (Column::Training(training.id.to_string()).word(), training.name.get(page.lang()).to_owned())
        }),
    );
    let year = |back: i32| {
        let day = page.today().saturating_sub(back.years());
        page.policy().calendar.school_year_of(day).name()
    };
    options.extend((0..4).map(year).map(|year| {
        let words = page.t1("list-column-hours", "year", year.clone());
        (format!("hours|{year}|"), words)
    }));
    options.push(("hours||".to_owned(), page.t("list-column-hours-all").into_owned()));
    headers
        .zip(list.columns())
        .enumerate()
        .map(|(at, (name, column))| {
            let (word, mut options) = (column.word(), options.clone());
            if !word.is_empty() && !options.iter().any(|(known, _)| *known == word) {
                options.push((word.clone(), hours_words(page, &column)));
            }
            ColumnShown { at, name: name.to_owned(), word, options }
        })
        .collect()
}

/// What a column of hours is for, by the policy's name of it.
fn hours_words(page: &Page, column: &Column) -> String {
    let Column::Hours { year, category } = column else { return String::new() };
    let named = page.policy().hours.categories.iter().find(|known| known.id.as_str() == category);
    let category = named.map_or(String::new(), |known| known.name.get(page.lang()).to_owned());
    let year = if year.is_empty() { page.t("list-column-hours-any").into_owned() } else { year.clone() };
    page.t2("list-column-hours-for", "year", year, "category", category)
}

/// What the columns are, and whether the clearances count.
pub async fn say(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ListId>, Fields(typed): Typed) -> Reply {
    let (sent, policy, mut errors) = (Sent(typed), app.policy(), Errors::default());
    let say = said(sent.one("system"), sent.one("clearances"), sent.many("vouched"), &mut errors);
    if !errors.is_empty() {
        let mut shown = list_page(&app, page_, id, &At::default(), errors, Vec::new()).await?;
        sent.one("system").clone_into(&mut shown.list.system);
        shown.list.clearances = say.clearances;
        return refused(shown);
    }
    let mut tx = app.db.write().await?;
    let list = store::list(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let wanted = (0..list.columns().len()).map(|at| known(&sent, at, &policy, page_.today()));
    let columns: Vec<Column> = wanted.collect();
    list_import::say(&mut tx, id, &columns, &say, &act(&me, &policy, &app)).await?;
    look_or_queue(&mut tx, &app, id).await?;
    tx.commit().await?;
    Redirect::to(address(id)).saying("list-said").into()
}

/// What was chosen for a column; a year that is none leaves it out.
fn known(sent: &Sent, at: usize, policy: &crate::policy::InForce, today: jiff::civil::Date) -> Column {
    match Column::of(sent.one(&format!("column-{at}"))) {
        Column::Training(id) if policy.clearance.training(&id).is_none() => Column::LeftOut,
        Column::Hours { year, .. } if Span::of(&year, policy, today).is_none() => Column::LeftOut,
        column => column,
    }
}

/// Who the lines are that may be somebody known.
pub async fn answer(State(app): State<App>, Path(id): Path<ListId>, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let mut tx = app.db.write().await?;
    for (name, value) in &sent.0 {
        let line = name.strip_prefix("line-").and_then(|line| line.parse().ok());
        if let (Some(line), Some(answer)) = (line, Answer::parse(value)) {
            list_import::answer(&mut tx, id, Some(line), answer).await?;
        }
    }
    if let Some(answer) = Answer::parse(sent.one("rest")) {
        list_import::answer(&mut tx, id, None, answer).await?;
    }
    tx.commit().await?;
    Redirect::to(format!("{}?show=maybe", address(id))).saying("list-answered").into()
}

/// Takes it over, or asks a job to.
pub async fn apply(State(app): State<App>, me: Me, Path(id): Path<ListId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write_alone().await?;
    tx.lock("volunteer_list", id).await?;
    let mut list = store::list(&mut tx, id).await?.ok_or(Error::NotFound)?;
    // Pressed twice: it is done, or under way.
    if list.state == ListState::Applied || list.asked_at.is_some() {
        return Redirect::to(address(id)).into();
    }
    if list.rows <= WHILE_WAITING {
        list_import::apply(&mut tx, id, &act(&me, &policy, &app), |_| ()).await?;
        tx.commit().await?;
        return Redirect::to(address(id)).saying("list-applied-said").into();
    }
    list_import::ready(&mut tx, &list).await?;
    list.asked_at = Some(app.now());
    store::save(&mut tx, &list).await?;
    ApplyList { list: id.into(), by: me.id().into() }.enqueue(&mut tx, app.now()).await?;
    tx.commit().await?;
    Redirect::to(address(id)).saying("list-asked-said").into()
}

/// Puts it away.
pub async fn leave(State(app): State<App>, me: Me, Path(id): Path<ListId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    list_import::leave(&mut tx, id, &act(&me, &policy, &app)).await?;
    tx.commit().await?;
    Redirect::to("/office/volunteers/import").saying("list-left-said").into()
}

/// Takes it back, or says what was built on it.
pub async fn undo(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ListId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write_alone().await?;
    match list_import::undo(&mut tx, id, &act(&me, &policy, &app)).await? {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(address(id)).saying("list-undone-said").into()
        }
        Err(built) => {
            drop(tx);
            refused(list_page(&app, page_, id, &At::default(), Errors::default(), built).await?)
        }
    }
}

/// The errors as a file, to mend the list by.
pub async fn errors(State(app): State<App>, page_: Page, Path(id): Path<ListId>) -> Reply {
    let mut tx = app.db.read().await?;
    store::list(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let rows = list_lines::faults(&mut tx, &page_, id).await?;
    let head = ["line", "column", "value", "mend"].map(|column| page_.state("list-error", column));
    csv("errors.csv", table(std::iter::once(head).chain(rows))?)
}

/// An empty list with the columns that are known.
pub async fn template(page_: Page) -> Reply {
    let year = page_.policy().calendar.school_year_of(page_.today()).name();
    let hours = page_.t1("list-template-hours", "year", year);
    let names = ["given", "family", "born", "email", "phone", "lang", "zip", "schools", "level", "from", "until"];
    let mut head: Vec<String> = names.iter().map(|column| page_.state("list-template", column)).collect();
    head.extend(["reference", "affiliation"].map(|column| page_.state("list-template", column)));
    head.extend(page_.policy().clearance.trainings().iter().map(|one| one.name.get(page_.lang()).to_owned()));
    head.push(hours);
    csv("volunteers-template.csv", table(std::iter::once(head))?)
}

fn table<R: AsRef<[String]>>(rows: impl Iterator<Item = R>) -> Result<String> {
    let broken = |error: ::csv::Error| Error::Internal(error.into());
    let mut out = ::csv::Writer::from_writer(Vec::new());
    for row in rows {
        out.write_record(row.as_ref().iter().map(|cell| safe(cell).into_owned())).map_err(broken)?;
    }
    let bytes = out.into_inner().map_err(|error| Error::Internal(error.into_error().into()))?;
    String::from_utf8(bytes).map_err(|error| Error::Internal(error.into()))
}
