//! HTML in Markdown: comments are taken apart, everything else is refused.

use std::{collections::HashSet, ops::Range};

use pulldown_cmark::{Event, Tag};

use super::{
    Tree,
    comment::{Comment, TOOL},
};
use crate::{
    diagnostics::{Problem, RawTag, Report},
    source::SourceFile,
};

/// A comment on its own line, with the index of its node.
#[derive(Debug)]
pub(super) struct BlockComment {
    pub(super) node: usize,
    pub(super) span: Range<usize>,
    pub(super) comment: Comment,
}

/// How a comment starts.
pub(super) const OPEN: &str = "<!--";
/// HTML of the same length that ends at the next empty line.
pub(super) const OPEN_PARAGRAPH: &str = "<p >";
const CLOSE: &str = "-->";

/// Where comments start that are not closed, or only by the end of a later comment.
pub(super) fn unclosed_comments(text: &str, tree: &Tree<'_>) -> Vec<usize> {
    let mut unclosed = Vec::new();
    let blocks = tree.all().filter(|index| matches!(tree.tag(*index), Some(Tag::HtmlBlock)));
    for block in blocks.map(|index| tree.node(index).span.clone()) {
        let mut at = block.start;
        while let Some(start) = text[at..block.end].find(OPEN).map(|skip| at + skip) {
            let inner = start + OPEN.len();
            at = inner;
            if let Some(length) = inner_length(&text[inner..block.end]) {
                at += length + CLOSE.len();
            } else {
                unclosed.push(start);
            }
        }
    }
    unclosed
}

/// How long a comment is, given what follows its start; `None` when another one starts before it ends.
fn inner_length(rest: &str) -> Option<usize> {
    // Looking for the next start first keeps thousands of starts from each looking through the whole text.
    let next = rest.find(OPEN).unwrap_or(rest.len());
    rest[..next].find(CLOSE)
}

/// Reports every HTML tag and misplaced comment, and returns the comments between the outermost blocks.
pub(super) fn check(file: &SourceFile<'_>, tree: &Tree<'_>, report: &mut Report) -> Vec<BlockComment> {
    let mut check = Check { file, report, opened: HashSet::new() };
    let mut comments = Vec::new();
    let mut top_level_end = 0;
    let mut code_end = 0;
    for index in tree.all() {
        let is_top_level = index >= top_level_end;
        if is_top_level {
            top_level_end = tree.node(index).next;
        }
        let node = tree.node(index);
        match &node.event {
            Event::Start(Tag::HtmlBlock) => {
                let found = check.block(node.span.clone());
                if is_top_level {
                    let found = found.into_iter().map(|(span, comment)| BlockComment { node: index, span, comment });
                    comments.extend(found);
                } else {
                    for (span, comment) in found {
                        check.misplaced(span, &comment);
                    }
                }
            }
            Event::Start(Tag::CodeBlock(_)) => code_end = node.next,
            Event::InlineHtml(_) => check.inline(node.span.clone()),
            Event::Text(_) if index >= code_end => check.text(node.span.clone()),
            _ => {}
        }
    }
    comments
}

struct Check<'c, 'a> {
    file: &'c SourceFile<'a>,
    report: &'c mut Report,
    /// The tags whose opening was reported, so that their closing is not.
    opened: HashSet<String>,
}

