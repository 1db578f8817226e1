//! The proposals of a plan as files to keep: what goes where, from whom, and why.

use super::reasons::{About, said};
use super::words;
use crate::app::App;
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::needs::plan::PlanId;
use crate::needs::reason_code;
use crate::needs::store::plan::{self as store, Line};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Path, Reply};
use axum::extract::State;

/// All proposals for any program.
pub async fn download(State(app): State<App>, page: Page, me: Me, format: Format, Path(id): Path<PlanId>) -> Reply {
    proposals(&app, &page, &me, id, format).await
}

const COLUMNS: [&str; 9] = ["place", "school", "what", "quantity", "offer", "giver", "points", "why", "proposed"];

/// Written first, then noted in the ledger, then handed over: no file leaves without its line.
async fn proposals(app: &App, page: &Page, me: &Me, id: PlanId, format: Format) -> Reply {
    let head = COLUMNS.map(|column| page.state("needs-plan-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let (mut after, mut count) = (0, 0);
    loop {
        let lines = store::lines(&mut tx, id, after).await?;
        for line in &lines {
            export.row(&fields(page, line));
            count += 1;
        }
        match lines.last() {
            Some(last) => after = last.place,
            None => break,
        }
    }
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(me, Ability::SeeOffers), "need-plan-exported", "need_plan", id);
    ledger::note(&mut tx, entry.detail(format!("lines={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish("plan-proposals").await
}

fn fields<'l>(page: &Page, line: &'l Line) -> [Field<'l>; 9] {
    let reasons = {
        let about = About { what: &line.what, wanted: &line.size, offered: &line.sizes };
        said(page, &reason_code::read(&line.reasons), &about)
    };
    let reasons: Vec<String> = reasons.iter().map(|reason| format!("{} ({})", reason.words, reason.points)).collect();
    [
        Field::Whole(line.place),
        line.school_name.as_str().into(),
        words::item(page, &line.what, &line.size).into(),
        words::units(page, line.kind, line.quantity).into(),
        line.offer_what.as_str().into(),
        line.giver.as_str().into(),
        Field::Whole(line.points),
        reasons.join("; ").into(),
        page.t(if line.proposed { "needs-plan-file-yes" } else { "needs-plan-file-no" }).into_owned().into(),
    ]
}
