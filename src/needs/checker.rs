//! Reads what somebody writes about a need and warns where a child could be recognised by it. English and Spanish.
//!
//! It errs on the side of asking: the writer answers each warning, and a person reads every need before it is public. What
//! it finds is never kept; only which kinds of warning were answered.

mod phrases;
mod places;
mod words;

pub use phrases::{HEALTH, STATUS};
use phrases::{LIVING, SAFETY};
use places::{ADDRESS_ES, INSTITUTION, STREET};
use words::{BIRTH, CHILD, GIVEN, NAMED, NOT_INITIALS, NOT_NAMES};

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worry {
    /// Looks like the name of a child.
    Name,
    /// Initials.
    Initials,
    /// One child's age.
    Age,
    /// A date of birth.
    Birth,
    /// A street address.
    Address,
    /// A telephone number or an e-mail address.
    Contact,
    /// One child's health.
    Health,
    /// Papers and where somebody is from.
    Status,
    /// Where and how a child lives: for the school's social worker, and for nobody else.
    Living,
    /// A child may be in danger: that is for the telephone, now.
    Safety,
}

impl Worry {
    /// The word messages know it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Worry::Name => "name",
            Worry::Initials => "initials",
            Worry::Age => "age",
            Worry::Birth => "birth",
            Worry::Address => "address",
            Worry::Contact => "contact",
            Worry::Health => "health",
            Worry::Status => "status",
            Worry::Living => "living",
            Worry::Safety => "safety",
        }
    }

    /// Whether it is no matter of wording: such words never stand in a need because its writer says so.
    pub const fn is_private(self) -> bool {
        matches!(self, Worry::Status | Worry::Living | Worry::Safety)
    }

    /// Whether it may be written down that somebody answered it. Of a child's life not even the kind of word is kept.
    pub const fn is_noted(self) -> bool {
        !self.is_private() && !matches!(self, Worry::Health)
    }
}

/// One warning, with the words it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub worry: Worry,
    pub words: String,
}

/// Everything that could give a child away, in the order of the text, each thing once.
pub fn check(text: &str) -> Vec<Warning> {
    let mut found: Vec<(usize, Warning)> = Vec::new();
    for sentence in sentences(text) {
        Sentence::new(text, sentence).warn(&mut found);
    }
    found.sort_by_key(|(at, warning)| (*at, warning.worry));
    let mut warnings: Vec<Warning> = Vec::new();
    for (_, warning) in found {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }
    warnings
}

/// What of a list of phrases a text says, in its own words: for others who read what is written about people.
pub fn says(text: &str, list: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        Sentence::new(text, sentence).phrases(list, Worry::Health, &mut found);
    }
    found.into_iter().map(|(_, warning)| warning.words).collect()
}

/// Whether something in a text is no matter of wording.
pub fn is_private(text: &str) -> bool {
    check(text).iter().any(|warning| warning.worry.is_private())
}

/// A text's warnings as one word: when the text changes, they are asked anew.
pub fn fingerprint(warnings: &[Warning]) -> String {
    let all: Vec<String> =
        warnings.iter().map(|warning| format!("{}:{}", warning.worry.as_str(), warning.words)).collect();
    if all.is_empty() { String::new() } else { crate::random::hash(&all.join("|"))[..16].to_owned() }
}

/// Where sentences begin and end. A full stop after a single letter, as in initials, ends none; nor does one inside a word,
/// as in an address.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut before = [' ', ' '];
    for (at, c) in text.char_indices() {
        let initial = c == '.' && before[1].is_alphabetic() && !before[0].is_alphanumeric();
        let end = at + c.len_utf8();
        let inside = c == '.' && text[end..].chars().next().is_some_and(|next| !next.is_whitespace());
        if matches!(c, '.' | '!' | '?' | '\n' | ';') && !initial && !inside {
            found.push(from..end);
            from = end;
        }
        before = [before[1], c];
    }
    found.push(from..text.len());
    found
}

