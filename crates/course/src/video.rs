//! Videos in lessons: what is known of one, where it is kept, and how its files and addresses are named.

use std::{fmt, str::FromStr};

use crate::{Lang, ModuleRef, SafeHtml, VideoId};

/// A video at its place in a lesson, in the language of the lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Video {
    /// Its name inside the module.
    pub id: VideoId,
    /// What it is called.
    pub title: String,
    /// How long it takes.
    pub length: VideoLength,
    /// Where it is kept.
    pub keeping: Keeping,
    /// What is said and seen in it, as a text: what stands beside it, or else its captions. Its ids begin with
    /// [`crate::path::video_anchor`].
    pub transcript: Option<SafeHtml>,
}

/// Where a video is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// In the folder `videos` of its module.
    Files {
        /// The files it exists as, the one that the lesson names first.
        formats: Vec<VideoFormat>,
        /// The languages of its captions.
        captions: Vec<Lang>,
    },
    /// By somebody else.
    Host(HostedVideo),
}

impl Video {
    /// Whether a file belongs to it.
    #[must_use]
    pub fn has_file(&self, file: &VideoFile) -> bool {
        let Keeping::Files { formats, captions } = &self.keeping else { return false };
        self.id == file.video
            && match file.kind {
                VideoFileKind::Recording(format) => formats.contains(&format),
                VideoFileKind::Captions(lang) => captions.contains(&lang),
            }
    }
}

/// How long a video takes, to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VideoLength {
    seconds: u32,
}

/// The text is not a length such as `9 min 33 s`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a length such as `9 min 33 s`, at most a day")]
pub struct InvalidLength;

/// The units of a length, the largest first, with the seconds in each.
const UNITS: [(&str, u32); 3] = [("h", 3600), ("min", 60), ("s", 1)];
const SECONDS_IN_DAY: u32 = 24 * 3600;

impl VideoLength {
    /// A length in seconds: at least one, at most a day.
    #[must_use]
    pub fn from_seconds(seconds: u32) -> Option<Self> {
        (1..=SECONDS_IN_DAY).contains(&seconds).then_some(Self { seconds })
    }

    /// Reads what the clock of a player shows: `9:33`, `1:02:05`.
    #[must_use]
    pub fn from_clock(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split(':').collect();
        let is_number = |part: &&str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if !(2..=3).contains(&parts.len()) || !parts.iter().all(is_number) {
            return None;
        }
        let seconds = parts.iter().try_fold(0, |sum: u32, part| Some(sum * 60 + part.parse::<u32>().ok()?))?;
        Self::from_seconds(seconds)
    }

    /// The length in seconds.
    #[must_use]
    pub fn seconds(self) -> u32 {
        self.seconds
    }

    /// The moment, in seconds, after which the video has certainly ended: whole minutes may have been rounded down.
    #[must_use]
    pub fn end_at_the_latest(self) -> u32 {
        self.seconds + if self.seconds.is_multiple_of(60) { 60 } else { 1 }
    }

    /// As the attribute `datetime` wants it: `PT9M33S`.
    #[must_use]
    pub fn machine_readable(self) -> String {
        let parts = self.parts().map(|(number, unit)| format!("{number}{}", unit[..1].to_uppercase()));
        format!("PT{}", parts.collect::<String>())
    }

    /// The numbers that are not zero, with their units.
    fn parts(self) -> impl Iterator<Item = (u32, &'static str)> {
        let mut rest = self.seconds;
        UNITS.into_iter().filter_map(move |(unit, size)| {
            let number = rest / size;
            rest %= size;
            (number > 0).then_some((number, unit))
        })
    }
}

/// Written as it is read: `1 h 2 min`, `9 min 33 s`. The units are the same in every language.
impl fmt::Display for VideoLength {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (number, unit)) in self.parts().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(formatter, "{gap}{number} {unit}")?;
        }
        Ok(())
    }
}

/// Reads `45 s`, `9 min`, `9 min 33 s` and `1 h 2 min`; the spaces may be missing.
impl FromStr for VideoLength {
    type Err = InvalidLength;

    fn from_str(text: &str) -> Result<Self, InvalidLength> {
        let mut rest = text.trim();
        let mut units = UNITS.into_iter();
        let (mut seconds, mut larger) = (0_u32, None);
        while !rest.is_empty() {
            let (number, after) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
            let after = after.trim_start();
            let (unit, after) = after.split_at(after.bytes().take_while(u8::is_ascii_alphabetic).count());
            let number: u32 = number.parse().map_err(|_| InvalidLength)?;
            let (_, size) = units.find(|(known, _)| *known == unit).ok_or(InvalidLength)?;
            let is_part_of_larger = larger.is_none_or(|larger| number < larger / size);
            if number > SECONDS_IN_DAY || !is_part_of_larger {
                return Err(InvalidLength);
            }
            seconds = seconds.saturating_add(number.saturating_mul(size));
            larger = Some(size);
            rest = after.trim_start();
        }
        Self::from_seconds(seconds).ok_or(InvalidLength)
    }
}

