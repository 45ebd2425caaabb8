//! Reading and practising.

use axum::http::StatusCode;

use crate::support::{LESSON, TestApp};

/// The option ids of the single-choice question on a page, in order.
fn options(html: &str) -> Vec<String> {
    let inputs = html.split("name=\"answer\"").skip(1);
    inputs.map(|input| input.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn reading_stores_nothing() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let lesson = browser.get(LESSON).await;
    assert!(lesson.header("set-cookie").is_none());
    assert!(lesson.text().contains("300 arkipäivältä"));
    assert!(lesson.text().contains("id=\"fact-koe.enimmaisaika\""), "the fact is explained on the page");
}

#[tokio::test]
async fn marking_a_lesson_as_read_makes_a_guest_and_leads_on() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let answer = browser.post(&format!("{LESSON}/read"), &[]).await;
    assert_eq!(answer.location(), Some("/fi/courses/kurssi/alku/toka"));
    let cookie = answer.header("set-cookie").unwrap();
    assert!(
        cookie.starts_with("session=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    assert!(!cookie.contains("Secure"), "plain HTTP: {cookie}");
    let again = browser.post(&format!("{LESSON}/read"), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert!(again.header("set-cookie").is_none(), "the guest stays the same");
    let last = browser.post("/fi/courses/kurssi/alku/toka/read", &[]).await;
    assert_eq!(last.location(), Some("/fi/quizzes/kurssi/alku"), "after the last lesson comes the quiz");
}

#[tokio::test]
async fn a_practice_answer_is_judged_on_the_page_with_and_without_scripts() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get(LESSON).await;
    assert!(!page.text().contains("PALAUTE") && !page.text().contains("SELITYS"));
    let right = &options(page.text())[0];
    let fields = [("question", "harjoitus-valinta"), ("answer", right.as_str())];

    let answer = browser.post(LESSON, &fields).await;
    assert_eq!(answer.location(), Some("/fi/courses/kurssi/alku/eka#q-harjoitus-valinta"));
    let page = browser.get(LESSON).await;
    assert!(page.text().contains("PALAUTE-OIKEASTA") && page.text().contains("SELITYS-VALINNASTA"));

    let fragment = app.browser().post_for_fragment(LESSON, &fields).await;
    assert_eq!(fragment.status, StatusCode::OK);
    assert!(fragment.text().contains("SELITYS-VALINNASTA") && !fragment.text().contains("<html"));
    assert!(fragment.header("set-cookie").is_some());
}

#[tokio::test]
async fn an_incomplete_answer_is_explained_and_stores_nothing() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let answer = browser.post(LESSON, &[("question", "harjoitus-valinta")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Ensimmäinen oppitunti"), "the lesson is still there");
    assert!(answer.header("set-cookie").is_none());
    let number = [("question", "harjoitus-luku"), ("answer", "kolmesataa")];
    let answer = browser.post("/fi/courses/kurssi/alku/toka", &number).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("value=\"kolmesataa\""), "what was typed is kept");
    assert!(browser.cookie("session").is_none());
}

#[tokio::test]
async fn numbers_are_taken_in_finnish_notation() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let number = [("question", "harjoitus-luku"), ("answer", " 300,0 ")];
    let page = browser.post_and_follow("/fi/courses/kurssi/alku/toka", &number).await;
    assert!(page.text().contains("Enimmäisaika on kolmesataa"));
}

#[tokio::test]
async fn anonymous_pages_come_from_memory_with_a_tag_and_compressed() {
    let app = TestApp::new().await;
    let first = app.browser().get(LESSON).await;
    let tag = first.header("etag").unwrap().to_owned();
    let request = axum::http::Request::builder().uri(LESSON).header("if-none-match", &tag);
    assert_eq!(app.browser().send(request).await.status, StatusCode::NOT_MODIFIED);
    let request = axum::http::Request::builder().uri(LESSON).header("accept-encoding", "gzip, br");
    let packed = app.browser().send(request).await;
    assert_eq!(packed.header("content-encoding"), Some("br"));
    assert!(packed.body.len() * 3 < first.body.len());
    let mut dark = app.browser();
    dark.post("/theme", &[("theme", "dark"), ("back", LESSON)]).await;
    assert_ne!(dark.get(LESSON).await.header("etag").unwrap(), tag, "the dark page is another one");
}

#[tokio::test]
async fn a_learners_lesson_is_kept_until_they_go_on() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    reader.post("/fi/courses/kurssi/alku/toka/read", &[]).await;
    let first = reader.get(LESSON).await;
    assert_eq!(first.header("cache-control"), Some("private, no-cache"));
    let tag = first.header("etag").unwrap();
    let again = || axum::http::Request::builder().uri(LESSON).header("if-none-match", tag);
    assert_eq!(reader.send(again()).await.status, StatusCode::NOT_MODIFIED);

    reader.post(&format!("{LESSON}/read"), &[]).await;
    let after = reader.send(again()).await;
    assert_eq!(after.status, StatusCode::OK);
    assert!(after.text().contains("2 / 3") && first.text().contains("1 / 3"), "{}", after.text());
}

#[tokio::test]
async fn what_a_learner_did_is_on_no_other_learners_page() {
    let app = TestApp::new().await;
    let mut first = app.browser();
    let right = options(first.get(LESSON).await.text())[0].clone();
    let page = first.post_and_follow(LESSON, &[("question", "harjoitus-valinta"), ("answer", &right)]).await;
    assert!(page.text().contains("SELITYS-VALINNASTA"));
    let mut second = app.browser();
    second.post("/fi/courses/kurssi/alku/toka/read", &[]).await;
    for reader in [second, app.signed_in("toinen@kurssila.test").await, app.browser()] {
        let page = reader.clone().get(LESSON).await;
        assert!(!page.text().contains("SELITYS-VALINNASTA"));
    }
}

#[tokio::test]
async fn pages_that_are_not_kept_are_compressed_each_time() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    reader.post(&format!("{LESSON}/read"), &[]).await;
    for (mut browser, path) in [(app.browser(), "/fi/sign-in"), (reader, "/fi/me")] {
        let request = axum::http::Request::builder().uri(path).header("accept-encoding", "gzip");
        let answer = browser.send(request).await;
        assert_eq!(answer.header("content-encoding"), Some("gzip"), "{path}");
        assert!(answer.header("etag").is_none(), "{path}");
    }
}
