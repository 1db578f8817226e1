//! The schools of a package: matched with those we know, by roster id, then the state's number, then the name.

use super::outcome::{Change, Tally};
use super::read;
use super::store::{self, Known};
use crate::error::Result;
use crate::schools::{SchoolId, SchoolLevel, fold, slug};
use db::Tx;
use oneroster::{FileKind, Mode, Org, OrgKind, Package, Status};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Which of our schools an organisation of the rosters is.
#[derive(Default)]
pub(super) struct Places {
    schools: HashMap<String, SchoolId>,
    names: HashMap<SchoolId, String>,
    /// The parent of each organisation that is no school itself.
    parents: HashMap<String, String>,
}

impl Places {
    /// The school of an organisation; a department belongs to the school above it.
    pub(super) fn school(&self, org: &str) -> Option<SchoolId> {
        let mut org = org;
        // A few steps are enough, and a ring of parents must end somewhere.
        for _ in 0..5 {
            if let Some(school) = self.schools.get(org) {
                return Some(*school);
            }
            org = self.parents.get(org)?;
        }
        None
    }

    pub(super) fn name(&self, school: Option<SchoolId>) -> &str {
        school.and_then(|school| self.names.get(&school)).map_or("no school we know", String::as_str)
    }
}

/// Compares the package's schools with ours, and brings ours up to date when `apply` is set.
pub(super) async fn schools(tx: &mut Tx, package: &Arc<Package>, apply: bool, tally: &mut Tally) -> Result<Places> {
    let mut orgs = Vec::new();
    let mut batches = read::stream(package.clone(), |package, take| package.each_org(take));
    while let Some(batch) = batches.next().await? {
        orgs.extend(batch);
    }
    let mut ours = Ours::new(store::schools(tx).await?);
    let mut places = Places::default();
    for org in &orgs {
        match org.kind {
            OrgKind::School => ours.take(tx, org, apply, tally).await?,
            _ => drop(org.parent.clone().and_then(|parent| places.parents.insert(org.sourced_id.clone(), parent))),
        }
    }
    if package.mode(FileKind::Orgs) == Mode::Bulk {
        ours.close_missing(tx, apply, tally).await?;
    }
    tally.summary.unnamed_schools = count(ours.all.iter().filter(|s| s.active && s.sourced_id.is_empty()).count());
    for school in ours.all {
        if !school.sourced_id.is_empty() {
            places.schools.insert(school.sourced_id, school.id);
        }
        places.names.insert(school.id, school.name);
    }
    Ok(places)
}

/// Our schools, while they are matched.
struct Ours {
    all: Vec<Known>,
    taken: HashSet<SchoolId>,
}

impl Ours {
    fn new(all: Vec<Known>) -> Ours {
        Ours { all, taken: HashSet::new() }
    }

    async fn take(&mut self, tx: &mut Tx, org: &Org, apply: bool, tally: &mut Tally) -> Result<()> {
        let gone = org.status == Status::ToBeDeleted;
        match self.position(org) {
            Some(at) => self.update(tx, at, org, apply, tally).await,
            None if gone => Ok(()),
            None => self.add(tx, org, apply, tally).await,
        }
    }

    fn position(&self, org: &Org) -> Option<usize> {
        let free = |s: &Known| !self.taken.contains(&s.id);
        let by_id = |s: &Known| s.sourced_id == org.sourced_id;
        let number = org.identifier.as_deref().unwrap_or_default();
        let by_number = |s: &Known| !number.is_empty() && (s.code == number || s.nces == number);
        let name = fold(&org.name);
        let by_name = |s: &Known| s.sourced_id.is_empty() && fold(&s.name) == name;
        let find = |fits: &dyn Fn(&Known) -> bool| self.all.iter().position(|s| free(s) && fits(s));
        find(&by_id).or_else(|| find(&by_number)).or_else(|| find(&by_name))
    }

    async fn update(&mut self, tx: &mut Tx, at: usize, org: &Org, apply: bool, tally: &mut Tally) -> Result<()> {
        let school = &mut self.all[at];
        self.taken.insert(school.id);
        let active = org.status == Status::Active;
        // A record marked for deletion may come without its name.
        let name = if active && !org.name.is_empty() { org.name.clone() } else { school.name.clone() };
        let new = Known { sourced_id: org.sourced_id.clone(), name, active, ..school.clone() };
        let change = match () {
            () if new == *school => Change::Same,
            () if school.active && !active => Change::Ended,
            () => Change::Changed,
        };
        tally.count("schools", change, || match school.name == new.name {
            true => school.name.clone(),
            false => format!("{} → {}", school.name, new.name),
        });
        *school = new;
        if apply && change != Change::Same {
            store::update_school(tx, school).await?;
        }
        Ok(())
    }

    async fn add(&mut self, tx: &mut Tx, org: &Org, apply: bool, tally: &mut Tally) -> Result<()> {
        let code = self.free_code(org);
        let school = Known {
            id: SchoolId(tx.new_id()),
            slug: self.free_slug(&org.name, &code),
            code,
            name: org.name.clone(),
            sourced_id: org.sourced_id.clone(),
            nces: String::new(),
            active: true,
        };
        tally.count("schools", Change::Added, || school.name.clone());
        if apply {
            store::add_school(tx, &school, level(&school.name)).await?;
        }
        self.taken.insert(school.id);
        self.all.push(school);
        Ok(())
    }

    /// The number people know the school by, or the roster's id where that is missing or in use.
    fn free_code(&self, org: &Org) -> String {
        let used = |code: &str| self.all.iter().any(|s| s.code == code);
        let number = org.identifier.as_deref().filter(|number| !number.is_empty() && !used(number));
        number.unwrap_or(&org.sourced_id).to_owned()
    }

    fn free_slug(&self, name: &str, code: &str) -> String {
        let plain = slug(name, code);
        if self.all.iter().any(|s| s.slug == plain) { format!("{plain}-{}", slug(code, "")) } else { plain }
    }

    /// A bulk file names every school there is: those it named before and does not name now are closed.
    async fn close_missing(&mut self, tx: &mut Tx, apply: bool, tally: &mut Tally) -> Result<()> {
        for school in &mut self.all {
            if !school.active || school.sourced_id.is_empty() || self.taken.contains(&school.id) {
                continue;
            }
            school.active = false;
            tally.count("schools", Change::Ended, || school.name.clone());
            if apply {
                store::update_school(tx, school).await?;
            }
        }
        Ok(())
    }
}

/// The roster does not say what a school teaches; its name often does. The office can correct it with a list of schools.
fn level(name: &str) -> SchoolLevel {
    let name = fold(name);
    let says = |words: &[&str]| name.split(' ').any(|word| words.contains(&word));
    match (says(&["elem", "elementary"]), says(&["middle"]), says(&["high"])) {
        (true, false, false) => SchoolLevel::Elementary,
        (true, true, false) => SchoolLevel::K8,
        (false, true, false) => SchoolLevel::Middle,
        (false, true, true) => SchoolLevel::MiddleHigh,
        (false, false, true) => SchoolLevel::High,
        _ => SchoolLevel::Other,
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_the_level_or_nothing() {
        assert_eq!(level("Albemarle Road Elementary"), SchoolLevel::Elementary);
        assert_eq!(level("Harper Middle College High"), SchoolLevel::MiddleHigh);
        assert_eq!(level("Highland Mill Montessori Elem"), SchoolLevel::Elementary);
        assert_eq!(level("Park Road Montessori"), SchoolLevel::Other);
    }
}
