//! When a typed text counts as an accepted answer.

use serde::{Deserialize, Serialize};

use super::read_number;

/// How strictly a typed text is compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matching {
    /// Whether capitals matter. They are forgiven unless a question asks for them.
    pub case_matters: bool,
    /// How many letters may be wrong, missing, added or swapped with their neighbour.
    pub typos: u8,
}

impl Matching {
    /// Whether `typed` counts as `accepted`. Spaces around and between words never matter; two numbers are compared
    /// by value, in any notation and without typos.
    #[must_use]
    pub fn accepts(self, accepted: &str, typed: &str) -> bool {
        let (accepted, typed) = (self.normal(accepted), self.normal(typed));
        if accepted == typed {
            return true;
        }
        match (read_number(&accepted), read_number(&typed)) {
            #[expect(clippy::float_cmp, reason = "both were read from decimal text; nothing was calculated")]
            (Some(accepted), Some(typed)) => accepted == typed,
            (Some(_), None) => false,
            (None, _) => strsim::osa_distance(&accepted, &typed) <= usize::from(self.typos),
        }
    }

    fn normal(self, text: &str) -> String {
        let words: Vec<_> = text.split_whitespace().collect();
        let spaced = words.join(" ");
        if self.case_matters { spaced } else { spaced.to_lowercase() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_spaces_and_so_many_typos_are_forgiven() {
        let lenient = Matching { typos: 1, ..Matching::default() };
        let strict = Matching { case_matters: true, typos: 0 };
        let table = [
            (Matching::default(), "toimintakyky", "  Toimintakyky ", true),
            (Matching::default(), "Kelan  kuntoutus", "kelan kuntoutus", true),
            (Matching::default(), "toimintakyky", "toimintakiky", false),
            (lenient, "toimintakyky", "toimintakiky", true),
            (lenient, "toimintakyky", "toimintakkyy", true),
            (lenient, "toimintakyky", "toimintakiki", false),
            (lenient, "300", "301", false),
            (lenient, "1 500", "1500,0", true),
            (strict, "ICF", "icf", false),
            (Matching::default(), "ÄITIYS", "äitiys", true),
        ];
        for (matching, accepted, typed, is_accepted) in table {
            assert_eq!(matching.accepts(accepted, typed), is_accepted, "{accepted} / {typed}");
        }
    }
}
