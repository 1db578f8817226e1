//! One sponsorship and its steps, for the office.

use super::one_step::{filled, pressed};
use super::sponsor_form::SponsorSteps;
use super::sponsor_invoice::invoice_page;
use super::sponsors::kind;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::act::Act;
use crate::giving::logo;
use crate::giving::routing::{Decider, Route};
use crate::giving::sponsor::{Sponsor, SponsorId, find_route, may};
use crate::giving::sponsor_flow::{SponsorState, SponsorVerb};
use crate::giving::sponsor_steps as steps;
use crate::giving::store;
use crate::giving::store::sponsor::{Benefit, Step};
use crate::giving::store::sponsor_logo::LogoCard;
use crate::people::Ability;
use crate::web::{Fields, FormStep, Me, Once, Page, Path, Reply, StepFields, Upload, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};

#[derive(Template)]
#[template(path = "giving/sponsor.html")]
struct OnePage {
    page: Page,
    sponsor: Sponsor,
    benefits: Vec<Benefit>,
    agreement: String,
    logo: Option<LogoCard>,
    takes_logo: bool,
    /// Who decides, as things stand: with the giver's other gifts of the year.
    route: Option<Route>,
    steps: Vec<Step>,
    form: Form<SponsorSteps>,
}

impl OnePage {
    fn tag(&self) -> (&'static str, String) {
        (kind(self.sponsor.state), self.page.state("sponsor-state", self.sponsor.state.as_str()))
    }

    fn can(&self, verb: &str) -> bool {
        SponsorVerb::parse(verb).is_some_and(|verb| may(self.page.viewer(), &self.sponsor, verb))
    }

    fn keeps(&self) -> bool {
        self.page.viewer().may(Ability::KeepGifts)
    }

    fn sees_history(&self) -> bool {
        self.page.viewer().may(Ability::SeeTimeline)
    }

    fn package(&self) -> String {
        self.sponsor.package_name(self.page.policy(), self.page.lang())
    }

    fn legal_name(&self) -> String {
        self.sponsor.legal_name(self.page.policy())
    }

    fn contact(&self) -> String {
        self.sponsor.way().map_or_else(String::new, |(kind, contact)| crate::people::shown(kind, contact))
    }

    fn language(&self) -> &'static str {
        self.sponsor.language().endonym()
    }

    fn needs_board(&self) -> bool {
        self.route.as_ref().is_some_and(|route| route.decider == Decider::Board)
    }

    /// Why there is no form to answer with, though the reader has the role.
    fn needs_another(&self) -> Option<&'static str> {
        let (viewer, rules) = (self.page.viewer(), self.page.policy());
        if self.sponsor.is_of(viewer) {
            return Some("sponsor-refused-own");
        }
        let waits = self.sponsor.state == SponsorState::Chosen && may(viewer, &self.sponsor, SponsorVerb::Approve);
        let sum = self.route.as_ref().map_or(0, |route| route.sum);
        (waits && self.sponsor.is_too_large_for_writer(viewer, sum, rules)).then_some("gifts-needs-another")
    }

    /// Who acts next, in words.
    fn next(&self) -> String {
        match self.sponsor.state {
            SponsorState::Chosen if self.needs_board() => self.page.t("sponsor-next-board").into_owned(),
            SponsorState::Declined if self.sponsor.is_out_of_reach() => self.page.t("sponsor-next-letter").into_owned(),
            state => self.page.state("sponsor-next", state.as_str()),
        }
    }

    fn is_declined(&self) -> bool {
        self.sponsor.state == SponsorState::Declined
    }

    fn ways(&self) -> Vec<(String, String)> {
        ["check", "cash", "online"].map(|came| (came.to_owned(), self.page.state("gifts-came", came))).to_vec()
    }

    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.agreement.split("\n\n")
    }

    fn logo_size(&self, logo: &LogoCard) -> (i64, i64) {
        let most = self.sponsor.package_in(self.page.policy()).and_then(|package| package.logo_box());
        logo::fit(logo.width, logo.height, most.unwrap_or((200, 80)))
    }

    fn step_by(&self, step: &Step) -> String {
        match &step.by_name {
            Some(name) => name.trim().to_owned(),
            None if step.verb == "end" => self.page.state("ledger-role", "system"),
            None => self.page.t("sponsor-by-sponsor").into_owned(),
        }
    }
}

