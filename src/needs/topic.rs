//! What a need and an offer are about, from a few words in English or Spanish: only what is about the same thing meets.

use super::need::NeedKind;
use crate::people::fold;

/// After these a thing is only described: the word before them is the thing itself.
const ENDS: &[&str] = &[
    "with", "for", "in", "to", "of", "from", "after", "before", "at", "on", "during", "about", "by", "con", "para",
    "en", "de", "del", "a", "al", "antes", "despues", "durante", "sobre", "por", "who", "that",
];

/// Words that say nothing about the thing.
const EMPTY: &[&str] =
    &["a", "an", "the", "some", "any", "new", "used", "good", "un", "una", "unos", "unas", "el", "la", "los", "las"];

/// The same thing by another word; Spanish beside English.
const SAME: &[(&str, &str)] = &[
    ("jacket", "coat"),
    ("abrigo", "coat"),
    ("chamarra", "coat"),
    ("chaqueta", "coat"),
    ("zapato", "shoe"),
    ("sneaker", "shoe"),
    ("boot", "shoe"),
    ("bota", "shoe"),
    ("tenis", "shoe"),
    ("mochila", "backpack"),
    ("bookbag", "backpack"),
    ("libro", "book"),
    ("cuento", "book"),
    ("cuaderno", "notebook"),
    ("lapiz", "pencil"),
    ("lapice", "pencil"),
    ("marcador", "marker"),
    ("marcadore", "marker"),
    ("audifono", "headphone"),
    ("earphone", "headphone"),
    ("balon", "ball"),
    ("balone", "ball"),
    ("pelota", "ball"),
    ("computadora", "computer"),
    ("laptop", "computer"),
    ("chromebook", "computer"),
    ("tablet", "computer"),
    ("bocadillo", "snack"),
    ("merienda", "snack"),
    ("camisa", "shirt"),
    ("playera", "shirt"),
    ("camiseta", "shirt"),
    ("uniforme", "uniform"),
    ("lectura", "reading"),
    ("leer", "reading"),
    ("read", "reading"),
    ("tutoria", "tutoring"),
    ("tutor", "tutoring"),
    ("interprete", "interpreter"),
    ("interpreting", "interpreter"),
    ("translator", "interpreter"),
    ("traductor", "interpreter"),
    ("reparacion", "repair"),
    ("impresion", "printing"),
    ("corte", "haircut"),
    ("util", "supply"),
    ("utile", "supply"),
    ("supplie", "supply"),
    ("material", "supply"),
    ("materiale", "supply"),
    ("buddie", "buddy"),
    ("instrumento", "instrument"),
    ("guitarra", "guitar"),
    ("mesa", "table"),
    ("silla", "chair"),
    ("juego", "game"),
    ("guante", "glove"),
    ("gorro", "hat"),
    ("calcetin", "sock"),
    ("calcetine", "sock"),
    ("pantalon", "pant"),
    ("pantalone", "pant"),
    ("ropa", "clothe"),
    ("clothing", "clothe"),
    ("cobija", "blanket"),
    ("manta", "blanket"),
    ("comida", "food"),
    ("alimento", "food"),
    ("bicicleta", "bike"),
    ("bicycle", "bike"),
    ("papel", "paper"),
    ("tijera", "scissor"),
    ("pegamento", "glue"),
    ("pintura", "paint"),
    ("musica", "music"),
    ("planta", "plant"),
    ("jardin", "garden"),
    ("autobus", "bus"),
    ("robotica", "robotic"),
    ("ciencia", "science"),
    ("matematica", "math"),
];

/// A word as everybody means it: singular, and by one name.
fn common(word: &str) -> String {
    let word = fold(word);
    let single = word.strip_suffix('s').filter(|rest| rest.len() > 2 && !rest.ends_with('s')).unwrap_or(&word);
    let found = SAME.iter().find(|(other, _)| *other == single);
    found.map_or_else(|| single.to_owned(), |(_, same)| (*same).to_owned())
}

/// The words of a search that say something, folded.
pub fn said(query: &str) -> Vec<String> {
    let parts = query.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).map(fold);
    parts.filter(|word| !EMPTY.contains(&word.as_str()) && !ENDS.contains(&word.as_str())).collect()
}

