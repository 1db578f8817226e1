//! E-mail addresses and telephone numbers, and which of the two it is.

use std::fmt;

use phonenumber::Mode;
use phonenumber::country::Id;
use unicode_normalization::UnicodeNormalization;

use crate::clean::{clean_line, fold_digits};
use crate::reason::{Checked, Reason};

/// Where a number without a country code is.
const HERE: Id = Id::US;

/// An e-mail address: the domain in small letters, the part before it as it was written.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress(String);

/// A telephone number in the form `+15095550123` (E.164).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone(String);

/// A way to reach a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// By e-mail.
    Email(EmailAddress),
    /// By telephone or text message.
    Phone(Phone),
}

/// An e-mail address of the usual form. Letters outside of ASCII are refused: few mail servers take them.
pub fn email(sent: &str) -> Checked<EmailAddress> {
    let sent = plain(sent);
    let written = sent.strip_prefix("mailto:").unwrap_or(&sent).trim();
    let written = written.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(written);
    if written.is_empty() {
        return Err(Reason::new("form-required"));
    }
    if looks_like_phone(written) {
        return Err(Reason::new("form-email-is-phone"));
    }
    if written.matches('@').count() > 1 && written.contains([' ', ',', ';']) {
        return Err(Reason::new("form-email-one"));
    }
    match written.split_once('@') {
        Some((local, domain)) if is_local(local) && is_domain(domain) && written.len() <= 254 => {
            Ok(EmailAddress(format!("{local}@{}", domain.to_ascii_lowercase())))
        }
        _ => Err(Reason::new("form-email")),
    }
}

/// A telephone number as people write it; one without a country code is in the United States.
pub fn phone(sent: &str) -> Checked<Phone> {
    let sent = fold_digits(&plain(sent)).to_lowercase();
    if sent.is_empty() {
        return Err(Reason::new("form-required"));
    }
    if sent.contains('@') {
        return Err(Reason::new("form-phone-is-email"));
    }
    let sent = sent.strip_prefix("tel:").unwrap_or(&sent);
    if sent.contains(['x', '#']) || sent.contains("ext") {
        let digits = sent.chars().filter(char::is_ascii_digit).count();
        return Err(Reason::new(if digits >= 7 { "form-phone-extension" } else { "form-phone" }));
    }
    let dialled = dialled(sent).ok_or_else(|| Reason::new("form-phone"))?;
    if dialled.len() == 7 && !dialled.starts_with('+') {
        return Err(Reason::new("form-phone-area"));
    }
    match phonenumber::parse(Some(HERE), &dialled) {
        Ok(number) if number.is_valid() => Ok(Phone(number.format().mode(Mode::E164).to_string())),
        _ => Err(Reason::new("form-phone")),
    }
}

/// An e-mail address or a telephone number, whichever it is.
pub fn contact(sent: &str) -> Checked<Contact> {
    let written = plain(sent);
    if written.contains('@') {
        email(sent).map(Contact::Email)
    } else if written.is_empty() {
        Err(Reason::new("form-required"))
    } else if written.chars().any(char::is_alphabetic) {
        Err(Reason::new("form-contact"))
    } else {
        phone(sent).map(Contact::Phone)
    }
}

/// The same from whoever may be a stranger: a text message abroad costs, and nobody has shown that the number is theirs.
pub fn public_contact(sent: &str) -> Checked<Contact> {
    match contact(sent)? {
        Contact::Phone(phone) if !phone.as_str().starts_with("+1") => Err(Reason::new("form-phone-here")),
        contact => Ok(contact),
    }
}

/// A clean line with full-width signs (as East Asian keyboards write them) made plain.
fn plain(sent: &str) -> String {
    clean_line(&sent.nfkc().collect::<String>())
}

fn looks_like_phone(written: &str) -> bool {
    let digits = fold_digits(written).chars().filter(char::is_ascii_digit).count();
    digits >= 7 && !written.chars().any(|c| c == '@' || c.is_alphabetic())
}

fn is_local(local: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte);
    (1..=64).contains(&local.len()) && local.bytes().all(allowed) && local.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    let top = last.len() >= 2 && !last.bytes().all(|byte| byte.is_ascii_digit());
    domain.contains('.') && top && domain.split('.').all(label)
}

/// Only digits and a plus before them; nothing if there is anything that no telephone number is written with.
fn dialled(sent: &str) -> Option<String> {
    let (plus, rest) = match sent.strip_prefix('+').or_else(|| sent.strip_prefix("00")) {
        Some(rest) => ("+", rest),
        None => ("", sent),
    };
    let known = |c: char| c.is_ascii_digit() || " ()-./‐‑‒–—−·".contains(c);
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    (rest.chars().all(known) && (4..=18).contains(&digits.len())).then(|| format!("{plus}{digits}"))
}

impl EmailAddress {
    /// An address that was checked before it was kept.
    pub fn stored(address: String) -> EmailAddress {
        EmailAddress(address)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All in small letters, to find an address however it was typed.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl Phone {
    /// A number that was checked before it was kept.
    pub fn stored(number: String) -> Phone {
        Phone(number)
    }

    /// The number as `+15095550123`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people here write it: `(509) 555-0123`, others as `+52 55 1234 5678`.
    pub fn shown(&self) -> String {
        let Ok(number) = phonenumber::parse(None, &self.0) else {
            return self.0.clone();
        };
        let mode = if number.code().value() == 1 { Mode::National } else { Mode::International };
        number.format().mode(mode).to_string()
    }
}

macro_rules! like_text {
    ($kind:ident) => {
        impl AsRef<str> for $kind {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// Not the address itself: what is printed for programmers ends in logs.
        impl fmt::Debug for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($kind), "(…)"))
            }
        }

