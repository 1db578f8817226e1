//! `/office/recognition`: who has earned which award, awards made in bulk after a look, awards taken back.

use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{Actor, Entry};
use crate::people::{Ability, Leaving, PersonId, hand_over};
use crate::policy::{Award, AwardBy, InForce, SchoolYear};
use crate::schools::{self, SchoolId};
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::Act;
use crate::volunteering::recognition::{self, AwardId, Earned, Made, Reason, SEES, Wanted};
use crate::volunteering::recognition_flow::AwardState;
use crate::volunteering::store::recognition as store;
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, Visit, page};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    year: String,
    award: String,
    school: String,
    /// `made` for those that were made.
    show: String,
    after: String,
}

impl Filter {
    /// The school year: this one, or one of the last three.
    fn year(&self, page: &Page) -> SchoolYear {
        let all = years(page);
        all.iter().copied().find(|year| year.name() == self.year).unwrap_or(all[0])
    }

    fn award<'p>(&self, policy: &'p InForce) -> Result<&'p Award> {
        policy.award(&self.award).or(policy.awards().first()).ok_or(Error::NotFound)
    }

    fn school(&self) -> Option<SchoolId> {
        self.school.parse().ok()
    }

    fn cursor(&self) -> Option<(String, PersonId)> {
        let (person, folded) = self.after.split_once(' ')?;
        Some((folded.to_owned(), person.parse().ok()?))
    }
}

fn years(page: &Page) -> [SchoolYear; 4] {
    let year = |back: i32| page.policy().calendar.school_year_of(page.today().saturating_sub(back.years()));
    [year(0), year(1), year(2), year(3)]
}

struct Choice {
    id: String,
    words: String,
    count: i64,
    current: bool,
}

#[derive(Template)]
#[template(path = "volunteering/recognition.html")]
struct RecognitionPage {
    page: Page,
    week: (Date, Date),
    weeks: i64,
    filter: Filter,
    year: SchoolYear,
    award: Award,
    choices: Vec<Choice>,
    years: Vec<(String, String)>,
    schools: Vec<(String, String)>,
    earned: Vec<Earned>,
    made: Vec<Made>,
    next: Option<String>,
    may_make: bool,
    count: i64,
}

impl RecognitionPage {
    fn figure(&self, one: &Earned) -> String {
        match self.award.by {
            AwardBy::Hours => self.page.hours(&one.figure),
            AwardBy::Years => self.page.t1("recognition-years", "count", one.figure),
            AwardBy::Nomination => String::new(),
        }
    }

    fn shows_made(&self) -> bool {
        self.filter.show == "made"
    }

    fn is_made(&self, made: &Made) -> bool {
        made.state == AwardState::Made
    }

    fn with(&self, award: &str, show: &str) -> String {
        let plain = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
        let (year, school) = (self.year.name(), plain(&self.filter.school));
        format!("?year={year}&award={}&school={school}&show={}", plain(award), plain(show))
    }

    fn reasons(&self) -> Vec<(String, String)> {
        let words = |why: &Reason| self.page.state("recognition-reason", why.as_str());
        Reason::ALL.iter().map(|why| (why.as_str().to_owned(), words(why))).collect()
    }

    fn name(&self) -> &str {
        self.award.name.get(self.page.lang())
    }
}

