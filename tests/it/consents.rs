//! The consent of each family under a data agreement: asked, given, declined, taken back, over, asked anew.

use crate::agreements::hash_on;
use crate::data_agreements::{office as request, signs};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use jiff::civil::date;
use trellis::demo::cast::{self, STUDENT_UNASKED, agreement, consent, data, partner};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const FAMILY: &str = "/family/consent/demo-family-asked";
const GIVEN: &str = "/family/consent/demo-family-given";
const DESK: &str = "/office/consents/8";
/// The mother of two, the father who said yes, and who speaks for the churches.
const NGOZI: &str = "ngozi.okafor@example.org";
const JULIO: &str = "julio.rivas@example.org";
const NAME: &str = "Ngozi Okafor";

fn one(id: i64) -> String {
    format!("{DESK}/of/{id}")
}

async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select c.state from data_consent c where c.id = $1", id)).await.expect("one").0
}

/// What stands in a hidden field of a page.
fn hidden(page: &Answer, name: &str) -> String {
    let html = page.html();
    let rest = html.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_else(|| panic!("no field {name}"));
    rest.split('"').next().expect("a value ends").to_owned()
}

/// What a family's page sends with its answer.
struct Read {
    text: String,
    lang: String,
    stamp: String,
}

impl Read {
    fn of(page: &Answer) -> Read {
        Read { text: hash_on(page), lang: hidden(page, "text_lang"), stamp: hidden(page, "stamp") }
    }

    async fn answers(&self, who: &Browser, at: &str, child: i64, verb: &str, name: &str, agree: &str) -> Answer {
        let child = child.to_string();
        let fields = [
            ("child", child.as_str()),
            ("verb", verb),
            ("name", name),
            ("agree", agree),
            ("text", &self.text),
            ("text_lang", &self.lang),
            ("stamp", &self.stamp),
        ];
        who.post(at, &fields).await
    }
}

/// Opens the page for a child and answers.
async fn says(who: &Browser, at: &str, child: i64, verb: &str, name: &str) -> Answer {
    let page = who.get(&format!("{at}?child={child}")).await.ok();
    Read::of(&page).answers(who, at, child, verb, name, "yes").await
}

async fn takes_back(who: &Browser, at: &str, child: i64) -> Answer {
    let child = child.to_string();
    who.post(at, &[("child", child.as_str()), ("verb", "take_back")]).await
}

/// The students who may go out, as the office's page counts them.
async fn may_go_out(app: &TestApp) -> String {
    let page = app.person("pia").await.get(DESK).await.ok();
    let text = page.text();
    let rest = text.split("Students whose data may be given today: ").nth(1).expect("a count");
    rest.chars().take_while(char::is_ascii_digit).collect()
}

/// The link of the last letter of a kind to an address.
async fn link(app: &TestApp, address: &str, kind: &str) -> String {
    let mail = app.mail().await;
    let sent = mail.at(address);
    let letter = sent.iter().rfind(|m| m.kind == kind).unwrap_or_else(|| panic!("no {kind} to {address}"));
    let at = letter.body.find("/family/consent/").expect("a link");
    letter.body[at..].split_whitespace().next().expect("a link ends").trim_end_matches(['>', ')', '.']).to_owned()
}

async fn letters(app: &TestApp, address: &str, kind: &str) -> usize {
    app.run_jobs().await;
    app.mail().await.at(address).iter().filter(|m| m.kind == kind).count()
}

