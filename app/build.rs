//! Writes one method for each message of the interface from `i18n/{fi,sv,en}/*.ftl`.
//!
//! Messages become plain Rust: nothing is parsed or looked up at run time, and a message or variable that is missing
//! in one language stops the build. The part of Fluent in use: text, variables, `NUMBER($x)`, terms without
//! arguments, and selection on a number by exact value or by the plural category `one`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::Path,
    process::ExitCode,
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

/// The languages in the order of `course::Lang`; the first one is the source that the others are compared with.
const LANGS: [(&str, &str); 3] = [("fi", "Fi"), ("sv", "Sv"), ("en", "En")];

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=i18n");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

/// A message or term, parsed into what can be written as Rust.
type Catalogue = BTreeMap<String, Vec<Part>>;

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Text(String),
    Variable(String),
    Number(String),
    Term(String),
    Select { variable: String, cases: Vec<(Case, Vec<Part>)> },
}

#[derive(Debug, Clone, PartialEq)]
enum Case {
    Exactly(u64),
    Otherwise,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Text,
}

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script in a variable where to write")]
fn generate() -> Result<(), Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n");
    let mut problems = Vec::new();
    let catalogues: Vec<Catalogue> = LANGS.iter().map(|(lang, _)| read(&root.join(lang), &mut problems)).collect();
    compare(&catalogues, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let target = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    fs::write(Path::new(&target).join("messages.rs"), write_messages(&catalogues))
        .map_err(|error| vec![error.to_string()])
}

fn read(folder: &Path, problems: &mut Vec<String>) -> Catalogue {
    let mut catalogue = Catalogue::new();
    let mut files: Vec<_> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(error) => {
            problems.push(format!("{}: {error}", folder.display()));
            return catalogue;
        }
    };
    files.sort();
    for file in files {
        let place = file.display();
        let source = match fs::read_to_string(&file) {
            Ok(source) => source,
            Err(error) => {
                problems.push(format!("{place}: {error}"));
                continue;
            }
        };
        let resource = match fluent_syntax::parser::parse(source) {
            Ok(resource) => resource,
            Err((_, errors)) => {
                problems.extend(errors.into_iter().map(|error| format!("{place}: {error}")));
                continue;
            }
        };
        for entry in resource.body {
            let (name, pattern) = match entry {
                Entry::Message(message) => (message.id.name, message.value),
                Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value)),
                _ => continue,
            };
            match pattern.as_ref().map(parts) {
                Some(Ok(parts)) => {
                    if catalogue.insert(name.clone(), parts).is_some() {
                        problems.push(format!("{place}: `{name}` stands twice"));
                    }
                }
                Some(Err(problem)) => problems.push(format!("{place}: `{name}` {problem}")),
                None => problems.push(format!("{place}: `{name}` has no text")),
            }
        }
    }
    catalogue
}

fn parts(pattern: &Pattern<String>) -> Result<Vec<Part>, String> {
    let mut parts: Vec<Part> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            // A line break in a message is there for the translator, as in HTML.
            PatternElement::TextElement { value } => Part::Text(value.replace('\n', " ")),
            PatternElement::Placeable { expression } => placeable(expression)?,
        };
        match (parts.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => parts.push(part),
        }
    }
    Ok(parts)
}

fn placeable(expression: &Expression<String>) -> Result<Part, String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Ok(Part::Text(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()))
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => Ok(Part::Variable(snake(&id.name))),
        Expression::Inline(InlineExpression::TermReference { id, attribute: None, arguments: None }) => {
            Ok(Part::Term(format!("-{}", id.name)))
        }
        Expression::Inline(InlineExpression::FunctionReference { id, arguments }) if id.name == "NUMBER" => {
            match arguments.positional.as_slice() {
                [InlineExpression::VariableReference { id }] if arguments.named.is_empty() => {
                    Ok(Part::Number(snake(&id.name)))
                }
                _ => Err("uses `NUMBER` with something else than one variable".to_owned()),
            }
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            Ok(Part::Select { variable: snake(&id.name), cases: cases(variants)? })
        }
        _ => Err("uses a part of Fluent that app/build.rs does not write".to_owned()),
    }
}

