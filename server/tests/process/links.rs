//! Links in a content folder are not followed, wherever they lead.

use std::{fs, os::unix::fs::symlink, path::Path, process::Output};

use tempfile::TempDir;

use crate::support::{Client, Listener, Server, content_folder, copy_folder, kurssila};

/// A lesson that would be an error in every course.
const BROKEN_LESSON: &str = "---\nnimi: tämä ei ole oppitunti\n---\n";

/// A copy of the course with a link to itself, a link out of it, a link to nothing and a link to a file outside; and
/// the folder outside.
fn folder_with_links() -> (TempDir, TempDir) {
    let (content, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), content.path());
    fs::write(outside.path().join("muistio.fi.md"), BROKEN_LESSON).unwrap();
    let links = [
        (content.path().to_owned(), "silmukka"),
        (content.path().join("kurssi"), "kurssi/alku/silmukka"),
        (outside.path().to_owned(), "kurssi/ulos"),
        (outside.path().join("muistio.fi.md"), "kurssi/alku/muistio.fi.md"),
        (content.path().join("ei-ole"), "kurssi/alku/rikki.fi.md"),
    ];
    for (target, name) in links {
        symlink(target, content.path().join(name)).unwrap();
    }
    (content, outside)
}

fn check(folder: &Path) -> Output {
    kurssila().arg("check").arg(folder).args(["--format", "json"]).output().unwrap()
}

#[test]
fn a_check_passes_links_over() {
    let (content, _outside) = folder_with_links();
    let found = check(content.path());
    let without_links = check(&content_folder());
    assert_eq!(found.status.code(), Some(0), "{}", String::from_utf8_lossy(&found.stdout));
    let problems = |output: &Output| serde_json::from_slice::<Vec<serde_json::Value>>(&output.stdout).unwrap().len();
    assert_eq!(problems(&found), problems(&without_links));
}

#[test]
fn a_lesson_that_is_a_link_is_missing_at_the_line_that_lists_it() {
    let (content, outside) = folder_with_links();
    let lesson = content.path().join("kurssi/alku/toka.fi.md");
    let moved = outside.path().join("toka.fi.md");
    fs::rename(&lesson, &moved).unwrap();
    symlink(&moved, &lesson).unwrap();
    let found = check(content.path());
    assert_eq!(found.status.code(), Some(1));
    let problems: Vec<serde_json::Value> = serde_json::from_slice(&found.stdout).unwrap();
    let missing = problems.iter().find(|problem| problem["path"].as_str().unwrap().ends_with("alku/module.yaml"));
    assert!(missing.is_some_and(|problem| problem["message"].as_str().unwrap().contains("toka")), "{problems:?}");
}

#[test]
fn a_folder_that_is_named_by_a_link_is_read() {
    let folder = TempDir::new().unwrap();
    let named = folder.path().join("julkaistu");
    symlink(content_folder(), &named).unwrap();
    assert_eq!(check(&named).status.code(), Some(0));
}

#[test]
fn a_service_neither_shows_nor_watches_what_links_lead_to() {
    let (content, outside) = folder_with_links();
    let data = TempDir::new().unwrap();
    let server = Server::start(content.path(), data.path(), &["--watch"]);
    let mut client = Client::new(server.address());
    assert_eq!(client.get("/fi/courses/kurssi/alku/eka").status, 200);
    assert_eq!(client.get("/fi/courses/kurssi/alku/muistio").status, 404);
    assert!(!client.get("/fi/editor/problems").body.contains("muistio"));

    let mut listener = Listener::new(server.address(), "/editor/changes");
    fs::write(outside.path().join("muistio.fi.md"), "muuttui").unwrap();
    // Longer than the service waits for more changes after one.
    std::thread::sleep(std::time::Duration::from_millis(300));
    let lesson = content.path().join("kurssi/alku/eka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("Valitse yksi.", "Valitse vain yksi.")).unwrap();
    assert_eq!(listener.line_with("data: "), "data: 1", "the file outside was not watched");
    assert!(client.get("/fi/courses/kurssi/alku/eka").body.contains("Valitse vain yksi."));
}
