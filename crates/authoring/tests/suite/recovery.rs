//! A mistake hides nothing: every file is read to its end, and what follows a mistake is not taken for another one.

use authoring::Compilation;

use crate::course_folder::{CourseFolder, FACTS, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ};

/// Code and place of every message.
fn found(compilation: &Compilation) -> Vec<(&str, &str, usize, usize)> {
    compilation.diagnostics.iter().map(|d| (d.code(), d.path.as_str(), d.line, d.column)).collect()
}

fn sound() -> CourseFolder {
    CourseFolder::sound()
}

/// The line of a text that occurs once in a file, counted from 1.
fn line_of(folder: &CourseFolder, path: &str, text: &str) -> usize {
    let lines: Vec<usize> = folder
        .text(path)
        .lines()
        .enumerate()
        .filter(|(_, line)| line.contains(text))
        .map(|(number, _)| number + 1)
        .collect();
    assert_eq!(lines.len(), 1, "{text}");
    lines[0]
}

#[test]
fn a_comment_that_is_not_closed_is_told_where_it_began_and_hides_nothing() {
    for path in [LESSON, OTHER_LESSON, QUIZ, PAGE] {
        let folder = sound();
        let (text, mut start) = (folder.text(path), 0);
        // At the end of every paragraph, a remark without an end.
        while let Some(at) = text[start..].find("\n\n").map(|skip| start + skip + 2) {
            start = at;
            let before = &text[..at];
            let is_inside = before.matches("```").count() % 2 == 1 || text[at..].starts_with([' ', '-', '\n']);
            let is_in_front = !before.contains("\n---\n");
            if is_inside || is_in_front {
                continue;
            }
            let edited = folder.clone().write(path, &format!("{before}<!-- Muista tarkistaa\n\n{}", &text[at..]));
            let line = before.matches('\n').count() + 1;
            assert_eq!(found(&edited.compile()), [("K122", path, line, 1)], "{path}:{line}");
        }
    }
}

#[test]
fn each_question_whose_comment_is_not_closed_has_one_message() {
    let folder = sound();
    let questions = folder.text(QUIZ).matches("<!-- question").count();
    let folder = folder.clone().write(QUIZ, &folder.text(QUIZ).replace(" -->", ""));
    let compilation = folder.compile();
    let found = found(&compilation);
    assert_eq!(found.len(), questions, "{found:#?}");
    assert!(found.iter().all(|(code, path, ..)| (*code, *path) == ("K122", QUIZ)), "{found:#?}");
}

#[test]
fn a_comment_inside_a_paragraph_that_is_not_closed_is_told_too() {
    let folder = sound().append(PAGE, "\nLoppu <!-- muista\njatkuu.\n\n`<!--` ja \\<!-- ovat tekstiä.\n");
    let line = line_of(&folder, PAGE, "Loppu <!--");
    assert_eq!(found(&folder.compile()), [("K122", PAGE, line, 7)]);
}

#[test]
fn front_matter_that_is_not_closed_is_told_where_it_began_and_hides_nothing() {
    for path in [LESSON, OTHER_LESSON, QUIZ, PAGE] {
        let text = sound().text(path);
        let (front, body) = text.split_once("\n---\n").unwrap();
        let folder = sound().write(path, &format!("{front}\n{body}"));
        assert_eq!(found(&folder.compile()), [("K210", path, 1, 1)], "{path}");
        let folder = folder.append(path, "\n## Lopuksi\n\nTämä on <b>tärkeää</b>.\n");
        let line = line_of(&folder, path, "<b>");
        let compilation = folder.compile();
        let found = found(&compilation);
        assert!(found.contains(&("K601", path, line, 9)) || path == QUIZ, "{path}: {found:?}");
    }
}

#[test]
fn the_first_and_the_last_line_of_every_file_are_checked_in_one_run() {
    let folder = sound()
        .replace(LESSON, "title: Kaksi laskuria", "tilte: Kaksi laskuria")
        .append(LESSON, "\n[Kela](http://www.kela.fi/)\n")
        .replace(PAGE, "title: Tietoja palvelusta", "tilte: Tietoja palvelusta")
        .append(PAGE, "\n[Kela](http://www.kela.fi/)\n")
        .replace(FACTS, "spr.enimmaisaika:\n  value", "spr.enimmaisaika:\n  valeu")
        .replace(FACTS, "certainty: unverified", "certainty: epävarma")
        .replace(MODULE, "title: {fi: Perusteet", "title: {se: Grunder, fi: Perusteet")
        .replace(MODULE, "tuki]", "tuki, tuki]");
    let compilation = folder.compile();
    let mut codes: Vec<_> = found(&compilation).iter().map(|(code, path, ..)| (*path, *code)).collect();
    codes.sort_unstable();
    let expected = [
        (FACTS, "K202"),
        (FACTS, "K205"),
        (MODULE, "K202"),
        (MODULE, "K217"),
        (LESSON, "K202"),
        (LESSON, "K304"),
        (PAGE, "K202"),
        (PAGE, "K304"),
    ];
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(codes, expected);
}

#[test]
fn a_misspelt_name_is_not_missing_as_well() {
    for (path, from, to, code) in [
        (OTHER_LESSON, "minutes: 6", "minuutes: 6", "K202"),
        (OTHER_LESSON, "reviewed: 2026-11-01", "reviwed: 2026-11-01", "K202"),
        (MODULE, "lessons: [", "lesson: [", "K202"),
        (MODULE, "summary: {fi:", "summary: {fii:", "K202"),
        (QUIZ, "id=koe-kuka type=single", "id=koe-kuka tpye=single", "K115"),
        (QUIZ, "id=koe-kuka type=single objective=T1", "id=koe-kuka type=single objetive=T1", "K115"),
    ] {
        let compilation = sound().replace(path, from, to).compile();
        let codes: Vec<_> = compilation.diagnostics.iter().map(authoring::Diagnostic::code).collect();
        assert_eq!(codes, [code], "{to}: {:#?}", compilation.diagnostics);
    }
}
