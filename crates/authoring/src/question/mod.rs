//! Questions: a heading, a comment with the machine part, the answers, and labelled quotes.
//!
//! Every type of question is read in two steps. `block` finds the parts that all types share; a module for each
//! type, chosen in `kind`, reads the answers.

mod block;
mod case;
mod choices;
mod cloze;
mod difference;
mod kind;
mod label;
mod lint;
mod multiple;
mod number;
mod order;
mod pairs;
mod short;
mod single;
mod true_false;
mod typed;

use std::{collections::BTreeSet, ops::Range};

use course::{ObjectiveId, OptionId, QuestionId, SafeHtml, quiz::Question};

use crate::{
    diagnostics::{Problem, Sample},
    markdown::{Attribute, Place, QuestionPart, Tree, Writer},
};
use block::Block;
pub(crate) use difference::difference;
use kind::Kind;

/// The most points a question can be worth.
const MAX_POINTS: u32 = 100;

/// The most answers, rows or gaps that a question can have: more fit on no page.
const MAX_PARTS: usize = 100;

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
    let place = std::mem::replace(&mut writer.place, Place::Question);
    let draft = read_draft(part, writer, setting);
    writer.place = place;
    draft
}

fn read_draft(part: &QuestionPart, writer: &mut Writer<'_, '_>, setting: Setting<'_>) -> Option<QuestionDraft> {
    let id = required(part, "id", writer).and_then(|attribute| {
        let id: Option<QuestionId> = attribute.value.parse().ok();
        if id.is_none() {
            writer.report(attribute.value_span.clone(), Problem::invalid_id(&attribute.value));
        }
        Some((id?, attribute.value_span.clone()))
    });
    let kind = if part.is_case { Some(Kind::Case) } else { read_kind(part, writer) };
    refuse_unknown_attributes(part, kind, writer);
    let objective = read_objective(part, writer, setting);
    let points = read_points(part, writer);

    let tree = &writer.document.tree;
    let heading = tree.inside(part.heading);
    lint::stem(&tree.plain(heading.clone()), tree.node(part.heading).span.clone(), writer);
    let stem = writer.inline_html(heading);
    let block = if kind == Some(Kind::Case) { Block::read_case(part, writer) } else { Block::read(part, kind, writer) };
    let context = block.context_html(writer);
    let hint = block.hint.as_ref().and_then(|text| text.html(writer));
    let explanation = block.explanation.as_ref().and_then(|text| text.html(writer));
    let source = block.source.as_ref().and_then(|text| text.html(writer));
    let body = kind.and_then(|kind| kind.read(part, &block, writer));
    // What follows a step that is none belongs to no question, its explanation included.
    let is_cut_off = part.is_case && body.is_none();
    if explanation.is_none() && !block.is_mislabelled && !is_cut_off {
        let label = label::Label::Explanation.word(writer.document.lang);
        writer.report(part.span.clone(), Problem::NoExplanation { label });
    }

    let (id, id_span) = id?;
    let question = (|| {
        let (objective, points, body) = (objective?, points?, body?);
        Some(Question {
            id: id.clone(),
            objective: objective.map(Into::into),
            points,
            stem,
            context,
            hint,
            explanation,
            source,
            body,
        })
    })();
    Some(QuestionDraft { id, id_span, question })
}

fn required<'p>(part: &'p QuestionPart, name: &'static str, writer: &mut Writer<'_, '_>) -> Option<&'p Attribute> {
    let attribute = part.attributes.get(name);
    if attribute.is_none() && !may_stand_elsewhere(part) {
        let sample = if part.is_case { Sample::CaseComment } else { Sample::QuestionComment };
        writer.report(part.span.clone(), Problem::AttributeMissing { name, sample });
    }
    attribute
}

fn read_kind(part: &QuestionPart, writer: &mut Writer<'_, '_>) -> Option<Kind> {
    let attribute = required(part, "type", writer)?;
    let name = attribute.value.as_str();
    let span = attribute.value_span.clone();
    if name == Kind::Case.name() {
        writer.report(span, Problem::CaseIsNoType { sample: Sample::CaseComment });
        return Some(Kind::Case);
    }
    let kind = Kind::named(name);
    if kind.is_none() {
        let guess = writer.report.guess(name, Kind::NAMED.map(Kind::name));
        writer.report(span, Problem::UnknownType { kind: name.to_owned(), guess });
    }
    kind
}

/// The attributes of a type; without a known type those of all types that `type=` names.
fn known_attributes(kind: Option<Kind>) -> BTreeSet<&'static str> {
    let kinds: &[Kind] = kind.as_ref().map_or(&Kind::NAMED, std::slice::from_ref);
    kinds.iter().flat_map(|kind| kind.attributes()).copied().collect()
}

/// Whether something in the comment cannot be read, which has a message of its own: it may be what is missing.
fn may_stand_elsewhere(part: &QuestionPart) -> bool {
    let known = known_attributes(part.is_case.then_some(Kind::Case));
    part.attributes.are_malformed() || part.attributes.iter().any(|attribute| !known.contains(attribute.name.as_str()))
}

/// What an editor calls an attribute in Finnish or Swedish.
fn translated(name: &str) -> Option<&'static str> {
    match name {
        "tunnus" | "tunniste" => Some("id"),
        "tyyppi" | "typ" => Some("type"),
        "tavoite" => Some("objective"),
        "pisteet" => Some("points"),
        "alku" | "aloitus" | "start" => Some("start"),
        "enhet" => Some("unit"),
        _ => None,
    }
}

fn refuse_unknown_attributes(part: &QuestionPart, kind: Option<Kind>, writer: &mut Writer<'_, '_>) {
    let mut known = known_attributes(kind);
    if !part.is_case {
        // Even for `case`, which `type=` cannot name and which has its own message.
        known.insert("type");
    }
    for attribute in part.attributes.iter() {
        if !known.contains(attribute.name.as_str()) {
            let name = translated(&attribute.name).filter(|name| known.contains(name)).unwrap_or(&attribute.name);
            let guess = writer.report.guess(name, known.iter().copied());
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

/// The options of a question that have no id of their own: the id that each has by its text, and the node that the
/// text ends with.
pub(crate) fn options_without_id(part: &QuestionPart, tree: &Tree<'_>) -> Vec<(OptionId, usize)> {
    let kind = part.attributes.get("type").and_then(|attribute| Kind::named(&attribute.value));
    let Some(kind @ (Kind::Single | Kind::Multiple | Kind::TrueFalse | Kind::Order)) = kind else { return Vec::new() };
    let is_answer = |index: &usize| {
        let is_below = tree.node(*index).span.start >= part.span.end;
        is_below && tree.tag(*index).is_some_and(|tag| kind.is_answer(tag))
    };
    let answers = tree.outermost(part.body.clone()).filter(is_answer);
    answers.flat_map(|list| tree.children(list)).filter_map(|item| choices::id_by_text(tree, item)).collect()
}

/// Whether there are more than [`MAX_PARTS`] answers, rows or gaps, which is reported at `span`.
fn refuse_too_many(found: usize, span: &Range<usize>, writer: &mut Writer<'_, '_>) -> bool {
    let are_too_many = found > MAX_PARTS;
    if are_too_many {
        writer.report(span.clone(), Problem::TooManyParts { found, limit: MAX_PARTS });
    }
    are_too_many
}

/// HTML that is left out when it is empty.
fn unless_empty(html: SafeHtml) -> Option<SafeHtml> {
    (!html.is_empty()).then_some(html)
}
