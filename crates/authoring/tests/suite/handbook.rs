//! The editor's handbook teaches by examples, and every one of them compiles: the Finnish handbook's are a course in
//! Finnish, and those of its English twin are the English versions of the same files.

use std::{collections::BTreeSet, fs, path::Path};

use authoring::{Severity, compile};
use course::Lang;

use crate::course_folder::{CourseFolder, TODAY};

/// A handbook, and the language of its examples.
struct Handbook {
    lang: Lang,
    text: &'static str,
}

const FINNISH: Handbook = Handbook { lang: Lang::Fi, text: include_str!("../../../../content/README.md") };
const ENGLISH: Handbook = Handbook { lang: Lang::En, text: include_str!("../../../../content/README.en.md") };

/// A fenced example: the file it is, when the line above the fence names one, its language and its text.
struct Example {
    path: Option<String>,
    language: String,
    text: String,
}

impl Handbook {
    fn examples(&self) -> Vec<Example> {
        let mut examples = Vec::new();
        let mut lines = self.text.lines();
        let mut before = "";
        while let Some(line) = lines.next() {
            if let Some(language) = line.strip_prefix("```") {
                let text: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
                let path = before.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
                examples.push(Example {
                    path: path.map(str::to_owned),
                    language: language.to_owned(),
                    text: format!("{}\n", text.join("\n")),
                });
                before = "";
            } else if !line.is_empty() {
                before = line;
            }
        }
        examples
    }

    /// The examples with a file name.
    fn files(&self) -> impl Iterator<Item = (String, String)> {
        self.examples().into_iter().filter_map(|example| Some((example.path?, example.text)))
    }

    /// The examples of Markdown that can stand in any lesson.
    fn fragments(&self) -> Vec<String> {
        let fragments = self.examples().into_iter().filter(|it| it.path.is_none() && it.language == "markdown");
        fragments.map(|example| example.text).collect()
    }

    /// The lesson that the fragments are put into.
    fn lesson(&self) -> String {
        format!("kuntoutus/perusteet/laskurit.{}.md", self.lang)
    }

    /// The texts in square brackets and the addresses of the pictures.
    fn pictures(&self) -> Vec<(&str, &str)> {
        let lines = self.text.lines().filter_map(|line| line.strip_prefix("!["));
        let pictures = lines.filter_map(|line| line.strip_suffix(')')?.rsplit_once("]("));
        pictures.filter(|(_, address)| Path::new(address).extension().is_some_and(|ending| ending == "png")).collect()
    }
}

/// The file of the handbook that no text can show; only its name matters.
const VIDEO: &str = "kuntoutus/perusteet/videos/neuvonta.mp4";

/// The course that the examples with a file name make up, in Finnish.
fn course() -> CourseFolder {
    let folder = CourseFolder::empty().write_bytes(VIDEO, b"");
    FINNISH.files().fold(folder, |folder, (path, text)| folder.write(&path, &text))
}

/// The same course in both languages.
fn bilingual() -> CourseFolder {
    ENGLISH.files().fold(course(), |folder, (path, text)| folder.write(&path, &text))
}

#[test]
fn the_files_of_the_handbooks_are_a_course_without_mistakes() {
    for folder in [course(), bilingual()] {
        assert!(folder.sources().len() >= 9, "the handbook shows every kind of file");
        let compilation = compile(&folder.sources(), TODAY);
        assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
    }
}

#[test]
fn the_english_handbook_has_the_version_of_every_file_and_repeats_the_others() {
    let english: BTreeSet<_> = ENGLISH.files().map(|(path, _)| path.replace(".en.", ".fi.")).collect();
    let finnish: BTreeSet<_> = FINNISH.files().map(|(path, _)| path).collect();
    assert_eq!(english, finnish);
    let folder = course();
    for (path, text) in ENGLISH.files().filter(|(path, _)| Path::new(path).extension().is_some_and(|it| it == "yaml")) {
        assert_eq!(text, folder.text(&path), "{path}");
    }
}

