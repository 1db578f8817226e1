//! One giver's part, as a school sees it: who comes with what, when, and the steps from yes to thanks.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::arrival::{self, Delivery};
use crate::needs::gifts;
use crate::needs::leaving::{Leaving, Shown};
use crate::needs::need::{Need, NeedId, NeedKind};
use crate::needs::part::{self, Part, PartId};
use crate::needs::part_flow::{PartState, PartVerb};
use crate::needs::store;
use crate::people::{self, Ability};
use crate::web::{FormStep, Me, Page, Path, Redirect, Reply, StepFields, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Reason};
use jiff::civil::Date;
use serde::Deserialize;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PartForm {
    pub came: String,
    pub came_on: String,
    pub came_by: String,
    pub condition: String,
    pub thanks: String,
    pub why: String,
    /// That no child is told by the words, and of which warnings that is said.
    pub nobody: String,
    pub warned: String,
}

impl PartForm {
    /// What came.
    fn delivery(&self, today: Date, errors: &mut Errors) -> Option<Delivery> {
        let quantity = errors.field("came", forms::whole_number(&self.came, 1..=100_000));
        let on = errors.field("came_on", forms::optional(&self.came_on, forms::date));
        let by = errors.field("came_by", forms::line(&self.came_by, 120));
        let condition = errors.field("condition", forms::optional_line(&self.condition, 200));
        Some(Delivery { quantity: quantity?, on: on?.unwrap_or(today), by: by?, condition: condition? })
    }
}

#[derive(Template)]
#[template(path = "needs/part.html")]
struct PartPage {
    page: Page,
    need: Need,
    part: Part,
    form: Form<PartForm>,
}

impl PartPage {
    fn can(&self, verb: &str) -> bool {
        let day_over = self.part.day.is_some_and(|day| day < self.page.today());
        PartVerb::parse(verb).is_some_and(|verb| {
            part::may(self.page.viewer(), &self.part, verb)
                && (verb != PartVerb::Receive || !self.is_money())
                && (verb != PartVerb::MissDay || day_over)
                && (verb != PartVerb::Accept || !self.part.rests)
        })
    }

    fn is_money(&self) -> bool {
        self.need.kind == NeedKind::Money
    }

    /// Whether the reader keeps gifts, and this can be written down as one.
    fn can_write(&self) -> bool {
        self.part.gift.is_none() && gifts::is_gift(&self.part) && self.page.viewer().may(Ability::KeepGifts)
    }

    fn sees_gift(&self) -> bool {
        self.page.viewer().may_at(Ability::SeeGifts, self.need.school)
    }

    /// Whether the reader tells what became of it.
    fn tells(&self) -> bool {
        self.part.state.is_here()
            && self.part.closet_item.is_none()
            && self.page.viewer().may_at(Ability::WriteNeeds, self.need.school)
    }

    fn tag(&self) -> (&'static str, String) {
        words::part_tag(&self.page, self.part.state)
    }

    fn above(&self) -> Vec<(String, String)> {
        let needs = ("/office/needs".to_owned(), self.page.t("needs-office-title").into_owned());
        vec![needs, (format!("/office/needs/{}", self.need.id), self.item())]
    }

    fn item(&self) -> String {
        words::line(&self.page, &self.need)
    }

    fn units(&self) -> String {
        words::units(&self.page, self.part.kind, self.part.quantity)
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self, field: &str) -> Shown {
        let words = if field == "thanks" { &self.form.value.thanks } else { &self.form.value.why };
        match self.form.error(field) {
            Some(_) => Shown::of(&Leaving { texts: &[words], known: &self.known() }),
            None => Shown::default(),
        }
    }

    fn known(&self) -> [&str; 3] {
        [&self.part.name, &self.part.school_name, self.page.name()]
    }

    /// Names of givers are for whoever receives them; how they are reached is for the principal and the office (F2).
    fn contact(&self) -> Option<String> {
        let sees = self.page.viewer().may_at(Ability::SeeGifts, self.need.school);
        let (kind, address) = self.part.way().filter(|_| sees)?;
        Some(people::shown(kind, address))
    }
}

