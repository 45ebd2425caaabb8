//! What a learner answered, and how it is read from a form.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{ChoiceSheet, Prompt};
use crate::OptionId;

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Response {
    /// The chosen option.
    Single {
        /// Its id.
        option: OptionId,
    },
    /// The chosen options.
    Multiple {
        /// Their ids.
        options: BTreeSet<OptionId>,
    },
    /// What was said of each statement.
    TrueFalse {
        /// Whether it was said to be true.
        statements: BTreeMap<OptionId, bool>,
    },
    /// The given number.
    Number {
        /// Its value.
        number: f64,
        /// The text as it was typed, to show it again.
        text: String,
    },
    /// The typed text.
    Short {
        /// As it was typed.
        text: String,
    },
    /// The items in the learner's order.
    Order {
        /// Their ids.
        items: Vec<OptionId>,
    },
    /// What each row was matched with.
    Match {
        /// From row to option.
        pairs: BTreeMap<OptionId, OptionId>,
    },
    /// What was put into each gap.
    Cloze {
        /// By gap: what was typed, or the id of the chosen option.
        gaps: BTreeMap<OptionId, String>,
    },
    /// The choices made at the steps of a case, from the start. The story may not have ended yet.
    Case {
        /// Their ids.
        path: Vec<OptionId>,
    },
}

/// Why the fields of a form are not an answer. Each has a message for the learner beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    /// Nothing was chosen or typed.
    #[error("nothing was answered")]
    Missing,
    /// Some of several fields were left empty.
    #[error("some fields are empty")]
    Incomplete,
    /// Two items were given the same place.
    #[error("two items have the same place")]
    SamePlace,
    /// The text cannot be read as a number.
    #[error("not a number")]
    NotANumber,
    /// A field names an option the question does not have, or is repeated: no browser sends that by itself.
    #[error("the fields do not belong to this question")]
    Foreign,
}

/// The longest text that is taken as an answer, in bytes.
pub const MAX_TYPED: usize = 200;
/// The longest text that is taken as a number, in bytes.
const MAX_NUMBER: usize = 40;

impl Response {
    /// The name of the form field that carries the answer (`answer`), and the prefix of the fields that carry
    /// the answer to each part (`answer.<part>`).
    pub const FIELD: &'static str = "answer";

    /// The form field for one part of a question: a statement, an item to put in order, a row to match, or a gap.
    #[must_use]
    pub fn part_field(part: &OptionId) -> String {
        format!("{}.{part}", Self::FIELD)
    }

    /// Reads the answer to `prompt` from form fields; fields of other names are passed over.
    pub fn read(prompt: &Prompt, fields: &[(String, String)]) -> Result<Self, ResponseError> {
        let form = AnswerForm { fields };
        let known = |choices: &[ChoiceSheet], text: &str| {
            choices.iter().find(|choice| choice.id.as_str() == text).map(|choice| choice.id.clone())
        };
        let among = |choices: &[ChoiceSheet], text: &str| known(choices, text).ok_or(ResponseError::Foreign);
        match prompt {
            Prompt::Single { options } => {
                let option = form.only()?.ok_or(ResponseError::Missing)?;
                Ok(Self::Single { option: among(options, option)? })
            }
            Prompt::Multiple { options } => {
                let chosen = form.values().map(|option| among(options, option)).collect::<Result<BTreeSet<_>, _>>()?;
                if chosen.is_empty() { Err(ResponseError::Missing) } else { Ok(Self::Multiple { options: chosen }) }
            }
            Prompt::TrueFalse { statements } => {
                let said = form.parts(statements.iter().map(|statement| &statement.id), |_, value| {
                    value.parse().map_err(|_| ResponseError::Foreign)
                })?;
                Ok(Self::TrueFalse { statements: said })
            }
            Prompt::Number { .. } => {
                let text = form.text(MAX_NUMBER)?;
                let number = read_number(text).ok_or(ResponseError::NotANumber)?;
                Ok(Self::Number { number, text: text.to_owned() })
            }
            Prompt::Short {} => Ok(Self::Short { text: form.text(MAX_TYPED)?.to_owned() }),
            Prompt::Order { items } => {
                let places = form.parts(items.iter().map(|item| &item.id), |_, value| {
                    let place = value.parse().ok().filter(|place| (1..=items.len()).contains(place));
                    place.ok_or(ResponseError::Foreign)
                })?;
                let by_place: BTreeMap<_, _> = places.into_iter().map(|(item, place)| (place, item)).collect();
                if by_place.len() < items.len() {
                    return Err(ResponseError::SamePlace);
                }
                Ok(Self::Order { items: by_place.into_values().collect() })
            }
            Prompt::Match { rows, options } => {
                let pairs = form.parts(rows.iter().map(|row| &row.id), |_, value| among(options, value))?;
                Ok(Self::Match { pairs })
            }
            Prompt::Cloze { .. } => {
                let gaps = form.parts(prompt.gaps().map(|gap| &gap.id), |id, value| {
                    let takes = prompt.gaps().any(|gap| gap.id == *id && gap.takes(value));
                    if takes && value.len() <= MAX_TYPED { Ok(value.to_owned()) } else { Err(ResponseError::Foreign) }
                })?;
                Ok(Self::Cloze { gaps })
            }
            Prompt::Case { case } => {
                let path = form.values().map(str::parse).collect::<Result<Vec<_>, _>>();
                let path = path.map_err(|_| ResponseError::Foreign)?;
                match case.walk(&path) {
                    None => Err(ResponseError::Foreign),
                    Some(_) if path.is_empty() => Err(ResponseError::Missing),
                    Some(_) => Ok(Self::Case { path }),
                }
            }
        }
    }

