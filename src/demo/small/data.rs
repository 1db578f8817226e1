//! Data about students that partners ask for: one in each state that somebody has to do something about, and some that are over.

use super::World;
use super::partners::{person, pia_acts};
use crate::agreements::agreement::AgreementId;
use crate::agreements::data::{Basis, Data, DataId};
use crate::agreements::data_flow::DataState;
use crate::agreements::data_text;
use crate::agreements::signing::Side;
use crate::demo::agreed::{DataEventRow, DataRow, DataSignatureRow, DataYesRow};
use crate::demo::calendar::Calendar;
use crate::demo::cast::{CLUB, agreement, data, partner};
use crate::demo::tables::Sheet;
use crate::ledger::Entry;
use crate::partners::OrganisationId;
use i18n::Catalog;

/// The contact of the partner, and who signs there.
type Speaks = (i64, &'static str);

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let words = Catalog::new(crate::embedded::LOCALES, "en").expect("the messages that ship can be read");
    let mut rows = Rows::default();
    for (one, speaks) in all(&calendar) {
        let entry = Entry::new(pia_acts(), "data-asked", "data_agreement", one.id);
        world.note(one.created_at, entry.with_partner(one.organisation));
        rows.add(one, speaks, &calendar, &words);
    }
    world.sheets.extend([
        Sheet::of(rows.data),
        Sheet::of(rows.yeses),
        Sheet::of(rows.signatures),
        Sheet::of(rows.events),
    ]);
}

#[derive(Default)]
struct Rows {
    data: Vec<DataRow>,
    yeses: Vec<DataYesRow>,
    signatures: Vec<DataSignatureRow>,
    events: Vec<DataEventRow>,
}

impl Rows {
    fn add(&mut self, one: Data, (contact, signer): Speaks, c: &Calendar<'_>, words: &Catalog) {
        let id = i64::from(one.id);
        let was_laid_before = one.round > 0;
        let text = was_laid_before.then(|| data_text::write(&one, c.rules, words));
        let (words, words_en, text_hash) =
            text.map_or_else(Default::default, |text| (text.words, text.words_en, text.text_hash));
        self.event(id, 0, "asked", None, one.created_at);
        for (n, (part, key)) in (1..).zip(yeses(one.state)) {
            let by = person(key);
            self.yeses.push(DataYesRow { data: id, round: one.round, part, person: by, at: one.since });
            self.event(id, n, "say_yes", Some(by), one.since);
        }
        let signature = |n: i64, side, name: &str, contact, person| DataSignatureRow {
            id: id * 10 + n,
            data: id,
            side,
            name: name.to_owned(),
            text_hash: text_hash.clone(),
            contact,
            person,
            signed_at: one.since,
        };
        if is_signed(one.state) {
            self.signatures.push(signature(0, Side::Partner, signer, Some(contact), None));
            self.signatures.push(signature(1, Side::District, "Dora Bennett", None, Some(person("dora"))));
        }
        self.data.push(DataRow {
            id,
            organisation: one.organisation.into(),
            agreement: one.agreement.into(),
            state: one.state,
            purpose: one.purpose,
            basis: one.basis,
            elements: one.elements,
            why: one.why,
            starts_on: one.starts_on,
            ends_on: one.ends_on,
            lang: one.lang,
            template: i64::from(was_laid_before),
            round: one.round,
            words,
            words_en,
            text_hash,
            destroyed_how: one.destroyed_how,
            destroyed_by: one.destroyed_by,
            due_on: one.due_on,
            created_at: one.created_at,
            since: one.since,
        });
    }

    fn event(&mut self, data: i64, n: i64, verb: &'static str, person: Option<i64>, at: jiff::Timestamp) {
        self.events.push(DataEventRow { id: data * 10 + n, data, verb, words: "", person, at });
    }
}

/// Who of the three has said yes in a state.
fn yeses(state: DataState) -> Vec<(&'static str, &'static str)> {
    let three = [("accountability", "abby"), ("counsel", "cole"), ("data_security", "iris")];
    match state {
        DataState::Requested | DataState::Refused => Vec::new(),
        DataState::InReview => three[..1].to_vec(),
        _ => three.to_vec(),
    }
}

fn is_signed(state: DataState) -> bool {
    !matches!(state, DataState::Requested | DataState::InReview | DataState::Approved | DataState::Refused)
}

/// What is asked for: on which basis, which of it, what for.
type Asked = (Basis, &'static str, &'static str);

