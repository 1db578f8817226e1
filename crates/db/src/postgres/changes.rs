//! How one process learns what another has committed: counters by topic, bumped in the transaction.

use std::collections::HashMap;
use std::sync::{Arc, Weak};
use std::time::Duration;

use crate::database::{Db, Inner};
use crate::error::Error;
use crate::listeners::Listeners;
use crate::sql;

/// Made with the first migration.
pub(crate) const TABLE: &str = "create table if not exists change_topic (\
    topic text not null, slot bigint not null, n bigint not null, primary key (topic, slot))";

/// Counters per topic: a transaction picks one, so that few wait for each other.
const SLOTS: i64 = 64;
const EVERY: Duration = Duration::from_secs(1);

/// The statement that commits, and before it bumps the counters of the topics: as the last thing, so that few wait
/// for each other, and in one order, against deadlocks.
pub(super) fn commit(topics: &[&'static str], random: i64) -> Result<String, Error> {
    let mut topics = topics.to_vec();
    topics.sort_unstable();
    let slot = random.rem_euclid(SLOTS);
    let mut text = String::new();
    for topic in topics {
        if topic.contains(['\'', '\\']) {
            return Err(Error::Misuse(format!("{topic:?} is not a plain name of a topic")));
        }
        text.push_str(&format!(
            "insert into change_topic (topic, slot, n) values ('{topic}', {slot}, 1) \
             on conflict (topic, slot) do update set n = change_topic.n + 1; "
        ));
    }
    text.push_str("commit");
    Ok(text)
}

pub(super) async fn watch(listeners: Arc<Listeners>, open: Weak<Inner>) {
    let mut known: Option<HashMap<String, i64>> = None;
    loop {
        let Some(inner) = open.upgrade() else {
            return;
        };
        match counts(&Db(inner)).await {
            Ok(now) => {
                if let Some(known) = &known {
                    let changed: Vec<&str> = changed(known, &now);
                    listeners.tell(&changed);
                }
                known = Some(now);
            }
            Err(error) => tracing::warn!(%error, "changes of other processes cannot be seen"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn counts(db: &Db) -> Result<HashMap<String, i64>, Error> {
    let mut tx = db.read().await?;
    let rows = tx
        .all::<(String, i64)>(sql!("select c.topic, cast(sum(c.n) as bigint) from change_topic c group by c.topic"))
        .await?;
    tx.commit().await?;
    Ok(rows.into_iter().collect())
}

fn changed<'a>(known: &HashMap<String, i64>, now: &'a HashMap<String, i64>) -> Vec<&'a str> {
    now.iter().filter(|(topic, n)| known.get(*topic) != Some(n)).map(|(topic, _)| topic.as_str()).collect()
}
