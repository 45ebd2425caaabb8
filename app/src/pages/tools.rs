//! The list of tools, and tools as they stand in lessons.

use course::{Lang, Tool, absence::Limits, catalogue::Catalogue, path};
use leptos::prelude::*;

use super::{
    timeline::timeline_card,
    uses::{LessonLink, lesson_list},
};
use crate::{
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the list of tools shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToolsPage {
    /// The tools there are.
    pub tools: Vec<Tool>,
}

impl ToolsPage {
    /// The tools that can be used with a catalogue: the guide needs questions, the timeline limits from the
    /// register.
    #[must_use]
    pub fn new(catalogue: &Catalogue) -> Self {
        let is_usable = |tool: &Tool| match tool {
            Tool::Guide => !catalogue.guide.is_empty(),
            Tool::Timeline => Limits::of(&catalogue.facts).is_ok(),
            Tool::Gas => true,
        };
        Self { tools: Tool::ALL.into_iter().filter(is_usable).collect() }
    }
}

/// The list of tools.
#[must_use]
pub fn tools(shell: &Shell, page: &ToolsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.tools_title().to_owned(),
        description: Some(t.tools_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: true,
        has_islands: false,
    };
    let tool = |tool: &Tool| {
        let (title, lead) = words(t, *tool);
        view! {
            <li class="card">
                <h2>
                    <a href=path::tool(t.lang(), *tool)>{title}</a>
                </h2>
                <p>{lead}</p>
            </li>
        }
    };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.tools_title()}</h1>
                <p class="lead">{t.tools_lead()}</p>
            </header>
            <ul class="tools">{page.tools.iter().map(tool).collect_view()}</ul>
        </main>
    };
    shell.document(document, content)
}

/// A tool at its place in a lesson.
pub(super) fn tool_card(t: Messages, tool: Tool) -> AnyView {
    match tool {
        Tool::Guide => way_to(t, tool, t.guide_open()),
        Tool::Timeline => timeline_card(t),
        Tool::Gas => way_to(t, tool, t.gas_open()),
    }
}

/// A tool that is longer than a lesson: the way to its page.
fn way_to(t: Messages, tool: Tool, open: &'static str) -> AnyView {
    let (title, lead) = words(t, tool);
    let id = format!("tool:{tool}");
    view! {
        <section class="tool-card card" aria-labelledby=id.clone()>
            <p class="kicker">{t.tool_kicker()}</p>
            <p class="tool-title" id=id.clone()>{title}</p>
            <p>{lead}</p>
            <p class="actions">
                <a class="button" href=path::tool(t.lang(), tool)>{open}</a>
            </p>
        </section>
    }
    .into_any()
}

/// What a tool is called, and what it is for.
fn words(t: Messages, tool: Tool) -> (&'static str, &'static str) {
    match tool {
        Tool::Guide => (t.guide_title(), t.guide_lead()),
        Tool::Timeline => (t.timeline_title(), t.timeline_lead()),
        Tool::Gas => (t.gas_title(), t.gas_lead()),
    }
}

/// The lessons in which a tool stands, in reading order, for a reader of `lang`.
pub(super) fn lessons_with(catalogue: &Catalogue, tool: Tool, lang: Lang) -> Vec<LessonLink> {
    let lessons = catalogue.courses.iter().flat_map(|course| course.lessons().map(move |found| (course, found)));
    let holding = lessons.filter(|(_, (_, lesson))| lesson.texts.in_lang(lang).0.tools().any(|other| other == tool));
    let links = holding.map(|(course, (module, lesson))| LessonLink {
        title: Text::title_of(lesson, lang),
        href: path::lesson(lang, &course.lesson_ref(&module.id, &lesson.id)),
    });
    links.collect()
}

/// The way from a tool to its lessons; nothing when there are none.
pub(super) fn lesson_links(t: Messages, lessons: &[LessonLink]) -> Option<AnyView> {
    let list = lesson_list(t, lessons)?;
    let view = view! {
        <section class="stack tool-lessons" aria-labelledby="lessons">
            <h2 id="lessons">{t.tool_lessons()}</h2>
            {list}
        </section>
    };
    Some(view.into_any())
}
