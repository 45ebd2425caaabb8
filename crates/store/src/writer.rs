//! The one connection that writes, and how transactions share the wait for the disk.
//!
//! A durable commit waits for the disk, several milliseconds on ordinary hardware. Transactions that queue up
//! meanwhile run one after another as savepoints of one outer transaction, and a single commit makes all of them
//! durable: each still succeeds or fails by itself, and none is reported as stored before it is on the disk.
//!
//! Statements that open and close transactions run in tasks of their own, so that a caller who goes away in the
//! middle (a closed browser tab) leaves nothing half open.

use std::{future::Future, sync::Arc, time::Duration};

use sqlx::SqliteConnection;
use tokio::{
    runtime::Handle,
    sync::{Mutex, OwnedMutexGuard, watch},
    time::timeout,
};

use crate::Error;

/// How long a transaction waits for its turn, and SQLite for another program's lock.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// How an outer transaction ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Durable,
    Full,
    Undone,
}

/// The writing connection and the outer transaction that is open on it.
pub(crate) struct Writer {
    connection: SqliteConnection,
    group: Option<watch::Sender<Option<Ending>>>,
}

impl Writer {
    pub(crate) fn new(connection: SqliteConnection) -> Arc<Mutex<Self>> {
        Arc::new(Mutex::new(Self { connection, group: None }))
    }

    pub(crate) async fn begin(writer: Arc<Mutex<Self>>) -> Result<WriteTx, Error> {
        finish(async move {
            let mut guard =
                timeout(PATIENCE, Arc::clone(&writer).lock_owned()).await.map_err(|_elapsed| Error::Busy)?;
            if guard.group.is_none() {
                guard.run("begin immediate").await?;
                guard.group = Some(watch::Sender::new(None));
                // It queues for the connection behind the transactions that already wait: they are the group.
                tokio::spawn(async move { writer.lock().await.end_group().await });
            }
            guard.run("savepoint one").await?;
            Ok(WriteTx { writer: Some(guard) })
        })
        .await
    }

    async fn run(&mut self, statement: &'static str) -> Result<(), Error> {
        sqlx::query(statement).execute(&mut self.connection).await?;
        Ok(())
    }

    async fn end_group(&mut self) {
        if let Some(group) = self.group.take() {
            let ending = match self.run("commit").await {
                Ok(()) => Ending::Durable,
                Err(error) => self.roll_back(&error).await,
            };
            group.send_replace(Some(ending));
        }
    }

    /// Some errors, a full disk among them, make SQLite undo the whole outer transaction by itself. Its savepoints
    /// are then unknown, which is how it is noticed.
    async fn give_up_group(&mut self, error: &Error) {
        if let Some(group) = self.group.take() {
            let ending = self.roll_back(error).await;
            group.send_replace(Some(ending));
        }
    }

    async fn roll_back(&mut self, error: &Error) -> Ending {
        // Fails when SQLite has done it already.
        let _ = self.run("rollback").await;
        if matches!(error, Error::Full) { Ending::Full } else { Ending::Undone }
    }
}

/// Runs to its end even when the caller stops waiting.
async fn finish<T: Send + 'static>(work: impl Future<Output = Result<T, Error>> + Send + 'static) -> Result<T, Error> {
    // A task is lost only when it panics or the runtime shuts down; either way nothing was acknowledged.
    tokio::spawn(work).await.unwrap_or(Err(Error::Undone))
}

/// A transaction: what it writes becomes visible to others and durable with [`WriteTx::commit`], and is undone when it
/// is dropped before that. Only one runs at a time; begin it late and keep it short.
#[must_use = "a transaction that is dropped is undone"]
pub struct WriteTx {
    writer: Option<OwnedMutexGuard<Writer>>,
}

impl WriteTx {
    /// Makes everything written in the transaction durable.
    ///
    /// Whoever waits for this learns the truth; whoever stops waiting does not stop it.
    pub async fn commit(mut self) -> Result<(), Error> {
        let Some(mut writer) = self.writer.take() else { return Err(Error::Undone) };
        finish(async move {
            let ending = writer.group.as_ref().map(watch::Sender::subscribe);
            if let Err(error) = writer.run("release one").await {
                writer.give_up_group(&error).await;
                return Err(error);
            }
            drop(writer);
            let Some(mut ending) = ending else { return Err(Error::Undone) };
            let ending = ending.wait_for(Option::is_some).await.map_or(None, |ending| *ending);
            match ending {
                Some(Ending::Durable) => Ok(()),
                Some(Ending::Full) => Err(Error::Full),
                Some(Ending::Undone) | None => Err(Error::Undone),
            }
        })
        .await
    }

    /// The connection, for the statements of this crate.
    pub(crate) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.writer.as_mut().expect("the connection leaves only with the transaction").connection
    }
}