/// What a video file is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VideoFormat {
    /// `mp4`
    Mp4,
    /// `webm`
    WebM,
}

impl VideoFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Mp4, Self::WebM];

    /// The ending of the file's name.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Mp4 => "mp4",
            Self::WebM => "webm",
        }
    }

    /// The value of the `Content-Type` header.
    #[must_use]
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Mp4 => "video/mp4",
            Self::WebM => "video/webm",
        }
    }
}

/// A file that belongs to a video, as it is named in the folder `videos` of its module: `tarkistuspisteet.mp4`,
/// `tarkistuspisteet.fi.vtt`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VideoFile {
    /// The video.
    pub video: VideoId,
    /// What the file is.
    pub kind: VideoFileKind,
}

/// What a file of a video is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VideoFileKind {
    /// Pictures and sound.
    Recording(VideoFormat),
    /// Captions in a language (WebVTT).
    Captions(Lang),
}

impl VideoFile {
    /// The file in the content folder, with `/` between the parts.
    #[must_use]
    pub fn path(&self, module: &ModuleRef) -> String {
        format!("{}/{}/videos/{self}", module.course, module.module)
    }

    /// The value of the `Content-Type` header.
    #[must_use]
    pub fn content_type(&self) -> &'static str {
        match self.kind {
            VideoFileKind::Recording(format) => format.content_type(),
            VideoFileKind::Captions(_) => "text/vtt; charset=utf-8",
        }
    }
}

impl fmt::Display for VideoFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            VideoFileKind::Recording(format) => write!(formatter, "{}.{}", self.video, format.ending()),
            VideoFileKind::Captions(lang) => write!(formatter, "{}.{lang}.vtt", self.video),
        }
    }
}

/// The text is not the name of a file that a video can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a video or of its captions")]
pub struct NotAVideoFile;

impl FromStr for VideoFile {
    type Err = NotAVideoFile;

    fn from_str(name: &str) -> Result<Self, NotAVideoFile> {
        let (stem, ending) = name.rsplit_once('.').ok_or(NotAVideoFile)?;
        let (video, kind) = if ending == "vtt" {
            let (video, lang) = stem.rsplit_once('.').ok_or(NotAVideoFile)?;
            (video, VideoFileKind::Captions(lang.parse().map_err(|_| NotAVideoFile)?))
        } else {
            let format = VideoFormat::ALL.into_iter().find(|format| format.ending() == ending);
            (stem, VideoFileKind::Recording(format.ok_or(NotAVideoFile)?))
        };
        Ok(Self { video: video.parse().map_err(|_| NotAVideoFile)?, kind })
    }
}

/// Who keeps videos that lessons may show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VideoHost {
    /// YouTube.
    YouTube,
    /// Vimeo.
    Vimeo,
}

impl VideoHost {
    /// The name it is known by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
        }
    }

    /// Scheme and host of its player, which sets fewer cookies than its own pages do.
    #[must_use]
    pub fn player_origin(self) -> &'static str {
        match self {
            Self::YouTube => "https://www.youtube-nocookie.com",
            Self::Vimeo => "https://player.vimeo.com",
        }
    }
}

/// A video that a host keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostedVideo {
    host: VideoHost,
    id: VideoId,
    /// What the address of an unlisted video has beside the id.
    key: Option<VideoId>,
}

/// The address is one of a host's videos, but does not name the video.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address at {} names no video", .0.name())]
pub struct NoVideoInAddress(pub VideoHost);

