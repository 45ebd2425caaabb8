//! The little world in which a template is compiled: the template, the facts, the QR code and the typefaces.

use std::sync::LazyLock;

use typst::{
    Library, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::Fonts;

static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| file_id("certificate.typ"));
static FACTS: LazyLock<FileId> = LazyLock::new(|| file_id("certificate.json"));
static QR: LazyLock<FileId> = LazyLock::new(|| file_id("qr.svg"));

fn file_id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain file name")).intern()
}

/// The name of the template among the files of a [`Desk`].
pub(crate) fn template_id() -> FileId {
    *TEMPLATE
}

/// A template as the typesetter reads it.
pub(crate) fn source(template: &str) -> Source {
    Source::new(template_id(), template.to_owned())
}

/// What lies before the typesetter while one certificate is made.
pub(crate) struct Desk<'a> {
    library: &'a LazyHash<Library>,
    fonts: &'a Fonts,
    template: Source,
    facts: Bytes,
    qr: Bytes,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(
        library: &'a LazyHash<Library>,
        fonts: &'a Fonts,
        template: Source,
        facts: String,
        qr: String,
    ) -> Self {
        Self { library, fonts, template, facts: Bytes::from_string(facts), qr: Bytes::from_string(qr) }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        template_id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == template_id() { Ok(self.template.clone()) } else { Err(no_such_file()) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == *FACTS => Ok(self.facts.clone()),
            _ if id == *QR => Ok(self.qr.clone()),
            _ => Err(no_such_file()),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// Unknown, so that a certificate never depends on the day it is downloaded.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn no_such_file() -> FileError {
    FileError::Other(Some("a certificate template can read certificate.json and qr.svg only".into()))
}
