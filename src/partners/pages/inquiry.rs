//! `/office/partners/inquiries/{id}`: one inquiry, its history, and what is done with it.

use super::{LONGEST, paragraphs, school_of, school_options, state_tag, with};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::answering::{self, Triage, Whose};
use crate::partners::duplicate::{self, Alike, Likeness};
use crate::partners::inquiry::{Event, Inquiry, InquiryId};
use crate::partners::inquiry_flow::{InquiryState, InquiryVerb};
use crate::partners::organisation::{Facts, OrganisationId, OrganisationKind};
use crate::partners::store::{inquiry as store, speaker as speakers};
use crate::partners::triage::Room;
use crate::people::{Ability, contact_href, shown};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// What the office decides, as a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TriageForm {
    room: String,
    school: String,
    whose: String,
    words: String,
}

/// A form that can be read; the school is found later.
pub struct Decided {
    room: Room,
    whose: Whose,
    words: String,
}

impl Parse for TriageForm {
    type Output = Decided;

    fn parse(&self, errors: &mut Errors) -> Option<Decided> {
        let room = errors.field("room", forms::one_of(&self.room, Room::parse));
        if room == Some(Room::OneTime) && self.school.trim().is_empty() {
            errors.add("school", Reason::new("partners-triage-school-missing"));
        }
        let known = |sent: &str| match sent {
            "none" => Some(Whose::Nobodys),
            "new" => Some(Whose::New),
            id => id.parse().ok().map(Whose::Known),
        };
        let elsewhere = room.is_some_and(Room::is_elsewhere);
        let whose =
            if elsewhere { Some(Whose::Nobodys) } else { errors.field("whose", forms::one_of(&self.whose, known)) };
        let words = errors.field("words", forms::optional_text(&self.words, 1_000));
        if room == Some(Room::OneTime) && self.school.trim().is_empty() {
            return None;
        }
        Some(Decided { room: room?, whose: whose?, words: words? })
    }
}

/// Words and nothing else; each form of the page has a name of its own for them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WordsForm {
    #[serde(alias = "answer", alias = "visit", alias = "closing", alias = "off", alias = "remark")]
    pub(super) words: String,
    /// Of a school's decision: `yes` or `no`.
    pub(super) what: String,
}

#[derive(Template)]
#[template(path = "partners/inquiry.html")]
pub(super) struct InquiryPage {
    page: Page,
    inquiry: Inquiry,
    events: Vec<Event>,
    alike: Vec<Alike>,
    schools: Vec<(String, String)>,
    triage: Form<TriageForm>,
    answer: Form<WordsForm>,
    pub(super) visit: Form<WordsForm>,
    pub(super) closing: Form<WordsForm>,
    pub(super) off: Form<WordsForm>,
    remark: Form<WordsForm>,
    may_keep: bool,
    may_decide: bool,
}

impl InquiryPage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: InquiryId) -> Result<InquiryPage> {
        let inquiry = store::visible(tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
        let may_keep = me.may(Ability::KeepPartners);
        let mut alike = Vec::new();
        if may_keep && !inquiry.named.is_empty() && inquiry.organisation.is_none() {
            let kind = OrganisationKind::parse(&inquiry.kind).unwrap_or(OrganisationKind::Civic);
            alike = duplicate::like(tx, &Facts::named(&inquiry.named, kind), Some(&inquiry.contact)).await?;
        }
        let schools = school_options(tx).await?;
        let named = inquiry.school_name.as_deref();
        let school = schools.iter().find(|(_, name)| Some(name.as_str()) == named).map(|(slug, _)| slug.clone());
        let mut surely = None;
        for one in &alike {
            let is_sure = one.likeness != Likeness::Name || speakers::is_known(tx, one.id, &inquiry.contact).await?;
            surely = surely.or(is_sure.then_some(one.id));
        }
        let whose = match (inquiry.organisation.or(surely), alike.is_empty()) {
            (Some(id), _) => id.to_string(),
            // Anybody can write down a known name: whether it is they, somebody looks.
            (None, false) => String::new(),
            (None, true) if inquiry.named.is_empty() => "none".to_owned(),
            (None, true) => "new".to_owned(),
        };
        let form = TriageForm {
            room: inquiry.room().unwrap_or(inquiry.suggested).to_string(),
            school: school.unwrap_or_default(),
            whose,
            words: String::new(),
        };
        Ok(InquiryPage {
            events: store::events(tx, me, id).await?,
            may_decide: inquiry.school.is_some_and(|school| me.role_at(Ability::DecideVisits, school).is_some()),
            may_keep,
            alike,
            schools,
            triage: Form::new(form),
            answer: Form::new(WordsForm::default()),
            visit: Form::new(WordsForm::default()),
            closing: Form::new(WordsForm::default()),
            off: Form::new(WordsForm::default()),
            remark: Form::new(WordsForm::default()),
            inquiry,
            page,
        })
    }

