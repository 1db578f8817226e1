//! The invented world: whole, consistent, and only in the demonstration.

use crate::support::{Browser, Place, TestApp, first_morning};
use db::{Db, Sql, sql};
use jiff::SignedDuration;
use std::sync::Arc;
use trellis::app::{App, Setting};
use trellis::config::Config;
use trellis::connect::Post;
use trellis::demo::full::{self, Size};
use trellis::demo::world::{Plan, Scale};
use trellis::ledger;
use trellis::random::Random;
use trellis::workflow::{Word, Workflow};

#[tokio::test]
async fn one_becomes_ana_with_a_button() {
    let app = TestApp::start().await;
    let visitor = app.stranger();
    visitor.get("/demo").await.says(200, "Who would you like to be?").has("Ana Morales").has("Be Dev");
    let offered = visitor.get("/demo").await.html();
    for member in trellis::demo::cast::CAST {
        assert!(offered.contains(&format!("value=\"{}\"", member.key)), "{} is not offered", member.key);
    }
    visitor.post("/demo/sign-in", &[("person", "ana")]).await.goes_to("/me");
    visitor.get("/demo").await.says(200, "Usted está aquí");
    visitor.get("/me/timeline").await.ok();
    visitor.post("/demo/sign-in", &[("person", "rita")]).await.goes_to("/office/clearances");
    visitor.post("/demo/sign-in", &[("person", "nobody")]).await.is(404);
}

#[tokio::test]
async fn the_clock_is_moved_on_night_by_night_and_never_back() {
    let app = TestApp::start().await;
    let visitor = app.stranger();
    let to = |date: &'static str, time: &'static str| [("date", date), ("time", time)];
    visitor.post("/demo/clock", &to("2026-09-08", "07:59")).await.says(422, "Choose a time to come");
    visitor.post("/demo/clock", &to("2027-09-08", "09:00")).await.says(422, "Choose a time to come");
    visitor.post("/demo/clock", &to("", "noon")).await.is(422);
    assert_eq!(app.app.now(), first_morning());
    let dale = app.person("dale").await;
    let page = dale.get("/me/clearance").await.ok().text();
    assert!(page.contains("You can appeal in writing through Wednesday, September 16, 2026"), "{page}");
    visitor.post("/demo/clock", &to("2026-09-09", "08:15")).await.goes_to("/demo");
    visitor.get("/demo").await.says(200, "Wednesday, September 9, 2026");
    let until = |text: &str| text.parse().expect("an instant");
    trellis::work::move_on(&app.app, until("2026-09-16T23:50:00-04:00")).await.expect("eight nights");
    dale.get("/me/clearance").await.has("Send my appeal");
    trellis::work::move_on(&app.app, until("2026-09-17T00:10:00-04:00")).await.expect("one more");
    let page = dale.get("/me/clearance").await.says(200, "The last day to appeal was Wednesday, September 16, 2026");
    page.lacks("Send my appeal");
    // Mona's wait was over in one of the nights.
    let mona =
        sql!("select count(*) from clearance where id = 9 and state = 'denied' and denied_at < $1", app.app.now());
    assert_eq!(app.count(mona).await, 1);
    assert!(ledger::verify(&app.app.db).await.expect("it can be read").is_ok());
}

#[tokio::test]
async fn a_real_district_has_no_sign_in_as() {
    let world = TestApp::start().await;
    let now = world.app.now();
    let setting = Setting {
        config: Config::default(),
        clock: Arc::new(move || now),
        random: Random::seeded(8),
        post: Post::outbox(),
        demo: false,
    };
    let app = App::start(world.app.db.clone(), setting).await.expect("the application starts");
    assert!(!trellis::routes::all(false).list().iter().any(|row| row.path.starts_with("/demo")));
    let visitor = Browser::new(app.router());
    visitor.get("/demo").await.is(404);
    visitor.get("/demo/routes.txt").await.is(404);
    let answer = visitor.post("/demo/sign-in", &[("person", "dora")]).await.is(404);
    assert_eq!(answer.header("set-cookie"), "");
    visitor.post("/demo/clock", &[("date", "2026-09-09"), ("time", "09:00")]).await.is(404);
    app.move_clock_to(now + jiff::SignedDuration::from_hours(1));
    assert_eq!(app.now(), now, "its clock goes by itself");
}

