//! `facts.yaml` and `glossary.yaml`.

use std::collections::BTreeMap;

use course::{
    Date, FactId, TermId,
    facts::{Certainty, Fact, Source, Term},
};

use crate::{
    diagnostics::{Expected, Problem, Report},
    source::SourceFile,
    yaml::{self, Node, Reader, Value},
};

/// The facts that texts may refer to.
#[derive(Debug, Default)]
pub(crate) struct FactRegister {
    /// An entry with a mistake of its own is `None`.
    entries: BTreeMap<FactId, Option<Fact>>,
    is_unreadable: bool,
}

/// What the register says about an id.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FactEntry<'f> {
    /// The fact, with its id.
    Sound(&'f FactId, &'f Fact),
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
        for entry in entries_or_nothing(&root, &mut reader) {
            if let Some(id) = reader.parse_id::<FactId>(&entry.key, entry.key_span.clone()) {
                let fact = read_fact(&entry.value, &id, today, &mut reader);
                register.entries.insert(id, fact);
            }
        }
        register
    }

    /// What the register says about an id.
    pub(crate) fn entry(&self, id: &str) -> FactEntry<'_> {
        match self.entries.get_key_value(id) {
            Some((id, Some(fact))) => FactEntry::Sound(id, fact),
            None if !self.is_unreadable => FactEntry::Unknown,
            _ => FactEntry::Faulty,
        }
    }

    /// Every id, in order.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(FactId::as_str)
    }

    /// The sound entries.
    pub(crate) fn into_facts(self) -> BTreeMap<FactId, Fact> {
        self.entries.into_iter().filter_map(|(id, fact)| Some((id, fact?))).collect()
    }
}

/// An empty file is an empty register.
fn entries_or_nothing<'n>(root: &'n Node, reader: &mut Reader<'_, '_>) -> &'n [yaml::Entry] {
    if root.value == Value::Nothing { &[] } else { reader.entries(root).unwrap_or_default() }
}

const FACT_KEYS: [&str; 9] =
    ["value", "unit", "text", "valid_from", "valid_to", "review_after", "source", "checked", "certainty"];

fn read_fact(node: &Node, id: &FactId, today: Date, reader: &mut Reader<'_, '_>) -> Option<Fact> {
    let fields = reader.fields(node, &FACT_KEYS)?;
    let value = reader.required_text(&fields, "value");
    let unit_is_sound = fields.get("unit").is_none_or(|unit| reader.text(unit).is_some());
    let wordings = reader.required(&fields, "text").and_then(|text| reader.localized(text, None, read_wordings));
    let date = |key: &str, reader: &mut Reader<'_, '_>| match fields.get(key) {
        Some(node) => reader.date(node).map(Some),
        None => Some(None),
    };
    let valid_from = date("valid_from", reader);
    let valid_to = date("valid_to", reader);
    let source = reader.required(&fields, "source").and_then(|node| read_source(node, reader));
    let checked_node = reader.required(&fields, "checked");
    let checked = checked_node.and_then(|node| reader.date(node));
    let period = match fields.get("review_after") {
        Some(node) => reader.period(node).map(Some),
        None => Some(None),
    };
    let certainty = reader.required(&fields, "certainty").and_then(|node| read_certainty(node, reader));

    if let (Some(Some(from)), Some(Some(to)), Some(node)) = (valid_from, valid_to, fields.get("valid_to"))
        && to < from
    {
        reader.report(node.span.clone(), Problem::PeriodReversed { from, to });
        return None;
    }
    let (checked, period, valid_to) = (checked?, period?, valid_to?);
    let review_due = period.and_then(|period| checked.checked_add(period).ok());
    if let (Some(date), Some(node)) = (valid_to.filter(|to| *to < today), fields.get("valid_to")) {
        reader.report(node.span.clone(), Problem::FactExpired { id: id.to_string(), date });
    } else if let (Some(date), Some(node)) = (review_due.filter(|due| *due < today), checked_node) {
        reader.report(node.span.clone(), Problem::FactReviewDue { id: id.to_string(), date });
    }
    let fact = Fact {
        wordings: wordings?,
        valid_from: valid_from?,
        valid_to,
        source: source?,
        checked,
        review_due,
        certainty: certainty?,
    };
    (value.is_some() && unit_is_sound).then_some(fact)
}

/// More than any word has inflected forms; every link to a fact is compared with each.
const MAX_WORDINGS: usize = 40;

/// A list of wordings, or a single one.
fn read_wordings(reader: &mut Reader<'_, '_>, node: &Node) -> Option<Vec<String>> {
    if let Value::Text(_) = node.value {
        return reader.text(node).map(|text| vec![text]);
    }
    let items = reader.list(node)?;
    if items.is_empty() {
        reader.report(node.span.clone(), Problem::EmptyValue {});
        return None;
    }
    if items.len() > MAX_WORDINGS {
        reader.report(node.span.clone(), Problem::TooManyWordings { limit: MAX_WORDINGS });
        return None;
    }
    let wordings: Vec<_> = items.iter().filter_map(|item| reader.text(item)).collect();
    (wordings.len() == items.len()).then_some(wordings)
}

fn read_certainty(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Certainty> {
    match reader.text(node)?.as_str() {
        "verified" => Some(Certainty::Verified),
        "derived" => Some(Certainty::Derived),
        "unverified" => Some(Certainty::Unverified),
        _ => {
            reader.report(node.span.clone(), Problem::WrongValue { expected: Expected::Certainty });
            None
        }
    }
}

/// Where something comes from: `{title: …, url: …, checked: …}`.
pub(crate) fn read_source(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Source> {
    let fields = reader.fields(node, &["title", "url", "checked"])?;
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
    for entry in entries_or_nothing(&root, &mut reader) {
        let Some(id) = reader.parse_id::<TermId>(&entry.key, entry.key_span.clone()) else { continue };
        let term = reader.fields(&entry.value, &["term", "definition"]).and_then(|fields| {
            let term = reader.required_texts(&fields, "term");
            let definition = reader.required_texts(&fields, "definition");
            Some(Term { term: term?, definition: definition? })
        });
        terms.insert(id, term);
    }
    Some(terms)
}
