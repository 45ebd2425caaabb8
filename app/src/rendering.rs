//! From a view to the bytes of a page: the same every time, inert outside islands.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use memchr::memmem;

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
    while let Some(start) = memmem::find(rest.as_bytes(), ISLAND_START.as_bytes()) {
        push_with_marks(&mut page, &rest[..start], "");
        let after = memmem::find(&rest.as_bytes()[start..], ISLAND_END.as_bytes());
        let end = after.map_or(rest.len(), |at| start + at + ISLAND_END.len());
        push_with_marks(&mut page, &rest[start..end], "<!---->");
        rest = &rest[end..];
    }
    push_with_marks(&mut page, rest, "");
    page
}

/// Pushes HTML with something else for the mark between texts. A page is looked through from end to end for every
/// reader, hence the fast search.
fn push_with_marks(page: &mut String, html: &str, between: &str) {
    let mut rest = html;
    while let Some(at) = memmem::find(rest.as_bytes(), b"<!") {
        page.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("<!>") {
            page.push_str(between);
            rest = after;
        } else if let Some(after) = rest.strip_prefix("<!--<() />-->").filter(|_| between.is_empty()) {
            rest = after;
        } else {
            page.push_str("<!");
            rest = &rest[2..];
        }
    }
    page.push_str(rest);
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
