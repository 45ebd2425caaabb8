//! The slips of editors who are no programmers, found by writing a module by the guide alone: each is put into the
//! sound course with all its language versions, and one message at its place says what to type.

use course::Lang;

use crate::{
    course_folder::{
        COURSE, CourseFolder, EXERCISES, FACTS, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_LESSON, SWEDISH_QUIZ,
    },
    messages::Case,
};

/// What the Finnish message says in the end: the words to type, or the end of the advice.
type Advised = (&'static str, CourseFolder, &'static str);

fn edit(path: &str, from: &str, to: &str) -> CourseFolder {
    CourseFolder::sound().replace(path, from, to)
}

/// The file as a whole is the place.
fn at_file(mut folder: CourseFolder, path: &str) -> CourseFolder {
    folder.marked = Some((path.to_owned(), 1, 1, 1));
    folder
}

fn after(path: &str, text: &str) -> CourseFolder {
    CourseFolder::sound().append(path, &format!("\n{text}\n"))
}

fn names() -> Vec<Advised> {
    let (lesson, module) = ("kuntoutus/perusteet/tuki.fi.md", "kuntoutus/perusteet/module.yaml");
    let moved =
        |from: &str, to: &str| edit(MODULE, "tuki]", "«tuki»]").moved(from, &format!("kuntoutus/perusteet/{to}"));
    let without_links = |folder: CourseFolder| {
        let folder = folder.replace(SWEDISH_LESSON, "[stöd](tuki.fi.md)", "stöd");
        folder.replace(LESSON, "[tuesta](tuki.fi.md#kuka-auttaa)", "tuesta")
    };
    let unlisted = "[kahdesta laskurista](laskurit.fi.md)";
    vec![
        ("K008", without_links(moved(lesson, "tuki.md")), "Nimeä tiedosto `tuki.md` uudelleen: `tuki.fi.md`."),
        ("K008", without_links(moved(lesson, "Tuki.fi.md")), "Nimeä tiedosto `Tuki.fi.md` uudelleen: `tuki.fi.md`."),
        ("K008", without_links(moved(lesson, "tuki.fi.md.txt")), "`tuki.fi.md.txt` uudelleen: `tuki.fi.md`."),
        ("K008", without_links(moved(lesson, "tukki.fi.md")), "Tarkoititko `tukki`?"),
        ("K008", edit(MODULE, "tuki]", "tuki, «loppu»]"), "poista sen tunnus luettelosta."),
        (
            "K009",
            at_file(CourseFolder::sound().write("pages/extra.md", unlisted), "pages/extra.md"),
            "uudelleen: `extra.fi.md`.",
        ),
        (
            "K007",
            edit(COURSE, "[perusteet]", "[«perusteet»]").moved(module, "kuntoutus/perusteet/module.yml").remove(PAGE),
            "Nimeä tiedosto `module.yml` uudelleen: `module.yaml`.",
        ),
        (
            "K012",
            at_file(CourseFolder::sound().moved(QUIZ, "kuntoutus/perusteet/quiz.md"), SWEDISH_QUIZ),
            "Nimeä tiedosto `quiz.md` uudelleen: `quiz.fi.md`.",
        ),
        ("K010", edit(QUIZ, "id=koe-kuka", "id=«Koe_ääni»"), "Kirjoita esimerkiksi `koe-aani`."),
        ("K002", broken_text(LESSON), "koodaukseksi (Encoding) UTF-8."),
    ]
}

/// A text saved in another encoding: from its first `ä` on it is not readable.
fn broken_text(path: &str) -> CourseFolder {
    let folder = CourseFolder::sound();
    let text = folder.text(path);
    let at = text.find('ä').expect("a Finnish text has an ä");
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?')).collect();
    let mut folder = folder.write_bytes(path, &bytes);
    let (line, column) = (text[..at].matches('\n').count() + 1, text[line_start..at].chars().count() + 1);
    folder.marked = Some((path.to_owned(), line, column, 1));
    folder
}

