//! Registering: a path of short pages, each kept as it is typed.

mod finish;
mod guardian;
mod places;
mod texts;

pub use finish::{check, level, lower, send};
pub use guardian::{guardian, keep_guardian};
pub use places::{keep_more, keep_schools, more, schools};
pub(super) use texts::{CONDUCT_BOXES, TextShown, TextsPage, agreed, disclosure_page, on_page, sign_at_gate};
pub use texts::{accept_texts, disclosure, sign_disclosure, texts};

use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::RoleTemplate;
use crate::volunteering::application::{self, Draft, OWN_CHILD, Sent, Standing, Step, TasksForm, YouForm};
use crate::volunteering::clearance::{Act, Case, rules};
use crate::web::{Fields, Me, Page, Redirect, Reply, Viewer, page, refused};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use db::Tx;
use forms::Form;
use i18n::Lang;

/// The fields of a form in order, repeated names and all.
pub type Typed = Fields<Vec<(String, String)>>;

/// Where somebody who is on the path belongs: their draft, or another page.
pub(super) enum Desk {
    Open(Option<Box<Case>>, Draft),
    Elsewhere(Response),
}

pub(super) async fn desk(tx: &mut Tx, me: &Me, page: &Page) -> Result<Desk> {
    Ok(match application::standing(tx, me.id(), page.policy(), page.now()).await? {
        Standing::Draft(case) => {
            let draft = Draft::read(&case.draft);
            Desk::Open(Some(case), draft)
        }
        Standing::Fresh => Desk::Open(None, application::begin(tx, me.id()).await?),
        Standing::UnderWay | Standing::InForce => Desk::Elsewhere(Redirect::to("/me/clearance").into_response()),
        Standing::AskDesk => return Err(Error::refused("register-ask-desk")),
    })
}

/// The draft on the desk, or the answer that leads elsewhere.
macro_rules! on_the_desk {
    ($tx:expr, $me:expr, $page:expr) => {
        match $crate::volunteering::pages::register::desk($tx, $me, $page).await? {
            $crate::volunteering::pages::register::Desk::Open(case, draft) => (case, draft),
            $crate::volunteering::pages::register::Desk::Elsewhere(answer) => return Ok(answer),
        }
    };
}
use on_the_desk;

#[derive(Template)]
#[template(path = "volunteering/register_start.html")]
struct StartPage {
    page: Page,
    /// What the button says and where it leads: new, draft, under_way, cleared, ask.
    standing: &'static str,
}

/// What one needs, and the way in.
pub async fn start(State(app): State<App>, page_: Page, viewer: Viewer) -> Reply {
    let standing = match viewer.person {
        None => "new",
        Some(person) => {
            let mut tx = app.db.read().await?;
            match application::standing(&mut tx, person, page_.policy(), page_.now()).await? {
                Standing::Draft(_) => "draft",
                Standing::Fresh => "new",
                Standing::UnderWay => "under_way",
                Standing::InForce => "cleared",
                Standing::AskDesk => "ask",
            }
        }
    };
    page(StartPage { page: page_, standing })
}

