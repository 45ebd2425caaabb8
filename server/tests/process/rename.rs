//! `kurssila rename`: only what no learner has a record of.

use std::{fs, path::Path, process::Output};

use tempfile::TempDir;

use crate::support::{Client, Server, content_folder, copy_folder, kurssila};

fn course() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    folder
}

fn rename(folder: &Path, words: &[&str]) -> Output {
    kurssila().arg("rename").args(words).arg("--content").arg(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_lesson_that_was_never_published_gets_another_name_everywhere() {
    let folder = course();
    let output = rename(folder.path(), &["kurssi/alku/toka", "toinen", "--unpublished"]);
    assert!(output.status.success(), "{}", said(&output));
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(shown.contains("rename from kurssi/alku/toka.fi.md\nrename to kurssi/alku/toinen.fi.md\n"), "{shown}");
    assert!(folder.path().join("kurssi/alku/toinen.fi.md").exists());
    assert!(fs::read_to_string(folder.path().join("kurssi/alku/module.yaml")).unwrap().contains("toinen"));
    let check = kurssila().arg("check").arg(folder.path()).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn files_that_are_no_content_move_with_their_folder() {
    let folder = course();
    fs::write(folder.path().join("kurssi/alku/.luonnos"), "a").unwrap();
    let output = rename(folder.path(), &["kurssi/alku", "perusteet", "--unpublished"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(folder.path().join("kurssi/perusteet/.luonnos").exists());
    assert!(!folder.path().join("kurssi/alku").exists());
}

#[test]
fn without_a_word_about_records_nothing_is_renamed() {
    let folder = course();
    let output = rename(folder.path(), &["kurssi/alku/toka", "toinen"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("--data") && said(&output).contains("--unpublished"), "{}", said(&output));
    assert!(rename(folder.path(), &["kurssi/alku/toka", "toinen", "--dry-run"]).status.success());
    assert!(folder.path().join("kurssi/alku/toka.fi.md").exists());
}

#[test]
fn an_id_that_records_hang_on_stays() {
    let (folder, data) = (course(), TempDir::new().unwrap());
    let server = Server::start(folder.path(), data.path(), &[]);
    let begun = Client::new(server.address()).post("/fi/quizzes/kurssi/alku/attempts", "");
    assert_eq!(begun.status, 303, "{}", begun.body);
    drop(server);
    let data = data.path().to_str().unwrap();
    let refused = rename(folder.path(), &["kurssi/alku", "perusteet", "--data", data]);
    assert_eq!(refused.status.code(), Some(1));
    let expected = "`kurssi/alku` keeps its id: 1 record of a learner hangs on it";
    assert!(said(&refused).contains(expected), "{}", said(&refused));
    assert!(folder.path().join("kurssi/alku").exists());
    let output = rename(folder.path(), &["kurssi/loppu", "paatos", "--data", data]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn a_folder_without_a_database_is_not_taken_for_one_without_records() {
    let (folder, data) = (course(), TempDir::new().unwrap());
    let output = rename(folder.path(), &["kurssi/alku", "perusteet", "--data", data.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("no database"), "{}", said(&output));
    assert_eq!(fs::read_dir(data.path()).unwrap().count(), 0);
}
