//! What is fuzzed: five ways from any bytes to a content folder, shared by the targets in `fuzz/` and by the test
//! that replays the corpus.

use std::collections::BTreeMap;

use authoring::Source;

use crate::invariants::assert_sound_answer;

/// A way to try any bytes.
pub type Target = fn(&[u8]);

/// Every target by the name of its fuzzer and of its folder in the corpus.
pub const TARGETS: [(&str, Target); 5] = [
    ("front_matter", front_matter),
    ("markdown", markdown),
    ("question", question),
    ("captions", captions),
    ("compile", compile),
];

const LESSON: &str = "k/m/a.fi.md";
const QUIZ: &str = "k/m/quiz.fi.md";
const LESSON_START: &str = "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n";
const QUESTION_START: &str = "## A\n\n";
const QUIZ_START: &str = "---\ntitle: A\nreviewed: 2026-11-01\n---\n\n## A\n\n";

/// The smallest course in which everything can be referred to.
const COURSE: [(&str, &str); 12] = [
    (
        "facts.yaml",
        "f:\n  value: 1\n  text: {fi: 1 a}\n  source: {title: A}\n  checked: 2026-11-01\n  certainty: verified\n",
    ),
    ("glossary.yaml", "t:\n  term: a\n  definition: b\n"),
    ("guide.yaml", "q:\n  question: a\n  answers: {a: a, b: b}\n"),
    ("k/course.yaml", "title: A\nsummary: B\nmodules: [m]\nquiz: {draw_per_objective: 1}\n"),
    ("k/m/module.yaml", "title: A\nsummary: B\nminutes: 20\nobjectives: {T1: A}\nlessons: [a, b]\n"),
    (LESSON, "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n## A\n"),
    ("k/m/b.fi.md", "---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n## B\n"),
    (
        QUIZ,
        "---\ntitle: A\nreviewed: 2026-11-01\n---\n\n## A\n\n### A?\n\n<!-- question id=z type=single objective=T1 -->\n\n\
         - [x] a\n- [ ] b\n",
    ),
    ("k/m/videos/v.mp4", ""),
    ("k/m/videos/v.fi.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\na\n"),
    ("k/m/s.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g id=\"a\"/></svg>"),
    ("pages/about.fi.md", "---\ntitle: A\nreviewed: 2026-11-01\n---\n\nA.\n"),
];

/// The smallest course with other bytes in one of its files.
fn course_with(path: &str, bytes: &[u8]) -> Vec<Source> {
    let mut sources: Vec<_> = COURSE
        .iter()
        .map(|(path, text)| Source { path: (*path).to_owned(), bytes: text.as_bytes().to_vec() })
        .collect();
    let file = sources.iter_mut().find(|source| source.path == path).expect("the course has the file");
    file.bytes = bytes.to_vec();
    sources
}

/// The bytes as the front matter of a lesson, or as one of the YAML files; the first byte chooses.
fn front_matter(bytes: &[u8]) {
    let (choice, bytes) = bytes.split_first().unwrap_or((&b'0', &[]));
    let yaml = ["facts.yaml", "glossary.yaml", "k/course.yaml", "k/m/module.yaml", "guide.yaml"];
    let sources = match yaml.get(usize::from(choice.wrapping_sub(b'1'))) {
        Some(path) => course_with(path, bytes),
        None => course_with(LESSON, &[b"---\n", bytes].concat()),
    };
    assert_sound_answer(&sources);
}

/// The bytes as the text of a lesson.
fn markdown(bytes: &[u8]) {
    assert_sound_answer(&course_with(LESSON, &[LESSON_START.as_bytes(), bytes].concat()));
}

/// The bytes as a question, once in a lesson and once in a quiz.
fn question(bytes: &[u8]) {
    assert_sound_answer(&course_with(LESSON, &[LESSON_START.as_bytes(), QUESTION_START.as_bytes(), bytes].concat()));
    assert_sound_answer(&course_with(QUIZ, &[QUIZ_START.as_bytes(), bytes].concat()));
}

/// The bytes as the captions of a video.
fn captions(bytes: &[u8]) {
    let video = format!("{LESSON_START}[A](videos/v.mp4 \"1 min\")\n");
    let mut sources = course_with("k/m/videos/v.fi.vtt", bytes);
    let lesson = sources.iter_mut().find(|source| source.path == LESSON).expect("the course has the lesson");
    lesson.bytes = video.into_bytes();
    assert_sound_answer(&sources);
}

/// The bytes as a whole folder; a line `=== path` starts each file.
fn compile(bytes: &[u8]) {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut path = String::new();
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(b"=== ") {
            String::from_utf8_lossy(name).trim_end().clone_into(&mut path);
            files.entry(path.clone()).or_default();
        } else {
            files.entry(path.clone()).or_default().extend_from_slice(line);
        }
    }
    let sources: Vec<_> = files.into_iter().map(|(path, bytes)| Source { path, bytes }).collect();
    assert_sound_answer(&sources);
}
