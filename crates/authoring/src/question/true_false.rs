//! `truefalse`: each statement is true or false.

use course::quiz::Body;

use super::{block::Block, choices};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let choices = choices::read(block, 1, writer)?;
    let marked = choices.iter().filter(|choice| choice.is_marked).count();
    if choices.len() > 1 && (marked == 0 || marked == choices.len()) {
        writer.report(part.span.clone(), Problem::AllStatementsSame {});
    }
    let right =
        choices.iter().filter(|choice| choice.is_marked).map(|choice| choice.written.choice.id.clone()).collect();
    Some(Body::TrueFalse { statements: choices.into_iter().map(|choice| choice.written.choice).collect(), right })
}
