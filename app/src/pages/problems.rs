//! What is wrong with the content, for editors: every problem at its place, while the last good course stays up.

use course::{Lang, Timestamp, path};
use leptos::{either::Either, prelude::*};

use crate::{
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// What the problems page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemsPage {
    /// When the content was last read.
    pub checked_at: Timestamp,
    /// Everything that was found, errors first.
    pub problems: Vec<Problem>,
    /// Whether the shown course is older than the files because they have errors.
    pub is_stale: bool,
}

/// One problem in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The code of the message: `K101`.
    pub code: String,
    /// The file, relative to the content folder.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1.
    pub column: usize,
    /// The line of the source; empty when the problem is with the file as a whole.
    pub source_line: String,
    /// Where in that line the spot begins, in characters.
    pub mark_start: usize,
    /// How many characters it covers.
    pub mark_width: usize,
    /// What is wrong; text between backquotes is code.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The language of message and help, which need not be the reader's.
    pub text_lang: Lang,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The course cannot be shown like this.
    Error,
    /// The course can be shown, but should be looked at.
    Warning,
    /// Nothing is wrong; something will have to be done later.
    Note,
}

/// The problems page.
#[must_use]
pub fn problems(shell: &Shell, page: &ProblemsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let count = |severity| page.problems.iter().filter(|problem| problem.severity == severity).count() as u64;
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let is_in_order = errors + warnings == 0;
    let title = if is_in_order {
        t.problems_none_title().to_owned()
    } else {
        t.problems_title(u64::from(errors > 0 && warnings > 0), errors, warnings)
    };
    let lead = match (is_in_order, page.is_stale) {
        (true, _) => t.problems_none_lead(),
        (false, true) => t.problems_stale_lead(),
        (false, false) => t.problems_fresh_lead(),
    };
    let document = Document {
        title: title.clone(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    {t.problems_kicker()} " · " {t.problems_checked(&format::date_time(t.lang(), page.checked_at))}
                </p>
                <h1>{title}</h1>
                <p class="lead">{lead}</p>
                <p>
                    <a href=path::freshness(t.lang())>{t.problems_to_freshness()}</a>
                    " · "
                    <a href=path::proofs(t.lang())>{t.proofs_title()}</a>
                    " · "
                    <a href=path::codes(t.lang())>{t.codes_title()}</a>
                </p>
            </header>
            <section aria-label=t.problems_list()>
                {page.problems.iter().map(|each| problem(t, each)).collect_view()}
            </section>
        </main>
    };
    shell.document(document, content)
}

pub(crate) fn problem(t: Messages, problem: &Problem) -> AnyView {
    let foreign = (problem.text_lang != t.lang()).then(|| problem.text_lang.code());
    let help = problem.help.as_ref().map(|help| {
        view! {
            <p class="help">
                <strong>{t.problem_help()}</strong>
                " "
                <span lang=foreign>{with_code(help)}</span>
            </p>
        }
    });
    view! {
        <article class="problem" data-at=problem.line>
            <h2>
                <a href=path::code(t.lang(), &problem.code)>{severity_tag(t, problem.severity, &problem.code)}</a>
                " "
                <span lang=foreign>{with_code(&problem.message)}</span>
            </h2>
            <p class="place">
                <code>{problem.path.clone()}</code>
                ", "
                {t.problem_place(problem.column as u64, problem.line as u64)}
            </p>
            {(!problem.source_line.is_empty()).then(|| excerpt(problem))}
            {help}
        </article>
    }
    .into_any()
}

/// How bad a problem is, with its code.
pub(super) fn severity_tag(t: Messages, severity: Severity, code: &str) -> AnyView {
    let (class, label) = match severity {
        Severity::Error => ("tag bad", t.problem_error(code)),
        Severity::Warning => ("tag mind", t.problem_warning(code)),
        Severity::Note => ("tag", t.problem_note(code)),
    };
    view! { <span class=class>{label}</span> }.into_any()
}

/// The line of the source with the spot underlined below it.
fn excerpt(problem: &Problem) -> AnyView {
    let number = problem.line.to_string();
    let gutter = " ".repeat(number.len());
    // A tab is as wide below as above only when it is a tab there, too.
    let indent = problem.source_line.chars().take(problem.mark_start).map(|c| if c == '\t' { '\t' } else { ' ' });
    let before = format!("{number} | {}\n{gutter} | {}", problem.source_line, indent.collect::<String>());
    view! {
        <pre class="excerpt" tabindex="0">
            {before}
            <em>{"^".repeat(problem.mark_width.max(1))}</em>
        </pre>
    }
    .into_any()
}

/// Text between backquotes as code.
pub(super) fn with_code(text: &str) -> impl IntoView + use<> {
    let pieces = text.split('`').enumerate().map(|(place, piece)| {
        let piece = piece.to_owned();
        if place % 2 == 1 { Either::Left(view! { <code>{piece}</code> }) } else { Either::Right(piece) }
    });
    pieces.collect_view()
}
