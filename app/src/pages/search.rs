//! Searching the course: the field, and the lessons, sections and terms that were found.

use course::{
    Lang, LessonRef, TermId,
    catalogue::Catalogue,
    path,
    search::{Finding, Findings, Marked, Place as FoundAt, SearchQuery},
};
use leptos::{either::Either, prelude::*};

use crate::{
    components::in_lang,
    i18n::Messages,
    islands::SearchForm,
    shell::{Document, Place, Shell},
    text::Text,
};

/// The most lessons and terms on the page.
const MOST_RESULTS: usize = 20;
/// How many sections of a lesson are shown at once; the others are folded.
const MOST_SECTIONS: usize = 3;

/// What the page of the search shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// What was searched for; empty when nothing was yet.
    pub query: String,
    /// The lessons and terms that were found, the best first.
    pub results: Vec<SearchResult>,
    /// Whether there are more of them.
    pub has_more: bool,
    /// Whether no place has all the words, so that these have some of them.
    pub have_some_words: bool,
    /// Whether a word stands nowhere, so that words that look much like it were found.
    pub have_words_alike: bool,
}

/// A lesson or term that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchResult {
    /// Where it is.
    pub href: String,
    /// The title of the lesson, or the term.
    pub title: Marked,
    /// The module of the lesson; `None` for a term.
    pub module: Option<Text>,
    /// The language of the title.
    pub lang: Lang,
    /// The term in other languages, when it was found by one of them.
    pub others: Option<Marked>,
    /// What the beginning of the lesson, or the definition, says of it.
    pub excerpt: Marked,
    /// The language of the text: a definition may lack a translation that its term has.
    pub text_lang: Lang,
    /// The sections of the lesson in which it was found.
    pub sections: Vec<FoundSection>,
}

/// A section of a lesson in which something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSection {
    /// Where it is.
    pub href: String,
    /// Its heading.
    pub heading: Marked,
    /// What it says.
    pub excerpt: Marked,
}

impl SearchPage {
    /// Shows a reader of `lang` what was found in `catalogue`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, query: &SearchQuery, findings: Findings, lang: Lang) -> Self {
        let mut results: Vec<(FoundAt, SearchResult)> = Vec::new();
        for finding in findings.found {
            // Everything in a lesson stands under the lesson, at the place of the best of it.
            let whole = match &finding.place {
                FoundAt::Lesson { lesson, .. } => FoundAt::Lesson { lesson: lesson.clone(), anchor: None },
                FoundAt::Term(term) => FoundAt::Term(term.clone()),
            };
            let known = results.iter_mut().find(|(place, _)| *place == whole);
            if let Some((_, result)) = known {
                result.add(finding);
            } else if let Some(mut result) = SearchResult::new(catalogue, &whole, lang) {
                result.add(finding);
                results.push((whole, result));
            }
        }
        let has_more = findings.has_more || results.len() > MOST_RESULTS;
        Self {
            query: query.text().to_owned(),
            results: results.into_iter().map(|(_, result)| result).take(MOST_RESULTS).collect(),
            has_more,
            have_some_words: findings.have_some_words,
            have_words_alike: findings.have_words_alike,
        }
    }
}

impl SearchResult {
    fn new(catalogue: &Catalogue, place: &FoundAt, lang: Lang) -> Option<Self> {
        match place {
            FoundAt::Lesson { lesson, .. } => Self::of_lesson(catalogue, lesson, lang),
            FoundAt::Term(term) => Self::of_term(catalogue, term, lang),
        }
    }

    fn of_lesson(catalogue: &Catalogue, id: &LessonRef, lang: Lang) -> Option<Self> {
        let (_, module, lesson) = catalogue.lesson(id)?;
        let title = Text::title_of(lesson, lang);
        Some(Self { href: path::lesson(lang, id), module: Some(Text::of(&module.title, lang)), ..Self::titled(title) })
    }

    fn of_term(catalogue: &Catalogue, id: &TermId, lang: Lang) -> Option<Self> {
        let term = catalogue.terms.get(id)?;
        let (_, text_lang) = term.definition.in_lang(lang);
        Some(Self { href: path::term(lang, id), text_lang, ..Self::titled(Text::of(&term.term, lang)) })
    }

    fn titled(title: Text) -> Self {
        Self {
            href: String::new(),
            title: Marked::plain(title.text),
            module: None,
            lang: title.lang,
            others: None,
            excerpt: Marked::default(),
            text_lang: title.lang,
            sections: Vec::new(),
        }
    }

    fn add(&mut self, finding: Finding) {
        let Finding { place, title, heading, excerpt } = finding;
        match place {
            FoundAt::Lesson { anchor: Some(anchor), .. } => {
                let href = format!("{}#{anchor}", self.href);
                self.sections.push(FoundSection { href, heading, excerpt });
            }
            FoundAt::Lesson { anchor: None, .. } => {
                self.title = title;
                self.excerpt = excerpt;
            }
            FoundAt::Term(_) => {
                self.others = (heading.has_match() && !title.has_match()).then_some(heading);
                self.title = title;
                self.excerpt = excerpt;
            }
        }
    }
}

