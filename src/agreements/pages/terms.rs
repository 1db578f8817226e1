//! Terms of an agreement's own: the office writes them, counsel reads what is other than in the template, and answers.

use super::sign::{Shown, was};
use super::{LONGEST, kind_name, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::agreement::{Agreement, AgreementId, text_of};
use crate::agreements::agreement_flow::{AgreementState, AgreementVerb};
use crate::agreements::store::agreement as agreements;
use crate::agreements::store::terms::{self as store, PAGE};
use crate::agreements::terms::{self, Answer, NewTerms, Terms};
use crate::agreements::text::{Line, compare};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use i18n::Lang;
use serde::Deserialize;

/// Characters of a template; those of the rules have some thousands.
const LONGEST_TEXT: usize = 40_000;

/// Both texts as templates, and why they are other than those of the rules.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct TermsForm {
    words: String,
    words_en: String,
    why: String,
}

#[derive(Template)]
#[template(path = "agreements/terms_edit.html")]
struct EditPage {
    page: Page,
    one: Agreement,
    form: Form<TermsForm>,
    /// Whether there are terms of its own already.
    has_own: bool,
    /// The language beside English in which it is signed.
    other: Option<Lang>,
}

impl EditPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: AgreementId,
        form: Option<Form<TermsForm>>,
    ) -> Result<EditPage> {
        let one = agreements::visible(tx, me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
        if !one.state.is_private() {
            return Err(Error::refused("terms-refused-sent"));
        }
        let own = store::of(tx, id).await?;
        let other = other_lang(&page, &one);
        let form = form.unwrap_or_else(|| Form::new(begun(&page, &one, own.as_ref())));
        Ok(EditPage { page, one, form, has_own: own.is_some(), other })
    }
}

/// The language beside English in which it is signed, where its template has it.
fn other_lang(page: &Page, one: &Agreement) -> Option<Lang> {
    let kind = page.policy().agreements().kind(&one.kind)?;
    Lang::parse(&one.lang).filter(|lang| *lang != Lang::En && kind.text.has(lang.code()))
}

/// The terms as they are, or the template of the rules to begin with.
fn begun(page: &Page, one: &Agreement, own: Option<&Terms>) -> TermsForm {
    if let Some(own) = own {
        return TermsForm { words: own.words.clone(), words_en: own.words_en.clone(), why: own.why.clone() };
    }
    let template = |lang: Lang| {
        let kind = page.policy().agreements().kind(&one.kind);
        kind.map_or_else(String::new, |kind| kind.text.get(lang.code()).trim().to_owned())
    };
    let words = other_lang(page, one).map_or_else(String::new, template);
    TermsForm { words, words_en: template(Lang::En), why: String::new() }
}

/// The terms, to be changed.
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(EditPage::load(&mut tx, page_, &me, id, None).await?)
}

async fn again(app: &App, page: Page, me: &Me, id: AgreementId, form: Form<TermsForm>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(EditPage::load(&mut tx, page, me, id, Some(form)).await?)
}

/// Keeps them.
pub async fn save(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<TermsForm>,
) -> Reply {
    let mut errors = Errors::default();
    let mut tx = app.db.read().await?;
    let one = agreements::visible(&mut tx, &me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    std::mem::drop(tx);
    let words_en = errors.field("words_en", forms::text(&sent.words_en, LONGEST_TEXT));
    let words = match other_lang(&page_, &one) {
        Some(_) => errors.field("words", forms::text(&sent.words, LONGEST_TEXT)),
        None => Some(String::new()),
    };
    let why = errors.field("why", forms::text(&sent.why, LONGEST));
    let (Some(words_en), Some(words), Some(why)) = (words_en, words, why) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let new = NewTerms { words: &words, words_en: &words_en, why: &why };
    match terms::write(&mut tx, &me, id, &new, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/agreements/{id}#terms")).saying("terms-said-saved").into()
        }
        Err(Error::Refused(reason)) => {
            std::mem::drop(tx);
            again(&app, page_, &me, id, Form::refused(sent, "words_en", reason)).await
        }
        Err(other) => Err(other),
    }
}

