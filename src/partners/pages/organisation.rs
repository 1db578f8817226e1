//! `/office/partners/{id}`: one organisation, who speaks for it, where it helps, what was said, what comes next.

use super::{LONGEST, area_words, languages, paragraphs, school_of, school_options, standing_tag};
use crate::agreements::{Act, Agreement, agreements_of};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger;
use crate::partners::organisation::{Organisation, OrganisationId};
use crate::partners::partner_flow::{PartnerFlow, PartnerVerb};
use crate::partners::placement::{self, Placed, Placement, PlacementId};
use crate::partners::question::Question;
use crate::partners::speaker::{Part, Speaker};
use crate::partners::store::affiliation::{FIRST, Singles, given_singly};
use crate::partners::store::inquiry_list::{self, Line};
use crate::partners::store::{
    organisation as store, placement as placements, question as questions, speaker as speakers, timeline as touches,
};
use crate::partners::suspension;
use crate::partners::timeline::{self, NewTouch, Next, Touch, TouchId, TouchKind};
use crate::people::{Ability, PersonId, Role};
use crate::web::{Fields, Me, OnceFields, Page, Path, Query, Reach, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use i18n::Lang;
use jiff::civil::Date;
use serde::Deserialize;

/// What the page's forms send: each sends some of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    verb: String,
    why: String,
    touch: String,
    on: String,
    words: String,
    due: String,
    step: String,
    step_on: String,
    owner: String,
    pub(super) name: String,
    pub(super) part: String,
    pub(super) contact: String,
    pub(super) lang: String,
    pub(super) first: String,
    pub(super) what: String,
    school: String,
    help: String,
    /// The school that an entry is about.
    at: String,
}

#[derive(Template)]
#[template(path = "partners/organisation.html")]
struct OnePage {
    page: Page,
    one: Organisation,
    about: Vec<(String, String)>,
    members: Vec<(OrganisationId, String)>,
    speakers: Vec<Speaker>,
    placements: Vec<Placement>,
    /// Schools whose principal is asked.
    questions: Vec<Question>,
    inquiries: Vec<Line>,
    agreements: Vec<Agreement>,
    promises: Vec<Touch>,
    touches: Vec<Touch>,
    /// Which page of them it is, the newest being the first; and whether there are older ones.
    number: i64,
    older: bool,
    /// How many groups of it came or will, their people, and the minutes they gave.
    groups: (i64, i64, i64),
    /// What single volunteers gave who come for it.
    singles: Singles,
    keepers: Vec<(String, String)>,
    schools: Vec<(String, String)>,
    form: Form<Sent>,
    may_keep: bool,
    /// Where what happened with it is told.
    history: Option<String>,
}

