//! A search that shows what it finds while one types.

use std::time::Duration;

use leptos::{html, leptos_dom::helpers::set_timeout, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlFormElement};

use super::sending;

/// How long one has to pause in typing before a search begins.
const PAUSE: Duration = Duration::from_millis(250);

/// Wraps the form of the search and the element with the class `found`: what is typed is searched for at once, and the
/// address of the page follows. Sending the form loads the page, as without scripts.
#[island]
pub fn SearchForm(
    /// What to say when the search got no answer.
    failed: String,
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let (count, notice) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // Counts what is typed, so that only the newest of several searches is shown.
    let typed = StoredValue::new(0_u32);
    let next = move || {
        typed.update_value(|number| *number += 1);
        typed.get_value()
    };
    let on_input = move |_| {
        let number = next();
        let failed = failed.clone();
        let search = move || {
            let Some(place) = place.get_untracked().filter(|_| typed.get_value() == number) else { return };
            let Some(form) = find::<HtmlFormElement>(&place, "form") else { return };
            spawn_local(async move {
                let answer = sending::ask(&form).await;
                if typed.get_value() != number {
                    return;
                }
                notice.set(if answer.is_some() { String::new() } else { failed });
                if let Some((address, fragment)) = answer {
                    count.set(show(&place, &address, &fragment.html).unwrap_or_default());
                }
            });
        };
        set_timeout(search, PAUSE);
    };
    view! {
        <div node_ref=place on:input=on_input on:submit=move |_| _ = next()>
            {children()}
        </div>
        <p class="visually-hidden" role="status">{count}</p>
        <p class="send-failed" role="alert">{notice}</p>
    }
}

/// Puts what was found on the page and its address into the address bar; answers the sentence that says how much it is.
fn show(place: &HtmlElement, address: &str, html: &str) -> Option<String> {
    let found = find::<HtmlElement>(place, ".found")?;
    found.set_inner_html(html);
    let history = web_sys::window()?.history().ok()?;
    // A browser that refuses, as some do after many changes, shows the address of an earlier search.
    _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    find::<HtmlElement>(&found, "p")?.text_content()
}

fn find<Found: JsCast>(place: &HtmlElement, selector: &str) -> Option<Found> {
    place.query_selector(selector).ok().flatten()?.dyn_into().ok()
}
