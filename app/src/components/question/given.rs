//! What stands in the answer fields when they are shown.

use course::{OptionId, quiz::Response};

/// What stands in the answer fields.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Given<'a> {
    Nothing,
    Response(&'a Response),
    /// What was sent and could not be read as an answer.
    Fields(&'a [(String, String)]),
}

impl Given<'_> {
    /// Whether an option is chosen.
    pub(super) fn chose(self, option: &OptionId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Response(response) => response.chose(option),
            Self::Fields(fields) => {
                fields.iter().any(|(name, value)| name == Response::FIELD && value == option.as_str())
            }
        }
    }

    /// What is said of a statement.
    pub(super) fn said(self, statement: &OptionId) -> Option<bool> {
        self.part(statement).parse().ok()
    }

    /// The text in the only field.
    pub(super) fn typed(self) -> String {
        match self {
            Self::Response(Response::Number { text, .. } | Response::Short { text }) => text.clone(),
            Self::Nothing | Self::Response(_) => String::new(),
            Self::Fields(fields) => value(fields, Response::FIELD),
        }
    }

    /// The value of the field for one part of the question; empty when nothing stands in it.
    pub(super) fn part(self, part: &OptionId) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Response(response) => match response {
                Response::TrueFalse { statements } => statements.get(part).map(bool::to_string),
                Response::Order { items } => place(items, part).map(|place| place.to_string()),
                Response::Match { pairs } => pairs.get(part).map(ToString::to_string),
                Response::Cloze { gaps } => gaps.get(part).cloned(),
                Response::Single { .. }
                | Response::Multiple { .. }
                | Response::Number { .. }
                | Response::Short { .. }
                | Response::Case { .. } => None,
            }
            .unwrap_or_default(),
            Self::Fields(fields) => value(fields, &Response::part_field(part)),
        }
    }
}

/// The place of an item, counted from 1.
pub(super) fn place(items: &[OptionId], item: &OptionId) -> Option<usize> {
    items.iter().position(|id| id == item).map(|index| index + 1)
}

fn value(fields: &[(String, String)], name: &str) -> String {
    fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone()).unwrap_or_default()
}
