//! A text with gaps to type or to choose into.

use course::quiz::{ClozePiece, Gap, GapKey, Key, Response};
use leptos::prelude::*;

use super::{AnswerFields, Remark};

impl AnswerFields<'_> {
    pub(super) fn cloze(&self, paragraphs: &[Vec<ClozePiece>]) -> AnyView {
        let mut number = 0;
        let paragraphs: Vec<_> = paragraphs
            .iter()
            .map(|pieces| {
                let pieces = pieces.iter().map(|piece| match piece {
                    ClozePiece::Text(html) => {
                        view! { <span lang=self.foreign() inner_html=self.html(html)></span> }.into_any()
                    }
                    ClozePiece::Gap(gap) => {
                        number += 1;
                        self.gap(gap, number)
                    }
                });
                view! { <p>{pieces.collect_view()}</p> }
            })
            .collect();
        view! { <div class="cloze">{paragraphs}</div> }.into_any()
    }

    fn gap(&self, gap: &Gap, number: usize) -> AnyView {
        let id = self.part(gap.id.as_str());
        let given = self.given.part(&gap.id);
        let name = Response::part_field(&gap.id);
        let label = self.t.gap(number as u64);
        let remark = self.remark_on_gap(gap);
        let note = remark.as_ref().map(|_| format!("{id}-note"));
        let field = if gap.options.is_empty() {
            view! {
                <input
                    type="text"
                    autocomplete="off"
                    id=id.clone()
                    name=name
                    value=given.clone()
                    aria-label=label
                    aria-describedby=note
                    aria-invalid=(self.error.is_some() && given.is_empty()).then_some("true")
                />
            }
            .into_any()
        } else {
            let options = gap.options.iter().map(|option| (option.id.to_string(), option.text.to_plain_text()));
            self.select(&id, &name, &given, &options.collect::<Vec<_>>(), note, Some(label))
        };
        let class = remark.as_ref().map_or("gap".to_owned(), |remark| format!("gap {}", remark.class));
        let note = remark.map(|remark| {
            let sign = format!("verdict {}", remark.sign).trim_end().to_owned();
            view! { <span class="gap-note" id=format!("{id}-note")><span class=sign>{remark.verdict}</span></span> }
        });
        view! { <span class=class>{field} {note}</span> }.into_any()
    }

    fn remark_on_gap(&self, gap: &Gap) -> Option<Remark> {
        let Key::Cloze { gaps } = &self.feedback?.key else { return None };
        let judged = gaps.get(&gap.id)?;
        if judged.is_right {
            return Some(Remark::right(self.t, None));
        }
        let right = match &judged.key {
            GapKey::Typed(accepted) => accepted.first().cloned().unwrap_or_default(),
            GapKey::Chosen(right) => gap.options.iter().find(|option| option.id == *right)?.text.to_plain_text(),
        };
        Some(Remark::wrong(self.t.verdict_gap(&right), None))
    }
}
