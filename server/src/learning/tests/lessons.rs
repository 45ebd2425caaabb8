use course::{
    Lang,
    progress::{Progress, Step},
    quiz::Outcome,
    report::Period,
};

use super::{
    School, at, learner,
    small_course::{lesson, practice, right_answer, wrong_answer},
};
use crate::learning::{LessonState, ReadError};

const FIRST: u8 = 1;

#[tokio::test]
async fn a_learner_who_did_nothing_has_an_empty_record() {
    let school = School::with(&[learner(FIRST)]).await;
    let state = school.learning.lesson_state(learner(FIRST), &school.lesson("alku", "eka")).await.unwrap();
    assert_eq!(state, LessonState::default());
    assert_eq!(school.learning.overview(learner(FIRST)).await.unwrap(), super::super::Overview::default());
}

#[tokio::test]
async fn reading_a_lesson_twice_keeps_the_first_time() {
    let school = School::with(&[learner(FIRST)]).await;
    assert_eq!(school.read(learner(FIRST), "alku", "eka", 0).await.progress.done(), 1);
    assert_eq!(school.read(learner(FIRST), "alku", "eka", 9).await.progress.done(), 1);
    let report = school.learning.completion(&school.course, Period::default(), "2026-03-02".parse().unwrap()).await;
    assert_eq!(report.unwrap().modules[0].lessons[0].1, 1);
}

#[tokio::test]
async fn a_lesson_that_the_course_does_not_have_cannot_be_read() {
    let school = School::with(&[learner(FIRST)]).await;
    for (module, name) in [("alku", "kolmas"), ("muu", "eka")] {
        let read = school.learning.mark_read(learner(FIRST), &school.course, &school.lesson(module, name), at(0)).await;
        assert!(matches!(read, Err(ReadError::NotFound)), "{module}/{name}");
    }
    let mut elsewhere = school.lesson("alku", "eka");
    elsewhere.course = "toinen".parse().unwrap();
    let read = school.learning.mark_read(learner(FIRST), &school.course, &elsewhere, at(0)).await;
    assert!(matches!(read, Err(ReadError::NotFound)));
}

#[tokio::test]
async fn the_last_missing_step_completes_the_course_whether_it_is_the_quiz_or_a_lesson() {
    let school = School::with(&[learner(1), learner(2)]).await;
    assert!(!school.read_everything(learner(1), 0).await.completed_now);
    assert!(school.take_quiz(learner(1), 1, true, 1).await.completed_now);

    assert!(!school.take_quiz(learner(2), 2, true, 0).await.completed_now);
    assert!(school.read_everything(learner(2), 1).await.completed_now);
    assert!(!school.read(learner(2), "alku", "eka", 2).await.completed_now, "only once");
    for number in [1, 2] {
        let record = school.learning.record(learner(number), &school.course.id).await.unwrap();
        assert_eq!(record.completions.get(&None), Some(&at(1)));
    }
}

#[tokio::test]
async fn who_completed_stays_complete_when_the_course_gains_a_lesson() {
    let mut school = School::with(&[learner(1), learner(2)]).await;
    school.complete(learner(1), 1, 0).await;
    school.read_everything(learner(2), 0).await;
    school.course.modules[1].lessons.push(lesson("neljas", Vec::new()));

    let record = school.learning.record(learner(1), &school.course.id).await.unwrap();
    let progress = Progress::of(&school.course, &record);
    assert!(progress.is_complete() && !progress.all_steps_done());

    assert!(!school.take_quiz(learner(2), 2, true, 1).await.completed_now, "who had not completed reads it too");
    let record = school.learning.record(learner(2), &school.course.id).await.unwrap();
    let missing = Progress::of(&school.course, &record).missing(&school.course);
    assert_eq!(missing, [Step::Lesson(school.lesson("jatko", "neljas"))]);
    assert!(school.read(learner(2), "jatko", "neljas", 2).await.completed_now);
}

#[tokio::test]
async fn the_latest_answer_to_a_practice_question_is_shown_and_all_are_kept() {
    let school = School::with(&[learner(FIRST)]).await;
    let (id, question) = (school.lesson("alku", "eka"), practice(&school.course));
    let answers =
        [(wrong_answer(), 0), (right_answer(), 1), (right_answer(), 2), (wrong_answer(), 3), (right_answer(), 4)];
    for (response, minutes) in answers {
        let feedback = school.learning.answer_practice(learner(FIRST), &id, question, Lang::Fi, &response, at(minutes));
        let expected = if response == right_answer() { Outcome::Right } else { Outcome::Wrong };
        assert_eq!(feedback.await.unwrap().outcome, expected);
    }
    let state = school.learning.lesson_state(learner(FIRST), &id).await.unwrap();
    let latest = &state.practice[&question.id];
    assert_eq!((&latest.response, latest.answered_at, latest.lang), (&right_answer(), at(4), Lang::Fi));
    let other = school.learning.lesson_state(learner(FIRST), &school.lesson("alku", "toka")).await.unwrap();
    assert!(other.practice.is_empty());
}

#[tokio::test]
async fn a_practice_form_sent_twice_has_one_effect() {
    let school = School::with(&[learner(FIRST)]).await;
    let (id, question) = (school.lesson("alku", "eka"), practice(&school.course));
    for minutes in [0, 1] {
        let response = right_answer();
        let answered = school.learning.answer_practice(learner(FIRST), &id, question, Lang::Fi, &response, at(minutes));
        answered.await.unwrap();
    }
    let state = school.learning.lesson_state(learner(FIRST), &id).await.unwrap();
    assert_eq!(state.practice[&question.id].answered_at, at(0));
}

#[tokio::test]
async fn the_overview_tells_where_the_learner_left_off() {
    let school = School::with(&[learner(FIRST)]).await;
    school.read(learner(FIRST), "alku", "toka", 5).await;
    let (first, question) = (school.lesson("alku", "eka"), practice(&school.course));
    let learning = &school.learning;
    learning.answer_practice(learner(FIRST), &first, question, Lang::Fi, &right_answer(), at(7)).await.unwrap();
    let overview = learning.overview(learner(FIRST)).await.unwrap();
    assert_eq!(overview.last_lessons[&school.course.id], first);
    assert_eq!(overview.records[&school.course.id].read.len(), 1);

    school.complete(learner(FIRST), 1, 9).await;
    let overview = learning.overview(learner(FIRST)).await.unwrap();
    assert_eq!(overview.records[&school.course.id], learning.record(learner(FIRST), &school.course.id).await.unwrap());
    assert!(overview.attempts[0].result.unwrap().passed);
}
