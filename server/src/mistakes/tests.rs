//! The use cases on a real database, with a folder for mail.

use std::{fs, path::PathBuf};

use course::{
    Lang, LessonRef, Revision,
    mistake::{MistakeKind, MistakePlace, MistakeSpot},
};
use store::LearnerId;
use tempfile::TempDir;

use super::*;

const EMAIL: &str = "oppija@kurssila.test";

struct Desk {
    mistakes: Mistakes,
    db: Db,
    folder: TempDir,
}

fn day(day: i64) -> Timestamp {
    "2026-03-02T10:00:00Z".parse::<Timestamp>().unwrap() + DAY * i32::try_from(day).unwrap()
}

fn learner() -> LearnerId {
    LearnerId::from_random([7; 16])
}

fn id(number: u8) -> MistakeReportId {
    MistakeReportId::from_random([number; 16])
}

fn report(number: u8, reply_to: Option<ReplyTo>) -> NewMistakeReport {
    let lesson = LessonRef {
        course: "kurssi".parse().unwrap(),
        module: "alku".parse().unwrap(),
        lesson: "eka".parse().unwrap(),
    };
    NewMistakeReport {
        id: id(number),
        spot: MistakeSpot {
            place: MistakePlace::Practice(lesson, "harjoitus".parse().unwrap()),
            text_lang: Lang::Fi,
            path: "kurssi/alku/eka.fi.md".to_owned(),
            line: Some(20),
            revision: Revision::new("0123456789abcdef").unwrap(),
        },
        kind: MistakeKind::Fact,
        message: format!("Ilmoitus numero {number}.").parse().unwrap(),
        lang: Lang::Fi,
        reply_to,
    }
}

fn address() -> ReplyTo {
    ReplyTo::Address(EMAIL.parse().unwrap())
}

fn answering(answer: &str) -> Remarks {
    Remarks { answer: answer.parse().unwrap(), ..Remarks::default() }
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("test.sqlite")).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        tx.add_learner(learner(), &EMAIL.parse().unwrap(), day(0)).await.unwrap();
        tx.commit().await.unwrap();
        let mailer = Mailer::outbox(&folder.path().join("outbox"), "kurssila@kurssila.test").unwrap();
        Self { mistakes: Mistakes::new(db.clone(), mailer), db, folder }
    }

    async fn report(&self, number: u8, reply_to: Option<ReplyTo>) {
        let taken = self.mistakes.report(&report(number, reply_to), Sender::Unknown, day(0)).await.unwrap();
        assert_eq!(taken, Taken::Stored);
    }

    async fn close(&self, number: u8, remarks: Remarks, now: Timestamp) -> bool {
        self.mistakes.step(id(number), StepKind::Closed, None, remarks, now).await.unwrap()
    }

    async fn find(&self, number: u8) -> (MistakeReport, Vec<MistakeStep>) {
        self.mistakes.find(id(number)).await.unwrap().unwrap()
    }

    fn mails(&self) -> Vec<PathBuf> {
        let Ok(files) = fs::read_dir(self.folder.path().join("outbox")) else { return Vec::new() };
        let files = files.map(|file| file.unwrap().path());
        files.filter(|file| file.extension().is_some_and(|ending| ending == "eml")).collect()
    }
}

#[tokio::test]
async fn what_is_reported_is_read_back() {
    let desk = Desk::new().await;
    let new = report(1, None);
    desk.report(1, None).await;
    let (found, steps) = desk.find(1).await;
    assert_eq!((found.spot, found.kind, found.message, found.lang), (new.spot, new.kind, new.message, new.lang));
    assert_eq!((found.reported_at, found.closed_at, found.can_be_answered), (day(0), None, false));
    assert!(steps.is_empty());
    let counts = desk.mistakes.counts().await.unwrap();
    assert_eq!(counts, MistakeCounts { open: 1, closed: 0 });
}

