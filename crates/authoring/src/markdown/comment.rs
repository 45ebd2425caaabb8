//! HTML comments: the machine part of a question, the place of a tool, or a remark that nobody else sees.

use std::ops::Range;

use course::Tool;

use crate::{
    diagnostics::{AttributeForm, Problem, Report},
    source::SourceFile,
};

/// What a comment is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Comment {
    /// `<!-- question … -->`, with the place of what follows the keyword.
    Question(Range<usize>),
    /// `<!-- case … -->`.
    Case(Range<usize>),
    /// `<!-- tool … -->`, with the place of the tool's name; after the keyword when there is none.
    Tool(Range<usize>),
    /// A slip in one of the keywords.
    Misspelled { word: String, right: &'static str, span: Range<usize> },
    /// Anything else.
    Remark,
}

/// The keyword of a tool.
pub(super) const TOOL: &str = "tool";

/// Whether the rest of a comment can be a name: a remark may well start with the word `tool`.
fn is_name(rest: &str) -> bool {
    rest.split_whitespace().count() <= 1
}

/// The place without the white space around it.
fn trimmed(file: &SourceFile<'_>, place: Range<usize>) -> Range<usize> {
    let text = &file.read_text()[place.clone()];
    let start = place.start + (text.len() - text.trim_start().len());
    start..start + text.trim().len()
}

impl Comment {
    /// Reads what stands between `<!--` and `-->`, given by its place.
    pub(super) fn read(file: &SourceFile<'_>, inner: Range<usize>) -> Self {
        let text = &file.read_text()[inner.clone()];
        let start = inner.start + (text.len() - text.trim_start().len());
        let word = text.split_whitespace().next().unwrap_or_default();
        let rest = start + word.len()..inner.end;
        match word {
            "question" => Self::Question(rest),
            "case" => Self::Case(rest),
            TOOL if is_name(&file.read_text()[rest.clone()]) => Self::Tool(trimmed(file, rest)),
            _ => {
                // Only what also looks like attributes: a remark may well start with a word such as `Questions`.
                let lower = word.to_lowercase();
                let near = |right: &'static str| (strsim::damerau_levenshtein(&lower, right) <= 2).then_some(right);
                let translated = || match lower.as_str() {
                    "kysymys" | "fråga" => Some("question"),
                    "tapaus" | "fall" => Some("case"),
                    _ => None,
                };
                let meant = || near("question").or(near("case")).or_else(translated);
                let is_short = word.len() <= 12;
                let meant = (is_short && text.contains("id=")).then(meant).flatten();
                let names_tool = is_short && file.read_text()[rest].trim().parse::<Tool>().is_ok();
                match meant.or_else(|| names_tool.then(|| near(TOOL)).flatten()) {
                    Some(right) => Self::Misspelled { word: word.to_owned(), right, span: start..start + word.len() },
                    None => Self::Remark,
                }
            }
        }
    }
}

/// `name=value` in the comment of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) name_span: Range<usize>,
    pub(crate) value: String,
    pub(crate) value_span: Range<usize>,
}

/// The attributes of a question in the order they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    attributes: Vec<Attribute>,
    /// Whether something in the comment is no attribute, which is reported.
    are_malformed: bool,
}

impl Attributes {
    /// Reads the part of a comment after its keyword; malformed and repeated attributes are reported.
    pub(crate) fn read(file: &SourceFile<'_>, part: Range<usize>, report: &mut Report) -> Self {
        let read = file.read_text();
        let mut attributes: Vec<Attribute> = Vec::new();
        let mut are_malformed = false;
        let mut at = part.start;
        while let Some(start) = read[at..part.end].find(|c: char| !c.is_whitespace()).map(|skip| at + skip) {
            let (attribute, end) = read_one(&read[..part.end], start);
            at = end;
            match attribute {
                Err(form) => {
                    let form = form.or_else(|| {
                        // The rest of a unit of two words.
                        let unit = attributes.last().filter(|last| last.name == "unit")?;
                        Some(format!("unit=\"{} {}\"", unit.value.trim_matches(is_quote), &read[start..end]))
                    });
                    let text = read[start..end].to_owned();
                    report.add(file, start..end, Problem::MalformedAttribute { text, form: AttributeForm(form) });
                    are_malformed = true;
                }
                Ok(attribute) if attributes.iter().any(|earlier| earlier.name == attribute.name) => {
                    report.add(file, attribute.name_span, Problem::DuplicateAttribute { name: attribute.name });
                }
                // Far more than any type of question has; the rest are unknown and reported one by one already.
                Ok(_) if attributes.len() >= 64 => {}
                Ok(attribute) => attributes.push(attribute),
            }
        }
        Self { attributes, are_malformed }
    }

    /// Whether something in the comment is no attribute: what is missing may stand there.
    pub(crate) fn are_malformed(&self) -> bool {
        self.are_malformed
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Attribute> {
        self.attributes.iter()
    }
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '”' | '“' | '„' | '\'' | '’')
}

