//! The partner's way out at its desk: not to sign, to give notice, to take a notice back; and the office takes one back.

use super::LONGEST;
use super::desk_agreement::{AgreementPage, own};
use super::signing::SignForm;
use crate::agreements::act::Act;
use crate::agreements::agreement::AgreementId;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::exit::{self, By, NewNotice, NoticeError};
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::Leaving;
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, Viewer, refused};
use axum::extract::State;
use forms::{Errors, Form, Reason};

/// Whoever works for the district opens a partner's desk to look at it: nothing is said there in the partner's name.
pub(super) fn not_the_office(viewer: &Viewer) -> Result<()> {
    let office = [Ability::KeepPartners, Ability::SeeDataRequests, Ability::SignAgreements];
    match office.iter().any(|ability| viewer.may(*ability)) {
        true => Err(Error::refused("agreements-exit-office")),
        false => Ok(()),
    }
}

/// The reason, which the office and the schools read: it tells of no child.
fn reason(sent: &SignForm, who: &Speaks, errors: &mut Errors) -> Option<String> {
    let why = errors.field("why", forms::text(&sent.why, LONGEST))?;
    let known = [who.organisation_name.as_str(), who.name.as_str()];
    match (Leaving { texts: &[&why], known: &known }).may_go(&sent.nobody, &sent.warned) {
        Ok(()) => Some(why),
        Err(reason) => {
            errors.add("why", reason);
            None
        }
    }
}

/// The page again, with what kept it from being taken.
async fn again(app: &App, page: Page, at: (String, Speaks), id: AgreementId, form: Form<SignForm>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(AgreementPage::load(&mut tx, page, at, id, Some(form)).await?)
}

/// It is not signed and will not be, for a reason.
pub async fn decline(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    own(&mut tx, &who, id).await?;
    let mut errors = Errors::default();
    if let Some(why) = reason(&sent, &who, &mut errors) {
        let done = match not_the_office(&viewer) {
            Ok(()) => exit::decline(&mut tx, &who, id, &why, &Act::of(&app, &rules)).await,
            Err(error) => Err(error),
        };
        match done {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(format!("/partner/desk/{key}")).saying("agreements-said-declined").into();
            }
            Err(Error::Refused(reason)) => errors.add("why", reason),
            Err(other) => return Err(other),
        }
    }
    drop(tx);
    // The form to sign stands on the same page, and begins with the name again.
    let kept = SignForm { name: who.name.clone(), ..sent };
    again(&app, page_, (key, who), id, Form { value: kept, errors }).await
}

/// It ends on a day that the partner types, for a reason.
pub async fn give(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    own(&mut tx, &who, id).await?;
    let mut errors = Errors::default();
    let last_on = errors.field("last_on", forms::date(&sent.last_on));
    let name = errors.field("name", forms::name(&sent.name));
    let why = reason(&sent, &who, &mut errors);
    if let (Some(last_on), Some(name), Some(why)) = (last_on, name, why) {
        let new = NewNotice { name: name.as_str(), why: &why, last_on };
        let given = match not_the_office(&viewer) {
            Ok(()) => exit::give_notice(&mut tx, &who, id, &new, &Act::of(&app, &rules)).await,
            Err(error) => Err(error.into()),
        };
        match given {
            Ok(()) => {
                tx.commit().await?;
                let to = format!("/partner/desk/{key}/agreements/{id}");
                return Redirect::to(to).saying("agreements-said-notice").into();
            }
            Err(error) => told(error, &mut errors)?,
        }
    }
    drop(tx);
    again(&app, page_, (key, who), id, Form { value: sent, errors }).await
}

/// Why a notice was not taken, at its field.
fn told(error: NoticeError, errors: &mut Errors) -> Result<()> {
    let (field, reason) = match error {
        NoticeError::Day(first, last) => {
            ("last_on", Reason::new("agreements-notice-refused-day").with("first", first).with("last", last))
        }
        NoticeError::Named(who) => ("name", Reason::new("agreements-notice-refused-name").with("who", who)),
        NoticeError::Other(Error::Refused(reason)) => ("why", reason),
        NoticeError::Other(other) => return Err(other),
    };
    errors.add(field, reason);
    Ok(())
}

/// The partner stays.
pub async fn take_back(State(app): State<App>, viewer: Viewer, Path((key, id)): Path<(String, AgreementId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    own(&mut tx, &who, id).await?;
    not_the_office(&viewer)?;
    exit::take_back(&mut tx, &By::Partner(&who), id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/partner/desk/{key}/agreements/{id}")).saying("agreements-said-notice-back").into()
}

/// The office writes down that the partner stays.
pub async fn take_back_here(State(app): State<App>, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    exit::take_back(&mut tx, &By::Office(&me), id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/agreements/{id}")).saying("agreements-said-notice-back").into()
}
