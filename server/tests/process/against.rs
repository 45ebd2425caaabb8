//! `kurssila check --against`: ids that are gone since a folder or a revision.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

use crate::support::{Client, Server, content_folder, copy_folder, kurssila};

fn check(folder: &Path, more: &[&str]) -> Output {
    kurssila().arg("check").arg(folder).args(more).output().unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn git(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "user.name=Kurssila", "-c", "user.email=kurssila@kurssila.test"]);
    let output = command.args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
}

/// Takes the second module out of the course.
fn remove_module(content: &Path) {
    let course = content.join("kurssi/course.yaml");
    let yaml = fs::read_to_string(&course).unwrap();
    assert!(yaml.contains("modules: [alku, loppu]"));
    fs::write(&course, yaml.replace("modules: [alku, loppu]", "modules: [alku]")).unwrap();
    fs::remove_dir_all(content.join("kurssi/loppu")).unwrap();
}

#[test]
fn an_id_that_is_gone_since_another_folder_is_told_with_the_records_that_hang_on_it() {
    let (content, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), content.path());
    let server = Server::start(content.path(), data.path(), &[]);
    let mut client = Client::new(server.address());
    assert_eq!(client.post("/fi/quizzes/kurssi/loppu/attempts", "").status, 303);
    remove_module(content.path());
    let before = content_folder();
    let against = ["--against", before.to_str().unwrap()];

    let output = check(content.path(), &against);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    assert!(text(&output).contains("warning[K320]: the module `loppu` is gone since"), "{}", text(&output));
    assert!(text(&output).contains("records of learners may hang on it"), "{}", text(&output));

    let with_data = [&against[..], &["--data", data.path().to_str().unwrap()]].concat();
    let output = check(content.path(), &with_data);
    assert!(text(&output).contains(": 1 record of a learner hangs on it"), "{}", text(&output));
}

#[test]
fn an_id_that_is_gone_since_a_revision_is_told() {
    let repository = TempDir::new().unwrap();
    let content = repository.path().join("content");
    copy_folder(&content_folder(), &content);
    git(repository.path(), &["init", "--quiet"]);
    git(repository.path(), &["add", "."]);
    git(repository.path(), &["commit", "--quiet", "--message", "Course"]);
    git(repository.path(), &["tag", "julkaistu"]);
    let output = check(&content, &["--against", "julkaistu"]);
    assert!(!text(&output).contains("is gone"), "{}", text(&output));
    remove_module(&content);
    let output = check(&content, &["--against", "julkaistu"]);
    assert!(text(&output).contains("the module `loppu` is gone since `julkaistu`"), "{}", text(&output));
}

#[test]
fn ids_are_compared_once_there_are_no_errors() {
    let content = TempDir::new().unwrap();
    copy_folder(&content_folder(), content.path());
    let lesson = content.path().join("kurssi/alku/eka.fi.md");
    fs::write(&lesson, fs::read_to_string(&lesson).unwrap().replace("minutes: 5", "minutit: 5")).unwrap();
    let before = content_folder();
    let output = check(content.path(), &["--against", before.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("once there are no errors"), "{}", text(&output));
    assert!(!text(&output).contains("is gone"), "{}", text(&output));
}

#[test]
fn what_the_folder_cannot_be_compared_with_is_exit_code_2() {
    let (folder, data) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    copy_folder(&content_folder(), folder.path());
    let before = content_folder();
    let before = before.to_str().unwrap();
    fs::create_dir(folder.path().join("tyhja")).unwrap();
    let empty = folder.path().join("tyhja");
    for (arguments, complaint) in [
        (vec!["--against", "ei-ole-olemassa"], "neither a folder nor a revision"),
        (vec!["--against", "--help-all"], ""),
        (vec!["--against", empty.to_str().unwrap()], "has errors"),
        (vec!["--against", before, "--data", data.path().to_str().unwrap()], "there is no database"),
    ] {
        let output = check(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", text(&output));
        assert!(text(&output).contains(complaint), "{arguments:?}: {}", text(&output));
    }
}
