//! What readers reported, for editors: the places with the newest reports first, each with everything said about it.

use course::{
    Lang, Timestamp,
    catalogue::Catalogue,
    mistake::{MistakeKind, MistakePlace, MistakeSpot},
    path,
};
use leptos::{either::Either, prelude::*};

use super::mistake_form::kind_label;
use crate::{
    components::{EditorPage, editor_nav, in_lang, moment},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the list of reports shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MistakeReportsPage {
    /// Which reports are listed.
    pub filter: ReportFilter,
    /// How many are open.
    pub open: u64,
    /// How many are closed.
    pub closed: u64,
    /// The reports by place, the place with the newest one first.
    pub groups: Vec<ReportGroup>,
}

/// Which reports are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFilter {
    /// Those that wait for an editor.
    Open,
    /// Those that were closed.
    Closed,
}

/// The reports of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportGroup {
    /// The place.
    pub place: PlaceNow,
    /// Its reports, newest first.
    pub reports: Vec<ListedReport>,
}

/// A report as editors see it. Who sent it is nowhere shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedReport {
    /// Its name in URLs.
    pub id: String,
    /// Where the mistake was, at the state of the content that the reader saw.
    pub spot: MistakeSpot,
    /// What kind of mistake it is.
    pub kind: MistakeKind,
    /// What the reader wrote.
    pub message: String,
    /// The language of the reader.
    pub lang: Lang,
    /// Whether an answer can be mailed.
    pub can_be_answered: bool,
    /// When it came in.
    pub reported_at: Timestamp,
    /// When it was closed; `None` while it is open.
    pub closed_at: Option<Timestamp>,
}

/// What has become of a place that was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceNow {
    /// Its names, as they stand in files: `course/module/lesson question`.
    pub names: String,
    /// The title of the lesson, or of the module whose quiz it is; `None` when it is no longer there.
    pub title: Option<Text>,
    /// Whether it is a question of a quiz.
    pub is_graded: bool,
    /// The question, without markup.
    pub stem: Option<Text>,
    /// Where it is for readers; for a question of a quiz the page before that.
    pub href: Option<String>,
    /// Where it is in the files.
    pub spot: Option<MistakeSpot>,
}

impl PlaceNow {
    /// Looks for the place of `spot` in `catalogue`, for an editor who reads `lang`.
    #[must_use]
    pub fn new(spot: &MistakeSpot, catalogue: &Catalogue, lang: Lang) -> Self {
        let found = MistakeSpot::find(&spot.place, catalogue, spot.text_lang);
        let found = found.filter(|found| found.text_lang == spot.text_lang);
        let module = spot.place.module();
        let (names, is_graded) = match &spot.place {
            MistakePlace::Lesson(id) => (format!("{}/{}/{}", id.course, id.module, id.lesson), false),
            MistakePlace::Practice(id, question) => {
                (format!("{}/{}/{} {question}", id.course, id.module, id.lesson), false)
            }
            MistakePlace::Graded(id, question) => (format!("{}/{} {question}", id.course, id.module), true),
        };
        let title = match spot.place.lesson_text(catalogue, spot.text_lang) {
            Some((text, text_lang)) => Some(Text { text: text.title.clone(), lang: text_lang }),
            None if is_graded => catalogue.module(&module).map(|(_, module)| Text::of(&module.title, lang)),
            None => None,
        };
        let href = found.as_ref().map(|_| match &spot.place {
            MistakePlace::Lesson(id) => path::lesson(lang, id),
            MistakePlace::Practice(id, question) => path::practice(lang, id, question),
            MistakePlace::Graded(id, _) => path::quiz(lang, id),
        });
        let stem = found.as_ref().and_then(|_| spot.place.question(catalogue, spot.text_lang));
        let stem = stem.map(|question| Text { text: question.stem.to_plain_text(), lang: spot.text_lang });
        Self { names, title, is_graded, stem, href, spot: found }
    }
}

impl ReportGroup {
    /// Puts reports that are about the same text together; they come newest first, and so do the groups.
    #[must_use]
    pub fn group(reports: Vec<ListedReport>, catalogue: &Catalogue, lang: Lang) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for report in reports {
            let is_same = |group: &&mut Self| {
                let first = &group.reports[0].spot;
                first.place.is_same_text(&report.spot.place) && first.text_lang == report.spot.text_lang
            };
            match groups.iter_mut().find(is_same) {
                Some(group) => group.reports.push(report),
                None => {
                    groups.push(Self { place: PlaceNow::new(&report.spot, catalogue, lang), reports: vec![report] });
                }
            }
        }
        groups
    }
}

