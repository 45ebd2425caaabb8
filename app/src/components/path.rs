//! The path: stations that show what is done and where one is.

use leptos::prelude::*;

/// Where a station on the path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Station {
    Done,
    Now,
    Ahead,
}

impl Station {
    fn class(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "",
        }
    }
}

/// One stop. What it shows is said in words beside it.
pub(crate) fn station(state: Station) -> AnyView {
    let class = format!("station {}", state.class());
    view! { <span class=class.trim_end().to_owned() aria-hidden="true"></span> }.into_any()
}

/// Progress at a glance: the steps done, the next one, the rest. The figure stands in words beside it.
pub(crate) fn trail(done: impl Iterator<Item = bool>) -> AnyView {
    let mut is_first_open = true;
    let stops = done.map(|is_done| {
        let state = if is_done {
            Station::Done
        } else if std::mem::take(&mut is_first_open) {
            Station::Now
        } else {
            Station::Ahead
        };
        let class = Some(state.class()).filter(|class| !class.is_empty());
        view! { <span class=class></span> }
    });
    view! { <span class="trail" aria-hidden="true">{stops.collect_view()}</span> }.into_any()
}
