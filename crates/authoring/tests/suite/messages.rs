//! Mistakes beside those that the pages of the codes show: each is put into the sound course, and exactly one message
//! at the right place comes out.

use authoring::{Severities, Severity, TemplateRemark, human};
use course::Lang;

use crate::{
    course_folder::{
        COURSE, CourseFolder, FACTS, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_LESSON, SWEDISH_QUIZ,
    },
    limit_messages, question_messages, slips,
};

/// The code that must be reported, and the folder with the mistake; its mark tells where.
pub type Case = (&'static str, CourseFolder);

fn sound() -> CourseFolder {
    CourseFolder::sound()
}

/// The whole file at `path` is the place.
fn file(mut folder: CourseFolder, path: &str) -> CourseFolder {
    folder.marked = Some((path.to_owned(), 1, 1, 1));
    folder
}

fn files() -> Vec<Case> {
    let front = "---\ntitle: A\nreviewed: 2026-11-01\n---\n\n";
    vec![
        ("K004", sound().replace(PAGE, "Kirjoita:", &format!("{}«> a»\n\nKirjoita:", "> ".repeat(48)))),
        ("K004", sound().replace(FACTS, "  value: 300", &format!("  value: {}«[»{}", "[".repeat(15), "]".repeat(16)))),
        ("K005", file(only(&[]), ".")),
        ("K005", file(only(&[PAGE, FACTS]).write(PAGE, &format!("{front}Teksti.\n")), ".")),
        ("K007", without_links_to_lessons().replace(COURSE, "[perusteet]", "[«perustet»]")),
        ("K008", sound().replace(MODULE, "tuki]", "tuki, «apu»]").write("kuntoutus/perusteet/apu.md", "a")),
        ("K009", file(sound().write("muistio.md", "a"), "muistio.md")),
        ("K009", file(sound().write("pages/about.md", "a"), "pages/about.md")),
        ("K010", sound().replace(LESSON, "Päivärahan laskuri {#paivaraha}", "«Päivärahan laskuri {#Päiväraha}»")),
        ("K010", file(sound().write("pages/Tietoa.fi.md", "a"), "pages/Tietoa.fi.md")),
        ("K010", sound().replace(MODULE, "tuki]", "tuki, «quiz»]")),
        ("K012", file(sound().remove(QUIZ), SWEDISH_QUIZ)),
    ]
}

/// A folder with only these files of the course.
fn only(paths: &[&str]) -> CourseFolder {
    let all: Vec<_> = sound().sources().into_iter().map(|source| source.path).collect();
    all.iter().filter(|path| !paths.contains(&path.as_str())).fold(sound(), |folder, path| folder.remove(path))
}

fn without_links_to_lessons() -> CourseFolder {
    sound().replace(PAGE, "[laskureista](../kuntoutus/perusteet/laskurit.fi.md#kaksi-laskuria)", "alusta")
}

/// The single-choice question of the quiz without its answers and explanation, and something in their place.
fn single(answers: &str) -> CourseFolder {
    let old = "- [x] Kela\n- [ ] Kunta\n- [ ] Työnantaja\n";
    sound().remove(SWEDISH_QUIZ).replace(QUIZ, old, answers)
}

const SINGLE: &str = "<!-- question id=koe-kuka type=single objective=T1 -->";
const MULTIPLE: &str = "<!-- question id=koe-laskurit type=multiple objective=T1 -->";
const NUMBER: &str = "<!-- question id=koe-arkipaivat type=number objective=T1 points=2 unit=\"arkipäivää\" -->";

/// Marks the comment of a question as the place.
fn at_comment(folder: CourseFolder, path: &str, comment: &str) -> CourseFolder {
    folder.replace(path, comment, &format!("«{comment}»"))
}

/// The quiz with another comment for its single-choice question.
fn comment(comment: &str) -> CourseFolder {
    sound().remove(SWEDISH_QUIZ).replace(QUIZ, SINGLE, comment)
}

fn answers() -> Vec<Case> {
    let monolingual = || sound().remove(SWEDISH_QUIZ);
    vec![
        ("K101", at_comment(single("- [ ] Kela\n- [ ] Kunta\n"), QUIZ, SINGLE)),
        (
            "K102",
            at_comment(
                monolingual().replace(QUIZ, "- [x] Poissaolo\n- [x] Päiväraha", "- [ ] Poissaolo\n- [ ] Päiväraha"),
                QUIZ,
                MULTIPLE,
            ),
        ),
        ("K107", single("- [x] Kela\n«- [] Kunta»\n- [ ] Työnantaja\n")),
        ("K150", monolingual().replace(QUIZ, "- = 300 ± 0", "«- 300»")),
        ("K109", monolingual().replace(QUIZ, "- = 300 ± 0", "«- = 300 päivää»")),
        ("K111", at_comment(monolingual().replace(QUIZ, "- = 300 ± 0", ""), QUIZ, NUMBER)),
        ("K135", monolingual().replace(QUIZ, "- = 300 ± 0", "- = 300\n  «> Palaute.»")),
        (
            "K507",
            at_comment(
                monolingual().replace(QUIZ, "- [ ] Palkka", "- [ ] Palkka, jonka työnantaja maksaa koko sairausajalta"),
                QUIZ,
                MULTIPLE,
            ),
        ),
    ]
}

fn comments() -> Vec<Case> {
    vec![
        ("K114", comment("«<!-- question id=koe-kuka objective=T1 -->»")),
        ("K114", comment("«<!-- question id=koe-kuka type=single -->»")),
        ("K115", comment("<!-- question id=koe-kuka type=single «unit»=\"pv\" objective=T1 -->")),
        ("K123", sound().append(PAGE, "\n<!-- muistutus --> «teksti»\n")),
        ("K123", sound().append(PAGE, "\n- a\n\n  «<!-- question id=a type=single -->»\n")),
        ("K132", sound().replace(LESSON, "objectives: [T1]", "objectives: [«T9»]")),
    ]
}

fn tools() -> Vec<Case> {
    let in_lesson = |text: &str| sound().append(LESSON, &format!("\n## Lopuksi\n\n{text}\n"));
    vec![
        ("K121", in_lesson("<!-- «toll» gas -->")),
        ("K123", in_lesson("- a\n\n  «<!-- tool gas -->»")),
        ("K123", in_lesson("Tavoite <!-- tool gas -->").replace(LESSON, "<!-- tool gas -->", "«<!-- tool gas -->»")),
        ("K701", in_lesson("«<!-- tool -->»")),
        ("K702", sound().append(QUIZ, "\n## Lopuksi\n\n«<!-- tool gas -->»\n")),
        ("K704", in_lesson("<!-- tool gas -->\n<!-- tool «gas» -->")),
        ("K705", in_lesson("<!-- tool «timeline» -->").append(FACTS, &fact("spr.omavastuu", "10"))),
    ]
}

fn fact(id: &str, value: &str) -> String {
    format!("{id}:\n  value: {value}\n  source: {{title: Esimerkki}}\n  checked: 2026-11-01\n  certainty: verified\n")
}

fn question_parts() -> Vec<Case> {
    let explanation = "> **Perustelu:** Kela maksaa päivärahan.";
    let after =
        |text: &str| sound().remove(SWEDISH_QUIZ).replace(QUIZ, explanation, &format!("{explanation}\n\n{text}"));
    let instead = |text: &str| sound().remove(SWEDISH_QUIZ).replace(QUIZ, explanation, text);
    vec![
        ("K124", instead("> «**Perustelu**»: Kela maksaa.")),
        ("K127", single("- [x] Kela\n«> Oikein.»\n- [ ] Kunta\n> Väärin.\n- [ ] Työnantaja\n")),
        ("K128", after("«Lopuksi vielä tämä.»\n\nJa tämä.")),
        ("K128", after("«> [!NOTE]»\n> Huomaa.")),
        ("K128", after("«---»")),
        ("K502", at_comment(instead("> **Perustelu:**"), QUIZ, SINGLE)),
        ("K130", sound().remove(SWEDISH_QUIZ).replace(QUIZ, "id=koe-kuka", "id=«tuki-vaitteet»")),
        (
            "K138",
            sound().replace(SWEDISH_QUIZ, "id=koe-arkipaivat", "id=«koe-arkipaivat»").replace(
                SWEDISH_QUIZ,
                "= 300 ± 0",
                "= 299",
            ),
        ),
        (
            "K138",
            sound().replace(SWEDISH_QUIZ, "id=koe-arkipaivat", "id=«koe-arkipaivat»").replace(
                SWEDISH_QUIZ,
                " points=2",
                "",
            ),
        ),
        (
            "K138",
            sound().replace(SWEDISH_LESSON, "type=single objective=T1", "type=single").replace(
                SWEDISH_LESSON,
                "id=laskuri-tyonantaja",
                "id=«laskuri-tyonantaja»",
            ),
        ),
        ("K138", sound().replace(SWEDISH_QUIZ, "id=koe-kuka type=single", "id=«koe-kuka» type=truefalse")),
    ]
}

fn yaml() -> Vec<Case> {
    let lesson = |from: &str, to: &str| sound().replace(OTHER_LESSON, from, to);
    let fact = |from: &str, to: &str| sound().replace(FACTS, from, to);
    vec![
        ("K202", sound().replace(COURSE, "attempts: 2", "«atempts»: 2")),
        ("K202", sound().replace(COURSE, "sv: Rehabilitering", "«se»: Rehabilitering")),
        ("K202", fact("    sv: 300 vardagar", "    sv: 300 vardagar\n    «de»: 300 Tage")),
        ("K216", lesson("title: Tuki", "«title»:")),
        ("K216", lesson("title: Tuki", "«title»: # Tuki")),
        ("K205", lesson("title: Tuki", "title: «[Tuki]»")),
        ("K205", sound().replace(COURSE, "shuffle: false", "shuffle: «no»")),
        ("K205", sound().replace(LESSON, "review_after: 12m", "review_after: «vuosi»")),
        ("K205", fact("certainty: verified", "certainty: «verifeid»")),
        ("K206", lesson("reviewed: 2026-11-01", "reviewed: «2026-02-30»")),
        ("K213", lesson("title: Tuki", "title: &a «Tuki»")),
        ("K213", lesson("title: Tuki", "title: !x «Tuki»")),
    ]
}

fn links() -> Vec<Case> {
    let lesson = |text: &str| sound().replace(OTHER_LESSON, "Kela ja työterveyshuolto.", text);
    vec![
        ("K301", lesson("«[Laskurit](../../../laskurit.fi.md)»")),
        ("K302", lesson("«[Ylös](#alkuun)»")),
        ("K308", single("- [x] Kela\n- [ ] «[noin kolme viikkoa](fact:spr.arvio)»\n- [ ] Kunta\n")),
        ("K304", lesson("«[Kela](javascript:alert)»")),
        ("K304", lesson("«[Kela](/fi/kela)»")),
        ("K304", lesson("«[Kela]()»")),
    ]
}

/// A value of the fact `koe.maksu` that was in force last year, the one of this year, and the one of the next.
const VALUES: [&str; 3] = [
    "value: 12.10, valid_to: 2025-12-31",
    "value: 12.50, valid_from: 2026-01-01",
    "value: 12.90, valid_from: 2027-01-01",
];

fn facts() -> Vec<Case> {
    let fact = |from: &str, to: &str| sound().replace(FACTS, from, to);
    let entry = |lines: &str| sound().append(FACTS, &format!("koe.maksu:\n{lines}"));
    let values = |values: &[&str]| sound().with_values(values);
    let [former, current, _] = VALUES;
    let sourced = "  source: {title: Esimerkki}\n  checked: 2026-11-01\n  certainty: verified\n";
    vec![
        (
            "K204",
            entry(&format!("  «v»alues:\n    - {{value: 1}}\n{}", sourced.replace("  certainty: verified\n", ""))),
        ),
        ("K204", values(&["value: 12.10", "value: 12.90"])).at_value("value: 12.90"),
        (
            "K204",
            values(&[former, &format!("{current}, source: {{title: Toinen}}")]).replace(
                FACTS,
                "  source: {title: Esimerkki}\n",
                "",
            ),
        )
            .at_value(former),
        (
            "K205",
            values(&[former, current]).replace(
                FACTS,
                "  certainty: verified\n  values",
                "  certainty: «varma»\n  values",
            ),
        ),
        ("K216", entry(&format!("{sourced}  values: «[]»\n"))),
        ("K331", values(&[current, "value: 12.90, valid_from: «2026-01-01»"])),
        ("K332", values(&["value: 12.50, valid_to: 2026-11-19", "value: 12.90, valid_from: «2027-01-01»"])),
        ("K337", fact("value: 300", "value: 301").replace(FACTS, "\"300 arkipäivää\"", "«\"300 arkipäivää\"»")),
        ("K338", entry(&format!("  value: «12»\n  unit: arkipäivä\n{sourced}"))),
    ]
}

trait AtValue {
    fn at_value(self, value: &str) -> Self;
}

impl AtValue for Case {
    /// The start of a value in `facts.yaml` is the place.
    fn at_value(self, value: &str) -> Self {
        (self.0, self.1.replace(FACTS, &format!("{{{value}"), &format!("«{{»{value}")))
    }
}

fn images() -> Vec<Case> {
    let figure = "![Polku, jolla on viisi asemaa](images/polku.fi.svg \"Polku ja sen asemat\")";
    vec![
        ("K404", sound().replace(LESSON, figure, "Kuva: «![Polku](images/polku.fi.svg)»")),
        ("K404", single("- [x] Kela\n- [ ] «![a](images/polku.fi.svg)»\n- [ ] Kunta\n")),
    ]
}

fn text() -> Vec<Case> {
    let text = |text: &str| sound().append(PAGE, &format!("\n{text}\n"));
    vec![
        ("K601", text("«<details>»\n<summary>Lisää</summary>\n</details>")),
        ("K601", text("Alle «<rivi>» päivää")),
        ("K604", text("«> [!CAUTION]»\n> Teksti.")),
    ]
}

fn cases() -> Vec<Case> {
    let questions = [answers(), question_messages::cases(), comments(), tools(), question_parts()].concat();
    [files(), questions, yaml(), links(), facts(), images(), text(), limit_messages::cases(), slips::cases()].concat()
}

#[test]
fn the_course_without_mistakes_has_no_messages() {
    let compilation = sound().compile();
    assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
    assert!(compilation.catalogue.is_some());
}

#[test]
fn every_mistake_has_exactly_one_message_at_its_place() {
    let mut wrong = Vec::new();
    for (number, (code, folder)) in cases().into_iter().enumerate() {
        let compilation = folder.compile();
        let found: Vec<_> = compilation
            .diagnostics
            .iter()
            .map(|d| (d.code(), (d.path.clone(), d.line, d.column, d.mark_width), d.source_line.clone()))
            .collect();
        let expected = folder.marked.clone().expect("the case has a mark");
        if found.iter().map(|(code, place, _)| (*code, place)).collect::<Vec<_>>() != [(code, &expected)] {
            wrong.push(format!("case {number}: expected {code} at {expected:?}\n  found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_typesetters_remarks_are_told_with_their_place() {
    let remark = TemplateRemark {
        severity: Severity::Error,
        place: Some((2, 2)),
        message: "unknown variable: b".to_owned(),
        hints: String::new(),
    };
    let told = remark.into_diagnostic("kurssi/certificate.typ".to_owned(), "#let a = 1\n#b\n", &Severities::default());
    let text = human(&[told.unwrap()], 1, Lang::En);
    assert!(text.starts_with("kurssi/certificate.typ:2:2: error[K015]: "), "{text}");
    assert!(text.contains("2 | #b\n  |  ^\n"), "{text}");
}

#[test]
fn what_looks_like_a_mistake_and_is_none_has_no_message() {
    let text = |text: &str| sound().append(PAGE, &format!("\n{text}\n"));
    let folders = [
        sound().write("README.md", "# Ohje\n\n<b>a</b>"),
        sound().write("README.en.md", "# Handbook\n\n<b>a</b>"),
        sound().write("kuntoutus/README.md", "# Ohje"),
        sound().write_bytes("kuntoutus/perusteet/images/kuva.png", b"\x89PNG"),
        text("Alle 5 < 6 ja [sic] sekä \\<b>."),
        text("<!-- Questions: tarkista luvut -->"),
        text("`<b>` ja [linkki][a]\n\n[a]: https://www.kela.fi/"),
        text("> **Asiakas:** En jaksa."),
        text("[Kela](mailto:kela@example.org)"),
        sound().replace(QUIZ, "= 300 ± 0", "= 299,5..300,5").remove(SWEDISH_QUIZ),
        sound().replace(LESSON, "Asiakas on ollut", "> **Asiakas:** Olen väsynyt.\n\n- lista\n\nAsiakas on ollut"),
        single("* [x] Kela\n\n* [ ] Kunta\n\n  > Ei.\n\n* [ ] Työnantaja\n"),
        sound().replace(
            LESSON,
            "> **Vihje:** Kuka maksaa palkan?\n\n> **Perustelu:**",
            "> **Vihje:** Kuka?\n>\n> **Perustelu:**",
        ),
        sound().with_values(&VALUES),
        sound().with_values(&VALUES[..2]).replace(
            LESSON,
            "Asiakas on ollut",
            "[12,50 €](fact:koe.maksu). Asiakas on ollut",
        ),
        sound().with_values(&VALUES[..2]).replace(SWEDISH_LESSON, "Läs också", "[12,50 €](fact:koe.maksu). Läs också"),
        sound().write(LESSON, &sound().text(LESSON).replace('\n', "\r\n")),
        sound().write(LESSON, &format!("\u{feff}{}", sound().text(LESSON))),
    ];
    for (number, folder) in folders.iter().enumerate() {
        let compilation = folder.compile();
        assert!(compilation.diagnostics.is_empty(), "folder {number}: {:#?}", compilation.diagnostics);
    }
}
