//! A question of every type, an answer to each, and what can be wrong with one.

use std::collections::{BTreeMap, BTreeSet};

use app::components::question::CardState;
use course::{
    OptionId, QuestionId,
    quiz::{
        Body, CaseChoice, CaseSheet, CaseStep, Choice, ChoiceSheet, ClozePiece, Gap, GapKey, Matching, NumberRange,
        Outcome, Question, Response, ResponseError,
    },
};

use super::{KEY, html};

fn id(text: &str) -> OptionId {
    text.parse().unwrap()
}

fn choice(id: &str, text: &str) -> Choice {
    Choice {
        id: id.parse().unwrap(),
        text: html(text),
        feedback: Some(html(&format!("{KEY}: huomautus kohtaan {id}."))),
    }
}

pub fn question(id: &str, objective: Option<&str>, body: Body) -> Question {
    Question {
        id: id.parse().unwrap(),
        objective: objective.map(|objective| objective.parse().unwrap()),
        line: Some(15),
        points: 1,
        stem: html("Kuka kirjoittaa <em>lausunnon</em>?"),
        context: html("<p>Asiakas on ollut poissa <a href=\"/~/facts#fact-spr.raja\">60 päivää</a>.</p>"),
        hint: Some(html("Mieti, kuka asiakasta hoitaa.")),
        explanation: Some(html(&format!("{KEY}: näin laki sanoo."))),
        source: Some(html("<a href=\"https://www.kela.fi/\">Kela</a>")),
        body,
    }
}

pub fn single() -> Body {
    let options = vec![choice("laakari", "Lääkäri"), choice("kela", "Kela"), choice("kukaan", "Ei kukaan")];
    Body::Single { options, right: id("laakari") }
}

pub fn multiple() -> Body {
    let options = vec![choice("yksi", "+1"), choice("kaksi", "+2"), choice("kolme", "+3"), choice("nelja", "+4")];
    Body::Multiple { options, right: BTreeSet::from([id("yksi"), id("kaksi")]) }
}

pub fn true_false() -> Body {
    let statements = vec![choice("vaite-a", "Lauantai on arkipäivä."), choice("vaite-b", "Sunnuntai on arkipäivä.")];
    Body::TrueFalse { statements, right: BTreeSet::from([id("vaite-a")]) }
}

pub fn number() -> Body {
    Body::Number { accepted: NumberRange::new(8.5, 9.5).unwrap(), unit: Some("arkipäivää".to_owned()) }
}

fn short() -> Body {
    Body::Short { accepted: vec!["avainsana".to_owned()], matching: Matching::default() }
}

fn order() -> Body {
    Body::Order { items: vec![choice("eka", "Ilmoitus"), choice("toka", "Lausunto"), choice("kolmas", "Päätös")] }
}

fn sheets(choices: &[(&str, &str)]) -> Vec<ChoiceSheet> {
    choices.iter().map(|(name, text)| ChoiceSheet { id: id(name), text: html(text) }).collect()
}

fn matching() -> Body {
    Body::Match {
        rows: sheets(&[("a-todistus", "A-<em>todistus</em>"), ("b-lausunto", "B-lausunto")]),
        options: sheets(&[("lyhyt", "lyhyt poissaolo"), ("pitka", "pitkä &amp; toistuva"), ("ei", "ei mikään")]),
        right: BTreeMap::from([(id("a-todistus"), id("lyhyt")), (id("b-lausunto"), id("pitka"))]),
    }
}

fn cloze() -> Body {
    let text = |text: &str| ClozePiece::Text(html(text));
    let gap = |name: &str, options| ClozePiece::Gap(Gap { id: id(name), options });
    Body::Cloze {
        paragraphs: vec![vec![
            text("Enintään "),
            gap("g1", Vec::new()),
            text(" <em>päivää</em>, maksaja on "),
            gap("g2", sheets(&[("kela", "Kela"), ("kunta", "kunta")])),
            text("."),
        ]],
        right: BTreeMap::from([
            (id("g1"), GapKey::Typed(vec![KEY.to_owned()])),
            (id("g2"), GapKey::Chosen(id("kela"))),
        ]),
        matching: Matching::default(),
    }
}

