//! The timeline of a sickness absence: from the day of falling ill to the day on which each checkpoint falls.

use course::{
    Date, Lang, Tool,
    absence::{
        EarlierDays, FIRST_START, InvalidEarlierDays, InvalidStart, LAST_START, Limits, Milestone, PublicHoliday,
        Start, Stop, Timeline,
    },
    catalogue::Catalogue,
    path,
};
use leptos::prelude::*;

use super::{
    facts::FactNote,
    lesson::MentionedFact,
    tools::{lesson_links, lessons_with},
    uses::LessonLink,
};
use crate::{
    components::{Field, Station, day, error_list, fact_notes, field, form_title, station, timeline_path},
    i18n::{Messages, format},
    shell::{Document, Place, Shell},
};

/// The form field with the day of falling ill.
const START: &str = "start";
/// The form field with the earlier allowance days.
const EARLIER: &str = "earlier";

/// What the page of the timeline shows.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelinePage {
    /// What was typed.
    pub typed: TypedAbsence,
    /// What comes of it.
    pub outcome: TimelineOutcome,
    /// Where the checkpoints are.
    pub limits: Limits,
    /// Where that comes from.
    pub facts: Vec<MentionedFact>,
    /// The lessons in which the timeline stands.
    pub lessons: Vec<LessonLink>,
}

/// The fields of the form as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedAbsence {
    /// The day of falling ill; `None` when nothing has been asked yet.
    pub start: Option<String>,
    /// The allowance days before it.
    pub earlier: String,
}

/// What comes of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimelineOutcome {
    /// Nothing has been asked yet.
    Ask,
    /// Something is wrong with one field or both.
    Invalid {
        /// What is wrong with the day.
        start: Option<InvalidStart>,
        /// What is wrong with the earlier days.
        earlier: Option<InvalidEarlierDays>,
    },
    /// The days of the absence.
    Found(Timeline),
}

impl TypedAbsence {
    /// Finds the fields of the form among those that were sent. An empty one was sent, too.
    #[must_use]
    pub fn among(sent: &[(String, String)]) -> Self {
        let text = |name: &str| sent.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
        Self { start: text(START), earlier: text(EARLIER).unwrap_or_default() }
    }
}

impl TimelinePage {
    /// Answers what was typed; `None` when the facts register does not say where the checkpoints are.
    #[must_use]
    pub fn new(catalogue: &Catalogue, typed: TypedAbsence, lang: Lang) -> Option<Self> {
        let limits = Limits::of(&catalogue.facts).ok()?;
        let facts = Milestone::ALL.into_iter().filter_map(Milestone::fact).filter_map(|fact| {
            let (id, fact) = catalogue.facts.get_key_value(fact)?;
            Some(MentionedFact { note: FactNote::new(id, fact, lang), mentions: 0 })
        });
        Some(Self {
            outcome: TimelineOutcome::of(&typed, &limits),
            typed,
            facts: facts.collect(),
            lessons: lessons_with(catalogue, Tool::Timeline, lang),
            limits,
        })
    }

    /// Whether something is wrong with what was typed.
    #[must_use]
    pub fn is_invalid(&self) -> bool {
        matches!(self.outcome, TimelineOutcome::Invalid { .. })
    }
}

impl TimelineOutcome {
    fn of(typed: &TypedAbsence, limits: &Limits) -> Self {
        let Some(start) = &typed.start else { return Self::Ask };
        match (start.parse::<Start>(), EarlierDays::parse(&typed.earlier, limits)) {
            (Ok(start), Ok(earlier)) => Self::Found(Timeline::new(start, earlier, limits)),
            (start, earlier) => Self::Invalid { start: start.err(), earlier: earlier.err() },
        }
    }
}

