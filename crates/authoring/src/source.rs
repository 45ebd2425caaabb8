//! The files of the content folder as texts whose places can be named.

use std::{ops::Range, sync::OnceLock};

/// One file of the content folder.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path relative to the content folder, with `/` between the parts.
    pub path: String,
    /// What is in it; nothing of a file that the compiler knows only by its name ([`crate::is_only_named`]).
    pub bytes: Vec<u8>,
}

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// A longer line is cut around the place that a message is about.
const MAX_EXCERPT: usize = 120;

/// A readable text file.
#[derive(Debug)]
pub(crate) struct SourceFile<'a> {
    pub(crate) path: &'a str,
    pub(crate) text: &'a str,
    line_starts: OnceLock<Vec<usize>>,
    mended: OnceLock<String>,
}

/// A place in a file as people name it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) excerpt: String,
    pub(crate) mark_start: usize,
    pub(crate) mark_width: usize,
    pub(crate) utf16_columns: Range<usize>,
}

/// The ending of a file's name: `md` of `gas.fi.md`.
pub(crate) fn ending(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.rsplit_once('.').map(|(_, ending)| ending)
}

/// Why the bytes of a file are not a text we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    TooLarge {
        bytes: usize,
    },
    /// The text ends at `offset`, where something else starts.
    Broken {
        offset: usize,
        reason: Broken,
    },
}

/// What ends a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Broken {
    NotUtf8,
    NulByte,
    ControlCharacter(char),
    LoneCarriageReturn,
}

/// How people name a character that cannot be seen: `U+001B`.
pub(crate) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Whether a character is invisible and means nothing in a text.
pub(crate) fn is_stray_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\r' | '\t')
}

/// The first character of a text that is invisible and means nothing, and where it is.
pub(crate) fn stray_control(text: &str) -> Option<(usize, char)> {
    // Every text is looked through, and almost none has such a character: whole stretches are ruled out at once.
    const STRETCH: usize = 64;
    let may_have_control = |stretch: &[u8]| stretch.iter().fold(false, |may, byte| may | may_begin_control(*byte));
    let stretches = text.as_bytes().chunks(STRETCH).enumerate().filter(|(_, stretch)| may_have_control(stretch));
    let starts = stretches.flat_map(|(index, stretch)| {
        let here = stretch.iter().enumerate().filter(|(_, byte)| may_begin_control(**byte));
        here.map(move |(at, _)| index * STRETCH + at)
    });
    let mut characters = starts.filter_map(|at| Some((at, text[at..].chars().next()?)));
    characters.find(|(_, character)| is_stray_control(*character))
}

/// Whether the UTF-8 of some control character begins with a byte, other than those of lines and tabs.
fn may_begin_control(byte: u8) -> bool {
    const SECOND_HALF_OF_LATIN_1: u8 = 0xc2;
    (byte.is_ascii_control() && !matches!(byte, b'\n' | b'\r' | b'\t')) || byte == SECOND_HALF_OF_LATIN_1
}

/// Where a carriage return stands that no line feed follows.
fn lone_carriage_return(bytes: &[u8]) -> Option<usize> {
    let ends_line = |at: &usize| bytes.get(at + 1) == Some(&b'\n');
    memchr::memchr_iter(b'\r', bytes).find(|at| !ends_line(at))
}

impl<'a> SourceFile<'a> {
    /// Takes the file as text; a byte order mark at its start is passed over.
    pub(crate) fn read(source: &'a Source) -> Result<Self, Unreadable> {
        let bytes = source.bytes.as_slice();
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge { bytes: bytes.len() });
        }
        let broken = |offset, reason| Unreadable::Broken { offset, reason };
        let text = str::from_utf8(bytes).map_err(|error| broken(error.valid_up_to(), Broken::NotUtf8))?;
        let lone_return = lone_carriage_return(bytes).map(|offset| (offset, Broken::LoneCarriageReturn));
        let control = stray_control(text).map(|(offset, character)| {
            (offset, if character == '\0' { Broken::NulByte } else { Broken::ControlCharacter(character) })
        });
        if let Some((offset, reason)) = lone_return.into_iter().chain(control).min_by_key(|(offset, _)| *offset) {
            return Err(broken(offset, reason));
        }
        Ok(Self::new(&source.path, text))
    }

    /// The readable start of a file that is broken at `offset`.
    pub(crate) fn before(source: &'a Source, offset: usize) -> Self {
        let text = source.bytes.get(..offset).and_then(|bytes| str::from_utf8(bytes).ok());
        Self::new(&source.path, text.unwrap_or_default())
    }

    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { path, text, line_starts: OnceLock::new(), mended: OnceLock::new() }
    }

    /// Keeps a text of the same length in which every place is the same but what would hide the rest of the file.
    pub(crate) fn keep_mended(&self, text: String) -> &str {
        self.mended.get_or_init(|| text)
    }

    /// The text as it is read: mended where that was necessary.
    pub(crate) fn read_text(&self) -> &str {
        self.mended.get().map_or(self.text, String::as_str)
    }

    /// The line (counted from 1) that a byte offset is in.
    pub(crate) fn line_of(&self, offset: usize) -> usize {
        let starts = self.line_starts.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(ends.map(|(index, _)| index + 1)).collect()
        });
        starts.partition_point(|start| *start <= offset)
    }

    /// Names the place of a range of bytes; what reaches over the end of the line is cut off.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(span.start.min(self.text.len()));
        let line = self.line_of(start);
        let line_start = self.line_starts.get().and_then(|starts| starts.get(line - 1)).copied().unwrap_or(0);
        let rest = &self.text[line_start..];
        let full = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
        let before = self.text[line_start..start].chars().count();
        let utf16 = |range: Range<usize>| self.text[range].chars().map(char::len_utf16).sum::<usize>();
        let end = self.text.floor_char_boundary(span.end.clamp(start, line_start + full.len().max(start - line_start)));
        let marked = self.text[start..end].trim_end();
        let width = marked.chars().count().max(1);
        let first = utf16(line_start..start) + 1;
        let utf16_columns = first..first + utf16(start..start + marked.len()).max(1);
        let (excerpt, mark_start) = excerpt(full, before.min(full.chars().count()));
        let room = excerpt.chars().count().saturating_sub(mark_start).max(1);
        Place { line, column: before + 1, excerpt, mark_start, mark_width: width.min(room), utf16_columns }
    }
}

