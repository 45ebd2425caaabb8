//! The types that have more to them than a task list: `short`, `order`, `match`, `cloze` and cases.

use std::fmt::Write as _;

use course::{
    Lang,
    catalogue::Block,
    quiz::{Body, ClozePiece, GapKey, Outcome, Question, Response},
};
use proptest::prelude::*;

use crate::{
    course_folder::{CourseFolder, EXERCISES, MODULE, QUIZ, SWEDISH_EXERCISES, SWEDISH_QUIZ},
    messages::Case,
};

const SHORT: &str = "<!-- question id=tehtava-sana type=short objective=T1 typos=1 -->";
const ORDER: &str = "<!-- question id=tehtava-polku type=order -->";
const MATCH: &str = "<!-- question id=tehtava-parit type=match points=2 -->";
const CLOZE: &str = "<!-- question id=tehtava-aukot type=cloze case=exact -->";
const CASE: &str = "<!-- case id=tehtava-tapaus start=vastaanotto objective=T1 points=2 -->";

const WORDS: &str = "- = toimintakyky\n- = Toiminnallinen kyky\n";
const ITEMS: &str = "1. Oire *alkaa*\n   > Tästä kaikki lähtee.\n2. Vastaanotto {#vastaanotto}\n3. Kuntoutus\n";
const TYPED: &str = "[[300; 300 arkipäivää]]";
const CHOICE: &str = "[[ (Kela) |\nkunta | työnantaja & liitto ]]";
const WAIT: &str = "- [Odota](#odotus) {#odota}\n";
const LAST_STEP: &str = "#### Odotus\n\n**Loppu: väärä**\n";

/// The exercises with one thing changed.
fn exercises(from: &str, to: &str) -> CourseFolder {
    CourseFolder::sound().replace(EXERCISES, from, to)
}

/// The exercises with one thing changed, and the comment of its question as the place.
fn at_comment(from: &str, to: &str, comment: &str) -> CourseFolder {
    marked(exercises(from, to), comment)
}

/// A text that occurs once in the exercises is the place.
fn marked(folder: CourseFolder, text: &str) -> CourseFolder {
    folder.replace(EXERCISES, text, &format!("«{text}»"))
}

/// The exercises with one more question, which the Swedish version lacks.
fn one_more(question: &str) -> CourseFolder {
    CourseFolder::sound()
        .remove(SWEDISH_EXERCISES)
        .append(EXERCISES, &format!("\n### Uusi\n\n{question}\n\n> **Perustelu:** Näin on.\n"))
}

/// What stands in the table of pairs from its header on.
fn table(rows: &str) -> CourseFolder {
    let old = "| Asia | Hoitaja |\n|---|---|\n| **Päiväraha** | [Kela](https://www.kela.fi/) |\n\
               | Palkka | Työnantaja |\n| | Kunta |\n";
    exercises(old, rows)
}

/// The text with gaps from its first paragraph to its last.
fn gaps(text: &str) -> CourseFolder {
    let folder = CourseFolder::sound();
    let old = folder.text(EXERCISES);
    let start = old.find("Päivärahaa maksetaan enintään").expect("the text has a beginning");
    let end = old.find("\n\n> **Perustelu:** Enimmäisaika").expect("the text has an end");
    folder.write(EXERCISES, &format!("{}{text}{}", &old[..start], &old[end..]))
}

fn many(line: impl Fn(usize) -> String) -> String {
    (0..101).map(line).collect()
}

pub fn cases() -> Vec<Case> {
    [short(), order(), pairs(), cloze(), case_steps(), case_choices(), language_versions()].concat()
}

