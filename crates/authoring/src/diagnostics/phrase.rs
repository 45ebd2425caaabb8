//! The parts of a message that differ between languages or are worked out: suggestions, expected kinds, substitutes.

use course::{Date, Lang};

/// Something a message can mention, in the language of the message.
pub(super) trait Phrase {
    fn fi(&self) -> String;
    fn en(&self) -> String;
}

macro_rules! same_in_every_language {
    ($($kind:ty),*) => {$(
        impl Phrase for $kind {
            fn fi(&self) -> String {
                self.to_string()
            }

            fn en(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

same_in_every_language!(&'static str, usize, u32, Date);

/// The longest piece of the content, or of what another program says, that a message repeats; in characters.
const MAX_QUOTED: usize = 200;

/// The character as it can be shown: none that ends a line or commands a terminal.
fn visible(character: char) -> char {
    match character {
        '\n' | '\r' | '\t' => ' ',
        _ if character.is_control() => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}

/// A text from elsewhere stays on its line, and long ones are cut.
impl Phrase for String {
    fn fi(&self) -> String {
        self.en()
    }

    fn en(&self) -> String {
        let mut text: String = self.chars().take(MAX_QUOTED).map(visible).collect();
        if text.len() < self.len() && self.chars().nth(MAX_QUOTED).is_some() {
            text.push('…');
        }
        text
    }
}

impl Phrase for Lang {
    fn fi(&self) -> String {
        let name = match self {
            Self::Fi => "suomen",
            Self::Sv => "ruotsin",
            Self::En => "englannin",
        };
        format!("{name} (`{self}`)")
    }

    fn en(&self) -> String {
        let name = match self {
            Self::Fi => "Finnish",
            Self::Sv => "Swedish",
            Self::En => "English",
        };
        format!("{name} (`{self}`)")
    }
}

/// What could have been meant by an unknown word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Guess {
    pub(super) close: Option<String>,
    pub(super) allowed: Vec<String>,
}

impl Guess {
    /// The longest list of allowed words that a message spells out.
    const LISTED: usize = 12;

    /// The candidate that `word` is most likely a slip of.
    pub(super) fn among(word: &str, candidates: impl Iterator<Item: AsRef<str>>) -> Self {
        let mut allowed: Vec<String> = Vec::new();
        let mut best: Option<(f64, String)> = None;
        for candidate in candidates {
            let candidate = candidate.as_ref();
            let likeness = strsim::normalized_damerau_levenshtein(word, candidate)
                .max(strsim::jaro_winkler(word, candidate) - 0.25);
            if likeness > best.as_ref().map_or(0.6, |(likeness, _)| *likeness) {
                best = Some((likeness, candidate.to_owned()));
            }
            if allowed.len() <= Self::LISTED {
                allowed.push(candidate.to_owned());
            }
        }
        Self { close: best.map(|(_, candidate)| candidate), allowed }
    }

    /// The word that was probably meant.
    pub(crate) fn close_one(&self) -> Option<&str> {
        self.close.as_deref()
    }

    /// The same guess with every word written otherwise.
    pub(crate) fn written(self, write: impl Fn(&str) -> String) -> Self {
        let allowed = self.allowed.iter().map(|word| write(word)).collect();
        Self { close: self.close.as_deref().map(&write), allowed }
    }

    fn say(&self, did_you_mean: impl Fn(&str) -> String, allowed: &str) -> String {
        match &self.close {
            Some(close) => did_you_mean(&close.en()),
            None if self.allowed.is_empty() || self.allowed.len() > Self::LISTED => String::new(),
            None => {
                let quoted: Vec<_> = self.allowed.iter().map(|word| format!("`{}`", word.en())).collect();
                format!("{allowed}: {}.", quoted.join(", "))
            }
        }
    }
}

impl Phrase for Guess {
    fn fi(&self) -> String {
        self.say(|close| format!("Tarkoititko `{close}`?"), "Sallitut")
    }

    fn en(&self) -> String {
        self.say(|close| format!("Did you mean `{close}`?"), "Allowed")
    }
}

/// What a value of a YAML file should have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Text,
    Texts,
    List,
    Map,
    Number,
    YesOrNo,
    ModuleOrCourse,
    ServiceKind,
    Certainty,
    Review,
}

impl Phrase for Expected {
    fn fi(&self) -> String {
        match self {
            Self::Text => "teksti",
            Self::Texts => "teksti tai kieliversiot `{fi: …, sv: …}`",
            Self::List => "luettelo `[a, b]`",
            Self::Map => "avaimia ja arvoja (`avain: arvo`)",
            Self::Number => "kokonaisluku",
            Self::YesOrNo => "`true` tai `false`",
            Self::ModuleOrCourse => "`module` tai `course`",
            Self::ServiceKind => "`support` tai `income`",
            Self::Certainty => "`verified`, `derived` tai `unverified`",
            Self::Review => "aika muodossa `12m` (kuukausia), `2y` (vuosia) tai `90d` (päiviä)",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self {
            Self::Text => "a text",
            Self::Texts => "a text or language versions `{fi: …, sv: …}`",
            Self::List => "a list `[a, b]`",
            Self::Map => "keys and values (`key: value`)",
            Self::Number => "a whole number",
            Self::YesOrNo => "`true` or `false`",
            Self::ModuleOrCourse => "`module` or `course`",
            Self::ServiceKind => "`support` or `income`",
            Self::Certainty => "`verified`, `derived` or `unverified`",
            Self::Review => "a period such as `12m` (months), `2y` (years) or `90d` (days)",
        }
        .to_owned()
    }
}

/// The name of an HTML tag that was written, for saying what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawTag(pub(crate) String);

impl RawTag {
    fn instead(&self) -> (&'static str, &'static str) {
        match self.0.as_str() {
            "b" | "strong" => ("Lihavoi näin: **teksti**.", "Write bold text as **text**."),
            "i" | "em" => ("Kursivoi näin: *teksti*.", "Write italics as *text*."),
            "br" => ("Vaihda riviä päättämällä rivi merkkiin \\.", "End the line with \\ to break it."),
            "p" | "div" | "span" | "section" => {
                ("Erota kappaleet tyhjällä rivillä.", "Separate paragraphs with an empty line.")
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                ("Tee otsikko näin: ## Otsikko.", "Write a heading as ## Heading.")
            }
            "a" => ("Tee linkki näin: [teksti](osoite).", "Write a link as [text](address)."),
            "img" | "svg" | "figure" | "picture" => (
                "Lisää kuva näin: ![kuvaus](images/kuva.fi.svg).",
                "Add a figure as ![description](images/figure.en.svg).",
            ),
            "ul" | "ol" | "li" => ("Aloita luettelon rivi merkillä -.", "Start a list item with -."),
            "table" | "thead" | "tbody" | "tr" | "td" | "th" => {
                ("Tee taulukko pystyviivoilla: | a | b |.", "Write a table with vertical bars: | a | b |.")
            }
            "details" | "summary" | "aside" | "blockquote" => ("Käytä nostoa: > [!NOTE].", "Use a callout: > [!NOTE]."),
            "video" | "audio" | "iframe" | "embed" | "object" => (
                "Tee videosta kappale, jossa on vain linkki: [nimi](videos/nimi.mp4 \"9 min 33 s\").",
                "Make the video a paragraph with nothing but a link: [its name](videos/name.mp4 \"9 min 33 s\").",
            ),
            "u" | "mark" | "font" | "center" => (
                "Ulkoasu tulee palvelusta; korosta näin: **teksti**.",
                "The service decides the look; stress with **text**.",
            ),
            "sub" | "sup" => ("Käytä merkkejä kuten ² tai ₂.", "Use characters such as ² or ₂."),
            "script" | "style" | "link" => ("Poista se.", "Remove it."),
            _ => ("Jos tarkoitat merkkiä <, kirjoita \\<.", "If you mean the character <, write \\<."),
        }
    }
}

impl Phrase for RawTag {
    fn fi(&self) -> String {
        self.instead().0.to_owned()
    }

    fn en(&self) -> String {
        self.instead().1.to_owned()
    }
}

/// How many records of learners hang on an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Records {
    /// No database was asked.
    Unknown,
    Counted(u64),
}

impl Phrase for Records {
    fn fi(&self) -> String {
        match self {
            Self::Unknown => "sillä voi olla oppijoiden suorituksia".to_owned(),
            Self::Counted(0) => "sillä ei ole oppijoiden suorituksia".to_owned(),
            Self::Counted(1) => "sillä on 1 oppijan suoritus".to_owned(),
            Self::Counted(count) => format!("sillä on {count} oppijoiden suoritusta"),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Unknown => "records of learners may hang on it".to_owned(),
            Self::Counted(0) => "no record of a learner hangs on it".to_owned(),
            Self::Counted(1) => "1 record of a learner hangs on it".to_owned(),
            Self::Counted(count) => format!("{count} records of learners hang on it"),
        }
    }
}

/// What differs between two language versions of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    Type,
    Objective,
    Points,
    OptionCount,
    RowCount,
    GapCount,
    StepCount,
    Key,
}

impl Phrase for Difference {
    fn fi(&self) -> String {
        match self {
            Self::Type => "tyyppi",
            Self::Objective => "tavoite",
            Self::Points => "pistemäärä",
            Self::OptionCount => "vaihtoehtojen määrä",
            Self::RowCount => "rivien määrä",
            Self::GapCount => "aukkojen määrä",
            Self::StepCount => "vaiheiden määrä",
            Self::Key => "oikea vastaus",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self {
            Self::Type => "type",
            Self::Objective => "objective",
            Self::Points => "points",
            Self::OptionCount => "number of options",
            Self::RowCount => "number of rows",
            Self::GapCount => "number of gaps",
            Self::StepCount => "number of steps",
            Self::Key => "right answer",
        }
        .to_owned()
    }
}

/// What to write: an example to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    QuestionComment,
    CaseComment,
    Options,
    Number,
    Texts,
    Items,
    Pairs,
    Gaps,
    Steps,
}

impl Phrase for Sample {
    fn fi(&self) -> String {
        match self {
            Self::QuestionComment => "Esimerkki: <!-- question id=kaksi-laskuria type=single objective=T1 points=1 -->",
            Self::CaseComment => "Esimerkki: <!-- case id=ensikaynti start=vastaanotto objective=T1 points=2 -->",
            Self::Options => "Kirjoita kommentin jälkeen luettelo: `- [ ] väärä` ja `- [x] oikea`.",
            Self::Number => "Kirjoita kommentin jälkeen rivi `- = 300 ± 0`.",
            Self::Texts => "Kirjoita kommentin jälkeen hyväksytyt vastaukset, kukin omalle rivilleen: `- = vastaus`.",
            Self::Items => "Kirjoita kommentin jälkeen numeroitu luettelo oikeassa järjestyksessä: `1. ensimmäinen`.",
            Self::Pairs => "Kirjoita kommentin jälkeen taulukko, jossa on kaksi saraketta ja otsikkorivi.",
            Self::Gaps => "Kirjoita kommentin jälkeen teksti, jossa on aukkoja: `Päivärahan maksaa [[Kela]].`",
            Self::Steps => "Kirjoita kommentin jälkeen vaiheet, kukin oman `####`-otsikkonsa alle.",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self {
            Self::QuestionComment => "Example: <!-- question id=two-counters type=single objective=T1 points=1 -->",
            Self::CaseComment => "Example: <!-- case id=first-visit start=reception objective=T1 points=2 -->",
            Self::Options => "Write a list after the comment: `- [ ] wrong` and `- [x] right`.",
            Self::Number => "Write a line after the comment: `- = 300 ± 0`.",
            Self::Texts => "Write the accepted answers after the comment, each on its own line: `- = answer`.",
            Self::Items => "Write a numbered list in the right order after the comment: `1. first`.",
            Self::Pairs => "Write a table with two columns and a header after the comment.",
            Self::Gaps => "Write a text with gaps after the comment: `The allowance is paid by [[Kela]].`",
            Self::Steps => "Write the steps after the comment, each under a `####` heading of its own.",
        }
        .to_owned()
    }
}
