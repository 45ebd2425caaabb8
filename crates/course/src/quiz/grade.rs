//! Grading: from answers to points, per question, per objective and as a whole.
//!
//! | type | points |
//! |---|---|
//! | `single`, `number`, `short` | all or nothing |
//! | `multiple` | (right chosen − wrong chosen) ÷ right options, at least nothing |
//! | `truefalse` | (statements judged right − judged wrong) ÷ statements, at least nothing |
//! | `order` | (pairs of items in the right order − in the wrong one) ÷ pairs, at least nothing |
//! | `match`, `cloze` | rows or gaps that are right ÷ rows or gaps |
//! | `case` | as its end is judged: right all, partly half, wrong nothing; a story that has not ended nothing |
//!
//! Subtracting the wrong ones means that choosing everything, or guessing between two, earns nothing on average.

use std::{collections::BTreeMap, iter::Sum, ops::Add};

use serde::{Deserialize, Serialize};

use super::{AttemptSheet, Body, GapKey, Outcome, Question, Quiz, QuizRules, Response};
use crate::{ObjectiveRef, OptionId, QuestionId};

/// Points in hundredths, so that sums are exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(u32);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// Whole points.
    #[must_use]
    pub fn whole(points: u32) -> Self {
        Self(points.saturating_mul(100))
    }

    /// From hundredths of a point.
    #[must_use]
    pub fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a point.
    #[must_use]
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// `self` as a share of `max`, in whole per cent, rounded down; 0 when there is nothing to earn.
    #[must_use]
    pub fn percent_of(self, max: Self) -> u32 {
        let percent = u64::from(self.0) * 100 / u64::from(max.0.max(1));
        u32::try_from(percent).unwrap_or(u32::MAX)
    }

    fn share(self, part: usize, whole: usize) -> Self {
        let hundredths = u64::from(self.0) * part as u64 / whole.max(1) as u64;
        Self(u32::try_from(hundredths).unwrap_or(u32::MAX))
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

impl Question {
    /// What a fully right answer earns.
    #[must_use]
    pub fn full_points(&self) -> Points {
        Points::whole(self.points)
    }

    /// What this answer earns. An answer of another kind of question earns nothing.
    #[must_use]
    pub fn grade(&self, response: &Response) -> Points {
        let full = self.full_points();
        let all_or_nothing = |right: bool| if right { full } else { Points::ZERO };
        match (&self.body, response) {
            (Body::Single { right, .. }, Response::Single { option }) => all_or_nothing(option == right),
            (Body::Number { accepted, .. }, Response::Number { number, .. }) => {
                all_or_nothing(accepted.contains(*number))
            }
            (Body::Multiple { right, .. }, Response::Multiple { options }) => {
                let hits = options.iter().filter(|option| right.contains(*option)).count();
                let misses = options.len() - hits;
                full.share(hits.saturating_sub(misses), right.len())
            }
            (Body::TrueFalse { statements, right }, Response::TrueFalse { statements: said }) => {
                let is_hit = |id: &OptionId| said.get(id).is_some_and(|truth| *truth == right.contains(id));
                let hits = statements.iter().filter(|statement| is_hit(&statement.id)).count();
                let misses = statements.len() - hits;
                full.share(hits.saturating_sub(misses), statements.len())
            }
            (Body::Short { accepted, matching }, Response::Short { text }) => {
                all_or_nothing(accepted.iter().any(|accepted| matching.accepts(accepted, text)))
            }
            (Body::Order { items }, Response::Order { items: given }) => {
                let place = |id: &OptionId| given.iter().position(|given| given == id);
                let places: Option<Vec<_>> = items.iter().map(|item| place(&item.id)).collect();
                let Some(places) = places else { return Points::ZERO };
                let pairs = items.len() * items.len().saturating_sub(1) / 2;
                let later =
                    |(index, place): (usize, &usize)| places[index + 1..].iter().filter(|other| *other > place).count();
                let hits: usize = places.iter().enumerate().map(later).sum();
                full.share((2 * hits).saturating_sub(pairs), pairs)
            }
            (Body::Match { right, .. }, Response::Match { pairs }) => {
                let hits = right.iter().filter(|(row, option)| pairs.get(*row) == Some(option)).count();
                full.share(hits, right.len())
            }
            (Body::Cloze { right, matching, .. }, Response::Cloze { gaps }) => {
                let is_hit = |id: &OptionId, key: &GapKey| gaps.get(id).is_some_and(|gap| key.accepts(gap, *matching));
                full.share(right.iter().filter(|(id, key)| is_hit(id, key)).count(), right.len())
            }
            (Body::Case { case, ends, .. }, Response::Case { path }) => {
                match case.walk(path).and_then(|walk| ends.get(&walk.here.id)) {
                    Some(Outcome::Right) => full,
                    Some(Outcome::Partly) => full.share(1, 2),
                    Some(Outcome::Wrong) | None => Points::ZERO,
                }
            }
            _ => Points::ZERO,
        }
    }
}

/// The result of a submitted attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// Each drawn question, in the order it was shown.
    pub questions: Vec<QuestionGrade>,
    /// The pass mark that held when it was submitted, in per cent.
    pub pass_percent: u32,
}

