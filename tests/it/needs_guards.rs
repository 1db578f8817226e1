//! What must not happen with needs: a child's life in public, somebody else's promise, letters without end.

use crate::needs::{approved, letter_link, need, opened, part_of, promised, publish, sent, state, written};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;

/// By what the warnings on a page are known.
fn warned(page: &Answer) -> String {
    let html = page.html();
    let rest = html.split("name=\"warned\" value=\"").nth(1).expect("warnings");
    rest.split('"').next().unwrap_or("").to_owned()
}

/// Words that the checker takes for a child's life, though they are none.
const SHELTER: &str = "Blankets for a shelter that we build on reading night.";

/// Somebody writes them and says that they tell of nobody.
async fn insisted(browser: &Browser, what: &str) -> i64 {
    let mark = warned(&sent(browser, &[("what", what), ("words", SHELTER)]).await.is(422));
    written(browser, &[("what", what), ("words", SHELTER), ("answer", "nobody"), ("warned", &mark)]).await
}

async fn released(browser: &Browser, id: i64) -> Answer {
    browser.read_and_post(&need(id), &format!("{}/release", need(id)), &[]).await
}

#[tokio::test]
async fn what_a_writer_says_of_a_childs_life_publishes_nothing_before_a_second_reader() {
    let app = TestApp::start().await;
    let (tess, pat, sam) = (app.person("tess").await, app.person("pat").await, app.person("sam").await);
    let id = insisted(&tess, "Blankets").await;
    // Not even the kind of warning is kept.
    assert_eq!(app.count(sql!("select count(*) from need where id = $1 and answered = ''", id)).await, 1);
    tess.press(&format!("{}/ask", need(id))).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.once("sam", "needs-to-read");
    assert!(!letter.body.contains("shelter") && !letter.body.contains("Blankets"), "{}", letter.body);
    // Colleagues see that something waits, and not what.
    for who in ["fay", "cora", "pia"] {
        app.person(who).await.get(&need(id)).await.says(200, "wait for a second reader").lacks("shelter");
    }
    app.cora().await.get(&format!("{}/edit", need(id))).await.is(409).lacks("shelter");
    app.cora().await.get(&format!("/office/needs/new?like={id}")).await.is(200).lacks("shelter");
    approved(&app.cora().await, id).await.is(422).has("wait for a second reader");
    let page = pat.get(&need(id)).await.says(200, "shelter");
    page.lacks("Yes, our school needs this");
    approved(&pat, id).await.is(422);
    assert_eq!(state(&app, id).await, "asked");
    // The writer is no second reader, and a colleague in another role is none.
    released(&tess, id).await.is(409);
    released(&app.cora().await, id).await.is(409);
    released(&sam, id).await.goes_to(&need(id));
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'need-words-released'")).await, 1);
    approved(&pat, id).await.is(303);
    publish(&app, id, "public").await;
    app.stranger().get(&format!("/needs/{id}")).await.says(200, "shelter that we build");
}

#[tokio::test]
async fn released_words_that_change_wait_anew_and_danger_is_never_answered_away() {
    let app = TestApp::start().await;
    let (tess, pat, sam) = (app.person("tess").await, app.person("pat").await, app.person("sam").await);
    let id = insisted(&tess, "Blankets").await;
    tess.press(&format!("{}/ask", need(id))).await.is(303);
    released(&sam, id).await.is(303);
    let other = "Blankets for a shelter on reading night, and pillows.";
    let base = [("kind", "goods"), ("what", "Blankets"), ("quantity", "10"), ("words", other)];
    let mark = warned(&tess.post(&format!("{}/edit", need(id)), &base).await.is(422));
    let answered = [&base[..], &[("answer", "nobody"), ("warned", mark.as_str())]].concat();
    tess.post(&format!("{}/edit", need(id)), &answered).await.is(303);
    approved(&pat, id).await.is(422);
    // Whoever may say yes says none to words of their own.
    let own = insisted(&pat, "Cushions").await;
    pat.press(&format!("{}/ask", need(own))).await.is(303);
    assert_eq!(state(&app, own).await, "asked");
    released(&pat, own).await.is(409);
    // Papers and origin are private words, too.
    let page = sent(&tess, &[("words", "The family is undocumented.")]).await.says(422, "how a child lives");
    page.has("Send them to the social worker");
    // Danger is for the telephone, whatever is said to the warning.
    let danger = "She is afraid to go home.";
    let mark = warned(&sent(&tess, &[("words", danger)]).await.says(422, "Call 911"));
    let page = sent(&tess, &[("words", danger), ("answer", "nobody"), ("warned", &mark)]).await.says(422, "Call 911");
    page.lacks("They tell of no child");
    assert_eq!(app.count(sql!("select count(*) from need where words like '%afraid%'")).await, 0);
}

