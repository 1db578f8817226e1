//! What the dashboard shows: who is cleared and who waits, how full shifts are, hours given, who did not come.

use super::dashboard_costs;
use super::dashboard_store as store;
use super::figure::{Cell, Figure, Line};
use super::plot::{COLOURS, Kind, Series};
use super::store::{Asked, Given, given as given_hours};
use crate::error::Result;
use crate::people::Ability;
use crate::volunteering::hours_close::Month;
use crate::web::{Page, Reach};
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Weeks behind and ahead.
const WEEKS_BEHIND: i64 = 12;
const WEEKS_AHEAD: i64 = 4;
const MONTHS: usize = 12;
/// Schools that are drawn; the table has all.
const SCHOOLS_DRAWN: usize = 10;

/// All figures, counted now.
pub async fn figures(tx: &mut Tx, page: &Page, asked: &Asked<'_>) -> Result<Vec<Figure>> {
    let months = months(asked.today);
    let from = months.first().map_or(asked.today, |month| month.first());
    let born = [18, 30, 50, 65].map(|age: i32| asked.today.saturating_sub(age.years()));
    let people = store::people(tx, asked, born).await?;
    let mut figures = vec![cleared(page, &people), waiting(page, &store::waiting(tx, asked).await?)];
    let monday = asked.today.saturating_sub(i64::from(asked.today.weekday().to_monday_zero_offset()).days());
    let (first, last) =
        (monday.saturating_sub((7 * WEEKS_BEHIND).days()), monday.saturating_add((7 * WEEKS_AHEAD - 1).days()));
    figures.push(fill(page, &store::places(tx, asked, first, last).await?, first));
    figures.push(given(page, &given_hours(tx, asked, from, asked.today).await?, &months));
    if asked.school == 0 {
        figures.push(schools(page, &store::schools(tx, asked).await?));
    }
    figures.push(came(page, &store::came(tx, asked, from).await?, &months));
    if asked.school == 0 && asked.viewer.reach(Ability::SeeDashboard) == Reach::District {
        figures.push(dashboard_costs::figure(tx, page, asked, &months).await?);
    }
    figures.push(ages(page, &people));
    figures.push(languages(page, &people));
    figures.extend(super::dashboard_partners::figures(tx, page, asked).await?);
    Ok(figures)
}

/// The last twelve months, this one last.
fn months(today: Date) -> Vec<Month> {
    let back = std::iter::successors(Some(Month::of(today)), |month| Some(month.before()));
    let mut months: Vec<Month> = back.take(MONTHS).collect();
    months.reverse();
    months
}

pub(super) fn month_name(page: &Page, month: Month) -> String {
    page.month(month.first().year(), month.first().month())
}

/// As short as it stands under a bar.
pub(super) fn month_short(page: &Page, month: Month) -> String {
    month_name(page, month).chars().take(3).collect()
}

pub(super) fn head(page: &Page, keys: &[&'static str]) -> Vec<String> {
    keys.iter().map(|key| page.t(key).into_owned()).collect()
}

/// How many people there are of each kind, in the order of the kinds.
fn by<'a, K: Ord>(people: &'a [store::Alike], kind: impl Fn(&'a store::Alike) -> K) -> BTreeMap<K, i64> {
    let mut counts = BTreeMap::new();
    for alike in people {
        *counts.entry(kind(alike)).or_default() += alike.people;
    }
    counts
}

fn cleared(page: &Page, people: &[store::Alike]) -> Figure {
    let levels = by(people, |alike| alike.level);
    let name = |level: i64| {
        let number = u32::try_from(level).unwrap_or(0);
        let found = page.policy().clearance.level_numbered(number);
        format!("{level} · {}", found.map_or("", |level| level.name.get(page.lang())))
    };
    let lines = levels.iter().map(|(level, people)| Line::new(vec![Cell::Text(name(*level)), Cell::Count(*people)]));
    let series = [Series::new(page.t("dash-people"), levels.values().copied())];
    Figure::new(page, "cleared", head(page, &["dash-level", "dash-people"]), lines.collect()).barred(
        page,
        &series,
        |value| page.number(&value),
    )
}

/// The bands of waiting, by the key of their name.
const BANDS: [&str; 5] =
    ["dash-band-week", "dash-band-fortnight", "dash-band-month", "dash-band-two-months", "dash-band-longer"];

fn waiting(page: &Page, states: &[store::Ages]) -> Figure {
    let line = |one: &store::Ages| {
        let first = Cell::Text(page.state("evidence-state", &one.state));
        let sum = Cell::Count(one.bands().iter().sum());
        Line::new(std::iter::once(first).chain(one.bands().map(Cell::Count)).chain([sum]).collect())
    };
    let mut keys = vec!["dash-waits"];
    keys.extend(BANDS);
    keys.push("dash-all");
    let labels = head(
        page,
        &["dash-short-week", "dash-short-fortnight", "dash-short-month", "dash-short-two-months", "dash-short-longer"],
    );
    let sums = (0..BANDS.len()).map(|band| states.iter().map(|one| one.bands()[band]).sum());
    let series = [Series::new(page.t("dash-all"), sums)];
    Figure::new(page, "waiting", head(page, &keys), states.iter().map(line).collect()).drawn(
        Kind::Bars,
        &labels,
        &series,
        |value| page.number(&value),
    )
}

fn percent(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 100 + whole / 2) / whole)
}

