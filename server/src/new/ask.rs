//! Questions to the editor at the terminal.

use std::{
    fmt::Display,
    io::{self, BufRead, BufReader, IsTerminal, Stderr, Stdin, Write},
};

use anyhow::{Context, Result, bail};
use course::Lang;

/// Something that has to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Prompt {
    Course,
    Module,
    Lesson,
    Place,
    QuestionId,
    Type,
    Title(Lang),
    /// With the objectives that the module has.
    Objective(Vec<String>),
}

impl Prompt {
    /// The argument that says it on the command line.
    fn argument(&self) -> &'static str {
        match self {
            Self::Course => "the id of the course",
            Self::Module => "`course/module`",
            Self::Lesson => "`course/module/lesson`",
            Self::Place => "`course/module/lesson` or `course/module/quiz`",
            Self::QuestionId => "--id",
            Self::Type => "--type",
            Self::Title(Lang::Fi) => "--title",
            Self::Title(Lang::Sv) => "--title-sv",
            Self::Title(Lang::En) => "--title-en",
            Self::Objective(_) => "--objective",
        }
    }

    fn text(&self, lang: Lang) -> String {
        let types = || authoring::scaffold::question_types().collect::<Vec<_>>().join(", ");
        let (fi, en) = match self {
            Self::Course => ("Kurssin tunnus, esim. kuntoutus", "Id of the course, such as kuntoutus"),
            Self::Module => ("Moduuli muodossa kurssi/moduuli", "Module as course/module"),
            Self::Lesson => ("Oppitunti muodossa kurssi/moduuli/oppitunti", "Lesson as course/module/lesson"),
            Self::Place => (
                "Paikka muodossa kurssi/moduuli/oppitunti tai kurssi/moduuli/quiz",
                "Place as course/module/lesson or course/module/quiz",
            ),
            Self::QuestionId => {
                ("Kysymyksen tunnus, esim. spr-enimmaisaika", "Id of the question, such as spr-maximum")
            }
            Self::Type => return format!("{} ({})", if lang == Lang::Fi { "Tyyppi" } else { "Type" }, types()),
            Self::Title(Lang::Fi) => ("Nimi suomeksi", "Title in Finnish"),
            Self::Title(Lang::Sv) => {
                ("Nimi ruotsiksi (tyhjä: ei ruotsiksi)", "Title in Swedish (empty: not in Swedish)")
            }
            Self::Title(Lang::En) => {
                ("Nimi englanniksi (tyhjä: ei englanniksi)", "Title in English (empty: not in English)")
            }
            Self::Objective(choices) => {
                let word = if lang == Lang::Fi { "Tavoite" } else { "Objective" };
                return format!("{word} ({})", choices.join(", "));
            }
        };
        if lang == Lang::Fi { fi } else { en }.to_owned()
    }
}

/// Asks for what was not given, when somebody is there to answer.
pub(super) struct Asker<R, W> {
    input: R,
    output: W,
    may_ask: bool,
    lang: Lang,
}

impl Asker<BufReader<Stdin>, Stderr> {
    /// Asks on standard error, so that the diff on standard output stays by itself.
    pub(super) fn at_terminal(lang: Lang) -> Self {
        let (input, output) = (io::stdin(), io::stderr());
        let may_ask = input.is_terminal() && output.is_terminal();
        Self { input: BufReader::new(input), output, may_ask, lang }
    }
}

impl<R: BufRead, W: Write> Asker<R, W> {
    /// The value that was given, or else the first answer that can be read.
    pub(super) fn needed<T, E>(
        &mut self,
        given: Option<&str>,
        prompt: &Prompt,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Result<T>
    where
        E: Display + Into<anyhow::Error>,
    {
        if let Some(given) = given {
            return read(given).map_err(Into::into);
        }
        if !self.may_ask {
            match prompt {
                Prompt::Objective(choices) => bail!("--objective is missing; the module has: {}", choices.join(", ")),
                _ => bail!("{} is missing", prompt.argument()),
            }
        }
        loop {
            let answer = self.answer(prompt)?;
            if answer.is_empty() {
                continue;
            }
            match read(&answer) {
                Ok(value) => return Ok(value),
                Err(error) => writeln!(self.output, "{error}")?,
            }
        }
    }

    /// An answer that may be left empty; nobody is asked who gave everything on the command line.
    pub(super) fn optional(&mut self, prompt: &Prompt) -> Result<Option<String>> {
        let answer = if self.may_ask { self.answer(prompt)? } else { String::new() };
        Ok((!answer.is_empty()).then_some(answer))
    }

    fn answer(&mut self, prompt: &Prompt) -> Result<String> {
        write!(self.output, "{}: ", prompt.text(self.lang))?;
        self.output.flush()?;
        let mut line = String::new();
        let length = self.input.read_line(&mut line).context("the answer is not text")?;
        if length == 0 {
            bail!("{} is missing", prompt.argument());
        }
        Ok(line.trim().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use course::CourseId;

    use super::*;

    fn asker(input: &str, may_ask: bool) -> Asker<&[u8], Vec<u8>> {
        Asker { input: input.as_bytes(), output: Vec::new(), may_ask, lang: Lang::Fi }
    }

    #[test]
    fn what_is_given_is_not_asked_for() {
        let mut asker = asker("muu\n", true);
        let id: CourseId = asker.needed(Some("kurssi"), &Prompt::Course, str::parse::<CourseId>).unwrap();
        assert_eq!((id.as_str(), asker.output.len()), ("kurssi", 0));
    }

    #[test]
    fn an_answer_that_cannot_be_read_is_asked_for_again() {
        let mut asker = asker("\nKurssi\n kurssi \n", true);
        let id: CourseId = asker.needed(None, &Prompt::Course, str::parse::<CourseId>).unwrap();
        assert_eq!(id.as_str(), "kurssi");
        let said = String::from_utf8(asker.output).unwrap();
        assert_eq!(said.matches("Kurssin tunnus").count(), 3, "{said}");
        assert!(said.contains("`Kurssi` is not a valid id"), "{said}");
    }

    #[test]
    fn without_a_terminal_the_missing_flag_is_named() {
        for (prompt, said) in [
            (Prompt::Title(Lang::Fi), "--title is missing"),
            (Prompt::Type, "--type is missing"),
            (Prompt::Objective(vec!["T1".to_owned()]), "--objective is missing; the module has: T1"),
        ] {
            let error = asker("kurssi\n", false).needed(None, &prompt, str::parse::<CourseId>).unwrap_err();
            assert_eq!(error.to_string(), said);
        }
        assert_eq!(asker("a\n", false).optional(&Prompt::Title(Lang::Sv)).unwrap(), None);
    }

    #[test]
    fn the_end_of_the_input_ends_the_questions() {
        let error = asker("", true).needed(None, &Prompt::Course, str::parse::<CourseId>).unwrap_err();
        assert_eq!(error.to_string(), "the id of the course is missing");
    }
}
