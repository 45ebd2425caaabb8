//! Reports of mistakes: the form in every state, and what editors see.

use app::{
    pages::{
        mistake_form::{
            MistakeErrors, MistakeFormPage, MistakeTakenPage, ReportedKind, ReportedPlace, TypedMistake, mistake_form,
            mistake_taken,
        },
        mistake_report::{MistakeReportPage, ReportStep, StepError, TypedStep, mistake_report},
        mistake_reports::{ListedReport, MistakeReportsPage, PlaceNow, ReportFilter, ReportGroup, mistake_reports},
    },
    render,
    shell::Viewer,
};
use course::{
    Lang,
    catalogue::Catalogue,
    mistake::{InvalidMessage, MistakeKind, MistakePlace, MistakeSpot, TooLong},
};

use super::{Rendered, catalogue, lesson_ref, module_ref, now, revision, shell};

/// What someone hostile or hurried writes.
pub const HOSTILE: &str =
    "<script>alert(1)</script></textarea> & \"lainaus\"\n\n\u{202b}oikealta vasemmalle ${x} {{x}}";

fn lesson() -> MistakePlace {
    MistakePlace::Lesson(lesson_ref("sairausajan-toimeentulo", "toinen"))
}

fn practice() -> MistakePlace {
    MistakePlace::Practice(
        lesson_ref("sairausajan-toimeentulo", "ensimmainen"),
        "ensimmainen-yksi-oikea".parse().unwrap(),
    )
}

fn graded() -> MistakePlace {
    MistakePlace::Graded(module_ref(), "sairausajan-toimeentulo-koe-0".parse().unwrap())
}

fn gone() -> MistakePlace {
    MistakePlace::Practice(lesson_ref("sairausajan-toimeentulo", "ensimmainen"), "poistettu".parse().unwrap())
}

/// The form, and the page after it.
pub fn readers(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let in_lesson =
        |place: &MistakePlace| ReportedPlace::in_lesson(place, &catalogue, lang, "/fi/takaisin".to_owned()).unwrap();
    let in_quiz =
        ReportedPlace { kind: ReportedKind::Graded, stem: in_lesson(&practice()).stem, ..in_lesson(&practice()) };
    let places = [("lesson", in_lesson(&lesson())), ("practice", in_lesson(&practice())), ("graded", in_quiz)];
    let account = viewer.is_signed_in().then(|| "oppija@esimerkki.fi".to_owned());
    let form = |place: &ReportedPlace, typed: TypedMistake, errors| {
        let page = MistakeFormPage { place: place.clone(), account: account.clone(), typed, errors };
        render(|| mistake_form(&shell(lang, viewer, "/reports/new?course=x&lesson=y"), &page))
    };
    let mut pages = Vec::new();
    for (name, place) in &places {
        let html = form(place, TypedMistake::default(), MistakeErrors::default());
        pages.push((format!("mistake-form-{name}"), html));
        let taken = MistakeTakenPage { place: place.clone(), wants_answer: *name == "lesson" };
        let html = render(|| mistake_taken(&shell(lang, viewer, "/reports/taken?course=x"), &taken));
        pages.push((format!("mistake-taken-{name}"), html));
    }
    let errors = [
        MistakeErrors {
            is_kind_missing: true,
            message: Some(InvalidMessage::Missing),
            is_email_invalid: account.is_none(),
            too_many: None,
        },
        MistakeErrors { message: Some(InvalidMessage::TooShort), ..MistakeErrors::default() },
        MistakeErrors { message: Some(InvalidMessage::TooLong { characters: 2_350 }), ..MistakeErrors::default() },
        MistakeErrors { too_many: Some(14), ..MistakeErrors::default() },
    ];
    for (place, errors) in errors.into_iter().enumerate() {
        let typed = TypedMistake {
            kind: (place > 0).then_some(MistakeKind::Typo),
            message: HOSTILE.to_owned(),
            email: "oppija@".to_owned(),
            wants_answer: true,
        };
        pages.push((format!("mistake-form-error-{place}"), form(&places[1].1, typed, errors)));
    }
    pages
}

fn report(number: u32, place: &MistakePlace, kind: MistakeKind, catalogue: &Catalogue) -> ListedReport {
    let old = MistakeSpot {
        place: place.clone(),
        text_lang: Lang::Fi,
        path: "kuntoutus/moduuli/poistettu.fi.md".to_owned(),
        line: None,
        revision: revision(),
    };
    ListedReport {
        id: format!("{number:032x}"),
        spot: MistakeSpot::find(place, catalogue, Lang::Fi).unwrap_or(old),
        kind,
        message: if number == 1 { HOSTILE.to_owned() } else { format!("Ilmoitus {number} kysymyksestä.") },
        lang: if number == 2 { Lang::Sv } else { Lang::Fi },
        can_be_answered: number != 2,
        reported_at: now(),
        closed_at: None,
    }
}

/// The list, and the page of a report in every state.
pub fn editors(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let places = [practice(), lesson(), practice(), graded(), gone()];
    let reports: Vec<_> = (1..)
        .zip(places.into_iter().zip(MistakeKind::ALL))
        .map(|(number, (place, kind))| report(number, &place, kind, &catalogue))
        .collect();
    let closed: Vec<_> =
        reports.iter().cloned().map(|report| ListedReport { closed_at: Some(now()), ..report }).collect();
    let lists = [
        ("open", ReportFilter::Open, reports.clone(), 5),
        ("closed", ReportFilter::Closed, closed.clone(), 5),
        ("many", ReportFilter::Open, reports.clone(), 400),
        ("none-open", ReportFilter::Open, Vec::new(), 0),
        ("none-closed", ReportFilter::Closed, Vec::new(), 0),
    ];
    let mut pages = Vec::new();
    for (name, filter, listed, count) in lists {
        let groups = ReportGroup::group(listed, &catalogue, lang);
        let page = MistakeReportsPage { filter, open: count, closed: count, groups };
        let html = render(|| mistake_reports(&shell(lang, viewer, "/editor/reports"), &page));
        pages.push((format!("mistake-reports-{name}"), html));
    }
    let step = |is_closing: bool, mailed: bool| ReportStep {
        is_closing,
        editor: is_closing.then(|| "hallinta@esimerkki.fi".to_owned()),
        done_at: now(),
        note: HOSTILE.to_owned(),
        answer: if is_closing { HOSTILE.to_owned() } else { String::new() },
        mailed_at: mailed.then(now),
    };
    let steps = vec![step(true, true), step(false, false), step(true, false)];
    let too_long = Some(TooLong { characters: 4_100 });
    let one = [
        ("open", reports[0].clone(), vec![], None),
        ("unanswerable", reports[1].clone(), vec![], Some(StepError::AddressGone)),
        ("graded", reports[3].clone(), vec![], Some(StepError::TooLong { note: too_long, answer: too_long })),
        ("gone", reports[4].clone(), steps[..2].to_vec(), Some(StepError::Conflict)),
        ("closed", closed[0].clone(), steps.clone(), Some(StepError::Conflict)),
        ("forgotten", closed[1].clone(), steps, None),
    ];
    for (name, report, steps, error) in one {
        let place = PlaceNow::new(&report.spot, &catalogue, lang);
        let typed = TypedStep { note: HOSTILE.to_owned(), answer: "Vastaus.".to_owned() };
        let page = MistakeReportPage { report, place, steps, typed, error, open: 2 };
        let html = render(|| mistake_report(&shell(lang, viewer, "/editor/reports/1"), &page));
        pages.push((format!("mistake-report-{name}"), html));
    }
    pages
}
