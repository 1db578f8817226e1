//! Sizes in a few words, English or Spanish: which ones are meant, and which of them both sides have. Nothing written, or
//! "any", meets every size.

use super::topic;
use crate::people::fold;

/// One size as everybody means it: "Youth M", "adult medium" and "M" have one letter, and only the first two differ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Size {
    /// For whom: "child", "adult" or "toddler"; empty where nobody said.
    group: &'static str,
    value: String,
}

/// Whoever has all of them.
const ANY: &[&str] = &[
    "all",
    "any",
    "every",
    "assorted",
    "various",
    "mixed",
    "todas",
    "todos",
    "cualquier",
    "cualquiera",
    "varias",
    "varios",
    "surtidas",
    "surtidos",
];

/// Words beside a size that say nothing of it.
const EMPTY: &[&str] = &[
    "size", "sizes", "sz", "talla", "tallas", "tamano", "tamanos", "numero", "numeros", "the", "la", "las", "los",
    "for", "para", "in", "en",
];

const GROUPS: &[(&str, &str)] = &[
    ("youth", "child"),
    ("kid", "child"),
    ("kids", "child"),
    ("child", "child"),
    ("children", "child"),
    ("childrens", "child"),
    ("junior", "child"),
    ("nino", "child"),
    ("ninos", "child"),
    ("nina", "child"),
    ("ninas", "child"),
    ("infantil", "child"),
    ("toddler", "toddler"),
    ("toddlers", "toddler"),
    ("adult", "adult"),
    ("adults", "adult"),
    ("adulto", "adult"),
    ("adultos", "adult"),
    ("mens", "adult"),
    ("womens", "adult"),
];

const LETTERS: &[&str] = &["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"];

/// The same letter by another word.
const SAME: &[(&str, &str)] = &[
    ("small", "s"),
    ("medium", "m"),
    ("large", "l"),
    ("chica", "s"),
    ("chico", "s"),
    ("pequena", "s"),
    ("pequeno", "s"),
    ("mediana", "m"),
    ("mediano", "m"),
    ("grande", "l"),
    ("xsmall", "xs"),
    ("xlarge", "xl"),
    ("2xl", "xxl"),
    ("3xl", "xxxl"),
];

/// What a range stands for. Clothes have even sizes from 8 on: whoever wants "8-10" wants two of them, and whoever has them
/// has whatever lies between.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Wanted,
    Offered,
}

/// No range is longer, so that two numbers that are no range make no hundred sizes.
const LONGEST: u32 = 20;

/// The sizes of a text, each once; none where every size is meant.
fn read(text: &str, as_: As) -> Vec<Size> {
    let text = fold(text).replace(['\'', '\u{2019}'], "").replace(['\u{2013}', '\u{2014}'], "-");
    let mut group = "";
    let mut found = Vec::new();
    for piece in text.split([',', ';', '/', '&', '+', '(', ')', ':']).flat_map(parts) {
        let words: Vec<&str> = piece.iter().copied().filter(|word| !EMPTY.contains(word)).collect();
        if words.iter().any(|word| ANY.contains(word)) {
            return Vec::new();
        }
        let named = |word: &str| GROUPS.iter().find(|(known, _)| *known == word).map(|(_, group)| *group);
        group = words.iter().find_map(|word| named(word)).unwrap_or(group);
        let values: Vec<&str> = words.into_iter().filter(|word| named(word).is_none()).collect();
        found.extend(sizes(&values, as_).into_iter().map(|value| Size { group, value }));
    }
    found.sort();
    found.dedup();
    found
}

/// The words between "and" and "or".
fn parts(piece: &str) -> Vec<Vec<&str>> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let all = words.split(|word| matches!(*word, "and" | "or" | "y" | "o" | "e"));
    // "3 of size 8": the number before is how many.
    let all = all.map(|part| match part.iter().position(|word| matches!(*word, "of" | "de")) {
        Some(at) => part[at + 1..].to_vec(),
        None => part.to_vec(),
    });
    all.filter(|part| !part.is_empty()).collect()
}

/// The sizes that a few words name: several, a range, or one of more than a word, such as "wide ruled".
fn sizes(words: &[&str], as_: As) -> Vec<String> {
    // "2 XL": the number before a letter is how many.
    let words = match words {
        [count, letters @ ..]
            if !letters.is_empty() && number(count).is_some() && letters.iter().all(|word| is_letter(word)) =>
        {
            letters
        }
        all => all,
    };
    if words.is_empty() {
        return Vec::new();
    }
    let joined = words.join(" ").replace(" to ", "-").replace(" a ", "-").replace(" - ", "-").replace("- ", "-");
    let joined = joined.replace("extra large", "xl").replace("extra small", "xs").replace("extra grande", "xl");
    let joined = joined.replace("x-large", "xl").replace("x-small", "xs");
    let each: Vec<Option<Vec<String>>> = joined.split_whitespace().map(|word| known(word, as_)).collect();
    match each.iter().all(Option::is_some) {
        true => each.into_iter().flatten().flatten().collect(),
        false => vec![joined],
    }
}

/// A size or a range of them, where it is one of those that have an order.
fn known(word: &str, as_: As) -> Option<Vec<String>> {
    if let Some((low, high)) = word.split_once('-') {
        return range(low, high, as_);
    }
    let word = letter(word);
    (LETTERS.contains(&word) || number(word).is_some() || word.parse::<f32>().is_ok()).then(|| vec![word.to_owned()])
}

