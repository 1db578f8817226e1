//! Agreements of the invented world: a deal in a few words becomes its rows, with the text that the rules give it.

use super::tables::{Record, Sheet, record};
use crate::agreements::agreement::{Plan, Root};
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::consent::{Signer, Way};
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::data::Basis;
use crate::agreements::data_flow::DataState;
use crate::agreements::paper_flow::PaperState;
use crate::agreements::report_flow::ReportState;
use crate::agreements::roster::Answer;
use crate::agreements::signing::Side;
use crate::agreements::site_flow::SiteState;
use crate::agreements::terms::Terms;
use crate::agreements::text::{self, Facts};
use crate::agreements::upload::FileKind;
use crate::policy::{AgreementKind, InForce, PaperKind};
use db::{ToValue, Value};
use i18n::Catalog;
use jiff::Timestamp;
use jiff::civil::Date;

record!(AgreementRow in "partner_agreement" {
    id: i64, organisation: i64, state: AgreementState, kind: String, template: i64, root: Root,
    follows: Option<i64>, priority: String, category: String, deliverables: String, grades: String,
    schedule: String, students: i64, people: i64, starts_on: Date, ends_on: Date, reports: String,
    lang: String, text_hash: String, due_on: Option<Date>, why: &'static str, created_by: i64,
    created_at: Timestamp, since: Timestamp, signed_at: Option<Timestamp>, ended_on: Option<Date>,
});
record!(TextRow in "partner_agreement_text" {
    agreement: i64, text_hash: String, words: String, words_en: String, template: i64, made_at: Timestamp,
});
record!(TermsRow in "partner_agreement_terms" {
    agreement: i64, words: String, words_en: String, why: String, written_by: i64, written_at: Timestamp,
});
record!(PlannedRow in "partner_agreement_school" { agreement: i64, school: i64 });
record!(SignatureRow in "partner_signature" {
    id: i64, agreement: i64, side: Side, name: String, text_hash: String, contact: Option<i64>, person: Option<i64>,
    signed_at: Timestamp,
});
record!(EventRow in "partner_agreement_event" {
    id: i64, agreement: i64, verb: &'static str, words: &'static str, side: &'static str, person: Option<i64>,
    at: Timestamp,
});
record!(DeskLinkRow in "partner_desk_link" { token_hash: String, contact: i64, made_at: Timestamp });
record!(PaperRow in "partner_paper" {
    id: i64, organisation: i64, kind: PaperKind, state: PaperState, words: &'static str, cents: Option<i64>,
    additional_insured: bool, expires_on: Option<Date>, why: &'static str, due_on: Option<Date>,
    reminded_on: Option<Date>, came_at: Timestamp, reviewed_by: Option<i64>, reviewed_at: Option<Timestamp>,
    since: Timestamp,
});
record!(DocumentRow in "partner_document" {
    id: i64, paper: i64, file_kind: FileKind, size: i64, content_hash: String, content: Vec<u8>, uploaded_at: Timestamp,
});
record!(SiteRow in "partner_site" {
    id: i64, organisation: i64, school: i64, school_year: String, agreement: i64, category: &'static str,
    state: SiteState, paused_for: &'static str, why: &'static str, due_on: Option<Date>, asked_at: Timestamp,
    decided_by: Option<i64>, decided_at: Option<Timestamp>, since: Timestamp,
});
record!(ListedRow in "partner_person" {
    id: i64, organisation: i64, name: &'static str, contact_kind: &'static str, contact: &'static str, answer: Answer,
    person: Option<i64>, token_hash: String, asked_at: Timestamp, answered_at: Option<Timestamp>,
});
record!(ReportRow in "partner_report" {
    id: i64, agreement: i64, organisation: i64, due_on: Date, state: ReportState, served: i64, people: i64,
    went_well: &'static str, was_hard: &'static str, why: &'static str, reminded_on: Option<Date>,
    reminded_again_on: Option<Date>, submitted_at: Option<Timestamp>, since: Timestamp,
});

