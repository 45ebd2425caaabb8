//! `kurssila new`: begins a course, a module, a lesson or a question, and asks in a terminal for what was not said.

mod ask;

use std::{
    collections::BTreeMap,
    io::{BufRead, Write},
    path::Path,
    process::ExitCode,
};

use anyhow::{Result, bail};
use authoring::{
    Source,
    scaffold::{self, First, NewQuestion, Scaffold, ScaffoldError},
};
use course::{CourseId, InvalidId, Lang, LessonId, Localized, ModuleId, ObjectiveId, QuestionId};

use crate::{
    cli::{NewArgs, NewCommand, NewCourseArgs, NewLessonArgs, NewModuleArgs, NewQuestionArgs, TitleArgs},
    clock::Clock,
    content::read_folder,
    fix::Changes,
};
use ask::{Asker, Prompt};

/// Adds the files and lines, and shows them. Nothing that exists is overwritten.
pub fn run(command: &NewCommand) -> Result<ExitCode> {
    let how = match command {
        NewCommand::Course(NewCourseArgs { how, .. })
        | NewCommand::Module(NewModuleArgs { how, .. })
        | NewCommand::Lesson(NewLessonArgs { how, .. })
        | NewCommand::Question(NewQuestionArgs { how, .. }) => how,
    };
    let NewArgs { content, dry_run, lang } = how;
    let sources = sources(content)?;
    let scaffold = scaffold(command, &sources, &mut Asker::at_terminal(*lang), &Clock::system())?;
    let changes = Changes::of_edits(&sources, &scaffold.edits).with_new_files(scaffold.files);
    changes.carry_out(content, *dry_run)?;
    Ok(ExitCode::SUCCESS)
}

/// The files of the folder; the first course may be begun in one that does not exist yet.
fn sources(folder: &Path) -> Result<Vec<Source>> {
    if folder.exists() { Ok(read_folder(folder)?) } else { Ok(Vec::new()) }
}

fn scaffold<R: BufRead, W: Write>(
    command: &NewCommand,
    sources: &[Source],
    asker: &mut Asker<R, W>,
    clock: &Clock,
) -> Result<Scaffold> {
    let today = clock.today();
    Ok(match command {
        NewCommand::Course(args) => {
            let id: CourseId = asker.needed(args.name.as_deref(), &Prompt::Course, str::parse::<CourseId>)?;
            let first = First { module: given::<ModuleId>(&args.module)?, lesson: given::<LessonId>(&args.lesson)? };
            scaffold::course(sources, &id, &localized(&args.titles, asker)?, &first, today)?
        }
        NewCommand::Module(args) => {
            let id = asker.needed(args.name.as_deref(), &Prompt::Module, scaffold::parse_module)?;
            let first_lesson: LessonId = given(&args.lesson)?;
            scaffold::module(sources, &id, &localized(&args.titles, asker)?, &first_lesson, today)?
        }
        NewCommand::Lesson(args) => {
            let id = asker.needed(args.name.as_deref(), &Prompt::Lesson, scaffold::parse_lesson)?;
            let titles = match titles(&args.titles) {
                titles if titles.is_empty() => asked_titles(asker)?,
                titles => titles,
            };
            scaffold::lesson(sources, &id, &titles, today)?
        }
        NewCommand::Question(args) => question(args, sources, asker, clock)?,
    })
}

fn given<T: std::str::FromStr<Err = InvalidId>>(text: &str) -> Result<T> {
    Ok(text.parse::<T>()?)
}

fn question<R: BufRead, W: Write>(
    args: &NewQuestionArgs,
    sources: &[Source],
    asker: &mut Asker<R, W>,
    clock: &Clock,
) -> Result<Scaffold> {
    let known_type = |text: &str| match scaffold::question_types().find(|kind| *kind == text) {
        Some(kind) => Ok(kind.to_owned()),
        None => Err(ScaffoldError::UnknownType(text.to_owned())),
    };
    let mut new = NewQuestion {
        place: asker.needed(args.place.as_deref(), &Prompt::Place, scaffold::parse_lesson)?,
        id: asker.needed(args.id.as_deref(), &Prompt::QuestionId, str::parse::<QuestionId>)?,
        kind: asker.needed(args.kind.as_deref(), &Prompt::Type, known_type)?,
        objective: args.objective.as_deref().map(str::parse::<ObjectiveId>).transpose()?,
        texts: versions(args.text.as_ref(), args.text_sv.as_ref(), args.text_en.as_ref()),
    };
    match scaffold::question(sources, &new, clock.today()) {
        Err(ScaffoldError::ObjectiveNeeded { choices }) => {
            let prompt = Prompt::Objective(choices);
            new.objective = Some(asker.needed(None, &prompt, str::parse::<ObjectiveId>)?);
            Ok(scaffold::question(sources, &new, clock.today())?)
        }
        outcome => Ok(outcome?),
    }
}

fn titles(args: &TitleArgs) -> BTreeMap<Lang, String> {
    versions(args.title.as_ref(), args.title_sv.as_ref(), args.title_en.as_ref())
}

fn versions(fi: Option<&String>, sv: Option<&String>, en: Option<&String>) -> BTreeMap<Lang, String> {
    let versions = [(Lang::Fi, fi), (Lang::Sv, sv), (Lang::En, en)];
    versions.into_iter().filter_map(|(lang, text)| Some((lang, text?.clone()))).collect()
}

/// The title that was given, or else the one that is asked for, which must be there in Finnish.
fn localized<R: BufRead, W: Write>(args: &TitleArgs, asker: &mut Asker<R, W>) -> Result<Localized<String>> {
    let versions = if args.title.is_some() { titles(args) } else { asked_titles(asker)? };
    match Localized::from_versions(versions) {
        Some(title) => Ok(title),
        None => bail!(ScaffoldError::FinnishMissing),
    }
}

fn asked_titles<R: BufRead, W: Write>(asker: &mut Asker<R, W>) -> Result<BTreeMap<Lang, String>> {
    let finnish = asker.needed(None, &Prompt::Title(Lang::Fi), |text| Ok::<_, InvalidId>(text.to_owned()))?;
    let mut titles = BTreeMap::from([(Lang::Fi, finnish)]);
    for lang in [Lang::Sv, Lang::En] {
        titles.extend(asker.optional(&Prompt::Title(lang))?.map(|title| (lang, title)));
    }
    Ok(titles)
}