async fn one_page(app: &App, page_: Page, me: &Me, id: SponsorId, form: Option<Form<SponsorSteps>>) -> Result<OnePage> {
    let rules = app.policy();
    let act = Act::of(app, &rules);
    let mut tx = app.db.read().await?;
    let sponsor = store::sponsor::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let route = match sponsor.state {
        SponsorState::Chosen => match find_route(&mut tx, &sponsor, &act).await {
            Ok(route) => Some(route),
            // Its receiver is no longer in the rules: whoever answers is told so.
            Err(Error::Refused(_)) => None,
            Err(error) => return Err(error),
        },
        _ => None,
    };
    let likely =
        SponsorSteps { came: "check".to_owned(), paid_on: page_.today().to_string(), ..SponsorSteps::default() };
    Ok(OnePage {
        benefits: store::sponsor::benefits(&mut tx, id).await?,
        agreement: steps::words(&mut tx, &sponsor, &act).await?,
        logo: store::sponsor_logo::of(&mut tx, id).await?,
        takes_logo: steps::takes_logo(&sponsor, &act),
        route,
        steps: store::sponsor::steps(&mut tx, id).await?,
        form: form.unwrap_or_else(|| Form::new(likely)),
        sponsor,
        page: page_,
    })
}

/// One sponsorship.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SponsorId>) -> Reply {
    page(one_page(&app, page_, &me, id, None).await?)
}

/// Its invoice, to print.
pub async fn invoice_sheet(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SponsorId>) -> Reply {
    let mut tx = app.db.read().await?;
    let sponsor = store::sponsor::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let above = (format!("/office/sponsors/{id}"), sponsor.name.clone());
    invoice_page(&mut tx, page_, sponsor, above).await
}

impl StepFields for SponsorSteps {
    type At = SponsorId;

    fn home(id: SponsorId) -> String {
        format!("/office/sponsors/{id}")
    }

    fn field_of(&self, key: &str) -> Option<&'static str> {
        Some(match key {
            "gifts-day-ahead" | "gifts-day-before-routed" if !self.no_meeting.is_empty() => "no_meeting",
            "gifts-meeting-missing" | "gifts-day-before-routed" => "meeting",
            // The page then shows the picture of now.
            "sponsor-logo-changed" => "logo",
            "gifts-day-ahead" if self.meeting.is_empty() => "paid_on",
            "gifts-day-ahead" => "meeting",
            "gifts-receipt-missing" => "number",
            "gifts-refused-money" => "came",
            _ => return None,
        })
    }

    async fn again(app: &App, page: Page, me: &Me, id: SponsorId, form: Form<SponsorSteps>) -> Reply {
        refused(one_page(app, page, me, id, Some(form)).await?)
    }
}

filled! {
    SponsorSteps;
    /// Yes; the board's with the day of its meeting.
    approve, |form, errors| errors.field("meeting", forms::optional(&form.meeting, forms::date)),
    |tx, me, id, day, act| steps::approve(&mut tx, me, id, day, &act).await.map(|()| "sponsor-said-approved")
}

filled! {
    SponsorSteps;
    /// No, with a reason; the board's with the day of its meeting.
    decline,
    |form, errors| {
        let words = errors.field("no_words", forms::text(&form.no_words, 1_000));
        words.zip(errors.field("no_meeting", forms::optional(&form.no_meeting, forms::date)))
    },
    |tx, me, id, (words, day), act| {
        steps::decline(&mut tx, me, id, &words, day, &act).await.map(|()| "sponsor-said-declined")
    }
}

