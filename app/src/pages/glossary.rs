//! The glossary: terms in three languages with a definition each.

use std::collections::BTreeMap;

use course::{Lang, TermId, facts::Term};

use leptos::prelude::*;

use crate::{
    components::in_lang,
    i18n::Messages,
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
}

impl GlossaryPage {
    /// Shows the glossary to a reader of `lang`.
    #[must_use]
    pub fn new(terms: &BTreeMap<TermId, Term>, lang: Lang) -> Self {
        let mut entries: Vec<_> = terms.iter().map(|(id, term)| GlossaryEntry::new(id, term, lang)).collect();
        entries.sort_by_key(|entry| alphabetical(&entry.term.text));
        Self { entries }
    }
}

impl GlossaryEntry {
    fn new(id: &TermId, term: &Term, lang: Lang) -> Self {
        let shown = Text::of(&term.term, lang);
        let others = term.term.versions().filter(|(other, _)| *other != shown.lang);
        Self {
            id: id.clone(),
            others: others.map(|(lang, text)| Text { text: text.clone(), lang }).collect(),
            definition: Text::of(&term.definition, lang),
            term: shown,
        }
    }
}

/// A key that sorts å, ä and ö after z, as Finnish and Swedish do.
fn alphabetical(text: &str) -> Vec<char> {
    let place = |c: char| match c {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    text.to_lowercase().chars().map(place).collect()
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
    let sections: Vec<_> = page.entries.chunk_by(|one, other| initial(one) == initial(other)).collect();
    let letters = sections.iter().filter_map(|entries| entries.first()).map(|entry| {
        let letter = initial(entry);
        view! {
            <li>
                <a href=format!("#{}", anchor(&letter))>{letter.clone()}</a>
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
                {sections.iter().map(|entries| section(t, entries)).collect_view()}
            </div>
        </main>
    };
    shell.document(document, content)
}

fn initial(entry: &GlossaryEntry) -> String {
    entry.term.text.chars().next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default()
}

/// Where the terms under a letter begin. Terms have lower-case ids, so none of them can have the same anchor.
fn anchor(letter: &str) -> String {
    format!("letter:{letter}")
}

fn section(t: Messages, entries: &[GlossaryEntry]) -> AnyView {
    let letter = entries.first().map(initial).unwrap_or_default();
    view! {
        <h2 id=anchor(&letter)>{letter.clone()}</h2>
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
        </div>
    }
    .into_any()
}