#[tokio::test]
async fn every_address_can_be_opened_by_the_person_named_with_it() {
    let app = TestApp::start().await;
    let list = app.stranger().get("/demo/routes.txt").await.ok().html();
    assert!(list.lines().count() > 10, "{list}");
    let mut wrong = Vec::new();
    for line in list.lines() {
        let [method, address, person] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("three words in {line:?}");
        };
        assert_eq!(method, "GET");
        let reader = if person == "anyone" { app.stranger() } else { app.person(person).await };
        let status = reader.get(address).await.status;
        if status != 200 {
            wrong.push(format!("{line}: {status}"));
        }
    }
    assert!(wrong.is_empty(), "give these an example in src/demo/examples.rs:\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_small_worlds_ledger_holds() {
    let app = TestApp::start().await;
    let lines = ledger::verify(&app.app.db).await.expect("it can be read");
    assert!(lines.expect("the chain holds") > 50);
}

/// A twentieth of the district.
const TWENTIETH: Size = Size { volunteers: 2_000, opportunities: 500, hours: 12_500 };

#[tokio::test]
async fn the_full_district_is_consistent_and_gives_the_hours_the_reports_tell_of() {
    let app = TestApp::empty().await;
    let mut tx = app.app.db.write_alone().await.expect("a transaction");
    full::write(&mut tx, app.app.now(), TWENTIETH, |_, _| {}).await.expect("the district is written");
    tx.commit().await.expect("a commit");

    let lines = ledger::verify(&app.app.db).await.expect("it can be read");
    let lines = lines.expect("the chain holds");
    assert!(lines > 20_000, "{lines} lines");
    let applicants = sql!("select count(distinct person) from clearance where id >= 1000");
    assert_eq!(app.count(applicants).await, 2_000);
    let miscounted = sql!(
        "select count(*) from shift s
         where s.taken <> (select count(*) from signup u where u.shift = s.id and u.place is not null)
                        + (select count(*) from waiting w where w.shift = s.id and w.state = 'offered')
                        + (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g where g.shift = s.id)"
    );
    assert_eq!(app.count(miscounted).await, 0);
    let uncleared = sql!(
        "select count(*) from signup u
         join shift s on s.id = u.shift
         join opportunity o on o.id = s.opportunity
         left join clearance c on c.id = u.clearance and c.person = u.person and c.granted >= o.level
               and c.valid_from <= s.on_date and s.on_date <= c.valid_to
         where c.id is null"
    );
    assert_eq!(app.count(uncleared).await, 0);
    let counted = sql!("select cast(sum(minutes) / 60 as bigint) from hours where state in ('confirmed', 'locked')");
    let hours = app.count(counted).await;
    assert!((11_000..13_500).contains(&hours), "{hours} hours");
    partners_and_giving_are_as_large_as_the_district(&app).await;
    the_shares_are_those_of_the_reports(&app).await;
    languages_and_households_are_those_of_the_district(&app).await;
    every_state_has_somebody(&app).await;
    trainings_are_held_and_some_have_lapsed(&app).await;
}

