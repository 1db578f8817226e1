//! `/office/agreements/{id}`: one agreement with its schools, papers, signatures, reports and what happened.

use super::sign::CopyPage;
use super::{
    LONGEST, Tag, holder, kind_name, need_tag, notice_tag, paragraphs, people_counts, report_tag, school_of,
    school_options, site_tag, state_tag,
};
use crate::agreements::act::Act;
use crate::agreements::agreement::{self, Agreement, AgreementId, Root};
use crate::agreements::agreement_flow::{AgreementFlow, AgreementState, AgreementVerb};
use crate::agreements::following;
use crate::agreements::need::{Need, needs};
use crate::agreements::report::{LATE_FLAG, Report, late_before};
use crate::agreements::roster::{self, Counts};
use crate::agreements::signing::{Letter, Signature};
use crate::agreements::site::Site;
use crate::agreements::site_flow::SiteState;
use crate::agreements::store::agreement::{self as store, Event};
use crate::agreements::store::{paper as papers, report as reports, signing, site as sites, terms};
use crate::agreements::terms::Terms;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger;
use crate::needs::leaving::{Leaving, Shown};
use crate::people::{Ability, Role};
use crate::policy::PaperKind;
use crate::schools::SchoolId;
use crate::web::{Fields, Me, Page, Path, Reach, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use serde::Deserialize;

/// What the page's forms send: each sends some of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    verb: String,
    why: String,
    school: String,
    root: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

#[derive(Template)]
#[template(path = "agreements/one.html")]
struct OnePage {
    page: Page,
    one: Agreement,
    schools: Vec<(SchoolId, String)>,
    sites: Vec<Site>,
    needs: Vec<Need>,
    /// How many are on the partner's list.
    people: Counts,
    signatures: Vec<Signature>,
    reports: Vec<Report>,
    events: Vec<Event>,
    /// How many reports of it, and of those that it follows, came late or are late.
    late: usize,
    options: Vec<(String, String)>,
    form: Form<Sent>,
    may_keep: bool,
    /// Terms of its own, for whoever keeps it.
    terms: Option<Terms>,
    /// Where what happened with it is told, with who looked at it.
    history: Option<String>,
}

impl OnePage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: AgreementId, form: Option<Form<Sent>>) -> Result<OnePage> {
        let one = store::visible(tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
        let may_keep = me.may(Ability::KeepPartners);
        let all = if may_keep { papers::of(tx, one.organisation).await? } else { Vec::new() };
        let kinds = page.policy().agreements().kind(&one.kind).map_or(&[][..], |kind| &kind.needs);
        let reach = me.reach(Ability::SeePartners);
        let reports: Vec<Report> = if may_keep {
            reports::of(tx, one.organisation).await?.into_iter().filter(|report| report.agreement == id).collect()
        } else {
            Vec::new()
        };
        let decides = may_keep || me.may(Ability::SignAgreements);
        let late = match decides {
            true => late_before(tx, &one, page.today(), &page.policy().calendar).await?,
            false => 0,
        };
        let sites = sites::of(tx, one.organisation).await?;
        Ok(OnePage {
            terms: if may_keep { terms::of(tx, id).await? } else { None },
            schools: store::schools(tx, id).await?,
            sites: sites.into_iter().filter(|site| site.agreement == id && reach.covers(site.school)).collect(),
            needs: if may_keep { needs(kinds, &all, page.today()) } else { Vec::new() },
            people: roster::counts(tx, one.organisation, page.today()).await?,
            signatures: signing::of(tx, Letter::Agreement(id)).await?,
            events: if may_keep { store::events(tx, id).await? } else { Vec::new() },
            options: if may_keep { school_options(tx).await? } else { Vec::new() },
            form: form.unwrap_or_else(|| Form::new(Sent::default())),
            may_keep,
            history: ledger::history(tx, me, "partner_agreement", id).await?,
            late,
            reports,
            one,
            page,
        })
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("why") {
            Some(_) => Shown::of(&Leaving { texts: &[&self.form.value.why], known: &[&self.one.organisation_name] }),
            None => Shown::default(),
        }
    }

    fn tag(&self) -> Tag {
        state_tag(&self.page, self.one.state)
    }

    fn is_late_often(&self) -> bool {
        self.late >= LATE_FLAG
    }

    fn kind(&self) -> String {
        kind_name(&self.page, &self.one)
    }

    fn site_tag(&self, site: &Site) -> Tag {
        site_tag(&self.page, site.state)
    }

    fn notice(&self) -> Option<Tag> {
        notice_tag(&self.page, &self.one)
    }

    /// The partner's list in figures, beside the paper about it.
    fn people(&self, need: &Need) -> Option<String> {
        (need.kind == PaperKind::People).then(|| people_counts(&self.page, &self.people))
    }

    fn paper_tag(&self, need: &Need) -> Tag {
        need_tag(&self.page, need)
    }

    fn report_tag(&self, report: &Report) -> Tag {
        report_tag(&self.page, report.state)
    }

    fn holder(&self, need: &Need) -> String {
        holder(&self.page, need, "agreements-holder-them")
    }

    fn paper_name(&self, need: &Need) -> String {
        self.page.state("agreements-paper", need.kind.as_str())
    }

    fn why(&self, site: &Site) -> String {
        super::reasons(&self.page, &site.lacks())
    }

    fn priority(&self) -> String {
        let priority = self.page.policy().agreements().priority(&self.one.priority);
        priority.map_or_else(|| self.one.priority.clone(), |one| one.name.get(self.page.lang()).to_owned())
    }

    fn category(&self) -> String {
        let category = self.page.policy().agreements().category(&self.one.category);
        category.map_or_else(String::new, |one| one.name.get(self.page.lang()).to_owned())
    }

