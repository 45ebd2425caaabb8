//! A question with its key, the sheet without it, and the feedback after an answer.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Points, Response};
use crate::{Lang, ModuleRef, ObjectiveId, OptionId, QuestionId, Revision, SafeHtml};

/// A question in one language, with its key. Deliberately not `Serialize`.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its name in the whole course, the same in every language.
    pub id: QuestionId,
    /// The objective it tests; `None` in practice questions that serve none in particular.
    pub objective: Option<ObjectiveId>,
    /// What a right answer is worth.
    pub points: u32,
    /// The question itself, as inline HTML.
    pub stem: SafeHtml,
    /// The client's situation above the answer fields; may be empty.
    pub context: SafeHtml,
    /// A nudge that is shown on request.
    pub hint: Option<SafeHtml>,
    /// Why the right answer is right.
    pub explanation: Option<SafeHtml>,
    /// Where it can be checked.
    pub source: Option<SafeHtml>,
    /// The answer fields and the key.
    pub body: Body,
}

/// The kinds of question, each with its key.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Exactly one option is right.
    Single {
        /// The options in the author's order.
        options: Vec<Choice>,
        /// The right one.
        right: OptionId,
    },
    /// Several options may be right.
    Multiple {
        /// The options in the author's order.
        options: Vec<Choice>,
        /// The right ones.
        right: BTreeSet<OptionId>,
    },
    /// Each statement is true or false.
    TrueFalse {
        /// The statements in the author's order.
        statements: Vec<Choice>,
        /// The true ones.
        right: BTreeSet<OptionId>,
    },
    /// A number in a range.
    Number {
        /// What counts as right.
        accepted: NumberRange,
        /// The unit shown beside the field.
        unit: Option<String>,
    },
}

/// An option or statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name inside the question; survives reordering.
    pub id: OptionId,
    /// Its text as inline HTML.
    pub text: SafeHtml,
    /// What is said to whoever chose it.
    pub feedback: Option<SafeHtml>,
}

/// The numbers from `low` to `high`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NumberRange {
    low: f64,
    high: f64,
}

impl NumberRange {
    /// `None` unless both ends are finite and in order.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low <= high).then_some(Self { low, high })
    }

    /// Whether the number is in the range.
    #[must_use]
    pub fn contains(self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }

    /// The smallest accepted number.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// The largest accepted number.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }
}

impl Question {
    /// What may be shown before an answer, options in the author's order.
    #[must_use]
    pub fn sheet(&self) -> QuestionSheet {
        let sheets = |choices: &[Choice]| -> Vec<ChoiceSheet> {
            choices.iter().map(|choice| ChoiceSheet { id: choice.id.clone(), text: choice.text.clone() }).collect()
        };
        QuestionSheet {
            id: self.id.clone(),
            stem: self.stem.clone(),
            context: self.context.clone(),
            hint: self.hint.clone(),
            prompt: match &self.body {
                Body::Single { options, .. } => Prompt::Single { options: sheets(options) },
                Body::Multiple { options, .. } => Prompt::Multiple { options: sheets(options) },
                Body::TrueFalse { statements, .. } => Prompt::TrueFalse { statements: sheets(statements) },
                Body::Number { unit, .. } => Prompt::Number { unit: unit.clone() },
            },
        }
    }

    /// What may be shown after an answer.
    #[must_use]
    pub fn feedback(&self, response: &Response) -> Feedback {
        let on = |choices: &[Choice], is_right: &dyn Fn(&OptionId) -> bool| -> Vec<ChoiceFeedback> {
            choices
                .iter()
                .map(|choice| ChoiceFeedback {
                    id: choice.id.clone(),
                    right: is_right(&choice.id),
                    text: choice.feedback.clone(),
                })
                .collect()
        };
        let (choices, accepted) = match &self.body {
            Body::Single { options, right } => (on(options, &|id| id == right), None),
            Body::Multiple { options, right } => (on(options, &|id| right.contains(id)), None),
            Body::TrueFalse { statements, right } => (on(statements, &|id| right.contains(id)), None),
            Body::Number { accepted, .. } => (Vec::new(), Some(*accepted)),
        };
        Feedback {
            outcome: self.outcome(response),
            choices,
            accepted,
            explanation: self.explanation.clone(),
            source: self.source.clone(),
        }
    }

