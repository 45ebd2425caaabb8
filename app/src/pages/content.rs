//! A page outside the courses: the accessibility statement, the privacy notice, about.

use course::{Date, Lang, Localized, SafeHtml, catalogue::Page};
use leptos::prelude::*;

use crate::{
    components::{fallback_notice, review_dates},
    shell::{Document, Place, Shell},
};

/// What such a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentPage {
    /// The title.
    pub title: String,
    /// The text.
    pub html: SafeHtml,
    /// The language of title and text.
    pub text_lang: Lang,
    /// When it was last checked.
    pub reviewed: Date,
}

impl ContentPage {
    /// Shows the page to a reader of `lang`.
    #[must_use]
    pub fn new(page: &Localized<Page>, lang: Lang) -> Self {
        let (page, text_lang) = page.in_lang(lang);
        Self { title: page.title.clone(), html: page.html.clone(), text_lang, reviewed: page.reviewed }
    }
}

/// A page outside the courses.
#[must_use]
pub fn content(shell: &Shell, page: &ContentPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let foreign = (page.text_lang != t.lang()).then(|| page.text_lang.code());
    let document = Document {
        title: page.title.clone(),
        description: None,
        place: Place::Elsewhere,
        is_public: true,
        has_islands: false,
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1 lang=foreign>{page.title.clone()}</h1>
            </header>
            {fallback_notice(t, page.text_lang)}
            <div class="prose" lang=foreign inner_html=page.html.for_reader(t.lang())></div>
            {review_dates(t, page.reviewed, None)}
        </main>
    };
    shell.document(document, content)
}
