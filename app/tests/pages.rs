//! Every page, in every state, for every kind of viewer, in every language.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be made is a failed test")]

mod samples;

use std::{collections::BTreeSet, sync::LazyLock};

use app::{
    fragment,
    islands::BOOT_ELEMENT,
    shell::{Theme, Viewer},
};
use course::Lang;
use samples::{KEY, Rendered};
use scraper::{Html, Selector};

/// Every page for every kind of viewer in every language.
static PAGES: LazyLock<Vec<(Lang, Viewer, Vec<Rendered>)>> = LazyLock::new(|| {
    let each = Lang::ALL.into_iter().flat_map(|lang| samples::viewers().map(|viewer| (lang, viewer)));
    each.map(|(lang, viewer)| (lang, viewer, samples::pages(lang, viewer))).collect()
});

/// Calls `check` with every page and a name for messages.
fn each_page(check: impl Fn(&str, Lang, &str)) {
    for (lang, viewer, pages) in &*PAGES {
        for (name, html) in pages {
            check(&format!("{name} in {lang} for {viewer:?}"), *lang, html);
        }
    }
}

/// Calls `check` with pages read as a browser would: all of them in Finnish for every viewer, and for one viewer in
/// the other languages, because reading takes its time.
fn each_document(check: impl Fn(&str, Lang, &Html)) {
    for (lang, viewer, pages) in PAGES.iter().filter(|(lang, viewer, _)| *lang == Lang::Fi || *viewer == Viewer::Guest)
    {
        for (name, html) in pages {
            check(&format!("{name} in {lang} for {viewer:?}"), *lang, &Html::parse_document(html));
        }
    }
}

fn learner_pages(lang: Lang) -> Vec<Rendered> {
    samples::pages(lang, Viewer::Learner)
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn values(document: &Html, selector: &str) -> Vec<String> {
    document.select(&select(selector)).map(|element| element.attr("value").unwrap_or_default().to_owned()).collect()
}

fn text_of(document: &Html, selector: &str) -> Vec<String> {
    document.select(&select(selector)).map(|element| element.text().collect()).collect()
}

#[test]
fn a_page_says_its_language_its_title_and_one_heading() {
    each_document(|name, lang, document| {
        assert_eq!(document.root_element().attr("lang"), Some(lang.code()), "{name}");
        let titles = text_of(document, "head > title");
        assert!(matches!(titles.as_slice(), [title] if title.contains("Kurssila")), "{name}: {titles:?}");
        let headings = text_of(document, "h1");
        assert!(matches!(headings.as_slice(), [heading] if !heading.trim().is_empty()), "{name}: {headings:?}");
        assert_eq!(document.select(&select("main#main")).count(), 1, "{name}");
    });
}

#[test]
fn pages_are_html_without_mistakes() {
    each_document(|name, _, document| {
        assert!(document.errors.is_empty(), "{name}: {:?}", document.errors);
    });
}

#[test]
fn ids_are_unique_and_what_refers_to_them_finds_them() {
    each_document(|name, _, document| {
        let mut ids = BTreeSet::new();
        for element in document.select(&select("[id]")) {
            assert!(ids.insert(element.attr("id").unwrap()), "{name}: {:?} stands twice", element.attr("id"));
        }
        for attribute in ["for", "aria-labelledby", "aria-describedby"] {
            for element in document.select(&select(&format!("[{attribute}]"))) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(ids.contains(id), "{name}: {attribute}={id:?} refers to nothing");
                }
            }
        }
        for link in document.select(&select("a[href^='#']")) {
            let id = link.attr("href").unwrap().trim_start_matches('#');
            assert!(ids.contains(id), "{name}: #{id} leads nowhere");
        }
    });
}

#[test]
fn every_field_has_a_label_and_every_button_and_link_a_name() {
    each_document(|name, _, document| {
        let labelled: BTreeSet<_> = document.select(&select("label")).filter_map(|label| label.attr("for")).collect();
        for field in document.select(&select("input:not([type=hidden]), select, textarea")) {
            let is_labelled = labelled.contains(field.attr("id").unwrap_or_default());
            assert!(is_labelled || field.attr("aria-label").is_some(), "{name}: {}", field.html());
        }
        for named in document.select(&select("button, a, legend, summary, caption, th, h2, h3, dt")) {
            let text: String = named.text().collect();
            assert!(!text.trim().is_empty() || named.attr("aria-label").is_some(), "{name}: {}", named.html());
        }
    });
}

