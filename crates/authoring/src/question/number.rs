//! `number`: a number in a range.

use course::quiz::{Body, NumberRange, read_number};

use super::{
    block::Block,
    choices::{self, Item},
};
use crate::{
    diagnostics::Problem,
    markdown::{QuestionPart, Writer},
};

pub(super) fn read(part: &QuestionPart, block: &Block, writer: &mut Writer<'_, '_>) -> Option<Body> {
    let tree = &writer.document.tree;
    let list = *block.answers.first()?;
    let items = choices::items(&block.answers, tree);
    let [item] = items[..] else {
        writer.report(tree.node(list).span.clone(), Problem::NumberNeedsOneAnswer { found: items.len() });
        return None;
    };
    let Item { text, below } = Item::of(tree, item);
    if let Some(below) = below.first() {
        writer.report(tree.node(*below).span.clone(), Problem::TooMuchInOption {});
        return None;
    }
    let plain = tree.plain(text);
    if !plain.starts_with('=') {
        writer.report(tree.node(item).span.clone(), Problem::AnswerWithoutSign {});
        return None;
    }
    let Some(accepted) = plain.strip_prefix('=').and_then(|range| read_range(range.trim())) else {
        writer.report(tree.node(item).span.clone(), Problem::NotANumber { text: plain });
        return None;
    };
    let unit = part.attributes.get("unit").map(|unit| unit.value.clone());
    Some(Body::Number { accepted, unit })
}

/// Reads `300`, `300 ± 5` (also as `300 +- 5`) or `8,5..9,5`.
fn read_range(text: &str) -> Option<NumberRange> {
    if let Some((low, high)) = text.split_once("..") {
        return NumberRange::new(read_number(low.trim())?, read_number(high.trim())?);
    }
    let signs = ["±", "+/-", "+-"];
    let (middle, tolerance) = match signs.into_iter().find_map(|sign| text.split_once(sign)) {
        Some((middle, tolerance)) => (read_number(middle.trim())?, read_number(tolerance.trim())?),
        None => (read_number(text)?, 0.0),
    };
    NumberRange::new(middle - tolerance, middle + tolerance)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_in_every_notation() {
        for (text, low, high) in [
            ("300", 300.0, 300.0),
            ("300 ± 0", 300.0, 300.0),
            ("300±5", 295.0, 305.0),
            ("300 +- 5", 295.0, 305.0),
            ("300 +/- 5", 295.0, 305.0),
            ("8,5..9,5", 8.5, 9.5),
            ("8.5 .. 9.5", 8.5, 9.5),
            ("−3..3", -3.0, 3.0),
        ] {
            assert_eq!(read_range(text), NumberRange::new(low, high), "{text}");
        }
        for text in ["", "300 päivää", "9..8", "1 ± −1", "..", "1..", "8,5–9,5"] {
            assert_eq!(read_range(text), None, "{text}");
        }
    }
}
