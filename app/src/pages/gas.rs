//! The GAS sheet: goals with five levels each, what makes them good, and the T-score. Nothing of it is stored.

use course::{
    Lang, SafeHtml, Tool,
    catalogue::Catalogue,
    format,
    gas::{CORRELATION, Criterion, Level, MOST_GOALS, MOST_WEIGHT, Outcome, attained_field, weight_field},
    path,
};
use leptos::prelude::*;

use super::{
    tools::{lesson_links, lessons_with},
    uses::LessonLink,
};
use crate::{
    components::{error_list, field_error, form_title},
    i18n::Messages,
    islands::{GasForm, OutcomeWords},
    shell::{Document, Place, Shell},
};

/// The formula of the T-score, alike in every language.
const FORMULA: &str = "T = 50 + 10 · Σ(w·x) / √((1 − ρ) · Σw² + ρ · (Σw)²)";
/// The longest text of a field, in characters as browsers count them. All fields together stay below the largest form
/// that the service takes, whatever is written in them.
const LONGEST_TEXT: &str = "200";
/// The longest time of an assessment.
const LONGEST_WHEN: &str = "60";

/// What the page of the GAS sheet shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GasPage {
    /// The fields as they were sent; none before that.
    pub fields: Vec<(String, String)>,
    /// What comes of them; `None` before they were sent.
    pub outcome: Option<Outcome>,
    /// The lessons in which the sheet stands.
    pub lessons: Vec<LessonLink>,
}

impl GasPage {
    /// An empty sheet.
    #[must_use]
    pub fn new(catalogue: &Catalogue, lang: Lang) -> Self {
        Self { fields: Vec::new(), outcome: None, lessons: lessons_with(catalogue, Tool::Gas, lang) }
    }

    /// A sheet as it was sent, counted.
    #[must_use]
    pub fn counted(catalogue: &Catalogue, fields: Vec<(String, String)>, lang: Lang) -> Self {
        let empty = Self::new(catalogue, lang);
        let page = Self { fields, ..empty };
        Self { outcome: Some(Outcome::of(|name| page.text(name).to_owned())), ..page }
    }

    /// Whether something is wrong with what was sent.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        !self.invalid_weights().is_empty()
    }

    fn invalid_weights(&self) -> &[usize] {
        if let Some(Outcome::InvalidWeights(goals)) = &self.outcome { goals } else { &[] }
    }

    fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    fn has(&self, name: &str, value: &str) -> bool {
        self.fields.iter().any(|(field, sent)| field == name && sent == value)
    }

    /// Whether anything has been written about a goal.
    fn is_begun(&self, goal: usize) -> bool {
        let own = format!("-{goal}");
        let is_untouched = |name: &str, value: &str| value.is_empty() || (name == weight_field(goal) && value == "1");
        let is_own = |name: &str| name.ends_with(&own) || name.contains(&format!("{own}-"));
        self.fields.iter().any(|(name, value)| is_own(name) && !is_untouched(name, value))
    }
}

