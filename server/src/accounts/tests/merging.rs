use course::{Lang, certificate::CertificateCode, progress::Progress, report::Period};

use super::{Office, at};
use crate::learning::{
    AttemptStatus,
    tests::{
        attempt_id,
        small_course::{practice, right_answer, wrong_answer},
    },
};

#[tokio::test]
async fn a_guest_who_signs_in_for_the_first_time_keeps_everything_under_a_new_session() {
    let office = Office::open().await;
    let guest = office.guest(1).await;
    office.school.complete(guest, 1, 0).await;
    let account = office.sign_in(Some(guest), 1, 2, 1).await;
    assert!(
        office.school.learning.record(account, &office.school.course.id).await.unwrap().completions.contains_key(&None)
    );
    assert_eq!(office.session(1, 1).await, None, "the guest's cookie signs nobody in");
}

#[tokio::test]
async fn a_guests_progress_moves_to_the_account_and_the_guest_is_gone() {
    let office = Office::open().await;
    let school = &office.school;
    let account = office.sign_in(None, 1, 1, 0).await;
    school.read(account, "alku", "eka", 5).await;
    let guest = office.guest(2).await;
    school.read(guest, "alku", "eka", 3).await;
    school.read(guest, "alku", "toka", 4).await;
    let (lesson, question) = (school.lesson("alku", "eka"), practice(&school.course));
    let learning = &school.learning;
    learning.answer_practice(guest, &lesson, question, Lang::Fi, &right_answer(), at(6)).await.unwrap();
    school.take_quiz(guest, 1, true, 7).await;

    assert_eq!(office.sign_in(Some(guest), 2, 3, 20).await, account);
    let record = learning.record(account, &school.course.id).await.unwrap();
    assert_eq!(Progress::of(&school.course, &record).done(), 3);
    assert_eq!(learning.lesson_state(account, &lesson).await.unwrap().practice.len(), 1);
    assert!(learning.attempts(account, None).await.unwrap()[0].result.unwrap().passed);
    assert!(learning.attempt(account, attempt_id(1), at(21)).await.is_ok());
    assert_eq!(office.session(2, 21).await, None);
    assert_eq!(learning.overview(guest).await.unwrap(), crate::learning::Overview::default());
    let report = learning.completion(&school.course, Period::default(), "2026-03-02".parse().unwrap()).await.unwrap();
    assert_eq!((report.started, report.modules[0].lessons[0].1), (1, 1));
}

#[tokio::test]
async fn two_halves_of_a_course_complete_it() {
    let office = Office::open().await;
    let account = office.sign_in(None, 1, 1, 0).await;
    office.school.read_everything(account, 1).await;
    let guest = office.guest(2).await;
    office.school.take_quiz(guest, 1, true, 2).await;
    office.sign_in(Some(guest), 2, 3, 20).await;
    let record = office.school.learning.record(account, &office.school.course.id).await.unwrap();
    assert_eq!(record.completions.get(&None), Some(&at(20)));
}

#[tokio::test]
async fn the_earlier_completion_stands() {
    for (first, second) in [(5, 9), (9, 5)] {
        let office = Office::open().await;
        let account = office.sign_in(None, 1, 1, 0).await;
        office.school.complete(account, 1, first).await;
        let guest = office.guest(2).await;
        office.school.complete(guest, 2, second).await;
        office.sign_in(Some(guest), 2, 3, 20).await;
        let record = office.school.learning.record(account, &office.school.course.id).await.unwrap();
        assert_eq!(record.completions.get(&None), Some(&at(5)));
    }
}

#[tokio::test]
async fn an_open_attempt_goes_on_in_the_account() {
    let office = Office::open().await;
    let account = office.sign_in(None, 1, 1, 0).await;
    let guest = office.guest(2).await;
    let attempt = office.school.begin(guest, 1, 1).await;
    office.school.answer(guest, &attempt, 0, &right_answer(), 2).await;
    office.sign_in(Some(guest), 2, 3, 20).await;
    let resumed = office.school.begin(account, 9, 21).await;
    assert_eq!((resumed.id, resumed.answers.len()), (attempt.id, 1));
}

