//! Words and their forms: which words of the course a reader means by a word.

use frostem::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::Lang;

/// How near a word of the course is to one that is searched for, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// The same word; dots and accents do not count.
    Exact,
    /// Another form of the word: *kuntoutustuella* for *kuntoutustuki*.
    Inflected,
    /// A word that the word is a part of, or begins: *osasairauspäiväraha* for *päiväraha*.
    Part,
    /// A word that looks much alike: *kuntoutusraha* for *kuntotusraha*.
    Similar,
}

/// Text in lower case without dots and accents, as the index has it: *Päiväraha* is `paivaraha`.
pub(super) fn fold(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect()
}

/// A folded word with what tells its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    text: Box<str>,
    /// One for each language that the word may be in, always in the same order.
    stems: Box<[Stem]>,
}

/// A word without its ending, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stem {
    /// How much of the word belongs to the stem, in bytes.
    length: usize,
    /// The same for all forms of the word.
    key: Box<str>,
}

/// An ending is rarely longer than this, in bytes of folded text.
const USUAL_ENDING: usize = 3;
/// The first part of a compound is hardly shorter than this, in bytes: *raja* is no compound of *aika*.
const FIRST_PART: usize = 3;
/// The shortest stem that is looked for at the beginning of other words, in bytes.
const TELLING_STEM: usize = 4;

impl Word {
    /// A word of [`super::SearchQuery::words`] or of the index, as texts in any of these languages may have it.
    #[must_use]
    pub fn new(folded: &str, langs: &[Lang]) -> Self {
        Self { text: folded.into(), stems: langs.iter().map(|lang| Stem::of(folded, *lang)).collect() }
    }

    /// The word itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// How near a word of the course is to this one, which was searched for. What merely looks alike is not told here:
    /// see [`Self::looks_like`].
    #[must_use]
    pub fn closeness(&self, word: &Self) -> Option<Closeness> {
        if self.text == word.text {
            return Some(Closeness::Exact);
        }
        let stems = || self.stems.iter().zip(&word.stems);
        let continues = |text: &str, stem: &str| {
            stem.len() >= TELLING_STEM && text.len() <= stem.len() + USUAL_ENDING && text.starts_with(stem)
        };
        if stems().any(|(asked, found)| {
            asked.key == found.key || continues(&word.text, self.stem(asked)) || continues(&self.text, word.stem(found))
        }) {
            return Some(Closeness::Inflected);
        }
        let begins = self.text.len() > 2 && word.text.starts_with(&*self.text);
        let is_end = |end: &str, key: &str| key.len() >= end.len() + FIRST_PART && key.ends_with(end);
        let is_part = |(asked, found): (&Stem, &Stem)| {
            self.stem(asked).len() >= TELLING_STEM && word.text.contains(self.stem(asked))
                || self.text.len() >= TELLING_STEM && asked.key.len() > 2 && is_end(&asked.key, &found.key)
        };
        (begins || stems().any(is_part)).then_some(Closeness::Part)
    }

    /// Whether this word, which was searched for, may be `word` with a slip of the finger in it.
    #[must_use]
    pub fn looks_like(&self, word: &Self) -> bool {
        let length = self.text.chars().count();
        let most_slips = match length {
            // A short word looks like too many others, and so does a figure.
            0..4 => return false,
            4..8 => 1,
            _ => 2,
        };
        if self.text.bytes().any(|byte| byte.is_ascii_digit()) {
            return false;
        }
        let are_near = |one: &str, other: &str| {
            one.len().abs_diff(other.len()) <= most_slips && strsim::osa_distance(one, other) <= most_slips
        };
        are_near(&self.text, &word.text)
            || self
                .stems
                .iter()
                .zip(&word.stems)
                .any(|(asked, found)| asked.key.len() > TELLING_STEM && are_near(&asked.key, &found.key))
    }

    fn stem(&self, stem: &Stem) -> &str {
        &self.text[..stem.length]
    }
}

impl Stem {
    fn of(word: &str, lang: Lang) -> Self {
        let (stem, key) = match lang {
            Lang::Fi => {
                let stem = finnish_stem(word);
                let key = finnish_key(&stem);
                (stem, key)
            }
            Lang::Sv => same_twice(&Stemmer::new(Algorithm::Swedish).stem(word)),
            Lang::En => same_twice(&Stemmer::new(Algorithm::English).stem(word)),
        };
        let same = word.char_indices().zip(stem.chars()).take_while(|((_, one), other)| one == other);
        let length = same.last().map_or(0, |((at, letter), _)| at + letter.len_utf8());
        Self { length, key: key.into() }
    }
}

