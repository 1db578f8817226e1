//! Reading and signing: what both sides see, and the copy on paper.

use super::signing::{self, SignForm};
use super::state_tag;
use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::data::Data;
use crate::agreements::report::{LATE_FLAG, late_before};
use crate::agreements::signing::{Letter, Signature};
use crate::agreements::store::{agreement as store, data, signing as signatures};
use crate::agreements::text::{self, Line, Text, Was};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::Form;
use i18n::Lang;

/// A text as pages show it.
pub struct Shown {
    pub text: Text,
    pub lang: &'static str,
    pub dir: &'static str,
}

impl Shown {
    /// The text of an agreement as it is now.
    pub async fn load(tx: &mut Tx, one: &Agreement) -> Result<Shown> {
        let text = store::text(tx, one.id, &one.text_hash).await?.ok_or(Error::NotFound)?;
        let lang = Lang::parse(&one.lang).unwrap_or(Lang::En);
        Ok(Shown { text, lang: lang.code(), dir: lang.dir() })
    }

    /// The text of a data agreement, once there is one.
    pub async fn of_data(tx: &mut Tx, one: &Data) -> Result<Option<Shown>> {
        let lang = Lang::parse(&one.lang).unwrap_or(Lang::En);
        let text = data::text(tx, one.id).await?;
        Ok(text.map(|text| Shown { text, lang: lang.code(), dir: lang.dir() }))
    }

    /// Its title.
    pub fn title(&self) -> &str {
        text::paragraphs(&self.text.words).next().unwrap_or("")
    }

    /// What stands below the title.
    pub fn body(&self) -> impl Iterator<Item = &str> {
        text::paragraphs(&self.text.words).skip(1)
    }

    /// The same in English, where it is signed in another language.
    pub fn english(&self) -> Vec<&str> {
        text::paragraphs(&self.text.words_en).collect()
    }
}

/// What changed since somebody read it; nothing when the text they read is not known.
pub async fn changes(tx: &mut Tx, id: AgreementId, read: &str, now: &Text) -> Result<Vec<Line>> {
    if read == now.text_hash || read.is_empty() {
        return Ok(Vec::new());
    }
    let read = store::text(tx, id, read).await?;
    Ok(read.map_or_else(Vec::new, |read| text::compare(&read, now)))
}

/// A paragraph of a comparison, for the template: whether it went, or came.
pub fn was(line: &Line) -> &'static str {
    match line.was {
        Was::Same => "same",
        Was::Gone => "gone",
        Was::New => "new",
    }
}

#[derive(Template)]
#[template(path = "agreements/copy.html")]
pub(super) struct CopyPage {
    page: Page,
    one: Agreement,
    shown: Shown,
    signatures: Vec<Signature>,
    above: (String, String),
}

impl CopyPage {
    pub(super) async fn load(tx: &mut Tx, page: Page, one: Agreement, above: (String, String)) -> Result<CopyPage> {
        let shown = Shown::load(tx, &one).await?;
        let signatures = signatures::of(tx, Letter::Agreement(one.id)).await?;
        Ok(CopyPage { page, one, shown, signatures, above })
    }

    fn state(&self) -> String {
        state_tag(&self.page, self.one.state).1
    }

    fn is_signed(&self) -> bool {
        self.signatures.len() == 2
    }
}

#[derive(Template)]
#[template(path = "agreements/sign.html")]
pub(super) struct SignPage {
    page: Page,
    one: Agreement,
    shown: Shown,
    signatures: Vec<Signature>,
    changes: Vec<Line>,
    /// Whether it changed since the reader opened it.
    changed: bool,
    /// How many reports of it, and of those that it follows, came late or are late.
    late: usize,
    form: Form<SignForm>,
}

impl SignPage {
    pub(super) async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: AgreementId,
        form: Form<SignForm>,
    ) -> Result<SignPage> {
        let one = store::visible(tx, me, Ability::SignAgreements, id).await?.ok_or(Error::NotFound)?;
        let shown = Shown::load(tx, &one).await?;
        let changed = !form.value.text.is_empty() && form.value.text != one.text_hash;
        let changes = changes(tx, id, &form.value.text, &shown.text).await?;
        let signatures = signatures::of(tx, Letter::Agreement(id)).await?;
        let late = late_before(tx, &one, page.today(), &page.policy().calendar).await?;
        Ok(SignPage { page, one, shown, signatures, changes, changed, late, form })
    }

    fn is_late_often(&self) -> bool {
        self.late >= LATE_FLAG
    }

    fn can_sign(&self) -> bool {
        self.one.state == AgreementState::SignedByPartner
    }

    fn tag(&self) -> super::Tag {
        state_tag(&self.page, self.one.state)
    }
}

/// The text, for whoever signs for the district.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(SignPage::load(&mut tx, page_, &me, id, SignForm::begun(&me.name)).await?)
}

/// Signs it, if it still is the text that was read.
pub async fn sign(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    signing::for_district(&app, page_, &me, Letter::Agreement(id), sent).await
}
