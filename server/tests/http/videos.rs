//! Videos: our own files in whole and in parts, and players of hosts, of which a lesson itself asks nothing.

use std::{fs, os::unix::fs::symlink, path::Path};

use axum::http::{Method, Request, StatusCode};
use scraper::{Html, Selector};
use server::{content::read_folder, http::CONTENT_SECURITY_POLICY};

use crate::support::{Answer, Browser, TestApp, content_copy, content_folder};

const LESSON: &str = "/fi/courses/kurssi/loppu/viimeinen";
const PLAYER: &str = "/fi/courses/kurssi/loppu/viimeinen/videos/aqz-KE-bpKQ";
const FILE: &str = "/videos/kurssi/loppu/loppu.webm";
const CAPTIONS: &str = "/videos/kurssi/loppu/loppu.fi.vtt";
const SITE: &str = "http://kurssila.test";

fn folder(content: &Path) -> std::path::PathBuf {
    content.join("kurssi/loppu/videos")
}

fn recording() -> Vec<u8> {
    fs::read(folder(&content_folder()).join("loppu.webm")).unwrap()
}

async fn get_with(browser: &mut Browser, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request =
        headers.iter().fold(Request::builder().uri(path), |request, (name, value)| request.header(*name, *value));
    browser.send(request).await
}

fn attributes(page: &str, selector: &str, name: &str) -> Vec<String> {
    let (document, selector) = (Html::parse_document(page), Selector::parse(selector).unwrap());
    document.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_lesson_has_the_player_of_a_file_and_nothing_of_a_host() {
    let app = TestApp::new().await;
    let answer = app.browser().get(LESSON).await;
    let page = answer.text();
    assert_eq!(attributes(page, "figure.video video[controls][preload=none] source", "src"), [FILE]);
    assert_eq!(attributes(page, "video track[kind=captions][default][srclang=fi]", "src"), [CAPTIONS]);
    assert_eq!(attributes(page, "[src^='http'], link[href*='youtube'], iframe, script", "src"), [""; 0]);
    let ways = ".video-host a";
    assert_eq!(attributes(page, ways, "href"), [PLAYER, "https://www.youtube.com/watch?v=aqz-KE-bpKQ"]);
    assert!(page.contains("Kaikki loppuu aikanaan.") && page.contains("Oravat saavat"), "both can be read");
    assert_eq!(answer.header("content-security-policy"), Some(CONTENT_SECURITY_POLICY));
    assert!(CONTENT_SECURITY_POLICY.contains("media-src 'self'") && !CONTENT_SECURITY_POLICY.contains("frame-src"));
}

#[tokio::test]
async fn only_the_page_of_a_player_may_show_it() {
    let app = TestApp::new().await;
    for path in [PLAYER, "/sv/courses/kurssi/loppu/viimeinen/videos/aqz-KE-bpKQ"] {
        let answer = app.browser().get(path).await;
        assert_eq!(answer.status, StatusCode::OK);
        let policy = format!("{CONTENT_SECURITY_POLICY}; frame-src https://www.youtube-nocookie.com");
        assert_eq!(answer.header("content-security-policy"), Some(policy.as_str()), "every time it is asked for");
        let player = attributes(answer.text(), "iframe[title*='Loppu muualta'][referrerpolicy=strict-origin]", "src");
        assert_eq!(player, ["https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"]);
        let lesson = path.split("/videos/").next().unwrap();
        let back = format!("{lesson}#video:aqz-KE-bpKQ");
        assert!(attributes(answer.text(), "main a", "href").contains(&back));
        assert!(answer.text().contains("Oravat saavat"), "the transcript is there");
        assert!(answer.text().contains("content=\"noindex\""));
    }
    for path in [
        "/fi/courses/kurssi/loppu/viimeinen/videos/loppu",
        "/fi/courses/kurssi/loppu/viimeinen/videos/aqz-KE-bpKX",
        "/fi/courses/kurssi/loppu/viimeinen/videos/..",
        "/fi/courses/kurssi/alku/eka/videos/aqz-KE-bpKQ",
        "/fi/courses/kurssi/loppu/ei-ole/videos/aqz-KE-bpKQ",
    ] {
        let answer = app.browser().get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.header("content-security-policy"), Some(CONTENT_SECURITY_POLICY), "{path}");
    }
}

