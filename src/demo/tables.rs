//! Rows of the invented world, as types, and the order in which tables refer to each other.

use crate::error::Result;
use crate::giving::gift::GiftKind;
use crate::giving::gift_flow::GiftState;
use crate::giving::letter::LetterKind;
use crate::giving::receiving::Came;
use crate::giving::routing::{Finding, Question};
use crate::ledger::{Chain, Entry};
use crate::needs::need::{Audience as NeedAudience, NeedKind};
use crate::needs::need_flow::NeedState;
use crate::needs::offer_flow::OfferState;
use crate::needs::pair_flow::PairState;
use crate::needs::part_flow::PartState;
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::partner_flow::Standing;
use crate::partners::question_flow::QuestionState;
use crate::partners::{OrganisationKind, alike, own_host};
use crate::people::file_flow::FileState;
use crate::people::file_kind::FileKind;
use crate::people::file_request::Purpose;
use crate::people::fold;
use crate::volunteering::clearance::watch::Over;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::cover_flow::{AskedState, CoverKind, CoverState};
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::hours_close_flow::CorrectionState;
use crate::volunteering::hours_correction::Kind;
use crate::volunteering::list_import::ListState;
use crate::volunteering::needs::{Audience, TraitKind};
use crate::volunteering::question::QuestionKind;
use crate::volunteering::recognition_flow::{AwardState, NominationState};
use crate::volunteering::shift_flow::{HoursState, OpportunityState, SignupState};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::volunteering::watch_flow::WatchState;
use db::{ToValue, Tx, Value};
use jiff::Timestamp;
use jiff::civil::Date;

/// A row that knows its table.
pub trait Record {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    fn values(self) -> Vec<Value>;
}

macro_rules! record {
    ($name:ident in $table:literal { $($field:ident: $type:ty),+ $(,)? }) => {
        #[derive(Clone, Debug)]
        pub struct $name { $(pub $field: $type),+ }
        impl Record for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];
            fn values(self) -> Vec<Value> {
                vec![$(self.$field.to_value()),+]
            }
        }
    };
}

pub(super) use record;

