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
use crate::volunteering::list_import::steps::{Learned, Vouch};
use crate::volunteering::shift_flow::HoursState;
use db::{ToValue, Tx, Value, sql, values};
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
    vouched: Vec<Vec<Value>>,
    trainings: Vec<Vec<Value>>,
    trainings_from: Vec<Vec<Value>>,
    /// Of people known before: what is over makes room.
    trainings_over: Vec<(PersonId, String)>,
    /// Lines of the ledger, to write at the end: its own end stays locked from then on.
    pub entries: Vec<Entry>,
    /// At which schools and on which days hours are written.
    pub days: BTreeSet<(SchoolId, Date)>,
}

/// A clearance as it is taken over.
pub struct Case {
    pub state: ClearanceState,
    pub term: Term,
    pub vouched: Vec<Vouch>,
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

    /// A clearance, where it comes from, and what the office vouches for. Until its last step it gives no level.
    pub fn clearance(
        &mut self,
        tx: &mut Tx,
        list: &List,
        person: PersonId,
        who: &Somebody,
        case: &Case,
        act: &Act<'_>,
    ) {
        let (id, term) = (tx.new_id(), case.term);
        let cleared = case.state.is_in_force();
        let granted = if cleared { term.level } else { 0 };
        self.clearances.push(vec![
            id.to_value(),
            person.to_value(),
            case.state.to_value(),
            term.level.to_value(),
            granted.to_value(),
            (term.level - granted).to_value(),
            Some(term.from).filter(|_| cleared).to_value(),
            Some(term.until).filter(|_| cleared).to_value(),
            who.affiliation.to_value(),
            "list".to_value(),
            [list.system.as_str(), who.reference.as_str()].join(" ").trim().to_owned().to_value(),
            act.person().filter(|_| cleared).to_value(),
            Some(act.now).filter(|_| cleared).to_value(),
            act.policy.version.to_value(),
            act.now.to_value(),
            act.now.to_value(),
            act.now.to_value(),
        ]);
        self.schools.extend(who.schools.iter().map(|school| values![id, *school]));
        self.sources.push(values![id, list.id, list.system.as_str(), who.reference.as_str(), term.until]);
        for step in &case.vouched {
            self.vouched.push(values![id, person, step.as_str(), list.id, act.person(), act.now]);
        }
        let vouched = case.vouched.iter().map(|step| step.as_str()).collect::<Vec<_>>().join(",");
        let vouched = if vouched.is_empty() { vouched } else { format!(" vouched={vouched}") };
        let mut entry = Entry::new(act.actor, "clearance-taken-over", "clearance", id)
            .about(person)
            .policy(act.policy.version)
            .detail(format!(
                "state={} level={} until={} from={}{vouched}",
                case.state, term.level, term.until, list.system
            ));
        entry.school = who.schools.first().copied();
        self.entries.push(entry);
    }

    /// A training that the list names, or that the office vouches for.
    pub fn training(&mut self, list: &List, person: PersonId, made: bool, one: &Learned, act: &Act<'_>) {
        let training = one.training.as_str();
        if !made {
            self.trainings_over.push((person, training.to_owned()));
        }
        self.trainings.push(values![person, training, one.on, one.last_day, act.person(), act.now]);
        self.trainings_from.push(values![person, training, list.id]);
        let until = one.last_day.map_or(String::new(), |end| format!(" until={end}"));
        let entry = Entry::new(act.actor, "training-done", "person", person).about(person).policy(act.policy.version);
        self.entries.push(entry.detail(format!("training={training}{until} from=list")));
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
            "proposed_level",
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
        let columns = &["clearance", "list", "system", "reference", "last_day"];
        tx.insert_many("clearance_from_list", columns, std::mem::take(&mut self.sources)).await?;
        let columns = &["clearance", "person", "step", "list", "vouched_by", "vouched_at"];
        tx.insert_many("vouched", columns, std::mem::take(&mut self.vouched)).await?;
        self.write_trainings(tx).await?;
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

    /// One line stands for a person and a training.
    async fn write_trainings(&mut self, tx: &mut Tx) -> Result<()> {
        for (person, training) in std::mem::take(&mut self.trainings_over) {
            let training = training.as_str();
            tx.run(sql!("delete from training where person = $1 and training = $2", person, training)).await?;
            tx.run(sql!("delete from training_from_list where person = $1 and training = $2", person, training))
                .await?;
        }
        let columns = &["person", "training", "done_on", "last_day", "noted_by", "noted_at"];
        tx.insert_many("training", columns, std::mem::take(&mut self.trainings)).await?;
        tx.insert_many("training_from_list", &["person", "training", "list"], std::mem::take(&mut self.trainings_from))
            .await?;
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
