//! How numbers are written in each language: `1 234,50 €` and `€1,234.50` are the same sum.

use std::str::FromStr;

use crate::Lang;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';
/// A shorter whole number is written without groups: `1234`, but `12 345`.
const FIRST_GROUPED_LENGTH: usize = 5;
/// More digits than any figure needs.
const MAX_DIGITS: usize = 30;

/// A whole number, in groups of three from five digits on: `12 345`, in English `12,345`.
#[must_use]
pub fn number(lang: Lang, number: u64) -> String {
    grouped(lang, &number.to_string())
}

/// A share: `80 %` with a space that does not break, in English `80%`.
#[must_use]
pub fn percent(lang: Lang, share: u64) -> String {
    with_unit(lang, &number(lang, share), "%")
}

/// A number that need not be whole, with the decimal comma of Finnish and Swedish: `8,5`.
#[must_use]
pub fn decimal(lang: Lang, number: f64) -> String {
    let text = number.to_string();
    text.parse::<Decimal>().map_or(text, |decimal| decimal.written(lang))
}

/// A number given in tenths: `59,1` for 591, and `50` for 500.
#[must_use]
pub fn tenths(lang: Lang, tenths: u16) -> String {
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let fraction = if tenth == 0 { String::new() } else { tenth.to_string() };
    Decimal::from_digits(&whole.to_string(), &fraction).map(|number| number.written(lang)).unwrap_or_default()
}

/// Keeps the groups of a number together, and a number with its sign: every space between digits, or between a digit
/// and `€` or `%`, becomes one that does not break.
#[must_use]
pub fn without_breaks(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let is_inside = |place: usize| {
        let before = place.checked_sub(1).and_then(|before| characters.get(before));
        let after = characters.get(place + 1);
        before.is_some_and(char::is_ascii_digit) && after.is_some_and(|c| c.is_ascii_digit() || is_sign(*c))
    };
    let bound = |(place, c): (usize, &char)| if *c == ' ' && is_inside(place) { NO_BREAK_SPACE } else { *c };
    characters.iter().enumerate().map(bound).collect()
}

fn is_sign(c: char) -> bool {
    matches!(c, '€' | '%')
}

fn grouped(lang: Lang, digits: &str) -> String {
    if digits.len() < FIRST_GROUPED_LENGTH {
        return digits.to_owned();
    }
    let separator = match lang {
        Lang::Fi | Lang::Sv => NO_BREAK_SPACE,
        Lang::En => ',',
    };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn with_unit(lang: Lang, number: &str, unit: &str) -> String {
    match (lang, unit.strip_prefix('€')) {
        (_, None) if unit.is_empty() => number.to_owned(),
        (Lang::En, Some(rest)) => format!("€{number}{rest}"),
        (Lang::En, None) if unit.starts_with('%') => format!("{number}{unit}"),
        _ => format!("{number}{NO_BREAK_SPACE}{unit}"),
    }
}

/// A number with a decimal fraction, kept digit by digit: `31.90` stays `31,90` and is never rounded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    is_negative: bool,
    /// Digits without zeros in front; at least one.
    whole: String,
    /// Digits as they were given; may be empty.
    fraction: String,
}

/// The text is not a number, or not one that can be written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct NotANumber;

impl Decimal {
    /// A number of digits, without a sign; `None` when there are other characters or no digit before the fraction.
    #[must_use]
    pub fn from_digits(whole: &str, fraction: &str) -> Option<Self> {
        let are_digits = whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() + fraction.len() > MAX_DIGITS || !are_digits {
            return None;
        }
        let significant = whole.trim_start_matches('0');
        let whole = if significant.is_empty() { "0" } else { significant };
        Some(Self { is_negative: false, whole: whole.to_owned(), fraction: fraction.to_owned() })
    }

    /// The number as it is written in a language: `−1 234,5` is `-1234.5`.
    #[must_use]
    pub fn written(&self, lang: Lang) -> String {
        let mut text = String::new();
        if self.is_negative {
            text.push(MINUS);
        }
        text.push_str(&grouped(lang, &self.whole));
        if !self.fraction.is_empty() {
            text.push(if lang == Lang::En { '.' } else { ',' });
            text.push_str(&self.fraction);
        }
        text
    }

    /// The number without its sign and without zeros at the end of its fraction, to compare numbers in running text
    /// by: there a hyphen in front is rarely a sign.
    #[must_use]
    pub fn size(&self) -> Self {
        let fraction = self.fraction.trim_end_matches('0').to_owned();
        Self { is_negative: false, whole: self.whole.clone(), fraction }
    }
}

