//! Ids that are gone since an earlier state of the content.

use authoring::{Compilation, RemovedId, Severities, removed_ids};
use course::Lang;

use crate::course_folder::{COURSE, CourseFolder, LESSON, MODULE, OTHER_LESSON, PAGE, QUIZ, SWEDISH_QUIZ};

fn sound() -> CourseFolder {
    CourseFolder::sound()
}

fn removed(before: &CourseFolder, after: &CourseFolder) -> Vec<RemovedId> {
    let catalogue = |compilation: Compilation| compilation.catalogue.expect("the content is sound");
    removed_ids(&catalogue(before.compile()), &catalogue(after.compile()))
}

/// Code, place and message of every id that is gone since the sound course.
fn told(after: &CourseFolder, records: Option<u64>) -> Vec<(&'static str, String, String)> {
    let tell = |id: RemovedId| {
        let told = id.into_diagnostic(&after.sources(), "v1", records, &Severities::default()).unwrap();
        (told.code(), format!("{}:{}:{}", told.path, told.line, told.column), told.message(Lang::En))
    };
    removed(&sound(), after).into_iter().map(tell).collect()
}

/// Every file below one folder, moved to another one.
fn moved(folder: CourseFolder, from: &str, to: &str) -> CourseFolder {
    let paths: Vec<String> = folder.paths().filter(|path| path.starts_with(from)).map(str::to_owned).collect();
    paths.iter().fold(folder, |folder, path| {
        let text = folder.text(path);
        folder.remove(path).write(&path.replacen(from, to, 1), &text)
    })
}

#[test]
fn nothing_is_gone_when_nothing_changed_or_something_came() {
    assert_eq!(removed(&sound(), &sound()), []);
    let more = sound().append(
        QUIZ,
        "\n### Kuka?\n\n<!-- question id=uusi type=single objective=T1 -->\n\n- [x] a\n- [ ] b\n\n> **Perustelu:** a.\n",
    );
    assert_eq!(removed(&sound(), &more), []);
}

#[test]
fn of_a_course_that_is_gone_only_the_course_is_told() {
    let after = moved(sound(), "kuntoutus/", "uusi/").replace(PAGE, "../kuntoutus/", "../uusi/");
    let message = "the course `kuntoutus` is gone since `v1`: 12 records of learners hang on it";
    assert_eq!(told(&after, Some(12)), [("K319", ".:1:1".to_owned(), message.to_owned())]);
}

#[test]
fn of_a_module_that_is_gone_only_the_module_is_told() {
    let after = moved(sound(), "kuntoutus/perusteet/", "kuntoutus/alkeet/")
        .replace(COURSE, "[perusteet]", "[alkeet]")
        .replace(PAGE, "kuntoutus/perusteet/", "kuntoutus/alkeet/");
    let message = "the module `perusteet` is gone since `v1`: no record of a learner hangs on it";
    assert_eq!(told(&after, Some(0)), [("K320", format!("{COURSE}:3:1"), message.to_owned())]);
}

#[test]
fn of_a_lesson_that_is_gone_only_the_lesson_is_told() {
    let after = moved(sound(), OTHER_LESSON, "kuntoutus/perusteet/apu.fi.md")
        .replace(MODULE, "tuki]", "apu]")
        .replace(LESSON, "(tuki.fi.md#", "(apu.fi.md#")
        .replace("kuntoutus/perusteet/laskurit.sv.md", "(tuki.fi.md)", "(apu.fi.md)");
    let message = "the lesson `tuki` is gone since `v1`: records of learners may hang on it";
    assert_eq!(told(&after, None), [("K321", format!("{MODULE}:6:1"), message.to_owned())]);
}

#[test]
fn a_question_that_is_gone_is_told_once_for_all_languages() {
    let renamed = |folder: CourseFolder, path: &str| folder.replace(path, "id=koe-kuka", "id=koe-laskija");
    let after = renamed(renamed(sound(), QUIZ), SWEDISH_QUIZ);
    let message = "the question `koe-kuka` is gone since `v1`: 1 record of a learner hangs on it";
    assert_eq!(told(&after, Some(1)), [("K322", format!("{QUIZ}:1:1"), message.to_owned())]);
}