        impl From<$kind> for String {
            fn from(value: $kind) -> String {
                value.0
            }
        }
    };
}

like_text!(EmailAddress);
like_text!(Phone);

#[cfg(test)]
mod tests {
    use super::*;

    fn email_key(sent: &str) -> &'static str {
        email(sent).unwrap_err().key()
    }

    fn phone_key(sent: &str) -> &'static str {
        phone(sent).map(String::from).unwrap_err().key()
    }

    #[test]
    fn addresses_are_taken_as_people_write_them() {
        for (sent, kept) in [
            (" Ana.Ruiz@Example.ORG ", "Ana.Ruiz@example.org"),
            ("mailto:ana@example.org", "ana@example.org"),
            ("<ana+school@mail.example.org>", "ana+school@mail.example.org"),
            ("ana＠example．org", "ana@example.org"),
            ("ana@example.org\u{200b}", "ana@example.org"),
            ("o'brien@xn--bcher-kva.example", "o'brien@xn--bcher-kva.example"),
        ] {
            assert_eq!(email(sent).unwrap().as_str(), kept);
        }
        assert_eq!(email("Ana@Example.org").unwrap().key(), "ana@example.org");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for sent in [
            "ana",
            "ana@",
            "@example.org",
            "ana@example",
            "ana@example.",
            "ana@.org",
            "a na@example.org",
            "ana@exa mple.org",
            "ana@@example.org",
            "ana.@example.org",
            "a..b@example.org",
            "ana@-x.org",
            "ana@1.2.3.4",
            "ana@example,org",
            "añá@example.org",
            "ana@exámple.org",
            "\"a b\"@example.org",
            "Ana <ana@example.org>",
            "ana@example.org\u{0}\nBcc: x@y.org",
        ] {
            assert!(["form-email", "form-email-one"].contains(&email_key(sent)), "{sent}");
        }
        assert_eq!(email_key(&format!("{}@example.org", "a".repeat(65))), "form-email");
        assert_eq!(email_key(&format!("a@{}org", "example.".repeat(40))), "form-email");
        assert_eq!(email_key(" "), "form-required");
    }

    #[test]
    fn a_wrong_kind_of_contact_is_named() {
        assert_eq!(email_key("(509) 555-0123"), "form-email-is-phone");
        assert_eq!(email_key("٥٠٩٥٥٥٠١٢٣"), "form-email-is-phone");
        assert_eq!(email_key("a@x.org, b@x.org"), "form-email-one");
        assert_eq!(phone_key("ana@example.org"), "form-phone-is-email");
    }

    #[test]
    fn strangers_give_numbers_of_this_country() {
        assert!(public_contact("(509) 555-0123").is_ok_and(|contact| matches!(contact, Contact::Phone(_))));
        assert!(public_contact("ana@example.org").is_ok());
        assert_eq!(public_contact("+44 20 7946 0958").unwrap_err().key(), "form-phone-here");
        assert_eq!(public_contact("nobody").unwrap_err().key(), "form-contact");
    }

    #[test]
    fn numbers_are_taken_as_people_write_them() {
        for sent in [
            "5095550123",
            "(509) 555-0123",
            "509.555.0123",
            "509–555–0123",
            "1 509 555 0123",
            "+1 (509) 555-0123",
            "+15095550123",
            "00 1 509 555 0123",
            "٥٠٩ ٥٥٥ ٠١٢٣",
            "५०९५५५०१२३",
            "５０９－５５５－０１２３",
            "tel:+1-509-555-0123",
            "\u{202a}+1 509 555 0123\u{202c}",
        ] {
            assert_eq!(phone(sent).map(String::from).unwrap(), "+15095550123", "{sent}");
        }
        assert_eq!(phone("+52 55 5123 4567").unwrap().as_str(), "+525551234567");
        assert_eq!(phone("011 52 55 5123 4567").unwrap().as_str(), "+525551234567");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for sent in [
            "12",
            "abc",
            "509 555 012",
            "509 555 01234",
            "+1 099 555 0123",
            "+999 5095550123",
            "5095550123 or 5095550124",
            "++15095550123",
            "1-800-FLOWERS",
            "0000000000",
            "+",
            "+-",
            "é5095550123",
            "5095550123;drop",
            "9".repeat(50).as_str(),
        ] {
            assert_eq!(phone_key(sent), "form-phone", "{sent}");
        }
        assert_eq!(phone_key("555-0123"), "form-phone-area");
        assert_eq!(phone_key("509-555-0123 ext. 4"), "form-phone-extension");
        assert_eq!(phone_key("509-555-0123 x4"), "form-phone-extension");
        assert_eq!(phone_key("\u{200b}"), "form-required");
    }

    #[test]
    fn a_number_is_shown_as_people_here_write_it() {
        assert_eq!(phone("5095550123").unwrap().shown(), "(509) 555-0123");
        assert_eq!(phone("+525551234567").unwrap().shown(), "+52 55 5123 4567");
        assert_eq!(Phone::stored("broken".into()).shown(), "broken");
    }

    #[test]
    fn a_contact_is_either() {
        assert!(matches!(contact("ana@example.org").unwrap(), Contact::Email(_)));
        assert!(matches!(contact("509 555 0123").unwrap(), Contact::Phone(_)));
        assert_eq!(contact("ana").unwrap_err().key(), "form-contact");
        assert_eq!(contact("").unwrap_err().key(), "form-required");
        assert_eq!(contact("555 0123").unwrap_err().key(), "form-phone-area");
        assert_eq!(contact("ana@").unwrap_err().key(), "form-email");
    }

    #[test]
    fn a_log_does_not_tell_the_contact() {
        assert_eq!(format!("{:?}", contact("ana@example.org").unwrap()), "Email(EmailAddress(…))");
    }
}
