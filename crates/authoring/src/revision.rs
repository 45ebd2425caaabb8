//! Names made of content: revisions of files, and ids of options without one of their own.

use std::collections::BTreeMap;

use course::{Date, OptionId, Revision};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
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

/// What is in each file of the content folder, as a hash. Every file is a part of several revisions and hashed once.
pub(crate) struct Fingerprints<'s>(BTreeMap<&'s str, [u8; 32]>);

impl<'s> Fingerprints<'s> {
    pub(crate) fn of(sources: &'s [Source]) -> Self {
        let hashed = sources.par_iter().map(|source| (source.path.as_str(), Sha256::digest(&source.bytes).into()));
        Self(hashed.collect())
    }

    /// The name of the state of the files whose paths are asked for.
    pub(crate) fn revision(&self, is_part: impl Fn(&str) -> bool) -> Revision {
        self.revision_since(None, is_part)
    }

    /// The name of the state of some files that have meant the same since a day.
    pub(crate) fn revision_since(&self, day: Option<Date>, is_part: impl Fn(&str) -> bool) -> Revision {
        let mut hash = Sha256::new();
        for (path, fingerprint) in self.0.iter().filter(|(path, _)| is_part(path)) {
            // The length keeps the end of a path and the start of what follows from being mistaken for each other.
            hash.update((path.len() as u64).to_le_bytes());
            hash.update(path);
            hash.update(fingerprint);
        }
        if let Some(day) = day {
            hash.update(day.to_string());
        }
        revision(hash)
    }
}

/// The name of the state of several things that have revisions of their own, in their order.
pub(crate) fn of_all<'r>(revisions: impl Iterator<Item = &'r Revision>) -> Revision {
    let mut hash = Sha256::new();
    for revision in revisions {
        hash.update(revision.as_str());
    }
    revision(hash)
}

fn revision(hash: Sha256) -> Revision {
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
        let revision = |sources: &[&Source]| {
            let sources: Vec<_> = sources.iter().map(|source| (*source).clone()).collect();
            Fingerprints::of(&sources).revision(|path| path != "c")
        };
        let both = revision(&[&a, &b]);
        assert_eq!(both.as_str().len(), REVISION_DIGITS);
        assert_eq!(both, revision(&[&b, &a]));
        assert_eq!(both, revision(&[&a, &b, &source("c", "3")]), "not a part");
        assert_ne!(both, revision(&[&a, &source("b", "3")]));
        assert_ne!(both, revision(&[&a]));
        assert_ne!(revision(&[&source("ab", "")]), revision(&[&source("a", "b")]));
    }

    #[test]
    fn the_same_files_have_another_revision_when_they_mean_something_else() {
        let sources = [source("a", "1")];
        let fingerprints = Fingerprints::of(&sources);
        let revision = |day: Option<&str>| fingerprints.revision_since(day.map(|day| day.parse().unwrap()), |_| true);
        assert_eq!(revision(None), fingerprints.revision(|_| true));
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
