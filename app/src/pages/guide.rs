//! "Where to guide?": from a client's situation to the services and benefits that are worth considering.

use std::collections::BTreeSet;

use course::{
    FactId, Lang, LessonRef, Tool,
    catalogue::Catalogue,
    facts::Certainty,
    guide::{Fit, Remark, Service, ServiceKind, Situation, Standing},
    path,
};
use leptos::prelude::*;

use super::{
    facts::FactNote,
    lesson::MentionedFact,
    tools::{lesson_links, lessons_with},
    uses::LessonLink,
};
use crate::{
    components::{fact_notes, in_lang},
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// The `id` of what comes of the answers.
const ADVICE: &str = "advice";

/// What the guide shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuidePage {
    /// What it asks, with the answers that were given.
    pub questions: Vec<AskedQuestion>,
    /// What comes of the answers; `None` when nothing has been asked yet.
    pub advice: Option<Advice>,
    /// The lessons in which the guide stands.
    pub lessons: Vec<LessonLink>,
}

/// A question of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedQuestion {
    /// The name it is sent under.
    pub name: String,
    /// The question.
    pub text: Text,
    /// Whether several answers may be chosen.
    pub takes_several: bool,
    /// What can be chosen.
    pub answers: Vec<AskedAnswer>,
}

impl AskedQuestion {
    /// The `id` of its field. No other part of the page has one with a colon, whatever editors call a question.
    fn field_id(&self) -> String {
        format!("ask:{}", self.name)
    }
}

/// An answer to a question of the guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedAnswer {
    /// The value it is sent as.
    pub value: String,
    /// The answer.
    pub text: Text,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// What comes of the answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// The suggestions in reading order of the lessons, support before income.
    pub suggestions: Vec<Suggestion>,
    /// The figures that they rest on.
    pub facts: Vec<MentionedFact>,
}

/// A service or benefit that the situation concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is called.
    pub title: Text,
    /// What kind of help it is.
    pub kind: ServiceKind,
    /// What it is.
    pub summary: Text,
    /// Where it is told of.
    pub href: String,
    /// How the situation stands to its conditions.
    pub fit: Fit,
    /// Its conditions, with how the situation stands to each; of an excluded one only those that exclude it.
    pub conditions: Vec<(Standing, Explanation)>,
    /// What else has to be found out, when it fits.
    pub checks: Vec<Explanation>,
}

/// A sentence about a service, with the figures that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The sentence.
    pub text: Text,
    /// The figures.
    pub figures: Vec<Figure>,
}

/// A figure that can change, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The fact.
    pub fact: FactId,
    /// Its wording.
    pub text: Text,
    /// Whether nobody has checked it yet.
    pub is_unverified: bool,
}

impl GuidePage {
    /// Answers what was sent; `None` when the content has no guide.
    #[must_use]
    pub fn new(catalogue: &Catalogue, sent: &[(String, String)], lang: Lang) -> Option<Self> {
        let situation = Situation::among(&catalogue.guide, sent);
        let questions = catalogue.guide.iter().map(|question| AskedQuestion {
            name: question.id.to_string(),
            text: Text::of(&question.text, lang),
            takes_several: question.takes_several,
            answers: question
                .answers
                .iter()
                .map(|answer| AskedAnswer {
                    value: answer.id.to_string(),
                    text: Text::of(&answer.text, lang),
                    is_chosen: situation.holds(&question.id, &answer.id),
                })
                .collect(),
        });
        (!catalogue.guide.is_empty()).then(|| Self {
            questions: questions.collect(),
            advice: (!sent.is_empty()).then(|| Advice::new(catalogue, &situation, lang)),
            lessons: lessons_with(catalogue, Tool::Guide, lang),
        })
    }
}