impl OnePage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: OrganisationId,
        form: Option<Form<Sent>>,
        number: i64,
    ) -> Result<OnePage> {
        let one = store::visible(tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
        let may_keep = me.may(Ability::KeepPartners);
        let form = filled(form.unwrap_or_else(|| Form::new(Sent::default())), &one, &page);
        let keepers = touches::keepers(tx).await?;
        // What was said with it is the office's.
        let (said, older) = if may_keep { touches::of(tx, id, number).await? } else { (Vec::new(), false) };
        Ok(OnePage {
            about: store::about(tx, id).await?,
            members: store::members(tx, id).await?,
            speakers: speakers::of(tx, id).await?,
            placements: placements::of(tx, id).await?,
            questions: if may_keep { questions::open_of(tx, id).await? } else { Vec::new() },
            inquiries: inquiry_list::of(tx, me, id).await?,
            // A school sees its own in its list.
            agreements: if may_keep { agreements_of(tx, id).await? } else { Vec::new() },
            promises: if may_keep { touches::open_promises(tx, id).await? } else { Vec::new() },
            touches: said,
            number,
            older,
            groups: store::groups(tx, id).await?,
            singles: given_singly(tx, id, FIRST, page.today()).await?,
            keepers: keepers.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
            schools: school_options(tx).await?,
            may_keep,
            history: ledger::history(tx, me, "organisation", id).await?,
            one,
            form,
            page,
        })
    }

    fn tag(&self) -> (&'static str, String) {
        standing_tag(&self.page, self.one.standing)
    }

    /// What the office can do from here.
    fn verbs(&self) -> Vec<PartnerVerb> {
        PartnerFlow::verbs_for(Role::PartnershipManager, self.one.standing)
            .into_iter()
            .filter(|verb| *verb != PartnerVerb::Hear)
            .collect()
    }

    fn needs_why(&self, verb: &PartnerVerb) -> bool {
        needs_why(*verb)
    }

    fn areas(&self) -> String {
        area_words(&self.page, &self.one.areas())
    }

    /// What all of its giving came to names gifts at every school.
    fn sees_gifts(&self) -> bool {
        self.page.viewer().reach(Ability::SeeGifts) == Reach::District
    }

    fn is_silent(&self) -> bool {
        self.one.is_silent(self.page.now(), self.page.policy().partners.quiet_days())
    }

    fn is_past(&self, date: &Option<Date>) -> bool {
        date.is_some_and(|date| date < self.page.today())
    }

    fn kinds(&self) -> Vec<(String, String)> {
        TouchKind::ALL.iter().map(|kind| (kind.to_string(), self.page.state("partners-touch", kind.as_str()))).collect()
    }

    fn parts(&self) -> Vec<(String, String)> {
        Part::ALL.iter().map(|part| (part.to_string(), self.page.state("partners-part", part.as_str()))).collect()
    }

    fn languages(&self) -> Vec<(String, String)> {
        languages(&self.page)
    }

    fn endonym(&self, code: &str) -> &'static str {
        Lang::parse(code).map_or("", Lang::endonym)
    }

    fn agreement_tag(&self, one: &Agreement) -> (&'static str, String) {
        crate::agreements::state_tag(&self.page, one.state)
    }

    fn inquiry_tag(&self, line: &Line) -> (&'static str, String) {
        super::state_tag(&self.page, line.state)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// What the forms of the page hold that did not come back with an error.
fn filled(mut form: Form<Sent>, one: &Organisation, page: &Page) -> Form<Sent> {
    if form.error("step").or(form.error("step_on")).or(form.error("owner")).is_none() {
        form.value.step.clone_from(&one.next_step);
        form.value.step_on = one.next_on.map(|on| on.to_string()).unwrap_or_default();
        form.value.owner = one.owner.map(|owner| owner.to_string()).unwrap_or_default();
    }
    if form.value.on.is_empty() && form.error("on").is_none() {
        form.value.on = page.today().to_string();
    }
    if form.value.lang.is_empty() {
        page.lang().clone_into(&mut form.value.lang);
    }
    form
}

/// A no and an end carry their reason.
fn needs_why(verb: PartnerVerb) -> bool {
    matches!(verb, PartnerVerb::TurnAway | PartnerVerb::Archive | PartnerVerb::Suspend | PartnerVerb::Reinstate)
}

/// Which page of what was said with it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    entries: String,
}

impl Said {
    fn number(&self) -> i64 {
        self.entries.parse::<i64>().unwrap_or(1).clamp(1, 10_000)
    }
}

/// One organisation.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    Query(said): Query<Said>,
) -> Reply {
    let mut tx = app.db.read().await?;
    page(OnePage::load(&mut tx, page_, &me, id, None, said.number()).await?)
}

pub(super) fn back(id: OrganisationId, place: &str, said: &'static str) -> Reply {
    Redirect::to(format!("/office/partners/{id}#{place}")).saying(said).into()
}

/// The page again, with what is wrong; what the other forms held is read anew.
pub(super) async fn again(app: &App, page: Page, me: &Me, id: OrganisationId, form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page, me, id, Some(form), 1).await?)
}

/// Commits and goes on to a place of the page; or says under a field what the verb found wrong.
async fn end(
    (app, page, me, id): (&App, Page, &Me, OrganisationId),
    (tx, outcome): (Tx, Result<()>),
    sent: Sent,
    (field, place, said): (&'static str, &str, &'static str),
) -> Reply {
    match outcome {
        Ok(()) => {
            tx.commit().await?;
            back(id, place, said)
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(app, page, me, id, Form::refused(sent, field, reason)).await
        }
        Err(other) => Err(other),
    }
}

/// Takes a step of the table.
pub async fn step(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let form = Form::new(sent);
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&form.value.verb, PartnerVerb::parse));
    let why = match verb {
        Some(verb) if needs_why(verb) => errors.field("why", forms::text(&form.value.why, 1_000)),
        _ => errors.field("why", forms::optional_text(&form.value.why, 1_000)),
    };
    let (Some(verb), Some(why)) = (verb, why) else {
        return again(&app, page_, &me, id, Form { value: form.value, errors }).await;
    };
    let mut tx = app.db.write().await?;
    let rules = app.policy();
    let outcome = suspension::step(&mut tx, &me, id, verb, &why, &Act::of(&app, &rules)).await.map(|_| ());
    end((&app, page_, &me, id), (tx, outcome), form.value, ("verb", "standing", "partners-said-moved")).await
}

