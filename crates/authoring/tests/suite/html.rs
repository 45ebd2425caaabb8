//! What becomes of every construct: the small course as it is compiled, compared with a file.
//!
//! After a wanted change, `UPDATE_GOLDEN=1 cargo test -p authoring` writes the file anew.

use std::{fmt::Write as _, fs, path::Path};

use course::{
    OptionId, SafeHtml,
    catalogue::{Block, Catalogue},
    quiz::{Body, CaseChoice, Choice, ChoiceSheet, ClozePiece, Question},
};

use crate::course_folder::{CourseFolder, LESSON, QUIZ};

fn write_question(text: &mut String, question: &Question) {
    let Question { id, objective, line, points, stem, context, hint, explanation, source, body } = question;
    let objective = objective.as_ref().map_or("–".to_owned(), ToString::to_string);
    let line = line.unwrap();
    writeln!(text, "question {id} ({objective}, {points} p, line {line}): {}", stem.as_str()).unwrap();
    let mut part = |name: &str, html: Option<&SafeHtml>| {
        if let Some(html) = html.filter(|html| !html.is_empty()) {
            writeln!(text, "  {name}: {}", html.as_str()).unwrap();
        }
    };
    part("context", Some(context));
    part("hint", hint.as_ref());
    part("explanation", explanation.as_ref());
    part("source", source.as_ref());
    write_body(text, body);
}

fn write_choices(text: &mut String, choices: &[Choice], is_right: impl Fn(&OptionId) -> bool) {
    for Choice { id, text: html, feedback } in choices {
        let feedback = feedback.as_ref().map_or("", SafeHtml::as_str);
        writeln!(text, "  [{}] {id} {} {feedback}", u8::from(is_right(id)), html.as_str()).unwrap();
    }
}

fn write_sheets(text: &mut String, name: &str, sheets: &[ChoiceSheet]) {
    for ChoiceSheet { id, text: html } in sheets {
        writeln!(text, "  {name} {id} {}", html.as_str()).unwrap();
    }
}

fn write_body(text: &mut String, body: &Body) {
    match body {
        Body::Single { options, right } => write_choices(text, options, |id| id == right),
        Body::Multiple { options: choices, right } | Body::TrueFalse { statements: choices, right } => {
            write_choices(text, choices, |id| right.contains(id));
        }
        Body::Number { accepted, unit } => {
            writeln!(text, "  = {}..{} {unit:?}", accepted.low(), accepted.high()).unwrap();
        }
        Body::Short { accepted, matching } => writeln!(text, "  = {accepted:?} {matching:?}").unwrap(),
        Body::Order { items } => write_choices(text, items, |_| true),
        Body::Match { rows, options, right } => {
            write_sheets(text, "row", rows);
            write_sheets(text, "option", options);
            writeln!(text, "  {right:?}").unwrap();
        }
        Body::Cloze { paragraphs, right, matching } => {
            for piece in paragraphs.iter().flat_map(|paragraph| paragraph.iter().map(Some).chain([None])) {
                match piece {
                    Some(ClozePiece::Text(html)) => writeln!(text, "  `{}`", html.as_str()).unwrap(),
                    Some(ClozePiece::Gap(gap)) => {
                        writeln!(text, "  gap {} {:?}", gap.id, right[&gap.id]).unwrap();
                        write_sheets(text, "option", &gap.options);
                    }
                    None => writeln!(text, "  end of paragraph").unwrap(),
                }
            }
            writeln!(text, "  {matching:?}").unwrap();
        }
        Body::Case { case, remarks, ends } => {
            for step in case.steps() {
                let end = ends.get(&step.id);
                writeln!(text, "  step {} {} {end:?}\n{}", step.id, step.title.as_str(), step.text.as_str()).unwrap();
                for CaseChoice { choice, leads_to } in &step.choices {
                    let remark = remarks[&step.id].get(&choice.id).map_or("", SafeHtml::as_str);
                    writeln!(text, "  {} {} -> {leads_to} {remark}", choice.id, choice.text.as_str()).unwrap();
                }
            }
        }
    }
}

