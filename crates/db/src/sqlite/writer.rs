//! The one writer: transactions take turns on it and share commits.
//!
//! The writer's connection travels in a [`Seat`]. Whoever holds the seat writes, in a savepoint inside an open
//! outer transaction. When it has finished and others wait, the seat passes on with the outer transaction still
//! open; otherwise it goes to a thread that commits, which is where the disk is waited for, and then everyone
//! whose changes were in it is told. A seat finds its way back from wherever it is dropped: after an error,
//! in a cancelled task, while a panic unwinds.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::batch;
use super::exec::explain_on;
use super::group::Group;
use crate::database::Stats;
use crate::error::Error;
use crate::listeners::Listeners;

/// How long a writer waits for its turn.
const PATIENCE: Duration = Duration::from_secs(30);

/// The turns on the one connection that writes.
#[derive(Debug)]
pub(super) struct Writer {
    path: PathBuf,
    /// How long to wait for another program that has the file locked.
    others: Duration,
    turns: Mutex<Turns>,
    committer: mpsc::Sender<Seat>,
    listeners: Arc<Listeners>,
    syncs: AtomicU64,
    commits: AtomicU64,
}

#[derive(Debug)]
struct Turns {
    /// The connection, when nobody has it.
    idle: Option<Session>,
    waiting: VecDeque<Waiter>,
    /// Why nothing is accepted any more.
    broken: Option<Error>,
}

#[derive(Debug)]
struct Waiter {
    alone: bool,
    give: oneshot::Sender<Seat>,
}

#[derive(Debug)]
struct Session {
    connection: Connection,
    group: Option<Group>,
    /// Whether the holder's savepoint is open.
    savepoint: bool,
}

/// The right to write; passes on when dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    session: Option<Session>,
    writer: Arc<Writer>,
}

impl Writer {
    pub(super) fn start(
        path: PathBuf,
        connection: Connection,
        others: Duration,
        listeners: Arc<Listeners>,
    ) -> Result<Arc<Self>, Error> {
        let (committer, seats) = mpsc::channel::<Seat>();
        std::thread::Builder::new()
            .name("sqlite-commit".to_owned())
            .spawn(move || seats.into_iter().for_each(Seat::finish))
            .map_err(|error| Error::file(&path, &error))?;
        let idle = Some(Session { connection, group: None, savepoint: false });
        Ok(Arc::new(Self {
            path,
            others,
            turns: Mutex::new(Turns { idle, waiting: VecDeque::new(), broken: None }),
            committer,
            listeners,
            syncs: AtomicU64::new(0),
            commits: AtomicU64::new(0),
        }))
    }

    /// Waits for a turn, first come, first served. `alone`: shares its commit with nobody.
    pub(super) async fn seat(self: &Arc<Self>, alone: bool) -> Result<Seat, Error> {
        let turn = {
            let mut turns = self.turns();
            if let Some(error) = &turns.broken {
                return Err(error.clone());
            }
            if let Some(session) = turns.idle.take() {
                return Ok(self.seat_for(session));
            }
            let (give, turn) = oneshot::channel();
            turns.waiting.push_back(Waiter { alone, give });
            turn
        };
        match tokio::time::timeout(PATIENCE, turn).await {
            Ok(Ok(seat)) => Ok(seat),
            Ok(Err(_)) => Err(self.turns().broken.clone().unwrap_or(Error::Busy("it is being closed"))),
            Err(_) => Err(Error::Busy("a long change is being saved, an import perhaps")),
        }
    }

    pub(super) fn stats(&self) -> Stats {
        Stats {
            syncs: self.syncs.load(Ordering::Relaxed),
            commits: self.commits.load(Ordering::Relaxed),
            waiting: self.turns().waiting.len(),
        }
    }

    fn seat_for(self: &Arc<Self>, session: Session) -> Seat {
        Seat { session: Some(session), writer: Arc::clone(self) }
    }

    fn turns(&self) -> MutexGuard<'_, Turns> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the seat to the next in line, to the committing thread, or lets it rest.
    fn pass_on(self: &Arc<Self>, mut session: Session) {
        loop {
            match self.next(session) {
                Next::Rests => return,
                Next::Commits(open) => return self.send_to_commit(open),
                Next::Goes(open, waiter) => match waiter.give.send(self.seat_for(open)) {
                    Ok(()) => return,
                    // It stopped waiting: the one after it, then.
                    Err(mut seat) => match seat.session.take() {
                        Some(back) => session = back,
                        None => return,
                    },
                },
            }
        }
    }

    fn next(&self, mut session: Session) -> Next {
        let mut turns = self.turns();
        if turns.broken.is_some() {
            // Dropping their ends tells those who wait.
            turns.waiting.clear();
        }
        while turns.waiting.front().is_some_and(|waiter| waiter.give.is_closed()) {
            turns.waiting.pop_front();
        }
        let members = session.group.as_ref().is_some_and(|group| !group.is_empty());
        match turns.waiting.front() {
            Some(waiter) if session.group.as_ref().is_none_or(|group| group.admits(waiter.alone)) => {
                match turns.waiting.pop_front() {
                    Some(waiter) => Next::Goes(session, waiter),
                    None => Next::Commits(session),
                }
            }
            Some(_) => Next::Commits(session),
            None if members => Next::Commits(session),
            None => {
                // Nothing was written, so this does not touch the disk.
                session.abandon();
                turns.idle = Some(session);
                Next::Rests
            }
        }
    }

