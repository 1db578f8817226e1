//! What the log of a server tells of people: nothing.

use crate::register::registered;
use crate::support::smtp::Smtp;
use crate::support::texts::Provider;
use crate::support::{Browser, TestApp, same_origin};
use db::sql;
use jiff::SignedDuration;
use std::collections::BTreeSet;

const MAIL: &str = "zebulina.q@example.net";
const PHONE: &str = "+17045550188";

const ZEBULINA: &[(&str, &str)] = &[
    ("given", "Zebulina"),
    ("family", "Quarrelton"),
    ("birth_date", "6/17/1994"),
    ("lang", "en"),
    ("address", "77 Marigoldine Street"),
    ("city", "Charlotte"),
    ("zip", "28213"),
];

/// A district whose messages leave, and those to whom they go.
struct Office {
    app: TestApp,
    smtp: Smtp,
    provider: Provider,
    /// What must not be in the log, as it comes to be.
    secrets: BTreeSet<String>,
}

impl Office {
    async fn open() -> Office {
        let (smtp, provider) = (Smtp::start().await, Provider::start().await);
        let app = TestApp::with(|config| {
            config.smtp_url = smtp.url();
            config.mail_from = "Office <office@example.org>".into();
            config.sms_url = provider.url();
            config.sms_account = "AC1".into();
            config.sms_secret_file = provider.secret_file();
            config.sms_from = "+17045550100".into();
        })
        .await;
        app.expects_errors();
        let mut secrets: BTreeSet<String> = ZEBULINA.iter().map(|(_, value)| (*value).to_owned()).collect();
        for common in ["en", "Charlotte", "28213"] {
            secrets.remove(common);
        }
        secrets.extend(["1994-06-17", "marigoldine", PHONE, "7045550188", "555-0188"].map(str::to_owned));
        Office { app, smtp, provider, secrets }
    }

    /// The six digits in the newest message to an address or a number.
    fn code(&mut self, of: &str) -> String {
        let mails = self.smtp.received().into_iter().filter(|mail| mail.to.contains(of));
        let texts = self.provider.calls().into_iter().filter(|call| call.field("To") == of);
        let words = mails.map(|mail| mail.part("text/plain").text);
        let words = words.chain(texts.map(|call| call.field("Body").to_owned())).last().expect("a message with a code");
        let digits = words.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).expect("six digits");
        self.secrets.insert(digits.to_owned());
        digits.to_owned()
    }

    /// What a browser shows to say who it is.
    fn keep_tokens(&mut self, browser: &Browser) {
        let line = browser.cookie_line();
        let values = line.split("; ").filter_map(|pair| pair.split_once('=')).map(|(_, value)| value.to_owned());
        self.secrets.extend(values.filter(|value| value.len() > 20));
    }

    /// Everybody's names, addresses, numbers and birth dates.
    async fn keep_everybody(&mut self) {
        let mut tx = self.app.app.db.read().await.expect("a transaction");
        let names =
            tx.all::<(String, String, Option<jiff::civil::Date>)>(sql!("select given, family, birth_date from person"));
        for (given, family, born) in names.await.expect("people") {
            self.secrets.insert(format!("{given} {family}").trim().to_owned());
            self.secrets.extend(born.map(|day| day.to_string()));
        }
        let known = tx.all::<(String,)>(sql!("select value from contact_point union select address from message"));
        self.secrets.extend(known.await.expect("addresses").into_iter().map(|(value,)| value));
        self.secrets.retain(|secret| secret.chars().count() > 4);
    }

    /// Which of them the log tells.
    fn told(&self, log: &str) -> Vec<&str> {
        let log = log.to_lowercase();
        // A code is a word of its own: its digits may well be among those of a time.
        let words: BTreeSet<&str> = log.split(|c: char| !c.is_ascii_alphanumeric() && c != '.').collect();
        let tells = |secret: &&String| match secret.bytes().all(|byte| byte.is_ascii_digit()) {
            true => words.contains(secret.as_str()),
            false => log.contains(&secret.to_lowercase()),
        };
        let mut told: Vec<&str> = self.secrets.iter().filter(tells).map(String::as_str).collect();
        if log.contains('@') {
            told.push("something with an @");
        }
        told
    }
}

