//! Certificates: issued once, checked by anyone.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{Browser, TestApp};

const FORM: &str = "/fi/courses/kurssi/certificate";

async fn issue(browser: &mut Browser, name: &str) -> String {
    let answer = browser.post(FORM, &[("name", name), ("lang", "fi")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().unwrap().to_owned()
}

#[tokio::test]
async fn a_certificate_is_verified_by_anyone_and_printed_by_its_holder_only() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    browser.complete().await;
    let verify = issue(&mut browser, "Todistuksen Saaja").await;
    let code = verify.strip_prefix("/verify/").unwrap().to_owned();
    let public = app.browser().get(&verify).await;
    assert_eq!(public.status, StatusCode::OK);
    assert!(public.text().contains("Todistuksen Saaja") && public.text().contains("Koekurssi"));
    assert!(!public.text().contains("<script"), "works without scripts");
    let typed = app.browser().get(&format!("/verify?code={}&lang=fi", code.to_lowercase().replace('-', "+"))).await;
    assert_eq!(typed.status, StatusCode::SEE_OTHER, "any spelling of the code will do");

    let pdf = browser.get(&format!("/fi/certificates/{code}.pdf")).await;
    assert_eq!(pdf.header("content-type"), Some("application/pdf"));
    assert!(pdf.body.starts_with(b"%PDF-"));
    assert_eq!(app.browser().get(&format!("/fi/certificates/{code}.pdf")).await.status, StatusCode::NOT_FOUND);
    let mut other = app.signed_in("toinen@kurssila.test").await;
    assert_eq!(other.get(&format!("/fi/certificates/{code}.pdf")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_second_certificate_is_never_issued() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    browser.complete().await;
    let mut tab = browser.clone();
    let (one, other) = tokio::join!(issue(&mut browser, "Ensimmäinen Nimi"), issue(&mut tab, "Toinen Nimi"));
    assert_eq!(one, other);
    assert_eq!(browser.get(FORM).await.location(), Some(one.as_str()));
}

#[tokio::test]
async fn nothing_is_certified_before_it_is_done() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    assert_eq!(browser.get(FORM).await.location(), Some("/fi/courses/kurssi"));
    let early = browser.post(FORM, &[("name", "Hätäinen Hakija"), ("lang", "fi")]).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    let mut guest = app.browser();
    guest.complete().await;
    assert!(guest.get(FORM).await.location().unwrap().starts_with("/fi/sign-in?back="));
    assert_eq!(guest.post(FORM, &[("name", "Vieras Vain"), ("lang", "fi")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_name_that_cannot_be_printed_is_explained_and_kept() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    browser.complete().await;
    for name in ["", "x", "12345", "Nimi 🙂", "Nimi \u{202e}"] {
        let answer = browser.post(FORM, &[("name", name), ("lang", "fi")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?}");
    }
    let answer = browser.post(FORM, &[("name", "Nimi 🙂"), ("lang", "fi")]).await;
    assert!(answer.text().contains("value=\"Nimi 🙂\""));
}

#[tokio::test]
async fn an_old_certificate_still_verifies_and_says_that_it_is_old() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("oppija@kurssila.test").await;
    browser.complete().await;
    let verify = issue(&mut browser, "Todistuksen Saaja").await;
    let fresh = app.browser().get(&format!("{verify}?lang=fi")).await;
    app.wait(SignedDuration::from_hours(24 * 366 * 4));
    let old = app.browser().get(&format!("{verify}?lang=fi")).await;
    assert_eq!(old.status, StatusCode::OK);
    assert!(old.text().contains("Todistuksen Saaja"));
    assert_ne!(fresh.text(), old.text());
}

#[tokio::test]
async fn unknown_and_malformed_codes_are_told_apart_and_never_guessed() {
    let app = TestApp::new().await;
    for code in ["0000-0000-0000-0000", "abc", "%C3%A4"] {
        assert_eq!(app.browser().get(&format!("/verify/{code}?lang=fi")).await.status, StatusCode::NOT_FOUND, "{code}");
    }
}
