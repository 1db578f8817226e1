//! All SQL of applications.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::application::Shown;
use crate::volunteering::clearance::{Act, Case, ClearanceId};
use db::{ToValue, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The draft of a person.
pub async fn draft(tx: &mut Tx, person: PersonId) -> Result<Option<Case>> {
    Ok(tx
        .maybe(sql!(
            "select c.id, c.person, c.state, c.level, c.draft, c.tasks, c.languages, c.skills, c.availability,
                    c.affiliation, c.granted, c.valid_from, c.valid_to, c.restriction, c.id_seen_by, c.id_seen_at,
                    c.authorised_at, c.provider, c.provider_ref, c.result, c.ordered_at, c.decided_by, c.decided_at,
                    c.proposal, c.proposed_level, c.proposed_restriction, c.proposed_reason, c.proposed_by, c.proposed_at,
                    c.agreed_by, c.pre_adverse_at, c.wait_until, c.denied_at, c.appeal_until, c.appealed_at, c.stopped_for,
                    c.reminded_at, c.reactivate_until, c.follows, c.policy, c.created_at, c.submitted_at, c.since
             from clearance c
             where c.person = $1 and c.state = 'draft'
             order by c.id desc limit 1",
            person
        ))
        .await?)
}

/// A new draft.
pub async fn insert_draft(
    tx: &mut Tx,
    id: ClearanceId,
    person: PersonId,
    draft: &str,
    follows: Option<ClearanceId>,
    act: &Act<'_>,
) -> Result<()> {
    tx.run(sql!(
        "insert into clearance (id, person, state, level, draft, follows, entered_by, policy, created_at, since)
         values ($1, $2, 'draft', 0, $3, $4, $5, $6, $7, $7)",
        id,
        person,
        draft,
        follows,
        act.person(),
        act.policy.version,
        act.now
    ))
    .await?;
    Ok(())
}

/// Keeps a draft. Its age counts from the last thing typed.
pub async fn save_draft(tx: &mut Tx, id: ClearanceId, draft: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!("update clearance set draft = $2, since = $3 where id = $1 and state = 'draft'", id, draft, now))
        .await?;
    Ok(())
}

/// The schools a case names, from now on.
pub async fn set_schools(tx: &mut Tx, id: ClearanceId, schools: &[i64]) -> Result<()> {
    tx.run(sql!("delete from clearance_school where clearance = $1", id)).await?;
    let rows: Vec<_> = schools.iter().map(|school| vec![id.to_value(), school.to_value()]).collect();
    tx.insert_many("clearance_school", &["clearance", "school"], rows).await?;
    Ok(())
}

pub async fn insert_agreement(
    tx: &mut Tx,
    person: PersonId,
    id: ClearanceId,
    text: &Shown,
    by: PersonId,
    signed_on: Option<Date>,
    now: Timestamp,
) -> Result<()> {
    let agreement = tx.new_id();
    tx.run(sql!(
        "insert into agreement (id, person, clearance, text_id, version, lang, text_hash, agreed_at, agreed_by, signed_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        agreement,
        person,
        id,
        text.id.as_str(),
        text.version,
        text.lang.as_str(),
        text.hash.as_str(),
        now,
        by,
        signed_on
    ))
    .await?;
    Ok(())
}

/// The texts agreed to for a case, with their versions.
pub async fn agreed(tx: &mut Tx, id: ClearanceId) -> Result<Vec<(String, i64)>> {
    Ok(tx.all(sql!("select a.text_id, a.version from agreement a where a.clearance = $1 order by a.id", id)).await?)
}
