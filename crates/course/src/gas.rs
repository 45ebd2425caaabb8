//! Goal Attainment Scaling: the five levels of a goal, what makes a goal good, and the T-score of several goals.

/// The most goals of a sheet.
pub const MOST_GOALS: usize = 5;
/// The largest weight of a goal; the smallest is 1.
pub const MOST_WEIGHT: u8 = 10;
/// How far goals are assumed to go together: the value that Kiresuk and Sherman chose.
pub const CORRELATION: f64 = 0.3;

/// How much of a goal was attained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// −2: much less than expected.
    MuchLess,
    /// −1: somewhat less than expected.
    Less,
    /// 0: what was expected.
    Expected,
    /// +1: somewhat more than expected.
    More,
    /// +2: much more than expected.
    MuchMore,
}

impl Level {
    /// Every level, the best one first, as a scale is drawn.
    pub const ALL: [Self; 5] = [Self::MuchMore, Self::More, Self::Expected, Self::Less, Self::MuchLess];

    /// Its number: −2 to +2.
    #[must_use]
    pub fn score(self) -> i8 {
        match self {
            Self::MuchLess => -2,
            Self::Less => -1,
            Self::Expected => 0,
            Self::More => 1,
            Self::MuchMore => 2,
        }
    }

    /// Its number as it is printed: `+2`, `0`, `−1`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::MuchLess => "\u{2212}2",
            Self::Less => "\u{2212}1",
            Self::Expected => "0",
            Self::More => "+1",
            Self::MuchMore => "+2",
        }
    }

    /// Its name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MuchLess => "much-less",
            Self::Less => "less",
            Self::Expected => "expected",
            Self::More => "more",
            Self::MuchMore => "much-more",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == name)
    }
}

/// What a good goal is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Criterion {
    /// It is this client's own, and precise.
    Specific,
    /// One can see whether it was reached.
    Measurable,
    /// It can be reached.
    Attainable,
    /// It matters to the client.
    Meaningful,
    /// It says when it is assessed.
    Timed,
    /// It is about one thing.
    OneThing,
    /// Its levels differ clearly.
    DistinctLevels,
    /// The change shows in everyday life.
    Everyday,
    /// The client recognises their own words.
    OwnWords,
}

impl Criterion {
    /// Every criterion in the order it is checked.
    pub const ALL: [Self; 9] = [
        Self::Specific,
        Self::Measurable,
        Self::Attainable,
        Self::Meaningful,
        Self::Timed,
        Self::OneThing,
        Self::DistinctLevels,
        Self::Everyday,
        Self::OwnWords,
    ];

    /// Its name in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Attainable => "attainable",
            Self::Meaningful => "meaningful",
            Self::Timed => "timed",
            Self::OneThing => "one-thing",
            Self::DistinctLevels => "distinct-levels",
            Self::Everyday => "everyday",
            Self::OwnWords => "own-words",
        }
    }
}

/// How much a goal weighs beside the others: 1 to [`MOST_WEIGHT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight(u8);

impl Weight {
    /// Reads a whole number.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().filter(|weight| (1..=MOST_WEIGHT).contains(weight)).map(Self)
    }
}

/// The form field of a goal, counted from 1, that holds its weight.
#[must_use]
pub fn weight_field(goal: usize) -> String {
    format!("weight-{goal}")
}

/// The form field of a goal, counted from 1, that holds the level attained.
#[must_use]
pub fn attained_field(goal: usize) -> String {
    format!("attained-{goal}")
}

/// What comes of a sheet of goals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// No goal has been assessed yet.
    Unassessed,
    /// The weights of these goals, counted from 1, are no whole numbers from 1 to [`MOST_WEIGHT`].
    InvalidWeights(Vec<usize>),
    /// The T-score of the goals that have been assessed.
    Score {
        /// The score in tenths, rounded: 591 is 59.1.
        tenths: u16,
        /// How many goals it is of.
        goals: usize,
    },
}

impl Outcome {
    /// Reads a sheet, where `field` gives the text of a form field, and counts it. What is no level is not assessed.
    pub fn of(field: impl Fn(&str) -> String) -> Self {
        let (mut attained, mut invalid) = (Vec::new(), Vec::new());
        for goal in 1..=MOST_GOALS {
            let level = Level::of(&field(&attained_field(goal)));
            let written = field(&weight_field(goal));
            match (level, Weight::parse(&written)) {
                (Some(level), Some(weight)) => attained.push((level, weight)),
                (None, Some(_)) => {}
                (None, None) if written.trim().is_empty() => {}
                (_, None) => invalid.push(goal),
            }
        }
        match t_score(&attained) {
            _ if !invalid.is_empty() => Self::InvalidWeights(invalid),
            None => Self::Unassessed,
            Some(score) => Self::Score { tenths: in_tenths(score), goals: attained.len() },
        }
    }
}

/// A score is between 0 and 100: 50 give or take 20 of a single goal, and less than twice as much of five.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a thousand tenths")]
fn in_tenths(score: f64) -> u16 {
    (score * 10.0).round() as u16
}

