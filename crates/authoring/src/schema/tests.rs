//! Schemas and readers agree: about every key, about what may stand behind it, and about every file there is.

use std::{fs, path::Path};

use course::Date;
use jsonschema::Validator;
use serde_json::{Map, Value as Json};

use super::{
    KINDS, Kind,
    form::{Form, Key, Name},
    schemas,
};
use crate::{
    Severity, Source, compile,
    diagnostics::Report,
    source::SourceFile,
    yaml::{self, Value},
};

const TODAY: Date = Date::constant(2026, 11, 21);

fn validator(name: &str) -> Validator {
    let file_name = format!("{name}.schema.json");
    let schema = schemas().into_iter().find(|schema| schema.file_name == file_name).unwrap();
    let schema: Json = serde_json::from_str(&schema.text).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

/// The YAML as a program sees it that takes numbers and truth values for what they look like.
fn json(node: &yaml::Node) -> Json {
    match &node.value {
        Value::Nothing => Json::Null,
        Value::Text(text) => match text.as_str() {
            "true" | "false" => Json::Bool(text == "true"),
            text => {
                text.parse().map_or_else(|_| Json::String(text.to_owned()), |number: i64| Json::Number(number.into()))
            }
        },
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(entries) => {
            entries.iter().map(|entry| (entry.key.clone(), json(&entry.value))).collect::<Map<_, _>>().into()
        }
    }
}

fn parsed(text: &str) -> Json {
    let file = SourceFile::new("a.yaml", text);
    let mut report = Report::default();
    let node = yaml::parse(&file, 0..text.len(), &mut report);
    json(&node.unwrap_or_else(|| panic!("{text}\n{:?}", report.into_diagnostics())))
}

/// A value that both accept; names fit the small course below.
fn sample(name: &str, form: &Form) -> String {
    match form {
        Form::Text => "Teksti".to_owned(),
        // The heading of the small course's lesson.
        Form::Texts if name == "section" => "{fi: johdanto}".to_owned(),
        Form::Texts => "{fi: Teksti, sv: Text, en: Text}".to_owned(),
        Form::Wordings => "{fi: [päivä, päivän], sv: dag, en: [day]}".to_owned(),
        Form::Number { low, .. } => low.to_string(),
        // The small course has one lesson, so that cannot be a draft.
        Form::YesOrNo if name == "draft" => "false".to_owned(),
        Form::YesOrNo => "true".to_owned(),
        Form::Date if name == "valid_to" => "2027-12-31".to_owned(),
        Form::Date => "2026-11-01".to_owned(),
        Form::Period => "12m".to_owned(),
        Form::Url => "https://www.kela.fi/".to_owned(),
        Form::OneOf(words) => format!("\"{}\"", words[0]),
        Form::Names(_) | Form::SomeNames(_) => match name {
            "modules" | "answers" => "[perusteet]",
            "lessons" => "[johdanto]",
            "facts" => "[]",
            _ => "[T1]",
        }
        .to_owned(),
        Form::Amount => "12.5".to_owned(),
        Form::Map(keys) => map(keys, None),
        Form::AnyMap(forms) => map(forms[0], None),
        Form::ListOf(keys) | Form::SomeOf(keys) => format!("[{}]", map(keys, None)),
        Form::MapOf(name, form) => format!("{{{}: {}}}", name_of(*name), sample("", form)),
    }
}

fn name_of(name: Name) -> &'static str {
    match name {
        // The module of the small course, which a role may require, and the only question of its guide.
        Name::Kebab => "perusteet",
        Name::Fact => "spr.paiva-1",
        Name::Objective => "T1",
    }
}

/// A map of all keys with one of them having another value, or none.
fn map(keys: &[Key], change: Option<(&str, Option<&str>)>) -> String {
    let entries = keys.iter().filter_map(|key| match change {
        Some((name, value)) if name == key.name => value.map(|value| format!("{name}: {value}")),
        _ => Some(format!("{}: {}", key.name, sample(key.name, &key.form))),
    });
    format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
}

