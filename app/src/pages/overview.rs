//! A course as the home page, the course page and the learner's page show it: modules, lessons and what is done.

use course::{
    CourseId, Lang, LessonId, LessonRef, ModuleRef, RoleId, Timestamp,
    catalogue::{Course, Lesson, Module},
    path,
    progress::{ModuleProgress, Progress, Step},
    role::{Requirement, Role},
};

use crate::{i18n::Messages, text::Text};

/// A course with the learner's progress in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseOverview {
    /// The course.
    pub course: CourseId,
    /// Its title.
    pub title: Text,
    /// What it gives, in one or two sentences.
    pub summary: Text,
    /// How long it takes, in hours, as its certificate states it.
    pub hours: u32,
    /// Its modules in order.
    pub modules: Vec<ModuleOverview>,
    /// What is still missing, in the order it is best done.
    pub missing: Vec<StepLink>,
    /// When the learner completed it in their role.
    pub completed_at: Option<Timestamp>,
    /// The roles that can be chosen.
    pub roles: Vec<RoleOverview>,
    /// The role that was chosen; `None` when the whole course is required.
    pub role: Option<RoleOverview>,
}

/// A role that says what of a course is required.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleOverview {
    /// The role.
    pub role: RoleId,
    /// What it is called.
    pub title: Text,
}

/// A module with the learner's progress in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleOverview {
    /// The module.
    pub module: ModuleRef,
    /// Its place in the course, counted from 1.
    pub number: usize,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub summary: Text,
    /// How long it takes with its quiz, in minutes.
    pub minutes: u32,
    /// What one can do after it.
    pub objectives: Vec<Text>,
    /// Its lessons in order.
    pub lessons: Vec<LessonOverview>,
    /// Its quiz, when it has one.
    pub quiz: Option<QuizOverview>,
    /// Why the learner's role requires it; `None` when it does not, or when no role is chosen.
    pub why: Option<Text>,
}

/// What a quiz is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizKind {
    /// To be passed, over a module.
    Module,
    /// To be passed, over the whole course.
    Exam,
    /// To see what one knows already; nothing has to be passed.
    Pretest,
}

impl QuizKind {
    /// What the quiz of a module is.
    #[must_use]
    pub fn of(module: &Module) -> Self {
        match (module.quiz_rules.is_graded, module.is_quiz_over_course()) {
            (false, _) => Self::Pretest,
            (true, false) => Self::Module,
            (true, true) => Self::Exam,
        }
    }

    /// What lists call it.
    pub(crate) fn name(self, t: Messages) -> &'static str {
        match self {
            Self::Module => t.module_quiz(),
            Self::Exam => t.exam(),
            Self::Pretest => t.pretest(),
        }
    }

    /// What its own pages call it.
    pub(crate) fn title(self, t: Messages, module: &str) -> String {
        match self {
            Self::Module => t.quiz_title(module),
            Self::Exam | Self::Pretest => self.name(t).to_owned(),
        }
    }
}

/// A module's quiz in an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuizOverview {
    /// What it is.
    pub kind: QuizKind,
    /// How many questions an attempt has.
    pub questions: usize,
    /// The share of points that passes, in per cent.
    pub pass_percent: u32,
    /// Whether the learner has passed it.
    pub passed: bool,
    /// Whether it counts: one that is not graded does not, nor one that the learner's role leaves out.
    pub is_required: bool,
}

/// A lesson in an outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonOverview {
    /// The lesson.
    pub lesson: LessonRef,
    /// Its title.
    pub title: Text,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Whether the learner marked it as read.
    pub read: bool,
    /// Whether it counts: the learner's role may leave it out.
    pub is_required: bool,
    /// Whether only an editor's preview shows it.
    pub is_draft: bool,
}

/// Something a learner can do next, with the link to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepLink {
    /// What there is to do.
    pub kind: StepKind,
    /// The title of the lesson, or of the module whose quiz it is.
    pub title: Text,
    /// The title of the module it is in.
    pub module_title: Text,
    /// How long it takes, in minutes; not known for quizzes.
    pub minutes: Option<u32>,
    /// Where it is done.
    pub href: String,
}

/// What there is to do in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Read a lesson.
    Lesson,
    /// Take the quiz of a module.
    Quiz(QuizKind),
}

impl CourseOverview {
    /// Shows `course` with `progress` to a reader of `lang`.
    #[must_use]
    pub fn new(course: &Course, progress: &Progress, lang: Lang) -> Self {
        let missing = progress.missing(course);
        let role = |role: &Role| RoleOverview { role: role.id.clone(), title: Text::of(&role.title, lang) };
        let chosen = progress.role.as_ref().and_then(|id| course.role(id));
        Self {
            roles: course.roles.iter().map(role).collect(),
            role: chosen.map(role),
            course: course.id.clone(),
            title: Text::of(&course.title, lang),
            summary: Text::of(&course.summary, lang),
            hours: course.hours(chosen),
            modules: (1..)
                .zip(&course.modules)
                .map(|(number, module)| ModuleOverview::new(course, module, number, progress.module(&module.id), lang))
                .collect(),
            missing: missing.iter().filter_map(|step| StepLink::new(course, step, lang)).collect(),
            completed_at: progress.completed_at,
        }
    }

