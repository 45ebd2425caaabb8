//! `case`: a client's story in steps, where each choice leads to another step.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use course::{
    OptionId, SafeHtml,
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
    let tree = &writer.document.tree;
    if let Some(step) = block.steps.get(MAX_CASE_STEPS) {
        let problem = Problem::TooManySteps { found: block.steps.len(), limit: MAX_CASE_STEPS };
        writer.report(tree.node(step.heading).span.clone(), problem);
        return None;
    }
    let (names, titles) = name_steps(&block.steps, writer);
    let first = titles.first()?.as_ref().map(|(id, _)| id.clone());
    let start = match part.attributes.get("start") {
        None => first,
        Some(attribute) => names.step(&attribute.value, attribute.value_span.clone(), writer),
    };
    let steps: Vec<_> = block.steps.iter().map(|step| StepBody::read(step, &names, writer)).collect();

    let (mut story, mut remarks, mut ends, mut places) = (Vec::new(), BTreeMap::new(), BTreeMap::new(), Vec::new());
    for (title, body) in titles.into_iter().zip(steps) {
        let ((id, title), body) = (title?, body?);
        let mut choices = Vec::new();
        let mut said = BTreeMap::new();
        for (WrittenChoice { choice, span, .. }, leads_to) in body.choices {
            places.push((id.clone(), choice.id.clone(), span));
            said.extend(choice.feedback.map(|feedback| (choice.id.clone(), feedback)));
            choices.push(CaseChoice { choice: ChoiceSheet { id: choice.id, text: choice.text }, leads_to });
        }
        remarks.insert(id.clone(), said);
        ends.extend(body.end.map(|end| (id.clone(), end)));
        story.push(CaseStep { id, title, text: body.text, choices });
    }
    if !ends.values().any(|end| *end == Outcome::Right) {
        let (end, right) = (label::end(writer.document.lang), label::outcome(Outcome::Right, writer.document.lang));
        writer.report(part.span.clone(), Problem::CaseWithoutRightEnd { marker: format!("**{end}: {right}**") });
        return None;
    }
    let headings: Vec<_> = story.iter().map(|step| step.id.clone()).zip(&block.steps).collect();
    let heading_of = |id: &OptionId| {
        let found = headings.iter().find(|(step, _)| step == id);
        found.map_or(part.span.clone(), |(_, step)| tree.node(step.heading).span.clone())
    };
    let problem = match CaseSheet::new(start?, story) {
        Ok(case) => return Some(Body::Case { case, remarks, ends }),
        Err(CaseError::Unreachable(id)) => (heading_of(&id), Problem::StepUnreachable {}),
        Err(CaseError::Endless { step, choice }) => {
            let place = places.into_iter().find(|(at, made, _)| (at, made) == (&step, &choice));
            (place.map_or(part.span.clone(), |(_, _, span)| span), Problem::CaseEndless {})
        }
        // Both have been looked for above, where their places are known.
        Err(CaseError::TooManySteps | CaseError::UnknownStep(_)) => return None,
    };
    writer.report(problem.0, problem.1);
    None
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

/// What stands below the heading of a step.
struct StepBody {
    text: SafeHtml,
    /// Each with the step it leads to.
    choices: Vec<(WrittenChoice, OptionId)>,
    end: Option<Outcome>,
}

/// The paragraph that says how the case ends.
struct EndMark {
    paragraph: usize,
    /// Its bold text.
    strong: usize,
    /// What stands before and after the colon.
    label: String,
    word: String,
}

impl StepBody {
    /// Reads a step; `None` when there is a mistake.
    fn read(step: &StepPart, names: &StepNames, writer: &mut Writer<'_, '_>) -> Option<Self> {
        let document = writer.document;
        let tree = &document.tree;
        let blocks: Vec<usize> = tree.outermost(step.body.clone()).collect();
        let ends: Vec<_> = blocks.iter().filter_map(|index| EndMark::at(*index, tree)).collect();
        let is_list = |index: &usize| matches!(tree.tag(*index), Some(Tag::List(_)));
        let links = |index: &usize| is_list(index) && tree.children(*index).any(|item| link_of(item, tree).is_some());
        // A list without any link is text, unless the step has nothing else to go on with.
        let shown = blocks.iter().rposition(|index| !matches!(tree.tag(*index), Some(Tag::HtmlBlock)));
        let last_list = shown.filter(|last| ends.is_empty() && is_list(&blocks[*last]));
        let choices_at = blocks.iter().position(links).or(last_list);

        match (choices_at, &ends[..]) {
            (None, []) => {
                let label = label::end(document.lang);
                let words =
                    label::OUTCOMES.map(|outcome| format!("`**{label}: {}**`", label::outcome(outcome, document.lang)));
                let span = tree.node(step.heading).span.clone();
                writer.report(span, Problem::StepLeadsNowhere { ends: words.join(", ") });
                None
            }
            (Some(_), [end, ..]) | (None, [_, end, ..]) => {
                writer.report(tree.node(end.paragraph).span.clone(), Problem::StepWithTwoEnds {});
                None
            }
            (None, [end]) => {
                let outcome = end.outcome(writer)?;
                let rest = writer.inline_html(tree.node(end.strong).next..tree.node(end.paragraph).next);
                let before = writer.blocks_html(step.body.start..end.paragraph);
                let after = writer.blocks_html(tree.node(end.paragraph).next..step.body.end);
                let rest = if rest.is_empty() { String::new() } else { format!("<p>{}</p>", rest.as_str()) };
                let parts = [before.as_str(), &rest, after.as_str()];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                let text = SafeHtml::vouched(parts.join("\n"));
                Some(Self { text, choices: Vec::new(), end: Some(outcome) })
            }
            (Some(at), []) => {
                let text = writer.blocks_html(step.body.start..blocks[at]);
                let (lists, others): (Vec<usize>, Vec<usize>) = blocks[at..].iter().partition(|index| is_list(index));
                let other = others
                    .into_iter()
                    .find(|index| !matches!(tree.tag(*index), Some(Tag::HtmlBlock | Tag::FootnoteDefinition(_))));
                if let Some(other) = other {
                    let problem = match tree.tag(other) {
                        Some(Tag::BlockQuote(None)) => block::quote_without_label(document.lang),
                        _ => Problem::TextAfterAnswers {},
                    };
                    writer.report(tree.node(other).span.clone(), problem);
                    return None;
                }
                let choices = read_choices(&lists, names, writer)?;
                Some(Self { text, choices, end: None })
            }
        }
    }
}

