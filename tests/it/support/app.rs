//! An application of a test's own: real database, the small named world, a clock that can be set.

use super::Browser;
use super::heard::Heard;
use axum::Router;
use db::testing::{Template, TestDb};
use db::{Db, sql};
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, OnceLock};
use tokio::sync::OnceCell;
use trellis::app::{App, Setting};
use trellis::config::Config;
use trellis::connect::Post;
use trellis::demo::{cast, small};
use trellis::people::PersonId;
use trellis::random::Random;
use trellis::web::session::{self, Means};

/// Built once: every test gets a copy.
static WORLD: OnceCell<Template> = OnceCell::const_new();
static EMPTY: OnceCell<Template> = OnceCell::const_new();

/// Tuesday, September 8, 2026, 8:00 in the morning in Charlotte: a school day in the small world.
pub fn first_morning() -> Timestamp {
    small::NOW.parse().expect("a valid instant")
}

async fn world() -> &'static Template {
    WORLD
        .get_or_init(|| async {
            Template::build("world", async |db: Db| {
                db.migrate(trellis::embedded::MIGRATIONS).await.expect("migrations apply");
                small::load(&db, first_morning()).await
            })
            .await
            .expect("the small world loads")
        })
        .await
}

pub struct TestApp {
    pub app: App,
    router: OnceLock<Router>,
    _db: TestDb,
    clock: Arc<Mutex<Timestamp>>,
    heard: Heard,
}

impl TestApp {
    /// The small world, as it is on its first morning.
    pub async fn start() -> TestApp {
        TestApp::with(|_| ()).await
    }

    /// The small world on a machine set up otherwise.
    pub async fn with(change: impl FnOnce(&mut Config)) -> TestApp {
        TestApp::on(world().await.fresh().await.expect("a copy"), change).await
    }

    /// A district with nobody in it.
    pub async fn empty() -> TestApp {
        let template = EMPTY
            .get_or_init(|| async {
                Template::build("empty", async |db: Db| db.migrate(trellis::embedded::MIGRATIONS).await.map(drop))
                    .await
                    .expect("migrations apply")
            })
            .await;
        TestApp::on(template.fresh().await.expect("a copy"), |_| ()).await
    }

    async fn on(db: TestDb, change: impl FnOnce(&mut Config)) -> TestApp {
        let mut config = Config { public_url: "http://trellis.test".into(), ..Config::default() };
        // A test opens in one minute, whose clock stands still, what people open in a day.
        config.pages_per_minute = 0;
        change(&mut config);
        let clock = Arc::new(Mutex::new(first_morning()));
        let heard = Heard::begin();
        let app = TestApp::process(&db, &clock, config).await;
        TestApp { app, router: OnceLock::new(), _db: db, clock, heard }
    }

    /// A second process on the same database, by the same clock.
    pub async fn another_process(&self) -> App {
        TestApp::process(&self._db, &self.clock, self.app.config.clone()).await
    }

    async fn process(db: &TestDb, clock: &Arc<Mutex<Timestamp>>, config: Config) -> App {
        let hand = clock.clone();
        let setting = Setting {
            post: post(&config),
            config,
            clock: Arc::new(move || *hand.lock().expect("no panic")),
            random: Random::seeded(7),
            demo: true,
        };
        App::start(db.db().clone(), setting).await.expect("the application starts")
    }

    /// From here on the log may tell of errors; without this, a test in which it does has failed.
    pub fn expects_errors(&self) {
        self.heard.expect_errors();
    }

    /// What a real server would have logged so far.
    pub fn log(&self) -> String {
        self.heard.lines()
    }

    /// Lets time pass.
    pub fn later(&self, by: SignedDuration) {
        *self.clock.lock().expect("no panic") += by;
    }

    /// Sets the clock.
    pub fn set_now(&self, now: Timestamp) {
        *self.clock.lock().expect("no panic") = now;
    }

    pub fn stranger(&self) -> Browser {
        // One for all who come: it is several hundred rows, and a test has many visitors.
        Browser::new(self.router.get_or_init(|| self.app.router()).clone())
    }

