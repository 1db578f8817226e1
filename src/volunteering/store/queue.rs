//! The queues: applications within a viewer's reach, by state and age.

use crate::error::Result;
use crate::people::{Ability, fold};
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Lines of a page.
pub const PAGE: i64 = 50;

/// One line of a queue.
pub struct Line {
    pub id: ClearanceId,
    pub given: String,
    pub family: String,
    pub state: ClearanceState,
    pub level: i64,
    pub proposal: String,
    pub since: Timestamp,
    /// One of the chosen schools, by name.
    pub school: Option<String>,
}
db::row!(Line { id, given, family, state, level, proposal, since, school });

impl Line {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// Where the next page begins.
    pub fn cursor(&self) -> String {
        format!("{}-{}", self.since.as_microsecond(), self.id)
    }
}

/// What somebody looks for.
pub struct Wanted {
    states: Vec<ClearanceState>,
    school: Option<i64>,
    name: String,
    reviewer: Option<i64>,
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
        "in_progress" => &[S::Submitted, S::AwaitingDisclosure, S::Screening, S::Review, S::PreAdverse, S::Appeal],
        _ => OPEN,
    }
}

impl Wanted {
    /// From the address of a page; what cannot be read is left out.
    pub fn read(state: &str, school: &str, name: &str, after: &str, district: bool) -> Wanted {
        let states = match ClearanceState::parse(state) {
            Some(state) if district && state != S::Draft => vec![state],
            _ => behind(state).to_vec(),
        };
        let after = after.split_once('-').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
        let name = fold(name).chars().take(80).collect();
        Wanted {
            states,
            school: school.parse().ok(),
            name,
            reviewer: None,
            after: after.unwrap_or((i64::MIN, i64::MIN)),
        }
    }

    /// The reviewers' queues: these states only.
    pub fn states(states: &[S], after: &str) -> Wanted {
        let mut wanted = Wanted::read("", "", "", after, true);
        wanted.states = states.to_vec();
        wanted
    }

    /// Only what this reviewer took.
    pub fn of_reviewer(mut self, reviewer: i64) -> Wanted {
        self.reviewer = Some(reviewer);
        self
    }
}

/// Narrows a statement to what the viewer's ability reaches. The whole district asks once, not for every row.
pub(super) fn within(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    if viewer.reach(ability) == crate::web::Reach::District {
        q.push(" and c.person <> ${}", viewer.id());
        return;
    }
    q.push(
        " and c.person <> ${} and exists (
            select 1 from clearance_school cs
            join may m on m.scope_kind = 'school' and m.scope = cs.school
            where cs.clearance = c.id and m.person = ${} and m.ability = ${})",
        (viewer.id(), viewer.id(), ability.as_str()),
    );
}

fn narrowed(q: &mut Sql, wanted: &Wanted) {
    if let Some(school) = wanted.school {
        q.push(" and exists (select 1 from clearance_school cs where cs.clearance = c.id and cs.school = ${})", school);
    }
    if let Some(reviewer) = wanted.reviewer {
        q.push(
            " and exists (select 1 from reviewer_assignment a where a.clearance = c.id and a.reviewer = ${})",
            reviewer,
        );
    }
    if !wanted.name.is_empty() {
        q.push(" and (p.folded like ${} || '%' or p.folded like '% ' || ${} || '%')", escaped(&wanted.name));
    }
}

/// A name for `like`: its own signs are only letters.
fn escaped(name: &str) -> String {
    name.replace(['%', '_', '\\'], " ")
}

/// How many applications there are in each state, within reach and filter.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<(String, i64)>> {
    let mut q = if wanted.name.is_empty() {
        sql!("select c.state, count(*) as count from clearance c where c.state <> 'draft'")
    } else {
        sql!(
            "select c.state, count(*) as count from clearance c
             join person p on p.id = c.person where c.state <> 'draft'"
        )
    };
    within(&mut q, viewer, Ability::FollowApplications);
    narrowed(&mut q, wanted);
    q.push_text(" group by c.state");
    let mut counts: Vec<(String, i64)> = tx.all(q).await?;
    let place = |state: &str| ClearanceState::ALL.iter().position(|known| known.as_str() == state);
    counts.sort_by_key(|(state, _)| place(state));
    Ok(counts)
}

/// A page of the queue, oldest first.
pub async fn lines(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Line>> {
    page_of(tx, viewer, Ability::FollowApplications, wanted).await
}

/// The same, of what reviewers work on.
pub async fn for_review(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Line>> {
    page_of(tx, viewer, Ability::ReviewScreening, wanted).await
}

async fn page_of(tx: &mut Tx, viewer: &Viewer, ability: Ability, wanted: &Wanted) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select c.id, p.given, p.family, c.state, c.level, c.proposal, c.since,
                (select min(s.name) from clearance_school cs join school s on s.id = cs.school
                 where cs.clearance = c.id) as school
         from clearance c
         join person p on p.id = c.person
         where c.submitted_at is not null and (c.since, c.id) > ($1, $2)",
        wanted.after.0,
        wanted.after.1
    );
    q.push_list(" and c.state in (${})", wanted.states.iter().copied());
    within(&mut q, viewer, ability);
    narrowed(&mut q, wanted);
    q.push(" order by c.since, c.id limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

/// How many cases reviewers have in each state.
pub async fn review_counts(tx: &mut Tx) -> Result<Vec<(String, i64)>> {
    Ok(tx
        .all(sql!(
            "select c.state, count(*) as count from clearance c
             where c.state in ('screening', 'review', 'pre_adverse', 'suspended', 'appeal')
             group by c.state"
        ))
        .await?)
}
