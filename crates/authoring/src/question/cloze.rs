//! `cloze`: a text with gaps, written as `[[answer]]`, `[[answer; other answer]]` or `[[ (right) | wrong ]]`.
//!
//! The parser takes `[[` for two texts, and what stands in a gap for any text; so gaps are read from the marks of a
//! paragraph's source.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use course::{
    OptionId, SafeHtml,
    quiz::{Body, ChoiceSheet, ClozePiece, Gap, GapKey, Matching},
};
use pulldown_cmark::Tag;

use super::{
    MAX_PARTS,
    block::Block,
    lint, refuse_too_many,
    typed::{self, Accepted},
};
use crate::{
    diagnostics::Problem,
    markdown::{Inline, Mark, QuestionPart, Writer},
    revision,
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let document = writer.document;
    let tree = &document.tree;
    let first = *block.answers.first()?;
    let matching = typed::read_matching(part, writer);
    let mut text = GappedText::default();
    for &index in &block.answers {
        if matches!(tree.tag(index), Some(Tag::Paragraph)) {
            let paragraph = Inline::of(document, tree.inside(index));
            text.read_paragraph(&paragraph, tree.node(index).span.clone(), matching.unwrap_or_default(), writer);
        } else {
            writer.report(tree.node(index).span.clone(), Problem::GapTextNotParagraph {});
            text.has_mistake = true;
        }
    }
    if text.has_mistake {
        return None;
    }
    if text.found == 0 {
        writer.report(tree.node(first).span.clone(), Problem::NoGaps {});
        return None;
    }
    Some(Body::Cloze { paragraphs: text.paragraphs, right: text.right, matching: matching? })
}

/// What has been read of the text.
#[derive(Default)]
struct GappedText {
    paragraphs: Vec<Vec<ClozePiece>>,
    right: BTreeMap<OptionId, GapKey>,
    /// The gaps met so far, those with a mistake included.
    found: usize,
    /// Whether brackets that do not match have been reported.
    has_unmatched: bool,
    has_mistake: bool,
}

impl GappedText {
    fn read_paragraph(
        &mut self,
        paragraph: &Inline<'_, '_>,
        place: Range<usize>,
        matching: Matching,
        writer: &mut Writer<'_, '_>,
    ) {
        let marks = paragraph.marks(b"[]()|;");
        let gaps = match find_gaps(&marks, writer) {
            Ok(gaps) => gaps,
            Err((span, problem)) => {
                // Brackets that do not match in one paragraph often match those of another.
                let is_unmatched = problem == Problem::GapNotClosed {};
                if !(is_unmatched && self.has_unmatched) {
                    writer.report(span, problem);
                }
                self.has_unmatched |= is_unmatched;
                self.has_mistake = true;
                return;
            }
        };
        let found_before = self.found;
        self.found += gaps.len();
        if found_before > MAX_PARTS || refuse_too_many(self.found, &place, writer) {
            self.has_mistake = true;
            return;
        }
        let mut pieces = Vec::new();
        let mut text_start = place.start;
        for (number, gap) in (found_before + 1..).zip(gaps) {
            let text = writer.part_html(paragraph, &(text_start..gap.span.start));
            text_start = gap.span.end;
            match gap.read(paragraph, &marks, matching, writer) {
                Some((options, key)) => {
                    let id: OptionId = format!("g{number}").parse().expect("a letter and a number are an id");
                    self.right.insert(id.clone(), key);
                    pieces.extend((!text.is_empty()).then_some(ClozePiece::Text(text)));
                    pieces.push(ClozePiece::Gap(Gap { id, options }));
                }
                None => self.has_mistake = true,
            }
        }
        let text = writer.part_html(paragraph, &(text_start..place.end));
        pieces.extend((!text.is_empty()).then_some(ClozePiece::Text(text)));
        self.paragraphs.push(pieces);
    }
}

/// A gap: its place with the brackets, and the marks inside.
struct GapPlace {
    span: Range<usize>,
    marks: Range<usize>,
}

