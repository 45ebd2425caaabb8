//! The alphabetical order of each language.

use std::cmp::Ordering;

use course::Lang;

/// Compares two texts as a dictionary in `lang` does: Finnish and Swedish put å, ä and ö after z, English beside a and
/// o. Spaces and hyphens come before letters; other marks and capitals do not matter.
#[must_use]
pub fn compare(lang: Lang, one: &str, other: &str) -> Ordering {
    let key = |text: &str| -> Vec<u32> { text.chars().filter_map(|c| place(lang, c)).collect() };
    key(one).cmp(&key(other)).then_with(|| one.cmp(other))
}

/// The letter under which a dictionary in `lang` lists a text: `Å` for `ålder`, in English `A`.
#[must_use]
pub fn initial(lang: Lang, text: &str) -> String {
    text.chars().next().map(|first| letter(lang, first).to_uppercase().collect()).unwrap_or_default()
}

fn place(lang: Lang, c: char) -> Option<u32> {
    let after_z = |nth: u32| u32::from('z') + nth;
    match letter(lang, c) {
        'å' => Some(after_z(1)),
        'ä' => Some(after_z(2)),
        'ö' => Some(after_z(3)),
        ' ' | '-' | '\u{a0}' => Some(0),
        letter if letter.is_alphanumeric() => Some(u32::from(letter)),
        _ => None,
    }
}

/// The letter of the alphabet that a letter counts as.
fn letter(lang: Lang, c: char) -> char {
    let lower = c.to_lowercase().next().unwrap_or(c);
    match (lower, lang) {
        ('æ', Lang::Fi | Lang::Sv) => 'ä',
        ('ø', Lang::Fi | Lang::Sv) => 'ö',
        ('ü', Lang::Fi | Lang::Sv) | ('ý' | 'ÿ', _) => 'y',
        ('å' | 'ä' | 'æ', Lang::En) | ('à' | 'á' | 'â' | 'ã', _) => 'a',
        ('ç', _) => 'c',
        ('è' | 'é' | 'ê' | 'ë', _) => 'e',
        ('ì' | 'í' | 'î' | 'ï', _) => 'i',
        ('ñ', _) => 'n',
        ('ö' | 'ø', Lang::En) | ('ò' | 'ó' | 'ô' | 'õ', _) => 'o',
        ('š', _) => 's',
        ('ù' | 'ú' | 'û' | 'ü', _) => 'u',
        ('ž', _) => 'z',
        _ => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(lang: Lang, mut words: Vec<&str>) -> Vec<&str> {
        words.sort_by(|one, other| compare(lang, one, other));
        words
    }

    #[test]
    fn finnish_and_swedish_end_with_å_ä_ö() {
        let words = vec!["öljy", "zeniitti", "äiti", "Åbo", "asiakas", "über", "yö", "ylä"];
        let expected = ["asiakas", "über", "ylä", "yö", "zeniitti", "Åbo", "äiti", "öljy"];
        assert_eq!(sorted(Lang::Fi, words.clone()), expected);
        assert_eq!(sorted(Lang::Sv, words), expected);
    }

    #[test]
    fn english_has_no_letters_after_z() {
        assert_eq!(
            sorted(Lang::En, vec!["zone", "Ångström", "benefit", "öre"]),
            ["Ångström", "benefit", "öre", "zone"]
        );
    }

    #[test]
    fn short_words_and_word_groups_come_first() {
        let words = vec!["kuntoutusraha", "kuntoutus", "Kela", "kuntoutus työssä", "kuntoutus-ja"];
        let expected = ["Kela", "kuntoutus", "kuntoutus-ja", "kuntoutus työssä", "kuntoutusraha"];
        assert_eq!(sorted(Lang::Fi, words), expected);
    }

    #[test]
    fn texts_are_listed_under_their_letter() {
        let table = [(Lang::Fi, "ääni", "Ä"), (Lang::En, "ääni", "A"), (Lang::Sv, "élan", "E"), (Lang::Fi, "", "")];
        for (lang, text, expected) in table {
            assert_eq!(initial(lang, text), expected, "{text}");
        }
    }
}
