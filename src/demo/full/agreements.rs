//! The agreements of a district's partners: most are in force, some lapse tomorrow, some lost their insurance yesterday.

use super::{Flow, Maker};
use crate::agreements::agreement::{Plan, Root};
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::paper_flow::PaperState;
use crate::agreements::report_flow::ReportState;
use crate::agreements::site_flow::SiteState;
use crate::demo::agreed::{Agreed, Deal, District, PaperRow, ReportRow, SiteRow};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::tables::{OrganisationRow, PlacementRow, SpeakerRow};
use crate::ledger::{Actor, Entry};
use crate::partners::partner_flow::Standing;
use crate::people::{PersonId, Role};
use crate::policy::PaperKind;
use crate::schools::SchoolId;
use i18n::Catalog;
use jiff::civil::Date;

const DOES: &[&str] = &[
    "Reading buddies for the lower grades, twice a week.",
    "Mentors who come every week and stay a whole year.",
    "An after-school club with homework help and a snack.",
    "Career talks and visits to workplaces.",
    "A garden that classes plant and keep.",
];
const WHEN: &[&str] = &["Mondays and Wednesdays, 2:30 to 4 PM", "Tuesdays, 9 to 11 AM", "Fridays, 3 to 5 PM"];
const GRADES: &[&str] = &["K–2", "K–5", "3–5", "6–8", "9–12"];
const PRIORITIES: &[&str] = &["reading", "math", "after-school", "belonging", "families"];

/// What a program with students needs.
const NEEDS: [PaperKind; 6] = [
    PaperKind::TaxForm,
    PaperKind::Insurance,
    PaperKind::People,
    PaperKind::ChildProtection,
    PaperKind::PermissionForm,
    PaperKind::Training,
];

/// What happened to an agreement in force.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Nothing: it goes on.
    Good,
    /// It lapses tomorrow.
    LapsesTomorrow,
    /// Its insurance ended yesterday: its schools are paused.
    InsuranceEnded,
}

