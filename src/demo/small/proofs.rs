//! What became of a few gifts: words, photos that may be shown, and one whose consent is missing.

use super::World;
use crate::demo::cast::{self, partner::ROTARY};
use crate::demo::pictures;
use crate::demo::proof_tables::{ImpactShownRow, ProofPhotoRow, ProofRow};
use crate::demo::tables::Sheet;
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::proof::Consent;
use crate::proof::photo::Photo;
use crate::random::hash_of;
use crate::schools::SchoolId;

/// The club's backpacks, the coats of a donor, and the club's money for the reading room.
const BACKPACKS: i64 = 7;
const COATS: i64 = 3;
const READING_ROOM: i64 = 6;

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let (tess, pat, otis) = (id("tess"), id("pat"), id("otis"));
    let at = |days: i64| calendar.past(calendar.day(-days), 15, 0);
    let proof = |id, part, gift, words, by, days, told: bool| ProofRow {
        id,
        part,
        gift,
        words,
        words_public: told,
        written_by: Some(by),
        written_at: at(days),
        told_at: told.then(|| at(days)),
    };
    let proofs = [
        proof(
            1,
            Some(BACKPACKS),
            None,
            "All twenty were packed and on their hooks on the first day. Nobody carried books in a bag from the store.",
            tess,
            10,
            true,
        ),
        proof(2, None, Some(COATS), "", pat, 3, false),
        proof(
            3,
            None,
            Some(READING_ROOM),
            "The reading room has shelves at the height of a first grader, and a rug that is never empty.",
            pat,
            20,
            true,
        ),
    ];
    let photo = |id, proof, name, alt, consent, picture: Photo, by| ProofPhotoRow {
        id,
        proof,
        name,
        hash: hash_of(&picture.jpeg),
        width: i64::from(picture.width),
        height: i64::from(picture.height),
        jpeg: picture.jpeg,
        alt,
        consent,
        added_by: Some(by),
        added_at: at(3),
    };
    let photos = [
        photo(
            cast::PHOTO,
            1,
            cast::PHOTO_NAME,
            "A row of blue and white backpacks on hooks in a hallway",
            Consent::Nobody,
            pictures::backpacks(),
            tess,
        ),
        photo(
            2,
            2,
            "demo-photo-coats",
            "Three children trying on winter coats in the gym",
            Consent::Missing,
            pictures::coats(),
            pat,
        ),
        photo(
            3,
            3,
            "demo-photo-reading",
            "Low shelves with picture books around a green rug",
            Consent::Nobody,
            pictures::shelves(),
            pat,
        ),
    ];
    for (kind, record, by, role, days) in [
        ("need_part", BACKPACKS, tess, Role::Teacher, 10),
        ("gift", COATS, pat, Role::Principal, 3),
        ("gift", READING_ROOM, pat, Role::Principal, 20),
    ] {
        let entry = Entry::new(Actor::Person(PersonId(by), role), "proof-written", kind, record);
        world.note(at(days), entry.at_school(SchoolId(cast::HOME_SCHOOL)));
    }
    let shown = ImpactShownRow { organisation: ROTARY, counts: true, photos: true, set_by: Some(otis), set_at: at(2) };
    world.sheets.extend([Sheet::of(proofs), Sheet::of(photos), Sheet::of([shown])]);
}

fn id(key: &str) -> i64 {
    cast::find(key).expect("photos are added by the cast").id
}
