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
    lint::shuffled_options(&choices, writer);
    if !lint::longest_option(&choices, right, writer) {
        lint::option_lengths(&choices, part.span.clone(), writer);
    }
    let right = right.choice.id.clone();
    Some(Body::Single { options: choices.into_iter().map(|choice| choice.choice).collect(), right })
}
