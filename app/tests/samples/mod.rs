//! Sample values for every page, and every page rendered with them.

mod facts;
pub mod mistakes;
mod questions;
mod roles;
mod tools;
mod videos;

use std::{collections::BTreeMap, sync::Arc};

use app::{
    components::question::QuestionCard,
    pages::{
        admin::{self, AdminPage, FilterError, QuestionOrder},
        answers::{self, AnsweredQuestion, AnswersPage},
        attempt::{self, AttemptAnswer, AttemptFrame, AttemptQuestionPage, AttemptReviewPage},
        certificate::{self, CertificateNamePage, VerifyOutcome, VerifyPage},
        codes::{self, CodeTitle, CodesPage, Example, ExplanationPage},
        content::{self, ContentPage},
        course::{self as course_page, CertificateOffer, CoursePage},
        error::{self, Conflict, ErrorKind, ErrorPage},
        facts::{self as facts_page, FactFilter, FactsPage},
        freshness::{self, FreshnessPage},
        glossary::{self, GlossaryPage},
        home::{self, HomePage},
        lesson::{self, LessonBlock, LessonPage},
        me::{self, CertificateSummary, Freshness, MePage},
        overview::{CourseOverview, QuizKind},
        problems::{self, Problem, ProblemsPage, Severity},
        proof::{self, ProofPage, ProofsPage},
        quiz::{self, AttemptState, AttemptSummary, QuizPage},
        result::{self, AfterResult, ResultPage},
        search::{self, SearchPage},
        sign_in::{self, CodeError, CodePage, LinkPage, SignInError, SignInPage},
    },
    render,
    shell::{Assets, Shell, Theme, Viewer},
};
use course::{
    Date, Lang, LessonRef, Localized, ModuleRef, Revision, SafeHtml, Timestamp,
    catalogue::{
        Block, Catalogue, CertificateRules, Course, FactUse, Heading, Lesson, LessonText, Module, Objective, Page,
    },
    certificate::{Certificate, CertificateCode, CertifiedModule, InvalidName},
    facts::{Certainty, Source, Term},
    progress::{ModuleProgress, Progress, Record, Step},
    quiz::{Grade, NextAttempt, Points, Quiz, QuizRules, ResponseError},
    report::{CompletionReport, ModuleReport, Period, QuestionReport, WeekReport},
    search::{Finding, Findings, Marked, Place, SearchQuery},
};

use questions::{answered, multiple, number, practice, question, responses, single, true_false, underway, unreadable};

/// A word that stands only in the key and in feedback: it must be on no page before an answer.
pub const KEY: &str = "avainsana";

/// Somebody of each kind.
pub fn viewers() -> [Viewer; 4] {
    [Viewer::Anonymous, Viewer::Guest, Viewer::Learner, Viewer::Admin]
}

/// The frame of a page at `path`, which begins with the language.
pub fn shell(lang: Lang, viewer: Viewer, path: &str) -> Shell {
    Shell {
        lang,
        path: format!("/{lang}{path}"),
        origin: Arc::from("https://kurssila.example"),
        viewer,
        theme: Theme::System,
        assets: Arc::new(Assets {
            css: "/assets/site.0a1b.css".to_owned(),
            font: "/assets/atkinson.2c3d.woff2".to_owned(),
            icon: "/assets/icon.4e5f.svg".to_owned(),
            boot: "/assets/boot.6a7b.js".to_owned(),
            js: "/assets/islands.8c9d.js".to_owned(),
            wasm: "/assets/islands.e0f1.wasm".to_owned(),
        }),
        course: "kuntoutus".parse().unwrap(),
        is_preview: false,
    }
}

pub fn now() -> Timestamp {
    "2026-11-21T12:05:00Z".parse().unwrap()
}

fn today() -> Date {
    "2026-11-21".parse().unwrap()
}

fn in_two(finnish: &str, swedish: &str) -> Localized<String> {
    let versions = BTreeMap::from([(Lang::Fi, finnish.to_owned()), (Lang::Sv, swedish.to_owned())]);
    Localized::from_versions(versions).unwrap()
}

fn html(text: &str) -> SafeHtml {
    SafeHtml::vouched(text.to_owned())
}

