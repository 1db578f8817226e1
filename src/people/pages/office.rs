//! The office: finding people, entering somebody who telephones or writes, and acting for them.

use super::languages;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::household::{Member, household};
use crate::people::store::{self, HeldRole};
use crate::people::{Ability, Contact, NewPerson, Person, PersonId, contacts, record, visible_person};
use crate::web::{Fields, Me, OnceFields, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "people/office_people.html")]
struct PeoplePage {
    page: Page,
    q: String,
    number: i64,
    people: Vec<Person>,
    more: bool,
}

impl PeoplePage {
    /// The next page of the same search.
    fn next(&self) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        format!("/office/people?q={q}&page={}", self.number + 1)
    }

    fn since(&self, person: &Person) -> String {
        day_of(&self.page, person)
    }
}

/// The day a record was made.
pub(super) fn day_of(page: &Page, person: &Person) -> String {
    page.date_short(&person.created_at.to_zoned_datetime(page.zone().clone()).date())
}

/// People within reach.
pub async fn people(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let mut tx = app.db.read().await?;
    let number = asked.page.unwrap_or(1).max(1);
    let found = record::search(&mut tx, &me, Ability::EnterForOthers, &asked.q, number).await?;
    page(PeoplePage { page: page_, q: asked.q, number, people: found.people, more: found.more })
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct EnterForm {
    given: String,
    family: String,
    birth_date: String,
    lang: String,
    contact: String,
    read_back: String,
    zip: String,
    today: Option<jiff::civil::Date>,
}

impl Parse for EnterForm {
    type Output = (NewPerson, Option<forms::Contact>, bool);
    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let today = self.today.unwrap_or(jiff::civil::Date::MAX);
        let birth = |sent: &str| forms::birth_date(sent, today);
        let given = errors.field("given", forms::name(&self.given));
        let family = errors.field("family", forms::optional(&self.family, forms::name));
        let birth_date = errors.field("birth_date", forms::optional(&self.birth_date, birth));
        let lang = errors.field("lang", forms::one_of(&self.lang, i18n::Lang::parse));
        let contact = errors.field("contact", forms::optional(&self.contact, forms::contact));
        let zip = errors.field("zip", forms::optional(&self.zip, forms::zip));
        let new = NewPerson {
            given: given?.into(),
            family: family?.map(String::from).unwrap_or_default(),
            birth_date: birth_date?,
            lang: lang?.code().to_owned(),
            zip: zip?.unwrap_or_default(),
            ..NewPerson::default()
        };
        Some((new, contact?, forms::checkbox(&self.read_back)))
    }
}

#[derive(Template)]
#[template(path = "people/office_new.html")]
struct EnterPage {
    page: Page,
    form: Form<EnterForm>,
    languages: Vec<(String, String)>,
}

/// The form for somebody new.
pub async fn new(page_: Page) -> Reply {
    let form = Form::new(EnterForm { lang: "en".into(), ..EnterForm::default() });
    page(EnterPage { page: page_, form, languages: languages() })
}

