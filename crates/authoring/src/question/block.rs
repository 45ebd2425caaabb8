//! The parts that every type of question shares: context, answers and labelled quotes.

use std::ops::Range;

use course::{Lang, SafeHtml};
use pulldown_cmark::{Event, Tag};

use super::{kind::Kind, label::Label, unless_empty};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Tree, Writer, is_table_without_dashes},
};

/// A question taken apart, as ranges of nodes.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// What stands above the answers, in stretches between labelled quotes.
    context: Vec<Range<usize>>,
    /// The blocks that hold the answers; none in a case.
    pub(super) answers: Vec<usize>,
    /// The steps of a case.
    pub(super) steps: Vec<StepPart>,
    pub(super) hint: Option<LabelledText>,
    pub(super) explanation: Option<LabelledText>,
    pub(super) source: Option<LabelledText>,
    /// Whether a label has a mistake, so that the text it belongs to is not reported as missing.
    pub(super) is_mislabelled: bool,
    has_stray: bool,
}

/// A step of a case: its heading, and the nodes below it.
#[derive(Debug)]
pub(super) struct StepPart {
    pub(super) heading: usize,
    pub(super) body: Range<usize>,
}

/// What stands after a label: the rest of its paragraph, and the blocks after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LabelledText {
    line: Range<usize>,
    more: Range<usize>,
}

impl LabelledText {
    /// The text as blocks; `None` when nothing stands after the label.
    pub(super) fn html(&self, writer: &mut Writer<'_, '_>) -> Option<SafeHtml> {
        let line = writer.inline_html(self.line.clone());
        let more = writer.blocks_html(self.more.clone());
        let html = match (line.is_empty(), more.is_empty()) {
            (true, _) => more,
            (false, true) => SafeHtml::vouched(format!("<p>{}</p>", line.as_str())),
            (false, false) => SafeHtml::vouched(format!("<p>{}</p>\n{}", line.as_str(), more.as_str())),
        };
        unless_empty(html)
    }
}

impl Block {
    /// Takes a question apart and reports what belongs to none of its parts.
    pub(super) fn read(part: &QuestionPart, kind: Option<Kind>, writer: &mut Writer<'_, '_>) -> Self {
        let document = writer.document;
        let tree = &document.tree;
        let mut block = Self::default();
        for index in tree.outermost(part.body.clone()) {
            let span = tree.node(index).span.clone();
            let tag = tree.tag(index);
            let is_answer = span.start >= part.span.end
                && match (tag, kind) {
                    (Some(tag), Some(kind)) => kind.is_answer(tag),
                    // Without a known type a list is taken for the answers, so that what follows is no stray text.
                    (tag, None) => matches!(tag, Some(Tag::List(_) | Tag::Table(_))),
                    (None, Some(_)) => false,
                };
            match tag {
                // Comments and footnotes show nothing where they stand.
                Some(Tag::HtmlBlock | Tag::FootnoteDefinition(_)) => block.extend_context(index, tree),
                Some(Tag::Heading { .. }) => block.stray(span, Problem::HeadingInQuestion {}, writer),
                Some(Tag::BlockQuote(None)) if is_labelled(tree, index) || !block.answers.is_empty() => {
                    block.quote(index, writer);
                }
                // A list that follows a quote outside its option is the rest of the answers.
                _ if is_answer => block.answers.push(index),
                _ if block.answers.is_empty() => {
                    block.context.push(index..index);
                    block.extend_context(index, tree);
                }
                _ => block.stray(span, Problem::TextAfterAnswers {}, writer),
            }
        }
        // A table without its row of dashes has a message of its own.
        let is_no_table = |index: usize| is_table_without_dashes(document, index);
        let after_comment = |index: &usize| tree.node(*index).span.start >= part.span.end;
        let has_broken_table =
            kind == Some(Kind::Match) && tree.outermost(part.body.clone()).filter(after_comment).any(is_no_table);
        if let (Some(kind), true, false) = (kind, block.answers.is_empty(), has_broken_table) {
            writer.report(part.span.clone(), Problem::AnswersMissing { kind: kind.name(), sample: kind.sample() });
        }
        block
    }

