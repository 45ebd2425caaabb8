use crate::{
    Lang, LessonRef, SafeHtml, TermId,
    catalogue::{Block, Catalogue, LessonText},
    facts::Term,
};

/// A piece of the course that can be found: the beginning of a lesson, a section of one, or a term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it is.
    pub place: Place,
    /// The title of the lesson it begins, or the term.
    pub title: String,
    /// The heading of the section, or the term in other languages.
    pub heading: String,
    /// The title of the lesson that the section is in.
    pub context: String,
    /// The running text.
    pub text: String,
}

/// Where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a lesson: at its beginning, or in the section whose heading has this anchor.
    Lesson {
        /// The lesson.
        lesson: LessonRef,
        /// The anchor of the section.
        anchor: Option<String>,
    },
    /// In the glossary.
    Term(TermId),
}

/// Everything that a reader of `lang` can find, in the order of the course: lessons in their language, in Finnish where
/// there is no such version, and the glossary. Questions are left out: they are to be answered, not looked up.
#[must_use]
pub fn passages(catalogue: &Catalogue, lang: Lang) -> Vec<Passage> {
    let mut passages = Vec::new();
    for course in &catalogue.courses {
        for (module, lesson) in course.lessons() {
            let id = course.lesson_ref(&module.id, &lesson.id);
            passages.extend(passages_of_lesson(&id, lesson.texts.get(lang)));
        }
    }
    passages.extend(catalogue.terms.iter().map(|(id, term)| passage_of_term(id, term, lang)));
    passages
}

fn passages_of_lesson(lesson: &LessonRef, text: &LessonText) -> Vec<Passage> {
    let mut passages = vec![Passage {
        place: Place::Lesson { lesson: lesson.clone(), anchor: None },
        title: text.title.clone(),
        heading: String::new(),
        context: String::new(),
        text: text.summary.clone().unwrap_or_default(),
    }];
    for block in &text.blocks {
        match block {
            Block::Html(html) => {
                for section in html.sections() {
                    match section.heading {
                        Some(heading) => passages.push(Passage {
                            place: Place::Lesson { lesson: lesson.clone(), anchor: Some(heading.anchor.to_owned()) },
                            title: String::new(),
                            heading: in_one_line(&heading.text),
                            context: text.title.clone(),
                            text: in_one_line(&section.text),
                        }),
                        // A question or a video stands in the middle of a section.
                        None => go_on(&mut passages, &section.text),
                    }
                }
            }
            Block::Video(video) => {
                go_on(&mut passages, &video.title);
                go_on(&mut passages, &video.transcript.as_ref().map(SafeHtml::to_plain_text).unwrap_or_default());
            }
            Block::Question(_) | Block::Tool(_) => {}
        }
    }
    passages
}

/// Adds a text to the section that it stands in.
fn go_on(passages: &mut [Passage], text: &str) {
    if let Some(open) = passages.last_mut() {
        open.text = in_one_line(&format!("{} {text}", open.text));
    }
}

fn passage_of_term(id: &TermId, term: &Term, lang: Lang) -> Passage {
    let (name, shown) = term.term.in_lang(lang);
    let others = term.term.versions().filter(|(other, _)| *other != shown).map(|(_, text)| text.as_str());
    Passage {
        place: Place::Term(id.clone()),
        title: name.clone(),
        heading: others.collect::<Vec<_>>().join(", "),
        context: String::new(),
        text: term.definition.get(lang).clone(),
    }
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a search has found, the best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// The places.
    pub found: Vec<Finding>,
    /// Whether no place has all the words, so that these have some of them.
    pub have_some_words: bool,
    /// Whether a word stands nowhere in the course, so that words that look much like it are found instead.
    pub have_words_alike: bool,
    /// Whether there is more than was asked for.
    pub has_more: bool,
}

/// A place where something was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// The title of the lesson that begins there, or the term; empty for a section of a lesson.
    pub title: Marked,
    /// The heading of the section, or the term in other languages.
    pub heading: Marked,
    /// The sentences around the words that were searched for.
    pub excerpt: Marked,
}

/// A text in which what was searched for is marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked(pub Vec<Run>);

/// A piece of text that is marked or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub is_match: bool,
}

impl Marked {
    /// Reads a text in which `start` and `end` stand around each match.
    #[must_use]
    pub fn read(text: &str, start: char, end: char) -> Self {
        let mut runs = Vec::new();
        let mut push = |text: &str, is_match| {
            if !text.is_empty() {
                runs.push(Run { text: text.to_owned(), is_match });
            }
        };
        let mut parts = text.split(start);
        push(parts.next().unwrap_or_default(), false);
        for part in parts {
            let (matched, after) = part.split_once(end).unwrap_or((part, ""));
            push(matched, true);
            push(after, false);
        }
        Self(runs)
    }

    /// A text without any match.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self(vec![Run { text, is_match: false }])
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something in it is marked.
    #[must_use]
    pub fn has_match(&self) -> bool {
        self.0.iter().any(|run| run.is_match)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_and_never_shown() {
        let marked = Marked::read("a [b] c[d", '[', ']');
        let runs: Vec<_> = marked.0.iter().map(|run| (run.text.as_str(), run.is_match)).collect();
        assert_eq!(runs, [("a ", false), ("b", true), (" c", false), ("d", true)]);
        assert!(Marked::read("", '[', ']').is_empty());
    }
}
