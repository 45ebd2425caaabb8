//! Task lists: options and statements, each with its mark, its id and its feedback.

use std::{collections::BTreeMap, ops::Range};

use course::{OptionId, SafeHtml, quiz::Choice};
use pulldown_cmark::{Event, Tag};

use super::{block::Block, lint, refuse_too_many, unless_empty};
use crate::{
    diagnostics::Problem,
    markdown::{Inline, Tree, Writer, single_spaced},
    revision,
};

/// An option, a statement or an item to put in order as it is written.
#[derive(Debug)]
pub(super) struct WrittenChoice {
    pub(super) choice: Choice,
    /// The text without markup.
    pub(super) plain: String,
    /// The place of the text.
    pub(super) span: Range<usize>,
}

/// An option with the editor's mark.
#[derive(Debug)]
pub(super) struct MarkedChoice {
    pub(super) written: WrittenChoice,
    /// `[x]`: the option is right, the statement is true.
    pub(super) is_marked: bool,
}

/// The items of the lists that hold the answers.
pub(super) fn items(lists: &[usize], tree: &Tree<'_>) -> Vec<usize> {
    lists.iter().flat_map(|list| tree.children(*list)).collect()
}

/// Reads the task list of a question with at least `needed` options; `None` when there is a mistake.
pub(super) fn read(block: &Block, needed: usize, writer: &mut Writer<'_, '_>) -> Option<Vec<MarkedChoice>> {
    let tree = &writer.document.tree;
    let list = *block.answers.first()?;
    let items = items(&block.answers, tree);
    let list_span = tree.node(list).span.clone();
    if refuse_too_many(items.len(), &list_span, writer) {
        return None;
    }
    let choices: Vec<_> = items.iter().filter_map(|item| read_marked(*item, writer)).collect();
    if choices.len() < items.len() {
        return None;
    }
    if choices.len() < needed {
        writer.report(list_span, Problem::TooFewOptions { found: choices.len(), needed });
        return None;
    }
    are_distinct(choices.iter().map(|choice| &choice.written), writer).then_some(choices)
}

/// Whether no two of the choices have the same text or the same id; those that do are reported.
pub(super) fn are_distinct<'c>(choices: impl Iterator<Item = &'c WrittenChoice>, writer: &mut Writer<'_, '_>) -> bool {
    let mut texts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut ids: BTreeMap<&OptionId, usize> = BTreeMap::new();
    let mut all_distinct = true;
    for WrittenChoice { choice, plain, span } in choices {
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

fn read_marked(item: usize, writer: &mut Writer<'_, '_>) -> Option<MarkedChoice> {
    let tree = &writer.document.tree;
    let Item { text, below } = Item::of(tree, item);
    let marker = tree.outermost(text.clone()).next().map(|index| &tree.node(index).event);
    let Some(&Event::TaskListMarker(is_marked)) = marker else {
        writer.report(tree.node(item).span.clone(), Problem::OptionWithoutMarker {});
        return None;
    };
    lint::option_that_goes_on(text.clone(), writer);
    let written = read_text(item, text.start + 1..text.end, &below, writer)?;
    Some(MarkedChoice { written, is_marked })
}

/// Reads an item without a check box; `None` when there is a mistake.
pub(super) fn read_unmarked(item: usize, writer: &mut Writer<'_, '_>) -> Option<WrittenChoice> {
    let Item { text, below } = Item::of(&writer.document.tree, item);
    if refuse_marker(&text, writer) {
        return None;
    }
    read_text(item, text, &below, writer)
}

/// Reports a check box at the start of an item of a type that has none; whether there was one.
pub(super) fn refuse_marker(text: &Range<usize>, writer: &mut Writer<'_, '_>) -> bool {
    let tree = &writer.document.tree;
    let marker = tree.outermost(text.clone()).next();
    let marker = marker.filter(|first| matches!(tree.node(*first).event, Event::TaskListMarker(_)));
    if let Some(marker) = marker {
        writer.report(tree.node(marker).span.clone(), Problem::MarkerNotUsed {});
    }
    marker.is_some()
}

fn read_text(item: usize, text: Range<usize>, below: &[usize], writer: &mut Writer<'_, '_>) -> Option<WrittenChoice> {
    let tree = &writer.document.tree;
    let item_span = tree.node(item).span.clone();
    let span = if text.is_empty() { item_span.clone() } else { tree.span(text.clone()) };
    let named = NamedText::read(text, &span, writer)?;
    if named.plain.is_empty() {
        writer.report(item_span, Problem::EmptyOption {});
        return None;
    }
    named.with_feedback(below, span, writer)
}

/// A text that may end in an id of its own: `Kela {#kela}`.
pub(super) struct NamedText {
    pub(super) html: SafeHtml,
    pub(super) plain: String,
    pub(super) id: Option<OptionId>,
}

impl NamedText {
    /// Reads the nodes of a text at `span`; `None` when its id is none, which is reported.
    pub(super) fn read(text: Range<usize>, span: &Range<usize>, writer: &mut Writer<'_, '_>) -> Option<Self> {
        let document = writer.document;
        let tree = &document.tree;
        let (before, tail, id) = split_id(tree, text.clone());
        let id = read_id(id, span, writer)?;
        let mut plain = tree.plain(before.clone());
        let html = if let Some(tail) = tail {
            plain = single_spaced(&format!("{plain} {tail}"));
            let end = tree.node(before.end).span.start + tail.len();
            let html = writer.part_html(&Inline::of(document, text), &(span.start..end));
            SafeHtml::vouched(html.as_str().trim_end().to_owned())
        } else {
            writer.inline_html(text)
        };
        Some(Self { html, plain, id })
    }

    /// The text as a choice with the feedback below it; `None` when something else stands there, which is reported.
    pub(super) fn with_feedback(
        self,
        below: &[usize],
        span: Range<usize>,
        writer: &mut Writer<'_, '_>,
    ) -> Option<WrittenChoice> {
        let Self { html, plain, id } = self;
        let id = id.unwrap_or_else(|| revision::option_id(&plain));
        let feedback = read_feedback(below, writer)?;
        Some(WrittenChoice { choice: Choice { id, text: html, feedback }, plain, span })
    }
}

/// Reads an id that an editor gave; the outer `None` means that it is none, which is reported at `span`.
#[expect(clippy::option_option, reason = "a mistake is something else than no id")]
pub(super) fn read_id(id: Option<&str>, span: &Range<usize>, writer: &mut Writer<'_, '_>) -> Option<Option<OptionId>> {
    let Some(id) = id else { return Some(None) };
    let read = id.parse().ok();
    if read.is_none() {
        writer.report(span.clone(), Problem::invalid_id(id));
    }
    read.map(Some)
}

/// The id that an option without one of its own has by its text, and the node that its text ends with.
pub(super) fn id_by_text(tree: &Tree<'_>, item: usize) -> Option<(OptionId, usize)> {
    let mut text = Item::of(tree, item).text;
    if let Event::TaskListMarker(_) = tree.node(tree.outermost(text.clone()).next()?).event {
        text.start += 1;
    }
    let (_, _, None) = split_id(tree, text.clone()) else { return None };
    let plain = tree.plain(text.clone());
    let last = tree.outermost(text).last()?;
    (!plain.is_empty()).then(|| (revision::option_id(&plain), last))
}

/// Takes `{#id}` off the end of an option's text: the nodes before the last one, what is left of that, and the id.
pub(super) fn split_id<'t>(tree: &'t Tree<'_>, text: Range<usize>) -> (Range<usize>, Option<&'t str>, Option<&'t str>) {
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
