//! What the chosen tasks call for and why; and the last look before sending.

use super::on_the_desk;
use crate::app::App;
use crate::policy::{Check, InForce, Level, Payer, RoleTemplate};
use crate::schools;
use crate::volunteering::application::{self, Draft, Unfinished};
use crate::volunteering::clearance::{Act, rules};
use crate::volunteering::usual::{self, Wait};
use crate::web::{Me, Page, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "volunteering/register_level.html")]
struct LevelPage {
    page: Page,
    level: i64,
    name: String,
    description: String,
    /// Each task that calls for it, with the reasons of the policy.
    because: Vec<(String, String)>,
    /// What it takes.
    takes: Vec<String>,
    /// How long the checks usually take, once enough people have gone this way.
    usual: Option<i64>,
    gentler: Option<Gentler>,
}

/// A level that asks for less, and what one would leave out.
struct Gentler {
    name: String,
    keeps: Vec<String>,
    leaves: Vec<String>,
}

/// What a level takes, in words; and what single tasks ask for beside it.
fn takes(page: &Page, level: &Level, chosen: &[&RoleTemplate]) -> Vec<String> {
    let policy = page.policy();
    let record = level.checks.iter().any(|c| matches!(c, Check::CriminalRecord | Check::DrivingRecord));
    let plain = [
        (level.photo_id, "register-takes-id"),
        (!record, "register-takes-registry"),
        (level.disclosure, "register-takes-permission"),
        (record, "register-takes-record"),
        (level.driver_documents, "register-takes-driver"),
        (level.checks.contains(&Check::Interview), "register-takes-talk"),
    ];
    let mut takes: Vec<String> =
        plain.into_iter().filter(|(asked, _)| *asked).map(|(_, key)| page.t(key).into_owned()).collect();
    if level.checks.contains(&Check::References) {
        takes.push(page.t1("register-takes-references", "count", i64::from(policy.clearance.references())));
    }
    let of_level = policy.clearance.trainings_of_level(level);
    takes.extend(of_level.iter().map(|training| {
        let (name, place) = (training.name.get(page.lang()), training.place.get(page.lang()));
        page.t2("register-takes-training", "training", name, "place", place)
    }));
    if let Some(fee) = &level.fee
        && fee.payer == Payer::Volunteer
    {
        let amount = page.money(&i64::from(fee.amount));
        takes.push(page.t2("register-takes-fee", "amount", amount, "how", fee.how.get(page.lang())));
    }
    for task in chosen {
        let own = policy.trainings_of_task(task);
        let own = own.iter().filter(|training| !of_level.iter().any(|known| known.id == training.id));
        takes.extend(own.map(|training| {
            let names = (task.name.get(page.lang()), training.name.get(page.lang()));
            page.t2("register-takes-training-task", "task", names.0, "training", names.1)
        }));
    }
    takes
}

fn gentler(policy: &InForce, draft: &Draft, needed: &Level, lang: &str) -> Option<Gentler> {
    let lower = rules::gentler(policy, needed)?;
    let chosen = application::templates(policy, draft.many("tasks"));
    let (keeps, leaves): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|t| policy.clearance.level_for(&t.task()).0.number <= lower.number);
    let names = |list: Vec<&crate::policy::RoleTemplate>| list.iter().map(|t| t.name.get(lang).to_owned()).collect();
    Some(Gentler { name: lower.name.get(lang).to_owned(), keeps: names(keeps), leaves: names(leaves) })
}

/// After step 2: the level, why, what it takes, and the gentler way.
pub async fn level(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    if draft.many("tasks").is_empty() {
        return Redirect::to("/volunteer/register/tasks").into();
    }
    let usual = usual::days(&app, &mut tx).await?.days(Wait::Checks);
    let (policy, lang) = (app.policy(), page_.lang());
    let chosen = application::templates(&policy, draft.many("tasks"));
    let needed = rules::needed(&policy, &chosen);
    let because = needed.because.iter().map(|(task, why)| {
        let why: Vec<&str> = why.iter().map(|rule| rule.reason.get(lang)).collect();
        (task.name.get(lang).to_owned(), why.join(" "))
    });
    page(LevelPage {
        level: i64::from(needed.level.number),
        name: needed.level.name.get(lang).to_owned(),
        description: needed.level.description.get(lang).to_owned(),
        because: because.collect(),
        takes: takes(&page_, needed.level, &chosen),
        usual,
        gentler: gentler(&policy, &draft, needed.level, lang),
        page: page_,
    })
}

