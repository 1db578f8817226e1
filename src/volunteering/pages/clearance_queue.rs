//! The office's queue of applications: who waits, for what, how long.

use super::alike;
use super::bulk::Bulk;
use super::clearances::{broad, kind_of};
use super::queues::{self, Filter, narrowed};
use crate::app::App;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools;
use crate::volunteering::clearance::rules::interview_levels;
use crate::volunteering::season::{Season, season};
use crate::volunteering::store::queue::{self, Heard, Line, Wanted};
use crate::web::{Me, Page, Query, Reach, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "volunteering/clearances.html")]
struct QueuePage {
    page: Page,
    filter: Filter,
    /// Each state and how many are in it, in words.
    counts: Vec<(String, String)>,
    lines: Vec<Line>,
    /// Whose record shares something with another, and what.
    alike: Vec<(PersonId, String)>,
    schools: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    /// More people have this name than are looked through.
    common: bool,
    next: Option<String>,
    /// What this viewer can do with several.
    bulk: Vec<Bulk>,
    district: bool,
    /// The season ahead, for those who see the whole district.
    season: Option<Season>,
    appeals: bool,
}

impl QueuePage {
    fn state_of(&self, state: &str) -> String {
        if self.district {
            self.page.state("clearance-state", state)
        } else {
            self.page.state("clearance-broad", broad(state))
        }
    }

    fn kind_of(&self, state: &str) -> &'static str {
        kind_of(state)
    }

    fn age(&self, line: &Line) -> String {
        self.page.t1("clearance-age", "days", self.page.days_since(&line.since))
    }

    /// What the record of a line shares with another.
    fn shares(&self, line: &Line) -> Option<&str> {
        alike::of_line(&self.alike, line)
    }

    /// What the drawing shows.
    fn season_picture(&self, season: &Season) -> &'static str {
        if season.first_year { "season-picture-first" } else { "season-picture" }
    }

    /// The same as a file.
    fn file(&self, ending: &str) -> String {
        self.filter.with(&format!("{HERE}.{ending}"), "after", "")
    }

    /// The address of this list with one thing changed.
    fn with(&self, name: &str, value: &str) -> String {
        self.filter.with(HERE, name, value)
    }
}

const HERE: &str = "/office/clearances";

/// Every application within reach, those that wait longest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let district = me.reach(Ability::FollowApplications) == Reach::District;
    let (wanted, common) = asked(&mut tx, &page_, &filter, district).await?;
    let counts = queue::counts(&mut tx, &me, &wanted).await?;
    let lines = queue::lines(&mut tx, &me, &wanted).await?;
    let alike = alike::of_lines(&mut tx, &me, &page_, &lines).await?;
    let next = queues::next(&lines);
    let reach = me.reach(Ability::FollowApplications);
    let schools = schools::names(&mut tx).await?.into_iter().filter(|s| reach.covers(s.id));
    let schools = schools.map(|s| (s.id.to_string(), s.name)).collect();
    let counts = by_word(counts, district);
    let counts = counts.into_iter().map(|(word, count)| (word, queues::counted(&page_, count))).collect();
    let season = match district && filter.state.is_empty() && filter.after.is_empty() && !filter.is_narrowed() {
        true => Some(season(&app, &mut tx, page_.zone()).await?),
        false => None,
    };
    let appeals = me.may(Ability::DecideAppeals);
    let (levels, ages) = (queues::levels(&page_), queues::ages(&page_));
    let bulk = [Bulk::Remind, Bulk::Accept].into_iter().filter(|act| me.may(act.ability()) && act.has_work(&lines));
    let bulk = bulk.collect();
    page(QueuePage {
        page: page_,
        filter,
        counts,
        lines,
        alike,
        schools,
        levels,
        ages,
        common,
        next,
        bulk,
        district,
        season,
        appeals,
    })
}

/// What the address asks for; and whether very many have the name in it.
pub(super) async fn asked(tx: &mut Tx, page: &Page, filter: &Filter, district: bool) -> Result<(Wanted, bool)> {
    let heard = match filter.heard.as_str() {
        "references" => Some(Heard::References),
        "talk" => Some(Heard::Talk(interview_levels(page.policy()))),
        _ => None,
    };
    let wanted = Wanted::read(&filter.state, &filter.school, &filter.after, district).heard(heard);
    narrowed(wanted, filter, page.now()).name(tx, &filter.q).await
}

/// Counts under the words this viewer sees.
fn by_word(counts: Vec<(String, i64)>, district: bool) -> Vec<(String, i64)> {
    if district {
        return counts;
    }
    let mut words: Vec<(String, i64)> = Vec::new();
    for (state, count) in counts {
        let word = broad(&state);
        match words.iter_mut().find(|(known, _)| known == word) {
            Some((_, sum)) => *sum += count,
            None => words.push((word.to_owned(), count)),
        }
    }
    words
}
