//! All SQL of awards: who has earned one, those that were made, and the page of thanks.
//!
//! A person who was merged into another counts as that one: an award stays with the record it was given to, and every
//! statement looks it up under both.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::policy::{AwardBy, InForce};
use crate::schools::SchoolId;
use crate::volunteering::clearance::Act;
use crate::volunteering::recognition::{AwardId, Earned, Made, Reason, Wanted};
use crate::volunteering::recognition_flow::AwardState;
use crate::web::{Reach, Viewer};
use db::{Sql, Tx, sql};
use jiff::civil::Date;

/// Lines on a page.
pub const PAGE: i64 = 50;

/// What each kind of award counts, as `s (person, figure)`, and the columns beside it.
fn counted(wanted: &Wanted<'_>, policy: &InForce, columns: &'static str) -> Sql {
    let (least, next) = wanted.bounds(policy);
    let (first, last) = (wanted.year.first, wanted.year.last);
    let starts = first.to_string().get(5..).unwrap_or("07-01").to_owned();
    let mut q = sql!("select ");
    q.push_text(columns);
    match wanted.award.by {
        AwardBy::Hours => {
            q.push(
                " from (select h.person, cast(sum(h.minutes) as bigint) as figure from hours h
                        where h.state in ('confirmed', 'locked') and h.on_date >= ${} and h.on_date <= ${}
                        group by h.person) s",
                (first, last),
            );
        }
        AwardBy::Years => {
            q.push(
                " from (select h.person, count(distinct cast(substr(h.on_date, 1, 4) as bigint)
                               - case when substr(h.on_date, 6, 5) >= ${} then 0 else 1 end) as figure
                        from hours h where h.state in ('confirmed', 'locked') and h.on_date <= ${}
                        group by h.person having max(h.on_date) >= ${}) s",
                (starts, last, first),
            );
        }
        AwardBy::Nomination => {
            q.push(
                " from (select coalesce(r.merged_into, r.id) as person, min(n.id) as figure from nomination n
                        join person r on r.id = n.nominee
                        where n.state = 'confirmed' and n.school_year = ${}
                        group by coalesce(r.merged_into, r.id)) s",
                wanted.year.name(),
            );
        }
    }
    q.push_text(" join person p on p.id = s.person and p.merged_into is null where 1 = 1");
    if wanted.award.by != AwardBy::Nomination {
        q.push(" and s.figure >= ${} and s.figure < ${}", (least, next));
    }
    q.push(
        " and not exists (select 1 from award a join person ap on ap.id = a.person
                          where coalesce(ap.merged_into, ap.id) = s.person and a.award = ${}",
        wanted.award.id.as_str(),
    );
    // Years of service are reached once in a life; the others each school year.
    if wanted.award.by == AwardBy::Years {
        q.push_text(")");
    } else {
        q.push(" and a.school_year = ${})", wanted.year.name());
    }
    q
}

/// Narrows it to a school, and to the viewer's reach.
fn narrowed(q: &mut Sql, viewer: Option<&Viewer>, wanted: &Wanted<'_>) {
    let (first, last) = (wanted.year.first, wanted.year.last);
    let by_nomination = wanted.award.by == AwardBy::Nomination;
    if let Some(school) = wanted.school {
        if by_nomination {
            q.push(" and exists (select 1 from nomination n where n.id = s.figure and n.school = ${})", school);
        } else {
            q.push(
                " and exists (select 1 from hours x where x.person = s.person and x.school = ${}
                              and x.on_date >= ${} and x.on_date <= ${} and x.state in ('confirmed', 'locked'))",
                (school, first, last),
            );
        }
    }
    let Some(viewer) = viewer.filter(|viewer| viewer.reach(Ability::ConfirmHours) != Reach::District) else { return };
    let ability = Ability::ConfirmHours.as_str();
    if by_nomination {
        q.push(
            " and exists (select 1 from nomination n join may m on m.scope_kind = 'school' and m.scope = n.school
                          where n.id = s.figure and m.person = ${} and m.ability = ${})",
            (viewer.id(), ability),
        );
    } else {
        q.push(
            " and exists (select 1 from hours x join may m on m.scope_kind = 'school' and m.scope = x.school
                          where x.person = s.person and x.on_date >= ${} and x.on_date <= ${}
                            and x.state in ('confirmed', 'locked') and m.person = ${} and m.ability = ${})",
            (first, last, viewer.id(), ability),
        );
    }
}

