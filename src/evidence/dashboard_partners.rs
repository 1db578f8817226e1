//! What the dashboard shows of partners, needs and gifts: who works with schools and who slips away, what is asked for and
//! how fast it is met, what was given this school year.

use super::dashboard::head;
use super::dashboard_partners_store as store;
use super::figure::{Cell, Figure, Line};
use super::plot::Series;
use super::store::Asked;
use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Page, Reach};
use db::Tx;
use jiff::Span;
use std::collections::BTreeMap;

/// The figures that the reader may see.
pub async fn figures(tx: &mut Tx, page: &Page, asked: &Asked<'_>) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    // A school sees its partners in its list; how the district's stand is the district's.
    if asked.school == 0 && asked.viewer.reach(Ability::SeePartners) == Reach::District {
        let days = i64::from(page.policy().partners.expiry_notice_days);
        let soon = asked.today.saturating_add(Span::new().days(days));
        let standing = store::standing(tx).await?;
        figures.push(partners(page, &standing, store::lapsing(tx, asked.today, soon).await?));
    }
    if reads_all(asked, Ability::SeeNeeds) {
        figures.push(needs(page, &store::open(tx, asked).await?, &store::met(tx, asked).await?));
    }
    if reads_all(asked, Ability::SeeGifts) {
        figures.push(gifts(page, &store::gifts(tx, asked).await?));
    }
    Ok(figures)
}

/// Whether the reader may see this of every school that is counted: somebody may read the dashboard of the district and see
/// the gifts of one school only.
fn reads_all(asked: &Asked<'_>, ability: Ability) -> bool {
    match asked.viewer.reach(ability) {
        Reach::Nowhere => false,
        Reach::District => true,
        some => some.covers(SchoolId(asked.school)) || some == asked.viewer.reach(Ability::SeeDashboard),
    }
}

/// The standings that are drawn, in this order.
const STANDINGS: [&str; 5] = ["inquiring", "eligible", "active", "quiet", "suspended"];

fn partners(page: &Page, standing: &[(String, i64)], lapsing: i64) -> Figure {
    let count = |word: &str| standing.iter().find(|(known, _)| known == word).map_or(0, |(_, count)| *count);
    let link = |word: &str| Some(format!("/office/partners?standing={word}"));
    let mut lines: Vec<Line> = STANDINGS
        .iter()
        .map(|word| Line {
            cells: vec![Cell::Text(page.state("partners-standing", word)), Cell::Count(count(word))],
            href: link(word),
        })
        .collect();
    lines.push(Line {
        cells: vec![Cell::Text(page.t("dash-lapsing").into_owned()), Cell::Count(lapsing)],
        href: Some("/office/agreements?state=ending".to_owned()),
    });
    let values = STANDINGS.iter().map(|word| count(word)).chain([lapsing]);
    let series = [Series::new(page.t("dash-partners-count"), values)];
    let keys = ["dash-partners-standing", "dash-partners-count"];
    Figure::new(page, "partners", head(page, &keys), lines).barred(page, &series, |value| page.number(&value))
}

/// The one in the middle; of two in the middle the smaller, so that it is one that happened.
fn median(days: &mut [i64]) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len().saturating_sub(1) / 2).copied()
}

fn needs(page: &Page, open: &[(String, i64)], met: &[store::Met]) -> Figure {
    let mut kinds: BTreeMap<&str, (i64, Vec<i64>)> = BTreeMap::new();
    for (kind, count) in open {
        kinds.entry(kind).or_default().0 += count;
    }
    for one in met {
        let published = page.policy().calendar.day_of(one.published_at);
        let days = published.until(one.received_on).map_or(0, |span| i64::from(span.get_days())).max(0);
        kinds.entry(&one.kind).or_default().1.push(days);
    }
    let mut all: Vec<i64> = kinds.values().flat_map(|(_, days)| days.iter().copied()).collect();
    let days = |days: &mut [i64]| median(days).map_or(Cell::Nothing, Cell::Count);
    let series = [
        Series::new(page.t("dash-needs-open"), kinds.values().map(|(open, _)| *open)),
        Series::new(page.t("dash-needs-met"), kinds.values().map(|(_, met)| met.len() as i64)),
    ];
    let sums = (kinds.values().map(|(open, _)| open).sum(), all.len() as i64);
    let row = |name: String, (open, met): (i64, i64), median: Cell| {
        Line::new(vec![Cell::Text(name), Cell::Count(open), Cell::Count(met), median])
    };
    let mut lines: Vec<Line> = kinds
        .into_iter()
        .map(|(kind, (open, mut met))| {
            let count = met.len() as i64;
            row(page.state("needs-kind", kind), (open, count), days(&mut met))
        })
        .collect();
    if !lines.is_empty() {
        lines.push(row(page.t("dash-all").into_owned(), sums, days(&mut all)));
    }
    let keys = ["dash-kind", "dash-needs-open", "dash-needs-met", "dash-needs-days"];
    Figure::new(page, "needs", head(page, &keys), lines).barred(page, &series, |value| page.number(&value))
}

fn gifts(page: &Page, gifts: &[store::Given]) -> Figure {
    let line = |one: &store::Given| {
        let worth = if one.kind == "money" { Cell::Money(one.cents) } else { Cell::Nothing };
        Line::new(vec![Cell::Text(page.state("gifts-kind", &one.kind)), Cell::Count(one.gifts), worth])
    };
    let series = [Series::new(page.t("dash-gifts-count"), gifts.iter().map(|one| one.gifts))];
    let keys = ["dash-kind", "dash-gifts-count", "dash-gifts-money"];
    Figure::new(page, "gifts", head(page, &keys), gifts.iter().map(line).collect())
        .barred(page, &series, |value| page.number(&value))
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_one_that_happened() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [7]), Some(7));
        assert_eq!(median(&mut [9, 1]), Some(1));
        assert_eq!(median(&mut [30, 2, 4]), Some(4));
        assert_eq!(median(&mut [30, 2, 4, 5]), Some(4));
    }
}
