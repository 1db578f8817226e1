//! The queues as files: what each page shows under its filters, from the first line to the last. How people are reached stays
//! out of them, and so does why anybody is not cleared: where a case stands is said in the words that schools see.

use super::clearances::broad;
use super::queues::Filter;
use super::{clearance_queue, corrections, nominations, screening, short, trainings, words};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance::training::{Done, standing};
use crate::volunteering::hours_correction::CorrectionId;
use crate::volunteering::lacking;
use crate::volunteering::nomination::NominationId;
use crate::volunteering::recognition::SEES;
use crate::volunteering::shift::day_of;
use crate::volunteering::short as lacking_people;
use crate::volunteering::store::queue::{self, Line};
use crate::volunteering::store::{hours_correction, nomination, training, volunteers, waiting_list};
use crate::web::{Export, Field, Format, Me, Page, Query, Reach, Reply};
use axum::extract::State;
use jiff::Timestamp;

/// Lines read at a time.
const STEP: i64 = 1_000;
/// The most shifts ahead that one file names.
const SHIFTS: i64 = 20_000;

/// A file that is being written.
struct Taken {
    export: Export,
    queue: &'static str,
    lines: i64,
}

impl Taken {
    /// With its columns: keys of words.
    fn begin(page: &Page, format: Format, queue: &'static str, columns: &[&str]) -> Result<Taken> {
        let head: Vec<String> = columns.iter().map(|key| page.t(key).into_owned()).collect();
        Ok(Taken { export: Export::begin(format, &head)?, queue, lines: 0 })
    }

    fn row(&mut self, fields: &[Field<'_>]) {
        self.export.row(fields);
        self.lines += 1;
    }

    /// Written first, then noted in the ledger, then handed over: no file leaves without its line.
    async fn hand_over(self, app: &App, page: &Page, me: &Me, ability: Ability) -> Reply {
        let mut entry = Entry::new(Actor::with(me, ability), "queue-exported", "person", me.id())
            .detail(format!("queue={} lines={}", self.queue, self.lines));
        entry.people = self.lines;
        let mut tx = app.db.write().await?;
        ledger::note(&mut tx, entry, app.now()).await?;
        tx.commit().await?;
        self.export.finish(&format!("{}-{}", self.queue, page.today())).await
    }
}

fn day(page: &Page, at: Timestamp) -> Field<'static> {
    Field::Day(day_of(at, page.zone()))
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
async fn clearances(app: &App, page: &Page, me: &Me, filter: Filter, format: Format) -> Reply {
    let ability = Ability::FollowApplications;
    let mut file = Taken::begin(page, format, "applications", &CASE)?;
    let mut tx = app.db.read().await?;
    let from_its_beginning = Filter { after: String::new(), ..filter };
    let district = me.reach(ability) == Reach::District;
    let (mut wanted, _) = clearance_queue::asked(&mut tx, page, &from_its_beginning, district).await?;
    loop {
        let lines = queue::on(&mut tx, me, ability, &mut wanted, STEP).await?;
        lines.iter().for_each(|line| file.row(&case(page, line)));
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(app, page, me, ability).await
}

pub async fn clearances_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    clearances(&app, &page, &me, filter, format).await
}

/// What reviewers work on, and who of them.
async fn review(app: &App, page: &Page, me: &Me, filter: Filter, format: Format) -> Reply {
    let ability = Ability::ReviewScreening;
    let [name, state, level, school, since, days] = CASE;
    let columns = [name, state, level, school, since, days, "screening-col-who"];
    let mut file = Taken::begin(page, format, "screening", &columns)?;
    let mut tx = app.db.read().await?;
    let mut wanted = screening::all_asked(&mut tx, app, page, me, &filter).await?;
    loop {
        let lines = queue::on(&mut tx, me, ability, &mut wanted, STEP).await?;
        let ids: Vec<ClearanceId> = lines.iter().map(|line| line.id).collect();
        let assigned = volunteers::assigned(&mut tx, &ids).await?;
        for line in &lines {
            let who = assigned.iter().find(|(id, _, _)| *id == line.id).map_or("", |(_, _, name)| name);
            let [name, state, level, school, since, days] = case(page, line);
            file.row(&[name, state, level, school, since, days, who.into()]);
        }
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(app, page, me, ability).await
}

pub async fn review_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    review(&app, &page, &me, filter, format).await
}

/// Shifts for which somebody waits.
async fn waiting(app: &App, page: &Page, me: &Me, format: Format) -> Reply {
    let columns = [
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "queue-file-places",
        "queue-file-taken",
        "waiting-office-in-line",
        "waiting-office-offers",
        "waiting-office-backups",
        "queue-file-since",
    ];
    let mut file = Taken::begin(page, format, "waiting-lists", &columns)?;
    let mut tx = app.db.read().await?;
    for list in waiting_list::listed(&mut tx, me, page.now(), SHIFTS).await? {
        file.row(&[
            day(page, list.starts_at),
            clock(page, list.starts_at, list.ends_at),
            list.title.as_str().into(),
            list.school_name.as_str().into(),
            Field::Whole(list.capacity),
            Field::Whole(list.taken),
            Field::Whole(list.waiting),
            Field::Whole(list.offered),
            Field::Whole(list.backups),
            day(page, list.since),
        ]);
    }
    drop(tx);
    file.hand_over(app, page, me, Ability::PublishShifts).await
}

fn clock(page: &Page, from: Timestamp, to: Timestamp) -> Field<'static> {
    format!("{} – {}", page.time(&from), page.time(&to)).into()
}