/// The list, one award at a time.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.read().await?;
    let (year, award) = (filter.year(&page_), filter.award(&policy)?.clone());
    let school = filter.school();
    let mut choices = Vec::new();
    for one in policy.awards() {
        let wanted = Wanted { award: one, year, school };
        let count = store::count(&mut tx, &me, &wanted, &policy).await?;
        let words = one.name.get(page_.lang()).to_owned();
        choices.push(Choice { id: one.id.to_string(), words, count, current: one.id == award.id });
    }
    let wanted = Wanted { award: &award, year, school };
    let (mut earned, mut made) = (Vec::new(), Vec::new());
    let next = if filter.show == "made" {
        let before = filter.after.parse().unwrap_or(AwardId(i64::MAX));
        made = store::made_in(&mut tx, &me, &year.name(), award.id.as_str(), school, before).await?;
        made.last().filter(|_| made.len() as i64 == store::PAGE).map(|last| last.id.to_string())
    } else {
        earned = store::earned(&mut tx, Some(&me), &wanted, &policy, filter.cursor(), store::PAGE).await?;
        let last = earned.last().filter(|_| earned.len() as i64 == store::PAGE);
        last.map(|last| {
            let folded = percent_encoding::utf8_percent_encode(&last.folded, percent_encoding::NON_ALPHANUMERIC);
            format!("{}%20{folded}", last.person)
        })
    };
    let reach = me.reach(SEES);
    let schools = schools::names(&mut tx).await?.into_iter().filter(|s| reach.covers(s.id));
    let week = recognition::next_week(page_.today());
    page(RecognitionPage {
        weeks: i64::from((week.0 - page_.today()).get_days().max(0)) / 7,
        week,
        count: choices.iter().find(|choice| choice.current).map_or(0, |choice| choice.count),
        years: years(&page_).iter().map(|year| (year.name(), year.name())).collect(),
        schools: schools.map(|s| (s.id.to_string(), s.name)).collect(),
        may_make: me.may(Ability::MakeAwards),
        choices,
        earned,
        made,
        next,
        year,
        award,
        filter,
        page: page_,
    })
}

/// Makes the awards that were shown, all of this kind, year and school.
pub async fn make(State(app): State<App>, page_: Page, me: Me, Fields(filter): Fields<Filter>) -> Reply {
    let policy = app.policy();
    let award = policy.award(&filter.award).ok_or(Error::NotFound)?;
    let year = filter.year(&page_);
    let mut tx = app.db.write().await?;
    recognition::make_all(&mut tx, &me, &Wanted { award, year, school: filter.school() }, app.now()).await?;
    tx.commit().await?;
    let school = filter.school().map_or(String::new(), |school| school.to_string());
    let to = format!("/office/recognition?year={}&award={}&school={school}", year.name(), award.id);
    Redirect::to(to).saying("recognition-making").into()
}

/// Takes one back.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<AwardId>, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let why = Reason::parse(sent.one("why")).ok_or(Error::refused("recognition-reason-missing"))?;
    let mut tx = app.db.write().await?;
    let made = store::made(&mut tx, id).await?.ok_or(Error::NotFound)?;
    recognition::withdraw(&mut tx, id, why, &Act::office(&me, Ability::MakeAwards, &policy, app.now())).await?;
    tx.commit().await?;
    let to = format!("/office/recognition?year={}&award={}&show=made", made.school_year, made.award);
    Redirect::to(to).saying("recognition-withdrawn-said").into()
}

/// More lines than this of one award make no file anybody can use.
const FILE_MAX: i64 = 20_000;

/// Everybody who has earned an award in the year, as a file.
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

async fn file(
    app: &App,
    page_: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    filter: &Filter,
    format: Format,
) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.read().await?;
    let year = filter.year(page_);
    let head = ["award", "name", "figure", "school"].map(|column| page_.state("recognition-col", column));
    let (mut export, mut people) = (Export::begin(format, &head)?, 0);
    for award in policy.awards() {
        let wanted = Wanted { award, year, school: filter.school() };
        for one in all(&mut tx, me, &wanted, &policy).await? {
            let figure = match award.by {
                AwardBy::Nomination => Field::Empty,
                AwardBy::Hours => Field::Whole(one.figure / 60),
                _ => Field::Whole(one.figure),
            };
            let name = award.name.get(page_.lang());
            export.row(&[name.into(), one.name.into(), figure, one.school_name.unwrap_or_default().into()]);
            people += 1;
        }
    }
    drop(tx);
    let entry = Entry::new(Actor::with(me, SEES), "awards-exported", "person", me.id());
    let name = format!("awards-{}", year.name());
    hand_over(app, me, visit, Leaving { people, entry, name: &name }, export).await
}

async fn all(tx: &mut Tx, me: &Me, wanted: &Wanted<'_>, policy: &InForce) -> Result<Vec<Earned>> {
    store::earned(tx, Some(me), wanted, policy, None, FILE_MAX).await
}
