//! `/me/record`: all one ever gave, by school year, kind and school; and certificates of it.

use super::letter::squares;
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::{InForce, SchoolYear};
use crate::volunteering::certificate::{self, Certificate, CertificateError, CertificateId, Share, Sum};
use crate::volunteering::store::certificate::{self as store, Dated};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use i18n::{Args, Lang, Tongue};
use jiff::civil::Date;
use qrcode::{EcLevel, QrCode};
use serde::Deserialize;

/// One school year of a record.
struct Year {
    name: String,
    minutes: i64,
    days: i64,
    /// Kind, school, minutes; most first.
    lines: Vec<(String, String, i64)>,
}

/// Cuts a record into school years, newest first.
fn years(record: &[Dated], rules: &InForce) -> Vec<Year> {
    let mut years: Vec<(SchoolYear, Year, Option<Date>)> = Vec::new();
    for line in record {
        let of = rules.calendar.school_year_of(line.on_date);
        if years.last().is_none_or(|(year, _, _)| *year != of) {
            years.push((of, Year { name: of.name(), minutes: 0, days: 0, lines: Vec::new() }, None));
        }
        let Some((_, year, day)) = years.last_mut() else { continue };
        year.minutes += line.minutes;
        if day.replace(line.on_date) != Some(line.on_date) {
            year.days += 1;
        }
        let same =
            |(kind, school, _): &&mut (String, String, i64)| *kind == line.category && *school == line.school_name;
        match year.lines.iter_mut().find(same) {
            Some(known) => known.2 += line.minutes,
            None => year.lines.push((line.category.clone(), line.school_name.clone(), line.minutes)),
        }
    }
    let mut years: Vec<Year> = years.into_iter().map(|(_, year, _)| year).collect();
    for year in &mut years {
        year.lines.sort_by_key(|line| -line.2);
    }
    years
}

/// What the form for a certificate sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DaysForm {
    pub from: String,
    pub to: String,
}

impl Parse for DaysForm {
    type Output = (Date, Date);

    fn parse(&self, errors: &mut Errors) -> Option<(Date, Date)> {
        words::from_to(errors, &self.from, &self.to)
    }
}

#[derive(Template)]
#[template(path = "volunteering/record.html")]
struct RecordPage {
    page: Page,
    years: Vec<Year>,
    form: Form<DaysForm>,
    certificates: Vec<Certificate>,
}

impl RecordPage {
    fn category(&self, id: &str) -> String {
        super::words::category(&self.page, id)
    }

    fn ever(&self) -> i64 {
        self.years.iter().map(|year| year.minutes).sum()
    }

    fn days(&self) -> i64 {
        self.years.iter().map(|year| year.days).sum()
    }
}

/// The record.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    page(record_page(&mut tx, page_, &me, None).await?)
}

async fn record_page(tx: &mut Tx, page: Page, me: &Me, form: Option<Form<DaysForm>>) -> Result<RecordPage> {
    let record = store::record(tx, me.id()).await?;
    let first = record.last().map_or(page.today(), |line| line.on_date);
    let whole = || Form::new(DaysForm { from: first.to_string(), to: page.today().to_string() });
    Ok(RecordPage {
        years: years(&record, page.policy()),
        form: form.unwrap_or_else(whole),
        certificates: store::of_person(tx, me.id()).await?,
        page,
    })
}

/// Writes a certificate.
pub async fn write(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<DaysForm>) -> Reply {
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    let form = match form.parse() {
        Err(form) => form,
        Ok(days) => match certificate::write(&mut tx, &app, &me, days, app.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Redirect::to(format!("/me/certificates/{id}")).into();
            }
            Err(CertificateError::Nothing) => form.refuse("from", Reason::new("letter-nothing")),
            Err(CertificateError::Other(error)) => return Err(error),
        },
    };
    refused(record_page(&mut tx, page_, &me, Some(form)).await?)
}

// ---- on paper

