//! The names of a group: typed by each person through the leader's link, by the leader, or at the school's desk. Never more
//! than people, and nobody but the leader and the school sees them.

use super::{Group, GroupId, line, not_barred, own, said};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::{ContactKind, PersonId, fold, kept_contact};
use crate::policy::InForce;
use crate::volunteering::application::Shown;
use crate::volunteering::group_flow::{GroupState, GroupVerb};
use crate::volunteering::store::{group as groups, guest as store};
use crate::web::Me;
use db::Tx;
use forms::{Reason, clean_line};
use jiff::Timestamp;

db::id!(
    /// A named person of a group.
    GuestId
);

db::text_enum! {
    /// By whom a name came.
    pub enum Way {
        Link = "link",
        Leader = "leader",
        Desk = "desk",
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Guest {
    pub id: GuestId,
    pub visit: GroupId,
    pub name: String,
    pub folded: String,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    pub stay_in_touch: bool,
    pub guardian: String,
    pub way: Way,
    pub agreed_at: Option<Timestamp>,
    pub arrived_at: Option<Timestamp>,
    pub left_at: Option<Timestamp>,
    pub minutes: i64,
    pub person: Option<PersonId>,
}
db::row!(Guest {
    id,
    visit,
    name,
    folded,
    contact_kind,
    contact,
    lang,
    stay_in_touch,
    guardian,
    way,
    agreed_at,
    arrived_at,
    left_at,
    minutes,
    person
});

/// A name to put on the list.
#[derive(Debug, Clone)]
pub struct NewGuest {
    pub name: String,
    pub contact: Option<(ContactKind, String)>,
    pub lang: String,
    pub stay_in_touch: bool,
    /// For who is under age: the guardian who agrees.
    pub guardian: Option<String>,
    pub way: Way,
    /// The conduct text as it was read; none where the leader typed the name.
    pub read: Option<Shown>,
}

impl NewGuest {
    pub(super) fn contact(&self) -> &str {
        self.contact.as_ref().map_or("", |(_, value)| value.as_str())
    }
}

/// Whether the task takes people under age at all.
pub fn takes_minors(rules: &InForce, min_age: i64) -> bool {
    min_age < i64::from(rules.clearance.adult_age)
}

/// A link for the group's people; a link made before stops working.
pub async fn open_link(tx: &mut Tx, me: &Me, id: GroupId, secret: &str, rules: &InForce, now: Timestamp) -> Result<()> {
    let group = own(tx, me, id).await?;
    takes_names(&group, now)?;
    groups::set_link(tx, id, Some(secret)).await?;
    let entry = line(&group, said(GroupVerb::Name), Actor::Own(me.id())).policy(rules.version);
    ledger::note(tx, entry.detail("link=new"), now).await
}

/// The link stops working.
pub async fn close_link(tx: &mut Tx, me: &Me, id: GroupId, now: Timestamp) -> Result<()> {
    let group = own(tx, me, id).await?;
    if group.link.is_none() {
        return Ok(());
    }
    groups::set_link(tx, id, None).await?;
    ledger::note(tx, line(&group, said(GroupVerb::Name), Actor::Own(me.id())).detail("link=closed"), now).await
}

/// Whether names are still gathered before the day.
fn takes_names(group: &Group, now: Timestamp) -> Result<()> {
    if group.state != GroupState::Accepted || group.ends_at <= now {
        return Err(Error::refused("groups-names-closed"));
    }
    Ok(())
}

/// Somebody puts their own name down through the link. The same person twice is once.
pub async fn join(tx: &mut Tx, link: &str, new: &NewGuest, rules: &InForce, now: Timestamp) -> Result<()> {
    let shift = groups::by_link(tx, link).await?.ok_or(Error::NotFound)?.shift;
    tx.lock("shift", shift).await?;
    let group = groups::by_link(tx, link).await?.ok_or(Error::NotFound)?;
    takes_names(&group, now)?;
    not_barred(tx, group.organisation).await?;
    let there = store::of_group(tx, group.id).await?;
    if let Some(same) = there.iter().find(|guest| is_same(guest, new)) {
        store::complete(tx, same.id, new, now).await?;
        return Ok(());
    }
    has_room(&group, 1)?;
    may_come(rules, &group, new)?;
    store::insert(tx, group.id, new, now).await?;
    note_names(tx, &group, Actor::Own(group.leader), 1, "by=link", rules, now).await
}

/// The same name, and no other contact: whom the leader had typed already, or who pressed twice.
fn is_same(guest: &Guest, new: &NewGuest) -> bool {
    guest.folded == fold(&new.name)
        && (guest.contact == new.contact() || guest.contact.is_empty() || new.contact().is_empty())
}

/// Names are never more than people.
fn has_room(group: &Group, more: i64) -> Result<()> {
    if group.named + more > group.headcount {
        return Err(Error::Refused(Reason::new("groups-names-full").with("people", group.headcount)));
    }
    Ok(())
}

pub(super) fn may_come(rules: &InForce, group: &Group, new: &NewGuest) -> Result<()> {
    if new.guardian.is_some() && !takes_minors(rules, group.min_age) {
        return Err(Error::refused("groups-names-adults"));
    }
    Ok(())
}

pub(super) async fn note_names(
    tx: &mut Tx,
    group: &Group,
    actor: Actor,
    more: i64,
    how: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let mut entry = line(group, said(GroupVerb::Name), actor).policy(rules.version);
    entry.people = more;
    ledger::note(tx, entry.detail(how), now).await
}

/// One line of a pasted list that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    pub line: usize,
    pub why: Reason,
}

/// The most characters of a list: five hundred people with their addresses.
pub const LONGEST_LIST: usize = 60_000;

/// A list as somebody types or pastes it: one person a line; after a comma, a semicolon or a tab an e-mail or telephone, and
/// after another one, for who is under 18, the guardian's name.
pub fn read_list(text: &str, lang: &str) -> Result<Vec<NewGuest>, Vec<BadLine>> {
    let mut people: Vec<NewGuest> = Vec::new();
    let mut bad = Vec::new();
    for (line, written) in (1..).zip(text.lines()) {
        let parts: Vec<String> = written.split([',', ';', '\t']).map(clean_line).collect();
        if parts.iter().all(String::is_empty) {
            continue;
        }
        match read_line(&parts, lang) {
            Ok(new) if people.iter().any(|other| is_twin(other, &new)) => {
                bad.push(BadLine { line, why: Reason::new("groups-names-twice") });
            }
            Ok(new) => people.push(new),
            Err(why) => bad.push(BadLine { line, why }),
        }
    }
    if bad.is_empty() { Ok(people) } else { Err(bad) }
}

fn is_twin(one: &NewGuest, other: &NewGuest) -> bool {
    fold(&one.name) == fold(&other.name)
        && (one.contact() == other.contact() || one.contact().is_empty() || other.contact().is_empty())
}

fn read_line(parts: &[String], lang: &str) -> Result<NewGuest, Reason> {
    if parts.len() > 3 {
        return Err(Reason::new("groups-names-columns"));
    }
    let part = |at: usize| parts.get(at).map_or("", String::as_str);
    let contact = forms::optional(part(1), forms::contact)?;
    let guardian = forms::optional(part(2), forms::name)?;
    Ok(NewGuest {
        name: forms::name(part(0))?.as_str().to_owned(),
        contact: contact.map(|contact| kept_contact(&contact)),
        lang: lang.to_owned(),
        stay_in_touch: false,
        guardian: guardian.map(|name| name.as_str().to_owned()),
        way: Way::Leader,
        read: None,
    })
}

/// Why a list was not taken.
#[derive(Debug)]
pub enum ListError {
    /// These lines; nothing of the list was taken.
    Lines(Vec<BadLine>),
    Other(Error),
}

impl From<Error> for ListError {
    fn from(error: Error) -> ListError {
        ListError::Other(error)
    }
}

impl From<db::Error> for ListError {
    fn from(error: db::Error) -> ListError {
        ListError::Other(error.into())
    }
}

/// The leader's list, all of it or nothing. Whoever is on the list already is passed over; how many are new.
pub async fn add_list(
    tx: &mut Tx,
    me: &Me,
    id: GroupId,
    text: &str,
    lang: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<i64, ListError> {
    let people = read_list(text, lang).map_err(ListError::Lines)?;
    let group = own(tx, me, id).await?;
    takes_names(&group, now)?;
    not_barred(tx, group.organisation).await?;
    let there = store::of_group(tx, id).await?;
    let new: Vec<&NewGuest> = people.iter().filter(|new| !there.iter().any(|guest| is_same(guest, new))).collect();
    let more = i64::try_from(new.len()).unwrap_or(i64::MAX);
    has_room(&group, more)?;
    for one in &new {
        may_come(rules, &group, one)?;
        store::insert(tx, id, one, now).await?;
    }
    if more > 0 {
        note_names(tx, &group, Actor::Own(me.id()), more, "by=leader", rules, now).await?;
    }
    Ok(more)
}

/// Takes a name off the list, for good.
pub async fn remove(tx: &mut Tx, me: &Me, id: GroupId, guest: GuestId, rules: &InForce, now: Timestamp) -> Result<()> {
    let group = own(tx, me, id).await?;
    takes_names(&group, now)?;
    if store::remove(tx, id, guest).await? == 1 {
        note_names(tx, &group, Actor::Own(me.id()), -1, "by=leader", rules, now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_people_write_it() {
        let text = "Walter Simmons\n\nOdessa Grant, odessa@example.org\r\nHal Jurgens;(704) 555-0123\nLi\t\tMei Chen\n";
        let people = read_list(text, "en").expect("a good list");
        let names: Vec<&str> = people.iter().map(|new| new.name.as_str()).collect();
        assert_eq!(names, ["Walter Simmons", "Odessa Grant", "Hal Jurgens", "Li"]);
        assert_eq!(people[1].contact(), "odessa@example.org");
        assert_eq!(people[2].contact(), "+17045550123");
        assert_eq!(people[3].guardian.as_deref(), Some("Mei Chen"));
    }

    #[test]
    fn bad_lines_are_named_by_their_number() {
        let text = "Walter Simmons\nwalter simmons\nOdessa Grant, not an address\n12345\nA, a@example.org, B, C";
        let bad = read_list(text, "en").expect_err("a bad list");
        let found: Vec<(usize, &str)> = bad.iter().map(|bad| (bad.line, bad.why.key())).collect();
        assert_eq!(
            found,
            [(2, "groups-names-twice"), (3, "form-contact"), (4, "form-name"), (5, "groups-names-columns")]
        );
    }

    #[test]
    fn two_people_of_one_name_are_told_apart_by_their_contacts() {
        let two = "John Smith, john@example.org\nJohn Smith, jsmith@example.org";
        assert_eq!(read_list(two, "en").map(|people| people.len()), Ok(2));
    }
}
