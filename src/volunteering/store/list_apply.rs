//! SQL of taking a list over: rows gathered for a batch of lines, then written at once.

use super::list_match;
use crate::error::Result;
use crate::ledger::Entry;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::clearance::Act;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::hours::HoursSource;
use crate::volunteering::list_import::List;
use crate::volunteering::list_import::Term;
use crate::volunteering::list_import::line::{Given, Somebody};
use crate::volunteering::shift_flow::HoursState;
use db::{ToValue, Tx, Value, values};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What a batch of lines comes to.
#[derive(Default)]
pub struct Rows {
    people: Vec<Vec<Value>>,
    contacts: Vec<(PersonId, &'static str, String)>,
    clearances: Vec<Vec<Value>>,
    schools: Vec<Vec<Value>>,
    sources: Vec<Vec<Value>>,
    hours: Vec<Vec<Value>>,
    hours_from: Vec<Vec<Value>>,
    /// Lines of the ledger, to write at the end: its own end stays locked from then on.
    pub entries: Vec<Entry>,
    /// At which schools and on which days hours are written.
    pub days: BTreeSet<(SchoolId, Date)>,
}

impl Rows {
    /// Somebody new.
    pub fn person(&mut self, id: PersonId, who: &Somebody, act: &Act<'_>) {
        self.people.push(vec![
            id.to_value(),
            who.given.to_value(),
            who.family.to_value(),
            who.folded().to_value(),
            who.born.to_value(),
            who.lang.to_value(),
            who.address.to_value(),
            who.city.to_value(),
            who.zip.to_value(),
            act.now.to_value(),
        ]);
        self.contacts.extend(who.contacts().map(|(kind, value)| (id, kind, value.to_owned())));
        let mut entry = Entry::new(act.actor, "entered", "person", id).about(id).detail("from=list");
        entry.school = who.schools.first().copied();
        self.entries.push(entry);
    }

    /// A clearance, and where it comes from.
    pub fn clearance(&mut self, tx: &mut Tx, list: &List, person: PersonId, who: &Somebody, term: Term, act: &Act<'_>) {
        let id = tx.new_id();
        self.clearances.push(vec![
            id.to_value(),
            person.to_value(),
            ClearanceState::Cleared.to_value(),
            term.level.to_value(),
            term.level.to_value(),
            term.from.to_value(),
            term.until.to_value(),
            who.affiliation.to_value(),
            "list".to_value(),
            [list.system.as_str(), who.reference.as_str()].join(" ").trim().to_owned().to_value(),
            act.person().to_value(),
            act.now.to_value(),
            act.policy.version.to_value(),
            act.now.to_value(),
            act.now.to_value(),
            act.now.to_value(),
        ]);
        self.schools.extend(who.schools.iter().map(|school| values![id, *school]));
        self.sources.push(values![id, list.id, list.system.as_str(), who.reference.as_str()]);
        let mut entry = Entry::new(act.actor, "clearance-taken-over", "clearance", id)
            .about(person)
            .policy(act.policy.version)
            .detail(format!("level={} until={} from={}", term.level, term.until, list.system));
        entry.school = who.schools.first().copied();
        self.entries.push(entry);
    }

    /// Hours, confirmed.
    #[expect(clippy::too_many_arguments, reason = "the row has as many parts")]
    pub fn hours(
        &mut self,
        tx: &mut Tx,
        list: &List,
        person: PersonId,
        who: &Somebody,
        given: &Given,
        minutes: i64,
        state: HoursState,
        act: &Act<'_>,
    ) {
        let Some(school) = who.schools.first().copied() else { return };
        let id = tx.new_id();
        self.days.insert((school, given.span.on_date));
        self.hours.push(vec![
            id.to_value(),
            person.to_value(),
            school.to_value(),
            given.span.on_date.to_value(),
            minutes.to_value(),
            given.category.to_value(),
            HoursSource::Import.to_value(),
            state.to_value(),
            act.person().unwrap_or(person).to_value(),
            act.now.to_value(),
            act.person().to_value(),
            act.now.to_value(),
        ]);
        self.hours_from.push(values![id, list.id]);
        let entry = Entry::new(act.actor, "hours-confirmed", "hours", id)
            .about(person)
            .at_school(school)
            .minutes(minutes)
            .policy(act.policy.version)
            .detail(format!("minutes={minutes} category={} from=list", given.category));
        self.entries.push(entry);
    }

    /// Writes all of it.
    pub async fn write(&mut self, tx: &mut Tx) -> Result<()> {
        let people = std::mem::take(&mut self.people);
        let columns =
            &["id", "given", "family", "folded", "birth_date", "lang", "address", "city", "zip", "created_at"];
        tx.insert_many("person", columns, people).await?;
        self.write_contacts(tx).await?;
        let columns = &[
            "id",
            "person",
            "state",
            "level",
            "granted",
            "valid_from",
            "valid_to",
            "affiliation",
            "provider",
            "provider_ref",
            "decided_by",
            "decided_at",
            "policy",
            "created_at",
            "submitted_at",
            "since",
        ];
        tx.insert_many("clearance", columns, std::mem::take(&mut self.clearances)).await?;
        tx.insert_many("clearance_school", &["clearance", "school"], std::mem::take(&mut self.schools)).await?;
        let columns = &["clearance", "list", "system", "reference"];
        tx.insert_many("clearance_from_list", columns, std::mem::take(&mut self.sources)).await?;
        let columns = &[
            "id",
            "person",
            "school",
            "on_date",
            "minutes",
            "category",
            "source",
            "state",
            "created_by",
            "created_at",
            "decided_by",
            "decided_at",
        ];
        tx.insert_many("hours", columns, std::mem::take(&mut self.hours)).await?;
        tx.insert_many("hours_from_list", &["hours", "list"], std::mem::take(&mut self.hours_from)).await?;
        Ok(())
    }

    /// An address or number exists once; several of the list may share it.
    async fn write_contacts(&mut self, tx: &mut Tx) -> Result<()> {
        let contacts = std::mem::take(&mut self.contacts);
        let wanted: BTreeSet<String> = contacts.iter().map(|(_, _, value)| value.clone()).collect();
        let wanted: Vec<String> = wanted.into_iter().collect();
        let known = list_match::contact_points(tx, &wanted).await?;
        let mut known: HashMap<(String, String), i64> =
            known.into_iter().map(|(kind, value, id)| ((kind, value), id)).collect();
        let (mut new, mut held, mut first) = (Vec::new(), Vec::new(), HashSet::new());
        for (person, kind, value) in contacts {
            let id = *known.entry((kind.to_owned(), value.clone())).or_insert_with(|| {
                let id = tx.new_id();
                new.push(values![id, kind, value.as_str()]);
                id
            });
            held.push(values![person, id, first.insert(person)]);
        }
        tx.insert_many("contact_point", &["id", "kind", "value"], new).await?;
        tx.insert_many("person_contact", &["person", "contact", "preferred"], held).await?;
        Ok(())
    }
}