#[tokio::test]
async fn a_video_is_sent_whole_and_in_parts() {
    let app = TestApp::new().await;
    let (mut browser, bytes) = (app.browser(), recording());
    let whole = browser.get(FILE).await;
    assert_eq!((whole.status, whole.header("content-type")), (StatusCode::OK, Some("video/webm")));
    assert_eq!((whole.header("accept-ranges"), whole.header("content-encoding")), (Some("bytes"), None));
    assert_eq!(whole.header("cache-control"), Some("public, max-age=86400"));
    assert_eq!(whole.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(whole.body, bytes);

    let end = bytes.len() - 1;
    for (range, expected) in [("bytes=0-9", 0..=9), ("bytes=100-", 100..=end), ("bytes=-5", end - 4..=end)] {
        let part = get_with(&mut browser, FILE, &[("range", range)]).await;
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT, "{range}");
        let place = format!("bytes {}-{}/{}", expected.start(), expected.end(), bytes.len());
        assert_eq!(part.header("content-range"), Some(place.as_str()), "{range}");
        assert_eq!(part.body, bytes[expected], "{range}");
    }
    let beyond = get_with(&mut browser, FILE, &[("range", "bytes=9999999-")]).await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(beyond.header("content-range"), Some(format!("bytes */{}", bytes.len()).as_str()));
    let several = get_with(&mut browser, FILE, &[("range", "bytes=0-1,5-6")]).await;
    assert_eq!((several.status, several.body.len()), (StatusCode::OK, bytes.len()), "the whole will do");

    let held = whole.header("etag").unwrap();
    let unchanged = get_with(&mut browser, FILE, &[("if-none-match", held)]).await;
    assert_eq!((unchanged.status, unchanged.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(unchanged.header("cache-control"), Some("public, max-age=86400"));
    let since = whole.header("last-modified").unwrap();
    assert_eq!(get_with(&mut browser, FILE, &[("if-modified-since", since)]).await.status, StatusCode::NOT_MODIFIED);
    let asked = browser.send(Request::builder().method(Method::HEAD).uri(FILE)).await;
    assert_eq!((asked.status, asked.body.len()), (StatusCode::OK, 0));
    assert_eq!(asked.header("content-length"), Some(bytes.len().to_string().as_str()));
}

#[tokio::test]
async fn captions_are_asked_for_again_and_may_be_compressed() {
    let app = TestApp::new().await;
    let answer = app.browser().get(CAPTIONS).await;
    assert_eq!(answer.header("content-type"), Some("text/vtt; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("public, no-cache"));
    assert!(answer.text().starts_with("WEBVTT\n"));
}

#[tokio::test]
async fn nothing_is_sent_but_what_a_lesson_shows() {
    let content = content_copy();
    let videos = folder(content.path());
    fs::copy(videos.join("loppu.webm"), videos.join("muu.webm")).unwrap();
    fs::write(videos.join("loppu.sv.vtt"), "WEBVTT\n\n00:00.000 --> 00:00.900\nAllt tar slut.\n").unwrap();
    let app = TestApp::serving(content.path(), SITE, false).await;
    let mut browser = app.browser();
    assert_eq!(browser.get("/videos/kurssi/loppu/loppu.sv.vtt").await.status, StatusCode::OK, "captions for others");
    for path in [
        "/videos/kurssi/loppu/muu.webm",
        "/videos/kurssi/loppu/loppu.mp4",
        "/videos/kurssi/loppu/loppu.en.vtt",
        "/videos/kurssi/loppu/aqz-KE-bpKQ.fi.md",
        "/videos/kurssi/loppu/aqz-KE-bpKQ.fi.vtt",
        "/videos/kurssi/alku/loppu.webm",
        "/videos/kurssi/loppu/..%2Fvideos%2Floppu.webm",
        "/videos/kurssi/loppu/..%2F..%2F..%2Ffacts.yaml",
        "/videos/kurssi/..%2Floppu/loppu.webm",
        "/videos/kurssi/loppu/loppu.webm%00",
        "/videos/kurssi/loppu/LOPPU.webm",
        "/videos/kurssi/loppu",
        "/videos",
    ] {
        let answer = browser.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("<h1"), "{path} has a page that says so");
    }
}

#[tokio::test]
async fn a_link_in_the_place_of_a_video_is_not_followed() {
    let content = content_copy();
    let videos = folder(content.path());
    let app = TestApp::serving(content.path(), SITE, false).await;
    let mut browser = app.browser();
    assert_eq!(browser.get(FILE).await.status, StatusCode::OK);
    let elsewhere = content.path().join("facts.yaml");
    fs::remove_file(videos.join("loppu.webm")).unwrap();
    assert_eq!(browser.get(FILE).await.status, StatusCode::NOT_FOUND, "gone before the folder was read again");
    symlink(elsewhere, videos.join("loppu.webm")).unwrap();
    assert_eq!(browser.get(FILE).await.status, StatusCode::NOT_FOUND);
    let moved = content.path().join("muualla");
    fs::rename(&videos, &moved).unwrap();
    symlink(&moved, &videos).unwrap();
    assert_eq!(browser.get(CAPTIONS).await.status, StatusCode::NOT_FOUND, "nor is a folder that is a link");
}

#[tokio::test]
async fn a_folder_that_is_named_by_a_link_has_its_videos() {
    let outside = tempfile::TempDir::new().unwrap();
    let named = outside.path().join("julkaistu");
    symlink(content_folder(), &named).unwrap();
    let app = TestApp::serving(&named, SITE, false).await;
    assert_eq!(app.browser().get(FILE).await.body, recording());
}

#[tokio::test]
async fn the_video_of_a_draft_is_shown_where_drafts_are() {
    let content = content_copy();
    let lesson = content.path().join("kurssi/loppu/viimeinen.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    let (shown, videos) = text.split_once("\n## Videot\n").unwrap();
    fs::write(&lesson, shown).unwrap();
    let draft =
        format!("---\ntitle: Luonnos\nminutes: 2\nreviewed: 2026-11-01\ndraft: true\n---\n\n## Videot\n{videos}");
    fs::write(content.path().join("kurssi/loppu/luonnos.fi.md"), draft).unwrap();
    let module = content.path().join("kurssi/loppu/module.yaml");
    let yaml = fs::read_to_string(&module).unwrap();
    fs::write(&module, yaml.replace("[viimeinen]", "[viimeinen, luonnos]")).unwrap();
    let player = "/fi/courses/kurssi/loppu/luonnos/videos/aqz-KE-bpKQ";

    let published = TestApp::serving(content.path(), SITE, false).await;
    for path in [FILE, CAPTIONS, player] {
        assert_eq!(published.browser().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let preview = TestApp::previewing(content.path(), SITE).await;
    for path in [FILE, CAPTIONS, player] {
        assert_eq!(preview.browser().get(path).await.status, StatusCode::OK, "{path}");
    }
    let file = preview.browser().get(FILE).await;
    assert_eq!(file.header("cache-control"), Some("public, no-cache"), "editors see what they have just saved");
}

#[test]
fn of_a_video_only_the_name_is_read() {
    let sources = read_folder(&content_folder()).unwrap();
    let bytes = |name: &str| sources.iter().find(|source| source.path.ends_with(name)).unwrap().bytes.len();
    assert_eq!(bytes("videos/loppu.webm"), 0);
    assert_ne!(bytes("videos/loppu.fi.vtt"), 0);
}

#[tokio::test]
async fn what_is_said_in_a_video_is_found_in_its_lesson() {
    let app = TestApp::new().await;
    for query in ["jattilaiskani", "aikanaan"] {
        let answer = app.browser().get(&format!("/fi/search?q={query}")).await;
        let links = attributes(answer.text(), ".results a", "href");
        assert!(links.iter().any(|link| link.starts_with(LESSON)), "{query}: {links:?}");
    }
}
