//! What becomes of the types that have more to them than a task list, whatever is written into them.

use course::{
    Lang,
    catalogue::Block,
    quiz::{Body, ClozePiece, GapKey, Outcome, Question, Response},
};
use proptest::prelude::*;

use crate::{
    course_folder::{CourseFolder, EXERCISES, MODULE, QUIZ, SWEDISH_EXERCISES, SWEDISH_QUIZ},
    question_messages::{CHOICE, LAST_STEP, MATCH, TYPED, exercises, gaps},
};

#[test]
fn what_looks_like_a_mistake_and_is_none_has_no_message() {
    let folders = [
        exercises("- = toimintakyky", "* = toimintakyky\n* = \\*toimintakyky\\*"),
        exercises("typos=1", "typos=2 case=ignore").replace(EXERCISES, "- = Toiminnallinen kyky", "- = 300"),
        exercises("1. Oire *alkaa*", "3) Oire")
            .replace(EXERCISES, "2. Vast", "3) Vast")
            .replace(EXERCISES, "3. K", "3) K"),
        exercises("| Palkka | Työnantaja |", "| Palkka | [300 arkipäivää](fact:spr.enimmaisaika) |"),
        exercises(MATCH, &format!("{MATCH}\n\nYhdistä parit.\n\nTaulukko: Parit")),
        exercises(TYPED, "[[ 300;300\narkipäivää ]] \\[sic] \\[a \\[b\\]] \\[\\[a\\]\\]"),
        exercises(CHOICE, "[[kunta|(Kela \\(valtio\\))|A &amp; O]]").replace(
            SWEDISH_EXERCISES,
            "(FPA) | kommunen",
            "FPA | (kommunen)",
        ),
        exercises("start=vastaanotto ", ""),
        exercises(
            "**Loppu: väärä**",
            "<!-- Muista tarkistaa. -->\n\n**Loppu: väärä**\n\n- Asiakas ei palaa.\n\n<!-- a -->",
        ),
        exercises("Valitse.", "> **Asiakas:** En jaksa.\n\n[Kela](https://www.kela.fi/)"),
        CourseFolder::sound().write(EXERCISES, &CourseFolder::sound().text(EXERCISES).replace('\n', "\r\n")),
    ];
    for (number, folder) in folders.iter().enumerate() {
        let compilation = folder.compile();
        assert!(compilation.diagnostics.is_empty(), "folder {number}: {:#?}", compilation.diagnostics);
    }
}

#[test]
fn signs_behind_a_backslash_belong_to_the_answer() {
    let folder = exercises(TYPED, "[[a\\; b\\|\\(c\\)\\]]]").replace(EXERCISES, CHOICE, "[[(\\(d\\); e) | \\(f) ]]");
    let questions = questions(&folder.remove(SWEDISH_EXERCISES)).unwrap();
    let Body::Cloze { right, .. } = &questions[3].body else { panic!("a text with gaps") };
    assert_eq!(right["g1"], GapKey::Typed(vec!["a; b|(c)]".to_owned()]));
    let gaps: Vec<_> = questions[3].sheet().prompt.gaps().cloned().collect();
    let mut options: Vec<_> = gaps[1].options.iter().map(|option| option.text.as_str()).collect();
    options.sort_unstable();
    assert_eq!(options, ["(d); e", "(f)"]);
}

#[test]
fn gaps_may_stand_side_by_side_and_in_every_paragraph() {
    let folder = gaps("[[a]][[b]] [[c]],[[d]]\n\nVälissä.\n\n([[e]])").remove(SWEDISH_EXERCISES);
    let questions = questions(&folder).unwrap();
    let Body::Cloze { right, paragraphs, .. } = &questions[3].body else { panic!("a text with gaps") };
    let keys: Vec<_> = right.values().cloned().collect();
    assert_eq!(keys, ["a", "b", "c", "d", "e"].map(|text| GapKey::Typed(vec![text.to_owned()])));
    assert_eq!(paragraphs.iter().map(Vec::len).collect::<Vec<_>>(), [6, 1, 3]);
}