/// Partners, needs and gifts are there in full, whatever part of the volunteers is.
async fn partners_and_giving_are_as_large_as_the_district(app: &TestApp) {
    let (today, a_year_ago) = (app.app.today(), app.app.now() - SignedDuration::from_hours(24 * 365));
    let found = [
        // Beside the nine of the small world: 466.
        ("partners", 457..=457, sql!("select count(*) from organisation where id >= 950000")),
        ("active", 140..=160, sql!("select count(*) from organisation where standing = 'active'")),
        (
            "agreements that lapse tomorrow",
            5..=20,
            sql!("select count(*) from partner_agreement where state = 'in_force' and ends_on = $1", today),
        ),
        (
            "quiet for a year",
            1..=60,
            sql!("select count(*) from organisation where standing = 'quiet' and heard_at < $1", a_year_ago),
        ),
        ("states of inquiries", 10..=10, sql!("select count(distinct state) from partner_inquiry where id >= 950000")),
        // Beside three thousand that somebody wrote, those of the closets.
        ("needs", 3_000..=3_100, sql!("select count(*) from need where closet_item is null")),
        (
            "closets that are low without their need",
            0..=0,
            sql!(
                "select count(*) from closet_item c
                 where c.id >= 1000 and c.school is not null and c.quantity <= c.low
                   and not exists (select 1 from need n where n.closet_item = c.id)"
            ),
        ),
        ("needs of closets", 60..=400, sql!("select count(*) from need where closet_item is not null")),
        ("kinds of partners", 10..=10, sql!("select count(distinct kind) from organisation where id >= 950000")),
        (
            "partners below another",
            20..=120,
            sql!("select count(*) from organisation where id >= 950000 and umbrella is not null"),
        ),
        (
            "partners for which several speak",
            150..=330,
            sql!(
                "select count(*) from (select c.organisation from organisation_contact c
                 where c.organisation >= 950000 group by c.organisation having count(*) > 1) several"
            ),
        ),
        ("offers with conditions", 60..=200, sql!("select count(*) from need_offer where conditions <> ''")),
        ("gifts with conditions", 20..=60, sql!("select count(*) from gift where conditions <> ''")),
        ("states of campaigns", 8..=8, sql!("select count(distinct state) from campaign where id >= 1000")),
        (
            "a company's day of forty with five who walked in",
            40..=40,
            sql!(
                "select v.counted from group_visit v join organisation o on o.id = v.organisation
                 where o.name = 'Crown Point Insurance' and v.state = 'closed' and v.unnamed = 0
                   and (select count(*) from group_guest g where g.visit = v.id and g.way = 'desk') = 5"
            ),
        ),
        (
            "people with an older permission",
            1..=200,
            sql!(
                "select count(*) from clearance c join screening_order o on o.clearance = c.id
                 join agreement a on a.clearance = c.id and a.text_id = 'authorisation' and a.version = 1
                 where c.state = 'cleared' and o.state = 'done' and o.provider = 'company' and c.id >= 1000"
            ),
        ),
        ("offers", 1_500..=1_600, sql!("select count(*) from need_offer")),
        ("gifts", 2_000..=2_100, sql!("select count(*) from gift")),
        // A good part of it is of the partners: in percent, and how many of them.
        ("offers of partners", 38..=52, sql!("select count(o.organisation) * 100 / count(*) from need_offer o")),
        ("promised parts of partners", 33..=47, sql!("select count(p.organisation) * 100 / count(*) from need_part p")),
        (
            "gifts of partners",
            32..=45,
            sql!("select count(d.organisation) * 100 / count(*) from gift g join donor d on d.id = g.donor"),
        ),
        (
            "promised money of partners",
            10..=75,
            sql!(
                "select count(d.organisation) * 100 / count(*)
                 from gift_instalment p join gift g on g.id = p.gift join donor d on d.id = g.donor"
            ),
        ),
        (
            "partners that offer something",
            150..=230,
            sql!("select count(distinct o.organisation) from need_offer o where o.organisation >= 950000"),
        ),
        (
            "partners that gave something",
            150..=230,
            sql!(
                "select count(distinct d.organisation) from gift g join donor d on d.id = g.donor
                 where d.organisation >= 950000"
            ),
        ),
        ("kinds of gifts", 5..=5, sql!("select count(distinct kind) from gift where id >= 10000")),
        (
            "a pack of pencils",
            1..=1,
            sql!("select count(*) from gift where what = 'A pack of pencils' and weighs = 1200"),
        ),
        (
            "a playground",
            1..=1,
            sql!("select count(*) from gift where what like 'A playground%' and weighs = 120000 and decider = 'board'"),
        ),
        ("corporate days", 25..=60, sql!("select count(*) from group_visit")),
        ("closets", 30..=200, sql!("select count(distinct school) from closet_item")),
        (
            "needs of the plan of the day",
            1_500..=3_000,
            sql!("select p.needs from need_plan p where p.id = 2 and p.state = 'made' and p.value <= p.bound"),
        ),
        (
            "schools that it serves",
            60..=184,
            sql!("select count(*) from need_plan_school where plan = 2 and planned > 0"),
        ),
        // It is not what first come, first served would give.
        (
            "schools that get something else by it",
            1..=184,
            sql!("select count(*) from need_plan_school where plan = 2 and planned <> by_arrival"),
        ),
    ];
    for (what, expected, statement) in found {
        let count = app.count(statement).await;
        assert!(expected.contains(&count), "{what}: {count}");
    }
}