fn lesson_text(id: &str, title: &str) -> LessonText {
    let mut blocks = vec![Block::Html(html(
        "<h2 id=\"laskurit\">Laskurit</h2><p>Raja on \
         <a class=\"fact\" id=\"mention:spr.raja:1\" href=\"#fact-spr.raja\">60 päivää</a> eli \
         <a class=\"fact\" id=\"mention:spr.viikot:1\" href=\"#fact-spr.viikot\">noin 10 viikkoa</a>, vuodesta \
         <a class=\"fact unverified\" id=\"mention:spr.vuosi:1\" href=\"#fact-spr.vuosi\">1968</a> \
         <span class=\"mark\">tarkistettava</span>. Entinen raja oli \
         <a class=\"fact expired\" id=\"mention:spr.vanhentunut:1\" href=\"#fact-spr.vanhentunut\">30 päivää</a> \
         <span class=\"mark\">vanhentunut</span>. Maksu on \
         <a class=\"fact\" id=\"mention:spr.maksu:1\" href=\"#fact-spr.maksu\">12,50 €</a>, siis \
         <a class=\"fact\" id=\"mention:spr.maksu:2\" href=\"#fact-spr.maksu\">12,50 €</a>, katso \
         <a class=\"term\" href=\"/~/glossary#kuntoutusraha\">kuntoutusraha</a>.</p>",
    ))];
    blocks.extend(practice(id).into_iter().map(|question| Block::Question(Box::new(question))));
    blocks.push(Block::Html(html("<p>Loppu.</p>")));
    LessonText {
        title: title.to_owned(),
        title_line: 2,
        summary: Some("Kaksi laskuria, kaksi tahtia.".to_owned()),
        reviewed: today(),
        reviewed_line: 5,
        review_due: Some("2027-11-21".parse().unwrap()),
        sources: vec![source(Some("https://www.kela.fi/")), source(None)],
        blocks,
        headings: vec![Heading { anchor: "laskurit".to_owned(), text: "Laskurit".to_owned() }],
        facts: [("spr.raja", 1), ("spr.viikot", 1), ("spr.vuosi", 1), ("spr.vanhentunut", 1), ("spr.maksu", 2)]
            .map(|(fact, mentions)| FactUse { fact: fact.parse().unwrap(), mentions })
            .into(),
        terms: vec!["kuntoutusraha".parse().unwrap()],
        is_draft: false,
        path: "kuntoutus/moduuli/oppitunti.fi.md".to_owned(),
    }
}

fn without_questions(mut text: LessonText) -> LessonText {
    text.blocks.retain(|block| matches!(block, Block::Html(_)));
    text
}

fn source(url: Option<&str>) -> Source {
    Source { title: "Kela: Pikaopas".to_owned(), url: url.map(str::to_owned), checked: Some(today()) }
}

fn lesson_of(id: &str, objective: &str) -> Lesson {
    let in_finnish = lesson_text(id, "Kaksi laskuria & tarkistuspisteet");
    let texts = if id == "toinen" {
        let versions = BTreeMap::from([(Lang::Fi, in_finnish), (Lang::Sv, lesson_text(id, "Två räknare"))]);
        Localized::from_versions(versions).unwrap()
    } else {
        Localized::finnish(in_finnish)
    };
    Lesson {
        id: id.parse().unwrap(),
        minutes: 12,
        objectives: vec![objective.parse().unwrap()],
        services: Vec::new(),
        texts,
    }
}

fn module(id: &str) -> Module {
    let module = ModuleRef { course: "kuntoutus".parse().unwrap(), module: id.parse().unwrap() };
    let bank = [("T1", single()), ("T1", multiple()), ("T2", true_false()), ("T2", number())];
    let questions = bank
        .into_iter()
        .enumerate()
        .map(|(place, (objective, body))| question(&format!("{id}-koe-{place}"), Some(objective), body));
    let quiz = Quiz::new(module.clone(), Lang::Fi, "Moduulin koe".to_owned(), revision(), questions.collect());
    let mut lessons = vec![lesson_of("ensimmainen", "T1"), lesson_of("toinen", "T2")];
    if id == "hyva-kuntoutuskaytanto" {
        for lesson in &mut lessons {
            lesson.texts = Localized::finnish(without_questions(lesson_text("ilman", "Tunnusmerkit")));
        }
    }
    Module {
        id: module.module,
        title: in_two("Sairausajan toimeentulo", "Utkomst under sjukdom"),
        summary: in_two("Kuka maksaa ja milloin.", "Vem betalar och när."),
        minutes: 40,
        objectives: ["T1", "T2"]
            .map(|id| Objective { id: id.parse().unwrap(), text: in_two("erotat laskurit", "skiljer på räknarna") })
            .into(),
        lessons,
        quizzes: BTreeMap::from([(Lang::Fi, quiz)]),
        course_quizzes: BTreeMap::new(),
        quiz_rules: QuizRules::default(),
    }
}

