//! Names made of content: revisions of files, and ids of options without one of their own.

use course::{Date, OptionId, Revision};
use sha2::{Digest, Sha256};

use crate::source::Source;

/// Hexadecimal digits of a revision.
const REVISION_DIGITS: usize = 16;
/// Hexadecimal digits of an option's id.
const OPTION_DIGITS: usize = 8;

fn hexadecimal(hash: &[u8], digits: usize) -> String {
    let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
    hash.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).take(digits).collect()
}

/// The name of the state of some files, whatever their order.
pub(crate) fn of<'s>(sources: impl Iterator<Item = &'s Source>) -> Revision {
    since(sources, None)
}

/// The name of the state of some files that have meant the same since a day.
pub(crate) fn since<'s>(sources: impl Iterator<Item = &'s Source>, day: Option<Date>) -> Revision {
    let mut sources: Vec<_> = sources.collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let mut hash = Sha256::new();
    for source in sources {
        // The lengths keep the end of one part and the start of the next from being mistaken for each other.
        hash.update((source.path.len() as u64).to_le_bytes());
        hash.update(source.path.as_bytes());
        hash.update((source.bytes.len() as u64).to_le_bytes());
        hash.update(&source.bytes);
    }
    if let Some(day) = day {
        hash.update(day.to_string());
    }
    Revision::new(&hexadecimal(&hash.finalize(), REVISION_DIGITS)).expect("hexadecimal digits are a revision")
}

/// The name of the state of several things that have revisions of their own, in their order.
pub(crate) fn of_all<'r>(revisions: impl Iterator<Item = &'r Revision>) -> Revision {
    let mut hash = Sha256::new();
    for revision in revisions {
        hash.update(revision.as_str());
    }
    Revision::new(&hexadecimal(&hash.finalize(), REVISION_DIGITS)).expect("hexadecimal digits are a revision")
}

/// The id of an option by its text, so that reordering the options does not lose answers.
pub(crate) fn option_id(text: &str) -> OptionId {
    let id = format!("o-{}", hexadecimal(&Sha256::digest(text.as_bytes()), OPTION_DIGITS));
    id.parse().expect("a letter, a hyphen and hexadecimal digits are an id")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn a_revision_depends_on_paths_and_bytes_and_not_on_their_order() {
        let (a, b) = (source("a", "1"), source("b", "2"));
        let revision = of([&a, &b].into_iter());
        assert_eq!(revision.as_str().len(), REVISION_DIGITS);
        assert_eq!(revision, of([&b, &a].into_iter()));
        assert_ne!(revision, of([&a, &source("b", "3")].into_iter()));
        assert_ne!(of([&source("ab", "")].into_iter()), of([&source("a", "b")].into_iter()));
    }

    #[test]
    fn the_same_files_have_another_revision_when_they_mean_something_else() {
        let a = source("a", "1");
        let revision = |day: Option<&str>| since([&a].into_iter(), day.map(|day| day.parse().unwrap()));
        assert_eq!(revision(None), of([&a].into_iter()));
        assert_eq!(revision(Some("2027-01-01")), revision(Some("2027-01-01")));
        assert_ne!(revision(Some("2027-01-01")), revision(Some("2027-01-02")));
        assert_ne!(revision(Some("2027-01-01")), revision(None));
    }

    #[test]
    fn an_option_keeps_its_id_as_long_as_its_text() {
        assert_eq!(option_id("Kela").as_str(), option_id("Kela").as_str());
        assert_ne!(option_id("Kela"), option_id("Kunta"));
        assert_eq!(option_id("Kela").as_str().len(), 10);
    }
}