fn short() -> Vec<Case> {
    let word = |line: &str| exercises("- = toimintakyky", line);
    vec![
        ("K111", at_comment(WORDS, "", SHORT)),
        ("K146", word("- «[x]» = toimintakyky")),
        ("K147", exercises(WORDS, &format!("«- = vastaus»\n{}", many(|n| format!("- = vastaus {n}\n"))))),
        ("K148", exercises("typos=1", "typos=«3»")),
        ("K148", exercises("typos=1", "case=«exactly»")),
        ("K150", word("«- toimintakyky»")),
        ("K151", word("- = «*toimintakyky*»")),
        ("K151", word("- = «[300 arkipäivää](fact:spr.enimmaisaika)»")),
        ("K152", word("«- =»")),
        ("K153", exercises("- = Toiminnallinen kyky", "- «=  Toimintakyky»")),
        ("K154", word(&format!("- «= {}»", "ä".repeat(101)))),
        ("K155", word("- «= ICF»")),
        ("K177", word("- = toimintakyky\n  «> Oikein.»")),
    ]
}

fn order() -> Vec<Case> {
    let item = |line: &str| exercises("2. Vastaanotto {#vastaanotto}", line);
    vec![
        ("K106", exercises("3. Kuntoutus", "3. «Vastaanotto»")),
        ("K111", at_comment(ITEMS, "", ORDER)),
        ("K135", item("2. Vastaanotto\n\n   «Toinen kappale.»")),
        ("K145", item("«2.»")),
        ("K146", item("2. «[ ]» Vastaanotto")),
        ("K147", exercises(ITEMS, &format!("«1. kohta»\n{}", many(|n| format!("1. kohta {n}\n"))))),
        ("K156", exercises(ITEMS, "«- Oire»\n- Vastaanotto\n- Kuntoutus\n")),
        ("K157", exercises(ITEMS, "«1. Oire»\n2. Vastaanotto\n")),
        ("K505", item("2. «Kaikki edellä mainitut»")),
    ]
}

fn pairs() -> Vec<Case> {
    let row = |line: &str| exercises("| Palkka | Työnantaja |", line);
    let rows = many(|n| format!("| asia {n} | pari {n} |\n"));
    vec![
        ("K111", at_comment("| Asia | Hoitaja |\n|---|---|\n", "", MATCH)),
        ("K128", exercises("| | Kunta |\n", "| | Kunta |\n\n«| a | b |»\n|---|---|\n| c | d |\n")),
        ("K147", table(&format!("«| Asia | Pari |»\n|---|---|\n{rows}"))),
        ("K153", row("| Palkka | «Kela» |")),
        ("K153", row("| «Päiväraha» | Työnantaja |")),
        ("K158", table("«| Asia | Pari | Muu |»\n|---|---|---|\n| a | b | c |\n")),
        ("K158", row("«| Palkka | Työnantaja | Kunta |»")),
        ("K159", exercises("| Asia | Hoitaja |", "«| Asia | |»")),
        ("K160", row("«| Palkka | |»")),
        ("K160", row("«| Palkka |»")),
        ("K162", table("«| Asia | Pari |»\n|---|---|\n| a | b |\n| | c |\n")),
        ("K505", row("| Palkka | «Ei mikään edellä mainituista» |")),
    ]
}

