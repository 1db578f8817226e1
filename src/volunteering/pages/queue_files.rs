//! The queues as files: what each page shows under its filters, from the first line to the last. How people are reached stays
//! out of them, and so does why anybody is not cleared: where a case stands is said in the words that schools see.

use super::clearances::broad;
use super::queues::Filter;
use super::{clearance_queue, corrections, nominations, screening, trainings, words};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{Actor, Entry};
use crate::people::{Ability, Leaving, hand_over};
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance::training::standing;
use crate::volunteering::hours_correction::CorrectionId;
use crate::volunteering::lacking;
use crate::volunteering::nomination::NominationId;
use crate::volunteering::recognition::SEES;
use crate::volunteering::shift::day_of;
use crate::volunteering::store::queue::{self, Line};
use crate::volunteering::store::{hours_correction, nomination, training, volunteers};
use crate::web::{Export, Field, Format, Me, Page, Query, Reach, Reply, Visit};
use axum::Extension;
use axum::extract::State;
use jiff::Timestamp;
use std::sync::Arc;

/// Lines read at a time.
const STEP: i64 = 1_000;

/// A file that is being written.
pub(super) struct Taken {
    export: Export,
    queue: &'static str,
    ability: Ability,
    lines: i64,
}

impl Taken {
    /// With its columns: keys of words.
    pub(super) fn begin(
        page: &Page,
        format: Format,
        (queue, ability): (&'static str, Ability),
        columns: &[&str],
    ) -> Result<Taken> {
        let head: Vec<String> = columns.iter().map(|key| page.t(key).into_owned()).collect();
        Ok(Taken { export: Export::begin(format, &head)?, queue, ability, lines: 0 })
    }

    pub(super) fn row(&mut self, fields: &[Field<'_>]) {
        self.export.row(fields);
        self.lines += 1;
    }

    /// Each line names somebody: it leaves as files of people do, and is asked for where they are many.
    async fn hand_over(self, app: &App, page: &Page, me: &Me, visit: &Extension<Arc<Visit>>) -> Reply {
        let people = self.lines;
        self.leave(app, page, (me, visit), people).await
    }

    /// Its lines are shifts, and name nobody.
    pub(super) async fn hand_over_without_names(
        self,
        app: &App,
        page: &Page,
        me: &Me,
        visit: &Extension<Arc<Visit>>,
    ) -> Reply {
        self.leave(app, page, (me, visit), 0).await
    }

    async fn leave(self, app: &App, page: &Page, (me, visit): (&Me, &Extension<Arc<Visit>>), people: i64) -> Reply {
        let entry = Entry::new(Actor::with(me, self.ability), "queue-exported", "person", me.id());
        let entry = entry.detail(format!("queue={} lines={}", self.queue, self.lines));
        let name = format!("{}-{}", self.queue, page.today());
        hand_over(app, me, visit, Leaving { people, entry, name: &name }, self.export).await
    }
}

pub(super) fn day(page: &Page, at: Timestamp) -> Field<'static> {
    Field::Day(day_of(at, page.zone()))
}

pub(super) fn clock(page: &Page, from: Timestamp, to: Timestamp) -> Field<'static> {
    format!("{} – {}", page.time(&from), page.time(&to)).into()
}

/// Where a case stands, since when, for how many days.
fn case(page: &Page, line: &Line) -> [Field<'static>; 6] {
    [
        line.name().into(),
        page.state("clearance-broad", broad(line.state.as_str())).into(),
        Field::Whole(line.level),
        line.school.clone().unwrap_or_default().into(),
        day(page, line.since),
        Field::Whole(page.days_since(&line.since)),
    ]
}

const CASE: [&str; 6] = [
    "clearance-col-name",
    "clearance-col-state",
    "clearance-col-level",
    "clearance-col-school",
    "queue-file-since",
    "queue-file-days",
];

