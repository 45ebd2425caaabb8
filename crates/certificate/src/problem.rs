//! What is wrong with a template, in the words of the typesetter and at a place in the template.

use std::fmt;

use typst::{
    World, WorldExt,
    diag::{self, SourceDiagnostic},
};

use crate::world::{Desk, template_id};

/// One thing that is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateProblem {
    /// Where in the template; `None` when it is about the document as a whole.
    pub position: Option<Position>,
    /// Whether a PDF comes out all the same.
    pub severity: Severity,
    /// What is wrong, in English.
    pub message: String,
    /// What may help, in English.
    pub hints: Vec<String>,
}

/// A place in a template, counted from one; columns are characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No PDF can be made.
    Error,
    /// A PDF is made, but perhaps not the one that was meant.
    Warning,
}

impl fmt::Display for TemplateProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(formatter, "{line}:{column}: ")?;
        }
        formatter.write_str(&self.message)
    }
}

/// The first problem and how many more there are.
pub(crate) fn summary(problems: &[TemplateProblem]) -> String {
    match problems {
        [] => "no reason given".to_owned(),
        [only] => only.to_string(),
        [first, rest @ ..] => format!("{first} (and {} more)", rest.len()),
    }
}

pub(crate) fn explain(desk: &Desk<'_>, diagnostics: &[SourceDiagnostic]) -> Vec<TemplateProblem> {
    diagnostics.iter().map(|diagnostic| explain_one(desk, diagnostic)).collect()
}

fn explain_one(desk: &Desk<'_>, diagnostic: &SourceDiagnostic) -> TemplateProblem {
    // What goes wrong inside a file that the template reads is shown at the call that led there.
    let calls = diagnostic.trace.iter().map(|call| call.span.into());
    let span = std::iter::once(diagnostic.span).chain(calls).find(|span| span.id() == Some(template_id()));
    TemplateProblem {
        position: span.and_then(|span| position(desk, desk.range(span)?.start)),
        severity: match diagnostic.severity {
            diag::Severity::Error => Severity::Error,
            diag::Severity::Warning => Severity::Warning,
        },
        message: diagnostic.message.to_string(),
        hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
    }
}

fn position(desk: &Desk<'_>, byte: usize) -> Option<Position> {
    let template = desk.source(template_id()).ok()?;
    let (line, column) = template.lines().byte_to_line_column(byte)?;
    Some(Position { line: line + 1, column: column + 1 })
}
