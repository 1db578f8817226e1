//! `/office/closet`: what is there, what runs low, and one thing with what came and went.

use super::child::{Noticed, ask, notice};
use super::give::names;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::closet::{self, Change, Item, ItemId, MOST, Moved, NewItem, Step};
use crate::giving::store::closet as store;
use crate::ledger::{self, Actor, Entry};
use crate::needs::{self, NeedId};
use crate::people::Ability;
use crate::schools::SchoolName;
use crate::web::{
    Export, Field, Fields, FormStep, Format, Me, Page, Path, Query, Reach, Redirect, Reply, StepFields, page, refused,
};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Reason};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    q: String,
    school: String,
    low: String,
    ended: String,
    page: Option<i64>,
}

impl Filter {
    fn number(&self) -> i64 {
        self.page.unwrap_or(1).clamp(1, 1_000)
    }

    /// The next page of the same.
    fn next(&self) -> String {
        let encoded = |value: &str| utf8_percent_encode(value, NON_ALPHANUMERIC).to_string();
        let [q, school, low, ended] = [&self.q, &self.school, &self.low, &self.ended].map(|value| encoded(value));
        format!("?q={q}&school={school}&low={low}&ended={ended}&page={}", self.number() + 1)
    }
}

/// A new thing, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ItemForm {
    school: String,
    name: String,
    size: String,
    place: String,
    low: String,
}

impl ItemForm {
    /// `own`: the schools whose closets somebody keeps; `district`: whether the district's own, too.
    fn read(&self, own: &[SchoolName], district: bool, errors: &mut Errors) -> Option<NewItem> {
        let school = self.school.trim();
        let found = own.iter().find(|one| one.slug == school).map(|one| one.id);
        if found.is_none() && !(school.is_empty() && district) {
            errors.add("school", Reason::new("form-choice"));
        }
        let name = errors.field("name", forms::line(&self.name, 80));
        let size = errors.field("size", forms::optional_line(&self.size, 40));
        let place = errors.field("place", forms::optional_line(&self.place, 80));
        let low = errors.field("low", forms::optional(&self.low, |sent| forms::whole_number(sent, 0..=MOST)));
        Some(NewItem { school: found, name: name?, size: size?, place: place?, low: low?.unwrap_or(0) })
    }
}

#[derive(Template)]
#[template(path = "giving/closet.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    list: Vec<Item>,
    /// Whether there is another page.
    more: bool,
    running_low: i64,
    form: Form<ItemForm>,
    schools: Vec<(String, String)>,
    district: bool,
}

impl ListPage {
    fn is_filtered(&self) -> bool {
        [&self.filter.q, &self.filter.school, &self.filter.low].iter().any(|value| !value.is_empty())
    }
}

/// The schools whose closets somebody keeps, and whether the district's own, too.
async fn reach(app: &App, me: &Me) -> Result<(Vec<SchoolName>, bool)> {
    let mut schools = names(app).await?;
    let district = match me.reach(Ability::KeepCloset) {
        Reach::District => true,
        Reach::Schools(own) => {
            schools.retain(|school| own.contains(&school.id));
            false
        }
        Reach::Nowhere => {
            schools.clear();
            false
        }
    };
    Ok((schools, district))
}

async fn list_page(app: &App, page_: Page, me: &Me, filter: Filter, form: Form<ItemForm>) -> Result<ListPage> {
    let (schools, district) = reach(app, me).await?;
    let wanted = store::Wanted {
        name: forms::line(&filter.q, 80).ok(),
        school: schools.iter().find(|school| school.slug == filter.school).map(|school| school.id),
        low: filter.low == "yes",
        ended: filter.ended == "yes",
    };
    let mut tx = app.db.read().await?;
    let mut list = store::page(&mut tx, me, &wanted, filter.number()).await?;
    let more = list.len() as i64 > store::PAGE;
    list.truncate(store::PAGE as usize);
    let running_low = store::count_low(&mut tx, me).await?;
    let schools = schools.into_iter().map(|school| (school.slug, school.name)).collect();
    Ok(ListPage { page: page_, filter, list, more, running_low, form, schools, district })
}

/// What is there.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    page(list_page(&app, page_, &me, filter, Form::new(ItemForm::default())).await?)
}

/// Makes room for a thing.
pub async fn add(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<ItemForm>) -> Reply {
    let (schools, district) = reach(&app, &me).await?;
    let mut errors = Errors::default();
    let Some(new) = sent.read(&schools, district, &mut errors).filter(|_| errors.is_empty()) else {
        let form = Form { value: sent, errors };
        return refused(list_page(&app, page_, &me, Filter::default(), form).await?);
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let id = closet::add(&mut tx, &me, &new, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/closet/{id}")).saying("closet-said-added").into()
}

/// All of it as a file: for any program, or a workbook. Written, then noted in the ledger, then handed over.
pub async fn download(State(app): State<App>, page_: Page, me: Me, format: Format) -> Reply {
    const COLUMNS: [&str; 7] = ["name", "size", "school", "place", "quantity", "low", "counted"];
    let mut export = Export::begin(format, &COLUMNS.map(|column| page_.state("closet-column", column)))?;
    let mut tx = app.db.read().await?;
    let write = |item: Item| {
        export.row(&[
            item.name.as_str().into(),
            item.size.as_str().into(),
            item.school_name.as_deref().unwrap_or("").into(),
            item.place.as_str().into(),
            Field::Whole(item.quantity),
            Field::Whole(item.low),
            item.counted_on.map_or(Field::Empty, Field::Day),
        ]);
    };
    let lines = store::each(&mut tx, &me, write).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::KeepCloset), "closet-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={lines}")), app.now()).await?;
    tx.commit().await?;
    export.finish("closet").await
}