#[test]
fn every_fragment_of_the_handbooks_can_stand_in_a_lesson() {
    let (finnish, english) = (FINNISH.fragments(), ENGLISH.fragments());
    assert!(finnish.len() >= 15, "the handbook shows fragments");
    assert_eq!(finnish.len(), english.len());
    for (finnish, english) in finnish.iter().zip(&english) {
        let folder = bilingual()
            .append(&FINNISH.lesson(), &format!("\n## Esimerkki\n\n{finnish}"))
            .append(&ENGLISH.lesson(), &format!("\n## Example\n\n{english}"));
        let compilation = compile(&folder.sources(), TODAY);
        assert!(compilation.diagnostics.is_empty(), "{finnish}\n{english}\n{:#?}", compilation.diagnostics);
    }
}

#[test]
fn the_handbooks_have_the_same_sections_and_examples() {
    let shape = |handbook: &Handbook| -> Vec<String> {
        let outline = handbook.text.lines().filter_map(|line| {
            let level = line.bytes().take_while(|byte| *byte == b'#').count();
            let is_picture = line.starts_with("![");
            match line.strip_prefix("```") {
                Some(fence) => Some(format!("```{fence}")),
                None if is_picture => Some("picture".to_owned()),
                None => (level > 0 && line[level..].starts_with(' ')).then(|| "#".repeat(level)),
            }
        });
        outline.collect()
    };
    assert_eq!(shape(&FINNISH), shape(&ENGLISH));
}

#[test]
fn every_section_is_linked_to_by_its_anchor() {
    for handbook in [FINNISH, ENGLISH] {
        let folder = CourseFolder::sound();
        // The compiler knows the anchors of headings: the handbook without its fences is a page like any other.
        let mut is_code = false;
        let prose = handbook.text.lines().filter(|line| {
            let is_fence = line.starts_with("```");
            is_code ^= is_fence;
            let leads_elsewhere = line.contains("](EDITORS") || line.contains("](README") || line.contains("](..");
            !(is_code || is_fence || leads_elsewhere || line.starts_with("# ") || line.contains("](https"))
        });
        let page = prose.collect::<Vec<_>>().join("\n");
        let page = format!("---\ntitle: Ohje\nreviewed: 2026-11-01\n---\n\n{page}\n");
        let compilation = folder.write("pages/handbook.fi.md", &page).compile();
        let dead = compilation.diagnostics.iter().filter(|found| found.code() == "K302").collect::<Vec<_>>();
        assert!(dead.is_empty(), "{dead:#?}");
    }
}

#[test]
fn every_picture_is_there_and_says_what_is_seen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    for handbook in [FINNISH, ENGLISH] {
        let shown: BTreeSet<_> = handbook.pictures().into_iter().map(|(_, address)| root.join(address)).collect();
        let folder = root.join("../docs/handbook").join(handbook.lang.code());
        let taken: BTreeSet<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        let names: BTreeSet<_> = shown.iter().filter_map(|path| Some(path.file_name()?.to_owned())).collect();
        assert_eq!(names, taken);
        assert!(shown.iter().all(|path| path.exists()), "{shown:?}");
        assert!(handbook.pictures().iter().all(|(seen, _)| seen.len() >= 20), "{:?}", handbook.pictures());
    }
}

#[test]
fn the_message_that_the_handbooks_show_is_the_one_that_is_given() {
    for handbook in [FINNISH, ENGLISH] {
        let shown = handbook.examples().into_iter().find(|example| example.text.contains("error[")).unwrap().text;
        let folder = CourseFolder::sound()
            .replace("kuntoutus/perusteet/quiz.fi.md", "- [ ] Kunta", "- [x] Kunta")
            .remove("kuntoutus/perusteet/quiz.sv.md");
        let mut compilation = folder.compile();
        for diagnostic in &mut compilation.diagnostics {
            diagnostic.path.insert_str(0, "content/");
        }
        assert_eq!(compilation.diagnostics[0].severity(), Severity::Error);
        let text = authoring::human(&compilation.diagnostics, 1, handbook.lang);
        assert!(text.starts_with(&shown), "{text}");
    }
}

#[test]
fn the_value_that_the_handbook_announces_takes_over_on_its_day() {
    let fee = |day: &str| {
        let catalogue = compile(&course().sources(), day.parse().unwrap()).catalogue.unwrap();
        catalogue.facts["esimerkki.maksu"].current.text(Lang::Fi).0.to_owned()
    };
    assert_eq!(fee("2026-12-31"), "12,50\u{a0}€");
    assert_eq!(fee("2027-01-01"), "12,90\u{a0}€");
}
