//! Figures for partners that leave small ones out; requests for data whose organisation is joined with another; and who
//! approves them.

use crate::data_agreements::{asked, desk, laid_before, office, read, says, signs, state};
use crate::support::TestApp;
use db::sql;
use jiff::civil::date;
use trellis::demo::cast::{self, data, partner};

/// Every figure of the table, as it is shown.
fn figures(html: &str) -> Vec<String> {
    let cells = html.split("<td class=\"num\"").skip(1);
    cells.filter_map(|cell| cell.split('>').nth(1)?.split('<').next().map(str::to_owned)).collect()
}

#[tokio::test]
async fn figures_for_a_partner_leave_small_ones_out_and_add_nothing_up() {
    let app = TestApp::start().await;
    app.sql(sql!(
        "insert into partner_site (id, organisation, school, school_year, agreement, state, asked_at, since)
         values (901, $1, 10, '2026-27', 1, 'active', 1, 1)",
        partner::ROTARY
    ))
    .await;
    // Twelve and four volunteers in one month, eleven and fifteen in the next.
    let mut id = 9_000;
    for (school, day, people) in
        [(1, "2026-09-20", 12), (10, "2026-09-20", 4), (1, "2026-10-20", 11), (10, "2026-10-20", 15)]
    {
        for person in 0..people {
            id += 1;
            app.sql(sql!(
                "insert into hours (id, person, school, on_date, minutes, category, source, state, created_by, created_at)
                 select $1, p.id, $3, $4, 60, 'classroom', 'self', 'confirmed', p.id, 1
                 from person p order by p.id limit 1 offset $2",
                id,
                i64::from(person),
                i64::from(school),
                day
            ))
            .await;
        }
    }
    let last = |day: &'static str| {
        sql!(
            "update partner_agreement set ends_on = $2 where organisation = $1 and state = 'in_force'",
            partner::ROTARY,
            day
        )
    };
    app.sql(last("2027-06-30")).await;
    app.set_now(date(2026, 11, 3).at(15, 0, 0, 0).in_tz("UTC").expect("a time").timestamp());
    let otis = app.person("otis").await;
    let at = format!("{}/figures", desk(data::ACTIVE));
    let html = otis.get(&at).await.says(200, "Figures under 10 are left out").has("September 2026").html();
    let found = figures(&html);
    assert!(found.iter().any(|figure| figure == "left out"), "{found:?}");
    for figure in found.iter().filter(|figure| *figure != "left out") {
        let count: i64 = figure.parse().expect("a figure");
        assert!(count == 0 || count >= 10, "{count} is shown: {found:?}");
    }
    // Nothing is added up, so nothing is worked out from a sum.
    assert!(!html.contains("Added up") && found.iter().any(|figure| figure == "15"), "{found:?}");
    // The month that goes on is not counted yet.
    assert!(!html.contains("November 2026"));
    // The day after the last one there is nothing, though the night that ends it has not come by: not the figures, not the
    // way to them, and nobody reads that it is in force.
    let ends_on = |day: &'static str| sql!("update data_agreement set ends_on = $2 where id = $1", data::ACTIVE, day);
    otis.get(&desk(data::ACTIVE)).await.says(200, "See the figures").has("In force");
    app.sql(ends_on("2026-11-02")).await;
    otis.get(&at).await.is(404);
    otis.get(&desk(data::ACTIVE)).await.says(200, "Over").lacks("See the figures").lacks("In force");
    app.sql(ends_on("2026-11-03")).await;
    otis.get(&at).await.is(200);
    // So it is when the agreement under it is over.
    let before = app.count(sql!("select count(*) from partner_agreement where state = 'in_force'")).await;
    app.sql(last("2026-11-02")).await;
    otis.get(&at).await.is(404);
    otis.get(&desk(data::ACTIVE)).await.ok().lacks("See the figures");
    app.sql(last("2027-06-30")).await;
    otis.get(&at).await.is(200);
    assert_eq!(app.count(sql!("select count(*) from partner_agreement where state = 'in_force'")).await, before);
    // A partner that is suspended gets none.
    app.sql(sql!("update organisation set standing = 'suspended' where id = $1", partner::ROTARY)).await;
    otis.get(&at).await.is(404);
    otis.get(&format!("/partner/desk/{}", partner::ROTARY)).await.says(200, "Your partnership is paused");
}

