//! Markdown files: their structure, their links, and the HTML made of them.

mod anchor;
mod comment;
#[cfg(test)]
mod common_mark;
mod document;
mod escape;
mod figure;
mod html;
mod inline;
mod library;
mod link;
mod raw_html;
mod slip;
mod table;
mod tree;
mod words;

pub(crate) use anchor::Anchors;
pub(crate) use comment::{Attribute, Attributes};
pub(crate) use document::{Document, Part, QuestionPart, ToolPart};
pub(crate) use escape::push_escaped;
pub(crate) use figure::Figure;
pub(crate) use html::{Place, Writer};
pub(crate) use inline::{Inline, Mark};
pub(crate) use library::{Library, Target, TargetKind};
pub(crate) use link::{in_language, is_web_address, relative, resolve};
pub(crate) use slip::is_table_without_dashes;
pub(crate) use tree::{Tree, single_spaced};
