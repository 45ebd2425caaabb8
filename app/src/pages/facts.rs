//! The facts register: every figure that can change, with its year, its source and how sure we are; what has to be
//! checked next comes first.

use std::str::FromStr;

use course::{
    Date, FactId, Lang,
    catalogue::Catalogue,
    facts::{Certainty, Due, Fact, Source, Standing, Task},
    path,
};

use leptos::prelude::*;

use super::uses::{LessonLink, lesson_list, lessons_by_use};
use crate::{
    components::{coming, day, in_lang, source_link, validity},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the facts register shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsPage {
    /// The day from which it is judged what is due.
    pub today: Date,
    /// Which facts are shown.
    pub filter: FactFilter,
    /// Those facts, what is due first in front.
    pub facts: Vec<RegisteredFact>,
    /// How many facts each filter shows, in the order of [`FactFilter::ALL`].
    pub counts: [usize; 4],
}

/// Which facts are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FactFilter {
    /// Every one.
    #[default]
    All,
    /// Those with something to do about them soon or by now.
    Due,
    /// Those whose value ends or changes soon, or has ended.
    Expiring,
    /// Those that nobody has checked yet.
    Unverified,
}

/// The text is not one of `all`, `due`, `expiring` and `unverified`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown filter of facts")]
pub struct UnknownFilter;

impl FactFilter {
    /// Every filter in the order they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Due, Self::Expiring, Self::Unverified];

    /// The value of the parameter `show`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Due => "due",
            Self::Expiring => "expiring",
            Self::Unverified => "unverified",
        }
    }

    fn lets_through(self, fact: &Fact, today: Date) -> bool {
        let is_near = |due: Option<Due>| due.is_some_and(|due| due.is_near(today));
        match self {
            Self::All => true,
            Self::Due => is_near(fact.due()),
            Self::Expiring => is_near(fact.turn()),
            Self::Unverified => fact.current.certainty == Certainty::Unverified,
        }
    }

    fn label(self, t: Messages) -> &'static str {
        match self {
            Self::All => t.facts_all(),
            Self::Due => t.facts_due(),
            Self::Expiring => t.facts_expiring(),
            Self::Unverified => t.facts_unverified(),
        }
    }

    fn href(self, lang: Lang) -> String {
        let register = path::facts(lang);
        if self == Self::All { register } else { format!("{register}?show={}", self.as_str()) }
    }
}

impl FromStr for FactFilter {
    type Err = UnknownFilter;

    fn from_str(text: &str) -> Result<Self, UnknownFilter> {
        Self::ALL.into_iter().find(|filter| filter.as_str() == text).ok_or(UnknownFilter)
    }
}

/// A fact in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredFact {
    /// What readers of lessons see of it, too.
    pub note: FactNote,
    /// What has to be done about it first.
    pub due: Option<Due>,
    /// The lessons whose text uses it.
    pub lessons: Vec<LessonLink>,
}

/// A fact as it is explained to a reader, at the end of a lesson and in the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactNote {
    /// The fact; its note has the anchor of [`course::path::fact_note`].
    pub fact: FactId,
    /// The canonical wording.
    pub text: Text,
    /// Whether that holds now.
    pub standing: Standing,
    /// The first day it holds, when known.
    pub valid_from: Option<Date>,
    /// The last day it holds, when known.
    pub valid_to: Option<Date>,
    /// The wording that takes its place, and from when on.
    pub coming: Option<(Date, Text)>,
    /// Where it comes from.
    pub source: Source,
    /// When it was last compared with the source.
    pub checked: Date,
    /// How sure we are.
    pub certainty: Certainty,
}

impl FactsPage {
    /// Shows the facts of `catalogue` that `filter` lets through to a reader of `lang`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, filter: FactFilter, today: Date, lang: Lang) -> Self {
        let mut lessons =
            lessons_by_use(catalogue, lang, |text| text.facts.iter().map(|used| &used.fact).collect(), path::fact_note);
        let mut facts: Vec<_> = catalogue.facts.iter().filter(|(_, fact)| filter.lets_through(fact, today)).collect();
        facts.sort_by_key(|(_, fact)| fact.due().map_or(Date::MAX, |due| due.day));
        let registered = facts.into_iter().map(|(id, fact)| RegisteredFact {
            note: FactNote::new(id, fact, lang),
            due: fact.due(),
            lessons: lessons.remove(id).unwrap_or_default(),
        });
        let count =
            |filter: FactFilter| catalogue.facts.values().filter(|fact| filter.lets_through(fact, today)).count();
        Self { today, filter, facts: registered.collect(), counts: FactFilter::ALL.map(count) }
    }
}

