//! The text of a link to a fact, and how it becomes another wording with the least change.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use crate::markdown::{Document, Tree, single_spaced};

/// The wording that a text stands for that is none of the register's wordings any more; `None` when that cannot be
/// known.
///
/// A wording is known when it is the only one, the only one that differs from the text in nothing but figures, or the
/// only one of as many words that ends with the same word: in Finnish the last word tells the inflection.
pub(super) fn wording_meant<'w>(text: &str, wordings: &'w [String]) -> Option<&'w str> {
    let only = |is_alike: &dyn Fn(&str) -> bool| {
        let mut alike = wordings.iter().filter(|wording| is_alike(wording));
        alike.next().filter(|_| alike.next().is_none()).map(String::as_str)
    };
    let words = |text: &str| text.split_whitespace().count();
    let last = |text: &str| text.split_whitespace().last().map(str::to_lowercase);
    let pattern = without_figures(text);
    only(&|_| true)
        .or_else(|| only(&|wording| without_figures(wording) == pattern))
        .or_else(|| only(&|wording| words(wording) == words(text) && last(wording) == last(text)))
}

/// The text with every figure as `#`, so that `1 500 euroa` and `900 euroa` are alike.
fn without_figures(text: &str) -> String {
    let mut pattern = String::new();
    let mut characters = single_spaced(text).to_lowercase().chars().collect::<Vec<_>>().into_iter().peekable();
    while let Some(character) = characters.next() {
        if !character.is_ascii_digit() {
            pattern.push(character);
            continue;
        }
        pattern.push('#');
        let mut ahead = characters.clone();
        while let Some(next) = ahead.next() {
            let joins = matches!(next, ' ' | ',' | '.') && ahead.peek().is_some_and(char::is_ascii_digit);
            if !next.is_ascii_digit() && !joins {
                break;
            }
            characters = ahead.clone();
        }
    }
    pattern
}

/// What to replace so that the link `link` reads `wording`; `None` when its text is more than plain text.
///
/// With as many words as before only the words that differ are replaced, so that line breaks inside the link stay.
pub(super) fn rewording(document: &Document<'_>, link: usize, wording: &str) -> Option<Vec<(Range<usize>, String)>> {
    let words = plain_words(document, link)?;
    let new: Vec<&str> = wording.split_whitespace().collect();
    let whole = words.first()?.span.start..words.last()?.span.end;
    let text = document.file.text;
    // A word such as `1.` would begin a list at the start of a line.
    let may_stand = |word: &Word, new: &str| !word.begins_line || new.chars().all(char::is_alphanumeric);
    if words.len() != new.len() || !words.iter().zip(&new).all(|(word, new)| may_stand(word, new)) {
        return Some(vec![(whole, escaped(wording.trim()))]);
    }
    let changed = words.into_iter().zip(new).filter(|(word, new)| text[word.span.clone()] != **new);
    Some(changed.map(|(word, new)| (word.span, escaped(new))).collect())
}

struct Word {
    span: Range<usize>,
    /// Whether it is the first word of a line inside the link.
    begins_line: bool,
}

/// The words of a link's text; `None` when some of it is marked up or written with escapes.
fn plain_words(document: &Document<'_>, link: usize) -> Option<Vec<Word>> {
    let (tree, text) = (&document.tree, document.file.text);
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut after_break = true;
    for index in innermost(tree, link) {
        let node = tree.node(index);
        match &node.event {
            Event::SoftBreak => after_break = true,
            Event::Text(piece) if text[node.span.clone()] == **piece => match runs.last_mut() {
                Some(run) if !after_break => {
                    if run.end != node.span.start {
                        return None;
                    }
                    run.end = node.span.end;
                }
                _ if text[..node.span.start].ends_with('\\') => return None,
                _ => {
                    runs.push(node.span.clone());
                    after_break = false;
                }
            },
            _ => return None,
        }
    }
    let mut words = Vec::new();
    for (number, run) in runs.into_iter().enumerate() {
        let (start, run) = (run.start, &text[run]);
        for (place, word) in run.split_whitespace().enumerate() {
            // A word is a part of the run that it was split from.
            let offset = start + (word.as_ptr() as usize - run.as_ptr() as usize);
            words.push(Word { span: offset..offset + word.len(), begins_line: number > 0 && place == 0 });
        }
    }
    Some(words)
}

/// The nodes of a link's text inside emphasis that covers all of it.
fn innermost(tree: &Tree<'_>, link: usize) -> Range<usize> {
    let mut inside = tree.inside(link);
    while let Some(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) =
        inside.clone().next().and_then(|first| tree.tag(first))
        && tree.node(inside.start).next == inside.end
    {
        inside = tree.inside(inside.start);
    }
    inside
}

/// The text with a backslash before every character that could mean markup inside a link.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if "\\`*_[]<>&|~".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wording_is_chosen_only_when_no_other_could_be_meant() {
        for (text, wordings, meant) in [
            ("300 arkipäivän", &["320 arkipäivää", "320 arkipäivän"][..], Some("320 arkipäivän")),
            ("300 arkipäivältä", &["320 arkipäivää", "320 arkipäivän"], None),
            ("300 arkipäivältä", &["320 arkipäivää"], Some("320 arkipäivää")),
            ("1 500,50 euroa", &["900 euroa", "900 euron"], Some("900 euroa")),
            ("31 prosenttia", &["1,5 prosenttia", "1,5 prosentin"], Some("1,5 prosenttia")),
            ("1–3 vuotta", &["1–4 vuotta", "1–4 vuoden"], Some("1–4 vuotta")),
            ("noin kolmen viikon", &["noin neljä viikkoa", "noin neljän viikon"], Some("noin neljän viikon")),
            ("300 arkipäivän", &["enintään 320 arkipäivän", "320 arkipäivää"], None),
            ("kuukauden", &["2 kuukautta", "2 kuukauden"], None),
            ("60", &["70", "70 päivää"], Some("70")),
            ("60 päivää", &["70 päivää", "80 päivää"], None),
            ("60 päivää", &[], None),
        ] {
            let wordings: Vec<_> = wordings.iter().map(|wording| (*wording).to_owned()).collect();
            assert_eq!(wording_meant(text, &wordings), meant, "{text}");
        }
    }
}
