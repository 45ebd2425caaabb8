//! `short`: a word or a few, typed.

use course::quiz::Body;
use pulldown_cmark::Event;

use super::{
    block::Block,
    choices::{self, Item},
    refuse_too_many,
    typed::{self, Accepted},
};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let tree = &writer.document.tree;
    let matching = typed::read_matching(part, writer);
    let list = *block.answers.first()?;
    let items = choices::items(&block.answers, tree);
    if refuse_too_many(items.len(), &tree.node(list).span, writer) {
        return None;
    }
    let accepted: Vec<_> = items.iter().filter_map(|item| read_answer(*item, writer)).collect();
    if accepted.len() < items.len() {
        return None;
    }
    let matching = matching?;
    typed::are_sound(&accepted, matching, writer)
        .then(|| Body::Short { accepted: accepted.into_iter().map(|accepted| accepted.text).collect(), matching })
}

fn read_answer(item: usize, writer: &mut Writer<'_, '_>) -> Option<Accepted> {
    let tree = &writer.document.tree;
    let Item { text, below } = Item::of(tree, item);
    if choices::refuse_marker(&text, writer) {
        return None;
    }
    let item_span = tree.node(item).span.clone();
    let is_markup = |index: &usize| {
        !matches!(tree.node(*index).event, Event::Text(_) | Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_))
    };
    let plain = tree.plain(text.clone());
    let (span, problem) = match plain.strip_prefix('=').map(str::trim) {
        None => (item_span, Problem::AnswerWithoutSign {}),
        Some("") => (item_span, Problem::EmptyAnswer {}),
        Some(answer) => {
            if let Some(markup) = tree.outermost(text.clone()).find(is_markup) {
                (tree.node(markup).span.clone(), Problem::MarkupInAnswer {})
            } else if let Some(below) = below.first() {
                (tree.node(*below).span.clone(), Problem::TooMuchInAnswer {})
            } else {
                return Some(Accepted { text: answer.to_owned(), span: tree.span(text) });
            }
        }
    };
    writer.report(span, problem);
    None
}
