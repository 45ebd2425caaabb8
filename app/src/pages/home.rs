//! The home page: what this is, for whom, how long it takes, and one button.

use course::path;
use leptos::{either::Either, prelude::*};

use super::overview::{CourseOverview, ModuleOverview};
use crate::{
    components::{in_lang, resume_card, trail},
    i18n::Messages,
    shell::{Document, Place, Shell},
};

/// What the home page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomePage {
    /// The courses on offer with the visitor's progress; the first is the one the page opens with.
    pub courses: Vec<CourseOverview>,
}

/// The home page.
#[must_use]
pub fn home(shell: &Shell, page: &HomePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: String::new(),
        description: Some(t.home_description().to_owned()),
        place: Place::Elsewhere,
        is_public: true,
        has_islands: false,
    };
    let content = view! {
        <main class="page stack wide" id="main" tabindex="-1">
            <section class="hero">
                <div>{page.courses.first().map(|course| opening(t, course))}</div>
                {picture(t)}
            </section>
            {page.courses.iter().map(|course| modules(t, course)).collect_view()}
            {how_it_goes(t)}
        </main>
    };
    shell.document(document, content)
}

/// Title and button for a newcomer; the way on for somebody who has begun.
fn opening(t: Messages, course: &CourseOverview) -> AnyView {
    let first_lesson = course.modules.first().and_then(|module| module.lessons.first());
    let way_on = if course.is_started() {
        Either::Left(match resume_card(t, course) {
            Some(card) => Either::Left(card),
            None => Either::Right(view! {
                <p class="lead">{t.home_done_lead()}</p>
                <p class="actions">
                    <a class="button" href=path::course(t.lang(), &course.course)>{t.home_done_link()}</a>
                </p>
            }),
        })
    } else {
        Either::Right(view! {
            <p class="lead">{t.home_lead()}</p>
            {first_lesson
                .map(|lesson| {
                    view! {
                        <p class="actions">
                            <a class="button" href=path::lesson(t.lang(), &lesson.lesson)>{t.home_start()}</a>
                        </p>
                    }
                })}
        })
    };
    view! {
        <p class="kicker">{t.home_kicker(&t.hours(course.hours.into()))}</p>
        <h1>{t.home_title()}</h1>
        {way_on}
    }
    .into_any()
}

fn modules(t: Messages, course: &CourseOverview) -> AnyView {
    let heading = format!("modules-{}", course.course);
    let course_path = path::course(t.lang(), &course.course);
    view! {
        <section class="stack" aria-labelledby=heading>
            <h2 id=heading.clone()>{t.modules()}</h2>
            <ol class="modules">
                {course.modules.iter().map(|module| module_row(t, module, &course_path)).collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

fn module_row(t: Messages, module: &ModuleOverview, course_path: &str) -> AnyView {
    let lang = t.lang();
    view! {
        <li>
            <span class="number" aria-hidden="true">{module.number}</span>
            <div class="module-title">
                <h3>
                    <a href=format!("{course_path}#{}", module.module.module)>{in_lang(&module.title, lang)}</a>
                </h3>
                <p>{in_lang(&module.summary, lang)}</p>
            </div>
            <div>
                {trail(module.steps())}
                <p>{t.steps_done(module.done() as u64, module.total() as u64)}</p>
            </div>
            <p>{t.minutes(module.minutes.into())}</p>
        </li>
    }
    .into_any()
}

fn how_it_goes(t: Messages) -> AnyView {
    let promises = [
        (t.home_how_read(), t.home_how_read_text()),
        (t.home_how_pass(), t.home_how_pass_text()),
        (t.home_how_certificate(), t.home_how_certificate_text()),
    ];
    view! {
        <section class="stack" aria-labelledby="how">
            <h2 id="how">{t.home_how()}</h2>
            <ol class="promises">
                {promises
                    .map(|(title, text)| {
                        view! {
                            <li>
                                <h3>{title}</h3>
                                <p>{text}</p>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </section>
    }
    .into_any()
}

/// The path from falling ill back to work.
fn picture(t: Messages) -> AnyView {
    view! {
        <svg viewBox="0 0 400 448" role="img" aria-labelledby="hero-title">
            <title id="hero-title">{t.home_path()}</title>
            <circle cx="326" cy="70" r="52" fill="var(--sand)"/>
            <path d="M0 396h40a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h24a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h24a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h24a16 16 0 0 0 16-16V92a16 16 0 0 1 16-16h160v356a16 16 0 0 1-16 16H16a16 16 0 0 1-16-16z" fill="var(--mint)"/>
            <g fill="none" stroke-width="14" stroke-linecap="round">
                <path d="M138 236h14a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h24a16 16 0 0 0 16-16V92a16 16 0 0 1 16-16h153" stroke="var(--rail)"/>
                <path d="M7 396h33a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h24a16 16 0 0 0 16-16v-48a16 16 0 0 1 16-16h10" stroke="var(--spruce)"/>
            </g>
            <g fill="var(--card)" stroke="var(--spruce)" stroke-width="5">
                <circle cx="26" cy="396" r="12"/>
                <circle cx="82" cy="316" r="12"/>
                <circle cx="138" cy="236" r="17" fill="var(--spruce)"/>
            </g>
            <circle cx="138" cy="236" r="6" fill="var(--card)"/>
            <g fill="var(--card)" stroke="var(--spruce)" stroke-width="5">
                <circle cx="194" cy="156" r="12"/>
                <circle cx="250" cy="76" r="12"/>
            </g>
            <g font-size="18" font-weight="700" fill="var(--ink)">
                <text x="14" y="434">{t.home_path_1()}</text>
                <text x="70" y="354">{t.home_path_2()}</text>
                <text x="126" y="280">{t.home_path_3()}</text>
                <text x="182" y="194">{t.home_path_4()}</text>
                <text x="238" y="114">{t.home_path_5()}</text>
            </g>
        </svg>
    }
    .into_any()
}
