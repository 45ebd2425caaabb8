//! The page before a module's quiz: its rules, what happens next, and the attempts so far.

use course::{
    CourseId, Lang, ModuleRef, Timestamp,
    catalogue::{Course, Lesson, Module},
    path,
    progress::ModuleProgress,
    quiz::{Grade, NextAttempt, ObjectiveGrade, QuizRules},
    role::Role,
};
use leptos::{either::Either, prelude::*};

use super::overview::{QuizKind, StepLink};
use crate::{
    components::{attempt_table, in_lang, moment},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the page before a quiz shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizPage {
    /// The module.
    pub module: ModuleRef,
    /// The module's place in the course, counted from 1.
    pub module_number: usize,
    /// The module's title.
    pub module_title: Text,
    /// The course's title.
    pub course_title: Text,
    /// What the quiz is.
    pub kind: QuizKind,
    /// How it is drawn, passed and repeated.
    pub rules: QuizRules,
    /// How many questions an attempt has.
    pub questions: usize,
    /// How long it takes, in minutes, as far as the module's minutes tell.
    pub minutes: Option<u32>,
    /// What the learner may do now.
    pub next: NextAttempt,
    /// Whether it is passed already.
    pub passed: bool,
    /// The lessons of the module that are not marked as read.
    pub unread: Vec<StepLink>,
    /// The lessons on the objectives that were missed in the last attempt.
    pub revise: Vec<StepLink>,
    /// Earlier attempts, the newest first.
    pub attempts: Vec<AttemptSummary>,
}

/// An attempt in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptSummary {
    /// Its name in URLs.
    pub attempt: String,
    /// The title of the module whose quiz it is.
    pub module_title: Text,
    /// What the quiz is.
    pub kind: QuizKind,
    /// When it was begun.
    pub started_at: Timestamp,
    /// What became of it.
    pub state: AttemptState,
}

/// What became of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptState {
    /// It can still be answered.
    Open {
        /// When it closes by itself.
        closes_at: Timestamp,
    },
    /// It closed by itself before it was submitted.
    Expired,
    /// It was submitted.
    Submitted {
        /// When.
        at: Timestamp,
        /// The share of points, in per cent.
        percent: u32,
        /// Whether that was enough.
        passed: bool,
    },
}

impl QuizPage {
    /// Shows the quiz of a module to a reader of `lang`; `None` when there is no such module or it has no quiz.
    ///
    /// `last_failed` is the grade of the learner's last attempt when that was not passed.
    #[must_use]
    pub fn new(
        course: &Course,
        module: &ModuleRef,
        progress: Option<&ModuleProgress>,
        next: NextAttempt,
        attempts: Vec<AttemptSummary>,
        last_failed: Option<&Grade>,
        lang: Lang,
    ) -> Option<Self> {
        let place = course.modules.iter().position(|other| other.id == module.module)?;
        let found = &course.modules[place];
        let kind = QuizKind::of(found);
        let role = progress.and_then(|progress| course.role(progress.role.as_ref()?));
        let is_read = |lesson: &course::LessonId| progress.is_some_and(|progress| progress.is_read(lesson));
        // What one knows already is found out before one reads.
        let is_unread = |lesson: &&Lesson| kind != QuizKind::Pretest && !is_read(&lesson.id);
        let unread = found.lessons.iter().filter(is_unread);
        let reading: u32 = found.lessons.iter().map(|lesson| lesson.minutes).sum();
        Some(Self {
            module: module.clone(),
            module_number: place + 1,
            module_title: Text::of(&found.title, lang),
            course_title: Text::of(&course.title, lang),
            kind,
            rules: found.quiz_rules,
            questions: found.quiz(lang)?.drawn_count(&found.quiz_rules, role.map(Role::whole_modules).as_ref()),
            minutes: found.minutes.checked_sub(reading).filter(|minutes| *minutes > 0),
            next,
            passed: progress.is_some_and(ModuleProgress::is_quiz_passed),
            unread: unread.map(|lesson| StepLink::to_lesson(course, found, lesson, lang)).collect(),
            revise: last_failed.map(|grade| missed_lessons(course, module, grade, lang)).unwrap_or_default(),
            attempts,
        })
    }
}

/// The lessons that teach the objectives missed in `grade`, each once.
fn missed_lessons(course: &Course, quiz_of: &ModuleRef, grade: &Grade, lang: Lang) -> Vec<StepLink> {
    let missed: Vec<_> = grade.objectives().into_iter().filter(|objective| !objective.is_mastered()).collect();
    let is_missed = |module: &Module, lesson: &Lesson| {
        let of_module = |grade: &&ObjectiveGrade| {
            *grade.objective.module.as_ref().unwrap_or(&quiz_of.module) == module.id
                && lesson.objectives.contains(&grade.objective.objective)
        };
        missed.iter().any(|grade| of_module(&grade))
    };
    let lessons = course.lessons().filter(|(module, lesson)| is_missed(module, lesson));
    lessons.map(|(module, lesson)| StepLink::to_lesson(course, module, lesson, lang)).collect()
}

