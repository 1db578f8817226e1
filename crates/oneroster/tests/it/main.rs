//! Tests of the crate as its users see it.

#![expect(clippy::unwrap_used, reason = "a test that cannot make its package should fail there")]

mod build;
mod cases;
mod hostile;
mod limits_and_bytes;
mod records;
mod rules;
