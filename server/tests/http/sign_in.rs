//! Signing in by a mailed code or link.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{LESSON, QUIZ, TestApp};

const EMAIL: &str = "oppija@kurssila.test";

#[tokio::test]
async fn what_was_done_as_a_guest_moves_to_the_account() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.post(&format!("{LESSON}/read"), &[]).await;
    let guest = browser.cookie("session").unwrap().to_owned();
    app.sign_in(&mut browser, EMAIL).await;
    assert_ne!(browser.cookie("session"), Some(guest.as_str()), "a new session begins");
    let elsewhere = app.signed_in(EMAIL).await.get("/fi/me").await;
    assert!(elsewhere.text().contains("Toinen oppitunti"), "going on where it was left: {}", elsewhere.text());
    let mut old = app.browser();
    old.set_cookie("session", &guest);
    assert!(!old.get("/fi/me").await.text().contains(EMAIL), "the guest's cookie signs nobody in");
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let app = TestApp::new().await;
    app.signed_in(EMAIL).await;
    let mut pages = Vec::new();
    for email in [EMAIL, "uusi@kurssila.test"] {
        let mut browser = app.browser();
        let page = browser.post_and_follow("/fi/sign-in", &[("email", email)]).await;
        pages.push(page.text().replace(email, "…"));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn a_code_works_once_and_for_ten_minutes() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.post("/fi/sign-in", &[("email", EMAIL)]).await;
    let code = app.mails_to(EMAIL)[0].code();
    app.wait(SignedDuration::from_mins(11));
    let late = browser.post("/fi/sign-in/code", &[("email", EMAIL), ("code", &code)]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    app.sign_in(&mut browser, EMAIL).await;
    let used = app.mails_to(EMAIL).last().unwrap().code();
    let again = app.browser().post("/fi/sign-in/code", &[("email", EMAIL), ("code", &used)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn five_wrong_codes_spend_the_right_one() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.post("/fi/sign-in", &[("email", EMAIL)]).await;
    let code = app.mails_to(EMAIL)[0].code();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        let answer = browser.post("/fi/sign-in/code", &[("email", EMAIL), ("code", wrong)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let answer = browser.post("/fi/sign-in/code", &[("email", EMAIL), ("code", &code)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_mistyped_code_is_explained_and_costs_no_try() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.post("/fi/sign-in", &[("email", EMAIL)]).await;
    for _ in 0..6 {
        let answer = browser.post("/fi/sign-in/code", &[("email", EMAIL), ("code", "12 34")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains("value=\"12 34\""), "what was typed is kept");
    }
    let code = app.mails_to(EMAIL)[0].code();
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let answer = browser.post("/fi/sign-in/code", &[("email", EMAIL), ("code", &spaced)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn opening_the_link_signs_nobody_in_but_its_button_does() {
    let app = TestApp::new().await;
    app.browser().post("/fi/sign-in", &[("email", EMAIL)]).await;
    let link = app.mails_to(EMAIL)[0].link();
    let mut scanner = app.browser();
    assert_eq!(scanner.get(&link).await.status, StatusCode::OK);
    assert!(scanner.cookie("session").is_none());
    let mut browser = app.browser();
    let page = browser.post_and_follow(&link, &[]).await;
    assert!(page.text().contains(EMAIL));
    assert_eq!(app.browser().post(&link, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY, "once only");
}

#[tokio::test]
async fn a_bad_address_is_explained_and_kept() {
    let app = TestApp::new().await;
    for typed in ["", "oppija", "oppija@", "a b@kurssila.test"] {
        let answer = app.browser().post("/fi/sign-in", &[("email", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(answer.text().contains(&format!("value=\"{typed}\"")), "{typed} is kept");
        assert!(answer.text().contains("href=\"#email\""), "the summary leads to the field");
    }
}

#[tokio::test]
async fn a_mailbox_cannot_be_flooded() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for _ in 0..3 {
        assert_eq!(browser.post("/fi/sign-in", &[("email", EMAIL)]).await.status, StatusCode::SEE_OTHER);
    }
    let refused = browser.post("/fi/sign-in", &[("email", EMAIL)]).await;
    assert!(refused.status.is_client_error());
    assert_eq!(app.mails_to(EMAIL).len(), 3);
    app.wait(SignedDuration::from_mins(16));
    assert_eq!(browser.post("/fi/sign-in", &[("email", EMAIL)]).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in(EMAIL).await;
    let session = browser.cookie("session").unwrap().to_owned();
    browser.post("/fi/sign-out", &[]).await;
    assert!(browser.cookie("session").is_none());
    browser.set_cookie("session", &session);
    assert!(!browser.get("/fi/me").await.text().contains(EMAIL), "the old cookie is worth nothing");
}

#[tokio::test]
async fn signing_in_leads_back_but_never_to_another_site() {
    let app = TestApp::new().await;
    for (back, leads_to) in [(QUIZ, QUIZ), ("//evil.example", "/fi/me"), ("https://evil.example", "/fi/me")] {
        let mut browser = app.browser();
        let email = format!("oppija{}@kurssila.test", back.len());
        browser.post("/fi/sign-in", &[("email", &email), ("back", back)]).await;
        let code = app.mails_to(&email)[0].code();
        let fields = [("email", email.as_str()), ("code", &code), ("back", back)];
        assert_eq!(browser.post("/fi/sign-in/code", &fields).await.location(), Some(leads_to));
    }
}
