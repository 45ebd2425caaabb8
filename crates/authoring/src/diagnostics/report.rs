//! Collects problems while the content is compiled.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{Diagnostic, Guess, Problem, Severities, Severity};
use crate::source::SourceFile;

/// After so many problems in one file the rest would bury the first.
const MAX_PER_FILE: usize = 100;
/// Looking for the word that was meant takes time; nobody reads more suggestions than this.
const MAX_GUESSES: usize = 500;
/// The longest word that a suggestion is looked for, in bytes.
const MAX_GUESSED_WORD: usize = 120;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    severities: Severities,
    /// The files with errors.
    faulty: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
    per_file: BTreeMap<String, usize>,
    guesses: usize,
}

impl Report {
    /// A report in which problems have these severities.
    pub(crate) fn with(severities: Severities) -> Self {
        Self { severities, ..Self::default() }
    }

    /// What the problems noted from now on are counted as.
    pub(crate) fn set_severities(&mut self, severities: Severities) {
        self.severities = severities;
    }

    /// Notes a problem at a place, given in bytes of the file's text.
    pub(crate) fn add(&mut self, file: &SourceFile<'_>, span: Range<usize>, problem: Problem) {
        if self.severities.of(&problem).is_none() {
            return;
        }
        let count = self.per_file.entry(file.path.to_owned()).or_default();
        *count += 1;
        let problem = match *count {
            ..=MAX_PER_FILE => problem,
            count if count == MAX_PER_FILE + 1 => Problem::TooManyProblems { limit: MAX_PER_FILE },
            _ => return,
        };
        let place = file.place(span);
        self.push(problem, |problem, severity| Diagnostic {
            problem,
            severity,
            path: file.path.to_owned(),
            line: place.line,
            column: place.column,
            source_line: place.excerpt,
            mark_start: place.mark_start,
            mark_width: place.mark_width,
            utf16_columns: place.utf16_columns,
        });
    }

    /// Notes a problem with a file as a whole, or with one that is missing or cannot be read.
    pub(crate) fn add_to_path(&mut self, path: &str, problem: Problem) {
        self.push(problem, |problem, severity| Diagnostic {
            problem,
            severity,
            path: path.to_owned(),
            line: 1,
            column: 1,
            source_line: String::new(),
            mark_start: 0,
            mark_width: 1,
            utf16_columns: 1..2,
        });
    }

    fn push(&mut self, problem: Problem, diagnostic: impl FnOnce(Problem, Severity) -> Diagnostic) {
        let Some(severity) = self.severities.of(&problem) else { return };
        let diagnostic = diagnostic(problem, severity);
        if severity == Severity::Error && !self.faulty.contains(&diagnostic.path) {
            self.faulty.insert(diagnostic.path.clone());
        }
        self.diagnostics.push(diagnostic);
    }

    /// What could have been meant by `word`.
    pub(crate) fn guess<'c>(&mut self, word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Guess {
        self.guesses += 1;
        if self.guesses > MAX_GUESSES || word.len() > MAX_GUESSED_WORD {
            return Guess::default();
        }
        Guess::among(word, candidates.into_iter().filter(|candidate| !candidate.is_empty()))
    }

    /// Whether anything found so far keeps the content from being published.
    pub(crate) fn has_errors(&self) -> bool {
        !self.faulty.is_empty()
    }

    /// Whether a file has an error. What such a file seems to lack may stand in the part that was misread.
    pub(crate) fn has_errors_in(&self, path: &str) -> bool {
        self.faulty.contains(path)
    }

    /// Everything found: errors first, then by place.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        let place = |d: &Diagnostic| (d.severity, d.path.clone(), d.line, d.column, d.code());
        self.diagnostics.sort_by_cached_key(place);
        self.diagnostics
    }
}
