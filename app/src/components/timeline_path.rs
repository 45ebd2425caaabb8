//! An absence drawn as a path, true to time: allowance days above it, days of absence and months below. The list
//! beside it says the same in words.

use course::{
    Date,
    absence::{Milestone, Stop},
};
use jiff::{ToSpan, civil::DateSeries};
use leptos::prelude::*;

use crate::i18n::Messages;

/// The part of the width, in per cent, that is left free at each end for half a station.
const MARGIN: f64 = 3.0;

/// The path with a station at every stop.
pub(crate) fn timeline_path(t: Messages, stops: &[Stop]) -> Option<AnyView> {
    let (first, last) = (stops.first()?.day, stops.last()?.day);
    let days = f64::from(days_between(first, last).max(1));
    let place = |day: Date| {
        let share = f64::from(days_between(first, day)) / days;
        format!("{:.2}%", MARGIN + share * (100.0 - 2.0 * MARGIN))
    };
    let months = months_between(first, last).map(|month| {
        let name = if month.month() == 1 { month.year().to_string() } else { month.month().to_string() };
        view! {
            <line class="tick" x1=place(month) x2=place(month) y1="62" y2="68"/>
            <text class="month" x=place(month) y="82">{name}</text>
        }
    });
    let stations = stops.iter().map(|stop| {
        let x = place(stop.day);
        let (class, label, y) = match stop.milestone {
            Milestone::FallingIll | Milestone::Notice => ("absence", stop.absence_days, "58"),
            Milestone::FirstAllowanceDay => ("allowance", stop.allowance_days, "12"),
            _ => ("allowance checkpoint", stop.allowance_days, "12"),
        };
        view! {
            <circle class=class cx=x.clone() cy="28" r="8"/>
            <text class=class x=x y=y>{label}</text>
        }
    });
    let view = view! {
        <figure class="timeline-path">
            <svg height="88" aria-hidden="true" focusable="false">
                <line class="rail" x1=place(first) x2=place(last) y1="28" y2="28"/>
                {months.collect_view()}
                {stations.collect_view()}
            </svg>
            <figcaption>{t.timeline_figure()}</figcaption>
        </figure>
    };
    Some(view.into_any())
}

fn days_between(from: Date, to: Date) -> i32 {
    // Days alone never fail to be counted between two dates.
    from.until(to).map_or(0, |span| span.get_days())
}

/// The first days of the months after `from`, up to `to`.
fn months_between(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let series: DateSeries = from.first_of_month().series(1.month());
    series.skip(1).take_while(move |day| *day <= to)
}
