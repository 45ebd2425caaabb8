//! What there is to learn: courses made of modules made of lessons, each in one or more languages.
//!
//! The values are built by the course compiler; [`Catalogue::new`] refuses a set whose ids collide, so whatever
//! holds a catalogue can look things up without checking it again.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    CourseId, FactId, Lang, LessonId, LessonRef, Localized, ModuleId, ModuleRef, ObjectiveId, ObjectiveRef, PageId,
    QuestionId, Revision, RoleId, SafeHtml, TermId, Tool, VideoId,
    facts::{Fact, Source, Term},
    guide::{GuideQuestion, Service},
    progress::Step,
    quiz::{Question, Quiz, QuizRules},
    role::{Requirement, Role},
    video::{Video, VideoFile},
};

/// Everything the service shows, at one content revision.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The courses, in the order of their ids.
    pub courses: Vec<Course>,
    /// The facts register.
    pub facts: BTreeMap<FactId, Fact>,
    /// The glossary.
    pub terms: BTreeMap<TermId, Term>,
    /// Pages outside the courses, such as the accessibility statement.
    pub pages: BTreeMap<PageId, Localized<Page>>,
    /// The questions of the guide, in order; empty when there is none.
    pub guide: Vec<GuideQuestion>,
    /// Names this state of the whole content.
    pub revision: Revision,
}

/// Two things in the catalogue have the same name, or something is empty that must not be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistency {
    /// Two courses, modules, lessons or questions share an id.
    #[error("the id `{0}` is used twice")]
    DuplicateId(String),
    /// A course without modules or a module without lessons.
    #[error("`{0}` has nothing in it")]
    Empty(String),
}

impl Catalogue {
    /// Puts the parts together.
    pub fn new(
        courses: Vec<Course>,
        facts: BTreeMap<FactId, Fact>,
        terms: BTreeMap<TermId, Term>,
        pages: BTreeMap<PageId, Localized<Page>>,
        guide: Vec<GuideQuestion>,
        revision: Revision,
    ) -> Result<Self, Inconsistency> {
        require_unique(courses.iter().map(|course| course.id.as_str()))?;
        for course in &courses {
            course.check()?;
        }
        Ok(Self { courses, facts, terms, pages, guide, revision })
    }

    /// The course that the service opens with. There is always one: [`Self::new`] refuses an empty set.
    #[must_use]
    pub fn main_course(&self) -> &Course {
        &self.courses[0]
    }

    /// The course of that name.
    #[must_use]
    pub fn course(&self, id: &CourseId) -> Option<&Course> {
        self.courses.iter().find(|course| course.id == *id)
    }

    /// The module of that name, with its course.
    #[must_use]
    pub fn module(&self, id: &ModuleRef) -> Option<(&Course, &Module)> {
        let course = self.course(&id.course)?;
        Some((course, course.module(&id.module)?))
    }

    /// The lesson of that name, with its module and course.
    #[must_use]
    pub fn lesson(&self, id: &LessonRef) -> Option<(&Course, &Module, &Lesson)> {
        let (course, module) = self.module(&id.module_ref())?;
        Some((course, module, module.lesson(&id.lesson)?))
    }
}

fn require_unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), Inconsistency> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Inconsistency::DuplicateId(id.to_owned()));
        }
    }
    if seen.is_empty() { Err(Inconsistency::Empty("catalogue".to_owned())) } else { Ok(()) }
}

/// A course: what a certificate is for.
#[derive(Debug, Clone)]
pub struct Course {
    /// Its name in URLs and records.
    pub id: CourseId,
    /// Its title.
    pub title: Localized<String>,
    /// What it gives, in one or two sentences.
    pub summary: Localized<String>,
    /// Its modules in the order they are taken.
    pub modules: Vec<Module>,
    /// The roles that a learner can choose from.
    pub roles: Vec<Role>,
    /// What the certificate says.
    pub certificate: CertificateRules,
    /// Names this state of the course.
    pub revision: Revision,
}

impl Course {
    fn check(&self) -> Result<(), Inconsistency> {
        if self.modules.is_empty() {
            return Err(Inconsistency::Empty(self.id.to_string()));
        }
        require_unique(self.modules.iter().map(|module| module.id.as_str()))?;
        for module in &self.modules {
            if module.lessons.is_empty() {
                return Err(Inconsistency::Empty(module.id.to_string()));
            }
            require_unique(module.lessons.iter().map(|lesson| lesson.id.as_str()))?;
        }
        for lang in Lang::ALL {
            let questions = self.modules.iter().flat_map(|module| {
                let graded = module.quizzes.get(&lang).into_iter().flat_map(Quiz::questions);
                graded.chain(
                    module.lessons.iter().filter_map(move |l| l.texts.exactly(lang)).flat_map(LessonText::questions),
                )
            });
            let ids: Vec<_> = questions.map(|question| question.id.as_str()).collect();
            if !ids.is_empty() {
                require_unique(ids.into_iter())?;
            }
        }
        Ok(())
    }