    fn report_days(&self) -> String {
        let days: Vec<String> = self.one.report_days().iter().map(|day| self.page.date(day)).collect();
        days.join(" · ")
    }

    fn endonym(&self) -> &'static str {
        i18n::Lang::parse(&self.one.lang).map_or("", i18n::Lang::endonym)
    }

    /// Whether the organisation's own page is the reader's: the office's and the director's.
    fn sees_organisation(&self) -> bool {
        self.page.viewer().reach(Ability::SeePartners) == Reach::District
    }

    fn is_drafted(&self) -> bool {
        self.one.state == AgreementState::Drafted
    }

    /// Whether terms of its own have counsel's yes.
    fn is_cleared(&self, terms: &Terms) -> bool {
        self.page.policy().agreements().kind(&self.one.kind).is_some_and(|kind| terms.is_cleared(kind))
    }

    /// Whether it can go to the partner as it is.
    fn can_send(&self) -> bool {
        self.may_keep && self.is_drafted() && self.terms.as_ref().is_none_or(|terms| self.is_cleared(terms))
    }

    /// Whether its terms wait to be laid before counsel.
    fn can_lay(&self) -> bool {
        self.may_keep && self.is_drafted() && self.terms.as_ref().is_some_and(|terms| !self.is_cleared(terms))
    }

    /// Whether its terms can be changed: the partner does not have it.
    fn can_change_terms(&self) -> bool {
        self.may_keep && self.one.state.is_private()
    }

    fn can_write(&self) -> bool {
        self.may_keep && self.one.state.is_open()
    }

    fn can_follow(&self, root: &str) -> bool {
        match Root::parse(root) {
            Some(Root::Amendment) => self.one.state == AgreementState::InForce,
            Some(Root::Renewal) => matches!(self.one.state, AgreementState::InForce | AgreementState::Lapsed),
            _ => false,
        }
    }

    /// Whether the reader may sign it now.
    fn can_sign(&self) -> bool {
        self.one.state == AgreementState::SignedByPartner && self.page.viewer().may(Ability::SignAgreements)
    }

    /// Who may read the whole text; a coordinator sees that there is one.
    fn can_read(&self) -> bool {
        may_read(self.page.viewer())
    }

    /// The ends that the office can choose from here.
    fn ends(&self) -> Vec<AgreementVerb> {
        let all = AgreementFlow::verbs_for(Role::PartnershipManager, self.one.state);
        all.into_iter()
            .filter(|verb| matches!(verb, AgreementVerb::Withdraw | AgreementVerb::End | AgreementVerb::Terminate))
            .collect()
    }

    fn is_late(&self) -> bool {
        self.one.due_on.is_some_and(|due| due < self.page.today())
    }

    fn ends_soon(&self) -> bool {
        self.one.ends_soon(self.page.today(), self.page.policy().partners.expiry_notice_days)
    }

    fn is_paused(&self, site: &Site) -> bool {
        site.state == SiteState::Paused
    }

    fn event(&self, event: &Event) -> String {
        self.page.state("agreements-event", &event.verb)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// F2: the office, whoever signs, and principals read agreements.
fn may_read(viewer: &crate::web::Viewer) -> bool {
    [Ability::KeepPartners, Ability::SignAgreements, Ability::AuthoriseSites].iter().any(|ability| viewer.may(*ability))
}

/// One agreement.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(OnePage::load(&mut tx, page_, &me, id, None).await?)
}

/// Its text as a sheet of paper.
pub async fn copy(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, &me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
    if !may_read(&me) {
        return Err(Error::NotFound);
    }
    let above = (format!("/office/agreements/{id}"), one.organisation_name.clone());
    page(CopyPage::load(&mut tx, page_, one, above).await?)
}

fn back(id: AgreementId, said: &'static str) -> Reply {
    Redirect::to(format!("/office/agreements/{id}")).saying(said).into()
}

/// The page again, with what a rule says no to.
async fn again(app: &App, page: Page, me: &Me, id: AgreementId, form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page, me, id, Some(form)).await?)
}

/// One school more.
pub async fn add_school(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let Some(school) = school_of(&mut tx, &sent.school).await? else {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "school", Reason::new("form-required"))).await;
    };
    agreement::add_school(&mut tx, &me, id, school.id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    back(id, "agreements-said-changed")
}

/// One school less.
pub async fn remove_school(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, school)): Path<(AgreementId, SchoolId)>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match agreement::remove_school(&mut tx, &me, id, school, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            back(id, "agreements-said-changed")
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(Sent::default(), "school", reason)).await
        }
        Err(other) => Err(other),
    }
}

/// To the partner.
pub async fn send(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match agreement::send(&mut tx, &me, id, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            back(id, "agreements-said-sent")
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(Sent::default(), "school", reason)).await
        }
        Err(other) => Err(other),
    }
}

/// Given up, or ended.
pub async fn step(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, AgreementVerb::parse));
    let why = errors.field("why", forms::text(&sent.why, LONGEST));
    let (Some(verb), Some(why)) = (verb, why) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
    let leaving = Leaving { texts: &[&why], known: &[&one.organisation_name] };
    if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await;
    }
    match agreement::step(&mut tx, &me, id, verb, &why, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            back(id, "agreements-said-ended")
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(sent, "verb", reason)).await
        }
        Err(other) => Err(other),
    }
}

/// An amendment or a renewal, as a plan of its own.
pub async fn follow(State(app): State<App>, me: Me, Path(id): Path<AgreementId>, Fields(sent): Fields<Sent>) -> Reply {
    let root = Root::parse(&sent.root).ok_or(Error::Unreadable("web-error-form"))?;
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let next = following::follow(&mut tx, &me, id, root, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    back(next, "agreements-said-drafted")
}
