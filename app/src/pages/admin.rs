//! The administrator's statistics: figures, the trend, where people stop, and how questions are answered.

use std::str::FromStr;

use course::{
    Lang, SafeHtml,
    catalogue::{Course, Module},
    path,
    report::{CompletionReport, ModuleReport, Period, QuestionReport, WeekReport},
};
use leptos::{either::Either, prelude::*};

use crate::{
    components::{Field, day, error_summary, field, form_title, in_lang, week_chart},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the statistics page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminPage {
    /// The title of the course.
    pub course_title: Text,
    /// The days it covers, as the filter's fields `from` and `to` were read.
    pub period: Period,
    /// What was wrong with the filter; the figures are then those without it.
    pub filter_error: Option<FilterError>,
    /// The figures.
    pub report: CompletionReport,
    /// The titles of the report's modules, in its order.
    pub modules: Vec<ModuleNames>,
    /// The stems of the report's questions, in its order; `None` when the course has the question no more.
    pub stems: Vec<Option<SafeHtml>>,
    /// The order of the questions, as the parameter `sort` was read.
    pub order: QuestionOrder,
}

/// The order in which questions are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QuestionOrder {
    /// The smallest share of right answers first.
    #[default]
    Hardest,
    /// The most answers first.
    Answers,
    /// Module by module.
    Module,
}

/// The text is not one of `hardest`, `answers` and `module`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown order of questions")]
pub struct UnknownOrder;

impl QuestionOrder {
    /// The value of the parameter `sort`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hardest => "hardest",
            Self::Answers => "answers",
            Self::Module => "module",
        }
    }
}

impl FromStr for QuestionOrder {
    type Err = UnknownOrder;

    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        [Self::Hardest, Self::Answers, Self::Module]
            .into_iter()
            .find(|order| order.as_str() == text)
            .ok_or(UnknownOrder)
    }
}

/// What a module of the report and its lessons are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleNames {
    /// The module's title.
    pub title: Text,
    /// The title of each lesson, in the report's order.
    pub lessons: Vec<Text>,
}

/// What was wrong with the date filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterError {
    /// The first day cannot be read as a date.
    From {
        /// What was typed.
        typed: String,
    },
    /// The last day cannot be read as a date.
    To {
        /// What was typed.
        typed: String,
    },
    /// The last day is before the first.
    Reversed,
}

impl AdminPage {
    /// Shows `report` on `course` to a reader of `lang`.
    #[must_use]
    pub fn new(
        course: &Course,
        report: CompletionReport,
        period: Period,
        filter_error: Option<FilterError>,
        order: QuestionOrder,
        lang: Lang,
    ) -> Self {
        let unnamed = |id: &str| Text { text: id.to_owned(), lang };
        let modules = report.modules.iter().map(|report| {
            let module = course.module(&report.module);
            ModuleNames {
                title: module.map_or_else(|| unnamed(report.module.as_str()), |module| Text::of(&module.title, lang)),
                lessons: report
                    .lessons
                    .iter()
                    .map(|(id, _)| match module.and_then(|module| module.lesson(id)) {
                        Some(lesson) => Text::title_of(lesson, lang),
                        None => unnamed(id.as_str()),
                    })
                    .collect(),
            }
        });
        Self {
            course_title: Text::of(&course.title, lang),
            modules: modules.collect(),
            stems: report.questions.iter().map(|question| stem(course, question)).collect(),
            period,
            filter_error,
            order,
            report,
        }
    }
}

fn stem(course: &Course, report: &QuestionReport) -> Option<SafeHtml> {
    let module: &Module = course.module(&report.module)?;
    let graded = module.quizzes.get(&report.lang).and_then(|quiz| quiz.question(&report.question));
    let practised = || {
        let mut texts = module.lessons.iter().filter_map(|lesson| lesson.texts.exactly(report.lang));
        texts.find_map(|text| text.question(&report.question))
    };
    graded.or_else(practised).map(|question| question.stem.clone())
}

/// The statistics page.
#[must_use]
pub fn admin(shell: &Shell, page: &AdminPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: form_title(t, t.admin_title(), page.filter_error.is_some()),
        description: None,
        place: Place::Statistics,
        is_public: false,
        has_islands: false,
    };
    let summary = page.filter_error.as_ref().map(|error| {
        let (field, text) = error.describe(t);
        error_summary(t.admin_error_title(), field, text.to_owned())
    });
    let has_figures = page.report.started + page.report.active + page.report.completed > 0;
    let figures = if has_figures {
        Either::Left(view! {
            {figures(t, &page.report)}
            {(!page.report.weeks.is_empty()).then(|| weeks(t, &page.report.weeks))}
            {stops(t, page)}
            {questions(t, page)}
        })
    } else {
        Either::Right(view! {
            <div class="empty">
                <p>
                    <strong>{t.admin_empty_title()}</strong>
                </p>
                <p>{t.admin_empty_text()}</p>
                <p>
                    <a href=path::admin(t.lang())>{t.admin_empty_link()}</a>
                </p>
            </div>
        })
    };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <p class="kicker">{t.admin_kicker()}</p>
                <h1>{in_lang(&page.course_title, t.lang())}</h1>
                <p class="lead">{period(t, page.period)}</p>
                <p>
                    <a href=path::reports(t.lang())>{t.reports_title()}</a>
                </p>
            </header>
            <div class="stack wide">{filter(t, page)} {figures}</div>
        </main>
    };
    shell.document(document, content)
}

