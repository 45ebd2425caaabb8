//! Properties and cases of grading: fair, bounded, the same in any order.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};

use course::{
    Lang, ModuleRef, OptionId, QuestionId, Revision, SafeHtml, Timestamp,
    quiz::{
        Body, CaseChoice, CaseSheet, CaseStep, Choice, ChoiceSheet, ClozePiece, Draw, EarlierAttempt, Gap, GapKey, Key,
        Matching, NextAttempt, NumberRange, Outcome, Points, Question, Quiz, QuizRules, Response, ResponseError,
        archive, restore,
    },
};
use proptest::prelude::*;

fn option(index: usize) -> OptionId {
    format!("o{index}").parse().unwrap()
}

fn choices(count: usize) -> Vec<Choice> {
    (0..count)
        .map(|index| Choice {
            id: option(index),
            text: SafeHtml::from_text(&format!("Vaihtoehto {index}")),
            feedback: None,
        })
        .collect()
}

fn question(id: &str, objective: &str, body: Body) -> Question {
    Question {
        id: id.parse().unwrap(),
        objective: Some(objective.parse().unwrap()),
        points: 1,
        stem: SafeHtml::from_text("Mitä teet?"),
        context: SafeHtml::default(),
        hint: None,
        explanation: Some(SafeHtml::from_text("Koska näin on.")),
        source: None,
        body,
    }
}

fn multiple(right: impl IntoIterator<Item = usize>, count: usize) -> Question {
    question("m", "T1", Body::Multiple { options: choices(count), right: right.into_iter().map(option).collect() })
}

fn true_false(right: &BTreeSet<usize>, count: usize) -> Question {
    question(
        "t",
        "T1",
        Body::TrueFalse { statements: choices(count), right: right.iter().copied().map(option).collect() },
    )
}

fn sheets(indexes: std::ops::Range<usize>) -> Vec<ChoiceSheet> {
    let sheet = |index| ChoiceSheet { id: option(index), text: SafeHtml::from_text(&format!("Kohta {index}")) };
    indexes.map(sheet).collect()
}

fn short() -> Body {
    Body::Short { accepted: vec!["toimintakyky".to_owned()], matching: Matching { typos: 1, case_matters: false } }
}

/// The first row belongs to option 10, the second to 11, and so on.
fn matching(rows: usize, options: usize) -> Body {
    Body::Match {
        rows: sheets(0..rows),
        options: sheets(10..10 + options),
        right: (0..rows).map(|row| (option(row), option(10 + row))).collect(),
    }
}

/// A typed gap and one with two options, of which the second is right.
fn cloze() -> Body {
    let gap = |index, options| ClozePiece::Gap(Gap { id: option(index), options });
    let text = |text: &str| ClozePiece::Text(SafeHtml::from_text(text));
    Body::Cloze {
        paragraphs: vec![vec![text("Enintään "), gap(0, vec![]), text(" päivää maksaa "), gap(1, sheets(20..22))]],
        right: [(option(0), GapKey::Typed(vec!["300".to_owned()])), (option(1), GapKey::Chosen(option(21)))].into(),
        matching: Matching::default(),
    }
}

/// From the first step, option 0 leads to a good end, 1 to a fair one, and 2 over another step to a bad one.
fn case() -> Body {
    let step = |id: &str, leads_to: &[(usize, &str)]| CaseStep {
        id: id.parse().unwrap(),
        title: SafeHtml::from_text(id),
        text: SafeHtml::default(),
        choices: leads_to
            .iter()
            .map(|(index, step)| CaseChoice {
                choice: sheets(*index..index + 1).remove(0),
                leads_to: step.parse().unwrap(),
            })
            .collect(),
    };
    let steps = vec![
        step("alku", &[(0, "hyva"), (1, "kohtalainen"), (2, "mutka")]),
        step("mutka", &[(0, "huono"), (1, "hyva")]),
        step("hyva", &[]),
        step("kohtalainen", &[]),
        step("huono", &[]),
    ];
    let ends = [("hyva", Outcome::Right), ("kohtalainen", Outcome::Partly), ("huono", Outcome::Wrong)];
    let remarks = BTreeMap::from([(option(2), SafeHtml::from_text("Tämä kesti."))]);
    Body::Case {
        case: CaseSheet::new("alku".parse().unwrap(), steps).unwrap(),
        remarks: [("alku".parse().unwrap(), remarks)].into(),
        ends: ends.into_iter().map(|(step, outcome)| (step.parse().unwrap(), outcome)).collect(),
    }
}

