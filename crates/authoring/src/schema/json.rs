//! Forms of values as JSON Schema.

use course::{
    Lang,
    id::{MAX_ID_LENGTH, MAX_OBJECTIVE_LENGTH},
};
use serde_json::{Map, Value, json};

use super::{
    Kind,
    form::{Form, Key, Name},
};

/// The schema of a whole file, or of what stands between the `---` lines of a text.
pub(super) fn document(kind: &Kind) -> Value {
    let Kind { fi, en, form, .. } = kind;
    let mut schema = schema(form);
    if let Form::MapOf(..) = form {
        // An empty register is a register.
        schema["type"] = json!(["object", "null"]);
    }
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(format!("{fi} – {en}"));
    schema
}

fn schema(form: &Form) -> Value {
    match form {
        Form::Text => text(),
        Form::Texts => json!({ "anyOf": [text(), languages(&text())] }),
        Form::Wordings => {
            let wordings = json!({ "type": "array", "items": text(), "minItems": 1 });
            languages(&json!({ "anyOf": [text(), wordings] }))
        }
        Form::Number { low, high } => json!({ "type": "integer", "minimum": low, "maximum": high }),
        Form::YesOrNo => json!({ "type": "boolean" }),
        Form::Date => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Form::Period => json!({ "type": "string", "pattern": "^([1-9][0-9]{0,2}|1[01][0-9]{2}|1200)[dmy]$" }),
        Form::Url => json!({ "type": "string", "pattern": "^https://[^\\s<>\"`{}|\\\\^]+$" }),
        Form::OneOf(words) => json!({ "enum": words }),
        Form::Names(name) => json!({ "type": "array", "items": id(*name), "uniqueItems": true }),
        Form::SomeNames(name) => json!({ "type": "array", "items": id(*name), "uniqueItems": true, "minItems": 1 }),
        Form::Amount => json!({ "type": ["number", "string"], "pattern": "^[0-9]+([.,][0-9]+)?$" }),
        Form::Map(keys) => map(keys),
        Form::AnyMap(forms) => json!({ "anyOf": forms.iter().map(|keys| map(keys)).collect::<Vec<_>>() }),
        Form::SomeOf(keys) => json!({ "type": "array", "items": map(keys), "minItems": 1 }),
        Form::ListOf(keys) => json!({ "type": "array", "items": map(keys) }),
        Form::MapOf(name, form) => {
            json!({ "type": "object", "propertyNames": id(*name), "additionalProperties": schema(form) })
        }
    }
}

fn text() -> Value {
    json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" })
}

fn id(name: Name) -> Value {
    let (pattern, longest) = match name {
        Name::Kebab => ("^[a-z0-9]+(-[a-z0-9]+)*$", MAX_ID_LENGTH),
        Name::Fact => ("^[a-z0-9]+([.-][a-z0-9]+)*$", MAX_ID_LENGTH),
        Name::Objective => ("^[A-Za-z0-9]+$", MAX_OBJECTIVE_LENGTH),
    };
    json!({ "type": "string", "pattern": pattern, "maxLength": longest })
}

fn languages(version: &Value) -> Value {
    let described = |lang: Lang| {
        let mut version = version.clone();
        version["description"] = json!(match lang {
            Lang::Fi => "Suomeksi.\n\nIn Finnish.",
            Lang::Sv => "Ruotsiksi.\n\nIn Swedish.",
            Lang::En => "Englanniksi.\n\nIn English.",
        });
        (lang.code().to_owned(), version)
    };
    let versions: Map<String, Value> = Lang::ALL.into_iter().map(described).collect();
    json!({ "type": "object", "properties": versions, "required": [Lang::Fi.code()], "additionalProperties": false })
}

fn map(keys: &[Key]) -> Value {
    let described = |key: &Key| {
        let mut schema = schema(&key.form);
        schema["description"] = json!(format!("{}\n\n{}", key.fi, key.en));
        (key.name.to_owned(), schema)
    };
    let properties: Map<String, Value> = keys.iter().map(described).collect();
    let required: Vec<_> = keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
