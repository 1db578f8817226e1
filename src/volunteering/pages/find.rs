//! Finding a shift.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::policy::InForce;
use crate::schools::{self, Point, School, SchoolCard, Wanted};
use crate::volunteering::find::{self, Able, ByDistance, Card, Find, Found, Hours, Mine, Near, PAGE};
use crate::volunteering::needs::{self, NeedOf, PARTS};
use crate::volunteering::shift::{ShiftId, day_of};
use crate::volunteering::store::{needs as needs_store, signup as store};
use crate::web::{Page, Query, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// What the form above the list sends, and where the page before ended.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FindForm {
    pub zip: String,
    pub within: String,
    pub date: String,
    pub only: String,
    pub level: String,
    pub category: String,
    pub school: String,
    /// A day of the week by its number, or the days of the week or of its end.
    pub day: String,
    pub part: String,
    pub language: String,
    pub q: String,
    pub sort: String,
    pub after: String,
}

/// The form as it was understood.
#[derive(Clone)]
pub struct Asked {
    within: Option<f64>,
    nearest: bool,
    date: Option<Date>,
    only: bool,
    level: Option<Level>,
    days: Vec<Weekday>,
    part: Option<&'static str>,
    language: Option<String>,
    category: Option<String>,
    school: String,
    text: String,
    after: Option<(usize, Date, Timestamp, ShiftId)>,
    /// Not typed: asked a second time, where nothing has a free place.
    full: bool,
}

/// A level, or what the reader has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    UpTo(i64),
    Mine,
}

impl Parse for FindForm {
    type Output = Asked;

    fn parse(&self, errors: &mut Errors) -> Option<Asked> {
        let zip = errors.field("zip", forms::optional_line(&self.zip, 120));
        let within = errors.field("within", forms::optional(&self.within, |miles| forms::whole_number(miles, 1..=100)));
        let date = errors.field("date", forms::optional(&self.date, forms::date));
        let level = errors.field(
            "level",
            forms::optional(&self.level, |level| match level {
                MINE => Ok(Level::Mine),
                number => forms::whole_number(number, 1..=99).map(Level::UpTo),
            }),
        );
        let days = errors.field("day", forms::optional(&self.day, |day| forms::one_of(day, days_of)));
        let part = errors.field(
            "part",
            forms::optional(&self.part, |part| {
                forms::one_of(part, |part| PARTS.iter().map(|(name, ..)| *name).find(|name| *name == part))
            }),
        );
        let text = errors.field("q", forms::optional_line(&self.q, 80));
        #[expect(clippy::cast_precision_loss, reason = "a hundred miles at the most")]
        let within = within?.map(|miles| miles as f64);
        zip?;
        Some(Asked {
            within,
            nearest: self.sort == "nearest",
            date: date?,
            only: forms::checkbox(&self.only),
            level: level?,
            days: days?.unwrap_or_default(),
            part: part?,
            language: Some(self.language.trim().to_owned()).filter(|language| !language.is_empty()),
            category: Some(self.category.trim().to_owned()).filter(|category| !category.is_empty()),
            school: self.school.trim().to_owned(),
            text: text?,
            after: cursor(&self.after),
            full: false,
        })
    }
}

/// What "what I may take" is called in addresses.
const MINE: &str = "mine";
/// Ways to choose days of the week, beside each of the seven.
const WORKDAYS: &str = "weekdays";
const WEEKEND: &str = "weekend";

fn days_of(word: &str) -> Option<Vec<Weekday>> {
    let all = |from: i8, to: i8| (from..=to).filter_map(|day| Weekday::from_monday_one_offset(day).ok()).collect();
    match word {
        WORKDAYS => Some(all(1, 5)),
        WEEKEND => Some(all(6, 7)),
        number => number.parse().ok().and_then(|day| Weekday::from_monday_one_offset(day).ok()).map(|day| vec![day]),
    }
}

/// The place people mean: a ZIP code, alone or at the end of an address, else a school by its name or address.
pub(super) fn place(text: &str, all: &[School]) -> Option<Point> {
    let cards: Vec<SchoolCard> = all.iter().map(School::card).collect();
    let found = schools::find(&cards, &Wanted { text, ..Wanted::default() });
    found.place.point().or_else(|| found.hits.first().and_then(|hit| hit.card.point))
}

