//! `check.toml` decides what is an error, what is a warning, and what is not told.

use authoring::{Compilation, Diagnostic, Severity};

use crate::course_folder::{CourseFolder, FACTS, OTHER_LESSON, QUIZ};

/// A question whose right option is far the longest, and what the folder decides about that.
fn compile(check: &str) -> Compilation {
    let folder = CourseFolder::sound().replace(
        QUIZ,
        "- [x] Kela\n",
        "- [x] Kela, joka maksaa myös kuntoutusrahan ja monta muuta etuutta\n",
    );
    let kept = folder.text("check.toml");
    folder.write("check.toml", &format!("{check}\n{kept}")).compile()
}

fn found(compilation: &Compilation) -> Vec<(&str, Severity)> {
    compilation.diagnostics.iter().map(|diagnostic| (diagnostic.code(), diagnostic.severity())).collect()
}

#[test]
fn a_warning_can_be_made_an_error_that_keeps_the_course_from_being_published() {
    let compilation = compile("[K501]\nseverity = \"error\"\nreason = \"Kokeet arvioidaan ulkopuolella.\"");
    assert_eq!(found(&compilation), [("K501", Severity::Error)]);
    assert!(compilation.catalogue.is_none() && compilation.has_errors());
}

#[test]
fn a_warning_can_be_switched_off() {
    let compilation = compile("K501 = { severity = \"off\", reason = \"Vaihtoehdot ovat lain sanoja.\" }");
    assert_eq!(found(&compilation), []);
    assert!(compilation.catalogue.is_some());
}

#[test]
fn a_warning_may_stay_a_warning_and_an_error_an_error() {
    let compilation =
        compile("[K501]\nseverity = \"warning\"\nreason = \"a\"\n[K101]\nseverity = \"error\"\nreason = \"b\"");
    assert_eq!(found(&compilation), [("K501", Severity::Warning)]);
}

#[test]
fn a_note_can_be_made_a_warning_or_switched_off() {
    let folder = CourseFolder::sound().with_values(&["value: 12.90, valid_from: 2027-01-01"]);
    let compile = |entry: &str| folder.clone().append("check.toml", entry).compile();
    assert_eq!(found(&compile("")), [("K339", Severity::Note)]);
    let raised = compile("\n[K339]\nseverity = \"warning\"\nreason = \"Joka luvulla on oltava arvo.\"\n");
    assert_eq!(found(&raised), [("K339", Severity::Warning)]);
    assert_eq!(found(&compile("\n[K339]\nseverity = \"off\"\nreason = \"Luku on uusi.\"\n")), []);
}

#[test]
fn an_entry_with_a_mistake_changes_nothing_and_has_one_message() {
    for (entry, code) in [
        ("K501 = \"off\"", "K022"),
        ("[K501]", "K022"),
        ("[K501]\nseverity = 1\nreason = \"a\"", "K020"),
        ("[K501]\nseverity = \"off\"\nreason = \" \"", "K019"),
        ("[K501]\nseverity = \"off\"\nreason = 5", "K019"),
        ("[K501]\nseverity = \"off\"\nraeson = \"a\"", "K202"),
        ("[K501]\nseverity = \"off\"\nreason = \"a\"\nuntil = 2027-01-01", "K202"),
        ("[k501]\nseverity = \"off\"\nreason = \"a\"", "K018"),
        ("[K501]\nseverity = \"off\"\nreason = \"a\"\n[K501]", "K017"),
    ] {
        let compilation = compile(entry);
        let warned = found(&compilation).into_iter().filter(|(code, _)| *code == "K510" || *code == "K501").count();
        let errors: Vec<_> =
            found(&compilation).into_iter().filter(|(_, severity)| *severity == Severity::Error).collect();
        assert_eq!(errors, [(code, Severity::Error)], "{entry}");
        // A file that cannot be read decides nothing, so that what another entry switched off is told again.
        assert_eq!(warned, if code == "K017" { 2 } else { 1 }, "{entry}");
        let places: Vec<_> = compilation.diagnostics.iter().filter(|d| d.code() == code).map(|d| &d.path).collect();
        assert_eq!(places, ["check.toml"], "{entry}");
    }
}

#[test]
fn a_check_toml_that_is_no_text_is_told() {
    let compilation = CourseFolder::sound().write_bytes("check.toml", b"\xff").compile();
    assert!(found(&compilation).contains(&("K002", Severity::Error)));
}

#[test]
fn stale_facts_and_texts_are_known_as_such() {
    let folder = CourseFolder::sound().replace(FACTS, "valid_to: 2027-12-31", "valid_to: 2025-12-31");
    let mut diagnostics = folder.compile().diagnostics;
    assert_eq!(diagnostics.len(), 1);
    assert!(diagnostics[0].is_stale() && diagnostics[0].severity() == Severity::Warning);
    diagnostics[0].raise();
    assert_eq!(diagnostics[0].severity(), Severity::Error);
    assert!(compile("").diagnostics.iter().all(|diagnostic| !diagnostic.is_stale()));
}

#[test]
fn a_former_figure_in_a_text_is_stale_and_a_coming_one_is_not() {
    let current = "value: 12.50, valid_from: 2026-01-01";
    let with = |values: &[&str]| {
        let folder = CourseFolder::sound().with_values(values);
        let link = "[12,50 €](fact:koe.maksu) ja";
        folder.replace(OTHER_LESSON, "Kela ja", link).compile().diagnostics
    };
    let stale = |diagnostics: &[Diagnostic]| diagnostics.iter().map(|d| (d.code(), d.is_stale())).collect::<Vec<_>>();
    assert_eq!(stale(&with(&[current, "value: 12.90, valid_from: 2027-01-01"])), [("K334", false)]);
    assert_eq!(stale(&with(&[current, "value: 12.90, valid_from: 2026-11-01"])), [("K335", true)]);
}
