//! What was given comes to the same wherever it is counted: on the overview, the dashboard, the months and the school year, with
//! the days of groups.

use crate::support::{Browser, TestApp};
use db::sql;
use trellis::demo::cast;

/// The lines of a file under its head.
async fn file(who: &Browser, address: &str) -> Vec<Vec<String>> {
    let text = who.get(address).await.ok().html();
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|line| line.expect("a line").iter().map(str::to_owned).collect()).collect()
}

/// Hours as a file says them, in minutes.
fn minutes(hours: &str) -> i64 {
    let (whole, hundredths) = hours.split_once('.').unwrap_or((hours, "0"));
    let number = |text: &str| text.parse::<i64>().unwrap_or_else(|_| panic!("{hours} is no number"));
    number(whole) * 60 + (number(hundredths) * 60 + 50) / 100
}

/// The words in a cell of the row of a page's table that has these words in it.
fn cell(html: &str, row: &str, label: &str) -> String {
    let label = format!("data-label=\"{label}\"");
    let found = html.split("<tr>").find(|part| part.contains(row) && part.contains(&label));
    let (_, cell) = found.and_then(|row| row.split_once(&label)).unwrap_or_else(|| panic!("no {label} in {row}"));
    let (_, from) = cell.split_once('>').expect("a cell");
    from.split_once('<').expect("its end").0.to_owned()
}

async fn given(app: &TestApp, school: i64) -> i64 {
    app.count(sql!(
        "select cast(coalesce(sum(g.minutes), 0) as bigint) from given_time g
         where g.on_date >= '2026-07-01' and g.on_date <= '2027-06-30' and ($1 = 0 or g.school = $1)",
        school
    ))
    .await
}

/// Everything that these pages say of the school year comes to this.
async fn all_say(who: &Browser, school: i64, given: i64) {
    let of = if school == 0 { String::new() } else { format!("?school={school}") };
    let overview = file(who, &format!("/office/overview.csv{of}")).await;
    let said = |what: &str| -> i64 {
        overview.iter().filter(|line| line[0] == what).map(|line| line[2].parse::<i64>().expect("minutes")).sum()
    };
    assert_eq!(said("minutes confirmed this school year"), given, "{overview:?}");
    assert_eq!(said("minutes confirmed in the month"), given, "{overview:?}");
    let dashboard = file(who, &format!("/office/dashboard.csv{of}")).await;
    let of_year = ["July 2026", "August 2026", "September 2026"];
    let by_kind = dashboard.iter().filter(|line| line[0] == "Hours by kind of help" && line[2] == "All");
    let by_kind = by_kind.filter(|line| of_year.contains(&line[1].as_str())).map(|line| minutes(&line[3]));
    assert_eq!(by_kind.sum::<i64>(), given, "{dashboard:?}");
    if school == 0 && dashboard.iter().any(|line| line[0] == "Hours by school") {
        let by_school = dashboard.iter().filter(|line| line[0] == "Hours by school" && line[2] == "Hours");
        assert_eq!(by_school.map(|line| minutes(&line[3])).sum::<i64>(), given, "{dashboard:?}");
    }
    let year = file(who, &format!("/office/hours/year.csv{of}")).await;
    let (whole, kinds): (Vec<_>, Vec<_>) = year.iter().partition(|line| line[1] == "All kinds");
    assert_eq!(whole.iter().map(|line| minutes(&line[2])).sum::<i64>(), given, "{year:?}");
    assert_eq!(kinds.iter().map(|line| minutes(&line[2])).sum::<i64>(), given, "{year:?}");
}

/// The months and the dashboard show the same words for each month.
async fn months_agree(who: &Browser, school: &str, number: i64) {
    let months = who.get(&format!("/office/hours/months?school={school}")).await.ok().html();
    let of = if number == 0 { String::new() } else { format!("?school={number}") };
    let dashboard = who.get(&format!("/office/dashboard{of}")).await.ok().html();
    let by_kind = &dashboard[dashboard.find("given-head").expect("the figure")..];
    for month in ["July 2026", "August 2026", "September 2026"] {
        assert_eq!(cell(&months, month, "Time"), cell(by_kind, month, "All"), "{month}");
    }
}