#[tokio::test]
async fn whoever_wrote_the_words_last_releases_none_and_words_for_others_are_not_written_over() {
    let app = TestApp::start().await;
    let (tess, pat, sam) = (app.person("tess").await, app.person("pat").await, app.person("sam").await);
    let id = written(&tess, &[("what", "Blankets")]).await;
    tess.press(&format!("{}/ask", need(id))).await.is(303);
    // Pat writes other words into what Tess wrote.
    let edit = format!("{}/edit", need(id));
    let base = [("kind", "goods"), ("what", "Blankets"), ("quantity", "10"), ("words", SHELTER)];
    let mark = warned(&pat.post(&edit, &base).await.is(422));
    pat.post(&edit, &[&base[..], &[("answer", "nobody"), ("warned", mark.as_str())]].concat()).await.is(303);
    released(&pat, id).await.is(409);
    approved(&pat, id).await.is(422);
    // Whoever may not read them writes nothing over them.
    let plain = [("kind", "goods"), ("what", "Blankets"), ("quantity", "900"), ("words", "Warm ones.")];
    for who in ["tess", "cora"] {
        app.person(who).await.post(&edit, &plain).await.is(409).lacks("shelter");
    }
    let kept = sql!("select count(*) from need where id = $1 and quantity = 10 and words = $2", id, SHELTER);
    assert_eq!(app.count(kept).await, 1);
    released(&sam, id).await.goes_to(&need(id));
    approved(&pat, id).await.is(303);
}

#[tokio::test]
async fn a_need_that_changed_while_it_was_read_is_not_approved() {
    let app = TestApp::start().await;
    let (tess, pat) = (app.person("tess").await, app.person("pat").await);
    let id = written(&tess, &[]).await;
    tess.press(&format!("{}/ask", need(id))).await.is(303);
    let html = pat.get(&need(id)).await.ok().html();
    let read = html.split("name=\"read\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    let fields = [("kind", "goods"), ("what", "Glue sticks"), ("quantity", "900")];
    tess.post(&format!("{}/edit", need(id)), &fields).await.is(303);
    let at = format!("{}/approve", need(id));
    pat.post(&at, &[("read", read)]).await.says(422, "changed while you read it").has("900 pieces");
    pat.press(&at).await.is(422);
    assert_eq!(state(&app, id).await, "asked");
    approved(&pat, id).await.is(303);
}

#[tokio::test]
async fn a_button_pressed_twice_is_one_need_and_families_are_counted_once() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    let one = written(&tess, &[("what", "Easels")]).await;
    assert_eq!(written(&tess, &[("what", "Easels")]).await, one);
    assert_ne!(written(&tess, &[("what", "Easels"), ("quantity", "11")]).await, one);
    let luis = app.person("luis").await;
    let boots = [("what", "Rain boots"), ("size", "2"), ("quantity", "1"), ("for_families", "yes"), ("families", "1")];
    let first = written(&luis, &boots).await;
    luis.press(&format!("{}/ask", need(first))).await.is(303);
    let sam = app.person("sam").await;
    for _ in 0..2 {
        let answer = sent(&sam, &boots).await.is(303);
        assert!(answer.location().ends_with(&format!("/{first}")));
    }
    assert_eq!(app.count(sql!("select quantity from need where id = $1", first)).await, 2);
    sam.get(&need(first)).await.says(200, "You wrote this down a moment ago");
    // Some minutes later it is another family.
    app.later(SignedDuration::from_mins(11));
    assert_ne!(written(&tess, &[("what", "Easels")]).await, one);
}

