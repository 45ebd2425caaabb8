//! The wordings of a value: given in the register and compared with the value, or made of value and unit.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use course::{
    Lang, Localized,
    format::{Amount, Decimal, is_symbol, without_breaks},
};

use super::entry::Part;
use crate::{
    diagnostics::Problem,
    yaml::{Fields, Node, Reader, Value},
};

/// What a value is measured in.
#[derive(Debug, Clone)]
pub(super) enum Unit {
    /// One text: a symbol such as `€`, or a Finnish word in its basic form, which text cannot be made of.
    Plain(String),
    /// As it stands after a number, in each language.
    AfterNumber(Localized<String>),
}

impl Unit {
    pub(super) fn read(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Self> {
        let texts = reader.texts(node)?;
        let is_plain = matches!(node.value, Value::Text(_));
        Some(if is_plain { Self::Plain(texts.get(Lang::Fi).clone()) } else { Self::AfterNumber(texts) })
    }

    fn after_number(&self, lang: Lang) -> Option<&str> {
        match self {
            Self::Plain(unit) => Some(unit.as_str()).filter(|unit| is_symbol(unit)),
            Self::AfterNumber(units) => units.exactly(lang).map(String::as_str),
        }
    }
}

/// The wordings in every language that they are given in or can be made in; the canonical one is the first.
pub(super) fn read(
    fields: &Fields<'_>,
    unit: &Part<Unit>,
    reader: &mut Reader<'_, '_>,
) -> Option<Localized<Vec<String>>> {
    let value_node = reader.required(fields, "value");
    let value = value_node.and_then(|node| reader.text(node));
    let mut versions = BTreeMap::new();
    if let Some(node) = fields.get("text") {
        let given = reader.localized(node, None, read_wordings);
        let agrees = value.as_deref().is_none_or(|value| agree(node, value, reader));
        versions = given?.versions().map(|(lang, wordings)| (lang, wordings.clone())).collect();
        if !agrees {
            return None;
        }
    }
    let value = value?;
    if let Ok(amount) = value.parse::<Amount>() {
        for lang in Lang::ALL {
            let unit = match unit {
                // A text that is given in one language may hold the unit itself, which would be lost in another.
                Part::Absent => fields.get("text").is_none().then_some(""),
                Part::Faulty => None,
                Part::Sound(unit) => unit.after_number(lang),
            };
            if let Some(unit) = unit {
                versions.entry(lang).or_insert_with(|| vec![amount.written(lang, unit)]);
            }
        }
    }
    // A unit with a mistake has its own message.
    if versions.is_empty()
        && !matches!(unit, Part::Faulty)
        && let Some(node) = value_node
    {
        reader.report(node.span.clone(), Problem::FactTextNotMade { value });
    }
    Localized::from_versions(versions)
}

/// A list of wordings, or a single one.
fn read_wordings(reader: &mut Reader<'_, '_>, node: &Node) -> Option<Vec<String>> {
    if let Value::Text(_) = node.value {
        return reader.text(node).map(|text| vec![without_breaks(&text)]);
    }
    let items = reader.list(node)?;
    if items.is_empty() {
        reader.report(node.span.clone(), Problem::EmptyValue {});
        return None;
    }
    let wordings: Vec<_> =
        items.iter().filter_map(|item| reader.text(item)).map(|text| without_breaks(&text)).collect();
    (wordings.len() == items.len()).then_some(wordings)
}

/// Whether every number that a wording writes in digits is in the value. The first one that is not is reported: the
/// others are most likely the same slip.
fn agree(text: &Node, value: &str, reader: &mut Reader<'_, '_>) -> bool {
    let known = numbers_of_value(value);
    let disagreeing = wordings_of(text).find(|(lang, wording, _)| {
        !known.is_empty() && numbers(wording, Some(*lang)).iter().any(|number| !known.contains(&number.size()))
    });
    if let Some((_, wording, span)) = &disagreeing {
        let problem = Problem::FactTextDisagrees { text: (*wording).to_owned(), value: value.to_owned() };
        reader.report(span.clone(), problem);
    }
    disagreeing.is_none()
}

/// Every wording under `text` with its language and its place.
fn wordings_of(text: &Node) -> impl Iterator<Item = (Lang, &str, Range<usize>)> {
    let entries = if let Value::Map(entries) = &text.value { entries.as_slice() } else { &[] };
    let versions = entries.iter().filter_map(|entry| Some((entry.key.parse::<Lang>().ok()?, &entry.value)));
    versions.flat_map(|(lang, node)| {
        let items = if let Value::List(items) = &node.value { items.as_slice() } else { std::slice::from_ref(node) };
        items.iter().filter_map(move |item| match &item.value {
            Value::Text(wording) => Some((lang, wording.as_str(), item.span.clone())),
            _ => None,
        })
    })
}

/// The sizes of the numbers that a wording may take from a value. One that is not simply an amount, such as `1.5.2026` or `1 + 9`,
/// offers each of its runs of digits as well.
fn numbers_of_value(value: &str) -> BTreeSet<Decimal> {
    if let Ok(amount) = value.parse::<Amount>() {
        return amount.numbers().map(Decimal::size).collect();
    }
    let runs = value.split(|c: char| !c.is_ascii_digit()).filter_map(|run| Decimal::from_digits(run, ""));
    numbers(value, None).iter().map(Decimal::size).chain(runs).collect()
}

/// A run of digits and the character between it and the one before.
struct Run<'t> {
    separator: Option<char>,
    digits: &'t str,
}

