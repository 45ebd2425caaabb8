//! Takes typed values out of a YAML tree and reports every value that is not what it should be.

use std::{collections::BTreeMap, ops::Range, str::FromStr};

use course::{Date, InvalidId, Lang, Localized};
use jiff::{Span, ToSpan};

use super::{Entry, Node, Value};
use crate::{
    diagnostics::{Expected, HowToWrite, Problem, Report},
    schema::Key,
    source::{SourceFile, code_point, stray_control},
};

/// What a date looks like, for one that cannot be guessed.
const EXAMPLE_DATE: Date = Date::constant(2026, 11, 21);

/// The date that `1.11.2026` or `2026-11-1` means.
fn meant_date(text: &str) -> Option<Date> {
    let finnish = text.split('.').map(str::trim).collect::<Vec<_>>();
    let international = text.split('-').map(str::trim).collect::<Vec<_>>();
    let (([day, month, year], _) | (_, [year, month, day])) = (&finnish[..], &international[..]) else { return None };
    Date::new(year.parse().ok().filter(|year| *year >= 1000)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Reads values of one file. A method that returns `None` has reported why.
pub(crate) struct Reader<'r, 'a> {
    pub(crate) file: &'r SourceFile<'a>,
    pub(crate) report: &'r mut Report,
    /// The keys that a misspelt key was probably meant to be, each with the start of its map: they are not missing.
    meant: Vec<(usize, String)>,
}

/// The entries of a map whose keys have been checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields<'n> {
    entries: &'n [Entry],
    start: usize,
}

impl<'n> Fields<'n> {
    /// The value of a key; a key without a value counts as absent.
    pub(crate) fn get(&self, key: &str) -> Option<&'n Node> {
        let entry = self.entries.iter().find(|entry| entry.key == key)?;
        (entry.value.value != Value::Nothing).then_some(&entry.value)
    }

    /// Where to report that something is missing: the key without a value, or else the start of the map.
    fn place_of_missing(&self, key: &str) -> Range<usize> {
        let entry = self.entries.iter().find(|entry| entry.key == key);
        entry.map_or(self.start..self.start, |entry| entry.key_span.clone())
    }
}

impl<'r, 'a> Reader<'r, 'a> {
    pub(crate) fn new(file: &'r SourceFile<'a>, report: &'r mut Report) -> Self {
        Self { file, report, meant: Vec::new() }
    }

