//! Reasons as a plan keeps them: a letter, a value, the points.

use matching::{Days, Fit, Part, Reason, Side};

/// The parts as one word each.
pub fn write(parts: &[Part]) -> String {
    parts.iter().filter_map(one).collect::<Vec<_>>().join(" ")
}

fn one(part: &Part) -> Option<String> {
    let (letter, value) = match part.reason {
        Reason::Kind => ('k', 0),
        Reason::Near { metres } => ('n', metres),
        Reason::Language(mark) => ('l', mark),
        Reason::Skill(mark) => ('s', mark),
        Reason::Audience(mark) => ('a', mark),
        Reason::Days(days) => ('d', days.iter().fold(0, |set, day| set | 1 << day)),
        Reason::Covers { per_mille } => ('c', per_mille.into()),
        Reason::Together { times } => ('t', times),
        Reason::Refused { times } => ('r', times),
        Reason::NotTheirs { times, by: Side::Offer } => ('h', times),
        Reason::NotTheirs { times, by: Side::Need } => ('i', times),
        Reason::TooFar { metres, by: Side::Offer } => ('f', metres),
        Reason::TooFar { metres, by: Side::Need } => ('g', metres),
        Reason::Sizes { per_mille } => ('z', per_mille.into()),
        Reason::Poverty { per_mille } => ('p', per_mille.into()),
        Reason::WithoutHelp { months: Some(months) } => ('w', months.into()),
        Reason::WithoutHelp { months: None } => ('x', 0),
        _ => return None,
    };
    Some(format!("{letter}{value}={}", part.points))
}

/// The fit that was written; what cannot be read is left out.
pub fn read(text: &str) -> Fit {
    Fit { parts: text.split(' ').filter_map(part).collect() }
}

fn part(word: &str) -> Option<Part> {
    let (code, points) = word.split_once('=')?;
    let letter = code.chars().next()?;
    let value: u32 = code.get(letter.len_utf8()..)?.parse().ok()?;
    let per_mille = u16::try_from(value).ok();
    let reason = match letter {
        'k' => Reason::Kind,
        'n' => Reason::Near { metres: value },
        'l' => Reason::Language(value),
        's' => Reason::Skill(value),
        'a' => Reason::Audience(value),
        'd' => Reason::Days(Days::of(&(0..7).filter(|day| value & (1 << day) != 0).collect::<Vec<u8>>())),
        'c' => Reason::Covers { per_mille: per_mille? },
        't' => Reason::Together { times: value },
        'r' => Reason::Refused { times: value },
        'h' => Reason::NotTheirs { times: value, by: Side::Offer },
        'i' => Reason::NotTheirs { times: value, by: Side::Need },
        'f' => Reason::TooFar { metres: value, by: Side::Offer },
        'g' => Reason::TooFar { metres: value, by: Side::Need },
        'z' => Reason::Sizes { per_mille: per_mille? },
        'p' => Reason::Poverty { per_mille: per_mille? },
        'w' => Reason::WithoutHelp { months: per_mille },
        'x' => Reason::WithoutHelp { months: None },
        _ => return None,
    };
    Some(Part { reason, points: points.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let parts = [
            Part { reason: Reason::Kind, points: 100 },
            Part { reason: Reason::Near { metres: 6_437 }, points: 219 },
            Part { reason: Reason::Days(Days::of(&[1, 3])), points: 20 },
            Part { reason: Reason::Refused { times: 2 }, points: -300 },
            Part { reason: Reason::NotTheirs { times: 1, by: Side::Offer }, points: -150 },
            Part { reason: Reason::NotTheirs { times: 1, by: Side::Need }, points: -150 },
            Part { reason: Reason::TooFar { metres: 9_656, by: Side::Offer }, points: -270 },
            Part { reason: Reason::TooFar { metres: 9_656, by: Side::Need }, points: -270 },
            Part { reason: Reason::Sizes { per_mille: 333 }, points: 0 },
            Part { reason: Reason::WithoutHelp { months: None }, points: 150 },
            Part { reason: Reason::WithoutHelp { months: Some(14) }, points: 87 },
        ];
        assert_eq!(read(&write(&parts)).parts, parts);
        assert!(read("nonsense k=x é1=2 y9=1").parts.is_empty());
    }
}
