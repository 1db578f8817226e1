//! The languages that the product knows by name.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A language, named by its two-letter code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Lang {
    /// English, the base of every catalogue.
    #[default]
    En,
    /// Spanish, as it is written in the United States.
    Es,
    /// Arabic, right to left.
    Ar,
    /// Vietnamese.
    Vi,
    /// French.
    Fr,
    /// Telugu.
    Te,
    /// Russian.
    Ru,
    /// Ukrainian.
    Uk,
    /// Portuguese, as it is written in Brazil.
    Pt,
    /// Chinese in simplified characters.
    Zh,
}

/// A code that names no language of ours.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a language we know")]
pub struct UnknownLang(pub String);

/// Code, endonym, English name, locale for dates and numbers.
type Facts = (&'static str, &'static str, &'static str, &'static str);

impl Lang {
    /// Every language known, in the order in which a list of languages shows them.
    pub const ALL: [Lang; 10] =
        [Lang::En, Lang::Es, Lang::Ar, Lang::Vi, Lang::Fr, Lang::Te, Lang::Ru, Lang::Uk, Lang::Pt, Lang::Zh];

    /// The language of a tag such as `es`, `es-MX` or `zh_Hant_TW`: the region is not looked at.
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The code: `en`, `es`, …; fit for the `lang` attribute of a page.
    pub fn code(self) -> &'static str {
        self.facts().0
    }

    /// What its speakers call it: `Español`.
    pub fn endonym(self) -> &'static str {
        self.facts().1
    }

    /// What English calls it: `Spanish`.
    pub fn english_name(self) -> &'static str {
        self.facts().2
    }

    /// `ltr` or `rtl`, fit for the `dir` attribute of a page.
    pub fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        self == Lang::Ar
    }

    /// The locale whose dates and numbers we write. The digits are fixed here, see the crate's documentation.
    pub(crate) fn locale(self) -> &'static str {
        self.facts().3
    }

    fn facts(self) -> Facts {
        match self {
            Lang::En => ("en", "English", "English", "en-US"),
            Lang::Es => ("es", "Español", "Spanish", "es-US"),
            Lang::Ar => ("ar", "العربية", "Arabic", "ar-u-nu-latn"),
            Lang::Vi => ("vi", "Tiếng Việt", "Vietnamese", "vi"),
            Lang::Fr => ("fr", "Français", "French", "fr"),
            Lang::Te => ("te", "తెలుగు", "Telugu", "te-u-nu-latn"),
            Lang::Ru => ("ru", "Русский", "Russian", "ru"),
            Lang::Uk => ("uk", "Українська", "Ukrainian", "uk"),
            Lang::Pt => ("pt", "Português", "Portuguese", "pt-BR"),
            Lang::Zh => ("zh", "中文", "Chinese", "zh-Hans"),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Lang, UnknownLang> {
        Lang::parse(code).ok_or_else(|| UnknownLang(code.to_owned()))
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
        let code = String::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_or_a_script_is_not_looked_at() {
        assert_eq!(Lang::parse("es-MX"), Some(Lang::Es));
        assert_eq!(Lang::parse("ZH_hant_tw"), Some(Lang::Zh));
        assert_eq!(Lang::parse(""), None);
        assert_eq!(Lang::parse("est"), None);
        assert_eq!("xx".parse::<Lang>(), Err(UnknownLang("xx".into())));
    }

    #[test]
    fn every_language_is_found_by_its_own_code() {
        for lang in Lang::ALL {
            assert_eq!(lang.code().parse(), Ok(lang));
            assert_eq!(Lang::ALL[lang as usize], lang);
        }
        assert_eq!(Lang::Ar.dir(), "rtl");
        assert_eq!(Lang::Uk.dir(), "ltr");
    }
}