    /// A member of the cast, signed in.
    pub async fn person(&self, key: &str) -> Browser {
        let id = cast::id(key).unwrap_or_else(|| panic!("nobody is called {key}"));
        self.signed_in(id).await
    }

    pub async fn signed_in(&self, person: PersonId) -> Browser {
        let mut tx = self.app.db.write().await.expect("a transaction");
        let cookie = session::begin(&self.app, &mut tx, person, Means::Demo).await.expect("a session");
        tx.commit().await.expect("a commit");
        self.stranger().with_cookie(cookie.to_str().expect("ASCII"))
    }

    pub async fn ana(&self) -> Browser {
        self.person("ana").await
    }
    pub async fn ben(&self) -> Browser {
        self.person("ben").await
    }
    pub async fn cora(&self) -> Browser {
        self.person("cora").await
    }
    pub async fn rita(&self) -> Browser {
        self.person("rita").await
    }
    pub async fn vera(&self) -> Browser {
        self.person("vera").await
    }
    pub async fn fay(&self) -> Browser {
        self.person("fay").await
    }

    /// Runs everything that is due, mail included, and what the schedule says has come round since the last time.
    #[track_caller]
    pub fn run_jobs(&self) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        async move {
            let ran = trellis::work::run_due(&self.app).await.expect("the queue can be worked on");
            assert!(ran.failed.is_empty(), "{caller}: jobs failed: {:?}", ran.failed);
        }
    }

    /// Runs everything that is due; some of it may fail, and that is given back: name and error.
    pub async fn run_jobs_that_may_fail(&self) -> Vec<(String, String)> {
        self.expects_errors();
        trellis::work::run_due(&self.app).await.expect("the queue can be worked on").failed
    }

    /// Changes something no page changes.
    pub async fn sql(&self, sql: db::Sql) {
        let mut tx = self.app.db.write().await.expect("a transaction");
        tx.run(sql).await.expect("it runs");
        tx.commit().await.expect("a commit");
    }

    /// One number from the database.
    pub async fn count(&self, sql: db::Sql) -> i64 {
        let mut tx = self.app.db.read().await.expect("a transaction");
        tx.one::<(i64,)>(sql).await.expect("a count").0
    }

    /// What was sent so far.
    pub async fn mail(&self) -> Mail {
        let mut tx = self.app.db.read().await.expect("a transaction");
        let sent = tx
            .all(sql!("select person, channel, address, lang, kind, subject, body, calendar from message where state = 'sent' order by id"))
            .await
            .expect("messages");
        Mail { sent }
    }
}

/// Messages stay here, unless a test has set up a way out.
fn post(config: &Config) -> Post {
    if config.smtp_url.is_empty() && config.sms_url.is_empty() {
        Post::outbox()
    } else {
        Post::from_config(config).expect("the settings name a way out")
    }
}

pub struct Sent {
    pub person: Option<PersonId>,
    pub channel: String,
    pub address: String,
    pub lang: String,
    pub kind: String,
    pub subject: String,
    pub body: String,
    pub calendar: String,
}
db::row!(Sent { person, channel, address, lang, kind, subject, body, calendar });

pub struct Mail {
    pub sent: Vec<Sent>,
}

impl Mail {
    /// What went to this person.
    pub fn to(&self, key: &str) -> Vec<&Sent> {
        let id = cast::id(key).unwrap_or_else(|| panic!("nobody is called {key}"));
        self.sent.iter().filter(|m| m.person == Some(id)).collect()
    }

    /// What went to this address.
    pub fn at(&self, address: &str) -> Vec<&Sent> {
        self.sent.iter().filter(|m| m.address == address).collect()
    }

    /// Exactly one message of this kind went to this person.
    #[track_caller]
    pub fn once(&self, key: &str, kind: &str) -> &Sent {
        let found: Vec<_> = self.to(key).into_iter().filter(|m| m.kind == kind).collect();
        assert_eq!(found.len(), 1, "{key} got {} messages of kind {kind}", found.len());
        found[0]
    }
}