async fn part_page(
    app: &App,
    page: Page,
    me: &Me,
    at: (NeedId, PartId),
    form: Option<Form<PartForm>>,
) -> Result<PartPage> {
    let mut tx = app.db.read().await?;
    let need = store::need::visible(&mut tx, me, at.0).await?.ok_or(Error::NotFound)?;
    let part = store::part::any(&mut tx, at.1).await?;
    // A promise whose letter nobody opened is nobody's business.
    let part = part.filter(|part| part.need == at.0 && part.state != PartState::Unconfirmed).ok_or(Error::NotFound)?;
    let form = form.unwrap_or_else(|| {
        Form::new(PartForm {
            came: part.quantity.to_string(),
            came_on: page.today().to_string(),
            came_by: page.name().to_owned(),
            thanks: page.t2("needs-thanks-draft", "name", part.name.as_str(), "school", part.school_name.as_str()),
            ..PartForm::default()
        })
    });
    Ok(PartPage { page, need, part, form })
}

/// One part.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(at): Path<(NeedId, PartId)>) -> Reply {
    page(part_page(&app, page_, &me, at, None).await?)
}

/// A step whose form needs nothing but to be pressed.
macro_rules! pressed {
    ($(#[$doc:meta])* $name:ident, $said:literal, $verb:path) => {
        $(#[$doc])*
        pub async fn $name(State(app): State<App>, me: Me, Path((id, one)): Path<(NeedId, PartId)>) -> Reply {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            $verb(&mut tx, &me, id, one, &Act::of(&app, &rules)).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/needs/{id}")).saying($said).into()
        }
    };
}

pressed!(
    /// Yes to somebody who comes.
    accept, "needs-said-accepted", part::accept
);
pressed!(
    /// The day came and nobody with it.
    missed, "needs-said-missed", arrival::miss_day
);

impl StepFields for PartForm {
    type At = (NeedId, PartId);

    fn home((need, _): (NeedId, PartId)) -> String {
        format!("/office/needs/{need}")
    }

    fn field_of(&self, key: &str) -> Option<&'static str> {
        Some(match key {
            "needs-day-ahead" | "needs-day-before-promise" => "came_on",
            "needs-came-more" => "came",
            _ => return None,
        })
    }

    async fn again(app: &App, page: Page, me: &Me, at: (NeedId, PartId), form: Form<PartForm>) -> Reply {
        refused(part_page(app, page, me, at, Some(form)).await?)
    }
}

/// Whether words may leave the school for a giver: they tell of no child.
async fn may_go(asked: &FormStep<PartForm>, words: &str) -> Result<Option<Reason>> {
    let mut tx = asked.app.db.read().await?;
    store::need::visible(&mut tx, &asked.me, asked.at.0).await?.ok_or(Error::NotFound)?;
    let part = store::part::any(&mut tx, asked.at.1).await?.filter(|part| part.need == asked.at.0);
    let part = part.ok_or(Error::NotFound)?;
    let known = [part.name.as_str(), part.school_name.as_str(), asked.page.name()];
    Ok(Leaving { texts: &[words], known: &known }.may_go(&asked.form.nobody, &asked.form.warned).err())
}

/// No, and why.
pub async fn decline(asked: FormStep<PartForm>) -> Reply {
    let mut errors = Errors::default();
    let Some(why) = errors.field("why", forms::text(&asked.form.why, 500)) else { return asked.again(errors).await };
    if let Some(reason) = may_go(&asked, &why).await? {
        errors.add("why", reason);
        return asked.again(errors).await;
    }
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = part::decline(&mut tx, &asked.me, asked.at.0, asked.at.1, &why, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-declined")).await
}

/// What came.
pub async fn receive(asked: FormStep<PartForm>) -> Reply {
    let mut errors = Errors::default();
    let came = asked.form.delivery(asked.page.today(), &mut errors);
    let Some(came) = came else { return asked.again(errors).await };
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = arrival::receive(&mut tx, &asked.me, asked.at.0, asked.at.1, &came, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-received")).await
}

/// Thanks, in the school's words. Such a letter leaves the school: it tells of no child's life.
pub async fn thank(asked: FormStep<PartForm>) -> Reply {
    let mut errors = Errors::default();
    let words = errors.field("thanks", forms::text(&asked.form.thanks, 1_000));
    let Some(words) = words else { return asked.again(errors).await };
    if let Some(reason) = may_go(&asked, &words).await? {
        errors.add("thanks", reason);
        return asked.again(errors).await;
    }
    let rules = asked.app.policy();
    let mut tx = asked.app.db.write().await?;
    let done = arrival::thank(&mut tx, &asked.me, asked.at.0, asked.at.1, &words, &Act::of(&asked.app, &rules)).await;
    asked.end(tx, done.map(|()| "needs-said-thanked")).await
}