fn yaml() -> Vec<Advised> {
    let front = |from: &str, to: &str| edit(OTHER_LESSON, from, to);
    vec![
        ("K201", edit(MODULE, "  T1: ", "«\t»T1: "), "Sisennä välilyönneillä, kaksi tasoa kohti."),
        ("K201", front("title: Tuki", "title: Tuki«:» lyhyesti"), "Kirjoita `title: \"Tuki: lyhyesti\"`."),
        ("K201", front("minutes: 6", "minutes«:»6"), "Kirjoita `minutes: 6`."),
        ("K201", front("title: Tuki", "title: \"Tuki\" «o»n"), "Sen sisällä käytä merkkiä ” tai ’."),
        ("K201", edit(MODULE, "tuki]", "tuki").replace(MODULE, "[teh", "«[»teh"), "tulee lainausmerkkeihin."),
        ("K201", edit(MODULE, "minutes: 20", " «m»inutes: 20"), "alkaa kahdella välilyönnillä."),
        ("K205", front("minutes: 6", "minutes: «6 min»"), "ilman yksikköä, esimerkiksi `10`."),
        ("K205", edit(LESSON, "objectives: [T1]", "objectives: «T1»"), "vaikka arvoja olisi yksi: `[a]`."),
        ("K206", front("reviewed: 2026-11-01", "reviewed: «1.11.2026»"), "kuukausi ja päivä: `2026-11-01`."),
        ("K206", front("reviewed: 2026-11-01", "reviewed: «2026-11-1»"), "kuukausi ja päivä: `2026-11-01`."),
        ("K216", edit(MODULE, "[tehtavat, laskurit, tuki]", "«[]»"), "jollei se ole lainausmerkeissä."),
        ("K216", edit(COURSE, "[perusteet]", "«[]»"), "jollei se ole lainausmerkeissä."),
        ("K010", edit(MODULE, "[tehtavat, laskurit, tuki]", "[tehtavat, laskurit, «tuki.fi.md»]"), "`tuki`."),
        (
            "K219",
            edit(MODULE, "{fi: Kaksi laskuria.}", "{fi: Kaksi laskuria, «ei enempää»}"),
            "lainausmerkkeihin koko teksti, jossa on pilkku: `fi: \"…, ei enempää\"`.",
        ),
    ]
}

const SINGLE: &str = "<!-- question id=koe-kuka type=single objective=T1 -->";

/// The quiz with another comment in place of its last one, and the part of it that is the place.
fn comment(comment: &str) -> CourseFolder {
    edit(QUIZ, SINGLE, comment)
}

fn comments() -> Vec<Advised> {
    vec![
        ("K115", comment("<!-- question id=koe-kuka «tyyppi»=single objective=T1 -->"), "Tarkoititko `type`?"),
        ("K115", comment("<!-- question id=koe-kuka type=single «objectiv»=T1 -->"), "Tarkoititko `objective`?"),
        ("K117", comment("<!-- question «id = koe-kuka» type=single objective=T1 -->"), "Kirjoita `id=koe-kuka`."),
        ("K117", comment("<!-- question «id: koe-kuka» type=single objective=T1 -->"), "Kirjoita `id=koe-kuka`."),
        ("K117", edit(QUIZ, "unit=\"arkipäivää\"", "«unit=”päivää viikossa”»"), "Kirjoita `unit=\"päivää viikossa\"`."),
        ("K121", comment("<!-- «kysymys» id=koe-kuka type=single objective=T1 -->"), "Tarkoititko `question`?"),
        ("K121", comment("«<!-» question id=koe-kuka type=single objective=T1 -->"), "Tarkoititko `<!--`?"),
        ("K121", comment("«<!–» question id=koe-kuka type=single objective=T1 –>"), "Tarkoititko `<!--`?"),
        ("K122", comment("«<!--» question id=koe-kuka type=single objective=T1 ->"), "loppuun `-->`."),
        ("K130", comment("<!-- question id=«koe-laskurit» type=single objective=T1 -->"), "yksilöllinen."),
        (
            "K139",
            edit(SWEDISH_QUIZ, "id=koe-kuka", "id=«prov-vem»"),
            "Siellä on tässä kohdassa `koe-kuka`. Tunnus on sama kaikissa kielissä.",
        ),
        (
            "K143",
            edit(QUIZ, &format!("### Kuka laskee päivärahan?\n\n{SINGLE}\n"), "«### Kuka laskee päivärahan?»\n"),
            "objective=T1 points=1 -->.",
        ),
    ]
}

fn answers() -> Vec<Advised> {
    let explanation = "> **Perustelu:** Kela maksaa päivärahan.\n";
    let label = |label: &str| {
        let text = CourseFolder::sound().text(QUIZ);
        let start = text.rfind(explanation).expect("the last question has an explanation");
        CourseFolder::sound().write(QUIZ, &format!("{}> {label} Kela maksaa.\n", &text[..start]))
    };
    vec![
        ("K107", edit(QUIZ, "- [ ] Kunta", "«-[ ] Kunta»"), "tyhjissä hakasulkeissa on välilyönti."),
        ("K107", edit(QUIZ, "- [x] Kela", "«-[x] Kela»"), "tyhjissä hakasulkeissa on välilyönti."),
        ("K107", edit(QUIZ, "- [ ] Kunta", "«-\u{a0}[ ] Kunta»"), "tyhjissä hakasulkeissa on välilyönti."),
        ("K124", label("«Perustelu:»"), "Tarkoititko `**Perustelu:**`?"),
        ("K124", label("«**Perustelu**»:"), "Tarkoititko `**Perustelu:**`?"),
        ("K124", label("«**Perustelut:**»"), "Tarkoititko `**Perustelu:**`?"),
        ("K150", edit(QUIZ, "- = 300 ± 0", "«- 300»"), "Kirjoita `- = vastaus`."),
        ("K180", edit(EXERCISES, "#### Odotus", "«### Odotus»"), "otsikon alkuun `####`."),
        ("K181", edit(EXERCISES, "[[sanasto]]", "«[sanasto]» [[sanasto]]"), "hakasulkeita, kirjoita `\\[sanasto]`."),
        ("K511", edit(QUIZ, "- [x] Kela", "- [x] Kela\n  «Oikein.»"), "koko vaihtoehto yhdelle riville."),
        ("K609", edit(EXERCISES, "| Asia | Hoitaja |\n|---|---|\n", "«| Asia | Hoitaja |»\n"), "alle `|---|---|`."),
    ]
}

