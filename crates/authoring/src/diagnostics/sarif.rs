//! Writes problems as SARIF 2.1.0, which code hosts and editors read.

use course::Lang;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::{Value, json};

use super::{Code, Diagnostic, Severity};

/// What a path must not hold as it is when it is a relative reference of a URI (RFC 3986).
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Writes a log with one run: every code as a rule with its page, every problem as a result. `version` is the
/// program's; paths stay relative to where the program was started.
#[must_use]
pub fn sarif(diagnostics: &[Diagnostic], version: &str, lang: Lang) -> String {
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "kurssila",
                "version": version,
                "language": if lang == Lang::Fi { "fi" } else { "en" },
                "rules": Code::all().iter().map(|code| rule(code, lang)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "results": diagnostics.iter().map(|diagnostic| result(diagnostic, lang)).collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &Code, lang: Lang) -> Value {
    json!({
        "id": code.id(),
        "name": code.name(),
        "shortDescription": {"text": code.title(lang)},
        "fullDescription": {"text": code.page().why(lang)},
        "help": {"text": code.explain(lang)},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(diagnostic: &Diagnostic, lang: Lang) -> Value {
    let message = match diagnostic.help(lang) {
        Some(help) => format!("{}. {help}", diagnostic.message(lang)),
        None => diagnostic.message(lang),
    };
    let columns = &diagnostic.utf16_columns;
    json!({
        "ruleId": diagnostic.code(),
        "ruleIndex": Code::all().iter().position(|code| code.id() == diagnostic.code()),
        "level": level(diagnostic.severity()),
        "message": {"text": message},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": utf8_percent_encode(&diagnostic.path, IN_PATH).to_string()},
            "region": {
                "startLine": diagnostic.line,
                "startColumn": columns.start,
                "endColumn": columns.end,
            },
        }}],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}
