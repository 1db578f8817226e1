//! Donors as files to keep: how they are reached, and what came from them.

use super::donors::shown;
use crate::app::App;
use crate::giving::store::donor_list::{self as store, Listed};
use crate::ledger::{Actor, Entry};
use crate::people::{Ability, Leaving, hand_over};
use crate::web::{Export, Field, Format, Me, Page, Reply, Visit};
use axum::Extension;
use axum::extract::State;
use std::sync::Arc;

/// All donors for any program.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
) -> Reply {
    donors(&app, &page, (&me, &visit), format).await
}

const COLUMNS: [&str; 9] = ["name", "kind", "contact", "language", "postal", "gifts", "money", "last", "sponsorships"];

/// Written first, then handed over as files of people are: noted in the ledger, and asked for where they are many.
async fn donors(app: &App, page: &Page, (me, visit): (&Me, &Extension<Arc<Visit>>), format: Format) -> Reply {
    let head = COLUMNS.map(|column| page.state("gifts-donors-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut people = 0;
    let mut tx = app.db.read().await?;
    let count = store::each(&mut tx, me, |donor| {
        people += i64::from(!donor.contact.is_empty() || !donor.postal.is_empty());
        export.row(&fields(page, &donor));
    })
    .await?;
    drop(tx);
    let entry = Entry::new(Actor::with(me, Ability::KeepGifts), "donors-exported", "person", me.id());
    let entry = entry.detail(format!("lines={count}"));
    hand_over(app, me, visit, Leaving { people, entry, name: "donors" }, export).await
}

fn fields<'d>(page: &Page, donor: &'d Listed) -> [Field<'d>; 9] {
    let contact =
        if donor.contact.is_empty() { Field::Empty } else { shown(&donor.contact_kind, &donor.contact).into() };
    [
        donor.name.as_str().into(),
        page.state("gifts-donor-kind", &donor.kind).into(),
        contact,
        i18n::Lang::parse(&donor.lang).map_or("", i18n::Lang::endonym).into(),
        // The lines of an envelope in one cell.
        donor.postal.lines().map(str::trim).collect::<Vec<_>>().join(", ").into(),
        Field::Whole(donor.gifts),
        Field::Money(donor.cents),
        donor.last_on.map_or(Field::Empty, Field::Day),
        Field::Whole(donor.sponsorships),
    ]
}
