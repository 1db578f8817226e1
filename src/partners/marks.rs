//! By what an organisation is known: its name without what says nothing, its number, its website, the host of its mail.

use crate::people::fold;
use forms::{Checked, Reason};

/// An employer identification number: nine digits, of which the first two are those of an office that gives them out.
pub fn ein(sent: &str) -> Checked<String> {
    let kept = forms::clean_line(&forms::fold_digits(sent));
    let wrong = || Reason::new("partners-ein-wrong");
    if !kept.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '\u{2013}')) {
        return Err(wrong());
    }
    let digits: String = kept.chars().filter(char::is_ascii_digit).collect();
    let office = digits.get(..2).and_then(|office| office.parse().ok()).ok_or_else(wrong)?;
    if digits.len() != 9 || digits.ends_with("0000000") {
        return Err(wrong());
    }
    let known = matches!(office, 1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98 | 99);
    if known { Ok(digits) } else { Err(Reason::new("partners-ein-prefix")) }
}

/// An address of the web, as people type it: with or without its beginning.
pub fn website(sent: &str) -> Checked<String> {
    let kept = forms::clean_line(sent);
    let wrong = || Reason::new("partners-website-wrong");
    let (scheme, rest) = match kept.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") => {
            (scheme.to_ascii_lowercase(), rest)
        }
        Some(_) => return Err(wrong()),
        None => ("https".to_owned(), kept.as_str()),
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let ends = host.rsplit('.').next().is_some_and(|end| end.chars().count() > 1 && !end.contains(char::is_numeric));
    let is_host = host.contains('.') && host.split('.').all(name) && ends;
    if !is_host || rest.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\')) {
        return Err(wrong());
    }
    if kept.chars().count() > 200 {
        return Err(Reason::new("form-too-long").with("max", 200_usize));
    }
    let path = &rest[host.len()..];
    Ok(format!("{scheme}://{}{}", host.to_lowercase(), if path == "/" { "" } else { path }))
}

/// Places where many have their pages or their mail: sharing one says nothing.
const SHARED: &[&str] = &[
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "sites.google.com",
    "wixsite.com",
    "wordpress.com",
    "gmail.com",
    "yahoo.com",
    "outlook.com",
    "hotmail.com",
    "icloud.com",
    "aol.com",
    "live.com",
    "msn.com",
    "me.com",
    "proton.me",
    "protonmail.com",
    "att.net",
    "bellsouth.net",
    "charter.net",
    "carolina.rr.com",
    "example.org",
    "example.com",
];

/// The host of a website or of an e-mail address, where it is the organisation's own; else nothing.
pub fn own_host(address: &str) -> String {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let after = after.rsplit_once('@').map_or(after, |(_, host)| host);
    let host = after.split(['/', '?', '#']).next().unwrap_or("").to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let shared = SHARED.contains(&host);
    if shared || !host.contains('.') { String::new() } else { host.to_owned() }
}

/// A name without what says nothing: legal forms, articles, marks.
pub fn alike(name: &str) -> String {
    const NOTHING: &[&str] =
        &["the", "of", "and", "inc", "llc", "llp", "ltd", "corp", "corporation", "co", "company", "incorporated"];
    let folded = fold(name);
    let plain = folded.replace(['\'', '\u{2019}', '.'], "");
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept: Vec<&str> = words.filter(|word| !NOTHING.contains(word)).collect();
    if kept.is_empty() { folded } else { kept.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_tax_office_has_nine_digits_and_a_known_beginning() {
        for fine in ["56-1234567", "561234567", "56 1234567", " 99-0000001 ", "01-2345678"] {
            assert_eq!(ein(fine).expect(fine).len(), 9, "{fine}");
        }
        for wrong in ["", "56-123456", "56-12345678", "AB-1234567", "56-0000000", "12/3456789", "٥"] {
            assert_eq!(ein(wrong).expect_err(wrong).key(), "partners-ein-wrong", "{wrong}");
        }
        for wrong in ["00-1234567", "07-1234567", "17-1234567", "49-1234567", "70-1234567", "89-1234567", "97-1234567"]
        {
            assert_eq!(ein(wrong).expect_err(wrong).key(), "partners-ein-prefix", "{wrong}");
        }
    }

    #[test]
    fn a_website_is_kept_as_an_address_that_can_be_followed() {
        assert_eq!(website("www.Elmwood-Rotary.example.org/").expect("fine"), "https://www.elmwood-rotary.example.org");
        assert_eq!(website("http://a.example.org/x?y=1").expect("fine"), "http://a.example.org/x?y=1");
        for wrong in [
            "javascript://a.b/%0aalert(1)",
            "rotary",
            "ftp://a.example.org",
            "me@example.org",
            "a..b",
            "https://",
            "a.example.org/\" onclick=x",
            "10.0.0.1",
        ] {
            assert!(website(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_an_own_host_says_who_somebody_is() {
        assert_eq!(own_host("https://www.elmwood.example.org/about"), "elmwood.example.org");
        assert_eq!(own_host("jo@elmwood.example.org"), "elmwood.example.org");
        assert_eq!(own_host("jo@gmail.com"), "");
        assert_eq!(own_host("https://facebook.com/elmwood"), "");
    }

    #[test]
    fn names_are_alike_whatever_legal_form_they_carry() {
        assert_eq!(alike("The Queen City Bank, Inc."), alike("Queen City Bank"));
        assert_eq!(alike("St. Mark\u{2019}s Church"), alike("St Marks Church"));
        assert_ne!(alike("First Baptist"), alike("Second Baptist"));
        assert_eq!(alike("The Company"), "the company", "a name is never empty");
    }
}
