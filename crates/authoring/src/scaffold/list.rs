//! One more item in a list of a YAML file, whose comments and layout stay.

use crate::{
    diagnostics::Report,
    edit::Edits,
    source::SourceFile,
    yaml::{self, Value},
};

/// Adds `item` at the end of the list `key`; `None` when the file has no such list that can be read.
pub(super) fn add(file: &SourceFile<'_>, key: &str, item: &str, edits: &mut Edits<'_>) -> Option<()> {
    let text = file.text;
    let root = yaml::parse(file, 0..text.len(), &mut Report::default())?;
    let Value::Map(entries) = root.value else { return None };
    let list = entries.into_iter().find(|entry| entry.key == key)?.value;
    let Value::List(items) = list.value else { return None };
    let is_in_brackets = text[list.span.start..].starts_with('[');
    let (place, addition) = match items.last() {
        None if is_in_brackets => (list.span.start + 1, item.to_owned()),
        None => return None,
        Some(final_item) => {
            let end = final_item.span.start + text[final_item.span.clone()].trim_end().len();
            if is_in_brackets { (end, format!(", {item}")) } else { line_after(text, end, item)? }
        }
    };
    edits.replace(file, place..place, addition);
    Some(())
}

/// A line with the item after the line of the last one, which ends at `end` before any comment.
fn line_after(text: &str, end: usize, item: &str) -> Option<(usize, String)> {
    let line_start = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[line_start..].split('\n').next()?;
    let indent = &line[..line.find('-').filter(|dash| line[..*dash].trim().is_empty())?];
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let place = line_start + line.trim_end_matches('\r').len();
    Some((place, format!("{newline}{indent}- {item}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{edit::edited, source::Source};

    #[test]
    fn a_list_grows_in_the_layout_it_has() {
        for (before, after) in [
            ("lessons: [a, b]\n", "lessons: [a, b, c]\n"),
            ("lessons: [a, 'b' ] # järjestys\nminutes: 5\n", "lessons: [a, 'b', c ] # järjestys\nminutes: 5\n"),
            ("lessons: [\n  a,\n  b, # viimeinen\n]", "lessons: [\n  a,\n  b, c, # viimeinen\n]"),
            ("lessons: []\n", "lessons: [c]\n"),
            ("lessons:\n- a\n- b\n", "lessons:\n- a\n- b\n- c\n"),
            (
                "lessons:\n  - a\n  - b  # viimeinen\n\nminutes: 5",
                "lessons:\n  - a\n  - b  # viimeinen\n  - c\n\nminutes: 5",
            ),
            (
                "\u{feff}lessons:\r\n  - \"a\"\r\nminutes: 5\r\n",
                "\u{feff}lessons:\r\n  - \"a\"\r\n  - c\r\nminutes: 5\r\n",
            ),
            ("lessons:\n  - a", "lessons:\n  - a\n  - c"),
        ] {
            let source = Source { path: "module.yaml".to_owned(), bytes: before.as_bytes().to_vec() };
            let file = SourceFile::read(&source).unwrap();
            let sources = [source.clone()];
            let mut edits = Edits::of(&sources);
            add(&file, "lessons", "c", &mut edits).unwrap_or_else(|| panic!("{before}"));
            let bytes = edited(&source, &edits.into_sorted()).bytes;
            assert_eq!(String::from_utf8(bytes).unwrap(), after);
        }
    }

    #[test]
    fn what_is_no_list_is_left_alone() {
        for text in ["lessons:\n", "lessons: a\n", "minutes: 5\n", "- a\n", "lessons: [a\n", ""] {
            let file = SourceFile::new("module.yaml", text);
            assert_eq!(add(&file, "lessons", "c", &mut Edits::of(&[])), None, "{text}");
        }
    }
}
