//! A question with its key, the sheet without it, and the feedback after an answer.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{CaseSheet, ClozePiece, Gap, GapKey, Matching, Points, Response};
use crate::{Lang, ModuleRef, ObjectiveRef, OptionId, QuestionId, Revision, SafeHtml};

/// A question in one language, with its key. Deliberately not `Serialize`.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Its name in the whole course, the same in every language.
    pub id: QuestionId,
    /// The objective it tests; `None` in practice questions that serve none in particular.
    pub objective: Option<ObjectiveRef>,
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
    /// A word or a few, typed.
    Short {
        /// The accepted texts; the first is the one to show. Never empty.
        accepted: Vec<String>,
        /// How strictly they are compared.
        matching: Matching,
    },
    /// Things to be put in order.
    Order {
        /// The items in their right order.
        items: Vec<Choice>,
    },
    /// Rows, each of which takes one option.
    Match {
        /// What is to be matched, in the author's order.
        rows: Vec<ChoiceSheet>,
        /// What it can be matched with, in the author's order; some may belong to no row.
        options: Vec<ChoiceSheet>,
        /// The option of each row.
        right: BTreeMap<OptionId, OptionId>,
    },
    /// A text with gaps.
    Cloze {
        /// The text in paragraphs.
        paragraphs: Vec<Vec<ClozePiece>>,
        /// What belongs into each gap.
        right: BTreeMap<OptionId, GapKey>,
        /// How strictly typed answers are compared.
        matching: Matching,
    },
    /// A client's story in steps.
    Case {
        /// The steps.
        case: CaseSheet,
        /// What is said about a choice, by step and choice.
        remarks: BTreeMap<OptionId, BTreeMap<OptionId, SafeHtml>>,
        /// How well each end is.
        ends: BTreeMap<OptionId, Outcome>,
    },
}

