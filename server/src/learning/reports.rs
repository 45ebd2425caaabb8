//! The statistics of a course.

use course::{
    Date, Timestamp,
    catalogue::Course,
    report::{CompletionReport, ModuleReport, Period, WeekReport},
};
use jiff::{ToSpan, civil::Weekday, tz::TimeZone};
use store::Interval;

use super::Learning;
use crate::clock::day_in_finland;

/// How many weeks a report lists at most: five years. Earlier ones are left out.
const WEEKS: usize = 261;

impl Learning {
    /// Who completed what in a course during a period. Days and weeks are those of Finland; an open beginning means
    /// the first stored action, an open end `today`.
    pub async fn completion(
        &self,
        course: &Course,
        period: Period,
        today: Date,
    ) -> Result<CompletionReport, store::Error> {
        let id = &course.id;
        let from = match period.from {
            Some(day) => day,
            None => self.db.first_activity(id).await?.map_or(today, day_in_finland),
        };
        let to = period.to.unwrap_or(today);
        let interval = days(from, to);
        let weeks = weeks(from, to);
        let week_intervals: Vec<_> = weeks.iter().map(|(_, interval)| *interval).collect();
        let (learners, by_week, lessons, quizzes, questions) = tokio::try_join!(
            self.db.learner_counts(id, interval),
            self.db.learner_counts_by_interval(id, &week_intervals),
            self.db.lesson_counts(id, interval),
            self.db.quiz_counts(id, interval),
            self.db.question_reports(id, interval),
        )?;
        let modules = course.modules.iter().map(|module| {
            let quiz = quizzes.get(&module.id).copied().unwrap_or_default();
            let read = |lesson: &course::LessonId| lessons.get(&(module.id.clone(), lesson.clone())).copied();
            ModuleReport {
                module: module.id.clone(),
                lessons: module.lessons.iter().map(|l| (l.id.clone(), read(&l.id).unwrap_or_default())).collect(),
                attempted: quiz.attempted,
                passed: quiz.passed,
            }
        });
        let weeks = weeks.iter().zip(by_week).map(|((monday, _), counts)| WeekReport {
            monday: *monday,
            active: counts.active,
            completed: counts.completed,
        });
        Ok(CompletionReport {
            started: learners.started,
            active: learners.active,
            completed: learners.completed,
            modules: modules.collect(),
            weeks: weeks.collect(),
            questions,
        })
    }
}

/// The time from the beginning of one day to the end of another.
fn days(from: Date, to: Date) -> Interval {
    Interval { from: beginning(from), until: beginning(to.saturating_add(1.day())) }
}

/// The first moment of a day in Finland.
fn beginning(day: Date) -> Timestamp {
    let zone = TimeZone::get("Europe/Helsinki").unwrap_or(TimeZone::UTC);
    let far = if day.year() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    zone.to_zoned(day.at(0, 0, 0, 0)).map_or(far, |zoned| zoned.timestamp())
}

/// The Monday of each week that touches the days, oldest first, and the part of the week that lies in them.
fn weeks(from: Date, to: Date) -> Vec<(Date, Interval)> {
    let monday_of = |day: Date| day.saturating_sub(i64::from(day.weekday().since(Weekday::Monday)).days());
    let mut weeks: Vec<_> = std::iter::successors(Some(monday_of(to)), |monday| monday.checked_sub(1.week()).ok())
        .take_while(|monday| from <= to && *monday >= monday_of(from))
        .take(WEEKS)
        .map(|monday| (monday, days(monday.max(from), monday.saturating_add(6.days()).min(to))))
        .collect();
    weeks.reverse();
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn every_week_that_touches_the_period_is_listed_and_cut_to_it() {
        let found = weeks(day("2026-03-25"), day("2026-04-07"));
        let mondays: Vec<_> = found.iter().map(|(monday, _)| monday.to_string()).collect();
        assert_eq!(mondays, ["2026-03-23", "2026-03-30", "2026-04-06"]);
        // Summer time begins on Sunday the 29th: the days before it begin at 22 in UTC, those after it at 21.
        let first = found[0].1;
        assert_eq!(first.from.to_string(), "2026-03-24T22:00:00Z");
        assert_eq!(first.until.to_string(), "2026-03-29T21:00:00Z");
        assert_eq!(found[2].1.until.to_string(), "2026-04-07T21:00:00Z");
    }

    #[test]
    fn a_period_that_ends_before_it_begins_has_no_weeks_and_a_long_one_not_too_many() {
        assert!(weeks(day("2026-03-25"), day("2026-03-24")).is_empty());
        assert_eq!(weeks(day("0001-01-01"), day("2026-03-24")).len(), WEEKS);
        assert_eq!(weeks(day("-009999-01-01"), day("9999-12-31")).len(), WEEKS);
    }
}
