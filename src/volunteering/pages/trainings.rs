//! Trainings: one's own, and the list on which schools and the office note who was there.

use super::clearances;
use super::press::{Press, press};
use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId};
use crate::policy::Training;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::training::{self, Done, Standing};
use crate::volunteering::clearance::{self, Act, Case, ClearanceId};
use crate::volunteering::store::queue::PAGE;
use crate::volunteering::store::training::{self as store, Line, Wanted};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use serde::Deserialize;

/// A training as a page shows it beside one person.
pub(super) struct TrainingShown {
    pub id: String,
    pub name: String,
    pub place: String,
    pub link: Option<String>,
    pub kind: &'static str,
    pub said: String,
    /// Whether there is a line that can be taken back.
    pub noted: bool,
    /// Whether it is read and answered on its own page.
    pub here: bool,
    /// That it was done there, where it was.
    pub read: Option<String>,
}

impl TrainingShown {
    /// Its own page, where it has one.
    fn address(&self) -> String {
        format!("/me/trainings/{}", self.id)
    }
}

/// That it was read and answered on its own page, where it was; the version is that of the text.
pub(super) fn read_words(page: &Page, done: Option<&Done>) -> Option<String> {
    let version = done?.read_version?;
    Some(page.t1("training-read-here", "version", version))
}

pub(super) fn words(page: &Page, standing: Standing) -> (&'static str, String) {
    match standing {
        Standing::Missing => ("wait", page.t("training-missing").into_owned()),
        Standing::Good(None) => ("good", page.t("training-good-always").into_owned()),
        Standing::Good(Some(end)) => ("good", page.t1("training-good", "date", page.date(&end))),
        Standing::Ended(end) => ("stop", page.t1("training-ended", "date", page.date(&end))),
    }
}

fn shown(page: &Page, training: &Training, done: Option<&Done>) -> TrainingShown {
    let (kind, said) = words(page, training::standing(done, page.today()));
    TrainingShown {
        id: training.id.to_string(),
        name: training.name.get(page.lang()).to_owned(),
        place: training.place.get(page.lang()).to_owned(),
        link: training.link.as_ref().map(|link| link.as_str().to_owned()),
        kind,
        said,
        noted: done.is_some(),
        here: training.here.is_some(),
        read: read_words(page, done),
    }
}

/// What a case asks its person to learn, and what they have done beside it.
pub(super) async fn of_case(tx: &mut Tx, page: &Page, case: &Case) -> Result<Vec<TrainingShown>> {
    let asked = training::asked(case, page.policy());
    of_person(tx, page, case.person, &asked).await
}

pub(super) async fn of_person(
    tx: &mut Tx,
    page: &Page,
    person: PersonId,
    asked: &[&Training],
) -> Result<Vec<TrainingShown>> {
    let done = store::done(tx, person).await?;
    let own = |training: &Training| done.iter().find(|done| training.id == *done.training);
    let all = page.policy().clearance.trainings().iter();
    let listed = all.filter(|each| own(each).is_some() || asked.iter().any(|asked| asked.id == each.id));
    Ok(listed.map(|each| shown(page, each, own(each))).collect())
}

#[derive(Template)]
#[template(path = "volunteering/trainings.html")]
struct MinePage {
    page: Page,
    /// What one's own tasks ask for, and what one has done.
    own: Vec<TrainingShown>,
    /// What other tasks ask for.
    others: Vec<TrainingShown>,
}

impl MinePage {
    /// Whether one of them is done elsewhere, and noted by somebody.
    fn is_noted_by_others(&self) -> bool {
        self.own.iter().chain(&self.others).any(|one| !one.here)
    }
}

/// One's own trainings.
pub async fn mine(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let case = clearance::current_case(&mut tx, me.id()).await?;
    let asked = case.as_ref().map_or_else(Vec::new, |case| training::asked(case, page_.policy()));
    let own = of_person(&mut tx, &page_, me.id(), &asked).await?;
    let all = page_.policy().clearance.trainings().iter();
    let others = all.filter(|each| !own.iter().any(|own| each.id == *own.id));
    let others = others.map(|each| shown(&page_, each, None)).collect();
    page(MinePage { own, others, page: page_ })
}

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub training: String,
    /// `all`: whoever is with us, not only those who need it and lack it.
    pub show: String,
    pub q: String,
    pub after: String,
}

impl Filter {
    fn address(&self, show: &str) -> String {
        self.at("/office/trainings", show)
    }

    fn at(&self, path: &str, show: &str) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        let plain = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
        format!("{path}?training={}&show={}&q={q}", plain(&self.training), plain(show))
    }
}

#[derive(Template)]
#[template(path = "volunteering/trainings_office.html")]
struct OfficePage {
    page: Page,
    filter: Filter,
    trainings: Vec<(String, String)>,
    /// The one that is shown.
    chosen: Option<TrainingShown>,
    lines: Vec<Line>,
    next: Option<String>,
    marked: Vec<String>,
    done_on: String,
    errors: Errors,
}