#[tokio::test]
async fn of_two_open_attempts_the_one_with_more_answers_stays_open() {
    // Answers of the account, answers of the guest, and which attempt goes on.
    for (of_account, of_guest, goes_on) in [(0, 0, 1), (2, 2, 1), (3, 2, 1), (1, 2, 2)] {
        let office = Office::open().await;
        let school = &office.school;
        let account = office.sign_in(None, 1, 1, 0).await;
        let guest = office.guest(2).await;
        for (learner, number, answers) in [(account, 1, of_account), (guest, 2, of_guest)] {
            let attempt = school.begin(learner, number, 1).await;
            for place in 0..answers {
                school.answer(learner, &attempt, place, &wrong_answer(), 2).await;
            }
        }
        office.sign_in(Some(guest), 2, 3, 20).await;
        for number in [1, 2] {
            let is_open = matches!(school.status(account, number, 20).await, AttemptStatus::Open { .. });
            assert_eq!(is_open, number == goes_on, "{of_account} against {of_guest}");
        }
        assert_eq!(school.begin(account, 9, 21).await.id, attempt_id(goes_on));
    }
}

#[tokio::test]
async fn certificates_move_and_the_later_one_supersedes_the_earlier() {
    for (first, second) in [(5, 9), (9, 5)] {
        let office = Office::open().await;
        let school = &office.school;
        let account = office.sign_in(None, 1, 1, 0).await;
        let guest = office.guest(2).await;
        for (learner, number, minutes) in [(account, 1, first), (guest, 2, second)] {
            school.complete(learner, number, 1).await;
            let (name, code) = ("Todistuksen Saaja".parse().unwrap(), CertificateCode::from_random([number; 10]));
            let issued = school.learning.issue_certificate(learner, &school.course, name, Lang::Fi, code, at(minutes));
            issued.await.unwrap();
        }
        office.sign_in(Some(guest), 2, 3, 20).await;
        let held = school.learning.certificates_of(account).await.unwrap();
        assert_eq!(held.len(), 2);
        assert_eq!(held[0].superseded_by.as_ref(), Some(&held[1].certificate.code));
        assert_eq!(held[1].superseded_by, None);
        assert_eq!(held[1].certificate.issued_at, at(9));
    }
}

#[tokio::test]
async fn a_link_opened_in_another_browser_brings_both_browsers_progress() {
    let office = Office::open().await;
    let asked = office.guest(1).await;
    office.school.read(asked, "alku", "eka", 1).await;
    let opened = office.guest(2).await;
    office.school.read(opened, "alku", "toka", 2).await;
    let _ = office.request(Some(asked), 1, 3).await;
    assert!(office.open_link(1, Some(opened), 3, 4).await);
    let account = office.session(3, 4).await.unwrap().learner;
    let record = office.school.learning.record(account, &office.school.course.id).await.unwrap();
    assert_eq!(record.read.len(), 2);
    assert_eq!((office.session(1, 4).await, office.session(2, 4).await), (None, None));
}

#[tokio::test]
async fn one_account_is_never_merged_into_another() {
    let office = Office::open().await;
    let account = office.sign_in(None, 1, 1, 0).await;
    office.school.read(account, "alku", "eka", 1).await;
    let other = "toinen@kurssila.test".parse().unwrap();
    let (accounts, courses) = (&office.accounts, std::slice::from_ref(&office.school.course));
    let code = super::new_code(2);
    let _ = accounts.request_code(&other, Some(account), &code, at(2)).await.unwrap();
    let outcome = accounts.sign_in_with_code(&other, &code.code, Some(account), &super::token(2), courses, at(2)).await;
    assert_eq!(outcome.unwrap(), super::CodeOutcome::SignedIn);
    assert_ne!(office.session(2, 3).await.unwrap().learner, account);
    assert_eq!(office.session(1, 3).await.unwrap().learner, account);
    assert_eq!(office.school.learning.record(account, &office.school.course.id).await.unwrap().read.len(), 1);
}

#[tokio::test]
async fn merging_twice_changes_nothing() {
    let office = Office::open().await;
    let account = office.sign_in(None, 1, 1, 0).await;
    let guest = office.guest(2).await;
    office.school.read(guest, "alku", "eka", 1).await;
    for (number, minutes) in [(2, 20), (3, 40)] {
        assert_eq!(office.sign_in(Some(guest), number, number, minutes).await, account);
    }
    assert_eq!(office.school.learning.record(account, &office.school.course.id).await.unwrap().read.len(), 1);
}
