//! The office's queues with 40,000 cases in them, and the night that looks at 400,000 people.

use crate::Report;
use crate::load::{Connection, get};
use crate::server::Server;
use crate::world;
use anyhow::{Context, Result, ensure};
use db::{Db, sql, values};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use jobs::Job;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use trellis::app::{App, Setting};
use trellis::config::Config;
use trellis::connect::Post;
use trellis::demo::cast;
use trellis::demo::full::Size;
use trellis::people::PersonId;
use trellis::random::{Random, hash};
use trellis::volunteering::ClearanceNight;

const CASES: i64 = 40_000;
const PEOPLE: i64 = 400_000;
/// Each address so many times, one after the other: what one reviewer waits.
const TIMES: usize = 200;

const REVIEWER: &[(&str, &str)] = &[
    ("all", "/office/screening"),
    ("level 3", "/office/screening?level=3"),
    ("a name", "/office/screening?q=nguyen"),
    ("a school", "/office/screening?school=3"),
    ("nobody's, 30 days or more", "/office/screening?who=free&older=30"),
];
const COORDINATOR: &[(&str, &str)] = &[
    ("all", "/office/clearances"),
    ("a state", "/office/clearances?state=screening"),
    ("a name", "/office/clearances?q=nguyen"),
    ("a school", "/office/clearances?school=3&state=cleared"),
];

/// The queues: what 99 of 100 answers take.
pub async fn waiting(report: &mut Report, folder: &Path) -> Result<()> {
    eprintln!("making a queue of {CASES}");
    let url = folder.join("queue.sqlite").display().to_string();
    world::make(&url, Size::DISTRICT, 0).await?;
    let tokens = fill(&url).await?;
    let server = Server::trellis(&url)?;
    let queues = [("reviewer", REVIEWER, &tokens[0]), ("coordinator", COORDINATOR, &tokens[1])];
    for (who, addresses, token) in queues {
        for (what, address) in addresses {
            let mut connection = Connection::open(&server.address).await?;
            let request = get(address, token);
            let mut took = Vec::new();
            for _ in 0..TIMES {
                let begun = Instant::now();
                let answer = connection.ask(&request).await?;
                ensure!(answer.status == 200, "{address} answered {}", answer.status);
                took.push(begun.elapsed());
            }
            took.sort_unstable();
            let p99 = took[TIMES * 99 / 100].as_secs_f64() * 1e3;
            let title = format!("the {who}'s queue of 40,000: {what}, 99 of 100");
            report.row(&title, &format!("{p99:.1} ms"), "under 20 ms", Some(p99 < 20.0));
        }
    }
    Ok(())
}

/// 40,000 cases that wait for a reviewer, and the sessions of a reviewer and of the coordinator.
async fn fill(url: &str) -> Result<Vec<String>> {
    let now = trellis::app::system_now();
    let db = Db::open(url).await?;
    let mut tx = db.write_alone().await?;
    let people: Vec<(i64,)> =
        tx.all(sql!("select p.id from person p where p.id >= 1000 order by p.id limit $1", CASES)).await?;
    let first = 9_000_000_i64;
    let cases = people.iter().zip(first..).map(|((person,), id)| {
        let since = now - SignedDuration::from_mins((id * 7) % 90_000);
        values![id, *person, "screening", 2 + id % 2, since, since, since]
    });
    let columns = &["id", "person", "state", "level", "created_at", "submitted_at", "since"];
    tx.insert_many("clearance", columns, cases).await?;
    let schools = people.iter().zip(first..).map(|(_, id)| values![id, 1 + id % 184]);
    tx.insert_many("clearance_school", &["clearance", "school"], schools).await?;
    let mut tokens = Vec::new();
    for key in ["rita", "vera"] {
        let person = cast::id(key).context("one of the cast")?;
        let token = format!("bench-token-{key}");
        let row = values![hash(&token), person, "demo", now, now, now + SignedDuration::from_hours(24)];
        let columns = &["token_hash", "person", "means", "created_at", "seen_at", "expires_at"];
        tx.insert_many("session", columns, [row]).await?;
        tokens.push(token);
    }
    tx.commit().await?;
    db.close();
    Ok(tokens)
}

/// A usual night, and the first of July, when everybody's clearance rests.
pub async fn night(report: &mut Report, folder: &Path) -> Result<()> {
    eprintln!("making {PEOPLE} people");
    let db = Db::open(&folder.join("night.sqlite").display().to_string()).await?;
    db.migrate(trellis::embedded::MIGRATIONS).await?;
    let evening: Timestamp = "2027-03-09T04:10:00Z".parse()?;
    people(&db, evening).await?;
    let usual = took(&db, evening + SignedDuration::from_hours(24)).await?;
    report.row("the night's run over 400,000 people", &format!("{usual:.1} s"), "under 10 s", Some(usual < 10.0));
    let july = took(&db, "2027-07-01T04:10:00Z".parse()?).await?;
    let rests = count(&db).await?;
    ensure!(rests > PEOPLE / 3, "only {rests} rest");
    report.row(&format!("the roll-over of {rests} of them in one night"), &format!("{july:.1} s"), "", None);
    db.close();
    Ok(())
}

/// One of 365 ends each day; half of all with the school year.
async fn people(db: &Db, now: Timestamp) -> Result<()> {
    let today = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let year_end = Date::constant(2027, 6, 30);
    let mut tx = db.write_alone().await?;
    let people = (1..=PEOPLE).map(|id| values![id, "Pat", "Doe", "pat doe", now]);
    tx.insert_many("person", &["id", "given", "family", "folded", "created_at"], people).await?;
    let cases = (1..=PEOPLE).map(|id| {
        let end = if id % 2 == 0 { year_end } else { today.saturating_add((id % 365).days()) };
        let begun = now - SignedDuration::from_hours(24 * 200);
        values![id, PersonId(id), "cleared", 2_i64, 2_i64, today.saturating_sub(200.days()), end, begun, begun, begun]
    });
    let columns =
        &["id", "person", "state", "level", "granted", "valid_from", "valid_to", "created_at", "submitted_at", "since"];
    tx.insert_many("clearance", columns, cases).await?;
    tx.commit().await?;
    Ok(())
}

async fn took(db: &Db, now: Timestamp) -> Result<f64> {
    let setting = Setting {
        config: Config::default(),
        clock: Arc::new(move || now),
        random: Random::seeded(1),
        post: Post::outbox(),
        demo: false,
    };
    let app = App::start(db.clone(), setting).await?;
    let begun = Instant::now();
    ClearanceNight.run(&app).await?;
    Ok(begun.elapsed().as_secs_f64())
}

async fn count(db: &Db) -> Result<i64> {
    let mut tx = db.read().await?;
    Ok(tx.one::<(i64,)>(sql!("select count(*) as count from clearance c where c.state = 'inactive'")).await?.0)
}
