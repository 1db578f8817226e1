//! Correcting what a school's public page says: how to reach it and where it is.

use super::{Point, School, SchoolId, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Me, cache};
use db::Tx;
use forms::{Errors, Parse, Reason, email, optional, optional_line, phone, zip};
use jiff::Timestamp;
use serde::Deserialize;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct FactsForm {
    pub phone: String,
    pub email: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub place: String,
}

/// What a school's page says beyond the state's list.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub phone: String,
    pub email: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub point: Option<Point>,
}

impl From<&School> for Facts {
    fn from(school: &School) -> Facts {
        Facts {
            phone: school.phone.clone(),
            email: school.email.clone(),
            address: school.address.clone(),
            city: school.city.clone(),
            zip: school.zip.clone(),
            point: school.point(),
        }
    }
}

impl From<Facts> for FactsForm {
    fn from(facts: Facts) -> FactsForm {
        FactsForm {
            phone: facts.phone,
            email: facts.email,
            address: facts.address,
            city: facts.city,
            zip: facts.zip,
            place: facts.point.map(|p| format!("{}, {}", p.lat, p.lon)).unwrap_or_default(),
        }
    }
}

impl Parse for FactsForm {
    type Output = Facts;

    fn parse(&self, errors: &mut Errors) -> Option<Facts> {
        let number = errors.field("phone", optional(&self.phone, phone));
        let mail = errors.field("email", optional(&self.email, email));
        let address = errors.field("address", optional_line(&self.address, 120));
        let city = errors.field("city", optional_line(&self.city, 60));
        let zip = errors.field("zip", optional(&self.zip, zip));
        let place = |text: &str| Point::parse(text).ok_or(Reason::new("schools-edit-place-wrong"));
        let point = errors.field("place", optional(&self.place, place));
        Some(Facts {
            phone: number?.map(|phone| phone.shown()).unwrap_or_default(),
            email: mail?.map(|mail| mail.as_str().to_owned()).unwrap_or_default(),
            address: address?,
            city: city?,
            zip: zip?.unwrap_or_default(),
            point: point?,
        })
    }
}

/// The school, for somebody who may correct its page.
pub async fn editable(tx: &mut Tx, me: &Me, id: SchoolId) -> Result<School> {
    let within = me.may_at(Ability::EditSchool, id);
    store::by_id(tx, id).await?.filter(|_| within).ok_or(Error::NotFound)
}

/// Corrects the page. Nothing is noted when nothing changed.
pub async fn correct(tx: &mut Tx, me: &Me, id: SchoolId, facts: &Facts, now: Timestamp) -> Result<()> {
    tx.lock("school", id).await?;
    let before = Facts::from(&editable(tx, me, id).await?);
    let changed = before.changed(facts);
    if changed.is_empty() {
        return Ok(());
    }
    store::set_facts(tx, id, facts).await?;
    tx.touch(cache::PUBLIC);
    let actor = Actor::with(me, Ability::EditSchool);
    ledger::note(tx, Entry::new(actor, "corrected", "school", id).at_school(id).detail(changed.join(",")), now).await
}

impl Facts {
    /// The names of what differs: what the ledger keeps, without the values.
    fn changed(&self, other: &Facts) -> Vec<&'static str> {
        let all = [
            ("phone", self.phone == other.phone),
            ("email", self.email == other.email),
            ("address", self.address == other.address && self.city == other.city && self.zip == other.zip),
            ("place", self.point == other.point),
        ];
        all.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
    }
}