fn fill(page: &Page, days: &[store::Places], first: Date) -> Figure {
    let mut lines = Vec::new();
    let (mut labels, mut rates) = (Vec::new(), Vec::new());
    for week in 0..WEEKS_BEHIND + WEEKS_AHEAD {
        let begins = first.saturating_add((7 * week).days());
        let ends = begins.saturating_add(6.days());
        let of_week = days.iter().filter(|day| begins <= day.on_date && day.on_date <= ends);
        let sum = |of: fn(&store::Places) -> i64| of_week.clone().map(of).sum::<i64>();
        let (shifts, capacity, taken) = (sum(|day| day.shifts), sum(|day| day.capacity), sum(|day| day.taken));
        let rate = percent(taken, capacity);
        let (month, day) = (begins.month(), begins.day());
        labels.push(if page.lang() == "en" { format!("{month}/{day}") } else { format!("{day}/{month}") });
        rates.push(rate);
        lines.push(Line::new(vec![
            Cell::Text(page.date_short(&begins)),
            Cell::Count(shifts),
            Cell::Count(capacity),
            Cell::Count(taken),
            rate.map_or(Cell::Nothing, Cell::Percent),
        ]));
    }
    let series = [Series { name: page.t("dash-rate").into_owned(), values: rates }];
    let keys = ["dash-week", "dash-shifts", "dash-places", "dash-taken", "dash-rate"];
    Figure::new(page, "fill", head(page, &keys), lines)
        .drawn(Kind::Lines, &labels, &series, |value| page.t1("dash-percent", "percent", value))
}

fn given(page: &Page, given: &[Given], months: &[Month]) -> Figure {
    let of = |month: &Month, kind: &str| -> i64 {
        let month = month.to_string();
        given.iter().filter(|one| one.month == month && one.category == kind).map(|one| one.minutes).sum()
    };
    let mut kinds: Vec<(&str, i64)> = Vec::new();
    for one in given {
        match kinds.iter_mut().find(|kind| kind.0 == one.category) {
            Some(kind) => kind.1 += one.minutes,
            None => kinds.push((&one.category, one.minutes)),
        }
    }
    kinds.sort_by_key(|kind| -kind.1);
    let name = |id: &str| {
        let found = page.policy().hours.category(id);
        found.map_or_else(|| id.to_owned(), |found| found.name.get(page.lang()).to_owned())
    };
    let mut titles = head(page, &["dash-month"]);
    titles.extend(kinds.iter().map(|kind| name(kind.0)));
    titles.push(page.t("dash-all").into_owned());
    let line = |month: &Month| {
        let each: Vec<i64> = kinds.iter().map(|kind| of(month, kind.0)).collect();
        let all = each.iter().sum();
        let cells = std::iter::once(Cell::Text(month_name(page, *month)));
        Line::new(cells.chain(each.into_iter().map(Cell::Minutes)).chain([Cell::Minutes(all)]).collect())
    };
    // The largest kinds have a colour each; the others share the last.
    let (large, small) = kinds.split_at(kinds.len().min(if kinds.len() > COLOURS { COLOURS - 1 } else { COLOURS }));
    let hours = |minutes: i64| (minutes + 30) / 60;
    let mut series: Vec<Series> = large
        .iter()
        .map(|kind| Series::new(name(kind.0), months.iter().map(|month| hours(of(month, kind.0)))))
        .collect();
    if !small.is_empty() {
        let sum = |month: &Month| hours(small.iter().map(|kind| of(month, kind.0)).sum());
        series.push(Series::new(page.t("dash-others"), months.iter().map(sum)));
    }
    let labels: Vec<String> = months.iter().map(|month| month_short(page, *month)).collect();
    Figure::new(page, "given", titles, months.iter().map(line).collect()).drawn(
        Kind::Stacked,
        &labels,
        &series,
        |value| page.number(&value),
    )
}

