//! One's own household.

use super::languages;
use crate::app::App;
use crate::error::Result;
use crate::people::household::{self, Member, Part, Sharer};
use crate::people::{ContactKind, NewPerson, PersonId, contacts};
use crate::web::{Me, OnceFields, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct MemberForm {
    given: String,
    family: String,
    part: String,
    birth_date: String,
    lang: String,
    shares: String,
}

impl MemberForm {
    fn parse(&self, today: jiff::civil::Date) -> Result<(NewPerson, Part, bool), Box<Form<MemberForm>>> {
        let mut errors = Errors::default();
        let birth = |sent: &str| forms::birth_date(sent, today);
        let mut read = || {
            let given = errors.field("given", forms::name(&self.given));
            let family = errors.field("family", forms::optional(&self.family, forms::name));
            let part = errors.field("part", forms::one_of(&self.part, Part::parse));
            let birth_date = errors.field("birth_date", forms::optional(&self.birth_date, birth));
            let lang = errors.field("lang", forms::one_of(&self.lang, i18n::Lang::parse));
            let new = NewPerson {
                given: given?.into(),
                family: family?.map(String::from).unwrap_or_default(),
                birth_date: birth_date?,
                lang: lang?.code().to_owned(),
                ..NewPerson::default()
            };
            Some((new, part?, forms::checkbox(&self.shares)))
        };
        match read() {
            Some(read) if errors.is_empty() => Ok(read),
            _ => Err(Box::new(Form { value: self.clone(), errors })),
        }
    }
}

#[derive(Template)]
#[template(path = "people/household.html")]
struct HouseholdPage {
    page: Page,
    me: PersonId,
    members: Vec<Member>,
    sharers: Vec<Sharer>,
    has_phone: bool,
    form: Form<MemberForm>,
    languages: Vec<(String, String)>,
}

impl HouseholdPage {
    async fn load(app: &App, page: Page, me: &Me, form: Form<MemberForm>) -> Result<HouseholdPage> {
        let mut tx = app.db.read().await?;
        let held = contacts(&mut tx, me.id()).await?;
        Ok(HouseholdPage {
            me: me.id(),
            members: household::household(&mut tx, me.id()).await?,
            sharers: household::sharers(&mut tx, me.id()).await?,
            has_phone: held.iter().any(|c| c.kind == ContactKind::Phone && c.verified_at.is_some()),
            languages: languages(),
            form,
            page,
        })
    }

    fn parts(&self) -> Vec<(String, String)> {
        ["adult", "child"].map(|part| (part.to_owned(), self.page.state("people-part", part))).to_vec()
    }

    fn may_remove(&self, member: &Member) -> bool {
        member.person == self.me || member.added_by == Some(self.me)
    }
}

/// Who is in it, and a form for one more.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let form = MemberForm { lang: page_.lang().to_owned(), ..MemberForm::default() };
    page(HouseholdPage::load(&app, page_, &me, Form::new(form)).await?)
}

/// One more.
pub async fn add(State(app): State<App>, page_: Page, me: Me, OnceFields(form, once): OnceFields<MemberForm>) -> Reply {
    let (new, part, shares) = match form.parse(app.today()) {
        Ok(read) => read,
        Err(form) => return refused(HouseholdPage::load(&app, page_, &me, *form).await?),
    };
    let mut tx = app.db.write().await?;
    if once.before(&mut tx, app.now()).await?.is_none() {
        household::add(&mut tx, me.id(), &new, part, shares, app.now()).await?;
        tx.commit().await?;
    }
    Redirect::to("/me/household").saying("people-saved").into()
}

/// Somebody who shares the phone.
pub async fn ask_in(State(app): State<App>, me: Me, Path(person): Path<PersonId>) -> Reply {
    let mut tx = app.db.write().await?;
    household::ask_in(&mut tx, me.id(), person, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me/household").saying("people-saved").into()
}

/// Out of it.
pub async fn leave(State(app): State<App>, me: Me, Path(person): Path<PersonId>) -> Reply {
    let mut tx = app.db.write().await?;
    household::leave(&mut tx, me.id(), person, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me/household").saying("people-saved").into()
}