fn cloze() -> Vec<Case> {
    let typed = |gap: &str| exercises(TYPED, gap);
    let choice = |gap: &str| exercises(CHOICE, gap);
    vec![
        ("K111", marked(gaps(""), CLOZE)),
        ("K127", exercises("[[sanasto]]", "[[sanasto]]\n\n«> Lainaus.»")),
        ("K147", gaps(&format!("«[[300]]»\n{}", many(|n| format!("[[{n}]]\n"))))),
        (
            "K147",
            gaps(&format!(
                "{}[[a]]\n\n[[b]]",
                many(|n| if n < 100 { format!("[[{n}]]\n\n") } else { "«[[c]]»\n\n".into() })
            )),
        ),
        ("K148", exercises("case=exact", "case=«tarkka»")),
        ("K149", exercises("type=cloze case=exact", "type=«case»")),
        ("K151", typed("[[«**300**»]]")),
        ("K151", choice("[[ («*Kela*») | kunta ]]")),
        ("K153", typed("«[[300; 300,0]]»")),
        ("K153", choice("«[[ (Kela) | kunta | Kela ]]»")),
        ("K154", gaps(&format!("«[[{}]]»", "ä".repeat(101)))),
        ("K155", exercises("case=exact", "typos=2").replace(EXERCISES, "[[sanasto]]", "«[[sana]]»")),
        ("K163", typed("«[[»300")),
        ("K163", typed("«[[»300]")),
        ("K163", typed("300«]]»")),
        ("K163", typed("«[[»300 [[301]]")),
        ("K163", typed("«[[»300\n\n301]] ")),
        ("K164", choice("«[[ Kela | kunta ]]»")),
        ("K164", choice("«[[ (Kela) | (kunta) ]]»")),
        ("K164", choice("«[[ (Kela) ]]»")),
        ("K165", typed("«**[[300]]**»")),
        ("K165", typed("«[enintään *[[300]]*](https://www.kela.fi/)»")),
        ("K165", typed("«[[300]](arkipäivää)»")),
        ("K166", gaps("[[300]]\n\n«- [[Kela]]»\n- [[kunta]]")),
        ("K166", gaps("«| [[Kela]] |»\n|---|")),
        ("K167", typed("«[[ ]]»")),
        ("K167", typed("«[[300; ]]»")),
        ("K167", choice("«[[ (Kela) | ]]»")),
        ("K168", gaps("«Päivärahaa maksaa Kela.»\n\nToinen kappale.")),
        ("K305", exercises("*sen*", "«[300 päivää](fact:spr.enimaisaika)»")),
        ("K501", choice("«[[ (Kela, joka maksaa myös kuntoutusrahan) | kunta | liitto ]]»")),
        ("K505", choice("«[[ (Kela) | kunta | kaikki edellä mainitut ]]»")),
    ]
}

fn case_steps() -> Vec<Case> {
    let last = |step: &str| exercises(LAST_STEP, step);
    let mut steps = "<!-- case id=pitka -->\n\n".to_owned();
    for step in 0..100 {
        write!(steps, "#### Vaihe {step}\n\n- [Jatka](#vaihe-{})\n\n", step + 1).expect("a string takes text");
    }
    steps.push_str("«#### Vaihe 100»\n\n**Loppu: oikea**");
    vec![
        ("K010", marked(exercises("{#tyo}", "{#Työ}"), "#### Paluu töihin {#Työ}")),
        ("K111", one_more("«<!-- case id=uusi start=a -->»\n\nTeksti.")),
        ("K114", one_more("«<!-- case start=a -->»\n\n#### A\n\n**Loppu: oikea**")),
        ("K115", exercises(CASE, &CASE.replace("case id", "case «type»=case id"))),
        (
            "K118",
            marked(
                one_more("<!-- case id=uusi -->\n\n#### A\n\n**Loppu: oikea**").replace(
                    EXERCISES,
                    "### Uusi",
                    "#### Uusi",
                ),
                "#### Uusi",
            ),
        ),
        ("K125", last("#### Odotus\n\n«**Slut: fel**»\n")),
        ("K129", exercises("Valitse.", "«##### Valitse»")),
        ("K161", at_comment("**Loppu: oikea**", "**Loppu: osittain**", CASE)),
        ("K169", exercises("start=vastaanotto", "start=«vastanotto»")),
        ("K170", last(&format!("«#### Ylimääräinen»\n\n**Loppu: väärä**\n\n{LAST_STEP}"))),
        ("K172", last("«#### Odotus»\n")),
        ("K172", last("«#### Odotus»\n\nLoppu: väärä\n")),
        ("K173", last(&format!("{LAST_STEP}\n«**Loppu: oikea**»\n"))),
        ("K173", last("#### Odotus\n\n- [Työ](#tyo)\n\n«**Loppu: väärä**»\n")),
        ("K174", last("#### Odotus\n\n«**Loppu: huono**»\n")),
        ("K174", last("#### Odotus\n\n«**Loppu:**» väärä\n")),
        ("K176", one_more(&steps)),
        ("K178", last(&format!("{LAST_STEP}\n«#### Toinen {{#odotus}}»\n\n**Loppu: väärä**\n"))),
        (
            "K179",
            exercises("> **Vihje:** Kuka voisi auttaa?\n\n", "").replace(
                EXERCISES,
                LAST_STEP,
                &format!("«> **Vihje:** Kuka voisi auttaa?»\n\n{LAST_STEP}"),
            ),
        ),
        ("K302", exercises("Valitse.", "«[Odota](#odotus)».")),
        ("K605", last("«####»\n\n**Loppu: väärä**\n")),
        ("K605", last("«#### {#odotus}»\n\n**Loppu: väärä**\n")),
    ]
}

