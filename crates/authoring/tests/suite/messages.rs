//! Every message: a mistake is put into the sound course, and exactly one message at the right place comes out.

use std::collections::BTreeSet;

use authoring::{Severity, TemplateRemark, codes, human};
use course::Lang;

use crate::{
    course_folder::{
        COURSE, CourseFolder, EXERCISES, FACTS, FIGURE, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_EXERCISES,
        SWEDISH_LESSON, SWEDISH_QUIZ,
    },
    limit_messages, question_messages,
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
        ("K006", file(sound().write("toinen/muistio.md", "a"), "toinen/course.yaml")),
        ("K007", sound().replace(COURSE, "[perusteet]", "[perusteet, «jatkot»]")),
        ("K007", without_links_to_lessons().replace(COURSE, "[perusteet]", "[«perustet»]")),
        ("K008", sound().replace(MODULE, "tuki]", "tuki, «palvelut»]")),
        ("K008", sound().replace(MODULE, "tuki]", "tuki, «apu»]").write("kuntoutus/perusteet/apu.md", "a")),
        ("K009", file(sound().write("kuntoutus/perusteet/vanha.fi.md", "a"), "kuntoutus/perusteet/vanha.fi.md")),
        ("K009", file(sound().write("muistio.md", "a"), "muistio.md")),
        ("K009", file(sound().write("pages/about.md", "a"), "pages/about.md")),
        ("K010", sound().replace(QUIZ, "id=koe-kuka", "id=«Koe_Kuka»").remove(SWEDISH_QUIZ)),
        ("K010", sound().replace(LESSON, "Päivärahan laskuri {#paivaraha}", "«Päivärahan laskuri {#Päiväraha}»")),
        ("K010", file(sound().write("pages/Tietoa.fi.md", "a"), "pages/Tietoa.fi.md")),
        ("K010", sound().replace(MODULE, "tuki]", "tuki, «quiz»]")),
        ("K012", file(sound().write("pages/privacy.sv.md", &format!("{front}a\n")), "pages/privacy.sv.md")),
        ("K012", file(sound().remove(QUIZ), SWEDISH_QUIZ)),
        (
            "K013",
            file(
                sound().write("kuntoutus/jatko/module.yaml", "a").write("kuntoutus/jatko/a.fi.md", "a"),
                "kuntoutus/jatko/module.yaml",
            ),
        ),
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
const STATEMENTS: &str = "<!-- question id=tuki-vaitteet type=truefalse -->";

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
        ("K101", at_comment(single("- [x] Kela\n- [x] Kunta\n"), QUIZ, SINGLE)),
        ("K101", at_comment(single("- [ ] Kela\n- [ ] Kunta\n"), QUIZ, SINGLE)),
        ("K102", at_comment(monolingual().replace(QUIZ, "- [ ] Palkka", "- [x] Palkka"), QUIZ, MULTIPLE)),
        (
            "K102",
            at_comment(
                monolingual().replace(QUIZ, "- [x] Poissaolo\n- [x] Päiväraha", "- [ ] Poissaolo\n- [ ] Päiväraha"),
                QUIZ,
                MULTIPLE,
            ),
        ),
        ("K103", at_comment(monolingual().replace(QUIZ, "- [x] Poissaolo", "- [ ] Poissaolo"), QUIZ, MULTIPLE)),
        (
            "K104",
            at_comment(sound().replace(OTHER_LESSON, "- [ ] Työnantaja", "- [x] Työnantaja"), OTHER_LESSON, STATEMENTS),
        ),
        ("K105", single("«- [x] Kela»\n")),
        ("K106", single("- [x] Kela\n- [ ] Kunta\n- [ ] «Kunta»\n")),
        ("K107", single("- [x] Kela\n«- Kunta»\n- [ ] Työnantaja\n")),
        ("K107", single("- [x] Kela\n«- [] Kunta»\n- [ ] Työnantaja\n")),
        ("K108", single("- [x] Kela {#a}\n- [ ] «Kunta {#a}»\n")),
        ("K109", monolingual().replace(QUIZ, "- = 300 ± 0", "«- = 300 päivää»")),
        ("K109", monolingual().replace(QUIZ, "- = 300 ± 0", "«- 300»")),
        ("K110", monolingual().replace(QUIZ, "- = 300 ± 0", "«- = 300»\n- = 301")),
        ("K111", at_comment(single(""), QUIZ, SINGLE)),
        ("K111", at_comment(monolingual().replace(QUIZ, "- = 300 ± 0", ""), QUIZ, NUMBER)),
        ("K135", single("- [x] Kela\n- [ ] Kunta\n\n  «Toinen kappale.»\n- [ ] Työnantaja\n")),
        ("K135", monolingual().replace(QUIZ, "- = 300 ± 0", "- = 300\n  «> Palaute.»")),
        ("K145", single("- [x] Kela\n- [ ] Kunta\n«- [ ] {#a}»\n")),
        ("K501", single("- [x] «Kela, joka maksaa myös kuntoutusrahan ja monta muuta etuutta»\n- [ ] Kunta\n")),
        ("K505", single("- [x] Kela\n- [ ] Kunta\n- [ ] «Kaikki edellä mainitut»\n")),
        ("K308", single("- [x] Kela\n- [ ] «[noin kolme viikkoa](fact:spr.arvio)»\n- [ ] Kunta\n")),
        ("K404", single("- [x] Kela\n- [ ] «![a](images/polku.fi.svg)»\n- [ ] Kunta\n")),
    ]
}