    fn tag(&self) -> (&'static str, String) {
        state_tag(&self.page, self.inquiry.state)
    }

    fn rooms(&self) -> Vec<(String, String)> {
        Room::ALL.iter().map(|room| (room.to_string(), self.page.state("partners-room", room.as_str()))).collect()
    }

    /// Whose record it becomes: the one it has, those like it, a new one, none.
    fn whoses(&self) -> Vec<(String, String)> {
        let mut offered = Vec::new();
        if let (Some(id), Some(name)) = (self.inquiry.organisation, &self.inquiry.organisation_name) {
            offered.push((id.to_string(), name.clone()));
        }
        for one in &self.alike {
            let why = self.page.state("partners-likeness", one.likeness.as_str());
            offered.push((one.id.to_string(), format!("{} ({why})", one.name)));
        }
        if self.inquiry.organisation.is_none() {
            let new = self.page.t1("partners-triage-whose-new", "name", self.inquiry.who());
            offered.push(("new".to_owned(), new));
            offered.push(("none".to_owned(), self.page.t("partners-triage-whose-none").into_owned()));
        }
        offered
    }

    fn suggested(&self) -> String {
        self.page.state("partners-room", self.inquiry.suggested.as_str())
    }

    fn because(&self) -> String {
        self.page.state("partners-because", self.inquiry.suggested_because())
    }

    fn room(&self) -> Option<String> {
        self.inquiry.room().map(|room| self.page.state("partners-room", room.as_str()))
    }

    fn wishes(&self) -> String {
        let words: Vec<String> =
            self.inquiry.wishes().iter().map(|wish| self.page.state("partners-wish", wish.as_str())).collect();
        words.join(" · ")
    }

    fn contact(&self) -> String {
        shown(self.inquiry.contact_kind, &self.inquiry.contact)
    }

    fn contact_href(&self) -> String {
        contact_href(self.inquiry.contact_kind, &self.inquiry.contact)
    }

    fn is_late(&self) -> bool {
        self.inquiry.is_late(self.page.today())
    }

    fn can_triage(&self) -> bool {
        self.may_keep && self.inquiry.can(InquiryVerb::Triage)
    }

    fn can_answer(&self) -> bool {
        self.may_keep && self.inquiry.can(InquiryVerb::Answer)
    }

    fn can_decide(&self) -> bool {
        self.may_decide && self.inquiry.can(InquiryVerb::SchoolAccept)
    }

    pub(super) fn can_settle(&self) -> bool {
        let visit = self.may_decide && self.inquiry.state == InquiryState::SchoolYes;
        (self.may_keep || visit) && self.inquiry.can(InquiryVerb::Settle)
    }

    /// Whether a visit that the school said yes to can be called off.
    pub(super) fn can_call_off(&self) -> bool {
        (self.may_keep || self.may_decide) && self.inquiry.can(InquiryVerb::CallOff)
    }