#[tokio::test]
async fn every_page_comes_to_the_same_with_the_time_of_groups() {
    let app = TestApp::start().await;
    let home = cast::HOME_SCHOOL;
    let of_groups = sql!("select cast(sum(minutes) as bigint) from group_time where school = $1", home);
    assert!(app.count(of_groups).await > 0, "a club was there");
    let (vera, cora) = (app.vera().await, app.cora().await);
    let district = given(&app, 0).await;
    let school = given(&app, home).await;
    all_say(&vera, 0, district).await;
    all_say(&vera, home, school).await;
    all_say(&cora, 0, school).await;
    months_agree(&vera, "", 0).await;
    months_agree(&vera, "albemarle-road-elementary", home).await;
    months_agree(&cora, "", 0).await;
    // The queue's table of this year, and the page of the year, in words.
    let total = cell(&vera.get("/office/hours").await.ok().html(), ">Total<", "Time");
    assert!(vera.get("/office/hours/year").await.ok().html().contains(&total), "{total}");
    let month =
        app.count(sql!("select min(cast(replace(substr(on_date, 1, 7), '-', '') as bigint)) from group_time")).await;
    let page = format!("/office/hours/months/{}-{:02}", month / 100, month % 100);
    cora.get(&page).await.says(200, "That time is not in the lines below");
    // Whoever has another school counts none of it.
    all_say(&app.person("ola").await, 0, given(&app, cast::OTHER_SCHOOL).await).await;
}

#[tokio::test]
async fn a_person_is_one_of_the_people_however_often_and_wherever_they_helped() {
    let app = TestApp::start().await;
    let now = app.app.now();
    for (id, school, day) in [(1, 1, "2026-07-20"), (2, 1, "2026-07-20"), (3, 1, "2026-08-20"), (4, 3, "2026-08-21")] {
        app.sql(sql!(
            "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
             values ($1, 2, $2, $3, 60, 'board', 'self', 'confirmed', 2, $4)",
            880_000_i64 + id,
            i64::from(school),
            day,
            now
        ))
        .await;
    }
    let vera = app.vera().await;
    let people = cell(&vera.get("/office/hours").await.ok().html(), ">Boards and teams<", "People");
    let known = app
        .count(sql!(
            "select count(distinct person) from hours where category = 'board' and state in ('confirmed', 'locked')
             and on_date >= '2026-07-01'"
        ))
        .await;
    assert_eq!(people, known.to_string());
    let july = app
        .count(sql!(
            "select count(distinct person) from hours where state in ('confirmed', 'locked')
             and on_date >= '2026-07-01' and on_date < '2026-08-01'"
        ))
        .await;
    assert_eq!(cell(&vera.get("/office/hours/months").await.ok().html(), "July 2026", "People"), july.to_string());
    let at_home = app
        .count(sql!(
            "select count(distinct person) from hours where state in ('confirmed', 'locked') and school = $1
             and on_date >= '2026-07-01'",
            cast::HOME_SCHOOL
        ))
        .await;
    let year = file(&vera, "/office/hours/year.csv?school=1").await;
    assert_eq!(year.iter().find(|line| line[1] == "All kinds").expect("the school")[3], at_home.to_string());
    let dashboard = file(&vera, "/office/dashboard.csv").await;
    let of_school = |line: &&Vec<String>| line[1] == "Albemarle Road Elementary" && line[2] == "People";
    assert_eq!(dashboard.iter().find(of_school).expect("the school")[3], at_home.to_string());
}

#[tokio::test]
async fn what_is_written_down_at_the_close_counts_groups_too() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    // A month in which only the club was there.
    app.sql(sql!("update shift set on_date = '2026-08-27' where id = $1", cast::shift::GROUP_PAST)).await;
    app.sql(sql!(
        "update hours set state = 'rejected' where school = $1 and on_date >= '2026-08-01' and on_date < '2026-09-01'",
        cast::HOME_SCHOOL
    ))
    .await;
    app.set_now("2026-09-11T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let wrong = sql!(
        "select count(*) from hours_month m
         where m.month = '2026-08' and m.minutes <> (
             select cast(coalesce(sum(g.minutes), 0) as bigint) from given_time g
             where g.school = m.school and substr(g.on_date, 1, 7) = m.month)"
    );
    assert_eq!(app.count(wrong).await, 0);
    let written = sql!("select minutes from hours_month where month = '2026-08' and school = $1", cast::HOME_SCHOOL);
    let of_club = app
        .count(sql!(
            "select cast(coalesce(sum(t.minutes), 0) as bigint) from group_time t
             where t.on_date >= '2026-08-01' and t.on_date < '2026-09-01'"
        ))
        .await;
    assert!(of_club > 0);
    assert_eq!(app.count(written).await, of_club);
    app.set_now("2027-08-01T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let all = given(&app, 0).await;
    assert_eq!(app.count(sql!("select minutes from hours_year where school_year = '2026-27'")).await, all);
    let lines = |kind: &'static str| {
        sql!(
            "select cast(sum(minutes) as bigint) from hours_year_line
             where school_year = '2026-27' and (category = '') = ($1 = 'all')",
            kind
        )
    };
    assert_eq!((app.count(lines("all")).await, app.count(lines("each")).await), (all, all));
}

#[tokio::test]
async fn the_night_lets_the_database_learn_how_much_is_where() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    app.app.db.refresh_plans().await.expect("it can be done by day, too");
    app.vera().await.get("/office/dashboard").await.ok();
}
