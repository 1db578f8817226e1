//! All SQL of messages and inquiries.

pub mod inquiry;
mod message;
pub(super) mod outbox;
pub(super) mod problem;
pub(super) mod stop;

pub(super) use message::*;
