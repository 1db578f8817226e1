//! The situations from which the rules of gifts come, told through the pages.

use crate::giving::{FINE, accept, came, enter, gift, letter_of, screen, state};
use crate::support::TestApp;
use db::sql;

#[tokio::test]
async fn scenario_08_a_playground_goes_to_the_board_books_to_the_principal_and_coats_get_a_letter_without_value() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;

    // 1,200 USD playground with upkeep: goes to the board.
    let playground = enter(&app, &[("what", "A playground"), ("value", "1,200"), ("name", "Elmwood Builders")]).await;
    screen(&pia, playground, &[("upkeep", "concern"), ("upkeep_note", "Mulch every spring")]).await;
    pia.get(&gift(playground)).await.says(200, "Board of education").has("for its upkeep").lacks("Accept with thanks");
    app.person("pat").await.post(&format!("{}/accept", gift(playground)), &[]).await.says(409, "somebody else");
    let dora = app.person("dora").await;
    dora.post(&format!("{}/accept", gift(playground)), &[]).await.says(422, "the day of the meeting");
    let answer = dora.post(&format!("{}/accept", gift(playground)), &[("yes_meeting", "2026-10-13")]).await;
    answer.says(422, "still to come");
    dora.post(&format!("{}/accept", gift(playground)), &[("yes_meeting", "2026-09-08")]).await.is(303);
    assert_eq!(state(&app, playground).await, "accepted");

    // 90 USD books: the principal.
    let books = enter(&app, &[("what", "Picture books"), ("value", "$90"), ("name", "Ina Booker")]).await;
    screen(&pia, books, FINE).await;
    pia.get(&gift(books)).await.says(200, "Principal").has("for its amount").lacks("Accept with thanks");
    let pat = app.person("pat").await;
    pat.get("/office/gifts").await.says(200, "Picture books");
    pat.post(&format!("{}/accept", gift(books)), &[]).await.is(303);
    assert_eq!(state(&app, books).await, "accepted");

    // 260 USD of coats: a receipt with the description and no value.
    let fields =
        [("what", "Winter coats, new"), ("value", "260"), ("quantity", "13"), ("contact", "coats@example.org")];
    let coats = enter(&app, &fields).await;
    screen(&pia, coats, &[("estimate", "275.50")]).await;
    pia.get(&gift(coats)).await.says(200, "Superintendent or designee");
    accept(&app, coats).await;
    came(&pia, coats, &[("came", "goods"), ("quantity", "13"), ("condition", "New")]).await;
    pia.press(&format!("{}/acknowledge", gift(coats))).await.is(303);
    let letter = letter_of(&app, coats).await;
    let page = pia.get(&format!("{}/letters/{letter}", gift(coats))).await.ok();
    let page = page.has("Winter coats, new (13)").has("Charlotte-Mecklenburg Board of Education");
    let page = page.has("No goods or services were provided").has("We describe your gift and put no value on it");
    page.lacks("260").lacks("275").lacks("$");
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at("coats@example.org");
    let letter = sent.iter().find(|mail| mail.kind == "giving-letter-sent").expect("the letter by e-mail");
    assert!(letter.body.contains("Winter coats, new (13)"), "{}", letter.body);
    assert!(!letter.body.contains("260") && !letter.body.contains("275"), "{}", letter.body);
}

#[tokio::test]
async fn scenario_09_a_dinner_ticket_of_100_with_a_meal_of_30_gets_the_quid_pro_quo_text() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = [
        ("kind", "money"),
        ("what", "Ticket to the library dinner"),
        ("amount", "100"),
        ("benefit", "A meal"),
        ("benefit_value", "30"),
        ("name", "Arthur Klein the Elder"),
        ("contact", "elder@example.org"),
        ("lang", "es"),
    ];
    let dinner = enter(&app, &fields).await;
    screen(&pia, dinner, &[("benefit", "A meal"), ("benefit_value", "30")]).await;
    accept(&app, dinner).await;
    // Cash needs the treasurer's number.
    let cash = [("came", "cash"), ("amount", "100"), ("came_on", "2026-09-08"), ("received_by", "Fay Lindqvist")];
    pia.post(&format!("{}/receive", gift(dinner)), &cash).await.says(422, "treasurer’s receipt");
    let mut cash = cash.to_vec();
    cash.push(("receipt_no", "T-2001"));
    pia.post(&format!("{}/receive", gift(dinner)), &cash).await.is(303);
    pia.press(&format!("{}/acknowledge", gift(dinner))).await.is(303);
    let letter = letter_of(&app, dinner).await;
    let page = pia.get(&format!("{}/letters/{letter}", gift(dinner))).await.ok();
    // In the donor's language, with the good-faith value and what is left of the payment.
    let page = page.has("A cambio usted recibió: A meal").has("30").has("70").has("100");
    page.has("Charlotte-Mecklenburg Board of Education").lacks("No se dieron bienes");
    let kind = sql!("select count(*) from gift_letter where gift = $1 and kind = 'quid_pro_quo'", dinner);
    assert_eq!(app.count(kind).await, 1);
}

