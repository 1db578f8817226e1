//! Rows of the invented world about what became of gifts.

use super::tables::{Record, record};
use crate::proof::Consent;
use db::{ToValue, Value};
use jiff::Timestamp;

record!(ProofRow in "proof" {
    id: i64, part: Option<i64>, gift: Option<i64>, words: &'static str, words_public: bool, written_by: Option<i64>,
    written_at: Timestamp, told_at: Option<Timestamp>,
});
record!(ProofPhotoRow in "proof_photo" {
    id: i64, proof: i64, name: &'static str, hash: String, width: i64, height: i64, jpeg: Vec<u8>, alt: &'static str,
    consent: Consent, added_by: Option<i64>, added_at: Timestamp,
});
record!(ImpactShownRow in "impact_shown" {
    organisation: i64, counts: bool, photos: bool, set_by: Option<i64>, set_at: Timestamp,
});
