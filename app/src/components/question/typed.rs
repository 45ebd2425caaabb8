//! Answers that are typed: a number, or a word or a few.

use course::quiz::Response;
use leptos::prelude::*;

use super::{AnswerFields, Stem};

impl AnswerFields<'_> {
    pub(super) fn number(&self, stem: Stem, unit: Option<&str>) -> AnyView {
        self.text_field(stem, "field short", self.t.number_hint(), Some("decimal"), unit)
    }

    pub(super) fn short(&self, stem: Stem) -> AnyView {
        self.text_field(stem, "field", self.t.short_hint(), None, None)
    }

    fn text_field(
        &self,
        stem: Stem,
        class: &str,
        hint: &'static str,
        inputmode: Option<&'static str>,
        unit: Option<&str>,
    ) -> AnyView {
        let id = self.part("text");
        let label = view! { <label for=id.clone() lang=self.foreign() inner_html=self.html(&self.sheet.stem)></label> };
        let heading = match stem {
            Stem::Title => view! { <h1 class="question-stem">{label}</h1> }.into_any(),
            Stem::Section => view! { <h2 class="question-stem">{label}</h2> }.into_any(),
            Stem::Subheading => view! { <h3 class="question-stem">{label}</h3> }.into_any(),
        };
        let class = if self.error.is_some() { format!("{class} invalid") } else { class.to_owned() };
        view! {
            {heading}
            {self.context()}
            <div class=class>
                <p class="field-hint" id=self.part("instruction")>{hint}</p>
                {self.error()}
                <div class="with-unit">
                    <input
                        type="text"
                        inputmode=inputmode
                        autocomplete="off"
                        id=id
                        name=Response::FIELD
                        value=self.given.typed()
                        aria-describedby=self.described_by(true)
                        aria-invalid=self.error.map(|_| "true")
                    />
                    {unit.map(|unit| view! { <span lang=self.foreign()>{unit.to_owned()}</span> })}
                </div>
            </div>
        }
        .into_any()
    }
}
