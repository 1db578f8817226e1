//! Donors as files to keep: how they are reached, and what came from them.

use super::donors::shown;
use crate::app::App;
use crate::giving::store::donor_list::{self as store, Listed};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Reply};
use axum::extract::State;

/// All donors for any program.
pub async fn csv(State(app): State<App>, page: Page, me: Me) -> Reply {
    donors(&app, &page, &me, Format::Csv).await
}

/// The same as a workbook.
pub async fn xlsx(State(app): State<App>, page: Page, me: Me) -> Reply {
    donors(&app, &page, &me, Format::Xlsx).await
}

const COLUMNS: [&str; 9] = ["name", "kind", "contact", "language", "postal", "gifts", "money", "last", "sponsorships"];

/// Written first, then noted in the ledger, then handed over: no file leaves without its line.
async fn donors(app: &App, page: &Page, me: &Me, format: Format) -> Reply {
    let head = COLUMNS.map(|column| page.state("gifts-donors-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let count = store::each(&mut tx, me, |donor| export.row(&fields(page, &donor))).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(me, Ability::KeepGifts), "donors-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish("donors").await
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
