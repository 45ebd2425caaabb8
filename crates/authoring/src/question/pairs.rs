//! `match`: rows, each of which takes one option.

use std::{collections::BTreeMap, ops::Range};

use course::{
    OptionId, SafeHtml,
    quiz::{Body, ChoiceSheet},
};
use pulldown_cmark::Tag;

use super::{block::Block, lint, refuse_too_many};
use crate::{diagnostics::Problem, markdown::Writer, revision};

/// One pair is no choice.
const MIN_PAIRS: usize = 2;

/// A cell with something in it, as it is shown.
struct Cell {
    sheet: ChoiceSheet,
    plain: String,
    span: Range<usize>,
}

pub(super) fn read(block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let tree = &writer.document.tree;
    let table = *block.answers.first()?;
    if let Some(second) = block.answers.get(1) {
        writer.report(tree.node(*second).span.clone(), Problem::TextAfterAnswers {});
        return None;
    }
    let mut rows = tree.children(table);
    read_head(table, rows.next()?, writer)?;
    let rows: Vec<usize> = rows.collect();
    let table_span = tree.node(table).span.clone();
    if refuse_too_many(rows.len(), &table_span, writer) {
        return None;
    }
    let read: Vec<_> = rows.iter().filter_map(|row| read_row(*row, writer)).collect();
    if read.len() < rows.len() {
        return None;
    }
    let pairs = read.iter().filter(|(left, _)| left.is_some()).count();
    if pairs < MIN_PAIRS {
        writer.report(table_span, Problem::TooFewPairs { found: pairs, needed: MIN_PAIRS });
        return None;
    }
    let lefts_differ = are_distinct(read.iter().filter_map(|(left, _)| left.as_ref()), writer);
    if !(are_distinct(read.iter().map(|(_, right)| right), writer) && lefts_differ) {
        return None;
    }
    for (_, right) in &read {
        lint::shuffled_option(&right.plain, &right.span, writer);
    }
    let pair = |(left, right): &(Option<Cell>, Cell)| Some((left.as_ref()?.sheet.id.clone(), right.sheet.id.clone()));
    let right = read.iter().filter_map(pair).collect();
    let (rows, options): (Vec<_>, Vec<_>) =
        read.into_iter().map(|(left, right)| (left.map(|cell| cell.sheet), right.sheet)).unzip();
    Some(Body::Match { rows: rows.into_iter().flatten().collect(), options, right })
}

/// Checks the columns and the header; `None` when there is a mistake.
fn read_head(table: usize, head: usize, writer: &mut Writer<'_, '_>) -> Option<()> {
    let tree = &writer.document.tree;
    let columns = match tree.tag(table) {
        Some(Tag::Table(alignments)) => alignments.len(),
        _ => 0,
    };
    let problem = if columns != 2 {
        Problem::ColumnsNotTwo { found: columns }
    } else if tree.children(head).any(|cell| tree.plain(tree.inside(cell)).is_empty()) {
        Problem::EmptyHeaderCell {}
    } else {
        return Some(());
    };
    writer.report(tree.node(head).span.clone(), problem);
    None
}

/// Reads a row, whose left cell may be empty; `None` when there is a mistake.
fn read_row(row: usize, writer: &mut Writer<'_, '_>) -> Option<(Option<Cell>, Cell)> {
    let document = writer.document;
    let tree = &document.tree;
    let span = tree.node(row).span.clone();
    let mut cells = tree.children(row);
    let (left, right) = (cells.next()?, cells.next()?);
    // The parser drops the cells of further columns.
    let rest = document.file.text.get(tree.node(right).span.end..span.end).unwrap_or_default();
    let dropped = rest.split('|').filter(|cell| !cell.trim().is_empty()).count();
    if dropped > 0 {
        writer.report(span, Problem::ColumnsNotTwo { found: 2 + dropped });
        return None;
    }
    let left = read_cell(left, writer);
    let Some(mut right) = read_cell(right, writer) else {
        writer.report(span, Problem::EmptyRightCell {});
        return None;
    };
    // Options are offered in a menu, which shows neither emphasis nor links.
    right.sheet.text = SafeHtml::from_text(&right.plain);
    Some((left, right))
}

/// Reads a cell; `None` when there is nothing in it.
fn read_cell(cell: usize, writer: &mut Writer<'_, '_>) -> Option<Cell> {
    let tree = &writer.document.tree;
    let inside = tree.inside(cell);
    let plain = tree.plain(inside.clone());
    (!plain.is_empty()).then(|| Cell {
        span: tree.span(inside.clone()),
        sheet: ChoiceSheet { id: revision::option_id(&plain), text: writer.inline_html(inside) },
        plain,
    })
}

fn are_distinct<'c>(cells: impl Iterator<Item = &'c Cell>, writer: &mut Writer<'_, '_>) -> bool {
    let mut lines: BTreeMap<&OptionId, usize> = BTreeMap::new();
    let mut all_distinct = true;
    for cell in cells {
        if let Some(line) = lines.get(&cell.sheet.id) {
            writer.report(cell.span.clone(), Problem::DuplicateAnswer { line: *line });
            all_distinct = false;
        } else {
            lines.insert(&cell.sheet.id, writer.document.file.line_of(cell.span.start));
        }
    }
    all_distinct
}
