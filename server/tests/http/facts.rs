//! Facts with a time: a value takes over at midnight in Finland, and what is due is told.

use std::{fs, path::Path};

use jiff::SignedDuration;
use tempfile::TempDir;

use crate::support::{Answer, LESSON, TestApp, content_copy};

/// Adds a fact with a value for today and one from tomorrow on, and a sentence with it to the first lesson.
fn content() -> TempDir {
    let folder = content_copy();
    let entry = "koe.maksu:\n  unit: €\n  source: {title: Esimerkki}\n  checked: 2026-11-01\n  certainty: verified\n  \
                 values:\n    - {value: 12.50}\n    - {value: 12.90, valid_from: 2026-11-22}\n";
    change(folder.path(), "facts.yaml", |text| format!("{text}{entry}"));
    change(folder.path(), "kurssi/alku/eka.fi.md", |text| {
        text.replace("## Valitseminen", "Maksu on [12,50 €](fact:koe.maksu).\n\n## Valitseminen")
    });
    folder
}

fn change(folder: &Path, file: &str, edit: impl FnOnce(&str) -> String) {
    let file = folder.join(file);
    let text = fs::read_to_string(&file).unwrap();
    let edited = edit(&text);
    assert_ne!(text, edited, "{}", file.display());
    fs::write(file, edited).unwrap();
}

async fn service(content: &TempDir) -> TestApp {
    TestApp::serving(content.path(), "http://kurssila.test", true).await
}

/// What the service does once a minute.
fn look_at_calendar(app: &TestApp) -> bool {
    app.app.content.turn_the_day(&app.app.clock)
}

/// Lets a minute before midnight in Finland come; the service starts at noon.
fn wait_for_the_last_minute(app: &TestApp) {
    app.wait(SignedDuration::from_mins(12 * 60 - 1));
}

fn shows(page: &Answer, fee: &str) -> bool {
    page.text().contains(&format!("{fee}\u{a0}€</a>"))
}

#[tokio::test]
async fn a_value_takes_over_at_midnight_in_finland() {
    let content = content();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    wait_for_the_last_minute(&app);
    assert!(!look_at_calendar(&app), "nothing changes today");
    assert!(shows(&app.browser().get(LESSON).await, "12,50"));
    let tag = app.browser().get("/fi/facts").await.header("etag").unwrap().to_owned();

    app.wait(SignedDuration::from_mins(2));
    assert!(look_at_calendar(&app));
    assert!(!look_at_calendar(&app), "once is enough");
    assert!(shows(&app.browser().get(LESSON).await, "12,90"), "pages in memory are made anew");
    assert_ne!(app.browser().get("/fi/facts").await.header("etag").unwrap(), tag);
    let problems = app.admin().await.get("/fi/editor/problems").await;
    assert!(problems.text().contains("K335") && problems.text().contains("eka.fi.md"), "{}", problems.text());
}

#[tokio::test]
async fn content_that_is_broken_at_midnight_leaves_the_last_good_course_and_is_tried_once() {
    let content = content();
    let app = service(&content).await;
    change(content.path(), "kurssi/alku/eka.fi.md", |text| text.replace("## Valitseminen", "# Valitseminen"));
    wait_for_the_last_minute(&app);
    app.wait(SignedDuration::from_mins(2));
    assert!(look_at_calendar(&app) && !look_at_calendar(&app));
    assert!(shows(&app.browser().get(LESSON).await, "12,50"));
    app.wait(SignedDuration::from_hours(24));
    assert!(look_at_calendar(&app), "the next day brings another try");
}

#[tokio::test]
async fn the_register_is_narrowed_down_without_scripts() {
    let content = content();
    let app = service(&content).await;
    let mut browser = app.browser();
    let expiring = browser.get("/fi/facts?show=expiring").await;
    assert!(expiring.text().contains("id=\"fact-koe.maksu\"") && expiring.text().contains("12,90"));
    assert!(!expiring.text().contains("id=\"fact-koe.enimmaisaika\""));
    assert!(browser.get("/fi/facts").await.text().contains("id=\"fact-koe.enimmaisaika\""));
    assert_eq!(browser.get("/fi/facts?show=kaikki").await.status, 404);
}

#[tokio::test]
async fn anyone_sees_what_is_due_while_the_content_is_watched() {
    let content = content();
    let line = fs::read_to_string(content.path().join("facts.yaml")).unwrap();
    let line = 1 + line.lines().position(|line| line == "koe.maksu:").unwrap();
    let app = service(&content).await;
    let board = app.browser().get("/fi/editor/freshness").await;
    assert!(board.text().contains(&format!("facts.yaml:{line}")), "{}", board.text());
    assert!(board.text().contains("kurssi/alku/eka.fi.md:"), "{}", board.text());
}