    /// The module of that name.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&Module> {
        self.modules.iter().find(|module| module.id == *id)
    }

    /// An objective that a question of the quiz of `module` is on, with the module it belongs to.
    #[must_use]
    pub fn objective(&self, module: &ModuleId, objective: &ObjectiveRef) -> Option<(&Module, &Objective)> {
        let module = self.module(objective.module.as_ref().unwrap_or(module))?;
        Some((module, module.objective(&objective.objective)?))
    }

    /// What comes after a lesson in reading order: the next lesson, or the quiz of the module after its last one. In a
    /// role whose lessons one is reading, what the role does not require is passed over.
    #[must_use]
    pub fn after(&self, lesson: &LessonRef, role: Option<&Role>) -> Option<Step> {
        let requires = |role: &Role, module: &Module, lesson: &LessonId| {
            role.requirement(&module.id).is_some_and(|requirement| requirement.requires(lesson))
        };
        let here = self.module(&lesson.module)?;
        let role = role.filter(|role| requires(role, here, &lesson.lesson));
        let is_here = |module: &Module, found: &Lesson| module.id == lesson.module && found.id == lesson.lesson;
        let rest = self.lessons().skip_while(|(module, found)| !is_here(module, found)).skip(1);
        let next = rest.into_iter().find(|(module, found)| role.is_none_or(|role| requires(role, module, &found.id)));
        let has_quiz =
            here.has_quiz() && role.and_then(|role| role.requirement(&here.id)).is_none_or(Requirement::is_whole);
        match next {
            Some((module, found)) if module.id == here.id || !has_quiz => {
                Some(Step::Lesson(self.lesson_ref(&module.id, &found.id)))
            }
            _ => has_quiz.then(|| Step::Quiz(here.id.clone())),
        }
    }

    /// The role of that name.
    #[must_use]
    pub fn role(&self, id: &RoleId) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == *id)
    }

    /// The extent of the studies that a certificate states, in hours: of the whole course, or of what a role requires.
    #[must_use]
    pub fn hours(&self, role: Option<&Role>) -> u32 {
        let Some(role) = role else { return self.certificate.hours };
        let minutes = |module: &Module| match role.requirement(&module.id) {
            None => 0,
            Some(requirement) if requirement.is_whole() => module.minutes,
            Some(requirement) => {
                let required = module.lessons.iter().filter(|lesson| requirement.requires(&lesson.id));
                required.map(|lesson| lesson.minutes).sum()
            }
        };
        self.modules.iter().map(minutes).sum::<u32>().div_ceil(60)
    }

    /// How long the course takes, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.modules.iter().map(|module| module.minutes).sum()
    }

    /// Every lesson with its module, in reading order.
    pub fn lessons(&self) -> impl Iterator<Item = (&Module, &Lesson)> {
        self.modules.iter().flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
    }

    /// The full name of a lesson of this course.
    #[must_use]
    pub fn lesson_ref(&self, module: &ModuleId, lesson: &LessonId) -> LessonRef {
        LessonRef { course: self.id.clone(), module: module.clone(), lesson: lesson.clone() }
    }

    /// The full name of a module of this course.
    #[must_use]
    pub fn module_ref(&self, module: &ModuleId) -> ModuleRef {
        ModuleRef { course: self.id.clone(), module: module.clone() }
    }
}

/// What a course's certificate states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CertificateRules {
    /// How long it counts as fresh, in months; `None` for ever.
    pub valid_months: Option<u32>,
    /// The extent of the studies, in hours.
    pub hours: u32,
}

/// A module: some lessons and the quiz over them.
#[derive(Debug, Clone)]
pub struct Module {
    /// Its name inside the course.
    pub id: ModuleId,
    /// Its title.
    pub title: Localized<String>,
    /// What it is about, in a sentence.
    pub summary: Localized<String>,
    /// How long it takes with its quiz, in minutes.
    pub minutes: u32,
    /// What one can do after it.
    pub objectives: Vec<Objective>,
    /// Its lessons in the order they are read.
    pub lessons: Vec<Lesson>,
    /// Its own questions in each language they exist in; empty when the module has no quiz.
    pub quizzes: BTreeMap<Lang, Quiz>,
    /// The quiz over the whole course that is taken instead of one over the module's own questions, in each language;
    /// empty when there is none.
    pub course_quizzes: BTreeMap<Lang, Quiz>,
    /// How its quiz is drawn, passed and repeated.
    pub quiz_rules: QuizRules,
}

