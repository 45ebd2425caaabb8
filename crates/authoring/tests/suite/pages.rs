//! The pages of the codes: every wrong example has exactly the message of its page, every right one has none.

use authoring::{Code, Diagnostic, Page, Snippet, removed_ids};
use course::Lang;

use crate::course_folder::{CourseFolder, FACTS, MODULE};

/// The codes whose examples cannot be compiled, with the test that takes their place.
const NOT_COMPILED: [(&str, &str); 18] = [
    ("K001", "messages: a file of two megabytes"),
    ("K002", "messages: bytes that are no text"),
    ("K003", "messages: bytes that are no text"),
    ("K005", "messages: an empty folder"),
    ("K011", "limits: a hundred mistakes"),
    ("K014", "guards against what the checks before it have ruled out"),
    ("K015", "the server's, with the typesetter"),
    ("K016", "the server's, with the typesetter"),
    ("K024", "drafts: a course of drafts"),
    ("K028", "course_quizzes: a module without a quiz file"),
    ("K031", "limit_messages: a carriage return"),
    ("K032", "limits: a hundred thousand elements"),
    ("K033", "limit_messages: a figure of many points"),
    ("K034", "limit_messages: the same figure many times"),
    ("K035", "limit_messages: forty-one wordings"),
    ("K147", "question_messages: a hundred and one parts"),
    ("K176", "question_messages: a hundred and one steps"),
    ("K318", "drafts: a link from a published lesson"),
];

/// What has gone missing with its files cannot be shown as a file; `removed` tests these.
const REMOVED: [&str; 3] = ["K319", "K320", "K321"];

/// The lessons that the pages speak of, as their module lists them.
const LESSONS: &str = "lessons: [laskurit, tuki]";

/// The sound course in Finnish with these lessons, in which an example changes one thing without a language version to
/// disagree.
fn base(code: &Code) -> CourseFolder {
    let sound = CourseFolder::sound();
    let others: Vec<String> = sound.paths().filter(|path| !is_spoken_of(path)).map(str::to_owned).collect();
    let folder = others.iter().fold(sound, |folder, path| folder.remove(path));
    let module = folder.text(MODULE);
    let listed = module.lines().find(|line| line.starts_with("lessons:")).expect("the module lists its lessons");
    let folder = if listed == LESSONS { folder } else { folder.replace(MODULE, listed, LESSONS) };
    let is_decided = folder.text("check.toml").contains(code.id());
    if is_decided { folder.remove("check.toml") } else { folder }
}

fn is_spoken_of(path: &str) -> bool {
    match path.strip_suffix(".md") {
        None => true,
        Some(text) => {
            text.starts_with("pages/")
                || ["/laskurit.fi", "/tuki.fi", "/quiz.fi"].iter().any(|name| text.ends_with(name))
        }
    }
}

/// Puts an example into the course. Whichever of the two examples the file already has gives way to the other one;
/// when it has neither, the example is the file, or comes at its end.
fn put(folder: CourseFolder, snippet: &Snippet, page: &Page) -> CourseFolder {
    let path = snippet.path.expect("an example that is compiled names its file");
    let existing = if folder.has(path) { folder.text(path) } else { String::new() };
    let of_path = |snippets: &[Snippet]| snippets.iter().find(|other| other.path == snippet.path).map(Snippet::plain);
    let stands = |text: &String| format!("\n{existing}").matches(&format!("\n{text}")).count() == 1;
    let standing = [&page.right, &page.wrong].into_iter().filter_map(|side| of_path(side)).find(stands);
    match standing {
        Some(standing) if standing == snippet.plain() => folder,
        Some(standing) => folder.replace(path, &standing, snippet.text),
        None if path == FACTS => folder.append(path, snippet.text),
        None if !existing.is_empty() && snippet.language == "markdown" && !snippet.text.starts_with("---\n") => {
            folder.append(path, &format!("\n{}", snippet.text))
        }
        None => folder.write(path, snippet.text),
    }
}

fn world(code: &Code, snippets: &[Snippet], page: &Page) -> CourseFolder {
    snippets.iter().fold(base(code), |folder, snippet| put(folder, snippet, page))
}

fn is_compiled(code: &Code) -> bool {
    !REMOVED.contains(&code.id()) && !NOT_COMPILED.iter().any(|(id, _)| *id == code.id())
}

