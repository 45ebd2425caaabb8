//! Every page, for every kind of viewer, in every language.

use axum::http::StatusCode;

use crate::support::{Browser, LESSON, QUIZ, TestApp};

/// The pages that anyone may see, without the language.
const OPEN: &[&str] = &[
    "",
    "/courses/kurssi",
    "/courses/kurssi/alku/eka",
    "/courses/kurssi/alku/toka",
    "/courses/kurssi/loppu/viimeinen",
    "/courses/kurssi/loppu/viimeinen/videos/aqz-KE-bpKQ",
    "/quizzes/kurssi/alku",
    "/quizzes/kurssi/loppu",
    "/glossary",
    "/facts",
    "/facts?show=due",
    "/facts?show=expiring",
    "/facts?show=unverified",
    "/search",
    "/search?q=p%C3%A4iv%C3%A4rahaa",
    "/search?q=ei-mit%C3%A4%C3%A4n",
    "/pages/accessibility",
    "/pages/privacy",
    "/pages/about",
    "/tools",
    "/tools/guide",
    "/tools/guide?ika=nuori&arki=tyossa&arki=opiskelee&tuntematon=1",
    "/tools/timeline",
    "/tools/timeline?start=2026-12-14&earlier=20",
    "/tools/gas",
    "/editor/codes",
    "/editor/codes/K101",
    "/reports/new?course=kurssi&module=alku&lesson=eka",
    "/reports/new?course=kurssi&module=alku&lesson=eka&question=harjoitus-valinta",
    "/reports/taken?course=kurssi&module=alku&lesson=eka&answer=mail",
    "/me",
    "/sign-in",
];

/// The pages of administrators and editors, without the language.
const RESTRICTED: &[&str] = &[
    "admin",
    "editor/problems",
    "editor/freshness",
    "editor/reports",
    "editor/reports?show=closed",
    "editor/proof",
    "editor/proof/kurssi/alku",
    "editor/proof/kurssi/alku/eka",
    "editor/proof/kurssi/alku/eka?with=sv",
    "editor/proof/kurssi/alku/eka?with=en",
    "editor/proof/tyypit/kaikki",
    "editor/proof/tyypit/kaikki/harjoitus",
    "admin/statistics.csv",
];

fn check(html: &str, lang: &str, path: &str) {
    assert!(html.starts_with("<!DOCTYPE html>"), "{path} has no doctype");
    assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{path} does not say its language");
    assert_eq!(html.matches("<h1").count(), 1, "{path} has one main heading");
    assert!(!html.contains(" style=\""), "{path} has an inline style");
    assert!(!html.contains("<style"), "{path} has an inline style sheet");
    assert!(!html.contains("href=\"/~/"), "{path} has a link without a language");
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap();
        assert!(tag.contains(" type=\"module\"") && tag.contains(" src=\"/assets/"), "{path}: {tag}");
        assert!(script[tag.len()..].starts_with("></script>"), "{path} has an inline script: {script:.80}");
    }
}

async fn viewers(app: &TestApp) -> Vec<(&'static str, Browser)> {
    let mut guest = app.browser();
    guest.post(&format!("{LESSON}/read"), &[]).await;
    let mut complete = app.signed_in("valmis@kurssila.test").await;
    complete.complete().await;
    vec![
        ("anonymous", app.browser()),
        ("guest", guest),
        ("learner", app.signed_in("oppija@kurssila.test").await),
        ("completed learner", complete),
        ("administrator", app.admin().await),
    ]
}

#[tokio::test]
async fn every_open_page_renders_for_every_viewer_in_every_language() {
    let app = TestApp::new().await;
    for (viewer, mut browser) in viewers(&app).await {
        for lang in ["fi", "sv", "en"] {
            for page in OPEN {
                let path = format!("/{lang}{page}");
                let answer = browser.get(&path).await;
                assert_eq!(answer.status, StatusCode::OK, "{path} for {viewer}: {}", answer.text());
                check(answer.text(), lang, &path);
            }
            let missing = browser.get(&format!("/{lang}/ei-ole")).await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND, "{viewer}");
            check(missing.text(), lang, "the page for 404");
            let verify = browser.get(&format!("/verify?lang={lang}")).await;
            assert_eq!(verify.status, StatusCode::OK);
            check(verify.text(), lang, "/verify");
        }
    }
}

