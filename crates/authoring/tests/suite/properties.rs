//! Whatever is written into a file, the compiler answers, and its messages point into the file.

use authoring::Compilation;
use course::Lang;
use proptest::prelude::*;

use crate::course_folder::{COURSE, CourseFolder, EXERCISES, FACTS, FIGURE, LESSON, MODULE, PAGE, QUIZ};

const FILES: [&str; 9] = [LESSON, EXERCISES, QUIZ, PAGE, FACTS, MODULE, COURSE, FIGURE, "glossary.yaml"];

/// Pieces that mean something to one of the readers.
fn fragment() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "---\n",
        "\n\n",
        "\n",
        "  ",
        "\t",
        "## ",
        "### ",
        "#### ",
        "#### a\n\n",
        "# ",
        "> ",
        "> [!NOTE]\n",
        "- [ ] ",
        "- [x] ",
        "- = ",
        "1. ",
        "2. ",
        "- [a](#a)\n",
        "- [b](#b) {#b}\n",
        "**Loppu: oikea**\n",
        "**Loppu: ",
        "[[",
        "]]",
        "[[a; b]]",
        "[[ (a) | b ]]",
        "\\[",
        "\\",
        "; ",
        " | ",
        "(",
        ")",
        "&amp;",
        "**Perustelu:** ",
        "**Vihje:** ",
        "<!-- question ",
        "id=a ",
        "type=single ",
        "type=number ",
        "type=short ",
        "type=order ",
        "type=match ",
        "type=cloze ",
        "typos=2 ",
        "case=exact ",
        "<!-- case id=b ",
        "start=a ",
        "unit=\"",
        "-->",
        "<!--",
        "[a](fact:spr.enimmaisaika)",
        "[a](term:",
        "](",
        "[",
        "]",
        "![a](images/polku.fi.svg)",
        "[^1]",
        "[^1]: ",
        "| a | b |\n",
        "|---|---|\n",
        "Taulukko: a\n\n",
        "{#a}",
        "`",
        "```\n",
        "<b>",
        "</b>",
        "title: ",
        "fi: ",
        "{",
        "}",
        "&a ",
        "*a ",
        "..",
        "± ",
        "12m",
        "2026-11-01",
        "\u{feff}",
        "\r\n",
        "ä",
        "😀",
        "<svg ",
        "</svg>",
        "\"",
        "url(#",
        ": b\n",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 1 => "[a-zä ]{0,12}"]
}

fn assert_answer(folder: &CourseFolder, compilation: &Compilation) {
    assert_eq!(compilation.has_errors(), compilation.catalogue.is_none());
    for diagnostic in &compilation.diagnostics {
        assert!(!diagnostic.message(Lang::Fi).is_empty() && !diagnostic.message(Lang::En).is_empty());
        assert!(diagnostic.line >= 1 && diagnostic.column >= 1 && diagnostic.mark_width >= 1, "{diagnostic:?}");
        if diagnostic.source_line.is_empty() {
            continue;
        }
        let text = folder.text(&diagnostic.path);
        let line = text.strip_prefix('\u{feff}').unwrap_or(&text).split('\n').nth(diagnostic.line - 1);
        let line = line.expect("the line exists").trim_end_matches('\r');
        let shown = diagnostic.source_line.trim_matches('…');
        assert!(line.contains(shown), "{diagnostic:?}");
        assert!(diagnostic.column <= line.chars().count() + 1, "{diagnostic:?}");
        let columns = &diagnostic.utf16_columns;
        assert!(1 <= columns.start && columns.start < columns.end, "{diagnostic:?}");
        assert!(columns.start <= line.encode_utf16().count() + 1, "{diagnostic:?}");
        let end = diagnostic.mark_start + diagnostic.mark_width;
        assert!(end <= diagnostic.source_line.chars().count() + 1, "{diagnostic:?}");
    }
    let text = authoring::human(&compilation.diagnostics, 1, Lang::Fi);
    let objects = authoring::json(&compilation.diagnostics, Lang::En);
    assert!(!text.is_empty());
    assert_eq!(objects.lines().count(), compilation.diagnostics.len().max(1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_in_any_file_is_answered(
        file in prop::sample::select(FILES.to_vec()),
        pieces in prop::collection::vec(fragment(), 0..60),
    ) {
        let folder = CourseFolder::sound().write_bytes(file, pieces.concat().as_bytes());
        assert_answer(&folder, &folder.compile());
    }

    #[test]
    fn a_piece_put_anywhere_into_a_sound_file_is_answered(
        file in prop::sample::select(FILES.to_vec()),
        place in 0.0..1.0_f64,
        removed in 0..40_usize,
        pieces in prop::collection::vec(fragment(), 0..4),
    ) {
        let folder = CourseFolder::sound();
        let characters: Vec<char> = folder.text(file).chars().collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small length")]
        let start = (characters.len() as f64 * place) as usize;
        let end = (start + removed).min(characters.len());
        let text: String = characters[..start].iter().collect::<String>()
            + &pieces.concat()
            + &characters[end..].iter().collect::<String>();
        let folder = folder.write_bytes(file, text.as_bytes());
        assert_answer(&folder, &folder.compile());
    }

    #[test]
    fn any_bytes_in_any_file_are_answered(
        file in prop::sample::select(FILES.to_vec()),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let folder = CourseFolder::sound().write_bytes(file, &bytes);
        let compilation = folder.compile();
        prop_assert_eq!(compilation.has_errors(), compilation.catalogue.is_none());
    }
}