#[tokio::test]
async fn a_mother_reads_what_it_is_about_says_yes_for_one_child_and_no_for_the_other() {
    let app = TestApp::start().await;
    let mother = app.stranger();
    let page = mother.get(FAMILY).await.says(200, "May we share information about your child with Open Doors");
    for words in [
        "Maya",
        "Kene",
        "What we would share: Attendance",
        "What it is for: To see whether children who come to homework help",
        "June 30, 2027",
        "Your child keeps every place",
        "Your answer costs nothing",
        "34 CFR 99.30",
    ] {
        assert!(page.text().contains(words), "{words} is missing");
    }
    let page = page.lacks("Okafor").lacks("700101");
    let read = Read::of(&page);
    // A yes is a name and a tick.
    read.answers(&mother, FAMILY, consent::ASKED, "give", "", "yes").await.says(422, "Please fill in");
    read.answers(&mother, FAMILY, consent::ASKED, "give", NAME, "").await.says(422, "Check this box");
    read.answers(&mother, FAMILY, consent::ASKED, "expire", NAME, "yes").await.is(400);
    assert_eq!((state(&app, consent::ASKED).await.as_str(), may_go_out(&app).await.as_str()), ("asked", "2"));
    let there = format!("{FAMILY}?child={}", consent::ASKED);
    read.answers(&mother, FAMILY, consent::ASKED, "give", NAME, "yes").await.goes_to(&there);
    mother.get(&there).await.says(200, "You said yes for Maya").has("Take my yes back").lacks("Yes, I agree");
    assert_eq!((state(&app, consent::ASKED).await.as_str(), may_go_out(&app).await.as_str()), ("given", "3"));
    says(&mother, FAMILY, consent::ASKED_SIBLING, "decline", "").await.is(303);
    let sibling = format!("{FAMILY}?child={}", consent::ASKED_SIBLING);
    mother.get(&sibling).await.says(200, "You said no for Kene").has("Nothing is shared");
    assert_eq!(may_go_out(&app).await, "3");
    // After a no she can still say yes.
    says(&mother, FAMILY, consent::ASKED_SIBLING, "give", NAME).await.is(303);
    assert_eq!((state(&app, consent::ASKED_SIBLING).await.as_str(), may_go_out(&app).await.as_str()), ("given", "4"));
    assert_eq!(letters(&app, NGOZI, "consent-said").await, 3, "each answer is confirmed");
    let kept = sql!(
        "select count(*) from data_consent_answer a join data_consent_text t on t.text_hash = a.text_hash
         where a.consent = $1 and a.answer = 'given' and a.name = $2 and a.signed_on = '2026-09-08' and a.lang = 'en'",
        consent::ASKED,
        NAME
    );
    assert_eq!(app.count(kept).await, 1, "the name, the day and the text are kept");
    let lines = sql!("select count(*) from ledger where verb = 'data-consent-given' and record = $1", consent::ASKED);
    assert_eq!(app.count(lines).await, 1);
}

#[tokio::test]
async fn it_is_read_and_answered_in_three_languages() {
    let app = TestApp::start().await;
    app.stranger()
        .speaking("es")
        .get(FAMILY)
        .await
        .says(200, "¿Podemos compartir información")
        .has("Sí, estoy de acuerdo");
    let mother = app.stranger().speaking("ar");
    mother.get(FAMILY).await.says(200, "هل يمكننا مشاركة معلومات").has("نعم، أوافق");
    says(&mother, FAMILY, consent::ASKED, "give", NAME).await.is(303);
    let answer = sql!(
        "select count(*) from data_consent_answer a join data_consent_text t on t.text_hash = a.text_hash
         where a.consent = $1 and a.lang = 'ar' and t.lang = 'ar'",
        consent::ASKED
    );
    assert_eq!(app.count(answer).await, 1);
}

#[tokio::test]
async fn two_pages_and_an_old_form_do_not_turn_an_answer_over() {
    let app = TestApp::start().await;
    let (first, second) = (app.stranger(), app.stranger());
    let read = Read::of(&first.get(FAMILY).await.ok());
    let other = Read::of(&second.get(FAMILY).await.ok());
    app.later(SignedDuration::from_mins(1));
    read.answers(&first, FAMILY, consent::ASKED, "give", NAME, "yes").await.is(303);
    // The same once more is the same; a no from the other page is not taken for one.
    read.answers(&first, FAMILY, consent::ASKED, "give", NAME, "yes").await.is(303);
    let page = other.answers(&second, FAMILY, consent::ASKED, "decline", "", "").await;
    page.says(409, "answered on another page").has("You said yes for Maya");
    assert_eq!(state(&app, consent::ASKED).await, "given");
    let answers = sql!("select count(*) from data_consent_answer where consent = $1", consent::ASKED);
    assert_eq!(app.count(answers).await, 1);
    // Taken back, asked anew: the old yes is no yes to the new question.
    takes_back(&second, FAMILY, consent::ASKED).await.is(303);
    takes_back(&first, FAMILY, consent::ASKED).await.is(303);
    read.answers(&first, FAMILY, consent::ASKED, "give", NAME, "yes").await.says(409, "answered on another page");
    app.later(SignedDuration::from_mins(1));
    let again = format!("{}/again", one(consent::ASKED));
    app.person("pia").await.press(&again).await.goes_to(&one(consent::ASKED));
    read.answers(&first, FAMILY, consent::ASKED, "give", NAME, "yes").await.says(409, "answered on another page");
    assert_eq!(state(&app, consent::ASKED).await, "asked");
    says(&first, FAMILY, consent::ASKED, "give", NAME).await.is(303);
    assert_eq!(state(&app, consent::ASKED).await, "given");
}