    /// Whether each of its lessons and quizzes is done, in order.
    pub fn steps(&self) -> impl Iterator<Item = bool> {
        self.modules.iter().flat_map(ModuleOverview::steps)
    }

    /// How many lessons and quizzes are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.modules.iter().map(ModuleOverview::done).sum()
    }

    /// How many lessons and quizzes there are.
    #[must_use]
    pub fn total(&self) -> usize {
        self.modules.iter().map(ModuleOverview::total).sum()
    }

    /// Whether the learner has done anything yet.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.done() > 0
    }

    /// Whether the course counts as completed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.completed_at.is_some() || self.missing.is_empty()
    }
}

impl ModuleOverview {
    /// Shows the module at place `number` of `course`; without progress nothing is done.
    #[must_use]
    pub fn new(course: &Course, module: &Module, number: usize, progress: Option<&ModuleProgress>, lang: Lang) -> Self {
        let role = progress.and_then(|progress| course.role(progress.role.as_ref()?));
        let requirement = role.map(|role| role.requirement(&module.id));
        let is_required = |lesson: &LessonId| requirement.is_none_or(|it| it.is_some_and(|it| it.requires(lesson)));
        let lessons = module.lessons.iter().map(|lesson| LessonOverview {
            lesson: course.lesson_ref(&module.id, &lesson.id),
            title: Text::title_of(lesson, lang),
            minutes: lesson.minutes,
            read: progress.is_some_and(|progress| progress.is_read(&lesson.id)),
            is_required: is_required(&lesson.id),
            is_draft: lesson.texts.in_lang(lang).0.is_draft,
        });
        Self {
            module: course.module_ref(&module.id),
            number,
            title: Text::of(&module.title, lang),
            summary: Text::of(&module.summary, lang),
            minutes: module.minutes,
            objectives: module.objectives.iter().map(|objective| Text::of(&objective.text, lang)).collect(),
            lessons: lessons.collect(),
            quiz: module.quiz(lang).map(|quiz| QuizOverview {
                kind: QuizKind::of(module),
                questions: quiz.drawn_count(&module.quiz_rules, role.map(Role::whole_modules).as_ref()),
                pass_percent: module.quiz_rules.pass_percent,
                passed: progress.is_some_and(ModuleProgress::is_quiz_passed),
                is_required: module.quiz_rules.is_graded
                    && requirement.is_none_or(|it| it.is_some_and(Requirement::is_whole)),
            }),
            why: requirement.flatten().map(|requirement| Text::of(&requirement.why, lang)),
        }
    }

    /// Whether any of it counts: the learner's role may leave it out.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.total() > 0
    }

    /// Whether each of its required lessons and its quiz is done.
    pub fn steps(&self) -> impl Iterator<Item = bool> {
        let lessons = self.lessons.iter().filter(|lesson| lesson.is_required).map(|lesson| lesson.read);
        let quiz = self.quiz.iter().filter(|quiz| quiz.is_required);
        lessons.chain(quiz.map(|quiz| quiz.passed))
    }

    /// How many of its lessons and its quiz are done.
    #[must_use]
    pub fn done(&self) -> usize {
        self.steps().filter(|done| *done).count()
    }

    /// How many lessons and quizzes it has.
    #[must_use]
    pub fn total(&self) -> usize {
        self.steps().count()
    }
}

impl StepLink {
    /// The link to a step of `course`; `None` when the course has no such step any more.
    #[must_use]
    pub fn new(course: &Course, step: &Step, lang: Lang) -> Option<Self> {
        match step {
            Step::Lesson(lesson) => {
                let module = course.module(&lesson.module)?;
                Some(Self::to_lesson(course, module, module.lesson(&lesson.lesson)?, lang))
            }
            Step::Quiz(module) => {
                let found = course.module(module)?;
                let title = Text::of(&found.title, lang);
                Some(Self {
                    kind: StepKind::Quiz(QuizKind::of(found)),
                    module_title: title.clone(),
                    title,
                    minutes: None,
                    href: path::quiz(lang, &course.module_ref(module)),
                })
            }
        }
    }

    /// The link to a lesson.
    #[must_use]
    pub fn to_lesson(course: &Course, module: &Module, lesson: &Lesson, lang: Lang) -> Self {
        Self {
            kind: StepKind::Lesson,
            title: Text::title_of(lesson, lang),
            module_title: Text::of(&module.title, lang),
            minutes: Some(lesson.minutes),
            href: path::lesson(lang, &course.lesson_ref(&module.id, &lesson.id)),
        }
    }
}
