//! What an editor did when YAML cannot be read: the parser tells where it stopped, which is often not where the slip is.

use crate::diagnostics::YamlSlip;

/// The slip and its place, both in bytes of `text`, from where the parser stopped and what it says.
pub(super) fn find(text: &str, at: usize, says: String) -> (YamlSlip, usize) {
    let line = line_around(text, at);
    let indent = &text[line.start..line.end - text[line.clone()].trim_start().len()];
    if let Some(tab) = indent.find('\t') {
        return (YamlSlip::Tab, line.start + tab);
    }
    if let Some(found) = without_space(text, line.start, at) {
        return found;
    }
    if says.contains("mapping values are not allowed") {
        let before = &text[line.start..at];
        if before.starts_with(' ') && !before.contains(':') {
            // The line was read as more of the value above it.
            return (YamlSlip::Indentation, line.start + (before.len() - before.trim_start().len()));
        }
        return (YamlSlip::Colon(quoted(&text[line.clone()])), at);
    }
    if says.contains("trailing content after") {
        return (YamlSlip::TextAfterQuote, at);
    }
    if says.contains("quoted scalar") {
        let quote = text[..at].rfind(['"', '\'']);
        return (YamlSlip::OpenQuote, quote.unwrap_or(at));
    }
    let in_brackets = ["unclosed bracket", "did not find expected ','", "illegal placement of ':'"];
    if in_brackets.iter().any(|words| says.contains(words)) {
        let open = last_open_bracket(&text[..(at + 1).min(text.len())]);
        if let Some((place, bracket)) = open {
            if place >= line.start && text[at..].starts_with(':') {
                return (YamlSlip::Colon(None), at);
            }
            return (YamlSlip::OpenBracket(bracket), place);
        }
    }
    let is_out_of_line = ["did not find expected key", "did not find expected '-'", "indentation", "invalid indent"];
    if is_out_of_line.iter().any(|words| says.contains(words)) {
        return (YamlSlip::Indentation, at);
    }
    (YamlSlip::Other(says), at)
}

/// The line that a place is in, without its end.
fn line_around(text: &str, at: usize) -> std::ops::Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..end
}

/// A key whose colon is followed by its value at once, on the line of the place or on the last one before it.
fn without_space(text: &str, line: usize, at: usize) -> Option<(YamlSlip, usize)> {
    let before = text[..line].trim_end();
    let lines = [line, before.rfind('\n').map_or(0, |end| end + 1)];
    lines.into_iter().filter(|start| *start <= at).find_map(|start| {
        let line = text[start..].lines().next()?;
        let colon = line.find(':')?;
        let (key, value) = (&line[..colon], &line[colon + 1..]);
        let is_key = |word: &str| {
            let word = word.trim_start().trim_start_matches("- ");
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
        };
        let begins_value = |value: &str| value.starts_with(|c: char| !c.is_whitespace() && c != ':' && c != '/');
        (is_key(key) && begins_value(value))
            .then(|| (YamlSlip::NoSpace(format!("{}: {}", key.trim(), value.trim_end())), start + colon))
    })
}

/// The line `key: value` with the value in quotation marks, when it is one.
fn quoted(line: &str) -> Option<String> {
    let (key, value) = line.trim().split_once(": ")?;
    let is_plain = !key.contains(['{', '[', '"']) && !value.starts_with(['{', '[', '"', '\'']) && !value.contains('"');
    is_plain.then(|| format!("{key}: \"{}\"", value.trim()))
}

/// The innermost bracket that is still open at the end of a text, and its place.
fn last_open_bracket(text: &str) -> Option<(usize, char)> {
    let mut open = Vec::new();
    let mut quote = None;
    for (place, character) in text.char_indices() {
        match character {
            '\n' => quote = None,
            '"' if quote.is_some() => quote = None,
            '"' => quote = Some(()),
            _ if quote.is_some() => {}
            '[' | '{' => open.push((place, character)),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}

#[cfg(test)]
mod tests {
    use crate::{diagnostics::Report, source::SourceFile};

    /// Line, column and kind of what keeps a text from being read.
    fn found(text: &str) -> (usize, usize, String) {
        let file = SourceFile::new("a.yaml", text);
        let mut report = Report::default();
        assert!(super::super::parse(&file, 0..text.len(), &mut report).is_none(), "{text}");
        let found = &report.into_diagnostics()[0];
        (found.line, found.column, found.message(course::Lang::En).split_once(": ").unwrap().1.to_owned())
    }

    #[test]
    fn slips_are_told_by_their_place_and_their_kind() {
        let (tab, no_space) = ("the line is indented by a tab", "there is no space after the colon");
        let colon = "a text without quotation marks has a colon";
        let (open, comma) = ("bracket `[` is not closed", "bracket `{` is not closed");
        let column = "starts in another column";
        for (text, line, at, kind) in [
            ("a:\n\tb: 1\n", 2, 1, tab),
            ("a: 1\nminutes:10\nb: 2\n", 2, 8, no_space),
            ("title:Tuki\nminutes: 10\n", 1, 6, no_space),
            ("title: Tuki: lyhyesti\n", 1, 12, colon),
            ("title: {fi: Tuki: a}\n", 1, 17, colon),
            ("title: \"Tuki\" a\n", 1, 15, "after its quotation marks"),
            ("a: \"b\nc: 1\n", 1, 4, "quotation mark is not closed"),
            ("a: [b\n", 1, 4, open),
            ("a: [b\nc: 1\n", 1, 4, open),
            ("title: {fi: a, sv: b\nsummary: {fi: c}\n", 1, 8, comma),
            ("a: 1\n b: 2\n", 2, 2, column),
            ("a:\n  b: 1\n c: 2\n", 3, 2, column),
        ] {
            let (found_line, column, message) = found(text);
            assert!(message.contains(kind), "{text}: {message}");
            assert_eq!((found_line, column), (line, at), "{text}: {message}");
        }
    }
}
