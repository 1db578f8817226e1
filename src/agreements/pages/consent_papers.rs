//! `/office/consents/{id}/papers`: the question on paper, in each family's language, one form a sheet.

use super::paragraphs;
use crate::agreements::act::Act;
use crate::agreements::consent::{Consent, ConsentId, is_asked_for};
use crate::agreements::consent_ask;
use crate::agreements::consent_desk::{self, code};
use crate::agreements::consent_text;
use crate::agreements::data::{Data, DataId};
use crate::agreements::store::consent_texts as texts;
use crate::agreements::text::Text;
use crate::app::App;
use crate::error::Error;
use crate::people::Ability;
use crate::web::{Me, Page, Path, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use i18n::{Args, Tongue};
use serde::Deserialize;

/// One of them, or all that have not come back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    one: Option<i64>,
}

/// A form to sign.
struct Sheet {
    one: Consent,
    tongue: Tongue,
    text: Text,
}

impl Sheet {
    fn t(&self, key: &str) -> String {
        self.tongue.t(key).into_owned()
    }

    /// What is ticked.
    fn agree(&self) -> String {
        let child = self.one.child_name.as_deref().unwrap_or(&self.one.student);
        self.tongue.t_with("consent-family-agree", &Args::new().with("child", child))
    }

    fn child(&self) -> &str {
        self.one.child_name.as_deref().unwrap_or(&self.one.student)
    }

    fn lang(&self) -> &'static str {
        self.tongue.lang().code()
    }

    fn title(&self) -> &str {
        paragraphs(&self.text.words).first().copied().unwrap_or("")
    }

    fn body(&self) -> Vec<&str> {
        paragraphs(&self.text.words).into_iter().skip(1).collect()
    }

    fn code(&self) -> &str {
        code(&self.text.text_hash)
    }
}

#[derive(Template)]
#[template(path = "agreements/consent_papers.html")]
struct PapersPage {
    page: Page,
    data: Data,
    sheets: Vec<Sheet>,
}

/// The forms.
pub async fn print(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>, Query(at): Query<At>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    let data = consent_ask::visible(&mut tx, &me, Ability::AskFamilies, id).await?;
    if !is_asked_for(&mut tx, &data, act.today()).await? {
        return Err(Error::refused("consent-refused-closed"));
    }
    let plain = texts::plain(&mut tx, id).await?;
    let found = consent_desk::papers(&mut tx, &me, id, at.one.map(ConsentId)).await?;
    let sheet = |one: Consent| {
        let lang = one.language();
        Sheet { one, tongue: app.words.speak(lang), text: consent_text::write(&data, &plain, lang, &act) }
    };
    let sheets: Vec<Sheet> = found.into_iter().map(sheet).collect();
    if !sheets.is_empty() {
        consent_desk::printed(&mut tx, &me, &data, sheets.len(), &act).await?;
        tx.commit().await?;
    }
    page(PapersPage { page: page_, data, sheets })
}
