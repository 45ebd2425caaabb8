//! Spelling: the dictionary of `voikko` and our own list of words have every word of the Finnish texts that readers and
//! editors see.

mod list;
mod prose;
mod texts;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use self::{
    list::WordList,
    prose::{Word, words},
};
use crate::{
    console::note,
    debian::{self, Tool},
    project::{Project, files_below, is_installed},
};

/// What the dictionary lacks, kept where editors find it.
const LIST: &str = "content/words.fi.txt";

/// The program that reads words on its standard input, and the Finnish dictionary.
const TOOLS: [Tool; 2] = [("voikkospell", "libvoikko-dev"), ("/usr/lib/voikko/5/mor-standard/index.txt", "voikko-fi")];

/// What an editor does about a finding.
const ADVICE: &str = "correct the word; if it is right, add it to content/words.fi.txt";

/// A text with its words.
struct Text {
    path: String,
    source: String,
    words: Vec<Word>,
}

/// Fails with a line for every unknown word and for every line of the list that is not in order.
pub fn check(project: &Project) -> Result<()> {
    let texts = read_texts(project)?;
    let list = fs::read_to_string(project.path(LIST)).with_context(|| format!("{LIST} cannot be read"))?;
    let list = WordList::read(&list);
    let count: usize = texts.iter().map(|text| text.words.len()).sum();
    note(&format!("{count} words in {} texts, {} lines in {LIST}", texts.len(), list.len()));

    let mut used = BTreeSet::new();
    let unlisted: Vec<Vec<&Word>> = texts.iter().map(|text| list.unlisted(&text.words, &mut used)).collect();
    let mut findings: Vec<String> = list.mistakes(&used).map(|mistake| format!("{LIST}:{mistake}")).collect();

    if speller_is_there(&project.shell)? {
        let asked = unlisted.iter().flatten().flat_map(|word| word.questions()).collect();
        let unknown = unknown_words(&project.shell, &asked)?;
        let mut wrong = Vec::new();
        for (text, words) in texts.iter().zip(&unlisted) {
            let words = words.iter().filter(|word| !word.is_known(|part| list.has(part) || !unknown.contains(part)));
            wrong.extend(words.map(|word| (text, *word)));
        }
        let suggestions = suggestions(&project.shell, &wrong.iter().map(|(_, word)| word.text.as_str()).collect())?;
        findings.extend(wrong.iter().map(|(text, word)| finding(text, word, suggestions.get(&word.text))));
    } else {
        let packages = TOOLS.map(|(_, package)| package).join(" ");
        note(&format!("words are not checked: voikkospell is missing (on Debian: apt-get install {packages})"));
    }
    if findings.is_empty() {
        return Ok(());
    }
    for line in &findings {
        println!("{line}");
    }
    bail!("{} findings; {ADVICE}", findings.len());
}

/// Every text that is in Finnish or has Finnish parts.
fn read_texts(project: &Project) -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    for folder in texts::FOLDERS {
        for file in files_below(&project.path(folder))? {
            let path = file.strip_prefix(&project.root)?.to_string_lossy().replace('\\', "/");
            let Some(read) = texts::reader(&path) else { continue };
            let source = fs::read_to_string(&file).with_context(|| format!("{path} cannot be read"))?;
            let prose = read(&source).with_context(|| format!("{path} cannot be taken apart"))?;
            texts.push(Text { words: words(&prose), path, source });
        }
    }
    Ok(texts)
}

/// Installs the speller where that is possible; elsewhere it may be there or not.
fn speller_is_there(shell: &Shell) -> Result<bool> {
    if debian::can_install() {
        debian::ensure(shell, &TOOLS)?;
    }
    Ok(is_installed("voikkospell"))
}

/// Those of the words that the dictionary lacks.
fn unknown_words(shell: &Shell, words: &BTreeSet<&str>) -> Result<BTreeSet<String>> {
    let answers = ask(shell, words, &[])?;
    let known = answers.lines().filter(|line| line.starts_with("C: ")).count();
    let unknown: BTreeSet<String> =
        answers.lines().filter_map(|line| line.strip_prefix("W: ")).map(str::to_owned).collect();
    ensure!(known + unknown.len() == words.len(), "voikkospell did not answer for every word");
    Ok(unknown)
}

/// What the dictionary would write instead of each word.
fn suggestions(shell: &Shell, words: &BTreeSet<&str>) -> Result<BTreeMap<String, Vec<String>>> {
    let mut suggestions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut asked = String::new();
    for line in ask(shell, words, &["-s"])?.lines() {
        match line.split_once(": ") {
            Some(("S", suggestion)) => suggestions.entry(asked.clone()).or_default().push(suggestion.to_owned()),
            Some((_, word)) => word.clone_into(&mut asked),
            None => {}
        }
    }
    Ok(suggestions)
}

/// The answers of the dictionary: `C: word` or `W: word`, and with `-s` a line `S: suggestion` for each below the latter.
fn ask(shell: &Shell, words: &BTreeSet<&str>, options: &[&str]) -> Result<String> {
    let words: String = words.iter().flat_map(|word| [*word, "\n"]).collect();
    // The program reads the characters of its locale.
    cmd!(shell, "voikkospell {options...}")
        .env("LC_ALL", "C.UTF-8")
        .stdin(words)
        .quiet()
        .read()
        .context("voikkospell failed")
}

/// A line like those of the course compiler.
fn finding(text: &Text, word: &Word, suggestions: Option<&Vec<String>>) -> String {
    let (line, column) = place(&text.source, word.offset);
    let hint = suggestions.map_or_else(String::new, |words| format!(" (did you mean: {}?)", words.join(", ")));
    format!("{}:{line}:{column}: unknown word: \"{}\"{hint}", text.path, word.text)
}

/// Line and column of a byte, counted from 1 and in characters.
fn place(source: &str, offset: usize) -> (usize, usize) {
    let before = &source[..offset];
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_line_and_column_in_characters_and_what_was_meant() {
        let source = "Ensimmäinen rivi.\nTämä on kuntoutsu.\n".to_owned();
        let word = Word { offset: source.find("kuntoutsu").unwrap(), text: "kuntoutsu".to_owned() };
        let text = Text { path: "content/a.fi.md".to_owned(), source, words: Vec::new() };
        let suggestions = vec!["kuntoutus".to_owned(), "kuntokutsu".to_owned()];
        assert_eq!(
            finding(&text, &word, Some(&suggestions)),
            "content/a.fi.md:2:9: unknown word: \"kuntoutsu\" (did you mean: kuntoutus, kuntokutsu?)"
        );
        assert_eq!(finding(&text, &word, None), "content/a.fi.md:2:9: unknown word: \"kuntoutsu\"");
    }
}