/// Enters somebody. The same form sent again leads to whom it entered.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    OnceFields(mut form, once): OnceFields<Form<EnterForm>>,
) -> Reply {
    form.value.today = Some(app.today());
    let (new, contact, read_back) = match form.parse() {
        Ok(read) => read,
        Err(form) => return refused(EnterPage { page: page_, form, languages: languages() }),
    };
    let actor = Actor::with(&me, Ability::EnterForOthers);
    let mut tx = app.db.write().await?;
    let person = match once.before(&mut tx, app.now()).await? {
        Some(before) => PersonId(before),
        None => {
            let person = record::enter_for(&mut tx, &new, contact.as_ref(), read_back, actor, app.now()).await?;
            once.made(&mut tx, person).await?;
            tx.commit().await?;
            person
        }
    };
    Redirect::to(format!("/office/people/{person}")).saying("people-entered").into()
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct PersonForm {
    birth_date: String,
    contact: String,
    read_back: String,
}

#[derive(Template)]
#[template(path = "people/office_person.html")]
struct PersonPage {
    page: Page,
    person: Person,
    /// Only for those who may see them.
    contacts: Option<Vec<Contact>>,
    household: Option<Vec<Member>>,
    compares: bool,
    /// The answer of a comparison: the same, another, or no date on the record.
    compared: Option<&'static str>,
    timeline: bool,
    roles: Vec<HeldRole>,
    alike: usize,
    form: Form<PersonForm>,
}

impl PersonPage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: PersonId) -> Result<PersonPage> {
        let person = visible_person(tx, me, Ability::EnterForOthers, id).await?.ok_or(Error::NotFound)?;
        let sees_contacts = visible_person(tx, me, Ability::SeeContacts, id).await?.is_some();
        let sees_household = visible_person(tx, me, Ability::SeeHouseholds, id).await?.is_some();
        Ok(PersonPage {
            contacts: if sees_contacts { Some(contacts(tx, id).await?) } else { None },
            household: if sees_household { Some(household(tx, id).await?) } else { None },
            compares: visible_person(tx, me, Ability::SeeIdentity, id).await?.is_some(),
            compared: None,
            timeline: visible_person(tx, me, Ability::SeeTimeline, id).await?.is_some(),
            roles: store::roles_of(tx, id, page.now()).await?,
            alike: crate::people::likely_duplicates(tx, id).await?.len(),
            form: Form::default(),
            person,
            page,
        })
    }

    fn language(&self) -> &'static str {
        self.person.language().endonym()
    }

    fn since(&self) -> String {
        day_of(&self.page, &self.person)
    }

    fn register_link(&self) -> String {
        format!("/office/people/{}/register", self.person.id)
    }

    fn timeline_link(&self) -> String {
        format!("/office/people/{}/timeline", self.person.id)
    }

    fn compared_sign(&self) -> &'static str {
        if self.compared == Some("people-compared-same") { "good" } else { "wait" }
    }

    fn may_merge(&self) -> bool {
        self.page.viewer().may(Ability::MergePeople)
    }
}

/// A person, as far as this role may see them. Looking is noted on the person's timeline.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PersonId>) -> Reply {
    let mut tx = app.db.write().await?;
    let shown = PersonPage::load(&mut tx, page_, &me, id).await?;
    if shown.contacts.is_some() || shown.household.is_some() {
        record::note_read(&mut tx, &me, Ability::EnterForOthers, id, app.now()).await?;
    }
    tx.commit().await?;
    page(shown)
}

/// What a comparison may say. Its place in the list is kept with the form, so that the same form sent again says what it said.
const COMPARED: [&str; 3] = ["people-compared-none", "people-compared-same", "people-compared-other"];

/// Compares a date of birth: the answer is yes or no. Each comparison is noted; the same form sent again compares nothing.
pub async fn compare(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PersonId>,
    OnceFields(form, once): OnceFields<Form<PersonForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let mut shown = PersonPage::load(&mut tx, page_, &me, id).await?;
    let mut errors = Errors::default();
    let born = errors.field("birth_date", forms::birth_date(&form.value.birth_date, app.today()));
    shown.form = Form { value: form.value, errors };
    let Some(born) = born else { return refused(shown) };
    let said = match once.before(&mut tx, app.now()).await? {
        Some(before) => before,
        None => {
            let same = record::compare_birth(&mut tx, &me, id, born, app.now()).await?;
            let said = same.map_or(0, |same| if same { 1 } else { 2 });
            once.made(&mut tx, said).await?;
            tx.commit().await?;
            said
        }
    };
    shown.compared = usize::try_from(said).ok().and_then(|said| COMPARED.get(said).copied());
    page(shown)
}

/// Writes down how somebody is reached.
pub async fn add_contact(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PersonId>,
    Fields(form): Fields<Form<PersonForm>>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let mut shown = PersonPage::load(&mut tx, page_, &me, id).await?;
    let mut errors = Errors::default();
    let contact = errors.field("contact", forms::contact(&form.value.contact));
    shown.form = Form { value: form.value, errors };
    let Some(contact) = contact else { return refused(shown) };
    let read_back = forms::checkbox(&shown.form.value.read_back);
    let actor = Actor::with(&me, Ability::EnterForOthers);
    crate::people::contact::write_down(&mut tx, id, &contact, read_back, actor, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/people/{id}")).saying("people-saved").into()
}
