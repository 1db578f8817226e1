//! The dashboard: true figures, drawn and as a table, within one's reach, and never of a few people.

use crate::support::{Browser, TestApp};
use db::sql;
use trellis::demo::cast;

/// A figure's part of the page.
fn part(html: &str, id: &str) -> String {
    let from = html.find(&format!("aria-labelledby=\"{id}-head\"")).unwrap_or_else(|| panic!("no figure {id}"));
    let end = html[from..].find("</section>").map_or(html.len(), |end| from + end);
    html[from..end].to_owned()
}

async fn figure(who: &Browser, address: &str, id: &str) -> String {
    part(&who.get(address).await.ok().html(), id)
}

#[tokio::test]
async fn vera_sees_the_district_and_drills_into_a_school() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let page = vera.get("/office/dashboard").await.says(200, "Charlotte-Mecklenburg Schools").html();
    assert!(!page.contains("style="), "no style of its own");
    let minutes = app
        .count(sql!(
            "select cast(sum(minutes) as bigint) from given_time where school = $1 and on_date >= '2026-07-01'",
            cast::HOME_SCHOOL
        ))
        .await;
    let schools = part(&page, "schools");
    let hundredths = minutes * 100 / 60;
    let file = vera.get("/office/dashboard.csv").await.ok().html();
    let line = format!("Hours by school,Albemarle Road Elementary,Hours,{}.{:02}", hundredths / 100, hundredths % 100);
    assert!(file.contains(&line), "{line}: {file}");
    assert!(schools.contains("/office/dashboard?school=1"), "{schools}");
    // Each bar says what it is of; the longest fills its line.
    let bars = schools.split("</ul>").next().unwrap_or_default();
    assert!(bars.contains("<span>Albemarle Road Elementary</span>") && bars.contains("width=\"100\""), "{bars}");
    let needs = figure(&app.person("dora").await, "/office/dashboard", "needs").await;
    assert!(needs.contains("plot-2") && needs.contains("class=\"legend\""), "open and met beside each other: {needs}");
    vera.get("/office/dashboard?school=1").await.says(200, "Albemarle Road Elementary").lacks("Hours by school");
    vera.get("/office/dashboard?school=999").await.is(404);
}

#[tokio::test]
async fn a_school_sees_its_own_and_no_other() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/dashboard").await.says(200, "Albemarle Road Elementary").lacks("Ardrey Kell");
    cora.get(&format!("/office/dashboard?school={}", cast::OTHER_SCHOOL)).await.is(404);
    cora.get(&format!("/office/dashboard.csv?school={}", cast::OTHER_SCHOOL)).await.is(404);
    app.fay().await.get("/office/dashboard").await.is(404);
    app.ana().await.get("/office/dashboard").await.is(404);
    app.stranger().get("/office/dashboard").await.goes_to("/sign-in?return_to=%2Foffice%2Fdashboard");
}

#[tokio::test]
async fn every_plot_has_a_name_a_sentence_and_the_same_figures_as_a_table() {
    let app = TestApp::start().await;
    let page = app.vera().await.get("/office/dashboard").await.ok().html();
    for id in ["waiting", "fill", "given"] {
        let figure = part(&page, id);
        assert!(figure.contains(&format!("aria-labelledby=\"{id}-title {id}-desc\"")), "{id}: {figure}");
        assert!(figure.contains(&format!("<title id=\"{id}-title\">")) && figure.contains("<desc id="), "{id}");
        assert!(figure.contains("<table"), "{id} has no table");
        assert!(figure.contains("viewBox=\"0 0 320 190\""), "{id} is not made for a phone");
    }
    // Bars with long names are words with a drawing that only repeats them.
    let cleared = part(&page, "cleared");
    let (bars, names) = (cleared.matches("aria-hidden=\"true\"").count(), cleared.matches("class=\"split\"").count());
    assert!(bars > 1 && bars == names && cleared.contains("<table"), "{cleared}");
}

#[tokio::test]
async fn waiting_is_counted_by_age_and_shifts_by_week() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    app.sql(sql!("update shift set taken = 0, capacity = 4")).await;
    app.sql(sql!("update shift set taken = 1 where on_date >= '2026-09-07' and on_date <= '2026-09-13'")).await;
    let fill = figure(&vera, "/office/dashboard", "fill").await;
    assert!(fill.contains("Sep 7, 2026") && fill.contains("25%"), "{fill}");
    app.sql(sql!(
        "update clearance set submitted_at = $1 where state = 'screening'",
        "2026-06-01T12:00:00Z".parse::<jiff::Timestamp>().expect("an instant")
    ))
    .await;
    let waits = app.count(sql!("select count(*) from clearance where state = 'screening'")).await;
    let waiting = figure(&vera, "/office/dashboard", "waiting").await;
    assert!(waits > 0 && waiting.contains(&format!("data-label=\"Longer\">{waits}<")), "{waits}: {waiting}");
}

#[tokio::test]
async fn what_waits_for_a_second_signature_stands_on_the_overview() {
    let app = TestApp::start().await;
    let file = app.vera().await.get("/office/overview.csv").await.ok().html();
    assert!(file.contains("Corrections to sign,,1"), "{file}");
    app.vera().await.get("/office").await.has("Corrections to sign");
    app.cora().await.get("/office").await.lacks("Corrections to sign");
}

