//! What an editor saves is on the page at once; what an editor breaks is not.

use std::fs;

use tempfile::TempDir;

use crate::support::{Client, Server, content_folder, copy_folder, eventually};

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