    /// Takes a case apart: the situation above its steps, the steps, and the labelled quotes after the last one.
    pub(super) fn read_case(part: &QuestionPart, writer: &mut Writer<'_, '_>) -> Self {
        let tree = &writer.document.tree;
        let mut block = Self::default();
        let mut labelled: Option<Range<usize>> = None;
        for index in tree.outermost(part.body.clone()) {
            let node = tree.node(index);
            match tree.tag(index) {
                Some(tag) if Kind::Case.is_answer(tag) => {
                    if let Some(quote) = labelled.take() {
                        writer.report(quote, Problem::LabelBeforeStep {});
                    }
                    block.steps.push(StepPart { heading: index, body: node.next..node.next });
                }
                Some(Tag::Heading { .. }) => block.stray(node.span.clone(), Problem::HeadingInQuestion {}, writer),
                Some(Tag::BlockQuote(None)) if is_labelled(tree, index) => {
                    labelled.get_or_insert_with(|| node.span.clone());
                    block.quote(index, writer);
                }
                Some(Tag::HtmlBlock | Tag::FootnoteDefinition(_)) => block.extend_context(index, tree),
                _ if labelled.is_some() => block.stray(node.span.clone(), Problem::TextAfterAnswers {}, writer),
                _ => {
                    if let Some(step) = block.steps.last_mut() {
                        step.body.end = node.next;
                    } else {
                        block.context.push(index..index);
                        block.extend_context(index, tree);
                    }
                }
            }
        }
        // Under a question's comment that says `type=case` even the steps may be an ordinary text; that has its message.
        if block.steps.is_empty() && part.is_case {
            let problem = Problem::AnswersMissing { kind: Kind::Case.name(), sample: Kind::Case.sample() };
            writer.report(part.span.clone(), problem);
        }
        block
    }

    /// Lets the last stretch of the context reach over a node that follows it.
    fn extend_context(&mut self, index: usize, tree: &Tree<'_>) {
        if let Some(last) = self.context.last_mut().filter(|last| last.end == index) {
            last.end = tree.node(index).next;
        }
    }

    /// Reports the first text that belongs to no part; what comes after it is usually part of the same mistake.
    fn stray(&mut self, span: Range<usize>, problem: Problem, writer: &mut Writer<'_, '_>) {
        if !self.has_stray {
            writer.report(span, problem);
        }
        self.has_stray = true;
    }

    /// The client's situation above the answers.
    pub(super) fn context_html(&self, writer: &mut Writer<'_, '_>) -> SafeHtml {
        let parts: Vec<_> = self.context.iter().map(|part| writer.blocks_html(part.clone())).collect();
        SafeHtml::vouched(parts.iter().map(SafeHtml::as_str).collect::<Vec<_>>().join("\n"))
    }

    /// Reads a quote, in which every paragraph may start with a label.
    fn quote(&mut self, quote: usize, writer: &mut Writer<'_, '_>) {
        let document = writer.document;
        let tree = &document.tree;
        let mut current: Option<(Label, LabelledText)> = None;
        for index in tree.children(quote) {
            let next = tree.node(index).next;
            if let Some((strong, word)) = label_at(tree, index) {
                if let Some((label, text)) = current.take() {
                    self.set(label, text, quote, writer);
                }
                let Some(label) = known_label(&word, tree.node(strong).span.clone(), writer) else {
                    self.is_mislabelled = true;
                    return;
                };
                self.is_mislabelled |= refuse_labels_inside(tree, index, strong, writer);
                current = Some((label, LabelledText { line: tree.node(strong).next..next, more: next..next }));
            } else if let Some((_, text)) = &mut current {
                text.more.end = next;
            } else if let Some((span, label)) = plain_label(tree, index) {
                let label = label.word(document.lang);
                let words = Label::ALL.map(|label| label.word(document.lang));
                let guess = writer.report.guess(label, words).written(bold_label);
                let text = document.file.text[span.clone()].to_owned();
                writer.report(span, Problem::UnknownLabel { label: text, guess });
                self.is_mislabelled = true;
                return;
            } else {
                self.stray(tree.node(quote).span.clone(), quote_without_label(document.lang), writer);
                self.is_mislabelled = true;
                return;
            }
        }
        if let Some((label, text)) = current {
            self.set(label, text, quote, writer);
        }
    }

