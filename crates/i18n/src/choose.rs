//! Which of the offered languages a request is answered in.

use crate::Lang;

/// Longest header that is read: a browser with ten languages sends about 120 bytes.
const HEADER_MAX: usize = 1_000;

/// The language for a reader: what the person has set, then the cookie, then the browser's `Accept-Language`.
///
/// A region falls back to its language (`es-MX` to `es`). Whatever is malformed or not offered is passed over, so this
/// always answers; with nothing to go by it answers the first language offered (English when none is).
pub fn choose(offered: &[Lang], person: Option<Lang>, cookie: Option<&str>, header: Option<&str>) -> Lang {
    let ours = |lang: &Lang| offered.contains(lang);
    person
        .filter(ours)
        .or_else(|| cookie.and_then(Lang::parse).filter(ours))
        .or_else(|| header.and_then(|header| from_header(offered, header)))
        .or_else(|| offered.first().copied())
        .unwrap_or_default()
}

/// The offered language with the highest weight; the earlier one among equals.
fn from_header(offered: &[Lang], header: &str) -> Option<Lang> {
    let header = match header.char_indices().find(|(at, _)| *at >= HEADER_MAX) {
        Some((end, _)) => &header[..end],
        None => header,
    };
    let mut best: Option<(u16, Lang)> = None;
    for (tag, weight) in header.split(',').filter_map(preference) {
        let lang = match tag {
            "*" => offered.first().copied(),
            tag => Lang::parse(tag).filter(|lang| offered.contains(lang)),
        };
        if let Some(lang) = lang
            && weight > best.map_or(0, |(weight, _)| weight)
        {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// One item of the header: a tag and its weight in thousandths.
fn preference(item: &str) -> Option<(&str, u16)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    match parts.next() {
        None => Some((tag, 1_000)),
        Some(q) => Some((tag, thousandths(q)?)),
    }
}

/// `q=0.85` as 850; nothing for what RFC 9110 does not allow.
fn thousandths(q: &str) -> Option<u16> {
    let value = q.strip_prefix(['q', 'Q'])?.trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(whole, "0" | "1") || fraction.len() > 3 || !digits(fraction) {
        return None;
    }
    let weight = format!("{whole}{fraction:0<3}").parse::<u16>().ok()?;
    (weight <= 1_000).then_some(weight)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const OFFERED: [Lang; 3] = [Lang::En, Lang::Es, Lang::Ar];

    fn by_header(header: &str) -> Lang {
        choose(&OFFERED, None, None, Some(header))
    }

    #[test]
    fn the_person_comes_before_the_cookie_and_the_cookie_before_the_browser() {
        let header = Some("en");
        assert_eq!(choose(&OFFERED, Some(Lang::Ar), Some("es"), header), Lang::Ar);
        assert_eq!(choose(&OFFERED, None, Some("es"), header), Lang::Es);
        assert_eq!(choose(&OFFERED, None, None, header), Lang::En);
    }

    #[test]
    fn a_language_that_is_not_offered_is_passed_over() {
        assert_eq!(choose(&OFFERED, Some(Lang::Vi), Some("es"), None), Lang::Es);
        assert_eq!(choose(&OFFERED, None, Some("fr"), Some("ar")), Lang::Ar);
        assert_eq!(by_header("de-DE, fr;q=0.9"), Lang::En);
        assert_eq!(choose(&[Lang::Es], None, None, Some("ar")), Lang::Es);
        assert_eq!(choose(&[], Some(Lang::Es), None, None), Lang::En);
    }

    #[test]
    fn weights_are_read_and_a_region_falls_back_to_its_language() {
        assert_eq!(by_header("es-MX,es;q=0.9,en;q=0.8"), Lang::Es);
        assert_eq!(by_header("en;q=0.5, AR-eg;q=0.75"), Lang::Ar);
        assert_eq!(by_header("de, es;q=0.3, *;q=0.1"), Lang::Es);
        assert_eq!(by_header("de, *;q=0.1"), Lang::En);
        assert_eq!(by_header("es ; q = 1.000 , en"), Lang::Es);
        assert_eq!(by_header("es;q=0, en;q=0.1"), Lang::En);
        assert_eq!(by_header("es;q=0"), Lang::En);
    }

    #[test]
    fn a_hostile_header_is_harmless() {
        for header in [
            "",
            ",",
            ";;;",
            "q=1",
            "es;q=",
            "es;q=nan",
            "es;q=1e9",
            "es;q=-1",
            "es;q=2",
            "es;q=0.9999",
            "\0",
            "é;q=0.é",
            "*;q=;;;=",
            "es;level=1",
            "\u{202e}se",
        ] {
            assert_eq!(by_header(header), Lang::En, "{header:?}");
        }
        assert_eq!(by_header(&"é,".repeat(100_000)), Lang::En);
        assert_eq!(by_header(&format!("{}es", "de,".repeat(400))), Lang::En);
        assert_eq!(choose(&OFFERED, None, Some("../../es"), None), Lang::En);
    }

    proptest! {
        #[test]
        fn always_answers_with_an_offered_language(cookie in any::<Option<String>>(), header in any::<Option<String>>()) {
            let lang = choose(&OFFERED, None, cookie.as_deref(), header.as_deref());
            prop_assert!(OFFERED.contains(&lang));
        }

        #[test]
        fn nearly_a_header_never_panics(header in "([a-z*-]{0,5};?[q=. 0-9é]{0,8},?){0,8}") {
            prop_assert!(OFFERED.contains(&by_header(&header)));
        }
    }
}
