//! One's own page: what comes next, how we reach you, who you are to us.

use super::{OfVisit, languages, sign_in};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::code::Ask;
use crate::people::contact::{self, ContactDo};
use crate::people::household::{Member, Part, household};
use crate::people::store::{self, Figures, Held, HeldRole, OpenSession};
use crate::people::{Ability, Contact, NewPerson, Person, contacts, details, update};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused, session};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::IntoResponse;
use forms::{Errors, Form, Parse};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct NewContactForm {
    contact: String,
}

impl Parse for NewContactForm {
    type Output = forms::Contact;
    fn parse(&self, errors: &mut Errors) -> Option<forms::Contact> {
        errors.field("contact", forms::contact(&self.contact))
    }
}

#[derive(Template)]
#[template(path = "people/me.html")]
struct MePage {
    page: Page,
    me: Person,
    details: NewPerson,
    figures: Figures,
    contacts: Vec<Contact>,
    household: Vec<Member>,
    sessions: Vec<OpenSession>,
    roles: Vec<HeldRole>,
    this_session: String,
    form: Form<NewContactForm>,
}

impl MePage {
    async fn load(app: &App, page: Page, visit: &OfVisit, me: &Me, form: Form<NewContactForm>) -> Result<MePage> {
        let (now, id) = (app.now(), me.id());
        let mut tx = app.db.read().await?;
        Ok(MePage {
            me: store::person(&mut tx, id).await?.ok_or(Error::NotFound)?,
            details: details(&mut tx, id).await?.ok_or(Error::NotFound)?,
            figures: store::figures(&mut tx, id, now).await?,
            contacts: contacts(&mut tx, id).await?,
            household: household(&mut tx, id).await?,
            sessions: store::sessions(&mut tx, id, now).await?,
            roles: store::roles_of(&mut tx, id, now).await?,
            this_session: visit.session.clone().unwrap_or_default(),
            form,
            page,
        })
    }

    fn language(&self) -> &'static str {
        self.me.language().endonym()
    }

    fn address(&self) -> String {
        let NewPerson { address, city, zip, .. } = &self.details;
        [address, city, zip].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    fn speaks_for_partner(&self) -> bool {
        self.page.viewer().may(Ability::SeeOwnPartner)
    }

    /// Where those who work here begin: the first page they may open.
    fn office(&self) -> Option<&'static str> {
        self.page.office_nav().first().map(|item| item.href)
    }
}

/// One's own page.
pub async fn show(State(app): State<App>, page_: Page, visit: OfVisit, me: Me) -> Reply {
    page(MePage::load(&app, page_, &visit, &me, Form::default()).await?)
}

