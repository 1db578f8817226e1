//! A partner's list of people in figures, for those who let people in: how many, never who, never why not.

use crate::agreements::office;
use crate::support::{Answer, TestApp};
use db::sql;
use trellis::demo::cast::{self, agreement, partner};

/// Listed, agreed to be shown, cleared: as a page says it.
fn figures(page: &Answer) -> [i64; 3] {
    let text = page.text();
    let end = text.find(" of these cleared today").unwrap_or_else(|| panic!("no figures: {text}"));
    let words: Vec<&str> = text[..end].split_whitespace().collect();
    let numbers: Vec<i64> =
        words[words.len().saturating_sub(10)..].iter().filter_map(|word| word.parse().ok()).collect();
    numbers[numbers.len() - 3..].try_into().expect("three figures")
}

#[tokio::test]
async fn the_office_the_principal_and_the_front_office_read_how_many_are_cleared_and_never_who() {
    let app = TestApp::start().await;
    let (pia, pat, fay) = (app.person("pia").await, app.person("pat").await, app.person("fay").await);
    // Ana is cleared and agreed; of Otis and Odessa the district knows nothing.
    let here = [
        (&pia, format!("/office/agreements/papers/of/{}/people", partner::ROTARY)),
        (&pia, office(agreement::ROTARY)),
        (&pat, "/office/sites/1".to_owned()),
    ];
    let today = async || {
        let page = fay.get("/office/partners-today").await.ok();
        let text = page.text();
        assert!(!text.contains("Odessa"), "{text}");
        let from = text.find("Elmwood Rotary").expect("the club comes");
        let row: String = text[from..].chars().take(200).collect();
        let row = row.split("Its list: ").nth(1).expect("its figures").to_owned();
        row.split(" of these cleared today").next().expect("three figures").to_owned()
    };
    let all = async || {
        let mut found = Vec::new();
        for (who, path) in &here {
            let page = who.get(path).await.says(200, "of these cleared today").lacks("Odessa");
            found.push(figures(&page));
        }
        assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{found:?}");
        found[0]
    };
    let [listed, agreed, cleared] = all().await;
    assert_eq!((listed, agreed), (3, 2));
    assert_eq!(today().await, format!("3 listed · 2 agreed to be shown · {cleared}"));
    let ana = cast::id("ana").expect("a volunteer");
    let ana = i64::from(ana);
    let set = |state: &'static str| {
        sql!(
            "update clearance set state = $2 where person = $1 and state in ('cleared', 'suspended', 'revoked')",
            ana,
            state
        )
    };
    // Whoever is suspended or revoked counts no more at once, with no night between.
    for state in ["suspended", "revoked"] {
        app.sql(set(state)).await;
        assert_eq!(all().await, [3, 2, cleared - 1], "{state}");
        assert_eq!(today().await, format!("3 listed · 2 agreed to be shown · {}", cleared - 1));
    }
    app.sql(set("cleared")).await;
    assert_eq!(all().await, [3, 2, cleared]);
    // Whoever stands on the list twice is one; whoever says no is not counted, cleared or not.
    app.sql(sql!("update partner_person set answer = 'yes', person = $1 where id = 3", ana)).await;
    assert_eq!(all().await, [3, 2, cleared]);
    app.sql(sql!("update partner_person set answer = 'no' where person = $1", ana)).await;
    assert_eq!(all().await, [3, 1, cleared - 1]);
}

#[tokio::test]
async fn a_principal_reads_before_the_yes_that_nobody_is_listed() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let page = pat.get(&format!("/office/sites/{}", cast::SITE_ASKED)).await;
    page.says(200, "May they come to your school?").has("Nobody is on the partner’s list yet.");
}
