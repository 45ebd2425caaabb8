//! Rows with a list to choose from: items to put in order, and rows to match. Complete without dragging; for items,
//! scripts add buttons that move a row up and down.

use course::quiz::{ChoiceSheet, Key, Response};
use leptos::prelude::*;

use super::{AnswerFields, Remark, given::place};

/// Something that can be chosen in a row's list: its value and its text.
type Entry = (String, String);

impl AnswerFields<'_> {
    pub(super) fn order(&self, items: &[ChoiceSheet]) -> AnyView {
        let places: Vec<Entry> = (1..=items.len()).map(|place| (place.to_string(), place.to_string())).collect();
        // An answer is shown in its order, so that moving a row goes on from there.
        let mut shown: Vec<_> = items.iter().collect();
        shown.sort_by_key(|item| self.given.part(&item.id).parse::<usize>().unwrap_or(usize::MAX));
        let rows = shown.into_iter().map(|item| {
            let buttons = view! {
                <span class="moves">
                    <button type="button" class="move" data-move="up" aria-label=self.move_label(true, item)></button>
                    <button type="button" class="move" data-move="down" aria-label=self.move_label(false, item)></button>
                </span>
            };
            self.row(item, &places, self.remark_on_item(item), Some(buttons.into_any()))
        });
        view! {
            <ol class="rows sortable" data-moved=self.t.order_moved("{item}", "{place}")>
                {rows.collect_view()}
            </ol>
            <p class="visually-hidden" role="status"></p>
        }
        .into_any()
    }

    pub(super) fn matching(&self, rows: &[ChoiceSheet], options: &[ChoiceSheet]) -> AnyView {
        let entries: Vec<Entry> =
            options.iter().map(|option| (option.id.to_string(), option.text.to_plain_text())).collect();
        let rows = rows.iter().map(|row| self.row(row, &entries, self.remark_on_row(row, options), None));
        view! { <ul class="rows pairs">{rows.collect_view()}</ul> }.into_any()
    }

    fn row(&self, row: &ChoiceSheet, entries: &[Entry], remark: Option<Remark>, more: Option<AnyView>) -> AnyView {
        let id = self.part(row.id.as_str());
        let note = remark.as_ref().map(|_| format!("{id}-note"));
        let class = remark.as_ref().map_or("row".to_owned(), |remark| format!("row {}", remark.class));
        view! {
            <li class=class>
                <label for=id.clone() lang=self.foreign() inner_html=self.html(&row.text)></label>
                {self.select(&id, &Response::part_field(&row.id), &self.given.part(&row.id), entries, note, None)}
                {more}
                {remark.map(|remark| self.note(&id, &remark))}
            </li>
        }
        .into_any()
    }

    /// A list to choose from in which nothing needs to be chosen.
    pub(super) fn select(
        &self,
        id: &str,
        name: &str,
        chosen: &str,
        entries: &[Entry],
        described_by: Option<String>,
        label: Option<String>,
    ) -> AnyView {
        let entries = entries.iter().map(|(value, text)| {
            view! {
                <option value=value.clone() selected=*value == chosen>
                    {text.clone()}
                </option>
            }
        });
        view! {
            <select
                id=id.to_owned()
                name=name.to_owned()
                lang=self.foreign()
                aria-describedby=described_by
                aria-label=label
                aria-invalid=(self.error.is_some() && chosen.is_empty()).then_some("true")
            >
                <option value="" lang=self.foreign().map(|_| self.t.lang().code())>
                    {self.t.choose()}
                </option>
                {entries.collect_view()}
            </select>
        }
        .into_any()
    }

    fn move_label(&self, up: bool, item: &ChoiceSheet) -> String {
        let text = item.text.to_plain_text();
        if up { self.t.order_up(&text) } else { self.t.order_down(&text) }
    }

    fn remark_on_item(&self, item: &ChoiceSheet) -> Option<Remark> {
        let Key::Order { items } = &self.feedback?.key else { return None };
        let right = 1 + items.iter().position(|right| right.id == item.id)?;
        let given = self.given.part(&item.id);
        Some(if given == right.to_string() {
            Remark::right(self.t, None)
        } else {
            Remark::wrong(self.t.verdict_place(&right.to_string()), items[right - 1].feedback.clone())
        })
    }

    fn remark_on_row(&self, row: &ChoiceSheet, options: &[ChoiceSheet]) -> Option<Remark> {
        let Key::Match { right } = &self.feedback?.key else { return None };
        let right = right.get(&row.id)?;
        Some(if self.given.part(&row.id) == right.as_str() {
            Remark::right(self.t, None)
        } else {
            let pair = options.iter().find(|option| option.id == *right)?;
            Remark::wrong(self.t.verdict_pair(&pair.text.to_plain_text()), None)
        })
    }
}

/// The items of an order in the learner's order, for a summary.
pub(crate) fn ordered<'s>(items: &'s [ChoiceSheet], given: &[course::OptionId]) -> Vec<&'s ChoiceSheet> {
    let mut ordered: Vec<_> = items.iter().collect();
    ordered.sort_by_key(|item| place(given, &item.id));
    ordered
}
