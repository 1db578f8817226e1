//! What somebody's giving came to, by school year: gifts, needs met, schools, hours, thanks, and photos.

use super::became::{PhotoCard, ProofId};
use super::impact_store as store;
use crate::error::{Error, Result};
use crate::evidence::{Kind, Plot, Series};
use crate::ledger::{self, Actor, Entry};
use crate::partners::OrganisationId;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Page};
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Whose giving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Partner(OrganisationId),
    Person(PersonId),
}

/// One thing that came, or one day of hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub kind: String,
    pub record: i64,
    pub on_date: Date,
    pub what: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub quantity: i64,
    pub cents: i64,
    pub minutes: i64,
    pub thanks: String,
}
db::row!(Line { kind, record, on_date, what, school, school_name, quantity, cents, minutes, thanks });

/// What became of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub proof: ProofId,
    pub written_at: Timestamp,
    pub words: String,
    /// Whether their writer lets everybody read them.
    pub words_public: bool,
    pub what: String,
    pub school_name: Option<String>,
}
db::row!(Given { proof, written_at, words, words_public, what, school_name });

/// What an organisation lets everybody see on its page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Public {
    pub counts: bool,
    pub photos: bool,
}
db::row!(Public { counts, photos });

/// One school year of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Year {
    pub name: String,
    pub gifts: i64,
    pub cents: i64,
    pub needs: i64,
    pub minutes: i64,
    pub thanks: i64,
    schools: BTreeSet<i64>,
}

impl Year {
    /// How many schools it reached.
    pub fn schools(&self) -> i64 {
        self.schools.len() as i64
    }

    fn take(&mut self, line: &Line) {
        match line.kind.as_str() {
            "gift" => self.gifts += 1,
            "need" => self.needs += 1,
            _ => {}
        }
        self.cents += line.cents;
        self.minutes += line.minutes;
        self.thanks += i64::from(!line.thanks.is_empty());
        self.schools.extend(line.school.map(|school| school.0));
    }
}

/// All of it.
#[derive(Debug, Clone, Default)]
pub struct Impact {
    pub lines: Vec<Line>,
    /// The latest first.
    pub years: Vec<Year>,
    /// All years in one.
    pub all: Year,
    pub became: Vec<(Given, Vec<PhotoCard>)>,
}

impl Impact {
    /// Whether nothing came yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Words of thanks that came with things, the latest first.
    pub fn thanks(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().rev().filter(|line| !line.thanks.is_empty())
    }

    /// Gifts and needs by school year, drawn; nothing is drawn of nothing.
    pub fn plot(&self, page: &Page) -> Option<String> {
        if self.all.gifts + self.all.needs == 0 {
            return None;
        }
        let labels: Vec<String> = self.years.iter().rev().map(|year| year.name.clone()).collect();
        let series = [
            Series::new(page.t("impact-gifts"), self.years.iter().rev().map(|year| year.gifts)),
            Series::new(page.t("impact-needs"), self.years.iter().rev().map(|year| year.needs)),
        ];
        let (title, desc) = (page.t("impact-plot"), page.t("impact-plot-text"));
        let plot =
            Plot { id: "impact", title: &title, desc: &desc, kind: Kind::Stacked, labels: &labels, series: &series };
        Some(plot.draw(|value| page.number(&value)))
    }
}

/// Adds lines up by the school year in which their day is; `letters` are thanks, too.
fn by_year(lines: &[Line], letters: &[Timestamp], rules: &InForce) -> (Vec<Year>, Year) {
    let mut years: BTreeMap<Date, Year> = BTreeMap::new();
    let mut all = Year::default();
    let calendar = &rules.calendar;
    for line in lines {
        let year = calendar.school_year_of(line.on_date);
        years.entry(year.first).or_insert_with(|| named(year.name())).take(line);
        all.take(line);
    }
    for at in letters {
        let year = calendar.school_year_of(calendar.day_of(*at));
        years.entry(year.first).or_insert_with(|| named(year.name())).thanks += 1;
        all.thanks += 1;
    }
    (years.into_values().rev().collect(), all)
}

fn named(name: String) -> Year {
    Year { name, ..Year::default() }
}