/// Of a hundred hours, 16.6 are tutoring and 6.1 mentoring, give or take 0.3.
async fn the_shares_are_those_of_the_reports(app: &TestApp) {
    assert_eq!(app.count(sql!("select count(*) from school")).await, 184);
    assert_eq!((Size::DISTRICT.volunteers, Size::DISTRICT.hours), (40_000, 250_000));
    let of = |category: &'static str| {
        sql!(
            "select cast(sum(case when category = $1 then minutes else 0 end) * 1000 / sum(minutes) as bigint) from hours
             where state in ('confirmed', 'locked') and id >= 1000",
            category
        )
    };
    let (tutoring, mentoring) = (app.count(of("tutoring")).await, app.count(of("mentoring")).await);
    assert!((163..=169).contains(&tutoring), "{tutoring} thousandths tutoring");
    assert!((58..=64).contains(&mentoring), "{mentoring} thousandths mentoring");
    // Two of three applications come from August to October.
    let peak = sql!(
        "select cast(sum(case when substr(l.day, 6, 2) in ('08', '09', '10') then 1 else 0 end) * 100 / count(*) as bigint)
         from (select f.valid_from as day from clearance f where f.id >= 1000 and f.valid_from < '2026-07-01') l"
    );
    let peak = app.count(peak).await;
    assert!((58..=74).contains(&peak), "{peak} percent");
}

/// Of a hundred households, 64.6 speak English at home, 24 Spanish, and eleven one of eight other languages.
async fn languages_and_households_are_those_of_the_district(app: &TestApp) {
    use trellis::demo::names::HOME_LANGUAGES;
    let households = app.count(sql!("select count(*) from household where id >= 1000")).await;
    // Seven of ten volunteers come from a household with a child at school.
    assert!((1_130..=1_320).contains(&households), "{households} households of {} volunteers", TWENTIETH.volunteers);
    assert_eq!(HOME_LANGUAGES.iter().map(|(_, share)| share).sum::<u32>(), 1_000);
    for (lang, share) in HOME_LANGUAGES {
        let speak = sql!(
            "select count(distinct m.household) from household_member m join person p on p.id = m.person
             where m.household >= 1000 and p.lang = $1",
            lang
        );
        // Three and a half times what chance alone makes of it.
        let (found, expected) = (app.count(speak).await, households * i64::from(share) / 1_000);
        let off = (3.5 * (expected as f64).sqrt()).ceil() as i64;
        assert!((found - expected).abs() <= off, "{lang}: {found} households, not about {expected}");
    }
    let mixed = sql!(
        "select count(*) from (select m.household from household_member m join person p on p.id = m.person
         where m.household >= 1000 group by m.household having count(distinct p.lang) > 1) h"
    );
    assert_eq!(app.count(mixed).await, 0, "a household has one language");
    households_have_one_guardian_or_two(app, households).await;
    // Neighbors without a child at school speak English, and six of a hundred Spanish.
    let neighbors = |lang: &'static str| {
        sql!(
            "select count(distinct c.person) from clearance c join person p on p.id = c.person
             where c.id >= 1000 and p.lang = $1
               and not exists (select 1 from household_member m where m.person = c.person)",
            lang
        )
    };
    let (english, spanish) = (app.count(neighbors("en")).await, app.count(neighbors("es")).await);
    assert_eq!(app.count(neighbors("vi")).await, 0);
    let share = spanish * 1_000 / (english + spanish);
    assert!((30..=95).contains(&share), "{share} thousandths of the neighbors speak Spanish");
}