fn revision() -> Revision {
    Revision::new("0123456789abcdef").unwrap()
}

/// A small course with every kind of question, facts of every certainty and gaps in every translation.
pub fn catalogue() -> Catalogue {
    let course = Course {
        id: "kuntoutus".parse().unwrap(),
        title: in_two("Kelan kuntoutus ja sairausajan toimeentulo", "FPA:s rehabilitering"),
        summary: in_two("Kurssi ammattilaiselle.", "En kurs för proffs."),
        modules: vec![module("hyva-kuntoutuskaytanto"), module("sairausajan-toimeentulo")],
        roles: vec![roles::role()],
        certificate: CertificateRules { valid_months: Some(36), hours: 3 },
        revision: revision(),
    };
    let terms = ["kuntoutusraha", "aikuinen", "öljy", "ääni"].into_iter().enumerate().map(|(place, term)| {
        let id = if term.is_ascii() { term.to_owned() } else { format!("termi-{place}") };
        let term = Term {
            term: in_two(term, "rehabiliteringspenning"),
            definition: Localized::finnish("Etuus kuntoutuksen ajalta.".to_owned()),
        };
        (id.parse().unwrap(), term)
    });
    let page = Page {
        title: "Saavutettavuusseloste".to_owned(),
        reviewed: today(),
        html: html("<p>Kaikille <a href=\"/~/glossary\">sanasto</a>.</p>"),
    };
    let pages = BTreeMap::from([("accessibility".parse().unwrap(), Localized::finnish(page))]);
    Catalogue::new(vec![course], facts::facts(), terms.collect(), pages, Vec::new(), revision()).unwrap()
}

/// The second module, whose lessons have practice questions.
pub fn module_ref() -> ModuleRef {
    ModuleRef { course: "kuntoutus".parse().unwrap(), module: "sairausajan-toimeentulo".parse().unwrap() }
}

fn lesson_ref(module: &str, lesson: &str) -> LessonRef {
    LessonRef { course: "kuntoutus".parse().unwrap(), module: module.parse().unwrap(), lesson: lesson.parse().unwrap() }
}

fn record(read: &[(&str, &str)], passed: &[&str]) -> Record {
    Record {
        read: read.iter().map(|(module, lesson)| (module.parse().unwrap(), lesson.parse().unwrap())).collect(),
        passed: passed.iter().map(|module| module.parse().unwrap()).collect(),
        ..Record::default()
    }
}

fn half_way() -> Record {
    let read = [
        ("hyva-kuntoutuskaytanto", "ensimmainen"),
        ("hyva-kuntoutuskaytanto", "toinen"),
        ("sairausajan-toimeentulo", "ensimmainen"),
    ];
    record(&read, &["hyva-kuntoutuskaytanto"])
}

fn all_done() -> Record {
    let mut record = half_way();
    record.read.insert(("sairausajan-toimeentulo".parse().unwrap(), "toinen".parse().unwrap()));
    record.passed.insert("sairausajan-toimeentulo".parse().unwrap());
    record.completions.insert(None, now());
    record
}

fn code() -> CertificateCode {
    CertificateCode::from_random([7; 10])
}

/// The cards of a lesson in which every practice question has an answer.
pub fn answered_cards(lang: Lang) -> Vec<QuestionCard> {
    let catalogue = catalogue();
    let id = lesson_ref("sairausajan-toimeentulo", "ensimmainen");
    let progress = ModuleProgress::of(catalogue.lesson(&id).unwrap().1, None, &half_way());
    let page = LessonPage::new(&catalogue, &id, &progress, answered(), lang).unwrap();
    let cards = page.blocks.into_iter().filter_map(|block| match block {
        LessonBlock::Question(card) => Some(*card),
        LessonBlock::Html(_) | LessonBlock::Tool(_) | LessonBlock::Video(_) => None,
    });
    cards.collect()
}

fn grade(earned: u32) -> Grade {
    let question = |objective: &str, earned: u32| course::quiz::QuestionGrade {
        question: "koe".parse().unwrap(),
        objective: Some(objective.parse().unwrap()),
        earned: Points::from_hundredths(earned),
        max: Points::whole(1),
    };
    Grade { questions: vec![question("T1", 100), question("T2", earned)], pass_percent: 80 }
}

