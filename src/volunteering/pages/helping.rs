//! `/me/helping`: what somebody brings and when they are free, changed at any time without a new application.

use super::words;
use crate::app::App;
use crate::ledger::Actor;
use crate::policy::InForce;
use crate::volunteering::application::{AVAILABILITY, spoken};
use crate::volunteering::at_home;
use crate::volunteering::needs::{self, TraitKind, Traits};
use crate::volunteering::store::needs as store;
use crate::web::{Fields, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Checked, Errors, Form, Parse};
use serde::Deserialize;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HelpingForm {
    pub time: Vec<String>,
    pub day: Vec<String>,
    pub language: Vec<String>,
    pub skill: Vec<String>,
    /// One of the household stays at home.
    pub home: String,
    /// The box of it was on the page.
    pub home_shown: String,
    /// What can be chosen; never sent.
    #[serde(skip)]
    offered: Offered,
}

#[derive(Debug, Clone, Default)]
struct Offered {
    languages: Vec<String>,
    skills: Vec<String>,
}

impl HelpingForm {
    fn of(traits: &Traits) -> HelpingForm {
        HelpingForm {
            time: traits.codes(TraitKind::Time),
            day: traits.codes(TraitKind::Day),
            language: traits.codes(TraitKind::Language),
            skill: traits.codes(TraitKind::Skill),
            home: String::new(),
            home_shown: String::new(),
            offered: Offered::default(),
        }
    }

    fn offering(mut self, rules: &InForce) -> HelpingForm {
        self.offered.languages = spoken(rules);
        self.offered.skills = rules.skills().iter().map(|skill| skill.id.to_string()).collect();
        self
    }
}

impl Parse for HelpingForm {
    type Output = Traits;

    fn parse(&self, errors: &mut Errors) -> Option<Traits> {
        let owned = |list: &[&str]| list.iter().map(|code| (*code).to_owned()).collect::<Vec<String>>();
        let mut all = Vec::new();
        let mut take = |field: &'static str, kind: TraitKind, checked: Checked<Vec<String>>| {
            let codes = errors.field(field, checked)?;
            all.extend(codes.into_iter().map(|code| (kind, code)));
            Some(())
        };
        let times = take("time", TraitKind::Time, forms::many(&self.time, &owned(AVAILABILITY)));
        let days = take("day", TraitKind::Day, forms::many(&self.day, &owned(DAYS)));
        let languages = take("language", TraitKind::Language, forms::many(&self.language, &self.offered.languages));
        let skills = take("skill", TraitKind::Skill, forms::many(&self.skill, &self.offered.skills));
        times?;
        days?;
        languages?;
        skills?;
        Some(Traits(all))
    }
}

/// The days of the week by their numbers.
pub(super) const DAYS: &[&str] = &["1", "2", "3", "4", "5", "6", "7"];

#[derive(Template)]
#[template(path = "volunteering/helping.html")]
struct HelpingPage {
    page: Page,
    form: Form<HelpingForm>,
    times: Vec<(String, String)>,
    days: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    skills: Vec<(String, String)>,
    /// Whether they share a household with another adult.
    shares: bool,
}

fn helping_page(page: Page, form: Form<HelpingForm>, shares: bool) -> HelpingPage {
    let named = |kind: TraitKind, codes: &[&str]| -> Vec<(String, String)> {
        codes.iter().map(|code| ((*code).to_owned(), words::need(&page, kind, code))).collect()
    };
    HelpingPage {
        times: named(TraitKind::Time, AVAILABILITY),
        days: named(TraitKind::Day, DAYS),
        languages: words::languages(&page),
        skills: words::skills(&page),
        shares,
        form,
        page,
    }
}

/// What they told so far.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let traits = store::traits(&mut tx, me.id()).await?;
    let home = at_home::of(&mut tx, me.id()).await?;
    let mut form = HelpingForm::of(&traits);
    if home.is_some_and(|home| home.one_at_home) {
        form.home = "yes".to_owned();
    }
    page(helping_page(page_, Form::new(form), home.is_some()))
}

/// Keeps it, and shows what fits now.
pub async fn keep(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<HelpingForm>) -> Reply {
    let form = Form::new(form.offering(&app.policy()));
    let home = Some(forms::checkbox(&form.value.home)).filter(|_| !form.value.home_shown.is_empty());
    match form.parse() {
        Err(form) => {
            let shares = !form.value.home_shown.is_empty();
            refused(helping_page(page_, form, shares))
        }
        Ok(traits) => {
            let mut tx = app.db.write().await?;
            needs::tell(&mut tx, me.id(), &traits, Actor::Own(me.id()), app.now()).await?;
            if let Some(wish) = home {
                at_home::wish(&mut tx, me.id(), wish, app.now()).await?;
            }
            tx.commit().await?;
            Redirect::to("/me/fits").saying("shifts-said-helping").into()
        }
    }
}
