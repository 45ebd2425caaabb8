//! A course as small as it can be with everything in it: two modules, three lessons, a quiz, a practice question.

use std::collections::BTreeMap;

use course::{
    Lang, Localized, Revision, SafeHtml,
    catalogue::{Block, CertificateRules, Course, Lesson, LessonText, Module, Objective},
    quiz::{Body, Choice, Question, Quiz, QuizRules, Response},
};

/// The right answer to every question of the course.
pub(crate) fn right_answer() -> Response {
    Response::Single { option: "oikea".parse().unwrap() }
}

/// A wrong answer to every question of the course.
pub(crate) fn wrong_answer() -> Response {
    Response::Single { option: "vaara".parse().unwrap() }
}

/// The quiz of the first module.
pub(crate) fn quiz(course: &Course) -> &Quiz {
    course.modules[0].quiz(Lang::Fi).unwrap()
}

/// The practice question of the first lesson.
pub(crate) fn practice(course: &Course) -> &Question {
    course.modules[0].lessons[0].texts.get(Lang::Fi).questions().next().unwrap()
}

pub(crate) fn revision(digit: char) -> Revision {
    Revision::new(&digit.to_string().repeat(16)).unwrap()
}

pub(crate) fn small_course() -> Course {
    let id = "kurssi".parse().unwrap();
    let mut course = Course {
        id,
        title: both("Kurssi", "Kursen"),
        summary: both("Lyhyt.", "Kort."),
        modules: Vec::new(),
        roles: Vec::new(),
        certificate: CertificateRules { valid_months: Some(24), hours: 4 },
        revision: revision('a'),
    };
    let module = course.module_ref(&"alku".parse().unwrap());
    let bank = |lang: Lang| {
        let names = [("t1-a", "T1"), ("t1-b", "T1"), ("t2-a", "T2"), ("t2-b", "T2"), ("t2-c", "T2")];
        let questions = names.map(|(name, objective)| question(name, Some(objective))).into();
        Quiz::new(module.clone(), lang, "Koe".to_owned(), revision('b'), questions)
    };
    course.modules = vec![
        Module {
            id: "alku".parse().unwrap(),
            title: both("Alku", "Början"),
            summary: both("Ensin.", "Först."),
            minutes: 20,
            objectives: vec![objective("T1"), objective("T2")],
            lessons: vec![lesson("eka", vec![question("harjoitus", None)]), lesson("toka", Vec::new())],
            quizzes: BTreeMap::from([(Lang::Fi, bank(Lang::Fi)), (Lang::Sv, bank(Lang::Sv))]),
            course_quizzes: BTreeMap::new(),
            quiz_rules: QuizRules::default(),
        },
        Module {
            id: "jatko".parse().unwrap(),
            title: both("Jatko", "Fortsättning"),
            summary: both("Sitten.", "Sedan."),
            minutes: 10,
            objectives: vec![objective("T1")],
            lessons: vec![lesson("kolmas", Vec::new())],
            quizzes: BTreeMap::new(),
            course_quizzes: BTreeMap::new(),
            quiz_rules: QuizRules::default(),
        },
    ];
    course
}

fn both(finnish: &str, swedish: &str) -> Localized<String> {
    Localized::from_versions(BTreeMap::from([(Lang::Fi, finnish.to_owned()), (Lang::Sv, swedish.to_owned())])).unwrap()
}

fn objective(name: &str) -> Objective {
    Objective { id: name.parse().unwrap(), text: both(&format!("Osaa {name}"), &format!("Kan {name}")) }
}

pub(crate) fn lesson(name: &str, questions: Vec<Question>) -> Lesson {
    Lesson {
        id: name.parse().unwrap(),
        minutes: 5,
        objectives: Vec::new(),
        services: Vec::new(),
        texts: Localized::finnish(LessonText {
            title: name.to_owned(),
            title_line: 2,
            summary: None,
            reviewed: "2026-01-01".parse().unwrap(),
            reviewed_line: 5,
            review_due: None,
            sources: Vec::new(),
            blocks: questions.into_iter().map(|question| Block::Question(Box::new(question))).collect(),
            headings: Vec::new(),
            facts: Vec::new(),
            terms: Vec::new(),
            is_draft: false,
            path: format!("{name}.fi.md"),
        }),
    }
}

fn question(name: &str, objective: Option<&str>) -> Question {
    let choice = |id: &str| Choice { id: id.parse().unwrap(), text: SafeHtml::from_text(id), feedback: None };
    Question {
        id: name.parse().unwrap(),
        objective: objective.map(|objective| objective.parse().unwrap()),
        line: Some(7),
        points: 1,
        stem: SafeHtml::from_text("Mikä on oikein?"),
        context: SafeHtml::default(),
        hint: None,
        explanation: Some(SafeHtml::from_text("Niin se on.")),
        source: None,
        body: Body::Single { options: vec![choice("oikea"), choice("vaara")], right: "oikea".parse().unwrap() },
    }
}