impl Advice {
    fn new(catalogue: &Catalogue, situation: &Situation, lang: Lang) -> Self {
        let explained = |remark: &Remark| Explanation {
            text: Text::of(&remark.text, lang),
            figures: remark.facts.iter().filter_map(|id| Figure::of(catalogue, id, lang)).collect(),
        };
        let suggestion = |(place, service): (LessonRef, &Service)| {
            let fit = service.fit(situation)?;
            // Of what does not fit, only why is told; what to find out before applying matters once everything else fits.
            let is_told = |standing: &Standing| fit != Fit::Excluded || *standing == Standing::Unmet;
            let conditions =
                service.conditions.iter().map(|found| (found.standing(situation), explained(&found.because)));
            let checks = if fit == Fit::Fits { service.checks.as_slice() } else { &[] };
            let section = service.section.as_ref().map(|section| format!("#{}", section.in_lang(lang).0));
            Some(Suggestion {
                title: Text::of(&service.title, lang),
                kind: service.kind,
                summary: Text::of(&service.summary, lang),
                href: format!("{}{}", path::lesson(lang, &place), section.unwrap_or_default()),
                fit,
                conditions: conditions.filter(|(standing, _)| is_told(standing)).collect(),
                checks: checks.iter().map(explained).collect(),
            })
        };
        let mut suggestions: Vec<_> = catalogue.services().filter_map(suggestion).collect();
        suggestions.sort_by_key(|suggestion| suggestion.kind);
        let explanations = suggestions.iter().flat_map(|suggestion| {
            suggestion.conditions.iter().map(|(_, explanation)| explanation).chain(&suggestion.checks)
        });
        let used: BTreeSet<&FactId> =
            explanations.flat_map(|explanation| explanation.figures.iter().map(|figure| &figure.fact)).collect();
        let facts = used.into_iter().filter_map(|id| {
            let (id, fact) = catalogue.facts.get_key_value(id)?;
            Some(MentionedFact { note: FactNote::new(id, fact, lang), mentions: 0 })
        });
        Self { facts: facts.collect(), suggestions }
    }

    fn of_fit(&self, fit: Fit) -> impl Iterator<Item = &Suggestion> {
        self.suggestions.iter().filter(move |suggestion| suggestion.fit == fit)
    }
}

impl Figure {
    fn of(catalogue: &Catalogue, id: &FactId, lang: Lang) -> Option<Self> {
        let value = &catalogue.facts.get(id)?.current;
        let (text, lang) = value.text(lang);
        let text = Text { text: text.to_owned(), lang };
        Some(Self { fact: id.clone(), text, is_unverified: value.certainty == Certainty::Unverified })
    }
}

/// The page of the guide.
#[must_use]
pub fn guide(shell: &Shell, page: &GuidePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.guide_title().to_owned(),
        description: Some(t.guide_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: page.advice.is_none(),
        has_islands: false,
    };
    let action = format!("{}#{ADVICE}", path::tool(t.lang(), Tool::Guide));
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{t.tool_kicker()}</p>
                <h1>{t.guide_title()}</h1>
                <p class="lead">{t.guide_lead()}</p>
            </header>
            <form class="guide card" method="get" action=action>
                <p class="field-hint">{t.guide_hint()}</p>
                {page.questions.iter().map(|asked| question(t, asked)).collect_view()}
                <p class="actions">
                    <button class="button">{t.guide_show()}</button>
                    {page
                        .advice
                        .is_some()
                        .then(|| {
                            view! {
                                <a class="button quiet" href=path::tool(t.lang(), Tool::Guide)>{t.guide_clear()}</a>
                            }
                        })}
                </p>
            </form>
            {page.advice.as_ref().map(|found| advice(t, page, found))}
            {lesson_links(t, &page.lessons)}
        </main>
    };
    shell.document(document, content)
}

fn question(t: Messages, question: &AskedQuestion) -> AnyView {
    if question.takes_several { several(t, question) } else { one(t, question) }
}

