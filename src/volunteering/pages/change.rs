//! Changing or calling off shifts: one, it and those after it, or all of its rule; what becomes of the people on them
//! is shown before it is done.

use super::ending::{self, Rows};
use crate::app::App;
use crate::error::Result;
use crate::volunteering::series_change::{self, Change, Effect, Loss, Moving, Scope, Wrong};
use crate::volunteering::shift::{MOST_PLACES, Shift, ShiftId};
use crate::volunteering::store::series as store;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

/// What the form sends, on the first page and again with the preview.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    pub scope: String,
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub capacity: String,
    /// `apply`, once it was looked at.
    #[serde(rename = "do")]
    pub act: String,
}

impl ChangeForm {
    fn scope(&self) -> Scope {
        Scope::parse(&self.scope).unwrap_or(Scope::One)
    }
}

impl Parse for ChangeForm {
    type Output = Change;

    fn parse(&self, errors: &mut Errors) -> Option<Change> {
        let date = match self.scope() {
            Scope::One => errors.field("date", forms::date(&self.date)).map(Some),
            Scope::Following | Scope::All => Some(None),
        };
        let starts = errors.field("starts", forms::civil_time(&self.starts));
        let ends = errors.field("ends", forms::civil_time(&self.ends));
        let capacity = errors.field("capacity", forms::whole_number(&self.capacity, 1..=MOST_PLACES));
        Some(Change { date: date?, starts: starts?, ends: ends?, capacity: capacity? })
    }
}

#[derive(Template)]
#[template(path = "volunteering/change.html")]
struct ChangePage {
    page: Page,
    shift: Shift,
    form: Form<ChangeForm>,
    scopes: Vec<(String, String)>,
    repeats: bool,
}

#[derive(Template)]
#[template(path = "volunteering/change_effects.html")]
struct EffectsPage {
    page: Page,
    shift: Shift,
    form: ChangeForm,
    effects: Vec<Effect>,
    keeps: i64,
    loses: i64,
    moves: bool,
}

impl EffectsPage {
    /// What becomes of the people on one shift.
    fn people(&self, effect: &Effect) -> String {
        let count = |n: usize| i64::try_from(n).unwrap_or(0);
        let mut said = vec![self.page.t1("publish-effect-keeps", "count", count(effect.keeps.len()))];
        for (loss, key) in [
            (Loss::Clash, "publish-effect-clash"),
            (Loss::Clearance, "publish-effect-clearance"),
            (Loss::Age, "publish-effect-age"),
        ] {
            match effect.loses.iter().filter(|(_, why)| *why == loss).count() {
                0 => {}
                n => said.push(self.page.t1(key, "count", count(n))),
            }
        }
        said.join(" ")
    }
}

#[derive(Template)]
#[template(path = "volunteering/call_off.html")]
struct CallOffPage {
    page: Page,
    shift: Shift,
    scope: Scope,
    scopes: Vec<(String, String)>,
    moving: Vec<Moving>,
    people: i64,
    losing: Rows,
    /// What those who lose their place read.
    told: Option<String>,
}

/// The choices of scope, where a rule made the shift.
async fn scopes(tx: &mut Tx, page: &Page, id: ShiftId) -> Result<Vec<(String, String)>> {
    let repeats = store::of_shift(tx, id, page.now()).await?.is_some();
    let all = Scope::ALL.iter().map(|scope| (scope.as_str().to_owned(), page.state("publish-scope", scope.as_str())));
    Ok(if repeats { all.collect() } else { Vec::new() })
}

/// The form, with the shift as it is.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let mut tx = app.db.read().await?;
    let (shift, _) = series_change::targets(&mut tx, &me, id, Scope::One, page_.now()).await?;
    let clock = |at: jiff::Timestamp| at.to_zoned_datetime(page_.zone().clone()).strftime("%H:%M").to_string();
    let form = ChangeForm {
        scope: Scope::One.as_str().to_owned(),
        date: shift.on_date.to_string(),
        starts: clock(shift.starts_at),
        ends: clock(shift.ends_at),
        capacity: shift.capacity.to_string(),
        act: String::new(),
    };
    page(change_page(&mut tx, page_, shift, Form::new(form)).await?)
}

async fn change_page(tx: &mut Tx, page: Page, shift: Shift, form: Form<ChangeForm>) -> Result<ChangePage> {
    let scopes = scopes(tx, &page, shift.id).await?;
    Ok(ChangePage { repeats: !scopes.is_empty(), scopes, page, shift, form })
}

/// What it would do, to look at; or, once looked at, done.
pub async fn change(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(form): Fields<ChangeForm>,
) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    let scope = form.value.scope();
    let (shift, moving) = series_change::targets(&mut tx, &me, id, scope, now).await?;
    let change = match form.parse() {
        Ok(change) => change,
        Err(form) => return refused(change_page(&mut tx, page_, shift, form).await?),
    };
    let answer = if form.value.act == "apply" {
        match series_change::apply(&mut tx, &me, id, scope, &change, &rules, now).await? {
            Ok(_) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/shifts/{id}")).saying("publish-said-shift-changed").into();
            }
            Err(wrong) => Err(wrong),
        }
    } else {
        series_change::effects(&mut tx, &shift, moving, &change, &rules, now).await?
    };
    match answer {
        Ok(effects) => page(effects_page(page_, shift, form.value, effects)),
        Err(wrong) => refused(change_page(&mut tx, page_, shift, with(form, wrong)).await?),
    }
}

fn with(mut form: Form<ChangeForm>, wrong: Wrong) -> Form<ChangeForm> {
    for (field, reason) in wrong {
        form.errors.add(field, reason);
    }
    form
}

fn effects_page(page: Page, shift: Shift, form: ChangeForm, effects: Vec<Effect>) -> EffectsPage {
    let sum = |of: fn(&Effect) -> usize| i64::try_from(effects.iter().map(of).sum::<usize>()).unwrap_or(0);
    EffectsPage {
        keeps: sum(|effect| effect.keeps.len()),
        loses: sum(|effect| effect.loses.len()),
        moves: effects.iter().any(Effect::moves),
        page,
        shift,
        form,
        effects,
    }
}

/// Which shifts are called off.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Which {
    scope: String,
}

/// What calling off would do.
pub async fn ask_call_off(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Query(which): Query<Which>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let scope = Scope::parse(&which.scope).unwrap_or(Scope::One);
    let (shift, moving) = series_change::targets(&mut tx, &me, id, scope, page_.now()).await?;
    let scopes = scopes(&mut tx, &page_, id).await?;
    let people = moving.iter().map(|one| one.taken).sum();
    let ids: Vec<ShiftId> = moving.iter().map(|one| one.id).collect();
    let losing = ending::rows(&mut tx, &page_, &ids).await?;
    let about = (shift.title.as_str(), shift.school_name.as_str());
    let told = losing.first.map(|when| ending::told(&page_, "shifts-called-off-text", about, when));
    page(CallOffPage { page: page_, shift, scope, scopes, moving, people, losing, told })
}

/// Calls them off.
pub async fn call_off(State(app): State<App>, me: Me, Path(id): Path<ShiftId>, Fields(which): Fields<Which>) -> Reply {
    let mut tx = app.db.write().await?;
    let scope = Scope::parse(&which.scope).unwrap_or(Scope::One);
    series_change::call_off(&mut tx, &me, id, scope, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{id}")).saying("publish-said-shift-cancelled").into()
}
