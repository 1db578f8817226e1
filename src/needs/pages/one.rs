//! A need's page for the school and the office: what it is, where it stands, who helps, what can be done, what happened.

use super::proposing::{Row, for_need, tag};
use super::step_form::{LOOKED, StepForm};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::closet::Item;
use crate::needs::act::Act;
use crate::needs::checker::{Warning, check};
use crate::needs::from_closet;
use crate::needs::gifts;
use crate::needs::need::{self, Need, NeedId, NeedKind};
use crate::needs::need_flow::NeedVerb;
use crate::needs::pair::Pair;
use crate::needs::part::Part;
use crate::needs::part_flow::PartState;
use crate::needs::store;
use crate::needs::store::gifts::Named;
use crate::needs::store::need::Step;
use crate::needs::suggest;
use crate::needs::writing::waits_for_reader;
use crate::people::Ability;
use crate::web::{Me, Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use forms::Form;

#[derive(Template)]
#[template(path = "needs/one.html")]
pub(super) struct OnePage {
    pub page: Page,
    pub need: Need,
    pub form: Form<StepForm>,
    parts: Vec<Part>,
    steps: Vec<Step>,
    alike: Vec<Need>,
    /// What the checker sees today, for whoever says yes.
    warnings: Vec<Warning>,
    verbs: Vec<NeedVerb>,
    /// Whether its words wait for a second reader, and so for now are for nobody else.
    waits: bool,
    /// Offers that could meet it, for whoever may propose; and what was proposed.
    rows: Vec<Row>,
    pairs: Vec<Pair>,
    /// Its school said that there is enough already, and nothing changed since.
    enough: bool,
    /// What a closet that the reader keeps has of it.
    closet: Vec<Item>,
    /// Gifts for it, for whoever sees gifts.
    gifts: Vec<Named>,
}

impl OnePage {
    /// While its words wait for a second reader, nobody says yes; and only they are a second reader's to release.
    fn can(&self, verb: &str) -> bool {
        let fits = |verb: NeedVerb| match verb {
            NeedVerb::Release => self.waits,
            NeedVerb::Approve | NeedVerb::Check => !self.waits,
            NeedVerb::Write => self.shows_words(),
            _ => true,
        };
        NeedVerb::parse(verb).is_some_and(|verb| self.verbs.contains(&verb) && fits(verb))
    }

    /// Whether the reader may see the words: while they wait, only their writer and a second reader do.
    fn shows_words(&self) -> bool {
        let writer = self.page.viewer().person.is_some_and(|reader| self.need.written_by == Some(reader));
        !self.waits || writer || self.verbs.contains(&NeedVerb::Release)
    }

    /// Whether the reader keeps the closet that asked for it.
    fn keeps_closet(&self) -> bool {
        self.page.viewer().may_at(Ability::KeepCloset, self.need.school)
    }

    /// The things of the closet, each with where it is and how many there are.
    fn things(&self) -> Vec<(String, String)> {
        let page = &self.page;
        let one = |item: &Item| {
            let place = item.school_name.clone().unwrap_or_else(|| page.t("closet-district").into_owned());
            let there = page.t2("needs-closet-there", "place", place, "count", item.quantity);
            (item.id.to_string(), format!("{}: {there}", words::item(page, &item.name, &item.size)))
        };
        self.closet.iter().map(one).collect()
    }

    fn read(&self) -> String {
        self.need.read_hash()
    }

    fn pair_tag(&self, pair: &Pair) -> (&'static str, String) {
        tag(&self.page, pair)
    }

    fn tag(&self) -> (&'static str, String) {
        words::tag(&self.page, self.need.state)
    }

    fn part_tag(&self, one: &Part) -> (&'static str, String) {
        words::part_tag(&self.page, one.state)
    }

    fn title(&self) -> String {
        words::line(&self.page, &self.need)
    }

    fn item(&self, other: &Need) -> String {
        words::line(&self.page, other)
    }

    fn units(&self, count: &i64) -> String {
        words::units(&self.page, self.need.kind, *count)
    }

    fn percent(&self, count: &i64) -> i64 {
        count * 100 / self.need.quantity.max(1)
    }

    fn days(&self) -> String {
        words::days(&self.page, self.need.days)
    }

    fn language(&self) -> &'static str {
        words::language(&self.need.language)
    }

    fn skill(&self) -> String {
        words::skill(&self.page, &self.need.skill)
    }

    /// Promises whose letter nobody opened are nobody's business.
    fn shown_parts(&self) -> Vec<&Part> {
        self.parts.iter().filter(|one| one.state != PartState::Unconfirmed).collect()
    }

    fn looked(&self) -> Vec<(String, String)> {
        LOOKED.iter().map(|one| ((*one).to_owned(), self.page.state("needs-look", one))).collect()
    }

    fn audiences(&self) -> Vec<(String, String)> {
        ["public", "partners"].map(|one| (one.to_owned(), self.page.state("needs-audience", one))).to_vec()
    }

    /// Which warnings the writer answered, in words.
    fn answered(&self) -> String {
        let kinds = self.need.answered.split_once(": ").map_or("", |(_, kinds)| kinds);
        let said: Vec<String> =
            kinds.split(' ').filter(|kind| !kind.is_empty()).map(|kind| self.page.state("needs-worry", kind)).collect();
        self.page.list(&said.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn is_money(&self) -> bool {
        self.need.kind == NeedKind::Money
    }

    /// Whether the reader keeps gifts, and a part of it can be written down as one.
    fn can_write(&self, part: &Part) -> bool {
        part.gift.is_none() && gifts::is_gift(part) && self.page.viewer().may(Ability::KeepGifts)
    }

    /// Money comes as a gift: whoever keeps gifts writes it down for those who telephone.
    fn can_write_money(&self) -> bool {
        let open = self.is_money() && self.need.state.is_open() && self.need.left() > 0;
        open && self.page.viewer().may(Ability::KeepGifts)
    }

    fn gift_tag(&self, gift: &Named) -> String {
        self.page.state("gifts-state", &gift.state)
    }

    fn can_enter(&self) -> bool {
        self.need.state.is_open()
            && self.need.left() > 0
            && !self.is_money()
            && self.page.viewer().may_at(Ability::WriteNeeds, self.need.school)
    }

    fn sees_history(&self) -> bool {
        self.page.viewer().may_at(Ability::SeeTimeline, self.need.school)
    }

    fn step_by(&self, step: &Step) -> String {
        match &step.by_name {
            Some(name) if step.role != "self" => name.trim().to_owned(),
            _ => step.giver.clone().unwrap_or_else(|| self.page.state("ledger-role", &step.role)),
        }
    }

    /// Steps of parts are said as the ledger says them.
    fn step_words(&self, step: &Step) -> String {
        match step.part {
            Some(_) => self.page.state("ledger-verb", &step.verb),
            None => self.page.state("needs-verb", &step.verb),
        }
    }
}

/// The page with a form that came back, or a fresh one.
pub(super) async fn one_page(
    app: &App,
    page: Page,
    me: &Me,
    id: NeedId,
    form: Option<Form<StepForm>>,
) -> Result<OnePage> {
    let rules = app.policy();
    let act = Act::of(app, &rules);
    let mut tx = app.db.read().await?;
    let need = store::need::visible(&mut tx, me, id).await?.ok_or(Error::NotFound)?;
    let verbs: Vec<NeedVerb> = NeedVerb::ALL.iter().copied().filter(|verb| need::may(me, &need, *verb, &act)).collect();
    let checks = verbs.contains(&NeedVerb::Approve) || verbs.contains(&NeedVerb::Check);
    let reads = verbs.contains(&NeedVerb::Release);
    let waits = need.state.is_waiting() && waits_for_reader(&mut tx, &need).await?;
    let rows = if me.may(Ability::KeepNeeds) { for_need(&mut tx, &page, &need, &act).await? } else { Vec::new() };
    Ok(OnePage {
        enough: need.state.is_open() && suggest::has_enough(&mut tx, id, &act).await?,
        rows,
        pairs: store::pair::of_need(&mut tx, id).await?,
        closet: from_closet::fitting(&mut tx, me, &need).await?,
        parts: store::part::of_need(&mut tx, id).await?,
        gifts: if me.may_at(Ability::SeeGifts, need.school) {
            store::gifts::of_need(&mut tx, id).await?
        } else {
            Vec::new()
        },
        steps: store::need::steps(&mut tx, id).await?,
        alike: if checks { store::need::alike(&mut tx, &need).await? } else { Vec::new() },
        warnings: if (checks && !waits) || reads { check(&need.text()) } else { Vec::new() },
        form: form.unwrap_or_else(|| Form::new(StepForm { audience: "public".to_owned(), ..StepForm::default() })),
        waits,
        verbs,
        need,
        page,
    })
}

/// One need.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<NeedId>) -> Reply {
    page(one_page(&app, page_, &me, id, None).await?)
}
