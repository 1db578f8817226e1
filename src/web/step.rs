//! A step taken on a page that has several forms: what came, the page again with what is to be mended, the way on.

use super::{Me, Once, OnceFields, Page, Path, Redirect, Reply};
use crate::app::App;
use crate::error::{Error, Result};
use axum::extract::{FromRequest, FromRequestParts, Request};
use db::Tx;
use forms::{Errors, Form};
use serde::de::DeserializeOwned;

/// The fields of all forms of such a page.
pub trait StepFields: DeserializeOwned + Send {
    /// What the address names.
    type At: DeserializeOwned + Copy + Send;

    /// Where the step leads.
    fn home(at: Self::At) -> String;

    /// The field that a refusal of a verb belongs to; none when it is about the thing itself.
    fn field_of(&self, key: &str) -> Option<&'static str>;

    /// The page again, with what was typed.
    fn again(app: &App, page: Page, me: &Me, at: Self::At, form: Form<Self>) -> impl Future<Output = Reply> + Send;
}

/// A step that somebody wants to take, with the page to come back to.
pub struct FormStep<F: StepFields> {
    pub app: App,
    pub page: Page,
    pub me: Me,
    pub at: F::At,
    pub form: F,
    /// Whether this same form was sent before.
    pub once: Once,
}

impl<F: StepFields> FromRequest<App> for FormStep<F> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<FormStep<F>> {
        let (mut parts, body) = request.into_parts();
        let page = Page::from_request_parts(&mut parts, app).await?;
        let me = Me::from_request_parts(&mut parts, app).await?;
        let Path(at) = Path::from_request_parts(&mut parts, app).await?;
        let OnceFields(form, once) = OnceFields::from_request(Request::from_parts(parts, body), app).await?;
        Ok(FormStep { app: app.clone(), page, me, at, form, once })
    }
}

impl<F: StepFields> FormStep<F> {
    /// The form again, with what is to be mended.
    pub async fn again(self, errors: Errors) -> Reply {
        let form = Form { value: self.form, errors };
        F::again(&self.app, self.page, &self.me, self.at, form).await
    }

    /// Commits and goes on; or says under its field what the verb found wrong.
    pub async fn end(self, tx: Tx, outcome: Result<&'static str>) -> Reply {
        let reason = match outcome {
            Ok(said) => {
                tx.commit().await?;
                return Redirect::to(F::home(self.at)).saying(said).into();
            }
            Err(Error::Refused(reason)) => reason,
            Err(error) => return Err(error),
        };
        drop(tx);
        let Some(field) = self.form.field_of(reason.key()) else { return Err(Error::Refused(reason)) };
        let mut errors = Errors::default();
        errors.add(field, reason);
        self.again(errors).await
    }
}
