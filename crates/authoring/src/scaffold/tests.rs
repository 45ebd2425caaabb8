//! Whatever is begun compiles, in every language, and nothing is overwritten.

use std::collections::BTreeMap;

use course::{Date, Lang, Localized};

use super::*;
use crate::{Compilation, Severity, compile, edit::edited};

const TODAY: Date = Date::constant(2026, 11, 21);

fn titles(langs: &[Lang]) -> BTreeMap<Lang, String> {
    langs.iter().map(|lang| (*lang, format!("Nimi: \"{lang}\" \\ #1"))).collect()
}

fn localized(langs: &[Lang]) -> Localized<String> {
    Localized::from_versions(titles(langs)).unwrap()
}

fn with(sources: &[Source], scaffold: &Scaffold) -> Vec<Source> {
    let kept = sources.iter().map(|source| edited(source, &scaffold.edits));
    kept.chain(scaffold.files.iter().cloned()).collect()
}

fn new_course(langs: &[Lang]) -> Vec<Source> {
    let first = First { module: "perusteet".parse().unwrap(), lesson: "johdanto".parse().unwrap() };
    let scaffold = course(&[], &"kurssi".parse().unwrap(), &localized(langs), &first, TODAY).unwrap();
    with(&[], &scaffold)
}

fn new_question(name: &str, kind: &str) -> NewQuestion {
    NewQuestion {
        place: parse_lesson(name).unwrap(),
        id: format!("uusi-{kind}").parse().unwrap(),
        kind: kind.to_owned(),
        objective: None,
        texts: BTreeMap::new(),
    }
}

/// A folder that compiles; the few questions of a new quiz may be warned about.
fn assert_sound(sources: &[Source]) {
    let Compilation { diagnostics, .. } = compile(sources, TODAY);
    let others: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.code() != "K503").collect();
    assert!(others.is_empty(), "{others:#?}");
}

const LANGUAGES: [&[Lang]; 4] =
    [&[Lang::Fi], &[Lang::Fi, Lang::Sv], &[Lang::Fi, Lang::En], &[Lang::Fi, Lang::Sv, Lang::En]];

#[test]
fn a_new_course_compiles_in_every_language() {
    for langs in LANGUAGES {
        let sources = new_course(langs);
        assert_sound(&sources);
        assert_eq!(sources.len(), 2 + langs.len());
    }
}

#[test]
fn a_new_module_and_a_new_lesson_compile_in_every_language() {
    for langs in LANGUAGES {
        let sources = new_course(&[Lang::Fi]);
        let name = parse_module("kurssi/jatko").unwrap();
        let scaffold = module(&sources, &name, &localized(langs), &"alku".parse().unwrap(), TODAY).unwrap();
        let sources = with(&sources, &scaffold);
        assert_sound(&sources);
        let name = parse_lesson("kurssi/jatko/toinen").unwrap();
        let sources = with(&sources, &lesson(&sources, &name, &titles(langs), TODAY).unwrap());
        assert_sound(&sources);
        let yaml = sources.iter().find(|source| source.path == "kurssi/jatko/module.yaml").unwrap();
        assert!(str::from_utf8(&yaml.bytes).unwrap().ends_with("lessons: [alku, toinen]\n"));
    }
}

#[test]
fn every_type_of_question_compiles_in_lessons_and_quizzes_of_every_language() {
    for langs in LANGUAGES {
        let mut sources = new_course(langs);
        for kind in question_types() {
            let graded = new_question("kurssi/perusteet/quiz", kind);
            sources = with(&sources, &question(&sources, &graded, TODAY).unwrap());
            let practice = NewQuestion {
                id: format!("harjoitus-{kind}").parse().unwrap(),
                ..new_question("kurssi/perusteet/johdanto", kind)
            };
            sources = with(&sources, &question(&sources, &practice, TODAY).unwrap());
            assert_sound(&sources);
        }
        let paths = sources.iter().filter(|source| source.path.contains("/quiz."));
        assert_eq!(paths.count(), langs.len());
    }
}

#[test]
fn a_version_can_be_added_to_a_lesson_that_exists_in_finnish() {
    let sources = new_course(&[Lang::Fi]);
    let name = parse_lesson("kurssi/perusteet/johdanto").unwrap();
    let scaffold = lesson(&sources, &name, &titles(&[Lang::Sv]), TODAY).unwrap();
    assert!(scaffold.edits.is_empty() && scaffold.files.len() == 1);
    assert_sound(&with(&sources, &scaffold));
    let again = lesson(&sources, &name, &titles(&[Lang::Fi]), TODAY).unwrap_err();
    assert!(matches!(again, ScaffoldError::Taken(_)), "{again}");
    let name = parse_lesson("kurssi/perusteet/uusi").unwrap();
    let swedish = lesson(&sources, &name, &titles(&[Lang::Sv]), TODAY).unwrap_err();
    assert!(matches!(swedish, ScaffoldError::FinnishMissing), "{swedish}");
}

