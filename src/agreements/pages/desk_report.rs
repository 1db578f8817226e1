//! The partner's report: numbers, what went well, what was hard. No child is named.

use super::{LONGEST, Tag, late_words, paragraphs, report_tag};
use crate::agreements::act::Act;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::report::{self, Report, ReportId, Told};
use crate::agreements::store::report as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::volunteering::GivenBy;
use crate::web::{Fields, Page, Path, Redirect, Reply, Viewer, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// What the partner types.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    served: String,
    people: String,
    went_well: String,
    was_hard: String,
    counted_note: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

/// The fields in which something is told in words.
const FIELDS: [&str; 3] = ["went_well", "was_hard", "counted_note"];

impl ReportForm {
    /// Whether it may go: it tells of no child. Else the field, and the reason.
    fn leaves(&self, who: &Speaks) -> std::result::Result<(), (&'static str, Reason)> {
        let known = known(who);
        let texts = self.texts();
        let tells = |text: &str| !Leaving { texts: &[text], known: &known }.warnings().is_empty();
        let field = FIELDS.into_iter().zip(texts).find(|(_, text)| tells(text)).map_or(FIELDS[0], |(field, _)| field);
        let leaving = Leaving { texts: &texts, known: &known };
        leaving.may_go(&self.nobody, &self.warned).map_err(|reason| (field, reason))
    }

    /// What is told in words, in the order of the fields.
    fn texts(&self) -> [&str; 3] {
        [&self.went_well, &self.was_hard, &self.counted_note]
    }
}

/// Names that the page names anyway.
fn known(who: &Speaks) -> [&str; 2] {
    [&who.organisation_name, &who.name]
}

impl Parse for ReportForm {
    type Output = Told;

    fn parse(&self, errors: &mut Errors) -> Option<Told> {
        let served = errors.field("served", forms::whole_number(&self.served, 0..=200_000));
        let people = errors.field("people", forms::whole_number(&self.people, 0..=10_000));
        let went_well = errors.field("went_well", forms::text(&self.went_well, LONGEST));
        let was_hard = errors.field("was_hard", forms::optional_text(&self.was_hard, LONGEST));
        let counted_note = errors.field("counted_note", forms::optional_text(&self.counted_note, LONGEST));
        Some(Told {
            served: served?,
            people: people?,
            went_well: went_well?,
            was_hard: was_hard?,
            counted_note: counted_note?,
        })
    }
}

#[derive(Template)]
#[template(path = "agreements/desk_report.html")]
struct ReportPage {
    page: Page,
    key: String,
    who: Speaks,
    one: Report,
    /// The hours that were counted: as they are now, or as they were when it was sent.
    counted: GivenBy,
    form: Form<ReportForm>,
}

impl ReportPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        (key, who): (String, Speaks),
        id: ReportId,
        form: Option<Form<ReportForm>>,
    ) -> Result<ReportPage> {
        let one = store::own(tx, who.organisation, id).await?.ok_or(Error::NotFound)?;
        let form = form.unwrap_or_else(|| Form::new(earlier(&one)));
        let counted = match one.state.waits_for_partner() {
            true => report::counted(tx, &one, page.policy(), page.today()).await?,
            false => GivenBy { visits: one.counted_visits, minutes: one.counted_minutes },
        };
        Ok(ReportPage { page, key, who, one, counted, form })
    }

    fn tag(&self) -> Tag {
        report_tag(&self.page, self.one.state)
    }

    fn late(&self) -> Option<String> {
        let late = self.one.late(self.page.today(), self.page.policy())?;
        Some(late_words(&self.page, late, "agreements-holder-partner"))
    }

    /// What could give a child away in a report that did not go.
    fn leaving(&self) -> Shown {
        let form = &self.form.value;
        let refused = FIELDS.iter().any(|field| self.form.error(field).is_some());
        match refused {
            true => Shown::of(&Leaving { texts: &form.texts(), known: &known(&self.who) }),
            false => Shown::default(),
        }
    }

    fn can_write(&self) -> bool {
        self.one.state.waits_for_partner()
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// What was sent before, to be mended.
fn earlier(one: &Report) -> ReportForm {
    if one.submitted_at.is_none() {
        return ReportForm::default();
    }
    ReportForm {
        served: one.served.to_string(),
        people: one.people.to_string(),
        went_well: one.went_well.clone(),
        was_hard: one.was_hard.clone(),
        counted_note: one.counted_note.clone(),
        ..ReportForm::default()
    }
}

/// The report, or the form for it.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, ReportId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    page(ReportPage::load(&mut tx, page_, (key, who), id, None).await?)
}

/// Hands it in.
pub async fn submit(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, ReportId)>,
    Fields(sent): Fields<ReportForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    store::own(&mut tx, who.organisation, id).await?.ok_or(Error::NotFound)?;
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok(told) => match form.value.leaves(&who) {
            Err((field, reason)) => form.refuse(field, reason),
            Ok(()) => match report::submit(&mut tx, &who, id, &told, &Act::of(&app, &rules)).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/partner/desk/{key}")).saying("reports-said-sent").into();
                }
                Err(Error::Refused(reason)) => form.refuse("served", reason),
                Err(other) => return Err(other),
            },
        },
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    refused(ReportPage::load(&mut tx, page_, (key, who), id, Some(form)).await?)
}
