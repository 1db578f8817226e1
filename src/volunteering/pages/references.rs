//! References: the applicant names people, and those answer by their link. What they say is not shown here to the applicant.

use super::register::{Typed, endonyms};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::kept_contact;
use crate::volunteering::application::{self, Sent};
use crate::volunteering::clearance::referee::{
    self, Answers, By, CHILDREN, KNOWN, NameError, Named, RECOMMEND, RefereeId,
};
use crate::volunteering::clearance::{self, Act, Case, steps};
use crate::volunteering::store::clearance as cases;
use crate::volunteering::store::referee as store;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, Viewer, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use i18n::Lang;

/// The longest words somebody writes about an applicant.
const WORDS_MAX: usize = 1_000;
const HERE: &str = "/me/clearance/references";

/// Whom somebody names, as it is typed.
#[derive(Debug, Clone, Default)]
pub(super) struct NamedForm {
    pub name: String,
    pub relation: String,
    pub email: String,
    pub lang: String,
}

impl NamedForm {
    pub(super) fn typed(sent: &Sent) -> Form<NamedForm> {
        let text = |field| sent.one(field).to_owned();
        Form::new(NamedForm {
            name: text("name"),
            relation: text("relation"),
            email: text("email"),
            lang: text("lang"),
        })
    }

    pub(super) fn fresh(page: &Page) -> Form<NamedForm> {
        Form::new(NamedForm { lang: page.lang().to_owned(), ..NamedForm::default() })
    }
}

impl Parse for NamedForm {
    type Output = Named;
    fn parse(&self, errors: &mut Errors) -> Option<Named> {
        let name = errors.field("name", forms::name(&self.name));
        let relation = errors.field("relation", forms::line(&self.relation, 120));
        let email = errors.field("email", forms::email(&self.email));
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        let (_, email) = kept_contact(&forms::Contact::Email(email?));
        Some(Named { name: name?.into(), relation: relation?, email, lang: lang? })
    }
}

/// Beside which field a refusal stands.
pub(super) fn refusal(error: NameError) -> Result<(&'static str, Reason)> {
    match error {
        NameError::OwnAddress => Ok(("email", Reason::new("reference-own-address"))),
        NameError::Twice => Ok(("email", Reason::new("reference-twice"))),
        NameError::Other(Error::Refused(reason)) => Ok(("name", reason)),
        NameError::Other(other) => Err(other),
    }
}

/// Somebody who was named, as the applicant may know it.
struct Shown {
    id: RefereeId,
    name: String,
    email: String,
    asked_at: jiff::Timestamp,
    answered: bool,
}

#[derive(Template)]
#[template(path = "volunteering/references.html")]
struct MinePage {
    page: Page,
    named: Vec<Shown>,
    /// How many answers are asked for.
    wanted: i64,
    form: Form<NamedForm>,
    langs: Vec<(String, String)>,
}