/// What happens to a thing, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    came: String,
    gift: String,
    went: String,
    to: String,
    counted: String,
    why: String,
    low: String,
    ended: String,
    /// What is said to warnings about children, and to which.
    nobody: String,
    warned: String,
}

impl StepForm {
    /// The words of whichever form was sent.
    fn words(&self) -> [&str; 2] {
        [&self.to, &self.why]
    }
}

#[derive(Template)]
#[template(path = "giving/closet_item.html")]
struct OnePage {
    page: Page,
    item: Item,
    noticed: Noticed,
    moves: Vec<Moved>,
    /// The need that asks for more of it.
    need: Option<NeedId>,
    form: Form<StepForm>,
}

impl OnePage {
    fn title(&self) -> String {
        match self.item.size.as_str() {
            "" => self.item.name.clone(),
            size => self.page.t2("closet-name-size", "name", self.item.name.as_str(), "size", size),
        }
    }

    fn change(&self, moved: &Moved) -> String {
        let sign = if moved.change > 0 { "+" } else { "" };
        format!("{sign}{}", self.page.number(&moved.change))
    }
}

async fn one_page(app: &App, page_: Page, me: &Me, id: ItemId, form: Option<Form<StepForm>>) -> Result<OnePage> {
    let mut tx = app.db.read().await?;
    let item = store::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let moves = store::moves(&mut tx, id).await?;
    let need = needs::closet::open(&mut tx, id).await?;
    let likely = StepForm { low: item.low.to_string(), ..StepForm::default() };
    let form = form.unwrap_or_else(|| Form::new(likely));
    Ok(OnePage { page: page_, item, noticed: notice(&form.value.words()), moves, need, form })
}

/// One thing.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ItemId>) -> Reply {
    page(one_page(&app, page_, &me, id, None).await?)
}

impl StepFields for StepForm {
    type At = ItemId;

    fn home(id: ItemId) -> String {
        format!("/office/closet/{id}")
    }

    /// Only one of the forms was sent: its field is the one that was filled in.
    fn field_of(&self, key: &str) -> Option<&'static str> {
        Some(match key {
            "closet-refused-ended" | "closet-refused-left" => return None,
            "closet-refused-gift" => "gift",
            "closet-refused-why" => "why",
            _ if !self.came.is_empty() => "came",
            _ if !self.went.is_empty() => "went",
            _ => "counted",
        })
    }

    async fn again(app: &App, page: Page, me: &Me, id: ItemId, form: Form<StepForm>) -> Reply {
        refused(one_page(app, page, me, id, Some(form)).await?)
    }
}

/// Takes a step, or says under its field what is wrong with it.
async fn take(asked: FormStep<StepForm>, read: Read) -> Reply {
    let mut errors = Errors::default();
    let Some(step) = read(&asked.form, &mut errors).filter(|_| errors.is_empty()) else {
        return asked.again(errors).await;
    };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    // Sent again, it neither comes nor goes a second time; and an old count is not written over what came since.
    let done = match asked.once.before(&mut tx, asked.app.now()).await? {
        Some(_) => Ok(()),
        None => closet::change(&mut tx, &asked.me, asked.at, &step, &Act::of(&asked.app, &rules)).await.map(|_| ()),
    };
    asked.end(tx, done.map(|()| "closet-said-saved")).await
}

type Read = fn(&StepForm, &mut Errors) -> Option<Step>;

fn came(form: &StepForm, errors: &mut Errors) -> Option<Step> {
    let count = errors.field("came", forms::whole_number(&form.came, 1..=MOST));
    let gift = form.gift.trim();
    let found = gift.parse::<i64>().ok().map(crate::giving::GiftId::from);
    if !gift.is_empty() && found.is_none() {
        errors.add("gift", Reason::new("closet-refused-gift"));
    }
    Some(Step { kind: Change::Received, count: count?, words: String::new(), gift: found, part: None })
}

fn went(form: &StepForm, errors: &mut Errors) -> Option<Step> {
    let count = errors.field("went", forms::whole_number(&form.went, 1..=MOST));
    let words = errors.field("to", forms::line(&form.to, 200));
    ask(&form.words(), &form.warned, &form.nobody, errors);
    Some(Step { kind: Change::Given, count: count?, words: words?, gift: None, part: None })
}

fn counted(form: &StepForm, errors: &mut Errors) -> Option<Step> {
    let count = errors.field("counted", forms::whole_number(&form.counted, 0..=MOST));
    let words = errors.field("why", forms::optional_line(&form.why, 200));
    ask(&form.words(), &form.warned, &form.nobody, errors);
    Some(Step { kind: Change::Counted, count: count?, words: words?, gift: None, part: None })
}

/// It came.
pub async fn receive(asked: FormStep<StepForm>) -> Reply {
    take(asked, came).await
}

/// It was given out.
pub async fn give(asked: FormStep<StepForm>) -> Reply {
    take(asked, went).await
}

/// Somebody counted.
pub async fn count(asked: FormStep<StepForm>) -> Reply {
    take(asked, counted).await
}

/// Where it runs low, and whether it is kept.
pub async fn settle(asked: FormStep<StepForm>) -> Reply {
    let mut errors = Errors::default();
    let Some(low) = errors.field("low", forms::whole_number(&asked.form.low, 0..=MOST)) else {
        return asked.again(errors).await;
    };
    let ended = forms::checkbox(&asked.form.ended);
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = closet::settle(&mut tx, &asked.me, asked.at, low, ended, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "closet-said-saved")).await
}
