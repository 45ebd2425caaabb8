//! Collects problems while the content is compiled.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{Diagnostic, Guess, Problem, Severities, Severity};
use crate::source::SourceFile;

/// After so many problems in one file the rest would bury the first.
const MAX_PER_FILE: usize = 100;
/// Comparing two words takes as many steps as the product of their lengths. A report that has taken so many, which is
/// well below a second, suggests nothing any more.
const MAX_STEPS: usize = 20_000_000;
/// The longest word that a suggestion is looked for or among, in bytes.
const MAX_GUESSED_WORD: usize = 120;

/// The problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    severities: Severities,
    /// The files whose errors keep nothing from being published.
    drafts: BTreeSet<String>,
    /// The files with errors.
    faulty: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
    per_file: BTreeMap<String, usize>,
    /// Steps taken to find suggestions.
    steps: usize,
}

impl Report {
    /// A report in which problems have these severities.
    pub(crate) fn with(severities: Severities) -> Self {
        Self { severities, ..Self::default() }
    }

    /// An empty report that counts problems as this one does.
    pub(crate) fn apart(&self) -> Self {
        Self { drafts: self.drafts.clone(), ..Self::with(self.severities.clone()) }
    }

    /// Makes warnings of the errors noted from now on in these files, since they are not published.
    pub(crate) fn set_drafts(&mut self, drafts: BTreeSet<String>) {
        self.drafts = drafts;
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
        let Some(problem) = self.counted(file.path, problem) else { return };
        let place = file.place(span);
        self.push(problem, |problem, severity| Diagnostic {
            problem,
            severity,
            path: visible_path(file.path),
            line: place.line,
            column: place.column,
            source_line: place.excerpt,
            mark_start: place.mark_start,
            mark_width: place.mark_width,
            utf16_columns: place.utf16_columns,
        });
    }

    /// The problem, or what stands for the first one too many of a file; `None` for the rest.
    fn counted(&mut self, path: &str, problem: Problem) -> Option<Problem> {
        if !self.per_file.contains_key(path) {
            self.per_file.insert(path.to_owned(), 0);
        }
        let count = self.per_file.get_mut(path)?;
        *count += 1;
        match *count {
            ..=MAX_PER_FILE => Some(problem),
            count if count == MAX_PER_FILE + 1 => Some(Problem::TooManyProblems { limit: MAX_PER_FILE }),
            _ => None,
        }
    }

    /// Takes over what was found apart from this report, as if it had been noted here.
    pub(crate) fn absorb(&mut self, other: Self) {
        for diagnostic in other.diagnostics {
            let Some(problem) = self.counted(&diagnostic.path, diagnostic.problem) else { continue };
            self.push(problem, |problem, severity| Diagnostic { problem, severity, ..diagnostic });
        }
    }

    /// Notes a problem with a file as a whole, or with one that is missing or cannot be read.
    pub(crate) fn add_to_path(&mut self, path: &str, problem: Problem) {
        self.push(problem, |problem, severity| Diagnostic {
            problem,
            severity,
            path: visible_path(path),
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
        let mut diagnostic = diagnostic(problem, severity);
        if severity == Severity::Error {
            if self.drafts.contains(&diagnostic.path) {
                diagnostic.severity = Severity::Warning;
            }
            if !self.faulty.contains(&diagnostic.path) {
                self.faulty.insert(diagnostic.path.clone());
            }
        }
        self.diagnostics.push(diagnostic);
    }

    /// What could have been meant by `word`.
    pub(crate) fn guess(&mut self, word: &str, candidates: impl IntoIterator<Item: AsRef<str>>) -> Guess {
        if word.len() > MAX_GUESSED_WORD {
            return Guess::default();
        }
        let mut steps = self.steps;
        let affordable = candidates.into_iter().map_while(|candidate| {
            let length = candidate.as_ref().len();
            let is_comparable = (1..=MAX_GUESSED_WORD).contains(&length);
            steps += if is_comparable { (word.len() + 1) * length } else { 1 };
            (steps <= MAX_STEPS).then_some(is_comparable.then_some(candidate))
        });
        let guess = Guess::among(word, affordable.flatten());
        self.steps = steps;
        guess
    }

    /// Whether anything found so far keeps the content from being published.
    pub(crate) fn has_errors(&self) -> bool {
        self.faulty.iter().any(|path| !self.drafts.contains(path))
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

/// A path that neither ends the line of a message nor commands a terminal.
fn visible_path(path: &str) -> String {
    path.chars().map(|character| if character.is_control() { char::REPLACEMENT_CHARACTER } else { character }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_apart_counts_as_if_it_had_been_found_here() {
        let file = SourceFile::new("a.md", "a\n");
        let found = |count: usize| {
            let mut report = Report::default();
            (0..count).for_each(|_| report.add(&file, 0..1, Problem::EmptyLink {}));
            report
        };
        for (here, apart) in [(60, 60), (100, 1), (0, 101), (0, 500), (500, 500)] {
            let mut report = found(here);
            report.absorb(found(apart));
            assert_eq!(report.into_diagnostics(), found(here + apart).into_diagnostics(), "{here} and {apart}");
        }
    }

    #[test]
    fn suggestions_end_before_they_take_long() {
        let mut report = Report::default();
        let names: Vec<String> = (0..20_000).map(|number| format!("tunnus-{number}")).collect();
        let mut compared = 0;
        let mut suggestions = 0;
        for _ in 0..1000 {
            let guess = report.guess("tunus-1", names.iter().inspect(|_| compared += 1));
            suggestions += usize::from(guess.close_one().is_some());
        }
        assert!((1..1000).contains(&suggestions), "{suggestions} suggestions");
        assert!(compared < MAX_STEPS / 8, "{compared} comparisons");
    }

    #[test]
    fn words_of_any_length_are_passed_over_as_candidates() {
        let mut report = Report::default();
        let long = "a".repeat(1_000_000);
        let guess = report.guess("otsiko", [long.as_str(), "", "otsikko"]);
        assert_eq!(guess.close_one(), Some("otsikko"));
        assert_eq!(report.guess(&long, ["otsikko"]), Guess::default());
    }
}
