//! `trellis check`: is everything in order? Each line ends with what to do.

use super::say;
use crate::app::system_now;
use crate::config::Config;
use crate::connect::Post;
use crate::ledger;
use crate::policy::InForce;
use crate::web::offered_languages;
use db::{Db, sql};
use i18n::{Catalog, Lang};
use jiff::{SignedDuration, Timestamp};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

/// How far two clocks may differ before sign-ins and reminders suffer.
const CLOCKS_MAY_DIFFER: SignedDuration = SignedDuration::from_mins(2);

/// What was found so far.
struct Findings {
    fine: bool,
}

impl Findings {
    fn good(&mut self, line: &str) {
        say(&format!("ok   {line}"));
    }

    fn bad(&mut self, line: &str) {
        self.fine = false;
        say(&format!("BAD  {line}"));
    }
}

/// Examines the database, the clock, the ledger, the policy, the words, the place for temporary files and the ways out.
pub async fn run(config: Config) -> anyhow::Result<ExitCode> {
    let mut found = Findings { fine: true };
    if let Some(db) = database(&mut found, &config).await? {
        clock(&mut found, &db, system_now()).await?;
        chain(&mut found, &db).await?;
        policy(&mut found, &db).await;
    }
    languages(&mut found);
    address(&mut found, &config);
    match passing_files() {
        Ok(folder) => found.good(&format!("temporary files: {} takes them", folder.display())),
        Err(why) => found.bad(&format!("temporary files: {why}")),
    }
    ways_out(&mut found, &config).await;
    Ok(if found.fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

// Read only, so that it can be asked while the district goes on working.
async fn database(found: &mut Findings, config: &Config) -> anyhow::Result<Option<Db>> {
    let db = match Db::open_read_only(&config.database).await {
        Ok(db) => db,
        Err(error) => {
            found.bad(&format!("database: {error}"));
            return Ok(None);
        }
    };
    match db.integrity().await? {
        faults if faults.is_empty() => found.good("database: it opens and is whole"),
        faults => found.bad(&format!("database: damaged ({}); restore from a backup", faults.join("; "))),
    }
    let newest = crate::embedded::MIGRATIONS.iter().map(|m| m.number).max().unwrap_or(0);
    let version = db.schema_version().await?;
    if version != newest {
        found.bad(&format!(
            "schema: version {version}, this program's is {newest}; run `trellis migrate`, or use the newer program"
        ));
        return Ok(None);
    }
    found.good(&format!("schema: version {version}"));
    Ok(Some(db))
}

/// The last thing that happened cannot be in the future. (Other processes may have written it, so this also finds two
/// machines on one database whose clocks differ.)
async fn clock(found: &mut Findings, db: &Db, now: Timestamp) -> anyhow::Result<()> {
    let mut tx = db.read().await?;
    let last: Option<(Timestamp,)> =
        tx.maybe(sql!("select l.at from ledger l where l.seq = (select h.seq from ledger_head h)")).await?;
    match last {
        Some((last,)) if last.duration_since(now) > CLOCKS_MAY_DIFFER => found.bad(&format!(
            "clock: here it is {now}, yet the ledger's last line is from {last}; set this machine's clock by NTP"
        )),
        _ => found.good(&format!("clock: {now}, not behind what has happened")),
    }
    Ok(())
}

async fn chain(found: &mut Findings, db: &Db) -> anyhow::Result<()> {
    match ledger::verify(db).await? {
        Ok(lines) => found.good(&format!("ledger: {lines} lines, the chain holds")),
        Err(broken) => found.bad(&format!(
            "ledger: line {} does not fit ({}); restore from a backup and find out who changed the file",
            broken.seq, broken.why
        )),
    }
    Ok(())
}

async fn policy(found: &mut Findings, db: &Db) {
    match crate::policy::load(db, system_now()).await {
        Ok(timetable) => {
            let policy = timetable.in_force();
            found.good(&format!("policy: version {} is in force", policy.version));
            offered(found, &policy);
        }
        Err(error) => found.bad(&format!("policy: {error}; upload a mended one")),
    }
}

fn offered(found: &mut Findings, policy: &InForce) {
    for code in &policy.languages.pages {
        let known = Lang::parse(code.as_str()).is_some_and(|lang| offered_languages().contains(&lang));
        if !known {
            found.bad(&format!(
                "languages: the policy offers pages in {}, which this program has no words for; take it out",
                code.as_str()
            ));
        }
    }
}

fn languages(found: &mut Findings) {
    let catalog = match Catalog::new(crate::embedded::LOCALES, "en") {
        Ok(catalog) => catalog,
        Err(problems) => return found.bad(&format!("languages: {problems}; this program was built wrong")),
    };
    let all = catalog.keys(Lang::En).len();
    for lang in offered_languages().iter().filter(|lang| **lang != Lang::En) {
        match catalog.missing(*lang).len() {
            0 => found.good(&format!("languages: {} has all {all} messages", lang.english_name())),
            // The office works in English and Spanish; elsewhere the public pages are what counts.
            missing => found.good(&format!(
                "languages: {} has {} of {all} messages; the rest shows in English",
                lang.english_name(),
                all - missing
            )),
        }
    }
}

fn address(found: &mut Findings, config: &Config) {
    if config.public_url.starts_with("https://") {
        found.good(&format!("address: {}", config.public_url));
        // TLS always ends before this program, and whoever it ends at looks like every visitor.
        match config.trusted_proxies.is_empty() {
            true => found.bad(
                "proxies: none is named, so all visitors count as one network and share its limits; put the reverse proxy's \
                 address into trusted_proxies",
            ),
            false => found.good("proxies: each visitor counts for their own network"),
        }
    } else {
        found.bad("address: public_url is not https://; set it before going live");
    }
}

/// Where files stay for a moment: downloads and rosters are written to one first. The error says how to mend it.
pub(super) fn passing_files() -> Result<PathBuf, String> {
    let folder = std::env::temp_dir();
    let tried = tempfile::tempfile_in(&folder).and_then(|mut file| file.write_all(b"for a moment"));
    match tried {
        Ok(()) => Ok(folder),
        Err(error) => Err(format!(
            "{} takes none ({error}), so downloads and rosters fail; put `PrivateTmp=true` in the service's unit, or set TMPDIR \
             to a folder that the service may write to",
            folder.display()
        )),
    }
}

async fn ways_out(found: &mut Findings, config: &Config) {
    let post = match Post::from_config(config) {
        Ok(post) => post,
        Err(error) => return found.bad(&format!("messages: {error:#}")),
    };
    match post.try_mail().await {
        None => found.bad("mail: no server; set smtp_url, else codes and notices cannot leave"),
        Some(Ok(())) => found.good("mail: the server answers"),
        Some(Err(why)) => found.bad(&format!("mail: {why}; check smtp_url and that the server lets us in")),
    }
    if config.sms_url.is_empty() {
        found.good("texts: no provider is set; people without e-mail are called instead");
    } else {
        found.good("texts: a provider is set, and its secret is ours alone to read");
    }
}
