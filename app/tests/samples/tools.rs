//! The tools by themselves and in a lesson.

use std::collections::BTreeMap;

use app::{
    pages::{
        gas::{self, GasPage},
        guide::{self, GuidePage},
        lesson::{self, LessonPage},
        timeline::{self, TimelinePage, TypedAbsence},
        tools::{self, ToolsPage},
    },
    render,
    shell::Viewer,
};
use course::{
    Lang, Localized, Tool,
    catalogue::{Block, Catalogue},
    facts::Certainty,
    guide::{Condition, GuideAnswer, GuideQuestion, Remark, Service, ServiceKind},
    progress::{ModuleProgress, Record},
};

use super::{Rendered, catalogue, facts::fact, lesson_ref, lesson_text, shell, without_questions};

fn texts(fi: &str, sv: &str) -> Localized<String> {
    Localized::from_versions([(Lang::Fi, fi.to_owned()), (Lang::Sv, sv.to_owned())].into()).unwrap()
}

fn asked(id: &str, takes_several: bool, answers: [(&str, &str); 2]) -> GuideQuestion {
    let answer = |(id, text): (&str, &str)| GuideAnswer { id: id.parse().unwrap(), text: texts(text, "Svar <&>") };
    GuideQuestion {
        id: id.parse().unwrap(),
        text: texts("Kuinka vanha <asiakas> on?", "Hur gammal är klienten?"),
        takes_several,
        answers: answers.map(answer).to_vec(),
    }
}

fn remark(text: &str, facts: &[&str]) -> Remark {
    Remark { text: texts(text, "På svenska."), facts: facts.iter().map(|id| id.parse().unwrap()).collect() }
}

/// A service with a condition on each question, of which the first two answers are these.
fn service(id: &str, kind: ServiceKind, age: &str, now: &str) -> Service {
    let condition = |(question, answer): (&str, &str)| Condition {
        question: question.parse().unwrap(),
        answers: [answer.parse().unwrap()].into(),
        because: remark("Tarkoitettu <tämän> ikäisille:", &["spr.enimmaisaika", "avoin"]),
    };
    Service {
        id: id.parse().unwrap(),
        title: texts("Palvelu & <etuus>", "Tjänst"),
        kind,
        summary: texts("Tukee työssä jatkamista.", "Stöder fortsatt arbete."),
        section: (kind == ServiceKind::Support).then(|| texts("kenelle", "for-vem")),
        conditions: [("ika", age), ("arki", now)].map(condition).to_vec(),
        checks: vec![remark("Varmista hoidon vaihe.", &[])],
    }
}

/// The sample course with the limits of an absence in its register, services, and every tool in a lesson.
fn catalogue_with_tools() -> Catalogue {
    let mut catalogue = catalogue();
    let limits = [
        ("spr.omavastuu", "1 + 9"),
        ("poissaolo.ilmoitus", "30"),
        ("tarkistus.kela-60", "60"),
        ("tarkistus.tth-90", "90"),
        ("tarkistus.150", "150"),
        ("tarkistus.230", "230"),
        ("spr.enimmaisaika", "300"),
    ];
    for (id, value) in limits {
        let mut fact = fact(&format!("{value} päivää"), Certainty::Verified);
        value.clone_into(&mut fact.current.value);
        catalogue.facts.insert(id.parse().unwrap(), fact);
    }
    catalogue.facts.insert("avoin".parse().unwrap(), fact("5–15-vuotiaat", Certainty::Unverified));
    catalogue.guide = vec![
        asked("ika", false, [("nuori", "Alle 30 & yli 15"), ("aikuinen", "30 tai yli")]),
        asked("arki", true, [("tyossa", "Työssä"), ("opiskelee", "Opiskelee")]),
    ];
    catalogue.courses[0].modules[0].lessons[0].services = vec![
        service("etuus", ServiceKind::Income, "aikuinen", "tyossa"),
        service("palvelu", ServiceKind::Support, "nuori", "tyossa"),
    ];
    let mut text = without_questions(lesson_text("ilman", "Laske päivät"));
    text.blocks.extend(Tool::ALL.map(Block::Tool));
    catalogue.courses[0].modules[0].lessons[0].texts = Localized::finnish(text);
    catalogue
}

