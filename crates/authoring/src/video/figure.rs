//! The paragraph that becomes a video, and what has to stand beside the video.

use std::{collections::BTreeMap, ops::Range};

use course::{
    Lang, SafeHtml, VideoId, path,
    video::{Keeping, Video, VideoFile, VideoFileKind, VideoFormat, VideoLength},
};
use pulldown_cmark::{LinkType, Tag};

use super::{Address, FOLDER, captions::Captions, recording};
use crate::{
    diagnostics::Problem,
    markdown::{Document, Writer, relative, resolve},
};

/// The length in examples of what to write.
const SAMPLE_LENGTH: &str = "9 min 33 s";

/// A stretch of a lesson.
#[derive(Debug)]
pub(crate) enum Piece {
    /// Ordinary text: a range of nodes.
    Text(Range<usize>),
    /// A paragraph that is a video, by its node.
    Video(usize),
}

/// Parts a stretch of text where a paragraph is a video.
pub(crate) fn pieces(document: &Document<'_>, range: Range<usize>) -> Vec<Piece> {
    let tree = &document.tree;
    let mut pieces = Vec::new();
    let mut text_start = range.start;
    for index in tree.outermost(range.clone()) {
        if link_to_video(document, index).is_some() {
            pieces.extend((text_start < index).then_some(Piece::Text(text_start..index)));
            pieces.push(Piece::Video(index));
            text_start = tree.node(index).next;
        }
    }
    pieces.extend((text_start < range.end).then_some(Piece::Text(text_start..range.end)));
    pieces
}

/// A link that is all there is in its paragraph, and leads to a video.
struct VideoLink<'d> {
    /// The place of the link.
    span: Range<usize>,
    address: Address<'d>,
    /// The address as it is written.
    destination: &'d str,
    /// What the link says, when that is not its own address.
    title: Option<String>,
    /// The text in quotation marks behind the address.
    length: &'d str,
}

fn link_to_video<'d>(document: &'d Document<'_>, paragraph: usize) -> Option<VideoLink<'d>> {
    let tree = &document.tree;
    if !matches!(tree.tag(paragraph), Some(Tag::Paragraph)) {
        return None;
    }
    let mut children = tree.children(paragraph);
    if let (Some(only), None) = (children.next(), children.next())
        && let Some(Tag::Link { link_type, dest_url, title, .. }) = tree.tag(only)
        && *link_type != LinkType::Email
    {
        let text = tree.plain(tree.inside(only));
        return Some(VideoLink {
            span: tree.node(only).span.clone(),
            address: Address::read(dest_url)?,
            destination: dest_url,
            title: Some(text).filter(|text| !text.is_empty() && **text != **dest_url),
            length: title,
        });
    }
    // An address without any brackets stays text.
    let node = tree.node(paragraph);
    let text = document.file.read_text().get(node.span.clone())?.trim();
    let address = Address::read(text).filter(|address| !matches!(address, Address::File(_)))?;
    let span = node.span.start..node.span.start + text.len();
    Some(VideoLink { span, address, destination: text, title: None, length: "" })
}

