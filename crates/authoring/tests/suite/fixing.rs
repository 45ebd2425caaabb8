//! `fix`: what it mends, what it leaves alone, and that it changes nothing else.

use authoring::{Repairs, Severity, fix};
use proptest::prelude::*;

use crate::course_folder::{
    COURSE, CourseFolder, FACTS, FIGURE, LESSON, OTHER_LESSON, PAGE, QUIZ, SWEDISH_LESSON, SWEDISH_QUIZ, TODAY,
};

const OPTION_IDS: Repairs = Repairs { option_ids: true };

fn fixed_with(folder: &CourseFolder, repairs: Repairs) -> CourseFolder {
    folder.clone().edited(&fix(&folder.sources(), TODAY, repairs))
}

fn fixed(folder: &CourseFolder) -> CourseFolder {
    fixed_with(folder, Repairs::default())
}

/// The sound course after the register says `days` instead of 300.
fn with_days(days: &str) -> CourseFolder {
    let folder = CourseFolder::sound();
    let value = days.replace(' ', "");
    let text = folder
        .text(FACTS)
        .replace("value: 300", &format!("value: {value}"))
        .replace("300 arki", &format!("{days} arki"))
        .replace("300 var", &format!("{days} var"));
    folder.write(FACTS, &text)
}

#[test]
fn a_sound_course_needs_no_repairs() {
    let folder = CourseFolder::sound();
    assert_eq!(fix(&folder.sources(), TODAY, Repairs::default()), []);
}

#[test]
fn the_published_course_needs_no_repairs() {
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    assert_eq!(fix(&CourseFolder::read(&content).sources(), TODAY, Repairs::default()), []);
}

#[test]
fn an_inflected_wording_stays_inflected() {
    let folder = fixed(&with_days("1 320"));
    assert!(folder.text(LESSON).contains("maksetaan [1 320 arkipäivän](fact:"), "{}", folder.text(LESSON));
    assert!(folder.text(LESSON).contains("poissa [1 320 arkipäivää](fact:"), "{}", folder.text(LESSON));
    assert!(folder.text(SWEDISH_LESSON).contains("[1 320 vardagar](fact:"));
}

#[test]
fn line_breaks_and_emphasis_inside_the_text_of_a_fact_stay() {
    let fact = "  text: {fi: noin kolme viikkoa}";
    let weeks = |text: &str| CourseFolder::sound().replace(FACTS, fact, &format!("  text: {{fi: {text}}}"));
    let folder = fixed(&weeks("noin neljä viikkoa"));
    assert!(folder.text(LESSON).contains("[noin neljä\nviikkoa](fact:spr.arvio)"), "{}", folder.text(LESSON));
    let folder = fixed(&weeks("neljä viikkoa"));
    assert!(folder.text(LESSON).contains("[neljä viikkoa](fact:spr.arvio)"), "{}", folder.text(LESSON));
    let folder = with_days("320").replace(PAGE, "[300 arkipäivää]", "[**300 arkipäivää**]");
    assert!(fixed(&folder).text(PAGE).contains("[**320 arkipäivää**](fact:"));
}

#[test]
fn a_wording_that_means_markup_is_escaped() {
    let folder = CourseFolder::sound().replace(FACTS, "fi: noin kolme viikkoa", "fi: \"*3* [viikkoa] | _pv_\"");
    let folder = fixed(&folder);
    assert!(folder.compile().diagnostics.is_empty(), "{}", folder.text(LESSON));
}

#[test]
fn what_could_be_meant_in_two_ways_is_left_to_the_checker() {
    let unclear = [
        CourseFolder::sound().replace(PAGE, "[300 arkipäivää]", "[300 arkipäivältä]"),
        CourseFolder::sound().replace(PAGE, "[300 arkipäivää]", "[30**1** arkipäivää]"),
        CourseFolder::sound().replace(PAGE, "[300 arkipäivää]", "[30\\* arkipäivää]"),
        CourseFolder::sound().replace(OTHER_LESSON, "Kela ja", "[Laskuri](laskuri.fi.md) ja"),
        CourseFolder::sound().replace(OTHER_LESSON, "Kela ja", "[Laskuri](laskurit.sv.md#öva) ja"),
    ];
    for folder in unclear {
        assert_eq!(fix(&folder.sources(), TODAY, Repairs::default()), []);
        assert!(folder.compile().has_errors());
    }
}

