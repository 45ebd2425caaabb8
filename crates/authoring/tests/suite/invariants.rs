//! What holds for every content folder, however broken or hostile it is: the properties, the corpus and the fuzzers
//! in `fuzz/` all check it.

use std::collections::{BTreeMap, BTreeSet};

use authoring::{Compilation, Diagnostic, Source, compile};
use course::{
    Date, Lang, Localized, SafeHtml,
    catalogue::{Block, Catalogue},
    quiz::{Body, Choice, ClozePiece, Question},
};

use crate::markup;

/// The day on which every folder is compiled.
const TODAY: Date = Date::constant(2026, 11, 21);

/// Compiles a folder and panics unless the answer is sound.
pub fn assert_sound_answer(sources: &[Source]) -> Compilation {
    let compilation = compile(sources, TODAY);
    assert_eq!(compilation.has_errors(), compilation.catalogue.is_none(), "errors and a catalogue exclude each other");
    for diagnostic in &compilation.diagnostics {
        assert_points_into_its_file(diagnostic, sources);
    }
    let text = authoring::human(&compilation.diagnostics, sources.len(), Lang::Fi);
    assert!(!text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'), "{text:?}");
    let objects = authoring::json(&compilation.diagnostics, Lang::En);
    assert_eq!(objects.lines().count(), compilation.diagnostics.len().max(1));
    if let Some(catalogue) = &compilation.catalogue {
        assert_well_made(catalogue);
    }
    assert_same_whatever_the_order(sources, &compilation);
    compilation
}

fn assert_points_into_its_file(diagnostic: &Diagnostic, sources: &[Source]) {
    for lang in [Lang::Fi, Lang::En] {
        let message = diagnostic.message(lang);
        assert!(!message.is_empty() && !message.contains('\n'), "{message:?}");
        assert!(message.chars().count() < 1000, "{message:?}");
    }
    assert!(diagnostic.line >= 1 && diagnostic.column >= 1 && diagnostic.mark_width >= 1, "{diagnostic:?}");
    if diagnostic.source_line.is_empty() {
        return;
    }
    // A file whose name could command a terminal is named otherwise.
    if diagnostic.path.contains('\u{fffd}') {
        return;
    }
    let source = sources.iter().find(|source| source.path == diagnostic.path).expect("the file exists");
    let text = String::from_utf8_lossy(&source.bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let line = text.split('\n').nth(diagnostic.line - 1).expect("the line exists").trim_end_matches('\r');
    assert!(diagnostic.column <= line.chars().count() + 1, "{diagnostic:?}");
    let shown = diagnostic.source_line.chars().count();
    assert!(diagnostic.mark_start + diagnostic.mark_width <= shown + 1, "{diagnostic:?}");
}

fn assert_same_whatever_the_order(sources: &[Source], compilation: &Compilation) {
    let mut reversed = sources.to_vec();
    reversed.reverse();
    let again = compile(&reversed, TODAY);
    assert_eq!(again.diagnostics, compilation.diagnostics);
    // A catalogue has no order of its own; its debug form shows every part.
    assert_eq!(format!("{:?}", again.catalogue), format!("{:?}", compilation.catalogue));
    assert_eq!(again.templates, compilation.templates);
}

fn assert_well_made(catalogue: &Catalogue) {
    let modules = catalogue.courses.iter().flat_map(|course| &course.modules);
    for module in modules {
        let texts = module.lessons.iter().flat_map(|lesson| lesson.texts.versions());
        for (_, text) in texts {
            let mut ids = BTreeSet::new();
            for block in &text.blocks {
                match block {
                    Block::Html(html) => check(html, &mut ids),
                    Block::Question(question) => check_question(question, &mut ids),
                    Block::Tool(_) => {}
                    Block::Video(video) => {
                        let anchor = course::path::video_anchor(&video.id);
                        assert!(ids.insert(anchor), "the id of a video is on the page twice");
                        video.transcript.iter().for_each(|transcript| check(transcript, &mut ids));
                    }
                }
            }
        }
        for quiz in module.quizzes.values() {
            quiz.questions().for_each(|question| check_question(question, &mut BTreeSet::new()));
        }
    }
    for (_, page) in catalogue.pages.values().flat_map(Localized::versions) {
        check(&page.html, &mut BTreeSet::new());
    }
}

/// Checks the markup of a text; its ids must be new on the page.
fn check(html: &SafeHtml, ids: &mut BTreeSet<String>) {
    for id in markup::ids(html.as_str()) {
        assert!(ids.insert(id.clone()), "the id `{id}` is on the page twice");
    }
}

fn check_question(question: &Question, ids: &mut BTreeSet<String>) {
    assert!(ids.insert(format!("q-{}", question.id)), "the id of a question is on the page twice");
    check(&question.stem, ids);
    check(&question.context, ids);
    let texts = [&question.hint, &question.explanation, &question.source];
    texts.into_iter().flatten().for_each(|text| check(text, ids));
    for text in body_texts(&question.body) {
        check(text, ids);
    }
}

/// Every text in the answers of a question.
fn body_texts(body: &Body) -> Vec<&SafeHtml> {
    fn with_feedback(choices: &[Choice]) -> Vec<&SafeHtml> {
        choices.iter().flat_map(|choice| std::iter::once(&choice.text).chain(&choice.feedback)).collect()
    }
    fn piece_texts(piece: &ClozePiece) -> Vec<&SafeHtml> {
        match piece {
            ClozePiece::Text(text) => vec![text],
            ClozePiece::Gap(gap) => gap.options.iter().map(|option| &option.text).collect(),
        }
    }
    match body {
        Body::Single { options: choices, .. }
        | Body::Multiple { options: choices, .. }
        | Body::TrueFalse { statements: choices, .. }
        | Body::Order { items: choices } => with_feedback(choices),
        Body::Number { .. } | Body::Short { .. } => Vec::new(),
        Body::Match { rows, options, .. } => rows.iter().chain(options).map(|choice| &choice.text).collect(),
        Body::Cloze { paragraphs, .. } => paragraphs.iter().flatten().flat_map(piece_texts).collect(),
        Body::Case { case, remarks, .. } => {
            let steps = case.steps().iter().flat_map(|step| {
                let choices = step.choices.iter().map(|choice| &choice.choice.text);
                [&step.title, &step.text].into_iter().chain(choices)
            });
            steps.chain(remarks.values().flat_map(BTreeMap::values)).collect()
        }
    }
}