fn attempts(lang: Lang) -> Vec<AttemptSummary> {
    let states = [
        AttemptState::Open { closes_at: now() },
        AttemptState::Submitted { at: now(), percent: 62, passed: false },
        AttemptState::Submitted { at: now(), percent: 92, passed: true },
        AttemptState::Expired,
    ];
    let title = app::Text::of(&in_two("Sairausajan toimeentulo", "Utkomst"), lang);
    let summary = |kind, state| AttemptSummary {
        attempt: "a1b2c3".to_owned(),
        module_title: title.clone(),
        kind,
        started_at: now(),
        state,
    };
    let pretest = summary(QuizKind::Pretest, AttemptState::Submitted { at: now(), percent: 40, passed: true });
    states.map(|state| summary(QuizKind::Module, state)).into_iter().chain([pretest]).collect()
}

fn frame(lang: Lang) -> AttemptFrame {
    AttemptFrame {
        attempt: "a1b2c3".to_owned(),
        module: module_ref(),
        module_title: app::Text::of(&in_two("Sairausajan toimeentulo", "Utkomst"), lang),
        kind: QuizKind::Module,
        text_lang: Lang::Fi,
        answered: vec![true, false, true, false],
        closes_at: now(),
    }
}

fn certificate_of(lang: Lang) -> Certificate {
    Certificate {
        code: code(),
        course: "kuntoutus".parse().unwrap(),
        course_title: "Kelan kuntoutus".to_owned(),
        revision: revision(),
        lang,
        holder: "Todistuksen Saaja".parse().unwrap(),
        role: Some("Lääkäri".to_owned()),
        modules: vec![CertifiedModule {
            title: "Sairausajan toimeentulo".to_owned(),
            objectives: vec!["erottaa laskurit".to_owned()],
        }],
        hours: 3,
        completed_at: now(),
        issued_at: now(),
        valid_until: Some("2029-11-21".parse().unwrap()),
    }
}

fn report() -> CompletionReport {
    let weeks = (0..30).map(|week| WeekReport {
        monday: "2026-04-27".parse::<Date>().unwrap().saturating_add(jiff_weeks(week)),
        active: 3 * week.unsigned_abs(),
        completed: week.unsigned_abs(),
    });
    let question = |id: &str, answered, right| QuestionReport {
        module: "sairausajan-toimeentulo".parse().unwrap(),
        question: id.parse().unwrap(),
        lang: Lang::Fi,
        answered,
        right,
        hints: answered / 4,
    };
    CompletionReport {
        started: 12_487,
        active: 352,
        completed: 91,
        modules: vec![ModuleReport {
            module: "sairausajan-toimeentulo".parse().unwrap(),
            lessons: vec![("ensimmainen".parse().unwrap(), 412), ("poistettu".parse().unwrap(), 301)],
            attempted: 133,
            passed: 140,
        }],
        weeks: weeks.collect(),
        questions: vec![
            question("sairausajan-toimeentulo-koe-0", 61, 23),
            question("ensimmainen-luku", 7, 7),
            question("poistettu", 0, 0),
        ],
    }
}

fn jiff_weeks(weeks: i64) -> jiff::Span {
    jiff::Span::new().weeks(weeks)
}

/// A page by name, rendered.
pub type Rendered = (String, String);

/// Every page in every state, for one viewer in one language.
pub fn pages(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let mut rendered = reading(lang, viewer);
    rendered.extend(quizzes(lang, viewer));
    rendered.extend(roles::pages(lang, viewer));
    rendered.extend(accounts(lang, viewer));
    rendered.extend(registers(lang, viewer));
    rendered.extend(searches(lang, viewer));
    rendered.extend(mistakes::readers(lang, viewer));
    rendered.extend(mistakes::editors(lang, viewer));
    rendered.extend(tools::pages(lang, viewer));
    rendered.extend(videos::pages(lang, viewer));
    rendered.extend(errors(lang, viewer));
    rendered
}

