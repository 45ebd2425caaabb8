//! What makes a question easier to guess or harder to read than it should be.

use std::ops::Range;

use course::quiz::{Matching, read_number};
use pulldown_cmark::Event;

use super::choices::WrittenChoice;
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

/// The shortest line that an editor may well wrap, in characters.
const WRAPPED: usize = 60;

/// Warns of an option whose short line goes on in the next: feedback without its `>`.
pub(super) fn option_that_goes_on(text: Range<usize>, writer: &mut Writer<'_, '_>) {
    let tree = &writer.document.tree;
    let Some(end) = tree.outermost(text.clone()).find(|index| matches!(tree.node(*index).event, Event::SoftBreak))
    else {
        return;
    };
    if tree.plain(text.start..end).chars().count() < WRAPPED && end + 1 < text.end {
        let rest = tree.span(end + 1..text.end);
        writer.report(rest, Problem::OptionGoesOn {});
    }
}

/// Warns of options that make no sense once they are shuffled.
pub(super) fn shuffled_options<'c>(choices: impl Iterator<Item = &'c WrittenChoice>, writer: &mut Writer<'_, '_>) {
    for choice in choices {
        shuffled_option(&choice.plain, &choice.span, writer);
    }
}

/// Warns of an option that makes no sense once it is shuffled.
pub(super) fn shuffled_option(plain: &str, span: &Range<usize>, writer: &mut Writer<'_, '_>) {
    let text = plain.to_lowercase();
    if REFERENCES.iter().any(|reference| text.contains(reference)) {
        writer.report(span.clone(), Problem::AllOfTheAbove {});
    }
}

/// Warns when the longest option stands out from the shortest at a glance.
pub(super) fn option_lengths<'c>(
    options: impl Iterator<Item = &'c WrittenChoice>,
    span: &Range<usize>,
    writer: &mut Writer<'_, '_>,
) {
    let lengths: Vec<usize> = options.map(|option| option.plain.chars().count()).collect();
    let (Some(&shortest), Some(&longest)) = (lengths.iter().min(), lengths.iter().max()) else { return };
    if longest > 4 * shortest && longest >= shortest + 40 {
        writer.report(span.clone(), Problem::OptionLengths { shortest, longest });
    }
}

/// Warns when the right option is half as long again as any other: then length gives it away. Returns whether it is.
pub(super) fn longest_option<'c>(
    right: &str,
    span: &Range<usize>,
    wrong: impl Iterator<Item = &'c str>,
    writer: &mut Writer<'_, '_>,
) -> bool {
    let length = |text: &str| text.chars().count();
    let longest_wrong = wrong.map(length).max().unwrap_or_default();
    let is_far_longer = 2 * length(right) > 3 * longest_wrong && length(right) >= longest_wrong + 15;
    if is_far_longer {
        writer.report(span.clone(), Problem::RightOptionIsLongest {});
    }
    is_far_longer
}

/// Letters of an answer for each typo that is forgiven.
const LETTERS_FOR_A_TYPO: usize = 4;

/// Warns when so many typos are forgiven that another word would be taken for the answer.
pub(super) fn typos(answer: &str, span: &Range<usize>, matching: Matching, writer: &mut Writer<'_, '_>) {
    let letters = answer.chars().filter(|character| character.is_alphanumeric()).count();
    // Typos are not forgiven in numbers.
    if letters < LETTERS_FOR_A_TYPO * usize::from(matching.typos) && read_number(answer).is_none() {
        writer.report(span.clone(), Problem::TooManyTypos { answer: answer.to_owned(), typos: matching.typos.into() });
    }
}
