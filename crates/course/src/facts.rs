//! The facts register and the glossary: figures that know their year and source, and terms in three languages.

use jiff::civil::Date;

use crate::{Lang, Localized};

/// How sure we are of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Seen in an official source.
    Verified,
    /// Calculated or concluded from official sources.
    Derived,
    /// Not checked: shown with a visible mark and never graded.
    Unverified,
}

/// Where a statement can be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the page or statute.
    pub title: String,
    /// Its address (`https://…`), when it has one.
    pub url: Option<String>,
    /// When an editor last looked.
    pub checked: Option<Date>,
}

/// One figure of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The wordings that may stand in running text, the canonical one first; the others are its inflections.
    pub wordings: Localized<Vec<String>>,
    /// The first day it holds, when known.
    pub valid_from: Option<Date>,
    /// The last day it holds, when known.
    pub valid_to: Option<Date>,
    /// Where it comes from.
    pub source: Source,
    /// When it was last compared with the source.
    pub checked: Date,
    /// The day by which it should be compared again.
    pub review_due: Option<Date>,
    /// How sure we are.
    pub certainty: Certainty,
}

impl Fact {
    /// The canonical wording for a reader of `lang`, and the language it is in.
    #[must_use]
    pub fn text(&self, lang: Lang) -> (&str, Lang) {
        let (wordings, actual) = self.wordings.in_lang(lang);
        (wordings.first().map_or("", String::as_str), actual)
    }
}

/// One entry of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term itself.
    pub term: Localized<String>,
    /// What it means, in one or two sentences.
    pub definition: Localized<String>,
}