fn cases(variants: &[Variant<String>]) -> Result<Vec<(Case, Vec<Part>)>, String> {
    let mut cases = Vec::new();
    for variant in variants {
        let case = match &variant.key {
            _ if variant.default => Case::Otherwise,
            VariantKey::NumberLiteral { value } => {
                Case::Exactly(value.parse().map_err(|_| format!("selects on `{value}`, not a whole number"))?)
            }
            // For whole numbers the category `one` of Finnish, Swedish and English is the number 1.
            VariantKey::Identifier { name } if name == "one" => Case::Exactly(1),
            VariantKey::Identifier { name } => return Err(format!("selects on `{name}`, which never happens")),
        };
        cases.push((case, parts(&variant.value)?));
    }
    // Fluent lets the default stand anywhere; in a `match` it must come last.
    cases.sort_by_key(|(case, _)| *case == Case::Otherwise);
    Ok(cases)
}

fn compare(catalogues: &[Catalogue], problems: &mut Vec<String>) {
    let source = &catalogues[0];
    for ((lang, _), catalogue) in LANGS.iter().zip(catalogues).skip(1) {
        for name in source.keys().filter(|name| !catalogue.contains_key(*name)) {
            problems.push(format!("i18n/{lang}: `{name}` is missing"));
        }
        for name in catalogue.keys().filter(|name| !source.contains_key(*name)) {
            problems.push(format!("i18n/{lang}: `{name}` does not exist in i18n/{}", LANGS[0].0));
        }
    }
    for ((lang, _), catalogue) in LANGS.iter().zip(catalogues) {
        for (name, parts) in catalogue {
            for term in terms(parts).into_iter().filter(|term| !catalogue.contains_key(term)) {
                problems.push(format!("i18n/{lang}: `{name}` uses `{term}`, which does not exist"));
            }
            let here: BTreeSet<_> = variables(parts).into_keys().collect();
            let there: BTreeSet<_> =
                source.get(name).map(|parts| variables(parts).into_keys().collect()).unwrap_or_default();
            if source.contains_key(name) && here != there {
                problems.push(format!("i18n/{lang}: `{name}` has the variables {here:?}, not {there:?}"));
            }
        }
    }
}

fn variables(parts: &[Part]) -> BTreeMap<String, Kind> {
    let mut found = BTreeMap::new();
    for part in parts {
        match part {
            Part::Text(_) | Part::Term(_) => {}
            Part::Variable(name) => {
                merge(&mut found, name.clone(), Kind::Text);
            }
            Part::Number(name) => merge(&mut found, name.clone(), Kind::Number),
            Part::Select { variable, cases } => {
                for (name, kind) in cases.iter().flat_map(|(_, parts)| variables(parts)) {
                    merge(&mut found, name, kind);
                }
                merge(&mut found, variable.clone(), Kind::Number);
            }
        }
    }
    found
}

fn merge(found: &mut BTreeMap<String, Kind>, name: String, kind: Kind) {
    let known = found.entry(name).or_insert(kind);
    if kind == Kind::Number {
        *known = Kind::Number;
    }
}

fn terms(parts: &[Part]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in parts {
        match part {
            Part::Text(_) | Part::Variable(_) | Part::Number(_) => {}
            Part::Term(name) => {
                found.insert(name.clone());
            }
            Part::Select { cases, .. } => found.extend(cases.iter().flat_map(|(_, parts)| terms(parts))),
        }
    }
    found
}

