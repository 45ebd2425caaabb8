//! `multiple`: several options are right.

use course::quiz::Body;

use super::{block::Block, choices, lint};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let choices = choices::read(block, 2, writer)?;
    let marked = choices.iter().filter(|choice| choice.is_marked).count();
    if marked == 0 || marked == choices.len() {
        let mark = if marked == 0 { "[x]" } else { "[ ]" };
        writer.report(part.span.clone(), Problem::MultipleNeedsBoth { mark });
        return None;
    }
    if marked == 1 {
        writer.report(part.span.clone(), Problem::MultipleWithOneRight {});
    }
    lint::shuffled_options(choices.iter().map(|choice| &choice.written), writer);
    lint::option_lengths(choices.iter().map(|choice| &choice.written), &part.span, writer);
    let right =
        choices.iter().filter(|choice| choice.is_marked).map(|choice| choice.written.choice.id.clone()).collect();
    Some(Body::Multiple { options: choices.into_iter().map(|choice| choice.written.choice).collect(), right })
}
