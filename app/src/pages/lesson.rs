//! A lesson: the text with its practice questions, its facts and sources, and the way on.

use std::collections::BTreeMap;

use course::{
    Date, Lang, LessonRef, QuestionId, SafeHtml, Tool,
    catalogue::{Block, Catalogue, FactUse, Heading},
    facts::Source,
    path::{self, Reported},
    progress::{ModuleProgress, Step},
    video::Video,
};

use leptos::{either::Either, prelude::*};

use super::{
    facts::FactNote,
    overview::{LessonOverview, ModuleOverview},
    problems::{Problem, problem},
    tools::tool_card,
};
use crate::{
    components::{
        Station, draft_tag, fact_notes, fallback_notice, in_lang, mistake_link,
        question::{CardState, QuestionCard, practice},
        review_dates, source_list, station, video_figure,
    },
    i18n::Messages,
    shell::{Document, Place, Shell},
};

/// The anchor of facts and sources at the end of a lesson. No heading of a text can have it: those have no colon.
const NOTES: &str = "notes:sources";

/// What the page of a lesson shows.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonPage {
    /// The lesson.
    pub lesson: LessonRef,
    /// The module it is in, with what is done there.
    pub module: ModuleOverview,
    /// Its place in the module, counted from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// The lead under the title.
    pub summary: Option<String>,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The language the text is in; a note is shown when it is not the reader's.
    pub text_lang: Lang,
    /// The text and the practice questions in order.
    pub blocks: Vec<LessonBlock>,
    /// The headings for the contents beside the text.
    pub headings: Vec<Heading>,
    /// The facts its text uses, in the order of their first use.
    pub facts: Vec<MentionedFact>,
    /// When its facts were last checked.
    pub reviewed: Date,
    /// The day by which they should be checked again.
    pub review_due: Option<Date>,
    /// Where its statements come from.
    pub sources: Vec<Source>,
    /// Whether the learner marked it as read.
    pub read: bool,
    /// Where the lesson before it in the course is.
    pub previous: Option<String>,
    /// Where the way goes on: to the next lesson or the module's quiz.
    pub next: Option<String>,
    /// Whether only an editor's preview shows it.
    pub is_draft: bool,
    /// What is wrong with the file of the text, for its editor.
    pub problems: Vec<Problem>,
}

/// A fact that the text of a lesson mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentionedFact {
    /// What is said about it at the end.
    pub note: FactNote,
    /// How often the text mentions it.
    pub mentions: usize,
}

/// A piece of a lesson.
#[derive(Debug, Clone, PartialEq)]
pub enum LessonBlock {
    /// Text.
    Html(SafeHtml),
    /// A practice question.
    Question(Box<QuestionCard>),
    /// A tool.
    Tool(Tool),
    /// A video.
    Video(Box<Video>),
}

impl LessonPage {
    /// Shows a lesson of `catalogue` to a reader of `lang`; `None` when there is no such lesson.
    ///
    /// `answers` holds the state of the practice questions that are not simply unanswered.
    #[must_use]
    pub fn new(
        catalogue: &Catalogue,
        id: &LessonRef,
        progress: &ModuleProgress,
        mut answers: BTreeMap<QuestionId, CardState>,
        lang: Lang,
    ) -> Option<Self> {
        let (course, module, lesson) = catalogue.lesson(id)?;
        let (text, text_lang) = lesson.texts.in_lang(lang);
        let module_number = 1 + course.modules.iter().position(|other| other.id == module.id)?;
        let number = 1 + module.lessons.iter().position(|other| other.id == lesson.id)?;
        let overview = ModuleOverview::new(course, module, module_number, Some(progress), lang);

        let order: Vec<_> = course.lessons().collect();
        let place = order.iter().position(|(m, l)| m.id == module.id && l.id == lesson.id)?;
        let link_to = |place: usize| {
            let (module, lesson) = order.get(place)?;
            Some(path::lesson(lang, &course.lesson_ref(&module.id, &lesson.id)))
        };
        let role = progress.role.as_ref().and_then(|role| course.role(role));
        let next = course.after(id, role).map(|step| match step {
            Step::Lesson(lesson) => path::lesson(lang, &lesson),
            Step::Quiz(module) => path::quiz(lang, &course.module_ref(&module)),
        });
        let blocks = text.blocks.iter().map(|block| match block {
            Block::Html(html) => LessonBlock::Html(html.clone()),
            Block::Question(question) => {
                let state = answers.remove(&question.id).unwrap_or(CardState::Unanswered);
                LessonBlock::Question(Box::new(QuestionCard::new(lang, id, text_lang, question, state)))
            }
            Block::Tool(tool) => LessonBlock::Tool(*tool),
            Block::Video(video) => LessonBlock::Video(video.clone()),
        });
        Some(Self {
            lesson: id.clone(),
            read: overview.lessons.get(number - 1).is_some_and(|lesson| lesson.read),
            module: overview,
            number,
            title: text.title.clone(),
            summary: text.summary.clone(),
            minutes: lesson.minutes,
            text_lang,
            blocks: blocks.collect(),
            headings: text.headings.clone(),
            facts: text.facts.iter().filter_map(|used| MentionedFact::new(used, catalogue, lang)).collect(),
            reviewed: text.reviewed,
            review_due: text.review_due,
            sources: text.sources.clone(),
            previous: place.checked_sub(1).and_then(link_to),
            next,
            is_draft: text.is_draft,
            problems: Vec::new(),
        })
    }
}

