//! What makes a question easier to guess or harder to read than it should be.

use std::ops::Range;

use super::choices::MarkedChoice;
use crate::{diagnostics::Problem, markdown::Writer};

/// A negation in capitals: `Mikä näistä EI kuulu…`.
const NEGATIONS: [&str; 6] = ["EI", "EIVÄT", "ÄLÄ", "INTE", "EJ", "NOT"];

/// Options that mean other options.
const REFERENCES: [&str; 16] = [
    "kaikki edellä",
    "mikään edellä",
    "kaikki yllä",
    "mikään yllä",
    "kaikki vaihtoehdot",
    "mikään vaihtoehdo",
    "molemmat edelli",
    "kaikki edelliset",
    "alla ovanstående",
    "inget av ovanstående",
    "inga av ovanstående",
    "alla alternativ",
    "all of the above",
    "none of the above",
    "both of the above",
    "all the options",
];

/// Warns of a negated question.
pub(super) fn stem(text: &str, span: Range<usize>, writer: &mut Writer<'_, '_>) {
    let negation = text.split(|c: char| !c.is_alphabetic()).find(|word| NEGATIONS.contains(word));
    if let Some(word) = negation {
        writer.report(span, Problem::NegatedStem { word: word.to_owned() });
    }
}

/// Warns of options that make no sense once they are shuffled.
pub(super) fn shuffled_options(choices: &[MarkedChoice], writer: &mut Writer<'_, '_>) {
    for choice in choices {
        let text = choice.plain.to_lowercase();
        if REFERENCES.iter().any(|reference| text.contains(reference)) {
            writer.report(choice.span.clone(), Problem::AllOfTheAbove {});
        }
    }
}

/// Warns when the longest option stands out from the shortest at a glance.
pub(super) fn option_lengths(choices: &[MarkedChoice], span: Range<usize>, writer: &mut Writer<'_, '_>) {
    let lengths = || choices.iter().map(|choice| choice.plain.chars().count());
    let (Some(shortest), Some(longest)) = (lengths().min(), lengths().max()) else { return };
    if longest > 4 * shortest && longest >= shortest + 40 {
        writer.report(span, Problem::OptionLengths { shortest, longest });
    }
}

/// Warns when the right option is half as long again as any other: then length gives it away. Returns
/// whether it is.
pub(super) fn longest_option(choices: &[MarkedChoice], right: &MarkedChoice, writer: &mut Writer<'_, '_>) -> bool {
    let length = |choice: &MarkedChoice| choice.plain.chars().count();
    let longest_wrong = choices.iter().filter(|choice| !choice.is_marked).map(length).max().unwrap_or_default();
    let is_far_longer = 2 * length(right) > 3 * longest_wrong && length(right) >= longest_wrong + 15;
    if is_far_longer {
        writer.report(right.span.clone(), Problem::RightOptionIsLongest {});
    }
    is_far_longer
}