impl Maker<'_> {
    /// One for every organisation that is in touch, or was.
    pub(super) fn partner_agreements(
        &mut self,
        organisations: &[OrganisationRow],
        speakers: &[SpeakerRow],
        placements: &[PlacementRow],
    ) -> Flow {
        // Messages that ship can be read; a test of the small world says so first.
        let Ok(words) = Catalog::new(crate::embedded::LOCALES, "en") else { return Flow::Continue(()) };
        let mut agreed = Agreed::default();
        for (n, one) in organisations.iter().enumerate() {
            let Some(speaker) = speakers.iter().find(|speaker| speaker.organisation == one.id) else { continue };
            let schools: Vec<i64> =
                placements.iter().filter(|place| place.organisation == one.id).map(|place| place.school).collect();
            self.agreement(&mut agreed, (n, one), speaker, &schools, &words);
        }
        for sheet in agreed.sheets() {
            self.hand_over(sheet)?;
        }
        Flow::Continue(())
    }

    fn agreement(
        &mut self,
        agreed: &mut Agreed,
        (n, one): (usize, &OrganisationRow),
        speaker: &SpeakerRow,
        schools: &[i64],
        words: &Catalog,
    ) {
        use AgreementState as S;
        let turn = match n % 20 {
            3 => Turn::LapsesTomorrow,
            7 => Turn::InsuranceEnded,
            _ => Turn::Good,
        };
        let state = match (one.standing, n % 5) {
            (Standing::Active, _) => S::InForce,
            (Standing::Archived, 0) => S::Ended,
            // Quiet ones have an agreement and say nothing; of some it ended a while ago.
            (Standing::Quiet, 0) => S::Lapsed,
            (Standing::Quiet, _) => S::InForce,
            (Standing::Eligible, 0) => S::Drafted,
            (Standing::Eligible, 1) => S::Changed,
            (Standing::Eligible, 2) => S::SignedByPartner,
            (Standing::Eligible, 3) => S::SignedByDistrict,
            (Standing::Eligible, _) => S::Sent,
            (Standing::Archived, 1) => S::Terminated,
            _ => return,
        };
        let today = self.calendar.today;
        let age = self.chance.range(20..=300);
        let (starts_on, ends_on) = match state {
            S::InForce if turn == Turn::LapsesTomorrow => (plus(today, -365), today),
            S::InForce => (plus(today, -age), plus(today, 364 - age)),
            S::Lapsed => (plus(today, -370 - age / 10), plus(today, -6 - age / 10)),
            S::Ended | S::Terminated => (plus(today, -400 - age), plus(today, -36 - age)),
            _ => (plus(today, 14), plus(today, 378)),
        };
        let schools = if schools.is_empty() { vec![self.some_school() as i64 + 1] } else { schools.to_vec() };
        let named = |id: &i64| {
            let name = usize::try_from(id - 1).ok().and_then(|at| self.seeds.get(at));
            (*id, name.map_or_else(String::new, |seed| seed.name.clone()))
        };
        let named: Vec<(i64, String)> = schools.iter().map(named).collect();
        let id = one.id;
        let over = matches!(state, S::Lapsed | S::Ended | S::Terminated);
        let waits = matches!(state, S::Sent | S::Changed | S::SignedByPartner);
        let written = if starts_on > today { plus(today, -9) } else { plus(starts_on, -20) };
        let deal = Deal {
            id,
            organisation: id,
            name: one.name.clone(),
            contact: speaker.id,
            signer: speaker.name.clone(),
            state,
            root: Root::New,
            follows: None,
            plan: self.deal_plan(starts_on, ends_on, n),
            schools: named,
            created_at: self.calendar.past(written, 10, 0),
            signed_at: self.calendar.past(plus(written, 6), 14, 0),
            since: self.calendar.past(if over { plus(ends_on, 1) } else { plus(written, 6) }, 14, 0),
            due_on: waits.then(|| self.calendar.rules.calendar.business_days_after(today, 5)),
            why: if state == S::Terminated { "People came who were not cleared." } else { "" },
        };
        let district = District {
            keeper: cast::find("pia").map_or(0, |m| m.id),
            signer: cast::find("dora").map_or(0, |m| m.id),
            signer_name: "Dora Bennett",
        };
        agreed.add(&deal, district, self.calendar.rules, words);
        let actor = Actor::Person(PersonId::from(district.keeper), Role::PartnershipManager);
        let line = |verb| Entry::new(actor, verb, "partner_agreement", id).with_partner(id);
        self.note(deal.created_at, line("agreement-drafted"));
        if state == S::InForce {
            self.note(deal.signed_at, line("agreement-begun"));
        }
        self.papers_of(agreed, &deal, turn, district.keeper);
        self.sites_of(agreed, &deal, turn);
        self.reports_of(agreed, &deal);
    }

    fn deal_plan(&mut self, starts_on: Date, ends_on: Date, n: usize) -> Plan {
        Plan {
            kind: "program".to_owned(),
            priority: PRIORITIES[n % PRIORITIES.len()].to_owned(),
            category: String::new(),
            deliverables: (*self.chance.pick::<&str>(DOES)).to_owned(),
            grades: (*self.chance.pick::<&str>(GRADES)).to_owned(),
            schedule: (*self.chance.pick::<&str>(WHEN)).to_owned(),
            students: self.chance.range(10..=240),
            people: self.chance.range(2..=40),
            starts_on,
            ends_on,
            reports: vec![plus(starts_on, 180), plus(starts_on, 350)],
            lang: if n.is_multiple_of(9) { "es" } else { "en" }.to_owned(),
        }
    }

    fn papers_of(&mut self, agreed: &mut Agreed, deal: &Deal, turn: Turn, keeper: i64) {
        use AgreementState as S;
        let today = self.calendar.today;
        let complete = !matches!(deal.state, S::Drafted | S::Sent | S::Changed);
        for (at, kind) in NEEDS.iter().enumerate() {
            let id = deal.id * 10 + at as i64;
            let insurance = *kind == PaperKind::Insurance;
            let (state, expires_on) = match (insurance, complete, turn) {
                (false, false, _) if at % 2 == 0 => continue,
                (false, false, _) => (PaperState::InReview, None),
                (false, true, _) => (PaperState::Accepted, None),
                (true, false, _) => (PaperState::InReview, Some(plus(today, 300))),
                (true, true, Turn::InsuranceEnded) => (PaperState::Expired, Some(plus(today, -1))),
                (true, true, _) => (PaperState::Accepted, Some(plus(today, self.chance.range(5..=340)))),
            };
            let came_at = self.calendar.past(plus(today, -self.chance.range(2..=60)), 9, 30);
            let looked = state != PaperState::InReview;
            agreed.papers.push(PaperRow {
                id,
                organisation: deal.organisation,
                kind: *kind,
                state,
                words: "",
                cents: insurance.then_some(100_000_000),
                additional_insured: insurance,
                expires_on,
                why: "",
                due_on: (!looked).then(|| self.calendar.rules.calendar.business_days_after(today, 2)),
                // Those that end soon were told of already: the first night sends no flood.
                reminded_on: expires_on.map(|_| plus(today, -1)),
                came_at,
                reviewed_by: looked.then_some(keeper),
                reviewed_at: looked.then_some(came_at),
                since: came_at,
            });
        }
    }

    fn sites_of(&mut self, agreed: &mut Agreed, deal: &Deal, turn: Turn) {
        use AgreementState as S;
        let year = self.calendar.rules.calendar.school_year_of(self.calendar.today).name();
        let (state, paused_for) = match (deal.state, turn) {
            (S::InForce, Turn::InsuranceEnded) => (SiteState::Paused, "insurance"),
            (S::InForce, _) => (SiteState::Active, ""),
            (S::Lapsed, Turn::InsuranceEnded) => (SiteState::Paused, "agreement insurance"),
            (S::Lapsed, _) => (SiteState::Paused, "agreement"),
            (S::SignedByDistrict | S::SignedByPartner, _) => (SiteState::Accepted, ""),
            (S::Sent | S::Changed, _) => (SiteState::Proposed, ""),
            _ => return,
        };
        for (at, (school, _)) in deal.schools.iter().enumerate() {
            let principal = usize::try_from(school - 1).ok().and_then(|at| self.staff.get(at)).map(|one| one.principal);
            let asked = state == SiteState::Proposed;
            let due = self.calendar.rules.calendar.business_days_after(self.calendar.today, 3);
            agreed.sites.push(SiteRow {
                id: deal.id * 10 + at as i64,
                organisation: deal.organisation,
                school: *school,
                school_year: year.clone(),
                agreement: deal.id,
                category: "",
                state,
                paused_for,
                why: "",
                due_on: asked.then_some(due),
                asked_at: deal.created_at,
                decided_by: principal.filter(|id| !asked && *id > 0),
                decided_at: (!asked).then_some(deal.signed_at),
                since: deal.since,
            });
            if !asked {
                let entry = Entry::new(Actor::System, "site-accepted", "partner_site", deal.id * 10 + at as i64);
                self.note(deal.signed_at, entry.with_partner(deal.organisation).at_school(SchoolId(*school)));
            }
        }
    }

    fn reports_of(&mut self, agreed: &mut Agreed, deal: &Deal) {
        if !matches!(deal.state, AgreementState::InForce | AgreementState::Lapsed | AgreementState::Ended) {
            return;
        }
        let today = self.calendar.today;
        for (at, due_on) in deal.plan.reports.iter().enumerate() {
            let state = match (*due_on < today, at + deal.id as usize % 6) {
                (false, _) => ReportState::Due,
                (true, 0) if *due_on < plus(today, -60) => ReportState::Lapsed,
                (true, 0) => ReportState::Due,
                (true, 1) => ReportState::Submitted,
                (true, 2) => ReportState::Returned,
                (true, _) => ReportState::Accepted,
            };
            let sent = !matches!(state, ReportState::Due | ReportState::Lapsed);
            let submitted_at = sent.then(|| self.calendar.past(plus(*due_on, -2), 16, 0));
            agreed.reports.push(ReportRow {
                id: deal.id * 10 + at as i64,
                agreement: deal.id,
                organisation: deal.organisation,
                due_on: *due_on,
                state,
                served: if sent { deal.plan.students } else { 0 },
                people: if sent { deal.plan.people } else { 0 },
                went_well: if sent { "Most came every week, and teachers asked for more." } else { "" },
                was_hard: "",
                why: if state == ReportState::Returned { "Please say how many students there were." } else { "" },
                reminded_on: Some(plus(today, -1)).filter(|_| *due_on <= plus(today, 14)),
                reminded_again_on: Some(plus(*due_on, 7)).filter(|day| !sent && *day <= today),
                submitted_at,
                since: submitted_at.unwrap_or(deal.signed_at),
            });
        }
    }
}
