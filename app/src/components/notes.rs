//! What stands behind a page: facts with their sources, and when it was checked.

use course::{
    Date, Lang,
    facts::{Certainty, Source},
    path,
};
use leptos::prelude::*;

use super::{day, in_lang, source_link};
use crate::{
    i18n::{Messages, format},
    pages::facts::FactNote,
};

/// The facts of a page, each under the anchor that the text leads to.
pub(crate) fn fact_notes(t: Messages, facts: &[FactNote]) -> Option<AnyView> {
    let notes = facts.iter().map(|fact| fact_note(t, fact)).collect_view();
    (!facts.is_empty()).then(|| view! { <ul class="fact-notes">{notes}</ul> }.into_any())
}

fn fact_note(t: Messages, fact: &FactNote) -> AnyView {
    let checked = t.fact_checked(&format::date(t.lang(), fact.checked));
    let mark =
        (fact.certainty == Certainty::Unverified).then(|| view! { <span class="mark">{t.fact_unverified()}</span> });
    let derived = (fact.certainty == Certainty::Derived).then(|| format!(" {}", t.fact_derived()));
    let validity = validity(t, fact).map(|period| format!(" {}", t.fact_valid(&period)));
    view! {
        <li id=path::fact_note(&fact.fact).trim_start_matches('#').to_owned()>
            <p class="fact-text">{in_lang(&fact.text, t.lang())} {mark}</p>
            <p class="fact-source">{source_link(t, &fact.source)} "." {validity} {derived} " " {checked}</p>
        </li>
    }
    .into_any()
}

/// From when till when a fact holds.
pub(crate) fn validity(t: Messages, fact: &FactNote) -> Option<String> {
    let date = |date| format::date(t.lang(), date);
    match (fact.valid_from, fact.valid_to) {
        (Some(from), Some(to)) => Some(t.fact_valid_between(&date(from), &date(to))),
        (Some(from), None) => Some(t.fact_valid_from(&date(from))),
        (None, Some(to)) => Some(t.fact_valid_to(&date(to))),
        (None, None) => None,
    }
}

/// The sources of a page with the day they were checked.
pub(crate) fn source_list(t: Messages, sources: &[Source]) -> AnyView {
    let sources = sources.iter().map(|source| {
        let checked = source.checked.map(|date| t.source_checked(&format::date(t.lang(), date)));
        view! { <li>{source_link(t, source)} " " {checked.map(|checked| view! { <small>{checked}</small> })}</li> }
    });
    view! { <ol class="sources">{sources.collect_view()}</ol> }.into_any()
}

/// When a page was checked, and when it is to be checked again.
pub(crate) fn review_dates(t: Messages, reviewed: Date, due: Option<Date>) -> AnyView {
    let lang = t.lang();
    view! {
        <ul class="meta">
            <li>{t.reviewed()} " " {day(lang, reviewed)}</li>
            {due.map(|due| view! { <li>{t.review_due()} " " {day(lang, due)}</li> })}
        </ul>
    }
    .into_any()
}

/// Says that a text is not in the reader's language, when it is not.
pub(crate) fn fallback_notice(t: Messages, text_lang: Lang) -> Option<AnyView> {
    (text_lang != t.lang()).then(|| {
        view! {
            <div class="notice">
                <p>{t.fallback_language()}</p>
            </div>
        }
        .into_any()
    })
}
