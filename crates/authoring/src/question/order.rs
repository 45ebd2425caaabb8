//! `order`: things to be put in order.

use course::quiz::Body;
use pulldown_cmark::Tag;

use super::{block::Block, choices, lint, refuse_too_many};
use crate::{diagnostics::Problem, markdown::Writer};

/// Two things in order are guessed every second time.
const MIN_ITEMS: usize = 3;

pub(super) fn read(block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let tree = &writer.document.tree;
    let first = *block.answers.first()?;
    if let Some(list) = block.answers.iter().find(|list| matches!(tree.tag(**list), Some(Tag::List(None)))) {
        writer.report(tree.node(*list).span.clone(), Problem::OrderNotNumbered {});
        return None;
    }
    let list_span = tree.node(first).span.clone();
    let items = choices::items(&block.answers, tree);
    if refuse_too_many(items.len(), &list_span, writer) {
        return None;
    }
    let written: Vec<_> = items.iter().filter_map(|item| choices::read_unmarked(*item, writer)).collect();
    if written.len() < items.len() {
        return None;
    }
    if written.len() < MIN_ITEMS {
        writer.report(list_span, Problem::TooFewItems { found: written.len(), needed: MIN_ITEMS });
        return None;
    }
    if !choices::are_distinct(written.iter(), writer) {
        return None;
    }
    lint::shuffled_options(written.iter(), writer);
    Some(Body::Order { items: written.into_iter().map(|written| written.choice).collect() })
}
