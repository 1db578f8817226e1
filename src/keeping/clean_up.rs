//! What is kept no longer than the rules say: expired sessions and links, old messages, forms nobody sends again.

use crate::app::App;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use db::{Tx, sql};
use jiff::{SignedDuration, Timestamp};
use jobs::Job;
use serde::{Deserialize, Serialize};

/// An expired link still says that it has expired, for a while.
const LINKS: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Clears away, each night.
#[derive(Debug, Serialize, Deserialize)]
pub struct CleanUp;

impl Job<App> for CleanUp {
    const NAME: &'static str = "keeping.clean-up";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        forget_sign_ins(&mut tx, now).await?;
        crate::web::forget_sent(&mut tx, now).await?;
        let rule = app.policy().destruction_of("messages").map(|rule| rule.days);
        let before = rule.map(|days| now - SignedDuration::from_hours(24 * i64::from(days)));
        crate::people::tidy_files(&mut tx, before, now).await?;
        if let Some(rule) = app.policy().destruction_of("messages") {
            let before = now - SignedDuration::from_hours(24 * i64::from(rule.days));
            let gone = crate::connect::forget(&mut tx, before).await?;
            if gone > 0 {
                let entry = Entry::new(Actor::System, "destroyed", "message", 0_i64).detail(format!("messages={gone}"));
                ledger::note(&mut tx, entry.policy(app.policy().version), now).await?;
            }
            let gone = crate::partners::forget_inquiries(&mut tx, before).await?;
            if gone > 0 {
                let entry = Entry::new(Actor::System, "destroyed", "partner_inquiry", 0_i64);
                let entry = entry.detail(format!("inquiries={gone}"));
                ledger::note(&mut tx, entry.policy(app.policy().version), now).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }
}

async fn forget_sign_ins(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.run(sql!("delete from session where expires_at < $1", now)).await?;
    tx.run(sql!("delete from one_time_link where expires_at < $1", now - LINKS)).await?;
    // Links of reminders, and lists that were texted, mean nothing after some days.
    crate::volunteering::forget_replies(tx, now - SignedDuration::from_hours(24 * 3)).await?;
    Ok(())
}
