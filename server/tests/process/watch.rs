//! What an editor saves is on the page at once; what an editor breaks is not.

use std::fs;

use tempfile::TempDir;

use crate::support::{Client, Listener, Server, content_folder, copy_folder, eventually};

#[test]
fn a_saved_file_is_shown_and_a_broken_one_leaves_the_last_good_course() {
    let (content, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), content.path());
    let server = Server::start(content.path(), data.path(), &["--watch"]);
    let mut client = Client::new(server.address());
    let lesson = content.path().join("kurssi/loppu/viimeinen.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    let page = "/fi/courses/kurssi/loppu/viimeinen";
    assert!(client.get(page).body.contains("Tämä on loppu."));

    fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on uusi loppu.")).unwrap();
    eventually("the saved text is on the page", || client.get(page).body.contains("Tämä on uusi loppu."));

    fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on <b>rikki</b>.")).unwrap();
    eventually("the problem is on its page", || client.get("/fi/editor/problems").body.contains("viimeinen.fi.md"));
    assert!(client.get(page).body.contains("Tämä on uusi loppu."), "the last good course stays");

    fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on ehjä loppu.")).unwrap();
    eventually("the mended text is on the page", || client.get(page).body.contains("Tämä on ehjä loppu."));
    assert!(!client.get("/fi/editor/problems").body.contains("viimeinen.fi.md"));
}

#[test]
fn the_content_is_read_again_when_the_service_manager_asks_for_it() {
    let (content, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), content.path());
    let server = Server::start(content.path(), data.path(), &[]);
    let mut client = Client::new(server.address());
    let lesson = content.path().join("kurssi/loppu/viimeinen.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on uusi loppu.")).unwrap();
    let page = "/fi/courses/kurssi/loppu/viimeinen";
    assert!(client.get(page).body.contains("Tämä on loppu."), "nothing is read without being asked for");
    server.reload();
    eventually("the saved text is on the page", || client.get(page).body.contains("Tämä on uusi loppu."));
}

#[test]
fn an_open_page_hears_of_what_is_saved_and_shows_problems_beside_the_text() {
    let (content, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), content.path());
    let server = Server::start(content.path(), data.path(), &["--watch"]);
    let mut client = Client::new(server.address());
    let page = "/fi/courses/kurssi/loppu/viimeinen";
    let open = client.get(page).body;
    assert!(open.contains("src=\"/editor/preview.js\"") && open.contains("<h2 data-line=\"13\""), "{open}");
    assert!(client.get("/editor/preview.js").body.contains("EventSource"));

    let mut listener = Listener::new(server.address(), "/editor/changes");
    let lesson = content.path().join("kurssi/loppu/viimeinen.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("Tämä on loppu.", "Tämä on <b>rikki</b>.")).unwrap();
    assert_eq!(listener.line_with("event: "), "event: changed");
    let broken = client.get(page).body;
    assert!(broken.contains("class=\"problem\" data-at=\"11\"") || broken.contains("data-at=\"11\" class=\"problem\""));
    fs::write(&lesson, &text).unwrap();
    assert_eq!(listener.line_with("event: "), "event: changed");
    assert!(!client.get(page).body.contains("class=\"problem\""));
    server.stop();
    assert!(listener.is_at_end(), "an open page keeps no server from stopping");
}

#[test]
fn without_watching_there_is_nothing_to_listen_to() {
    let data = TempDir::new().unwrap();
    let server = Server::start(&content_folder(), data.path(), &[]);
    let mut client = Client::new(server.address());
    for path in ["/editor/preview.js", "/editor/changes"] {
        assert_eq!(client.get(path).status, 404, "{path}");
    }
    let page = client.get("/fi/courses/kurssi/loppu/viimeinen").body;
    assert!(!page.contains("/editor/") && !page.contains("data-line"));
}