#[test]
fn links_to_a_file_that_was_moved_find_it() {
    let moved = "kuntoutus/perusteet/kuvat/polku.fi.svg";
    let folder = CourseFolder::sound().moved(FIGURE, moved);
    assert!(folder.compile().has_errors());
    assert!(fixed(&folder).text(LESSON).contains("](kuvat/polku.fi.svg \"Polku ja sen asemat\")"));
    assert!(fixed(&folder).compile().diagnostics.is_empty());
}

#[test]
fn links_to_a_module_that_was_renamed_by_hand_find_it() {
    let folder = CourseFolder::sound().replace(COURSE, "[perusteet]", "[alkeet]");
    let paths: Vec<_> = folder.sources().into_iter().map(|source| source.path).collect();
    let inside = paths.iter().filter(|path| path.contains("/perusteet/"));
    let folder = inside.fold(folder, |folder, path| folder.moved(path, &path.replace("/perusteet/", "/alkeet/")));
    let folder =
        fixed(&folder.append(PAGE, "\nKatso [tuki][a].\n\n[a]: <../kuntoutus/perusteet/tuki.fi.md#kuka-auttaa>\n"));
    assert!(folder.text(PAGE).contains("(../kuntoutus/alkeet/laskurit.fi.md#kaksi-laskuria)"));
    assert!(folder.text(PAGE).contains("[a]: <../kuntoutus/alkeet/tuki.fi.md#kuka-auttaa>"));
    assert!(folder.compile().diagnostics.is_empty());
}

#[test]
fn links_lead_to_the_version_in_their_own_language() {
    let swedish = "---\ntitle: Stöd\nminutes: 6\nreviewed: 2026-11-01\n---\n\nFPA. [Räknare](laskurit.fi.md)\n\n\
                   ### Stämmer påståendena?\n\n<!-- question id=tuki-vaitteet type=truefalse -->\n\n\
                   - [x] FPA ger råd.\n- [ ] Arbetsgivaren beslutar.\n\n> **Motivering:** FPA beslutar.\n";
    let swedish = swedish.replace("### ", "## Öva\n\n### ");
    let folder = CourseFolder::sound().write("kuntoutus/perusteet/tuki.sv.md", &swedish);
    assert!(folder.compile().has_errors());
    let folder = fixed(&folder);
    assert!(folder.text(SWEDISH_LESSON).contains("[stöd](tuki.sv.md)"));
    assert!(folder.text("kuntoutus/perusteet/tuki.sv.md").contains("[Räknare](laskurit.sv.md)"));
    assert!(folder.compile().diagnostics.is_empty(), "{:#?}", folder.compile().diagnostics);
}

#[test]
fn options_of_graded_questions_get_the_ids_that_they_have() {
    let before = CourseFolder::sound().replace(QUIZ, "- [ ] Kunta", "- [ ] Kunnan *toimisto*  ").replace(
        QUIZ,
        "- [ ] Työnantaja",
        "- [ ] Työnantaja {#tyonantaja}",
    );
    let after = fixed_with(&before, OPTION_IDS);
    assert_eq!(before.compiled_text(), after.compiled_text());
    assert_eq!(after.text(QUIZ).matches("{#o-").count(), 5);
    assert_eq!(after.text(SWEDISH_QUIZ).matches("{#o-").count(), 6);
    assert_eq!(after.text(LESSON), before.text(LESSON), "practice questions are not graded");
    let edited = after.clone().replace(QUIZ, "[x] Kela {", "[x] Kela eli Kansaneläkelaitos {");
    let ids = |folder: &CourseFolder| -> Vec<String> {
        let text = folder.compiled_text();
        text.lines()
            .skip_while(|line| !line.contains("OptionId("))
            .map(str::to_owned)
            .filter(|l| l.contains("\"o-"))
            .collect()
    };
    assert_eq!(ids(&edited), ids(&after));
}

#[test]
fn line_ends_the_byte_order_mark_and_trailing_spaces_stay() {
    let text =
        CourseFolder::sound().text(LESSON).replace("ajan, arviolta\n", "ajan, arviolta  \n").replace('\n', "\r\n");
    let folder = with_days("320").write(LESSON, &format!("\u{feff}{text}"));
    let expected = format!("\u{feff}{text}").replace("[300 arki", "[320 arki");
    assert_eq!(fixed(&folder).text(LESSON), expected);
}

fn errors(folder: &CourseFolder) -> usize {
    folder.compile().diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error).count()
}