/// The certificate's words in one language.
struct Paper {
    lang: &'static str,
    dir: &'static str,
    title: String,
    body: String,
    head: [String; 3],
    rows: Vec<[String; 3]>,
    total: String,
    as_of: String,
    check: String,
}

#[derive(Template)]
#[template(path = "volunteering/hours_certificate.html")]
struct CertificatePage {
    page: Page,
    certificate: Certificate,
    papers: Vec<Paper>,
    /// What the same days come to now, when it is something else.
    since: Option<Sum>,
    address: String,
    /// Where its badge is.
    badge: String,
    size: usize,
    squares: String,
    office: bool,
}

/// One's own, to print.
pub async fn certificate(State(app): State<App>, page_: Page, me: Me, Path(id): Path<CertificateId>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    page(certificate_page(&mut tx, &app, page_, found, false).await?)
}

/// One within reach.
pub async fn certificate_office(State(app): State<App>, page_: Page, me: Me, Path(id): Path<CertificateId>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    page(certificate_page(&mut tx, &app, page_, found, true).await?)
}

async fn certificate_page(
    tx: &mut Tx,
    app: &App,
    page: Page,
    certificate: Certificate,
    office: bool,
) -> Result<CertificatePage> {
    let shares = store::lines(tx, certificate.id).await?;
    let now = store::sum(tx, certificate.person, certificate.from_date, certificate.to_date).await?;
    let address = format!("{}/letters/{}", app.config.public_url.trim_end_matches('/'), certificate.code);
    let code = QrCode::with_error_correction_level(address.as_bytes(), EcLevel::M).map_err(anyhow::Error::from)?;
    let own = Lang::parse(&certificate.lang).filter(|lang| page.languages().contains(lang)).unwrap_or(Lang::En);
    let langs = if own == Lang::En { vec![Lang::En] } else { vec![own, Lang::En] };
    Ok(CertificatePage {
        papers: langs.into_iter().map(|lang| paper(&app.words.speak(lang), &page, &certificate, &shares)).collect(),
        since: Some(now).filter(|now| (now.days, now.minutes) != (certificate.days, certificate.minutes)),
        badge: super::badge::file(app, &certificate.code),
        size: code.width(),
        squares: squares(&code),
        address,
        certificate,
        office,
        page,
    })
}

fn paper(tongue: &Tongue, page: &Page, certificate: &Certificate, shares: &[Share]) -> Paper {
    let lang = tongue.lang().code();
    let t = |key: &str| tongue.t(key).into_owned();
    let kind =
        |id: &str| page.policy().hours.category(id).map_or_else(|| id.to_owned(), |c| c.name.get(lang).to_owned());
    let args = Args::new()
        .with("name", certificate.name.trim())
        .with("from", tongue.date(certificate.from_date))
        .with("to", tongue.date(certificate.to_date))
        .with("district", page.policy().district.name.as_str());
    let total = Args::new().with("time", tongue.hours(certificate.minutes)).with("days", certificate.days);
    let row = |share: &Share| [share.school_name.clone(), kind(&share.category), tongue.hours(share.minutes)];
    Paper {
        lang,
        dir: tongue.dir(),
        title: t("record-paper-title"),
        body: tongue.t_with("record-paper-body", &args),
        head: [t("letter-column-school"), t("record-kind"), t("letter-column-time")],
        rows: shares.iter().map(row).collect(),
        total: tongue.t_with("record-paper-total", &total),
        as_of: tongue
            .t_with("record-paper-as-of", &Args::new().with("when", tongue.when(certificate.issued_at, page.zone()))),
        check: t("record-paper-check"),
    }
}

/// Takes one's own back.
pub async fn take_back(State(app): State<App>, me: Me, Path(id): Path<CertificateId>) -> Reply {
    let mut tx = app.db.write().await?;
    certificate::take_back(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me/record").saying("record-said-back").into()
}

/// Takes somebody's back.
pub async fn revoke(State(app): State<App>, me: Me, Path(id): Path<CertificateId>) -> Reply {
    let mut tx = app.db.write().await?;
    let person = certificate::revoke(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/letters?person={person}")).saying("record-said-revoked").into()
}