impl MentionedFact {
    fn new(used: &FactUse, catalogue: &Catalogue, lang: Lang) -> Option<Self> {
        let note = FactNote::new(&used.fact, catalogue.facts.get(&used.fact)?, lang);
        Some(Self { note, mentions: used.mentions })
    }
}

/// The page of a lesson.
#[must_use]
pub fn lesson(shell: &Shell, page: &LessonPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let foreign = (page.text_lang != t.lang()).then(|| page.text_lang.code());
    let document = Document {
        title: page.title.clone(),
        description: page.summary.clone(),
        place: Place::Course,
        is_public: true,
        has_islands: page.blocks.iter().any(|block| matches!(block, LessonBlock::Question(_))),
    };
    let module = &page.module;
    let kicker = t.lesson_kicker(
        &t.minutes(page.minutes.into()),
        module.number as u64,
        page.number as u64,
        module.lessons.len() as u64,
    );
    let blocks = page.blocks.iter().map(|block| match block {
        LessonBlock::Html(html) => {
            Either::Left(view! { <div class="prose" lang=foreign inner_html=html.for_reader(t.lang())></div> })
        }
        LessonBlock::Question(card) => Either::Right(practice(t, card)),
        LessonBlock::Tool(tool) => Either::Right(tool_card(t, *tool)),
        LessonBlock::Video(video) => Either::Right(video_figure(shell, &page.lesson, page.text_lang, video)),
    });
    let content = view! {
        <div class="lesson-page">
            {outline(t, page)}
            <main class="lesson" id="main" tabindex="-1">
                <header class="lesson-head">
                    <p class="kicker">{kicker} {page.is_draft.then(|| draft_tag(t))}</p>
                    <h1 lang=foreign>{page.title.clone()}</h1>
                    {page.summary.clone().map(|summary| view! { <p class="lead" lang=foreign>{summary}</p> })}
                    {fallback_notice(t, page.text_lang)}
                    {shell
                        .is_preview
                        .then(|| {
                            view! {
                                <p>
                                    <a href=path::lesson_proof(t.lang(), &page.lesson, None)>{t.proof_open()}</a>
                                </p>
                            }
                        })}
                    {why(t, page)}
                </header>
                {contents(t, page, foreign)}
                <div class="lesson-text">
                    {page.problems.iter().map(|each| problem(t, each)).collect_view()}
                    {blocks.collect_view()}
                    {notes(t, page)}
                    {way_on(t, page)}
                    {mistake_link(t, t.mistake_report_lesson(), Reported::Lesson(&page.lesson))}
                </div>
            </main>
        </div>
    };
    shell.document(document, content)
}

/// Why the learner's role requires the lesson.
fn why(t: Messages, page: &LessonPage) -> Option<AnyView> {
    page.module.lessons.get(page.number - 1).filter(|lesson| lesson.is_required)?;
    let why = page.module.why.as_ref()?;
    let view = view! {
        <p>{t.role_why()} " " {in_lang(why, t.lang())}</p>
    };
    Some(view.into_any())
}

