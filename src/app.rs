//! What every part of the program shares: the database, the words, the rules in force, the clock.

use crate::config::Config;
use crate::policy::{InForce, Timetable};
use crate::random::Random;
use crate::recent::Recent;
use crate::web::cache::PageCache;
use crate::web::serve::Site;
use anyhow::Context;
use db::Db;
use i18n::Catalog;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::ops::Deref;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock, RwLock};

/// A clock; tests set their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// The application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// See [`App`].
pub struct Inner {
    pub db: Db,
    pub words: &'static Catalog,
    pub config: Config,
    pub random: Random,
    pub cache: PageCache,
    pub post: crate::connect::Post,
    /// Who makes the checks on volunteers.
    pub screening: Arc<dyn crate::volunteering::Screening>,
    /// Who takes money for gifts.
    pub payments: Arc<dyn crate::giving::Payments>,
    pub limits: crate::web::limits::Limits,
    /// Pages that are made anew; none where the machine's keeper wants no limit.
    pub pages: Option<crate::web::limits::Limits>,
    /// Calls of the companies we work with, which come in bursts from few addresses.
    pub hooks: crate::web::limits::Limits,
    /// Questions to the office, which need far fewer.
    pub questions: crate::web::limits::Limits,
    /// Looks at what fits something that is being written, of which a page's script asks many and which cost more than a page.
    pub looks: crate::web::limits::Limits,
    /// What they look through.
    pub market: crate::needs::market::Kept,
    pub schools: crate::schools::kept::Kept,
    pub figures: Recent<crate::welcome::Counts>,
    pub usual: Recent<crate::volunteering::Usual>,
    pub season: Recent<crate::volunteering::Season>,
    /// The invented world: sign in as anybody, nothing leaves the house.
    pub demo: bool,
    clock: Clock,
    /// How far the demonstration's clock was moved on, in microseconds.
    ahead: Arc<AtomicI64>,
    policy: RwLock<Timetable>,
    /// References count up from a place that another process does not share.
    references: AtomicU64,
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

/// What differs between a real district, the demonstration and a test.
pub struct Setting {
    pub config: Config,
    pub clock: Clock,
    pub random: Random,
    pub post: crate::connect::Post,
    pub demo: bool,
}

impl Setting {
    /// A real district: the system's clock and chance.
    pub fn real(config: Config) -> anyhow::Result<Setting> {
        Ok(Setting {
            post: crate::connect::Post::from_config(&config)?,
            config,
            clock: Arc::new(system_now),
            random: Random::System,
            demo: false,
        })
    }
}

/// Every word of the product. They are part of the program, and read once, however many applications it runs.
fn words() -> anyhow::Result<&'static Catalog> {
    static WORDS: OnceLock<Catalog> = OnceLock::new();
    if let Some(words) = WORDS.get() {
        return Ok(words);
    }
    let words = Catalog::new(crate::embedded::LOCALES, "en").map_err(|problems| anyhow::anyhow!("{problems}"))?;
    Ok(WORDS.get_or_init(|| words))
}

fn first_reference(random: &Random) -> u64 {
    let secret = random.secret();
    u64::from_be_bytes(secret[..8].try_into().expect("eight of thirty-two"))
}

/// The one place that reads the machine's clock.
#[expect(clippy::disallowed_methods, reason = "the clock itself")]
pub fn system_now() -> Timestamp {
    Timestamp::now()
}

/// The database keeps microseconds: an instant that is compared with what was kept must not be finer than that.
fn to_the_microsecond(clock: Clock, ahead: Arc<AtomicI64>) -> Clock {
    Arc::new(move || {
        let now = clock();
        Timestamp::from_microsecond(now.as_microsecond() + ahead.load(Ordering::Acquire)).unwrap_or(now)
    })
}

