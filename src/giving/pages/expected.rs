//! `/office/gifts/expected`: money that is due, was missed, or has to be looked at; what employers will add.

use crate::app::App;
use crate::error::Result;
use crate::giving::payment_flow::PartState;
use crate::giving::store::employer::{self, OpenAddition};
use crate::giving::store::payment::{self, OddPayment};
use crate::giving::store::promise::{self, OpenPart};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;

/// Parts that are due within so many days are shown.
const AHEAD: i64 = 60;
/// Lines of each list.
const SHOWN: i64 = 200;

#[derive(Template)]
#[template(path = "giving/expected.html")]
struct ExpectedPage {
    page: Page,
    parts: Vec<OpenPart>,
    payments: Vec<OddPayment>,
    additions: Vec<OpenAddition>,
}

impl ExpectedPage {
    fn tag(&self, part: &OpenPart) -> (&'static str, String) {
        let kind = if part.state == PartState::Missed { "stop" } else { "wait" };
        (kind, self.page.state("gifts-part-state", part.state.as_str()))
    }

    fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.payments.is_empty() && self.additions.is_empty()
    }

    fn is_late(&self, addition: &OpenAddition) -> bool {
        addition.due_on < self.page.today()
    }
}

async fn parts(tx: &mut Tx, me: &Me, today: Date) -> Result<Vec<OpenPart>> {
    promise::open_until(tx, me, today.saturating_add(AHEAD.days()), SHOWN).await
}

/// What is to come, the earliest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    page(ExpectedPage {
        parts: parts(&mut tx, &me, page_.today()).await?,
        payments: payment::to_look_at(&mut tx, &me, SHOWN).await?,
        additions: employer::expected(&mut tx, &me, SHOWN).await?,
        page: page_,
    })
}

/// The parts and additions as a file: for any program, or a workbook. Written, then noted in the ledger, then handed over.
pub async fn download(State(app): State<App>, page_: Page, me: Me, format: Format) -> Reply {
    let head = ["due", "donor", "what", "amount", "state"].map(|column| page_.state("gifts-expected-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let parts = parts(&mut tx, &me, page_.today()).await?;
    for part in &parts {
        let state = page_.state("gifts-part-state", part.state.as_str());
        let (donor, what) = (part.donor_name.as_str(), part.what.as_str());
        export.row(&[Field::Day(part.due_on), donor.into(), what.into(), Field::Money(part.cents), state.into()]);
    }
    let additions = employer::expected(&mut tx, &me, SHOWN).await?;
    for one in &additions {
        let state = page_.t1("gifts-expected-employer", "name", one.donor_name.as_str());
        let row =
            [Field::Day(one.due_on), one.employer.as_str().into(), Field::Empty, Field::Money(one.cents), state.into()];
        export.row(&row);
    }
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::KeepGifts), "gifts-exported", "person", me.id());
    let entry = entry.detail(format!("expected lines={}", parts.len() + additions.len()));
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    export.finish("gifts-expected").await
}