#[tokio::test]
async fn who_did_not_come_is_a_share_of_those_who_had_a_place() {
    let app = TestApp::start().await;
    app.sql(sql!(
        "update signup set state = 'no_show' where id = (select min(id) from signup where state = 'attended')"
    ))
    .await;
    let count = |state: &'static str| {
        sql!(
            "select count(*) from signup u join shift s on s.id = u.shift
         where u.state = $1 and s.on_date >= '2026-08-01' and s.on_date < '2026-09-01'",
            state
        )
    };
    let (came, absent) = (app.count(count("attended")).await, app.count(count("no_show")).await);
    let html = figure(&app.vera().await, "/office/dashboard", "came").await;
    let line = html.split("<tr>").find(|line| line.contains("August 2026")).expect("a line for August").to_owned();
    assert!(line.contains(&format!("data-label=\"Came\">{came}<")), "{line}");
    assert!(line.contains(&format!("data-label=\"Did not come\">{absent}<")), "{line}");
}

#[tokio::test]
async fn groups_of_a_few_people_are_not_shown() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let html = figure(&vera, "/office/dashboard", "languages").await;
    let counts = app
        .count(sql!(
            "select count(*) from (select p.lang from person p
             where p.id in (select c.person from clearance c where c.state = 'cleared' and c.valid_to >= '2026-09-08'
                            and c.valid_from <= '2026-09-08')
             group by p.lang having count(*) < 10) few"
        ))
        .await;
    assert!(counts > 0, "the small world has few readers of some language");
    assert!(html.matches("too few to show").count() as i64 >= counts, "{html}");
    vera.get("/office/dashboard").await.has("Groups of fewer than 10 people are not shown");
    let file = vera.get("/office/dashboard.csv").await.ok().html();
    assert!(file.contains("too few to show"), "the file hides them, too");
}

#[tokio::test]
async fn the_dashboard_speaks_spanish_and_an_empty_school_says_so() {
    let app = TestApp::start().await;
    app.sql(sql!("update person set lang = 'es' where id in (9, 13)")).await;
    app.vera().await.get("/office/dashboard").await.says(200, "Cómo vamos").has("Horas por tipo de ayuda");
    app.sql(sql!("delete from hours_correction")).await;
    app.sql(sql!("update hours set state = 'rejected'")).await;
    app.sql(sql!("update group_visit set hours_state = 'rejected'")).await;
    let given = figure(&app.vera().await, "/office/dashboard", "schools").await;
    assert!(given.contains("Todavía no hay nada que contar"), "{given}");
}

#[tokio::test]
async fn partners_needs_and_gifts_are_shown_to_those_who_may_see_them() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let page = dora.get("/office/dashboard").await.ok().html();
    let active =
        app.count(sql!("select count(*) from organisation where standing = 'active' and merged_into is null")).await;
    let file = dora.get("/office/dashboard.csv").await.ok().html();
    assert!(file.contains(&format!("Partners,Active,Partners,{active}")), "{file}");
    assert!(file.contains("Partners,Agreement ends soon,Partners,"), "{file}");
    assert!(part(&page, "partners").contains("/office/agreements?state=ending"));
    let open = app.count(sql!("select count(*) from need where state in ('published', 'offered')")).await;
    assert!(file.contains(&format!("Needs of schools,All,Open,{open}")), "{file}");
    let met = app
        .count(sql!(
            "select count(distinct n.id) from need n join need_part p on p.need = n.id
             where n.state in ('received', 'thanked', 'closed') and p.received_on >= '2026-07-01'"
        ))
        .await;
    assert!(file.contains(&format!("Needs of schools,All,Met,{met}")), "{file}");
    let cents = app
        .count(sql!(
            "select cast(coalesce(sum(received_cents), 0) as bigint) from gift
             where kind = 'money' and received_on >= '2026-07-01' and state <> 'returned'"
        ))
        .await;
    assert!(cents > 0 && file.contains("Gifts this school year,Money,Money,"), "{file}");
    assert!(part(&page, "gifts").contains(&format!("${}", cents / 100)) || cents >= 100_000, "{page}");
    // Vera keeps volunteers; a school's people see its own needs, and no list of the district's partners.
    let vera = app.vera().await.get("/office/dashboard").await.ok().html();
    assert!(!vera.contains("gifts-head") && !vera.contains("partners-head"));
    let pat = app.person("pat").await.get("/office/dashboard").await.ok().html();
    assert!(pat.contains("needs-head") && pat.contains("gifts-head") && !pat.contains("partners-head"));
}

#[tokio::test]
async fn where_all_together_are_few_not_even_the_groups_are_named() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    // Everybody who may help at one school reads Spanish, and they are few: who is cleared says how many they are.
    app.sql(sql!("update person set lang = 'es', birth_date = '1990-01-01'")).await;
    app.sql(sql!("update person set lang = 'en' where id = $1", cast::id("vera"))).await;
    let few = app
        .count(sql!(
            "select min(few.school) from (
                 select cs.school, count(distinct c.person) as people
                 from clearance c join clearance_school cs on cs.clearance = c.id
                 where c.state = 'cleared' and c.valid_from <= '2026-09-08' and c.valid_to >= '2026-09-08'
                 group by cs.school having count(distinct c.person) < 10) few"
        ))
        .await;
    let at = format!("/office/dashboard?school={few}");
    for (id, named) in [("languages", "Español"), ("ages", "30")] {
        let html = figure(&vera, &at, id).await;
        let table = html.split("<tbody>").nth(1).expect("a table");
        assert!(table.contains("too few to show") && !table.contains(named), "{id}: {table}");
        assert_eq!(table.matches("<tr>").count(), 1, "{id}: {table}");
    }
    let file = vera.get(&format!("/office/dashboard.csv?school={few}")).await.ok().html();
    assert!(!file.contains("Español"), "{file}");
}
