//! A lesson or a module's bank as its editor proofreads it: the text, and every question with its key and its feedback,
//! in one language or in two beside each other. Holds keys, so it is for editors only.

mod list;
mod rows;

use course::{
    Lang, LessonRef, ModuleRef, ObjectiveId, QuestionId, SafeHtml, Tool,
    catalogue::{Block, Catalogue, LessonText, Module},
    path,
    quiz::{Question, Quiz},
    video::Video,
};
use leptos::prelude::*;

pub use self::list::{ProofCourse, ProofLink, ProofModule, ProofsPage, proofs};
use crate::{
    components::{
        draft_tag, fallback_notice, in_lang,
        question::{id_prefix, proof as question_proof},
    },
    i18n::Messages,
    shell::{Document, Place, Shell},
    text::Text,
};

/// What a proof shows.
#[derive(Debug, Clone, PartialEq)]
pub struct ProofPage {
    /// What is proofread.
    pub subject: ProofSubject,
    /// The title of the lesson, or of the module whose bank it is.
    pub title: Text,
    /// The languages it exists in.
    pub langs: Vec<Lang>,
    /// The language that was asked for beside the first, though there is no such version; `None` when it is the
    /// reader's own, who is told of that anyway.
    pub missing: Option<Lang>,
    /// One or two versions, beside each other.
    pub columns: Vec<ProofColumn>,
    /// What the versions say, piece by piece.
    pub rows: Vec<ProofRow>,
}

/// What is proofread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProofSubject {
    /// A lesson with its practice questions.
    Lesson(LessonRef),
    /// The graded questions of a module.
    Bank(ModuleRef),
}

/// A version of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofColumn {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// The lead under the title.
    pub summary: Option<String>,
    /// Whether it is still being written.
    pub is_draft: bool,
}

/// The same piece in every column; `None` where a version has no such piece.
#[derive(Debug, Clone, PartialEq)]
pub struct ProofRow(pub Vec<Option<ProofPiece>>);

/// A piece of a version.
#[derive(Debug, Clone, PartialEq)]
pub enum ProofPiece {
    /// Outermost elements of the text.
    Text(Vec<SafeHtml>),
    /// An objective, above the questions that test it.
    Objective {
        /// Its name.
        id: ObjectiveId,
        /// What one can do.
        text: Text,
    },
    /// A question with its key.
    Question(Box<Question>),
}

impl ProofSubject {
    /// Its proof for a reader of `lang`, with another version beside the first one.
    fn href(&self, lang: Lang, with: Option<Lang>) -> String {
        match self {
            Self::Lesson(lesson) => path::lesson_proof(lang, lesson, with),
            Self::Bank(module) => path::bank_proof(lang, module, with),
        }
    }
}

impl ProofPage {
    /// Shows a lesson to an editor who reads `lang`, with the version in `with` beside it; `None` when there is no such
    /// lesson.
    #[must_use]
    pub fn of_lesson(catalogue: &Catalogue, id: &LessonRef, lang: Lang, with: Option<Lang>) -> Option<Self> {
        let (_, _, lesson) = catalogue.lesson(id)?;
        let (text, first) = lesson.texts.in_lang(lang);
        let with = with.filter(|with| *with != first);
        let second = with.and_then(|with| Some((with, lesson.texts.exactly(with)?)));
        let column = |lang: Lang, text: &LessonText| ProofColumn {
            lang,
            title: text.title.clone(),
            summary: text.summary.clone(),
            is_draft: text.is_draft,
        };
        let mut columns = vec![column(first, text)];
        columns.extend(second.map(|(lang, text)| column(lang, text)));
        Some(Self {
            subject: ProofSubject::Lesson(id.clone()),
            title: Text { text: text.title.clone(), lang: first },
            langs: lesson.texts.versions().map(|(lang, _)| lang).collect(),
            missing: with.filter(|with| second.is_none() && *with != lang),
            columns,
            rows: match second {
                None => rows::alone(pieces(text)),
                Some((_, other)) => rows::beside(pieces(text), pieces(other)),
            },
        })
    }

