//! `/office/people/{person}/register`: an application from paper, entered at the desk.

use super::register::{Typed, endonyms};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{self, Ability, PersonId};
use crate::schools;
use crate::volunteering::application::{self, AVAILABILITY, Draft, Sent, assisted};
use crate::volunteering::clearance::Act;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};

#[derive(Template)]
#[template(path = "volunteering/assisted.html")]
struct AssistedPage {
    page: Page,
    person: PersonId,
    name: String,
    draft: Draft,
    sent: Sent,
    langs: Vec<(String, String)>,
    /// Tasks with the level each calls for.
    tasks: Vec<(String, String)>,
    schools: Vec<(String, String)>,
    times: Vec<(String, String)>,
    skills: Vec<(String, String)>,
    /// Whether they have a clearance that rests and can be taken up again.
    rests: bool,
    errors: Errors,
}

impl AssistedPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn typed(&self, field: &str) -> String {
        self.sent.one(field).to_owned()
    }

    fn chosen(&self, field: &str) -> Vec<String> {
        self.draft.many(field).to_vec()
    }
}

fn task_words(page: &Page) -> Vec<(String, String)> {
    let words = |template: &crate::policy::RoleTemplate| {
        let level = page.policy().clearance.level_for(&template.task()).0;
        let name = template.name.get(page.lang());
        let said = page.t2("assisted-task", "task", name, "level", i64::from(level.number));
        (i64::from(level.number), template.id.to_string(), said)
    };
    let mut tasks: Vec<_> = page.policy().templates.iter().map(words).collect();
    tasks.sort_by_key(|(level, _, _)| *level);
    tasks.into_iter().map(|(_, id, said)| (id, said)).collect()
}

async fn assisted_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    person: PersonId,
    draft: Draft,
    sent: Sent,
    errors: Errors,
) -> Result<AssistedPage> {
    let known = people::acting_for(tx, me, person).await?.filter(|_| person != me.id()).ok_or(Error::NotFound)?;
    let act = Act::office(me, Ability::EnterForOthers, page.policy(), page.now());
    let rests = assisted::resting(tx, person, &act).await?.is_some();
    let reach = me.reach(Ability::EnterForOthers);
    let all = schools::names(tx).await?;
    let times = AVAILABILITY.iter().map(|time| ((*time).to_owned(), page.state("register-time", time))).collect();
    Ok(AssistedPage {
        name: known.name(),
        langs: endonyms(&application::spoken(page.policy())),
        tasks: task_words(&page),
        schools: all.into_iter().filter(|s| reach.covers(s.id)).map(|s| (s.id.to_string(), s.name)).collect(),
        times,
        skills: words::skills(&page),
        rests,
        person,
        draft,
        sent,
        errors,
        page,
    })
}

/// The form, with what the record already says.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(person): Path<PersonId>) -> Reply {
    let mut tx = app.db.read().await?;
    people::acting_for(&mut tx, &me, person).await?.ok_or(Error::NotFound)?;
    if !assisted::can_begin(&mut tx, person, page_.policy(), page_.now()).await? {
        return Err(Error::refused("assisted-there-already"));
    }
    let draft = application::begin(&mut tx, person).await?;
    page(assisted_page(&mut tx, page_, &me, person, draft, Sent::default(), Errors::default()).await?)
}

pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(person): Path<PersonId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut tx = app.db.write().await?;
    people::acting_for(&mut tx, &me, person).await?.ok_or(Error::NotFound)?;
    let open: Vec<i64> = schools::names(&mut tx).await?.iter().map(|school| school.id.into()).collect();
    let read = match assisted::read(&policy, &sent, &open, page_.today()) {
        Ok(read) => read,
        Err(errors) => {
            let draft = assisted::draft_of(&sent);
            return refused(assisted_page(&mut tx, page_, &me, person, draft, sent, errors).await?);
        }
    };
    let act = Act::office(&me, Ability::EnterForOthers, &policy, app.now());
    let case = assisted::enter(&mut tx, &me, person, &read, &act).await?;
    tx.commit().await?;
    let to = if me.may(Ability::FollowApplications) {
        format!("/office/clearances/{case}")
    } else {
        format!("/office/people/{person}")
    };
    Redirect::to(to).saying("assisted-said").into()
}
