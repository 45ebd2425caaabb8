//! The way between the pages of an editor.

use course::path;
use leptos::prelude::*;

use crate::{i18n::Messages, shell::Shell, shell::Viewer};

/// A page of an editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EditorPage {
    Problems,
    Freshness,
    Codes,
    Proofs,
    Reports,
}

impl EditorPage {
    const ALL: [Self; 5] = [Self::Problems, Self::Freshness, Self::Reports, Self::Proofs, Self::Codes];

    fn href(self, t: Messages) -> String {
        match self {
            Self::Problems => path::problems(t.lang()),
            Self::Freshness => path::freshness(t.lang()),
            Self::Codes => path::codes(t.lang()),
            Self::Proofs => path::proofs(t.lang()),
            Self::Reports => path::reports(t.lang()),
        }
    }

    fn label(self, t: Messages) -> &'static str {
        match self {
            Self::Problems => t.editor_nav_problems(),
            Self::Freshness => t.freshness_title(),
            Self::Codes => t.codes_title(),
            Self::Proofs => t.proofs_title(),
            Self::Reports => t.reports_title(),
        }
    }
}

/// Links to every page of an editor, with the number of reports that wait where it is known. Nothing for readers who
/// may see only some of them.
pub(crate) fn editor_nav(shell: &Shell, here: EditorPage, open_reports: Option<u64>) -> Option<AnyView> {
    let t = shell.messages();
    if !shell.is_preview && shell.viewer != Viewer::Admin {
        return None;
    }
    let links = EditorPage::ALL.map(|page| {
        let open = open_reports.filter(|open| page == EditorPage::Reports && *open > 0);
        let open = open.map(|open| view! { " " <span class="count">{t.editor_nav_open(open)}</span> });
        let current = (page == here).then_some("page");
        view! {
            <li>
                <a href=page.href(t) aria-current=current>{page.label(t)} {open}</a>
            </li>
        }
    });
    let view = view! {
        <nav class="editor-nav" aria-label=t.editor_nav()>
            <ul>{links.into_iter().collect_view()}</ul>
        </nav>
    };
    Some(view.into_any())
}
