//! Sponsors of the invented world, small and full: a row at any place of its way, with its benefits, and a plain logo.

use super::calendar::{Calendar, plus};
use super::cast;
use super::money_tables::{InvoiceNumberRow, SponsorBenefitRow, SponsorLogoRow, SponsorRow, SponsorStepRow};
use super::tables::DonorRow;
use crate::giving::invoice_no;
use crate::giving::logo::plain;
use crate::giving::sponsor_flow::SponsorState::{self, *};
use crate::people::fold;
use crate::random::{hash, hash_of};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A sponsor, before its rows are made: id, name, package, school, state, days since it was chosen.
#[derive(Clone)]
pub struct Told {
    pub id: i64,
    pub name: String,
    pub package: &'static str,
    pub school: Option<i64>,
    pub state: SponsorState,
    pub days: i64,
    /// A name on a field, too.
    pub facility: bool,
}

/// All rows of one sponsor but its links.
pub struct Rows {
    pub donor: DonorRow,
    pub sponsor: SponsorRow,
    pub benefits: Vec<SponsorBenefitRow>,
    pub steps: Vec<SponsorStepRow>,
    pub logo: Option<SponsorLogoRow>,
}

/// The price in dollars, the worth, and the benefits of a package that ships.
fn package(id: &str) -> (i64, i64, &'static [(&'static str, &'static str)]) {
    match id {
        "friend" => {
            (500, 0, &[("name", "Your name on our page of sponsors"), ("thanks", "A letter of thanks from the school")])
        }
        "supporter" => (
            2_500,
            0,
            &[("logo", "Your logo on our page of sponsors"), ("program", "Your name in the program of one event")],
        ),
        _ => (
            10_000,
            200,
            &[
                ("logo", "Your logo, large, on our page of sponsors"),
                ("banner", "A banner at one event"),
                ("tickets", "Four tickets to the arts evening"),
            ],
        ),
    }
}

fn person(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}

/// The logo of a sponsor: bars in two colours of its own.
pub fn logo_of(id: i64) -> Vec<u8> {
    let shade = |n: i64| u8::try_from((id * n) % 160).unwrap_or(80);
    plain(320, 120, [[shade(37), shade(91), 140], [250, 250, 250]])
}

/// The name of its file.
pub fn logo_hash(id: i64) -> String {
    hash_of(&logo_of(id))
}

/// Puts the rows together.
pub fn rows(calendar: &Calendar<'_>, told: &Told, donor: i64) -> Rows {
    let (dollars, worth, promised) = package(told.package);
    let chosen_on = calendar.day(-told.days);
    let at = |after: i64| calendar.past(plus(chosen_on, after), 10, 0);
    let answered = !matches!(told.state, Chosen | Withdrawn);
    let agreed = matches!(told.state, Agreed | Invoiced | Paid | Delivered | Ended);
    let invoiced = matches!(told.state, Invoiced | Paid | Delivered | Ended);
    let paid = matches!(told.state, Paid | Delivered | Ended);
    let words = format!("{} agrees to the sponsorship as it was shown.", told.name);
    let starts = plus(chosen_on, 12);
    let sponsor = SponsorRow {
        id: told.id,
        donor,
        receiver: if told.school.is_some() { "district" } else { "foundation" },
        school: told.school,
        package: told.package,
        price_cents: dollars * 100,
        value_cents: worth * 100,
        months: 12,
        name: told.name.clone(),
        website: format!("https://sponsor{}.example.org", told.id),
        facility: told.facility,
        state: told.state,
        lang: "en",
        answer: if told.state == Declined { "Our rules allow no alcohol among sponsors." } else { "" },
        meeting_on: (answered && (told.facility || dollars > 1_000)).then(|| plus(chosen_on, 3)),
        decided_by: answered.then(|| person("dora")),
        decided_at: answered.then(|| at(4)),
        agreement: if agreed { words.clone() } else { String::new() },
        agreement_hash: if agreed { hash(&words) } else { String::new() },
        agreed_name: if agreed { "Robin Teller".to_owned() } else { String::new() },
        agreed_at: agreed.then(|| at(6)),
        // Counted when all are there.
        invoice_no: String::new(),
        invoiced_on: invoiced.then(|| plus(chosen_on, 8)),
        due_on: invoiced.then(|| plus(chosen_on, 38)),
        paid_on: paid.then_some(starts),
        starts_on: paid.then_some(starts),
        ends_on: paid.then(|| if told.state == Ended { calendar.day(-5) } else { plus(starts, 364) }),
        created_at: at(0),
        since: at(told.days.min(12)),
    };
    let done = |n: usize| match told.state {
        Delivered | Ended => true,
        Paid => n == 0,
        _ => false,
    };
    let benefit = |(n, (benefit, name)): (usize, &(&'static str, &'static str))| SponsorBenefitRow {
        id: told.id * 10 + n as i64,
        sponsor: told.id,
        benefit,
        name,
        done_on: done(n).then(|| plus(starts, 2).min(calendar.today)),
        done_by: done(n).then(|| person("pia")),
    };
    Rows {
        donor: donor_row(told, donor, at(0)),
        benefits: promised.iter().enumerate().map(benefit).collect(),
        steps: steps(told, &at),
        logo: (paid && told.package != "friend").then(|| logo_row(told.id, at(9))),
        sponsor,
    }
}

