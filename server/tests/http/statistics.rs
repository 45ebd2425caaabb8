//! The administrator's figures are what was done.

use axum::http::StatusCode;

use crate::support::{LESSON, QUIZ, TestApp};

async fn figures(app: &TestApp) -> Vec<String> {
    let csv = app.admin().await.get("/fi/admin/statistics.csv").await;
    assert_eq!(csv.status, StatusCode::OK);
    csv.text().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_figures_match_what_learners_did() {
    let app = TestApp::new().await;
    let mut done = app.signed_in("valmis@kurssila.test").await;
    done.complete().await;
    app.browser().post(&format!("{LESSON}/read"), &[]).await;
    let mut failing = app.browser();
    let attempt = failing.begin(QUIZ).await;
    failing.take(&attempt, false).await;

    let figures = figures(&app).await;
    for expected in [
        "learners started,,,,3",
        "learners active,,,,3",
        "learners completed,,,,1",
        "lesson read,alku,eka,,2",
        "lesson read,alku,toka,,1",
        "quiz attempted,alku,,,2",
        "quiz passed,alku,,,1",
        "quiz passed,loppu,,,1",
    ] {
        assert!(figures.iter().any(|line| line == expected), "{expected} is missing in {figures:#?}");
    }
    let sum = |figure: &str| -> u64 {
        let rows = figures.iter().filter(|line| line.starts_with(figure));
        rows.map(|line| line.rsplit(',').next().unwrap().parse::<u64>().unwrap()).sum()
    };
    assert_eq!(sum("question answered,"), 5, "two and one of the one, two of the other");
    assert_eq!(sum("question answered right,"), 3);
}

#[tokio::test]
async fn a_period_in_which_nothing_happened_is_empty_and_a_bad_one_is_explained() {
    let app = TestApp::new().await;
    app.browser().post(&format!("{LESSON}/read"), &[]).await;
    let mut admin = app.admin().await;
    let empty = admin.get("/fi/admin/statistics.csv?from=2020-01-01&to=2020-01-31").await;
    assert!(empty.text().contains("learners active,,,,0"));
    for filter in ["from=eilen", "from=2026-02-31", "from=2026-03-01&to=2026-02-01"] {
        let page = admin.get(&format!("/fi/admin?{filter}")).await;
        assert_eq!(page.status, StatusCode::OK, "{filter}");
        assert!(page.text().contains("href=\"#from\"") || page.text().contains("href=\"#to\""), "{filter}");
        assert_eq!(
            admin.get(&format!("/fi/admin/statistics.csv?{filter}")).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
}

#[tokio::test]
async fn a_revoked_administrator_is_out_at_once() {
    let app = TestApp::new().await;
    let mut admin = app.admin().await;
    assert_eq!(admin.get("/fi/admin").await.status, StatusCode::OK);
    assert!(app.app.accounts.revoke_admin(&"hallinta@kurssila.test".parse().unwrap()).await.unwrap());
    assert_eq!(admin.get("/fi/admin").await.status, StatusCode::FORBIDDEN);
}
