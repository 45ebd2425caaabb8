//! The timeline of a sickness absence: on which day which checkpoint falls.
//!
//! Two counters run. Days of absence are those of the calendar; the day of falling ill is the first. Allowance days
//! are the weekdays, Monday to Saturday without public holidays, after the waiting period, and days of the last two
//! years come on top. Where the checkpoints are is the facts register's to say; see [`Limits`].
//!
//! What comes out illustrates an unbroken absence with full sickness allowance. It is not what Kela decides.

mod holidays;

use std::{collections::BTreeMap, str::FromStr};

use jiff::{ToSpan, civil::Date};

pub use self::holidays::{PublicHoliday, is_weekday};
use crate::{
    FactId,
    facts::{Fact, FactValue},
};

/// The first day on which an absence may begin: since then the law has had these checkpoints.
pub const FIRST_START: Date = Date::constant(2022, 1, 1);
/// The last one.
pub const LAST_START: Date = Date::constant(2099, 12, 31);
/// More days than any limit of sickness allowance has.
const MOST_DAYS: u16 = 1_000;

/// What falls on a day of an absence, in the order in which it does when no earlier days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// The incapacity begins.
    FallingIll,
    /// The first day for which there is sickness allowance.
    FirstAllowanceDay,
    /// The employer tells occupational health care.
    Notice,
    /// Kela looks into the need for rehabilitation for the first time; medical statement B.
    Assessment,
    /// The statement of occupational health care on what work is still possible.
    Statement,
    /// Kela looks again when there is reason to.
    Review,
    /// Kela looks once more.
    SecondReview,
    /// No more days are left.
    Maximum,
}

impl Milestone {
    /// Every milestone in order.
    pub const ALL: [Self; 8] = [
        Self::FallingIll,
        Self::FirstAllowanceDay,
        Self::Notice,
        Self::Assessment,
        Self::Statement,
        Self::Review,
        Self::SecondReview,
        Self::Maximum,
    ];

    /// The fact that says when it comes; the day of falling ill needs none.
    #[must_use]
    pub fn fact(self) -> Option<&'static str> {
        match self {
            Self::FallingIll => None,
            Self::FirstAllowanceDay => Some("spr.omavastuu"),
            Self::Notice => Some("poissaolo.ilmoitus"),
            Self::Assessment => Some("tarkistus.kela-60"),
            Self::Statement => Some("tarkistus.tth-90"),
            Self::Review => Some("tarkistus.150"),
            Self::SecondReview => Some("tarkistus.230"),
            Self::Maximum => Some("spr.enimmaisaika"),
        }
    }
}

/// Where the milestones are, in days, as the facts register has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The weekdays of the waiting period that follow the day of falling ill.
    pub waiting: u16,
    /// The day of absence of [`Milestone::Notice`].
    pub notice: u16,
    /// The allowance day of [`Milestone::Assessment`].
    pub assessment: u16,
    /// The allowance day of [`Milestone::Statement`].
    pub statement: u16,
    /// The allowance day of [`Milestone::Review`].
    pub review: u16,
    /// The allowance day of [`Milestone::SecondReview`].
    pub second_review: u16,
    /// The allowance day of [`Milestone::Maximum`].
    pub maximum: u16,
}

/// The register does not say when a milestone comes: the fact is missing, or its value is no number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the fact `{fact}` does not say a number of days")]
pub struct MissingLimit {
    /// The fact.
    pub fact: &'static str,
}

impl Limits {
    /// The limits in force, by the values of the register. Days are whole numbers; the waiting period is written
    /// `1 + 9`, the day of falling ill and the weekdays after it.
    pub fn of(facts: &BTreeMap<FactId, Fact>) -> Result<Self, MissingLimit> {
        Self::by(|id| Some(&facts.get(id)?.current))
    }

