use std::collections::BTreeSet;

use course::{
    Lang,
    quiz::{Outcome, Response},
};
use store::Db;

use super::{
    School, at, attempt_id, hours, learner,
    small_course::{quiz, revision, right_answer, wrong_answer},
};
use crate::learning::{AnswerError, AttemptError, AttemptStatus, BeginError, Learning};

const FIRST: u8 = 1;
const SECOND: u8 = 2;

#[tokio::test]
async fn an_attempt_is_answered_submitted_and_shown_with_its_grade() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    assert_eq!(attempt.sheet.questions.len(), 4, "two for each objective");
    assert!(matches!(attempt.status, AttemptStatus::Open { closes_at } if closes_at == at(hours(30 * 24))));
    school.answer(learner(FIRST), &attempt, 0, &wrong_answer(), 1).await;
    for place in 0..3 {
        school.answer(learner(FIRST), &attempt, place, &right_answer(), 2).await;
    }
    let submitted = school.learning.submit(learner(FIRST), &attempt, &school.course, at(3)).await.unwrap();
    assert_eq!(submitted.grade.percent(), 75);
    assert!(!submitted.grade.is_passed());

    let shown = school.learning.attempt(learner(FIRST), attempt.id, at(4)).await.unwrap();
    assert_eq!(shown.status, AttemptStatus::Submitted { grade: submitted.grade.clone(), at: at(3) });
    assert_eq!(shown.answers[&attempt.sheet.questions[0].question].saved_at, at(2));
    assert_eq!(submitted.grade.questions[3].outcome(), Outcome::Wrong, "what is not answered earns nothing");
    let row = school.learning.attempts(learner(FIRST), Some(&attempt.module)).await.unwrap().remove(0);
    assert_eq!((row.id, row.result.unwrap().percent()), (attempt.id, 75));
}

#[tokio::test]
async fn beginning_again_resumes_the_open_attempt_in_whatever_language() {
    let school = School::with(&[learner(FIRST)]).await;
    let first = school.begin(learner(FIRST), 1, 0).await;
    let swedish = school.course.modules[0].quiz(Lang::Sv).unwrap();
    let again = school.learning.begin_attempt(learner(FIRST), &school.course, swedish, attempt_id(2), 2, at(5)).await;
    assert_eq!(again.unwrap(), first.id);
    let resumed = school.learning.attempt(learner(FIRST), first.id, at(5)).await.unwrap();
    assert_eq!((resumed.quiz.lang, &resumed.sheet), (Lang::Fi, &first.sheet));
}

#[tokio::test]
async fn many_clicks_at_once_begin_one_attempt_that_everyone_sees() {
    let school = School::with(&[learner(FIRST)]).await;
    let clicks = (1..=20).map(|number| {
        let (learning, course) = (school.learning.clone(), school.course.clone());
        tokio::spawn(async move {
            let id = attempt_id(number);
            let begun = learning.begin_attempt(learner(FIRST), &course, quiz(&course), id, 1, at(0)).await.unwrap();
            learning.attempt(learner(FIRST), begun, at(0)).await.unwrap().id
        })
    });
    let mut begun = BTreeSet::new();
    for click in clicks.collect::<Vec<_>>() {
        begun.insert(click.await.unwrap());
    }
    assert_eq!(begun.len(), 1);
}

#[tokio::test]
async fn submitting_in_two_tabs_gives_one_result() {
    let school = School::with(&[learner(FIRST)]).await;
    school.read_everything(learner(FIRST), 0).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    for place in 0..4 {
        school.answer(learner(FIRST), &attempt, place, &right_answer(), 1).await;
    }
    let tabs = (0..10).map(|minutes| {
        let (learning, course, attempt) = (school.learning.clone(), school.course.clone(), attempt.clone());
        tokio::spawn(async move { learning.submit(learner(FIRST), &attempt, &course, at(minutes)).await.unwrap() })
    });
    let mut completed = 0;
    let mut grades = Vec::new();
    for tab in tabs.collect::<Vec<_>>() {
        let submitted = tab.await.unwrap();
        completed += u32::from(submitted.completed_now);
        grades.push(submitted.grade);
    }
    assert_eq!(completed, 1);
    assert!(grades.iter().all(|grade| *grade == grades[0]));
    assert_eq!(school.learning.attempts(learner(FIRST), None).await.unwrap().len(), 1);
}

#[tokio::test]
async fn answers_saved_at_once_are_all_kept_and_the_same_one_twice_is_one() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    let saving = (0..40).map(|number| {
        let (learning, attempt) = (school.learning.clone(), attempt.clone());
        tokio::spawn(async move {
            let question = &attempt.sheet.questions[number % 4].question;
            learning.save_answer(learner(FIRST), attempt.id, question, &right_answer(), at(1)).await.unwrap();
            let saved = learning.attempt(learner(FIRST), attempt.id, at(1)).await.unwrap();
            assert!(saved.answers.contains_key(question), "what is acknowledged is there");
        })
    });
    for saved in saving.collect::<Vec<_>>() {
        saved.await.unwrap();
    }
    let shown = school.learning.attempt(learner(FIRST), attempt.id, at(1)).await.unwrap();
    assert_eq!(shown.answers.len(), 4);
}

