//! A practice question that is answered in place.

use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement};

use super::{ordering, sending};

/// Wraps the card of a practice question: its form is sent in the background, and the card that comes back takes its
/// place. When that fails, `failed` is said and the form can be sent again.
#[island]
pub fn PracticeForm(
    /// What to say when the answer could not be sent.
    failed: String,
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let notice = RwSignal::new(String::new());
    let is_sending = StoredValue::new(false);
    let on_submit = move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        event.prevent_default();
        if is_sending.get_value() {
            return;
        }
        is_sending.set_value(true);
        notice.set(String::new());
        let failed = failed.clone();
        spawn_local(async move {
            match sending::send(&form, None).await {
                Some(fragment) => {
                    if let Some(place) = place.get_untracked() {
                        place.set_inner_html(&fragment.html);
                        focus_outcome(&place);
                    }
                }
                None => notice.set(failed),
            }
            is_sending.set_value(false);
        });
    };
    view! {
        <div node_ref=place on:submit=on_submit on:click=|event| ordering::on_click(&event)>
            {children()}
        </div>
        <p class="send-failed" role="alert">{notice}</p>
    }
}

/// Moves to what is said about the answer, so that it is seen and read aloud.
fn focus_outcome(place: &HtmlElement) {
    let outcome = place.query_selector("[tabindex='-1']").ok().flatten();
    if let Some(outcome) = outcome.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A browser that cannot move the focus leaves it where it was; the outcome is on the page all the same.
        _ = outcome.focus();
    }
}
