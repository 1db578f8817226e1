//! `/contact`: a question finds its desk.

use crate::app::App;
use crate::connect::inquiry::{AskError, Desk, NewInquiry, ask};
use crate::error::{Error, Result};
use crate::people::kept_contact;
use crate::policy::{Contacts, Desk as Office};
use crate::schools::{self, School};
use crate::web::{Fields, Page, Query, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form, Parse, Reason};
use i18n::Lang;
use serde::Deserialize;
use std::borrow::Cow;
use std::sync::Arc;

/// Characters of a question.
const LONGEST: usize = 4_000;

/// The form, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ContactForm {
    desk: String,
    name: String,
    contact: String,
    lang: String,
    text: String,
    school: String,
    /// No person sees this field; machines that fill in everything fill it in.
    website: String,
}

/// A form that can be read. The school is found later.
pub struct Asked {
    desk: Desk,
    name: String,
    contact: forms::Contact,
    lang: Lang,
    text: String,
}

impl Parse for ContactForm {
    type Output = Asked;
    fn parse(&self, errors: &mut Errors) -> Option<Asked> {
        let desk = errors.field("desk", forms::one_of(&self.desk, Desk::parse));
        let name = errors.field("name", forms::name(&self.name));
        let contact = errors.field("contact", forms::contact(&self.contact));
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        let text = errors.field("text", forms::text(&self.text, LONGEST));
        Some(Asked { desk: desk?, name: name?.into(), contact: contact?, lang: lang?, text: text? })
    }
}

#[derive(Template)]
#[template(path = "connect/contact.html")]
struct ContactPage {
    page: Page,
    form: Form<ContactForm>,
    school: Option<School>,
}

impl ContactPage {
    fn desks(&self) -> Vec<(Desk, &Office)> {
        let contacts: &Contacts = &self.page.policy().contacts;
        Desk::ALL.iter().map(|desk| (*desk, desk.office(contacts))).collect()
    }

    fn desk_options(&self) -> Vec<(String, String)> {
        let desks = self.desks();
        desks.iter().map(|(desk, office)| (desk.to_string(), office.title.get(self.page.lang()).to_owned())).collect()
    }

    /// How the answer comes.
    fn contact_hint(&self) -> Cow<'_, str> {
        match self.page.texts() {
            true => self.page.t("connect-contact-contact-hint"),
            false => self.page.t("connect-contact-contact-hint-call"),
        }
    }

    /// The languages we can be asked to answer in, by their own names.
    fn languages(&self) -> Vec<(String, String)> {
        let languages = &self.page.policy().languages;
        let mut offered: Vec<Lang> = Vec::new();
        for code in languages.pages.iter().chain(&languages.spoken) {
            if let Some(lang) = Lang::parse(code.as_str()).filter(|lang| !offered.contains(lang)) {
                offered.push(lang);
            }
        }
        offered.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    desk: String,
    school: String,
}

/// The form, and the other ways to reach us.
pub async fn show(State(app): State<App>, page_: Page, Query(about): Query<About>) -> Reply {
    let school = school(&app, &about.school).await?;
    // Addresses write words with a hyphen; so may whoever links here.
    let desk = Desk::parse(&about.desk.replace('-', "_"));
    let value = ContactForm {
        desk: desk.map_or(String::new(), |desk| desk.to_string()),
        name: page_.name().to_owned(),
        lang: page_.lang().to_owned(),
        school: school.as_ref().map_or(String::new(), |school| school.slug.clone()),
        ..ContactForm::default()
    };
    page(ContactPage { page: page_, form: Form::new(value), school })
}

/// Takes the question.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<ContactForm>,
) -> Reply {
    let school = school(&app, &sent.school).await?;
    let form = Form::new(sent);
    let asked = match form.parse() {
        Ok(asked) => asked,
        Err(form) => return refused(ContactPage { page: page_, form, school }),
    };
    // A machine is thanked like anybody, so that it does not try another way.
    if !form.value.website.is_empty() {
        return Redirect::to("/contact/thanks").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let (contact_kind, contact) = kept_contact(&asked.contact);
    let new = NewInquiry {
        desk: asked.desk,
        name: asked.name,
        contact_kind,
        contact,
        lang: asked.lang,
        text: asked.text,
        school: school.as_ref().map(|school| school.id),
    };
    let mut tx = app.db.write().await?;
    match ask(&mut tx, &new, &app.policy().contacts, app.now()).await {
        Ok(()) => {}
        Err(AskError::TooMany) => {
            let form = form.refuse("text", Reason::new("connect-contact-too-many"));
            return refused(ContactPage { page: page_, form, school });
        }
        Err(AskError::Other(error)) => return Err(error),
    }
    tx.commit().await?;
    Redirect::to(format!("/contact/thanks?desk={}", new.desk)).into()
}

async fn school(app: &App, slug: &str) -> Result<Option<School>> {
    let is_slug = slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if slug.is_empty() || !is_slug {
        return Ok(None);
    }
    let mut tx = app.db.read().await?;
    schools::by_slug(&mut tx, slug).await
}

#[derive(Template)]
#[template(path = "connect/thanks.html")]
struct ThanksPage {
    page: Page,
    desk: Desk,
}

impl ThanksPage {
    fn office(&self) -> &Office {
        self.desk.office(&self.page.policy().contacts)
    }
}

/// What happens next.
pub async fn thanks(page_: Page, Query(about): Query<About>) -> Reply {
    page(ThanksPage { page: page_, desk: Desk::parse(&about.desk).unwrap_or(Desk::Families) })
}
