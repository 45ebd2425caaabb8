//! Texts with gaps.

use serde::{Deserialize, Serialize};

use super::{ChoiceSheet, Matching};
use crate::{OptionId, SafeHtml};

/// A piece of a text with gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClozePiece {
    /// Text, as inline HTML.
    Text(SafeHtml),
    /// A gap.
    Gap(Gap),
}

/// A gap without its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Its name inside the question.
    pub id: OptionId,
    /// What can be chosen; empty when the answer is typed.
    pub options: Vec<ChoiceSheet>,
}

impl Gap {
    /// Whether this can be put into the gap: one of its options, or any text where the answer is typed.
    #[must_use]
    pub fn takes(&self, answer: &str) -> bool {
        self.options.is_empty() || self.options.iter().any(|option| option.id.as_str() == answer)
    }
}

/// What belongs into a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GapKey {
    /// One of these texts; the first is the one to show.
    Typed(Vec<String>),
    /// This option.
    Chosen(OptionId),
}

impl GapKey {
    /// Whether the answer is right: a typed text, or the id of the chosen option.
    #[must_use]
    pub fn accepts(&self, answer: &str, matching: Matching) -> bool {
        match self {
            Self::Typed(accepted) => accepted.iter().any(|accepted| matching.accepts(accepted, answer)),
            Self::Chosen(right) => right.as_str() == answer,
        }
    }
}
