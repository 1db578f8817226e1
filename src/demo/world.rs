//! Making the invented world, or finding the one made earlier today. A database that is not a demonstration is left alone.

use super::full::{self, Size};
use super::small;
use crate::ledger::{self, Actor, Entry};
use crate::policy::InForce;
use anyhow::{Context, bail};
use db::{Db, Engine, Options, Tx, sql};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Which world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// The cast only.
    Small,
    /// The cast in a whole district.
    Full(Size),
}

/// A database that holds the world.
pub struct World {
    pub db: Db,
    /// It was made by an earlier start, and what was tried there is still in it.
    pub kept: bool,
    /// When the last of it happened: later than now when its clock was moved on.
    pub last: Timestamp,
}

/// Where it is, what it holds, and when.
pub struct Plan<'a> {
    /// A file, or `postgres://…`.
    pub url: &'a str,
    pub scale: Scale,
    pub now: Timestamp,
    /// Also when there is one of today already.
    pub anew: bool,
    /// Tells worlds made by different builds of the program apart.
    pub program: &'a str,
}

impl Plan<'_> {
    /// Opens the world of this plan, making it when there is none or only another day's.
    pub async fn open(&self, tell: impl FnMut(&'static str, u64)) -> anyhow::Result<World> {
        let db = Db::open(self.url).await.context("opening the database")?;
        match held(&db).await? {
            Held::World(seal) if seal == self.seal()? && !self.anew => {
                let last = last(&db).await?;
                return Ok(World { db, kept: true, last });
            }
            Held::Nothing => drop(db),
            Held::World(_) => self.clear(db).await?,
            Held::SomethingElse => bail!(
                "{} holds something else than a demonstration, so it was left as it is; name another place",
                self.url
            ),
        }
        self.make(tell).await?;
        let db = Db::open(self.url).await.context("opening the database again")?;
        Ok(World { db, kept: false, last: self.now })
    }

    async fn make(&self, tell: impl FnMut(&'static str, u64)) -> anyhow::Result<()> {
        // What can be made again need not wait for the disk.
        let quick = Options { durable: false, ..Options::default() };
        let db = Db::open_with(self.url, &quick).await?;
        db.migrate(crate::embedded::MIGRATIONS).await?;
        let mut tx = db.write_alone().await?;
        self.fill(&mut tx, tell).await?;
        tx.commit().await?;
        db.analyze().await?;
        db.close();
        Ok(())
    }

    /// All of it in one transaction: a start that is broken off leaves nothing behind.
    async fn fill(&self, tx: &mut Tx, tell: impl FnMut(&'static str, u64)) -> crate::Result<()> {
        let made = Entry::new(Actor::System, SEAL, "demo", 1).detail(self.seal()?);
        ledger::note(tx, made, self.now).await?;
        match self.scale {
            Scale::Small => small::write(tx, self.now).await,
            Scale::Full(size) => full::write(tx, self.now, size, tell).await,
        }
    }

    /// What the world's first ledger line says: a world is good for a day, a size and a build of the program.
    fn seal(&self) -> anyhow::Result<String> {
        let day = InForce::shipped()?.calendar.day_of(self.now);
        Ok(format!("day={day} scale={:?} program={}", self.scale, self.program))
    }

    async fn clear(&self, db: Db) -> anyhow::Result<()> {
        match (db.engine(), db.path().map(Path::to_owned)) {
            (Engine::Sqlite, Some(file)) => {
                // The file's lock goes with it, so that it can be removed.
                drop(db);
                remove(&file)
            }
            _ => {
                db.clear().await?;
                db.close();
                Ok(())
            }
        }
    }
}

/// The verb of the line that marks a database as a demonstration.
const SEAL: &str = "demo-made";

enum Held {
    Nothing,
    World(String),
    SomethingElse,
}

async fn held(db: &Db) -> anyhow::Result<Held> {
    if db.schema_version().await? == 0 {
        return Ok(Held::Nothing);
    }
    let mut tx = db.read().await?;
    let seal = tx
        .maybe::<(String,)>(sql!(
            "select l.detail from ledger l where l.seq = 1 and l.kind = 'demo' and l.verb = $1",
            SEAL
        ))
        .await?;
    if let Some((seal,)) = seal {
        return Ok(Held::World(seal));
    }
    let (people,) = tx.one::<(i64,)>(sql!("select count(*) from person")).await?;
    let (lines,) = tx.one::<(i64,)>(sql!("select h.seq from ledger_head h where h.id = 1")).await?;
    Ok(if people == 0 && lines == 0 { Held::Nothing } else { Held::SomethingElse })
}

async fn last(db: &Db) -> anyhow::Result<Timestamp> {
    let mut tx = db.read().await?;
    let (last,) = tx.one::<(Timestamp,)>(sql!("select l.at from ledger l order by l.seq desc limit 1")).await?;
    Ok(last)
}

fn remove(file: &Path) -> anyhow::Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let old = PathBuf::from(name);
        if old.exists() {
            std::fs::remove_file(&old).with_context(|| format!("removing {}", old.display()))?;
        }
    }
    Ok(())
}
