//! `/office/agreements/reports`: reports that came, one after the other.

use super::file::{Reading, STEP, hand_over};
use super::{LONGEST, Tag, late_words, paragraphs, report_tag};
use crate::agreements::act::Act;
use crate::agreements::report::{self, Report, ReportId};
use crate::agreements::report_flow::{ReportFlow, ReportState, ReportVerb};
use crate::agreements::store::report::{self as store, PAGE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::people::{Ability, Role};
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    page: Option<i64>,
}

impl Filter {
    /// A state, and the word for it or for those that are late.
    fn wanted(&self) -> (ReportState, &'static str) {
        let state = ReportState::parse(&self.state).unwrap_or(ReportState::Submitted);
        (state, if self.state == LATE { LATE } else { state.as_str() })
    }
}

#[derive(Template)]
#[template(path = "agreements/reports.html")]
struct QueuePage {
    page: Page,
    /// One of the states, or those that are late.
    current: &'static str,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Report>,
    number: i64,
    more: bool,
}

impl QueuePage {
    fn is(&self, word: &str) -> bool {
        self.current == word
    }

    /// For how many days it is late, and who has it; nothing where it is not.
    fn late(&self, one: &Report) -> Option<String> {
        let late = one.late(self.page.today(), self.page.policy())?;
        Some(late_words(&self.page, late, "agreements-holder-them"))
    }
}

/// Those that are late, among the states.
const LATE: &str = "late";

/// Reports in one state: those to read, unless another is asked for; or those that are late, with whoever has them.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let (state, current) = filter.wanted();
    let number = filter.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx).await?;
    let count = |state: &ReportState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let (today, unread) = (page_.today(), unread(&page_)?);
    let mut counts: Vec<(&str, i64)> = ReportState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
    counts.push((LATE, store::count_late(&mut tx, today, unread).await?));
    let mut list = match current {
        LATE => store::late(&mut tx, &me, (today, unread), (number, PAGE)).await?,
        _ => store::queue(&mut tx, &me, state, (number, PAGE)).await?,
    };
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(QueuePage { page: page_, current, counts, list, number, more })
}

const COLUMNS: [&str; 12] = [
    "organization",
    "due",
    "state",
    "late",
    "came",
    "served",
    "people",
    "hours",
    "visits",
    "went-well",
    "was-hard",
    "why",
];

/// The same as a file: for any program, or a workbook.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let (state, current) = filter.wanted();
    let (today, unread) = (page.today(), unread(&page)?);
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("reports-column", column)))?;
    let mut tx = app.db.read().await?;
    let mut reading = Reading::begin();
    while let Some(number) = reading.next() {
        let found = match current {
            LATE => store::late(&mut tx, &me, (today, unread), (number, STEP)).await?,
            _ => store::queue(&mut tx, &me, state, (number, STEP)).await?,
        };
        for one in &reading.of(found) {
            export.row(&fields(&page, one));
        }
    }
    drop(tx);
    let by = (Ability::KeepPartners, "reports-exported");
    hand_over(&app, &me, by, ("reports", reading.lines), export, "reports").await
}

/// What nobody has told yet is empty, not nothing.
fn fields<'r>(page: &Page, one: &'r Report) -> [Field<'r>; 12] {
    let told = |field: Field<'r>| if one.submitted_at.is_some() { field } else { Field::Empty };
    let late = one.late(page.today(), page.policy());
    [
        one.organisation_name.as_str().into(),
        Field::Day(one.due_on),
        page.state("reports-state", one.state.as_str()).into(),
        late.map_or(Field::Empty, |late| Field::Whole(late.days)),
        one.submitted_at.map_or(Field::Empty, |at| Field::Day(page.policy().calendar.day_of(at))),
        told(Field::Whole(one.served)),
        told(Field::Whole(one.people)),
        told(Field::Hours(one.counted_minutes)),
        told(Field::Whole(one.counted_visits)),
        one.went_well.as_str().into(),
        one.was_hard.as_str().into(),
        one.why.as_str().into(),
    ]
}

/// What came before this is late with the office.
fn unread(page: &Page) -> Result<Timestamp> {
    let next = report::unread_since(page.today(), page.policy()).saturating_add(1.day());
    Ok(page.zone().to_timestamp(next.to_datetime(Time::midnight())).map_err(anyhow::Error::from)?)
}

/// What the office decides.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    verb: String,
    why: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

#[derive(Template)]
#[template(path = "agreements/report.html")]
struct ReportPage {
    page: Page,
    one: Report,
    form: Form<Sent>,
}

impl ReportPage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: ReportId, form: Form<Sent>) -> Result<ReportPage> {
        let one = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
        Ok(ReportPage { page, one, form })
    }

    fn tag(&self) -> Tag {
        report_tag(&self.page, self.one.state)
    }

    fn late(&self) -> Option<String> {
        let late = self.one.late(self.page.today(), self.page.policy())?;
        Some(late_words(&self.page, late, "agreements-holder-them"))
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("why") {
            Some(_) => Shown::of(&Leaving { texts: &[&self.form.value.why], known: &[&self.one.organisation_name] }),
            None => Shown::default(),
        }
    }

    /// What the office can do from here.
    fn verbs(&self) -> Vec<ReportVerb> {
        ReportFlow::verbs_for(Role::PartnershipManager, self.one.state)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// One report.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ReportId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(ReportPage::load(&mut tx, page_, &me, id, Form::new(Sent::default())).await?)
}

/// Accepts it, sends it back, or does without it.
pub async fn decide(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ReportId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let verb = errors.field("verb", forms::one_of(&sent.verb, ReportVerb::parse));
    let why = match verb {
        Some(ReportVerb::Accept) => errors.field("why", forms::optional_text(&sent.why, LONGEST)),
        _ => errors.field("why", forms::text(&sent.why, LONGEST)),
    };
    if let (Some(verb), Some(why)) = (verb, why) {
        let rules = app.policy();
        let mut tx = app.db.write().await?;
        let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
        let leaving = Leaving { texts: &[&why], known: &[&one.organisation_name] };
        if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
            drop(tx);
            let mut tx = app.db.read().await?;
            return refused(ReportPage::load(&mut tx, page_, &me, id, Form::refused(sent, "why", reason)).await?);
        }
        match report::decide(&mut tx, &me, id, verb, &why, &Act::of(&app, &rules)).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to("/office/agreements/reports").saying("reports-said-decided").into();
            }
            Err(Error::Refused(reason)) => errors.add("verb", reason),
            Err(other) => return Err(other),
        }
    }
    let mut tx = app.db.read().await?;
    refused(ReportPage::load(&mut tx, page_, &me, id, Form { value: sent, errors }).await?)
}