    fn send_to_commit(self: &Arc<Self>, session: Session) {
        if let Err(mpsc::SendError(seat)) = self.committer.send(self.seat_for(session)) {
            // The thread is gone only if it panicked. Slower here, but correct.
            seat.finish();
        }
    }

    fn note_failure(&self, error: &Error) {
        // After a failed sync nobody knows what the disk holds, and a second sync may claim success.
        if matches!(error, Error::Broken(_) | Error::Corrupt { .. }) {
            tracing::error!(%error, "saving failed; no more changes are accepted");
            self.turns().broken = Some(error.clone());
        }
    }
}

enum Next {
    Rests,
    Commits(Session),
    Goes(Session, Waiter),
}

impl Session {
    /// Closes an outer transaction that nobody has written in.
    fn abandon(&mut self) {
        self.group = None;
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("rollback")
        {
            tracing::error!(%error, "an empty transaction could not be closed");
        }
    }
}

impl Seat {
    pub(crate) fn connection(&self) -> &Connection {
        &self.session().connection
    }

    pub(crate) fn path(&self) -> &Path {
        &self.writer.path
    }

    /// Opens the holder's own transaction: a savepoint inside the outer one.
    pub(super) async fn begin(&mut self, alone: bool) -> Result<(), Error> {
        if self.session().group.is_none() {
            self.begin_outer().await?;
        }
        self.session_mut().group.get_or_insert_with(Group::default).starts(alone);
        self.cached("savepoint one")?;
        self.session_mut().savepoint = true;
        Ok(())
    }

    /// Waits, without holding a thread, for another program that has the file locked.
    async fn begin_outer(&mut self) -> Result<(), Error> {
        let start = Instant::now();
        loop {
            match self.cached("begin immediate") {
                Err(Error::Locked { .. }) if start.elapsed() < self.writer.others => {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                result => return result,
            }
        }
    }

    /// Ends the holder's transaction and joins it to the commit; the result comes when it is on the disk.
    pub(crate) fn commit(mut self, topics: Vec<&'static str>) -> Result<oneshot::Receiver<Result<(), Error>>, Error> {
        self.cached("release one")?;
        let session = self.session_mut();
        session.savepoint = false;
        let group = session.group.as_mut().ok_or(Error::Aborted)?;
        Ok(group.add(topics))
    }

    /// Leaves the connection outside of any transaction. Only for a seat taken alone, before `begin`.
    pub(super) fn close_group(&mut self) {
        self.session_mut().abandon();
    }

    /// Commits the outer transaction and tells its members. Waits for the disk.
    fn finish(self) {
        let result = batch(self.connection(), self.path(), "commit");
        self.settle(result);
    }

    /// Ends the group with this result. The next writer goes ahead before the members are told.
    fn settle(mut self, result: Result<(), Error>) {
        let session = self.session_mut();
        let group = session.group.take();
        if !session.connection.is_autocommit() {
            session.abandon();
        }
        let writer = Arc::clone(&self.writer);
        if let Err(error) = &result {
            writer.note_failure(error);
        }
        drop(self);
        if let Some(group) = group {
            if result.is_ok() {
                writer.syncs.fetch_add(1, Ordering::Relaxed);
                writer.commits.fetch_add(group.len() as u64, Ordering::Relaxed);
                writer.listeners.tell(&group.topics());
            }
            // The last hold on a closed database goes before anyone can open it again.
            drop(writer);
            group.tell(&result);
        }
    }

    /// Undoes the holder's changes. An error of SQLite may have ended the outer transaction already; then
    /// the changes of the others in the group are gone too, and they are told.
    fn undo(&mut self) -> Result<(), Error> {
        let session = self.session_mut();
        session.savepoint = false;
        if session.connection.is_autocommit() {
            return Err(Error::Again("the engine undid the shared transaction".to_owned()));
        }
        self.cached("rollback to one").and_then(|()| self.cached("release one"))
    }

    fn cached(&self, text: &'static str) -> Result<(), Error> {
        self.connection()
            .prepare_cached(text)
            .and_then(|mut statement| statement.raw_execute())
            .map(drop)
            .map_err(|error| explain_on(self.connection(), &error, self.path(), text))
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("the session leaves only when the seat is dropped")
    }

    fn session_mut(&mut self) -> &mut Session {
        self.session.as_mut().expect("the session leaves only when the seat is dropped")
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        let undone = if session.savepoint { self.undo() } else { Ok(()) };
        let Some(mut session) = self.session.take() else {
            return;
        };
        if let Err(error) = undone {
            let group = session.group.take();
            session.abandon();
            if let Some(group) = group {
                group.tell(&Err(error));
            }
        }
        self.writer.pass_on(session);
    }
}
