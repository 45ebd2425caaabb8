//! Progress only ever grows, and completion is a promise.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use course::{
    Lang, Localized, ModuleId, Revision, Timestamp,
    catalogue::{CertificateRules, Course, Lesson, LessonText, Module},
    progress::{Progress, Record, Step},
    quiz::{Quiz, QuizRules},
};
use proptest::prelude::*;

fn text(title: &str) -> LessonText {
    LessonText {
        title: title.to_owned(),
        title_line: 2,
        summary: None,
        reviewed: "2026-11-21".parse().unwrap(),
        reviewed_line: 5,
        review_due: None,
        sources: Vec::new(),
        blocks: Vec::new(),
        headings: Vec::new(),
        facts: Vec::new(),
        terms: Vec::new(),
        is_draft: false,
        path: String::new(),
    }
}

fn course(modules: usize, lessons: usize) -> Course {
    let revision = Revision::new("0123456789abcdef").unwrap();
    let modules = (0..modules)
        .map(|m| {
            let id: ModuleId = format!("m{m}").parse().unwrap();
            let module = course::ModuleRef { course: "kuntoutus".parse().unwrap(), module: id.clone() };
            Module {
                id,
                title: Localized::finnish("Moduuli".to_owned()),
                summary: Localized::finnish("Tiivistelmä".to_owned()),
                minutes: 30,
                objectives: Vec::new(),
                lessons: (0..lessons)
                    .map(|l| Lesson {
                        id: format!("l{l}").parse().unwrap(),
                        minutes: 5,
                        objectives: Vec::new(),
                        texts: Localized::finnish(text("Oppitunti")),
                    })
                    .collect(),
                quizzes: BTreeMap::from([(
                    Lang::Fi,
                    Quiz::new(module, Lang::Fi, "Koe".to_owned(), revision.clone(), Vec::new()),
                )]),
            }
        })
        .collect();
    Course {
        id: "kuntoutus".parse().unwrap(),
        title: Localized::finnish("Kurssi".to_owned()),
        summary: Localized::finnish("Tiivistelmä".to_owned()),
        modules,
        quiz_rules: QuizRules::default(),
        certificate: CertificateRules { valid_months: Some(36), hours: 3 },
        revision,
    }
}

fn step_into(record: &mut Record, step: &Step) {
    match step {
        Step::Lesson(lesson) => drop(record.read.insert((lesson.module.clone(), lesson.lesson.clone()))),
        Step::Quiz(module) => drop(record.passed.insert(module.clone())),
    }
}

#[test]
fn what_is_missing_is_listed_in_the_order_it_is_best_done_and_shrinks_to_nothing() {
    let course = course(2, 2);
    let mut record = Record::default();
    let mut left = Progress::of(&course, &record).missing(&course);
    assert_eq!(left.len(), 6);
    while let Some(step) = left.first() {
        step_into(&mut record, step);
        let after = Progress::of(&course, &record).missing(&course);
        assert_eq!(after, left[1..]);
        left = after;
    }
    assert!(Progress::of(&course, &record).is_complete());
}

#[test]
fn a_completed_course_stays_complete_when_lessons_are_added() {
    let record = Record { completed_at: Some(Timestamp::UNIX_EPOCH), ..Record::default() };
    let progress = Progress::of(&course(3, 5), &record);
    assert!(progress.is_complete() && !progress.all_steps_done());
}

#[test]
fn records_of_lessons_that_no_longer_exist_count_for_nothing() {
    let record = Record {
        read: [("m9".parse().unwrap(), "l0".parse().unwrap()), ("m0".parse().unwrap(), "l9".parse().unwrap())].into(),
        ..Record::default()
    };
    assert_eq!(Progress::of(&course(2, 2), &record).done(), 0);
}

proptest! {
    #[test]
    fn progress_never_falls_and_never_exceeds_the_course(steps in prop::collection::vec((0usize..4, 0usize..5), 0..40)) {
        let course = course(3, 4);
        let (mut record, mut done) = (Record::default(), 0);
        for (module, lesson) in steps {
            let module: ModuleId = format!("m{module}").parse().unwrap();
            let step = if lesson == 4 { Step::Quiz(module) } else {
                Step::Lesson(course.lesson_ref(&module, &format!("l{lesson}").parse().unwrap()))
            };
            step_into(&mut record, &step);
            let progress = Progress::of(&course, &record);
            prop_assert!(progress.done() >= done && progress.done() <= progress.total());
            done = progress.done();
        }
    }
}
