//! What counts as read, passed and complete.

use std::collections::BTreeSet;

use jiff::Timestamp;

use crate::{
    LessonId, LessonRef, ModuleId,
    catalogue::{Course, Module},
};

/// What is on record for one learner in one course. Ids that the course no longer has may be in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The lessons marked as read.
    pub read: BTreeSet<(ModuleId, LessonId)>,
    /// The modules whose quiz was passed.
    pub passed: BTreeSet<ModuleId>,
    /// When the course was completed; once set it is never taken back.
    pub completed_at: Option<Timestamp>,
}

/// How far a learner is in a course, counted in steps: a lesson is a step and a quiz is a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Each module in the course's order.
    pub modules: Vec<ModuleProgress>,
    /// When the course was completed.
    pub completed_at: Option<Timestamp>,
}

/// How far a learner is in a module.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ModuleProgress {
    /// The module.
    pub module: ModuleId,
    /// Its lessons in order, and whether each is read.
    pub lessons: Vec<(LessonId, bool)>,
    /// Whether its quiz is passed; `None` when it has no quiz.
    pub quiz_passed: Option<bool>,
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
    /// Folds what is on record over the module as it is now.
    #[must_use]
    pub fn of(module: &Module, record: &Record) -> Self {
        let is_read = |lesson: &LessonId| record.read.contains(&(module.id.clone(), lesson.clone()));
        Self {
            module: module.id.clone(),
            lessons: module.lessons.iter().map(|lesson| (lesson.id.clone(), is_read(&lesson.id))).collect(),
            quiz_passed: module.has_quiz().then(|| record.passed.contains(&module.id)),
        }
    }

    /// How many lessons are read.
    #[must_use]
    pub fn lessons_read(&self) -> usize {
        self.lessons.iter().filter(|(_, read)| *read).count()
    }

    /// How many steps are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.lessons_read() + usize::from(self.quiz_passed == Some(true))
    }

    /// How many steps there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.lessons.len() + usize::from(self.quiz_passed.is_some())
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
        let modules = course.modules.iter().map(|module| ModuleProgress::of(module, record)).collect();
        Self { modules, completed_at: record.completed_at }
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
            let unread = module.lessons.iter().filter(|(_, read)| !read);
            steps.extend(unread.map(|(lesson, _)| Step::Lesson(course.lesson_ref(&module.module, lesson))));
            if module.quiz_passed == Some(false) {
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
