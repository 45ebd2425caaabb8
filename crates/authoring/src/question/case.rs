//! `case`: a client's story in steps, where each choice leads to another step.

use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};

use course::{
    Lang, OptionId, SafeHtml,
    quiz::{Body, CaseChoice, CaseError, CaseSheet, CaseStep, ChoiceSheet, MAX_CASE_STEPS, Outcome},
};
use pulldown_cmark::Tag;

use super::{
    block::{self, Block, StepPart},
    choices::{self, Item, NamedText, WrittenChoice},
    label, refuse_too_many,
};
use crate::{
    diagnostics::Problem,
    markdown::{Anchors, QuestionPart, Tree, Writer},
    revision,
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let document = writer.document;
    if let Some(step) = block.steps.get(MAX_CASE_STEPS) {
        let problem = Problem::TooManySteps { found: block.steps.len(), limit: MAX_CASE_STEPS };
        writer.report(document.tree.node(step.heading).span.clone(), problem);
        return None;
    }
    let (names, titles) = name_steps(&block.steps, writer);
    if refuse_step_after_case(part, &names, writer) {
        return None;
    }
    let first = titles.first()?;
    let start = match part.attributes.get("start") {
        None => first.as_ref().map(|(id, _)| id.clone()),
        Some(attribute) => names.step(&attribute.value, attribute.value_span.clone(), writer),
    };
    let contents: Vec<_> = block.steps.iter().map(|step| StepContent::read(step, &names, writer)).collect();
    let steps = titles.into_iter().zip(contents).zip(&block.steps).map(|((title, content), part)| {
        let (id, title) = title?;
        Some(Step { id, title, heading: part.heading, content: content? })
    });
    let steps = steps.collect::<Option<Vec<_>>>()?;
    if steps.iter().all(|step| step.content.end != Some(Outcome::Right)) {
        let marker = end_marker(Outcome::Right, document.lang);
        writer.report(part.span.clone(), Problem::CaseWithoutRightEnd { marker });
        return None;
    }
    let start = start?;
    if refuse_unreached(&start, &steps, writer) {
        return None;
    }
    match CaseSheet::new(start, steps.iter().map(Step::sheet).collect()) {
        Ok(case) => Some(Body::Case {
            case,
            remarks: steps.iter().map(|step| (step.id.clone(), step.remarks().collect())).collect(),
            ends: steps.iter().filter_map(|step| Some((step.id.clone(), step.content.end?))).collect(),
        }),
        Err(error) => {
            report_error(&error, &steps, writer);
            None
        }
    }
}

/// Reports a heading that ends the case although a choice leads to it: a step of the wrong level; whether there is one.
fn refuse_step_after_case(part: &QuestionPart, names: &StepNames, writer: &mut Writer<'_, '_>) -> bool {
    let tree = &writer.document.tree;
    let heading = part.body.end;
    if heading >= tree.all().end || tree.heading_level(heading).is_none() {
        return false;
    }
    let anchor = Anchors::default().assign(&tree.plain(tree.inside(heading)));
    let leads_there = |index: usize| match tree.tag(index) {
        Some(Tag::Link { dest_url, .. }) => dest_url.strip_prefix('#') == Some(anchor.as_str()),
        _ => false,
    };
    let is_step = !names.ids.contains_key(&anchor) && part.body.clone().any(leads_there);
    if is_step {
        writer.report(tree.node(heading).span.clone(), Problem::StepHeadingLevel { anchor });
    }
    is_step
}

/// Reports every step that no other step leads to; whether there are any.
fn refuse_unreached(start: &OptionId, steps: &[Step], writer: &mut Writer<'_, '_>) -> bool {
    let links = steps.iter().flat_map(|step| step.content.choices.iter().map(|(_, leads_to)| (&step.id, leads_to)));
    let reached: BTreeSet<_> = links.filter(|(from, to)| from != to).map(|(_, to)| to).chain([start]).collect();
    let mut are_any = false;
    for step in steps.iter().filter(|step| !reached.contains(&step.id)) {
        writer.report(writer.document.tree.node(step.heading).span.clone(), Problem::StepUnreachable {});
        are_any = true;
    }
    are_any
}

