//! From a view to the bytes of a page: the same every time, inert outside islands.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// Builds a view and renders it. Pages are functions of their arguments alone, so equal arguments give equal bytes.
///
/// The view is built in here, because islands look for their surroundings while they are built.
pub fn render<View: IntoView>(view: impl FnOnce() -> View) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().to_html());
    owner.unset_with_forced_cleanup();
    without_markers(&html)
}

const ISLAND_START: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island>";

/// The renderer marks where pieces of text meet and where nothing stands by `<!>` and `<!--<() />-->`. Only islands
/// need the marks, and in valid HTML they are comments; everywhere else they go.
fn without_markers(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((inert, island)) = rest.split_once(ISLAND_START) {
        push_inert(&mut page, inert);
        let (island, after) = island.split_once(ISLAND_END).unwrap_or((island, ""));
        page.push_str(ISLAND_START);
        page.push_str(&island.replace("<!>", "<!---->"));
        page.push_str(ISLAND_END);
        rest = after;
    }
    push_inert(&mut page, rest);
    page
}

fn push_inert(page: &mut String, html: &str) {
    for piece in html.split("<!--<() />-->").flat_map(|piece| piece.split("<!>")) {
        page.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_html_is_left_of_a_view() {
        let html = render(|| {
            let nothing: Option<&str> = None;
            view! { <p>"a" {nothing} {"b"} {vec!["c", "d"]} {().into_any()}</p> }
        });
        assert_eq!(html, "<p>abcd</p>");
    }

    #[test]
    fn the_marks_of_islands_stay_as_comments() {
        let html = "<p>a<!>b</p><leptos-island data-component=\"X\">c<!>d</leptos-island>e<!>f";
        let expected = "<p>ab</p><leptos-island data-component=\"X\">c<!---->d</leptos-island>ef";
        assert_eq!(without_markers(html), expected);
    }
}
