//! The messages about files that are broken or too much; `messages` checks them with all the others.

use crate::{
    course_folder::{CourseFolder, FACTS, FIGURE, OTHER_LESSON, PAGE},
    messages::Case,
};

/// A mistake at a place that is given, since it cannot be marked in the text.
fn at(mut folder: CourseFolder, path: &str, line: usize, column: usize) -> CourseFolder {
    folder.marked = Some((path.to_owned(), line, column, 1));
    folder
}

pub fn cases() -> Vec<Case> {
    let sound = CourseFolder::sound;
    let bytes = |bytes: &[u8], line, column| at(sound().write_bytes(OTHER_LESSON, bytes), OTHER_LESSON, line, column);
    let front = "---\ntitle: A\nreviewed: 2026-11-01\n---\n\n";
    let drawing = |inside: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"{inside}\"/></svg>\n")
    };
    let figure = "![a](../kuntoutus/perusteet/images/polku.fi.svg)";
    vec![
        ("K001", bytes(&vec![b'a'; 20 * 1024 * 1024], 1, 1)),
        ("K002", bytes(b"---\ntitle: \xe4\n", 2, 8)),
        ("K002", bytes(b"\xff\xfe-\0-\0-\0\n\0", 1, 1)),
        ("K003", bytes(b"---\ntitle: \0\n", 2, 8)),
        ("K030", sound().append(PAGE, "\nA«\u{1b}»[31m\n")),
        ("K030", sound().append(PAGE, "\n\u{feff}A«\u{85}»B\n")),
        ("K030", sound().append(PAGE, "\nA«&#27;»B\n")),
        ("K030", sound().replace(OTHER_LESSON, "title: Tuki", "title: «\"Tuki\\e\"»")),
        ("K030", sound().append(PAGE, &format!("\n«{} \"a&#1;b\")»\n", &figure[..figure.len() - 1]))),
        ("K031", sound().append(PAGE, "\nA«\r»B\n")),
        ("K031", bytes(b"---\rtitle: A\r---\r", 1, 4)),
        ("K032", sound().write(PAGE, &format!("{front}{}a«\n»a\n{}", "a\n".repeat(49_999), "a\n".repeat(1000)))),
        ("K033", at(sound().write(FIGURE, &drawing(&"0 ".repeat(65_536))), FIGURE, 1, 1)),
        (
            "K034",
            sound()
                .write(FIGURE, &drawing(&"0 ".repeat(60_000)))
                .append(PAGE, &format!("\n{}«{figure}»\n\n{figure}\n", format!("{figure}\n\n").repeat(17))),
        ),
        ("K036", sound().append(PAGE, "\n[a «<https://www.kela.fi/>»](https://www.kela.fi/)\n")),
        (
            "K035",
            sound().replace(FACTS, "[\"300 arkipäivää\", \"300 arkipäivän\"]", &format!("«[{}]»", "a,".repeat(41))),
        ),
    ]
}
