//! Large, hostile and broken input: an answer, within limits that keep time and memory in proportion to the input.

use course::Lang;

use crate::{
    course_folder::{CourseFolder, FACTS, FIGURE, LESSON, OTHER_LESSON, PAGE, QUIZ},
    invariants::assert_sound_answer,
};

#[test]
fn a_file_full_of_mistakes_says_so_once_and_stops() {
    let folder = CourseFolder::sound().append(PAGE, &"\n[a](http://a.fi/)\n".repeat(5000));
    let diagnostics = folder.compile().diagnostics;
    assert_eq!(diagnostics.len(), 101);
    assert_eq!(diagnostics.last().unwrap().code(), "K011");
}

/// Patterns that once were, or could become, slow or deep when they are repeated.
const PATTERNS: [&str; 24] = [
    "## a\n\n",
    "[a](fact:x) ",
    "[a](#b) ",
    "[a](b.fi.md) ",
    "[^a]\n\n[^a]: b\n\n",
    "[^",
    "[a][b] ",
    "[a]: b\n",
    "- [ ] a\n",
    "- a\n",
    "<b>",
    "<!-- question ",
    "<!-- question -->\n\n",
    "> ",
    "*a **b ",
    "`a``b",
    "| a ",
    "|a|\n|-|\n",
    "![a](b.svg)\n\n",
    "![a](images/polku.fi.svg)\n\n",
    "[!",
    "a=\"",
    "&#1;",
    "a: b\n",
];

#[test]
fn files_full_of_anything_are_answered() {
    let front = "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n";
    for pattern in PATTERNS {
        let text = format!("{front}{}", pattern.repeat(8_000 / pattern.len()));
        for path in [LESSON, QUIZ, FACTS] {
            assert_sound_answer(&CourseFolder::sound().write(path, &text).sources());
        }
    }
    let question =
        |number: usize| format!("### Mikä?\n\n<!-- question id=q{number} type=single -->\n\n- [x] a\n- [ ] b\n\n");
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
        let answers = pattern.repeat(4_000 / pattern.len());
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
        let steps = pattern.repeat(4_000 / pattern.len());
        format!("### Mikä?\n\n<!-- case id=a -->\n\n{start}{steps}\n\n> **Perustelu:** a\n")
    });
    for hostile in exercises.into_iter().chain(cases) {
        let text = format!("{front}{hostile}");
        for path in [LESSON, QUIZ] {
            assert_sound_answer(&CourseFolder::sound().write(path, &text).sources());
        }
    }
    let questions: String = (0..500).map(question).collect();
    assert_sound_answer(&CourseFolder::sound().append(QUIZ, &questions).append(LESSON, &questions).sources());
}

#[test]
fn texts_that_are_too_deep_or_too_much_have_one_message() {
    for (pattern, code) in [("> ", "K004"), ("- ", "K004"), ("1. ", "K004"), ("[a] ", "K032"), ("## a\n\n", "K032")] {
        let folder = CourseFolder::sound().append(LESSON, &format!("\n{}a\n", pattern.repeat(100_000)));
        let diagnostics = folder.compile().diagnostics;
        let codes: Vec<_> = diagnostics.iter().map(authoring::Diagnostic::code).collect();
        assert_eq!(codes, [code], "{pattern:?}");
    }
    let diagnostics = CourseFolder::sound().write(FACTS, &"- a\n".repeat(100_001)).compile().diagnostics;
    let codes: Vec<_> = diagnostics.iter().map(authoring::Diagnostic::code).collect();
    assert_eq!(codes, ["K032"]);
}

#[test]
fn messages_repeat_only_the_start_of_what_is_wrong() {
    let long = "a".repeat(100_000);
    let folder = CourseFolder::sound()
        .append(PAGE, &format!("\n[{long}](fact:spr.enimmaisaika) [a](fact:{long}) [a](http:{long})\n"))
        .replace(OTHER_LESSON, "reviewed: 2026-11-01", &format!("reviewed: \"{long}\\n{long}\""));
    let diagnostics = folder.compile().diagnostics;
    assert_eq!(diagnostics.len(), 4);
    for diagnostic in diagnostics {
        for lang in [Lang::Fi, Lang::En] {
            let message = diagnostic.message(lang);
            assert!(message.chars().count() < 300 && !message.contains('\n'), "{message}");
            assert!(diagnostic.help(lang).is_none_or(|help| help.chars().count() < 300));
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
