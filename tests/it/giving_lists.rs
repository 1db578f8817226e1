//! Gifts by the many: lists taken over from a file, filters, letters on paper, the year's summary.

use crate::giving::{FINE, SCHOOL, came, enter, gift, letter_of, offered, screen};
use crate::support::TestApp;
use db::sql;

#[tokio::test]
async fn the_years_summary_names_each_receiver_and_values_nothing() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = [("receiver", "pta"), ("kind", "money"), ("amount", "300"), ("name", "Odessa Grant")];
    let pta = enter(&app, &[&fields[..], &[("contact", "odessa@example.org")]].concat()).await;
    screen(&pia, pta, FINE).await;
    pia.get(&gift(pta))
        .await
        .says(200, "Receiver’s own officers")
        .has("Albemarle Road Elementary Parent-Teacher Association");
    pia.post(&format!("{}/accept", gift(pta)), &[]).await.is(303);
    came(&pia, pta, &[("amount", "300")]).await;
    pia.press(&format!("{}/acknowledge", gift(pta))).await.is(303);
    let letter = letter_of(&app, pta).await;
    let page = pia.get(&format!("{}/letters/{letter}", gift(pta))).await.ok();
    page.has("section 501(c)(3)")
        .has("Albemarle Road Elementary Parent-Teacher Association")
        .has("7800 Riding Trail Rd")
        .has("Charlotte, NC 28212")
        .lacks("Board of Education");
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at("odessa@example.org").into_iter().find(|sent| sent.kind == "giving-letter-sent");
    let words = "Albemarle Road Elementary Parent-Teacher Association, 7800 Riding Trail Rd, Charlotte, NC 28212";
    assert!(sent.is_some_and(|sent| sent.body.contains(words)));
    let sheet = pia.get("/office/gifts/years/2026/3").await.ok();
    let sheet = sheet.has("Your gifts in 2026").has("Winter coats in children’s sizes, new (13)").has("$300.00");
    sheet.has("Board of Education").has("Parent-Teacher Association").has("7800 Riding Trail Rd").lacks("260");
    pia.get("/office/gifts/years/2026/print").await.says(200, "Odessa Grant").has("Arthur Klein");
    pia.get("/office/gifts/years/1066").await.is(404);
    // Sent by email: not in the batch for paper, nor ticked.
    pia.get("/office/gifts/letters/print").await.ok().lacks("Dear Odessa Grant");
    let page = pia.get("/office/gifts/letters").await.says(200, "Sent already").html();
    assert!(page.contains(&format!("value=\"{letter}\">")) && !page.contains(&format!("value=\"{letter}\" checked")));
}

#[tokio::test]
async fn a_letter_of_the_foundation_bears_its_own_address_and_keeps_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields =
        [("receiver", "foundation"), ("school", ""), ("kind", "money"), ("amount", "300"), ("name", "Ivo Lang")];
    let id = enter(&app, &[&fields[..], &[("contact", "ivo@example.org")]].concat()).await;
    screen(&pia, id, FINE).await;
    pia.post(&format!("{}/accept", gift(id)), &[]).await.is(303);
    came(&pia, id, &[("amount", "300")]).await;
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let letter = format!("{}/letters/{}", gift(id), letter_of(&app, id).await);
    let sheet = |html: String| {
        html.split("<article").nth(1).and_then(|rest| rest.split("</article>").next()).map(str::to_owned)
    };
    let page = sheet(pia.get(&letter).await.ok().html()).expect("a letter");
    assert!(page.contains("Schools Foundation") && page.contains("200 Example Avenue"), "{page}");
    assert!(!page.contains("100 Example Street"), "{page}");
    // It moves; what was written stays as it was.
    crate::policy::put_in_force(&app, &trellis::policy::CMS.replace("200 Example Avenue", "9 New Street")).await;
    let page = sheet(pia.get(&letter).await.ok().html()).expect("a letter");
    assert!(page.contains("200 Example Avenue") && !page.contains("9 New Street"), "{page}");
    // The district's own letters bear the district's.
    let page = pia.get("/office/gifts/5/letters/1").await.ok().html();
    assert!(sheet(page).is_some_and(|page| page.contains("100 Example Street")));
}

