//! `kurssila fix`: shows what it changes, writes it, and leaves the rest of the folder alone.

use std::{fs, path::Path};

use tempfile::TempDir;

use crate::support::{content_folder, copy_folder, kurssila};

/// A copy of the course whose register has another figure than the texts.
fn course_after_the_new_year() -> TempDir {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    let register = folder.path().join("facts.yaml");
    let text = fs::read_to_string(&register).unwrap();
    fs::write(&register, text.replace("300", "320")).unwrap();
    folder
}

fn fix(folder: &Path, more: &[&str]) -> String {
    let output = kurssila().arg("fix").arg(folder).args(more).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn check(folder: &Path) -> bool {
    kurssila().arg("check").arg(folder).output().unwrap().status.success()
}

#[test]
fn a_dry_run_shows_the_change_and_makes_none() {
    let folder = course_after_the_new_year();
    let shown = fix(folder.path(), &["--dry-run"]);
    assert!(shown.contains("--- a/kurssi/alku/eka.fi.md\n+++ b/kurssi/alku/eka.fi.md\n@@ "), "{shown}");
    assert!(shown.contains("\n-") && shown.contains("\n+") && shown.contains("320 arkipäivä"), "{shown}");
    assert!(shown.ends_with("nothing was written, because of --dry-run\n"), "{shown}");
    assert!(!check(folder.path()));
}

#[test]
fn a_course_is_sound_after_its_repair_and_needs_no_other() {
    let folder = course_after_the_new_year();
    let lesson = folder.path().join("kurssi/alku/eka.fi.md");
    let before = fs::read_to_string(&lesson).unwrap();
    let names = |folder: &Path| fs::read_dir(folder.join("kurssi/alku")).unwrap().count();
    let files = names(folder.path());
    assert!(fix(folder.path(), &[]).ends_with(", moved: 0\n"));
    assert!(check(folder.path()));
    assert_eq!(fs::read_to_string(&lesson).unwrap(), before.replace("[300 arkipäiv", "[320 arkipäiv"));
    assert_eq!(names(folder.path()), files, "nothing is left beside the files");
    assert_eq!(fix(folder.path(), &[]), "nothing to change\n");
}

#[test]
fn option_ids_are_written_only_when_asked_for() {
    let folder = TempDir::new().unwrap();
    copy_folder(&content_folder(), folder.path());
    assert_eq!(fix(folder.path(), &[]), "nothing to change\n");
    assert!(fix(folder.path(), &["--option-ids"]).contains(" {#o-"));
    assert!(check(folder.path()));
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let folder = course_after_the_new_year();
    let lesson = folder.path().join("kurssi/alku/eka.fi.md");
    fs::set_permissions(&lesson, fs::Permissions::from_mode(0o640)).unwrap();
    fix(folder.path(), &[]);
    assert_eq!(fs::metadata(&lesson).unwrap().permissions().mode() & 0o777, 0o640);
}