/// Values at the limits of what is accepted.
fn right(name: &str, form: &Form) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match form {
        Form::Text => texts(&["300", "true", "\"2026-11-01\"", "1.5", "'a: b'"]),
        Form::Texts if name == "section" => texts(&["johdanto", "'#johdanto'"]),
        Form::Texts => texts(&["Teksti", "{fi: 300}", "{fi: a, sv: b}"]),
        Form::Wordings => texts(&["{fi: a}", "{fi: 300, en: [1, 2]}"]),
        Form::Number { low, high } => vec![low.to_string(), high.to_string()],
        Form::YesOrNo if name == "draft" => texts(&["false"]),
        Form::YesOrNo => texts(&["true", "false"]),
        Form::Date if name == "valid_from" => texts(&["2020-02-29"]),
        Form::Date => texts(&["2027-01-01"]),
        Form::Period => texts(&["1d", "1200m", "999y", "1199d"]),
        Form::Url => texts(&["https://a.fi", "https://a.fi/ä?b=c#d"]),
        Form::OneOf(words) => words.iter().map(|word| format!("\"{word}\"")).collect(),
        Form::Names(_) => texts(&["[]"]),
        Form::SomeNames(_) => Vec::new(),
        Form::Amount => texts(&["300", "12.50", "0"]),
        Form::Map(keys) => right_maps(keys),
        Form::AnyMap(forms) => forms.iter().flat_map(|keys| right_maps(keys)).collect(),
        Form::SomeOf(keys) => right_maps(keys).into_iter().map(|map| format!("[{map}]")).collect(),
        Form::ListOf(keys) => {
            let mut lists: Vec<_> = right_maps(keys).into_iter().map(|map| format!("[{map}]")).collect();
            lists.push("[]".to_owned());
            lists
        }
        Form::MapOf(name, form) => {
            right("", form).into_iter().map(|value| format!("{{{}: {value}}}", name_of(*name))).collect()
        }
    }
}

fn right_maps(keys: &[Key]) -> Vec<String> {
    let changed = keys.iter().flat_map(|key| {
        let values = right(key.name, &key.form).into_iter().map(Some);
        let absent = (!key.is_required).then_some(None);
        values.chain(absent).map(|value| map(keys, Some((key.name, value.as_deref()))))
    });
    changed.collect()
}

/// Values that are refused.
fn wrong(form: &Form) -> Vec<String> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    match form {
        Form::Text => texts(&["[]", "{a: b}", "' '"]),
        Form::Texts => texts(&["[]", "{sv: a}", "{fi: a, de: b}", "{fi: []}", "''"]),
        Form::Wordings => texts(&["a", "[a]", "{sv: a}", "{fi: []}", "{fi: {a: b}}", "{fi: ['']}", "{fi: a, de: b}"]),
        Form::Number { low, high } => {
            let mut wrong: Vec<String> = texts(&["kolme", "1.5", "[1]", "-1"]);
            wrong.push((high + 1).to_string());
            wrong.extend(low.checked_sub(1).map(|below| below.to_string()));
            wrong
        }
        Form::YesOrNo => texts(&["no", "1", "[]"]),
        Form::Date => texts(&["1.11.2026", "2026-11-1", "2026", "[]"]),
        Form::Period => texts(&["0m", "1201d", "12", "12w", "vuosi", "[]"]),
        Form::Url => texts(&["http://a.fi", "https://", "a.fi", "'https://a b.fi'", "[]"]),
        Form::OneOf(_) => texts(&["muu", "[]"]),
        Form::Names(name) => {
            let name = name_of(*name);
            vec![name.to_owned(), "[A_b]".to_owned(), format!("[{name}, {name}]"), "{a: b}".to_owned()]
        }
        Form::SomeNames(name) => {
            let mut wrong = wrong(&Form::Names(*name));
            wrong.push("[]".to_owned());
            wrong
        }
        Form::Amount => texts(&["kolme", "[]", "12..5"]),
        Form::Map(keys) => wrong_maps(keys),
        Form::AnyMap(forms) => forms.iter().flat_map(|keys| wrong_maps(keys)).collect(),
        Form::SomeOf(keys) => {
            wrong_maps(keys).into_iter().map(|map| format!("[{map}]")).chain(["[]".to_owned()]).collect()
        }
        Form::ListOf(keys) => wrong_maps(keys).into_iter().map(|map| format!("[{map}]")).chain(["a".into()]).collect(),
        Form::MapOf(name, form) => {
            let longest = "a".repeat(81);
            let names = ["Ä", "a_b", "a b", "-", &longest].map(|name| format!("{{{name}: {}}}", sample("", form)));
            let values = wrong(form).into_iter().map(|value| format!("{{{}: {value}}}", name_of(*name)));
            values.chain(names).chain(["[]".to_owned(), "a".to_owned()]).collect()
        }
    }
}

fn wrong_maps(keys: &[Key]) -> Vec<String> {
    let changed = keys.iter().flat_map(|key| {
        let absent = key.is_required.then_some(None);
        let values = wrong(&key.form).into_iter().map(Some);
        values.chain(absent).map(|value| map(keys, Some((key.name, value.as_deref()))))
    });
    let unknown = map(keys, None).replacen('{', "{tuntematon: a, ", 1);
    changed.chain([unknown, "[]".to_owned(), "a".to_owned()]).collect()
}

