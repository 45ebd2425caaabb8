//! Mistakes in the types that have more to them than a task list (`short`, `order`, `match`, `cloze` and cases), beside
//! those that the pages of the codes show.

use std::fmt::Write as _;

use crate::{
    course_folder::{CourseFolder, EXERCISES, SWEDISH_EXERCISES},
    messages::Case,
};

const SHORT: &str = "<!-- question id=tehtava-sana type=short objective=T1 typos=1 -->";
const ORDER: &str = "<!-- question id=tehtava-polku type=order -->";
pub const MATCH: &str = "<!-- question id=tehtava-parit type=match points=2 -->";
const CLOZE: &str = "<!-- question id=tehtava-aukot type=cloze case=exact -->";
const CASE: &str = "<!-- case id=tehtava-tapaus start=vastaanotto objective=T1 points=2 -->";

const WORDS: &str = "- = toimintakyky\n- = Toiminnallinen kyky\n";
const ITEMS: &str = "1. Oire *alkaa*\n   > Tästä kaikki lähtee.\n2. Vastaanotto {#vastaanotto}\n3. Kuntoutus\n";
pub const TYPED: &str = "[[300; 300 arkipäivää]]";
pub const CHOICE: &str = "[[ (Kela) |\nkunta | työnantaja & liitto ]]";
const WAIT: &str = "- [Odota](#odotus) {#odota}\n";
pub const LAST_STEP: &str = "#### Odotus\n\n**Loppu: väärä**\n";

/// The exercises with one thing changed.
pub fn exercises(from: &str, to: &str) -> CourseFolder {
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
pub fn gaps(text: &str) -> CourseFolder {
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
        ("K148", exercises("typos=1", "case=«exactly»")),
        ("K151", word("- = «[300 arkipäivää](fact:spr.enimmaisaika)»")),
    ]
}

fn order() -> Vec<Case> {
    let item = |line: &str| exercises("2. Vastaanotto {#vastaanotto}", line);
    vec![
        ("K106", exercises("3. Kuntoutus", "3. «Vastaanotto»")),
        ("K111", at_comment(ITEMS, "", ORDER)),
        ("K135", item("2. Vastaanotto\n\n   «Toinen kappale.»")),
        ("K145", item("«2.»")),
        ("K147", exercises(ITEMS, &format!("«1. kohta»\n{}", many(|n| format!("1. kohta {n}\n"))))),
        ("K505", item("2. «Kaikki edellä mainitut»")),
    ]
}

fn pairs() -> Vec<Case> {
    let row = |line: &str| exercises("| Palkka | Työnantaja |", line);
    let rows = many(|n| format!("| asia {n} | pari {n} |\n"));
    vec![
        (
            "K609",
            exercises(
                "| Asia | Hoitaja |\n|---|---|\n| **Päiväraha** | [Kela](https://www.kela.fi/) |",
                "«| **Päiväraha** | [Kela](https://www.kela.fi/) |»",
            ),
        ),
        ("K128", exercises("| | Kunta |\n", "| | Kunta |\n\n«| a | b |»\n|---|---|\n| c | d |\n")),
        ("K147", table(&format!("«| Asia | Pari |»\n|---|---|\n{rows}"))),
        ("K153", row("| Palkka | «Kela» |")),
        ("K153", row("| «Päiväraha» | Työnantaja |")),
        ("K158", row("«| Palkka | Työnantaja | Kunta |»")),
        ("K160", row("«| Palkka |»")),
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
        ("K163", typed("«[[»300]")),
        ("K163", typed("300«]]»")),
        ("K163", typed("«[[»300 [[301]]")),
        ("K163", typed("«[[»300\n\n301]] ")),
        ("K164", choice("«[[ (Kela) | (kunta) ]]»")),
        ("K164", choice("«[[ (Kela) ]]»")),
        ("K165", typed("«[enintään *[[300]]*](https://www.kela.fi/)»")),
        ("K165", typed("«[[300]](arkipäivää)»")),
        ("K166", gaps("«| [[Kela]] |»\n|---|")),
        ("K167", typed("«[[ ]]»")),
        ("K167", choice("«[[ (Kela) | ]]»")),
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
        ("K169", exercises("start=vastaanotto", "start=«vastanotto»")),
        ("K172", last("«#### Odotus»\n\nLoppu: väärä\n")),
        ("K173", last("#### Odotus\n\n- [Työ](#tyo)\n\n«**Loppu: väärä**»\n")),
        ("K174", last("#### Odotus\n\n«**Loppu:**» väärä\n")),
        ("K176", one_more(&steps)),
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
