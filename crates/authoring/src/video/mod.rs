//! Videos: a paragraph that holds nothing but a link to one, and the files that stand beside it.

mod captions;
mod figure;
mod shelf;

pub(crate) use figure::{Piece, pieces, read};
pub(crate) use shelf::{Shelf, Uses, shelve, warn_of_unused};

use course::video::{HostedVideo, VideoFile, VideoFileKind, VideoFormat, VideoHost};

use crate::{folder::ModulePlan, markdown::resolve, source::ending};

/// The folder of a module that holds its videos and what stands beside them.
pub(crate) const FOLDER: &str = "videos";

/// Files that are videos, but in a form that not every browser shows.
const OTHER_FORMATS: [&str; 8] = ["avi", "m4v", "mkv", "mov", "mpeg", "mpg", "ogv", "wmv"];

/// Where a link to a video leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address<'t> {
    /// To a file of the content folder, as the link writes it.
    File(&'t str),
    /// To a video that a host keeps.
    Hosted(HostedVideo),
    /// To a host, but to none of its videos.
    Incomplete(VideoHost),
}

impl<'t> Address<'t> {
    /// Reads the address of a link; `None` when it does not lead to a video.
    pub(crate) fn read(destination: &'t str) -> Option<Self> {
        match HostedVideo::find(destination) {
            Ok(Some(video)) => Some(Self::Hosted(video)),
            Err(incomplete) => Some(Self::Incomplete(incomplete.0)),
            Ok(None) => is_video_file(destination).then_some(Self::File(destination)),
        }
    }

    /// What the files beside the video are called up to their first dot, with their folder, when the link stands in
    /// the text `from`; `None` when there can be none.
    fn stem(&self, from: &str) -> Option<String> {
        match self {
            Self::File(file) => resolve(from, file)?.rsplit_once('.').map(|(stem, _)| stem.to_owned()),
            Self::Hosted(video) => resolve(from, &format!("{FOLDER}/{}", video.id())),
            Self::Incomplete(_) => None,
        }
    }
}

/// Whether a link leads to a file that is a video.
pub(crate) fn is_video_file(destination: &str) -> bool {
    let is_relative = !destination.contains([':', '#', '?']) && !destination.starts_with('/');
    is_relative && ending(destination).is_some_and(is_video_ending)
}

fn is_video_ending(ending: &str) -> bool {
    let ending = ending.to_ascii_lowercase();
    VideoFormat::ALL.iter().any(|format| format.ending() == ending) || OTHER_FORMATS.contains(&ending.as_str())
}

/// Whether the compiler looks at the name of a file alone, so that there is no need to read it: videos are large.
#[must_use]
pub fn is_only_named(path: &str) -> bool {
    ending(path).is_some_and(is_video_ending)
}

/// The path of the folder with the videos of a module, with its final `/`.
fn folder_of(module: &ModulePlan<'_>) -> String {
    format!("{}{FOLDER}/", module.folder)
}

/// Where a file stands, up to the first dot of its name.
fn stem_of(path: &str) -> &str {
    let name = path.rfind('/').map_or(0, |slash| slash + 1);
    path[name..].find('.').map_or(path, |dot| &path[..name + dot])
}

/// The video file that a name of the folder stands for.
fn recording(name: &str) -> Option<(VideoFile, VideoFormat)> {
    let file: VideoFile = name.parse().ok()?;
    match file.kind {
        VideoFileKind::Recording(format) => Some((file, format)),
        VideoFileKind::Captions(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_video_by_its_address() {
        assert_eq!(Address::read("videos/a.mp4"), Some(Address::File("videos/a.mp4")));
        assert_eq!(Address::read("../a.MOV"), Some(Address::File("../a.MOV")));
        assert_eq!(Address::read("https://youtu.be/"), None);
        assert_eq!(Address::read("https://youtu.be/a"), Some(Address::Incomplete(VideoHost::YouTube)));
        for other in ["https://example.org/a.mp4", "/a.mp4", "a.md", "mp4", "videos/a.fi.vtt", "#a.mp4", "a.mp4#t=1"] {
            assert_eq!(Address::read(other), None, "{other}");
        }
    }

    #[test]
    fn files_beside_a_video_share_its_stem() {
        let stem = |address: &str| Address::read(address)?.stem("k/m/a.fi.md");
        assert_eq!(stem("videos/a.mp4").as_deref(), Some("k/m/videos/a"));
        assert_eq!(stem("https://youtu.be/aqz-KE-bpKQ").as_deref(), Some("k/m/videos/aqz-KE-bpKQ"));
        assert_eq!(stem("../../../../a.mp4"), None);
        assert_eq!(stem_of("k/m/videos/a.fi.vtt"), "k/m/videos/a");
        assert_eq!(stem_of("k.x/m/videos/a"), "k.x/m/videos/a");
    }
}
