//! Markdown as a list of nodes in which every node knows where it ends, so that it can be walked like a tree.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag};

/// The deepest nesting of quotes, lists and emphasis that is accepted.
pub(crate) const MAX_DEPTH: usize = 48;
/// The most nodes of a text. A long lesson has some thousands.
pub(crate) const MAX_NODES: usize = 100_000;

/// A piece of Markdown: an element, or something that holds nothing such as text.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// `Start` of an element or an event that stands alone; `End`s are not nodes.
    pub(crate) event: Event<'a>,
    /// Where it stands, in bytes of the file's text.
    pub(crate) span: Range<usize>,
    /// The index of the first node after it and everything in it.
    pub(crate) next: usize,
}

/// A reference that no definition belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UndefinedReference {
    pub(crate) label: String,
    pub(crate) span: Range<usize>,
}

/// `[label]: address`, to which links refer by the label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) destination: String,
    pub(crate) span: Range<usize>,
}

/// The Markdown of a file.
#[derive(Debug, Default)]
pub(crate) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
    /// In no particular order.
    pub(crate) definitions: Vec<Definition>,
    /// Links such as `[text][label]` whose label is defined nowhere.
    pub(crate) undefined: Vec<UndefinedReference>,
}

/// Why a text is not read, and where it became too much.
#[derive(Debug)]
pub(crate) enum Refused {
    TooDeep(Range<usize>),
    TooManyElements(Range<usize>),
}

impl<'a> Tree<'a> {
    /// Reads the part of `text` that starts at `base`; spans are in bytes of the whole text.
    pub(crate) fn parse(text: &'a str, base: usize) -> Result<Self, Refused> {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_DEFINITION_LIST
            | Options::ENABLE_GFM;
        let mut undefined = Vec::new();
        let mut note = |link: BrokenLink<'a>| -> Option<(CowStr<'a>, CowStr<'a>)> {
            // A lone `[word]` is ordinary text; only the two-bracket forms can be nothing but a link.
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                let span = base + link.span.start..base + link.span.end;
                undefined.push(UndefinedReference { label: link.reference.to_string(), span });
            }
            None
        };
        let mut nodes: Vec<Node<'a>> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let parser = Parser::new_with_broken_link_callback(&text[base..], options, Some(&mut note));
        let definitions = parser.reference_definitions().iter().map(|(_, definition)| Definition {
            destination: definition.dest.to_string(),
            span: base + definition.span.start..base + definition.span.end,
        });
        let definitions = definitions.collect();
        for (event, span) in parser.into_offset_iter() {
            let span = base + span.start..base + span.end;
            match event {
                Event::End(_) => {
                    if let Some(start) = open.pop() {
                        nodes[start].next = nodes.len();
                    }
                }
                event => {
                    if matches!(event, Event::Start(_)) {
                        if open.len() == MAX_DEPTH {
                            return Err(Refused::TooDeep(span));
                        }
                        open.push(nodes.len());
                    }
                    if nodes.len() == MAX_NODES {
                        return Err(Refused::TooManyElements(span));
                    }
                    let next = nodes.len() + 1;
                    nodes.push(Node { event, span, next });
                }
            }
        }
        Ok(Self { nodes, definitions, undefined })
    }

    /// Every node of the file.
    pub(crate) fn all(&self) -> Range<usize> {
        0..self.nodes.len()
    }

    pub(crate) fn node(&self, index: usize) -> &Node<'a> {
        &self.nodes[index]
    }

    /// The nodes inside a node, at any depth.
    pub(crate) fn inside(&self, index: usize) -> Range<usize> {
        index + 1..self.nodes[index].next
    }

    /// The outermost nodes of a range.
    pub(crate) fn outermost(&self, range: Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let mut index = range.start;
        std::iter::from_fn(move || {
            let current = index;
            (current < range.end).then(|| {
                index = self.nodes[current].next;
                current
            })
        })
    }

    /// The nodes directly inside a node.
    pub(crate) fn children(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        self.outermost(self.inside(index))
    }

    pub(crate) fn tag(&self, index: usize) -> Option<&Tag<'a>> {
        match &self.nodes[index].event {
            Event::Start(tag) => Some(tag),
            _ => None,
        }
    }

    pub(crate) fn heading_level(&self, index: usize) -> Option<HeadingLevel> {
        match self.tag(index) {
            Some(Tag::Heading { level, .. }) => Some(*level),
            _ => None,
        }
    }

    /// The text of a range without markup; line breaks and runs of spaces become single spaces.
    pub(crate) fn plain(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        for node in &self.nodes[range] {
            match &node.event {
                Event::Text(piece) | Event::Code(piece) => text.push_str(piece),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell) if !text.is_empty() => text.push(' '),
                _ => {}
            }
        }
        single_spaced(&text)
    }

    /// The place of a whole range; an empty range has the place of the node before it.
    pub(crate) fn span(&self, range: Range<usize>) -> Range<usize> {
        let last = self.outermost(range.clone()).last().unwrap_or(range.start);
        match (self.nodes.get(range.start), self.nodes.get(last)) {
            (Some(first), Some(last)) => first.span.start..last.span.end,
            _ => 0..0,
        }
    }
}

/// The text with every run of white space as one space and none at its ends.
pub(crate) fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_know_where_they_end() {
        let tree = Tree::parse("# a\n\n- b\n  > c\n- d\n\nend", 0).unwrap();
        let top: Vec<_> = tree.outermost(tree.all()).map(|index| tree.plain(index..tree.node(index).next)).collect();
        assert_eq!(top, ["a", "b c d", "end"]);
    }

    #[test]
    fn only_two_bracket_references_count_as_undefined() {
        let tree = Tree::parse("[sic] ja [teksti][puuttuva]", 0).unwrap();
        let labels: Vec<_> = tree.undefined.iter().map(|reference| reference.label.as_str()).collect();
        assert_eq!(labels, ["puuttuva"]);
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(Tree::parse(&">".repeat(MAX_DEPTH), 0).is_ok());
        for deep in ["> ", "- ", "1. ", "* > ", "+ 1) "] {
            let text = format!("{}a", deep.repeat(100_000));
            assert!(matches!(Tree::parse(&text, 0), Err(Refused::TooDeep(_))), "{deep}");
        }
        let stairs = (0..1000).map(|depth| "  ".repeat(depth) + "- a\n").collect::<String>();
        assert!(matches!(Tree::parse(&stairs, 0), Err(Refused::TooDeep(_))));
        let emphasis = "*a **b ".repeat(100) + &"b** a*".repeat(100);
        assert!(matches!(Tree::parse(&emphasis, 0), Err(Refused::TooDeep(_))));
    }

    #[test]
    fn a_text_of_too_many_parts_is_refused() {
        assert!(Tree::parse(&"a\n".repeat(MAX_NODES / 2 - 1), 0).is_ok());
        assert!(matches!(Tree::parse(&"a\n".repeat(MAX_NODES), 0), Err(Refused::TooManyElements(_))));
    }
}
