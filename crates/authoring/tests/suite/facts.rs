//! Facts with a time: which value is shown when, and what texts become when it changes.

use authoring::{Compilation, Diagnostic};
use course::{
    Date, FactId, Lang, Revision,
    catalogue::{Block, LessonText},
    facts::{Fact, Standing},
};

use crate::course_folder::{CourseFolder, FACTS, LESSON, OTHER_LESSON, PAGE, QUIZ, SWEDISH_QUIZ, TODAY};

const NEW_YEAR: Date = Date::constant(2027, 1, 1);
const EVE: Date = Date::constant(2026, 12, 31);

/// This year's value and the next one's, with an inflection each.
fn course() -> CourseFolder {
    CourseFolder::sound().with_values(&[
        "value: 12.50, text: {fi: [\"12,50 €\", \"12,50 euron\"], sv: \"12,50 €\"}",
        "value: 12.90, text: {fi: [\"12,90 €\", \"12,90 euron\"], sv: \"12,90 €\"}, valid_from: 2027-01-01",
    ])
}

fn with_text(text: &str) -> CourseFolder {
    course().replace(OTHER_LESSON, "Kela ja työterveyshuolto.", text)
}

fn fact(compilation: &Compilation) -> &Fact {
    let id: FactId = "koe.maksu".parse().unwrap();
    &compilation.catalogue.as_ref().unwrap().facts[&id]
}

/// The lesson about support.
fn lesson(compilation: &Compilation) -> &LessonText {
    compilation.catalogue.as_ref().unwrap().courses[0].modules[0].lessons[2].texts.get(Lang::Fi)
}

fn html(compilation: &Compilation) -> String {
    let blocks = lesson(compilation).blocks.iter().filter_map(|block| match block {
        Block::Html(html) => Some(html.as_str()),
        Block::Question(_) | Block::Tool(_) | Block::Video(_) => None,
    });
    blocks.collect::<Vec<_>>().join("\n").replace('\u{a0}', "_")
}

fn codes(compilation: &Compilation) -> Vec<&'static str> {
    compilation.diagnostics.iter().map(Diagnostic::code).collect()
}

#[test]
fn a_value_takes_over_on_its_day_in_every_inflection() {
    let folder =
        with_text("Maksu on [12,50 €](fact:koe.maksu). Joka saa [12,50\neuron](fact:koe.maksu) laskun, maksaa.");
    let before = folder.compile_on(EVE);
    assert!(html(&before).contains(">12,50_€</a>. Joka saa") && html(&before).contains(">12,50 euron</a> laskun"));
    assert_eq!((codes(&before), before.changes_on), (vec!["K334"], Some(NEW_YEAR)));

    let after = folder.compile_on(NEW_YEAR);
    assert!(html(&after).contains(">12,90_€</a>. Joka saa") && html(&after).contains(">12,90 euron</a> laskun"));
    assert_eq!(codes(&after), ["K335", "K335"]);

    let fixed =
        folder.replace(OTHER_LESSON, "[12,50 €]", "[12,90 €]").replace(OTHER_LESSON, "[12,50\neuron]", "[12,90 euron]");
    assert_eq!(codes(&fixed.compile_on(NEW_YEAR)), [""; 0]);
    let early = fixed.compile_on(EVE);
    assert!(html(&early).contains(">12,50 euron</a> laskun"), "the value of next year is not shown yet");
    assert_eq!(codes(&early), ["K335", "K335", "K334"]);
}

#[test]
fn a_question_stays_as_it_is_until_an_editor_has_looked_at_its_key() {
    let explanation = "Maksu on [12,50 €](fact:koe.maksu).";
    let folder = course().remove(SWEDISH_QUIZ).replace(QUIZ, "Kela maksaa päivärahan.", explanation);
    let after = folder.compile_on(NEW_YEAR);
    assert_eq!(codes(&after), ["K336"]);
    let quiz = &after.catalogue.as_ref().unwrap().courses[0].modules[0].quizzes[&Lang::Fi];
    let explanations: Vec<_> = quiz.questions().filter_map(|question| question.explanation.as_ref()).collect();
    assert!(explanations.iter().any(|html| html.as_str().contains(">12,50 €</a>")), "{explanations:?}");
}

#[test]
fn a_wording_that_two_values_share_is_the_present_one() {
    let folder = CourseFolder::sound()
        .with_values(&[
            "value: 12, text: {fi: [12 euroa, maksu]}, valid_to: 2025-12-31",
            "value: 13, text: {fi: [13 euroa, maksu]}, valid_from: 2026-01-01",
        ])
        .replace(OTHER_LESSON, "Kela ja", "[maksu](fact:koe.maksu) ja");
    assert_eq!(codes(&folder.compile()), [""; 0]);
}

#[test]
fn the_coming_value_is_known_before_its_day() {
    let today = course().compile_on(EVE);
    let (current, coming) = (&fact(&today).current, fact(&today).coming.as_ref().unwrap());
    assert_eq!((current.text(Lang::Fi).0, current.valid_to), ("12,50\u{a0}€", Some(EVE)));
    assert_eq!((coming.value.text(Lang::Fi).0, coming.from), ("12,90\u{a0}€", NEW_YEAR));
    let after = course().compile_on(NEW_YEAR);
    assert_eq!((fact(&after).current.text(Lang::Fi).0, fact(&after).coming.is_none()), ("12,90\u{a0}€", true));
}