/// Whether the compiler finds no error in the small course when the file of a kind says `yaml`.
fn is_read(kind: &str, yaml: &str) -> bool {
    let of = |name: &str| match KINDS.iter().find(|kind| kind.name == name) {
        Some(Kind { name, .. }) if *name == kind => yaml.to_owned(),
        Some(Kind { form, .. }) => sample("", form),
        None => panic!("there is no kind {name}"),
    };
    let text = |name: &str, body: &str| format!("---\n{}\n---\n\n{body}\n", of(name));
    let question = "### Mikä?\n\n<!-- question id=a type=single objective=T1 -->\n\n- [x] a\n- [ ] b\n";
    let files = [
        ("facts.yaml", of("facts")),
        ("glossary.yaml", of("glossary")),
        ("guide.yaml", of("guide")),
        ("pages/about.fi.md", text("page", "Teksti.")),
        ("kurssi/course.yaml", of("course")),
        ("kurssi/perusteet/module.yaml", of("module")),
        ("kurssi/perusteet/johdanto.fi.md", text("lesson", "## Johdanto\n\nTeksti.")),
        ("kurssi/perusteet/quiz.fi.md", text("quiz", &format!("## T1\n\n{question}"))),
    ];
    let sources = files.map(|(path, text)| Source { path: path.to_owned(), bytes: text.into_bytes() });
    let compilation = compile(&sources, TODAY);
    compilation.diagnostics.iter().all(|diagnostic| diagnostic.severity() != Severity::Error)
}

#[test]
fn every_key_with_every_sound_value_is_accepted_by_schema_and_reader() {
    for Kind { name, form, .. } in &KINDS {
        let validator = validator(name);
        for yaml in right("", form).into_iter().chain([sample("", form)]) {
            let value = parsed(&yaml);
            let verdict = validator.validate(&value);
            assert!(verdict.is_ok(), "{name}: {yaml}\n{verdict:?}");
            assert!(is_read(name, &yaml), "{name}: {yaml}");
        }
    }
}

#[test]
fn every_key_with_an_unsound_value_is_refused_by_schema_and_reader() {
    for Kind { name, form, .. } in &KINDS {
        let validator = validator(name);
        let wrong = wrong(form);
        assert!(wrong.len() > 10);
        for yaml in wrong {
            assert!(!validator.is_valid(&parsed(&yaml)), "{name}: {yaml}");
            assert!(!is_read(name, &yaml), "{name}: {yaml}");
        }
    }
}

#[test]
fn an_empty_register_is_accepted_by_schema_and_reader() {
    for name in ["facts", "glossary"] {
        assert!(validator(name).is_valid(&Json::Null) && is_read(name, ""), "{name}");
    }
}

/// The kind of a file of a content folder, and its YAML.
fn kind_and_yaml(path: &Path, text: &str) -> Option<(&'static str, String)> {
    let name = path.file_name()?.to_str()?;
    let whole = |kind| Some((kind, text.to_owned()));
    let kind = match name {
        "course.yaml" => return whole("course"),
        "module.yaml" => return whole("module"),
        "facts.yaml" => return whole("facts"),
        "glossary.yaml" => return whole("glossary"),
        "guide.yaml" => return whole("guide"),
        _ if path.extension().is_none_or(|extension| extension != "md") => return None,
        _ if path.parent()?.ends_with("pages") => "page",
        _ if name.starts_with("quiz.") => "quiz",
        _ => "lesson",
    };
    let front_matter = text.strip_prefix("---\n")?.split_once("\n---\n")?.0;
    Some((kind, front_matter.to_owned()))
}

#[test]
fn every_file_of_the_published_course_and_of_the_test_courses_is_accepted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders =
        ["../../content", "tests/course", "../../server/tests/content"].map(|path| root.join(path)).to_vec();
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let Ok(text) = fs::read_to_string(&path) else { continue };
            let Some((kind, yaml)) = kind_and_yaml(&path, &text) else { continue };
            files += 1;
            let verdict = validator(kind).validate(&parsed(&yaml)).map_err(|error| error.to_string());
            assert_eq!(verdict, Ok(()), "{}", path.display());
        }
    }
    assert!(files > 30, "the folders hold content");
}

#[test]
fn the_schemas_beside_the_content_are_these() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/schemas");
    for schema in schemas() {
        let shipped = fs::read_to_string(folder.join(&schema.file_name)).unwrap_or_default();
        assert!(shipped == schema.text, "run `kurssila schema`: {} is out of date", schema.file_name);
    }
}

#[test]
fn the_page_for_editors_names_every_schema() {
    let page = include_str!("../../../../content/EDITORS.md");
    for schema in schemas() {
        assert!(page.contains(&schema.file_name), "{}", schema.file_name);
    }
    assert_eq!(page.matches(".schema.json\":").count(), 5, "the settings are for the files that are YAML as a whole");
}

#[test]
fn every_key_says_what_it_is_for_in_both_languages() {
    fn check(form: &Form) {
        match form {
            Form::AnyMap(forms) => forms.iter().for_each(|keys| check(&Form::Map(keys))),
            Form::Map(keys) | Form::ListOf(keys) | Form::SomeOf(keys) => {
                for key in *keys {
                    assert!(key.fi.ends_with('.') && key.en.ends_with('.'), "{}", key.name);
                    check(&key.form);
                }
            }
            Form::MapOf(_, form) => check(form),
            _ => {}
        }
    }
    for kind in &KINDS {
        check(&kind.form);
    }
}