impl FilterError {
    /// The field it is about and what is wrong with it.
    fn describe(&self, t: Messages) -> (&'static str, &'static str) {
        match self {
            Self::From { .. } => ("from", t.admin_error_from()),
            Self::To { .. } => ("to", t.admin_error_to()),
            Self::Reversed => ("to", t.admin_error_reversed()),
        }
    }
}

fn period(t: Messages, period: Period) -> String {
    let date = |date| format::date(t.lang(), date);
    match (period.from, period.to) {
        (None, None) => t.admin_lead_all().to_owned(),
        (Some(from), None) => t.admin_lead_from(&date(from)),
        (None, Some(to)) => t.admin_lead_to(&date(to)),
        (Some(from), Some(to)) => t.admin_lead_between(&date(from), &date(to)),
    }
}

/// The period as parameters of a link: `?from=2026-10-01&to=`.
fn period_query(period: Period) -> String {
    let text = |date: Option<course::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    format!("?from={}&to={}", text(period.from), text(period.to))
}

fn filter(t: Messages, page: &AdminPage) -> AnyView {
    let described = page.filter_error.as_ref().map(|error| error.describe(t));
    let date_field = |name: &'static str, label, date: Option<course::Date>| {
        let typed = match &page.filter_error {
            Some(FilterError::From { typed }) if name == "from" => Some(typed.clone()),
            Some(FilterError::To { typed }) if name == "to" => Some(typed.clone()),
            _ => None,
        };
        Field {
            name,
            label,
            hint: None,
            error: described.filter(|(field, _)| *field == name).map(|(_, text)| text.to_owned()),
            // A date field cannot hold what is not a date, so that is shown again in a field for text.
            input: if typed.is_some() { "text" } else { "date" },
            value: typed.or_else(|| date.map(|date| date.to_string())).unwrap_or_default(),
            autocomplete: "off",
            inputmode: None,
            class: "",
        }
    };
    let csv = format!("{}{}", path::admin_csv(t.lang()), period_query(page.period));
    view! {
        <form class="filter" method="get" action=path::admin(t.lang())>
            {field(t, date_field("from", t.admin_from(), page.period.from))}
            {field(t, date_field("to", t.admin_to(), page.period.to))}
            <button class="button">{t.admin_show()}</button>
            <a class="button secondary" href=csv>{t.admin_csv()}</a>
        </form>
    }
    .into_any()
}

