//! The roles of roles.csv, 32 bytes each, found by the person they belong to.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::ids::fingerprint;
use crate::record::{Role, RoleRecord, Status, UserRole};

/// Every role of a package, sorted by person. The names of organisations are kept once each.
#[derive(Debug, Default)]
pub(crate) struct RoleIndex {
    entries: Vec<Entry>,
    orgs: Vec<String>,
    org_places: HashMap<String, u32>,
}

#[derive(Debug)]
struct Entry {
    user: u64,
    org: u32,
    /// The order in the file.
    order: u32,
    begin: PackedDate,
    end: PackedDate,
    role: Role,
    secondary: bool,
    status: Status,
}

impl RoleIndex {
    pub(crate) fn add(&mut self, record: RoleRecord) {
        let user = fingerprint(&record.user);
        let role = record.role;
        let entry = Entry {
            user,
            org: self.org(role.org),
            order: u32::try_from(self.entries.len()).unwrap_or(u32::MAX),
            begin: PackedDate::of(role.begin),
            end: PackedDate::of(role.end),
            role: role.role,
            secondary: !role.primary,
            status: role.status,
        };
        self.entries.push(entry);
    }

    /// To be called once, after the last role was added.
    pub(crate) fn sort(&mut self) {
        self.entries.sort_unstable_by_key(|entry| (entry.user, entry.secondary, entry.order));
    }

    pub(crate) fn of(&self, user: &str) -> Vec<UserRole> {
        let user = fingerprint(user);
        let start = self.entries.partition_point(|entry| entry.user < user);
        self.entries[start..].iter().take_while(|entry| entry.user == user).map(|entry| self.role(entry)).collect()
    }

    fn role(&self, entry: &Entry) -> UserRole {
        UserRole {
            role: entry.role,
            org: self.orgs[entry.org as usize].clone(),
            primary: !entry.secondary,
            status: entry.status,
            begin: entry.begin.get(),
            end: entry.end.get(),
        }
    }

    fn org(&mut self, name: String) -> u32 {
        if let Some(place) = self.org_places.get(&name) {
            return *place;
        }
        let place = u32::try_from(self.orgs.len()).unwrap_or(u32::MAX);
        self.orgs.push(name.clone());
        self.org_places.insert(name, place);
        place
    }
}

/// A date in 4 bytes, none as 0.
#[derive(Debug, Clone, Copy)]
struct PackedDate(i32);

impl PackedDate {
    fn of(date: Option<Date>) -> PackedDate {
        PackedDate(date.map_or(0, |d| i32::from(d.year()) * 512 + i32::from(d.month()) * 32 + i32::from(d.day())))
    }

    fn get(self) -> Option<Date> {
        let year = i16::try_from(self.0.div_euclid(512)).ok()?;
        let rest = self.0.rem_euclid(512);
        Date::new(year, (rest / 32) as i8, (rest % 32) as i8).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_entry_takes_32_bytes() {
        assert_eq!(std::mem::size_of::<Entry>(), 32);
    }

    #[test]
    fn dates_come_back_as_they_went_in() {
        for day in [None, Some(date(2024, 2, 29)), Some(date(1, 1, 1)), Some(date(9999, 12, 31))] {
            assert_eq!(PackedDate::of(day).get(), day);
        }
    }
}
