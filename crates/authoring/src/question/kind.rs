//! The types of question, and which module reads each.

use course::quiz::Body;
use pulldown_cmark::Tag;

use super::{block::Block, multiple, number, single, true_false};
use crate::markdown::{QuestionPart, Writer};

/// A type of question that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Single,
    Multiple,
    TrueFalse,
    Number,
}

/// Types that belong to the format and cannot be used yet.
pub(super) const PLANNED: [&str; 5] = ["short", "order", "match", "cloze", "case"];

impl Kind {
    pub(super) const ALL: [Self; 4] = [Self::Single, Self::Multiple, Self::TrueFalse, Self::Number];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::TrueFalse => "truefalse",
            Self::Number => "number",
        }
    }

    /// The attributes this type has beside the common ones.
    pub(super) fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Single | Self::Multiple | Self::TrueFalse => &[],
            Self::Number => &["unit"],
        }
    }

    /// Whether a block after the comment holds the answers of this type.
    pub(super) fn is_answer(self, tag: &Tag<'_>) -> bool {
        match self {
            Self::Single | Self::Multiple | Self::TrueFalse | Self::Number => matches!(tag, Tag::List(None)),
        }
    }

    /// Reads the answers; `None` when there is a mistake, which is then reported.
    pub(super) fn read(self, part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
        match self {
            Self::Single => single::read(part, block, writer),
            Self::Multiple => multiple::read(part, block, writer),
            Self::TrueFalse => true_false::read(part, block, writer),
            Self::Number => number::read(part, block, writer),
        }
    }
}
