//! Captions: WebVTT, read as strictly as it is written by hand. A browser passes over what it cannot read without a
//! word, so every such place is reported.

use std::ops::Range;

use course::{SafeHtml, video::VideoLength};

use crate::{
    diagnostics::{Instead, Problem, Report},
    markdown::push_escaped,
    source::SourceFile,
};

/// What stands between the two times of a cue.
const ARROW: &str = "-->";
/// A pause after which a transcript begins a new paragraph, in milliseconds.
const PAUSE: u64 = 2_000;
/// A paragraph of a transcript that is longer ends with its sentence; in bytes.
const LONG_PARAGRAPH: usize = 400;

/// The captions of a video in one language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Captions {
    cues: Vec<Cue>,
}

/// What is shown for a while.
#[derive(Debug, PartialEq, Eq)]
struct Cue {
    /// In milliseconds, as everything here.
    start: u64,
    end: u64,
    /// Who says it, when the captions tell.
    speaker: Option<String>,
    text: String,
}

impl Captions {
    /// Reads a file. `length` is what lessons say of the video, in which every cue has to be. Problems are reported;
    /// what can be read is read all the same.
    pub(crate) fn read(file: &SourceFile<'_>, length: Option<VideoLength>, report: &mut Report) -> Self {
        let mut reader = Reader { file, report, length, cues: Vec::new(), last_start: None };
        reader.read();
        Self { cues: reader.cues }
    }

    /// What is said, as running text.
    pub(crate) fn transcript(&self) -> SafeHtml {
        let mut html = String::new();
        let mut paragraph_start = 0;
        let mut before: Option<&Cue> = None;
        for cue in self.cues.iter().filter(|cue| !cue.text.is_empty()) {
            let has_other_speaker = before.is_some_and(|before| cue.speaker.is_some() && before.speaker != cue.speaker);
            let begins = before.is_none_or(|before| {
                let is_long = html.len() - paragraph_start > LONG_PARAGRAPH;
                has_other_speaker
                    || cue.start.saturating_sub(before.end) >= PAUSE
                    || (is_long && before.text.ends_with(['.', '!', '?', '…']))
            });
            if begins {
                if before.is_some() {
                    html.push_str("</p>\n");
                }
                html.push_str("<p>");
                paragraph_start = html.len();
            } else {
                html.push(' ');
            }
            if let Some(speaker) = cue.speaker.as_ref().filter(|_| before.is_none() || has_other_speaker) {
                html.push_str("<strong>");
                push_escaped(&mut html, speaker);
                html.push_str(":</strong> ");
            }
            push_escaped(&mut html, &cue.text);
            before = Some(cue);
        }
        if before.is_some() {
            html.push_str("</p>");
        }
        SafeHtml::vouched(html)
    }
}

struct Reader<'r, 'a> {
    file: &'r SourceFile<'a>,
    report: &'r mut Report,
    length: Option<VideoLength>,
    cues: Vec<Cue>,
    last_start: Option<u64>,
}

/// A line and where it starts.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    start: usize,
    text: &'t str,
}

