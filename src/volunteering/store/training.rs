//! All SQL of trainings.

use super::queue::within;
use crate::error::Result;
use crate::people::{Ability, PersonId, fold};
use crate::volunteering::application::Shown;
use crate::volunteering::clearance::training::{Done, Ending};
use crate::volunteering::clearance::{Act, ClearanceId};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::eligibility::Trained;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// What a person has learned, for the rules.
pub async fn trained(tx: &mut Tx, person: PersonId) -> Result<Vec<Trained>> {
    Ok(tx.all(sql!("select t.training, t.last_day from training t where t.person = $1", person)).await?)
}

/// The same of several people.
pub async fn trained_all(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<(PersonId, Trained)>> {
    let mut q = sql!("select t.person, t.training, t.last_day from training t where 1 = 1");
    q.push_list(" and t.person in (${})", people.iter().copied());
    let rows: Vec<(PersonId, String, Option<Date>)> = tx.all(q).await?;
    Ok(rows.into_iter().map(|(person, training, last_day)| (person, Trained { training, last_day })).collect())
}

/// The same with its days, for pages.
pub async fn done(tx: &mut Tx, person: PersonId) -> Result<Vec<Done>> {
    Ok(tx
        .all(sql!(
            "select t.training, t.done_on, t.last_day, t.read_version from training t
             where t.person = $1 order by t.training",
            person
        ))
        .await?)
}

/// The language somebody reads.
pub async fn lang_of(tx: &mut Tx, person: PersonId) -> Result<String> {
    Ok(tx.maybe(sql!("select p.lang from person p where p.id = $1", person)).await?.unwrap_or_default())
}

/// Notes that a training was done; an earlier one of the same kind is history.
pub async fn note(
    tx: &mut Tx,
    person: PersonId,
    training: &str,
    (on, last_day): (Date, Option<Date>),
    read: Option<&Shown>,
    act: &Act<'_>,
) -> Result<()> {
    tx.run(sql!(
        "insert into training (person, training, done_on, last_day, noted_by, noted_at, read_version, read_lang, read_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (person, training) do update
         set done_on = excluded.done_on, last_day = excluded.last_day, noted_by = excluded.noted_by,
             noted_at = excluded.noted_at, reminded_at = null, ended_at = null, read_version = excluded.read_version,
             read_lang = excluded.read_lang, read_hash = excluded.read_hash",
        person,
        training,
        on,
        last_day,
        act.person(),
        act.now,
        read.map(|read| read.version),
        read.map(|read| read.lang.as_str()),
        read.map(|read| read.hash.as_str())
    ))
    .await?;
    Ok(())
}

/// Takes a line back that was noted by mistake; says whether there was one.
pub async fn take_back(tx: &mut Tx, person: PersonId, training: &str) -> Result<bool> {
    Ok(tx.run(sql!("delete from training where person = $1 and training = $2", person, training)).await? == 1)
}

/// Cases of a person that wait for a step like this.
pub async fn waiting_cases(tx: &mut Tx, person: PersonId) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!(
            "select c.id from clearance c where c.person = $1 and c.state = 'awaiting_more' order by c.id",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Trainings near their end of people who help, of whom nobody has said so.
pub async fn near_end(tx: &mut Tx, today: Date, to: Date, most: i64) -> Result<Vec<Ending>> {
    Ok(tx
        .all(sql!(
            "select t.person, t.training, t.last_day, p.lang from training t join person p on p.id = t.person
             where t.reminded_at is null and t.last_day >= $1 and t.last_day <= $2 and p.merged_into is null
               and exists (select 1 from clearance c where c.person = t.person and c.state = 'cleared')
             order by t.last_day, t.person, t.training limit $3",
            today,
            to,
            most
        ))
        .await?)
}

/// Trainings past their last good day, whose end nobody has noted.
pub async fn past_end(tx: &mut Tx, today: Date, most: i64) -> Result<Vec<Ending>> {
    Ok(tx
        .all(sql!(
            "select t.person, t.training, t.last_day, p.lang from training t join person p on p.id = t.person
             where t.ended_at is null and t.last_day < $1
             order by t.last_day, t.person, t.training limit $2",
            today,
            most
        ))
        .await?)
}

/// The reminder went out.
pub async fn reminded(tx: &mut Tx, one: &Ending, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update training set reminded_at = $3 where person = $1 and training = $2",
        one.person,
        one.training.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// Its end is noted.
pub async fn ended(tx: &mut Tx, one: &Ending, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update training set ended_at = $3, reminded_at = coalesce(reminded_at, $3) where person = $1 and training = $2",
        one.person,
        one.training.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// One person beside a training.
pub struct Line {
    pub id: ClearanceId,
    pub given: String,
    pub family: String,
    pub state: ClearanceState,
    pub done_on: Option<Date>,
    pub last_day: Option<Date>,
    /// The version of its text, where they read and answered it on its own page.
    pub read_version: Option<i64>,
    /// One of the chosen schools, by name.
    pub school: Option<String>,
}
db::row!(Line { id, given, family, state, done_on, last_day, read_version, school });

impl Line {
    /// Where their case stands, in the words schools see.
    pub fn broad(&self) -> &'static str {
        crate::volunteering::pages::clearances::broad(self.state.as_str())
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// The training as it is kept, where it was done.
    pub fn done(&self) -> Option<Done> {
        let (training, last_day) = (String::new(), self.last_day);
        self.done_on.map(|done_on| Done { training, done_on, last_day, read_version: self.read_version })
    }
}

/// Whom somebody looks for beside a training.
pub struct Wanted {
    pub training: String,
    /// Only those who need it: at this level or a higher one, or who chose one of these tasks.
    pub needed: Option<(i64, Vec<String>)>,
    /// Only those who lack it on this day.
    pub lacking: Option<Date>,
    pub name: String,
}

impl Wanted {
    /// A name as it is looked for.
    pub fn name(typed: &str) -> String {
        fold(typed).chars().take(80).collect::<String>().replace(['%', '_', '\\'], " ")
    }
}

/// So many people, by name; `after` is the last line of the page before.
pub async fn lines(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, after: Option<i64>, most: i64) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select c.id, p.given, p.family, c.state, t.done_on, t.last_day, t.read_version,
                (select min(s.name) from clearance_school cs join school s on s.id = cs.school
                 where cs.clearance = c.id) as school
         from clearance c
         join person p on p.id = c.person and p.merged_into is null
         left join training t on t.person = c.person and t.training = $1
         where c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                           'awaiting_more', 'cleared', 'inactive')
           and not exists (
               select 1 from clearance n
               where n.person = c.person and n.id > c.id
                 and n.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                                 'awaiting_more', 'cleared', 'inactive'))",
        wanted.training.as_str()
    );
    within(&mut q, viewer, Ability::SeeIdentity);
    narrowed(&mut q, wanted);
    if let Some(after) = after {
        q.push(
            " and (p.folded, c.id) > (select ap.folded, ac.id from clearance ac join person ap on ap.id = ac.person
                                      where ac.id = ${})",
            after,
        );
    }
    q.push(" order by p.folded, c.id limit ${}", most);
    Ok(tx.all(q).await?)
}

fn narrowed(q: &mut Sql, wanted: &Wanted) {
    if let Some((level, tasks)) = &wanted.needed {
        q.push(" and (c.level >= ${} or c.granted >= ${}", *level);
        for task in tasks {
            q.push(" or ${} || c.tasks || ${} like ${}", ("\n", "\n", format!("%\n{task}\n%")));
        }
        q.push_text(")");
    }
    if let Some(today) = wanted.lacking {
        q.push(" and (t.person is null or t.last_day < ${})", today);
    }
    if !wanted.name.is_empty() {
        q.push(" and (p.folded like ${} || '%' or p.folded like '% ' || ${} || '%')", wanted.name.clone());
    }
}
