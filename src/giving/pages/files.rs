//! Gifts as files to keep. What somebody thinks a thing is worth is in none of them.

use super::queue::{Filter, within_reach};
use super::words;
use crate::app::App;
use crate::giving::gift::Gift;
use crate::giving::store::list as store;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply};
use axum::extract::State;

/// The gifts of a filter for any program.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    gifts(&app, &page, &me, &filter, format).await
}

pub(super) const COLUMNS: [&str; 15] = [
    "offered",
    "donor",
    "anonymous",
    "receiver",
    "school",
    "kind",
    "what",
    "count",
    "amount",
    "state",
    "decider",
    "decided",
    "meeting",
    "received",
    "came",
];

/// Written first, then noted in the ledger, then handed over: no file leaves without its line.
async fn gifts(app: &App, page: &Page, me: &Me, filter: &Filter, format: Format) -> Reply {
    let head = COLUMNS.map(|column| page.state("gifts-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let schools = within_reach(&mut tx, me).await?;
    let wanted = store::Wanted { after: None, ..filter.wanted(&schools, app) };
    let count = store::each(&mut tx, me, &wanted, |gift| export.row(&fields(page, &gift))).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let mut entry = Entry::new(Actor::with(me, Ability::SeeGifts), "gifts-exported", "person", me.id())
        .detail(format!("state={} lines={count}", filter.state()));
    entry.school = wanted.school;
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    export.finish("gifts").await
}

fn fields<'g>(page: &Page, gift: &'g Gift) -> [Field<'g>; 15] {
    let day = |day: Option<jiff::civil::Date>| day.map_or(Field::Empty, Field::Day);
    let money = |cents: i64| if gift.is_money() { Field::Money(cents) } else { Field::Empty };
    let decided = gift.decided_at.map(|at| page.policy().calendar.day_of(at));
    let decider = gift.decided_by().map_or(String::new(), |one| page.state("gifts-decider", one.as_str()));
    [
        Field::Day(gift.offered_on),
        gift.donor_name.as_str().into(),
        if gift.anonymous { page.t("gifts-yes").into_owned().into() } else { Field::Empty },
        words::receiver(page, gift).into(),
        gift.school_name.as_deref().unwrap_or("").into(),
        page.state("gifts-kind", gift.kind.as_str()).into(),
        gift.what.as_str().into(),
        if gift.quantity > 0 { Field::Whole(gift.quantity) } else { Field::Empty },
        money(gift.cents),
        page.state("gifts-state", gift.state.as_str()).into(),
        decider.into(),
        day(decided),
        day(gift.meeting_on),
        day(gift.received_on),
        money(gift.received_cents),
    ]
}
