//! `kurssila check`, and `kurssila serve` in front of a broken course.

use std::{fs, path::Path, process::Output};

use tempfile::TempDir;

use crate::support::{content_folder, copy_folder, kurssila};

fn check(folder: &Path, more: &[&str]) -> Output {
    kurssila().arg("check").arg(folder).args(more).output().unwrap()
}

/// A copy of the course with three mistakes in two files.
fn broken_course() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    let lesson = folder.path().join("kurssi/alku/eka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("toka.fi.md", "kadonnut.fi.md").replace("minutes: 5", "minuutit: 5")).unwrap();
    let quiz = folder.path().join("kurssi/alku/quiz.fi.md");
    let text = fs::read_to_string(&quiz).unwrap();
    fs::write(&quiz, text.replace("- [ ] Väärin alku-1", "- [x] Väärin alku-1")).unwrap();
    folder
}

#[test]
fn a_sound_course_passes() {
    let output = check(&content_folder(), &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn the_course_we_ship_passes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let output = check(&folder, &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_problem_of_every_file_is_listed_with_its_place() {
    let folder = broken_course();
    let output = check(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    for place in ["kurssi/alku/eka.fi.md:4:1: error[", "kurssi/alku/quiz.fi.md:10:", "kadonnut.fi.md"] {
        assert!(text.contains(place), "{place} is missing in\n{text}");
    }
    assert!(text.contains("help: "), "{text}");
}

#[test]
fn programs_get_the_problems_as_json() {
    let folder = broken_course();
    let output = check(folder.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let problems = problems.as_array().expect("an array");
    assert!(problems.len() >= 3);
    for problem in problems {
        assert!(problem["code"].as_str().unwrap().starts_with('K'));
        assert!(problem["line"].as_u64().unwrap() > 0 && problem["column"].as_u64().unwrap() > 0);
        let is_broken = problem["path"].as_str().unwrap().starts_with("kurssi/alku/");
        assert_eq!(is_broken, problem["severity"] == "error", "{problem}");
    }
}

#[test]
fn messages_come_in_finnish_too() {
    let folder = broken_course();
    let english = check(folder.path(), &[]).stdout;
    let finnish = check(folder.path(), &["--lang", "fi"]).stdout;
    assert_ne!(english, finnish);
}

#[test]
fn a_missing_folder_is_exit_code_2() {
    let output = check(Path::new("ei-ole-olemassa"), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("ei-ole-olemassa"));
}

#[test]
fn a_file_that_is_not_text_is_named() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    fs::write(folder.path().join("kurssi/alku/toka.fi.md"), b"---\ntitle: \xff\xfe\n---\n").unwrap();
    let output = check(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("kurssi/alku/toka.fi.md:"));
}

#[test]
fn a_broken_course_is_not_served_and_the_way_to_see_more_is_told() {
    let (folder, data) = (broken_course(), TempDir::new().unwrap());
    let output = kurssila()
        .args(["serve", "--listen", "127.0.0.1:0"])
        .arg("--content")
        .arg(folder.path())
        .arg("--data")
        .arg(data.path())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains("kadonnut.fi.md") && errors.contains("kurssila check"), "{errors}");
}

#[test]
fn a_broken_certificate_template_is_found_before_anyone_needs_it() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    fs::write(folder.path().join("kurssi/certificate.typ"), "#let a = \n#b").unwrap();
    let output = check(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("kurssi/certificate.typ:1:"), "{text}");
}
