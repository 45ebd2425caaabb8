//! Searching: on the course of these tests, on the published course, and with input that nobody means well by.

use std::path::Path;

use axum::http::{Request, StatusCode};
use scraper::{Html, Selector};

use crate::support::{Answer, Browser, TestApp, content_copy};

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

async fn search(browser: &mut Browser, lang: &str, query: &str) -> Answer {
    let answer = browser.get(&format!("/{lang}/search?q={}", encoded(query))).await;
    assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.text());
    answer
}

/// What the results lead to, in their order, sections included.
fn links(answer: &Answer) -> Vec<String> {
    let document = Html::parse_document(answer.text());
    let links = Selector::parse(".results a").unwrap();
    document.select(&links).map(|link| link.attr("href").unwrap().to_owned()).collect()
}

fn marks(answer: &Answer) -> Vec<String> {
    let document = Html::parse_document(answer.text());
    document.select(&Selector::parse("mark").unwrap()).map(|mark| mark.text().collect()).collect()
}

#[tokio::test]
async fn lessons_sections_and_terms_are_found_with_their_place() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let term = search(&mut browser, "fi", "kuntoutusrahalla").await;
    assert_eq!(links(&term)[0], "/fi/glossary#kuntoutusraha");
    assert!(term.text().contains("Sanasto"));
    let lesson = search(&mut browser, "fi", "ensimmaisen oppitunnin").await;
    assert_eq!(links(&lesson)[0], "/fi/courses/kurssi/alku/eka");
    let section = search(&mut browser, "fi", "laskemista").await;
    assert!(links(&section).contains(&"/fi/courses/kurssi/alku/toka#laskeminen".to_owned()), "{:?}", links(&section));
    assert!(marks(&section).contains(&"Laskeminen".to_owned()), "{:?}", marks(&section));
}

#[tokio::test]
async fn texts_that_are_not_translated_are_found_in_finnish_and_say_so() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let swedish = search(&mut browser, "sv", "dagpenningen").await;
    assert_eq!(links(&swedish)[0], "/sv/courses/kurssi/alku/eka", "the Swedish version");
    assert!(!swedish.text().contains("på finska"));
    let fallback = search(&mut browser, "sv", "laskeminen").await;
    assert!(links(&fallback)[0].starts_with("/sv/courses/kurssi/alku/toka"), "{:?}", links(&fallback));
    assert!(fallback.text().contains("på finska") && fallback.text().contains("lang=\"fi\""));
    let finnish_name = search(&mut browser, "sv", "kuntoutusraha").await;
    assert_eq!(links(&finnish_name)[0], "/sv/glossary#kuntoutusraha", "by its name in another language");
}

#[tokio::test]
async fn questions_and_their_keys_are_not_searched() {
    let app = TestApp::new().await;
    for query in ["SALAINEN-OIKEA-A", "PALAUTE-OIKEASTA", "Kumpi valitaan", "AVAIN-alku-1", "PERUSTELU-alku-1"] {
        let answer = search(&mut app.browser(), "fi", query).await;
        assert!(marks(&answer).iter().all(|mark| !query.contains(mark.as_str())), "{query}: {:?}", marks(&answer));
        assert!(!answer.text().replace(query, "").contains("SALAINEN"), "{query}");
    }
}

#[tokio::test]
async fn an_empty_search_and_one_without_results_help_on() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    for (query, advice) in
        [("", "Kirjoita yksi tai muutama sana"), ("  ", "Kirjoita"), ("xyzzy", "Tarkista kirjoitusasu")]
    {
        let answer = search(&mut browser, "fi", query).await;
        assert!(answer.text().contains(advice), "{query}");
        assert!(answer.text().contains("href=\"/fi/glossary\">Selaa sanastoa"), "{query}");
        assert!(links(&answer).is_empty(), "{query}");
    }
}

#[tokio::test]
async fn an_island_gets_the_same_results_without_the_page() {
    let app = TestApp::new().await;
    let request = Request::builder().uri("/fi/search?q=kuntoutusraha").header("accept", app::islands::FRAGMENT);
    let fragment = app.browser().send(request).await;
    assert_eq!(fragment.header("content-type"), Some(app::islands::FRAGMENT));
    let page = search(&mut app.browser(), "fi", "kuntoutusraha").await;
    assert!(!fragment.text().contains("<html"));
    assert_eq!(fragment.header("cache-control"), Some("private, no-store"), "the page has the same address");
    assert_eq!(links(&fragment), links(&page));
    assert_eq!(marks(&fragment), marks(&page));
}

