//! `kurssila check`, and `kurssila serve` in front of a broken course.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Output, Stdio},
};

use authoring::Code;
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
        let path = Path::new(problem["path"].as_str().unwrap());
        let is_broken = path.starts_with(folder.path().join("kurssi/alku"));
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

#[test]
fn paths_lead_from_where_the_program_was_started() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), &folder.path().join("content"));
    fs::write(folder.path().join("content/muistio.md"), "a").unwrap();
    let text = |arguments: &[&str]| {
        let output = kurssila().current_dir(folder.path()).arg("check").args(arguments).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let full = folder.path().join("content");
    let full = full.to_str().unwrap();
    for shown in ["content", "./content/"] {
        assert!(text(&[shown]).starts_with("content/muistio.md:1:1: warning[K009]: "), "{}", text(&[shown]));
    }
    assert!(text(&["content", "--format", "github"]).contains("::warning file=content/muistio.md,line=1,col=1,"));
    assert!(text(&[full]).starts_with(&format!("{full}/muistio.md:1:1: ")), "{}", text(&[full]));
    // Programs get relative paths, however the folder was named.
    for named in ["content", full] {
        let log: serde_json::Value = serde_json::from_str(&text(&[named, "--format", "sarif"])).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        let uris: Vec<_> = results
            .iter()
            .map(|result| &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
            .collect();
        assert!(uris.contains(&&"content/muistio.md".into()), "{uris:?}");
    }
}

#[test]
fn what_was_to_be_checked_by_now_is_an_error_when_asked() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    let lesson = folder.path().join("kurssi/alku/eka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("reviewed: 2026-11-01", "reviewed: 2020-11-01")).unwrap();
    let lenient = check(folder.path(), &[]);
    assert_eq!(lenient.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&lenient.stdout).contains("warning[K312]"));
    let strict = check(folder.path(), &["--strict"]);
    assert_eq!(strict.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&strict.stdout).contains("error[K312]"));
}

#[test]
fn a_template_that_does_not_compile_is_what_the_page_of_its_code_shows() {
    for id in ["K015", "K016"] {
        let page = Code::find(id).unwrap().page();
        for (snippets, expected) in [(&page.wrong, vec![id]), (&page.right, vec![])] {
            let folder = TempDir::new().unwrap();
            copy_folder(&content_folder(), folder.path());
            fs::write(folder.path().join("kurssi/certificate.typ"), snippets[0].plain()).unwrap();
            let output = check(folder.path(), &["--format", "json"]);
            let problems: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let of_template = |problem: &&serde_json::Value| problem["path"].as_str().unwrap().contains("certificate");
            let found: Vec<_> = problems.as_array().unwrap().iter().filter(of_template).map(|p| &p["code"]).collect();
            assert_eq!(found, expected, "{id}");
        }
    }
}

#[test]
fn a_saved_file_is_checked_again() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    let mut child = kurssila().arg("check").arg(folder.path()).arg("--watch").stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut report = || {
        let mut report = Vec::new();
        for line in lines.by_ref() {
            report.push(line.unwrap());
            if report.last().unwrap().ends_with("checked)") {
                break;
            }
        }
        report.join("\n")
    };
    assert!(report().contains("0 errors"));
    let lesson = folder.path().join("kurssi/alku/eka.fi.md");
    let text = fs::read_to_string(&lesson).unwrap();
    fs::write(&lesson, text.replace("minutes: 5", "minutit: 5")).unwrap();
    let broken = report();
    assert!(broken.contains("error[K202]") && broken.contains("1 error,"), "{broken}");
    fs::write(&lesson, &text).unwrap();
    assert!(report().contains("0 errors"));
    child.kill().unwrap();
    child.wait().unwrap();
}