/// The page of the timeline.
#[must_use]
pub fn timeline(shell: &Shell, page: &TimelinePage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: form_title(t, t.timeline_title(), page.is_invalid()),
        description: Some(t.timeline_lead().to_owned()),
        place: Place::Elsewhere,
        is_public: page.outcome == TimelineOutcome::Ask,
        has_islands: false,
    };
    let (start_error, earlier_error) = errors(t, page);
    let summary = error_list(
        t.timeline_error_title(),
        [(START, start_error.clone()), (EARLIER, earlier_error.clone())]
            .into_iter()
            .filter_map(|(field, error)| Some((field.to_owned(), error?)))
            .collect(),
    );
    let earlier = Field {
        name: EARLIER,
        label: t.timeline_earlier(),
        hint: Some(t.timeline_earlier_hint().to_owned()),
        error: earlier_error,
        value: page.typed.earlier.clone(),
        input: "text",
        autocomplete: "off",
        inputmode: Some("numeric"),
        class: "short",
    };
    let found = match &page.outcome {
        TimelineOutcome::Found(found) => Some(result(t, found)),
        TimelineOutcome::Ask | TimelineOutcome::Invalid { .. } => None,
    };
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            {summary}
            <header class="page-head">
                <p class="kicker">{t.tool_kicker()}</p>
                <h1>{t.timeline_title()}</h1>
                <p class="lead">{t.timeline_lead()}</p>
            </header>
            <form class="tool-form card" method="get" action=path::tool(t.lang(), Tool::Timeline) novalidate=true>
                {start_field(t, page.typed.start.as_deref().unwrap_or_default(), start_error)}
                {field(t, earlier)}
                <p class="actions">
                    <button class="button">{t.timeline_show()}</button>
                </p>
            </form>
            {found}
            {counters(t, &page.limits)}
            <section class="lesson-notes" aria-labelledby="figures">
                <h2 id="figures">{t.figures_and_sources()}</h2>
                {fact_notes(t, &page.facts)}
            </section>
            {lesson_links(t, &page.lessons)}
        </main>
    };
    shell.document(document, content)
}

