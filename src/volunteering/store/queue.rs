//! The queues: applications within a viewer's reach, by state and age.

use crate::error::Result;
use crate::people::{Ability, PersonId, fold};
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::web::{Reach, Viewer};
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Lines of a page.
pub const PAGE: i64 = 50;

/// One line of a queue.
pub struct Line {
    pub id: ClearanceId,
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub state: ClearanceState,
    pub level: i64,
    pub proposal: String,
    pub since: Timestamp,
    /// When its report was ordered; before that, since when it stands here.
    pub asked_at: Timestamp,
    /// Where the newest order stands, if the report was ordered the way the case says.
    pub order_state: Option<String>,
    /// One of the chosen schools, by name.
    pub school: Option<String>,
}
db::row!(Line { id, person, given, family, state, level, proposal, since, asked_at, order_state, school });

impl Line {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// The order of its report that came to nothing: refused, or run out.
    pub fn lost_order(&self) -> Option<&str> {
        self.order_state
            .as_deref()
            .filter(|state| self.state == S::Screening && matches!(*state, "refused" | "run_out"))
    }

    /// Where the next page begins.
    pub fn cursor(&self) -> String {
        format!("{}-{}", self.since.as_microsecond(), self.id)
    }
}

/// Whose work a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Anybodys,
    /// One reviewer's.
    Of(i64),
    /// Nobody has taken it.
    Nobodys,
}

/// What people who know somebody said, or will say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// An answer lies there that nobody read.
    References,
    /// Everything else is done, and one of these levels asks for a talk that was not held.
    Talk(Vec<i64>),
}

/// What somebody looks for.
pub struct Wanted {
    states: Vec<S>,
    school: Option<i64>,
    level: Option<i64>,
    /// The people with the name that was typed.
    people: Option<Vec<i64>>,
    whose: Whose,
    heard: Option<Heard>,
    /// Only what waits since before this instant.
    before: Option<Timestamp>,
    /// Only those whose result should have come: asked for before this instant.
    late: Option<Timestamp>,
    after: (i64, i64),
}

use ClearanceState as S;

/// What the centre's queue shows when nothing is chosen: all that is not decided.
const OPEN: &[S] = &[
    S::Submitted,
    S::AwaitingSchool,
    S::AwaitingId,
    S::AwaitingDisclosure,
    S::Screening,
    S::AwaitingMore,
    S::Review,
    S::PreAdverse,
    S::Appeal,
];

/// The states behind a broad word, so that schools filter by what they see.
fn behind(word: &str) -> &'static [S] {
    match word {
        "awaiting_id" => &[S::AwaitingId],
        "awaiting_school" => &[S::AwaitingSchool],
        "cleared" => &[S::Cleared],
        "ended" => &[S::Inactive, S::Expired, S::Withdrawn],
        "not_cleared" => &[S::Denied, S::Revoked, S::Suspended],
        // What the overview counts, and leads to.
        "submitted" => &[S::Submitted],
        "awaiting_more" => &[S::AwaitingMore],
        "in_progress" => {
            &[S::Submitted, S::AwaitingDisclosure, S::Screening, S::AwaitingMore, S::Review, S::PreAdverse, S::Appeal]
        }
        _ => OPEN,
    }
}

impl Wanted {
    /// From the address of a page; what cannot be read is left out.
    pub fn read(state: &str, school: &str, after: &str, district: bool) -> Wanted {
        let mut states = match ClearanceState::parse(state) {
            Some(state) if district && state != S::Draft => vec![state],
            _ => behind(state).to_vec(),
        };
        // Whoever is stopped waits for the centre, too; the schools heard of it, and have nothing to do about it.
        if district && state.is_empty() {
            states.push(S::Suspended);
        }
        let after = after.split_once('-').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
        Wanted {
            states,
            school: school.parse().ok(),
            level: None,
            people: None,
            whose: Whose::Anybodys,
            heard: None,
            before: None,
            late: None,
            after: after.unwrap_or((i64::MIN, i64::MIN)),
        }
    }

    /// The reviewers' queues: these states only.
    pub fn states(states: &[S], school: &str, after: &str) -> Wanted {
        Wanted { states: states.to_vec(), ..Wanted::read("", school, after, true) }
    }

    /// Only this level; what is no number is left out.
    pub fn level(mut self, level: &str) -> Wanted {
        self.level = level.parse().ok();
        self
    }

    pub fn whose(mut self, whose: Whose) -> Wanted {
        self.whose = whose;
        self
    }

    pub fn heard(mut self, heard: Option<Heard>) -> Wanted {
        self.heard = heard;
        self
    }

    /// Only what waits since before this instant.
    pub fn waiting_since_before(mut self, before: Option<Timestamp>) -> Wanted {
        self.before = before;
        self
    }

