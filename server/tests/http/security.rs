//! Headers, cookies, and requests from elsewhere.

use axum::http::{Method, Request, StatusCode};
use server::http::CONTENT_SECURITY_POLICY;

use crate::support::{LESSON, QUIZ, TestApp};

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::new().await;
    for path in ["/fi", LESSON, "/", "/ei-ole", "/fi/admin", "/verify", "/sitemap.xml", "/assets/puuttuu.css"] {
        let answer = app.browser().get(path).await;
        assert_eq!(answer.header("content-security-policy"), Some(CONTENT_SECURITY_POLICY), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"), "{path}");
        assert!(answer.header("strict-transport-security").is_none(), "{path}: not over plain HTTP");
    }
    assert!(!CONTENT_SECURITY_POLICY.contains("unsafe-inline") && !CONTENT_SECURITY_POLICY.contains("'unsafe-eval'"));
}

#[tokio::test]
async fn behind_tls_cookies_are_bound_to_the_host_and_the_browser_is_told_to_stay() {
    let app = TestApp::at("https://kurssila.test").await;
    let answer = app.browser().post(&format!("{LESSON}/read"), &[]).await;
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with("__Host-session=") && cookie.contains("; Secure"), "{cookie}");
    assert!(cookie.contains("Path=/") && !cookie.contains("Domain"), "{cookie}");
    assert!(answer.header("strict-transport-security").is_some());
}

#[tokio::test]
async fn a_form_on_another_site_changes_nothing() {
    let app = TestApp::new().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")] {
        let request = Request::builder().method(Method::POST).uri(format!("{LESSON}/read")).header(name, value);
        let answer = app.browser().send(request.header("origin", "https://evil.example")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert!(answer.header("set-cookie").is_none());
        assert!(answer.text().contains("<h1"), "an ordinary page says so");
    }
}

#[tokio::test]
async fn secrets_are_stored_only_as_hashes() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    browser.begin(QUIZ).await;
    app.sign_in(&mut browser, "oppija@kurssila.test").await;
    let (session, mail) = (browser.cookie("session").unwrap(), &app.mails_to("oppija@kurssila.test")[0]);
    let link = mail.link();
    let secrets = [session, link.rsplit('/').next().unwrap()];
    let mut bytes = std::fs::read(app.database()).unwrap();
    bytes.extend(std::fs::read(app.database().with_extension("sqlite-wal")).unwrap());
    for secret in secrets {
        assert!(secret.len() >= 32);
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "a secret is in the database");
    }
}

#[tokio::test]
async fn a_made_up_session_is_nobody() {
    let app = TestApp::new().await;
    for token in ["", "x", &"0".repeat(64), &"f".repeat(64), "ä", "a; b"] {
        let mut browser = app.browser();
        browser.set_cookie("session", token);
        let answer = browser.get("/fi/me").await;
        assert_eq!(answer.status, StatusCode::OK, "{token}");
    }
}
