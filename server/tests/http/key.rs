//! The key never reaches a browser before an answer.

use axum::http::StatusCode;

use crate::support::{LESSON, QUIZ, TestApp};

/// Texts that stand only in feedback, explanations and keys of the test course.
const SECRETS: &[&str] = &["PALAUTE-", "SELITYS-", "OIKEIN-", "VAARIN-", "PERUSTELU-", "4711", "Pariton ei jakaudu"];

#[tokio::test]
async fn no_page_holds_what_is_said_after_an_answer() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let pages = [
        "/fi".to_owned(),
        "/fi/courses/kurssi".to_owned(),
        LESSON.to_owned(),
        "/fi/courses/kurssi/alku/toka".to_owned(),
        QUIZ.to_owned(),
        format!("{attempt}/questions/1"),
        format!("{attempt}/questions/2"),
        format!("{attempt}/review"),
        "/fi/me".to_owned(),
    ];
    for path in pages {
        let answer = browser.get(&path).await;
        for secret in SECRETS {
            assert!(!answer.text().contains(secret), "{path} tells {secret}");
        }
    }
}

#[tokio::test]
async fn saving_an_answer_tells_nothing_about_it() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let path = format!("{attempt}/questions/2");
    let right = browser.post_for_fragment(&path, &[("answer", "4711"), ("go", "stay")]).await;
    let wrong = browser.post_for_fragment(&path, &[("answer", "1"), ("go", "stay")]).await;
    assert_eq!(right.text(), wrong.text());
}

#[tokio::test]
async fn a_refused_practice_answer_tells_nothing() {
    let app = TestApp::new().await;
    let answer = app.browser().post(LESSON, &[("question", "harjoitus-valinta")]).await;
    for secret in SECRETS {
        assert!(!answer.text().contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn proofs_hold_the_key_and_are_for_administrators_alone() {
    let app = TestApp::new().await;
    let mut guest = app.browser();
    guest.post(&format!("{LESSON}/read"), &[]).await;
    let mut others = [app.browser(), guest, app.signed_in("oppija@kurssila.test").await];
    let mut admin = app.admin().await;
    for (path, secrets) in [
        ("/fi/editor/proof/kurssi/alku", &["OIKEIN-", "VAARIN-", "PERUSTELU-", "4711"][..]),
        ("/fi/editor/proof/kurssi/alku/eka?with=sv", &["PALAUTE-", "SELITYS-", "ÅTERKOPPLING"]),
    ] {
        let seen = admin.get(path).await;
        for secret in secrets {
            assert!(seen.text().contains(secret), "{path} lacks {secret}");
        }
        for browser in &mut others {
            let refused = browser.get(path).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN);
            assert!(secrets.iter().all(|secret| !refused.text().contains(secret)), "{path}");
        }
    }
    for nowhere in ["kurssi/alku/eka?with=de", "kurssi/alku/puuttuu", "kurssi/puuttuu", "ei-ole/alku"] {
        let answer = admin.get(&format!("/fi/editor/proof/{nowhere}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[test]
fn no_built_file_holds_a_question() {
    for asset in server::assets::ASSETS {
        let text = String::from_utf8_lossy(asset.bytes);
        for secret in SECRETS {
            assert!(!text.contains(secret), "{} tells {secret}", asset.name);
        }
    }
}