    /// Shows the bank of a module to an editor who reads `lang`, grouped by objective, with the version in `with` beside
    /// it; `None` when there is no such module or it has no bank.
    #[must_use]
    pub fn of_bank(catalogue: &Catalogue, id: &ModuleRef, lang: Lang, with: Option<Lang>) -> Option<Self> {
        let (_, module) = catalogue.module(id)?;
        let banks = &module.quizzes;
        let first = banks.get(&lang).or_else(|| banks.get(&Lang::Fi))?;
        let with = with.filter(|with| *with != first.lang);
        let second = with.and_then(|with| banks.get(&with));
        let versions: Vec<_> = [Some(first), second].into_iter().flatten().collect();
        let column =
            |quiz: &&Quiz| ProofColumn { lang: quiz.lang, title: quiz.title.clone(), summary: None, is_draft: false };
        Some(Self {
            subject: ProofSubject::Bank(id.clone()),
            title: Text::of(&module.title, lang),
            langs: banks.keys().copied().collect(),
            missing: with.filter(|with| second.is_none() && *with != lang),
            columns: versions.iter().map(column).collect(),
            rows: by_objective(module, &versions),
        })
    }
}

/// The text element by element, the questions and the tools.
fn pieces(text: &LessonText) -> Vec<ProofPiece> {
    let mut pieces = Vec::new();
    for block in &text.blocks {
        match block {
            Block::Html(html) => pieces.extend(html.elements().map(|element| ProofPiece::Text(vec![element]))),
            Block::Question(question) => pieces.push(ProofPiece::Question(question.clone())),
            Block::Tool(tool) => pieces.push(ProofPiece::Text(vec![as_written(*tool)])),
            Block::Video(video) => pieces.push(ProofPiece::Text(vec![as_text(video)])),
        }
    }
    pieces
}

/// A tool as its comment is written: its texts are the program's, so there is nothing of it to proofread.
fn as_written(tool: Tool) -> SafeHtml {
    let comment = SafeHtml::from_text(&format!("<!-- tool {tool} -->"));
    SafeHtml::vouched(format!("<p><code>{}</code></p>", comment.as_str()))
}

/// A video as what can be proofread of it: its title, and what is said and seen in it.
fn as_text(video: &Video) -> SafeHtml {
    let title = SafeHtml::from_text(&format!("{} ({})", video.title, video.length));
    let transcript = video.transcript.as_ref().map_or("", SafeHtml::as_str);
    SafeHtml::vouched(format!("<div><p><strong>{}</strong></p>{transcript}</div>", title.as_str()))
}

/// Each objective with the questions that test it, in the order of the first version; then the questions that test none
/// of the module's.
fn by_objective(module: &Module, versions: &[&Quiz]) -> Vec<ProofRow> {
    let mut rows = Vec::new();
    let mut shown: Vec<&QuestionId> = Vec::new();
    for objective in module.objectives.iter().map(Some).chain([None]) {
        let tests = |question: &&Question| {
            objective.is_none_or(|objective| question.objective == Some(objective.id.clone().into()))
        };
        let before = shown.len();
        for question in versions.iter().flat_map(|quiz| quiz.questions()).filter(tests) {
            if !shown.contains(&&question.id) {
                shown.push(&question.id);
            }
        }
        if let Some(objective) = objective.filter(|_| shown.len() > before) {
            let heading = |quiz: &&Quiz| {
                let text = Text::of(&objective.text, quiz.lang);
                Some(ProofPiece::Objective { id: objective.id.clone(), text })
            };
            rows.push(ProofRow(versions.iter().map(heading).collect()));
        }
        rows.extend(shown[before..].iter().map(|id| {
            let piece = |quiz: &&Quiz| Some(ProofPiece::Question(Box::new(quiz.question(id)?.clone())));
            ProofRow(versions.iter().map(piece).collect())
        }));
    }
    rows
}

