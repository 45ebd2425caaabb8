//! Videos in a lesson and on pages of their own.

use std::collections::BTreeMap;

use app::{
    pages::{
        lesson::{self, LessonPage},
        video::{self, VideoPage},
    },
    render,
    shell::Viewer,
};
use course::{
    Lang, Localized,
    catalogue::{Block, Catalogue},
    progress::{ModuleProgress, Record},
    video::{HostedVideo, Keeping, Video, VideoFormat},
};

use super::{Rendered, catalogue, html, lesson_ref, lesson_text, shell, without_questions};

fn video(id: &str, keeping: Keeping, transcript: bool) -> Block {
    let prefix = format!("video:{id}:");
    Block::Video(Box::new(Video {
        id: id.parse().unwrap(),
        title: "Näin <Kela> & sinä".to_owned(),
        length: "9 min 33 s".parse().unwrap(),
        keeping,
        transcript: transcript.then(|| {
            html("<h3 id=\"alku\">Alku</h3><p>Kela <a href=\"/~/glossary\">neuvoo</a>.</p>").with_ids_after(&prefix)
        }),
    }))
}

fn hosted(address: &str) -> Keeping {
    Keeping::Host(HostedVideo::find(address).unwrap().unwrap())
}

/// The ids of the videos that hosts keep.
const HOSTED: [&str; 2] = ["aqz-KE-bpKQ", "1084537"];

fn catalogue_with_videos() -> Catalogue {
    let mut catalogue = catalogue();
    let mut text = without_questions(lesson_text("ilman", "Katso ja kuuntele"));
    let files = |captions: &[Lang]| Keeping::Files { formats: VideoFormat::ALL.into(), captions: captions.into() };
    text.blocks.extend([
        video("neuvonta", files(&[Lang::Fi, Lang::Sv]), true),
        video("hiljainen", files(&[]), false),
        video(HOSTED[0], hosted("https://youtu.be/aqz-KE-bpKQ"), true),
        video(HOSTED[1], hosted("https://vimeo.com/1084537"), false),
    ]);
    catalogue.courses[0].modules[0].lessons[0].texts = Localized::finnish(text);
    catalogue
}

/// A lesson with videos of every kind, and the players of hosts.
pub fn pages(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue_with_videos();
    let at = |path: &str| shell(lang, viewer, path);
    let id = lesson_ref("hyva-kuntoutuskaytanto", "ensimmainen");
    let progress = ModuleProgress::of(catalogue.lesson(&id).unwrap().1, None, &Record::default());
    let page = LessonPage::new(&catalogue, &id, &progress, BTreeMap::new(), lang).unwrap();
    let mut pages = vec![("lesson-videos".to_owned(), render(|| lesson::lesson(&at("/courses/kuntoutus/x/y"), &page)))];
    for video in HOSTED {
        let page = VideoPage::new(&catalogue, &id, &video.parse().unwrap(), lang).unwrap();
        let path = format!("/courses/kuntoutus/x/y/videos/{video}");
        pages.push((format!("video-{video}"), render(|| video::video(&at(&path), &page))));
    }
    pages
}