record!(DataRow in "data_agreement" {
    id: i64, organisation: i64, agreement: i64, state: DataState, purpose: String, basis: Basis, elements: String,
    why: String, starts_on: Option<Date>, ends_on: Option<Date>, lang: String, template: i64, round: i64,
    words: String, words_en: String, text_hash: String, destroyed_how: String, destroyed_by: String,
    due_on: Option<Date>, created_at: Timestamp, since: Timestamp,
});
record!(DataYesRow in "data_yes" { data: i64, round: i64, part: &'static str, person: i64, at: Timestamp });
record!(DataSignatureRow in "data_signature" {
    id: i64, data: i64, side: Side, name: String, text_hash: String, contact: Option<i64>, person: Option<i64>,
    signed_at: Timestamp,
});
record!(DataEventRow in "data_event" {
    id: i64, data: i64, verb: &'static str, words: &'static str, person: Option<i64>, at: Timestamp,
});

record!(RosterRow in "roster_person" {
    sourced_id: String, kind: &'static str, given: &'static str, family: &'static str, email: String, grade: &'static str,
    school: i64, role: &'static str, active: bool,
});
record!(RosterGuardianRow in "roster_guardian" { student: String, guardian: String });
record!(ConsentRow in "data_consent" {
    id: i64, data: i64, student: String, guardian: String, school: i64, way: Way, lang: &'static str,
    state: ConsentState, terms: String, said_on: Option<Date>, asked_by: i64, asked_at: Timestamp,
    reminded_at: Option<Timestamp>, released_at: Option<Timestamp>, since: Timestamp,
});
record!(ConsentAnswerRow in "data_consent_answer" {
    id: i64, consent: i64, answer: ConsentState, way: Way, name: &'static str, signer: Signer, signed_on: Date,
    lang: &'static str, text_hash: String, terms: String, at: Timestamp,
});
record!(ConsentTextRow in "data_consent_text" {
    data: i64, text_hash: String, lang: &'static str, words: String, made_at: Timestamp,
});
record!(ConsentWordsRow in "data_consent_words" {
    data: i64, words_en: &'static str, words_es: &'static str, words_ar: &'static str, changed_by: i64, changed_at: Timestamp,
});
record!(ConsentLinkRow in "data_consent_link" {
    token_hash: String, data: i64, guardian: String, contact_hash: String, sent_at: Timestamp,
});

/// Everything that hangs on agreements, ready to write.
#[derive(Default)]
pub struct Agreed {
    pub agreements: Vec<AgreementRow>,
    pub texts: Vec<TextRow>,
    pub terms: Vec<TermsRow>,
    pub planned: Vec<PlannedRow>,
    pub signatures: Vec<SignatureRow>,
    pub events: Vec<EventRow>,
    pub links: Vec<DeskLinkRow>,
    pub papers: Vec<PaperRow>,
    pub documents: Vec<DocumentRow>,
    pub sites: Vec<SiteRow>,
    pub reports: Vec<ReportRow>,
    pub listed: Vec<ListedRow>,
}

/// An agreement in a few words.
#[derive(Clone)]
pub struct Deal {
    pub id: i64,
    pub organisation: i64,
    pub name: String,
    /// Who speaks for it, and who signs for it.
    pub contact: i64,
    pub signer: String,
    pub state: AgreementState,
    pub root: Root,
    pub follows: Option<i64>,
    pub plan: Plan,
    pub schools: Vec<(i64, String)>,
    pub created_at: Timestamp,
    pub signed_at: Timestamp,
    pub since: Timestamp,
    pub due_on: Option<Date>,
    pub why: &'static str,
}

/// Who acts for the district: whoever plans, and whoever signs.
#[derive(Clone, Copy)]
pub struct District {
    pub keeper: i64,
    pub signer: i64,
    pub signer_name: &'static str,
}

impl Agreed {
    /// Adds the rows of an agreement.
    pub fn add(&mut self, deal: &Deal, district: District, rules: &InForce, words: &Catalog) {
        let Some(kind) = rules.agreements().kind(&deal.plan.kind) else { return };
        let schools: Vec<String> = deal.schools.iter().map(|(_, name)| name.clone()).collect();
        let facts = Facts { organisation: &deal.name, schools: &schools, plan: &deal.plan };
        let own = own_terms(deal, kind);
        let text = text::write(kind, own.as_ref(), &facts, rules, words);
        if let Some(own) = own {
            self.terms.push(TermsRow {
                agreement: deal.id,
                words: own.words,
                words_en: own.words_en,
                why: own.why,
                written_by: district.keeper,
                written_at: own.written_at,
            });
            self.event(deal, 4, "terms", "district", Some(district.keeper), deal.created_at);
            self.event(deal, 5, "terms_laid", "district", Some(district.keeper), deal.since);
        }
        let template = i64::from(kind.version);
        let (partner, both) = signed(deal.state);
        self.agreements.push(AgreementRow {
            id: deal.id,
            organisation: deal.organisation,
            state: deal.state,
            kind: deal.plan.kind.clone(),
            template,
            root: deal.root,
            follows: deal.follows,
            priority: deal.plan.priority.clone(),
            category: deal.plan.category.clone(),
            deliverables: deal.plan.deliverables.clone(),
            grades: deal.plan.grades.clone(),
            schedule: deal.plan.schedule.clone(),
            students: deal.plan.students,
            people: deal.plan.people,
            starts_on: deal.plan.starts_on,
            ends_on: deal.plan.ends_on,
            reports: deal.plan.report_words(),
            lang: deal.plan.lang.clone(),
            text_hash: text.text_hash.clone(),
            due_on: deal.due_on,
            why: deal.why,
            created_by: district.keeper,
            created_at: deal.created_at,
            since: deal.since,
            signed_at: both.then_some(deal.signed_at),
            ended_on: is_over(deal.state).then(|| rules.calendar.day_of(deal.since)),
        });
        self.planned.extend(deal.schools.iter().map(|(school, _)| PlannedRow { agreement: deal.id, school: *school }));
        self.event(deal, 0, "drafted", "district", Some(district.keeper), deal.created_at);
        if !deal.state.is_private() {
            self.event(deal, 1, "sent", "district", Some(district.keeper), deal.created_at);
        }
        if partner {
            self.event(deal, 2, "signed_partner", "partner", None, deal.signed_at);
            self.sign(deal, 0, Side::Partner, &deal.signer, &text.text_hash, (Some(deal.contact), None));
        }
        if both {
            self.event(deal, 3, "signed_district", "district", Some(district.signer), deal.signed_at);
            let who = (None, Some(district.signer));
            self.sign(deal, 1, Side::District, district.signer_name, &text.text_hash, who);
        }
        self.texts.push(TextRow {
            agreement: deal.id,
            text_hash: text.text_hash,
            words: text.words,
            words_en: text.words_en,
            template,
            made_at: deal.created_at,
        });
    }

    fn event(
        &mut self,
        deal: &Deal,
        n: i64,
        verb: &'static str,
        side: &'static str,
        person: Option<i64>,
        at: Timestamp,
    ) {
        self.events.push(EventRow { id: deal.id * 10 + n, agreement: deal.id, verb, words: "", side, person, at });
    }

    fn sign(
        &mut self,
        deal: &Deal,
        n: i64,
        side: Side,
        name: &str,
        hash: &str,
        (contact, person): (Option<i64>, Option<i64>),
    ) {
        self.signatures.push(SignatureRow {
            id: deal.id * 10 + n,
            agreement: deal.id,
            side,
            name: name.to_owned(),
            text_hash: hash.to_owned(),
            contact,
            person,
            signed_at: deal.signed_at,
        });
    }

    /// The rows, in the order in which they refer to each other.
    pub fn sheets(self) -> Vec<Sheet> {
        vec![
            Sheet::of(self.agreements),
            Sheet::of(self.texts),
            Sheet::of(self.terms),
            Sheet::of(self.planned),
            Sheet::of(self.signatures),
            Sheet::of(self.events),
            Sheet::of(self.links),
            Sheet::of(self.papers),
            Sheet::of(self.documents),
            Sheet::of(self.sites),
            Sheet::of(self.reports),
            Sheet::of(self.listed),
        ]
    }
}

/// What the terms of one whose terms are read are: those of the rules, and a paragraph of the partner's.
fn own_terms(deal: &Deal, kind: &AgreementKind) -> Option<Terms> {
    const MORE: &str = "{organisation} may put its name and its banner beside what it gives, at the event and on its own pages. \
                        It uses no picture of a student.";
    (deal.state == AgreementState::InReview).then(|| Terms {
        words: String::new(),
        words_en: format!("{}\n\n{MORE}", kind.text.get("en").trim()),
        why: "The parents ask to name the fair after their association, as last year.".to_owned(),
        written_by: None,
        written_name: None,
        written_at: deal.created_at,
        cleared: String::new(),
        cleared_name: None,
        cleared_at: None,
    })
}

/// Who has signed in a state: the partner, both.
fn signed(state: AgreementState) -> (bool, bool) {
    use AgreementState as S;
    match state {
        S::Drafted | S::InReview | S::Sent | S::Changed | S::Withdrawn => (false, false),
        S::SignedByPartner => (true, false),
        _ => (true, true),
    }
}

fn is_over(state: AgreementState) -> bool {
    use AgreementState as S;
    matches!(state, S::Amended | S::Renewed | S::Ended | S::Terminated | S::Lapsed)
}

/// A certificate that says that it is invented, as a PDF of one line.
pub fn invented_pdf() -> Vec<u8> {
    let line = "BT /F1 18 Tf 72 720 Td (An invented paper of the demonstration) Tj ET";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{line}\nendstream", line.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut pdf = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(pdf.len());
        pdf.push_str(&format!("{} 0 obj\n{object}\nendobj\n", n + 1));
    }
    let table = pdf.len();
    pdf.push_str(&format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1));
    for place in places {
        pdf.push_str(&format!("{place:010} 00000 n \n"));
    }
    pdf.push_str(&format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1));
    pdf.into_bytes()
}
