//! Slips that Markdown takes for ordinary text: a heading without a space, an option glued to its dash, a table without
//! its row of dashes, a link that is none.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::Tree;
use crate::{
    diagnostics::{Problem, Report},
    source::SourceFile,
};

/// A slip that hides a heading or a question, and what the file is read as in its place: a text of the same length.
pub(super) struct Slip {
    pub(super) place: Range<usize>,
    pub(super) mended: String,
    /// What is said about it, and where; `None` when what it is read as has a message.
    pub(super) problem: Option<(Range<usize>, Problem)>,
}

/// Finds the slips that hide a heading, an option or the comment of a question.
pub(super) fn hiding(text: &str, tree: &Tree<'_>) -> Vec<Slip> {
    let has_questions = text.contains("<!");
    let line_starts = paragraph_lines(text, tree);
    let found = line_starts.into_iter().filter_map(|start| {
        let line = text[start..].lines().next()?;
        let heading = || heading(line, start);
        let in_question = || (has_questions).then(|| option(line, start).or_else(|| comment(line, start)))?;
        heading().or_else(in_question)
    });
    found.collect()
}

/// Where the lines of the paragraphs start, in order; escaped lines are left out.
fn paragraph_lines(text: &str, tree: &Tree<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut code_end = 0;
    let mut is_first = true;
    for index in tree.all() {
        let node = tree.node(index);
        match &node.event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => code_end = node.next,
            Event::Text(_) if index >= code_end => {
                let start = node.span.start;
                if is_first && !text[..start].ends_with('\\') {
                    starts.push(start);
                }
                is_first = false;
            }
            Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph | Tag::Item) => is_first = true,
            _ => is_first = false,
        }
    }
    starts
}

/// `##Heading`, or a space after the signs that is none for Markdown.
fn heading(line: &str, start: usize) -> Option<Slip> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let first = line[level..].chars().next()?;
    let is_hard_space = first == '\u{a0}';
    let is_slip = is_hard_space && (1..=6).contains(&level) || (2..=6).contains(&level) && !first.is_whitespace();
    is_slip.then(|| {
        let after = start + level;
        let marks = "#".repeat(level);
        Slip {
            place: after..after + first.len_utf8(),
            mended: " ".repeat(first.len_utf8()),
            problem: Some((start..start + line.trim_end().len(), Problem::HeadingWithoutSpace { marks })),
        }
    })
}

/// `-[ ] option`: read as an option whose check box is none, which has its message.
fn option(line: &str, start: usize) -> Option<Slip> {
    let rest = line.strip_prefix(['-', '*', '+'])?;
    let rest = rest.strip_prefix('\u{a0}').unwrap_or(rest);
    let end = ["[ ]", "[x]", "[X]", "[]"].into_iter().find_map(|mark| rest.strip_prefix(mark))?;
    let length = line.len() - end.len();
    (length >= 4).then(|| Slip {
        place: start..start + length,
        mended: format!("-{:>1$}", "[]", length - 1),
        problem: None,
    })
}

/// `<!- question` and the like: read as the comment it was meant to be.
fn comment(line: &str, start: usize) -> Option<Slip> {
    let opening = ["<!-", "<!–", "<!—", "<--", "<–"].into_iter().find(|opening| line.starts_with(opening))?;
    let rest = &line[opening.len()..];
    let word = rest.split_whitespace().next()?;
    if !matches!(word, "question" | "case") || !rest.contains('=') {
        return None;
    }
    // What stands inside keeps its place.
    let whole = line.trim_end().len();
    let inner = opening.len() + (rest.len() - rest.trim_start().len());
    let inner_end = line[..whole].trim_end_matches(['-', '–', '—', '>', ' ']).len();
    let before = inner.checked_sub("<!--".len())?;
    let after = (whole - inner_end).checked_sub("-->".len())?;
    Some(Slip {
        place: start..start + whole,
        mended: format!("<!--{}{}{}-->", " ".repeat(before), &line[inner..inner_end], " ".repeat(after)),
        problem: Some((
            start..start + opening.len(),
            Problem::MisspelledComment { word: opening.to_owned(), right: "<!--" },
        )),
    })
}

