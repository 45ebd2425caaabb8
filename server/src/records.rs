//! What learners have on record under an id of the content, counted for editors who are about to change it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use authoring::{RemovedId, Subject};
use store::Hanging;

use crate::serve::DATABASE;

/// The records of learners, to be counted in.
pub struct Records {
    runtime: tokio::runtime::Runtime,
    hanging: Hanging,
}

impl Records {
    /// Opens the database of a data folder.
    pub fn open(folder: &Path) -> Result<Self> {
        let file = folder.join(DATABASE);
        if !file.is_file() {
            bail!("there is no database {}", file.display());
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let hanging = runtime.block_on(Hanging::open(&file))?;
        Ok(Self { runtime, hanging })
    }

    /// How many records hang on an id that is gone.
    pub fn on_removed(&self, id: &RemovedId) -> Result<u64> {
        let counted = self.runtime.block_on(async {
            match id {
                RemovedId::Course(course) => self.hanging.on_course(course).await,
                RemovedId::Module(module) => self.hanging.on_module(module).await,
                RemovedId::Lesson(lesson) => self.hanging.on_lesson(lesson).await,
                RemovedId::Question { course, question, .. } => self.hanging.on_question(course, question).await,
                RemovedId::Option { course, question, option, .. }
                | RemovedId::Part { course, question, part: option, .. } => {
                    self.hanging.on_option(course, question, option).await
                }
            }
        });
        counted.context("the records cannot be counted")
    }

    /// How many records hang on what is to be renamed.
    pub fn on_subject(&self, subject: &Subject) -> Result<u64> {
        let counted = self.runtime.block_on(async {
            match subject {
                Subject::Course(course) => self.hanging.on_course(course).await,
                Subject::Module(module) => self.hanging.on_module(module).await,
                Subject::Lesson(lesson) => self.hanging.on_lesson(lesson).await,
                Subject::Question(course, question) => self.hanging.on_question(course, question).await,
            }
        });
        counted.context("the records cannot be counted")
    }
}