#[tokio::test]
async fn only_administrators_see_the_statistics_and_what_editors_see() {
    let app = TestApp::new().await;
    for (viewer, mut browser) in viewers(&app).await {
        let expected = if viewer == "administrator" { StatusCode::OK } else { StatusCode::FORBIDDEN };
        for lang in ["fi", "sv", "en"] {
            for page in RESTRICTED {
                let path = format!("/{lang}/{page}");
                let answer = browser.get(&path).await;
                assert_eq!(answer.status, expected, "{path} for {viewer}");
                if !page.ends_with("csv") || expected == StatusCode::FORBIDDEN {
                    check(answer.text(), lang, &path);
                }
            }
        }
    }
}

#[tokio::test]
async fn every_page_of_an_attempt_renders_in_every_language() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let id = attempt.rsplit('/').next().unwrap().to_owned();
    for lang in ["fi", "sv", "en"] {
        for page in ["questions/1", "questions/2", "review"] {
            let path = format!("/{lang}/attempts/{id}/{page}");
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            check(answer.text(), lang, &path);
        }
    }
    browser.take(&attempt, false).await;
    for lang in ["fi", "sv", "en"] {
        for page in ["result", "answers"] {
            let path = format!("/{lang}/attempts/{id}/{page}");
            let answer = browser.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            check(answer.text(), lang, &path);
        }
    }
}

#[tokio::test]
async fn a_reader_of_another_language_is_told_that_the_text_is_in_finnish() {
    let app = TestApp::new().await;
    let swedish = app.browser().get("/sv/courses/kurssi/alku/eka").await;
    assert!(swedish.text().contains("Första lektionen"));
    let english = app.browser().get("/en/courses/kurssi/alku/eka").await;
    assert!(english.text().contains("Ensimmäinen oppitunti"));
    assert!(english.text().contains("lang=\"fi\""), "the Finnish text says its language");
    assert!(english.text().contains("href=\"/en/courses/kurssi/alku/toka#laskeminen\""), "links stay in English");
}

#[tokio::test]
async fn the_front_door_leads_to_the_browsers_language() {
    let app = TestApp::new().await;
    for (accepted, home) in [("sv-FI,fi;q=0.5", "/sv"), ("de", "/fi"), ("en-GB,en", "/en")] {
        let request = axum::http::Request::builder().uri("/").header("accept-language", accepted);
        assert_eq!(app.browser().send(request).await.location(), Some(home));
    }
}

#[tokio::test]
async fn a_slash_at_the_end_is_forgiven() {
    let app = TestApp::new().await;
    for (typed, page) in [("/fi/", "/fi"), ("/sv/courses/kurssi/", "/sv/courses/kurssi"), ("/verify/", "/verify")] {
        assert_eq!(app.browser().get(typed).await.location(), Some(page), "{typed}");
    }
    assert_eq!(app.browser().get("//evil.example/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_sitemap_lists_pages_that_exist() {
    let app = TestApp::new().await;
    let sitemap = app.browser().get("/sitemap.xml").await;
    let pages: Vec<_> =
        sitemap.text().split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()).collect();
    assert!(pages.len() > 30, "{pages:?}");
    for page in pages {
        let path = page.strip_prefix("http://kurssila.test").unwrap();
        assert_eq!(app.browser().get(path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn every_link_on_a_page_leads_to_a_page() {
    let app = TestApp::new().await;
    let mut browser = app.admin().await;
    let mut seen = std::collections::BTreeSet::new();
    let mut waiting = vec!["/fi".to_owned()];
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = browser.get(&path).await;
        let answer = browser.follow(answer).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        if answer.header("content-type").is_none_or(|kind| !kind.starts_with("text/html")) {
            continue;
        }
        for link in answer.text().split(" href=\"").skip(1) {
            let link = link.split('"').next().unwrap().replace("&amp;", "&");
            let link = link.strip_prefix("http://kurssila.test").unwrap_or(&link);
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(answer.text().contains(&format!("id=\"{anchor}\"")), "{path} has no {link}");
            } else if link.starts_with('/') && !link.starts_with("/assets/") {
                waiting.push(link.split('#').next().unwrap().to_owned());
            }
        }
    }
    assert!(seen.len() > 20);
}

#[tokio::test]
async fn editors_tools_find_the_schemas() {
    let app = TestApp::new().await;
    for schema in authoring::schemas() {
        let answer = app.browser().get(&format!("/schemas/{}", schema.file_name)).await;
        assert_eq!(answer.header("content-type"), Some("application/schema+json"));
        assert_eq!(answer.text(), schema.text);
    }
    assert_eq!(app.browser().get("/schemas/muu.schema.json").await.status, StatusCode::NOT_FOUND);
}
