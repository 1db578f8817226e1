//! Staff of every school, volunteers, their households and how they are reached.

use super::{FIRST_ID, Flow, Maker, Staff, Volunteer};
use crate::demo::calendar::plus;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::names::{self, HOME_LANGUAGES};
use crate::demo::tables::{ContactRow, GrantRow, HeldContactRow, HouseholdRow, MemberRow, PersonRow};
use crate::people::{Role, fold};
use jiff::Timestamp;
use jiff::civil::Date;

/// Everything about people, collected before it is handed over: contacts and households refer to them.
struct Rows {
    people: Vec<PersonRow>,
    contacts: Vec<ContactRow>,
    held: Vec<HeldContactRow>,
    grants: Vec<GrantRow>,
    households: Vec<HouseholdRow>,
    members: Vec<MemberRow>,
    phones: usize,
    /// When records of earlier years were made.
    since: Timestamp,
}

impl Rows {
    fn next_person(&self) -> i64 {
        FIRST_ID + self.people.len() as i64
    }

    fn grant(&mut self, person: i64, role: Role, scope_kind: &'static str, scope: i64) {
        let id = FIRST_ID + self.grants.len() as i64;
        self.grants.push(GrantRow { id, person, role: role.as_str(), scope_kind, scope, since: self.since });
    }

    fn contact(&mut self, kind: &'static str, value: String) -> i64 {
        let id = FIRST_ID + self.contacts.len() as i64;
        self.contacts.push(ContactRow { id, kind, value });
        id
    }

    fn hold(&mut self, person: i64, contact: i64, preferred: bool) {
        self.held.push(HeldContactRow { person, contact, verified_at: Some(self.since), preferred });
    }
}

