//! Texts in the language they are in, dates that machines can read, and sources.

use course::{Date, Lang, Timestamp, facts::Source};
use leptos::{either::Either, prelude::*};

use crate::{
    i18n::{Messages, format},
    text::Text,
};

/// A text, marked with its language when that is not the language of the page.
pub(crate) fn in_lang(text: &Text, page: Lang) -> impl IntoView + use<> {
    if text.lang == page {
        Either::Left(text.text.clone())
    } else {
        Either::Right(view! { <span lang=text.lang.code()>{text.text.clone()}</span> })
    }
}

/// A day.
pub(crate) fn day(lang: Lang, date: Date) -> AnyView {
    view! { <time datetime=date.to_string()>{format::date(lang, date)}</time> }.into_any()
}

/// A day and a time of day.
pub(crate) fn moment(lang: Lang, at: Timestamp) -> AnyView {
    view! { <time datetime=at.to_string()>{format::date_time(lang, at)}</time> }.into_any()
}

/// The name of a source, as a link when it has an address. Sources are named in the language they were read in,
/// which is Finnish.
pub(crate) fn source_link(t: Messages, source: &Source) -> impl IntoView + use<> {
    let foreign = (t.lang() != Lang::Fi).then_some(Lang::Fi.code());
    let title = source.title.clone();
    match source.url.clone() {
        Some(url) => Either::Left(view! { <a href=url lang=foreign>{title}</a> }),
        None => Either::Right(view! { <span lang=foreign>{title}</span> }),
    }
}