#[test]
fn nothing_on_a_page_needs_an_exception_from_the_content_security_policy() {
    each_document(|name, _, document| {
        for element in document.root_element().descendent_elements() {
            for (attribute, value) in element.value().attrs() {
                let is_handler = attribute.starts_with("on");
                let is_script = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
                assert!(attribute != "style" && !is_handler && !is_script, "{name}: {}", element.html());
            }
        }
        assert_eq!(document.select(&select("style")).count(), 0, "{name}");
        for script in document.select(&select("script")) {
            assert!(script.inner_html().is_empty() && script.attr("src").is_some(), "{name}: an inline script");
        }
    });
}

#[test]
fn only_pages_with_islands_have_a_script() {
    let (mut with, mut without) = (0, 0);
    for (name, html) in learner_pages(Lang::Fi) {
        let document = Html::parse_document(&html);
        let scripts: Vec<_> = document.select(&select("script")).map(|script| script.attr("id")).collect();
        if document.select(&select("leptos-island")).next().is_some() {
            assert_eq!(scripts, [Some(BOOT_ELEMENT)], "{name}");
            with += 1;
        } else {
            assert!(scripts.is_empty(), "{name}: {scripts:?}");
            without += 1;
        }
    }
    assert!(with > 0 && without > with, "{with} pages with islands, {without} without");
}

#[test]
fn the_same_page_has_the_same_bytes_every_time() {
    let viewer = Viewer::Guest;
    assert_eq!(samples::pages(Lang::Sv, viewer), samples::pages(Lang::Sv, viewer));
}

#[test]
fn the_key_is_on_no_page_before_an_answer() {
    each_page(|name, _, html| {
        let holders = ["lesson-answered", "answers-passed", "proof-"];
        let may_hold_it = holders.iter().any(|holder| name.starts_with(holder));
        assert_eq!(html.contains(KEY), may_hold_it, "{name}");
    });
}

#[test]
fn links_inside_content_stay_in_the_language_of_the_reader() {
    each_page(|name, lang, html| {
        assert!(!html.contains("\"/~/"), "{name}");
        if name.starts_with("lesson-unanswered") {
            assert!(html.contains(&format!("href=\"/{lang}/glossary#kuntoutusraha\"")), "{name}");
        }
    });
}

#[test]
fn a_text_that_is_not_in_the_language_of_the_page_says_so() {
    for (lang, is_foreign) in [(Lang::Fi, false), (Lang::En, true)] {
        let pages = learner_pages(lang);
        let (_, html) = pages.iter().find(|(name, _)| name == "lesson-plain").unwrap();
        let document = Html::parse_document(html);
        assert_eq!(document.select(&select("h1[lang=fi]")).next().is_some(), is_foreign, "{lang}");
        assert_eq!(document.select(&select(".lesson-text .prose[lang=fi]")).next().is_some(), is_foreign, "{lang}");
        assert_eq!(document.select(&select(".lesson-head .notice")).next().is_some(), is_foreign, "{lang}");
    }
}

#[test]
fn public_pages_name_their_other_languages_and_private_ones_stay_out_of_search_engines() {
    for (name, html) in learner_pages(Lang::Fi) {
        let document = Html::parse_document(&html);
        let alternates = document.select(&select("link[rel=alternate][hreflang]")).count();
        let is_hidden = document.select(&select("meta[name=robots][content=noindex]")).next().is_some();
        assert_eq!((alternates, is_hidden), if is_hidden { (0, true) } else { (4, false) }, "{name}");
    }
    let home = &learner_pages(Lang::Fi)[0].1;
    assert!(home.contains("<link rel=\"canonical\" href=\"https://kurssila.example/fi\">"), "{home}");
    assert!(home.contains("hreflang=\"sv\" href=\"https://kurssila.example/sv\""), "{home}");
}