fn comments() -> Vec<Case> {
    vec![
        ("K112", comment("<!-- question id=koe-kuka type=«singel» objective=T1 -->")),
        ("K114", comment("«<!-- question type=single objective=T1 -->»")),
        ("K114", comment("«<!-- question id=koe-kuka objective=T1 -->»")),
        ("K114", comment("«<!-- question id=koe-kuka type=single -->»")),
        ("K115", comment("<!-- question id=koe-kuka type=single «objektive»=T1 objective=T1 -->")),
        ("K115", comment("<!-- question id=koe-kuka type=single «unit»=\"pv\" objective=T1 -->")),
        ("K116", comment("<!-- question id=koe-kuka type=single «id»=b objective=T1 -->")),
        ("K117", comment("<!-- question id=koe-kuka type=single «objective:T1» objective=T1 -->")),
        (
            "K118",
            sound().remove(SWEDISH_QUIZ).replace(QUIZ, "### Mitkä ovat laskureita?", "«## Mitkä ovat laskureita?»"),
        ),
        ("K119", sound().replace(PAGE, "Kirjoita:", "«<!-- question id=a type=single -->»\n\nKirjoita:")),
        ("K120", comment(&format!("{SINGLE}\n\n«<!-- question id=b type=single objective=T1 -->»"))),
        ("K121", comment("<!-- «qestion» id=koe-kuka type=single objective=T1 -->")),
        ("K122", sound().append(PAGE, "\n«<!--» muistutus\n")),
        ("K123", sound().append(PAGE, "\nTeksti «<!-- question id=a type=single -->» jatkuu.\n")),
        ("K123", sound().append(PAGE, "\n<!-- muistutus --> «teksti»\n")),
        ("K123", sound().append(PAGE, "\n- a\n\n  «<!-- question id=a type=single -->»\n")),
        ("K132", comment("<!-- question id=koe-kuka type=single objective=«T2» -->")),
        ("K132", sound().replace(LESSON, "objectives: [T1]", "objectives: [«T9»]")),
        ("K133", sound().append(PAGE, &format!("\n### Mikä?\n\n«{SINGLE}»\n\n- [x] a\n- [ ] b\n"))),
        ("K134", comment("<!-- question id=koe-kuka type=single objective=T1 points=«0» -->")),
    ]
}