impl HostedVideo {
    /// The video that an address leads to; `None` when it does not lead to a video of a known host. Of the query only
    /// what names the video counts: where it starts, in which list it is and who shared it is left out.
    pub fn find(address: &str) -> Result<Option<Self>, NoVideoInAddress> {
        let Some(rest) = address.strip_prefix("https://") else { return Ok(None) };
        let rest = rest.split('#').next().unwrap_or_default();
        let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (host, path) = place.split_once('/').unwrap_or((place, ""));
        let in_query = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
        };
        let mut parts = path.trim_end_matches('/').split('/');
        let (first, second, is_longer) = (parts.next().unwrap_or_default(), parts.next(), parts.next().is_some());
        let found = match host.to_ascii_lowercase().as_str() {
            "youtu.be" if first.is_empty() => return Ok(None),
            "youtu.be" if second.is_none() => Self::on_youtube(first),
            "youtu.be" => Self::on_youtube(""),
            "youtube.com" | "www.youtube.com" | "m.youtube.com" | "www.youtube-nocookie.com" => match first {
                "watch" => Self::on_youtube(in_query("v").unwrap_or_default()),
                "embed" | "live" | "shorts" if !is_longer => Self::on_youtube(second.unwrap_or_default()),
                _ => return Ok(None),
            },
            "vimeo.com" | "www.vimeo.com" if first.starts_with(|c: char| c.is_ascii_digit()) => {
                Self::on_vimeo(first, second, is_longer)
            }
            "player.vimeo.com" if first == "video" => {
                Self::on_vimeo(second.unwrap_or_default(), in_query("h"), is_longer)
            }
            _ => return Ok(None),
        };
        found.map(Some)
    }

    fn on_youtube(id: &str) -> Result<Self, NoVideoInAddress> {
        let host = VideoHost::YouTube;
        match id.parse() {
            Ok(video) if id.len() == 11 => Ok(Self { host, id: video, key: None }),
            _ => Err(NoVideoInAddress(host)),
        }
    }

    fn on_vimeo(id: &str, key: Option<&str>, is_longer: bool) -> Result<Self, NoVideoInAddress> {
        let host = VideoHost::Vimeo;
        let wrong = NoVideoInAddress(host);
        let is_number = id.len() <= 12 && id.bytes().all(|byte| byte.is_ascii_digit());
        let is_key = |key: &str| key.len() <= 32 && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if is_longer || !is_number || key.is_some_and(|key| !is_key(key)) {
            return Err(wrong);
        }
        let key = key.map(str::parse).transpose().map_err(|_| wrong)?;
        Ok(Self { host, id: id.parse().map_err(|_| wrong)?, key })
    }

    /// Who keeps it.
    #[must_use]
    pub fn host(&self) -> VideoHost {
        self.host
    }

    /// The id that the host gave it.
    #[must_use]
    pub fn id(&self) -> &VideoId {
        &self.id
    }

    /// Its page at the host.
    #[must_use]
    pub fn page(&self) -> String {
        let Self { host, id, key } = self;
        match (host, key) {
            (VideoHost::YouTube, _) => format!("https://www.youtube.com/watch?v={id}"),
            (VideoHost::Vimeo, None) => format!("https://vimeo.com/{id}"),
            (VideoHost::Vimeo, Some(key)) => format!("https://vimeo.com/{id}/{key}"),
        }
    }

    /// The page with nothing but its player, to be shown in a frame. The host is asked to remember as little as it
    /// offers to.
    #[must_use]
    pub fn player(&self) -> String {
        let Self { host, id, key } = self;
        let origin = host.player_origin();
        match (host, key) {
            (VideoHost::YouTube, _) => format!("{origin}/embed/{id}"),
            (VideoHost::Vimeo, None) => format!("{origin}/video/{id}?dnt=1"),
            (VideoHost::Vimeo, Some(key)) => format!("{origin}/video/{id}?h={key}&dnt=1"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_and_written() {
        let table = [
            ("45 s", 45, "45 s", "PT45S"),
            ("9 min 33 s", 573, "9 min 33 s", "PT9M33S"),
            ("9min33s", 573, "9 min 33 s", "PT9M33S"),
            ("  12\u{a0}min ", 720, "12 min", "PT12M"),
            ("90 s", 90, "1 min 30 s", "PT1M30S"),
            ("1 h 2 min", 3720, "1 h 2 min", "PT1H2M"),
            ("1 h 5 s", 3605, "1 h 5 s", "PT1H5S"),
        ];
        for (text, seconds, written, machine_readable) in table {
            let length: VideoLength = text.parse().unwrap_or_else(|_| panic!("{text}"));
            assert_eq!((length.seconds(), length.to_string().as_str()), (seconds, written), "{text}");
            assert_eq!(length.machine_readable(), machine_readable);
            assert_eq!(length.to_string().parse(), Ok(length));
        }
        let wrong =
            ["", "9", "9:33", "min", "0 s", "9 min 75 s", "33 s 9 min", "9 min 9 min", "1 h 60 min", "25 h", "9 m"];
        for text in wrong.into_iter().chain(["99999999999 s", "4000000 h", "9,5 min", "9 min, 3 s", "-9 s"]) {
            assert_eq!(text.parse::<VideoLength>(), Err(InvalidLength), "{text}");
        }
    }

    #[test]
    fn the_clock_of_a_player_is_understood() {
        let seconds = |text: &str| VideoLength::from_clock(text).map(VideoLength::seconds);
        assert_eq!([seconds("9:33"), seconds("1:02:05"), seconds("0:45")], [Some(573), Some(3725), Some(45)]);
        for text in ["", ":", "9:", "9", "a:b", "1:2:3:4", "0:00", "999:00", "-1:00"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn whole_minutes_may_be_rounded() {
        let latest = |text: &str| text.parse().map(VideoLength::end_at_the_latest);
        assert_eq!([latest("9 min"), latest("9 min 33 s")], [Ok(600), Ok(574)]);
    }

    #[test]
    fn files_of_a_video_are_known_by_their_names() {
        for name in ["tarkistuspisteet.mp4", "tarkistuspisteet.webm", "tarkistuspisteet.fi.vtt", "aqz-KE_bpKQ.sv.vtt"] {
            assert_eq!(name.parse::<VideoFile>().map(|file| file.to_string()).as_deref(), Ok(name));
        }
        for name in ["", "mp4", ".mp4", "a.b.mp4", "a.mov", "a.vtt", "a.de.vtt", "../a.mp4", "a.MP4", "ä.mp4", "a.md"]
        {
            assert_eq!(name.parse::<VideoFile>(), Err(NotAVideoFile), "{name}");
        }
    }

    #[test]
    fn addresses_of_hosts_lead_to_their_videos() {
        let youtube =
            ("https://www.youtube.com/watch?v=aqz-KE-bpKQ", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ");
        let vimeo = ("https://vimeo.com/1084537", "https://player.vimeo.com/video/1084537?dnt=1");
        let unlisted = ("https://vimeo.com/1084537/a1b2c3", "https://player.vimeo.com/video/1084537?h=a1b2c3&dnt=1");
        let table = [
            ("https://www.youtube.com/watch?v=aqz-KE-bpKQ", youtube),
            ("https://www.youtube.com/watch?list=PL1&v=aqz-KE-bpKQ&t=30s", youtube),
            ("https://WWW.YouTube.com/watch?v=aqz-KE-bpKQ#t=1", youtube),
            ("https://m.youtube.com/watch?v=aqz-KE-bpKQ", youtube),
            ("https://youtu.be/aqz-KE-bpKQ", youtube),
            ("https://youtu.be/aqz-KE-bpKQ?si=abc", youtube),
            ("https://www.youtube.com/embed/aqz-KE-bpKQ", youtube),
            ("https://www.youtube.com/live/aqz-KE-bpKQ?feature=share", youtube),
            ("https://www.youtube.com/shorts/aqz-KE-bpKQ/", youtube),
            ("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ", youtube),
            ("https://vimeo.com/1084537", vimeo),
            ("https://www.vimeo.com/1084537?share=copy", vimeo),
            ("https://player.vimeo.com/video/1084537", vimeo),
            ("https://vimeo.com/1084537/a1b2c3", unlisted),
            ("https://player.vimeo.com/video/1084537?h=a1b2c3&badge=0", unlisted),
        ];
        for (address, (page, player)) in table {
            let found = HostedVideo::find(address).ok().flatten().unwrap_or_else(|| panic!("{address}"));
            assert_eq!((found.page().as_str(), found.player().as_str()), (page, player), "{address}");
            assert!(found.player().starts_with(found.host().player_origin()));
            assert_eq!(HostedVideo::find(page), Ok(Some(found)));
        }
    }

    #[test]
    fn an_address_that_names_no_video_is_told_from_one_of_something_else() {
        let broken = [
            ("https://www.youtube.com/watch", VideoHost::YouTube),
            ("https://www.youtube.com/watch?v=", VideoHost::YouTube),
            ("https://www.youtube.com/watch?v=aqz-KE-bpK", VideoHost::YouTube),
            ("https://www.youtube.com/watch?v=aqz/KE-bpKQ", VideoHost::YouTube),
            ("https://www.youtube.com/embed", VideoHost::YouTube),
            ("https://youtu.be/aqz-KE-bpKQ/x", VideoHost::YouTube),
            ("https://youtu.be/lyhyt", VideoHost::YouTube),
            ("https://vimeo.com/1084537/a1b2c3/x", VideoHost::Vimeo),
            ("https://vimeo.com/1084537x", VideoHost::Vimeo),
            ("https://player.vimeo.com/video/", VideoHost::Vimeo),
            ("https://player.vimeo.com/video/1?h=\"", VideoHost::Vimeo),
        ];
        for (address, host) in broken {
            assert_eq!(HostedVideo::find(address), Err(NoVideoInAddress(host)), "{address}");
        }
        let others = [
            "http://youtu.be/aqz-KE-bpKQ",
            "https://youtu.be/",
            "https://www.youtube.com/@kela",
            "https://www.youtube.com/",
            "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
            "https://example.org/https://youtu.be/aqz-KE-bpKQ",
            "https://user@youtu.be/aqz-KE-bpKQ",
            "https://vimeo.com/channels/staffpicks",
            "https://vimeo.com",
            "videos/a.mp4",
            "",
        ];
        for address in others {
            assert_eq!(HostedVideo::find(address), Ok(None), "{address}");
        }
    }
}
