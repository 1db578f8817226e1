//! What every template knows: the reader's language, who they are, the district.

use super::Visit;
use super::viewer::{Viewer, visit};
use crate::app::App;
use crate::error::Error;
use crate::policy::InForce;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use forms::{Errors, Reason};
use i18n::{Args, Lang};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use std::borrow::Cow;
use std::sync::Arc;

/// See the module. Pages hold one; templates call its methods.
#[derive(Clone)]
pub struct Page {
    visit: Arc<Visit>,
    rules: Arc<InForce>,
    demo: bool,
    now: Timestamp,
    app: App,
}

/// An entry of a menu.
pub struct NavItem {
    pub href: &'static str,
    /// A message key.
    pub label: &'static str,
    pub current: bool,
}

impl Page {
    /// The page of a visit, for answers that no handler gives.
    pub fn of(app: &App, visit: Arc<Visit>) -> Page {
        Page { visit, rules: app.policy(), demo: app.demo, now: app.now(), app: app.clone() }
    }

    /// A message.
    pub fn t<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.visit.tongue.t(key)
    }

    /// A message with one argument.
    pub fn t1<'a>(&self, key: &str, name: &'a str, value: impl Into<i18n::Value<'a>>) -> String {
        self.visit.tongue.t_with(key, &Args::new().with(name, value))
    }

    /// A message with two arguments.
    pub fn t2<'a>(
        &self,
        key: &str,
        name1: &'a str,
        value1: impl Into<i18n::Value<'a>>,
        name2: &'a str,
        value2: impl Into<i18n::Value<'a>>,
    ) -> String {
        let args = Args::new().with(name1, value1).with(name2, value2);
        self.visit.tongue.t_with(key, &args)
    }

    /// A message with any number of arguments.
    pub fn t_with(&self, key: &str, args: &Args<'_>) -> String {
        self.visit.tongue.t_with(key, args)
    }

    /// A message whose key is put together from a stem and a state: `state("clearance-state", "cleared")`.
    pub fn state(&self, stem: &str, state: &str) -> String {
        self.t(&format!("{stem}-{}", state.replace('_', "-"))).into_owned()
    }

    /// Why something was refused, in words.
    pub fn reason(&self, reason: &Reason) -> String {
        let mut args = Args::new();
        for (name, value) in reason.args() {
            args = match value {
                forms::Arg::Int(n) => args.with(name, *n),
                forms::Arg::Date(date) => args.with(name, self.date(date)),
                forms::Arg::Text(text) => args.with(name, text.as_str()),
            };
        }
        self.visit.tongue.t_with(reason.key(), &args)
    }

    /// What is wrong with a field, for its macro.
    pub fn error(&self, errors: &Errors, field: &str) -> Option<String> {
        errors.error(field).map(|reason| self.reason(reason))
    }

    /// Everything that is wrong with a form, for the summary on top.
    pub fn summary(&self, errors: &Errors) -> Vec<(String, String)> {
        errors.iter().map(|(field, reason)| (field.to_owned(), self.reason(reason))).collect()
    }

    /// Whether the reader's own language has the message, and English does not stand in for it.
    pub fn speaks(&self, key: &str) -> bool {
        self.visit.tongue.has_own(key)
    }

    pub fn lang(&self) -> &'static str {
        self.visit.tongue.lang().code()
    }

    pub fn language(&self) -> Lang {
        self.visit.tongue.lang()
    }

    pub fn dir(&self) -> &'static str {
        self.visit.tongue.lang().dir()
    }

    pub fn languages(&self) -> &'static [Lang] {
        super::visit::offered()
    }

    /// Whether this language's texts were drafted by a machine and not yet checked by a person.
    pub fn is_draft_language(&self) -> bool {
        self.visit.tongue.is_machine_draft()
    }

    pub fn date(&self, date: &Date) -> String {
        self.visit.tongue.date(*date)
    }

    pub fn date_short(&self, date: &Date) -> String {
        self.visit.tongue.date_short(*date)
    }

    pub fn when(&self, at: &Timestamp) -> String {
        self.visit.tongue.when(*at, &self.rules.zone)
    }

    pub fn time(&self, at: &Timestamp) -> String {
        let local: Time = at.to_zoned_datetime(self.rules.zone.clone()).time();
        self.visit.tongue.time(local)
    }

    /// "Tuesday, September 8, 2026, 9:00–10:30 AM".
    pub fn range(&self, from: &Timestamp, to: &Timestamp) -> String {
        self.visit.tongue.range(*from, *to, &self.rules.zone)
    }

    /// "a, b and c", as the language joins things.
    pub fn list(&self, items: &[&str]) -> String {
        self.visit.tongue.list(items)
    }

    /// "September 2026".
    pub fn month(&self, year: i16, month: i8) -> String {
        self.visit.tongue.month(year, month)
    }

    pub fn number(&self, number: &i64) -> String {
        self.visit.tongue.number(*number)
    }

    /// A number with exactly this many digits after the decimal mark.
    pub fn decimal(&self, number: f64, digits: u8) -> String {
        self.visit.tongue.decimal(number, digits)
    }

    /// Minutes as hours in words.
    pub fn hours(&self, minutes: &i64) -> String {
        self.visit.tongue.hours(*minutes)
    }

    pub fn money(&self, cents: &i64) -> String {
        self.visit.tongue.money(*cents)
    }

    /// An instant as machines read it in a page, to the second.
    pub fn machine(&self, at: &Timestamp) -> String {
        Timestamp::from_second(at.as_second()).unwrap_or(*at).to_string()
    }

    /// Whole days since `at`.
    pub fn days_since(&self, at: &Timestamp) -> i64 {
        self.now.duration_since(*at).as_hours() / 24
    }

    pub fn viewer(&self) -> &Viewer {
        &self.visit.viewer
    }

    pub fn signed_in(&self) -> bool {
        self.visit.viewer.is_known()
    }

    pub fn name(&self) -> &str {
        &self.visit.viewer.name
    }

    pub fn policy(&self) -> &InForce {
        &self.rules
    }

    pub fn zone(&self) -> &jiff::tz::TimeZone {
        &self.rules.zone
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    pub fn today(&self) -> Date {
        self.now.to_zoned_datetime(self.rules.zone.clone()).date()
    }

    /// The hashed address of an asset.
    pub fn asset(&self, name: &str) -> &'static str {
        super::assets::address(name)
    }

    /// The address of the district's colours: another one when they change, for it is cached for ever.
    pub fn theme(&self) -> String {
        format!("/theme.css?v={}", self.policy().theme_mark)
    }

    /// What the change before this page says.
    pub fn flash(&self) -> Option<String> {
        let key = self.visit.flash.as_deref()?;
        self.visit.tongue.has(key).then(|| self.t(key).into_owned())
    }

    pub fn here(&self) -> &str {
        &self.visit.here
    }

    pub fn path(&self) -> &str {
        self.visit.here.split('?').next().unwrap_or("/")
    }

    pub fn reference(&self) -> &str {
        &self.visit.reference
    }

    pub fn is_demo(&self) -> bool {
        self.demo
    }

    /// What cannot be sent from here and what people do instead; nothing where e-mail and texts both leave.
    pub fn no_way(&self) -> Option<String> {
        let key = self.app.post.lacks()?;
        Some(self.t1(key, "phone", self.rules.contacts.volunteers.phone.as_str()))
    }

    /// Whether text messages leave this machine.
    pub fn texts(&self) -> bool {
        self.app.post.has(crate::people::ContactKind::Phone)
    }

    /// The key of a form that does what it does once, another one for each form.
    pub fn once(&self) -> String {
        self.app.random.token()
    }

    /// The menu everybody sees.
    pub fn nav(&self) -> Vec<NavItem> {
        const ENTRIES: &[(&str, &str)] = &[
            ("/volunteer", "layout-nav-volunteer"),
            ("/opportunities", "layout-nav-opportunities"),
            ("/schools", "layout-nav-schools"),
            ("/partner", "partners-door-title"),
            ("/about", "layout-nav-about"),
            ("/contact", "layout-nav-contact"),
        ];
        self.menu(ENTRIES.iter().copied())
    }

    /// The menu of those who work here: only what they may open.
    pub fn office_nav(&self) -> Vec<NavItem> {
        let viewer = self.viewer();
        self.menu(
            crate::people::office_menu()
                .iter()
                .filter(|(ability, _, _)| viewer.may(*ability))
                .map(|(_, href, label)| (*href, *label)),
        )
    }

    fn menu(&self, entries: impl Iterator<Item = (&'static str, &'static str)>) -> Vec<NavItem> {
        let path = self.path();
        entries
            .map(|(href, label)| NavItem {
                href,
                label,
                // The overview's address begins every address of the office.
                current: path == href || (href != "/office" && path.starts_with(&format!("{href}/"))),
            })
            .collect()
    }
}

impl FromRequestParts<App> for Page {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Page, Error> {
        Ok(Page::of(app, visit(parts)?))
    }
}
