//! A question of a quiz whose answer is stored while it is given.

use leptos::{ev::Event, html, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement};

use super::{ordering, sending};

/// Wraps the form of a quiz question: every change is stored at once, and the element with the class `saved` says
/// when. When that fails, it says `failed` and has that class; the form itself stays as usable as without scripts.
#[island]
pub fn AttemptForm(
    /// What to say when an answer could not be stored.
    failed: String,
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let is_saving = StoredValue::new(false);
    let has_changed = StoredValue::new(false);
    let on_change = move |_: Event| {
        has_changed.set_value(true);
        if is_saving.get_value() {
            return;
        }
        let Some(place) = place.get_untracked() else { return };
        let Some(form) = find::<HtmlFormElement>(&place, "form") else { return };
        is_saving.set_value(true);
        let failed = failed.clone();
        spawn_local(async move {
            // A change while an answer is under way is sent after it, so that the newest answer is stored last.
            while has_changed.get_value() {
                has_changed.set_value(false);
                let Some(saved) = find::<HtmlElement>(&place, ".saved") else { break };
                match sending::send(&form, Some(("go", "stay"))).await {
                    Some(fragment) if fragment.accepted => {
                        saved.set_class_name("saved");
                        saved.set_inner_html(&fragment.html);
                    }
                    // Not a whole answer yet: some statements are still open.
                    Some(_) => {}
                    None => {
                        saved.set_class_name("saved failed");
                        saved.set_text_content(Some(&failed));
                    }
                }
            }
            is_saving.set_value(false);
        });
    };
    view! {
        <div node_ref=place on:change=on_change on:click=|event| ordering::on_click(&event)>
            {children()}
        </div>
    }
}

fn find<Found: JsCast>(place: &HtmlElement, selector: &str) -> Option<Found> {
    place.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
