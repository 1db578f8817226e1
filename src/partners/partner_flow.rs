//! The workflow of an organisation, from the first word to the archive. What is agreed and signed comes between eligible
//! and active, and has a table of its own; when an agreement is in force, the organisation is active.

use crate::people::Role::{self, PartnershipManager, System};
use crate::workflow::{Transition, Workflow, words};

db::text_enum! {
    /// Where an organisation stands with the district.
    pub enum Standing {
        /// Known, and nothing more: it came with a group, or somebody wrote it down.
        Prospect = "prospect",
        /// It asks to be a partner, or is being asked.
        Inquiring = "inquiring",
        /// The office found that it can be one.
        Eligible = "eligible",
        /// It works with schools.
        Active = "active",
        /// It works with schools, and nobody has heard of it for long.
        Quiet = "quiet",
        /// Over a concern it works at no school until that is settled.
        Suspended = "suspended",
        /// It is no partner, with the reason.
        NotAPartner = "not_a_partner",
        /// It was one, or might have been.
        Archived = "archived",
    }
}

db::text_enum! {
    /// What can be done with an organisation.
    pub enum PartnerVerb {
        Inquire = "inquire",
        FindEligible = "find_eligible",
        TurnAway = "turn_away",
        Activate = "activate",
        /// Nothing was heard for as many days as the rules say.
        GoQuiet = "go_quiet",
        /// Its last agreement is over for as many days as the rules say, and none follows.
        Expire = "expire",
        /// It is in touch again.
        Hear = "hear",
        Suspend = "suspend",
        Reinstate = "reinstate",
        Archive = "archive",
        Reopen = "reopen",
    }
}

words!(Standing, PartnerVerb);

impl Standing {
    /// Whether it is a partner: what the public directory shows.
    pub const fn is_partner(self) -> bool {
        matches!(self, Standing::Active | Standing::Quiet)
    }

    /// Whether nothing goes on with it: it was turned away, or it was one.
    pub const fn is_over(self) -> bool {
        matches!(self, Standing::NotAPartner | Standing::Archived)
    }

    /// How far it has come with the district: of two records that are one organisation, the one that came farther stays.
    pub const fn how_far(self) -> u8 {
        match self {
            Standing::NotAPartner | Standing::Archived => 0,
            Standing::Prospect => 1,
            Standing::Inquiring => 2,
            Standing::Eligible => 3,
            Standing::Active | Standing::Quiet | Standing::Suspended => 4,
        }
    }

    /// Whether somebody keeps in touch with it.
    pub const fn is_cared_for(self) -> bool {
        matches!(self, Standing::Inquiring | Standing::Eligible | Standing::Active | Standing::Quiet)
    }
}

/// The workflow of an organisation.
pub struct PartnerFlow;

const fn row<S, V>(from: S, verb: V, guard: &'static str, to: S, who: &'static [Role]) -> Transition<S, V> {
    Transition { from, verb, guard, to, who }
}

const OFFICE: &[Role] = &[PartnershipManager];
const TIMER: &[Role] = &[System];
const OFFICE_OR_TIMER: &[Role] = &[PartnershipManager, System];

impl Workflow for PartnerFlow {
    type State = Standing;
    type Verb = PartnerVerb;

    const NAME: &'static str = "partner";
    const STATES: &'static [Standing] = Standing::ALL;
    const VERBS: &'static [PartnerVerb] = PartnerVerb::ALL;
    const INITIAL: Standing = Standing::Prospect;
    const FINAL: &'static [Standing] = &[Standing::NotAPartner, Standing::Archived];
    // One row a line, so that it reads as the table it is.
    #[rustfmt::skip]
    const TRANSITIONS: &'static [Transition<Standing, PartnerVerb>] = {
        use PartnerVerb as V;
        use Standing as S;
        &[
            row(S::Prospect, V::Inquire, "it asks, or the office begins to talk with it", S::Inquiring, OFFICE),
            row(S::Prospect, V::TurnAway, "with the reason", S::NotAPartner, OFFICE),
            row(S::Prospect, V::Archive, "with the reason", S::Archived, OFFICE),
            row(S::Inquiring, V::FindEligible, "established, no cost to families, in line with the district's priorities", S::Eligible, OFFICE),
            row(S::Inquiring, V::TurnAway, "with the reason; what belongs elsewhere is sent there", S::NotAPartner, OFFICE),
            row(S::Inquiring, V::Archive, "with the reason", S::Archived, OFFICE),
            row(S::Eligible, V::Activate, "somebody speaks for it, and an agreement is in force unless the rules ask its kind for none; by itself when one begins", S::Active, OFFICE_OR_TIMER),
            row(S::Eligible, V::TurnAway, "with the reason; agreements, schools, groups and offers end, schools are told", S::NotAPartner, OFFICE),
            row(S::Eligible, V::Archive, "with the reason; agreements, schools, groups and offers end, schools are told", S::Archived, OFFICE),
            row(S::Active, V::GoQuiet, "nothing was heard for the days of the rules; the office is told", S::Quiet, TIMER),
            row(S::Active, V::Expire, "its last agreement is over for the days of the rules and none follows; the office is told", S::Eligible, TIMER),
            row(S::Active, V::Suspend, "over a concern, with words for the record; schools, groups, logos and directory stop at once; front offices are told", S::Suspended, OFFICE),
            row(S::Active, V::Archive, "with the reason; agreements, schools, groups and offers end, schools are told; it leaves the public directory", S::Archived, OFFICE),
            row(S::Quiet, V::Hear, "a call, a meeting, a visit or an e-mail is noted; by itself when it signs, hands in, promises, offers, gives, sponsors, asks or writes", S::Active, OFFICE_OR_TIMER),
            row(S::Quiet, V::Expire, "its last agreement is over for the days of the rules and none follows; the office is told", S::Eligible, TIMER),
            row(S::Quiet, V::Suspend, "over a concern, with words for the record; schools, groups, logos and directory stop at once; front offices are told", S::Suspended, OFFICE),
            row(S::Suspended, V::Reinstate, "with what was found; not by somebody who speaks for it; schools go on by themselves", S::Active, OFFICE),
            row(S::Suspended, V::Archive, "with the reason; agreements, schools, groups and offers end, schools are told", S::Archived, OFFICE),
            row(S::Quiet, V::Archive, "with the reason; agreements, schools, groups and offers end, schools are told; it leaves the public directory", S::Archived, OFFICE),
            row(S::NotAPartner, V::Reopen, "", S::Prospect, OFFICE),
            row(S::Archived, V::Reopen, "", S::Prospect, OFFICE),
        ]
    };
}