/// Sends a code to a new address or number; typed in, it joins the record.
pub async fn add_contact(
    State(app): State<App>,
    page_: Page,
    visit: OfVisit,
    me: Me,
    headers: HeaderMap,
    Fields(form): Fields<Form<NewContactForm>>,
) -> Reply {
    let contact = match form.parse() {
        Ok(contact) => contact,
        Err(form) => return refused(MePage::load(&app, page_, &visit, &me, form).await?),
    };
    let ask = Ask {
        contact: &contact,
        browser: &sign_in::secret(&app, &headers),
        lang: page_.language(),
        return_to: "/me",
        adding: Some(me.id()),
        file: None,
    };
    match sign_in::send(&app, &visit, ask).await {
        Ok(cookie) => Redirect::to("/sign-in/code").with_cookie(cookie).into(),
        Err(why) => {
            let form = form.refuse("contact", why.reason(&app)?);
            refused(MePage::load(&app, page_, &visit, &me, form).await?)
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ContactDoForm {
    what: String,
}

/// Prefers, stops, resumes or removes a contact. After a removal other browsers are signed out.
pub async fn change_contact(
    State(app): State<App>,
    me: Me,
    Path(id): Path<i64>,
    Fields(form): Fields<ContactDoForm>,
) -> Reply {
    let what = ContactDo::parse(&form.what).ok_or(Error::Unreadable("web-error-form"))?;
    let mut tx = app.db.write().await?;
    contact::change(&mut tx, me.id(), id, what, app.now()).await?;
    if what == ContactDo::Remove {
        session::end_all(&mut tx, me.id()).await?;
        let cookie = session::begin(&app, &mut tx, me.id(), session::Means::Code).await?;
        tx.commit().await?;
        return Redirect::to("/me").saying("people-contact-removed-flash").with_cookie(cookie).into();
    }
    tx.commit().await?;
    Redirect::to("/me").saying("people-saved").into()
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct DetailsForm {
    given: String,
    family: String,
    birth_date: String,
    lang: String,
    address: String,
    city: String,
    zip: String,
}

impl DetailsForm {
    fn of(held: NewPerson) -> DetailsForm {
        DetailsForm {
            birth_date: held.birth_date.map(|d| d.to_string()).unwrap_or_default(),
            given: held.given,
            family: held.family,
            lang: held.lang,
            address: held.address,
            city: held.city,
            zip: held.zip,
        }
    }

    /// What was compared with an ID is not asked for again.
    fn parse(&self, held: &NewPerson, fixed: bool, today: Date) -> Result<NewPerson, Box<Form<DetailsForm>>> {
        let mut errors = Errors::default();
        let mut read = || {
            let own = if fixed { None } else { Some(self.identity(&mut errors, today)) };
            let lang = errors.field("lang", forms::one_of(&self.lang, i18n::Lang::parse));
            let address = errors.field("address", forms::optional_line(&self.address, 200));
            let city = errors.field("city", forms::optional_line(&self.city, 100));
            let zip = errors.field("zip", forms::optional(&self.zip, forms::zip));
            let (given, family, birth_date) = match own {
                Some(own) => own?,
                None => (held.given.clone(), held.family.clone(), held.birth_date),
            };
            Some(NewPerson {
                given,
                family,
                birth_date,
                lang: lang?.code().to_owned(),
                address: address?,
                city: city?,
                zip: zip?.unwrap_or_default(),
            })
        };
        match read() {
            Some(new) if errors.is_empty() => Ok(new),
            _ => Err(Box::new(Form { value: self.clone(), errors })),
        }
    }

    /// Name and date of birth: what an ID is compared with.
    fn identity(&self, errors: &mut Errors, today: Date) -> Option<(String, String, Option<Date>)> {
        let birth = |sent: &str| forms::birth_date(sent, today);
        let given = errors.field("given", forms::name(&self.given));
        let family = errors.field("family", forms::optional(&self.family, forms::name));
        let birth_date = errors.field("birth_date", forms::optional(&self.birth_date, birth));
        Some((given?.into(), family?.map(String::from).unwrap_or_default(), birth_date?))
    }
}

#[derive(Template)]
#[template(path = "people/details.html")]
struct DetailsPage {
    page: Page,
    form: Form<DetailsForm>,
    /// Name and date of birth, when they were compared with an ID and stay.
    fixed: Option<NewPerson>,
    languages: Vec<(String, String)>,
}

/// The form of one's own details.
pub async fn details_page(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let held = details(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let fixed = store::id_was_seen(&mut tx, me.id()).await?.then(|| held.clone());
    page(DetailsPage { page: page_, form: Form::new(DetailsForm::of(held)), fixed, languages: languages() })
}

/// Keeps one's own details.
pub async fn save_details(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<DetailsForm>) -> Reply {
    let mut tx = app.db.write().await?;
    let held = details(&mut tx, me.id()).await?.ok_or(Error::NotFound)?;
    let fixed = store::id_was_seen(&mut tx, me.id()).await?;
    let new = match form.parse(&held, fixed, app.today()) {
        Ok(new) => new,
        Err(form) => {
            let fixed = fixed.then_some(held);
            return refused(DetailsPage { page: page_, form: *form, fixed, languages: languages() });
        }
    };
    update(&mut tx, me.id(), &new, Actor::Own(me.id()), app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me").saying("people-saved").into()
}

/// Everything held on somebody, for a machine to read.
#[derive(Serialize)]
struct Everything {
    name: String,
    given: String,
    family: String,
    birth_date: Option<Date>,
    language: String,
    address: String,
    city: String,
    zip: String,
    since: jiff::Timestamp,
    contacts: Vec<(String, String, &'static str)>,
    household: Vec<(String, Part)>,
    roles: Vec<(String, Option<String>)>,
    records: Vec<(String, Option<Date>, String)>,
}

/// A file with all that is held on oneself.
pub async fn data(State(app): State<App>, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let id = me.id();
    let person = store::person(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let held = details(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let contacts = contacts(&mut tx, id).await?;
    let roles = store::roles_of(&mut tx, id, app.now()).await?;
    let everything = Everything {
        name: person.name(),
        given: held.given,
        family: held.family,
        birth_date: held.birth_date,
        language: held.lang,
        address: held.address,
        city: held.city,
        zip: held.zip,
        since: person.created_at,
        contacts: contacts.into_iter().map(|c| (c.kind.to_string(), c.value.clone(), c.state())).collect(),
        household: household(&mut tx, id).await?.iter().map(|m| (m.name(), m.part)).collect(),
        roles: roles.into_iter().map(|r| (r.role, r.school)).collect(),
        records: store::held_on(&mut tx, id)
            .await?
            .into_iter()
            .map(|Held { what, on_date, said }| (what, on_date, said))
            .collect(),
    };
    let text = serde_json::to_string_pretty(&everything).map_err(|e| Error::Internal(e.into()))?;
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.json\""),
    ];
    Ok((headers, text).into_response())
}