fn question_parts() -> Vec<Case> {
    let explanation = "> **Perustelu:** Kela maksaa päivärahan.";
    let after =
        |text: &str| sound().remove(SWEDISH_QUIZ).replace(QUIZ, explanation, &format!("{explanation}\n\n{text}"));
    let instead = |text: &str| sound().remove(SWEDISH_QUIZ).replace(QUIZ, explanation, text);
    vec![
        ("K124", instead("> «**Prustelu:**» Kela maksaa.")),
        ("K124", instead("> «**Perustelu**»: Kela maksaa.")),
        ("K125", instead("> «**Explanation:**» Kela maksaa.")),
        ("K126", after("«> **Perustelu:** Toinen.»")),
        ("K127", after("«> Kela on oikein.»")),
        ("K127", single("- [x] Kela\n«> Oikein.»\n- [ ] Kunta\n> Väärin.\n- [ ] Työnantaja\n")),
        ("K128", after("«Lopuksi vielä tämä.»\n\nJa tämä.")),
        ("K128", after("«> [!NOTE]»\n> Huomaa.")),
        ("K128", after("«---»")),
        ("K129", after("«#### Lisäksi»\n\nTeksti.")),
        ("K140", instead("> **Vihje:** Kuka?\n> «**Perustelu:**» Kela.")),
        ("K502", at_comment(instead(""), QUIZ, SINGLE)),
        ("K502", at_comment(instead("> **Perustelu:**"), QUIZ, SINGLE)),
        ("K130", sound().remove(SWEDISH_QUIZ).replace(QUIZ, "id=koe-kuka", "id=«koe-laskurit»")),
        ("K130", sound().remove(SWEDISH_QUIZ).replace(QUIZ, "id=koe-kuka", "id=«tuki-vaitteet»")),
        ("K131", sound().append(OTHER_LESSON, "\n## Lista\n\n- «[ ]» yksi\n  - [ ] toinen\n")),
        ("K136", sound().replace(LESSON, "Asiakas on ollut poissa", "Asiakas«[^1]» on ollut poissa")),
        (
            "K138",
            sound().replace(SWEDISH_QUIZ, "id=koe-kuka", "id=«koe-kuka»").replace(SWEDISH_QUIZ, "- [ ] Kommunen\n", ""),
        ),
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
        (
            "K139",
            sound().append(
                LESSON,
                "\n### Mikä?\n\n<!-- question id=«uusi» type=number -->\n\n- = 1\n\n> **Perustelu:** Yksi.\n",
            ),
        ),
        (
            "K141",
            file(sound().remove(SWEDISH_QUIZ).write(QUIZ, "---\ntitle: A\nreviewed: 2026-11-01\n---\n\n## T1\n"), QUIZ),
        )
            .without_lint(),
        (
            "K142",
            sound().replace(QUIZ, "## T1 Kaksi laskuria", "«Tervetuloa kokeeseen.»\n\nOnnea.\n\n## T1 Kaksi laskuria"),
        ),
        ("K143", sound().replace(QUIZ, "## T1 Kaksi laskuria", "## T1 Kaksi laskuria\n\n«### Mikä?»\n\nTeksti.")),
        ("K144", sound().remove(SWEDISH_QUIZ).replace(QUIZ, "### Kuka laskee päivärahan?", "«###»")),
        (
            "K503",
            sound().remove(SWEDISH_QUIZ).replace(COURSE, "draw_per_objective: 1", "draw_per_objective: 2").replace(
                MODULE,
                "  T1:",
                "  «T1»:",
            ),
        ),
        (
            "K504",
            sound().remove(SWEDISH_QUIZ).replace(
                QUIZ,
                "### Kuka laskee päivärahan?",
                "«### Kuka EI laske päivärahaa?»",
            ),
        ),
    ]
}

trait WithoutLint {
    fn without_lint(self) -> Self;
}