/// What was typed, sent by the page's script after a pause. Nothing is checked yet.
pub async fn autosave(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let step = Step::parse(sent.one("step")).ok_or(Error::Unreadable("web-error-form"))?;
    keep(&app, &me, step, sent).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Keeps a page; what comes back is the whole draft.
pub(super) async fn keep(app: &App, me: &Me, step: Step, sent: Sent) -> Result<Draft> {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let (_, draft) = application::keep(&mut tx, me.id(), step, &sent, &act).await?;
    tx.commit().await?;
    Ok(draft)
}

#[derive(Template)]
#[template(path = "volunteering/register_you.html")]
struct YouPage {
    page: Page,
    form: Form<YouForm>,
    base: String,
    langs: Vec<(String, String)>,
    /// Compared with an ID before: only the desk changes it now.
    fixed: bool,
}

fn you_page(page: Page, form: Form<YouForm>, draft: &Draft, fixed: bool) -> YouPage {
    let langs = endonyms(&application::spoken(page.policy()));
    YouPage { page, form, base: draft.base(Step::You), langs, fixed }
}

/// Codes of languages with the names their speakers give them.
pub(super) fn endonyms(codes: &[String]) -> Vec<(String, String)> {
    codes.iter().filter_map(|c| Lang::parse(c).map(|l| (c.clone(), l.endonym().to_owned()))).collect()
}

/// Step 1: who they are.
pub async fn you(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (case, draft) = on_the_desk!(&mut tx, &me, &page_);
    let form = Form::new(YouForm::of(&draft, page_.policy(), page_.today()));
    page(you_page(page_, form, &draft, case.is_some_and(|c| c.follows.is_some())))
}

pub async fn keep_you(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let draft = keep(&app, &me, Step::You, Sent(typed)).await?;
    let form = Form::new(YouForm::of(&draft, page_.policy(), page_.today()));
    match form.parse() {
        Err(form) => refused(you_page(page_, form, &draft, false)),
        Ok(you) => {
            let age = you.birth_date.map_or(0, |born| rules::age_on(born, page_.today()));
            let adult = age >= i64::from(page_.policy().clearance.adult_age);
            let to = if adult { "/volunteer/register/tasks" } else { "/volunteer/register/guardian" };
            Redirect::to(to).into()
        }
    }
}

#[derive(Template)]
#[template(path = "volunteering/register_tasks.html")]
struct TasksPage {
    page: Page,
    form: Form<TasksForm>,
    base: String,
    /// Kinds of task by the level they call for, lowest first.
    groups: Vec<TaskGroup>,
    own_child: bool,
}

struct TaskGroup {
    level: i64,
    tasks: Vec<TaskChoice>,
}

struct TaskChoice {
    id: String,
    name: String,
    hint: String,
    chosen: bool,
}

/// The age a draft says; 0 while it says none.
pub(super) fn age_of(draft: &Draft, page: &Page) -> i64 {
    let born = forms::birth_date(draft.one("birth_date"), page.today()).ok();
    born.map_or(0, |born| rules::age_on(born, page.today()))
}

fn tasks_page(page: Page, form: Form<TasksForm>, draft: &Draft) -> TasksPage {
    let age = age_of(draft, &page);
    let mut groups: Vec<TaskGroup> = Vec::new();
    for template in &page.policy().templates {
        let level = i64::from(page.policy().clearance.level_for(&template.task()).0.number);
        let choice = task_choice(template, &page, draft, age);
        match groups.iter_mut().find(|group| group.level == level) {
            Some(group) => group.tasks.push(choice),
            None => groups.push(TaskGroup { level, tasks: vec![choice] }),
        }
    }
    groups.sort_by_key(|group| group.level);
    let own_child = draft.many("tasks").iter().any(|task| task == OWN_CHILD);
    TasksPage { page, form, base: draft.base(Step::Tasks), groups, own_child }
}

fn task_choice(template: &RoleTemplate, page: &Page, draft: &Draft, age: i64) -> TaskChoice {
    let adult = rules::is_for_adults(page.policy(), template);
    let least =
        i64::from(if adult { template.min_age.max(page.policy().clearance.adult_age) } else { template.min_age });
    let words = template.description.get(page.lang());
    let hint = if least > age && age > 0 {
        format!("{words} {}", page.t1("register-tasks-from-age", "age", least))
    } else {
        words.to_owned()
    };
    let id = template.id.to_string();
    let chosen = draft.many("tasks").contains(&id);
    TaskChoice { id, name: template.name.get(page.lang()).to_owned(), hint, chosen }
}

/// Step 2: how they would like to help. The level follows from it.
pub async fn tasks(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    let form = Form::new(TasksForm::of(&draft, page_.policy(), age_of(&draft, &page_)));
    page(tasks_page(page_, form, &draft))
}

pub async fn keep_tasks(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let draft = keep(&app, &me, Step::Tasks, Sent(typed)).await?;
    let form = Form::new(TasksForm::of(&draft, page_.policy(), age_of(&draft, &page_)));
    match form.parse() {
        Err(form) => refused(tasks_page(page_, form, &draft)),
        Ok(_) => Redirect::to("/volunteer/register/level").into(),
    }
}
