//! Families asked under the churches' data agreement, one in each state, and the students and guardians of the rosters.

use super::World;
use super::partners::{person, pia_acts};
use crate::agreements::consent::{Signer, Way, contact_hash};
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::consent_text::{self, Plain, SPOKEN};
use crate::agreements::data::Data;
use crate::agreements::text::Text;
use crate::demo::agreed::{
    ConsentAnswerRow, ConsentLinkRow, ConsentRow, ConsentTextRow, ConsentWordsRow, RosterGuardianRow, RosterRow,
};
use crate::demo::calendar::Calendar;
use crate::demo::cast::{FAMILY_GIVEN_SECRET, FAMILY_SECRET, HOME_SCHOOL, consent, data, partner};
use crate::demo::tables::Sheet;
use crate::ledger::{Actor, Entry};
use crate::people::ContactKind;
use crate::random::hash;
use i18n::{Catalog, Lang};

/// Another school of the churches.
const ELSEWHERE: i64 = 10;

/// A student: number, names, school; and the guardian's names with whether the rosters have an address.
type Child = (&'static str, &'static str, &'static str, i64, &'static str, bool);

const CHILDREN: [Child; 10] = [
    ("700101", "Maya", "Okafor", HOME_SCHOOL, "Ngozi", true),
    ("700102", "Kene", "Okafor", HOME_SCHOOL, "", true),
    ("700103", "Mateo", "Rivas", HOME_SCHOOL, "Julio", true),
    ("700104", "Salma", "Haddad", HOME_SCHOOL, "Rima", true),
    ("700105", "Owen", "Pruitt", HOME_SCHOOL, "Dale", true),
    ("700106", "Lucy", "Tran", HOME_SCHOOL, "Hanh", true),
    ("700107", "Isaac", "Boone", HOME_SCHOOL, "", false),
    ("700108", "Nora", "Fields", HOME_SCHOOL, "June", true),
    ("700109", "Eva", "Stroud", ELSEWHERE, "Paul", true),
    ("700110", "Theo", "Lindqvist", HOME_SCHOOL, "Maja", false),
];

/// Who stands for a child: of siblings, the mother of the first.
fn guardian_of(number: &str) -> String {
    match number {
        "700102" => "g700101".to_owned(),
        "700107" => String::new(),
        _ => format!("g{number}"),
    }
}

const IN_SPANISH: &str = "Para ver si quienes vienen a la ayuda con las tareas faltan menos a la escuela y leen mejor.";
const IN_ARABIC: &str =
    "لمعرفة ما إذا كان الأطفال الذين يأتون إلى المساعدة في الواجبات يحضرون إلى المدرسة أكثر ويقرؤون أفضل.";

/// What it is for, for families. In English the partner's own words are plain enough.
fn plain() -> Plain {
    Plain { words_en: String::new(), words_es: IN_SPANISH.to_owned(), words_ar: IN_ARABIC.to_owned() }
}

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let words = Catalog::new(crate::embedded::LOCALES, "en").expect("the messages that ship can be read");
    let all = super::data::all(&calendar);
    let agreement = all.into_iter().find(|(one, _)| i64::from(one.id) == data::CONSENT);
    let (agreement, _) = agreement.expect("the churches have one");
    let texts: Vec<(Lang, Text)> = SPOKEN
        .into_iter()
        .map(|lang| (lang, consent_text::written(&agreement, &plain(), &words.speak(lang), calendar.rules)))
        .collect();
    rosters(world);
    answers(world, &agreement, &texts);
    let made_at = calendar.past(calendar.day(-20), 9, 0);
    let kept = texts.into_iter().map(|(lang, text)| ConsentTextRow {
        data: data::CONSENT,
        text_hash: text.text_hash,
        lang: lang.code(),
        words: text.words,
        made_at,
    });
    let link = |secret, guardian: &str, address: &str| ConsentLinkRow {
        token_hash: hash(secret),
        data: data::CONSENT,
        guardian: guardian.to_owned(),
        contact_hash: contact_hash(ContactKind::Email, address),
        sent_at: calendar.past(calendar.day(-9), 9, 0),
    };
    let links = vec![
        link(FAMILY_SECRET, "g700101", "ngozi.okafor@example.org"),
        link(FAMILY_GIVEN_SECRET, "g700103", "julio.rivas@example.org"),
    ];
    let told = ConsentWordsRow {
        data: data::CONSENT,
        words_en: "",
        words_es: IN_SPANISH,
        words_ar: IN_ARABIC,
        changed_by: person("pia"),
        changed_at: made_at,
    };
    world.sheets.extend([Sheet::of(kept.collect::<Vec<_>>()), Sheet::of(vec![told]), Sheet::of(links)]);
}