/// Every one, with who speaks for its partner.
pub(super) fn all(c: &Calendar<'_>) -> Vec<(Data, Speaks)> {
    let last = c.rules.calendar.school_year_of(c.today).last;
    let one = |id, (organisation, agreement): (i64, i64), state, (basis, elements, purpose): Asked, days: i64| Data {
        id: DataId(id),
        organisation: OrganisationId(organisation),
        organisation_name: name(organisation).to_owned(),
        agreement: AgreementId(agreement),
        follows: None,
        state,
        purpose: purpose.to_owned(),
        basis,
        elements: elements.to_owned(),
        why: String::new(),
        starts_on: Some(c.day(5 - days)),
        ends_on: Some(last),
        lang: "en".to_owned(),
        round: 1,
        text_hash: String::new(),
        destroyed_how: String::new(),
        destroyed_by: String::new(),
        due_on: None,
        created_at: c.past(c.day(-days), 10, 0),
        since: c.past(c.day(1 - days), 14, 0),
    };
    // Nobody has settled anything about it yet.
    let unsettled = |one: Data| Data { round: 0, starts_on: None, ends_on: None, ..one };
    let due = |days| Some(c.rules.calendar.business_days_after(c.today, days));
    let rotary = (partner::ROTARY, agreement::ROTARY);
    let figures = (Basis::Aggregate, "volunteers-by-school", "To know at which schools more people are needed.");
    let reading = (
        Basis::Consent,
        "attendance reading-level",
        "To see who reads better after ten weeks, and to change the lessons of those who do not.",
    );
    let prizes = (Basis::Directory, "name-and-grade", "To print names on the prizes of the courtyard days.");
    let talk = (Basis::Directory, "awards", "To invite students with honors to a talk.");
    let study = (Basis::Studies, "attendance marks", "A report about clubs.");
    let homework = (
        Basis::Consent,
        "attendance reading-level",
        "To see whether children who come to homework help are in school more often and read better.",
    );
    let families = one(data::CONSENT, (partner::CHURCHES, agreement::CHURCHES), DataState::Active, homework, 30);
    let readers = one(data::IN_REVIEW, (partner::READERS, agreement::READERS), DataState::InReview, reading, 3);
    let asked = one(data::REQUESTED, rotary, DataState::Requested, prizes, 2);
    let churches = one(data::APPROVED, (partner::CHURCHES, agreement::CHURCHES), DataState::Approved, figures, 9);
    let church = one(data::ACCESS_ENDED, (partner::CHURCH, agreement::CHURCH), DataState::AccessEnded, reading, 210);
    let bank = one(data::DESTROYED, (partner::BANK, agreement::BANK), DataState::Destroyed, talk, 400);
    let refused = one(data::REFUSED, (partner::FOUNDATION, agreement::FOUNDATION), DataState::Refused, study, 300);
    let (otis, celia) = ((1, "Otis Grant"), "Celia Norwood");
    vec![
        (Data { due_on: due(6), ..readers }, (7, "Ada Nwosu")),
        (unsettled(Data { due_on: due(3), ..asked }), otis),
        (one(data::ACTIVE, rotary, DataState::Active, figures, 40), otis),
        (Data { due_on: due(4), ..churches }, (3, "Miriam Holt")),
        (
            Data { due_on: Some(c.day(20)), ends_on: Some(c.day(-20)), since: c.past(c.day(-10), 9, 0), ..church },
            (4, "Samuel Weiss"),
        ),
        (
            Data {
                destroyed_how: "Files deleted and the disk wiped; the printouts were shredded.".to_owned(),
                destroyed_by: celia.to_owned(),
                ends_on: Some(c.day(-90)),
                since: c.past(c.day(-70), 9, 0),
                ..bank
            },
            (5, celia),
        ),
        (
            Data {
                why: "The figures that the district publishes anyway are enough for this.".to_owned(),
                ..unsettled(refused)
            },
            (9, "Ada Larkin"),
        ),
        (families, (3, "Miriam Holt")),
    ]
}

fn name(organisation: i64) -> &'static str {
    match organisation {
        partner::ROTARY => CLUB,
        partner::CHURCHES => "Open Doors Church Network",
        partner::CHURCH => "Grace Meadow Church",
        partner::BANK => "Queen City Bank",
        partner::READERS => "Carolina Readers",
        _ => "Larkspur Foundation",
    }
}