#[tokio::test]
async fn a_donor_without_email_gets_the_letter_in_an_envelope() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = [
        ("kind", "money"),
        ("amount", "40"),
        ("name", "Paper Only"),
        ("lang", "es"),
        ("postal", "12 Oak Lane\nCharlotte, NC 28205"),
    ];
    let id = enter(&app, &fields).await;
    screen(&pia, id, FINE).await;
    crate::giving::accept(&app, id).await;
    came(&pia, id, &[("amount", "40")]).await;
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let letter = letter_of(&app, id).await.to_string();
    // Its day is written in its own language, without a clock.
    let sheet = pia.get("/office/gifts/letters/print").await.says(200, "12 Oak Lane").has("8 de septiembre de 2026");
    sheet.lacks("12:00").lacks("a.m.").lacks("a. m.").lacks("8:00");
    let page = pia.get("/office/gifts/letters").await.ok().html();
    assert!(page.contains(&format!("value=\"{letter}\" checked")));
    pia.post("/office/gifts/letters/printed", &[("letter", letter.as_str())]).await.is(303);
    pia.get("/office/gifts/letters/print").await.ok().lacks("12 Oak Lane");
    // Changed on the donor's page, to which the gift's leads.
    let donor = app.count(sql!("select donor from gift where id = $1", id)).await;
    let at = format!("/office/gifts/donors/{donor}");
    assert!(pia.get(&gift(id)).await.ok().html().contains(&at));
    pia.get(&at).await.says(200, "12 Oak Lane");
    pia.post(&format!("{at}/postal"), &[("postal", &"x".repeat(301))]).await.says(422, "characters");
    pia.post(&format!("{at}/postal"), &[("postal", "7 Elm Street")]).await.goes_to(&at);
    pia.get(&at).await.says(200, "7 Elm Street").lacks("12 Oak Lane");
    for other in ["pat", "dora", "cora"] {
        app.person(other).await.get(&at).await.is(404);
    }
    app.run_jobs().await;
}

fn list(lines: usize) -> String {
    let mut text =
        String::from("Date,Donor,Email,Receiver,School,Kind,What,Count,Amount,Value,Received,Way,Receipt no\n");
    for n in 0..lines {
        let line = match n % 2 {
            0 => format!(
                "2026-08-0{},Donor {n},donor{n}@example.org,foundation,,money,,,\"1,0{:02}.50\",,2026-08-20,check,\n",
                n % 9 + 1,
                n % 100
            ),
            _ => format!("2026-08-11,Donor {n},,district,{SCHOOL},goods,Books,{n},,20,,,\n"),
        };
        text.push_str(&line);
    }
    text
}

#[tokio::test]
async fn a_list_of_10000_with_one_bad_row_is_not_taken_over_and_the_row_is_named() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let good = list(10_000);
    let bad = good.replacen("Donor 7331,,district", "Donor 7331,,the moon", 1);
    let upload =
        async |text: &str| pia.upload("/office/gifts/import", &[], ("file", "gifts.csv", text.as_bytes())).await;
    let page = upload(&bad).await.says(422, "One row is wrong, so nothing was taken over");
    page.has("7333").has("the moon").has("No receiver has this name. Known are: district, foundation, pta");
    assert_eq!(offered(&app).await, 0);
    upload(&good).await.goes_to("/office/gifts?state=all");
    assert_eq!(offered(&app).await, 10_000);
    // The foundation's are here and wait for their letters; the district's take the usual way.
    assert_eq!(app.count(sql!("select count(*) from gift where list is not null and state = 'received'")).await, 5_000);
    assert_eq!(app.count(sql!("select count(*) from gift where list is not null and state = 'offered'")).await, 5_000);
    upload(&good).await.says(422, "This same file was taken over on");
    assert_eq!(offered(&app).await, 10_000);
    let lines = pia.get("/office/gifts.csv?state=all").await.ok().html();
    assert!(lines.lines().count() > 10_000);
    assert!(trellis::ledger::verify(&app.app.db).await.expect("it can be read").is_ok());
}

#[tokio::test]
async fn lists_that_are_none_say_so() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let upload = async |bytes: &[u8]| pia.upload("/office/gifts/import", &[], ("file", "x.csv", bytes)).await;
    upload(b"").await.says(422, "Choose the file");
    upload(b"PK\x03\x04.. xl/workbook.xml").await.says(422, "spreadsheet");
    upload(b"PK\x03\x04.. gifts.csv").await.says(422, "This is a packed file");
    upload(b"donor,kind\nA\0,goods\n").await.says(422, "This is no list");
    upload(b"donor,kind,Kind\nA,goods,money\n").await.says(422, "Two columns are called");
    upload(b"%PDF-1.7").await.says(422, "no list");
    upload(b"donor,what\nA,B\n").await.says(422, "no column");
    upload(b"donor,kind\n").await.says(422, "no gift under them");
    upload("\u{feff}donor,kind\n".as_bytes()).await.says(422, "no gift under them");
    upload(b"donor,kind\nA,\"goods\nB,goods\n").await.says(422, "is never closed");
    upload(format!("donor,kind\n{}\n", "x".repeat(1_000_000)).as_bytes()).await.says(422, "too long");
    let wrong = "donor,kind,amount,receiver,received,way\nA,money,-5,,,\nB,goods,10,,,\nC,money,5,,2026-08-01,check\n\
                 D,money,5,foundation,2026-08-01,cash\nE,money,5,,2030-01-01,\n,money,5,,,\n";
    let page = upload(wrong.as_bytes()).await.says(422, "6 rows are wrong");
    page.has("Only money has an amount")
        .has("A list cannot accept gifts for the district")
        .has("Cash is not taken without one");
    assert_eq!(offered(&app).await, 0, "nothing of all that is here");
    // Western letters, UTF-16, a column nobody knows, an email column beside a phone column: all of it is read.
    let western = b"donor;kind;what;email;phone;shoe size\nRen\xe9 Pe\xf1a;goods;Books;;704-555-0177;38\n";
    upload(western).await.goes_to("/office/gifts?state=all");
    assert_eq!(app.count(sql!("select count(*) from donor where name = 'René Peña' and contact <> ''")).await, 1);
    let wide: Vec<u8> = "donor\tkind\twhat\nZoë\tgoods\tBooks\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    upload(&[b"\xff\xfe", &wide[..]].concat()).await.goes_to("/office/gifts?state=all");
    assert_eq!(offered(&app).await, 2);
    let empty = pia.get("/office/gifts/import/template.csv").await.ok().html();
    assert!(empty.contains("donor") && empty.contains("receipt"), "{empty}");
    app.person("pat").await.get("/office/gifts/import").await.is(404);
}