/// The result of one question of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionGrade {
    /// The question.
    pub question: QuestionId,
    /// The objective it tests.
    pub objective: Option<ObjectiveRef>,
    /// What was earned.
    pub earned: Points,
    /// What could be earned.
    pub max: Points,
}

impl QuestionGrade {
    /// How well it went.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.earned, self.max)
    }
}

impl Outcome {
    fn of(earned: Points, max: Points) -> Self {
        match earned {
            earned if earned == max => Self::Right,
            Points::ZERO => Self::Wrong,
            _ => Self::Partly,
        }
    }
}

/// The result of an attempt for one objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveGrade {
    /// The objective.
    pub objective: ObjectiveRef,
    /// What was earned.
    pub earned: Points,
    /// What could be earned.
    pub max: Points,
}

impl ObjectiveGrade {
    /// Whether every question on the objective was answered fully right.
    #[must_use]
    pub fn is_mastered(&self) -> bool {
        self.outcome() == Outcome::Right
    }

    /// How well its questions went.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.earned, self.max)
    }
}

impl Grade {
    /// What was earned in all.
    #[must_use]
    pub fn earned(&self) -> Points {
        self.questions.iter().map(|question| question.earned).sum()
    }

    /// What could be earned in all.
    #[must_use]
    pub fn max(&self) -> Points {
        self.questions.iter().map(|question| question.max).sum()
    }

    /// The share earned, in whole per cent, rounded down.
    #[must_use]
    pub fn percent(&self) -> u32 {
        self.earned().percent_of(self.max())
    }

    /// Whether the pass mark was reached.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        !self.questions.is_empty() && self.percent() >= self.pass_percent
    }

    /// Whether anything was asked of the attempt. What is not graded shows a learner where they are.
    #[must_use]
    pub fn is_graded(&self) -> bool {
        self.pass_percent > 0
    }

    /// Whether the learner may be told what would have been right: once a graded quiz is passed. The questions of all
    /// others come again.
    #[must_use]
    pub fn may_show_key(&self) -> bool {
        self.is_graded() && self.is_passed()
    }

    /// The result for each objective, in the order in which their questions were shown.
    #[must_use]
    pub fn objectives(&self) -> Vec<ObjectiveGrade> {
        let mut grades: Vec<ObjectiveGrade> = Vec::new();
        for question in &self.questions {
            let Some(objective) = &question.objective else { continue };
            match grades.iter_mut().find(|grade| grade.objective == *objective) {
                Some(grade) => {
                    grade.earned = grade.earned + question.earned;
                    grade.max = grade.max + question.max;
                }
                None => grades.push(ObjectiveGrade {
                    objective: objective.clone(),
                    earned: question.earned,
                    max: question.max,
                }),
            }
        }
        grades
    }
}

impl Quiz {
    /// Grades the answers to a drawn sheet; an unanswered question earns nothing.
    #[must_use]
    pub fn grade(&self, sheet: &AttemptSheet, answers: &BTreeMap<QuestionId, Response>, rules: &QuizRules) -> Grade {
        let questions = sheet
            .questions
            .iter()
            .filter_map(|drawn| self.question(&drawn.question))
            .map(|question| QuestionGrade {
                question: question.id.clone(),
                objective: question.objective.clone(),
                earned: answers.get(&question.id).map_or(Points::ZERO, |response| question.grade(response)),
                max: question.full_points(),
            })
            .collect();
        Grade { questions, pass_percent: rules.asked_percent() }
    }
}