async fn households_have_one_guardian_or_two(app: &TestApp, households: i64) {
    let of = |members: i64| {
        sql!(
            "select count(*) from (select household from household_member where household >= 1000
             group by household having count(*) = $1) h",
            members
        )
    };
    let (alone, couples) = (app.count(of(1)).await, app.count(of(2)).await);
    assert_eq!(alone + couples, households, "one guardian or two");
    assert!((40..=50).contains(&(couples * 100 / households)), "{couples} couples in {households} households");
    let strangers = sql!(
        "select count(*) from household_member m where m.household >= 1000 and not exists (
             select 1 from role_grant g where g.person = m.person and g.role = 'guardian')"
    );
    assert_eq!(app.count(strangers).await, 0, "whoever is in a household is a guardian");
    let shared = sql!(
        "select count(*) from (select a.contact from household_member m
         join person_contact a on a.person = m.person where m.household >= 1000
         group by m.household, a.contact having count(*) = 2) c"
    );
    let shared = app.count(shared).await;
    assert!((10..=60).contains(&shared), "{shared} couples have one phone between them, as Minh and Lan do");
}

/// States nobody rests in: a line of hours and a sign-up begin there and go on in the same transaction.
const PASSED_THROUGH: &[(&str, &str)] = &[("sign-up", "offered"), ("hours", "captured")];