impl FactNote {
    /// Shows a fact to a reader of `lang`.
    #[must_use]
    pub fn new(id: &FactId, fact: &Fact, lang: Lang) -> Self {
        let value = &fact.current;
        let text = |(text, lang): (&str, Lang)| Text { text: text.to_owned(), lang };
        Self {
            fact: id.clone(),
            text: text(value.text(lang)),
            standing: fact.standing,
            valid_from: value.valid_from,
            valid_to: value.valid_to,
            coming: fact.coming.as_ref().map(|coming| (coming.from, text(coming.value.text(lang)))),
            source: value.source.clone(),
            checked: value.checked,
            certainty: value.certainty,
        }
    }
}

/// The facts register.
#[must_use]
pub fn facts(shell: &Shell, page: &FactsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.facts_title().to_owned(),
        description: Some(t.facts_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: page.filter == FactFilter::All,
        has_islands: false,
    };
    let register = if page.facts.is_empty() { nothing(t) } else { register(t, page) };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <h1>{t.facts_title()}</h1>
                <p class="lead">{t.facts_lead()}</p>
            </header>
            <div class="stack">{filters(t, page)} {register}</div>
        </main>
    };
    shell.document(document, content)
}

fn filters(t: Messages, page: &FactsPage) -> AnyView {
    let filters = FactFilter::ALL.into_iter().zip(page.counts).map(|(filter, count)| {
        let current = (filter == page.filter).then_some("page");
        view! {
            <li>
                <a href=filter.href(t.lang()) aria-current=current>
                    {filter.label(t)}
                    " "
                    <span class="count">{format::number(t.lang(), count as u64)}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="filters" aria-label=t.facts_filters()>
            <ul>{filters.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn nothing(t: Messages) -> AnyView {
    view! { <p class="empty">{t.facts_none()}</p> }.into_any()
}

fn register(t: Messages, page: &FactsPage) -> AnyView {
    let [all, .., unverified] = page.counts;
    let caption = match page.filter {
        FactFilter::All => t.facts_caption(all as u64, unverified as u64),
        filter => filter.label(t).to_owned(),
    };
    let columns = [
        t.facts_column_fact(),
        t.facts_column_source(),
        t.facts_column_validity(),
        t.facts_column_checked(),
        t.facts_column_certainty(),
        t.facts_column_lessons(),
    ];
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="register">
            <table class="register">
                <caption id="register">{caption}</caption>
                <thead>
                    <tr>{columns.map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{page.facts.iter().map(|fact| row(t, fact, page.today)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Messages, fact: &RegisteredFact, today: Date) -> AnyView {
    let note = &fact.note;
    let (class, certainty) = match note.certainty {
        Certainty::Verified => ("tag good", t.fact_tag_verified()),
        Certainty::Derived => ("tag", t.fact_tag_derived()),
        Certainty::Unverified => ("tag mind", t.fact_tag_unverified()),
    };
    let standing = match note.standing {
        Standing::InForce => None,
        Standing::Ahead => Some(view! { <p><span class="tag mind">{t.fact_tag_ahead()}</span></p> }.into_any()),
        Standing::Over => Some(view! { <p><span class="tag bad">{t.fact_tag_over()}</span></p> }.into_any()),
    };
    view! {
        <tr id=path::fact_note(&note.fact).trim_start_matches('#').to_owned()>
            <th scope="row">{in_lang(&note.text, t.lang())}</th>
            <td>{source_link(t, &note.source)}</td>
            <td>{validity(t, note)} {standing} {coming(t, note).map(|coming| view! { <p>{coming}</p> })}</td>
            <td>{day(t.lang(), note.checked)} {fact.due.and_then(|due| next_check(t, due, today))}</td>
            <td>
                <span class=class>{certainty}</span>
            </td>
            <td>{lesson_list(t, &fact.lessons)}</td>
        </tr>
    }
    .into_any()
}

/// By when it should be compared with the source again. That nobody has checked it is said by its certainty, and when
/// its value changes by its validity.
fn next_check(t: Messages, due: Due, today: Date) -> Option<AnyView> {
    if due.task != Task::Review {
        return None;
    }
    let by = t.fact_check_by(&format::date(t.lang(), due.day));
    let class = due.is_overdue(today).then_some("tag bad");
    Some(view! { <p><span class=class>{by}</span></p> }.into_any())
}
