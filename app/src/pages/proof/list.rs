//! Everything that can be proofread: each course's modules with their banks and lessons.

use course::{
    Lang, ModuleRef,
    catalogue::{Catalogue, Course, LessonText, Module},
    path,
};
use leptos::prelude::*;

use crate::{
    components::in_lang,
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What the list of proofs shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofsPage {
    /// The courses.
    pub courses: Vec<ProofCourse>,
}

/// A course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofCourse {
    /// Its title.
    pub title: Text,
    /// Its modules in the order they are taken.
    pub modules: Vec<ProofModule>,
}

/// A module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofModule {
    /// Its title.
    pub title: Text,
    /// Its lessons in the order they are read.
    pub lessons: Vec<ProofLink>,
    /// Its graded questions; `None` when it has none.
    pub bank: Option<ProofLink>,
}

/// The way to a proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofLink {
    /// The title of the lesson; `None` for a bank.
    pub title: Option<Text>,
    /// Where the proof is.
    pub href: String,
    /// How many questions it has.
    pub questions: usize,
    /// The languages it exists in.
    pub langs: Vec<Lang>,
}

impl ProofsPage {
    /// Lists the proofs of `catalogue` for an editor who reads `lang`.
    #[must_use]
    pub fn new(catalogue: &Catalogue, lang: Lang) -> Self {
        let course = |course: &Course| ProofCourse {
            title: Text::of(&course.title, lang),
            modules: course.modules.iter().map(|module| ProofModule::new(course, module, lang)).collect(),
        };
        Self { courses: catalogue.courses.iter().map(course).collect() }
    }
}

impl ProofModule {
    fn new(course: &Course, module: &Module, lang: Lang) -> Self {
        let id: ModuleRef = course.module_ref(&module.id);
        let lessons = module.lessons.iter().map(|lesson| ProofLink {
            title: Some(Text::title_of(lesson, lang)),
            href: path::lesson_proof(lang, &course.lesson_ref(&module.id, &lesson.id), None),
            questions: LessonText::questions(lesson.texts.get(lang)).count(),
            langs: lesson.texts.versions().map(|(lang, _)| lang).collect(),
        });
        let bank = module.quizzes.get(&lang).or_else(|| module.quizzes.get(&Lang::Fi)).map(|quiz| ProofLink {
            title: None,
            href: path::bank_proof(lang, &id, None),
            questions: quiz.questions().len(),
            langs: module.quizzes.keys().copied().collect(),
        });
        Self { title: Text::of(&module.title, lang), lessons: lessons.collect(), bank }
    }
}

/// The list of proofs.
#[must_use]
pub fn proofs(shell: &Shell, page: &ProofsPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let document = Document {
        title: t.proofs_title().to_owned(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let courses = page.courses.iter().map(|course| {
        view! {
            <section class="proofs">
                <h2>{in_lang(&course.title, t.lang())}</h2>
                {course.modules.iter().map(|module| proof_module(t, module)).collect_view()}
            </section>
        }
    });
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    {t.problems_kicker()} " · " <a href=path::problems(t.lang())>{t.freshness_to_problems()}</a>
                </p>
                <h1>{t.proofs_title()}</h1>
                <p class="lead">{t.proofs_lead()}</p>
            </header>
            <div class="stack wide">{courses.collect_view()}</div>
        </main>
    };
    shell.document(document, content)
}

fn proof_module(t: Messages, module: &ProofModule) -> AnyView {
    let links = module.lessons.iter().chain(&module.bank).map(|link| {
        let title = match &link.title {
            Some(title) => in_lang(title, t.lang()).into_any(),
            None => t.proofs_bank().into_any(),
        };
        let langs: Vec<_> = link.langs.iter().map(|lang| lang.code()).collect();
        view! {
            <li>
                <a href=link.href.clone()>{title}</a>
                <span>{t.proofs_questions(link.questions as u64)} " · " {langs.join(", ")}</span>
            </li>
        }
    });
    view! {
        <h3>{in_lang(&module.title, t.lang())}</h3>
        <ul>{links.collect_view()}</ul>
    }
    .into_any()
}
