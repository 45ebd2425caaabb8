//! The result of a submitted attempt: the outcome in one sentence, then per objective, then what next.

use course::{
    Lang, ModuleRef, Timestamp,
    catalogue::Course,
    path,
    quiz::{Grade, Points},
};
use leptos::{either::Either, prelude::*};

use super::{
    course::CertificateOffer,
    overview::{QuizKind, StepLink},
};
use crate::{
    components::{Station, certificate_card, in_lang, moment, station, step_label},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the result page shows. The key is never part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultPage {
    /// The attempt's name in URLs.
    pub attempt: String,
    /// The module whose quiz it was.
    pub module: ModuleRef,
    /// The module's title.
    pub module_title: Text,
    /// What the quiz is.
    pub kind: QuizKind,
    /// What was earned.
    pub earned: Points,
    /// What could be earned.
    pub max: Points,
    /// The share of points, in per cent.
    pub percent: u32,
    /// The share that passes, in per cent.
    pub pass_percent: u32,
    /// Whether that was enough.
    pub passed: bool,
    /// When it was submitted.
    pub submitted_at: Timestamp,
    /// The result for each objective.
    pub objectives: Vec<ObjectiveResult>,
    /// What to do now.
    pub next: AfterResult,
}

/// The result for one objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveResult {
    /// The title of its module.
    pub module_title: Text,
    /// What one can do.
    pub text: Text,
    /// Whether every question on it was answered fully right.
    pub mastered: bool,
    /// The lessons that teach it.
    pub lessons: Vec<StepLink>,
}

/// What to do after a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AfterResult {
    /// Passed, and something else of the course is still missing.
    Continue(StepLink),
    /// Passed, and the course is complete.
    Complete(CertificateOffer),
    /// Failed; another attempt may begin at once.
    TryAgain {
        /// Attempts left before a pause.
        left: u32,
    },
    /// Failed; another attempt may begin after a pause.
    Wait {
        /// When the pause ends.
        until: Timestamp,
    },
}

impl ResultPage {
    /// Shows `grade` for the quiz of `module` to a reader of `lang`; `None` when `course` has no such module.
    #[must_use]
    pub fn new(
        course: &Course,
        module: &ModuleRef,
        attempt: String,
        grade: &Grade,
        submitted_at: Timestamp,
        next: AfterResult,
        lang: Lang,
    ) -> Option<Self> {
        let found = course.module(&module.module)?;
        let objectives = grade.objectives().into_iter().filter_map(|result| {
            let (taught_in, objective) = course.objective(&module.module, &result.objective)?;
            let lessons = taught_in.lessons.iter().filter(|lesson| lesson.objectives.contains(&objective.id));
            Some(ObjectiveResult {
                module_title: Text::of(&taught_in.title, lang),
                text: Text::of(&objective.text, lang),
                mastered: result.is_mastered(),
                lessons: lessons.map(|lesson| StepLink::to_lesson(course, taught_in, lesson, lang)).collect(),
            })
        });
        Some(Self {
            attempt,
            module: module.clone(),
            module_title: Text::of(&found.title, lang),
            kind: QuizKind::of(found),
            earned: grade.earned(),
            max: grade.max(),
            percent: grade.percent(),
            pass_percent: grade.pass_percent,
            passed: grade.is_passed(),
            submitted_at,
            objectives: objectives.collect(),
            next,
        })
    }
}

/// The result page.
#[must_use]
pub fn result(shell: &Shell, page: &ResultPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let title = match (page.kind, page.passed) {
        (QuizKind::Pretest, _) => t.result_pretest(),
        (_, true) => t.result_passed(),
        (_, false) => t.result_failed(),
    };
    let quiz = page.kind.title(t, &page.module_title.text);
    let document = Document {
        title: format!("{title} – {quiz}"),
        description: None,
        place: Place::Course,
        is_public: false,
        has_islands: false,
    };
    let percent = |share: u32| format::percent(lang, share.into());
    let (earned, max) = (points(t, page.earned), points(t, page.max));
    let (share, pass) = (percent(page.percent), percent(page.pass_percent));
    let lead = match (page.kind, page.passed) {
        (QuizKind::Pretest, _) => t.result_pretest_lead(&earned, &max, &share),
        (_, true) => t.result_passed_lead(&earned, &max, &pass, &share),
        (_, false) => t.result_failed_lead(&earned, &max, &pass, &share),
    };
    let objectives_title = match (page.kind, page.passed) {
        (QuizKind::Pretest, _) => t.result_objectives_pretest(),
        (_, true) => t.result_objectives_passed(),
        (_, false) => t.result_objectives_failed(),
    };
    let objectives = view! {
        <h2>{objectives_title}</h2>
        {objectives(t, page)}
    };
    let next = next(t, page);
    let body = if page.passed {
        Either::Left(view! { {next} {objectives} })
    } else {
        Either::Right(view! { {objectives} {next} })
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <div class="stack">
                <header class="outcome">
                    {station(if page.passed { Station::Done } else { Station::Now })}
                    <p class="kicker">{quiz} " · " {moment(lang, page.submitted_at)}</p>
                    <h1>{title}</h1>
                    <p class="lead">{lead}</p>
                    {(page.kind != QuizKind::Pretest).then(|| score(t, page))}
                </header>
                {body}
                <p>
                    <a href=path::attempt_answers(lang, &page.attempt)>{t.answers_link()}</a>
                </p>
                <p>
                    <a href=path::course(lang, &page.module.course)>{t.back_to_course()}</a>
                </p>
            </div>
        </main>
    };
    shell.document(document, content)
}

