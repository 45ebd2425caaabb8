//! Lessons with `draft: true`: checked like the others, shown only in previews.

use authoring::{Compilation, Severity, compile, compile_preview};
use course::Date;

use crate::course_folder::{CourseFolder, LESSON, MODULE, OTHER_LESSON};

const DRAFT: &str = "kuntoutus/perusteet/luonnos.fi.md";
const TASKS: &str = "kuntoutus/perusteet/tehtavat.fi.md";
const SWEDISH_LESSON: &str = "kuntoutus/perusteet/laskurit.sv.md";

fn today() -> Date {
    "2026-11-02".parse().unwrap()
}

/// The sound course with a third lesson that is a draft.
fn with_draft(body: &str) -> CourseFolder {
    CourseFolder::sound()
        .replace(MODULE, "tuki]", "tuki, luonnos]")
        .replace(MODULE, "minutes: 20", "minutes: 40")
        .write(DRAFT, &format!("---\ntitle: Luonnos\nminutes: 5\nreviewed: 2026-11-01\ndraft: true\n---\n\n{body}\n"))
}

fn published(folder: &CourseFolder) -> Compilation {
    compile(&folder.sources(), today())
}

fn previewed(folder: &CourseFolder) -> Compilation {
    compile_preview(&folder.sources(), today())
}

/// The lessons of the first module, with whether each is a draft in Finnish.
fn lessons(compilation: &Compilation) -> Vec<(String, bool)> {
    let catalogue = compilation.catalogue.as_ref().unwrap_or_else(|| panic!("{:?}", compilation.diagnostics));
    let lessons = &catalogue.courses[0].modules[0].lessons;
    lessons.iter().map(|lesson| (lesson.id.to_string(), lesson.texts.in_lang(course::Lang::Fi).0.is_draft)).collect()
}

fn errors(compilation: &Compilation) -> Vec<(&str, Severity, &str)> {
    let found = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.severity() != Severity::Note);
    found.map(|diagnostic| (diagnostic.code(), diagnostic.severity(), diagnostic.path.as_str())).collect()
}

#[test]
fn readers_are_not_shown_a_draft_and_editors_are() {
    let folder = with_draft("Kesken.");
    let shown = ["tehtavat", "laskurit", "tuki"].map(|id| (id.to_owned(), false));
    assert_eq!(lessons(&published(&folder)), shown);
    let with_draft = [&shown[..], &[("luonnos".to_owned(), true)]].concat();
    assert_eq!(lessons(&previewed(&folder)), with_draft);
    let notes: Vec<_> = published(&folder).diagnostics.iter().map(|found| (found.code(), found.line)).collect();
    assert_eq!(notes, [("K023", 5)]);
}

#[test]
fn mistakes_in_a_draft_are_told_but_do_not_keep_the_rest_from_readers() {
    let folder = with_draft("<b>Kesken</b> ja [rikki](ei-ole.fi.md).");
    let compilation = published(&folder);
    let warnings = [("K311", Severity::Warning, DRAFT), ("K601", Severity::Warning, DRAFT)];
    let mut found = errors(&compilation);
    found.sort_unstable_by_key(|found| found.0);
    assert_eq!(found.len(), warnings.len(), "{found:?}");
    assert!(found.iter().all(|found| (found.1, found.2) == (Severity::Warning, DRAFT)), "{found:?}");
    assert_eq!(lessons(&compilation).len(), 3);
    assert!(previewed(&folder).catalogue.is_none(), "the preview keeps what it showed before the mistake");
}

#[test]
fn a_draft_whose_front_matter_cannot_be_read_is_still_a_draft() {
    let folder = with_draft("Kesken.").replace(DRAFT, "minutes: 5", "minutes: [5");
    assert_eq!(lessons(&published(&folder)).len(), 3);
}

#[test]
fn a_draft_version_of_a_published_lesson_leaves_readers_with_the_finnish_one() {
    let folder = CourseFolder::sound().replace(SWEDISH_LESSON, "minutes:", "draft: true\nminutes:");
    let versions = |compilation: Compilation| {
        let catalogue = compilation.catalogue.unwrap();
        let lesson = catalogue.courses[0].modules[0].lessons.iter().find(|lesson| lesson.id.as_str() == "laskurit");
        lesson.unwrap().texts.versions().count()
    };
    assert_eq!(versions(published(&folder)), 1);
    assert_eq!(versions(previewed(&folder)), 2);
}

#[test]
fn only_drafts_may_link_to_drafts() {
    let draft = with_draft("Tämä on [tässä](luonnos.fi.md).");
    assert_eq!(errors(&published(&draft)), []);
    let linked = draft.append(LESSON, "\nLisää [luonnoksessa](luonnos.fi.md).\n");
    for compilation in [published(&linked), previewed(&linked)] {
        assert_eq!(errors(&compilation), [("K318", Severity::Error, LESSON)]);
    }
}

#[test]
fn a_module_of_drafts_is_left_out_and_a_course_of_drafts_is_an_error() {
    let module = "title: Toinen\nsummary: Kesken.\nminutes: 10\nobjectives: {T1: Osaat.}\nlessons: [luonnos]\n";
    let text = with_draft("Kesken.").text(DRAFT);
    let folder = CourseFolder::sound()
        .replace("kuntoutus/course.yaml", "[perusteet]", "[perusteet, toinen]")
        .write("kuntoutus/toinen/module.yaml", module)
        .write("kuntoutus/toinen/luonnos.fi.md", &text);
    let modules = |compilation: Compilation| compilation.catalogue.unwrap().courses[0].modules.len();
    assert_eq!((modules(published(&folder)), modules(previewed(&folder))), (1, 2));

    let all = [LESSON, OTHER_LESSON, TASKS].into_iter().fold(CourseFolder::sound(), |folder, path| {
        let text = folder.text(path).replacen("minutes:", "draft: true\nminutes:", 1);
        folder.write(path, &text)
    });
    let compilation = published(&all);
    assert!(errors(&compilation).contains(&("K024", Severity::Error, "kuntoutus/course.yaml")), "{compilation:?}");
    assert!(compilation.catalogue.is_none());
}