/// A word of a sentence: where it is, as written and without case or accents.
struct Token<'t> {
    at: usize,
    written: &'t str,
    folded: String,
}

impl Token<'_> {
    fn is_capital(&self) -> bool {
        let mut letters = self.written.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    fn number(&self) -> Option<u32> {
        self.written.parse().ok()
    }
}

/// A sentence in words.
struct Sentence<'t> {
    text: &'t str,
    from: usize,
    folded: String,
    tokens: Vec<Token<'t>>,
}

impl<'t> Sentence<'t> {
    fn new(all: &'t str, range: std::ops::Range<usize>) -> Sentence<'t> {
        let (from, text) = (range.start, &all[range]);
        let mut tokens = Vec::new();
        let mut begun: Option<usize> = None;
        for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
            let inside = c.is_alphanumeric() || (begun.is_some() && matches!(c, '\'' | '’'));
            match (inside, begun) {
                (true, None) => begun = Some(at),
                (false, Some(start)) => {
                    let written = text[start..at].trim_end_matches(['\'', '’']);
                    tokens.push(Token { at: from + start, written, folded: fold(written) });
                    begun = None;
                }
                _ => {}
            }
        }
        let folded = format!(" {} ", tokens.iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" "));
        Sentence { text, from, folded, tokens }
    }

    fn warn(&self, found: &mut Vec<(usize, Warning)>) {
        self.phrases(LIVING, Worry::Living, found);
        self.phrases(SAFETY, Worry::Safety, found);
        self.phrases(STATUS, Worry::Status, found);
        self.births(found);
        self.addresses(found);
        self.contacts(found);
        let initials = self.initials(found);
        let names = self.names(found);
        let one_child = initials || names || self.speaks_of_one_child();
        self.ages(one_child, found);
        if one_child {
            self.phrases(HEALTH, Worry::Health, found);
        }
    }

    fn add(&self, worry: Worry, first: usize, last: usize, found: &mut Vec<(usize, Warning)>) {
        let (from, to) = (&self.tokens[first], &self.tokens[last]);
        let words = &self.text[from.at - self.from..to.at - self.from + to.written.len()];
        found.push((from.at, Warning { worry, words: words.split_whitespace().collect::<Vec<_>>().join(" ") }));
    }

    /// Phrases of a list; a `*` at the end stands for any ending.
    fn phrases(&self, list: &[&str], worry: Worry, found: &mut Vec<(usize, Warning)>) {
        for phrase in list {
            let (stem, open) = match phrase.strip_suffix('*') {
                Some(stem) => (stem, true),
                None => (*phrase, false),
            };
            let words: Vec<&str> = stem.split(' ').collect();
            for (first, _) in self.tokens.iter().enumerate() {
                let Some(tokens) = self.tokens.get(first..first + words.len()) else { break };
                let fits = |(at, (token, word)): (usize, (&Token<'_>, &&str))| {
                    let word: &str = word;
                    let last = at + 1 == words.len();
                    if last && open { token.folded.starts_with(word) } else { token.folded == word }
                };
                if tokens.iter().zip(&words).enumerate().all(fits) {
                    self.add(worry, first, first + words.len() - 1, found);
                }
            }
        }
    }

    /// "her son", "a student", "un niño": one child is meant, not a class.
    fn speaks_of_one_child(&self) -> bool {
        self.tokens.iter().any(|token| CHILD.contains(&token.folded.as_str()))
    }

    fn names(&self, found: &mut Vec<(usize, Warning)>) -> bool {
        let before = found.len();
        let mut at = 0;
        while at < self.tokens.len() {
            match self.name_at(at) {
                Some(last) => {
                    self.add(Worry::Name, at, last, found);
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        found.len() > before
    }

    /// The last word of a name that begins here, if one does.
    fn name_at(&self, at: usize) -> Option<usize> {
        let token = &self.tokens[at];
        let folded =
            token.folded.strip_suffix("'s").or_else(|| token.folded.strip_suffix("’s")).unwrap_or(&token.folded);
        if !token.is_capital() || NOT_NAMES.contains(&folded) || self.is_of_place(at) || self.has_title(at) {
            return None;
        }
        let next = self.tokens.get(at + 1).filter(|next| {
            next.is_capital()
                && next.at == token.at + token.written.len() + 1
                && !NOT_NAMES.contains(&next.folded.as_str())
        });
        let known = GIVEN.contains(&folded);
        let told = at > 0 && self.follows_cue(at);
        // At the head of a sentence every word is written large: there only a known name or a cue counts.
        let pair = at > 0 && next.is_some();
        (known || told || pair).then_some(if next.is_some() { at + 1 } else { at })
    }

    /// "named Jo", "se llama Luz", "our student Jo".
    fn follows_cue(&self, at: usize) -> bool {
        let one = self.tokens[at - 1].folded.as_str();
        NAMED.contains(&one) || CHILD.contains(&one)
    }

    /// "Washington Elementary", "Martin Luther King Drive": a place bears the name.
    fn is_of_place(&self, at: usize) -> bool {
        let following = self.tokens[at + 1..].iter().take(3);
        let mut following = following.take_while(|token| token.is_capital());
        following.any(|token| INSTITUTION.contains(&token.folded.as_str()))
            || (at > 0 && INSTITUTION.contains(&self.tokens[at - 1].folded.as_str()))
    }

    /// "Ms. Carter" is a grown person whom the school names by choice.
    fn has_title(&self, at: usize) -> bool {
        const TITLES: &[&str] =
            &["mr", "mrs", "ms", "mx", "dr", "sr", "sra", "srta", "coach", "principal", "maestra", "maestro"];
        let titled = |at: usize| TITLES.contains(&self.tokens[at].folded.as_str());
        (at > 0 && titled(at - 1)) || (at > 1 && self.tokens[at - 1].is_capital() && titled(at - 2)) || titled(at)
    }

    /// `J.M.`, `J. M.`, `JM, 8`: letters where a name would stand.
    fn initials(&self, found: &mut Vec<(usize, Warning)>) -> bool {
        let before = found.len();
        let single =
            |token: &Token<'_>| token.written.chars().count() == 1 && token.written.chars().all(char::is_uppercase);
        let dotted = |token: &Token<'_>| {
            let end = token.at - self.from + token.written.len();
            self.text[end..].starts_with('.')
        };
        let mut at = 0;
        while at < self.tokens.len() {
            let mut last = at;
            while last < self.tokens.len() && single(&self.tokens[last]) && dotted(&self.tokens[last]) {
                last += 1;
            }
            let count = last - at;
            let letters: String = self.tokens[at..last].iter().map(|token| token.folded.as_str()).collect();
            if (2..=3).contains(&count) && !NOT_INITIALS.contains(&letters.as_str()) {
                self.add(Worry::Initials, at, last - 1, found);
            } else if count == 0 && self.is_bare_pair(at) {
                self.add(Worry::Initials, at, at, found);
            }
            at = last.max(at + 1);
        }
        found.len() > before
    }

    /// Two or three capitals right beside an age, or right after a word for a child: "JM, 8", "student JM".
    fn is_bare_pair(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let capitals =
            token.written.chars().all(char::is_uppercase) && (2..=3).contains(&token.written.chars().count());
        if !capitals || NOT_INITIALS.contains(&token.folded.as_str()) {
            return false;
        }
        let aged = self.tokens.get(at + 1).and_then(Token::number).is_some_and(|age| (3..=19).contains(&age));
        aged || (at > 0 && self.follows_cue(at))
    }

    /// "8 years old", "age 8", "tiene 8 años": of one child. Ages of a group and sizes are no matter.
    fn ages(&self, one_child: bool, found: &mut Vec<(usize, Warning)>) {
        for (at, token) in self.tokens.iter().enumerate() {
            let Some(age) = token.number().filter(|age| (2..=19).contains(age)) else { continue };
            let next = |n: usize| self.tokens.get(at + n).map_or("", |token| token.folded.as_str());
            let back = |n: usize| at.checked_sub(n).map_or("", |at| self.tokens[at].folded.as_str());
            let years = matches!(next(1), "year" | "years" | "yr" | "yrs" | "yo" | "ano" | "anos");
            let old = years && (matches!(next(2), "old" | "olds") || next(1).starts_with("ano") || next(1) == "yo");
            let range = matches!(next(1), "to" | "a" | "y" | "and")
                || matches!(back(1), "to" | "a" | "y" | "and" | "ages" | "edades");
            let said = matches!(back(1), "age" | "aged" | "edad") || (back(1) == "tiene" && years);
            let group = next(2) == "olds" || range;
            let beside_initials = one_child && at > 0 && self.tokens[at - 1].written.chars().all(char::is_uppercase);
            if age > 0 && !group && ((old && one_child) || (said && (one_child || old)) || beside_initials) {
                let first = if said { at - 1 } else { at };
                self.add(Worry::Age, first, if years { (at + 1).min(self.tokens.len() - 1) } else { at }, found);
            }
        }
    }

    fn births(&self, found: &mut Vec<(usize, Warning)>) {
        if let Some(cue) = BIRTH.iter().find(|cue| self.folded.contains(&format!(" {cue} "))) {
            let first = cue.split(' ').next().unwrap_or(cue);
            let at = self.tokens.iter().position(|token| token.folded == first).unwrap_or(0);
            let number = self.tokens.iter().rposition(|token| token.number().is_some());
            if let Some(last) = number.filter(|last| *last > at) {
                self.add(Worry::Birth, at, last, found);
            }
        }
    }

    /// "7800 Riding Trail Rd", "Calle 5 número 12", "apt 4".
    fn addresses(&self, found: &mut Vec<(usize, Warning)>) {
        for (at, token) in self.tokens.iter().enumerate() {
            let numbered = token.written.chars().next().is_some_and(|c| c.is_ascii_digit()) && token.written.len() <= 6;
            if numbered {
                let street = (at + 2..=at + 4).rfind(|last| {
                    self.tokens.get(*last).is_some_and(|token| STREET.contains(&token.folded.as_str()))
                        && self.tokens[at + 1].is_capital()
                });
                if let Some(last) = street {
                    self.add(Worry::Address, at, last, found);
                }
            }
            let spanish = ADDRESS_ES.contains(&token.folded.as_str());
            if spanish {
                let number =
                    (at + 1..=at + 5).find(|last| self.tokens.get(*last).is_some_and(|one| one.number().is_some()));
                if let Some(last) = number {
                    self.add(Worry::Address, at, last, found);
                }
            }
        }
    }

    /// Anything with an `@`, and seven or more digits written as telephone numbers are.
    fn contacts(&self, found: &mut Vec<(usize, Warning)>) {
        let mut offset = 0;
        for word in self.text.split_whitespace() {
            let at = self.text[offset..].find(word).map_or(offset, |at| at + offset);
            offset = at + word.len();
            if word.contains('@') && word.len() > 3 {
                found.push((self.from + at, Warning { worry: Worry::Contact, words: word.to_owned() }));
            }
        }
        let mut run: Option<(usize, usize, usize)> = None;
        for (at, c) in self.text.char_indices().chain([(self.text.len(), 'x')]) {
            run = match (run, c) {
                (None, c) if c.is_ascii_digit() => Some((at, at + 1, 1)),
                (Some((from, _, digits)), c) if c.is_ascii_digit() => Some((from, at + 1, digits + 1)),
                (Some(run), '-' | '.' | ' ' | '(' | ')') => Some(run),
                (Some((from, to, digits)), _) => {
                    if (7..=11).contains(&digits) {
                        let words = self.text[from..to].to_owned();
                        found.push((self.from + from, Warning { worry: Worry::Contact, words }));
                    }
                    None
                }
                (None, _) => None,
            };
        }
    }
}

/// Small letters without accents.
fn fold(word: &str) -> String {
    crate::people::fold(word)
}

#[cfg(test)]
mod tests;