    /// Whether the learner chose this option, or said that this statement is true.
    #[must_use]
    pub fn chose(&self, option: &OptionId) -> bool {
        match self {
            Self::Single { option: chosen } => chosen == option,
            Self::Multiple { options } => options.contains(option),
            Self::TrueFalse { statements } => statements.get(option).copied().unwrap_or(false),
            Self::Number { .. }
            | Self::Short { .. }
            | Self::Order { .. }
            | Self::Match { .. }
            | Self::Cloze { .. }
            | Self::Case { .. } => false,
        }
    }

    /// Whether the answer is one that could be given to `prompt`: same kind, known options.
    #[must_use]
    pub fn fits(&self, prompt: &Prompt) -> bool {
        let known = |choices: &[ChoiceSheet], id: &OptionId| choices.iter().any(|choice| choice.id == *id);
        match (self, prompt) {
            (Self::Single { option }, Prompt::Single { options }) => known(options, option),
            (Self::Multiple { options: chosen }, Prompt::Multiple { options }) => {
                chosen.iter().all(|id| known(options, id))
            }
            (Self::TrueFalse { statements: said }, Prompt::TrueFalse { statements }) => {
                said.keys().all(|id| known(statements, id))
            }
            (Self::Number { .. }, Prompt::Number { .. }) | (Self::Short { .. }, Prompt::Short {}) => true,
            (Self::Order { items: given }, Prompt::Order { items }) => {
                given.len() == items.len() && given.iter().all(|id| known(items, id))
            }
            (Self::Match { pairs }, Prompt::Match { rows, options }) => {
                pairs.iter().all(|(row, option)| known(rows, row) && known(options, option))
            }
            (Self::Cloze { gaps }, Prompt::Cloze { .. }) => {
                gaps.iter().all(|(id, answer)| prompt.gaps().any(|gap| gap.id == *id && gap.takes(answer)))
            }
            (Self::Case { path }, Prompt::Case { case }) => case.walk(path).is_some(),
            _ => false,
        }
    }

    /// Whether this is the earlier way through a case, or the same way taken further. Answers of other kinds always
    /// take the place of earlier ones.
    #[must_use]
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Case { path }, Self::Case { path: earlier }) => path.starts_with(earlier),
            _ => true,
        }
    }

    /// Whether nothing more is asked: only a case is answered in several steps.
    #[must_use]
    pub fn is_finished(&self, prompt: &Prompt) -> bool {
        match (self, prompt) {
            (Self::Case { path }, Prompt::Case { case }) => case.walk(path).is_some_and(|walk| walk.is_finished()),
            _ => true,
        }
    }
}

/// The fields of a form that carry an answer.
struct AnswerForm<'f> {
    fields: &'f [(String, String)],
}

