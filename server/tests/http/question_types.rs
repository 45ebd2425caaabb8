//! Every type of question as forms: answered in parts, in steps, and with a hint.

use axum::http::StatusCode;
use course::report::Period;
use scraper::{Html, Selector};

use crate::support::{Answer, Browser, TestApp};

const LESSON: &str = "/fi/courses/tyypit/kaikki/harjoitus";
const QUIZ: &str = "/fi/quizzes/tyypit/kaikki";

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// The values of the elements found.
fn values(page: &Answer, selector: &str) -> Vec<String> {
    let document = Html::parse_document(page.text());
    let selector = select(selector);
    let found = document.select(&selector);
    found.map(|element| element.attr("value").unwrap_or_default().to_owned()).collect()
}

/// The words of the elements found.
fn texts(page: &Answer, selector: &str) -> Vec<String> {
    let document = Html::parse_document(page.text());
    let selector = select(selector);
    let found = document.select(&selector);
    found.map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

/// The value of the option with this text in the row with this label.
fn option(page: &Answer, question: &str, row: &str, text: &str) -> (String, String) {
    let document = Html::parse_document(page.text());
    let labels = select(&format!("#q-{question} .row"));
    let found = document.select(&labels).find(|found| found.text().collect::<String>().contains(row)).unwrap();
    let options = select("select, option");
    let mut name = String::new();
    for element in found.select(&options) {
        if let Some(of_select) = element.attr("name") {
            of_select.clone_into(&mut name);
        } else if element.text().collect::<String>().trim() == text {
            return (name, element.attr("value").unwrap().to_owned());
        }
    }
    panic!("{row} has no {text}");
}

async fn answer(browser: &mut Browser, question: &str, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<_> = [("question", question)].iter().chain(fields).copied().collect();
    browser.post_and_follow(LESSON, &fields).await
}

#[tokio::test]
async fn a_short_answer_forgives_case_spaces_and_a_typo() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = answer(&mut browser, "harjoitus-sana", &[("answer", "  Toimintakiky ")]).await;
    assert_eq!(texts(&page, "#q-harjoitus-sana .feedback-title"), ["Oikein. Oikea vastaus on toimintakyky"]);
    let page = answer(&mut browser, "harjoitus-sana", &[("answer", "sairaus")]).await;
    assert_eq!(texts(&page, "#q-harjoitus-sana .feedback-title"), ["Väärin. Oikea vastaus on toimintakyky"]);
    assert_eq!(values(&page, "#q-harjoitus-sana input[type=text]"), ["sairaus"]);
}

#[tokio::test]
async fn an_order_is_given_by_places_and_each_place_once() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let twice =
        [("question", "harjoitus-jarjestys"), ("answer.eka", "1"), ("answer.toka", "1"), ("answer.kolmas", "3")];
    let refused = browser.post(LESSON, &twice).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Kahdella kohdalla on sama paikka."));
    assert_eq!(values(&refused, "#q-harjoitus-jarjestys option[selected]").len(), 3, "what was chosen is kept");

    let swapped = [("answer.eka", "2"), ("answer.toka", "1"), ("answer.kolmas", "3")];
    let page = answer(&mut browser, "harjoitus-jarjestys", &swapped).await;
    assert_eq!(
        texts(&page, "#q-harjoitus-jarjestys .verdict"),
        ["Oikea paikka on 2.", "Oikea paikka on 1.", "Oikein.", "Osittain oikein"]
    );
    assert!(page.text().contains("PALAUTE-toka"));
}

