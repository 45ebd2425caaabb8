//! The glossary: terms in three languages with a definition each.

use course::{Lang, TermId, catalogue::Catalogue, facts::Term};

use leptos::prelude::*;

use super::uses::{LessonLink, lesson_list, lessons_by_use};
use crate::{
    components::in_lang,
    i18n::{Messages, collation},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the glossary shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryPage {
    /// The terms in the alphabetical order of the reader's language.
    pub entries: Vec<GlossaryEntry>,
}

/// A term of the glossary; its anchor is its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryEntry {
    /// Its name in links.
    pub id: TermId,
    /// The term.
    pub term: Text,
    /// The term in the other languages it exists in.
    pub others: Vec<Text>,
    /// What it means.
    pub definition: Text,
    /// The lessons whose text uses it.
    pub lessons: Vec<LessonLink>,
}

impl GlossaryPage {
    /// Shows the glossary of `catalogue` to a reader of `lang`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, lang: Lang) -> Self {
        let mut lessons = lessons_by_use(catalogue, lang, |text| text.terms.iter().collect(), |_| String::new());
        let terms = catalogue.terms.iter();
        let mut entries: Vec<_> = terms
            .map(|(id, term)| GlossaryEntry::new(id, term, lessons.remove(id).unwrap_or_default(), lang))
            .collect();
        entries.sort_by(|one, other| collation::compare(lang, &one.term.text, &other.term.text));
        Self { entries }
    }
}

impl GlossaryEntry {
    fn new(id: &TermId, term: &Term, lessons: Vec<LessonLink>, lang: Lang) -> Self {
        let shown = Text::of(&term.term, lang);
        let others = term.term.versions().filter(|(other, _)| *other != shown.lang);
        Self {
            id: id.clone(),
            others: others.map(|(lang, text)| Text { text: text.clone(), lang }).collect(),
            definition: Text::of(&term.definition, lang),
            lessons,
            term: shown,
        }
    }
}

/// The glossary.
#[must_use]
pub fn glossary(shell: &Shell, page: &GlossaryPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.glossary_title().to_owned(),
        description: Some(t.glossary_lead().to_owned()),
        place: Place::Glossary,
        is_public: true,
        has_islands: false,
    };
    let initial = |entry: &GlossaryEntry| collation::initial(t.lang(), &entry.term.text);
    let sections: Vec<_> = page.entries.chunk_by(|one, other| initial(one) == initial(other)).collect();
    let sections: Vec<_> =
        sections.into_iter().filter_map(|entries| Some((initial(entries.first()?), entries))).collect();
    let letters = sections.iter().map(|(letter, _)| {
        view! {
            <li>
                <a href=format!("#{}", anchor(letter))>{letter.clone()}</a>
            </li>
        }
    });
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.glossary_title()}</h1>
                <p class="lead">{t.glossary_lead()}</p>
            </header>
            <div class="stack">
                <nav aria-label=t.glossary_letters()>
                    <ul class="letters">{letters.collect_view()}</ul>
                </nav>
                {sections.iter().map(|(letter, entries)| section(t, letter, entries)).collect_view()}
            </div>
        </main>
    };
    shell.document(document, content)
}

/// Where the terms under a letter begin. Terms have lower-case ids, so none of them can have the same anchor.
fn anchor(letter: &str) -> String {
    format!("letter:{letter}")
}

fn section(t: Messages, letter: &str, entries: &[GlossaryEntry]) -> AnyView {
    view! {
        <h2 id=anchor(letter)>{letter.to_owned()}</h2>
        <dl class="glossary">{entries.iter().map(|each| entry(t, each)).collect_view()}</dl>
    }
    .into_any()
}

fn entry(t: Messages, entry: &GlossaryEntry) -> AnyView {
    let others = entry.others.iter().enumerate().map(|(place, other)| {
        let language = match other.lang {
            Lang::Fi => t.glossary_in_fi(),
            Lang::Sv => t.glossary_in_sv(),
            Lang::En => t.glossary_in_en(),
        };
        view! {
            {(place > 0).then_some(", ")}
            <span lang=other.lang.code()>{other.text.clone()}</span>
            " ("
            {language}
            ")"
        }
    });
    let others = others.collect_view();
    view! {
        <div id=entry.id.to_string()>
            <dt>{in_lang(&entry.term, t.lang())}</dt>
            <dd class="definition">{in_lang(&entry.definition, t.lang())}</dd>
            {(!entry.others.is_empty()).then(|| view! { <dd class="translations">{others}</dd> })}
            {lesson_list(t, &entry.lessons).map(|lessons| view! { <dd>{t.glossary_lessons()} {lessons}</dd> })}
        </div>
    }
    .into_any()
}
