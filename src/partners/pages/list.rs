//! `/office/partners`: every organisation within reach, who has gone quiet, what comes next; and the same as a file.

use super::{area_words, areas, encoded, kinds, standing_tag};
use crate::app::App;
use crate::ledger::{Actor, Entry};
use crate::partners::organisation::{Area, Organisation, OrganisationKind};
use crate::partners::partner_flow::Standing;
use crate::partners::store::list::{self as store, PAGE, Wanted};
use crate::partners::store::{placement, speaker};
use crate::people::{Ability, Leaving, hand_over};
use crate::schools::{self, SchoolName};
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, Visit, page};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    standing: String,
    kind: String,
    area: String,
    school: String,
    q: String,
    mine: String,
    page: Option<i64>,
}

impl Filter {
    fn wanted(&self, page: &Page, me: &Me, schools: &[SchoolName]) -> Wanted {
        let silent = self.standing == "silent";
        Wanted {
            standing: Standing::parse(&self.standing),
            kind: OrganisationKind::parse(&self.kind),
            area: Area::parse(&self.area),
            school: schools.iter().find(|school| school.slug == self.school).map(|school| school.id),
            owner: forms::checkbox(&self.mine).then(|| me.id()),
            q: forms::optional_line(&self.q, 80).unwrap_or_default(),
            silent_since: silent.then(|| silent_since(page)),
            late_before: (self.standing == "late").then(|| page.today()),
        }
    }

    fn number(&self) -> i64 {
        self.page.unwrap_or(1).clamp(1, 10_000)
    }

    fn base(&self, standing: &str) -> String {
        format!(
            "standing={standing}&kind={}&area={}&school={}&q={}&mine={}",
            encoded(&self.kind),
            encoded(&self.area),
            encoded(&self.school),
            encoded(&self.q),
            encoded(&self.mine)
        )
    }
}

/// Who was not heard of since then is silent.
fn silent_since(page: &Page) -> Timestamp {
    page.now() - SignedDuration::from_hours(24 * i64::from(page.policy().partners.quiet_days()))
}

#[derive(Template)]
#[template(path = "partners/list.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    /// How many have gone quiet, and at how many something is late.
    silent: i64,
    late: i64,
    list: Vec<Organisation>,
    more: bool,
    schools: Vec<(String, String)>,
    may_keep: bool,
}

impl ListPage {
    fn current(&self) -> &'static str {
        if let Some(word) = ["silent", "late"].into_iter().find(|word| *word == self.filter.standing) {
            return word;
        }
        Standing::parse(&self.filter.standing).map_or("all", |standing| standing.as_str())
    }

    fn is(&self, word: &str) -> bool {
        self.current() == word
    }

    fn tag(&self, one: &Organisation) -> (&'static str, String) {
        standing_tag(&self.page, one.standing)
    }

    fn kinds(&self) -> Vec<(String, String)> {
        kinds(&self.page)
    }

    fn areas(&self) -> Vec<(String, String)> {
        areas(&self.page)
    }

    fn is_silent(&self, one: &Organisation) -> bool {
        one.is_silent(self.page.now(), self.page.policy().partners.quiet_days())
    }

    fn is_overdue(&self, one: &Organisation) -> bool {
        one.next_on.is_some_and(|on| on < self.page.today())
    }

    fn days(&self) -> i64 {
        i64::from(self.page.policy().partners.quiet_days())
    }

    fn is_filtered(&self) -> bool {
        let Filter { kind, area, school, q, mine, .. } = &self.filter;
        [kind, area, school, q, mine].iter().any(|text| !text.is_empty())
    }
}

/// The list.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let reach = me.reach(Ability::SeePartners);
    let schools: Vec<SchoolName> =
        schools::names(&mut tx).await?.into_iter().filter(|school| reach.covers(school.id)).collect();
    let found = store::counts(&mut tx, &me).await?;
    let count = |standing: &Standing| found.iter().find(|(known, _)| known == standing).map_or(0, |(_, count)| *count);
    let mut counts = vec![("all", found.iter().map(|(_, count)| count).sum())];
    counts.extend(Standing::ALL.iter().map(|standing| (standing.as_str(), count(standing))));
    let (silent, late) = store::glance(&mut tx, &me, silent_since(&page_), page_.today()).await?;
    let mut list = store::page(&mut tx, &me, &filter.wanted(&page_, &me, &schools), filter.number(), PAGE).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(ListPage {
        may_keep: me.may(Ability::KeepPartners),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        page: page_,
        filter,
        counts,
        silent,
        late,
        list,
        more,
    })
}

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

/// Lines read at a time for a file.
const STEP: i64 = 500;

const COLUMNS: [&str; 16] = [
    "name", "kind", "standing", "umbrella", "ein", "areas", "website", "address", "shown", "schools", "contact",
    "reach", "owner", "next", "next-on", "heard",
];

async fn file(
    app: &App,
    page: &Page,
    (me, visit): (&Me, &Extension<Arc<Visit>>),
    filter: &Filter,
    format: Format,
) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("partners-column", column)))?;
    let mut tx = app.db.read().await?;
    let schools = schools::names(&mut tx).await?;
    let wanted = filter.wanted(page, me, &schools);
    let (mut number, mut count, mut people) = (1, 0, 0);
    loop {
        let mut list = store::page(&mut tx, me, &wanted, number, STEP).await?;
        let more = list.len() as i64 > STEP;
        list.truncate(usize::try_from(STEP).unwrap_or(500));
        for one in &list {
            let main = speaker::of(&mut tx, one.id).await?.into_iter().find(|speaker| speaker.main);
            let places = placement::of(&mut tx, one.id).await?;
            let places: Vec<&str> = places.iter().map(|place| place.school_name.as_str()).collect();
            let heard = one.heard_at.map(|at| at.to_zoned_datetime(page.zone().clone()).date());
            export.row(&[
                one.name.as_str().into(),
                page.state("partners-kind", one.kind.as_str()).into(),
                page.state("partners-standing", one.standing.as_str()).into(),
                one.umbrella_name.clone().unwrap_or_default().into(),
                one.ein_shown().into(),
                area_words(page, &one.areas()).into(),
                one.website.as_str().into(),
                one.place().into(),
                page.t(if one.shown { "partners-yes" } else { "partners-no" }).into_owned().into(),
                places.join("; ").into(),
                main.as_ref().map_or(Field::Empty, |main| main.name.clone().into()),
                main.as_ref().map_or(Field::Empty, |main| main.shown().into()),
                one.owner_name.clone().unwrap_or_default().into(),
                one.next_step.as_str().into(),
                one.next_on.map_or(Field::Empty, Field::Day),
                heard.map_or(Field::Empty, Field::Day),
            ]);
            count += 1;
            people += i64::from(main.is_some_and(|main| !main.contact.is_empty()));
        }
        number += 1;
        if !more {
            break;
        }
    }
    drop(tx);
    let entry = Entry::new(Actor::with(me, Ability::KeepPartners), "partners-exported", "person", me.id());
    let entry = entry.detail(format!("organisations={count}"));
    let name = format!("partners-{}", page.today());
    hand_over(app, me, visit, Leaving { people, entry, name: &name }, export).await
}
