//! What a join of two records takes over that is easily left behind, and that parting them puts every row back.

use crate::merge::second_ana;
use crate::support::{Answer, TestApp};
use db::{Engine, Sql, Tx, sql};
use std::collections::BTreeMap;
use trellis::people::PersonId;

const WITHDRAWN: i64 = 911;
const EARLIER: i64 = 912;
const HELD: i64 = 913;
const PLACED: i64 = 914;

/// What else the second record has: places and waits beside those of the first, and a row of every table that goes over.
async fn more(app: &TestApp, again: PersonId) {
    let now = app.app.now();
    let mut tx = app.app.db.write().await.expect("a transaction");
    for (shift, capacity, taken) in [(WITHDRAWN, 2, 1), (EARLIER, 1, 1), (HELD, 1, 1), (PLACED, 1, 1)] {
        let starts = now + jiff::SignedDuration::from_hours(24 * (shift - 905));
        tx.run(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             values ($1, 901, 1, '2026-09-20', $2, $2, $3, $4, 'open')",
            shift,
            starts,
            capacity,
            taken
        ))
        .await
        .expect("a shift");
    }
    for (id, shift, person, place, state) in [
        (911, WITHDRAWN, PersonId(1), None, "cancelled_by_volunteer"),
        (912, WITHDRAWN, again, Some(1_i64), "reminded"),
        (913, EARLIER, PersonId(2), Some(1), "signed_up"),
        (914, PLACED, PersonId(1), Some(1), "signed_up"),
    ] {
        tx.run(sql!(
            "insert into signup (id, shift, person, state, place, clearance, created_by, created_at)
             values ($1, $2, $3, $5, $4, 901, $3, 1)",
            id,
            shift,
            person,
            place,
            state
        ))
        .await
        .expect("a sign-up");
    }
    waits(&mut tx, again, now + jiff::SignedDuration::from_hours(24)).await;
    rows(&mut tx, again).await;
    tx.commit().await.expect("a commit");
}

async fn waits(tx: &mut Tx, again: PersonId, until: jiff::Timestamp) {
    for (id, shift, person, state, turn) in [
        (911, EARLIER, PersonId(1), "waiting", 2),
        (912, EARLIER, again, "waiting", 1),
        (913, HELD, PersonId(1), "waiting", 2),
        (914, HELD, again, "offered", 1),
        (915, PLACED, again, "waiting", 1),
        (916, WITHDRAWN, PersonId(1), "left", 1),
    ] {
        tx.run(sql!(
            "insert into waiting (id, shift, person, kind, state, turn, joined_at, created_by, expires_at)
             values ($1, $2, $3, 'line', $4, $5, 1, $3, $6)",
            id,
            shift,
            person,
            state,
            turn,
            (state == "offered").then_some(until)
        ))
        .await
        .expect("a wait");
    }
}

async fn rows(tx: &mut Tx, again: PersonId) {
    for statement in [
        sql!("insert into cover_never (person, since) values ($1, 1)", again),
        sql!("insert into volunteer_trait (person, kind, code) values ($1, 'skill', 'chess')", again),
        sql!(
            "insert into opportunity_invite (opportunity, person, invited_by, invited_at) values (901, $1, 3, 1)",
            again
        ),
        sql!("insert into training (person, training, done_on, noted_at) values ($1, 'kites', '2026-08-01', 1)", again),
        sql!(
            "insert into opportunity_question (id, opportunity, position, words, kind, needed, created_at)
             values (901, 901, 1, 'A size?', 'text', $1, 1)",
            false
        ),
        sql!(
            "insert into question_answer (shift, person, question, answer, given_at) values (902, $1, 901, 'L', 1)",
            again
        ),
        sql!("delete from hours_goal where person = 1"),
        sql!(
            "insert into hours_goal (person, minutes, first_on, last_on, set_at)
             values ($1, 600, '2026-07-01', '2027-06-30', 1)",
            again
        ),
        sql!(
            "insert into letter (id, code, person, from_date, to_date, issued_at, issued_by)
             values (901, 'AGAIN-1', $1, '2026-08-01', '2026-09-01', 1, $1)",
            again
        ),
        sql!(
            "insert into certificate (id, code, person, from_date, to_date, days, minutes, issued_at, issued_by)
             values (901, 'AGAIN-2', $1, '2026-08-01', '2026-09-01', 1, 60, 1, $1)",
            again
        ),
        sql!(
            "insert into donor (id, key, kind, person, name, folded, created_at)
             values (901, 'person:again', 'person', $1, 'Ana Morales', 'ana morales', 1)",
            again
        ),
        sql!(
            "insert into organisation_contact (id, organisation, name, part, person, created_at)
             values (901, 1, 'Ana Morales', 'speaker', $1, 1)",
            again
        ),
        sql!(
            "insert into roster_person (sourced_id, kind, given, family, person)
             values ('again', 'guardian', 'Ana', 'Morales', $1)",
            again
        ),
        sql!("insert into household (id, created_at) values (901, 1)"),
        sql!(
            "insert into household_member (household, person, part, since, added_by) values (901, $1, 'adult', 1, $1)",
            again
        ),
        sql!(
            "insert into nomination (id, school, school_year, name, why, nominator, state, created_at)
             values (901, 1, '2026-27', 'June Park', 'She reads with all of them.', $1, 'nominated', 1)",
            again
        ),
    ] {
        tx.run(statement).await.expect("a row");
    }
}