#[tokio::test]
async fn a_forged_link_and_another_familys_child_are_not_there() {
    let app = TestApp::start().await;
    let anyone = app.stranger();
    for guess in ["x", "demo-family-aske", "%00", "1%27--", "8"] {
        anyone.get(&format!("/family/consent/{guess}")).await.is(404);
        takes_back(&anyone, &format!("/family/consent/{guess}"), consent::GIVEN).await.is(404);
    }
    anyone.get(&format!("{FAMILY}?child={}", consent::GIVEN)).await.is(404);
    let read = Read::of(&anyone.get(FAMILY).await.ok());
    read.answers(&anyone, FAMILY, consent::DECLINED, "give", NAME, "yes").await.is(404);
    takes_back(&anyone, FAMILY, consent::GIVEN).await.is(404);
    assert_eq!(state(&app, consent::GIVEN).await, "given");
    // Whoever is no guardian of the child any more opens nothing, and their yes counts no more.
    assert_eq!(may_go_out(&app).await, "2");
    app.sql(sql!("delete from roster_guardian where student = '700103'")).await;
    anyone.get(GIVEN).await.is(404);
    assert_eq!(may_go_out(&app).await, "1");
    // A link of long ago opens nothing.
    app.sql(sql!("update data_consent_link set sent_at = 0")).await;
    anyone.get(FAMILY).await.is(404);
}

#[tokio::test]
async fn the_signer_is_shown_what_changed_and_a_yes_to_other_words_counts_no_more() {
    let app = TestApp::start().await;
    let (mother, pia) = (app.stranger(), app.person("pia").await);
    let read = Read::of(&mother.get(FAMILY).await.ok());
    let words = format!("{DESK}/words");
    app.person("cora").await.post(&words, &[("about_en", "To plan.")]).await.is(404);
    app.later(SignedDuration::from_mins(1));
    let told = [("about_en", "To plan homework help."), ("about_es", "Para planear la ayuda."), ("about_ar", "")];
    pia.post(&words, &told).await.goes_to(DESK);
    let page = read.answers(&mother, FAMILY, consent::ASKED, "give", NAME, "yes").await;
    assert!(page.html().contains(NAME), "what was typed stays");
    page.says(409, "The text changed while you read it")
        .has("To see whether children who come to homework help")
        .has("To plan homework help.");
    assert_eq!(state(&app, consent::ASKED).await, "asked");
    // A yes was to other words: it is over at once, and the families are asked anew by one press.
    assert_eq!((state(&app, consent::GIVEN).await.as_str(), may_go_out(&app).await.as_str()), ("expired", "0"));
    app.stranger().get(GIVEN).await.says(200, "This question is closed").lacks("Yes, I agree");
    pia.post(&words, &told).await.is(303);
    pia.press(&format!("{DESK}/again")).await.goes_to(DESK);
    assert_eq!(state(&app, consent::GIVEN).await, "asked");
    assert_eq!(letters(&app, JULIO, "consent-ask").await, 1);
    let at = link(&app, JULIO, "consent-ask").await;
    app.stranger().speaking("es").get(&at).await.says(200, "Para planear la ayuda.");
    says(&app.stranger(), &at, consent::GIVEN, "give", "Julio Rivas").await.is(303);
    assert_eq!(may_go_out(&app).await, "1");
    // Where the party is another, nothing goes out even before the night.
    app.sql(sql!("update data_agreement set purpose = 'Something else.' where id = $1", data::CONSENT)).await;
    assert_eq!(may_go_out(&app).await, "0");
    app.run_jobs().await;
    app.later(DAY);
    app.run_jobs().await;
    assert_eq!(state(&app, consent::GIVEN).await, "expired");
    pia.post(&words, &[("about_en", &"x".repeat(5_000))]).await.is(422);
}