#[tokio::test]
async fn words_that_leave_the_school_name_no_child_unless_the_writer_says_that_they_are_nobodys() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    let stranger = app.stranger();
    // A note to the school.
    let base = [("quantity", "4"), ("name", "Nora Quill"), ("contact", "nora@example.org"), ("lang", "en")];
    let with = |note: &'static str| [&base[..], &[("note", note)]].concat();
    let path = format!("/needs/{id}/help");
    stranger.post(&path, &with("For the boy who sleeps in a car.")).await.says(422, "Write it without them");
    let page = stranger.post(&path, &with("For Diego Ramirez, please.")).await.says(422, "looks like a name");
    let mark = warned(&page);
    let answered = [&with("For Diego Ramirez, please.")[..], &[("nobody", "yes"), ("warned", mark.as_str())]].concat();
    stranger.post(&path, &answered).await.is(303);
    stranger.post(&path, &with("From Nora Quill, with joy.")).await.is(303);
    // An offer.
    let offer = [("kind", "goods"), ("quantity", "2"), ("name", "Olive"), ("contact", "o@example.org"), ("lang", "en")];
    let conditions = [&offer[..], &[("what", "Coats"), ("conditions", "Only for Lucía")]].concat();
    stranger.post("/needs/offer", &conditions).await.says(422, "Lucía");
    // A letter of thanks and a reason.
    promised(&app, id, "Nora Quill", "3").await;
    let at = format!("{}/parts/{}", need(id), part_of(&app, id).await);
    let fay = app.person("fay").await;
    fay.post(&format!("{at}/receive"), &[("came", "3"), ("came_by", "Fay Lindqvist")]).await.is(303);
    let thanks = "Dear Nora Quill, Diego wears it every day!";
    let page = fay.post(&format!("{at}/thank"), &[("thanks", thanks)]).await.says(422, "Diego");
    let text = page.text();
    assert!(!text.contains("Nora Quill: looks like"), "the giver may be named: {text}");
    let mark = warned(&page);
    let sent = [("thanks", thanks), ("nobody", "yes"), ("warned", mark.as_str())];
    fay.post(&format!("{at}/thank"), &sent).await.is(303);
    promised(&app, id, "Second One", "1").await;
    let at = format!("{}/parts/{}", need(id), part_of(&app, id).await);
    let pat = app.person("pat").await;
    pat.post(&format!("{at}/decline"), &[("why", "Jasmine has moved away.")]).await.says(422, "Jasmine");
}

