//! Buttons that move the rows of an order up and down. Without them each row still has its list of places.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlSelectElement};

/// Moves the row whose button was clicked, gives every row the place where it now stands, and says so. Other clicks
/// do nothing.
pub fn on_click(event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("[data-move]").ok().flatten());
    // Whatever is missing here was never rendered; the lists of places do without it.
    _ = button.and_then(|button| move_row(&button));
}

fn move_row(button: &Element) -> Option<()> {
    let row = button.closest("li").ok()??;
    let list = row.parent_element()?;
    if button.get_attribute("data-move")? == "up" {
        list.insert_before(&row, Some(&*row.previous_element_sibling()?)).ok()?;
    } else {
        list.insert_before(&*row.next_element_sibling()?, Some(&row)).ok()?;
    }
    let (mut place, mut next) = (0, list.first_element_child());
    while let Some(each) = next {
        place += 1;
        let places: HtmlSelectElement = each.query_selector("select").ok()??.dyn_into().ok()?;
        places.set_value(&place.to_string());
        if each.is_same_node(Some(&row)) {
            say(&list, &row, place);
        }
        next = each.next_element_sibling();
    }
    // Browsers take the focus away from what is moved.
    button.dyn_ref::<HtmlElement>()?.focus().ok()?;
    // A value set by a script is no change to the browser, but an open attempt saves what changes.
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    list.dispatch_event(&Event::new_with_event_init_dict("change", &bubbling).ok()?).ok()?;
    Some(())
}

/// Tells whoever does not see the list where the row is now.
fn say(list: &Element, row: &Element, place: i32) {
    let label = row.query_selector("label").ok().flatten().and_then(|label| label.text_content());
    let sentence = list.get_attribute("data-moved").unwrap_or_default();
    if let Some(status) = list.next_element_sibling() {
        let sentence = sentence.replace("{item}", label.unwrap_or_default().trim());
        status.set_text_content(Some(&sentence.replace("{place}", &place.to_string())));
    }
}