/// What is written down of every join, of everything that happens, and of the machine.
const ASIDE: &[&str] =
    &["change_topic", "form_sent", "job", "job_slot", "ledger", "ledger_head", "merge", "schema_migration", "session"];

/// Every row of every table, table by table.
async fn world(app: &TestApp) -> BTreeMap<String, Vec<String>> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let columns = match tx.engine() {
        Engine::Sqlite => sql!(
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c
             where m.type = 'table' and m.name not like 'sqlite_%' order by m.name, c.cid"
        ),
        Engine::Postgres => sql!(
            "select cast(t.table_name as text), cast(c.column_name as text)
             from information_schema.tables t
             join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
             where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
             order by t.table_name, c.ordinal_position"
        ),
    };
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sqlite = tx.engine() == Engine::Sqlite;
    for (table, column) in tx.all::<(String, String)>(columns).await.expect("the schema") {
        let text = match sqlite {
            // A file is no text.
            true => format!("case typeof(\"{column}\") when 'blob' then hex(\"{column}\") else \"{column}\" end"),
            false => format!("cast(\"{column}\" as text)"),
        };
        tables.entry(table).or_default().push(format!("{column} ' || coalesce({text}, '-')"));
    }
    tables.retain(|table, _| !ASIDE.contains(&table.as_str()));
    assert!(tables.len() > 100, "only {} tables", tables.len());
    let mut world = BTreeMap::new();
    for (table, columns) in tables {
        let text = format!("select '{} from \"{table}\"", columns.join(" || ', "));
        let sql = Sql::new(Box::leak(text.into_boxed_str()), Vec::new());
        let rows = tx.all::<(String,)>(sql).await.unwrap_or_else(|error| panic!("{table}: {error}"));
        let mut rows: Vec<String> = rows.into_iter().map(|row| row.0).collect();
        rows.sort();
        world.insert(table, rows);
    }
    world
}

/// Tables in which something is different, with what.
fn differences(one: &BTreeMap<String, Vec<String>>, other: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut found = Vec::new();
    for (table, rows) in one {
        let theirs = &other[table];
        let only = |these: &[String], those: &[String], sign: &str| -> Vec<String> {
            these.iter().filter(|row| !those.contains(row)).map(|row| format!("{sign} {table}: {row}")).collect()
        };
        found.extend(only(rows, theirs, "-"));
        found.extend(only(theirs, rows, "+"));
    }
    found
}

/// The tables a list of differences is about.
fn tables(differences: &[String]) -> Vec<&str> {
    let mut tables: Vec<&str> =
        differences.iter().filter_map(|line| line[2..].split_once(':')).map(|(table, _)| table).collect();
    tables.dedup();
    tables
}

async fn join(app: &TestApp, again: PersonId, keep: &str) -> String {
    let vera = app.vera().await;
    vera.post(&format!("/office/duplicates/1/{again}"), &[("what", keep)]).await.goes_to("/office/duplicates");
    let merge = app.count(sql!("select max(id) from merge")).await;
    format!("/office/merges/{merge}/undo")
}