#[tokio::test]
async fn what_is_taken_back_stops_the_list_at_once_and_whoever_has_it_is_told_the_number() {
    let app = TestApp::start().await;
    let (pia, father) = (app.person("pia").await, app.stranger());
    let list = pia.press(&format!("{DESK}/release")).await.ok().html();
    assert!(list.contains("700103") && list.contains("700104") && !list.contains("700106"), "{list}");
    assert!(!list.contains("Mateo"), "no child is named: {list}");
    let line = sql!("select count(*) from ledger where verb = 'data-consents-released' and detail = 'students=2'");
    assert_eq!(app.count(line).await, 1);
    father.get(GIVEN).await.says(200, "You said yes for Mateo").has("Take my yes back");
    takes_back(&father, GIVEN, consent::GIVEN).await.is(303);
    father.get(GIVEN).await.says(200, "You took your yes for Mateo back").lacks("Yes, I agree");
    assert_eq!(may_go_out(&app).await, "1");
    let list = pia.press(&format!("{DESK}/release")).await.ok().html();
    assert!(!list.contains("700103"), "{list}");
    assert_eq!(letters(&app, JULIO, "consent-said").await, 1);
    let mail = app.mail().await;
    let told: Vec<_> = mail.sent.iter().filter(|m| m.kind == "data-stopped").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains("700103") && !told[0].body.contains("Mateo"), "{}", told[0].body);
    let desk = mail.sent.iter().filter(|m| m.kind == "consent-stopped-desk" && m.body.contains("700103")).count();
    assert_eq!(desk, 1);
    // It stands on the agreement's page, for both sides.
    pia.get(&request(data::CONSENT)).await.says(200, "A consent was taken back").has("700103").has("700106");
    let at = told[0].body.find("/partner/desk/").expect("a link");
    let at = told[0].body[at..].split_whitespace().next().expect("a link ends");
    app.stranger().get(at).await.says(200, "Destroy everything you have about these students").has("700103");
    // A number that never went out is told to nobody but the office.
    let mother = app.stranger();
    says(&mother, FAMILY, consent::ASKED, "give", NAME).await.is(303);
    takes_back(&mother, FAMILY, consent::ASKED).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.sent.iter().filter(|m| m.kind == "data-stopped").count(), 1);
    assert_eq!(mail.sent.iter().filter(|m| m.kind == "consent-stopped-desk").count(), 2);
    // Nothing goes out where nobody says yes, or the agreement rests.
    app.sql(sql!("update organisation set standing = 'suspended' where id = $1", partner::CHURCHES)).await;
    pia.press(&format!("{DESK}/release")).await.says(409, "No list goes out");
    app.sql(sql!("update organisation set standing = 'active' where id = $1", partner::CHURCHES)).await;
    app.sql(sql!("update data_consent set state = 'declined' where state = 'given'")).await;
    pia.press(&format!("{DESK}/release")).await.says(409, "No family has said yes");
}

