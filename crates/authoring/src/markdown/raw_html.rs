//! HTML in Markdown: comments are taken apart, everything else is refused.

use std::{collections::HashSet, ops::Range};

use pulldown_cmark::{Event, Tag};

use super::{Tree, comment::Comment};
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

/// Reports every HTML tag and misplaced comment, and returns the comments between the outermost blocks.
pub(super) fn check(file: &SourceFile<'_>, tree: &Tree<'_>, report: &mut Report) -> Vec<BlockComment> {
    let mut check = Check { file, report, opened: HashSet::new() };
    let mut comments = Vec::new();
    let mut top_level_end = 0;
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
            Event::InlineHtml(_) => check.inline(node.span.clone()),
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
        let text = self.file.text;
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
            let Some(body) = rest.strip_prefix("<!--") else {
                self.remainder(at..span.end, after_comment);
                return comments;
            };
            let inner = at + 4;
            let Some(length) = body.find("-->") else {
                self.report.add(self.file, at..at + 4, Problem::CommentNotClosed {});
                return comments;
            };
            self.comment(at..inner + length + 3, inner..inner + length, &mut comments);
            after_comment = true;
            at = inner + length + 3;
        }
    }

    fn comment(&mut self, whole: Range<usize>, inner: Range<usize>, into: &mut Vec<(Range<usize>, Comment)>) {
        match Comment::read(self.file, inner) {
            Comment::Remark => {}
            Comment::Misspelled { word, right, span } => {
                self.report.add(self.file, span.clone(), Problem::MisspelledComment { word: word.clone(), right });
                into.push((whole, Comment::Misspelled { word, right, span }));
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

    fn tag(&mut self, span: Range<usize>, name: &str) {
        self.opened.insert(name.to_owned());
        let problem = Problem::RawHtml { tag: name.to_owned(), instead: RawTag(name.to_owned()) };
        self.report.add(self.file, span, problem);
    }

    fn misplaced(&mut self, span: Range<usize>, comment: &Comment) {
        if let Comment::Question(_) | Comment::Case(_) = comment {
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