/// Reads one attribute at `start`, and where it ends. What is not of the form `name=value` is an error that holds the
/// form it was meant to have, where that can be told.
fn read_one(text: &str, start: usize) -> (Result<Attribute, Option<String>>, usize) {
    let rest = &text[start..];
    let word_end = |from: usize| text[from..].find(char::is_whitespace).map_or(text.len(), |length| from + length);
    let name_length = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(rest.len());
    if name_length == 0 || rest.as_bytes().get(name_length) != Some(&b'=') {
        return match spaced(text, start, name_length) {
            Some((form, end)) => (Err(Some(form)), end),
            None => (Err(None), word_end(start)),
        };
    }
    let value_start = start + name_length + 1;
    if let Some((form, end)) = in_curly_quotes(text, start, value_start) {
        return (Err(Some(form)), end);
    }
    let (value_span, end) = if let Some(quoted) = text[value_start..].strip_prefix('"') {
        let Some(length) = quoted.find('"') else { return (Err(None), word_end(start)) };
        (value_start + 1..value_start + 1 + length, value_start + length + 2)
    } else {
        let end = word_end(value_start);
        (value_start..end, end)
    };
    if value_span.is_empty() {
        return match spaced(text, start, name_length) {
            Some((form, end)) => (Err(Some(form)), end),
            None => (Err(None), end),
        };
    }
    let attribute = Attribute {
        name: rest[..name_length].to_owned(),
        name_span: start..start + name_length,
        value: text[value_span.clone()].to_owned(),
        value_span,
    };
    (Ok(attribute), end)
}

/// `name = value` or `name: value`: the form it was meant to have, and where it ends.
fn spaced(text: &str, start: usize, name_length: usize) -> Option<(String, usize)> {
    let name = &text[start..start + name_length];
    let after = |from: usize| from + (text[from..].len() - text[from..].trim_start().len());
    let sign = after(start + name_length);
    if name.is_empty() || !text[sign..].starts_with(['=', ':']) {
        return None;
    }
    let value_start = after(sign + 1);
    let end = text[value_start..].find(char::is_whitespace).map_or(text.len(), |length| value_start + length);
    let value = &text[value_start..end];
    (!value.is_empty() && !value.contains('=')).then(|| (format!("{name}={value}"), end))
}

/// `name=”value”`: the form it was meant to have, and where it ends.
fn in_curly_quotes(text: &str, start: usize, value_start: usize) -> Option<(String, usize)> {
    let first = text[value_start..].chars().next().filter(|first| *first != '"' && is_quote(*first))?;
    let inner = value_start + first.len_utf8();
    let length = text[inner..].find(is_quote)?;
    let last = text[inner + length..].chars().next()?;
    Some((
        format!("{}\"{}\"", &text[start..value_start], &text[inner..inner + length]),
        inner + length + last.len_utf8(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<(String, String)>, usize) {
        let file = SourceFile::new("a.md", text);
        let mut report = Report::default();
        let attributes = Attributes::read(&file, 0..text.len(), &mut report);
        let pairs = attributes.iter().map(|a| (a.name.clone(), a.value.clone())).collect();
        (pairs, report.into_diagnostics().len())
    }

    #[test]
    fn attributes_may_be_quoted() {
        let (pairs, problems) = read(" id=a-b unit=\"arki päivää\"  points=2 ");
        let expected = [("id", "a-b"), ("unit", "arki päivää"), ("points", "2")];
        assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(problems, 0);
    }

    #[test]
    fn malformed_attributes_are_reported_one_by_one() {
        for (text, kept, problems) in [
            ("id", 0, 1),
            ("id=", 0, 1),
            ("id=a id=b", 1, 1),
            ("=x y=\"z", 0, 2),
            ("ä=1 id=b", 1, 1),
            ("id= b=c", 1, 1),
        ] {
            let (pairs, found) = read(text);
            assert_eq!((pairs.len(), found), (kept, problems), "{text}");
        }
    }

    #[test]
    fn the_form_that_was_meant_is_told() {
        for (text, form) in [
            ("id = laji points=1", "id=laji"),
            ("id: laji points=1", "id=laji"),
            ("id=  laji points=1", "id=laji"),
            ("points=1 unit=”min viikossa”", "unit=\"min viikossa\""),
            ("points=1 unit=min viikossa", "unit=\"min viikossa\""),
        ] {
            let file = SourceFile::new("a.md", text);
            let mut report = Report::default();
            let attributes = Attributes::read(&file, 0..text.len(), &mut report);
            assert!(attributes.get("points").is_some() && attributes.are_malformed(), "{text}");
            let found = report.into_diagnostics();
            let help = found[0].help(course::Lang::En).unwrap_or_default();
            assert!(found.len() == 1 && help.starts_with(&format!("Write `{form}`.")), "{text}: {help}");
        }
    }
}