fn cursor(text: &str) -> Option<(usize, Date, Timestamp, ShiftId)> {
    let mut parts = text.split('.');
    let rank = parts.next()?.parse().ok()?;
    let date = parts.next()?.parse().ok()?;
    let at = Timestamp::from_microsecond(parts.next()?.parse().ok()?).ok()?;
    Some((rank, date, at, parts.next()?.parse().ok()?))
}

/// One card of the list, with what this reader sees of it.
pub struct Shown {
    pub card: Card,
    pub miles: Option<String>,
    pub category: String,
    pub level: String,
    pub audience: Option<String>,
    /// When sign-up opens, if it has not; said by the standing where somebody is signed in.
    pub opens: Option<Timestamp>,
    pub needed: Option<String>,
    pub helps: Option<String>,
    pub standing: Option<(&'static str, String)>,
}

#[derive(Template)]
#[template(path = "volunteering/find.html")]
struct FindPage {
    page: Page,
    form: Form<FindForm>,
    schools: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    distances: Vec<(String, String)>,
    sorts: Vec<(String, String)>,
    days: Vec<(String, String)>,
    parts: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    cards: Vec<Shown>,
    /// The address of the next page, when there is one.
    next: Option<String>,
    /// Nothing else was found: these are full, and have a line to wait in.
    full: bool,
    /// Not the first page.
    later: bool,
    filtered: bool,
}

impl FindPage {
    /// Whether one of the folded choices is made, or wrong.
    fn has_more(&self) -> bool {
        let FindForm { date, category, level, school, sort, only, day, part, language, .. } = &self.form.value;
        let made = [date, category, level, school, only, day, part, language].iter().any(|value| !value.is_empty());
        made || sort == "nearest" || !self.form.errors.is_empty()
    }
}

/// The list, for everybody.
pub async fn list(State(app): State<App>, page_: Page, Query(form): Query<FindForm>) -> Reply {
    let mut tx = app.db.read().await?;
    let all = schools::kept::all(&app, &mut tx).await?;
    let form = Form::new(form);
    let (asked, form) = match form.parse() {
        Ok(asked) if asked.school.is_empty() || all.iter().any(|school| school.slug == asked.school) => {
            (Some(asked), form)
        }
        Ok(_) => (None, form.refuse("school", Reason::new("form-choice"))),
        Err(form) => (None, form),
    };
    let typed = form.value.zip.trim().to_owned();
    let near = (!typed.is_empty() && form.error("zip").is_none()).then(|| place(&typed, &all));
    let (asked, form) = match near {
        Some(None) => (None, form.refuse("zip", Reason::new("shifts-place-unknown"))),
        _ => (asked, form),
    };
    let near = near.flatten();
    let (mut cards, mut next, mut full) = (Vec::new(), None, false);
    if let Some(asked) = &asked {
        (cards, next) = found(&mut tx, &page_, &all, asked, near).await?;
        if cards.is_empty() && asked.after.is_none() {
            (cards, full) = (found(&mut tx, &page_, &all, &Asked { full: true, ..asked.clone() }, near).await?.0, true);
        }
    }
    let refused_form = asked.is_none();
    let next = next.map(|after| address(&form.value, &after));
    let template = FindPage {
        schools: all.iter().map(|school| (school.slug.clone(), school.name.clone())).collect(),
        levels: levels(&page_),
        categories: words::categories(&page_),
        distances: [2, 5, 10, 25]
            .iter()
            .map(|miles| (miles.to_string(), page_.t1("shifts-within", "miles", *miles)))
            .collect(),
        sorts: ["soonest", "nearest"]
            .iter()
            .map(|sort| ((*sort).to_owned(), page_.state("shifts-sort", sort)))
            .collect(),
        days: days(&page_),
        parts: PARTS.iter().map(|(part, ..)| ((*part).to_owned(), page_.state("shifts-part", part))).collect(),
        languages: words::languages(&page_),
        later: !form.value.after.is_empty(),
        filtered: is_filtered(&form.value),
        full: full && !cards.is_empty(),
        cards,
        next,
        form,
        page: page_,
    };
    if refused_form { refused(template) } else { page(template) }
}

async fn found(
    tx: &mut Tx,
    page: &Page,
    all: &[School],
    asked: &Asked,
    point: Option<Point>,
) -> Result<(Vec<Shown>, Option<String>)> {
    let mine = match page.viewer().person {
        Some(person) => Some(store::mine(tx, person, page.now()).await?),
        None => None,
    };
    let find = wanted(page, all, asked, mine.as_ref());
    let near = point.map(|point| Near { point, within: asked.within, first: asked.nearest });
    let by_distance = near.as_ref().map(|near| ByDistance::new(all, near));
    let Found { cards, next } = match (&by_distance, asked.nearest && find.school.is_none()) {
        (Some(near), true) => find::nearest(tx, &find, near, asked.after, PAGE).await?,
        (near, _) => {
            let after = asked.after.map(|(_, date, at, id)| (date, at, id));
            find::soonest(tx, &Find { after, ..find }, near.as_ref(), PAGE).await?
        }
    };
    let ids: Vec<_> = cards.iter().map(|card| card.opportunity).collect();
    let needs = needs_store::of_all(tx, &ids).await?;
    let shown = cards.into_iter().map(|card| shown(page, by_distance.as_ref(), mine.as_ref(), &needs, card)).collect();
    let next = next.map(|(rank, date, at, id)| format!("{rank}.{date}.{}.{id}", at.as_microsecond()));
    Ok((shown, next))
}

/// The question to the database.
fn wanted(page: &Page, all: &[School], asked: &Asked, mine: Option<&Mine>) -> Find {
    let today = day_of(page.now(), page.zone());
    let mut find = Find::from(page.now(), asked.date.unwrap_or(today).max(today));
    if asked.only && asked.date.is_some() {
        find.until = find.from;
    }
    let lowest = i64::from(page.policy().clearance.lowest_level().number);
    match asked.level {
        Some(Level::UpTo(level)) => find.level = Some(level),
        Some(Level::Mine) => {
            find.able = Some(Able { held: mine.map_or_else(Vec::new, |mine| mine.has.held.clone()), lowest });
        }
        None => {}
    }
    find.category.clone_from(&asked.category);
    find.text.clone_from(&asked.text);
    find.language.clone_from(&asked.language);
    find.weekdays.clone_from(&asked.days);
    find.hours = asked.part.and_then(|part| Hours::of(part, page.zone(), page.now()));
    find.reader = page.viewer().id();
    find.full = asked.full;
    find.school = all.iter().find(|school| school.slug == asked.school).map(|school| school.id);
    find
}

fn shown(page: &Page, near: Option<&ByDistance>, mine: Option<&Mine>, needs: &[NeedOf], card: Card) -> Shown {
    let rules: &InForce = page.policy();
    let of_card = needs::of(needs, card.opportunity);
    let (needed, helps) = words::needs(page, &of_card);
    Shown {
        miles: near.and_then(|near| near.miles(card.school)).map(|miles| words::miles(page, miles)),
        category: words::category(page, &card.category),
        level: words::level(page, card.level),
        audience: words::audience(page, card.audience),
        opens: card.opens_later(page.now()).filter(|_| mine.is_none()),
        needed,
        helps,
        standing: mine.map(|mine| words::standing(page, &mine.stands(&card, &of_card, rules, page.now()))),
        card,
    }
}

/// The days of the week as answers of a list.
fn days(page: &Page) -> Vec<(String, String)> {
    let words = [WORKDAYS, WEEKEND, "1", "2", "3", "4", "5", "6", "7"];
    words.iter().map(|word| ((*word).to_owned(), page.state("shifts-day", word))).collect()
}

/// The levels that tasks ask for, as answers of a list.
fn levels(page: &Page) -> Vec<(String, String)> {
    let all = page.policy().clearance.levels.iter().skip(1);
    let own = page.signed_in().then(|| (MINE.to_owned(), page.t("shifts-find-mine").into_owned()));
    own.into_iter()
        .chain(all.map(|level| (level.number.to_string(), words::level(page, i64::from(level.number)))))
        .collect()
}

fn is_filtered(form: &FindForm) -> bool {
    let FindForm { zip, date, level, category, school, q, day, part, language, .. } = form;
    [zip, date, level, category, school, q, day, part, language].iter().any(|field| !field.is_empty())
}

/// The address of the page that begins after `after`, with the same filters.
fn address(form: &FindForm, after: &str) -> String {
    let fields = [
        ("zip", &form.zip),
        ("within", &form.within),
        ("date", &form.date),
        ("only", &form.only),
        ("level", &form.level),
        ("category", &form.category),
        ("school", &form.school),
        ("day", &form.day),
        ("part", &form.part),
        ("language", &form.language),
        ("q", &form.q),
        ("sort", &form.sort),
    ];
    let mut address = String::from("/opportunities?");
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        address.push_str(&format!("{name}={}&", utf8_percent_encode(value, NON_ALPHANUMERIC)));
    }
    address + "after=" + after
}