#[tokio::test]
async fn requests_go_with_an_organisation_that_is_joined_with_another_and_come_back() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let of = |id: i64| sql!("select count(*) from data_agreement where organisation = $1", id);
    assert_eq!((app.count(of(partner::BANK)).await, app.count(of(partner::BANK_AGAIN)).await), (1, 0));
    // The record that came farther with the district is the one that stays.
    app.sql(sql!("update organisation set standing = 'active' where id = $1", partner::BANK_AGAIN)).await;
    let pair = format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN);
    pia.post(&pair, &[("what", "keep-other")]).await.is(303);
    assert_eq!((app.count(of(partner::BANK)).await, app.count(of(partner::BANK_AGAIN)).await), (0, 1));
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
    assert_eq!((app.count(of(partner::BANK)).await, app.count(of(partner::BANK_AGAIN)).await), (1, 0));
}

/// Somebody holds one more role in the whole district.
async fn also(app: &TestApp, key: &str, role: &'static str, id: i64) {
    app.sql(sql!(
        "insert into role_grant (id, person, role, scope_kind, scope, since) values ($1, $2, $3, 'district', 0, 0)",
        id,
        cast::id(key),
        role
    ))
    .await;
}

#[tokio::test]
async fn nobody_approves_what_they_prepared_and_three_people_say_yes() {
    let app = TestApp::start().await;
    also(&app, "pia", "counsel", 990_001).await;
    also(&app, "pia", "director", 990_002).await;
    also(&app, "abby", "counsel", 990_003).await;
    let id = asked(&app).await;
    laid_before(&app, id).await;
    let (pia, abby) = (app.person("pia").await, app.person("abby").await);
    // The office's manager is counsel as well: a yes of hers would be a yes to herself.
    let page = pia.get(&office(id)).await.says(200, "You prepared this yourself");
    assert!(!page.html().contains("value=\"say_yes\""), "the button is not there");
    says(&pia, id, "say_yes", "").await.says(422, "You prepared this yourself");
    // One person with two of the roles is one yes.
    says(&abby, id, "say_yes", "").await.is(303);
    let (text, round) = read(&app.person("cole").await, id).await;
    let again = [("verb", "say_yes"), ("text", text.as_str()), ("round", round.as_str())];
    abby.post(&format!("{}/answer", office(id)), &again).await.says(422, "said yes already");
    assert_eq!(app.count(sql!("select count(*) from data_yes where data = $1", id)).await, 1);
    for key in ["cole", "iris"] {
        says(&app.person(key).await, id, "say_yes", "").await.is(303);
    }
    // Nor does she sign it for the district.
    signs(&app.person("otis").await, &desk(id), "Otis Grant").await.is(303);
    let page = pia.get(&office(id)).await.ok();
    assert!(!page.html().contains(&format!("{}/sign", office(id))), "there is nothing for her to sign");
    let text = {
        let mut tx = app.app.db.read().await.expect("a transaction");
        tx.one::<(String,)>(sql!("select text_hash from data_agreement where id = $1", id)).await.expect("one").0
    };
    let fields = [("name", "Pia Sorensen"), ("text", text.as_str()), ("agree", "yes")];
    pia.post(&format!("{}/sign", office(id)), &fields).await.says(409, "You prepared this yourself");
    signs(&app.person("dora").await, &office(id), "Dora Bennett").await.is(303);
    assert_eq!(state(&app, id).await, "active");
}
