//! Videos: what becomes of a paragraph that is nothing but a link to one, and of what stands beside it.

use authoring::{Compilation, Severity, compile_preview, is_only_named};
use course::{
    Lang, VideoId,
    catalogue::{Block, LessonText},
    video::{Keeping, Video, VideoFormat},
};

use crate::course_folder::{CourseFolder, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_LESSON, TODAY};

const FOLDER: &str = "kuntoutus/perusteet/videos";
const LINK: &str = "[Näin Kela neuvoo](videos/neuvonta.mp4 \"1 min 20 s\")";
const HOSTED: &str = "[Näin Kela neuvoo](https://youtu.be/aqz-KE-bpKQ?si=x \"1 min 20 s\")";
const CAPTIONS: &str = "WEBVTT\n\n00:01.000 --> 00:04.000\nKela neuvoo <i>puhelimessa</i>.\n";

fn beside(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

/// The sound course with a paragraph in its second lesson.
fn with(paragraph: &str) -> CourseFolder {
    CourseFolder::sound().append(OTHER_LESSON, &format!("\n## Katso\n\nEnnen.\n\n{paragraph}\n\nJälkeen.\n"))
}

/// The sound course with a file of its own as a video.
fn with_file() -> CourseFolder {
    with(LINK).write_bytes(&beside("neuvonta.mp4"), b"").write(&beside("neuvonta.fi.vtt"), CAPTIONS)
}

fn lesson(compilation: &Compilation, id: &str, lang: Lang) -> LessonText {
    let catalogue = compilation.catalogue.as_ref().unwrap_or_else(|| panic!("{:#?}", compilation.diagnostics));
    let lessons = &catalogue.courses[0].modules[0].lessons;
    lessons.iter().find(|lesson| lesson.id.as_str() == id).unwrap().texts.exactly(lang).unwrap().clone()
}

fn video(folder: &CourseFolder) -> Video {
    let compilation = folder.compile();
    assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics);
    lesson(&compilation, "tuki", Lang::Fi).videos().next().unwrap().clone()
}

fn codes(folder: &CourseFolder) -> Vec<(&'static str, String)> {
    let found = folder.compile().diagnostics;
    found.iter().map(|found| (found.code(), found.path.clone())).collect()
}

fn transcript(video: &Video) -> &str {
    video.transcript.as_ref().map_or("", course::SafeHtml::as_str)
}

#[test]
fn a_paragraph_with_nothing_but_a_link_to_a_file_is_a_video_between_the_others() {
    let folder = with_file().write_bytes(&beside("neuvonta.webm"), b"").write(&beside("neuvonta.sv.vtt"), CAPTIONS);
    let found = video(&folder);
    assert_eq!((found.id.as_str(), found.title.as_str(), found.length.seconds()), ("neuvonta", "Näin Kela neuvoo", 80));
    let formats = vec![VideoFormat::Mp4, VideoFormat::WebM];
    assert_eq!(found.keeping, Keeping::Files { formats, captions: vec![Lang::Fi, Lang::Sv] });
    assert_eq!(transcript(&found), "<p>Kela neuvoo puhelimessa.</p>", "without a transcript the captions tell");

    let text = lesson(&folder.compile(), "tuki", Lang::Fi);
    let around: Vec<_> = text.blocks.iter().rev().take(3).collect();
    let [Block::Html(after), Block::Video(_), Block::Html(before)] = around[..] else { panic!("{around:?}") };
    assert_eq!(after.as_str(), "<p>Jälkeen.</p>");
    assert!(before.as_str().ends_with("<p>Ennen.</p>"));
}