record!(PersonRow in "person" {
    id: i64, given: String, family: String, folded: String, birth_date: Date, lang: &'static str,
    address: String, city: &'static str, zip: String, created_at: Timestamp,
});
record!(ContactRow in "contact_point" { id: i64, kind: &'static str, value: String });
record!(HeldContactRow in "person_contact" {
    person: i64, contact: i64, verified_at: Option<Timestamp>, preferred: bool,
});
record!(HouseholdRow in "household" { id: i64, created_at: Timestamp });
record!(MemberRow in "household_member" { household: i64, person: i64, part: &'static str, since: Timestamp });
record!(GrantRow in "role_grant" {
    id: i64, person: i64, role: &'static str, scope_kind: &'static str, scope: i64, since: Timestamp,
});
record!(ClearanceRow in "clearance" {
    id: i64, person: i64, state: ClearanceState, level: i64, draft: String, tasks: String,
    languages: &'static str, availability: &'static str, granted: i64, valid_from: Option<Date>,
    valid_to: Option<Date>, restriction: &'static str, id_seen_by: Option<i64>, id_seen_at: Option<Timestamp>,
    authorised_at: Option<Timestamp>, provider: &'static str, provider_ref: String, result: &'static str,
    ordered_at: Option<Timestamp>, decided_by: Option<i64>, decided_at: Option<Timestamp>,
    proposal: &'static str, proposed_level: i64, proposed_by: Option<i64>, proposed_at: Option<Timestamp>,
    agreed_by: Option<i64>, pre_adverse_at: Option<Timestamp>, wait_until: Option<Date>, denied_at: Option<Timestamp>,
    appeal_until: Option<Date>, appealed_at: Option<Timestamp>, stopped_for: &'static str,
    reactivate_until: Option<Date>, follows: Option<i64>, created_at: Timestamp,
    submitted_at: Option<Timestamp>, since: Timestamp,
});
record!(StatementRow in "clearance_statement" {
    id: i64, clearance: i64, kind: &'static str, words: &'static str, said_at: Timestamp, said_by: i64,
});
record!(DriverDocumentRow in "driver_document" {
    person: i64, document: &'static str, printed: Option<Date>, last_day: Option<Date>, told_at: Timestamp,
    seen_at: Option<Timestamp>, seen_by: Option<i64>,
});
record!(TrainingRow in "training" {
    person: i64, training: &'static str, done_on: Date, last_day: Option<Date>, noted_by: Option<i64>, noted_at: Timestamp,
    read_version: Option<i64>, read_lang: Option<String>, read_hash: Option<String>,
});
record!(DrivingRow in "driving" {
    clearance: i64, person: i64, level: i64, below: i64, last_day: Option<Date>, reminded_at: Option<Timestamp>,
});
record!(ConsentRow in "guardian_consent" {
    clearance: i64, person: i64, guardian: &'static str, way: &'static str, kind: &'static str,
    contact: &'static str, lang: &'static str, token_hash: String, asked_at: Timestamp,
});
record!(RefereeRow in "referee" {
    id: i64, clearance: i64, person: i64, name: &'static str, relation: &'static str, email: &'static str,
    lang: &'static str, token_hash: String, asked_at: Timestamp, answered_at: Option<Timestamp>,
    answered_how: &'static str, known: &'static str, children: &'static str, recommend: &'static str,
    words: &'static str,
});
record!(OrderRow in "screening_order" {
    id: i64, clearance: i64, provider: &'static str, candidate: String, invitation: &'static str,
    invitation_url: &'static str, state: &'static str, said: &'static str, said_at: Option<Timestamp>,
    cost: Option<i64>, ordered_by: i64, ordered_at: Timestamp,
});
record!(EventRow in "screening_event" {
    id: i64, provider: &'static str, event: &'static str, candidate: String, screening_order: Option<i64>,
    kind: &'static str, said: &'static str, said_at: Timestamp, received_at: Timestamp, effect: &'static str,
});
record!(WatchRow in "screening_watch" {
    id: i64, clearance: i64, provider: &'static str, candidate: String, reference: String, state: WatchState,
    over_for: Option<Over>, said: &'static str, asked_at: Timestamp, sent_at: Option<Timestamp>,
    watched_at: Option<Timestamp>, tried_at: Timestamp, since: Timestamp,
});
record!(ChosenSchoolRow in "clearance_school" { clearance: i64, school: i64 });
record!(AgreementRow in "agreement" {
    id: i64, person: i64, clearance: i64, text_id: &'static str, version: i64, lang: &'static str,
    text_hash: String, agreed_at: Timestamp, agreed_by: i64,
});
record!(OpportunityRow in "opportunity" {
    id: i64, school: i64, template: String, title: String, summary: String, category: String, level: i64,
    min_age: i64, contact: Option<i64>, state: OpportunityState, created_by: i64, created_at: Timestamp,
    audience: Audience, opens_at: Option<Timestamp>,
});
record!(NeedRow in "opportunity_need" { opportunity: i64, kind: TraitKind, code: &'static str, needed: bool });
record!(TaskQuestionRow in "opportunity_question" {
    id: i64, opportunity: i64, position: i64, words: &'static str, kind: QuestionKind, choices: &'static str,
    needed: bool, created_at: Timestamp,
});
record!(AnswerRow in "question_answer" {
    shift: i64, person: i64, question: i64, answer: &'static str, given_at: Timestamp,
});
record!(GoalRow in "hours_goal" { person: i64, minutes: i64, first_on: Date, last_on: Date, set_at: Timestamp });
record!(InviteRow in "opportunity_invite" {
    opportunity: i64, person: i64, invited_by: i64, invited_at: Timestamp,
});
record!(TraitRow in "volunteer_trait" { person: i64, kind: TraitKind, code: &'static str });
record!(ShiftRow in "shift" {
    id: i64, opportunity: i64, school: i64, on_date: Date, starts_at: Timestamp, ends_at: Timestamp,
    capacity: i64, taken: i64, state: &'static str,
});
record!(SignupRow in "signup" {
    id: i64, shift: i64, person: i64, state: SignupState, place: Option<i64>, clearance: Option<i64>,
    created_by: i64, created_at: Timestamp, arrived_at: Option<Timestamp>, left_at: Option<Timestamp>,
    signed_in_by: Option<i64>, signed_out_by: Option<i64>, untrained_told_at: Option<Timestamp>,
});
record!(WaitingRow in "waiting" {
    id: i64, shift: i64, person: i64, kind: WaitKind, state: WaitState, turn: i64, joined_at: Timestamp,
    created_by: i64, offered_at: Option<Timestamp>, expires_at: Option<Timestamp>, token_hash: Option<String>,
});
record!(HoursRow in "hours" {
    id: i64, person: i64, school: i64, signup: Option<i64>, on_date: Date, starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>, minutes: i64, category: String, source: &'static str, state: HoursState,
    note: &'static str, created_by: i64, created_at: Timestamp, decided_by: Option<i64>,
    decided_at: Option<Timestamp>,
});
record!(HoursMonthRow in "hours_month" {
    school: i64, month: String, closed_by: Option<i64>, closed_at: Timestamp, lines: i64, minutes: i64, left_lines: i64,
});
record!(HoursCorrectionRow in "hours_correction" {
    id: i64, hours: i64, kind: Kind, old_minutes: i64, old_category: &'static str, old_state: HoursState,
    new_minutes: i64, new_category: &'static str, why: &'static str, state: CorrectionState, asked_by: i64,
    asked_at: Timestamp, decided_by: Option<i64>, decided_at: Option<Timestamp>, answer: &'static str,
});
record!(FileRequestRow in "file_request" {
    id: i64, person: i64, kind: FileKind, path: &'static str, purpose: Purpose, words: &'static str, people: i64,
    state: FileState, asked_at: Timestamp, since: Timestamp, until_at: Timestamp,
});
record!(CertificateRow in "certificate" {
    id: i64, code: &'static str, person: i64, from_date: Date, to_date: Date, days: i64, minutes: i64,
    issued_at: Timestamp, issued_by: i64, badge_at: Option<Timestamp>, badge_salt: &'static str, badge_identity: String,
});
record!(CertificateLineRow in "certificate_line" {
    certificate: i64, school: i64, category: String, minutes: i64,
});
record!(LetterRow in "letter" {
    id: i64, code: &'static str, person: i64, from_date: Date, to_date: Date, issued_at: Timestamp, issued_by: i64,
});
record!(LetterLineRow in "letter_line" {
    letter: i64, line: i64, on_date: Date, starts_at: Option<Timestamp>, ends_at: Option<Timestamp>, minutes: i64,
    school: i64,
});
record!(CoverRow in "cover" {
    id: i64, kind: CoverKind, shift: i64, signup: Option<i64>, state: CoverState, asked_by: i64,
    created_at: Timestamp, expires_at: Timestamp, taken_by: Option<i64>, ended_at: Option<Timestamp>,
});
record!(AskedRow in "cover_asked" {
    id: i64, cover: i64, person: i64, state: AskedState, token_hash: String, asked_at: Timestamp,
    answered_at: Option<Timestamp>,
});
record!(ReplyLinkRow in "reply_link" {
    token_hash: String, signup: i64, placed_at: Timestamp, expires_at: Timestamp,
});
record!(CalendarRow in "calendar_feed" { id: i64, person: i64, token_hash: String, made_at: Timestamp });
record!(MessageRow in "message" {
    id: i64, key: &'static str, person: Option<i64>, channel: &'static str, address: &'static str,
    lang: &'static str, kind: &'static str, notice: &'static str, subject: String, body: String,
    html: &'static str, calendar: &'static str, state: &'static str, problem: &'static str,
    stop_token: Option<&'static str>, created_at: Timestamp, sent_at: Option<Timestamp>,
});
record!(InquiryRow in "inquiry" {
    id: i64, key: &'static str, desk: &'static str, name: &'static str, contact_kind: &'static str,
    contact: &'static str, lang: &'static str, text: &'static str,
    school: Option<i64>, state: &'static str, created_at: Timestamp,
});

record!(ListRow in "volunteer_list" {
    id: i64, state: ListState, file_name: &'static str, read_as: &'static str, headers: &'static str,
    columns: &'static str, system: &'static str, clearances: bool, rows: i64, looked: i64, created_by: Option<i64>,
    created_at: Timestamp, applied_by: Option<i64>, applied_at: Option<Timestamp>,
});
record!(ListLineRow in "volunteer_list_line" {
    list: i64, line: i64, cells: &'static str, outcome: &'static str, person: Option<i64>, clearance_word: &'static str,
});

record!(NominationRow in "nomination" {
    id: i64, school: i64, school_year: String, name: &'static str, why: &'static str, lang: &'static str, nominator: i64,
    state: NominationState, nominee: Option<i64>, decided_by: Option<i64>, decided_at: Option<Timestamp>,
    created_at: Timestamp,
});
record!(AwardRow in "award" {
    id: i64, person: i64, award: &'static str, school_year: String, school: Option<i64>, figure: i64,
    nomination: Option<i64>, state: AwardState, shown: bool, made_by: Option<i64>, made_at: Timestamp,
    withdrawn_for: &'static str, withdrawn_by: Option<i64>, withdrawn_at: Option<Timestamp>,
});

record!(OrganisationRow in "organisation" {
    id: i64, name: String, folded: String, alike: String, kind: OrganisationKind, standing: Standing, since: Timestamp,
    why: &'static str, umbrella: Option<i64>, school: Option<i64>, ein: &'static str, areas: &'static str,
    website: String, host: String, address: String, city: &'static str, zip: String, shown: bool, owner: Option<i64>,
    next_step: &'static str, next_on: Option<Date>, heard_at: Option<Timestamp>, created_at: Timestamp,
});
record!(AboutRow in "organisation_about" { organisation: i64, lang: &'static str, words: &'static str });
record!(SpeakerRow in "organisation_contact" {
    id: i64, organisation: i64, name: String, part: &'static str, contact_kind: &'static str, contact: String,
    host: String, lang: &'static str, main: bool, person: Option<i64>, created_at: Timestamp,
});
record!(TouchRow in "organisation_touch" {
    id: i64, organisation: i64, kind: &'static str, on_date: Date, words: &'static str, school: Option<i64>,
    due_on: Option<Date>, settled_at: Option<Timestamp>, written_by: Option<i64>, written_at: Timestamp,
});
record!(PlacementRow in "partner_school" {
    id: i64, organisation: i64, school: i64, words: &'static str, since: Date, ended_on: Option<Date>,
    written_by: Option<i64>, written_at: Timestamp,
});
record!(QuestionRow in "partner_question" {
    id: i64, organisation: i64, school: i64, words: &'static str, state: QuestionState, why: &'static str,
    due_on: Option<Date>, asked_by: i64, asked_at: Timestamp, decided_by: Option<i64>, since: Timestamp,
});
record!(AffiliationRow in "affiliation" {
    id: i64, person: i64, organisation: i64, from_on: Date, until_on: Option<Date>, agreed_at: Timestamp,
    ended_at: Option<Timestamp>,
});
record!(PartnerInquiryRow in "partner_inquiry" {
    id: i64, key: String, state: InquiryState, name: String, contact_kind: &'static str, contact: String,
    lang: &'static str, named: String, kind: &'static str, wishes: &'static str, often: &'static str,
    money: &'static str, place: &'static str, text: &'static str, school: Option<i64>, suggested: &'static str,
    room: &'static str, organisation: Option<i64>, handler: Option<i64>, due_on: Option<Date>, why: &'static str,
    created_at: Timestamp, since: Timestamp, answered_at: Option<Timestamp>, closed_at: Option<Timestamp>,
});
record!(PartnerEventRow in "partner_inquiry_event" {
    id: i64, inquiry: i64, verb: &'static str, words: &'static str, inside: bool, by_inquirer: bool,
    person: Option<i64>, at: Timestamp,
});
record!(PartnerLinkRow in "partner_inquiry_link" { token_hash: String, inquiry: i64, made_at: Timestamp });

record!(SchoolNeedRow in "need" {
    id: i64, school: i64, kind: NeedKind, state: NeedState, what: String, folded: String, size: &'static str, quantity: i64,
    words: &'static str, families: i64, audience: NeedAudience, language: &'static str, skill: &'static str, days: i64,
    needed_by: Option<Date>, expires_on: Date, promised: i64, received: i64, why: &'static str, written_by: Option<i64>,
    approved_by: Option<i64>, checked_by: Option<i64>, published_at: Option<Timestamp>, created_at: Timestamp,
    since: Timestamp, closet_item: Option<i64>,
});
record!(PooledRow in "need_pooled" { id: i64, need: i64, quantity: i64, families: i64, asked_by: Option<i64>, at: Timestamp });
record!(PrivateNoteRow in "need_private" {
    id: i64, need: i64, school: i64, words: &'static str, written_by: Option<i64>, written_at: Timestamp,
});
record!(NeedOfferRow in "need_offer" {
    id: i64, state: OfferState, giver_kind: &'static str, person: Option<i64>, organisation: Option<i64>, name: String,
    folded: String, contact_kind: &'static str, contact: String, lang: &'static str, kind: NeedKind, what: String,
    sizes: &'static str, quantity: i64, given: i64, zip: String, radius: Option<i64>, school: Option<i64>, from_on: Date, until_on: Date,
    days: i64, language: &'static str, skill: &'static str, conditions: &'static str, why: &'static str,
    created_at: Timestamp, since: Timestamp,
});
record!(NeedPartRow in "need_part" {
    id: i64, need: i64, offer: Option<i64>, state: PartState, giver_kind: &'static str, person: Option<i64>,
    organisation: Option<i64>, name: String, contact_kind: &'static str, contact: String, lang: &'static str,
    quantity: i64, received: i64, note: &'static str, hold_until: Option<Date>, day: Option<Date>,
    received_on: Option<Date>, received_by: &'static str, condition: &'static str, why: &'static str,
    thanks: &'static str, created_at: Timestamp, since: Timestamp,
});
record!(NeedPairRow in "need_pair" {
    id: i64, need: i64, offer: i64, state: PairState, quantity: i64, points: i64, refused_by: &'static str,
    reason: &'static str, words: &'static str, until_on: Date, proposed_by: Option<i64>, created_at: Timestamp,
    since: Timestamp,
});
record!(NeedPlanRow in "need_plan" {
    id: i64, state: &'static str, weights: &'static str, needs: i64, offers: i64, pairs: i64, value: i64, bound: i64,
    totals: &'static str, made_by: Option<i64>, created_at: Timestamp, made_at: Option<Timestamp>,
});
record!(NeedPlanPairRow in "need_plan_pair" {
    plan: i64, place: i64, need: i64, offer: i64, quantity: i64, points: i64, reasons: &'static str,
});
record!(NeedLinkRow in "need_link" {
    token_hash: String, part: Option<i64>, offer: Option<i64>, pair: Option<i64>, made_at: Timestamp,
});
record!(NeedStepRow in "need_step" {
    id: i64, need: i64, part: Option<i64>, verb: &'static str, person: Option<i64>, role: &'static str,
    note: &'static str, at: Timestamp,
});

impl OrganisationRow {
    /// A name and what it is: known, and nothing more.
    pub fn named(id: i64, name: &str, kind: OrganisationKind, created_at: Timestamp) -> OrganisationRow {
        OrganisationRow {
            id,
            name: name.to_owned(),
            folded: fold(name),
            alike: alike(name),
            kind,
            standing: Standing::Prospect,
            since: created_at,
            why: "",
            umbrella: None,
            school: None,
            ein: "",
            areas: "",
            website: String::new(),
            host: String::new(),
            address: String::new(),
            city: "",
            zip: String::new(),
            shown: false,
            owner: None,
            next_step: "",
            next_on: None,
            heard_at: None,
            created_at,
        }
    }

    /// With its website, by its host.
    pub fn at(mut self, host: &str) -> OrganisationRow {
        self.website = format!("https://www.{host}");
        self.host = own_host(&self.website);
        self
    }
}
record!(GroupOfferRow in "group_offer" { opportunity: i64, places: i64, set_by: i64, set_at: Timestamp });
record!(GroupRow in "group_visit" {
    id: i64, shift: i64, school: i64, organisation: i64, leader: i64, state: GroupState, headcount: i64, places: i64,
    message: &'static str, lang: &'static str, why: &'static str, why_text: &'static str, answered_by: Option<i64>,
    answered_at: Option<Timestamp>, link: Option<&'static str>, arrived_at: Option<Timestamp>,
    left_at: Option<Timestamp>, unnamed: i64, counted: i64, minutes: i64, minutes_elsewhere: i64,
    hours_state: &'static str, signed_in_by: Option<i64>, signed_out_by: Option<i64>, created_at: Timestamp,
    since: Timestamp,
});
record!(GuestRow in "group_guest" {
    id: i64, visit: i64, name: String, folded: String, contact_kind: &'static str, contact: String,
    stay_in_touch: bool, guardian: &'static str, way: &'static str, text_version: i64, agreed_at: Option<Timestamp>,
    arrived_at: Option<Timestamp>, left_at: Option<Timestamp>, minutes: i64, created_at: Timestamp,
});

record!(DonorRow in "donor" {
    id: i64, key: String, kind: &'static str, person: Option<i64>, organisation: Option<i64>, name: String, folded: String,
    contact_kind: &'static str, contact: String, lang: &'static str, created_at: Timestamp,
});
record!(GiftRow in "gift" {
    id: i64, donor: i64, receiver: &'static str, school: Option<i64>, kind: GiftKind, state: GiftState, what: String,
    lang: &'static str, quantity: i64, conditions: &'static str, purpose: &'static str, anonymous: bool, way: &'static str,
    cents: i64, stated_cents: Option<i64>, estimate_cents: Option<i64>, weighs: i64, benefit: &'static str,
    benefit_cents: i64, offered_on: Date, decider: &'static str, because: &'static str, year_cents: i64,
    routed_at: Option<Timestamp>, decided_by: Option<i64>, decided_at: Option<Timestamp>, meeting_on: Option<Date>,
    answer: &'static str, sent_to: &'static str, due_on: Option<Date>, handover: &'static str, received_on: Option<Date>,
    received_cents: i64, place: &'static str, reported_on: Option<Date>, form_8283_on: Option<Date>,
    watch_until: Option<Date>, disposed_on: Option<Date>, created_at: Timestamp, since: Timestamp,
});
record!(GiftCheckRow in "gift_check" { gift: i64, question: Question, answer: Finding, note: &'static str });
record!(GiftStepRow in "gift_step" {
    id: i64, gift: i64, verb: &'static str, state: GiftState, person: Option<i64>, role: &'static str, at: Timestamp,
});
record!(GiftLetterRow in "gift_letter" {
    id: i64, gift: i64, donor: i64, kind: LetterKind, lang: &'static str, subject: String, body: String,
    legal_name: String, cents: i64, on_date: Date, mailed: bool, printed_at: Option<Timestamp>, issued_by: i64,
    issued_at: Timestamp,
});
record!(GiftReceiptRow in "gift_receipt" {
    id: i64, gift: i64, way: Came, cents: i64, quantity: i64, condition: &'static str, on_date: Date,
    received_by: &'static str, receipt_no: String, letter: Option<i64>, recorded_by: i64, recorded_at: Timestamp,
});
record!(GiftLinkRow in "gift_link" { token_hash: String, gift: i64, made_at: Timestamp });

impl ClearanceRow {
    /// A case somebody has just begun.
    pub fn begun(id: i64, person: i64, level: i64, tasks: &str, at: Timestamp) -> ClearanceRow {
        ClearanceRow {
            id,
            person,
            state: ClearanceState::Draft,
            level,
            draft: String::new(),
            tasks: tasks.to_owned(),
            languages: "",
            availability: "mornings",
            granted: 0,
            valid_from: None,
            valid_to: None,
            restriction: "",
            id_seen_by: None,
            id_seen_at: None,
            authorised_at: None,
            provider: "",
            provider_ref: String::new(),
            result: "",
            ordered_at: None,
            decided_by: None,
            decided_at: None,
            proposal: "",
            proposed_level: 0,
            proposed_by: None,
            proposed_at: None,
            agreed_by: None,
            pre_adverse_at: None,
            wait_until: None,
            denied_at: None,
            appeal_until: None,
            appealed_at: None,
            stopped_for: "",
            reactivate_until: None,
            follows: None,
            created_at: at,
            submitted_at: None,
            since: at,
        }
    }
}

/// Rows of one table, ready to write.
pub struct Sheet {
    pub table: &'static str,
    pub columns: &'static [&'static str],
    pub rows: Vec<Vec<Value>>,
}

impl Sheet {
    /// The rows of `records`.
    pub fn of<R: Record>(records: impl IntoIterator<Item = R>) -> Sheet {
        let rows = records.into_iter().map(R::values).collect();
        Sheet { table: R::TABLE, columns: R::COLUMNS, rows }
    }

    /// Lines of the ledger, in the order they happened, built on the end of `chain`.
    pub fn of_ledger(chain: &mut Chain, lines: &[(Timestamp, Entry)]) -> Sheet {
        let rows = lines.iter().map(|(at, entry)| chain.link(entry, *at)).collect();
        Sheet { table: "ledger", columns: crate::ledger::COLUMNS, rows }
    }

    /// Writes them; how many there were.
    pub async fn write(self, tx: &mut Tx) -> Result<u64> {
        Ok(tx.insert_many(self.table, self.columns, self.rows).await?)
    }
}
