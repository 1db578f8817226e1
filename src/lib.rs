//! Trellis: one system that joins families, volunteers, partners, schools and staff around every child.
//!
//! A request takes the same five steps everywhere: a route row in the feature's `routes.rs` or `mod.rs`, a handler
//! in `pages`, a verb in the noun's file, the rules beside it, the SQL in `store`.

pub mod app;
pub mod cli;
pub mod config;
pub mod error;
pub mod random;
pub mod routes;
pub mod web;
pub mod work;
pub mod workflow;

// Rows that go over when two records are one.
mod joined;
// Counts that are good for a while.
mod recent;
// What happened, and who looked at what.
pub mod ledger;
// The district's rules as versioned data.
pub mod policy;
// One record for a person, whatever parts they play.
pub mod people;
// The district's schools and rosters.
pub mod schools;
// Register, be cleared, take shifts, hours, letters.
pub mod volunteering;
// Gifts: offered, answered by policy, received, thanked for.
pub mod giving;
// What schools need, what people offer, and who is proposed to whom.
pub mod needs;
// Organisations that help: from a first question to a name in the directory.
pub mod partners;
// Agreements with partners: signed by both, the papers they need, the schools that said yes, reports.
pub mod agreements;
// What became of what was given: words, photos, and what all of it came to.
pub mod proof;
// Notices by e-mail and text, questions from the public, feeds.
pub mod connect;
// The public face: home, about, and the statements a district owes.
pub mod welcome;
// What the work comes to: counts for whoever answers for it.
pub mod evidence;
// Problems and jobs, for whoever keeps the system.
pub mod keeping;
// An invented world to try everything in.
pub mod demo;

pub use app::App;
pub use error::{Error, Result};

/// Files that are part of the program.
pub mod embedded {
    include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
}