fn case_choices() -> Vec<Case> {
    let wait = |item: &str| exercises(WAIT, item);
    vec![
        ("K106", wait("- «[Kirjoita todistus](#odotus)»\n")),
        ("K127", exercises("  > Hyvä alku.", "«> Hyvä alku.»")),
        ("K128", wait("- [Odota](#odotus)\n\n«Lopuksi.»\n\nJa vielä.\n")),
        ("K135", wait("- [Odota](#odotus)\n\n  «Lisää.»\n")),
        ("K145", wait("«- [](#odotus)»\n")),
        ("K146", wait("- «[ ]» [Odota](#odotus)\n")),
        (
            "K147",
            marked(
                wait(&many(|n| format!("- [Odota {n}](#odotus)\n"))),
                "- [Kirjoita todistus](#ensimmäinen-todistus)",
            ),
        ),
        ("K169", wait("- «[Odota](#odotukset)»\n")),
        ("K171", exercises("- [Odota](#odotus)\n\n#### Paluu", "- «[Odota](#vastaanotto)»\n\n#### Paluu")),
        ("K175", wait("«- Odota»\n")),
        ("K175", wait("«- [Odota](#odotus) tai älä»\n")),
        ("K175", wait("«- [Odota](tuki.fi.md)»\n")),
        ("K175", exercises("**Loppu: väärä**\n\nAsiakas uupuu.", "«- Asiakas uupuu.»")),
    ]
}

/// Swedish versions in which something else than the words is different.
fn language_versions() -> Vec<Case> {
    let swedish = |id: &str, from: &str, to: &str| {
        let folder = CourseFolder::sound().replace(SWEDISH_EXERCISES, from, to);
        folder.replace(SWEDISH_EXERCISES, &format!("id={id}"), &format!("id=«{id}»"))
    };
    vec![
        ("K138", swedish("tehtava-polku", "3. Rehabiliteringen", "3. Rehabiliteringen\n4. Arbetet")),
        ("K138", swedish("tehtava-parit", "| | Kommunen |\n", "")),
        ("K138", swedish("tehtava-parit", "| | Kommunen |\n", "| Stöd | Kommunen |\n")),
        (
            "K138",
            swedish(
                "tehtava-parit",
                "| Lön | Arbetsgivaren |\n| | Kommunen |",
                "| | Arbetsgivaren |\n| Lön | Kommunen |",
            ),
        ),
        ("K138", swedish("tehtava-aukot", "[[300]]", "[[299]]")),
        ("K138", swedish("tehtava-aukot", "[[ordlistan]]", "ordlistan")),
        ("K138", swedish("tehtava-aukot", "(FPA) | kommunen", "FPA | (kommunen)")),
        ("K138", swedish("tehtava-tapaus", "**Slut: fel**", "**Slut: delvis**")),
        (
            "K138",
            swedish(
                "tehtava-tapaus",
                "- [Föreslå deltidsarbete](#arbete)\n- [Vänta](#väntan)",
                "- [Föreslå deltidsarbete](#väntan)\n- [Vänta](#arbete)",
            ),
        ),
        (
            "K138",
            swedish(
                "tehtava-tapaus",
                "- [Föreslå deltidsarbete](#arbete)\n- [Vänta](#väntan)",
                "- [Föreslå deltidsarbete](#arbete)",
            ),
        ),
    ]
}

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
        exercises(TYPED, "[[ 300;300\narkipäivää ]] [sic] [a [b]] \\[\\[a\\]\\]"),
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
        Block::Html(_) => None,
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
