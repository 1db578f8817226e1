//! The SQL of needs, audiences and traits.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::needs::{Belongs, Need, NeedOf, Terms, TraitKind, Traits};
use crate::volunteering::opportunity::OpportunityId;
use crate::web::Viewer;
use db::{Tx, sql, values};
use jiff::Timestamp;

/// What an opportunity needs, languages first.
pub async fn of(tx: &mut Tx, opportunity: OpportunityId) -> Result<Vec<Need>> {
    Ok(tx
        .all(sql!(
            "select n.kind, n.code, n.needed from opportunity_need n
             where n.opportunity = $1 order by n.kind, n.needed desc, n.code",
            opportunity
        ))
        .await?)
}

/// What the opportunities of a page need.
pub async fn of_all(tx: &mut Tx, opportunities: &[OpportunityId]) -> Result<Vec<NeedOf>> {
    if opportunities.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = sql!("select n.opportunity, n.kind, n.code, n.needed from opportunity_need n where n.kind <> ''");
    q.push_list(" and n.opportunity in (${})", opportunities);
    q.push_text(" order by n.opportunity, n.kind, n.needed desc, n.code");
    Ok(tx.all(q).await?)
}

/// These needs and no others, from now on.
pub async fn set_needs(tx: &mut Tx, opportunity: OpportunityId, needs: &[Need]) -> Result<()> {
    tx.run(sql!("delete from opportunity_need where opportunity = $1", opportunity)).await?;
    let rows: Vec<_> =
        needs.iter().map(|need| values![opportunity, need.kind, need.code.as_str(), need.needed]).collect();
    tx.insert_many("opportunity_need", &["opportunity", "kind", "code", "needed"], rows).await?;
    Ok(())
}

/// What is needed and this person did not say they have.
pub async fn lacking(tx: &mut Tx, opportunity: OpportunityId, person: PersonId) -> Result<Vec<Need>> {
    Ok(tx
        .all(sql!(
            "select n.kind, n.code, n.needed from opportunity_need n
             where n.opportunity = $1 and n.needed and not exists (
                 select 1 from volunteer_trait t where t.person = $2 and t.kind = n.kind and t.code = n.code)
             order by n.kind, n.code",
            opportunity,
            person
        ))
        .await?)
}

/// For whom it is and since when, and whether the reader is one of them.
pub async fn terms(tx: &mut Tx, viewer: &Viewer, opportunity: OpportunityId) -> Result<Option<Terms>> {
    Ok(tx
        .maybe(sql!(
            "select o.audience, o.opens_at,
                    (o.audience = 'everyone'
                     or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $2)
                     or (o.audience = 'families' and exists (
                         select 1 from roster_person g
                         join roster_guardian rg on rg.guardian = g.sourced_id
                         join roster_person c on c.sourced_id = rg.student
                         where g.person = $2 and g.active and c.active and c.school = o.school))) as belongs
             from opportunity o where o.id = $1",
            opportunity,
            viewer.id()
        ))
        .await?)
}

/// When sign-up for an opportunity opens.
pub async fn opens_at(tx: &mut Tx, opportunity: OpportunityId) -> Result<Option<Timestamp>> {
    let at: Option<(Option<Timestamp>,)> =
        tx.maybe(sql!("select o.opens_at from opportunity o where o.id = $1", opportunity)).await?;
    Ok(at.and_then(|(at,)| at))
}

/// What a person is to audiences.
pub async fn belongs(tx: &mut Tx, person: PersonId) -> Result<Belongs> {
    let schools: Vec<SchoolId> = tx
        .all(sql!(
            "select distinct c.school from roster_person g
             join roster_guardian rg on rg.guardian = g.sourced_id
             join roster_person c on c.sourced_id = rg.student
             where g.person = $1 and g.active and c.active and c.school is not null",
            person
        ))
        .await?;
    let invited: Vec<OpportunityId> = tx
        .all(sql!(
            "select i.opportunity from opportunity_invite i where i.person = $1 order by 1 desc limit 500",
            person
        ))
        .await?;
    Ok(Belongs { schools, invited })
}

/// What a person brings and when they are free.
pub async fn traits(tx: &mut Tx, person: PersonId) -> Result<Traits> {
    Ok(Traits(
        tx.all(sql!(
            "select t.kind, t.code from volunteer_trait t where t.person = $1 order by t.kind, t.code",
            person
        ))
        .await?,
    ))
}

/// These codes of a kind and no others, from now on.
pub async fn set(tx: &mut Tx, person: PersonId, kind: TraitKind, codes: &[String]) -> Result<()> {
    tx.run(sql!("delete from volunteer_trait where person = $1 and kind = $2", person, kind)).await?;
    let mut codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    codes.sort_unstable();
    codes.dedup();
    let rows: Vec<_> = codes.into_iter().map(|code| values![person, kind, code]).collect();
    tx.insert_many("volunteer_trait", &["person", "kind", "code"], rows).await?;
    Ok(())
}

/// Somebody the school invited.
pub struct Invited {
    pub person: PersonId,
    pub name: String,
    pub invited_at: Timestamp,
    /// They have a place on a shift of it.
    pub placed: bool,
}
db::row!(Invited { person, name, invited_at, placed });

/// Who was invited, newest first.
pub async fn invited(tx: &mut Tx, opportunity: OpportunityId) -> Result<Vec<Invited>> {
    Ok(tx
        .all(sql!(
            "select i.person, trim(p.given || ' ' || p.family) as name, i.invited_at,
                    exists (select 1 from signup u join shift s on s.id = u.shift
                            where u.person = i.person and u.place is not null and s.opportunity = i.opportunity) as placed
             from opportunity_invite i join person p on p.id = i.person
             where i.opportunity = $1 order by i.invited_at desc, i.person limit 500",
            opportunity
        ))
        .await?)
}

/// Invites somebody; whether they were not yet.
pub async fn invite(
    tx: &mut Tx,
    opportunity: OpportunityId,
    person: PersonId,
    by: PersonId,
    now: Timestamp,
) -> Result<bool> {
    let written = tx
        .run(sql!(
            "insert into opportunity_invite (opportunity, person, invited_by, invited_at) values ($1, $2, $3, $4)
             on conflict (opportunity, person) do nothing",
            opportunity,
            person,
            by,
            now
        ))
        .await?;
    Ok(written == 1)
}

/// Takes an invitation back; whether there was one.
pub async fn uninvite(tx: &mut Tx, opportunity: OpportunityId, person: PersonId) -> Result<bool> {
    let gone = tx
        .run(sql!("delete from opportunity_invite where opportunity = $1 and person = $2", opportunity, person))
        .await?;
    Ok(gone == 1)
}