/// Finds the gaps of a paragraph, or the first mistake in its brackets.
fn find_gaps(marks: &[Mark], writer: &Writer<'_, '_>) -> Result<Vec<GapPlace>, (Range<usize>, Problem)> {
    let mut gaps = Vec::new();
    // Single brackets that are open: `]]` after `[[` that is no gap closes them.
    let mut open = 0_usize;
    let mut at = 0;
    while let Some(mark) = marks.get(at) {
        match *mark {
            Mark::Sign(b'[', start) if is_doubled(marks, at) => {
                let unclosed = (start..start + 2, Problem::GapNotClosed {});
                let inside = &marks[at + 2..];
                let bracket = |mark: &Mark| matches!(mark, Mark::Sign(b'[' | b']', _));
                let Some(close) = inside.iter().position(bracket).map(|offset| at + 2 + offset) else {
                    return Err(unclosed);
                };
                let Mark::Sign(b']', end) = marks[close] else { return Err(unclosed) };
                if !is_doubled(marks, close) {
                    return Err(unclosed);
                }
                gaps.push(GapPlace { span: start..end + 2, marks: at + 2..close });
                at = close + 1;
            }
            Mark::Sign(b']', start) if open == 0 && is_doubled(marks, at) => {
                return Err((start..start + 2, Problem::GapNotClosed {}));
            }
            Mark::Sign(b'[', start) => {
                // `\[[` says that no gap is meant.
                let is_second = writer.document.file.text[..start].ends_with('[');
                if let Some(end) = single_end(&marks[at + 1..]).filter(|_| !is_second) {
                    let text = writer.document.file.text[start + 1..end].to_owned();
                    return Err((start..end + 1, Problem::SingleBrackets { text }));
                }
                open += 1;
            }
            Mark::Sign(b']', _) => open = open.saturating_sub(1),
            Mark::Element(index) if holds_gap(index, writer) => {
                return Err((writer.document.tree.node(index).span.clone(), Problem::GapInMarkup {}));
            }
            _ => {}
        }
        at += 1;
    }
    Ok(gaps)
}

/// Where a single bracket closes, given the marks after it, when there is nothing but text in between.
fn single_end(marks: &[Mark]) -> Option<usize> {
    match marks.iter().find(|mark| matches!(mark, Mark::Sign(b'[' | b']', _) | Mark::Element(_)))? {
        Mark::Sign(b']', end) => Some(*end),
        _ => None,
    }
}

/// Whether the next mark is the same sign at the next place.
fn is_doubled(marks: &[Mark], at: usize) -> bool {
    match (&marks[at], marks.get(at + 1)) {
        (Mark::Sign(sign, place), Some(Mark::Sign(next, next_place))) => sign == next && place + 1 == *next_place,
        _ => false,
    }
}

/// Whether a gap opens inside an element, or was taken for a link because a parenthesis follows it.
fn holds_gap(element: usize, writer: &Writer<'_, '_>) -> bool {
    let document = writer.document;
    if document.file.text[document.tree.node(element).span.clone()].starts_with("[[") {
        return true;
    }
    let marks = Inline::of(document, document.tree.inside(element)).marks(b"[");
    marks.iter().enumerate().any(|(at, mark)| match mark {
        Mark::Sign(..) => is_doubled(&marks, at),
        Mark::Element(index) => holds_gap(*index, writer),
    })
}

