//! `/partner`: the one door. Plain questions, no account, and a link to follow what becomes of it.

use super::{LONGEST, kinds, languages, school_of, school_options};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::inquiry::{AskError, NewInquiry, ask};
use crate::partners::organisation::OrganisationKind;
use crate::partners::triage::{Money, Often, Room, Wish};
use crate::people::kept_contact;
use crate::policy::Desk;
use crate::web::{Fields, Page, Query, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form, Parse, Reason};
use i18n::Lang;
use serde::Deserialize;
use std::sync::Arc;

/// The form, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DoorForm {
    who: String,
    named: String,
    kind: String,
    wish: Vec<String>,
    text: String,
    school: String,
    place: String,
    often: String,
    money: String,
    name: String,
    contact: String,
    lang: String,
    /// No person sees this field; machines that fill in everything fill it in.
    website: String,
}

impl Parse for DoorForm {
    type Output = NewInquiry;

    fn parse(&self, errors: &mut Errors) -> Option<NewInquiry> {
        let who = errors.field("who", forms::choice(&self.who, &["group", "alone"]));
        let (named, kind) = if who == Some("group") {
            let named = errors.field("named", forms::name(&self.named)).map(|name| name.as_str().to_owned());
            (named, errors.field("kind", forms::one_of(&self.kind, OrganisationKind::parse)).map(Some))
        } else {
            (Some(String::new()), Some(None))
        };
        let offered: Vec<&str> = Wish::ALL.iter().map(Wish::as_str).collect();
        let wishes = errors.field("wish", forms::many(&self.wish, &offered));
        if wishes.as_ref().is_some_and(Vec::is_empty) {
            errors.add("wish", Reason::new("form-required"));
        }
        let text = errors.field("text", forms::text(&self.text, LONGEST));
        let place = errors.field("place", forms::optional_line(&self.place, 200));
        let often = errors.field("often", forms::one_of(&self.often, Often::parse));
        let money = errors.field("money", forms::one_of(&self.money, Money::parse));
        let name = errors.field("name", forms::name(&self.name));
        let contact = errors.field("contact", forms::public_contact(&self.contact));
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        who?;
        let (contact_kind, contact) = kept_contact(&contact?);
        Some(NewInquiry {
            name: name?.as_str().to_owned(),
            contact_kind,
            contact,
            lang: lang?,
            named: named?,
            kind: kind?,
            wishes: wishes?.into_iter().filter_map(Wish::parse).collect(),
            often: often?,
            money: money?,
            school: None,
            place: place?,
            text: text?,
        })
    }
}

#[derive(Template)]
#[template(path = "partners/door.html")]
struct DoorPage {
    page: Page,
    form: Form<DoorForm>,
    schools: Vec<(String, String)>,
}

impl DoorPage {
    async fn load(app: &App, page: Page, form: Form<DoorForm>) -> Result<DoorPage> {
        let mut tx = app.db.read().await?;
        Ok(DoorPage { page, form, schools: school_options(&mut tx).await? })
    }

    fn kinds(&self) -> Vec<(String, String)> {
        kinds(&self.page)
    }

    fn languages(&self) -> Vec<(String, String)> {
        languages(&self.page)
    }

    fn whos(&self) -> Vec<(String, String)> {
        ["group", "alone"].map(|who| (who.to_owned(), self.page.state("partners-who", who))).to_vec()
    }

    fn wishes(&self) -> Vec<(String, String)> {
        Wish::ALL.iter().map(|wish| (wish.to_string(), self.page.state("partners-wish", wish.as_str()))).collect()
    }

    fn oftens(&self) -> Vec<(String, String)> {
        Often::ALL.iter().map(|often| (often.to_string(), self.page.state("partners-often", often.as_str()))).collect()
    }

    fn moneys(&self) -> Vec<(String, String)> {
        Money::ALL.iter().map(|money| (money.to_string(), self.page.state("partners-money", money.as_str()))).collect()
    }

    fn days(&self) -> i64 {
        i64::from(self.page.policy().partners.answer_days())
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }

    /// What each room means: its words, and who answers there.
    fn rooms(&self) -> Vec<(String, String, &str)> {
        let contacts = &self.page.policy().contacts;
        let room = |room: &Room| {
            let desk = room.desk(contacts).title.get(self.page.lang());
            (
                self.page.state("partners-room", room.as_str()),
                self.page.state("partners-room", &format!("{room}-next")),
                desk,
            )
        };
        Room::ALL.iter().map(room).collect()
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct About {
    school: String,
    wish: String,
}

/// The questions.
pub async fn show(State(app): State<App>, page_: Page, Query(about): Query<About>) -> Reply {
    let wish = Wish::parse(&about.wish).map(|wish| wish.to_string());
    let form = DoorForm {
        name: page_.name().to_owned(),
        lang: page_.lang().to_owned(),
        school: about.school,
        wish: wish.into_iter().collect(),
        ..DoorForm::default()
    };
    page(DoorPage::load(&app, page_, Form::new(form)).await?)
}

/// Takes an inquiry, and goes on to where it can be followed.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<DoorForm>,
) -> Reply {
    let form = Form::new(sent);
    let mut new = match form.parse() {
        Ok(new) => new,
        Err(form) => return refused(DoorPage::load(&app, page_, form).await?),
    };
    // A machine is thanked like anybody, so that it does not try another way.
    if !form.value.website.is_empty() {
        return Redirect::to("/partner/sent").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let mut tx = app.db.write().await?;
    new.school = school_of(&mut tx, &form.value.school).await?.filter(|school| school.active).map(|school| school.id);
    match ask(&mut tx, &new, &app.policy(), &app.random, app.now()).await {
        Ok(secret) => {
            tx.commit().await?;
            Redirect::to(format!("/partner/inquiries/{secret}")).saying("partners-said-received").into()
        }
        Err(AskError::TooMany) => {
            drop(tx);
            let form = form.refuse("text", Reason::new("partners-door-too-many"));
            refused(DoorPage::load(&app, page_, form).await?)
        }
        Err(AskError::Other(error)) => Err(error),
    }
}

#[derive(Template)]
#[template(path = "partners/sent.html")]
struct SentPage {
    page: Page,
}

impl SentPage {
    fn days(&self) -> i64 {
        i64::from(self.page.policy().partners.answer_days())
    }
}

/// Thanks.
pub async fn sent(page_: Page) -> Reply {
    page(SentPage { page: page_ })
}
