//! `rename`: everything that names a thing follows its new id, and nothing else changes.

use authoring::{RenameError, Subject, rename};
use proptest::prelude::*;

use crate::course_folder::{COURSE, CourseFolder, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_QUIZ};

/// A course in which everything that can be renamed is linked to from everywhere.
fn linked() -> CourseFolder {
    CourseFolder::sound()
        .replace(COURSE, "[perusteet]", "['perusteet'] # järjestys")
        .append(
            OTHER_LESSON,
            "\n## Lopuksi\n\nKatso [alkuun](../perusteet/laskurit.fi.md#kaksi-laskuria) ja [tietoja](../../pages/about.fi.md).\n",
        )
        .append(PAGE, "\n[Tuki][t]\n\n[t]: <../kuntoutus/perusteet/tuki.fi.md#kuka-auttaa> \"Tuki\"\n")
}

fn renamed(folder: &CourseFolder, name: &str, new: &str) -> Result<CourseFolder, RenameError> {
    let subject = Subject::find(&folder.sources(), name)?;
    Ok(folder.clone().renamed(&rename(&folder.sources(), &subject, new)?))
}

fn assert_sound(folder: &CourseFolder) {
    assert!(folder.compile().diagnostics.is_empty(), "{:#?}", folder.compile().diagnostics);
}

#[test]
fn a_lesson_is_renamed_with_its_versions_its_line_and_its_links() {
    let folder = renamed(&linked(), "kuntoutus/perusteet/laskurit", "paivat").unwrap();
    assert_sound(&folder);
    assert!(folder.text(MODULE).contains("lessons: [tehtavat, paivat, tuki]"));
    assert!(folder.text(PAGE).contains("(../kuntoutus/perusteet/paivat.fi.md#kaksi-laskuria)"));
    assert!(folder.text(OTHER_LESSON).contains("[alkuun](paivat.fi.md#kaksi-laskuria)"));
    assert!(folder.text("kuntoutus/perusteet/paivat.sv.md").contains("[stöd](tuki.fi.md)"));
}

#[test]
fn a_module_is_renamed_with_its_folder_its_line_and_its_links() {
    let folder = renamed(&linked(), "kuntoutus/perusteet", "alkeet").unwrap();
    assert_sound(&folder);
    assert!(folder.text(COURSE).contains("modules: ['alkeet'] # järjestys\n"));
    assert!(folder.text(PAGE).contains("[t]: <../kuntoutus/alkeet/tuki.fi.md#kuka-auttaa> \"Tuki\""));
    assert!(folder.text("kuntoutus/alkeet/tuki.fi.md").contains("[alkuun](laskurit.fi.md#kaksi-laskuria)"));
    assert!(folder.text("kuntoutus/alkeet/laskurit.fi.md").contains("[tuesta](tuki.fi.md#kuka-auttaa)"));
}

#[test]
fn a_course_is_renamed_with_its_folder_and_the_links_into_it() {
    let folder = renamed(&linked(), "kuntoutus", "toimeentulo").unwrap();
    assert_sound(&folder);
    assert!(folder.text(PAGE).contains("(../toimeentulo/perusteet/laskurit.fi.md#kaksi-laskuria)"));
    assert!(folder.text("toimeentulo/perusteet/tuki.fi.md").contains("(../perusteet/laskurit.fi.md#kaksi-laskuria)"));
}

#[test]
fn a_question_is_renamed_in_every_language() {
    let before = linked();
    for name in ["koe-kuka", "kuntoutus#koe-kuka"] {
        let folder = renamed(&before, name, "koe-maksaja").unwrap();
        assert_sound(&folder);
        for path in [QUIZ, SWEDISH_QUIZ] {
            assert_eq!(folder.text(path), before.text(path).replace("id=koe-kuka", "id=koe-maksaja"));
        }
        assert_eq!(before.compiled_text().replace("koe-kuka", "koe-maksaja"), folder.compiled_text());
    }
}

#[test]
fn what_cannot_be_renamed_is_told() {
    let other_course = CourseFolder::sound()
        .sources()
        .into_iter()
        .filter(|source| source.path.starts_with("kuntoutus/"))
        .fold(CourseFolder::sound(), |folder, source| {
            folder.write_bytes(&source.path.replacen("kuntoutus", "jatko", 1), &source.bytes)
        });
    let twice = CourseFolder::sound().replace(QUIZ, "id=koe-kuka", "id=kuntoutus");
    for (folder, name, new, message) in [
        (
            &linked(),
            "kuntoutus/perusteet/laskuri",
            "a",
            "there is no course, module, lesson or question `kuntoutus/perusteet/laskuri`",
        ),
        (&linked(), "kuntoutus/perustet/laskurit", "a", "there is no"),
        (&linked(), "koe-missa", "a", "there is no"),
        (&linked(), "a/b/c/d", "a", "there is no"),
        (&linked(), "Koe/b", "a", "`Koe` is not a valid id"),
        (&linked(), "koe-kuka", "Koe", "`Koe` is not a valid id"),
        (&linked(), "koe-kuka", "koe-laskurit", "`koe-laskurit` is already taken"),
        (&linked(), "koe-kuka", "laskuri-tyonantaja", "is already taken"),
        (&linked(), "koe-kuka", "koe-kuka", "is already taken"),
        (&linked(), "kuntoutus/perusteet/laskurit", "tuki", "is already taken"),
        (&linked(), "kuntoutus/perusteet/laskurit", "quiz", "is already taken"),
        (&linked(), "kuntoutus/perusteet", "perusteet", "is already taken"),
        (&linked(), "kuntoutus", "pages", "is already taken"),
        (&other_course, "kuntoutus", "jatko", "is already taken"),
        (&other_course, "koe-kuka", "a", "write one of: `jatko#koe-kuka`, `kuntoutus#koe-kuka`"),
        (&twice, "kuntoutus/perusteet/laskurit/a", "a", "there is no"),
    ] {
        let error = renamed(folder, name, new).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error.contains(message), "{name} → {new}: {error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn renaming_back_gives_every_byte_back(
        name in prop::sample::select(vec![
            "kuntoutus", "kuntoutus/perusteet", "kuntoutus/perusteet/laskurit", "kuntoutus/perusteet/tuki", "koe-kuka",
            "tuki-vaitteet", "laskuri-tyonantaja",
        ]),
        new in "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}",
    ) {
        let folder = CourseFolder::sound();
        prop_assume!(!["pages", "quiz", "tuki", "images", "kuntoutus", "perusteet"].contains(&new.as_str()));
        let there = renamed(&folder, name, &new).unwrap();
        prop_assert!(there.compile().diagnostics.is_empty());
        let (rest, old) = name.rsplit_once('/').map_or(("", name), |(rest, old)| (rest, old));
        let new_name = if rest.is_empty() { new } else { format!("{rest}/{new}") };
        let back = renamed(&there, &new_name, old).unwrap();
        prop_assert_eq!(
            back.sources().into_iter().map(|source| (source.path, source.bytes)).collect::<Vec<_>>(),
            folder.sources().into_iter().map(|source| (source.path, source.bytes)).collect::<Vec<_>>()
        );
    }
}
