//! `trellis check`: is everything in order? Each line ends with what to do.

use crate::config::Config;
use crate::ledger;
use db::Db;
use std::process::ExitCode;

/// Examines the database, the ledger and the policy.
pub async fn run(config: Config) -> anyhow::Result<ExitCode> {
    let mut fine = true;
    let mut say = |ok: bool, line: &str| {
        fine &= ok;
        println!("{} {line}", if ok { "ok  " } else { "BAD " });
    };
    let db = match Db::open(&config.database).await {
        Ok(db) => db,
        Err(error) => {
            say(false, &format!("database: {error}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    say(true, "database: it opens");
    let newest = crate::embedded::MIGRATIONS.iter().map(|m| m.number).max().unwrap_or(0);
    let version = db.schema_version().await?;
    if version == newest {
        say(true, &format!("schema: version {version}"));
    } else {
        say(
            false,
            &format!(
                "schema: version {version}, this program's is {newest}; run `trellis migrate`, or use the newer program"
            ),
        );
        return Ok(ExitCode::FAILURE);
    }
    match ledger::verify(&db).await? {
        Ok(lines) => say(true, &format!("ledger: {lines} lines, the chain holds")),
        Err(broken) => say(
            false,
            &format!(
                "ledger: line {} does not fit ({}); restore from a backup and find out who changed the file",
                broken.seq, broken.why
            ),
        ),
    }
    match crate::policy::load(&db, crate::app::system_now()).await {
        Ok(policy) => say(true, &format!("policy: version {} is in force", policy.in_force().version)),
        Err(error) => say(false, &format!("policy: {error}; upload a mended one")),
    }
    if config.public_url.starts_with("https://") {
        say(true, &format!("address: {}", config.public_url));
    } else {
        say(false, "address: public_url is not https://; set it before going live");
    }
    if config.smtp_url.is_empty() {
        say(false, "mail: no server; set smtp_url, else codes and notices cannot leave");
    } else {
        say(true, "mail: a server is set");
    }
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