/// Home, course and lessons.
fn reading(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let course = &catalogue.courses[0];
    let progress = |record: &Record| Progress::of(course, record);
    let overview = |record: &Record| CourseOverview::new(course, &progress(record), lang);
    let at = |path: &str| shell(lang, viewer, path);
    let mut pages = Vec::new();
    for (name, record) in [("fresh", Record::default()), ("half-way", half_way()), ("done", all_done())] {
        let page = HomePage { courses: vec![overview(&record)] };
        pages.push((format!("home-{name}"), render(|| home::home(&at(""), &page))));
        let offer = if name == "done" { CertificateOffer::Issued(code()) } else { CertificateOffer::Incomplete };
        let page = CoursePage { overview: overview(&record), certificate: offer };
        pages.push((format!("course-{name}"), render(|| course_page::course(&at("/courses/kuntoutus"), &page))));
    }
    for (name, certificate) in [("ready", CertificateOffer::Ready), ("sign-in", CertificateOffer::SignInFirst)] {
        let page = CoursePage { overview: overview(&all_done()), certificate };
        pages.push((format!("course-{name}"), render(|| course_page::course(&at("/courses/kuntoutus"), &page))));
    }
    let lessons = [
        ("plain", "hyva-kuntoutuskaytanto", "ensimmainen", BTreeMap::new()),
        ("unanswered", "sairausajan-toimeentulo", "ensimmainen", BTreeMap::new()),
        ("answered", "sairausajan-toimeentulo", "ensimmainen", answered()),
        ("answered-partly", "sairausajan-toimeentulo", "ensimmainen", underway()),
        ("unreadable", "sairausajan-toimeentulo", "toinen", unreadable()),
    ];
    for (name, module, lesson, answers) in lessons {
        let id = lesson_ref(module, lesson);
        let progress = ModuleProgress::of(catalogue.lesson(&id).unwrap().1, None, &half_way());
        let page = LessonPage::new(&catalogue, &id, &progress, answers, lang).unwrap();
        let path = format!("/courses/kuntoutus/{module}/{lesson}");
        pages.push((format!("lesson-{name}"), render(|| lesson::lesson(&at(&path), &page))));
    }
    pages
}

/// Quizzes from start to result.
fn quizzes(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let course = &catalogue.courses[0];
    let module = module_ref();
    let progress = Progress::of(course, &half_way());
    let at = |path: &str| shell(lang, viewer, path);
    let mut pages = Vec::new();
    let starts = [
        ("fresh", NextAttempt::Begin { left: 3 }, Vec::new(), None),
        ("again", NextAttempt::Begin { left: 1 }, attempts(lang), Some(grade(0))),
        ("resume", NextAttempt::Resume, attempts(lang), None),
        ("wait", NextAttempt::Wait { until: now() }, attempts(lang), Some(grade(0))),
        ("wait-unknown", NextAttempt::Wait { until: now() }, attempts(lang), None),
    ];
    for (name, next, attempts, last) in starts {
        let progress = progress.module(&module.module);
        let page = QuizPage::new(course, &module, progress, next, attempts, last.as_ref(), lang).unwrap();
        pages.push((format!("quiz-{name}"), render(|| quiz::quiz(&at("/quizzes/kuntoutus/x"), &page))));
    }
    let sheets = practice("koe").map(|question| question.sheet());
    for (place, (sheet, response)) in sheets.iter().zip(responses()).enumerate() {
        let answers = [
            ("open", AttemptAnswer::None),
            ("saved", AttemptAnswer::Saved { response, at: now() }),
            ("unreadable", AttemptAnswer::Unsaved { error: Some(ResponseError::Missing), fields: Vec::new() }),
        ];
        for (name, answer) in answers {
            let page = AttemptQuestionPage {
                frame: frame(lang),
                number: place + 1,
                sheet: sheet.clone(),
                answer,
                is_hint_taken: name == "saved",
            };
            let html = render(|| attempt::question(&at("/attempts/a1b2c3/questions/1"), &page));
            pages.push((format!("attempt-{place}-{name}"), html));
        }
    }
    let given = |some: bool| responses().map(|response| some.then_some(response));
    for (name, given) in [("complete", given(true)), ("open", given(false))] {
        let questions = sheets.iter().cloned().zip(given).collect();
        let page = AttemptReviewPage { frame: frame(lang), questions };
        pages.push((format!("review-{name}"), render(|| attempt::review(&at("/attempts/a1b2c3/review"), &page))));
    }
    let step = Step::Lesson(lesson_ref("sairausajan-toimeentulo", "toinen"));
    let step = app::pages::overview::StepLink::new(course, &step, lang).unwrap();
    let results = [
        ("continue", 100, AfterResult::Continue(step)),
        ("complete", 100, AfterResult::Complete(CertificateOffer::Ready)),
        ("again", 0, AfterResult::TryAgain { left: 1 }),
        ("wait", 50, AfterResult::Wait { until: now() }),
    ];
    for (name, earned, next) in results {
        let attempt = "a1b2c3".to_owned();
        let page = ResultPage::new(course, &module, attempt, &grade(earned), now(), next, lang).unwrap();
        pages.push((format!("result-{name}"), render(|| result::result(&at("/attempts/a1b2c3/result"), &page))));
    }
    for passed in [true, false] {
        let questions = practice("koe").into_iter().zip(responses()).enumerate().map(|(place, (question, answer))| {
            let answer = (place > 0).then_some(answer);
            let feedback = answer.as_ref().filter(|_| passed).map(|answer| question.feedback(answer));
            AnsweredQuestion { sheet: question.sheet(), answer, feedback }
        });
        let page = AnswersPage {
            attempt: "a1b2c3".to_owned(),
            module: module_ref(),
            module_title: frame(lang).module_title,
            kind: QuizKind::Module,
            text_lang: Lang::Fi,
            submitted_at: now(),
            passed,
            questions: questions.collect(),
        };
        let name = if passed { "answers-passed" } else { "answers-failed" };
        pages.push((name.to_owned(), render(|| answers::answers(&at("/attempts/a1b2c3/answers"), &page))));
    }
    pages
}