#[tokio::test]
async fn filters_find_and_nothing_found_says_what_to_do() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.get("/office/gifts?q=weiss&state=all").await.says(200, "A grand piano").lacks("fish tank");
    pia.get("/office/gifts?state=all&kind=services").await.says(200, "pianos").lacks("playground");
    pia.get("/office/gifts?state=routed&decider=board").await.says(200, "playground").lacks("Picture books");
    pia.get("/office/gifts?q=nobody-at-all").await.says(200, "No gift fits");
    pia.get("/office/gifts?state=closed&after=x&school=%00").await.ok();
    pia.post(&format!("{}/credits", gift(6)), &[("credit_kind", "household"), ("credit_name", "The Grant family")])
        .await
        .is(303);
    pia.get(&gift(6)).await.says(200, "The Grant family");
    pia.post(&format!("{}/credits", gift(6)), &[("credit_kind", "x")]).await.says(422, "Choose one of the answers");
    let fields = [("kind", "money"), ("amount", "50"), ("name", "Big Bank"), ("added_to", "6")];
    let matched = enter(&app, &fields).await;
    pia.get(&gift(matched)).await.says(200, "Added to the gift");
    let xlsx = pia.get("/office/gifts.xlsx").await.ok();
    assert!(xlsx.body.starts_with(b"PK"));
}

#[tokio::test]
async fn donors_are_a_file_for_whoever_keeps_gifts_and_those_who_are_forgotten_or_joined_are_not_in_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let file = pia.get("/office/gifts/donors.csv").await.ok();
    assert!(file.header("content-disposition").contains("donors.csv"));
    let text = file.html();
    assert!(text.starts_with("\u{feff}Donor,What they are,Contact,"), "{text}");
    let standing = sql!("select count(*) from donor where merged_into is null and forgotten_at is null");
    assert_eq!(text.lines().count() as i64, app.count(standing).await + 1, "{text}");
    let hal = text.lines().find(|line| line.contains("hal@example.org")).expect("Hal stands in it").to_owned();
    assert!(hal.contains("H. Jurgens"), "{hal}");
    assert!(pia.get("/office/gifts/donors.xlsx").await.ok().body.starts_with(b"PK"));
    app.sql(sql!("update donor set forgotten_at = 1 where contact = 'hal@example.org'")).await;
    let after = pia.get("/office/gifts/donors.csv").await.ok().html();
    assert!(!after.contains("hal@example.org"), "{after}");
    let noted = sql!("select count(*) from ledger where verb = 'donors-exported' and kind = 'person'");
    assert_eq!(app.count(noted).await, 3);
    for key in ["pat", "cora", "fay", "ana", "otis"] {
        app.person(key).await.get("/office/gifts/donors.csv").await.is(404);
        app.person(key).await.get("/office/gifts/donors.xlsx").await.is(404);
    }
}

#[tokio::test]
async fn the_proposals_of_a_plan_are_a_file_with_every_line_and_its_reasons() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let text = pia.get("/office/needs/plan/1/proposals.csv").await.ok().html();
    assert!(text.starts_with("\u{feff}Place,School,What,How many,Offer,Who gives,Points,Why,Proposed"), "{text}");
    let lines = app.count(sql!("select count(*) from need_plan_pair where plan = 1")).await;
    assert!(lines > 0);
    assert_eq!(text.lines().count() as i64, lines + 1, "{text}");
    assert!(pia.get("/office/needs/plan/1/proposals.xlsx").await.ok().body.starts_with(b"PK"));
    let noted = sql!(
        "select count(*) from ledger where verb = 'need-plan-exported' and kind = 'need_plan' and record = 1
           and detail = $1",
        format!("lines={lines}")
    );
    assert_eq!(app.count(noted).await, 2);
    pia.get("/office/needs/plan/99/proposals.csv").await.is(404);
    for key in ["pat", "cora", "fay", "ana", "otis"] {
        app.person(key).await.get("/office/needs/plan/1/proposals.csv").await.is(404);
    }
}