#[tokio::test]
async fn nothing_in_the_log_of_a_day_tells_of_a_person() {
    let mut office = Office::open().await;
    let zebulina = signs_in(&mut office).await;
    registered(&zebulina, ZEBULINA, &["reading-buddy"]).await;
    changes_what_we_know(&mut office, &zebulina).await;
    things_go_wrong(&mut office).await;
    the_office_works(&mut office).await;
    office.keep_tokens(&zebulina);
    office.keep_everybody().await;

    let log = office.app.log();
    for (line, times) in [(" INFO answered ", 25), (" WARN a job failed", 2), (" ERROR a request failed", 2)] {
        assert!(log.matches(line).count() >= times, "the log has too few of {line:?}:\n{log}");
    }
    assert!(log.contains("/welcome/{token}") && log.contains("/office/people"), "{log}");
    let told = office.told(&log);
    assert!(told.is_empty(), "the log tells {told:?}:\n{log}");
    // The search finds what it is there for.
    assert!(office.secrets.len() > 100, "only {} are searched for", office.secrets.len());
    assert_eq!(office.told("could not send to ZEBULINA.Q@example.net").len(), 3);
}

/// By a code that the mail server takes only the second time.
async fn signs_in(office: &mut Office) -> Browser {
    let zebulina = office.app.stranger();
    zebulina.post("/sign-in", &[("contact", MAIL), ("return_to", "")]).await.goes_to("/sign-in/code");
    office.smtp.refuse("451 4.3.0 <zebulina.q@example.net> not now");
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.app.later(SignedDuration::from_mins(2));
    office.app.run_jobs().await;
    let code = office.code(MAIL);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    zebulina.post("/sign-in/code", &[("code", wrong)]).await.is(422);
    zebulina.post("/sign-in/code", &[("code", &code)]).await.goes_to("/sign-in/name");
    zebulina.post("/sign-in/name", &ZEBULINA[..4]).await.goes_to("/me");
    zebulina
}

/// A phone, whose provider answers with the number and an error first; a name and a birth date.
async fn changes_what_we_know(office: &mut Office, zebulina: &Browser) {
    zebulina.post("/me/contacts", &[("contact", "704-555-0188")]).await.goes_to("/sign-in/code");
    office.provider.answer(503, r#"{"code":20503,"message":"+17045550188 cannot be reached: Zebulina"}"#);
    assert_eq!(office.app.run_jobs_that_may_fail().await.len(), 1);
    office.app.later(SignedDuration::from_mins(2));
    office.app.run_jobs().await;
    let code = office.code(PHONE);
    zebulina.post("/sign-in/code", &[("code", &code)]).await.goes_to("/me");
    zebulina.get("/me?from=zebulina.q@example.net").await.ok();
}

/// A rule of the database refuses her name, and a table is away: what was typed is in the statement, not in the log.
async fn things_go_wrong(office: &mut Office) {
    office.app.sql(sql!("create unique index one_of_a_name on person (given) where given = 'Zebulina'")).await;
    let other = office.app.stranger();
    other.post("/sign-in", &[("contact", "quarrelton@example.net"), ("return_to", "")]).await.is(303);
    office.app.run_jobs().await;
    let code = office.code("quarrelton@example.net");
    other.post("/sign-in/code", &[("code", &code)]).await.goes_to("/sign-in/name");
    other.post("/sign-in/name", &ZEBULINA[..4]).await.is(500);
    office.keep_tokens(&other);
    office.app.sql(sql!("alter table inquiry rename to inquiry_away")).await;
    let question = [("desk", "volunteers"), ("name", "Zebulina Quarrelton"), ("contact", MAIL), ("lang", "en")];
    other.post("/contact", &[&question[..], &[("text", "My phone is 704-555-0188")]].concat()).await.is(500);
    office.app.sql(sql!("alter table inquiry_away rename to inquiry")).await;
    for path in ["/welcome/0123456789abcdefghijklmnop", "/nowhere/zebulina.q@example.net", "/me?zebulina"] {
        office.secrets.insert("0123456789abcdefghijklmnop".to_owned());
        office.app.stranger().get(path).await;
    }
    let hook = b"From=%2B17045550188&Body=Zebulina&MessageSid=SM9".to_vec();
    let mut headers = same_origin();
    headers.insert("content-type", axum::http::HeaderValue::from_static("application/x-www-form-urlencoded"));
    office.app.stranger().send("POST", "/hooks/sms", headers, hook).await;
}

/// The office looks for her, takes lists home, and sends a roster with her name in the wrong place.
async fn the_office_works(office: &mut Office) {
    let (vera, dora) = (office.app.vera().await, office.app.person("dora").await);
    vera.get("/office/people?q=zebulina").await.says(200, "Quarrelton");
    vera.get("/office/volunteers?q=quarrelton").await.ok();
    for list in ["/office/volunteers.csv", "/office/volunteers.xlsx", "/office/hours/lines.csv?year=2026-27"] {
        vera.get(list).await.ok();
    }
    let list = b"given,family,email\nZebulina,Quarrelton,zebulina.q@example.net\n";
    dora.upload("/office/rosters", &[], ("file", "zebulina.csv", list)).await.is(422);
    office.app.run_jobs().await;
    office.keep_tokens(&vera);
    office.keep_tokens(&dora);
}
