//! `/office/volunteers`: who may help, at which level, until when; and the turn of the year.

use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::schools;
use crate::volunteering::clearance::rules;
use crate::volunteering::jobs::RemindResting;
use crate::volunteering::store::queue::PAGE;
use crate::volunteering::store::volunteers::{self as store, Line, Turn, Wanted};
use crate::web::{Me, Page, Query, Reach, Redirect, Reply, csv, page};
use ::jobs::Job;
use askama::Template;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub standing: String,
    pub level: String,
    pub school: String,
    pub q: String,
    /// `soon`: those whose clearance ends within the days of the reminder.
    pub ends: String,
    pub after: String,
}

impl Filter {
    fn wanted(&self, page: &Page) -> Wanted {
        let mut wanted = Wanted::read(&self.standing, &self.level, &self.school, &self.q);
        if self.ends == "soon" {
            let days = i64::from(page.policy().clearance.reminder_days);
            wanted.ends = Some((page.today(), page.today().saturating_add(days.days())));
        }
        wanted
    }

    fn address(&self, path: &str, standing: &str) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
        let (level, school, ends) = (plain(&self.level), plain(&self.school), plain(&self.ends));
        format!("{path}?standing={standing}&level={level}&school={school}&ends={ends}&q={q}")
    }
}

#[derive(Template)]
#[template(path = "volunteering/volunteers.html")]
struct VolunteersPage {
    page: Page,
    filter: Filter,
    standing: &'static str,
    counts: Vec<(&'static str, i64)>,
    lines: Vec<Line>,
    levels: Vec<(String, String)>,
    schools: Vec<(String, String)>,
    next: Option<String>,
    may_open: bool,
    may_turn: bool,
    may_import: bool,
}

impl VolunteersPage {
    fn level(&self, line: &Line) -> String {
        rules::level(self.page.policy(), line.granted).name.get(self.page.lang()).to_owned()
    }

    fn with(&self, standing: &str) -> String {
        self.filter.address("/office/volunteers", standing)
    }

    fn is(&self, standing: &str) -> bool {
        self.standing == standing
    }

    fn file(&self) -> String {
        self.filter.address("/office/volunteers.csv", self.standing)
    }

    fn ends(&self) -> Vec<(String, String)> {
        vec![("soon".to_owned(), self.page.t1("volunteers-ends-soon", "days", self.days()))]
    }

    fn days(&self) -> i64 {
        i64::from(self.page.policy().clearance.reminder_days)
    }
}

/// The list.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let wanted = filter.wanted(&page_);
    let counts = store::counts(&mut tx, &me).await?;
    let lines = store::page_of(&mut tx, &me, &wanted, filter.after.parse().ok()).await?;
    let next = (lines.len() as i64 == PAGE).then(|| lines.last().map(|line| line.id.to_string())).flatten();
    let reach = me.reach(Ability::SeeVolunteers);
    let schools = schools::names(&mut tx).await?.into_iter().filter(|s| reach.covers(s.id));
    let levels = page_.policy().clearance.levels.iter().filter(|l| l.number > 1);
    let levels =
        levels.map(|l| (l.number.to_string(), format!("{} · {}", l.number, l.name.get(page_.lang())))).collect();
    page(VolunteersPage {
        standing: wanted.standing,
        schools: schools.map(|s| (s.id.to_string(), s.name)).collect(),
        may_open: me.may(Ability::FollowApplications),
        may_import: me.may(Ability::ImportVolunteers),
        may_turn: me.reach(Ability::FollowApplications) == Reach::District,
        levels,
        counts,
        lines,
        next,
        filter,
        page: page_,
    })
}

/// More lines than this make no file anybody can use.
const FILE_MAX: i64 = 60_000;

