//! What a learner answered, and how it is read from a form.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Prompt;
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
}

/// Why the fields of a form are not an answer. Each has a message for the learner beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ResponseError {
    /// Nothing was chosen or typed.
    #[error("nothing was answered")]
    Missing,
    /// Some statements were left without an answer.
    #[error("some statements are unanswered")]
    Incomplete,
    /// The text cannot be read as a number.
    #[error("not a number")]
    NotANumber,
    /// A field names an option the question does not have, or is repeated: no browser sends that by itself.
    #[error("the fields do not belong to this question")]
    Foreign,
}

impl Response {
    /// The name of the form field that carries the answer (`answer`), and the prefix of the fields that carry
    /// the answer to each statement (`answer.<option>`).
    pub const FIELD: &'static str = "answer";

    /// The form field for one statement of a true/false question.
    #[must_use]
    pub fn statement_field(option: &OptionId) -> String {
        format!("{}.{option}", Self::FIELD)
    }

    /// Reads the answer to `prompt` from form fields; fields of other names are passed over.
    pub fn read(prompt: &Prompt, fields: &[(String, String)]) -> Result<Self, ResponseError> {
        let mut values = fields.iter().filter(|(name, _)| name == Self::FIELD).map(|(_, value)| value.as_str());
        let known = |text: &str| -> Result<OptionId, ResponseError> {
            let id: OptionId = text.parse().map_err(|_| ResponseError::Foreign)?;
            if prompt.choices().iter().any(|choice| choice.id == id) { Ok(id) } else { Err(ResponseError::Foreign) }
        };
        match prompt {
            Prompt::Single { .. } => {
                let option = known(values.next().ok_or(ResponseError::Missing)?)?;
                if values.next().is_some() { Err(ResponseError::Foreign) } else { Ok(Self::Single { option }) }
            }
            Prompt::Multiple { .. } => {
                let options = values.map(known).collect::<Result<BTreeSet<_>, _>>()?;
                if options.is_empty() { Err(ResponseError::Missing) } else { Ok(Self::Multiple { options }) }
            }
            Prompt::TrueFalse { statements } => {
                let mut said = BTreeMap::new();
                for (name, value) in fields {
                    let Some(option) = name.strip_prefix(Self::FIELD).and_then(|rest| rest.strip_prefix('.')) else {
                        continue;
                    };
                    let truth = value.parse().map_err(|_| ResponseError::Foreign)?;
                    if said.insert(known(option)?, truth).is_some() {
                        return Err(ResponseError::Foreign);
                    }
                }
                match said.len() {
                    0 => Err(ResponseError::Missing),
                    answered if answered < statements.len() => Err(ResponseError::Incomplete),
                    _ => Ok(Self::TrueFalse { statements: said }),
                }
            }
            Prompt::Number { .. } => {
                let text = values.next().unwrap_or_default().trim();
                if values.next().is_some() || text.len() > 40 {
                    return Err(ResponseError::Foreign);
                }
                if text.is_empty() {
                    return Err(ResponseError::Missing);
                }
                let number = read_number(text).ok_or(ResponseError::NotANumber)?;
                Ok(Self::Number { number, text: text.to_owned() })
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
            Self::Number { .. } => false,
        }
    }

    /// Whether the answer is one that could be given to `prompt`: same kind, known options.
    #[must_use]
    pub fn fits(&self, prompt: &Prompt) -> bool {
        let known = |id: &OptionId| prompt.choices().iter().any(|choice| choice.id == *id);
        match (self, prompt) {
            (Self::Single { option }, Prompt::Single { .. }) => known(option),
            (Self::Multiple { options }, Prompt::Multiple { .. }) => options.iter().all(known),
            (Self::TrueFalse { statements }, Prompt::TrueFalse { .. }) => statements.keys().all(known),
            (Self::Number { .. }, Prompt::Number { .. }) => true,
            _ => false,
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
    use crate::{SafeHtml, quiz::ChoiceSheet};

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
