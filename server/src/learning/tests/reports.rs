use course::report::{CompletionReport, Period};

use super::{
    School, at, hours, learner,
    small_course::{right_answer, wrong_answer},
};

const WEEK: i64 = 7 * 24;

impl School {
    async fn report(&self, from: Option<&str>, to: Option<&str>) -> CompletionReport {
        let day = |text: &str| text.parse().unwrap();
        let period = Period { from: from.map(day), to: to.map(day) };
        self.learning.completion(&self.course, period, day("2026-03-20")).await.unwrap()
    }
}

/// Three learners: one completes in the first week, one fails and passes in the second, one only reads.
async fn busy_school() -> School {
    let school = School::with(&[learner(1), learner(2), learner(3)]).await;
    school.complete(learner(1), 1, 0).await;
    school.read(learner(2), "alku", "eka", 60).await;
    school.take_quiz(learner(2), 2, false, hours(WEEK)).await;
    school.take_quiz(learner(2), 3, true, hours(WEEK + 1)).await;
    school.read(learner(3), "alku", "eka", hours(WEEK)).await;
    school
}

#[tokio::test]
async fn the_figures_match_what_was_done() {
    let school = busy_school().await;
    let report = school.report(None, None).await;
    assert_eq!((report.started, report.active, report.completed), (3, 3, 1));
    let first = &report.modules[0];
    let reads: Vec<_> = first.lessons.iter().map(|(lesson, read)| (lesson.as_str(), *read)).collect();
    assert_eq!(reads, [("eka", 3), ("toka", 1)]);
    assert_eq!((first.attempted, first.passed), (2, 2));
    assert_eq!(report.modules[1].lessons[0].1, 1);
    let weeks: Vec<_> = report.weeks.iter().map(|w| (w.monday.to_string(), w.active, w.completed)).collect();
    let expected = [("2026-03-02", 2, 1), ("2026-03-09", 2, 0), ("2026-03-16", 0, 0)];
    assert_eq!(weeks, expected.map(|(monday, active, completed)| (monday.to_owned(), active, completed)));
    let answered: u64 = report.questions.iter().map(|question| question.answered).sum();
    let right: u64 = report.questions.iter().map(|question| question.right).sum();
    assert_eq!((answered, right), (12, 8));
    let shares: Vec<_> = report.questions.iter().map(|question| question.percent_right().unwrap()).collect();
    assert!(shares.is_sorted(), "hardest first");
}

#[tokio::test]
async fn a_period_counts_its_own_days_only() {
    let school = busy_school().await;
    let first_week = school.report(Some("2026-03-02"), Some("2026-03-08")).await;
    assert_eq!((first_week.started, first_week.active, first_week.completed), (2, 2, 1));
    let second_week = school.report(Some("2026-03-09"), Some("2026-03-15")).await;
    assert_eq!((second_week.started, second_week.active, second_week.completed), (1, 2, 0));
    assert_eq!((second_week.modules[0].attempted, second_week.modules[0].passed), (1, 1));
    assert_eq!(second_week.weeks.len(), 1);
}

#[tokio::test]
async fn a_day_ends_at_midnight_in_finland() {
    let school = School::with(&[learner(1), learner(2)]).await;
    // The tests begin at noon: 11 h 59 min later it is still the same day, in winter two hours ahead of UTC.
    school.read(learner(1), "alku", "eka", hours(12) - 1).await;
    school.read(learner(2), "alku", "eka", hours(12)).await;
    assert_eq!(at(hours(12)).to_string(), "2026-03-02T22:00:00Z");
    assert_eq!(school.report(Some("2026-03-02"), Some("2026-03-02")).await.active, 1);
    assert_eq!(school.report(Some("2026-03-03"), Some("2026-03-03")).await.active, 1);
}

#[tokio::test]
async fn a_course_that_nobody_opened_has_an_empty_report() {
    let school = School::with(&[learner(1)]).await;
    let report = school.report(None, None).await;
    assert_eq!((report.started, report.active, report.completed), (0, 0, 0));
    assert_eq!(report.percent_completed(), None);
    assert_eq!((report.weeks.len(), report.questions.len(), report.modules.len()), (1, 0, 2));
}

#[tokio::test]
async fn answering_an_attempt_that_was_begun_in_another_week_is_activity() {
    let school = School::with(&[learner(1)]).await;
    let attempt = school.begin(learner(1), 1, 0).await;
    school.answer(learner(1), &attempt, 0, &right_answer(), hours(WEEK)).await;
    school.answer(learner(1), &attempt, 0, &wrong_answer(), hours(2 * WEEK)).await;
    let report = school.report(None, None).await;
    assert_eq!(report.weeks.iter().map(|week| week.active).collect::<Vec<_>>(), [1, 1, 1]);
    assert_eq!(report.questions, [], "nothing was submitted");
}
