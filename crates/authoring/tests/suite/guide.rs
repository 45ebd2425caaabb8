//! The editor's guide teaches by examples, and every one of them compiles.

use authoring::{Severity, compile};

use crate::course_folder::{CourseFolder, LESSON, TODAY};

const GUIDE: &str = include_str!("../../../../content/README.md");

/// A fenced example: the file it is, when the line above the fence names one, its language and its text.
struct Example {
    path: Option<String>,
    language: String,
    text: String,
}

fn examples() -> Vec<Example> {
    let mut examples = Vec::new();
    let mut lines = GUIDE.lines();
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

/// The course that the examples with a file name make up.
fn course() -> CourseFolder {
    let named = examples().into_iter().filter_map(|example| Some((example.path?, example.text)));
    named.fold(CourseFolder::empty(), |folder, (path, text)| folder.write(&path, &text))
}

#[test]
fn the_files_of_the_guide_are_a_course_without_mistakes() {
    let folder = course();
    assert!(folder.sources().len() >= 9, "the guide shows every kind of file");
    let compilation = compile(&folder.sources(), TODAY);
    assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
}

#[test]
fn every_fragment_of_the_guide_can_stand_in_a_lesson() {
    let fragments: Vec<_> =
        examples().into_iter().filter(|example| example.path.is_none() && example.language == "markdown").collect();
    assert!(fragments.len() >= 5, "the guide shows fragments");
    for fragment in fragments {
        let folder = course().append(LESSON, &format!("\n## Esimerkki\n\n{}", fragment.text));
        let compilation = compile(&folder.sources(), TODAY);
        assert!(compilation.diagnostics.is_empty(), "{}\n{:#?}", fragment.text, compilation.diagnostics);
    }
}

#[test]
fn the_message_that_the_guide_shows_is_the_one_that_is_given() {
    let shown = examples().into_iter().find(|example| example.text.contains("error[")).unwrap().text;
    let folder = CourseFolder::sound()
        .replace("kuntoutus/perusteet/quiz.fi.md", "- [ ] Kunta", "- [x] Kunta")
        .remove("kuntoutus/perusteet/quiz.sv.md");
    let mut compilation = folder.compile();
    for diagnostic in &mut compilation.diagnostics {
        diagnostic.path.insert_str(0, "content/");
    }
    assert_eq!(compilation.diagnostics[0].severity(), Severity::Error);
    let text = authoring::human(&compilation.diagnostics, 1, course::Lang::Fi);
    assert!(text.starts_with(&shown), "{text}");
}

#[test]
fn the_value_that_the_guide_announces_takes_over_on_its_day() {
    let fee = |day: &str| {
        let catalogue = compile(&course().sources(), day.parse().unwrap()).catalogue.unwrap();
        catalogue.facts["esimerkki.maksu"].current.text(course::Lang::Fi).0.to_owned()
    };
    assert_eq!(fee("2026-12-31"), "12,50\u{a0}€");
    assert_eq!(fee("2027-01-01"), "12,90\u{a0}€");
}
