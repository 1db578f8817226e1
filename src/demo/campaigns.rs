//! Campaigns of the invented world, small and full: a row at any place of its way, with the steps there.

use super::calendar::{Calendar, plus};
use super::money_tables::{CampaignRow, CampaignStepRow};
use crate::giving::campaign_flow::CampaignState::{self, *};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use jiff::Timestamp;

/// A campaign, before its rows are made.
#[derive(Clone)]
pub struct Told {
    pub id: i64,
    pub asks: (i64, Role),
    /// Who says yes or no for the school.
    pub answers: (i64, Role),
    pub school: i64,
    pub what: &'static str,
    pub dollars: i64,
    pub state: CampaignState,
    /// Days since it was asked, and until it ends.
    pub days: i64,
    pub ends: i64,
}

/// All rows of one campaign, and its lines of the ledger.
pub struct Rows {
    pub campaign: CampaignRow,
    pub steps: Vec<CampaignStepRow>,
    pub lines: Vec<(Timestamp, Entry)>,
}

const NO: &str = "Phones for staff help no class. The district has its own.";

/// Puts the rows together.
pub fn rows(calendar: &Calendar<'_>, told: &Told) -> Rows {
    let (steps, lines) = walked(calendar, told);
    Rows { campaign: row(calendar, told), steps, lines }
}

fn row(calendar: &Calendar<'_>, told: &Told) -> CampaignRow {
    let &Told { id, school, what, dollars, state, days, ends, .. } = told;
    let asked_on = calendar.day(-days);
    let decided = matches!(state, Approved | Running | Ended | Declined);
    CampaignRow {
        id,
        person: told.asks.0,
        school,
        site: "Fund a Class",
        site_url: "https://fundaclass.example.org",
        page_url: match state {
            Running | Ended => "https://fundaclass.example.org/campaigns/our-class",
            _ => "",
        },
        what,
        cents: dollars * 100,
        ends_on: calendar.day(ends),
        state,
        decider: match state {
            SchoolYes => "superintendent",
            _ if decided => "principal",
            _ => "",
        },
        year_cents: if decided || state == SchoolYes { dollars * 100 } else { 0 },
        answer: if state == Declined { NO } else { "" },
        decided_by: decided.then_some(told.answers.0),
        decided_at: decided.then(|| calendar.past(plus(asked_on, 2), 11, 0)),
        came: if state == Ended { "nothing" } else { "" },
        came_what: if state == Ended { "Nobody gave; we ask again in spring." } else { "" },
        asked_at: calendar.past(asked_on, 9, 0),
        since: calendar.past(plus(asked_on, days.min(2)), 11, 0),
    }
}

/// The steps to where it stands, and their lines in the ledger.
fn walked(calendar: &Calendar<'_>, told: &Told) -> (Vec<CampaignStepRow>, Vec<(Timestamp, Entry)>) {
    let &Told { id, school, state, days, ends, .. } = told;
    let (asker, answer) = (Some(told.asks), Some(told.answers));
    let approved = ("approve", "campaign-approved", Approved, answer, 2);
    let started = ("start", "campaign-started", Running, asker, 4);
    let mut way = vec![("ask", "campaign-asked", Asked, asker, 0)];
    match state {
        Asked => {}
        SchoolYes => way.push(("pass_on", "campaign-passed-on", SchoolYes, answer, 2)),
        Approved => way.push(approved),
        Running => way.extend([approved, started]),
        Ended => way.extend([approved, started, ("end", "campaign-ended", Ended, asker, days + ends)]),
        Declined => way.push(("decline", "campaign-declined", Declined, answer, 2)),
        Withdrawn => way.push(("withdraw", "campaign-withdrawn", Withdrawn, asker, 2)),
        Expired => way.push(("expire", "campaign-expired", Expired, None, days + ends + 1)),
    }
    let (mut steps, mut lines) = (Vec::new(), Vec::new());
    for (n, (verb, line, to, by, after)) in (1..).zip(way) {
        let at = calendar.past(plus(calendar.day(-days), after), 9, 0);
        let actor = by.map_or(Actor::System, |(person, role)| Actor::Person(PersonId::from(person), role));
        let mut entry = Entry::new(actor, line, "campaign", id);
        entry.school = Some(SchoolId(school));
        lines.push((at, entry.about(PersonId::from(told.asks.0))));
        steps.push(CampaignStepRow {
            id: id * 10 + n,
            campaign: id,
            verb,
            state: to,
            person: by.map(|(person, _)| person),
            role: by.map_or("system", |(_, role)| role.as_str()),
            note: if to == Declined { NO } else { "" },
            at,
        });
    }
    (steps, lines)
}