fn text() -> Vec<Advised> {
    vec![
        ("K304", after(PAGE, "«[Kela](www.kela.fi)»"), "tai se on toisen oppitunnin tiedosto."),
        ("K603", after(PAGE, "«#### Lopuksi»"), "`##`, `###`, `####`."),
        ("K606", after(PAGE, "«##Lopuksi»\n\nKiitos."), "Jos et tarkoita otsikkoa, kirjoita `\\##`."),
        ("K606", after(PAGE, "«##\u{a0}Lopuksi»\n\nKiitos."), "Jos et tarkoita otsikkoa, kirjoita `\\##`."),
        ("K606", edit(QUIZ, "### Kuka laskee päivärahan?", "«###Kuka laskee päivärahan?»"), "kirjoita `\\###`."),
        ("K607", after(PAGE, "«> [!TIP] Kysy.»"), "kirjoita teksti seuraavalle: `> teksti`."),
        ("K608", after(PAGE, "| a | b |\n|---|---|\n«| c |»"), "Pystyviiva tekstissä on `\\|`."),
        ("K608", after(PAGE, "| a | b |\n|---|---|\n| c | d |\n«Kiitos.»"), "Pystyviiva tekstissä on `\\|`."),
        ("K608", after(PAGE, "| a | b |\n|---|---|\n«| c | d | e |»"), "Pystyviiva tekstissä on `\\|`."),
        ("K609", after(PAGE, "«| a | b |»\n| c | d |"), "Kirjoita otsikkorivin alle `|---|---|`."),
        ("K609", after(PAGE, "«| a | b | c |»\n|---|---|\n| c | d | e |"), "alle `|---|---|---|`."),
        ("K610", after(PAGE, "Katso [Kela«] (https://www.kela.fi/»)."), "ja sulut päättyvät."),
        ("K610", after(PAGE, "Katso [Kela«](https://www.kela.fi/.»"), "ja sulut päättyvät."),
        ("K610", after(PAGE, "Katso [tuki«](../kuntoutus/perus teet/tuki.fi.md»)."), "ja sulut päättyvät."),
        ("K611", after(PAGE, "Kela maksaa «**»päivärahan."), "Jos tarkoitat tähtiä, kirjoita `\\*\\*`."),
        ("K611", after(PAGE, "Kela «**» maksaa ** päivärahan."), "Jos tarkoitat tähtiä, kirjoita `\\*\\*`."),
    ]
}

fn advised() -> Vec<Advised> {
    [names(), yaml(), comments(), answers(), text()].concat()
}

/// The slips as mistakes that have exactly one message.
pub fn cases() -> Vec<Case> {
    advised().into_iter().map(|(code, folder, _)| (code, folder)).collect()
}

#[test]
fn every_message_ends_with_what_to_type() {
    for (code, folder, advice) in advised() {
        let compilation = folder.compile();
        let helps: Vec<_> = compilation.diagnostics.iter().filter_map(|found| found.help(Lang::Fi)).collect();
        let is_told = |help: &String| help.ends_with(advice) || help.starts_with(advice);
        assert!(helps.iter().any(is_told), "{code}: {advice}\n{helps:#?}");
    }
}

#[test]
fn what_looks_like_a_slip_and_is_none_has_no_message() {
    let folders = [
        after(PAGE, "\\##avainsana ja C## sekä #1."),
        after(PAGE, "```text\n##a\n-[ ] b\n| a |\n| b |\n[a] (https://a.fi/)\n** a\n```"),
        after(PAGE, "`**` ja \\*\\*, 2 * 3 ** 4 on `2 * 3 ** 4`.").replace(PAGE, "2 * 3 ** 4 on", "2 * 3 on"),
        after(PAGE, "Sarake [a] (ks. alta) ja taulukko [b](https://www.kela.fi/)."),
        after(PAGE, "| a | b \\| c |\n|---|---|\n| `d \\| e` | |\n| | f |"),
        after(PAGE, "a | b\n---|---\nc | d"),
        after(PAGE, "> | a | b |\n> |---|---|\n> | c | d |"),
        after(PAGE, "> [!tip]\n> Kysy."),
        edit(QUIZ, "## T1 Kaksi laskuria\n\n", ""),
        edit(QUIZ, "= 300 ± 0", "= 300 +- 0"),
        edit(FACTS, "title: \"Kela: Sairauspäiväraha\"", "title: \"Kela, sairauspäiväraha\""),
        edit(SWEDISH_LESSON, "title: ", "title:  "),
    ];
    for (number, folder) in folders.iter().enumerate() {
        let compilation = folder.compile();
        assert!(compilation.diagnostics.is_empty(), "folder {number}: {:#?}", compilation.diagnostics);
    }
}
