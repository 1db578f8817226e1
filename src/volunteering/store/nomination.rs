//! All SQL of nominations.

use crate::error::Result;
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::volunteering::nomination::{Nomination, NominationId, Written};
use crate::volunteering::recognition_flow::NominationState;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// Nominations on a page.
pub const PAGE: i64 = 50;

pub async fn insert(
    tx: &mut Tx,
    id: NominationId,
    nominator: PersonId,
    written: &Written,
    year: &str,
    lang: &str,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into nomination (id, school, school_year, name, why, lang, nominator, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'nominated', $8)",
        id,
        written.school,
        year,
        written.name.as_str(),
        written.why.as_str(),
        lang,
        nominator,
        now
    ))
    .await?;
    Ok(())
}

/// One's own names, in every record that is oneself.
pub async fn names_of(tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(sql!("select p.folded from person p where p.id = $1 or p.merged_into = $1 order by p.id", person))
        .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// What somebody wrote, the newest first.
pub async fn of_nominator(tx: &mut Tx, person: PersonId) -> Result<Vec<Nomination>> {
    Ok(tx
        .all(sql!(
            "select n.id, n.school, s.name as school_name, n.school_year, n.name, n.why, n.lang, n.nominator,
                    '' as nominator_name, n.state, n.nominee, cast(null as text) as nominee_name, n.created_at
             from nomination n join school s on s.id = n.school
             where n.nominator in (select p.id from person p where p.id = $1 or p.merged_into = $1)
             order by n.id desc limit 100",
            person
        ))
        .await?)
}

/// One of them.
pub async fn own(tx: &mut Tx, person: PersonId, id: NominationId) -> Result<Option<Nomination>> {
    Ok(of_nominator(tx, person).await?.into_iter().find(|one| one.id == id))
}

/// One that the viewer's school has.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: NominationId) -> Result<Option<Nomination>> {
    Ok(tx
        .maybe(sql!(
            "select n.id, n.school, s.name as school_name, n.school_year, n.name, n.why, n.lang, n.nominator,
                    p.given || ' ' || p.family as nominator_name, n.state, n.nominee,
                    (select q.given || ' ' || q.family from person q where q.id = n.nominee) as nominee_name, n.created_at
             from nomination n
             join school s on s.id = n.school
             join person p on p.id = n.nominator
             where n.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school)))",
            id,
            viewer.id(),
            Ability::ConfirmHours.as_str()
        ))
        .await?)
}

/// Those in a state within the viewer's reach, the oldest first.
pub async fn queue(
    tx: &mut Tx,
    viewer: &Viewer,
    state: NominationState,
    after: NominationId,
    most: i64,
) -> Result<Vec<Nomination>> {
    Ok(tx
        .all(sql!(
            "select n.id, n.school, s.name as school_name, n.school_year, n.name, n.why, n.lang, n.nominator,
                    p.given || ' ' || p.family as nominator_name, n.state, n.nominee,
                    (select q.given || ' ' || q.family from person q where q.id = n.nominee) as nominee_name, n.created_at
             from nomination n
             join school s on s.id = n.school
             join person p on p.id = n.nominator
             where n.state = $1 and n.id > $2 and exists (
                 select 1 from may m where m.person = $3 and m.ability = $4
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school)))
             order by n.id limit $5",
            state,
            after,
            viewer.id(),
            Ability::ConfirmHours.as_str(),
            most
        ))
        .await?)
}

/// How many there are in each state within the viewer's reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(NominationState, i64)>> {
    Ok(tx
        .all(sql!(
            "select n.state, count(*) as count from nomination n
             where exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school)))
             group by n.state order by n.state",
            viewer.id(),
            Ability::ConfirmHours.as_str()
        ))
        .await?)
}

/// Somebody a nomination may mean.
pub struct Candidate {
    pub id: PersonId,
    pub given: String,
    pub family: String,
    /// What they gave at the school so far.
    pub minutes: i64,
}
db::row!(Candidate { id, given, family, minutes });

/// Volunteers of a school whose name begins like a word of this one.
pub async fn candidates(tx: &mut Tx, school: SchoolId, name: &str) -> Result<Vec<Candidate>> {
    let folded = fold(name).replace(['%', '_', '\\'], " ");
    let first = folded.split_whitespace().next().unwrap_or("").to_owned();
    let last = folded.split_whitespace().last().unwrap_or("").to_owned();
    if first.is_empty() {
        return Ok(Vec::new());
    }
    Ok(tx
        .all(sql!(
            "select p.id, p.given, p.family,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h
                     where h.person = p.id and h.school = $1 and h.state in ('confirmed', 'locked')) as minutes
             from person p
             where p.merged_into is null
               and (p.folded like $2 || '%' or p.folded like '% ' || $3)
               and (exists (select 1 from hours h where h.person = p.id and h.school = $1)
                    or exists (select 1 from clearance c join clearance_school cs on cs.clearance = c.id
                               where c.person = p.id and cs.school = $1 and c.state = 'cleared'))
             order by case when p.folded = $4 then 0 else 1 end, p.folded, p.id limit 8",
            school,
            first,
            last,
            folded
        ))
        .await?)
}

/// Whether somebody helps, or helped, at a school.
pub async fn helps_at(tx: &mut Tx, person: PersonId, school: SchoolId) -> Result<bool> {
    let (helps,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from person p where p.id = $1 and p.merged_into is null
                 and (exists (select 1 from hours h where h.person = p.id and h.school = $2)
                      or exists (select 1 from clearance c join clearance_school cs on cs.clearance = c.id
                                 where c.person = p.id and cs.school = $2 and c.state = 'cleared'))) as helps",
            person,
            school
        ))
        .await?;
    Ok(helps)
}

pub async fn set_nominee(tx: &mut Tx, id: NominationId, nominee: PersonId) -> Result<()> {
    tx.run(sql!("update nomination set nominee = $2 where id = $1", id, nominee)).await?;
    Ok(())
}

pub async fn decide(
    tx: &mut Tx,
    id: NominationId,
    to: NominationState,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!("update nomination set state = $2, decided_by = $3, decided_at = $4 where id = $1", id, to, by, now))
        .await?;
    Ok(())
}

/// Confirmed ones of somebody in a year, under whatever record they were named.
pub async fn confirmed_of(tx: &mut Tx, nominee: PersonId, year: &str) -> Result<Vec<Nomination>> {
    Ok(tx
        .all(sql!(
            "select n.id, n.school, s.name as school_name, n.school_year, n.name, n.why, n.lang, n.nominator,
                    '' as nominator_name, n.state, n.nominee, cast(null as text) as nominee_name, n.created_at
             from nomination n
             join school s on s.id = n.school
             join person p on p.id = n.nominee
             where coalesce(p.merged_into, p.id) = $1 and n.school_year = $2 and n.state = 'confirmed'
             order by n.id",
            nominee,
            year
        ))
        .await?)
}
