//! The form by which a sponsorship is chosen, for sponsors and for the office; and the forms of its steps.

use crate::giving::offer::{NewDonor, Who};
use crate::giving::receiving::Came;
use crate::giving::sponsor_choice::NewSponsor;
use crate::giving::sponsor_steps::Paid;
use crate::people::kept_contact;
use crate::random::Random;
use crate::schools::SchoolName;
use forms::{Checked, Errors, Reason};
use i18n::Lang;
use serde::Deserialize;

/// Characters of a postal address.
pub const POSTAL: usize = 300;
/// Letters of a secret.
const TOKEN: usize = 43;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SponsorForm {
    pub package: String,
    pub receiver: String,
    pub school: String,
    pub name: String,
    pub contact: String,
    pub lang: String,
    pub site: String,
    pub wish: String,
    pub facility: String,
    /// Postal address, on the office's form only.
    pub postal: String,
    /// Of this one form: pressed twice it brings the same, and whoever types the same words has another.
    pub once: String,
    /// No person sees this field; machines that fill in everything fill it in.
    pub website: String,
}

impl SponsorForm {
    /// Reads it, or says what is wrong with each field. `inside`: the office may not know an address.
    pub fn read(&self, inside: bool, schools: &[SchoolName], errors: &mut Errors) -> Option<(NewDonor, NewSponsor)> {
        let package = errors.field("package", forms::line(&self.package, 60));
        let receiver = errors.field("receiver", forms::line(&self.receiver, 60));
        let school = self.school.trim();
        let found = schools.iter().find(|one| one.slug == school).map(|one| one.id);
        if !school.is_empty() && found.is_none() {
            errors.add("school", Reason::new("form-choice"));
        }
        let name = errors.field("name", forms::line(&self.name, 120));
        let contact = match inside {
            true => errors.field("contact", forms::optional(&self.contact, forms::contact)),
            false => errors.field("contact", forms::contact(&self.contact).map(Some)),
        };
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        let site = errors.field("site", forms::optional(&self.site, site));
        let wish = errors.field("wish", forms::optional_text(&self.wish, 1_000));
        let (name, lang) = (name?, lang?);
        let postal = match inside {
            true => errors.field("postal", forms::optional_text(&self.postal, POSTAL)),
            false => Some(String::new()),
        };
        let contact = contact?.as_ref().map(kept_contact);
        let donor = NewDonor { who: Who::Named, name: name.clone(), contact, lang, postal: postal? };
        let new = NewSponsor {
            package: package?,
            receiver: receiver?,
            school: found,
            name,
            website: site?.unwrap_or_default(),
            wish: wish?,
            facility: forms::checkbox(&self.facility),
            lang,
        };
        Some((donor, new))
    }

    /// The secret of the link that this form brings: its own, if it has one as the page made it.
    pub fn secret(&self, random: &Random) -> String {
        let plain = self.once.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        if plain && self.once.len() == TOKEN { self.once.clone() } else { random.token() }
    }
}

/// An address of a website: a plain one, and nothing that a browser would run.
pub fn site(sent: &str) -> Checked<String> {
    let line = forms::line(sent, 200)?;
    let address = if line.contains("://") { line } else { format!("https://{line}") };
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let host = rest.map_or("", |rest| rest.split(['/', '?', '#']).next().unwrap_or(""));
    let plain = host.contains('.')
        && !host.starts_with('.')
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
        && address.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>\\`".contains(&byte));
    if plain { Ok(address) } else { Err(Reason::new("sponsor-site-wrong")) }
}

/// The forms of the steps, all of one page in one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SponsorSteps {
    pub meeting: String,
    pub no_words: String,
    pub no_meeting: String,
    pub paper_name: String,
    pub came: String,
    pub paid_on: String,
    pub number: String,
    pub note: String,
    pub end_words: String,
    pub withdraw_words: String,
    pub logo_words: String,
    /// Which logo the page showed.
    pub seen: String,
}

impl SponsorSteps {
    pub fn paid(&self, errors: &mut Errors) -> Option<Paid> {
        let came = errors.field("came", forms::one_of(&self.came, Came::parse));
        let on_date = errors.field("paid_on", forms::date(&self.paid_on));
        let number = errors.field("number", forms::optional_line(&self.number, 40));
        Some(Paid { came: came?, on_date: on_date?, number: number? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_website_is_a_plain_address() {
        assert_eq!(site("piedmont.example"), Ok("https://piedmont.example".to_owned()));
        assert_eq!(site("http://piedmont.example/give?x=1"), Ok("http://piedmont.example/give?x=1".to_owned()));
        for wrong in [
            "javascript:alert(1)",
            "https://",
            "data:text/html,x",
            "https://a b.example",
            "ftp://x.example",
            "x",
            "https://x.example/\"onload=1",
        ] {
            assert!(site(wrong).is_err(), "{wrong}");
        }
    }
}
