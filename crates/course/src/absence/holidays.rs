//! The public holidays of Finland, and which days count as weekdays where sickness allowance is counted.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// A day that is a Sunday by law wherever it falls.
///
/// Christmas Eve and Midsummer Eve are none: they are holidays of working life, and allowance is counted for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublicHoliday {
    /// Uudenvuodenpäivä, 1 January.
    NewYearsDay,
    /// Loppiainen, 6 January.
    Epiphany,
    /// Pitkäperjantai, the Friday before Easter.
    GoodFriday,
    /// Pääsiäispäivä.
    EasterSunday,
    /// Toinen pääsiäispäivä, the Monday after Easter.
    EasterMonday,
    /// Vappu, 1 May.
    MayDay,
    /// Helatorstai, 39 days after Easter.
    AscensionDay,
    /// Helluntaipäivä, 49 days after Easter.
    WhitSunday,
    /// Juhannuspäivä, the Saturday of 20–26 June.
    MidsummerDay,
    /// Pyhäinpäivä, the Saturday of 31 October–6 November.
    AllSaintsDay,
    /// Itsenäisyyspäivä, 6 December.
    IndependenceDay,
    /// Joulupäivä, 25 December.
    ChristmasDay,
    /// Tapaninpäivä, 26 December.
    BoxingDay,
}

impl PublicHoliday {
    /// The holiday on that day.
    #[must_use]
    pub fn on(day: Date) -> Option<Self> {
        let is_saturday = day.weekday() == Weekday::Saturday;
        let fixed = match (day.month(), day.day()) {
            (1, 1) => Some(Self::NewYearsDay),
            (1, 6) => Some(Self::Epiphany),
            (5, 1) => Some(Self::MayDay),
            (6, 20..=26) if is_saturday => Some(Self::MidsummerDay),
            (10, 31) | (11, 1..=6) if is_saturday => Some(Self::AllSaintsDay),
            (12, 6) => Some(Self::IndependenceDay),
            (12, 25) => Some(Self::ChristmasDay),
            (12, 26) => Some(Self::BoxingDay),
            _ => None,
        };
        // Ascension Day may be the first of May; there is one day off then, and it is called by its fixed name.
        fixed.or_else(|| match days_after_easter(day) {
            -2 => Some(Self::GoodFriday),
            0 => Some(Self::EasterSunday),
            1 => Some(Self::EasterMonday),
            39 => Some(Self::AscensionDay),
            49 => Some(Self::WhitSunday),
            _ => None,
        })
    }
}

/// Whether allowance is counted for that day: Monday to Saturday, unless it is a public holiday.
#[must_use]
pub fn is_weekday(day: Date) -> bool {
    day.weekday() != Weekday::Sunday && PublicHoliday::on(day).is_none()
}

fn days_after_easter(day: Date) -> i32 {
    i32::from(day.day_of_year()) - i32::from(easter_sunday(day.year()).day_of_year())
}

/// Easter of the Gregorian calendar, by the rule of Meeus, Jones and Butcher: the Sunday after the full moon that the
/// church reckons for 21 March or later.
fn easter_sunday(year: i16) -> Date {
    let march_22 = Date::new(year, 3, 22).expect("every year has a 22 March");
    let year = i32::from(year);
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let shift = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let correction = (golden + 11 * epact + 22 * to_sunday) / 451;
    march_22.saturating_add((epact + to_sunday - 7 * correction).days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn easter_falls_where_almanacs_print_it() {
        let table = [
            date(1818, 3, 22),
            date(1943, 4, 25),
            date(1954, 4, 18),
            date(1981, 4, 19),
            date(2000, 4, 23),
            date(2022, 4, 17),
            date(2023, 4, 9),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2028, 4, 16),
            date(2029, 4, 1),
            date(2030, 4, 21),
            date(2035, 3, 25),
            date(2038, 4, 25),
            date(2049, 4, 18),
            date(2076, 4, 19),
            date(2285, 3, 22),
        ];
        for easter in table {
            assert_eq!(easter_sunday(easter.year()), easter);
        }
    }

    #[test]
    fn easter_is_a_sunday_between_its_bounds_in_every_year_of_the_rule() {
        for year in 1583..=9000 {
            let easter = easter_sunday(year);
            assert_eq!(easter.weekday(), Weekday::Sunday, "{easter}");
            assert!((date(year, 3, 22)..=date(year, 4, 25)).contains(&easter), "{easter}");
        }
    }

    #[test]
    fn the_holidays_of_2027_are_those_of_the_almanac() {
        let found: Vec<_> = date(2027, 1, 1)
            .series(1.day())
            .take(365)
            .filter_map(|day| Some(((day.month(), day.day()), PublicHoliday::on(day)?)))
            .collect();
        let expected = [
            ((1, 1), PublicHoliday::NewYearsDay),
            ((1, 6), PublicHoliday::Epiphany),
            ((3, 26), PublicHoliday::GoodFriday),
            ((3, 28), PublicHoliday::EasterSunday),
            ((3, 29), PublicHoliday::EasterMonday),
            ((5, 1), PublicHoliday::MayDay),
            ((5, 6), PublicHoliday::AscensionDay),
            ((5, 16), PublicHoliday::WhitSunday),
            ((6, 26), PublicHoliday::MidsummerDay),
            ((11, 6), PublicHoliday::AllSaintsDay),
            ((12, 6), PublicHoliday::IndependenceDay),
            ((12, 25), PublicHoliday::ChristmasDay),
            ((12, 26), PublicHoliday::BoxingDay),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn saturdays_and_eves_are_weekdays_and_sundays_are_not() {
        let table = [
            (date(2026, 12, 24), true),
            (date(2026, 12, 25), false),
            (date(2026, 12, 26), false),
            (date(2026, 12, 27), false),
            (date(2027, 6, 25), true),
            (date(2027, 6, 26), false),
            (date(2027, 10, 30), true),
            (date(2026, 10, 31), false),
            (date(2008, 5, 1), false),
        ];
        for (day, counts) in table {
            assert_eq!(is_weekday(day), counts, "{day}");
        }
    }
}