    /// As [`Self::of`], wherever the values are kept.
    pub fn by<'f>(value: impl Fn(&str) -> Option<&'f FactValue>) -> Result<Self, MissingLimit> {
        let days = |milestone: Milestone, read: fn(&str) -> Option<u16>| {
            let fact = milestone.fact().unwrap_or_default();
            value(fact).and_then(|value| read(&value.value)).ok_or(MissingLimit { fact })
        };
        Ok(Self {
            waiting: days(Milestone::FirstAllowanceDay, waiting_weekdays)?,
            notice: days(Milestone::Notice, whole_days)?,
            assessment: days(Milestone::Assessment, whole_days)?,
            statement: days(Milestone::Statement, whole_days)?,
            review: days(Milestone::Review, whole_days)?,
            second_review: days(Milestone::SecondReview, whole_days)?,
            maximum: days(Milestone::Maximum, whole_days)?,
        })
    }

    /// The checkpoints that are counted in allowance days, in order.
    #[must_use]
    pub fn checkpoints(&self) -> [(Milestone, u16); 5] {
        [
            (Milestone::Assessment, self.assessment),
            (Milestone::Statement, self.statement),
            (Milestone::Review, self.review),
            (Milestone::SecondReview, self.second_review),
            (Milestone::Maximum, self.maximum),
        ]
    }
}

fn whole_days(value: &str) -> Option<u16> {
    value.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days))
}

fn waiting_weekdays(value: &str) -> Option<u16> {
    let (first, weekdays) = value.split_once('+')?;
    whole_days(weekdays).filter(|_| first.trim() == "1")
}

/// The day on which an absence begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start(Date);

/// Why a text is not the first day of an absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidStart {
    /// Nothing is written.
    #[error("no day is given")]
    Missing,
    /// There is no such day, or it is written in another way.
    #[error("not a day")]
    Malformed,
    /// The day is before [`FIRST_START`] or after [`LAST_START`].
    #[error("the day is out of range")]
    OutOfRange,
}

impl Start {
    /// The day.
    #[must_use]
    pub fn day(self) -> Date {
        self.0
    }
}

/// Reads `2026-12-14`, as date fields send it, and `14.12.2026`, as people write it.
impl FromStr for Start {
    type Err = InvalidStart;

    fn from_str(text: &str) -> Result<Self, InvalidStart> {
        let text = text.trim();
        if text.is_empty() {
            return Err(InvalidStart::Missing);
        }
        let day = text.parse().ok().or_else(|| written_day(text)).ok_or(InvalidStart::Malformed)?;
        if (FIRST_START..=LAST_START).contains(&day) { Ok(Self(day)) } else { Err(InvalidStart::OutOfRange) }
    }
}

fn written_day(text: &str) -> Option<Date> {
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    parts.next().is_none().then_some(day)
}

/// The allowance days of the two years before an absence: fewer than the maximum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EarlierDays(u16);

/// Why a text is not a number of earlier allowance days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEarlierDays {
    /// Not a whole number.
    #[error("not a whole number")]
    Malformed,
    /// None would be left.
    #[error("the maximum is used up")]
    UsedUp,
}

impl EarlierDays {
    /// Reads the number; an empty text means none.
    pub fn parse(text: &str, limits: &Limits) -> Result<Self, InvalidEarlierDays> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self(0));
        }
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(InvalidEarlierDays::Malformed);
        }
        // A number with more digits than fit is more than the maximum, too.
        text.parse().ok().filter(|days| *days < limits.maximum).map(Self).ok_or(InvalidEarlierDays::UsedUp)
    }

    /// The number.
    #[must_use]
    pub fn count(self) -> u16 {
        self.0
    }
}

/// A milestone on its day, with what both counters show in the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// What it is.
    pub milestone: Milestone,
    /// The day.
    pub day: Date,
    /// The days of absence up to then; the day of falling ill is 1.
    pub absence_days: u16,
    /// The allowance days up to then, with the earlier ones.
    pub allowance_days: u16,
}

/// The days of one absence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// What is still to come, in the order of the days.
    pub stops: Vec<Stop>,
    /// The checkpoints that the earlier days had reached before this absence, each with its allowance day.
    pub passed: Vec<(Milestone, u16)>,
    /// The public holidays on the way that are no Sundays, so that they postpone what comes after them.
    pub holidays: Vec<(Date, PublicHoliday)>,
}

