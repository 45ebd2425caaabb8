//! What is wrong with the content: each problem with its code, its place and what to do about it.

mod advice;
mod code;
mod github;
mod page;
mod phrase;
mod problem;
mod render;
mod report;
mod sarif;
mod severities;

use std::ops::Range;

use course::Lang;

pub(crate) use advice::{AttributeForm, FileAdvice, HowToWrite, Instead, Twin, YamlMending, YamlSlip};
pub use code::{Code, message_lang};
pub use github::github;
pub use page::{Page, Snippet};
pub(crate) use phrase::{Difference, Expected, Guess, RawTag, Records, Sample};
pub(crate) use problem::Problem;
pub use render::{human, json, summary};
pub(crate) use report::Report;
pub use sarif::sarif;
pub use severities::Severities;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published before this is mended.
    Error,
    /// Worth mending; the content can be published all the same.
    Warning,
    /// Nothing is wrong; something will have to be done later.
    Note,
}

impl Severity {
    /// The English keyword: `error`, `warning` or `note`. Messages carry it in every language, so that tools can find it.
    #[must_use]
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// What `check.toml` can make of a problem under that keyword.
    pub(crate) fn of(keyword: &str) -> Option<Self> {
        [Self::Error, Self::Warning].into_iter().find(|severity| severity.keyword() == keyword)
    }
}

/// A problem at a place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    problem: Problem,
    severity: Severity,
    /// The file, relative to the content folder; the folder itself is `.`.
    pub path: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The line of the file, or the part of a long line around the place; empty when the file does not exist.
    pub source_line: String,
    /// Where in `source_line` the problem starts, in characters counted from 0.
    pub mark_start: usize,
    /// How many characters of `source_line` it covers, at least 1.
    pub mark_width: usize,
    /// The columns of the file's line that it covers, in UTF-16 code units counted from 1.
    pub utf16_columns: Range<usize>,
}

impl Diagnostic {
    /// Names the kind of problem for good: `K101`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// How bad it is, as the content folder's `check.toml` has it.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether it says that a fact or a text was to be checked by now, or that a text still has a former figure.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        matches!(
            self.problem,
            Problem::FactExpired { .. }
                | Problem::FactReviewDue { .. }
                | Problem::TextReviewDue { .. }
                | Problem::FactWordingOfOtherTime { .. }
        )
    }

    /// Makes it an error.
    pub fn raise(&mut self) {
        self.severity = Severity::Error;
    }

    /// What is wrong, in Finnish, or in English for every other language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.problem.message(lang)
    }

    /// What to do about it, when there is something to say beyond the message.
    #[must_use]
    pub fn help(&self, lang: Lang) -> Option<String> {
        let help = self.problem.help(lang);
        (!help.is_empty()).then_some(help)
    }
}

/// What the typesetter says about a certificate's template, told like every other problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRemark {
    /// Whether no certificate can be made; otherwise one is made, but perhaps not the one that was meant.
    pub severity: Severity,
    /// The line and column, counted from 1; `None` when it is about the document as a whole.
    pub place: Option<(usize, usize)>,
    /// What is wrong, in English: the typesetter speaks no other language.
    pub message: String,
    /// What may help, in English; may be empty.
    pub hints: String,
}

impl TemplateRemark {
    /// The remark as a problem of the file `path` that holds `template`; `None` when `severities` switch it off.
    #[must_use]
    pub fn into_diagnostic(self, path: String, template: &str, severities: &Severities) -> Option<Diagnostic> {
        let (line, column) = self.place.unwrap_or((1, 1));
        let (message, hints) = (self.message, self.hints);
        let problem = match self.severity {
            Severity::Error => Problem::TemplateBroken { message, hints },
            Severity::Warning | Severity::Note => Problem::TemplateSuspect { message, hints },
        };
        let source_line = match self.place {
            Some(_) => template.lines().nth(line - 1).unwrap_or_default().to_owned(),
            None => String::new(),
        };
        let before: usize = source_line.chars().take(column - 1).map(char::len_utf16).sum();
        Some(Diagnostic {
            severity: severities.of(&problem)?,
            problem,
            path,
            line,
            column,
            source_line,
            mark_start: column - 1,
            mark_width: 1,
            utf16_columns: before + 1..before + 2,
        })
    }
}