/// All that somebody gave, for themselves and for the office.
pub async fn impact(tx: &mut Tx, whose: Whose, rules: &InForce) -> Result<Impact> {
    let mut lines = store::gifts(tx, whose, false).await?;
    lines.extend(store::needs(tx, whose, None).await?);
    lines.extend(store::hours(tx, whose).await?);
    let letters = store::letters(tx, whose).await?;
    let became = store::became(tx, whose, None).await?;
    put_together(tx, lines, &letters, became, rules).await
}

/// What everybody sees of an organisation's giving: what it agreed to, and nothing by which a family or a giver who wants no
/// name could be told. Amounts of money and words of thanks are for the giver alone.
pub async fn public_impact(tx: &mut Tx, id: OrganisationId, rules: &InForce) -> Result<(Public, Impact)> {
    let public = store::public(tx, id).await?;
    let (whose, least) = (Whose::Partner(id), store::least_families(rules));
    let mut lines = Vec::new();
    if public.counts {
        lines.extend(store::gifts(tx, whose, true).await?);
        lines.extend(store::needs(tx, whose, Some(least)).await?);
    }
    let became = match public.photos {
        true => store::became(tx, whose, Some(least)).await?,
        false => Vec::new(),
    };
    let impact = put_together(tx, lines, &[], became, rules).await?;
    Ok((public, impact))
}

async fn put_together(
    tx: &mut Tx,
    mut lines: Vec<Line>,
    letters: &[Timestamp],
    became: Vec<Given>,
    rules: &InForce,
) -> Result<Impact> {
    lines.sort_by_key(|line| line.on_date);
    let (years, all) = by_year(&lines, letters, rules);
    let photos = store::photos(tx, &became).await?;
    let of = |proof: ProofId| photos.iter().filter(|photo| photo.proof == proof).cloned().collect::<Vec<_>>();
    let became = became.into_iter().map(|given| (of(given.proof), given)).map(|(photos, given)| (given, photos));
    let became = became.filter(|(given, photos)| !given.words.is_empty() || !photos.is_empty()).collect();
    Ok(Impact { lines, years, all, became })
}

/// An organisation says what everybody may see, by whoever speaks for it or by the office for those who telephone.
pub async fn set_public(
    tx: &mut Tx,
    id: OrganisationId,
    public: Public,
    me: &Me,
    actor: Actor,
    now: Timestamp,
) -> Result<()> {
    tx.lock("organisation", id).await?;
    if store::public(tx, id).await? == public {
        return Ok(());
    }
    store::set_public(tx, id, public, me.id(), now).await?;
    tx.touch(PUBLIC);
    let mut entry = Entry::new(actor, "impact-shown", "organisation", id);
    entry.partner = Some(id.0);
    let detail = format!("counts={} photos={}", public.counts, public.photos);
    ledger::note(tx, entry.detail(detail), now).await
}

/// One of the organisations that somebody speaks for.
pub async fn own(tx: &mut Tx, me: &Me, id: OrganisationId) -> Result<crate::partners::Organisation> {
    let all = crate::partners::own(tx, me).await?;
    all.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn line(kind: &str, on_date: Date, school: i64) -> Line {
        Line {
            kind: kind.to_owned(),
            record: 1,
            on_date,
            what: "Coats".to_owned(),
            school: Some(SchoolId(school)),
            school_name: None,
            quantity: 3,
            cents: 500,
            minutes: 0,
            thanks: if kind == "need" { "Thank you".to_owned() } else { String::new() },
        }
    }

    #[test]
    fn a_year_counts_what_came_in_it_and_each_school_once() {
        let rules = InForce::shipped().expect("the policy that ships");
        let lines = [
            line("gift", date(2026, 3, 1), 1),
            line("need", date(2026, 9, 2), 1),
            line("need", date(2026, 10, 2), 1),
            line("gift", date(2026, 11, 2), 2),
        ];
        let (years, all) = by_year(&lines, &[], &rules);
        let told: Vec<_> =
            years.iter().map(|year| (year.name.as_str(), year.gifts, year.needs, year.schools())).collect();
        assert_eq!(told, [("2026-27", 1, 2, 2), ("2025-26", 1, 0, 1)]);
        assert_eq!((all.gifts, all.needs, all.cents, all.thanks, all.schools()), (2, 2, 2_000, 2, 2));
    }
}
