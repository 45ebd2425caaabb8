//! `check.toml`: what a content folder counts as an error, as a warning, or as nothing at all, and why.

use std::ops::Range;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    diagnostics::{Code, Problem, Report, Severities, Severity},
    folder,
    source::{Source, SourceFile},
};

const PATH: &str = "check.toml";
const KEYS: [&str; 2] = ["severity", "reason"];
const SEVERITIES: [&str; 3] = ["error", "warning", "off"];

/// Reads the file when there is one. An entry with a mistake, which is reported, changes nothing.
pub(crate) fn read(sources: &[Source], report: &mut Report) -> Severities {
    let Some(source) = sources.iter().find(|source| source.path == PATH) else { return Severities::default() };
    match SourceFile::read(source) {
        Ok(file) => Reader { file: &file, report }.severities(),
        Err(unreadable) => {
            folder::refuse(source, unreadable, report);
            Severities::default()
        }
    }
}

struct Reader<'r, 'a> {
    file: &'r SourceFile<'a>,
    report: &'r mut Report,
}

/// A value of the file with its place.
type Value<'v> = Spanned<DeValue<'v>>;

impl Reader<'_, '_> {
    fn severities(mut self) -> Severities {
        let mut severities = Severities::default();
        let table = match DeTable::parse(self.file.text) {
            Ok(table) => table,
            Err(error) => {
                let detail = error.message().lines().next().unwrap_or_default().to_owned();
                self.report(error.span().unwrap_or(0..0), Problem::CheckSyntax { detail });
                return severities;
            }
        };
        for (key, value) in table.get_ref() {
            let name: &str = key.get_ref();
            let Some(code) = Code::all().iter().find(|code| code.id() == name) else {
                let guess = self.report.guess(name, Code::all().iter().map(Code::id));
                self.report(key.span(), Problem::UnknownCode { code: name.to_owned(), guess });
                continue;
            };
            if let Some(severity) = self.entry(code, &key.span(), value) {
                severities.change(code.id(), severity);
            }
        }
        severities
    }

    /// What a code is changed to; the outer `None` means that the entry has a mistake.
    #[expect(clippy::option_option, reason = "a mistake is something else than a code that is switched off")]
    fn entry(&mut self, code: &Code, place: &Range<usize>, value: &Value<'_>) -> Option<Option<Severity>> {
        let missing = || Problem::SeverityMissing { code: code.id().to_owned() };
        let Some(fields) = value.get_ref().as_table() else {
            self.report(place.clone(), missing());
            return None;
        };
        let mut all_known = true;
        for (key, _) in fields {
            let name: &str = key.get_ref();
            if !KEYS.contains(&name) {
                let guess = self.report.guess(name, KEYS);
                self.report(key.span(), Problem::UnknownKey { key: name.to_owned(), guess });
                all_known = false;
            }
        }
        // What a misspelt key was meant to be is not missing as well.
        if !all_known {
            return None;
        }
        let Some(severity) = fields.get("severity") else {
            self.report(place.clone(), missing());
            return None;
        };
        let word = severity.get_ref().as_str().unwrap_or_default();
        if !SEVERITIES.contains(&word) {
            let guess = self.report.guess(word, SEVERITIES);
            self.report(severity.span(), Problem::UnknownSeverity { guess });
            return None;
        }
        let severity_span = severity.span();
        let severity = Severity::of(word);
        if !code.may_be_lowered() && severity != Some(Severity::Error) {
            self.report(severity_span, Problem::SeverityFixed { code: code.id().to_owned() });
            return None;
        }
        let reason = fields.get("reason").and_then(|reason| reason.get_ref().as_str()).unwrap_or_default();
        if reason.trim().is_empty() {
            self.report(place.clone(), Problem::ReasonMissing { code: code.id().to_owned() });
            return None;
        }
        Some(severity)
    }

    fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.report.add(self.file, span, problem);
    }
}
