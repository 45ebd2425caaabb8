//! One entry of `facts.yaml`: a value, or several with a time for each and what they share.

use std::ops::Range;

use course::{
    Date,
    facts::{Certainty, FactValue, Source},
};
use jiff::Span;

use super::{
    read_source,
    wording::{self, Unit},
};
use crate::{
    diagnostics::{Expected, HowToWrite, Problem},
    schema,
    yaml::{Fields, Node, Reader},
};

/// The keys of an entry that say what its only value is; with `values` they belong to each value.
const OF_A_VALUE: [&str; 4] = ["value", "text", "valid_from", "valid_to"];
/// What must be known of every value, be it said for all of them or for each.
const REQUIRED: [&str; 3] = ["source", "checked", "certainty"];

/// A value with the places that messages about it lead to.
#[derive(Debug)]
pub(super) struct PlacedValue {
    pub(super) value: FactValue,
    pub(super) place: Range<usize>,
    pub(super) from: Range<usize>,
    pub(super) to: Range<usize>,
    pub(super) checked: Range<usize>,
    pub(super) text: Range<usize>,
}

/// The values of an entry in the order they are written; `None` when one of them has a mistake.
pub(super) fn read(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Vec<PlacedValue>> {
    let shared = reader.fields(node, &schema::FACT)?;
    let parts = Parts::read(&shared, reader);
    let Some(list) = shared.get("values") else {
        for key in REQUIRED {
            reader.required(&shared, key);
        }
        return read_value(&shared, node.span.start, parts, reader).ok().map(|value| vec![value]);
    };
    if let Some((key, node)) = OF_A_VALUE.iter().find_map(|key| Some((*key, shared.get(key)?))) {
        reader.report(node.span.clone(), Problem::ValueBesideValues { key });
        return None;
    }
    let items = reader.list(list)?;
    if items.is_empty() {
        reader.report(list.span.clone(), Problem::EmptyValue {});
        return None;
    }
    let owned: Vec<_> = items.iter().map(|item| Some((item, reader.fields(item, &schema::FACT_VALUE)?))).collect();
    let owned = owned.into_iter().collect::<Option<Vec<_>>>()?;
    require(&shared, &owned, reader);
    let read = |(item, fields): (&Node, Fields<'_>)| {
        let own = Parts::read(&fields, reader);
        read_value(&fields, item.span.start, own.or(&parts), reader)
    };
    let values: Vec<_> = owned.into_iter().map(read).collect();
    values.into_iter().collect::<Result<_, _>>().ok()
}

/// Reports what is said neither for all values nor for one of them; what is said for none is one message.
fn require(shared: &Fields<'_>, owned: &[(&Node, Fields<'_>)], reader: &mut Reader<'_, '_>) {
    for key in REQUIRED {
        if shared.get(key).is_some() {
            continue;
        }
        let lacking: Vec<_> = owned.iter().filter(|(_, fields)| fields.get(key).is_none()).collect();
        if lacking.len() == owned.len() {
            reader.required(shared, key);
        } else {
            for (_, fields) in lacking {
                reader.required(fields, key);
            }
        }
    }
}

fn read_value(
    fields: &Fields<'_>,
    start: usize,
    parts: Parts,
    reader: &mut Reader<'_, '_>,
) -> Result<PlacedValue, Reported> {
    let wordings = wording::read(fields, &parts.unit, reader);
    let valid_from = read_part(fields, "valid_from", reader, Reader::date);
    let valid_to = read_part(fields, "valid_to", reader, Reader::date);
    let place = |key: &str| fields.get(key).map_or(start..start, |node| node.span.clone());
    if let (Part::Sound(from), Part::Sound(to)) = (&valid_from, &valid_to)
        && to < from
    {
        reader.report(place("valid_to"), Problem::PeriodReversed { from: *from, to: *to });
        return Err(Reported);
    }
    let (checked, checked_place) = parts.checked.required()?;
    let period = parts.period.optional()?;
    let value = FactValue {
        value: fields.get("value").and_then(Node::as_text).unwrap_or_default().to_owned(),
        wordings: wordings.ok_or(Reported)?,
        valid_from: valid_from.optional()?,
        valid_to: valid_to.optional()?,
        source: parts.source.required()?,
        checked,
        review_due: period.and_then(|period| checked.checked_add(period).ok()),
        certainty: parts.certainty.required()?,
    };
    parts.unit.optional()?;
    Ok(PlacedValue {
        value,
        place: start..start,
        from: place("valid_from"),
        to: place("valid_to"),
        checked: checked_place,
        text: place("text"),
    })
}

/// Something has a mistake that has been reported.
#[derive(Debug, Clone, Copy)]
struct Reported;

/// What became of a key.
#[derive(Debug, Clone)]
pub(super) enum Part<T> {
    Absent,
    /// It has a mistake, which has been reported.
    Faulty,
    Sound(T),
}

impl<T: Clone> Part<T> {
    /// That it is not there has been reported by [`require`].
    fn required(self) -> Result<T, Reported> {
        self.optional()?.ok_or(Reported)
    }

    fn optional(self) -> Result<Option<T>, Reported> {
        match self {
            Self::Absent => Ok(None),
            Self::Faulty => Err(Reported),
            Self::Sound(value) => Ok(Some(value)),
        }
    }

    fn or(self, shared: &Self) -> Self {
        if matches!(self, Self::Absent) { shared.clone() } else { self }
    }
}

fn read_part<'r, 'a, T>(
    fields: &Fields<'_>,
    key: &str,
    reader: &mut Reader<'r, 'a>,
    read: impl FnOnce(&mut Reader<'r, 'a>, &Node) -> Option<T>,
) -> Part<T> {
    match fields.get(key) {
        None => Part::Absent,
        Some(node) => read(reader, node).map_or(Part::Faulty, Part::Sound),
    }
}

/// What the values of an entry may share.
struct Parts {
    unit: Part<Unit>,
    source: Part<Source>,
    checked: Part<(Date, Range<usize>)>,
    period: Part<Span>,
    certainty: Part<Certainty>,
}

impl Parts {
    fn read(fields: &Fields<'_>, reader: &mut Reader<'_, '_>) -> Self {
        Self {
            unit: read_part(fields, "unit", reader, |reader, node| Unit::read(node, reader)),
            source: read_part(fields, "source", reader, |reader, node| read_source(node, reader)),
            checked: read_part(fields, "checked", reader, |reader, node| Some((reader.date(node)?, node.span.clone()))),
            period: read_part(fields, "review_after", reader, Reader::period),
            certainty: read_part(fields, "certainty", reader, |reader, node| read_certainty(node, reader)),
        }
    }

    fn or(self, shared: &Self) -> Self {
        Self {
            unit: self.unit.or(&shared.unit),
            source: self.source.or(&shared.source),
            checked: self.checked.or(&shared.checked),
            period: self.period.or(&shared.period),
            certainty: self.certainty.or(&shared.certainty),
        }
    }
}

fn read_certainty(node: &Node, reader: &mut Reader<'_, '_>) -> Option<Certainty> {
    match reader.text(node)?.as_str() {
        "verified" => Some(Certainty::Verified),
        "derived" => Some(Certainty::Derived),
        "unverified" => Some(Certainty::Unverified),
        _ => {
            reader.report(
                node.span.clone(),
                Problem::WrongValue { expected: Expected::Certainty, how: HowToWrite(Expected::Certainty) },
            );
            None
        }
    }
}
