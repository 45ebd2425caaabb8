//! The SARIF that we write against the schema of OASIS.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use authoring::{Diagnostic, sarif};
use course::Lang;
use jsonschema::Validator;
use serde_json::Value;

use crate::{course_folder::CourseFolder, pages::all_messages};

/// The schema as the package `serde-sarif` brings it; cargo knows where it has put the package.
fn schema() -> Value {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--manifest-path"];
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let output = Command::new(env!("CARGO")).args(arguments).arg(manifest).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut packages = metadata["packages"].as_array().unwrap().iter();
    let package = packages.find(|package| package["name"] == "serde-sarif").unwrap();
    let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap();
    let text = fs::read_to_string(folder.join("src/schema.json")).unwrap();
    // In the pattern of languages a bracket is open to none, which not every dialect forgives; so it says the same.
    serde_json::from_str(&text.replace("{2}]?$", "{2}\\\\]?$")).unwrap()
}

fn validator() -> Validator {
    let schema = schema();
    let id = schema["$id"].as_str().unwrap();
    assert!(id.contains("oasis-tcs/sarif-spec") && id.ends_with("sarif-schema-2.1.0.json"), "{id}");
    jsonschema::draft7::options().should_validate_formats(true).build(&schema).unwrap()
}

fn mistakes(validator: &Validator, diagnostics: &[Diagnostic], lang: Lang) -> Vec<String> {
    let log: Value = serde_json::from_str(&sarif(diagnostics, "1.2.3", lang)).unwrap();
    validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn every_message_is_written_as_the_schema_says() {
    let validator = validator();
    let odd_paths = ["kuntoutus/perusteet/vanhä ö, [1] #2 100 %.fi.md", "kuntoutus/perusteet/a:b?c|d\\e.fi.md"];
    let folder = odd_paths.iter().fold(CourseFolder::sound(), |folder, path| folder.write(path, "a"));
    let mut diagnostics = folder.compile().diagnostics;
    assert!(odd_paths.iter().all(|path| diagnostics.iter().any(|diagnostic| diagnostic.path == *path)));
    diagnostics.extend(all_messages());
    let codes: BTreeSet<_> = diagnostics.iter().map(Diagnostic::code).collect();
    assert!(codes.len() > 150, "{}", codes.len());
    for lang in Lang::ALL {
        assert_eq!(mistakes(&validator, &diagnostics, lang), [""; 0], "{lang}");
        assert_eq!(mistakes(&validator, &[], lang), [""; 0], "nothing found, {lang}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_sarif() {
    let validator = validator();
    let mut log: Value = serde_json::from_str(&sarif(&all_messages()[..1], "1.2.3", Lang::En)).unwrap();
    assert!(validator.is_valid(&log));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b".into();
    assert!(!validator.is_valid(&log), "a path that is no reference of a URI");
}
