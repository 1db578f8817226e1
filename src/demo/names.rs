//! Invented people, streets and organisations in any number, the same each time for the same seed.
//!
//! Nothing here can reach anybody: e-mail is at example.org and example.com, telephone numbers end in 555-0100 to 555-0199,
//! the numbers kept free for fiction in every area code. There are 100 of them in each, so a large world soon runs out of numbers:
//! [`phone`] gives each number once, Carolina's first, and then none. Whoever gets none has e-mail, a number shared with somebody
//! at home, or nothing, which is how it is in a real district too.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

#[cfg(test)]
mod tests;

const NAMES: &str = include_str!("../../data/demo/names.txt");

/// What families speak at home, in thousandths. That 354 of 1,000 pupils are from homes where English is not the first
/// language, and which languages come first, is known of the district; how the rest divides is made up.
pub const HOME_LANGUAGES: [(&str, u32); 10] = [
    ("en", 646),
    ("es", 240),
    ("vi", 24),
    ("ar", 20),
    ("fr", 17),
    ("te", 15),
    ("ru", 12),
    ("uk", 10),
    ("pt", 9),
    ("zh", 7),
];

/// Repeatable chance (SplitMix64): never for secrets.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// The same numbers each time for the same `seed`.
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A stream of its own, so that one thing more here changes nothing there.
    pub fn fork(&self, label: u64) -> Chance {
        let mut from = Chance(self.0 ^ label.wrapping_mul(0xD1B5_4A32_D192_ED03));
        Chance(from.draw())
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        let wide = u128::from(self.draw()) * u128::from(end);
        (wide >> 64) as u64
    }

    /// A whole number of `range`, both ends included; its start when it is empty.
    pub fn range(&mut self, range: RangeInclusive<i64>) -> i64 {
        let span = range.end().saturating_sub(*range.start()).saturating_add(1);
        range.start() + self.below(u64::try_from(span).unwrap_or(0)) as i64
    }

    /// True so often of 1,000 times.
    pub fn chance(&mut self, permille: u32) -> bool {
        self.below(1000) < u64::from(permille)
    }

    /// One of `things`, which must not be empty.
    pub fn pick<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.below(things.len() as u64) as usize]
    }

    /// One of `things`, each as often as its weight says; the weights must not all be 0.
    pub fn weighted<'t, T>(&mut self, things: &'t [(T, u32)]) -> &'t T {
        let total: u64 = things.iter().map(|(_, weight)| u64::from(*weight)).sum();
        let mut at = self.below(total);
        for (thing, weight) in things {
            match at.checked_sub(u64::from(*weight)) {
                Some(rest) => at = rest,
                None => return thing,
            }
        }
        panic!("nothing to choose: every weight is 0");
    }

    /// Mixes `things` (Fisher and Yates).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

/// A person's name, as it is written in the district's languages: in Latin letters, given name first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InventedName {
    pub given: String,
    pub family: String,
}

/// A name as families who speak `language` give; an English one when the language is not among [`HOME_LANGUAGES`].
pub fn name(chance: &mut Chance, language: &str) -> InventedName {
    let names = NAMES_BY_LANGUAGE.get(language).unwrap_or(&NAMES_BY_LANGUAGE["en"]);
    let given = said(chance.pick::<&str>(&names.given));
    let mut family = said(chance.pick::<&str>(&names.family));
    // Most people from Latin America use the father's and the mother's name.
    if language == "es" && chance.chance(550) {
        let second = said(chance.pick::<&str>(&names.family));
        if second != family {
            family = format!("{family} {second}");
        }
    }
    InventedName { given, family }
}

/// A family name for a whole household.
pub fn family_name(chance: &mut Chance, language: &str) -> String {
    let names = NAMES_BY_LANGUAGE.get(language).unwrap_or(&NAMES_BY_LANGUAGE["en"]);
    said(chance.pick::<&str>(&names.family))
}

/// `maria-elena.nunez.4711@example.org`: only ever at example.org or example.com, and no two for different `n`.
pub fn email(name: &InventedName, n: u64) -> String {
    let place = if n.is_multiple_of(3) { "example.com" } else { "example.org" };
    format!("{}.{}.{n}@{place}", plain(&name.given), plain(&name.family))
}

/// The `n`th number for fiction, as `+17045550100`, each once; nothing after the last.
pub fn phone(n: usize) -> Option<String> {
    let area = AREA_CODES.get(n / 100)?;
    Some(format!("+1{area}55501{:02}", n % 100))
}

