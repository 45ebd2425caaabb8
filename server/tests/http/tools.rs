//! The tools: the guide follows the lessons, the timeline the facts register, and of a GAS sheet nothing is kept.

use std::fs;

use axum::http::StatusCode;

use crate::support::{TestApp, content_copy};

const GUIDE: &str = "/fi/tools/guide";
const TIMELINE: &str = "/fi/tools/timeline";
const GAS: &str = "/fi/tools/gas";

#[tokio::test]
async fn the_guide_tells_how_a_situation_stands_to_each_condition() {
    let app = TestApp::new().await;
    let table = [
        ("ika=nuori&arki=tyossa", "Harkitse näitä", [("right", "Tarkoitettu nuorille."), ("right", "Tukea saa")]),
        ("arki=tyossa&ika=", "Selvitä vielä", [("partly", "Tarkoitettu nuorille."), ("right", "Tukea saa")]),
        ("ika=aikuinen", "Yksi ei sovi", [("wrong", "Tarkoitettu nuorille."), ("partly", "Tukea saa")]),
    ];
    for (query, group, conditions) in table {
        let answer = app.browser().get(&format!("{GUIDE}?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert!(answer.text().contains(group), "{query}");
        for (class, condition) in conditions {
            let before = answer.text().split_once(condition).map_or("", |(before, _)| before).to_owned();
            let verdict = before.rsplit_once("class=\"verdict ").map_or("", |(_, verdict)| verdict);
            assert!(verdict.starts_with(class), "{query}: {condition} is not {class}");
        }
        assert!(answer.text().contains("href=\"/fi/courses/kurssi/alku/toka#laskeminen\""), "{query}");
        assert!(answer.text().contains("id=\"fact-spr.enimmaisaika\""), "{query}: the figure is explained");
        assert!(answer.text().contains("content=\"noindex\""), "one client is nothing for search engines");
    }
}

#[tokio::test]
async fn the_guide_suggests_nothing_before_something_is_known() {
    let app = TestApp::new().await;
    let empty = app.browser().get(GUIDE).await;
    assert!(!empty.text().contains("Kuntoutuskurssi") && !empty.text().contains("Ehdotukset</h2>"));
    for query in ["ika=", "ika=vanha&nimi=nuori", "arki"] {
        let answer = app.browser().get(&format!("{GUIDE}?{query}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}");
        assert!(answer.text().contains("Vastaa ainakin yhteen kysymykseen"), "{query}");
        assert!(!answer.text().contains("Kuntoutuskurssi"), "{query}");
    }
}

#[tokio::test]
async fn without_questions_there_is_no_guide() {
    let content = content_copy();
    let lesson = content.path().join("kurssi/alku/toka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    let (start, rest) = text.split_once("services:\n").unwrap();
    let (_, rest) = rest.split_once("\n---\n").unwrap();
    fs::write(&lesson, format!("{start}---\n{}", rest.replace("<!-- tool guide -->", ""))).unwrap();
    fs::remove_file(content.path().join("guide.yaml")).unwrap();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    assert_eq!(app.browser().get(GUIDE).await.status, StatusCode::NOT_FOUND);
    assert!(!app.browser().get("/fi/tools").await.text().contains(GUIDE));
    assert!(!app.browser().get("/sitemap.xml").await.text().contains(GUIDE));
}

#[tokio::test]
async fn the_address_of_a_timeline_holds_all_that_was_asked() {
    let app = TestApp::new().await;
    let asked = app.browser().get(&format!("{TIMELINE}?start=2026-12-14&earlier=")).await;
    assert_eq!(asked.status, StatusCode::OK);
    for day in ["2026-12-28", "2027-01-12", "2027-03-09", "2027-04-15", "2027-06-28", "2027-09-29", "2027-12-22"] {
        assert!(asked.text().contains(&format!("<time datetime=\"{day}\"")), "{day}");
    }
    assert!(asked.text().contains("content=\"noindex\""), "one absence is nothing for search engines");
    let swedish = "href=\"/sv/tools/timeline?start=2026-12-14&amp;earlier=\"";
    assert!(asked.text().contains(swedish), "the same days in another language");
    let written = app.browser().get(&format!("{TIMELINE}?start=14.12.2026")).await;
    assert!(written.text().contains("<time datetime=\"2027-12-22\""));
}

#[tokio::test]
async fn a_timeline_that_cannot_be_counted_says_why_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let table = [
        ("start=", "Anna sairastumispäivä.<"),
        ("start=31.2.2026", "Kirjoita päivä näin"),
        ("start=2126-01-01", "Anna päivä väliltä"),
        ("start=2026-12-14&earlier=pari", "kokonaislukuna"),
        ("start=2026-12-14&earlier=300", "Enimmäisaika on 300 päivää"),
    ];
    for (query, error) in table {
        let answer = app.browser().get(&format!("{TIMELINE}?{query}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        assert_eq!(answer.text().matches(error).count(), 2, "{query}: above the form and beside the field");
        for typed in query.split('&').filter_map(|pair| pair.split_once('=')).map(|(_, typed)| typed) {
            assert!(answer.text().contains(&format!("value=\"{typed}\"")), "{query}: {typed} is lost");
        }
    }
}

#[tokio::test]
async fn a_change_in_the_register_changes_the_timeline() {
    let content = content_copy();
    let register = content.path().join("facts.yaml");
    let facts = fs::read_to_string(&register).unwrap();
    fs::write(&register, facts.replace("value: 60\n  text: {fi: 60 päivää}", "value: 70\n  text: {fi: 70 päivää}"))
        .unwrap();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    let answer = app.browser().get(&format!("{TIMELINE}?start=2026-12-14")).await;
    assert!(answer.text().contains("70 SPR-päivää") && !answer.text().contains("60 SPR-päivää"));
}

#[tokio::test]
async fn without_its_figures_in_the_register_there_is_no_timeline() {
    let content = content_copy();
    let register = content.path().join("facts.yaml");
    let facts = fs::read_to_string(&register).unwrap();
    fs::write(&register, facts.replace("tarkistus.150:", "muu.150:")).unwrap();
    let lesson = content.path().join("kurssi/alku/toka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("<!-- tool timeline -->", "")).unwrap();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    assert_eq!(app.browser().get(TIMELINE).await.status, StatusCode::NOT_FOUND);
    let tools = app.browser().get("/fi/tools").await;
    assert!(
        !tools.text().contains(&format!("href=\"{TIMELINE}\"")) && tools.text().contains(&format!("href=\"{GAS}\""))
    );
    assert!(!app.browser().get("/sitemap.xml").await.text().contains(TIMELINE));
}

#[tokio::test]
async fn tools_stand_in_their_lesson_and_lead_back_to_it() {
    let app = TestApp::new().await;
    let lesson = app.browser().get("/fi/courses/kurssi/alku/toka").await;
    assert!(lesson.text().contains(&format!("action=\"{TIMELINE}\"")), "the form of the timeline");
    assert!(lesson.text().contains(&format!("href=\"{GAS}\"")), "the way to the sheet");
    assert!(lesson.text().contains(&format!("href=\"{GUIDE}\"")), "the way to the guide");
    for tool in [GUIDE, TIMELINE, GAS] {
        let page = app.browser().get(tool).await;
        assert!(page.text().contains("href=\"/fi/courses/kurssi/alku/toka\""), "{tool}");
    }
}

#[tokio::test]
async fn a_gas_sheet_is_answered_with_all_that_was_written_and_kept_nowhere() {
    let app = TestApp::new().await;
    let secret = "Salainen <tavoite> & haave";
    let fields = [
        ("text-1", secret),
        ("level-2-much-less", "Lähtötilanne"),
        ("criteria-1", "everyday"),
        ("weight-1", "1"),
        ("attained-1", "more"),
        ("weight-2", "1"),
        ("attained-2", "expected"),
    ];
    for mut browser in [app.browser(), app.signed_in("oppija@kurssila.test").await] {
        let answer = browser.post(GAS, &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert!(answer.text().contains("T-luku on 56,2."), "{}", answer.text());
        assert!(
            answer.text().contains("Salainen &lt;tavoite&gt; &amp; haave") && answer.text().contains("Lähtötilanne")
        );
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert!(answer.header("set-cookie").is_none() && answer.header("etag").is_none());
        let empty = browser.get(GAS).await;
        assert_eq!(empty.header("cache-control"), Some("no-store"));
        assert!(!empty.text().contains("Salainen"));
    }
    for file in ["sqlite", "sqlite-wal"] {
        let bytes = fs::read(app.database().with_extension(file)).unwrap();
        assert!(!bytes.windows(8).any(|window| window == &secret.as_bytes()[..8]), "{file} holds the sheet");
    }
}

#[tokio::test]
async fn a_weight_that_is_none_is_said_and_nothing_that_was_written_is_lost() {
    let app = TestApp::new().await;
    let fields = [("text-3", "Kolmas tavoite"), ("weight-3", "paljon"), ("attained-3", "less")];
    for (lang, error) in [("fi", "Tavoite 3: painokertoimen"), ("sv", "Mål 3: vikten"), ("en", "Goal 3: the weight")] {
        let answer = app.browser().post(&format!("/{lang}/tools/gas"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text().contains(error), "{lang}");
        assert!(answer.text().contains("Kolmas tavoite") && answer.text().contains("value=\"paljon\""), "{lang}");
        assert!(answer.text().contains("<option value=\"less\" selected>"), "{lang}");
    }
}

/// What browsers let somebody write in every field, of characters that take the most room in a form.
#[tokio::test]
async fn a_sheet_that_is_full_is_not_too_large() {
    let app = TestApp::new().await;
    let empty = app.browser().get("/en/tools/gas").await;
    let areas: Vec<_> = empty.text().split("<textarea").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
    assert_eq!(areas.len(), 35);
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split_once(&format!("{name}=\"")).unwrap().1;
        rest.split('"').next().unwrap().to_owned()
    };
    let mut fields: Vec<(String, String)> = areas
        .iter()
        .map(|tag| (attribute(tag, " name"), "€".repeat(attribute(tag, "maxlength").parse().unwrap())))
        .collect();
    for goal in 1..=5 {
        fields.push((format!("weight-{goal}"), "10".to_owned()));
        fields.push((format!("attained-{goal}"), "much-more".to_owned()));
        let criteria = course::gas::Criterion::ALL.map(|each| (format!("criteria-{goal}"), each.as_str().to_owned()));
        fields.extend(criteria);
    }
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = app.browser().post(GAS, &fields).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text().contains("T-luku on"));
}