/// The learner's page, signing in, certificates.
fn accounts(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let course = &catalogue.courses[0];
    let overview = |record: &Record| CourseOverview::new(course, &Progress::of(course, record), lang);
    let at = |path: &str| shell(lang, viewer, path);
    let certificate = |freshness| CertificateSummary {
        code: code(),
        course_title: "Kelan kuntoutus".to_owned(),
        issued_at: now(),
        valid_until: Some(today()),
        freshness,
    };
    let all = [Freshness::Valid, Freshness::Superseded, Freshness::Expired];
    let email = viewer.is_signed_in().then(|| "oppija@esimerkki.fi".to_owned());
    let me = |record: &Record, certificates, attempts| MePage {
        email: email.clone(),
        courses: vec![overview(record)],
        certificates,
        attempts,
        comparisons: Vec::new(),
    };
    let mes = [
        ("empty", me(&Record::default(), vec![], vec![])),
        ("half-way", me(&half_way(), vec![], attempts(lang))),
        ("done", me(&all_done(), all.map(certificate).into(), attempts(lang))),
    ];
    let mut pages: Vec<_> =
        mes.into_iter().map(|(name, page)| (format!("me-{name}"), render(|| me::me(&at("/me"), &page)))).collect();
    let errors =
        [None, Some(SignInError::Missing), Some(SignInError::Invalid), Some(SignInError::TooMany { minutes: 5 })];
    for (place, error) in errors.into_iter().enumerate() {
        let page = SignInPage { email: "oppija@".to_owned(), error, back: Some("/fi/me".to_owned()) };
        pages.push((format!("sign-in-{place}"), render(|| sign_in::sign_in(&at("/sign-in"), &page))));
    }
    let errors = [None, Some(CodeError::Missing), Some(CodeError::Wrong { tries_left: 1 }), Some(CodeError::Spent)];
    for (place, error) in errors.into_iter().enumerate() {
        let page = CodePage { email: "oppija@esimerkki.fi".to_owned(), code: "481 902".to_owned(), error, back: None };
        pages.push((format!("code-{place}"), render(|| sign_in::code(&at("/sign-in/code"), &page))));
    }
    for (name, page) in [("ready", LinkPage::Ready { token: "t0k3n".to_owned() }), ("spent", LinkPage::Spent)] {
        pages.push((format!("link-{name}"), render(|| sign_in::link(&at("/sign-in/link/t0k3n"), &page))));
    }
    let errors = [None, Some(InvalidName::Missing), Some(InvalidName::TooLong), Some(InvalidName::Unprintable)];
    for (place, error) in errors.into_iter().enumerate() {
        let page = CertificateNamePage {
            course: course.id.clone(),
            course_title: app::Text::of(&course.title, lang),
            name: "Todistuksen \"A\" <Saaja>".to_owned(),
            error,
            lang,
        };
        let html = render(|| certificate::name(&at("/courses/kuntoutus/certificate"), &page));
        pages.push((format!("certificate-{place}"), html));
    }
    let found = |freshness| VerifyOutcome::Found { certificate: Box::new(certificate_of(Lang::Fi)), freshness };
    let outcomes = [
        ("ask", VerifyOutcome::Ask),
        ("malformed", VerifyOutcome::Malformed),
        ("unknown", VerifyOutcome::Unknown),
        ("valid", found(Freshness::Valid)),
        ("superseded", found(Freshness::Superseded)),
        ("expired", found(Freshness::Expired)),
    ];
    for (name, outcome) in outcomes {
        let page = VerifyPage { typed: "K7QF".to_owned(), outcome };
        let shell = Shell { path: "/verify".to_owned(), ..at("") };
        pages.push((format!("verify-{name}"), render(|| certificate::verify(&shell, &page))));
    }
    pages
}