#[test]
fn the_language_switch_keeps_the_page() {
    let viewer = Viewer::Anonymous;
    let glossary = samples::shell(Lang::Fi, viewer, "/glossary?x=1");
    assert_eq!(glossary.path_in(Lang::En), "/en/glossary?x=1");
    let home = samples::shell(Lang::Fi, viewer, "");
    assert_eq!(home.path_in(Lang::Sv), "/sv");
    let verify = app::shell::Shell { path: "/verify/K7QF?lang=fi".to_owned(), ..home };
    assert_eq!(verify.path_in(Lang::Sv), "/verify/K7QF?lang=sv");
}

#[test]
fn the_chosen_colour_scheme_is_on_the_root_and_on_its_button() {
    let viewer = Viewer::Anonymous;
    for (theme, expected) in [(Theme::System, None), (Theme::Light, Some("light")), (Theme::Dark, Some("dark"))] {
        let shell = app::shell::Shell { theme, ..samples::shell(Lang::Fi, viewer, "/glossary") };
        let page = app::pages::glossary::GlossaryPage { entries: Vec::new() };
        let document = Html::parse_document(&app::render(|| app::pages::glossary::glossary(&shell, &page)));
        assert_eq!(document.root_element().attr("data-theme"), expected);
        let pressed: Vec<_> = document.select(&select("[aria-pressed=true]")).map(|b| b.attr("value")).collect();
        assert_eq!(pressed, [Some(theme.as_str())]);
    }
}

#[test]
fn what_was_answered_is_shown_again() {
    let pages = learner_pages(Lang::Fi);
    let page = |name: &str| Html::parse_document(&pages.iter().find(|(other, _)| other == name).unwrap().1);
    let chosen = |document: &Html| values(document, "option[selected]");
    let checked = |document: &Html| values(document, "input[checked]");
    assert_eq!(checked(&page("attempt-0-saved")), ["kela"]);
    assert_eq!(checked(&page("attempt-1-saved")), ["yksi", "kolme"]);
    assert_eq!(checked(&page("attempt-2-saved")), ["true", "true"]);
    assert_eq!(page("attempt-3-saved").select(&select("input[value='12']")).count(), 1);
    assert_eq!(page("attempt-4-saved").select(&select("input[value='<sana>']")).count(), 1);
    assert_eq!(chosen(&page("attempt-5-saved")), ["1", "2", "3"], "in the learner's order");
    assert_eq!(chosen(&page("attempt-6-saved")), ["lyhyt", "ei"]);
    assert_eq!(chosen(&page("attempt-7-saved")), ["kela"]);
    assert_eq!(page("attempt-7-saved").select(&select("input[value='<300>']")).count(), 1);
    let path = values(&page("attempt-8-saved"), "input[type=hidden][name=answer]");
    assert_eq!(path, ["valinta-vaihe-2", "valinta-odota"]);
    let unreadable = page("lesson-unreadable");
    assert_eq!(checked(&unreadable), ["true"]);
    assert_eq!(chosen(&unreadable), ["2", "2", "lyhyt"]);
    assert_eq!(unreadable.select(&select("input[aria-invalid=true][value='<kolme>']")).count(), 1);
}

/// The document of a learner's page by name.
fn document(lang: Lang, name: &str) -> Html {
    let pages = learner_pages(lang);
    Html::parse_document(&pages.iter().find(|(other, _)| other == name).unwrap().1)
}

#[test]
fn a_timeline_lists_every_checkpoint_on_its_day_with_both_counters() {
    let page = document(Lang::Fi, "timeline-found");
    assert_eq!(
        text_of(&page, ".timeline time"),
        [
            "ma\u{a0}14.12.2026",
            "ma\u{a0}28.12.2026",
            "ti\u{a0}12.1.2027",
            "ti\u{a0}9.3.2027",
            "to\u{a0}15.4.2027",
            "ma\u{a0}28.6.2027",
            "ke\u{a0}29.9.2027",
            "ke\u{a0}22.12.2027",
        ]
    );
    assert_eq!(text_of(&page, ".timeline h3")[2..4], ["30 päivää poissaoloa", "60 SPR-päivää"]);
    let counters = text_of(&page, ".timeline-counters");
    assert!(counters[2].contains("30. poissaolopäivä") && counters[2].contains("SPR-päiviä 12"), "{counters:?}");
    assert_eq!(page.select(&select(".fold-list li")).count(), 11, "public holidays on weekdays");
    assert_eq!(page.select(&select(".timeline-path circle")).count(), 8);
    assert_eq!(page.select(&select(".fact-notes > li")).count(), 7);
    assert_eq!(values(&page, "input#start"), ["2026-12-14"]);
    let earlier = text_of(&document(Lang::Sv, "timeline-earlier"), "section > p").join(" ");
    assert!(earlier.contains("60, 90 dagpenningsdagar"), "{earlier}");
}

