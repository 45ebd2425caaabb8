//! What of the content has to be checked by when, for editors: facts and lessons in the order they are due, each with
//! its place in the files.

use course::{
    Date, FactId, Lang,
    catalogue::{Catalogue, Course},
    facts::{Due, SOON_DAYS, Task},
    path,
};
use leptos::prelude::*;

use crate::{
    components::{EditorPage, day, editor_nav, in_lang},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// The file of the facts register.
const REGISTER: &str = "facts.yaml";

/// What the freshness page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreshnessPage {
    /// The day from which it is judged what is due.
    pub today: Date,
    /// Every fact and every version of a lesson, what is due first in front; those that are never due come last.
    pub items: Vec<FreshnessItem>,
    /// How many reports of mistakes wait for an editor.
    pub open_reports: u64,
}

/// Something that has to be checked now and then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreshnessItem {
    /// What it is.
    pub subject: Subject,
    /// What has to be done about it first; `None` when nothing says so.
    pub due: Option<Due>,
    /// The file, relative to the content folder.
    pub path: String,
    /// The line in it, counted from 1.
    pub line: usize,
}

/// What has to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A fact of the register.
    Fact {
        /// Its name.
        fact: FactId,
        /// Its canonical wording.
        text: Text,
    },
    /// A lesson in one language.
    Lesson {
        /// Its title.
        title: Text,
        /// Where it is.
        href: String,
    },
}

impl FreshnessPage {
    /// Shows what of `catalogue` has to be checked, to an editor who reads `lang`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, today: Date, open_reports: u64, lang: Lang) -> Self {
        let facts = catalogue.facts.iter().map(|(id, fact)| {
            let (text, text_lang) = fact.current.text(lang);
            FreshnessItem {
                subject: Subject::Fact { fact: id.clone(), text: Text { text: text.to_owned(), lang: text_lang } },
                due: fact.due(),
                path: REGISTER.to_owned(),
                line: fact.line,
            }
        });
        let mut items: Vec<_> = facts.chain(catalogue.courses.iter().flat_map(lessons)).collect();
        items.sort_by_key(|item| (item.due.is_none(), item.due, item.path.clone(), item.line));
        Self { today, items, open_reports }
    }
}

/// Every version of every lesson.
fn lessons(course: &Course) -> impl Iterator<Item = FreshnessItem> {
    course.lessons().flat_map(|(module, lesson)| {
        let id = course.lesson_ref(&module.id, &lesson.id);
        lesson.texts.versions().map(move |(lang, text)| FreshnessItem {
            subject: Subject::Lesson { title: Text { text: text.title.clone(), lang }, href: path::lesson(lang, &id) },
            due: text.review_due.map(|day| Due { day, task: Task::Review }),
            path: text.path.clone(),
            line: text.reviewed_line,
        })
    })
}

/// The freshness page.
#[must_use]
pub fn freshness(shell: &Shell, page: &FreshnessPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.freshness_title().to_owned(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let is_overdue = |item: &&FreshnessItem| item.due.is_some_and(|due| due.is_overdue(page.today));
    let is_near = |item: &&FreshnessItem| item.due.is_some_and(|due| due.is_near(page.today));
    let (near, rest): (Vec<_>, Vec<_>) = page.items.iter().partition(is_near);
    let (overdue, soon): (Vec<_>, Vec<_>) = near.into_iter().partition(is_overdue);
    let (later, never): (Vec<_>, Vec<_>) = rest.into_iter().partition(|item| item.due.is_some());
    let lead = t.freshness_lead(SOON_DAYS.unsigned_abs(), overdue.len() as u64, soon.len() as u64);
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{t.problems_kicker()} " · " {format::date(t.lang(), page.today)}</p>
                <h1>{t.freshness_title()}</h1>
                <p class="lead">{lead}</p>
            </header>
            {editor_nav(shell, EditorPage::Freshness, Some(page.open_reports))}
            <div class="stack wide">
                {section(t, "overdue", t.freshness_overdue(), &overdue)}
                {section(t, "soon", t.freshness_soon(), &soon)} {section(t, "later", t.freshness_later(), &later)}
                {section(t, "never", t.freshness_never(), &never)}
            </div>
        </main>
    };
    shell.document(document, content)
}

fn section(t: Messages, id: &'static str, title: &'static str, items: &[&FreshnessItem]) -> Option<AnyView> {
    if items.is_empty() {
        return None;
    }
    let columns =
        [t.freshness_column_day(), t.freshness_column_what(), t.freshness_column_task(), t.freshness_column_place()];
    let view = view! {
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby=id>
            <table class="freshness">
                <caption id=id>{title}</caption>
                <thead>
                    <tr>{columns.map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{items.iter().map(|item| row(t, item)).collect_view()}</tbody>
            </table>
        </div>
    };
    Some(view.into_any())
}

fn row(t: Messages, item: &FreshnessItem) -> AnyView {
    let (text, href) = match &item.subject {
        Subject::Fact { fact, text } => (text, format!("{}{}", path::facts(t.lang()), path::fact_note(fact))),
        Subject::Lesson { title, href } => (title, href.clone()),
    };
    let name = match &item.subject {
        Subject::Fact { fact, .. } => Some(view! { <code>{fact.to_string()}</code> }),
        Subject::Lesson { .. } => None,
    };
    let task = match item.due.map(|due| due.task) {
        None => t.freshness_no_task(),
        Some(Task::Verify) => t.freshness_verify(),
        Some(Task::Renew) => t.freshness_renew(),
        Some(Task::TakeOver) => t.freshness_take_over(),
        Some(Task::Review) => t.freshness_review(),
    };
    view! {
        <tr>
            <td>{item.due.map(|due| day(t.lang(), due.day))}</td>
            <th scope="row">
                <a href=href>{in_lang(text, t.lang())}</a>
                " "
                {name}
            </th>
            <td>{task}</td>
            <td>
                <code>{format!("{}:{}", item.path, item.line)}</code>
            </td>
        </tr>
    }
    .into_any()
}
