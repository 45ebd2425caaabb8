//! Whatever is written into a file, the compiler answers, and its messages point into the file.

use proptest::prelude::*;

use crate::{
    course_folder::{COURSE, CourseFolder, EXERCISES, FACTS, FIGURE, LESSON, MODULE, PAGE, QUIZ},
    invariants::assert_sound_answer,
};

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
        "\n##ä",
        "\n###\u{a0}ä",
        "\n-[ ] ä",
        "\n-\u{a0}[x] ä",
        "\n\n<!– question id=ä type=single –>\n\n",
        "\n\n<!- case id=a ->\n",
        "unit=”ä b” ",
        "id = ä ",
        "] (https://",
        "**ä",
        "\u{a0}",
        "–",
    ]);
    prop_oneof![4 => known.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from), 1 => "[a-zä ]{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_in_any_file_is_answered(
        file in prop::sample::select(FILES.to_vec()),
        pieces in prop::collection::vec(fragment(), 0..60),
    ) {
        let folder = CourseFolder::sound().write_bytes(file, pieces.concat().as_bytes());
        assert_sound_answer(&folder.sources());
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
        assert_sound_answer(&folder.sources());
    }

    #[test]
    fn any_bytes_in_any_file_are_answered(
        file in prop::sample::select(FILES.to_vec()),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let folder = CourseFolder::sound().write_bytes(file, &bytes);
        assert_sound_answer(&folder.sources());
    }
}
