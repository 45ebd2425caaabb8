use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use course::{Lang, ModuleRef, Revision, quiz::Quiz};
use store::Db;

/// How many quizzes are kept in memory. Old ones matter only while attempts at them are looked at.
const KEPT: usize = 64;

type Key = (ModuleRef, Lang, Revision);

/// The quizzes that attempts were begun with, read from the database once: an archived quiz never changes.
#[derive(Clone)]
pub(super) struct ArchivedQuizzes {
    db: Db,
    kept: Arc<Mutex<HashMap<Key, Arc<Quiz>>>>,
}

impl ArchivedQuizzes {
    pub(super) fn new(db: Db) -> Self {
        Self { db, kept: Arc::default() }
    }

    /// The quiz at that state. Every attempt has archived its own.
    pub(super) async fn quiz(
        &self,
        module: &ModuleRef,
        lang: Lang,
        revision: &Revision,
    ) -> Result<Arc<Quiz>, store::Error> {
        let key = (module.clone(), lang, revision.clone());
        if let Some(quiz) = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(quiz));
        }
        let Some(quiz) = self.db.archived_quiz(module, lang, revision).await? else {
            return Err(store::Error::Inconsistent { table: "quiz_revisions", id: revision.to_string() });
        };
        let quiz = Arc::new(quiz);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&quiz));
        Ok(quiz)
    }
}
