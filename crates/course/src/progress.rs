//! What counts as read, passed and complete.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use crate::{
    LessonId, LessonRef, ModuleId, RoleId,
    catalogue::{Course, Lesson, Module},
    role::{Requirement, Role},
};

/// What is on record for one learner in one course. Ids that the course no longer has may be in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The lessons marked as read.
    pub read: BTreeSet<(ModuleId, LessonId)>,
    /// The modules whose quiz was passed.
    pub passed: BTreeSet<ModuleId>,
    /// The role the learner chose.
    pub role: Option<RoleId>,
    /// When the course was completed in each role, and without one; once set it is never taken back.
    pub completions: BTreeMap<Option<RoleId>, Timestamp>,
}

/// How far a learner is in a course, counted in steps: a required lesson is a step and a required quiz is a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The role that says what is required; `None` when the whole course is.
    pub role: Option<RoleId>,
    /// Each module in the course's order.
    pub modules: Vec<ModuleProgress>,
    /// When the course was completed in this role.
    pub completed_at: Option<Timestamp>,
}

/// How far a learner is in a module.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ModuleProgress {
    /// The module.
    pub module: ModuleId,
    /// The role that says what is required; `None` when the whole course is.
    pub role: Option<RoleId>,
    /// Its lessons in order.
    pub lessons: Vec<(LessonId, StepState)>,
    /// Its quiz; `None` when it has none that is graded.
    pub quiz: Option<StepState>,
}

/// Where a learner is with a lesson or a quiz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StepState {
    /// Whether the lesson is read or the quiz passed.
    pub is_done: bool,
    /// Whether it counts: the learner's role may leave it to their interest.
    pub is_required: bool,
}

impl StepState {
    fn is_missing(self) -> bool {
        self.is_required && !self.is_done
    }
}

/// Something a learner still has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Read this lesson.
    Lesson(LessonRef),
    /// Pass the quiz of this module.
    Quiz(ModuleId),
}

impl ModuleProgress {
    /// Folds what is on record over the module as it is now, for somebody in the role.
    #[must_use]
    pub fn of(module: &Module, role: Option<&Role>, record: &Record) -> Self {
        let requirement = role.map(|role| role.requirement(&module.id));
        let lesson = |lesson: &Lesson| {
            let state = StepState {
                is_done: record.read.contains(&(module.id.clone(), lesson.id.clone())),
                is_required: requirement.is_none_or(|found| found.is_some_and(|found| found.requires(&lesson.id))),
            };
            (lesson.id.clone(), state)
        };
        let quiz = StepState {
            is_done: record.passed.contains(&module.id),
            is_required: requirement.is_none_or(|found| found.is_some_and(Requirement::is_whole)),
        };
        Self {
            module: module.id.clone(),
            role: role.map(|role| role.id.clone()),
            lessons: module.lessons.iter().map(lesson).collect(),
            quiz: module.has_graded_quiz().then_some(quiz),
        }
    }

    /// Whether a lesson is read; `false` when there is no such lesson.
    #[must_use]
    pub fn is_read(&self, lesson: &LessonId) -> bool {
        self.lessons.iter().any(|(id, state)| id == lesson && state.is_done)
    }

    /// Whether its quiz is passed.
    #[must_use]
    pub fn is_quiz_passed(&self) -> bool {
        self.quiz.is_some_and(|quiz| quiz.is_done)
    }

    fn required(&self) -> impl Iterator<Item = StepState> {
        let states = self.lessons.iter().map(|(_, state)| *state).chain(self.quiz);
        states.filter(|state| state.is_required)
    }

    /// How many steps are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.required().filter(|state| state.is_done).count()
    }

    /// How many steps there are; none when the role leaves the module to the learner's interest.
    #[must_use]
    pub fn total(&self) -> usize {
        self.required().count()
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.done() == self.total()
    }
}

impl Progress {
    /// Folds what is on record over the course as it is now.
    #[must_use]
    pub fn of(course: &Course, record: &Record) -> Self {
        let role = record.role.as_ref().and_then(|id| course.role(id));
        let modules = course.modules.iter().map(|module| ModuleProgress::of(module, role, record)).collect();
        let role = role.map(|role| role.id.clone());
        Self { completed_at: record.completions.get(&role).copied(), role, modules }
    }

    /// How many steps are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.modules.iter().map(ModuleProgress::done).sum()
    }

    /// How many steps there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.modules.iter().map(ModuleProgress::total).sum()
    }

    /// Whether every step of the course as it is now is done.
    #[must_use]
    pub fn all_steps_done(&self) -> bool {
        self.done() == self.total()
    }

    /// Whether the course counts as completed: on record, or every step done.
    ///
    /// A learner who completed the course before a lesson was added stays complete: certificates are promises.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.completed_at.is_some() || self.all_steps_done()
    }

    /// Everything that is still missing, in the order it is best done.
    #[must_use]
    pub fn missing(&self, course: &Course) -> Vec<Step> {
        let mut steps = Vec::new();
        for module in &self.modules {
            let unread = module.lessons.iter().filter(|(_, state)| state.is_missing());
            steps.extend(unread.map(|(lesson, _)| Step::Lesson(course.lesson_ref(&module.module, lesson))));
            if module.quiz.is_some_and(StepState::is_missing) {
                steps.push(Step::Quiz(module.module.clone()));
            }
        }
        steps
    }

    /// How far the learner is in one module.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&ModuleProgress> {
        self.modules.iter().find(|module| module.module == *id)
    }
}
