//! The languages of the interface and the content.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A language the service speaks. Finnish is the one every text exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Finnish, the language content falls back to.
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order the language switch shows them.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The two-letter code of BCP 47, as in URLs, file names and `lang` attributes.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language's own name for itself, for the language switch.
    #[must_use]
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Fi => "Suomi",
            Self::Sv => "Svenska",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// The text is not one of the language codes `fi`, `sv` and `en`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language code")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.code() == code).ok_or(UnknownLang)
    }
}

/// Something that exists in Finnish and perhaps in other languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Localized<T> {
    finnish: T,
    others: BTreeMap<Lang, T>,
}

impl<T> Localized<T> {
    /// A value that so far exists in Finnish only.
    pub fn finnish(finnish: T) -> Self {
        Self { finnish, others: BTreeMap::new() }
    }

    /// Collects language versions; `None` when Finnish is missing.
    #[must_use]
    pub fn from_versions(mut versions: BTreeMap<Lang, T>) -> Option<Self> {
        let finnish = versions.remove(&Lang::Fi)?;
        Some(Self { finnish, others: versions })
    }

    /// The version for a reader of `lang`, falling back to Finnish, and the language it is in.
    pub fn in_lang(&self, lang: Lang) -> (&T, Lang) {
        match self.exactly(lang) {
            Some(value) => (value, lang),
            None => (&self.finnish, Lang::Fi),
        }
    }

    /// The version for a reader of `lang`, falling back to Finnish.
    pub fn get(&self, lang: Lang) -> &T {
        self.in_lang(lang).0
    }

    /// The version in exactly this language.
    pub fn exactly(&self, lang: Lang) -> Option<&T> {
        if lang == Lang::Fi { Some(&self.finnish) } else { self.others.get(&lang) }
    }

    /// Every version with its language, Finnish first.
    pub fn versions(&self) -> impl Iterator<Item = (Lang, &T)> {
        std::iter::once((Lang::Fi, &self.finnish)).chain(self.others.iter().map(|(lang, value)| (*lang, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_version_falls_back_to_finnish_and_says_so() {
        let text = Localized::from_versions(BTreeMap::from([(Lang::Fi, "suomi"), (Lang::Sv, "svenska")])).unwrap();
        assert_eq!(text.in_lang(Lang::Sv), (&"svenska", Lang::Sv));
        assert_eq!(text.in_lang(Lang::En), (&"suomi", Lang::Fi));
    }

    #[test]
    fn nothing_exists_without_finnish() {
        assert_eq!(Localized::from_versions(BTreeMap::from([(Lang::Sv, "svenska")])), None);
    }
}