impl Line<'_> {
    fn span(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

impl<'a> Reader<'_, 'a> {
    fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.report.add(self.file, span, problem);
    }

    fn read(&mut self) {
        let lines = lines(self.file.text);
        let header = lines.first().map_or("", |line| line.text);
        let is_header =
            header.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
        if !is_header {
            self.report(0..header.len(), Problem::CaptionsHeader {});
        }
        // What stands below the first line up to an empty one belongs to the header, even when that has a slip.
        let is_meant = header.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("WEBVTT"));
        let header_end = if is_meant { lines.iter().position(is_empty).unwrap_or(lines.len()) } else { 0 };
        let mut is_sound = is_header;
        for block in lines[header_end..].split(is_empty).filter(|block| !block.is_empty()) {
            is_sound &= self.block(block);
        }
        if is_sound && self.cues.is_empty() {
            self.report(0..header.len(), Problem::CaptionsEmpty {});
        }
    }

    /// Reads the lines between two empty ones; `false` when something in them has been reported.
    fn block(&mut self, block: &[Line<'a>]) -> bool {
        let is_remark = ["NOTE", "STYLE", "REGION"].iter().any(|keyword| {
            block[0].text.strip_prefix(keyword).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
        });
        if is_remark {
            return true;
        }
        let mut times =
            block.iter().enumerate().filter(|(_, line)| line.text.contains(ARROW)).map(|(at, _)| at).peekable();
        // The line above the first times may name the cue.
        if times.peek().is_none_or(|first| *first > 1) {
            self.report(block[0].span(), Problem::CaptionWithoutTime {});
            return false;
        }
        let mut is_sound = true;
        while let Some(at) = times.next() {
            let end = times.peek().copied().unwrap_or(block.len());
            is_sound &= self.cue(block[at], &block[at + 1..end]);
        }
        is_sound
    }

    fn cue(&mut self, times: Line<'a>, lines: &[Line<'a>]) -> bool {
        let (left, right) = times.text.split_once(ARROW).unwrap_or((times.text, ""));
        let right_start = times.start + times.text.len() - right.len();
        let start = self.time(times, left, times.start);
        // Where the text stands on the picture may follow the second time.
        let second = right.trim_start();
        let second_start = right_start + right.len() - second.len();
        let second = second.split([' ', '\t']).next().unwrap_or_default();
        let end = self.time(times, second, second_start);
        let (Some(start), Some(end)) = (start, end) else { return false };
        let problem = self.misplacement(start, end);
        let is_sound = problem.is_none();
        if let Some(problem) = problem {
            self.report(times.span(), problem);
        }
        self.last_start = Some(start.max(self.last_start.unwrap_or_default()));
        let (speaker, text) = plain(lines);
        self.cues.push(Cue { start, end, speaker, text });
        is_sound
    }

    /// What is wrong with the times of a cue.
    fn misplacement(&self, start: u64, end: u64) -> Option<Problem> {
        if end <= start {
            return Some(Problem::CaptionReversed {});
        }
        if let Some(before) = self.last_start.filter(|before| start < *before) {
            return Some(Problem::CaptionOutOfOrder { before: clock(before) });
        }
        let length = self.length.filter(|length| end > u64::from(length.end_at_the_latest()) * 1000)?;
        Some(Problem::CaptionAfterEnd { end: clock(end), length: length.to_string() })
    }

    /// Reads a time that stands at `start` in the file.
    fn time(&mut self, line: Line<'_>, text: &str, start: usize) -> Option<u64> {
        let trimmed = text.trim();
        let start = start + text.len() - text.trim_start().len();
        let time = milliseconds(trimmed);
        if time.is_none() {
            let span = if trimmed.is_empty() { line.span() } else { start..start + trimmed.len() };
            let point = trimmed.replace(',', ".");
            let instead = Instead(milliseconds(&point).map(|_| point));
            self.report(span, Problem::CaptionTime { text: trimmed.to_owned(), instead });
        }
        time
    }
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let here = Line { start, text: line.trim_end_matches(['\n', '\r']) };
        start += line.len();
        here
    });
    lines.collect()
}

fn is_empty(line: &Line<'_>) -> bool {
    line.text.is_empty()
}

/// Reads `01:05.000` and `00:01:05.000`.
fn milliseconds(time: &str) -> Option<u64> {
    let digits = |text: &str, least: usize, most: usize| {
        let is_number = (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u64>().ok()).flatten()
    };
    let (clock, thousandths) = time.split_once('.')?;
    let mut parts = clock.rsplit(':');
    let seconds = digits(parts.next()?, 2, 2).filter(|seconds| *seconds < 60)?;
    let minutes = digits(parts.next()?, 2, 2).filter(|minutes| *minutes < 60)?;
    let hours = parts.next().map_or(Some(0), |hours| digits(hours, 2, 4))?;
    let thousandths = digits(thousandths, 3, 3)?;
    parts.next().is_none().then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths)
}

/// A time as it is written in captions.
fn clock(milliseconds: u64) -> String {
    let seconds = milliseconds / 1000;
    format!("{:02}:{:02}:{:02}.{:03}", seconds / 3600, seconds / 60 % 60, seconds % 60, milliseconds % 1000)
}

/// The text of a cue without its tags, and who says it.
fn plain(lines: &[Line<'_>]) -> (Option<String>, String) {
    let mut speaker = None;
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            text.push(' ');
        }
        let mut rest = line.text.trim();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            if let Some((_, name)) = tag.split_once([' ', '\t']).filter(|(name, _)| name.split('.').next() == Some("v"))
            {
                speaker.get_or_insert_with(|| decoded(name.trim()));
            }
            rest = after;
        }
        text.push_str(rest);
    }
    (speaker.filter(|name| !name.is_empty()), decoded(text.trim()))
}

