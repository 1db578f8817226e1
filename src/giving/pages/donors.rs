//! `/office/gifts/donors`: donors who may be one, looked for, compared side by side, joined, told apart, parted again.

use super::looked;
use super::sponsor_form::POSTAL;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::donor;
use crate::giving::gift::{DonorId, Gift, GiftId};
use crate::giving::sponsor::SponsorId;
use crate::giving::sponsor_flow::SponsorState;
use crate::giving::store;
use crate::giving::store::donor::Donor;
use crate::giving::store::donor_join::{self as joins, Known, LateJoin, Pair};
use crate::joined::Compared;
use crate::people;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    q: String,
    /// The record that another is looked for to go with.
    with: String,
}

#[derive(Template)]
#[template(path = "giving/donors.html")]
struct DonorsPage {
    page: Page,
    wanted: Wanted,
    with: Option<(DonorId, String)>,
    found: Vec<Known>,
    pairs: Vec<Pair>,
    joins: Vec<LateJoin>,
}

impl DonorsPage {
    fn why(&self, pair: &Pair) -> String {
        self.page.state("gifts-likeness", pair.likeness.as_str())
    }

    fn contact(&self, known: &Known) -> String {
        shown(&known.contact_kind, &known.contact)
    }
}

pub(super) fn shown(kind: &str, contact: &str) -> String {
    people::ContactKind::parse(kind).map_or_else(|| "–".to_owned(), |kind| people::shown(kind, contact))
}

/// Pairs that are alike, a search, and what was joined lately.
pub async fn list(State(app): State<App>, page_: Page, Query(wanted): Query<Wanted>) -> Reply {
    let mut tx = app.db.read().await?;
    let with = match wanted.with.parse::<i64>() {
        Ok(id) => store::donor::donor(&mut tx, DonorId(id)).await?.map(|donor| (DonorId(id), donor.name)),
        Err(_) => None,
    };
    let found = match forms::line(&wanted.q, 80) {
        Ok(name) => joins::find(&mut tx, &name).await?,
        Err(_) => Vec::new(),
    };
    let pairs = joins::pairs(&mut tx).await?;
    let joins = joins::late(&mut tx).await?;
    page(DonorsPage { page: page_, wanted, with, found, pairs, joins })
}

/// The address, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PostalForm {
    postal: String,
}

#[derive(Template)]
#[template(path = "giving/donor.html")]
struct OnePage {
    page: Page,
    one: Column,
    sponsorships: Vec<(SponsorId, String, SponsorState)>,
    form: Form<PostalForm>,
}

impl OnePage {
    fn contact(&self) -> String {
        shown(&self.one.donor.contact_kind, &self.one.donor.contact)
    }

    fn language(&self) -> &'static str {
        i18n::Lang::parse(&self.one.donor.lang).map_or("", i18n::Lang::endonym)
    }

    fn what(&self, gift: &Gift) -> String {
        super::words::what(&self.page, gift)
    }

    fn tag(&self, gift: &Gift) -> (&'static str, String) {
        super::words::tag(&self.page, gift.state)
    }
}

async fn one_page(app: &App, page: Page, me: &Me, id: DonorId, form: Option<Form<PostalForm>>) -> Result<OnePage> {
    let mut tx = app.db.read().await?;
    let one = column(&mut tx, me, id).await?;
    let sponsorships = store::sponsor::of_donor(&mut tx, me, id).await?;
    let form = form.unwrap_or_else(|| Form::new(PostalForm { postal: one.donor.postal.clone() }));
    Ok(OnePage { page, one, sponsorships, form })
}

/// A donor: how they are reached, what they gave, what they sponsor.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DonorId>) -> Reply {
    let shown = one_page(&app, page_, &me, id, None).await?;
    looked::many(&app, &me, "looked-at", format!("donor={id}")).await?;
    page(shown)
}

/// Where letters on paper go.
pub async fn set_postal(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DonorId>,
    Fields(sent): Fields<PostalForm>,
) -> Reply {
    let mut errors = Errors::default();
    let Some(postal) = errors.field("postal", forms::optional_text(&sent.postal, POSTAL)) else {
        return refused(one_page(&app, page_, &me, id, Some(Form { value: sent, errors })).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    donor::set_postal(&mut tx, &me, id, &postal, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/gifts/donors/{id}")).saying("gifts-said-postal").into()
}

/// A record beside the other.
struct Column {
    id: DonorId,
    donor: Donor,
    gifts: Vec<Gift>,
}

#[derive(Template)]
#[template(path = "giving/compare.html")]
struct ComparePage {
    page: Page,
    one: Column,
    other: Column,
}

impl ComparePage {
    fn columns(&self) -> [&Column; 2] {
        [&self.one, &self.other]
    }

    fn contact(&self, column: &Column) -> String {
        shown(&column.donor.contact_kind, &column.donor.contact)
    }

    fn language(&self, column: &Column) -> &'static str {
        i18n::Lang::parse(&column.donor.lang).map_or("", i18n::Lang::endonym)
    }

    fn what(&self, gift: &Gift) -> String {
        super::words::what(&self.page, gift)
    }
}

async fn column(tx: &mut Tx, me: &Me, id: DonorId) -> Result<Column> {
    let donor =
        store::donor::donor(tx, id).await?.filter(|one| !one.merged && !one.forgotten).ok_or(Error::NotFound)?;
    let gifts = store::list::of_donor(tx, me, id, GiftId(0)).await?;
    Ok(Column { id, donor, gifts })
}

/// Two records side by side.
pub async fn compare(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((one, other)): Path<(DonorId, DonorId)>,
) -> Reply {
    if one == other {
        return Err(Error::NotFound);
    }
    let mut tx = app.db.read().await?;
    let one = column(&mut tx, &me, one).await?;
    let other = column(&mut tx, &me, other).await?;
    page(ComparePage { page: page_, one, other })
}

/// The same, and which record is kept; or two donors.
pub async fn decide(
    State(app): State<App>,
    me: Me,
    Path((one, other)): Path<(DonorId, DonorId)>,
    Fields(form): Fields<Compared>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    let said = match form.what.kept_and_gone(one, other) {
        None => donor::keep_apart(&mut tx, &me, one, other, &act).await.map(|()| "gifts-said-apart")?,
        Some((kept, gone)) => donor::join(&mut tx, &me, kept, gone, &act).await.map(|_| "gifts-said-joined")?,
    };
    tx.commit().await?;
    Redirect::to("/office/gifts/donors").saying(said).into()
}

/// They were two after all.
pub async fn undo(State(app): State<App>, me: Me, Path(id): Path<i64>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    donor::part(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to("/office/gifts/donors").saying("gifts-said-parted").into()
}