impl Module {
    /// The lesson of that name.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<&Lesson> {
        self.lessons.iter().find(|lesson| lesson.id == *id)
    }

    /// Whether the module has a quiz.
    #[must_use]
    pub fn has_quiz(&self) -> bool {
        !self.quizzes.is_empty()
    }

    /// Whether the module has a quiz that has to be passed.
    #[must_use]
    pub fn has_graded_quiz(&self) -> bool {
        self.has_quiz() && self.quiz_rules.is_graded
    }

    /// Whether its quiz is over the whole course.
    #[must_use]
    pub fn is_quiz_over_course(&self) -> bool {
        !self.course_quizzes.is_empty()
    }

    /// The quiz for a reader of `lang`, falling back to Finnish.
    #[must_use]
    pub fn quiz(&self, lang: Lang) -> Option<&Quiz> {
        let quizzes = if self.course_quizzes.is_empty() { &self.quizzes } else { &self.course_quizzes };
        quizzes.get(&lang).or_else(|| quizzes.get(&Lang::Fi))
    }

    /// Whether a lesson shows this file of the module's folder `videos`, in whichever language.
    #[must_use]
    pub fn shows(&self, file: &VideoFile) -> bool {
        let texts = self.lessons.iter().flat_map(|lesson| lesson.texts.versions());
        texts.flat_map(|(_, text)| text.videos()).any(|video| video.has_file(file))
    }

    /// The objective of that name.
    #[must_use]
    pub fn objective(&self, id: &ObjectiveId) -> Option<&Objective> {
        self.objectives.iter().find(|objective| objective.id == *id)
    }
}

/// A learning objective of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Its name inside the module: `T1`.
    pub id: ObjectiveId,
    /// What one can do, as a sentence.
    pub text: Localized<String>,
}

/// A lesson: a few minutes of reading with practice questions.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Its name inside the module.
    pub id: LessonId,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// The objectives it serves.
    pub objectives: Vec<ObjectiveId>,
    /// The services and benefits it tells of, for the guide.
    pub services: Vec<Service>,
    /// The text in each language it exists in.
    pub texts: Localized<LessonText>,
}

/// A lesson in one language.
#[derive(Debug, Clone)]
pub struct LessonText {
    /// The title.
    pub title: String,
    /// The line of the title in the file, counted from 1.
    pub title_line: usize,
    /// The lead under the title.
    pub summary: Option<String>,
    /// When its facts were last checked.
    pub reviewed: Date,
    /// The line of that day in the file, counted from 1.
    pub reviewed_line: usize,
    /// The day by which they should be checked again.
    pub review_due: Option<Date>,
    /// Where its statements come from.
    pub sources: Vec<Source>,
    /// The text and the practice questions in order.
    pub blocks: Vec<Block>,
    /// The headings of the second level, for the contents beside the text.
    pub headings: Vec<Heading>,
    /// The facts that its text uses, in the order of their first use.
    pub facts: Vec<FactUse>,
    /// The glossary terms it uses, in the order of their first use.
    pub terms: Vec<TermId>,
    /// Whether it is still being written, so that only previews show it.
    pub is_draft: bool,
    /// The file it was compiled from, relative to the content folder.
    pub path: String,
}

impl LessonText {
    /// The practice questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Question(question) => Some(&**question),
            Block::Html(_) | Block::Tool(_) | Block::Video(_) => None,
        })
    }

    /// The tools in order.
    pub fn tools(&self) -> impl Iterator<Item = Tool> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Tool(tool) => Some(*tool),
            Block::Html(_) | Block::Question(_) | Block::Video(_) => None,
        })
    }

    /// The videos in order.
    pub fn videos(&self) -> impl Iterator<Item = &Video> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Video(video) => Some(&**video),
            Block::Html(_) | Block::Question(_) | Block::Tool(_) => None,
        })
    }

    /// The video of that name.
    #[must_use]
    pub fn video(&self, id: &VideoId) -> Option<&Video> {
        self.videos().find(|video| video.id == *id)
    }

    /// The practice question of that name.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }
}

/// A fact in the text of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactUse {
    /// The fact.
    pub fact: FactId,
    /// How often the text mentions it; each mention has the anchor of [`crate::path::fact_mention`].
    pub mentions: usize,
}

/// A piece of a lesson.
#[derive(Debug, Clone)]
pub enum Block {
    /// Text.
    Html(SafeHtml),
    /// A practice question at this place.
    Question(Box<Question>),
    /// A tool at this place.
    Tool(Tool),
    /// A video at this place.
    Video(Box<Video>),
}

/// A heading that can be linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The value of its `id` attribute.
    pub anchor: String,
    /// Its text without markup.
    pub text: String,
}

/// A page outside the courses, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The title.
    pub title: String,
    /// When it was last checked.
    pub reviewed: Date,
    /// The text.
    pub html: SafeHtml,
}
