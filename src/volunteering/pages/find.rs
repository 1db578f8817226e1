//! Finding a shift.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::policy::InForce;
use crate::schools::{self, School, zip_point};
use crate::volunteering::find::{self, ByDistance, Card, Find, Found, Mine, Near, PAGE};
use crate::volunteering::shift::{ShiftId, day_of};
use crate::volunteering::store::signup as store;
use crate::web::{Page, Query, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::Timestamp;
use jiff::civil::Date;
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
    pub q: String,
    pub sort: String,
    pub after: String,
}

/// The form as it was understood.
pub struct Asked {
    near: Option<Near>,
    date: Option<Date>,
    only: bool,
    level: Option<i64>,
    category: Option<String>,
    school: String,
    text: String,
    after: Option<(usize, Date, Timestamp, ShiftId)>,
}

impl Parse for FindForm {
    type Output = Asked;

    fn parse(&self, errors: &mut Errors) -> Option<Asked> {
        let point = errors.field(
            "zip",
            forms::optional(&self.zip, |zip| {
                let zip = forms::zip(zip)?;
                zip_point(&zip).ok_or_else(|| Reason::new("shifts-zip-unknown"))
            }),
        );
        let within = errors.field("within", forms::optional(&self.within, |miles| forms::whole_number(miles, 1..=100)));
        let date = errors.field("date", forms::optional(&self.date, forms::date));
        let level = errors.field("level", forms::optional(&self.level, |level| forms::whole_number(level, 1..=99)));
        let text = errors.field("q", forms::optional_line(&self.q, 80));
        #[expect(clippy::cast_precision_loss, reason = "a hundred miles at the most")]
        let within = within?.map(|miles| miles as f64);
        Some(Asked {
            near: point?.map(|point| Near { point, within, first: self.sort == "nearest" }),
            date: date?,
            only: forms::checkbox(&self.only),
            level: level?,
            category: Some(self.category.trim().to_owned()).filter(|category| !category.is_empty()),
            school: self.school.trim().to_owned(),
            text: text?,
            after: cursor(&self.after),
        })
    }
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
    cards: Vec<Shown>,
    /// The address of the next page, when there is one.
    next: Option<String>,
    /// Not the first page.
    later: bool,
    filtered: bool,
}

impl FindPage {
    /// Whether one of the folded choices is made, or wrong.
    fn has_more(&self) -> bool {
        let FindForm { date, category, level, school, sort, only, .. } = &self.form.value;
        let made = [date, category, level, school, only].iter().any(|value| !value.is_empty());
        made || sort == "nearest" || !self.form.errors.is_empty()
    }
}

/// The list, for everybody.
pub async fn list(State(app): State<App>, page_: Page, Query(form): Query<FindForm>) -> Reply {
    let mut tx = app.db.read().await?;
    let all = schools::list(&mut tx).await?;
    let form = Form::new(form);
    let (asked, form) = match form.parse() {
        Ok(asked) if asked.school.is_empty() || all.iter().any(|school| school.slug == asked.school) => {
            (Some(asked), form)
        }
        Ok(_) => (None, form.refuse("school", Reason::new("form-choice"))),
        Err(form) => (None, form),
    };
    let (cards, next) = match &asked {
        Some(asked) => found(&mut tx, &page_, &all, asked).await?,
        None => (Vec::new(), None),
    };
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
        later: !form.value.after.is_empty(),
        filtered: is_filtered(&form.value),
        cards,
        next,
        form,
        page: page_,
    };
    if refused_form { refused(template) } else { page(template) }
}

async fn found(tx: &mut Tx, page: &Page, all: &[School], asked: &Asked) -> Result<(Vec<Shown>, Option<String>)> {
    let today = day_of(page.now(), page.zone());
    let mut find = Find::from(page.now(), asked.date.unwrap_or(today).max(today));
    if asked.only && asked.date.is_some() {
        find.until = find.from;
    }
    find.level = asked.level;
    find.category.clone_from(&asked.category);
    find.text.clone_from(&asked.text);
    find.school = all.iter().find(|school| school.slug == asked.school).map(|school| school.id);
    let near = asked.near.as_ref().map(|near| ByDistance::new(all, near));
    let Found { cards, next } = match (&near, asked.near.is_some_and(|near| near.first) && find.school.is_none()) {
        (Some(near), true) => find::nearest(tx, &find, near, asked.after, PAGE).await?,
        (near, _) => {
            find.after = asked.after.map(|(_, date, at, id)| (date, at, id));
            find::soonest(tx, &find, near.as_ref(), PAGE).await?
        }
    };
    let mine = match page.viewer().person {
        Some(person) => Some(store::mine(tx, person, page.now()).await?),
        None => None,
    };
    let shown = cards.into_iter().map(|card| shown(page, near.as_ref(), mine.as_ref(), card)).collect();
    let next = next.map(|(rank, date, at, id)| format!("{rank}.{date}.{}.{id}", at.as_microsecond()));
    Ok((shown, next))
}

fn shown(page: &Page, near: Option<&ByDistance>, mine: Option<&Mine>, card: Card) -> Shown {
    let rules: &InForce = page.policy();
    Shown {
        miles: near.and_then(|near| near.miles(card.school)).map(|miles| words::miles(page, miles)),
        category: words::category(page, &card.category),
        level: words::level(page, card.level),
        standing: mine.map(|mine| words::standing(page, &mine.stands(&card, rules))),
        card,
    }
}

/// The levels that tasks ask for, as answers of a list.
fn levels(page: &Page) -> Vec<(String, String)> {
    let all = page.policy().clearance.levels.iter().skip(1);
    all.map(|level| (level.number.to_string(), words::level(page, i64::from(level.number)))).collect()
}

fn is_filtered(form: &FindForm) -> bool {
    [&form.zip, &form.date, &form.level, &form.category, &form.school, &form.q].iter().any(|field| !field.is_empty())
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
        ("q", &form.q),
        ("sort", &form.sort),
    ];
    let mut address = String::from("/opportunities?");
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        address.push_str(&format!("{name}={}&", utf8_percent_encode(value, NON_ALPHANUMERIC)));
    }
    address + "after=" + after
}