fn typed(start: &str, earlier: &str) -> TypedAbsence {
    TypedAbsence { start: Some(start.to_owned()), earlier: earlier.to_owned() }
}

/// What somebody without scripts sends, with these changes.
fn sheet(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let usual = [
        ("text-1", "Hoidan <lounasruuhkan> & tiskin"),
        ("when-1", "12 viikon kuluttua"),
        ("level-1-expected", "\nKolme lounaspäivää viikossa, työpari auttaa kerran"),
        ("criteria-1", "measurable"),
        ("criteria-1", "own-words"),
        ("attained-1", "more"),
        ("weight-1", "2"),
        ("attained-2", ""),
        ("weight-2", "1"),
        ("attained-3", "less"),
        ("weight-3", "1"),
    ];
    let is_changed = |name: &str| changes.iter().any(|(changed, _)| *changed == name);
    let kept = usual.into_iter().filter(|(name, _)| !is_changed(name));
    kept.chain(changes.iter().copied()).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Every page of a tool in every state.
pub fn pages(lang: Lang, viewer: Viewer) -> Vec<Rendered> {
    let catalogue = catalogue_with_tools();
    let at = |path: &str| shell(lang, viewer, path);
    let mut pages = Vec::new();
    for (name, catalogue) in [("full", &catalogue), ("plain", &super::catalogue())] {
        let page = ToolsPage::new(catalogue);
        pages.push((format!("tools-{name}"), render(|| tools::tools(&at("/tools"), &page))));
    }
    let absences = [
        ("empty", TypedAbsence::default()),
        ("found", typed("2026-12-14", "")),
        ("earlier", typed("14.12.2026", "95")),
        ("last-day", typed("2026-12-14", "299")),
        ("missing", typed("", "")),
        ("malformed", typed("<eilen>", "pari")),
        ("out-of-range", typed("14.12.1926", "300")),
    ];
    for (name, typed) in absences {
        let page = TimelinePage::new(&catalogue, typed, lang).unwrap();
        pages.push((format!("timeline-{name}"), render(|| timeline::timeline(&at("/tools/timeline"), &page))));
    }
    let answers = [
        ("empty", vec![]),
        ("unanswered", vec![("ika", "")]),
        ("open", vec![("arki", "tyossa")]),
        ("fits", vec![("ika", "nuori"), ("arki", "tyossa"), ("arki", "opiskelee")]),
        ("excluded", vec![("arki", "opiskelee")]),
    ];
    for (name, answers) in answers {
        let sent: Vec<_> = answers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let page = GuidePage::new(&catalogue, &sent, lang).unwrap();
        pages.push((format!("guide-{name}"), render(|| guide::guide(&at("/tools/guide"), &page))));
    }
    let sheets = [
        ("empty", None),
        ("counted", Some(sheet(&[]))),
        ("unassessed", Some(sheet(&[("attained-1", ""), ("attained-3", "")]))),
        ("invalid", Some(sheet(&[("weight-1", "kaksi"), ("weight-5", "11")]))),
    ];
    for (name, fields) in sheets {
        let page = match fields {
            None => GasPage::new(&catalogue, lang),
            Some(fields) => GasPage::counted(&catalogue, fields, lang),
        };
        pages.push((format!("gas-{name}"), render(|| gas::gas(&at("/tools/gas"), &page))));
    }
    let id = lesson_ref("hyva-kuntoutuskaytanto", "ensimmainen");
    let progress = ModuleProgress::of(catalogue.lesson(&id).unwrap().1, None, &Record::default());
    let page = LessonPage::new(&catalogue, &id, &progress, BTreeMap::new(), lang).unwrap();
    pages.push(("lesson-tools".to_owned(), render(|| lesson::lesson(&at("/courses/kuntoutus/x/y"), &page))));
    pages
}