#[test]
fn what_is_no_day_stays_in_its_field_with_what_is_wrong() {
    let page = document(Lang::Fi, "timeline-malformed");
    assert_eq!(values(&page, "input[type=text][aria-invalid=true]"), ["<eilen>", "pari"]);
    let beside: Vec<_> = text_of(&page, ".field-error").iter().map(|error| error.replace("Virhe: ", "")).collect();
    assert_eq!(text_of(&page, ".error-summary a"), beside);
    assert!(text_of(&page, "title")[0].starts_with("Virhe: "));
}

#[test]
fn a_gas_sheet_that_was_sent_comes_back_as_it_was() {
    let page = document(Lang::Fi, "gas-counted");
    assert_eq!(text_of(&page, "#text-1"), ["Hoidan <lounasruuhkan> & tiskin"]);
    assert_eq!(text_of(&page, "#level-1-expected"), ["\nKolme lounaspäivää viikossa, työpari auttaa kerran"]);
    let checked: Vec<_> = page.select(&select("input[checked]")).filter_map(|input| input.attr("id")).collect();
    assert_eq!(checked, ["criteria-1-measurable", "criteria-1-own-words"]);
    assert_eq!(text_of(&page, "#text-2"), [""], "an empty field is empty");
    assert_eq!(values(&page, "option[selected]"), ["more", "less"]);
    assert_eq!(values(&page, "input[inputmode=numeric]")[..3], ["2", "1", "1"]);
    assert_eq!(page.select(&select("details.gas-goal[open]")).count(), 2, "the first and the third goal");
    // Levels +1 and −1 with weights 2 and 1: 50 + 10 / √6.2.
    assert_eq!(text_of(&page, ".gas-score"), ["T-luku on 54."]);
    let invalid = document(Lang::Fi, "gas-invalid");
    assert_eq!(values(&invalid, "input[aria-invalid=true]"), ["kaksi", "11"]);
    assert_eq!(invalid.select(&select(".error-summary li")).count(), 2);
}

#[test]
fn every_mention_of_a_fact_leads_to_its_note_and_back() {
    let lesson = document(Lang::Fi, "lesson-plain");
    let mentions: Vec<_> = lesson.select(&select(".lesson-text a.fact")).collect();
    assert_eq!(mentions.len(), 6);
    for mention in mentions {
        let note = mention.attr("href").unwrap().trim_start_matches('#');
        let back = format!(".fact-notes > li[id='{note}'] a[href='#{}'][aria-label]", mention.attr("id").unwrap());
        assert_eq!(lesson.select(&select(&back)).count(), 1, "{back}");
    }
    let labels: Vec<_> = lesson.select(&select(".fact-back")).filter_map(|link| link.attr("aria-label")).collect();
    assert!(labels.contains(&"Takaisin tekstiin: 12,50 €, kohta 2"), "{labels:?}");
    assert_eq!(labels.iter().collect::<BTreeSet<_>>().len(), labels.len(), "every label says where it leads");
}

#[test]
fn the_note_on_a_fact_tells_whether_it_holds_and_what_comes() {
    let notes = text_of(&document(Lang::Fi, "lesson-plain"), ".fact-notes > li").join("\n");
    for expected in ["30 päivää vanhentunut", "1968 tarkistettava", "1.1.2027 alkaen: 12,90 €."] {
        assert!(notes.contains(expected), "{expected} is missing in\n{notes}");
    }
}