/// Reads `31.90`, `31,90`, `-5` and `12 345`.
impl FromStr for Decimal {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let unsigned = text.strip_prefix(['-', MINUS]);
        let (whole, fraction) = match unsigned.unwrap_or(text).split_once(['.', ',']) {
            Some((_, "")) => return Err(NotANumber),
            Some(parts) => parts,
            None => (unsigned.unwrap_or(text), ""),
        };
        let mut groups = whole.split([' ', NO_BREAK_SPACE]);
        let first = groups.next().unwrap_or_default();
        let groups: Vec<_> = groups.collect();
        let is_grouped = groups.is_empty() || (first.len() <= 3 && groups.iter().all(|group| group.len() == 3));
        let number = Self::from_digits(&[first, &groups.concat()].concat(), fraction).filter(|_| is_grouped);
        number.map(|number| Self { is_negative: unsigned.is_some(), ..number }).ok_or(NotANumber)
    }
}

/// How much of something: a number, or from one number to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    low: Decimal,
    high: Option<Decimal>,
}

impl Amount {
    /// The numbers in it, the lower one first.
    pub fn numbers(&self) -> impl Iterator<Item = &Decimal> {
        std::iter::once(&self.low).chain(&self.high)
    }

    /// The amount with its unit as it is written in a language: `40–60 %`, `1 234,50 €`, in English `40–60%` and
    /// `€1,234.50`. An empty unit adds nothing.
    #[must_use]
    pub fn written(&self, lang: Lang, unit: &str) -> String {
        let numbers: Vec<_> = self.numbers().map(|number| number.written(lang)).collect();
        with_unit(lang, &numbers.join("–"), unit)
    }
}

/// Whether a unit is written alike in every language: it begins with `€` or `%`.
#[must_use]
pub fn is_symbol(unit: &str) -> bool {
    unit.starts_with(is_sign)
}

/// Reads a number as [`Decimal`] does, or two with a dash between them: `18–67`.
impl FromStr for Amount {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        match text.split_once('–') {
            Some((low, high)) => Ok(Self { low: low.parse()?, high: Some(high.parse()?) }),
            None => Ok(Self { low: text.parse()?, high: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_the_language() {
        assert_eq!(number(Lang::Fi, 1234), "1234");
        assert_eq!(number(Lang::Sv, 12_345), "12\u{a0}345");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(percent(Lang::Fi, 80), "80\u{a0}%");
        assert_eq!(percent(Lang::En, 80), "80%");
        assert_eq!(decimal(Lang::Sv, -8.5), "\u{2212}8,5");
        assert_eq!(decimal(Lang::En, 300.0), "300");
        assert_eq!((tenths(Lang::Fi, 591), tenths(Lang::En, 500)), ("59,1".to_owned(), "50".to_owned()));
    }

    #[test]
    fn amounts_are_written_with_their_unit() {
        let table = [
            ("31.90", "€", "31,90\u{a0}€", "€31.90"),
            ("12 345,5", "€", "12\u{a0}345,5\u{a0}€", "€12,345.5"),
            ("12,50", "€/kk", "12,50\u{a0}€/kk", "€12.50/kk"),
            ("40–60", "%", "40–60\u{a0}%", "40–60%"),
            ("-5", "", "\u{2212}5", "\u{2212}5"),
            ("300", "vardagar", "300\u{a0}vardagar", "300\u{a0}vardagar"),
            ("007", "", "7", "7"),
        ];
        for (value, unit, finnish, english) in table {
            let amount: Amount = value.parse().unwrap();
            assert_eq!(amount.written(Lang::Fi, unit), finnish, "{value}");
            assert_eq!(amount.written(Lang::Sv, unit), finnish, "{value}");
            assert_eq!(amount.written(Lang::En, unit), english, "{value}");
        }
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        let long = "1".repeat(31);
        for text in ["", "-", "alle 2", "3/5", "1.5.2026", "1 + 9", "12 34", "1234 567", "1,", ",5", "5–", &long] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }

    #[test]
    fn numbers_are_compared_by_size() {
        let size = |text: &str| text.parse::<Decimal>().unwrap().size();
        let same = |one: &str, other: &str| size(one) == size(other);
        assert!(same("31,9", "31.90") && same("-5", "5") && same("12 345", "12345"));
        assert!(!same("31,9", "319") && !same("5", "50"));
    }

    #[test]
    fn numbers_do_not_break_over_lines() {
        assert_eq!(without_breaks("noin 12 345 € kuussa"), "noin 12\u{a0}345\u{a0}€ kuussa");
        assert_eq!(without_breaks("300 arkipäivää"), "300 arkipäivää");
    }
}