/// A text whose characters stand for themselves. `&amp;` comes last, so that nothing is read twice.
fn decoded(text: &str) -> String {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{a0}"), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")];
    references.into_iter().fold(text.to_owned(), |text, (reference, character)| text.replace(reference, character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostic;

    fn read(text: &str, length: Option<&str>) -> (Captions, Vec<(&'static str, usize, usize)>) {
        let file = SourceFile::new("a.fi.vtt", text);
        let mut report = Report::default();
        let captions = Captions::read(&file, length.map(|length| length.parse().unwrap()), &mut report);
        let place = |found: &Diagnostic| (found.code(), found.line, found.column);
        (captions, report.into_diagnostics().iter().map(place).collect())
    }

    fn codes(text: &str) -> Vec<(&'static str, usize, usize)> {
        read(text, Some("10 s")).1
    }

    #[test]
    fn everything_that_webvtt_has_is_read() {
        let text = "WEBVTT – Neuvonta\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nkäännetty --> ei\n\n\
                    alku\n00:00.000 --> 00:02.000 align:start line:0\n<v Asta>Hei &amp; <i>terve</i>!\n&lt;3\n\n\
                    00:00:02.000 --> 00:00:03.500\n<v.iso Asta>Miten <00:00:02.500>voit?</v>\n\n\
                    00:00:07.000 --> 00:00:08.000\n<v Pekka>Hyvin.\r\n\r\n00:00:08.000 --> 00:00:09.000\n<c.x>Kiitos.</c>\n";
        let (captions, found) = read(text, Some("9 s"));
        assert_eq!(found, []);
        assert_eq!(
            captions.transcript().as_str(),
            "<p><strong>Asta:</strong> Hei &amp; terve! &lt;3 Miten voit?</p>\n<p><strong>Pekka:</strong> Hyvin. Kiitos.</p>"
        );
    }

    #[test]
    fn a_pause_and_a_long_text_begin_a_paragraph() {
        let cue = |second: u64, text: &str| {
            format!("{} --> {}\n{text}\n\n", clock(second * 1000), clock(second * 1000 + 900))
        };
        let (captions, found) = read(&format!("WEBVTT\n\n{}{}", cue(0, "Yksi."), cue(3, "Kaksi.")), None);
        assert_eq!((captions.transcript().as_str(), found.len()), ("<p>Yksi.</p>\n<p>Kaksi.</p>", 0));
        let long: String = (0..40).map(|second| cue(second, "Kela neuvoo kaikissa etuuksissa.")).collect();
        let (captions, _) = read(&format!("WEBVTT\n\n{long}"), None);
        assert_eq!(captions.transcript().as_str().matches("<p>").count(), 4);
    }

    #[test]
    fn what_a_browser_would_pass_over_is_told_at_its_place() {
        assert_eq!(codes(""), [("K821", 1, 1)]);
        assert_eq!(codes("1\n00:00:01,000 --> 00:00:02.000\na\n"), [("K821", 1, 1), ("K822", 2, 1)]);
        assert_eq!(codes("WEBVTTT\n\n00:01.000 --> 00:02.000\na\n"), [("K821", 1, 1)]);
        assert_eq!(codes("WEBVTT\n\n00:01.000 -->   0:02.000 line:1\na\n"), [("K822", 3, 17)]);
        assert_eq!(codes("WEBVTT\n\n--> 00:02.000\na\n"), [("K822", 3, 1)]);
        assert_eq!(codes("WEBVTT\n\n00:02.000 --> 00:02.000\na\n"), [("K823", 3, 1)]);
        let backwards = "WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:02.000\nb\n";
        assert_eq!(codes(backwards), [("K824", 6, 1)]);
        assert_eq!(codes("WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nb\n"), [("K825", 6, 1)]);
        assert_eq!(codes("WEBVTT\n"), [("K826", 1, 1)]);
        assert_eq!(codes("WEBVTT\n\nNOTE tyhjä\n"), [("K826", 1, 1)]);
        assert_eq!(codes("WEBVTT\n\n00:01.000 --> 00:12.000\na\n"), [("K827", 3, 1)]);
        let glued = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb\n";
        assert_eq!(read(glued, None).0.cues.len(), 2);
    }

    #[test]
    fn hostile_captions_are_answered() {
        for pattern in
            ["-->", "<", "<v ", "\n\n", "00:00.000 --> 00:01.000\n", "&amp;", "WEBVTT\n", "\u{feff}", "ä\r\n", ":"]
        {
            for start in ["", "WEBVTT\n\n", "WEBVTT\n\n00:00.000 --> 00:01.000\n"] {
                let (captions, _) = read(&format!("{start}{}", pattern.repeat(2_000)), Some("1 s"));
                captions.transcript();
            }
        }
    }
}
