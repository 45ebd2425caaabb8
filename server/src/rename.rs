//! `kurssila rename`: another id for something that no learner has a record of.

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};
use authoring::{Renaming, Subject};
use store::Named;

use crate::{
    cli::RenameArgs,
    content::read_folder,
    fix::Changes,
    serve::{DATABASE, open_database},
};

/// Shows what follows the new id and changes it, when no record of a learner can hang on the old one.
pub fn run(args: &RenameArgs) -> Result<ExitCode> {
    let sources = read_folder(&args.content)?;
    let subject = Subject::find(&sources, &args.name)?;
    let Renaming { edits, moves } = authoring::rename(&sources, &subject, &args.new_id)?;
    match &args.data {
        Some(data) => refuse_records(&subject, data)?,
        None if args.unpublished || args.dry_run => {}
        None => bail!(
            "records of learners may hang on `{subject}`: let --data <folder> look for them, or say --unpublished"
        ),
    }
    let changes = Changes { moves, ..Changes::of_edits(&sources, &edits) };
    changes.carry_out(&args.content, args.dry_run)?;
    Ok(ExitCode::SUCCESS)
}

fn refuse_records(subject: &Subject, data: &Path) -> Result<()> {
    if !data.join(DATABASE).is_file() {
        bail!("there is no database in {}", data.display());
    }
    let named = match subject {
        Subject::Course(course) => Named::Course(course),
        Subject::Module(module) => Named::Module(module),
        Subject::Lesson(lesson) => Named::Lesson(lesson),
        Subject::Question(course, question) => Named::Question(course, question),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let records = runtime.block_on(async { anyhow::Ok(open_database(data).await?.records_naming(named).await?) })?;
    match records {
        0 => Ok(()),
        1 => bail!("`{subject}` keeps its id: 1 record of a learner hangs on it"),
        records => bail!("`{subject}` keeps its id: {records} records of learners hang on it"),
    }
}
