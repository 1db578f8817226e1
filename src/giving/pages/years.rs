//! What a donor gave in a calendar year, on one sheet: for their taxes.

use super::looked;
use crate::app::App;
use crate::error::{Error, Result};
use crate::giving::gift::DonorId;
use crate::giving::receiver;
use crate::giving::store::donor::{self as donors, Donor, YearLine};
use crate::giving::store::letter::{self as letters, YearEntry};
use crate::giving::store::summary as summaries;
use crate::giving::summary::days;
use crate::policy::{InForce, Receiver, TaxStatus};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::{Me, Page, Path, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use i18n::{Args, Lang, Tongue};
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    after: String,
}

#[derive(Template)]
#[template(path = "giving/years.html")]
struct ListPage {
    page: Page,
    year: i16,
    lines: Vec<YearLine>,
    after: i64,
    next: Option<DonorId>,
}

impl ListPage {
    /// The sheets of the donors shown.
    fn print_href(&self) -> String {
        format!("/office/gifts/years/{}/print?after={}", self.year, self.after)
    }
}

/// Everybody who gave something that year.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Path(year): Path<i16>, Query(at): Query<At>) -> Reply {
    let (from, to) = days(year)?;
    let after = at.after.parse().unwrap_or(0);
    let mut tx = app.db.read().await?;
    let lines = donors::of_year(&mut tx, from, to, after).await?;
    drop(tx);
    looked::many(&app, &me, "gift-years-looked-at", format!("year={year} donors={}", lines.len())).await?;
    let next = lines.last().filter(|_| lines.len() as i64 == donors::PAGE).map(|line| line.donor);
    page(ListPage { page: page_, year, lines, after, next })
}

/// One sheet, in the donor's language.
pub struct Sheet {
    pub lang: &'static str,
    pub dir: &'static str,
    pub title: String,
    pub donor: String,
    pub head: [String; 4],
    pub parts: Vec<Part>,
    pub end: String,
}

/// What one receiver got: each has its own name before the law.
pub struct Part {
    pub legal_name: String,
    pub address: Vec<String>,
    pub said: String,
    pub rows: Vec<[String; 4]>,
    pub total: String,
    receiver: Receiver,
    school: Option<SchoolId>,
}

#[derive(Template)]
#[template(path = "giving/year.html")]
struct SheetPage {
    page: Page,
    year: i16,
    sheets: Vec<Sheet>,
    /// The office's way back; a donor has none.
    inside: bool,
}

/// One donor's sheet.
pub async fn one(State(app): State<App>, page_: Page, me: Me, Path((year, id)): Path<(i16, DonorId)>) -> Reply {
    let (from, to) = days(year)?;
    let mut tx = app.db.read().await?;
    let sheet = sheet(&mut tx, &app, id, from, to).await?.ok_or(Error::NotFound)?;
    drop(tx);
    looked::many(&app, &me, "gift-years-looked-at", format!("year={year} donor={id}")).await?;
    page(SheetPage { page: page_, year, sheets: vec![sheet], inside: true })
}

/// The same for the donor, by the link of the letter.
pub async fn mine(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let (donor, year) = summaries::by_link(&mut tx, &hash(&secret)).await?.ok_or(Error::NotFound)?;
    let year = i16::try_from(year).map_err(|_| Error::NotFound)?;
    let (from, to) = days(year)?;
    let sheet = sheet(&mut tx, &app, donor, from, to).await?;
    page(SheetPage { page: page_, year, sheets: sheet.into_iter().collect(), inside: false })
}

/// The sheets of a page of the list, one after the other.
pub async fn print(State(app): State<App>, page_: Page, me: Me, Path(year): Path<i16>, Query(at): Query<At>) -> Reply {
    let (from, to) = days(year)?;
    let mut tx = app.db.read().await?;
    let mut sheets = Vec::new();
    for line in donors::of_year(&mut tx, from, to, at.after.parse().unwrap_or(0)).await? {
        sheets.extend(sheet(&mut tx, &app, line.donor, from, to).await?);
    }
    drop(tx);
    looked::many(&app, &me, "gift-years-looked-at", format!("year={year} printed={}", sheets.len())).await?;
    page(SheetPage { page: page_, year, sheets, inside: true })
}