/// Who has earned an award that was not made, by name. Without a viewer, everybody: for the job that makes them.
pub async fn earned(
    tx: &mut Tx,
    viewer: Option<&Viewer>,
    wanted: &Wanted<'_>,
    policy: &InForce,
    after: Option<(String, PersonId)>,
    most: i64,
) -> Result<Vec<Earned>> {
    let columns = "p.id as person, p.given || ' ' || p.family as name, p.folded, p.lang, s.figure";
    let mut q = counted(wanted, policy, columns);
    narrowed(&mut q, viewer, wanted);
    if let Some((folded, person)) = after {
        q.push(" and (p.folded, p.id) > (${}, ${})", (folded, person));
    }
    q.push(" order by p.folded, p.id limit ${}", most);
    let rows: Vec<Found> = tx.all(q).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        // The school is looked up for the lines of the page only.
        let (school, school_name) = place(tx, wanted, row.person, row.figure).await?.unzip();
        let Found { person, name, folded, lang, figure } = row;
        found.push(Earned { person, name, folded, lang, figure, school, school_name });
    }
    Ok(found)
}

struct Found {
    person: PersonId,
    name: String,
    folded: String,
    lang: String,
    figure: i64,
}
db::row!(Found { person, name, folded, lang, figure });

/// The school an award belongs to: where most of the year's hours were given, or who nominated.
async fn place(tx: &mut Tx, wanted: &Wanted<'_>, person: PersonId, figure: i64) -> Result<Option<(SchoolId, String)>> {
    if wanted.award.by == AwardBy::Nomination {
        return Ok(tx
            .maybe(sql!(
                "select c.id, c.name from nomination n join school c on c.id = n.school where n.id = $1",
                figure
            ))
            .await?);
    }
    Ok(tx
        .maybe(sql!(
            "select c.id, c.name from hours h join school c on c.id = h.school
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')
             group by c.id, c.name order by sum(h.minutes) desc, c.id limit 1",
            person,
            wanted.year.first,
            wanted.year.last
        ))
        .await?)
}

/// How many have earned it.
pub async fn count(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted<'_>, policy: &InForce) -> Result<i64> {
    let mut q = counted(wanted, policy, "count(*)");
    narrowed(&mut q, Some(viewer), wanted);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}

/// Writes an award. Whoever let their name be shown before is shown with it, until they say otherwise.
pub async fn insert(
    tx: &mut Tx,
    id: AwardId,
    one: &Earned,
    wanted: &Wanted<'_>,
    figure: i64,
    nomination: Option<i64>,
    act: &Act<'_>,
) -> Result<()> {
    tx.run(sql!(
        "insert into award (id, person, award, school_year, school, figure, nomination, state, shown, made_by, made_at, policy)
         select $1, $2, $3, $4, $5, $6, $7, 'made',
                exists (select 1 from award o join person p on p.id = o.person
                        where (p.id = $2 or p.merged_into = $2) and o.state = 'made' and o.shown), $8, $9, $10",
        id,
        one.person,
        wanted.award.id.as_str(),
        wanted.year.name(),
        one.school,
        figure,
        nomination,
        act.person(),
        act.now,
        act.policy.version
    ))
    .await?;
    Ok(())
}

/// An award, for verbs that have settled who may.
pub async fn made(tx: &mut Tx, id: AwardId) -> Result<Option<Made>> {
    Ok(tx
        .maybe(sql!(
            "select a.id, a.person, p.given || ' ' || p.family as name, a.award, a.school_year, s.name as school_name,
                    a.figure, a.state, a.shown, a.made_at, a.withdrawn_for
             from award a join person p on p.id = a.person left join school s on s.id = a.school
             where a.id = $1",
            id
        ))
        .await?)
}