#[tokio::test]
async fn nobody_is_handed_a_strangers_promise_and_strangers_lock_nobody_out() {
    let app = TestApp::start().await;
    let (id, stranger, ben) = (opened(&app, &[("quantity", "100")]).await, app.stranger(), app.ben().await);
    let path = format!("/needs/{id}/help");
    let evil = "Win money at http://evil.example";
    let typed = |contact: &'static str| [("quantity", "4"), ("name", evil), ("contact", contact), ("lang", "en")];
    // A stranger types Ben's address. Ben promises as many: that is a promise of his own.
    stranger.post(&path, &typed("ben@example.org")).await.is(303);
    let theirs = part_of(&app, id).await;
    ben.post(&path, &[("quantity", "4")]).await.is(303);
    let own = part_of(&app, id).await;
    assert_ne!(own, theirs);
    assert_eq!(app.count(sql!("select count(*) from need_link where part = $1", theirs)).await, 1);
    let again = ben.post(&path, &[("quantity", "4")]).await.is(303);
    ben.get(again.location()).await.says(200, "It is held for you");
    assert_eq!(part_of(&app, id).await, own, "pressed twice it is one");
    // No word of the stranger's stands in the letter.
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters: Vec<_> = mail.at("ben@example.org").into_iter().filter(|mail| mail.kind == "needs-confirm").collect();
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].body.contains("evil") && !letters[0].subject.contains("evil"), "{}", letters[0].body);
    let kept = sql!(
        "select count(*) from message where kind like 'needs-%' and notice like '%\"/needs/mine/%' and not fleeting"
    );
    assert_eq!(app.count(kept).await, 0, "the secret is forgotten once the letter is gone");
    // One mailbox gets a few letters that nobody opens, under whatever label; Ben himself goes on.
    let minutes = || app.later(SignedDuration::from_mins(11));
    for contact in ["ben+a@example.org", "ben+b@example.org", "BEN@example.org", "ben+c@example.org"] {
        minutes();
        stranger.post(&path, &typed(contact)).await.is(303);
    }
    minutes();
    stranger.post(&path, &typed("ben+d@example.org")).await.says(422, "several letters to this address");
    ben.post(&path, &[("quantity", "5")]).await.is(303);
    // The same for offers.
    let offer = |contact: &'static str, what: &'static str| {
        [("kind", "goods"), ("what", what), ("quantity", "4"), ("name", evil), ("contact", contact), ("lang", "en")]
    };
    for (contact, what) in [
        ("ben@example.org", "Pens"),
        ("ben+1@example.org", "Pencils"),
        ("ben+2@example.org", "Rulers"),
        ("ben+3@example.org", "Paper"),
        ("ben+4@example.org", "Cards"),
    ] {
        minutes();
        stranger.post("/needs/offer", &offer(contact, what)).await.is(303);
    }
    minutes();
    stranger.post("/needs/offer", &offer("ben+5@example.org", "Ink")).await.says(422, "several letters");
    app.run_jobs().await;
    let mail = app.mail().await;
    let asked: Vec<_> = mail.at("ben@example.org").into_iter().filter(|m| m.kind == "needs-offer-confirm").collect();
    assert_eq!(asked.len(), 1);
    assert!(!asked[0].body.contains("evil") && !asked[0].body.contains("Pens"), "{}", asked[0].body);
    // Whoever writes promises down for others writes no letters without end.
    let tess = app.person("tess").await;
    let rows = sql!(
        "insert into need_part (id, need, state, giver_kind, name, quantity, entered_by, created_at, since)
         select 7000 + s.id, $1, 'withdrawn', 'name', 'X', 1, p.id, $2, $2
         from school s join person p on p.id = (select q.written_by from need q where q.id = $1)
         order by s.id limit 60",
        id,
        app.app.now()
    );
    app.sql(rows).await;
    let fields = [("name", "Cal Ler"), ("contact", "cal@example.org"), ("promised", "1")];
    tess.post(&format!("{}/parts", need(id)), &fields).await.says(422, "very many today");
}

#[tokio::test]
async fn links_end_with_what_they_are_about() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    let mine = promised(&app, id, "Early Bird", "4").await;
    let stranger = app.stranger();
    stranger.press(&format!("{mine}/withdraw")).await.is(303);
    stranger.get(&mine).await.says(200, "You have taken it back");
    app.later(SignedDuration::from_hours(24 * 31));
    app.run_jobs().await;
    stranger.get(&mine).await.is(404);
    let part = part_of(&app, id).await;
    assert_eq!(app.count(sql!("select count(*) from need_link where part = $1", part)).await, 0);
    // What goes on opens, but for no more than a year or so.
    let other = opened(&app, &[("what", "Rulers")]).await;
    let mine = promised(&app, other, "Late Bird", "4").await;
    app.sql(sql!("update need_link set made_at = made_at - $1", 401_i64 * 24 * 3_600 * 1_000_000)).await;
    stranger.get(&mine).await.is(404);
}

