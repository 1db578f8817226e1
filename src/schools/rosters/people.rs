//! The people of a package: compared with what the rosters said before, a batch at a time.

use super::links::Links;
use super::outcome::{Change, Tally};
use super::places::Places;
use super::store::{self, RosterPerson};
use crate::error::Result;
use crate::people::PersonId;
use db::Tx;
use oneroster::{Role, RoleRecord, Status, User, UserRole};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Rows looked through at once for those a bulk file no longer names.
const STEP: i64 = 2_000;

/// An import of people under way.
pub(super) struct Import {
    places: Places,
    apply: bool,
    /// Fingerprints of the ids in the file. That one of a million missing people is taken for another who is there
    /// has a chance of one in ten million million.
    seen: HashSet<u64>,
    links: Links,
}

impl Import {
    pub(super) fn new(places: Places, apply: bool, delta: bool) -> Import {
        Import { places, apply, seen: HashSet::new(), links: Links::new(apply, delta) }
    }

    /// People so far.
    pub(super) fn rows(&self) -> u64 {
        u64::try_from(self.seen.len()).unwrap_or(u64::MAX)
    }

    /// Compares a batch with what is known, and writes what differs.
    pub(super) async fn batch(&mut self, tx: &mut Tx, users: Vec<User>, tally: &mut Tally) -> Result<()> {
        self.seen.extend(users.iter().map(|user| fingerprint(&user.sourced_id)));
        let ids: Vec<&str> = users.iter().map(|user| user.sourced_id.as_str()).collect();
        let mut known = store::known(tx, &ids).await?;
        let emails = emails(&users, &known);
        let people = store::people_of_emails(tx, &emails).await?;
        let mut write = Write::default();
        for user in &users {
            let before = known.remove(&user.sourced_id);
            if let Some(row) = self.row(user, before.as_ref(), &people, tally) {
                self.note(before, row, &mut write, tally);
            }
        }
        write.save(tx, self.apply).await?;
        self.links.batch(tx, &users, tally).await
    }

    /// The row a user comes to; nothing when there is nothing to keep.
    fn row(
        &self,
        user: &User,
        before: Option<&RosterPerson>,
        people: &HashMap<String, PersonId>,
        tally: &mut Tally,
    ) -> Option<RosterPerson> {
        if user.status == Status::ToBeDeleted {
            return before.map(|before| RosterPerson { active: false, ..before.clone() });
        }
        let Some((kind, role)) = part(user) else {
            let Some(before) = before else {
                tally.summary.without_role += 1;
                return None;
            };
            // In a delta, a person whose roles did not change comes without any.
            return Some(filled(user, &before.kind, &before.role, before.school, Some(before), people));
        };
        let school = self.places.school(&role.org).or_else(|| self.places.school(user.primary_org.as_deref()?));
        if school.is_none() {
            tally.summary.without_school += 1;
        }
        let role = if kind == STUDENT { "" } else { role.role.as_str() };
        Some(filled(user, kind, role, school, before, people))
    }

    fn note(&self, before: Option<RosterPerson>, row: RosterPerson, write: &mut Write, tally: &mut Tally) {
        let change = match &before {
            None => Change::Added,
            Some(before) if *before == row => Change::Same,
            Some(before) if before.active && !row.active => Change::Ended,
            Some(_) => Change::Changed,
        };
        if row.person.is_some() && before.as_ref().is_none_or(|before| before.person.is_none()) {
            tally.summary.linked += 1;
        }
        tally.count(kind_word(&row.kind), change, || self.words(&row));
        match change {
            Change::Same => {}
            Change::Added => write.new.push(row),
            Change::Changed | Change::Ended => write.changed.push(row),
        }
    }

    /// Enough to find the row in the package again; never a name.
    fn words(&self, row: &RosterPerson) -> String {
        let part = match row.kind.as_str() {
            STUDENT if row.grade.is_empty() => "student".to_owned(),
            STUDENT => format!("student, grade {}", row.grade),
            _ => row.role.clone(),
        };
        format!("{} ({part}, {})", row.sourced_id, self.places.name(row.school))
    }

    /// A bulk file names everybody: those it does not name have left.
    pub(super) async fn end_missing(&mut self, tx: &mut Tx, tally: &mut Tally) -> Result<()> {
        let mut after = String::new();
        loop {
            let rows = store::active_after(tx, &after, STEP).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after.clone_from(&last.sourced_id);
            let gone: Vec<&RosterPerson> =
                rows.iter().filter(|row| !self.seen.contains(&fingerprint(&row.sourced_id))).collect();
            for row in &gone {
                tally.count(kind_word(&row.kind), Change::Ended, || self.words(row));
            }
            if self.apply && !gone.is_empty() {
                let ids: Vec<&str> = gone.iter().map(|row| row.sourced_id.as_str()).collect();
                store::end(tx, &ids).await?;
            }
        }
        self.links.end_missing(tx, tally).await
    }

