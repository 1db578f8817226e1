//! The database under load: the full district, shifts with room for everybody, and people who are signed in.

use anyhow::{Context, Result};
use db::{Db, Tx, sql};
use jiff::civil::Weekday;
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use trellis::demo::full::Size;
use trellis::demo::world::{Plan, Scale};
use trellis::random::hash;

/// Ids of what is added for the load: far from those of the invented district.
pub const FIRST_SHIFT: i64 = 50_000_000;
const OPPORTUNITY: i64 = 50_000_000;
/// The last places that 200 clients run for.
pub const LAST_PLACES: i64 = 40_000_000;

/// Where it is, and who is signed in.
pub struct World {
    pub url: String,
    /// Session tokens of cleared volunteers, one each.
    pub tokens: Vec<String>,
}

/// Makes the full district in this folder.
pub async fn prepare(folder: &Path) -> Result<World> {
    eprintln!("making the district to measure");
    let url = folder.join("bench.sqlite").display().to_string();
    make(&url, Size::DISTRICT, 12_000).await
}

/// Makes a district at this address, with so many sessions and as many free places.
pub async fn make(url: &str, size: Size, sessions: i64) -> Result<World> {
    let now = trellis::app::system_now();
    let plan = Plan { url, scale: Scale::Full(size), now, anew: true, program: "bench" };
    let db = plan.open(|_, _| {}).await?.db;
    let mut tx = db.write_alone().await?;
    let tokens = sessions_of(&mut tx, now, sessions).await?;
    places(&mut tx, now, sessions).await?;
    tx.commit().await?;
    db.close();
    Ok(World { url: url.to_owned(), tokens })
}

async fn sessions_of(tx: &mut Tx, now: Timestamp, count: i64) -> Result<Vec<String>> {
    let cleared = tx
        .all::<(i64,)>(sql!(
            "select c.person from clearance c
             where c.state = 'cleared' and c.person >= 1000 and c.restriction = ''
               and c.valid_from <= $1 and c.valid_to >= $2
             group by c.person order by c.person limit $3",
            day(now, 0),
            day(now, 50),
            count
        ))
        .await?;
    let tokens: Vec<String> = cleared.iter().map(|(person,)| format!("bench-token-{person}")).collect();
    let later = now + SignedDuration::from_hours(24);
    let rows =
        cleared.iter().zip(&tokens).map(|((person,), token)| db::values![hash(token), person, "demo", now, now, later]);
    let columns = &["token_hash", "person", "means", "created_at", "seen_at", "expires_at"];
    tx.insert_many("session", columns, rows).await?;
    Ok(tokens)
}

fn day(now: Timestamp, days: i64) -> jiff::civil::Date {
    // The district's zone is behind UTC, so UTC's day a day back has come everywhere.
    let at = now + SignedDuration::from_hours(24 * days - 24);
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
}

/// Shifts of 20 places in about a month's time, and one shift with the last 50.
async fn places(tx: &mut Tx, now: Timestamp, wanted: i64) -> Result<()> {
    const SIZE: i64 = 20;
    let columns = &["id", "school", "template", "title", "category", "level", "state", "created_by", "created_at"];
    let ask = db::values![OPPORTUNITY, 1_i64, "event-helper", "Bench", "event", 2_i64, "published", 3_i64, now];
    tx.insert_many("opportunity", columns, [ask]).await?;
    // On a Saturday nobody of the invented district is elsewhere.
    let date = (0..7).map(|n| day(now, 31 + n)).find(|day| day.weekday() == Weekday::Saturday).context("a Saturday")?;
    let begin = date.at(15, 0, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).context("a plain hour")?.timestamp();
    let many = (0..wanted / SIZE + 1).map(|n| (FIRST_SHIFT + n, SIZE, 0));
    // At another hour, so that whoever has signed up before can run for it too.
    let rows = many.chain([(LAST_PLACES, 50, 5)]).map(|(id, capacity, hours)| {
        let begin = begin + SignedDuration::from_hours(hours);
        let ends = begin + SignedDuration::from_hours(1);
        db::values![id, OPPORTUNITY, 1_i64, date, begin, ends, capacity, 0_i64, "open"]
    });
    let columns = &["id", "opportunity", "school", "on_date", "starts_at", "ends_at", "capacity", "taken", "state"];
    tx.insert_many("shift", columns, rows).await?;
    Ok(())
}

impl World {
    /// Places taken on shifts from this id on, counted in the table of sign-ups.
    pub async fn taken(&self, from: i64, to: i64) -> Result<i64> {
        let db = Db::open(&self.url).await?;
        let mut tx = db.read().await?;
        let count =
            sql!("select count(*) from signup u where u.place is not null and u.shift between $1 and $2", from, to);
        let (taken,) = tx.one::<(i64,)>(count).await?;
        drop(tx);
        db.close();
        Ok(taken)
    }
}
