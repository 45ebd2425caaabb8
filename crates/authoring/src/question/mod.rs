//! Questions: a heading, a comment with the machine part, the answers, and labelled quotes.
//!
//! Every type of question is read in two steps. `block` finds the parts that all types share; a module for each
//! type, chosen in `kind`, reads the answers.

mod block;
mod choices;
mod kind;
mod label;
mod lint;
mod multiple;
mod number;
mod single;
mod true_false;

use std::{collections::BTreeSet, ops::Range};

use course::{
    ObjectiveId, QuestionId, SafeHtml,
    quiz::{Body, NumberRange, Question},
};

use crate::{
    diagnostics::{Difference, Problem},
    markdown::{Attribute, Place, QuestionPart, Writer},
};
use block::Block;
use kind::Kind;

/// The most points a question can be worth.
const MAX_POINTS: u32 = 100;

/// What a question is checked against.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'s> {
    /// The objectives of the module; `None` when they could not be read.
    pub(crate) objectives: Option<&'s BTreeSet<ObjectiveId>>,
    /// Whether the question is graded; then it must serve an objective, since questions are drawn by objective.
    pub(crate) is_graded: bool,
}

/// A question as far as it could be read.
#[derive(Debug)]
pub(crate) struct QuestionDraft {
    pub(crate) id: QuestionId,
    /// Where the id stands.
    pub(crate) id_span: Range<usize>,
    /// `None` when it has a mistake, which is then reported.
    pub(crate) question: Option<Question>,
}

/// Reads a question; `None` when not even its id could be read.
pub(crate) fn read(part: &QuestionPart, writer: &mut Writer<'_, '_>, setting: Setting<'_>) -> Option<QuestionDraft> {
    if part.is_case {
        writer.report(part.span.clone(), Problem::TypeNotYet { kind: "case" });
        return None;
    }
    let place = std::mem::replace(&mut writer.place, Place::Question);
    let draft = read_draft(part, writer, setting);
    writer.place = place;
    draft
}

fn read_draft(part: &QuestionPart, writer: &mut Writer<'_, '_>, setting: Setting<'_>) -> Option<QuestionDraft> {
    let id = required(part, "id", writer).and_then(|attribute| {
        let id: Option<QuestionId> = attribute.value.parse().ok();
        if id.is_none() {
            writer.report(attribute.value_span.clone(), Problem::InvalidId { id: attribute.value.clone() });
        }
        Some((id?, attribute.value_span.clone()))
    });
    let kind = read_kind(part, writer);
    refuse_unknown_attributes(part, kind, writer);
    let objective = read_objective(part, writer, setting);
    let points = read_points(part, writer);

    let tree = &writer.document.tree;
    let heading = tree.inside(part.heading);
    lint::stem(&tree.plain(heading.clone()), tree.node(part.heading).span.clone(), writer);
    let stem = writer.inline_html(heading);
    let block = Block::read(part, kind, writer);
    let context = block.context_html(writer);
    let hint = block.hint.as_ref().and_then(|text| text.html(writer));
    let explanation = block.explanation.as_ref().and_then(|text| text.html(writer));
    let source = block.source.as_ref().and_then(|text| text.html(writer));
    if explanation.is_none() && !block.is_mislabelled {
        let label = label::Label::Explanation.word(writer.document.lang);
        writer.report(part.span.clone(), Problem::NoExplanation { label });
    }
    let body = kind.and_then(|kind| kind.read(part, &block, writer));

    let (id, id_span) = id?;
    let question = (|| {
        let (objective, points, body) = (objective?, points?, body?);
        Some(Question { id: id.clone(), objective, points, stem, context, hint, explanation, source, body })
    })();
    Some(QuestionDraft { id, id_span, question })
}

fn required<'p>(part: &'p QuestionPart, name: &'static str, writer: &mut Writer<'_, '_>) -> Option<&'p Attribute> {
    let attribute = part.attributes.get(name);
    if attribute.is_none() && !is_misspelt(part, name, writer) {
        writer.report(part.span.clone(), Problem::AttributeMissing { name });
    }
    attribute
}

fn read_kind(part: &QuestionPart, writer: &mut Writer<'_, '_>) -> Option<Kind> {
    let attribute = required(part, "type", writer)?;
    let name = attribute.value.as_str();
    let kind = Kind::named(name);
    if kind.is_none() {
        let problem = if let Some(kind) = kind::PLANNED.iter().find(|planned| **planned == name) {
            Problem::TypeNotYet { kind }
        } else {
            let guess = writer.report.guess(name, Kind::ALL.map(Kind::name));
            Problem::UnknownType { kind: name.to_owned(), guess }
        };
        writer.report(attribute.value_span.clone(), problem);
    }
    kind
}

