//! Changes of the content's files that a program can make: each a stretch of a file that gets another text, so that
//! everything around it stays byte for byte.

mod address;
mod fact_text;
mod fix;
mod rename;

use std::{collections::BTreeMap, ops::Range};

use course::Lang;

pub use fix::{Repairs, fix};
pub use rename::{Move, RenameError, Renaming, Subject, rename};

use crate::{
    diagnostics::Report,
    folder::Folder,
    markdown::Document,
    source::{Source, SourceFile, ending},
};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// A stretch of a file that gets another text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The file, relative to the content folder.
    pub path: String,
    /// What is replaced, in bytes of the file; empty where something is put in.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

/// The file with those of the edits that are about it. Edits of one file may not overlap.
#[must_use]
pub fn edited(source: &Source, edits: &[Edit]) -> Source {
    let mut here: Vec<&Edit> = edits.iter().filter(|edit| edit.path == source.path).collect();
    here.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut bytes = Vec::with_capacity(source.bytes.len());
    let mut kept_until = 0;
    for edit in here {
        bytes.extend_from_slice(&source.bytes[kept_until..edit.range.start]);
        bytes.extend_from_slice(edit.text.as_bytes());
        kept_until = edit.range.end;
    }
    bytes.extend_from_slice(&source.bytes[kept_until..]);
    Source { path: source.path.clone(), bytes }
}

/// Collects edits of files whose places are known in bytes of the text after the byte order mark.
pub(crate) struct Edits<'a> {
    sources: BTreeMap<&'a str, &'a Source>,
    edits: Vec<Edit>,
}

impl<'a> Edits<'a> {
    pub(crate) fn of(sources: &'a [Source]) -> Self {
        let sources = sources.iter().map(|source| (source.path.as_str(), source)).collect();
        Self { sources, edits: Vec::new() }
    }

    pub(crate) fn replace(&mut self, file: &SourceFile<'_>, range: Range<usize>, text: impl Into<String>) {
        let has_mark = self.sources.get(file.path).is_some_and(|source| source.bytes.starts_with(BYTE_ORDER_MARK));
        let skipped = if has_mark { BYTE_ORDER_MARK.len() } else { 0 };
        let range = range.start + skipped..range.end + skipped;
        self.edits.push(Edit { path: file.path.to_owned(), range, text: text.into() });
    }

    /// The edits by file and place.
    pub(crate) fn into_sorted(mut self) -> Vec<Edit> {
        self.edits.sort_by(|a, b| (&a.path, a.range.start).cmp(&(&b.path, b.range.start)));
        self.edits
    }
}

/// The language in the name of a text: `gas.fi.md`.
fn language(path: &str) -> Option<Lang> {
    path.strip_suffix(".md")?.rsplit_once('.')?.1.parse().ok()
}

/// Every text of the folder that has a language, listed in a course or not.
pub(crate) fn texts<'f>(folder: &'f Folder<'_>) -> impl Iterator<Item = Document<'f>> {
    let texts = folder.files.values().filter(|file| ending(file.path) == Some("md"));
    // What is wrong with a text is the checker's business.
    texts.filter_map(|file| Some(Document::parse(file, language(file.path)?, &mut Report::default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_around_an_edit_stays() {
        let source = Source { path: "a.md".to_owned(), bytes: b"yksi kaksi  \r\nkolme".to_vec() };
        let edit = |range, text: &str| Edit { path: "a.md".to_owned(), range, text: text.to_owned() };
        let edits = [edit(19..19, "!"), edit(5..10, "2"), Edit { path: "b.md".to_owned(), ..edit(0..4, "1") }];
        assert_eq!(edited(&source, &edits).bytes, b"yksi 2  \r\nkolme!");
    }
}
