//! The versions of the policy, and the one in force.

use super::Policy;
use crate::error::Result;
use db::{Db, sql};
use jiff::Timestamp;

/// The default: the rules of the first district.
pub const DEFAULT: &str = super::CMS;

/// The rules in force: decisions record the version they were made under.
pub struct InForce {
    /// 0 is the default that ships with the program.
    pub version: i64,
    pub zone: jiff::tz::TimeZone,
    pub rules: Policy,
}

impl std::ops::Deref for InForce {
    type Target = Policy;
    fn deref(&self) -> &Policy {
        &self.rules
    }
}

impl InForce {
    /// The rules that ship with the program.
    pub fn shipped() -> anyhow::Result<InForce> {
        InForce::new(0, DEFAULT)
    }

    /// Reads a document that was checked when it was uploaded.
    pub fn new(version: i64, text: &str) -> anyhow::Result<InForce> {
        let rules = Policy::parse(text).map_err(|problems| {
            let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
            anyhow::anyhow!("the policy cannot be read: {}", list.join("; "))
        })?;
        let zone = rules.calendar.time_zone.zone().clone();
        Ok(InForce { version, zone, rules })
    }
}

/// The newest version whose day has come, or the default.
pub async fn load(db: &Db, now: Timestamp) -> Result<InForce> {
    let default = InForce::shipped()?;
    let today = now.to_zoned_datetime(default.zone.clone()).date();
    let mut tx = db.read().await?;
    let newest = tx
        .maybe::<(i64, String)>(sql!(
            "select id, text from policy_version where effective_on <= $1
             order by effective_on desc, id desc limit 1",
            today
        ))
        .await?;
    Ok(match newest {
        Some((version, text)) => InForce::new(version, &text)?,
        None => default,
    })
}
