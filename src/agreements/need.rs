//! How the papers of an organisation stand on a day: pure, and the same for the office, the partner and the night.

use super::paper::Paper;
use super::paper_flow::PaperState;
use crate::policy::PaperKind;
use jiff::Span;
use jiff::civil::Date;

/// How a needed paper stands: what holds, and what came after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    pub kind: PaperKind,
    /// As the partner and the office say it.
    pub state: PaperState,
    /// What holds, or else the newest that came.
    pub paper: Option<Paper>,
    /// A newer one that the office looks at while an older one holds.
    pub pending: Option<Paper>,
}

impl Need {
    /// Whether the agreement has what it needs.
    pub fn holds(&self) -> bool {
        self.state.holds()
    }

    /// Whether it holds, ends within so many days, and nothing newer came.
    pub fn is_expiring(&self, day: Date, days: u32) -> bool {
        let soon = day.saturating_add(Span::new().days(i64::from(days)));
        let last = self.paper.as_ref().and_then(|paper| paper.expires_on);
        self.holds() && self.pending.is_none() && last.is_some_and(|last| last <= soon)
    }
}

/// How the papers of these kinds stand on a day. `papers` come with the newest first.
pub fn needs(kinds: &[PaperKind], papers: &[Paper], day: Date) -> Vec<Need> {
    kinds.iter().map(|kind| need(*kind, papers, day)).collect()
}

fn need(kind: PaperKind, papers: &[Paper], day: Date) -> Need {
    let mut of = papers.iter().filter(|paper| paper.kind == kind && paper.state != PaperState::Replaced);
    let holding = of.clone().find(|paper| paper.holds_on(day));
    let newest = of.next();
    let (paper, state) = match (holding, newest) {
        (Some(paper), _) => (Some(paper), paper.state),
        // Its last day is over, and the night has not come by yet.
        (None, Some(paper)) if paper.state.holds() => (Some(paper), PaperState::Expired),
        (None, Some(paper)) => (Some(paper), paper.state),
        (None, None) => (None, PaperState::Missing),
    };
    let pending = newest.filter(|newest| holding.is_some() && newest.state == PaperState::InReview);
    Need { kind, state, paper: paper.cloned(), pending: pending.cloned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreements::paper::PaperId;
    use crate::partners::OrganisationId;
    use jiff::Timestamp;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 9, 8);

    fn paper(id: i64, state: PaperState, expires_on: Option<Date>) -> Paper {
        Paper {
            id: PaperId(id),
            organisation: OrganisationId(1),
            organisation_name: String::new(),
            kind: PaperKind::Insurance,
            state,
            words: String::new(),
            cents: Some(100_000_000),
            additional_insured: true,
            expires_on,
            why: String::new(),
            due_on: None,
            came_at: Timestamp::UNIX_EPOCH,
            since: Timestamp::UNIX_EPOCH,
            document: None,
        }
    }

    fn state_of(papers: &[Paper]) -> PaperState {
        needs(&[PaperKind::Insurance], papers, TODAY)[0].state
    }

    #[test]
    fn what_ends_soon_is_expiring_until_something_newer_came() {
        let last = date(2026, 10, 1);
        let of = |papers: &[Paper]| needs(&[PaperKind::Insurance], papers, TODAY)[0].clone();
        let good = paper(1, PaperState::Accepted, Some(last));
        assert!(of(std::slice::from_ref(&good)).is_expiring(TODAY, 23));
        assert!(!of(std::slice::from_ref(&good)).is_expiring(TODAY, 22));
        assert!(!of(&[paper(2, PaperState::InReview, None), good]).is_expiring(TODAY, 60));
        assert!(!of(&[paper(1, PaperState::Accepted, Some(date(2026, 9, 7)))]).is_expiring(TODAY, 60));
        assert!(!of(&[paper(1, PaperState::Waived, None)]).is_expiring(TODAY, 60));
    }

    #[test]
    fn what_holds_goes_on_holding_while_a_newer_one_is_looked_at() {
        use PaperState::{Accepted, Expired, InReview, Missing, Refused, Replaced, Waived};
        let good = paper(1, Accepted, Some(TODAY));
        assert_eq!(state_of(&[]), Missing);
        assert_eq!(state_of(&[paper(2, InReview, None), good.clone()]), Accepted);
        let pending = needs(&[PaperKind::Insurance], &[paper(2, InReview, None), good], TODAY)[0].pending.clone();
        assert_eq!(pending.map(|paper| paper.id), Some(PaperId(2)));
        assert_eq!(state_of(&[paper(1, Accepted, Some(date(2026, 9, 7)))]), Expired);
        assert_eq!(state_of(&[paper(2, Refused, None), paper(1, Expired, Some(date(2026, 9, 7)))]), Refused);
        assert_eq!(state_of(&[paper(2, Replaced, None), paper(1, Waived, None)]), Waived);
    }
}
