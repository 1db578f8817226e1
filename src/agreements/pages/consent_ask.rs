//! `/office/consents/{id}/ask`: a list of students' numbers, looked at before anybody is asked.

use super::consent_words::languages;
use crate::agreements::act::Act;
use crate::agreements::consent_ask::{self, Listed, MOST, Plan, Why};
use crate::agreements::consent_text;
use crate::agreements::data::{Data, DataId};
use crate::agreements::store::consent as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::list_import::NoList;
use crate::web::{Me, OnceFields, Page, Path, Redirect, Reply, Upload, page, refused};
use askama::Template;
use axum::extract::{FromRequest, Request, State};
use db::Tx;
use forms::{Form, Reason};
use serde::Deserialize;

/// What is typed, pasted, or was read from a file.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    students: String,
    lang: String,
}

#[derive(Template)]
#[template(path = "agreements/consent_ask.html")]
struct AskPage {
    page: Page,
    data: Data,
    plan: Option<Plan>,
    form: Form<Sent>,
}

impl AskPage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: DataId, form: Form<Sent>) -> Result<AskPage> {
        let data = consent_ask::visible(tx, me, Ability::AskFamilies, id).await?;
        Ok(AskPage { page, data, plan: None, form })
    }

    fn languages(&self) -> Vec<(String, String)> {
        languages()
    }

    fn why(&self, why: &Why) -> String {
        let key = match why {
            Why::Unknown => "consent-ask-unknown",
            Why::Twice => "consent-ask-twice",
        };
        self.page.t(key).into_owned()
    }
}

/// Where a list is given. For what follows another, the students of the one before stand in it.
pub async fn start(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut shown = AskPage::load(&mut tx, page_, &me, id, Form::new(Sent::default())).await?;
    if let Some(before) = shown.data.follows {
        let numbers = store::numbers(&mut tx, &me, before, i64::try_from(MOST).unwrap_or(1_000)).await?;
        shown.form.value.students = numbers.join("\n");
    }
    page(shown)
}

/// Looks a list through.
pub async fn look(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>, request: Request) -> Reply {
    // What is out of reach is not there, whatever was sent.
    let mut tx = app.db.read().await?;
    consent_ask::visible(&mut tx, &me, Ability::AskFamilies, id).await?;
    drop(tx);
    let upload = Upload::from_request(request, &app).await?;
    let field = |name: &str| upload.fields.get(name).cloned().unwrap_or_default();
    let file = upload.files.get("file").filter(|file| !file.bytes.is_empty());
    let mut sent = Sent { students: field("students"), lang: field("lang") };
    let (name, bytes) = match file {
        Some(file) => ("file", file.bytes.as_slice()),
        None => ("students", sent.students.as_bytes()),
    };
    let listed = listed(bytes);
    let mut tx = app.db.read().await?;
    let listed = match listed {
        Ok(listed) => listed,
        Err(reason) => {
            return refused(AskPage::load(&mut tx, page_, &me, id, Form::refused(sent, name, reason)).await?);
        }
    };
    sent.students = written(&listed);
    let home = consent_text::spoken(&sent.lang);
    let mut shown = AskPage::load(&mut tx, page_, &me, id, Form::new(sent)).await?;
    shown.plan = Some(consent_ask::plan(&mut tx, &me, id, &listed, home).await?);
    page(shown)
}

/// Asks the families of a list that was looked through.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    OnceFields(sent, once): OnceFields<Sent>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    consent_ask::visible(&mut tx, &me, Ability::AskFamilies, id).await?;
    let listed = match listed(sent.students.as_bytes()) {
        Ok(listed) => listed,
        Err(reason) => {
            return refused(AskPage::load(&mut tx, page_, &me, id, Form::refused(sent, "students", reason)).await?);
        }
    };
    let done = Redirect::to(format!("/office/consents/{id}")).saying("consent-said-asked");
    if once.before(&mut tx, app.now()).await?.is_some() {
        return done.into();
    }
    let home = consent_text::spoken(&sent.lang);
    match consent_ask::ask(&mut tx, &me, id, (&listed, home), &Act::of(&app, &rules)).await {
        Ok(_) => {
            once.made(&mut tx, id).await?;
            tx.commit().await?;
            done.into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            let mut tx = app.db.read().await?;
            refused(AskPage::load(&mut tx, page_, &me, id, Form::refused(sent, "students", reason)).await?)
        }
        Err(other) => Err(other),
    }
}

/// The lines of a list, or why it is none.
fn listed(bytes: &[u8]) -> std::result::Result<Vec<Listed>, Reason> {
    let listed = consent_ask::read(bytes).map_err(|why| no_list(&why))?;
    match listed.len() {
        0 => Err(Reason::new("list-file-empty")),
        count if count > MOST => Err(Reason::new("consent-ask-many").with("most", i64::try_from(MOST).unwrap_or(0))),
        _ => Ok(listed),
    }
}

fn no_list(why: &NoList) -> Reason {
    let reason = Reason::new(why.key());
    match (why.line(), why.column()) {
        (Some(line), _) => reason.with("line", i64::try_from(line).unwrap_or(0)),
        (_, Some(column)) => reason.with("column", column),
        _ => reason,
    }
}

/// What was read, to be sent along with the press that asks. Empty lines keep the numbers of the others.
fn written(listed: &[Listed]) -> String {
    let mut text = String::new();
    let mut at = 1;
    for one in listed {
        while at < one.line {
            text.push('\n');
            at += 1;
        }
        text.push_str(&one.number.replace([',', ';', '\t', '|', '"'], " "));
        if let Some(lang) = one.lang {
            text.push(',');
            text.push_str(lang.code());
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_read_again_with_its_lines() {
        let list = listed("Number;Language\n7001;es\n\n7002\n".as_bytes()).expect("a list");
        assert_eq!(written(&list), "\n7001,es\n\n7002");
        assert_eq!(listed(written(&list).as_bytes()).expect("the same"), list);
        assert!(listed(b" ").is_err());
    }
}
