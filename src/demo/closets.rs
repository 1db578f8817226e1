//! The closets of the invented world: a thing with what came and went.

use super::calendar::Calendar;
use super::cast;
use super::money_tables::{ClosetMoveRow, ClosetRow};
use crate::giving::closet::Change;
use crate::people::fold;

/// Name, size, where it runs low.
pub const THINGS: &[(&str, &str, i64)] = &[
    ("Winter coat", "6–8", 4),
    ("Winter coat", "10–12", 4),
    ("Backpack", "", 10),
    ("Notebook", "", 40),
    ("Socks", "M", 12),
    ("Sneakers", "3", 2),
    ("Toothbrush set", "", 15),
    ("Calculator", "", 3),
];

/// A thing that came in one go, of which some were given out, and that was counted.
pub fn rows(
    calendar: &Calendar<'_>,
    id: i64,
    thing: usize,
    school: Option<i64>,
    (came, gone): (i64, i64),
    gift: Option<i64>,
) -> (ClosetRow, Vec<ClosetMoveRow>) {
    let (name, size, low) = THINGS[thing % THINGS.len()];
    let place = if school.is_some() { "Family room, shelf 2" } else { "Warehouse" };
    let pia = cast::find("pia").map(|member| member.id);
    let quantity = (came - gone).max(0);
    let day = |days: i64| calendar.past(calendar.day(-days), 14, 0);
    let item = ClosetRow {
        id,
        key: format!("{}|{}|{}|{}", school.unwrap_or(0), fold(name), fold(size), fold(place)),
        school,
        name,
        folded: fold(name),
        size,
        place,
        quantity,
        low,
        created_by: pia,
        created_at: day(60),
    };
    let moved = |n: i64, kind, change, after, words, gift, days: i64| ClosetMoveRow {
        id: id * 10 + n,
        item: id,
        kind,
        change,
        after,
        words,
        gift,
        on_date: calendar.day(-days),
        by_person: pia,
        at: day(days),
    };
    let given = came - quantity;
    let mut moves = vec![moved(0, Change::Received, came, came, "", gift, 50)];
    if given > 0 {
        moves.push(moved(1, Change::Given, -given, quantity, "Requests of the social worker", None, 20));
    }
    moves.push(moved(2, Change::Counted, 0, quantity, "", None, 5));
    (item, moves)
}