#[tokio::test]
async fn somebody_comes_on_a_day_on_which_the_school_is_open() {
    let app = TestApp::start().await;
    let id = opened(&app, &[]).await;
    let mine = promised(&app, id, "Dan Day", "4").await;
    let (stranger, at) = (app.stranger(), format!("{mine}/day"));
    for closed in ["2026-09-12", "2026-09-13", "2026-11-11", "2026-11-26", "2026-12-25"] {
        stranger.post(&at, &[("day", closed)]).await.says(422, "The school is closed on this day");
    }
    stranger.post(&at, &[("day", "2026-09-08")]).await.is(303);
    app.set_now("2026-09-09T20:30:00Z".parse().expect("half past four in the afternoon"));
    stranger.post(&at, &[("day", "2026-09-09")]).await.says(422, "closed for today");
    stranger.post(&at, &[("day", "2026-09-10")]).await.is(303);
}

#[tokio::test]
async fn each_kind_of_help_is_told_in_its_own_words() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let things = opened(&app, &[]).await;
    stranger.get(&format!("/needs/{things}")).await.says(200, "bring it to the school office");
    let money = opened(&app, &[("kind", "money"), ("what", "The bus to the museum"), ("quantity", "300")]).await;
    stranger.get(&format!("/needs/{money}")).await.says(200, "writes to you how to give it").lacks("bring it");
    let time = opened(&app, &[("kind", "time"), ("what", "Reading with children"), ("quantity", "8")]).await;
    stranger.get(&format!("/needs/{time}")).await.says(200, "The school answers you first").lacks("bring it");
}

#[tokio::test]
async fn whoever_is_signed_in_has_a_list_of_promises_and_principals_one_of_proposals() {
    let app = TestApp::start().await;
    let (id, ben) = (opened(&app, &[]).await, app.ben().await);
    ben.get(&format!("/needs/{id}/help")).await.says(200, "How many?").lacks("We send you a letter");
    ben.post(&format!("/needs/{id}/help"), &[("quantity", "4")]).await.is(303);
    ben.post("/needs/offer", &[("kind", "goods"), ("what", "Glue sticks, new"), ("quantity", "40")]).await.is(303);
    ben.get("/me").await.says(200, "Your promises and offers");
    ben.get("/me/promises").await.says(200, "Glue sticks").has("Glue sticks, new").has("Held");
    let part = part_of(&app, id).await;
    let opened_at = ben.press(&format!("/me/promises/parts/{part}")).await.is(303);
    ben.get(opened_at.location()).await.says(200, "It is held for you");
    app.ana().await.press(&format!("/me/promises/parts/{part}")).await.is(404);
    let offer = app.count(sql!("select max(id) from need_offer")).await;
    ben.press(&format!("/me/promises/offers/{offer}")).await.is(303);
    app.ana().await.press(&format!("/me/promises/offers/{offer}")).await.is(404);
    // The office proposes; the principal finds it, and the giver reads what comes next.
    let (need_id, offer_id) = (id.to_string(), offer.to_string());
    let fields = [("need", need_id.as_str()), ("offer", offer_id.as_str()), ("quantity", "3"), ("points", "9")];
    app.person("pia").await.post("/office/needs/pairs", &fields).await.is(303);
    let pat = app.person("pat").await;
    pat.get("/office/needs").await.says(200, "for the school");
    pat.get("/office/needs/pairs").await.says(200, "Ben Carter").has("The school has not answered yet");
    app.person("ola").await.get("/office/needs/pairs").await.says(200, "Proposals").lacks("Ben Carter");
    let asked = letter_link(&app, "ben@example.org", "/needs/asked/").await;
    ben.post(&asked, &[("answer", "yes")]).await.is(303);
    ben.get(&asked).await.says(200, "it stands under your promises");
    app.stranger().get(&asked).await.says(200, "we write to you");
    let pair = app.count(sql!("select max(id) from need_pair")).await;
    pat.post(&format!("/office/needs/pairs/{pair}/answer"), &[("answer", "yes")]).await.is(303);
    ben.get(&asked).await.says(200, "please choose a day").has("Your promises and offers");
}