#[tokio::test]
async fn pairs_and_gaps_are_judged_one_by_one() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get(LESSON).await;
    let pairs = [
        option(&page, "harjoitus-parit", "A-todistus", "lyhyt"),
        option(&page, "harjoitus-parit", "B-lausunto", "ei mikään"),
    ];
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = answer(&mut browser, "harjoitus-parit", &pairs).await;
    let verdicts = texts(&page, "#q-harjoitus-parit .verdict");
    assert_eq!(verdicts, ["Oikein.", "Oikea pari on pitkä.", "Osittain oikein: 1 / 2"]);

    let kela =
        values(&page, "#q-harjoitus-aukot select option:nth-child(2), #q-harjoitus-aukot select option:nth-child(3)");
    let only_one = [("question", "harjoitus-aukot"), ("answer.g1", "4 711,0")];
    let refused = browser.post(LESSON, &only_one).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(values(&refused, "#q-harjoitus-aukot input[type=text]"), ["4 711,0"]);
    let mut outcomes = Vec::new();
    for value in &kela {
        let filled = [("answer.g1", "4 711,0"), ("answer.g2", value.as_str())];
        let page = answer(&mut browser, "harjoitus-aukot", &filled).await;
        outcomes.extend(texts(&page, "#q-harjoitus-aukot .feedback-title"));
    }
    outcomes.sort();
    assert_eq!(outcomes, ["Oikein", "Osittain oikein: 1 / 2"]);
}

#[tokio::test]
async fn a_case_in_a_lesson_goes_step_by_step_and_stores_nothing_before_its_end() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let page = browser.get(LESSON).await;
    assert!(!page.text().contains("LOPPU-") && !page.text().contains("Aikaa on kulunut"));
    let choices = values(&page, "#q-harjoitus-tapaus input[type=radio]");

    let first = [("question", "harjoitus-tapaus"), ("answer", choices[0].as_str())];
    let moved = browser.post(LESSON, &first).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    assert!(moved.header("set-cookie").is_none(), "nothing is stored");
    let step = browser.follow(moved).await;
    assert!(step.text().contains("Aikaa on kulunut") && step.text().contains("PALAUTE-odotuksesta"));
    assert!(!step.text().contains("LOPPU-") && !step.text().contains("PERUSTELU-tapaus"));
    assert!(!browser.get(LESSON).await.text().contains("Aikaa on kulunut"), "the lesson itself begins again");

    let sent = values(&step, "#q-harjoitus-tapaus input[type=hidden][name=answer]");
    assert_eq!(sent, choices[..1]);
    let missing = browser.post(LESSON, &first[..1]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let next = values(&step, "#q-harjoitus-tapaus input[type=radio]");
    let second = [first[0], ("answer", sent[0].as_str()), ("answer", next[0].as_str())];
    let end = browser.post_and_follow(LESSON, &second).await;
    assert!(end.text().contains("LOPPU-hyva") && end.text().contains("PERUSTELU-tapaus"));
    assert_eq!(texts(&end, "#q-harjoitus-tapaus .feedback-title"), ["Oikein"]);
    assert!(browser.get(LESSON).await.text().contains("LOPPU-hyva"), "the end is on record");

    let fragment = app.browser().post_for_fragment(LESSON, &first).await;
    assert_eq!(fragment.status, StatusCode::OK);
    assert!(fragment.text().contains("Aikaa on kulunut") && fragment.header("set-cookie").is_none());
    let nowhere = app.browser().get(&format!("{LESSON}?case=harjoitus-tapaus&path=ei.ole")).await;
    assert_eq!(nowhere.status, StatusCode::OK, "an address that leads nowhere shows the beginning");
}

/// The number of a drawn question, and its page.
async fn find_question(browser: &mut Browser, attempt: &str, question: &str) -> (String, Answer) {
    for number in 1..=5 {
        let path = format!("{attempt}/questions/{number}");
        let page = browser.get(&path).await;
        if page.text().contains(&format!("id=\"q-{question}\"")) {
            return (path, page);
        }
    }
    panic!("{question} was not drawn");
}