fn chosen(indexes: impl IntoIterator<Item = usize>) -> Response {
    Response::Multiple { options: indexes.into_iter().map(option).collect() }
}

fn bank() -> Quiz {
    let questions = (0..54)
        .map(|index| {
            let objective = format!("T{}", index % 3 + 1);
            let body = match index % 9 {
                0 => Body::Single { options: choices(4), right: option(1) },
                1 => Body::Multiple { options: choices(5), right: [option(0), option(2)].into() },
                2 => Body::TrueFalse { statements: choices(3), right: [option(2)].into() },
                3 => Body::Number { accepted: NumberRange::new(300.0, 300.0).unwrap(), unit: None },
                4 => short(),
                5 => Body::Order { items: choices(4) },
                6 => matching(3, 4),
                7 => cloze(),
                _ => case(),
            };
            question(&format!("kysymys-{index}"), &objective, body)
        })
        .collect();
    let module = ModuleRef { course: "kuntoutus".parse().unwrap(), module: "gas".parse().unwrap() };
    Quiz::new(module, Lang::Fi, "Koe".to_owned(), Revision::new("0123456789abcdef").unwrap(), questions)
}

#[test]
fn choosing_every_option_of_a_multiple_question_earns_no_more_than_its_share() {
    let question = multiple([0, 1], 4);
    let table = [
        (vec![0, 1], 100, Outcome::Right),
        (vec![0], 50, Outcome::Partly),
        (vec![0, 2], 0, Outcome::Wrong),
        (vec![0, 1, 2], 50, Outcome::Partly),
        (vec![0, 1, 2, 3], 0, Outcome::Wrong),
        (vec![2, 3], 0, Outcome::Wrong),
    ];
    for (picked, hundredths, outcome) in table {
        let response = chosen(picked.clone());
        assert_eq!(question.grade(&response), Points::from_hundredths(hundredths), "{picked:?}");
        assert_eq!(question.outcome(&response), outcome, "{picked:?}");
    }
}

#[test]
fn guessing_the_same_for_every_statement_earns_nothing_when_half_are_true() {
    let question = true_false(&[0, 1].into(), 4);
    let all_true = Response::TrueFalse { statements: (0..4).map(|index| (option(index), true)).collect() };
    assert_eq!(question.grade(&all_true), Points::ZERO);
}

#[test]
fn a_number_is_right_at_both_ends_of_its_range() {
    let question = question("n", "T1", Body::Number { accepted: NumberRange::new(8.5, 9.5).unwrap(), unit: None });
    for (number, outcome) in
        [(8.4, Outcome::Wrong), (8.5, Outcome::Right), (9.5, Outcome::Right), (9.6, Outcome::Wrong)]
    {
        assert_eq!(question.outcome(&Response::Number { number, text: String::new() }), outcome, "{number}");
    }
}

#[test]
fn every_pair_in_the_wrong_order_takes_away_one_that_is_right() {
    let question = question("o", "T1", Body::Order { items: choices(4) });
    let table = [([0, 1, 2, 3], 100), ([1, 0, 2, 3], 66), ([1, 0, 3, 2], 33), ([3, 2, 1, 0], 0), ([2, 3, 0, 1], 0)];
    for (order, hundredths) in table {
        let response = Response::Order { items: order.map(option).into() };
        assert_eq!(question.grade(&response), Points::from_hundredths(hundredths), "{order:?}");
    }
}

#[test]
fn each_row_and_each_gap_counts_by_itself() {
    let pairs = |options: [usize; 3]| Response::Match { pairs: (0..3).map(option).zip(options.map(option)).collect() };
    let matched = question("m", "T1", matching(3, 4));
    for (options, hundredths) in [([10, 11, 12], 100), ([10, 12, 11], 33), ([13, 13, 13], 0), ([10, 10, 10], 33)] {
        assert_eq!(matched.grade(&pairs(options)), Points::from_hundredths(hundredths), "{options:?}");
    }
    let filled = question("c", "T1", cloze());
    for (typed, picked, hundredths) in [(" 300,0", 21, 100), ("300", 20, 50), ("30", 20, 0)] {
        let gaps = [(option(0), typed.to_owned()), (option(1), option(picked).to_string())].into();
        assert_eq!(filled.grade(&Response::Cloze { gaps }), Points::from_hundredths(hundredths), "{typed} {picked}");
    }
}

