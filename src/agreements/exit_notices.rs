//! What is told when a partner does not sign, gives notice, or when a notice is taken back.

use super::act::Act;
use super::agreement::Agreement;
use super::exit::{By, NewNotice};
use super::notices::{Told, key, school_told, to_desk, to_partner};
use super::store::site as sites;
use crate::connect::{Notice, NoticeArg};
use crate::error::Result;
use db::Tx;

fn office(agreement: &Agreement) -> String {
    format!("/office/agreements/{}", agreement.id)
}

/// The office hears that the partner does not sign, and why.
pub(super) async fn declined(tx: &mut Tx, agreement: &Agreement, why: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-declined", key("declined", agreement.id, act))
        .text("who", agreement.organisation_name.as_str())
        .text("words", why)
        .link(office(agreement));
    to_desk(tx, notice, act).await
}

/// The office hears of the notice, the schools of the last day, and whoever is asked first for the partner that it came.
pub(super) async fn given(tx: &mut Tx, agreement: &Agreement, new: &NewNotice<'_>, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-notice", key("notice", agreement.id, act))
        .text("who", agreement.organisation_name.as_str())
        .text("words", new.why)
        .arg("ends", NoticeArg::Date(new.last_on))
        .link(office(agreement));
    to_desk(tx, notice, act).await?;
    let notice = Notice::new("agreements-notice-came", key("notice-came", agreement.id, act))
        .arg("ends", NoticeArg::Date(new.last_on));
    to_partner(tx, agreement.organisation, &format!("/agreements/{}", agreement.id), notice, act).await?;
    schools(tx, agreement, Told::Notice(new.last_on), act).await
}

/// It goes on: the schools hear it, and the side that did not take the notice back.
pub(super) async fn taken_back(tx: &mut Tx, agreement: &Agreement, by: &By<'_>, act: &Act<'_>) -> Result<()> {
    match by {
        By::Partner(_) => {
            let notice = Notice::new("agreements-notice-back", key("notice-back", agreement.id, act))
                .text("who", agreement.organisation_name.as_str())
                .link(office(agreement));
            to_desk(tx, notice, act).await?;
        }
        By::Office(_) => {
            let notice = Notice::new("agreements-notice-gone", key("notice-gone", agreement.id, act));
            to_partner(tx, agreement.organisation, "", notice, act).await?;
        }
    }
    schools(tx, agreement, Told::Stays, act).await
}

/// The schools that said yes.
async fn schools(tx: &mut Tx, agreement: &Agreement, told: Told<'_>, act: &Act<'_>) -> Result<()> {
    for site in sites::open_of_agreement(tx, agreement.id).await?.iter().filter(|site| site.state.is_agreed()) {
        school_told(tx, site, told, act).await?;
    }
    Ok(())
}