/// What somebody writes down; the school is found later.
struct NewEntry(Sent, Date);

impl Parse for NewEntry {
    type Output = NewTouch;

    fn parse(&self, errors: &mut Errors) -> Option<NewTouch> {
        let NewEntry(sent, today) = self;
        let kind = errors.field("touch", forms::one_of(&sent.touch, TouchKind::parse));
        let on_date = errors.field("on", forms::date(&sent.on));
        if on_date.is_some_and(|on| on > *today) {
            errors.add("on", Reason::new("partners-touch-future"));
        }
        let words = errors.field("words", forms::text(&sent.words, LONGEST));
        let due_on = match kind {
            Some(TouchKind::Promise) => errors.field("due", forms::date(&sent.due)).map(Some),
            _ => Some(None),
        };
        Some(NewTouch { kind: kind?, on_date: on_date?, words: words?, school: None, due_on: due_on? })
    }
}

/// Writes an entry of the timeline down.
pub async fn touch(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    OnceFields(sent, once): OnceFields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let new = NewEntry(sent.clone(), app.today()).parse(&mut errors).filter(|_| errors.is_empty());
    let Some(mut new) = new else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let mut tx = app.db.write().await?;
    new.school = school_of(&mut tx, &sent.at).await?.map(|school| school.id);
    if once.before(&mut tx, app.now()).await?.is_none() {
        timeline::write(&mut tx, &me, id, &new, &app.policy(), app.now()).await?;
        tx.commit().await?;
    }
    back(id, "timeline", "partners-said-noted")
}

/// A promise was kept.
pub async fn settle(State(app): State<App>, me: Me, Path((id, touch)): Path<(OrganisationId, TouchId)>) -> Reply {
    let mut tx = app.db.write().await?;
    timeline::settle(&mut tx, &me, id, touch, app.now()).await?;
    tx.commit().await?;
    back(id, "timeline", "partners-said-settled-promise")
}

/// What comes next, and whose it is.
pub async fn plan(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let step = errors.field("step", forms::optional_line(&sent.step, 200));
    let on = errors.field("step_on", forms::optional(&sent.step_on, forms::date));
    let person = |sent: &str| sent.parse::<PersonId>().ok();
    let owner = errors.field("owner", forms::optional(&sent.owner, |sent| forms::one_of(sent, person)));
    let (Some(step), Some(on), Some(owner)) = (step, on, owner) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let mut tx = app.db.write().await?;
    let outcome = timeline::plan(&mut tx, &me, id, &Next { step, on, owner }, (app.today(), app.now())).await;
    end((&app, page_, &me, id), (tx, outcome), sent, ("step_on", "next", "partners-said-planned")).await
}

/// It helps at a school.
pub async fn place(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    OnceFields(sent, once): OnceFields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let help = errors.field("help", forms::optional_line(&sent.help, 200));
    let mut tx = app.db.write().await?;
    let school = school_of(&mut tx, &sent.school).await?;
    if school.is_none() {
        errors.add("school", Reason::new("form-required"));
    }
    let (Some(help), Some(school)) = (help, school) else {
        drop(tx);
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    if once.before(&mut tx, app.now()).await?.is_some() {
        return back(id, "schools", "partners-said-placed");
    }
    let rules = app.policy();
    let outcome = placement::add(&mut tx, &me, id, school.id, &help, &Act::of(&app, &rules)).await;
    let said = match outcome {
        Ok(Placed::Asked) => "partners-said-asked",
        _ => "partners-said-placed",
    };
    end((&app, page_, &me, id), (tx, outcome.map(|_| ())), sent, ("school", "schools", said)).await
}

/// It helps there no more.
pub async fn leave(
    State(app): State<App>,
    me: Me,
    Path((id, placement)): Path<(OrganisationId, PlacementId)>,
) -> Reply {
    let mut tx = app.db.write().await?;
    placement::end(&mut tx, &me, id, placement, app.today(), app.now()).await?;
    tx.commit().await?;
    back(id, "schools", "partners-said-left")
}