    /// Only those whose result should have come: asked for before this instant.
    pub fn asked_before(mut self, late: Option<Timestamp>) -> Wanted {
        self.late = late;
        self
    }

    /// Only people whose name, or its last words, begins like this. A name that very many have is cut off; says whether.
    pub async fn name(mut self, tx: &mut Tx, name: &str) -> Result<(Wanted, bool)> {
        let name: String = fold(name).chars().take(80).collect();
        if name.is_empty() {
            return Ok((self, false));
        }
        let found = tx
            .all::<(i64,)>(sql!(
                "select p.id from person p
                 where p.folded like $1 || '%' or p.folded like '% ' || $1 || '%'
                 order by p.folded, p.id limit $2",
                escaped(&name),
                NAMESAKES + 1
            ))
            .await?;
        let common = found.len() as i64 > NAMESAKES;
        self.people = Some(found.into_iter().map(|(id,)| id).take(NAMESAKES as usize).collect());
        Ok((self, common))
    }

    /// Whether few cases are left to sort: found by their people, schools or reviewer. Else they are read in the order
    /// they stand in, and nobody reads further than the page.
    fn is_narrow(&self, viewer: &Viewer, ability: Ability) -> bool {
        let by_school = self.school.is_some() || viewer.reach(ability) != Reach::District;
        by_school || self.people.is_some() || self.heard.is_some() || matches!(self.whose, Whose::Of(_))
    }
}

/// Among so many people with one name a name says enough.
const NAMESAKES: i64 = 500;

/// Narrows a statement to what the viewer's ability reaches. The whole district asks once, not for every row.
pub(super) fn within(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    if viewer.reach(ability) == Reach::District {
        q.push(" and c.person <> ${}", viewer.id());
        return;
    }
    q.push(
        " and c.person <> ${} and c.id in (
            select cs.clearance from may m
            join clearance_school cs on cs.school = m.scope
            where m.scope_kind = 'school' and m.person = ${} and m.ability = ${})",
        (viewer.id(), viewer.id(), ability.as_str()),
    );
}

fn narrowed(q: &mut Sql, viewer: &Viewer, ability: Ability, wanted: &Wanted) {
    within(q, viewer, ability);
    if let Some(school) = wanted.school {
        q.push(" and c.id in (select cs.clearance from clearance_school cs where cs.school = ${})", school);
    }
    if let Some(level) = wanted.level {
        q.push(" and c.level = ${}", level);
    }
    if let Some(people) = &wanted.people {
        q.push_list(" and c.person in (${})", people.iter().copied());
    }
    if let Some(before) = wanted.before {
        q.push(" and c.since < ${}", before);
    }
    if let Some(late) = wanted.late {
        // The first half says nothing that the second does not; it is what the index knows.
        q.push(" and c.since < ${} and coalesce(c.ordered_at, c.since) < ${}", (late, late));
    }
    match wanted.whose {
        Whose::Anybodys => {}
        Whose::Of(reviewer) => {
            q.push(" and c.id in (select a.clearance from reviewer_assignment a where a.reviewer = ${})", reviewer);
        }
        Whose::Nobodys => {
            q.push_text(" and not exists (select 1 from reviewer_assignment a where a.clearance = c.id)");
        }
    }
    if let Some(what) = &wanted.heard {
        heard(q, what);
    }
    // Asked last: it leaves out next to none.
    if ability == Ability::ReviewScreening {
        q.push(
            " and not exists (select 1 from reviewer_apart x where x.clearance = c.id and x.reviewer = ${})",
            viewer.id(),
        );
    }
}

/// Narrows cases `c` to those with something to hear.
pub(super) fn heard(q: &mut Sql, what: &Heard) {
    match what {
        Heard::References => {
            q.push_text(
                " and c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                                  'awaiting_more', 'review')
                  and c.id in (select r.clearance from referee r
                               where r.dropped_at is null and r.answered_at is not null and r.weighed = '')",
            );
        }
        Heard::Talk(levels) => {
            q.push_text(
                " and c.state = 'awaiting_more'
                  and not exists (select 1 from interview i
                                  where i.person = c.person and (i.clearance = c.id or i.outcome = 'ok'))
                  and not exists (select 1 from vouched v where v.person = c.person and v.step = 'interview')",
            );
            q.push_list(" and c.level in (${})", levels.iter().copied());
        }
    }
}

/// A name for `like`: its own signs are only letters.
fn escaped(name: &str) -> String {
    name.replace(['%', '_', '\\'], " ")
}