fn rosters(world: &mut World<'_>) {
    let (mut people, mut pairs) = (Vec::new(), Vec::new());
    for (number, given, family, school, guardian, has_address) in CHILDREN {
        let row = |id: &str, kind, given, email: String| RosterRow {
            sourced_id: id.to_owned(),
            kind,
            given,
            family,
            email,
            grade: if kind == "student" { "04" } else { "" },
            school,
            role: if kind == "student" { "" } else { "guardian" },
            active: true,
        };
        people.push(row(number, "student", given, String::new()));
        let id = guardian_of(number);
        if !guardian.is_empty() {
            let email = format!("{}.{}@example.org", guardian.to_lowercase(), family.to_lowercase());
            people.push(row(&id, "guardian", guardian, if has_address { email } else { String::new() }));
        }
        if !id.is_empty() {
            pairs.push(RosterGuardianRow { student: number.to_owned(), guardian: id });
        }
    }
    world.sheets.extend([Sheet::of(people), Sheet::of(pairs)]);
}

/// A consent in few words: the student, the language, the state, who signed, and how many days ago it was asked and answered.
type Asked = (i64, &'static str, &'static str, ConsentState, &'static str, i64, i64);

const ASKED: [Asked; 9] = [
    (consent::ASKED, "700101", "en", ConsentState::Asked, "", 9, 9),
    (consent::ASKED_SIBLING, "700102", "en", ConsentState::Asked, "", 9, 9),
    (consent::GIVEN, "700103", "es", ConsentState::Given, "Julio Rivas", 20, 18),
    (consent::GIVEN_ARABIC, "700104", "ar", ConsentState::Given, "Rima Haddad", 20, 4),
    (consent::DECLINED, "700105", "en", ConsentState::Declined, "", 20, 17),
    (consent::REVOKED, "700106", "en", ConsentState::Revoked, "", 20, 1),
    (consent::PAPER, "700107", "es", ConsentState::Asked, "", 6, 6),
    (consent::EXPIRED, "700108", "en", ConsentState::Expired, "June Fields", 25, 22),
    (consent::ELSEWHERE, "700109", "en", ConsentState::Asked, "", 2, 2),
];

fn answers(world: &mut World<'_>, agreement: &Data, texts: &[(Lang, Text)]) {
    let c = world.calendar;
    let terms = consent_text::terms(agreement, &plain());
    let (mut rows, mut said) = (Vec::new(), Vec::new());
    for one in ASKED {
        let row = row(&one, &c, &terms);
        note(world, &one, &row);
        said.extend(answer(&one, &c, &terms, texts));
        rows.push(row);
    }
    world.sheets.extend([Sheet::of(rows), Sheet::of(said)]);
}

fn row(&(id, number, lang, state, _, asked, answered): &Asked, c: &Calendar<'_>, terms: &str) -> ConsentRow {
    let guardian = guardian_of(number);
    let is_out = matches!(id, consent::GIVEN | consent::REVOKED);
    let said = state != ConsentState::Asked;
    let kept = match state {
        ConsentState::Given => terms,
        // What was asked then was another purpose.
        ConsentState::Expired => "before",
        _ => "",
    };
    ConsentRow {
        id,
        data: data::CONSENT,
        student: number.to_owned(),
        way: if guardian.is_empty() { Way::Paper } else { Way::Link },
        guardian,
        school: if id == consent::ELSEWHERE { ELSEWHERE } else { HOME_SCHOOL },
        lang,
        state,
        terms: kept.to_owned(),
        said_on: said.then(|| c.day(-answered)),
        asked_by: person("pia"),
        asked_at: c.past(c.day(-asked), 9, 0),
        reminded_at: (id == consent::PAPER).then(|| c.past(c.day(-1), 9, 0)),
        released_at: is_out.then(|| c.past(c.day(-10), 15, 0)),
        since: c.past(c.day(-answered), 18, 0),
    }
}

fn answer(
    &(id, _, lang, state, name, _, answered): &Asked,
    c: &Calendar<'_>,
    terms: &str,
    texts: &[(Lang, Text)],
) -> Option<ConsentAnswerRow> {
    let answer = match state {
        ConsentState::Asked => return None,
        ConsentState::Expired => ConsentState::Given,
        other => other,
    };
    let text = texts.iter().find(|(known, _)| known.code() == lang).map_or("", |(_, text)| text.text_hash.as_str());
    let is_current = state == ConsentState::Given;
    Some(ConsentAnswerRow {
        id,
        consent: id,
        answer,
        way: Way::Link,
        name,
        signer: Signer::Guardian,
        signed_on: c.day(-answered),
        lang,
        text_hash: if is_current { text.to_owned() } else { String::new() },
        terms: if is_current { terms.to_owned() } else { String::new() },
        at: c.past(c.day(-answered), 18, 0),
    })
}

fn note(world: &mut World<'_>, &(_, _, _, state, ..): &Asked, row: &ConsentRow) {
    let entry = |actor, verb| {
        Entry::new(actor, verb, "data_consent", row.id)
            .with_partner(partner::CHURCHES)
            .detail(format!("way={}", row.way))
    };
    world.note(row.asked_at, entry(pia_acts(), "data-consent-asked"));
    let verb = match state {
        ConsentState::Asked => return,
        ConsentState::Given | ConsentState::Expired => "data-consent-given",
        ConsentState::Declined => "data-consent-declined",
        ConsentState::Revoked => "data-consent-taken-back",
    };
    world.note(row.since, entry(Actor::System, verb));
}