impl OfficePage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn with(&self, show: &str) -> String {
        self.filter.address(show)
    }

    /// The same as a file.
    fn file(&self, ending: &str) -> String {
        self.filter.at(&format!("/office/trainings.{ending}"), &self.filter.show)
    }

    fn standing(&self, line: &Line) -> (&'static str, String) {
        words(&self.page, training::standing(line.done().as_ref(), self.page.today()))
    }

    fn read(&self, line: &Line) -> Option<String> {
        read_words(&self.page, line.done().as_ref())
    }

    fn is_marked(&self, line: &Line) -> bool {
        self.marked.iter().any(|id| *id == line.id.to_string())
    }
}

/// Who needs a training: from its lowest level on, and for the tasks that ask for it alone.
fn needed(page: &Page, training: &Training) -> (i64, Vec<String>) {
    let asks = |ids: &Option<Vec<crate::policy::Id>>| ids.iter().flatten().any(|id| *id == training.id);
    let levels = page.policy().clearance.levels.iter().filter(|level| asks(&level.trainings));
    let tasks = page.policy().templates.iter().filter(|task| asks(&task.trainings));
    let lowest = levels.map(|level| i64::from(level.number)).min().unwrap_or(i64::from(u32::MAX));
    (lowest, tasks.map(|task| task.id.to_string()).collect())
}

/// The training that was chosen, and whom the list shows beside it.
pub(super) fn asked(page: &Page, filter: &Filter) -> Option<(Training, Wanted)> {
    let all = page.policy().clearance.trainings();
    let training = all.iter().find(|each| each.id == *filter.training).or(all.first())?.clone();
    let everybody = filter.show == "all";
    let wanted = Wanted {
        training: training.id.to_string(),
        needed: (!everybody).then(|| needed(page, &training)),
        lacking: (!everybody).then(|| page.today()),
        name: Wanted::name(&filter.q),
    };
    Some((training, wanted))
}

async fn office_page(app: &App, page: Page, me: &Me, mut filter: Filter, sent: Option<(&Sent, Errors)>) -> Reply {
    let all = page.policy().clearance.trainings();
    let mut lines = Vec::new();
    let training = match asked(&page, &filter) {
        None => None,
        Some((training, wanted)) => {
            filter.training = training.id.to_string();
            let mut tx = app.db.read().await?;
            lines = store::lines(&mut tx, me, &wanted, filter.after.parse().ok(), PAGE).await?;
            Some(training)
        }
    };
    let next = (lines.len() as i64 == PAGE).then(|| lines.last().map(|line| line.id.to_string())).flatten();
    let failed = sent.is_some();
    let (marked, done_on, errors) = match sent {
        Some((sent, errors)) => (sent.many("case"), sent.one("done_on").to_owned(), errors),
        None => (Vec::new(), page.today().to_string(), Errors::default()),
    };
    let list = OfficePage {
        trainings: all.iter().map(|each| (each.id.to_string(), each.name.get(page.lang()).to_owned())).collect(),
        chosen: training.map(|training| shown(&page, &training, None)),
        lines,
        next,
        marked,
        done_on,
        errors,
        filter,
        page,
    };
    if failed { refused(list) } else { self::page(list) }
}

/// The list of a training: who needs it and lacks it, or everybody.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    office_page(&app, page_, &me, filter, None).await
}

/// Those who were marked have done it.
pub async fn note_list(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let filter = Filter {
        training: sent.one("training").to_owned(),
        show: sent.one("show").to_owned(),
        q: sent.one("q").to_owned(),
        after: sent.one("after").to_owned(),
    };
    let training = policy.clearance.training(&filter.training).ok_or(Error::NotFound)?;
    let mut errors = Errors::default();
    let on = errors.field("done_on", training::done_on(sent.one("done_on"), training, page_.today()));
    let mut cases: Vec<ClearanceId> = sent.many("case").iter().filter_map(|id| id.parse().ok()).collect();
    cases.sort_unstable();
    cases.dedup();
    cases.truncate(usize::try_from(PAGE).unwrap_or(50));
    if cases.is_empty() {
        errors.add("case", Reason::new("training-none-chosen"));
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return office_page(&app, page_, &me, filter, Some((&sent, errors))).await;
    };
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::SeeIdentity, &policy, app.now());
    let (_, left) = training::done_all(&mut tx, &me, &cases, &filter.training, on, &act).await?;
    tx.commit().await?;
    let said = if left > 0 { "training-noted-some" } else { "training-noted-all" };
    Redirect::to(filter.address(&filter.show)).saying(said).into()
}

/// One person has done it.
pub async fn note(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let training = policy.clearance.training(sent.one("training")).ok_or(Error::NotFound)?;
    let field = format!("done-{}", training.id);
    let mut errors = Errors::default();
    let Some(on) = errors.field(field.clone(), training::done_on(sent.one(&field), training, page_.today())) else {
        return clearances::refused_with(&app, page_, &me, id, errors, sent.one(&field)).await;
    };
    press(&app, &me, id, Press::TrainingDone(training.id.as_str().to_owned(), on)).await
}

/// It was noted by mistake.
pub async fn take_back(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>, Fields(typed): Typed) -> Reply {
    press(&app, &me, id, Press::TrainingBack(Sent(typed).one("training").to_owned())).await
}
