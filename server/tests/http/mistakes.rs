//! Reporting mistakes: from the link below a text to the answer in the reporter's mail.

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
};
use jiff::SignedDuration;
use std::{fs, net::SocketAddr};

use crate::support::{Answer, Browser, LESSON, QUIZ, TestApp, content_copy};

const LESSON_FORM: &str = "/fi/reports/new?course=kurssi&module=alku&lesson=eka";
const QUESTION_FORM: &str = "/fi/reports/new?course=kurssi&module=alku&lesson=eka&question=harjoitus-valinta";
const REPORTS: &str = "/fi/editor/reports";
const EMAIL: &str = "oppija@kurssila.test";
const MESSAGE: &str = "Kysymyksessä on kaksi oikeaa vaihtoehtoa.";

/// The addresses of the links to forms on a page.
fn form_links(page: &Answer) -> Vec<String> {
    let links = page.text().split(" href=\"").skip(1).map(|link| link.split('"').next().unwrap().replace("&amp;", "&"));
    links.filter(|link| link.contains("/reports/new?")).collect()
}

/// The address of the newest report that an editor is offered to handle.
async fn newest_report(editor: &mut Browser) -> String {
    let list = editor.get(REPORTS).await;
    let start = list.text().find("/fi/editor/reports/").unwrap_or_else(|| panic!("{}", list.text()));
    list.text()[start..].split('"').next().unwrap().to_owned()
}

async fn report(browser: &mut Browser, form: &str, further: &[(&str, &str)]) -> Answer {
    let fields = [&[("kind", "unclear"), ("message", MESSAGE)], further].concat();
    browser.post(form, &fields).await
}

#[tokio::test]
async fn a_report_comes_with_its_file_its_line_and_what_was_said() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    let links = form_links(&reader.get(LESSON).await);
    assert_eq!(links, [QUESTION_FORM, LESSON_FORM]);
    for (form, place) in [(QUESTION_FORM, "kurssi/alku/eka.fi.md:20"), (LESSON_FORM, "kurssi/alku/eka.fi.md:2")] {
        let taken = report(&mut reader, form, &[]).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
        assert!(reader.cookie("session").is_none(), "nobody becomes known by reporting");
        let thanks = reader.follow(taken).await;
        assert!(thanks.text().contains("Kiitos") && thanks.text().contains("Et pyytänyt vastausta"));
        let mut editor = app.admin().await;
        let list = editor.get(REPORTS).await;
        assert!(list.text().contains(place) && list.text().contains(MESSAGE), "{}", list.text());
        assert!(list.text().contains(app.app.content.published().catalogue.revision.as_str()));
    }
}

