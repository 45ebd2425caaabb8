//! What is left of a text without its machine parts, and the words in it.

/// Stands where something was left out that a word may hang on: code, the value of a variable.
const LEFT_OUT: char = '\u{fffc}';
const SOFT_HYPHEN: char = '\u{ad}';

/// The characters that are read, each with its place in the file, in bytes.
#[derive(Debug, Default)]
pub struct Prose(Vec<(usize, char)>);

/// A word as the dictionary is asked for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it starts in the file, in bytes.
    pub offset: usize,
    /// With the hyphen at which it is cut: `sosiaali-`, `-vuotias`.
    pub text: String,
}

impl Prose {
    /// Adds a part of the file that starts at `offset`, but neither `{#id}` and `{variable}` nor `&amp;`.
    pub fn push(&mut self, offset: usize, text: &str) {
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            if let Some(length) = machine_part(rest) {
                self.gap();
                rest = &rest[length..];
            } else {
                self.0.push((offset + text.len() - rest.len(), character));
                rest = &rest[character.len_utf8()..];
            }
        }
    }

    /// Adds another part of the same file.
    pub fn append(&mut self, other: Self) {
        self.gap();
        self.0.extend(other.0);
        self.gap();
    }

    /// Ends a word.
    pub fn gap(&mut self) {
        self.0.push((0, ' '));
    }

    /// Takes the place of something that is left out within a sentence.
    pub fn left_out(&mut self) {
        self.0.push((0, LEFT_OUT));
    }
}

/// The length of an id, a variable or a character reference at the start of a text.
fn machine_part(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('{').or_else(|| text.strip_prefix('&'))?;
    let end = if text.starts_with('&') { ';' } else { '}' };
    let length =
        inside.find(|character: char| !(character.is_alphanumeric() || matches!(character, '#' | '-' | '_')))?;
    (length > 0 && inside[length..].starts_with(end)).then_some(text.len() - inside.len() + length + 1)
}

/// The words of a text in their order. Numbers, single letters, addresses and codes such as `K101` are none.
pub fn words(prose: &Prose) -> Vec<Word> {
    prose.0.split(|(_, character)| !may_be_inside(*character)).flat_map(words_of_run).collect()
}

fn may_be_inside(character: char) -> bool {
    character.is_alphanumeric() || "-:.'’@_=".contains(character) || matches!(character, LEFT_OUT | SOFT_HYPHEN)
}

/// The words of what stands between two spaces or marks.
fn words_of_run(run: &[(usize, char)]) -> Vec<Word> {
    let pairs = || run.windows(2).map(|pair| (pair[0].1, pair[1].1));
    let is_code = pairs().any(|(a, b)| a.is_alphabetic() && b.is_numeric() || a.is_numeric() && b.is_alphabetic());
    let has_dot = pairs().any(|(dot, next)| dot == '.' && next.is_alphanumeric() && !next.is_uppercase());
    if is_code || has_dot || run.iter().any(|(_, character)| matches!(character, '@' | '_' | '=')) {
        return Vec::new();
    }
    // A full stop without a space after it ends a word too; what hangs on a number or a variable is a part of one.
    let mut words = Vec::new();
    let mut before = ' ';
    for part in run.split_inclusive(|(_, character)| is_cut(*character)) {
        let last = part.last().map_or(' ', |(_, character)| *character);
        let part = if is_cut(last) { &part[..part.len() - 1] } else { part };
        let is_ending = before == LEFT_OUT && part.first().is_some_and(|(_, character)| character.is_alphabetic())
            || before != ' ' && part.first().is_some_and(|(_, character)| *character == ':');
        words.extend(word(part).filter(|_| !is_ending));
        before = last;
    }
    words
}

fn is_cut(character: char) -> bool {
    character == '.' || character == LEFT_OUT || character.is_numeric()
}

/// The word of some letters and the marks inside or around it.
fn word(part: &[(usize, char)]) -> Option<Word> {
    let is_mark = |(_, character): &(usize, char)| matches!(character, ':' | '\'' | '’');
    let start = part.iter().position(|character| !is_mark(character))?;
    let end = part.iter().rposition(|character| !is_mark(character))? + 1;
    let letters =
        part[start..end].iter().map(|(_, character)| *character).filter(|character| *character != SOFT_HYPHEN);
    let text: String = letters.map(|character| if character == '’' { '\'' } else { character }).collect();
    is_long_enough(&text).then(|| Word { offset: part[start].0, text })
}

fn is_long_enough(text: &str) -> bool {
    text.chars().filter(|character| character.is_alphabetic()).count() > 1
}

impl Word {
    /// Everything that the dictionary is asked to find out whether it knows the word.
    pub fn questions(&self) -> impl Iterator<Item = &str> {
        self.parts().chain([self.text.as_str()])
    }

    /// Whether the word or, where it has hyphens, every part of it is known.
    pub fn is_known(&self, knows: impl Fn(&str) -> bool) -> bool {
        knows(&self.text) || self.parts().all(knows)
    }

    /// The parts between hyphens; the first and last one with the hyphen at which the whole word is cut.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let text = self.text.as_str();
        let inner = 1..text.len().saturating_sub(1);
        let hyphens = text.match_indices('-').map(|(place, _)| place).filter(move |place| inner.contains(place));
        let mut start = 0;
        let ends: Vec<usize> = hyphens.chain([text.len()]).collect();
        let parts = ends.into_iter().map(move |end| {
            let part = &text[start..end];
            start = end + 1;
            part
        });
        parts.filter(|part| is_long_enough(part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let mut prose = Prose::default();
        prose.push(0, text);
        words(&prose).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_their_hyphens_colons_and_apostrophes() {
        assert_eq!(
            texts("”Sosiaali- ja terveysala”, ICF:n GAS-tavoite: raa’at ‘sanat’."),
            ["Sosiaali-", "ja", "terveysala", "ICF:n", "GAS-tavoite", "raa'at", "sanat"]
        );
    }

    #[test]
    fn what_hangs_on_a_number_or_a_variable_is_read_as_the_end_of_a_word() {
        assert_eq!(texts("16–67-vuotias vuonna 2026:n ja 3.5.2026"), ["-vuotias", "vuonna", "ja"]);
        let mut prose = Prose::default();
        prose.left_out();
        prose.push(0, "-vuotias ");
        prose.left_out();
        prose.push(9, ":n ");
        prose.left_out();
        prose.push(12, "ssa");
        assert_eq!(words(&prose), [Word { offset: 0, text: "-vuotias".to_owned() }]);
    }

    #[test]
    fn addresses_codes_ids_and_single_letters_are_no_words() {
        assert_eq!(
            texts("kela.fi nimi@esimerkki.fi review_after id=koe K101 7H3K-M9QX T1 n² A {#tunnus-1} {nimi} a&amp;b"),
            [""; 0]
        );
    }

    #[test]
    fn a_missing_space_hides_no_word() {
        assert_eq!(texts("loppui.Sitten ja/tai"), ["loppui", "Sitten", "ja", "tai"]);
    }

    #[test]
    fn a_soft_hyphen_is_no_letter() {
        assert_eq!(texts("kuntoutus\u{ad}raha"), ["kuntoutusraha"]);
    }

    #[test]
    fn a_word_is_known_when_all_its_parts_are() {
        let word = Word { offset: 0, text: "B-lausunto-sivu-".to_owned() };
        assert_eq!(word.parts().collect::<Vec<_>>(), ["lausunto", "sivu-"]);
        assert!(word.is_known(|part| part == "lausunto" || part == "sivu-"));
        assert!(!word.is_known(|part| part == "lausunto"));
    }
}
