//! What stands behind a page: facts with their sources, and when it was checked.

use course::{
    Date, Lang,
    facts::{Certainty, Source, Standing},
    path,
};
use leptos::prelude::*;

use super::{day, in_lang, source_link};
use crate::{
    i18n::{Messages, format},
    pages::{facts::FactNote, lesson::MentionedFact},
};

/// The facts of a lesson, each under the anchor that the text leads to, and with the way back to every mention.
pub(crate) fn fact_notes(t: Messages, facts: &[MentionedFact]) -> Option<AnyView> {
    let notes = facts.iter().map(|fact| fact_note(t, fact)).collect_view();
    (!facts.is_empty()).then(|| view! { <ul class="fact-notes">{notes}</ul> }.into_any())
}

fn fact_note(t: Messages, fact: &MentionedFact) -> AnyView {
    let note = &fact.note;
    let checked = t.fact_checked(&format::date(t.lang(), note.checked));
    let mark = match (note.standing, note.certainty) {
        (Standing::Over, _) => Some(t.fact_over()),
        (Standing::Ahead, _) => Some(t.fact_ahead()),
        (Standing::InForce, Certainty::Unverified) => Some(t.fact_unverified()),
        (Standing::InForce, _) => None,
    };
    let mark = mark.map(|mark| view! { <span class="mark">{mark}</span> });
    let derived = (note.certainty == Certainty::Derived).then(|| format!(" {}", t.fact_derived()));
    let validity = validity(t, note).map(|period| format!(" {}", t.fact_valid(&period)));
    let coming = coming(t, note).map(|coming| view! { " " {coming} "." });
    view! {
        <li id=path::fact_note(&note.fact).trim_start_matches('#').to_owned()>
            <p class="fact-text">{in_lang(&note.text, t.lang())} " " {mark} {ways_back(t, fact)}</p>
            <p class="fact-source">
                {source_link(t, &note.source)} "." {validity} {coming} {derived} " " {checked}
            </p>
        </li>
    }
    .into_any()
}

/// A link to each mention of a fact in the text.
fn ways_back(t: Messages, fact: &MentionedFact) -> AnyView {
    let text = &fact.note.text.text;
    let back = |number: usize| {
        let (label, sign) = if fact.mentions == 1 {
            (t.fact_back(text), "↩".to_owned())
        } else {
            (t.fact_back_nth(text, number as u64), format!("↩\u{a0}{number}"))
        };
        view! {
            " "
            <a class="fact-back" href=path::fact_mention(&fact.note.fact, number) aria-label=label>
                {sign}
            </a>
        }
    };
    (1..=fact.mentions).map(back).collect_view().into_any()
}

/// From when on another wording holds, and which.
pub(crate) fn coming(t: Messages, fact: &FactNote) -> Option<AnyView> {
    let (from, text) = fact.coming.as_ref()?;
    let from = t.fact_coming(&format::date(t.lang(), *from));
    Some(view! { {from} ": " {in_lang(text, t.lang())} }.into_any())
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

/// Marks what only an editor's preview shows.
pub(crate) fn draft_tag(t: Messages) -> AnyView {
    view! { <span class="tag mind">{t.draft()}</span> }.into_any()
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
