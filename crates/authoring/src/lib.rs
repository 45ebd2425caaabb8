//! The course compiler: a folder of Markdown in, a course or every problem of the folder out.
//!
//! Pure: no files, no clock, no network. The caller walks the folder and hands the files over as [`Source`]s;
//! [`compile`] returns a [`Catalogue`] when nothing is wrong, and in any case every [`Diagnostic`], which [`human`],
//! [`json`], [`sarif`] and [`github`] write for people and for programs. Every kind of problem is a [`Code`] with a page.

mod check_toml;
mod compile;
mod course_yaml;
mod diagnostics;
mod edit;
mod facts;
mod folder;
mod guide;
mod markdown;
mod parallel;
mod question;
mod removed;
mod revision;
mod roles;
pub mod scaffold;
mod schema;
mod source;
mod teaching;
mod text_file;
mod unpublished;
mod video;
mod yaml;

use std::collections::BTreeMap;

use course::{CourseId, Date, catalogue::Catalogue};

pub use compile::{compile, compile_preview};
pub use diagnostics::{
    Code, Diagnostic, Page, Severities, Severity, Snippet, TemplateRemark, github, human, json, message_lang, sarif,
    summary,
};
pub use edit::{Edit, Move, RenameError, Renaming, Repairs, Subject, edited, fix, rename};
pub use removed::{RemovedId, removed_ids};
pub use schema::{Schema, schemas};
pub use source::{MAX_BYTES as MAX_FILE_BYTES, Source};
pub use video::is_only_named;

/// What came of compiling a content folder.
#[derive(Debug, Clone)]
pub struct Compilation {
    /// The courses; `None` when there is an error.
    pub catalogue: Option<Catalogue>,
    /// The template of each course's certificate that has one, as it stands in `certificate.typ`.
    pub templates: BTreeMap<CourseId, String>,
    /// Every problem: errors first, then by place.
    pub diagnostics: Vec<Diagnostic>,
    /// What problems are counted as, for those that are found later.
    pub severities: Severities,
    /// The first day on which the same files may say something else, because a fact gets another value or something
    /// becomes due; `None` when there is no such day.
    pub changes_on: Option<Date>,
}

impl Compilation {
    /// Whether anything keeps the content from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}
