//! Organisations that may be one: compared side by side, joined, told apart, parted again.

use super::{area_words, standing_tag};
use crate::agreements::Act;
use crate::app::App;
use crate::error::{Error, Result};
use crate::joined::Compared;
use crate::partners::duplicate::{self, cannot_keep};
use crate::partners::organisation::{Organisation, OrganisationId};
use crate::partners::partner_flow::Standing;
use crate::partners::placement::Placement;
use crate::partners::speaker::Speaker;
use crate::partners::store::merge::{self as store, LateMerge, Pair};
use crate::partners::store::{organisation as organisations, placement, speaker};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "partners/duplicates.html")]
struct DuplicatesPage {
    page: Page,
    pairs: Vec<Pair>,
    merges: Vec<LateMerge>,
}

impl DuplicatesPage {
    fn why(&self, pair: &Pair) -> String {
        self.page.state("partners-likeness", pair.likeness.as_str())
    }

    fn tag(&self, standing: &Standing) -> (&'static str, String) {
        standing_tag(&self.page, *standing)
    }
}

/// Pairs that are alike, and what was joined lately.
pub async fn list(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    let pairs = store::pairs(&mut tx).await?;
    let merges = store::late(&mut tx).await?;
    page(DuplicatesPage { page: page_, pairs, merges })
}

/// A record beside the other.
struct Column {
    one: Organisation,
    speakers: Vec<Speaker>,
    placements: Vec<Placement>,
    groups: i64,
}

#[derive(Template)]
#[template(path = "partners/compare.html")]
struct ComparePage {
    page: Page,
    one: Column,
    other: Column,
}

impl ComparePage {
    fn columns(&self) -> [&Column; 2] {
        [&self.one, &self.other]
    }

    /// Why one record cannot be the one that stays, and the other.
    fn cannot(&self) -> [Option<&'static str>; 2] {
        let (one, other) = (self.one.one.standing, self.other.one.standing);
        [cannot_keep(one, other), cannot_keep(other, one)]
    }

    fn keeps_one(&self) -> bool {
        self.cannot()[0].is_none()
    }

    fn keeps_other(&self) -> bool {
        self.cannot()[1].is_none()
    }

    /// Said instead of a button that is not there.
    fn why_not(&self) -> Option<String> {
        self.cannot().into_iter().flatten().next().map(|why| self.page.t(why).into_owned())
    }

    fn standing(&self, column: &Column) -> String {
        standing_tag(&self.page, column.one.standing).1
    }

    fn areas(&self, column: &Column) -> String {
        area_words(&self.page, &column.one.areas())
    }
}

async fn column(tx: &mut Tx, me: &Me, id: OrganisationId) -> Result<Column> {
    let one = organisations::visible(tx, me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    Ok(Column {
        one,
        speakers: speaker::of(tx, id).await?,
        placements: placement::of(tx, id).await?,
        groups: organisations::groups(tx, id).await?.0,
    })
}

/// Two records side by side.
pub async fn compare(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((one, other)): Path<(OrganisationId, OrganisationId)>,
) -> Reply {
    if one == other {
        return Err(Error::NotFound);
    }
    let mut tx = app.db.read().await?;
    let one = column(&mut tx, &me, one).await?;
    let other = column(&mut tx, &me, other).await?;
    page(ComparePage { page: page_, one, other })
}

/// The same, and which record is kept; or two organisations.
pub async fn decide(
    State(app): State<App>,
    me: Me,
    Path((one, other)): Path<(OrganisationId, OrganisationId)>,
    Fields(form): Fields<Compared>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let said = match form.what.kept_and_gone(one, other) {
        None => duplicate::keep_apart(&mut tx, &me, one, other, app.now()).await.map(|()| "partners-said-apart")?,
        Some((kept, gone)) => {
            duplicate::merge(&mut tx, &me, kept, gone, &Act::of(&app, &app.policy())).await?;
            "partners-said-merged"
        }
    };
    tx.commit().await?;
    Redirect::to("/office/partners/duplicates").saying(said).into()
}

/// They were two after all.
pub async fn undo(State(app): State<App>, me: Me, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.write().await?;
    duplicate::undo(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/partners/duplicates").saying("partners-said-unmerged").into()
}