/// How many different telephone numbers there are.
pub fn phones() -> usize {
    AREA_CODES.len() * 100
}

/// A number and a street that sound like the place but are taken from no map.
pub fn street(chance: &mut Chance) -> String {
    let number = chance.range(101..=9899);
    let (first, second) = (chance.pick(&STREET_FIRST), chance.pick(&STREET_SECOND));
    let kind = chance.pick(&STREET_KINDS);
    format!("{number} {first}{second} {kind}")
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganizationKind {
    Business,
    Faith,
    Civic,
    Nonprofit,
    Health,
    Arts,
    College,
}

/// The `n`th organisation; no two of the first 1,680 have the same name.
pub fn organization(n: usize) -> (String, OrganizationKind) {
    let (what, kind) = ORGANIZATIONS[n % ORGANIZATIONS.len()];
    // Going round the places once per round of kinds keeps neighbours in a list apart.
    let place = PLACES[(n / ORGANIZATIONS.len() + n) % PLACES.len()];
    (format!("{place} {what}"), kind)
}

struct Names {
    given: Vec<&'static str>,
    family: Vec<&'static str>,
}

static NAMES_BY_LANGUAGE: LazyLock<HashMap<&'static str, Names>> = LazyLock::new(|| {
    let languages = HOME_LANGUAGES.iter().map(|(language, _)| *language);
    let names = |language| Names { given: section(language, "given"), family: section(language, "family") };
    languages.map(|language| (language, names(language))).collect()
});

fn section(language: &str, kind: &str) -> Vec<&'static str> {
    let heading = format!("[{language} {kind}]");
    let from = NAMES.lines().skip_while(|line| *line != heading).skip(1);
    let lines = from.take_while(|line| !line.starts_with('['));
    lines.flat_map(str::split_whitespace).collect()
}

fn said(name: &str) -> String {
    name.replace('_', " ")
}