impl WithoutLint for Case {
    /// A bank without questions would also be warned about as too small.
    fn without_lint(self) -> Self {
        (
            self.0,
            self.1
                .replace(MODULE, "objectives:\n  T1: Erotat kaksi laskuria toisistaan.", "objectives: {}")
                .replace(LESSON, "objectives: [T1]\n", "")
                .remove(SWEDISH_LESSON)
                .replace(LESSON, "type=single objective=T1", "type=single")
                .remove(EXERCISES)
                .remove(SWEDISH_EXERCISES)
                .replace(MODULE, "tehtavat, ", ""),
        )
    }
}

fn yaml() -> Vec<Case> {
    let lesson = |from: &str, to: &str| sound().replace(OTHER_LESSON, from, to);
    let fact = |from: &str, to: &str| sound().replace(FACTS, from, to);
    vec![
        ("K201", lesson("title: Tuki", "title: \"Tuki\"«:» a")),
        ("K202", lesson("title: Tuki", "title: Tuki\n«tilte»: Tuki")),
        ("K202", sound().replace(COURSE, "attempts: 2", "«atempts»: 2")),
        ("K202", sound().replace(COURSE, "sv: Rehabilitering", "«se»: Rehabilitering")),
        ("K202", fact("    sv: 300 vardagar", "    sv: 300 vardagar\n    «de»: 300 Tage")),
        ("K203", lesson("title: Tuki", "title: Tuki\n«title»: Apu")),
        ("K204", lesson("title: Tuki\n", "").replace(OTHER_LESSON, "minutes: 6", "«m»inutes: 6")),
        ("K204", lesson("title: Tuki", "«title»:")),
        ("K205", lesson("minutes: 6", "minutes: «kuusi»")),
        ("K205", lesson("title: Tuki", "title: «[Tuki]»")),
        ("K205", sound().replace(COURSE, "shuffle: false", "shuffle: «no»")),
        ("K205", sound().replace(LESSON, "review_after: 12m", "review_after: «vuosi»")),
        ("K205", fact("certainty: verified", "certainty: «verifeid»")),
        ("K206", lesson("reviewed: 2026-11-01", "reviewed: «1.11.2026»")),
        ("K206", lesson("reviewed: 2026-11-01", "reviewed: «2026-02-30»")),
        ("K208", sound().replace(COURSE, "pass_percent: 75", "pass_percent: «101»")),
        ("K209", sound().write(PAGE, "«# Tietoja»\n")).without_heading_message(),
        ("K210", sound().write(PAGE, "«---»\ntitle: A\n")),
        ("K211", sound().replace(MODULE, "{fi: Kaksi laskuria.}", "«{»sv: Två räknare.}")),
        ("K213", lesson("title: Tuki", "title: «*viittaus»")),
        ("K213", lesson("title: Tuki", "title: &a «Tuki»")),
        ("K213", lesson("title: Tuki", "title: !x «Tuki»")),
        ("K214", sound().append(COURSE, "---\n«a»: b\n")),
        (
            "K215",
            sound().replace(LESSON, "url: \"https://www.kela.fi/sairauspaivaraha\"", "url: «\"http://www.kela.fi/\"»"),
        ),
        ("K216", fact("{fi: noin kolme viikkoa}", "{fi: «[]»}")),
        ("K217", sound().replace(MODULE, "tuki]", "tuki, «tuki»]")),
        ("K218", fact("valid_to: 2027-12-31", "valid_to: «2021-12-31»")),
        ("K310", fact("valid_to: 2027-12-31", "valid_to: «2026-11-20»")),
        (
            "K311",
            fact("review_after: 12m", "review_after: 10d").replace(
                FACTS,
                "checked: 2026-11-01\n  certainty: verified",
                "checked: «2026-11-01»\n  certainty: verified",
            ),
        ),
        (
            "K312",
            sound().replace(LESSON, "review_after: 12m", "review_after: 19d").replace(
                LESSON,
                "reviewed: 2026-11-01",
                "reviewed: «2026-11-01»",
            ),
        ),
        ("K506", sound().replace(MODULE, "minutes: 20", "minutes: «13»")),
    ]
}

impl WithoutHeadingMessage for Case {
    fn without_heading_message(self) -> Self {
        (self.0, self.1.write(PAGE, "«Tietoja palvelusta.»\n"))
    }
}

