//! What a text may refer to: facts, terms, figures and other texts.

use std::collections::{BTreeMap, BTreeSet};

use course::{Lang, LessonRef, PageId, TermId, facts::Term};

use super::Figure;
use crate::{facts::FactRegister, guide::GuideFile, video::Shelf};

/// Everything that a link or an image of any text may lead to.
///
/// An entry with a mistake of its own, which has been reported, is `None`: it may be referred to without another
/// message.
#[derive(Debug, Default)]
pub(crate) struct Library<'a> {
    pub(crate) facts: FactRegister,
    /// `None` when `glossary.yaml` could not be read.
    pub(crate) terms: Option<BTreeMap<TermId, Option<Term>>>,
    /// The questions about a client's situation.
    pub(crate) guide: GuideFile,
    /// By path.
    pub(crate) figures: BTreeMap<&'a str, Option<Figure>>,
    /// What stands beside videos.
    pub(crate) videos: Shelf<'a>,
    /// By path.
    pub(crate) texts: BTreeMap<&'a str, Target>,
    /// Every path of the content folder.
    pub(crate) paths: BTreeSet<&'a str>,
    /// Whether the blocks of a text say which line they come from.
    pub(crate) marks_lines: bool,
}

/// A text that can be linked to.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) kind: TargetKind,
    pub(crate) lang: Lang,
    /// The anchors of its headings as they are written in links, and the `id`s they have on the page; `None` when the
    /// text could not be read, which is then reported.
    pub(crate) anchors: Option<BTreeMap<String, String>>,
    /// Whether readers are not shown it.
    pub(crate) is_hidden: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TargetKind {
    Lesson(LessonRef),
    Page(PageId),
    Quiz,
}
