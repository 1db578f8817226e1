//! `/office/volunteers`: who may help, at which level, until when; and the turn of the year.

use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, Leaving, hand_over};
use crate::schools;
use crate::volunteering::clearance::rules;
use crate::volunteering::jobs::RemindResting;
use crate::volunteering::store::queue::PAGE;
use crate::volunteering::store::volunteers::{self as store, Line, Turn, Wanted};
use crate::web::{Export, Field, Format, Me, Page, Query, Reach, Redirect, Reply, Visit, page};
use ::jobs::Job;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

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

    fn file(&self, ending: &str) -> String {
        self.filter.address(&format!("/office/volunteers.{ending}"), self.standing)
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
    let lines = store::page_of(&mut tx, &me, &wanted, &counts, filter.after.parse().ok()).await?;
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

/// Lines read at a time for a file.
const STEP: i64 = 2_000;

/// The same as a file: for any program, or a workbook.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(filter): Query<Filter>,
) -> Reply {
    file(&app, &page_, (&me, &visit), &filter, format).await
}

/// Written first, then handed over as files of people are: noted in the ledger, and asked for where they are many.
async fn file(
    app: &App,
    page: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    filter: &Filter,
    format: Format,
) -> Reply {
    let head = ["name", "standing", "level", "until", "drives", "restricted", "school"];
    let mut export = Export::begin(format, &head.map(|column| page.state("volunteers-col", column)))?;
    let wanted = filter.wanted(page);
    let mut tx = app.db.read().await?;
    let (mut after, mut people) = (None, 0);
    loop {
        let lines = store::lines(&mut tx, me, &wanted, false, after, STEP).await?;
        lines.iter().for_each(|line| export.row(&fields(page, line)));
        people += lines.len() as i64;
        after = lines.last().map(|line| i64::from(line.id));
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    let entry = Entry::new(Actor::with(me, Ability::SeeVolunteers), "volunteers-exported", "person", me.id());
    let name = format!("volunteers-{}", page.today());
    hand_over(app, me, visit, Leaving { people, entry, name: &name }, export).await
}

fn fields(page: &Page, line: &Line) -> [Field<'static>; 7] {
    let standing = store::STANDINGS.iter().find(|(_, state)| *state == line.state).map_or("cleared", |(word, _)| *word);
    let restricted = match line.restriction.as_str() {
        "" => Field::Empty,
        restriction => page.state("clearance-restriction", restriction).into(),
    };
    let day = |date: Option<Date>| date.map_or(Field::Empty, Field::Day);
    [
        line.name().into(),
        page.state("volunteers-standing", standing).into(),
        Field::Whole(line.granted),
        day(line.valid_to),
        day(line.drives_until),
        restricted,
        line.school.clone().unwrap_or_default().into(),
    ]
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