#[test]
fn every_step_that_nothing_leads_to_is_reported_at_once() {
    let lost = |name: &str| format!("#### {name}\n\n**Loppu: väärä**\n\n");
    let folder = exercises(LAST_STEP, &format!("{}{}{LAST_STEP}", lost("Yksi"), lost("Kaksi")));
    let codes: Vec<_> = folder.compile().diagnostics.iter().map(authoring::Diagnostic::code).collect();
    assert_eq!(codes, ["K170", "K170"]);
    // A circle beside the story is found as well.
    let circle = "#### Yksi\n\n- [Kaksi](#kaksi)\n\n#### Kaksi\n\n- [Yksi](#yksi)\n\n";
    let folder = exercises(LAST_STEP, &format!("{circle}{LAST_STEP}"));
    let codes: Vec<_> = folder.compile().diagnostics.iter().map(authoring::Diagnostic::code).collect();
    assert_eq!(codes, ["K170"]);
}

/// The questions of the Finnish exercises, if the folder compiles.
fn questions(folder: &CourseFolder) -> Option<Vec<Question>> {
    let catalogue = folder.compile().catalogue?;
    let lesson = catalogue.courses[0].modules[0].lessons.first()?;
    let blocks = &lesson.texts.versions().find(|(lang, _)| *lang == Lang::Fi)?.1.blocks;
    let question = |block: &Block| match block {
        Block::Question(question) => Some((**question).clone()),
        Block::Html(_) | Block::Tool(_) | Block::Video(_) => None,
    };
    Some(blocks.iter().filter_map(question).collect())
}

/// The fields of the form with the right answer.
fn right_fields(question: &Question) -> Vec<(String, String)> {
    let answer = |value: &str| (Response::FIELD.to_owned(), value.to_owned());
    match &question.body {
        Body::Short { accepted, .. } => vec![answer(&accepted[0])],
        Body::Order { items } => items
            .iter()
            .enumerate()
            .map(|(place, item)| (Response::part_field(&item.id), (place + 1).to_string()))
            .collect(),
        Body::Match { right, .. } => {
            right.iter().map(|(row, option)| (Response::part_field(row), option.to_string())).collect()
        }
        Body::Cloze { right, .. } => right
            .iter()
            .map(|(gap, key)| match key {
                GapKey::Typed(accepted) => (Response::part_field(gap), accepted[0].clone()),
                GapKey::Chosen(option) => (Response::part_field(gap), option.to_string()),
            })
            .collect(),
        Body::Case { case, .. } => {
            let choice = |step: &str, number: usize| {
                let step = case.step(&step.parse().unwrap()).unwrap();
                answer(step.choices[number].choice.id.as_str())
            };
            let second = case.steps()[1].id.to_string();
            vec![choice("vastaanotto", 0), choice(&second, 0)]
        }
        _ => Vec::new(),
    }
}

#[test]
fn the_answer_that_the_editor_meant_is_right() {
    let questions = questions(&CourseFolder::sound()).unwrap();
    assert_eq!(questions.len(), 5);
    for question in questions {
        let response = Response::read(&question.sheet().prompt, &right_fields(&question)).unwrap();
        assert!(response.is_finished(&question.sheet().prompt), "{}", question.id);
        assert_eq!(question.outcome(&response), Outcome::Right, "{}", question.id);
    }
}

#[test]
fn steps_are_no_places_of_the_page() {
    let sound = CourseFolder::sound();
    let with_heading = sound.replace(EXERCISES, "## Lopuksi", "## Vastaanotto\n\n[Alkuun](#vastaanotto)\n\n## Lopuksi");
    let catalogue = with_heading.compile().catalogue.unwrap();
    let texts = &catalogue.courses[0].modules[0].lessons[0].texts;
    let (_, text) = texts.versions().next().unwrap();
    let anchors: Vec<_> = text.headings.iter().map(|heading| heading.anchor.as_str()).collect();
    assert_eq!(anchors, ["harjoittele", "vastaanotto", "lopuksi"]);
}