/// The T-score of Kiresuk and Sherman (1968): `50 + 10·Σwx / √((1 − ρ)·Σw² + ρ·(Σw)²)`, with ρ of [`CORRELATION`].
/// `None` without a goal.
#[must_use]
pub fn t_score(attained: &[(Level, Weight)]) -> Option<f64> {
    if attained.is_empty() {
        return None;
    }
    let weights = || attained.iter().map(|(_, weight)| f64::from(weight.0));
    let weighted: f64 = attained.iter().map(|(level, weight)| f64::from(weight.0) * f64::from(level.score())).sum();
    let (sum, squares): (f64, f64) = (weights().sum(), weights().map(|weight| weight * weight).sum());
    let spread = ((1.0 - CORRELATION) * squares + CORRELATION * sum * sum).sqrt();
    Some(50.0 + 10.0 * weighted / spread)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn score(goals: &[(Level, u8)]) -> f64 {
        let goals: Vec<_> = goals.iter().map(|(level, weight)| (*level, Weight(*weight))).collect();
        (t_score(&goals).unwrap() * 100.0).round() / 100.0
    }

    #[test]
    fn scores_are_those_calculated_by_hand() {
        use Level::{Expected, Less, More, MuchLess, MuchMore};
        let table: &[(&[(Level, u8)], f64)] = &[
            (&[(Expected, 1)], 50.0),
            // Of a single goal: 50 + 10x, whatever its weight.
            (&[(MuchMore, 7)], 70.0),
            (&[(Expected, 1), (More, 1), (Less, 1)], 50.0),
            // √(0.7·3 + 0.3·9) = √4.8 = 2.1909; 20 / 2.1909 = 9.1287.
            (&[(More, 1), (More, 1), (Expected, 1)], 59.13),
            // √(0.7·2 + 0.3·4) = √2.6 = 1.6125; 10 / 1.6125 = 6.2017.
            (&[(More, 1), (Expected, 1)], 56.2),
            // Weights 2 and 1: Σwx = 1, √(0.7·5 + 0.3·9) = √6.2 = 2.4900; 10 / 2.4900 = 4.0161.
            (&[(More, 2), (Less, 1)], 54.02),
            // Weights 3, 2, 1: Σwx = −5, √(0.7·14 + 0.3·36) = √20.6 = 4.5387; −50 / 4.5387 = −11.0164.
            (&[(MuchLess, 3), (Expected, 2), (More, 1)], 38.98),
        ];
        for (goals, expected) in table {
            assert!((score(goals) - expected).abs() < 1e-9, "{goals:?}: {} is not {expected}", score(goals));
        }
    }

    fn outcome(fields: &[(&str, &str)]) -> Outcome {
        let found = |name: &str| fields.iter().find(|(field, _)| *field == name).map(|(_, value)| (*value).to_owned());
        Outcome::of(|name| found(name).unwrap_or_default())
    }

    #[test]
    fn only_assessed_goals_count() {
        let fields = [("weight-1", "1"), ("attained-1", "more"), ("weight-2", "9"), ("attained-2", "")];
        assert_eq!(outcome(&fields), Outcome::Score { tenths: 600, goals: 1 });
        assert_eq!(outcome(&[("weight-1", "1")]), Outcome::Unassessed);
        assert_eq!(outcome(&[("weight-1", "1"), ("attained-1", "paljon")]), Outcome::Unassessed);
    }

    #[test]
    fn a_weight_is_a_whole_number_from_1_to_10() {
        for bad in ["0", "11", "1,5", "-1", "kaksi", "1e1"] {
            let fields = [("weight-1", "1"), ("attained-1", "more"), ("weight-3", bad)];
            assert_eq!(outcome(&fields), Outcome::InvalidWeights(vec![3]), "{bad}");
        }
        assert_eq!(outcome(&[("attained-2", "less")]), Outcome::InvalidWeights(vec![2]), "nothing is no weight");
        assert_eq!(outcome(&[("weight-1", " 10 "), ("attained-1", "less")]), Outcome::Score { tenths: 400, goals: 1 });
    }

    fn goals() -> impl Strategy<Value = Vec<(Level, Weight)>> {
        let goal = (0_usize..5, 1_u8..=3).prop_map(|(level, weight)| (Level::ALL[level], Weight(weight)));
        proptest::collection::vec(goal, 1..=MOST_GOALS)
    }

    proptest! {
        #[test]
        fn only_the_proportion_of_weights_matters(goals in goals(), factor in 1_u8..=3) {
            let heavier: Vec<_> = goals.iter().map(|(level, weight)| (*level, Weight(weight.0 * factor))).collect();
            prop_assert!((t_score(&goals).unwrap() - t_score(&heavier).unwrap()).abs() < 1e-9);
        }

        #[test]
        fn a_score_can_be_written_in_tenths(goals in goals()) {
            let score = t_score(&goals).unwrap();
            prop_assert!((0.0..=100.0).contains(&score));
            prop_assert!((f64::from(in_tenths(score)) / 10.0 - score).abs() <= 0.05 + 1e-9);
        }

        #[test]
        fn the_opposite_of_every_level_is_as_far_from_50(goals in goals()) {
            let opposite = |level: &Level| Level::ALL.into_iter().find(|other| other.score() == -level.score()).unwrap();
            let mirrored: Vec<_> = goals.iter().map(|(level, weight)| (opposite(level), *weight)).collect();
            prop_assert!((t_score(&goals).unwrap() + t_score(&mirrored).unwrap() - 100.0).abs() < 1e-9);
        }
    }
}
