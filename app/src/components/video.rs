//! A video in a lesson: a player for a file of our own, and for one that a host keeps everything but the player.

use course::{
    Lang, LessonRef, path,
    video::{HostedVideo, Keeping, Video, VideoFile, VideoFileKind, VideoFormat, VideoLength},
};
use leptos::prelude::*;

use crate::{i18n::Messages, shell::Shell};

/// A video at its place in a lesson.
pub(crate) fn video_figure(shell: &Shell, lesson: &LessonRef, text_lang: Lang, video: &Video) -> AnyView {
    let t = shell.messages();
    let foreign = (text_lang != t.lang()).then(|| text_lang.code());
    let (content, address) = match &video.keeping {
        Keeping::Files { formats, captions } => {
            let player = player(t, lesson, text_lang, video, formats, captions);
            (player, format!("{}{}", shell.origin, path::video_in_lesson(t.lang(), lesson, &video.id)))
        }
        Keeping::Host(hosted) => (way_to_player(t, lesson, video, hosted), hosted.page()),
    };
    let transcript = video.transcript.as_ref().map(|html| {
        view! {
            <details class="video-transcript">
                <summary>{t.video_transcript()}</summary>
                <div class="prose" lang=foreign inner_html=html.for_reader(t.lang())></div>
            </details>
        }
    });
    view! {
        <figure class="video" id=path::video_anchor(&video.id)>
            <figcaption>
                <span class="video-title" lang=foreign>{video.title.clone()}</span>
                " "
                {length(video.length)}
            </figcaption>
            {content}
            <p class="video-address">{address}</p>
            {transcript}
        </figure>
    }
    .into_any()
}

/// How long a video takes.
pub(crate) fn length(length: VideoLength) -> impl IntoView + use<> {
    view! { <time class="video-length" datetime=length.machine_readable()>{length.to_string()}</time> }
}

/// The browser's own player. It asks for nothing before it is started, but for the captions in the language of the text.
fn player(
    t: Messages,
    lesson: &LessonRef,
    text_lang: Lang,
    video: &Video,
    formats: &[VideoFormat],
    captions: &[Lang],
) -> AnyView {
    let address = |kind: VideoFileKind| {
        let file = VideoFile { video: video.id.clone(), kind };
        path::video_file(&lesson.module_ref(), &file)
    };
    let sources = formats.iter().map(|format| {
        view! { <source src=address(VideoFileKind::Recording(*format)) type=format.content_type()/> }
    });
    let tracks = captions.iter().map(|lang| {
        view! {
            <track
                kind="captions"
                src=address(VideoFileKind::Captions(*lang))
                srclang=lang.code()
                label=lang.endonym()
                default=*lang == text_lang
            />
        }
    });
    let file = formats.first().map(|format| {
        view! { <a href=address(VideoFileKind::Recording(*format))>{t.video_download()}</a> }
    });
    view! {
        <video controls preload="none" playsinline aria-label=video.title.clone()>
            {sources.collect_view()}
            {tracks.collect_view()}
            {file}
        </video>
    }
    .into_any()
}

/// What a reader decides by: who keeps the video, what they learn, and two ways to watch it. Nothing of it is loaded.
fn way_to_player(t: Messages, lesson: &LessonRef, video: &Video, hosted: &HostedVideo) -> AnyView {
    let host = hosted.host().name();
    view! {
        <div class="video-host">
            <p>{t.video_host_learns(host)}</p>
            <p class="actions">
                <a class="button" href=path::video(t.lang(), lesson, &video.id)>{t.video_watch()}</a>
                <a href=hosted.page()>{t.video_at_host(host)}</a>
            </p>
        </div>
    }
    .into_any()
}
