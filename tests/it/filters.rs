//! Every filter of every list, alone and together: each is a piece of a statement, and each answers with a page.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;
use trellis::web::Reach;

/// A school of the small world, by its number or by its word in addresses.
const SCHOOL: &str = "albemarle-road-elementary";

#[tokio::test]
async fn every_filter_of_every_list_is_a_page() {
    let app = TestApp::start().await;
    let home = cast::HOME_SCHOOL;
    let mut lists: Vec<(&str, String)> = Vec::new();
    for school in [SCHOOL.to_owned(), home.to_string()] {
        lists.extend([
            ("pia", format!("/office/agreements?q=lunch&state=active&school={school}")),
            ("pia", format!("/office/sites?school={school}&state=active")),
            ("pia", format!("/office/closet?school={school}&q=coat&ended=1")),
            ("pia", format!("/office/gifts?school={school}&kind=goods&receiver=district&q=an&state=all&after=9")),
            ("pia", format!("/office/gifts?school={school}&state=open&after=9")),
            ("pia", format!("/office/gifts?school={school}&state=open&due=none&after=9")),
            ("pia", format!("/office/gifts?school={school}&state=open&due=over")),
            ("pia", format!("/office/needs?school={school}&kind=goods&q=coat&state=all&after=9")),
            ("pia", format!("/office/sponsors?school={school}&state=all&after=9")),
            ("pia", format!("/office/partners?school={school}&area=reading&q=bank&kind=civic&standing=active")),
            ("pia", format!("/office/partners/inquiries?school={school}&room=volunteers&q=ro&state=closed&after=9")),
            ("pia", format!("/office/partners/inquiries?school={school}&state=assigned&after=9")),
            ("vera", format!("/office/groups?school={school}&after=9")),
            ("vera", format!("/office/hours?school={school}&after=9")),
            ("vera", format!("/office/hours/months?school={school}")),
            ("vera", format!("/office/opportunities?school={school}&state=published")),
            ("vera", format!("/office/recognition?school={school}&show=made&after=9")),
            ("vera", format!("/office/recognition?school={school}&show=ready&after=a,9&award=hours-50")),
            ("vera", format!("/office/recognition?school={school}&award=principals-pick")),
            ("vera", format!("/office/trainings?school={school}&q=an&show=all&after=a,9")),
            ("anyone", format!("/needs?school={school}&kind=goods&q=coat")),
            ("anyone", format!("/opportunities?school={school}&category=tutoring&level=2&q=reading")),
        ]);
    }
    lists.extend(
        [
            ("vera", "/office/inquiries?state=open&beyond=1&desk=volunteers"),
            ("vera", "/office/inquiries?state=answered&beyond=9999999"),
            ("pia", "/office/needs/offers?kind=goods&q=a&state=all&after=9"),
            ("pia", "/office/gifts.csv?from=2026-01-01&to=2026-12-31&receiver=district"),
            ("pia", "/office/needs/pairs?state=all&after=99999"),
            ("pia", "/office/partners?area=academics"),
            ("pia", "/office/partners/inquiries?room=donor&state=all"),
            ("cora", "/office/hours/months/2026-08?q=ana"),
            ("cora", "/office/recognition?show=made"),
            ("vera", "/office/recognition?after=9%20a"),
            ("vera", "/office/trainings?training=test-proctor&after=9"),
            ("anyone", "/opportunities?after=0.2026-09-08.1788000000000000.1"),
            ("dora", "/office/roles?role=principal&q=pat"),
            ("vera", "/office/corrections?q=ana&after=9"),
        ]
        .map(|(who, address)| (who, address.to_owned())),
    );
    let mut wrong = Vec::new();
    for (who, address) in lists {
        let browser = if who == "anyone" { app.stranger() } else { app.person(who).await };
        let status = browser.get(&address).await.status.as_u16();
        // A school is asked for by its word here and by its number there; the other is no choice, or a page that is not there.
        if !matches!(status, 200 | 303 | 404 | 422) {
            wrong.push(format!("{address}: {status}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn whoever_may_come_to_chosen_schools_finds_only_what_is_there() {
    let app = TestApp::start().await;
    let ruth = cast::id("ruth").expect("of the cast");
    app.sql(sql!("update clearance set restriction = 'chosen_schools' where person = $1", ruth)).await;
    let browser = app.person("ruth").await;
    for address in ["/opportunities?only=on", "/me/fits"] {
        let status = browser.get(address).await.status.as_u16();
        assert!(matches!(status, 200 | 303), "{address}: {status}");
    }
}

#[tokio::test]
async fn who_reaches_nowhere_finds_nothing() {
    let app = TestApp::start().await;
    let mut q = sql!("select count(*) from school s where s.id > 0");
    Reach::Nowhere.narrow(&mut q, " and s.id in (${})");
    assert_eq!(app.count(q).await, 0);
}