#[test]
fn an_option_of_a_graded_question_that_is_gone_is_told_at_its_question() {
    let after = sound().replace(QUIZ, "- [ ] Kunta\n", "- [ ] Hyvinvointialue\n");
    let told = told(&after, Some(3));
    let (code, place, message) = &told[0];
    assert_eq!((told.len(), *code, place.as_str()), (1, "K323", format!("{QUIZ}:28:15").as_str()));
    assert!(message.starts_with("the option `o-") && message.contains("`koe-kuka`"), "{message}");
    let id = message.split('`').nth(1).unwrap();
    let kept = after.replace(QUIZ, "- [ ] Hyvinvointialue\n", &format!("- [ ] Hyvinvointialue {{#{id}}}\n"));
    assert_eq!(removed(&sound(), &kept), [], "the id that the help names keeps the answers");
}

#[test]
fn options_of_practice_questions_may_change() {
    let after = sound().replace(OTHER_LESSON, "- [x] Kela neuvoo.", "- [x] Kela auttaa.");
    assert_eq!(removed(&sound(), &after), []);
}

/// A question at the end of the quiz in each language.
fn with_question(text: &str) -> CourseFolder {
    let swedish = text.replace("**Perustelu:**", "**Motivering:**").replace("**Loppu: oikea**", "**Slut: rätt**");
    sound().append(QUIZ, text).append(SWEDISH_QUIZ, &swedish.replace("**Loppu: väärä**", "**Slut: fel**"))
}

#[test]
fn parts_of_pairs_and_gaps_and_choices_of_a_case_are_missed_too() {
    let pairs = |cell: &str| {
        format!(
            "\n### Kuka?\n\n<!-- question id=parit type=match objective=T1 -->\n\n| Asia | Kuka |\n|---|---|\n\
             | {cell} | Kela |\n| Palkka | Työnantaja |\n\n> **Perustelu:** Näin on.\n"
        )
    };
    let gaps = |text: &str| {
        format!(
            "\n### Mitä?\n\n<!-- question id=aukot type=cloze objective=T1 -->\n\n{text}\n\n> **Perustelu:** Näin on.\n"
        )
    };
    let case = |choice: &str| {
        format!(
            "\n### Miten?\n\n<!-- case id=tapaus objective=T1 -->\n\n#### Alku\n\n- [{choice}](#hyva)\n- [Odota](#huono)\n\n\
             #### Hyvä {{#hyva}}\n\n**Loppu: oikea**\n\n#### Huono {{#huono}}\n\n**Loppu: väärä**\n\n> **Perustelu:** Näin on.\n"
        )
    };
    for (code, question, before, after) in [
        ("K324", "parit", pairs("Raha"), pairs("Päiväraha")),
        ("K324", "aukot", gaps("Kela [[maksaa]] ja [[neuvoo]]."), gaps("Kela [[maksaa]].")),
        ("K324", "aukot", gaps("Sen maksaa [[ (Kela) | kunta ]]."), gaps("Sen maksaa [[ (Kela) | kirkko ]].")),
        ("K323", "tapaus", case("Kysy"), case("Kysy heti")),
    ] {
        let gone = removed(&with_question(&before), &with_question(&after));
        let after = with_question(&after).sources();
        let told: Vec<_> = gone
            .into_iter()
            .filter_map(|id| id.into_diagnostic(&after, "v1", None, &Severities::default()))
            .map(|told| (told.code(), told.path.clone(), told.message(Lang::En).contains(question)))
            .collect();
        let in_each = [QUIZ, SWEDISH_QUIZ].map(|path| (code, path.to_owned(), true));
        assert_eq!(told, in_each, "{question}");
    }
}