/// Glossary, facts, pages outside the course, statistics, problems.
fn registers(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let course = &catalogue.courses[0];
    let at = |path: &str| shell(lang, viewer, path);
    let glossary_page = GlossaryPage::new(&catalogue, lang);
    let content_page = ContentPage::new(catalogue.pages.values().next().unwrap(), lang);
    let mut pages = vec![
        ("glossary".to_owned(), render(|| glossary::glossary(&at("/glossary"), &glossary_page))),
        ("content".to_owned(), render(|| content::content(&at("/pages/accessibility"), &content_page))),
    ];
    for filter in FactFilter::ALL {
        let page = FactsPage::new(&catalogue, filter, today(), lang);
        let path = format!("/facts?show={}", filter.as_str());
        pages.push((format!("facts-{}", filter.as_str()), render(|| facts_page::facts(&at(&path), &page))));
    }
    let mut plain = catalogue.clone();
    plain.facts.retain(|_, fact| fact.current.certainty == Certainty::Derived);
    let page = FactsPage::new(&plain, FactFilter::Unverified, today(), lang);
    pages.push(("facts-none".to_owned(), render(|| facts_page::facts(&at("/facts?show=unverified"), &page))));
    for (name, catalogue) in [("full", &catalogue), ("plain", &plain)] {
        let page = FreshnessPage::new(catalogue, today(), 3, lang);
        let html = render(|| freshness::freshness(&at("/editor/freshness"), &page));
        pages.push((format!("freshness-{name}"), html));
    }
    let proofs_page = ProofsPage::new(&catalogue, lang);
    pages.push(("list-of-proofs".to_owned(), render(|| proof::proofs(&at("/editor/proof"), &proofs_page))));
    let lesson = |name: &str| lesson_ref("sairausajan-toimeentulo", name);
    let proofs = [
        ("lesson", ProofPage::of_lesson(&catalogue, &lesson("ensimmainen"), lang, None)),
        ("beside", ProofPage::of_lesson(&catalogue, &lesson("toinen"), lang, Some(Lang::Sv))),
        ("missing", ProofPage::of_lesson(&catalogue, &lesson("ensimmainen"), lang, Some(Lang::Sv))),
        ("bank", ProofPage::of_bank(&catalogue, &module_ref(), lang, None)),
    ];
    for (name, page) in proofs {
        let page = page.unwrap();
        pages.push((format!("proof-{name}"), render(|| proof::proof(&at("/editor/proof/x"), &page))));
    }
    let nothing = CompletionReport {
        started: 0,
        active: 0,
        completed: 0,
        modules: Vec::new(),
        weeks: Vec::new(),
        questions: Vec::new(),
    };
    let spring = Period { from: Some("2026-05-01".parse().unwrap()), to: Some(today()) };
    let unreadable = |typed: &str| FilterError::From { typed: typed.to_owned() };
    let statistics = [
        ("full", report(), spring, None, QuestionOrder::Hardest),
        ("by-answers", report(), Period::default(), Some(FilterError::Reversed), QuestionOrder::Answers),
        ("by-module", report(), Period { to: None, ..spring }, Some(unreadable("eilen")), QuestionOrder::Module),
        ("empty", nothing, Period { from: None, ..spring }, None, QuestionOrder::Hardest),
    ];
    for (name, report, period, error, order) in statistics {
        let page = AdminPage::new(course, report, period, error, order, lang);
        pages.push((format!("admin-{name}"), render(|| admin::admin(&at("/admin?from="), &page))));
    }
    let problem = |severity, source_line: &str| Problem {
        severity,
        code: "K101".to_owned(),
        path: "kuntoutus/gas/quiz.fi.md".to_owned(),
        line: 15,
        column: 3,
        source_line: source_line.to_owned(),
        mark_start: 2,
        mark_width: 3,
        message: "`type=single` needs exactly one `[x]`, found <2>".to_owned(),
        help: Some("Remove one `[x]`.".to_owned()),
        text_lang: Lang::En,
    };
    let (error, warning) = (problem(Severity::Error, "- [x] <Kun>"), problem(Severity::Warning, ""));
    let lists = [
        ("none", vec![], false),
        ("both", vec![error.clone(), warning.clone()], true),
        ("errors", vec![error.clone(), error], true),
        ("warning", vec![warning], false),
        ("note", vec![problem(Severity::Note, "")], false),
    ];
    for (name, problems, is_stale) in lists {
        let page = ProblemsPage { checked_at: now(), problems, is_stale, open_reports: 1 };
        pages.push((format!("problems-{name}"), render(|| problems::problems(&at("/editor/problems"), &page))));
    }
    let code = |severity| CodeTitle { id: "K101", severity, title: "type=single needs `[x]`".to_owned() };
    let page = CodesPage { codes: vec![code(Severity::Error), code(Severity::Note)], text_lang: Lang::En };
    pages.push(("codes".to_owned(), render(|| codes::codes(&at("/editor/codes"), &page))));
    for (name, severity) in [("error", Severity::Error), ("note", Severity::Note)] {
        let example = |text: &str| Example { path: Some("kuntoutus/gas/quiz.fi.md".to_owned()), text: text.to_owned() };
        let page = ExplanationPage {
            code: code(severity),
            why: "Only one `[x]` can be right.".to_owned(),
            wrong: vec![example("- «[x]» Kela\n"), Example { path: None, ..example("«»- <b>\n") }],
            right: vec![example("- [ ] Kela\n")],
            help: (severity == Severity::Error).then(|| "Remove one `[x]`.".to_owned()),
            text_lang: Lang::En,
        };
        pages.push((format!("explanation-{name}"), render(|| codes::explanation(&at("/editor/codes/K101"), &page))));
    }
    pages
}