#[tokio::test]
async fn what_is_typed_is_shown_as_text_and_nothing_is_kept_of_it() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x>",
        "\" OR 1=1 --",
        "NEAR(a b)",
        "a*",
        "^",
        "\0",
        "\u{202e}abc",
        "'",
        "🦀",
        &"ä".repeat(3_000),
        &"a ".repeat(3_000),
        "{title}: x",
    ];
    for query in hostile {
        let answer = search(&mut browser, "fi", query).await;
        assert!(!answer.text().contains("<script>alert") && !answer.text().contains("<img src=x"), "{query}");
        assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
        assert_eq!(answer.header("set-cookie"), None, "{query:.40}");
    }
    for address in ["/fi/search?q=%FF%FE", "/fi/search?q", "/fi/search?", "/fi/search?q=a&q=b&x[]=1", "/fi/search?%"] {
        assert_eq!(browser.get(address).await.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn the_index_follows_the_content() {
    let content = content_copy();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    let mut browser = app.browser();
    assert!(links(&search(&mut browser, "fi", "hyppynaru").await).is_empty());
    let lesson = content.path().join("kurssi/loppu/viimeinen.fi.md");
    let text = std::fs::read_to_string(&lesson).unwrap();
    std::fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on hyppynarun loppu.")).unwrap();
    let before = app.app.content.published();
    app.app.content.reload(&app.app.clock);
    assert_eq!(links(&search(&mut browser, "fi", "hyppynaru").await), ["/fi/courses/kurssi/loppu/viimeinen"]);
    let query = course::search::SearchQuery::new("hyppynaru");
    let earlier = before.search(&query, course::Lang::Fi).await.unwrap();
    assert!(earlier.found.is_empty(), "a request that began before the change sees what was before");
}

/// Queries on the published course, and a place that has to be among the first five results.
const REAL: &[(&str, &str, &str)] = &[
    // The word itself, other forms of it, and without dots.
    ("fi", "sairauspäiväraha", "/fi/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
    ("fi", "sairauspäivärahan", "/fi/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
    ("fi", "sairauspaivarahaa", "/fi/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
    ("fi", "osittaisen paluun", "/fi/courses/kuntoutus/sairausajan-toimeentulo/osittainen-paluu"),
    ("fi", "omavastuuaika", "/fi/courses/kuntoutus/sairausajan-toimeentulo/kuka-maksaa"),
    ("fi", "enimmäisajan", "/fi/courses/kuntoutus/sairausajan-toimeentulo/enimmaisaika-lahestyy"),
    ("fi", "tunnusmerkki", "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/tunnusmerkit"),
    // Parts of compounds, and consonants that change.
    ("fi", "päiväraha", "/fi/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
    ("fi", "kuntoutustuella", "/fi/glossary#kuntoutustuki"),
    ("fi", "laskuri", "/fi/courses/kuntoutus/sairausajan-toimeentulo/kaksi-laskuria"),
    // Slips of the finger, and unfinished words.
    ("fi", "sairauspäivrähaa", "/fi/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
    ("fi", "kuntotustuki", "/fi/glossary#kuntoutustuki"),
    ("fi", "tunnusme", "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/tunnusmerkit"),
    // Several words, and figures.
    ("fi", "GAS tavoitteet", "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/gas-tavoitteet"),
    ("fi", "miten haen osasairauspäivärahaa", "/fi/courses/kuntoutus/sairausajan-toimeentulo/osittainen-paluu"),
    // Swedish, and English by way of the glossary.
    ("sv", "kännetecknen", "/sv/courses/kuntoutus/hyva-kuntoutuskaytanto/tunnusmerkit"),
    ("sv", "rehabiliteringspenningen", "/sv/glossary#kuntoutusraha"),
    ("sv", "kuntoutusraha", "/sv/glossary#kuntoutusraha"),
    ("en", "rehabilitation allowances", "/en/glossary#kuntoutusraha"),
    ("en", "sairauspäivärahan", "/en/courses/kuntoutus/sairausajan-toimeentulo/sairauspaivaraha"),
];

#[tokio::test]
async fn readers_of_the_published_course_find_what_they_look_for() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let app = TestApp::serving(&content, "http://kurssila.test", false).await;
    let mut browser = app.browser();
    let mut missed = Vec::new();
    for (lang, query, expected) in REAL {
        let answer = search(&mut browser, lang, query).await;
        let document = Html::parse_document(answer.text());
        let titles = Selector::parse(".results h2 a").unwrap();
        let first: Vec<_> = document.select(&titles).take(5).filter_map(|link| link.attr("href")).collect();
        if !first.contains(expected) {
            missed.push(format!("{query} leads to {first:?}, not to {expected}"));
        }
        for link in links(&answer).iter().take(10) {
            let (page, anchor) = link.split_once('#').unwrap_or((link, "main"));
            let page = browser.get(page).await;
            assert!(page.text().contains(&format!("id=\"{anchor}\"")), "{query}: {link} leads nowhere");
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
