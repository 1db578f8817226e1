//! One campaign and its steps, for whoever asked and whoever answers.

use super::campaign_form::https;
use super::campaign_list::tag;
use super::child::{Noticed, ask, notice};
use super::one_step::{filled, pressed};
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::campaign::{self, Brought, Came, Campaign, CampaignId, SaidYes, find_decider, may};
use crate::giving::campaign_flow::{CampaignFlow, CampaignVerb};
use crate::giving::routing::Decider;
use crate::giving::store::campaign as store;
use crate::people::Ability;
use crate::web::{Me, Page, Path, Reply, StepFields, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;

/// The forms of the steps, all of one page in one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CampaignSteps {
    pub meeting: String,
    pub no_words: String,
    pub page_url: String,
    pub came: String,
    pub amount: String,
    pub goods: String,
    pub warned: String,
    pub nobody: String,
}

impl CampaignSteps {
    fn brought(&self, errors: &mut Errors) -> Option<Brought> {
        let came = errors.field("came", forms::one_of(&self.came, Came::parse));
        let cents = errors.field("amount", forms::optional(&self.amount, forms::money));
        let what = errors.field("goods", forms::optional_line(&self.goods, 200));
        ask(&[&self.goods], &self.warned, &self.nobody, errors);
        let (came, cents, what) = (came?, cents?.unwrap_or(0), what?);
        // Nothing is nothing, whatever was typed before.
        let cents = if came == Came::Nothing { 0 } else { cents };
        Some(Brought { came, cents, what })
    }
}

#[derive(Template)]
#[template(path = "giving/campaign.html")]
struct OnePage {
    page: Page,
    campaign: Campaign,
    /// Who says yes as things stand, and by which sum.
    decider: Option<(Decider, i64)>,
    steps: Vec<store::Step>,
    form: Form<CampaignSteps>,
    noticed: Noticed,
}

impl OnePage {
    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, self.campaign.state)
    }

    fn can(&self, verb: &str) -> bool {
        CampaignVerb::parse(verb).is_some_and(|verb| may(self.page.viewer(), &self.campaign, verb))
    }

    fn is_mine(&self) -> bool {
        self.campaign.is_of(self.page.viewer())
    }

    fn sees_gifts(&self) -> bool {
        self.page.viewer().may_at(Ability::SeeGifts, self.campaign.school)
    }

    fn sees_history(&self) -> bool {
        self.page.viewer().may(Ability::SeeTimeline)
    }

    fn needs_board(&self) -> bool {
        self.decider.is_some_and(|(decider, _)| decider == Decider::Board)
    }

    /// Who says yes, in words: as things stand, or as it was found when somebody did.
    fn decided_by(&self) -> String {
        match self.decider {
            Some((decider, _)) => self.page.state("gifts-decider", decider.as_str()),
            None if self.campaign.decider.is_empty() => String::new(),
            None => self.page.state("gifts-decider", &self.campaign.decider),
        }
    }

    /// The asker's sum of the year, where others count beside this one.
    fn sum(&self) -> Option<i64> {
        self.decider.map(|(_, sum)| sum).filter(|sum| *sum > self.campaign.cents)
    }

    fn brings(&self) -> Vec<(String, String)> {
        Came::ALL.iter().map(|came| (came.to_string(), self.page.state("campaign-came", came.as_str()))).collect()
    }

    fn step_by(&self, step: &store::Step) -> String {
        step.by_name.as_ref().map_or_else(|| self.page.state("ledger-role", "system"), |name| name.trim().to_owned())
    }
}

async fn one_page(
    app: &App,
    page_: Page,
    me: &Me,
    id: CampaignId,
    form: Option<Form<CampaignSteps>>,
) -> Result<OnePage> {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let campaign = store::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let waits = CampaignFlow::rows(campaign.state, CampaignVerb::Approve).next().is_some();
    let decider = match waits {
        true => Some(find_decider(&mut tx, &campaign, &Act::of(app, &rules)).await?),
        false => None,
    };
    let steps = store::steps(&mut tx, id).await?;
    let noticed = form.as_ref().map_or_else(Noticed::default, |form| notice(&[&form.value.goods]));
    let form = form.unwrap_or_else(|| Form::new(CampaignSteps::default()));
    Ok(OnePage { page: page_, campaign, decider, steps, form, noticed })
}

/// One campaign.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<CampaignId>) -> Reply {
    page(one_page(&app, page_, &me, id, None).await?)
}

impl StepFields for CampaignSteps {
    type At = CampaignId;

    fn home(id: CampaignId) -> String {
        format!("/office/campaigns/{id}")
    }

    fn field_of(&self, key: &str) -> Option<&'static str> {
        Some(match key {
            "gifts-meeting-missing" | "gifts-day-ahead" | "campaign-day-before" => "meeting",
            "campaign-page-elsewhere" => "page_url",
            "gifts-amount-zero" => "amount",
            "campaign-goods-missing" => "goods",
            _ => return None,
        })
    }

    async fn again(app: &App, page: Page, me: &Me, id: CampaignId, form: Form<CampaignSteps>) -> Reply {
        refused(one_page(app, page, me, id, Some(form)).await?)
    }
}

filled! {
    CampaignSteps;
    /// Yes; the board's with the day of its meeting.
    approve, |form, errors| errors.field("meeting", forms::optional(&form.meeting, forms::date)),
    |tx, me, id, day, act| {
        campaign::say_yes(&mut tx, me, id, day, &act).await.map(|said| match said {
            SaidYes::Approved => "campaign-said-approved",
            SaidYes::PassedOn => "campaign-said-passed-on",
        })
    }
}

filled! {
    CampaignSteps;
    /// No, with a reason.
    decline, |form, errors| errors.field("no_words", forms::text(&form.no_words, 1_000)),
    |tx, me, id, words, act| campaign::decline(&mut tx, me, id, &words, &act).await.map(|()| "campaign-said-declined")
}

filled! {
    CampaignSteps;
    /// It is on its site.
    start, |form, errors| errors.field("page_url", https(&form.page_url)),
    |tx, me, id, url, act| campaign::start(&mut tx, me, id, &url, &act).await.map(|()| "campaign-said-started")
}

filled! {
    CampaignSteps;
    /// What came in.
    end, |form, errors| form.brought(&mut errors),
    |tx, me, id, brought, act| campaign::end(&mut tx, me, id, &brought, &act).await.map(|()| "campaign-said-ended")
}

pressed! {
    CampaignSteps;
    /// Whoever asked takes it back.
    withdraw, "campaign-said-withdrawn", |tx, me, id, act| campaign::withdraw(&mut tx, &me, id, &act)
}