#[test]
fn the_revision_changes_exactly_when_the_same_files_say_something_else() {
    let revision = |day: &str| -> Revision { course().compile_on(day.parse().unwrap()).catalogue.unwrap().revision };
    assert_eq!(revision("2026-12-30"), revision("2026-12-31"));
    assert_ne!(revision("2026-12-31"), revision("2027-01-01"));
    assert_eq!(revision("2027-01-03"), revision("2027-01-04"));
    let plain = CourseFolder::sound().compile();
    assert!(plain.changes_on.is_some_and(|day| day > TODAY), "reviews become due");
}

#[test]
fn a_text_that_is_not_given_is_made_of_value_and_unit() {
    let shared = "  source: {title: Esimerkki}\n  checked: 2026-11-01\n  certainty: verified\n";
    let table = [
        ("value: 12345.50\n  unit: €", ["12_345,50_€", "12_345,50_€", "€12,345.50"]),
        ("value: \"12345,50\"\n  unit: €/kk", ["12_345,50_€/kk", "12_345,50_€/kk", "€12,345.50/kk"]),
        ("value: 40–60\n  unit: \"%\"", ["40–60_%", "40–60_%", "40–60%"]),
        ("value: 1968", ["1968", "1968", "1968"]),
        ("value: 300\n  unit: {fi: arkipäivää, sv: vardagar}", ["300_arkipäivää", "300_vardagar", "300_arkipäivää"]),
        ("value: 70\n  unit: \"%\"\n  text: {fi: 70 prosenttia}", ["70 prosenttia", "70_%", "70%"]),
        ("value: 12\n  text: {fi: 12 kuukautta}", ["12 kuukautta", "12 kuukautta", "12 kuukautta"]),
    ];
    for (value, expected) in table {
        let compilation = CourseFolder::sound().append(FACTS, &format!("koe.maksu:\n  {value}\n{shared}")).compile();
        assert_eq!(codes(&compilation), [""; 0], "{value}");
        let texts = Lang::ALL.map(|lang| fact(&compilation).current.text(lang).0.replace('\u{a0}', "_"));
        assert_eq!(texts, expected, "{value}");
    }
}

#[test]
fn a_fact_whose_time_is_over_is_marked_where_it_stands() {
    let folder = CourseFolder::sound()
        .with_values(&["value: 12.50, valid_to: 2026-11-20"])
        .replace(OTHER_LESSON, "Kela ja", "[12,50 €](fact:koe.maksu) ja")
        .append(PAGE, "\nMaksu: [12,50 €](fact:koe.maksu)\n");
    let compilation = folder.compile();
    assert_eq!((codes(&compilation), fact(&compilation).standing), (vec!["K310"], Standing::Over));
    let marked = "<a class=\"fact expired\" id=\"mention:koe.maksu:1\" href=\"#fact-koe.maksu\">12,50_€</a> \
                  <span class=\"mark\">vanhentunut</span>";
    assert!(html(&compilation).contains(marked), "{}", html(&compilation));
    let page = compilation.catalogue.unwrap().pages.into_values().next().unwrap();
    assert!(page.get(Lang::Fi).html.as_str().contains("<span class=\"mark\">vanhentunut</span>"));
}

#[test]
fn every_mention_in_a_lesson_has_an_anchor_of_its_own() {
    let compilation = with_text("[12,50 €](fact:koe.maksu), **[12,50 euron](fact:koe.maksu)**").compile();
    let uses: Vec<_> = lesson(&compilation).facts.iter().map(|used| (used.fact.as_str(), used.mentions)).collect();
    assert_eq!(uses, [("koe.maksu", 2)]);
    for number in 1..=2 {
        assert!(html(&compilation).contains(&format!("id=\"mention:koe.maksu:{number}\"")), "{number}");
    }
}

#[test]
fn markup_inside_a_fact_is_kept() {
    let compilation = with_text("[**12,50** €](fact:koe.maksu)").compile();
    assert!(html(&compilation).contains("<strong>12,50</strong> €</a>"), "{}", html(&compilation));
}

#[test]
fn facts_and_lessons_know_their_line() {
    let compilation = course().compile();
    let line = course().text(FACTS).lines().position(|line| line == "koe.maksu:").unwrap() + 1;
    assert_eq!(fact(&compilation).line, line);
    let line = course().text(LESSON).lines().position(|line| line.starts_with("reviewed:")).unwrap() + 1;
    let lessons = &compilation.catalogue.as_ref().unwrap().courses[0].modules[0].lessons;
    assert_eq!(lessons[1].texts.get(Lang::Fi).reviewed_line, line);
}

#[test]
fn notes_are_counted_apart() {
    let compilation = with_text("[12,50 €](fact:koe.maksu)").compile();
    let summary = |lang| authoring::summary(&compilation.diagnostics, 3, lang);
    assert_eq!(summary(Lang::Fi), "0 virhettä, 0 varoitusta, 1 huomio (3 tiedostoa tarkistettu)");
    assert_eq!(summary(Lang::En), "0 errors, 0 warnings, 1 note (3 files checked)");
    assert!(!compilation.has_errors());
}
