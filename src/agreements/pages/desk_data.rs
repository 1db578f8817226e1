//! `/partner/desk/{key}/data`: data about students that the partner has, had or asks for.

use super::data_words::{Words, bases, elements};
use super::{LONGEST, Tag, kind_name};
use crate::agreements::act::Act;
use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::data::{self, Asked, Basis, Data, DataId};
use crate::agreements::desk::{self, Speaks};
use crate::agreements::store::{agreement as agreements, data as store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::web::{Once, OnceFields, Page, Path, Redirect, Reply, Viewer, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse};
use i18n::Lang;
use serde::Deserialize;

/// What the partner types.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    agreement: String,
    purpose: String,
    basis: String,
    element: Vec<String>,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

/// The form with what may be chosen.
struct Choosing<'a> {
    form: &'a AskForm,
    agreements: &'a [Agreement],
    elements: Vec<String>,
    lang: Lang,
}

impl Parse for Choosing<'_> {
    type Output = Asked;

    fn parse(&self, errors: &mut Errors) -> Option<Asked> {
        let known = |sent: &str| {
            let id = sent.parse::<AgreementId>().ok()?;
            self.agreements.iter().any(|one| one.id == id).then_some(id)
        };
        let agreement = errors.field("agreement", forms::one_of(&self.form.agreement, known));
        let purpose = errors.field("purpose", forms::text(&self.form.purpose, LONGEST));
        let basis = errors.field("basis", forms::one_of(&self.form.basis, Basis::parse));
        let elements = errors.field("element", forms::many(&self.form.element, &self.elements));
        let elements = elements.filter(|chosen| {
            if chosen.is_empty() {
                errors.add("element", forms::Reason::new("form-required"));
            }
            !chosen.is_empty()
        });
        Some(Asked {
            agreement: agreement?,
            purpose: purpose?,
            basis: basis?,
            elements: elements?,
            lang: self.lang.code().to_owned(),
        })
    }
}

#[derive(Template)]
#[template(path = "agreements/desk_data.html")]
struct DataPage {
    page: Page,
    key: String,
    who: Speaks,
    list: Vec<Data>,
    agreements: Vec<Agreement>,
    form: Form<AskForm>,
}

impl DataPage {
    async fn load(tx: &mut Tx, page: Page, (key, who): (String, Speaks), form: Form<AskForm>) -> Result<DataPage> {
        let list = store::of(tx, who.organisation).await?;
        let agreements = needing(tx, &who).await?;
        Ok(DataPage { page, key, who, list, agreements, form })
    }

    fn words(&self) -> Words<'_> {
        Words { page: &self.page }
    }

    fn tag(&self, one: &Data) -> Tag {
        self.words().tag(one)
    }

    fn options(&self) -> Vec<(String, String)> {
        let name = |one: &Agreement| {
            let (from, to) = (self.page.date_short(&one.starts_on), self.page.date_short(&one.ends_on));
            format!("{} · {from} – {to}", kind_name(&self.page, one))
        };
        self.agreements.iter().map(|one| (one.id.to_string(), name(one))).collect()
    }

    fn bases(&self) -> Vec<(String, String)> {
        bases(&self.page)
    }

    fn elements(&self) -> Vec<(String, String)> {
        elements(&self.page)
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("purpose") {
            Some(_) => Shown::of(&Leaving { texts: &[&self.form.value.purpose], known: &known(&self.who) }),
            None => Shown::default(),
        }
    }
}

fn known(who: &Speaks) -> [&str; 2] {
    [&who.organisation_name, &who.name]
}

/// The agreements for whose work data may be needed.
async fn needing(tx: &mut Tx, who: &Speaks) -> Result<Vec<Agreement>> {
    let all = agreements::of(tx, who.organisation).await?;
    Ok(all.into_iter().filter(|one| one.state.can_need_data()).collect())
}

/// All of them, and the form for another.
pub async fn show(State(app): State<App>, page_: Page, viewer: Viewer, Path(key): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    page(DataPage::load(&mut tx, page_, (key, who), Form::new(AskForm::default())).await?)
}

/// Asks; the same form sent again is the request that it made.
async fn ask_once(tx: &mut Tx, who: &Speaks, asked: &Asked, once: &Once, act: &Act<'_>) -> Result<DataId> {
    if let Some(before) = once.before(tx, act.now).await? {
        return Ok(before.into());
    }
    let id = data::ask(tx, who, asked, act).await?;
    once.made(tx, id).await?;
    Ok(id)
}

/// Asks for data.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path(key): Path<String>,
    OnceFields(sent, once): OnceFields<AskForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let offered = needing(&mut tx, &who).await?;
    let elements: Vec<String> =
        rules.agreements().data().elements.iter().map(|one| one.id.as_str().to_owned()).collect();
    let choosing = Choosing { form: &sent, agreements: &offered, elements, lang: page_.language() };
    let mut errors = Errors::default();
    if let Some(asked) = choosing.parse(&mut errors) {
        let leaving = Leaving { texts: &[&asked.purpose], known: &known(&who) };
        match leaving.may_go(&sent.nobody, &sent.warned) {
            Err(reason) => errors.add("purpose", reason),
            Ok(()) => match ask_once(&mut tx, &who, &asked, &once, &Act::of(&app, &rules)).await {
                Ok(id) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/partner/desk/{key}/data/{id}")).saying("data-said-asked").into();
                }
                Err(Error::Refused(reason)) => errors.add("element", reason),
                Err(other) => return Err(other),
            },
        }
    }
    drop(tx);
    let mut tx = app.db.read().await?;
    refused(DataPage::load(&mut tx, page_, (key, who), Form { value: sent, errors }).await?)
}