impl App {
    /// Puts the application together on a migrated database.
    pub async fn start(db: Db, setting: Setting) -> anyhow::Result<App> {
        let words = words()?;
        crate::people::publish_abilities(&db).await?;
        let ahead = Arc::new(AtomicI64::new(0));
        let clock = to_the_microsecond(setting.clock, ahead.clone());
        let now = clock();
        let policy = crate::policy::load(&db, now).await.context("reading the policy in force")?;
        let app = App(Arc::new(Inner {
            words,
            cache: PageCache::default(),
            post: setting.post,
            screening: crate::volunteering::screening_of(&setting.config)?,
            payments: crate::giving::payments_of(&setting.config)?,
            limits: crate::web::limits::Limits::new(setting.config.changes_per_minute),
            pages: match setting.config.pages_per_minute {
                0 => None,
                most => Some(crate::web::limits::Limits::new(most)),
            },
            hooks: crate::web::limits::Limits::new(setting.config.hooks_per_minute),
            questions: crate::web::limits::Limits::new(setting.config.changes_per_minute.div_ceil(30)),
            looks: crate::web::limits::Limits::new(setting.config.changes_per_minute.div_ceil(5)),
            market: crate::needs::market::Kept::default(),
            schools: crate::schools::kept::Kept::default(),
            figures: Recent::default(),
            usual: Recent::default(),
            season: Recent::default(),
            config: setting.config,
            references: AtomicU64::new(first_reference(&setting.random)),
            random: setting.random,
            demo: setting.demo,
            clock,
            ahead,
            policy: RwLock::new(policy),
            db,
        }));
        app.watch_commits();
        Ok(app)
    }

    /// The time, by this application's clock.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The clock, to hand to the worker.
    pub fn clock(&self) -> Clock {
        self.clock.clone()
    }

    /// Moves the demonstration's clock on to an instant; never back, and in a real district not at all.
    pub fn move_clock_to(&self, to: Timestamp) {
        let on = to.as_microsecond() - self.now().as_microsecond();
        if self.demo && on > 0 {
            self.ahead.fetch_add(on, Ordering::AcqRel);
            self.cache.forget();
        }
    }

    /// The rules in force. Those whose day has come take over here, and pages made before are forgotten.
    pub fn policy(&self) -> Arc<InForce> {
        let now = self.now();
        {
            let table = self.policy.read().expect("nobody panics while reading");
            if !table.is_past(now) {
                return table.in_force();
            }
        }
        let mut table = self.policy.write().expect("nobody panics while swapping");
        table.advance(now);
        self.cache.forget();
        table.in_force()
    }

    /// The newest version this process knows of, in force or still to come.
    pub fn newest_policy(&self) -> i64 {
        self.policy.read().expect("nobody panics while reading").newest
    }

    /// Takes up new rules at once.
    pub fn set_policy(&self, timetable: Timetable) {
        *self.policy.write().expect("nobody panics while swapping") = timetable;
        self.cache.forget();
    }

    /// The district's time zone.
    pub fn zone(&self) -> TimeZone {
        self.policy().zone.clone()
    }

    /// Today, in the district.
    pub fn today(&self) -> jiff::civil::Date {
        self.now().to_zoned_datetime(self.zone()).date()
    }

    /// A short reference that a log line and an error page share.
    pub fn new_reference(&self) -> String {
        let number = self.references.fetch_add(1, Ordering::Relaxed);
        data_encoding::BASE32_NOPAD.encode(&number.to_be_bytes()[3..])
    }

    /// Every page of the product, ready to answer.
    pub fn site(&self) -> Site {
        Site::new(self.clone(), crate::routes::all(self.demo))
    }

    /// The same as a router, for whoever calls it without a socket.
    pub fn router(&self) -> axum::Router {
        self.site().router()
    }

    fn watch_commits(&self) {
        let app = Arc::downgrade(&self.0);
        self.db.on_commit(move |topics| {
            let Some(app) = app.upgrade() else { return };
            if topics.contains(&crate::web::cache::PUBLIC) {
                app.cache.forget();
            }
            if topics.contains(&crate::needs::market::MARKET) {
                app.market.forget();
            }
            if topics.contains(&crate::schools::kept::SCHOOLS) {
                app.schools.forget();
            }
        });
    }
}
