//! `/join/…`: where each person of a group types their own name. The link is the key; it shows nobody else's.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::kept_contact;
use crate::policy::Wording;
use crate::volunteering::application::{Shown, read_shown, shown};
use crate::volunteering::group::Group;
use crate::volunteering::group::names::{self, NewGuest, Way, takes_minors};
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::store::group as store;
use crate::web::{Fields, Page, Path, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;
use std::sync::Arc;

/// The share of a network's changes that may be names: people of one office send theirs in the same minute.
const SHARE: u32 = 4;

/// The form, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    name: String,
    contact: String,
    stay_in_touch: String,
    age: String,
    guardian: String,
    agree: String,
    shown: String,
}

impl Parse for JoinForm {
    type Output = NewGuest;

    fn parse(&self, errors: &mut Errors) -> Option<NewGuest> {
        let name = errors.field("name", forms::name(&self.name));
        let contact = errors.field("contact", forms::optional(&self.contact, forms::contact));
        let stay_in_touch = forms::checkbox(&self.stay_in_touch);
        if stay_in_touch && self.contact.trim().is_empty() {
            errors.add("contact", Reason::new("groups-join-contact-missing"));
        }
        let age = errors.field("age", forms::choice(&self.age, &["adult", "minor"]));
        let guardian = match age {
            Some("minor") => errors.field("guardian", forms::name(&self.guardian)).map(Some),
            _ => Some(None),
        };
        errors.field("agree", forms::agreed(&self.agree));
        Some(NewGuest {
            name: name?.as_str().to_owned(),
            contact: contact?.map(|contact| kept_contact(&contact)),
            lang: String::new(),
            stay_in_touch,
            guardian: guardian?.map(|name| name.as_str().to_owned()).filter(|_| age.is_some()),
            way: Way::Link,
            read: None,
        })
    }
}

#[derive(Template)]
#[template(path = "volunteering/group_join.html")]
struct JoinPage {
    page: Page,
    group: Group,
    link: String,
    form: Form<JoinForm>,
    shown: Shown,
    open: bool,
    minors: bool,
}

impl JoinPage {
    fn conduct(&self) -> &Wording {
        &self.page.policy().texts.conduct
    }

    fn ages(&self) -> Vec<(String, String)> {
        let adult = ("adult".to_owned(), self.page.t("groups-join-adult").into_owned());
        let age = self.group.min_age;
        let minor = ("minor".to_owned(), self.page.t1("groups-join-minor", "age", age));
        if self.minors { vec![adult, minor] } else { vec![adult] }
    }
}

async fn join_page(tx: &mut Tx, page: Page, link: &str, form: Form<JoinForm>) -> Result<JoinPage> {
    let group = store::by_link(tx, link).await?.ok_or(Error::NotFound)?;
    let shown = shown(page.policy(), "conduct", page.lang()).ok_or(Error::NotFound)?;
    Ok(JoinPage {
        open: group.state == GroupState::Accepted && group.ends_at > page.now(),
        minors: takes_minors(page.policy(), group.min_age),
        link: link.to_owned(),
        group,
        form,
        shown,
        page,
    })
}

/// What the group comes for, and the form; or that it is too late.
pub async fn show(State(app): State<App>, page_: Page, Path(link): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    page(join_page(&mut tx, page_, &link, Form::default()).await?)
}

/// Puts a name down.
pub async fn join(
    State(app): State<App>,
    page_: Page,
    Extension(visit): Extension<Arc<Visit>>,
    Path(link): Path<String>,
    Fields(typed): Fields<JoinForm>,
) -> Reply {
    if !app.limits.admit_share("join", &visit.network, SHARE, app.now()) {
        return Err(Error::TooMany);
    }
    let form = Form::new(typed);
    let form = match form.parse() {
        Err(form) => form,
        Ok(mut new) => {
            page_.lang().clone_into(&mut new.lang);
            let read = read_shown(page_.policy(), &["conduct"], std::slice::from_ref(&form.value.shown));
            new.read = read.and_then(|mut read| read.pop());
            let mut tx = app.db.write().await?;
            match &new.read {
                None => form.refuse("agree", Reason::new("register-text-changed")),
                Some(_) => match names::join(&mut tx, &link, &new, &app.policy(), app.now()).await {
                    Ok(()) => {
                        tx.commit().await?;
                        return Redirect::to(format!("/join/{link}")).saying("groups-join-said").into();
                    }
                    Err(Error::Refused(reason)) => form.refuse("name", reason),
                    Err(other) => return Err(other),
                },
            }
        }
    };
    let mut tx = app.db.read().await?;
    refused(join_page(&mut tx, page_, &link, form).await?)
}
