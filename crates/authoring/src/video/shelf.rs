//! The files in the folders `videos`: which of them lessons use, and what is in those that are texts.

use std::collections::{BTreeMap, BTreeSet};

use course::{
    Lang, SafeHtml,
    video::{VideoFile, VideoFileKind, VideoLength},
};
use pulldown_cmark::Tag;

use super::{Address, captions::Captions, folder_of, recording, stem_of};
use crate::{
    compile::Documents,
    diagnostics::{Problem, Report},
    folder::{Folder, Plan, is_beside_the_content},
    markdown::{Document, Library},
    source::ending,
    text_file,
    unpublished::Unpublished,
};

/// What stands beside the videos, by path.
#[derive(Debug, Default)]
pub(crate) struct Shelf<'a> {
    captions: BTreeMap<&'a str, Captions>,
    transcripts: BTreeMap<&'a str, SafeHtml>,
}

impl Shelf<'_> {
    pub(super) fn captions(&self, path: &str) -> Option<&Captions> {
        self.captions.get(path)
    }

    pub(super) fn transcript(&self, path: &str) -> Option<&SafeHtml> {
        self.transcripts.get(path)
    }
}

/// How texts use a video.
#[derive(Debug, Default)]
struct Use {
    /// The longest that texts of a language say it is.
    lengths: BTreeMap<Lang, VideoLength>,
    /// Whether readers are shown one of the texts.
    is_published: bool,
}

/// How texts use the videos, by where the files of each stand up to the first dot.
#[derive(Debug, Default)]
pub(crate) struct Uses(BTreeMap<String, Use>);

impl Uses {
    /// Finds every link to a video, be it written rightly or not.
    pub(crate) fn of(documents: &Documents<'_>, unpublished: &Unpublished<'_>) -> Self {
        let mut uses: BTreeMap<String, Use> = BTreeMap::new();
        for document in documents.values() {
            let from = document.file.path;
            for index in document.tree.all() {
                let Some(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) =
                    document.tree.tag(index)
                else {
                    continue;
                };
                let Some(stem) = Address::read(dest_url).and_then(|address| address.stem(from)) else { continue };
                let found = uses.entry(stem).or_default();
                found.is_published |= !unpublished.texts.contains(from);
                if let Ok(length) = title.parse::<VideoLength>() {
                    let longest = found.lengths.entry(document.lang).or_insert(length);
                    *longest = length.max(*longest);
                }
            }
        }
        Self(uses)
    }

    /// The files of videos that no reader is shown yet.
    pub(crate) fn unpublished<'f>(&self, folder: &Folder<'f>, plan: &Plan<'_>) -> Vec<&'f str> {
        let is_shown = |path: &str| self.0.get(stem_of(path)).is_some_and(|found| found.is_published);
        files(folder, plan).into_iter().filter(|path| !is_shown(path)).collect()
    }

    fn length(&self, path: &str, lang: Lang) -> Option<VideoLength> {
        self.0.get(stem_of(path))?.lengths.get(&lang).copied()
    }
}

/// Everything in the folders `videos` of the modules.
fn files<'f>(folder: &Folder<'f>, plan: &Plan<'_>) -> Vec<&'f str> {
    let modules = plan.courses.iter().flat_map(|course| &course.modules);
    modules.flat_map(|module| folder.inside(&folder_of(module))).collect()
}

/// The language of a transcript, by its name in the folder: `tarkistuspisteet.fi.md`.
fn transcript_lang(path: &str) -> Option<Lang> {
    let (stem, lang) = path.strip_suffix(".md")?.rsplit_once('.')?;
    let name = stem.rsplit('/').next()?;
    name.parse::<course::VideoId>().ok()?;
    lang.parse().ok()
}

/// The language of captions, by their name in the folder: `tarkistuspisteet.fi.vtt`.
fn captions_lang(path: &str) -> Option<Lang> {
    match path.rsplit('/').next()?.parse::<VideoFile>().ok()?.kind {
        VideoFileKind::Captions(lang) => Some(lang),
        VideoFileKind::Recording(_) => None,
    }
}

/// Reads what stands beside the videos and reports what is wrong with it.
pub(crate) fn shelve<'f>(
    folder: &Folder<'f>,
    plan: &Plan<'_>,
    uses: &Uses,
    library: &Library<'_>,
    report: &mut Report,
) -> Shelf<'f> {
    let mut shelf = Shelf::default();
    for path in files(folder, plan) {
        let Some(file) = folder.files.get(path) else { continue };
        if let Some(lang) = captions_lang(path) {
            shelf.captions.insert(path, Captions::read(file, uses.length(path, lang), report));
        } else if let Some(lang) = transcript_lang(path) {
            let document = Document::parse_without_front_matter(file, lang, report);
            shelf.transcripts.insert(path, text_file::transcript(&document, library, report));
        }
    }
    shelf
}

/// Warns of files in the folders `videos` that no text uses. Where a text of the module has an error, it may be the one
/// that was to use them.
pub(crate) fn warn_of_unused(
    folder: &Folder<'_>,
    plan: &Plan<'_>,
    documents: &Documents<'_>,
    uses: &Uses,
    report: &mut Report,
) {
    for module in plan.courses.iter().flat_map(|course| &course.modules) {
        let texts = module.lessons.iter().flat_map(|lesson| lesson.versions.values());
        let is_sound = |path: &&str| documents.contains_key(*path) && !report.has_errors_in(path);
        let is_known = module.lessons.len() == module.yaml.lessons.len() && !report.has_errors_in(module.yaml_path);
        if !is_known || !texts.copied().collect::<BTreeSet<_>>().iter().all(is_sound) {
            continue;
        }
        for path in folder.inside(&folder_of(module)).filter(|path| ending(path).is_some()) {
            let name = path.rsplit('/').next().unwrap_or(path);
            let is_of_video = recording(name).is_some() || captions_lang(path).or(transcript_lang(path)).is_some();
            let is_used = is_of_video && uses.0.contains_key(stem_of(path));
            if !is_used && !is_beside_the_content(path) {
                report.add_to_path(path, Problem::VideoFileUnused {});
            }
        }
    }
}