#[test]
fn the_register_begins_with_what_must_be_checked_next() {
    let figures = |name: &str| text_of(&document(Lang::Fi, name), ".register th[scope=row]");
    let all = figures("facts-all");
    assert_eq!(all[..4], ["30 päivää", "40 %", "1968", "12,50 €"], "{all:?}");
    assert_eq!((all[4].as_str(), all.len()), ("300 arkipäivää", 8));
    assert_eq!(figures("facts-due"), all[..4]);
    assert_eq!(figures("facts-expiring"), ["30 päivää", "12,50 €"]);
    assert_eq!(figures("facts-unverified"), ["1968"]);
    let none = document(Lang::Fi, "facts-none");
    assert_eq!((none.select(&select(".empty")).count(), none.select(&select("table")).count()), (1, 0));
}

#[test]
fn the_filters_of_the_register_are_links_with_their_counts() {
    for (name, current) in [("facts-all", "/sv/facts"), ("facts-due", "/sv/facts?show=due")] {
        let page = document(Lang::Sv, name);
        let here: Vec<_> = page.select(&select(".filters [aria-current=page]")).map(|link| link.attr("href")).collect();
        assert_eq!(here, [Some(current)]);
        assert_eq!(text_of(&page, ".filters .count"), ["8", "4", "2", "1"]);
    }
}

#[test]
fn registers_lead_to_the_lessons_that_use_an_entry() {
    let facts = document(Lang::Fi, "facts-all");
    let links = select("tr[id='fact-spr.maksu'] .uses a");
    let fee: Vec<_> = facts.select(&links).filter_map(|link| link.attr("href")).collect();
    assert_eq!(fee.len(), 4);
    assert_eq!(fee[0], "/fi/courses/kuntoutus/hyva-kuntoutuskaytanto/ensimmainen#fact-spr.maksu");
    assert_eq!(facts.select(&select("tr[id='fact-spr.myohassa'] .uses")).count(), 0);
    let glossary = document(Lang::Fi, "glossary");
    assert_eq!(glossary.select(&select("#kuntoutusraha .uses a")).count(), 4);
    assert_eq!(glossary.select(&select("#aikuinen .uses")).count(), 0);
}

#[test]
fn the_glossary_follows_the_alphabet_of_the_page() {
    let order = |lang: Lang| {
        let glossary = document(lang, "glossary");
        (text_of(&glossary, ".letters a").concat(), text_of(&glossary, "dt").join(" "))
    };
    assert_eq!(order(Lang::Fi), ("AKÄÖ".to_owned(), "aikuinen kuntoutusraha ääni öljy".to_owned()));
    assert_eq!(order(Lang::En), ("AKO".to_owned(), "ääni aikuinen kuntoutusraha öljy".to_owned()));
    let swedish = document(Lang::Fi, "glossary");
    assert_eq!(swedish.select(&select("#kuntoutusraha .translations [lang=sv]")).count(), 1);
}

#[test]
fn editors_see_what_is_due_with_its_place_and_what_is_overdue_first() {
    let page = document(Lang::Fi, "freshness-full");
    assert_eq!(text_of(&page, "caption"), ["Myöhässä", "Pian", "Myöhemmin", "Ei määräpäivää"]);
    let rows = |caption: &str| text_of(&page, &format!("[aria-labelledby={caption}] tbody tr"));
    let overdue = rows("overdue");
    assert!(overdue[0].starts_with("31.10.2026") && overdue[0].ends_with("facts.yaml:3"), "{overdue:?}");
    assert_eq!(overdue.len(), 2);
    let later = rows("later");
    assert!(later.iter().any(|row| row.ends_with("kuntoutus/moduuli/oppitunti.fi.md:5")), "{later:?}");
    assert_eq!(text_of(&page, "h1 + .lead"), ["Myöhässä 2, seuraavien 90 päivän aikana 2."]);
    let lesson = select("th a[href='/sv/courses/kuntoutus/sairausajan-toimeentulo/toinen']");
    assert_eq!(page.select(&lesson).count(), 1, "every language version has a line of its own");
}