/// Small plain letters and hyphens, for addresses.
fn plain(name: &str) -> String {
    let folded = crate::schools::fold(name).replace('đ', "d").replace('œ', "oe");
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// Carolina's first; then those of other states, which people keep when they move here.
const AREA_CODES: &[u16] = &[
    704, 980, 336, 743, 828, 910, 919, 984, 252, 803, 839, 843, 854, 864, //
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228, 229, 231, 234,
    239, 240, 248, 251, 253, 254, 256, 260, 262, 267, 269, 270, 272, 276, 281, 301, 302, 303, 304, 305, 307, 308, 309,
    310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330, 331, 334, 337, 339, 346, 347, 351, 352, 360,
    361, 364, 380, 385, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 417, 419, 423, 424, 425,
    430, 432, 434, 435, 440, 442, 443, 458, 463, 469, 470, 475, 478, 479, 480, 484, 501, 502, 503, 504, 505, 507, 508,
    509, 510, 512, 513, 515, 516, 517, 518, 520, 530, 531, 534, 539, 540, 541, 551, 559, 561, 562, 563, 567, 570, 571,
    573, 574, 575, 580, 585, 586, 601, 602, 603, 605, 606, 607, 608, 609, 610, 612, 614, 615, 616, 617, 618, 619, 620,
    623, 626, 628, 629, 630, 631, 636, 641, 646, 650, 651, 657, 660, 661, 662, 667, 669, 678, 681, 682, 701, 702, 703,
    706, 707, 708, 712, 713, 714, 715, 716, 717, 718, 719, 720, 724, 725, 727, 731, 732, 734, 737, 740, 747, 754, 757,
    760, 762, 763, 765, 769, 770, 772, 773, 774, 775, 779, 781, 785, 786, 801, 802, 804, 805, 806, 808, 810, 812, 813,
    814, 815, 816, 817, 818, 830, 831, 832, 845, 847, 848, 850, 856, 857, 858, 859, 860, 862, 863, 865, 870, 872, 878,
    901, 903, 904, 906, 907, 908, 909, 912, 913, 914, 915, 916, 917, 918, 920, 925, 928, 929, 930, 931, 936, 937, 938,
    940, 941, 947, 949, 951, 952, 954, 956, 959, 970, 971, 972, 973, 978, 979, 985, 989,
];

const STREET_FIRST: [&str; 40] = [
    "Thistle",
    "Larks",
    "Amber",
    "Bramble",
    "Clover",
    "Copper",
    "Dapple",
    "Ember",
    "Fern",
    "Finch",
    "Fox",
    "Glimmer",
    "Goldfinch",
    "Hazel",
    "Heron",
    "Honey",
    "Juniper",
    "Kestrel",
    "Lantern",
    "Linden",
    "Maple",
    "Marigold",
    "Meadow",
    "Mulberry",
    "Otter",
    "Partridge",
    "Pebble",
    "Plum",
    "Quince",
    "Robin",
    "Rowan",
    "Sorrel",
    "Sparrow",
    "Starling",
    "Sumac",
    "Swallow",
    "Tanager",
    "Willow",
    "Wren",
    "Yarrow",
];

const STREET_SECOND: [&str; 20] = [
    "down", "song", "field", "gate", "wick", "hollow", "brook", "crest", "dale", "fall", "ford", "glen", "hurst",
    "light", "mead", "moor", "ridge", "stone", "vale", "wood",
];

const STREET_KINDS: [&str; 8] = ["Lane", "Road", "Drive", "Court", "Street", "Avenue", "Way", "Circle"];

const PLACES: [&str; 40] = [
    "Elmwood",
    "Larkfield",
    "Brightwater",
    "Copperhill",
    "Fernbank",
    "Goldleaf",
    "Hazelmere",
    "Juniper Gate",
    "Kingsmill",
    "Lantern Hill",
    "Maplecrest",
    "Northlight",
    "Oak Hollow",
    "Pinefall",
    "Quarry Bend",
    "Redbird",
    "Silverbrook",
    "Tanglewood Row",
    "Umberfield",
    "Violet Hill",
    "Wrenfield",
    "Yarrow Creek",
    "Amberside",
    "Bluestem",
    "Cloverdale Row",
    "Dogwood Bend",
    "Eastbrook Mill",
    "Foxglove",
    "Greyheron",
    "Honeylocust",
    "Ivy Gate",
    "Jessamine",
    "Kestrel Point",
    "Linden Square",
    "Meadowlark",
    "Nightingale Row",
    "Orchard Bend",
    "Persimmon",
    "Rosemary Hill",
    "Sparrow Creek",
];

const ORGANIZATIONS: [(&str, OrganizationKind); 42] = [
    ("Rotary", OrganizationKind::Civic),
    ("Hardware", OrganizationKind::Business),
    ("Baptist Church", OrganizationKind::Faith),
    ("Reading Partners", OrganizationKind::Nonprofit),
    ("Credit Union", OrganizationKind::Business),
    ("Neighbors Association", OrganizationKind::Civic),
    ("Family Clinic", OrganizationKind::Health),
    ("Youth Orchestra", OrganizationKind::Arts),
    ("Bakery", OrganizationKind::Business),
    ("African Methodist Church", OrganizationKind::Faith),
    ("Food Pantry", OrganizationKind::Nonprofit),
    ("Software", OrganizationKind::Business),
    ("Lions", OrganizationKind::Civic),
    ("Community College", OrganizationKind::College),
    ("Dental", OrganizationKind::Health),
    ("Islamic Center", OrganizationKind::Faith),
    ("Mentors", OrganizationKind::Nonprofit),
    ("Builders", OrganizationKind::Business),
    ("Garden Club", OrganizationKind::Civic),
    ("Playhouse", OrganizationKind::Arts),
    ("Insurance", OrganizationKind::Business),
    ("Catholic Parish", OrganizationKind::Faith),
    ("Coat Closet", OrganizationKind::Nonprofit),
    ("Eye Care", OrganizationKind::Health),
    ("Logistics", OrganizationKind::Business),
    ("Kiwanis", OrganizationKind::Civic),
    ("Hindu Temple", OrganizationKind::Faith),
    ("Tutoring Circle", OrganizationKind::Nonprofit),
    ("Bank", OrganizationKind::Business),
    ("University Extension", OrganizationKind::College),
    ("Veterans Post", OrganizationKind::Civic),
    ("Pharmacy", OrganizationKind::Health),
    ("Presbyterian Church", OrganizationKind::Faith),
    ("Arts Council", OrganizationKind::Arts),
    ("Grocers", OrganizationKind::Business),
    ("Newcomers Network", OrganizationKind::Nonprofit),
    ("Synagogue", OrganizationKind::Faith),
    ("Energy", OrganizationKind::Business),
    ("Boys Choir", OrganizationKind::Arts),
    ("Scholarship Fund", OrganizationKind::Nonprofit),
    ("Lutheran Church", OrganizationKind::Faith),
    ("Coffee Roasters", OrganizationKind::Business),
];