#[tokio::test]
async fn a_partner_says_of_each_student_that_the_data_is_destroyed_and_the_office_sees_who_is_left() {
    let app = TestApp::start().await;
    let (pia, father, nell) = (app.person("pia").await, app.stranger(), app.person("nell").await);
    pia.press(&format!("{DESK}/release")).await.ok();
    takes_back(&father, GIVEN, consent::GIVEN).await.is(303);
    let desk = format!("/partner/desk/{}/data/{}", partner::CHURCHES, data::CONSENT);
    let request = request(data::CONSENT);
    // 700106 has been on a list before.
    pia.get(&request).await.says(200, "has not said yet that it did: 2").has("not said to be destroyed yet");
    nell.get(&desk).await.says(200, "We destroyed all of it");
    let says =
        async |who: &Browser, student: &str| who.post(&format!("{desk}/destroyed"), &[("student", student)]).await;
    says(&nell, "700104").await.is(404);
    says(&nell, "").await.is(404);
    says(&pia, "700103").await.is(404);
    says(&app.person("otis").await, "700103").await.is(404);
    says(&nell, "700103").await.goes_to(&desk);
    says(&nell, "700103").await.goes_to(&desk);
    let lines =
        sql!("select count(*) from ledger where verb = 'data-student-destroyed' and record = $1", consent::GIVEN);
    assert_eq!(app.count(lines).await, 1);
    nell.get(&desk).await.says(200, "You said on");
    pia.get(&request).await.says(200, "has not said yet that it did: 1").has("destroyed, says Nell Abrams");
    pia.get(DESK).await.says(200, "has not said yet that it did: 1").has("destroyed, says Nell Abrams");
    // A number that goes out anew is not meant by what was said before.
    app.later(DAY);
    let anew = sql!(
        "update data_consent set state = 'given', terms = (select o.terms from data_consent o where o.id = $2) where id = $1",
        consent::GIVEN,
        consent::GIVEN_ARABIC
    );
    app.sql(anew).await;
    app.sql(sql!("delete from data_consent_answer where consent = $1 and answer = 'revoked'", consent::GIVEN)).await;
    pia.press(&format!("{DESK}/release")).await.ok();
    takes_back(&father, GIVEN, consent::GIVEN).await.is(303);
    pia.get(&request).await.says(200, "has not said yet that it did: 2");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_no_of_one_guardian_counts_before_the_yes_of_another() {
    let app = TestApp::start().await;
    app.sql(sql!(
        "insert into roster_person (sourced_id, kind, given, family, email, school, role)
         values ('g9', 'guardian', 'Lidia', 'Rivas', 'lidia.rivas@example.org', $1, 'guardian')",
        cast::HOME_SCHOOL
    ))
    .await;
    app.sql(sql!("insert into roster_guardian (student, guardian) values ('700103', 'g9')")).await;
    let pia = app.person("pia").await;
    asks(&pia, "700103", "es").await.goes_to(DESK);
    assert_eq!(letters(&app, "lidia.rivas@example.org", "consent-ask").await, 1);
    assert_eq!(letters(&app, JULIO, "consent-ask").await, 0, "whoever was asked is not asked again");
    let at = link(&app, "lidia.rivas@example.org", "consent-ask").await;
    let mother = app.stranger();
    let page = mother.get(&at).await.ok().lacks("Julio").lacks("You said yes");
    let child: i64 = hidden(&page, "child").parse().expect("a number");
    says(&mother, &at, child, "decline", "").await.is(303);
    assert_eq!(may_go_out(&app).await, "1");
    app.run_jobs().await;
    assert_eq!(app.mail().await.sent.iter().filter(|m| m.kind == "data-stopped").count(), 1);
    says(&mother, &at, child, "give", "Lidia Rivas").await.is(303);
    assert_eq!(may_go_out(&app).await, "2");
}

async fn asks(who: &Browser, students: &str, lang: &str) -> Answer {
    who.post(&format!("{DESK}/ask/send"), &[("students", students), ("lang", lang)]).await
}

#[tokio::test]
async fn a_list_is_looked_at_before_anybody_is_asked_and_wrong_lines_are_named() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let at = format!("{DESK}/ask");
    pia.get(&at).await.says(200, "Student numbers");
    // Windows-1252, with names of columns, a number twice, one nobody has, one asked before.
    let file = b"N\xfamero;Idioma\n700110;Espa\xf1ol\n999999\n700110\n700101\n";
    let page = pia.upload(&at, &[("students", ""), ("lang", "en")], ("file", "list.csv", file)).await;
    let page = page
        .says(200, "What comes of the list")
        .has("Line 3: 999999 : no student of your schools has this number")
        .has("Line 4: 700110 : stands here twice");
    assert_eq!(app.count(sql!("select count(*) from data_consent")).await, 9, "nobody was asked");
    let found = page.html();
    assert!(found.contains("value=\"\n700110,es\n999999"), "what was read goes along: {found}");
    let bom = "\u{feff}700110\r\n".as_bytes();
    pia.upload(&at, &[("students", ""), ("lang", "en")], ("file", "list.csv", bom))
        .await
        .says(200, "Ask these families");
    let pdf = pia.upload(&at, &[("students", ""), ("lang", "en")], ("file", "a.pdf", b"%PDF-1.7")).await;
    pdf.is(422);
    pia.upload(&at, &[("students", " "), ("lang", "en")], ("other", "", b"")).await.is(422);
    let many: String = (0..1_001).map(|n| format!("{n}\n")).collect();
    pia.upload(&at, &[("students", &many), ("lang", "en")], ("other", "", b"")).await.says(422, "at most 1,000");
    asks(&pia, "", "en").await.is(422);
    asks(&pia, "700101", "en").await.says(422, "nobody new to ask");
    // Nobody has an address for this family: a form in its language goes home.
    asks(&pia, "700110,es\n999999", "en").await.goes_to(DESK);
    let asked =
        sql!("select count(*) from data_consent where student = $1 and way = 'paper' and lang = 'es'", STUDENT_UNASKED);
    assert_eq!(app.count(asked).await, 1);
    pia.get(&format!("{DESK}/papers")).await.says(200, "Theo Lindqvist").has("¿Podemos compartir").has("Firma");
    let lines = sql!("select count(*) from ledger where verb = 'data-consent-asked' and at > 0 and school = 1");
    assert_eq!(app.count(lines).await, 1);
}

