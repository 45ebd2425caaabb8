//! A paragraph as its source reads: text that can be cut anywhere, and elements that stay whole.

use std::ops::Range;

use course::SafeHtml;
use pulldown_cmark::Event;

use super::{Document, Writer, escape::push_escaped, single_spaced};

/// The text and the elements of a paragraph.
#[derive(Debug)]
pub(crate) struct Inline<'d, 'a> {
    document: &'d Document<'a>,
    /// The outermost nodes, in the order of their places.
    nodes: Vec<usize>,
}

/// Something in a paragraph that may mean more than itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A sign of the text that no backslash takes the meaning from, and its place.
    Sign(u8, usize),
    /// Emphasis, a link, code and so on, by its node.
    Element(usize),
}

impl<'d, 'a> Inline<'d, 'a> {
    /// The paragraph, heading or item whose inside is `range`.
    pub(crate) fn of(document: &'d Document<'a>, range: Range<usize>) -> Self {
        Self { document, nodes: document.tree.outermost(range).collect() }
    }

    /// The elements, and where one of `signs` (ASCII) stands in the text, in their order.
    pub(crate) fn marks(&self, signs: &[u8]) -> Vec<Mark> {
        let mut marks = Vec::new();
        let mut text_end = 0;
        for &index in &self.nodes {
            let node = self.document.tree.node(index);
            match &node.event {
                Event::Text(text) if self.is_verbatim(index, text) => {
                    // The parser leaves out the backslash and starts a new text with what it stood before.
                    let start = node.span.start;
                    let source = self.document.file.text.as_bytes();
                    let is_escaped = start > text_end && source[start - 1] == b'\\';
                    let found = text.bytes().enumerate().skip(usize::from(is_escaped));
                    let found = found.filter(|(_, byte)| signs.contains(byte));
                    marks.extend(found.map(|(offset, byte)| Mark::Sign(byte, start + offset)));
                }
                Event::Text(_) | Event::SoftBreak | Event::HardBreak => {}
                _ => marks.push(Mark::Element(index)),
            }
            text_end = node.span.end;
        }
        marks
    }

    /// The text in `span` with single spaces between words; the place of the first element when there is one.
    pub(crate) fn text(&self, span: &Range<usize>) -> Result<String, Range<usize>> {
        let mut text = String::new();
        for &index in self.within(span) {
            let node = self.document.tree.node(index);
            match &node.event {
                Event::Text(piece) => text.push_str(self.cut(index, piece, span)),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => return Err(node.span.clone()),
            }
        }
        Ok(single_spaced(&text))
    }

    /// The nodes that reach into `span`.
    fn within(&self, span: &Range<usize>) -> &[usize] {
        let place = |index: &usize| &self.document.tree.node(*index).span;
        let first = self.nodes.partition_point(|index| place(index).end <= span.start);
        let end = self.nodes.partition_point(|index| place(index).start < span.end);
        &self.nodes[first..end.max(first)]
    }

    /// The part of a text that stands in `span`: all or nothing of a text such as `&amp;`.
    fn cut<'t>(&self, index: usize, text: &'t str, span: &Range<usize>) -> &'t str {
        let place = &self.document.tree.node(index).span;
        if self.is_verbatim(index, text) {
            let start = span.start.saturating_sub(place.start);
            let end = span.end.min(place.end).saturating_sub(place.start);
            text.get(start..end).unwrap_or_default()
        } else if span.contains(&place.start) {
            text
        } else {
            ""
        }
    }

    /// Whether a text is shown as it is written.
    fn is_verbatim(&self, index: usize, text: &str) -> bool {
        self.document.file.text.get(self.document.tree.node(index).span.clone()) == Some(text)
    }
}

impl Writer<'_, '_> {
    /// The part of a paragraph that stands in `span` as HTML, with the spaces at its ends.
    pub(crate) fn part_html(&mut self, paragraph: &Inline<'_, '_>, span: &Range<usize>) -> SafeHtml {
        let document = self.document;
        for &index in paragraph.within(span) {
            let node = document.tree.node(index);
            match &node.event {
                Event::Text(text) => push_escaped(&mut self.html, paragraph.cut(index, text, span)),
                _ => self.inline(index..node.next),
            }
        }
        SafeHtml::vouched(std::mem::take(&mut self.html))
    }
}