    pub(crate) fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.report.add(self.file, span, problem);
    }

    pub(crate) fn wrong<T>(&mut self, node: &Node, expected: Expected) -> Option<T> {
        let problem = match node.value {
            Value::Nothing => Problem::EmptyValue {},
            _ => Problem::WrongValue { expected, how: HowToWrite(expected) },
        };
        self.report(node.span.clone(), problem);
        None
    }

    /// The entries of a map with free keys; keys that occur twice are reported.
    pub(crate) fn entries<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        let Value::Map(entries) = &node.value else {
            return self.wrong(node, Expected::Map);
        };
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in entries {
            if let Some(first) = seen.get(entry.key.as_str()) {
                let problem = Problem::DuplicateKey { key: entry.key.clone(), line: self.file.line_of(*first) };
                self.report(entry.key_span.clone(), problem);
            } else {
                seen.insert(&entry.key, entry.key_span.start);
            }
        }
        Some(entries)
    }

    /// The entries of a file that is one map with free keys. An empty file is an empty register.
    pub(crate) fn register<'n>(&mut self, root: &'n Node) -> &'n [Entry] {
        if root.value == Value::Nothing { &[] } else { self.entries(root).unwrap_or_default() }
    }

    /// The entries of a map that may hold only the known keys.
    pub(crate) fn fields<'n>(&mut self, node: &'n Node, keys: &[Key]) -> Option<Fields<'n>> {
        let known: Vec<&str> = keys.iter().map(|key| key.name).collect();
        self.known_fields(node, &known)
    }

    fn known_fields<'n>(&mut self, node: &'n Node, known: &[&str]) -> Option<Fields<'n>> {
        let entries = self.entries(node)?;
        for entry in entries {
            if !known.contains(&entry.key.as_str()) {
                if self.is_cut_by_comma(node, entry) {
                    self.report(entry.key_span.clone(), Problem::UnquotedComma { text: entry.key.clone() });
                    continue;
                }
                let guess = self.report.guess(&entry.key, known.iter().copied());
                self.meant.extend(guess.close_one().map(|key| (node.span.start, key.to_owned())));
                self.report(entry.key_span.clone(), Problem::UnknownKey { key: entry.key.clone(), guess });
            }
        }
        Some(Fields { entries, start: node.span.start })
    }

    /// Whether the key is the rest of a text in braces that has a comma and no quotation marks.
    fn is_cut_by_comma(&self, map: &Node, entry: &Entry) -> bool {
        let after = self.file.text[entry.key_span.end..].trim_start();
        let in_braces = self.file.text[map.span.start..].starts_with('{');
        in_braces && entry.value.value == Value::Nothing && after.starts_with([',', '}']) && entry.key.contains(' ')
    }

    fn is_misspelt(&self, fields: &Fields<'_>, key: &str) -> bool {
        self.meant.iter().any(|(start, meant)| *start == fields.start && meant == key)
    }

    /// The value of a key that must be there.
    pub(crate) fn required<'n>(&mut self, fields: &Fields<'n>, key: &'static str) -> Option<&'n Node> {
        let node = fields.get(key);
        if node.is_none() && !self.is_misspelt(fields, key) {
            let is_there = fields.entries.iter().any(|entry| entry.key == key);
            let problem = if is_there { Problem::EmptyValue {} } else { Problem::MissingKey { key } };
            self.report(fields.place_of_missing(key), problem);
        }
        node
    }

    /// A text that is not empty, without spaces around it.
    pub(crate) fn text(&mut self, node: &Node) -> Option<String> {
        let Value::Text(text) = &node.value else {
            return self.wrong(node, Expected::Text);
        };
        let text = text.trim();
        if text.is_empty() {
            self.report(node.span.clone(), Problem::EmptyValue {});
            return None;
        }
        // The file has none, but an escape such as `\e` makes one.
        if let Some((_, character)) = stray_control(text) {
            self.report(node.span.clone(), Problem::ControlCharacter { code: code_point(character) });
            return None;
        }
        Some(text.to_owned())
    }

    pub(crate) fn required_text(&mut self, fields: &Fields<'_>, key: &'static str) -> Option<String> {
        let node = self.required(fields, key)?;
        self.text(node)
    }

    /// The items of a list.
    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        match &node.value {
            Value::List(items) => Some(items),
            _ => self.wrong(node, Expected::List),
        }
    }

    /// A whole number in a range, both ends included.
    pub(crate) fn number(&mut self, node: &Node, low: u32, high: u32) -> Option<u32> {
        let Value::Text(text) = &node.value else {
            return self.wrong(node, Expected::Number);
        };
        match text.parse::<u32>() {
            Ok(number) if (low..=high).contains(&number) => Some(number),
            Err(_) if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') => {
                self.wrong(node, Expected::Number)
            }
            _ => {
                self.report(node.span.clone(), Problem::OutOfRange { low, high });
                None
            }
        }
    }

    pub(crate) fn yes_or_no(&mut self, node: &Node) -> Option<bool> {
        match &node.value {
            Value::Text(text) if text == "true" => Some(true),
            Value::Text(text) if text == "false" => Some(false),
            _ => self.wrong(node, Expected::YesOrNo),
        }
    }

    /// A date in the form `2026-11-21`.
    pub(crate) fn date(&mut self, node: &Node) -> Option<Date> {
        let text = self.text(node)?;
        let date = (text.len() == 10).then(|| text.parse::<Date>().ok()).flatten();
        if date.is_none() {
            let date = meant_date(&text).unwrap_or(EXAMPLE_DATE);
            self.report(node.span.clone(), Problem::NotADate { text, date });
        }
        date
    }

    /// A period such as `12m`.
    pub(crate) fn period(&mut self, node: &Node) -> Option<Span> {
        let text = self.text(node)?;
        let period = (|| {
            let (number, unit) = text.split_at_checked(text.len() - 1)?;
            let number: i64 = number.parse().ok().filter(|number| (1..=1200).contains(number))?;
            match unit {
                "d" => Some(number.days()),
                "m" => Some(number.months()),
                "y" => Some(number.years()),
                _ => None,
            }
        })();
        period.or_else(|| self.wrong(node, Expected::Review))
    }

    /// An id of any kind.
    pub(crate) fn id<T: FromStr<Err = InvalidId>>(&mut self, node: &Node) -> Option<T> {
        let text = self.text(node)?;
        self.parse_id(&text, node.span.clone())
    }

    pub(crate) fn parse_id<T: FromStr<Err = InvalidId>>(&mut self, text: &str, span: Range<usize>) -> Option<T> {
        let id = text.parse().ok();
        if id.is_none() {
            self.report(span, Problem::invalid_id(text));
        }
        id
    }

    /// A list of ids, each with its place; bad ones are reported and left out, as are repeated ones.
    pub(crate) fn ids<T: FromStr<Err = InvalidId> + Ord + Clone + ToString>(
        &mut self,
        node: &Node,
    ) -> Option<Vec<(T, Range<usize>)>> {
        let mut seen = std::collections::BTreeSet::new();
        let mut ids = Vec::new();
        for item in self.list(node)? {
            let Some(id) = self.id::<T>(item) else { continue };
            if seen.insert(id.clone()) {
                ids.push((id, item.span.clone()));
            } else {
                self.report(item.span.clone(), Problem::DuplicateItem { item: id.to_string() });
            }
        }
        Some(ids)
    }

    /// A list of ids that must be there and not be empty.
    pub(crate) fn required_ids<T: FromStr<Err = InvalidId> + Ord + Clone + ToString>(
        &mut self,
        fields: &Fields<'_>,
        key: &'static str,
    ) -> Option<Vec<(T, Range<usize>)>> {
        let node = self.required(fields, key)?;
        if node.value == Value::List(Vec::new()) {
            self.report(node.span.clone(), Problem::EmptyValue {});
        }
        self.ids(node)
    }

    /// An `https` address.
    pub(crate) fn url(&mut self, node: &Node) -> Option<String> {
        let url = self.text(node)?;
        if crate::markdown::is_web_address(&url) {
            return Some(url);
        }
        self.report(node.span.clone(), Problem::InvalidUrl { url });
        None
    }

    /// A text in Finnish, or language versions of which Finnish must be one; `value` reads each.
    pub(crate) fn localized<T>(
        &mut self,
        node: &Node,
        plain: Option<Expected>,
        mut value: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<Localized<T>> {
        if !matches!(node.value, Value::Map(_)) {
            return match plain {
                Some(expected) if !matches!(node.value, Value::Text(_)) => self.wrong(node, expected),
                Some(_) => value(self, node).map(Localized::finnish),
                None => self.wrong(node, Expected::Map),
            };
        }
        let fields = self.known_fields(node, &Lang::ALL.map(Lang::code))?;
        let mut versions = BTreeMap::new();
        for lang in Lang::ALL {
            if let Some(version) = fields.get(lang.code()).and_then(|node| value(self, node)) {
                versions.insert(lang, version);
            }
        }
        if fields.get(Lang::Fi.code()).is_none() && !self.is_misspelt(&fields, Lang::Fi.code()) {
            self.report(fields.place_of_missing(Lang::Fi.code()), Problem::FinnishTextMissing {});
        }
        Localized::from_versions(versions)
    }

    /// A text in Finnish or in several languages.
    pub(crate) fn texts(&mut self, node: &Node) -> Option<Localized<String>> {
        self.localized(node, Some(Expected::Texts), Self::text)
    }

    pub(crate) fn required_texts(&mut self, fields: &Fields<'_>, key: &'static str) -> Option<Localized<String>> {
        let node = self.required(fields, key)?;
        self.texts(node)
    }
}