impl EndMark {
    fn at(paragraph: usize, tree: &Tree<'_>) -> Option<Self> {
        if !matches!(tree.tag(paragraph), Some(Tag::Paragraph)) {
            return None;
        }
        let strong = tree.children(paragraph).next().filter(|first| matches!(tree.tag(*first), Some(Tag::Strong)))?;
        let text = tree.plain(tree.inside(strong));
        let (label, word) = text.split_once(':')?;
        course::Lang::ALL.into_iter().any(|lang| label::end(lang) == label).then(|| Self {
            paragraph,
            strong,
            label: label.to_owned(),
            word: word.trim().to_owned(),
        })
    }

    /// What the end is judged as; `None` when that cannot be read, which is reported.
    fn outcome(&self, writer: &mut Writer<'_, '_>) -> Option<Outcome> {
        let lang = writer.document.lang;
        let label = label::end(lang);
        let meant = label::OUTCOMES.into_iter().find(|outcome| label::outcome(*outcome, lang) == self.word);
        let problem = match meant {
            Some(outcome) if self.label == label => return Some(outcome),
            _ if self.label != label => Problem::LabelOfOtherLanguage { label: self.label.clone(), right: label },
            _ => {
                let guess =
                    writer.report.guess(&self.word, label::OUTCOMES.map(|outcome| label::outcome(outcome, lang)));
                Problem::UnknownEnd { label, word: self.word.clone(), guess }
            }
        };
        writer.report(writer.document.tree.node(self.strong).span.clone(), problem);
        None
    }
}

/// The link that an item starts with, when it leads to a heading of the same text, and the anchor of that.
fn link_of<'t>(item: usize, tree: &'t Tree<'_>) -> Option<(usize, &'t str)> {
    let Item { text, .. } = Item::of(tree, item);
    let first = tree.outermost(text).next()?;
    match tree.tag(first) {
        Some(Tag::Link { dest_url, .. }) => Some((first, dest_url.strip_prefix('#')?)),
        _ => None,
    }
}

fn read_choices(
    lists: &[usize],
    names: &StepNames,
    writer: &mut Writer<'_, '_>,
) -> Option<Vec<(WrittenChoice, OptionId)>> {
    let tree = &writer.document.tree;
    let items = choices::items(lists, tree);
    if refuse_too_many(items.len(), &tree.node(lists[0]).span, writer) {
        return None;
    }
    let read: Vec<_> = items.iter().filter_map(|item| read_choice(*item, names, writer)).collect();
    let is_sound = read.len() == items.len() && choices::are_distinct(read.iter().map(|(choice, _)| choice), writer);
    is_sound.then_some(read)
}

fn read_choice(item: usize, names: &StepNames, writer: &mut Writer<'_, '_>) -> Option<(WrittenChoice, OptionId)> {
    let tree = &writer.document.tree;
    let Item { text, below } = Item::of(tree, item);
    if choices::refuse_marker(&text, writer) {
        return None;
    }
    let item_span = tree.node(item).span.clone();
    let Some((link, anchor)) = link_of(item, tree) else {
        writer.report(item_span, Problem::ChoiceNotLink {});
        return None;
    };
    let span = tree.node(link).span.clone();
    let (between, tail, own_id) = choices::split_id(tree, tree.node(link).next..text.end);
    if !tree.plain(between).is_empty() || tail.is_some_and(|tail| !tail.is_empty()) {
        writer.report(item_span, Problem::ChoiceNotLink {});
        return None;
    }
    let leads_to = names.step(anchor, span.clone(), writer)?;
    let id = choices::read_id(own_id, &span, writer)?;
    let content = tree.inside(link);
    let plain = tree.plain(content.clone());
    if plain.is_empty() {
        writer.report(item_span, Problem::EmptyOption {});
        return None;
    }
    let text = NamedText { html: writer.inline_html(content), plain, id };
    Some((text.with_feedback(&below, span, writer)?, leads_to))
}