fn schools(page: &Page, schools: &[store::AtSchool]) -> Figure {
    let line = |one: &store::AtSchool| Line {
        cells: vec![Cell::Text(one.name.clone()), Cell::Minutes(one.minutes), Cell::Count(one.people)],
        href: Some(format!("/office/dashboard?school={}", one.id)),
    };
    let drawn = &schools[..schools.len().min(SCHOOLS_DRAWN)];
    let series = [Series::new(page.t("dash-hours"), drawn.iter().map(|one| (one.minutes + 30) / 60))];
    let lines = schools.iter().map(line).collect();
    Figure::new(page, "schools", head(page, &["evidence-school", "dash-hours", "dash-people"]), lines).barred(
        page,
        &series,
        |value| page.number(&value),
    )
}

fn came(page: &Page, came: &[store::Came], months: &[Month]) -> Figure {
    let of = |month: &Month| {
        let found = came.iter().find(|one| one.month == month.to_string());
        found.map_or((0, 0), |one| (one.attended, one.absent))
    };
    let line = |month: &Month| {
        let (attended, absent) = of(month);
        let share = percent(absent, attended + absent).map_or(Cell::Nothing, Cell::Percent);
        Line::new(vec![Cell::Text(month_name(page, *month)), Cell::Count(attended), Cell::Count(absent), share])
    };
    let share = |month: &Month| {
        let (attended, absent) = of(month);
        percent(absent, attended + absent)
    };
    let series =
        [Series { name: page.t("dash-absent-share").into_owned(), values: months.iter().map(share).collect() }];
    let labels: Vec<String> = months.iter().map(|month| month_short(page, *month)).collect();
    let keys = ["dash-month", "dash-came", "dash-absent", "dash-absent-share"];
    Figure::new(page, "came", head(page, &keys), months.iter().map(line).collect()).drawn(
        Kind::Lines,
        &labels,
        &series,
        |value| page.t1("dash-percent", "percent", value),
    )
}

/// A table of people by something that says who they are: small groups are not shown, nor what would let anybody work them
/// out. How many people there are stands beside it, in who is cleared; where that would tell, not even the groups are named.
fn by_trait(page: &Page, id: &'static str, column: &'static str, named: Vec<(String, i64)>) -> Figure {
    let counts: Vec<u64> = named.iter().map(|(_, count)| count.unsigned_abs()).collect();
    let limit = u64::from(page.policy().evidence.small_cell);
    let lines = match cells::beside_total(&counts, limit) {
        Some(shown) => {
            let cell = |count, shown: Option<u64>| shown.map_or(Cell::Few, |_| Cell::Count(count));
            let line = |((name, count), shown)| Line::new(vec![Cell::Text(name), cell(count, shown)]);
            named.into_iter().zip(shown).map(line).collect()
        }
        None => vec![Line::new(vec![Cell::Text(page.t("dash-all").into_owned()), Cell::Few])],
    };
    Figure::new(page, id, head(page, &[column, "dash-people"]), lines)
}

fn ages(page: &Page, people: &[store::Alike]) -> Figure {
    const ORDER: [&str; 6] = ["under-18", "18", "30", "50", "65", "none"];
    let counts = by(people, |alike| usize::try_from(alike.age).unwrap_or(ORDER.len() - 1));
    let known = counts.into_iter().map(|(band, count)| (page.state("dash-age", ORDER[band]), count));
    by_trait(page, "ages", "dash-age", known.collect())
}

/// Most first.
fn languages(page: &Page, people: &[store::Alike]) -> Figure {
    let name = |code: &str| i18n::Lang::parse(code).map_or_else(|| code.to_owned(), |lang| lang.endonym().to_owned());
    let mut counts: Vec<(&str, i64)> = by(people, |alike| alike.lang.as_str()).into_iter().collect();
    counts.sort_by_key(|(_, count)| -*count);
    by_trait(page, "languages", "dash-language", counts.into_iter().map(|(code, count)| (name(code), count)).collect())
}