trait WithoutHeadingMessage {
    fn without_heading_message(self) -> Self;
}

fn links() -> Vec<Case> {
    let text = |text: &str| sound().append(PAGE, &format!("\n{text}\n"));
    let lesson = |text: &str| sound().replace(OTHER_LESSON, "Kela ja työterveyshuolto.", text);
    vec![
        ("K301", lesson("«[Laskurit](laskuri.fi.md)»")),
        ("K301", lesson("«[Laskurit](../../../laskurit.fi.md)»")),
        ("K302", lesson("«[Laskurit](laskurit.fi.md#kolme-laskuria)»")),
        ("K302", lesson("«[Ylös](#alkuun)»")),
        ("K303", lesson("«[Laskurit](laskurit.sv.md)»")),
        ("K304", lesson("«[Kela](http://www.kela.fi/)»")),
        ("K304", lesson("«[Kela](javascript:alert)»")),
        ("K304", lesson("«[Kela](/fi/kela)»")),
        ("K304", lesson("«[Kela]()»")),
        ("K305", lesson("«[300 arkipäivää](fact:spr.enimaisaika)»")),
        ("K306", lesson("«[301 arkipäivää](fact:spr.enimmaisaika)»")),
        ("K307", sound().replace(SWEDISH_LESSON, "Läs också", "«[cirka tre veckor](fact:spr.arvio)». Läs också")),
        ("K309", lesson("«[kuntoutusrahaa](term:kuntoutusrah)»")),
        ("K313", lesson("Lue «[tästä][kela]».")),
        ("K314", lesson("Alaviite«[^2]» puuttuu.")),
        ("K315", lesson("«[](https://www.kela.fi/)»")),
        ("K316", text("«[^a]: Alaviite.»")),
        ("K317", lesson("«[Koe](quiz.fi.md)»")),
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
        ("K330", entry(&format!("{sourced}  value: «12.50»\n  values:\n    - {{value: 12.50}}\n"))),
        ("K331", values(&["value: 12.50, valid_to: 2027-01-01", "value: 12.90, valid_from: «2027-01-01»"])),
        ("K331", values(&[current, "value: 12.90, valid_from: «2026-01-01»"])),
        ("K332", values(&["value: 12.50, valid_to: 2026-11-30", "value: 12.90, valid_from: «2027-01-01»"])),
        ("K332", values(&["value: 12.50, valid_to: 2026-11-19", "value: 12.90, valid_from: «2027-01-01»"])),
        (
            "K333",
            values(&[
                "value: 12.50, text: {fi: [\"12,50 euroa\", \"12,50 euron\"]}",
                "value: 12.90, valid_from: 2027-01-01, text: «{fi: \"12,90 euroa\"}»",
            ]),
        ),
        (
            "K334",
            values(&[current, "value: 12.90, valid_from: «2027-01-01»"]).replace(
                OTHER_LESSON,
                "Kela ja",
                "[12,50 €](fact:koe.maksu) ja",
            ),
        ),
        ("K335", values(&[former, current]).replace(OTHER_LESSON, "Kela ja", "«[12,10 €](fact:koe.maksu)» ja")),
        (
            "K336",
            values(&[former, current]).remove(SWEDISH_QUIZ).replace(
                QUIZ,
                "Kela maksaa päivärahan",
                "Kela maksaa «[12,10 €](fact:koe.maksu)»",
            ),
        ),
        ("K337", fact("\"300 arkipäivän\"", "«\"301 arkipäivän\"»")),
        ("K337", fact("value: 300", "value: 301").replace(FACTS, "\"300 arkipäivää\"", "«\"300 arkipäivää\"»")),
        ("K338", entry(&format!("  value: «noin 12»\n  unit: €\n{sourced}"))),
        ("K338", entry(&format!("  value: «12»\n  unit: arkipäivä\n{sourced}"))),
        ("K339", entry(&format!("  value: 12\n  valid_from: «2027-01-01»\n{sourced}"))),
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
    let image = |image: &str| sound().replace(LESSON, figure, image);
    let svg = |from: &str, to: &str| sound().replace(FIGURE, from, to);
    vec![
        ("K401", image("«![Polku](images/polku.svg)»")),
        ("K402", image("«![](images/polku.fi.svg)»")),
        ("K403", image("«![Polku](images/polku.png)»").write_bytes("kuntoutus/perusteet/images/polku.png", b"\x89PNG")),
        ("K404", image("Kuva: «![Polku](images/polku.fi.svg)»")),
        ("K405", image("«![Polku](https://www.kela.fi/polku.svg)»")),
        ("K406", svg("</svg>", "«<»/sgv>")),
        ("K407", svg("<title>Polku</title>", "«<script»>a</script>")),
        ("K408", svg("<text x", "<text «style=\"color: red\"» x")),
        ("K409", svg("url(#nuoli)", "«url(https://a.fi/)»")),
        ("K410", svg("url(#nuoli)", "«url(#viiva)»")),
        (
            "K411",
            svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 360 80\">",
                "«<svg» xmlns=\"http://www.w3.org/2000/svg\">",
            ),
        ),
        ("K412", svg("viewBox=\"0 0 360 80\"", "«viewBox=\"0 0 800 80\"»")),
        ("K413", svg("font-size=\"14\"", "font-size=\"«9»\"")),
    ]
}