#[tokio::test]
async fn a_form_on_paper_is_written_down_with_its_day_its_signer_and_its_text() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let sheet = cora.get(&format!("{DESK}/papers?one={}", consent::PAPER)).await.says(200, "Isaac Boone").html();
    let code = sheet.split("<code><bdi>").nth(1).and_then(|rest| rest.split('<').next()).expect("a code").to_owned();
    let at = format!("{}/answer", one(consent::PAPER));
    let good = [
        ("verb", "give"),
        ("name", "Ruth Boone"),
        ("signer", "guardian"),
        ("signed_on", "2026-09-07"),
        ("code", code.as_str()),
    ];
    for (field, bad) in [
        ("verb", ""),
        ("verb", "ask_anew"),
        ("verb", "take_back"),
        ("name", ""),
        ("signer", "aunt"),
        ("signed_on", "2026-09-09"),
        ("signed_on", "2024-01-01"),
        ("code", "00000000"),
    ] {
        let mut fields = good.to_vec();
        fields.retain(|(name, _)| *name != field);
        fields.push((field, bad));
        cora.post(&at, &fields).await.is(422);
    }
    assert_eq!(state(&app, consent::PAPER).await, "asked");
    cora.post(&at, &good).await.goes_to(&one(consent::PAPER));
    let page = cora.get(&one(consent::PAPER)).await.says(200, "Ruth Boone").has("September 7, 2026");
    page.has("Written down by Cora");
    assert_eq!(may_go_out(&app).await, "3");
    let lang = sql!("select count(*) from data_consent_answer where consent = $1 and lang = 'es'", consent::PAPER);
    assert_eq!(app.count(lang).await, 1);
    // Taken back by phone; the family is asked anew when it wishes, and signs as a student of age.
    let back = [("verb", "take_back"), ("name", "Ruth Boone"), ("signer", "guardian"), ("signed_on", "2026-09-08")];
    cora.post(&at, &back).await.is(303);
    assert_eq!((state(&app, consent::PAPER).await.as_str(), may_go_out(&app).await.as_str()), ("revoked", "2"));
    cora.press(&format!("{}/again", one(consent::PAPER))).await.is(303);
    cora.press(&format!("{}/again", one(consent::PAPER))).await.is(409);
    let mut own = good.to_vec();
    own[2] = ("signer", "student");
    // A fourth grader is not of age, and it is written down how anybody is known to be.
    let note = ("note", "Her driver's license, born in 2008.");
    let noted = [own.as_slice(), &[note]].concat();
    cora.post(&at, &noted).await.says(422, "grade");
    app.sql(sql!(
        "update roster_person set grade = '12' where sourced_id = (select student from data_consent where id = $1)",
        consent::PAPER
    ))
    .await;
    cora.post(&at, &own).await.is(422);
    cora.post(&at, &noted).await.is(303);
    assert_eq!(may_go_out(&app).await, "3");
    // Whoever has an address gets a letter about what was written down.
    let no = [("verb", "decline"), ("name", NAME), ("signer", "guardian"), ("signed_on", "2026-09-08")];
    cora.post(&format!("{}/answer", one(consent::ASKED)), &no).await.is(303);
    assert_eq!(letters(&app, NGOZI, "consent-said").await, 1);
}

#[tokio::test]
async fn a_school_sees_its_own_students_and_others_see_nothing() {
    let app = TestApp::start().await;
    let (cora, pia) = (app.cora().await, app.person("pia").await);
    cora.get("/office/consents").await.says(200, "Open Doors Church Network");
    cora.get(DESK)
        .await
        .says(200, "700101")
        .lacks("700109")
        .lacks("may be given today")
        .lacks("A consent was taken back");
    pia.get(DESK).await.says(200, "700109");
    cora.get(&one(consent::ELSEWHERE)).await.is(404);
    cora.post(&format!("{}/answer", one(consent::ELSEWHERE)), &[("verb", "decline")]).await.is(404);
    cora.press(&format!("{}/again", one(consent::ELSEWHERE))).await.is(404);
    cora.get(&format!("{DESK}/papers?one={}", consent::ELSEWHERE)).await.is(404);
    let page = cora.upload(&format!("{DESK}/ask"), &[("students", "700109"), ("lang", "en")], ("other", "", b"")).await;
    page.says(200, "no student of your schools has this number");
    cora.press(&format!("{DESK}/release")).await.is(404);
    cora.get(&format!("{DESK}/states.csv")).await.ok().has("700101").lacks("700109");
    let line = sql!("select count(*) from ledger where verb = 'data-consents-exported' and detail = 'consents=8'");
    assert_eq!(app.count(line).await, 1);
    // A student who goes to another school goes out of sight with it.
    app.sql(sql!("update roster_person set school = 10 where sourced_id = '700101'")).await;
    cora.get(&one(consent::ASKED)).await.is(404);
    // A school where the partner does not come has nothing to see, and no other data agreement is any of this.
    for key in ["ola", "fay", "tess", "luis", "ben", "otis"] {
        app.person(key).await.get(DESK).await.is(404);
    }
    for key in ["abby", "cole", "iris", "dora", "pat"] {
        app.person(key).await.get(DESK).await.ok();
    }
    app.person("abby").await.press(&format!("{DESK}/remind")).await.is(404);
    for id in [data::ACTIVE, data::IN_REVIEW, 99] {
        pia.get(&format!("/office/consents/{id}")).await.is(404);
        pia.press(&format!("/office/consents/{id}/release")).await.is(if id == 99 { 404 } else { 409 });
    }
}

