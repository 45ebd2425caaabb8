//! `kurssila explain`: what a code means.

use std::process::Output;

use authoring::Code;

use crate::support::kurssila;

fn explain(arguments: &[&str]) -> Output {
    kurssila().arg("explain").args(arguments).output().unwrap()
}

#[test]
fn a_code_is_explained_in_the_language_asked_for() {
    for (lang, example) in
        [("fi", "Oikein, kuntoutus/perusteet/quiz.fi.md:"), ("en", "Right, kuntoutus/perusteet/quiz.fi.md:")]
    {
        let output = explain(&["k101", "--lang", lang]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.starts_with("error[K101]: ") && text.contains(example), "{text}");
    }
}

#[test]
fn every_code_is_listed() {
    let text = String::from_utf8(explain(&[]).stdout).unwrap();
    assert_eq!(text.lines().count(), Code::all().len());
    assert!(text.contains("warning K504 the question is negated (…)\n"), "{text}");
}

#[test]
fn an_unknown_code_is_exit_code_2() {
    let output = explain(&["K999"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("K999"));
}
