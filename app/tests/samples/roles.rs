//! What a role requires, the pre-test and the final exam.

use std::collections::BTreeMap;

use app::{
    pages::{
        answers::{self, AnswersPage},
        comparison::Comparison,
        course::{self as course_page, CertificateOffer, CoursePage},
        lesson::{self, LessonPage},
        me::{self, MePage},
        overview::{CourseOverview, QuizKind},
        quiz::{self, QuizPage},
        result::{self, AfterResult, ResultPage},
    },
    shell::Viewer,
};
use course::{
    Lang, Localized, ModuleRef,
    catalogue::{Catalogue, Module},
    progress::{ModuleProgress, Progress, Record},
    quiz::{Draw, Grade, NextAttempt, Points, QuestionGrade, Quiz, QuizRules},
    role::{Requirement, Role},
};

use super::{Rendered, attempts, catalogue, half_way, lesson_ref, module_ref, now, render, revision, shell};

/// Requires one lesson of the second module.
pub fn role() -> Role {
    Role {
        id: "laakari".parse().unwrap(),
        title: Localized::finnish("Lääkäri".to_owned()),
        requirements: vec![Requirement {
            module: "sairausajan-toimeentulo".parse().unwrap(),
            lessons: Some(["toinen".parse().unwrap()].into()),
            why: Localized::finnish("Kirjoitat lausunnot, joista toimeentulo riippuu.".to_owned()),
        }],
    }
}

fn in_role() -> Record {
    Record { role: Some("laakari".parse().unwrap()), ..half_way() }
}

fn over_course(module: &mut Module, modules: &[Module]) {
    let id = ModuleRef { course: "kuntoutus".parse().unwrap(), module: module.id.clone() };
    let banks = modules.iter().filter_map(|module| module.quizzes.get(&Lang::Fi));
    let quiz = Quiz::over(id, Lang::Fi, "Koe".to_owned(), revision(), banks);
    module.course_quizzes = BTreeMap::from([(Lang::Fi, quiz)]);
}

/// The first module begins with a pre-test, the second one ends with the exam.
fn with_exam() -> Catalogue {
    let mut catalogue = catalogue();
    let modules = catalogue.courses[0].modules.clone();
    for module in &mut catalogue.courses[0].modules {
        over_course(module, &modules);
    }
    catalogue.courses[0].modules[0].quiz_rules =
        QuizRules { is_graded: false, draw: Draw::PerModule(1), ..QuizRules::default() };
    catalogue
}

fn grade(earned: [u32; 3], pass_percent: u32) -> Grade {
    let objectives = ["hyva-kuntoutuskaytanto/T1", "hyva-kuntoutuskaytanto/T2", "sairausajan-toimeentulo/T1"];
    let questions = objectives.into_iter().zip(earned).map(|(objective, earned)| QuestionGrade {
        question: "koe".parse().unwrap(),
        objective: Some(objective.parse().unwrap()),
        earned: Points::from_hundredths(earned),
        max: Points::whole(1),
    });
    Grade { questions: questions.collect(), pass_percent }
}

pub fn pages(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = with_exam();
    let course = &catalogue.courses[0];
    let at = |path: &str| shell(lang, viewer, path);
    let progress = Progress::of(course, &in_role());
    let overview = CourseOverview::new(course, &progress, lang);
    let page = CoursePage { overview: overview.clone(), certificate: CertificateOffer::Incomplete };
    let mut pages = vec![("course-role".to_owned(), render(|| course_page::course(&at("/courses/kuntoutus"), &page)))];

    let id = lesson_ref("sairausajan-toimeentulo", "toinen");
    let of_module = ModuleProgress::of(catalogue.lesson(&id).unwrap().1, Some(&role()), &in_role());
    let page = LessonPage::new(&catalogue, &id, &of_module, BTreeMap::new(), lang).unwrap();
    let html = render(|| lesson::lesson(&at("/courses/kuntoutus/sairausajan-toimeentulo/toinen"), &page));
    pages.push(("lesson-role".to_owned(), html));

    let pretest = ModuleRef { module: "hyva-kuntoutuskaytanto".parse().unwrap(), ..module_ref() };
    let exam = module_ref();
    let again = || AfterResult::TryAgain { left: 2 };
    let quizzes = [
        (
            "pretest",
            QuizKind::Pretest,
            &pretest,
            grade([100, 50, 0], 0),
            AfterResult::Complete(CertificateOffer::Ready),
        ),
        ("exam-failed", QuizKind::Exam, &exam, grade([100, 0, 0], 80), again()),
        (
            "exam-passed",
            QuizKind::Exam,
            &exam,
            grade([100, 100, 100], 80),
            AfterResult::Complete(CertificateOffer::Ready),
        ),
    ];
    for (name, kind, module, grade, next) in quizzes {
        let begin = NextAttempt::Begin { left: 3 };
        let page =
            QuizPage::new(course, module, progress.module(&module.module), begin, attempts(lang), Some(&grade), lang);
        let page = page.unwrap();
        assert_eq!(page.kind, kind);
        pages.push((format!("quiz-{name}"), render(|| quiz::quiz(&at("/quizzes/kuntoutus/x"), &page))));
        let page = ResultPage::new(course, module, "a1b2c3".to_owned(), &grade, now(), next, lang).unwrap();
        pages.push((format!("result-{name}"), render(|| result::result(&at("/attempts/a1b2c3/result"), &page))));
        let page = AnswersPage {
            attempt: "a1b2c3".to_owned(),
            module: module.clone(),
            module_title: page.module_title.clone(),
            kind,
            text_lang: Lang::Fi,
            submitted_at: now(),
            passed: grade.may_show_key(),
            questions: Vec::new(),
        };
        pages.push((format!("answers-{name}"), render(|| answers::answers(&at("/attempts/a1b2c3/answers"), &page))));
    }

    let (before, after) = (grade([0, 50, 0], 0), grade([100, 100, 50], 80));
    let taken =
        [("both", Some((&pretest, &before)), Some((&exam, &after))), ("before", Some((&pretest, &before)), None)];
    for (name, before, after) in taken {
        let page = MePage {
            email: None,
            courses: vec![overview.clone()],
            certificates: Vec::new(),
            attempts: attempts(lang),
            comparisons: Comparison::new(course, before, after, lang).into_iter().collect(),
        };
        pages.push((format!("me-compared-{name}"), render(|| me::me(&at("/me"), &page))));
    }
    pages
}