/// The page of the search.
#[must_use]
pub fn search(shell: &Shell, page: &SearchPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let title = if page.query.is_empty() { t.search_title().to_owned() } else { t.search_title_for(&page.query) };
    let document = Document { title, description: None, place: Place::Search, is_public: false, has_islands: true };
    // Whoever comes to search begins to type; whoever searched reads what was found.
    let is_new = page.query.is_empty();
    let form = view! {
        <form class="search-form" role="search" action=path::search(t.lang())>
            <label for="search">{t.search_label()}</label>
            <div>
                <input
                    type="search"
                    id="search"
                    name="q"
                    value=page.query.clone()
                    maxlength=SearchQuery::MOST_CHARACTERS
                    autocomplete="off"
                    autocapitalize="none"
                    enterkeyhint="search"
                    autofocus=is_new
                />
                <button class="button">{t.search_go()}</button>
            </div>
        </form>
        <div class="found">{findings(t, page)}</div>
    };
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.search_title()}</h1>
            </header>
            <SearchForm failed=t.search_failed().to_owned()>{form}</SearchForm>
        </main>
    };
    shell.document(document, content)
}

/// What was found, or what to do when nothing was. Its first paragraph says it in a sentence.
pub(crate) fn findings(t: Messages, page: &SearchPage) -> AnyView {
    if page.query.is_empty() {
        return view! {
            <p>{t.search_begin()}</p>
            {elsewhere(t)}
        }
        .into_any();
    }
    if page.results.is_empty() {
        return view! {
            <p class="found-count">{t.search_nothing(&page.query)}</p>
            <ul class="advice">
                <li>{t.search_advice_spelling()}</li>
                <li>{t.search_advice_fewer()}</li>
                <li>{t.search_advice_other()}</li>
            </ul>
            {elsewhere(t)}
        }
        .into_any();
    }
    let count = if page.has_more {
        t.search_count_more(page.results.len() as u64, &page.query)
    } else {
        t.search_count(page.results.len() as u64, &page.query)
    };
    let notice = if page.have_some_words {
        Some(t.search_some_words())
    } else {
        page.have_words_alike.then_some(t.search_words_alike())
    };
    view! {
        <p class="found-count">{count}</p>
        {notice.map(|notice| view! { <p class="found-note">{notice}</p> })}
        <ol class="results">{page.results.iter().map(|each| result(t, each)).collect_view()}</ol>
        {page.has_more.then(|| view! { <p class="found-note">{t.search_narrow()}</p> })}
    }
    .into_any()
}

/// Where else to look.
fn elsewhere(t: Messages) -> AnyView {
    view! {
        <ul class="elsewhere">
            <li>
                <a href=path::glossary(t.lang())>{t.search_to_glossary()}</a>
            </li>
            <li>
                <a href=path::home(t.lang())>{t.search_to_course()}</a>
            </li>
            <li>
                <a href=path::facts(t.lang())>{t.search_to_facts()}</a>
            </li>
        </ul>
    }
    .into_any()
}

fn result(t: Messages, result: &SearchResult) -> AnyView {
    let foreign = |lang: Lang| (lang != t.lang()).then_some(lang.code());
    let (title_lang, lang) = (foreign(result.lang), foreign(result.text_lang));
    let place = match &result.module {
        Some(module) => Either::Left(view! { <li>{t.search_lesson()} ": " {in_lang(module, t.lang())}</li> }),
        None => Either::Right(view! { <li>{t.search_term()}</li> }),
    };
    let fallback = lang.map(|_| {
        let language = match result.text_lang {
            Lang::Fi => t.glossary_in_fi(),
            Lang::Sv => t.glossary_in_sv(),
            Lang::En => t.glossary_in_en(),
        };
        view! { <li>{language}</li> }
    });
    let (shown, folded) = result.sections.split_at(result.sections.len().min(MOST_SECTIONS));
    let sections = |sections: &[FoundSection]| {
        let sections = sections.iter().map(|each| section(each, lang)).collect_view();
        view! { <ul class="sections">{sections}</ul> }
    };
    let folded = (!folded.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t.search_more_sections(folded.len() as u64)}</summary>
                {sections(folded)}
            </details>
        }
    });
    view! {
        <li>
            <h2>
                <a href=result.href.clone() lang=title_lang>{marked(&result.title)}</a>
            </h2>
            <ul class="meta">{place} {fallback}</ul>
            {result.others.as_ref().map(|others| view! { <p class="others">{marked(others)}</p> })}
            {excerpt(&result.excerpt, lang)}
            {(!shown.is_empty()).then(|| sections(shown))}
            {folded}
        </li>
    }
    .into_any()
}

fn section(section: &FoundSection, lang: Option<&'static str>) -> AnyView {
    view! {
        <li>
            <a href=section.href.clone() lang=lang>{marked(&section.heading)}</a>
            {excerpt(&section.excerpt, lang)}
        </li>
    }
    .into_any()
}

fn excerpt(text: &Marked, lang: Option<&'static str>) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <p class="snippet" lang=lang>{marked(text)}</p> }.into_any())
}

fn marked(text: &Marked) -> AnyView {
    let run = |run: &course::search::Run| {
        let text = run.text.clone();
        if run.is_match { Either::Left(view! { <mark>{text}</mark> }) } else { Either::Right(text) }
    };
    text.0.iter().map(run).collect_view().into_any()
}