impl Check<'_, '_> {
    /// Takes a block of HTML apart. Only its first tag is reported: the block is one mistake.
    fn block(&mut self, span: Range<usize>) -> Vec<(Range<usize>, Comment)> {
        let (text, read) = (self.file.text, self.file.read_text());
        let mut comments = Vec::new();
        let mut after_comment = false;
        let mut at = span.start;
        loop {
            let rest = &text[at..span.end];
            at += rest.len() - rest.trim_start().len();
            let rest = &text[at..span.end];
            if rest.is_empty() {
                return comments;
            }
            // One that was not closed is read as HTML, one whose start was mended as a comment.
            let is_mended = !rest.starts_with(OPEN) && read[at..].starts_with(OPEN);
            let rest = if is_mended { &read[at..span.end] } else { rest };
            let Some(body) = rest.strip_prefix(OPEN) else {
                self.remainder(at..span.end, after_comment);
                return comments;
            };
            let inner = at + OPEN.len();
            let Some(length) = inner_length(body) else {
                self.report.add(self.file, at..inner, Problem::CommentNotClosed {});
                // What is meant is told by its first line, so that a question is not missing as well.
                let line = &body[..body.find('\n').unwrap_or(body.len())];
                // `->` or `–>` was meant to be the end.
                let line = inner + line.trim_end_matches(['-', '–', '—', '>', ' ', '\r']).len();
                self.comment(at..line, inner..line, &mut comments);
                return comments;
            };
            let end = inner + length + CLOSE.len();
            self.comment(at..end, inner..inner + length, &mut comments);
            after_comment = true;
            at = end;
        }
    }

    fn comment(&mut self, whole: Range<usize>, inner: Range<usize>, into: &mut Vec<(Range<usize>, Comment)>) {
        match Comment::read(self.file, inner) {
            Comment::Remark => {}
            Comment::Misspelled { word, right, span } => {
                self.report.add(self.file, span.clone(), Problem::MisspelledComment { word: word.clone(), right });
                // A tool needs no heading, so nothing else is hidden by the slip.
                if right != TOOL {
                    into.push((whole, Comment::Misspelled { word, right, span }));
                }
            }
            comment => into.push((whole, comment)),
        }
    }

    /// What is left of a block: text after a comment, or tags.
    fn remainder(&mut self, span: Range<usize>, after_comment: bool) {
        let text = &self.file.text[span.clone()];
        match tag_name(text) {
            Some((name, _)) => {
                let length = text.find('>').map_or(text.len(), |end| end + 1);
                self.tag(span.start..span.start + length, &name);
            }
            None if after_comment => self.report.add(self.file, span, Problem::CommentNotAlone {}),
            None => self.tag(span, "…"),
        }
    }

    fn inline(&mut self, span: Range<usize>) {
        let text = &self.file.text[span.clone()];
        if text.starts_with("<!--") {
            let mut comments = Vec::new();
            let inner = span.start + 4..span.end.saturating_sub(3).max(span.start + 4);
            self.comment(span, inner, &mut comments);
            for (span, comment) in comments {
                self.misplaced(span, &comment);
            }
            return;
        }
        match tag_name(text) {
            Some((name, true)) if self.opened.contains(&name) => {}
            Some((name, _)) => self.tag(span, &name),
            None => self.tag(span, "…"),
        }
    }

    /// A comment inside a paragraph that is not closed is text, which its writer never meant to be seen.
    fn text(&mut self, span: Range<usize>) {
        let text = self.file.text;
        for (skip, _) in text[span.clone()].match_indices('<') {
            let at = span.start + skip;
            if text[at..].starts_with(OPEN) && !text[..at].ends_with('\\') {
                self.report.add(self.file, at..at + OPEN.len(), Problem::CommentNotClosed {});
            }
        }
    }

    fn tag(&mut self, span: Range<usize>, name: &str) {
        self.opened.insert(name.to_owned());
        let problem = Problem::RawHtml { tag: name.to_owned(), instead: RawTag(name.to_owned()) };
        self.report.add(self.file, span, problem);
    }

    fn misplaced(&mut self, span: Range<usize>, comment: &Comment) {
        if let Comment::Question(_) | Comment::Case(_) | Comment::Tool(_) = comment {
            self.report.add(self.file, span, Problem::CommentNotAlone {});
        }
    }
}

/// The name of the tag that a text starts with, and whether it is a closing one.
fn tag_name(text: &str) -> Option<(String, bool)> {
    let rest = text.strip_prefix('<')?;
    let (rest, closing) = rest.strip_prefix('/').map_or((rest, false), |rest| (rest, true));
    let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    (!name.is_empty()).then(|| (name.to_ascii_lowercase(), closing))
}
