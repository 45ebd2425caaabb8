//! The values of a fact in the order of their time: which one holds today, and whether they follow each other.

use course::{
    Date, Lang,
    facts::{Coming, Fact, FactValue, Standing},
};
use jiff::ToSpan;

use super::{FactHistory, entry::PlacedValue, written};
use crate::{diagnostics::Problem, yaml::Reader};

/// Puts the values in order and finds the one in force; `None` when they contradict each other.
pub(super) fn arrange(
    mut values: Vec<PlacedValue>,
    today: Date,
    line: usize,
    reader: &mut Reader<'_, '_>,
) -> Option<FactHistory> {
    let without_start = values.iter().filter(|value| value.value.valid_from.is_none()).skip(1);
    let nameless: Vec<_> = without_start.map(|value| value.place.clone()).collect();
    if !nameless.is_empty() {
        for place in nameless {
            reader.report(place, Problem::MissingKey { key: "valid_from" });
        }
        return None;
    }
    values.sort_by_key(|value| value.value.valid_from);
    let follow = follow_each_other(&mut values, reader);
    let correspond = correspond(&values, reader);
    if !follow || !correspond {
        return None;
    }
    let has_begun = |value: &PlacedValue| value.value.valid_from.is_none_or(|from| from <= today);
    let index = values.iter().rposition(has_begun).unwrap_or(0);
    let coming = values.get(index + 1);
    let current = values.get(index)?;
    let fact = Fact {
        current: current.value.clone(),
        standing: current.value.standing(today),
        coming: coming.and_then(|next| Some(Coming { from: next.value.valid_from?, value: next.value.clone() })),
        line,
    };
    Some(FactHistory {
        coming_place: coming.map(|next| next.from.clone()),
        current_from: current.from.clone(),
        current_to: current.to.clone(),
        current_checked: current.checked.clone(),
        fact,
        written: written(values.iter().map(|value| &value.value), index),
    })
}

/// Ends each value that has no last day of its own on the eve of the next one.
fn follow_each_other(values: &mut [PlacedValue], reader: &mut Reader<'_, '_>) -> bool {
    let mut follow = true;
    for next in 1..values.len() {
        let place = values[next].from.clone();
        let Some(from) = values[next].value.valid_from else { continue };
        let eve = from.saturating_sub(1.day());
        let before = &mut values[next - 1].value;
        let begins_at_once = before.valid_from == Some(from);
        match before.valid_to {
            Some(to) if to > eve => {
                reader.report(place, Problem::ValuesOverlap { from, eve });
                follow = false;
            }
            None if begins_at_once => {
                reader.report(place, Problem::ValuesOverlap { from, eve });
                follow = false;
            }
            Some(to) if to < eve => reader.report(place, Problem::ValuesLeaveGap { to, from }),
            Some(_) => {}
            None => before.valid_to = Some(eve),
        }
    }
    follow
}

/// Whether every value has the counterpart of every wording, so that texts can change from one to the other.
fn correspond(values: &[PlacedValue], reader: &mut Reader<'_, '_>) -> bool {
    let mut correspond = true;
    let Some((first, others)) = values.split_first() else { return correspond };
    for other in others {
        let count = |value: &FactValue, lang| value.wordings.exactly(lang).map_or(0, Vec::len);
        let differing = Lang::ALL.into_iter().find(|lang| count(&first.value, *lang) != count(&other.value, *lang));
        if let Some(language) = differing {
            let (wanted, found) = (count(&first.value, language), count(&other.value, language));
            reader.report(other.text.clone(), Problem::ValuesDifferInWordings { language, found, wanted });
            correspond = false;
        }
    }
    correspond
}

/// Warns of what is out of date, and tells of a fact that does not hold yet.
pub(super) fn warn(id: &str, history: &FactHistory, today: Date, reader: &mut Reader<'_, '_>) {
    let Fact { current, standing, coming, .. } = &history.fact;
    match (standing, current.valid_from, current.valid_to) {
        // A gap before the coming value has its own message.
        (Standing::Over, _, Some(date)) if coming.is_none() => {
            reader.report(history.current_to.clone(), Problem::FactExpired { id: id.to_owned(), date });
            return;
        }
        (Standing::Ahead, Some(date), _) => {
            reader.report(history.current_from.clone(), Problem::FactAhead { id: id.to_owned(), date });
        }
        _ => {}
    }
    if let Some(date) = current.review_due.filter(|due| *due < today) {
        reader.report(history.current_checked.clone(), Problem::FactReviewDue { id: id.to_owned(), date });
    }
}
