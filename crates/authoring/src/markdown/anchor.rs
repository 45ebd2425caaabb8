//! Anchors of headings as Git hosts make them: `Kuka maksaa?` becomes `kuka-maksaa`.

use std::collections::HashMap;

/// Gives each heading of a text its own anchor.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    used: HashMap<String, usize>,
}

impl Anchors {
    /// The anchor of a heading; a text that occurs again gets `-1`, `-2` and so on.
    pub(crate) fn assign(&mut self, heading: &str) -> String {
        let slug = slug(heading);
        let mut anchor = slug.clone();
        while self.used.contains_key(&anchor) {
            let again = self.used.entry(slug.clone()).or_default();
            *again += 1;
            anchor = format!("{slug}-{again}");
        }
        self.used.insert(anchor.clone(), 0);
        anchor
    }
}

fn slug(heading: &str) -> String {
    let kept = heading.trim().chars().filter_map(|character| match character {
        ' ' => Some('-'),
        '-' | '_' => Some(character),
        _ if character.is_alphanumeric() => Some(character),
        _ => None,
    });
    let slug: String = kept.flat_map(char::to_lowercase).collect();
    if slug.is_empty() { "section".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_git_hosts() {
        let mut anchors = Anchors::default();
        for (heading, anchor) in [
            ("Kuka maksaa?", "kuka-maksaa"),
            ("Äidin ja isän päivät", "äidin-ja-isän-päivät"),
            ("A-todistus / B-lausunto", "a-todistus--b-lausunto"),
            ("Kuka maksaa", "kuka-maksaa-1"),
            ("Kuka maksaa!", "kuka-maksaa-2"),
            ("Kuka maksaa 1", "kuka-maksaa-1-1"),
        ] {
            assert_eq!(anchors.assign(heading), anchor, "{heading}");
        }
    }

    #[test]
    fn many_equal_headings_are_numbered_in_linear_time() {
        let mut anchors = Anchors::default();
        for number in 0..20_000_u32 {
            let expected = if number == 0 { "a".to_owned() } else { format!("a-{number}") };
            assert_eq!(anchors.assign("a"), expected);
        }
    }
}