impl<'f> AnswerForm<'f> {
    fn values(&self) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(|(name, _)| name == Response::FIELD).map(|(_, value)| value.as_str())
    }

    /// The value of a field that no browser sends twice.
    fn only(&self) -> Result<Option<&'f str>, ResponseError> {
        let mut values = self.values();
        let first = values.next();
        if values.next().is_some() { Err(ResponseError::Foreign) } else { Ok(first) }
    }

    fn text(&self, longest: usize) -> Result<&'f str, ResponseError> {
        let text = self.only()?.unwrap_or_default().trim();
        match text.len() {
            0 => Err(ResponseError::Missing),
            length if length > longest => Err(ResponseError::Foreign),
            _ => Ok(text),
        }
    }

    /// The values of the fields for all `parts`.
    fn parts<'p, T>(
        &self,
        parts: impl Iterator<Item = &'p OptionId>,
        read: impl Fn(&OptionId, &str) -> Result<T, ResponseError>,
    ) -> Result<BTreeMap<OptionId, T>, ResponseError> {
        let parts: Vec<_> = parts.collect();
        let mut found = BTreeMap::new();
        for (name, value) in self.fields {
            let Some(part) = name.strip_prefix(Response::FIELD).and_then(|rest| rest.strip_prefix('.')) else {
                continue;
            };
            let part = *parts.iter().find(|known| known.as_str() == part).ok_or(ResponseError::Foreign)?;
            let value = value.trim();
            if !value.is_empty() && found.insert(part.clone(), read(part, value)?).is_some() {
                return Err(ResponseError::Foreign);
            }
        }
        match found.len() {
            0 => Err(ResponseError::Missing),
            answered if answered < parts.len() => Err(ResponseError::Incomplete),
            _ => Ok(found),
        }
    }
}

/// Reads a number in Finnish, Swedish or English notation: `1 234,5`, `1234.5`, `1,234.5`, `−3`.
#[must_use]
pub fn read_number(text: &str) -> Option<f64> {
    let compact: String = text
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’'))
        .map(|character| if matches!(character, '\u{2212}' | '\u{2013}') { '-' } else { character })
        .collect();
    let (commas, points) = (compact.matches(',').count(), compact.matches('.').count());
    let plain = match (commas, points) {
        (0, 0 | 1) => compact,
        (1, 0) => compact.replace(',', "."),
        (_, 1) if compact.rfind(',') < compact.find('.') && groups_of_three(&compact, ',') => compact.replace(',', ""),
        (1, _) if compact.rfind('.') < compact.find(',') && groups_of_three(&compact, '.') => {
            compact.replace('.', "").replace(',', ".")
        }
        _ => return None,
    };
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    if !digits.starts_with(|c: char| c.is_ascii_digit()) || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whether `separator` splits the whole part of a number into groups of three digits.
fn groups_of_three(number: &str, separator: char) -> bool {
    let decimal = if separator == ',' { '.' } else { ',' };
    let whole = number.split(decimal).next().unwrap_or_default();
    whole.split(separator).skip(1).all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SafeHtml;

    #[test]
    fn numbers_are_read_in_finnish_swedish_and_english_notation() {
        for (text, number) in [
            ("300", 300.0),
            ("8,5", 8.5),
            ("8.5", 8.5),
            ("1 234,5", 1234.5),
            ("1\u{a0}234", 1234.0),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("−3", -3.0),
            ("-3", -3.0),
        ] {
            assert_eq!(read_number(text), Some(number), "{text}");
        }
        for text in ["", "abc", "1,2,3", "inf", "NaN", "1e5", "--3", ".5", "1,23.4"] {
            assert_eq!(read_number(text), None, "{text}");
        }
    }

    fn field(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    fn choices(ids: &[&str]) -> Vec<ChoiceSheet> {
        ids.iter().map(|id| ChoiceSheet { id: id.parse().unwrap(), text: SafeHtml::default() }).collect()
    }

    #[test]
    fn fields_that_do_not_belong_to_the_question_are_refused() {
        let single = Prompt::Single { options: choices(&["a", "b"]) };
        assert_eq!(Response::read(&single, &[]), Err(ResponseError::Missing));
        assert_eq!(Response::read(&single, &[field("answer", "c")]), Err(ResponseError::Foreign));
        let twice = [field("answer", "a"), field("answer", "b")];
        assert_eq!(Response::read(&single, &twice), Err(ResponseError::Foreign));
        assert!(Response::read(&Prompt::Multiple { options: choices(&["a", "b"]) }, &twice).is_ok());
    }

    #[test]
    fn every_statement_needs_an_answer() {
        let prompt = Prompt::TrueFalse { statements: choices(&["a", "b"]) };
        assert_eq!(Response::read(&prompt, &[field("answer.a", "true")]), Err(ResponseError::Incomplete));
        let all = [field("answer.a", "true"), field("answer.b", "false")];
        let response = Response::read(&prompt, &all).unwrap();
        assert!(response.fits(&prompt));
        assert!(response.chose(&"a".parse().unwrap()) && !response.chose(&"b".parse().unwrap()));
    }
}