#[test]
fn a_case_is_judged_by_its_end_and_told_about_by_its_choices() {
    let question = question("c", "T1", case());
    let prompt = question.sheet().prompt;
    let table = [(&[0][..], 100, true), (&[1], 50, true), (&[2], 0, false), (&[2, 0], 0, true), (&[2, 1], 100, true)];
    for (path, hundredths, is_finished) in table {
        let response = Response::Case { path: path.iter().copied().map(option).collect() };
        assert!(response.fits(&prompt));
        assert_eq!(response.is_finished(&prompt), is_finished, "{path:?}");
        assert_eq!(question.grade(&response), Points::from_hundredths(hundredths), "{path:?}");
    }
    let Key::Case { remarks, end } = question.feedback(&Response::Case { path: vec![option(2), option(0)] }).key else {
        panic!("the key of a case");
    };
    assert_eq!((remarks, end), (vec![Some(SafeHtml::from_text("Tämä kesti.")), None], Some(Outcome::Wrong)));
}

#[test]
fn the_order_in_which_items_and_options_are_shown_tells_nothing() {
    for name in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let shown = question(name, "T1", Body::Order { items: choices(3) }).sheet().prompt;
        assert_ne!(shown.choices(), sheets_of(&choices(3)), "{name}");
        let shown = question(name, "T1", matching(3, 3)).sheet().prompt;
        assert_ne!(shown.choices(), sheets(10..13), "{name}");
    }
}

#[test]
fn the_options_of_a_gap_are_shown_alike_wherever_the_right_one_is_written() {
    let shown = |options: Vec<ChoiceSheet>| {
        let paragraphs = vec![vec![ClozePiece::Gap(Gap { id: option(0), options })]];
        let right = [(option(0), GapKey::Chosen(option(20)))].into();
        question("q", "T1", Body::Cloze { paragraphs, right, matching: Matching::default() }).sheet()
    };
    let mut reversed = sheets(20..23);
    reversed.reverse();
    assert_eq!(shown(sheets(20..23)), shown(reversed));
}

fn sheets_of(choices: &[Choice]) -> Vec<ChoiceSheet> {
    choices.iter().map(|choice| ChoiceSheet { id: choice.id.clone(), text: choice.text.clone() }).collect()
}

#[test]
fn answers_in_parts_are_read_from_a_field_for_each_part() {
    let read = |body: Body, fields: &[(&str, &str)]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Response::read(&question("q", "T1", body).sheet().prompt, &fields)
    };
    let order = |places: [&str; 3]| {
        let fields = [("answer.o0", places[0]), ("answer.o1", places[1]), ("answer.o2", places[2])];
        read(Body::Order { items: choices(3) }, &fields)
    };
    assert_eq!(order(["2", "1", "3"]), Ok(Response::Order { items: [1, 0, 2].map(option).into() }));
    assert_eq!(order(["2", "2", "3"]), Err(ResponseError::SamePlace));
    assert_eq!(order(["2", "", "3"]), Err(ResponseError::Incomplete));
    assert_eq!(order(["", "", ""]), Err(ResponseError::Missing));
    assert_eq!(order(["0", "1", "2"]), Err(ResponseError::Foreign));
    let table = [
        (&[("answer.o0", "o11"), ("answer.o1", "o11")][..], None),
        (&[("answer.o0", "o11")], Some(ResponseError::Incomplete)),
        (&[("answer.o0", "o1"), ("answer.o1", "o11")], Some(ResponseError::Foreign)),
        (&[("answer.o0", "o10"), ("answer.o0", "o10")], Some(ResponseError::Foreign)),
    ];
    for (fields, error) in table {
        assert_eq!(read(matching(2, 2), fields).err(), error, "{fields:?}");
    }
    assert!(read(cloze(), &[("answer.o0", "300"), ("answer.o1", "o20")]).is_ok());
    assert_eq!(read(cloze(), &[("answer.o0", "300"), ("answer.o1", "kunta")]), Err(ResponseError::Foreign));
    assert_eq!(
        read(case(), &[("answer", "o2"), ("answer", "o1")])
            .map(|response| response.is_finished(&question("q", "T1", case()).sheet().prompt)),
        Ok(true)
    );
    assert_eq!(read(case(), &[("answer", "o0"), ("answer", "o1")]), Err(ResponseError::Foreign));
}

#[test]
fn an_answer_to_another_kind_of_question_earns_nothing() {
    let number = Response::Number { number: 1.0, text: "1".to_owned() };
    assert_eq!(multiple([0], 2).grade(&number), Points::ZERO);
    assert!(!number.fits(&multiple([0], 2).sheet().prompt));
}