    /// Whether the response earned all, some or none of the points.
    #[must_use]
    pub fn outcome(&self, response: &Response) -> Outcome {
        match self.grade(response) {
            points if points == self.full_points() => Outcome::Right,
            Points::ZERO => Outcome::Wrong,
            _ => Outcome::Partly,
        }
    }

    /// The choices of the question, if it has any.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.body {
            Body::Single { options, .. } | Body::Multiple { options, .. } => options,
            Body::TrueFalse { statements, .. } => statements,
            Body::Number { .. } => &[],
        }
    }
}

/// What a learner may see of a question before answering it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSheet {
    /// The question's name.
    pub id: QuestionId,
    /// The question itself, as inline HTML.
    pub stem: SafeHtml,
    /// The client's situation above the answer fields; may be empty.
    pub context: SafeHtml,
    /// A nudge that is shown on request.
    pub hint: Option<SafeHtml>,
    /// The answer fields.
    pub prompt: Prompt,
}

/// The answer fields of a question, without the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Prompt {
    /// Choose one.
    Single {
        /// The options in the order they are shown.
        options: Vec<ChoiceSheet>,
    },
    /// Choose all that are right.
    Multiple {
        /// The options in the order they are shown.
        options: Vec<ChoiceSheet>,
    },
    /// Say of each whether it is true.
    TrueFalse {
        /// The statements in the order they are shown.
        statements: Vec<ChoiceSheet>,
    },
    /// Give a number.
    Number {
        /// The unit shown beside the field.
        unit: Option<String>,
    },
}

impl Prompt {
    /// The choices, if there are any.
    #[must_use]
    pub fn choices(&self) -> &[ChoiceSheet] {
        match self {
            Self::Single { options } | Self::Multiple { options } => options,
            Self::TrueFalse { statements } => statements,
            Self::Number { .. } => &[],
        }
    }

    /// Puts the choices in the given order; ids that do not occur are passed over, choices not named come last.
    pub fn arrange(&mut self, order: &[OptionId]) {
        let choices = match self {
            Self::Single { options } | Self::Multiple { options } => options,
            Self::TrueFalse { statements } => statements,
            Self::Number { .. } => return,
        };
        choices.sort_by_key(|choice| order.iter().position(|id| *id == choice.id).unwrap_or(usize::MAX));
    }
}

/// An option or statement without its feedback.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceSheet {
    /// Its name inside the question.
    pub id: OptionId,
    /// Its text as inline HTML.
    pub text: SafeHtml,
}

/// How well a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// All points.
    Right,
    /// Some points.
    Partly,
    /// No points.
    Wrong,
}

/// What a learner is told after answering a practice question. Holds the key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Feedback {
    /// How well it went.
    pub outcome: Outcome,
    /// The key and the remark for each option or statement, in the author's order.
    pub choices: Vec<ChoiceFeedback>,
    /// What would have been accepted in a number question.
    pub accepted: Option<NumberRange>,
    /// Why the right answer is right.
    pub explanation: Option<SafeHtml>,
    /// Where it can be checked.
    pub source: Option<SafeHtml>,
}

/// The key and the remark for one option or statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceFeedback {
    /// The option's name.
    pub id: OptionId,
    /// Whether it is a right option or a true statement.
    pub right: bool,
    /// What is said about it.
    pub text: Option<SafeHtml>,
}

/// The graded questions of a module in one language, with their keys. Deliberately not `Serialize`.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiz {
    /// The module it belongs to.
    pub module: ModuleRef,
    /// The language of its texts.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Names this state of the bank; attempts are pinned to it.
    pub revision: Revision,
    questions: Vec<Question>,
}

impl Quiz {
    /// Puts a bank together.
    #[must_use]
    pub fn new(module: ModuleRef, lang: Lang, title: String, revision: Revision, questions: Vec<Question>) -> Self {
        Self { module, lang, title, revision, questions }
    }

    /// The bank in the author's order.
    #[must_use]
    pub fn questions(&self) -> impl ExactSizeIterator<Item = &Question> {
        self.questions.iter()
    }

    /// The question of that name.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}
