//! Attempts: which questions are drawn, and when another attempt may begin.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Question, QuestionSheet, Quiz};
use crate::{ModuleId, ObjectiveId, ObjectiveRef, OptionId, QuestionId};

/// How a quiz is drawn, passed and repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuizRules {
    /// How many questions are drawn.
    pub draw: Draw,
    /// Whether it has to be passed. One that has not shows a learner where they are: every attempt will do, and there
    /// is no pause.
    pub is_graded: bool,
    /// The share of points that passes, in per cent.
    pub pass_percent: u32,
    /// How many attempts may fail before a pause.
    pub attempts: u32,
    /// How long the pause is, in hours from the last failed attempt.
    pub pause_hours: u32,
    /// Whether questions and options are shuffled.
    pub shuffle: bool,
    /// How long an attempt stays open, in days from its start.
    pub open_days: u32,
}

/// How many questions are drawn for an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    /// So many for each objective.
    PerObjective(u32),
    /// So many for each module, whatever objective they are on.
    PerModule(u32),
}

impl Draw {
    fn count(self) -> usize {
        match self {
            Self::PerObjective(count) | Self::PerModule(count) => count as usize,
        }
    }
}

impl Default for QuizRules {
    fn default() -> Self {
        Self {
            draw: Draw::PerObjective(2),
            is_graded: true,
            pass_percent: 80,
            attempts: 3,
            pause_hours: 24,
            shuffle: true,
            open_days: 30,
        }
    }
}

impl QuizRules {
    /// The share of points that is asked of an attempt, in per cent.
    #[must_use]
    pub fn asked_percent(&self) -> u32 {
        if self.is_graded { self.pass_percent } else { 0 }
    }

    /// When an attempt that starts now closes by itself.
    #[must_use]
    pub fn closes_at(&self, now: Timestamp) -> Timestamp {
        now.saturating_add(SignedDuration::from_hours(24 * i64::from(self.open_days))).unwrap_or(Timestamp::MAX)
    }

    /// What a learner who wants to begin an attempt may do, given the earlier ones in the order they began.
    #[must_use]
    pub fn next_attempt(&self, earlier: &[EarlierAttempt], now: Timestamp) -> NextAttempt {
        if earlier.iter().any(|attempt| attempt.is_open(now)) {
            return NextAttempt::Resume;
        }
        if !self.is_graded {
            return NextAttempt::Begin { left: self.attempts.max(1) };
        }
        // An attempt that closed by itself was never judged: it neither fails nor counts.
        let submitted: Vec<_> =
            earlier.iter().filter_map(|attempt| attempt.submitted_at.map(|at| (at, attempt.passed))).collect();
        let failed_in_a_row = submitted.iter().rev().take_while(|(_, passed)| !passed).count();
        let failed_in_a_row = u32::try_from(failed_in_a_row).unwrap_or(u32::MAX);
        let used_in_round = failed_in_a_row % self.attempts.max(1);
        if failed_in_a_row > 0 && used_in_round == 0 {
            let last = submitted.last().map_or(now, |(at, _)| *at);
            let until = last + SignedDuration::from_hours(i64::from(self.pause_hours));
            if now < until {
                return NextAttempt::Wait { until };
            }
        }
        NextAttempt::Begin { left: self.attempts.max(1) - used_in_round }
    }
}

/// What matters of an attempt that was begun before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierAttempt {
    /// When it closes by itself.
    pub closes_at: Timestamp,
    /// When it was submitted.
    pub submitted_at: Option<Timestamp>,
    /// Whether it was passed.
    pub passed: bool,
}

impl EarlierAttempt {
    /// Whether answers can still be given.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.submitted_at.is_none() && now < self.closes_at
    }
}

/// What a learner who wants to begin an attempt may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextAttempt {
    /// Go on with the open attempt.
    Resume,
    /// Begin a new one; so many are left in this round, this one included.
    Begin {
        /// Attempts left, at least one.
        left: u32,
    },
    /// Wait: every attempt of the round failed.
    Wait {
        /// When the next round begins.
        until: Timestamp,
    },
}

/// The questions drawn for one attempt, in the order they are shown. Kept with the attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttemptSheet {
    /// The drawn questions.
    pub questions: Vec<DrawnQuestion>,
}

/// A drawn question and the order of its options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DrawnQuestion {
    /// The question.
    pub question: QuestionId,
    /// Its options in the order they are shown.
    pub options: Vec<OptionId>,
}