impl Timeline {
    /// Counts an absence that goes on without a break until the last milestone.
    #[must_use]
    pub fn new(start: Start, earlier: EarlierDays, limits: &Limits) -> Self {
        let mut timeline = Self { stops: Vec::new(), passed: Vec::new(), holidays: Vec::new() };
        let checkpoints = limits.checkpoints();
        timeline.passed.extend(checkpoints.into_iter().filter(|(_, limit)| *limit <= earlier.0));
        let (mut weekdays, mut allowance_days) = (0, earlier.0);
        for (day, absence_days) in start.0.series(1.day()).zip(1..) {
            let holiday = PublicHoliday::on(day);
            if let Some(holiday) = holiday.filter(|_| day.weekday() != jiff::civil::Weekday::Sunday) {
                timeline.holidays.push((day, holiday));
            }
            let mut here = Vec::new();
            if absence_days == 1 {
                here.push(Milestone::FallingIll);
            } else if is_weekday(day) {
                weekdays += 1;
                if weekdays > limits.waiting {
                    allowance_days += 1;
                    here.extend((weekdays == limits.waiting + 1).then_some(Milestone::FirstAllowanceDay));
                    here.extend(checkpoints.iter().filter(|(_, at)| *at == allowance_days).map(|(at, _)| *at));
                }
            }
            here.extend((absence_days == limits.notice).then_some(Milestone::Notice));
            here.sort();
            let stop = |milestone| Stop { milestone, day, absence_days, allowance_days };
            timeline.stops.extend(here.into_iter().map(stop));
            if allowance_days >= limits.maximum && absence_days >= limits.notice {
                break;
            }
        }
        timeline
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const LIMITS: Limits =
        Limits { waiting: 9, notice: 30, assessment: 60, statement: 90, review: 150, second_review: 230, maximum: 300 };

    fn timeline(start: &str, earlier: u16) -> Timeline {
        Timeline::new(start.parse().unwrap(), EarlierDays(earlier), &LIMITS)
    }

    fn days(timeline: &Timeline) -> Vec<(Milestone, Date)> {
        timeline.stops.iter().map(|stop| (stop.milestone, stop.day)).collect()
    }

    // Counted week by week with the almanacs of 2026 and 2027.
    #[test]
    fn an_absence_over_christmas_falls_on_the_days_that_were_counted_by_hand() {
        let timeline = timeline("2026-12-14", 0);
        let expected = [
            (Milestone::FallingIll, date(2026, 12, 14)),
            (Milestone::FirstAllowanceDay, date(2026, 12, 28)),
            (Milestone::Notice, date(2027, 1, 12)),
            (Milestone::Assessment, date(2027, 3, 9)),
            (Milestone::Statement, date(2027, 4, 15)),
            (Milestone::Review, date(2027, 6, 28)),
            (Milestone::SecondReview, date(2027, 9, 29)),
            (Milestone::Maximum, date(2027, 12, 22)),
        ];
        assert_eq!(days(&timeline), expected);
        assert_eq!(timeline.stops[2].allowance_days, 12, "thirty days of absence are twelve of allowance");
        let holidays: Vec<_> = timeline.holidays.iter().map(|(day, _)| (day.month(), day.day())).collect();
        let on_weekdays =
            [(12, 25), (12, 26), (1, 1), (1, 6), (3, 26), (3, 29), (5, 1), (5, 6), (6, 26), (11, 6), (12, 6)];
        assert_eq!(holidays, on_weekdays);
    }

    #[test]
    fn first_allowance_days_are_those_counted_by_hand() {
        let table = [
            // Monday: Tue–Sat 5, Mon–Thu 9.
            ("2026-08-03", date(2026, 8, 14)),
            // Ascension Day: Tue–Wed 2, Fri–Sat 4, Mon–Fri 9.
            ("2027-05-03", date(2027, 5, 15)),
            // A Sunday: Mon–Sat 6, Mon–Wed 9.
            ("2026-08-02", date(2026, 8, 13)),
            // Midsummer: Thu and the eve 2, Mon–Sat 8, Mon 9.
            ("2027-06-23", date(2027, 7, 6)),
            // Good Friday and Easter Monday: Tue–Thu 3, Sat 4, Tue–Sat 9.
            ("2027-03-22", date(2027, 4, 5)),
        ];
        for (start, first) in table {
            let found =
                timeline(start, 0).stops.into_iter().find(|stop| stop.milestone == Milestone::FirstAllowanceDay);
            let found = found.unwrap();
            assert_eq!((found.day, found.allowance_days), (first, 1), "{start}");
        }
    }

    #[test]
    fn a_quiet_summer_has_six_allowance_days_a_week() {
        // First day Fri 14 Aug 2026: Fri, Sat, then nine whole weeks to Sat 17 Oct make 56, and Wed 21 Oct 59.
        let stops = days(&timeline("2026-08-03", 0));
        assert_eq!(stops[2], (Milestone::Notice, date(2026, 9, 1)));
        assert_eq!(stops[3], (Milestone::Assessment, date(2026, 10, 22)));
    }

    #[test]
    fn earlier_days_bring_the_checkpoints_nearer() {
        let timeline = timeline("2026-12-14", 88);
        assert_eq!(timeline.passed, [(Milestone::Assessment, 60)]);
        let found = days(&timeline);
        assert_eq!(found[1], (Milestone::FirstAllowanceDay, date(2026, 12, 28)));
        assert_eq!(found[2], (Milestone::Statement, date(2026, 12, 29)));
        // 212 days are left: 18 fewer, three whole weeks, than the 230 that end on Wed 29 Sep without earlier days.
        assert_eq!(found.last(), Some(&(Milestone::Maximum, date(2027, 9, 8))));
    }

    #[test]
    fn the_last_day_may_be_the_first() {
        let found = timeline("2026-12-14", 299);
        let on = |milestone: Milestone| found.stops.iter().find(|stop| stop.milestone == milestone).unwrap().day;
        assert_eq!(on(Milestone::Maximum), on(Milestone::FirstAllowanceDay));
        assert_eq!(found.stops.last().unwrap().milestone, Milestone::Notice, "the absence itself goes on");
        assert_eq!(found.passed.len(), 4);
    }

    #[test]
    fn days_are_read_as_browsers_send_them_and_as_people_write_them() {
        for text in ["2026-12-14", "14.12.2026", " 14. 12. 2026 "] {
            assert_eq!(text.parse().map(Start::day), Ok(date(2026, 12, 14)), "{text}");
        }
        let table = [
            ("", InvalidStart::Missing),
            ("  ", InvalidStart::Missing),
            ("eilen", InvalidStart::Malformed),
            ("31.2.2026", InvalidStart::Malformed),
            ("14.12.", InvalidStart::Malformed),
            ("14.12.2026.", InvalidStart::Malformed),
            ("14.12.26", InvalidStart::OutOfRange),
            ("2021-12-31", InvalidStart::OutOfRange),
            ("2100-01-01", InvalidStart::OutOfRange),
        ];
        for (text, error) in table {
            assert_eq!(text.parse::<Start>(), Err(error), "{text}");
        }
    }

    #[test]
    fn earlier_days_leave_at_least_one() {
        let parse = |text| EarlierDays::parse(text, &LIMITS).map(EarlierDays::count);
        assert_eq!((parse(""), parse(" 0 "), parse("299")), (Ok(0), Ok(0), Ok(299)));
        for text in ["300", "99999999"] {
            assert_eq!(parse(text), Err(InvalidEarlierDays::UsedUp), "{text}");
        }
        for text in ["-1", "3,5", "muutama"] {
            assert_eq!(parse(text), Err(InvalidEarlierDays::Malformed), "{text}");
        }
    }

    #[test]
    fn values_of_the_register_are_numbers_of_days() {
        assert_eq!((whole_days("300"), whole_days("0"), whole_days("alle 2")), (Some(300), None, None));
        assert_eq!((waiting_weekdays("1 + 9"), waiting_weekdays("1+3")), (Some(9), Some(3)));
        assert_eq!((waiting_weekdays("10"), waiting_weekdays("2 + 9")), (None, None));
    }

    proptest! {
        #[test]
        fn every_absence_reaches_every_milestone_once(offset in 0_i32..28_000, earlier in 0_u16..300) {
            let start = FIRST_START.saturating_add(offset.days());
            let timeline = Timeline::new(Start(start), EarlierDays(earlier), &LIMITS);
            let mut all: Vec<_> = timeline.stops.iter().map(|stop| stop.milestone).collect();
            all.extend(timeline.passed.iter().map(|(milestone, _)| *milestone));
            all.sort();
            prop_assert_eq!(all, Milestone::ALL);
            prop_assert!(timeline.stops.is_sorted_by_key(|stop| stop.day));
            for stop in &timeline.stops {
                let counted = (1..stop.absence_days).filter(|day| is_weekday(start.saturating_add(i32::from(*day).days())));
                let weekdays = u16::try_from(counted.count()).unwrap();
                prop_assert_eq!(stop.allowance_days, earlier + weekdays.saturating_sub(LIMITS.waiting));
            }
        }
    }
}