/// One's own awards, also those given to a record that was joined with one's own.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Made>> {
    Ok(tx
        .all(sql!(
            "select a.id, a.person, q.given || ' ' || q.family as name, a.award, a.school_year, s.name as school_name,
                    a.figure, a.state, a.shown, a.made_at, a.withdrawn_for
             from award a
             join person p on p.id = a.person
             join person q on q.id = coalesce(p.merged_into, p.id)
             left join school s on s.id = a.school
             where q.id = $1 order by a.id desc limit 200",
            person
        ))
        .await?)
}

/// Awards of a year that were made, within the viewer's reach, the newest first.
pub async fn made_in(
    tx: &mut Tx,
    viewer: &Viewer,
    year: &str,
    award: &str,
    school: Option<SchoolId>,
    before: AwardId,
) -> Result<Vec<Made>> {
    let mut q = sql!(
        "select a.id, a.person, q.given || ' ' || q.family as name, a.award, a.school_year, s.name as school_name,
                a.figure, a.state, a.shown, a.made_at, a.withdrawn_for
         from award a
         join person p on p.id = a.person
         join person q on q.id = coalesce(p.merged_into, p.id)
         left join school s on s.id = a.school
         where a.school_year = $1 and a.award = $2 and a.id < $3",
        year,
        award,
        before
    );
    if let Some(school) = school {
        q.push(" and a.school = ${}", school);
    }
    if viewer.reach(Ability::ConfirmHours) != Reach::District {
        q.push(
            " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                          and m.scope_kind = 'school' and m.scope = a.school)",
            (viewer.id(), Ability::ConfirmHours.as_str()),
        );
    }
    q.push(" order by a.id desc limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

pub async fn withdraw(tx: &mut Tx, id: AwardId, to: AwardState, why: Reason, act: &Act<'_>) -> Result<()> {
    tx.run(sql!(
        "update award set state = $2, withdrawn_for = $3, withdrawn_by = $4, withdrawn_at = $5, shown = $6 where id = $1",
        id,
        to,
        why,
        act.person(),
        act.now,
        false
    ))
    .await?;
    Ok(())
}

/// Shows the name with every award of a person, or with none; how many changed.
pub async fn show(tx: &mut Tx, person: PersonId, of: AwardState, shown: bool) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update award set shown = $2 where state = $3 and shown <> $2
               and (person = $1 or person in (select id from person where merged_into = $1))",
            person,
            shown,
            of
        ))
        .await?)
}

/// The school years with awards, the latest first.
pub async fn years(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(sql!(
            "select distinct a.school_year from award a where a.state = 'made' order by a.school_year desc limit 10"
        ))
        .await?;
    Ok(rows.into_iter().map(|(year,)| year).collect())
}

/// How many people have each award of a year, at a school or everywhere.
pub async fn thanked(tx: &mut Tx, year: &str, school: Option<SchoolId>) -> Result<Vec<(String, i64)>> {
    let mut q = sql!(
        "select a.award, count(distinct coalesce(p.merged_into, p.id)) as people
         from award a join person p on p.id = a.person
         where a.state = 'made' and a.school_year = $1",
        year
    );
    if let Some(school) = school {
        q.push(" and a.school = ${}", school);
    }
    q.push_text(" group by a.award order by a.award");
    Ok(tx.all(q).await?)
}

/// The names of those who wished it, with an award of a year: whoever asked for protection, or may be under age, is not there.
pub async fn names(
    tx: &mut Tx,
    year: &str,
    school: Option<SchoolId>,
    born_by: Date,
    after: Option<(String, i64)>,
) -> Result<Vec<(String, String, i64, String)>> {
    let (folded, id) = after.unwrap_or_default();
    let mut q = sql!(
        "select distinct q.given || ' ' || q.family as name, q.folded, q.id, a.award
         from award a
         join person p on p.id = a.person
         join person q on q.id = coalesce(p.merged_into, p.id)
         where a.state = 'made' and a.shown and a.school_year = $1 and not q.protected and not p.protected
           and q.birth_date <= $2 and (q.folded > $3 or (q.folded = $3 and q.id > $4))",
        year,
        born_by,
        folded,
        id
    );
    if let Some(school) = school {
        q.push(" and a.school = ${}", school);
    }
    q.push(" order by q.folded, q.id, a.award limit ${}", 4 * PAGE);
    Ok(tx.all(q).await?)
}
