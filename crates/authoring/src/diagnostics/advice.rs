//! What a help says beyond its fixed words: the name, the line or the value that was probably meant.

use super::phrase::{Expected, Phrase};

/// What to do about a file that is not where its name is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FileAdvice {
    /// There is a file that only has the wrong name.
    Rename { from: String, to: String },
    /// Another name of the list was probably meant.
    Meant(String),
    /// Nothing is known of the file.
    Create,
    /// The file is sound, but no list names it.
    List,
    /// There must be a Finnish version.
    Translate,
}

impl Phrase for FileAdvice {
    fn fi(&self) -> String {
        match self {
            Self::Rename { from, to } => format!("Nimeä tiedosto `{}` uudelleen: `{}`.", from.fi(), to.fi()),
            Self::Meant(name) => format!("Tarkoititko `{}`?", name.fi()),
            Self::Create => "Luo tiedosto, tai poista sen tunnus luettelosta.".to_owned(),
            Self::List => "Lisää oppitunnin tunnus moduulin `module.yaml`-tiedoston luetteloon `lessons`.".to_owned(),
            Self::Translate => "Jokaisesta tekstistä on oltava suomenkielinen versio.".to_owned(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Rename { from, to } => format!("Rename the file `{}` to `{}`.", from.en(), to.en()),
            Self::Meant(name) => format!("Did you mean `{}`?", name.en()),
            Self::Create => "Create the file, or remove its id from the list.".to_owned(),
            Self::List => "Add the lesson's id to `lessons` in the `module.yaml`.".to_owned(),
            Self::Translate => "Every text must exist in Finnish.".to_owned(),
        }
    }
}

/// What could be written instead, as one more sentence; empty when it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Instead(pub(crate) Option<String>);

impl Phrase for Instead {
    fn fi(&self) -> String {
        self.0.as_ref().map(|text| format!("Kirjoita esimerkiksi `{}`.", text.fi())).unwrap_or_default()
    }

    fn en(&self) -> String {
        self.0.as_ref().map(|text| format!("Write, for example, `{}`.", text.en())).unwrap_or_default()
    }
}

/// An attribute as it should be written; without one, an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttributeForm(pub(crate) Option<String>);

impl Phrase for AttributeForm {
    fn fi(&self) -> String {
        self.0.as_ref().map_or_else(|| "unit=\"arkipäivää\"".to_owned(), Phrase::fi)
    }

    fn en(&self) -> String {
        self.0.as_ref().map_or_else(|| "unit=\"working days\"".to_owned(), Phrase::en)
    }
}

/// The id that the same question has in the other language version, when only the id seems to differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Twin(pub(crate) Option<String>);

impl Phrase for Twin {
    fn fi(&self) -> String {
        match &self.0 {
            Some(id) => format!("Siellä on tässä kohdassa `{}`. Tunnus on sama kaikissa kielissä.", id.fi()),
            None => "Lisää sama kysymys samalla tunnuksella.".to_owned(),
        }
    }

    fn en(&self) -> String {
        match &self.0 {
            Some(id) => format!("It has `{}` in this place. The id is the same in every language.", id.en()),
            None => "Add the same question with the same id.".to_owned(),
        }
    }
}

/// How a value of the expected kind is written, where the message does not show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HowToWrite(pub(crate) Expected);

impl Phrase for HowToWrite {
    fn fi(&self) -> String {
        match self.0 {
            Expected::Number => "Kirjoita pelkkä luku ilman yksikköä, esimerkiksi `10`.",
            Expected::List => "Kirjoita hakasulkeet, vaikka arvoja olisi yksi: `[a]`.",
            Expected::Text => "Kirjoita yksi teksti. Erikoismerkillä alkava teksti tulee lainausmerkkeihin.",
            Expected::Texts
            | Expected::Map
            | Expected::YesOrNo
            | Expected::ModuleOrCourse
            | Expected::ServiceKind
            | Expected::Certainty
            | Expected::Review => "",
        }
        .to_owned()
    }

    fn en(&self) -> String {
        match self.0 {
            Expected::Number => "Write the number alone, without a unit, such as `10`.",
            Expected::List => "Write the brackets even around a single value: `[a]`.",
            Expected::Text => "Write one text. Quote a text that starts with a special character.",
            Expected::Texts
            | Expected::Map
            | Expected::YesOrNo
            | Expected::ModuleOrCourse
            | Expected::ServiceKind
            | Expected::Certainty
            | Expected::Review => "",
        }
        .to_owned()
    }
}

/// What keeps YAML from being read, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum YamlSlip {
    Tab,
    /// A colon in a text without quotation marks, and the line as it should be.
    Colon(Option<String>),
    /// No space after the colon of a key, and the line as it should be.
    NoSpace(String),
    TextAfterQuote,
    OpenQuote,
    OpenBracket(char),
    Indentation,
    /// What the parser says.
    Other(String),
}

