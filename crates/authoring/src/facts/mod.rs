//! `facts.yaml` and `glossary.yaml`.

mod entry;
mod timeline;
mod wording;

use std::{collections::BTreeMap, ops::Range};

use course::{
    Date, FactId, Lang, TermId,
    facts::{Fact, FactValue, Source, Term},
};

use crate::{
    diagnostics::{Problem, Report},
    markdown::single_spaced,
    schema,
    source::SourceFile,
    yaml::{self, Node, Reader},
};

/// The facts that texts may refer to.
#[derive(Debug, Default)]
pub(crate) struct FactRegister {
    /// An entry with a mistake of its own is `None`.
    entries: BTreeMap<FactId, Option<FactHistory>>,
    is_unreadable: bool,
}

/// A fact with all the values it has had and will have.
#[derive(Debug)]
pub(crate) struct FactHistory {
    pub(crate) fact: Fact,
    /// What a text may say: the place of every wording among those of its value and language.
    written: BTreeMap<(Lang, String), Written>,
    coming_place: Option<Range<usize>>,
    current_from: Range<usize>,
    current_to: Range<usize>,
    current_checked: Range<usize>,
}

/// A wording of one of the values. All values have the same number of wordings in the same languages.
#[derive(Debug, Clone, Copy)]
struct Written {
    place: usize,
    is_of_another_time: bool,
}

impl FactHistory {
    /// The wording that a text in `lang` shows for what is written in it, in single spaces.
    pub(crate) fn wording(&self, lang: Lang, written: &str) -> Option<Wording<'_>> {
        let Written { place, is_of_another_time } = *self.written.get(&(lang, written.to_owned()))?;
        let text = self.fact.current.wordings.exactly(lang)?.get(place)?;
        Some(Wording { text, is_of_another_time })
    }
}

/// Every wording of the values, of which the one in force is at `current`. What two values have in common is of the
/// present time.
fn written<'v>(values: impl Iterator<Item = &'v FactValue>, current: usize) -> BTreeMap<(Lang, String), Written> {
    let mut written: BTreeMap<_, Written> = BTreeMap::new();
    for (index, value) in values.enumerate() {
        let is_of_another_time = index != current;
        for (lang, wordings) in value.wordings.versions() {
            for (place, wording) in wordings.iter().enumerate() {
                let known = written.entry((lang, single_spaced(wording)));
                let known = known.or_insert(Written { place, is_of_another_time });
                if known.is_of_another_time && !is_of_another_time {
                    *known = Written { place, is_of_another_time };
                }
            }
        }
    }
    written
}

/// What a text shows for a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wording<'f> {
    /// The wording in force.
    pub(crate) text: &'f str,
    /// Whether what is written in the file is its counterpart of another time.
    pub(crate) is_of_another_time: bool,
}

/// What the register says about an id.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FactEntry<'f> {
    /// The fact, with its id.
    Sound(&'f FactId, &'f FactHistory),
    /// The entry or the whole register has a mistake, so that nothing can be said.
    Faulty,
    /// There is no such entry.
    Unknown,
}

impl FactRegister {
    /// Reads the register and warns of facts that are out of date.
    pub(crate) fn read(file: &SourceFile<'_>, today: Date, report: &mut Report) -> Self {
        let mut register = Self::default();
        let Some(root) = yaml::parse(file, 0..file.text.len(), report) else {
            register.is_unreadable = true;
            return register;
        };
        let mut reader = Reader::new(file, report);
        for entry in reader.register(&root) {
            if let Some(id) = reader.parse_id::<FactId>(&entry.key, entry.key_span.clone()) {
                let line = file.line_of(entry.key_span.start);
                let history = entry::read(&entry.value, &mut reader)
                    .and_then(|values| timeline::arrange(values, today, line, &mut reader));
                if let Some(history) = &history {
                    timeline::warn(id.as_str(), history, today, &mut reader);
                }
                register.entries.insert(id, history);
            }
        }
        register
    }

    /// What the register says about an id.
    pub(crate) fn entry(&self, id: &str) -> FactEntry<'_> {
        match self.entries.get_key_value(id) {
            Some((id, Some(history))) => FactEntry::Sound(id, history),
            None if !self.is_unreadable => FactEntry::Unknown,
            _ => FactEntry::Faulty,
        }
    }

    /// The value in force of a fact without mistakes.
    pub(crate) fn value(&self, id: &str) -> Option<&FactValue> {
        Some(&self.entries.get(id)?.as_ref()?.fact.current)
    }

    /// Every id, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(FactId::as_str)
    }

    /// Tells from when on texts that refer to a fact have to be changed. `links` counts them by id.
    pub(crate) fn announce_changes(&self, file: &SourceFile<'_>, links: &BTreeMap<&str, usize>, report: &mut Report) {
        for (id, history) in &self.entries {
            let Some(history) = history else { continue };
            if let (Some(coming), Some(place)) = (&history.fact.coming, &history.coming_place)
                && let Some(links) = links.get(id.as_str()).copied()
            {
                let text = coming.value.text(Lang::Fi).0.to_owned();
                let problem = Problem::FactChanges { id: id.to_string(), date: coming.from, text, links };
                report.add(file, place.clone(), problem);
            }
        }
    }

    /// The sound entries.
    pub(crate) fn into_facts(self) -> BTreeMap<FactId, Fact> {
        self.entries.into_iter().filter_map(|(id, history)| Some((id, history?.fact))).collect()
    }
}

/// Where something comes from: `{title: …, url: …, checked: …}`.
pub(crate) fn read_source(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Source> {
    let fields = reader.fields(node, &schema::SOURCE)?;
    let title = reader.required_text(&fields, "title");
    let url = match fields.get("url") {
        Some(node) => reader.url(node).map(Some),
        None => Some(None),
    };
    let checked = match fields.get("checked") {
        Some(node) => reader.date(node).map(Some),
        None => Some(None),
    };
    Some(Source { title: title?, url: url?, checked: checked? })
}

/// Reads the glossary; `None` when it cannot be read at all. An entry with a mistake of its own is `None`.
pub(crate) fn read_glossary(file: &SourceFile<'_>, report: &mut Report) -> Option<BTreeMap<TermId, Option<Term>>> {
    let root = yaml::parse(file, 0..file.text.len(), report)?;
    let mut reader = Reader::new(file, report);
    let mut terms = BTreeMap::new();
    for entry in reader.register(&root) {
        let Some(id) = reader.parse_id::<TermId>(&entry.key, entry.key_span.clone()) else { continue };
        let term = reader.fields(&entry.value, &schema::TERM).and_then(|fields| {
            let term = reader.required_texts(&fields, "term");
            let definition = reader.required_texts(&fields, "definition");
            Some(Term { term: term?, definition: definition? })
        });
        terms.insert(id, term);
    }
    Some(terms)
}
