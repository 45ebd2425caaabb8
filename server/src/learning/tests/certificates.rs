use course::{Lang, certificate::CertificateCode};

use super::{School, at, learner};
use crate::learning::CertificateError;

const FIRST: u8 = 1;

fn code(number: u8) -> CertificateCode {
    CertificateCode::from_random([number; 10])
}

impl School {
    async fn certify(&self, name: &str, number: u8, minutes: i64) -> Result<CertificateCode, CertificateError> {
        let holder = name.parse().unwrap();
        let issued =
            self.learning.issue_certificate(learner(FIRST), &self.course, holder, Lang::Sv, code(number), at(minutes));
        issued.await.map(|certificate| certificate.code)
    }
}

#[tokio::test]
async fn a_certificate_needs_a_completed_course() {
    let school = School::with(&[learner(FIRST)]).await;
    school.read_everything(learner(FIRST), 0).await;
    assert!(matches!(school.certify("Todistuksen Saaja", 1, 1).await, Err(CertificateError::NotComplete)));
    assert!(school.learning.certificates_of(learner(FIRST)).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_certificate_states_what_was_true_when_it_was_issued() {
    let mut school = School::with(&[learner(FIRST)]).await;
    school.complete(learner(FIRST), 1, 5).await;
    school.certify("Todistuksen Saaja", 1, 60).await.unwrap();
    school.course.title = course::Localized::finnish("Uusi nimi".to_owned());

    let issued = school.learning.certificate(&code(1)).await.unwrap().unwrap();
    assert_eq!(issued.superseded_by, None);
    let certificate = issued.certificate;
    assert_eq!((certificate.holder.as_str(), certificate.course_title.as_str()), ("Todistuksen Saaja", "Kursen"));
    assert_eq!((certificate.completed_at, certificate.issued_at), (at(5), at(60)));
    assert_eq!(certificate.valid_until, Some("2028-03-02".parse().unwrap()));
    assert_eq!(certificate.modules[0].objectives, ["Kan T1", "Kan T2"]);
    assert_eq!(certificate.revision, super::small_course::revision('a'));
    assert_eq!(school.learning.certificate(&code(2)).await.unwrap(), None);
}

#[tokio::test]
async fn a_second_certificate_is_never_issued() {
    let school = School::with(&[learner(FIRST)]).await;
    school.complete(learner(FIRST), 1, 0).await;
    let mut codes = Vec::new();
    for certified in (1..=10).map(|number| school.certify("Todistuksen Saaja", number, 1)) {
        codes.push(certified.await.unwrap());
    }
    assert!(codes.iter().all(|issued| *issued == code(1)));
    assert_eq!(school.learning.certificates_of(learner(FIRST)).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_misses_nothing_since_an_edit_is_certified() {
    let mut school = School::with(&[learner(FIRST)]).await;
    school.read(learner(FIRST), "alku", "eka", 0).await;
    school.take_quiz(learner(FIRST), 1, true, 1).await;
    school.course.modules[0].lessons.truncate(1);
    school.course.modules.truncate(1);
    school.certify("Todistuksen Saaja", 1, 2).await.unwrap();
    let record = school.learning.record(learner(FIRST), &school.course.id).await.unwrap();
    assert_eq!(record.completions.get(&None), Some(&at(2)));
}
