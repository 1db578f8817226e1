//! Campaigns on crowdfunding sites: some six dozen in a school year, at every place of their way.

use super::{Flow, Maker};
use crate::demo::campaigns::{Told, rows};
use crate::giving::campaign_flow::CampaignState::{self, *};
use crate::people::Role;

const CAMPAIGNS: i64 = 72;
/// Ids far above those of the small world.
const FIRST: i64 = 1_000;

/// Where it stands, days since it was asked, days until it ends; most are over.
const STANDS: &[(CampaignState, i64, i64)] = &[
    (Asked, 2, 50),
    (Ended, 90, -30),
    (Running, 30, 25),
    (Ended, 150, -80),
    (Approved, 12, 40),
    (Ended, 210, -140),
    (Declined, 25, 20),
    (SchoolYes, 6, 60),
    (Ended, 260, -190),
    (Withdrawn, 34, 12),
    (Running, 45, 9),
    (Expired, 70, -9),
];

/// For what, and about how many dollars.
const WHAT: &[(&str, i64)] = &[
    ("Picture books in two languages", 380),
    ("A cart of building sets", 640),
    ("Headphones for the listening station", 290),
    ("Drums for the music room", 920),
    ("Seeds, soil and beds for a garden", 410),
    ("A visit of the planetarium", 750),
    ("Stools that wobble, for a class", 330),
];

impl Maker<'_> {
    pub(super) fn campaigns(&mut self) -> Flow {
        let (mut campaigns, mut steps) = (Vec::new(), Vec::new());
        for n in 0..CAMPAIGNS {
            let made = rows(&self.calendar, &self.campaign(n));
            campaigns.push(made.campaign);
            steps.extend(made.steps);
            made.lines.into_iter().for_each(|(at, entry)| self.note(at, entry));
        }
        self.send(campaigns)?;
        self.send(steps)
    }

    fn campaign(&self, n: i64) -> Told {
        let school = (n as usize * 37 + 5) % self.seeds.len();
        let (state, days, ends) = STANDS[n as usize % STANDS.len()];
        let (what, dollars) = WHAT[n as usize % WHAT.len()];
        let staff = self.staff[school];
        // Some days apart, and on the same side of today.
        let apart = n / STANDS.len() as i64;
        Told {
            id: FIRST + n,
            asks: (staff.coordinator, Role::SchoolCoordinator),
            answers: (staff.principal, Role::Principal),
            school: school as i64 + 1,
            what,
            dollars: dollars + 10 * apart,
            state,
            days: days + apart,
            ends: if ends > 0 { ends + apart } else { ends - apart },
        }
    }
}