/// The search before, with and without results.
fn searches(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue();
    let marked = |text: &str| Marked::read(text, '[', ']');
    let found = |place, title, heading| Finding {
        place,
        title: marked(title),
        heading: marked(heading),
        excerpt: marked("Raja on [60] päivää & <30>."),
    };
    let of_lesson = |lesson: &str, anchor: Option<&str>| {
        let lesson = lesson_ref("sairausajan-toimeentulo", lesson);
        Place::Lesson { lesson, anchor: anchor.map(str::to_owned) }
    };
    let all = Findings {
        found: vec![
            found(of_lesson("ensimmainen", None), "Kaksi [laskuria]", ""),
            found(of_lesson("toinen", Some("a")), "", "Laskurit [60]"),
            found(of_lesson("toinen", Some("b")), "", "B"),
            found(of_lesson("toinen", Some("c")), "", "C"),
            found(of_lesson("toinen", Some("d")), "", "D"),
            found(Place::Term("kuntoutusraha".parse().unwrap()), "Kuntoutusraha", "[rehabiliteringspenning]"),
        ],
        ..Findings::default()
    };
    let some = Findings { have_some_words: true, has_more: true, ..all.clone() };
    let alike = Findings { have_words_alike: true, ..all.clone() };
    let searches = [
        ("begin", "", Findings::default()),
        ("none", "<xyzzy>", Findings::default()),
        ("all", "laskuri 60", all),
        ("some", "laskuri avaruus", some),
        ("alike", "laksuri", alike),
    ];
    let render_one = |(name, query, findings): (&str, &str, Findings)| {
        let page = SearchPage::new(&catalogue, &SearchQuery::new(query), findings, lang);
        let shell = shell(lang, viewer, "/search?q=laskuri");
        (format!("search-{name}"), render(|| search::search(&shell, &page)))
    };
    searches.map(render_one).into()
}

fn errors(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let kinds = [
        ErrorKind::BadRequest,
        ErrorKind::Forbidden,
        ErrorKind::NotFound,
        ErrorKind::Conflict(Conflict::Submitted),
        ErrorKind::Conflict(Conflict::Expired),
        ErrorKind::Conflict(Conflict::Paused { until: now() }),
        ErrorKind::Conflict(Conflict::Incomplete),
        ErrorKind::Conflict(Conflict::Changed),
        ErrorKind::TooLarge,
        ErrorKind::Unprocessable,
        ErrorKind::TooMany { until: None },
        ErrorKind::TooMany { until: Some(now()) },
        ErrorKind::Internal { reference: "14.32.07".to_owned() },
        ErrorKind::Unavailable,
    ];
    let pages = kinds.into_iter().enumerate().map(|(place, kind)| {
        let name = format!("error-{}-{place}", kind.status());
        let page = ErrorPage { kind, back: (place % 2 == 0).then(|| "/fi/me".to_owned()) };
        (name, render(|| error::error(&shell(lang, viewer, "/nowhere"), &page)))
    });
    pages.collect()
}
