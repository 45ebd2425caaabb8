//! Collects problems while the content is compiled.

use std::{collections::BTreeMap, ops::Range};

use super::{Diagnostic, Guess, Problem, Severity};
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
    diagnostics: Vec<Diagnostic>,
    per_file: BTreeMap<String, usize>,
    guesses: usize,
}

impl Report {
    /// Notes a problem at a place, given in bytes of the file's text.
    pub(crate) fn add(&mut self, file: &SourceFile<'_>, span: Range<usize>, problem: Problem) {
        let count = self.per_file.entry(file.path.to_owned()).or_default();
        *count += 1;
        let problem = match *count {
            ..=MAX_PER_FILE => problem,
            count if count == MAX_PER_FILE + 1 => Problem::TooManyProblems { limit: MAX_PER_FILE },
            _ => return,
        };
        let place = file.place(span);
        self.diagnostics.push(Diagnostic {
            problem,
            path: file.path.to_owned(),
            line: place.line,
            column: place.column,
            source_line: place.excerpt,
            mark_start: place.mark_start,
            mark_width: place.mark_width,
        });
    }

    /// Notes a problem with a file as a whole, or with one that is missing or cannot be read.
    pub(crate) fn add_to_path(&mut self, path: &str, problem: Problem) {
        self.diagnostics.push(Diagnostic {
            problem,
            path: path.to_owned(),
            line: 1,
            column: 1,
            source_line: String::new(),
            mark_start: 0,
            mark_width: 1,
        });
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
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }

    /// Everything found: errors first, then by place.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        let place = |d: &Diagnostic| (d.severity(), d.path.clone(), d.line, d.column, d.code());
        self.diagnostics.sort_by_cached_key(place);
        self.diagnostics
    }
}
