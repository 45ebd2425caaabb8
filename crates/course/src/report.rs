//! Completion statistics as plain values: the same report is a page, a chart and a file.

use jiff::civil::Date;

use crate::{Lang, LessonId, ModuleId, QuestionId};

/// The days a report covers, both included; an open end means no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// Who completed what in a course during a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompletionReport {
    /// Learners whose first stored action in the course fell in the period.
    pub started: u64,
    /// Learners with any stored action in the course in the period.
    pub active: u64,
    /// Learners who completed the course in the period.
    pub completed: u64,
    /// Each module in the course's order.
    pub modules: Vec<ModuleReport>,
    /// Each week that touches the period, oldest first, empty weeks included.
    pub weeks: Vec<WeekReport>,
    /// Each question that was answered in the period, hardest first.
    pub questions: Vec<QuestionReport>,
}

/// A module in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleReport {
    /// The module.
    pub module: ModuleId,
    /// Each lesson in order, and how many learners marked it as read in the period.
    pub lessons: Vec<(LessonId, u64)>,
    /// Learners who submitted its quiz in the period.
    pub attempted: u64,
    /// Learners who passed its quiz in the period.
    pub passed: u64,
}

/// A week in a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekReport {
    /// Its Monday.
    pub monday: Date,
    /// Learners with any stored action in the course that week.
    pub active: u64,
    /// Learners who completed the course that week.
    pub completed: u64,
}

/// A question in a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionReport {
    /// The module it stands in.
    pub module: ModuleId,
    /// The question.
    pub question: QuestionId,
    /// The language version that was answered.
    pub lang: Lang,
    /// How often it was answered in submitted attempts.
    pub answered: u64,
    /// How often fully right.
    pub right: u64,
    /// In how many of these attempts its hint was taken.
    pub hints: u64,
}

impl QuestionReport {
    /// The share of right answers, in whole per cent; `None` when nobody answered.
    #[must_use]
    pub fn percent_right(&self) -> Option<u64> {
        percent(self.right, self.answered)
    }
}

impl CompletionReport {
    /// Completed of started, in whole per cent; `None` when nobody started.
    #[must_use]
    pub fn percent_completed(&self) -> Option<u64> {
        percent(self.completed, self.started)
    }
}

/// `part` of `whole` in whole per cent, rounded to nearest; `None` when there is no whole.
#[must_use]
pub fn percent(part: u64, whole: u64) -> Option<u64> {
    (whole > 0).then(|| (part * 100 + whole / 2) / whole)
}
