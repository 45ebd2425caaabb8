//! What the messages look like, for people and for programs.

use authoring::{human, json, summary};
use course::Lang;

use crate::course_folder::{CourseFolder, OTHER_LESSON};

fn folder() -> CourseFolder {
    CourseFolder::sound()
        .replace(OTHER_LESSON, "title: Tuki", "title: Tuki\ntilte: \"Tuki\"")
        .write("kuntoutus/perusteet/vanha.fi.md", "a")
}

#[test]
fn people_see_the_line_with_the_place_underlined_and_a_help() {
    let expected = "\
kuntoutus/perusteet/tuki.fi.md:3:1: error[K202]: tuntematon avain `tilte`
  |
3 | tilte: \"Tuki\"
  | ^^^^^
  help: Tarkoititko `title`?

kuntoutus/perusteet/vanha.fi.md:1:1: warning[K009]: tiedosto ei kuulu mihinkään, eikä sitä näytetä
  help: Lisää oppitunnin tunnus moduulin `module.yaml`-tiedoston luetteloon `lessons`.

1 virhe, 1 varoitus (13 tiedostoa tarkistettu)
";
    assert_eq!(human(&folder().compile().diagnostics, 13, Lang::Fi), expected);
}

#[test]
fn programs_get_an_array_with_one_object_a_line() {
    let text = json(&folder().compile().diagnostics, Lang::En);
    let lines: Vec<_> = text.lines().collect();
    let expected = r#"[{"code":"K202","severity":"error","path":"kuntoutus/perusteet/tuki.fi.md","line":3,"column":1,"message":"unknown key `tilte`","help":"Did you mean `title`?"},"#;
    assert_eq!((lines.len(), lines[0]), (2, expected));
}

#[test]
fn no_problems_are_a_summary_and_an_empty_array() {
    assert_eq!(summary(&[], 12, Lang::Sv), "0 errors, 0 warnings (12 files checked)");
    assert_eq!(human(&[], 1, Lang::Fi), "0 virhettä, 0 varoitusta (1 tiedosto tarkistettu)\n");
    assert_eq!(json(&[], Lang::Fi), "[]\n");
}

#[test]
fn every_message_has_a_text_in_both_languages() {
    for diagnostic in folder().compile().diagnostics {
        let (fi, en) = (diagnostic.message(Lang::Fi), diagnostic.message(Lang::En));
        assert!(!fi.is_empty() && !en.is_empty() && fi != en, "{fi} / {en}");
    }
}
