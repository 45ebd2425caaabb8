//! Services in the front matter of lessons, and the questions of the guide that their conditions are about.

use authoring::{Severity, compile, compile_preview};
use course::{Lang, guide::Service};

use crate::course_folder::{CourseFolder, LESSON, MODULE, TODAY};

const GUIDE: &str = "guide.yaml";

const QUESTIONS: &str = "\
tilanne:
  question: {fi: Mitä asiakas tekee nyt?, sv: Vad gör klienten nu?}
  several: true
  answers:
    tyossa: {fi: Työssä, sv: I arbete}
    opiskelee: {fi: Opiskelee, sv: Studerar}
";

const SERVICES: &str = "\
services:
  kiila:
    title: {fi: KIILA-kuntoutus, sv: KIILA-rehabilitering}
    kind: support
    summary: {fi: Tukee työssä jatkamista.}
    section: {fi: kaksi-laskuria, sv: '#öva'}
    conditions:
      tilanne: {answers: [tyossa], because: {fi: Asiakas on työssä.}, facts: [spr.enimmaisaika]}
    checks:
      - {text: Varmista hoito.}
  opintotuki:
    title: Opintotuki
    kind: income
    summary: Toimeentuloa opintoihin.
    conditions: {}
";

fn with(questions: &str, services: &str) -> CourseFolder {
    CourseFolder::sound().write(GUIDE, questions).replace(
        LESSON,
        "review_after: 12m\n",
        &format!("review_after: 12m\n{services}"),
    )
}

fn services(folder: &CourseFolder) -> Vec<Service> {
    let compilation = compile(&folder.sources(), TODAY);
    let catalogue = compilation.catalogue.unwrap_or_else(|| panic!("{:#?}", compilation.diagnostics));
    catalogue.services().map(|(_, service)| service.clone()).collect()
}

/// The codes of the errors and warnings, with the text that each is about.
fn found(folder: &CourseFolder) -> Vec<(&'static str, String)> {
    let compilation = compile(&folder.sources(), TODAY);
    let serious = compilation.diagnostics.iter().filter(|diagnostic| diagnostic.severity() != Severity::Note);
    let about = |path: &str, line: usize| folder.text(path).lines().nth(line - 1).unwrap_or_default().trim().to_owned();
    serious.map(|diagnostic| (diagnostic.code(), about(&diagnostic.path, diagnostic.line))).collect()
}

#[test]
fn a_service_has_its_texts_and_its_section_in_every_language() {
    let folder = with(QUESTIONS, SERVICES);
    assert_eq!(found(&folder), []);
    let services = services(&folder);
    assert_eq!(services.iter().map(|service| service.id.as_str()).collect::<Vec<_>>(), ["kiila", "opintotuki"]);
    let kiila = &services[0];
    assert_eq!(kiila.title.in_lang(Lang::Sv).0, "KIILA-rehabilitering");
    let section = kiila.section.as_ref().unwrap();
    for lang in [Lang::Fi, Lang::Sv] {
        let anchor = format!("id=\"{}\"", section.in_lang(lang).0);
        let compilation = compile(&folder.sources(), TODAY);
        let catalogue = compilation.catalogue.unwrap();
        let (place, _) = catalogue.services().next().unwrap();
        let (_, _, lesson) = catalogue.lesson(&place).unwrap();
        let blocks = format!("{:?}", lesson.texts.in_lang(lang).0.blocks).replace("\\\"", "\"");
        assert!(blocks.contains(&anchor), "{anchor}");
    }
    assert_eq!(services[1].conditions, []);
}

#[test]
fn every_slip_of_a_service_is_told_where_it_is() {
    let table = [
        ("kind: support", "kind: tuki", "K205"),
        ("tilanne: {", "tilane: {", "K711"),
        ("[tyossa]", "[toissa]", "K712"),
        ("[tyossa]", "[]", "K216"),
        ("[spr.enimmaisaika]", "[spr.enimmäisaika]", "K010"),
        ("[spr.enimmaisaika]", "[spr.enimmais]", "K305"),
        ("fi: kaksi-laskuria", "fi: kolme-laskuria", "K302"),
        ("sv: '#öva'", "en: two", "K715"),
        ("opintotuki:", "Opintotuki:", "K010"),
    ];
    for (right, wrong, code) in table {
        let folder = with(QUESTIONS, &SERVICES.replacen(right, wrong, 1));
        let found = found(&folder);
        let [(first, line)] = &found[..] else { panic!("{wrong}: {found:?}") };
        assert!(line.contains(wrong), "{wrong}: {line}");
        assert_eq!(first, &code, "{wrong}");
    }
}

#[test]
fn a_mistake_in_the_questions_is_told_once_and_not_at_every_service() {
    for (right, wrong) in [("answers:", "answrs:"), ("several: true", "several: joo"), ("tilanne:\n", "tilanne: [\n")] {
        let found = found(&with(&QUESTIONS.replacen(right, wrong, 1), SERVICES));
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
    }
}

#[test]
fn services_of_a_draft_are_shown_in_the_preview_only() {
    let services =
        SERVICES.lines().filter(|line| !line.contains("section:")).fold(String::new(), |text, line| text + line + "\n");
    let draft =
        format!("---\ntitle: Luonnos\nminutes: 5\nreviewed: 2026-11-01\ndraft: true\n{services}---\n\nKesken.\n");
    let folder = CourseFolder::sound()
        .write(GUIDE, QUESTIONS)
        .replace(MODULE, "tuki]", "tuki, luonnos]")
        .replace(MODULE, "minutes: 20", "minutes: 40")
        .write("kuntoutus/perusteet/luonnos.fi.md", &draft);
    let shown = compile(&folder.sources(), TODAY).catalogue.unwrap().services().count();
    let previewed = compile_preview(&folder.sources(), TODAY).catalogue.unwrap().services().count();
    assert_eq!((shown, previewed), (0, 2));
}
