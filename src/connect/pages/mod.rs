//! Pages of connect: contact, the office's questions, stopping, feeds, the demonstration's outbox.

pub mod contact;
pub mod feeds;
pub mod hooks;
pub mod inquiries;
pub mod outbox;
pub mod stop;