/// Tells at its place why the steps do not make a case.
fn report_error(error: &CaseError, steps: &[Step], writer: &mut Writer<'_, '_>) {
    let tree = &writer.document.tree;
    let step_of = |id: &OptionId| steps.iter().find(|step| step.id == *id);
    let found = match error {
        CaseError::Unreachable(id) => {
            step_of(id).map(|step| (tree.node(step.heading).span.clone(), Problem::StepUnreachable {}))
        }
        CaseError::Endless { step, choice } => step_of(step).and_then(|step| {
            let choice = step.content.choices.iter().find(|(written, _)| written.choice.id == *choice);
            choice.map(|(written, _)| (written.span.clone(), Problem::CaseEndless {}))
        }),
        // Looked for before the steps are put together.
        CaseError::TooManySteps | CaseError::UnknownStep(_) => None,
    };
    if let Some((span, problem)) = found {
        writer.report(span, problem);
    }
}

/// How an end is written: `**Loppu: oikea**`.
fn end_marker(outcome: Outcome, lang: Lang) -> String {
    format!("**{}: {}**", label::end(lang), label::outcome(outcome, lang))
}

/// The steps by their anchors.
struct StepNames {
    ids: HashMap<String, OptionId>,
    /// Whether every step could be named; if not, a choice may well lead to one that could not.
    are_complete: bool,
}

/// Names the steps by their headings as a text names its own, or by an id behind the heading.
///
/// The anchors are the case's own: they are no places of the page, and other headings may have the same.
fn name_steps(steps: &[StepPart], writer: &mut Writer<'_, '_>) -> (StepNames, Vec<Option<(OptionId, SafeHtml)>>) {
    let document = writer.document;
    let tree = &document.tree;
    let mut anchors = Anchors::default();
    let mut ids = HashMap::new();
    let mut lines = HashMap::new();
    let mut titles = Vec::new();
    for step in steps {
        let span = tree.node(step.heading).span.clone();
        let Some(NamedText { html, plain, id }) = NamedText::read(tree.inside(step.heading), &span, writer) else {
            titles.push(None);
            continue;
        };
        if plain.is_empty() {
            // A heading with nothing at all has its message already.
            if id.is_some() {
                writer.report(span, Problem::EmptyHeading {});
            }
            titles.push(None);
            continue;
        }
        let anchor = id.as_ref().map_or_else(|| anchors.assign(&plain), |id| id.as_str().to_owned());
        // An anchor may hold letters that an id may not.
        let id = id.or_else(|| anchor.parse().ok()).unwrap_or_else(|| revision::option_id(&anchor));
        let line = *lines.entry(anchor.clone()).or_insert_with(|| document.file.line_of(span.start));
        if ids.insert(anchor.clone(), id.clone()).is_none() {
            titles.push(Some((id, html)));
        } else {
            writer.report(span, Problem::DuplicateStep { anchor, line });
            titles.push(None);
        }
    }
    let are_complete = titles.iter().all(Option::is_some);
    (StepNames { ids, are_complete }, titles)
}

impl StepNames {
    /// The step with this anchor; `None` when there is none, which is reported here or where it should be.
    fn step(&self, anchor: &str, span: Range<usize>, writer: &mut Writer<'_, '_>) -> Option<OptionId> {
        let id = self.ids.get(anchor);
        if id.is_none() && self.are_complete {
            let mut known: Vec<&str> = self.ids.keys().map(String::as_str).collect();
            known.sort_unstable();
            let guess = writer.report.guess(anchor, known);
            writer.report(span, Problem::StepMissing { anchor: anchor.to_owned(), guess });
        }
        id.cloned()
    }
}

/// A step that has been read.
struct Step {
    id: OptionId,
    title: SafeHtml,
    heading: usize,
    content: StepContent,
}

impl Step {
    /// What a learner sees of the step.
    fn sheet(&self) -> CaseStep {
        let choice = |(written, leads_to): &(WrittenChoice, OptionId)| CaseChoice {
            choice: ChoiceSheet { id: written.choice.id.clone(), text: written.choice.text.clone() },
            leads_to: leads_to.clone(),
        };
        CaseStep {
            id: self.id.clone(),
            title: self.title.clone(),
            text: self.content.text.clone(),
            choices: self.content.choices.iter().map(choice).collect(),
        }
    }

