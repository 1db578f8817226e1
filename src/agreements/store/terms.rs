//! Terms of an agreement's own.

use super::agreement::{every, narrow};
use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::terms::{NewTerms, Terms};
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

pub async fn of(tx: &mut Tx, id: AgreementId) -> Result<Option<Terms>> {
    Ok(tx
        .maybe(sql!(
            "select t.words, t.words_en, t.why, t.written_by, w.given || ' ' || w.family as written_name, t.written_at,
                    t.cleared, c.given || ' ' || c.family as cleared_name, t.cleared_at
             from partner_agreement_terms t
             left join person w on w.id = t.written_by
             left join person c on c.id = t.cleared_by
             where t.agreement = $1",
            id
        ))
        .await?)
}

pub async fn set(tx: &mut Tx, id: AgreementId, new: &NewTerms<'_>, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into partner_agreement_terms (agreement, words, words_en, why, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (agreement) do update set words = $2, words_en = $3, why = $4, written_by = $5, written_at = $6,
             cleared = '', cleared_by = null, cleared_at = null",
        id,
        new.words,
        new.words_en,
        new.why,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Whether there were any.
pub async fn remove(tx: &mut Tx, id: AgreementId) -> Result<bool> {
    Ok(tx.run(sql!("delete from partner_agreement_terms where agreement = $1", id)).await? > 0)
}

/// What follows an agreement begins with its terms, and with the yes to them.
pub async fn hand_on(tx: &mut Tx, from: AgreementId, to: AgreementId) -> Result<()> {
    tx.run(sql!(
        "insert into partner_agreement_terms (agreement, words, words_en, why, written_by, written_at, cleared, cleared_by,
             cleared_at)
         select cast($2 as bigint), t.words, t.words_en, t.why, t.written_by, t.written_at, t.cleared, t.cleared_by,
                t.cleared_at
         from partner_agreement_terms t where t.agreement = $1",
        from,
        to
    ))
    .await?;
    Ok(())
}

pub async fn clear(tx: &mut Tx, id: AgreementId, mark: &str, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update partner_agreement_terms set cleared = $2, cleared_by = $3, cleared_at = $4 where agreement = $1",
        id,
        mark,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Who reads terms for the district.
pub async fn readers(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let found: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m where m.ability = $1 and m.scope_kind = 'district' order by m.person",
            Ability::ReviewTerms.as_str()
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Agreements on a page.
pub const PAGE: i64 = 50;

/// Those that wait for counsel, by their day; one more where there is another page, counted from 1.
pub async fn waiting(tx: &mut Tx, viewer: &Viewer, page: i64) -> Result<Vec<Agreement>> {
    let mut q = every();
    narrow(&mut q, viewer, Ability::ReviewTerms);
    q.push_text(" and a.state = 'in_review' order by a.due_on, a.id");
    q.push(" limit ${} offset ${}", (PAGE + 1, (page - 1) * PAGE));
    Ok(tx.all(q).await?)
}
