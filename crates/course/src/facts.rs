//! The facts register and the glossary: figures that know their year and source, and terms in three languages.

use jiff::{Span, ToSpan, civil::Date};

use crate::{Lang, Localized};

/// How many days ahead something that is due is worth showing.
pub const SOON_DAYS: i64 = 90;

/// How sure we are of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Seen in an official source.
    Verified,
    /// Calculated or concluded from official sources.
    Derived,
    /// Not checked: shown with a visible mark and never graded.
    Unverified,
}

/// Where a statement can be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of the page or statute.
    pub title: String,
    /// Its address (`https://…`), when it has one.
    pub url: Option<String>,
    /// When an editor last looked.
    pub checked: Option<Date>,
}

/// One figure of the register, as it stands on the day for which the catalogue was compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What readers see: the value in force, or the one that comes closest to it.
    pub current: FactValue,
    /// How that value stands to the day.
    pub standing: Standing,
    /// The value that takes its place, when one is known.
    pub coming: Option<Coming>,
    /// Its line in `facts.yaml`, counted from 1.
    pub line: usize,
}

/// What a fact is for some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactValue {
    /// The value as the register writes it: `300`, `31.90`, `40–60`, `1 + 9`.
    pub value: String,
    /// The wordings that may stand in running text, the canonical one first; the others are its inflections.
    pub wordings: Localized<Vec<String>>,
    /// The first day it holds, when known.
    pub valid_from: Option<Date>,
    /// The last day it holds, when known.
    pub valid_to: Option<Date>,
    /// Where it comes from.
    pub source: Source,
    /// When it was last compared with the source.
    pub checked: Date,
    /// The day by which it should be compared again.
    pub review_due: Option<Date>,
    /// How sure we are.
    pub certainty: Certainty,
}

/// A value that takes over on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// The day.
    pub from: Date,
    /// The value.
    pub value: FactValue,
}

/// How a value stands to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It does not hold yet.
    Ahead,
    /// It holds.
    InForce,
    /// It holds no longer.
    Over,
}

/// What an editor has to do about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    /// Look it up in an official source: nobody has done so yet.
    Verify,
    /// Find out what holds after its last day.
    Renew,
    /// Take the new value over into texts and questions.
    TakeOver,
    /// Compare it with its source again.
    Review,
}

/// What has to be done, and by which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The last day on which it is done in time.
    pub day: Date,
    /// What it is.
    pub task: Task,
}

impl Due {
    /// Whether it should have been done before `today`.
    #[must_use]
    pub fn is_overdue(self, today: Date) -> bool {
        self.day < today
    }

    /// Whether it is overdue, or due within [`SOON_DAYS`].
    #[must_use]
    pub fn is_near(self, today: Date) -> bool {
        self.day <= today.saturating_add(soon())
    }
}

fn soon() -> Span {
    SOON_DAYS.days()
}

impl FactValue {
    /// The canonical wording for a reader of `lang`, and the language it is in.
    #[must_use]
    pub fn text(&self, lang: Lang) -> (&str, Lang) {
        let (wordings, actual) = self.wordings.in_lang(lang);
        (wordings.first().map_or("", String::as_str), actual)
    }

    /// How it stands to a day.
    #[must_use]
    pub fn standing(&self, day: Date) -> Standing {
        if self.valid_from.is_some_and(|from| day < from) {
            Standing::Ahead
        } else if self.valid_to.is_some_and(|to| to < day) {
            Standing::Over
        } else {
            Standing::InForce
        }
    }
}

impl Fact {
    /// What has to be done about it first; `None` when nothing is known to be.
    #[must_use]
    pub fn due(&self) -> Option<Due> {
        let value = &self.current;
        let is_unverified = value.certainty == Certainty::Unverified;
        let verify = is_unverified.then_some(Due { day: value.checked, task: Task::Verify });
        let review = value.review_due.map(|day| Due { day, task: Task::Review });
        [verify, self.turn(), review].into_iter().flatten().min()
    }

    /// When its value takes or needs another one's place.
    #[must_use]
    pub fn turn(&self) -> Option<Due> {
        let coming = self.coming.as_ref().map(|coming| Due { day: coming.from, task: Task::TakeOver });
        coming.or_else(|| self.current.valid_to.map(|day| Due { day, task: Task::Renew }))
    }

