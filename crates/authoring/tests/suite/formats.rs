//! What other programs read: SARIF and GitHub's workflow commands.

use authoring::{Code, Diagnostic, github, sarif};
use course::Lang;
use serde_json::Value;

use crate::course_folder::{CourseFolder, PAGE};

/// One error behind characters that UTF-16 counts twice, and one warning about a file.
fn diagnostics() -> Vec<Diagnostic> {
    let folder = CourseFolder::sound()
        .append(PAGE, "\n😀😀 ä [Kela, 100 %](http://www.kela.fi/)\n")
        .write("kuntoutus/perusteet/vanha, [1].fi.md", "a");
    folder.compile().diagnostics
}

fn log() -> Value {
    serde_json::from_str(&sarif(&diagnostics(), "1.2.3", Lang::En)).unwrap()
}

#[test]
fn sarif_names_the_rules_from_the_code_table() {
    let log = log();
    assert_eq!((log["version"].as_str(), log["runs"].as_array().map(Vec::len)), (Some("2.1.0"), Some(1)));
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!((driver["name"].as_str(), driver["version"].as_str()), (Some("kurssila"), Some("1.2.3")));
    let rules = driver["rules"].as_array().unwrap();
    assert_eq!(rules.len(), Code::all().len());
    for (rule, code) in rules.iter().zip(Code::all()) {
        assert_eq!(rule["id"], code.id());
        assert_eq!(rule["defaultConfiguration"]["level"], code.severity().keyword());
        for text in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[text]["text"].as_str().is_some_and(|text| !text.is_empty()), "{} {text}", code.id());
        }
    }
}

#[test]
fn sarif_points_to_relative_files_in_utf_16_code_units() {
    let log = log();
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!((&results[0]["ruleId"], &results[0]["level"]), (&"K304".into(), &"error".into()));
    assert_eq!(place["artifactLocation"]["uri"], PAGE);
    // Two characters of two units, a space, a letter and a space come before it.
    assert_eq!((&place["region"]["startColumn"], &place["region"]["endColumn"]), (&8.into(), &42.into()));
    let index = usize::try_from(results[0]["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "K304");
    let uri = &results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "kuntoutus/perusteet/vanha,%20%5B1%5D.fi.md");
}

#[test]
fn github_gets_one_escaped_command_for_each_problem() {
    let text = github(&diagnostics(), 14, Lang::En);
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "::error file=pages/about.fi.md,line=12,col=6,title=K304::the address `http://www.kela.fi/` cannot be used\
             %0Ahelp: A link starts with `https://` or `mailto:`, or is the file of another lesson.",
            "::warning file=kuntoutus/perusteet/vanha%2C [1].fi.md,line=1,col=1,title=K009::\
             the file belongs to nothing and is not shown\
             %0Ahelp: Add the lesson's id to `lessons` in the `module.yaml`.",
            "1 error, 1 warning (14 files checked)",
        ]
    );
}

#[test]
fn a_note_is_a_note_and_a_notice() {
    let folder = CourseFolder::sound().with_values(&["value: 12.90, valid_from: 2027-01-01"]);
    let diagnostics = folder.compile().diagnostics;
    let log: Value = serde_json::from_str(&sarif(&diagnostics, "1.2.3", Lang::En)).unwrap();
    let result = &log["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"K339".into(), &"note".into()));
    let text = github(&diagnostics, 14, Lang::En);
    assert!(text.starts_with("::notice file=facts.yaml,") && text.contains("title=K339::"), "{text}");
    assert!(text.ends_with("0 errors, 0 warnings, 1 note (14 files checked)\n"), "{text}");
}