/// What is found in the wrong example, and in the step from the right one to it.
fn found(right: &CourseFolder, wrong: &CourseFolder) -> Vec<Diagnostic> {
    let (before, after) = (right.compile(), wrong.compile());
    let mut found = after.diagnostics;
    if let (Some(before), Some(now)) = (&before.catalogue, &after.catalogue) {
        let removed = removed_ids(before, now).into_iter();
        found.extend(removed.filter_map(|id| id.into_diagnostic(&wrong.sources(), "v1", None, &after.severities)));
    }
    found
}

/// What is found in the wrong examples of all pages.
pub fn all_messages() -> Vec<Diagnostic> {
    let codes = Code::all().iter().filter(|code| is_compiled(code));
    codes
        .flat_map(|code| {
            let page = code.page();
            found(&world(code, &page.right, &page), &world(code, &page.wrong, &page))
        })
        .collect()
}

#[test]
fn every_wrong_example_has_exactly_the_message_of_its_page() {
    let mut wrong = Vec::new();
    for code in Code::all().iter().filter(|code| is_compiled(code)) {
        let page = code.page();
        let folder = world(code, &page.wrong, &page);
        let all = found(&world(code, &page.right, &page), &folder);
        // An id that an example removes or adds on its way is not what the other pages are about.
        let is_removal = |diagnostic: &&Diagnostic| ("K319"..="K324").contains(&diagnostic.code());
        let told: Vec<_> = all
            .iter()
            .filter(|diagnostic| !is_removal(diagnostic) || is_removal_page(code))
            .map(|d| (d.code(), (d.path.clone(), d.line, d.column, d.mark_width)))
            .collect();
        let is_there = |(found, place): &(&str, _)| {
            *found == code.id() && folder.marked.as_ref().is_none_or(|marked| marked == place)
        };
        if told.len() != 1 || !is_there(&told[0]) {
            wrong.push(format!("{}: expected {:?}\n  found {told:?}", code.id(), folder.marked));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_removal_page(code: &Code) -> bool {
    ("K319"..="K324").contains(&code.id())
}

#[test]
fn no_right_example_has_a_message() {
    for code in Code::all().iter().filter(|code| is_compiled(code)) {
        let page = code.page();
        let compilation = world(code, &page.right, &page).compile();
        assert!(compilation.diagnostics.is_empty(), "{}: {:#?}", code.id(), compilation.diagnostics);
    }
}

#[test]
fn a_page_of_a_note_shows_nothing_wrong() {
    let text = Code::find("K339").unwrap().explain(Lang::En);
    assert!(text.starts_with("note[K339]: ") && text.contains("\nNoted, facts.yaml:\n"), "{text}");
    assert!(text.contains("\nNot noted, facts.yaml:\n") && !text.contains("Wrong"), "{text}");
}

#[test]
fn every_page_says_why_and_shows_both_examples() {
    for code in Code::all() {
        let page = code.page();
        for lang in [Lang::Fi, Lang::En] {
            assert!(page.why(lang).ends_with(['.', '!']), "{}: {:?}", code.id(), page.why(lang));
        }
        assert_ne!(page.why(Lang::Fi), page.why(Lang::En), "{}", code.id());
        let has_examples = !page.wrong.is_empty() && !page.right.is_empty();
        assert_eq!(has_examples, code.id() != "K014", "{}", code.id());
        let is_illustration = page.wrong.iter().any(|snippet| snippet.path.is_none());
        assert!(!(is_illustration && is_compiled(code)), "{}: the example names no file", code.id());
        assert!(page.right.iter().all(|snippet| !snippet.text.contains('«')), "{}", code.id());
    }
}

#[test]
fn a_page_reads_well_in_a_terminal() {
    let expected = "\
warning[K504]: kysymys on kielteinen (…)

Kiireinen lukija ohittaa kieltosanan ja vastaa väärin, vaikka tietäisi asian.

Väärin, kuntoutus/perusteet/quiz.fi.md:

    ### Kuka EI päätä päivärahasta?

    <!-- question id=koe-paatos type=single objective=T1 -->

    - [x] Kela
    - [ ] Kunta
    - [ ] Työnantaja

    > **Perustelu:** Kela maksaa päivärahan.

Oikein, kuntoutus/perusteet/quiz.fi.md:

    ### Kuka päättää päivärahasta?

    <!-- question id=koe-paatos type=single objective=T1 -->

    - [x] Kela
    - [ ] Kunta
    - [ ] Työnantaja

    > **Perustelu:** Kela maksaa päivärahan.

help: Kysy myönteisesti, tai käytä tyyppiä `truefalse`: kielto jää helposti lukematta.
";
    assert_eq!(Code::find("K504").unwrap().explain(Lang::Fi), expected);
}