/// The page before a quiz.
#[must_use]
pub fn quiz(shell: &Shell, page: &QuizPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let title = page.kind.title(t, &page.module_title.text);
    let document = Document {
        title: title.clone(),
        description: Some(about(t, page)),
        place: Place::Course,
        is_public: true,
        has_islands: false,
    };
    let lead = match page.next {
        NextAttempt::Wait { until } => Either::Left(view! { {t.quiz_lead_wait()} " " {moment(lang, until)} "." }),
        NextAttempt::Begin { .. } | NextAttempt::Resume if page.passed => {
            Either::Right(t.quiz_lead_passed().to_owned())
        }
        NextAttempt::Begin { .. } | NextAttempt::Resume => Either::Right(about(t, page)),
    };
    let body = match page.next {
        NextAttempt::Wait { .. } => Either::Left(pause(t, &page.revise, &page.module.course)),
        NextAttempt::Resume | NextAttempt::Begin { .. } => Either::Right(beginning(t, page)),
    };
    let left = match page.next {
        NextAttempt::Begin { left } if page.rules.is_graded => t.quiz_attempts_left(left.into()),
        NextAttempt::Begin { .. } => t.attempts_caption().to_owned(),
        NextAttempt::Resume | NextAttempt::Wait { .. } => t.attempts_caption().to_owned(),
    };
    let earlier = (!page.attempts.is_empty()).then(|| {
        view! {
            <h2>{t.quiz_attempts()}</h2>
            {attempt_table(t, left, &page.attempts, false)}
        }
    });
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    <a href=path::course(lang, &page.module.course)>{in_lang(&page.course_title, lang)}</a>
                    " · "
                    {t.quiz_module(page.module_number as u64)}
                </p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                {shell
                    .is_preview
                    .then(|| {
                        view! {
                            <p>
                                <a href=path::bank_proof(lang, &page.module, None)>{t.proof_open_bank()}</a>
                            </p>
                        }
                    })}
            </header>
            <div class="stack">{body} {earlier}</div>
        </main>
    };
    shell.document(document, content)
}

/// What the quiz is, in a sentence.
fn about(t: Messages, page: &QuizPage) -> String {
    let percent = format::percent(t.lang(), page.rules.pass_percent.into());
    match page.kind {
        QuizKind::Module => t.quiz_lead(&percent, page.questions as u64),
        QuizKind::Exam => t.exam_lead(&percent, page.questions as u64),
        QuizKind::Pretest => t.pretest_lead(page.questions as u64),
    }
}

/// What to know before one begins, and the button.
fn beginning(t: Messages, page: &QuizPage) -> AnyView {
    let lang = t.lang();
    let is_resumed = page.next == NextAttempt::Resume;
    let notice = if is_resumed {
        Some(view! { <p>{t.quiz_resume_text()}</p> }.into_any())
    } else {
        (!page.unread.is_empty()).then(|| {
            view! {
                <p class="notice-title">{t.quiz_unread(page.unread.len() as u64)}</p>
                <p>{t.quiz_unread_text()}</p>
            }
            .into_any()
        })
    };
    let time = match page.minutes {
        Some(minutes) => t.quiz_rule_time(&t.minutes(minutes.into())),
        None => t.quiz_rule_no_limit().to_owned(),
    };
    let rules = [
        time,
        t.quiz_rule_saved(page.rules.open_days.into()),
        t.quiz_rule_change().to_owned(),
        if page.rules.is_graded {
            t.quiz_rule_attempts(page.rules.attempts.into(), page.rules.pause_hours.into())
        } else {
            t.pretest_rule().to_owned()
        },
    ];
    let start = match (is_resumed, page.kind) {
        (true, _) => t.quiz_resume(),
        (false, QuizKind::Pretest) => t.pretest_start(),
        (false, QuizKind::Module | QuizKind::Exam) => t.quiz_start(),
    };
    view! {
        {notice.map(|notice| view! { <div class="notice mind">{notice}</div> })}
        <h2>{t.quiz_rules()}</h2>
        <ul>{rules.map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul>
        <form class="actions" method="post" action=path::attempts(lang, &page.module)>
            <button class="button">{start}</button>
            <a class="button quiet" href=path::course(lang, &page.module.course)>{t.back_to_course()}</a>
        </form>
    }
    .into_any()
}

/// What to do while the next attempt has to wait.
fn pause(t: Messages, revise: &[StepLink], course: &CourseId) -> AnyView {
    let lang = t.lang();
    let lessons = revise.iter().map(|step| {
        view! {
            <li>
                <a href=step.href.clone()>{in_lang(&step.title, lang)}</a>
            </li>
        }
    });
    let (text, list) = if revise.is_empty() {
        (t.quiz_wait_text_short(), None)
    } else {
        (t.quiz_wait_text(), Some(view! { <ul>{lessons.collect_view()}</ul> }))
    };
    let (href, label) = match revise.first() {
        Some(step) => (step.href.clone(), t.quiz_revise()),
        None => (path::course(lang, course), t.back_to_course()),
    };
    view! {
        <div class="notice">
            <p class="notice-title">{t.quiz_wait_title()}</p>
            <p>{text}</p>
            {list}
        </div>
        <p class="actions">
            <a class="button" href=href>{label}</a>
        </p>
    }
    .into_any()
}
