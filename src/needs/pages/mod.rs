//! Pages of needs and offers.

pub mod files;
mod fits;
mod form;
pub mod help;
pub mod mine;
pub mod new;
mod offer_form;
pub mod offering;
pub mod offers;
pub mod one;
pub mod one_offer;
pub mod one_part;
pub mod plan_files;
pub mod plans;
pub mod private;
pub mod promises;
pub mod proposals;
pub mod proposing;
pub mod public;
pub mod queue;
mod reasons;
mod step_form;
pub mod steps;
mod words;

use crate::error::Result;
use crate::needs::NeedId;
use crate::needs::store::list::{self, Sought};
use crate::schools::SchoolId;
use crate::web::{Page, Viewer};
use db::Tx;

/// Needs that a school's own page shows; the rest is one link away.
const AT_SCHOOL: usize = 6;

/// What a school needs and anybody can give, those that are needed first on top.
pub async fn open_at(tx: &mut Tx, page: &Page, school: SchoolId) -> Result<Vec<(NeedId, String)>> {
    let sought = Sought { school: Some(school), ..Sought::default() };
    let mut open = list::open(tx, &Viewer::stranger(), &sought).await?;
    open.sort_by_key(|need| (need.needed_by.unwrap_or(jiff::civil::Date::MAX), need.id));
    let ids: Vec<NeedId> = open.iter().take(AT_SCHOOL).map(|need| need.id).collect();
    let found = list::these(tx, &ids).await?;
    Ok(found.iter().map(|need| (need.id, words::line(page, need))).collect())
}
