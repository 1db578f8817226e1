//! Who may do what: roles given and taken.

use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::grant::{self, GrantError};
use crate::people::store::{self, GRANTS_PAGE, GrantLine, HeldRole};
use crate::people::{Ability, Person, PersonId, Role, Scope, ScopeKind, record};
use crate::schools::{self, SchoolId};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    role: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "people/roles.html")]
struct RolesPage {
    page: Page,
    q: String,
    role: String,
    number: i64,
    more: bool,
    people: Vec<Person>,
    grants: Vec<GrantLine>,
}

impl RolesPage {
    fn roles(&self) -> Vec<(String, String)> {
        role_options(&self.page)
    }
}

/// The roles that are given at work, with their names.
fn role_options(page: &Page) -> Vec<(String, String)> {
    let staff = Role::ALL.iter().filter(|role| role.is_staff());
    staff.map(|role| (role.as_str().to_owned(), page.state("people-role", role.as_str()))).collect()
}

/// Who has which role, and a search for somebody to give one.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let mut tx = app.db.read().await?;
    let number = asked.page.unwrap_or(1).clamp(1, 10_000);
    let people = if asked.q.trim().is_empty() {
        Vec::new()
    } else {
        record::search(&mut tx, &me, Ability::GrantRoles, &asked.q, 1).await?.people
    };
    let mut grants = store::staff_grants(&mut tx, Role::parse(&asked.role), app.now(), number).await?;
    let more = grants.len() as i64 > GRANTS_PAGE;
    grants.truncate(usize::try_from(GRANTS_PAGE).unwrap_or(50));
    page(RolesPage { page: page_, q: asked.q, role: asked.role, number, more, people, grants })
}

#[derive(Clone, Deserialize, Default)]
#[serde(default)]
pub struct GrantForm {
    role: String,
    school: String,
    until: String,
}

/// A role, where, until when.
struct NewGrant {
    role: Role,
    scope: Scope,
    until: Option<Timestamp>,
}

impl GrantForm {
    fn parse(&self, app: &App) -> Result<NewGrant, Form<GrantForm>> {
        let mut errors = Errors::default();
        let staff = |sent: &str| Role::parse(sent).filter(|role| role.is_staff());
        let role = errors.field("role", forms::one_of(&self.role, staff));
        let school = errors.field(
            "school",
            forms::optional(&self.school, |sent| forms::one_of(sent, |sent| sent.parse::<SchoolId>().ok())),
        );
        let until = errors.field("until", forms::optional(&self.until, forms::date));
        if let Some(Some(until)) = until
            && until < app.today()
        {
            errors.add("until", Reason::new("people-role-until-past"));
        }
        let scope = match (role.map(Role::scope_kind), school.flatten()) {
            (Some(ScopeKind::School), Some(school)) => Some(Scope::School(school)),
            (Some(ScopeKind::School), None) => {
                errors.add("school", Reason::new("people-role-needs-school"));
                None
            }
            _ => Some(Scope::District),
        };
        // A role lasts through its last day.
        let end = |last: jiff::civil::Date| {
            let midnight = last.tomorrow().ok()?.to_datetime(jiff::civil::Time::midnight());
            app.zone().to_ambiguous_timestamp(midnight).compatible().ok()
        };
        match (role, scope, until) {
            (Some(role), Some(scope), Some(until)) if errors.is_empty() => {
                Ok(NewGrant { role, scope, until: until.and_then(end) })
            }
            _ => Err(Form { value: self.clone(), errors }),
        }
    }
}

#[derive(Template)]
#[template(path = "people/role.html")]
struct RolePage {
    page: Page,
    person: Person,
    roles: Vec<HeldRole>,
    schools: Vec<(String, String)>,
    form: Form<GrantForm>,
}

impl RolePage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: PersonId, form: Form<GrantForm>) -> Result<RolePage> {
        let person = crate::people::visible_person(tx, me, Ability::GrantRoles, id).await?.ok_or(Error::NotFound)?;
        let schools = schools::names(tx).await?.into_iter().map(|s| (s.id.to_string(), s.name)).collect();
        Ok(RolePage { roles: store::roles_of(tx, id, page.now()).await?, schools, person, form, page })
    }

    fn options(&self) -> Vec<(String, String)> {
        role_options(&self.page)
    }

    fn is_me(&self) -> bool {
        self.page.viewer().person == Some(self.person.id)
    }
}

/// One person's roles.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PersonId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(RolePage::load(&mut tx, page_, &me, id, Form::default()).await?)
}

/// Gives a role.
pub async fn give(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PersonId>,
    Fields(form): Fields<GrantForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let new = match form.parse(&app) {
        Ok(new) => new,
        Err(form) => return refused(RolePage::load(&mut tx, page_, &me, id, form).await?),
    };
    let shown = RolePage::load(&mut tx, page_, &me, id, Form::default()).await?;
    let actor = Actor::with(&me, Ability::GrantRoles);
    match grant::grant_until(&mut tx, actor, id, new.role, new.scope, new.until, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/roles/{id}")).saying("people-role-given").into()
        }
        Err(GrantError::Oneself) => {
            let form = Form::refused(form, "role", Reason::new("people-role-oneself"));
            refused(RolePage { form, ..shown })
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes a role.
pub async fn take(State(app): State<App>, me: Me, Path((id, held)): Path<(PersonId, i64)>) -> Reply {
    let mut tx = app.db.write().await?;
    grant::revoke(&mut tx, Actor::with(&me, Ability::GrantRoles), held, app.now()).await?;
    tx.commit().await?;
    if id == me.id() {
        return Redirect::to("/sign-in").saying("people-role-taken").into();
    }
    Redirect::to(format!("/office/roles/{id}")).saying("people-role-taken").into()
}
