//! The page behind the first operator's link.

use crate::app::App;
use crate::error::Error;
use crate::people::{NewPerson, welcome};
use crate::web::{Fields, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{EmailAddress, Errors, Form, Parse};
use serde::Deserialize;

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct WelcomeForm {
    given: String,
    family: String,
    email: String,
}

impl Parse for WelcomeForm {
    type Output = (NewPerson, EmailAddress);
    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let given = errors.field("given", forms::name(&self.given));
        let family = errors.field("family", forms::optional(&self.family, forms::name));
        let email = errors.field("email", forms::email(&self.email));
        let new = NewPerson {
            given: given?.into(),
            family: family?.map(String::from).unwrap_or_default(),
            ..NewPerson::default()
        };
        Some((new, email?))
    }
}

#[derive(Template)]
#[template(path = "people/welcome.html")]
struct WelcomePage {
    page: Page,
    token: String,
    form: Form<WelcomeForm>,
}

/// Asks for a name and an address, while the link is good.
pub async fn show(State(app): State<App>, page_: Page, Path(token): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    if !welcome::is_open(&mut tx, &token, app.now()).await? {
        return Err(Error::NotFound);
    }
    page(WelcomePage { page: page_, token, form: Form::default() })
}

/// Makes the operator and director.
pub async fn begin(
    State(app): State<App>,
    page_: Page,
    Path(token): Path<String>,
    Fields(form): Fields<Form<WelcomeForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    if !welcome::is_open(&mut tx, &token, app.now()).await? {
        return Err(Error::NotFound);
    }
    let (mut new, email) = match form.parse() {
        Ok(read) => read,
        Err(form) => return refused(WelcomePage { page: page_, token, form }),
    };
    new.lang = page_.lang().to_owned();
    let cookie = welcome::begin(&app, &mut tx, &token, &new, &email.key()).await?;
    tx.commit().await?;
    Redirect::to("/office/roles").saying("people-welcome-done").with_cookie(cookie).into()
}
