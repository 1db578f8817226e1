//! A school's own page, for anybody.

use super::miles;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::{SponsorCard, sponsors_of};
use crate::needs;
use crate::partners::{AtSchool, Helped, at_school, helped_by};
use crate::people::Ability;
use crate::schools::{MapDrawing, MapView, School, SchoolCard, Wanted, draw, find, store};
use crate::volunteering::{Find, ShiftCard, open_shifts};
use crate::web::{Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;

/// Neighbours named on a school's page.
const NEIGHBOURS: usize = 5;

/// Another school close by.
struct Neighbour {
    href: String,
    name: String,
    level: &'static str,
    miles: String,
}

#[derive(Template)]
#[template(path = "schools/show.html")]
struct SchoolPage {
    page: Page,
    school: School,
    /// The share of pupils counted as economically disadvantaged, when the state says.
    need: Option<String>,
    map: Option<MapDrawing>,
    neighbours: Vec<Neighbour>,
    shifts: Vec<ShiftCard>,
    /// Organisations that help here and agreed to be named.
    partners: Vec<AtSchool>,
    /// Schools that this one, or its parents, help.
    helped: Vec<Helped>,
    /// What it needs and anybody can give: number and words.
    needs: Vec<(needs::NeedId, String)>,
    /// Sponsors of this school that are shown today.
    sponsors: Vec<SponsorCard>,
    may_edit: bool,
}

/// How many ways to help a school's page shows; the rest is one link away.
const NEXT_SHIFTS: usize = 6;

/// `GET /schools/{slug}`
pub async fn show(State(app): State<App>, page_: Page, Path(slug): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let school = store::by_slug(&mut tx, &slug).await?.ok_or(Error::NotFound)?;
    let cards: Vec<SchoolCard> = store::list(&mut tx).await?.iter().map(School::card).collect();
    let find = Find::from(app.now(), app.today()).at(school.id);
    let shifts = open_shifts(&mut tx, &find, NEXT_SHIFTS).await?;
    let partners = at_school(&mut tx, school.id).await?;
    let helped = helped_by(&mut tx, school.id).await?;
    let needs = needs::open_at(&mut tx, &page_, school.id).await?;
    let sponsors = sponsors_of(&mut tx, school.id, &page_).await?;
    page(SchoolPage { partners, helped, needs, sponsors, ..school_page(page_, school, &cards, shifts)? })
}

fn school_page(page: Page, school: School, cards: &[SchoolCard], shifts: Vec<ShiftCard>) -> Result<SchoolPage> {
    let need = (school.need_permille > 0).then(|| {
        let share = page.number(&((school.need_permille + 5) / 10));
        page.t1("schools-need-share", "percent", share)
    });
    let card = school.card();
    Ok(SchoolPage {
        need,
        map: school.point().map(|_| draw([&card], &MapView::default())),
        neighbours: neighbours(&page, &card, cards),
        shifts,
        partners: Vec::new(),
        helped: Vec::new(),
        needs: Vec::new(),
        sponsors: Vec::new(),
        may_edit: page.viewer().may_at(Ability::EditSchool, school.id),
        page,
        school,
    })
}

fn neighbours(page: &Page, card: &SchoolCard, cards: &[SchoolCard]) -> Vec<Neighbour> {
    let Some(here) = card.point else {
        return Vec::new();
    };
    let found = find(cards, &Wanted { near: Some(here), ..Wanted::default() });
    let others = found.hits.iter().filter(|hit| hit.card.slug != card.slug);
    others
        .filter_map(|hit| {
            Some(Neighbour {
                href: hit.card.href(),
                name: hit.card.name.clone(),
                level: hit.card.level.key(),
                miles: miles(page, hit.miles?),
            })
        })
        .take(NEIGHBOURS)
        .collect()
}

impl SchoolPage {
    /// Street, city and ZIP in one line; empty when none is known.
    fn address(&self) -> String {
        let school = &self.school;
        let parts = [&school.address, &school.city, &school.zip];
        let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// The same place on a street map, elsewhere.
    fn street_map(&self) -> Option<String> {
        let (lat, lon) = (self.school.lat?, self.school.lon?);
        Some(format!("https://www.openstreetmap.org/?mlat={lat:.5}&mlon={lon:.5}#map=16/{lat:.5}/{lon:.5}"))
    }

    /// A number for the telephone to dial.
    fn dial(&self) -> String {
        self.school.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}
