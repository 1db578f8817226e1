//! Some whom the company cleared signed texts that did not yet speak of looking on: nobody looks on at them until they renew.

use crate::demo::calendar::Calendar;
use crate::demo::tables::{ClearanceRow, OrderRow};
use crate::random::hash;
use crate::volunteering::clearance::rules::level;
use crate::volunteering::clearance_flow::ClearanceState as State;

/// Of the cases so many-eth is one, where it ended well.
const EVERY: i64 = 97;
/// The version of the texts that they signed.
pub const VERSION: i64 = 1;

/// Whether a case is one of them.
pub fn is_older(row: &ClearanceRow) -> bool {
    row.id % EVERY == 0 && row.level >= 3 && row.state == State::Cleared && row.result == "clear"
}

/// The hash of a text of that time, which is no text of today.
pub fn hash_of(text: &str, lang: &str) -> String {
    hash(&format!("{text} {VERSION} {lang}"))
}

/// The report by which it was cleared.
pub fn order(calendar: &Calendar<'_>, row: &ClearanceRow) -> Option<OrderRow> {
    Some(OrderRow {
        id: row.id,
        clearance: row.id,
        provider: "company",
        candidate: row.provider_ref.clone(),
        invitation: "demo-invitation-used",
        invitation_url: "",
        state: "done",
        said: "clear",
        said_at: row.decided_at,
        cost: calendar.rules.rules.clearance.cost_of_report(level(calendar.rules, row.level)),
        ordered_by: row.decided_by?,
        ordered_at: row.ordered_at?,
    })
}
