//! `/office/agreements`: every agreement within reach, what waits for whom, what ends soon; and the same as a file.

use super::file::{Reading, STEP, hand_over};
use super::{Tag, encoded, kind_name, notice_tag, state_tag};
use crate::agreements::agreement::Agreement;
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::signing::Letter;
use crate::agreements::store::list::{self as store, PAGE, Wanted};
use crate::agreements::store::{agreement as agreements, signing};
use crate::app::App;
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    q: String,
    page: Option<i64>,
}

impl Filter {
    /// `open` is what is on its way, `ending` what ends soon, `renew` what of that nothing follows yet, `notice` what the
    /// partner gave notice of, `all` is all.
    fn wanted(&self, today: Date, notice_days: u32) -> Wanted {
        let states = match self.state.as_str() {
            "all" | "ending" | "renew" | "notice" => Vec::new(),
            word => match AgreementState::parse(word) {
                Some(state) => vec![state],
                None => AgreementState::ALL.iter().copied().filter(|state| is_on_its_way(*state)).collect(),
            },
        };
        let soon = today.saturating_add(Span::new().days(i64::from(notice_days)));
        Wanted {
            states,
            ending_by: matches!(self.state.as_str(), "ending" | "renew").then_some(soon),
            unfollowed: self.state == "renew",
            noticed: self.state == "notice",
            q: forms::optional_line(&self.q, 80).unwrap_or_default(),
        }
    }

    fn number(&self) -> i64 {
        self.page.unwrap_or(1).clamp(1, 10_000)
    }

    fn base(&self, state: &str) -> String {
        format!("state={state}&q={}", encoded(&self.q))
    }
}

fn is_on_its_way(state: AgreementState) -> bool {
    state.is_open() || state == AgreementState::SignedByDistrict
}

#[derive(Template)]
#[template(path = "agreements/list.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Agreement>,
    more: bool,
    may_keep: bool,
}

impl ListPage {
    fn current(&self) -> &str {
        match self.filter.state.as_str() {
            word @ ("all" | "ending" | "renew" | "notice") => word,
            word => AgreementState::parse(word).map_or("open", |state| state.as_str()),
        }
    }

    fn is(&self, word: &str) -> bool {
        self.current() == word
    }

    fn tag(&self, one: &Agreement) -> Tag {
        state_tag(&self.page, one.state)
    }

    fn kind(&self, one: &Agreement) -> String {
        kind_name(&self.page, one)
    }

    fn is_late(&self, one: &Agreement) -> bool {
        one.due_on.is_some_and(|due| due < self.page.today())
    }

    fn notice(&self, one: &Agreement) -> Option<Tag> {
        notice_tag(&self.page, one)
    }

    fn ends_soon(&self, one: &Agreement) -> bool {
        one.ends_soon(self.page.today(), self.page.policy().partners.expiry_notice_days)
    }
}

/// The list.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx, &me).await?;
    let count = |state: AgreementState| found.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count);
    let open = AgreementState::ALL.iter().copied().filter(|state| is_on_its_way(*state)).map(count).sum();
    let mut counts = vec![("open", open)];
    counts.extend(AgreementState::ALL.iter().map(|state| (state.as_str(), count(*state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let wanted = filter.wanted(page_.today(), page_.policy().partners.expiry_notice_days);
    let mut list = store::page(&mut tx, &me, &wanted, filter.number(), PAGE).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(ListPage { may_keep: me.may(Ability::KeepPartners), page: page_, filter, counts, list, more })
}

/// The same as a file: for any program, or a workbook.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    file(&app, &page_, &me, &filter, format).await
}

const COLUMNS: [&str; 15] = [
    "organization",
    "kind",
    "state",
    "starts",
    "ends",
    "priority",
    "schools",
    "grades",
    "schedule",
    "students",
    "people",
    "signed-partner",
    "signed-district",
    "template",
    "hash",
];

async fn file(app: &App, page: &Page, me: &Me, filter: &Filter, format: Format) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("agreements-column", column)))?;
    let mut tx = app.db.read().await?;
    let wanted = filter.wanted(page.today(), page.policy().partners.expiry_notice_days);
    let mut reading = Reading::begin();
    while let Some(number) = reading.next() {
        for one in &reading.of(store::page(&mut tx, me, &wanted, number, STEP).await?) {
            let schools = agreements::schools(&mut tx, one.id).await?;
            let signatures = signing::of(&mut tx, Letter::Agreement(one.id)).await?;
            let signed = |side: &str| {
                let found = signatures.iter().find(|one| one.side.as_str() == side);
                found.map_or(Field::Empty, |one| one.name.clone().into())
            };
            let names: Vec<&str> = schools.iter().map(|(_, name)| name.as_str()).collect();
            let priority = page.policy().agreements().priority(&one.priority);
            export.row(&[
                one.organisation_name.as_str().into(),
                kind_name(page, one).into(),
                page.state("agreements-state", one.state.as_str()).into(),
                Field::Day(one.starts_on),
                Field::Day(one.ends_on),
                priority.map_or(one.priority.as_str(), |priority| priority.name.get(page.lang())).into(),
                names.join("; ").into(),
                one.grades.as_str().into(),
                one.schedule.as_str().into(),
                Field::Whole(one.students),
                Field::Whole(one.people),
                signed("partner"),
                signed("district"),
                Field::Whole(one.template),
                one.text_hash.as_str().into(),
            ]);
        }
    }
    drop(tx);
    let by = (Ability::KeepPartners, "agreements-exported");
    hand_over(app, me, by, ("agreements", reading.lines), export, "agreements").await
}