impl Drop for WriteTx {
    fn drop(&mut self) {
        // Without a runtime the process is ending, and SQLite undoes what was not committed.
        if let (Some(mut writer), Ok(runtime)) = (self.writer.take(), Handle::try_current()) {
            runtime.spawn(async move {
                for statement in ["rollback to one", "release one"] {
                    if let Err(error) = writer.run(statement).await {
                        return writer.give_up_group(&error).await;
                    }
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use course::Timestamp;
    use tempfile::TempDir;

    use super::*;
    use crate::{Db, LearnerId};

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    async fn open() -> (TempDir, Db) {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&folder.path().join("test.sqlite")).await.unwrap();
        (folder, db)
    }

    fn learner(number: u8) -> LearnerId {
        LearnerId::from_random([number; 16])
    }

    async fn count(db: &Db) -> i64 {
        sqlx::query_scalar("select count(*) from learners").fetch_one(&db.read).await.unwrap()
    }

    /// Two transactions of one group: they queue up behind a first one.
    async fn group_of_two(db: &Db) -> (WriteTx, tokio::task::JoinHandle<Result<WriteTx, Error>>) {
        let first = db.begin().await.unwrap();
        let [one, two] = [db.clone(), db.clone()].map(|db| tokio::spawn(async move { db.begin().await }));
        tokio::task::yield_now().await;
        drop(first);
        (one.await.unwrap().unwrap(), two)
    }

    #[tokio::test]
    async fn transactions_at_the_same_time_are_all_stored() {
        let (folder, db) = open().await;
        let adding = (0..100).map(|number| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut tx = db.begin().await.unwrap();
                tx.add_guest(learner(number), NOW).await.unwrap();
                tx.commit().await.unwrap();
                count(&db).await
            })
        });
        for (committed, adding) in (1..).zip(adding.collect::<Vec<_>>()) {
            assert!(adding.await.unwrap() >= committed, "what is committed is seen by whoever reads next");
        }
        drop(db);
        assert_eq!(count(&Db::open(&folder.path().join("test.sqlite")).await.unwrap()).await, 100);
    }

    #[tokio::test]
    async fn a_transaction_that_is_dropped_is_undone_and_the_others_of_its_group_are_not() {
        let (_folder, db) = open().await;
        let (mut one, two) = group_of_two(&db).await;
        one.add_guest(learner(1), NOW).await.unwrap();
        let one = tokio::spawn(one.commit());
        let mut two = two.await.unwrap().unwrap();
        two.add_guest(learner(2), NOW).await.unwrap();
        assert!(matches!(two.add_guest(learner(1), NOW).await, Err(Error::Sqlite(_))), "seen inside the group");
        drop(two);
        one.await.unwrap().unwrap();
        assert_eq!(count(&db).await, 1);
    }

    #[tokio::test]
    async fn nothing_is_reported_as_stored_before_its_group_is_durable() {
        let (_folder, db) = open().await;
        let (mut one, two) = group_of_two(&db).await;
        one.add_guest(learner(1), NOW).await.unwrap();
        let one = tokio::spawn(one.commit());
        let two = two.await.unwrap().unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!one.is_finished(), "the second of the group still holds the connection");
        assert_eq!(count(&db).await, 0);
        two.commit().await.unwrap();
        one.await.unwrap().unwrap();
        assert_eq!(count(&db).await, 1);
    }

    /// Runs a statement that fills the disk as the second of a group. Returns what the first was told.
    async fn fill_disk_beside_another(db: &Db, statement: &'static str) -> Result<(), Error> {
        let (mut one, two) = group_of_two(db).await;
        sqlx::query("pragma max_page_count = 60").execute(one.connection()).await.unwrap();
        one.add_guest(learner(1), NOW).await.unwrap();
        let one = tokio::spawn(one.commit());
        let mut two = two.await.unwrap().unwrap();
        let failed = sqlx::query(statement).execute(two.connection()).await.map_err(Error::from);
        assert!(matches!(failed, Err(Error::Full)), "{failed:?}");
        drop(two);
        one.await.unwrap()
    }

    #[tokio::test]
    async fn a_full_disk_undoes_what_did_not_fit() {
        let (_folder, db) = open().await;
        let many_rows = "insert into learners (id, created_at)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 20000)
            select printf('%032x', i), 0 from n";
        fill_disk_beside_another(&db, many_rows).await.unwrap();
        assert_eq!(count(&db).await, 1);
    }

    #[tokio::test]
    async fn when_a_full_disk_makes_sqlite_undo_a_whole_group_all_of_it_is_told() {
        let (_folder, db) = open().await;
        let big_row = "insert into quiz_revisions (course, module, lang, revision, archive, archived_at)
            values ('c', 'm', 'fi', 'r', '\"' || hex(zeroblob(1000000)) || '\"', 0)";
        let told = fill_disk_beside_another(&db, big_row).await.unwrap_err();
        assert!(told.is_temporary(), "{told:?}");
        assert_eq!(count(&db).await, 0);

        let mut after = db.begin().await.unwrap();
        sqlx::query("pragma max_page_count = 1000000").execute(after.connection()).await.unwrap();
        after.add_guest(learner(3), NOW).await.unwrap();
        after.commit().await.unwrap();
        assert_eq!(count(&db).await, 1);
    }

    #[tokio::test]
    async fn a_caller_who_goes_away_leaves_nothing_half_open() {
        let (_folder, db) = open().await;
        for number in 0..60 {
            let db = db.clone();
            let writing = tokio::spawn(async move {
                let mut tx = db.begin().await.unwrap();
                tx.add_guest(learner(number), NOW).await.unwrap();
                tx.commit().await.unwrap();
            });
            tokio::time::sleep(Duration::from_micros(u64::from(number) * 40)).await;
            writing.abort();
        }
        let before = count(&db).await;
        let mut tx = db.begin().await.unwrap();
        tx.add_guest(learner(200), NOW).await.unwrap();
        tx.commit().await.unwrap();
        assert!(count(&db).await > before);
    }

    #[tokio::test]
    async fn who_waits_too_long_is_told_that_the_database_is_busy() {
        let (_folder, db) = open().await;
        let _held = db.begin().await.unwrap();
        tokio::time::pause();
        assert!(matches!(db.begin().await, Err(Error::Busy)));
    }
}
