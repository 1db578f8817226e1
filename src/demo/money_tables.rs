//! Rows of the invented world about money that comes: parts of promises, payments, employers, summaries.

use super::tables::{Record, record};
use crate::giving::campaign_flow::CampaignState;
use crate::giving::closet::Change;
use crate::giving::payment_flow::{MatchState, PartState, PaymentState};
use crate::giving::sponsor_flow::SponsorState;
use db::{ToValue, Value};
use jiff::Timestamp;
use jiff::civil::Date;

record!(PartRow in "gift_instalment" {
    id: i64, gift: i64, number: i64, cents: i64, due_on: Date, state: PartState, since: Timestamp,
});
record!(PaymentRow in "gift_payment" {
    id: i64, gift: i64, provider: &'static str, reference: &'static str, cents: i64, state: PaymentState,
    came_cents: i64, receipt: Option<i64>, odd: bool, started_at: Timestamp, since: Timestamp,
});
record!(PaymentLinkRow in "gift_payment_link" { token_hash: String, payment: i64, made_at: Timestamp });
record!(MatchRow in "gift_match" {
    id: i64, gift: i64, employer: &'static str, cents: i64, due_on: Date, state: MatchState, written_by: Option<i64>,
    written_at: Timestamp, since: Timestamp,
});
record!(SummaryRow in "gift_summary" { donor: i64, year: i64, token_hash: Option<String>, made_at: Timestamp });

record!(SponsorRow in "sponsor" {
    id: i64, donor: i64, receiver: &'static str, school: Option<i64>, package: &'static str, price_cents: i64,
    value_cents: i64, months: i64, name: String, website: String, facility: bool, state: SponsorState,
    lang: &'static str, answer: &'static str, meeting_on: Option<Date>, decided_by: Option<i64>,
    decided_at: Option<Timestamp>, agreement: String, agreement_hash: String, agreed_name: String,
    agreed_at: Option<Timestamp>, invoice_no: String, invoiced_on: Option<Date>, due_on: Option<Date>,
    paid_on: Option<Date>, starts_on: Option<Date>, ends_on: Option<Date>, created_at: Timestamp, since: Timestamp,
});
record!(InvoiceNumberRow in "invoice_number" { year: i64, last: i64 });
record!(SponsorBenefitRow in "sponsor_benefit" {
    id: i64, sponsor: i64, benefit: &'static str, name: &'static str, done_on: Option<Date>, done_by: Option<i64>,
});
record!(SponsorLogoRow in "sponsor_logo" {
    sponsor: i64, width: i64, height: i64, png: Vec<u8>, hash: String, uploaded_at: Timestamp, checked_by: Option<i64>,
    checked_at: Option<Timestamp>,
});
record!(SponsorLinkRow in "sponsor_link" { token_hash: String, sponsor: i64, made_at: Timestamp });
record!(SponsorStepRow in "sponsor_step" {
    id: i64, sponsor: i64, verb: &'static str, state: SponsorState, person: Option<i64>, role: &'static str,
    at: Timestamp,
});

record!(CampaignRow in "campaign" {
    id: i64, person: i64, school: i64, site: &'static str, site_url: &'static str, page_url: &'static str,
    what: &'static str, cents: i64, ends_on: Date, state: CampaignState, decider: &'static str, year_cents: i64,
    answer: &'static str, decided_by: Option<i64>, decided_at: Option<Timestamp>, came: &'static str,
    came_what: &'static str, asked_at: Timestamp, since: Timestamp,
});
record!(CampaignStepRow in "campaign_step" {
    id: i64, campaign: i64, verb: &'static str, state: CampaignState, person: Option<i64>, role: &'static str,
    note: &'static str, at: Timestamp,
});

record!(ClosetRow in "closet_item" {
    id: i64, key: String, school: Option<i64>, name: &'static str, folded: String, size: &'static str,
    place: &'static str, quantity: i64, low: i64, created_by: Option<i64>, created_at: Timestamp,
});
record!(ClosetMoveRow in "closet_move" {
    id: i64, item: i64, kind: Change, change: i64, after: i64, words: &'static str, gift: Option<i64>, on_date: Date,
    by_person: Option<i64>, at: Timestamp,
});