/// The list of reports.
#[must_use]
pub fn mistake_reports(shell: &Shell, page: &MistakeReportsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.reports_title().to_owned(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let listed: usize = page.groups.iter().map(|group| group.reports.len()).sum();
    let all = match page.filter {
        ReportFilter::Open => page.open,
        ReportFilter::Closed => page.closed,
    };
    let cut = ((listed as u64) < all).then(|| view! { <p class="kicker">{t.reports_newest(listed as u64)}</p> });
    let groups = if page.groups.is_empty() {
        let none = match page.filter {
            ReportFilter::Open => t.reports_none_open(),
            ReportFilter::Closed => t.reports_none_closed(),
        };
        Either::Left(view! { <p class="empty">{none}</p> })
    } else {
        Either::Right(page.groups.iter().map(|each| group(t, each)).collect_view())
    };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">{t.problems_kicker()}</p>
                <h1>{t.reports_title()}</h1>
                <p class="lead">{t.reports_lead(page.open)}</p>
            </header>
            {editor_nav(shell, EditorPage::Reports, Some(page.open))}
            {filters(t, page)}
            {groups}
            {cut}
        </main>
    };
    shell.document(document, content)
}

fn filters(t: Messages, page: &MistakeReportsPage) -> AnyView {
    let lang = t.lang();
    let filters = [
        (ReportFilter::Open, path::reports(lang), t.reports_open(), page.open),
        (ReportFilter::Closed, path::closed_reports(lang), t.reports_closed(), page.closed),
    ];
    let filters = filters.map(|(filter, href, label, count)| {
        let current = (filter == page.filter).then_some("true");
        view! {
            <li>
                <a href=href aria-current=current>
                    {label}
                    " "
                    <span class="count">{format::number(lang, count)}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="filters" aria-label=t.reports_filters()>
            <ul>{filters.into_iter().collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn group(t: Messages, group: &ReportGroup) -> AnyView {
    view! {
        <section class="report-group">
            <header>
                <h2>{place_title(t, &group.place)}</h2>
                {stem(t, &group.place)}
                <p class="place">{place_now(t, &group.place)} " · " {t.reports_here(group.reports.len() as u64)}</p>
            </header>
            <ul class="reports">
                {group.reports.iter().map(|each| view! { <li>{listed(t, each)}</li> }).collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// The title of the place, as a link while it is there.
pub(super) fn place_title(t: Messages, place: &PlaceNow) -> AnyView {
    let title = match &place.title {
        None => Either::Left(view! { <code>{place.names.clone()}</code> }),
        Some(title) if place.is_graded => Either::Right(Either::Left(t.report_quiz(&title.text))),
        Some(title) => Either::Right(Either::Right(in_lang(title, t.lang()))),
    };
    match place.href.clone() {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    }
}

/// The question that was reported.
pub(super) fn stem(t: Messages, place: &PlaceNow) -> Option<AnyView> {
    let stem = place.stem.as_ref()?;
    Some(view! { <p>{in_lang(stem, t.lang())}</p> }.into_any())
}

/// Where the place is in the files now, or that it is gone.
pub(super) fn place_now(t: Messages, place: &PlaceNow) -> AnyView {
    match &place.spot {
        Some(spot) => view! {
            {t.report_place_now()}
            " "
            <code>{spot.to_string()}</code>
        }
        .into_any(),
        None => view! {
            <span class="tag mind">{t.report_gone()}</span>
            " "
            <code>{place.names.clone()}</code>
        }
        .into_any(),
    }
}

/// What the reader wrote, about what and when.
pub(super) fn report_text(t: Messages, report: &ListedReport) -> AnyView {
    let foreign = (report.lang != t.lang()).then(|| report.lang.code());
    let wants_answer = (report.can_be_answered && report.closed_at.is_none())
        .then(|| view! { <span class="tag mind">{t.report_wants_answer()}</span> });
    view! {
        <p class="report-head">
            <span class="tag">{kind_label(t, report.kind)}</span>
            " "
            {wants_answer}
            " "
            {moment(t.lang(), report.reported_at)}
        </p>
        <p class="report-message" dir="auto" lang=foreign>
            {report.message.clone()}
        </p>
        <p class="place">
            {t.report_place_then()} " " <code>{report.spot.to_string()}</code> ", " {t.report_revision()} " "
            <code>{report.spot.revision.to_string()}</code>
        </p>
    }
    .into_any()
}

fn listed(t: Messages, report: &ListedReport) -> AnyView {
    let when = format::date_time(t.lang(), report.reported_at);
    let (label, name) = match report.closed_at {
        None => (t.report_handle(), t.report_handle_of(&when)),
        Some(_) => (t.report_look(), t.report_look_of(&when)),
    };
    view! {
        {report_text(t, report)}
        <p>
            <a class="button secondary" href=path::report(t.lang(), &report.id) aria-label=name>
                {label}
            </a>
        </p>
    }
    .into_any()
}