fn write_catalogue(catalogue: &Catalogue) -> String {
    let mut text = String::new();
    for course in &catalogue.courses {
        writeln!(
            text,
            "course {} {:?}\n{:?}\n{:?}\n",
            course.id, course.title, course.modules[0].quiz_rules, course.certificate
        )
        .unwrap();
        for module in &course.modules {
            writeln!(text, "module {} {:?} {} min\n", module.id, module.title, module.minutes).unwrap();
            for lesson in &module.lessons {
                for (lang, lesson_text) in lesson.texts.versions() {
                    writeln!(text, "lesson {} {lang}: {}, {} min", lesson.id, lesson_text.title, lesson.minutes)
                        .unwrap();
                    writeln!(text, "headings {:?}", lesson_text.headings).unwrap();
                    writeln!(text, "facts {:?}, terms {:?}", lesson_text.facts, lesson_text.terms).unwrap();
                    writeln!(text, "sources {:?}, due {:?}\n", lesson_text.sources, lesson_text.review_due).unwrap();
                    for block in &lesson_text.blocks {
                        match block {
                            Block::Html(html) => writeln!(text, "{}\n", html.as_str()).unwrap(),
                            Block::Question(question) => write_question(&mut text, question),
                            Block::Tool(tool) => writeln!(text, "(tool {tool})\n").unwrap(),
                            Block::Video(video) => writeln!(text, "{video:?}\n").unwrap(),
                        }
                    }
                }
            }
            for (lang, quiz) in &module.quizzes {
                writeln!(text, "\nquiz {lang}: {}", quiz.title).unwrap();
                quiz.questions().for_each(|question| write_question(&mut text, question));
            }
        }
    }
    for (id, page) in &catalogue.pages {
        for (lang, page) in page.versions() {
            writeln!(text, "\npage {id} {lang}: {}\n{}", page.title, page.html.as_str()).unwrap();
        }
    }
    writeln!(text, "\n{:#?}\n{:#?}", catalogue.facts, catalogue.terms).unwrap();
    text
}

#[test]
fn the_small_course_compiles_to_what_it_always_did() {
    let catalogue = CourseFolder::sound().compile().catalogue.unwrap();
    let text = write_catalogue(&catalogue);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/course.golden.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &text).unwrap();
    }
    assert_eq!(text, fs::read_to_string(&golden).unwrap());
}

#[test]
fn compiled_html_has_nothing_that_the_security_policy_would_stop() {
    let text = write_catalogue(&CourseFolder::sound().compile().catalogue.unwrap());
    for forbidden in [" style=", "<style", "<script", " onclick", "javascript:", "<iframe", " src="] {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn revisions_do_not_depend_on_the_order_of_the_files_and_change_with_them() {
    let folder = CourseFolder::sound();
    let revision_of = |folder: &CourseFolder| {
        let catalogue = folder.compile().catalogue.unwrap();
        let module = &catalogue.courses[0].modules[0];
        (
            catalogue.revision.clone(),
            catalogue.courses[0].revision.clone(),
            module.quizzes[&course::Lang::Fi].revision.clone(),
        )
    };
    let mut sources = folder.sources();
    sources.reverse();
    let reversed = authoring::compile(&sources, crate::course_folder::TODAY).catalogue.unwrap();
    let before = revision_of(&folder);
    assert_eq!(before.0, reversed.revision);

    let other_lesson = revision_of(&folder.clone().replace(LESSON, "Muista päivittää", "Päivitä"));
    assert!(before.0 != other_lesson.0 && before.1 != other_lesson.1 && before.2 == other_lesson.2);
    let other_quiz = revision_of(&folder.clone().replace(QUIZ, "Kela maksaa päivärahan.", "Kela maksaa."));
    assert_ne!(before.2, other_quiz.2);
    let other_page = revision_of(&folder.replace("pages/about.fi.md", "Kirjoita:", "Palaute:"));
    assert!(before.0 != other_page.0 && before.1 == other_page.1);
}

#[test]
fn the_template_of_the_certificate_comes_with_the_course() {
    let templates = CourseFolder::sound().compile().templates;
    assert_eq!(templates["kuntoutus"], "#set page(paper: \"a4\")\n");
}

#[test]
fn what_course_yaml_leaves_out_follows_from_the_course() {
    let yaml = "title: Kuntoutus\nsummary: Lyhyt.\nmodules: [perusteet]\n";
    let catalogue = CourseFolder::sound().write("kuntoutus/course.yaml", yaml).compile();
    // Two questions are drawn for an objective, for which the small bank is too small: a warning.
    let course = catalogue.catalogue.unwrap().courses.remove(0);
    assert_eq!(course.modules[0].quiz_rules, course::quiz::QuizRules::default());
    assert_eq!((course.certificate.valid_months, course.certificate.hours), (None, 1));
}
