//! Progress only ever grows, and completion is a promise.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;

use course::{
    Lang, Localized, ModuleId, Revision, RoleId, Timestamp,
    catalogue::{CertificateRules, Course, Lesson, LessonText, Module},
    progress::{Progress, Record, Step},
    quiz::{Quiz, QuizRules},
    role::{Requirement, Role},
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
                        services: Vec::new(),
                        texts: Localized::finnish(text("Oppitunti")),
                    })
                    .collect(),
                quizzes: BTreeMap::from([(
                    Lang::Fi,
                    Quiz::new(module, Lang::Fi, "Koe".to_owned(), revision.clone(), Vec::new()),
                )]),
                course_quizzes: BTreeMap::new(),
                quiz_rules: QuizRules::default(),
            }
        })
        .collect();
    Course {
        id: "kuntoutus".parse().unwrap(),
        title: Localized::finnish("Kurssi".to_owned()),
        summary: Localized::finnish("Tiivistelmä".to_owned()),
        modules,
        roles: Vec::new(),
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
    let record = Record { completions: [(None, Timestamp::UNIX_EPOCH)].into(), ..Record::default() };
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

/// A course in which nurses read one lesson of the first module and take the second one whole.
fn course_with_role() -> (Course, RoleId) {
    let why = || Localized::finnish("Tarvitset tätä työssäsi.".to_owned());
    let id: RoleId = "hoitaja".parse().unwrap();
    let role = Role {
        id: id.clone(),
        title: Localized::finnish("Hoitaja".to_owned()),
        requirements: vec![
            Requirement { module: "m0".parse().unwrap(), lessons: Some(["l1".parse().unwrap()].into()), why: why() },
            Requirement { module: "m1".parse().unwrap(), lessons: None, why: why() },
        ],
    };
    (Course { roles: vec![role], ..course(3, 2) }, id)
}

#[test]
fn a_role_asks_for_its_modules_and_lessons_and_for_the_quizzes_of_whole_modules() {
    let (course, id) = course_with_role();
    let record = Record { role: Some(id.clone()), ..Record::default() };
    let progress = Progress::of(&course, &record);
    let steps: Vec<_> = progress.missing(&course);
    let lesson = |module: &str, lesson: &str| {
        Step::Lesson(course.lesson_ref(&module.parse().unwrap(), &lesson.parse().unwrap()))
    };
    assert_eq!(steps, [lesson("m0", "l1"), lesson("m1", "l0"), lesson("m1", "l1"), Step::Quiz("m1".parse().unwrap())]);
    assert_eq!(progress.total(), 4);
    assert_eq!(course.hours(course.role(&id)), 1, "5 + 30 minutes");
}

#[test]
fn what_was_done_counts_in_every_role_and_each_is_completed_for_itself() {
    let (course, id) = course_with_role();
    let mut record = Record { role: Some(id.clone()), ..Record::default() };
    Progress::of(&course, &record).missing(&course).iter().for_each(|step| step_into(&mut record, step));
    assert!(Progress::of(&course, &record).is_complete());
    record.completions.insert(Some(id), Timestamp::UNIX_EPOCH);
    record.role = None;
    let whole = Progress::of(&course, &record);
    assert_eq!((whole.done(), whole.total(), whole.completed_at), (4, 9, None));
    let gone = Record { role: Some("poistettu".parse().unwrap()), ..record };
    assert_eq!(Progress::of(&course, &gone), whole, "without its role a course is required as a whole");
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
