//! The types of question, and which module reads each.

use course::quiz::Body;
use pulldown_cmark::{HeadingLevel, Tag};

use super::{block::Block, case, cloze, multiple, number, order, pairs, short, single, true_false};
use crate::{
    diagnostics::Sample,
    markdown::{QuestionPart, Writer},
};

/// A type of question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Single,
    Multiple,
    TrueFalse,
    Number,
    Short,
    Order,
    Match,
    Cloze,
    /// Has a comment of its own, so `type=` does not name it.
    Case,
}

impl Kind {
    /// The types that `type=` names.
    pub(super) const NAMED: [Self; 8] = [
        Self::Single,
        Self::Multiple,
        Self::TrueFalse,
        Self::Number,
        Self::Short,
        Self::Order,
        Self::Match,
        Self::Cloze,
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMED.into_iter().find(|kind| kind.name() == name)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::TrueFalse => "truefalse",
            Self::Number => "number",
            Self::Short => "short",
            Self::Order => "order",
            Self::Match => "match",
            Self::Cloze => "cloze",
            Self::Case => "case",
        }
    }

    /// The attributes of this type.
    pub(super) fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Single | Self::Multiple | Self::TrueFalse | Self::Order | Self::Match => {
                &["id", "type", "objective", "points"]
            }
            Self::Number => &["id", "type", "objective", "points", "unit"],
            Self::Short | Self::Cloze => &["id", "type", "objective", "points", "case", "typos"],
            Self::Case => &["id", "start", "objective", "points"],
        }
    }

    /// Whether a block after the comment holds the answers of this type, or was meant to.
    pub(super) fn is_answer(self, tag: &Tag<'_>) -> bool {
        match self {
            Self::Single | Self::Multiple | Self::TrueFalse | Self::Number | Self::Short => {
                matches!(tag, Tag::List(None))
            }
            Self::Order => matches!(tag, Tag::List(_)),
            Self::Match => matches!(tag, Tag::Table(_)),
            Self::Cloze => matches!(tag, Tag::Paragraph | Tag::List(_) | Tag::Table(_) | Tag::DefinitionList),
            Self::Case => matches!(tag, Tag::Heading { level: HeadingLevel::H4, .. }),
        }
    }

    /// What the answers look like.
    pub(super) fn sample(self) -> Sample {
        match self {
            Self::Single | Self::Multiple | Self::TrueFalse => Sample::Options,
            Self::Number => Sample::Number,
            Self::Short => Sample::Texts,
            Self::Order => Sample::Items,
            Self::Match => Sample::Pairs,
            Self::Cloze => Sample::Gaps,
            Self::Case => Sample::Steps,
        }
    }

    /// Reads the answers; `None` when there is a mistake, which is then reported.
    pub(super) fn read(self, part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
        match self {
            Self::Single => single::read(part, block, writer),
            Self::Multiple => multiple::read(part, block, writer),
            Self::TrueFalse => true_false::read(part, block, writer),
            Self::Number => number::read(part, block, writer),
            Self::Short => short::read(part, block, writer),
            Self::Order => order::read(block, writer),
            Self::Match => pairs::read(block, writer),
            Self::Cloze => cloze::read(part, block, writer),
            Self::Case => case::read(part, block, writer),
        }
    }
}
