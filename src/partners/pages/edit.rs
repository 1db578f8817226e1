//! Writing an organisation down, and changing what is known of it.

use super::{areas, kinds, school_of, school_options};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::duplicate::Alike;
use crate::partners::marks::{ein, website};
use crate::partners::organisation::{self, Area, Facts, Organisation, OrganisationId, OrganisationKind, WriteError};
use crate::partners::store::{list, organisation as store};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, offered_languages, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// The form, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FactsForm {
    name: String,
    kind: String,
    school: String,
    umbrella: String,
    ein: String,
    area: Vec<String>,
    website: String,
    address: String,
    city: String,
    zip: String,
    about_en: String,
    about_es: String,
    about_ar: String,
    shown: String,
    /// It is written down although others are like it.
    anyway: String,
}

impl FactsForm {
    fn of(one: &Organisation, about: &[(String, String)]) -> FactsForm {
        let said = |lang: &str| about.iter().find(|(of, _)| of == lang).map(|(_, words)| words.clone());
        FactsForm {
            name: one.name.clone(),
            kind: one.kind.to_string(),
            school: one.school_slug.clone().unwrap_or_default(),
            umbrella: one.umbrella.map(|id| id.to_string()).unwrap_or_default(),
            ein: one.ein_shown(),
            area: one.areas().iter().map(ToString::to_string).collect(),
            website: one.website.clone(),
            address: one.address.clone(),
            city: one.city.clone(),
            zip: one.zip.clone(),
            about_en: said("en").unwrap_or_default(),
            about_es: said("es").unwrap_or_default(),
            about_ar: said("ar").unwrap_or_default(),
            shown: if one.shown { "yes".to_owned() } else { String::new() },
            anyway: String::new(),
        }
    }

    fn about(&self, lang: &str) -> &str {
        match lang {
            "es" => &self.about_es,
            "ar" => &self.about_ar,
            _ => &self.about_en,
        }
    }
}

impl Parse for FactsForm {
    type Output = Facts;

    fn parse(&self, errors: &mut Errors) -> Option<Facts> {
        let name = errors.field("name", forms::name(&self.name));
        let kind = errors.field("kind", forms::one_of(&self.kind, OrganisationKind::parse));
        if kind == Some(OrganisationKind::School) && self.school.trim().is_empty() {
            errors.add("school", Reason::new("partners-school-missing"));
            return None;
        }
        let umbrella = errors.field(
            "umbrella",
            forms::optional(&self.umbrella, |sent| forms::one_of(sent, |sent| sent.parse::<OrganisationId>().ok())),
        );
        let number = errors.field("ein", forms::optional(&self.ein, ein));
        let offered: Vec<&str> = Area::ALL.iter().map(Area::as_str).collect();
        let areas = errors.field("area", forms::many(&self.area, &offered));
        let site = errors.field("website", forms::optional(&self.website, website));
        let address = errors.field("address", forms::optional_line(&self.address, 120));
        let city = errors.field("city", forms::optional_line(&self.city, 60));
        let zip = errors.field("zip", forms::optional(&self.zip, forms::zip));
        let mut about = Vec::new();
        for lang in offered_languages() {
            let field = match lang.code() {
                "es" => "about_es",
                "ar" => "about_ar",
                _ => "about_en",
            };
            about.push((lang.code(), errors.field(field, forms::optional_text(self.about(lang.code()), 1_500))?));
        }
        Some(Facts {
            name: name?.as_str().to_owned(),
            kind: kind?,
            umbrella: umbrella?,
            school: None,
            ein: number?.unwrap_or_default(),
            areas: areas?.into_iter().filter_map(Area::parse).collect(),
            website: site?.unwrap_or_default(),
            address: address?,
            city: city?,
            zip: zip?.unwrap_or_default(),
            shown: forms::checkbox(&self.shown),
            about,
        })
    }
}

#[derive(Template)]
#[template(path = "partners/edit.html")]
struct EditPage {
    page: Page,
    /// Nothing while it is new.
    one: Option<Organisation>,
    form: Form<FactsForm>,
    alike: Vec<Alike>,
    schools: Vec<(String, String)>,
    umbrellas: Vec<(String, String)>,
}