fn same_twice(stem: &str) -> (String, String) {
    (stem.to_owned(), stem.to_owned())
}

/// The stem that Snowball tells, the same for a word by itself and at the end of a compound.
fn finnish_stem(word: &str) -> String {
    // Snowball takes no ending off the beginning of a word, so that `tuella` keeps its own while `kuntoutustuella` loses
    // it. Behind two more syllables every word is treated alike.
    const BEFORE: &str = "asas";
    let stemmer = Stemmer::new(Algorithm::Finnish);
    // `-han` is a particle to Snowball, but `rahan` is what the course is about.
    let word = if word.ends_with("han") { &word[..word.len() - 1] } else { word };
    let lengthened = format!("{BEFORE}{word}");
    match stemmer.stem(&lengthened).strip_prefix(BEFORE) {
        Some(stem) if stem.len() > 1 => stem.to_owned(),
        // All of a short word may look like endings.
        _ => stemmer.stem(word).into_owned(),
    }
}

/// How stems of one word end differently, which Snowball leaves as it is; the first that fits is replaced.
const STEM_ENDINGS: [(&str, &str); 26] = [
    // hakemus, hakemuksen, hakemusta; sairaus, sairauden, sairautta; paatos, paatoksen; vuosi, vuoden, vuotta
    ("uks", "u"),
    ("us", "u"),
    ("ud", "u"),
    ("ut", "u"),
    ("yks", "y"),
    ("ys", "y"),
    ("yd", "y"),
    ("yt", "y"),
    ("oks", "o"),
    ("os", "o"),
    ("uod", "uo"),
    ("uot", "uo"),
    // hakeminen, hakemisen; tyokyvyton, tyokyvyttoman
    ("min", "m"),
    ("mis", "m"),
    ("ain", "a"),
    ("ais", "a"),
    ("ttom", "to"),
    // tyokyky, tyokyvyn; luku, luvun
    ("yvy", "yky"),
    ("uvu", "uku"),
    // tuki, tuen; hakea, haen; aika, ajan
    ("ae", "ak"),
    ("oe", "ok"),
    ("ue", "uk"),
    ("ye", "yk"),
    ("aj", "aik"),
    // potilas, potilaan
    ("tilas", "til"),
    ("iakas", "iak"),
];

/// How consonants change inside a word, each pair or more made one: *lausunto, lausunnon*; *tarve, tarpeen*. Snowball
/// has made one letter of two.
const GRADATION: [(&str, &str); 8] =
    [("nt", "n"), ("lt", "l"), ("rt", "r"), ("mp", "m"), ("nk", "n"), ("ng", "n"), ("d", "t"), ("v", "p")];

