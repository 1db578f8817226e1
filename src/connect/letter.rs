//! A notice put into its reader's language, ready to go by e-mail or as a text.

use super::calendar;
use super::notice::Notice;
use crate::app::App;
use crate::people::ContactKind;
use crate::web::{Page, Viewer, Visit};
use anyhow::Context;
use askama::Template;
use i18n::{Lang, Tongue};
use jiff::Timestamp;
use std::sync::Arc;

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub message: i64,
    /// The same for each try, so that a second copy is known as one.
    pub reference: String,
    pub kind: ContactKind,
    pub to: String,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    pub calendar: Option<String>,
    pub calendar_method: &'static str,
    pub reply_to: Option<String>,
    pub stop_token: Option<String>,
    pub stop_link: Option<String>,
    pub written_at: Timestamp,
}

/// Whom it is for, and where.
pub(super) struct Address {
    pub message: i64,
    pub key: String,
    pub kind: ContactKind,
    pub to: String,
    pub given: String,
    pub lang: Lang,
    /// Nothing where there is nothing to stop: a code somebody asked for.
    pub stop_token: Option<String>,
    pub written_at: Timestamp,
}

#[derive(Template)]
#[template(path = "mail/notice.html")]
struct Html<'a> {
    page: Page,
    subject: &'a str,
    paragraphs: Vec<&'a str>,
    link: Option<&'a str>,
    stop: Option<&'a str>,
}

/// Puts it into words.
pub(super) fn write(app: &App, notice: &Notice, to: Address) -> anyhow::Result<Letter> {
    let tongue = app.words.speak(to.lang);
    let rules = app.policy();
    let lang = tongue.lang().code();
    let department = rules.department.name.get(lang);
    let more = [("given", to.given.as_str()), ("department", department), ("district", rules.district.name.as_str())];
    let say = |part| notice.say(part, &tongue, &rules.zone, &more);
    let subject = say("subject").with_context(|| format!("no words for {}-subject", notice.kind))?;
    let link = notice.link.as_ref().map(|path| format!("{}{path}", app.config.public_url));
    let stop_link = to.stop_token.as_ref().map(|token| format!("{}/stop/{token}", app.config.public_url));
    let calendar = notice.event.as_ref().map(|event| calendar::file(event, host(app), to.written_at));
    let mut letter = Letter {
        message: to.message,
        reference: format!("{}@{}", &crate::random::hash(&to.key)[..32], host(app)),
        kind: to.kind,
        to: to.to,
        lang: tongue.lang(),
        subject,
        text: String::new(),
        html: String::new(),
        calendar,
        calendar_method: notice.event.as_ref().map_or("PUBLISH", |event| event.method()),
        reply_to: notice.reply_to.clone(),
        stop_token: to.stop_token,
        stop_link,
        written_at: to.written_at,
    };
    match to.kind {
        ContactKind::Phone => {
            let text = say("text").unwrap_or_else(|| letter.subject.clone());
            letter.text = short(app, &tongue, &text, link.as_deref(), letter.stop_token.is_some());
            letter.subject.clear();
            letter.calendar = None;
        }
        ContactKind::Email => {
            let body = say("body").with_context(|| format!("no words for {}-body", notice.kind))?;
            let paragraphs: Vec<&str> = body.split("\n\n").map(str::trim).filter(|p| !p.is_empty()).collect();
            letter.text = long(app, &tongue, &paragraphs, link.as_deref(), letter.stop_link.as_deref());
            letter.html = Html {
                page: page(app, tongue),
                subject: &letter.subject,
                paragraphs,
                link: link.as_deref(),
                stop: letter.stop_link.as_deref(),
            }
            .render()?;
        }
    }
    Ok(letter)
}

/// A text message: who it is from, what there is to say, where to read more, how to stop.
fn short(app: &App, tongue: &Tongue, text: &str, link: Option<&str>, may_stop: bool) -> String {
    let mut said = format!("{}: {text}", app.policy().district.short_name);
    if let Some(link) = link {
        said.push(' ');
        said.push_str(link);
    }
    if may_stop {
        said.push(' ');
        said.push_str(&tongue.t("connect-text-stop"));
    }
    said
}

/// The plain part of an e-mail.
fn long(app: &App, tongue: &Tongue, paragraphs: &[&str], link: Option<&str>, stop: Option<&str>) -> String {
    let rules = app.policy();
    let post = &rules.district.post;
    let mut said = paragraphs.join("\n\n");
    if let Some(link) = link {
        said.push_str("\n\n");
        said.push_str(link);
    }
    said.push_str(&format!(
        "\n\n-- \n{}\n{}\n{}, {}, {} {}\n{}\n",
        rules.department.name.get(tongue.lang().code()),
        rules.district.name,
        post.street,
        post.city,
        post.state,
        post.zip,
        rules.district.phone.as_str()
    ));
    if let Some(stop) = stop {
        said.push_str(&format!("\n{}\n{stop}\n", tongue.t("connect-mail-stop")));
    }
    said
}

/// Where this district lives on the web, without scheme and port: the right side of identifiers.
pub(super) fn host(app: &App) -> &str {
    let address = app.config.public_url.split("://").nth(1).unwrap_or("localhost");
    address.split([':', '/']).next().unwrap_or("localhost")
}

/// What templates know, outside any request.
pub(super) fn page(app: &App, tongue: Tongue) -> Page {
    let visit = Visit {
        viewer: Viewer::stranger(),
        session: None,
        tongue,
        here: "/".to_owned(),
        flash: None,
        reference: String::new(),
        network: String::new(),
    };
    Page::of(app, Arc::new(visit))
}