#[test]
fn every_lesson_and_question_leads_to_the_form_for_mistakes_in_it() {
    let links = |name: &str, selector: &str| -> Vec<String> {
        let (page, selector) = (document(Lang::Fi, name), select(&format!("{selector} .mistake-link a")));
        page.select(&selector).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    };
    let lesson = "/fi/reports/new?course=kuntoutus&module=sairausajan-toimeentulo&lesson=ensimmainen";
    assert_eq!(links("lesson-unanswered", ".lesson-text >"), [lesson]);
    let question = format!("{lesson}&question=ensimmainen-yksi-oikea");
    assert_eq!(links("lesson-unanswered", "#q-ensimmainen-yksi-oikea"), [question.as_str()]);
    assert_eq!(links("lesson-answered", ".question").len(), 9);
    assert_eq!(links("attempt-0-open", "main"), ["/fi/reports/new?attempt=a1b2c3&question=koe-yksi-oikea"]);
    assert_eq!(links("answers-failed", ".question").len(), 9);
}

#[test]
fn what_was_written_about_a_mistake_is_shown_as_it_was_written() {
    let written = samples::mistakes::HOSTILE;
    for name in ["mistake-reports-open", "mistake-report-open"] {
        assert_eq!(text_of(&document(Lang::Fi, name), ".report-message")[0], written, "{name}");
    }
    let areas = |name: &str| text_of(&document(Lang::Fi, name), "textarea");
    assert_eq!(areas("mistake-form-error-0"), [written]);
    assert_eq!(areas("mistake-form-lesson"), [""]);
    assert_eq!(areas("mistake-report-graded"), ["Vastaus.", written]);
    assert_eq!(areas("mistake-report-closed"), [""], "what cannot be stored any more stands above the form");
    let kept = text_of(&document(Lang::Fi, "mistake-report-closed"), ".error-summary .report-message");
    assert_eq!(kept, [written, "Vastaus."]);
}

#[test]
fn reports_of_the_same_place_stand_together() {
    let page = document(Lang::Fi, "mistake-reports-open");
    let counts: Vec<_> =
        page.select(&select(".report-group")).map(|group| group.select(&select(".reports > li")).count()).collect();
    assert_eq!(counts, [2, 1, 1, 1]);
    let places = text_of(&page, ".report-group > header .place");
    assert!(places[0].starts_with("Nyt kuntoutus/moduuli/oppitunti.fi.md:15"), "{places:?}");
    assert!(places[2].contains("quiz.fi.md:15"), "{places:?}");
    assert!(places[3].starts_with("Ei enää kurssissa"), "{places:?}");
    assert!(!page.html().contains("oppija@"), "nobody is told who reported");
}

#[test]
fn editors_get_from_each_of_their_pages_to_the_others() {
    for (viewer, links) in [(Viewer::Admin, 5), (Viewer::Learner, 0)] {
        let pages = samples::pages(Lang::Fi, viewer);
        for name in ["problems-none", "freshness-full", "codes", "list-of-proofs", "mistake-reports-open"] {
            let (_, html) = pages.iter().find(|(other, _)| other == name).unwrap();
            let page = Html::parse_document(html);
            assert_eq!(page.select(&select(".editor-nav a")).count(), links, "{name}");
            assert_eq!(page.select(&select(".editor-nav [aria-current=page]")).count(), links / 5, "{name}");
        }
    }
}

#[test]
fn a_video_of_our_own_has_a_player_and_one_of_a_host_has_only_ways_to_it() {
    let lesson = document(Lang::En, "lesson-videos");
    assert_eq!(lesson.select(&select("figure.video")).count(), 4);
    assert_eq!(lesson.select(&select("video[controls][preload=none][aria-label]")).count(), 2);
    let default: Vec<_> = lesson.select(&select("track[default]")).filter_map(|track| track.attr("srclang")).collect();
    assert_eq!(default, ["fi"], "captions in the language of the text");
    assert_eq!(lesson.select(&select("iframe, video + iframe, img")).count(), 0);
    let ways: Vec<_> = lesson.select(&select(".video-host a")).filter_map(|link| link.attr("href")).collect();
    let own = "/en/courses/kuntoutus/hyva-kuntoutuskaytanto/ensimmainen/videos";
    let expected = [
        &format!("{own}/aqz-KE-bpKQ"),
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        &format!("{own}/1084537"),
        "https://vimeo.com/1084537",
    ];
    assert_eq!(ways, expected);
    assert_eq!(text_of(&lesson, "time.video-length"), ["9 min 33 s"; 4]);
    assert_eq!(lesson.select(&select("details.video-transcript .prose[lang=fi]")).count(), 2);

    let player = document(Lang::En, "video-1084537");
    let frames: Vec<_> = player.select(&select("iframe[title]")).filter_map(|frame| frame.attr("src")).collect();
    assert_eq!(frames, ["https://player.vimeo.com/video/1084537?dnt=1"]);
}