/// Reads the paragraph as a video; `None` when it has a mistake, which is then reported. `seen` holds the videos
/// before it in the lesson, with where they stand.
pub(crate) fn read(
    paragraph: usize,
    seen: &mut BTreeMap<VideoId, usize>,
    writer: &mut Writer<'_, '_>,
) -> Option<Video> {
    let document = writer.document;
    let VideoLink { span, address, destination, title, length } = link_to_video(document, paragraph)?;
    if let Address::Incomplete(host) = address {
        writer.report(span, Problem::VideoAddress { host: host.name() });
        return None;
    }
    let Some(title) = title else {
        writer.report(span, Problem::VideoWithoutTitle { address: destination.to_owned() });
        return None;
    };
    let read_length = length.parse::<VideoLength>().ok();
    if read_length.is_none() {
        let meant = VideoLength::from_clock(length.trim());
        let length = meant.map_or_else(|| SAMPLE_LENGTH.to_owned(), |length| length.to_string());
        writer.report(span.clone(), Problem::VideoLength { address: destination.to_owned(), length });
    }
    let (id, formats) = match &address {
        Address::File(file) => find_files(file, &span, writer)?,
        Address::Hosted(video) => (video.id().clone(), Vec::new()),
        Address::Incomplete(_) => return None,
    };
    if let Some(&first) = seen.get(&id) {
        let line = document.file.line_of(first);
        writer.report(span, Problem::DuplicateVideo { line });
        return None;
    }
    seen.insert(id.clone(), span.start);
    let beside = Beside::find(document, &id, writer);
    let keeping = if let Address::Hosted(video) = address {
        if beside.transcript.is_none() {
            let (transcript, captions) = (transcript(&id, document.lang), captions(&id, document.lang));
            writer.report(span, Problem::VideoWithoutTranscript { transcript, captions });
        }
        Keeping::Host(video)
    } else {
        if !beside.captions.contains(&document.lang) {
            writer.report(span, Problem::VideoWithoutCaptions { path: captions(&id, document.lang) });
        }
        Keeping::Files { formats, captions: beside.captions }
    };
    let anchor = format!("{}:", path::video_anchor(&id));
    let transcript = beside.transcript.map(|html| html.with_ids_after(&anchor));
    Some(Video { id, title, length: read_length?, keeping, transcript })
}

/// The video that a link to a file names, and the formats that it exists in, the one of the link first.
fn find_files(file: &str, span: &Range<usize>, writer: &mut Writer<'_, '_>) -> Option<(VideoId, Vec<VideoFormat>)> {
    let (document, library) = (writer.document, writer.library);
    let from = document.file.path;
    let folder = resolve(from, FOLDER).map(|folder| format!("{folder}/")).unwrap_or_default();
    let found = resolve(from, file);
    let name = found.as_deref().and_then(|path| path.strip_prefix(&folder)).and_then(recording);
    let Some((named, format)) = name else {
        writer.report(span.clone(), Problem::VideoPlace {});
        return None;
    };
    if !found.is_some_and(|path| library.paths.contains(path.as_str())) {
        let videos =
            library.paths.iter().filter(|path| path.strip_prefix(folder.as_str()).and_then(recording).is_some());
        let guess = writer.report.guess(file, videos.map(|path| relative(from, path)));
        writer.report(span.clone(), Problem::VideoMissing { path: file.to_owned(), guess });
        return None;
    }
    let exists = |format: &VideoFormat| {
        let file = VideoFile { video: named.video.clone(), kind: VideoFileKind::Recording(*format) };
        library.paths.contains(format!("{folder}{file}").as_str())
    };
    let mut formats: Vec<_> = VideoFormat::ALL.into_iter().filter(exists).collect();
    formats.sort_by_key(|other| *other != format);
    Some((named.video, formats))
}

/// The captions that a video should have, as an editor writes their path.
fn captions(id: &VideoId, lang: Lang) -> String {
    format!("{FOLDER}/{id}.{lang}.vtt")
}

/// The transcript that a video can have, as an editor writes its path.
fn transcript(id: &VideoId, lang: Lang) -> String {
    format!("{FOLDER}/{id}.{lang}.md")
}

/// What stands beside a video.
struct Beside {
    /// The languages of its captions.
    captions: Vec<Lang>,
    /// Its transcript in the language of the lesson, or else what its captions say.
    transcript: Option<SafeHtml>,
}

impl Beside {
    fn find(document: &Document<'_>, id: &VideoId, writer: &Writer<'_, '_>) -> Self {
        let shelf = &writer.library.videos;
        let at = |name: String| resolve(document.file.path, &name).unwrap_or_default();
        let captions_in = |lang: Lang| shelf.captions(&at(captions(id, lang)));
        let written = shelf.transcript(&at(transcript(id, document.lang))).filter(|html| !html.is_empty());
        Self {
            captions: Lang::ALL.into_iter().filter(|lang| captions_in(*lang).is_some()).collect(),
            transcript: written
                .cloned()
                .or_else(|| captions_in(document.lang).map(Captions::transcript))
                .filter(|html| !html.is_empty()),
        }
    }
}