    /// Roles that changed for people who are not in the file of users themselves.
    pub(super) async fn roles(&mut self, tx: &mut Tx, roles: Vec<RoleRecord>, tally: &mut Tally) -> Result<()> {
        let others: Vec<RoleRecord> =
            roles.into_iter().filter(|role| !self.seen.contains(&fingerprint(&role.user))).collect();
        let ids: Vec<&str> = others.iter().map(|role| role.user.as_str()).collect();
        let mut known = store::known(tx, &ids).await?;
        let mut write = Write::default();
        for record in &others {
            // A second role of the same person in this batch finds nothing more: the first, main one holds.
            let Some(before) = known.remove(&record.user) else {
                continue;
            };
            let row = self.with_role(&before, &record.role);
            self.note(Some(before), row, &mut write, tally);
        }
        write.save(tx, self.apply).await
    }

    fn with_role(&self, before: &RosterPerson, role: &UserRole) -> RosterPerson {
        let school = self.places.school(&role.org).or(before.school);
        let Some(kind) = kind(role.role) else {
            return before.clone();
        };
        if role.status == Status::ToBeDeleted {
            let that_one = before.kind == kind && before.school == school;
            return RosterPerson { active: before.active && !that_one, ..before.clone() };
        }
        let word = if kind == STUDENT { "" } else { role.role.as_str() };
        RosterPerson { kind: kind.to_owned(), role: word.to_owned(), school, active: true, ..before.clone() }
    }
}

const STUDENT: &str = "student";
const GUARDIAN: &str = "guardian";
const STAFF: &str = "staff";

fn kind(role: Role) -> Option<&'static str> {
    match role {
        Role::Student => Some(STUDENT),
        Role::Parent | Role::Guardian | Role::Relative => Some(GUARDIAN),
        Role::Other => None,
        _ => Some(STAFF),
    }
}

fn kind_word(kind: &str) -> &'static str {
    match kind {
        STUDENT => "students",
        GUARDIAN => "guardians",
        _ => "staff",
    }
}

/// What a person is in the first place, with the role that says so: a student before staff before a guardian.
fn part(user: &User) -> Option<(&'static str, &UserRole)> {
    let active = || user.roles.iter().filter(|role| role.status == Status::Active);
    [STUDENT, STAFF, GUARDIAN]
        .into_iter()
        .find_map(|wanted| active().find(|role| kind(role.role) == Some(wanted)).map(|role| (wanted, role)))
}

/// What is kept of a user: of a student only name, grade and school.
fn filled(
    user: &User,
    kind: &str,
    role: &str,
    school: Option<crate::schools::SchoolId>,
    before: Option<&RosterPerson>,
    people: &HashMap<String, PersonId>,
) -> RosterPerson {
    let email = (kind != STUDENT).then(|| email_key(user)).flatten().unwrap_or_default();
    let phone = (kind == GUARDIAN).then(|| user.sms.as_deref().or(user.phone.as_deref())).flatten();
    let linked = before.and_then(|before| before.person);
    RosterPerson {
        sourced_id: user.sourced_id.clone(),
        kind: kind.to_owned(),
        given: user.preferred_given.clone().unwrap_or_else(|| user.given.clone()),
        family: user.preferred_family.clone().unwrap_or_else(|| user.family.clone()),
        phone: phone.and_then(|phone| forms::phone(phone).ok()).map(|p| p.as_str().to_owned()).unwrap_or_default(),
        grade: (kind == STUDENT).then(|| user.grades.first().cloned()).flatten().unwrap_or_default(),
        school,
        role: role.to_owned(),
        active: true,
        person: linked.or_else(|| (kind == STAFF).then(|| people.get(&email).copied()).flatten()),
        email,
    }
}

/// Addresses of people who may be staff and are not linked to anybody yet.
fn emails(users: &[User], known: &HashMap<String, RosterPerson>) -> Vec<String> {
    let unlinked = |user: &&User| known.get(&user.sourced_id).is_none_or(|row| row.person.is_none());
    let is_staff = |user: &&User| match part(user) {
        Some((kind, _)) => kind == STAFF,
        None => known.get(&user.sourced_id).is_some_and(|row| row.kind == STAFF),
    };
    users.iter().filter(unlinked).filter(is_staff).filter_map(email_key).collect()
}

/// The address as the tables keep it; nothing when it is none.
fn email_key(user: &User) -> Option<String> {
    forms::email(user.email.as_deref()?).ok().map(|email| email.key())
}

/// Rows to be written together.
#[derive(Default)]
struct Write {
    new: Vec<RosterPerson>,
    changed: Vec<RosterPerson>,
}

impl Write {
    async fn save(self, tx: &mut Tx, apply: bool) -> Result<()> {
        if !apply {
            return Ok(());
        }
        if !self.changed.is_empty() {
            let ids: Vec<&str> = self.changed.iter().map(|row| row.sourced_id.as_str()).collect();
            store::forget(tx, &ids).await?;
        }
        let mut rows = self.changed;
        rows.extend(self.new);
        store::insert(tx, rows).await
    }
}

/// An id as 64 bits.
pub(super) fn fingerprint(id: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}
