//! The worker: takes jobs that are due, runs them, notes how it went.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use db::{Db, Engine, Error};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Mutex, Notify, watch};
use tokio::task::JoinSet;

use crate::TOPIC;
use crate::registry::Registry;
use crate::schedule::Schedule;
use crate::store::{self, Claimed};

/// How often a job is tried.
pub const TRIES: i64 = 10;
/// How long a worker has a job for itself; one that takes longer asks for more in time.
pub const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// Rows run by one [`Worker::run_due`] at most: a job that queues itself for now never ends.
const MOST_DUE: usize = 100_000;
/// Characters of an error that are kept.
const ERROR_LENGTH: usize = 2_000;

/// What time it is; an argument, so that tests can say.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How long to wait after the `attempt`-th failure: 5 s, 10 s, 20 s … 43 minutes after the tenth.
pub fn backoff(attempt: i64) -> SignedDuration {
    let doublings = u32::try_from((attempt - 1).clamp(0, 16)).unwrap_or(0);
    SignedDuration::from_secs(5 << doublings)
}

/// How it went with what was due.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ran {
    /// Jobs done.
    pub done: usize,
    /// Name and error of each that failed; it will be tried again.
    pub failed: Vec<(String, String)>,
}

/// Runs the jobs of one database for one application.
pub struct Worker<A> {
    db: Db,
    registry: Arc<Registry<A>>,
    app: A,
    clock: Clock,
    schedule: Schedule,
    lanes: usize,
    wake: Arc<Notify>,
    /// The slots this worker has looked at, so that it need not ask the database again.
    seen: Mutex<Vec<Option<Timestamp>>>,
}