fn case() -> Body {
    let step = |name: &str, text: &str, choices: &[(&str, &str)]| CaseStep {
        id: id(name),
        title: html(text),
        text: html(&format!("<p>{text}: mitä tapahtuu.</p>")),
        choices: choices
            .iter()
            .map(|(target, text)| CaseChoice {
                choice: ChoiceSheet { id: id(&format!("valinta-{target}")), text: html(text) },
                leads_to: id(target),
            })
            .collect(),
    };
    let steps = vec![
        step("vaihe-1", "Vastaanotto", &[("vaihe-2", "Soitat työpaikalle"), ("odota", "Odotat")]),
        step("vaihe-2", "Työpaikalla", &[("paluu", "Sovitte paluusta"), ("odota", "Odotat")]),
        step("paluu", "Paluu työhön", &[]),
        step("odota", "Aika kuluu", &[]),
    ];
    let remark = html(&format!("{KEY}: huomautus valinnasta."));
    Body::Case {
        case: CaseSheet::new(id("vaihe-1"), steps).unwrap(),
        remarks: BTreeMap::from([(id("vaihe-1"), BTreeMap::from([(id("valinta-vaihe-2"), remark)]))]),
        ends: BTreeMap::from([(id("paluu"), Outcome::Right), (id("odota"), Outcome::Wrong)]),
    }
}

/// A question of every type; the answers of [`responses`] are to these, in this order.
pub fn practice(lesson: &str) -> [Question; 9] {
    [
        ("yksi-oikea", single()),
        ("monta-oikeaa", multiple()),
        ("vaitteet", true_false()),
        ("luku", number()),
        ("sana", short()),
        ("jarjestys", order()),
        ("parit", matching()),
        ("aukot", cloze()),
        ("tapaus", case()),
    ]
    .map(|(name, body)| question(&format!("{lesson}-{name}"), None, body))
}

/// An answer to each question; none is right, and the case has ended.
pub fn responses() -> [Response; 9] {
    [
        Response::Single { option: id("kela") },
        Response::Multiple { options: BTreeSet::from([id("yksi"), id("kolme")]) },
        Response::TrueFalse { statements: BTreeMap::from([(id("vaite-a"), true), (id("vaite-b"), true)]) },
        Response::Number { number: 12.0, text: "12".to_owned() },
        Response::Short { text: "<sana>".to_owned() },
        Response::Order { items: vec![id("toka"), id("eka"), id("kolmas")] },
        Response::Match { pairs: BTreeMap::from([(id("a-todistus"), id("lyhyt")), (id("b-lausunto"), id("ei"))]) },
        Response::Cloze { gaps: BTreeMap::from([(id("g1"), "<300>".to_owned()), (id("g2"), "kela".to_owned())]) },
        Response::Case { path: vec![id("valinta-vaihe-2"), id("valinta-odota")] },
    ]
}

/// Every practice question of a lesson with its answer.
pub fn answered() -> BTreeMap<QuestionId, CardState> {
    let cards = practice("ensimmainen").into_iter().zip(responses()).map(|(question, response)| {
        let feedback = Box::new(question.feedback(&response));
        (question.id, CardState::Answered { response, feedback })
    });
    cards.collect()
}

/// The case of a lesson after its first choice.
pub fn underway() -> BTreeMap<QuestionId, CardState> {
    let [.., question] = practice("ensimmainen");
    let response = Response::Case { path: vec![id("valinta-vaihe-2")] };
    let feedback = Box::new(question.feedback(&response));
    BTreeMap::from([(question.id, CardState::Underway { response, feedback })])
}

/// Something that is no answer to each practice question of a lesson.
pub fn unreadable() -> BTreeMap<QuestionId, CardState> {
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let errors = [
        (ResponseError::Missing, vec![]),
        (ResponseError::Missing, vec![]),
        (ResponseError::Incomplete, vec![field("answer.vaite-a", "true")]),
        (ResponseError::NotANumber, vec![field("answer", "<kolme>")]),
        (ResponseError::Missing, vec![]),
        (ResponseError::SamePlace, vec![field("answer.eka", "2"), field("answer.toka", "2")]),
        (ResponseError::Incomplete, vec![field("answer.a-todistus", "lyhyt")]),
        (ResponseError::Incomplete, vec![field("answer.g1", "<aukko>")]),
        (ResponseError::Missing, vec![field("answer", "valinta-vaihe-2")]),
    ];
    let cards = practice("toinen").into_iter().zip(errors);
    cards.map(|(question, (error, fields))| (question.id, CardState::Invalid { error, fields })).collect()
}