/// One's own case, while it asks for references.
async fn own(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<Option<Case>> {
    let case = clearance::current_case(tx, me.id()).await?.filter(|case| steps::is_open(case.state));
    let Some(case) = case else { return Ok(None) };
    let asked = referee::are_asked(&case, act) || !store::of_case(tx, case.id).await?.is_empty();
    Ok(asked.then_some(case))
}

async fn mine_page(tx: &mut Tx, page: Page, case: &Case, form: Form<NamedForm>) -> Result<MinePage> {
    let named = store::of_case(tx, case.id).await?;
    let shown = named.into_iter().map(|one| Shown {
        id: one.id,
        name: one.name,
        email: one.email,
        asked_at: one.asked_at,
        answered: one.answered_at.is_some(),
    });
    Ok(MinePage {
        named: shown.collect(),
        wanted: i64::from(page.policy().clearance.references()),
        langs: endonyms(&application::spoken(page.policy())),
        form,
        page,
    })
}

/// Whom I named, and whether they answered.
pub async fn mine(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.read().await?;
    let act = Act::own(me.id(), &policy, app.now());
    match own(&mut tx, &me, &act).await? {
        Some(case) => {
            let form = NamedForm::fresh(&page_);
            page(mine_page(&mut tx, page_, &case, form).await?)
        }
        None => Redirect::to("/me/clearance").into(),
    }
}

/// One more is named, and asked at once.
pub async fn name(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let form = NamedForm::typed(&Sent(typed));
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let Some(case) = own(&mut tx, &me, &act).await? else { return Redirect::to("/me/clearance").into() };
    let named = match form.parse() {
        Ok(named) => named,
        Err(form) => return refused(mine_page(&mut tx, page_, &case, form).await?),
    };
    let secret = app.random.token();
    if let Err(error) = referee::name(&mut tx, By::Own(me.id()), case.id, &named, &secret, &act).await {
        let (field, reason) = refusal(error)?;
        return refused(mine_page(&mut tx, page_, &case, form.refuse(field, reason)).await?);
    }
    tx.commit().await?;
    Redirect::to(HERE).saying("reference-asked-said").into()
}

/// A new link to one who has not answered.
pub async fn again(State(app): State<App>, me: Me, Path(id): Path<RefereeId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = own(&mut tx, &me, &act).await?.ok_or(Error::NotFound)?;
    let secret = app.random.token();
    referee::ask_again(&mut tx, By::Own(me.id()), case.id, id, &secret, &act).await?;
    tx.commit().await?;
    Redirect::to(HERE).saying("reference-asked-said").into()
}

/// Somebody else instead.
pub async fn drop_one(State(app): State<App>, me: Me, Path(id): Path<RefereeId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = own(&mut tx, &me, &act).await?.ok_or(Error::NotFound)?;
    referee::drop_one(&mut tx, By::Own(me.id()), case.id, id, &act).await?;
    tx.commit().await?;
    Redirect::to(HERE).saying("reference-dropped-said").into()
}

/// The answers, as they are typed.
#[derive(Debug, Clone, Default)]
pub(super) struct AnswersForm {
    pub known: String,
    pub children: String,
    pub recommend: String,
    pub words: String,
}

impl AnswersForm {
    pub(super) fn typed(sent: &Sent) -> Form<AnswersForm> {
        let text = |field| sent.one(field).to_owned();
        Form::new(AnswersForm {
            known: text("known"),
            children: text("children"),
            recommend: text("recommend"),
            words: text("words"),
        })
    }
}

impl Parse for AnswersForm {
    type Output = Answers;
    fn parse(&self, errors: &mut Errors) -> Option<Answers> {
        let one_of = |sent: &str, offered: &[&'static str]| forms::choice(sent, offered).map(str::to_owned);
        let known = errors.field("known", one_of(&self.known, KNOWN));
        let children = errors.field("children", one_of(&self.children, CHILDREN));
        let recommend = errors.field("recommend", one_of(&self.recommend, RECOMMEND));
        let words = errors.field("words", forms::optional_text(&self.words, WORDS_MAX));
        Some(Answers { known: known?, children: children?, recommend: recommend?, words: words? })
    }
}

/// The choices of a question, in words.
pub(super) fn choices(page: &Page, key: &str, offered: &[&str]) -> Vec<(String, String)> {
    offered.iter().map(|each| ((*each).to_owned(), page.state(key, each))).collect()
}

#[derive(Template)]
#[template(path = "volunteering/reference.html")]
struct AnswerPage {
    page: Page,
    secret: String,
    /// Who is asked, and about whom.
    referee: String,
    about: String,
    answered: bool,
    open: bool,
    form: Form<AnswersForm>,
}

impl AnswerPage {
    fn known(&self) -> Vec<(String, String)> {
        choices(&self.page, "reference-known", KNOWN)
    }

    fn children(&self) -> Vec<(String, String)> {
        choices(&self.page, "reference-children", CHILDREN)
    }

    fn recommend(&self) -> Vec<(String, String)> {
        choices(&self.page, "reference-recommend", RECOMMEND)
    }
}

async fn answer_page(
    tx: &mut Tx,
    page: Page,
    secret: String,
    form: Form<AnswersForm>,
    act: &Act<'_>,
) -> Result<AnswerPage> {
    let (one, case) = referee::by_link(tx, &secret, act).await?;
    let person = cases::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    Ok(AnswerPage {
        referee: one.name,
        about: person.name(),
        answered: one.answered_at.is_some(),
        open: steps::is_open(case.state),
        secret,
        form,
        page,
    })
}

/// What somebody is asked about an applicant. The link is the key; nobody needs to sign in.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.read().await?;
    let act = Act::timer(&policy, app.now());
    page(answer_page(&mut tx, page_, secret, Form::default(), &act).await?)
}

/// Their answer.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path(secret): Path<String>,
    Fields(typed): Typed,
) -> Reply {
    let form = AnswersForm::typed(&Sent(typed));
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::timer(&policy, app.now());
    let answers = match form.parse() {
        Ok(answers) => answers,
        Err(form) => return refused(answer_page(&mut tx, page_, secret, form, &act).await?),
    };
    referee::answer(&mut tx, viewer.person, &secret, &answers, &act).await?;
    tx.commit().await?;
    Redirect::to(format!("/references/{secret}")).into()
}