#[tokio::test]
async fn whoever_does_not_answer_is_reminded_once() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let remind = format!("{DESK}/remind");
    pia.press(&remind).await.goes_to(DESK);
    pia.press(&remind).await.goes_to(DESK);
    assert_eq!(letters(&app, NGOZI, "consent-remind").await, 1, "one letter for both children, once");
    assert_eq!(letters(&app, "paul.stroud@example.org", "consent-remind").await, 0, "two days are no time");
    app.later(DAY * 4);
    app.person("pia").await.press(&remind).await.goes_to(DESK);
    assert_eq!(letters(&app, "paul.stroud@example.org", "consent-remind").await, 1);
    let at = link(&app, NGOZI, "consent-remind").await;
    app.stranger().get(&at).await.says(200, "Maya").has("Kene");
    let pia = app.person("pia").await;
    pia.get(&format!("{DESK}?state=asked")).await.says(200, "Reminded").lacks("700104");
}

#[tokio::test]
async fn consents_end_with_the_agreement_and_do_not_carry_over_to_the_next() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.post(&format!("{}/step", request(data::CONSENT)), &[("verb", "revoke"), ("why", "The program stops.")])
        .await
        .is(303);
    assert_eq!(
        (state(&app, consent::GIVEN).await.as_str(), state(&app, consent::ASKED).await.as_str()),
        ("expired", "expired")
    );
    assert_eq!(state(&app, consent::DECLINED).await, "declined");
    let line = sql!("select count(*) from ledger where verb = 'data-consents-expired' and record = $1", data::CONSENT);
    assert_eq!(app.count(line).await, 1);
    pia.press(&format!("{DESK}/again")).await.is(409);
    pia.get(&format!("{DESK}/papers")).await.is(409);
    app.stranger().get(FAMILY).await.says(200, "This question is closed").lacks("Yes, I agree");
    app.stranger().get(&format!("{FAMILY}?child={}", consent::ASKED)).await.ok().lacks("Yes, I agree");
}

#[tokio::test]
async fn by_the_clock_they_are_over_and_the_renewal_asks_anew() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    // It is asked for once more, and both sides sign the next one.
    let pia = app.person("pia").await;
    pia.press(&format!("{}/renew", request(data::CONSENT))).await.is(303);
    let next = app.count(sql!("select max(id) from data_agreement")).await;
    app.sql(sql!(
        "update data_agreement set state = 'signed', starts_on = '2026-09-09', ends_on = '2027-06-30' where id = $1",
        next
    ))
    .await;
    let ask = format!("/office/consents/{next}/ask");
    let page = pia.get(&ask).await.says(200, "700101").has("700109");
    assert!(!page.text().contains("700110"), "who was not asked before is not on the list");
    pia.post(&format!("{ask}/send"), &[("students", "700103"), ("lang", "es")]).await.is(303);
    app.later(DAY);
    app.run_jobs().await;
    assert_eq!(state(&app, consent::GIVEN).await, "expired", "the yes was to the one before");
    assert_eq!(letters(&app, JULIO, "consent-ask").await, 1);
    let at = link(&app, JULIO, "consent-ask").await;
    let father = app.stranger();
    let page = father.get(&at).await.ok();
    let child: i64 = hidden(&page, "child").parse().expect("a number");
    says(&father, &at, child, "give", "Julio Rivas").await.is(303);
    let given = sql!("select count(*) from data_consent where data = $1 and state = 'given'", next);
    assert_eq!(app.count(given).await, 1);
    // The last day is over, whether or not the night has come by.
    app.set_now(date(2027, 7, 1).at(3, 0, 0, 0).in_tz("America/New_York").expect("a time").timestamp());
    let pia = app.person("pia").await;
    pia.press(&format!("/office/consents/{next}/release")).await.is(409);
    app.run_jobs().await;
    let open = sql!("select count(*) from data_consent where state in ('asked', 'given')");
    assert_eq!(app.count(open).await, 0);
}

