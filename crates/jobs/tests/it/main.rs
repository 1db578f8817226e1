//! What the queue promises, on SQLite, and on PostgreSQL when `TEST_DATABASE_URL` is set.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod queue;
mod schedule;
mod workers;

use std::sync::{Arc, Mutex};

use db::testing::{Template, TestDb};
use db::{Db, Migration};
use jiff::{SignedDuration, Timestamp};
use jobs::{Job, MIGRATION_SQL, Registry, Worker};
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;

/// A world that notes what was done in it.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub log: Arc<Mutex<Vec<String>>>,
    pub now: Arc<Mutex<Timestamp>>,
}

#[derive(Serialize, Deserialize)]
pub struct Note {
    pub text: String,
}

impl Job<App> for Note {
    const NAME: &'static str = "test.note";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.log.lock().unwrap().push(self.text);
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
pub struct Recount {
    pub school: i64,
}

impl Job<App> for Recount {
    const NAME: &'static str = "test.recount";
    const ONCE: bool = true;
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.log.lock().unwrap().push(format!("recount {}", self.school));
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
pub struct Fails {
    pub panics: bool,
}

impl Job<App> for Fails {
    const NAME: &'static str = "test.fails";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.log.lock().unwrap().push("tried".to_owned());
        assert!(!self.panics, "as it should");
        anyhow::bail!("the mail server is away")
    }
}

#[derive(Serialize, Deserialize)]
pub struct Slow;

impl Job<App> for Slow {
    const NAME: &'static str = "test.slow";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.log.lock().unwrap().push("slow begins".to_owned());
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        app.log.lock().unwrap().push("slow ends".to_owned());
        Ok(())
    }
}

#[derive(Serialize, Deserialize)]
pub struct Daily;

impl Job<App> for Daily {
    const NAME: &'static str = "test.daily";
    async fn run(self, app: &App) -> anyhow::Result<()> {
        app.log.lock().unwrap().push("daily".to_owned());
        Ok(())
    }
}

impl App {
    pub fn log(&self) -> Vec<String> {
        self.log.lock().unwrap().clone()
    }

    pub fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    pub fn pass(&self, time: SignedDuration) {
        *self.now.lock().unwrap() += time;
    }

    pub async fn enqueue(&self, job: &impl Job<App>) {
        let mut tx = self.db.write().await.unwrap();
        job.enqueue(&mut tx, self.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub fn worker(&self) -> Worker<App> {
        let registry = Registry::default()
            .register::<Note>()
            .register::<Recount>()
            .register::<Fails>()
            .register::<Slow>()
            .register::<Daily>();
        let app = self.clone();
        Worker::new(self.db.clone(), registry, self.clone(), Arc::new(move || app.now()))
    }

    pub async fn counts(&self) -> jobs::Counts {
        let mut tx = self.db.read().await.unwrap();
        jobs::counts(&mut tx, self.now()).await.unwrap()
    }
}

pub async fn start() -> (TestDb, App) {
    static TEMPLATE: OnceCell<Template> = OnceCell::const_new();
    let template = TEMPLATE
        .get_or_init(|| async {
            let queue = Migration { number: 1, name: "queue", sqlite: MIGRATION_SQL, postgres: MIGRATION_SQL };
            Template::build("jobs", async |db| db.migrate(&[queue]).await.map(drop)).await.unwrap()
        })
        .await;
    let db = template.fresh().await.unwrap();
    let now = Arc::new(Mutex::new("2026-09-01T12:00:00Z".parse().unwrap()));
    let app = App { db: db.db().clone(), log: Arc::default(), now };
    (db, app)
}