/// What all stems of a Finnish word have in common.
fn finnish_key(stem: &str) -> String {
    let replaced = |text: &str, table: &[(&str, &str)]| {
        let found = table.iter().find_map(|(from, to)| Some((text.strip_suffix(from)?, to)));
        found.map_or_else(|| text.to_owned(), |(kept, to)| format!("{kept}{to}"))
    };
    let stem = replaced(stem, &STEM_ENDINGS);
    let bare = stem.trim_end_matches(['a', 'e', 'i']);
    let stem = if bare.len() > 2 { bare } else { &stem };
    let consonants = stem.trim_end_matches(['o', 'u', 'y']);
    let vowels = &stem[consonants.len()..];
    format!("{}{vowels}", replaced(consonants, &GRADATION))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closeness(asked: &str, word: &str, lang: Lang) -> Option<Closeness> {
        let [asked, word] = [asked, word].map(|text| Word::new(&fold(text), &[lang]));
        asked.closeness(&word).or_else(|| asked.looks_like(&word).then_some(Closeness::Similar))
    }

    #[test]
    fn forms_of_a_word_are_forms_of_each_other() {
        let finnish = [
            "tuki tuen tuella tukea tuet tukien tuesta tueksi",
            "kuntoutustuki kuntoutustuen kuntoutustuella kuntoutustukea kuntoutustuet",
            "raha rahan rahaa rahat rahalla",
            "päiväraha päivärahan päivärahaa päivärahoja päivärahalla",
            "kuntoutus kuntoutuksen kuntoutusta kuntoutukseen kuntoutukset kuntoutuksia",
            "sairaus sairauden sairautta sairaudet sairauksia sairauteen",
            "mahdollisuus mahdollisuuden mahdollisuutta mahdollisuuksia",
            "työkyky työkyvyn työkykyä työkyvyllä",
            "työkyvytön työkyvyttömän",
            "asiakas asiakkaan asiakasta asiakkaalla asiakkaat asiakkaita",
            "potilas potilaan potilasta potilaalle",
            "hakemus hakemuksen hakemusta hakemukset hakemuksia",
            "hakeminen hakemisen hakemista hakemiseen",
            "aika ajan aikaa ajassa aikana",
            "eläke eläkkeen eläkettä eläkkeellä eläkkeitä",
            "tarve tarpeen tarvetta tarpeita",
            "lausunto lausunnon lausuntoa lausunnot lausuntojen",
            "lääkäri lääkärin lääkäriä lääkärille",
            "luku luvun lukua luvut",
            "vuosi vuoden vuotta vuosia",
            "kuukausi kuukauden kuukautta",
            "päätös päätöksen päätöstä päätökset",
            "psykoterapia psykoterapian psykoterapiaa psykoterapiat",
        ];
        let swedish = [
            "sjukdagpenning sjukdagpenningen sjukdagpenningens",
            "åtgärd åtgärder åtgärderna",
            "utlåtande utlåtandet utlåtanden",
            "arbetsgivare arbetsgivaren arbetsgivarna",
        ];
        let english = ["allowance allowances", "apply applies applied"];
        let all = [(Lang::Fi, &finnish[..]), (Lang::Sv, &swedish), (Lang::En, &english)];
        let mut wrong = Vec::new();
        for (lang, forms) in all.iter().flat_map(|(lang, groups)| groups.iter().map(|forms| (*lang, forms))) {
            for asked in forms.split(' ') {
                for found in forms.split(' ') {
                    let expected = if asked == found { Closeness::Exact } else { Closeness::Inflected };
                    if closeness(asked, found, lang) != Some(expected) {
                        wrong.push(format!("{asked} {found} {:?}", closeness(asked, found, lang)));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn compounds_hold_their_parts() {
        let table = [
            ("päiväraha", "osasairauspäivärahan", Lang::Fi),
            ("tuki", "kuntoutustuella", Lang::Fi),
            ("raha", "kuntoutusrahaa", Lang::Fi),
            ("kuntoutus", "kuntoutusraha", Lang::Fi),
            ("kuntou", "kuntoutusraha", Lang::Fi),
            ("dagpenning", "sjukdagpenningen", Lang::Sv),
        ];
        for (asked, word, lang) in table {
            assert_eq!(closeness(asked, word, lang), Some(Closeness::Part), "{asked} {word}");
        }
    }

    #[test]
    fn slips_of_the_finger_are_forgiven_in_long_words() {
        let table = [
            ("kuntotusraha", "kuntoutusraha", Some(Closeness::Similar)),
            ("kuntuotusrahaa", "kuntoutusraha", Some(Closeness::Similar)),
            ("psykoterpia", "psykoterapiaan", Some(Closeness::Similar)),
            ("tiki", "tuki", Some(Closeness::Similar)),
            ("tie", "tuki", None),
            ("3000", "3001", None),
        ];
        for (asked, word, expected) in table {
            assert_eq!(closeness(asked, word, Lang::Fi), expected, "{asked} {word}");
        }
    }

    #[test]
    fn other_words_are_other_words() {
        let table = [
            ("kuntoutustuki", "kuntoutus"),
            ("kuntoutusraha", "kuntoutustuki"),
            ("työ", "tyttö"),
            ("tuki", "tuo"),
            ("laki", "lapsi"),
            ("300", "130"),
            ("aika", "raja"),
            ("aika", "kaikki"),
        ];
        for (asked, word) in table {
            assert_eq!(closeness(asked, word, Lang::Fi), None, "{asked} {word}");
        }
    }

    #[test]
    fn any_text_is_a_word() {
        for text in ["", "ß", "å", "漢字", "и\u{306}", "han", "asas", "🦀"] {
            for lang in Lang::ALL {
                assert_eq!(closeness(text, text, lang), Some(Closeness::Exact), "{text}");
            }
        }
    }
}