#[tokio::test]
async fn every_kind_of_place_is_read_back() {
    let desk = Desk::new().await;
    let MistakePlace::Practice(lesson, question) = report(1, None).spot.place else { panic!() };
    let places = [
        MistakePlace::Lesson(lesson.clone()),
        MistakePlace::Practice(lesson.clone(), question.clone()),
        MistakePlace::Graded(lesson.module_ref(), question),
    ];
    for (number, place) in (1..).zip(places) {
        let mut new = report(number, None);
        new.spot = MistakeSpot { place, line: None, ..new.spot };
        assert_eq!(desk.mistakes.report(&new, Sender::Unknown, day(0)).await.unwrap(), Taken::Stored);
        assert_eq!(desk.find(number).await.0.spot, new.spot);
    }
    assert_eq!(desk.mistakes.list(MistakeState::Open).await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_report_is_closed_and_reopened_once_at_a_time_and_every_step_is_kept() {
    let desk = Desk::new().await;
    desk.report(1, None).await;
    let editor: Option<EmailAddress> = Some("hallinta@kurssila.test".parse().unwrap());
    let mut done = Vec::new();
    for (kind, at) in [
        (StepKind::Reopened, 1),
        (StepKind::Closed, 2),
        (StepKind::Closed, 3),
        (StepKind::Reopened, 4),
        (StepKind::Closed, 5),
    ] {
        let remarks = Remarks { note: format!("Päivä {at}").parse().unwrap(), ..Remarks::default() };
        done.push(desk.mistakes.step(id(1), kind, editor.clone(), remarks, day(at)).await.unwrap());
    }
    assert_eq!(done, [false, true, false, true, true]);
    let (report, steps) = desk.find(1).await;
    assert_eq!(report.closed_at, Some(day(5)));
    let notes: Vec<_> = steps.iter().map(|step| (step.kind, step.note.as_str(), step.done_at)).collect();
    assert_eq!(
        notes,
        [
            (StepKind::Closed, "Päivä 2", day(2)),
            (StepKind::Reopened, "Päivä 4", day(4)),
            (StepKind::Closed, "Päivä 5", day(5)),
        ]
    );
    assert!(steps.iter().all(|step| step.editor == editor));
    assert!(!desk.close(2, Remarks::default(), day(6)).await, "there is no such report");
}

#[tokio::test]
async fn an_answer_that_could_not_be_mailed_is_mailed_later_and_once() {
    let desk = Desk::new().await;
    desk.report(1, Some(address())).await;
    let outbox = desk.folder.path().join("outbox");
    fs::remove_dir_all(&outbox).unwrap();
    assert!(desk.close(1, answering("Korjattu."), day(1)).await, "closing does not depend on the mail server");
    assert_eq!(desk.find(1).await.1[0].mailed_at, None);
    fs::create_dir(&outbox).unwrap();
    for (at, mails) in [(day(1), 0), (day(2), 1), (day(3), 1)] {
        desk.mistakes.mail_waiting_answers(at).await.unwrap();
        assert_eq!(desk.mails().len(), mails);
    }
    assert_eq!(desk.find(1).await.1[0].mailed_at, Some(day(2)));
    let mail = fs::read_to_string(&desk.mails()[0]).unwrap();
    assert!(mail.contains(&format!("To: {EMAIL}")) && mail.contains("Korjattu."), "{mail}");
}

#[tokio::test]
async fn addresses_are_forgotten_thirty_days_after_closing() {
    let desk = Desk::new().await;
    desk.report(1, Some(address())).await;
    desk.report(2, Some(ReplyTo::Learner(learner()))).await;
    desk.report(3, Some(address())).await;
    for number in [1, 2] {
        assert!(desk.close(number, Remarks::default(), day(1)).await);
    }
    for (at, kept) in [(day(30), true), (day(31), false)] {
        desk.mistakes.forget_reporters(at).await.unwrap();
        for number in [1, 2] {
            assert_eq!(desk.find(number).await.0.can_be_answered, kept, "{number} at {at}");
        }
        assert!(desk.find(3).await.0.can_be_answered, "an open report is still to be answered");
    }
    assert_eq!(desk.find(1).await.0.message.as_str(), "Ilmoitus numero 1.", "what was said stays");
}

#[tokio::test]
async fn reports_stay_when_guests_become_accounts() {
    let desk = Desk::new().await;
    desk.report(1, Some(ReplyTo::Learner(learner()))).await;
    let guest = LearnerId::from_random([8; 16]);
    let mut tx = desk.db.begin().await.unwrap();
    tx.add_guest(guest, day(0)).await.unwrap();
    tx.merge_guest(guest, learner(), day(1)).await.unwrap();
    tx.commit().await.unwrap();
    assert!(desk.close(1, answering("Kiitos!"), day(2)).await);
    assert_eq!(desk.mails().len(), 1);
}

#[tokio::test]
async fn a_day_has_room_for_so_many_reports_and_no_more() {
    let desk = Desk::new().await;
    let mut tx = desk.db.begin().await.unwrap();
    for number in 0..MOST_A_DAY {
        let mut new = report(0, None);
        new.id = MistakeReportId::from_random(u128::from(number).to_be_bytes());
        new.message = format!("Ilmoitus numero {number}.").parse().unwrap();
        assert!(tx.add_mistake_report(&new, day(0)).await.unwrap());
    }
    tx.commit().await.unwrap();
    let mut one_more = report(1, None);
    one_more.message = "Vielä yksi ilmoitus.".parse().unwrap();
    let refused = desk.mistakes.report(&one_more, Sender::Unknown, day(0)).await.unwrap();
    assert!(matches!(refused, Taken::TooMany { .. }));
    assert_eq!(desk.mistakes.report(&one_more, Sender::Unknown, day(1)).await.unwrap(), Taken::Stored);
    assert_eq!(desk.mistakes.list(MistakeState::Open).await.unwrap().len(), MOST_LISTED as usize);
}