/// The gentler way: the tasks that ask for more leave the list.
pub async fn lower(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    let chosen = application::templates(&policy, draft.many("tasks"));
    if let Some(level) = rules::gentler(&policy, rules::needed(&policy, &chosen).level) {
        application::only_up_to(&mut tx, me.id(), level.number, &act).await?;
    }
    tx.commit().await?;
    // Nothing may be left to do at that level: then they choose again.
    Redirect::to("/volunteer/register/tasks").saying("register-lowered").into()
}

#[derive(Template)]
#[template(path = "volunteering/register_check.html")]
struct CheckPage {
    page: Page,
    draft: Draft,
    born: Option<jiff::civil::Date>,
    language: String,
    tasks: Vec<String>,
    schools: Vec<String>,
    languages: String,
    can: String,
    times: String,
    level: String,
    signed: bool,
}

impl CheckPage {
    fn name(&self) -> String {
        format!("{} {}", self.draft.one("given"), self.draft.one("family")).trim().to_owned()
    }

    fn birth(&self) -> String {
        self.born.map_or(String::new(), |born| self.page.date(&born))
    }

    fn address(&self) -> String {
        let parts = ["address", "city", "zip"].map(|field| self.draft.one(field));
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Step 6: everything on one page, to look at once more.
pub async fn check(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (case, draft) = on_the_desk!(&mut tx, &me, &page_);
    let (policy, lang) = (app.policy(), page_.lang());
    let chosen = application::templates(&policy, draft.many("tasks"));
    let all = schools::names(&mut tx).await?;
    let picked = all.iter().filter(|s| draft.many("schools").contains(&s.id.to_string()));
    let spoken = super::endonyms(draft.many("languages"));
    let times: Vec<String> = draft.many("availability").iter().map(|t| page_.state("register-time", t)).collect();
    let skills: Vec<&str> =
        draft.many("can").iter().filter_map(|id| policy.skill(id)).map(|skill| skill.name.get(lang)).collect();
    page(CheckPage {
        born: forms::birth_date(draft.one("birth_date"), page_.today()).ok(),
        language: super::endonyms(draft.many("lang")).pop().map_or(String::new(), |(_, name)| name),
        tasks: chosen.iter().map(|t| t.name.get(lang).to_owned()).collect(),
        schools: picked.map(|s| s.name.clone()).collect(),
        languages: spoken.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(", "),
        can: skills.join(", "),
        times: times.join(", "),
        level: rules::needed(&policy, &chosen).level.name.get(lang).to_owned(),
        signed: case.is_some_and(|case| case.authorised_at.is_some()),
        draft,
        page: page_,
    })
}

/// Sends the application, or leads to the page where something is missing.
pub async fn send(State(app): State<App>, me: Me) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let missing = match application::submit(&mut tx, me.id(), &app.random.token(), &act).await {
        Ok(_) => {
            tx.commit().await?;
            return Redirect::to("/me/clearance").saying("register-sent").into();
        }
        Err(Unfinished::Other(error)) => return Err(error),
        Err(missing) => missing,
    };
    let to = match missing {
        Unfinished::Minor => "/volunteer/register/guardian",
        Unfinished::NoneNeeded => "/volunteer/register/level",
        Unfinished::Tasks => "/volunteer/register/tasks",
        Unfinished::Schools => "/volunteer/register/schools",
        Unfinished::More => "/volunteer/register/more",
        Unfinished::Texts => "/volunteer/register/texts",
        Unfinished::Disclosure => "/volunteer/register/disclosure",
        Unfinished::You | Unfinished::Other(_) => "/volunteer/register/you",
    };
    Redirect::to(to).saying("register-missing").into()
}