impl AttemptSheet {
    /// The place of a question in the attempt, counted from 0.
    #[must_use]
    pub fn position(&self, question: &QuestionId) -> Option<usize> {
        self.questions.iter().position(|drawn| drawn.question == *question)
    }
}

impl Quiz {
    /// Draws the questions of an attempt: the same seed gives the same sheet. A quiz over the whole course draws from
    /// the modules `within`, or from all of them.
    ///
    /// Modules come in the order of the course and objectives in the order of their names, so that an attempt moves
    /// from topic to topic; questions without an objective are never drawn.
    #[must_use]
    pub fn draw(&self, rules: &QuizRules, within: Option<&BTreeSet<ModuleId>>, seed: u64) -> AttemptSheet {
        let mut dice = fastrand::Rng::with_seed(seed);
        let mut questions = Vec::new();
        for (_, mut bank) in self.banks(rules, within) {
            dice.shuffle(&mut bank);
            for question in bank.into_iter().take(rules.draw.count()) {
                let prompt = question.sheet().prompt;
                let mut options: Vec<_> = prompt.choices().iter().map(|choice| choice.id.clone()).collect();
                if rules.shuffle {
                    dice.shuffle(&mut options);
                }
                questions.push(DrawnQuestion { question: question.id.clone(), options });
            }
        }
        AttemptSheet { questions }
    }

    /// How many questions [`Quiz::draw`] draws.
    #[must_use]
    pub fn drawn_count(&self, rules: &QuizRules, within: Option<&BTreeSet<ModuleId>>) -> usize {
        self.banks(rules, within).values().map(|bank| bank.len().min(rules.draw.count())).sum()
    }

    /// The questions that are drawn from together.
    fn banks(
        &self,
        rules: &QuizRules,
        within: Option<&BTreeSet<ModuleId>>,
    ) -> BTreeMap<(usize, Option<&ObjectiveId>), Vec<&Question>> {
        let mut modules: Vec<&Option<ModuleId>> = Vec::new();
        let mut banks: BTreeMap<_, Vec<&Question>> = BTreeMap::new();
        for question in self.questions() {
            let Some(ObjectiveRef { module, objective }) = &question.objective else { continue };
            if module.as_ref().zip(within).is_some_and(|(module, within)| !within.contains(module)) {
                continue;
            }
            let place = modules.iter().position(|known| *known == module).unwrap_or_else(|| {
                modules.push(module);
                modules.len() - 1
            });
            let objective = matches!(rules.draw, Draw::PerObjective(_)).then_some(objective);
            banks.entry((place, objective)).or_default().push(question);
        }
        banks
    }

    /// What may be shown of a drawn question before the attempt is submitted.
    #[must_use]
    pub fn drawn_sheet(&self, drawn: &DrawnQuestion) -> Option<QuestionSheet> {
        let mut sheet = self.question(&drawn.question)?.sheet();
        sheet.prompt.arrange(&drawn.options);
        Some(sheet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hour)
    }

    fn failed(hour: i64) -> EarlierAttempt {
        EarlierAttempt { closes_at: at(hour + 720), submitted_at: Some(at(hour)), passed: false }
    }

    #[test]
    fn three_failed_attempts_ask_for_a_day_of_rest() {
        let rules = QuizRules::default();
        let table = [
            (vec![], 0, NextAttempt::Begin { left: 3 }),
            (vec![failed(0)], 1, NextAttempt::Begin { left: 2 }),
            (vec![failed(0), failed(1), failed(2)], 3, NextAttempt::Wait { until: at(26) }),
            (vec![failed(0), failed(1), failed(2)], 26, NextAttempt::Begin { left: 3 }),
            (vec![failed(0), failed(1), failed(2), failed(30)], 31, NextAttempt::Begin { left: 2 }),
        ];
        for (earlier, hour, expected) in table {
            assert_eq!(rules.next_attempt(&earlier, at(hour)), expected, "{earlier:?} at {hour}");
        }
    }

    #[test]
    fn an_open_attempt_is_resumed_and_one_that_closed_by_itself_counts_for_nothing() {
        let rules = QuizRules::default();
        let open = EarlierAttempt { closes_at: at(720), submitted_at: None, passed: false };
        assert_eq!(rules.next_attempt(&[open], at(719)), NextAttempt::Resume);
        assert_eq!(rules.next_attempt(&[open], at(720)), NextAttempt::Begin { left: 3 });
    }
}
