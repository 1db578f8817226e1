//! What whoever asks for a campaign, and whoever answers, are told.

use super::act::Act;
use super::campaign::Campaign;
use super::store::gift::who_may;
use crate::connect::{Notice, NoticeArg, tell};
use crate::error::Result;
use crate::people::{Ability, PersonId};
use db::Tx;

fn about(notice: Notice, campaign: &Campaign) -> Notice {
    notice.text("site", campaign.site.as_str()).link(format!("/office/campaigns/{}", campaign.id))
}

/// Those of the school who answer; where the principal asks, or there is none, the director.
pub(super) async fn asked(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let mut people = who_may(tx, Ability::AnswerGifts, Some(campaign.school)).await?;
    people.retain(|person| *person != campaign.person);
    if people.is_empty() {
        return passed_on(tx, campaign, act).await;
    }
    to_answer(tx, campaign, people, act).await
}

/// The principal said yes; the director answers, too.
pub(super) async fn passed_on(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let mut people = who_may(tx, Ability::RecordBoard, None).await?;
    people.retain(|person| *person != campaign.person);
    to_answer(tx, campaign, people, act).await
}

async fn to_answer(tx: &mut Tx, campaign: &Campaign, people: Vec<PersonId>, act: &Act<'_>) -> Result<()> {
    for person in people {
        let asked =
            Notice::new("campaign-asked", format!("campaign-asked-{}-{}-{person}", campaign.id, act.now.as_second()));
        let notice = about(asked, campaign)
            .text("school", campaign.school_name.as_str())
            .arg("amount", NoticeArg::Money(campaign.cents));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

pub(super) async fn approved(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let approved = Notice::new("campaign-approved", format!("campaign-approved-{}", campaign.id));
    let notice = about(approved, campaign).arg("date", NoticeArg::Date(campaign.ends_on));
    tell(tx, campaign.person, notice, act.now).await
}

pub(super) async fn declined(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let declined = Notice::new("campaign-declined", format!("campaign-declined-{}", campaign.id));
    let notice = about(declined, campaign).text("why", campaign.answer.as_str());
    tell(tx, campaign.person, notice, act.now).await
}

/// Its last day was over before it began.
pub(super) async fn expired(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let notice = about(Notice::new("campaign-expired", format!("campaign-expired-{}", campaign.id)), campaign);
    tell(tx, campaign.person, notice, act.now).await
}

/// Its last day is over: what came in?
pub(super) async fn over(tx: &mut Tx, campaign: &Campaign, act: &Act<'_>) -> Result<()> {
    let notice = about(Notice::new("campaign-over", format!("campaign-over-{}", campaign.id)), campaign);
    tell(tx, campaign.person, notice, act.now).await
}