#[tokio::test]
async fn an_answer_is_there_after_the_database_is_opened_again() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    school.answer(learner(FIRST), &attempt, 2, &right_answer(), 1).await;
    let School { folder, learning, db, .. } = school;
    drop((learning, db));
    let learning = Learning::new(Db::open(&folder.path().join("test.sqlite")).await.unwrap());
    let resumed = learning.attempt(learner(FIRST), attempt.id, at(2)).await.unwrap();
    assert_eq!(resumed.answers.len(), 1);
    assert_eq!((resumed.quiz, resumed.sheet), (attempt.quiz, attempt.sheet), "the quiz comes out of the archive");
}

#[tokio::test]
async fn an_attempt_keeps_the_questions_it_began_with_when_the_quiz_is_edited() {
    let mut school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    let module = school.course.module_ref(&school.course.modules[0].id);
    let emptied = course::quiz::Quiz::new(module, Lang::Fi, "Uusi koe".to_owned(), revision('c'), Vec::new());
    school.course.modules[0].quizzes.insert(Lang::Fi, emptied);
    for place in 0..4 {
        school.answer(learner(FIRST), &attempt, place, &right_answer(), 1).await;
    }
    let attempt = school.learning.attempt(learner(FIRST), attempt.id, at(2)).await.unwrap();
    let submitted = school.learning.submit(learner(FIRST), &attempt, &school.course, at(2)).await.unwrap();
    assert!(submitted.grade.is_passed());
}

#[tokio::test]
async fn only_its_learner_sees_answers_and_submits_an_attempt() {
    let school = School::with(&[learner(FIRST), learner(SECOND)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    let question = &attempt.sheet.questions[0].question;
    let learning = &school.learning;
    assert!(matches!(learning.attempt(learner(SECOND), attempt.id, at(1)).await, Err(AttemptError::NotYours)));
    assert!(matches!(learning.attempt(learner(FIRST), attempt_id(9), at(1)).await, Err(AttemptError::NotFound)));
    let saved = learning.save_answer(learner(SECOND), attempt.id, question, &right_answer(), at(1)).await;
    assert!(matches!(saved, Err(AnswerError::NotYours)));
    let saved = learning.save_answer(learner(FIRST), attempt_id(9), question, &right_answer(), at(1)).await;
    assert!(matches!(saved, Err(AnswerError::NotFound)));
    let submitted = learning.submit(learner(SECOND), &attempt, &school.course, at(1)).await;
    assert!(matches!(submitted, Err(AnswerError::NotYours)));
    assert!(learning.attempt(learner(FIRST), attempt.id, at(1)).await.unwrap().answers.is_empty());
}

#[tokio::test]
async fn only_drawn_questions_take_answers_and_only_of_their_kind() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    let drawn: Vec<_> = attempt.sheet.questions.iter().map(|drawn| &drawn.question).collect();
    let left_out = quiz(&school.course).questions().find(|question| !drawn.contains(&&question.id)).unwrap();
    let number = Response::Number { number: 1.0, text: "1".to_owned() };
    for (question, response) in [(&left_out.id, &right_answer()), (drawn[0], &number)] {
        let saved = school.learning.save_answer(learner(FIRST), attempt.id, question, response, at(1)).await;
        assert!(matches!(saved, Err(AnswerError::UnknownQuestion)), "{question}");
    }
}

#[tokio::test]
async fn a_submitted_attempt_takes_no_more_answers() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    school.learning.submit(learner(FIRST), &attempt, &school.course, at(1)).await.unwrap();
    let question = &attempt.sheet.questions[0].question;
    let saved = school.learning.save_answer(learner(FIRST), attempt.id, question, &right_answer(), at(2)).await;
    assert!(matches!(saved, Err(AnswerError::Closed)));
}

#[tokio::test]
async fn an_attempt_closes_by_itself_and_another_can_begin() {
    let school = School::with(&[learner(FIRST)]).await;
    let attempt = school.begin(learner(FIRST), 1, 0).await;
    let month = hours(30 * 24);
    school.answer(learner(FIRST), &attempt, 0, &right_answer(), month - 1).await;
    assert_eq!(school.status(learner(FIRST), 1, month).await, AttemptStatus::Expired);
    let question = &attempt.sheet.questions[0].question;
    let saved = school.learning.save_answer(learner(FIRST), attempt.id, question, &wrong_answer(), at(month)).await;
    assert!(matches!(saved, Err(AnswerError::Expired)));
    let submitted = school.learning.submit(learner(FIRST), &attempt, &school.course, at(month)).await;
    assert!(matches!(submitted, Err(AnswerError::Expired)));
    assert_eq!(school.begin(learner(FIRST), 2, month).await.id, attempt_id(2));
    assert_eq!(school.status(learner(FIRST), 1, month + 1).await, AttemptStatus::Expired);
}

#[tokio::test]
async fn three_failed_attempts_ask_for_a_pause() {
    let school = School::with(&[learner(FIRST)]).await;
    for number in 1..=3 {
        assert!(!school.take_quiz(learner(FIRST), number, false, i64::from(number)).await.grade.is_passed());
    }
    let (course, bank) = (&school.course, quiz(&school.course));
    let early = school.learning.begin_attempt(learner(FIRST), course, bank, attempt_id(4), 4, at(hours(24))).await;
    assert!(matches!(early, Err(BeginError::Wait { until }) if until == at(hours(24) + 3)));
    assert_eq!(school.begin(learner(FIRST), 4, hours(24) + 3).await.id, attempt_id(4));
}
