//! Graded quizzes: begun, answered, submitted, each once.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{QUIZ, TestApp};

#[tokio::test]
async fn an_attempt_is_resumed_where_it_was_left() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let first = browser.get(&attempt).await;
    assert_eq!(first.location(), Some(format!("{attempt}/questions/1").as_str()));
    let question = browser.get(&format!("{attempt}/questions/1")).await;
    let fields = question.fields(true);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&format!("{attempt}/questions/1"), &fields).await;
    assert_eq!(browser.get(&attempt).await.location(), Some(format!("{attempt}/questions/2").as_str()));
    assert_eq!(browser.begin(QUIZ).await, attempt, "beginning again resumes");
    let again = browser.get(&format!("{attempt}/questions/1")).await;
    assert!(again.text().contains("checked") || again.text().contains("4711"), "the answer is shown again");
}

#[tokio::test]
async fn an_island_saves_without_moving_on() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let path = format!("{attempt}/questions/2");
    let saved = browser.post_for_fragment(&path, &[("answer", "4711"), ("go", "stay")]).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text());
    assert!(browser.get(&path).await.text().contains("value=\"4711\""));
    let unfinished = browser.post_for_fragment(&path, &[("answer", ""), ("go", "stay")]).await;
    assert_eq!(unfinished.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.get(&path).await.text().contains("value=\"4711\""), "the stored answer stays");
}

#[tokio::test]
async fn the_page_before_submitting_lists_what_is_unanswered() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let review = browser.get(&format!("{attempt}/review")).await;
    assert!(review.text().contains(&format!("{attempt}/questions/1")));
    assert!(review.text().contains(&format!("{attempt}/questions/2")));
}

#[tokio::test]
async fn passing_and_reading_complete_the_course_and_what_is_missing_is_listed_until_then() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    let before = browser.get("/fi/courses/kurssi").await;
    assert!(before.text().contains("Viimeinen oppitunti"));
    browser.complete().await;
    let after = browser.get("/fi/courses/kurssi").await;
    assert!(after.text().contains("/fi/courses/kurssi/certificate"), "the certificate is offered");
}

#[tokio::test]
async fn a_failed_attempt_points_to_lessons_and_keeps_the_key() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let result = browser.take(&attempt, false).await;
    assert!(result.text().contains("/fi/courses/kurssi/alku/eka"));
    for secret in ["AVAIN", "4711", "PERUSTELU", "OIKEIN-", "MONTA-"] {
        assert!(!result.text().contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn after_two_failures_there_is_a_pause_and_then_another_round() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for _ in 0..2 {
        let attempt = browser.begin(QUIZ).await;
        browser.take(&attempt, false).await;
    }
    let refused = browser.post(&format!("{QUIZ}/attempts"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains(&format!("href=\"{QUIZ}\"")), "a way forward");
    app.wait(SignedDuration::from_hours(25));
    browser.begin(QUIZ).await;
}

#[tokio::test]
async fn nothing_changes_after_submitting() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    browser.take(&attempt, true).await;
    let late = browser.post(&format!("{attempt}/questions/2"), &[("answer", "1")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains(&format!("{attempt}/result")), "a way forward");
    let twice = browser.post(&format!("{attempt}/review"), &[]).await;
    assert_eq!(twice.location(), Some(format!("{attempt}/result").as_str()), "submitting twice has one effect");
}

#[tokio::test]
async fn an_attempt_closes_after_thirty_days() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    app.wait(SignedDuration::from_hours(24 * 30));
    let late = browser.post(&format!("{attempt}/questions/2"), &[("answer", "4711")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_ne!(browser.begin(QUIZ).await, attempt, "a new one may begin");
}

#[tokio::test]
async fn nobody_sees_or_answers_the_attempt_of_another() {
    let app = TestApp::new().await;
    let mut owner = app.browser();
    let attempt = owner.begin(QUIZ).await;
    let mut other = app.signed_in("toinen@kurssila.test").await;
    for path in
        [attempt.clone(), format!("{attempt}/questions/1"), format!("{attempt}/review"), format!("{attempt}/result")]
    {
        assert_eq!(other.get(&path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(app.browser().get(&path).await.status, StatusCode::FORBIDDEN, "{path} for nobody");
    }
    assert_eq!(
        other.post(&format!("{attempt}/questions/1"), &[("answer", "4711")]).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(other.post(&format!("{attempt}/review"), &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn two_tabs_begin_one_attempt() {
    let app = TestApp::new().await;
    let mut first = app.signed_in("oppija@kurssila.test").await;
    let mut second = first.clone();
    let (one, other) = tokio::join!(first.begin(QUIZ), second.begin(QUIZ));
    assert_eq!(one, other);
}