/// The attributes of every type.
const COMMON: [&str; 4] = ["id", "type", "objective", "points"];

/// Whether an unknown attribute was probably meant to be the one of that name; it has a message of its own.
fn is_misspelt(part: &QuestionPart, name: &str, writer: &mut Writer<'_, '_>) -> bool {
    let mut unknown = part.attributes.iter().filter(|attribute| !COMMON.contains(&attribute.name.as_str()));
    unknown.any(|attribute| writer.report.guess(&attribute.name, COMMON).close_one() == Some(name))
}

/// Without a known type, the attributes of all types are let pass.
fn refuse_unknown_attributes(part: &QuestionPart, kind: Option<Kind>, writer: &mut Writer<'_, '_>) {
    let of_kind: Vec<&str> = match kind {
        Some(kind) => kind.attributes().to_vec(),
        None => Kind::ALL.iter().flat_map(|kind| kind.attributes()).copied().collect(),
    };
    let known = || COMMON.into_iter().chain(of_kind.iter().copied());
    for attribute in part.attributes.iter() {
        if !known().any(|known| known == attribute.name) {
            let guess = writer.report.guess(&attribute.name, known());
            let problem = Problem::UnknownAttribute { name: attribute.name.clone(), guess };
            writer.report(attribute.name_span.clone(), problem);
        }
    }
}

/// The objective, which a practice question may do without; `None` when there is a mistake.
#[expect(clippy::option_option, reason = "a mistake is something else than no objective")]
fn read_objective(
    part: &QuestionPart,
    writer: &mut Writer<'_, '_>,
    setting: Setting<'_>,
) -> Option<Option<ObjectiveId>> {
    if !setting.is_graded && part.attributes.get("objective").is_none() {
        return Some(None);
    }
    let attribute = required(part, "objective", writer)?;
    let id: Option<ObjectiveId> = attribute.value.parse().ok();
    match (id, setting.objectives) {
        (Some(id), None) => Some(Some(id)),
        (Some(id), Some(objectives)) if objectives.contains(&id) => Some(Some(id)),
        (_, objectives) => {
            let known = objectives.into_iter().flatten().map(ObjectiveId::as_str);
            let guess = writer.report.guess(&attribute.value, known);
            writer
                .report(attribute.value_span.clone(), Problem::UnknownObjective { id: attribute.value.clone(), guess });
            None
        }
    }
}

fn read_points(part: &QuestionPart, writer: &mut Writer<'_, '_>) -> Option<u32> {
    let Some(attribute) = part.attributes.get("points") else { return Some(1) };
    let points = attribute.value.parse().ok().filter(|points| (1..=MAX_POINTS).contains(points));
    if points.is_none() {
        writer.report(attribute.value_span.clone(), Problem::InvalidPoints { text: attribute.value.clone() });
    }
    points
}

/// What differs between two language versions of a question, of which only the texts may differ.
pub(crate) fn difference(one: &Question, other: &Question) -> Option<Difference> {
    let shape = |question: &Question| -> (usize, usize, Option<NumberRange>) {
        let right = match &question.body {
            Body::Single { .. } | Body::Number { .. } => 1,
            Body::Multiple { right, .. } | Body::TrueFalse { right, .. } => right.len(),
        };
        let range = match &question.body {
            Body::Number { accepted, .. } => Some(*accepted),
            _ => None,
        };
        (question.choices().len(), right, range)
    };
    let ((options, right, range), (other_options, other_right, other_range)) = (shape(one), shape(other));
    if std::mem::discriminant(&one.body) != std::mem::discriminant(&other.body) {
        Some(Difference::Type)
    } else if one.objective != other.objective {
        Some(Difference::Objective)
    } else if one.points != other.points {
        Some(Difference::Points)
    } else if options != other_options {
        Some(Difference::OptionCount)
    } else if (right, range) != (other_right, other_range) {
        Some(Difference::Key)
    } else {
        None
    }
}

/// HTML that is left out when it is empty.
fn unless_empty(html: SafeHtml) -> Option<SafeHtml> {
    (!html.is_empty()).then_some(html)
}