/// Numbers the invoices of each year in the order of their days, after those that were numbered before.
pub fn number(sponsors: &mut [SponsorRow], last: &mut BTreeMap<i16, i64>) {
    let mut invoices: Vec<(Date, &mut SponsorRow)> =
        sponsors.iter_mut().filter_map(|row| row.invoiced_on.map(|day| (day, row))).collect();
    invoices.sort_by_key(|(day, row)| (*day, row.id));
    for (day, row) in invoices {
        let count = last.entry(day.year()).or_insert(0);
        *count += 1;
        row.invoice_no = invoice_no(day.year(), *count);
    }
}

/// The counters of the years.
pub fn counters(last: &BTreeMap<i16, i64>) -> Vec<InvoiceNumberRow> {
    last.iter().map(|(year, last)| InvoiceNumberRow { year: i64::from(*year), last: *last }).collect()
}

fn donor_row(told: &Told, donor: i64, created_at: Timestamp) -> DonorRow {
    let contact = format!("giving{}@sponsor.example.org", told.id);
    DonorRow {
        id: donor,
        key: format!("name:{}|{contact}", fold(&told.name)),
        kind: "name",
        person: None,
        organisation: None,
        name: told.name.clone(),
        folded: fold(&told.name),
        contact_kind: "email",
        contact,
        lang: "en",
        created_at,
    }
}

fn logo_row(sponsor: i64, at: Timestamp) -> SponsorLogoRow {
    let png = logo_of(sponsor);
    SponsorLogoRow {
        sponsor,
        width: 320,
        height: 120,
        hash: hash_of(&png),
        png,
        uploaded_at: at,
        checked_by: Some(person("pia")),
        checked_at: Some(at),
    }
}

/// A step: verb, state, who in which role, days after the choice.
type Taken = (&'static str, SponsorState, (Option<i64>, &'static str), i64);

fn steps(told: &Told, at: &dyn Fn(i64) -> Timestamp) -> Vec<SponsorStepRow> {
    let (dora, pia) = ((Some(person("dora")), "director"), (Some(person("pia")), "partnership_manager"));
    let whole: [Taken; 7] = [
        ("choose", Chosen, (None, "system"), 0),
        ("approve", Approved, dora, 4),
        ("agree", Agreed, (None, "system"), 6),
        ("invoice", Invoiced, pia, 8),
        ("pay", Paid, pia, 12),
        ("deliver", Delivered, pia, 20),
        ("end", Ended, (None, "system"), 377),
    ];
    let way: Vec<Taken> = match told.state {
        Declined => vec![whole[0], ("decline", Declined, dora, 4)],
        Withdrawn => vec![whole[0], ("withdraw", Withdrawn, pia, 3)],
        state => {
            let last = whole.iter().position(|step| step.1 == state).unwrap_or(0);
            whole[..=last].to_vec()
        }
    };
    let row = |(n, (verb, state, (person, role), after)): (i64, Taken)| SponsorStepRow {
        id: told.id * 10 + n,
        sponsor: told.id,
        verb,
        state,
        person,
        role,
        at: at(after),
    };
    (0..).zip(way).map(row).collect()
}
