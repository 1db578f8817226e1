//! `/office/consents/{id}`: how the families asked under one data agreement have answered, and what is due.

use super::consent_words as words;
use super::data_words::Words;
use super::file::{Reading, STEP};
use super::{LONGEST, Tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::consent::{self, Consent};
use crate::agreements::consent_ask;
use crate::agreements::consent_desk::{self, Stopped};
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::consent_text::Plain;
use crate::agreements::data::{Data, DataId};
use crate::agreements::store::consent::{self as store, PAGE};
use crate::agreements::store::consent_texts as texts;
use crate::agreements::store::data as agreements;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::{Export, Field, Fields, Format, Me, OnceFields, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    page: Option<i64>,
    /// Which page of those who count no more.
    stopped: Option<i64>,
}

/// What it is for, in words for families.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    about_en: String,
    about_es: String,
    about_ar: String,
}

#[derive(Template)]
#[template(path = "agreements/consent_queue.html")]
struct QueuePage {
    page: Page,
    data: Data,
    counts: Vec<(&'static str, i64)>,
    current: &'static str,
    list: Vec<Consent>,
    number: i64,
    more: bool,
    ready: i64,
    stopped: Stopped,
    /// Whether families may be asked today.
    is_open: bool,
    may_ask: bool,
    may_keep: bool,
    sees_data: bool,
    form: Form<Sent>,
}

impl QueuePage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        (id, filter): (DataId, &Filter),
        form: Option<Form<Sent>>,
    ) -> Result<QueuePage> {
        let data = consent_ask::visible(tx, me, Ability::SeeConsents, id).await?;
        let number = filter.page.unwrap_or(1).clamp(1, 10_000);
        let state = ConsentState::parse(&filter.state);
        let found = store::counts(tx, me, id).await?;
        let count = |state: &ConsentState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, n)| *n);
        let mut counts: Vec<_> = ConsentState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
        counts.push(("all", found.iter().map(|(_, count)| count).sum()));
        let mut list = store::page(tx, me, id, state, number, PAGE).await?;
        let more = list.len() as i64 > PAGE;
        list.truncate(usize::try_from(PAGE).unwrap_or(50));
        let plain = texts::plain(tx, id).await?;
        let sees_data = me.may(Ability::SeeDataRequests);
        Ok(QueuePage {
            // Counts of the whole district are for those who see all of it.
            ready: if sees_data { consent_desk::ready(tx, &data, &plain, page.today()).await? } else { 0 },
            stopped: if sees_data {
                consent_desk::stopped(tx, &data, filter.stopped).await?
            } else {
                Stopped::default()
            },
            is_open: consent::is_asked_for(tx, &data, page.today()).await?,
            may_ask: me.may(Ability::AskFamilies),
            may_keep: me.may(Ability::KeepPartners),
            sees_data,
            current: state.map_or("all", |state| state.as_str()),
            form: form.unwrap_or_else(|| {
                let (about_en, about_es, about_ar) = (plain.words_en, plain.words_es, plain.words_ar);
                Form::new(Sent { about_en, about_es, about_ar })
            }),
            page,
            data,
            counts,
            list,
            number,
            more,
        })
    }

    fn words(&self) -> Words<'_> {
        Words { page: &self.page }
    }

    fn data_tag(&self) -> Tag {
        self.words().tag(&self.data)
    }

    fn tag(&self, one: &Consent) -> Tag {
        words::tag(&self.page, one.state)
    }

    fn way(&self, one: &Consent) -> String {
        words::way(&self.page, one)
    }

    fn is(&self, word: &str) -> bool {
        self.current == word
    }

    fn has(&self, word: &str) -> bool {
        self.counts.iter().any(|(known, count)| *known == word && *count > 0)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// The queue.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Query(filter): Query<Filter>,
) -> Reply {
    let mut tx = app.db.read().await?;
    page(QueuePage::load(&mut tx, page_, &me, (id, &filter), None).await?)
}

const COLUMNS: [&str; 9] = ["student", "school", "way", "language", "state", "asked", "reminded", "answered", "since"];

/// How each stands, as a file.
pub async fn csv(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Query(filter): Query<Filter>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut export = Export::begin(Format::Csv, &COLUMNS.map(|column| page_.state("consent-column", column)))?;
    let state = ConsentState::parse(&filter.state);
    let day = |at: jiff::Timestamp| Field::Day(rules.calendar.day_of(at));
    let mut reading = Reading::begin();
    let mut tx = app.db.read().await?;
    let data = consent_ask::visible(&mut tx, &me, Ability::SeeConsents, id).await?;
    while let Some(number) = reading.next() {
        for one in &reading.of(store::page(&mut tx, &me, id, state, number, STEP).await?) {
            export.row(&[
                one.student.as_str().into(),
                one.school_name.clone().unwrap_or_default().into(),
                page_.state("consent-way", one.way.as_str()).into(),
                one.language().endonym().into(),
                words::tag(&page_, one.state).1.into(),
                day(one.asked_at),
                one.reminded_at.map_or(Field::Empty, day),
                one.said_on.map_or(Field::Empty, Field::Day),
                day(one.since),
            ]);
        }
    }
    drop(tx);
    let mut tx = app.db.write().await?;
    consent_desk::exported(&mut tx, &me, &data, reading.lines, &act).await?;
    tx.commit().await?;
    export.finish(&format!("consents-{}", act.today())).await
}

/// A form with nothing but its key.
#[derive(Debug, Deserialize)]
pub struct Pressed {}

/// The list that may go out today: numbers and days, nothing else. It is noted with each student that it did.
pub async fn release(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    OnceFields(Pressed {}, once): OnceFields<Pressed>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    if once.before(&mut tx, app.now()).await?.is_some() {
        return Redirect::to(format!("/office/consents/{id}")).saying("consent-said-listed").into();
    }
    let list = consent_desk::release(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    let mut export =
        Export::begin(Format::Csv, &["student", "yes"].map(|column| page_.state("consent-column", column)))?;
    for one in &list {
        export.row(&[one.student.as_str().into(), one.said_on.map_or(Field::Empty, Field::Day)]);
    }
    export.finish(&format!("release-{id}-{}", app.today())).await
}

/// The office says in plain words what it is for.
pub async fn set_words(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut errors = Errors::default();
    let mut field = |name, value: &str| errors.field(name, forms::optional_text(value, LONGEST));
    let (en, es, ar) =
        (field("about_en", &sent.about_en), field("about_es", &sent.about_es), field("about_ar", &sent.about_ar));
    let mut tx = app.db.write().await?;
    agreements::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let (Some(words_en), Some(words_es), Some(words_ar)) = (en, es, ar) else {
        let form = Some(Form { value: sent, errors });
        return refused(QueuePage::load(&mut tx, page_, &me, (id, &Filter::default()), form).await?);
    };
    let plain = Plain { words_en, words_es, words_ar };
    consent_ask::set_words(&mut tx, &me, id, &plain, &act).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/consents/{id}")).saying("consent-said-words").into()
}

/// Reminds whoever has not answered.
pub async fn remind(State(app): State<App>, me: Me, Path(id): Path<DataId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let letters = consent_ask::remind(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    let said = if letters == 0 { "consent-said-nobody-due" } else { "consent-said-reminded" };
    Redirect::to(format!("/office/consents/{id}")).saying(said).into()
}

/// Asks those anew whose yes is over because what is asked for changed.
pub async fn ask_again(State(app): State<App>, me: Me, Path(id): Path<DataId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    consent_ask::ask_again(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/consents/{id}")).saying("consent-said-asked").into()
}