fn text() -> Vec<Case> {
    let text = |text: &str| sound().append(PAGE, &format!("\n{text}\n"));
    vec![
        ("K601", text("Tämä on «<b>»tärkeää</b>.")),
        ("K601", text("«<details>»\n<summary>Lisää</summary>\n</details>")),
        ("K601", text("Alle «<rivi>» päivää")),
        ("K602", text("«# Otsikko»")),
        ("K603", text("«#### Otsikko»")),
        ("K604", text("«> [!HUOM]»\n> Teksti.")),
        ("K604", text("«> [!CAUTION]»\n> Teksti.")),
        ("K605", text("«##»")),
    ]
}

fn cases() -> Vec<Case> {
    let questions = [answers(), question_messages::cases(), comments(), question_parts()].concat();
    [files(), questions, yaml(), links(), facts(), images(), text(), limit_messages::cases()].concat()
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
fn every_code_has_a_case() {
    let tested: BTreeSet<_> = cases().into_iter().map(|(code, _)| code).collect();
    // K011 needs a hundred problems and is tested with the limits; K014 guards against what the checks before it
    // have already ruled out; K015 and K016 pass on what the typesetter says.
    let untested: Vec<_> = codes().iter().filter(|code| !tested.contains(*code)).collect();
    assert_eq!(untested, [&"K011", &"K014", &"K015", &"K016"]);
    assert!(codes().is_sorted(), "codes are listed in order");
}

#[test]
fn the_typesetters_remarks_are_told_with_their_place() {
    let remark = TemplateRemark {
        severity: Severity::Error,
        place: Some((2, 2)),
        message: "unknown variable: b".to_owned(),
        hints: String::new(),
    };
    let told = remark.into_diagnostic("kurssi/certificate.typ".to_owned(), "#let a = 1\n#b\n");
    let text = human(&[told], 1, Lang::En);
    assert!(text.starts_with("kurssi/certificate.typ:2:2: error[K015]: "), "{text}");
    assert!(text.contains("2 | #b\n  |  ^\n"), "{text}");
}

#[test]
fn what_looks_like_a_mistake_and_is_none_has_no_message() {
    let text = |text: &str| sound().append(PAGE, &format!("\n{text}\n"));
    let folders = [
        sound().write("README.md", "# Ohje\n\n<b>a</b>"),
        sound().write("kuntoutus/README.md", "# Ohje"),
        sound().write_bytes("kuntoutus/perusteet/images/kuva.png", b"\x89PNG"),
        sound().write("check.toml", "a = 1"),
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