/// The timeline as it stands in a lesson: the form, which leads to the page with the days.
pub(super) fn timeline_card(t: Messages) -> AnyView {
    view! {
        <section class="tool-card card" aria-labelledby="tool:timeline">
            <p class="kicker">{t.tool_kicker()}</p>
            <p class="tool-title" id="tool:timeline">{t.timeline_title()}</p>
            <p>{t.timeline_lead()}</p>
            <form class="tool-form" method="get" action=path::tool(t.lang(), Tool::Timeline) novalidate=true>
                {start_field(t, "", None)}
                <p class="actions">
                    <button class="button">{t.timeline_show()}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// The day of falling ill. A browser's date field shows nothing that is no day, so what is none is shown as text.
fn start_field(t: Messages, typed: &str, error: Option<String>) -> AnyView {
    let day = typed.parse::<Start>().map(|start| start.day().to_string());
    let is_day = typed.trim().is_empty() || day.is_ok();
    let start = Field {
        name: START,
        label: t.timeline_start(),
        hint: Some(t.timeline_start_hint().to_owned()),
        error,
        value: day.unwrap_or_else(|_| typed.to_owned()),
        input: if is_day { "date" } else { "text" },
        autocomplete: "off",
        inputmode: None,
        class: "day",
    };
    field(t, start)
}

fn errors(t: Messages, page: &TimelinePage) -> (Option<String>, Option<String>) {
    let TimelineOutcome::Invalid { start, earlier } = &page.outcome else { return (None, None) };
    let date = |day| format::date(t.lang(), day);
    let start = start.map(|error| match error {
        InvalidStart::Missing => t.timeline_error_start_missing().to_owned(),
        InvalidStart::Malformed => t.timeline_error_start_malformed().to_owned(),
        InvalidStart::OutOfRange => t.timeline_error_start_range(&date(FIRST_START), &date(LAST_START)),
    });
    let earlier = earlier.map(|error| match error {
        InvalidEarlierDays::Malformed => t.timeline_error_earlier_malformed().to_owned(),
        InvalidEarlierDays::UsedUp => t.timeline_error_earlier_used(page.limits.maximum.into()),
    });
    (start, earlier)
}

fn result(t: Messages, found: &Timeline) -> AnyView {
    let first = found.stops.first().map(|stop| stop.day).unwrap_or_default();
    let title = t.timeline_result(&weekday_and_date(t, first));
    let passed: Vec<_> = found.passed.iter().map(|(_, days)| format::number(t.lang(), (*days).into())).collect();
    let passed = (!passed.is_empty()).then(|| view! { <p>{t.timeline_passed(&passed.join(", "))}</p> });
    view! {
        <section class="stack" aria-labelledby="days">
            <h2 id="days">{title}</h2>
            <div class="notice mind">
                <p class="notice-title">{t.timeline_assumption_title()}</p>
                <p>{t.timeline_assumption()}</p>
            </div>
            {timeline_path(t, &found.stops)}
            <ol class="path timeline">{found.stops.iter().map(|each| stop(t, each)).collect_view()}</ol>
            {passed}
            {holidays(t, &found.holidays)}
            <p class="tool-hint">{t.timeline_sharing()}</p>
        </section>
    }
    .into_any()
}

fn stop(t: Messages, stop: &Stop) -> AnyView {
    let (title, what, who) = words(t, stop);
    let is_checkpoint = !matches!(stop.milestone, Milestone::FallingIll | Milestone::FirstAllowanceDay);
    view! {
        <li>
            {station(if is_checkpoint { Station::Now } else { Station::Ahead })}
            <div class="timeline-day">
                <time datetime=stop.day.to_string()>{weekday_and_date(t, stop.day)}</time>
                <p class="timeline-counters">
                    {t.timeline_absence_days(stop.absence_days.into())} <br/>
                    {t.timeline_allowance_days(stop.allowance_days.into())}
                </p>
            </div>
            <div class="timeline-event">
                <h3>{title}</h3>
                <p>{what}</p>
                <p class="timeline-who">{t.timeline_who()} " " {who}</p>
            </div>
        </li>
    }
    .into_any()
}

/// What a milestone is called, what happens and who acts. A checkpoint is called by its day.
fn words(t: Messages, stop: &Stop) -> (String, &'static str, &'static str) {
    let checkpoint = || t.timeline_checkpoint(stop.allowance_days.into());
    match stop.milestone {
        Milestone::FallingIll => {
            (t.timeline_falling_ill().to_owned(), t.timeline_falling_ill_what(), t.timeline_falling_ill_who())
        }
        Milestone::FirstAllowanceDay => {
            (t.timeline_first_day().to_owned(), t.timeline_first_day_what(), t.timeline_first_day_who())
        }
        Milestone::Notice => {
            (t.timeline_notice(stop.absence_days.into()), t.timeline_notice_what(), t.timeline_notice_who())
        }
        Milestone::Assessment => (checkpoint(), t.timeline_assessment_what(), t.timeline_assessment_who()),
        Milestone::Statement => (checkpoint(), t.timeline_statement_what(), t.timeline_statement_who()),
        Milestone::Review => (checkpoint(), t.timeline_review_what(), t.timeline_review_who()),
        Milestone::SecondReview => (checkpoint(), t.timeline_second_review_what(), t.timeline_second_review_who()),
        Milestone::Maximum => (checkpoint(), t.timeline_maximum_what(), t.timeline_maximum_who()),
    }
}

fn holidays(t: Messages, holidays: &[(Date, PublicHoliday)]) -> AnyView {
    let holiday = |(date, holiday): &(Date, PublicHoliday)| {
        view! { <li>{weekday(t, *date)} " " {day(t.lang(), *date)} ": " {holiday_name(t, *holiday)}</li> }
    };
    view! {
        <details class="fold-list">
            <summary>{t.timeline_holidays(holidays.len() as u64)}</summary>
            <ul>{holidays.iter().map(holiday).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn counters(t: Messages, limits: &Limits) -> AnyView {
    let checkpoints = limits.checkpoints().map(|(_, days)| format::number(t.lang(), days.into())).join(", ");
    view! {
        <section class="stack" aria-labelledby="counters">
            <h2 id="counters">{t.timeline_counters()}</h2>
            <dl class="counters">
                <div>
                    <dt>{t.timeline_counter_absence()}</dt>
                    <dd>{t.timeline_counter_absence_text(limits.notice.into())}</dd>
                </div>
                <div>
                    <dt>{t.timeline_counter_allowance()}</dt>
                    <dd>{t.timeline_counter_allowance_text(&checkpoints, limits.waiting.into())}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

fn weekday_and_date(t: Messages, day: Date) -> String {
    format!("{}\u{a0}{}", weekday(t, day), format::date(t.lang(), day))
}

fn weekday(t: Messages, day: Date) -> &'static str {
    use jiff::civil::Weekday;
    match day.weekday() {
        Weekday::Monday => t.weekday_monday(),
        Weekday::Tuesday => t.weekday_tuesday(),
        Weekday::Wednesday => t.weekday_wednesday(),
        Weekday::Thursday => t.weekday_thursday(),
        Weekday::Friday => t.weekday_friday(),
        Weekday::Saturday => t.weekday_saturday(),
        Weekday::Sunday => t.weekday_sunday(),
    }
}

fn holiday_name(t: Messages, holiday: PublicHoliday) -> &'static str {
    match holiday {
        PublicHoliday::NewYearsDay => t.holiday_new_years_day(),
        PublicHoliday::Epiphany => t.holiday_epiphany(),
        PublicHoliday::GoodFriday => t.holiday_good_friday(),
        PublicHoliday::EasterSunday => t.holiday_easter_sunday(),
        PublicHoliday::EasterMonday => t.holiday_easter_monday(),
        PublicHoliday::MayDay => t.holiday_may_day(),
        PublicHoliday::AscensionDay => t.holiday_ascension_day(),
        PublicHoliday::WhitSunday => t.holiday_whit_sunday(),
        PublicHoliday::MidsummerDay => t.holiday_midsummer_day(),
        PublicHoliday::AllSaintsDay => t.holiday_all_saints_day(),
        PublicHoliday::IndependenceDay => t.holiday_independence_day(),
        PublicHoliday::ChristmasDay => t.holiday_christmas_day(),
        PublicHoliday::BoxingDay => t.holiday_boxing_day(),
    }
}