/// Pieces of a text with gaps.
fn inline() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "[[a]]",
        "[[a; b]]",
        "[[ (a) | b ]]",
        "[[",
        "]]",
        "[",
        "]",
        "(",
        ")",
        "|",
        ";",
        "*a*",
        "*",
        "**",
        "`",
        "~~",
        "\\",
        "&amp;",
        "&#91;",
        "<",
        "&",
        "\"",
        "[a](https://www.kela.fi/)",
        "[300 arkipäivää](fact:spr.enimmaisaika)",
        "](",
        "\n",
        "\n\n",
        " ",
        "a",
        "ä",
        "😀",
        "\\\n",
    ])
    .prop_map(str::to_owned)
}

/// Pieces of questions on lines of their own.
fn block() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "\n\n#### Vaihe\n\n",
        "\n- [a](#odotus)\n",
        "\n- [a](#tyo) {#a}\n",
        "\n\n**Loppu: oikea**\n\n",
        "\n\n> **Vihje:** a\n\n",
        "\n  > a\n",
        "\n- = a\n",
        "\n- [ ] a\n",
        "\n1. a\n",
        "\n| a | b |\n",
        "| ",
        "{#tyo}",
        "\n\n<!-- case id=a -->\n\n",
        "\n\n<!-- question id=b type=cloze objective=T1 -->\n\n",
        "\n\n### a\n\n",
        "\n\n---\n\n",
    ])
    .prop_map(str::to_owned)
}

/// The exercises as a quiz, which is not published when any of its questions is missing.
fn quiz() -> String {
    let exercises = CourseFolder::sound().text(EXERCISES);
    let questions = &exercises[exercises.find("###").unwrap()..exercises.find("## Lopuksi").unwrap()];
    let with_objectives: Vec<_> = questions
        .lines()
        .map(|line| match line.strip_suffix(" -->") {
            Some(comment) if !line.contains("objective=") => format!("{comment} objective=T1 -->"),
            _ => line.to_owned(),
        })
        .collect();
    format!("---\ntitle: Koe\nreviewed: 2026-11-01\n---\n\n## T1\n\n{}\n", with_objectives.join("\n"))
}

/// The small course with another quiz and without the exercises.
fn with_quiz(quiz: &str) -> CourseFolder {
    CourseFolder::sound()
        .remove(EXERCISES)
        .remove(SWEDISH_EXERCISES)
        .replace(MODULE, "tehtavat, ", "")
        .remove(SWEDISH_QUIZ)
        .write(QUIZ, quiz)
}

#[test]
fn every_type_can_be_graded() {
    let compilation = with_quiz(&quiz()).compile();
    assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
    let catalogue = compilation.catalogue.unwrap();
    assert_eq!(catalogue.courses[0].modules[0].quizzes[&Lang::Fi].questions().count(), 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_question_goes_missing_without_a_message(
        place in 0.0..1.0_f64,
        removed in 0..30_usize,
        pieces in prop::collection::vec(prop_oneof![inline(), block()], 0..3),
    ) {
        let text: Vec<char> = quiz().chars().collect();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a small length")]
        let start = (text.len() as f64 * place) as usize;
        let end = (start + removed).min(text.len());
        let quiz = text[..start].iter().collect::<String>() + &pieces.concat() + &text[end..].iter().collect::<String>();
        let compilation = with_quiz(&quiz).compile();
        prop_assert_eq!(compilation.has_errors(), compilation.catalogue.is_none(), "{}", quiz);
    }

    #[test]
    fn every_piece_of_a_text_with_gaps_is_whole(pieces in prop::collection::vec(inline(), 0..12)) {
        let folder = gaps(&format!("Alku {}[[loppu]]", pieces.concat())).remove(SWEDISH_EXERCISES);
        let Some(questions) = questions(&folder) else { return Ok(()) };
        let Body::Cloze { paragraphs, right, .. } = &questions[3].body else { panic!("a text with gaps") };
        prop_assert_eq!(questions[3].sheet().prompt.gaps().count(), right.len());
        for piece in paragraphs.iter().flatten() {
            if let ClozePiece::Text(html) = piece {
                let xml = format!("<p>{}</p>", html.as_str().replace("<br>", ""));
                prop_assert!(roxmltree::Document::parse(&xml).is_ok(), "{}", xml);
            }
        }
    }
}
