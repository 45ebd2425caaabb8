//! The next step as a card, and steps in words.

use leptos::{either::Either, prelude::*};

use super::{in_lang, trail};
use crate::{
    i18n::Messages,
    pages::overview::{CourseOverview, QuizKind, StepKind, StepLink},
};

/// The step a learner goes on with; nothing when nothing is left to do.
pub(crate) fn resume_card(t: Messages, course: &CourseOverview) -> Option<AnyView> {
    let step = course.missing.first()?;
    let (title, button) = match step.kind {
        StepKind::Lesson => (Either::Left(in_lang(&step.title, t.lang())), t.resume_lesson()),
        StepKind::Quiz(_) => (Either::Right(step_label(t, step)), t.resume_quiz()),
    };
    let minutes = step.minutes.map(|minutes| format!(" · {}", t.minutes(minutes.into())));
    let view = view! {
        <section class="resume" aria-labelledby="resume">
            <div>
                <p class="kicker">{t.resume_here()}</p>
                <h2 id="resume">{title}</h2>
                <p>{in_lang(&step.module_title, t.lang())} {minutes}</p>
                {trail(course.steps())}
                <p class="kicker">{t.resume_done(course.done() as u64, course.total() as u64)}</p>
            </div>
            <a class="button" href=step.href.clone()>{button}</a>
        </section>
    };
    Some(view.into_any())
}

/// What there is to do in a step: the lesson to read or the quiz to pass.
pub(crate) fn step_label(t: Messages, step: &StepLink) -> AnyView {
    let what = match step.kind {
        StepKind::Lesson => t.missing_lesson(),
        StepKind::Quiz(QuizKind::Module) => t.missing_quiz(),
        StepKind::Quiz(QuizKind::Exam) => return t.missing_exam().into_any(),
        StepKind::Quiz(QuizKind::Pretest) => return t.missing_pretest().into_any(),
    };
    view! { {what} " " {in_lang(&step.title, t.lang())} }.into_any()
}
