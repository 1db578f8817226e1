//! Every reason has its message in every language, and nothing that is sent breaks a parser.

use std::collections::BTreeSet;

use forms::{Checked, KEYS};
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

const FILES: [(&str, &str); 3] = [
    ("en", include_str!("../../../locales/en/forms.ftl")),
    ("es", include_str!("../../../locales/es/forms.ftl")),
    ("ar", include_str!("../../../locales/ar/forms.ftl")),
];

#[test]
fn every_reason_has_its_message() {
    let keys: BTreeSet<&str> = KEYS.iter().copied().collect();
    assert_eq!(keys.len(), KEYS.len(), "no key is listed twice");
    for (lang, text) in FILES {
        let messages: BTreeSet<&str> =
            text.lines().filter(|line| line.starts_with("form-")).filter_map(|line| line.split(" =").next()).collect();
        assert_eq!(messages, keys, "{lang}");
    }
}

fn known<T>(checked: Checked<T>) {
    if let Err(reason) = checked {
        assert!(KEYS.contains(&reason.key()), "{}", reason.key());
    }
}

fn every_parser(sent: &str) {
    let today = date(2026, 9, 8);
    let zone = TimeZone::UTC;
    known(forms::required(sent));
    known(forms::text(sent, 20));
    known(forms::optional_text(sent, 20));
    known(forms::optional(sent, forms::email));
    known(forms::name(sent));
    known(forms::email(sent));
    known(forms::phone(sent));
    known(forms::contact(sent));
    known(forms::date(sent));
    known(forms::birth_date(sent, today));
    known(forms::civil_time(sent));
    known(forms::date_time(sent));
    known(forms::instant(sent, &zone));
    known(forms::minutes(sent, 1_440));
    known(forms::hours(sent, 1_440));
    known(forms::whole_number(sent, 0..=10));
    known(forms::year(sent, 2000..=2100));
    known(forms::money(sent));
    known(forms::code6(sent));
    known(forms::zip(sent));
    known(forms::choice(sent, &["a"]));
    known(forms::many(&[sent.to_owned()], &["a"]));
    known(forms::agreed(sent));
    let cleaned = forms::clean_line(sent);
    assert_eq!(forms::clean_line(&cleaned), cleaned);
}

proptest! {
    #[test]
    fn nothing_that_is_sent_breaks_a_parser(sent in any::<String>()) {
        every_parser(&sent);
    }

    #[test]
    fn nor_does_what_is_nearly_right(sent in "[-+0-9٠-٩०-९.,:/$()@a-cxhmT pé\u{202e}\u{301}]{0,24}") {
        every_parser(&sent);
    }

    #[test]
    fn nor_do_many_digits(sent in "\\+?[0-9]{1,20}") {
        every_parser(&sent);
    }
}
