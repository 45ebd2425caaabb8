//! `single`: exactly one option is right.

use course::quiz::Body;

use super::{block::Block, choices, lint};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let choices = choices::read(block, 2, writer)?;
    let marked: Vec<_> = choices.iter().filter(|choice| choice.is_marked).collect();
    let [right] = marked[..] else {
        writer.report(part.span.clone(), Problem::SingleNeedsOneRight { found: marked.len() });
        return None;
    };
    let wrong = choices.iter().filter(|choice| !choice.is_marked).map(|choice| choice.written.plain.as_str());
    lint::shuffled_options(choices.iter().map(|choice| &choice.written), writer);
    if !lint::longest_option(&right.written.plain, &right.written.span, wrong, writer) {
        lint::option_lengths(choices.iter().map(|choice| &choice.written), &part.span, writer);
    }
    let right = right.written.choice.id.clone();
    Some(Body::Single { options: choices.into_iter().map(|choice| choice.written.choice).collect(), right })
}
