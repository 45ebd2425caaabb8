//! Task lists: options and statements, each with its mark, its id and its feedback.

use std::{collections::BTreeMap, ops::Range};

use course::{OptionId, SafeHtml, quiz::Choice};
use pulldown_cmark::{Event, Tag};

use super::{block::Block, unless_empty};
use crate::{
    diagnostics::Problem,
    markdown::{Tree, Writer},
    revision,
};

/// An option with the editor's mark.
#[derive(Debug)]
pub(super) struct MarkedChoice {
    pub(super) choice: Choice,
    /// `[x]`: the option is right, the statement is true.
    pub(super) is_marked: bool,
    /// The text without markup.
    pub(super) plain: String,
    /// The place of the text.
    pub(super) span: Range<usize>,
}

/// Reads the task list of a question with at least `needed` options; `None` when there is a mistake.
pub(super) fn read(block: &Block, needed: usize, writer: &mut Writer<'_, '_>) -> Option<Vec<MarkedChoice>> {
    let tree = &writer.document.tree;
    let list = *block.answers.first()?;
    let items: Vec<usize> = block.answers.iter().flat_map(|list| tree.children(*list)).collect();
    let choices: Vec<_> = items.iter().filter_map(|item| read_item(*item, writer)).collect();
    if choices.len() < items.len() {
        return None;
    }
    if choices.len() < needed {
        let problem = Problem::TooFewOptions { found: choices.len(), needed };
        writer.report(tree.node(list).span.clone(), problem);
        return None;
    }
    are_distinct(&choices, writer).then_some(choices)
}

fn are_distinct(choices: &[MarkedChoice], writer: &mut Writer<'_, '_>) -> bool {
    let mut texts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ids: BTreeMap<&OptionId, usize> = BTreeMap::new();
    let mut all_distinct = true;
    for MarkedChoice { choice, plain, span, .. } in choices {
        let line = writer.document.file.line_of(span.start);
        let problem = if let Some(line) = texts.get(plain.as_str()) {
            Problem::DuplicateOption { line: *line }
        } else if let Some(line) = ids.get(&choice.id) {
            Problem::DuplicateOptionId { id: choice.id.to_string(), line: *line }
        } else {
            texts.insert(plain, line);
            ids.insert(&choice.id, line);
            continue;
        };
        all_distinct = false;
        writer.report(span.clone(), problem);
    }
    all_distinct
}

/// A list item taken apart: the nodes of its first line of text, and the blocks below.
pub(super) struct Item {
    pub(super) text: Range<usize>,
    pub(super) below: Vec<usize>,
}

impl Item {
    pub(super) fn of(tree: &Tree<'_>, item: usize) -> Self {
        let mut children = tree.children(item).peekable();
        let first = children.peek().copied().filter(|index| matches!(tree.tag(*index), Some(Tag::Paragraph)));
        if let Some(paragraph) = first {
            return Self { text: tree.inside(paragraph), below: children.skip(1).collect() };
        }
        let mut text = tree.inside(item).start..tree.inside(item).start;
        while let Some(index) = children.next_if(|index| !is_block(tree, *index)) {
            text.end = tree.node(index).next;
        }
        Self { text, below: children.collect() }
    }
}

fn is_block(tree: &Tree<'_>, index: usize) -> bool {
    match tree.tag(index) {
        None => matches!(tree.node(index).event, Event::Rule),
        Some(tag) => {
            !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
    }
}

fn read_item(item: usize, writer: &mut Writer<'_, '_>) -> Option<MarkedChoice> {
    let document = writer.document;
    let tree = &document.tree;
    let Item { text, below } = Item::of(tree, item);
    let item_span = tree.node(item).span.clone();
    let marker = tree.outermost(text.clone()).next().map(|index| &tree.node(index).event);
    let Some(Event::TaskListMarker(is_marked)) = marker else {
        writer.report(item_span, Problem::OptionWithoutMarker {});
        return None;
    };
    let text = text.start + 1..text.end;
    let span = if text.is_empty() { item_span.clone() } else { tree.span(text.clone()) };
    let (text, tail, own_id) = split_id(tree, text);
    let mut plain = tree.plain(text.clone());
    if let Some(tail) = tail {
        plain = crate::markdown::single_spaced(&format!("{plain} {tail}"));
    }
    if plain.is_empty() {
        writer.report(item_span, Problem::EmptyOption {});
        return None;
    }
    let id = own_id.map_or_else(|| Some(revision::option_id(&plain)), |id| id.parse().ok());
    let Some(id) = id else {
        writer.report(span, Problem::InvalidId { id: own_id.unwrap_or_default().to_owned() });
        return None;
    };
    let mut html = writer.inline_html(text);
    if let Some(tail) = tail {
        let tail = SafeHtml::from_text(tail);
        html = SafeHtml::vouched(format!("{}{}", html.as_str(), tail.as_str()));
    }
    let feedback = read_feedback(&below, writer)?;
    Some(MarkedChoice { choice: Choice { id, text: html, feedback }, is_marked: *is_marked, plain, span })
}

/// The id that an option without one of its own has by its text, and the node that its text ends with.
pub(super) fn id_by_text(tree: &Tree<'_>, item: usize) -> Option<(OptionId, usize)> {
    let text = Item::of(tree, item).text;
    let Event::TaskListMarker(_) = tree.node(tree.outermost(text.clone()).next()?).event else { return None };
    let text = text.start + 1..text.end;
    let (_, _, None) = split_id(tree, text.clone()) else { return None };
    let plain = tree.plain(text.clone());
    let last = tree.outermost(text).last()?;
    (!plain.is_empty()).then(|| (revision::option_id(&plain), last))
}

/// Takes `{#id}` off the end of an option's text: the nodes before the last one, what is left of that, and the id.
fn split_id<'t>(tree: &'t Tree<'_>, text: Range<usize>) -> (Range<usize>, Option<&'t str>, Option<&'t str>) {
    let last = tree.outermost(text.clone()).last();
    let found = last.and_then(|last| match &tree.node(last).event {
        Event::Text(piece) => {
            let (before, rest) = piece.rsplit_once("{#")?;
            Some((last, before.trim_end(), rest.trim_end().strip_suffix('}')?))
        }
        _ => None,
    });
    match found {
        Some((last, before, id)) => (text.start..last, Some(before), Some(id)),
        None => (text, None, None),
    }
}

/// The quotes below an option; the outer `None` means that something else stands there, which is reported.
#[expect(clippy::option_option, reason = "a mistake is something else than no feedback")]
fn read_feedback(below: &[usize], writer: &mut Writer<'_, '_>) -> Option<Option<SafeHtml>> {
    let tree = &writer.document.tree;
    let mut quotes = Vec::new();
    for &index in below {
        match tree.tag(index) {
            Some(Tag::BlockQuote(None)) => quotes.push(index),
            Some(Tag::HtmlBlock) => {}
            _ => {
                writer.report(tree.node(index).span.clone(), Problem::TooMuchInOption {});
                return None;
            }
        }
    }
    let html: Vec<_> = quotes.into_iter().map(|quote| writer.blocks_html(tree.inside(quote))).collect();
    let html = html.iter().map(SafeHtml::as_str).collect::<Vec<_>>().join("\n");
    Some(unless_empty(SafeHtml::vouched(html)))
}
