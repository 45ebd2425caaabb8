use std::collections::BTreeMap;

use course::{
    Lang, Localized, RoleId,
    certificate::CertificateCode,
    progress::Progress,
    quiz::{Draw, Quiz, QuizRules},
    role::{Requirement, Role},
};

use super::{School, at, learner, small_course::right_answer};
use crate::learning::RoleError;

const FIRST: u8 = 1;

fn nurse() -> RoleId {
    "hoitaja".parse().unwrap()
}

impl School {
    /// With a role that requires only the second module.
    async fn with_role() -> Self {
        let mut school = Self::with(&[learner(FIRST)]).await;
        school.course.roles = vec![Role {
            id: nurse(),
            title: Localized::finnish("Hoitaja".to_owned()),
            requirements: vec![Requirement {
                module: "jatko".parse().unwrap(),
                lessons: None,
                why: Localized::finnish("Tarvitset tätä.".to_owned()),
            }],
        }];
        school
    }

    async fn choose(&self, role: Option<&RoleId>, minutes: i64) -> bool {
        self.learning.choose_role(learner(FIRST), &self.course, role, at(minutes)).await.unwrap()
    }

    async fn progress(&self) -> Progress {
        let record = self.learning.record(learner(FIRST), &self.course.id).await.unwrap();
        Progress::of(&self.course, &record)
    }
}

#[tokio::test]
async fn a_role_says_what_is_required_until_another_one_is_chosen() {
    let school = School::with_role().await;
    assert!(!school.choose(Some(&nurse()), 0).await);
    assert_eq!((school.progress().await.role, school.progress().await.total()), (Some(nurse()), 1));
    assert!(!school.choose(None, 1).await);
    assert_eq!((school.progress().await.role, school.progress().await.total()), (None, 4));
}

#[tokio::test]
async fn a_role_that_the_course_does_not_have_cannot_be_chosen() {
    let school = School::with_role().await;
    let unknown = "kokki".parse().unwrap();
    let chosen = school.learning.choose_role(learner(FIRST), &school.course, Some(&unknown), at(0)).await;
    assert!(matches!(chosen, Err(RoleError::NotFound)));
}

#[tokio::test]
async fn choosing_a_role_in_which_nothing_is_missing_completes_the_course() {
    let school = School::with_role().await;
    assert!(!school.read(learner(FIRST), "jatko", "kolmas", 0).await.completed_now);
    assert!(school.choose(Some(&nurse()), 1).await);
    assert!(!school.choose(Some(&nurse()), 2).await, "only once");
    assert_eq!(school.progress().await.completed_at, Some(at(1)));
}

#[tokio::test]
async fn each_role_has_a_completion_and_a_certificate_of_its_own() {
    let school = School::with_role().await;
    school.choose(Some(&nurse()), 0).await;
    assert!(school.read(learner(FIRST), "jatko", "kolmas", 1).await.completed_now);
    let certify = async |number: u8, minutes| {
        let (holder, code) = ("Todistuksen Saaja".parse().unwrap(), CertificateCode::from_random([number; 10]));
        let issued =
            school.learning.issue_certificate(learner(FIRST), &school.course, holder, Lang::Fi, code, at(minutes));
        issued.await.unwrap()
    };
    let as_nurse = certify(1, 2).await;
    assert_eq!((as_nurse.role.as_deref(), as_nurse.hours), (Some("Hoitaja"), 1));
    assert_eq!(as_nurse.modules.len(), 1);

    school.choose(None, 3).await;
    school.complete(learner(FIRST), 1, 4).await;
    let whole = certify(2, 5).await;
    assert_eq!((whole.role, whole.hours, whole.modules.len()), (None, 4, 2));
    let held = school.learning.certificates_of(learner(FIRST)).await.unwrap();
    assert!(held.iter().all(|held| held.superseded_by.is_none()), "neither takes the place of the other");
    school.choose(Some(&nurse()), 6).await;
    assert_eq!(certify(3, 7).await.code, as_nurse.code);
}

#[tokio::test]
async fn a_quiz_over_the_course_asks_about_the_modules_of_the_role() {
    let mut school = School::with_role().await;
    let own = school.course.modules[0].quizzes[&Lang::Fi].clone();
    let other = {
        let questions = own.questions().map(|question| {
            let id = format!("jatko-{}", question.id).parse().unwrap();
            course::quiz::Question { id, ..question.clone() }
        });
        let module = school.course.module_ref(&"jatko".parse().unwrap());
        Quiz::new(module, Lang::Fi, "Koe".to_owned(), own.revision.clone(), questions.collect())
    };
    let exam = Quiz::over(
        other.module.clone(),
        Lang::Fi,
        "Loppukoe".to_owned(),
        own.revision.clone(),
        [&own, &other].into_iter(),
    );
    school.course.modules[1].quizzes = BTreeMap::from([(Lang::Fi, other)]);
    school.course.modules[1].course_quizzes = BTreeMap::from([(Lang::Fi, exam.clone())]);
    school.course.modules[1].quiz_rules = QuizRules { draw: Draw::PerObjective(1), ..QuizRules::default() };
    let drawn = async |number: u8, minutes| {
        let (id, seed) = (super::attempt_id(number), u64::from(number));
        let begun = school.learning.begin_attempt(learner(FIRST), &school.course, &exam, id, seed, at(minutes)).await;
        let attempt = school.learning.attempt(learner(FIRST), begun.unwrap(), at(minutes)).await.unwrap();
        for place in 0..attempt.sheet.questions.len() {
            school.answer(learner(FIRST), &attempt, place, &right_answer(), minutes).await;
        }
        let submitted = school.learning.submit(learner(FIRST), &attempt, &school.course, at(minutes)).await.unwrap();
        submitted.grade.objectives().into_iter().map(|grade| grade.objective.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(drawn(1, 0).await, ["alku/T1", "alku/T2", "jatko/T1", "jatko/T2"]);
    school.choose(Some(&nurse()), 1).await;
    assert_eq!(drawn(2, 2).await, ["jatko/T1", "jatko/T2"]);
}

#[tokio::test]
async fn a_quiz_that_is_not_graded_is_neither_passed_nor_paused() {
    let mut school = School::with_role().await;
    school.course.modules[0].quiz_rules.is_graded = false;
    for number in 1..=5 {
        let submitted = school.take_quiz(learner(FIRST), number, false, i64::from(number)).await;
        assert_eq!((submitted.grade.is_graded(), submitted.grade.may_show_key()), (false, false));
    }
    let record = school.learning.record(learner(FIRST), &school.course.id).await.unwrap();
    assert!(record.passed.is_empty());
    assert!(school.read_everything(learner(FIRST), 9).await.completed_now, "reading is all there is to do");
}
