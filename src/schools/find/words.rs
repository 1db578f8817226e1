//! The words of a name and of a question, in one spelling, and the slips people make in them.

use crate::schools::geography::plain_digit;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const MOST_WORDS: usize = 12;
/// Shorter words have too many neighbours one slip away.
const SLIP_FROM_LETTERS: usize = 5;

/// A typed word as it stands, and as the word it may be short for.
pub struct Asked {
    typed: String,
    pub meant: String,
}

impl Asked {
    pub fn begins(&self, word: &str) -> bool {
        word.starts_with(&self.meant) || word.starts_with(&self.typed)
    }

    pub fn begins_one_of(&self, words: &[String]) -> bool {
        words.iter().any(|word| self.begins(word))
    }

    pub fn slips_to_one_of(&self, words: &[String]) -> bool {
        let typed: Vec<char> = self.typed.chars().collect();
        typed.len() >= SLIP_FROM_LETTERS && words.iter().any(|word| slips_to(&typed, word))
    }
}

/// Lower case without accents, in plain letters and digits where there are any; marks of direction are dropped.
pub fn fold(text: &str) -> String {
    let folded = text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c));
    folded
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '’' | 'ʼ' | '`' => '\'',
            c => plain_digit(c),
        })
        .collect()
}

/// Marks of direction and width that come along with copied text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Words in the one spelling that names, addresses and questions share.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = raw_words(text).into_iter().flat_map(|word| meant(&word)).collect();
    if !words.iter().all(|word| is_filler(word)) {
        words.retain(|word| !is_filler(word));
    }
    words
}

/// The words of a question; nothing when it has none that could be in a name.
pub fn asked(text: &str) -> Option<Vec<Asked>> {
    let typed = raw_words(text);
    let words = typed.iter().take(MOST_WORDS).flat_map(|typed| {
        let meant = meant(typed);
        let alone = meant.len() == 1;
        meant.into_iter().map(move |meant| Asked { typed: if alone { typed.clone() } else { meant.clone() }, meant })
    });
    let words = words.filter(|word| !is_filler(&word.meant)).collect();
    (!typed.is_empty()).then_some(words)
}

/// Says nothing among the schools of one state.
fn is_filler(word: &str) -> bool {
    matches!(word, "school" | "the" | "of" | "and" | "at" | "de" | "la" | "el" | "nc")
}

/// Runs of letters or digits; single letters side by side are one word, so that `J. V.`, `J.V.` and `JV` are the same.
fn raw_words(text: &str) -> Vec<String> {
    let plain: String = fold(text).chars().filter(|c| *c != '\'').collect();
    let mut words: Vec<String> = Vec::new();
    let mut single = false;
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        match words.last_mut() {
            Some(last) if single && letter => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        single = letter;
    }
    words
}

/// What a word is short for, or means in a neighbour's language.
fn meant(word: &str) -> Vec<String> {
    let long = match word {
        "elem" | "elementry" | "es" | "primaria" => "elementary",
        "ms" | "mid" | "media" => "middle",
        "hs" | "preparatoria" => "high",
        "sch" | "schl" | "schools" | "escuela" => "school",
        "acad" | "academia" => "academy",
        "intl" => "international",
        "tech" => "technology",
        "univ" => "university",
        "mtn" | "mt" => "mountain",
        "gov" | "govs" | "governor" => "governors",
        "jr" => "junior",
        "char" => "charlotte",
        "eng" => "engineering",
        "meck" => "mecklenburg",
        "mlk" => "martin luther king",
        "k8" => "k 8",
        "ave" | "av" => "avenue",
        "blvd" | "bv" => "boulevard",
        "cir" => "circle",
        "ct" => "court",
        "dr" => "drive",
        "hwy" => "highway",
        "ln" => "lane",
        "pkwy" | "pky" => "parkway",
        "pl" => "place",
        "rd" => "road",
        "st" => "street",
        "n" => "north",
        "s" => "south",
        "e" => "east",
        "w" => "west",
        other => other,
    };
    long.split(' ').map(str::to_owned).collect()
}

/// Whether `typed` is `word`, or an unfinished beginning of it, with one letter wrong, missing, added, or two swapped.
fn slips_to(typed: &[char], word: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    let lengths = [typed.len() - 1, typed.len(), typed.len() + 1];
    // A slip in an unfinished word counts only from the second letter: the first one is rarely wrong, and any would do.
    let same_start = typed.first() == word.first();
    let starts = lengths.into_iter().filter(|n| *n == word.len() || (*n < word.len() && same_start));
    starts.into_iter().any(|n| one_slip(typed, &word[..n]))
}

fn one_slip(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => short.is_empty() || short[1..] == long[1..] || swapped(short, long),
        1 => *short == long[1..],
        _ => false,
    }
}

fn swapped(a: &[char], b: &[char]) -> bool {
    a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..]
}
