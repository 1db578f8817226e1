//! Awards as people see them: one's own, a certificate to print, and the public page of thanks.

use super::register::Typed;
use crate::app::App;
use crate::error::Error;
use crate::people;
use crate::schools;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::Act;
use crate::volunteering::recognition::{self, AwardId, Made};
use crate::volunteering::recognition_flow::AwardState;
use crate::volunteering::store::recognition as store;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the policy calls an award; its id where the policy has it no longer.
fn named(page: &Page, award: &str) -> String {
    page.policy().award(award).map_or_else(|| award.to_owned(), |known| known.name.get(page.lang()).to_owned())
}

#[derive(Template)]
#[template(path = "volunteering/awards.html")]
struct AwardsPage {
    page: Page,
    awards: Vec<Made>,
    shown: bool,
    may_be_shown: bool,
}

impl AwardsPage {
    fn named(&self, made: &Made) -> String {
        named(&self.page, &made.award)
    }

    fn is_made(&self, made: &Made) -> bool {
        made.state == AwardState::Made
    }
}

/// One's own.
pub async fn mine(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let person = people::person(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let awards = store::of_person(&mut tx, me.id()).await?;
    let shown = awards.iter().any(|made| made.shown);
    let may_be_shown = recognition::may_be_shown(&person, page_.policy(), page_.today());
    page(AwardsPage { page: page_, awards, shown, may_be_shown })
}

/// Whether one's name stands on the page of thanks.
pub async fn choose(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut tx = app.db.write().await?;
    let person = people::person(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let shown = sent.one("shown") == "yes";
    recognition::show(&mut tx, &person, shown, &Act::own(me.id(), &policy, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/me/awards").saying(if shown { "recognition-shown-said" } else { "recognition-hidden-said" }).into()
}

#[derive(Template)]
#[template(path = "volunteering/certificate.html")]
struct CertificatePage {
    page: Page,
    made: Made,
}

impl CertificatePage {
    fn named(&self) -> String {
        named(&self.page, &self.made.award)
    }

    fn day(&self) -> Date {
        self.page.policy().calendar.day_of(self.made.made_at)
    }
}

/// A certificate to print.
pub async fn certificate(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AwardId>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut awards = store::of_person(&mut tx, me.id()).await?.into_iter();
    let made = awards.find(|made| made.id == id && made.state == AwardState::Made).ok_or(Error::NotFound)?;
    page(CertificatePage { page: page_, made })
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct At {
    year: String,
    school: String,
    after: String,
}

#[derive(Template)]
#[template(path = "volunteering/thanks.html")]
struct ThanksPage {
    page: Page,
    week: (Date, Date),
    year: String,
    years: Vec<(String, String)>,
    schools: Vec<(String, String)>,
    school: String,
    school_name: String,
    counts: Vec<(String, i64)>,
    /// Names with their awards.
    names: Vec<(String, String)>,
    next: Option<String>,
}

/// Thanks to everybody in numbers, and by name to those who wished it.
pub async fn thanks(State(app): State<App>, page_: Page, Query(at): Query<At>) -> Reply {
    let mut tx = app.db.read().await?;
    let years = store::years(&mut tx).await?;
    let year = years.iter().find(|year| **year == at.year).or(years.first()).cloned().unwrap_or_default();
    let schools = schools::names(&mut tx).await?;
    let school = schools.iter().find(|school| school.slug == at.school);
    let id = school.map(|school| school.id);
    let counts = store::thanked(&mut tx, &year, id).await?;
    let adult = i32::try_from(page_.policy().clearance.adult_age).unwrap_or(18);
    let born_by = page_.today().saturating_sub(adult.years());
    let after = at.after.split_once(' ').and_then(|(id, folded)| Some((folded.to_owned(), id.parse().ok()?)));
    let rows = store::names(&mut tx, &year, id, born_by, after).await?;
    let full = rows.len() as i64 == 4 * store::PAGE;
    let next = rows.last().filter(|_| full).map(|(_, folded, id, _)| {
        let folded = percent_encoding::utf8_percent_encode(folded, percent_encoding::NON_ALPHANUMERIC);
        format!("{id}%20{folded}")
    });
    let mut people: BTreeMap<(String, i64), (String, Vec<String>)> = BTreeMap::new();
    for (name, folded, id, award) in rows {
        people.entry((folded, id)).or_insert_with(|| (name, Vec::new())).1.push(named(&page_, &award));
    }
    let names = people.into_values().map(|(name, awards)| (name, awards.join(", "))).collect();
    let in_order = page_.policy().awards().iter().map(|award| award.id.to_string());
    let counts = in_order.filter_map(|id| counts.iter().find(|(known, _)| *known == id).cloned());
    let counts = counts.map(|(id, count)| (named(&page_, &id), count)).collect();
    page(ThanksPage {
        week: recognition::next_week(page_.today()),
        years: years.iter().map(|year| (year.clone(), year.clone())).collect(),
        school: school.map_or(String::new(), |school| school.slug.clone()),
        school_name: school.map_or(String::new(), |school| school.name.clone()),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        year,
        counts,
        names,
        next,
        page: page_,
    })
}