/// The numbers of a text as its language writes them. Without a language, commas only separate decimals.
fn numbers(text: &str, lang: Option<Lang>) -> Vec<Decimal> {
    let mut numbers = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (runs, after) = runs(&rest[start..]);
        rest = after;
        let (mut whole, mut fraction, mut is_grouped) = (String::new(), "", false);
        for (place, run) in runs.iter().enumerate() {
            let repeats = |other: Option<&Run<'_>>| other.is_some_and(|other| other.separator == run.separator);
            let stands_alone =
                !repeats(place.checked_sub(1).and_then(|before| runs.get(before))) && !repeats(runs.get(place + 1));
            let fits_group = run.digits.len() == 3 && fraction.is_empty() && (is_grouped || whole.len() <= 3);
            match run.separator {
                Some(' ' | '\u{a0}') if fits_group => {
                    whole.push_str(run.digits);
                    is_grouped = true;
                }
                Some(',') if fits_group && lang == Some(Lang::En) => {
                    whole.push_str(run.digits);
                    is_grouped = true;
                }
                Some('.' | ',') if stands_alone && fraction.is_empty() => fraction = run.digits,
                _ => {
                    numbers.extend(Decimal::from_digits(&whole, fraction));
                    (whole, fraction, is_grouped) = (run.digits.to_owned(), "", false);
                }
            }
        }
        numbers.extend(Decimal::from_digits(&whole, fraction));
    }
    numbers
}

/// The runs of digits at the start of a text with at most one separating character between them, and what follows.
fn runs(text: &str) -> (Vec<Run<'_>>, &str) {
    let mut runs = Vec::new();
    let (mut rest, mut separator) = (text, None);
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        runs.push(Run { separator, digits });
        let mut characters = after.chars();
        separator = characters.next().filter(|c| matches!(c, ' ' | '\u{a0}' | '.' | ','));
        if separator.is_none() || !characters.as_str().starts_with(|c: char| c.is_ascii_digit()) {
            return (runs, after);
        }
        rest = characters.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_running_text() {
        let table: [(&str, Option<Lang>, &[&str]); 10] = [
            ("noin 12 345,50 euroa", Some(Lang::Fi), &["12345.50"]),
            ("12\u{a0}345\u{a0}€", Some(Lang::Sv), &["12345"]),
            ("about €12,345.50", Some(Lang::En), &["12345.50"]),
            ("18–67-vuotias", Some(Lang::Fi), &["18", "67"]),
            ("8,5..9,5", None, &["8.5", "9.5"]),
            ("1.5.2026", Some(Lang::Fi), &["1", "5", "2026"]),
            ("1 May 2026", Some(Lang::En), &["1", "2026"]),
            ("lomake Y100.", Some(Lang::Fi), &["100"]),
            ("päivät 5, 10 ja 15", Some(Lang::Fi), &["5", "10", "15"]),
            ("puolet", Some(Lang::Fi), &[]),
        ];
        for (text, lang, expected) in table {
            let expected: Vec<Decimal> = expected.iter().map(|number| number.parse().unwrap()).collect();
            assert_eq!(numbers(text, lang), expected, "{text}");
        }
    }
}
