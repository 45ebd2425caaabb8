//! Repairs that need no judgement.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use course::Date;
use pulldown_cmark::Tag;

use super::{
    Edit, Edits,
    address::addresses,
    fact_text::{rewording, wording_meant},
    language, texts,
};
use crate::{
    diagnostics::Report,
    facts::{FactEntry, FactRegister},
    folder::Folder,
    markdown::{Document, in_language, relative, resolve},
    question,
    source::Source,
    video::is_only_named,
};

/// Which repairs are made beside those that mend an error.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Repairs {
    /// Gives every option of a graded question the id that it has by its text, written as `{#id}` behind it, so that
    /// answers stay when the text is edited later.
    pub option_ids: bool,
}

/// The edits that mend what can be mended without judgement, by file and place: texts of links to facts that the
/// register has worded anew, and relative links to a file that stands elsewhere now or exists in the link's own
/// language. What could be meant in two ways stays as it is and is left to the checker.
///
/// Facts are those that hold on the day `today`. Fixing what has been fixed changes nothing.
#[must_use]
pub fn fix(sources: &[Source], today: Date, repairs: Repairs) -> Vec<Edit> {
    let folder = Folder::read(sources, &mut Report::default());
    let register = folder.files.get("facts.yaml").map(|file| FactRegister::read(file, today, &mut Report::default()));
    let documents: Vec<Document<'_>> = texts(&folder).collect();
    let targets = Targets::of(&folder, &documents);
    let mut edits = Edits::of(sources);
    for document in &documents {
        if let Some(register) = &register {
            fix_facts(document, register, &mut edits);
        }
        fix_links(document, &targets, &mut edits);
        if repairs.option_ids && is_graded(document.file.path) {
            add_option_ids(document, &mut edits);
        }
    }
    edits.into_sorted()
}

/// Whether a text is a module's quiz.
fn is_graded(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(".md").and_then(|name| name.rsplit_once('.')).is_some_and(|(stem, _)| stem == "quiz")
}

fn fix_facts(document: &Document<'_>, register: &FactRegister, edits: &mut Edits<'_>) {
    let tree = &document.tree;
    for index in tree.all() {
        let Some(Tag::Link { dest_url, .. }) = tree.tag(index) else { continue };
        let Some(id) = dest_url.strip_prefix("fact:") else { continue };
        let FactEntry::Sound(_, history) = register.entry(id) else { continue };
        let Some(wordings) = history.fact.current.wordings.exactly(document.lang) else { continue };
        let text = tree.plain(tree.inside(index));
        let wording = match history.wording(document.lang, &text) {
            Some(known) if !known.is_of_another_time => continue,
            Some(known) => known.text,
            None => match wording_meant(&text, wordings) {
                Some(wording) => wording,
                None => continue,
            },
        };
        // Spaces that keep a number on one line are the page's business; in a file nobody sees them.
        let wording = wording.replace('\u{a0}', " ");
        for (range, text) in rewording(document, index, &wording).into_iter().flatten() {
            edits.replace(document.file, range, text);
        }
    }
}

/// The files that links may lead to.
struct Targets<'f> {
    paths: &'f BTreeSet<&'f str>,
    /// The file with a name; `None` when several have it.
    by_name: HashMap<&'f str, Option<&'f str>>,
    anchors: BTreeMap<&'f str, &'f BTreeMap<String, String>>,
}

impl<'f> Targets<'f> {
    fn of(folder: &'f Folder<'_>, documents: &'f [Document<'f>]) -> Self {
        let mut by_name: HashMap<&str, Option<&str>> = HashMap::new();
        for path in &folder.paths {
            let name = path.rsplit('/').next().unwrap_or(path);
            by_name.entry(name).and_modify(|found| *found = None).or_insert(Some(path));
        }
        let anchors = documents.iter().map(|document| (document.file.path, &document.anchors)).collect();
        Self { paths: &folder.paths, by_name, anchors }
    }

    /// Where a link that stands in `document` should lead; `None` when it is right or nobody knows.
    fn better(&self, document: &Document<'_>, file: &str, anchor: &str) -> Option<String> {
        let from = document.file.path;
        let existing = resolve(from, file).filter(|target| self.paths.contains(target.as_str()));
        let is_right = existing.is_some();
        let target = existing.or_else(|| self.moved(file).map(str::to_owned))?;
        match self.in_own_language(document, &target, anchor) {
            Some(own) => Some(relative(from, &own)),
            None => (!is_right).then(|| relative(from, &target)),
        }
    }

    /// The only file that has the name of a file that does not exist.
    fn moved(&self, file: &str) -> Option<&'f str> {
        let moved = self.by_name.get(file.rsplit('/').next()?).copied().flatten()?;
        // A video must stand in the folder of its own module.
        if is_only_named(moved) {
            return None;
        }
        // What would need brackets or escapes in an address is left to the editor.
        let is_plain = !moved.contains(|c: char| c.is_whitespace() || "()<>\\#:".contains(c));
        is_plain.then_some(moved)
    }

    /// The version of `target` in the language of `document`, when that is another file and has the anchor.
    fn in_own_language(&self, document: &Document<'_>, target: &str, anchor: &str) -> Option<String> {
        language(target).filter(|lang| *lang != document.lang)?;
        let own = in_language(target, document.lang)?;
        let anchors = self.anchors.get(own.as_str())?;
        let has_anchor = anchor.is_empty() || anchors.contains_key(&anchor[1..]);
        has_anchor.then_some(own)
    }
}

fn fix_links(document: &Document<'_>, targets: &Targets<'_>, edits: &mut Edits<'_>) {
    for address in addresses(document) {
        let Some((file, anchor)) = address.file_and_anchor() else { continue };
        if let Some(better) = targets.better(document, file, anchor) {
            let span = address.span.start..address.span.start + file.len();
            edits.replace(document.file, span, better);
        }
    }
}

fn add_option_ids(document: &Document<'_>, edits: &mut Edits<'_>) {
    for part in document.questions() {
        for (id, last) in question::options_without_id(part, &document.tree) {
            let span = document.tree.node(last).span.clone();
            let end = span.start + document.file.text[span].trim_end().len();
            edits.replace(document.file, end..end, format!(" {{#{id}}}"));
        }
    }
}
