//! `kurssila rename`: another id for something that no learner has a record of.

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};
use authoring::{Renaming, Subject};

use crate::{cli::RenameArgs, content::read_folder, fix::Changes, records::Records};

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
    match Records::open(data)?.on_subject(subject)? {
        0 => Ok(()),
        1 => bail!("`{subject}` keeps its id: 1 record of a learner hangs on it"),
        records => bail!("`{subject}` keeps its id: {records} records of learners hang on it"),
    }
}
