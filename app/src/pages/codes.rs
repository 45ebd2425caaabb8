//! What the messages of the course compiler mean, for editors: the list of all codes, and a page for each with a wrong
//! and a right example.

use course::{Lang, path};
use leptos::{either::Either, prelude::*};

use super::problems::{Severity, severity_tag, with_code};
use crate::{
    components::{EditorPage, editor_nav},
    i18n::Messages,
    shell::{Document, Place, Shell},
};

/// What the list of codes shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesPage {
    /// Every code in ascending order.
    pub codes: Vec<CodeTitle>,
    /// The language of the messages, which need not be the reader's.
    pub text_lang: Lang,
}

/// A code and what its message says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeTitle {
    /// Its name: `K101`.
    pub id: &'static str,
    /// What its problems are, unless a `check.toml` says otherwise.
    pub severity: Severity,
    /// The message; text between backquotes is code.
    pub title: String,
}

/// What the page that explains a code shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplanationPage {
    /// The code.
    pub code: CodeTitle,
    /// Why it matters.
    pub why: String,
    /// What is reported with the code.
    pub wrong: Vec<Example>,
    /// The same without anything to report.
    pub right: Vec<Example>,
    /// What to do about it.
    pub help: Option<String>,
    /// The language of the texts, which need not be the reader's.
    pub text_lang: Lang,
}

/// A file, or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The file, relative to the content folder.
    pub path: Option<String>,
    /// What it says; `«…»` marks the place that the message is about.
    pub text: String,
}

/// The groups of codes by their first digit.
const GROUPS: [char; 7] = ['0', '1', '2', '3', '4', '5', '6'];

/// The list of all codes.
#[must_use]
pub fn codes(shell: &Shell, page: &CodesPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let foreign = (page.text_lang != t.lang()).then(|| page.text_lang.code());
    let groups = GROUPS.map(|digit| {
        let codes = page.codes.iter().filter(|code| code.id[1..].starts_with(digit));
        let items = codes.map(|code| {
            view! {
                <li>
                    <a href=path::code(t.lang(), code.id)>{code.id}</a>
                    " "
                    <span lang=foreign>{with_code(&code.title)}</span>
                </li>
            }
        });
        view! {
            <section>
                <h2>{group_name(t, digit)}</h2>
                <ul class="codes">{items.collect_view()}</ul>
            </section>
        }
    });
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{t.problems_kicker()}</p>
                <h1>{t.codes_title()}</h1>
                <p class="lead">{t.codes_lead()}</p>
            </header>
            {editor_nav(shell, EditorPage::Codes, None)}
            <div class="stack">{groups.into_iter().collect_view()}</div>
        </main>
    };
    shell.document(document(t.codes_title().to_owned()), content)
}

/// What the codes of a group are about.
fn group_name(t: Messages, digit: char) -> &'static str {
    match digit {
        '0' => t.codes_files(),
        '1' => t.codes_questions(),
        '2' => t.codes_yaml(),
        '3' => t.codes_links(),
        '4' => t.codes_images(),
        '5' => t.codes_teaching(),
        '8' => t.codes_videos(),
        _ => t.codes_text(),
    }
}

/// The page that explains a code.
#[must_use]
pub fn explanation(shell: &Shell, page: &ExplanationPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let ExplanationPage { code, why, wrong, right, help, text_lang } = page;
    let foreign = (*text_lang != t.lang()).then(|| text_lang.code());
    let (reported, not_reported) = match code.severity {
        Severity::Error | Severity::Warning => (t.code_wrong(), t.code_right()),
        Severity::Note => (t.code_noted(), t.code_not_noted()),
    };
    let help = help.as_ref().map(|help| {
        view! {
            <p lang=foreign>
                <strong>{t.problem_help()}</strong>
                " "
                {with_code(help)}
            </p>
        }
    });
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    <a href=path::codes(t.lang())>{t.codes_title()}</a>
                </p>
                <h1>{code.id}</h1>
                <p class="lead" lang=foreign>
                    {with_code(&code.title)}
                </p>
                <p>{severity_tag(t, code.severity, code.id)}</p>
            </header>
            <div class="stack">
                <p lang=foreign>{with_code(why)}</p>
                {help}
                {examples(reported, wrong)}
                {examples(not_reported, right)}
            </div>
        </main>
    };
    shell.document(document(code.id.to_owned()), content)
}

fn document(title: String) -> Document {
    Document { title, description: None, place: Place::Elsewhere, is_public: false, has_islands: false }
}

fn examples(title: &'static str, examples: &[Example]) -> Option<AnyView> {
    let each = examples.iter().map(|example| {
        let path = example.path.clone().map(|path| {
            view! {
                <p class="place">
                    <code>{path}</code>
                </p>
            }
        });
        view! {
            {path}
            <pre class="excerpt" tabindex="0" lang="fi">
                {marked(&example.text)}
            </pre>
        }
    });
    let view = view! {
        <section>
            <h2>{title}</h2>
            {each.collect_view()}
        </section>
    };
    (!examples.is_empty()).then(|| view.into_any())
}

/// Text between `«` and `»` as marked.
fn marked(text: &str) -> impl IntoView + use<> {
    let pieces = text.split_inclusive('»').flat_map(|piece| {
        let (before, marked) = piece.split_once('«').unwrap_or((piece, ""));
        let marked = marked.trim_end_matches('»').to_owned();
        [Either::Left(before.to_owned()), Either::Right((!marked.is_empty()).then(|| view! { <em>{marked}</em> }))]
    });
    pieces.collect_view()
}