/// The page of a proof.
#[must_use]
pub fn proof(shell: &Shell, page: &ProofPage) -> impl IntoView + use<> {
    let t = shell.messages();
    let lang = t.lang();
    let title = match page.subject {
        ProofSubject::Lesson(_) => t.proof_title(&page.title.text),
        ProofSubject::Bank(_) => t.proof_bank_title(&page.title.text),
    };
    let document = Document {
        title: title.clone(),
        description: None,
        place: Place::Elsewhere,
        is_public: false,
        has_islands: false,
    };
    let (as_read, label) = match &page.subject {
        ProofSubject::Lesson(lesson) => (path::lesson(lang, lesson), t.proof_to_lesson()),
        ProofSubject::Bank(module) => (path::quiz(lang, module), t.proof_to_quiz()),
    };
    let missing = page.missing.map(|missing| {
        view! { <p class="notice">{t.proof_missing(missing.endonym())}</p> }
    });
    let class = if page.columns.len() > 1 { "proof beside" } else { "proof" };
    let langs: Vec<Lang> = page.columns.iter().map(|column| column.lang).collect();
    let content = view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page-head">
                <p class="kicker">
                    {t.problems_kicker()} " · " <a href=path::proofs(lang)>{t.proofs_title()}</a> " · "
                    <a href=as_read>{label}</a>
                </p>
                <h1>{title}</h1>
                {page.columns.first().map(|first| fallback_notice(t, first.lang))}
                {missing}
            </header>
            {choice_of_languages(t, page)}
            <div class=class>
                <div class="proof-row">
                    {page.columns.iter().map(|column| heading(t, column)).collect_view()}
                </div>
                {page.rows.iter().map(|each| row(&langs, each)).collect_view()}
            </div>
        </main>
    };
    shell.document(document, content)
}

/// The first version alone, and with each of the others.
fn choice_of_languages(t: Messages, page: &ProofPage) -> Option<AnyView> {
    let first = page.columns.first()?.lang;
    let second = page.columns.get(1).map(|column| column.lang);
    let others = page.langs.iter().copied().filter(|lang| *lang != first);
    let choices: Vec<_> = [None].into_iter().chain(others.map(Some)).collect();
    let choice = |with: &Option<Lang>| {
        let current = (*with == second).then_some("page");
        view! {
            <li>
                <a href=page.subject.href(t.lang(), *with) aria-current=current>
                    <span>{endonym(t, first)} {with.map(|with| view! { " + " {endonym(t, with)} })}</span>
                </a>
            </li>
        }
    };
    let view = view! {
        <nav class="filters" aria-label=t.proof_languages()>
            <ul>{choices.iter().map(choice).collect_view()}</ul>
        </nav>
    };
    (choices.len() > 1).then(|| view.into_any())
}

/// The name of a language in itself.
fn endonym(t: Messages, lang: Lang) -> impl IntoView + use<> {
    in_lang(&Text { text: lang.endonym().to_owned(), lang }, t.lang())
}

/// What stands at the top of a column.
fn heading(t: Messages, column: &ProofColumn) -> AnyView {
    let lang = column.lang;
    view! {
        <div class="proof-cell">
            <p class="kicker">{endonym(t, lang)} {column.is_draft.then(|| draft_tag(t))}</p>
            <p class="proof-title" lang=lang.code()>{column.title.clone()}</p>
            {column.summary.clone().map(|summary| view! { <p class="lead" lang=lang.code()>{summary}</p> })}
        </div>
    }
    .into_any()
}

fn row(langs: &[Lang], ProofRow(pieces): &ProofRow) -> AnyView {
    let cells = langs.iter().zip(pieces).map(|(lang, piece)| cell(*lang, piece.as_ref()));
    view! { <div class="proof-row">{cells.collect_view()}</div> }.into_any()
}

/// A piece in the language of its column, in which all that is said about it is, too.
fn cell(lang: Lang, piece: Option<&ProofPiece>) -> AnyView {
    let content = match piece {
        None => view! { <p class="notice mind">{Messages::new(lang).proof_no_piece()}</p> }.into_any(),
        Some(ProofPiece::Text(elements)) => {
            let prefix = id_prefix(lang);
            let html: String =
                elements.iter().map(|element| element.with_ids_after(&prefix).for_reader(lang)).collect();
            view! { <div class="prose" inner_html=html></div> }.into_any()
        }
        Some(ProofPiece::Objective { id, text }) => {
            view! { <h2><span class="tag">{id.to_string()}</span> " " {in_lang(text, lang)}</h2> }.into_any()
        }
        Some(ProofPiece::Question(question)) => question_proof(lang, question),
    };
    view! { <div class="proof-cell" lang=lang.code()>{content}</div> }.into_any()
}