#[tokio::test]
async fn scenario_19_600_and_600_of_one_donor_in_one_school_year_and_the_second_is_re_routed() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let dora = app.person("dora").await;
    let fields = |what| {
        [
            ("kind", "money"),
            ("what", what),
            ("amount", "600"),
            ("name", "Nadia Karam"),
            ("contact", "nadia@example.org"),
        ]
    };
    let first = enter(&app, &fields("For the garden")).await;
    screen(&pia, first, FINE).await;
    pia.get(&gift(first)).await.says(200, "Superintendent or designee");
    dora.post(&format!("{}/accept", gift(first)), &[]).await.is(303);

    let second = enter(&app, &fields("For the choir")).await;
    screen(&pia, second, FINE).await;
    let page = pia.get(&gift(second)).await.says(200, "Board of education");
    page.has("for the donor’s sum of the year").has("With the donor’s other gifts");
    dora.post(&format!("{}/accept", gift(second)), &[]).await.says(422, "the day of the meeting");
    assert_eq!(state(&app, second).await, "routed");
    dora.get("/office/gifts/board").await.says(200, "For the choir").lacks("For the garden");
    dora.post(&format!("{}/accept", gift(second)), &[("yes_meeting", "2026-09-08")]).await.is(303);

    // Another donor's 600 is not added to theirs; last school year's is not either.
    let other = enter(&app, &[("kind", "money"), ("amount", "600"), ("name", "Nadia Karam"), ("contact", "")]).await;
    screen(&pia, other, FINE).await;
    pia.get(&gift(other)).await.says(200, "Superintendent or designee").lacks("sum of the year");
    let fields = [("kind", "money"), ("amount", "900"), ("name", "Omar Diaz"), ("offered_on", "2026-06-30")];
    let last_year = enter(&app, &fields).await;
    app.sql(sql!("update gift set created_at = created_at - 7000000000000 where id = $1", last_year)).await;
    screen(&pia, last_year, FINE).await;
    accept(&app, last_year).await;
    let fields = [("kind", "money"), ("amount", "901"), ("name", "Omar Diaz"), ("offered_on", "2026-07-01")];
    let this_year = enter(&app, &fields).await;
    screen(&pia, this_year, FINE).await;
    pia.get(&gift(this_year)).await.says(200, "Superintendent or designee").lacks("sum of the year");
}

#[tokio::test]
async fn a_gift_that_lay_with_the_principal_goes_higher_when_another_was_accepted_meanwhile() {
    let app = TestApp::start().await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    // The second is weighed before the first is answered, under another spelling of the name.
    let fields = [("kind", "money"), ("amount", "200"), ("contact", "june@example.org")];
    let first = enter(&app, &[&fields[..], &[("name", "June Hollis")]].concat()).await;
    let second = enter(&app, &[&fields[..], &[("name", "J. Hollis")]].concat()).await;
    screen(&pia, second, FINE).await;
    screen(&pia, first, FINE).await;
    // What was passed on first keeps its turn; the other knows of it.
    pia.get(&gift(first)).await.says(200, "Superintendent or designee");
    pat.post(&format!("{}/accept", gift(second)), &[]).await.is(303);
    assert_eq!(state(&app, second).await, "accepted");
    // The rules of the moment count: raised behind the principal's back, it goes higher instead.
    let third =
        enter(&app, &[("kind", "money"), ("amount", "100"), ("name", "Kim Ode"), ("contact", "kim@example.org")]).await;
    screen(&pia, third, FINE).await;
    app.sql(sql!("update gift set weighs = 20000, state = 'accepted' where id = $1", first)).await;
    app.sql(sql!("update donor set contact = 'june@example.org' where name = 'Kim Ode'")).await;
    pat.post(&format!("{}/accept", gift(third)), &[]).await.is(303);
    pat.get(&gift(third)).await.says(200, "Not accepted yet").has("Superintendent or designee");
    assert_eq!(state(&app, third).await, "routed");
    app.run_jobs().await;
    app.mail().await.to("dora").iter().find(|mail| mail.kind == "giving-decide").expect("the director is told");
}

#[tokio::test]
async fn land_is_the_boards_whatever_it_is_worth_and_shares_get_a_letter_that_values_nothing() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = [("kind", "real_property"), ("what", "A strip of land beside the field"), ("value", "90")];
    let land = enter(&app, &fields).await;
    screen(&pia, land, FINE).await;
    pia.get(&gift(land)).await.says(200, "Board of education").has("for land or buildings");
    app.person("pat").await.post(&format!("{}/accept", gift(land)), &[]).await.says(409, "somebody else");
    app.person("dora").await.get("/office/gifts/board").await.says(200, "A strip of land beside the field");

    let fields = [
        ("kind", "securities"),
        ("what", "One hundred shares of a mill"),
        ("value", "800"),
        ("purpose", "Instruments for the band"),
        ("dedication", "June Hollis"),
        ("name", "Ida Stock"),
        ("contact", "ida@example.org"),
    ];
    let shares = enter(&app, &fields).await;
    screen(&pia, shares, FINE).await;
    pia.get(&gift(shares)).await.says(200, "Superintendent or designee").has("June Hollis");
    accept(&app, shares).await;
    // Shares are no money: their check is another gift.
    let check = [("came", "check"), ("amount", "800"), ("came_on", "2026-09-08"), ("received_by", "Pia")];
    pia.post(&format!("{}/receive", gift(shares)), &check).await.is(422);
    came(&pia, shares, &[("came", "goods"), ("condition", "Transferred")]).await;
    pia.press(&format!("{}/acknowledge", gift(shares))).await.is(303);
    let letter = letter_of(&app, shares).await;
    let page = pia.get(&format!("{}/letters/{letter}", gift(shares))).await.ok();
    let page = page.has("One hundred shares of a mill").has("Instruments for the band");
    let page = page.has("June Hollis").has("We describe your gift and put no value on it");
    page.lacks("800").lacks("$");
    app.run_jobs().await;
}