#[test]
fn a_transcript_is_a_text_whose_ids_are_its_own() {
    let text = "Katso [alku](#alku).[^1]\n\n## Alku\n\nPäivärahaa [300 arkipäivää](fact:spr.enimmaisaika). Lue \
                [tuesta](../tuki.fi.md#katso).\n\n[^1]: Viite.\n";
    let folder = with_file().write(&beside("neuvonta.fi.md"), text);
    let found = video(&folder);
    let html = transcript(&found);
    for expected in [
        "<h2 id=\"video:neuvonta:alku\">",
        "href=\"#video:neuvonta:alku\"",
        "id=\"video:neuvonta:fn-1\"",
        "href=\"/~/facts#fact-spr.enimmaisaika\"",
        "href=\"/~/courses/kuntoutus/perusteet/tuki#katso\"",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
    let preview = compile_preview(&folder.sources(), TODAY);
    assert!(!transcript(lesson(&preview, "tuki", Lang::Fi).videos().next().unwrap()).contains("data-line"));
    let broken = with_file().write(&beside("neuvonta.fi.md"), "<b>Neuvoja</b> [kysyy](ei-ole.fi.md).\n");
    let path = beside("neuvonta.fi.md");
    assert_eq!(codes(&broken), [("K601", path.clone()), ("K301", path)]);
}

#[test]
fn a_video_at_a_host_needs_its_text_and_no_file() {
    for (name, text) in [("fi.md", "Kela neuvoo."), ("fi.vtt", CAPTIONS)] {
        let found = video(&with(HOSTED).write(&beside(&format!("aqz-KE-bpKQ.{name}")), text));
        let Keeping::Host(hosted) = &found.keeping else { panic!("{found:?}") };
        assert_eq!(hosted.page(), "https://www.youtube.com/watch?v=aqz-KE-bpKQ");
        assert!(transcript(&found).starts_with("<p>Kela neuvoo"));
    }
    for empty in ["", "\n<!-- kesken -->\n"] {
        let folder = with(HOSTED).write(&beside("aqz-KE-bpKQ.fi.md"), empty);
        assert_eq!(codes(&folder), [("K809", OTHER_LESSON.to_owned())], "{empty:?} is no text");
    }
}

#[test]
fn each_language_has_captions_of_its_own() {
    let folder = with_file().append(SWEDISH_LESSON, &format!("\n## Titta\n\n{LINK}\n"));
    assert_eq!(codes(&folder), [("K808", SWEDISH_LESSON.to_owned())]);
    let folder = folder.write(&beside("neuvonta.sv.vtt"), CAPTIONS);
    assert_eq!(codes(&folder), []);
}

#[test]
fn a_missing_text_can_be_answered_for_in_check_toml() {
    let folder = with(LINK).write_bytes(&beside("neuvonta.mp4"), b"");
    assert_eq!(codes(&folder), [("K808", OTHER_LESSON.to_owned())]);
    let entry = "\n[K808]\nseverity = \"warning\"\nreason = \"Tekstitys on tilattu, ja se tulee ensi viikolla.\"\n";
    let compilation = folder.append("check.toml", entry).compile();
    let found: Vec<_> = compilation.diagnostics.iter().map(|found| (found.code(), found.severity())).collect();
    assert_eq!(found, [("K808", Severity::Warning)]);
    let text = lesson(&compilation, "tuki", Lang::Fi);
    let neuvonta: VideoId = "neuvonta".parse().unwrap();
    assert_eq!(
        text.video(&neuvonta).unwrap().keeping,
        Keeping::Files { formats: vec![VideoFormat::Mp4], captions: vec![] }
    );
}

#[test]
fn a_host_is_an_ordinary_link_in_running_text_and_outside_lessons() {
    let sound = [
        with(&format!("Katso {HOSTED}.")),
        with(&format!("- {HOSTED}")),
        with(&format!("> [!NOTE]\n> {HOSTED}")),
        with("[Kelan kanava](https://www.youtube.com/@kela)"),
        CourseFolder::sound().append(PAGE, &format!("\n{HOSTED}\n")),
    ];
    for folder in sound {
        assert_eq!(codes(&folder), []);
    }
    let file = [
        (OTHER_LESSON, with(&format!("- {LINK}"))),
        (PAGE, CourseFolder::sound().append(PAGE, &format!("\n{LINK}\n"))),
    ];
    for (path, folder) in file {
        assert_eq!(codes(&folder), [("K804", path.to_owned())]);
    }
    let context = format!("### Mitkä ovat laskureita?\n\n{LINK}\n");
    let folder = CourseFolder::sound().replace(QUIZ, "### Mitkä ovat laskureita?\n", &context);
    assert!(codes(&folder).contains(&("K804", QUIZ.to_owned())), "{:?}", codes(&folder));
}

#[test]
fn slips_in_the_paragraph_have_one_message() {
    let table = [
        ("https://youtu.be/aqz-KE-bpKQ", "K801"),
        ("[](videos/neuvonta.mp4 \"1 min\")", "K801"),
        ("[https://youtu.be/aqz-KE-bpKQ](https://youtu.be/aqz-KE-bpKQ \"1 min\")", "K801"),
        ("[Neuvonta](videos/neuvonta.mp4)", "K802"),
        ("[Neuvonta](videos/neuvonta.mp4 \"noin minuutti\")", "K802"),
        ("[Neuvonta](videos/neuvonta.webm \"1 min\")", "K803"),
        ("![Neuvonta](https://youtu.be/aqz-KE-bpKQ)", "K805"),
        ("[Neuvonta](neuvonta.mp4 \"1 min\")", "K806"),
        ("[Neuvonta](../muu/videos/neuvonta.mp4 \"1 min\")", "K806"),
        ("[Neuvonta](../../../neuvonta.mp4 \"1 min\")", "K806"),
        ("[Neuvonta](videos/Neuvonta%20uusi.mp4 \"1 min\")", "K806"),
        ("[Neuvonta](https://vimeo.com/12345678901234 \"1 min\")", "K807"),
        ("https://youtu.be/aqz", "K807"),
    ];
    for (paragraph, code) in table {
        let folder =
            with(paragraph).write_bytes(&beside("neuvonta.mp4"), b"").write(&beside("neuvonta.fi.vtt"), CAPTIONS);
        assert_eq!(codes(&folder), [(code, OTHER_LESSON.to_owned())], "{paragraph}");
    }
}

#[test]
fn the_help_says_what_to_type() {
    let help = |paragraph: &str| {
        let folder =
            with(paragraph).write_bytes(&beside("neuvonta.mp4"), b"").write(&beside("neuvonta.fi.vtt"), CAPTIONS);
        folder.compile().diagnostics[0].help(Lang::En).unwrap()
    };
    assert!(help("[Neuvonta](videos/neuvonta.mp4 \"1:20\")").ends_with("`(videos/neuvonta.mp4 \"1 min 20 s\")`."));
    assert_eq!(help("[Neuvonta](videos/neuvota.mp4 \"1 min\")"), "Did you mean `videos/neuvonta.mp4`?");
    assert!(
        help("<https://youtu.be/aqz-KE-bpKQ>").ends_with("`[The title](https://youtu.be/aqz-KE-bpKQ \"9 min 33 s\")`.")
    );
}

#[test]
fn files_that_no_lesson_uses_are_warned_of() {
    for name in ["muu.mp4", "neuvonta.vtt", "neuvonta.fi.srt", "neuvonta.txt", "neuvonta.de.md", "vanhat/neuvonta.mp4"]
    {
        let folder = with_file().write_bytes(&beside(name), b"");
        assert_eq!(codes(&folder), [("K811", beside(name))]);
    }
    assert_eq!(codes(&with_file().write(&beside("README.md"), "Videot kuvattu 2026.")), []);
    let misread = with_file().write_bytes(&beside("muu.mp4"), b"").replace(LESSON, "minutes:", "minuts:");
    assert!(!codes(&misread).iter().any(|(code, _)| *code == "K811"), "the lesson may be the one that uses it");
}

#[test]
fn captions_of_a_draft_keep_nothing_from_readers() {
    let path = "kuntoutus/perusteet/luonnos.fi.md";
    let text = format!("---\ntitle: Luonnos\nminutes: 5\nreviewed: 2026-11-01\ndraft: true\n---\n\n{LINK}\n");
    let draft = CourseFolder::sound()
        .replace(MODULE, "tuki]", "tuki, luonnos]")
        .replace(MODULE, "minutes: 20", "minutes: 40")
        .write(path, &text)
        .write_bytes(&beside("neuvonta.mp4"), b"")
        .write(&beside("neuvonta.fi.vtt"), CAPTIONS);
    let folder = draft.clone().write(&beside("neuvonta.fi.vtt"), "1\n");
    let published = folder.compile();
    assert!(published.catalogue.is_some(), "{:#?}", published.diagnostics);
    assert!(published.diagnostics.iter().all(|found| found.severity() != Severity::Error));
    assert!(compile_preview(&folder.sources(), TODAY).catalogue.is_none());
    let module = |compilation: Compilation| compilation.catalogue.unwrap().courses.remove(0).modules.remove(0);
    let file = "neuvonta.mp4".parse().unwrap();
    assert!(!module(draft.compile()).shows(&file));
    assert!(module(compile_preview(&draft.sources(), TODAY)).shows(&file));
}

#[test]
fn a_change_of_captions_is_a_change_of_the_content() {
    let revision = |folder: CourseFolder| folder.compile().catalogue.unwrap().revision;
    let before = revision(with_file());
    assert_ne!(before, revision(with_file().append(&beside("neuvonta.fi.vtt"), "Soita heti.\n")));
    assert_ne!(before, revision(with_file().write_bytes(&beside("neuvonta.webm"), b"")));
}

#[test]
fn the_content_of_a_video_is_nobodys_business() {
    for path in ["k/m/videos/a.mp4", "k/m/videos/a.webm", "a.MOV"] {
        assert!(is_only_named(path), "{path}");
    }
    for path in ["k/m/videos/a.fi.vtt", "k/m/videos/a.fi.md", "mp4", "k/mp4/a.svg"] {
        assert!(!is_only_named(path), "{path}");
    }
}
