//! What no browser sends by itself gets a page in the reader's language, stores nothing, and is not our fault.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};

use store::Db;

use crate::support::{LESSON, QUIZ, TestApp};

#[tokio::test]
async fn unknown_places_are_404_in_the_readers_language() {
    let app = TestApp::new().await;
    let id = "0123456789abcdef0123456789abcdef";
    for place in [
        "/fi/courses/ei-ole",
        "/fi/courses/kurssi/ei-ole/eka",
        "/fi/courses/kurssi/alku/ei-ole",
        "/fi/courses/KURSSI",
        "/fi/courses/%2e%2e",
        "/fi/quizzes/kurssi/ei-ole",
        "/fi/pages/ei-ole",
        "/fi/certificates/abc.pdf",
        "/xx",
        "/fi//me",
        "/assets/../Cargo.toml",
    ] {
        let answer = app.browser().get(place).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{place}");
        assert!(answer.text().contains("<h1"), "{place}");
    }
    let mut learner = app.signed_in("oppija@kurssila.test").await;
    assert_eq!(learner.get(&format!("/fi/attempts/{id}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(learner.get("/fi/attempts/xyz/questions/1").await.status, StatusCode::NOT_FOUND);
    let swedish = app.browser().get("/sv/courses/finns-inte").await;
    assert!(swedish.text().contains("<html lang=\"sv\""));
}

#[tokio::test]
async fn forms_with_missing_repeated_or_foreign_fields_are_422_and_store_nothing() {
    let app = TestApp::new().await;
    let table: &[(&str, &[(&str, &str)])] = &[
        (LESSON, &[]),
        (LESSON, &[("question", "ei-ole"), ("answer", "a")]),
        (LESSON, &[("question", "harjoitus-valinta"), ("answer", "keksitty")]),
        (LESSON, &[("question", "harjoitus-valinta"), ("question", "harjoitus-valinta")]),
        ("/fi/sign-in", &[]),
        ("/fi/sign-in", &[("email", "a@b.fi"), ("email", "c@d.fi")]),
        ("/fi/sign-in/code", &[("code", "123456")]),
        ("/fi/sign-in/code", &[("email", "ei osoite"), ("code", "123456")]),
        ("/theme", &[("theme", "pink"), ("back", "/fi")]),
        ("/theme", &[]),
    ];
    for (path, fields) in table {
        let mut browser = app.browser();
        let answer = browser.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {fields:?}");
        assert!(browser.cookie("session").is_none(), "{path} {fields:?} stored something");
    }
}

#[tokio::test]
async fn malformed_and_oversized_bodies_are_refused() {
    let app = TestApp::new().await;
    let post = |kind: &'static str| {
        Request::builder().method(Method::POST).uri("/fi/sign-in").header(header::CONTENT_TYPE, kind)
    };
    let form = "application/x-www-form-urlencoded";
    let large = app.browser().send_body(post(form), Body::from("email=".to_owned() + &"a".repeat(100_000))).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.text().contains("<h1"));
    let json = app.browser().send_body(post("application/json"), Body::from("{}")).await;
    assert_eq!(json.status, StatusCode::BAD_REQUEST);
    let garbage = app.browser().send_body(post(form), Body::from(&b"email=%ff%fe&\xff"[..])).await;
    assert!(garbage.status.is_client_error(), "{}", garbage.status);
    let question = Request::builder().method(Method::DELETE).uri("/fi");
    assert_eq!(app.browser().send(question).await.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_foreign_answer_to_an_attempt_is_refused_and_leaves_the_stored_one() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let path = format!("{attempt}/questions/2");
    browser.post(&path, &[("answer", "4711")]).await;
    for fields in [&[("answer", "1"), ("answer", "2")][..], &[("answer", "1"), ("go", "sivuun")]] {
        assert_eq!(browser.post(&path, fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
    assert_eq!(
        browser.post(&format!("{attempt}/questions/99"), &[("answer", "1")]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(browser.post(&format!("{attempt}/questions/0"), &[("answer", "1")]).await.status, StatusCode::NOT_FOUND);
    assert!(browser.get(&path).await.text().contains("value=\"4711\""));
}

#[tokio::test]
async fn a_locked_database_gives_an_honest_page_and_nothing_half_done() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let other_program = Db::open(&app.database()).await.unwrap();
    let lock = other_program.begin().await.unwrap();
    let answer = browser.post(&format!("{attempt}/questions/2"), &[("answer", "4711")]).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text());
    assert!(answer.text().contains("<h1"));
    drop(lock);
    assert!(!browser.get(&format!("{attempt}/questions/2")).await.text().contains("value=\"4711\""));
    let again = browser.post(&format!("{attempt}/questions/2"), &[("answer", "4711")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}
