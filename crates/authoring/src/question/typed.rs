//! Answers that are typed: the texts that are accepted, and how strictly they are compared.

use std::ops::Range;

use course::quiz::{MAX_TYPED, Matching};

use super::lint;
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

/// The most typos that a question can forgive.
const MAX_TYPOS: u8 = 2;

/// An accepted text and its place.
#[derive(Debug)]
pub(super) struct Accepted {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// Reads `case=` and `typos=`; `None` when there is a mistake.
pub(super) fn read_matching(part: &QuestionPart, writer: &mut Writer<'_, '_>) -> Option<Matching> {
    let case_matters = match part.attributes.get("case") {
        None => Some(false),
        Some(attribute) => match attribute.value.as_str() {
            "ignore" => Some(false),
            "exact" => Some(true),
            other => {
                let guess = writer.report.guess(other, ["ignore", "exact"]);
                let problem = Problem::AttributeValue { name: "case", text: other.to_owned(), guess };
                writer.report(attribute.value_span.clone(), problem);
                None
            }
        },
    };
    let typos = match part.attributes.get("typos") {
        None => Some(0),
        Some(attribute) => {
            let typos = attribute.value.parse().ok().filter(|typos| *typos <= MAX_TYPOS);
            if typos.is_none() {
                let guess = writer.report.guess("", ["0", "1", "2"]);
                let problem = Problem::AttributeValue { name: "typos", text: attribute.value.clone(), guess };
                writer.report(attribute.value_span.clone(), problem);
            }
            typos
        }
    };
    Some(Matching { case_matters: case_matters?, typos: typos? })
}

/// Whether the texts can be typed and differ from each other; those that cannot or do not are reported.
pub(super) fn are_sound(accepted: &[Accepted], matching: Matching, writer: &mut Writer<'_, '_>) -> bool {
    let exactly = Matching { typos: 0, ..matching };
    let mut all_sound = true;
    for (index, Accepted { text, span }) in accepted.iter().enumerate() {
        let same = accepted[..index].iter().find(|earlier| exactly.accepts(&earlier.text, text));
        let problem = if text.len() > MAX_TYPED {
            Problem::AnswerTooLong { bytes: text.len(), limit: MAX_TYPED }
        } else if let Some(same) = same {
            Problem::DuplicateAnswer { line: writer.document.file.line_of(same.span.start) }
        } else {
            lint::typos(text, span, matching, writer);
            continue;
        };
        writer.report(span.clone(), problem);
        all_sound = false;
    }
    all_sound
}
