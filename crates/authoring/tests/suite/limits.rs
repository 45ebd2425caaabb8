//! Large, hostile and broken input: an answer, in time that grows with the size of the input.

use std::time::{Duration, Instant};

use course::Lang;

use crate::course_folder::{CourseFolder, FACTS, FIGURE, LESSON, OTHER_LESSON, PAGE, QUIZ};

#[test]
fn a_file_full_of_mistakes_says_so_once_and_stops() {
    let folder = CourseFolder::sound().append(PAGE, &"\n[a](http://a.fi/)\n".repeat(5000));
    let diagnostics = folder.compile().diagnostics;
    assert_eq!(diagnostics.len(), 101);
    assert_eq!(diagnostics.last().unwrap().code(), "K011");
}

/// Far above what is needed even on a busy machine, and far below what anything quadratic would take.
const PATIENCE: Duration = Duration::from_mins(1);

#[test]
fn hostile_files_are_answered_in_time() {
    let front = "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n";
    let question =
        |number: usize| format!("### Mikä?\n\n<!-- question id=q{number} type=single -->\n\n- [x] a\n- [ ] b\n\n");
    let patterns = [
        "## a\n\n".to_owned(),
        "[a](fact:x) ".to_owned(),
        "[^a]\n\n[^a]: b\n\n".to_owned(),
        "[a][b] ".to_owned(),
        "- [ ] a\n".to_owned(),
        "<b>".to_owned(),
        "<!-- question ".to_owned(),
        "<!-- question -->\n\n".to_owned(),
        "> ".to_owned(),
        "*a **b ".to_owned(),
        "| a ".to_owned(),
        "|a|\n|-|\n".to_owned(),
        "![a](b.svg)\n\n".to_owned(),
        "[!".to_owned(),
        "a=\"".to_owned(),
        (0..50).map(question).collect(),
    ];
    let exercises = [
        ("type=short", "", "- = a\n"),
        ("type=short", "- = ", "a; "),
        ("type=order", "", "1. a\n"),
        ("type=order", "1. ", "{#a} "),
        ("type=match", "| a | b |\n|---|---|\n", "| a | b |\n"),
        ("type=match", "| a | b |\n|---|---|\n", "| a "),
        ("type=cloze", "", "[[a]] "),
        ("type=cloze", "", "[[a]] *b*\n\n"),
        ("type=cloze", "", "[["),
        ("type=cloze", "", "\\[["),
        ("type=cloze", "", "]] [["),
        ("type=cloze", "", "*[["),
        ("type=cloze", "[[ ", "(a) | "),
        ("type=cloze", "[[ (", "( a; "),
        ("type=cloze", "", "&amp;[[&#91;]]"),
    ];
    let exercises = exercises.map(|(kind, start, pattern)| {
        let answers = pattern.repeat(100_000 / pattern.len());
        format!("### Mikä?\n\n<!-- question id=a {kind} -->\n\n{start}{answers}\n\n> **Perustelu:** a\n")
    });
    let cases = [
        ("", "#### a\n\n"),
        ("", "#### a\n\n- [a](#a)\n\n"),
        ("#### a\n\n", "- [a](#a)\n"),
        ("#### a\n\n", "- [a](#b)\n\n"),
        ("#### a\n\n- [a](#a)\n", " - [a](#a)\n  "),
        ("#### a\n\n", "**Loppu: oikea**\n\n"),
        ("#### a\n\n", "> **Vihje:** a\n\n#### b\n\n"),
    ];
    let cases = cases.map(|(start, pattern)| {
        let steps = pattern.repeat(100_000 / pattern.len());
        format!("### Mikä?\n\n<!-- case id=a -->\n\n{start}{steps}\n\n> **Perustelu:** a\n")
    });
    let patterns = patterns.map(|pattern| pattern.repeat(200_000 / pattern.len()));
    for hostile in patterns.into_iter().chain(exercises).chain(cases) {
        let text = format!("{front}{hostile}");
        let pattern: String = hostile.chars().take(80).collect();
        for path in [LESSON, QUIZ, PAGE] {
            let start = Instant::now();
            let compilation = CourseFolder::sound().write(path, &text).compile();
            let took = start.elapsed();
            assert!(took < PATIENCE, "{pattern:?} in {path} took {took:?}");
            assert_eq!(compilation.has_errors(), compilation.catalogue.is_none());
        }
    }
}

#[test]
fn alias_bombs_and_deep_nesting_are_refused() {
    let bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n";
    let nested = "a: ".to_owned() + &"[".repeat(100_000);
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{}", "<g>".repeat(100_000));
    for (path, text) in [(FACTS, bomb), (FACTS, nested.as_str()), (FIGURE, svg.as_str())] {
        let compilation = CourseFolder::sound().write(path, text).compile();
        assert!(compilation.catalogue.is_none(), "{path}");
    }
}

#[test]
fn a_register_that_cannot_be_read_is_one_message() {
    let diagnostics = CourseFolder::sound().write(FACTS, "a: [").compile().diagnostics;
    let codes: Vec<_> = diagnostics.iter().map(authoring::Diagnostic::code).collect();
    assert_eq!(codes, ["K201"]);
    let diagnostics =
        CourseFolder::sound().replace(FACTS, "certainty: verified", "certainty: sure").compile().diagnostics;
    assert_eq!(diagnostics.len(), 1, "the entry has a mistake, its links have none");
}

#[test]
fn a_lesson_that_cannot_be_read_is_one_message() {
    let diagnostics = CourseFolder::sound().write_bytes(OTHER_LESSON, b"\xff").compile().diagnostics;
    let messages: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.message(Lang::En)).collect();
    assert_eq!(messages, ["the file is not UTF-8 text: byte 0 is not valid"]);
}