    /// The days on which something else may begin to be said about it: another value, or that it is due or overdue.
    pub fn turning_days(&self) -> impl Iterator<Item = Date> + use<> {
        let value = &self.current;
        let starts = [value.valid_from, self.coming.as_ref().map(|coming| coming.from)];
        let ends = [value.valid_to, value.review_due];
        let around = starts.into_iter().chain(ends).flatten();
        let near_and_past = around.flat_map(|day| [day.saturating_sub(soon()), day.saturating_add(1.day())]);
        starts.into_iter().flatten().chain(near_and_past)
    }
}

/// One entry of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The term itself.
    pub term: Localized<String>,
    /// What it means, in one or two sentences.
    pub definition: Localized<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = Date::constant(2026, 12, 10);

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn fact() -> Fact {
        let current = FactValue {
            value: "12.50".to_owned(),
            wordings: Localized::finnish(vec!["12,50 €".to_owned(), "12,50 euron".to_owned()]),
            valid_from: None,
            valid_to: None,
            source: Source { title: "Esimerkki".to_owned(), url: None, checked: None },
            checked: TODAY,
            review_due: None,
            certainty: Certainty::Verified,
        };
        Fact { current, standing: Standing::InForce, coming: None, line: 1 }
    }

    #[test]
    fn a_value_holds_on_its_first_and_last_day() {
        let value =
            FactValue { valid_from: Some(day("2026-01-01")), valid_to: Some(day("2026-12-31")), ..fact().current };
        let table = [
            ("2025-12-31", Standing::Ahead),
            ("2026-01-01", Standing::InForce),
            ("2026-12-31", Standing::InForce),
            ("2027-01-01", Standing::Over),
        ];
        for (day, standing) in table {
            assert_eq!(value.standing(day.parse().unwrap()), standing, "{day}");
        }
    }

    #[test]
    fn what_is_due_first_is_told() {
        let mut fact = fact();
        assert_eq!(fact.due(), None);
        fact.current.review_due = Some(day("2027-11-21"));
        assert_eq!(fact.due().map(|due| due.task), Some(Task::Review));
        fact.current.valid_to = Some(day("2026-12-31"));
        assert_eq!(fact.due(), Some(Due { day: day("2026-12-31"), task: Task::Renew }));
        let value = FactValue { valid_from: Some(day("2027-01-01")), ..fact.current.clone() };
        fact.coming = Some(Coming { from: day("2027-01-01"), value });
        assert_eq!(fact.due(), Some(Due { day: day("2027-01-01"), task: Task::TakeOver }));
        fact.current.certainty = Certainty::Unverified;
        assert_eq!(fact.due(), Some(Due { day: TODAY, task: Task::Verify }));
    }

    #[test]
    fn what_is_due_is_near_before_it_is_overdue() {
        let due = |text: &str| Due { day: day(text), task: Task::Review };
        let table =
            [("2026-12-09", (true, true)), ("2026-12-10", (false, true)), ("2027-03-10", (false, true))].into_iter();
        for (day, expected) in table.chain([("2027-03-11", (false, false))]) {
            assert_eq!((due(day).is_overdue(TODAY), due(day).is_near(TODAY)), expected, "{day}");
        }
    }

    #[test]
    fn whatever_is_said_about_a_fact_changes_only_on_its_turning_days() {
        let mut fact = fact();
        fact.current.review_due = Some(day("2027-02-01"));
        fact.current.valid_to = Some(day("2026-12-31"));
        let value = FactValue { valid_from: Some(day("2027-01-01")), ..fact.current.clone() };
        fact.coming = Some(Coming { from: day("2027-01-01"), value });
        let said = |today: Date| {
            let due = fact.due().unwrap();
            (fact.current.standing(today), due.is_overdue(today), due.is_near(today))
        };
        let turning: Vec<_> = fact.turning_days().collect();
        let mut today = Date::constant(2026, 8, 1);
        while today < Date::constant(2027, 6, 1) {
            let tomorrow = today.saturating_add(1.day());
            assert!(said(today) == said(tomorrow) || turning.contains(&tomorrow), "{tomorrow}");
            today = tomorrow;
        }
    }
}