impl<A: Clone + Send + Sync + 'static> Worker<A> {
    /// A worker without a schedule that runs up to four jobs at once.
    pub fn new(db: Db, registry: Registry<A>, app: A, clock: Clock) -> Self {
        let wake = Arc::new(Notify::new());
        let listener = Arc::downgrade(&wake);
        db.on_commit(move |topics: &[&str]| {
            if topics.contains(&TOPIC)
                && let Some(wake) = listener.upgrade()
            {
                wake.notify_waiters();
            }
        });
        let registry = Arc::new(registry);
        Self { db, registry, app, clock, schedule: Schedule::default(), lanes: 4, wake, seen: Mutex::default() }
    }

    /// With jobs that come round by the clock. A name that is not registered is logged and left out when its
    /// time comes.
    #[must_use]
    pub fn scheduled(mut self, schedule: Schedule) -> Self {
        for (name, _) in schedule.list.iter().filter(|(name, _)| !self.registry.knows(name)) {
            tracing::error!(name, "the schedule names a job that is not registered");
        }
        self.seen = Mutex::new(vec![None; schedule.list.len()]);
        self.schedule = schedule;
        self
    }

    /// How many jobs may run at once.
    #[must_use]
    pub fn lanes(mut self, lanes: usize) -> Self {
        self.lanes = lanes.max(1);
        self
    }

    /// Works until `stop` comes; then finishes what is running and returns.
    pub async fn run_until(self, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        let worker = Arc::new(self);
        let mut lanes = JoinSet::new();
        for lane in 0..worker.lanes {
            lanes.spawn(Arc::clone(&worker).lane(lane == 0, stopped.clone()));
        }
        stop.await;
        stopping.send_replace(true);
        while let Some(ended) = lanes.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a worker ended early");
            }
        }
    }

    /// Runs everything that is due at `now`, and what that makes due, until nothing is. For tests and tools.
    pub async fn run_due(&self, now: Timestamp) -> anyhow::Result<Ran> {
        let mut ran = Ran::default();
        while let Some(job) = self.claim(now).await? {
            match self.run_one(&job, now).await? {
                Ok(()) => ran.done += 1,
                Err(error) => ran.failed.push((job.name, error)),
            }
            anyhow::ensure!(ran.done + ran.failed.len() < MOST_DUE, "jobs keep making new jobs that are due now");
        }
        Ok(ran)
    }

    /// Queues what the schedule says for `now`, unless another worker already has; how many.
    pub async fn tick(&self, now: Timestamp) -> Result<usize, Error> {
        let mut seen = self.seen.lock().await;
        let mut queued = 0;
        for (&(name, every), seen) in self.schedule.list.iter().zip(seen.iter_mut()) {
            let slot = every.slot(now, &self.schedule.zone);
            if *seen == Some(slot) || !self.registry.knows(name) {
                continue;
            }
            let mut tx = self.db.write().await?;
            if store::take_slot(&mut tx, name, slot).await? {
                store::insert(&mut tx, name, "null", true, now).await?;
                queued += 1;
            }
            tx.commit().await?;
            *seen = Some(slot);
        }
        Ok(queued)
    }

    /// One after the other until told to stop. A database that is away is asked again after a while.
    async fn lane(self: Arc<Self>, keeps_schedule: bool, mut stopped: watch::Receiver<bool>) {
        while !*stopped.borrow() {
            // Listening before looking: what is queued in between wakes us.
            let wake = self.wake.notified();
            let mut wake = std::pin::pin!(wake);
            wake.as_mut().enable();
            let pause = match self.step(keeps_schedule).await {
                Ok(Some(pause)) => pause,
                Ok(None) => continue,
                Err(error) => {
                    tracing::warn!(%error, "the queue of jobs cannot be worked on; trying again");
                    Duration::from_secs(2)
                }
            };
            tokio::select! {
                () = wake => {}
                () = tokio::time::sleep(pause) => {}
                _ = stopped.changed() => {}
            }
        }
    }

    /// Runs one job; when there is none, how long to wait.
    async fn step(&self, keeps_schedule: bool) -> Result<Option<Duration>, Error> {
        if keeps_schedule {
            self.tick((self.clock)()).await?;
        }
        let now = (self.clock)();
        let due = {
            let mut tx = self.db.read().await?;
            store::next_due(&mut tx).await?
        };
        if due.is_none_or(|due| due > now) {
            return Ok(Some(self.pause(due, now)));
        }
        let Some(job) = self.claim(now).await? else {
            return Ok(Some(Duration::from_millis(100)));
        };
        drop(self.run_one(&job, now).await?);
        Ok(None)
    }

    /// Until the next is due; sooner on PostgreSQL, where other processes queue jobs too.
    fn pause(&self, due: Option<Timestamp>, now: Timestamp) -> Duration {
        let longest = match self.db.engine() {
            Engine::Sqlite => Duration::from_secs(5),
            Engine::Postgres => Duration::from_secs(1),
        };
        let until = due.and_then(|due| Duration::try_from(due.duration_since(now)).ok());
        until.unwrap_or(longest).clamp(Duration::from_millis(10), longest)
    }

    async fn claim(&self, now: Timestamp) -> Result<Option<Claimed>, Error> {
        let mut tx = self.db.write().await?;
        let job = store::claim(&mut tx, now, now + LEASE).await?;
        if job.is_some() {
            tx.commit().await?;
        }
        Ok(job)
    }

    /// Runs a job that was claimed at `now`, and notes how it went. The outer error is the database's.
    async fn run_one(&self, job: &Claimed, now: Timestamp) -> Result<Result<(), String>, Error> {
        // Counted when taken: a job that kills its worker each time does not come round for ever.
        let outcome = if job.attempts > TRIES {
            Err("the program stopped each time it was running this".to_owned())
        } else {
            self.watch_over(job).await
        };
        // A job may have taken long; a test's clock may be behind what `run_due` was told.
        let now = (self.clock)().max(now);
        let mut tx = self.db.write().await?;
        match &outcome {
            Ok(()) => {
                store::done(&mut tx, job).await?;
                tracing::debug!(name = job.name, id = %job.id, "a job is done");
            }
            Err(error) if job.attempts >= TRIES => {
                store::give_up(&mut tx, job, error, now).await?;
                tracing::error!(name = job.name, id = %job.id, error, "a job has failed for good");
            }
            Err(error) => {
                store::put_back(&mut tx, job, error, now + backoff(job.attempts)).await?;
                tracing::warn!(name = job.name, id = %job.id, attempts = job.attempts, error, "a job failed; it will be tried again");
            }
        }
        tx.commit().await?;
        Ok(outcome)
    }

    /// Runs it in a task of its own, so that a panic ends only the job, and keeps others away meanwhile.
    async fn watch_over(&self, job: &Claimed) -> Result<(), String> {
        let Some(running) = self.registry.start(self.app.clone(), &job.name, job.data.clone()) else {
            return Err(format!("this version of the program has no job {}", job.name));
        };
        let mut task = tokio::spawn(running);
        loop {
            tokio::select! {
                ended = &mut task => return match ended {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(error)) => Err(shorten(&format!("{error:#}"))),
                    Err(error) => Err(shorten(&format!("it panicked: {error}"))),
                },
                () = tokio::time::sleep(LEASE.unsigned_abs() / 3) => self.ask_for_more(job).await,
            }
        }
    }

    async fn ask_for_more(&self, job: &Claimed) {
        let extend = async {
            let mut tx = self.db.write().await?;
            store::extend(&mut tx, job, (self.clock)() + LEASE).await?;
            tx.commit().await
        };
        if let Err(error) = extend.await {
            tracing::warn!(%error, name = job.name, "a long job could not be kept from others");
        }
    }
}

fn shorten(text: &str) -> String {
    text.chars().take(ERROR_LENGTH).collect()
}