/// The same as a file. That it was taken is a line in the ledger.
pub async fn file(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.write().await?;
    let lines = store::lines(&mut tx, &me, &filter.wanted(&page_), None, FILE_MAX).await?;
    let actor = Actor::with(&me, Ability::SeeVolunteers);
    let mut entry = Entry::new(actor, "volunteers-exported", "person", me.id());
    entry.people = lines.len() as i64;
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    csv(&format!("volunteers-{}.csv", page_.today()), text(&page_, &lines)?)
}

fn text(page: &Page, lines: &[Line]) -> Result<String> {
    let mut out = ::csv::Writer::from_writer(Vec::new());
    let broken = |error: ::csv::Error| Error::Internal(error.into());
    let head = ["name", "standing", "level", "until", "drives", "restricted", "school"];
    out.write_record(head.map(|column| page.state("volunteers-col", column))).map_err(broken)?;
    for line in lines {
        let standing =
            store::STANDINGS.iter().find(|(_, state)| *state == line.state).map_or("cleared", |(word, _)| *word);
        let restricted = match line.restriction.as_str() {
            "" => String::new(),
            restriction => page.state("clearance-restriction", restriction),
        };
        let day = |date: Option<Date>| date.map_or(String::new(), |date| date.to_string());
        let cells = [
            safe(&line.name()),
            page.state("volunteers-standing", standing),
            line.granted.to_string(),
            day(line.valid_to),
            day(line.drives_until),
            restricted,
            safe(line.school.as_deref().unwrap_or("")),
        ];
        out.write_record(&cells).map_err(broken)?;
    }
    let bytes = out.into_inner().map_err(|error| Error::Internal(error.into_error().into()))?;
    String::from_utf8(bytes).map_err(|error| Error::Internal(error.into()))
}

/// Spreadsheets run what begins with one of these, and a name may begin with anything.
pub(super) fn safe(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[derive(Template)]
#[template(path = "volunteering/year.html")]
struct YearPage {
    page: Page,
    last: Date,
    ending: Vec<Turn>,
    resting: Vec<Turn>,
    /// How many of those who rest would be written to.
    reminded: i64,
}

impl YearPage {
    fn level(&self, turn: &Turn) -> String {
        rules::level(self.page.policy(), turn.level).name.get(self.page.lang()).to_owned()
    }

    /// Until when what ends on this day can be taken up again.
    fn window(&self, turn: &Turn) -> String {
        let level = rules::level(self.page.policy(), turn.level);
        let last = self.page.policy().clearance.validity_of(level).reactivate_until(turn.until);
        last.map_or(self.page.t("year-no-window").into_owned(), |last| self.page.date(&last))
    }
}

/// What the next roll-over takes, and who can come back: looked at before anybody is written to.
pub async fn year(State(app): State<App>, page_: Page, me: Me) -> Reply {
    in_district(&me)?;
    let mut tx = app.db.read().await?;
    let year = page_.policy().calendar.school_year_of(page_.today());
    let ending = store::ending(&mut tx, page_.today(), year.last).await?;
    let resting = store::resting(&mut tx, page_.today()).await?;
    let reminded = resting.iter().map(|turn| turn.count).sum();
    page(YearPage { last: year.last, ending, resting, reminded, page: page_ })
}

/// Writes to everybody who rests and can still come back: once in a window, whoever presses how often.
pub async fn remind(State(app): State<App>, me: Me) -> Reply {
    in_district(&me)?;
    let mut tx = app.db.write().await?;
    if (RemindResting { after: 0 }).enqueue(&mut tx, app.now()).await? {
        let actor = Actor::with(&me, Ability::FollowApplications);
        ledger::note(&mut tx, Entry::new(actor, "resting-reminded", "person", me.id()), app.now()).await?;
        tx.commit().await?;
    }
    Redirect::to("/office/volunteers/year").saying("year-remind-said").into()
}

fn in_district(me: &Me) -> Result<()> {
    if me.reach(Ability::FollowApplications) == Reach::District { Ok(()) } else { Err(Error::NotFound) }
}
