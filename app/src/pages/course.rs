//! A course: its modules and objectives, the learner's progress, what is missing, and the certificate.

use course::{certificate::CertificateCode, path};
use leptos::prelude::*;

use super::overview::{CourseOverview, LessonOverview, ModuleOverview, QuizKind};
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
                {role(t, course)}
                {course.is_started().then(|| resume_card(t, course))}
                <div>{course.modules.iter().map(|each| module(t, each, next)).collect_view()}</div>
                {(course.is_started() && !course.is_complete()).then(|| missing(t, course))}
            </div>
        </main>
    };
    shell.document(document, content)
}

/// What one works as, which says what is required; the whole course is when nothing is chosen.
fn role(t: Messages, course: &CourseOverview) -> Option<AnyView> {
    let chosen = course.role.as_ref().map(|role| &role.role);
    let options = course.roles.iter().map(|role| {
        view! {
            <option
                value=role.role.to_string()
                selected=Some(&role.role) == chosen
                lang=(role.title.lang != t.lang()).then(|| role.title.lang.code())
            >
                {role.title.text.clone()}
            </option>
        }
    });
    let view = view! {
        <section class="card" id="role" aria-labelledby="role-title">
            <h2 id="role-title">{t.role_title()}</h2>
            <p>{t.role_text()}</p>
            <form method="post" action=path::role(t.lang(), &course.course) class="filter">
                <div class="field">
                    <label for="role-choice">{t.role_label()}</label>
                    <select id="role-choice" name="role">
                        <option value="" selected=chosen.is_none()>
                            {t.role_whole()}
                        </option>
                        {options.collect_view()}
                    </select>
                </div>
                <button class="button secondary">{t.role_save()}</button>
            </form>
        </section>
    };
    (!course.roles.is_empty()).then(|| view.into_any())
}

fn module(t: Messages, module: &ModuleOverview, next: Option<&str>) -> AnyView {
    let lang = t.lang();
    let id = module.module.module.to_string();
    let heading = format!("{id}-title");
    let kicker = t.module_kicker(&t.minutes(module.minutes.into()), module.number as u64);
    let state = if !module.is_required() {
        Some(view! { " · " <span class="tag">{t.role_optional()}</span> }.into_any())
    } else if module.done() == module.total() {
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
                {module.why.as_ref().map(|why| view! { <p>{t.role_why()} " " {in_lang(why, lang)}</p> })}
                <h3>{t.module_objectives()}</h3>
                <ul>{objectives.collect_view()}</ul>
            </div>
            <ol class="path lessons">
                {module.lessons.iter().map(|each| lesson(t, each, module.is_required(), next)).collect_view()}
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

fn lesson(t: Messages, lesson: &LessonOverview, is_partly_required: bool, next: Option<&str>) -> AnyView {
    let href = path::lesson(t.lang(), &lesson.lesson);
    let state = state_of(lesson.read, &href, next);
    view! {
        <li class=lesson.read.then_some("done")>
            {station(state)}
            <div>
                <a href=href>{in_lang(&lesson.title, t.lang())}</a>
                {lesson.is_draft.then(|| draft_tag(t))}
                {(is_partly_required && !lesson.is_required)
                    .then(|| view! { " " <span class="tag">{t.role_optional()}</span> })}
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
    let about = match quiz.kind {
        QuizKind::Pretest => t.pretest_lead(quiz.questions as u64),
        _ if quiz.passed => t.quiz_passed().to_owned(),
        _ => t.quiz_facts(&format::percent(t.lang(), quiz.pass_percent.into()), quiz.questions as u64),
    };
    let view = view! {
        <li class=quiz.passed.then_some("done")>
            {station(state)}
            <div>
                <a href=href>{quiz.kind.name(t)}</a>
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