fn write_messages(catalogues: &[Catalogue]) -> String {
    let mut code = String::from("impl Messages {\n");
    let mut samples = String::new();
    for (name, source) in &catalogues[0] {
        if name.starts_with('-') {
            continue;
        }
        let method = snake(name);
        // A number in one language is a number in all of them, even where the wording does not depend on it.
        // Arguments come in the order of their names, so that rewording a message never swaps them.
        let mut arguments = BTreeMap::new();
        for (variable, kind) in catalogues.iter().flat_map(|catalogue| variables(&catalogue[name])) {
            merge(&mut arguments, variable, kind);
        }
        let _ = writeln!(code, "    /// {}\n    #[must_use]", plain(source, &catalogues[0]));
        if arguments.is_empty() {
            let _ = writeln!(code, "    pub fn {method}(self) -> &'static str {{\n        match self.lang {{");
            for ((_, lang), catalogue) in LANGS.iter().zip(catalogues) {
                let _ = writeln!(code, "            Lang::{lang} => {:?},", plain(&catalogue[name], catalogue));
            }
            code.push_str("        }\n    }\n");
            let _ = writeln!(samples, "            ({name:?}, self.{method}().to_owned()),");
        } else {
            let mut signature = String::new();
            let mut sample = Vec::new();
            for (variable, kind) in &arguments {
                let (of_type, value) = match kind {
                    Kind::Number => ("u64", "2"),
                    Kind::Text => ("&str", "\"x\""),
                };
                let _ = write!(signature, ", {variable}: {of_type}");
                sample.push(value);
            }
            let _ = writeln!(code, "    pub fn {method}(self{signature}) -> String {{");
            code.push_str("        let mut text = String::new();\n        match self.lang {\n");
            for ((_, lang), catalogue) in LANGS.iter().zip(catalogues) {
                let _ = writeln!(code, "            Lang::{lang} => {{");
                write_parts(&catalogue[name], catalogue, &arguments, &mut code);
                code.push_str("            }\n");
            }
            code.push_str("        }\n        text\n    }\n");
            let _ = writeln!(samples, "            ({name:?}, self.{method}({})),", sample.join(", "));
        }
    }
    let _ = write!(
        code,
        "\n    /// Every message with sample values.\n    #[cfg(test)]\n    pub(crate) fn samples(self) -> Vec<(&'static str, \
         String)> {{\n        vec![\n{samples}        ]\n    }}\n}}\n"
    );
    code
}

fn write_parts(parts: &[Part], catalogue: &Catalogue, arguments: &BTreeMap<String, Kind>, code: &mut String) {
    for part in parts {
        let _ = match part {
            Part::Text(text) => writeln!(code, "text.push_str({text:?});"),
            Part::Term(term) => writeln!(code, "text.push_str({:?});", plain(&catalogue[term], catalogue)),
            Part::Variable(name) | Part::Number(name) if arguments[name] == Kind::Number => {
                writeln!(code, "text.push_str(&format::number(self.lang, {name}));")
            }
            Part::Variable(name) | Part::Number(name) => writeln!(code, "text.push_str({name});"),
            Part::Select { variable, cases } => {
                let _ = writeln!(code, "match {variable} {{");
                for (case, parts) in cases {
                    let _ = match case {
                        Case::Exactly(number) => writeln!(code, "{number} => {{"),
                        Case::Otherwise => writeln!(code, "_ => {{"),
                    };
                    write_parts(parts, catalogue, arguments, code);
                    code.push_str("}\n");
                }
                writeln!(code, "}}")
            }
        };
    }
}

/// The text with terms filled in and variables in braces: the whole message where it has none, its documentation
/// where it has some.
fn plain(parts: &[Part], catalogue: &Catalogue) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Variable(name) | Part::Number(name) => format!("{{{name}}}"),
            Part::Term(term) => plain(&catalogue[term], catalogue),
            Part::Select { cases, .. } => cases.last().map(|(_, parts)| plain(parts, catalogue)).unwrap_or_default(),
        })
        .collect()
}

fn snake(name: &str) -> String {
    name.replace('-', "_")
}
