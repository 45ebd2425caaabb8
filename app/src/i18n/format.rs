//! Dates, times and numbers as they are written in each language, in Finland's time.

use std::sync::LazyLock;

pub use course::format::{decimal, number, percent};
use course::{Date, Lang, Timestamp};
use jiff::{Zoned, tz::TimeZone};

static HELSINKI: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Helsinki").expect("the bundled time zones include Helsinki"));

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day: `21.11.2026`, in English `21 November 2026`.
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match lang {
        Lang::Fi | Lang::Sv => format!("{day}.{month}.{year}"),
        Lang::En => format!("{day} {} {year}", month_name(date)),
    }
}

/// A day of a year that is clear from its surroundings: `21.11.`, in English `21 Nov`.
#[must_use]
pub fn short_date(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Fi | Lang::Sv => format!("{}.{}.", date.day(), date.month()),
        Lang::En => format!("{} {:.3}", date.day(), month_name(date)),
    }
}

fn month_name(date: Date) -> &'static str {
    usize::try_from(date.month() - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// The day of a moment, in Finland.
#[must_use]
pub fn day_of(moment: Timestamp) -> Date {
    in_finland(moment).date()
}

/// A time of day: `14.05`, in English `14:05`.
#[must_use]
pub fn time(lang: Lang, moment: Timestamp) -> String {
    let local = in_finland(moment);
    let separator = match lang {
        Lang::Fi | Lang::Sv => '.',
        Lang::En => ':',
    };
    format!("{}{separator}{:02}", local.hour(), local.minute())
}

/// A day and a time of day: `21.11.2026 klo 14.05`, `21.11.2026 kl. 14.05`, `21 November 2026, 14:05`.
#[must_use]
pub fn date_time(lang: Lang, moment: Timestamp) -> String {
    let between = match lang {
        Lang::Fi => " klo\u{a0}",
        Lang::Sv => " kl.\u{a0}",
        Lang::En => ", ",
    };
    format!("{}{between}{}", date(lang, day_of(moment)), time(lang, moment))
}

fn in_finland(moment: Timestamp) -> Zoned {
    moment.to_zoned(HELSINKI.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_for_the_language_in_finnish_time() {
        let moment: Timestamp = "2026-11-21T12:05:00Z".parse().unwrap();
        assert_eq!(date_time(Lang::Fi, moment), "21.11.2026 klo\u{a0}14.05");
        assert_eq!(date_time(Lang::Sv, moment), "21.11.2026 kl.\u{a0}14.05");
        assert_eq!(date_time(Lang::En, moment), "21 November 2026, 14:05");
        let summer: Timestamp = "2026-06-30T21:30:00Z".parse().unwrap();
        assert_eq!(date_time(Lang::Fi, summer), "1.7.2026 klo\u{a0}0.30");
        assert_eq!(short_date(Lang::En, day_of(moment)), "21 Nov");
    }
}