#[test]
fn right_and_wrong_are_said_in_words_beside_each_option() {
    let pages = learner_pages(Lang::Fi);
    let (_, html) = pages.iter().find(|(name, _)| name == "lesson-answered").unwrap();
    let document = Html::parse_document(html);
    assert_eq!(document.select(&select("#q-ensimmainen-yksi-oikea .option.wrong .verdict.wrong")).count(), 1);
    assert_eq!(document.select(&select("#q-ensimmainen-yksi-oikea .option.missed .verdict")).count(), 1);
    let marks = ["right", "wrong", "missed"];
    let multiple =
        marks.map(|mark| document.select(&select(&format!("#q-ensimmainen-monta-oikeaa .option.{mark}"))).count());
    assert_eq!(multiple, [1, 1, 1]);
    assert_eq!(
        text_of(&document, "#q-ensimmainen-vaitteet .feedback-title"),
        ["Osittain oikein: 1 / 2"].map(|_| "Väärin".to_owned())
    );
    assert_eq!(
        text_of(&document, "#q-ensimmainen-luku .feedback-title"),
        ["Väärin. Oikea vastaus on 8,5–9,5 arkipäivää"]
    );
}

#[test]
fn each_part_of_an_answer_is_judged_in_its_place() {
    let pages = learner_pages(Lang::Fi);
    let (_, html) = pages.iter().find(|(name, _)| name == "lesson-answered").unwrap();
    let document = Html::parse_document(html);
    let verdicts = |question: &str| text_of(&document, &format!("#q-ensimmainen-{question} .verdict"));
    assert_eq!(verdicts("jarjestys"), ["Oikea paikka on 2.", "Oikea paikka on 1.", "Oikein.", "Osittain oikein"]);
    assert_eq!(verdicts("parit"), ["Oikein.", "Oikea pari on pitkä & toistuva.", "Osittain oikein: 1 / 2"]);
    assert_eq!(verdicts("aukot"), ["Oikea vastaus on avainsana.", "Oikein.", "Osittain oikein: 1 / 2"]);
    assert_eq!(verdicts("sana"), ["Väärin. Oikea vastaus on avainsana"]);
    assert_eq!(verdicts("tapaus"), ["Väärin"]);
    assert_eq!(document.select(&select("#q-ensimmainen-tapaus .case-path .option-note")).count(), 1);
}

#[test]
fn a_case_shows_the_way_so_far_and_nothing_of_what_is_to_come() {
    let pages = learner_pages(Lang::Fi);
    let (_, html) = pages.iter().find(|(name, _)| name == "lesson-answered-partly").unwrap();
    let document = Html::parse_document(html);
    assert_eq!(
        text_of(&document, "#q-ensimmainen-tapaus .case-title"),
        ["Vastaanotto", "Työpaikalla"].map(ToOwned::to_owned)
    );
    assert!(!html.contains("Aika kuluu") && !html.contains("Paluu työhön"));
    assert_eq!(document.select(&select("#q-ensimmainen-tapaus .options input[type=radio]")).count(), 2);
}

#[test]
fn fragments_are_parts_of_the_page_without_a_document() {
    assert_eq!(fragment::saved(Lang::Sv, samples::now()), "Svaret sparades kl. 14.05");

    let pages = learner_pages(Lang::Fi);
    let (_, html) = pages.iter().find(|(name, _)| name == "lesson-answered").unwrap();
    let html = html.replace("<!---->", "");
    let cards = samples::answered_cards(Lang::Fi);
    assert_eq!(cards.len(), 9);
    for card in &cards {
        let fragment = fragment::card(Lang::Fi, card);
        assert!(fragment.starts_with("<form") && html.contains(&fragment), "{fragment}");
    }
}