#[tokio::test]
async fn parting_two_records_puts_every_row_of_every_table_back() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    more(&app, again).await;
    let before = world(&app).await;
    let vera = app.vera().await;
    for keep in ["keep-one", "keep-other"] {
        let undo = join(&app, again, keep).await;
        let changed = differences(&before, &world(&app).await);
        let touched = tables(&changed);
        let all = [
            "certificate",
            "cover_never",
            "donor",
            "hours",
            "hours_goal",
            "household_member",
            "letter",
            "need",
            "need_offer",
            "need_part",
            "opportunity_invite",
            "organisation_contact",
            "partner_person",
            "partner_signature",
            "person",
            "question_answer",
            "role_grant",
            "roster_person",
            "shift",
            "signup",
            "training",
            "volunteer_trait",
            "waiting",
        ];
        let missed: Vec<&str> = all.into_iter().filter(|table| !touched.contains(table)).collect();
        assert!(missed.is_empty() || keep == "keep-other", "{keep}: nothing is tried of {missed:?}");
        vera.press(&undo).await.goes_to("/office/duplicates");
        let left = differences(&before, &world(&app).await);
        assert!(left.is_empty(), "{keep}:\n{}", left.join("\n"));
        vera.press(&undo).await.says(409, "undone before");
    }
}

#[tokio::test]
async fn a_place_of_which_the_kept_record_had_given_its_own_back_goes_over() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    more(&app, again).await;
    let undo = join(&app, again, "keep-one").await;
    let taken = || sql!("select taken from shift where id = 911");
    let of = |signup: i64| sql!("select person from signup where id = $1", signup);
    assert_eq!((app.count(of(912)).await, app.count(of(911)).await), (1, again.into()), "each row is the other's");
    assert_eq!(app.count(sql!("select place from signup where id = 912")).await, 1, "and the place is still one");
    assert_eq!(app.count(taken()).await, 1);
    let stands_on = sql!("select count(*) from signup where id = 912 and clearance is not null");
    assert_eq!(app.count(stands_on).await, 0, "on no clearance of the record that goes");
    // Ana gives it back herself; parted again, it is the second record's that gave it back, and the first has its own row.
    app.person("ana").await.press("/shifts/911/withdraw").await.is(303);
    assert_eq!(app.count(taken()).await, 0);
    app.vera().await.press(&undo).await.goes_to("/office/duplicates");
    assert_eq!((app.count(of(912)).await, app.count(of(911)).await), (again.into(), 1));
    assert_eq!(app.count(taken()).await, 0);
    app.run_jobs().await;
}

#[tokio::test]
async fn of_two_waits_the_one_that_is_nearer_to_a_place_stays() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    more(&app, again).await;
    join(&app, again, "keep-one").await;
    let wait = async |id: i64| {
        let mut tx = app.app.db.read().await.expect("a transaction");
        tx.one::<(i64, String)>(sql!("select w.person, w.state from waiting w where w.id = $1", id))
            .await
            .expect("a wait")
    };
    let theirs = |person: PersonId, state: &str| (i64::from(person), state.to_owned());
    let ana = PersonId(1);
    assert_eq!((wait(912).await, wait(911).await), (theirs(ana, "waiting"), theirs(again, "left")), "the earlier turn");
    assert_eq!((wait(914).await, wait(913).await), (theirs(ana, "offered"), theirs(again, "left")), "a place held");
    assert_eq!(wait(915).await, theirs(again, "left"), "Ana has a place there");
    assert_eq!(app.count(sql!("select taken from shift where id = 913")).await, 1, "it is still held");
}

