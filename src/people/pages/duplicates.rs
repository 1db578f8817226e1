//! Records that may be one person: compared side by side, joined, told apart, parted again.

use super::office::day_of;
use crate::app::App;
use crate::error::{Error, Result};
use crate::joined::Compared;
use crate::people::store::{self, LateMerge, PAIRS_PAGE, Pair, Side};
use crate::people::{Ability, Contact, Likeness, Person, PersonId, contacts, merge, visible_person};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    person: Option<PersonId>,
    one: i64,
    other: i64,
}

#[derive(Template)]
#[template(path = "people/duplicates.html")]
struct DuplicatesPage {
    page: Page,
    pairs: Vec<Pair>,
    more: bool,
    merges: Vec<LateMerge>,
}

/// Pairs that are alike; of one person when asked so.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut pairs = match asked.person {
        Some(person) => of_person(&mut tx, &me, person).await?,
        None => store::alike_pairs(&mut tx, (asked.one, asked.other)).await?,
    };
    let more = pairs.len() as i64 > PAIRS_PAGE;
    pairs.truncate(usize::try_from(PAIRS_PAGE).unwrap_or(50));
    let merges = store::late_merges(&mut tx).await?;
    page(DuplicatesPage { page: page_, pairs, more, merges })
}

async fn of_person(tx: &mut Tx, me: &Me, id: PersonId) -> Result<Vec<Pair>> {
    let person = visible_person(tx, me, Ability::MergePeople, id).await?.ok_or(Error::NotFound)?;
    let alike = crate::people::possible_duplicates(tx, id).await?;
    let pair = |d: crate::people::Duplicate| Pair {
        one: id,
        one_name: person.name(),
        other_name: d.name(),
        other: d.person,
        likeness: d.likeness,
    };
    Ok(alike.into_iter().map(pair).collect())
}

#[derive(Template)]
#[template(path = "people/compare.html")]
struct ComparePage {
    page: Page,
    one: Column,
    other: Column,
    /// How the dates of birth compare: the dates themselves are nobody's to read here.
    birth: &'static str,
}

/// A record beside the other.
struct Column {
    side: Side,
    contacts: Vec<Contact>,
    since: String,
    name: String,
}

async fn column(tx: &mut Tx, page: &Page, person: &Person) -> Result<Column> {
    Ok(Column {
        side: store::side(tx, person.id).await?.ok_or(Error::NotFound)?,
        contacts: contacts(tx, person.id).await?,
        since: day_of(page, person),
        name: person.name(),
    })
}

/// Two records side by side.
pub async fn compare(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((one, other)): Path<(PersonId, PersonId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let one = visible_person(&mut tx, &me, Ability::MergePeople, one).await?.ok_or(Error::NotFound)?;
    let other = visible_person(&mut tx, &me, Ability::MergePeople, other).await?.ok_or(Error::NotFound)?;
    if one.id == other.id {
        return Err(Error::NotFound);
    }
    let birth = match (one.birth_date, other.birth_date) {
        (Some(a), Some(b)) if a == b => "people-births-same",
        (Some(_), Some(_)) => "people-births-differ",
        _ => "people-births-unknown",
    };
    let one = column(&mut tx, &page_, &one).await?;
    let other = column(&mut tx, &page_, &other).await?;
    page(ComparePage { page: page_, one, other, birth })
}

/// The same, and which record is kept; or two people.
pub async fn decide(
    State(app): State<App>,
    me: Me,
    Path((one, other)): Path<(PersonId, PersonId)>,
    Fields(form): Fields<Compared>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let said = match form.what.kept_and_gone(one, other) {
        None => merge::keep_apart(&mut tx, &me, one, other, app.now()).await.map(|()| "people-kept-apart")?,
        Some((kept, gone)) => {
            merge::merge(&mut tx, &me, kept, gone, &rules, app.now()).await?;
            "people-merged"
        }
    };
    tx.commit().await?;
    Redirect::to("/office/duplicates").saying(said).into()
}

/// They were two after all.
pub async fn undo(State(app): State<App>, me: Me, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.write().await?;
    merge::undo(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/duplicates").saying("people-unmerged").into()
}

impl DuplicatesPage {
    fn why(&self, likeness: &Likeness) -> String {
        self.page.state("people-likeness", likeness.as_str())
    }
}

impl ComparePage {
    /// The state of a clearance is for those who follow applications.
    fn sees_clearance(&self) -> bool {
        self.page.viewer().may(Ability::FollowApplications)
    }

    fn language(&self, side: &Side) -> &'static str {
        i18n::Lang::parse(&side.lang).unwrap_or_default().endonym()
    }

    fn columns(&self) -> [&Column; 2] {
        [&self.one, &self.other]
    }
}