/// An option, statement or item.
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
    /// What may be shown before an answer: options in the author's order, unless that order would tell the key.
    #[must_use]
    pub fn sheet(&self) -> QuestionSheet {
        let sheets = |choices: &[Choice]| -> Vec<ChoiceSheet> {
            choices.iter().map(|choice| ChoiceSheet { id: choice.id.clone(), text: choice.text.clone() }).collect()
        };
        let mixed = |mut choices: Vec<ChoiceSheet>| {
            let seed = self.id.as_str().bytes().fold(0, |seed: u64, byte| seed.wrapping_mul(31) + u64::from(byte));
            let written = choices.clone();
            fastrand::Rng::with_seed(seed).shuffle(&mut choices);
            if choices == written {
                choices.rotate_left(1.min(written.len()));
            }
            choices
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
                Body::Short { .. } => Prompt::Short {},
                Body::Order { items } => Prompt::Order { items: mixed(sheets(items)) },
                Body::Match { rows, options, .. } => {
                    Prompt::Match { rows: rows.clone(), options: mixed(options.clone()) }
                }
                Body::Cloze { paragraphs, .. } => {
                    let mut paragraphs = paragraphs.clone();
                    for piece in paragraphs.iter_mut().flatten() {
                        // Authors tend to write the right one first; ids are hashes, whose order tells nothing.
                        if let ClozePiece::Gap(gap) = piece {
                            gap.options.sort_by(|one, other| one.id.cmp(&other.id));
                        }
                    }
                    Prompt::Cloze { paragraphs }
                }
                Body::Case { case, .. } => Prompt::Case { case: case.clone() },
            },
        }
    }

    /// What may be shown after an answer.
    #[must_use]
    pub fn feedback(&self, response: &Response) -> Feedback {
        Feedback {
            outcome: self.outcome(response),
            key: self.key(response),
            explanation: self.explanation.clone(),
            source: self.source.clone(),
        }
    }

    fn key(&self, response: &Response) -> Key {
        let on = |choices: &[Choice], is_right: &dyn Fn(&OptionId) -> bool| {
            let remark = |choice: &Choice| ChoiceFeedback {
                id: choice.id.clone(),
                right: is_right(&choice.id),
                text: choice.feedback.clone(),
            };
            Key::Choices { choices: choices.iter().map(remark).collect() }
        };
        match &self.body {
            Body::Single { options, right } => on(options, &|id| id == right),
            Body::Multiple { options, right } => on(options, &|id| right.contains(id)),
            Body::TrueFalse { statements, right } => on(statements, &|id| right.contains(id)),
            Body::Number { accepted, .. } => Key::Number { accepted: *accepted },
            Body::Short { accepted, .. } => Key::Short { accepted: accepted.clone() },
            Body::Order { items } => Key::Order { items: items.clone() },
            Body::Match { right, .. } => Key::Match { right: right.clone() },
            Body::Cloze { right, matching, .. } => {
                let answers = match response {
                    Response::Cloze { gaps } => gaps,
                    _ => &BTreeMap::new(),
                };
                let judged = right.iter().map(|(id, key)| {
                    let is_right = answers.get(id).is_some_and(|answer| key.accepts(answer, *matching));
                    (id.clone(), GapFeedback { is_right, key: key.clone() })
                });
                Key::Cloze { gaps: judged.collect() }
            }
            Body::Case { case, remarks, ends } => {
                let walk = match response {
                    Response::Case { path } => case.walk(path),
                    _ => None,
                };
                let walked = walk.iter().flat_map(|walk| &walk.taken).map(|(step, taken)| {
                    remarks.get(&step.id).and_then(|remarks| remarks.get(&taken.choice.id)).cloned()
                });
                Key::Case {
                    remarks: walked.collect(),
                    end: walk.as_ref().and_then(|walk| ends.get(&walk.here.id)).copied(),
                }
            }
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
    /// Type a word or a few.
    Short {},
    /// Put the items in order.
    Order {
        /// The items in the order they are shown, which is not the right one.
        items: Vec<ChoiceSheet>,
    },
    /// Match each row with an option.
    Match {
        /// The rows.
        rows: Vec<ChoiceSheet>,
        /// The options in the order they are shown.
        options: Vec<ChoiceSheet>,
    },
    /// Fill the gaps.
    Cloze {
        /// The text in paragraphs.
        paragraphs: Vec<Vec<ClozePiece>>,
    },
    /// Decide at each step.
    Case {
        /// The steps. Only those on the learner's path are shown.
        case: CaseSheet,
    },
}

impl Prompt {
    /// What can be chosen, judged or put in order, if there is any of that.
    #[must_use]
    pub fn choices(&self) -> &[ChoiceSheet] {
        match self {
            Self::Single { options } | Self::Multiple { options } | Self::Match { options, .. } => options,
            Self::TrueFalse { statements } => statements,
            Self::Order { items } => items,
            Self::Number { .. } | Self::Short {} | Self::Cloze { .. } | Self::Case { .. } => &[],
        }
    }

    /// The gaps of a text in their order; none in other questions.
    pub fn gaps(&self) -> impl Iterator<Item = &Gap> {
        let paragraphs = match self {
            Self::Cloze { paragraphs } => paragraphs.as_slice(),
            _ => &[],
        };
        paragraphs.iter().flatten().filter_map(|piece| match piece {
            ClozePiece::Gap(gap) => Some(gap),
            ClozePiece::Text(_) => None,
        })
    }

    /// Every id that an answer can name, in the author's order: options, statements, items, rows, gaps, and the
    /// choices of a case.
    #[must_use]
    pub fn answerable(&self) -> Vec<&OptionId> {
        match self {
            Self::Match { rows, options } => rows.iter().chain(options).map(|choice| &choice.id).collect(),
            Self::Cloze { .. } => {
                let mut ids = Vec::new();
                for gap in self.gaps() {
                    ids.push(&gap.id);
                    ids.extend(gap.options.iter().map(|option| &option.id));
                }
                ids
            }
            Self::Case { case } => {
                case.steps().iter().flat_map(|step| &step.choices).map(|choice| &choice.choice.id).collect()
            }
            _ => self.choices().iter().map(|choice| &choice.id).collect(),
        }
    }

    /// Puts the choices in the given order; ids that do not occur are passed over, choices not named come last.
    pub fn arrange(&mut self, order: &[OptionId]) {
        let choices = match self {
            Self::Single { options } | Self::Multiple { options } | Self::Match { options, .. } => options,
            Self::TrueFalse { statements } => statements,
            Self::Order { items } => items,
            Self::Number { .. } | Self::Short {} | Self::Cloze { .. } | Self::Case { .. } => return,
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

/// What a learner is told after answering a question. Holds the key.
#[derive(Debug, Clone, PartialEq)]
pub struct Feedback {
    /// How well it went.
    pub outcome: Outcome,
    /// What would have been right.
    pub key: Key,
    /// Why the right answer is right.
    pub explanation: Option<SafeHtml>,
    /// Where it can be checked.
    pub source: Option<SafeHtml>,
}

/// What would have been right, and what is said about the answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// The key and the remark for each option or statement, in the author's order.
    Choices {
        /// One for each.
        choices: Vec<ChoiceFeedback>,
    },
    /// What would have been accepted.
    Number {
        /// The range.
        accepted: NumberRange,
    },
    /// What would have been accepted, the text to show first.
    Short {
        /// The texts.
        accepted: Vec<String>,
    },
    /// The items in their right order, each with its remark.
    Order {
        /// The items.
        items: Vec<Choice>,
    },
    /// The option of each row.
    Match {
        /// From row to option.
        right: BTreeMap<OptionId, OptionId>,
    },
    /// What belongs into each gap.
    Cloze {
        /// By gap.
        gaps: BTreeMap<OptionId, GapFeedback>,
    },
    /// What is said about the choices on the learner's path.
    Case {
        /// One for each choice, in the order they were made.
        remarks: Vec<Option<SafeHtml>>,
        /// How well the end is; `None` when the story has not ended.
        end: Option<Outcome>,
    },
}

/// What is said about a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapFeedback {
    /// Whether it was filled rightly.
    pub is_right: bool,
    /// What belongs there.
    pub key: GapKey,
}

/// The key and the remark for one option or statement.
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// Puts the banks of several modules of a course together, in their order, as the quiz of `module`. The objectives
    /// tell their modules.
    #[must_use]
    pub fn over<'q>(
        module: ModuleRef,
        lang: Lang,
        title: String,
        revision: Revision,
        banks: impl Iterator<Item = &'q Self>,
    ) -> Self {
        let questions = banks.flat_map(|bank| {
            bank.questions.iter().map(|question| {
                let of_module = |objective: &ObjectiveRef| ObjectiveRef {
                    module: Some(bank.module.module.clone()),
                    objective: objective.objective.clone(),
                };
                Question { objective: question.objective.as_ref().map(of_module), ..question.clone() }
            })
        });
        Self { module, lang, title, revision, questions: questions.collect() }
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
