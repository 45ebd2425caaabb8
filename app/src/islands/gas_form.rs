//! The T-score of a GAS sheet, calculated in the browser so that nothing of the sheet leaves it.

use course::{Lang, format, gas::Outcome};
use leptos::{
    ev::{Event, SubmitEvent},
    html,
    prelude::*,
};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};

/// The sentences around a T-score; `{score}`, `{goals}` and `{goal}` stand for the numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeWords {
    /// What the place of the outcome is called.
    pub title: String,
    /// What the score is.
    pub score: String,
    /// What a score above 50 says.
    pub better: String,
    /// What a score of 50 says.
    pub as_expected: String,
    /// What a score below 50 says.
    pub worse: String,
    /// How many goals it is of.
    pub assessed: String,
    /// What is missing when no goal has been assessed.
    pub unassessed: String,
    /// What is wrong with the weight of a goal.
    pub invalid_weight: String,
    /// The button that prints the page.
    pub print: String,
}

impl OutcomeWords {
    /// The outcome as a sentence, and what belongs to it.
    #[must_use]
    pub fn say(&self, outcome: &Outcome, lang: Lang) -> (String, String) {
        match outcome {
            Outcome::Unassessed => (self.unassessed.clone(), String::new()),
            Outcome::InvalidWeights(goals) => {
                let sentence = |goal: &usize| self.invalid_weight.replace("{goal}", &goal.to_string());
                (goals.iter().map(sentence).collect::<Vec<_>>().join(" "), String::new())
            }
            Outcome::Score { tenths, goals } => {
                let meaning = match tenths.cmp(&500) {
                    std::cmp::Ordering::Less => &self.worse,
                    std::cmp::Ordering::Equal => &self.as_expected,
                    std::cmp::Ordering::Greater => &self.better,
                };
                let assessed = self.assessed.replace("{goals}", &goals.to_string());
                let sentence = self.score.replace("{score}", &format::tenths(lang, *tenths));
                (sentence, format!("{meaning} {assessed}"))
            }
        }
    }
}

/// Wraps the form of a GAS sheet and shows what comes of it below. In the browser the outcome follows what is written,
/// and the form is never sent.
#[island]
pub fn GasForm(
    /// The language that numbers are written in.
    lang: Lang,
    /// What came of the sheet when it was sent, as a sentence and what belongs to it; empty before that.
    said: (String, String),
    /// The sentences to say it with.
    words: OutcomeWords,
    children: Children,
) -> impl IntoView {
    let said = RwSignal::new(said);
    let shown = NodeRef::<html::Div>::new();
    let (title, print) = (words.title.clone(), words.print.clone());
    let words = StoredValue::new(words);
    let count = move |event: &Event| {
        let form = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let form = form.and_then(|element| element.closest("form").ok().flatten());
        let Some(form) = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
        let Ok(fields) = FormData::new_with_form(&form) else { return };
        let outcome = Outcome::of(|name| fields.get(name).as_string().unwrap_or_default());
        said.set(words.with_value(|words| words.say(&outcome, lang)));
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        count(&event);
        if let Some(shown) = shown.get_untracked() {
            // A browser that cannot move the focus leaves it where it was; the outcome is on the page all the same.
            _ = shown.focus();
        }
    };
    let on_print = |_| {
        if let Some(window) = web_sys::window() {
            // Where printing is switched off there is nothing to be done about it.
            _ = window.print();
        }
    };
    view! {
        <div on:input=move |event| count(&event) on:submit=on_submit>
            {children()}
        </div>
        <div class="gas-outcome" node_ref=shown tabindex="-1" role="group" aria-label=title>
            <div role="status">
                <p class="gas-score">{move || said.get().0}</p>
                <p>{move || said.get().1}</p>
            </div>
            <p class="actions needs-scripts">
                <button type="button" class="button secondary" on:click=on_print>{print}</button>
            </p>
        </div>
    }
}