/// Texts that a register may hold.
fn wording() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[0-9]{1,4}",
        4 => prop::sample::select(vec!["arkipäivää", "arkipäivän", "noin", "viikkoa", "1.", "-", "*", "[a", "|", "#", "1 000", "\\"])
            .prop_map(str::to_owned),
        1 => "[ -~äö]{1,6}",
    ];
    prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

/// The wordings as a YAML list.
fn listed(wordings: &[String]) -> String {
    let quoted = wordings.iter().map(|wording| format!("'{}'", wording.replace('\'', "''")));
    format!("[{}]", quoted.collect::<Vec<_>>().join(", "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn facts_follow_the_register_and_nothing_else_of_the_course_changes(days in 0..100_000_u32) {
        let folder = with_days(&days.to_string());
        // By hand, as an editor would go through the texts.
        let by_hand = folder.sources().into_iter().fold(folder.clone(), |edited, source| {
            let text = edited.text(&source.path);
            let text = text.replace("[300 arki", &format!("[{days} arki")).replace("[300 var", &format!("[{days} var"));
            edited.write_bytes(&source.path, text.as_bytes())
        });
        prop_assert_eq!(fixed(&folder).compiled_text(), by_hand.compiled_text());
    }

    #[test]
    fn option_ids_change_nothing_of_the_course(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "Kunta", "ja *alue*", "`koodi`", "&amp;*a*", "**tuki**", "[Kela](https://www.kela.fi/)", "~~ei~~",
                "<https://www.kela.fi/>", "–", "\n  *jatkuu*", "[300 arkipäivää](fact:spr.enimmaisaika)", "\\**",
            ]),
            1..5,
        ),
    ) {
        let folder = CourseFolder::sound().replace(QUIZ, "- [ ] Kunta", &format!("- [ ] {}", pieces.join(" ")));
        if folder.compile().catalogue.is_some() {
            let with_ids = fixed_with(&folder, OPTION_IDS);
            prop_assert_eq!(with_ids.compiled_text(), folder.compiled_text());
            prop_assert_eq!(with_ids.text(QUIZ).matches(" {#o-").count(), 6);
        }
    }

    #[test]
    fn fixing_again_changes_nothing_and_no_error_is_added(
        days in prop::collection::vec(wording(), 1..3),
        weeks in prop::collection::vec(wording(), 1..3),
        option_ids in any::<bool>(),
    ) {
        let folder = CourseFolder::sound()
            .replace(FACTS, "value: 300", "value: teksti")
            .replace(FACTS, "[\"300 arkipäivää\", \"300 arkipäivän\"]", &listed(&days))
            .replace(FACTS, "{fi: noin kolme viikkoa}", &format!("{{fi: {}}}", listed(&weeks)));
        let repairs = Repairs { option_ids };
        let once = fixed_with(&folder, repairs);
        prop_assert_eq!(fix(&once.sources(), TODAY, repairs), []);
        prop_assert!(errors(&once) <= errors(&folder));
        if days.len() == 1 && weeks.len() == 1 && !days[0].trim().is_empty() && !weeks[0].trim().is_empty() {
            prop_assert_eq!(errors(&once), 0, "{:#?}", once.compile().diagnostics);
        }
    }

    #[test]
    fn whatever_stands_in_a_file_is_fixed_once(
        file in prop::sample::select(vec![LESSON, QUIZ, PAGE, OTHER_LESSON]),
        place in 0..2000_usize,
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "[300", " arkipäivän](fact:spr.enimmaisaika)", "[a](fact:spr.arvio)", "[", "](", ")", "\\", "\n", "> ",
                "[b](laskurit.sv.md)", "![k](polku.fi.svg)", "[a]: tuki.sv.md\n", "- [ ] a\n", "{#a}", "**", "`", "<!-- ",
                "-->", "\r\n", "  ", "&nbsp;", "\u{feff}", "### a\n\n<!-- question id=b type=single objective=T1 -->\n\n",
            ]),
            1..8,
        ),
    ) {
        let sound = with_days("320");
        let text = sound.text(file);
        let place = text.floor_char_boundary(place.min(text.len()));
        let (before, after) = text.split_at(place);
        let folder = sound.write_bytes(file, [before, &pieces.concat(), after].concat().as_bytes());
        let once = fixed_with(&folder, OPTION_IDS);
        prop_assert_eq!(fix(&once.sources(), TODAY, OPTION_IDS), []);
        prop_assert!(errors(&once) <= errors(&folder));
    }
}