    fn set(&mut self, label: Label, text: LabelledText, quote: usize, writer: &mut Writer<'_, '_>) {
        let slot = match label {
            Label::Hint => &mut self.hint,
            Label::Explanation => &mut self.explanation,
            Label::Source => &mut self.source,
        };
        if slot.is_some() {
            let problem = Problem::DuplicateLabel { label: label.word(writer.document.lang).to_owned() };
            writer.report(writer.document.tree.node(quote).span.clone(), problem);
        } else {
            *slot = Some(text);
        }
    }
}

/// What is said about a quote that is neither labelled nor indented below an option.
pub(super) fn quote_without_label(lang: Lang) -> Problem {
    let labels = Label::ALL.map(|label| format!("`**{}:**`", label.word(lang)));
    Problem::QuoteWithoutLabel { labels: labels.join(", ") }
}

/// The bold text that a paragraph starts with, when it looks like a label.
fn label_at(tree: &Tree<'_>, paragraph: usize) -> Option<(usize, String)> {
    if !matches!(tree.tag(paragraph), Some(Tag::Paragraph)) {
        return None;
    }
    let strong = tree.children(paragraph).next()?;
    if !matches!(tree.tag(strong), Some(Tag::Strong)) {
        return None;
    }
    let word = tree.plain(tree.inside(strong));
    let is_label = word.ends_with(':') || Label::of(&word).is_some();
    is_label.then_some((strong, word))
}

/// A label: `**Perustelu:**`.
fn bold_label(word: &str) -> String {
    format!("**{word}:**")
}

/// The label that a paragraph starts with when it is not bold, and its place.
fn plain_label(tree: &Tree<'_>, paragraph: usize) -> Option<(Range<usize>, Label)> {
    let first = tree.children(paragraph).next()?;
    let Event::Text(text) = &tree.node(first).event else { return None };
    let (word, _) = text.split_once(':')?;
    let start = tree.node(first).span.start;
    Label::of(word).map(|label| (start..start + word.len() + 1, label))
}

/// Whether a quote starts with one of the labels, in any language.
fn is_labelled(tree: &Tree<'_>, quote: usize) -> bool {
    if !matches!(tree.tag(quote), Some(Tag::BlockQuote(None))) {
        return false;
    }
    let label = tree.children(quote).next().and_then(|paragraph| label_at(tree, paragraph));
    label.is_some_and(|(_, word)| Label::of(word.trim_end_matches(':')).is_some())
}

fn known_label(word: &str, span: Range<usize>, writer: &mut Writer<'_, '_>) -> Option<Label> {
    let lang = writer.document.lang;
    let label = word.strip_suffix(':').and_then(Label::of);
    match label {
        Some(label) if word.trim_end_matches(':') == label.word(lang) => Some(label),
        Some(label) => {
            writer.report(span, Problem::LabelOfOtherLanguage { label: word.to_owned(), right: label.word(lang) });
            None
        }
        None => {
            let words = Label::ALL.map(|label| label.word(lang));
            let guess = writer.report.guess(word.trim_end_matches(':'), words).written(bold_label);
            let label = writer.document.file.text[span.clone()].to_owned();
            writer.report(span, Problem::UnknownLabel { label, guess });
            None
        }
    }
}

/// Reports a label on a later line of the same paragraph; whether there was one.
fn refuse_labels_inside(tree: &Tree<'_>, paragraph: usize, label: usize, writer: &mut Writer<'_, '_>) -> bool {
    let mut after_break = false;
    for index in tree.children(paragraph).filter(|index| *index > label) {
        let is_strong = matches!(tree.tag(index), Some(Tag::Strong));
        if after_break && is_strong {
            let word = tree.plain(tree.inside(index));
            if word.strip_suffix(':').and_then(Label::of).is_some() {
                writer.report(tree.node(index).span.clone(), Problem::LabelsRunTogether { label: word });
                return true;
            }
        }
        after_break = matches!(tree.node(index).event, Event::SoftBreak | Event::HardBreak);
    }
    false
}
