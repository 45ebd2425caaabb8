//! The page with the player of a video that a host keeps: the only one that shows anything of somebody else's.

use course::{
    Lang, LessonRef, SafeHtml, VideoId,
    catalogue::Catalogue,
    path,
    video::{HostedVideo, Keeping, VideoLength},
};
use leptos::prelude::*;

use crate::{
    components::{fallback_notice, in_lang, length},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the page of a video shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VideoPage {
    /// The lesson that the video stands in.
    pub lesson: LessonRef,
    /// The title of the lesson.
    pub lesson_title: Text,
    /// The video.
    pub video: VideoId,
    /// The title of the video.
    pub title: String,
    /// How long it takes.
    pub length: VideoLength,
    /// Where it is kept.
    pub hosted: HostedVideo,
    /// What is said and seen in it.
    pub transcript: Option<SafeHtml>,
    /// The language of title and transcript.
    pub text_lang: Lang,
}

impl VideoPage {
    /// Shows a video of a lesson to a reader of `lang`, in another language when the lesson has it only there; `None`
    /// when the lesson has no such video, or when the video is no host's and plays in the lesson itself.
    #[must_use]
    pub fn new(catalogue: &Catalogue, lesson: &LessonRef, video: &VideoId, lang: Lang) -> Option<Self> {
        let (_, _, found) = catalogue.lesson(lesson)?;
        let (text, text_lang) = found.texts.in_lang(lang);
        let mut versions = [(text_lang, text)].into_iter().chain(found.texts.versions());
        let (text_lang, video) = versions.find_map(|(lang, text)| Some((lang, text.video(video)?)))?;
        let Keeping::Host(hosted) = &video.keeping else { return None };
        Some(Self {
            lesson: lesson.clone(),
            lesson_title: Text::title_of(found, lang),
            video: video.id.clone(),
            title: video.title.clone(),
            length: video.length,
            hosted: hosted.clone(),
            transcript: video.transcript.clone(),
            text_lang,
        })
    }
}

/// The page of a video.
#[must_use]
pub fn video(shell: &Shell, page: &VideoPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let foreign = (page.text_lang != t.lang()).then(|| page.text_lang.code());
    let host = page.hosted.host().name();
    let lesson = path::video_in_lesson(t.lang(), &page.lesson, &page.video);
    let document = Document {
        title: page.title.clone(),
        description: None,
        place: Place::Course,
        is_public: false,
        has_islands: false,
    };
    let transcript = page.transcript.as_ref().map(|html| {
        view! {
            <section class="stack" aria-labelledby="transcript">
                <h2 id="transcript">{t.video_transcript()}</h2>
                <div class="prose" lang=foreign inner_html=html.for_reader(t.lang())></div>
            </section>
        }
    });
    let content = view! {
        <main class="page narrow" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    <a href=lesson.clone()>{in_lang(&page.lesson_title, t.lang())}</a>
                </p>
                <h1 lang=foreign>{page.title.clone()}</h1>
                <p class="lead">{host} " · " {length(page.length)}</p>
                {fallback_notice(t, page.text_lang)}
            </header>
            // YouTube plays for no page that hides where it is: it is told the origin, and nothing of the address.
            <iframe
                class="video-frame"
                src=page.hosted.player()
                title=t.video_player(&page.title)
                allow="fullscreen; picture-in-picture"
                referrerpolicy="strict-origin"
            ></iframe>
            <p class="video-address">{page.hosted.page()}</p>
            <p class="actions">
                <a class="button secondary" href=lesson>{t.video_back()}</a>
                <a href=page.hosted.page()>{t.video_at_host(host)}</a>
            </p>
            {transcript}
        </main>
    };
    shell.document(document, content)
}