impl GapPlace {
    fn read(
        &self,
        paragraph: &Inline<'_, '_>,
        marks: &[Mark],
        matching: Matching,
        writer: &mut Writer<'_, '_>,
    ) -> Option<(Vec<ChoiceSheet>, GapKey)> {
        let marks = &marks[self.marks.clone()];
        let is_choice = marks.iter().any(|mark| matches!(mark, Mark::Sign(b'|', _)));
        let pieces = self.split(marks, if is_choice { b'|' } else { b';' }, writer);
        if refuse_too_many(pieces.len(), &self.span, writer) {
            return None;
        }
        let stands_alone = matches!(pieces[..], [ref only] if in_parentheses(only, marks));
        if is_choice || stands_alone {
            self.read_choice(paragraph, marks, &pieces, writer)
        } else {
            let texts: Option<Vec<_>> = pieces.iter().map(|piece| self.text(paragraph, piece, writer)).collect();
            let accepted = texts?.into_iter().map(|text| Accepted { text, span: self.span.clone() });
            let accepted: Vec<_> = accepted.collect();
            let texts = || accepted.iter().map(|accepted| accepted.text.clone()).collect();
            typed::are_sound(&accepted, matching, writer).then(|| (Vec::new(), GapKey::Typed(texts())))
        }
    }

    fn read_choice(
        &self,
        paragraph: &Inline<'_, '_>,
        marks: &[Mark],
        pieces: &[Range<usize>],
        writer: &mut Writer<'_, '_>,
    ) -> Option<(Vec<ChoiceSheet>, GapKey)> {
        let mut options: Vec<(ChoiceSheet, String)> = Vec::new();
        let mut right = Vec::new();
        let mut ids = BTreeSet::new();
        for piece in pieces {
            let is_right = in_parentheses(piece, marks);
            let inner = if is_right { piece.start + 1..piece.end - 1 } else { piece.clone() };
            let text = self.text(paragraph, &inner, writer)?;
            let id = revision::option_id(&text);
            if !ids.insert(id.clone()) {
                let line = writer.document.file.line_of(self.span.start);
                writer.report(self.span.clone(), Problem::DuplicateAnswer { line });
                return None;
            }
            if is_right {
                right.push(options.len());
            }
            options.push((ChoiceSheet { id, text: SafeHtml::from_text(&text) }, text));
        }
        let (&[right], 2..) = (&right[..], options.len()) else {
            let problem = Problem::GapChoice { options: options.len(), right: right.len() };
            writer.report(self.span.clone(), problem);
            return None;
        };
        for (_, text) in &options {
            lint::shuffled_option(text, &self.span, writer);
        }
        let wrong = options.iter().enumerate().filter(|(index, _)| *index != right).map(|(_, (_, text))| text.as_str());
        lint::longest_option(&options[right].1, &self.span, wrong, writer);
        let key = GapKey::Chosen(options[right].0.id.clone());
        Some((options.into_iter().map(|(option, _)| option).collect(), key))
    }

    /// What stands between the separators, without the spaces at the ends.
    fn split(&self, marks: &[Mark], separator: u8, writer: &Writer<'_, '_>) -> Vec<Range<usize>> {
        let source = writer.document.file.text;
        let cuts = marks.iter().filter_map(|mark| match mark {
            Mark::Sign(sign, place) if *sign == separator => Some(*place),
            _ => None,
        });
        let mut start = self.span.start + 2;
        let mut pieces = Vec::new();
        for end in cuts.chain([self.span.end - 2]) {
            let piece = &source[start..end];
            let trimmed = start + (piece.len() - piece.trim_start().len());
            pieces.push(trimmed..trimmed + piece.trim().len());
            start = end + 1;
        }
        pieces
    }

    /// The text of a piece; `None` when there is none or markup in it.
    fn text(&self, paragraph: &Inline<'_, '_>, piece: &Range<usize>, writer: &mut Writer<'_, '_>) -> Option<String> {
        let (span, problem) = match paragraph.text(piece) {
            Ok(text) if text.is_empty() => (self.span.clone(), Problem::EmptyGap {}),
            Ok(text) => return Some(text),
            Err(markup) => (markup, Problem::MarkupInAnswer {}),
        };
        writer.report(span, problem);
        None
    }
}

/// Whether a piece is the one that is marked as right.
fn in_parentheses(piece: &Range<usize>, marks: &[Mark]) -> bool {
    piece.len() >= 2
        && marks.contains(&Mark::Sign(b'(', piece.start))
        && marks.contains(&Mark::Sign(b')', piece.end - 1))
}
