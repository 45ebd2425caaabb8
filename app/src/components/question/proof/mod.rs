//! A question as its editor sees it: with the key, every feedback and everything else that stands in the file. What
//! all types share is here; the key of each type is in a module of its own.

mod case;
mod choices;
mod cloze;
mod pairs;
mod typed;

use course::{
    Lang, SafeHtml,
    quiz::{Body, Question},
};
use leptos::prelude::*;

use crate::i18n::Messages;

/// What ids begin with on a page that shows the same text in several languages. No heading of a text has a colon.
pub(crate) fn id_prefix(lang: Lang) -> String {
    format!("{lang}:")
}

/// A question with its key, told in the language it is in. For pages that only editors see.
pub(crate) fn proof(lang: Lang, question: &Question) -> AnyView {
    let proof = Proof { t: Messages::new(lang), question };
    let t = proof.t;
    let objective = question.objective.as_ref().map(|objective| t.proof_objective(objective.objective.as_str()));
    let facts = [Some(proof.kind().to_owned()), objective, Some(t.proof_points(question.points.into()))];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let context = (!question.context.is_empty()).then(|| {
        view! { <div class="question-context" inner_html=proof.html(&question.context)></div> }
    });
    view! {
        <article class="question proof-question" id=proof.id(None)>
            <p class="question-kicker">{facts.join(" · ")} " · " <code>{question.id.to_string()}</code></p>
            <h3 class="question-stem" inner_html=proof.html(&question.stem)></h3>
            {context}
            {proof.key()}
            {proof.part(&format!("{}:", t.hint()), question.hint.as_ref())}
            {proof.part(t.explanation(), question.explanation.as_ref())}
            {proof.part(t.source(), question.source.as_ref())}
        </article>
    }
    .into_any()
}

/// A question and the texts in its language.
struct Proof<'a> {
    t: Messages,
    question: &'a Question,
}

impl Proof<'_> {
    /// What the type of the question is called.
    fn kind(&self) -> &'static str {
        let t = self.t;
        match &self.question.body {
            Body::Single { .. } => t.kind_single(),
            Body::Multiple { .. } => t.kind_multiple(),
            Body::TrueFalse { .. } => t.kind_true_false(),
            Body::Number { .. } => t.kind_number(),
            Body::Short { .. } => t.kind_short(),
            Body::Order { .. } => t.kind_order(),
            Body::Match { .. } => t.kind_match(),
            Body::Cloze { .. } => t.kind_cloze(),
            Body::Case { .. } => t.kind_case(),
        }
    }

    fn key(&self) -> AnyView {
        match &self.question.body {
            Body::Single { options, right } => self.options(options, |id| id == right),
            Body::Multiple { options, right } => self.options(options, |id| right.contains(id)),
            Body::TrueFalse { statements, right } => self.statements(statements, right),
            Body::Number { accepted, unit } => self.number(*accepted, unit.as_deref()),
            Body::Short { accepted, matching } => self.short(accepted, *matching),
            Body::Order { items } => self.order(items),
            Body::Match { rows, options, right } => self.pairs(rows, options, right),
            Body::Cloze { paragraphs, right, matching } => self.cloze(paragraphs, right, *matching),
            Body::Case { case, remarks, ends } => self.case(case, remarks, ends),
        }
    }

    /// The `id` of the question, or of a part of it.
    fn id(&self, part: Option<&str>) -> String {
        let question = format!("{}q-{}", id_prefix(self.t.lang()), self.question.id);
        part.map_or(question.clone(), |part| format!("{question}-{part}"))
    }

    fn html(&self, html: &SafeHtml) -> String {
        let lang = self.t.lang();
        html.with_ids_after(&id_prefix(lang)).for_reader(lang)
    }

    /// A labelled text below the key.
    fn part(&self, label: &str, html: Option<&SafeHtml>) -> Option<AnyView> {
        let html = self.html(html?);
        let view = view! {
            <div class="feedback-part">
                <strong>{label.to_owned()}</strong>
                <div inner_html=html></div>
            </div>
        };
        Some(view.into_any())
    }

    /// What is said to whoever chose something.
    fn remark(&self, html: Option<&SafeHtml>) -> Option<AnyView> {
        let html = self.html(html?);
        Some(view! { <div class="option-note" inner_html=html></div> }.into_any())
    }
}