#[tokio::test]
async fn what_families_said_is_destroyed_when_the_schedule_says_so() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    let all = || sql!("select count(*) from data_consent");
    app.set_now(date(2029, 7, 1).at(12, 0, 0, 0).in_tz("UTC").expect("a time").timestamp());
    app.run_jobs().await;
    assert_eq!(app.count(all()).await, 9, "three years are not over");
    app.set_now(date(2031, 7, 2).at(12, 0, 0, 0).in_tz("UTC").expect("a time").timestamp());
    app.run_jobs().await;
    assert_eq!(app.count(all()).await, 0);
    assert_eq!(app.count(sql!("select count(*) from data_consent_answer")).await, 0);
    assert_eq!(app.count(sql!("select count(*) from data_consent_link")).await, 0);
    let line = sql!(
        "select count(*) from ledger where verb = 'destroyed' and kind = 'data_agreement' and detail = 'consents=9'"
    );
    assert_eq!(app.count(line).await, 1);
}

/// From a signed agreement to copies destroyed, in the words of those who are in it.
#[tokio::test]
async fn the_readers_wish_to_see_who_reads_better_and_each_family_decides() {
    let app = TestApp::start().await;
    // The readers' data agreement rests on consent; before both sides have signed, no family is asked.
    let pia = app.person("pia").await;
    let desk = format!("/office/consents/{}", data::IN_REVIEW);
    pia.get(&desk).await.is(404);
    app.sql(sql!(
        "update partner_agreement set state = 'in_force', ends_on = '2027-06-30' where id = $1",
        agreement::READERS
    ))
    .await;
    app.sql(sql!(
        "update data_agreement set state = 'approved', starts_on = '2026-09-08' where id = $1",
        data::IN_REVIEW
    ))
    .await;
    pia.get(&desk).await.is(404);
    let own = format!("/partner/desk/{}/data/{}", cast::DESK_SECRET, data::IN_REVIEW);
    signs(&app.stranger(), &own, "Ada Nwosu").await.is(303);
    signs(&app.person("dora").await, &request(data::IN_REVIEW), "Dora Bennett").await.is(303);
    // The school asks the families of two students.
    let cora = app.cora().await;
    cora.get("/office/consents").await.says(200, "Carolina Readers");
    cora.post(&format!("{desk}/ask/send"), &[("students", "700101,en\n700103,es"), ("lang", "en")]).await.is(303);
    assert_eq!((letters(&app, NGOZI, "consent-ask").await, letters(&app, JULIO, "consent-ask").await), (1, 1));
    let mail = app.mail().await;
    let letter = mail.at(JULIO);
    assert!(letter[0].lang == "es" && letter[0].body.contains("Mateo"), "in the language of the home");
    // Ngozi says yes, Julio says no. Only Maya's number may go out.
    let (hers, his) = (link(&app, NGOZI, "consent-ask").await, link(&app, JULIO, "consent-ask").await);
    let (ngozi, julio) = (app.stranger(), app.stranger());
    let maya: i64 = hidden(&ngozi.get(&hers).await.ok(), "child").parse().expect("a number");
    let mateo: i64 = hidden(&julio.get(&his).await.ok(), "child").parse().expect("a number");
    says(&ngozi, &hers, maya, "give", NAME).await.is(303);
    says(&julio, &his, mateo, "decline", "").await.is(303);
    let list = pia.press(&format!("{desk}/release")).await.ok().html();
    assert!(list.contains("700101") && list.contains("2026-09-08") && !list.contains("700103"), "{list}");
    app.stranger().get(&own).await.says(200, "Students whose families said yes: 1");
    // Ngozi takes it back. The readers are told to destroy what they have about that number.
    takes_back(&ngozi, &hers, maya).await.is(303);
    app.stranger().get(&own).await.says(200, "Students whose families said yes: 0").has("700101");
    pia.press(&format!("{desk}/release")).await.says(409, "No family has said yes");
    assert_eq!(letters(&app, "ada@carolina-readers.example.org", "data-stopped").await, 1);
}
