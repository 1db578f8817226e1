//! `/partner/inquiries/{secret}`: where an inquirer sees what becomes of an inquiry, and says more. The link is the key.

use super::{LONGEST, paragraphs, state_tag};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::inquiry::{self, Event, Inquiry};
use crate::partners::inquiry_flow::{InquiryState, InquiryVerb};
use crate::policy::Desk;
use crate::web::{Fields, Page, Path, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form, Parse};
use serde::Deserialize;
use std::sync::Arc;

/// What the inquirer writes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    words: String,
}

impl Parse for WriteForm {
    type Output = String;

    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("words", forms::text(&self.words, LONGEST))
    }
}

#[derive(Template)]
#[template(path = "partners/follow.html")]
struct FollowPage {
    page: Page,
    secret: String,
    inquiry: Inquiry,
    events: Vec<Event>,
    form: Form<WriteForm>,
}

impl FollowPage {
    async fn load(app: &App, page: Page, secret: String, form: Form<WriteForm>) -> Result<FollowPage> {
        let mut tx = app.db.read().await?;
        let (inquiry, events) = inquiry::follow(&mut tx, &secret).await?;
        Ok(FollowPage { page, secret, inquiry, events, form })
    }

    fn tag(&self) -> (&'static str, String) {
        state_tag(&self.page, self.inquiry.state)
    }

    /// What comes next, in words that the state and the room decide.
    fn next(&self) -> String {
        let room = self.inquiry.room();
        match (self.inquiry.state, room) {
            (InquiryState::Received, _) => self.page.t("partners-next-received").into_owned(),
            (InquiryState::AtSchool, _) => {
                let school = self.inquiry.school_name.clone().unwrap_or_default();
                self.page.t1("partners-next-at-school", "school", school)
            }
            (InquiryState::Assigned | InquiryState::Redirected, Some(room)) => {
                self.page.state("partners-room", &format!("{room}-next"))
            }
            (state, _) => self.page.state("partners-next", state.as_str()),
        }
    }

    /// The desk that has it, or to which it was sent.
    fn desk(&self) -> &Desk {
        let contacts = &self.page.policy().contacts;
        self.inquiry.room().map_or(&contacts.partnerships, |room| room.desk(contacts))
    }

    fn shows_until(&self) -> bool {
        self.inquiry.state.waits_for_us()
    }

    fn is_late(&self) -> bool {
        self.inquiry.is_late(self.page.today())
    }

    fn to_volunteering(&self) -> bool {
        self.inquiry.state == InquiryState::Redirected && self.inquiry.room == "volunteer"
    }

    fn can_write(&self) -> bool {
        self.inquiry.can(InquiryVerb::Write)
    }

    fn can_withdraw(&self) -> bool {
        self.inquiry.can(InquiryVerb::Withdraw)
    }

    fn can_reopen(&self) -> bool {
        self.inquiry.can(InquiryVerb::Reopen)
    }

    fn said(&self, event: &Event) -> String {
        self.page.state("partners-event", &event.verb)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// How it stands.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    page(FollowPage::load(&app, page_, secret, Form::new(WriteForm::default())).await?)
}

/// More words.
pub async fn write(
    State(app): State<App>,
    page_: Page,
    Extension(visit): Extension<Arc<Visit>>,
    Path(secret): Path<String>,
    Fields(sent): Fields<WriteForm>,
) -> Reply {
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok(words) => {
            admitted(&app, &visit)?;
            let mut tx = app.db.write().await?;
            match inquiry::write(&mut tx, &secret, &words, &app.policy(), app.now()).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/partner/inquiries/{secret}")).saying("partners-said-wrote").into();
                }
                Err(Error::Refused(reason)) => form.refuse("words", reason),
                Err(other) => return Err(other),
            }
        }
    };
    refused(FollowPage::load(&app, page_, secret, form).await?)
}

/// A machine that tries links is slowed down.
fn admitted(app: &App, visit: &Visit) -> Result<()> {
    if app.questions.admit(&visit.network, app.now()) { Ok(()) } else { Err(Error::TooMany) }
}

/// Takes it back.
pub async fn withdraw(
    State(app): State<App>,
    Extension(visit): Extension<Arc<Visit>>,
    Path(secret): Path<String>,
) -> Reply {
    admitted(&app, &visit)?;
    let mut tx = app.db.write().await?;
    inquiry::withdraw(&mut tx, &secret, &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/partner/inquiries/{secret}")).saying("partners-said-withdrawn").into()
}

/// Opens it again.
pub async fn reopen(
    State(app): State<App>,
    Extension(visit): Extension<Arc<Visit>>,
    Path(secret): Path<String>,
) -> Reply {
    admitted(&app, &visit)?;
    let mut tx = app.db.write().await?;
    inquiry::reopen(&mut tx, &secret, &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/partner/inquiries/{secret}")).saying("partners-said-reopened").into()
}
