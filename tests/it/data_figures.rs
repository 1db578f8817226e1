//! Figures for partners that leave small ones out, and requests for data whose organisation is joined with another.

use crate::data_agreements::desk;
use crate::support::TestApp;
use db::sql;
use jiff::civil::date;
use trellis::demo::cast::{data, partner};

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
    let pair = format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN);
    pia.post(&pair, &[("what", "keep-other")]).await.is(303);
    assert_eq!((app.count(of(partner::BANK)).await, app.count(of(partner::BANK_AGAIN)).await), (0, 1));
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
    assert_eq!((app.count(of(partner::BANK)).await, app.count(of(partner::BANK_AGAIN)).await), (1, 0));
}
