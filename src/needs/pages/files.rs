//! Needs as a file to keep. No giver is in it, and no family.

use super::queue::Filter;
use super::words;
use crate::app::App;
use crate::ledger::{self, Actor, Entry};
use crate::needs::need::Need;
use crate::needs::store::list as store;
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply};
use axum::extract::State;
use jiff::civil::Date;

const COLUMNS: [&str; 13] = [
    "number",
    "school",
    "kind",
    "what",
    "size",
    "quantity",
    "promised",
    "received",
    "state",
    "audience",
    "needed-by",
    "until",
    "published",
];

/// The needs of a filter for any program, or as a workbook. Written first, then noted in the ledger, then handed over.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let head = COLUMNS.map(|column| page.state("needs-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let schools = words::within(&mut tx, &me, Ability::SeeNeeds).await?;
    let wanted = store::Wanted { after: None, ..filter.wanted(&schools) };
    let count = store::each(&mut tx, &me, &wanted, |need| export.row(&fields(&page, &need))).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let mut entry = Entry::new(Actor::with(&me, Ability::SeeNeeds), "needs-exported", "person", me.id())
        .detail(format!("state={} lines={count}", filter.state()));
    entry.school = wanted.school;
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    export.finish("needs").await
}

fn fields<'n>(page: &Page, need: &'n Need) -> [Field<'n>; 13] {
    let day = |day: Option<Date>| day.map_or(Field::Empty, Field::Day);
    [
        Field::Whole(need.id.0),
        need.school_name.as_str().into(),
        page.state("needs-kind", need.kind.as_str()).into(),
        need.what.as_str().into(),
        need.size.as_str().into(),
        Field::Whole(need.quantity),
        Field::Whole(need.promised),
        Field::Whole(need.received),
        page.state("needs-state", need.state.as_str()).into(),
        page.state("needs-audience", need.audience.as_str()).into(),
        day(need.needed_by),
        Field::Day(need.expires_on),
        day(need.published_at.map(|at| page.policy().calendar.day_of(at))),
    ]
}