#[test]
fn the_sheet_of_a_question_does_not_depend_on_its_key() {
    let sheets: BTreeSet<String> = (0..4)
        .map(|right| question("s", "T1", Body::Single { options: choices(4), right: option(right) }))
        .map(|question| serde_json::to_string(&question.sheet()).unwrap())
        .collect();
    assert_eq!(sheets.len(), 1, "the key shows through: {sheets:?}");
}

#[test]
fn a_quiz_comes_out_of_the_archive_as_it_went_in() {
    let quiz = bank();
    assert_eq!(restore(&archive(&quiz)).unwrap(), quiz);
    assert!(restore("{}").is_err());
}

#[test]
fn each_objective_gets_its_number_of_questions() {
    let rules = QuizRules::default();
    let sheet = bank().draw(&rules, None, 7);
    assert_eq!(sheet.questions.len(), 6);
    let ids: BTreeSet<_> = sheet.questions.iter().map(|drawn| &drawn.question).collect();
    assert_eq!(ids.len(), 6, "no question is drawn twice");
}

/// The bank twice, as the banks of two modules, in an order that is not that of their names.
fn over_course() -> Quiz {
    let of = |name: &str| {
        let module = ModuleRef { course: "kuntoutus".parse().unwrap(), module: name.parse().unwrap() };
        let bank = bank();
        let questions = bank.questions().map(|question| {
            let id = format!("{name}-{}", question.id).parse().unwrap();
            Question { id, ..question.clone() }
        });
        Quiz::new(module, Lang::Fi, String::new(), bank.revision.clone(), questions.collect())
    };
    let banks = [of("toinen"), of("eka")];
    Quiz::over(banks[0].module.clone(), Lang::Fi, "Loppukoe".to_owned(), bank().revision, banks.iter())
}

#[test]
fn a_quiz_over_the_course_draws_from_every_module_in_the_order_of_the_course() {
    let quiz = over_course();
    let drawn = |rules: &QuizRules, within: Option<&BTreeSet<course::ModuleId>>| -> Vec<String> {
        let sheet = quiz.draw(rules, within, 3);
        assert_eq!(sheet.questions.len(), quiz.drawn_count(rules, within));
        let objective = |drawn: &course::quiz::DrawnQuestion| quiz.question(&drawn.question)?.objective.clone();
        sheet.questions.iter().filter_map(objective).map(|objective| objective.to_string()).collect()
    };
    let rules = QuizRules { draw: Draw::PerObjective(1), ..QuizRules::default() };
    assert_eq!(drawn(&rules, None), ["toinen/T1", "toinen/T2", "toinen/T3", "eka/T1", "eka/T2", "eka/T3"]);
    let only = BTreeSet::from(["eka".parse().unwrap()]);
    assert_eq!(drawn(&rules, Some(&only)), ["eka/T1", "eka/T2", "eka/T3"]);
    let rules = QuizRules { draw: Draw::PerModule(2), ..rules };
    let modules: Vec<_> =
        drawn(&rules, None).iter().map(|objective| objective.split('/').next().unwrap().to_owned()).collect();
    assert_eq!(modules, ["toinen", "toinen", "eka", "eka"]);
}

#[test]
fn nothing_is_asked_of_an_attempt_that_is_not_graded() {
    let (quiz, rules) = (over_course(), QuizRules { is_graded: false, ..QuizRules::default() });
    let grade = quiz.grade(&quiz.draw(&rules, None, 1), &BTreeMap::new(), &rules);
    assert_eq!((grade.percent(), grade.pass_percent), (0, 0));
    let submitted =
        EarlierAttempt { closes_at: Timestamp::MAX, submitted_at: Some(Timestamp::UNIX_EPOCH), passed: true };
    assert!(matches!(rules.next_attempt(&[submitted; 9], Timestamp::UNIX_EPOCH), NextAttempt::Begin { .. }));
}

#[test]
fn an_attempt_passes_at_the_pass_mark_and_not_below_it() {
    let (quiz, rules) = (bank(), QuizRules { pass_percent: 50, ..QuizRules::default() });
    let sheet = quiz.draw(&rules, None, 1);
    let right: BTreeMap<QuestionId, Response> = sheet
        .questions
        .iter()
        .filter_map(|drawn| quiz.question(&drawn.question))
        .map(|question| (question.id.clone(), right_answer(question)))
        .collect();
    assert_eq!(quiz.grade(&sheet, &right, &rules).percent(), 100);
    let three: BTreeMap<_, _> = right.clone().into_iter().take(3).collect();
    assert!(quiz.grade(&sheet, &three, &rules).is_passed());
    let two: BTreeMap<_, _> = right.into_iter().take(2).collect();
    let grade = quiz.grade(&sheet, &two, &rules);
    assert!(!grade.is_passed());
    assert!(grade.objectives().iter().any(|objective| !objective.is_mastered()));
}