impl EditPage {
    async fn load(tx: &mut Tx, page: Page, one: Option<Organisation>, form: Form<FactsForm>) -> Result<EditPage> {
        let umbrellas = list::umbrellas(tx, one.as_ref().map(|one| one.id)).await?;
        Ok(EditPage {
            schools: school_options(tx).await?,
            umbrellas: umbrellas.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
            alike: Vec::new(),
            page,
            one,
            form,
        })
    }

    fn kinds(&self) -> Vec<(String, String)> {
        kinds(&self.page)
    }

    fn areas(&self) -> Vec<(String, String)> {
        areas(&self.page)
    }

    fn title(&self) -> String {
        match &self.one {
            Some(one) => self.page.t1("partners-edit-title", "name", one.name.as_str()),
            None => self.page.t("partners-new-title").into_owned(),
        }
    }

    fn action(&self) -> String {
        self.one.as_ref().map_or("/office/partners".to_owned(), |one| format!("/office/partners/{}/edit", one.id))
    }

    fn likeness(&self, one: &Alike) -> String {
        self.page.state("partners-likeness", one.likeness.as_str())
    }

    fn is_shown(&self) -> bool {
        forms::checkbox(&self.form.value.shown)
    }
}

/// A new one.
pub async fn new(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    page(EditPage::load(&mut tx, page_, None, Form::new(FactsForm::default())).await?)
}

/// The school it belongs to, found by its word.
async fn belongs(tx: &mut Tx, form: &FactsForm, facts: &mut Facts) -> Result<()> {
    let may = matches!(facts.kind, OrganisationKind::School | OrganisationKind::Pta);
    facts.school = if may { school_of(tx, &form.school).await?.map(|school| school.id) } else { None };
    Ok(())
}

/// Writes it down, once it is clear that it is not there already.
pub async fn create(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<FactsForm>) -> Reply {
    let form = Form::new(sent);
    let mut facts = match form.parse() {
        Ok(facts) => facts,
        Err(form) => {
            let mut tx = app.db.read().await?;
            return refused(EditPage::load(&mut tx, page_, None, form).await?);
        }
    };
    let mut tx = app.db.write().await?;
    belongs(&mut tx, &form.value, &mut facts).await?;
    let anyway = forms::checkbox(&form.value.anyway);
    match organisation::create(&mut tx, &me, &facts, anyway, app.now()).await {
        Ok(id) => {
            tx.commit().await?;
            Redirect::to(format!("/office/partners/{id}")).saying("partners-said-written").into()
        }
        Err(WriteError::Alike(alike)) => {
            let form = form.refuse("name", Reason::new("partners-alike"));
            let shown = EditPage::load(&mut tx, page_, None, form).await?;
            refused(EditPage { alike, ..shown })
        }
        Err(WriteError::Circle) => Err(Error::refused("partners-circle")),
        Err(WriteError::Other(error)) => Err(error),
    }
}

/// What is known of one.
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OrganisationId>) -> Reply {
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, &me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    let about = store::about(&mut tx, id).await?;
    let form = Form::new(FactsForm::of(&one, &about));
    page(EditPage::load(&mut tx, page_, Some(one), form).await?)
}

/// Changes it.
pub async fn change(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    Fields(sent): Fields<FactsForm>,
) -> Reply {
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok(mut facts) => {
            let mut tx = app.db.write().await?;
            belongs(&mut tx, &form.value, &mut facts).await?;
            match organisation::change(&mut tx, &me, id, &facts, app.now()).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/office/partners/{id}")).saying("partners-said-changed").into();
                }
                Err(WriteError::Circle) => form.refuse("umbrella", Reason::new("partners-circle")),
                Err(WriteError::Alike(_)) => form.refuse("name", Reason::new("partners-alike")),
                Err(WriteError::Other(error)) => return Err(error),
            }
        }
    };
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, &me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    refused(EditPage::load(&mut tx, page_, Some(one), form).await?)
}
