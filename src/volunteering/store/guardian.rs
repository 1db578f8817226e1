//! All SQL of guardians' consents.

use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use crate::volunteering::application::{Consent, Guardian, Yes};
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The guardian is asked; a second time, whatever was asked before is replaced, and its link is dead.
pub async fn ask(tx: &mut Tx, case: &Case, guardian: &Guardian, token_hash: &str, now: Timestamp) -> Result<()> {
    let (way, kind, contact) = match &guardian.contact {
        Some((kind, value)) => ("link", kind.as_str(), value.as_str()),
        None => ("paper", "", ""),
    };
    tx.run(sql!(
        "insert into guardian_consent (clearance, person, guardian, way, kind, contact, lang, token_hash, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (clearance) do update
         set guardian = excluded.guardian, way = excluded.way, kind = excluded.kind, contact = excluded.contact,
             lang = excluded.lang, token_hash = excluded.token_hash, asked_at = excluded.asked_at,
             asked_times = guardian_consent.asked_times + 1",
        case.id,
        case.person,
        guardian.name.as_str(),
        way,
        kind,
        contact,
        guardian.lang.code(),
        token_hash,
        now
    ))
    .await?;
    Ok(())
}

pub async fn of_case(tx: &mut Tx, id: ClearanceId) -> Result<Option<Consent>> {
    Ok(tx
        .maybe(sql!(
            "select g.clearance, g.guardian, g.way, g.contact, g.lang, g.asked_at, g.asked_times, g.given_at,
                    g.signed_name, g.signed_on, g.withdrawn_at
             from guardian_consent g where g.clearance = $1",
            id
        ))
        .await?)
}

pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Consent>> {
    Ok(tx
        .maybe(sql!(
            "select g.clearance, g.guardian, g.way, g.contact, g.lang, g.asked_at, g.asked_times, g.given_at,
                    g.signed_name, g.signed_on, g.withdrawn_at
             from guardian_consent g where g.token_hash = $1 and g.way = 'link'",
            token_hash
        ))
        .await?)
}

pub async fn give_by_link(tx: &mut Tx, id: ClearanceId, yes: &Yes<'_>, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update guardian_consent
         set given_at = $2, given_way = 'link', signed_name = $3, text_lang = $4, text_hash = $5, text_version = $6
         where clearance = $1 and given_at is null",
        id,
        now,
        yes.name,
        yes.text.lang.as_str(),
        yes.text.hash.as_str(),
        yes.text.version
    ))
    .await?;
    Ok(())
}

/// Also for an application that named no guardian yet.
pub async fn give_on_paper(
    tx: &mut Tx,
    case: &Case,
    name: &str,
    signed_on: Date,
    seen_by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into guardian_consent (clearance, person, guardian, way, token_hash, asked_at, given_at, given_way,
                                       signed_name, signed_on, seen_by)
         values ($1, $2, $3, 'paper', '', $4, $4, 'paper', $3, $5, $6)
         on conflict (clearance) do update
         set given_at = excluded.given_at, given_way = 'paper', signed_name = excluded.signed_name,
             signed_on = excluded.signed_on, seen_by = excluded.seen_by, withdrawn_at = null",
        case.id,
        case.person,
        name,
        now,
        signed_on,
        seen_by
    ))
    .await?;
    Ok(())
}

pub async fn take_back(tx: &mut Tx, id: ClearanceId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update guardian_consent set withdrawn_at = $2 where clearance = $1", id, now)).await?;
    Ok(())
}

/// A guardian who consented by a link and did not take it back: who they are, and where they are reached.
pub struct ByLink {
    pub name: String,
    pub kind: ContactKind,
    pub contact: String,
    pub lang: String,
}
db::row!(ByLink { name, kind, contact, lang });

pub async fn by_link_of(tx: &mut Tx, id: ClearanceId) -> Result<Option<ByLink>> {
    Ok(tx
        .maybe(sql!(
            "select g.guardian as name, g.kind, g.contact, g.lang from guardian_consent g
             where g.clearance = $1 and g.given_way = 'link' and g.withdrawn_at is null and g.contact <> ''",
            id
        ))
        .await?)
}