/// A list, in which not knowing stands first.
fn one(t: Messages, question: &AskedQuestion) -> AnyView {
    let lang = t.lang();
    let answers = question.answers.iter().map(|answer| {
        view! {
            <option
                value=answer.value.clone()
                selected=answer.is_chosen
                lang=(answer.text.lang != lang).then(|| answer.text.lang.code())
            >
                {answer.text.text.clone()}
            </option>
        }
    });
    view! {
        <div class="field">
            <label for=question.field_id()>{in_lang(&question.text, lang)}</label>
            <select id=question.field_id() name=question.name.clone()>
                <option value="">{t.guide_unknown()}</option>
                {answers.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn several(t: Messages, question: &AskedQuestion) -> AnyView {
    let lang = t.lang();
    let answers = question.answers.iter().map(|answer| {
        let id = format!("{}:{}", question.field_id(), answer.value);
        view! {
            <div class="option">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=question.name.clone()
                    value=answer.value.clone()
                    checked=answer.is_chosen
                />
                <label for=id>{in_lang(&answer.text, lang)}</label>
            </div>
        }
    });
    view! {
        <fieldset>
            <legend>
                {in_lang(&question.text, lang)} " " <span class="field-hint">{t.guide_several()}</span>
            </legend>
            <div class="options">{answers.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn advice(t: Messages, page: &GuidePage, advice: &Advice) -> AnyView {
    let none = advice.suggestions.is_empty().then(|| view! { <p>{t.guide_nothing()}</p> });
    let groups =
        [(Fit::Fits, t.guide_fits(), t.guide_fits_text()), (Fit::Open, t.guide_open_group(), t.guide_open_text())]
            .map(|(fit, title, text)| group(t, title, text, advice.of_fit(fit)));
    let excluded: Vec<_> = advice.of_fit(Fit::Excluded).map(|found| suggestion(t, found)).collect();
    let excluded = (!excluded.is_empty()).then(|| {
        view! {
            <details class="fold-list">
                <summary>
                    <h3>{t.guide_excluded(excluded.len() as u64)}</h3>
                </summary>
                <ul class="suggestions">{excluded.collect_view()}</ul>
            </details>
        }
    });
    let figures = fact_notes(t, &advice.facts).map(|notes| {
        view! {
            <section class="lesson-notes" aria-labelledby="figures">
                <h3 id="figures">{t.figures_and_sources()}</h3>
                {notes}
            </section>
        }
    });
    view! {
        <section class="guide-advice stack" id=ADVICE aria-labelledby="advice-title">
            <h2 id="advice-title">{t.guide_result()}</h2>
            {chosen(t, page)}
            <div class="notice mind">
                <p class="notice-title">{t.guide_notice_title()}</p>
                <p>{t.guide_notice()}</p>
            </div>
            {none}
            {groups.into_iter().collect_view()}
            {excluded}
            {figures}
            <p class="tool-hint">{t.guide_sharing()}</p>
        </section>
    }
    .into_any()
}

/// The situation in words, above what follows from it and on paper in place of the form.
fn chosen(t: Messages, page: &GuidePage) -> Option<AnyView> {
    let lang = t.lang();
    let questions = page.questions.iter().filter_map(|question| {
        let given: Vec<_> = question.answers.iter().filter(|answer| answer.is_chosen).collect();
        let answers = given.iter().enumerate().map(|(index, answer)| {
            let comma = (index > 0).then_some(", ");
            view! { {comma} {in_lang(&answer.text, lang)} }
        });
        (!given.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{in_lang(&question.text, lang)}</dt>
                    <dd>{answers.collect_view()}</dd>
                </div>
            }
        })
    });
    let questions: Vec<_> = questions.collect();
    (!questions.is_empty()).then(|| view! { <dl class="situation">{questions}</dl> }.into_any())
}

fn group<'s>(
    t: Messages,
    title: &'static str,
    text: &'static str,
    suggestions: impl Iterator<Item = &'s Suggestion>,
) -> Option<AnyView> {
    let suggestions: Vec<_> = suggestions.map(|found| suggestion(t, found)).collect();
    (!suggestions.is_empty()).then(|| {
        view! {
            <h3>{title}</h3>
            <p>{text}</p>
            <ul class="suggestions">{suggestions}</ul>
        }
        .into_any()
    })
}

fn suggestion(t: Messages, suggestion: &Suggestion) -> AnyView {
    let lang = t.lang();
    let conditions = suggestion.conditions.iter().map(|(standing, explained)| {
        let (class, word) = match standing {
            Standing::Met => ("right", t.guide_met()),
            Standing::Open => ("partly", t.guide_unanswered()),
            Standing::Unmet => ("wrong", t.guide_unmet()),
        };
        view! {
            <li>
                <span class=format!("verdict {class}")>{word}</span>
                " "
                {explanation(t, explained)}
            </li>
        }
    });
    let checks = (!suggestion.checks.is_empty()).then(|| {
        let checks = suggestion.checks.iter().map(|check| view! { <li>{explanation(t, check)}</li> });
        view! {
            <p class="suggestion-checks">{t.guide_checks()}</p>
            <ul>{checks.collect_view()}</ul>
        }
    });
    let summary = (suggestion.fit != Fit::Excluded).then(|| view! { <p>{in_lang(&suggestion.summary, lang)}</p> });
    let kind = match suggestion.kind {
        ServiceKind::Support => t.guide_support(),
        ServiceKind::Income => t.guide_income(),
    };
    view! {
        <li class="card">
            <p class="kicker">{kind}</p>
            <h4>
                <a href=suggestion.href.clone()>{in_lang(&suggestion.title, lang)}</a>
            </h4>
            {summary}
            <ul class="conditions">{conditions.collect_view()}</ul>
            {checks}
        </li>
    }
    .into_any()
}

/// The sentence, with its figures as links to what is said of them at the end of the page.
fn explanation(t: Messages, explanation: &Explanation) -> AnyView {
    let figures = explanation.figures.iter().map(|figure| {
        let mark = figure.is_unverified.then(|| view! { " " <span class="mark">{t.fact_unverified()}</span> });
        view! {
            " "
            <a class="fact" href=path::fact_note(&figure.fact)>{in_lang(&figure.text, t.lang())}</a>
            {mark}
        }
    });
    view! { {in_lang(&explanation.text, t.lang())} {figures.collect_view()} }.into_any()
}
