//! Quizzes over the whole course, quizzes that are not graded, and the roles of a course.

use authoring::{Compilation, Diagnostic, Severity};
use course::{Lang, catalogue::Course, quiz::Draw};

use crate::course_folder::{COURSE, CourseFolder, LESSON, QUIZ};

const EXAM_MODULE: &str = "kuntoutus/koe/module.yaml";
const EXAM: &str = "kuntoutus/koe/quiz.fi.md";

/// The sound course with a second module whose quiz is over the course.
fn with_exam(quiz: &str) -> CourseFolder {
    let module = format!(
        "title: {{fi: Kertaus, sv: Repetition}}\nsummary: Kaikki yhdessä.\nminutes: 30\nobjectives: {{T1: Yhdistät asiat.}}\n\
         lessons: [kertaus]\nquiz: {quiz}\n"
    );
    let lesson = "---\ntitle: Kertaus\nminutes: 5\nobjectives: [T1]\nreviewed: 2026-11-01\n---\n\nKertaa.\n\n\
                  ## Harjoittele\n\n### Kuka maksaa?\n\n<!-- question id=kertaus-kuka type=single -->\n\n- [x] Kela\n- [ ] Kunta\n\n\
                  > **Perustelu:** Kela maksaa.\n";
    let question = |id: &str| {
        format!(
            "### Kuka maksaa?\n\n<!-- question id={id} type=single objective=T1 -->\n\n- [x] Kela\n- [ ] Kunta\n\n\
             > **Perustelu:** Kela maksaa.\n\n"
        )
    };
    let bank: String = (1..=3).map(|number| question(&format!("loppu-{number}"))).collect();
    CourseFolder::sound()
        .replace(COURSE, "[perusteet]", "[perusteet, koe]")
        .write(EXAM_MODULE, &module)
        .write("kuntoutus/koe/kertaus.fi.md", lesson)
        .write(EXAM, &format!("---\ntitle: Loppukoe\nreviewed: 2026-11-01\n---\n\n{bank}"))
}

fn course(compilation: &Compilation) -> &Course {
    let catalogue = compilation.catalogue.as_ref().unwrap_or_else(|| panic!("{:#?}", compilation.diagnostics));
    &catalogue.courses[0]
}

fn codes(compilation: &Compilation) -> Vec<&str> {
    let found = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.severity() != Severity::Note);
    found.map(Diagnostic::code).collect()
}

#[test]
fn a_quiz_over_the_course_has_the_questions_of_every_module_with_their_objectives() {
    let compilation = with_exam("{over: course, draw_per_objective: 1, pass_percent: 70}").compile();
    let course = course(&compilation);
    let [basics, exam] = course.modules.as_slice() else { panic!("two modules") };
    let quiz = exam.quiz(Lang::Fi).unwrap();
    assert_eq!(quiz.title, "Loppukoe");
    assert_eq!(quiz.questions().len(), basics.quiz(Lang::Fi).unwrap().questions().len() + 3);
    let mut objectives: Vec<_> = quiz.questions().filter_map(|question| question.objective.as_ref()).collect();
    objectives.dedup();
    let objectives: Vec<_> = objectives.into_iter().map(ToString::to_string).collect();
    assert!(objectives.contains(&"perusteet/T1".to_owned()) && objectives.contains(&"koe/T1".to_owned()));
    for objective in quiz.questions().filter_map(|question| question.objective.as_ref()) {
        assert!(course.objective(&exam.id, objective).is_some(), "{objective}");
    }
    assert_eq!((exam.quiz_rules.draw, exam.quiz_rules.pass_percent), (Draw::PerObjective(1), 70));
    assert!(exam.has_graded_quiz() && exam.is_quiz_over_course() && !basics.is_quiz_over_course());
    assert_eq!(exam.quiz_rules.attempts, basics.quiz_rules.attempts, "what is not said is as in the course");
}

#[test]
fn a_quiz_over_the_course_has_another_revision_when_any_bank_changes() {
    let revision = |folder: CourseFolder| {
        let compilation = folder.compile();
        course(&compilation).modules[1].quiz(Lang::Fi).unwrap().revision.clone()
    };
    let exam = || with_exam("{over: course}");
    assert_eq!(revision(exam()), revision(exam().append(LESSON, "\nLisää.\n")));
    assert_ne!(revision(exam()), revision(exam().replace(QUIZ, "- [ ] Kunta\n", "- [ ] Hyvinvointialue\n")));
}

#[test]
fn a_quiz_that_is_not_graded_asks_nothing() {
    let compilation = with_exam("{over: course, graded: false, draw_per_module: 1}").compile();
    let exam = &course(&compilation).modules[1];
    assert!(exam.has_quiz() && !exam.has_graded_quiz());
    assert_eq!(exam.quiz(Lang::Fi).unwrap().drawn_count(&exam.quiz_rules, None), 2);
}

#[test]
fn a_quiz_over_the_course_needs_a_file_of_its_own() {
    let folder = with_exam("{over: course}").remove(EXAM);
    assert!(codes(&folder.compile()).contains(&"K028"));
    let folder = with_exam("{over: kurssi}");
    assert_eq!(codes(&folder.compile()), ["K205"]);
}

/// A role of the sound course.
fn with_role(requires: &str) -> CourseFolder {
    CourseFolder::sound().append(COURSE, &format!("roles:\n  hoitaja:\n    title: Hoitaja\n    requires: {requires}\n"))
}

#[test]
fn a_role_says_what_it_requires_and_why() {
    let compilation = with_role("{perusteet: {why: Asiakas kysyy., lessons: [tuki]}}").compile();
    let course = course(&compilation);
    let role = course.role(&"hoitaja".parse().unwrap()).unwrap();
    let requirement = role.requirement(&"perusteet".parse().unwrap()).unwrap();
    assert_eq!(requirement.why.get(Lang::Fi), "Asiakas kysyy.");
    let required = ["tuki", "laskurit"].map(|lesson| requirement.requires(&lesson.parse().unwrap()));
    assert_eq!((required, requirement.is_whole()), ([true, false], false));
}

#[test]
fn a_role_does_not_require_what_is_a_draft() {
    let folder = with_exam("{over: course}")
        .append(COURSE, "roles: {hoitaja: {title: Hoitaja, requires: {perusteet: {why: A.}, koe: {why: B.}}}}\n");
    let required = |folder: &CourseFolder| {
        let compilation = folder.compile();
        course(&compilation).roles[0].requirements.iter().map(|found| found.module.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(required(&folder), ["perusteet", "koe"]);
    let draft = folder.replace("kuntoutus/koe/kertaus.fi.md", "minutes: 5", "minutes: 5\ndraft: true");
    assert_eq!(required(&draft), ["perusteet"]);
}

#[test]
fn a_question_stands_in_one_bank_only() {
    let folder = with_exam("{over: course}").replace(EXAM, "id=loppu-1 ", "id=koe-kuka ");
    assert_eq!(codes(&folder.compile()), ["K130"]);
}
