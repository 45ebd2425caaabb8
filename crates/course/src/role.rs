//! Roles: what of a course somebody has to do who does a certain work, and why.

use std::collections::BTreeSet;

use crate::{LessonId, Localized, ModuleId, RoleId};

/// A role that a learner can choose. Without one, the whole course is required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its name in records.
    pub id: RoleId,
    /// What it is called: `Lääkäri`.
    pub title: Localized<String>,
    /// What it requires, in the order of the course's modules. Whatever is not named may be done as well.
    pub requirements: Vec<Requirement>,
}

/// A module that a role requires.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The module.
    pub module: ModuleId,
    /// Which of its lessons; `None` for all of them and the quiz. A module of which only some lessons are required
    /// has no quiz to pass, since that asks about the others, too.
    pub lessons: Option<BTreeSet<LessonId>>,
    /// Why somebody in this role needs it.
    pub why: Localized<String>,
}

impl Role {
    /// What it requires of a module; `None` when nothing.
    #[must_use]
    pub fn requirement(&self, module: &ModuleId) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.module == *module)
    }

    /// The modules that are required as a whole, which are what quizzes over the course ask about.
    #[must_use]
    pub fn whole_modules(&self) -> BTreeSet<ModuleId> {
        let whole = self.requirements.iter().filter(|requirement| requirement.is_whole());
        whole.map(|requirement| requirement.module.clone()).collect()
    }
}

impl Requirement {
    /// Whether the module is required as a whole.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.lessons.is_none()
    }

    /// Whether the lesson is required.
    #[must_use]
    pub fn requires(&self, lesson: &LessonId) -> bool {
        self.lessons.as_ref().is_none_or(|lessons| lessons.contains(lesson))
    }
}
