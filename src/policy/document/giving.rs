//! Gifts and partners: who may accept what, when a receipt is due, what an agreement asks.

use super::declare::{choice, table};
use super::kinds::{Cents, Id};
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Rules of gifts (F1, A4, C5).
    pub struct Gifts {
        /// Who accepts a gift without conditions, by its amount; lowest first.
        pub bands: Vec<GiftBand>,
        /// Who accepts a gift with conditions (Pender: the board).
        pub conditional_to: Acceptor,
        /// Who accepts land and buildings (Pender: the board).
        pub real_property_to: Acceptor,
        /// Whether gifts of one donor within a school year are added up before the band is chosen.
        pub add_up_per_year: bool,
        /// From this amount on the donor needs a written acknowledgement (IRS Pub. 1771: 250).
        pub receipt_from: Cents = 1..=10_000_000,
        /// Above this amount a payment partly for something in return needs a disclosure (IRS Pub. 1771: 75).
        pub quid_pro_quo_above: Cents = 1..=10_000_000,
        /// Up to this amount a principal allows crowdfunding (Carteret: 5,000).
        pub crowdfunding_principal: Cents = 0..=1_000_000_000,
        /// Up to this amount the superintendent does (Carteret: 25,000); above it the board.
        pub crowdfunding_superintendent: Cents = 0..=1_000_000_000,
    }
}

table! {
    /// One band of amounts.
    pub struct GiftBand {
        /// Its id.
        pub id: Id,
        /// The most it covers; absent in the last band.
        pub up_to: Option<Cents>,
        /// Who accepts.
        pub accepted_by: Acceptor,
    }
}

choice! {
    /// Who may accept a gift for the district, from the school upwards.
    pub enum Acceptor {
        /// The principal.
        Principal = "principal",
        /// The superintendent or designee.
        Superintendent = "superintendent",
        /// The board of education, in a meeting.
        Board = "board",
    }
}

table! {
    /// Rules of partner agreements (F1, B4).
    pub struct Partners {
        /// The insurance asked for, per occurrence.
        pub insurance_minimum: Cents = 0..=10_000_000_000,
        /// How long an agreement lasts, in months.
        pub agreement_months: u32 = 1..=60,
        /// How many days before something ends the partner is told.
        pub expiry_notice_days: u32 = 1..=180,
    }
}

impl Gifts {
    /// Who accepts a gift without conditions when the donor's gifts, with this one, come to `total`.
    pub fn accepted_by(&self, total: Cents) -> Acceptor {
        let band = self.bands.iter().find(|band| band.up_to.is_none_or(|most| total <= most));
        band.map_or(Acceptor::Board, |band| band.accepted_by)
    }

    /// Refuses bands that leave a gap, overlap or go down.
    pub(super) fn check(&self, reading: &mut Reading) {
        let open = self.bands.iter().filter(|band| band.up_to.is_none()).count();
        if open != 1 || self.bands.last().is_none_or(|band| band.up_to.is_some()) {
            reading.wrong("gifts.bands", Fault::OpenBand);
        }
        for pair in self.bands.windows(2) {
            let path = format!("gifts.bands[{}]", pair[1].id);
            if pair[0].up_to.zip(pair[1].up_to).is_some_and(|(lower, higher)| higher <= lower) {
                reading.wrong(format!("{path}.up_to"), Fault::NotAfter { other: pair[0].id.to_string() });
            }
            if pair[1].accepted_by <= pair[0].accepted_by {
                reading.wrong(format!("{path}.accepted_by"), Fault::NotAfter { other: pair[0].id.to_string() });
            }
        }
        if self.crowdfunding_superintendent < self.crowdfunding_principal {
            let fault = Fault::NotAfter { other: "crowdfunding_principal".to_owned() };
            reading.wrong("gifts.crowdfunding_superintendent", fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn the_amount_decides_who_accepts() {
        let gifts = cms().gifts;
        assert_eq!(gifts.accepted_by(Cents(9_000)), Acceptor::Principal);
        assert_eq!(gifts.accepted_by(Cents(25_000)), Acceptor::Principal);
        assert_eq!(gifts.accepted_by(Cents(25_001)), Acceptor::Superintendent);
        assert_eq!(gifts.accepted_by(Cents(60_000 + 60_000)), Acceptor::Board);
    }
}