#[tokio::test]
async fn what_is_decided_in_a_case_of_a_quiz_stays() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let (path, page) = find_question(&mut browser, &attempt, "koe-tapaus").await;
    let choices = values(&page, "input[type=radio]");
    let moved = browser.post(&path, &[("answer", &choices[0]), ("go", "next")]).await;
    assert_eq!(moved.location(), Some(path.as_str()), "the next step is on the same page");
    let step = browser.get(&path).await;
    assert!(step.text().contains("Aikaa on kulunut"));
    assert!(!step.text().contains("PALAUTE-") && !step.text().contains("LOPPU-"));
    let review = browser.get(&format!("{attempt}/review")).await;
    assert!(review.text().contains("5 tehtävää on vastaamatta"), "a story without an end is no answer");

    // From the older page, another way.
    browser.post(&path, &[("answer", &choices[1]), ("go", "next")]).await;
    assert!(browser.get(&path).await.text().contains("Aikaa on kulunut"));
    let next = values(&step, "input[type=radio]");
    browser.post(&path, &[("answer", &choices[0]), ("answer", &next[1]), ("go", "next")]).await;
    let end = browser.get(&path).await;
    assert!(end.text().contains("LOPPU-huono"));
    assert!(browser.get(&format!("{attempt}/review")).await.text().contains("4 tehtävää on vastaamatta"));
}

#[tokio::test]
async fn a_hint_is_told_on_request_counted_once_and_free() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let (path, page) = find_question(&mut browser, &attempt, "koe-sana").await;
    assert!(!page.text().contains("VIHJE-koe"));
    for _ in 0..2 {
        let asked = browser.post(&path, &[("answer", "toimintakyky"), ("go", "hint")]).await;
        assert_eq!(asked.location(), Some(format!("{path}#hint").as_str()));
    }
    let page = browser.get(&path).await;
    assert!(page.text().contains("VIHJE-koe"));
    assert_eq!(values(&page, "input[type=text]"), ["toimintakyky"], "the answer was saved on the way");
    browser.post_and_follow(&format!("{attempt}/review"), &[]).await;
    let published = app.app.content.published();
    let course = published.catalogue.course(&"tyypit".parse().unwrap()).unwrap();
    let today = "2026-11-21".parse().unwrap();
    let report = app.app.learning.completion(course, Period::default(), today).await.unwrap();
    let found = report.questions.iter().find(|report| report.question.as_str() == "koe-sana").unwrap();
    assert_eq!((found.answered, found.right, found.hints), (1, 1, 1));
}

#[tokio::test]
async fn a_submitted_attempt_is_shown_as_it_was_with_the_key_once_it_is_passed() {
    let app = TestApp::new().await;
    let mut browser = app.browser();
    let attempt = browser.begin(QUIZ).await;
    let answers = format!("{attempt}/answers");
    let open = browser.get(&answers).await;
    assert_eq!(open.location(), Some(format!("{attempt}/review").as_str()), "an open attempt has no answers to show");
    let (path, _) = find_question(&mut browser, &attempt, "koe-sana").await;
    browser.post(&path, &[("answer", "väärä sana"), ("go", "next")]).await;
    browser.post_and_follow(&format!("{attempt}/review"), &[]).await;
    let failed = browser.get(&answers).await;
    assert!(failed.text().contains("väärä sana"));
    for key in ["PERUSTELU-", "AVAIN-", "toimintakyky", "LOPPU-", "PALAUTE-"] {
        assert!(!failed.text().contains(key), "{key}");
    }
    assert_eq!(app.browser().get(&answers).await.status, StatusCode::FORBIDDEN);

    let attempt = browser.begin("/fi/quizzes/kurssi/alku").await;
    browser.take(&attempt, true).await;
    let passed = browser.get(&format!("{attempt}/answers")).await;
    assert!(passed.text().contains("PERUSTELU-alku") && passed.text().contains("Oikein."));
    let fields = values(&passed, "fieldset:not([disabled]) > input, main > form input");
    assert!(fields.is_empty(), "nothing can be changed: {fields:?}");
}