/// Points without decimals where there are none.
fn points(t: Messages, points: Points) -> String {
    format::decimal(t.lang(), f64::from(points.hundredths()) / 100.0)
}

/// The path up to the pass mark, and what was reached of it. The same figures stand in words above it.
fn score(t: Messages, page: &ResultPage) -> AnyView {
    const START: f64 = 16.0;
    const LENGTH: f64 = 368.0;
    let place = |share: u32| format!("{:.1}", START + LENGTH * f64::from(share.min(100)) / 100.0);
    let (reached, mark) = (place(page.percent), place(page.pass_percent));
    let colour = if page.passed { "var(--spruce)" } else { "var(--amber)" };
    let edge = if page.passed { "var(--spruce)" } else { "var(--edge)" };
    let percent = |share: u32| format::percent(t.lang(), share.into());
    view! {
        <svg class="score" viewBox="0 0 400 74" aria-hidden="true" focusable="false">
            <path d="M16 42H384" stroke="var(--line)" stroke-width="12" stroke-linecap="round"/>
            <path d=format!("M16 42H{reached}") stroke=colour stroke-width="12" stroke-linecap="round"/>
            <circle cx=mark.clone() cy="42" r="10" fill="var(--card)" stroke=edge stroke-width="4"/>
            <circle cx=reached.clone() cy="42" r="11" fill=colour/>
            <g font-size="15" font-weight="700" fill="var(--ink)" text-anchor="middle">
                <text x=mark y="72">{t.result_limit(&percent(page.pass_percent))}</text>
                <text x=reached y="20" fill=colour>{percent(page.percent)}</text>
            </g>
        </svg>
    }
    .into_any()
}

/// The result for each objective. In the quiz of a module that was not passed, what still needs work comes first;
/// otherwise the order of the course tells more.
fn objectives(t: Messages, page: &ResultPage) -> AnyView {
    if page.kind == QuizKind::Module {
        let mut objectives: Vec<_> = page.objectives.iter().collect();
        if !page.passed {
            objectives.sort_by_key(|objective| objective.mastered);
        }
        let objectives = objectives.into_iter().map(|each| objective(t, each)).collect_view();
        return view! { <ul class="objectives">{objectives}</ul> }.into_any();
    }
    let modules = page.objectives.chunk_by(|one, next| one.module_title == next.module_title);
    let modules = modules.map(|of_module| {
        let title = of_module.first().map(|objective| in_lang(&objective.module_title, t.lang()));
        view! {
            <h3>{title}</h3>
            <ul class="objectives">{of_module.iter().map(|each| objective(t, each)).collect_view()}</ul>
        }
    });
    modules.collect_view().into_any()
}

fn objective(t: Messages, objective: &ObjectiveResult) -> AnyView {
    let (class, label) =
        if objective.mastered { ("tag good", t.result_mastered()) } else { ("tag mind", t.result_revise()) };
    let lessons = objective.lessons.iter().map(|lesson| {
        view! {
            <li>
                <a href=lesson.href.clone()>{in_lang(&lesson.title, t.lang())}</a>
            </li>
        }
    });
    let lessons =
        (!objective.mastered && !objective.lessons.is_empty()).then(|| view! { <ul>{lessons.collect_view()}</ul> });
    view! {
        <li>
            <span class=class>{label}</span>
            <div>
                <p>{in_lang(&objective.text, t.lang())}</p>
                {lessons}
            </div>
        </li>
    }
    .into_any()
}

/// What to do now.
fn next(t: Messages, page: &ResultPage) -> AnyView {
    let lang = t.lang();
    let quiz = path::quiz(lang, &page.module);
    let to_revise = page.objectives.iter().filter(|objective| !objective.mastered).flat_map(|o| &o.lessons).next();
    let revise = to_revise.map(|lesson| {
        view! {
            <a class="button" href=lesson.href.clone()>{t.result_revise_lesson(&lesson.title.text)}</a>
        }
    });
    match &page.next {
        AfterResult::Complete(offer) => certificate_card(t, &page.module.course, offer).into_any(),
        AfterResult::Continue(step) => view! {
            <h2>{t.result_next()}</h2>
            <p>{step_label(t, step)}</p>
            <p class="actions">
                <a class="button" href=step.href.clone()>{t.result_next_step()}</a>
            </p>
        }
        .into_any(),
        AfterResult::TryAgain { left } => view! {
            <h2>{t.result_next()}</h2>
            <p>{t.result_left((*left).into())}</p>
            <div class="actions">
                {revise}
                <a class="button secondary" href=quiz>{t.result_try_again()}</a>
            </div>
        }
        .into_any(),
        AfterResult::Wait { until } => view! {
            <h2>{t.result_next()}</h2>
            <p>{t.result_wait(&format::date_time(lang, *until))}</p>
            <div class="actions">{revise}</div>
        }
        .into_any(),
    }
}