/// How many applications there are in each state, within reach and filter; of the whole district's, more than [`COUNTED`]
/// means more.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<(String, i64)>> {
    let ability = Ability::FollowApplications;
    let mut counts: Vec<(String, i64)> = if wanted.is_narrow(viewer, ability) {
        let mut q = sql!("select c.state, count(*) as count from clearance c where c.state || '' <> 'draft'");
        narrowed(&mut q, viewer, ability, wanted);
        q.push_text(" group by c.state");
        tx.all(q).await?
    } else {
        let states: Vec<S> = S::ALL.iter().copied().filter(|state| *state != S::Draft).collect();
        let counts = up_to_many(tx, viewer, ability, wanted, &states).await?;
        counts.into_iter().map(|(state, count)| (state.as_str().to_owned(), count)).collect()
    };
    counts.retain(|(_, count)| *count > 0);
    let place = |state: &str| ClearanceState::ALL.iter().position(|known| known.as_str() == state);
    counts.sort_by_key(|(state, _)| place(state));
    Ok(counts)
}

/// A page of the queue, oldest first.
pub async fn lines(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Line>> {
    some(tx, viewer, Ability::FollowApplications, wanted, PAGE).await
}

/// The same, of what reviewers work on.
pub async fn for_review(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Line>> {
    some(tx, viewer, Ability::ReviewScreening, wanted, PAGE).await
}

/// So many lines for a file; `wanted` goes on behind them.
pub async fn on(tx: &mut Tx, viewer: &Viewer, ability: Ability, wanted: &mut Wanted, most: i64) -> Result<Vec<Line>> {
    let lines = some(tx, viewer, ability, wanted, most).await?;
    if let Some(last) = lines.last() {
        wanted.after = (last.since.as_microsecond(), last.id.into());
    }
    Ok(lines)
}

async fn some(tx: &mut Tx, viewer: &Viewer, ability: Ability, wanted: &Wanted, most: i64) -> Result<Vec<Line>> {
    if wanted.is_narrow(viewer, ability) {
        let mut q = cases(wanted);
        // Not by the index of states: the few that are left are sorted.
        q.push_list(" and c.state || '' in (${})", wanted.states.iter().copied());
        return Ok(tx.all(ordered(q, viewer, ability, wanted, most)).await?);
    }
    let mut lines = Vec::new();
    for state in &wanted.states {
        let mut q = cases(wanted);
        q.push(" and c.state = ${}", *state);
        lines.extend(tx.all::<Line>(ordered(q, viewer, ability, wanted, most)).await?);
    }
    lines.sort_by_key(|line| (line.since, line.id));
    lines.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(lines)
}

fn cases(wanted: &Wanted) -> Sql {
    sql!(
        "select c.id, c.person, p.given, p.family, c.state, c.level, c.proposal, c.since,
                coalesce(c.ordered_at, c.since) as asked_at,
                (select o.state from screening_order o where o.clearance = c.id and o.provider = c.provider
                 order by o.id desc limit 1) as order_state,
                (select min(s.name) from clearance_school cs join school s on s.id = cs.school
                 where cs.clearance = c.id) as school
         from clearance c
         join person p on p.id = c.person
         where c.submitted_at is not null and (c.since, c.id) > ($1, $2)",
        wanted.after.0,
        wanted.after.1
    )
}

fn ordered(mut q: Sql, viewer: &Viewer, ability: Ability, wanted: &Wanted, most: i64) -> Sql {
    narrowed(&mut q, viewer, ability, wanted);
    q.push(" order by c.since, c.id limit ${}", most);
    q
}

/// Counting goes no further than this: who has a thousand before them does not need to know more.
pub const COUNTED: i64 = 1_000;

/// How many cases reviewers have in each of these states, within the filter; more than [`COUNTED`] means more.
pub async fn review_counts(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, states: &[S]) -> Result<Vec<(S, i64)>> {
    let ability = Ability::ReviewScreening;
    if wanted.is_narrow(viewer, ability) {
        // The few that are left are looked at once.
        let mut q = sql!("select c.state, count(*) as count from clearance c");
        q.push_list(" where c.state || '' in (${})", states.iter().copied());
        narrowed(&mut q, viewer, ability, wanted);
        q.push_text(" group by c.state");
        let found: Vec<(S, i64)> = tx.all(q).await?;
        let count = |state: &S| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
        return Ok(states.iter().map(|state| (*state, count(state))).collect());
    }
    up_to_many(tx, viewer, ability, wanted, states).await
}

/// Each state counted on its index, no further than one beyond [`COUNTED`].
async fn up_to_many(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    wanted: &Wanted,
    states: &[S],
) -> Result<Vec<(S, i64)>> {
    let mut counts = Vec::new();
    for state in states {
        let mut q = sql!("select count(*) as count from (select 1 as one from clearance c where c.state = $1", *state);
        narrowed(&mut q, viewer, ability, wanted);
        q.push(" limit ${}) x", COUNTED + 1);
        let (count,) = tx.one::<(i64,)>(q).await?;
        counts.push((*state, count));
    }
    Ok(counts)
}
