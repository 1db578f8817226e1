//! Who loses what, before it is done: a task that ends, shifts that are called off, a place that is taken back.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::ending::{self, Ending, Losing, Named};
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::shift::{Shift, ShiftId};
use crate::volunteering::shift_flow::{OpportunityVerb, SignupState};
use crate::volunteering::signup::SignupId;
use crate::volunteering::store::{shift as shifts, signup as places};
use crate::web::{Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use i18n::Args;
use jiff::Timestamp;

/// The most names in one line.
const NAMES: usize = 12;

/// A shift as the pages show it.
pub(super) struct Row {
    pub when: String,
    pub taken: String,
    /// By name, as far as they fit; then groups, then those who wait.
    pub who: String,
}

/// The shifts, with those who have a place on them.
pub(super) struct Rows {
    pub rows: Vec<Row>,
    pub people: i64,
    pub grouped: i64,
    pub waiting: i64,
    /// When the first is that somebody has a place on.
    pub first: Option<(Timestamp, Timestamp)>,
}

pub(super) async fn rows(tx: &mut Tx, page: &Page, shifts: &[ShiftId]) -> Result<Rows> {
    let (losing, named) = ending::losing(tx, shifts).await?;
    let sum = |of: fn(&Losing) -> i64| -> i64 { losing.iter().map(of).sum() };
    let row = |one: &Losing| Row {
        when: page.range(&one.starts_at, &one.ends_at),
        taken: page.t2("publish-taken-of", "taken", one.taken, "places", one.capacity),
        who: who(page, one, &named),
    };
    Ok(Rows {
        people: sum(|one| one.people),
        grouped: sum(|one| one.grouped),
        waiting: sum(|one| one.waiting),
        first: losing.iter().find(|one| one.people > 0).map(|one| (one.starts_at, one.ends_at)),
        rows: losing.iter().map(row).collect(),
    })
}

fn who(page: &Page, one: &Losing, named: &[Named]) -> String {
    let names: Vec<String> = named.iter().filter(|named| named.shift == one.id).take(NAMES).map(Named::name).collect();
    let more = one.people - i64::try_from(names.len()).unwrap_or(0);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut said = Vec::new();
    if !names.is_empty() {
        said.push(page.list(&names));
    }
    for (key, count) in
        [("publish-end-more", more), ("publish-end-groups", one.grouped), ("publish-end-waiting", one.waiting)]
    {
        if count > 0 {
            said.push(page.t1(key, "count", count));
        }
    }
    if said.is_empty() { page.t("publish-roster-none").into_owned() } else { said.join(" · ") }
}

/// The short form of a message, as it would be sent.
pub(super) fn told(page: &Page, key: &str, shift: (&str, &str), when: (Timestamp, Timestamp)) -> String {
    let when = page.range(&when.0, &when.1);
    page.t_with(key, &Args::new().with("title", shift.0).with("school", shift.1).with("when", when))
}

#[derive(Template)]
#[template(path = "volunteering/ending.html")]
struct EndingPage {
    page: Page,
    ending: Ending,
    losing: Rows,
    /// What those who lose their place read.
    told: Option<String>,
}

impl EndingPage {
    fn verb(&self) -> &'static str {
        self.ending.verb.as_str()
    }

    /// "3 shifts are called off. 2 people lose their places and are told at once."
    fn what(&self) -> String {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let args = Args::new().with("count", count(self.losing.rows.len())).with("people", self.losing.people);
        let key = match self.ending.verb {
            OpportunityVerb::Cancel => "publish-end-what-cancel",
            _ => "publish-end-what-close",
        };
        self.page.t_with(key, &args)
    }
}

/// What calling a task off, or closing it, would do.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, verb)): Path<(OpportunityId, String)>,
) -> Reply {
    let verb = OpportunityVerb::parse(&verb).ok_or(Error::NotFound)?;
    let mut tx = app.db.read().await?;
    let ending = ending::foresee(&mut tx, &me, id, verb, page_.now()).await?;
    let losing = rows(&mut tx, &page_, &ending.shifts).await?;
    let called_off = verb == OpportunityVerb::Cancel;
    let about = (ending.opportunity.title.as_str(), ending.opportunity.school_name.as_str());
    let told =
        losing.first.filter(|_| called_off).map(|when| self::told(&page_, "shifts-called-off-text", about, when));
    page(EndingPage { page: page_, ending, losing, told })
}

#[derive(Template)]
#[template(path = "volunteering/take_back.html")]
struct TakeBackPage {
    page: Page,
    signup: SignupId,
    shift: Shift,
    name: String,
    told: String,
}

/// What taking a place back would do. Where the place is gone already, the list of the shift says so.
pub async fn ask_take_back(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SignupId>) -> Reply {
    let mut tx = app.db.read().await?;
    let signup = places::within_reach_signup(&mut tx, &me, Ability::PublishShifts, id).await?.ok_or(Error::NotFound)?;
    let shift =
        shifts::within_reach(&mut tx, &me, Ability::PublishShifts, signup.shift).await?.ok_or(Error::NotFound)?;
    if !matches!(signup.state, SignupState::SignedUp | SignupState::Reminded) {
        return Redirect::to(format!("/office/shifts/{}", shift.id)).into();
    }
    let people = shifts::roster(&mut tx, shift.id).await?;
    let name = people.iter().find(|one| one.signup == id).map_or(String::new(), shifts::Expected::name);
    let when = (shift.starts_at, shift.ends_at);
    let told = told(&page_, "shifts-taken-back-text", (&shift.title, &shift.school_name), when);
    page(TakeBackPage { page: page_, signup: id, shift, name, told })
}
