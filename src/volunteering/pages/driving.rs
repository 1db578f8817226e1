//! A driver's documents: the person tells their dates, the desk has seen them.

use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId};
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::driving::{self, Paper, Standing};
use crate::volunteering::clearance::{self, Act, ClearanceId};
use crate::volunteering::store::driving as papers;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};

/// A document as a page shows it.
pub(super) struct DocumentShown {
    pub id: String,
    pub name: String,
    /// Whether it carries a date that somebody can read from it.
    pub shown: bool,
    pub kind: &'static str,
    pub said: String,
    /// What stands in its field.
    pub printed: String,
}

fn words(page: &Page, standing: Standing) -> (&'static str, String) {
    match standing {
        Standing::Missing => ("wait", page.t("driving-missing").into_owned()),
        Standing::Told => ("wait", page.t("driving-told").into_owned()),
        Standing::Good(end) => ("good", page.t1("driving-good", "date", page.date(&end))),
        Standing::Ended(end) => ("stop", page.t1("driving-ended", "date", page.date(&end))),
    }
}

/// Every document of the policy, with how this person's stands.
pub(super) async fn documents(tx: &mut Tx, page: &Page, person: PersonId) -> Result<Vec<DocumentShown>> {
    let kept = papers::papers(tx, person).await?;
    let shown = |document: &crate::policy::DriverDocument| {
        let paper: Option<&Paper> = kept.iter().find(|paper| document.id == *paper.document);
        let (kind, said) = words(page, driving::standing(paper, page.today()));
        DocumentShown {
            id: document.id.to_string(),
            name: document.name.get(page.lang()).to_owned(),
            shown: driving::is_shown(document),
            kind,
            said,
            printed: paper.and_then(|p| p.printed).map_or(String::new(), |end| end.to_string()),
        }
    };
    Ok(page.policy().clearance.driver_documents.iter().map(shown).collect())
}

#[derive(Template)]
#[template(path = "volunteering/driving.html")]
struct DrivingPage {
    page: Page,
    documents: Vec<DocumentShown>,
    errors: Errors,
}

impl DrivingPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

/// One's own documents.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    clearance::current_case(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let documents = documents(&mut tx, &page_, me.id()).await?;
    page(DrivingPage { page: page_, documents, errors: Errors::default() })
}

/// The person tells the dates; what is left empty stays as it is.
pub async fn tell(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut tx = app.db.write().await?;
    clearance::current_case(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let mut shown = documents(&mut tx, &page_, me.id()).await?;
    let act = Act::own(me.id(), &policy, app.now());
    let mut errors = Errors::default();
    for document in shown.iter_mut().filter(|document| document.shown) {
        let before = std::mem::replace(&mut document.printed, sent.one(&document.id).to_owned());
        let Some(Some(date)) = errors.field(document.id.clone(), forms::optional(&document.printed, driving::printed))
        else {
            continue;
        };
        if before == date.to_string() {
            continue;
        }
        match driving::tell(&mut tx, me.id(), &document.id, date, &act).await {
            Ok(()) => {}
            Err(Error::Refused(reason)) => errors.add(document.id.clone(), reason),
            Err(other) => return Err(other),
        }
    }
    if !errors.is_empty() {
        return refused(DrivingPage { page: page_, documents: shown, errors });
    }
    tx.commit().await?;
    Redirect::to("/me/clearance/driving").saying("driving-told-said").into()
}

/// "I have this document in front of me."
pub async fn see(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut errors = Errors::default();
    let field = format!("printed-{}", sent.one("document"));
    let printed = errors.field(field.clone(), driving::printed(sent.one(&field)));
    if let Some(printed) = printed {
        let mut tx = app.db.write().await?;
        let act = Act::office(&me, Ability::SeeIdentity, &policy, app.now());
        match driving::see(&mut tx, &me, id, sent.one("document"), printed, &act).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/clearances/{id}")).saying("driving-seen-said").into();
            }
            Err(Error::Refused(reason)) => errors.add(field.clone(), reason),
            Err(other) => return Err(other),
        }
    }
    super::clearances::refused_with(&app, page_, &me, id, errors, sent.one(&field)).await
}
