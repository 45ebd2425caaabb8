//! Writes problems for people and for programs.

use std::fmt::Write as _;

use course::Lang;
use serde::Serialize;

use super::{Diagnostic, Severity};

/// Writes the problems as text, each with its source line and the place underlined, and a summary at the end.
#[must_use]
pub fn human(diagnostics: &[Diagnostic], files: usize, lang: Lang) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let Diagnostic { path, line, column, source_line, mark_start, mark_width, .. } = diagnostic;
        let (severity, code) = (diagnostic.severity().keyword(), diagnostic.code());
        writes(&mut text, format_args!("{path}:{line}:{column}: {severity}[{code}]: {}\n", diagnostic.message(lang)));
        if !source_line.is_empty() {
            let gutter = " ".repeat(line.to_string().len());
            let indent: String = source_line
                .chars()
                .take(*mark_start)
                .map(|character| if character == '\t' { '\t' } else { ' ' })
                .collect();
            let carets = "^".repeat(*mark_width);
            writes(&mut text, format_args!("{gutter} |\n{line} | {source_line}\n{gutter} | {indent}{carets}\n"));
        }
        if let Some(help) = diagnostic.help(lang) {
            writes(&mut text, format_args!("  help: {help}\n"));
        }
        text.push('\n');
    }
    text.push_str(&summary(diagnostics, files, lang));
    text.push('\n');
    text
}

/// Counts the problems in one line without a line end. Notes are told only when there are any.
#[must_use]
pub fn summary(diagnostics: &[Diagnostic], files: usize, lang: Lang) -> String {
    let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count();
    let counted = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let [error, warning, note, file] = match lang {
        Lang::Fi => {
            [("virhe", "virhettä"), ("varoitus", "varoitusta"), ("huomio", "huomiota"), ("tiedosto", "tiedostoa")]
        }
        Lang::Sv | Lang::En => [("error", "errors"), ("warning", "warnings"), ("note", "notes"), ("file", "files")],
    };
    let mut found = vec![
        counted(count(Severity::Error), error.0, error.1),
        counted(count(Severity::Warning), warning.0, warning.1),
    ];
    let notes = count(Severity::Note);
    if notes > 0 {
        found.push(counted(notes, note.0, note.1));
    }
    let checked = if lang == Lang::Fi { "tarkistettu" } else { "checked" };
    format!("{} ({} {checked})", found.join(", "), counted(files, file.0, file.1))
}

#[derive(Serialize)]
struct Record<'d> {
    code: &'static str,
    severity: &'static str,
    path: &'d str,
    line: usize,
    column: usize,
    message: String,
    help: Option<String>,
}

/// Writes the problems as a JSON array, one object a line.
#[must_use]
#[expect(clippy::missing_panics_doc, reason = "a record has only text keys, so writing it cannot fail")]
pub fn json(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let records = diagnostics.iter().map(|diagnostic| {
        let record = Record {
            code: diagnostic.code(),
            severity: diagnostic.severity().keyword(),
            path: &diagnostic.path,
            line: diagnostic.line,
            column: diagnostic.column,
            message: diagnostic.message(lang),
            help: diagnostic.help(lang),
        };
        serde_json::to_string(&record).expect("a record has only text keys")
    });
    format!("[{}]\n", records.collect::<Vec<_>>().join(",\n"))
}

/// Appends formatted text.
pub(super) fn writes(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("writing to a string cannot fail");
}