fn right_answer(question: &Question) -> Response {
    match &question.body {
        Body::Single { right, .. } => Response::Single { option: right.clone() },
        Body::Multiple { right, .. } => Response::Multiple { options: right.clone() },
        Body::TrueFalse { statements, right } => Response::TrueFalse {
            statements: statements.iter().map(|one| (one.id.clone(), right.contains(&one.id))).collect(),
        },
        Body::Number { accepted, .. } => Response::Number { number: accepted.low(), text: String::new() },
        Body::Short { accepted, .. } => Response::Short { text: accepted[0].clone() },
        Body::Order { items } => Response::Order { items: items.iter().map(|item| item.id.clone()).collect() },
        Body::Match { right, .. } => Response::Match { pairs: right.clone() },
        Body::Cloze { right, .. } => {
            let fill = |key: &GapKey| match key {
                GapKey::Typed(accepted) => accepted[0].clone(),
                GapKey::Chosen(option) => option.to_string(),
            };
            Response::Cloze { gaps: right.iter().map(|(id, key)| (id.clone(), fill(key))).collect() }
        }
        Body::Case { .. } => Response::Case { path: vec![option(0)] },
    }
}

proptest! {
    #[test]
    fn grading_does_not_depend_on_the_order_of_the_questions(seed: u64, other: u64) {
        let (quiz, rules) = (bank(), QuizRules::default());
        let sheet = quiz.draw(&rules, None, seed);
        let mut shuffled = sheet.clone();
        fastrand_shuffle(&mut shuffled.questions, other);
        let answers: BTreeMap<_, _> = sheet
            .questions
            .iter()
            .enumerate()
            .filter(|(index, _)| (other >> index) & 1 == 1)
            .filter_map(|(_, drawn)| quiz.question(&drawn.question))
            .map(|question| (question.id.clone(), right_answer(question)))
            .collect();
        let (one, two) = (quiz.grade(&sheet, &answers, &rules), quiz.grade(&shuffled, &answers, &rules));
        prop_assert_eq!(one.percent(), two.percent());
        let by_name = |grade: &course::quiz::Grade| {
            let mut objectives = grade.objectives();
            objectives.sort_by(|one, other| one.objective.cmp(&other.objective));
            objectives
        };
        prop_assert_eq!(by_name(&one), by_name(&two));
    }

    #[test]
    fn points_stay_between_nothing_and_full(right in prop::collection::btree_set(0usize..6, 1..6), picked in prop::collection::btree_set(0usize..6, 0..6)) {
        let question = multiple(right.clone(), 6);
        prop_assert!(question.grade(&chosen(picked.clone())) <= question.full_points());
        let statements = (0..6).map(|index| (option(index), picked.contains(&index))).collect();
        let judged = true_false(&right, 6).grade(&Response::TrueFalse { statements });
        prop_assert!(judged <= Points::whole(1));
        prop_assert_eq!(judged == Points::whole(1), picked == right);
    }

    #[test]
    fn one_more_right_answer_never_lowers_the_result(seed: u64, count in 0usize..6) {
        let (quiz, rules) = (bank(), QuizRules::default());
        let sheet = quiz.draw(&rules, None, seed);
        let answers = |count: usize| -> BTreeMap<_, _> {
            sheet.questions.iter().take(count).filter_map(|drawn| quiz.question(&drawn.question))
                .map(|question| (question.id.clone(), right_answer(question))).collect()
        };
        prop_assert!(quiz.grade(&sheet, &answers(count), &rules).percent() <= quiz.grade(&sheet, &answers(count + 1), &rules).percent());
    }

    #[test]
    fn any_form_is_read_or_refused_without_a_panic(fields in prop::collection::vec(("answer(\\.[a-z0-9]{1,3})?|x", ".{0,60}"), 0..6)) {
        for question in bank().questions() {
            if let Ok(response) = Response::read(&question.sheet().prompt, &fields) {
                prop_assert!(response.fits(&question.sheet().prompt));
                let _ = question.feedback(&response);
            }
        }
    }
}

fn fastrand_shuffle<T>(items: &mut [T], seed: u64) {
    for index in (1..items.len()).rev() {
        let place = usize::try_from(seed.rotate_left(u32::try_from(index).unwrap()) % (index as u64 + 1)).unwrap();
        items.swap(index, place);
    }
}
