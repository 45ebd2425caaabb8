//! The trend of a report as a drawing. The same figures stand in a table beside it.

use course::report::WeekReport;
use leptos::prelude::*;

use crate::i18n::{Messages, format};

const LEFT: f64 = 36.0;
const RIGHT: f64 = 632.0;
const TOP: f64 = 28.0;
const BOTTOM: f64 = 178.0;
/// The steps of the scale.
const STEPS: u32 = 3;
/// The room a date needs below the axis.
const LABEL_WIDTH: f64 = 60.0;
/// The widest a bar may be.
const BAR_WIDTH: f64 = 28.0;

/// Active learners as a line and completed courses as bars, week by week.
pub(crate) fn week_chart(t: Messages, weeks: &[WeekReport]) -> AnyView {
    let step = scale_step(weeks.iter().map(|week| week.active.max(week.completed)).max().unwrap_or_default());
    let count = u32::try_from(weeks.len()).unwrap_or(u32::MAX);
    let slot = (RIGHT - LEFT) / f64::from(count.max(1));
    let middle = |place: u32| LEFT + slot * (f64::from(place) + 0.5);
    let height = |value: u64| {
        let top = f64::from(STEPS) * as_float(step);
        (BOTTOM - TOP) * as_float(value) / top
    };

    let lines = (0..=STEPS).map(|line| {
        let y = BOTTOM - (BOTTOM - TOP) * f64::from(line) / f64::from(STEPS);
        view! { <path d=format!("M{LEFT} {y:.1}H{RIGHT}")/> }
    });
    let scale = (0..=STEPS).map(|line| {
        let y = BOTTOM - (BOTTOM - TOP) * f64::from(line) / f64::from(STEPS);
        view! { <text x="28" y=format!("{:.1}", y + 4.5)>{step * u64::from(line)}</text> }
    });
    let width = BAR_WIDTH.min(slot * 0.7);
    let bars = (0..).zip(weeks).filter(|(_, week)| week.completed > 0).map(|(place, week)| {
        let height = height(week.completed);
        view! {
            <rect
                x=format!("{:.1}", middle(place) - width / 2.0)
                y=format!("{:.1}", BOTTOM - height)
                width=format!("{width:.1}")
                height=format!("{height:.1}")
                rx="3"
            />
        }
    });
    let points: Vec<_> = (0..).zip(weeks).map(|(place, week)| (middle(place), BOTTOM - height(week.active))).collect();
    let trend: Vec<_> = points.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
    let stops = points.iter().map(|(x, y)| {
        view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="5"/> }
    });
    let every = labels_every(slot);
    let dates = (0..).zip(weeks).step_by(every).map(|(place, week)| {
        view! { <text x=format!("{:.1}", middle(place)) y="204">{format::short_date(t.lang(), week.monday)}</text> }
    });
    view! {
        <svg viewBox="0 0 640 220" role="img" aria-labelledby="chart-title">
            <title id="chart-title">{t.admin_chart_title()}</title>
            <g stroke="var(--line)">{lines.collect_view()}</g>
            <g font-size="13" fill="var(--quiet)" text-anchor="end">{scale.collect_view()}</g>
            <g fill="var(--spruce)">{bars.collect_view()}</g>
            <path
                d=format!("M{}", trend.join("L"))
                fill="none"
                stroke="var(--lake)"
                stroke-width="4"
                stroke-linejoin="round"
                stroke-linecap="round"
            />
            <g fill="var(--card)" stroke="var(--lake)" stroke-width="3">{stops.collect_view()}</g>
            <g font-size="13" fill="var(--quiet)" text-anchor="middle">{dates.collect_view()}</g>
        </svg>
    }
    .into_any()
}

/// The distance between two lines of the scale: 1, 2, 4 or 5 times a power of ten, so that the largest value fits.
fn scale_step(largest: u64) -> u64 {
    let needed = largest.div_ceil(u64::from(STEPS)).max(1);
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 4, 5] {
            let step = power.saturating_mul(factor);
            if step >= needed {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

/// Every how many weeks a date fits below the axis.
fn labels_every(slot: f64) -> usize {
    (1..=u8::MAX).find(|every| slot * f64::from(*every) >= LABEL_WIDTH).unwrap_or(u8::MAX).into()
}

/// Counts of learners are far below the numbers at which this becomes inexact.
fn as_float(number: u64) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_round_and_holds_the_largest_value() {
        for (largest, step) in [(0, 1), (3, 1), (4, 2), (12, 4), (14, 5), (110, 40), (9999, 4000)] {
            assert_eq!(scale_step(largest), step, "{largest}");
            assert!(scale_step(largest) * u64::from(STEPS) >= largest);
        }
    }

    #[test]
    fn dates_keep_their_distance() {
        assert_eq!(labels_every(74.5), 1);
        assert_eq!(labels_every(11.5), 6);
    }
}