/// Every word for the same thing, in both languages: whoever looks for "abrigos" finds coats.
pub fn alike(word: &str) -> Vec<String> {
    let same = common(word);
    let others = SAME.iter().filter(|(_, one)| *one == same).map(|(other, _)| (*other).to_owned());
    let mut found: Vec<String> = others.chain([fold(word), same.clone()]).collect();
    found.sort();
    found.dedup();
    found
}

/// The words of a text that say something, as everybody means them.
fn words(what: &str) -> Vec<String> {
    let parts = what.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts
        .map(fold)
        .filter(|word| !EMPTY.contains(&word.as_str()))
        .map(|word| if ENDS.contains(&word.as_str()) { word } else { common(&word) })
        .collect()
}

/// The thing itself: "Winter coats, new" is about coats.
pub fn headword(what: &str) -> String {
    let first = what.split([',', '(', ';', ':']).next().unwrap_or(what);
    let all = words(first);
    let before: Vec<&String> = all.iter().take_while(|word| !ENDS.contains(&word.as_str())).collect();
    before.last().map_or_else(|| all.first().cloned().unwrap_or_default(), |word| (*word).clone())
}

/// The number by which matching knows what something is about. Hours are hours, whether anybody or somebody who knows a
/// thing gives them; money and rooms fit whatever they are for.
pub fn number(kind: NeedKind, what: &str) -> u32 {
    let class = match kind {
        NeedKind::Goods => 0,
        NeedKind::Time | NeedKind::Skills => 1,
        NeedKind::Money => return 2,
        NeedKind::Space => return 3,
        NeedKind::Services => 4,
    };
    8 + (mark(&headword(what)) / 8) * 8 % (u32::MAX - 16) + class
}

/// The other words that both sides may share, each with its mark: "winter", "Vietnamese".
pub fn marks(what: &str) -> Vec<(u32, String)> {
    let head = headword(what);
    let mut found: Vec<(u32, String)> = words(what)
        .into_iter()
        .filter(|word| *word != head && word.len() > 2 && !ENDS.contains(&word.as_str()))
        .map(|word| (mark(&word), word))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// A number for a word: FNV-1a, the same on every machine.
pub fn mark(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;
    use NeedKind::{Goods, Money, Services, Skills, Time};

    #[test]
    fn the_thing_itself_is_found() {
        for (what, head) in [
            ("Winter coats", "coat"),
            ("Winter coats, new, all children’s sizes", "coat"),
            ("Abrigos de invierno", "coat"),
            ("Headphones with a cord", "headphone"),
            ("Picture books in Vietnamese", "book"),
            ("Reading with second graders on Tuesdays", "reading"),
            ("An interpreter for family conferences", "interpreter"),
            ("Libros en español", "book"),
            ("Shoes", "shoe"),
            ("Glass", "glass"),
            ("", ""),
        ] {
            assert_eq!(headword(what), head, "{what}");
        }
    }

    #[test]
    fn a_search_finds_the_same_thing_by_its_other_words() {
        assert_eq!(said("Abrigos de invierno para niños"), ["abrigos", "invierno", "ninos"]);
        assert!(alike("abrigos").contains(&"coat".to_owned()));
        assert!(alike("coats").contains(&"abrigo".to_owned()));
        assert_eq!(alike("kiln"), ["kiln"]);
    }

    #[test]
    fn only_what_is_about_the_same_thing_meets() {
        assert_eq!(number(Goods, "Winter coats"), number(Goods, "Chamarras para niños"));
        assert_ne!(number(Goods, "Winter coats"), number(Goods, "Soccer balls"));
        assert_eq!(number(Time, "Reading with children"), number(Skills, "Reading in Spanish"));
        assert_ne!(number(Goods, "Printing"), number(Services, "Printing"));
        assert_eq!(number(Money, "The bus"), number(Money, "For a school"));
    }

    #[test]
    fn shared_words_are_marks() {
        let words = |what: &str| marks(what).into_iter().map(|(_, word)| word).collect::<Vec<_>>();
        assert!(words("Winter coats, new").contains(&"winter".to_owned()));
        assert!(words("Picture books in Vietnamese").contains(&"vietnamese".to_owned()));
        assert!(!words("Winter coats").contains(&"coat".to_owned()));
    }
}