    fn can_reopen(&self) -> bool {
        self.may_keep && self.inquiry.can(InquiryVerb::Reopen)
    }

    fn said(&self, event: &Event) -> String {
        self.page.state("partners-event", &event.verb)
    }

    fn by(&self, event: &Event) -> String {
        match &event.person_name {
            Some(name) => name.clone(),
            None if event.by_inquirer => self.inquiry.name.clone(),
            None => self.page.t("ledger-role-system").into_owned(),
        }
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// One inquiry. That it was read is noted.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<InquiryId>) -> Reply {
    let mut tx = app.db.write().await?;
    let shown = InquiryPage::load(&mut tx, page_, &me, id).await?;
    let mut looked = Entry::new(Actor::with(&me, Ability::SeePartners), "looked-at", "partner_inquiry", id);
    looked.partner = shown.inquiry.organisation.map(|id: OrganisationId| id.into());
    ledger::note(&mut tx, looked, app.now()).await?;
    tx.commit().await?;
    page(shown)
}

pub(super) fn back(id: InquiryId, said: &'static str) -> Reply {
    Redirect::to(format!("/office/partners/inquiries/{id}")).saying(said).into()
}

/// Chooses the room.
pub async fn triage(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<TriageForm>,
) -> Reply {
    let rules = app.policy();
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok(decided) => {
            let mut tx = app.db.write().await?;
            let school = school_of(&mut tx, &form.value.school).await?.map(|school| school.id);
            let triage = Triage { room: decided.room, school, whose: decided.whose, words: decided.words };
            match answering::triage(&mut tx, &me, id, &triage, &with(&app, &rules)).await {
                Ok(()) => {
                    tx.commit().await?;
                    return back(id, "partners-said-triaged");
                }
                Err(Error::Refused(reason)) => form.refuse("room", reason),
                Err(other) => return Err(other),
            }
        }
    };
    let shown = loaded(&app, page_, &me, id).await?;
    refused(InquiryPage { triage: form, ..shown })
}

/// The page again, for a form that comes back.
pub(super) async fn loaded(app: &App, page: Page, me: &Me, id: InquiryId) -> Result<InquiryPage> {
    let mut tx = app.db.read().await?;
    InquiryPage::load(&mut tx, page, me, id).await
}

/// Sends the answer.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<WordsForm>,
) -> Reply {
    let rules = app.policy();
    let form = Form::new(sent);
    let form = match forms::text(&form.value.words, LONGEST) {
        Err(reason) => form.refuse("answer", reason),
        Ok(words) => {
            let mut tx = app.db.write().await?;
            answering::answer(&mut tx, &me, id, &words, &with(&app, &rules)).await?;
            tx.commit().await?;
            return back(id, "partners-said-answered");
        }
    };
    let shown = loaded(&app, page_, &me, id).await?;
    if !shown.can_answer() {
        return Err(Error::refused("partners-inquiry-refused-state"));
    }
    refused(InquiryPage { answer: form, ..shown })
}

/// A line for the office.
pub async fn remark(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<InquiryId>,
    Fields(sent): Fields<WordsForm>,
) -> Reply {
    let form = Form::new(sent);
    let form = match forms::text(&form.value.words, 1_000) {
        Err(reason) => form.refuse("remark", reason),
        Ok(words) => {
            let mut tx = app.db.write().await?;
            answering::remark(&mut tx, &me, id, &words, app.now()).await?;
            tx.commit().await?;
            return back(id, "partners-said-noted");
        }
    };
    let shown = loaded(&app, page_, &me, id).await?;
    refused(InquiryPage { remark: form, ..shown })
}

/// Opens it again.
pub async fn reopen(State(app): State<App>, me: Me, Path(id): Path<InquiryId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    answering::reopen(&mut tx, &me, id, &with(&app, &rules)).await?;
    tx.commit().await?;
    back(id, "partners-said-reopened")
}
