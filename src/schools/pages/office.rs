//! Correcting a school's page.

use crate::app::App;
use crate::schools::correct::{self, Facts, FactsForm};
use crate::schools::{School, SchoolId};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::Form;

#[derive(Template)]
#[template(path = "schools/edit.html")]
struct EditPage {
    page: Page,
    school: School,
    form: Form<FactsForm>,
}

/// `GET /office/schools/{id}`
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SchoolId>) -> Reply {
    let mut tx = app.db.read().await?;
    let school = correct::editable(&mut tx, &me, id).await?;
    let form = Form::new(FactsForm::from(Facts::from(&school)));
    page(EditPage { page: page_, school, form })
}

/// `POST /office/schools/{id}`
pub async fn correct(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SchoolId>,
    Fields(form): Fields<Form<FactsForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let school = correct::editable(&mut tx, &me, id).await?;
    let facts = match form.parse() {
        Ok(facts) => facts,
        Err(form) => return refused(EditPage { page: page_, school, form }),
    };
    correct::correct(&mut tx, &me, id, &facts, app.now()).await?;
    tx.commit().await?;
    Redirect::to(school.href()).saying("schools-edit-saved").into()
}