/// Back to the template of the rules.
pub async fn drop(State(app): State<App>, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    terms::drop(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/agreements/{id}")).saying("terms-said-dropped").into()
}

/// To counsel.
pub async fn lay_before(State(app): State<App>, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    terms::lay_before(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/agreements/{id}#terms")).saying("terms-said-laid").into()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "agreements/terms.html")]
struct QueuePage {
    page: Page,
    list: Vec<Agreement>,
    /// The number of the next page, where there is one.
    next: Option<i64>,
}

impl QueuePage {
    fn kind(&self, one: &Agreement) -> String {
        kind_name(&self.page, one)
    }

    fn is_late(&self, one: &Agreement) -> bool {
        one.due_on.is_some_and(|due| due < self.page.today())
    }
}

/// What waits for counsel.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(at): Query<At>) -> Reply {
    let number = at.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let mut list = store::waiting(&mut tx, &me, number).await?;
    let next = (list.len() as i64 > PAGE).then_some(number + 1);
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(QueuePage { page: page_, list, next })
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    verb: String,
    why: String,
    mark: String,
}

#[derive(Template)]
#[template(path = "agreements/terms_one.html")]
struct ReadPage {
    page: Page,
    one: Agreement,
    terms: Terms,
    shown: Shown,
    /// What is other than in the template, paragraph by paragraph.
    changes: Vec<Line>,
    mark: String,
    form: Form<AnswerForm>,
}

impl ReadPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: AgreementId,
        (form, act): (Option<Form<AnswerForm>>, &Act<'_>),
    ) -> Result<ReadPage> {
        let one = agreements::visible(tx, me, Ability::ReviewTerms, id).await?.ok_or(Error::NotFound)?;
        let terms = store::of(tx, id).await?.ok_or(Error::NotFound)?;
        let kind = act.agreements().kind(&one.kind).ok_or(Error::NotFound)?;
        let (plain, own) = (text_of(tx, &one, None, act).await?, text_of(tx, &one, Some(&terms), act).await?);
        let lang = other_lang(&page, &one).unwrap_or(Lang::En);
        Ok(ReadPage {
            changes: compare(&plain, &own).into_iter().filter(|line| was(line) != "same").collect(),
            shown: Shown { text: own, lang: lang.code(), dir: lang.dir() },
            mark: terms.mark(kind),
            form: form.unwrap_or_else(|| Form::new(AnswerForm::default())),
            page,
            one,
            terms,
        })
    }

    fn kind(&self) -> String {
        kind_name(&self.page, &self.one)
    }

    fn waits(&self) -> bool {
        self.one.state == AgreementState::InReview
    }

    /// Whoever wrote the terms does not say yes to them.
    fn wrote(&self) -> bool {
        self.terms.written_by == self.page.viewer().person
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// What is other, and the whole text.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.read().await?;
    page(ReadPage::load(&mut tx, page_, &me, id, (None, &act)).await?)
}

/// Yes, or back with words.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<AnswerForm>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, AgreementVerb::parse));
    let words = match verb {
        Some(AgreementVerb::Approve) => Some(String::new()),
        _ => errors.field("why", forms::text(&sent.why, LONGEST)),
    };
    let (Some(verb), Some(words)) = (verb, words) else {
        if errors.is_empty() {
            errors.add("verb", Reason::new("form-required"));
        }
        let mut tx = app.db.read().await?;
        return refused(ReadPage::load(&mut tx, page_, &me, id, (Some(Form { value: sent, errors }), &act)).await?);
    };
    let mut tx = app.db.write().await?;
    match terms::answer(&mut tx, &me, id, &Answer { verb, words: &words, mark: &sent.mark }, &act).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to("/office/agreements/terms").saying("terms-said-answered").into()
        }
        Err(Error::Refused(reason)) => {
            std::mem::drop(tx);
            let mut tx = app.db.read().await?;
            let form = Form::refused(sent, "verb", reason);
            refused(ReadPage::load(&mut tx, page_, &me, id, (Some(form), &act)).await?)
        }
        Err(other) => Err(other),
    }
}