/// The lessons of the module and its quiz, and what of them is done.
fn outline(t: Messages, page: &LessonPage) -> AnyView {
    let module = &page.module;
    let lang = t.lang();
    let done = t.steps_done(module.done() as u64, module.total() as u64);
    let course = format!("{}#{}", path::course(lang, &page.lesson.course), page.lesson.module);
    let lessons = module.lessons.iter().map(|lesson| outlined_lesson(t, lesson, lesson.lesson == page.lesson));
    let quiz = module.quiz.map(|quiz| {
        let state = if quiz.passed { Station::Done } else { Station::Ahead };
        view! {
            <li class=quiz.passed.then_some("done")>
                <a href=path::quiz(lang, &module.module)>
                    {station(state)}
                    <span>
                        {quiz.kind.name(t)}
                        {quiz.passed.then(|| view! { <span class="visually-hidden">", " {t.quiz_passed()}</span> })}
                    </span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="outline" aria-label=t.outline()>
            <details class="fold">
                <summary>{t.outline_summary(&done)}</summary>
                <p class="fold-title">
                    <a href=course>{in_lang(&module.title, lang)}</a>
                    <br/>
                    {done.clone()}
                </p>
                <ol class="path">{lessons.collect_view()} {quiz}</ol>
            </details>
        </nav>
    }
    .into_any()
}

fn outlined_lesson(t: Messages, lesson: &LessonOverview, is_here: bool) -> AnyView {
    let state = match (lesson.read, is_here) {
        (true, _) => Station::Done,
        (false, true) => Station::Now,
        (false, false) => Station::Ahead,
    };
    view! {
        <li class=lesson.read.then_some("done")>
            <a href=path::lesson(t.lang(), &lesson.lesson) aria-current=is_here.then_some("page")>
                {station(state)}
                <span>
                    {in_lang(&lesson.title, t.lang())}
                    {lesson.is_draft.then(|| draft_tag(t))}
                    {lesson.read.then(|| view! { <span class="visually-hidden">", " {t.state_read()}</span> })}
                </span>
                <span class="minutes">{t.minutes(lesson.minutes.into())}</span>
            </a>
        </li>
    }
    .into_any()
}

/// The headings of the text.
fn contents(t: Messages, page: &LessonPage, foreign: Option<&'static str>) -> AnyView {
    let headings = page.headings.iter().map(|heading| {
        view! {
            <li>
                <a href=format!("#{}", heading.anchor) lang=foreign>{heading.text.clone()}</a>
            </li>
        }
    });
    view! {
        <nav class="toc" aria-label=t.on_this_page()>
            <details class="fold">
                <summary>{t.on_this_page()}</summary>
                <p class="fold-title">{t.on_this_page()}</p>
                <ul>
                    {headings.collect_view()}
                    <li>
                        <a href=format!("#{NOTES}")>{t.figures_and_sources()}</a>
                    </li>
                </ul>
            </details>
        </nav>
    }
    .into_any()
}

/// Facts, sources and the day of the last check.
fn notes(t: Messages, page: &LessonPage) -> AnyView {
    let facts = fact_notes(t, &page.facts).map(|notes| view! { <h2>{t.facts_in_lesson()}</h2> {notes} });
    let sources = (!page.sources.is_empty()).then(|| view! { <h2>{t.sources()}</h2> {source_list(t, &page.sources)} });
    view! {
        <section class="lesson-notes" id=NOTES aria-label=t.figures_and_sources()>
            {facts}
            {sources}
            {review_dates(t, page.reviewed, page.review_due)}
        </section>
    }
    .into_any()
}

/// Back, and on: one press marks the lesson as read and leads to what comes next.
fn way_on(t: Messages, page: &LessonPage) -> AnyView {
    let lang = t.lang();
    let back = page.previous.clone().map(|href| view! { <a class="button secondary" href=href>{t.previous()}</a> });
    let on = match (page.read, page.next.clone()) {
        (true, Some(next)) => Either::Left(view! { <a class="button" href=next>{t.mark_read_again()}</a> }),
        (true, None) => Either::Left(view! {
            <a class="button" href=path::course(lang, &page.lesson.course)>{t.back_to_course()}</a>
        }),
        (false, next) => {
            let label = if next.is_some() { t.mark_read() } else { t.mark_read_last() };
            Either::Right(view! {
                <form method="post" action=path::read(lang, &page.lesson)>
                    <button class="button">{label}</button>
                </form>
            })
        }
    };
    view! { <nav class="actions apart steps-nav" aria-label=t.lesson_end()>{back} {on}</nav> }.into_any()
}