#[test]
fn a_question_follows_the_end_of_a_text_however_it_ends() {
    let sources = new_course(&[Lang::Fi]);
    let path = "kurssi/perusteet/johdanto.fi.md";
    let lesson = |end: &str| format!("---\ntitle: A\nminutes: 5\nreviewed: 2026-11-01\n---\n\n{end}");
    for (end, expected) in [
        ("Teksti.", "Teksti.\n\n## Harjoittele\n\n### "),
        ("Teksti.\n", "Teksti.\n\n## Harjoittele\n\n### "),
        ("Teksti.\n\n", "Teksti.\n\n## Harjoittele\n\n### "),
        ("## Otsikko\n\nTeksti.\n  \n", "Teksti.\n  \n### "),
        ("## Otsikko\r\n\r\nTeksti.[^1]\r\n\r\n[^1]: A\r\n", "[^1]: A\r\n\r\n### Kirjoita kysymys tähän?\r\n\r\n<"),
        ("", "---\n\n## Harjoittele\n\n### "),
    ] {
        let with_end = |source: &Source| {
            let bytes = if source.path == path { lesson(end).into_bytes() } else { source.bytes.clone() };
            Source { path: source.path.clone(), bytes }
        };
        let sources: Vec<_> = sources.iter().map(with_end).collect();
        let new = new_question("kurssi/perusteet/johdanto", "single");
        let sources = with(&sources, &question(&sources, &new, TODAY).unwrap());
        let text = sources.iter().find(|source| source.path == path).unwrap();
        let text = str::from_utf8(&text.bytes).unwrap();
        assert!(text.contains(expected), "{end:?}: {text:?}");
        assert!(text.starts_with(&lesson(end)));
        let errors = compile(&sources, TODAY).diagnostics;
        assert!(errors.iter().all(|diagnostic| diagnostic.severity() == Severity::Warning), "{errors:#?}");
    }
}

#[test]
fn the_texts_and_the_objective_that_are_given_are_used() {
    let sources = new_course(&[Lang::Fi, Lang::Sv]);
    let new = NewQuestion {
        objective: Some("T1".parse().unwrap()),
        texts: BTreeMap::from([(Lang::Fi, "Kuka maksaa?".to_owned())]),
        ..new_question("kurssi/perusteet/johdanto", "number")
    };
    let scaffold = question(&sources, &new, TODAY).unwrap();
    let [finnish, swedish] = &scaffold.edits[..] else { panic!("two versions") };
    let comment = "<!-- question id=uusi-number type=number objective=T1 points=1 unit=\"päivää\" -->";
    assert!(finnish.text.contains("### Kuka maksaa?\n") && finnish.text.contains(comment), "{}", finnish.text);
    assert!(swedish.text.contains("### Skriv frågan här?\n"), "{}", swedish.text);
}

#[test]
fn what_cannot_be_begun_is_told() {
    let sources = new_course(&[Lang::Fi]);
    let two = |source: &Source| {
        let text = str::from_utf8(&source.bytes).unwrap().replace("lessons:", "  T2: Toinen.\nlessons:");
        let text = if source.path.ends_with("module.yaml") { text } else { text.replace("  T2: Toinen.\n", "") };
        Source { path: source.path.clone(), bytes: text.into_bytes() }
    };
    let two: Vec<_> = sources.iter().map(two).collect();
    let place = "kurssi/perusteet/quiz";
    let asked = |sources: &[Source], new: NewQuestion| question(sources, &new, TODAY).unwrap_err().to_string();
    let with_objective =
        |objective: &str| NewQuestion { objective: Some(objective.parse().unwrap()), ..new_question(place, "single") };
    assert!(asked(&two, new_question(place, "single")).ends_with("The module has: T1, T2"));
    assert!(asked(&two, with_objective("T3")).contains("no objective `T3`, but: T1, T2"));
    assert!(asked(&sources, new_question(place, "essee")).contains("no question type `essee`"));
    assert!(asked(&sources, new_question("kurssi/perusteet/muu", "single")).contains("kurssi/perusteet/muu.fi.md"));
    assert!(asked(&sources, new_question("kurssi/muu/quiz", "single")).contains("there is no `kurssi/muu`"));
    let first = First { module: "a".parse().unwrap(), lesson: "b".parse().unwrap() };
    let title = localized(&[Lang::Fi]);
    for taken in ["kurssi", "pages"] {
        let error = course(&sources, &taken.parse().unwrap(), &title, &first, TODAY).unwrap_err();
        assert!(matches!(error, ScaffoldError::Taken(_)), "{error}");
    }
    for (name, message) in [("kurssi/perusteet", "exists already"), ("muu/perusteet", "there is no `muu`")] {
        let error = module(&sources, &parse_module(name).unwrap(), &title, &first.lesson, TODAY).unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
    }
    assert!(parse_module("kurssi").unwrap_err().to_string().contains("course/module"));
    assert!(parse_lesson("a/b/C").unwrap_err().to_string().contains("`C` is not a valid id"));
    let quiz = lesson(&sources, &parse_lesson(place).unwrap(), &titles(&[Lang::Fi]), TODAY).unwrap_err();
    assert!(matches!(quiz, ScaffoldError::Taken(_)), "{quiz}");
}