#[tokio::test]
async fn a_wait_whose_held_place_went_on_is_back_in_its_turn() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    let now = app.app.now();
    app.sql(sql!(
        "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
         values (921, 901, 1, '2026-09-14', $1, $2, 2, 2, 'open')",
        now + jiff::SignedDuration::from_hours(150),
        now + jiff::SignedDuration::from_hours(151)
    ))
    .await;
    app.sql(sql!(
        "insert into signup (id, shift, person, state, place, created_by, created_at)
         values (921, 921, 1, 'signed_up', 1, 1, 1)"
    ))
    .await;
    app.sql(sql!(
        "insert into waiting (id, shift, person, kind, state, turn, joined_at, created_by, expires_at)
         values (921, 921, $1, 'line', 'offered', 1, 1, $1, $2)",
        again,
        now + jiff::SignedDuration::from_hours(24)
    ))
    .await;
    app.person("ruth").await.post("/shifts/921/waiting", &[("kind", "line")]).await.goes_to("/shifts/921");
    let undo = join(&app, again, "keep-one").await;
    let offered = || sql!("select count(*) from waiting where shift = 921 and person = 114 and state = 'offered'");
    assert_eq!(app.count(offered()).await, 1, "Ana has a place: what was held for her other record is Ruth's to take");
    app.vera().await.press(&undo).await.goes_to("/office/duplicates");
    assert_eq!(app.count(offered()).await, 1);
    let waits =
        sql!("select count(*) from waiting where id = 921 and person = $1 and state = 'waiting' and turn = 1", again);
    assert_eq!(app.count(waits).await, 1);
    assert_eq!(app.count(sql!("select taken from shift where id = 921")).await, 2);
    app.run_jobs().await;
}

#[tokio::test]
async fn who_asked_not_to_be_asked_is_not_asked_under_either_record_while_they_are_one() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    app.sql(sql!("insert into cover_never (person, since) values ($1, 1)", again)).await;
    let never = || sql!("select count(*) from cover_never where person = 1");
    let undo = join(&app, again, "keep-one").await;
    assert_eq!(app.count(never()).await, 1);
    app.vera().await.press(&undo).await.goes_to("/office/duplicates");
    assert_eq!(app.count(never()).await, 0, "Ana never said so");
    // What she said herself before stays hers.
    app.sql(sql!("insert into cover_never (person, since) values (1, 2)")).await;
    let undo = join(&app, again, "keep-one").await;
    app.vera().await.press(&undo).await.goes_to("/office/duplicates");
    assert_eq!(app.count(never()).await, 1);
}

#[tokio::test]
async fn what_happened_under_a_joined_record_is_on_the_persons_own_pages() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    more(&app, again).await;
    let (ana, vera) = (app.person("ana").await, app.vera().await);
    // Only the second record was ever given a role.
    ana.get("/me/timeline").await.ok().lacks("Se dio una función");
    ana.get("/nominate").await.ok().lacks("June Park");
    let cases = |data: Answer| data.ok().text().matches(", level ").count();
    let own = cases(ana.get("/me/data.json").await);
    let undo = join(&app, again, "keep-one").await;
    let ana = app.person("ana").await;
    ana.get("/me/timeline").await.says(200, "Se dio una función");
    vera.get("/office/people/1/timeline").await.says(200, "A role was given");
    ana.get("/nominate").await.says(200, "June Park");
    ana.press("/nominate/901/withdraw").await.goes_to("/nominate");
    let held = cases(ana.get("/me/data.json").await);
    assert_eq!(held, own + 1, "the case that stays with the other record is held on her, too");
    vera.press(&undo).await.goes_to("/office/duplicates");
    app.person("ana").await.get("/me/timeline").await.ok().lacks("Se dio una función");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_teacher_goes_on_with_what_they_proposed_under_the_other_record() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    app.sql(sql!("update opportunity set created_by = $1, state = 'draft' where id = 901", again)).await;
    let undo = join(&app, again, "keep-one").await;
    let ana = app.person("ana").await;
    ana.get("/office/opportunities").await.says(200, "Lunch duty");
    ana.get("/office/opportunities/901").await.says(200, "Lunch duty");
    app.vera().await.press(&undo).await.goes_to("/office/duplicates");
    app.person("ana").await.get("/office/opportunities/901").await.is(404);
}

#[tokio::test]
async fn nobody_confirms_what_they_nominated_under_another_record_of_theirs() {
    let app = TestApp::start().await;
    let again = second_ana(&app).await;
    more(&app, again).await;
    let cora = i64::from(trellis::demo::cast::id("cora").expect("of the cast"));
    app.sql(sql!("update person set merged_into = $1 where id = $2", cora, again)).await;
    let answer = app.cora().await.post("/office/nominations/901/confirm", &[("nominee", "115")]).await;
    answer.says(409, "Somebody else has to confirm");
}
