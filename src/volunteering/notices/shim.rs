//! Stands in for the notices of `connect` until they are there.
use crate::error::Result;
use crate::people::PersonId;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;
pub struct Notice;
pub enum NoticeArg {
    Text(#[expect(dead_code, reason = "t")] String),
    Number(#[expect(dead_code, reason = "t")] i64),
    Date(#[expect(dead_code, reason = "t")] Date),
}
impl Notice {
    pub fn new(_: &'static str, _: impl Into<String>) -> Notice {
        Notice
    }
    pub fn link(self, _: &str) -> Notice {
        self
    }
    pub fn arg(self, _: &'static str, _: NoticeArg) -> Notice {
        self
    }
}
pub async fn tell(_: &mut Tx, _: PersonId, _: Notice, _: Timestamp) -> Result<()> {
    Ok(())
}