async fn sheet(tx: &mut Tx, app: &App, id: DonorId, from: Date, to: Date) -> Result<Option<Sheet>> {
    let Some(donor) = donors::donor(tx, id).await? else { return Ok(None) };
    let entries = letters::of_year(tx, id, from, to).await?;
    if entries.is_empty() {
        return Ok(None);
    }
    let lang = Lang::parse(&donor.lang).unwrap_or(Lang::En);
    let has = app.words.keys(lang).contains("giving-letter-cash");
    let tongue = app.words.speak(if has { lang } else { Lang::En });
    let rules = app.policy();
    let mut sheet = written(&tongue, &rules, &donor, &entries, from.year());
    for part in &mut sheet.parts {
        part.address = receiver::address(tx, &rules, &part.receiver, part.school).await?;
    }
    Ok(Some(sheet))
}

fn written(tongue: &Tongue, rules: &InForce, donor: &Donor, entries: &[YearEntry], year: i16) -> Sheet {
    // As text, so that no language writes 2,026.
    let args = Args::new().with("name", &donor.name).with("year", year.to_string());
    let mut parts: Vec<Part> = Vec::new();
    let of = |entry: &YearEntry| (entry.receiver.clone(), entry.school_name.clone());
    for group in entries.chunk_by(|one, other| same_receiver(rules, one, other)) {
        let (receiver, school) = of(&group[0]);
        parts.extend(part(tongue, rules, &receiver, group[0].school_slug.as_deref(), school.as_deref(), group));
    }
    Sheet {
        lang: tongue.lang().code(),
        dir: tongue.dir(),
        title: tongue.t_with("giving-letter-year-title", &args),
        donor: donor.name.clone(),
        head: ["date", "what", "amount", "return"]
            .map(|word| tongue.t(&format!("giving-letter-year-{word}")).into_owned()),
        parts,
        end: tongue.t("giving-letter-year-end").into_owned(),
    }
}

/// The district is one receiver at all its schools; an association is another at each.
fn same_receiver(rules: &InForce, one: &YearEntry, other: &YearEntry) -> bool {
    let name = |entry: &YearEntry| {
        let receiver = rules.receiver_at(&entry.receiver, entry.school_slug.as_deref())?;
        Some(receiver.legal_name_at(entry.school_name.as_deref()))
    };
    one.receiver == other.receiver && name(one) == name(other)
}

fn part(
    tongue: &Tongue,
    rules: &InForce,
    receiver: &str,
    slug: Option<&str>,
    school: Option<&str>,
    entries: &[YearEntry],
) -> Option<Part> {
    let receiver = rules.receiver_at(receiver, slug)?;
    let legal = receiver.legal_name_at(school);
    let cents: i64 = entries.iter().map(|entry| entry.cents).sum();
    let args = Args::new()
        .with("legal", &legal)
        .with("amount", tongue.money(cents))
        .with("number", receiver.tax_id.as_deref().unwrap_or(""));
    let mut said = match receiver.status {
        TaxStatus::Governmental => tongue.t_with("giving-letter-governmental", &args),
        TaxStatus::Charity => tongue.t_with("giving-letter-charity", &args),
    };
    if receiver.tax_id.is_some() {
        said = format!("{said} {}", tongue.t_with("giving-letter-number", &args));
    }
    let rows = entries.iter().map(|entry| row(tongue, entry)).collect();
    let total = tongue.t_with("giving-letter-year-total", &args);
    let school = entries.first().and_then(|entry| entry.school);
    Some(Part { total, legal_name: legal, address: Vec::new(), said, rows, school, receiver })
}

/// Things are described and counted, never valued.
fn row(tongue: &Tongue, entry: &YearEntry) -> [String; 4] {
    let kind = tongue.t(&format!("giving-letter-kind-{}", entry.kind.as_str().replace('_', "-"))).into_owned();
    let what = if entry.what.is_empty() { kind } else { entry.what.clone() };
    let what = match entry.quantity {
        0 => what,
        count => tongue.t_with("giving-letter-counted", &Args::new().with("what", what).with("count", count)),
    };
    let amount = if entry.cents > 0 { tongue.money(entry.cents) } else { "–".to_owned() };
    let returned = match entry.benefit_cents {
        0 => tongue.t("giving-letter-year-nothing").into_owned(),
        cents => format!("{} ({})", entry.benefit, tongue.money(cents)),
    };
    [tongue.date(entry.on_date), what, amount, returned]
}
