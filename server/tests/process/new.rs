//! `kurssila new`: from an empty folder to a course that passes the checker. `kurssila schema`: files for editors.

use std::{fs, path::Path, process::Output};

use tempfile::TempDir;

use crate::support::kurssila;

fn new(folder: &Path, words: &[&str]) -> Output {
    kurssila().arg("new").args(words).arg("--content").arg(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn begin(folder: &Path, words: &[&str]) -> String {
    let output = new(folder, words);
    assert!(output.status.success(), "{words:?}: {}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn assert_sound(folder: &Path) {
    let check = kurssila().arg("check").arg(folder).output().unwrap();
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
}

#[test]
fn a_course_grows_from_nothing_and_passes_the_checker_at_every_step() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("content");
    begin(&folder, &["course", "kurssi", "--title", "Kurssi", "--title-sv", "Kurs"]);
    assert_sound(&folder);
    let shown = begin(&folder, &["module", "kurssi/jatko", "--title", "Jatko", "--lesson", "alku"]);
    assert!(shown.contains("-modules: [perusteet]\n+modules: [perusteet, jatko]\n"), "{shown}");
    assert!(shown.contains("--- /dev/null\n+++ b/kurssi/jatko/module.yaml\n"), "{shown}");
    assert_sound(&folder);
    begin(&folder, &["lesson", "kurssi/jatko/toinen", "--title", "Toinen"]);
    begin(&folder, &["lesson", "kurssi/jatko/toinen", "--title-sv", "Den andra"]);
    assert!(folder.join("kurssi/jatko/toinen.sv.md").exists());
    assert_sound(&folder);
    for kind in ["single", "multiple", "truefalse", "number"] {
        for place in ["alku", "quiz"] {
            let (place, id) = (format!("kurssi/jatko/{place}"), format!("{place}-{kind}"));
            begin(&folder, &["question", &place, "--id", &id, "--type", kind, "--text", "Kuka maksaa?"]);
            assert_sound(&folder);
        }
    }
}

#[test]
fn nothing_is_overwritten() {
    let root = TempDir::new().unwrap();
    begin(root.path(), &["course", "kurssi", "--title", "Kurssi"]);
    let lesson = root.path().join("kurssi/perusteet/johdanto.fi.md");
    let before = fs::read(&lesson).unwrap();
    for words in [
        &["course", "kurssi", "--title", "A"][..],
        &["module", "kurssi/perusteet", "--title", "A"],
        &["lesson", "kurssi/perusteet/johdanto", "--title", "A"],
    ] {
        let output = new(root.path(), words);
        assert_eq!(output.status.code(), Some(1));
        assert!(said(&output).contains("exists already"), "{}", said(&output));
    }
    assert_eq!(fs::read(&lesson).unwrap(), before);
}

#[test]
fn without_a_terminal_what_is_missing_is_named() {
    let root = TempDir::new().unwrap();
    for (words, missing) in [
        (&["course"][..], "the id of the course is missing"),
        (&["course", "kurssi"], "--title is missing"),
        (&["module", "--title", "A"], "`course/module` is missing"),
        (&["lesson", "kurssi/a/b"], "--title is missing"),
        (&["question", "kurssi/a/b", "--id", "c"], "--type is missing"),
        (&["question", "kurssi/a/b", "--type", "single"], "--id is missing"),
    ] {
        let output = new(root.path(), words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(said(&output).contains(missing), "{words:?}: {}", said(&output));
    }
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn a_dry_run_adds_nothing() {
    let root = TempDir::new().unwrap();
    let shown = begin(root.path(), &["course", "kurssi", "--title", "Kurssi", "--dry-run"]);
    assert!(shown.contains("+++ b/kurssi/course.yaml\n"), "{shown}");
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn the_schemas_are_written_where_they_are_wanted() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("schemas");
    let output = kurssila().args(["schema", "--out"]).arg(&folder).output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let lesson = fs::read_to_string(folder.join("lesson.schema.json")).unwrap();
    assert!(lesson.contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\""), "{lesson}");
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), fs::read_dir(&folder).unwrap().count());
}