impl Maker<'_> {
    pub(super) fn people(&mut self) -> Flow<Vec<Volunteer>> {
        let since = self.calendar.past(self.calendar.day(-365), 8, 0);
        let mut rows = Rows {
            people: Vec::new(),
            contacts: Vec::new(),
            held: Vec::new(),
            grants: Vec::new(),
            households: Vec::new(),
            members: Vec::new(),
            phones: 0,
            since,
        };
        self.staff(&mut rows);
        let volunteers = self.volunteers(&mut rows);
        self.send(rows.people)?;
        self.send(rows.contacts)?;
        self.send(rows.held)?;
        self.send(rows.households)?;
        self.send(rows.members)?;
        self.send(rows.grants)?;
        Flow::Continue(volunteers)
    }

    fn staff(&mut self, rows: &mut Rows) {
        let of_cast = |key: &str| cast::find(key).map_or(0, |m| m.id);
        for at in 0..self.seeds.len() {
            let school = at as i64 + 1;
            let mut somebody = |key: Option<&str>, role| match key {
                Some(key) => of_cast(key),
                None => self.employee(rows, school, at, role),
            };
            let home = school == HOME_SCHOOL;
            let coordinator = if school == OTHER_SCHOOL { Some("ola") } else { home.then_some("cora") };
            let staff = Staff {
                desk: somebody(home.then_some("fay"), Role::FrontOffice),
                coordinator: somebody(coordinator, Role::SchoolCoordinator),
                principal: somebody(home.then_some("pat"), Role::Principal),
            };
            self.staff.push(staff);
        }
    }

    fn employee(&mut self, rows: &mut Rows, school: i64, at: usize, role: Role) -> i64 {
        let language = if self.chance.chance(120) { "es" } else { "en" };
        let (id, email) = self.person(rows, language, at, 24, 64);
        let contact = rows.contact("email", email);
        rows.hold(id, contact, true);
        rows.grant(id, role, "school", school);
        id
    }

    /// A record; gives its id and an address for it.
    fn person(
        &mut self,
        rows: &mut Rows,
        lang: &'static str,
        near: usize,
        youngest: i64,
        oldest: i64,
    ) -> (i64, String) {
        let id = rows.next_person();
        let name = names::name(&mut self.chance, lang);
        let email = names::email(&name, id as u64);
        let age = self.chance.range(youngest * 365..=oldest * 365);
        let seed = &self.seeds[near];
        let zip = if seed.zip.is_empty() { "28202" } else { &seed.zip };
        rows.people.push(PersonRow {
            id,
            folded: fold(&format!("{} {}", name.given, name.family)),
            given: name.given,
            family: name.family,
            birth_date: self.calendar.day(-age),
            lang,
            address: names::street(&mut self.chance),
            city: "Charlotte",
            zip: zip.to_owned(),
            created_at: rows.since,
        });
        (id, email)
    }

    fn volunteers(&mut self, rows: &mut Rows) -> Vec<Volunteer> {
        let mut volunteers: Vec<Volunteer> = Vec::with_capacity(self.size.volunteers);
        while volunteers.len() < self.size.volunteers {
            let near = self.some_school();
            // Seven of ten have a child at school; the rest are neighbors, grandparents, colleagues.
            if !self.chance.chance(700) {
                let lang = if self.chance.chance(60) { "es" } else { "en" };
                let volunteer = self.volunteer(rows, lang, near, (18, 82), None);
                volunteers.push(volunteer);
                continue;
            }
            let lang = *self.chance.weighted(&HOME_LANGUAGES);
            let first = self.volunteer(rows, lang, near, (23, 56), None);
            let household = self.household(rows, first.id);
            let (shared, id) = (rows.held.last().map(|held| held.contact), first.id);
            volunteers.push(first);
            if self.chance.chance(450) {
                // Some couples have one phone between them, as Minh and Lan do.
                let shared = shared.filter(|_| self.chance.chance(90) && self.has_phone(rows, id));
                let second = if self.chance.chance(450) {
                    let second = self.volunteer(rows, lang, near, (23, 56), shared);
                    let id = second.id;
                    volunteers.push(second);
                    id
                } else {
                    self.guardian(rows, lang, near, shared)
                };
                self.join(rows, household, second);
            }
        }
        volunteers.truncate(self.size.volunteers);
        volunteers
    }

    fn has_phone(&self, rows: &Rows, person: i64) -> bool {
        let last = rows.held.last().filter(|held| held.person == person);
        last.is_some_and(|held| rows.contacts[(held.contact - FIRST_ID) as usize].kind == "phone")
    }

    fn volunteer(
        &mut self,
        rows: &mut Rows,
        lang: &'static str,
        near: usize,
        ages: (i64, i64),
        shared: Option<i64>,
    ) -> Volunteer {
        let (id, email) = self.person(rows, lang, near, ages.0, ages.1);
        self.reach(rows, id, email, shared);
        rows.grant(id, Role::Volunteer, "district", 0);
        let mut schools = vec![near];
        if self.chance.chance(250) {
            schools.push(self.some_school());
            schools.dedup();
        }
        let born = rows.people.last().map_or(Date::MIN, |p| p.birth_date);
        Volunteer { id, lang, born, schools, good: Vec::new() }
    }

    /// A second parent who does not volunteer.
    fn guardian(&mut self, rows: &mut Rows, lang: &'static str, near: usize, shared: Option<i64>) -> i64 {
        let (id, email) = self.person(rows, lang, near, 23, 56);
        self.reach(rows, id, email, shared);
        id
    }

    /// E-mail for most, a number for many, the phone at home for some, nothing for a few.
    fn reach(&mut self, rows: &mut Rows, person: i64, email: String, shared: Option<i64>) {
        let has_email = self.chance.chance(800);
        if has_email {
            let contact = rows.contact("email", email);
            rows.hold(person, contact, true);
        }
        if let Some(contact) = shared {
            rows.hold(person, contact, !has_email);
        } else if self.chance.chance(if has_email { 550 } else { 850 })
            && let Some(number) = self.free_number(rows)
        {
            let contact = rows.contact("phone", number);
            rows.hold(person, contact, !has_email);
        }
    }

    fn free_number(&self, rows: &mut Rows) -> Option<String> {
        loop {
            let number = names::phone(rows.phones)?;
            rows.phones += 1;
            if number != cast::SISTERS_PHONE && !cast::everybody().any(|m| m.phone == number) {
                return Some(number);
            }
        }
    }

    fn household(&mut self, rows: &mut Rows, guardian: i64) -> i64 {
        let id = FIRST_ID + rows.households.len() as i64;
        rows.households.push(HouseholdRow { id, created_at: rows.since });
        self.join(rows, id, guardian);
        id
    }

    fn join(&mut self, rows: &mut Rows, household: i64, person: i64) {
        rows.members.push(MemberRow { household, person, part: "guardian", since: rows.since });
        rows.grant(person, Role::Guardian, "district", 0);
    }
}

/// How old somebody born on `born` is on `day`.
pub(super) fn is_aged(born: Date, years: i64, day: Date) -> bool {
    plus(born, years * 366) <= day
}
