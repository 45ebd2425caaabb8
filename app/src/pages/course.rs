//! A course: its modules and objectives, the learner's progress, what is missing, and the certificate.

use course::{certificate::CertificateCode, path};
use leptos::prelude::*;

use super::overview::{CourseOverview, LessonOverview, ModuleOverview};
use crate::{
    components::{Station, certificate_card, draft_tag, in_lang, resume_card, station, step_label},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// What the page of a course shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoursePage {
    /// The course and the visitor's progress in it.
    pub overview: CourseOverview,
    /// Where the visitor stands with the certificate.
    pub certificate: CertificateOffer,
}

/// Where a learner stands with a course's certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateOffer {
    /// Something is still missing.
    Incomplete,
    /// Everything is done, but a guest has to sign in before a certificate can be issued.
    SignInFirst,
    /// It can be issued now.
    Ready,
    /// It has been issued.
    Issued(CertificateCode),
}

/// The page of a course.
#[must_use]
pub fn course(shell: &Shell, page: &CoursePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let course = &page.overview;
    let document = Document {
        title: course.title.text.clone(),
        description: Some(course.summary.text.clone()),
        place: Place::Course,
        is_public: true,
        has_islands: false,
    };
    let kicker = t.course_kicker(&t.hours(course.hours.into()), &t.module_count(course.modules.len() as u64));
    let next = course.missing.first().map(|step| step.href.as_str());
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{kicker}</p>
                <h1>{in_lang(&course.title, t.lang())}</h1>
                <p class="lead">{in_lang(&course.summary, t.lang())}</p>
            </header>
            <div class="stack wide">
                {certificate_card(t, &course.course, &page.certificate)}
                {course.is_started().then(|| resume_card(t, course))}
                <div>{course.modules.iter().map(|each| module(t, each, next)).collect_view()}</div>
                {(course.is_started() && !course.is_complete()).then(|| missing(t, course))}
            </div>
        </main>
    };
    shell.document(document, content)
}

fn module(t: Messages, module: &ModuleOverview, next: Option<&str>) -> AnyView {
    let lang = t.lang();
    let id = module.module.module.to_string();
    let heading = format!("{id}-title");
    let kicker = t.module_kicker(&t.minutes(module.minutes.into()), module.number as u64);
    let state = if module.done() == module.total() {
        Some(view! { " · " <span class="tag good">{t.module_done()}</span> }.into_any())
    } else {
        (module.done() > 0)
            .then(|| view! { " · " {t.steps_done(module.done() as u64, module.total() as u64)} }.into_any())
    };
    let objectives = module.objectives.iter().map(|objective| view! { <li>{in_lang(objective, lang)}</li> });
    view! {
        <section class="module" id=id aria-labelledby=heading>
            <div>
                <p class="kicker">{kicker} {state}</p>
                <h2 id=heading.clone()>{in_lang(&module.title, lang)}</h2>
                <p>{in_lang(&module.summary, lang)}</p>
                <h3>{t.module_objectives()}</h3>
                <ul>{objectives.collect_view()}</ul>
            </div>
            <ol class="path lessons">
                {module.lessons.iter().map(|each| lesson(t, each, next)).collect_view()}
                {quiz(t, module, next)}
            </ol>
        </section>
    }
    .into_any()
}

fn state_of(done: bool, href: &str, next: Option<&str>) -> Station {
    if done {
        Station::Done
    } else if next == Some(href) {
        Station::Now
    } else {
        Station::Ahead
    }
}

fn lesson(t: Messages, lesson: &LessonOverview, next: Option<&str>) -> AnyView {
    let href = path::lesson(t.lang(), &lesson.lesson);
    let state = state_of(lesson.read, &href, next);
    view! {
        <li class=lesson.read.then_some("done")>
            {station(state)}
            <div>
                <a href=href>{in_lang(&lesson.title, t.lang())}</a>
                {lesson.is_draft.then(|| draft_tag(t))}
                {lesson.read.then(|| view! { <span class="visually-hidden">", " {t.state_read()}</span> })}
                {(state == Station::Now).then(|| view! { <p>{t.continue_here()}</p> })}
            </div>
            <span class="minutes">{t.minutes(lesson.minutes.into())}</span>
        </li>
    }
    .into_any()
}

fn quiz(t: Messages, module: &ModuleOverview, next: Option<&str>) -> Option<AnyView> {
    let quiz = module.quiz?;
    let href = path::quiz(t.lang(), &module.module);
    let state = state_of(quiz.passed, &href, next);
    let about = if quiz.passed {
        t.quiz_passed().to_owned()
    } else {
        t.quiz_facts(&format::percent(t.lang(), quiz.pass_percent.into()), quiz.questions as u64)
    };
    let view = view! {
        <li class=quiz.passed.then_some("done")>
            {station(state)}
            <div>
                <a href=href>{t.module_quiz()}</a>
                <p>{about}</p>
            </div>
        </li>
    };
    Some(view.into_any())
}

fn missing(t: Messages, course: &CourseOverview) -> AnyView {
    let steps = course.missing.iter().map(|step| {
        view! {
            <li>
                <a href=step.href.clone()>{step_label(t, step)}</a>
            </li>
        }
    });
    view! {
        <section class="card" aria-labelledby="missing">
            <h2 id="missing">{t.missing_title()}</h2>
            <p>{t.missing_count(course.missing.len() as u64)}</p>
            <ol>{steps.collect_view()}</ol>
        </section>
    }
    .into_any()
}
