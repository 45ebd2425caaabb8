use super::word::fold;

/// The most words that are searched for.
const MOST_WORDS: usize = 8;

/// What a reader searches for. Any text makes one, cut to what a person would type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchQuery {
    text: String,
    words: Vec<String>,
}

impl SearchQuery {
    /// The longest text that is searched for, in characters; the rest is not looked at.
    pub const MOST_CHARACTERS: usize = 100;

    /// Reads what was typed.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let text: String = typed.chars().take(Self::MOST_CHARACTERS).collect();
        let text = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
        let text = text.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let mut words: Vec<String> = Vec::new();
        for word in fold(&text).split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if words.len() < MOST_WORDS && !words.iter().any(|known| known == word) {
                words.push(word.to_owned());
            }
        }
        Self { text, words }
    }

    /// What was typed, in one line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words in it, each once, in lower case and without dots and accents.
    #[must_use]
    pub fn words(&self) -> &[String] {
        &self.words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_its_words_without_dots_and_signs() {
        let query = SearchQuery::new("  \"Päiväraha\"\n AND å*é  päiväraha\0 ");
        assert_eq!(query.text(), "\"Päiväraha\" AND å*é päiväraha");
        assert_eq!(query.words(), ["paivaraha", "and", "a", "e"]);
    }

    #[test]
    fn a_query_is_no_longer_than_a_person_would_type() {
        let query = SearchQuery::new(&"ä1 b2 c3 d4 e5 f6 g7 h8 i9 ".repeat(1_000));
        assert_eq!(query.text().chars().count(), SearchQuery::MOST_CHARACTERS);
        assert_eq!(query.words().len(), MOST_WORDS);
        assert_eq!(SearchQuery::new(" \"*( "), SearchQuery { text: "\"*(".to_owned(), words: Vec::new() });
    }
}
