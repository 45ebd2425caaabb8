//! The quiet link to the form that takes reports of mistakes.

use course::{
    SafeHtml,
    path::{self, Reported},
};
use leptos::prelude::*;

use crate::i18n::Messages;

/// The link below a text.
pub(crate) fn mistake_link(t: Messages, label: &'static str, reported: Reported<'_>) -> AnyView {
    view! {
        <p class="mistake-link">
            <a href=path::new_report(t.lang(), reported) rel="nofollow">{label}</a>
        </p>
    }
    .into_any()
}

/// The link below a question among others: whoever hears a list of links hears which question it is about.
pub(crate) fn question_mistake_link(
    t: Messages,
    stem: &SafeHtml,
    foreign: Option<&'static str>,
    reported: Reported<'_>,
) -> AnyView {
    view! {
        <p class="mistake-link">
            <a href=path::new_report(t.lang(), reported) rel="nofollow">
                {t.mistake_report()}
                <span class="visually-hidden" lang=foreign>": " {stem.to_plain_text()}</span>
            </a>
        </p>
    }
    .into_any()
}
