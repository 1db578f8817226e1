//! `/partner/desk/{key}`: the partner sees its whole standing: what is missing, who has it, until when.

use super::{Tag, holder, kind_name, late_words, need_tag, notice_tag, reasons, report_tag, site_tag, state_tag};
use crate::agreements::agreement::Agreement;
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::need::{Need, needs};
use crate::agreements::report::Report;
use crate::agreements::report_flow::ReportState;
use crate::agreements::site::Site;
use crate::agreements::site_flow::SiteState;
use crate::agreements::store::{agreement as agreements, paper as papers, report as reports, site as sites};
use crate::app::App;
use crate::error::Result;
use crate::partners;
use crate::policy::{Desk, PaperKind};
use crate::web::{Page, Path, Reply, Viewer, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "agreements/desk.html")]
struct DeskPage {
    page: Page,
    key: String,
    who: Speaks,
    /// What the partner has to do now; the first is the most urgent.
    agreements: Vec<Agreement>,
    needs: Vec<Need>,
    sites: Vec<Site>,
    reports: Vec<Report>,
    suspended: bool,
}

impl DeskPage {
    async fn load(tx: &mut Tx, page: Page, viewer: &Viewer, key: String) -> Result<DeskPage> {
        let who = desk::open(tx, viewer, &key, page.now()).await?;
        let all = agreements::of(tx, who.organisation).await?;
        let agreements: Vec<Agreement> = all.into_iter().filter(is_shown).collect();
        let papers = papers::of(tx, who.organisation).await?;
        let needs = needs(&asked_for(&page, &agreements), &papers, page.today());
        let year = page.policy().calendar.school_year_of(page.today()).name();
        let sites = sites::of(tx, who.organisation).await?;
        Ok(DeskPage {
            sites: sites.into_iter().filter(|site| site.school_year >= year).collect(),
            reports: reports::of(tx, who.organisation).await?,
            suspended: partners::is_suspended(tx, who.organisation).await?,
            page,
            key,
            who,
            agreements,
            needs,
        })
    }

    fn state_tag(&self, one: &Agreement) -> Tag {
        state_tag(&self.page, one.state)
    }

    fn notice(&self, one: &Agreement) -> Option<Tag> {
        notice_tag(&self.page, one)
    }

    fn kind(&self, one: &Agreement) -> String {
        kind_name(&self.page, one)
    }

    fn paper_tag(&self, need: &Need) -> Tag {
        need_tag(&self.page, need)
    }

    fn paper_name(&self, need: &Need) -> String {
        self.page.state("agreements-paper", need.kind.as_str())
    }

    /// Where it is mended: data about students is asked for, not sent as a paper.
    fn paper_href(&self, need: &Need) -> String {
        match need.kind {
            PaperKind::DataAgreement => format!("/partner/desk/{}/data", self.key),
            kind => format!("/partner/desk/{}/papers/{kind}", self.key),
        }
    }

    fn holder(&self, need: &Need) -> String {
        holder(&self.page, need, "agreements-holder-partner")
    }

    /// The last day for the office to look at what came.
    fn looked_at_by(&self, need: &Need) -> String {
        let waiting = need.pending.as_ref().or(need.paper.as_ref());
        waiting.and_then(|paper| paper.due_on).map_or_else(String::new, |due| self.page.date(&due))
    }

    fn site_tag(&self, site: &Site) -> Tag {
        site_tag(&self.page, site.state)
    }

    fn why(&self, site: &Site) -> String {
        reasons(&self.page, &site.lacks())
    }

    /// Who has a school's answer now.
    fn site_holder(&self, site: &Site) -> String {
        let key = match site.state {
            SiteState::Proposed => "agreements-holder-school",
            SiteState::Accepted | SiteState::Paused => "agreements-holder-papers",
            _ => return String::new(),
        };
        self.page.t(key).into_owned()
    }

    fn report_tag(&self, report: &Report) -> Tag {
        // One whose day is far away is nothing to do yet.
        if report.state == ReportState::Due && !self.is_asked(report) {
            return ("plain", self.page.t("reports-state-later").into_owned());
        }
        report_tag(&self.page, report.state)
    }

    fn is_asked(&self, report: &Report) -> bool {
        report.is_asked(self.page.today(), self.page.policy().agreements().report_days())
    }

    /// For how many days a report is late, and who has it; nothing where it is not.
    fn late(&self, report: &Report) -> Option<String> {
        let late = report.late(self.page.today(), self.page.policy())?;
        Some(late_words(&self.page, late, "agreements-holder-partner"))
    }

    /// Who has an agreement now.
    fn agreement_holder(&self, one: &Agreement) -> String {
        let key = match one.state {
            state if state.waits_for_partner() => "agreements-holder-partner",
            AgreementState::SignedByPartner => "agreements-holder-district",
            AgreementState::Drafted | AgreementState::InReview => "agreements-holder-office",
            _ => return String::new(),
        };
        self.page.t(key).into_owned()
    }

    /// What the partner has to do: to sign, to send, to report.
    fn to_do(&self) -> usize {
        let sign = self.agreements.iter().filter(|one| one.state.waits_for_partner()).count();
        let send = self.needs.iter().filter(|need| !need.holds() && self.is_ours(need)).count();
        let report = self.reports.iter().filter(|one| self.is_asked(one)).count();
        sign + send + report
    }

    fn is_ours(&self, need: &Need) -> bool {
        !matches!(need.state, crate::agreements::paper_flow::PaperState::InReview) && need.pending.is_none()
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

/// What was given up before it was signed is nothing; a draft is shown without its text, which is the office's still.
fn is_shown(one: &Agreement) -> bool {
    one.state != AgreementState::Withdrawn
}

/// The papers that its agreements ask for: those on their way, in force, or lapsed.
fn asked_for(page: &Page, agreements: &[Agreement]) -> Vec<PaperKind> {
    use AgreementState as S;
    let live = agreements.iter().filter(|one| !matches!(one.state, S::Amended | S::Renewed | S::Ended | S::Terminated));
    let kinds: Vec<&str> = live.map(|one| one.kind.as_str()).collect();
    let needed = |paper: &PaperKind| {
        let rules = page.policy().agreements();
        kinds.iter().any(|id| rules.kind(id).is_some_and(|kind| kind.needs.contains(paper)))
    };
    PaperKind::ALL.iter().copied().filter(needed).collect()
}

/// How everything stands.
pub async fn show(State(app): State<App>, page_: Page, viewer: Viewer, Path(key): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    page(DeskPage::load(&mut tx, page_, &viewer, key).await?)
}
