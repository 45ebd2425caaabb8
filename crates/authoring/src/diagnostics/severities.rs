//! Which problems are errors, which are warnings, and which are not told at all.

use std::collections::BTreeMap;

use super::{Problem, Severity};

/// The severities of a content folder: those of the code table, but for what its `check.toml` changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Severities {
    /// `None` switches a code off.
    changed: BTreeMap<&'static str, Option<Severity>>,
}

impl Severities {
    /// Counts the problems of a code as something else; `None` switches them off.
    pub(crate) fn change(&mut self, code: &'static str, severity: Option<Severity>) {
        self.changed.insert(code, severity);
    }

    /// What a problem is counted as; `None` when it is not told.
    pub(super) fn of(&self, problem: &Problem) -> Option<Severity> {
        self.changed.get(problem.code()).copied().unwrap_or_else(|| Some(problem.severity()))
    }
}
