//! The pages strangers read first. Their words are messages and policy; here is only what they need to be told.

use super::figures::{self, Counts};
use super::help;
use crate::app::App;
use crate::error::Error;
use crate::people::{Ability, Role};
use crate::policy::{Check, Desk, Gate, HourValue, Level, Payer, Then, Validity};
use crate::volunteering::{Find, ShiftCard, open_shifts};
use crate::web::{Page, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use i18n::Args;
use jiff::civil::{Date, date};

/// The day on which somebody last went through the accessibility statement and found it true.
const REVIEWED: Date = date(2026, 11, 23);

/// How many shifts the home page shows: a row of cards.
const NEXT_SHIFTS: usize = 4;

#[derive(Template)]
#[template(path = "welcome/home.html")]
struct HomePage {
    page: Page,
    counts: Counts,
    shifts: Vec<ShiftCard>,
}

impl HomePage {
    /// Hours that count, without the minutes.
    fn whole_hours(&self) -> i64 {
        self.counts.minutes / 60
    }

    /// In how many languages a family can ask to be called, written to or met.
    fn languages_spoken(&self) -> i64 {
        i64::try_from(self.page.policy().languages.spoken.len()).unwrap_or(i64::MAX)
    }

    /// The desk that helps today with what cannot be done on these pages yet.
    fn desk_for(&self, catalyst: &str) -> Option<(&Desk, &'static str)> {
        let contacts = &self.page.policy().contacts;
        match catalyst {
            "learn" | "support" => Some((&contacts.families, "families")),
            _ => None,
        }
    }
}

/// The front door.
pub async fn home(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    let counts = figures::counts(&app, &mut tx).await?;
    let shifts = open_shifts(&mut tx, &Find::from(app.now(), app.today()), NEXT_SHIFTS).await?;
    page(HomePage { page: page_, counts, shifts })
}

#[derive(Template)]
#[template(path = "welcome/about.html")]
struct AboutPage {
    page: Page,
}

impl AboutPage {
    /// The desks the public turns to, with the word by which the contact form knows them.
    fn desks(&self) -> [(&Desk, &'static str); 4] {
        let contacts = &self.page.policy().contacts;
        [
            (&contacts.volunteers, "volunteers"),
            (&contacts.partnerships, "partnerships"),
            (&contacts.families, "families"),
            (&contacts.records, "records"),
        ]
    }

    /// What an hour is worth in reports this year, and who says so.
    fn rate(&self) -> Option<&HourValue> {
        let year = u32::try_from(self.page.today().year()).ok()?;
        self.page.policy().hours.rate(year)
    }

    /// That rate in a sentence. The year is text: a number would be written 2,022.
    fn worth(&self, rate: &HourValue) -> String {
        let args = Args::new()
            .with("value", self.page.money(&rate.value.into()))
            .with("year", rate.year.to_string())
            .with("source", rate.source.as_str());
        self.page.t_with("welcome-about-worth-text", &args)
    }
}

/// Who we are.
pub async fn about(page_: Page) -> Reply {
    page(AboutPage { page: page_ })
}

#[derive(Template)]
#[template(path = "welcome/volunteer.html")]
struct VolunteerPage {
    page: Page,
}

impl VolunteerPage {
    /// A few kinds of task at this level, so that its name means something.
    fn examples(&self, level: &Level) -> Vec<&str> {
        let policy = self.page.policy();
        let at_level =
            policy.templates.iter().filter(|t| policy.clearance.level_for(&t.task()).0.number == level.number);
        at_level.take(4).map(|t| t.name.get(self.page.lang())).collect()
    }

    /// What this level asks of a person, in words.
    fn asks(&self, level: &Level) -> Vec<String> {
        let (page, clearance) = (&self.page, &self.page.policy().clearance);
        let say = |key: &'static str| page.t(key).into_owned();
        let mut asks = Vec::new();
        if level.photo_id {
            asks.push(say("welcome-volunteer-asks-id"));
        }
        asks.extend(level.checks.iter().map(|check| match check {
            Check::Registry => say("welcome-volunteer-asks-registry"),
            Check::Interview => say("welcome-volunteer-asks-interview"),
            Check::References => {
                page.t1("welcome-volunteer-asks-references", "count", i64::from(clearance.references()))
            }
            Check::CriminalRecord => say("welcome-volunteer-asks-criminal"),
            Check::DrivingRecord => say("welcome-volunteer-asks-driving"),
        }));
        if level.disclosure {
            asks.push(say("welcome-volunteer-asks-permission"));
        }
        if level.driver_documents {
            asks.push(say("welcome-volunteer-asks-documents"));
        }
        let trainings = clearance.trainings_of_level(level);
        asks.extend(
            trainings
                .iter()
                .map(|one| page.t1("welcome-volunteer-asks-training", "training", one.name.get(page.lang()))),
        );
        if let Some(fee) = level.fee.as_ref().filter(|fee| fee.payer == Payer::Volunteer) {
            asks.push(page.t1("welcome-volunteer-asks-fee", "amount", page.money(&i64::from(fee.amount))));
        }
        asks
    }

    /// How long a clearance is good, said as a sentence.
    fn good_for(&self) -> String {
        let page = &self.page;
        match &page.policy().clearance.validity {
            Validity::FixedDate { last_day, .. } => {
                let end = last_day.on_or_after(page.today());
                page.t1("welcome-volunteer-good-until", "date", page.date(&end))
            }
            Validity::RollingDays { days, .. } => page.t1("welcome-volunteer-good-days", "days", *days),
            Validity::Years { years, .. } => page.t1("welcome-volunteer-good-years", "years", *years),
            Validity::EarliestDocument { longest_days } => {
                page.t1("welcome-volunteer-good-days", "days", *longest_days)
            }
        }
    }

    /// Whether a school says yes before the checks begin.
    fn school_first(&self) -> bool {
        self.page.policy().clearance.gates.contains(&Gate::School)
    }

    fn rule(&self, id: &str) -> Option<String> {
        rule(&self.page, id)
    }

    /// Numbers of the policy in one sentence on what happens when a check finds something.
    fn denial(&self) -> String {
        let clearance = &self.page.policy().clearance;
        let args = Args::new().with("wait", clearance.pre_adverse_business_days).with("appeal", clearance.appeal_days);
        self.page.t_with("welcome-volunteer-faq-record-text", &args)
    }
}

/// The code and title of a board policy or law, if the district names it.
fn rule(page: &Page, id: &str) -> Option<String> {
    let rule = page.policy().board_policy(id)?;
    Some(format!("{}: {}", rule.code, rule.title.get(page.lang())))
}

/// Why and how to volunteer.
pub async fn volunteer(page_: Page) -> Reply {
    page(VolunteerPage { page: page_ })
}

#[derive(Template)]
#[template(path = "welcome/accessibility.html")]
struct AccessibilityPage {
    page: Page,
    reviewed: Date,
}

/// The accessibility statement.
pub async fn accessibility(page_: Page) -> Reply {
    page(AccessibilityPage { page: page_, reviewed: REVIEWED })
}

#[derive(Template)]
#[template(path = "welcome/non-discrimination.html")]
struct NonDiscriminationPage {
    page: Page,
}

/// Non-discrimination and Title IX.
pub async fn non_discrimination(page_: Page) -> Reply {
    page(NonDiscriminationPage { page: page_ })
}

#[derive(Template)]
#[template(path = "welcome/privacy.html")]
struct PrivacyPage {
    page: Page,
}

/// What the privacy page says about each part: message stem, role, and the sign that something is seen by it.
const READERS: &[(Role, &str)] = &[
    (Role::Teacher, "welcome-privacy-who-teacher"),
    (Role::FrontOffice, "welcome-privacy-who-front"),
    (Role::SchoolCoordinator, "welcome-privacy-who-coordinator"),
    (Role::Principal, "welcome-privacy-who-principal"),
    (Role::VolunteerCoordinator, "welcome-privacy-who-district"),
    (Role::ScreeningReviewer, "welcome-privacy-who-reviewer"),
    (Role::RecordsOfficer, "welcome-privacy-who-records"),
    (Role::Operator, "welcome-privacy-who-operator"),
];

/// What a role sees of a volunteer, as the public table says it.
const SEEN: &[(Ability, &str)] = &[
    (Ability::SeeVolunteers, "welcome-privacy-sees-level"),
    (Ability::SeeContacts, "welcome-privacy-sees-contact"),
    (Ability::ReviewScreening, "welcome-privacy-sees-outcome"),
    (Ability::SeeTimeline, "welcome-privacy-sees-timeline"),
];

impl PrivacyPage {
    /// Who sees what, read from the table that the program itself obeys.
    fn readers(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let seen = |role: Role| SEEN.iter().filter(move |(ability, _)| ability.given_to(role)).map(|(_, key)| *key);
        READERS.iter().map(|(role, key)| (*key, seen(*role).collect())).collect()
    }

    /// A time of keeping in the unit people think in.
    fn kept_for(&self, days: &u32) -> String {
        let days = *days;
        match (days % 365, days % 7) {
            (0, _) => self.page.t1("welcome-privacy-years", "years", days / 365),
            (_, 0) if days < 60 => self.page.t1("welcome-privacy-weeks", "weeks", days / 7),
            _ => self.page.t1("welcome-privacy-days", "days", days),
        }
    }

    fn rule(&self, id: &str) -> Option<String> {
        rule(&self.page, id)
    }

    fn then(&self, then: &Then) -> String {
        self.page.state("welcome-privacy-then", then.as_str())
    }
}

/// What is kept about people, why, for how long, and who sees it.
pub async fn privacy(page_: Page) -> Reply {
    page(PrivacyPage { page: page_ })
}

/// The public pages, for search engines.
const PUBLIC_PAGES: &[&str] = &[
    "/",
    "/volunteer",
    "/opportunities",
    "/schools",
    "/about",
    "/contact",
    "/accessibility",
    "/non-discrimination",
    "/privacy",
    "/partner",
    "/partners",
    "/partners/map",
    "/partners/schools",
    "/needs",
    "/give",
    "/sponsors",
    "/groups",
    "/thanks",
    "/feeds",
    "/help",
];

/// The list of public pages and of every school's page.
pub async fn sitemap(State(app): State<App>) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = crate::schools::names(&mut tx).await?;
    let fixed = PUBLIC_PAGES.iter().map(|path| (*path).to_owned());
    let theirs = schools.iter().map(|school| format!("/schools/{}", school.slug));
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in fixed.chain(help::addresses()).chain(theirs) {
        // Addresses are made of our own words and slugs; the public address may hold an ampersand only by mistake.
        let base = app.config.public_url.replace('&', "&amp;");
        xml.push_str(&format!("<url><loc>{base}{path}</loc></url>\n"));
    }
    xml.push_str("</urlset>\n");
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/xml; charset=utf-8"))];
    Ok::<_, Error>((kind, xml).into_response())
}