fn is_letter(word: &str) -> bool {
    LETTERS.contains(&letter(word)) || word.starts_with("x-")
}

fn letter(word: &str) -> &str {
    SAME.iter().find(|(other, _)| *other == word).map_or(word, |(_, same)| same)
}

/// "8" or "4T": the number, and what stands behind it.
fn number(word: &str) -> Option<(u32, &str)> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, rest) = word.split_at(end);
    (rest.is_empty() || rest == "t").then(|| Some((digits.parse().ok()?, rest))).flatten()
}

fn range(low: &str, high: &str, as_: As) -> Option<Vec<String>> {
    if let (Some((low, before)), Some((high, after))) = (number(low), number(high)) {
        let long = high.checked_sub(low).is_some_and(|long| long <= LONGEST);
        let same = before.is_empty() || before == after;
        let even = as_ == As::Wanted && low >= 8 && low % 2 == 0 && high % 2 == 0;
        let step = if even { 2 } else { 1 };
        return (long && same).then(|| (low..=high).step_by(step).map(|size| format!("{size}{after}")).collect());
    }
    let place = |word: &str| LETTERS.iter().position(|one| *one == letter(word));
    let (low, high) = (place(low)?, place(high)?);
    (low <= high).then(|| LETTERS[low..=high].iter().map(|one| (*one).to_owned()).collect())
}

fn mark(group: &str, value: &str) -> u32 {
    topic::mark(&format!("{group} {value}"))
}

/// The sizes of a need as numbers for matching.
pub fn wanted(text: &str) -> Vec<u32> {
    read(text, As::Wanted).iter().map(|size| mark(size.group, &size.value)).collect()
}

/// The sizes of an offer as numbers for matching: an "M" is good for whoever wants an M for a child, and the other way round.
pub fn offered(text: &str) -> Vec<u32> {
    read(text, As::Offered).iter().flat_map(meets).collect()
}

/// What one size of an offer is good for.
fn meets(size: &Size) -> Vec<u32> {
    let groups: &[&str] = if size.group.is_empty() { &["", "child", "toddler", "adult"] } else { &["", size.group] };
    groups.iter().map(|group| mark(group, &size.value)).collect()
}

/// Whether an offer has any size that a need wants.
pub fn meet(need: &str, offer: &str) -> bool {
    let (wanted, good) = (wanted(need), offered(offer));
    wanted.is_empty() || good.is_empty() || wanted.iter().any(|size| good.contains(size))
}

/// Which sizes of a need an offer has, where that is some and not all of them.
pub fn shared(need: &str, offer: &str) -> Option<Vec<String>> {
    let (wanted, good) = (read(need, As::Wanted), offered(offer));
    let there = |size: &&Size| good.contains(&mark(size.group, &size.value));
    let found: Vec<&Size> = wanted.iter().filter(there).collect();
    (!found.is_empty() && found.len() < wanted.len()).then(|| in_order(found))
}

/// Numbers by their size, letters from small to large, as people write them.
fn in_order(mut sizes: Vec<&Size>) -> Vec<String> {
    sizes.sort_by_key(|size| {
        let place = LETTERS.iter().position(|one| *one == size.value).unwrap_or(LETTERS.len());
        (size.group, number(&size.value).map_or(u32::MAX, |(number, _)| number), place)
    });
    sizes.into_iter().map(|size| size.value.to_uppercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        in_order(read(text, As::Offered).iter().collect())
    }

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (text, sizes) in [
            ("8-10", &["8", "9", "10"][..]),
            ("Sizes 8, 10 and 12", &["8", "10", "12"]),
            ("tallas 8 a 10", &["8", "9", "10"]),
            ("2T-4T", &["2T", "3T", "4T"]),
            ("S–L", &["S", "M", "L"]),
            ("Youth medium or large", &["M", "L"]),
            ("3 of size 8, 4 of size 10, 2 XL", &["8", "10", "XL"]),
            ("x-large", &["XL"]),
            ("wide ruled", &["WIDE RULED"]),
            ("5.5", &["5.5"]),
        ] {
            assert_eq!(values(text), sizes, "{text}");
        }
    }

    #[test]
    fn nothing_and_any_meet_every_size() {
        for any in ["", "any", "All children’s sizes", "assorted", "todas las tallas"] {
            assert!(offered(any).is_empty(), "{any}");
            assert_eq!(shared("8-10", any), None, "{any}");
        }
    }

    #[test]
    fn a_size_for_a_child_is_none_for_an_adult() {
        assert!(meet("M", "Youth M") && meet("Youth M", "M") && meet("Youth M", "kids medium"));
        assert!(!meet("Youth M", "Adult M") && !meet("8-10", "12-14"));
    }

    #[test]
    fn what_is_met_in_part_is_said() {
        assert_eq!(shared("8, 10, 12", "10-14"), Some(vec!["10".to_owned(), "12".to_owned()]));
        assert_eq!(shared("8-10", "8-10"), None);
        assert_eq!(shared("8-10", "8, 10"), None, "there is no size 9 of clothes");
        assert!(meet("9", "8-10"));
        assert_eq!(shared("8-10", "12"), None);
        assert_eq!(shared("S, M, L", "medium, small"), Some(vec!["S".to_owned(), "M".to_owned()]));
    }
}
