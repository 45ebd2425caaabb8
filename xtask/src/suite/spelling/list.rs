//! Our own list of words, which stays exact: in order, without repetition, and without what no text needs.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::prose::Word;

/// The endings of cases that a name takes: `Kurssila-n`, `ICF:ssä`, and after an `i`, `Finlex-i-stä`.
const ENDINGS: [&str; 35] = [
    "n", "t", "a", "ä", "ta", "tä", "na", "nä", "ksi", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle",
    "an", "en", "in", "on", "un", "yn", "än", "ön", "aan", "een", "iin", "oon", "uun", "ään", "öön", "hin", "hon",
];

/// The lines of the list.
#[derive(Debug, Default)]
pub struct WordList {
    entries: Vec<Entry>,
    /// The entries of one word.
    words: BTreeMap<String, usize>,
    /// The entries of several words by the first of them.
    phrases: BTreeMap<String, Vec<usize>>,
    /// The mistakes that the list alone shows, each with its line.
    mistakes: Vec<(usize, String)>,
}

#[derive(Debug)]
struct Entry {
    line: usize,
    text: String,
}

impl WordList {
    /// Reads a word or a phrase from every line; `#` starts a group, and words are sorted within their group.
    pub fn read(text: &str) -> Self {
        let mut list = Self::default();
        let mut previous: Option<&str> = None;
        for (line, text) in (1..).zip(text.lines()) {
            if text.trim().is_empty() || text.starts_with('#') {
                previous = None;
                continue;
            }
            if text.trim() != text {
                list.mistakes.push((line, format!("remove the spaces around \"{}\"", text.trim())));
            }
            let text = text.trim();
            if let Some(previous) = previous.filter(|previous| alphabetically(previous, text) == Ordering::Greater) {
                list.mistakes.push((line, format!("move \"{text}\" before \"{previous}\": groups are alphabetical")));
            }
            previous = Some(text);
            if let Some(first) = list.entries.iter().find(|entry| entry.text == text) {
                list.mistakes.push((line, format!("remove \"{text}\": it is in line {} already", first.line)));
                continue;
            }
            let entry = list.entries.len();
            if let Some((first, _)) = text.split_once(' ') {
                list.phrases.entry(first.to_owned()).or_default().push(entry);
            } else {
                list.words.insert(text.to_owned(), entry);
            }
            list.entries.push(Entry { line, text: text.to_owned() });
        }
        list
    }

    /// How many words and phrases there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether the list has a word, or a base of it.
    pub fn has(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// The words of a text that the list does not have; notes in `used` which entries the text needs.
    pub fn unlisted<'a>(&self, words: &'a [Word], used: &mut BTreeSet<usize>) -> Vec<&'a Word> {
        let mut unlisted = Vec::new();
        let mut rest = words;
        while let Some((word, others)) = rest.split_first() {
            if let Some((entry, length)) = self.find_phrase(rest) {
                used.insert(entry);
                rest = &rest[length..];
                continue;
            }
            rest = others;
            if let Some(entry) = self.find(&word.text) {
                used.insert(entry);
            } else {
                used.extend(word.parts().filter_map(|part| self.find(part)));
                unlisted.push(word);
            }
        }
        unlisted
    }

    /// Every mistake in the list as `line:column: what to do`, once it is known which entries the texts need.
    pub fn mistakes(&self, used: &BTreeSet<usize>) -> impl Iterator<Item = String> {
        let unused = self.entries.iter().enumerate().filter(|(index, _)| !used.contains(index));
        let unused = unused.map(|(_, entry)| (entry.line, format!("remove \"{}\": no text has it", entry.text)));
        let mut all: Vec<(usize, String)> = self.mistakes.iter().cloned().chain(unused).collect();
        all.sort();
        all.into_iter().map(|(line, what)| format!("{line}:1: {what}"))
    }

    /// The longest phrase with which the words begin, and how many of them it has.
    fn find_phrase(&self, words: &[Word]) -> Option<(usize, usize)> {
        let phrases = self.phrases.get(&words.first()?.text)?;
        let found = phrases.iter().filter_map(|entry| {
            let phrase = self.entries[*entry].text.split(' ');
            let length = phrase.clone().count();
            let start = words.get(..length)?.iter().map(|word| word.text.as_str());
            start.eq(phrase).then_some((*entry, length))
        });
        found.max_by_key(|(_, length)| *length)
    }

    fn find(&self, word: &str) -> Option<usize> {
        let word = word.trim_matches('-');
        self.find_base(word).or_else(|| self.find_base(word.strip_suffix("kin")?))
    }

    /// The word itself, with a small first letter, or what is left of it without an ending.
    fn find_base(&self, word: &str) -> Option<usize> {
        let get = |word: &str| self.words.get(word).copied();
        get(word).or_else(|| get(&decapitalised(word))).or_else(|| {
            ENDINGS.iter().find_map(|ending| {
                let base = word.strip_suffix(ending)?;
                if let Some(base) = base.strip_suffix(':') {
                    return get(base);
                }
                // Common words change when they are inflected; their forms are lines of their own.
                let name = Some(base).filter(|base| base.starts_with(char::is_uppercase))?;
                get(name).or_else(|| get(name.strip_suffix('i')?))
            })
        })
    }
}

fn alphabetically(one: &str, other: &str) -> Ordering {
    one.to_lowercase().cmp(&other.to_lowercase()).then_with(|| one.cmp(other))
}

fn decapitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Word> {
        text.split(' ').map(|word| Word { offset: 0, text: word.to_owned() }).collect()
    }

    fn unlisted(list: &str, text: &str) -> Vec<String> {
        let words = words(text);
        let unlisted = WordList::read(list).unlisted(&words, &mut BTreeSet::new());
        unlisted.into_iter().map(|word| word.text.clone()).collect()
    }

    #[test]
    fn names_take_endings_and_common_words_do_not() {
        assert_eq!(unlisted("Finlex\nKIILA", "KIILAn KIILA:n KIILAnkin KIILAton Finlexistä"), ["KIILAton"]);
        assert_eq!(unlisted("skripti", "skripti Skripti skripti:n skriptin"), ["skriptin"]);
    }

    #[test]
    fn a_compound_of_a_listed_word_needs_it_and_is_still_looked_up() {
        let list = WordList::read("GAS");
        let mut used = BTreeSet::new();
        assert_eq!(list.unlisted(&words("GAS-tavoite"), &mut used).len(), 1);
        assert_eq!(list.mistakes(&used).count(), 0);
        assert!(list.has("GAS"));
    }

    #[test]
    fn a_phrase_is_allowed_as_a_whole_and_its_words_are_not() {
        assert_eq!(unlisted("fix\nopen file\nopen file first", "open file first open fix"), ["open"]);
    }

    #[test]
    fn the_list_says_what_is_to_be_done_about_each_line() {
        let list = WordList::read("# Names\nKela\nICF\n\n# Others\nKela\n skripti\nvko\n");
        let used = BTreeSet::from([0, 1]);
        assert_eq!(
            list.mistakes(&used).collect::<Vec<_>>(),
            [
                "3:1: move \"ICF\" before \"Kela\": groups are alphabetical",
                "6:1: remove \"Kela\": it is in line 2 already",
                "7:1: remove \"skripti\": no text has it",
                "7:1: remove the spaces around \"skripti\"",
                "8:1: remove \"vko\": no text has it",
            ]
        );
    }
}
