//! Text as it arrives, made fit to be kept: one spelling, no invisible characters.

use unicode_normalization::UnicodeNormalization;

/// One line: composed letters (NFC), runs of white space made one space, none at the ends, no control characters and no
/// marks that turn the direction of what follows. These come along when people paste; to refuse them would only puzzle.
pub fn clean_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_unwanted(*c)).nfc() {
        match c.is_whitespace() {
            true if line.is_empty() || line.ends_with(' ') => {}
            true => line.push(' '),
            false => line.push(c),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// Several lines: like [`clean_line`], but line breaks stay (as `\n`, at most one blank line in a row) and so do spaces
/// inside a line.
pub fn clean_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut kept = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_unwanted(*c)).nfc() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => break_line(&mut kept),
            c if c.is_whitespace() => kept.push(' '),
            c => kept.push(c),
        }
    }
    kept.trim().to_owned()
}

fn break_line(text: &mut String) {
    text.truncate(text.trim_end_matches(' ').len());
    if !text.ends_with("\n\n") {
        text.push('\n');
    }
}

/// Digits of every script that families here write made 0 to 9.
pub fn fold_digits(text: &str) -> String {
    text.chars().map(fold_digit).collect()
}

/// A digit is told by the zero of its script: the ten follow one another.
fn fold_digit(c: char) -> char {
    const ZEROS: [char; 18] = [
        '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}',
        '\u{ce6}', '\u{d66}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}', '\u{ff10}',
    ];
    ZEROS
        .iter()
        .filter_map(|zero| u32::from(c).checked_sub(u32::from(*zero)))
        .find_map(|value| (value < 10).then(|| char::from_digit(value, 10))?)
        .unwrap_or(c)
}

/// Control characters, marks of direction, and what shows as nothing at all. The joiners U+200C and U+200D stay: Persian
/// and Telugu spell with them.
fn is_unwanted(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        // Places that Unicode leaves without a meaning, and will.
        || (u32::from(c) & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_spelling_and_single_spaces() {
        assert_eq!(clean_line("  Nguye\u{302}\u{303}n\t\u{a0} Va\u{306}n\r\n A "), "Nguyễn Văn A");
        assert_eq!(clean_line("\u{3000}李\u{3000}"), "李");
        assert_eq!(clean_line(""), "");
        assert_eq!(clean_line(" \u{200b} \n"), "");
    }

    #[test]
    fn invisible_and_turning_characters_are_taken_out() {
        assert_eq!(clean_line("a\0b\u{7}c\u{1b}[31md\u{7f}"), "abc[31md");
        assert_eq!(clean_line("\u{feff}cod.\u{202e}exe\u{2069}\u{200f}"), "cod.exe");
        assert_eq!(clean_line("a\u{fffe}\u{10ffff}\u{e0041}b"), "ab");
        assert_eq!(clean_line("می\u{200c}خواهم 👩\u{200d}👧"), "می\u{200c}خواهم 👩\u{200d}👧");
    }

    #[test]
    fn an_invisible_character_does_not_part_a_letter_from_its_accent() {
        assert_eq!(clean_line("m\u{202e}\u{301}"), "\u{1e3f}");
        assert_eq!(clean_text("m\u{200b}\u{301}"), "\u{1e3f}");
    }

    #[test]
    fn text_keeps_its_lines() {
        assert_eq!(
            clean_text("\r\nOne  two \r\n\r\n\r\n\r\nthree\rfour\u{2028}five\t!\n"),
            "One  two\n\nthree\nfour\nfive !"
        );
        assert_eq!(clean_text("\n \n"), "");
    }

    #[test]
    fn digits_of_other_scripts_are_read() {
        assert_eq!(fold_digits("٠١٢٣٤٥٦٧٨٩"), "0123456789");
        assert_eq!(fold_digits("०९ ௭ ౫ ９ ۴a½²"), "09 7 5 9 4a½²");
    }
}