#[tokio::test]
async fn a_question_of_a_quiz_is_reported_from_its_attempt_and_answers() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    let attempt = reader.begin(QUIZ).await;
    let [form] = form_links(&reader.get(&format!("{attempt}/questions/1")).await).try_into().unwrap();
    assert!(reader.get(&form).await.text().contains(&format!("{attempt}/questions/1")), "it leads back");
    reader.take(&attempt, false).await;
    let forms = form_links(&reader.get(&format!("{attempt}/answers")).await);
    assert!(forms.contains(&form), "{forms:?}");
    let taken = report(&mut reader, &form, &[]).await;
    let thanks = reader.follow(taken).await;
    assert!(thanks.text().contains(&format!("{attempt}/answers#q-alku-")));
    let mut editor = app.admin().await;
    assert!(editor.get(REPORTS).await.text().contains("kurssi/alku/quiz.fi.md:"));
    assert_eq!(app.browser().get(&form).await.status, StatusCode::FORBIDDEN, "an attempt is its learner's");
    assert_eq!(editor.post(&form, &[("message", MESSAGE)]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_slip_is_explained_and_loses_nothing() {
    let app = TestApp::new().await;
    let long = "ä".repeat(2_001);
    let table: &[(&[(&str, &str)], &str)] = &[
        (&[("message", MESSAGE)], "href=\"#kind-fact\""),
        (&[("kind", "typo"), ("message", "")], "href=\"#message\""),
        (&[("kind", "typo"), ("message", "lyhyt")], "ainakin 10 merkkiä"),
        (&[("kind", "typo"), ("message", &long)], "001 merkkiä. Lyhennä"),
        (&[("kind", "typo"), ("message", MESSAGE), ("email", "ei osoite")], "href=\"#email\""),
    ];
    for (fields, said) in table {
        let answer = app.browser().post(LESSON_FORM, fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.text().contains(said), "{said}: {}", answer.text());
        for (_, value) in *fields {
            assert!(answer.text().contains(value), "{said}: {value} is kept");
        }
    }
    assert!(app.admin().await.get(REPORTS).await.text().contains("Kaikki ilmoitukset on käsitelty"));
}

#[tokio::test]
async fn hostile_texts_are_kept_as_texts() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    let hostile = "<script>alert('x')</script>\r\n</textarea>\0\u{1b}[2J\u{202e}'; drop table mistake_reports; --";
    let fields = [("kind", "other"), ("message", hostile)];
    assert_eq!(reader.post(LESSON_FORM, &fields).await.status, StatusCode::SEE_OTHER);
    let mut editor = app.admin().await;
    let report = newest_report(&mut editor).await;
    for path in [REPORTS, &report] {
        let page = editor.get(path).await;
        assert!(page.text().contains("&lt;script&gt;alert('x')&lt;/script&gt;\n&lt;/textarea&gt;[2J'; drop table"));
        assert!(!page.text().contains("<script>") && !page.text().contains(['\0', '\u{1b}', '\u{202e}']));
    }
    let again = reader.post(LESSON_FORM, &[("kind", ""), ("message", hostile)]).await;
    assert!(!again.text().contains("<script>") && again.text().contains("&lt;/textarea&gt;"), "{}", again.text());
    assert!(!again.text().contains(['\0', '\u{1b}', '\u{202e}']));

    let huge = "a".repeat(64 * 1024);
    let answer = reader.post(LESSON_FORM, &[("kind", "other"), ("message", &huge)]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    let large = "a".repeat(60 * 1024);
    let answer = reader.post(LESSON_FORM, &[("kind", "other"), ("message", &large)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(&large), "a text that could be read is kept, however long");
}

#[tokio::test]
async fn what_names_nothing_is_not_found() {
    let app = TestApp::new().await;
    for query in [
        "",
        "?course=kurssi",
        "?course=kurssi&module=alku&lesson=ei-ole",
        "?course=kurssi&module=alku&lesson=eka&question=ei-ole",
        "?course=kurssi&module=alku&lesson=eka&lesson=toka",
        "?course=KURSSI&module=%2e%2e&lesson=%00",
        "?attempt=xyz&question=alku-1",
        "?attempt=0123456789abcdef0123456789abcdef&question=alku-1&course=kurssi",
    ] {
        for path in ["new", "taken"] {
            let answer = app.browser().get(&format!("/fi/reports/{path}{query}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}{query}");
        }
    }
    let foreign = app.browser().post(LESSON_FORM, &[("kind", "keksitty"), ("message", MESSAGE)]).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut editor = app.admin().await;
    let missing = editor.get("/fi/editor/reports/0123456789abcdef0123456789abcdef").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_on_another_site_reports_nothing() {
    let app = TestApp::new().await;
    let request = Request::builder()
        .method(Method::POST)
        .uri(LESSON_FORM)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .header("origin", "https://evil.example");
    let body = Body::from("kind=typo&message=Kirjoitusvirhe+otsikossa");
    assert_eq!(app.browser().send_body(request, body).await.status, StatusCode::FORBIDDEN);
    assert!(app.admin().await.get(REPORTS).await.text().contains("Kaikki ilmoitukset on käsitelty"));
}

#[tokio::test]
async fn an_answer_goes_to_whoever_asked_for_one_in_their_language() {
    let app = TestApp::new().await;
    let swedish = LESSON_FORM.replace("/fi/", "/sv/");
    report(&mut app.browser(), &swedish, &[("email", " Oppija@Kurssila.TEST ")]).await;
    let mut editor = app.admin().await;
    let path = newest_report(&mut editor).await;
    let page = editor.get(&path).await;
    assert!(!page.text().contains("oppija@kurssila.test"), "an editor need not know who it is");
    let fields = [("go", "close"), ("note", "Korjattu."), ("answer", "Tack, nu är det rättat.")];
    let closed = editor.post_and_follow(&path, &fields).await;
    assert!(closed.text().contains("hallinta@kurssila.test") && closed.text().contains("Lähetetty"), "who and when");
    let mails = app.mails_to(EMAIL);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].0.contains("Tack, nu") && mails[0].0.contains("> Kysymyksess"), "{}", mails[0].0);
    assert!(!mails[0].0.contains("Korjattu."), "the note is for editors");
    assert!(editor.get(&format!("{REPORTS}?show=closed")).await.text().contains(MESSAGE));
    assert!(!editor.get(REPORTS).await.text().contains(MESSAGE));
}

#[tokio::test]
async fn who_is_signed_in_is_answered_only_when_the_box_is_checked() {
    let app = TestApp::new().await;
    let mut reader = app.signed_in(EMAIL).await;
    let form = reader.get(LESSON_FORM).await;
    assert!(form.text().contains(EMAIL) && !form.text().contains(" checked"), "{}", form.text());
    report(&mut reader, LESSON_FORM, &[]).await;
    let mut editor = app.admin().await;
    let path = newest_report(&mut editor).await;
    assert!(!editor.get(&path).await.text().contains("name=\"answer\""));
    let refused = editor.post(&path, &[("go", "close"), ("note", ""), ("answer", "Kiitos!")]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("Kiitos!"), "what was written is kept");
    editor.post(&path, &[("go", "close"), ("note", "")]).await;

    report(&mut reader, LESSON_FORM, &[("answer", "mail")]).await;
    let path = newest_report(&mut editor).await;
    editor.post(&path, &[("go", "close"), ("note", ""), ("answer", "Kiitos!")]).await;
    assert!(app.mails_to(EMAIL).last().unwrap().0.contains("Kiitos!"));
}

#[tokio::test]
async fn of_two_editors_one_closes_and_the_other_keeps_their_words() {
    let app = TestApp::new().await;
    report(&mut app.browser(), LESSON_FORM, &[("email", EMAIL)]).await;
    let (mut one, mut other) = (app.admin().await, app.admin().await);
    let path = newest_report(&mut one).await;
    let (first, second) = tokio::join!(
        one.post(&path, &[("go", "close"), ("note", "Eka muistiinpano"), ("answer", "Eka vastaus")]),
        other.post(&path, &[("go", "close"), ("note", "Toka muistiinpano"), ("answer", "Toka vastaus")]),
    );
    let mut statuses = [first.status, second.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    let (lost, words) = if first.status == StatusCode::CONFLICT { (first, "Eka") } else { (second, "Toka") };
    assert!(lost.text().contains(&format!("{words} muistiinpano")) && lost.text().contains("Joku toinen ehti ensin"));
    assert_eq!(app.mails_to(EMAIL).len(), 1);

    let reopened = one.post_and_follow(&path, &[("go", "reopen"), ("note", "Ei riittänyt")]).await;
    assert!(reopened.text().contains("Avattu uudelleen") && reopened.text().contains("Ei riittänyt"));
    let again = other.post(&path, &[("go", "reopen"), ("note", "Sama")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(one.get(REPORTS).await.text().contains(MESSAGE));
}

#[tokio::test]
async fn what_an_editor_writes_has_a_limit_and_is_kept() {
    let app = TestApp::new().await;
    report(&mut app.browser(), LESSON_FORM, &[("email", EMAIL)]).await;
    let mut editor = app.admin().await;
    let path = newest_report(&mut editor).await;
    let long = "a".repeat(4_001);
    let answer = editor.post(&path, &[("go", "close"), ("note", "Muistiinpano"), ("answer", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains(&long) && answer.text().contains("Muistiinpano"));
    assert!(answer.text().contains("href=\"#answer\""));
    for fields in [&[("go", "delete"), ("note", "")][..], &[("note", "")], &[("go", "close")]] {
        assert_eq!(editor.post(&path, fields).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
    }
}

#[tokio::test]
async fn only_editors_see_and_handle_reports() {
    let app = TestApp::new().await;
    report(&mut app.browser(), LESSON_FORM, &[]).await;
    let mut editor = app.admin().await;
    let path = newest_report(&mut editor).await;
    for mut browser in [app.browser(), app.signed_in(EMAIL).await] {
        assert_eq!(browser.get(REPORTS).await.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.get(&path).await.status, StatusCode::FORBIDDEN);
        let closed = browser.post(&path, &[("go", "close"), ("note", "")]).await;
        assert_eq!(closed.status, StatusCode::FORBIDDEN);
    }
    assert!(editor.get("/fi/editor/problems").await.text().contains("yksi avoin"));
    assert!(editor.get("/sv/editor/freshness").await.text().contains("en öppen"));
}

#[tokio::test]
async fn an_editor_at_their_own_machine_handles_reports_without_signing_in() {
    let content = content_copy();
    let app = TestApp::serving(content.path(), "http://kurssila.test", true).await;
    report(&mut app.browser(), LESSON_FORM, &[]).await;
    let mut editor = app.browser();
    let path = newest_report(&mut editor).await;
    let closed = editor.post_and_follow(&path, &[("go", "close"), ("note", "")]).await;
    assert!(closed.text().contains("toimittaja omalla koneellaan"));
}

#[tokio::test]
async fn a_place_that_is_gone_is_said_to_be_gone() {
    let content = content_copy();
    let app = TestApp::serving(content.path(), "http://kurssila.test", false).await;
    report(&mut app.browser(), QUESTION_FORM, &[]).await;
    let file = content.path().join("kurssi/alku/eka.fi.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("harjoitus-valinta", "harjoitus-toinen")).unwrap();
    fs::remove_file(content.path().join("kurssi/alku/eka.sv.md")).unwrap();
    app.app.content.reload(&app.app.clock);
    let mut editor = app.admin().await;
    let list = editor.get(REPORTS).await;
    assert!(list.text().contains("Ei enää kurssissa") && list.text().contains("eka.fi.md:20"), "{}", list.text());
    assert_eq!(app.browser().get(QUESTION_FORM).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sent_twice_it_is_one_report() {
    let app = TestApp::new().await;
    let mut reader = app.browser();
    for _ in 0..2 {
        assert_eq!(report(&mut reader, LESSON_FORM, &[]).await.status, StatusCode::SEE_OTHER);
    }
    let list = app.admin().await.get(REPORTS).await;
    assert_eq!(list.text().matches(MESSAGE).count(), 1);
}

/// Reports from a network address, through a proxy that adds `forwarded`.
async fn report_from(app: &TestApp, number: usize, peer: &str, forwarded: Option<&str>) -> Answer {
    let mut request = Request::builder()
        .method(Method::POST)
        .uri(LESSON_FORM)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .extension(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 40_000)));
    if let Some(forwarded) = forwarded {
        request = request.header("x-forwarded-for", forwarded);
    }
    app.browser().send_body(request, Body::from(format!("kind=typo&message=Kirjoitusvirhe+numero+{number}."))).await
}

#[tokio::test]
async fn a_network_cannot_flood_the_editors_and_loses_nothing_it_wrote() {
    let app = TestApp::new().await;
    for number in 0..12 {
        let taken = report_from(&app, number, "192.0.2.1", Some(&format!("198.51.100.{number}"))).await;
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{number}");
    }
    let refused = report_from(&app, 12, "192.0.2.1", Some("198.51.100.99")).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS, "without a proxy nobody believes what it says");
    assert!(refused.text().contains("Kirjoitusvirhe numero 12.") && refused.text().contains("15 minuutin"));
    assert_eq!(report_from(&app, 13, "192.0.2.2", None).await.status, StatusCode::SEE_OTHER);
    app.wait(SignedDuration::from_mins(15));
    assert_eq!(report_from(&app, 14, "192.0.2.1", None).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn behind_a_proxy_the_address_that_it_adds_counts() {
    let app = TestApp::at("https://kurssila.test").await;
    for number in 0..13 {
        let made_up = format!("198.51.100.{number}, 203.0.113.7");
        let status = report_from(&app, number, "127.0.0.1", Some(&made_up)).await.status;
        let expected = if number < 12 { StatusCode::SEE_OTHER } else { StatusCode::TOO_MANY_REQUESTS };
        assert_eq!(status, expected, "{number}");
    }
    assert_eq!(report_from(&app, 13, "127.0.0.1", Some("203.0.113.8")).await.status, StatusCode::SEE_OTHER);
}