/// The part of a line that is shown for a place, and where the place is in it.
///
/// Control characters, which could command the reader's terminal, are shown as unknown ones.
fn excerpt(line: &str, mark: usize) -> (String, usize) {
    let visible = |character: char| {
        if is_stray_control(character) || character == '\r' { char::REPLACEMENT_CHARACTER } else { character }
    };
    if line.chars().nth(MAX_EXCERPT).is_none() {
        return (line.chars().map(visible).collect(), mark);
    }
    let skipped = mark.saturating_sub(MAX_EXCERPT / 3);
    let mut shown: String = line.chars().skip(skipped).take(MAX_EXCERPT).map(visible).collect();
    if line.chars().nth(skipped + MAX_EXCERPT).is_some() {
        shown.push('…');
    }
    if skipped == 0 { (shown, mark) } else { (format!("…{shown}"), mark - skipped + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let file = SourceFile::new("a.md", "yksi\r\nkäsi ja jalka\n");
        let place = file.place(12..14);
        assert_eq!((place.line, place.column, place.mark_width), (2, 6, 2));
        assert_eq!(place.excerpt, "käsi ja jalka");
        let end = file.place(usize::MAX - 1..usize::MAX);
        assert_eq!((end.line, end.column), (3, 1));
    }

    #[test]
    fn columns_are_counted_in_utf_16_code_units_too() {
        let place = SourceFile::new("a.md", "ä😀b😀c").place(7..11);
        assert_eq!((place.column, place.mark_width, place.utf16_columns), (4, 1, 5..7));
    }

    #[test]
    fn a_mark_ends_with_its_line() {
        let file = SourceFile::new("a.md", "abc\ndef\n");
        assert_eq!(file.place(1..7).mark_width, 2);
    }

    #[test]
    fn a_stray_control_character_is_found_wherever_it_stands() {
        for control in ['\0', '\u{1b}', '\u{7f}', '\u{80}', '\u{9f}'] {
            for before in [0, 1, 62, 63, 64, 65, 200] {
                let text = format!("{}{control}ä\u{a0}\u{1b}", "a".repeat(before));
                assert_eq!(stray_control(&text), Some((before, control)));
            }
        }
        assert_eq!(stray_control(&"rivi\r\n\tä\u{a0}«§»".repeat(50)), None);
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let line = format!("{}tässä{}", "a".repeat(500), "b".repeat(500));
        let file = SourceFile::new("a.md", &line);
        let place = file.place(500..507);
        let marked: String = place.excerpt.chars().skip(place.mark_start).take(place.mark_width).collect();
        assert_eq!((place.column, marked.as_str()), (501, "tässä"));
        assert!(place.excerpt.chars().count() < 130);
    }

    #[test]
    fn unreadable_files_say_where() {
        let read = |bytes: &[u8]| {
            let source = Source { path: String::new(), bytes: bytes.to_vec() };
            SourceFile::read(&source).map(|file| file.text.to_owned())
        };
        let broken = |offset, reason| Err(Unreadable::Broken { offset, reason });
        assert_eq!(read(b"abc\xff"), broken(3, Broken::NotUtf8));
        assert_eq!(read(b"ab\0"), broken(2, Broken::NulByte));
        assert_eq!(read(b"a\r\nb\x1bc"), broken(4, Broken::ControlCharacter('\u{1b}')));
        assert_eq!(read("a\u{85}".as_bytes()), broken(1, Broken::ControlCharacter('\u{85}')));
        assert_eq!(read(b"a\r\nb\rc"), broken(4, Broken::LoneCarriageReturn));
        assert_eq!(read(&vec![b'a'; MAX_BYTES + 1]), Err(Unreadable::TooLarge { bytes: MAX_BYTES + 1 }));
        assert_eq!(read(b"\xef\xbb\xbfabc"), Ok("abc".to_owned()));
    }
}