    /// What is said about the choices, where something is.
    fn remarks(&self) -> impl Iterator<Item = (OptionId, SafeHtml)> {
        let choices = self.content.choices.iter().map(|(written, _)| &written.choice);
        choices.filter_map(|choice| Some((choice.id.clone(), choice.feedback.clone()?)))
    }
}

/// What stands below the heading of a step: a text, and choices or an end.
struct StepContent {
    text: SafeHtml,
    /// Each with the step it leads to.
    choices: Vec<(WrittenChoice, OptionId)>,
    end: Option<Outcome>,
}

impl StepContent {
    /// Reads a step; `None` when there is a mistake.
    fn read(step: &StepPart, names: &StepNames, writer: &mut Writer<'_, '_>) -> Option<Self> {
        let document = writer.document;
        let tree = &document.tree;
        let shows = |index: &usize| !matches!(tree.tag(*index), Some(Tag::HtmlBlock | Tag::FootnoteDefinition(_)));
        let blocks: Vec<usize> = tree.outermost(step.body.clone()).filter(shows).collect();
        let ends: Vec<_> = blocks.iter().filter_map(|index| EndMark::at(*index, tree)).collect();
        let is_list = |index: &usize| matches!(tree.tag(*index), Some(Tag::List(_)));
        let has_link = |index: &usize| tree.children(*index).any(|item| link_of(item, tree).is_some());
        let choices_at = blocks.iter().position(|index| is_list(index) && has_link(index)).or_else(|| {
            // A list without any link is text, unless the step has nothing else to go on with.
            let last = blocks.len().checked_sub(1)?;
            (ends.is_empty() && is_list(&blocks[last])).then_some(last)
        });
        let (span, problem) = match (choices_at, &ends[..]) {
            (None, [end]) => return Self::read_end(step, end, writer),
            (Some(at), []) => return Self::read_choices(step, &blocks[at..], names, writer),
            (None, []) => {
                let ends = label::OUTCOMES.map(|outcome| format!("`{}`", end_marker(outcome, document.lang)));
                (tree.node(step.heading).span.clone(), Problem::StepLeadsNowhere { ends: ends.join(", ") })
            }
            (Some(_), [second, ..]) | (None, [_, second, ..]) => {
                (tree.node(second.paragraph).span.clone(), Problem::StepWithTwoEnds {})
            }
        };
        writer.report(span, problem);
        None
    }

    /// Reads a step that ends the case; what stands beside the mark is text.
    fn read_end(step: &StepPart, end: &EndMark, writer: &mut Writer<'_, '_>) -> Option<Self> {
        let tree = &writer.document.tree;
        let outcome = end.outcome(writer)?;
        let next = tree.node(end.paragraph).next;
        let before = writer.blocks_html(step.body.start..end.paragraph);
        let beside = writer.inline_html(tree.node(end.strong).next..next);
        let after = writer.blocks_html(next..step.body.end);
        let beside = if beside.is_empty() { String::new() } else { format!("<p>{}</p>", beside.as_str()) };
        let parts = [before.as_str(), &beside, after.as_str()];
        let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(Self { text: SafeHtml::vouched(parts.join("\n")), choices: Vec::new(), end: Some(outcome) })
    }

    /// Reads a step that goes on; `blocks` are the list of choices and what follows it.
    fn read_choices(step: &StepPart, blocks: &[usize], names: &StepNames, writer: &mut Writer<'_, '_>) -> Option<Self> {
        let document = writer.document;
        let tree = &document.tree;
        let text = writer.blocks_html(step.body.start..*blocks.first()?);
        // A list that follows feedback outside its choice is the rest of the choices.
        let (lists, others): (Vec<usize>, Vec<usize>) =
            blocks.iter().partition(|index| matches!(tree.tag(**index), Some(Tag::List(_))));
        if let Some(other) = others.first() {
            let problem = match tree.tag(*other) {
                Some(Tag::BlockQuote(None)) => block::quote_without_label(document.lang),
                _ => Problem::TextAfterAnswers {},
            };
            writer.report(tree.node(*other).span.clone(), problem);
            return None;
        }
        let items = choices::items(&lists, tree);
        if refuse_too_many(items.len(), &tree.node(*lists.first()?).span, writer) {
            return None;
        }
        let choices: Vec<_> = items.iter().filter_map(|item| read_choice(*item, names, writer)).collect();
        let is_sound =
            choices.len() == items.len() && choices::are_distinct(choices.iter().map(|(written, _)| written), writer);
        is_sound.then_some(Self { text, choices, end: None })
    }
}