/// Every state that a workflow declares is somebody's, or something's, in its table.
async fn is_lived<F: Workflow>(app: &TestApp, count: fn(&'static str) -> Sql) {
    for state in F::STATES {
        let state = state.word();
        if PASSED_THROUGH.contains(&(F::NAME, state)) {
            continue;
        }
        assert!(app.count(count(state)).await > 0, "no {} is {state}", F::NAME);
    }
}

async fn every_state_of_a_shift_has_somebody(app: &TestApp) {
    use trellis::volunteering::{cover_flow, group_flow, hours_close_flow, shift_flow, waiting_flow, watch_flow};
    is_lived::<shift_flow::OpportunityFlow>(app, |s| sql!("select count(*) from opportunity where state = $1", s))
        .await;
    is_lived::<shift_flow::SignupFlow>(app, |s| sql!("select count(*) from signup where state = $1", s)).await;
    is_lived::<shift_flow::HoursFlow>(app, |s| sql!("select count(*) from hours where state = $1", s)).await;
    is_lived::<waiting_flow::WaitFlow>(app, |s| sql!("select count(*) from waiting where state = $1", s)).await;
    is_lived::<cover_flow::CoverFlow>(app, |s| sql!("select count(*) from cover where state = $1", s)).await;
    is_lived::<cover_flow::AskedFlow>(app, |s| sql!("select count(*) from cover_asked where state = $1", s)).await;
    is_lived::<group_flow::GroupFlow>(app, |s| sql!("select count(*) from group_visit where state = $1", s)).await;
    is_lived::<watch_flow::WatchFlow>(app, |s| sql!("select count(*) from screening_watch where state = $1", s)).await;
    is_lived::<hours_close_flow::CorrectionFlow>(app, |s| {
        sql!("select count(*) from hours_correction where state = $1", s)
    })
    .await;
}

/// A month has no row while it is open, and is frozen by the calendar: what counts is where it stands at its school.
async fn every_state_of_a_month_is_some_schools(app: &TestApp) {
    use trellis::volunteering::hours_close::{Month, standing};
    use trellis::volunteering::hours_close_flow::{MonthFlow, MonthState};
    let mut tx = app.app.db.read().await.expect("a transaction");
    let months = sql!(
        "select distinct h.school, substr(h.on_date, 1, 7) as month from hours h
         union select m.school, m.month from hours_month m"
    );
    let months: Vec<(i64, String)> = tx.all(months).await.expect("months");
    let mut lived: Vec<MonthState> = Vec::new();
    for (school, month) in months {
        let month = Month::parse(&month).expect("a month");
        let policy = app.app.policy();
        lived.push(standing(&mut tx, school.into(), month, app.app.today(), &policy).await.expect("a standing"));
    }
    for state in MonthFlow::STATES {
        assert!(lived.contains(state), "no {} is {state}", MonthFlow::NAME);
    }
    let written = sql!("select count(*) from hours_month m where m.closed_by is null and m.month < '2026-07'");
    drop(tx);
    assert!(app.count(written).await > 0, "a frozen month has its row");
}

async fn every_state_of_thanks_has_somebody(app: &TestApp) {
    use trellis::volunteering::recognition_flow::{AwardFlow, NominationFlow};
    is_lived::<NominationFlow>(app, |s| sql!("select count(*) from nomination where state = $1", s)).await;
    is_lived::<AwardFlow>(app, |s| sql!("select count(*) from award where state = $1", s)).await;
}

/// Those of agreements, needs, gifts and sponsors stand in the small world already.
async fn every_state_of_giving_is_somebodys(app: &TestApp) {
    use trellis::agreements::agreement_flow::AgreementFlow;
    use trellis::giving::{gift_flow::GiftFlow, sponsor_flow::SponsorFlow};
    use trellis::needs::need_flow::NeedFlow;
    is_lived::<AgreementFlow>(app, |s| sql!("select count(*) from partner_agreement where state = $1", s)).await;
    is_lived::<NeedFlow>(app, |s| sql!("select count(*) from need where state = $1", s)).await;
    is_lived::<GiftFlow>(app, |s| sql!("select count(*) from gift where state = $1", s)).await;
    is_lived::<SponsorFlow>(app, |s| sql!("select count(*) from sponsor where state = $1", s)).await;
}

/// Of the partners only the full district has every standing: the nine of the small world are those that its pages speak of, and
/// none of them is suspended or turned away.
async fn every_standing_of_a_partner_is_somebodys(app: &TestApp) {
    use trellis::partners::partner_flow::PartnerFlow;
    is_lived::<PartnerFlow>(app, |s| sql!("select count(*) from organisation where standing = $1", s)).await;
}

#[tokio::test]
async fn in_the_small_world_every_state_of_agreements_needs_gifts_and_sponsors_is_somebodys() {
    let app = TestApp::start().await;
    every_state_of_giving_is_somebodys(&app).await;
}

#[tokio::test]
async fn in_the_small_world_every_state_of_a_shift_of_its_hours_and_of_thanks_is_somebodys() {
    let app = TestApp::start().await;
    every_state_of_a_shift_has_somebody(&app).await;
    every_state_of_a_month_is_some_schools(&app).await;
    every_state_of_thanks_has_somebody(&app).await;
}

async fn every_state_has_somebody(app: &TestApp) {
    use trellis::volunteering::clearance_flow::ClearanceState;
    every_state_of_a_shift_has_somebody(app).await;
    every_state_of_a_month_is_some_schools(app).await;
    every_state_of_thanks_has_somebody(app).await;
    every_state_of_giving_is_somebodys(app).await;
    every_standing_of_a_partner_is_somebodys(app).await;
    for state in ClearanceState::ALL {
        let count = app.count(sql!("select count(*) from clearance where state = $1", state.as_str())).await;
        assert!(count > 0, "nobody is {state}");
    }
    let many = |state: &'static str| sql!("select count(*) from clearance where id >= 1000 and state = $1", state);
    for state in ["awaiting_school", "inactive", "awaiting_id", "screening", "cleared", "expired"] {
        assert!(app.count(many(state)).await > 2, "too few are {state}");
    }
}

async fn trainings_are_held_and_some_have_lapsed(app: &TestApp) {
    let places = |good: bool| {
        sql!(
            "select count(*) from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
             where o.template = 'test-proctor' and s.on_date > '2026-09-08'
               and $1 = exists (select 1 from training t where t.person = u.person and t.last_day >= s.on_date)",
            good
        )
    };
    assert!(app.count(places(true)).await > 3);
    assert!(app.count(places(false)).await > 0);
    let past = sql!(
        "select count(*) from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
         where o.template = 'test-proctor' and s.id >= 1000
           and not exists (select 1 from training t where t.person = u.person)"
    );
    assert_eq!(app.count(past).await, 0, "who took such a place has done it once");
}

#[tokio::test]
async fn the_season_ahead_shows_in_the_queue_of_the_small_world() {
    let app = TestApp::start().await;
    let page = app.vera().await.get("/office/clearances").await.ok().text();
    let ahead =
        app.count(sql!("select count(*) from clearance where tasks = 'event-helper' and state = 'expired'")).await;
    assert_eq!(ahead, 24);
    assert!(page.contains("applications came in the next four weeks") && page.contains("A year ago"), "{page}");
}

fn plan<'a>(url: &'a str, program: &'a str) -> Plan<'a> {
    Plan { url, scale: Scale::Small, now: first_morning(), anew: false, program }
}

#[tokio::test]
async fn the_world_of_today_is_taken_up_again_and_another_ones_is_made_anew() {
    let place = Place::new().await;
    let first = plan(&place.url, "1").open(|_, _| {}).await.expect("a world");
    assert!(!first.kept);
    let mut tx = first.db.write().await.expect("a transaction");
    tx.run(sql!("update person set zip = '28299' where id = 1")).await.expect("a change");
    tx.commit().await.expect("a commit");
    drop(first);
    let again = plan(&place.url, "1").open(|_, _| {}).await.expect("the same world");
    assert!(again.kept);
    drop(again);
    let other = plan(&place.url, "2").open(|_, _| {}).await.expect("a new world");
    assert!(!other.kept);
    let mut tx = other.db.read().await.expect("a transaction");
    let (zip,) = tx.one::<(String,)>(sql!("select zip from person where id = 1")).await.expect("Ana");
    assert_eq!(zip, "28212");
}

#[tokio::test]
async fn a_real_district_is_never_overwritten() {
    let place = Place::new().await;
    let db = Db::open(&place.url).await.expect("a database");
    db.migrate(trellis::embedded::MIGRATIONS).await.expect("migrations apply");
    let mut tx = db.write().await.expect("a transaction");
    tx.run(sql!("insert into person (id, given, folded, created_at) values (7, 'Real', 'real', 1)"))
        .await
        .expect("a person");
    tx.commit().await.expect("a commit");
    drop(db);
    let refused = plan(&place.url, "1").open(|_, _| {}).await.err().expect("a refusal").to_string();
    assert!(refused.contains("something else than a demonstration"), "{refused}");
    let db = Db::open(&place.url).await.expect("the database, as it was");
    let mut tx = db.read().await.expect("a transaction");
    let (people,) = tx.one::<(i64,)>(sql!("select count(*) from person")).await.expect("a count");
    assert_eq!(people, 1);
}