/// The page of the GAS sheet.
#[must_use]
pub fn gas(shell: &Shell, page: &GasPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let document = Document {
        title: form_title(t, t.gas_title(), page.is_invalid()),
        description: Some(t.gas_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: page.outcome.is_none(),
        has_islands: true,
    };
    let errors = page.invalid_weights().iter().map(|goal| (weight_field(*goal), invalid_weight(t, &goal.to_string())));
    let goals = (1..=MOST_GOALS).map(|number| goal(t, page, number));
    let form = view! {
        <form class="gas" method="post" action=path::tool(lang, Tool::Gas) autocomplete="off" novalidate=true>
            {goals.collect_view()}
            <p class="actions">
                <button class="button">{t.gas_count()}</button>
                <a class="button quiet" href=path::tool(lang, Tool::Gas)>{t.gas_clear()}</a>
            </p>
        </form>
    }
    .into_any();
    let words = outcome_words(t);
    let said = page.outcome.as_ref().map(|outcome| words.say(outcome, lang)).unwrap_or_default();
    let content = view! {
        <main class="page gas-page" id="main" tabindex="-1">
            {error_list(t.gas_error_title(), errors.collect())}
            <header class="page-head">
                <p class="kicker">{t.tool_kicker()}</p>
                <h1>{t.gas_title()}</h1>
                <p class="lead">{t.gas_lead()}</p>
            </header>
            <div class="notice mind">
                <p class="notice-title">{t.gas_privacy_title()}</p>
                <p>{t.gas_privacy()}</p>
                <p>{t.gas_keeping()}</p>
            </div>
            <GasForm lang=lang said=said words=words>{form}</GasForm>
            {formula(t)}
            {lesson_links(t, &page.lessons)}
        </main>
    };
    shell.document(document, content)
}

fn invalid_weight(t: Messages, goal: &str) -> String {
    t.gas_invalid_weight(goal, &MOST_WEIGHT.to_string())
}

fn outcome_words(t: Messages) -> OutcomeWords {
    OutcomeWords {
        title: t.gas_outcome().to_owned(),
        score: t.gas_score("{score}"),
        better: t.gas_score_better().to_owned(),
        as_expected: t.gas_score_expected().to_owned(),
        worse: t.gas_score_worse().to_owned(),
        assessed: t.gas_assessed("{goals}"),
        unassessed: t.gas_unassessed().to_owned(),
        invalid_weight: invalid_weight(t, "{goal}"),
        print: t.gas_print().to_owned(),
    }
}

/// A goal to fold out. The first one is open, and so is every one that has something in it.
fn goal(t: Messages, page: &GasPage, number: usize) -> AnyView {
    let levels = Level::ALL.map(|each| level(t, page, number, each));
    let hint = format!("levels-{number}-hint");
    view! {
        <details class="gas-goal card" open=number == 1 || page.is_begun(number)>
            <summary>
                <h2>{t.gas_goal(number as u64)}</h2>
            </summary>
            <div class="gas-about">
                {text_field(page, &format!("text-{number}"), t.gas_text(), t.gas_text_hint(), LONGEST_TEXT)}
                {text_field(page, &format!("when-{number}"), t.gas_when(), t.gas_when_hint(), LONGEST_WHEN)}
            </div>
            <fieldset class="gas-levels" aria-describedby=hint.clone()>
                <legend>{t.gas_levels()}</legend>
                <p class="field-hint" id=hint.clone()>{t.gas_levels_hint()}</p>
                {levels.collect_view()}
            </fieldset>
            {criteria(t, page, number)}
            {assessment(t, page, number)}
        </details>
    }
    .into_any()
}

fn text_field(page: &GasPage, name: &str, label: &'static str, hint: &'static str, longest: &'static str) -> AnyView {
    let hint_id = format!("{name}-hint");
    view! {
        <div class="field">
            <label for=name.to_owned()>{label}</label>
            <p class="field-hint" id=hint_id.clone()>{hint}</p>
            <textarea
                id=name.to_owned()
                name=name.to_owned()
                rows="1"
                maxlength=longest
                aria-describedby=hint_id
                inner_html=written(page.text(name))
            ></textarea>
        </div>
    }
    .into_any()
}

/// What stands in a text area. Browsers drop one line break at its beginning, so that one of ours goes first.
fn written(text: &str) -> String {
    format!("\n{}", SafeHtml::from_text(text).as_str())
}

fn level(t: Messages, page: &GasPage, goal: usize, level: Level) -> AnyView {
    let name = format!("level-{goal}-{}", level.as_str());
    let class = if level == Level::Expected { "gas-level expected" } else { "gas-level" };
    view! {
        <div class=class>
            <label for=name.clone()>
                <strong>{level.label()}</strong>
                " "
                <span>{level_name(t, level)}</span>
            </label>
            <textarea
                id=name.clone()
                name=name.clone()
                rows="1"
                maxlength=LONGEST_TEXT
                inner_html=written(page.text(&name))
            ></textarea>
        </div>
    }
    .into_any()
}

fn level_name(t: Messages, level: Level) -> &'static str {
    match level {
        Level::MuchMore => t.gas_level_much_more(),
        Level::More => t.gas_level_more(),
        Level::Expected => t.gas_level_expected(),
        Level::Less => t.gas_level_less(),
        Level::MuchLess => t.gas_level_much_less(),
    }
}