/// The paragraph that says how the case ends.
struct EndMark {
    paragraph: usize,
    /// Its bold text.
    strong: usize,
    /// What stands before the colon, and after it.
    label: String,
    word: String,
}

impl EndMark {
    /// Reads a paragraph that starts with the label of an end in any language.
    fn at(paragraph: usize, tree: &Tree<'_>) -> Option<Self> {
        if !matches!(tree.tag(paragraph), Some(Tag::Paragraph)) {
            return None;
        }
        let strong = tree.children(paragraph).next().filter(|first| matches!(tree.tag(*first), Some(Tag::Strong)))?;
        let text = tree.plain(tree.inside(strong));
        let (label, word) = text.split_once(':')?;
        let is_end = Lang::ALL.into_iter().any(|lang| label::end(lang) == label);
        is_end.then(|| Self { paragraph, strong, label: label.to_owned(), word: word.trim().to_owned() })
    }

    /// How the end is judged; `None` when that cannot be read, which is reported.
    fn outcome(&self, writer: &mut Writer<'_, '_>) -> Option<Outcome> {
        let lang = writer.document.lang;
        let label = label::end(lang);
        let meant = label::OUTCOMES.into_iter().find(|outcome| label::outcome(*outcome, lang) == self.word);
        let problem = if self.label != label {
            Problem::LabelOfOtherLanguage { label: self.label.clone(), right: label }
        } else if let Some(outcome) = meant {
            return Some(outcome);
        } else {
            let words = label::OUTCOMES.map(|outcome| label::outcome(outcome, lang));
            Problem::UnknownEnd { label, word: self.word.clone(), guess: writer.report.guess(&self.word, words) }
        };
        writer.report(writer.document.tree.node(self.strong).span.clone(), problem);
        None
    }
}

/// The link that an item starts with, when it leads to a heading of the same text, and the anchor of that.
fn link_of<'t>(item: usize, tree: &'t Tree<'_>) -> Option<(usize, &'t str)> {
    let first = tree.outermost(Item::of(tree, item).text).next()?;
    match tree.tag(first) {
        Some(Tag::Link { dest_url, .. }) => Some((first, dest_url.strip_prefix('#')?)),
        _ => None,
    }
}

/// Reads a choice and the step it leads to; `None` when there is a mistake.
fn read_choice(item: usize, names: &StepNames, writer: &mut Writer<'_, '_>) -> Option<(WrittenChoice, OptionId)> {
    let tree = &writer.document.tree;
    let item_span = tree.node(item).span.clone();
    let Item { text, below } = Item::of(tree, item);
    if choices::refuse_marker(&text, writer) {
        return None;
    }
    let link = link_of(item, tree).map(|(link, anchor)| {
        let (between, tail, own_id) = choices::split_id(tree, tree.node(link).next..text.end);
        let is_alone = tree.plain(between).is_empty() && tail.is_none_or(str::is_empty);
        (link, anchor, own_id, is_alone)
    });
    let Some((link, anchor, own_id, true)) = link else {
        writer.report(item_span, Problem::ChoiceNotLink {});
        return None;
    };
    let (span, content) = (tree.node(link).span.clone(), tree.inside(link));
    let plain = tree.plain(content.clone());
    if plain.is_empty() {
        writer.report(item_span, Problem::EmptyOption {});
        return None;
    }
    let leads_to = names.step(anchor, span.clone(), writer);
    let id = choices::read_id(own_id, &span, writer)?;
    let text = NamedText { html: writer.inline_html(content), plain, id };
    let choice = text.with_feedback(&below, span, writer)?;
    Some((choice, leads_to?))
}
