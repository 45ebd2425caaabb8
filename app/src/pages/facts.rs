//! The facts register: every figure that can change, with its year, its source and how sure we are.

use std::collections::BTreeMap;

use course::{
    Date, FactId, Lang,
    facts::{Certainty, Fact, Source},
    path,
};

use leptos::prelude::*;

use crate::{
    components::{day, in_lang, source_link, validity},
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the facts register shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsPage {
    /// Every fact, in the order of their ids.
    pub facts: Vec<FactNote>,
}

/// A fact as it is explained to a reader, at the end of a lesson and in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactNote {
    /// The fact; its note has the anchor of [`course::path::fact_note`].
    pub fact: FactId,
    /// The canonical wording.
    pub text: Text,
    /// The first day it holds, when known.
    pub valid_from: Option<Date>,
    /// The last day it holds, when known.
    pub valid_to: Option<Date>,
    /// Where it comes from.
    pub source: Source,
    /// When it was last compared with the source.
    pub checked: Date,
    /// How sure we are.
    pub certainty: Certainty,
}

impl FactsPage {
    /// Shows the register to a reader of `lang`.
    #[must_use]
    pub fn new(facts: &BTreeMap<FactId, Fact>, lang: Lang) -> Self {
        Self { facts: facts.iter().map(|(id, fact)| FactNote::new(id, fact, lang)).collect() }
    }
}

impl FactNote {
    /// Shows a fact to a reader of `lang`.
    #[must_use]
    pub fn new(id: &FactId, fact: &Fact, lang: Lang) -> Self {
        let value = &fact.current;
        let (text, actual) = value.text(lang);
        Self {
            fact: id.clone(),
            text: Text { text: text.to_owned(), lang: actual },
            valid_from: value.valid_from,
            valid_to: value.valid_to,
            source: value.source.clone(),
            checked: value.checked,
            certainty: value.certainty,
        }
    }
}

/// The facts register.
#[must_use]
pub fn facts(shell: &Shell, page: &FactsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.facts_title().to_owned(),
        description: Some(t.facts_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: true,
        has_islands: false,
    };
    let open = page.facts.iter().filter(|fact| fact.certainty == Certainty::Unverified).count();
    let caption = t.facts_caption(page.facts.len() as u64, open as u64);
    let columns = [
        t.facts_column_fact(),
        t.facts_column_source(),
        t.facts_column_validity(),
        t.facts_column_checked(),
        t.facts_column_certainty(),
    ];
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.facts_title()}</h1>
                <p class="lead">{t.facts_lead()}</p>
            </header>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="register">
                <table class="register">
                    <caption id="register">{caption}</caption>
                    <thead>
                        <tr>{columns.map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{page.facts.iter().map(|fact| row(t, fact)).collect_view()}</tbody>
                </table>
            </div>
        </main>
    };
    shell.document(document, content)
}

fn row(t: Messages, fact: &FactNote) -> AnyView {
    let (class, certainty) = match fact.certainty {
        Certainty::Verified => ("tag good", t.fact_tag_verified()),
        Certainty::Derived => ("tag", t.fact_tag_derived()),
        Certainty::Unverified => ("tag mind", t.fact_tag_unverified()),
    };
    view! {
        <tr id=path::fact_note(&fact.fact).trim_start_matches('#').to_owned()>
            <th scope="row">{in_lang(&fact.text, t.lang())}</th>
            <td>{source_link(t, &fact.source)}</td>
            <td>{validity(t, fact)}</td>
            <td>{day(t.lang(), fact.checked)}</td>
            <td>
                <span class=class>{certainty}</span>
            </td>
        </tr>
    }
    .into_any()
}