impl Phrase for YamlSlip {
    fn fi(&self) -> String {
        match self {
            Self::Tab => "rivi on sisennetty sarkaimella".to_owned(),
            Self::Colon(_) => "tekstissä on kaksoispiste, mutta ei lainausmerkkejä".to_owned(),
            Self::NoSpace(_) => "kaksoispisteen jälkeen puuttuu välilyönti".to_owned(),
            Self::TextAfterQuote => "lainausmerkkien jälkeen on vielä tekstiä".to_owned(),
            Self::OpenQuote => "lainausmerkki jää auki".to_owned(),
            Self::OpenBracket(bracket) => format!("sulku `{bracket}` jää auki, tai arvojen väliltä puuttuu pilkku"),
            Self::Indentation => "rivi alkaa eri kohdasta kuin muut saman tason rivit".to_owned(),
            Self::Other(detail) => detail.fi(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::Tab => "the line is indented by a tab".to_owned(),
            Self::Colon(_) => "a text without quotation marks has a colon".to_owned(),
            Self::NoSpace(_) => "there is no space after the colon".to_owned(),
            Self::TextAfterQuote => "the text goes on after its quotation marks".to_owned(),
            Self::OpenQuote => "the quotation mark is not closed".to_owned(),
            Self::OpenBracket(bracket) => format!("the bracket `{bracket}` is not closed, or a comma is missing"),
            Self::Indentation => "the line starts in another column than the others of its level".to_owned(),
            Self::Other(detail) => detail.en(),
        }
    }
}

/// How to mend what keeps YAML from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YamlMending(pub(crate) YamlSlip);

impl Phrase for YamlMending {
    fn fi(&self) -> String {
        match &self.0 {
            YamlSlip::Tab => "Sisennä välilyönneillä, kaksi tasoa kohti.".to_owned(),
            YamlSlip::Colon(Some(line)) | YamlSlip::NoSpace(line) => format!("Kirjoita `{}`.", line.fi()),
            YamlSlip::Colon(None) => "Pane teksti lainausmerkkeihin: `\"Tuki: lyhyesti\"`.".to_owned(),
            YamlSlip::TextAfterQuote => {
                "Pane koko teksti lainausmerkkeihin `\"…\"`. Sen sisällä käytä merkkiä ” tai ’.".to_owned()
            }
            YamlSlip::OpenQuote => "Lisää lainausmerkki tekstin loppuun.".to_owned(),
            YamlSlip::OpenBracket(_) => {
                "Kirjoita `[a, b]` tai `{fi: …, sv: …}`. Teksti, jossa on pilkku, kaksoispiste tai sulku, tulee \
                 lainausmerkkeihin."
                    .to_owned()
            }
            YamlSlip::Indentation => {
                "Aloita saman tason rivit samasta kohdasta. Alemman tason rivi alkaa kahdella välilyönnillä.".to_owned()
            }
            YamlSlip::Other(_) => "Tarkista sisennys, kaksoispisteet ja lainausmerkit.".to_owned(),
        }
    }

    fn en(&self) -> String {
        match &self.0 {
            YamlSlip::Tab => "Indent by spaces, two for each level.".to_owned(),
            YamlSlip::Colon(Some(line)) | YamlSlip::NoSpace(line) => format!("Write `{}`.", line.en()),
            YamlSlip::Colon(None) => "Put the text in quotation marks: `\"Support: in short\"`.".to_owned(),
            YamlSlip::TextAfterQuote => "Put the whole text in quotation marks `\"…\"`. Inside, use ” or ’.".to_owned(),
            YamlSlip::OpenQuote => "Add the quotation mark at the end of the text.".to_owned(),
            YamlSlip::OpenBracket(_) => {
                "Write `[a, b]` or `{fi: …, sv: …}`. Quote a text that has a comma, a colon or a bracket.".to_owned()
            }
            YamlSlip::Indentation => {
                "Start the lines of a level in the same column. A line of the level below starts with two spaces."
                    .to_owned()
            }
            YamlSlip::Other(_) => "Check indentation, colons and quotation marks.".to_owned(),
        }
    }
}