fn figures(t: Messages, report: &CompletionReport) -> AnyView {
    let number = |number| format::number(t.lang(), number);
    let share = report.percent_completed().map_or_else(|| "–".to_owned(), |share| format::percent(t.lang(), share));
    let figures = [
        (t.admin_started(), number(report.started)),
        (t.admin_active(), number(report.active)),
        (t.admin_completed(), number(report.completed)),
        (t.admin_completed_share(), share),
    ];
    view! {
        <dl class="figures">
            {figures
                .map(|(label, figure)| {
                    view! {
                        <div>
                            <dt>{label}</dt>
                            <dd>{figure}</dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
    .into_any()
}

fn weeks(t: Messages, weeks: &[WeekReport]) -> AnyView {
    let rows = weeks.iter().map(|week| {
        view! {
            <tr>
                <th scope="row">{day(t.lang(), week.monday)}</th>
                <td class="align-right">{format::number(t.lang(), week.active)}</td>
                <td class="align-right">{format::number(t.lang(), week.completed)}</td>
            </tr>
        }
    });
    view! {
        <section class="stack" aria-labelledby="weeks">
            <h2 id="weeks">{t.admin_weeks()}</h2>
            <figure class="figure chart">
                <div class="table-scroll" role="region" tabindex="0" aria-label=t.admin_chart()>
                    {week_chart(t, weeks)}
                </div>
                <figcaption>
                    <span>
                        <span class="swatch" aria-hidden="true"></span>
                        {t.admin_legend_active()}
                    </span>
                    <span>
                        <span class="swatch completed" aria-hidden="true"></span>
                        {t.admin_legend_completed()}
                    </span>
                </figcaption>
            </figure>
            <details>
                <summary>{t.admin_weeks_table_open()}</summary>
                <div class="table-scroll" role="region" tabindex="0" aria-labelledby="week-table">
                    <table>
                        <caption id="week-table">{t.admin_weeks_caption()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t.admin_week()}</th>
                                <th scope="col" class="align-right">{t.admin_active()}</th>
                                <th scope="col" class="align-right">{t.admin_completed()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
    .into_any()
}

/// Lesson by lesson and quiz by quiz, how many came so far.
fn stops(t: Messages, page: &AdminPage) -> AnyView {
    let most = page.report.modules.iter().flat_map(|module| module.lessons.iter().map(|(_, count)| *count)).max();
    let most = most.unwrap_or_default().max(page.report.started);
    let tables = (1..)
        .zip(page.report.modules.iter().zip(&page.modules))
        .map(|(number, (report, names))| module_table(t, number, report, names, most));
    view! {
        <section class="stack" aria-labelledby="stops">
            <h2 id="stops">{t.admin_stops()}</h2>
            {tables.collect_view()}
        </section>
    }
    .into_any()
}

fn module_table(t: Messages, number: usize, report: &ModuleReport, names: &ModuleNames, most: u64) -> AnyView {
    let lang = t.lang();
    let lessons = report.lessons.iter().zip(&names.lessons).map(|((_, count), title)| (Some(title), "", *count));
    let quiz = [(None, t.admin_quiz_submitted(), report.attempted), (None, t.admin_quiz_passed(), report.passed)];
    let mut previous: Option<u64> = None;
    let rows = lessons.chain(quiz).map(|(title, label, count)| {
        let change = previous.replace(count).map(|before| change(t, before, count));
        view! {
            <tr>
                <th scope="row">{title.map(|title| in_lang(title, lang))} {label}</th>
                <td>{bar(count, most, format::number(lang, count))}</td>
                <td class="align-right">{change}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let caption = format!("module-{number}");
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby=caption.clone()>
            <table>
                <caption id=caption.clone()>{t.admin_stops_caption(&names.title.text)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.admin_lesson()}</th>
                        <th scope="col">{t.admin_learners()}</th>
                        <th scope="col" class="align-right">{t.admin_change()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A difference with its sign: `+5`, `−46`, `0`.
fn change(t: Messages, before: u64, now: u64) -> String {
    let difference = format::number(t.lang(), before.abs_diff(now));
    match now.cmp(&before) {
        std::cmp::Ordering::Less => format!("\u{2212}{difference}"),
        std::cmp::Ordering::Equal => difference,
        std::cmp::Ordering::Greater => format!("+{difference}"),
    }
}

/// A share as a bar, with its figure beside it.
fn bar(value: u64, max: u64, figure: String) -> AnyView {
    view! {
        <div class="bar">
            <progress value=value.to_string() max=max.max(1).to_string() aria-hidden="true"></progress>
            <span>{figure}</span>
        </div>
    }
    .into_any()
}

fn questions(t: Messages, page: &AdminPage) -> Option<AnyView> {
    let mut questions: Vec<_> = page.report.questions.iter().zip(&page.stems).collect();
    if questions.is_empty() {
        return None;
    }
    match page.order {
        QuestionOrder::Hardest => questions.sort_by_key(|(question, _)| question.percent_right().unwrap_or(u64::MAX)),
        QuestionOrder::Answers => questions.sort_by_key(|(question, _)| std::cmp::Reverse(question.answered)),
        QuestionOrder::Module => questions.sort_by_key(|(question, _)| page.place_of(question)),
    }
    let rows = questions.into_iter().map(|(question, stem)| question_row(t, page, question, stem.as_ref()));
    let header = |order: QuestionOrder, label: &'static str, class: Option<&'static str>| {
        let direction = if order == QuestionOrder::Answers { "descending" } else { "ascending" };
        let href = format!("{}{}&sort={}#questions", path::admin(t.lang()), period_query(page.period), order.as_str());
        view! {
            <th scope="col" class=class aria-sort=(page.order == order).then_some(direction)>
                <a href=href>{label}</a>
            </th>
        }
    };
    let view = view! {
        <section class="stack" aria-labelledby="questions">
            <h2 id="questions">{t.admin_questions()}</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="question-table">
                <table>
                    <caption id="question-table">{t.admin_questions_caption()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.admin_question()}</th>
                            {header(QuestionOrder::Module, t.admin_module(), None)}
                            {header(QuestionOrder::Answers, t.admin_answers(), Some("align-right"))}
                            {header(QuestionOrder::Hardest, t.admin_right(), None)}
                            <th scope="col" class="align-right">{t.admin_hints()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    };
    Some(view.into_any())
}

impl AdminPage {
    /// The place of a question's module in the report.
    fn place_of(&self, question: &QuestionReport) -> Option<usize> {
        self.report.modules.iter().position(|module| module.module == question.module)
    }
}

fn question_row(t: Messages, page: &AdminPage, question: &QuestionReport, stem: Option<&SafeHtml>) -> AnyView {
    let lang = t.lang();
    let written_in = (question.lang != lang).then(|| question.lang.code());
    let stem = match stem {
        Some(stem) => Either::Left(view! { <span lang=written_in inner_html=stem.for_reader(lang)></span> }),
        None => Either::Right(t.admin_question_gone(question.question.as_str())),
    };
    let module = page.place_of(question).and_then(|place| page.modules.get(place));
    let share = question.percent_right().map(|share| bar(share, 100, format::percent(lang, share)));
    view! {
        <tr>
            <th scope="row">{stem}</th>
            <td>{module.map(|module| in_lang(&module.title, lang))}</td>
            <td class="align-right">{format::number(lang, question.answered)}</td>
            <td>{share}</td>
            <td class="align-right">{format::number(lang, question.hints)}</td>
        </tr>
    }
    .into_any()
}