pub async fn waiting_file(State(app): State<App>, page: Page, me: Me, format: Format) -> Reply {
    waiting(&app, &page, &me, format).await
}

/// Nominations of one state.
async fn nominated(app: &App, page: &Page, me: &Me, at: &nominations::At, format: Format) -> Reply {
    let columns = [
        "nomination-who",
        "recognition-school",
        "queue-file-year",
        "nomination-by",
        "nomination-when",
        "shifts-column-state",
        "corrections-why",
    ];
    let mut file = Taken::begin(page, format, "nominations", &columns)?;
    let mut tx = app.db.read().await?;
    let mut after = NominationId(0);
    loop {
        let list = nomination::queue(&mut tx, me, at.state(), after, STEP).await?;
        for one in &list {
            file.row(&[
                one.name.as_str().into(),
                one.school_name.as_str().into(),
                one.school_year.as_str().into(),
                one.nominator_name.as_str().into(),
                day(page, one.created_at),
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
    file.hand_over(app, page, me, SEES).await
}

pub async fn nominations_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(at): Query<nominations::At>,
) -> Reply {
    nominated(&app, &page, &me, &at, format).await
}

/// Corrections of closed hours of one state.
async fn corrected(app: &App, page: &Page, me: &Me, at: &corrections::At, format: Format) -> Reply {
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
    let mut file = Taken::begin(page, format, "corrections", &columns)?;
    let mut tx = app.db.read().await?;
    let mut after = CorrectionId(0);
    loop {
        let list = hours_correction::queue(&mut tx, me, at.state(), after, STEP).await?;
        for one in &list {
            file.row(&[
                one.name.as_str().into(),
                one.school_name.as_str().into(),
                Field::Day(one.on_date),
                page.state("corrections-kind", one.kind.as_str()).into(),
                Field::Hours(one.old_minutes),
                words::category(page, &one.old_category).into(),
                Field::Hours(one.new_minutes),
                words::category(page, &one.new_category).into(),
                one.why.as_str().into(),
                page.state("corrections-state", one.state.as_str()).into(),
                one.asked_name.as_str().into(),
                day(page, one.asked_at),
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
    file.hand_over(app, page, me, Ability::CountersignHours).await
}

pub async fn corrections_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(at): Query<corrections::At>,
) -> Reply {
    corrected(&app, &page, &me, &at, format).await
}

/// Who needs a training and lacks it, or everybody beside it.
async fn learning(app: &App, page: &Page, me: &Me, filter: &trainings::Filter, format: Format) -> Reply {
    let (chosen, wanted) = trainings::asked(page, filter).ok_or(Error::NotFound)?;
    let columns = [
        "board-column-name",
        "training-which",
        "shifts-column-state",
        "queue-file-done-on",
        "queue-file-good-until",
        "clearance-col-school",
    ];
    let mut file = Taken::begin(page, format, "trainings", &columns)?;
    let name = chosen.name.get(page.lang());
    let mut tx = app.db.read().await?;
    let mut after = None;
    loop {
        let lines = training::lines(&mut tx, me, &wanted, after, STEP).await?;
        for line in &lines {
            let done = line.done_on.map(|done_on| Done { training: String::new(), done_on, last_day: line.last_day });
            let (_, said) = trainings::words(page, standing(done.as_ref(), page.today()));
            file.row(&[
                line.name().into(),
                name.into(),
                said.into(),
                line.done_on.map_or(Field::Empty, Field::Day),
                line.last_day.map_or(Field::Empty, Field::Day),
                line.school.as_deref().unwrap_or_default().into(),
            ]);
            after = Some(line.id.into());
        }
        if (lines.len() as i64) < STEP {
            break;
        }
    }
    drop(tx);
    file.hand_over(app, page, me, Ability::SeeIdentity).await
}

pub async fn trainings_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<trainings::Filter>,
) -> Reply {
    learning(&app, &page, &me, &filter, format).await
}

/// Places whose holders lack something: what, and not why.
async fn places(app: &App, page: &Page, me: &Me, format: Format) -> Reply {
    let columns = [
        "board-column-name",
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "lacking-what",
    ];
    let mut file = Taken::begin(page, format, "places", &columns)?;
    let mut tx = app.db.read().await?;
    for place in lacking::queue(&mut tx, me, page.policy(), page.today()).await? {
        file.row(&[
            place.at.name().into(),
            Field::Day(place.at.on_date),
            clock(page, place.at.starts_at, place.at.ends_at),
            place.at.title.as_str().into(),
            place.at.school_name.as_str().into(),
            words::lack(page, &place.lack).into(),
        ]);
    }
    drop(tx);
    file.hand_over(app, page, me, Ability::PublishShifts).await
}

pub async fn places_file(State(app): State<App>, page: Page, me: Me, format: Format) -> Reply {
    places(&app, &page, &me, format).await
}

/// Shifts ahead that lack people.
async fn lacking_shifts(app: &App, page: &Page, me: &Me, which: &short::Which, format: Format) -> Reply {
    let columns = [
        "hours-column-date",
        "shifts-column-time",
        "shifts-column-task",
        "shifts-fact-school",
        "queue-file-places",
        "queue-file-taken",
        "short-missing",
        "short-days-left",
    ];
    let mut file = Taken::begin(page, format, "shifts-short", &columns)?;
    let mut tx = app.db.read().await?;
    let (_, school) = short::chosen(&mut tx, me, which).await?;
    for shift in lacking_people::queue(&mut tx, me, school, &lacking_people::ahead(page.policy(), page.now())).await? {
        file.row(&[
            Field::Day(shift.on_date),
            clock(page, shift.starts_at, shift.ends_at),
            shift.title.as_str().into(),
            shift.school_name.as_str().into(),
            Field::Whole(shift.capacity),
            Field::Whole(shift.taken),
            Field::Whole(shift.missing()),
            Field::Whole(short::days_left(page, &shift)),
        ]);
    }
    drop(tx);
    file.hand_over(app, page, me, Ability::PublishShifts).await
}

pub async fn short_file(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(which): Query<short::Which>,
) -> Reply {
    lacking_shifts(&app, &page, &me, &which, format).await
}