/// Reports the slips that hide nothing else.
pub(super) fn check(file: &SourceFile<'_>, tree: &Tree<'_>, report: &mut Report) {
    let text = file.read_text();
    let mut code_end = 0;
    let mut bold_end = 0;
    for index in tree.all() {
        let node = tree.node(index);
        match &node.event {
            Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => code_end = node.next,
            Event::Start(Tag::Paragraph) => {
                if let Some((span, dashes)) = table_without_dashes(text, node.span.clone()) {
                    report.add(file, span, Problem::TableWithoutDashes { dashes });
                }
            }
            Event::Text(_) if index >= code_end => {
                let span = node.span.clone();
                if let Some(link) = link_left_over(text, span.clone()) {
                    report.add(file, link, Problem::LinkLeftOver {});
                }
                if let Some(at) = bold_left_over(text, span.clone()).filter(|at| *at >= bold_end) {
                    report.add(file, at..at + 2, Problem::BoldLeftOver {});
                    // The signs that were meant to close it are the same mistake.
                    bold_end = text[at..].find("\n\n").map_or(text.len(), |length| at + length);
                }
            }
            _ => {}
        }
    }
}

/// Whether a node is a paragraph that was meant to be a table, which is reported.
pub(crate) fn is_table_without_dashes(document: &super::Document<'_>, index: usize) -> bool {
    let tree = &document.tree;
    matches!(tree.tag(index), Some(Tag::Paragraph))
        && table_without_dashes(document.file.read_text(), tree.node(index).span.clone()).is_some()
}

/// Two lines in bars that are no table: the place of the first, and the row of dashes that it needs.
fn table_without_dashes(text: &str, paragraph: Range<usize>) -> Option<(Range<usize>, String)> {
    let mut start = paragraph.start;
    let mut lines = text[paragraph].split_inclusive('\n').map(|line| {
        let span = start..start + line.trim_end().len();
        start += line.len();
        (span, line.trim())
    });
    let is_row = |line: &str| line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    let (first, line) = lines.by_ref().find(|(_, line)| is_row(line))?;
    let (_, second) = lines.next()?;
    is_row(second).then(|| (first, format!("|{}", "---|".repeat(cells(line).min(20)))))
}

/// How many cells a row of a table has.
pub(super) fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let bytes = row.as_bytes();
    let is_bar = |at: usize| bytes[at] == b'|' && (at == 0 || bytes[at - 1] != b'\\');
    let bars = (0..bytes.len()).filter(|at| is_bar(*at)).count();
    let is_closed = !bytes.is_empty() && is_bar(bytes.len() - 1);
    if is_closed { bars } else { bars + 1 }
}

/// The longest address that a link which is none is looked for in, in bytes.
const MAX_ADDRESS: usize = 500;

/// `](` or `] (` before something like an address, in a text: the place from the bracket on.
fn link_left_over(text: &str, span: Range<usize>) -> Option<Range<usize>> {
    let is_address = |address: &str| {
        ["http://", "https://", "www.", "mailto:", "fact:", "term:", "#", "../", "images/"]
            .iter()
            .any(|start| address.starts_with(start))
            || address.contains(".md")
    };
    let brackets = text[span.clone()].match_indices(']').map(|(skip, _)| span.start + skip);
    brackets.filter(|at| !text[..*at].ends_with('\\')).find_map(|at| {
        let rest = &text[at + 1..];
        let address = rest.strip_prefix('(').or_else(|| rest.strip_prefix(" ("))?;
        let start = text.len() - address.len();
        let address = &address[..address.floor_char_boundary(MAX_ADDRESS)];
        let address = &address[..address.find([')', '\n']).unwrap_or(address.len())];
        is_address(address).then(|| at..start + address.len())
    })
}

/// Two stars in a text that no backslash stands before.
fn bold_left_over(text: &str, span: Range<usize>) -> Option<usize> {
    let mut stars = text[span.clone()].match_indices('*').map(|(skip, _)| span.start + skip);
    let are_two = |at: &usize| text[*at..].starts_with("**") && !text[at + 2..].starts_with('*');
    stars.find(|at| are_two(at) && !text[..*at].ends_with(['\\', '*']))
}