fn criteria(t: Messages, page: &GasPage, goal: usize) -> AnyView {
    let name = format!("criteria-{goal}");
    let criteria = Criterion::ALL.map(|criterion| {
        let id = format!("{name}-{}", criterion.as_str());
        let checked = page.has(&name, criterion.as_str());
        view! {
            <div class="option">
                <input type="checkbox" id=id.clone() name=name.clone() value=criterion.as_str() checked=checked/>
                <label for=id>{criterion_name(t, criterion)}</label>
            </div>
        }
    });
    view! {
        <fieldset class="gas-criteria">
            <legend>{t.gas_criteria()}</legend>
            <div class="options">{criteria.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn criterion_name(t: Messages, criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Specific => t.gas_criterion_specific(),
        Criterion::Measurable => t.gas_criterion_measurable(),
        Criterion::Attainable => t.gas_criterion_attainable(),
        Criterion::Meaningful => t.gas_criterion_meaningful(),
        Criterion::Timed => t.gas_criterion_timed(),
        Criterion::OneThing => t.gas_criterion_one_thing(),
        Criterion::DistinctLevels => t.gas_criterion_distinct_levels(),
        Criterion::Everyday => t.gas_criterion_everyday(),
        Criterion::OwnWords => t.gas_criterion_own_words(),
    }
}

fn assessment(t: Messages, page: &GasPage, goal: usize) -> AnyView {
    let (weight, attained) = (weight_field(goal), attained_field(goal));
    let is_invalid = page.invalid_weights().contains(&goal);
    let (hint_id, error_id) = (format!("{weight}-hint"), format!("{weight}-error"));
    let described_by = if is_invalid { format!("{hint_id} {error_id}") } else { hint_id.clone() };
    let message = is_invalid.then(|| field_error(t, error_id, invalid_weight(t, &goal.to_string())));
    let value = if page.outcome.is_none() { "1" } else { page.text(&weight) };
    let levels = Level::ALL.map(|level| {
        let selected = page.has(&attained, level.as_str());
        view! {
            <option value=level.as_str() selected=selected>
                {level.label()} " " {level_name(t, level)}
            </option>
        }
    });
    view! {
        <fieldset class="gas-assessment">
            <legend>{t.gas_assessment()}</legend>
            <div class="field">
                <label for=attained.clone()>{t.gas_attained()}</label>
                <select id=attained.clone() name=attained>
                    <option value="">{t.gas_attained_none()}</option>
                    {levels.collect_view()}
                </select>
            </div>
            <div class=if is_invalid { "field short invalid" } else { "field short" }>
                <label for=weight.clone()>{t.gas_weight()}</label>
                <p class="field-hint" id=hint_id>{t.gas_weight_hint(MOST_WEIGHT.into())}</p>
                {message}
                <input
                    type="text"
                    inputmode="numeric"
                    id=weight.clone()
                    name=weight
                    value=value.to_owned()
                    aria-describedby=described_by
                    aria-invalid=is_invalid.then_some("true")
                />
            </div>
        </fieldset>
    }
    .into_any()
}

fn formula(t: Messages) -> AnyView {
    view! {
        <details class="fold-list gas-formula">
            <summary>{t.gas_formula()}</summary>
            <p>{t.gas_formula_name()}</p>
            <p class="formula">{FORMULA}</p>
            <p>{t.gas_formula_where(&format::decimal(t.lang(), CORRELATION))}</p>
            <p>
                <span class="tag mind">{t.fact_tag_unverified()}</span>
                " "
                {t.gas_formula_check()}
            </p>
        </details>
    }
    .into_any()
}