/// Applications.
pub async fn clearances_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(filter): Query<Filter>,
) -> Reply {
    let ability = Ability::FollowApplications;
    let mut file = Taken::begin(&page, format, ("applications", ability), &CASE)?;
    let mut tx = app.db.read().await?;
    let from_its_beginning = Filter { after: String::new(), ..filter };
    let district = me.reach(ability) == Reach::District;
    let (mut wanted, _) = clearance_queue::asked(&mut tx, &page, &from_its_beginning, district).await?;
    loop {
        let lines = queue::on(&mut tx, &me, ability, &mut wanted, STEP).await?;
        lines.iter().for_each(|line| file.row(&case(&page, line)));
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}

/// What reviewers work on, and who of them.
pub async fn review_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(filter): Query<Filter>,
) -> Reply {
    let ability = Ability::ReviewScreening;
    let [name, state, level, school, since, days] = CASE;
    let columns = [name, state, level, school, since, days, "screening-col-who"];
    let mut file = Taken::begin(&page, format, ("screening", ability), &columns)?;
    let mut tx = app.db.read().await?;
    let mut wanted = screening::all_asked(&mut tx, &app, &page, &me, &filter).await?;
    loop {
        let lines = queue::on(&mut tx, &me, ability, &mut wanted, STEP).await?;
        let ids: Vec<ClearanceId> = lines.iter().map(|line| line.id).collect();
        let assigned = volunteers::assigned(&mut tx, &ids).await?;
        for line in &lines {
            let who = assigned.iter().find(|(id, _, _)| *id == line.id).map_or("", |(_, _, name)| name);
            let [name, state, level, school, since, days] = case(&page, line);
            file.row(&[name, state, level, school, since, days, who.into()]);
        }
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}

/// Nominations of one state.
pub async fn nominations_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(at): Query<nominations::At>,
) -> Reply {
    let columns = [
        "nomination-who",
        "recognition-school",
        "queue-file-year",
        "nomination-by",
        "nomination-when",
        "shifts-column-state",
        "corrections-why",
    ];
    let mut file = Taken::begin(&page, format, ("nominations", SEES), &columns)?;
    let mut tx = app.db.read().await?;
    let mut after = NominationId(0);
    loop {
        let list = nomination::queue(&mut tx, &me, at.state(), after, STEP).await?;
        for one in &list {
            file.row(&[
                one.name.as_str().into(),
                one.school_name.as_str().into(),
                one.school_year.as_str().into(),
                one.nominator_name.as_str().into(),
                day(&page, one.created_at),
                page.state("nomination-state", one.state.as_str()).into(),
                one.why.as_str().into(),
            ]);
            after = one.id;
        }
        if (list.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}

/// Corrections of closed hours of one state.
pub async fn corrections_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(at): Query<corrections::At>,
) -> Reply {
    let columns = [
        "board-column-name",
        "shifts-fact-school",
        "hours-column-date",
        "corrections-what",
        "queue-file-hours-before",
        "queue-file-category-before",
        "queue-file-hours-after",
        "queue-file-category-after",
        "corrections-why",
        "shifts-column-state",
        "queue-file-asked-by",
        "queue-file-asked-on",
        "queue-file-decided-by",
        "corrections-answer",
    ];
    let mut file = Taken::begin(&page, format, ("corrections", Ability::CountersignHours), &columns)?;
    let mut tx = app.db.read().await?;
    let mut after = CorrectionId(0);
    loop {
        let list = hours_correction::queue(&mut tx, &me, at.state(), after, STEP).await?;
        for one in &list {
            file.row(&[
                one.name.as_str().into(),
                one.school_name.as_str().into(),
                Field::Day(one.on_date),
                page.state("corrections-kind", one.kind.as_str()).into(),
                Field::Hours(one.old_minutes),
                words::category(&page, &one.old_category).into(),
                Field::Hours(one.new_minutes),
                words::category(&page, &one.new_category).into(),
                one.why.as_str().into(),
                page.state("corrections-state", one.state.as_str()).into(),
                one.asked_name.as_str().into(),
                day(&page, one.asked_at),
                one.decided_name.as_deref().unwrap_or_default().into(),
                one.answer.as_str().into(),
            ]);
            after = one.id;
        }
        if (list.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}

/// Who needs a training and lacks it, or everybody beside it.
pub async fn trainings_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
    Query(filter): Query<trainings::Filter>,
) -> Reply {
    let (chosen, wanted) = trainings::asked(&page, &filter).ok_or(Error::NotFound)?;
    let columns = [
        "board-column-name",
        "training-which",
        "shifts-column-state",
        "queue-file-done-on",
        "queue-file-good-until",
        "training-how",
        "clearance-col-school",
    ];
    let mut file = Taken::begin(&page, format, ("trainings", Ability::SeeIdentity), &columns)?;
    let name = chosen.name.get(page.lang());
    let mut tx = app.db.read().await?;
    let mut after = None;
    loop {
        let lines = training::lines(&mut tx, &me, &wanted, after, STEP).await?;
        for line in &lines {
            let done = line.done();
            let (_, said) = trainings::words(&page, standing(done.as_ref(), page.today()));
            let read = trainings::read_words(&page, done.as_ref());
            file.row(&[
                line.name().into(),
                name.into(),
                said.into(),
                line.done_on.map_or(Field::Empty, Field::Day),
                line.last_day.map_or(Field::Empty, Field::Day),
                read.as_deref().unwrap_or_default().into(),
                line.school.as_deref().unwrap_or_default().into(),
            ]);
            after = Some(line.id.into());
        }
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}

/// Places whose holders lack something: what, and not why.
pub async fn places_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    visit: Extension<Arc<Visit>>,
) -> Reply {
    let columns = [
        "board-column-name",
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "lacking-what",
    ];
    let mut file = Taken::begin(&page, format, ("places", Ability::PublishShifts), &columns)?;
    let mut tx = app.db.read().await?;
    for place in lacking::queue(&mut tx, &me, page.policy(), page.today()).await? {
        file.row(&[
            place.at.name().into(),
            Field::Day(place.at.on_date),
            clock(&page, place.at.starts_at, place.at.ends_at),
            place.at.title.as_str().into(),
            place.at.school_name.as_str().into(),
            words::missing_other(&page, &place.lack).into(),
        ]);
    }
    drop(tx);
    file.hand_over(&app, &page, &me, &visit).await
}