filled! {
    SponsorSteps;
    /// A paper was signed.
    agree, |form, errors| errors.field("paper_name", forms::line(&form.paper_name, 120)),
    |tx, me, id, name, act| steps::agree_on_paper(&mut tx, me, id, &name, &act).await.map(|()| "sponsor-said-signed")
}

pressed! {
    SponsorSteps;
    /// The invoice is written and sent.
    invoice, "sponsor-said-invoiced", |tx, me, id, act| steps::invoice(&mut tx, &me, id, &act)
}

filled! {
    SponsorSteps;
    /// The price came.
    pay, |form, errors| form.paid(&mut errors),
    |tx, me, id, paid, act| steps::pay(&mut tx, me, id, &paid, &act).await.map(|()| "sponsor-said-paid")
}

filled! {
    SponsorSteps;
    /// It ends before its day.
    end, |form, errors| errors.field("end_words", forms::text(&form.end_words, 1_000)),
    |tx, me, id, words, act| steps::end(&mut tx, me, id, &words, &act).await.map(|()| "sponsor-said-ended")
}

filled! {
    SponsorSteps;
    /// The sponsor phoned: they take it back.
    withdraw, |form, errors| errors.field("withdraw_words", forms::text(&form.withdraw_words, 1_000)),
    |tx, me, id, words, act| steps::withdraw(&mut tx, me, id, &words, &act).await.map(|()| "sponsor-said-withdrawn")
}

filled! {
    SponsorSteps;
    /// The logo that the page showed may be shown.
    show_logo, |form, errors| errors.field("logo", forms::optional_line(&form.seen, 64)),
    |tx, me, id, seen, act| {
        steps::check_logo(&mut tx, me, id, &seen, None, &act).await.map(|()| "sponsor-said-logo-shown")
    }
}

filled! {
    SponsorSteps;
    /// The logo may not be shown, and why.
    refuse_logo,
    |form, errors| errors.field("logo_words", forms::text(&form.logo_words, 1_000)).zip(Some(form.seen.clone())),
    |tx, me, id, (words, seen), act| {
        steps::check_logo(&mut tx, me, id, &seen, Some(&words), &act).await.map(|()| "sponsor-said-logo-refused")
    }
}

/// Ticks a benefit, or takes the tick back.
pub async fn tick(
    State(app): State<App>,
    page: Page,
    me: Me,
    Path((id, benefit)): Path<(SponsorId, i64)>,
    Fields(form): Fields<SponsorSteps>,
) -> Reply {
    let asked = FormStep { app, page, me, at: id, form, once: Once::default() };
    let mut errors = Errors::default();
    let note = errors.field("note", forms::optional_line(&asked.form.note, 300));
    let Some(note) = note else { return asked.again(errors).await };
    let app = asked.app.clone();
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let outcome = steps::tick(&mut tx, &asked.me, id, benefit, &note, &Act::of(&app, &rules)).await;
    asked.end(tx, outcome.map(|()| "sponsor-said-ticked")).await
}

/// A logo that came by mail.
pub async fn send_logo(State(app): State<App>, page: Page, me: Me, Path(id): Path<SponsorId>, upload: Upload) -> Reply {
    let (form, once) = (SponsorSteps::default(), Once::default());
    let asked = FormStep { app, page, me, at: id, form, once };
    let bytes = upload.files.get("logo").map_or(&[][..], |file| &file.bytes);
    let logo = match logo::read(bytes) {
        Ok(logo) => logo,
        Err(why) => {
            let mut errors = Errors::default();
            errors.add("logo", why.reason());
            return asked.again(errors).await;
        }
    };
    let app = asked.app.clone();
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let outcome = steps::keep_logo_for(&mut tx, &asked.me, id, &logo, &Act::of(&app, &rules)).await;
    asked.end(tx, outcome.map(|()| "sponsor-said-logo")).await
}
